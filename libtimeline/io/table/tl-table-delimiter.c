/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Finds the delimiter of a table. */
#include "config.h"

#include "io/table/tl-table-decoder-private.h"
#include "io/table/tl-table-delimiter-private.h"
#include "io/table/tl-table-scanner-private.h"
#include "io/table/tl-table-target-private.h"
#include "base/tl-error-private.h"

#include <string.h>

#define LOOKED_AT 64 /* records */

typedef struct
{
  guint before;    /* records before the header */
  guint n_header;  /* cells */
  guint n_known;   /* of them, names that are known */
  guint n_fitting; /* records as long as the header */
  guint n_records; /* after it */
} Trial;

static gboolean
count_record (G_GNUC_UNUSED guint64 line, const char *const *cells, guint n, gpointer user_data)
{
  Trial *trial = user_data;
  const char *detail;
  guint rank;

  if (trial->before > 0)
    {
      trial->before--;
      return TRUE;
    }
  if (trial->n_header > 0)
    {
      trial->n_records++;
      trial->n_fitting += n == trial->n_header;
      return trial->n_records < LOOKED_AT;
    }
  trial->n_header = n;
  for (guint i = 0; i < n; i++)
    trial->n_known += _tl_target_of_header (cells[i], &rank, &detail) != TL_TARGET_ATTRIBUTE;
  return TRUE;
}

static Trial
try_delimiter (const GString *text, char delimiter, gboolean whole, guint before)
{
  TlTableScanner scanner;
  Trial trial = { .before = before };

  _tl_table_scanner_init (&scanner, delimiter, text->len, count_record, &trial);
  if (_tl_table_scanner_push (&scanner, text->str, text->len, NULL) && whole)
    _tl_table_scanner_end (&scanner, NULL);
  _tl_table_scanner_clear (&scanner);
  return trial;
}

static gint
compare_trials (const Trial *a, const Trial *b)
{
  if ((a->n_header > 1) != (b->n_header > 1))
    return a->n_header > 1 ? 1 : -1;
  if (a->n_fitting != b->n_fitting)
    return a->n_fitting > b->n_fitting ? 1 : -1;
  return a->n_known == b->n_known ? 0 : a->n_known > b->n_known ? 1 : -1;
}

static gboolean
guess (const GString *text, const TlTableHead *head, const char *candidates, char *delimiter, GError **error)
{
  Trial best = { 0 };
  gboolean tied = FALSE;

  for (const char *p = candidates; *p != '\0'; p++)
    {
      Trial trial = try_delimiter (text, *p, head->whole, head->before);
      gint order = p == candidates ? 1 : compare_trials (&trial, &best);

      tied = order == 0 || (tied && order < 0);
      if (order <= 0)
        continue;
      best = trial;
      *delimiter = *p;
    }
  return !tied || best.n_header <= 1
         || _tl_error_set (error, TL_ERROR_SYNTAX,
                           "1: several characters may separate the cells; set the option "
                           "delimiter");
}

/* "sep=;" */
static gboolean
names_delimiter (const GString *text, char *delimiter)
{
  if (text->len < 6 || g_ascii_strncasecmp (text->str, "sep=", 4) != 0 || (text->str[5] != '\n' && text->str[5] != '\r')
      || strchr ("\"\r\n", text->str[4]) != NULL || (guint8) text->str[4] >= 0x80)
    return FALSE;
  *delimiter = text->str[4];
  return TRUE;
}

static gboolean
take_given (const char *given, char *delimiter, GError **error)
{
  gboolean tab = g_ascii_strcasecmp (given, "tab") == 0;

  *delimiter = tab ? '\t' : given[0];
  return tab || (given[0] != '\0' && given[1] == '\0' && strchr ("\"\r\n", given[0]) == NULL && given[0] > 0)
         || _tl_error_set (error, TL_ERROR_VALUE, "the delimiter is \"%s\", expected one character, or tab", given);
}

/* The text of the first bytes, up to what is none. NULL with the error set. */
static GString *
dup_head (const TlTableHead *head, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  TlTableDecoder decoder;
  gsize skip, assumed;
  gboolean ok = _tl_table_decoder_init (&decoder, head->encoding, head->bytes, head->length, &skip, error);

  if (ok)
    _tl_table_decoder_push (&decoder, head->bytes + skip, head->length - skip, head->whole, text, &assumed, NULL);
  _tl_table_decoder_clear (&decoder);
  return ok ? g_steal_pointer (&text) : NULL;
}

gboolean
_tl_table_find_delimiter (const TlTableHead *head, const char *given, const char *candidates, char *delimiter,
                          gboolean *has_line, GError **error)
{
  g_autoptr (GString) text = dup_head (head, error);

  if (text == NULL)
    return FALSE;
  *has_line = names_delimiter (text, delimiter);
  if (given != NULL)
    return take_given (given, delimiter, error);
  if (*has_line)
    return TRUE;
  *delimiter = candidates[0];
  return candidates[1] == '\0' || guess (text, head, candidates, delimiter, error);
}

guint
_tl_table_count_names (const guint8 *head, gsize length, const char *candidates)
{
  g_autoptr (GString) text = NULL;
  guint most = 0;

  if (length == 0 || strchr ("{[<", head[0]) != NULL)
    return 0;
  text = dup_head (&(TlTableHead){ NULL, head, length, FALSE, 0 }, NULL);
  for (const char *p = candidates; text != NULL && *p != '\0'; p++)
    {
      gsize n = strcspn (text->str, "\n\r");
      g_autoptr (GString) line = g_string_new_len (text->str, (gssize) n);
      Trial trial;

      g_string_append_c (line, '\n');
      trial = try_delimiter (line, *p, TRUE, 0);
      most = MAX (most, trial.n_known);
    }
  return most;
}
