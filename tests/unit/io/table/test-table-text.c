/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The text of tables: records and cells, encodings, delimiters, and the names of columns. */
#include "config.h"

#include "io/table/tl-table-decoder-private.h"
#include "io/table/tl-table-delimiter-private.h"
#include "io/table/tl-table-scanner-private.h"
#include "io/table/tl-table-target-private.h"
#include "io/tl-html-text-private.h"
#include "tl-test.h"

#include <string.h>

/* ---- records ----------------------------------------------------------------------------------------------------- */

/* "1:a,b 3:c": the line of each record and its cells; a line end in a cell is shown as /. */
static gboolean
show_record (guint64 line, const char *const *cells, guint n, gpointer user_data)
{
  GString *out = user_data;

  g_string_append_printf (out, "%s%" G_GUINT64_FORMAT ":", out->len > 0 ? " " : "", line);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *cell = g_strdelimit (g_strdup (cells[i]), "\n", '/');

      g_string_append_printf (out, "%s%s", i > 0 ? "," : "", cell);
    }
  return TRUE;
}

/* Scans TEXT in pieces that end at FIRST and SECOND. */
static char *
scan (const char *text, gsize length, gsize first, gsize second)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  TlTableScanner scanner;
  gboolean ok;

  _tl_table_scanner_init (&scanner, ',', 100, show_record, out);
  ok = _tl_table_scanner_push (&scanner, text, first, &error)
       && _tl_table_scanner_push (&scanner, text + first, second - first, &error)
       && _tl_table_scanner_push (&scanner, text + second, length - second, &error)
       && _tl_table_scanner_end (&scanner, &error);
  if (!ok)
    g_string_append_printf (out, " line %" G_GUINT64_FORMAT ": %s", scanner.line, error->message);
  _tl_table_scanner_clear (&scanner);
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *text, *records;
} scans[] = {
  { "", "" },
  { "a,b\nc,d\n", "1:a,b 2:c,d" },
  { "a,b\r\nc,d\re,f\ng,h", "1:a,b 2:c,d 3:e,f 4:g,h" },
  { "a,\n,b\n", "1:a, 2:,b" },
  { "a,b\n\n,,\n \t, \nc,d", "1:a,b 5:c,d" },
  { "\"a,b\",c\n", "1:a,b,c" },
  { "\"a \"\"b\"\" c\",\"\"\"\"\n", "1:a \"b\" c,\"" },
  { "a \"b\" c,d\"\n", "1:a \"b\" c,d\"" },
  { " \"a\",b\n", "1:\"a\",b" },
  { "\"a\nb\r\nc\rd\",e\nf,g\n", "1:a/b/c/d,e 5:f,g" },
  { "  a  ,\xc2\xa0"
    "b\xc2\xa0,\" c \"\n",
    "1:a,b,c" },
  { "\xef\xbb\xbf"
    "a,b",
    "1:a,b" },
  { "\"\",x\n", "1:,x" },
  { "\"a\"", "1:a" },
  { "\"a\",", "1:a," },
  { "a\n\"b\nc\nd", "1:a line 2: the quote that opens here is never closed" },
  { "a\n\"b\"c,d\n",
    "1:a line 2: text follows the quote that ends a cell; a quote within a quoted cell is written twice" },
  { "\"", " line 1: the quote that opens here is never closed" },
};

static void
test_scanner (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (scans); i++)
    {
      gsize n = strlen (scans[i].text);

      for (gsize first = 0; first <= n; first++)
        for (gsize second = first; second <= n; second++)
          {
            g_autofree char *found = scan (scans[i].text, n, first, second);

            TL_CHECK_STR (scans[i].text, found, scans[i].records);
          }
    }
}

/* Every text of up to seven of six characters, whole and in pieces of one byte: the same records, or the same error. */
static void
test_scanner_pieces (void)
{
  static const char alphabet[] = { 'a', '"', ',', '\n', '\r', ' ' };
  guint n_texts = 1;

  for (guint length = 1; length <= 7; length++)
    {
      n_texts *= G_N_ELEMENTS (alphabet);
      for (guint i = 0; i < n_texts; i++)
        {
          char text[8] = { 0 };
          g_autofree char *whole = NULL, *pieces = NULL;

          for (guint j = 0, left = i; j < length; j++, left /= G_N_ELEMENTS (alphabet))
            text[j] = alphabet[left % G_N_ELEMENTS (alphabet)];
          whole = scan (text, length, 0, 0);
          pieces = scan (text, length, (i * 7) % (length + 1), MAX ((i * 7) % (length + 1), (i * 13) % (length + 1)));
          if (strcmp (whole, pieces) != 0)
            TL_CHECK_STR (text, pieces, whole);
        }
    }
}

static void
test_long_cells (void)
{
  g_autofree char *most = g_strnfill (100, 'x'), *more = g_strnfill (101, 'x');
  g_autofree char *quoted = g_strconcat ("a,\n\"", more, NULL);
  g_autofree char *fits = scan (most, 100, 50, 60), *plain = scan (more, 101, 50, 60);
  g_autofree char *open = scan (quoted, strlen (quoted), 50, 60);

  TL_CHECK ("100", g_str_has_prefix (fits, "1:xxx"));
  TL_CHECK_STR ("101", plain, " line 1: the cell is longer than the limit of 100 bytes");
  TL_CHECK_STR ("open", open, "1:a, line 2: the quote that opens in line 2 is not closed within 100 bytes");
}

/* ---- encodings --------------------------------------------------------------------------------------------------- */

#define BYTES(text) text, sizeof text - 1

static const struct
{
  const char *encoding; /* the option */
  const char *bytes;
  gsize length;
  const char *text;    /* with | where Windows-1252 begins to be assumed */
  const char *message; /* NULL: there is no error */
} encodings[] = {
  { NULL, BYTES ("a\xc3\xa9"), "a\xc3\xa9", NULL },
  { NULL,
    BYTES ("\xef\xbb\xbf"
           "a\xc3\xa9"),
    "a\xc3\xa9", NULL },
  { NULL,
    BYTES ("\xff\xfe"
           "a\0\xe9\0"),
    "a\xc3\xa9", NULL },
  { NULL, BYTES ("\xfe\xff\0a\0\xe9"), "a\xc3\xa9", NULL },
  { NULL, BYTES ("a\0b\0"), "ab", NULL },
  { NULL, BYTES ("\0a\0b"), "ab", NULL },
  { NULL, BYTES ("\xff\xfe\x3d\xd8\x00\xde"), "\xf0\x9f\x98\x80", NULL },
  { NULL, BYTES ("ab\x93q\x94"), "ab|\xe2\x80\x9cq\xe2\x80\x9d", NULL },
  { NULL, BYTES ("a\xe9"), "a|\xc3\xa9", NULL },
  { NULL, BYTES ("a\xc3\xa9\xe9x"), "a\xc3\xa9",
    "the bytes E9 78 are no text in UTF-8, which the text before is in; set the option encoding" },
  { NULL, BYTES ("a\x81"), "a|", "the bytes 81 are no text in windows-1252" },
  { NULL, BYTES ("a\x8d"), "a|", "the bytes 8D are no text in windows-1252" },
  { NULL, BYTES ("\xef\xbb\xbf\xe9"), "", "the bytes E9 are no text in UTF-8" },
  { "utf-8", BYTES ("a\xe9"), "a", "the bytes E9 are no text in utf-8" },
  { "iso-8859-1", BYTES ("a\xe9"), "a\xc3\xa9", NULL },
  { "windows-1251", BYTES ("\xcc"), "\xd0\x9c", NULL },
  { "utf-16le", BYTES ("a\0b"), "a", "the bytes 62 are no text in utf-16le" },
  { "no-such", BYTES ("a"), "", "there is no encoding \"no-such\"; expected a name such as windows-1252" },
};

static char *
decode (guint row, gsize cut, GError **error)
{
  const guint8 *bytes = (const guint8 *) encodings[row].bytes;
  gsize length = encodings[row].length, skip, from, assumed;
  GString *out = g_string_new (NULL);
  TlTableDecoder decoder;
  gboolean ok = _tl_table_decoder_init (&decoder, encodings[row].encoding, bytes, length, &skip, error);

  from = MAX (cut, skip);
  for (guint piece = 0; ok && piece < 2; piece++)
    {
      gsize start = piece == 0 ? skip : from, end = piece == 0 ? from : length;

      ok = _tl_table_decoder_push (&decoder, bytes + start, end - start, piece == 1, out, &assumed, error);
      if (assumed != G_MAXSIZE)
        g_string_insert_c (out, (gssize) assumed, '|');
    }
  _tl_table_decoder_clear (&decoder);
  return g_string_free (out, FALSE);
}

static void
test_encodings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    for (gsize cut = 0; cut <= encodings[i].length; cut++)
      {
        g_autofree char *row = g_strdup_printf ("row %u cut at %" G_GSIZE_FORMAT, i, cut);
        g_autoptr (GError) error = NULL;
        g_autofree char *text = decode (i, cut, &error);

        TL_CHECK_STR (row, text, encodings[i].text);
        TL_CHECK_STR (row, error != NULL ? error->message : NULL, encodings[i].message);
      }
}

/* ---- delimiters -------------------------------------------------------------------------------------------------- */

static const struct
{
  const char *text, *given;
  char delimiter; /* '\0': an error */
  gboolean has_line;
} delimiters[] = {
  { "date,title\n2014,a\n", NULL, ',', FALSE },
  { "date;title\n2014;a, b\n", NULL, ';', FALSE },
  { "date\ttitle\n2014\ta, b; c\n", NULL, '\t', FALSE },
  { "date|title\n2014|a\n", NULL, '|', FALSE },
  { "date;title;lat\n2014;a;48,8\n2015;b;1,5\n", NULL, ';', FALSE },
  { "\"date;x\",title\n2014,a\n", NULL, ',', FALSE },
  { "sep=;\ndate,x;title\n", NULL, ';', TRUE },
  { "sep=\t\r\ndate\ttitle\n", NULL, '\t', TRUE },
  { "SEP=|\rdate|title\n", NULL, '|', TRUE },
  { "sep=;\ndate,title\n", ",", ',', TRUE },
  { "sep=\r\nid;when\r\na;2014\r\n", NULL, ',', FALSE },
  { "date,title;x\n2014,a;b\n", ";", ';', FALSE },
  { "date\ttitle\n", "tab", '\t', FALSE },
  { "a,b;c\n1,2;3\n", NULL, '\0', FALSE },   /* either */
  { "date,b;c\n1,2;3\n", NULL, ',', FALSE }, /* a name that is known */
  { "date\n2014\n", NULL, ',', FALSE },
  { "a,b\n", "ab", '\0', FALSE },
  { "a,b\n", "\"", '\0', FALSE },
  { "a,b\n", "", '\0', FALSE },
};

static void
test_delimiters (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      const char *text = delimiters[i].text;
      TlTableHead head = { NULL, (const guint8 *) text, strlen (text), TRUE, 0 };
      g_autoptr (GError) error = NULL;
      gboolean has_line = FALSE, ok;
      char delimiter = '\0';

      ok = _tl_table_find_delimiter (&head, delimiters[i].given, ",;\t|", &delimiter, &has_line, &error);
      TL_CHECK_INT (text, ok, delimiters[i].delimiter != '\0');
      TL_CHECK_INT (text, ok ? delimiter : 0, delimiters[i].delimiter);
      TL_CHECK_INT (text, has_line, delimiters[i].has_line);
      TL_CHECK (text, ok || strstr (error->message, "delimiter") != NULL);
    }
}

/* ---- names of columns -------------------------------------------------------------------------------------------- */

/* tests/data/tables/headers.tsv: name, target, detail. */
static void
test_headers (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("tables", "headers.tsv");

  TL_CHECK ("rows", rows->len > 120);
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      const char *detail;
      guint rank;
      TlTarget target = _tl_target_of_header (row[0], &rank, &detail);

      TL_CHECK_STR (row[0], _tl_target_get_name (target), row[1]);
      TL_CHECK_STR (row[0], detail != NULL ? detail : "", row[2] != NULL ? row[2] : "");
    }
}

static void
test_targets (void)
{
  for (TlTarget i = 0; i < TL_N_TARGETS; i++)
    TL_CHECK_INT (_tl_target_get_name (i), _tl_target_find (_tl_target_get_name (i)), i);
  TL_CHECK_INT ("none", _tl_target_find ("nothing"), TL_N_TARGETS);
}

/* ---- HTML -------------------------------------------------------------------------------------------------------- */

static const struct
{
  const char *html, *text;
  gboolean had_tags;
} fragments[] = {
  { "", "", FALSE },
  { "a < b & c > d", "a < b & c > d", FALSE },
  { "<p class=\"a>b\">A &amp; B</p>C<br/>D", "A & B\nC\nD", TRUE },
  { "a<br>b<BR />c</P>", "a\nb\nc", FALSE },
  { "<b>x</b><!-- <i> -->y", "xy", TRUE },
  { "&lt;b&gt; &#65;&#x42; &nbsp;x &hellip;", "<b> AB \xc2\xa0x \xe2\x80\xa6", FALSE },
  { "&unknown; &amp &; &#; &#0; &#xd800; &#7;", "&unknown; &amp &; &#; &#0; \xef\xbf\xbd \xef\xbf\xbd", FALSE },
  { "<script>alert(1)</script>", "alert(1)", TRUE },
  { "1 <a href='x", "1 <a href='x", FALSE },
  { "<!-- never closed", "<!-- never closed", FALSE },
};

static void
test_html (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fragments); i++)
    {
      gboolean had_tags = FALSE;
      g_autofree char *text = _tl_html_dup_text (fragments[i].html, &had_tags);

      TL_CHECK_STR (fragments[i].html, text, fragments[i].text);
      TL_CHECK_INT (fragments[i].html, had_tags, fragments[i].had_tags);
    }
}

static CU_TestInfo tests[] = {
  { "scanner", test_scanner },
  { "scanner, pieces", test_scanner_pieces },
  { "long cells", test_long_cells },
  { "encodings", test_encodings },
  { "delimiters", test_delimiters },
  { "headers", test_headers },
  { "targets", test_targets },
  { "html", test_html },
  CU_TEST_INFO_NULL,
};

int
main (int argc, char **argv)
{
  CU_SuiteInfo suites[] = { { "table text", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
