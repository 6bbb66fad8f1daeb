/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline convert: writes a document in another format. timeline formats: lists the formats. */
#include "config.h"

#include "timeline.h"

int
timeline_command_convert (int argc, char **argv)
{
  g_auto (Options) options = { .document = TRUE };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlWriter) writer = NULL;

  if (!options_parse (&options, NULL, "IN -o OUT", 1, 1, &argc, &argv))
    return STATUS_WRONG;
  writer = options_writer (&options, FALSE);
  timeline = writer != NULL ? load (&options, argv[1]) : NULL;
  return timeline != NULL ? write_document (&options, writer, timeline, STATUS_DONE) : STATUS_WRONG;
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
  append_padded (out, tl_format_is_read (format) ? "read" : "", 6);
  append_padded (out, tl_format_is_written (format) ? "write" : "", 7);
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
