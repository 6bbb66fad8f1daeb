/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Allen's relations between uncertain intervals: finding the possible ones, and composing two sets. */
#include "config.h"

#include "date/tl-date-private.h"

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

TlRelations
tl_relations_find (const TlBounds *a, const TlBounds *b)
{
  guint possible = 0;

  g_return_val_if_fail (a != NULL && b != NULL, TL_RELATION_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (constraints); i++)
    {
      if (is_possible (a, b, constraints[i]))
        possible |= 1u << i;
      if (i != EQUALS && is_possible (b, a, constraints[i]))
        possible |= 1u << (i + EQUALS + 1);
    }
  return (TlRelations) possible;
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

TlRelations
tl_date_find_relations (const TlDate *a, const TlDate *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, TL_RELATION_NONE);
  return tl_relations_find (_tl_date_get_bounds (a), _tl_date_get_bounds (b));
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
  return tl_relations_judge (tl_date_find_relations (a, b), TL_RELATION_ALL & ~APART);
}
