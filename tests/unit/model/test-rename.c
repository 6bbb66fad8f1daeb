/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Values renamed and united: everything that names them follows, and nothing else changes. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

/* Every kind of reference, in every place that has one. No two items have the same id, and no other text is an id. */
#define DOCUMENT                                                                                                       \
  "{'format':'libtimeline','version':1,"                                                                               \
  "'types':{'events':[{'id':'upper-t','parent':'talks','label':'U','cameo':'036','plover':'CONSULT','x':1},"           \
  "{'id':'lower-t','parent':'upper-t'}],'links':[{'id':'embarrasses','family':'causal','label':'E','x':1}]},"          \
  "'actors':[{'id':'usa','aliases':['US'],'x-a':{'b':1.50}},{'id':'chn'},{'id':'nsa','parent':'usa'},"                 \
  "{'id':'snow','affiliations':[{'actor':'nsa','office':'contractor','x-o':1},{'actor':'usa'}]}],"                     \
  "'sources':[{'id':'leak','x-s':1},{'id':'paper','derived_from':['leak']}],"                                          \
  "'tracks':[{'id':'dialogue','between':['usa','chn'],'states':['active','over'],'initial':'active','x-t':1}],"        \
  "'events':[{'id':'first','type':'upper-t','date':'2014','participants':[{'actor':'usa','role':'host','x-p':1},"      \
  "{'actor':'chn','role':'guest'}],'citations':[{'source':'leak','speaker':'snow','x-c':1}],"                          \
  "'attributes':{'note':['text','other']},'x-e':1},"                                                                   \
  "{'id':'second','type':'lower-t','citations':[{'source':'paper','speaker':'chn'}],"                                  \
  "'effects':[{'track':'dialogue','state':'over'}]},{'id':'alone','type':'talks'}],"                                   \
  "'links':[{'from':'first','to':'second','type':'embarrasses','citations':[{'source':'leak','speaker':'nsa'}],"       \
  "'x-l':1},{'id':'ell','from':'second','to':'alone','type':'causes'},"                                                \
  "{'from':'first','to':'alone','type':'precedes'}]}"

typedef gboolean (*Rename) (TlTimeline *self, const char *id, const char *new_id, guint *n_changed, GError **error);

static const struct
{
  const char *noun;
  Rename rename;
} kinds[] = {
  { "actor", tl_timeline_rename_actor },         { "source", tl_timeline_rename_source },
  { "track", tl_timeline_rename_track },         { "event type", tl_timeline_rename_event_type },
  { "link type", tl_timeline_rename_link_type }, { "event", tl_timeline_rename_event },
};

static Rename
find_rename (const char *noun)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].noun, noun) == 0)
      return kinds[i].rename;
  g_assert_not_reached ();
}

/* DOCUMENT with another id, as an editor's search and replace would make it */
static char *
replaced_document (const char *id, const char *new_id)
{
  g_autofree char *old_token = g_strdup_printf ("'%s'", id), *new_token = g_strdup_printf ("'%s'", new_id);
  g_autoptr (GString) text = g_string_new (DOCUMENT);
  g_autoptr (TlTimeline) timeline = NULL;

  g_string_replace (text, old_token, new_token, 0);
  timeline = tl_test_read_json (text->str);
  return tl_test_write_json (timeline);
}

static void
test_follows (void)
{
  const struct
  {
    const char *noun, *id;
    guint n_changed;
  } rows[] = {
    { "actor", "usa", 5 },          { "actor", "chn", 4 },
    { "actor", "nsa", 3 },          { "actor", "snow", 2 },
    { "source", "leak", 4 },        { "source", "paper", 2 },
    { "track", "dialogue", 2 },     { "event type", "upper-t", 3 },
    { "event type", "lower-t", 2 }, { "link type", "embarrasses", 2 },
    { "event", "first", 3 },        { "event", "second", 3 },
    { "event", "alone", 3 },
  };
  /* in the order of ids, before and after all others; with blanks; in another script */
  const char *const ids[] = { "0", "zz", " two words ", "会谈" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ids); j++)
      {
        g_autoptr (TlTimeline) timeline = tl_test_read_json (DOCUMENT);
        g_autofree char *wanted = replaced_document (rows[i].id, ids[j]), *found = NULL, *back = NULL;
        g_autofree char *before = tl_test_write_json (timeline);
        guint n = 0;

        TL_CHECK (rows[i].id, find_rename (rows[i].noun) (timeline, rows[i].id, ids[j], &n, NULL));
        TL_CHECK_INT (rows[i].id, n, rows[i].n_changed);
        found = tl_test_write_json (timeline);
        TL_CHECK_STR (rows[i].id, found, wanted);
        TL_CHECK (rows[i].id, find_rename (rows[i].noun) (timeline, ids[j], rows[i].id, NULL, NULL));
        back = tl_test_write_json (timeline);
        TL_CHECK_STR (rows[i].id, back, before);
      }
}

static void
test_refused (void)
{
  const struct
  {
    const char *noun, *id, *new_id;
    TlError code;
  } rows[] = {
    { "actor", "nobody", "x", TL_ERROR_REFERENCE },
    { "actor", "usa", "chn", TL_ERROR_DUPLICATE },
    { "actor", "usa", "usa", TL_ERROR_DUPLICATE },
    { "actor", "usa", "", TL_ERROR_ID },
    { "actor", "usa", "a\nb", TL_ERROR_ID },
    { "actor", "usa", "\xff", TL_ERROR_ID },
    { "actor", "leak", "x", TL_ERROR_REFERENCE },
    { "source", "leak", "paper", TL_ERROR_DUPLICATE },
    { "track", "dialog", "x", TL_ERROR_REFERENCE },
    { "event", "first", "alone", TL_ERROR_DUPLICATE },
    { "event", "third", "x", TL_ERROR_REFERENCE },
    { "event type", "talks", "x", TL_ERROR_REFERENCE },
    { "event type", "upper-t", "talks", TL_ERROR_DUPLICATE },
    { "link type", "causes", "x", TL_ERROR_REFERENCE },
    { "link type", "embarrasses", "causes", TL_ERROR_DUPLICATE },
  };
  g_autoptr (TlTimeline) timeline = tl_test_read_json (DOCUMENT);
  g_autofree char *before = tl_test_write_json (timeline), *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      TL_CHECK (rows[i].new_id, !find_rename (rows[i].noun) (timeline, rows[i].id, rows[i].new_id, NULL, &error)
                                    && g_error_matches (error, TL_ERROR, rows[i].code));
    }
  after = tl_test_write_json (timeline);
  TL_CHECK_STR (NULL, after, before);
}

/* An id that was given up may be used again. */
static void
test_again (void)
{
  g_autoptr (TlTimeline) timeline = tl_test_read_json (DOCUMENT);
  g_autoptr (TlActor) actor = tl_actor_new ("usa");
  g_autoptr (TlEvent) event = tl_event_new ("first", "talks");
  g_autofree char *before = tl_test_write_json (timeline), *after = NULL;

  TL_CHECK (NULL, tl_timeline_rename_actor (timeline, "usa", "us", NULL, NULL));
  TL_CHECK (NULL, tl_timeline_add_actor (timeline, actor, NULL));
  TL_CHECK (NULL, tl_timeline_rename_event (timeline, "first", "a", NULL, NULL));
  TL_CHECK (NULL, tl_timeline_add_event (timeline, event, NULL));
  TL_CHECK (NULL, tl_timeline_remove_event (timeline, "first", TL_REMOVE_NONE, NULL));
  TL_CHECK (NULL, !tl_timeline_remove_event (timeline, "a", TL_REMOVE_NONE, NULL));
  TL_CHECK (NULL, tl_timeline_rename_event (timeline, "a", "first", NULL, NULL));
  TL_CHECK (NULL, tl_timeline_remove_actor (timeline, "usa", TL_REMOVE_NONE, NULL));
  TL_CHECK (NULL, tl_timeline_rename_actor (timeline, "us", "usa", NULL, NULL));
  after = tl_test_write_json (timeline);
  TL_CHECK_STR (NULL, after, before);
}

/* ---- uniting ----------------------------------------------------------------------------------------------------- */

static const struct
{
  const char *name;
  const char *noun;
  const char *before, *after; /* the items; AFTER is NULL if "a" and "b" cannot be one */
  const char *notes;          /* or the error */
} unions[] = {
  { "fills", "actor",
    "'actors':[{'id':'a','name':'A'},{'id':'b','kind':'state','name':'A','aliases':['B'],"
    "'parent':'c','codes':{'iso3166':'BB'},'x':1},{'id':'c'}]",
    "'actors':[{'id':'a','kind':'state','name':'A','aliases':['B','b'],'parent':'c','codes':{'iso3166':'BB'},'x':1},"
    "{'id':'c'}]",
    "" },
  { "differs", "actor",
    "'actors':[{'id':'a','kind':'state','name':'A','names':{'de':'AA'},'codes':{'iso3166':'AA'},'x':1},"
    "{'id':'b','kind':'person','name':'B','names':{'de':'BB','fr':'B'},'codes':{'cameo':'B','iso3166':'BB'},'x':2}]",
    "'actors':[{'id':'a','kind':'state','name':'A','names':{'de':'AA','fr':'B'},'aliases':['b','BB'],"
    "'codes':{'cameo':'B','iso3166':'AA'},'x':1}]",
    "actor a: kind stays \"state\"; that of \"b\" was \"person\"\n"
    "actor a: name stays \"A\"; that of \"b\" was \"B\"\n"
    "actor a: names.de stays \"AA\"; that of \"b\" was \"BB\"\n"
    "actor a: codes.iso3166 stays \"AA\"; that of \"b\" was \"BB\"\n"
    "actor a: x stays \"1\"; that of \"b\" was \"2\"\n" },
  { "everywhere", "actor",
    "'actors':[{'id':'a'},{'id':'b'},{'id':'c','parent':'b','affiliations':[{'actor':'b','office':'o'},"
    "{'actor':'a','office':'o'},{'actor':'b'}]},{'id':'d'}],'sources':[{'id':'s'}],"
    "'tracks':[{'id':'t','between':['b','d'],'states':['on']}],"
    "'events':[{'id':'e','type':'talks','participants':[{'actor':'b','role':'host'},{'actor':'a','role':'host'},"
    "{'actor':'b','role':'guest'},{'actor':'d','role':'guest'}],'citations':[{'source':'s','speaker':'b'},"
    "{'source':'s','speaker':'a'},{'source':'s','speaker':'b','quote':'q'}]},{'id':'f','type':'talks'}],"
    "'links':[{'from':'e','to':'f','type':'causes','citations':[{'source':'s','speaker':'b'}]}]",
    "'actors':[{'id':'a','aliases':['b']},{'id':'c','parent':'a','affiliations':[{'actor':'a','office':'o'},"
    "{'actor':'a'}]},{'id':'d'}],'sources':[{'id':'s'}],"
    "'tracks':[{'id':'t','between':['a','d'],'states':['on']}],"
    "'events':[{'id':'e','type':'talks','participants':[{'actor':'a','role':'host'},"
    "{'actor':'a','role':'guest'},{'actor':'d','role':'guest'}],'citations':["
    "{'source':'s','speaker':'a'},{'source':'s','speaker':'a','quote':'q'}]},{'id':'f','type':'talks'}],"
    "'links':[{'from':'e','to':'f','type':'causes','citations':[{'source':'s','speaker':'a'}]}]",
    "" },
  { "what was there twice stays", "actor",
    "'actors':[{'id':'a'},{'id':'b'}],'events':[{'id':'e','type':'talks','participants':[{'actor':'a','role':'host'},"
    "{'actor':'b','role':'host','x':1}]}]",
    "'actors':[{'id':'a','aliases':['b']}],'events':[{'id':'e','type':'talks','participants':["
    "{'actor':'a','role':'host'},{'actor':'a','role':'host','x':1}]}]",
    "" },
  { "affiliations", "actor",
    "'actors':[{'id':'a','affiliations':[{'actor':'c'}]},{'id':'b','affiliations':[{'actor':'c'},{'actor':'d'}]},"
    "{'id':'c'},{'id':'d'}]",
    "'actors':[{'id':'a','aliases':['b'],'affiliations':[{'actor':'c'},{'actor':'d'}]},{'id':'c'},{'id':'d'}]", "" },
  { "sources", "source",
    "'sources':[{'id':'a','title':'A','derived_from':['c']},{'id':'b','title':'B','date':'2014-05',"
    "'reliability':'B','derived_from':['c','d']},{'id':'c'},{'id':'d'},{'id':'e','derived_from':['b','a']}],"
    "'events':[{'id':'e','type':'talks','citations':[{'source':'b'},{'source':'a'}]}]",
    "'sources':[{'id':'a','title':'A','date':'2014-05','reliability':'B','derived_from':['c','d']},{'id':'c'},"
    "{'id':'d'},{'id':'e','derived_from':['a']}],'events':[{'id':'e','type':'talks','citations':[{'source':'a'}]}]",
    "source a: title stays \"A\"; that of \"b\" was \"B\"\n" },
  { "dates", "source", "'sources':[{'id':'a','date':{'verbatim':'one day'}},{'id':'b','date':'2014-05'}]",
    "'sources':[{'id':'a','date':{'verbatim':'one day'}}]",
    "source a: date stays \"one day\"; that of \"b\" was \"2014-05\"\n" },
  { "parent", "actor", "'actors':[{'id':'a','parent':'b'},{'id':'b'}]", NULL,
    "actor \"a\" and \"b\" cannot be one: one is above the other" },
  { "child", "actor", "'actors':[{'id':'a'},{'id':'b','parent':'a'}]", NULL,
    "actor \"a\" and \"b\" cannot be one: one is above the other" },
  { "child with a parent to be left", "actor", "'actors':[{'id':'a','parent':'c'},{'id':'b','parent':'a'},{'id':'c'}]",
    NULL, "actor \"a\" and \"b\" cannot be one: one is above the other" },
  { "ancestor", "actor", "'actors':[{'id':'a','parent':'c'},{'id':'c','parent':'b'},{'id':'b'}]", NULL,
    "actor \"a\" and \"b\" cannot be one: one is above the other" },
  { "ancestor of other", "actor", "'actors':[{'id':'b','parent':'c'},{'id':'c','parent':'a'},{'id':'a'}]", NULL,
    "actor \"a\" and \"b\" cannot be one: one is above the other" },
  { "affiliated", "actor", "'actors':[{'id':'a'},{'id':'b','affiliations':[{'actor':'a'}]}]", NULL,
    "actor \"a\" and \"b\" cannot be one: one is affiliated with the other" },
  { "track", "actor", "'actors':[{'id':'a'},{'id':'b'}],'tracks':[{'id':'t','between':['a','b'],'states':['on']}]",
    NULL, "actor \"a\" and \"b\" cannot be one: track \"t\" is between them" },
  { "derived", "source", "'sources':[{'id':'a','derived_from':['b']},{'id':'b'}]", NULL,
    "source \"a\" and \"b\" cannot be one: one is derived from the other" },
  { "missing", "actor", "'actors':[{'id':'a'}]", NULL, "there is no actor \"b\"" },
};

static TlTimeline *
read_items (const char *items)
{
  g_autofree char *text = g_strdup_printf ("{'format':'libtimeline','version':1,%s}", items);

  return tl_test_read_json (text);
}

static char *
dup_notes (GPtrArray *differences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++)
    g_string_append_printf (text, "%s: %s\n", tl_problem_get_where (differences->pdata[i]),
                            tl_problem_get_message (differences->pdata[i]));
  return g_string_free (text, FALSE);
}

static void
test_united (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (unions); i++)
    {
      gboolean is_actor = strcmp (unions[i].noun, "actor") == 0;
      g_autoptr (TlTimeline) timeline = read_items (unions[i].before);
      g_autoptr (TlTimeline) other = read_items (unions[i].after != NULL ? unions[i].after : unions[i].before);
      g_autoptr (GPtrArray) differences = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *wanted = tl_test_write_json (other), *found = NULL, *notes = NULL;
      gboolean ok = is_actor ? tl_timeline_unite_actors (timeline, "a", "b", NULL, &differences, &error)
                             : tl_timeline_unite_sources (timeline, "a", "b", NULL, &differences, &error);

      TL_CHECK (unions[i].name, ok == (unions[i].after != NULL));
      TL_CHECK (unions[i].name, ok == (differences != NULL));
      notes = ok ? dup_notes (differences) : g_strdup (error->message);
      TL_CHECK_STR (unions[i].name, notes, unions[i].notes);
      found = tl_test_write_json (timeline);
      TL_CHECK_STR (unions[i].name, found, wanted);
    }
}

/* The whole document again: after uniting a new actor with an old one, it is as if the old one was renamed. */
static void
test_as_renamed (void)
{
  const char *const actors[] = { "usa", "chn", "nsa", "snow" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      g_autoptr (TlTimeline) timeline = tl_test_read_json (DOCUMENT);
      g_autoptr (TlTimeline) renamed = tl_test_read_json (DOCUMENT);
      g_autoptr (TlActor) actor = tl_actor_new ("new"), alias = NULL;
      g_autofree char *found = NULL, *wanted = NULL;
      guint n_united = 0, n_renamed = 0;

      TL_CHECK (actors[i], tl_timeline_add_actor (timeline, actor, &error));
      TL_CHECK (actors[i], tl_timeline_unite_actors (timeline, "new", actors[i], &n_united, NULL, &error));
      TL_CHECK (actors[i], tl_timeline_rename_actor (renamed, actors[i], "new", &n_renamed, &error));
      alias = tl_actor_copy (tl_timeline_lookup_actor (renamed, "new"));
      tl_actor_add_alias (alias, actors[i]);
      TL_CHECK (actors[i], tl_timeline_replace_actor (renamed, alias, &error));
      found = tl_test_write_json (timeline);
      wanted = tl_test_write_json (renamed);
      TL_CHECK_STR (actors[i], found, wanted);
      TL_CHECK_INT (actors[i], n_united, n_renamed);
    }
}

/* An event may name an actor in as many roles as memory holds: uniting takes time in proportion. */
static void
test_many (void)
{
  const guint n = 20000;
  g_autoptr (GString) text = g_string_new ("'actors':[{'id':'a'},{'id':'b'}],'events':[{'id':'e','type':'talks',"
                                           "'participants':[{'actor':'a','role':'r0'}");
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlEvent) event = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, ",{'actor':'b','role':'r%u'}", i);
  g_string_append (text, "]}]");
  timeline = read_items (text->str);
  TL_CHECK (NULL, tl_timeline_unite_actors (timeline, "a", "b", NULL, NULL, NULL));
  event = tl_timeline_lookup_event (timeline, "e");
  TL_CHECK_INT (NULL, tl_event_get_n_participants (event), n);
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "follows", test_follows },       { "refused", test_refused }, { "again", test_again }, { "united", test_united },
    { "as-renamed", test_as_renamed }, { "many", test_many },       CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "rename", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
