/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Who says what, and which statements count. */
#include "config.h"

#include "reason/dates/tl-network-private.h"
#include "reason/claims/tl-speakers-private.h"

#include <string.h>

/* ---- statements -------------------------------------------------------------------------------------------------- */

gboolean
_tl_statement_counts (const TlGraph *graph, guint32 row)
{
  return _tl_network_binds (graph, row) != TL_CERTAINTY_IMPOSSIBLE;
}

TlSaying
_tl_statement_says (const TlGraph *graph, guint32 link)
{
  static const struct
  {
    const char *type;
    TlSaying says;
  } sayings[] = { { "confirms", TL_SAYING_SO },     { "denies", TL_SAYING_NOT },
                  { "contradicts", TL_SAYING_NOT }, { "accuses-of", TL_SAYING_ACCUSES },
                  { "reports", TL_SAYING_REPORTS }, { "reveals", TL_SAYING_REPORTS },
                  { "doubts", TL_SAYING_DOUBTS } };
  guint32 number = graph->links->rows[link].type;
  const char *type;

  if (graph->index->families[number] != TL_LINK_FAMILY_DISCOURSE
      || !_tl_statement_counts (graph, graph->links->rows[link].from))
    return TL_SAYING_NOTHING;
  type = _tl_names_text (graph->names, TL_NAME_LINK_TYPE, number);
  for (guint i = 0; i < G_N_ELEMENTS (sayings); i++)
    if (strcmp (type, sayings[i].type) == 0)
      return sayings[i].says;
  return TL_SAYING_NOTHING;
}

/* ---- authors ----------------------------------------------------------------------------------------------------- */

/* In place of an actor: several actors have the name. */
#define SEVERAL G_MAXUINT

void
_tl_speakers_init (TlSpeakers *self, TlTimeline *timeline)
{
  self->timeline = timeline;
  self->authors = g_new0 (const char *, (gsize) timeline->names.symbols[TL_NAME_SOURCE].n + 1);
  self->named = NULL;
}

void
_tl_speakers_clear (TlSpeakers *self)
{
  g_free (self->authors);
  g_clear_pointer (&self->named, g_hash_table_unref);
}

static void
add_name (GHashTable *named, const char *name, guint32 actor)
{
  guint other;

  if (name == NULL)
    return;
  other = GPOINTER_TO_UINT (g_hash_table_lookup (named, name));
  g_hash_table_insert (named, (gpointer) name,
                       GUINT_TO_POINTER (other == 0 || other == actor + 1 ? actor + 1 : SEVERAL));
}

static GHashTable *
list_names (const TlTimeline *timeline)
{
  const GPtrArray *actors = timeline->defined[TL_NAME_ACTOR];
  GHashTable *named = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint32 i = 0; i < actors->len; i++)
    {
      const TlActor *actor = actors->pdata[i];

      if (actor == NULL)
        continue;
      add_name (named, actor->name, i);
      for (guint j = 0; j < actor->names.n; j++)
        add_name (named, actor->names.pairs[j].text, i);
      for (guint j = 0; j < actor->aliases.n; j++)
        add_name (named, actor->aliases.items[j], i);
      for (guint j = 0; j < actor->codes.n; j++)
        add_name (named, actor->codes.pairs[j].text, i);
    }
  return named;
}

static const char *
find_author (TlSpeakers *self, const char *author)
{
  guint32 number = _tl_names_find (&self->timeline->names, TL_NAME_ACTOR, author);
  guint place;

  if (number != TL_SYMBOL_NONE && _tl_timeline_is_defined (self->timeline, TL_NAME_ACTOR, number))
    return author;
  if (self->named == NULL)
    self->named = list_names (self->timeline);
  place = GPOINTER_TO_UINT (g_hash_table_lookup (self->named, author));
  return place == 0 || place == SEVERAL ? author : _tl_names_text (&self->timeline->names, TL_NAME_ACTOR, place - 1);
}

const char *
_tl_speakers_of_citation (TlSpeakers *self, const TlCitation *citation)
{
  guint32 number = _tl_symbol_number (citation->source);
  const TlSource *source;

  if (citation->speaker != NULL)
    return citation->speaker;
  if (self->authors[number] != NULL)
    return self->authors[number];
  source = _tl_timeline_get_defined (self->timeline, TL_NAME_SOURCE, number);
  if (source->author != NULL)
    self->authors[number] = find_author (self, source->author);
  return self->authors[number];
}

/* ---- who speaks in a statement ----------------------------------------------------------------------------------- */

static void
add_participants (const TlEvent *event, const char *role, GPtrArray *names)
{
  for (guint i = 0; i < event->participants.n; i++)
    {
      const TlParticipant *part = (const TlParticipant *) event->participants.items[i];

      if (strcmp (part->role, role) == 0)
        g_ptr_array_add (names, (gpointer) part->actor);
    }
}

static void
add_cited (TlSpeakers *self, const TlEvent *event, GPtrArray *names)
{
  for (guint i = 0; i < event->citations.n; i++)
    {
      const TlCitation *citation = (const TlCitation *) event->citations.items[i];
      const char *speaker = NULL;

      if (citation->stance == TL_STANCE_ASSERTS || citation->stance == TL_STANCE_CONFIRMS)
        speaker = _tl_speakers_of_citation (self, citation);
      if (speaker != NULL)
        g_ptr_array_add (names, (gpointer) speaker);
    }
}

void
_tl_speakers_of_statement (TlSpeakers *self, const TlEvent *statement, GPtrArray *names)
{
  guint before = names->len;

  add_participants (statement, "speaker", names);
  if (names->len == before)
    add_participants (statement, "initiator", names);
  if (names->len == before)
    add_cited (self, statement, names);
}

gboolean
_tl_event_has_speaker (const TlEvent *event)
{
  for (guint i = 0; i < event->participants.n; i++)
    if (strcmp (((const TlParticipant *) event->participants.items[i])->role, "speaker") == 0)
      return TRUE;
  return FALSE;
}
