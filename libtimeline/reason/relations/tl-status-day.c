/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The states that a track may have been in on a day, and since when, over all readings of uncertain dates at once. */
#include "config.h"

#include "base/tl-sorted-private.h"
#include "reason/relations/tl-others-private.h"
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
 * Each comparison is a search in a sorted array. The changes to others are in one array for all states, so N changes
 * take O(N log N) time, however many states there are. */
typedef struct
{
  gint64 at;
  gint64 most;    /* the greatest of the other bounds up to here */
  gint64 follows; /* the latest moment up to AT at which the state may follow another; TL_INSTANT_PAST: none */
} Step;

/* What the views of all states share. */
typedef struct
{
  const GArray *changes;
  const char *initial;
  gint64 first; /* of the day */
  gint64 last;
  GArray *others;   /* all changes, by earliest start, with the latest start */
  TlOther least[2]; /* best and next: the earliest starts of the changes that are certainly set by the day */
  TlOther ends[2];  /* the latest starts of all certain changes, inverted, since the least is wanted */
  guint n_states;
  guint *begins; /* by number of a state: its first place in ORDER */
  guint *order;  /* indexes of changes, those of one state together */
} Day;

typedef struct
{
  const Day *day;
  guint number; /* of the state */
  const char *state;
  gboolean initial;  /* it is the track's initial state */
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

/* Whether the state may begin at AT because another state was set last before. Take the latest moment, up to AT, at
 * which another may have been set: by then all certain changes to this state that cannot start at AT or later may have
 * started already. */
static gboolean
may_follow (const View *self, gint64 at)
{
  guint n_same = at > TL_INSTANT_PAST ? _tl_sorted_count (self->same, at - 1) : 0;
  gint64 most;

  if (!_tl_others_find (self->day->others, self->number, at, &most))
    return FALSE;
  return n_same == 0 || g_array_index (self->same, Step, n_same - 1).most <= MIN (at, most);
}

/* The latest moment up to AT at which the state may follow another, or TL_INSTANT_PAST. If AT is none, no moment is
 * that comes after the last of the changes to this state that are in the way. */
static gint64
find_last_following (const View *self, gint64 at)
{
  guint n;

  if (may_follow (self, at))
    return at;
  n = at > TL_INSTANT_PAST ? _tl_sorted_count (self->same, at - 1) : 0;
  return n > 0 ? g_array_index (self->same, Step, n - 1).follows : TL_INSTANT_PAST;
}

static void
settle_same (View *self)
{
  g_array_sort (self->same, compare_steps);
  for (guint i = 1; i < self->same->len; i++)
    {
      Step *step = &g_array_index (self->same, Step, i);

      step->most = MAX (step->most, g_array_index (self->same, Step, i - 1).most);
    }
  for (guint i = 0; i < self->same->len; i++)
    {
      Step *step = &g_array_index (self->same, Step, i);

      step->follows = find_last_following (self, step->at);
    }
}

static void
add_same (View *self, const TlStateChange *change)
{
  Step step = { change->latest, change->earliest, TL_INSTANT_PAST };

  if (!change->firm)
    return;
  g_array_append_val (self->same, step);
  self->same_end = MIN (self->same_end, change->latest);
}

static const TlStateChange *
get_change (const Day *day, guint place)
{
  return &g_array_index (day->changes, TlStateChange, day->order[place]);
}

static void
view_init (View *self, const Day *day, guint number, const char *state)
{
  TlOther least = _tl_other_than (day->least[0], day->least[1], number);
  TlOther end = _tl_other_than (day->ends[0], day->ends[1], number);

  *self = (View){ .day = day, .number = number, .state = state };
  self->initial = day->initial != NULL && number == 0;
  self->same = g_array_new (FALSE, FALSE, sizeof (Step));
  self->least = least.state != G_MAXUINT ? least.value : TL_INSTANT_PAST;
  self->others_end = end.state != G_MAXUINT ? ~end.value : TL_INSTANT_FUTURE;
  self->same_end = TL_INSTANT_FUTURE;
  for (guint i = day->begins[number]; i < day->begins[number + 1]; i++)
    add_same (self, get_change (day, i));
  settle_same (self);
}

static void
view_clear (View *self)
{
  g_array_unref (self->same);
}

/* ---- when it may have begun -------------------------------------------------------------------------------------- */

/* Whether a change from LOW to HIGH may be the first of all. LATEST gets the latest moment at which it may be. */
static gboolean
may_be_first (const View *self, gint64 low, gint64 high, gint64 *latest)
{
  *latest = MIN (high, self->same_end);
  if (self->others_end != TL_INSTANT_FUTURE)
    {
      if (self->others_end <= MAX (self->day->first, low))
        return FALSE;
      *latest = MIN (*latest, self->others_end - 1);
    }
  return !self->initial && *latest >= low;
}

static gboolean
find_following (const View *self, gint64 low, gint64 high, gint64 *earliest, gint64 *latest)
{
  *earliest = low;
  /* the state may be set right after another, in the first moment at which that may start */
  if (!may_follow (self, low)
      && (!_tl_others_find_next (self->day->others, self->number, low, earliest) || *earliest > high))
    return FALSE;
  *latest = find_last_following (self, high);
  return TRUE;
}

/* Returns FALSE if the change does not begin a run that reaches the day. */
static gboolean
find_beginning (const View *self, const TlStateChange *change, gint64 *earliest, gint64 *latest)
{
  gint64 low = MAX (change->first, self->least), high = MIN (change->last, self->day->last), end;
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

/* Whether no other state than that with NUMBER was certainly set by the day. */
static gboolean
may_not_have_changed (const Day *self, guint number)
{
  return _tl_other_than (self->least[0], self->least[1], number).state == G_MAXUINT;
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
find_run (const View *view, TlStateRun *run)
{
  const Day *day = view->day;
  gboolean found = view->initial && may_not_have_changed (day, view->number);

  *run = (TlStateRun){ view->state, NULL, TL_INSTANT_PAST, TL_INSTANT_PAST, FALSE };
  for (guint i = day->begins[view->number]; i < day->begins[view->number + 1]; i++)
    {
      const TlStateChange *change = get_change (day, i);
      gint64 earliest, latest;

      if (!find_beginning (view, change, &earliest, &latest))
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

/* ---- the day ----------------------------------------------------------------------------------------------------- */

guint
_tl_status_number_states (GArray *changes, const char *initial)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal); /* by state, its number + 1 */

  if (initial != NULL)
    g_hash_table_insert (numbers, (gpointer) initial, GUINT_TO_POINTER (1));
  for (guint i = 0; i < changes->len; i++)
    {
      TlStateChange *change = &g_array_index (changes, TlStateChange, i);
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, change->state));

      if (number == 0)
        {
          number = g_hash_table_size (numbers) + 1;
          g_hash_table_insert (numbers, (gpointer) change->state, GUINT_TO_POINTER (number));
        }
      change->number = number - 1;
    }
  return g_hash_table_size (numbers);
}

/* Puts the changes of one state together, each in the order of the changes. */
static void
group_changes (Day *self)
{
  g_autofree guint *next = NULL;

  self->begins = g_new0 (guint, (gsize) self->n_states + 1);
  self->order = g_new (guint, (gsize) self->changes->len + 1);
  for (guint i = 0; i < self->changes->len; i++)
    self->begins[g_array_index (self->changes, TlStateChange, i).number + 1]++;
  for (guint i = 0; i < self->n_states; i++)
    self->begins[i + 1] += self->begins[i];
  next = g_memdup2 (self->begins, sizeof (guint) * ((gsize) self->n_states + 1));
  for (guint i = 0; i < self->changes->len; i++)
    self->order[next[g_array_index (self->changes, TlStateChange, i).number]++] = i;
}

static void
day_init (Day *self, GArray *changes, const char *initial, gint64 first, gint64 last)
{
  *self = (Day){ .changes = changes, .initial = initial, .first = first, .last = last };
  self->least[0] = self->least[1] = self->ends[0] = self->ends[1] = TL_OTHER_NONE;
  self->n_states = _tl_status_number_states (changes, initial);
  self->others = _tl_others_new ();
  for (guint i = 0; i < changes->len; i++)
    {
      const TlStateChange *change = &g_array_index (changes, TlStateChange, i);

      _tl_others_add (self->others, change->number, change->first, change->last);
      if (change->firm)
        _tl_other_keep (&self->ends[0], &self->ends[1], (TlOther){ change->number, ~change->latest });
      if (change->firm && change->latest <= first)
        _tl_other_keep (&self->least[0], &self->least[1], (TlOther){ change->number, change->earliest });
    }
  _tl_others_sort (self->others);
  group_changes (self);
}

static void
day_clear (Day *self)
{
  g_array_unref (self->others);
  g_free (self->begins);
  g_free (self->order);
}

static void
add_run (GArray *runs, const Day *day, guint number)
{
  const char *state = day->initial != NULL && number == 0 ? day->initial : get_change (day, day->begins[number])->state;
  TlStateRun run;
  View view;

  view_init (&view, day, number, state);
  if (find_run (&view, &run))
    g_array_append_val (runs, run);
  view_clear (&view);
}

GArray *
_tl_status_list_runs (GArray *changes, const char *initial, gint64 first, gint64 last, gboolean *certain)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (TlStateRun));
  Day day;

  day_init (&day, changes, initial, first, last);
  for (guint number = 0; number < day.n_states; number++)
    add_run (runs, &day, number);
  /* a stable sort keeps the initial state first, and the changes in their order */
  g_array_sort (runs, compare_runs);
  /* without an initial state, the track may have no state yet */
  *certain = runs->len == 1 && (initial != NULL || !may_not_have_changed (&day, G_MAXUINT - 1));
  day_clear (&day);
  return runs;
}
