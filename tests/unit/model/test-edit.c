/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Copies, parts removed from them, values replaced and removed, and the signal that reports it. */
#include "config.h"

#include "tl-test.h"

#include <math.h>
#include <string.h>

static TlTimeline *
make_timeline (void)
{
  return tl_test_read_json (
      "{'format':'libtimeline','version':1,"
      "'types':{'events':[{'id':'hotline-test','parent':'talks','cameo':'036','x':1},"
      "{'id':'night-test','parent':'hotline-test'},{'id':'loose'}],"
      "'links':[{'id':'embarrasses','family':'causal','x':1}]},"
      "'actors':[{'id':'usa'},{'id':'chn'},{'id':'eu'},{'id':'nsa','parent':'usa'},"
      "{'id':'snowden','affiliations':[{'actor':'nsa','office':'contractor'}]}],"
      "'sources':[{'id':'leak'},{'id':'article','derived_from':['leak']},{'id':'spare'}],"
      "'tracks':[{'id':'dialogue','between':['usa','chn'],'states':['active','over'],'initial':'active'},"
      "{'id':'triad','between':['usa','chn','eu'],'states':['active']}],"
      "'events':[{'id':'test','type':'hotline-test',"
      "'participants':[{'actor':'usa','role':'host'},{'actor':'chn','role':'host'}]},"
      "{'id':'end','type':'night-test','citations':[{'source':'article','speaker':'chn'},{'source':'article'}],"
      "'effects':[{'track':'dialogue','state':'over'},{'track':'triad','state':'active'}]},"
      "{'id':'alone','type':'loose'}],"
      "'links':[{'from':'test','to':'end','type':'embarrasses','citations':[{'source':'leak'}]},"
      "{'id':'l','from':'end','to':'alone','type':'causes'}]}");
}

/* ---- copies ------------------------------------------------------------------------------------------------------ */

#define COPY(noun, Noun, value, change)                                                                                \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    const Noun *held = (value);                                                                                        \
    g_autoptr (Noun) copy = tl_##noun##_copy (held);                                                                   \
                                                                                                                       \
    TL_CHECK (#noun, tl_##noun##_is_sealed (held) && !tl_##noun##_is_sealed (copy));                                   \
    TL_CHECK (#noun, tl_##noun##_equal (held, copy));                                                                  \
    change;                                                                                                            \
    TL_CHECK (#noun, !tl_##noun##_equal (held, copy));                                                                 \
  }                                                                                                                    \
  G_STMT_END

static void
test_copies (void)
{
  g_autoptr (TlTimeline) timeline = make_timeline ();
  g_autoptr (TlEvent) end = tl_timeline_lookup_event (timeline, "end");
  g_autoptr (TlLink) link = tl_timeline_dup_link (timeline, 0);
  g_autoptr (TlEvent) outlives = tl_event_copy (end);

  COPY (actor, TlActor, tl_timeline_lookup_actor (timeline, "snowden"), tl_actor_remove_affiliation (copy, 0));
  COPY (source, TlSource, tl_timeline_lookup_source (timeline, "article"), tl_source_set_title (copy, "x"));
  COPY (track, TlTrack, tl_timeline_lookup_track (timeline, "triad"), tl_track_remove_actor (copy, "eu"));
  COPY (event, TlEvent, end, tl_event_remove_citation (copy, 0));
  COPY (link, TlLink, link, tl_link_set_confidence (copy, 0.5));
  COPY (citation, TlCitation, tl_event_get_citation (end, 0), tl_citation_set_stance (copy, TL_STANCE_DENIES));
  TL_CHECK (NULL, tl_citation_is_sealed (tl_event_get_citation (outlives, 0)));
  g_clear_object (&timeline);
  TL_CHECK (NULL, tl_event_equal (outlives, end));
}

/* What the library does not know of a type is copied too: it is in the document of the one who takes the place. */
static void
test_type_copies (void)
{
  g_autoptr (TlTimeline) timeline = make_timeline ();
  g_autoptr (TlEventType) copy = tl_event_type_copy (tl_timeline_lookup_event_type (timeline, "hotline-test"));
  g_autoptr (TlEventType) builtin = tl_event_type_copy (tl_event_type_lookup ("talks"));
  g_autoptr (TlLinkType) link = tl_link_type_copy (tl_timeline_lookup_link_type (timeline, "embarrasses"));
  g_autofree char *before = tl_test_write_json (timeline), *after = NULL;

  TL_CHECK (NULL, tl_timeline_replace_event_type (timeline, copy, NULL));
  TL_CHECK (NULL, tl_timeline_replace_link_type (timeline, link, NULL));
  after = tl_test_write_json (timeline);
  TL_CHECK_STR (NULL, after, before);
  TL_CHECK_STR (NULL, tl_event_type_get_label (builtin), tl_event_type_get_label (tl_event_type_lookup ("talks")));
  tl_event_type_set_label (builtin, "x");
  TL_CHECK_STR (NULL, tl_event_type_get_label (builtin), "x");
  g_test_expect_message ("libtimeline", G_LOG_LEVEL_CRITICAL, "*sealed*");
  tl_link_type_set_label (link, "late");
  g_test_assert_expected_messages ();
  TL_CHECK_STR (NULL, tl_link_type_get_label (link), NULL);
}

/* ---- parts ------------------------------------------------------------------------------------------------------- */

static void
test_event_parts (void)
{
  static const char quoted[] =
      "{'id':'e','type':'talks','titles':{'de':'x'},'participants':[{'actor':'a','role':'host'},"
      "{'actor':'b','role':'host'}],'scores':{'g':1},'codings':[{'scheme':'c','code':'1'}],"
      "'citations':[{'source':'s'}],'effects':[{'track':'t','state':'x'}],'tags':['x','y','x'],"
      "'attributes':{'n':1}}";
  g_autofree char *json = tl_test_json (quoted);
  g_autoptr (TlEvent) event = tl_event_new_from_json (json, -1, NULL), bare = tl_event_new ("e", "talks");
  const char *actor;

  tl_event_remove_participant (event, 0);
  tl_event_get_participant (event, 0, &actor, NULL);
  TL_CHECK_STR (NULL, actor, "b");
  tl_event_add_participant (event, "c", "host");
  tl_event_get_participant (event, 1, &actor, NULL);
  TL_CHECK_STR (NULL, actor, "c");
  tl_event_remove_participant (event, 1);
  tl_event_remove_participant (event, 0);
  tl_event_remove_tag (event, "x");
  tl_event_remove_tag (event, "none");
  TL_CHECK_INT (NULL, g_strv_length ((char **) tl_event_get_tags (event)), 1);
  tl_event_remove_tag (event, "y");
  tl_event_remove_coding (event, 0);
  tl_event_remove_citation (event, 0);
  tl_event_remove_effect (event, 0);
  tl_event_set_score (event, "g", NAN);
  tl_event_set_title_in (event, "de", NULL);
  TL_CHECK (NULL, tl_event_set_attribute (event, "n", NULL, NULL));
  TL_CHECK (NULL, tl_event_equal (event, bare));
  tl_event_remove_tag (bare, "x");
  g_test_expect_message ("libtimeline", G_LOG_LEVEL_CRITICAL, "*index*");
  tl_event_remove_participant (event, 0);
  g_test_assert_expected_messages ();
}

static void
test_other_parts (void)
{
  g_autoptr (TlActor) actor = tl_actor_new ("a"), bare_actor = tl_actor_new ("a");
  g_autoptr (TlSource) source = tl_source_new ("s"), bare_source = tl_source_new ("s");
  g_autoptr (TlTrack) track = tl_track_new ("t"), bare_track = tl_track_new ("t");
  g_autoptr (TlLink) link = tl_link_new ("a", "b", "causes"), bare_link = tl_link_new ("a", "b", "causes");
  g_autoptr (TlCitation) citation = tl_citation_new ("s");

  tl_actor_add_alias (actor, "x");
  tl_actor_add_affiliation (actor, "b", NULL, NULL);
  tl_actor_set_code (actor, "cameo", "A");
  tl_actor_remove_alias (actor, "x");
  tl_actor_remove_affiliation (actor, 0);
  tl_actor_set_code (actor, "cameo", NULL);
  TL_CHECK (NULL, tl_actor_equal (actor, bare_actor));
  tl_source_add_derived_from (source, "r");
  tl_source_remove_derived_from (source, "r");
  TL_CHECK (NULL, tl_source_equal (source, bare_source));
  tl_track_add_actor (track, "a");
  tl_track_add_state (track, "x");
  tl_track_remove_actor (track, "a");
  tl_track_remove_state (track, "x");
  TL_CHECK (NULL, tl_track_equal (track, bare_track) && tl_track_get_states (track)[0] == NULL);
  tl_link_add_citation (link, citation);
  tl_link_remove_citation (link, 0);
  TL_CHECK (NULL, tl_link_equal (link, bare_link));
}

/* ---- removing ---------------------------------------------------------------------------------------------------- */

typedef gboolean (*Remove) (TlTimeline *timeline, const char *id, TlRemoveFlags flags, GError **error);

/* Each removal is refused with that error, or not where that is NULL; with its dependents it leaves no mention. */
static const struct
{
  Remove remove;
  const char *id, *error, *left[3]; /* what is in the document afterwards */
} removals[] = {
  { tl_timeline_remove_actor,
    "usa",
    "actor \"usa\" is named by actor \"nsa\" and 3 more",
    { "{'id':'nsa'}", "'between':['chn','eu']", "'effects':[{'track':'triad','state':'active'}]" } },
  { tl_timeline_remove_actor,
    "chn",
    "actor \"chn\" is named by track \"dialogue\" and 3 more",
    { "'citations':[{'source':'article'}],'effects':[{'track':'triad'" } },
  { tl_timeline_remove_actor, "nsa", "actor \"nsa\" is named by actor \"snowden\"", { "{'id':'snowden'}" } },
  { tl_timeline_remove_actor,
    "eu",
    "actor \"eu\" is named by track \"triad\"",
    { "'between':['usa','chn'],'states':['active']" } },
  { tl_timeline_remove_actor, "snowden", NULL, { NULL } },
  { tl_timeline_remove_source,
    "leak",
    "source \"leak\" is named by source \"article\" and 1 more",
    { "{'id':'article'}", "'to':'end','type':'embarrasses'}" } },
  { tl_timeline_remove_source, "article", "source \"article\" is named by event \"end\"", { NULL } },
  { tl_timeline_remove_source, "spare", NULL, { NULL } },
  { tl_timeline_remove_track,
    "dialogue",
    "track \"dialogue\" is named by event \"end\"",
    { "'effects':[{'track':'triad','state':'active'}]" } },
  { tl_timeline_remove_event_type,
    "hotline-test",
    "event type \"hotline-test\" is named by event type \"night-test\" and 1 more",
    { "{'id':'night-test','parent':'talks'}", "'id':'test','type':'talks'" } },
  { tl_timeline_remove_event_type,
    "night-test",
    "event type \"night-test\" is named by event \"end\"",
    { "'id':'end','type':'hotline-test'" } },
  { tl_timeline_remove_event_type,
    "loose",
    "event type \"loose\" is named by event \"alone\"",
    { "{'id':'alone','type':'event'}" } },
  { tl_timeline_remove_link_type,
    "embarrasses",
    "link type \"embarrasses\" is named by the link \"test\" embarrasses \"end\"",
    { "'links':[{'id':'l'" } },
  { tl_timeline_remove_event,
    "test",
    "event \"test\" is named by the link \"test\" embarrasses \"end\"",
    { "'links':[{'id':'l'" } },
  { tl_timeline_remove_event,
    "end",
    "event \"end\" is named by the link \"test\" embarrasses \"end\" and 1 more",
    { NULL } },
  { tl_timeline_remove_event, "alone", "event \"alone\" is named by link \"l\"", { "'type':'embarrasses'" } },
};

static void
test_removals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (removals); i++)
    {
      g_autoptr (TlTimeline) timeline = make_timeline (), again = NULL;
      g_autofree char *before = tl_test_write_json (timeline), *refused = NULL, *after = NULL;
      g_autofree char *mention = g_strdup_printf ("\"%s\"", removals[i].id);
      g_autoptr (GError) error = NULL;

      TL_CHECK_INT (mention, removals[i].remove (timeline, removals[i].id, TL_REMOVE_NONE, &error),
                    removals[i].error == NULL);
      TL_CHECK_STR (mention, error != NULL ? error->message : NULL, removals[i].error);
      if (removals[i].error == NULL)
        continue;
      TL_CHECK (mention, g_error_matches (error, TL_ERROR, TL_ERROR_IN_USE));
      refused = tl_test_write_json (timeline);
      TL_CHECK_STR (mention, refused, before);
      TL_CHECK (mention, removals[i].remove (timeline, removals[i].id, TL_REMOVE_DEPENDENTS, NULL));
      after = tl_test_write_json (timeline);
      again = tl_test_read_json (after);
      TL_CHECK (after, strstr (after, mention) == NULL);
      for (guint j = 0; j < G_N_ELEMENTS (removals[i].left) && removals[i].left[j] != NULL; j++)
        {
          g_autofree char *left = tl_test_json (removals[i].left[j]);

          TL_CHECK (left, strstr (after, left) != NULL);
        }
    }
}

/* ---- replacing --------------------------------------------------------------------------------------------------- */

static void
check_refused (gboolean done, GError **error, TlError code, const char *message)
{
  TL_CHECK (message, !done);
  TL_CHECK (message, g_error_matches (*error, TL_ERROR, (int) code));
  TL_CHECK_STR (NULL, *error != NULL ? (*error)->message : NULL, message);
  g_clear_error (error);
}

static void
test_refused (void)
{
  g_autoptr (TlTimeline) timeline = make_timeline ();
  g_autofree char *before = tl_test_write_json (timeline), *after = NULL;
  g_autoptr (TlActor) usa = tl_actor_copy (tl_timeline_lookup_actor (timeline, "usa")), none = tl_actor_new ("nobody");
  g_autoptr (TlTrack) track = tl_track_copy (tl_timeline_lookup_track (timeline, "dialogue"));
  g_autoptr (TlEventType) type = tl_event_type_copy (tl_timeline_lookup_event_type (timeline, "hotline-test"));
  g_autoptr (TlEventType) builtin = tl_event_type_copy (tl_event_type_lookup ("talks"));
  g_autoptr (TlLink) link = tl_link_new ("test", "alone", "embarrasses");
  g_autoptr (GError) error = NULL;

  check_refused (tl_timeline_replace_actor (timeline, none, &error), &error, TL_ERROR_REFERENCE,
                 "there is no actor \"nobody\"");
  tl_actor_set_parent (usa, "nsa");
  check_refused (tl_timeline_replace_actor (timeline, usa, &error), &error, TL_ERROR_VALUE,
                 "actor \"usa\" would be above itself: its parent is \"nsa\"");
  tl_actor_set_parent (usa, "usa");
  check_refused (tl_timeline_replace_actor (timeline, usa, &error), &error, TL_ERROR_VALUE,
                 "actor \"usa\" would be above itself: its parent is \"usa\"");
  tl_track_remove_state (track, "over");
  check_refused (tl_timeline_replace_track (timeline, track, &error), &error, TL_ERROR_IN_USE,
                 "track \"dialogue\" needs the state \"over\", which is set by event \"end\"");
  tl_event_type_set_parent (type, "night-test");
  check_refused (tl_timeline_replace_event_type (timeline, type, &error), &error, TL_ERROR_VALUE,
                 "event type \"hotline-test\" would be above itself: its parent is \"night-test\"");
  check_refused (tl_timeline_replace_event_type (timeline, builtin, &error), &error, TL_ERROR_REFERENCE,
                 "event type \"talks\" is built in: a timeline changes its own only");
  check_refused (tl_timeline_replace_link (timeline, link, &error), &error, TL_ERROR_REFERENCE,
                 "there is no link \"test\" embarrasses \"alone\" without an id");
  tl_link_set_id (link, "m");
  check_refused (tl_timeline_replace_link (timeline, link, &error), &error, TL_ERROR_REFERENCE,
                 "there is no link \"m\"");
  after = tl_test_write_json (timeline);
  TL_CHECK_STR (NULL, after, before);
  tl_link_set_id (link, "l");
  TL_CHECK (NULL, tl_timeline_replace_link (timeline, link, NULL));
  TL_CHECK_INT (NULL, tl_timeline_get_n_links (timeline), 2);
}

/* The value that was there is the undo. */
static void
test_undo (void)
{
  g_autoptr (TlTimeline) timeline = make_timeline ();
  g_autofree char *before = tl_test_write_json (timeline), *after = NULL;
  g_autoptr (TlActor) old = tl_actor_ref (tl_timeline_lookup_actor (timeline, "usa")), copy = tl_actor_copy (old);
  g_autoptr (TlEvent) end = tl_timeline_lookup_event (timeline, "end"), other = tl_event_new ("end", "talks");

  tl_actor_set_name (copy, "The United States");
  TL_CHECK (NULL, tl_timeline_replace_actor (timeline, copy, NULL));
  TL_CHECK (NULL, tl_timeline_lookup_actor (timeline, "usa") == copy);
  TL_CHECK (NULL, tl_timeline_replace_event (timeline, other, NULL));
  TL_CHECK (NULL, tl_timeline_replace_event (timeline, end, NULL));
  TL_CHECK (NULL, tl_timeline_replace_actor (timeline, old, NULL));
  after = tl_test_write_json (timeline);
  TL_CHECK_STR (NULL, after, before);
}

/* ---- the signal -------------------------------------------------------------------------------------------------- */

static void
count_changes (TlTimeline *timeline, gpointer data)
{
  g_autofree char *json = tl_test_write_json (timeline); /* whole by now */

  (void) json;
  (*(guint *) data)++;
}

static void
test_signal (void)
{
  g_autoptr (TlTimeline) timeline = make_timeline ();
  g_autoptr (TlActor) actor = tl_actor_new ("jpn");
  g_autoptr (TlEvent) event = tl_event_new ("x", "no-such-type");
  guint n = 0;

  g_signal_connect (timeline, "changed", G_CALLBACK (count_changes), &n);
  tl_timeline_set_title (timeline, "T");
  TL_CHECK_INT ("title", n, 1);
  tl_timeline_set_title (timeline, "T");
  TL_CHECK_INT ("the same title", n, 1);
  TL_CHECK (NULL, !tl_timeline_add_event (timeline, event, NULL));
  TL_CHECK_INT ("refused", n, 1);
  TL_CHECK (NULL, tl_timeline_add_actor (timeline, actor, NULL));
  TL_CHECK_INT ("added", n, 2);
  TL_CHECK (NULL, tl_timeline_remove_actor (timeline, "usa", TL_REMOVE_DEPENDENTS, NULL));
  TL_CHECK_INT ("removed with much else", n, 3);
  tl_timeline_freeze_changed (timeline);
  tl_timeline_freeze_changed (timeline);
  tl_timeline_set_title (timeline, "U");
  tl_timeline_set_description (timeline, "D");
  tl_timeline_thaw_changed (timeline);
  TL_CHECK_INT ("held back", n, 3);
  tl_timeline_thaw_changed (timeline);
  TL_CHECK_INT ("thawed", n, 4);
  tl_timeline_freeze_changed (timeline);
  tl_timeline_thaw_changed (timeline);
  TL_CHECK_INT ("nothing changed meanwhile", n, 4);
  g_test_expect_message ("libtimeline", G_LOG_LEVEL_CRITICAL, "*n_frozen*");
  tl_timeline_thaw_changed (timeline);
  g_test_assert_expected_messages ();
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "copies", test_copies },
    { "type-copies", test_type_copies },
    { "event-parts", test_event_parts },
    { "other-parts", test_other_parts },
    { "removals", test_removals },
    { "refused", test_refused },
    { "undo", test_undo },
    { "signal", test_signal },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "edit", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
