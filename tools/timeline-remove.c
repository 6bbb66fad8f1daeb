/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline remove: removing an item from a document. */
#include "config.h"

#include "timeline.h"

#include <string.h>

/* ---- kinds ------------------------------------------------------------------------------------------------------- */

TlLink *
dup_link_of_id (TlTimeline *timeline, const char *id)
{
  for (guint i = 0; i < tl_timeline_get_n_links (timeline); i++)
    {
      g_autoptr (TlLink) link = tl_timeline_dup_link (timeline, i);

      if (g_strcmp0 (tl_link_get_id (link), id) == 0)
        return g_steal_pointer (&link);
    }
  return NULL;
}

static gboolean
has_event (TlTimeline *timeline, const char *id)
{
  return tl_timeline_get_event_index (timeline, id, NULL);
}

static gboolean
has_link (TlTimeline *timeline, const char *id)
{
  g_autoptr (TlLink) link = dup_link_of_id (timeline, id);

  return link != NULL;
}

#define HAS(noun)                                                                                                      \
  static gboolean has_##noun (TlTimeline *timeline, const char *id)                                                    \
  {                                                                                                                    \
    return tl_timeline_lookup_##noun (timeline, id) != NULL;                                                           \
  }
HAS (actor)
HAS (source)
HAS (track)

static gboolean
remove_link (TlTimeline *timeline, const char *id, TlRemoveFlags flags G_GNUC_UNUSED, GError **error)
{
  g_autoptr (TlLink) link = dup_link_of_id (timeline, id);

  return tl_timeline_remove_link (timeline, tl_link_get_from (link), tl_link_get_to (link),
                                  tl_link_get_link_type (link), id, error);
}

/* An id is that of one item of a kind. Own types are few, and changed in the document itself. */
static const struct
{
  const char *noun;
  gboolean (*has) (TlTimeline *timeline, const char *id);
  gboolean (*remove) (TlTimeline *timeline, const char *id, TlRemoveFlags flags, GError **error);
} kinds[] = {
  [ITEM_EVENT] = { "event", has_event, tl_timeline_remove_event },
  [ITEM_ACTOR] = { "actor", has_actor, tl_timeline_remove_actor },
  [ITEM_SOURCE] = { "source", has_source, tl_timeline_remove_source },
  [ITEM_TRACK] = { "track", has_track, tl_timeline_remove_track },
  [ITEM_LINK] = { "link", has_link, remove_link },
};

static gboolean
parse_kind (const char *name, ItemKind *kind, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].noun, name) == 0)
      {
        *kind = i;
        return TRUE;
      }
  g_set_error (error, TL_ERROR, TL_ERROR_VALUE, "--kind is event, actor, source, track or link, not \"%s\"", name);
  return FALSE;
}

/* The nearest event is answered, because events are most of a document. */
static gboolean
report_no_item (TlTimeline *timeline, const char *id, GError **error)
{
  g_autoptr (GError) no_event = NULL, no_actor = NULL;
  g_autoptr (TlEvent) event = tl_timeline_find_event (timeline, id, &no_event);
  const char *near;

  tl_timeline_find_actor (timeline, id, &no_actor);
  near = event == NULL ? strchr (no_event->message, ';') : NULL;
  if (near == NULL && no_actor != NULL)
    near = strchr (no_actor->message, ';');
  g_set_error (error, TL_ERROR, TL_ERROR_REFERENCE, "there is no event, actor, source, track or link \"%s\"%s", id,
               near != NULL ? near : "");
  return FALSE;
}

gboolean
find_item (TlTimeline *timeline, const char *id, const char *kind_name, ItemKind *kind, GError **error)
{
  guint n = 0;
  ItemKind all[G_N_ELEMENTS (kinds)];

  if (kind_name != NULL && !parse_kind (kind_name, kind, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if ((kind_name == NULL || i == *kind) && kinds[i].has (timeline, id))
      all[n++] = i;
  if (n == 1)
    *kind = all[0];
  if (n == 0 && kind_name != NULL)
    g_set_error (error, TL_ERROR, TL_ERROR_REFERENCE, "there is no %s \"%s\"", kind_name, id);
  else if (n == 0)
    return report_no_item (timeline, id, error);
  if (n > 1)
    g_set_error (error, TL_ERROR, TL_ERROR_VALUE, "\"%s\" is the id of %s %s and of %s %s; choose with --kind", id,
                 strchr ("aeiou", kinds[all[0]].noun[0]) != NULL ? "an" : "a", kinds[all[0]].noun,
                 strchr ("aeiou", kinds[all[1]].noun[0]) != NULL ? "an" : "a", kinds[all[1]].noun);
  return n == 1;
}

/* ---- remove ------------------------------------------------------------------------------------------------------ */

static gboolean
remove_item (TlTimeline *timeline, const char *id, const char *kind_name, GError **error)
{
  ItemKind kind;

  return find_item (timeline, id, kind_name, &kind, error) && kinds[kind].remove (timeline, id, TL_REMOVE_NONE, error);
}

/* A link without an id is named by its ends and type. */
int
timeline_command_remove (int argc, char **argv)
{
  g_auto (Options) options = { .change = TRUE };
  g_auto (Change) change = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *kind = NULL, *sentence = NULL;
  const GOptionEntry entries[] = { { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, ITEM_KIND_HELP, "KIND" },
                                   G_OPTION_ENTRY_NULL };
  gboolean is_link, ok;

  if (!options_parse (&options, entries, "FILE ID | FILE FROM TYPE TO", 2, 4, &argc, &argv))
    return STATUS_WRONG;
  if (argc - 1 == 3)
    return fail (STATUS_WRONG, "usage: timeline remove FILE ID | FILE FROM TYPE TO");
  if (!change_begin (&change, &options, argv[1]))
    return STATUS_WRONG;
  is_link = argc - 1 == 4;
  ok = is_link ? tl_timeline_remove_link (change.timeline, argv[2], argv[4], argv[3], NULL, &error)
               : remove_item (change.timeline, argv[2], kind, &error);
  if (!ok)
    return change_refuse (&change, error);
  sentence = is_link ? g_strjoin (" ", argv[2], argv[3], argv[4], NULL) : g_strdup (argv[2]);
  return change_end (&change, sentence);
}
