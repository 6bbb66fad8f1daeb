/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Splits the text of an event data set into rows and cells. */
#include "config.h"

#include "io/events/tl-event-rows-private.h"
#include "base/tl-error-private.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define BLOCK (256 * 1024)
#define MARK "\xef\xbb\xbf"
#define REPLACEMENT "\xef\xbf\xbd"

void
_tl_event_rows_init (TlEventRows *self, TlIntake *intake, TlInput *input)
{
  memset (self, 0, sizeof *self);
  self->intake = intake;
  self->input = input;
  self->capacity = BLOCK;
  self->buffer = g_malloc0 (self->capacity + TL_EVENT_ROW_SLACK);
  self->repaired = g_string_new (NULL);
}

void
_tl_event_rows_clear (TlEventRows *self)
{
  g_clear_pointer (&self->buffer, g_free);
  g_string_free (self->repaired, TRUE);
}

void
_tl_event_rows_finish (TlEventRows *self)
{
  if (self->n_repaired > 0)
    _tl_intake_warn (self->intake, "assumed-encoding", &(TlPosition){ self->first_repaired, 1, NULL },
                     "%" G_GUINT64_FORMAT " lines from here on have bytes that are no text in UTF-8; each is read as "
                     "U+FFFD",
                     self->n_repaired);
  self->n_repaired = 0;
}

/* ---- lines ------------------------------------------------------------------------------------------------------- */

static gboolean
stop_at_row (TlEventRows *self, GError *problem)
{
  return _tl_intake_stop (self->intake, &(TlPosition){ self->line, 1, NULL }, problem);
}

/* Moves the beginning of a row to that of the buffer, and reads more after it. */
static gboolean
fill_row_buffer (TlEventRows *self, GError **error)
{
  gsize kept = self->end - self->begin;
  GError *problem = NULL;
  gssize n;

  memmove (self->buffer, self->buffer + self->begin, kept);
  self->begin = 0;
  self->end = kept;
  if (kept > TL_EVENT_ROW)
    {
      self->line++;
      _tl_error_set (&problem, TL_ERROR_LIMIT, "the line is longer than the limit of %d bytes", TL_EVENT_ROW);
      return stop_at_row (self, problem);
    }
  if (self->capacity - kept < BLOCK / 2)
    {
      self->capacity *= 2;
      self->buffer = g_realloc (self->buffer, self->capacity + TL_EVENT_ROW_SLACK);
    }
  n = _tl_input_read (self->input, self->buffer + self->end, self->capacity - self->end, error);
  if (n < 0)
    return FALSE;
  self->at_end = n == 0;
  self->end += (gsize) n;
  memset (self->buffer + self->end, 0, TL_EVENT_ROW_SLACK);
  return TRUE;
}

/* Finds the next line, without its end. */
static gboolean
next_line (TlEventRows *self, TlEventLine *row, GError **error)
{
  const char *begin, *end;
  gsize searched = 0;

  while ((end = memchr (self->buffer + self->begin + searched, '\n', self->end - self->begin - searched)) == NULL)
    {
      searched = self->end - self->begin;
      if (self->at_end)
        break;
      if (!fill_row_buffer (self, error))
        return FALSE;
    }
  if (end == NULL && searched == 0)
    return FALSE;
  begin = self->buffer + self->begin;
  end = end != NULL ? end : self->buffer + self->end;
  self->begin = MIN ((gsize) (end - self->buffer) + 1, self->end);
  if (self->line++ == 0 && end - begin >= 3 && memcmp (begin, MARK, 3) == 0)
    begin += 3;
  row->line = self->line;
  row->text = begin;
  row->length = (gsize) (end - begin);
  if (row->length > 0 && end[-1] == '\r')
    row->length--;
  return TRUE;
}

/* ---- cells ------------------------------------------------------------------------------------------------------- */

/* Both are sets of bytes, one bit each: tabs, and what may be no text. */
typedef struct
{
  guint64 tabs;
  guint64 doubtful;
} Found;

#ifdef __SSE2__
static inline Found
find_in_block (const char *text)
{
  const __m128i tab = _mm_set1_epi8 ('\t'), last = _mm_set1_epi8 (0x1f), erase = _mm_set1_epi8 (0x7f);
  Found found = { 0, 0 };

  for (guint i = 0; i < 4; i++)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (gconstpointer) (text + i * 16));
      __m128i is_tab = _mm_cmpeq_epi8 (bytes, tab);
      __m128i control = _mm_cmpeq_epi8 (_mm_min_epu8 (bytes, last), bytes);
      __m128i other = _mm_or_si128 (_mm_andnot_si128 (is_tab, control), _mm_cmpeq_epi8 (bytes, erase));

      found.tabs |= (guint64) (guint) _mm_movemask_epi8 (is_tab) << (16 * i);
      found.doubtful |= (guint64) (guint) _mm_movemask_epi8 (_mm_or_si128 (other, bytes)) << (16 * i);
    }
  return found;
}
#else
static inline Found
find_in_block (const char *text)
{
  Found found = { 0, 0 };

  for (guint i = 0; i < 64; i++)
    {
      guint8 byte = (guint8) text[i];

      found.tabs |= (guint64) (byte == '\t') << i;
      found.doubtful |= (guint64) (byte != '\t' && (byte < ' ' || byte >= 0x7f)) << i;
    }
  return found;
}
#endif

/* Returns whether all of the row may be text in ASCII. */
static gboolean
split_row (TlEventLine *self)
{
  guint64 doubtful = 0;
  guint n = 0;

  self->starts[0] = 0;
  for (gsize at = 0; at < self->length; at += 64)
    {
      Found found = find_in_block (self->text + at);
      gsize left = self->length - at;
      guint64 mask = left < 64 ? (G_GUINT64_CONSTANT (1) << left) - 1 : G_MAXUINT64;

      doubtful |= found.doubtful & mask;
      for (found.tabs &= mask; found.tabs != 0; found.tabs &= found.tabs - 1)
        {
          self->starts[MIN (n + 1, TL_EVENT_CELLS)] = (guint32) at + (guint32) __builtin_ctzll (found.tabs) + 1;
          n++;
        }
    }
  self->n_cells = n + 1;
  self->starts[MIN (self->n_cells, TL_EVENT_CELLS)] = (guint32) self->length + 1;
  return doubtful == 0;
}

/* Data sets have controls of Unicode where an apostrophe was meant, as in "Ta U+0091 izz": they are left alone. */
static gboolean
is_cell_text (gunichar c)
{
  return c < (gunichar) -2 && (c == '\t' || (c >= ' ' && c != 0x7f));
}

static gboolean
is_row_text (const char *text, gsize length)
{
  for (const char *end = text + length; text < end;)
    {
      gunichar c;

      if (*text >= ' ' && *text < 0x7f)
        {
          text++;
          continue;
        }
      c = g_utf8_get_char_validated (text, end - text);
      if (!is_cell_text (c))
        return FALSE;
      text += g_utf8_skip[(guint8) *text];
    }
  return TRUE;
}

static void
repair_row (TlEventRows *self, TlEventLine *row)
{
  const char *text = row->text, *end = text + row->length;

  g_string_truncate (self->repaired, 0);
  while (text < end)
    {
      gunichar c = g_utf8_get_char_validated (text, end - text);
      gsize length = c < (gunichar) -2 ? g_utf8_skip[(guint8) *text] : 1;

      if (is_cell_text (c))
        g_string_append_len (self->repaired, text, (gssize) length);
      else
        g_string_append (self->repaired, REPLACEMENT);
      text += length;
    }
  row->length = self->repaired->len;
  for (guint i = 0; i < TL_EVENT_ROW_SLACK; i++)
    g_string_append_c (self->repaired, '\0');
  row->text = self->repaired->str;
  if (self->n_repaired++ == 0)
    self->first_repaired = row->line;
  split_row (row);
}

static gboolean
check_cells (TlEventRows *self, const TlEventLine *row)
{
  guint64 limit = self->intake->max_string;
  GError *problem = NULL;

  for (guint i = 0; i < MIN (row->n_cells, TL_EVENT_CELLS); i++)
    if (_tl_event_line_length (row, i) > limit)
      {
        _tl_error_set (&problem, TL_ERROR_LIMIT, "cell %u is longer than the limit of %" G_GUINT64_FORMAT " bytes",
                       i + 1, limit);
        return stop_at_row (self, problem);
      }
  return TRUE;
}

gboolean
_tl_event_rows_next (TlEventRows *self, TlEventLine *row, GError **error)
{
  do
    if (!next_line (self, row, error))
      return FALSE;
  while (row->length == 0);
  row->plain = split_row (row);
  if (!row->plain && !is_row_text (row->text, row->length))
    repair_row (self, row);
  return self->intake->max_string == 0 || row->length <= self->intake->max_string || check_cells (self, row);
}

gboolean
_tl_event_rows_is_near (const TlEventRows *self, const TlEventLine *row)
{
  return row->text != self->repaired->str && memchr (self->buffer + self->begin, '\n', self->end - self->begin) != NULL;
}

char *
_tl_event_line_dup (const TlEventLine *self, guint column)
{
  return g_strndup (_tl_event_line_cell (self, column), _tl_event_line_length (self, column));
}

gboolean
_tl_event_line_wrong (const TlEventLine *self, TlIntake *intake, guint column, const char *name, GError *problem)
{
  g_autofree char *path = NULL;
  TlPosition place = { self->line, 1, NULL };

  if (column != TL_EVENT_COLUMN)
    {
      place.path = path = _tl_position_path_of_row (self->line, name);
      place.column = (guint64) g_utf8_strlen (self->text, self->starts[column]) + 1;
    }
  if (!_tl_intake_report (intake, &place, problem))
    return FALSE;
  if (intake->lenient)
    _tl_intake_forgive (intake);
  return TRUE;
}

guint
_tl_event_rows_count (const guint8 *head, gsize length)
{
  const guint8 *end = memchr (head, '\n', length);
  guint n = 1;

  for (const guint8 *p = head; p < (end != NULL ? end : head + length); p++)
    n += *p == '\t';
  return n;
}

/* ---- what cells hold --------------------------------------------------------------------------------------------- */

gboolean
_tl_event_text_is_digits (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return length > 0;
}

static const char *
pass_cell_digits (const char *p, const char *end)
{
  while (p < end && g_ascii_isdigit (*p))
    p++;
  return p;
}

gboolean
_tl_event_text_is_number (const char *text, gsize length)
{
  const char *end = text + length, *p = text + (length > 0 && text[0] == '-'), *whole = p;

  p = pass_cell_digits (p, end);
  if (p == whole || (whole[0] == '0' && p > whole + 1))
    return FALSE;
  if (p < end && *p == '.')
    {
      const char *fraction = ++p;

      p = pass_cell_digits (p, end);
      if (p == fraction)
        return FALSE;
    }
  if (p < end && (*p == 'e' || *p == 'E'))
    {
      const char *exponent;

      p += p + 1 < end && (p[1] == '+' || p[1] == '-') ? 2 : 1;
      exponent = p;
      p = pass_cell_digits (p, end);
      if (p == exponent)
        return FALSE;
    }
  return p == end;
}

gboolean
_tl_event_text_to_number (const char *text, gsize length, double *number)
{
  char copy[64];

  if (length >= sizeof copy || !_tl_event_text_is_number (text, length))
    return FALSE;
  memcpy (copy, text, length);
  copy[length] = '\0';
  *number = g_ascii_strtod (copy, NULL);
  return *number - *number == 0;
}

char *
_tl_event_text_dup_id (const char *text, gsize length)
{
  GString *id = g_string_sized_new (length + 1);

  for (const char *end = text + length; text < end; text = g_utf8_next_char (text))
    if (g_unichar_iscntrl (g_utf8_get_char (text)))
      g_string_append (id, REPLACEMENT);
    else
      g_string_append_len (id, text, g_utf8_skip[(guint8) *text]);
  return g_string_free (id, FALSE);
}

void
_tl_event_text_quote (GString *out, const char *text, gsize length)
{
  g_string_append_c (out, '"');
  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '"' || text[i] == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, text[i]);
    }
  g_string_append_c (out, '"');
}
