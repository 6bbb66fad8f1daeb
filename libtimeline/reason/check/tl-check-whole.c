/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Checking what no event shows by itself: dates that contradict each other through links, offices held by somebody
 * else, events told twice. */
#include "config.h"

#include "date/tl-date-private.h"
#include "reason/check/tl-check-private.h"
#include "reason/dates/tl-network-private.h"

#include <libtimeline/tl-relations.h>
#include <string.h>

/* ---- contradictions ---------------------------------------------------------------------------------------------- */

/* Each event on the chain once, and how many links it has. */
static const char **
list_chain (const TlNetwork *network, const GArray *chain, guint *n_links)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  *n_links = 0;
  for (guint i = 0; i < chain->len; i++)
    {
      TlConstraint constraint = _tl_network_constraint (network, g_array_index (chain, guint32, i));
      guint32 ends[] = { _tl_instant_row (constraint.earlier, network->n_rows),
                         _tl_instant_row (constraint.later, network->n_rows) };

      *n_links += constraint.link != TL_SYMBOL_NONE;
      if (rows->len == 0)
        g_array_append_val (rows, ends[0]);
      if (g_array_index (rows, guint32, rows->len - 1) != ends[1])
        g_array_append_val (rows, ends[1]);
    }
  return _tl_graph_ids (&network->graph, (const guint32 *) (gpointer) rows->data, rows->len);
}

/* FALSE where there is a contradiction. One link by itself is told by the check of the links. */
static gboolean
check_network (TlCheck *self, gboolean doubtful)
{
  g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree const char **ids = NULL;
  TlNetwork network;
  gboolean consistent;
  guint n_links = 0;

  _tl_network_init (&network, self->timeline, (TlGone){ NULL, NULL }, doubtful);
  network.progress = &self->progress;
  network.end = doubtful ? 0.8 : 0.7;
  consistent = _tl_network_solve (&network, chain);
  if (chain->len > 0)
    ids = list_chain (&network, chain, &n_links);
  if (n_links > 1)
    {
      g_autofree char *where = g_strdup_printf ("event %s", ids[0]);

      _tl_check_add (self, doubtful ? TL_SEVERITY_NOTE : TL_SEVERITY_ERROR, "contradiction", where, ids,
                     "%u links in a row contradict the dates, from \"%s\" on%s", n_links, ids[0],
                     doubtful ? ", if what is alleged or disputed happened" : "");
    }
  _tl_network_clear (&network);
  return consistent;
}

/* ---- events told twice ------------------------------------------------------------------------------------------- */

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Type and participants, whatever their order; NULL where there are none. */
static char *
key_of (const TlEvent *event)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < event->participants.n; i++)
    {
      const TlParticipant *participant = (const TlParticipant *) event->participants.items[i];

      g_ptr_array_add (parts, g_strconcat (participant->role, "\n", participant->actor, NULL));
    }
  if (parts->len == 0)
    return NULL;
  g_ptr_array_sort (parts, compare_texts);
  g_ptr_array_insert (parts, 0, g_strdup (event->type));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("\n\n", (char **) parts->pdata);
}

/* BEFORE holds, by key, the row of the event that ends last. */
static void
check_twice (TlCheck *self, const TlEvent *event, guint32 row, GHashTable *before)
{
  const TlBounds *bounds = &self->graph.events->bounds[row];
  g_autofree char *key = event->date != NULL && tl_date_get_edtf (event->date) != NULL ? key_of (event) : NULL;
  gpointer place;
  guint32 other;

  if (key == NULL)
    return;
  place = g_hash_table_lookup (before, key);
  other = GPOINTER_TO_UINT (place) - 1;
  if (place != NULL && self->graph.events->bounds[other].latest_end >= bounds->earliest_start)
    {
      guint32 rows[] = { other, row };
      g_autofree const char **ids = _tl_graph_ids (&self->graph, rows, 2);
      g_autofree char *where = g_strdup_printf ("event %s", event->id);

      _tl_check_add (self, TL_SEVERITY_NOTE, "likely-duplicate", where, ids,
                     "of the same type, the same participants and perhaps the same time as \"%s\"", ids[0]);
    }
  if (place == NULL || self->graph.events->bounds[other].latest_end < bounds->latest_end)
    g_hash_table_insert (before, g_steal_pointer (&key), GUINT_TO_POINTER (row + 1));
}

/* ---- offices ----------------------------------------------------------------------------------------------------- */

/* Who held an office, and when; in the order of the actors. */
typedef struct
{
  const TlActor *actor;
  const char *office;
  const TlDate *date;
} Holder;

typedef struct
{
  GHashTable *offices; /* GArray of Holder by office and where it is held */
  GHashTable *held;    /* GPtrArray of those arrays by actor, each once */
} Offices;

static GArray *
find_office (Offices *self, const TlAffiliation *affiliation)
{
  g_autofree char *key = g_strconcat (affiliation->office, "\n", affiliation->actor, NULL);
  GArray *holders = g_hash_table_lookup (self->offices, key);

  if (holders != NULL)
    return holders;
  holders = g_array_new (FALSE, FALSE, sizeof (Holder));
  g_hash_table_insert (self->offices, g_steal_pointer (&key), holders);
  return holders;
}

static void
list_offices (Offices *self, const TlActor *actor)
{
  GPtrArray *held = g_ptr_array_new ();

  for (guint i = 0; i < actor->affiliations.n; i++)
    {
      const TlAffiliation *affiliation = (const TlAffiliation *) actor->affiliations.items[i];
      Holder holder = { actor, affiliation->office, affiliation->date };
      GArray *holders;

      if (affiliation->office == NULL || affiliation->date == NULL)
        continue;
      holders = find_office (self, affiliation);
      if (holders->len == 0 || g_array_index (holders, Holder, holders->len - 1).actor != actor)
        g_ptr_array_add (held, holders);
      g_array_append_val (holders, holder);
    }
  g_hash_table_insert (self->held, (gpointer) actor->id, held);
}

static void
offices_init (Offices *self, TlTimeline *timeline)
{
  self->offices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->held = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < tl_timeline_get_n_actors (timeline); i++)
    list_offices (self, tl_timeline_get_actor (timeline, i));
}

static void
offices_clear (Offices *self)
{
  g_hash_table_unref (self->offices);
  g_hash_table_unref (self->held);
}

/* Who else certainly held the office on DATE, where ACTOR certainly did not; NULL where there is none. */
static const Holder *
find_other (const GArray *holders, const TlActor *actor, const TlDate *date)
{
  const Holder *other = NULL;

  for (guint i = 0; i < holders->len; i++)
    {
      const Holder *holder = &g_array_index (holders, Holder, i);
      TlCertainty then = tl_date_overlaps (date, holder->date);

      if (holder->actor == actor && then != TL_CERTAINTY_IMPOSSIBLE)
        return NULL;
      if (holder->actor != actor && then == TL_CERTAINTY_CERTAIN && other == NULL)
        other = holder;
    }
  return other;
}

static void
check_participant (TlCheck *self, const TlEvent *event, const TlActor *actor, const GPtrArray *held)
{
  const char *const chain[] = { event->id, NULL };
  g_autofree char *where = g_strdup_printf ("event %s", event->id);

  for (guint i = 0; i < held->len; i++)
    {
      const Holder *other = find_other (held->pdata[i], actor, event->date);

      if (other != NULL)
        _tl_check_add (self, TL_SEVERITY_WARNING, "office-of-another", where, chain,
                       "\"%s\" takes part, but the office \"%s\" was held by \"%s\" then", actor->id, other->office,
                       other->actor->id);
    }
}

static void
check_offices (TlCheck *self, const TlEvent *event, const Offices *offices)
{
  if (event->date == NULL || tl_date_get_edtf (event->date) == NULL)
    return;
  for (guint i = 0; i < event->participants.n; i++)
    {
      const char *id = ((const TlParticipant *) event->participants.items[i])->actor;
      const GPtrArray *held = g_hash_table_lookup (offices->held, id);

      if (held != NULL && held->len > 0)
        check_participant (self, event, tl_timeline_lookup_actor (self->timeline, id), held);
    }
}

void
_tl_check_whole (TlCheck *self)
{
  g_autoptr (GHashTable) before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Offices offices;

  offices_init (&offices, self->timeline);
  if (check_network (self, FALSE))
    check_network (self, TRUE);
  _tl_progress_stage (&self->progress, 0.9, self->graph.index->n_events);
  for (guint32 i = 0; i < self->graph.index->n_events && _tl_progress_step (&self->progress); i++)
    {
      guint32 row = self->graph.index->order[i];
      TlEvent *event = _tl_value_new_in (&_tl_event_shape, self->scratch);

      _tl_events_get (self->graph.events, row, event, self->graph.names);
      check_twice (self, event, row, before);
      check_offices (self, event, &offices);
      _tl_arena_reset (self->scratch);
    }
  offices_clear (&offices);
}
