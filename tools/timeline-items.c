/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The items of a document as commands name them: found by id and kind, removed, renamed, in JSON. */
#include "config.h"

#include "timeline.h"

#include <string.h>

/* ---- kinds ------------------------------------------------------------------------------------------------------- */

static gboolean
has_event (TlTimeline *timeline, const char *id)
{
  return tl_timeline_get_event_index (timeline, id, NULL);
}

static TlLink *
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
has_link (TlTimeline *timeline, const char *id)
{
  g_autoptr (TlLink) link = dup_link_of_id (timeline, id);

  return link != NULL;
}

/* Only the document's own types can be changed. */
#define HAS(noun)                                                                                                      \
  static gboolean has_##noun (TlTimeline *timeline, const char *id)                                                    \
  {                                                                                                                    \
    return tl_timeline_lookup_##noun (timeline, id) != NULL;                                                           \
  }
#define HAS_OWN(noun)                                                                                                  \
  static gboolean has_##noun (TlTimeline *timeline, const char *id)                                                    \
  {                                                                                                                    \
    return tl_timeline_lookup_##noun (timeline, id) != NULL && tl_##noun##_lookup (id) == NULL;                        \
  }
HAS (actor)
HAS (source)
HAS (track)
HAS_OWN (event_type)
HAS_OWN (link_type)

/* In JSON: a copy of the item's, and the item replaced by what JSON says. */
#define JSON(noun, Noun)                                                                                               \
  static char *dup_json_of_##noun (TlTimeline *timeline, const char *id)                                               \
  {                                                                                                                    \
    return tl_##noun##_to_json (tl_timeline_lookup_##noun (timeline, id));                                             \
  }                                                                                                                    \
  static const char *replace_##noun (TlTimeline *timeline, const char *id, const char *json, GError **error)           \
  {                                                                                                                    \
    g_autoptr (Noun) value = tl_##noun##_new_from_json (json, -1, error);                                              \
                                                                                                                       \
    return value != NULL && is_same_id (id, tl_##noun##_get_id (value), error)                                         \
                   && tl_timeline_replace_##noun (timeline, value, error)                                              \
               ? id                                                                                                    \
               : NULL;                                                                                                 \
  }

static gboolean
is_same_id (const char *id, const char *new_id, GError **error)
{
  if (g_strcmp0 (id, new_id) == 0)
    return TRUE;
  g_set_error (error, TL_ERROR, TL_ERROR_ID, "the id is \"%s\" now, but was \"%s\"; 'timeline rename' changes ids",
               new_id != NULL ? new_id : "", id);
  return FALSE;
}

JSON (actor, TlActor)
JSON (source, TlSource)
JSON (track, TlTrack)

static char *
dup_json_of_event (TlTimeline *timeline, const char *id)
{
  g_autoptr (TlEvent) event = tl_timeline_lookup_event (timeline, id);

  return tl_event_to_json (event);
}

static const char *
replace_event (TlTimeline *timeline, const char *id, const char *json, GError **error)
{
  g_autoptr (TlEvent) event = tl_event_new_from_json (json, -1, error);

  return event != NULL && is_same_id (id, tl_event_get_id (event), error)
                 && tl_timeline_replace_event (timeline, event, error)
             ? id
             : NULL;
}

static const struct
{
  const char *noun;
  gboolean (*has) (TlTimeline *timeline, const char *id);
  gboolean (*remove) (TlTimeline *timeline, const char *id, TlRemoveFlags flags, GError **error);
  gboolean (*rename) (TlTimeline *timeline, const char *id, const char *new_id, guint *n, GError **error);
  char *(*dup_json) (TlTimeline *timeline, const char *id);
  const char *(*replace) (TlTimeline *timeline, const char *id, const char *json, GError **error);
} kinds[] = {
  [ITEM_EVENT] = { "event", has_event, tl_timeline_remove_event, tl_timeline_rename_event, dup_json_of_event,
                   replace_event },
  [ITEM_ACTOR] = { "actor", has_actor, tl_timeline_remove_actor, tl_timeline_rename_actor, dup_json_of_actor,
                   replace_actor },
  [ITEM_SOURCE] = { "source", has_source, tl_timeline_remove_source, tl_timeline_rename_source, dup_json_of_source,
                    replace_source },
  [ITEM_TRACK] = { "track", has_track, tl_timeline_remove_track, tl_timeline_rename_track, dup_json_of_track,
                   replace_track },
  [ITEM_LINK] = { "link", has_link, NULL, NULL, NULL, NULL },
  [ITEM_EVENT_TYPE] = { "event-type", has_event_type, tl_timeline_remove_event_type, tl_timeline_rename_event_type,
                        NULL, NULL },
  [ITEM_LINK_TYPE] = { "link-type", has_link_type, tl_timeline_remove_link_type, tl_timeline_rename_link_type, NULL,
                       NULL },
};

/* ---- finding ----------------------------------------------------------------------------------------------------- */

static gboolean
parse_kind (const char *name, ItemKind *kind, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].noun, name) == 0)
      {
        *kind = i;
        return TRUE;
      }
  g_set_error (error, TL_ERROR, TL_ERROR_VALUE,
               "--kind is event, actor, source, track, link, event-type or link-type, not \"%s\"", name);
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
  g_set_error (error, TL_ERROR, TL_ERROR_REFERENCE, "nothing in the document has the id \"%s\"%s", id,
               near != NULL ? near : "");
  return FALSE;
}

static const char *
article (ItemKind kind)
{
  return strchr ("aeiou", kinds[kind].noun[0]) != NULL ? "an" : "a";
}

static gboolean
find_kind (TlTimeline *timeline, const char *id, const char *kind_name, ItemKind *kind, GError **error)
{
  ItemKind all[G_N_ELEMENTS (kinds)];
  guint n = 0;

  if (kind_name != NULL && !parse_kind (kind_name, kind, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if ((kind_name == NULL || i == *kind) && kinds[i].has (timeline, id))
      all[n++] = i;
  if (n == 1)
    *kind = all[0];
  if (n == 0 && kind_name != NULL)
    g_set_error (error, TL_ERROR, TL_ERROR_REFERENCE, "there is no %s \"%s\" in the document", kind_name, id);
  else if (n == 0)
    return report_no_item (timeline, id, error);
  if (n > 1)
    g_set_error (error, TL_ERROR, TL_ERROR_VALUE, "\"%s\" is the id of %s %s and of %s %s; choose with --kind", id,
                 article (all[0]), kinds[all[0]].noun, article (all[1]), kinds[all[1]].noun);
  return n == 1;
}

/* The link without an id, or else the only one. */
static TlLink *
find_link_between (TlTimeline *timeline, char *const *words, GError **error)
{
  g_autoptr (GPtrArray) links = tl_timeline_dup_outgoing (timeline, words[0]);
  const TlLink *found = NULL;
  guint n = 0;

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const TlLink *link = links->pdata[i];

      if (strcmp (tl_link_get_link_type (link), words[1]) != 0 || strcmp (tl_link_get_to (link), words[2]) != 0)
        continue;
      n = tl_link_get_id (link) == NULL ? 1 : n + (found == NULL || tl_link_get_id (found) != NULL);
      if (found == NULL || tl_link_get_id (link) == NULL)
        found = link;
    }
  if (n == 1)
    return tl_link_ref (found);
  if (n == 0)
    g_set_error (error, TL_ERROR, TL_ERROR_REFERENCE, "there is no link \"%s\" %s \"%s\"", words[0], words[1],
                 words[2]);
  else
    g_set_error (error, TL_ERROR, TL_ERROR_VALUE, "%u links are \"%s\" %s \"%s\"; choose one by its id", n, words[0],
                 words[1], words[2]);
  return NULL;
}

static void
item_set_link (Item *self, const TlLink *link)
{
  g_autoptr (TlLink) taken = tl_link_ref (link);

  item_clear (self);
  self->kind = ITEM_LINK;
  self->link = g_steal_pointer (&taken);
  self->id = g_strdup (tl_link_get_id (link));
  self->sentence = g_strjoin (" ", tl_link_get_from (link), tl_link_get_link_type (link), tl_link_get_to (link), NULL);
}

gboolean
item_find (Item *self, TlTimeline *timeline, char *const *words, const char *kind_name, GError **error)
{
  g_autoptr (TlLink) link = NULL;
  ItemKind kind = ITEM_EVENT;

  *self = (Item){ 0 };
  if (words[1] != NULL)
    {
      link = find_link_between (timeline, words, error);
      if (link != NULL)
        item_set_link (self, link);
      return link != NULL;
    }
  if (!find_kind (timeline, words[0], kind_name, &kind, error))
    return FALSE;
  self->kind = kind;
  self->id = g_strdup (words[0]);
  if (kind == ITEM_LINK)
    {
      link = dup_link_of_id (timeline, words[0]);
      item_set_link (self, link);
    }
  return TRUE;
}

void
item_clear (Item *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->sentence, g_free);
  g_clear_pointer (&self->link, tl_link_unref);
}

const char *
item_noun (const Item *self)
{
  return kinds[self->kind].noun;
}

const char *
item_name (const Item *self)
{
  return self->id != NULL ? self->id : self->sentence;
}

/* ---- changing ---------------------------------------------------------------------------------------------------- */

static gboolean
remove_link (TlTimeline *timeline, const TlLink *link, GError **error)
{
  return tl_timeline_remove_link (timeline, tl_link_get_from (link), tl_link_get_to (link),
                                  tl_link_get_link_type (link), tl_link_get_id (link), error);
}

gboolean
item_remove (const Item *self, TlTimeline *timeline, TlRemoveFlags flags, GError **error)
{
  if (self->kind == ITEM_LINK)
    return remove_link (timeline, self->link, error);
  return kinds[self->kind].remove (timeline, self->id, flags, error);
}

/* The one that was there comes back if the other cannot take its place. */
static gboolean
exchange_link (TlTimeline *timeline, const TlLink *link, const TlLink *other, GError **error)
{
  if (!remove_link (timeline, link, error))
    return FALSE;
  if (tl_timeline_add_link (timeline, other, error))
    return TRUE;
  tl_timeline_add_link (timeline, link, NULL);
  return FALSE;
}

gboolean
item_rename (const Item *self, TlTimeline *timeline, const char *id, guint *n, GError **error)
{
  g_autoptr (TlLink) link = NULL;

  if (self->kind != ITEM_LINK)
    return kinds[self->kind].rename (timeline, self->id, id, n, error);
  if (id[0] == '\0')
    {
      g_set_error (error, TL_ERROR, TL_ERROR_ID, "the id of the link is empty");
      return FALSE;
    }
  link = tl_link_copy (self->link);
  tl_link_set_id (link, id);
  *n = 1;
  return exchange_link (timeline, self->link, link, error);
}

char *
item_dup_json (const Item *self, TlTimeline *timeline, GError **error)
{
  if (self->kind == ITEM_LINK)
    return tl_link_to_json (self->link);
  if (kinds[self->kind].dup_json != NULL)
    return kinds[self->kind].dup_json (timeline, self->id);
  g_set_error (error, TL_ERROR, TL_ERROR_VALUE, "\"%s\" is the id of %s %s, which is edited in the document itself",
               self->id, article (self->kind), kinds[self->kind].noun);
  return NULL;
}

/* Nothing names a link, so that all of it may change, its id too. */
gboolean
item_replace (Item *self, TlTimeline *timeline, const char *json, GError **error)
{
  g_autoptr (TlLink) link = NULL;

  if (self->kind != ITEM_LINK)
    return kinds[self->kind].replace (timeline, self->id, json, error) != NULL;
  link = tl_link_new_from_json (json, -1, error);
  if (link == NULL || !exchange_link (timeline, self->link, link, error))
    return FALSE;
  item_set_link (self, link);
  return TRUE;
}
