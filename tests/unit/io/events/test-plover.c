/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reading PLOVER: both spellings, lines and arrays, what becomes of each member, and records that are wrong. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

static TlTimeline *
read_plover (const char *text, gboolean lenient, GError **error)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autofree char *json = tl_test_json (text);

  tl_reader_set_lenient (reader, lenient);
  return tl_reader_read_data (reader, json, -1, error);
}

#define HEAD "{'format':'libtimeline','version':1,"
#define USA "{'id':'usa','kind':'state','name':'United States','codes':{'cameo':'USA'}}"
#define USAGOV "{'id':'usagov','kind':'agency','name':'FBI','parent':'usa','codes':{'cameo':'USAGOV'}}"

static const struct
{
  const char *name, *text, *document;
} records[] = {
  { "new spelling",
    "{'id':'a','date':'2014-05-19','time':'10:30','event':'COERCE','mode':'arrest','actor':[{'code':'USA','sector':'"
    "GOV',"
    "'entity_text':'FBI'}],'recipient':[{'code':'CHN','entity_text':'China','identifier_id':'Q148'}],'event_text':'"
    "indicted',"
    "'event_scale':-5.5,'coder':'C','coded_date':'2020-01-02','comment':'k'}",
    HEAD
    "'actors':[{'id':'chn','kind':'state','name':'China','codes':{'cameo':'CHN','wikidata':'Q148'}}," USA "," USAGOV
    "],'events':[{'id':'a','type':'cameo-173','date':'2014-05-19T10:30','title':'indicted','participants':[{'actor':"
    "'usagov','role':'initiator'},{'actor':'chn','role':'target'}],'scores':{'schrodt-plover':-5.5},'codings':[{'"
    "scheme':"
    "'plover','code':'COERCE','mode':'arrest'}],'record':{'created':'2020-01-02','coder':'C'},'attributes':{'plover':{"
    "'comment':'k'}}}]}" },
  { "old spelling",
    "[{'id':'a','date':'2014-05-19','enddate':'2014-05-21','source':[{'code':'USA','actorText':'United "
    "States'}],'target':'',"
    "'event':['AGREE'],'eventText':'agreed','eventLoc':{'name':'Geneva'},'context':['economic'],'dateCoded':'2016-12-"
    "19'}]",
    HEAD
    "'actors':[" USA "],'events':[{'id':'a','type':'cameo-03','date':'2014-05-19/2014-05-21','title':'agreed',"
    "'participants':[{'actor':'usa','role':'initiator'}],'place':{'name':'Geneva'},'codings':[{'scheme':'plover','code'"
    ":"
    "'AGREE'}],'record':{'created':'2016-12-19'},'attributes':{'plover':{'context':['economic'],'event_loc':{'name':"
    "'Geneva'}}}}]}" },
  { "source, quotation and what is not known",
    "{'id':'a','date':'2014-05-19','event':['ACCUSE','THREATEN'],'actor':'Someone','cite_info':{'url':'http://"
    "a.example/',"
    "'title':'T','publication':'P'},'text':'they did','text_info':'p. 3','size':'100'}",
    HEAD "'actors':[{'id':'someone','name':'Someone'}],'sources':[{'id':'http://a.example/"
         "','title':'T','publisher':'P','url':"
         "'http://a.example/"
         "'}],'events':[{'id':'a','type':'cameo-09','date':'2014-05-19','participants':[{'actor':'someone',"
         "'role':'initiator'}],'codings':[{'scheme':'plover','code':'ACCUSE'},{'scheme':'plover','code':'THREATEN'}],"
         "'citations':[{'source':'http://a.example/','quote':'they did','locator':'p. "
         "3'}],'attributes':{'plover':{'cite_info':"
         "{'url':'http://a.example/','title':'T','publication':'P'}}},'size':'100'}]}" },
  { "a document and blank lines",
    "{'id':'d','event':'DOCUMENT','actor':''}\n\n{'id':'a','date':'2014','event':'YIELD','actor':'X'}\n",
    HEAD "'actors':[{'id':'x','name':'X'}],'events':[{'id':'a','type':'event','date':'2014','participants':[{'actor':'"
         "x','role':"
         "'initiator'}],'codings':[{'scheme':'plover','code':'YIELD'}]}]}" },
};

static void
test_records (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autofree char *expected = tl_test_json (records[i].document), *found = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (TlTimeline) timeline = read_plover (records[i].text, FALSE, &error);

      TL_CHECK_STR (records[i].name, error != NULL ? error->message : NULL, NULL);
      if (timeline == NULL)
        continue;
      found = g_strchomp (tl_test_write_json (timeline));
      TL_CHECK_STR (records[i].name, found, expected);
    }
}

#define GOOD "{'id':'z','date':'2014-05-19','event':'AGREE','actor':'X'}"

static const struct
{
  const char *name, *text, *error;
  guint n_kept; /* lenient */
} wrong[] = {
  { "no id", GOOD "\n{'date':'2014-05-19','event':'AGREE','actor':'X'}", "2:1: \"id\": the record has no id", 1 },
  { "no event", GOOD "\n{'id':'a','date':'2014-05-19','actor':'X'}",
    "2:1: record \"a\", \"event\": the record has no category of PLOVER", 1 },
  { "no date", GOOD "\n{'id':'a','event':'AGREE','actor':'X'}", "2:1: record \"a\", \"date\": the record has no date",
    1 },
  { "no actor", GOOD "\n{'id':'a','date':'2014-05-19','event':'AGREE'}",
    "2:1: record \"a\", \"actor\": the record has no actor", 1 },
  { "an empty actor", GOOD "\n{'id':'a','date':'2014-05-19','event':'AGREE','actor':[{}]}",
    "2:1: record \"a\", \"actor\": an actor has neither a code nor a name", 1 },
  { "a number as actor", GOOD "\n{'id':'a','date':'2014-05-19','event':'AGREE','actor':[7]}",
    "2:1: record \"a\", \"actor\": an actor is neither an object nor a text", 1 },
  { "a repeated id", GOOD "\n" GOOD, "2:1: event \"z\" is there already", 2 },
  { "no object", "[" GOOD ",7]", "1:61: [1]: found a number, expected an object", 0 },
  { "broken", "[" GOOD ",", "1:61: [1]: found the end of the text, expected a value", 0 },
};

static void
test_wrong (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TlTimeline) strict = read_plover (wrong[i].text, FALSE, &error);
      g_autoptr (TlTimeline) lenient = read_plover (wrong[i].text, TRUE, NULL);

      TL_CHECK_STR (wrong[i].name, error != NULL ? error->message : NULL, wrong[i].error);
      TL_CHECK_INT (wrong[i].name, lenient != NULL ? tl_timeline_get_n_events (lenient) : 0, wrong[i].n_kept);
    }
}

static CU_TestInfo tests[] = {
  { "records", test_records },
  { "wrong records", test_wrong },
  CU_TEST_INFO_NULL,
};

int
main (int argc, char **argv)
{
  CU_SuiteInfo suites[] = { { "plover", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
