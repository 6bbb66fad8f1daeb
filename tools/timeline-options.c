/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The options and operands of a command. */
#include "config.h"

#include "timeline.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
  g_clear_pointer (&options->also, g_strfreev);
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
                                  { "also", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->also,
                                    "Read FILE together with the document: actors.csv beside a table", "FILE" },
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
