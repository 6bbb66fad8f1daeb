/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Inference and counterfactuals: bounds against Floyd and Warshall on random networks, contradictions step by step. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

#define DAY 86400
#define FAR (G_MAXINT64 / 8) /* no bound; sums of a few stay within 64 bits */

/* ---- random timelines -------------------------------------------------------------------------------------------- */

#define MOST 6

/* A constraint: instant LATER is at least BY seconds after EARLIER. Instants are 1 + 3 event + (start, end, known); 0
 * is the origin, to which bounds are constraints as well. */
typedef struct
{
  int later, earlier;
  gint64 by;
} Rule;

typedef struct
{
  TlTimeline *timeline;
  int n;
  GArray *rules;
  gboolean knows;   /* some events say when they were known */
  gboolean onwards; /* links lead to events that were added later */
} Case;

static void
add_rule (Case *self, int later, int earlier, gint64 by)
{
  Rule rule = { later, earlier, by };

  g_array_append_val (self->rules, rule);
}

static int
instant (int event, int which)
{
  return 1 + 3 * event + which;
}

static void
add_bounds (Case *self, int at, gint64 earliest, gint64 latest)
{
  if (earliest != TL_INSTANT_PAST)
    add_rule (self, at, 0, earliest);
  if (latest != TL_INSTANT_FUTURE)
    add_rule (self, 0, at, -latest);
}

static TlDate *
random_date (GRand *rand)
{
  int first = g_rand_int_range (rand, 1, 20), last = first + g_rand_int_range (rand, 0, 9);
  g_autofree char *text = NULL;

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      return NULL;
    case 1:
      text = g_strdup_printf ("2014-05-%02d/2014-05-%02d", first, last);
      break;
    case 2:
      text = g_strdup_printf ("2014-05-%02d/..", first);
      break;
    case 3:
      text = g_strdup_printf ("[..2014-05-%02d]", last);
      break;
    case 4:
      text = g_strdup_printf ("[2014-05-%02d..2014-05-%02d]", first, last);
      break;
    default:
      text = g_strdup_printf ("2014-05-%02d", first);
    }
  return tl_date_new (text, NULL);
}

static void
add_event (Case *self, GRand *rand, int i)
{
  const char id[] = { (char) ('a' + i), '\0' };
  g_autoptr (TlEvent) event = tl_event_new (id, "talks");
  g_autoptr (TlDate) date = random_date (rand), known = NULL;
  TlBounds bounds = { TL_INSTANT_PAST, TL_INSTANT_FUTURE, TL_INSTANT_PAST, TL_INSTANT_FUTURE };

  if (self->knows && g_rand_boolean (rand))
    known = random_date (rand);
  if (date != NULL)
    {
      tl_event_set_date (event, date);
      tl_date_get_bounds (date, NULL, &bounds);
    }
  add_bounds (self, instant (i, 0), bounds.earliest_start, bounds.latest_start);
  add_bounds (self, instant (i, 1), bounds.earliest_end, bounds.latest_end);
  add_rule (self, instant (i, 1), instant (i, 0), 0);
  if (known != NULL)
    {
      tl_event_set_known (event, known);
      tl_date_get_bounds (known, NULL, &bounds);
      add_bounds (self, instant (i, 2), bounds.earliest_start, bounds.latest_end);
    }
  TL_CHECK (NULL, tl_timeline_add_event (self->timeline, event, NULL));
}

/* What a link requires, once more, from the table of the model's link types. */
static void
add_link_rules (Case *self, const char *type, int from, int to, gboolean has_known, gint64 least, gint64 greatest)
{
  gboolean reaction = strcmp (type, "provokes") == 0;
  int cause = instant (from, reaction && has_known ? 2 : 0);

  if (reaction || strcmp (type, "causes") == 0)
    {
      add_rule (self, instant (to, 0), cause, least);
      if (greatest >= 0)
        add_rule (self, cause, instant (to, 0), -greatest);
    }
  else if (strcmp (type, "ends") == 0)
    {
      add_rule (self, instant (from, 0), instant (to, 0), 0);
      add_rule (self, instant (to, 1), instant (from, 0), 0);
    }
  else if (strcmp (type, "part-of") == 0)
    {
      add_rule (self, instant (from, 0), instant (to, 0), 0);
      add_rule (self, instant (to, 1), instant (from, 1), 0);
    }
  else if (strcmp (type, "reports") == 0)
    add_rule (self, instant (from, 0), instant (to, 0), 0);
  else if (strcmp (type, "precedes") == 0)
    add_rule (self, instant (to, 0), instant (from, 1), 1);
}

static void
add_random_link (Case *self, GRand *rand)
{
  static const char *const types[] = { "causes", "provokes", "ends", "part-of", "reports", "precedes", "denies" };
  const char *type = types[g_rand_int_range (rand, 0, G_N_ELEMENTS (types))];
  int from = g_rand_int_range (rand, 0, self->n), to = g_rand_int_range (rand, 0, self->n);
  int first = self->onwards ? MIN (from, to) : from, last = self->onwards ? MAX (from, to) : to;
  const char ids[2][2] = { { (char) ('a' + first), '\0' }, { (char) ('a' + last), '\0' } };
  int least = g_rand_int_range (rand, 0, 4), most = g_rand_boolean (rand) ? least + g_rand_int_range (rand, 0, 5) : -1;
  gboolean timed = (strcmp (type, "causes") == 0 || strcmp (type, "provokes") == 0) && g_rand_boolean (rand);
  g_autofree char *min = g_strdup_printf ("P%dD", least), *max = most >= 0 ? g_strdup_printf ("P%dD", most) : NULL;
  g_autoptr (TlEvent) cause = NULL;
  g_autoptr (TlLink) link = NULL;

  if (from == to)
    return;
  link = tl_link_new (ids[0], ids[1], type);
  if (timed)
    tl_link_set_lag (link, min, max);
  if (!tl_timeline_add_link (self->timeline, link, NULL))
    return; /* one alike is there already */
  cause = tl_timeline_lookup_event (self->timeline, ids[0]);
  add_link_rules (self, type, first, last, tl_event_get_known (cause) != NULL, timed ? least * DAY : 0,
                  timed && most >= 0 ? most * DAY : -1);
}

static void
case_init (Case *self, GRand *rand)
{
  int n_links;

  self->timeline = tl_timeline_new ();
  self->n = g_rand_int_range (rand, 2, MOST + 1);
  self->knows = g_rand_boolean (rand);
  self->onwards = g_rand_boolean (rand);
  self->rules = g_array_new (FALSE, FALSE, sizeof (Rule));
  for (int i = 0; i < self->n; i++)
    add_event (self, rand, i);
  n_links = g_rand_int_range (rand, 1, 2 * self->n);
  for (int i = 0; i < n_links; i++)
    add_random_link (self, rand);
}

static void
case_clear (Case *self)
{
  g_object_unref (self->timeline);
  g_array_unref (self->rules);
}

/* ---- Floyd and Warshall ------------------------------------------------------------------------------------------ */

/* The least that instant j is after instant i; FALSE where some instant would be after itself. R. Floyd, "Algorithm 97:
 * Shortest path", CACM 5 (1962). */
static gboolean
close_over (const Rule *rules, guint n_rules, int n, gint64 *least)
{
  for (int i = 0; i < n * n; i++)
    least[i] = i % (n + 1) == 0 ? 0 : -FAR;
  for (guint i = 0; i < n_rules; i++)
    least[rules[i].earlier * n + rules[i].later] = MAX (least[rules[i].earlier * n + rules[i].later], rules[i].by);
  for (int k = 0; k < n; k++)
    for (int i = 0; i < n; i++)
      for (int j = 0; j < n; j++)
        if (least[i * n + k] > -FAR && least[k * n + j] > -FAR)
          {
            least[i * n + j] = MAX (least[i * n + j], least[i * n + k] + least[k * n + j]);
            if (i == j && least[i * n + j] > 0)
              return FALSE;
          }
  return TRUE;
}

static gint64
earliest_of (const gint64 *least, int at)
{
  return least[at] > -FAR ? least[at] : TL_INSTANT_PAST;
}

static gint64
latest_of (const gint64 *least, int n, int at)
{
  return least[at * n] > -FAR ? -least[at * n] : TL_INSTANT_FUTURE;
}

static void
check_bounds (const char *row, const Case *self, const TlInference *inference, const gint64 *least, int n)
{
  g_autoptr (GHashTable) tightened = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < tl_inference_get_n_tightened (inference); i++)
    g_hash_table_insert (tightened, (gpointer) tl_bounds_change_get_event (tl_inference_get_tightened (inference, i)),
                         GUINT_TO_POINTER (i + 1));
  for (int i = 0; i < self->n; i++)
    {
      const char id[] = { (char) ('a' + i), '\0' };
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (tightened, id));
      g_autoptr (TlEvent) event = tl_timeline_lookup_event (self->timeline, id);
      TlBounds found = { TL_INSTANT_PAST, TL_INSTANT_FUTURE, TL_INSTANT_PAST, TL_INSTANT_FUTURE };

      if (place > 0)
        found = *tl_bounds_change_get_after (tl_inference_get_tightened (inference, place - 1));
      else if (tl_event_get_date (event) != NULL)
        tl_date_get_bounds (tl_event_get_date (event), NULL, &found);
      TL_CHECK_INT (row, found.earliest_start, earliest_of (least, instant (i, 0)));
      TL_CHECK_INT (row, found.latest_start, latest_of (least, n, instant (i, 0)));
      TL_CHECK_INT (row, found.earliest_end, earliest_of (least, instant (i, 1)));
      TL_CHECK_INT (row, found.latest_end, latest_of (least, n, instant (i, 1)));
      if (place > 0)
        {
          g_autoptr (GPtrArray) evidence = tl_inference_dup_evidence (inference, place - 1);

          TL_CHECK (row, evidence->len > 0);
        }
    }
}

/* ---- contradictions ---------------------------------------------------------------------------------------------- */

/* "start(b)" as an instant */
static int
read_instant (const char *text)
{
  const char *open = strchr (text, '(');

  return instant (open[1] - 'a', text[0] == 's' ? 0 : text[0] == 'e' ? 1 : 2);
}

/* "start(b) >= start(a) - P1DT5S" as a rule */
static Rule
read_constraint (const char *text)
{
  const char *second = strstr (text, ">= ") + 3, *sign = strpbrk (second, "+-");
  gint64 least = 0, greatest;

  if (sign != NULL)
    TL_CHECK (text, tl_duration_parse (sign + 2, &least, &greatest, NULL));
  return (Rule){ read_instant (text), read_instant (second), sign != NULL && *sign == '-' ? -least : least };
}

/* The chain contradicts itself, and without any one of its constraints it does not. */
static void
check_chain (const char *row, const TlInference *inference, int n)
{
  g_autoptr (GArray) bounds = g_array_new (FALSE, FALSE, sizeof (Rule));
  g_autofree gint64 *least = g_new (gint64, n * n);
  guint steps = tl_inference_get_n_steps (inference) - 1; /* constraints */

  TL_CHECK (row, steps > 0);
  for (guint skip = 0; skip <= steps; skip++)
    {
      g_array_set_size (bounds, 0);
      for (guint i = 0; i <= steps; i++)
        {
          const TlInferenceStep *step = tl_inference_get_step (inference, i);
          const char *event = tl_inference_step_get_event (step), *bound = tl_inference_step_get_bound (step);
          const char *constraint = tl_inference_step_get_constraint (step);
          gint64 earliest = tl_inference_step_get_earliest (step), latest = tl_inference_step_get_latest (step);
          int at = instant (event[0] - 'a', bound[0] == 's' ? 0 : bound[0] == 'e' ? 1 : 2);
          Rule first = { at, 0, earliest }, last = { 0, at, -latest };

          if (earliest != TL_INSTANT_PAST)
            g_array_append_val (bounds, first);
          if (latest != TL_INSTANT_FUTURE)
            g_array_append_val (bounds, last);
          TL_CHECK (row, (constraint == NULL) == (i == steps));
          if (constraint != NULL && i != skip)
            {
              Rule rule = read_constraint (constraint);

              g_array_append_val (bounds, rule);
            }
        }
      /* the last round leaves nothing out */
      TL_CHECK_INT (row, close_over ((const Rule *) (gpointer) bounds->data, bounds->len, n, least), skip < steps);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1991);
  guint consistent = 0, rounds = 8000;

  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *row = g_strdup_printf ("network %u", i);
      g_autoptr (TlInference) inference = NULL;
      g_autofree gint64 *least = NULL;
      gboolean expected;
      Case random;
      int n;

      case_init (&random, rand);
      n = 1 + 3 * random.n;
      least = g_new (gint64, n * n);
      expected = close_over ((const Rule *) (gpointer) random.rules->data, random.rules->len, n, least);
      inference = tl_timeline_infer (random.timeline, NULL, NULL);
      consistent += expected;
      TL_CHECK_INT (row, tl_inference_is_consistent (inference), expected);
      if (expected)
        check_bounds (row, &random, inference, least, n);
      else if (!tl_inference_is_consistent (inference))
        check_chain (row, inference, n);
      case_clear (&random);
    }
  TL_CHECK (NULL, consistent > rounds / 10 && consistent < rounds - rounds / 10);
}

/* ---- by hand ----------------------------------------------------------------------------------------------------- */

static TlTimeline *
load (const char *text)
{
  g_autofree char *document = g_strconcat ("{'format':'libtimeline','version':1,", text, "}", NULL);
  TlTimeline *timeline = tl_test_read_json (document);

  return timeline;
}

/* An inference tells what it found whatever becomes of the timeline. */
static void
test_changed (void)
{
  g_autoptr (TlTimeline) timeline =
      load ("'events':[{'id':'a','type':'talks','date':'2014-05'},{'id':'b','type':'talks'}],"
            "'links':[{'from':'a','to':'b','type':'causes'}]");
  g_autoptr (TlInference) inference = tl_timeline_infer (timeline, NULL, NULL);
  g_autoptr (GPtrArray) evidence = NULL;
  const TlBoundsChange *change;
  TlBounds may;
  g_autoptr (TlDate) date = tl_date_new ("2014-05", NULL), other = tl_date_new ("1999", NULL);
  g_autoptr (TlEvent) again = tl_event_new ("b", "talks");

  tl_date_get_bounds (date, NULL, &may);
  TL_CHECK (NULL, tl_timeline_remove_link (timeline, "a", "b", "causes", NULL, NULL));
  TL_CHECK (NULL, tl_timeline_remove_event (timeline, "b", TL_REMOVE_NONE, NULL));
  tl_event_set_date (again, other);
  TL_CHECK (NULL, tl_timeline_add_event (timeline, again, NULL));
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *id = g_strdup_printf ("new-%u", i);
      g_autoptr (TlEvent) event = tl_event_new (id, "talks");
      g_autoptr (TlLink) link = tl_link_new ("b", id, "causes");

      TL_CHECK (id, tl_timeline_add_event (timeline, event, NULL));
      TL_CHECK (id, tl_timeline_add_link (timeline, link, NULL));
    }
  TL_CHECK_INT (NULL, tl_inference_get_n_tightened (inference), 1);
  change = tl_inference_get_tightened (inference, 0);
  TL_CHECK_STR (NULL, tl_bounds_change_get_event (change), "b");
  TL_CHECK (NULL, tl_bounds_change_get_before (change)->earliest_start == TL_INSTANT_PAST);
  TL_CHECK (NULL, tl_bounds_change_get_after (change)->earliest_start == may.earliest_start);
  evidence = tl_inference_dup_evidence (inference, 0);
  TL_CHECK_INT (NULL, evidence->len, 1);
  TL_CHECK_STR (NULL, tl_link_get_from (evidence->pdata[0]), "a");
}

/* Events that did not happen, or may not have, bind nothing. */
static void
test_statuses (void)
{
  static const struct
  {
    const char *status;
    gboolean binds;
  } rows[] = { { "reported", TRUE }, { "confirmed", TRUE }, { "alleged", FALSE },      { "disputed", FALSE },
               { "denied", FALSE },  { "planned", FALSE },  { "hypothetical", FALSE }, { "retracted", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text =
          g_strdup_printf ("'events':[{'id':'a','type':'talks','date':'2014','status':'%s'},{'id':'b','type':'talks'}],"
                           "'links':[{'from':'a','to':'b','type':'causes'}]",
                           rows[i].status);
      g_autoptr (TlTimeline) timeline = load (text);
      g_autoptr (TlInference) inference = tl_timeline_infer (timeline, NULL, NULL);

      TL_CHECK_INT (rows[i].status, tl_inference_get_n_tightened (inference), rows[i].binds);
    }
}

/* Two undated events that each come a day after the other. */
static void
test_undated_cycle (void)
{
  g_autoptr (TlTimeline) timeline = load ("'events':[{'id':'a','type':'talks'},{'id':'b','type':'talks'}],"
                                          "'links':[{'from':'a','to':'b','type':'causes','lag':{'min':'P1D'}},"
                                          "{'from':'b','to':'a','type':'causes','lag':{'min':'P1D'}}]");
  g_autoptr (TlInference) inference = tl_timeline_infer (timeline, NULL, NULL);
  g_autoptr (TlInferenceStep) first = NULL, last = NULL;

  TL_CHECK (NULL, !tl_inference_is_consistent (inference));
  TL_CHECK_INT (NULL, tl_inference_get_n_steps (inference), 3);
  first = tl_inference_step_ref (tl_inference_get_step (inference, 0));
  last = tl_inference_step_ref (tl_inference_get_step (inference, 2));
  g_clear_pointer (&inference, tl_inference_unref); /* a step outlives it, */
  g_clear_object (&timeline);                       /* and the timeline */
  TL_CHECK_STR (NULL, tl_inference_step_get_event (first), tl_inference_step_get_event (last));
  TL_CHECK_STR (NULL, tl_inference_step_get_bound (first), "start");
  TL_CHECK_STR (NULL, tl_link_get_link_type (tl_inference_step_get_link (first)), "causes");
  TL_CHECK (NULL, tl_inference_step_get_constraint (first) != NULL);
  TL_CHECK (NULL, tl_inference_step_get_link (last) == NULL && tl_inference_step_get_constraint (last) == NULL);
}

/* What an answer lists outlives the answer and the timeline. */
static void
test_kept (void)
{
  static const char *const gone[] = { "a", NULL };
  g_autoptr (TlTimeline) timeline =
      load ("'tracks':[{'id':'t','states':['on']}],'events':[{'id':'a','type':'talks','date':'2014-05',"
            "'effects':[{'track':'t','state':'on'}]},{'id':'b','type':'talks'}],"
            "'links':[{'from':'a','to':'b','type':'causes'}]");
  g_autoptr (TlInference) inference = tl_timeline_infer (timeline, NULL, NULL);
  g_autoptr (TlCounterfactual) without = tl_timeline_find_without (timeline, gone, NULL, NULL, NULL);
  g_autoptr (TlBoundsChange) tightened = tl_bounds_change_ref (tl_inference_get_tightened (inference, 0));
  g_autoptr (TlBoundsChange) widened = tl_bounds_change_ref (tl_counterfactual_get_widened (without, 0));
  g_autoptr (TlTrackChange) track = tl_track_change_ref (tl_counterfactual_get_track (without, 0));

  g_clear_pointer (&inference, tl_inference_unref);
  g_clear_pointer (&without, tl_counterfactual_unref);
  g_clear_object (&timeline);
  TL_CHECK_STR (NULL, tl_bounds_change_get_event (tightened), "b");
  TL_CHECK_STR (NULL, tl_bounds_change_get_event (widened), "b");
  TL_CHECK (NULL,
            memcmp (tl_bounds_change_get_after (tightened), tl_bounds_change_get_before (widened), sizeof (TlBounds))
                == 0);
  TL_CHECK_STR (NULL, tl_track_change_get_track (track), "t");
  TL_CHECK_STR (NULL, tl_track_change_get_before (track)[0], "on");
  TL_CHECK (NULL, tl_track_change_get_after (track)[0] == NULL);
}

/*     a -> b -> d -> e        without a: b has no cause left; d has c; e stays
 *          c -/               without a and c: b, d, e
 *                             without source s: a and the link from c go; b still happened
 *     t: a sets on, d sets off                                                     */
static void
test_without (void)
{
  static const char document[] =
      "'sources':[{'id':'s'},{'id':'u'}],'tracks':[{'id':'t','states':['none','on','off'],'initial':'none'}],"
      "'events':[{'id':'a','type':'talks','date':'2014-05-01','effects':[{'track':'t','state':'on'}],"
      "'citations':[{'source':'s'}]},{'id':'b','type':'talks','citations':[{'source':'s'},{'source':'u'}]},"
      "{'id':'c','type':'talks','date':'2014-04-01'},{'id':'d','type':'talks','date':'2014-06',"
      "'effects':[{'track':'t','state':'off'}]},{'id':'e','type':'talks'}],"
      "'links':[{'from':'a','to':'b','type':'causes'},{'from':'b','to':'d','type':'causes'},"
      "{'from':'c','to':'d','type':'causes','citations':[{'source':'s'}]},{'from':'d','to':'e','type':'causes'}]";
  static const struct
  {
    const char *events, *source, *removed, *orphaned, *uncaused, *widened, *after;
  } rows[] = {
    { "a", NULL, "a", "b", "", "b", "none,off" },  { "a c", NULL, "a c", "b d e", "", "b", "none" },
    { "c", NULL, "c", "", "", "", NULL },          { "d", NULL, "d", "e", "", "b e", "none,on" },
    { NULL, "s", "a", "", "b", "b", "none,off" },  { NULL, "u", "", "", "", "", NULL },
    { "c", "s", "c a", "", "b", "b", "none,off" },
  };
  g_autoptr (TlTimeline) timeline = load (document);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *name = rows[i].events != NULL ? rows[i].events : rows[i].source;
      g_auto (GStrv) events = rows[i].events != NULL ? g_strsplit (rows[i].events, " ", -1) : NULL;
      g_autoptr (TlCounterfactual) without =
          tl_timeline_find_without (timeline, (const char *const *) events, rows[i].source, NULL, NULL);
      g_autofree char *removed = g_strjoinv (" ", (char **) tl_counterfactual_get_removed (without));
      g_autofree char *orphaned = g_strjoinv (" ", (char **) tl_counterfactual_get_orphaned (without));
      g_autofree char *uncaused = g_strjoinv (" ", (char **) tl_counterfactual_get_uncaused (without));
      g_autoptr (GString) widened = g_string_new (NULL);
      g_auto (GStrv) wanted = g_strsplit (rows[i].removed, " ", -1);

      for (guint j = 0; j < tl_counterfactual_get_n_widened (without); j++)
        g_string_append_printf (widened, "%s%s", j > 0 ? " " : "",
                                tl_bounds_change_get_event (tl_counterfactual_get_widened (without, j)));
      TL_CHECK_INT (name, g_strv_length ((char **) tl_counterfactual_get_removed (without)), g_strv_length (wanted));
      for (guint j = 0; wanted[j] != NULL; j++)
        TL_CHECK (name, strstr (removed, wanted[j]) != NULL);
      TL_CHECK_STR (name, uncaused, rows[i].uncaused);
      TL_CHECK_INT (name, strlen (orphaned), strlen (rows[i].orphaned));
      for (const char *p = rows[i].orphaned; *p != '\0'; p++)
        TL_CHECK (name, strchr (orphaned, *p) != NULL);
      TL_CHECK_STR (name, widened->str, rows[i].widened);
      TL_CHECK_INT (name, tl_counterfactual_get_n_tracks (without), rows[i].after != NULL);
      if (rows[i].after != NULL)
        {
          const TlTrackChange *change = tl_counterfactual_get_track (without, 0);
          g_autofree char *states = NULL;

          TL_CHECK_STR (name, tl_track_change_get_track (change), "t");
          states = g_strjoinv (",", (char **) tl_track_change_get_after (change));
          TL_CHECK_STR (name, states, rows[i].after);
          TL_CHECK_INT (name, g_strv_length ((char **) tl_track_change_get_before (change)), 3);
        }
    }
}

static void
test_missing (void)
{
  static const char *const nobody[] = { "nobody", NULL };
  g_autoptr (TlTimeline) timeline = load ("'events':[]");
  g_autoptr (GError) error = NULL;

  TL_CHECK (NULL, tl_timeline_find_without (timeline, nobody, NULL, NULL, &error) == NULL);
  TL_CHECK_STR (NULL, error->message, "there is no event \"nobody\"");
  g_clear_error (&error);
  TL_CHECK (NULL, tl_timeline_find_without (timeline, NULL, "nobody", NULL, &error) == NULL);
  TL_CHECK_STR (NULL, error->message, "there is no source \"nobody\"");
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "random", test_random },     { "changed", test_changed },
    { "statuses", test_statuses }, { "undated-cycle", test_undated_cycle },
    { "without", test_without },   { "kept", test_kept },
    { "missing", test_missing },   CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "inference", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
