/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Uniting two values of a shape: what one lacks is taken from the other, and what differs is reported. */
#include "config.h"

#include "model/noun/tl-value-private.h"

#include <string.h>

typedef struct
{
  TlValue *kept;
  const TlValue *other;
  const TlValue *empty; /* of the same shape */
  TlDifferFunc differ;
  gpointer user_data;
} Union;

/* ---- single members ---------------------------------------------------------------------------------------------- */

static char *
dup_shown_date (const TlDate *date)
{
  const char *edtf = tl_date_get_edtf (date);

  return g_strdup (edtf != NULL ? edtf : tl_date_get_verbatim (date));
}

static char *
dup_shown_member (const TlField *field, const TlValue *value)
{
  switch (field->kind)
    {
    case TL_FIELD_CHOICE:
      return g_strdup (field->choices[TL_FIELD_CONST (guint8, value, field)]);
    case TL_FIELD_DIGIT:
      return g_strdup_printf ("%d", TL_FIELD_CONST (guint8, value, field));
    case TL_FIELD_DATE:
      return dup_shown_date (TL_FIELD_CONST (TlDate *, value, field));
    default:
      return g_strdup (TL_FIELD_CONST (char *, value, field));
    }
}

static void
unite_member (const Union *self, const TlField *field)
{
  g_autofree char *kept = NULL, *left = NULL;

  if (_tl_field_equal (field, self->other, self->empty) || _tl_field_equal (field, self->kept, self->other))
    return;
  if (_tl_field_equal (field, self->kept, self->empty))
    {
      _tl_field_copy (field, self->kept, self->other, self->kept->arena);
      return;
    }
  kept = dup_shown_member (field, self->kept);
  left = dup_shown_member (field, self->other);
  self->differ (field->name, kept, left, self->user_data);
}

/* ---- lists ------------------------------------------------------------------------------------------------------- */

static void
unite_strings (const Union *self, const TlField *field)
{
  TlStrings *kept = &TL_FIELD (TlStrings, self->kept, field);
  const TlStrings *other = &TL_FIELD_CONST (TlStrings, self->other, field);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < kept->n; i++)
    g_hash_table_add (seen, (gpointer) kept->items[i]);
  for (guint i = 0; i < other->n; i++)
    if (g_hash_table_add (seen, (gpointer) other->items[i]))
      _tl_strings_add (kept, self->kept->arena, _tl_value_dup_text (self->kept, other->items[i]));
}

static void
unite_lists (const Union *self, const TlField *field)
{
  TlList *kept = &TL_FIELD (TlList, self->kept, field);
  const TlList *other = &TL_FIELD_CONST (TlList, self->other, field);
  g_autoptr (GHashTable) seen = g_hash_table_new (_tl_value_hash, _tl_value_equal);

  for (guint i = 0; i < kept->n; i++)
    g_hash_table_add (seen, kept->items[i]);
  for (guint i = 0; i < other->n; i++)
    if (g_hash_table_add (seen, other->items[i]))
      _tl_list_add (kept, self->kept->arena, _tl_value_copy (other->items[i], self->kept->arena));
}

/* ---- maps -------------------------------------------------------------------------------------------------------- */

static void
unite_pair (const Union *self, const char *prefix, TlMap *map, const TlPair *own, const TlPair *pair)
{
  g_autofree char *name = NULL;

  if (own == NULL)
    {
      TlPair *added = _tl_map_append (map, self->kept->arena, pair->key, strlen (pair->key));

      added->text = _tl_value_dup_text (self->kept, pair->text);
      return;
    }
  if (strcmp (own->text, pair->text) == 0)
    return;
  name = g_strconcat (prefix, pair->key, NULL);
  self->differ (name, own->text, pair->text, self->user_data);
}

/* Maps to texts and, for members that the library does not know, to JSON. */
static void
unite_maps (const Union *self, const char *prefix, TlMap *kept, const TlMap *other, gboolean sorted)
{
  g_autoptr (GHashTable) indexes = g_hash_table_new (g_str_hash, g_str_equal); /* from 1 */

  for (guint i = 0; i < kept->n; i++)
    g_hash_table_insert (indexes, (gpointer) kept->pairs[i].key, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < other->n; i++)
    {
      guint at = GPOINTER_TO_UINT (g_hash_table_lookup (indexes, other->pairs[i].key));

      unite_pair (self, prefix, kept, at > 0 ? &kept->pairs[at - 1] : NULL, &other->pairs[i]);
    }
  if (sorted)
    _tl_map_sort (kept);
}

static void
unite_map_field (const Union *self, const TlField *field)
{
  g_autofree char *prefix = g_strconcat (field->name, ".", NULL);

  unite_maps (self, prefix, &TL_FIELD (TlMap, self->kept, field), &TL_FIELD_CONST (TlMap, self->other, field), TRUE);
}

/* ---- all --------------------------------------------------------------------------------------------------------- */

/* Actors and sources have no member of the kinds that are left out. */
static void
unite_field (const Union *self, const TlField *field)
{
  switch (field->kind)
    {
    case TL_FIELD_ID:
    case TL_FIELD_OBJECT:
    case TL_FIELD_NUMBER_MAP:
      break;
    case TL_FIELD_TEXTS:
    case TL_FIELD_SYMBOLS:
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
      unite_strings (self, field);
      break;
    case TL_FIELD_LIST:
      unite_lists (self, field);
      break;
    case TL_FIELD_TEXT_MAP:
    case TL_FIELD_JSON_MAP:
      unite_map_field (self, field);
      break;
    default:
      unite_member (self, field);
    }
}

void
_tl_value_unite (gpointer self, gconstpointer other, TlDifferFunc differ, gpointer user_data)
{
  const TlShape *shape = ((const TlValue *) self)->shape;
  TlValue *empty = _tl_value_new (shape);
  const Union all = { self, other, empty, differ, user_data };

  for (guint i = 0; i < shape->n_fields; i++)
    unite_field (&all, &shape->fields[i]);
  unite_maps (&all, "", &all.kept->unknown, &all.other->unknown, FALSE);
  _tl_value_unref (empty);
}
