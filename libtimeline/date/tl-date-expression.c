/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Parsing a whole EDTF expression: one date, an interval, or a set. */
#include "config.h"

#include "date/tl-date-expression-private.h"
#include "base/tl-error-private.h"

#include <string.h>

/* One end of an interval or range, or a single date. */
typedef struct
{
  TlDateEnd end;
  TlSingle single;
  gint64 first;
  gint64 last;
} Part;

typedef struct
{
  gint64 first;
  gint64 last;
} Span;

/* The state of one parse. */
typedef struct
{
  TlExpression *expression;
  TlCursor cursor;
  const gint64 *tolerance;
  GString *out;
  GArray *pieces;
} Parse;

static void
widen (Part *self, const gint64 *tolerance)
{
  gint64 by = tolerance[_tl_single_precision (&self->single)];

  if (self->first != TL_INSTANT_PAST && self->first != TL_INSTANT_FUTURE
      && __builtin_sub_overflow (self->first, by, &self->first))
    self->first = TL_INSTANT_PAST;
  if (self->last != TL_INSTANT_PAST && self->last != TL_INSTANT_FUTURE
      && __builtin_add_overflow (self->last, by, &self->last))
    self->last = TL_INSTANT_FUTURE;
}

static gboolean
read_interval_part (Part *self, Parse *parse)
{
  self->end = TL_DATE_END_BOUNDED;
  if (!_tl_single_parse (&self->single, &parse->cursor))
    return FALSE;
  self->first = self->single.first;
  self->last = self->single.last;
  if (parse->tolerance != NULL && (_tl_single_flags (&self->single) & (TL_DATE_UNCERTAIN | TL_DATE_APPROXIMATE)) != 0)
    widen (self, parse->tolerance);
  return TRUE;
}

/* The start is in the first date and the end in the second. Each is cut where the other leaves no room for it. */
static TlBounds
between (const Part *start, const Part *end)
{
  TlBounds bounds = { start->first, start->last, end->first, end->last };

  bounds.latest_start = MIN (bounds.latest_start, bounds.latest_end);
  bounds.earliest_end = MAX (bounds.earliest_end, bounds.earliest_start);
  return bounds;
}

/* Its text is the part of OUT from BEGIN on. */
static void
add_piece (const Parse *parse, gsize begin, const Part *from, const Part *to)
{
  TlPiece piece = { .first = from->first, .last = to->last, .single = from->single, .until = to->single };

  if (parse->pieces == NULL)
    return;
  piece.bounds = between (from, to);
  piece.text = g_strdup (parse->out->str + begin);
  piece.masked = from == to && _tl_single_is_masked (&from->single);
  g_array_append_val (parse->pieces, piece);
}

static gboolean
at_dots (const TlCursor *cursor)
{
  return cursor->end - cursor->p >= 2 && cursor->p[0] == '.' && cursor->p[1] == '.';
}

static void
open_part (Part *self, TlDateEnd end)
{
  *self = (Part){ .end = end, .first = TL_INSTANT_PAST, .last = TL_INSTANT_FUTURE };
}

static guint8
fractions_of (const Part *start, const Part *end)
{
  return (guint8) ((start->single.n_fraction > 0 ? TL_FRACTION_START : 0)
                   | (end->single.n_fraction > 0 ? TL_FRACTION_END : 0));
}

static gboolean
is_listed (guint n_members)
{
  return n_members > 1 && n_members <= TL_MEMBERS_MAX;
}

/* An interval has a member for each member of its start and of its end. */
static guint
count_in_range (const Part *start, const Part *end)
{
  guint n = start->end == TL_DATE_END_BOUNDED ? _tl_single_count_members (&start->single) : 1;

  return n * (end->end == TL_DATE_END_BOUNDED ? _tl_single_count_members (&end->single) : 1);
}

static void
take_in (TlExpression *self, const Part *part)
{
  if (part->end != TL_DATE_END_BOUNDED)
    {
      self->level = MAX (self->level, 1);
      return;
    }
  self->level = MAX (self->level, _tl_single_level (&part->single));
  self->precision = MAX (self->precision, _tl_single_precision (&part->single));
  self->flags |= _tl_single_flags (&part->single);
}

/* ---- single ------------------------------------------------------------------------------------------------------ */

static gboolean
parse_expression_single (Parse *self)
{
  TlExpression *expression = self->expression;
  Part part;

  if (!read_interval_part (&part, self))
    return FALSE;
  take_in (expression, &part);
  memcpy (expression->part_flags, part.single.flags, sizeof expression->part_flags);
  expression->bounds = (TlBounds){ part.first, part.last, part.first, part.last };
  expression->gaps = is_listed (_tl_single_count_members (&part.single));
  expression->fractions = fractions_of (&part, &part);
  _tl_single_append (&part.single, self->out);
  add_piece (self, 0, &part, &part);
  return TRUE;
}

/* ---- intervals --------------------------------------------------------------------------------------------------- */

static gboolean
read_end (Part *self, Parse *parse, char closing)
{
  if (at_dots (&parse->cursor))
    {
      open_part (self, TL_DATE_END_OPEN);
      parse->cursor.p += 2;
      return TRUE;
    }
  if (_tl_cursor_peek (&parse->cursor) == closing)
    {
      open_part (self, TL_DATE_END_UNKNOWN);
      return TRUE;
    }
  return read_interval_part (self, parse);
}

static void
append_end (const Part *part, GString *out)
{
  if (part->end == TL_DATE_END_BOUNDED)
    _tl_single_append (&part->single, out);
  else if (part->end == TL_DATE_END_OPEN)
    g_string_append (out, "..");
}

static gboolean
parse_interval (Parse *self)
{
  TlExpression *expression = self->expression;
  TlCursor second;
  Part start, end;

  expression->kind = TL_DATE_INTERVAL;
  if (!read_end (&start, self, '/'))
    return FALSE;
  if (_tl_cursor_peek (&self->cursor) != '/')
    return _tl_cursor_fail (&self->cursor, "/");
  self->cursor.p++;
  second = self->cursor;
  if (!read_end (&end, self, '\0'))
    return FALSE;
  if (start.end == TL_DATE_END_UNKNOWN && end.end == TL_DATE_END_UNKNOWN)
    return _tl_cursor_fail (&second, "a date, or one before the /");
  if (end.last < start.first)
    return _tl_cursor_fail (&second, "an end that is not before its start");
  take_in (expression, &start);
  take_in (expression, &end);
  if ((expression->flags & TL_DATE_UNSPECIFIED) != 0)
    expression->level = 2; /* "Level 2: interval" */
  expression->ends[0] = (guint8) start.end;
  expression->ends[1] = (guint8) end.end;
  expression->bounds = between (&start, &end);
  expression->gaps = is_listed (count_in_range (&start, &end));
  expression->fractions = fractions_of (&start, &end);
  append_end (&start, self->out);
  g_string_append_c (self->out, '/');
  append_end (&end, self->out);
  add_piece (self, 0, &start, &end);
  return TRUE;
}

/* ---- sets -------------------------------------------------------------------------------------------------------- */

static void
skip_set_blanks (TlCursor *cursor)
{
  while (_tl_cursor_peek (cursor) == ' ')
    cursor->p++;
}

/* The spans of the members read so far. */
typedef struct
{
  GArray *spans;
  guint n_members; /* with those of masked dates */
} Members;

static void
note_member (Members *self, const Part *from, const Part *to, gboolean is_range)
{
  Span span = { from->first, to->last };

  if (self->n_members > TL_MEMBERS_MAX)
    return;
  self->n_members += is_range ? 1 : _tl_single_count_members (&from->single);
  g_array_append_val (self->spans, span);
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  gint64 x = ((const Span *) a)->first, y = ((const Span *) b)->first;

  return x < y ? -1 : x > y;
}

/* Whether there is time between the members, within one or from one to the next. */
static gboolean
have_gaps (const Members *self)
{
  gint64 end;

  if (!is_listed (self->n_members))
    return FALSE;
  if (self->n_members > self->spans->len)
    return TRUE;
  g_array_sort (self->spans, compare_spans);
  end = g_array_index (self->spans, Span, 0).last;
  for (guint i = 1; i < self->spans->len; i++)
    {
      const Span *span = &g_array_index (self->spans, Span, i);

      if (span->first > _tl_instant_add (end, 1))
        return TRUE;
      end = MAX (end, span->last);
    }
  return FALSE;
}

/* {a,b} starts in the first and ends in the last. */
static void
add_member (TlBounds *bounds, const TlBounds *member, gboolean first)
{
  if (first)
    {
      *bounds = *member;
      return;
    }
  bounds->earliest_start = MIN (bounds->earliest_start, member->earliest_start);
  bounds->latest_start = MIN (bounds->latest_start, member->latest_start);
  bounds->earliest_end = MAX (bounds->earliest_end, member->earliest_end);
  bounds->latest_end = MAX (bounds->latest_end, member->latest_end);
}

static gboolean
read_range_end (const Part *from, Part *to, Parse *parse)
{
  TlCursor *cursor = &parse->cursor, second;
  char next;

  cursor->p += 2;
  skip_set_blanks (cursor);
  second = *cursor;
  next = _tl_cursor_peek (cursor);
  if (from->end == TL_DATE_END_BOUNDED && (next == ',' || next == ']' || next == '}'))
    {
      open_part (to, TL_DATE_END_OPEN);
      return TRUE;
    }
  if (!read_interval_part (to, parse))
    return FALSE;
  return to->last >= from->first || _tl_cursor_fail (&second, "an end that is not before its start");
}

/* Reads a, a..b, a.. or ..b into FROM and TO. */
static gboolean
read_range (Parse *self, Part *from, Part *to, gboolean *is_range)
{
  if (at_dots (&self->cursor))
    open_part (from, TL_DATE_END_OPEN);
  else if (!read_interval_part (from, self))
    return FALSE;
  skip_set_blanks (&self->cursor);
  *is_range = at_dots (&self->cursor);
  *to = *from;
  return !*is_range || read_range_end (from, to, self);
}

static gboolean
read_set_member (Parse *self, Members *members, gboolean first)
{
  TlExpression *expression = self->expression;
  gsize begin = self->out->len;
  gboolean is_range;
  TlBounds bounds;
  Part from, to;

  if (!read_range (self, &from, &to, &is_range))
    return FALSE;
  take_in (expression, &from);
  take_in (expression, &to);
  expression->ends[0] |= from.end == TL_DATE_END_OPEN;
  expression->ends[1] |= to.end == TL_DATE_END_OPEN;
  bounds = between (&from, &to);
  add_member (&expression->bounds, &bounds, first);
  if (from.end == TL_DATE_END_BOUNDED)
    _tl_single_append (&from.single, self->out);
  if (is_range)
    g_string_append (self->out, "..");
  if (is_range && to.end == TL_DATE_END_BOUNDED)
    _tl_single_append (&to.single, self->out);
  add_piece (self, begin, &from, is_range ? &to : &from);
  note_member (members, &from, &to, is_range);
  expression->fractions |= fractions_of (&from, &to);
  return TRUE;
}

static gboolean
read_members (Parse *self, Members *members, char closing)
{
  gboolean first = TRUE;

  do
    {
      self->cursor.p++;
      skip_set_blanks (&self->cursor);
      g_string_append_len (self->out, ",", !first);
      if (!read_set_member (self, members, first))
        return FALSE;
      first = FALSE;
      skip_set_blanks (&self->cursor);
    }
  while (_tl_cursor_peek (&self->cursor) == ',');
  return _tl_cursor_peek (&self->cursor) == closing
         || _tl_cursor_fail (&self->cursor, closing == ']' ? "',' or ']'" : "',' or '}'");
}

/* [a,b] means one of them: the start and the end are anywhere between the first and the last. */
static gboolean
parse_set (Parse *self)
{
  TlExpression *expression = self->expression;
  TlBounds *bounds = &expression->bounds;
  char closing = *self->cursor.p == '[' ? ']' : '}';
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (Span));
  Members members = { spans, 0 };

  expression->kind = closing == ']' ? TL_DATE_ONE_OF : TL_DATE_ALL_OF;
  g_string_append_c (self->out, *self->cursor.p);
  if (!read_members (self, &members, closing))
    return FALSE;
  self->cursor.p++;
  expression->gaps = have_gaps (&members);
  expression->level = 2;
  if (expression->kind == TL_DATE_ONE_OF)
    *bounds = (TlBounds){ bounds->earliest_start, bounds->latest_end, bounds->earliest_start, bounds->latest_end };
  g_string_append_c (self->out, closing);
  return TRUE;
}

/* A bound outside the range of seconds becomes unbounded, and the end open. */
static void
open_beyond_range (TlExpression *self)
{
  gint64 first = self->bounds.earliest_start, last = self->bounds.latest_end;

  if (self->ends[0] == TL_DATE_END_BOUNDED && (first == TL_INSTANT_PAST || first == TL_INSTANT_FUTURE))
    self->ends[0] = TL_DATE_END_OPEN;
  if (self->ends[1] == TL_DATE_END_BOUNDED && (last == TL_INSTANT_PAST || last == TL_INSTANT_FUTURE))
    self->ends[1] = TL_DATE_END_OPEN;
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

gboolean
_tl_expression_parse (TlExpression *self, const char *text, gsize length, const gint64 *tolerance, GString *out,
                      GArray *pieces, GError **error)
{
  Parse parse = { self, { text, text, text + length, error }, tolerance, out, pieces };
  gboolean ok;

  *self = (TlExpression){ 0 };
  if (length > 0 && (text[0] == '[' || text[0] == '{'))
    ok = parse_set (&parse);
  else if (memchr (text, '/', length) != NULL)
    ok = parse_interval (&parse);
  else
    ok = parse_expression_single (&parse);
  if (!ok)
    return FALSE;
  open_beyond_range (self);
  return parse.cursor.p == parse.cursor.end || _tl_cursor_fail (&parse.cursor, "the end");
}
