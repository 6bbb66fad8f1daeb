/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Merging two values that come from a common one, member by member. */
#include "config.h"

#include "reason/versions/tl-merge-private.h"

#include <string.h>

static void
merge_object (TlMerging *self, const TlField *field, TlValue *merged, const TlValue *values[3])
{
  const TlValue *parts[3];
  TlValue *empty = _tl_value_new_in (field->shape, self->arena);

  for (guint i = 0; i < 3; i++)
    parts[i] = TL_FIELD_CONST (TlValue *, values[i], field);
  if (parts[0] != NULL && (parts[1] == NULL) != (parts[2] == NULL))
    {
      /* one side removed the value that the other changed */
      _tl_field_copy (field, merged, parts[1] != NULL ? values[1] : values[2], self->arena);
      _tl_merging_report_removed (self, parts[1] != NULL);
      return;
    }
  for (guint i = 0; i < 3; i++)
    if (parts[i] == NULL)
      parts[i] = empty;
  TL_FIELD (gpointer, merged, field) = _tl_merge_values (self, parts[0], parts[1], parts[2]);
}

/* Returns the number of members that are merged as one unit from a place in a shape, since they have no meaning alone.
 * The ends and the type of a link are one unit, and so are the latitude and longitude of a place. */
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

/* Returns a text such as "a, causes, b", or NULL if no member of the unit is set. */
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
  _tl_merging_report (self, ours, theirs);
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
      _tl_merge_maps (self, field->kind, &TL_FIELD (TlMap, merged, field),
                      (const TlMap[]){ *MEMBER (TlMap, 0), *MEMBER (TlMap, 1), *MEMBER (TlMap, 2) });
      _tl_map_sort (&TL_FIELD (TlMap, merged, field));
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
  _tl_merge_maps (self, TL_FIELD_JSON_MAP, &merged->unknown,
                  (const TlMap[]){ values[0]->unknown, ours->unknown, theirs->unknown });
  return merged;
}
