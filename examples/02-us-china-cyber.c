/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The worked example: how the cyber dialogue of China and the US broke off, according to one article. The tables have a
 * row for each actor, event and link. A date keeps the words of the article; the public record is a second source. */
#include <libtimeline/libtimeline.h>

#include <stdio.h>

static const struct
{
  const char *id, *name;
  TlActorKind kind;
  const char *parent, *office, *aliases, *codes; /* office: held at the parent; codes: scheme and code */
} actors[] = {
  { "usa", "United States", TL_ACTOR_KIND_STATE, NULL, NULL, "US, America, Washington",
    "iso3166 US, cameo USA, wikidata Q30" },
  { "chn", "China", TL_ACTOR_KIND_STATE, NULL, NULL, "China, PRC, Beijing", "iso3166 CN, cameo CHN, wikidata Q148" },
  { "us-doj", "US Department of Justice", TL_ACTOR_KIND_AGENCY, "usa", NULL, "DOJ", "wikidata Q1553390" },
  { "fbi", "FBI", TL_ACTOR_KIND_AGENCY, "us-doj", NULL, "Federal Bureau of Investigation", "wikidata Q8333" },
  { "nsa", "NSA", TL_ACTOR_KIND_AGENCY, "usa", NULL, "National Security Agency", "wikidata Q121194" },
  { "pla", "People's Liberation Army", TL_ACTOR_KIND_ARMED_UNIT, "chn", NULL, "PLA", NULL },
  { "chn-mod", "Chinese Defence Ministry", TL_ACTOR_KIND_AGENCY, "chn", NULL, NULL, NULL },
  { "pla-officers", "Five PLA officers", TL_ACTOR_KIND_GROUP, "pla", NULL, NULL, NULL },
  { "hackers", "Hackers said to act for China", TL_ACTOR_KIND_GROUP, NULL, NULL, NULL, NULL },
  { "companies", "US companies", TL_ACTOR_KIND_GROUP, NULL, NULL, NULL, NULL },
  { "universities", "Universities in China and Hong Kong", TL_ACTOR_KIND_GROUP, "chn", NULL, NULL, NULL },
  { "huawei", "Huawei", TL_ACTOR_KIND_COMPANY, NULL, NULL, NULL, "wikidata Q160120" },
  { "holder", "Eric Holder", TL_ACTOR_KIND_PERSON, "us-doj", "Attorney General", NULL, NULL },
  { "comey", "James Comey", TL_ACTOR_KIND_PERSON, "fbi", "Director", NULL, NULL },
  { "yang", "Yang Jiechi", TL_ACTOR_KIND_PERSON, "chn", "State Councillor", NULL, NULL },
  { "geng", "Geng Yansheng", TL_ACTOR_KIND_PERSON, "chn-mod", "spokesman", NULL, NULL },
  { "snowden", "Edward Snowden", TL_ACTOR_KIND_PERSON, NULL, NULL, NULL, "wikidata Q13424289" },
  { "analysts", "Market analysts", TL_ACTOR_KIND_GROUP, NULL, NULL, NULL, NULL },
};
static const struct
{
  const char *id, *type, *date, *words, *known, *title, *initiator, *target, *quote, *where, *record, *state;
} events[] = {
  /* where: the paragraph of the article; record: the day in the public record */
  { "dialogue-announced", "policy-announcement", "2013-04-13", NULL, NULL, "A cyber working group is announced", "usa",
    "chn", NULL, NULL, "2013-04-13", NULL },
  { "snowden-leaks", "leak", "[2013-06-05,2013-06-06]", NULL, NULL, "Snowden's first documents are published",
    "snowden", "nsa", "leaked document", "§9", "[2013-06-05,2013-06-06]", NULL },
  { "dialogue-opening", "opening-of-dialogue", "2013-07-08", NULL, NULL, "The cyber working group first meets", "usa",
    "chn", NULL, NULL, "2013-07-08", "active" },
  { "university-hacking", "espionage", NULL, NULL, "2013-06-12", "The US hacks universities in China and Hong Kong",
    "nsa", "universities", "hacked into the network", "§9", NULL, NULL },
  { "hypocrisy-charge", "accusation", "[2013-06-12..2014-10-21]", NULL, NULL, "China calls Washington a hypocrite",
    "chn", "usa", "secretly spying on Chinese users", "§9", NULL, NULL },
  { "huawei-eavesdropping", "espionage", NULL, NULL, "2014-03-22", "The NSA listens in on Huawei and its managers",
    "nsa", "huawei", "eavesdropping on communication", "§10", NULL, NULL },
  { "huawei-accusation", "accusation", "[2014-03-22..2014-10-21]", NULL, NULL, "Beijing accuses the NSA over Huawei",
    "chn", "nsa", "hacking into Huawei servers", "§10", NULL, NULL },
  { "nsa-denial", "denial", "[2014-03-22..2014-10-21]", NULL, NULL, "The NSA denies any part in the hacking", "nsa",
    "chn", "denied any involvement", "§10", NULL, NULL },
  { "trade-secret-theft", "espionage", NULL, NULL, "2014-05", "PLA officers steal trade secrets of US companies",
    "pla-officers", "companies", "stealing trade secrets", "§3", NULL, NULL },
  { "pla-indictment", "indictment", "2014-05", "on May", NULL, "Five PLA officers are indicted", "us-doj",
    "pla-officers", "over 30 counts", "§3", "2014-05-19", NULL },
  { "holder-statement", "statement", "2014-05", NULL, NULL, "Holder: enough of spying for state-owned companies",
    "holder", "chn", "Enough is enough", "§4", NULL, NULL },
  { "dialogue-suspension", "suspension-of-dialogue", "2014-05", "immediately", NULL, "China pulls out of the dialogue",
    "chn", "usa", "immediately pulled out", "§3", "2014-05-19", "suspended" },
  { "geng-statement", "accusation", "[2014-03-22..2014-10-21]", NULL, NULL, "Geng speaks of hypocrisy", "geng", "usa",
    "hypocrisy and despotic rule", "§10", "2014-05-20", NULL },
  { "software-measures", "policy-announcement", "[2013-06-12..2014-10-21]", "Following these", NULL,
    "China announces measures for software of its own", "chn", NULL, "Local software", "§11", NULL, NULL },
  { "analysts-view", "statement", "[2013-06-12..2014-10-21]", NULL, NULL, "Analysts see foreign firms edged out",
    "analysts", NULL, "edge out foreign tech companies", "§11", NULL, NULL },
  { "data-breaches", "cyber-operation", NULL, NULL, "2014-10-15", "US companies are broken into more and more",
    "hackers", "companies", "rising cases of data breaches", "§6", NULL, NULL },
  { "comey-ranking", "accusation", "[2013-09-04..2014-10-21]", NULL, NULL, "Comey ranks China first", "comey", "chn",
    "the top of the list", "§7", "2014-10-05", NULL },
  { "comey-two-kinds", "accusation", "[2013-09-04..2014-10-21]", NULL, NULL, "Comey: hacked, or hacked unawares",
    "comey", "chn", "two kinds of big companies", "§8", "2014-10-05", NULL },
  { "fbi-accusation", "accusation", "2014-10-15", "Last Wednesday", NULL, "The FBI accuses hackers backed by China",
    "fbi", "hackers", "government backed", "§6", "2014-10-15", NULL },
  { "china-dismissal", "denial", "[2014-10-15..2014-10-21]", NULL, NULL, "China dismisses the FBI's claims", "chn",
    "fbi", "dismissed the claims", "§6", NULL, NULL },
  { "yang-statement", "statement", "2014-10-19", "on Sunday", NULL, "Yang: the dialogue is hard to resume", "yang",
    "usa", "mistaken US practices", "§1-2", "2014-10-19", NULL },
};
static const struct
{
  const char *from, *type, *to;
  double confidence; /* 0: not given */
  const char *where; /* the paragraph of the article; NULL: the modeller's own reading */
} links[] = {
  { "dialogue-announced", "precedes", "dialogue-opening", 0, NULL },
  { "snowden-leaks", "reveals", "university-hacking", 0, "§9" },
  { "university-hacking", "provokes", "hypocrisy-charge", 0.8, "§9" },
  { "nsa-denial", "denies", "university-hacking", 0, "§10" },
  { "hypocrisy-charge", "accuses-of", "university-hacking", 0, "§9" },
  { "geng-statement", "accuses-of", "huawei-eavesdropping", 0, "§10" },
  { "huawei-eavesdropping", "provokes", "huawei-accusation", 0.9, "§10" },
  { "huawei-eavesdropping", "provokes", "geng-statement", 0.8, "§10" },
  { "huawei-accusation", "accuses-of", "huawei-eavesdropping", 0, "§10" },
  { "nsa-denial", "denies", "huawei-eavesdropping", 0, "§10" },
  { "huawei-accusation", "answered-by", "nsa-denial", 0, "§10" },
  { "trade-secret-theft", "provokes", "pla-indictment", 0.9, "§3" },
  { "pla-indictment", "accuses-of", "trade-secret-theft", 0, "§3" },
  { "holder-statement", "accuses-of", "trade-secret-theft", 0, "§4" },
  { "pla-indictment", "triggers", "dialogue-suspension", 0.9, "§3" },
  { "huawei-eavesdropping", "contributes-to", "dialogue-suspension", 0.4, NULL },
  { "university-hacking", "contributes-to", "dialogue-suspension", 0.4, NULL },
  { "pla-indictment", "motivates", "yang-statement", 0.7, "§3" },
  { "yang-statement", "confirms", "dialogue-suspension", 0, "§3" },
  { "university-hacking", "motivates", "software-measures", 0.6, "§11" },
  { "huawei-eavesdropping", "motivates", "software-measures", 0.6, "§11" },
  { "analysts-view", "reports", "software-measures", 0, "§11" },
  { "data-breaches", "provokes", "fbi-accusation", 0.9, "§6" },
  { "fbi-accusation", "accuses-of", "data-breaches", 0, "§6" },
  { "comey-ranking", "accuses-of", "data-breaches", 0, "§7" },
  { "comey-two-kinds", "accuses-of", "data-breaches", 0, "§8" },
  { "fbi-accusation", "answered-by", "china-dismissal", 0.9, "§6" },
  { "china-dismissal", "denies", "data-breaches", 0, "§6" },
};

/* In events of these types the actor is the speaker; in others, the initiator. */
static const char *const spoken[] = { "statement", "accusation", "denial", "policy-announcement", NULL };

static TlEvent *
make_event (guint i)
{
  TlEvent *event = tl_event_new (events[i].id, events[i].type);
  g_autoptr (TlDate) edtf = events[i].date != NULL ? tl_date_new (events[i].date, NULL) : NULL;
  g_autoptr (TlDate) day = events[i].record != NULL ? tl_date_new (events[i].record, NULL) : NULL;
  g_autoptr (TlDate) known = events[i].known != NULL ? tl_date_new (events[i].known, NULL) : NULL;
  g_autoptr (TlCitation) article = tl_citation_new ("no-more-cyber-talks"), record = tl_citation_new ("public-record");
  /* the article dates one event itself; other dates are concluded from its words, or come from the record alone */
  gboolean inferred = g_strcmp0 (events[i].words != NULL ? events[i].words : events[i].date,
                                 events[i].words != NULL ? "on May" : events[i].record)
                      != 0;
  g_autoptr (TlDate) date = edtf != NULL ? tl_date_new_annotated (edtf, events[i].words, NULL, inferred) : NULL;

  tl_event_set_title (event, events[i].title);
  tl_event_set_date (event, date);
  tl_event_set_known (event, known);
  tl_event_set_status (event, known != NULL ? TL_EVENT_STATUS_ALLEGED : TL_EVENT_STATUS_REPORTED);
  tl_event_add_participant (event, events[i].initiator,
                            g_strv_contains (spoken, events[i].type) ? "speaker" : "initiator");
  if (events[i].target != NULL)
    tl_event_add_participant (event, events[i].target, "target");
  tl_citation_set_quote (article, events[i].quote);
  tl_citation_set_locator (article, events[i].where);
  if (events[i].where != NULL)
    tl_event_add_citation (event, article);
  tl_citation_set_date (record, day);
  if (day != NULL)
    tl_event_add_citation (event, record);
  if (events[i].state != NULL)
    tl_event_add_effect (event, "us-china-cyber-dialogue", events[i].state);
  return event;
}

static TlActor *
make_actor (guint i)
{
  TlActor *actor = tl_actor_new (actors[i].id);
  g_auto (GStrv) aliases = g_strsplit (actors[i].aliases != NULL ? actors[i].aliases : "", ", ", -1);
  g_auto (GStrv) codes = g_strsplit (actors[i].codes != NULL ? actors[i].codes : "", ", ", -1);

  tl_actor_set_name (actor, actors[i].name);
  tl_actor_set_kind (actor, actors[i].kind);
  if (actors[i].office != NULL)
    tl_actor_add_affiliation (actor, actors[i].parent, actors[i].office, NULL);
  else
    tl_actor_set_parent (actor, actors[i].parent);
  for (guint j = 0; aliases[j] != NULL; j++)
    tl_actor_add_alias (actor, aliases[j]);
  for (guint j = 0; codes[j] != NULL; j++)
    {
      g_auto (GStrv) code = g_strsplit (codes[j], " ", 2);

      tl_actor_set_code (actor, code[0], code[1]);
    }
  return actor;
}

/* Add first what events and links name: actors (parents before their children), sources, the track. */
static gboolean
add_names (TlTimeline *timeline, GError **error)
{
  g_autoptr (TlSource) article = tl_source_new ("no-more-cyber-talks"), record = tl_source_new ("public-record");
  g_autoptr (TlTrack) track = tl_track_new ("us-china-cyber-dialogue");
  g_autoptr (TlDate) date = tl_date_new ("[2014-10-19..2014-10-21]", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      g_autoptr (TlActor) actor = make_actor (i);

      if (!tl_timeline_add_actor (timeline, actor, error))
        return FALSE;
    }
  tl_source_set_title (article, "No More Cyber Talks between China and US");
  tl_source_set_author (article, "Lawrence Mwangi");
  tl_source_set_date (article, date);
  tl_source_set_reliability (article, TL_RELIABILITY_C);
  tl_source_set_title (record, "Days in the public record");
  tl_track_set_title (track, "The dialogue of China and the US on cyber security");
  tl_track_add_actor (track, "chn");
  tl_track_add_actor (track, "usa");
  for (const char *const *state = (const char *const[]){ "none", "active", "suspended", NULL }; *state != NULL; state++)
    tl_track_add_state (track, *state);
  tl_track_set_initial (track, "none");
  return tl_timeline_add_source (timeline, article, error) && tl_timeline_add_source (timeline, record, error)
         && tl_timeline_add_track (timeline, track, error);
}

int
main (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autoptr (GError) error = NULL;
  gboolean ok = add_names (timeline, &error);
  g_autofree char *json = NULL;

  tl_writer_set_option (writer, "indent", "yes", NULL);
  tl_timeline_set_title (timeline, "US-China cyber relations, 2013-2014");
  tl_timeline_set_language (timeline, "en");
  for (guint i = 0; ok && i < G_N_ELEMENTS (events); i++)
    {
      g_autoptr (TlEvent) event = make_event (i);

      ok = tl_timeline_add_event (timeline, event, &error);
    }
  for (guint i = 0; ok && i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (TlLink) link = tl_link_new (links[i].from, links[i].to, links[i].type);

      if (links[i].confidence > 0)
        tl_link_set_confidence (link, links[i].confidence);
      if (links[i].where != NULL)
        {
          g_autoptr (TlCitation) citation = tl_citation_new ("no-more-cyber-talks");

          tl_citation_set_locator (citation, links[i].where);
          tl_link_add_citation (link, citation);
        }
      ok = tl_timeline_add_link (timeline, link, &error);
    }
  if (ok)
    json = tl_writer_write_data (writer, timeline, NULL, &error);
  if (json == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  return fputs (json, stdout) < 0;
}
