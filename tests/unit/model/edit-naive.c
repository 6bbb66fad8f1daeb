/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* A naive model of a timeline: tables of values by id. A removal changes copies of all values that name the one that is
 * removed. */
#include "config.h"

#include "edit-random.h"

#include <string.h>

/* ---- the naive model --------------------------------------------------------------------------------------------- */

void
naive_init (Naive *self)
{
  for (guint i = 0; i < N_KINDS; i++)
    self->values[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, edit_kinds[i].unref);
}

void
naive_clear (Naive *self)
{
  for (guint i = 0; i < N_KINDS; i++)
    g_hash_table_unref (self->values[i]);
}

gboolean
naive_has (const Naive *self, guint kind, const char *id)
{
  return g_hash_table_contains (self->values[kind], id);
}

char *
edit_link_key (const TlLink *link)
{
  if (tl_link_get_id (link) != NULL)
    return g_strdup (tl_link_get_id (link));
  return g_strdup_printf ("%s %s %s", tl_link_get_from (link), tl_link_get_link_type (link), tl_link_get_to (link));
}

static gboolean
mentions (guint kind, gconstpointer value, const char *id)
{
  g_autofree char *text = edit_kinds[kind].to_text (value), *quoted = g_strdup_printf ("\"%s\"", id);

  return strstr (text, quoted) != NULL;
}

guint
naive_count_holders (const Naive *self, guint of, const char *id)
{
  guint n = 0;

  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      GHashTableIter iter;
      gpointer key, value;

      g_hash_table_iter_init (&iter, self->values[kind]);
      while (g_hash_table_iter_next (&iter, &key, &value))
        n += (kind != of || strcmp (key, id) != 0) && mentions (kind, value, id);
    }
  return n;
}

gboolean
naive_has_all_of (const Naive *self, guint kind, gconstpointer value, const char *own)
{
  g_autofree char *text = edit_kinds[kind].to_text (value);
  gboolean own_seen = FALSE;

  for (const char *p = text; p[0] != '\0'; p++)
    for (guint i = 0; i < N_KINDS; i++)
      if (p[0] == '"' && p[1] == edit_kinds[i].letter && g_ascii_isdigit (p[2]) && p[3] == '"')
        {
          const char id[] = { p[1], p[2], '\0' };

          if (!own_seen && g_strcmp0 (id, own) == 0)
            own_seen = TRUE;
          else if (!naive_has (self, i, id))
            return FALSE;
        }
  return TRUE;
}

void
naive_put (Naive *self, guint kind, const char *key, gconstpointer value)
{
  g_hash_table_insert (self->values[kind], g_strdup (key), edit_kinds[kind].copy (value));
}

/* ---- removal, by hand -------------------------------------------------------------------------------------------- */

static void
cut_actor (TlActor *actor, const char *id)
{
  if (g_strcmp0 (tl_actor_get_parent (actor), id) == 0)
    tl_actor_set_parent (actor, NULL);
  for (guint i = tl_actor_get_n_affiliations (actor); i-- > 0;)
    {
      const char *other;

      tl_actor_get_affiliation (actor, i, &other, NULL, NULL);
      if (strcmp (other, id) == 0)
        tl_actor_remove_affiliation (actor, i);
    }
}

static gboolean
is_of (const TlCitation *citation, const char *id)
{
  return strcmp (tl_citation_get_source (citation), id) == 0 || g_strcmp0 (tl_citation_get_speaker (citation), id) == 0;
}

static void
cut_event (TlEvent *event, const char *id, const char *heir)
{
  const char *other;

  if (strcmp (tl_event_get_event_type (event), id) == 0)
    tl_event_set_event_type (event, heir != NULL ? heir : "event");
  for (guint i = tl_event_get_n_participants (event); i-- > 0;)
    {
      tl_event_get_participant (event, i, &other, NULL);
      if (strcmp (other, id) == 0)
        tl_event_remove_participant (event, i);
    }
  for (guint i = tl_event_get_n_effects (event); i-- > 0;)
    {
      tl_event_get_effect (event, i, &other, NULL);
      if (strcmp (other, id) == 0)
        tl_event_remove_effect (event, i);
    }
  for (guint i = tl_event_get_n_citations (event); i-- > 0;)
    if (is_of (tl_event_get_citation (event, i), id))
      tl_event_remove_citation (event, i);
}

/* Returns FALSE if the link cannot exist without it. */
static gboolean
cut_link (TlLink *link, const char *id)
{
  for (guint i = tl_link_get_n_citations (link); i-- > 0;)
    if (is_of (tl_link_get_citation (link, i), id))
      tl_link_remove_citation (link, i);
  return strcmp (tl_link_get_from (link), id) != 0 && strcmp (tl_link_get_to (link), id) != 0
         && strcmp (tl_link_get_link_type (link), id) != 0;
}

static gboolean
cut (guint kind, gpointer value, const char *id, const char *heir)
{
  switch (kind)
    {
    case EVENT_TYPE:
      tl_event_type_set_parent (value, heir);
      return TRUE;
    case ACTOR:
      cut_actor (value, id);
      return TRUE;
    case SOURCE:
      tl_source_remove_derived_from (value, id);
      return TRUE;
    case TRACK:
      tl_track_remove_actor (value, id);
      return g_strv_length ((char **) tl_track_get_between (value)) >= 2;
    case EVENT:
      cut_event (value, id, heir);
      return TRUE;
    default:
      return cut_link (value, id);
    }
}

void
naive_remove (Naive *self, guint of, const char *id)
{
  g_autofree char *heir = of == EVENT_TYPE
                              ? g_strdup (tl_event_type_get_parent (g_hash_table_lookup (self->values[EVENT_TYPE], id)))
                              : NULL;
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_free);

  g_hash_table_remove (self->values[of], id);
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      g_autoptr (GList) keys = g_hash_table_get_keys (self->values[kind]);

      for (GList *l = keys; l != NULL; l = l->next)
        {
          gpointer value = g_hash_table_lookup (self->values[kind], l->data), copy;

          if (!mentions (kind, value, id))
            continue;
          copy = edit_kinds[kind].copy (value);
          if (cut (kind, copy, id, heir))
            g_hash_table_insert (self->values[kind], g_strdup (l->data), copy);
          else
            {
              edit_kinds[kind].unref (copy);
              if (kind == TRACK)
                g_ptr_array_add (tracks, g_strdup (l->data));
              else
                g_hash_table_remove (self->values[kind], l->data);
            }
        }
    }
  for (guint i = 0; i < tracks->len; i++)
    naive_remove (self, TRACK, tracks->pdata[i]);
}
