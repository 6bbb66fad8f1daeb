/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Link types: those of the generated table, and those that a caller makes. */
#include "config.h"

#include "vocab/tl-vocab-tables-private.h"

#include <stdlib.h>
#include <string.h>

/* A type that a caller made has the same head as built-in types, followed by its own texts, in the same order. */
typedef struct
{
  TlLinkType head;
  gint sealed;
  char *texts[TL_LINK_TYPE_N_TEXTS];
  char *extra;
} OwnLinkType;

static const char family_names[][sizeof "inhibition"] = {
  [TL_LINK_FAMILY_CAUSAL] = "causal",         [TL_LINK_FAMILY_REACTION] = "reaction",
  [TL_LINK_FAMILY_INHIBITION] = "inhibition", [TL_LINK_FAMILY_DISCOURSE] = "discourse",
  [TL_LINK_FAMILY_STRUCTURE] = "structure",
};

G_DEFINE_BOXED_TYPE (TlLinkType, tl_link_type, tl_link_type_ref, tl_link_type_unref)

const char *
tl_link_family_to_string (TlLinkFamily family)
{
  g_return_val_if_fail ((guint) family < G_N_ELEMENTS (family_names), NULL);
  return family_names[family];
}

gboolean
_tl_link_family_from_string (const char *name, gsize length, TlLinkFamily *family)
{
  for (guint i = 0; i < G_N_ELEMENTS (family_names); i++)
    if (strlen (family_names[i]) == length && memcmp (family_names[i], name, length) == 0)
      {
        *family = (TlLinkFamily) i;
        return TRUE;
      }
  return FALSE;
}

/* The complete struct of SELF, which must not be built in. */
static inline OwnLinkType *
own_link_type (const TlLinkType *self)
{
  return (OwnLinkType *) (gpointer) self;
}

static gboolean
is_builtin_link_type (const TlLinkType *self)
{
  return g_atomic_int_get (&self->ref_count) == TL_VOCAB_STATIC;
}

TlLinkType *
tl_link_type_new (const char *id, TlLinkFamily family, const char *label)
{
  OwnLinkType *self;

  g_return_val_if_fail (id != NULL && (guint) family < G_N_ELEMENTS (family_names), NULL);
  self = g_new0 (OwnLinkType, 1);
  self->head.ref_count = 1;
  self->head.family = (guint16) family;
  self->texts[TL_LINK_TYPE_ID] = g_strdup (id);
  self->texts[TL_LINK_TYPE_LABEL] = g_strdup (label);
  return &self->head;
}

static const char *
get_link_type_text (const TlLinkType *self, guint which)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (is_builtin_link_type (self))
    return _tl_vocab_text (self->texts[which]);
  return own_link_type (self)->texts[which];
}

TlLinkType *
tl_link_type_copy (const TlLinkType *self)
{
  TlLinkType *copy;

  g_return_val_if_fail (self != NULL, NULL);
  copy = tl_link_type_new (tl_link_type_get_id (self), tl_link_type_get_family (self), tl_link_type_get_label (self));
  own_link_type (copy)->extra = g_strdup (_tl_link_type_get_extra (self));
  return copy;
}

TlLinkType *
tl_link_type_ref (const TlLinkType *self)
{
  TlLinkType *type = (TlLinkType *) self;

  g_return_val_if_fail (self != NULL, NULL);
  if (!is_builtin_link_type (self))
    g_atomic_int_inc (&type->ref_count);
  return type;
}

void
tl_link_type_unref (TlLinkType *self)
{
  OwnLinkType *own = own_link_type (self);

  g_return_if_fail (self != NULL);
  if (is_builtin_link_type (self) || !g_atomic_int_dec_and_test (&self->ref_count))
    return;
  for (guint i = 0; i < TL_LINK_TYPE_N_TEXTS; i++)
    g_free (own->texts[i]);
  g_free (own->extra);
  g_free (own);
}

void
_tl_link_type_seal (TlLinkType *self)
{
  if (!is_builtin_link_type (self))
    g_atomic_int_set (&own_link_type (self)->sealed, TRUE);
}

/* ---- getters and setters ----------------------------------------------------------------------------------------- */

/* SELF, if it may be set. Returns NULL, with a warning, if it is sealed or built in. */
static OwnLinkType *
open_link_type (TlLinkType *self)
{
  g_return_val_if_fail (self != NULL && !is_builtin_link_type (self), NULL);
  g_return_val_if_fail (!g_atomic_int_get (&own_link_type (self)->sealed), NULL);
  return own_link_type (self);
}

const char *
tl_link_type_get_id (const TlLinkType *self)
{
  return get_link_type_text (self, TL_LINK_TYPE_ID);
}

TlLinkFamily
tl_link_type_get_family (const TlLinkType *self)
{
  g_return_val_if_fail (self != NULL, TL_LINK_FAMILY_STRUCTURE);
  return (TlLinkFamily) self->family;
}

void
tl_link_type_set_family (TlLinkType *self, TlLinkFamily family)
{
  OwnLinkType *own = open_link_type (self);

  g_return_if_fail ((guint) family < G_N_ELEMENTS (family_names));
  if (own != NULL)
    own->head.family = (guint16) family;
}

const char *
tl_link_type_get_label (const TlLinkType *self)
{
  return get_link_type_text (self, TL_LINK_TYPE_LABEL);
}

void
tl_link_type_set_label (TlLinkType *self, const char *label)
{
  OwnLinkType *own = open_link_type (self);
  char *old;

  if (own == NULL)
    return;
  old = own->texts[TL_LINK_TYPE_LABEL];
  own->texts[TL_LINK_TYPE_LABEL] = g_strdup (label);
  g_free (old);
}

const char *
_tl_link_type_get_extra (const TlLinkType *self)
{
  return is_builtin_link_type (self) ? NULL : own_link_type (self)->extra;
}

void
_tl_link_type_set_extra (TlLinkType *self, const char *text)
{
  OwnLinkType *own = own_link_type (self);

  g_return_if_fail (!is_builtin_link_type (self));
  g_free (own->extra);
  own->extra = g_strdup (text);
}

/* ---- the built-in types ------------------------------------------------------------------------------------------ */

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

static int
compare_link_type_id (const void *key, const void *element)
{
  return _tl_vocab_compare (key, _tl_link_types[*(const guint16 *) element].texts[TL_LINK_TYPE_ID]);
}

gint
_tl_link_type_find (const char *id, gsize length)
{
  TlVocabKey key = { id, length };
  const guint16 *found = bsearch (&key, _tl_link_types_by_id, _tl_n_link_types, sizeof *found, compare_link_type_id);

  return found != NULL ? *found : -1;
}

const TlLinkType *
tl_link_type_lookup (const char *id)
{
  gint index;

  g_return_val_if_fail (id != NULL, NULL);
  index = _tl_link_type_find (id, strlen (id));
  return index >= 0 ? &_tl_link_types[index] : NULL;
}
