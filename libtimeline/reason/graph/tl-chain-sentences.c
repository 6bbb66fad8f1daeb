/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Chains as sentences in plain English, one sentence per link. */
#include "config.h"

#include "reason/graph/tl-chain-private.h"

static void
append_event (GString *out, TlTimeline *timeline, const char *id)
{
  g_autoptr (TlEvent) event = tl_timeline_lookup_event (timeline, id);
  const TlDate *date = event != NULL ? tl_event_get_date (event) : NULL;
  g_autofree char *words = date != NULL ? tl_date_to_words (date) : NULL;

  g_string_append_printf (out, "“%s”",
                          event != NULL && tl_event_get_title (event) != NULL ? tl_event_get_title (event) : id);
  if (words != NULL)
    g_string_append_printf (out, " (%s)", words);
}

static const char *
label_of (TlTimeline *timeline, const char *type)
{
  const TlLinkType *found = tl_timeline_lookup_link_type (timeline, type);

  return found != NULL && tl_link_type_get_label (found) != NULL ? tl_link_type_get_label (found) : type;
}

static void
append_citation (GString *out, TlTimeline *timeline, const TlCitation *citation)
{
  const TlSource *source = tl_timeline_lookup_source (timeline, tl_citation_get_source (citation));
  const char *speaker = tl_citation_get_speaker (citation), *locator = tl_citation_get_locator (citation);
  const TlActor *actor = speaker != NULL ? tl_timeline_lookup_actor (timeline, speaker) : NULL;

  if (speaker != NULL)
    g_string_append_printf (out, "%s in ",
                            actor != NULL && tl_actor_get_name (actor) != NULL ? tl_actor_get_name (actor) : speaker);
  g_string_append (out, source != NULL && tl_source_get_title (source) != NULL ? tl_source_get_title (source)
                                                                               : tl_citation_get_source (citation));
  if (locator != NULL)
    g_string_append_printf (out, " (%s)", locator);
}

/* Appends the sources of the link: its citations that assert or confirm it. */
static void
append_sources (GString *out, TlTimeline *timeline, const TlLink *link)
{
  guint n = 0;

  for (guint i = 0; i < tl_link_get_n_citations (link); i++)
    {
      const TlCitation *citation = tl_link_get_citation (link, i);
      TlStance stance = tl_citation_get_stance (citation);

      if (stance != TL_STANCE_ASSERTS && stance != TL_STANCE_CONFIRMS)
        continue;
      g_string_append (out, n++ == 0 ? ", says " : " and ");
      append_citation (out, timeline, citation);
    }
}

static void
append_sentence (GString *out, TlTimeline *timeline, const TlLink *link)
{
  double confidence = tl_link_get_confidence (link);

  append_event (out, timeline, tl_link_get_from (link));
  g_string_append_printf (out, " %s ", label_of (timeline, tl_link_get_link_type (link)));
  append_event (out, timeline, tl_link_get_to (link));
  append_sources (out, timeline, link);
  if (confidence == confidence)
    {
      char text[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (out, "; confidence %s", g_ascii_formatd (text, sizeof text, "%.4g", confidence));
    }
  g_string_append (out, ".\n");
}

char *
tl_chain_to_sentences (const TlChain *self, TlTimeline *timeline)
{
  GString *out;

  g_return_val_if_fail (self != NULL && TL_IS_TIMELINE (timeline), NULL);
  out = g_string_new (NULL);
  for (guint i = 0, n = tl_chain_get_n_links (self); i < n; i++)
    {
      g_autoptr (TlLink) link = _tl_chain_dup_link (self, timeline, n, i);

      if (link != NULL)
        append_sentence (out, timeline, link);
    }
  return g_string_free (out, FALSE);
}
