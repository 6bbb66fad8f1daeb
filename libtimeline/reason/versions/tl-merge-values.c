/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Merging two values that come from one: members that only one changed, items and keys that either added or removed. */
#include "config.h"

#include "date/tl-date-private.h"
#include "reason/versions/tl-merge-private.h"

#include <string.h>

void
_tl_merging_init (TlMerging *self, TlArena *arena)
{
  *self = (TlMerging){ .arena = arena, .bytes = g_string_new (NULL), .path = g_string_new (NULL) };
  _tl_names_init (&self->names);
}

void
_tl_merging_clear (TlMerging *self)
{
  g_string_free (self->bytes, TRUE);
  g_string_free (self->path, TRUE);
  _tl_names_clear (&self->names);
}

static char *
quote (const char *text)
{
  return text != NULL ? g_strconcat ("\"", text, "\"", NULL) : g_strdup ("nothing");
}

void
_tl_merging_tell (TlMerging *self, const char *ours, const char *theirs)
{
  g_autofree char *a = quote (ours), *b = quote (theirs);
  g_autofree char *message =
      g_strdup_printf ("changed by both: ours %s, theirs %s; %s is kept", a, b, ours != NULL ? "ours" : "theirs");

  self->tell (self->user_data, self->path->str, message);
}

void
_tl_merging_tell_removed (TlMerging *self, gboolean by_theirs)
{
  self->tell (self->user_data, self->path->str,
              by_theirs ? "removed by theirs, but changed by ours; it is kept"
                        : "removed by ours, but changed by theirs; it is kept");
}

/* ---- texts and numbers ------------------------------------------------------------------------------------------- */

const char *
_tl_merge_texts (TlMerging *self, const char *base, const char *ours, const char *theirs)
{
  if (g_strcmp0 (ours, theirs) == 0 || g_strcmp0 (base, theirs) == 0)
    return ours;
  if (g_strcmp0 (base, ours) == 0)
    return theirs;
  _tl_merging_tell (self, ours, theirs);
  return ours != NULL ? ours : theirs;
}

static char *
number_text (double number)
{
  return number == number ? g_strdup_printf ("%.15g", number) : NULL;
}

/* All that dates may differ in: "2014-05 (verbatim: last month; inferred)". */
static char *
date_text (const TlDate *date)
{
  const char *edtf = tl_date_get_edtf (date), *unknown = _tl_date_get_unknown (date);
  const struct
  {
    const char *name, *text;
  } members[] = { { "verbatim: ", tl_date_get_verbatim (date) },
                  { "label: ", tl_date_get_label (date) },
                  { "inferred", tl_date_is_inferred (date) ? "" : NULL },
                  { "", unknown } };
  GString *text = g_string_new (edtf);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (members[i].text != NULL)
      g_string_append_printf (text, "%s%s%s",
                              n++ > 0        ? "; "
                              : edtf != NULL ? " ("
                                             : "(",
                              members[i].name, members[i].text);
  return g_string_free (n > 0 ? g_string_append_c (text, ')') : text, FALSE);
}

char *
_tl_merging_dup_text (const TlField *field, const TlValue *value)
{
  const TlDate *date;
  guint8 small;

  switch (field->kind)
    {
    case TL_FIELD_CHOICE:
      small = TL_FIELD_CONST (guint8, value, field);
      return g_strdup (field->choices[small]);
    case TL_FIELD_DIGIT:
      small = TL_FIELD_CONST (guint8, value, field);
      return small != 0 ? g_strdup_printf ("%d", small) : NULL;
    case TL_FIELD_FLAG:
      return g_strdup (TL_FIELD_CONST (gboolean, value, field) ? "true" : "false");
    case TL_FIELD_NUMBER:
      return number_text (TL_FIELD_CONST (double, value, field));
    case TL_FIELD_DATE:
      date = TL_FIELD_CONST (TlDate *, value, field);
      return date != NULL ? date_text (date) : NULL;
    default:
      return g_strdup (TL_FIELD_CONST (char *, value, field));
    }
}

/* ---- maps -------------------------------------------------------------------------------------------------------- */

static char *
pair_text (const TlPair *pair, gboolean numbers)
{
  return pair == NULL ? NULL : numbers ? number_text (pair->number) : g_strdup (pair->text);
}

static gboolean
equal_pairs (const TlPair *a, const TlPair *b, gboolean numbers)
{
  if (a == NULL || b == NULL)
    return a == b;
  return numbers ? a->number == b->number : strcmp (a->text, b->text) == 0;
}

static void
put_pair (TlMerging *self, TlMap *merged, const TlPair *pair, gboolean numbers)
{
  TlPair *put;

  if (pair == NULL)
    return;
  put = _tl_map_append (merged, self->arena, pair->key, strlen (pair->key));
  if (numbers)
    put->number = pair->number;
  else
    put->text = _tl_arena_strndup (self->arena, pair->text, strlen (pair->text));
}

static const TlPair *
choose_pair (TlMerging *self, const char *key, const TlPair *pairs[3], gboolean numbers)
{
  g_autofree char *a = NULL, *b = NULL;
  gsize length = self->path->len;

  if (equal_pairs (pairs[1], pairs[2], numbers) || equal_pairs (pairs[0], pairs[2], numbers))
    return pairs[1];
  if (equal_pairs (pairs[0], pairs[1], numbers))
    return pairs[2];
  a = pair_text (pairs[1], numbers);
  b = pair_text (pairs[2], numbers);
  g_string_append_printf (self->path, ".%s", key);
  _tl_merging_tell (self, a, b);
  g_string_truncate (self->path, length);
  return pairs[1] != NULL ? pairs[1] : pairs[2];
}

static GHashTable *
list_pairs (const TlMap *map)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < map->n; i++)
    g_hash_table_insert (table, (gpointer) map->pairs[i].key, &map->pairs[i]);
  return table;
}

void
_tl_merge_maps (TlMerging *self, TlMap *merged, const TlMap *base, const TlMap *ours, const TlMap *theirs,
                gboolean numbers, gboolean sorted)
{
  const TlMap *maps[] = { base, ours, theirs };
  GHashTable *tables[] = { list_pairs (base), list_pairs (ours), list_pairs (theirs) };

  for (guint i = 1; i < 3; i++)
    for (guint j = 0; j < maps[i]->n; j++)
      {
        const char *key = maps[i]->pairs[j].key;
        const TlPair *pairs[] = { g_hash_table_lookup (tables[0], key), g_hash_table_lookup (tables[1], key),
                                  g_hash_table_lookup (tables[2], key) };

        if (i == 1 || pairs[1] == NULL)
          put_pair (self, merged, choose_pair (self, key, pairs, numbers), numbers);
      }
  if (sorted)
    _tl_map_sort (merged);
  for (guint i = 0; i < 3; i++)
    g_hash_table_unref (tables[i]);
}

/* ---- values ------------------------------------------------------------------------------------------------------ */

static void
merge_object (TlMerging *self, const TlField *field, TlValue *merged, const TlValue *values[3])
{
  const TlValue *parts[3];
  TlValue *empty = _tl_value_new_in (field->shape, self->arena);

  for (guint i = 0; i < 3; i++)
    parts[i] = TL_FIELD_CONST (TlValue *, values[i], field);
  if (parts[0] != NULL && (parts[1] == NULL) != (parts[2] == NULL))
    {
      /* one removed what the other changed */
      _tl_field_copy (field, merged, parts[1] != NULL ? values[1] : values[2], self->arena);
      _tl_merging_tell_removed (self, parts[1] != NULL);
      return;
    }
  for (guint i = 0; i < 3; i++)
    if (parts[i] == NULL)
      parts[i] = empty;
  TL_FIELD (gpointer, merged, field) = _tl_merge_values (self, parts[0], parts[1], parts[2]);
}

/* The unit at a place of a shape: how many members are one, since each alone says nothing. What a link joins and how is
 * one, and so is where a place lies. */
static guint
unit_length (const TlShape *shape, guint first)
{
  if (shape == &_tl_link_shape && first == TL_LINK_FIELD_FROM)
    return TL_LINK_FIELD_TYPE - TL_LINK_FIELD_FROM + 1;
  if (shape == &_tl_place_shape && strcmp (shape->fields[first].name, "lat") == 0)
    return 2;
  return 1;
}

static gboolean
equal_units (const TlField *fields, guint n, const TlValue *a, const TlValue *b)
{
  for (guint i = 0; i < n; i++)
    if (!_tl_field_equal (&fields[i], a, b))
      return FALSE;
  return TRUE;
}

static void
copy_unit (TlMerging *self, const TlField *fields, guint n, TlValue *merged, const TlValue *from)
{
  for (guint i = 0; i < n; i++)
    _tl_field_copy (&fields[i], merged, from, self->arena);
}

/* "a, causes, b"; NULL where there is nothing of it. */
static char *
unit_text (const TlField *fields, guint n, const TlValue *value)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean is = FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *one = _tl_merging_dup_text (&fields[i], value);

      is = is || one != NULL;
      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", one != NULL ? one : "nothing");
    }
  return is ? g_strdup (text->str) : NULL;
}

static void
merge_plain (TlMerging *self, const TlField *fields, guint n, TlValue *merged, const TlValue *values[3])
{
  g_autofree char *ours = unit_text (fields, n, values[1]), *theirs = unit_text (fields, n, values[2]);

  copy_unit (self, fields, n, merged, ours != NULL ? values[1] : values[2]);
  _tl_merging_tell (self, ours, theirs);
}

static void
merge_both (TlMerging *self, const TlField *field, guint n, TlValue *merged, const TlValue *values[3])
{
#define MEMBER(Type, i) (&TL_FIELD_CONST (Type, values[i], field))
  switch (field->kind)
    {
    case TL_FIELD_TEXTS:
    case TL_FIELD_SYMBOLS:
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
      _tl_merge_strings (self, &TL_FIELD (TlStrings, merged, field), MEMBER (TlStrings, 0), MEMBER (TlStrings, 1),
                         MEMBER (TlStrings, 2));
      break;
    case TL_FIELD_LIST:
      _tl_merge_lists (self, &TL_FIELD (TlList, merged, field), MEMBER (TlList, 0), MEMBER (TlList, 1),
                       MEMBER (TlList, 2));
      break;
    case TL_FIELD_TEXT_MAP:
    case TL_FIELD_NUMBER_MAP:
    case TL_FIELD_JSON_MAP:
      _tl_merge_maps (self, &TL_FIELD (TlMap, merged, field), MEMBER (TlMap, 0), MEMBER (TlMap, 1), MEMBER (TlMap, 2),
                      field->kind == TL_FIELD_NUMBER_MAP, TRUE);
      break;
    case TL_FIELD_OBJECT:
      merge_object (self, field, merged, values);
      break;
    default:
      merge_plain (self, field, n, merged, values);
    }
#undef MEMBER
}

static void
merge_unit (TlMerging *self, const TlField *fields, guint n, TlValue *merged, const TlValue *values[3])
{
  gsize length = self->path->len;

  if (equal_units (fields, n, values[1], values[2]) || equal_units (fields, n, values[0], values[2]))
    copy_unit (self, fields, n, merged, values[1]);
  else if (equal_units (fields, n, values[0], values[1]))
    copy_unit (self, fields, n, merged, values[2]);
  else
    {
      for (guint i = 0; i < n; i++)
        g_string_append_printf (self->path, "%s%s", i > 0 ? ", " : length > 0 ? ": " : "", fields[i].name);
      merge_both (self, fields, n, merged, values);
      g_string_truncate (self->path, length);
    }
}

gpointer
_tl_merge_values (TlMerging *self, const TlValue *base, const TlValue *ours, const TlValue *theirs)
{
  const TlValue *values[] = { base != NULL ? base : _tl_value_new_in (ours->shape, self->arena), ours, theirs };
  TlValue *merged = _tl_value_new_in (ours->shape, self->arena);

  for (guint i = 0, n; i < ours->shape->n_fields; i += n)
    {
      n = unit_length (ours->shape, i);
      merge_unit (self, &ours->shape->fields[i], n, merged, values);
    }
  _tl_merge_maps (self, &merged->unknown, &values[0]->unknown, &ours->unknown, &theirs->unknown, FALSE, FALSE);
  return merged;
}
