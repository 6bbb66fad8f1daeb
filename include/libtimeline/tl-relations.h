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
 * @TL_RELATION_BEFORE: A ends, and at least a second lies between it and B
 * @TL_RELATION_MEETS: B starts in the second after A's last
 * @TL_RELATION_OVERLAPS: A starts first, and ends within B before B does
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
 * @TL_RELATION_ALL: the set of all: nothing is known
 *
 * A set of the thirteen relations of two intervals A and B (Allen, "Maintaining Knowledge about Temporal Intervals",
 * CACM 26, 1983), over whole seconds: an interval is the run of seconds from its first to its last, both included. A
 * set of one is certain.
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
 * How many relations there are.
 *
 * Since: 1.0
 */
#define TL_N_RELATIONS 13

/**
 * tl_relations_find:
 * @a: bounds
 * @b: bounds
 *
 * Which relations two uncertain intervals may stand in: exactly those for which some choice of first and last seconds
 * within the bounds stands in it.
 *
 * Time complexity: O(1).
 *
 * Returns: the set; never empty
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlRelations tl_relations_find (const TlBounds *a, const TlBounds *b);

/**
 * tl_relations_converse:
 * @relations: relations of A to B
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
 * The relations that A may have to C when nothing else is known of the three. The table of the thirteen by thirteen is
 * derived by enumeration when the library is built.
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
 * @asked: those that are asked for
 *
 * Returns: %TL_CERTAINTY_CERTAIN where all that is possible is asked for, %TL_CERTAINTY_IMPOSSIBLE where none of it is
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCertainty tl_relations_judge (TlRelations possible, TlRelations asked);

/**
 * tl_relations_get_name:
 * @index: from 0 to %TL_N_RELATIONS - 1; relation number i is `1 << i`
 *
 * Returns: the name of one relation: "before" to "finished-by"
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_relations_get_name (guint index);

/**
 * tl_date_find_relations:
 * @a: a date
 * @b: a date
 *
 * [func@Tl.Relations.find] of the bounds of two dates. `~`, `?` and `%` do not widen them; see
 * [method@Tl.Date.get_bounds] for bounds that they do widen.
 *
 * Returns: the relations that are possible
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlRelations tl_date_find_relations (const TlDate *a, const TlDate *b);

/**
 * tl_date_is_before:
 * @a: a date
 * @b: a date
 *
 * Returns: whether A has ended when B starts (before or meets)
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCertainty tl_date_is_before (const TlDate *a, const TlDate *b);

/**
 * tl_date_is_after:
 * @a: a date
 * @b: a date
 *
 * Returns: whether B has ended when A starts (after or met-by)
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCertainty tl_date_is_after (const TlDate *a, const TlDate *b);

/**
 * tl_date_is_within:
 * @a: a date
 * @b: a date
 *
 * Returns: whether each second of A is one of B (starts, during, finishes or equals)
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCertainty tl_date_is_within (const TlDate *a, const TlDate *b);

/**
 * tl_date_overlaps:
 * @a: a date
 * @b: a date
 *
 * Returns: whether they have a second in common (any relation but before, meets, after and met-by)
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCertainty tl_date_overlaps (const TlDate *a, const TlDate *b);

G_END_DECLS
