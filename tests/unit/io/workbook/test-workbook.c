/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Workbooks read as timelines: against tests/data/workbooks/reading.txt, in which each case is
 *
 *   ==== what it shows
 *   NAME=VALUE          options of the format; also lenient=yes, limit= of items
 *   ----
 *   @sheet NAME         the rows of a sheet of .xlsx, which is hidden if the line ends in " hidden"
 *   1: {Date} {#1 39479}    a row: cells with text, and with a number in a style
 *   <row r="2">…        or as XML
 *   @style d-mmm        the code, or number, of the format of style 1, and so on
 *   @part NAME          what follows is a part by itself; of .ods, all parts are
 *   ----
 *   what comes of it: problems, and the items as JSON Lines without the head */
#include "config.h"

#include "tl-test.h"
#include "tl-test-workbook.h"

#include <stdio.h>
#include <string.h>

/* ---- workbooks in text ------------------------------------------------------------------------------------------- */

typedef struct
{
  TlTestZip zip;
  GString *part; /* that is being read */
  char *name;    /* of it */
  GString *sheets, *relations, *formats, *styles;
  guint n_sheets, n_styles;
} Made;

static void
close_part (Made *self)
{
  if (self->name == NULL)
    return;
  if (g_str_has_prefix (self->name, "xl/worksheets/sheet") && strstr (self->part->str, "</worksheet>") == NULL)
    g_string_append (self->part, "</sheetData></worksheet>");
  tl_test_zip_add (&self->zip, self->name, self->part->str, self->part->len);
  g_clear_pointer (&self->name, g_free);
  g_string_truncate (self->part, 0);
}

static void
open_sheet (Made *self, const char *words)
{
  gboolean hidden = g_str_has_suffix (words, " hidden");
  g_autofree char *title = g_strndup (words, strlen (words) - (hidden ? 7 : 0));

  close_part (self);
  self->n_sheets++;
  self->name = g_strdup_printf ("xl/worksheets/sheet%u.xml", self->n_sheets);
  g_string_append_printf (self->sheets, "<sheet name=\"%s\" sheetId=\"%u\" r:id=\"rId%u\"%s/>", title, self->n_sheets,
                          self->n_sheets, hidden ? " state=\"hidden\"" : "");
  g_string_append_printf (self->relations,
                          "<Relationship Id=\"rId%u\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet%u.xml\"/>",
                          self->n_sheets, self->n_sheets);
  g_string_append (self->part, "<worksheet><sheetData>");
}

static void
add_style (Made *self, const char *code)
{
  self->n_styles++;
  if (g_ascii_isdigit (code[0]) && strlen (code) < 3)
    {
      g_string_append_printf (self->styles, "<xf numFmtId=\"%s\"/>", code);
      return;
    }
  {
    g_autofree char *escaped = g_markup_escape_text (code, -1);

    g_string_append_printf (self->formats, "<numFmt numFmtId=\"%u\" formatCode=\"%s\"/>", 163 + self->n_styles,
                            escaped);
  }
  g_string_append_printf (self->styles, "<xf numFmtId=\"%u\"/>", 163 + self->n_styles);
}

/* "{#1 39479}" is a number in style 1, and {} no cell. */
static void
append_made_cell (GString *out, const char *cell)
{
  const char *blank = strchr (cell, ' ');
  g_autofree char *escaped = g_markup_escape_text (cell, -1);

  if (cell[0] == '\0')
    g_string_append (out, "<c/>");
  else if (cell[0] == '#' && g_ascii_isdigit (cell[1]) && blank != NULL)
    g_string_append_printf (out, "<c s=\"%d\"><v>%s</v></c>", atoi (cell + 1), blank + 1);
  else
    g_string_append_printf (out, "<c t=\"inlineStr\"><is><t>%s</t></is></c>", escaped);
}

static void
append_made_row (GString *out, const char *line)
{
  const char *at = strchr (line, '{');

  g_string_append_printf (out, "<row r=\"%d\">", atoi (line));
  while (at != NULL)
    {
      const char *end = strchr (at, '}');
      g_autofree char *cell = g_strndup (at + 1, (gsize) (end - at) - 1);

      append_made_cell (out, cell);
      at = strchr (end, '{');
    }
  g_string_append (out, "</row>");
}

static void
take_line (Made *self, const char *line)
{
  if (g_str_has_prefix (line, "@sheet "))
    open_sheet (self, line + 7);
  else if (g_str_has_prefix (line, "@style "))
    add_style (self, line + 7);
  else if (g_str_has_prefix (line, "@part "))
    {
      close_part (self);
      self->name = g_strdup (line + 6);
    }
  else if (g_ascii_isdigit (line[0]))
    append_made_row (self->part, line);
  else
    g_string_append (self->part, line);
}

static void
add_book (Made *self)
{
  g_autofree char *book = g_strdup_printf ("<workbook xmlns:r=\"x\"><sheets>%s</sheets></workbook>", self->sheets->str);
  g_autofree char *relations = g_strdup_printf (
      "<Relationships>%s<Relationship Id=\"s\" Type=\"http://x/styles\" Target=\"/xl/styles.xml\"/><Relationship "
      "Id=\"t\" Type=\"http://x/sharedStrings\" Target=\"./sharedStrings.xml\"/></Relationships>",
      self->relations->str);
  g_autofree char *styles = g_strdup_printf (
      "<styleSheet><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf "
      "numFmtId=\"0\"/>%s</cellXfs></styleSheet>",
      self->formats->str, self->styles->str);

  tl_test_zip_add (&self->zip, "xl/workbook.xml", book, strlen (book));
  tl_test_zip_add (&self->zip, "xl/_rels/workbook.xml.rels", relations, strlen (relations));
  tl_test_zip_add (&self->zip, "xl/styles.xml", styles, strlen (styles));
}

static GBytes *
make_workbook (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Made self = { .part = g_string_new (NULL),
                .sheets = g_string_new (NULL),
                .relations = g_string_new (NULL),
                .formats = g_string_new (NULL),
                .styles = g_string_new (NULL) };
  GBytes *bytes;

  tl_test_zip_init (&self.zip);
  for (guint i = 0; lines[i] != NULL; i++)
    take_line (&self, lines[i]);
  close_part (&self);
  if (self.n_sheets > 0)
    add_book (&self);
  tl_test_zip_end (&self.zip);
  bytes = g_bytes_new (self.zip.bytes->data, self.zip.bytes->len);
  tl_test_zip_clear (&self.zip);
  g_string_free (self.part, TRUE);
  g_string_free (self.sheets, TRUE);
  g_string_free (self.relations, TRUE);
  g_string_free (self.formats, TRUE);
  g_string_free (self.styles, TRUE);
  return bytes;
}

/* ---- cases ------------------------------------------------------------------------------------------------------- */

static TlTimeline *
read_bytes (TlReader *reader, GBytes *bytes, GError **error)
{
  gsize n;
  const char *data = g_bytes_get_data (bytes, &n);

  return tl_reader_read_data (reader, data, (gssize) n, error);
}

static char *
read_as_lines (TlReader *reader, GBytes *bytes)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlTimeline) timeline = read_bytes (reader, bytes, &error);
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autofree char *items = NULL;

  for (guint i = 0; i < tl_reader_get_n_problems (reader); i++)
    {
      const TlProblem *problem = tl_reader_get_problem (reader, i);

      g_string_append_printf (out, "%s %s %s: %s\n", tl_severity_to_string (tl_problem_get_severity (problem)),
                              tl_problem_get_code (problem), tl_problem_get_where (problem),
                              tl_problem_get_message (problem));
    }
  if (timeline == NULL && !g_error_matches (error, TL_ERROR, TL_ERROR_PROBLEMS))
    g_string_append_printf (out, "%s\n", error->message);
  TL_CHECK ("format", tl_writer_set_format (writer, "jsonl", NULL));
  items = timeline != NULL ? tl_writer_write_data (writer, timeline, NULL, NULL) : NULL;
  g_string_append (out, items != NULL ? strchr (items, '\n') + 1 : "");
  return g_string_free (out, FALSE);
}

static void
set_reader (const char *row, TlReader *reader, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  tl_reader_set_collect (reader, TRUE);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *equals = strchr (lines[i], '=');

      if (equals == NULL)
        continue;
      *equals = '\0';
      if (strcmp (lines[i], "lenient") == 0)
        tl_reader_set_lenient (reader, TRUE);
      else if (strcmp (lines[i], "limit") == 0)
        tl_reader_set_limit (reader, TL_LIMIT_ITEMS, (guint64) g_ascii_strtoll (equals + 1, NULL, 10));
      else
        TL_CHECK (row, tl_reader_set_option (reader, lines[i], equals + 1, NULL));
    }
}

static void
check_case (const char *text)
{
  const char *end = strchr (text, '\n');
  g_autofree char *name = g_strndup (text, (gsize) (end - text)), *found = NULL;
  g_auto (GStrv) parts = g_strsplit (end, "\n----\n", -1);
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GBytes) bytes = NULL;

  TL_CHECK_INT (name, g_strv_length (parts), 3);
  bytes = make_workbook (parts[1]);
  set_reader (name, reader, parts[0]);
  found = read_as_lines (reader, bytes);
  if (g_getenv ("TL_SHOW_TABLES") != NULL)
    printf ("==== %s%s\n----\n%s\n----\n%s", name, parts[0], parts[1], found);
  else
    TL_CHECK_STR (name, found, parts[2]);
}

static void
test_cases (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "workbooks", "reading.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) cases = NULL;

  TL_CHECK (path, g_file_get_contents (path, &text, NULL, NULL));
  cases = g_strsplit (text, "==== ", -1);
  TL_CHECK ("cases", g_strv_length (cases) > 20);
  for (guint i = 1; cases[i] != NULL; i++)
    check_case (cases[i]);
}

/* ---- hostile workbooks ------------------------------------------------------------------------------------------- */

static const char small[] = "@sheet Sheet1\n1: {Date} {Title}\n2: {2014-05-19} {Indictment}\n";

static void
check_refused (const char *row, GBytes *bytes, guint64 most, int code, const char *words)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TlTimeline) timeline = NULL;

  if (most > 0)
    tl_reader_set_limit (reader, TL_LIMIT_BYTES, most);
  timeline = read_bytes (reader, bytes, &error);
  TL_CHECK (row, timeline == NULL && error != NULL);
  if (error == NULL)
    return;
  TL_CHECK_STR (row, strstr (error->message, words) != NULL ? words : error->message, words);
  TL_CHECK (row, g_error_matches (error, TL_ERROR, code));
  TL_CHECK (row, strchr (error->message, '\n') == NULL);
}

/* Wherever the file ends, it is refused, in one line. */
static void
test_cut (void)
{
  g_autoptr (GBytes) bytes = make_workbook (small);

  for (gsize n = 0; n < g_bytes_get_size (bytes); n += 7)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (bytes, 0, n);
      g_autoptr (TlReader) reader = tl_reader_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (TlTimeline) timeline = NULL;

      TL_CHECK ("format", tl_reader_set_format (reader, "xlsx", NULL));
      timeline = read_bytes (reader, cut, &error);
      TL_CHECK ("cut", timeline == NULL && error != NULL && strchr (error->message, '\n') == NULL);
    }
}

/* Each byte changed: read or refused, and nothing else. */
static void
test_changed (void)
{
  g_autoptr (GBytes) bytes = make_workbook (small);
  gsize n;
  const guint8 *data = g_bytes_get_data (bytes, &n);

  for (gsize i = 0; i < n; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, n);
      g_autoptr (TlReader) reader = tl_reader_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (TlTimeline) timeline = NULL;

      copy[i] ^= 1;
      TL_CHECK ("format", tl_reader_set_format (reader, "xlsx", NULL));
      timeline = tl_reader_read_data (reader, (const char *) copy, (gssize) n, &error);
      TL_CHECK ("changed", (timeline == NULL) == (error != NULL));
    }
}

static GBytes *
deflate (const char *text, gsize n)
{
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, 9));
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_data (text, (gssize) n, NULL);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (memory, compressor);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();

  TL_CHECK ("deflate", g_output_stream_splice (out, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL) >= 0);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

/* 5 KB that are 5 MB: the limit on bytes holds for what is inflated. */
static void
test_bomb (void)
{
  gsize n = 5000000, size;
  g_autofree char *text = g_malloc (n);
  g_autoptr (GBytes) deflated = NULL, bytes = NULL;
  const guint8 *data;
  TlTestZip zip;

  memset (text, ' ', n);
  memcpy (text, "<workbook>", 10);
  deflated = deflate (text, n);
  data = g_bytes_get_data (deflated, &size);
  TL_CHECK ("deflated", size < 20000);
  tl_test_zip_init (&zip);
  tl_test_zip_add_deflated (&zip, "xl/workbook.xml", data, size, tl_test_crc ((const guint8 *) text, n), n);
  tl_test_zip_end (&zip);
  bytes = g_bytes_new (zip.bytes->data, zip.bytes->len);
  check_refused ("bomb", bytes, 1000000, TL_ERROR_LIMIT, "the limit of 1000000 bytes once it is inflated");
  check_refused ("no sheet", bytes, 0, TL_ERROR_SYNTAX, "xl/workbook.xml is no XML of a workbook");
  tl_test_zip_clear (&zip);
}

static GBytes *
make_repeated (const char *before, const char *repeated, guint n)
{
  g_autoptr (GString) text = g_string_new ("@part xl/workbook.xml\n");

  g_string_append (text, before);
  for (guint i = 0; i < n; i++)
    g_string_append (text, repeated);
  return make_workbook (text->str);
}

static void
test_deep (void)
{
  g_autoptr (GBytes) deep = make_repeated ("", "<a>", 100000);
  g_autoptr (GBytes) text = make_repeated ("<a>", "x>xxxxxxxxxxxxxx", 1100000);
  g_autoptr (GBytes) tag = make_repeated ("<a b=\"", "xxxxxxxxxxxxxxxx", 1100000);
  g_autoptr (GBytes) remark = make_repeated ("<!--", "<xxxxxxxxxxxxxx>", 1100000);

  check_refused ("deep", deep, 0, TL_ERROR_SYNTAX, "nested deeper than 64");
  check_refused ("text", text, 0, TL_ERROR_LIMIT, "xl/workbook.xml has a text longer than");
  check_refused ("tag", tag, 0, TL_ERROR_LIMIT, "xl/workbook.xml has a text longer than");
  check_refused ("remark", remark, 0, TL_ERROR_LIMIT, "xl/workbook.xml has a text longer than");
}

static void
test_many_parts (void)
{
  TlTestZip zip;
  g_autoptr (GBytes) bytes = NULL;

  tl_test_zip_init (&zip);
  for (guint i = 0; i < 10001; i++)
    {
      g_autofree char *name = g_strdup_printf ("xl/%u", i);

      tl_test_zip_add (&zip, name, "", 0);
    }
  tl_test_zip_end (&zip);
  bytes = g_bytes_new (zip.bytes->data, zip.bytes->len);
  check_refused ("parts", bytes, 0, TL_ERROR_LIMIT, "more than 10000 parts");
  tl_test_zip_clear (&zip);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *row, *text;
    int code;
    const char *words;
  } refused[] = {
    { "entity", "@part xl/workbook.xml\n<!DOCTYPE a [<!ENTITY b \"c\">]><workbook>&b;</workbook>", TL_ERROR_SYNTAX,
      "is no XML of a workbook" },
    { "no workbook", "@part xl/other.xml\n<a/>", TL_ERROR_SYNTAX, "no part \"xl/workbook.xml\"" },
    { "two parts", "@part xl/workbook.xml\n<a/>\n@part xl/workbook.xml\n<a/>", TL_ERROR_SYNTAX, "two parts" },
    { "no sheets", "@part xl/workbook.xml\n<workbook/>", TL_ERROR_FORMAT, "the workbook has no sheet" },
    { "no part of the sheet",
      "@part xl/workbook.xml\n<workbook><sheets><sheet name=\"a\" r:id=\"b\"/></sheets></workbook>", TL_ERROR_FORMAT,
      "the workbook has no sheet" },
    { "encrypted .ods",
      "@part mimetype\napplication/vnd.oasis.opendocument.spreadsheet\n@part META-INF/manifest.xml\n"
      "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>",
      TL_ERROR_FORMAT, "the workbook is encrypted" },
    { "no content", "@part mimetype\napplication/vnd.oasis.opendocument.spreadsheet\n", TL_ERROR_SYNTAX,
      "no part \"content.xml\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GBytes) bytes = make_workbook (refused[i].text);

      check_refused (refused[i].row, bytes, 0, refused[i].code, refused[i].words);
    }
}

static void
test_old (void)
{
  static const guint8 old[] = "\320\317\021\340\241\261\032\341 and more";
  g_autoptr (GBytes) bytes = g_bytes_new_static (old, sizeof old);

  check_refused ("OLE2", bytes, 0, TL_ERROR_FORMAT, "save it as .xlsx without one");
}

/* ---- writing ----------------------------------------------------------------------------------------------------- */

/* In single quotes, so that apostrophes are \u0027. */
static const char story[] =
    "{'format':'libtimeline','version':1,'actors':[{'id':'usa'},{'id':'chn'}],'sources':[{'id':'doj'}],'events':["
    "{'id':'a','type':'indictment','date':'2014-05','title':'=1+1 | \\u0027x\\u0027 _x0041_ \\u00e9',"
    "'participants':[{'actor':'usa','role':'initiator'},{'actor':'chn','role':'target'}],"
    "'citations':[{'source':'doj','quote':'\\u0027=x'}],'place':{'name':'Pittsburgh','lat':40.44,'lon':-79.99},"
    "'tags':['a;b','c|d'],'scores':{'goldstein-icews':-5.5,'own':0.12345678901234568}},"
    "{'id':'b','type':'denial','date':'-0044-03-15','title':'two\\nlines'}],"
    "'links':[{'from':'a','to':'b','type':'triggers','confidence':0.9}]}";

static TlTimeline *
read_story (void)
{
  return tl_test_read_json (story);
}

/* What is read back is what was written, but for the losses; and the same timeline is the same bytes. */
static void
test_written (void)
{
  g_autoptr (TlTimeline) timeline = read_story (), again = NULL;
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GPtrArray) differences = NULL;
  g_autofree char *first = NULL, *second = NULL;
  g_autoptr (GError) error = NULL;
  gsize n, m;

  TL_CHECK ("story", timeline != NULL);
  if (!tl_format_is_written (tl_format_lookup ("xlsx")) || timeline == NULL)
    return;
  TL_CHECK ("format", tl_writer_set_format (writer, "xlsx", NULL));
  first = tl_writer_write_data (writer, timeline, &n, &error);
  TL_CHECK_STR ("written", error != NULL ? error->message : "", "");
  second = tl_writer_write_data (writer, timeline, &m, NULL);
  TL_CHECK ("same bytes", n == m && memcmp (first, second, n) == 0);
  again = tl_reader_read_data (reader, first, (gssize) n, &error);
  TL_CHECK_STR ("read", error != NULL ? error->message : "", "");
  differences = again != NULL ? tl_timeline_find_differences (timeline, again, NULL, NULL) : NULL;
  TL_CHECK_INT ("losses", differences != NULL ? (gint) differences->len : -1, (gint) tl_writer_get_n_losses (writer));
  TL_CHECK_INT ("losses", tl_writer_get_n_losses (writer), 0);
}

static CU_TestInfo tests[] = {
  { "cases", test_cases },     { "cut", test_cut },   { "changed", test_changed },
  { "bomb", test_bomb },       { "deep", test_deep }, { "many parts", test_many_parts },
  { "refused", test_refused }, { "old", test_old },   { "written", test_written },
  CU_TEST_INFO_NULL,
};

int
main (int argc, char **argv)
{
  CU_SuiteInfo suites[] = { { "workbook", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
