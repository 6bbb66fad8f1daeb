/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-arena-private.h"

#include <libtimeline/tl-bounds.h>
#include <libtimeline/tl-date.h>

/* The bounds of an unknown date. */
#define TL_BOUNDS_NONE ((TlBounds){ TL_INSTANT_PAST, TL_INSTANT_FUTURE, TL_INSTANT_PAST, TL_INSTANT_FUTURE })

/* A date with gaps has members with time between them, such as [2014-10-08,2014-10-15] or XX15-06-16. It is judged by
 * its members. If there are more than this, it is judged by its bounds, like any other date. */
#define TL_MEMBERS_MAX 10000

/* Like tl_date_new(), for text that need not end with NUL. */
TlDate *_tl_date_new_len (const char *edtf, gsize length, GError **error);

/* Borrowed; never NULL. */
const TlBounds *_tl_date_get_bounds (const TlDate *self);

/* Whether the date has gaps and few enough members. */
gboolean _tl_date_has_gaps (const TlDate *self);

gboolean _tl_date_is_interval (const TlDate *self);
gboolean _tl_date_is_all_of (const TlDate *self); /* a set {…} */

/* Which ends of an interval have a fraction of a second. The bounds do not include it. */
typedef enum
{
  TL_FRACTION_START = 1 << 0,
  TL_FRACTION_END = 1 << 1,
} TlFractions;

guint8 _tl_date_get_fractions (const TlDate *self);

/* Like tl_date_new_annotated(). UNKNOWN has the members of the date that the library does not know, as compact JSON
 * without braces, or is NULL. */
TlDate *
_tl_date_new_full (const TlDate *date, const char *verbatim, const char *label, gboolean inferred, const char *unknown);
const char *_tl_date_get_unknown (const TlDate *self);

/* Whether the date has annotations or unknown members. */
gboolean _tl_date_is_annotated (const TlDate *self);

/* Drops DATE, which may be NULL, when ARENA is freed. Returns DATE. */
static inline TlDate *
_tl_arena_take_date (TlArena *arena, TlDate *date)
{
  return _tl_arena_take (arena, date, (GDestroyNotify) tl_date_unref);
}

/* Whether A and B have a second in common. */
static inline TlCertainty
_tl_bounds_match (const TlBounds *a, const TlBounds *b)
{
  if (a->earliest_start > b->latest_end || a->latest_end < b->earliest_start)
    return TL_CERTAINTY_IMPOSSIBLE;
  if (a->latest_start <= b->earliest_end && a->earliest_end >= b->latest_start)
    return TL_CERTAINTY_CERTAIN;
  return TL_CERTAINTY_POSSIBLE;
}

/* INSTANT plus some seconds; an unbounded instant stays unbounded. */
static inline gint64
_tl_instant_add (gint64 instant, gint64 by)
{
  gint64 moved;

  if (instant == TL_INSTANT_PAST || instant == TL_INSTANT_FUTURE)
    return instant;
  if (__builtin_add_overflow (instant, by, &moved))
    return by > 0 ? TL_INSTANT_FUTURE : TL_INSTANT_PAST;
  return moved;
}
