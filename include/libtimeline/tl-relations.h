/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-bounds.h>
#include <libtimeline/tl-date.h>

G_BEGIN_DECLS

/**
 * TlRelations:
 * @TL_RELATION_NONE: the empty set: a contradiction
 * @TL_RELATION_BEFORE: A ends before B starts, with at least one second between them
 * @TL_RELATION_MEETS: B starts in the second after A's last
 * @TL_RELATION_OVERLAPS: A starts first, and ends within B, before B ends
 * @TL_RELATION_STARTS: they start together, and A ends first
 * @TL_RELATION_DURING: A starts after B and ends before it
 * @TL_RELATION_FINISHES: they end together, and A starts later
 * @TL_RELATION_EQUALS: they start together and end together
 * @TL_RELATION_AFTER: B is before A
 * @TL_RELATION_MET_BY: B meets A
 * @TL_RELATION_OVERLAPPED_BY: B overlaps A
 * @TL_RELATION_STARTED_BY: B starts A
 * @TL_RELATION_CONTAINS: B is during A
 * @TL_RELATION_FINISHED_BY: B finishes A
 * @TL_RELATION_ALL: the set of all relations: nothing is known
 *
 * A set of the thirteen relations between two intervals A and B (J. F. Allen, "Maintaining Knowledge about Temporal
 * Intervals", CACM 26, 1983). Time is counted in whole seconds: an interval is the run of seconds from its first to its
 * last, both included. If the set has one member, that relation is certain.
 *
 * Since: 1.0
 */
typedef enum /*< flags >*/
{
  TL_RELATION_NONE = 0,
  TL_RELATION_BEFORE = 1 << 0,
  TL_RELATION_MEETS = 1 << 1,
  TL_RELATION_OVERLAPS = 1 << 2,
  TL_RELATION_STARTS = 1 << 3,
  TL_RELATION_DURING = 1 << 4,
  TL_RELATION_FINISHES = 1 << 5,
  TL_RELATION_EQUALS = 1 << 6,
  TL_RELATION_AFTER = 1 << 7,
  TL_RELATION_MET_BY = 1 << 8,
  TL_RELATION_OVERLAPPED_BY = 1 << 9,
  TL_RELATION_STARTED_BY = 1 << 10,
  TL_RELATION_CONTAINS = 1 << 11,
  TL_RELATION_FINISHED_BY = 1 << 12,
  TL_RELATION_ALL = (1 << 13) - 1,
} TlRelations;

/**
 * TL_N_RELATIONS:
 *
 * The number of relations.
 *
 * Since: 1.0
 */
#define TL_N_RELATIONS 13

/**
 * tl_relations_find:
 * @a: bounds
 * @b: other bounds
 *
 * Finds the relations that are possible between two uncertain intervals: exactly those that some choice of first and
 * last seconds within the bounds satisfies.
 *
 * Time complexity: O(1).
 *
 * Returns: the set, which is never empty
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlRelations tl_relations_find (const TlBounds *a, const TlBounds *b);

/**
 * tl_relations_converse:
 * @relations: relations of A to B
 *
 * Exchanges the two intervals.
 *
 * Returns: the relations of B to A
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlRelations tl_relations_converse (TlRelations relations);

/**
 * tl_relations_compose:
 * @a_to_b: relations of A to B
 * @b_to_c: relations of B to C
 *
 * Finds the relations that A may have to C if nothing else is known about the three. The table of thirteen by thirteen
 * is derived by enumeration when the library is built.
 *
 * Time complexity: O(1).
 *
 * Returns: the relations of A to C
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlRelations tl_relations_compose (TlRelations a_to_b, TlRelations b_to_c);

/**
 * tl_relations_judge:
 * @possible: the relations that are possible
 * @asked: the relations in question
 *
 * Decides whether the relation is one of @asked.
 *
 * Returns: %TL_CERTAINTY_CERTAIN if all possible relations are in @asked, %TL_CERTAINTY_IMPOSSIBLE if none is, else
 *   %TL_CERTAINTY_POSSIBLE
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCertainty tl_relations_judge (TlRelations possible, TlRelations asked);

/**
 * tl_relations_get_name:
 * @index: from 0 to %TL_N_RELATIONS - 1; relation number i is `1 << i`
 *
 * Gets the name of a relation.
 *
 * Returns: "before" to "finished-by"
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_relations_get_name (guint index);

/**
 * tl_date_find_relations:
 * @a: a date
 * @b: another date
 *
 * Finds the relations that are possible between two dates. Without gaps and fractions of a second, they are those of
 * the bounds, as [func@Tl.Relations.find] finds them. `~`, `?` and `%` do not extend the bounds; use
 * [method@Tl.Date.get_bounds] with a tolerance to extend them.
 *
 * A date with gaps, such as `[2014-10-08,2014-10-15]`, `{2014,2016}` or `XX15-06-16`, is compared by its members: the
 * relations are those of some member of @a to some member of @b. If a date has more than 10,000 members, or if more
 * than 200,000 pairs of them may touch, the bounds are compared instead, and the set may be larger than it need be.
 *
 * If an end of a date has a fraction of a second, its order to other ends in the same second is not known, because
 * bounds are whole seconds: every relation that some order makes true is possible.
 *
 * Time complexity: O(1) without gaps; else O((m + n) log (m + n)) for m and n members, and O(1) for each pair of them
 * that may touch.
 *
 * Returns: the possible relations
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlRelations tl_date_find_relations (const TlDate *a, const TlDate *b);

/**
 * tl_date_is_before:
 * @a: a date
 * @b: another date
 *
 * Decides whether A ends before B starts (before or meets).
 *
 * Returns: the certainty
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCertainty tl_date_is_before (const TlDate *a, const TlDate *b);

/**
 * tl_date_is_after:
 * @a: a date
 * @b: another date
 *
 * Decides whether A starts after B ends (after or met-by).
 *
 * Returns: the certainty
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCertainty tl_date_is_after (const TlDate *a, const TlDate *b);

/**
 * tl_date_is_within:
 * @a: a date
 * @b: another date
 *
 * Decides whether every second of A is in B (starts, during, finishes or equals).
 *
 * Returns: the certainty
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCertainty tl_date_is_within (const TlDate *a, const TlDate *b);

/**
 * tl_date_overlaps:
 * @a: a date
 * @b: another date
 *
 * Decides whether A and B have a second in common (any relation except before, meets, after and met-by). If one of them
 * is a set `{…}` with gaps and the other has none, it is certain if one of the members certainly has.
 *
 * Returns: the certainty
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCertainty tl_date_overlaps (const TlDate *a, const TlDate *b);

G_END_DECLS
