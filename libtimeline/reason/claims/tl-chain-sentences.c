/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Chains as sentences in plain English, one sentence per link, with the doubts about its events and about the link. */
#include "config.h"

#include "reason/claims/tl-standings-private.h"
#include "reason/graph/tl-chain-private.h"

/* What an event is called: its title, else its id. */
static const char *
find_title (const TlEvent *event)
{
  return tl_event_get_title (event) != NULL ? tl_event_get_title (event) : tl_event_get_id (event);
}

typedef struct
{
  GString *out;
  TlTimeline *timeline;
  TlStandings *standings;
} Sentences;

/* Appends the title of an event and, in parentheses, its date and the doubts about it. */
static void
append_chain_event (Sentences *self, const char *id)
{
  g_autoptr (TlEvent) event = tl_timeline_lookup_event (self->timeline, id);
  const TlDate *date = event != NULL ? tl_event_get_date (event) : NULL;
  const char *doubt = event != NULL ? _tl_standings_find_doubt (self->standings, id) : NULL;
  g_autofree char *words = date != NULL ? tl_date_to_words (date) : NULL;

  g_string_append_printf (self->out, "“%s”", event != NULL ? find_title (event) : id);
  if (words != NULL || doubt != NULL)
    g_string_append_printf (self->out, " (%s%s%s)", words != NULL ? words : "",
                            words != NULL && doubt != NULL ? "; " : "", doubt != NULL ? doubt : "");
}

static const char *
label_of (TlTimeline *timeline, const char *type)
{
  const TlLinkType *found = tl_timeline_lookup_link_type (timeline, type);

  return found != NULL && tl_link_type_get_label (found) != NULL ? tl_link_type_get_label (found) : type;
}

static const char *
find_speaker_name (TlTimeline *timeline, const char *speaker)
{
  const TlActor *actor = tl_timeline_lookup_actor (timeline, speaker);

  return actor != NULL && tl_actor_get_name (actor) != NULL ? tl_actor_get_name (actor) : speaker;
}

static void
append_link_citation (GString *out, TlTimeline *timeline, const TlCitation *citation)
{
  const TlSource *source = tl_timeline_lookup_source (timeline, tl_citation_get_source (citation));
  const char *speaker = tl_citation_get_speaker (citation), *locator = tl_citation_get_locator (citation);

  if (speaker != NULL)
    g_string_append_printf (out, "%s in ", find_speaker_name (timeline, speaker));
  g_string_append (out, source != NULL && tl_source_get_title (source) != NULL ? tl_source_get_title (source)
                                                                               : tl_citation_get_source (citation));
  if (locator != NULL)
    g_string_append_printf (out, " (%s)", locator);
}

/* The side that a citation takes: 0 for the link, 1 against it, 2 in doubt. */
static guint
find_side (const TlCitation *citation)
{
  TlStance stance = tl_citation_get_stance (citation);

  return stance == TL_STANCE_DENIES ? 1 : stance == TL_STANCE_DOUBTS ? 2 : 0;
}

/* Appends the sources of the link: those that assert or confirm it, those that deny it, those that doubt it. */
static void
append_link_sources (GString *out, TlTimeline *timeline, const TlLink *link)
{
  static const char *const verbs[] = { ", says ", "; denied by ", "; doubted by " };

  for (guint side = 0; side < G_N_ELEMENTS (verbs); side++)
    for (guint i = 0, n = 0; i < tl_link_get_n_citations (link); i++)
      if (find_side (tl_link_get_citation (link, i)) == side)
        {
          g_string_append (out, n++ == 0 ? verbs[side] : " and ");
          append_link_citation (out, timeline, tl_link_get_citation (link, i));
        }
}

static void
append_sentence (const TlLink *link, gpointer data)
{
  Sentences *self = data;
  double confidence = tl_link_get_confidence (link);

  append_chain_event (self, tl_link_get_from (link));
  g_string_append_printf (self->out, " %s ", label_of (self->timeline, tl_link_get_link_type (link)));
  append_chain_event (self, tl_link_get_to (link));
  append_link_sources (self->out, self->timeline, link);
  if (confidence == confidence)
    {
      char text[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (self->out, "; confidence %s", g_ascii_formatd (text, sizeof text, "%.4g", confidence));
    }
  g_string_append (self->out, ".\n");
}

char *
tl_standings_describe_chain (TlStandings *self, const TlChain *chain, guint n_links)
{
  Sentences sentences = { .standings = self };

  g_return_val_if_fail (self != NULL && chain != NULL, NULL);
  sentences.out = g_string_new (NULL);
  sentences.timeline = _tl_standings_get_timeline (self);
  _tl_chain_foreach_link (chain, sentences.timeline, MIN (n_links, tl_chain_get_n_links (chain)), append_sentence,
                          &sentences);
  return g_string_free (sentences.out, FALSE);
}

char *
tl_chain_to_sentences (const TlChain *self, TlTimeline *timeline)
{
  g_autoptr (TlStandings) standings = NULL;

  g_return_val_if_fail (self != NULL && TL_IS_TIMELINE (timeline), NULL);
  standings = tl_standings_new (timeline);
  return tl_standings_describe_chain (standings, self, G_MAXUINT);
}
