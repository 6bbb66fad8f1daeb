/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Link types: the built-in ones, and those of a timeline's own. */
#include "config.h"

#include "vocab/tl-vocab-tables-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (TlLinkType, tl_link_type, tl_link_type_ref, tl_link_type_unref)

TlLinkType *
tl_link_type_new (const char *id, TlLinkFamily family, const char *label)
{
  TlLinkType *self;

  g_return_val_if_fail (id != NULL && (guint) family <= TL_LINK_FAMILY_STRUCTURE, NULL);
  self = g_new0 (TlLinkType, 1);
  self->ref_count = 1;
  self->family = family;
  self->id = g_strdup (id);
  self->label = g_strdup (label);
  return self;
}

TlLinkType *
tl_link_type_ref (const TlLinkType *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (self->ref_count != -1)
    g_atomic_int_inc (&((TlLinkType *) self)->ref_count);
  return (TlLinkType *) self;
}

void
tl_link_type_unref (TlLinkType *self)
{
  g_return_if_fail (self != NULL);
  if (self->ref_count == -1 || !g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_free ((char *) self->id);
  g_free ((char *) self->label);
  g_free ((char *) self->extra);
  g_free (self);
}

const char *
tl_link_type_get_id (const TlLinkType *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->id;
}

TlLinkFamily
tl_link_type_get_family (const TlLinkType *self)
{
  g_return_val_if_fail (self != NULL, TL_LINK_FAMILY_CAUSAL);
  return self->family;
}

const char *
tl_link_type_get_label (const TlLinkType *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->label;
}

void
_tl_link_type_set_extra (TlLinkType *self, const char *text)
{
  g_free ((char *) self->extra);
  self->extra = g_strdup (text);
}

const char *
_tl_link_type_get_extra (const TlLinkType *self)
{
  return self->extra;
}

const char *
tl_link_family_to_string (TlLinkFamily family)
{
  static const char *const names[] = { "causal", "reaction", "inhibition", "discourse", "structure" };

  g_return_val_if_fail ((guint) family < G_N_ELEMENTS (names), NULL);
  return names[family];
}

/* ---- built in: few enough to be looked through ------------------------------------------------------------------- */

guint
tl_link_type_get_n_builtin (void)
{
  return _tl_n_link_types;
}

const TlLinkType *
tl_link_type_get_builtin (guint index)
{
  g_return_val_if_fail (index < _tl_n_link_types, NULL);
  return &_tl_link_types[index];
}

const TlLinkType *
tl_link_type_lookup (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);
  for (guint i = 0; i < _tl_n_link_types; i++)
    if (strcmp (_tl_link_types[i].id, id) == 0)
      return &_tl_link_types[i];
  return NULL;
}
