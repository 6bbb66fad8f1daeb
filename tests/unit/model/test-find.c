/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Finding an actor by any of its names; the message, with the nearest name, if a look-up finds nothing. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

static TlTimeline *
make_timeline (void)
{
  return tl_test_read_json (
      "{'format':'libtimeline','version':1,"
      "'types':{'events':[{'id':'hotline-test','parent':'talks','label':'Test of the hotline'}],"
      "'links':[{'id':'embarrasses','family':'causal'}]},"
      "'actors':["
      "{'id':'usa','name':'United States','names':{'de':'Vereinigte Staaten'},'aliases':['US'],"
      "'codes':{'cameo':'USA'}},"
      "{'id':'rus','name':'Russian Federation','names':{'ru':'Россия'},'aliases':['Moscow']},"
      "{'id':'tur','name':'Türkiye'},"
      "{'id':'street','name':'Straße'},"
      "{'id':'kor','name':'Korea'},{'id':'prk','name':'KOREA'},"
      "{'id':'Mars','aliases':['twin','one']},{'id':'venus','name':'MARS','aliases':['twin','ONE']}],"
      "'sources':[{'id':'nyt-2014','title':'The New York Times'}],"
      "'tracks':[{'id':'dialogue','title':'Dialogue on security','states':['active','suspended']}],"
      "'events':[{'id':'pla-indictment','type':'indictment','title':'Five officers are indicted'},"
      "{'id':'protest','type':'protest'}]}");
}

static void
test_actors (void)
{
  static const struct
  {
    const char *name, *id, *error;
  } rows[] = {
    { "usa", "usa", NULL },
    { "US", "usa", NULL },
    { "us", "usa", NULL },
    { "United States", "usa", NULL },
    { "united states", "usa", NULL },
    { "VEREINIGTE STAATEN", "usa", NULL },
    { "Usa", "usa", NULL },
    { "moscow", "rus", NULL },
    { "РОССИЯ", "rus", NULL },
    { "STRASSE", "street", NULL },
    { "TÜRKİYE", "tur", NULL },
    { "türkiye", "tur", NULL },
    { "Mars", "Mars", NULL }, /* an exact id wins over another's name */
    { "one", "Mars", NULL },  /* an exact alias over one in another case */
    { "ONE", "venus", NULL },
    { "mars", NULL, "\"mars\" names more than one actor: \"Mars\" and \"venus\"" },
    { "twin", NULL, "\"twin\" names more than one actor: \"Mars\" and \"venus\"" },
    { "korea", NULL, "\"korea\" names more than one actor: \"kor\" and \"prk\"" },
    { "Russia", NULL, "there is no actor \"Russia\"; there is \"rus\" (Russian Federation)" },
    { "Moskow", NULL, "there is no actor \"Moskow\"; there is \"rus\" (Russian Federation)" },
    { "Turkiye", NULL, "there is no actor \"Turkiye\"; there is \"tur\" (Türkiye)" },
    { "United States of America", NULL,
      "there is no actor \"United States of America\"; there is \"usa\" (United States)" },
    { "Brazil", NULL, "there is no actor \"Brazil\"" },
    { "", NULL, "there is no actor \"\"" },
  };
  g_autoptr (TlTimeline) timeline = make_timeline ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      const TlActor *actor = tl_timeline_find_actor (timeline, rows[i].name, &error);

      TL_CHECK_STR (rows[i].name, actor != NULL ? tl_actor_get_id (actor) : NULL, rows[i].id);
      TL_CHECK_STR (rows[i].name, error != NULL ? error->message : NULL, rows[i].error);
      TL_CHECK (rows[i].name, error == NULL || g_error_matches (error, TL_ERROR, TL_ERROR_REFERENCE));
    }
}

/* Each verb with a name that does not exist. */
typedef gboolean (*LookUp) (TlTimeline *timeline, const char *name, GError **error);

static gboolean
find_event (TlTimeline *timeline, const char *name, GError **error)
{
  g_autoptr (TlEvent) event = tl_timeline_find_event (timeline, name, error);

  return event != NULL;
}

static gboolean
remove_event (TlTimeline *timeline, const char *name, GError **error)
{
  return tl_timeline_remove_event (timeline, name, TL_REMOVE_NONE, error);
}

static gboolean
remove_source (TlTimeline *timeline, const char *name, GError **error)
{
  return tl_timeline_remove_source (timeline, name, TL_REMOVE_NONE, error);
}

static gboolean
remove_track (TlTimeline *timeline, const char *name, GError **error)
{
  return tl_timeline_remove_track (timeline, name, TL_REMOVE_NONE, error);
}

static gboolean
remove_event_type (TlTimeline *timeline, const char *name, GError **error)
{
  return tl_timeline_remove_event_type (timeline, name, TL_REMOVE_NONE, error);
}

static gboolean
remove_link_type (TlTimeline *timeline, const char *name, GError **error)
{
  return tl_timeline_remove_link_type (timeline, name, TL_REMOVE_NONE, error);
}

static gboolean
query_type (TlTimeline *timeline, const char *name, GError **error)
{
  g_autoptr (TlQuery) query = tl_query_new ();
  guint n;

  tl_query_set_type (query, name);
  return tl_timeline_count (timeline, query, &n, error);
}

static gboolean
query_source (TlTimeline *timeline, const char *name, GError **error)
{
  g_autoptr (TlQuery) query = tl_query_new ();
  guint n;

  tl_query_set_source (query, name);
  return tl_timeline_count (timeline, query, &n, error);
}

static gboolean
find_scale (TlTimeline *timeline, const char *name, GError **error)
{
  (void) timeline;
  return tl_scale_find (name, error) != NULL;
}

static gboolean
parse_status (TlTimeline *timeline, const char *name, GError **error)
{
  TlEventStatus status;

  (void) timeline;
  return tl_event_status_from_string (name, &status, error);
}

static gboolean
add_event_json (TlTimeline *timeline, const char *quoted, GError **error)
{
  g_autofree char *json = tl_test_json (quoted);
  g_autoptr (TlEvent) event = tl_event_new_from_json (json, -1, error);

  return event != NULL && tl_timeline_add_event (timeline, event, error);
}

static gboolean
add_parent (TlTimeline *timeline, const char *name, GError **error)
{
  g_autoptr (TlEventType) type = tl_event_type_new ("x", name, NULL);

  return tl_timeline_add_event_type (timeline, type, error);
}

static gboolean
add_initial (TlTimeline *timeline, const char *name, GError **error)
{
  g_autoptr (TlTrack) track = tl_track_new ("x");

  tl_track_add_state (track, "active");
  tl_track_set_initial (track, name);
  return tl_timeline_add_track (timeline, track, error);
}

static gboolean
read_document (TlTimeline *timeline, const char *members, GError **error)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autofree char *document = g_strdup_printf ("{'format':'libtimeline','version':1,%s}", members);
  g_autofree char *json = tl_test_json (document);
  g_autoptr (TlTimeline) read = tl_reader_read_data (reader, json, -1, error);

  (void) timeline;
  return read != NULL;
}

static void
test_missing (void)
{
  static const struct
  {
    LookUp look_up;
    const char *name, *error;
  } rows[] = {
    { find_event, "pla-inditement",
      "there is no event \"pla-inditement\"; there is \"pla-indictment\" (Five officers are indicted)" },
    { find_event, "officers",
      "there is no event \"officers\"; there is \"pla-indictment\" (Five officers are indicted)" },
    { find_event, "PROTEST", "there is no event \"PROTEST\"; there is \"protest\"" },
    { find_event, "summit", "there is no event \"summit\"" },
    { remove_event, "protests", "there is no event \"protests\"; there is \"protest\"" },
    { remove_source, "nyt2014", "there is no source \"nyt2014\"; there is \"nyt-2014\" (The New York Times)" },
    { remove_source, "new york times",
      "there is no source \"new york times\"; there is \"nyt-2014\" (The New York Times)" },
    { remove_track, "dialog", "there is no track \"dialog\"; there is \"dialogue\" (Dialogue on security)" },
    { remove_event_type, "hot-line-test",
      "there is no event type \"hot-line-test\"; there is \"hotline-test\" (Test of the hotline)" },
    { remove_event_type, "talks", "event type \"talks\" is built in: a timeline changes its own only" },
    { remove_link_type, "embarasses", "there is no link type \"embarasses\"; there is \"embarrasses\"" },
    { query_type, "inditement", "there is no event type \"inditement\"; there is \"indictment\" (Indictment)" },
    { query_source, "nyt-2015", "there is no source \"nyt-2015\"" },
    { find_scale, "goldstein-isews", "there is no scale \"goldstein-isews\"; there is \"goldstein-icews\"" },
    { find_scale, "weis", "there is no scale \"weis\"" },
    { parse_status, "alledged", "there is no status \"alledged\"; there is \"alleged\"" },
    { parse_status, "so-so", "there is no status \"so-so\"" },
    { add_event_json, "{'id':'x','type':'talk'}",
      "type of the event: there is no event type \"talk\"; there is \"talks\" (Talks)" },
    { add_event_json, "{'id':'x','type':'talks','participants':[{'actor':'usaa','role':'host'}]}",
      "actor of the participant: there is no actor \"usaa\"; there is \"usa\" (United States)" },
    { add_event_json, "{'id':'x','type':'talks','effects':[{'track':'dialogue','state':'suspend'}]}",
      "track \"dialogue\" has no state \"suspend\"; there is \"suspended\"" },
    { add_event_json, "{'id':'x','type':'talks','status':'alledged'}",
      "1:35: status: status cannot be \"alledged\", only reported, confirmed, alleged, disputed, denied, planned, "
      "hypothetical "
      "or retracted; there is \"alleged\"" },
    { add_parent, "talk", "event type \"x\": there is no parent \"talk\"; there is \"talks\" (Talks)" },
    { add_initial, "activ", "track \"x\" has no state \"activ\" to begin in; there is \"active\"" },
    { read_document,
      "'actors':[{'id':'china','name':'China'}],'events':[{'id':'a','type':'talks',"
      "'participants':[{'actor':'chnia','role':'host'}]}]",
      "1:138: events[0].participants[0].actor: there is no actor \"chnia\"; there is \"china\" (China)" },
  };
  g_autoptr (TlTimeline) timeline = make_timeline ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      TL_CHECK (rows[i].name, !rows[i].look_up (timeline, rows[i].name, &error));
      TL_CHECK_STR (rows[i].name, error != NULL ? error->message : NULL, rows[i].error);
      TL_CHECK (rows[i].name, !rows[i].look_up (timeline, rows[i].name, NULL));
    }
}

/* A document with very many dangling references is read in linear time: the first problems only have suggestions. */
static void
test_many_missing (void)
{
  g_autoptr (GString) text = g_string_new ("{'format':'libtimeline','version':1,'events':[");
  g_autofree char *json = NULL;
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) timeline = NULL;
  guint n_suggested = 0;

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (text, "%s{'id':'protest-%u','type':'protesd'}", i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  json = tl_test_json (text->str);
  tl_reader_set_collect (reader, TRUE);
  timeline = tl_reader_read_data (reader, json, -1, NULL);
  TL_CHECK (NULL, timeline == NULL && tl_reader_get_n_problems (reader) > 0);
  for (guint i = 0; i < tl_reader_get_n_problems (reader); i++)
    n_suggested +=
        strstr (tl_problem_get_message (tl_reader_get_problem (reader, i)), "; there is \"protest\"") != NULL;
  TL_CHECK (NULL, n_suggested > 0 && n_suggested < 20);
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "actors", test_actors }, { "missing", test_missing }, { "many-missing", test_many_missing }, CU_TEST_INFO_NULL
  };
  CU_SuiteInfo suites[] = { { "find", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
