/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Accounts: the part of a timeline that one actor or source reports. */
#include "config.h"

#include "base/tl-error-private.h"
#include "base/tl-monitor-private.h"
#include "model/tl-actors-private.h"
#include "model/tl-copy-private.h"
#include "reason/claims/tl-speakers-private.h"

#include <libtimeline/tl-account.h>
#include <string.h>

/* What the narrator says about an event or link, as bits. 0: nothing. */
enum
{
  TOLD = 1 << 0,
  DENIED = 1 << 1,
  DOUBTED = 1 << 2,
  OWN = 1 << 3, /* a statement by the narrator: its citations only show that it was made */
};

typedef struct
{
  TlTimeline *timeline;
  TlGraph graph;
  TlSpeakers speakers;
  GPtrArray *spoken;
  guint32 actor; /* TL_SYMBOL_NONE: the narrator is a source */
  guint32 source;
  guint8 *events; /* by row */
  guint8 *links;
  guint8 *sources; /* by number: sources that are cited, and those they derive from */
  TlArena *scratch;
  TlProgress progress;
} Account;

/* ---- the narrator ------------------------------------------------------------------------------------------------ */

static gboolean
report_no_narrator (const TlTimeline *timeline, const char *name, GError **error)
{
  g_autofree char *actor = _tl_timeline_suggest (timeline, TL_NAME_ACTOR, name);
  g_autofree char *source = _tl_timeline_suggest (timeline, TL_NAME_SOURCE, name);

  return _tl_error_set (error, TL_ERROR_REFERENCE, "there is no actor and no source \"%s\"%s", name,
                        actor[0] != '\0' ? actor : source);
}

static gboolean
find_narrator (Account *self, const char *name, GError **error)
{
  const TlNames *names = &self->timeline->names;

  self->actor = _tl_names_find (names, TL_NAME_ACTOR, name);
  self->source = _tl_names_find (names, TL_NAME_SOURCE, name);
  if (self->actor != TL_SYMBOL_NONE && _tl_timeline_is_defined (self->timeline, TL_NAME_ACTOR, self->actor))
    return TRUE;
  self->actor = TL_SYMBOL_NONE;
  if (self->source != TL_SYMBOL_NONE && _tl_timeline_is_defined (self->timeline, TL_NAME_SOURCE, self->source))
    return TRUE;
  self->actor = _tl_actor_find (self->timeline, name, NULL);
  if (self->actor != TL_SYMBOL_NONE)
    return TRUE;
  return report_no_narrator (self->timeline, name, error);
}

/* Returns whether the actor with that id is the narrator or acts for it at BOUNDS. */
static gboolean
is_narrator (const Account *self, const char *actor, const TlBounds *bounds)
{
  guint32 number = actor != NULL ? _tl_names_find (&self->timeline->names, TL_NAME_ACTOR, actor) : TL_SYMBOL_NONE;

  return self->actor != TL_SYMBOL_NONE && _tl_timeline_is_defined (self->timeline, TL_NAME_ACTOR, number)
         && _tl_actor_acts_for (self->timeline, number, self->actor, bounds);
}

static gboolean
is_narrators_citation (Account *self, const TlCitation *citation, const TlBounds *bounds)
{
  if (self->actor == TL_SYMBOL_NONE)
    return _tl_symbol_number (citation->source) == self->source;
  return is_narrator (self, _tl_speakers_of_citation (&self->speakers, citation), bounds);
}

/* ---- statements and citations of the narrator -------------------------------------------------------------------- */

/* Marks a source and all sources it derives from. */
static void
mark_source (Account *self, guint32 number)
{
  g_autoptr (GArray) todo = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (g_array_append_val (todo, number); todo->len > 0;)
    {
      guint32 next = g_array_index (todo, guint32, todo->len - 1);
      const TlSource *source = _tl_timeline_get_defined (self->timeline, TL_NAME_SOURCE, next);

      g_array_set_size (todo, todo->len - 1);
      if (self->sources[next])
        continue;
      self->sources[next] = TRUE;
      for (guint i = 0; i < source->derived_from.n; i++)
        {
          next = _tl_names_find (&self->timeline->names, TL_NAME_SOURCE, source->derived_from.items[i]);
          g_array_append_val (todo, next);
        }
    }
}

static guint8
fold_narrators_citations (Account *self, const TlList *citations, const TlBounds *bounds)
{
  static const guint8 marks[] = {
    [TL_STANCE_ASSERTS] = TOLD, [TL_STANCE_CONFIRMS] = TOLD, [TL_STANCE_DENIES] = DENIED, [TL_STANCE_DOUBTS] = DOUBTED
  };
  guint8 said = 0;

  for (guint i = 0; i < citations->n; i++)
    {
      const TlCitation *citation = (const TlCitation *) citations->items[i];

      if (!is_narrators_citation (self, citation, bounds))
        continue;
      said |= marks[citation->stance];
      mark_source (self, _tl_symbol_number (citation->source));
    }
  return said;
}

static TlLinkFamily
family_of (const Account *self, guint32 link)
{
  return (TlLinkFamily) self->graph.index->families[self->graph.links->rows[link].type];
}

static gboolean
speaks_on (const Account *self, guint32 row)
{
  const TlAdjacency *out = &self->graph.index->out;

  for (guint32 i = out->start[row]; i < out->start[row + 1]; i++)
    if (family_of (self, out->links[i]) == TL_LINK_FAMILY_DISCOURSE)
      return TRUE;
  return FALSE;
}

/* Returns whether the event is a statement by the narrator that counts. An event without a participant in the role of
 * speaker is a statement only if a link of the discourse family leads from it. */
static gboolean
is_own_statement (Account *self, const TlEvent *event, guint32 row)
{
  if (self->actor == TL_SYMBOL_NONE || !_tl_statement_counts (&self->graph, row)
      || (!_tl_event_has_speaker (event) && !speaks_on (self, row)))
    return FALSE;
  g_ptr_array_set_size (self->spoken, 0);
  _tl_speakers_of_statement (&self->speakers, event, self->spoken);
  for (guint i = 0; i < self->spoken->len; i++)
    if (is_narrator (self, self->spoken->pdata[i], &self->graph.events->bounds[row]))
      return TRUE;
  return FALSE;
}

/* What the narrator says about the event at the end of a link from a statement of its own. */
static guint8
mark_of_saying (TlSaying saying)
{
  if (_tl_saying_asserts (saying))
    return TOLD;
  return saying == TL_SAYING_NOT ? DENIED : saying == TL_SAYING_DOUBTS ? DOUBTED : 0;
}

/* Marks the narrator's statement, and the events and links that it speaks of. */
static void
fold_own_statement (Account *self, const TlEvent *event, guint32 row)
{
  const TlAdjacency *out = &self->graph.index->out;

  self->events[row] |= TOLD | OWN;
  for (guint i = 0; i < event->citations.n; i++)
    mark_source (self, _tl_symbol_number (((const TlCitation *) event->citations.items[i])->source));
  for (guint32 i = out->start[row]; i < out->start[row + 1]; i++)
    {
      guint32 link = out->links[i];

      if (family_of (self, link) != TL_LINK_FAMILY_DISCOURSE)
        continue;
      self->links[link] |= TOLD;
      self->events[self->graph.links->rows[link].to] |= mark_of_saying (_tl_statement_says (&self->graph, link));
    }
}

static void
fold_events (Account *self)
{
  for (guint32 i = 0; i < self->graph.index->n_events && _tl_progress_step (&self->progress); i++)
    {
      guint32 row = self->graph.index->order[i];
      TlEvent *event = _tl_events_unpack (self->graph.events, row, self->graph.names, self->scratch);

      self->events[row] |= fold_narrators_citations (self, &event->citations, &self->graph.events->bounds[row]);
      if (is_own_statement (self, event, row))
        fold_own_statement (self, event, row);
      _tl_arena_reset (self->scratch);
    }
}

static void
fold_links (Account *self)
{
  for (guint32 row = 0; row < self->graph.links->n && _tl_progress_step (&self->progress); row++)
    {
      TlLink *link;

      if (!_tl_links_has (self->graph.links, row))
        continue;
      link = _tl_links_unpack (self->graph.links, row, self->graph.names, self->scratch);
      self->links[row] |= fold_narrators_citations (self, &link->citations,
                                                    &self->graph.events->bounds[self->graph.links->rows[row].from]);
      _tl_arena_reset (self->scratch);
    }
}

/* ---- the copy ---------------------------------------------------------------------------------------------------- */

static void
keep_own (Account *self, TlList *citations, const TlBounds *bounds)
{
  guint n = 0;

  for (guint i = 0; i < citations->n; i++)
    if (is_narrators_citation (self, (const TlCitation *) citations->items[i], bounds))
      citations->items[n++] = citations->items[i];
  citations->n = n;
}

static void
edit_event (TlEvent *event, guint32 row, gpointer account)
{
  Account *self = account;

  if (!(self->events[row] & OWN))
    keep_own (self, &event->citations, &self->graph.events->bounds[row]);
  /* that the event is denied, the narrator does not say */
  if ((self->events[row] & (TOLD | DENIED)) == TOLD && event->status == TL_EVENT_STATUS_DENIED)
    event->status = TL_EVENT_STATUS_REPORTED;
  if (self->events[row] & TOLD)
    return;
  event->status = self->events[row] & DENIED ? TL_EVENT_STATUS_DENIED : TL_EVENT_STATUS_DISPUTED;
}

static void
edit_link (TlLink *link, guint32 row, gpointer account)
{
  Account *self = account;

  keep_own (self, &link->citations, &self->graph.events->bounds[self->graph.links->rows[row].from]);
  if (self->links[row] == DENIED)
    link->confidence = 0;
}

static void
account_init (Account *self)
{
  const TlTimeline *timeline = self->timeline;

  _tl_graph_init (&self->graph, self->timeline);
  _tl_speakers_init (&self->speakers, self->timeline);
  self->spoken = g_ptr_array_new ();
  self->events = g_new0 (guint8, (gsize) timeline->events.n + 1);
  self->links = g_new0 (guint8, (gsize) timeline->links.n + 1);
  self->sources = g_new0 (guint8, (gsize) timeline->defined[TL_NAME_SOURCE]->len + 1);
  self->scratch = _tl_arena_new (1 << 12);
}

static void
account_clear (Account *self)
{
  _tl_speakers_clear (&self->speakers);
  g_ptr_array_unref (self->spoken);
  g_free (self->events);
  g_free (self->links);
  g_free (self->sources);
  _tl_arena_unref (self->scratch);
}

TlTimeline *
tl_timeline_dup_account (TlTimeline *self, const char *who, TlMonitor *monitor, GError **error)
{
  Account account = { .timeline = self };
  g_autoptr (TlTimeline) copy = NULL;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && who != NULL, NULL);
  if (!find_narrator (&account, who, error))
    return NULL;
  _tl_monitor_begin (monitor, &account.progress);
  account_init (&account);
  _tl_progress_stage (&account.progress, 0.4, account.graph.index->n_events);
  fold_events (&account);
  _tl_progress_stage (&account.progress, 0.6, account.graph.links->n);
  fold_links (&account);
  copy = _tl_timeline_copy_part (self, &(TlPart){ .events = account.events,
                                                  .links = account.links,
                                                  .sources = account.sources,
                                                  .edit_event = edit_event,
                                                  .edit_link = edit_link,
                                                  .user_data = &account,
                                                  .progress = &account.progress });
  account_clear (&account);
  return _tl_progress_end (&account.progress, error) ? g_steal_pointer (&copy) : NULL;
}
