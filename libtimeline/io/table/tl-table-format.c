/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* CSV and TSV as formats. */
#include "config.h"

#include "io/table/tl-table-format-private.h"
#include "io/table/tl-table-delimiter-private.h"
#include "io/table/tl-table-reading-private.h"
#include "io/table/tl-table-writing-private.h"

static gboolean
read_csv (TlIntake *intake, TlInput *input, GError **error)
{
  return _tl_table_read_text (intake, input, ",;\t|", error);
}

/* What is called .txt may have any delimiter. */
static gboolean
read_tsv (TlIntake *intake, TlInput *input, GError **error)
{
  gboolean any = !intake->format_given && intake->name != NULL && g_str_has_suffix (intake->name, ".txt");

  return _tl_table_read_text (intake, input, any ? "\t,;|" : "\t", error);
}

static gboolean
write_csv (TlTimeline *timeline, TlOutput *output, TlLosses *losses, GError **error)
{
  return _tl_table_write_text (timeline, output, losses, ',', error);
}

static gboolean
write_tsv (TlTimeline *timeline, TlOutput *output, TlLosses *losses, GError **error)
{
  return _tl_table_write_text (timeline, output, losses, '\t', error);
}

/* A table is known by names in its header. It is never sure, so the name of the file goes before it. */
static guint
sniff_table (const guint8 *head, gsize length, const char *delimiters)
{
  guint n = _tl_table_count_names (head, length, delimiters);

  return n >= 2 ? 20 : 0;
}

static guint
sniff_csv (const guint8 *head, gsize length)
{
  return sniff_table (head, length, ",;|");
}

static guint
sniff_tsv (const guint8 *head, gsize length)
{
  return sniff_table (head, length, "\t");
}

static const char *const csv_extensions[] = { "csv", NULL };
static const char *const tsv_extensions[] = { "tsv", "tab", "txt", NULL };
static const char *const yes_or_no[] = { "yes", "no", NULL };
static const char *const orders[] = { "dmy", "mdy", NULL };
static const char *const serials[] = { "1900", "1904", NULL };
static const char *const kinds_of_leftovers[] = { "none", "all", NULL };
static const char *const marks[] = { ".", ",", NULL };

#define DATES                                                                                                          \
  { "dates", orders, NULL, "The order of day and month in 05/06/2014.", TL_FORMAT_READ },                              \
      { "pivot", NULL, NULL, "The first year that two digits mean: 1950 makes 50 to 49 be 1950 to 2049.",              \
        TL_FORMAT_READ },                                                                                              \
      { "year", NULL, NULL, "The year of dates that have none, such as 22-Nov.", TL_FORMAT_READ },                     \
      { "years", yes_or_no, NULL, "Whether one to three digits are a year.", TL_FORMAT_READ },                         \
  {                                                                                                                    \
    "serial", serials, NULL, "The system in which numbers such as 41778 count days.", TL_FORMAT_READ                   \
  }
#define CELLS                                                                                                          \
  { "split", NULL, NULL, "The characters that separate items in a cell; otherwise line end, | and ;.",                 \
    TL_FORMAT_READ },                                                                                                  \
      { "decimal", marks, NULL, "The decimal mark of numbers; otherwise the point.", TL_FORMAT_READ },                 \
      { "type", NULL, NULL, "The type of events that have none.", TL_FORMAT_READ },                                    \
      { "encoding", NULL, NULL, "The encoding, such as windows-1252.", TL_FORMAT_READ },                               \
  {                                                                                                                    \
    "mapping", NULL, NULL, "What the columns are, as JSON.", TL_FORMAT_READ                                            \
  }

static const TlFormatOption csv_options[] = {
  { "delimiter", NULL, NULL, "The character between cells, or tab.", TL_FORMAT_READ },
  DATES,
  CELLS,
  { "bom", yes_or_no, "no", "Whether a byte order mark begins the file, for Excel.", TL_FORMAT_WRITE },
  { "leftovers", kinds_of_leftovers, "none", "Whether a column json carries what the others cannot.", TL_FORMAT_WRITE },
  { NULL, NULL, NULL, NULL, 0 },
};

static const TlFormatOption tsv_options[] = {
  { "delimiter", NULL, NULL, "The character between cells, or tab.", TL_FORMAT_READ },
  DATES,
  CELLS,
  { "bom", yes_or_no, "no", "Whether a byte order mark begins the file, for Excel.", TL_FORMAT_WRITE },
  { "leftovers", kinds_of_leftovers, "none", "Whether a column json carries what the others cannot.", TL_FORMAT_WRITE },
  { NULL, NULL, NULL, NULL, 0 },
};

const TlFormat _tl_csv_format = {
  .name = "csv",
  .label = "CSV table",
  .media_type = "text/csv",
  .extensions = csv_extensions,
  .options = csv_options,
  .takes_companions = TRUE,
  .sniff = sniff_csv,
  .read = read_csv,
  .write = write_csv,
};

const TlFormat _tl_tsv_format = {
  .name = "tsv",
  .label = "TSV table",
  .media_type = "text/tab-separated-values",
  .extensions = tsv_extensions,
  .options = tsv_options,
  .takes_companions = TRUE,
  .sniff = sniff_tsv,
  .read = read_tsv,
  .write = write_tsv,
};
