/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* An event in an answer: with the doubts about it in text, with its status and standing in JSON. */
#include "config.h"

#include "timeline.h"

Doubts *
doubts_new (TlTimeline *timeline)
{
  Doubts *self = g_new (Doubts, 1);

  *self = (Doubts){ timeline, tl_standings_new (timeline),
                    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) };
  return self;
}

void
doubts_free (Doubts *self)
{
  tl_standings_unref (self->standings);
  g_hash_table_unref (self->texts);
  g_free (self);
}

/* " (alleged; denied by Russia)", or "" if nobody doubts the event. Each event is judged once. */
const char *
find_doubt (Doubts *self, const char *event)
{
  g_autoptr (TlStanding) standing = NULL;
  g_autofree char *doubt = NULL;
  char *text = g_hash_table_lookup (self->texts, event);

  if (text != NULL)
    return text;
  standing = tl_standings_find (self->standings, event, NULL);
  doubt = tl_standing_dup_doubt (standing, self->timeline);
  text = doubt != NULL ? g_strdup_printf (" (%s)", doubt) : g_strdup ("");
  g_hash_table_insert (self->texts, g_strdup (event), text);
  return text;
}

void
append_title (GString *out, Doubts *doubts, const TlEvent *event)
{
  const char *title = tl_event_get_title (event), *id = tl_event_get_id (event);

  append_padded (out, title != NULL ? title : id, 0);
  append_padded (out, find_doubt (doubts, id), 0);
}

char *
dup_title (Doubts *doubts, const TlEvent *event)
{
  const char *title = tl_event_get_title (event), *id = tl_event_get_id (event);

  return g_strconcat (title != NULL ? title : id, find_doubt (doubts, id), NULL);
}

static void
append_path_event (GString *out, Doubts *doubts, const char *id)
{
  append_padded (out, id, 0);
  append_padded (out, find_doubt (doubts, id), 0);
}

void
append_path (GString *out, Doubts *doubts, const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_string_append (out, i > 0 ? " → " : "");
      append_path_event (out, doubts, ids[i]);
    }
  g_string_append_c (out, '\n');
}

void
append_events (GString *out, Doubts *doubts, const char *heading, int indent, const char *const *ids)
{
  int width = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    width = MAX (width, columns (ids[i]));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (TlEvent) event = tl_timeline_lookup_event (doubts->timeline, ids[i]);
      const char *title = event != NULL ? tl_event_get_title (event) : NULL;

      append_padded (out, i == 0 ? heading : "", indent);
      append_padded (out, ids[i], title != NULL ? width + 2 : 0);
      append_padded (out, title != NULL ? title : "", 0);
      append_padded (out, event != NULL ? find_doubt (doubts, ids[i]) : "", 0);
      g_string_append_c (out, '\n');
    }
}

void
append_chain_path (GString *out, Doubts *doubts, const TlChain *chain, const char *asked, gboolean effects)
{
  const char *event = tl_chain_get_event (chain), *via = tl_chain_get_via (chain);
  guint n = tl_chain_get_n_links (chain);

  if (n <= MOST_LINKS_SHOWN)
    {
      append_path (out, doubts, tl_chain_get_path (chain));
      return;
    }
  append_path_event (out, doubts, effects ? asked : event);
  g_string_append (out, " → ");
  if (!effects)
    {
      append_path_event (out, doubts, via);
      g_string_append (out, " → ");
    }
  g_string_append_printf (out, "… %u more … → ", n - 2);
  if (effects)
    {
      append_path_event (out, doubts, via);
      g_string_append (out, " → ");
    }
  append_path_event (out, doubts, effects ? event : asked);
  g_string_append_c (out, '\n');
}

void
json_add_standing (struct json_object *object, TlStandings *standings, const char *event)
{
  g_autoptr (TlStanding) standing = tl_standings_find (standings, event, NULL);

  json_object_object_add (object, "status", json_text (tl_event_status_to_string (tl_standing_get_status (standing))));
  json_object_object_add (object, "standing", json_text (tl_verdict_to_string (tl_standing_get_verdict (standing))));
}

void
json_add_path_events (struct json_object *events, TlStandings *standings, const char *const *ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    if (!json_object_object_get_ex (events, ids[i], NULL))
      {
        struct json_object *object = json_object_new_object ();

        json_add_standing (object, standings, ids[i]);
        json_object_object_add (events, ids[i], object);
      }
}
