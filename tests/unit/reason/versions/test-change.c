/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Differences and merging: case by case, with what is still named, and at random. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

#define FORMAT "{'format':'libtimeline','version':1"

/* A document of one event, or of none. */
static char *
document (const char *event)
{
  g_autofree char *text = g_strdup_printf (
      FORMAT ",'actors':[{'id':'x'},{'id':'y'}],"
             "'sources':[{'id':'s'},{'id':'t'}],"
             "'tracks':[{'id':'k','states':['on','off','lost']},{'id':'l','states':['on','off']}]%s%s%s}\n",
      event[0] != '\0' ? ",'events':[" : "", event, event[0] != '\0' ? "]" : "");

  return tl_test_json (text);
}

static char *
list_places (const GPtrArray *conflicts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < conflicts->len; i++)
    {
      TL_CHECK_STR (NULL, tl_problem_get_code (conflicts->pdata[i]), "merge-conflict");
      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", tl_problem_get_where (conflicts->pdata[i]));
    }
  return g_string_free (text, FALSE);
}

/* ---- merging ----------------------------------------------------------------------------------------------------- */

static void
check_merge (const char *const documents[4], const char *places)
{
  g_autoptr (TlTimeline) base = tl_test_read_json (documents[0]);
  g_autoptr (TlTimeline) ours = tl_test_read_json (documents[1]);
  g_autoptr (TlTimeline) theirs = tl_test_read_json (documents[2]);
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (TlTimeline) merged = tl_timeline_merge (base, ours, theirs, &conflicts, NULL, NULL);
  g_autofree char *text = tl_test_write_json (merged), *found = list_places (conflicts);
  g_autoptr (TlTimeline) again = tl_test_read_json (text);

  TL_CHECK_JSON (documents[1], text, documents[3]);
  TL_CHECK_STR (documents[1], found, places);
}

static void
test_merges (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("diplomacy", "merges.tsv");

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      char *documents[4];

      for (guint j = 0; j < 4; j++)
        documents[j] = document (row[j]);
      check_merge ((const char *const *) documents, row[4]);
      for (guint j = 0; j < 4; j++)
        g_free (documents[j]);
    }
}

/* What one removed and the other names comes back, and with it what it names in turn. */
#define DOC(members) FORMAT members "}\n"
#define A "{'id':'a','type':'talks'}"
#define B "{'id':'b','type':'talks'}"
#define AB "{'from':'a','to':'b','type':'causes'}"
#define T1 ",'tracks':[{'id':'t','states':['on']}]"
#define T2 ",'tracks':[{'id':'t','states':['on','off']}]"
#define SETS "{'id':'a','type':'talks','effects':[{'track':'t','state':'off'}]}"
static const struct
{
  const char *const documents[4];
  const char *places;
} named[] = {
  { { DOC (",'events':[" A "," B "]"), DOC (",'events':[" A "]"), DOC (",'events':[" A "," B "],'links':[" AB "]"),
      DOC (",'events':[" A "," B "],'links':[" AB "]") },
    "event b" },
  { { DOC (",'actors':[{'id':'p','parent':'q'},{'id':'q'}],'events':[" A "]"), DOC (",'events':[" A "]"),
      DOC (",'actors':[{'id':'p','parent':'q'},{'id':'q'}],'events':[{'id':'a','type':'talks',"
           "'participants':[{'actor':'p','role':'host'}]}]"),
      DOC (",'actors':[{'id':'p','parent':'q'},{'id':'q'}],'events':[{'id':'a','type':'talks',"
           "'participants':[{'actor':'p','role':'host'}]}]") },
    "actor p, actor q" },
  { { DOC (T2 ",'events':[" A "]"), DOC (T1 ",'events':[" A "]"), DOC (T2 ",'events':[" SETS "]"),
      DOC (T2 ",'events':[" SETS "]") },
    "track t" },
  { { DOC (",'types':{'events':[{'id':'own','parent':'above'},{'id':'above'}]}"), DOC (""),
      DOC (",'types':{'events':[{'id':'above'},{'id':'own','parent':'above'}]},'events':[{'id':'a','type':'own'}]"),
      DOC (",'types':{'events':[{'id':'above'},{'id':'own','parent':'above'}]},'events':[{'id':'a','type':'own'}]") },
    "event type own, event type above" },
  /* own types by member; links by what they join, and by id */
  { { DOC (",'types':{'events':[{'id':'own','label':'A'}],'links':[{'id':'l','family':'causal'}]}"),
      DOC (",'types':{'events':[{'id':'own','label':'B'}],'links':[{'id':'l','family':'causal'}]}"),
      DOC (",'types':{'events':[{'id':'own','label':'A','cameo':'11','x':1}],"
           "'links':[{'id':'l','family':'reaction','label':'L'}]}"),
      DOC (",'types':{'events':[{'id':'own','label':'B','cameo':'11','x':1}],"
           "'links':[{'id':'l','family':'reaction','label':'L'}]}") },
    "" },
  { { DOC (",'title':'A','events':[" A "," B "],'links':[" AB "]"),
      DOC (",'title':'B','events':[" A "," B "],'links':[{'from':'a','to':'b','type':'causes','confidence':0.5}]"),
      DOC (",'title':'C','events':[" A "," B "],'links':[{'from':'a','to':'b','type':'causes','note':'N'},{'id':'x','"
           "from':'a','to':'b','type':'causes'}]"),
      DOC (",'title':'B','events':[" A "," B
           "],'links':[{'from':'a','to':'b','type':'causes','confidence':0.5,'note':'N'},"
           "{'id':'x','from':'a','to':'b','type':'causes'}]") },
    "timeline: title" },
  /* each by itself is well, but not together: ours is kept */
  { { DOC (",'events':[" A "," B "],'links':[" AB "]"),
      DOC (",'events':[" A "," B "],'links':[{'from':'a','to':'b','type':'causes','lag':{'min':'P9D'}}]"),
      DOC (",'events':[" A "," B "],'links':[{'from':'a','to':'b','type':'causes','lag':{'max':'P3D'}}]"),
      DOC (",'events':[" A "," B "],'links':[{'from':'a','to':'b','type':'causes','lag':{'min':'P9D'}}]") },
    "link a causes b" },
  { { DOC (",'events':[" A "," B "],'links':[{'id':'x','from':'a','to':'b','type':'causes'}]"),
      DOC (",'events':[" A "," B "],'links':[{'id':'x','from':'a','to':'b','type':'precedes'}]"),
      DOC (",'events':[" A "," B "],'links':[{'id':'x','from':'a','to':'b','type':'causes','lag':{'min':'P9D'}}]"),
      DOC (",'events':[" A "," B "],'links':[{'id':'x','from':'a','to':'b','type':'precedes'}]") },
    "link x" },
  { { DOC (",'types':{'links':[{'id':'l','family':'causal'}]},'events':[" A "," B
           "],'links':[{'id':'x','from':'a','to':'b','type':'l'}]"),
      DOC (",'types':{'links':[{'id':'l','family':'causal'}]},'events':[" A "," B
           "],'links':[{'id':'x','from':'a','to':'b','type':'l','lag':{'min':'P9D'}}]"),
      DOC (",'types':{'links':[{'id':'l','family':'structure'}]},'events':[" A "," B
           "],'links':[{'id':'x','from':'a','to':'b','type':'l'}]"),
      DOC (",'types':{'links':[{'id':'l','family':'structure'}]},'events':[" A "," B
           "],'links':[{'id':'x','from':'a','to':'b','type':'l'}]") },
    "link x, link x" },
  { { DOC (",'events':[" A "," B "],'links':[{'id':'x','from':'a','to':'b','type':'causes'}]"),
      DOC (",'events':[" A "," B "],'links':[{'id':'x','from':'b','to':'a','type':'causes'}]"),
      DOC (",'events':[" A "," B "]"),
      DOC (",'events':[" A "," B "],'links':[{'id':'x','from':'b','to':'a','type':'causes'}]") },
    "link x" },
};

static void
test_named (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    check_merge (named[i].documents, named[i].places);
}

/* What a link joins and how is one unit: two ends from two sides would make a third link, which nobody wrote. */
static void
test_link_ends (void)
{
#define ENDS(from, to) "{'id':'k','from':'" from "','to':'" to "','type':'causes'}"
#define LINKS(link)                                                                                                    \
  FORMAT ",'events':[" A "," B ",{'id':'c','type':'talks'},{'id':'d','type':'talks'}],'links':[" link "]}\n"
  static const struct
  {
    const char *const documents[4];
    const char *places;
  } rows[] = {
    { { LINKS (ENDS ("a", "b")), LINKS (ENDS ("c", "b")), LINKS (ENDS ("a", "d")), LINKS (ENDS ("c", "b")) },
      "link k: from, to, type" },
    { { LINKS (ENDS ("a", "b")), LINKS (ENDS ("c", "b")), LINKS (ENDS ("c", "b")), LINKS (ENDS ("c", "b")) }, "" },
    { { LINKS (ENDS ("a", "b")), LINKS (ENDS ("a", "b")), LINKS (ENDS ("a", "d")), LINKS (ENDS ("a", "d")) }, "" },
    { { LINKS (ENDS ("a", "b")), LINKS (ENDS ("c", "b")),
        LINKS ("{'id':'k','from':'a','to':'b','type':'causes','note':'N'}"),
        LINKS ("{'id':'k','from':'c','to':'b','type':'causes','note':'N'}") },
      "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_merge (rows[i].documents, rows[i].places);
}

/* A document of own event types, each "id<parent", or "id" alone. */
static char *
type_document (const char *types)
{
  g_auto (GStrv) list = g_strsplit (types, " ", -1);
  GString *json = g_string_new (FORMAT);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (list[i], "<", 2);

      g_string_append_printf (json, "%s{'id':'%s'", i == 0 ? ",'types':{'events':[" : ",", pair[0]);
      if (pair[1] != NULL)
        g_string_append_printf (json, ",'parent':'%s'", pair[1]);
      g_string_append_c (json, '}');
    }
  return g_string_free (g_string_append (json, list[0] != NULL ? "]}}\n" : "}\n"), FALSE);
}

/* Two that each put a type elsewhere may together make a cycle of the tree:
 *
 *     base    ours     theirs    both
 *     p   q   q        p         p -> q
 *             p        q         q -> p                                                                             */
static void
test_type_cycles (void)
{
  static const struct
  {
    const char *base, *ours, *theirs, *merged, *places;
  } rows[] = {
    { "p q", "p<q q", "p q<p", "p<q q", "event type q: parent" },
    { "p<talks q<talks", "p<q q<talks", "p<talks q<p", "p<q q<talks", "event type q: parent" },
    { "p<talks q<talks", "p<talks q<p", "p<q q<talks", "p<talks q<p", "event type p: parent" },
    { "p q r", "p<q q r", "p q<r r<p", "p<q q r", "event type q: parent, event type r: parent" },
    { "p q r", "p<q q r", "p q<r r", "p<q q<r r", "" },
    { "p q r s", "p<q q r<s s", "p q<p r s<r", "p<q q r<s s", "event type q: parent, event type s: parent" },
    /* by way of a type that only theirs has */
    { "p q", "p<q q", "n<p p q<n", "n<p p<q q", "event type q: parent" },
    /* beside the cycle there is what hangs on it */
    { "h<p p q", "h<p p<q q", "h<p p q<p", "h<p p<q q", "event type q: parent" },
    /* what ours has come back for it: theirs removed it, having put the type elsewhere */
    { "o p<o q", "o p<o q<p", "p<q q", "o p<o q<p", "event type p: parent, event type o" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *const texts[] = { rows[i].base, rows[i].ours, rows[i].theirs, rows[i].merged };
      char *documents[4];

      for (guint j = 0; j < 4; j++)
        documents[j] = type_document (texts[j]);
      check_merge ((const char *const *) documents, rows[i].places);
      for (guint j = 0; j < 4; j++)
        g_free (documents[j]);
    }
}

/* The changes of both sides may make a cycle that neither has:
 *
 *     base    ours     theirs    both
 *     a b     a -> b   b -> a    a -> b -> a                                                                        */
static void
test_link_cycles (void)
{
#define ABC "'events':[{'id':'a','type':'talks'},{'id':'b','type':'talks'},{'id':'c','type':'talks'}]"
#define GOES(from, type, to) "{'from':'" from "','to':'" to "','type':'" type "'}"
#define LINKED(links) FORMAT "," ABC ",'links':[" links "]}\n"
#define UNDER(x, y) FORMAT ",'actors':[{'id':'x'" x "},{'id':'y'" y "}]}\n"
  static const struct
  {
    const char *documents[4], *places;
  } rows[] = {
    { { FORMAT "," ABC "}\n", LINKED (GOES ("a", "causes", "b")), LINKED (GOES ("b", "causes", "a")),
        LINKED (GOES ("a", "causes", "b") "," GOES ("b", "causes", "a")) },
      "event b" },
    { { LINKED (GOES ("c", "triggers", "a")), LINKED (GOES ("a", "causes", "b") "," GOES ("c", "triggers", "a")),
        LINKED (GOES ("b", "provokes", "c") "," GOES ("c", "triggers", "a")),
        LINKED (GOES ("a", "causes", "b") "," GOES ("b", "provokes", "c") "," GOES ("c", "triggers", "a")) },
      "event b" },
    { { FORMAT "," ABC "}\n", LINKED (GOES ("a", "precedes", "b")), LINKED (GOES ("b", "precedes", "a")),
        LINKED (GOES ("a", "precedes", "b") "," GOES ("b", "precedes", "a")) },
      "event b" },
    { { FORMAT "," ABC "}\n", LINKED (GOES ("a", "part-of", "b")), LINKED (GOES ("b", "part-of", "a")),
        LINKED (GOES ("a", "part-of", "b") "," GOES ("b", "part-of", "a")) },
      "event b" },
    /* of two kinds: no cycle */
    { { FORMAT "," ABC "}\n", LINKED (GOES ("a", "part-of", "b")), LINKED (GOES ("b", "causes", "a")),
        LINKED (GOES ("a", "part-of", "b") "," GOES ("b", "causes", "a")) },
      "" },
    /* ours has it already */
    { { FORMAT "," ABC "}\n", LINKED (GOES ("a", "causes", "b") "," GOES ("b", "causes", "a")),
        LINKED (GOES ("b", "causes", "c")),
        LINKED (GOES ("a", "causes", "b") "," GOES ("b", "causes", "a") "," GOES ("b", "causes", "c")) },
      "" },
    { { UNDER ("", ""), UNDER (",'parent':'y'", ""), UNDER ("", ",'parent':'x'"),
        UNDER (",'parent':'y'", ",'parent':'x'") },
      "actor x" },
    { { UNDER ("", ""), UNDER (",'parent':'y'", ",'parent':'x'"), UNDER ("", ",'parent':'x'"),
        UNDER (",'parent':'y'", ",'parent':'x'") },
      "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_merge (rows[i].documents, rows[i].places);
#undef ABC
#undef GOES
#undef LINKED
#undef UNDER
}

/* What a conflict says shows in what the two differ. */
static void
test_messages (void)
{
#define EVENT(members) DOC (",'sources':[{'id':'s'}],'events':[{'id':'e','type':'talks'" members "}]")
#define TYPE(members) DOC (",'types':{'events':[{'id':'p'" members "}]}")
#define LINK_TYPE(members) DOC (",'types':{'links':[{'id':'p','family':'causal'" members "}]}")
  static const struct
  {
    const char *base, *ours, *theirs, *message;
  } rows[] = {
    { EVENT (",'date':'2014'"), EVENT (",'date':{'edtf':'2014','inferred':true}"),
      EVENT (",'date':{'edtf':'2014','verbatim':'that year'}"),
      "event e: date: changed by both: ours \"2014 (inferred)\", theirs \"2014 (verbatim: that year)\"; ours is kept" },
    { EVENT (""), EVENT (",'date':{'verbatim':'then'}"), EVENT (",'date':{'verbatim':'then','label':'L','x':[1]}"),
      "event e: date: changed by both: ours \"(verbatim: then)\", theirs \"(verbatim: then; label: L; \"x\":[1])\"; "
      "ours is kept" },
    { EVENT (",'title':'A'"), EVENT (""), EVENT (",'title':'B'"),
      "event e: title: changed by both: ours nothing, theirs \"B\"; theirs is kept" },
    { EVENT (",'citations':[{'source':'s'}]"),
      EVENT (",'citations':[{'source':'s','stance':'denies','credibility':2}]"),
      EVENT (",'citations':[{'source':'s','quote':'Q'},{'source':'s','locator':'p. 1'}]"),
      "event e: citations.s: changed by both: ours \"s denies 2\", theirs \"s asserts Q; s asserts p. 1\"; ours is "
      "kept" },
    { EVENT (",'citations':[{'source':'s'}]"), EVENT (""), EVENT (",'citations':[{'source':'s','quote':'Q'}]"),
      "event e: citations.s: removed by ours, but changed by theirs; it is kept" },
    { TYPE (""), TYPE (",'x':1,'y':{'a':['},\\'',2]}"), TYPE (",'y':'b,c','z':3"),
      "event type p.y: changed by both: ours \"{\"a\":[\"},\\\"\",2]}\", theirs \"\"b,c\"\"; ours is kept" },
    { LINK_TYPE (",'x':1"), LINK_TYPE (""), LINK_TYPE (",'x':2"),
      "link type p.x: changed by both: ours nothing, theirs \"2\"; theirs is kept" },
    { TYPE (""), DOC (",'types':{'events':[{'id':'p'},{'id':'q','parent':'p'}]}"),
      DOC (",'types':{'events':[{'id':'p','parent':'q'},{'id':'q'}]}"),
      "event type p: parent: below theirs, \"q\", it would stand above itself; ours, none, is kept" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlTimeline) base = tl_test_read_json (rows[i].base);
      g_autoptr (TlTimeline) ours = tl_test_read_json (rows[i].ours);
      g_autoptr (TlTimeline) theirs = tl_test_read_json (rows[i].theirs);
      g_autoptr (GPtrArray) conflicts = NULL;
      g_autoptr (TlTimeline) merged = tl_timeline_merge (base, ours, theirs, &conflicts, NULL, NULL);
      g_autofree char *message = NULL;

      TL_CHECK_INT (rows[i].message, conflicts->len, 1);
      message = g_strconcat (tl_problem_get_where (conflicts->pdata[0]), ": ",
                             tl_problem_get_message (conflicts->pdata[0]), NULL);
      TL_CHECK_STR (rows[i].message, message, rows[i].message);
    }
}

/* Members of an own type that the library does not know are merged one by one. */
static void
test_unknown_of_types (void)
{
  check_merge ((const char *const[]){ TYPE (",'x':1,'g':0"), TYPE (",'x':1,'y':{'a':[',']}"),
                                      TYPE (",'x':2,'g':0,'z':'}'"), TYPE (",'x':2,'y':{'a':[',']},'z':'}'") },
               "");
}

/* Objects that the library does not know are merged key by key, whatever the order of their keys. */
static void
test_unknown_objects (void)
{
  static const struct
  {
    const char *texts[4], *place;
  } rows[] = {
    { { "{'a':1,'b':2}", "{'b':2,'a':1}", "{'a':3,'b':2}", "{'a':3,'b':2}" }, "" },
    { { "{'a':1,'b':{'c':1,'d':2}}", "{'a':5,'b':{'d':2,'c':1}}", "{'a':1,'b':{'c':1,'d':7}}",
        "{'a':5,'b':{'c':1,'d':7}}" },
      "" },
    { { "{'a':[{'x':1,'y':2}]}", "{'a':[{'y':2,'x':1}]}", "{'a':[{'x':1,'y':2}],'b':0}",
        "{'a':[{'x':1,'y':2}],'b':0}" },
      "" },
    { { "1", "{'a':1}", "{'b':'{'}", "{'a':1,'b':'{'}" }, "" },
    { { "{'a':{'b':1}}", "{'a':{'b':2}}", "{'a':{'b':3}}", "{'a':{'b':2}}" }, "timeline.x.a.b" },
    { { "{'a':1}", "{'a':2}", "[1]", "{'a':2}" }, "timeline.x" },
    { { "[1,2]", "[2,1]", "[1,2]", "[2,1]" }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      char *documents[4];

      for (guint j = 0; j < 4; j++)
        documents[j] = g_strconcat (FORMAT, ",'x':", rows[i].texts[j], "}\n", NULL);
      check_merge ((const char *const *) documents, rows[i].place);
      for (guint j = 0; j < 4; j++)
        g_free (documents[j]);
    }
}

/* ---- differences ------------------------------------------------------------------------------------------------- */

static void
test_differences (void)
{
  static const struct
  {
    const char *old, *new, *found;
  } rows[] = {
    { "", "", "" },
    { "", ",'title':'A'", "~timeline - title null 'A'" },
    { ",'title':'A','x':[1, 2]", ",'title':'B'", "~timeline - title 'A' 'B'; ~timeline - x [1,2] null" },
    { ",'events':[" A "]", ",'events':[" B "]", "-event a; +event b" },
    { ",'events':[" A "]", ",'events':[{'id':'a','type':'summit','tags':['x'],'y':1.50}]",
      "~event a type 'talks' 'summit'; ~event a tags null ['x']; ~event a y null 1.50" },
    { ",'events':[{'id':'a','type':'talks','date':'2014','status':'confirmed'}]",
      ",'events':[{'id':'a','type':'talks','date':{'edtf':'2014','verbatim':'then'}}]",
      "~event a date '2014' {'edtf':'2014','verbatim':'then'}; ~event a status 'confirmed' null" },
    { ",'actors':[{'id':'x'},{'id':'y','kind':'state'}]", ",'actors':[{'id':'y'},{'id':'z'}]",
      "-actor x; ~actor y kind 'state' null; +actor z" },
    { ",'events':[" A "," B "],'links':[" AB "]", ",'events':[" A "," B "]", "-link - a causes b" },
    { ",'events':[" A "," B "],'links':[" AB "]",
      ",'events':[" A "," B "],'links':[{'from':'a','to':'b','type':'causes','confidence':0.5},"
      "{'from':'a','to':'b','type':'enables'},{'id':'l','from':'b','to':'a','type':'ends'}]",
      "~link - confidence null 0.5; +link - a enables b; +link l b ends a" },
    { ",'events':[" A "," B "],'links':[{'id':'l','from':'b','to':'a','type':'ends'}]",
      ",'events':[" A "," B "],'links':[{'id':'l','from':'a','to':'b','type':'ends'}]",
      "~link l from 'b' 'a'; ~link l to 'a' 'b'" },
    { ",'x':{'a':1,'b':[{'c':'}','d':','}]}", ",'x':{'b':[{'d':',','c':'}'}],'a':1}", "" },
    { ",'x':1,'y':2", ",'y':2,'x':1", "" },
    { ",'x':[1,2]", ",'x':[2,1]", "~timeline - x [1,2] [2,1]" },
    { ",'x':{'a':1,'b':2}", ",'x':{'a':2,'b':1}", "~timeline - x {'a':1,'b':2} {'a':2,'b':1}" },
    { ",'events':[{'id':'a','type':'talks','attributes':{'k':{'m':1,'n':2}},'x':1,'y':{'p':1,'q':2}}]",
      ",'events':[{'y':{'q':2,'p':1},'x':1,'id':'a','type':'talks','attributes':{'k':{'n':2,'m':1}}}]", "" },
    { ",'events':[{'id':'a','type':'talks','date':{'edtf':'2014','x':1,'y':2}}]",
      ",'events':[{'id':'a','type':'talks','date':{'y':2,'x':1,'edtf':'2014'}}]", "" },
    { ",'types':{'events':[{'id':'o','x':1,'y':2}]}", ",'types':{'events':[{'y':2,'x':1,'id':'o'}]}", "" },
    { ",'types':{'events':[{'id':'o','parent':'talks'}],'x':1}", ",'types':{'events':[{'id':'o','y':2}],'x':3}",
      "~timeline - x 1 3; ~event type o parent 'talks' null; ~event type o * null {'y':2}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *old_text = g_strconcat (FORMAT, rows[i].old, "}", NULL);
      g_autofree char *new_text = g_strconcat (FORMAT, rows[i].new, "}", NULL);
      g_autoptr (TlTimeline) old = tl_test_read_json (old_text);
      g_autoptr (TlTimeline) new = tl_test_read_json (new_text);
      g_autoptr (GPtrArray) differences = tl_timeline_find_differences (old, new, NULL, NULL);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint j = 0; j < differences->len; j++)
        {
          const TlDifference *difference = differences->pdata[j];
          TlChange change = tl_difference_get_change (difference);
          const char *id = tl_difference_get_id (difference), *from, *to, *type;
          g_autofree char *was = tl_difference_dup_old_json (difference);
          g_autofree char *is = tl_difference_dup_new_json (difference);

          g_string_append_printf (found, "%s%c%s %s", j > 0 ? "; " : "", "+-~"[change],
                                  tl_difference_get_kind (difference), id != NULL ? id : "-");
          if (change == TL_CHANGE_CHANGED)
            g_string_append_printf (found, " %s %s %s", tl_difference_get_member (difference),
                                    was != NULL ? was : "null", is != NULL ? is : "null");
          else if (tl_difference_get_link (difference, &from, &to, &type))
            g_string_append_printf (found, " %s %s %s", from, type, to);
        }
      TL_CHECK_JSON (rows[i].new, found->str, rows[i].found);
    }
}

/* ---- nothing changed ----------------------------------------------------------------------------------------------
 */

static TlTimeline *
merge (TlTimeline *base, TlTimeline *ours, TlTimeline *theirs)
{
  g_autoptr (GPtrArray) conflicts = NULL;
  TlTimeline *merged = tl_timeline_merge (base, ours, theirs, &conflicts, NULL, NULL);

  TL_CHECK_INT ("conflicts", conflicts->len, 0);
  return merged;
}

/* Merging with oneself, or with nothing changed, gives the same document. */
static void
test_identities (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data/model/everything.json", NULL);
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) whole = tl_reader_read_file (reader, path, NULL, NULL);
  g_autoptr (TlTimeline) empty = tl_timeline_new ();
  TlTimeline *const cases[][3] = { { whole, whole, whole }, { empty, whole, whole }, { empty, whole, empty },
                                   { empty, empty, whole }, { whole, empty, whole }, { whole, whole, empty } };
  g_autofree char *text = tl_test_write_json (whole), *nothing = tl_test_write_json (empty);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlTimeline) merged = merge (cases[i][0], cases[i][1], cases[i][2]);
      g_autofree char *found = tl_test_write_json (merged);
      g_autoptr (GPtrArray) differences = tl_timeline_find_differences (merged, i < 4 ? whole : empty, NULL, NULL);

      TL_CHECK_STR (NULL, found, i < 4 ? text : nothing);
      TL_CHECK_INT (NULL, differences->len, 0);
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "merges", test_merges },
                          { "named", test_named },
                          { "link-ends", test_link_ends },
                          { "type-cycles", test_type_cycles },
                          { "link-cycles", test_link_cycles },
                          { "messages", test_messages },
                          { "unknown-of-types", test_unknown_of_types },
                          { "unknown-objects", test_unknown_objects },
                          { "differences", test_differences },
                          { "identities", test_identities },
                          CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "change", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
