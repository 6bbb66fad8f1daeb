/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Functions that the commands share: options, answers, errors. */
#include "config.h"

#include "base/tl-visible-text-private.h"
#include "timeline.h"

#include <errno.h>
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- failures ---------------------------------------------------------------------------------------------------- */

int
fail (int status, const char *format, ...)
{
  g_autofree char *message = NULL, *visible = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  visible = _tl_text_dup_visible (message);
  fprintf (stderr, "timeline: %s\n", visible);
  return status;
}

int
fail_error (int status, const GError *error)
{
  return fail (status, "%s", error->message);
}

/* ---- output ------------------------------------------------------------------------------------------------------ */

static int
print_text (const char *text, gsize length, int status)
{
  if (fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0)
    return status;
  return fail (STATUS_WRONG, "standard output: %s", g_strerror (errno));
}

/* ---- dates ------------------------------------------------------------------------------------------------------- */

TlDate *
read_given_date (const char *name, const char *text, GError **error)
{
  g_autoptr (GError) problem = NULL, unresolved = NULL;
  TlDate *date = tl_date_new (text, &problem);
  g_autofree char *phrase = NULL;

  if (date != NULL)
    return date;
  phrase = g_utf8_make_valid (text, -1);
  date = tl_date_resolve (phrase, NULL, &unresolved);
  if (date == NULL)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_DATE, "%s\"%s\" is not EDTF: %s", name, text, problem->message);
      return NULL;
    }
  fprintf (stderr, "timeline: %s\"%s\" is %s\n", name, phrase, tl_date_get_edtf (date));
  return date;
}

/* ---- options ----------------------------------------------------------------------------------------------------- */

void
options_clear (Options *options)
{
  g_clear_pointer (&options->from_format, g_free);
  g_clear_pointer (&options->format, g_free);
  g_clear_pointer (&options->output, g_free);
  g_clear_pointer (&options->loss_report, g_free);
  g_clear_pointer (&options->given, g_strfreev);
}

/* "json or jsonl" */
static char *
dup_format_names (gboolean (*is_for) (const TlFormat *format))
{
  GString *names = g_string_new (NULL);
  guint n = tl_format_get_n_builtin (), last = 0;

  for (guint i = 0; i < n; i++)
    last = is_for (tl_format_get_builtin (i)) ? i : last;
  for (guint i = 0; i < n; i++)
    if (is_for (tl_format_get_builtin (i)))
      g_string_append_printf (names, "%s%s",
                              names->len == 0 ? ""
                              : i == last     ? " or "
                                              : ", ",
                              tl_format_get_name (tl_format_get_builtin (i)));
  return g_string_free (names, FALSE);
}

static gboolean
check_format (Options *options, const char *command)
{
  if (options->document || options->format == NULL)
    return TRUE;
  options->json = strcmp (options->format, "json") == 0;
  if (options->json || strcmp (options->format, "text") == 0)
    return TRUE;
  fail (STATUS_WRONG, "%s answers as text or json, not \"%s\"", command, options->format);
  return FALSE;
}

/* "--" ends the options, wherever it is. */
static void
drop_separator (int *argc, char **argv)
{
  int at = 1;

  while (at < *argc && strcmp (argv[at], "--") != 0)
    at++;
  if (at == *argc)
    return;
  memmove (argv + at, argv + at + 1, (gsize) (*argc - at) * sizeof *argv); /* with the NULL at the end */
  (*argc)--;
}

static int
print_help (GOptionContext *context)
{
  g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

  return print_text (text, strlen (text), STATUS_DONE);
}

/* Prints why the options cannot be parsed, with the option that is nearest to an unknown one. Each list of KNOWN
 * options may be NULL. */
static void
refuse_options (const char *command, const GError *error, const GOptionEntry *const *known, guint n)
{
  const char *name = strstr (error->message, "--"), *nearest = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    for (const GOptionEntry *entry = known[i]; entry != NULL && entry->long_name != NULL; entry++)
      g_ptr_array_add (names, (gpointer) entry->long_name);
  g_ptr_array_add (names, NULL);
  if (name != NULL && g_error_matches (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION)
      && g_utf8_validate (name, -1, NULL))
    nearest = tl_name_find_nearest (name + 2, (const char *const *) names->pdata);
  if (nearest != NULL)
    fail (STATUS_WRONG, "%s: %s; there is --%s", command, error->message, nearest);
  else
    fail (STATUS_WRONG, "%s: %s", command, error->message);
}

gboolean
options_parse (Options *options, const GOptionEntry *entries, const char *operands, int min, int max, int *argc,
               char ***argv)
{
  gboolean help = FALSE;
  g_autofree char *read = dup_format_names (tl_format_is_read), *written = dup_format_names (tl_format_is_written);
  g_autofree char *read_as = g_strconcat ("Read as NAME: ", read, NULL);
  g_autofree char *write_as = g_strconcat ("Write as NAME: ", written, NULL);
  const GOptionEntry common[] = { { "format", 'f', 0, G_OPTION_ARG_STRING, &options->format,
                                    options->document ? write_as : "Answer as NAME: text or json", "NAME" },
                                  { "pretty", 'p', 0, G_OPTION_ARG_NONE, &options->pretty, "Indent JSON", NULL },
                                  { "lenient", 0, 0, G_OPTION_ARG_NONE, &options->lenient,
                                    "Keep what can be kept of a document with mistakes, and list these", NULL },
                                  { "from-format", 0, 0, G_OPTION_ARG_STRING, &options->from_format, read_as, "NAME" },
                                  { "option", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->given,
                                    "Set an option of the format; see 'timeline formats'", "NAME=VALUE" },
                                  { "help", 'h', 0, G_OPTION_ARG_NONE, &help, "Show help options", NULL },
                                  G_OPTION_ENTRY_NULL };
  const GOptionEntry document[] = { { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output,
                                      "Write FILE, in the format that its name indicates", "FILE" },
                                    { "force", 0, 0, G_OPTION_ARG_NONE, &options->force,
                                      "Replace FILE even if it is write-protected or has changed meanwhile", NULL },
                                    { "loss-report", 0, 0, G_OPTION_ARG_FILENAME, &options->loss_report,
                                      "Write to FILE a list of what the format cannot represent", "FILE" },
                                    G_OPTION_ENTRY_NULL };
  g_autofree char *command = g_strdup ((*argv)[0]);
  g_autofree char *name = g_strconcat ("timeline ", command, NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (operands);
  g_autoptr (GError) error = NULL;

  g_set_prgname (name);
  g_option_context_set_help_enabled (context, FALSE); /* it would not notice a full device */
  g_option_context_add_main_entries (context, common, NULL);
  if (options->document)
    g_option_context_add_main_entries (context, document, NULL);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      const GOptionEntry *const known[] = { common, options->document ? document : NULL, entries };

      refuse_options (command, error, known, G_N_ELEMENTS (known));
      return FALSE;
    }
  if (help)
    exit (print_help (context));
  drop_separator (argc, *argv);
  if (*argc - 1 < min || *argc - 1 > max)
    {
      fail (STATUS_WRONG, "usage: timeline %s %s", command, operands);
      return FALSE;
    }
  return check_format (options, command);
}

/* ---- progress ---------------------------------------------------------------------------------------------------- */

#define PROGRESS_LINE "%s: %3d %%"

void
progress_begin (Progress *self)
{
  *self = (Progress){ tl_monitor_new (NULL), g_get_monotonic_time (), -1,
                      isatty (STDERR_FILENO) && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0 };
  tl_monitor_set_progress (self->monitor, progress_show, self, NULL);
}

void
progress_show (double fraction, gpointer progress)
{
  Progress *self = progress;
  int percent = (int) (fraction * 100);

  /* the length of a pipe is unknown: its progress is 0 until the end */
  if (!self->terminal || percent == 0 || percent == self->percent
      || g_get_monotonic_time () - self->begun < G_USEC_PER_SEC)
    return;
  self->percent = percent;
  fprintf (stderr, "\r" PROGRESS_LINE, g_get_prgname (), percent);
}

void
progress_end (Progress *self)
{
  int width = self->percent >= 0 ? g_snprintf (NULL, 0, PROGRESS_LINE, g_get_prgname (), self->percent) : 0;

  if (width > 0)
    fprintf (stderr, "\r%*s\r", width, "");
  tl_monitor_unref (self->monitor);
}

/* ---- answers ----------------------------------------------------------------------------------------------------- */

int
answer_text (const GString *text, int status)
{
  return print_text (text->str, text->len, status);
}

const char *
serialize_json (const Options *options, struct json_object *value)
{
  int layout = options->pretty ? JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_SPACED : JSON_C_TO_STRING_PLAIN;

  return json_object_to_json_string_ext (value, JSON_C_TO_STRING_NOSLASHESCAPE | layout);
}

int
answer_json (const Options *options, struct json_object *answer, int status)
{
  const char *text = serialize_json (options, answer);
  g_autofree char *shown = isatty (STDOUT_FILENO) ? dup_json_for_terminal (text) : NULL;
  g_autofree char *line = g_strconcat (shown != NULL ? shown : text, "\n", NULL);

  json_object_put (answer);
  return print_text (line, strlen (line), status);
}

/* Goes to a new line before the next member or item. */
static void
append_break (GString *out, guint depth)
{
  g_string_append_printf (out, "\n%*s", (int) (2 * depth), "");
}

/* Indents compact JSON. Numbers keep their digits, which a parser might round. */
static GString *
indent_json (const char *json)
{
  GString *out = g_string_new (NULL);
  gboolean quoted = FALSE;
  guint depth = 0;

  for (const char *p = json; *p != '\0'; p++)
    {
      gboolean closes = !quoted && (*p == '}' || *p == ']');

      if (closes)
        depth--;
      if (closes && p[-1] != '{' && p[-1] != '[')
        append_break (out, depth);
      g_string_append_c (out, *p);
      if (quoted && *p == '\\')
        g_string_append_c (out, *++p);
      else if (*p == '"')
        quoted = !quoted;
      else if (!quoted && *p == ':')
        g_string_append_c (out, ' ');
      else if (!quoted && *p == ',')
        append_break (out, depth);
      else if (!quoted && (*p == '{' || *p == '['))
        {
          depth++;
          if (p[1] != '}' && p[1] != ']')
            append_break (out, depth);
        }
    }
  return out;
}

int
answer_json_text (const Options *options, const GString *json, int status)
{
  g_autoptr (GString) out = options->pretty ? indent_json (json->str) : g_string_new (json->str);

  g_string_append_c (out, '\n');
  if (isatty (STDOUT_FILENO))
    {
      g_autofree char *shown = dup_json_for_terminal (out->str);

      g_string_assign (out, shown);
    }
  return answer_text (out, status);
}

static void
listing_flush (Listing *self, gsize most)
{
  if (self->text->len <= most)
    return;
  if (self->options->json && isatty (STDOUT_FILENO))
    {
      g_autofree char *shown = dup_json_for_terminal (self->text->str);

      g_string_assign (self->text, shown);
    }
  self->ok = self->ok && fwrite (self->text->str, 1, self->text->len, stdout) == self->text->len;
  g_string_truncate (self->text, 0);
}

void
listing_begin (Listing *self, const Options *options)
{
  *self = (Listing){ .options = options, .text = g_string_new (options->json ? "[" : NULL), .ok = TRUE };
}

void
listing_add (Listing *self, struct json_object *item)
{
  if (item != NULL)
    {
      g_autoptr (GString) shown = g_string_new (serialize_json (self->options, item));

      if (self->options->pretty)
        g_string_replace (shown, "\n", "\n  ", 0);
      g_string_append (self->text, self->n > 0 ? "," : "");
      g_string_append (self->text, self->options->pretty ? "\n  " : "");
      g_string_append_len (self->text, shown->str, (gssize) shown->len);
      json_object_put (item);
    }
  self->n++;
  listing_flush (self, 1 << 16);
}

int
listing_end (Listing *self)
{
  if (self->options->json)
    g_string_append (self->text, self->options->pretty && self->n > 0 ? "\n]\n" : "]\n");
  else if (self->n == 0 && self->nothing != NULL && isatty (STDOUT_FILENO))
    g_string_append_printf (self->text, "%s\n", self->nothing);
  listing_flush (self, 0);
  g_string_free (self->text, TRUE);
  if (self->ok && fflush (stdout) == 0)
    return STATUS_DONE;
  return fail (STATUS_WRONG, "standard output: %s", g_strerror (errno));
}

struct json_object *
json_text (const char *text)
{
  return text != NULL ? json_object_new_string (text) : NULL;
}

/* Fills TEXT with the shortest decimal that reads back equal. A double holds 15 digits of any decimal, so if fewer
 * suffice, 15 give the same ones and zeros, which %g drops; only below DBL_MIN it holds fewer. */
static void
print_decimal (double number, char text[G_ASCII_DTOSTR_BUF_SIZE])
{
  char format[8];

  for (int precision = fabs (number) < DBL_MIN ? 1 : DBL_DIG; precision <= 17; precision++)
    {
      g_snprintf (format, sizeof format, "%%.%dg", precision);
      g_ascii_formatd (text, G_ASCII_DTOSTR_BUF_SIZE, format, number);
      if (g_ascii_strtod (text, NULL) == number)
        return;
    }
}

static gboolean
is_whole (double number)
{
  return number == floor (number) && fabs (number) < 1e15;
}

struct json_object *
json_double (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (number))
    return NULL;
  if (is_whole (number))
    return json_object_new_int64 ((gint64) number);
  print_decimal (number, text);
  return json_object_new_double_s (number, text);
}

char *
dup_decimal (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (number))
    return g_strdup ("-");
  if (is_whole (number))
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) number);
  print_decimal (number, text);
  return g_strdup (text);
}

struct json_object *
json_instant (gint64 instant)
{
  g_autofree char *text = tl_instant_to_string (instant);

  return json_text (text);
}

struct json_object *
json_strings (const char *const *strings)
{
  struct json_object *array = json_object_new_array ();

  for (guint i = 0; strings[i] != NULL; i++)
    json_object_array_add (array, json_object_new_string (strings[i]));
  return array;
}

struct json_object *
json_link (const TlLink *link)
{
  struct json_object *object = json_object_new_object ();

  json_object_object_add (object, "from", json_text (tl_link_get_from (link)));
  json_object_object_add (object, "to", json_text (tl_link_get_to (link)));
  json_object_object_add (object, "type", json_text (tl_link_get_link_type (link)));
  if (tl_link_get_id (link) != NULL)
    json_object_object_add (object, "id", json_text (tl_link_get_id (link)));
  return object;
}

/* ---- text -------------------------------------------------------------------------------------------------------- */

const char *
shown_date (const TlDate *date)
{
  if (date == NULL)
    return "undated";
  if (tl_date_get_label (date) != NULL)
    return tl_date_get_label (date);
  return tl_date_get_edtf (date) != NULL ? tl_date_get_edtf (date) : tl_date_get_verbatim (date);
}
