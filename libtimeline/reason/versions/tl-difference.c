/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The differences between two timelines, by kind, id and member. */
#include "config.h"

#include "base/tl-members-private.h"
#include "base/tl-monitor-private.h"
#include "model/tl-copy-private.h"
#include "reason/versions/tl-difference-private.h"
#include "vocab/tl-vocab-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (TlDifference, tl_difference, tl_difference_ref, tl_difference_unref)

/* ---- life and getters -------------------------------------------------------------------------------------------- */

TlDifference *
tl_difference_ref (const TlDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlDifference *) self)->ref_count);
  return (TlDifference *) self;
}

void
tl_difference_unref (TlDifference *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->id);
  g_free (self->member);
  for (guint i = 0; i < G_N_ELEMENTS (self->link); i++)
    g_free (self->link[i]);
  for (guint i = 0; i < 2; i++)
    {
      g_clear_pointer ((gpointer *) &self->values[i], _tl_value_unref);
      g_free (self->texts[i]);
    }
  g_free (self);
}

TlChange
tl_difference_get_change (const TlDifference *self)
{
  g_return_val_if_fail (self != NULL, TL_CHANGE_CHANGED);
  return self->change;
}

const char *
tl_difference_get_kind (const TlDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->kind;
}

const char *
tl_difference_get_id (const TlDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->id;
}

const char *
tl_difference_get_member (const TlDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->member;
}

gboolean
tl_difference_get_link (const TlDifference *self, const char **from, const char **to, const char **type)
{
  const char **out[] = { from, to, type };

  g_return_val_if_fail (self != NULL, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (out); i++)
    if (out[i] != NULL)
      *out[i] = self->link[i];
  return self->link[0] != NULL;
}

/* ---- comparing two values ---------------------------------------------------------------------------------------- */

typedef struct
{
  GPtrArray *differences;
  const char *kind;
  const char *id;
  const TlLink *link;
} Place;

static TlDifference *
add_difference (const Place *place, TlChange change, const char *member)
{
  TlDifference *self = g_new0 (TlDifference, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->change = change;
  self->kind = place->kind;
  self->id = g_strdup (place->id);
  self->member = g_strdup (member);
  if (place->link != NULL)
    {
      self->link[0] = g_strdup (place->link->from);
      self->link[1] = g_strdup (place->link->to);
      self->link[2] = g_strdup (place->link->type);
    }
  g_ptr_array_add (place->differences, self);
  return self;
}

static void
add_texts (const Place *place, const char *member, const char *old, const char *new, gboolean raw)
{
  TlDifference *self;

  if (raw ? _tl_members_same (old, new) : g_strcmp0 (old, new) == 0)
    return;
  self = add_difference (place, TL_CHANGE_CHANGED, member);
  self->texts[0] = g_strdup (old);
  self->texts[1] = g_strdup (new);
  self->raw = raw;
}

/* Compares unknown members by name, those of the old value first. */
static void
compare_unknown (const Place *place, const TlMap *old, const TlMap *new)
{
  for (guint i = 0; i < old->n; i++)
    {
      const TlPair *other = _tl_map_find (new, old->pairs[i].key);

      add_texts (place, old->pairs[i].key, old->pairs[i].text, other != NULL ? other->text : NULL, TRUE);
    }
  for (guint i = 0; i < new->n; i++)
    if (_tl_map_find (old, new->pairs[i].key) == NULL)
      add_texts (place, new->pairs[i].key, NULL, new->pairs[i].text, TRUE);
}

static void
compare_members (const Place *place, TlValue *old, TlValue *new)
{
  for (guint i = 0; i < old->shape->n_fields; i++)
    {
      const TlField *field = &old->shape->fields[i];
      TlDifference *difference;

      if (_tl_field_equal (field, old, new))
        continue;
      difference = add_difference (place, TL_CHANGE_CHANGED, field->name);
      difference->field = field;
      difference->values[0] = _tl_value_ref (old);
      difference->values[1] = _tl_value_ref (new);
    }
  compare_unknown (place, &old->unknown, &new->unknown);
}

/* ---- the head and the definitions -------------------------------------------------------------------------------- */

static void
compare_heads (GPtrArray *differences, const TlTimeline *old, const TlTimeline *new)
{
  const Place place = { differences, "timeline", NULL, NULL };

  add_texts (&place, "title", old->title, new->title, FALSE);
  add_texts (&place, "description", old->description, new->description, FALSE);
  add_texts (&place, "language", old->language, new->language, FALSE);
  compare_unknown (&place, &old->unknown, &new->unknown);
  compare_unknown (&place, &old->unknown_types, &new->unknown_types);
}

void
_tl_type_list_members (TlNameKind kind, gconstpointer type, TlTypeMembers *members)
{
  if (kind == TL_NAME_EVENT_TYPE)
    *members = (TlTypeMembers){ { "parent", "label", "cameo", "plover", NULL },
                                { tl_event_type_get_parent (type), tl_event_type_get_label (type),
                                  tl_event_type_get_cameo (type), tl_event_type_get_plover (type),
                                  _tl_event_type_get_extra (type) } };
  else
    *members = (TlTypeMembers){ { "family", "label", NULL },
                                { tl_link_family_to_string (tl_link_type_get_family (type)),
                                  tl_link_type_get_label (type), _tl_link_type_get_extra (type) } };
}

/* Unknown members make one difference together, as a JSON object. */
static void
compare_own_types (const Place *place, TlNameKind kind, gconstpointer old, gconstpointer new)
{
  TlTypeMembers a, b;
  guint i = 0;

  _tl_type_list_members (kind, old, &a);
  _tl_type_list_members (kind, new, &b);
  for (; a.names[i] != NULL; i++)
    add_texts (place, a.names[i], a.texts[i], b.texts[i], FALSE);
  if (!_tl_members_same (a.texts[i], b.texts[i]))
    {
      g_autofree char *x = a.texts[i] != NULL ? g_strconcat ("{", a.texts[i], "}", NULL) : NULL;
      g_autofree char *y = b.texts[i] != NULL ? g_strconcat ("{", b.texts[i], "}", NULL) : NULL;

      add_texts (place, "*", x, y, TRUE);
    }
}

static void
compare_defined (GPtrArray *differences, TlTimeline *old, TlTimeline *new, TlNameKind kind)
{
  const GPtrArray *was = _tl_timeline_get_index (old)->sorted[kind], *is = _tl_timeline_get_index (new)->sorted[kind];

  for (guint i = 0; i < was->len; i++)
    {
      const Place place = { differences, _tl_name_noun (kind), _tl_defined_get_id (kind, was->pdata[i]), NULL };
      gpointer other = _tl_timeline_find_defined (new, kind, place.id);

      if (other == NULL)
        add_difference (&place, TL_CHANGE_REMOVED, NULL);
      else if (kind == TL_NAME_EVENT_TYPE || kind == TL_NAME_LINK_TYPE)
        compare_own_types (&place, kind, was->pdata[i], other);
      else
        compare_members (&place, was->pdata[i], other);
    }
  for (guint i = 0; i < is->len; i++)
    {
      const Place place = { differences, _tl_name_noun (kind), _tl_defined_get_id (kind, is->pdata[i]), NULL };

      if (_tl_timeline_find_defined (old, kind, place.id) == NULL)
        add_difference (&place, TL_CHANGE_ADDED, NULL);
    }
}

/* ---- events ------------------------------------------------------------------------------------------------------ */

/* Compares two rows unpacked into SCRATCH. The caller makes values with memory of their own only for rows that differ.
 */
static gboolean
are_same (TlTimeline *const *timelines, const guint32 *rows, const TlShape *shape, TlArena *scratch)
{
  TlValue *values[2];
  gboolean same;

  for (guint i = 0; i < 2; i++)
    {
      values[i] = _tl_value_new_in (shape, scratch);
      if (shape == &_tl_event_shape)
        _tl_events_get (&timelines[i]->events, rows[i], (TlEvent *) values[i], &timelines[i]->names);
      else
        _tl_links_get (&timelines[i]->links, rows[i], (TlLink *) values[i], &timelines[i]->names);
    }
  same = _tl_value_equal (values[0], values[1]);
  _tl_arena_reset (scratch);
  return same;
}

static void
compare_event (GPtrArray *differences, TlTimeline *const *timelines, guint32 row, TlArena *scratch)
{
  const Place place = { differences, "event", _tl_names_text (&timelines[0]->names, TL_NAME_EVENT, row), NULL };
  guint32 rows[] = { row, _tl_timeline_find_event (timelines[1], place.id) };
  g_autoptr (TlEvent) old = NULL;
  g_autoptr (TlEvent) new = NULL;

  if (rows[1] == TL_SYMBOL_NONE)
    {
      add_difference (&place, TL_CHANGE_REMOVED, NULL);
      return;
    }
  if (are_same (timelines, rows, &_tl_event_shape, scratch))
    return;
  old = _tl_timeline_dup_event_row (timelines[0], rows[0]);
  new = _tl_timeline_dup_event_row (timelines[1], rows[1]);
  compare_members (&place, &old->value, &new->value);
}

static void
compare_events (GPtrArray *differences, TlTimeline *const *timelines, TlArena *scratch, TlProgress *progress)
{
  const TlIndex *old = _tl_timeline_get_index (timelines[0]), *new = _tl_timeline_get_index (timelines[1]);

  _tl_progress_stage (progress, 0.6, (guint64) old->n_events + new->n_events);
  for (guint32 i = 0; i < old->n_events && _tl_progress_step (progress); i++)
    compare_event (differences, timelines, old->order[i], scratch);
  for (guint32 i = 0; i < new->n_events &&_tl_progress_step (progress); i++)
    {
      const char *id = _tl_names_text (&timelines[1]->names, TL_NAME_EVENT, new->order[i]);

      if (_tl_timeline_find_event (timelines[0], id) == TL_SYMBOL_NONE)
        add_difference (&(Place){ differences, "event", id, NULL }, TL_CHANGE_ADDED, NULL);
    }
}

/* ---- links ------------------------------------------------------------------------------------------------------- */

static void
compare_link (GPtrArray *differences, TlTimeline *const *timelines, const guint32 *rows, TlArena *scratch)
{
  guint first = rows[0] != TL_SYMBOL_NONE ? 0 : 1;
  gboolean both = rows[0] != TL_SYMBOL_NONE && rows[1] != TL_SYMBOL_NONE;
  g_autoptr (TlLink) link = NULL;
  g_autoptr (TlLink) other = NULL;

  if (both && are_same (timelines, rows, &_tl_link_shape, scratch))
    return;
  link = _tl_timeline_dup_link_row (timelines[first], rows[first]);
  if (both)
    other = _tl_timeline_dup_link_row (timelines[1], rows[1]);
  if (both)
    compare_members (&(Place){ differences, "link", link->id, link }, &link->value, &other->value);
  else
    add_difference (&(Place){ differences, "link", link->id, link }, first == 0 ? TL_CHANGE_REMOVED : TL_CHANGE_ADDED,
                    NULL);
}

/* Added links come last, as do added values of the other kinds. */
static void
compare_links (GPtrArray *differences, TlTimeline *const *timelines, TlArena *scratch, TlProgress *progress)
{
  _tl_progress_stage (progress, 1, 2 * ((guint64) timelines[0]->links.n_live + timelines[1]->links.n_live));
  for (guint pass = 0; pass < 2; pass++)
    {
      TlLinkJoin join;
      guint32 rows[2];

      _tl_link_join_init (&join, timelines, 2);
      while (_tl_progress_step (progress) && _tl_link_join_next (&join, rows))
        if ((rows[0] == TL_SYMBOL_NONE) == (pass == 1))
          compare_link (differences, timelines, rows, scratch);
    }
}

GPtrArray *
tl_timeline_find_differences (TlTimeline *self, TlTimeline *other, TlMonitor *monitor, GError **error)
{
  static const TlNameKind kinds[] = { TL_NAME_ACTOR, TL_NAME_SOURCE, TL_NAME_EVENT_TYPE, TL_NAME_LINK_TYPE,
                                      TL_NAME_TRACK };
  TlTimeline *const timelines[] = { self, other };
  g_autoptr (TlArena) scratch = _tl_arena_new (1 << 14);
  g_autoptr (GPtrArray) differences = NULL;
  TlProgress progress;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && TL_IS_TIMELINE (other), NULL);
  differences = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_difference_unref);
  _tl_monitor_begin (monitor, &progress);
  compare_heads (differences, self, other);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    compare_defined (differences, self, other, kinds[i]);
  compare_events (differences, timelines, scratch, &progress);
  compare_links (differences, timelines, scratch, &progress);
  return _tl_progress_end (&progress, error) ? g_steal_pointer (&differences) : NULL;
}
