/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Cycles: events that cause, precede or are part of each other, actors above themselves, and sources that derive from
 * each other. */
#include "config.h"

#include "reason/check/tl-check-private.h"

/* ---- events ------------------------------------------------------------------------------------------------------ */

/* A family of cycles: of all causal links, or of the links of one type. */
static const struct
{
  const char *type; /* NULL: causal links */
  const char *code;
  const char *verb;
} kinds[] = {
  { NULL, "causal-cycle", "cause" },
  { "precedes", "precedes-cycle", "precede" },
  { "part-of", "part-cycle", "are part of" },
};

/* A circle of precedes contradicts itself. It is reported as a cycle, and its links are left out of contradictions. */
static void
leave_out_links (TlCheck *self, const TlGraph *graph, const GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      guint32 from = g_array_index (rows, guint32, i), to = g_array_index (rows, guint32, (i + 1) % rows->len);

      TL_GRAPH_EACH (graph, &graph->index->out, from, link, other)
      if (other == to)
        self->reported[link] = TRUE;
    }
}

static void
report_cycles (TlCheck *self, const TlGraph *graph, guint kind)
{
  g_autoptr (GPtrArray) cycles = NULL;
  guint32 n_sorted;

  g_free (_tl_graph_sort (graph, &n_sorted));
  if (n_sorted == graph->index->n_events)
    return;
  cycles = _tl_graph_find_cycles (graph);
  for (guint i = 0; i < cycles->len; i++)
    {
      const GArray *rows = cycles->pdata[i];
      g_autofree const char **ids = _tl_graph_ids (graph, (const guint32 *) (gpointer) rows->data, rows->len);
      g_autofree char *where = g_strdup_printf ("event %s", ids[0]);

      _tl_check_add (self, TL_SEVERITY_ERROR, kinds[kind].code, where, ids,
                     "%u events %s each other in a cycle, from \"%s\" back to it", rows->len, kinds[kind].verb, ids[0]);
      if (g_strcmp0 (kinds[kind].type, "precedes") == 0)
        leave_out_links (self, graph, rows);
    }
}

void
_tl_check_event_cycles (TlCheck *self)
{
  report_cycles (self, &self->graph, 0);
  for (guint kind = 1; kind < G_N_ELEMENTS (kinds); kind++)
    {
      TlGraph graph = self->graph;
      g_autofree guint8 *types = _tl_graph_follow_type (&graph, kinds[kind].type);

      if (types != NULL)
        report_cycles (self, &graph, kind);
    }
}

/* ---- actors ------------------------------------------------------------------------------------------------------ */

static guint32
parent_of (const TlCheck *self, guint32 number)
{
  const TlActor *actor = _tl_timeline_get_defined (self->timeline, TL_NAME_ACTOR, number);

  return actor->parent != NULL ? _tl_names_find (self->graph.names, TL_NAME_ACTOR, actor->parent) : TL_SYMBOL_NONE;
}

static void
add_actor_cycle (TlCheck *self, guint32 first)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *where = NULL;
  guint32 number = first;

  do
    {
      g_string_append_printf (names, "%s\"%s\"", names->len > 0 ? ", " : "",
                              _tl_names_text (self->graph.names, TL_NAME_ACTOR, number));
      number = parent_of (self, number);
    }
  while (number != first);
  where = g_strdup_printf ("actor %s", _tl_names_text (self->graph.names, TL_NAME_ACTOR, first));
  _tl_check_add (self, TL_SEVERITY_ERROR, "parent-cycle", where, NULL, "each is the parent of the one before it: %s",
                 names->str);
}

/* Walks up from each actor, in the order of their ids. One that the same walk has met before is above itself. */
void
_tl_check_actor_cycles (TlCheck *self)
{
  const GPtrArray *sorted = self->graph.index->sorted[TL_NAME_ACTOR];
  g_autofree guint32 *walks = g_new0 (guint32, (gsize) self->graph.names->symbols[TL_NAME_ACTOR].n + 1);

  for (guint i = 0; i < sorted->len; i++)
    {
      guint32 number = _tl_names_find (self->graph.names, TL_NAME_ACTOR, ((const TlActor *) sorted->pdata[i])->id);

      for (; number != TL_SYMBOL_NONE && walks[number] == 0; number = parent_of (self, number))
        walks[number] = i + 1;
      if (number != TL_SYMBOL_NONE && walks[number] == i + 1)
        add_actor_cycle (self, number);
    }
}

/* ---- sources ----------------------------------------------------------------------------------------------------- */

/* By number of a source: whether it is on no walk yet, on the current one, or on an earlier one. */
enum
{
  NEW,
  WALKED,
  DONE,
};

typedef struct
{
  guint32 number;
  guint next; /* index of the next source it derives from */
} SourceStep;

/* Reports the part of the walk that begins with MET, the source that was met again. */
static void
add_source_cycle (TlCheck *self, const GArray *walk, guint32 met)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *where = NULL;
  gboolean on = FALSE;

  for (guint i = 0; i < walk->len; i++)
    {
      guint32 number = g_array_index (walk, SourceStep, i).number;

      on = on || number == met;
      if (on)
        g_string_append_printf (names, "%s\"%s\"", names->len > 0 ? ", " : "",
                                _tl_names_text (self->graph.names, TL_NAME_SOURCE, number));
    }
  where = g_strdup_printf ("source %s", _tl_names_text (self->graph.names, TL_NAME_SOURCE, met));
  _tl_check_add (self, TL_SEVERITY_WARNING, "derivation-cycle", where, NULL,
                 "sources derive from each other in a cycle: %s", names->str);
}

/* Walks depth first. A source that derives from a source on the current walk closes a cycle. */
static void
walk_sources_from (TlCheck *self, guint32 first, guint8 *states)
{
  g_autoptr (GArray) walk = g_array_new (FALSE, FALSE, sizeof (SourceStep));
  SourceStep step = { first, 0 };

  states[first] = WALKED;
  g_array_append_val (walk, step);
  while (walk->len > 0)
    {
      SourceStep *top = &g_array_index (walk, SourceStep, walk->len - 1);
      const TlSource *source = _tl_timeline_get_defined (self->timeline, TL_NAME_SOURCE, top->number);

      if (top->next == source->derived_from.n)
        {
          states[top->number] = DONE;
          g_array_set_size (walk, walk->len - 1);
          continue;
        }
      step.number = _tl_names_find (self->graph.names, TL_NAME_SOURCE, source->derived_from.items[top->next++]);
      if (states[step.number] == WALKED)
        add_source_cycle (self, walk, step.number);
      if (states[step.number] != NEW)
        continue;
      states[step.number] = WALKED;
      g_array_append_val (walk, step);
    }
}

void
_tl_check_source_cycles (TlCheck *self)
{
  const GPtrArray *sorted = self->graph.index->sorted[TL_NAME_SOURCE];
  g_autofree guint8 *states = g_new0 (guint8, (gsize) self->graph.names->symbols[TL_NAME_SOURCE].n + 1);

  for (guint i = 0; i < sorted->len; i++)
    {
      guint32 number = _tl_names_find (self->graph.names, TL_NAME_SOURCE, ((const TlSource *) sorted->pdata[i])->id);

      if (states[number] == NEW)
        walk_sources_from (self, number, states);
    }
}
