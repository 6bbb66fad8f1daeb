/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Merging two changed versions of one timeline. */
#include "config.h"

#include "base/tl-monitor-private.h"
#include "model/tl-copy-private.h"
#include "model/noun/tl-problem-private.h"
#include "model/tl-validate-private.h"
#include "reason/versions/tl-difference-private.h"
#include "reason/versions/tl-merge-private.h"
#include "vocab/tl-vocab-private.h"

#include <string.h>

#define SCRATCH_CHUNK (16 * 1024)

typedef struct
{
  TlTimeline *sides[N_SIDES];
  TlTimeline *merged;
  TlMerging merging;
  GPtrArray *conflicts;
  TlProgress progress;
} Merge;

static const TlNameKind defined_kinds[] = { TL_NAME_ACTOR, TL_NAME_SOURCE, TL_NAME_EVENT_TYPE, TL_NAME_LINK_TYPE,
                                            TL_NAME_TRACK };

/* ---- conflicts --------------------------------------------------------------------------------------------------- */

static void
add_conflict (Merge *self, const char *where, const char *message)
{
  g_ptr_array_add (self->conflicts, _tl_problem_new (TL_SEVERITY_ERROR, "merge-conflict", where, message, NULL));
}

static void
note_conflict (gpointer merge, const char *path, const char *message)
{
  add_conflict (merge, path, message);
}

static void
set_place (Merge *self, const char *noun, const char *id)
{
  g_string_printf (self->merging.path, "%s %s", noun, id);
}

/* ---- choosing one of three values -------------------------------------------------------------------------------- */

/* Returns the value to keep if at least one side does not have it, or NULL if it is removed. SAME compares two values
 * to find whether a side has changed the value. */
static gpointer
choose_value (Merge *self, const gpointer values[N_SIDES], gboolean (*same) (gconstpointer a, gconstpointer b))
{
  guint kept = values[OURS] != NULL ? OURS : THEIRS;

  if (values[BASE] == NULL || values[kept] == NULL)
    return values[kept];
  if (same (values[BASE], values[kept]))
    return NULL;
  _tl_merging_report_removed (&self->merging, kept == OURS);
  return values[kept];
}

static gpointer
merge_values (Merge *self, const gpointer values[N_SIDES])
{
  if (values[OURS] == NULL || values[THEIRS] == NULL)
    return choose_value (self, values, _tl_value_equal);
  return _tl_merge_values (&self->merging, values[BASE], values[OURS], values[THEIRS]);
}

/* ---- actors, sources, tracks ------------------------------------------------------------------------------------- */

/* Adds a copy with an arena of its own, since the timeline keeps it. */
static void
put_copy (Merge *self, TlNameKind kind, const TlValue *value)
{
  TlValue *copy = _tl_value_copy (value, _tl_arena_new (512));

  _tl_value_seal (copy);
  _tl_timeline_put_defined (self->merged, kind, copy);
  _tl_value_unref (copy);
}

/* Members that were each merged without a conflict may not fit together. */
static const TlValue *
check_merged_track (Merge *self, const TlValue *merged, const gpointer values[N_SIDES])
{
  g_autoptr (GError) error = NULL;

  if (_tl_track_check ((const TlTrack *) merged, &error))
    return merged;
  add_conflict (self, self->merging.path->str, error->message);
  return values[OURS] != NULL ? values[OURS] : values[THEIRS];
}

static void
merge_type (Merge *self, TlNameKind kind, const char *id, const gpointer values[N_SIDES])
{
  gpointer kept, merged;

  if (values[OURS] != NULL && values[THEIRS] != NULL)
    {
      merged = _tl_merge_types (&self->merging, kind, id, values);
      _tl_timeline_put_defined (self->merged, kind, merged);
      _tl_type_unref (kind, merged);
      return;
    }
  kept = choose_value (self, values, kind == TL_NAME_EVENT_TYPE ? _tl_event_type_same : _tl_link_type_same);
  if (kept != NULL)
    _tl_timeline_put_defined (self->merged, kind, kept);
}

static void
merge_defined_id (Merge *self, TlNameKind kind, const char *id)
{
  const gpointer values[] = { _tl_timeline_find_defined (self->sides[BASE], kind, id),
                              _tl_timeline_find_defined (self->sides[OURS], kind, id),
                              _tl_timeline_find_defined (self->sides[THEIRS], kind, id) };
  const TlValue *merged;

  set_place (self, _tl_name_noun (kind), id);
  if (kind == TL_NAME_EVENT_TYPE || kind == TL_NAME_LINK_TYPE)
    {
      merge_type (self, kind, id, values);
      return;
    }
  merged = merge_values (self, values);
  if (merged != NULL && kind == TL_NAME_TRACK)
    merged = check_merged_track (self, merged, values);
  if (merged != NULL)
    put_copy (self, kind, merged);
  _tl_arena_reset (self->merging.arena);
}

static void
merge_defined (Merge *self, TlNameKind kind)
{
  for (guint side = OURS; side < N_SIDES; side++)
    {
      const GPtrArray *sorted = _tl_timeline_get_index (self->sides[side])->sorted[kind];

      for (guint i = 0; i < sorted->len; i++)
        {
          const char *id = _tl_defined_get_id (kind, sorted->pdata[i]);

          if (side == OURS || _tl_timeline_find_defined (self->sides[OURS], kind, id) == NULL)
            merge_defined_id (self, kind, id);
        }
    }
}

/* ---- events and links -------------------------------------------------------------------------------------------- */

static gpointer
get_event (Merge *self, guint side, guint32 row)
{
  TlEvent *event;

  if (row == TL_SYMBOL_NONE)
    return NULL;
  event = _tl_events_unpack (&self->sides[side]->events, row, &self->sides[side]->names, self->merging.arena);
  return event;
}

static gpointer
get_link (Merge *self, guint side, guint32 row)
{
  TlLink *link;

  if (row == TL_SYMBOL_NONE)
    return NULL;
  link = _tl_links_unpack (&self->sides[side]->links, row, &self->sides[side]->names, self->merging.arena);
  return link;
}

static void
merge_event (Merge *self, const char *id)
{
  gpointer values[N_SIDES], merged;

  for (guint side = 0; side < N_SIDES; side++)
    values[side] = get_event (self, side, _tl_timeline_find_event (self->sides[side], id));
  set_place (self, "event", id);
  merged = merge_values (self, values);
  if (merged != NULL)
    _tl_timeline_put_event (self->merged, merged);
  _tl_arena_reset (self->merging.arena);
}

static void
merge_events (Merge *self)
{
  _tl_progress_stage (&self->progress, 0.4, (guint64) self->sides[OURS]->events.n + self->sides[THEIRS]->events.n);
  for (guint side = OURS; side < N_SIDES; side++)
    {
      const TlIndex *index = _tl_timeline_get_index (self->sides[side]);

      for (guint32 i = 0; i < index->n_events && _tl_progress_step (&self->progress); i++)
        {
          const char *id = _tl_names_text (&self->sides[side]->names, TL_NAME_EVENT, index->order[i]);

          if (side == OURS || _tl_timeline_find_event (self->sides[OURS], id) == TL_SYMBOL_NONE)
            merge_event (self, id);
        }
    }
}

/* Whether the type that a link has after the merge measures its lag. A type that is not defined yet comes back with the
 * link that names it. */
static gboolean
check_merged_lag (const Merge *self, const TlLink *link, GError **error)
{
  guint32 number = _tl_names_find (&self->merged->names, TL_NAME_LINK_TYPE, link->type);

  return number == TL_SYMBOL_NONE || !_tl_timeline_is_defined (self->merged, TL_NAME_LINK_TYPE, number)
         || _tl_timeline_check_lag (self->merged, link, error);
}

static const TlLink *
check_link (Merge *self, const TlLink *merged, const gpointer values[N_SIDES])
{
  g_autoptr (GError) error = NULL;

  if (_tl_link_check (merged, &error) && check_merged_lag (self, merged, &error))
    return merged;
  add_conflict (self, self->merging.path->str, error->message);
  return values[OURS] != NULL ? values[OURS] : values[THEIRS];
}

/* Puts a link, without its lag if one side changed the family of its type to one that measures none. */
static void
put_merged_link (Merge *self, const TlLink *link)
{
  g_autoptr (GError) error = NULL;
  TlLink *bare;

  if (check_merged_lag (self, link, &error))
    {
      _tl_timeline_put_link (self->merged, link);
      return;
    }
  add_conflict (self, self->merging.path->str, error->message);
  bare = tl_link_copy (link);
  tl_link_set_lag (bare, NULL, NULL);
  _tl_timeline_put_link (self->merged, bare);
  tl_link_unref (bare);
}

static void
merge_link (Merge *self, const guint32 rows[N_SIDES])
{
  gpointer values[N_SIDES];
  const TlLink *any, *merged;

  for (guint side = 0; side < N_SIDES; side++)
    values[side] = get_link (self, side, rows[side]);
  any = values[OURS] != NULL ? values[OURS] : values[THEIRS] != NULL ? values[THEIRS] : values[BASE];
  if (any->id != NULL)
    set_place (self, "link", any->id);
  else
    g_string_printf (self->merging.path, "link %s %s %s", any->from, any->type, any->to);
  merged = merge_values (self, values);
  if (merged != NULL)
    put_merged_link (self, check_link (self, merged, values));
  _tl_arena_reset (self->merging.arena);
}

static void
merge_links (Merge *self)
{
  TlLinkJoin join;
  guint32 rows[N_SIDES];

  _tl_progress_stage (&self->progress, 0.7,
                      (guint64) self->sides[OURS]->links.n_live + self->sides[THEIRS]->links.n_live);
  _tl_link_join_init (&join, self->sides, N_SIDES);
  while (_tl_progress_step (&self->progress) && _tl_link_join_next (&join, rows))
    merge_link (self, rows);
}

/* ---- names without a definition ---------------------------------------------------------------------------------- */

static void
mention_name (Merge *self, TlNameKind kind, const char *id)
{
  if (id != NULL)
    _tl_names_intern (&self->merged->names, kind, id);
}

/* Actors, sources, tracks and types hold the ids they refer to as texts. The function interns these ids, so that the
 * merged timeline has a number for each. */
static void
add_forward_references (Merge *self)
{
  TlTimeline *merged = self->merged;

  for (guint i = 0; i < merged->defined[TL_NAME_ACTOR]->len; i++)
    {
      const TlActor *actor = merged->defined[TL_NAME_ACTOR]->pdata[i];

      if (actor == NULL)
        continue;
      mention_name (self, TL_NAME_ACTOR, actor->parent);
      for (guint j = 0; j < actor->affiliations.n; j++)
        mention_name (self, TL_NAME_ACTOR, ((const TlAffiliation *) actor->affiliations.items[j])->actor);
    }
  for (guint i = 0; i < merged->defined[TL_NAME_SOURCE]->len; i++)
    {
      const TlSource *source = merged->defined[TL_NAME_SOURCE]->pdata[i];

      for (guint j = 0; source != NULL && j < source->derived_from.n; j++)
        mention_name (self, TL_NAME_SOURCE, source->derived_from.items[j]);
    }
  for (guint i = 0; i < merged->defined[TL_NAME_TRACK]->len; i++)
    {
      const TlTrack *track = merged->defined[TL_NAME_TRACK]->pdata[i];

      for (guint j = 0; track != NULL && j < track->between.n; j++)
        mention_name (self, TL_NAME_ACTOR, track->between.items[j]);
    }
  for (guint i = 0; i < merged->defined[TL_NAME_EVENT_TYPE]->len; i++)
    if (merged->defined[TL_NAME_EVENT_TYPE]->pdata[i] != NULL)
      mention_name (self, TL_NAME_EVENT_TYPE, tl_event_type_get_parent (merged->defined[TL_NAME_EVENT_TYPE]->pdata[i]));
}

static gboolean
restore (Merge *self, TlNameKind kind, const char *id)
{
  static const guint sides[] = { OURS, THEIRS, BASE };
  g_autofree char *where = g_strdup_printf ("%s %s", _tl_name_noun (kind), id);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      TlTimeline *side = self->sides[sides[i]];
      guint32 row = kind == TL_NAME_EVENT ? _tl_timeline_find_event (side, id) : TL_SYMBOL_NONE;
      gpointer value =
          kind == TL_NAME_EVENT ? get_event (self, sides[i], row) : _tl_timeline_find_defined (side, kind, id);

      if (value == NULL)
        continue;
      if (kind == TL_NAME_EVENT)
        _tl_timeline_put_event (self->merged, value);
      else
        _tl_timeline_put_defined (self->merged, kind, value);
      add_conflict (self, where, "removed by one, but still named by what the other has; it is kept");
      _tl_arena_reset (self->merging.arena);
      return TRUE;
    }
  return FALSE;
}

/* Restores each value that the merged timeline refers to but does not have, and then the values that those refer to. */
static void
restore_named (Merge *self)
{
  static const TlNameKind kinds[] = { TL_NAME_EVENT, TL_NAME_EVENT_TYPE, TL_NAME_LINK_TYPE,
                                      TL_NAME_TRACK, TL_NAME_SOURCE,     TL_NAME_ACTOR };
  gboolean again = TRUE;

  while (again && _tl_progress_stage (&self->progress, 0.8, 0))
    {
      again = FALSE;
      add_forward_references (self);
      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        for (guint32 number = 0; number < self->merged->names.symbols[kinds[i]].n; number++)
          if (!_tl_timeline_is_defined (self->merged, kinds[i], number))
            again |= restore (self, kinds[i], _tl_names_text (&self->merged->names, kinds[i], number));
    }
}

/* Restores a state that one side removed from a track if an event still sets it. */
static void
restore_state (Merge *self, const TlEffect *effect)
{
  guint32 number = _tl_names_find (&self->merged->names, TL_NAME_TRACK, effect->track);
  g_autofree char *where = NULL, *message = NULL;
  TlTrack *track;

  if (_tl_timeline_has_state (self->merged, number, effect->state))
    return;
  track = _tl_value_copy (_tl_timeline_get_defined (self->merged, TL_NAME_TRACK, number), _tl_arena_new (512));
  tl_track_add_state (track, effect->state);
  _tl_value_seal (track);
  _tl_timeline_put_defined (self->merged, TL_NAME_TRACK, track);
  _tl_value_unref (track);
  where = g_strdup_printf ("track %s", effect->track);
  message = g_strdup_printf ("state \"%s\" was removed by one, but is still set by what the other has; it is kept",
                             effect->state);
  add_conflict (self, where, message);
}

static void
restore_states (Merge *self)
{
  const TlEventColumns *events = &self->merged->events;

  _tl_progress_stage (&self->progress, 1, events->n);
  for (guint32 row = 0; row < events->n && _tl_progress_step (&self->progress); row++)
    {
      TlEvent *event;

      if (!_tl_events_has (events, row) || !_tl_events_has_effects (events, row))
        continue;
      event = _tl_events_unpack (events, row, &self->merged->names, self->merging.arena);
      for (guint i = 0; i < event->effects.n; i++)
        restore_state (self, (const TlEffect *) event->effects.items[i]);
      _tl_arena_reset (self->merging.arena);
    }
}

/* ---- merging ----------------------------------------------------------------------------------------------------- */

static void
merge_heads (Merge *self)
{
  TlTimeline *const *sides = self->sides;
  TlMerging *merging = &self->merging;

#define HEAD(member)                                                                                                   \
  g_string_assign (merging->path, "timeline: " #member);                                                               \
  tl_timeline_set_##member (                                                                                           \
      self->merged, _tl_merge_texts (merging, sides[BASE]->member, sides[OURS]->member, sides[THEIRS]->member))

  HEAD (title);
  HEAD (description);
  HEAD (language);
#undef HEAD
  g_string_assign (merging->path, "timeline");
  merging->arena = self->merged->names.arena;
  _tl_merge_maps (merging, TL_FIELD_JSON_MAP, &self->merged->unknown,
                  (const TlMap[]){ sides[BASE]->unknown, sides[OURS]->unknown, sides[THEIRS]->unknown });
  _tl_merge_maps (
      merging, TL_FIELD_JSON_MAP, &self->merged->unknown_types,
      (const TlMap[]){ sides[BASE]->unknown_types, sides[OURS]->unknown_types, sides[THEIRS]->unknown_types });
}

TlTimeline *
tl_timeline_merge (TlTimeline *base, TlTimeline *ours, TlTimeline *theirs, GPtrArray **conflicts, TlMonitor *monitor,
                   GError **error)
{
  g_autoptr (TlArena) scratch = _tl_arena_new (SCRATCH_CHUNK);
  Merge merge = { .sides = { base, ours, theirs } };
  gboolean ended;

  g_return_val_if_fail (TL_IS_TIMELINE (base) && TL_IS_TIMELINE (ours) && TL_IS_TIMELINE (theirs), NULL);
  _tl_monitor_begin (monitor, &merge.progress);
  merge.merged = tl_timeline_new ();
  merge.conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_problem_unref);
  _tl_merging_init (&merge.merging, scratch);
  merge.merging.report = note_conflict;
  merge.merging.user_data = &merge;
  merge_heads (&merge);
  merge.merging.arena = scratch;
  for (guint i = 0; i < G_N_ELEMENTS (defined_kinds); i++)
    merge_defined (&merge, defined_kinds[i]);
  merge_events (&merge);
  merge_links (&merge);
  restore_named (&merge);
  while (_tl_merge_break_cycles (&merge.merging, merge.merged, ours))
    restore_named (&merge);
  restore_states (&merge);
  ended = _tl_progress_end (&merge.progress, error);
  if (ended)
    {
      _tl_timeline_settle (merge.merged);
      _tl_merge_report_cycles (&merge.merging, merge.merged, ours, theirs);
    }
  _tl_merging_clear (&merge.merging);
  if (!ended)
    {
      g_clear_object (&merge.merged);
      g_clear_pointer (&merge.conflicts, g_ptr_array_unref);
    }
  if (conflicts != NULL)
    *conflicts = g_steal_pointer (&merge.conflicts);
  g_clear_pointer (&merge.conflicts, g_ptr_array_unref);
  return merge.merged;
}
