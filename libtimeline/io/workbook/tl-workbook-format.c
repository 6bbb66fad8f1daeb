/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Workbooks as formats, also where this build lacks what reads them. */
#include "config.h"

#include "io/workbook/tl-workbook-format-private.h"
#include "io/workbook/tl-workbook-reading-private.h"
#include "io/workbook/tl-xlsx-writing-private.h"

#include <string.h>

/* ---- what a zip archive begins with ------------------------------------------------------------------------------ */

#define LOCAL_HEADER 30 /* bytes, before the name of an entry */

static const char *
find_entry (const guint8 *head, gsize length, gsize *at, gsize *n)
{
  for (; *at + LOCAL_HEADER <= length; ++*at)
    {
      const guint8 *entry = memchr (head + *at, 'P', length - *at - LOCAL_HEADER + 1);

      if (entry == NULL)
        return NULL;
      *at = (gsize) (entry - head);
      *n = (gsize) entry[26] | (gsize) entry[27] << 8;
      if (memcmp (entry, "PK\003\004", 4) == 0 && *at + LOCAL_HEADER + *n <= length)
        return (const char *) entry + LOCAL_HEADER;
    }
  return NULL;
}

static gboolean
is_entry_in (const char *name, gsize n, const char *prefix)
{
  return n >= strlen (prefix) && memcmp (name, prefix, strlen (prefix)) == 0;
}

/* The parts of the workbook are in xl/, and a text of Office has word/ in its place. Where no such entry is near the
 * beginning, it may be either. */
static guint
sniff_xlsx (const guint8 *head, gsize length)
{
  guint bid = 0;
  gsize at = 0, n;
  const char *name;

  if (length < 4 || memcmp (head, "PK\003\004", 4) != 0)
    return 0;
  while ((name = find_entry (head, length, &at, &n)) != NULL)
    {
      if (is_entry_in (name, n, "xl/"))
        return 90;
      if (is_entry_in (name, n, "word/") || is_entry_in (name, n, "ppt/"))
        return 0;
      if (is_entry_in (name, n, "[Content_Types].xml"))
        bid = 20;
      at += LOCAL_HEADER;
    }
  return bid;
}

static guint
sniff_ods (const guint8 *head, gsize length)
{
  static const char mark[] = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";

  if (length < LOCAL_HEADER + sizeof mark - 1 || memcmp (head, "PK\003\004", 4) != 0)
    return 0;
  return memcmp (head + LOCAL_HEADER, mark, sizeof mark - 1) == 0 ? 90 : 0;
}

/* ---- the rows ---------------------------------------------------------------------------------------------------- */

static const char *const xlsx_extensions[] = { "xlsx", "xlsm", NULL };
static const char *const ods_extensions[] = { "ods", NULL };
static const char *const yes_or_no[] = { "yes", "no", NULL };
static const char *const orders[] = { "dmy", "mdy", NULL };
static const char *const serials[] = { "1900", "1904", NULL };
static const char *const marks[] = { ".", ",", NULL };

static const TlFormatOption workbook_options[] = {
  { "sheet", NULL, NULL, "The name or number of the sheet with the events.", TL_FORMAT_READ },
  { "fill-down", yes_or_no, "no", "Whether a merged cell holds for each of its rows.", TL_FORMAT_READ },
  { "dates", orders, NULL, "The order of day and month in 05/06/2014, where that is text.", TL_FORMAT_READ },
  { "pivot", NULL, NULL, "The first year that two digits mean: 1950 makes 50 to 49 be 1950 to 2049.", TL_FORMAT_READ },
  { "year", NULL, NULL, "The year of dates that show none, or serial: the hidden one of the cell.", TL_FORMAT_READ },
  { "years", yes_or_no, NULL, "Whether one to three digits are a year.", TL_FORMAT_READ },
  { "serial", serials, NULL, "The system in which numbers without the format of a date count days.", TL_FORMAT_READ },
  { "split", NULL, NULL, "The characters that separate items in a cell; otherwise line end, | and ;.", TL_FORMAT_READ },
  { "decimal", marks, NULL, "The decimal mark of numbers in text; otherwise the point.", TL_FORMAT_READ },
  { "type", NULL, NULL, "The type of events that have none.", TL_FORMAT_READ },
  { "mapping", NULL, NULL, "What the columns are, as JSON.", TL_FORMAT_READ },
  { NULL, NULL, NULL, NULL, 0 },
};

const TlFormat _tl_xlsx_format = {
  .name = "xlsx",
  .label = "Excel workbook",
  .media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  .extensions = xlsx_extensions,
  .options = workbook_options,
  .sniff = sniff_xlsx,
#ifdef HAVE_LIBARCHIVE
  .read = _tl_workbook_read_xlsx,
#ifdef HAVE_XLSXWRITER
  .write = _tl_xlsx_write,
#endif
#else
  .missing = "libarchive",
#endif
};

const TlFormat _tl_ods_format = {
  .name = "ods",
  .label = "OpenDocument workbook",
  .media_type = "application/vnd.oasis.opendocument.spreadsheet",
  .extensions = ods_extensions,
  .options = workbook_options,
  .sniff = sniff_ods,
#ifdef HAVE_LIBARCHIVE
  .read = _tl_workbook_read_ods,
#else
  .missing = "libarchive",
#endif
};
