/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline date: one date explained, or a million of them, a JSON line for each. */
#include "config.h"

#include "timeline.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

/* ---- JSON, written directly: a batch has a million lines ----------------------------------------------------------
 */

static void
append_instant (GString *out, gint64 instant)
{
  g_autofree char *text = tl_instant_to_string (instant);

  if (text == NULL)
    g_string_append (out, "null");
  else
    g_string_append_printf (out, "\"%s\"", text);
}

static void
append_bound (GString *out, const char *name, gint64 earliest, gint64 latest)
{
  g_string_append_printf (out, ",\"%s\":[", name);
  append_instant (out, earliest);
  g_string_append_c (out, ',');
  append_instant (out, latest);
  g_string_append_c (out, ']');
}

static void
append_flag (GString *out, const char *name, gboolean flag)
{
  g_string_append_printf (out, ",\"%s\":%s", name, flag ? "true" : "false");
}

static void
append_kind (GString *out, const char *name, const TlDate *date, TlDateEnd kind)
{
  g_string_append_printf (out, ",\"%s\":[%s,%s]", name, tl_date_get_start_kind (date) == kind ? "true" : "false",
                          tl_date_get_end_kind (date) == kind ? "true" : "false");
}

static void
append_members (GString *out, const TlDate *date)
{
  g_auto (GStrv) members = tl_date_dup_members (date);

  if (members == NULL)
    return;
  g_string_append (out, ",\"members\":[");
  for (guint i = 0; members[i] != NULL; i++)
    g_string_append_printf (out, "%s\"%s\"", i > 0 ? "," : "", members[i]);
  g_string_append_c (out, ']');
}

/* An expression and its members hold nothing that JSON escapes. */
static void
append_date (GString *out, const TlDate *date)
{
  TlDateFlags flags = tl_date_get_flags (date);
  gint64 start[2], end[2];

  tl_date_get_start (date, &start[0], &start[1]);
  tl_date_get_end (date, &end[0], &end[1]);
  g_string_append_printf (out,
                          "{\"edtf\":\"%s\",\"level\":%d,\"precision\":\"%s\",\"earliest\":", tl_date_get_edtf (date),
                          tl_date_get_level (date), tl_precision_to_string (tl_date_get_precision (date)));
  append_instant (out, start[0]);
  g_string_append (out, ",\"latest\":");
  append_instant (out, end[1]);
  append_bound (out, "start", start[0], start[1]);
  append_bound (out, "end", end[0], end[1]);
  append_kind (out, "open", date, TL_DATE_END_OPEN);
  append_kind (out, "unknown", date, TL_DATE_END_UNKNOWN);
  append_flag (out, "uncertain", (flags & TL_DATE_UNCERTAIN) != 0);
  append_flag (out, "approximate", (flags & TL_DATE_APPROXIMATE) != 0);
  append_flag (out, "unspecified", (flags & TL_DATE_UNSPECIFIED) != 0);
  append_members (out, date);
  g_string_append_c (out, '}');
}

/* "column 5: found 'x', expected a digit" as {"error","column"} */
static void
append_error (GString *out, const GError *error)
{
  g_autoptr (GString) message = g_string_new (error->message);
  struct json_object *object = json_object_new_object ();
  int column = 0, length = 0;

  if (sscanf (message->str, "column %d: %n", &column, &length) == 1 && length > 0)
    g_string_erase (message, 0, length);
  json_object_object_add (object, "error", json_text (message->str));
  json_object_object_add (object, "column", column > 0 ? json_object_new_int (column) : NULL);
  g_string_append (out,
                   json_object_to_json_string_ext (object, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE));
  json_object_put (object);
}

/* ---- batch ------------------------------------------------------------------------------------------------------- */

/* LINE as it stands: of LENGTH bytes, so that U+0000 in it is seen. */
static gboolean
append_answer (GString *out, const char *line, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDate) date = NULL;

  if (strlen (line) != length)
    g_set_error (&error, TL_ERROR, TL_ERROR_DATE, "column %ld: found U+0000, expected the end",
                 g_utf8_strlen (line, -1) + 1);
  else
    date = tl_date_new (line, &error);
  if (date != NULL)
    append_date (out, date);
  else
    append_error (out, error);
  g_string_append_c (out, '\n');
  return date != NULL;
}

/* Writes OUT where it holds more than MOST bytes. */
static gboolean
flush (GString *out, gsize most)
{
  gsize written;

  if (out->len <= most)
    return TRUE;
  written = fwrite (out->str, 1, out->len, stdout);
  g_string_erase (out, 0, (gssize) written);
  return out->len == 0;
}

static int
run_batch (void)
{
  g_autoptr (GString) out = g_string_sized_new (1 << 17);
  int status = STATUS_DONE;
  char *line = NULL;
  size_t size = 0;
  ssize_t length;
  gboolean ok = TRUE;

  while (ok && (length = getline (&line, &size, stdin)) >= 0)
    {
      if (length > 0 && line[length - 1] == '\n')
        line[--length] = '\0';
      if (!append_answer (out, line, (gsize) length))
        status = STATUS_NO;
      ok = flush (out, 1 << 16);
    }
  free (line);
  if (ferror (stdin))
    return fail (STATUS_WRONG, "standard input: %s", g_strerror (errno));
  if (!ok || !flush (out, 0) || fflush (stdout) != 0)
    return fail (STATUS_WRONG, "standard output: %s", g_strerror (errno));
  return status;
}

/* ---- one expression ------------------------------------------------------------------------------------------------
 */

static const char *
shown_instant (gint64 instant, TlDateEnd kind, char **text)
{
  g_free (*text);
  *text = tl_instant_to_string (instant);
  if (*text != NULL)
    return *text;
  return kind == TL_DATE_END_UNKNOWN ? "unknown" : "open";
}

static void
append_range (GString *out, const char *name, gint64 earliest, gint64 latest, TlDateEnd kind)
{
  g_autofree char *text = NULL;

  append_padded (out, name, 13);
  g_string_append (out, shown_instant (earliest, kind, &text));
  g_string_append (out, " to ");
  g_string_append_printf (out, "%s\n", shown_instant (latest, kind, &text));
}

static void
append_explanation (GString *out, const TlDate *date)
{
  TlDateFlags flags = tl_date_get_flags (date);
  g_auto (GStrv) members = tl_date_dup_members (date);
  g_autofree char *list = members != NULL ? g_strjoinv (" ", members) : NULL;
  gint64 earliest, latest;

  g_string_append_printf (out, "%s\n", tl_date_get_edtf (date));
  g_string_append_printf (out, "level        %d\nprecision    %s\n", tl_date_get_level (date),
                          tl_precision_to_string (tl_date_get_precision (date)));
  tl_date_get_start (date, &earliest, &latest);
  append_range (out, "starts", earliest, latest, tl_date_get_start_kind (date));
  tl_date_get_end (date, &earliest, &latest);
  append_range (out, "ends", earliest, latest, tl_date_get_end_kind (date));
  if (flags != TL_DATE_FLAGS_NONE)
    g_string_append_printf (out, "it is       %s%s%s%s\n", flags & TL_DATE_UNCERTAIN ? " uncertain" : "",
                            flags & TL_DATE_APPROXIMATE ? " approximate" : "",
                            flags & TL_DATE_UNSPECIFIED ? " unspecified" : "",
                            flags & TL_DATE_LOCAL ? " local time, taken as UTC" : "");
  if (list != NULL)
    g_string_append_printf (out, "members      %s\n", list);
}

static int
explain (const Options *options, const char *expression)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDate) date = tl_date_new (expression, &error);

  if (date == NULL)
    return fail (STATUS_WRONG, "\"%s\": %s", expression, error->message);
  if (!options->json)
    append_explanation (out, date);
  else
    append_date (out, date);
  return options->json ? answer_json (options, json_tokener_parse (out->str), STATUS_DONE)
                       : answer_text (out, STATUS_DONE);
}

/* GOption would take -0044 for an option: such words are hidden from it behind a byte that none begins with. */
static char **
hide_years (int argc, char **argv)
{
  char **words = g_new0 (char *, (gsize) argc + 1);

  for (int i = 0; i < argc; i++)
    words[i] =
        argv[i][0] == '-' && g_ascii_isdigit (argv[i][1]) ? g_strconcat ("\001", argv[i], NULL) : g_strdup (argv[i]);
  return words;
}

static const char *
shown_word (const char *word)
{
  return word[0] == '\001' ? word + 1 : word;
}

int
timeline_command_date (int argc, char **argv)
{
  gboolean batch = FALSE;
  const GOptionEntry entries[] = { { "batch", 'b', 0, G_OPTION_ARG_NONE, &batch,
                                     "Take a line of standard input each; answer a JSON line each", NULL },
                                   G_OPTION_ENTRY_NULL };
  g_auto (Options) options = { 0 };
  g_auto (GStrv) words = hide_years (argc, argv);
  g_autofree char **left = g_memdup2 (words, sizeof *words * (gsize) (argc + 1));
  char **rest = left;

  if (!options_parse (&options, entries, "EXPR", 0, 1, &argc, &rest))
    return STATUS_WRONG;
  if (batch == (argc > 1))
    return fail (STATUS_WRONG, "usage: timeline date EXPR, or timeline date --batch");
  return batch ? run_batch () : explain (&options, shown_word (rest[1]));
}
