/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Life, copies and equality of every noun, by its shape. */
#include "config.h"

#include "model/noun/tl-value-private.h"
#include "base/tl-members-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_CHUNK 512

/* ---- life -------------------------------------------------------------------------------------------------------- */

gpointer
_tl_value_new_in (const TlShape *shape, TlArena *arena)
{
  TlValue *self = _tl_arena_alloc0 (arena, shape->size);

  self->arena = arena;
  self->shape = shape;
  for (guint i = 0; i < shape->n_fields; i++)
    if (shape->fields[i].kind == TL_FIELD_NUMBER)
      TL_FIELD (double, self, &shape->fields[i]) = NAN;
  return self;
}

gpointer
_tl_value_new (const TlShape *shape)
{
  return _tl_value_new_in (shape, _tl_arena_new (FIRST_CHUNK));
}

gpointer
_tl_value_ref (gconstpointer self)
{
  _tl_arena_ref (((const TlValue *) self)->arena);
  return (gpointer) self;
}

void
_tl_value_unref (gpointer self)
{
  _tl_arena_unref (((TlValue *) self)->arena);
}

void
_tl_value_seal (gpointer self)
{
  ((TlValue *) self)->sealed = TRUE;
}

/* ---- members ----------------------------------------------------------------------------------------------------- */

const TlField *
_tl_shape_find (const TlShape *shape, const char *name, gsize length)
{
  for (guint i = 0; i < shape->n_fields; i++)
    if (shape->fields[i].length == length && memcmp (shape->fields[i].name, name, length) == 0)
      return &shape->fields[i];
  return NULL;
}

const char *
_tl_value_dup_text (gpointer self, const char *text)
{
  if (text == NULL || text[0] == '\0')
    return NULL;
  return _tl_arena_strndup (((TlValue *) self)->arena, text, strlen (text));
}

void
_tl_value_set_date (gpointer self, TlDate **member, const TlDate *date)
{
  *member = date != NULL ? _tl_arena_take_date (((TlValue *) self)->arena, tl_date_ref (date)) : NULL;
}

/* Arrays in the arena grow by doubling. The old array is freed with the arena. */
static gpointer
grown (TlArena *arena, gconstpointer items, guint n, guint *capacity, gsize size)
{
  gpointer larger;

  *capacity = MAX (4, *capacity * 2);
  larger = _tl_arena_alloc0 (arena, *capacity * size);
  if (n > 0)
    memcpy (larger, items, n * size);
  return larger;
}

void
_tl_strings_add (TlStrings *self, TlArena *arena, const char *text)
{
  if (self->n + 1 >= self->capacity)
    self->items = grown (arena, self->items, self->n, &self->capacity, sizeof (char *));
  self->items[self->n++] = text;
  self->items[self->n] = NULL;
}

void
_tl_strings_remove (TlStrings *self, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    if (strcmp (self->items[i], text) != 0)
      self->items[n++] = self->items[i];
  self->n = n;
  if (self->items != NULL)
    self->items[n] = NULL;
}

void
_tl_list_add (TlList *self, TlArena *arena, gpointer part)
{
  if (self->n == self->capacity)
    self->items = grown (arena, self->items, self->n, &self->capacity, sizeof (TlValue *));
  self->items[self->n++] = part;
}

void
_tl_list_remove (TlList *self, guint index)
{
  self->n--;
  memmove (self->items + index, self->items + index + 1, (self->n - index) * sizeof *self->items);
}

TlPair *
_tl_map_find (const TlMap *self, const char *key)
{
  for (guint i = 0; i < self->n; i++)
    if (strcmp (self->pairs[i].key, key) == 0)
      return &self->pairs[i];
  return NULL;
}

TlPair *
_tl_map_append_key (TlMap *self, TlArena *arena, const char *key)
{
  TlPair *pair;

  if (self->n == self->capacity)
    self->pairs = grown (arena, self->pairs, self->n, &self->capacity, sizeof (TlPair));
  pair = &self->pairs[self->n++];
  pair->key = key;
  pair->text = NULL;
  return pair;
}

TlPair *
_tl_map_append (TlMap *self, TlArena *arena, const char *key, gsize length)
{
  return _tl_map_append_key (self, arena, _tl_arena_strndup (arena, key, length));
}

TlPair *
_tl_map_put (TlMap *self, TlArena *arena, const char *key, gboolean sorted)
{
  TlPair *found = _tl_map_find (self, key);
  TlPair pair;
  guint at;

  if (found != NULL)
    return found;
  pair = *_tl_map_append (self, arena, key, strlen (key));
  at = self->n - 1;
  for (; sorted && at > 0 && strcmp (self->pairs[at - 1].key, key) > 0; at--)
    self->pairs[at] = self->pairs[at - 1];
  self->pairs[at] = pair;
  return &self->pairs[at];
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (((const TlPair *) a)->key, ((const TlPair *) b)->key);
}

const char *
_tl_map_sort (TlMap *self)
{
  if (self->n > 1)
    qsort (self->pairs, self->n, sizeof (TlPair), compare_keys);
  for (guint i = 1; i < self->n; i++)
    if (strcmp (self->pairs[i - 1].key, self->pairs[i].key) == 0)
      return self->pairs[i].key;
  return NULL;
}

void
_tl_map_remove (TlMap *self, const char *key)
{
  TlPair *found = _tl_map_find (self, key);

  if (found == NULL)
    return;
  self->n--;
  memmove (found, found + 1, (gsize) (self->pairs + self->n - found) * sizeof (TlPair));
}

/* ---- copies ------------------------------------------------------------------------------------------------------ */

static const char *
copy_text (const char *text, TlArena *arena)
{
  return text != NULL ? _tl_arena_strndup (arena, text, strlen (text)) : NULL;
}

static void
copy_strings (TlStrings *to, const TlStrings *from, TlArena *arena)
{
  *to = (TlStrings){ 0 };
  for (guint i = 0; i < from->n; i++)
    _tl_strings_add (to, arena, copy_text (from->items[i], arena));
}

static void
copy_map_field (TlMap *to, const TlMap *from, TlArena *arena, gboolean numbers)
{
  TlPair *pairs = _tl_arena_alloc0 (arena, from->n * sizeof (TlPair));

  for (guint i = 0; i < from->n; i++)
    {
      pairs[i].key = copy_text (from->pairs[i].key, arena);
      if (numbers)
        pairs[i].number = from->pairs[i].number;
      else
        pairs[i].text = copy_text (from->pairs[i].text, arena);
    }
  *to = (TlMap){ pairs, from->n, from->n };
}

static void
copy_list (TlList *to, const TlList *from, TlArena *arena)
{
  *to = (TlList){ 0 };
  for (guint i = 0; i < from->n; i++)
    _tl_list_add (to, arena, _tl_value_copy (from->items[i], arena));
}

void
_tl_field_copy (const TlField *field, TlValue *to, const TlValue *from, TlArena *arena)
{
  switch (field->kind)
    {
    case TL_FIELD_CHOICE:
    case TL_FIELD_DIGIT:
      TL_FIELD (guint8, to, field) = TL_FIELD_CONST (guint8, from, field);
      break;
    case TL_FIELD_FLAG:
      TL_FIELD (gboolean, to, field) = TL_FIELD_CONST (gboolean, from, field);
      break;
    case TL_FIELD_NUMBER:
      TL_FIELD (double, to, field) = TL_FIELD_CONST (double, from, field);
      break;
    case TL_FIELD_DATE:
      _tl_value_set_date (to, &TL_FIELD (TlDate *, to, field), TL_FIELD_CONST (TlDate *, from, field));
      break;
    case TL_FIELD_TEXTS:
    case TL_FIELD_SYMBOLS:
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
      copy_strings (&TL_FIELD (TlStrings, to, field), &TL_FIELD_CONST (TlStrings, from, field), arena);
      break;
    case TL_FIELD_TEXT_MAP:
    case TL_FIELD_JSON_MAP:
    case TL_FIELD_NUMBER_MAP:
      copy_map_field (&TL_FIELD (TlMap, to, field), &TL_FIELD_CONST (TlMap, from, field), arena,
                      field->kind == TL_FIELD_NUMBER_MAP);
      break;
    case TL_FIELD_OBJECT:
      if (TL_FIELD_CONST (TlValue *, from, field) != NULL)
        TL_FIELD (gpointer, to, field) = _tl_value_copy (TL_FIELD_CONST (TlValue *, from, field), arena);
      break;
    case TL_FIELD_LIST:
      copy_list (&TL_FIELD (TlList, to, field), &TL_FIELD_CONST (TlList, from, field), arena);
      break;
    default:
      TL_FIELD (const char *, to, field) = copy_text (TL_FIELD_CONST (char *, from, field), arena);
    }
}

gpointer
_tl_value_copy (gconstpointer self, TlArena *arena)
{
  const TlValue *from = self;
  TlValue *to = _tl_value_new_in (from->shape, arena);

  for (guint i = 0; i < from->shape->n_fields; i++)
    _tl_field_copy (&from->shape->fields[i], to, from, arena);
  copy_map_field (&to->unknown, &from->unknown, arena, FALSE);
  return to;
}

static void
seal_parts (TlValue *self)
{
  for (guint i = 0; i < self->shape->n_fields; i++)
    if (self->shape->fields[i].kind == TL_FIELD_LIST)
      {
        const TlList *list = &TL_FIELD (TlList, self, &self->shape->fields[i]);

        for (guint j = 0; j < list->n; j++)
          _tl_value_seal (list->items[j]);
      }
}

gpointer
_tl_value_dup (gconstpointer self)
{
  gpointer copy = _tl_value_copy (self, _tl_arena_new (FIRST_CHUNK));

  seal_parts (copy);
  return copy;
}

/* ---- equality ---------------------------------------------------------------------------------------------------- */

static gboolean
equal_strings (const TlStrings *a, const TlStrings *b)
{
  if (a->n != b->n)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    if (strcmp (a->items[i], b->items[i]) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
equal_numbers (double a, double b)
{
  return memcmp (&a, &b, sizeof a) == 0 || a == b || (isnan (a) && isnan (b));
}

static gboolean
equal_pair_values (TlFieldKind kind, const TlPair *a, const TlPair *b)
{
  if (kind == TL_FIELD_NUMBER_MAP)
    return equal_numbers (a->number, b->number);
  return kind == TL_FIELD_JSON_MAP ? _tl_members_same (a->text, b->text) : strcmp (a->text, b->text) == 0;
}

static gboolean
equal_maps (TlFieldKind kind, const TlMap *a, const TlMap *b)
{
  if (a->n != b->n)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    if (strcmp (a->pairs[i].key, b->pairs[i].key) != 0 || !equal_pair_values (kind, &a->pairs[i], &b->pairs[i]))
      return FALSE;
  return TRUE;
}

/* Unknown members are in the order in which they were read, which is no difference. */
static gboolean
equal_unknown (const TlMap *a, const TlMap *b)
{
  g_autoptr (GHashTable) others = NULL;

  if (a->n != b->n || equal_maps (TL_FIELD_JSON_MAP, a, b))
    return a->n == b->n;
  others = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < b->n; i++)
    g_hash_table_insert (others, (gpointer) b->pairs[i].key, &b->pairs[i]);
  for (guint i = 0; i < a->n; i++)
    {
      const TlPair *other = g_hash_table_lookup (others, a->pairs[i].key);

      if (other == NULL || !_tl_members_same (a->pairs[i].text, other->text))
        return FALSE;
    }
  return TRUE;
}

static gboolean
equal_lists (const TlList *a, const TlList *b)
{
  if (a->n != b->n)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    if (!_tl_value_equal (a->items[i], b->items[i]))
      return FALSE;
  return TRUE;
}

static gboolean
equal_dates (const TlDate *a, const TlDate *b)
{
  return a == b || (a != NULL && b != NULL && tl_date_equal (a, b));
}

gboolean
_tl_field_equal (const TlField *field, const TlValue *a, const TlValue *b)
{
  switch (field->kind)
    {
    case TL_FIELD_CHOICE:
    case TL_FIELD_DIGIT:
      return TL_FIELD_CONST (guint8, a, field) == TL_FIELD_CONST (guint8, b, field);
    case TL_FIELD_FLAG:
      return !TL_FIELD_CONST (gboolean, a, field) == !TL_FIELD_CONST (gboolean, b, field);
    case TL_FIELD_NUMBER:
      return equal_numbers (TL_FIELD_CONST (double, a, field), TL_FIELD_CONST (double, b, field));
    case TL_FIELD_DATE:
      return equal_dates (TL_FIELD_CONST (TlDate *, a, field), TL_FIELD_CONST (TlDate *, b, field));
    case TL_FIELD_TEXTS:
    case TL_FIELD_SYMBOLS:
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
      return equal_strings (&TL_FIELD_CONST (TlStrings, a, field), &TL_FIELD_CONST (TlStrings, b, field));
    case TL_FIELD_TEXT_MAP:
    case TL_FIELD_JSON_MAP:
    case TL_FIELD_NUMBER_MAP:
      return equal_maps (field->kind, &TL_FIELD_CONST (TlMap, a, field), &TL_FIELD_CONST (TlMap, b, field));
    case TL_FIELD_OBJECT:
      return _tl_value_equal (TL_FIELD_CONST (TlValue *, a, field), TL_FIELD_CONST (TlValue *, b, field));
    case TL_FIELD_LIST:
      return equal_lists (&TL_FIELD_CONST (TlList, a, field), &TL_FIELD_CONST (TlList, b, field));
    default:
      return g_strcmp0 (TL_FIELD_CONST (char *, a, field), TL_FIELD_CONST (char *, b, field)) == 0;
    }
}

gboolean
_tl_value_equal (gconstpointer self, gconstpointer other)
{
  const TlValue *a = self, *b = other;

  if (a == NULL || b == NULL)
    return a == b;
  if (a->shape != b->shape || !equal_unknown (&a->unknown, &b->unknown))
    return FALSE;
  for (guint i = 0; i < a->shape->n_fields; i++)
    if (!_tl_field_equal (&a->shape->fields[i], a, b))
      return FALSE;
  return TRUE;
}

guint
_tl_value_hash (gconstpointer self)
{
  const TlShape *shape = ((const TlValue *) self)->shape;
  guint hash = 0;

  for (guint i = 0; i < shape->n_fields; i++)
    {
      const TlField *field = &shape->fields[i];
      const char *text = field->kind <= TL_FIELD_LINK_TYPE ? TL_FIELD_CONST (char *, self, field) : NULL;

      hash = hash * 31 + (text != NULL ? g_str_hash (text) : 0);
    }
  return hash;
}
