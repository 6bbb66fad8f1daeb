/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Uniting two actors or two sources of a timeline, when they are one under two ids. */
#include "config.h"

#include "base/tl-error-private.h"
#include "model/noun/tl-problem-private.h"
#include "model/tl-dependents-private.h"

#include <string.h>

typedef struct
{
  TlTimeline *timeline;
  TlNameKind kind;
  const char *keep;
  const char *other;
  GPtrArray *differences; /* TlProblem */
} Uniting;

/* ---- what cannot be one ------------------------------------------------------------------------------------------ */

static gboolean
is_one_of_both (const Uniting *self, const char *id)
{
  return strcmp (id, self->keep) == 0 || strcmp (id, self->other) == 0;
}

static gboolean
refuse_union (const Uniting *self, const char *why, GError **error)
{
  return _tl_error_set (error, TL_ERROR_VALUE, "%s \"%s\" and \"%s\" cannot be one: %s", _tl_name_noun (self->kind),
                        self->keep, self->other, why);
}

/* No actor may come to be above itself: PARENT is the one that the united actor would have. */
static gboolean
check_parents_of_union (const Uniting *self, const char *parent, GError **error)
{
  const TlTimeline *timeline = self->timeline;

  for (guint32 steps = 0; parent != NULL && steps < timeline->names.symbols[TL_NAME_ACTOR].n; steps++)
    {
      guint32 number = _tl_names_find (&timeline->names, TL_NAME_ACTOR, parent);
      const TlActor *above = _tl_timeline_get_defined (timeline, TL_NAME_ACTOR, number);

      if (is_one_of_both (self, parent))
        return refuse_union (self, "one is above the other", error);
      parent = above != NULL ? above->parent : NULL;
    }
  return TRUE;
}

static gboolean
check_offices_of_union (const Uniting *self, const TlActor *actor, GError **error)
{
  for (guint i = 0; i < actor->affiliations.n; i++)
    if (is_one_of_both (self, ((const TlAffiliation *) actor->affiliations.items[i])->actor))
      return refuse_union (self, "one is affiliated with the other", error);
  return TRUE;
}

static gboolean
check_tracks_of_union (const Uniting *self, GError **error)
{
  const GPtrArray *tracks = self->timeline->defined[TL_NAME_TRACK];

  for (guint i = 0; i < tracks->len; i++)
    {
      const TlTrack *track = tracks->pdata[i];
      gboolean keep = FALSE, other = FALSE;
      g_autofree char *why = NULL;

      for (guint j = 0; track != NULL && j < track->between.n; j++)
        {
          keep |= strcmp (track->between.items[j], self->keep) == 0;
          other |= strcmp (track->between.items[j], self->other) == 0;
        }
      if (!keep || !other)
        continue;
      why = g_strdup_printf ("track \"%s\" is between them", track->id);
      return refuse_union (self, why, error);
    }
  return TRUE;
}

static gboolean
check_actors_of_union (const Uniting *self, gconstpointer keep, gconstpointer other, GError **error)
{
  const char *own = ((const TlActor *) keep)->parent, *its = ((const TlActor *) other)->parent;

  return check_parents_of_union (self, own, error) && (own != NULL || check_parents_of_union (self, its, error))
         && (its == NULL || !is_one_of_both (self, its) || refuse_union (self, "one is above the other", error))
         && check_offices_of_union (self, keep, error) && check_offices_of_union (self, other, error)
         && check_tracks_of_union (self, error);
}

static gboolean
is_derived_from_one_of_both (const Uniting *self, const TlSource *source)
{
  for (guint i = 0; i < source->derived_from.n; i++)
    if (is_one_of_both (self, source->derived_from.items[i]))
      return TRUE;
  return FALSE;
}

static gboolean
check_sources_of_union (const Uniting *self, gconstpointer keep, gconstpointer other, GError **error)
{
  return (!is_derived_from_one_of_both (self, keep) && !is_derived_from_one_of_both (self, other))
         || refuse_union (self, "one is derived from the other", error);
}

/* ---- what differs ------------------------------------------------------------------------------------------------ */

static void
note_difference (const char *member, const char *kept, const char *left, gpointer user_data)
{
  const Uniting *self = user_data;
  g_autofree char *where = g_strdup_printf ("%s %s", _tl_name_noun (self->kind), self->keep);
  g_autofree char *message =
      g_strdup_printf ("%s stays \"%s\"; that of \"%s\" was \"%s\"", member, kept, self->other, left);

  g_ptr_array_add (self->differences, _tl_problem_new (TL_SEVERITY_NOTE, "united", where, message, NULL));
}

/* ---- what the united actor is called ----------------------------------------------------------------------------- */

/* Whatever the other was found by finds the united actor. */
static void
add_names_of_other (TlActor *united, const TlActor *other)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) its = g_ptr_array_new ();

  g_hash_table_add (names, (gpointer) united->id);
  if (united->name != NULL)
    g_hash_table_add (names, (gpointer) united->name);
  for (guint i = 0; i < united->names.n; i++)
    g_hash_table_add (names, (gpointer) united->names.pairs[i].text);
  for (guint i = 0; i < united->aliases.n; i++)
    g_hash_table_add (names, (gpointer) united->aliases.items[i]);
  g_ptr_array_add (its, (gpointer) other->id);
  if (other->name != NULL)
    g_ptr_array_add (its, (gpointer) other->name);
  for (guint i = 0; i < other->names.n; i++)
    g_ptr_array_add (its, (gpointer) other->names.pairs[i].text);
  for (guint i = 0; i < its->len; i++)
    if (g_hash_table_add (names, its->pdata[i]))
      _tl_strings_add (&united->aliases, united->value.arena, _tl_value_dup_text (united, its->pdata[i]));
}

/* ---- uniting ----------------------------------------------------------------------------------------------------- */

typedef gboolean (*CheckUnion) (const Uniting *self, gconstpointer keep, gconstpointer other, GError **error);

static guint
unite_values (Uniting *self, guint32 keep, guint32 other)
{
  TlTimeline *timeline = self->timeline;
  gconstpointer left = _tl_timeline_get_defined (timeline, self->kind, other);
  gpointer united = _tl_value_dup (_tl_timeline_get_defined (timeline, self->kind, keep));

  _tl_value_unite (united, left, note_difference, self);
  if (self->kind == TL_NAME_ACTOR)
    add_names_of_other (united, left);
  _tl_timeline_drop_derived (timeline);
  _tl_timeline_define (timeline, self->kind, keep, united);
  _tl_defined_seal (self->kind, united);
  return _tl_timeline_supersede (timeline, self->kind, other, self->keep);
}

static gboolean
unite_named (Uniting *self, CheckUnion check, guint *n_changed, GError **error)
{
  TlTimeline *timeline = self->timeline;
  guint32 keep = _tl_timeline_require_own (timeline, self->kind, self->keep, error), other;
  guint n;

  if (keep == TL_SYMBOL_NONE)
    return FALSE;
  other = _tl_timeline_require_own (timeline, self->kind, self->other, error);
  if (other == TL_SYMBOL_NONE)
    return FALSE;
  if (keep == other)
    return _tl_error_set (error, TL_ERROR_VALUE, "%s \"%s\" is one already", _tl_name_noun (self->kind), self->keep);
  if (!check (self, _tl_timeline_get_defined (timeline, self->kind, keep),
              _tl_timeline_get_defined (timeline, self->kind, other), error))
    return FALSE;
  n = unite_values (self, keep, other);
  if (n_changed != NULL)
    *n_changed = n + 1;
  _tl_timeline_notify_changed (timeline);
  return TRUE;
}

static gboolean
unite (Uniting *self, CheckUnion check, guint *n_changed, GPtrArray **differences, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_problem_unref);
  gboolean ok;

  self->differences = found;
  ok = unite_named (self, check, n_changed, error);
  if (differences != NULL)
    *differences = ok ? g_steal_pointer (&found) : NULL;
  return ok;
}

#define UNITE(noun, KIND)                                                                                              \
  gboolean tl_timeline_unite_##noun##s (TlTimeline *self, const char *keep, const char *other, guint *n_changed,       \
                                        GPtrArray **differences, GError **error)                                       \
  {                                                                                                                    \
    Uniting uniting = { self, KIND, keep, other, NULL };                                                               \
                                                                                                                       \
    g_return_val_if_fail (TL_IS_TIMELINE (self) && keep != NULL && other != NULL, FALSE);                              \
    return unite (&uniting, check_##noun##s_of_union, n_changed, differences, error);                                  \
  }

UNITE (actor, TL_NAME_ACTOR)
UNITE (source, TL_NAME_SOURCE)
