/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Chains as sentences: titles, dates, sources, and every doubt about an event or a link. */
#include "config.h"

#include "tl-test.h"

/* One link, from a to b. */
static const struct
{
  const char *from, *to, *link; /* further members of the two events and of the link */
  const char *sentence;
} rows[] = {
  { "", "", "", "“a” triggers “b”.\n" },
  { "'title':'One','date':'2014-05'", "'title':'Two'", "'confidence':0.25",
    "“One” (May 2014) triggers “Two”; confidence 0.25.\n" },
  { "'date':'2014-05','status':'alleged'", "'status':'planned'", "",
    "“a” (May 2014; alleged) triggers “b” (planned).\n" },
  { "'status':'confirmed'", "'status':'reported'", "", "“a” triggers “b”.\n" },
  { "'status':'denied'", "'status':'retracted'", "", "“a” (denied) triggers “b” (retracted).\n" },
  { "'status':'alleged','citations':[{'source':'s'},{'source':'s','speaker':'p','stance':'denies'}]", "", "",
    "“a” (alleged; denied by A Person) triggers “b”.\n" },
  { "'citations':[{'source':'s'},{'source':'s','speaker':'q','stance':'doubts'}]", "", "",
    "“a” (doubted by q) triggers “b”.\n" },
  { "", "", "'citations':[{'source':'s','locator':'p. 3'},{'source':'u','speaker':'p'}]",
    "“a” triggers “b”, says The Paper (p. 3) and A Person in u.\n" },
  { "", "", "'citations':[{'source':'u','stance':'denies'},{'source':'s','stance':'confirms'}],'confidence':1",
    "“a” triggers “b”, says The Paper; denied by u; confidence 1.\n" },
  { "", "", "'citations':[{'source':'u','stance':'doubts','speaker':'q'},{'source':'s','stance':'doubts'}]",
    "“a” triggers “b”; doubted by q in u and The Paper.\n" },
};

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *document = g_strdup_printf (
          "{'format':'libtimeline','version':1,'actors':[{'id':'p','name':'A Person'},{'id':'q'}],"
          "'sources':[{'id':'s','title':'The Paper'},{'id':'u'}],'events':[{'id':'a','type':'talks'%s%s},"
          "{'id':'b','type':'talks'%s%s}],'links':[{'from':'a','to':'b','type':'triggers'%s%s}]}",
          rows[i].from[0] != '\0' ? "," : "", rows[i].from, rows[i].to[0] != '\0' ? "," : "", rows[i].to,
          rows[i].link[0] != '\0' ? "," : "", rows[i].link);
      g_autoptr (TlTimeline) timeline = tl_test_read_json (document);
      g_autoptr (TlChain) chain = tl_timeline_find_path (timeline, "a", "b", TL_CHAIN_SHORTEST, NULL);
      g_autofree char *sentence = tl_chain_to_sentences (chain, timeline);

      TL_CHECK_STR (document, sentence, rows[i].sentence);
    }
}

/* One sentence a link, in the order of the chain. */
static void
test_order (void)
{
  g_autoptr (TlTimeline) timeline = tl_test_read_json (
      "{'format':'libtimeline','version':1,'events':[{'id':'a','type':'talks'},"
      "{'id':'b','type':'talks','date':'[2014-06-03..2014-06-09]'},{'id':'c','type':'talks'}],"
      "'links':[{'from':'a','to':'b','type':'triggers'},{'from':'b','to':'c','type':'answered-by'}]}");
  g_autoptr (TlChain) chain = tl_timeline_find_path (timeline, "a", "c", TL_CHAIN_SHORTEST, NULL);
  g_autofree char *sentences = tl_chain_to_sentences (chain, timeline);

  TL_CHECK_STR (NULL, sentences,
                "“a” triggers “b” (between 3 and 9 June 2014).\n“b” (between 3 and 9 June 2014) is answered by “c”.\n");
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "sentences", test_sentences }, { "order", test_order }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "chain-sentences", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
