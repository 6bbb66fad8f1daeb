/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The kinds of values that the test changes, and random values of each kind. */
#include "config.h"

#include "edit-random.h"

/* ---- the kinds --------------------------------------------------------------------------------------------------- */

/* Types have no JSON of their own: the ids in them, quoted, are enough. */
static char *
event_type_to_text (const TlEventType *type)
{
  return g_strdup_printf ("\"%s\" \"%s\"", tl_event_type_get_id (type), tl_event_type_get_parent (type));
}

static char *
link_type_to_text (const TlLinkType *type)
{
  return g_strdup_printf ("\"%s\"", tl_link_type_get_id (type));
}

const EditKind edit_kinds[] = {
  { 'y', (Copy) tl_event_type_copy, (GDestroyNotify) tl_event_type_unref, (ToText) event_type_to_text,
    (Put) tl_timeline_add_event_type, (Put) tl_timeline_replace_event_type, tl_timeline_remove_event_type },
  { 'k', (Copy) tl_link_type_copy, (GDestroyNotify) tl_link_type_unref, (ToText) link_type_to_text,
    (Put) tl_timeline_add_link_type, (Put) tl_timeline_replace_link_type, tl_timeline_remove_link_type },
  { 'a', (Copy) tl_actor_copy, (GDestroyNotify) tl_actor_unref, (ToText) tl_actor_to_json, (Put) tl_timeline_add_actor,
    (Put) tl_timeline_replace_actor, tl_timeline_remove_actor },
  { 's', (Copy) tl_source_copy, (GDestroyNotify) tl_source_unref, (ToText) tl_source_to_json,
    (Put) tl_timeline_add_source, (Put) tl_timeline_replace_source, tl_timeline_remove_source },
  { 't', (Copy) tl_track_copy, (GDestroyNotify) tl_track_unref, (ToText) tl_track_to_json, (Put) tl_timeline_add_track,
    (Put) tl_timeline_replace_track, tl_timeline_remove_track },
  { 'e', (Copy) tl_event_copy, (GDestroyNotify) tl_event_unref, (ToText) tl_event_to_json, (Put) tl_timeline_add_event,
    (Put) tl_timeline_replace_event, tl_timeline_remove_event },
  { 'l', (Copy) tl_link_copy, (GDestroyNotify) tl_link_unref, (ToText) tl_link_to_json, (Put) tl_timeline_add_link,
    (Put) tl_timeline_replace_link, NULL },
};

/* ---- random values ----------------------------------------------------------------------------------------------- */

const char *
edit_pick (GRand *rand, guint kind)
{
  static char ids[8][3];
  static guint next;
  char *id = ids[next++ % 8];

  id[0] = edit_kinds[kind].letter;
  id[1] = (char) ('0' + g_rand_int_range (rand, 0, N_IDS));
  id[2] = '\0';
  return id;
}

gboolean
edit_one_in (GRand *rand, int n)
{
  return g_rand_int_range (rand, 0, n) == 0;
}

static TlCitation *
make_citation (GRand *rand)
{
  TlCitation *citation = tl_citation_new (edit_pick (rand, SOURCE));

  if (edit_one_in (rand, 3))
    tl_citation_set_speaker (citation, edit_pick (rand, ACTOR));
  tl_citation_set_quote (citation, edit_one_in (rand, 2) ? "so it is" : NULL);
  return citation;
}

static TlActor *
make_actor (GRand *rand, const char *id)
{
  TlActor *actor = tl_actor_new (id);

  tl_actor_set_name (actor, edit_one_in (rand, 2) ? "Somebody" : NULL);
  if (edit_one_in (rand, 3))
    tl_actor_set_parent (actor, edit_pick (rand, ACTOR));
  for (; edit_one_in (rand, 3);)
    tl_actor_add_affiliation (actor, edit_pick (rand, ACTOR), "member", NULL);
  return actor;
}

static TlTrack *
make_track (GRand *rand, const char *id)
{
  static const char *const states[] = { "on", "off", "half" };
  TlTrack *track = tl_track_new (id);

  for (guint i = 0; i < N_IDS; i++)
    {
      const char actor[] = { 'a', (char) ('0' + (int) i), '\0' };

      if (edit_one_in (rand, 3))
        tl_track_add_actor (track, actor);
    }
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (!edit_one_in (rand, 4))
      tl_track_add_state (track, states[i]);
  for (guint i = edit_one_in (rand, 3) ? 0 : 40; i < 40; i++) /* so many that they are hashed */
    {
      g_autofree char *state = g_strdup_printf ("state %u", i);

      tl_track_add_state (track, state);
    }
  return track;
}

static TlEvent *
make_event (GRand *rand, const char *id)
{
  TlEvent *event = tl_event_new (id, edit_one_in (rand, 2) ? edit_pick (rand, EVENT_TYPE) : "talks");

  for (; edit_one_in (rand, 2);)
    tl_event_add_participant (event, edit_pick (rand, ACTOR), "host");
  for (; edit_one_in (rand, 3);)
    {
      g_autoptr (TlCitation) citation = make_citation (rand);

      tl_event_add_citation (event, citation);
    }
  if (edit_one_in (rand, 2))
    tl_event_add_effect (event, edit_pick (rand, TRACK), edit_one_in (rand, 2) ? "on" : "half");
  return event;
}

TlLink *
edit_make_link (GRand *rand)
{
  TlLink *link = tl_link_new (edit_pick (rand, EVENT), edit_pick (rand, EVENT),
                              edit_one_in (rand, 2) ? edit_pick (rand, LINK_TYPE) : "causes");

  if (edit_one_in (rand, 2))
    tl_link_set_id (link, edit_pick (rand, LINK));
  tl_link_set_confidence (link, g_rand_int_range (rand, 0, 5) / 4.0);
  for (; edit_one_in (rand, 3);)
    {
      g_autoptr (TlCitation) citation = make_citation (rand);

      tl_link_add_citation (link, citation);
    }
  return link;
}

gpointer
edit_make_value (GRand *rand, guint kind, const char *id)
{
  TlSource *source;

  switch (kind)
    {
    case EVENT_TYPE:
      return tl_event_type_new (id,
                                edit_one_in (rand, 3)   ? "talks"
                                : edit_one_in (rand, 3) ? NULL
                                                        : edit_pick (rand, EVENT_TYPE),
                                NULL);
    case LINK_TYPE:
      return tl_link_type_new (id, (TlLinkFamily) g_rand_int_range (rand, 0, 5), NULL);
    case ACTOR:
      return make_actor (rand, id);
    case SOURCE:
      source = tl_source_new (id);
      for (; edit_one_in (rand, 3);)
        tl_source_add_derived_from (source, edit_pick (rand, SOURCE));
      return source;
    case TRACK:
      return make_track (rand, id);
    case EVENT:
      return make_event (rand, id);
    default:
      return edit_make_link (rand);
    }
}
