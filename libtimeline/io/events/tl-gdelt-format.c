/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* GDELT as a format. */
#include "config.h"

#include "io/events/tl-gdelt-format-private.h"
#include "io/events/tl-gdelt-private.h"
#include "io/tl-companion-private.h"

#include <string.h>

/* GLOBALEVENTID \t YYYYMMDD \t ... */
static guint
sniff_gdelt (const guint8 *head, gsize length)
{
  gsize mark = length >= 3 && memcmp (head, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  guint n = _tl_event_rows_count (head, length);
  const guint8 *tab = memchr (head, '\t', length);

  head += mark;
  length -= mark;
  if ((n != 57 && n != 58 && n != 61) || tab == NULL || head + length - tab < 10 || tab[9] != '\t')
    return 0;
  return _tl_event_text_is_digits ((const char *) head, (gsize) (tab - head))
                 && _tl_event_text_is_digits ((const char *) tab + 1, 8)
             ? 90
             : 0;
}

/* GLOBALEVENTID \t YYYYMMDDhhmmss \t YYYYMMDDhhmmss \t ... */
static guint
sniff_mentions (const guint8 *head, gsize length)
{
  const guint8 *first, *second;

  if (_tl_event_rows_count (head, length) != 16)
    return 0;
  first = memchr (head, '\t', length);
  second = memchr (first + 1, '\t', length - (gsize) (first + 1 - head));
  return second - first == 15 && _tl_event_text_is_digits ((const char *) head, (gsize) (first - head))
                 && _tl_event_text_is_digits ((const char *) first + 1, 14)
             ? 90
             : 0;
}

/* The files have the extension of a table with commas, which they are not. */
static const char *const no_extensions[] = { NULL };

/* Further files are read after the first: events, or mentions of events that have been read. */
static gboolean
read_also (TlIntake *intake, const TlInput *input, const char *path, GError **error)
{
  TlCompanion companion;
  const guint8 *head;
  gsize length;
  gboolean ok;

  if (!_tl_companion_open (&companion, intake, input, path, error))
    return FALSE;
  head = _tl_input_peek (&companion.input, &length, error);
  ok = head != NULL
       && (sniff_mentions (head, length) > 0 ? _tl_gdelt_read_mentions (intake, &companion.input, error)
                                             : _tl_gdelt_read (intake, &companion.input, error));
  _tl_companion_close (&companion);
  return ok;
}

static gboolean
read_gdelt (TlIntake *intake, TlInput *input, GError **error)
{
  gboolean ok = _tl_gdelt_read (intake, input, error);

  for (guint i = 0; ok && intake->companions != NULL && intake->companions[i] != NULL; i++)
    ok = read_also (intake, input, intake->companions[i], error);
  return ok;
}

static const char *const yes_or_no[] = { "yes", "no", NULL };

static const TlFormatOption gdelt_options[] = {
  { "attributes", yes_or_no, "yes", "Whether the cells that no member has are kept as attributes.", TL_FORMAT_READ },
  { NULL, NULL, NULL, NULL, 0 },
};

const TlFormat _tl_gdelt_format = {
  .name = "gdelt",
  .label = "GDELT events",
  .media_type = "text/tab-separated-values",
  .extensions = no_extensions,
  .options = gdelt_options,
  .sniff = sniff_gdelt,
  .read = read_gdelt,
  .takes_companions = TRUE,
};

const TlFormat _tl_gdelt_mentions_format = {
  .name = "gdelt-mentions",
  .label = "GDELT mentions",
  .media_type = "text/tab-separated-values",
  .extensions = no_extensions,
  .sniff = sniff_mentions,
  .read = _tl_gdelt_read_mentions,
};
