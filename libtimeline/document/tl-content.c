/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What the content of a document is: the format it is in, or what it looks like instead. */
#include "config.h"

#include "document/tl-content-private.h"
#include "base/tl-error-private.h"

#include <string.h>

/* ---- what it looks like ------------------------------------------------------------------------------------------ */

/* Files that begin with bytes of their own. */
static const struct
{
  const char *bytes;
  gsize length;
  const char *name;
} signatures[] = {
  { "PK\003\004", 4, "a zip archive" },
  { "PK\005\006", 4, "an empty zip archive" },
  { "\037\213", 2, "gzip data" },
  { "SQLite format 3", 16, "a SQLite database" },
  { "%PDF-", 5, "a PDF file" },
  { "\320\317\021\340\241\261\032\341", 8,
    "an old .xls workbook, or one with a password: save it as .xlsx without one" },
  { "\211PNG\r\n\032\n", 8, "an image" },
  { "\377\330\377", 3, "an image" },
  { "GIF8", 4, "an image" },
  { "BZh", 3, "bzip2 data" },
  { "\3757zXZ", 6, "xz data" },
  { "(\265/\375", 4, "zstd data" },
};

static const char *
find_signature (const guint8 *head, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (length >= signatures[i].length && memcmp (head, signatures[i].bytes, signatures[i].length) == 0)
      return signatures[i].name;
  if (length >= 12 && memcmp (head, "RIFF", 4) == 0 && memcmp (head + 8, "WEBP", 4) == 0)
    return "an image";
  return NULL;
}

/* A declaration, a document type or an element; <html may come after either. */
static const char *
find_markup (const char *text)
{
  g_autofree char *lower = g_ascii_strdown (text, MIN (strlen (text), 1024));

  if (text[0] != '<')
    return NULL;
  if (strstr (lower, "<html") != NULL || g_str_has_prefix (lower, "<!doctype html"))
    return "HTML";
  return g_ascii_isalpha (text[1]) || text[1] == '?' || text[1] == '!' ? "XML" : NULL;
}

static guint
count_in_line (const char *line, char c)
{
  guint n = 0;

  for (; *line != '\0' && *line != '\n'; line++)
    n += *line == c;
  return n;
}

/* The first two lines have as many cells, of which there are several. */
static const char *
find_table (const char *text)
{
  static const struct
  {
    char delimiter;
    const char *name;
  } kinds[] = { { '\t', "a table with tabs, TSV" },
                { ',', "a table with commas, CSV" },
                { ';', "a table with semicolons, CSV" } };
  const char *second = strchr (text, '\n');

  for (guint i = 0; second != NULL && second[1] != '\0' && i < G_N_ELEMENTS (kinds); i++)
    {
      guint n = count_in_line (text, kinds[i].delimiter);

      if (n > 0 && n == count_in_line (second + 1, kinds[i].delimiter))
        return kinds[i].name;
    }
  return NULL;
}

/* Text may be cut within its last character. */
static gboolean
is_text (const char *head, gsize length)
{
  const char *end;

  if (memchr (head, '\0', length) != NULL)
    return FALSE;
  return g_utf8_validate (head, (gssize) length, &end) || (end > head && head + length - end < 4);
}

/* OTHER: it is certain that no format which is found by name only is meant. */
static const char *
describe_content (const guint8 *head, gsize length, gboolean *other)
{
  g_autofree char *text = g_strndup ((const char *) head, length);
  const char *name = find_signature (head, length), *begin = text + strspn (text, " \t\r\n"), *table;

  *other = TRUE;
  if (g_str_has_prefix (begin, "\xef\xbb\xbf"))
    begin += 3;
  if (name == NULL)
    name = find_markup (begin);
  if (name != NULL)
    return name;
  *other = FALSE;
  if (length == 0)
    return "an empty file";
  if (!is_text ((const char *) head, length))
    return "binary data";
  table = find_table (begin);
  return begin[0] == '\0' ? "an empty file" : table != NULL ? table : "plain text";
}

/* ---- what it is -------------------------------------------------------------------------------------------------- */

static guint
bid_for (const TlFormat *format, const guint8 *head, gsize length)
{
  return format->read != NULL && format->sniff != NULL ? format->sniff (head, length) : 0;
}

static const TlFormat *
find_surest (TlFormats formats, const guint8 *head, gsize length, guint *bid)
{
  const TlFormat *surest = NULL;

  *bid = 0;
  for (; *formats != NULL; formats++)
    {
      guint own = bid_for (*formats, head, length);

      if (own > *bid)
        {
          *bid = own;
          surest = *formats;
        }
    }
  return surest;
}

/* A format that this build lacks, and the content is surely in. */
static const TlFormat *
find_lacking (TlFormats formats, const guint8 *head, gsize length)
{
  for (; *formats != NULL; formats++)
    if ((*formats)->missing != NULL && (*formats)->sniff (head, length) >= TL_SNIFF_SURE)
      return *formats;
  return NULL;
}

gboolean
_tl_content_is_sure (TlFormats formats, const guint8 *head, gsize length)
{
  guint bid;

  return (find_surest (formats, head, length, &bid) != NULL && bid >= TL_SNIFF_SURE)
         || find_lacking (formats, head, length) != NULL;
}

const TlFormat *
_tl_content_find_format (TlFormats formats, const guint8 *head, gsize length, const char *name, const TlFormat **named,
                         GError **error)
{
  const TlFormat *by_name = _tl_formats_find_by_path (formats, name);
  g_autofree char *known = NULL;
  const TlFormat *surest, *lacking = find_lacking (formats, head, length);
  const char *looks;
  gboolean other;
  guint bid;

  *named = NULL;
  surest = find_surest (formats, head, length, &bid);
  if (bid >= TL_SNIFF_SURE)
    {
      if (by_name != NULL && by_name != surest && bid_for (by_name, head, length) == 0)
        *named = by_name;
      return surest;
    }
  if (lacking != NULL)
    {
      _tl_error_set (error, TL_ERROR_FORMAT, "this is an %s, which this build does not read: it was made without %s",
                     lacking->label, lacking->missing);
      return NULL;
    }
  looks = describe_content (head, length, &other);
  if (by_name != NULL && by_name->read != NULL && !other)
    return by_name;
  if (surest != NULL)
    return surest;
  known = _tl_formats_dup_names (formats, TL_FORMAT_READ);
  _tl_error_set (error, TL_ERROR_FORMAT, "this looks like %s; the formats that are read are %s", looks, known);
  return NULL;
}
