/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline new: a first document or sheet, with an example of each kind of item to be written over. */
#include "config.h"

#include "timeline.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <string.h>

/* ---- examples ---------------------------------------------------------------------------------------------------- */

static const char example_document[] =
    "{\"format\":\"libtimeline\",\"version\":1,\"title\":\"A first timeline\","
    "\"actors\":[{\"id\":\"gbr\",\"kind\":\"state\",\"name\":\"United Kingdom\"},"
    "{\"id\":\"rus\",\"kind\":\"state\",\"name\":\"Russia\"}],"
    "\"sources\":[{\"id\":\"article\",\"title\":\"An article\",\"url\":\"https://example.org/article\"}],"
    "\"events\":[{\"id\":\"expulsion\",\"type\":\"expulsion-of-diplomat\",\"date\":\"2018-03-14\","
    "\"title\":\"The United Kingdom expels 23 diplomats\",\"participants\":[{\"actor\":\"gbr\",\"role\":\"initiator\"},"
    "{\"actor\":\"rus\",\"role\":\"target\"}],\"citations\":[{\"source\":\"article\",\"quote\":\"23 diplomats\"}]},"
    "{\"id\":\"answer\",\"type\":\"expulsion-of-diplomat\",\"date\":\"2018-03-17\","
    "\"title\":\"Russia expels 23 diplomats\",\"participants\":[{\"actor\":\"rus\",\"role\":\"initiator\"},"
    "{\"actor\":\"gbr\",\"role\":\"target\"}],\"citations\":[{\"source\":\"article\"}]}],"
    "\"links\":[{\"from\":\"expulsion\",\"to\":\"answer\",\"type\":\"retaliated-by\",\"confidence\":0.9}]}";

/* The columns of a sheet, with a row. No cell needs quotes. */
static const char *const example_sheet[][2] = {
  { "id", "expulsion" },
  { "date", "2018-03-14" },
  { "title", "The United Kingdom expels 23 diplomats" },
  { "type", "expulsion-of-diplomat" },
  { "status", "confirmed" },
  { "initiator", "gbr" },
  { "target", "rus" },
  { "speaker", "" },
  { "place", "London" },
  { "country", "GBR" },
  { "source", "https://example.org/article" },
  { "quote", "23 diplomats" },
  { "tags", "example" },
  { "known", "" },
  { "caused-by", "" },
  { "description", "" },
};

/* Lines end as RFC 4180 has them. */
static char *
dup_sheet (char separator)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < 2; row++)
    for (guint i = 0; i < G_N_ELEMENTS (example_sheet); i++)
      {
        g_string_append (text, example_sheet[i][row]);
        if (i + 1 < G_N_ELEMENTS (example_sheet))
          g_string_append_c (text, separator);
        else
          g_string_append (text, "\r\n");
      }
  return g_string_free (text, FALSE);
}

static char *
dup_document (const char *path, GError **error)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autoptr (TlTimeline) timeline = tl_reader_read_data (reader, example_document, -1, error);
  const TlFormat *format = tl_format_lookup_by_path (path);

  if (timeline == NULL)
    return NULL;
  if (format == NULL || !tl_format_is_written (format))
    {
      g_set_error (error, TL_ERROR, TL_ERROR_FORMAT,
                   "%s: a document is .timeline.json or another name that 'timeline formats' lists; a sheet is .csv or "
                   ".tsv",
                   path);
      return NULL;
    }
  if (!tl_writer_set_format (writer, tl_format_get_name (format), error))
    return NULL;
  tl_writer_set_option (writer, "indent", "yes", NULL); /* if the format has lines to indent */
  return tl_writer_write_data (writer, timeline, NULL, error);
}

static char *
dup_example (const char *path, GError **error)
{
  g_autofree char *name = g_ascii_strdown (path, -1);

  if (g_str_has_suffix (name, ".csv"))
    return dup_sheet (',');
  if (g_str_has_suffix (name, ".tsv"))
    return dup_sheet ('\t');
  if (!g_str_has_suffix (name, ".xlsx") && !g_str_has_suffix (name, ".ods"))
    return dup_document (path, error);
  g_set_error (error, TL_ERROR, TL_ERROR_FORMAT, "%s: a sheet is .csv or .tsv", path);
  return NULL;
}

/* ---- new --------------------------------------------------------------------------------------------------------- */

/* Nothing that is there is replaced, and nothing is left of what cannot be written whole. */
static gboolean
create_file (const char *path, const char *text, GError **error)
{
  int descriptor = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666), code = errno;
  g_autoptr (GOutputStream) out = descriptor >= 0 ? g_unix_output_stream_new (descriptor, TRUE) : NULL;

  if (out == NULL)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path, g_strerror (code));
      return FALSE;
    }
  if (g_output_stream_write_all (out, text, strlen (text), NULL, NULL, error)
      && g_output_stream_close (out, NULL, error))
    return TRUE;
  g_prefix_error (error, "%s: ", path);
  g_unlink (path);
  return FALSE;
}

int
timeline_command_new (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  struct json_object *answer;
  g_autoptr (GString) line = NULL;

  if (!options_parse (&options, NULL, "FILE", 1, 1, &argc, &argv))
    return STATUS_WRONG;
  text = dup_example (argv[1], &error);
  if (text == NULL || !create_file (argv[1], text, &error))
    return fail_error (STATUS_WRONG, error);
  if (options.json)
    {
      answer = json_object_new_object ();
      json_object_object_add (answer, "file", json_text (argv[1]));
      return answer_json (&options, answer, STATUS_DONE);
    }
  line = g_string_new (NULL);
  append_padded (line, argv[1], 0);
  g_string_append_c (line, '\n');
  return answer_text (line, STATUS_DONE);
}
