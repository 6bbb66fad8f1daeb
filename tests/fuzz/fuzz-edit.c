/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Random edits of a timeline through the public API. */
#include "fuzz-document.h"

static char *
take_id (FuzzBytes *bytes, char letter)
{
  guint index = fuzz_take (bytes, 6);

  return index == 3 ? g_strdup_printf ("%c \342\200\256\"\303\251%u", letter, index)
                    : g_strdup_printf ("%c%u", letter, index);
}

/* ---- values ------------------------------------------------------------------------------------------------------ */

static TlEvent *
take_event_value (FuzzBytes *bytes, TlTimeline *timeline, const char *id)
{
  g_autoptr (TlEvent) old = tl_timeline_lookup_event (timeline, id);
  g_autoptr (TlDate) date = fuzz_take_date (bytes);
  TlEvent *event = old != NULL ? tl_event_copy (old) : tl_event_new (id, "talks");
  g_autofree char *actor = take_id (bytes, 'a'), *source = take_id (bytes, 's'), *track = take_id (bytes, 't');
  g_autoptr (TlCitation) citation = tl_citation_new (source);
  guint what = fuzz_take (bytes, 8);

  if (what != 0)
    tl_event_set_date (event, date);
  if (what == 1)
    tl_event_set_status (event, (TlEventStatus) fuzz_take (bytes, TL_EVENT_STATUS_RETRACTED + 1));
  if (what == 2)
    tl_event_add_participant (event, actor, fuzz_take (bytes, 2) == 0 ? "initiator" : "target");
  if (what == 3 && tl_event_get_n_participants (event) > 0)
    tl_event_remove_participant (event, 0);
  tl_citation_set_stance (citation, (TlStance) fuzz_take (bytes, TL_STANCE_DOUBTS + 1));
  if (what == 4)
    tl_event_add_citation (event, citation);
  if (what == 5)
    tl_event_add_effect (event, track, "on");
  if (what == 6)
    tl_event_set_event_type (event, fuzz_take (bytes, 2) == 0 ? "y0" : "accusation");
  if (what == 7)
    tl_event_add_tag (event, "cyber");
  return event;
}

static TlActor *
take_actor_value (FuzzBytes *bytes, TlTimeline *timeline, const char *id)
{
  const TlActor *old = tl_timeline_lookup_actor (timeline, id);
  TlActor *actor = old != NULL ? tl_actor_copy (old) : tl_actor_new (id);
  g_autofree char *other = take_id (bytes, 'a');
  g_autoptr (TlDate) date = fuzz_take_date (bytes);
  guint what = fuzz_take (bytes, 5);

  if (what == 1)
    tl_actor_set_parent (actor, other);
  if (what == 2)
    tl_actor_set_parent (actor, NULL);
  if (what == 3)
    tl_actor_add_affiliation (actor, other, "spokesman", date);
  if (what == 4)
    tl_actor_set_name (actor, fuzz_take (bytes, 2) == 0 ? "One" : NULL);
  return actor;
}

static TlSource *
take_source_value (FuzzBytes *bytes, TlTimeline *timeline, const char *id)
{
  const TlSource *old = tl_timeline_lookup_source (timeline, id);
  TlSource *source = old != NULL ? tl_source_copy (old) : tl_source_new (id);
  g_autofree char *other = take_id (bytes, 's');

  if (fuzz_take (bytes, 2) == 0)
    tl_source_add_derived_from (source, other);
  else
    tl_source_set_title (source, "T");
  return source;
}

static TlTrack *
take_track_value (FuzzBytes *bytes, TlTimeline *timeline, const char *id)
{
  const TlTrack *old = tl_timeline_lookup_track (timeline, id);
  TlTrack *track = old != NULL ? tl_track_copy (old) : tl_track_new (id);
  guint what = fuzz_take (bytes, 3);

  if (what == 0)
    tl_track_remove_state (track, "on");
  if (what == 1)
    tl_track_add_state (track, "half");
  if (what == 2)
    tl_track_set_initial (track, "off");
  return track;
}

static TlLink *
take_link_value (FuzzBytes *bytes)
{
  static const char *const types[] = { "causes", "triggers", "denies", "precedes", "k0", "part-of" };
  g_autofree char *from = take_id (bytes, 'e'), *to = take_id (bytes, 'e'), *id = take_id (bytes, 'l');
  TlLink *link = tl_link_new (from, to, FUZZ_TAKE_TEXT (bytes, types));

  if (fuzz_take (bytes, 2) == 0)
    tl_link_set_id (link, id);
  if (fuzz_take (bytes, 3) == 0)
    tl_link_set_lag (link, "P1D", "P1M");
  tl_link_set_confidence (link, fuzz_take (bytes, 11) / 10.0);
  return link;
}

/* ---- edits ------------------------------------------------------------------------------------------------------- */

static gboolean
put (FuzzBytes *bytes, TlTimeline *timeline, guint kind)
{
  gboolean adds = fuzz_take (bytes, 2) == 0;
  g_autofree char *id = take_id (bytes, "easty"[kind % 5]);
  g_autoptr (TlEvent) event = kind == 0 ? take_event_value (bytes, timeline, id) : NULL;
  g_autoptr (TlActor) actor = kind == 1 ? take_actor_value (bytes, timeline, id) : NULL;
  g_autoptr (TlSource) source = kind == 2 ? take_source_value (bytes, timeline, id) : NULL;
  g_autoptr (TlTrack) track = kind == 3 ? take_track_value (bytes, timeline, id) : NULL;
  g_autoptr (TlEventType) type =
      kind == 4 ? tl_event_type_new (id, fuzz_take (bytes, 2) == 0 ? "y1" : "talks", "L") : NULL;
  g_autoptr (TlLink) link = kind == 5 ? take_link_value (bytes) : NULL;

  switch (kind)
    {
    case 0:
      return (adds ? tl_timeline_add_event : tl_timeline_replace_event) (timeline, event, NULL);
    case 1:
      return (adds ? tl_timeline_add_actor : tl_timeline_replace_actor) (timeline, actor, NULL);
    case 2:
      return (adds ? tl_timeline_add_source : tl_timeline_replace_source) (timeline, source, NULL);
    case 3:
      return (adds ? tl_timeline_add_track : tl_timeline_replace_track) (timeline, track, NULL);
    case 4:
      return (adds ? tl_timeline_add_event_type : tl_timeline_replace_event_type) (timeline, type, NULL);
    default:
      return (adds ? tl_timeline_add_link : tl_timeline_replace_link) (timeline, link, NULL);
    }
}

static gboolean
take_link_away (FuzzBytes *bytes, TlTimeline *timeline)
{
  guint n = MIN (tl_timeline_get_n_links (timeline), 256);
  g_autoptr (TlLink) link = n > 0 ? tl_timeline_dup_link (timeline, fuzz_take (bytes, n)) : NULL;

  return link != NULL
         && tl_timeline_remove_link (timeline, tl_link_get_from (link), tl_link_get_to (link),
                                     tl_link_get_link_type (link), tl_link_get_id (link), NULL);
}

static gboolean
take_away (FuzzBytes *bytes, TlTimeline *timeline, guint kind)
{
  TlRemoveFlags flags = fuzz_take (bytes, 2) == 0 ? TL_REMOVE_DEPENDENTS : TL_REMOVE_NONE;
  g_autofree char *id = take_id (bytes, "eastyk"[kind]);

  switch (kind)
    {
    case 0:
      return tl_timeline_remove_event (timeline, id, flags, NULL);
    case 1:
      return tl_timeline_remove_actor (timeline, id, flags, NULL);
    case 2:
      return tl_timeline_remove_source (timeline, id, flags, NULL);
    case 3:
      return tl_timeline_remove_track (timeline, id, flags, NULL);
    case 4:
      return tl_timeline_remove_event_type (timeline, id, flags, NULL);
    default:
      return tl_timeline_remove_link_type (timeline, id, flags, NULL);
    }
}

static gboolean
give_another_id (FuzzBytes *bytes, TlTimeline *timeline, guint kind)
{
  g_autofree char *id = take_id (bytes, "eastyk"[kind]), *new_id = take_id (bytes, "eastyk"[kind]);
  guint n;

  switch (kind)
    {
    case 0:
      return tl_timeline_rename_event (timeline, id, new_id, &n, NULL);
    case 1:
      return tl_timeline_rename_actor (timeline, id, new_id, &n, NULL);
    case 2:
      return tl_timeline_rename_source (timeline, id, new_id, &n, NULL);
    case 3:
      return tl_timeline_rename_track (timeline, id, new_id, &n, NULL);
    case 4:
      return tl_timeline_rename_event_type (timeline, id, new_id, &n, NULL);
    default:
      return tl_timeline_rename_link_type (timeline, id, new_id, &n, NULL);
    }
}

static gboolean
make_one_of_two (FuzzBytes *bytes, TlTimeline *timeline, gboolean actors)
{
  g_autofree char *keep = take_id (bytes, actors ? 'a' : 's'), *other = take_id (bytes, actors ? 'a' : 's');
  g_autoptr (GPtrArray) differences = NULL;
  guint n;

  return (actors ? tl_timeline_unite_actors : tl_timeline_unite_sources) (timeline, keep, other, &n, &differences,
                                                                          NULL);
}

void
fuzz_edit (FuzzBytes *self, TlTimeline *timeline, guint n)
{
  for (guint i = 0; i < n && self->left > 0; i++)
    {
      g_autofree char *before = fuzz_write (timeline, "json"), *after = NULL;
      guint kind = fuzz_take (self, 6), what = fuzz_take (self, 7);
      gboolean edited = what < 3    ? put (self, timeline, kind)
                        : what == 3 ? take_away (self, timeline, kind)
                        : what == 4 ? take_link_away (self, timeline)
                        : what == 5 ? give_another_id (self, timeline, kind)
                                    : make_one_of_two (self, timeline, kind % 2 == 0);

      if (edited)
        continue;
      after = fuzz_write (timeline, "json");
      g_assert_cmpstr (before, ==, after);
    }
}
