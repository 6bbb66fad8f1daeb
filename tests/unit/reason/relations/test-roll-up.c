/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Roll-up that is remembered gives the answers of a search from each actor alone: in random documents, with circles of
 * actors, ways longer than a search goes before all is found at once, and dates with gaps. */
#include "config.h"

#include "model/tl-actors-private.h"
#include "reason/relations/tl-dyads-private.h"
#include "tl-test.h"

#define N_DOCUMENTS 24
#define N_ACTORS 90
#define N_EVENTS 40

/* ---- documents --------------------------------------------------------------------------------------------------- */

static char *
dup_random_date (GRand *rand, gboolean gaps)
{
  int year = g_rand_int_range (rand, 2000, 2010), length = g_rand_int_range (rand, 0, 4);

  switch (g_rand_int_range (rand, 0, gaps ? 4 : 3))
    {
    case 0:
      return g_strdup_printf ("%d/%d", year, year + length);
    case 1:
      return g_strdup_printf ("../%d", year + length);
    case 2:
      return g_strdup_printf ("%d/..", year);
    default:
      return g_strdup_printf ("[%d,%d]", year, year + 2 + length);
    }
}

static void
add_affiliations (GString *json, GRand *rand, int actor, gboolean gaps)
{
  int n = g_rand_int_range (rand, 0, 4);

  g_string_append (json, ",'affiliations':[");
  for (int i = 0; i < n; i++)
    {
      g_autofree char *date = dup_random_date (rand, gaps);
      gboolean dated = g_rand_int_range (rand, 0, 3) > 0;

      g_string_append_printf (json, "%s{'actor':'a%d'%s%s%s}", i > 0 ? "," : "", g_rand_int_range (rand, 0, N_ACTORS),
                              dated ? ",'date':'" : "", dated ? date : "", dated ? "'" : "");
    }
  if (actor > 0) /* a long way down to the first */
    g_string_append_printf (json, "%s{'actor':'a%d','date':'2001/2009'}", n > 0 ? "," : "", actor - 1);
  g_string_append_c (json, ']');
}

static TlTimeline *
make_ranks (GRand *rand, gboolean gaps)
{
  g_autoptr (GString) json = g_string_new ("{'format':'libtimeline','version':1,'actors':[");
  int states = g_rand_int_range (rand, 1, 20);

  for (int i = 0; i < N_ACTORS; i++)
    {
      g_string_append_printf (json, "%s{'id':'a%d'", i > 0 ? "," : "", i);
      if (g_rand_int_range (rand, 0, 60) < states)
        g_string_append (json, ",'kind':'state'");
      if (g_rand_int_range (rand, 0, 8) == 0)
        g_string_append_printf (json, ",'parent':'a%d'", g_rand_int_range (rand, 0, N_ACTORS));
      if (g_rand_int_range (rand, 0, 3) > 0)
        add_affiliations (json, rand, i, gaps);
      g_string_append_c (json, '}');
    }
  g_string_append (json, "],'events':[");
  for (int i = 0; i < N_EVENTS; i++)
    {
      g_autofree char *date = dup_random_date (rand, TRUE);

      g_string_append_printf (json, "%s{'id':'e%d','type':'talks'%s%s%s}", i > 0 ? "," : "", i,
                              i > 0 ? ",'date':'" : "", i > 0 ? date : "", i > 0 ? "'" : "");
    }
  g_string_append (json, "]}");
  return tl_test_read_json (json->str);
}

/* ---- comparing --------------------------------------------------------------------------------------------------- */

static guint
compare_acting (TlTimeline *timeline, GRand *rand)
{
  guint32 principal = (guint32) g_rand_int_range (rand, 0, N_ACTORS);
  TlActing *acting = _tl_acting_new (timeline, principal);
  guint n_wrong = 0;

  for (guint32 row = 0; row < N_EVENTS; row++)
    for (guint32 actor = 0; actor < N_ACTORS; actor++)
      {
        const TlBounds *bounds = &timeline->events.bounds[row];
        guint steps = G_MAXUINT;
        gboolean found;

        n_wrong += !_tl_actor_leads_up (timeline, actor, principal, bounds, &steps, &found);
        n_wrong += found != _tl_acting_has (acting, actor, bounds);
      }
  _tl_acting_free (acting);
  return n_wrong;
}

static gboolean
has_state (const guint32 *states, guint32 n, guint32 state)
{
  guint32 i = 0;

  while (i < n && states[i] != state)
    i++;
  return i < n;
}

/* Whether each of FIRST and SECOND, or every state if these are none, is among both or among neither. */
static gboolean
are_same_states (const GArray *expected, const guint32 *states, guint32 n, const TlStates *self)
{
  guint32 n_found = 0;

  for (guint i = 0; i < expected->len; i++)
    {
      guint32 state = g_array_index (expected, guint32, i);
      gboolean asked = self->first == TL_SYMBOL_NONE || state == self->first || state == self->second;

      if (asked && !has_state (states, n, state))
        return FALSE;
      n_found += has_state (states, n, state) ? 1 : 0;
    }
  return n_found == n;
}

static guint
compare_states (TlTimeline *timeline, guint32 first, guint32 second)
{
  g_autoptr (GArray) expected = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_wrong = 0;
  TlStates states;

  _tl_states_init (&states, timeline, first, second);
  for (guint32 row = 0; row < N_EVENTS; row++)
    for (guint32 actor = 0; actor < N_ACTORS; actor++)
      {
        const guint32 *found;
        guint32 n;

        g_array_set_size (expected, 0);
        _tl_actor_list_states (timeline, actor, &timeline->events.bounds[row], expected);
        found = _tl_states_list (&states, actor, row, &n);
        n_wrong += !are_same_states (expected, found, n, &states);
      }
  n_wrong += !_tl_states_check (&states, NULL);
  _tl_states_clear (&states);
  return n_wrong;
}

static void
test_as_alone (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20140519);

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (TlTimeline) timeline = make_ranks (rand, i % 2 == 0);
      g_autofree char *name = g_strdup_printf ("document %u", i);

      for (guint j = 0; j < 4; j++)
        TL_CHECK_INT (name, compare_acting (timeline, rand), 0);
      TL_CHECK_INT (name, compare_states (timeline, TL_SYMBOL_NONE, TL_SYMBOL_NONE), 0);
      TL_CHECK_INT (name, compare_states (timeline, 0, N_ACTORS / 2), 0);
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "as-alone", test_as_alone }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "roll-up", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
