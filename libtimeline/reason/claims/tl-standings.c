/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The standings of many events, one after the other: what all of them need is looked up once. */
#include "config.h"

#include "reason/claims/tl-standings-private.h"

struct _TlStandings
{
  gatomicrefcount ref_count;
  TlTimeline *timeline;
  guint n_changes; /* of the timeline, when the fold was made */
  TlFold fold;
  GHashTable *doubts; /* by row: the doubts of the events that chains led through, "" if there is none */
};

G_DEFINE_BOXED_TYPE (TlStandings, tl_standings, tl_standings_ref, tl_standings_unref)

static void
begin_fold (TlStandings *self)
{
  self->n_changes = self->timeline->n_changes;
  _tl_fold_init (&self->fold, self->timeline);
  self->doubts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

static void
end_fold (TlStandings *self)
{
  _tl_fold_clear (&self->fold);
  g_hash_table_unref (self->doubts);
}

/* Begins again if the timeline has changed. */
static void
renew_fold (TlStandings *self)
{
  if (self->n_changes == self->timeline->n_changes)
    return;
  end_fold (self);
  begin_fold (self);
}

TlStandings *
tl_standings_new (TlTimeline *timeline)
{
  TlStandings *self;

  g_return_val_if_fail (TL_IS_TIMELINE (timeline), NULL);
  self = g_new0 (TlStandings, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->timeline = g_object_ref (timeline);
  begin_fold (self);
  return self;
}

TlStandings *
tl_standings_ref (TlStandings *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
tl_standings_unref (TlStandings *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  end_fold (self);
  g_object_unref (self->timeline);
  g_free (self);
}

TlStanding *
tl_standings_find (TlStandings *self, const char *event, GError **error)
{
  guint32 row;

  g_return_val_if_fail (self != NULL && event != NULL, NULL);
  row = _tl_timeline_require_event (self->timeline, event, error);
  if (row == TL_SYMBOL_NONE)
    return NULL;
  renew_fold (self);
  return _tl_fold_event (&self->fold, row);
}

TlTimeline *
_tl_standings_get_timeline (const TlStandings *self)
{
  return self->timeline;
}

const char *
_tl_standings_find_doubt (TlStandings *self, const char *event)
{
  gpointer key = GUINT_TO_POINTER (_tl_timeline_find_event (self->timeline, event));
  g_autoptr (TlStanding) standing = NULL;
  char *text;

  renew_fold (self);
  text = g_hash_table_lookup (self->doubts, key);
  if (text == NULL)
    {
      standing = _tl_fold_event (&self->fold, GPOINTER_TO_UINT (key));
      text = tl_standing_dup_doubt (standing, self->timeline);
      text = text != NULL ? text : g_strdup ("");
      g_hash_table_insert (self->doubts, key, text);
    }
  return text[0] != '\0' ? text : NULL;
}
