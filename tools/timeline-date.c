/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline date: explains a date, compares two, resolves a phrase; with --batch, answers each line with JSON. */
#include "config.h"

#include "timeline.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Options that apply to every date. */
typedef struct
{
  gint64 widths[TL_PRECISION_LONGER + 1];
  const gint64 *tolerance; /* widths, or NULL */
} Settings;

/* ---- JSON, written without json-c because a batch may have millions of lines ------------------------------------- */

static void
append_instant (GString *out, gint64 instant)
{
  g_autofree char *text = tl_instant_to_string (instant);

  if (text == NULL)
    {
      g_string_append (out, "null");
      return;
    }
  g_string_append_c (out, '"');
  g_string_append (out, text);
  g_string_append_c (out, '"');
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

/* An expression and its members contain no character that JSON escapes. */
static void
append_date (GString *out, const TlDate *date, const Settings *settings)
{
  TlDateFlags flags = tl_date_get_flags (date);
  TlBounds bounds;

  tl_date_get_bounds (date, settings->tolerance, &bounds);
  g_string_append_printf (out,
                          "{\"edtf\":\"%s\",\"level\":%d,\"precision\":\"%s\",\"earliest\":", tl_date_get_edtf (date),
                          tl_date_get_level (date), tl_precision_to_string (tl_date_get_precision (date)));
  append_instant (out, bounds.earliest_start);
  g_string_append (out, ",\"latest\":");
  append_instant (out, bounds.latest_end);
  append_bound (out, "start", bounds.earliest_start, bounds.latest_start);
  append_bound (out, "end", bounds.earliest_end, bounds.latest_end);
  append_kind (out, "open", date, TL_DATE_END_OPEN);
  append_kind (out, "unknown", date, TL_DATE_END_UNKNOWN);
  append_flag (out, "uncertain", (flags & TL_DATE_UNCERTAIN) != 0);
  append_flag (out, "approximate", (flags & TL_DATE_APPROXIMATE) != 0);
  append_flag (out, "unspecified", (flags & TL_DATE_UNSPECIFIED) != 0);
  append_members (out, date);
  g_string_append_c (out, '}');
}

static TlRelations
find_relations (const TlDate *a, const TlDate *b, const Settings *settings)
{
  TlBounds first, second;

  if (settings->tolerance == NULL)
    return tl_date_find_relations (a, b);
  tl_date_get_bounds (a, settings->tolerance, &first);
  tl_date_get_bounds (b, settings->tolerance, &second);
  return tl_relations_find (&first, &second);
}

static void
append_names (GString *out, TlRelations relations, const char *between, const char *around)
{
  guint n = 0;

  for (guint i = 0; i < TL_N_RELATIONS; i++)
    if ((relations & 1 << i) != 0)
      g_string_append_printf (out, "%s%s%s%s", n++ > 0 ? between : "", around, tl_relations_get_name (i), around);
}

static void
append_relations (GString *out, TlRelations relations)
{
  g_string_append (out, "{\"relations\":[");
  append_names (out, relations, ",", "\"");
  g_string_append (out, "]}");
}

/* Writes "column 5: found 'x', expected a digit" as {"error","column"}. The expression begins after OFFSET
 * characters. */
static void
append_error (GString *out, const GError *error, gsize offset)
{
  g_autoptr (GString) message = g_string_new (error->message);
  struct json_object *object = json_object_new_object ();
  int column = 0, length = 0;

  if (sscanf (message->str, "column %d: %n", &column, &length) == 1 && length > 0)
    g_string_erase (message, 0, length);
  json_object_object_add (object, "error", json_text (message->str));
  json_object_object_add (object, "column", column > 0 ? json_object_new_int64 (column + (gint64) offset) : NULL);
  g_string_append (out,
                   json_object_to_json_string_ext (object, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE));
  json_object_put (object);
}

/* ---- batch ------------------------------------------------------------------------------------------------------- */

#define MOST_AT_ONCE ((gsize) 65536) /* bytes */

static TlDate *
read_date (const char *text, gsize offset, GString *out)
{
  g_autoptr (GError) error = NULL;
  TlDate *date = tl_date_new (text, &error);

  if (date == NULL)
    append_error (out, error, offset);
  return date;
}

/* LINE contains an expression, or two separated by a tab. */
static gboolean
append_answer (GString *out, char *line, const Settings *settings)
{
  char *tab = strchr (line, '\t');
  g_autoptr (TlDate) date = NULL, other = NULL;

  if (tab != NULL)
    *tab = '\0';
  date = read_date (line, 0, out);
  if (date == NULL)
    return FALSE;
  if (tab == NULL)
    {
      append_date (out, date, settings);
      return TRUE;
    }
  other = read_date (tab + 1, (gsize) g_utf8_strlen (line, (gssize) strlen (line)) + 1, out);
  if (other == NULL)
    return FALSE;
  append_relations (out, find_relations (date, other, settings));
  return TRUE;
}

/* Answers LINE, which has LENGTH bytes. A U+0000 in it is an error, because a C string would end there. */
static gboolean
append_line (GString *out, char *line, gsize length, const Settings *settings)
{
  gboolean ok = FALSE;

  if (strlen (line) == length)
    ok = append_answer (out, line, settings);
  else
    g_string_append_printf (out, "{\"error\":\"found U+0000, expected the end\",\"column\":%ld}",
                            g_utf8_strlen (line, (gssize) strlen (line)) + 1);
  g_string_append_c (out, '\n');
  return ok;
}

/* Writes OUT if it has more than MOST bytes. */
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

/* Appends what standard input has at the moment, after waiting if it has nothing. Returns how many bytes that is: 0 at
 * the end, -1 with errno set on an error. */
static gssize
read_more (GString *in)
{
  gsize before = in->len;
  gssize got;

  g_string_set_size (in, before + MOST_AT_ONCE);
  do
    got = read (STDIN_FILENO, in->str + before, MOST_AT_ONCE);
  while (got < 0 && errno == EINTR);
  g_string_set_size (in, before + (gsize) MAX (got, 0));
  return got;
}

/* Answers the whole lines in IN, and at the end what follows them. The first SEARCHED bytes contain no line break. */
static gboolean
answer_lines (GString *out, GString *in, gsize searched, gboolean at_end, const Settings *settings, int *status)
{
  gsize begin = 0;
  gboolean ok = TRUE;

  for (gsize end; ok && begin < in->len; begin = end + 1)
    {
      char *line_break = memchr (in->str + MAX (begin, searched), '\n', in->len - MAX (begin, searched));

      if (line_break == NULL && !at_end)
        break;
      end = line_break != NULL ? (gsize) (line_break - in->str) : in->len;
      in->str[end] = '\0';
      if (!append_line (out, in->str + begin, end - begin, settings))
        *status = STATUS_NO;
      ok = flush (out, MOST_AT_ONCE);
    }
  g_string_erase (in, 0, (gssize) MIN (begin, in->len));
  return ok && flush (out, 0) && fflush (stdout) == 0;
}

/* What has been answered is written before more is read, so that another program can ask one line after another. */
static int
run_batch (const Settings *settings)
{
  g_autoptr (GString) in = g_string_sized_new (2 * MOST_AT_ONCE), out = g_string_sized_new (2 * MOST_AT_ONCE);
  int status = STATUS_DONE;
  gssize got;

  do
    {
      gsize searched = in->len;

      got = read_more (in);
      if (got < 0)
        return fail (STATUS_WRONG, "standard input: %s", g_strerror (errno));
      if (!answer_lines (out, in, searched, got == 0, settings, &status))
        return fail (STATUS_WRONG, "standard output: %s", g_strerror (errno));
    }
  while (got > 0);
  return status;
}

/* ---- one expression ---------------------------------------------------------------------------------------------- */

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
append_explanation (GString *out, const TlDate *date, const Settings *settings)
{
  TlDateFlags flags = tl_date_get_flags (date);
  g_auto (GStrv) members = tl_date_dup_members (date);
  g_autofree char *list = members != NULL ? g_strjoinv (" ", members) : NULL;
  TlBounds bounds;

  tl_date_get_bounds (date, settings->tolerance, &bounds);
  g_string_append_printf (out, "%s\n", tl_date_get_edtf (date));
  g_string_append_printf (out, "level        %d\nprecision    %s\n", tl_date_get_level (date),
                          tl_precision_to_string (tl_date_get_precision (date)));
  append_range (out, "starts", bounds.earliest_start, bounds.latest_start, tl_date_get_start_kind (date));
  append_range (out, "ends", bounds.earliest_end, bounds.latest_end, tl_date_get_end_kind (date));
  if (flags != TL_DATE_NONE)
    g_string_append_printf (out, "it is       %s%s%s%s\n", flags & TL_DATE_UNCERTAIN ? " uncertain" : "",
                            flags & TL_DATE_APPROXIMATE ? " approximate" : "",
                            flags & TL_DATE_UNSPECIFIED ? " unspecified" : "",
                            flags & TL_DATE_LOCAL ? " local time, taken as UTC" : "");
  if (list != NULL)
    g_string_append_printf (out, "members      %s\n", list);
}

static int
answer (const Options *options, GString *out)
{
  return options->json ? answer_json (options, json_tokener_parse (out->str), STATUS_DONE)
                       : answer_text (out, STATUS_DONE);
}

static int
explain (const Options *options, const TlDate *date, const Settings *settings)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (options->json)
    append_date (out, date, settings);
  else
    append_explanation (out, date, settings);
  return answer (options, out);
}

static TlDate *
parse (const char *expression)
{
  g_autoptr (GError) error = NULL;
  TlDate *date = tl_date_new (expression, &error);

  if (date == NULL)
    fail (STATUS_WRONG, "\"%s\": %s", expression, error->message);
  return date;
}

static int
explain_words (const Options *options, char **words, const Settings *settings)
{
  g_autoptr (TlDate) date = parse (words[0]), other = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  if (date == NULL)
    return STATUS_WRONG;
  if (words[1] == NULL)
    return explain (options, date, settings);
  other = parse (words[1]);
  if (other == NULL)
    return STATUS_WRONG;
  if (options->json)
    append_relations (out, find_relations (date, other, settings));
  else
    {
      append_names (out, find_relations (date, other, settings), " ", "");
      g_string_append_c (out, '\n');
    }
  return answer (options, out);
}

typedef struct
{
  gboolean batch;
  char *tolerance, *phrase, *anchor, *tense, *language;
} DateOptions;

static void
date_options_clear (DateOptions *self)
{
  char *texts[] = { self->tolerance, self->phrase, self->anchor, self->tense, self->language };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DateOptions, date_options_clear)

static gboolean
parse_tense (const char *name, TlTense *tense)
{
  static const char *const names[] = { "unknown", "past", "future", "either" };

  *tense = TL_TENSE_UNKNOWN;
  if (name == NULL)
    return TRUE;
  for (guint i = 1; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      {
        *tense = (TlTense) i;
        return TRUE;
      }
  fail (STATUS_WRONG, "--tense \"%s\" is unknown: expected past, future or either", name);
  return FALSE;
}

static int
resolve (const Options *options, const DateOptions *given, const char *anchor, const Settings *settings)
{
  g_autofree char *phrase = g_utf8_make_valid (given->phrase, -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDate) day = NULL, date = NULL;
  TlTense tense;

  if (!parse_tense (given->tense, &tense))
    return STATUS_WRONG;
  if (anchor != NULL && (day = read_given_date ("--anchor ", anchor, &error)) == NULL)
    return fail_error (STATUS_WRONG, error);
  date = tl_date_resolve_full (phrase, day, tense, given->language, &error);
  if (date == NULL)
    return fail (STATUS_WRONG, "%s%s", error->message, strstr (error->message, "not given") ? ": add --anchor D" : "");
  return explain (options, date, settings);
}

/* ---- options ----------------------------------------------------------------------------------------------------- */

/* The same width for every precision: the greatest length that the duration may have. */
static gboolean
set_tolerance (Settings *settings, const char *duration)
{
  g_autoptr (GError) error = NULL;
  gint64 shortest, longest;

  if (duration == NULL)
    return TRUE;
  if (!tl_duration_parse (duration, &shortest, &longest, &error))
    {
      fail (STATUS_WRONG, "--tolerance %s", error->message);
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (settings->widths); i++)
    settings->widths[i] = longest;
  settings->tolerance = settings->widths;
  return TRUE;
}

/* GOption would take -0044 for an option, so such operands get a first byte that no option begins with. */
static char **
hide_years (int argc, char **argv)
{
  char **words = g_new0 (char *, (gsize) argc + 1);

  for (int i = 0; i < argc; i++)
    words[i] =
        argv[i][0] == '-' && g_ascii_isdigit (argv[i][1]) ? g_strconcat ("\001", argv[i], NULL) : g_strdup (argv[i]);
  return words;
}

static char *
show_year (char *word)
{
  return word != NULL && word[0] == '\001' ? word + 1 : word;
}

int
timeline_command_date (int argc, char **argv)
{
  g_auto (DateOptions) given = { 0 };
  const GOptionEntry entries[] = {
    { "batch", 'b', 0, G_OPTION_ARG_NONE, &given.batch, "Answer each line of standard input with a line of JSON",
      NULL },
    { "tolerance", 0, 0, G_OPTION_ARG_STRING, &given.tolerance,
      "Extend parts qualified by ~, ? or % by a duration such as P3D", "DURATION" },
    { "resolve", 0, 0, G_OPTION_ARG_STRING, &given.phrase, "Resolve a phrase such as \"last Wednesday\"", "PHRASE" },
    { "anchor", 0, 0, G_OPTION_ARG_STRING, &given.anchor, "The day on which the phrase was said", "D" },
    { "tense", 0, 0, G_OPTION_ARG_STRING, &given.tense, "past, future or either: which May \"in May\" is", "TENSE" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &given.language, "en or zh, if the script does not say", "LANGUAGE" },
    G_OPTION_ENTRY_NULL
  };
  g_auto (Options) options = { 0 };
  g_auto (GStrv) words = hide_years (argc, argv);
  g_autofree char **left = g_memdup2 (words, sizeof *words * (gsize) (argc + 1));
  char **rest = left;
  Settings settings = { { 0 }, NULL };
  gboolean has_details;

  if (!options_parse (&options, entries, "EXPR [EXPR2]", 0, 2, &argc, &rest)
      || !set_tolerance (&settings, show_year (given.tolerance)))
    return STATUS_WRONG;
  has_details = given.anchor != NULL || given.tense != NULL || given.language != NULL;
  if ((argc > 1) + given.batch + (given.phrase != NULL) != 1 || (has_details && given.phrase == NULL))
    return fail (STATUS_WRONG, "usage: timeline date EXPR [EXPR2], or --batch, or --resolve PHRASE [--anchor D]");
  if (given.batch)
    return run_batch (&settings);
  if (given.phrase != NULL)
    return resolve (&options, &given, show_year (given.anchor), &settings);
  return explain_words (&options, (char *[]){ show_year (rest[1]), argc > 2 ? show_year (rest[2]) : NULL, NULL },
                        &settings);
}
