/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The members of dates with gaps: listing them, and comparing them with a window. */
#include "config.h"

#include "date/tl-date-expression-private.h"
#include "date/tl-date-members-private.h"

/* ---- listing ----------------------------------------------------------------------------------------------------- */

static guint8
fractions_at (const TlSingle *single, TlFractions end)
{
  return single->n_fraction > 0 ? (guint8) end : 0;
}

static void
add_listed (GArray *members, TlBounds bounds, guint8 fractions)
{
  TlMember member = { bounds, fractions };

  if (members->len < TL_MEMBERS_MAX)
    g_array_append_val (members, member);
}

/* One end of an interval. */
typedef struct
{
  const TlSingle *single;
  gint64 low;
  gint64 high;
  gboolean has_members; /* else it is anywhere from LOW to HIGH */
} End;

static End
end_of (const TlSingle *single, gint64 low, gint64 high)
{
  return (End){ single, low, high, single->year[0] != '\0' && _tl_single_count_members (single) > 1 };
}

/* Finds the first member that is not over before FROM, which is TL_INSTANT_PAST at first. */
static gboolean
find_in_end (const End *self, gint64 from, gint64 *first, gint64 *last)
{
  if (self->has_members)
    return from <= self->high && _tl_single_find_member (self->single, MAX (from, self->low), first, last);
  *first = self->low;
  *last = self->high;
  return from == TL_INSTANT_PAST;
}

/* Lists the intervals that start from FIRST to LAST. An end that is over before the start is left out. */
static void
list_ends (GArray *members, const End *end, gint64 first, gint64 last, guint8 fractions)
{
  gint64 low, high = TL_INSTANT_PAST;

  for (gint64 from = high; find_in_end (end, from, &low, &high) && high != TL_INSTANT_PAST; from = high + 1)
    {
      if (high >= first)
        add_listed (members, (TlBounds){ first, MIN (last, high), MAX (first, low), high }, fractions);
      if (high == TL_INSTANT_FUTURE)
        return;
    }
}

static void
list_interval (GArray *members, const TlPiece *piece)
{
  const End start = end_of (&piece->single, piece->bounds.earliest_start, piece->bounds.latest_start);
  const End end = end_of (&piece->until, piece->bounds.earliest_end, piece->bounds.latest_end);
  guint8 fractions = fractions_at (&piece->single, TL_FRACTION_START) | fractions_at (&piece->until, TL_FRACTION_END);
  gint64 first, last = TL_INSTANT_PAST;

  for (gint64 from = last; find_in_end (&start, from, &first, &last); from = last + 1)
    {
      list_ends (members, &end, first, last, fractions);
      if (last == TL_INSTANT_FUTURE)
        return;
    }
}

/* A member of [a,b] starts and ends anywhere within itself; a range of {a..b} starts in a and ends in b. */
static void
list_piece (GArray *members, const TlPiece *piece, gboolean all_of)
{
  guint8 fractions = fractions_at (&piece->single, TL_FRACTION_START) | fractions_at (&piece->until, TL_FRACTION_END);
  gint64 first, last;

  if (piece->masked && _tl_single_count_members (&piece->single) > 1)
    for (gint64 from = piece->first; _tl_single_find_member (&piece->single, from, &first, &last); from = last + 1)
      add_listed (members, (TlBounds){ first, last, first, last }, 0);
  else if (all_of)
    add_listed (members, piece->bounds, fractions);
  else
    add_listed (members, (TlBounds){ piece->first, piece->last, piece->first, piece->last }, fractions);
}

static int
compare_member_starts (gconstpointer a, gconstpointer b)
{
  gint64 x = ((const TlMember *) a)->bounds.earliest_start, y = ((const TlMember *) b)->bounds.earliest_start;

  return x < y ? -1 : x > y;
}

GArray *
_tl_date_list_members (const TlDate *self)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (TlMember));
  g_autoptr (GArray) pieces = NULL;

  if (!_tl_date_has_gaps (self))
    {
      add_listed (members, *_tl_date_get_bounds (self), _tl_date_get_fractions (self));
      return members;
    }
  pieces = _tl_date_get_pieces (self);
  for (guint i = 0; i < pieces->len; i++)
    {
      const TlPiece *piece = &g_array_index (pieces, TlPiece, i);

      if (_tl_date_is_interval (self))
        list_interval (members, piece);
      else
        list_piece (members, piece, _tl_date_is_all_of (self));
    }
  g_array_sort (members, compare_member_starts);
  return members;
}

/* ---- comparing with a window ------------------------------------------------------------------------------------- */

/* Whether some member of the piece may have a second in common with OTHER. */
static gboolean
may_meet (const TlPiece *piece, const TlBounds *other)
{
  gint64 first, last;

  if (piece->first > other->latest_end || piece->last < other->earliest_start)
    return FALSE;
  return !piece->masked
         || (_tl_single_find_member (&piece->single, other->earliest_start, &first, &last)
             && first <= other->latest_end);
}

/* In a masked date, the first and the last member decide whether all of them match: its bounds suffice. */
static TlCertainty
match_all_of (const GArray *pieces, const TlBounds *other)
{
  TlCertainty found = TL_CERTAINTY_IMPOSSIBLE;

  for (guint i = 0; i < pieces->len; i++)
    {
      const TlPiece *piece = &g_array_index (pieces, TlPiece, i);

      if (!may_meet (piece, other))
        continue;
      if (_tl_bounds_match (&piece->bounds, other) == TL_CERTAINTY_CERTAIN)
        return TL_CERTAINTY_CERTAIN;
      found = TL_CERTAINTY_POSSIBLE;
    }
  return found;
}

static TlCertainty
match_one_of (const GArray *pieces, const TlBounds *other)
{
  for (guint i = 0; i < pieces->len; i++)
    if (may_meet (&g_array_index (pieces, TlPiece, i), other))
      return TL_CERTAINTY_POSSIBLE;
  return TL_CERTAINTY_IMPOSSIBLE;
}

TlCertainty
_tl_date_match (const TlDate *self, const TlBounds *other)
{
  TlCertainty whole = _tl_bounds_match (_tl_date_get_bounds (self), other);
  g_autoptr (GArray) pieces = NULL;

  if (G_LIKELY (!_tl_date_has_gaps (self)) || whole == TL_CERTAINTY_IMPOSSIBLE || _tl_date_is_interval (self))
    return whole;
  if (whole == TL_CERTAINTY_CERTAIN && !_tl_date_is_all_of (self))
    return whole;
  pieces = _tl_date_get_pieces (self);
  return _tl_date_is_all_of (self) ? match_all_of (pieces, other) : match_one_of (pieces, other);
}

/* ---- starts ------------------------------------------------------------------------------------------------------ */

/* Joins starts without time between them. */
static void
join_starts (GArray *starts)
{
  guint n = 1;

  for (guint i = 1; i < starts->len; i++)
    {
      TlStart *last = &g_array_index (starts, TlStart, n - 1);
      const TlStart *next = &g_array_index (starts, TlStart, i);

      if (next->first <= _tl_instant_add (last->last, 1))
        last->last = MAX (last->last, next->last);
      else
        g_array_index (starts, TlStart, n++) = *next;
    }
  g_array_set_size (starts, n);
}

/* A set {…} starts in its first member, so the members that begin after it has certainly started are left out. */
static void
add_starts (GArray *starts, const TlDate *date)
{
  g_autoptr (GArray) members = _tl_date_list_members (date);
  gint64 latest = _tl_date_get_bounds (date)->latest_start;

  for (guint i = 0; i < members->len; i++)
    {
      const TlBounds *bounds = &g_array_index (members, TlMember, i).bounds;
      TlStart start = { bounds->earliest_start, MIN (bounds->latest_start, latest) };

      if (start.first <= start.last)
        g_array_append_val (starts, start);
    }
  join_starts (starts);
}

GArray *
_tl_date_list_starts (const TlDate *self, guint *budget)
{
  GArray *starts = g_array_new (FALSE, FALSE, sizeof (TlStart));
  const TlBounds *bounds = _tl_date_get_bounds (self);
  TlStart whole = { bounds->earliest_start, bounds->latest_start };

  if (_tl_date_has_gaps (self) && *budget > 0)
    {
      add_starts (starts, self);
      if (starts->len <= *budget)
        {
          *budget -= starts->len > 1 ? starts->len : 0;
          return starts;
        }
      *budget = 0;
      g_array_set_size (starts, 0);
    }
  g_array_append_val (starts, whole);
  return starts;
}
