/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Two documents that hold the same get the same answers, whatever order their items come in. */
#include "config.h"

#include "same-answers.h"

#include <string.h>

/* ---- shuffling --------------------------------------------------------------------------------------------------- */

static TlTimeline *
read_lines (const char *lines)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GError) error = NULL;
  TlTimeline *timeline = NULL;

  TL_CHECK (NULL, tl_reader_set_format (reader, "jsonl", NULL));
  timeline = tl_reader_read_data (reader, lines, -1, &error);
  TL_CHECK (error != NULL ? error->message : NULL, timeline != NULL);
  return timeline;
}

static char *
write_lines (TlTimeline *timeline)
{
  g_autoptr (TlWriter) writer = tl_writer_new ();

  TL_CHECK (NULL, tl_writer_set_format (writer, "jsonl", NULL));
  return tl_writer_write_data (writer, timeline, NULL, NULL);
}

/* Returns the lines in another order; the head stays the first. */
static char *
shuffle_lines (const char *text, GRand *rand)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = g_strv_length (lines);

  n -= n > 0 && lines[n - 1][0] == '\0';
  for (guint i = n; i > 2; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 1, (int) i);
      char *line = lines[i - 1];

      lines[i - 1] = lines[j];
      lines[j] = line;
    }
  return g_strjoinv ("\n", lines);
}

/* Returns the first line of A that differs from B, with the same line of B. */
static char *
first_difference (const char *a, const char *b)
{
  g_auto (GStrv) left = g_strsplit (a, "\n", -1), right = g_strsplit (b, "\n", -1);
  guint i = 0;

  while (left[i] != NULL && right[i] != NULL && strcmp (left[i], right[i]) == 0)
    i++;
  return g_strdup_printf ("%s\n    %s\n    %s", i > 0 ? left[i - 1] : "", left[i] != NULL ? left[i] : "(end)",
                          right[i] != NULL ? right[i] : "(end)");
}

static void
check_answers (const char *row, const char *lines, TlTimeline *first, TlTimeline *second)
{
  for (guint i = 0; i < SAME_ANSWERS; i++)
    {
      g_autoptr (GString) a = g_string_new (NULL), b = g_string_new (NULL);
      g_autofree char *place = NULL, *name = NULL;

      same_answers[i].append (first, a);
      same_answers[i].append (second, b);
      if (strcmp (a->str, b->str) == 0)
        continue;
      place = first_difference (a->str, b->str);
      name = g_strdup_printf ("%s, %s: %s\n%s", row, same_answers[i].name, place,
                              g_getenv ("TL_SAME_SHOW") != NULL ? lines : "");
      TL_CHECK_STR (name, "another answer", "the same answer");
    }
}

static void
check_shuffled (const char *row, const char *lines, GRand *rand, guint rounds)
{
  g_autoptr (TlTimeline) timeline = read_lines (lines);
  g_autofree char *canonical = write_lines (timeline);
  g_autoptr (TlTimeline) sorted = read_lines (canonical);

  check_answers (row, canonical, sorted, timeline);
  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *shuffled = shuffle_lines (canonical, rand);
      g_autoptr (TlTimeline) other = read_lines (shuffled);

      check_answers (row, shuffled, sorted, other);
    }
}

/* ---- documents --------------------------------------------------------------------------------------------------- */

static void
test_example (void)
{
  const char *const paths[] = { "../examples/02-us-china-cyber.out", "data/model/everything.json" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (2014);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), paths[i], NULL), *text = NULL,
                      *lines = NULL;
      g_autoptr (TlTimeline) timeline = NULL;

      TL_CHECK (path, g_file_get_contents (path, &text, NULL, NULL));
      timeline = tl_test_read_json (text);
      lines = write_lines (timeline);
      check_shuffled (paths[i], lines, rand, 6);
    }
}

static const char *
pick (GRand *rand, const char *const *texts, guint n)
{
  return texts[g_rand_int_range (rand, 0, (int) n)];
}

#define PICK(rand, texts) pick (rand, texts, G_N_ELEMENTS (texts))

/* Items that name each other in every way that an answer may depend on: names that two actors share, offices, sources
 * that derive from each other. */
static const char nouns[] =
    "{'format':'libtimeline','version':1,'title':'T'}\n"
    "{'event_type':{'id':'own-a','parent':'talks'}}\n{'event_type':{'id':'own-b','parent':'own-a'}}\n"
    "{'link_type':{'id':'leads-to','family':'causal'}}\n{'link_type':{'id':'drives','family':'causal'}}\n"
    "{'actor':{'id':'usa','kind':'state','name':'United States','aliases':['US','both']}}\n"
    "{'actor':{'id':'chn','kind':'state','name':'China','aliases':['both']}}\n"
    "{'actor':{'id':'fbi','kind':'agency','name':'n1','parent':'usa'}}\n"
    "{'actor':{'id':'pla','kind':'armed-unit','name':'n1','parent':'chn'}}\n"
    "{'actor':{'id':'geng','kind':'person','name':'Geng','affiliations':[{'actor':'chn','date':'2014-01/2014-03'},"
    "{'actor':'usa','date':'2014-03/..'}]}}\n"
    "{'source':{'id':'s0','title':'A','author':'fbi','reliability':'B'}}\n"
    "{'source':{'id':'s1','title':'A','derived_from':['s0'],'reliability':'C'}}\n"
    "{'source':{'id':'s2','author':'n1','derived_from':['s1','s3']}}\n"
    "{'source':{'id':'s3','author':'Geng','date':'2014-03'}}\n"
    "{'track':{'id':'t0','between':['usa','chn'],'states':['on','off'],'initial':'on'}}\n"
    "{'track':{'id':'t1','between':['chn','usa'],'states':['none','some'],'initial':'none'}}\n";

static void
append_citation (GString *out, GRand *rand)
{
  const char *const sources[] = { "s0", "s1", "s2", "s3" };
  const char *const stances[] = { "asserts", "confirms", "denies", "doubts" };
  const char *const speakers[] = { "", ",'speaker':'usa'", ",'speaker':'geng'", ",'credibility':2" };

  g_string_append_printf (out, ",'citations':[{'source':'%s','stance':'%s'%s}]", PICK (rand, sources),
                          PICK (rand, stances), PICK (rand, speakers));
}

static void
append_event (GString *out, GRand *rand, guint i)
{
  const char *const types[] = { "accusation", "denial", "talks", "sanction", "own-b", "own-a", "espionage" };
  const char *const dates[] = { "2014-03-01", "2014-03", "2014-02/2014-05", "2014-04-02",
                                "2014-03-02", "2014",    "2014-05~" };
  const char *const actors[] = { "usa", "chn", "fbi", "pla", "geng" };
  const char *const roles[] = { "initiator", "target", "speaker", "victim" };
  const char *const statuses[] = { "", "", "", ",'status':'alleged'", ",'status':'disputed'", ",'status':'denied'" };
  const char *const titles[] = { "the talks", "the talks of the two", "a sanction" };
  const char *const effects[] = { "{'track':'t0','state':'off'}", "{'track':'t0','state':'on'}",
                                  "{'track':'t1','state':'some'}" };

  g_string_append_printf (out, "{'event':{'id':'e%02u','type':'%s','title':'%s'%s", i, PICK (rand, types),
                          PICK (rand, titles), PICK (rand, statuses));
  if (g_rand_int_range (rand, 0, 6) > 0)
    g_string_append_printf (out, ",'date':'%s'", PICK (rand, dates));
  if (g_rand_int_range (rand, 0, 4) == 0)
    g_string_append_printf (out, ",'known':'%s'", PICK (rand, dates));
  if (g_rand_boolean (rand))
    append_citation (out, rand);
  g_string_append_printf (out, ",'participants':[{'actor':'%s','role':'%s'},{'actor':'%s','role':'%s'}]",
                          PICK (rand, actors), PICK (rand, roles), PICK (rand, actors), PICK (rand, roles));
  g_string_append_printf (out, ",'scores':{'goldstein-gdelt':%d.%d}", g_rand_int_range (rand, -9, 9),
                          g_rand_int_range (rand, 1, 9));
  if (g_rand_int_range (rand, 0, 3) == 0)
    g_string_append_printf (out, ",'effects':[%s]", PICK (rand, effects));
  g_string_append (out, "}}\n");
}

static void
append_link (GString *out, GRand *rand, guint from, guint to, guint i)
{
  const char *const types[] = { "causes",   "triggers",      "enables",    "leads-to", "drives",   "answered-by",
                                "provokes", "retaliated-by", "accuses-of", "denies",   "confirms", "reports",
                                "precedes", "part-of",       "ends",       "doubts" };
  const char *const confidences[] = { "", "", ",'confidence':0.5", ",'confidence':0.7", ",'confidence':0.9" };
  /* links between the same events are many: of the same type or not */
  guint n = g_rand_int_range (rand, 0, 3) == 0 ? 3 : 1;

  for (guint j = 0; j < n; j++)
    {
      guint type = (guint) g_rand_int_range (rand, 0, g_rand_boolean (rand) ? 7 : G_N_ELEMENTS (types));

      g_string_append_printf (out, "{'link':{'id':'l%02u-%u','from':'e%02u','to':'e%02u','type':'%s'%s", i,
                              (unsigned) g_rand_int_range (rand, 0, 9) * 10 + j, from, to, types[type],
                              PICK (rand, confidences));
      if (type < 7 && g_rand_int_range (rand, 0, 6) == 0)
        g_string_append (out, ",'lag':{'min':'P1D','max':'P9D'}");
      if (g_rand_int_range (rand, 0, 4) == 0)
        append_citation (out, rand);
      g_string_append (out, "}}\n");
    }
}

/* A document of which most links lead to later events, or as many back as on. */
static char *
make_random (GRand *rand)
{
  guint n = (guint) g_rand_int_range (rand, 3, 15), n_links = (guint) g_rand_int_range (rand, 2, 28);
  int back = g_rand_int_range (rand, 0, 3) == 0 ? 4 : 0;
  GString *out = g_string_new (nouns);
  g_autofree char *quoted = NULL;

  for (guint i = 0; i < n; i++)
    append_event (out, rand, i);
  for (guint i = 0; i < n_links; i++)
    {
      guint from = (guint) g_rand_int_range (rand, 0, (int) n - 1),
            to = (guint) g_rand_int_range (rand, (int) from + 1, (int) n);
      gboolean turned = back > 0 && g_rand_int_range (rand, 0, back) == 0;

      append_link (out, rand, turned ? to : from, turned ? from : to, i);
    }
  quoted = g_string_free (out, FALSE);
  return tl_test_json (quoted);
}

static void
test_random (void)
{
  for (guint seed = 0; seed < 150; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autofree char *lines = make_random (rand), *row = g_strdup_printf ("seed %u", seed);

      check_shuffled (row, lines, rand, 2);
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "example", test_example }, { "random", test_random }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "same", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
