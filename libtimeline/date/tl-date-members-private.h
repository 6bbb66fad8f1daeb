/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "date/tl-date-private.h"

/* One member of a date, or the whole of a date without gaps. */
typedef struct
{
  TlBounds bounds;
  guint8 fractions; /* TlFractions */
} TlMember;

/* Lists the members (TlMember) of a date with gaps, at most TL_MEMBERS_MAX, by their earliest start. Of an interval it
 * lists each combination of a member of its start and a member of its end. Any other date is its only member. */
GArray *_tl_date_list_members (const TlDate *self);

/* Whether the date has a second in common with OTHER, which has no gaps. Of a set {…} one member that certainly has is
 * enough; of any other date, all must. Time complexity: O(1) for a date without gaps; else linear in its text. */
TlCertainty _tl_date_match (const TlDate *self, const TlBounds *other);

/* A time at which a date may start, from its first to its last second. */
typedef struct
{
  gint64 first;
  gint64 last;
} TlStart;

/* The budget of one question to a timeline for _tl_date_list_starts(): it bounds the memory that dates with gaps
 * take. */
#define TL_STARTS_MOST 1000000

/* Lists the times (TlStart) at which the date may start, in order, with time between them. A date without gaps has one.
 * BUDGET is reduced by their number if it is more than one; if it does not suffice, the list has one element, from the
 * earliest to the latest start. */
GArray *_tl_date_list_starts (const TlDate *self, guint *budget);
