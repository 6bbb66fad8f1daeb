/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Event types: the built-in tree, and types of a timeline's own. */
#include "config.h"

#include "vocab/tl-vocab-tables-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (TlEventType, tl_event_type, tl_event_type_ref, tl_event_type_unref)

TlEventType *
tl_event_type_new (const char *id, const char *parent, const char *label)
{
  TlEventType *self;

  g_return_val_if_fail (id != NULL, NULL);
  self = g_new0 (TlEventType, 1);
  self->ref_count = 1;
  self->id = g_strdup (id);
  self->parent = g_strdup (parent);
  self->label = g_strdup (label);
  return self;
}

TlEventType *
tl_event_type_ref (const TlEventType *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (self->ref_count != -1)
    g_atomic_int_inc (&((TlEventType *) self)->ref_count);
  return (TlEventType *) self;
}

void
tl_event_type_unref (TlEventType *self)
{
  g_return_if_fail (self != NULL);
  if (self->ref_count == -1 || !g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_free ((char *) self->id);
  g_free ((char *) self->parent);
  g_free ((char *) self->label);
  g_free ((char *) self->cameo);
  g_free ((char *) self->plover);
  g_free ((char *) self->extra);
  g_free (self);
}

/* ---- members ----------------------------------------------------------------------------------------------------- */

#define GET(member)                                                                                                    \
  const char *tl_event_type_get_##member (const TlEventType *self)                                                     \
  {                                                                                                                    \
    g_return_val_if_fail (self != NULL, NULL);                                                                         \
    return self->member;                                                                                               \
  }

GET (id)
GET (parent)
GET (label)
GET (cameo)
GET (plover)

static void
set_text (const char **member, const char *text)
{
  char *copy = g_strdup (text);

  g_free ((char *) *member);
  *member = copy;
}

void
tl_event_type_set_cameo (TlEventType *self, const char *code)
{
  g_return_if_fail (self != NULL && self->ref_count != -1 && !self->sealed);
  set_text (&self->cameo, code);
}

void
tl_event_type_set_plover (TlEventType *self, const char *category)
{
  g_return_if_fail (self != NULL && self->ref_count != -1 && !self->sealed);
  set_text (&self->plover, category);
}

void
_tl_event_type_seal (TlEventType *self)
{
  if (self->ref_count != -1)
    self->sealed = TRUE;
}

void
_tl_event_type_set_extra (TlEventType *self, const char *text)
{
  set_text (&self->extra, text);
}

const char *
_tl_event_type_get_extra (const TlEventType *self)
{
  return self->extra;
}

/* ---- built in ---------------------------------------------------------------------------------------------------- */

guint
tl_event_type_get_n_builtin (void)
{
  return _tl_n_event_types;
}

const TlEventType *
tl_event_type_get_builtin (guint index)
{
  g_return_val_if_fail (index < _tl_n_event_types, NULL);
  return &_tl_event_types[index];
}

guint
_tl_event_type_get_parent_index (guint index)
{
  return _tl_event_type_parents[index];
}

const TlEventType *
tl_event_type_lookup (const char *id)
{
  guint low = 0, high = _tl_n_event_types;

  g_return_val_if_fail (id != NULL, NULL);
  while (low < high)
    {
      guint middle = (low + high) / 2;
      const TlEventType *type = &_tl_event_types[_tl_event_type_order[middle]];
      int order = strcmp (id, type->id);

      if (order == 0)
        return type;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}
