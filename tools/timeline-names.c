/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What answers in text call actors, sources, tracks and events; dates in words. */
#include "config.h"

#include "timeline.h"

const char *
shown_actor (TlTimeline *timeline, const char *id)
{
  const TlActor *actor = tl_timeline_lookup_actor (timeline, id);

  return actor != NULL && tl_actor_get_name (actor) != NULL ? tl_actor_get_name (actor) : id;
}

const char *
shown_source (TlTimeline *timeline, const char *id)
{
  const TlSource *source = tl_timeline_lookup_source (timeline, id);

  return source != NULL && tl_source_get_title (source) != NULL ? tl_source_get_title (source) : id;
}

const char *
shown_track (TlTimeline *timeline, const char *id)
{
  const TlTrack *track = tl_timeline_lookup_track (timeline, id);

  return track != NULL && tl_track_get_title (track) != NULL ? tl_track_get_title (track) : id;
}

const char *
shown_link_type (TlTimeline *timeline, const char *id)
{
  const TlLinkType *type = tl_timeline_lookup_link_type (timeline, id);

  return type != NULL && tl_link_type_get_label (type) != NULL ? tl_link_type_get_label (type) : id;
}

void
append_actors (GString *out, TlTimeline *timeline, const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      append_padded (out, shown_actor (timeline, ids[i]), 0);
    }
}

/* A user may call an actor by an alias or a code. */
static const char *
shown_operand (TlTimeline *timeline, const char *operand)
{
  const TlActor *actor = tl_timeline_find_actor (timeline, operand, NULL);

  return actor != NULL && tl_actor_get_name (actor) != NULL ? tl_actor_get_name (actor) : operand;
}

char *
dup_nothing (TlTimeline *timeline, const char *what, char *const *actors)
{
  GString *text = g_string_new ("no ");

  g_string_append (text, what);
  if (actors == NULL)
    return g_string_free (g_string_append (text, " between any two actors"), FALSE);
  g_string_append (text, " between ");
  append_padded (text, shown_operand (timeline, actors[0]), 0);
  g_string_append (text, " and ");
  append_padded (text, shown_operand (timeline, actors[1]), 0);
  return g_string_free (text, FALSE);
}

char *
dup_date (const TlDate *date)
{
  if (date == NULL)
    return g_strdup ("undated");
  return tl_date_get_label (date) != NULL ? g_strdup (tl_date_get_label (date)) : tl_date_to_words (date);
}
