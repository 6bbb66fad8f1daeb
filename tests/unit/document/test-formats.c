/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Formats: the list, how one is found, options, losses, and a toy format that takes a folder and one line. */
#include "config.h"

#include "tl-test.h"

#include "document/tl-reader-private.h"
#include "document/tl-writer-private.h"
#include "io/json/tl-json-format-private.h"
#include "io/tl-input-private.h"
#include "io/tl-intake-private.h"
#include "io/tl-position-private.h"
#include "toy/tl-toy-format.h"

#include <glib/gstdio.h>
#include <string.h>

/* Found by name only, and read only. */
static gboolean
list_read (G_GNUC_UNUSED TlIntake *intake, G_GNUC_UNUSED TlInput *input, G_GNUC_UNUSED GError **error)
{
  return TRUE;
}

static const char *const list_extensions[] = { "lst", NULL };
static const TlFormat list_format = {
  .name = "list", .label = "List", .media_type = "text/plain", .extensions = list_extensions, .read = list_read
};

static const TlFormat *const formats[] = {
  &_tl_json_format, &_tl_json_lines_format,
  &tl_toy_format, /* the one line */
  &list_format,     NULL,
};

static TlReader *
new_reader (void)
{
  TlReader *reader = tl_reader_new ();

  _tl_reader_set_formats (reader, formats);
  return reader;
}

static TlWriter *
new_writer (void)
{
  TlWriter *writer = tl_writer_new ();

  _tl_writer_set_formats (writer, formats);
  return writer;
}

static TlTimeline *
read_named (TlReader *reader, const char *text, gssize length, const char *name, GError **error)
{
  g_autofree char *json = length < 0 ? tl_test_json (text) : NULL;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (json != NULL ? json : text, length, NULL);

  return tl_reader_read_stream (reader, stream, name, NULL, error);
}

/* ---- the list ---------------------------------------------------------------------------------------------------- */

static void
test_list (void)
{
  const TlFormat *json = tl_format_lookup ("json"), *lines = tl_format_lookup_by_path ("x/y.tar.JSONL");
  const TlFormatOption *indent;

  TL_CHECK_INT (NULL, tl_format_get_n_builtin (), 10);
  TL_CHECK (NULL, json == tl_format_get_builtin (0) && lines == tl_format_get_builtin (1));
  TL_CHECK (NULL, tl_format_lookup ("yaml") == NULL);
  TL_CHECK_STR (NULL, tl_format_get_name (lines), "jsonl");
  TL_CHECK_STR (NULL, tl_format_get_label (lines), "JSON Lines");
  TL_CHECK_STR (NULL, tl_format_get_media_type (json), "application/json");
  TL_CHECK_STR (NULL, tl_format_get_extensions (json)[0], "json");
  TL_CHECK (NULL, tl_format_is_read (json) && tl_format_is_written (json));
  TL_CHECK_INT (NULL, tl_format_get_n_options (lines), 0);
  TL_CHECK_INT (NULL, tl_format_get_n_options (json), 1);
  indent = tl_format_get_option (json, 0);
  TL_CHECK_STR (NULL, tl_format_option_get_name (indent), "indent");
  TL_CHECK_STR (NULL, tl_format_option_get_values (indent)[1], "no");
  TL_CHECK_STR (NULL, tl_format_option_get_default (indent), "no");
  TL_CHECK (NULL, tl_format_option_get_summary (indent) != NULL);
  TL_CHECK (NULL, tl_format_option_is_for_writing (indent) && !tl_format_option_is_for_reading (indent));
}

static void
test_paths (void)
{
  static const char *const rows[][2] = { { "a.json", "json" },      { "a.JSON", "json" }, { "a.b/c.jsonl", "jsonl" },
                                         { "a.json.gz", NULL },     { "a.json/b", NULL }, { ".json", NULL },
                                         { "json", NULL },          { "a.", NULL },       { "", NULL },
                                         { "/tmp/.x.json", "json" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const TlFormat *format = tl_format_lookup_by_path (rows[i][0]);

      TL_CHECK_STR (rows[i][0], format != NULL ? tl_format_get_name (format) : NULL, rows[i][1]);
    }
}

/* ---- which format is read ---------------------------------------------------------------------------------------- */

#define JSON "{'format':'libtimeline','version':1,'actors':[]}"
#define LINES "{'format':'libtimeline','version':1}\n{'actor':{'id':'a'}}\n"
#define READ "; the formats that are read are json, jsonl, toy and list"

/* A name, a content, and what becomes of it: NULL, or the error; and the note. */
static const struct
{
  const char *name;
  const char *content;
  gssize length;
  const char *error, *note;
} contents[] = {
  { NULL, JSON, -1, NULL, NULL },
  { "x.json", JSON, -1, NULL, NULL },
  { "x.unknown", JSON, -1, NULL, NULL },
  { NULL, " \n" JSON, -1, NULL, NULL },
  { "x.jsonl", LINES, -1, NULL, NULL },
  { "x.jsonl", "{'format':'libtimeline','version':1}", -1, NULL, NULL },
  { "x.json", "{'format':'libtimeline','version':1}", -1, NULL, NULL },
  { "x.json", LINES, -1, NULL,
    "the content is JSON Lines, although the name ends like that of JSON: it is read as JSON Lines" },
  { "x.jsonl", JSON, -1, NULL,
    "the content is JSON, although the name ends like that of JSON Lines: it is read as JSON" },
  { "x.jsonl", "{ 'version': 1,\n'format' : 'libtimeline' }\n", -1, NULL,
    "the content is JSON, although the name ends like that of JSON Lines: it is read as JSON" },
  { "x.jsonl", "\n" LINES, -1, NULL, NULL },
  { NULL, " \n\t\r\n{'format':'libtimeline','version':1.0}\n\n{'event':{'id':'a','type':'talks'}}", -1, NULL, NULL },
  { "x.toy", JSON, -1, NULL, "the content is JSON, although the name ends like that of Toy: it is read as JSON" },
  { "x.json", "#toy\n2014\ttalks\ta\t\n", -1, NULL,
    "the content is Toy, although the name ends like that of JSON: it is read as Toy" },
  { NULL, "#toy\n2014\ttalks\ta\t\n", -1, NULL, NULL },
  { "x.LST", "anything", -1, NULL, NULL },
  { "x.lst", "[anything]", -1, NULL, NULL },
  { "x.lst", "", 0, NULL, NULL },
  { "x.json", "hello", -1, "x.json:1:1: found 'h', expected an object", NULL },
  { "x.json", "", 0, "x.json:1:1: found the end of the text, expected an object", NULL },
  { NULL, "{'a':1}", -1, "1:1: the document has no member \"format\"", NULL },
  { NULL, "[1]", -1, "1:1: found an array, expected an object", NULL },
  { NULL, "\xef\xbb\xbf" JSON, -1,
    "1:1: found a byte order mark, expected an object; remove the first three bytes, as \"tail -c +4\" does", NULL },
  { NULL, "", 0, "this looks like an empty file" READ, NULL },
  { "-", " \n\t", -1, "-: this looks like an empty file" READ, NULL },
  { "x", "hello", -1, "x: this looks like plain text" READ, NULL },
  { "x.csv", "id,date\na,2014\n", -1, "x.csv: this looks like a table with commas, CSV" READ, NULL },
  { NULL, "\xef\xbb\xbfid;date\na;2014", -1, "this looks like a table with semicolons, CSV" READ, NULL },
  { NULL, "id\tdate, or so\na\t2014\n", -1, "this looks like a table with tabs, TSV" READ, NULL },
  { "x.xml", "<?xml version='1.0'?>\n<a/>", -1, "x.xml: this looks like XML" READ, NULL },
  { NULL, "\n<graphml xmlns='x'>", -1, "this looks like XML" READ, NULL },
  { "x.json", "<!DOCTYPE html>\n<title>Log in</title>", -1, "x.json: this looks like HTML" READ, NULL },
  { NULL, "<?xml version='1.0'?><HTML lang='en'>", -1, "this looks like HTML" READ, NULL },
  { NULL, "1 < 2", -1, "this looks like plain text" READ, NULL },
  { "x.lst", "PK\005\006....", -1, "x.lst: this looks like an empty zip archive" READ, NULL },
  { NULL, "SQLite format 3\0....", 20, "this looks like a SQLite database" READ, NULL },
  { "x.json", "\037\213\b\0", 4, "x.json: the gzip data end too early", NULL },
  { NULL, "%PDF-1.7\n", -1, "this looks like a PDF file" READ, NULL },
  { "x.xls", "\320\317\021\340\241\261\032\341", 8,
    "x.xls: this looks like an old .xls workbook, or one with a password: save it as .xlsx without one" READ, NULL },
  { NULL, "\211PNG\r\n\032\n", 8, "this looks like an image" READ, NULL },
  { NULL, "RIFF\0\0\0\0WEBP", 12, "this looks like an image" READ, NULL },
  { NULL, "a\0b", 3, "this looks like binary data" READ, NULL },
  { NULL, "\xff\xfe\x41\x42\x43", 5, "this looks like binary data" READ, NULL },
};

static void
test_contents (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *row = g_strdup_printf ("row %u", i);
      g_autoptr (TlReader) reader = new_reader ();
      g_autoptr (GError) error = NULL;
      g_autoptr (TlTimeline) timeline =
          read_named (reader, contents[i].content, contents[i].length, contents[i].name, &error);

      TL_CHECK_STR (row, error != NULL ? error->message : NULL, contents[i].error);
      TL_CHECK_INT (row, timeline != NULL, contents[i].error == NULL);
      TL_CHECK_INT (row, tl_reader_get_n_problems (reader), contents[i].note != NULL);
      if (tl_reader_get_n_problems (reader) == 0)
        continue;
      TL_CHECK_STR (row, tl_problem_get_message (tl_reader_get_problem (reader, 0)), contents[i].note);
      TL_CHECK_STR (row, tl_problem_get_code (tl_reader_get_problem (reader, 0)), "other-format");
      TL_CHECK_STR (row, tl_problem_get_where (tl_reader_get_problem (reader, 0)), contents[i].name);
      TL_CHECK_INT (row, tl_problem_get_severity (tl_reader_get_problem (reader, 0)), TL_SEVERITY_NOTE);
    }
}

/* A format that is set is not asked for. */
static void
test_set_format (void)
{
  g_autoptr (TlReader) reader = new_reader ();
  g_autoptr (TlWriter) writer = new_writer ();
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;

  TL_CHECK (NULL, tl_reader_set_format (reader, "list", NULL));
  timeline = read_named (reader, "%PDF-", -1, "x.json", &error);
  TL_CHECK (NULL, timeline != NULL && tl_reader_get_n_problems (reader) == 0);
  TL_CHECK (NULL, !tl_reader_set_format (reader, "yaml", &error));
  TL_CHECK_STR (NULL, error->message, "there is no format \"yaml\"" READ);
  g_clear_error (&error);
  TL_CHECK (NULL, !tl_reader_set_format (reader, "lists", &error));
  TL_CHECK_STR (NULL, error->message, "there is no format \"lists\"" READ "; there is \"list\"");
  g_clear_error (&error);
  TL_CHECK (NULL, !tl_writer_set_format (writer, "list", &error));
  TL_CHECK_STR (NULL, error->message,
                "format \"list\" is not written; the formats that are written are json, jsonl and toy");
}

/* However it is cut, what was looked at is read again, and nothing of it twice. */
static void
test_input (void)
{
  static const gsize lengths[] = { 0, 1, TL_INPUT_HEAD - 1, TL_INPUT_HEAD, TL_INPUT_HEAD + 1, 3 * TL_INPUT_HEAD };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    for (guint peeks = 0; peeks < 3; peeks++)
      {
        g_autofree char *text = g_malloc (lengths[i] + 1), *row = g_strdup_printf ("row %u, %u", i, peeks),
                        *again = NULL;
        g_autoptr (GInputStream) stream = NULL;
        gsize n = 0, length = 0;
        TlInput input;
        gssize got;

        for (gsize j = 0; j < lengths[i]; j++)
          text[j] = (char) (j * 7 + j / 251);
        again = g_malloc (lengths[i] + 1000);
        stream = g_memory_input_stream_new_from_data (text, (gssize) lengths[i], NULL);
        _tl_input_init (&input, stream, NULL, NULL);
        for (guint j = 0; j < peeks; j++)
          {
            const guint8 *head = _tl_input_peek (&input, &length, NULL);

            TL_CHECK (row, head != NULL && memcmp (head, text, length) == 0);
            TL_CHECK_INT (row, length, MIN (lengths[i], TL_INPUT_HEAD));
          }
        while ((got = _tl_input_read (&input, again + n, 999, NULL)) > 0)
          n += (gsize) got;
        TL_CHECK (row, got == 0 && n == lengths[i] && memcmp (text, again, n) == 0);
        _tl_input_clear (&input);
      }
}

/* ---- which format is written ------------------------------------------------------------------------------------- */

#define WRITTEN "; the formats that are written are json, jsonl and toy"

static void
test_written (void)
{
  static const struct
  {
    const char *name, *format, *text, *error;
  } rows[] = {
    { "x.json", NULL, "{'format':'libtimeline','version':1}\n", NULL },
    { "x.TOY", NULL, "#toy\n", NULL },
    { "x.plaything", NULL, "#toy\n", NULL },
    { "x.svg", "toy", "#toy\n", NULL },
    { "x.json", "toy", "#toy\n", NULL },
    { "x", "json", "{'format':'libtimeline','version':1}\n", NULL },
    { "x.svg", NULL, NULL, "no format has the extension \"svg\", and none is set" WRITTEN },
    { "x.json.gz", NULL, NULL, "no format has the extension \"gz\", and none is set" WRITTEN },
    { "x", NULL, NULL, "the name has no extension, and no format is set" WRITTEN },
    { ".toy", NULL, NULL, "the name has no extension, and no format is set" WRITTEN },
    { "x.lst", NULL, NULL, "format \"list\" is not written" WRITTEN },
    { "/dev/null", NULL, NULL, NULL },
  };
  g_autofree char *folder = g_dir_make_tmp ("test-formats-XXXXXX", NULL);
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path =
          rows[i].name[0] == '/' ? g_strdup (rows[i].name) : g_build_filename (folder, rows[i].name, NULL);
      g_autofree char *text = NULL, *expected = g_strconcat (path, ": ", rows[i].error, NULL);
      g_autoptr (TlWriter) writer = new_writer ();
      g_autoptr (GError) error = NULL;

      TL_CHECK (rows[i].name, tl_writer_set_format (writer, rows[i].format, NULL));
      TL_CHECK_INT (rows[i].name, tl_writer_write_file (writer, timeline, path, NULL, &error), rows[i].error == NULL);
      TL_CHECK_STR (rows[i].name, error != NULL ? error->message : NULL, rows[i].error != NULL ? expected : NULL);
      if (rows[i].name[0] == '/')
        continue;
      TL_CHECK_INT (rows[i].name, g_file_get_contents (path, &text, NULL, NULL), rows[i].text != NULL);
      TL_CHECK_JSON (rows[i].name, text, rows[i].text);
      g_unlink (path);
    }
  g_rmdir (folder);
}

/* ---- options ----------------------------------------------------------------------------------------------------- */

static void
test_options (void)
{
  static const struct
  {
    const char *format, *name, *value, *error; /* of setting it */
    const char *late;                          /* of writing JSON Lines */
  } rows[] = {
    { NULL, "indent", "yes", NULL, "there is no option \"indent\": format \"jsonl\" takes none to be written" },
    { NULL, "indent", NULL, NULL, NULL },
    { NULL, "separator", "bar", NULL, "there is no option \"separator\": format \"jsonl\" takes none to be written" },
    { NULL, "indent", "Yes", "option \"indent\" cannot be \"Yes\": it is yes or no; there is \"yes\"", NULL },
    { NULL, "indnt", "yes",
      "there is no option \"indnt\" of a format that is written; known are indent and separator; there is \"indent\"",
      NULL },
    { "toy", "seperator", "tab",
      "there is no option \"seperator\" of format \"toy\", which takes separator; there is \"separator\"", NULL },
    { NULL, "indent", "four", "option \"indent\" cannot be \"four\": it is yes or no", NULL },
    { NULL, "colour", "red",
      "there is no option \"colour\" of a format that is written; known are indent and separator", NULL },
    { "json", "indent", "no", NULL, NULL },
    { "json", "separator", "bar", "there is no option \"separator\" of format \"json\", which takes indent", NULL },
    { "jsonl", "indent", "yes", "there is no option \"indent\": format \"jsonl\" takes none to be written", NULL },
    { "toy", "separator", "tab", NULL, NULL },
  };
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *row = g_strdup_printf ("row %u", i), *text = NULL;
      g_autoptr (TlWriter) writer = new_writer ();
      g_autoptr (GError) error = NULL;

      TL_CHECK (row, tl_writer_set_format (writer, rows[i].format, NULL));
      TL_CHECK_INT (row, tl_writer_set_option (writer, rows[i].name, rows[i].value, &error), rows[i].error == NULL);
      TL_CHECK_STR (row, error != NULL ? error->message : NULL, rows[i].error);
      TL_CHECK (row, error == NULL || error->code == TL_ERROR_VALUE);
      if (rows[i].format != NULL || rows[i].error != NULL)
        continue;
      TL_CHECK (row, tl_writer_set_format (writer, "jsonl", NULL));
      text = tl_writer_write_data (writer, timeline, NULL, &error);
      TL_CHECK_INT (row, text != NULL, rows[i].late == NULL);
      TL_CHECK_STR (row, error != NULL ? error->message : NULL, rows[i].late);
    }
}

static void
test_reader_options (void)
{
  g_autoptr (TlReader) builtin = tl_reader_new (), reader = new_reader ();
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;

  TL_CHECK (NULL, !tl_reader_set_option (builtin, "indent", "yes", &error));
  TL_CHECK_STR (
      NULL, error->message,
      "there is no option \"indent\" of a format that is read; known are delimiter, dates, pivot, year, years, "
      "serial, split, decimal, type, encoding, mapping, sheet, fill-down and attributes");
  g_clear_error (&error);
  TL_CHECK (NULL, tl_reader_set_option (reader, "separator", "bar", &error));
  timeline = read_named (reader, "#toy\n2014|talks|a|\n", -1, NULL, &error);
  TL_CHECK (NULL, timeline != NULL && tl_timeline_get_n_events (timeline) == 1);
  g_clear_object (&timeline);
  timeline = read_named (reader, JSON, -1, NULL, &error);
  TL_CHECK (NULL, timeline == NULL);
  TL_CHECK_STR (NULL, error->message, "there is no option \"separator\": format \"json\" takes none to be read");
}

/* ---- the toy ----------------------------------------------------------------------------------------------------- */

#define TOY                                                                                                            \
  "#toy\n2014-05\tsuspension-of-dialogue\tNo more talks\tFive officers\n2014-05-19\tindictment\tFive officers\t\n"

/* The cause comes later in the text, and first in time. */
static void
test_toy (void)
{
  g_autoptr (TlReader) reader = new_reader ();
  g_autoptr (TlWriter) writer = new_writer ();
  g_autoptr (TlLink) link = NULL;
  g_autoptr (TlTimeline) timeline = NULL;
  g_autofree char *text = NULL;

  timeline = read_named (reader, TOY, -1, "x.toy", NULL);
  TL_CHECK (NULL, timeline != NULL);
  TL_CHECK_INT (NULL, tl_timeline_get_n_events (timeline), 2);
  TL_CHECK_INT (NULL, tl_timeline_get_n_links (timeline), 1);
  tl_timeline_set_title (timeline, "T");
  link = tl_link_new ("Five officers", "No more talks", "provokes");
  TL_CHECK (NULL, tl_timeline_add_link (timeline, link, NULL));
  TL_CHECK (NULL,
            tl_writer_set_format (writer, "toy", NULL) && tl_writer_set_option (writer, "separator", "bar", NULL));
  text = tl_writer_write_data (writer, timeline, NULL, NULL);
  TL_CHECK_STR (NULL, text,
                "#toy\n2014-05|suspension-of-dialogue|No more talks|Five officers\n2014-05-19|indictment|Five "
                "officers|\n");
  TL_CHECK_INT (NULL, tl_writer_get_n_losses (writer), 2);
  TL_CHECK_STR (NULL, tl_problem_get_what (tl_writer_get_loss (writer, 0)), "document.title");
  TL_CHECK_STR (NULL, tl_problem_get_id (tl_writer_get_loss (writer, 0)), NULL);
  TL_CHECK_STR (NULL, tl_problem_get_where (tl_writer_get_loss (writer, 0)), "document.title");
  TL_CHECK_STR (NULL, tl_problem_get_what (tl_writer_get_loss (writer, 1)), "link");
  TL_CHECK_STR (NULL, tl_problem_get_id (tl_writer_get_loss (writer, 1)), "Five officers provokes No more talks");
  TL_CHECK_STR (NULL, tl_problem_get_code (tl_writer_get_loss (writer, 1)), "dropped");
  TL_CHECK_STR (NULL, tl_problem_get_message (tl_writer_get_loss (writer, 1)), "A line has one cell for a cause.");
  /* the next writing begins afresh */
  g_clear_pointer (&text, g_free);
  tl_timeline_set_title (timeline, NULL);
  text = tl_writer_write_data (writer, timeline, NULL, NULL);
  TL_CHECK_INT (NULL, tl_writer_get_n_losses (writer), 1);
}

static const char bad_toy[] = "#toy\n2014-13\ttalks\ta\t\n2014\tchatter\tb\tnobody\n2014\ttalks\tb\t\n2014\ttalks\n"
                              "2014\ttalks\tc\tc\n2014\tchatter\td\t\n";

static void
test_toy_problems (void)
{
  static const char *const expected[][2] = {
    { "invalid-date", "x:2:1: row 1" },
    { "duplicate", "x:4:1: row 3, \"id\"" },
    { "invalid-value", "x:5:1: row 4" },
    { "invalid-value", "x:6:1: row 5, \"to\"" },
    { "dangling-reference", "x:3:1: row 2, \"type\"" },
    { "dangling-reference", "x:3:1: row 2, \"cause\"" },
    { "dangling-reference", "x:7:1: row 6, \"type\"" },
  };
  g_autoptr (TlReader) reader = new_reader ();
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;

  timeline = read_named (reader, bad_toy, -1, "x", &error);
  TL_CHECK (NULL, timeline == NULL && g_str_has_prefix (error->message, "x:2:1: row 1: column 6: "));
  TL_CHECK_INT (NULL, tl_reader_get_n_problems (reader), 0);
  g_clear_error (&error);
  tl_reader_set_collect (reader, TRUE);
  timeline = read_named (reader, bad_toy, -1, "x", &error);
  TL_CHECK_STR (NULL, error->message, "x: 7 problems");
  TL_CHECK_INT (NULL, tl_reader_get_n_problems (reader), G_N_ELEMENTS (expected));
  for (guint i = 0; i < MIN (tl_reader_get_n_problems (reader), G_N_ELEMENTS (expected)); i++)
    {
      TL_CHECK_STR (expected[i][1], tl_problem_get_code (tl_reader_get_problem (reader, i)), expected[i][0]);
      TL_CHECK_STR (expected[i][1], tl_problem_get_where (tl_reader_get_problem (reader, i)), expected[i][1]);
    }
}

/* Limits hold for any format, and a note makes nothing fail. */
static void
test_toy_limits (void)
{
  g_autoptr (TlReader) reader = new_reader ();
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;

  tl_reader_set_limit (reader, TL_LIMIT_ITEMS, 2);
  TL_CHECK (NULL, read_named (reader, TOY, -1, NULL, &error) == NULL);
  TL_CHECK_STR (NULL, error->message, "3:1: row 2: more than the limit of 2 items");
  g_clear_error (&error);
  tl_reader_set_limit (reader, TL_LIMIT_BYTES, 20);
  TL_CHECK (NULL, read_named (reader, TOY, -1, "x.toy", &error) == NULL);
  TL_CHECK_STR (NULL, error->message, "x.toy: the text is longer than the limit of 20 bytes");
  g_clear_error (&error);
  timeline = read_named (reader, "#toy\n", -1, NULL, &error);
  TL_CHECK (NULL, timeline != NULL && tl_reader_get_n_problems (reader) == 1);
  TL_CHECK_STR (NULL, tl_problem_get_code (tl_reader_get_problem (reader, 0)), "no-events");
}

/* ---- intake ------------------------------------------------------------------------------------------------------ */

/* Everything refers to what comes later: participants and sources, the parent of a type, a state of a track. The track
 * has the state STATE. */
static gboolean
add_backwards (TlIntake *intake, const char *parent_of_root, const char *state)
{
  g_autoptr (TlLink) link = tl_link_new ("a", "b", "own-link");
  g_autoptr (TlEvent) a = tl_event_new ("a", "own-talks"), b = tl_event_new ("b", "talks");
  g_autoptr (TlSource) report = tl_source_new ("report"), leak = tl_source_new ("leak");
  g_autoptr (TlActor) usa = tl_actor_new ("usa"), chn = tl_actor_new ("chn");
  g_autoptr (TlTrack) track = tl_track_new ("track");
  g_autoptr (TlEventType) own = tl_event_type_new ("own-talks", "own-root", NULL);
  g_autoptr (TlEventType) root = tl_event_type_new ("own-root", parent_of_root, NULL);
  g_autoptr (TlLinkType) own_link = tl_link_type_new ("own-link", TL_LINK_FAMILY_CAUSAL, NULL);

  tl_event_add_participant (a, "usa", "initiator");
  tl_event_add_effect (a, "track", "on");
  tl_source_add_derived_from (report, "leak");
  tl_track_add_actor (track, "usa");
  tl_track_add_actor (track, "chn");
  tl_track_add_state (track, state);
  return _tl_intake_add_value (intake, link) && _tl_intake_add_value (intake, a) && _tl_intake_add_value (intake, b)
         && _tl_intake_add_value (intake, report) && _tl_intake_add_value (intake, leak)
         && _tl_intake_add_value (intake, track) && _tl_intake_add_value (intake, usa)
         && _tl_intake_add_value (intake, chn) && _tl_intake_add_event_type (intake, own)
         && _tl_intake_add_event_type (intake, root) && _tl_intake_add_link_type (intake, own_link);
}

static void
test_intake (void)
{
  static const struct
  {
    const char *parent, *state, *error;
  } rows[] = {
    { NULL, "on", NULL },
    { "talks", "on", NULL },
    { NULL, "off", "2:1: track \"track\" has no state \"on\"" },
    { "nothing", "on", "2:1: there is no event type \"nothing\"" },
    { "own-talks", "on", "2:1: event type \"own-talks\" " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *row = g_strdup_printf ("row %u", i), *written = NULL, *again = NULL;
      g_autoptr (TlTimeline) timeline = tl_timeline_new (), copy = NULL;
      TlIntake intake;
      gboolean ok;

      _tl_intake_init (&intake, timeline);
      _tl_intake_set_place (&intake, &(TlPosition){ 2, 1, NULL });
      ok = add_backwards (&intake, rows[i].parent, rows[i].state) && _tl_intake_finish (&intake);
      TL_CHECK_INT (row, ok, rows[i].error == NULL);
      TL_CHECK (row, ok || g_str_has_prefix (intake.error->message, rows[i].error));
      _tl_intake_clear (&intake);
      if (!ok)
        continue;
      written = tl_test_write_json (timeline);
      copy = tl_test_read_json (written);
      again = tl_test_write_json (copy);
      TL_CHECK_STR (row, written, again);
      TL_CHECK (row,
                strstr (written, "\"own-root\"") != NULL && strstr (written, "\"derived_from\":[\"leak\"]") != NULL);
    }
}

/* ---- positions --------------------------------------------------------------------------------------------------- */

static void
test_positions (void)
{
  static const struct
  {
    TlPosition position;
    const char *document, *text;
  } rows[] = {
    { { 3, 15, "events[1].id" }, "us.json", "us.json:3:15: events[1].id" },
    { { 3, 15, "" }, NULL, "3:15" },
    { { 0, 0, "Sheet1!F17" }, "us.xlsx", "us.xlsx: Sheet1!F17" },
    { { 0, 0, NULL }, "us.xlsx", "us.xlsx" },
    { { 0, 0, NULL }, NULL, "" },
  };
  static const struct
  {
    const char *sheet;
    guint64 row;
    guint column;
    const char *text;
  } cells[] = { { "Sheet1", 17, 5, "Sheet1!F17" }, { "S", 1, 25, "S!Z1" },
                { "S", 1, 26, "S!AA1" },           { "S", 1, 701, "S!ZZ1" },
                { "S", 1, 702, "S!AAA1" },         { "Wang's list", 2, 0, "'Wang''s list'!A2" } };
  g_autofree char *row_path = _tl_position_path_of_row (17, "Date"), *bare = _tl_position_path_of_row (17, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = _tl_position_to_string (&rows[i].position, rows[i].document);

      TL_CHECK_STR (rows[i].text, text, rows[i].text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *text = _tl_position_path_of_cell (cells[i].sheet, cells[i].row, cells[i].column);

      TL_CHECK_STR (cells[i].text, text, cells[i].text);
    }
  TL_CHECK_STR (NULL, row_path, "row 17, \"Date\"");
  TL_CHECK_STR (NULL, bare, "row 17");
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "list", test_list },
    { "paths", test_paths },
    { "contents", test_contents },
    { "set-format", test_set_format },
    { "input", test_input },
    { "written", test_written },
    { "options", test_options },
    { "reader-options", test_reader_options },
    { "toy", test_toy },
    { "toy-problems", test_toy_problems },
    { "toy-limits", test_toy_limits },
    { "intake", test_intake },
    { "positions", test_positions },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "formats", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
