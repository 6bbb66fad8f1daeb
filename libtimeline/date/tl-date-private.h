/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-bounds.h>
#include <libtimeline/tl-date.h>

/* The bounds of an unknown date. */
#define TL_BOUNDS_NONE ((TlBounds){ TL_INSTANT_PAST, TL_INSTANT_FUTURE, TL_INSTANT_PAST, TL_INSTANT_FUTURE })

/* Like tl_date_new(), for text that need not end with NUL. */
TlDate *_tl_date_new_len (const char *edtf, gsize length, GError **error);

/* Borrowed; never NULL. */
const TlBounds *_tl_date_get_bounds (const TlDate *self);

/* Like tl_date_new_annotated(). UNKNOWN has the members of the date that the library does not know, as compact JSON
 * without braces, or is NULL. */
TlDate *
_tl_date_new_full (const TlDate *date, const char *verbatim, const char *label, gboolean inferred, const char *unknown);
const char *_tl_date_get_unknown (const TlDate *self);

/* Whether the date has annotations or unknown members. */
gboolean _tl_date_is_annotated (const TlDate *self);

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
