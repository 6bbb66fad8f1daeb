/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Cycles that neither side of a merge has by itself. */
#include "config.h"

#include "reason/graph/tl-graph-private.h"
#include "reason/versions/tl-merge-private.h"

#include <string.h>

#define NONE G_MAXUINT32

/* ---- events ------------------------------------------------------------------------------------------------------ */

/* The links of one kind in one version. */
typedef struct
{
  TlGraph graph;
  guint8 *types;
  guint32 *components; /* NULL: there are no such links */
} Version;

/* TYPE is NULL for causal links. */
static void
version_init (Version *self, TlTimeline *timeline, const char *type)
{
  *self = (Version){ 0 };
  _tl_graph_init (&self->graph, timeline);
  if (type != NULL)
    self->types = _tl_graph_follow_type (&self->graph, type);
  if (type == NULL || self->types != NULL)
    self->components = _tl_graph_find_components (&self->graph);
}

static void
version_clear (Version *self)
{
  g_free (self->types);
  g_free (self->components);
}

/* Returns whether a cycle of this version holds both events of MERGED. */
static gboolean
are_together (const Version *self, const Version *merged, const guint32 rows[2])
{
  guint32 own[2];

  for (guint i = 0; i < 2; i++)
    own[i] =
        _tl_names_find (self->graph.names, TL_NAME_EVENT, _tl_names_text (merged->graph.names, TL_NAME_EVENT, rows[i]));
  return self->components != NULL && own[0] < self->graph.events->n && own[1] < self->graph.events->n
         && self->components[own[0]] == self->components[own[1]];
}

/* Finds the shortest way from the second of two events to the first, in breadth. PARENTS is all NONE before and
 * after. */
static GArray *
find_way_back (const Version *self, const guint32 rows[2], guint32 *parents)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *cycle = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_array_append_val (queue, rows[1]);
  for (guint i = 0; i < queue->len && parents[rows[0]] == NONE; i++)
    {
      guint32 at = g_array_index (queue, guint32, i);

      TL_GRAPH_EACH (&self->graph, &self->graph.index->out, at, link, other)
      if (self->components[other] == self->components[at] && other != rows[1] && parents[other] == NONE)
        {
          parents[other] = at;
          g_array_append_val (queue, other);
        }
    }
  for (guint32 at = rows[0]; at != NONE; at = parents[at])
    g_array_prepend_val (cycle, at);
  for (guint i = 0; i < queue->len; i++)
    parents[g_array_index (queue, guint32, i)] = NONE;
  return cycle;
}

static void
report_event_cycle (TlMerging *self, const Version *merged, const char *verb, const guint32 rows[2], guint32 *parents)
{
  g_autoptr (GArray) cycle = find_way_back (merged, rows, parents);
  g_autoptr (GString) message = g_string_new ("with the changes of both, ");
  g_autofree char *where = g_strdup_printf ("event %s", _tl_names_text (merged->graph.names, TL_NAME_EVENT, rows[1]));

  for (guint i = 0; i < cycle->len; i++)
    g_string_append_printf (message, "%s\"%s\"", i > 0 ? ", " : "",
                            _tl_names_text (merged->graph.names, TL_NAME_EVENT, g_array_index (cycle, guint32, i)));
  g_string_append_printf (message, " %s each other in a cycle; all is kept", verb);
  self->report (self->user_data, where, message->str);
}

static void
report_event_cycles (TlMerging *self, const Version versions[N_SIDES], const char *verb)
{
  const Version *merged = &versions[BASE];
  guint32 n = merged->graph.events->n;
  g_autofree guint8 *done = g_new0 (guint8, (gsize) n + 1); /* by component */
  g_autofree guint32 *parents = g_new (guint32, (gsize) n + 1);

  memset (parents, 0xff, sizeof *parents * ((gsize) n + 1)); /* NONE */
  for (guint32 i = 0; i < merged->graph.index->n_events; i++)
    {
      guint32 rows[2] = { merged->graph.index->order[i], 0 };
      guint32 component = merged->components[rows[0]];

      TL_GRAPH_EACH (&merged->graph, &merged->graph.index->out, rows[0], link, other)
      {
        rows[1] = other;
        if (done[component] || merged->components[other] != component || are_together (&versions[OURS], merged, rows)
            || are_together (&versions[THEIRS], merged, rows))
          continue;
        report_event_cycle (self, merged, verb, rows, parents);
        done[component] = TRUE;
      }
    }
}

/* ---- actors ------------------------------------------------------------------------------------------------------ */

static const char *
parent_in (const TlTimeline *timeline, const char *actor)
{
  guint32 number = _tl_names_find (&timeline->names, TL_NAME_ACTOR, actor);

  if (number == TL_SYMBOL_NONE || !_tl_timeline_is_defined (timeline, TL_NAME_ACTOR, number))
    return NULL;
  return ((const TlActor *) _tl_timeline_get_defined (timeline, TL_NAME_ACTOR, number))->parent;
}

static gboolean
has_parent_cycle (const TlTimeline *timeline, const GPtrArray *cycle)
{
  for (guint i = 0; i < cycle->len; i++)
    if (g_strcmp0 (parent_in (timeline, cycle->pdata[i]), cycle->pdata[(i + 1) % cycle->len]) != 0)
      return FALSE;
  return TRUE;
}

static void
report_parent_cycle (TlMerging *self, const GPtrArray *cycle)
{
  g_autofree char *where = g_strdup_printf ("actor %s", (const char *) cycle->pdata[0]);
  g_autoptr (GString) message = g_string_new ("with the changes of both, each is the parent of the one before it: ");

  for (guint i = 0; i < cycle->len; i++)
    g_string_append_printf (message, "%s\"%s\"", i > 0 ? ", " : "", (const char *) cycle->pdata[i]);
  g_string_append (message, "; all is kept");
  self->report (self->user_data, where, message->str);
}

static GPtrArray *
list_parent_cycle (const TlTimeline *merged, const char *first)
{
  GPtrArray *cycle = g_ptr_array_new ();
  const char *at = first;

  do
    g_ptr_array_add (cycle, (gpointer) at);
  while (strcmp (at = parent_in (merged, at), first) != 0);
  return cycle;
}

/* Walks up from each actor, in the order of their ids. One that the same walk has met before is above itself. */
static void
report_parent_cycles (TlMerging *self, TlTimeline *merged, const TlTimeline *ours, const TlTimeline *theirs)
{
  g_autoptr (GHashTable) walks = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *sorted = _tl_timeline_get_index (merged)->sorted[TL_NAME_ACTOR];

  for (guint i = 0; i < sorted->len; i++)
    {
      const char *at = ((const TlActor *) sorted->pdata[i])->id;
      g_autoptr (GPtrArray) cycle = NULL;

      for (; at != NULL && !g_hash_table_contains (walks, at); at = parent_in (merged, at))
        g_hash_table_insert (walks, (gpointer) at, GUINT_TO_POINTER (i));
      if (at == NULL || GPOINTER_TO_UINT (g_hash_table_lookup (walks, at)) != i)
        continue;
      cycle = list_parent_cycle (merged, at);
      if (!has_parent_cycle (ours, cycle) && !has_parent_cycle (theirs, cycle))
        report_parent_cycle (self, cycle);
    }
}

void
_tl_merge_report_cycles (TlMerging *self, TlTimeline *merged, TlTimeline *ours, TlTimeline *theirs)
{
  static const struct
  {
    const char *type, *verb;
  } kinds[] = { { NULL, "cause" }, { "precedes", "precede" }, { "part-of", "are part of" } };
  TlTimeline *const timelines[N_SIDES] = { merged, ours, theirs };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      Version versions[N_SIDES];

      for (guint j = 0; j < N_SIDES; j++)
        version_init (&versions[j], timelines[j], kinds[i].type);
      if (versions[BASE].components != NULL)
        report_event_cycles (self, versions, kinds[i].verb);
      for (guint j = 0; j < N_SIDES; j++)
        version_clear (&versions[j]);
    }
  report_parent_cycles (self, merged, ours, theirs);
}
