/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Cycles: events that cause each other, and sources that derive from each other. */
#include "config.h"

#include "reason/check/tl-check-private.h"

/* ---- events ------------------------------------------------------------------------------------------------------ */

void
_tl_check_causal_cycles (TlCheck *self)
{
  guint32 n_sorted;
  g_autoptr (GPtrArray) cycles = NULL;

  g_free (_tl_graph_sort (&self->graph, &n_sorted));
  if (n_sorted == self->graph.index->n_events)
    return;
  cycles = _tl_graph_find_cycles (&self->graph);
  for (guint i = 0; i < cycles->len; i++)
    {
      const GArray *rows = cycles->pdata[i];
      g_autofree const char **ids = _tl_graph_ids (&self->graph, (const guint32 *) (gpointer) rows->data, rows->len);
      g_autofree char *where = g_strdup_printf ("event %s", ids[0]);

      _tl_check_add (self, TL_SEVERITY_ERROR, "causal-cycle", where, ids,
                     "%u events cause each other in a cycle, from \"%s\" back to it", rows->len, ids[0]);
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
