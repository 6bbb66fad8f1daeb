/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Copies a timeline, or part of it, into another. */
#include "config.h"

#include "model/tl-copy-private.h"

#include <string.h>

#define SCRATCH_CHUNK (16 * 1024)

/* ---- defined values ---------------------------------------------------------------------------------------------- */

void
_tl_timeline_put_defined (TlTimeline *self, TlNameKind kind, gpointer value)
{
  guint32 number = _tl_names_intern (&self->names, kind, _tl_defined_get_id (kind, value));

  _tl_timeline_drop_derived (self);
  _tl_timeline_define (self, kind, number, _tl_defined_ref (kind, value));
}

/* ---- the head ---------------------------------------------------------------------------------------------------- */

static void
copy_pairs (TlMap *to, const TlMap *from, TlArena *arena)
{
  for (guint i = 0; i < from->n; i++)
    _tl_map_append (to, arena, from->pairs[i].key, strlen (from->pairs[i].key))->text =
        _tl_arena_strndup (arena, from->pairs[i].text, strlen (from->pairs[i].text));
}

void
_tl_timeline_copy_head (TlTimeline *self, const TlTimeline *from)
{
  tl_timeline_set_title (self, from->title);
  tl_timeline_set_description (self, from->description);
  tl_timeline_set_language (self, from->language);
  copy_pairs (&self->unknown, &from->unknown, self->names.arena);
  copy_pairs (&self->unknown_types, &from->unknown_types, self->names.arena);
}

/* ---- a part ------------------------------------------------------------------------------------------------------ */

static void
keep_citations (TlList *citations, const TlPart *part)
{
  guint n = 0;

  for (guint i = 0; part->sources != NULL && i < citations->n; i++)
    if (part->sources[_tl_symbol_number (((const TlCitation *) citations->items[i])->source)])
      citations->items[n++] = citations->items[i];
  if (part->sources != NULL)
    citations->n = n;
}

static gboolean
derives_from_what_goes (const TlSource *source, const TlTimeline *self, const TlPart *part)
{
  for (guint i = 0; i < source->derived_from.n; i++)
    if (!part->sources[_tl_names_find (&self->names, TL_NAME_SOURCE, source->derived_from.items[i])])
      return TRUE;
  return FALSE;
}

/* Copies a source. The copy no longer derives from sources that are not copied. */
static void
copy_source (TlTimeline *copy, const TlTimeline *self, const TlSource *source, const TlPart *part)
{
  TlArena *arena;
  TlSource *changed;
  guint n = 0;

  if (part->sources == NULL || !derives_from_what_goes (source, self, part))
    {
      _tl_timeline_put_defined (copy, TL_NAME_SOURCE, (gpointer) source);
      return;
    }
  arena = _tl_arena_new (512);
  changed = _tl_value_copy (source, arena);
  for (guint i = 0; i < changed->derived_from.n; i++)
    if (part->sources[_tl_names_find (&self->names, TL_NAME_SOURCE, changed->derived_from.items[i])])
      changed->derived_from.items[n++] = changed->derived_from.items[i];
  changed->derived_from.n = n;
  changed->derived_from.items[n] = NULL;
  _tl_value_seal (changed);
  _tl_timeline_put_defined (copy, TL_NAME_SOURCE, changed);
  _tl_value_unref (changed);
}

static void
copy_actor (TlTimeline *copy, const TlActor *actor, const TlPart *part)
{
  TlActor *changed = part->edit_actor != NULL ? part->edit_actor (actor, part->user_data) : NULL;

  if (changed == NULL)
    {
      _tl_timeline_put_defined (copy, TL_NAME_ACTOR, (gpointer) actor);
      return;
    }
  _tl_value_seal (changed);
  _tl_timeline_put_defined (copy, TL_NAME_ACTOR, changed);
  _tl_value_unref (changed);
}

static void
copy_defined (TlTimeline *copy, const TlTimeline *self, TlNameKind kind, const TlPart *part)
{
  for (guint32 i = 0; i < self->defined[kind]->len; i++)
    {
      gpointer value = self->defined[kind]->pdata[i];

      if (value == NULL)
        continue;
      if (kind == TL_NAME_ACTOR)
        copy_actor (copy, value, part);
      else if (kind != TL_NAME_SOURCE)
        _tl_timeline_put_defined (copy, kind, value);
      else if (part->sources == NULL || part->sources[i])
        copy_source (copy, self, value, part);
    }
}

static void
copy_events (TlTimeline *copy, const TlTimeline *self, const TlPart *part)
{
  g_autoptr (TlArena) scratch = _tl_arena_new (SCRATCH_CHUNK);

  for (guint32 row = 0; row < self->events.n && _tl_progress_step (part->progress); row++)
    {
      TlEvent *event;

      if (!_tl_events_has (&self->events, row) || (part->events != NULL && !part->events[row]))
        continue;
      event = _tl_value_new_in (&_tl_event_shape, scratch);
      _tl_events_get (&self->events, row, event, &self->names);
      keep_citations (&event->citations, part);
      if (part->edit_event != NULL)
        part->edit_event (event, row, part->user_data);
      _tl_timeline_put_event (copy, event);
      _tl_arena_reset (scratch);
    }
}

static gboolean
keeps_link (const TlTimeline *self, guint32 row, const TlPart *part)
{
  return _tl_links_has (&self->links, row) && (part->links == NULL || part->links[row])
         && (part->events == NULL
             || (part->events[self->links.rows[row].from] && part->events[self->links.rows[row].to]));
}

static void
copy_links (TlTimeline *copy, const TlTimeline *self, const TlPart *part)
{
  g_autoptr (TlArena) scratch = _tl_arena_new (SCRATCH_CHUNK);

  for (guint32 row = 0; row < self->links.n && _tl_progress_step (part->progress); row++)
    {
      TlLink *link;

      if (!keeps_link (self, row, part))
        continue;
      link = _tl_value_new_in (&_tl_link_shape, scratch);
      _tl_links_get (&self->links, row, link, &self->names);
      keep_citations (&link->citations, part);
      if (part->edit_link != NULL)
        part->edit_link (link, row, part->user_data);
      _tl_timeline_put_link (copy, link);
      _tl_arena_reset (scratch);
    }
}

TlTimeline *
_tl_timeline_copy_part (TlTimeline *self, const TlPart *part)
{
  static const TlNameKind kinds[] = { TL_NAME_EVENT_TYPE, TL_NAME_LINK_TYPE, TL_NAME_ACTOR, TL_NAME_SOURCE,
                                      TL_NAME_TRACK };
  TlTimeline *copy = tl_timeline_new ();

  _tl_timeline_copy_head (copy, self);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    copy_defined (copy, self, kinds[i], part);
  _tl_progress_stage (part->progress, 1, (guint64) self->events.n + self->links.n);
  copy_events (copy, self, part);
  copy_links (copy, self, part);
  if (_tl_progress_is_stopped (part->progress))
    g_clear_object (&copy);
  else
    _tl_timeline_settle (copy);
  return copy;
}
