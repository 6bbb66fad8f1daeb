/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Checking who says so: sources that derive from each other in a circle, speakers that took back a denial. */
#include "config.h"

#include "base/tl-date-private.h"
#include "reason/tl-check-private.h"
#include "reason/tl-standing-private.h"

#include <string.h>

/* ---- circles of sources ------------------------------------------------------------------------------------------ */

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
add_circle (TlCheck *self, const GArray *walk, guint32 met)
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
  _tl_check_add (self, TL_SEVERITY_WARNING, "derivation-circle", where, NULL,
                 "sources derive from each other in a circle: %s", names->str);
}

/* Depth first; each source that leads back to the walk it is on closes a circle. */
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
        add_circle (self, walk, step.number);
      if (states[step.number] != NEW)
        continue;
      states[step.number] = WALKED;
      g_array_append_val (walk, step);
    }
}

static void
check_circles (TlCheck *self)
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

static void
add_saying (GArray *sayings, const char *speaker, gboolean denies, const TlBounds *bounds)
{
  Saying saying = { speaker, denies, bounds->earliest_start, bounds->latest_start };

  if (speaker != NULL)
    g_array_append_val (sayings, saying);
}

static void
list_citations (TlCheck *self, const TlEvent *event, GArray *sayings)
{
  for (guint i = 0; i < event->citations.n; i++)
    {
      const TlCitation *citation = (const TlCitation *) event->citations.items[i];
      const TlSource *source =
          _tl_timeline_get_defined (self->timeline, TL_NAME_SOURCE, _tl_symbol_number (citation->source));

      if (citation->stance != TL_STANCE_DOUBTS)
        add_saying (sayings, _tl_citation_speaker (self->timeline, citation), citation->stance == TL_STANCE_DENIES,
                    source->date != NULL ? _tl_date_get_bounds (source->date) : &TL_BOUNDS_NONE);
    }
}

static void
list_statement (TlCheck *self, guint32 link, GArray *sayings)
{
  const char *type = _tl_names_text (self->graph.names, TL_NAME_LINK_TYPE, self->graph.links->types[link]);
  guint32 row = self->graph.links->from[link];
  gboolean confirms = strcmp (type, "confirms") == 0;
  TlEvent *statement;

  if (!confirms && strcmp (type, "denies") != 0 && strcmp (type, "contradicts") != 0)
    return;
  statement = _tl_value_new_in (&_tl_event_shape, self->scratch);
  _tl_events_get (self->graph.events, row, statement, self->graph.names);
  for (guint i = 0; i < statement->participants.n; i++)
    {
      const TlParticipant *part = (const TlParticipant *) statement->participants.items[i];

      if (strcmp (part->role, "speaker") == 0 || strcmp (part->role, "initiator") == 0)
        add_saying (sayings, part->actor, !confirms, &self->graph.events->bounds[row]);
    }
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
check_reversals (TlCheck *self, guint32 row, GArray *sayings)
{
  const TlAdjacency *in = &self->graph.index->in;
  TlEvent *event = _tl_value_new_in (&_tl_event_shape, self->scratch);
  gboolean denied = FALSE;

  g_array_set_size (sayings, 0);
  _tl_events_get (self->graph.events, row, event, self->graph.names);
  list_citations (self, event, sayings);
  for (guint32 i = in->start[row]; i < in->start[row + 1]; i++)
    list_statement (self, in->links[i], sayings);
  for (guint i = 0; i < sayings->len; i++)
    denied = denied || g_array_index (sayings, Saying, i).denies;
  if (denied)
    {
      g_array_sort (sayings, compare_sayings);
      find_reversals (self, event, sayings);
    }
  _tl_arena_reset (self->scratch);
}

void
_tl_check_sources (TlCheck *self)
{
  g_autoptr (GArray) sayings = g_array_new (FALSE, FALSE, sizeof (Saying));

  check_circles (self);
  for (guint32 i = 0; i < self->graph.index->n_events; i++)
    check_reversals (self, self->graph.index->order[i], sayings);
}
