/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Allen's relations between uncertain intervals: finding the possible ones, and composing two sets. */
#include "config.h"

#include "date/tl-date-members-private.h"

#include <libtimeline/tl-relations.h>

/* ---- possible relations ------------------------------------------------------------------------------------------ */

/* The four unknowns: the first and the last second of A and of B. */
enum
{
  A_START,
  A_END,
  B_START,
  B_END,
};

/* A constraint of a relation: LATER is at least BY seconds after EARLIER. */
typedef struct
{
  guint8 later;
  guint8 earlier;
  gint8 by;
} Constraint;

#define TOGETHER(x, y)                                                                                                 \
  { x, y, 0 },                                                                                                         \
  {                                                                                                                    \
    y, x, 0                                                                                                            \
  }

/* The constraints of each relation of A to B, apart from that an interval does not end before it starts. The converses
 * are left out. An entry of zeros has no effect. */
static const Constraint constraints[][4] = {
  { { B_START, A_END, 2 } },                                               /* before */
  { { B_START, A_END, 1 }, { A_END, B_START, -1 } },                       /* meets */
  { { B_START, A_START, 1 }, { A_END, B_START, 0 }, { B_END, A_END, 1 } }, /* overlaps */
  { TOGETHER (A_START, B_START), { B_END, A_END, 1 } },                    /* starts */
  { { A_START, B_START, 1 }, { B_END, A_END, 1 } },                        /* during */
  { TOGETHER (A_END, B_END), { A_START, B_START, 1 } },                    /* finishes */
  { TOGETHER (A_START, B_START), TOGETHER (A_END, B_END) },                /* equals */
};
#define EQUALS 6

static gboolean
lift (gint64 *least, Constraint constraint)
{
  gint64 wanted = _tl_instant_add (least[constraint.earlier], constraint.by);

  if (wanted <= least[constraint.later])
    return FALSE;
  least[constraint.later] = wanted;
  return TRUE;
}

/* The constraints are differences, so raising the earliest instants until nothing changes finds the smallest solution.
 * There is a solution if and only if no instant has passed its latest bound (Dechter, Meiri and Pearl, "Temporal
 * constraint networks", 1991). No relation contradicts itself, so four unknowns settle within four rounds. */
static gboolean
is_possible (const TlBounds *a, const TlBounds *b, const Constraint *wanted)
{
  static const Constraint ordered[] = { { A_END, A_START, 0 }, { B_END, B_START, 0 } };
  gint64 least[] = { a->earliest_start, a->earliest_end, b->earliest_start, b->earliest_end };
  const gint64 most[] = { a->latest_start, a->latest_end, b->latest_start, b->latest_end };
  gboolean moved = TRUE;

  while (moved)
    {
      moved = lift (least, ordered[0]) | lift (least, ordered[1]);
      for (guint i = 0; i < 4; i++)
        moved |= lift (least, wanted[i]);
      for (guint i = 0; i < 4; i++)
        if (least[i] > most[i])
          return FALSE;
    }
  return TRUE;
}

/* Whether a relation is possible if some ends, one bit each in FRACTIONS, have a fraction of a second. Their order
 * within one second is then unknown, so an end may come after the other in the same second. "Before" leaves a second
 * between its ends, or has them in the same one. */
static gboolean
is_possible_within (const TlBounds *a, const TlBounds *b, const Constraint *wanted, guint fractions)
{
  static const Constraint same[4] = { TOGETHER (B_START, A_END) };
  Constraint relaxed[4];

  if (is_possible (a, b, wanted))
    return TRUE;
  if (fractions == 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (relaxed); i++)
    {
      relaxed[i] = wanted[i];
      if (wanted[i].by <= 0 || (fractions & (1u << wanted[i].later | 1u << wanted[i].earlier)) == 0)
        continue;
      if (wanted[i].by > 1)
        return is_possible (a, b, same);
      relaxed[i].by = 0;
    }
  return is_possible (a, b, relaxed);
}

/* Whether A certainly starts after B and ends before it. This is the most frequent case among members of dates. */
static gboolean
is_inside (const TlBounds *a, const TlBounds *b)
{
  return a->earliest_start > b->latest_start && a->latest_end < b->earliest_end;
}

/* Returns KNOWN and the relations that are possible between A and B. */
static guint
relate (const TlMember *a, const TlMember *b, guint known)
{
  const guint fractions = a->fractions | (guint) b->fractions << 2, converse = b->fractions | (guint) a->fractions << 2;

  if (is_inside (&a->bounds, &b->bounds))
    return known | TL_RELATION_DURING;
  if (is_inside (&b->bounds, &a->bounds))
    return known | TL_RELATION_CONTAINS;
  for (guint i = 0; i < G_N_ELEMENTS (constraints); i++)
    {
      guint there = 1u << i, back = 1u << (i + EQUALS + 1);

      if ((known & there) == 0 && is_possible_within (&a->bounds, &b->bounds, constraints[i], fractions))
        known |= there;
      if (i != EQUALS && (known & back) == 0 && is_possible_within (&b->bounds, &a->bounds, constraints[i], converse))
        known |= back;
    }
  return known;
}

TlRelations
tl_relations_find (const TlBounds *a, const TlBounds *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, TL_RELATION_NONE);
  return (TlRelations) relate (&(TlMember){ *a, 0 }, &(TlMember){ *b, 0 }, 0);
}

/* ---- sets -------------------------------------------------------------------------------------------------------- */

TlRelations
tl_relations_converse (TlRelations relations)
{
  guint set = (guint) relations, half = (1u << EQUALS) - 1;

  return (TlRelations) ((set & half) << (EQUALS + 1) | (set & 1u << EQUALS) | (set >> (EQUALS + 1) & half));
}

/* The possible relations of A to C, for each relation of A to B and of B to C. */
static const guint16 composed[TL_N_RELATIONS][TL_N_RELATIONS] = {
#include "date/tl-relations-table.inc"
};

TlRelations
tl_relations_compose (TlRelations a_to_b, TlRelations b_to_c)
{
  guint set = 0;

  for (guint i = 0; i < TL_N_RELATIONS; i++)
    for (guint j = 0; (a_to_b & 1 << i) != 0 && j < TL_N_RELATIONS; j++)
      if ((b_to_c & 1 << j) != 0)
        set |= composed[i][j];
  return (TlRelations) set;
}

TlCertainty
tl_relations_judge (TlRelations possible, TlRelations asked)
{
  if ((possible & asked) == 0)
    return TL_CERTAINTY_IMPOSSIBLE;
  return (possible & ~(guint) asked) == 0 ? TL_CERTAINTY_CERTAIN : TL_CERTAINTY_POSSIBLE;
}

const char *
tl_relations_get_name (guint index)
{
  static const char *const names[] = { "before",     "meets",    "overlaps",   "starts", "during",
                                       "finishes",   "equals",   "after",      "met-by", "overlapped-by",
                                       "started-by", "contains", "finished-by" };

  g_return_val_if_fail (index < G_N_ELEMENTS (names), NULL);
  return names[index];
}

/* ---- dates ------------------------------------------------------------------------------------------------------- */

static TlMember
whole_of (const TlDate *date)
{
  return (TlMember){ *_tl_date_get_bounds (date), _tl_date_get_fractions (date) };
}

/* The members of the second date, by their earliest start. */
typedef struct
{
  const TlMember *members;
  guint n;
  gint64 *ends;        /* the greatest latest end up to each member */
  gint64 earliest_end; /* the least latest end of all */
  guint budget;        /* pairs of members that may still be compared */
} Others;

#define MOST_COMPARED 200000

static void
others_init (Others *self, const GArray *members)
{
  *self = (Others){ (const TlMember *) (gpointer) members->data, members->len, g_new (gint64, members->len),
                    TL_INSTANT_FUTURE, MOST_COMPARED };
  for (guint i = 0; i < self->n; i++)
    {
      gint64 end = self->members[i].bounds.latest_end;

      self->ends[i] = i > 0 ? MAX (self->ends[i - 1], end) : end;
      self->earliest_end = MIN (self->earliest_end, end);
    }
}

/* The first member up to which one ends at FROM or later. */
static guint
find_not_over (const Others *self, gint64 from)
{
  guint low = 0, high = self->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->ends[middle] < from)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Adds to POSSIBLE the relations of A to the others. Those with a second between them and A are certainly before or
 * after it, and only the rest is compared with it. */
static guint
relate_to_others (const TlMember *a, Others *self, guint possible)
{
  gint64 from = _tl_instant_add (a->bounds.earliest_start, -1), to = _tl_instant_add (a->bounds.latest_end, 1);

  if (self->members[self->n - 1].bounds.earliest_start > to)
    possible |= TL_RELATION_BEFORE;
  if (self->earliest_end < from)
    possible |= TL_RELATION_AFTER;
  for (guint i = find_not_over (self, from); i < self->n && self->members[i].bounds.earliest_start <= to; i++)
    if (self->members[i].bounds.latest_end >= from && self->budget > 0)
      {
        possible = relate (a, &self->members[i], possible);
        self->budget--;
      }
  return possible;
}

/* If there are too many pairs to compare, the bounds of both dates give the answer, which may then contain more. */
static guint
relate_by_members (const TlDate *a, const TlDate *b)
{
  g_autoptr (GArray) members = _tl_date_list_members (a), others = _tl_date_list_members (b);
  const TlMember whole[] = { whole_of (a), whole_of (b) };
  guint possible = 0;
  Others state;

  others_init (&state, others);
  for (guint i = 0; i < members->len && possible != TL_RELATION_ALL && state.budget > 0; i++)
    possible = relate_to_others (&g_array_index (members, TlMember, i), &state, possible);
  g_free (state.ends);
  return state.budget > 0 ? possible : relate (&whole[0], &whole[1], 0);
}

TlRelations
tl_date_find_relations (const TlDate *a, const TlDate *b)
{
  TlMember whole[2];

  g_return_val_if_fail (a != NULL && b != NULL, TL_RELATION_NONE);
  if (_tl_date_has_gaps (a) || _tl_date_has_gaps (b))
    return (TlRelations) relate_by_members (a, b);
  whole[0] = whole_of (a);
  whole[1] = whole_of (b);
  return (TlRelations) relate (&whole[0], &whole[1], 0);
}

#define APART (TL_RELATION_BEFORE | TL_RELATION_MEETS | TL_RELATION_AFTER | TL_RELATION_MET_BY)

TlCertainty
tl_date_is_before (const TlDate *a, const TlDate *b)
{
  return tl_relations_judge (tl_date_find_relations (a, b), TL_RELATION_BEFORE | TL_RELATION_MEETS);
}

TlCertainty
tl_date_is_after (const TlDate *a, const TlDate *b)
{
  return tl_relations_judge (tl_date_find_relations (a, b), TL_RELATION_AFTER | TL_RELATION_MET_BY);
}

TlCertainty
tl_date_is_within (const TlDate *a, const TlDate *b)
{
  return tl_relations_judge (tl_date_find_relations (a, b),
                             TL_RELATION_STARTS | TL_RELATION_DURING | TL_RELATION_FINISHES | TL_RELATION_EQUALS);
}

TlCertainty
tl_date_overlaps (const TlDate *a, const TlDate *b)
{
  guint8 fractions;

  g_return_val_if_fail (a != NULL && b != NULL, TL_CERTAINTY_IMPOSSIBLE);
  fractions = _tl_date_get_fractions (a) | _tl_date_get_fractions (b);
  if (fractions == 0 && _tl_date_has_gaps (a) && !_tl_date_has_gaps (b))
    return _tl_date_match (a, _tl_date_get_bounds (b));
  if (fractions == 0 && _tl_date_has_gaps (b) && !_tl_date_has_gaps (a))
    return _tl_date_match (b, _tl_date_get_bounds (a));
  return tl_relations_judge (tl_date_find_relations (a, b), TL_RELATION_ALL & ~APART);
}
