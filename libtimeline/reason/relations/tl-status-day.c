/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The states that a track may have been in on a day, and since when, over all readings of uncertain dates at once. */
#include "config.h"

#include "reason/relations/tl-status-private.h"

#include <libtimeline/tl-bounds.h>
#include <libtimeline/tl-date.h>
#include <stdlib.h>
#include <string.h>

/* An uncertain date has many readings, and in each reading the track has one state at a time. Enumerating all readings
 * would take exponential time. Instead each state is examined by itself: in which readings is it in force on the day,
 * and when did it begin in these?
 *
 * An example, in days of May: a dialogue opens, breaks off and resumes. In which states may it have been on the 20th?
 *
 *   event        sets        starts       3         10  12  14          20        25
 *   opening      active      3            |
 *   break-off    suspended   10..14                 [=======]
 *   resumption   active      12..25                     [=========================]
 *   the day                                                              ^
 *
 *   answer       suspended since 10..14   in readings with the resumption after the 20th
 *                active since 12..20      in readings with it after the break-off and not after the 20th
 *
 * The opening begins neither answer: by the 14th the break-off has certainly ended the state that it began.
 *
 * In a reading, a change begins the state if the last change before it sets another state. The state is still in force
 * on the day if no change to another state comes in between. A View has the bounds that decide this for one state:
 *
 *   state       others, by earliest start   same, by latest start   least   others_end   same_end
 *   active      break-off 10..14            opening 3..3            10      14           3
 *                                           resumption 12..25
 *   suspended   opening 3..3                break-off 10..14        3       3            14
 *               resumption 12..25
 *
 * Each change to the state is compared with these bounds. The resumption may begin "active" at T
 *
 *   from T = 12     its own earliest start, which is not before least, 10
 *   up to T = 20    its own latest start is 25, but the day is the 20th
 *
 * It follows the break-off, which may start by T. The opening is the only other change to "active" that has certainly
 * started by then, and it may come before the break-off: see may_follow(). The resumption is not the first change of
 * all, since the break-off comes by the 14th at the latest: see may_be_first().
 *
 * Each comparison is a search in a sorted array, so N changes to S states take O(S N log N) time. */
typedef struct
{
  gint64 at;
  gint64 most; /* the greatest of the other bounds up to here */
} Step;

typedef struct
{
  const char *state;
  gboolean initial; /* it is the track's initial state */
  gint64 first;     /* of the day */
  gint64 last;
  GArray *others;    /* of Step: changes to other states, by earliest start, with the latest start */
  GArray *same;      /* of Step: certain changes to this one, by latest start, with the earliest start */
  gint64 least;      /* a change before this does not reach the day: another state is set in between */
  gint64 others_end; /* the least latest start of the certain changes to other states */
  gint64 same_end;   /* and of the certain changes to this one */
} View;

/* ---- the view of one state --------------------------------------------------------------------------------------- */

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  gint64 x = ((const Step *) a)->at, y = ((const Step *) b)->at;

  return x < y ? -1 : x > y;
}

static void
sort_steps (GArray *steps)
{
  g_array_sort (steps, compare_steps);
  for (guint i = 1; i < steps->len; i++)
    {
      Step *step = &g_array_index (steps, Step, i);

      step->most = MAX (step->most, g_array_index (steps, Step, i - 1).most);
    }
}

/* How many steps are at or before AT. */
static guint
count_steps (const GArray *steps, gint64 at)
{
  guint low = 0, high = steps->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (steps, Step, middle).at <= at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
add_other (View *self, const TlStateChange *change)
{
  Step step = { change->first, change->last };

  g_array_append_val (self->others, step);
  if (!change->firm)
    return;
  self->others_end = MIN (self->others_end, change->latest);
  if (change->latest <= self->first)
    self->least = MAX (self->least, change->earliest);
}

static void
add_same (View *self, const TlStateChange *change)
{
  Step step = { change->latest, change->earliest };

  if (!change->firm)
    return;
  g_array_append_val (self->same, step);
  self->same_end = MIN (self->same_end, change->latest);
}

static void
view_init (View *self, const GArray *changes, const char *state, const char *initial, gint64 first, gint64 last)
{
  *self = (View){ .state = state, .first = first, .last = last };
  self->initial = g_strcmp0 (state, initial) == 0;
  self->others = g_array_new (FALSE, FALSE, sizeof (Step));
  self->same = g_array_new (FALSE, FALSE, sizeof (Step));
  self->least = TL_INSTANT_PAST;
  self->others_end = self->same_end = TL_INSTANT_FUTURE;
  for (guint i = 0; i < changes->len; i++)
    {
      const TlStateChange *change = &g_array_index (changes, TlStateChange, i);

      if (g_strcmp0 (change->state, state) == 0)
        add_same (self, change);
      else
        add_other (self, change);
    }
  sort_steps (self->others);
  sort_steps (self->same);
}

static void
view_clear (View *self)
{
  g_array_unref (self->others);
  g_array_unref (self->same);
}

/* ---- when it may have begun -------------------------------------------------------------------------------------- */

/* Whether the state may begin at AT because another state was set last before. Take the latest moment, up to AT, at
 * which another may have been set: by then all certain changes to this state that cannot start at AT or later may have
 * started already. */
static gboolean
may_follow (const View *self, gint64 at)
{
  guint n_others = count_steps (self->others, at);
  guint n_same = at > TL_INSTANT_PAST ? count_steps (self->same, at - 1) : 0;

  if (n_others == 0)
    return FALSE;
  return n_same == 0
         || g_array_index (self->same, Step, n_same - 1).most
                <= MIN (at, g_array_index (self->others, Step, n_others - 1).most);
}

/* Whether a change from LOW to HIGH may be the first of all. LATEST gets the latest moment at which it may be. */
static gboolean
may_be_first (const View *self, gint64 low, gint64 high, gint64 *latest)
{
  *latest = MIN (high, self->same_end);
  if (self->others_end != TL_INSTANT_FUTURE)
    {
      if (self->others_end <= MAX (self->first, low))
        return FALSE;
      *latest = MIN (*latest, self->others_end - 1);
    }
  return !self->initial && *latest >= low;
}

static gboolean
find_following (const View *self, gint64 low, gint64 high, gint64 *earliest, gint64 *latest)
{
  guint next = count_steps (self->others, low);

  *earliest = low;
  if (!may_follow (self, low))
    {
      /* the state may be set right after another, in the first moment at which that may start */
      if (next == self->others->len || g_array_index (self->others, Step, next).at > high)
        return FALSE;
      *earliest = g_array_index (self->others, Step, next).at;
    }
  *latest = high;
  while (!may_follow (self, *latest))
    *latest = g_array_index (self->same, Step, count_steps (self->same, *latest - 1) - 1).at;
  return TRUE;
}

/* Returns FALSE if the change does not begin a run that reaches the day. */
static gboolean
find_beginning (const View *self, const TlStateChange *change, gint64 *earliest, gint64 *latest)
{
  gint64 low = MAX (change->first, self->least), high = MIN (change->last, self->last), end;
  gboolean follows;

  if (low > high)
    return FALSE;
  follows = find_following (self, low, high, earliest, latest);
  if (!may_be_first (self, low, high, &end))
    return follows;
  *earliest = low;
  *latest = follows ? MAX (*latest, end) : end;
  return TRUE;
}

/* ---- the runs ---------------------------------------------------------------------------------------------------- */

/* Whether no other state than STATE was certainly set by the day. */
static gboolean
may_not_have_changed (const GArray *changes, const char *state, gint64 first)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const TlStateChange *change = &g_array_index (changes, TlStateChange, i);

      if (change->firm && change->latest <= first && g_strcmp0 (change->state, state) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
join_beginning (TlStateRun *run, const char *event, gint64 earliest, gint64 latest)
{
  run->event = g_strcmp0 (run->event, event) == 0 ? event : NULL;
  run->earliest = MIN (run->earliest, earliest);
  run->latest = MAX (run->latest, latest);
  run->begun = TRUE;
}

static gboolean
find_run (const GArray *changes, const View *view, TlStateRun *run)
{
  gboolean found = view->initial && may_not_have_changed (changes, view->state, view->first);

  *run = (TlStateRun){ view->state, NULL, TL_INSTANT_PAST, TL_INSTANT_PAST, FALSE };
  for (guint i = 0; i < changes->len; i++)
    {
      const TlStateChange *change = &g_array_index (changes, TlStateChange, i);
      gint64 earliest, latest;

      if (strcmp (change->state, view->state) != 0 || !find_beginning (view, change, &earliest, &latest))
        continue;
      if (found)
        join_beginning (run, change->event, earliest, latest);
      else
        *run = (TlStateRun){ view->state, change->event, earliest, latest, TRUE };
      found = TRUE;
    }
  return found;
}

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  const TlStateRun *x = a, *y = b;

  return x->earliest < y->earliest ? -1 : x->earliest > y->earliest;
}

static void
add_run (GArray *runs, const GArray *changes, const char *state, const char *initial, gint64 first, gint64 last)
{
  View view;
  TlStateRun run;

  view_init (&view, changes, state, initial, first, last);
  if (find_run (changes, &view, &run))
    g_array_append_val (runs, run);
  view_clear (&view);
}

GArray *
_tl_status_list_runs (const GArray *changes, const char *initial, gint64 first, gint64 last, gboolean *certain)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (TlStateRun));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (initial != NULL)
    {
      g_hash_table_add (seen, (gpointer) initial);
      add_run (runs, changes, initial, initial, first, last);
    }
  for (guint i = 0; i < changes->len; i++)
    {
      const char *state = g_array_index (changes, TlStateChange, i).state;

      if (g_hash_table_add (seen, (gpointer) state))
        add_run (runs, changes, state, initial, first, last);
    }
  /* a stable sort keeps the initial state first, and the changes in their order */
  g_array_sort (runs, compare_runs);
  /* without an initial state, the track may have no state yet */
  *certain = runs->len == 1 && (initial != NULL || !may_not_have_changed (changes, NULL, first));
  return runs;
}
