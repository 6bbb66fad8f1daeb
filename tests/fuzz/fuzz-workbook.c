/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing workbooks: two bytes are the kind and the settings, and the rest is the parts of the archive, each up to a
 * byte 30. With the kind "as it is", the rest is the archive. What is read is written and reads back, and with the
 * mapping that it was read with, a sheet is the same timeline. */
#include "fuzz-document.h"
#include "tl-test-workbook.h"

enum
{
  XLSX,
  ODS,
  AS_IT_IS,
  N_KINDS,
};

/* In the order in which the fuzzer gives them. */
static const char *const parts[][6] = {
  [XLSX] = { "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/worksheets/_rels/sheet1.xml.rels",
             "xl/workbook.xml", "xl/_rels/workbook.xml.rels" },
  [ODS] = { "content.xml", "styles.xml", "META-INF/manifest.xml", "mimetype", NULL, NULL },
};

/* What most sheets need, where the fuzzer gives nothing. */
static const char *const usual[][6] = {
  [XLSX] = { NULL, NULL, NULL, NULL,
             "<workbook><workbookPr/><sheets><sheet name=\"S\" r:id=\"a\"/></sheets></workbook>",
             "<Relationships><Relationship Id=\"a\" Type=\"/worksheet\" "
             "Target=\"worksheets/sheet1.xml\"/><Relationship "
             "Id=\"b\" Type=\"/styles\" Target=\"styles.xml\"/><Relationship Id=\"c\" Type=\"/sharedStrings\" "
             "Target=\"sharedStrings.xml\"/></Relationships>" },
  [ODS] = { NULL, NULL, NULL, "application/vnd.oasis.opendocument.spreadsheet", NULL, NULL },
};

static GBytes *
make_archive (FuzzBytes *bytes, guint kind)
{
  const char *at = (const char *) bytes->data, *end = at + bytes->left;
  GBytes *archive;
  TlTestZip zip;

  if (kind == AS_IT_IS)
    return g_bytes_new (bytes->data, bytes->left);
  tl_test_zip_init (&zip);
  for (guint i = 0; i < 6 && parts[kind][i] != NULL; i++)
    {
      const char *stop = at < end ? memchr (at, 30, (gsize) (end - at)) : NULL;
      gsize n;

      stop = stop != NULL ? stop : end;
      n = (gsize) (stop - at);
      if (n > 0)
        tl_test_zip_add (&zip, parts[kind][i], at, n);
      else if (usual[kind][i] != NULL)
        tl_test_zip_add (&zip, parts[kind][i], usual[kind][i], strlen (usual[kind][i]));
      at = MIN (stop + 1, end);
    }
  tl_test_zip_end (&zip);
  archive = g_bytes_new (zip.bytes->data, zip.bytes->len);
  tl_test_zip_clear (&zip);
  return archive;
}

static void
set_settings (FuzzBytes *bytes, TlReader *reader, guint kind)
{
  guint flags = fuzz_take (bytes, 256);

  g_assert_true (
      tl_reader_set_format (reader, kind == ODS || (kind == AS_IT_IS && (flags & 1) != 0) ? "ods" : "xlsx", NULL));
  tl_reader_set_collect (reader, (flags & 2) != 0);
  tl_reader_set_lenient (reader, (flags & 4) != 0);
  tl_reader_set_limit (reader, TL_LIMIT_BYTES, 1 << 20);
  tl_reader_set_limit (reader, TL_LIMIT_ITEMS, (flags & 8) != 0 ? 5 : 1000);
  tl_reader_set_limit (reader, TL_LIMIT_STRING, (flags & 16) != 0 ? 20 : 10000);
  if ((flags & 32) != 0)
    g_assert_true (tl_reader_set_option (reader, "fill-down", "yes", NULL));
  if ((flags & 64) != 0)
    g_assert_true (tl_reader_set_option (reader, "year", "serial", NULL));
  if ((flags & 128) != 0)
    g_assert_true (tl_reader_set_option (reader, "sheet", "1", NULL));
}

static TlTimeline *
read_archive (TlReader *reader, GBytes *archive)
{
  g_autoptr (GError) error = NULL;
  gsize n;
  const char *data = g_bytes_get_data (archive, &n);
  TlTimeline *timeline = tl_reader_read_data (reader, data, (gssize) n, &error);

  g_assert_true ((timeline == NULL) == (error != NULL));
  if (error != NULL)
    g_assert_true (strchr (error->message, '\n') == NULL && g_utf8_validate (error->message, -1, NULL));
  for (guint i = 0; i < tl_reader_get_n_problems (reader); i++)
    {
      const TlProblem *problem = tl_reader_get_problem (reader, i);

      g_assert_true (g_utf8_validate (tl_problem_get_message (problem), -1, NULL));
      g_assert_true (g_utf8_validate (tl_problem_get_where (problem), -1, NULL));
    }
  return timeline;
}

static void
assert_same_with_mapping (TlReader *reader, GBytes *archive, TlTimeline *timeline)
{
  g_autofree char *mapping = tl_reader_dup_mapping (reader), *first = fuzz_write (timeline, "json"), *second = NULL;
  g_autoptr (TlTimeline) again = NULL;

  g_assert_nonnull (mapping);
  g_assert_true (tl_reader_set_option (reader, "mapping", mapping, NULL));
  again = read_archive (reader, archive);
  g_assert_nonnull (again);
  second = fuzz_write (again, "json");
  g_assert_cmpstr (first, ==, second);
}

void
fuzz_workbook (const guint8 *data, gsize size)
{
  FuzzBytes bytes = { data, size };
  g_autoptr (TlReader) reader = tl_reader_new ();
  guint kind = fuzz_take (&bytes, N_KINDS);
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (GBytes) archive = NULL;

  /* a build may lack what reads them */
  if (!tl_format_is_read (tl_format_lookup ("xlsx")))
    return;
  set_settings (&bytes, reader, kind);
  archive = make_archive (&bytes, kind);
  timeline = read_archive (reader, archive);
  if (timeline == NULL)
    return;
  fuzz_assert_round_trip (timeline, "json");
  assert_same_with_mapping (reader, archive, timeline);
}
