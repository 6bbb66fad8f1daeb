/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Helpers for merging any value: the report of conflicts, and plain members as texts. */
#include "config.h"

#include "date/tl-date-private.h"
#include "reason/versions/tl-merge-private.h"

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
_tl_merging_report (TlMerging *self, const char *ours, const char *theirs)
{
  g_autofree char *a = quote (ours), *b = quote (theirs);
  g_autofree char *message =
      g_strdup_printf ("changed by both: ours %s, theirs %s; %s is kept", a, b, ours != NULL ? "ours" : "theirs");

  self->report (self->user_data, self->path->str, message);
}

void
_tl_merging_report_removed (TlMerging *self, gboolean by_theirs)
{
  self->report (self->user_data, self->path->str,
                by_theirs ? "removed by theirs, but changed by ours; it is kept"
                          : "removed by ours, but changed by theirs; it is kept");
}

/* ---- texts ------------------------------------------------------------------------------------------------------- */

char *
_tl_merging_dup_number (double number)
{
  return number == number ? g_strdup_printf ("%.15g", number) : NULL;
}

/* Returns a text with everything in which dates may differ, such as "2014-05 (verbatim: last month; inferred)". */
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
      return _tl_merging_dup_number (TL_FIELD_CONST (double, value, field));
    case TL_FIELD_DATE:
      date = TL_FIELD_CONST (TlDate *, value, field);
      return date != NULL ? date_text (date) : NULL;
    default:
      return g_strdup (TL_FIELD_CONST (char *, value, field));
    }
}
