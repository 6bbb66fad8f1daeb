/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The standings of many events, one after the other: what all of them need is looked up once. */
#include "config.h"

#include "reason/claims/tl-standing-private.h"

#include <libtimeline/tl-standings.h>

struct _TlStandings
{
  gatomicrefcount ref_count;
  TlTimeline *timeline;
  guint n_changes; /* of the timeline, when the fold was made */
  TlFold fold;
};

G_DEFINE_BOXED_TYPE (TlStandings, tl_standings, tl_standings_ref, tl_standings_unref)

static void
begin_fold (TlStandings *self)
{
  self->n_changes = self->timeline->n_changes;
  _tl_fold_init (&self->fold, self->timeline);
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
  _tl_fold_clear (&self->fold);
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
  if (self->n_changes != self->timeline->n_changes)
    {
      _tl_fold_clear (&self->fold);
      begin_fold (self);
    }
  return _tl_fold_event (&self->fold, row);
}
