/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Dates, codes and scores of GDELT, each read once. */
#include "config.h"

#include "io/events/tl-gdelt-memo-private.h"

#include <libtimeline/tl-event-type.h>
#include <math.h>

TlGdeltMemo *
_tl_gdelt_memo_new (TlIntake *intake)
{
  TlGdeltMemo *self = g_new0 (TlGdeltMemo, 1);

  self->intake = intake;
  self->unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
_tl_gdelt_memo_free (TlGdeltMemo *self)
{
  g_hash_table_unref (self->unknown);
  g_free (self);
}

/* Returns FALSE if the cell is too long to be a key. */
static inline gboolean
get_cell (const TlEventLine *row, guint column, TlGdeltCell *cell)
{
  const char *text = _tl_event_line_cell (row, column);
  gsize length = _tl_event_line_length (row, column);
  guint64 low, high;

  if (length > 15)
    return FALSE;
  memcpy (&low, text, 8);
  memcpy (&high, text + 8, 8);
  low = GUINT64_FROM_LE (low);
  high = GUINT64_FROM_LE (high);
  if (length < 8)
    low &= (G_GUINT64_CONSTANT (1) << (8 * length)) - 1;
  high = length > 8 ? high & ((G_GUINT64_CONSTANT (1) << (8 * (length - 8))) - 1) : 0;
  *cell = (TlGdeltCell){ { low, high | (guint64) length << 56 } };
  return TRUE;
}

static inline guint
hash_cell (const TlGdeltCell *cell, guint bits)
{
  guint64 mixed =
      (cell->words[0] ^ (cell->words[1] << 1 | cell->words[1] >> 63)) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  return (guint) (mixed >> (64 - bits));
}

/* The words of a cell that is kept are never both 0, for its length is in them; of none are they both 0. */
static inline gboolean
is_cell (const TlGdeltCell *a, const TlGdeltCell *b)
{
  return a->words[0] == b->words[0] && a->words[1] == b->words[1] && a->words[1] != 0;
}

/* ---- dates ------------------------------------------------------------------------------------------------------- */

/* YYYYMMDD or YYYYMMDDhhmmss. */
static void
read_day (TlGdeltMemo *self, const TlEventLine *row, guint column, TlGdeltDay *day)
{
  const char *text = _tl_event_line_cell (row, column);
  gsize length = _tl_event_line_length (row, column);
  char edtf[32];

  day->date = day->day = TL_SYMBOL_NONE;
  if ((length != 8 && length != 14) || !_tl_event_text_is_digits (text, length))
    return;
  g_snprintf (edtf, sizeof edtf, "%.4s-%.2s-%.2s", text, text + 4, text + 6);
  day->day = day->date = _tl_names_read_date (self->intake->names, edtf, strlen (edtf), NULL);
  if (length == 8 || day->day == TL_SYMBOL_NONE)
    return;
  g_snprintf (edtf + 10, sizeof edtf - 10, "T%.2s:%.2s:%.2sZ", text + 8, text + 10, text + 12);
  day->date = _tl_names_read_date (self->intake->names, edtf, strlen (edtf), NULL);
}

const TlGdeltDay *
_tl_gdelt_memo_day (TlGdeltMemo *self, const TlEventLine *row, guint column)
{
  TlGdeltCell cell = { { 0, 0 } };
  gboolean kept = get_cell (row, column, &cell);
  TlGdeltDay *day = &self->days[hash_cell (&cell, TL_GDELT_DAY_BITS)];

  if (G_LIKELY (kept && is_cell (&day->cell, &cell)))
    return day;
  day->cell = cell;
  read_day (self, row, column, day);
  return day;
}

/* ---- codes ------------------------------------------------------------------------------------------------------- */

const char *
_tl_cameo_find_type (const char *code, gboolean *known)
{
  g_autofree char *id = g_strconcat ("cameo-", code, NULL);
  const TlEventType *type;

  for (gsize length = strlen (id); length > 6; length--)
    {
      id[length] = '\0';
      type = tl_event_type_lookup (id);
      *known = code[length - 6] == '\0';
      if (type != NULL)
        return tl_event_type_get_id (type);
    }
  *known = FALSE;
  return "event";
}

/* So many unknown codes are warned of, each once. */
#define MOST_UNKNOWN 100

static void
warn_of_code (TlGdeltMemo *self, const TlEventLine *row, guint column, const char *code, const char *type)
{
  g_autofree char *path = NULL;

  if (g_hash_table_size (self->unknown) >= MOST_UNKNOWN || !g_hash_table_add (self->unknown, g_strdup (code)))
    return;
  path = _tl_position_path_of_row (row->line, "EventCode");
  _tl_intake_warn (self->intake, "unknown-code",
                   &(TlPosition){ row->line, (guint64) g_utf8_strlen (row->text, row->starts[column]) + 1, path },
                   "CAMEO has no code \"%s\"; the events with it are of type \"%s\"", code, type);
}

static void
read_code (TlGdeltMemo *self, const TlEventLine *row, guint column, TlGdeltCode *code)
{
  g_autofree char *text = _tl_event_line_dup (row, column);
  gboolean known = FALSE;
  const char *type = _tl_cameo_find_type (text, &known);

  if (!known && text[0] != '\0')
    warn_of_code (self, row, column, text, type);
  code->type = _tl_names_intern (self->intake->names, TL_NAME_EVENT_TYPE, type);
  code->code = text[0] != '\0' ? _tl_names_intern (self->intake->names, TL_NAME_WORD, text) : TL_SYMBOL_NONE;
  code->label = tl_event_type_get_label (tl_event_type_lookup (type));
  code->label_length = strlen (code->label);
}

const TlGdeltCode *
_tl_gdelt_memo_code (TlGdeltMemo *self, const TlEventLine *row, guint column)
{
  TlGdeltCell cell = { { 0, 0 } };
  gboolean kept = get_cell (row, column, &cell);
  TlGdeltCode *code = &self->codes[hash_cell (&cell, TL_GDELT_CODE_BITS)];

  if (G_LIKELY (kept && is_cell (&code->cell, &cell)))
    return code;
  code->cell = cell;
  read_code (self, row, column, code);
  return code;
}

/* ---- scores ------------------------------------------------------------------------------------------------------ */

double
_tl_gdelt_memo_score (TlGdeltMemo *self, const TlEventLine *row, guint column)
{
  TlGdeltCell cell = { { 0, 0 } };
  gboolean kept = get_cell (row, column, &cell);
  TlGdeltScore *score = &self->scores[hash_cell (&cell, TL_GDELT_SCORE_BITS)];

  if (G_LIKELY (kept && is_cell (&score->cell, &cell)))
    return score->score;
  score->cell = cell;
  if (!_tl_event_text_to_number (_tl_event_line_cell (row, column), _tl_event_line_length (row, column), &score->score))
    score->score = NAN;
  return score->score;
}
