/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Speakers that denied an event and later said that it happened. */
#include "config.h"

#include "date/tl-date-private.h"
#include "reason/check/tl-check-private.h"
#include "reason/claims/tl-speakers-private.h"

#include <string.h>

/* A speaker says at some time that an event happened, or denies it. */
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
  GArray *list; /* Saying */
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
  statement = _tl_events_unpack (graph->events, row, graph->names, self->check->scratch);
  g_ptr_array_set_size (self->spoken, 0);
  _tl_speakers_of_statement (&self->speakers, statement, self->spoken);
  for (guint i = 0; i < self->spoken->len; i++)
    add_saying (self, self->spoken->pdata[i], says == TL_SAYING_NOT, &graph->events->bounds[row]);
}

/* Sorts by speaker, then denials first, then by time. */
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

/* Compares the first denial of each speaker with the sayings that may be later than it. */
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
check_reversal (Sayings *self, guint32 row)
{
  TlCheck *check = self->check;
  const TlAdjacency *in = &check->graph.index->in;
  TlEvent *event = _tl_events_unpack (check->graph.events, row, check->graph.names, check->scratch);
  gboolean denied = FALSE;

  g_array_set_size (self->list, 0);
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
_tl_check_reversals (TlCheck *self)
{
  g_autoptr (GPtrArray) spoken = g_ptr_array_new ();
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Saying));
  Sayings sayings = { .check = self, .spoken = spoken, .list = list };

  _tl_speakers_init (&sayings.speakers, self->timeline);
  _tl_progress_stage (&self->progress, 0.6, self->graph.index->n_events);
  for (guint32 i = 0; i < self->graph.index->n_events && _tl_progress_step (&self->progress); i++)
    check_reversal (&sayings, self->graph.index->order[i]);
  _tl_speakers_clear (&sayings.speakers);
}
