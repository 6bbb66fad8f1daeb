/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Checking who says so: sources that derive from each other in a cycle, speakers that took back a denial. */
#include "config.h"

#include "date/tl-date-private.h"
#include "reason/check/tl-check-private.h"
#include "reason/claims/tl-speakers-private.h"

#include <string.h>

/* ---- cycles of sources ------------------------------------------------------------------------------------------ */

/* By number of a source: on no walk yet, on the one under way, or on an earlier one. */
enum
{
  NEW,
  WALKED,
  DONE,
};

typedef struct
{
  guint32 number;
  guint next; /* of what it derives from */
} Step;

/* The walk from the source that was met again on. */
static void
add_cycle (TlCheck *self, const GArray *walk, guint32 met)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *where = NULL;
  gboolean on = FALSE;

  for (guint i = 0; i < walk->len; i++)
    {
      guint32 number = g_array_index (walk, Step, i).number;

      on = on || number == met;
      if (on)
        g_string_append_printf (names, "%s\"%s\"", names->len > 0 ? ", " : "",
                                _tl_names_text (self->graph.names, TL_NAME_SOURCE, number));
    }
  where = g_strdup_printf ("source %s", _tl_names_text (self->graph.names, TL_NAME_SOURCE, met));
  _tl_check_add (self, TL_SEVERITY_WARNING, "derivation-cycle", where, NULL,
                 "sources derive from each other in a cycle: %s", names->str);
}

/* Depth first; each source that leads back to the walk it is on closes a cycle. */
static void
walk_from (TlCheck *self, guint32 first, guint8 *states)
{
  g_autoptr (GArray) walk = g_array_new (FALSE, FALSE, sizeof (Step));
  Step step = { first, 0 };

  states[first] = WALKED;
  g_array_append_val (walk, step);
  while (walk->len > 0)
    {
      Step *top = &g_array_index (walk, Step, walk->len - 1);
      const TlSource *source = _tl_timeline_get_defined (self->timeline, TL_NAME_SOURCE, top->number);

      if (top->next == source->derived_from.n)
        {
          states[top->number] = DONE;
          g_array_set_size (walk, walk->len - 1);
          continue;
        }
      step.number = _tl_names_find (self->graph.names, TL_NAME_SOURCE, source->derived_from.items[top->next++]);
      if (states[step.number] == WALKED)
        add_cycle (self, walk, step.number);
      if (states[step.number] != NEW)
        continue;
      states[step.number] = WALKED;
      g_array_append_val (walk, step);
    }
}

static void
check_cycles (TlCheck *self)
{
  const GPtrArray *sorted = self->graph.index->sorted[TL_NAME_SOURCE];
  g_autofree guint8 *states = g_new0 (guint8, (gsize) self->graph.names->symbols[TL_NAME_SOURCE].n + 1);

  for (guint i = 0; i < sorted->len; i++)
    {
      guint32 number = _tl_names_find (self->graph.names, TL_NAME_SOURCE, ((const TlSource *) sorted->pdata[i])->id);

      if (states[number] == NEW)
        walk_from (self, number, states);
    }
}

/* ---- reversals --------------------------------------------------------------------------------------------------- */

/* Somebody says of an event that it is so, or denies it, at some time. */
typedef struct
{
  const char *speaker;
  gboolean denies;
  gint64 earliest;
  gint64 latest;
} Saying;

typedef struct
{
  TlCheck *check;
  TlSpeakers speakers;
  GPtrArray *spoken;
  GArray *list; /* of Saying */
} Sayings;

static void
add_saying (Sayings *self, const char *speaker, gboolean denies, const TlBounds *bounds)
{
  Saying saying = { speaker, denies, bounds->earliest_start, bounds->latest_start };

  if (speaker != NULL)
    g_array_append_val (self->list, saying);
}

static void
list_citations (Sayings *self, const TlEvent *event)
{
  for (guint i = 0; i < event->citations.n; i++)
    {
      const TlCitation *citation = (const TlCitation *) event->citations.items[i];
      const TlSource *source =
          _tl_timeline_get_defined (self->check->timeline, TL_NAME_SOURCE, _tl_symbol_number (citation->source));

      if (citation->stance != TL_STANCE_DOUBTS)
        add_saying (self, _tl_speakers_of_citation (&self->speakers, citation), citation->stance == TL_STANCE_DENIES,
                    source->date != NULL ? _tl_date_get_bounds (source->date) : &TL_BOUNDS_NONE);
    }
}

static void
list_statement (Sayings *self, guint32 link)
{
  const TlGraph *graph = &self->check->graph;
  TlSaying says = _tl_statement_says (graph, link);
  guint32 row = graph->links->rows[link].from;
  TlEvent *statement;

  if (says != TL_SAYING_SO && says != TL_SAYING_NOT)
    return;
  statement = _tl_value_new_in (&_tl_event_shape, self->check->scratch);
  _tl_events_get (graph->events, row, statement, graph->names);
  g_ptr_array_set_size (self->spoken, 0);
  _tl_speakers_of_statement (&self->speakers, statement, self->spoken);
  for (guint i = 0; i < self->spoken->len; i++)
    add_saying (self, self->spoken->pdata[i], says == TL_SAYING_NOT, &graph->events->bounds[row]);
}

/* By speaker, denials first, then by time. */
static int
compare_sayings (gconstpointer a, gconstpointer b)
{
  const Saying *x = a, *y = b;
  int c = strcmp (x->speaker, y->speaker);

  if (c != 0)
    return c;
  if (x->denies != y->denies)
    return (int) y->denies - (int) x->denies;
  return x->earliest < y->earliest ? -1 : x->earliest > y->earliest;
}

/* The first denial of each speaker, and what it may have said after it. */
static void
find_reversals (TlCheck *self, const TlEvent *event, const GArray *sayings)
{
  const char *const chain[] = { event->id, NULL };
  const Saying *denial = NULL;
  gboolean told = FALSE;

  for (guint i = 0; i < sayings->len; i++)
    {
      const Saying *saying = &g_array_index (sayings, Saying, i);
      g_autofree char *where = NULL;

      if (denial != NULL && strcmp (denial->speaker, saying->speaker) != 0)
        denial = NULL;
      if (denial == NULL)
        {
          denial = saying->denies ? saying : NULL;
          told = FALSE;
          continue;
        }
      if (saying->denies || told || saying->latest < denial->earliest)
        continue;
      where = g_strdup_printf ("event %s", event->id);
      _tl_check_add (self, TL_SEVERITY_NOTE, "reversal", where, chain, "\"%s\" denied it and %slater said so",
                     saying->speaker, denial->latest <= saying->earliest ? "" : "perhaps ");
      told = TRUE;
    }
}

static void
check_reversals (Sayings *self, guint32 row)
{
  TlCheck *check = self->check;
  const TlAdjacency *in = &check->graph.index->in;
  TlEvent *event = _tl_value_new_in (&_tl_event_shape, check->scratch);
  gboolean denied = FALSE;

  g_array_set_size (self->list, 0);
  _tl_events_get (check->graph.events, row, event, check->graph.names);
  list_citations (self, event);
  for (guint32 i = in->start[row]; i < in->start[row + 1]; i++)
    list_statement (self, in->links[i]);
  for (guint i = 0; i < self->list->len; i++)
    denied = denied || g_array_index (self->list, Saying, i).denies;
  if (denied)
    {
      g_array_sort (self->list, compare_sayings);
      find_reversals (check, event, self->list);
    }
  _tl_arena_reset (check->scratch);
}

void
_tl_check_sources (TlCheck *self)
{
  g_autoptr (GPtrArray) spoken = g_ptr_array_new ();
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Saying));
  Sayings sayings = { .check = self, .spoken = spoken, .list = list };

  check_cycles (self);
  _tl_speakers_init (&sayings.speakers, self->timeline);
  _tl_progress_stage (&self->progress, 0.6, self->graph.index->n_events);
  for (guint32 i = 0; i < self->graph.index->n_events && _tl_progress_step (&self->progress); i++)
    check_reversals (&sayings, self->graph.index->order[i]);
  _tl_speakers_clear (&sayings.speakers);
}
