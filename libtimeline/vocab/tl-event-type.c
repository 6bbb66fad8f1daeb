/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Event types: those of the generated table, and those that a caller makes. */
#include "config.h"

#include "vocab/tl-vocab-tables-private.h"

#include <stdlib.h>
#include <string.h>

/* A type that a caller made has the same head as built-in types, followed by its own texts, in the same order.
 *
 *   +-----------+--------+-----------+--------+------------------------------------+-------+
 *   | ref_count | parent | texts [5] | sealed | id  parent  label  cameo  plover   | extra |
 *   +-----------+--------+-----------+--------+------------------------------------+-------+ */
typedef struct
{
  TlEventType head;
  gint sealed;
  char *texts[TL_EVENT_TYPE_N_TEXTS];
  char *extra;
} OwnEventType;

G_DEFINE_BOXED_TYPE (TlEventType, tl_event_type, tl_event_type_ref, tl_event_type_unref)

/* The complete struct of SELF, which must not be built in. */
static inline OwnEventType *
own_event_type (const TlEventType *self)
{
  return (OwnEventType *) (gpointer) self;
}

static gboolean
is_builtin_event_type (const TlEventType *self)
{
  return g_atomic_int_get (&self->ref_count) == TL_VOCAB_STATIC;
}

TlEventType *
tl_event_type_new (const char *id, const char *parent, const char *label)
{
  OwnEventType *self;

  g_return_val_if_fail (id != NULL, NULL);
  self = g_new0 (OwnEventType, 1);
  self->head.ref_count = 1;
  self->head.parent = TL_VOCAB_NO_PARENT;
  self->texts[TL_EVENT_TYPE_ID] = g_strdup (id);
  self->texts[TL_EVENT_TYPE_PARENT] = g_strdup (parent);
  self->texts[TL_EVENT_TYPE_LABEL] = g_strdup (label);
  return &self->head;
}

static const char *
get_event_type_text (const TlEventType *self, guint which)
{
  g_return_val_if_fail (self != NULL, NULL);
  if (is_builtin_event_type (self))
    return _tl_vocab_text (self->texts[which]);
  return own_event_type (self)->texts[which];
}

TlEventType *
tl_event_type_copy (const TlEventType *self)
{
  TlEventType *copy;

  g_return_val_if_fail (self != NULL, NULL);
  copy = tl_event_type_new (tl_event_type_get_id (self), tl_event_type_get_parent (self), NULL);
  for (guint i = TL_EVENT_TYPE_LABEL; i < TL_EVENT_TYPE_N_TEXTS; i++)
    own_event_type (copy)->texts[i] = g_strdup (get_event_type_text (self, i));
  own_event_type (copy)->extra = g_strdup (_tl_event_type_get_extra (self));
  return copy;
}

TlEventType *
tl_event_type_ref (const TlEventType *self)
{
  TlEventType *type = (TlEventType *) self;

  g_return_val_if_fail (self != NULL, NULL);
  if (!is_builtin_event_type (self))
    g_atomic_int_inc (&type->ref_count);
  return type;
}

void
tl_event_type_unref (TlEventType *self)
{
  OwnEventType *own = own_event_type (self);

  g_return_if_fail (self != NULL);
  if (is_builtin_event_type (self) || !g_atomic_int_dec_and_test (&self->ref_count))
    return;
  for (guint i = 0; i < TL_EVENT_TYPE_N_TEXTS; i++)
    g_free (own->texts[i]);
  g_free (own->extra);
  g_free (own);
}

void
_tl_event_type_seal (TlEventType *self)
{
  if (!is_builtin_event_type (self))
    g_atomic_int_set (&own_event_type (self)->sealed, TRUE);
}

/* ---- getters and setters ----------------------------------------------------------------------------------------- */

/* The place of a text that may be set. Returns NULL, with a warning, if SELF is sealed or built in. */
static OwnEventType *
open_event_type (TlEventType *self)
{
  g_return_val_if_fail (self != NULL && !is_builtin_event_type (self), NULL);
  g_return_val_if_fail (!g_atomic_int_get (&own_event_type (self)->sealed), NULL);
  return own_event_type (self);
}

static void
set_event_type_text (TlEventType *self, guint which, const char *text)
{
  OwnEventType *own = open_event_type (self);
  char *old;

  if (own == NULL)
    return;
  old = own->texts[which];
  own->texts[which] = g_strdup (text);
  g_free (old);
}

const char *
tl_event_type_get_id (const TlEventType *self)
{
  return get_event_type_text (self, TL_EVENT_TYPE_ID);
}

const char *
tl_event_type_get_parent (const TlEventType *self)
{
  return get_event_type_text (self, TL_EVENT_TYPE_PARENT);
}

void
tl_event_type_set_parent (TlEventType *self, const char *parent)
{
  set_event_type_text (self, TL_EVENT_TYPE_PARENT, parent);
}

const char *
tl_event_type_get_label (const TlEventType *self)
{
  return get_event_type_text (self, TL_EVENT_TYPE_LABEL);
}

void
tl_event_type_set_label (TlEventType *self, const char *label)
{
  set_event_type_text (self, TL_EVENT_TYPE_LABEL, label);
}

const char *
tl_event_type_get_cameo (const TlEventType *self)
{
  return get_event_type_text (self, TL_EVENT_TYPE_CAMEO);
}

void
tl_event_type_set_cameo (TlEventType *self, const char *code)
{
  set_event_type_text (self, TL_EVENT_TYPE_CAMEO, code);
}

const char *
tl_event_type_get_plover (const TlEventType *self)
{
  return get_event_type_text (self, TL_EVENT_TYPE_PLOVER);
}

void
tl_event_type_set_plover (TlEventType *self, const char *category)
{
  set_event_type_text (self, TL_EVENT_TYPE_PLOVER, category);
}

const char *
_tl_event_type_get_extra (const TlEventType *self)
{
  return is_builtin_event_type (self) ? NULL : own_event_type (self)->extra;
}

void
_tl_event_type_set_extra (TlEventType *self, const char *text)
{
  OwnEventType *own = open_event_type (self);

  if (own == NULL)
    return;
  g_free (own->extra);
  own->extra = g_strdup (text);
}

/* ---- the built-in types ------------------------------------------------------------------------------------------ */

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
  guint16 parent = _tl_event_types[index].parent;

  return parent != TL_VOCAB_NO_PARENT ? parent : G_MAXUINT;
}

guint
_tl_event_type_get_code_index (guint index)
{
  guint16 code = _tl_event_types[index].code;

  return code != TL_VOCAB_NO_PARENT ? code : G_MAXUINT;
}

static int
compare_event_type_id (const void *key, const void *element)
{
  return _tl_vocab_compare (key, _tl_event_types[*(const guint16 *) element].texts[TL_EVENT_TYPE_ID]);
}

gint
_tl_event_type_find (const char *id, gsize length)
{
  TlVocabKey key = { id, length };
  const guint16 *found = bsearch (&key, _tl_event_types_by_id, _tl_n_event_types, sizeof *found, compare_event_type_id);

  return found != NULL ? *found : -1;
}

const TlEventType *
tl_event_type_lookup (const char *id)
{
  gint index;

  g_return_val_if_fail (id != NULL, NULL);
  index = _tl_event_type_find (id, strlen (id));
  return index >= 0 ? &_tl_event_types[index] : NULL;
}
