/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline convert: writes a document in another format. timeline formats: lists the formats. */
#include "config.h"

#include "timeline.h"

/* The mapping is an option of the formats that are tables. */
static gboolean
set_mapping (TlReader *reader, const char *path, GError **error)
{
  g_autofree char *text = NULL;

  if (path == NULL)
    return TRUE;
  return g_file_get_contents (path, &text, NULL, error) && tl_reader_set_option (reader, "mapping", text, error);
}

static int
convert (const Options *options, TlReader *reader, const char *path)
{
  g_autoptr (TlWriter) writer = options_writer (options, FALSE);
  g_autoptr (TlTimeline) timeline = writer != NULL ? load_with (reader, path) : NULL;

  return timeline != NULL ? write_document (options, writer, timeline, STATUS_DONE) : STATUS_WRONG;
}

int
timeline_command_convert (int argc, char **argv)
{
  g_auto (Options) options = { .document = TRUE };
  g_autofree char *mapping = NULL, *written = NULL;
  gboolean dry = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry, "Print what would be read, and write nothing", NULL },
    { "mapping", 0, 0, G_OPTION_ARG_FILENAME, &mapping, "Read the columns of a table as FILE says", "FILE" },
    { "write-mapping", 0, 0, G_OPTION_ARG_FILENAME, &written, "With --dry-run, write what the columns are to FILE",
      "FILE" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (TlReader) reader = NULL;
  g_autoptr (GError) error = NULL;

  if (!options_parse (&options, entries, "IN -o OUT", 1, 1, &argc, &argv))
    return STATUS_WRONG;
  if (written != NULL && !dry)
    return fail (STATUS_WRONG, "--write-mapping wants --dry-run");
  reader = options_reader (&options);
  if (reader == NULL)
    return STATUS_WRONG;
  if (!set_mapping (reader, mapping, &error))
    return fail_error (STATUS_WRONG, error);
  return dry ? dry_run (&options, reader, argv[1], written) : convert (&options, reader, argv[1]);
}

/* ---- formats ----------------------------------------------------------------------------------------------------- */

static struct json_object *
json_option (const TlFormatOption *option)
{
  struct json_object *object = json_object_new_object ();

  json_object_object_add (object, "name", json_text (tl_format_option_get_name (option)));
  json_object_object_add (object, "values", json_strings (tl_format_option_get_values (option)));
  json_object_object_add (object, "default", json_text (tl_format_option_get_default (option)));
  return object;
}

static struct json_object *
json_format (const TlFormat *format)
{
  struct json_object *object = json_object_new_object (), *options = json_object_new_array ();

  for (guint i = 0; i < tl_format_get_n_options (format); i++)
    json_object_array_add (options, json_option (tl_format_get_option (format, i)));
  json_object_object_add (object, "name", json_text (tl_format_get_name (format)));
  json_object_object_add (object, "label", json_text (tl_format_get_label (format)));
  json_object_object_add (object, "extensions", json_strings (tl_format_get_extensions (format)));
  json_object_object_add (object, "read", json_object_new_boolean (tl_format_is_read (format)));
  json_object_object_add (object, "write", json_object_new_boolean (tl_format_is_written (format)));
  json_object_object_add (object, "options", options);
  return object;
}

/* indent=yes|no (no)  Whether each member has a line of its own. */
static void
append_option (GString *out, const TlFormatOption *option)
{
  g_autofree char *values = g_strjoinv ("|", (char **) tl_format_option_get_values (option));
  const char *initial = tl_format_option_get_default (option);

  g_string_append_printf (out, "    %s=%s", tl_format_option_get_name (option), values[0] != '\0' ? values : "TEXT");
  if (initial != NULL)
    g_string_append_printf (out, " (%s)", initial);
  g_string_append_printf (out, "  %s\n", tl_format_option_get_summary (option));
}

static void
append_format (GString *out, const TlFormat *format)
{
  g_autofree char *extensions = g_strjoinv (" .", (char **) tl_format_get_extensions (format));
  g_autofree char *dotted = g_strconcat (".", extensions, NULL);

  append_padded (out, tl_format_get_name (format), 14);
  if (!tl_format_is_read (format) && !tl_format_is_written (format))
    append_padded (out, "not built in", 13);
  else
    {
      append_padded (out, tl_format_is_read (format) ? "read" : "", 6);
      append_padded (out, tl_format_is_written (format) ? "write" : "", 7);
    }
  append_padded (out, dotted, 20);
  g_string_append_printf (out, "%s\n", tl_format_get_label (format));
  for (guint i = 0; i < tl_format_get_n_options (format); i++)
    append_option (out, tl_format_get_option (format, i));
}

int
timeline_command_formats (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  Listing listing;

  if (!options_parse (&options, NULL, "", 0, 0, &argc, &argv))
    return STATUS_WRONG;
  listing_begin (&listing, &options);
  for (guint i = 0; i < tl_format_get_n_builtin (); i++)
    {
      if (!options.json)
        append_format (listing.text, tl_format_get_builtin (i));
      listing_add (&listing, options.json ? json_format (tl_format_get_builtin (i)) : NULL);
    }
  return listing_end (&listing);
}
