/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* All contradictions of random documents, against the Bellman-Ford algorithm over every subset of their links. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

#define DAY (24 * 60 * 60)
#define MOST_EVENTS 7
#define MOST_LINKS 7
#define INSTANTS (1 + 2 * MOST_EVENTS) /* the beginning of time, then the start and the end of each event */

/* later >= earlier + by */
typedef struct
{
  int later, earlier;
  gint64 by;
  int link; /* -1: of an event by itself */
} Rule;

typedef struct
{
  int n_events, n_links;
  int first[MOST_EVENTS], last[MOST_EVENTS]; /* days of May; 0: undated */
  int from[MOST_LINKS], to[MOST_LINKS], kind[MOST_LINKS], min[MOST_LINKS], max[MOST_LINKS];
  GArray *rules;
  gboolean consistent[1 << MOST_LINKS]; /* by set of links */
} Case;

enum
{
  CAUSES,
  PRECEDES,
  PART_OF,
  ENDS,
};
static const char *const kinds[] = { "causes", "precedes", "part-of", "ends" };

/* ---- an independent solver --------------------------------------------------------------------------------------- */

static int
start_of (int event)
{
  return 1 + 2 * event;
}

static int
end_of (int event)
{
  return 2 + 2 * event;
}

static void
add_rule (Case *self, int later, int earlier, gint64 by, int link)
{
  Rule rule = { later, earlier, by, link };

  g_array_append_val (self->rules, rule);
}

static void
add_rules (Case *self)
{
  for (int i = 0; i < self->n_events; i++)
    {
      add_rule (self, end_of (i), start_of (i), 0, -1);
      for (int at = start_of (i); self->first[i] > 0 && at <= end_of (i); at++)
        {
          add_rule (self, at, 0, (gint64) self->first[i] * DAY, -1);
          add_rule (self, 0, at, -((gint64) (self->last[i] + 1) * DAY - 1), -1);
        }
    }
  for (int i = 0; i < self->n_links; i++)
    {
      int a = self->from[i], b = self->to[i];

      if (self->kind[i] == CAUSES)
        add_rule (self, start_of (b), start_of (a), (gint64) self->min[i] * DAY, i);
      if (self->kind[i] == CAUSES && self->max[i] >= 0)
        add_rule (self, start_of (a), start_of (b), -(gint64) self->max[i] * DAY, i);
      if (self->kind[i] == PRECEDES)
        add_rule (self, start_of (b), end_of (a), 1, i);
      if (self->kind[i] == PART_OF)
        {
          add_rule (self, start_of (a), start_of (b), 0, i);
          add_rule (self, end_of (b), end_of (a), 0, i);
        }
      if (self->kind[i] == ENDS)
        {
          add_rule (self, start_of (a), start_of (b), 0, i);
          add_rule (self, end_of (b), start_of (a), 0, i);
        }
    }
}

/* R. Bellman, "On a routing problem", 1958: if anything still moves after as many rounds as there are instants, it
 * moves for ever. */
static gboolean
is_consistent (const Case *self, guint set)
{
  gint64 bounds[INSTANTS] = { 0 };
  gboolean moved = TRUE;

  for (int round = 0; moved && round <= INSTANTS; round++)
    {
      moved = FALSE;
      for (guint i = 0; i < self->rules->len; i++)
        {
          const Rule *rule = &g_array_index (self->rules, Rule, i);

          if ((rule->link >= 0 && (set >> rule->link & 1) == 0)
              || bounds[rule->earlier] + rule->by <= bounds[rule->later])
            continue;
          bounds[rule->later] = bounds[rule->earlier] + rule->by;
          moved = TRUE;
        }
    }
  return !moved;
}

/* ---- documents --------------------------------------------------------------------------------------------------- */

static gboolean
is_linked (const Case *self, int a, int b)
{
  for (int i = 0; i < self->n_links; i++)
    if ((self->from[i] == a && self->to[i] == b) || (self->from[i] == b && self->to[i] == a))
      return TRUE;
  return FALSE;
}

static void
case_init (Case *self, GRand *rand)
{
  memset (self, 0, sizeof *self);
  self->rules = g_array_new (FALSE, FALSE, sizeof (Rule));
  self->n_events = g_rand_int_range (rand, 2, MOST_EVENTS + 1);
  for (int i = 0; i < self->n_events; i++)
    if (g_rand_int_range (rand, 0, 3) > 0)
      {
        self->first[i] = g_rand_int_range (rand, 1, 12);
        self->last[i] = self->first[i] + g_rand_int_range (rand, 0, 6);
      }
  for (int i = 0; i < MOST_LINKS; i++)
    {
      int a = g_rand_int_range (rand, 0, self->n_events), b = g_rand_int_range (rand, 0, self->n_events);
      int at = self->n_links;

      if (a == b || is_linked (self, a, b))
        continue;
      self->from[at] = a;
      self->to[at] = b;
      self->kind[at] = g_rand_int_range (rand, 0, 8) < 5 ? CAUSES : g_rand_int_range (rand, PRECEDES, ENDS + 1);
      self->min[at] = g_rand_int_range (rand, 0, 3);
      self->max[at] = g_rand_boolean (rand) ? self->min[at] + g_rand_int_range (rand, 0, 4) : -1;
      self->n_links++;
    }
  add_rules (self);
  for (guint set = 0; set < 1u << self->n_links; set++)
    self->consistent[set] = is_consistent (self, set);
}

static void
append_event (GString *json, const Case *self, int i, gboolean comma)
{
  g_string_append_printf (json, "%s{'id':'%c','type':'talks'", comma ? "," : "", 'a' + i);
  if (self->first[i] > 0)
    g_string_append_printf (json, ",'date':'[2014-05-%02d..2014-05-%02d]'", self->first[i], self->last[i]);
  g_string_append_c (json, '}');
}

static void
append_link (GString *json, const Case *self, int i, gboolean comma)
{
  g_string_append_printf (json, "%s{'from':'%c','to':'%c','type':'%s'", comma ? "," : "", 'a' + self->from[i],
                          'a' + self->to[i], kinds[self->kind[i]]);
  if (self->kind[i] == CAUSES && self->max[i] >= 0)
    g_string_append_printf (json, ",'lag':{'min':'P%dD','max':'P%dD'}", self->min[i], self->max[i]);
  else if (self->kind[i] == CAUSES)
    g_string_append_printf (json, ",'lag':{'min':'P%dD'}", self->min[i]);
  g_string_append_c (json, '}');
}

/* The same document forwards or backwards. */
static GPtrArray *
check_case (const Case *self, gboolean backwards)
{
  g_autoptr (GString) json = g_string_new ("{'format':'libtimeline','version':1,'events':[");
  g_autoptr (TlTimeline) timeline = NULL;

  for (int i = 0; i < self->n_events; i++)
    append_event (json, self, backwards ? self->n_events - 1 - i : i, i > 0);
  g_string_append (json, "],'links':[");
  for (int i = 0; i < self->n_links; i++)
    append_link (json, self, backwards ? self->n_links - 1 - i : i, i > 0);
  g_string_append (json, "]}");
  timeline = tl_test_read_json (json->str);
  return tl_timeline_check (timeline, NULL, NULL);
}

/* ---- what is reported -------------------------------------------------------------------------------------------- */

/* The links between the events of a chain, one after the other; at most one link is between two events. */
static guint
set_of_chain (const Case *self, const TlProblem *problem, gboolean circle)
{
  const char *const *chain = tl_problem_get_chain (problem);
  guint set = 0;

  for (guint i = 0; chain[i] != NULL && (chain[i + 1] != NULL || circle); i++)
    {
      int a = chain[i][0] - 'a', b = chain[chain[i + 1] != NULL ? i + 1 : 0][0] - 'a';

      for (int link = 0; link < self->n_links; link++)
        if ((self->from[link] == a && self->to[link] == b) || (self->from[link] == b && self->to[link] == a))
          set |= 1u << link;
    }
  return set;
}

static int
size_of (guint set)
{
  return __builtin_popcount (set);
}

/* The size of the smallest set of links within REST that contradicts itself. */
static int
smallest_size (const Case *self, guint rest)
{
  int best = MOST_LINKS + 1;

  for (guint set = rest; set != 0; set = (set - 1) & rest)
    if (!self->consistent[set])
      best = MIN (best, size_of (set));
  return best;
}

static void
check_set (const char *row, const Case *self, guint set, guint rest)
{
  TL_CHECK (row, (set & ~rest) == 0);
  TL_CHECK (row, !self->consistent[set]);
  for (int link = 0; link < self->n_links; link++)
    TL_CHECK (row, (set >> link & 1) == 0 || self->consistent[set & ~(1u << link)]);
  TL_CHECK_INT (row, size_of (set), smallest_size (self, rest));
}

/* Returns the number of contradictions of several links. */
static guint
check_problems (const char *row, const Case *self, const GPtrArray *problems)
{
  guint rest = (1u << self->n_links) - 1, single = 0, n = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      const char *code = tl_problem_get_code (problems->pdata[i]);

      if (strcmp (code, "time-against-link") == 0)
        single |= set_of_chain (self, problems->pdata[i], FALSE);
      else if (strcmp (code, "precedes-cycle") == 0)
        rest &= ~set_of_chain (self, problems->pdata[i], TRUE);
    }
  for (int link = 0; link < self->n_links; link++)
    TL_CHECK_INT (row, single >> link & 1, !self->consistent[1u << link]);
  rest &= ~single;
  for (guint i = 0; i < problems->len; i++)
    {
      guint set;

      TL_CHECK (row, strcmp (tl_problem_get_code (problems->pdata[i]), "more-contradictions") != 0);
      if (strcmp (tl_problem_get_code (problems->pdata[i]), "contradiction") != 0)
        continue;
      set = set_of_chain (self, problems->pdata[i], FALSE);
      check_set (row, self, set, rest);
      rest &= ~set;
      n++;
    }
  TL_CHECK (row, self->consistent[rest]);
  return n;
}

static char *
texts_of (const GPtrArray *problems)
{
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (texts, "%s: %s\n", tl_problem_get_where (problems->pdata[i]),
                            tl_problem_get_message (problems->pdata[i]));
  return g_string_free (texts, FALSE);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1958);
  guint counts[MOST_LINKS + 1] = { 0 };

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *row = g_strdup_printf ("document %u", i), *there = NULL, *back = NULL;
      g_autoptr (GPtrArray) problems = NULL, reversed = NULL;
      Case document;

      case_init (&document, rand);
      problems = check_case (&document, FALSE);
      reversed = check_case (&document, TRUE);
      counts[check_problems (row, &document, problems)]++;
      there = texts_of (problems);
      back = texts_of (reversed);
      TL_CHECK_STR (row, there, back);
      g_array_unref (document.rules);
    }
  TL_CHECK (NULL, counts[0] > 100 && counts[1] > 100 && counts[2] > 10);
}

/* ---- large ones -------------------------------------------------------------------------------------------------- */

static guint
count_code (const GPtrArray *problems, const char *code)
{
  guint n = 0;

  for (guint i = 0; i < problems->len; i++)
    n += strcmp (tl_problem_get_code (problems->pdata[i]), code) == 0;
  return n;
}

/* N late events cause N events without a date, which cause N early ones: each its own, or all the same one. */
static GPtrArray *
check_many (guint n, gboolean apart)
{
  g_autoptr (GString) json = g_string_new ("{'format':'libtimeline','version':1,'events':[{'id':'x','type':'talks'}");
  g_autoptr (TlTimeline) timeline = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (json,
                            ",{'id':'a%u','type':'talks','date':'2014'},{'id':'b%u','type':'talks'},"
                            "{'id':'c%u','type':'talks','date':'2013'}",
                            i, i, i);
  g_string_append (json, "],'links':[{'from':'x','to':'b0','type':'contradicts'}");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *between = apart ? g_strdup_printf ("b%u", i) : g_strdup ("x");

      g_string_append_printf (json,
                              ",{'from':'a%u','to':'%s','type':'causes'},{'from':'%s','to':'c%u','type':'causes'}", i,
                              between, between, i);
    }
  g_string_append (json, "]}");
  timeline = tl_test_read_json (json->str);
  return tl_timeline_check (timeline, NULL, NULL);
}

/* The work is bounded, and that it ended too early is reported. The harness ends a test that hangs. */
static void
test_many (void)
{
  g_autoptr (GPtrArray) apart = check_many (10000, TRUE), few = check_many (50, FALSE),
                        many = check_many (10000, FALSE);

  TL_CHECK_INT (NULL, count_code (apart, "contradiction"), 10000);
  TL_CHECK_INT (NULL, count_code (apart, "more-contradictions"), 0);
  TL_CHECK_INT (NULL, count_code (few, "contradiction"), 50);
  TL_CHECK_INT (NULL, count_code (few, "more-contradictions"), 0);
  TL_CHECK (NULL, count_code (many, "contradiction") > 0);
  TL_CHECK_INT (NULL, count_code (many, "more-contradictions"), 1);
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "random", test_random }, { "many", test_many }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "contradictions", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
