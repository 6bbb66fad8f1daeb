/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* A whole EDTF expression: one date, an interval, or a set. */
#include "config.h"

#include "base/tl-date-expression-private.h"
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

static gboolean
read_part (Part *self, TlCursor *cursor)
{
  self->end = TL_DATE_END_BOUNDED;
  if (!_tl_single_parse (&self->single, cursor))
    return FALSE;
  return _tl_single_bounds (&self->single, &self->first, &self->last);
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
parse_single (TlExpression *self, TlCursor *cursor, GString *out)
{
  Part part;

  if (!read_part (&part, cursor))
    return FALSE;
  take_in (self, &part);
  memcpy (self->part_flags, part.single.flags, sizeof self->part_flags);
  self->bounds = (TlBounds){ part.first, part.last, part.first, part.last };
  _tl_single_append (&part.single, out);
  return TRUE;
}

/* ---- intervals --------------------------------------------------------------------------------------------------- */

static gboolean
read_end (Part *self, TlCursor *cursor, char closing)
{
  if (at_dots (cursor))
    {
      open_part (self, TL_DATE_END_OPEN);
      cursor->p += 2;
      return TRUE;
    }
  if (_tl_cursor_peek (cursor) == closing)
    {
      open_part (self, TL_DATE_END_UNKNOWN);
      return TRUE;
    }
  return read_part (self, cursor);
}

/* The start lies in the first date and the end in the second; neither lies where the other leaves no room for it. */
static TlBounds
between (const Part *start, const Part *end)
{
  TlBounds bounds = { start->first, start->last, end->first, end->last };

  bounds.latest_start = MIN (bounds.latest_start, bounds.latest_end);
  bounds.earliest_end = MAX (bounds.earliest_end, bounds.earliest_start);
  return bounds;
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
parse_interval (TlExpression *self, TlCursor *cursor, GString *out)
{
  TlCursor second;
  Part start, end;

  self->kind = TL_DATE_INTERVAL;
  if (!read_end (&start, cursor, '/'))
    return FALSE;
  if (_tl_cursor_peek (cursor) != '/')
    return _tl_cursor_fail (cursor, "/");
  cursor->p++;
  second = *cursor;
  if (!read_end (&end, cursor, '\0'))
    return FALSE;
  if (start.end == TL_DATE_END_UNKNOWN && end.end == TL_DATE_END_UNKNOWN)
    return _tl_cursor_fail (&second, "a date, or one before the /");
  if (end.last < start.first)
    return _tl_cursor_fail (&second, "an end that is not before its start");
  take_in (self, &start);
  take_in (self, &end);
  self->ends[0] = (guint8) start.end;
  self->ends[1] = (guint8) end.end;
  self->bounds = between (&start, &end);
  append_end (&start, out);
  g_string_append_c (out, '/');
  append_end (&end, out);
  return TRUE;
}

/* ---- sets -------------------------------------------------------------------------------------------------------- */

typedef struct
{
  TlExpression *expression;
  char closing;
  gboolean any;
} Set;

static void
skip_blanks (TlCursor *cursor)
{
  while (_tl_cursor_peek (cursor) == ' ')
    cursor->p++;
}

/* [a,b] is one of them: it starts and ends anywhere in the hull. {a,b} starts in the first and ends in the last. */
static void
add_member (Set *self, const Part *from, const Part *to)
{
  TlBounds *bounds = &self->expression->bounds, member = between (from, to);

  if (!self->any)
    *bounds = member;
  else
    {
      bounds->earliest_start = MIN (bounds->earliest_start, member.earliest_start);
      bounds->latest_start = MIN (bounds->latest_start, member.latest_start);
      bounds->earliest_end = MAX (bounds->earliest_end, member.earliest_end);
      bounds->latest_end = MAX (bounds->latest_end, member.latest_end);
    }
  self->any = TRUE;
}

static gboolean
read_range_end (Part *from, Part *to, TlCursor *cursor, gboolean open_start)
{
  TlCursor second;

  cursor->p += 2;
  skip_blanks (cursor);
  second = *cursor;
  if (!open_start
      && (_tl_cursor_peek (cursor) == ',' || _tl_cursor_peek (cursor) == ']' || _tl_cursor_peek (cursor) == '}'))
    {
      open_part (to, TL_DATE_END_OPEN);
      return TRUE;
    }
  if (!read_part (to, cursor))
    return FALSE;
  return to->last >= from->first || _tl_cursor_fail (&second, "an end that is not before its start");
}

static gboolean
read_member (Set *self, TlCursor *cursor, GString *out)
{
  gboolean open_start = at_dots (cursor), is_range;
  Part from, to;

  if (open_start)
    open_part (&from, TL_DATE_END_OPEN);
  else if (!read_part (&from, cursor))
    return FALSE;
  skip_blanks (cursor);
  is_range = at_dots (cursor);
  to = from;
  if (is_range && !read_range_end (&from, &to, cursor, open_start))
    return FALSE;
  take_in (self->expression, &from);
  take_in (self->expression, &to);
  self->expression->ends[0] |= from.end == TL_DATE_END_OPEN;
  self->expression->ends[1] |= to.end == TL_DATE_END_OPEN;
  add_member (self, &from, &to);
  if (from.end == TL_DATE_END_BOUNDED)
    _tl_single_append (&from.single, out);
  if (is_range)
    g_string_append (out, "..");
  if (is_range && to.end == TL_DATE_END_BOUNDED)
    _tl_single_append (&to.single, out);
  return TRUE;
}

static gboolean
parse_set (TlExpression *self, TlCursor *cursor, GString *out, GPtrArray *items)
{
  Set set = { .expression = self, .closing = *cursor->p == '[' ? ']' : '}' };

  self->kind = set.closing == ']' ? TL_DATE_ONE_OF : TL_DATE_ALL_OF;
  g_string_append_c (out, *cursor->p);
  do
    {
      gsize begin = out->len + (set.any ? 1 : 0);

      cursor->p++;
      skip_blanks (cursor);
      if (set.any)
        g_string_append_c (out, ',');
      if (!read_member (&set, cursor, out))
        return FALSE;
      if (items != NULL)
        g_ptr_array_add (items, g_strdup (out->str + begin));
      skip_blanks (cursor);
    }
  while (_tl_cursor_peek (cursor) == ',');
  if (_tl_cursor_peek (cursor) != set.closing)
    return _tl_cursor_fail (cursor, set.closing == ']' ? "',' or ']'" : "',' or '}'");
  cursor->p++;
  self->level = 2;
  if (self->kind == TL_DATE_ONE_OF)
    self->bounds = (TlBounds){ self->bounds.earliest_start, self->bounds.latest_end, self->bounds.earliest_start,
                               self->bounds.latest_end };
  g_string_append_c (out, set.closing);
  return TRUE;
}

/* A bound past the range of the seconds is open-ended, and says so. */
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
_tl_expression_parse (TlExpression *self, const char *text, gsize length, GString *out, GPtrArray *items,
                      GError **error)
{
  TlCursor cursor = { text, text, text + length, error };
  gboolean ok;

  *self = (TlExpression){ 0 };
  if (length > 0 && (text[0] == '[' || text[0] == '{'))
    ok = parse_set (self, &cursor, out, items);
  else if (memchr (text, '/', length) != NULL)
    ok = parse_interval (self, &cursor, out);
  else
    ok = parse_single (self, &cursor, out);
  if (!ok)
    return FALSE;
  open_beyond_range (self);
  return cursor.p == cursor.end || _tl_cursor_fail (&cursor, "the end");
}
