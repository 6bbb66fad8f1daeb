/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Standing: who asserts an event, and who denies it. */
#include "config.h"

#include "reason/claims/tl-standing-private.h"

#include <math.h>

G_DEFINE_BOXED_TYPE (TlStanding, tl_standing, tl_standing_ref, tl_standing_unref)

TlStanding *
tl_standing_ref (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlStanding *) self)->ref_count);
  return (TlStanding *) self;
}

void
tl_standing_unref (TlStanding *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->event);
  g_strfreev (self->supporters);
  g_strfreev (self->deniers);
  g_strfreev (self->doubters);
  g_strfreev (self->answers);
  g_free (self);
}

TlVerdict
tl_standing_get_verdict (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, TL_VERDICT_ASSERTED);
  return self->verdict;
}

TlEventStatus
tl_standing_get_status (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, TL_EVENT_STATUS_REPORTED);
  return self->status;
}

const char *const *
tl_standing_get_supporters (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return (const char *const *) self->supporters;
}

const char *const *
tl_standing_get_deniers (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return (const char *const *) self->deniers;
}

const char *const *
tl_standing_get_doubters (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return (const char *const *) self->doubters;
}

guint
tl_standing_get_n_attributed (const TlStanding *self, TlAttribution attribution)
{
  g_return_val_if_fail (self != NULL && (guint) attribution <= TL_ATTRIBUTION_SELF, 0);
  return self->n_attributed[attribution];
}

double
tl_standing_get_credibility (const TlStanding *self, double *against)
{
  g_return_val_if_fail (self != NULL, NAN);
  if (against != NULL)
    *against = self->credibility[1];
  return self->credibility[0];
}

const char *
tl_standing_get_event (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->event;
}

guint
tl_standing_get_n_independent (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_independent;
}

const char *const *
tl_standing_get_answers (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return (const char *const *) self->answers;
}

gboolean
tl_standing_get_delay (const TlStanding *self, gint64 *shortest, gint64 *longest)
{
  g_return_val_if_fail (self != NULL, FALSE);
  if (shortest != NULL)
    *shortest = self->shortest;
  if (longest != NULL)
    *longest = self->longest;
  return self->longest != TL_INSTANT_FUTURE;
}

gboolean
tl_standing_get_days_to_answer (const TlStanding *self, gint64 *fewest, gint64 *most)
{
  g_return_val_if_fail (self != NULL, FALSE);
  if (fewest != NULL)
    *fewest = self->days.fewest;
  if (most != NULL)
    *most = self->days.most;
  return self->days.most != G_MAXINT64;
}

const char *
tl_verdict_to_string (TlVerdict verdict)
{
  static const char *const names[] = { "asserted", "confirmed", "contested", "denied", "retracted" };

  g_return_val_if_fail ((guint) verdict < G_N_ELEMENTS (names), NULL);
  return names[verdict];
}

TlStanding *
tl_timeline_find_standing (TlTimeline *self, const char *event, GError **error)
{
  TlStanding *standing;
  guint32 row;
  TlFold fold;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && event != NULL, NULL);
  row = _tl_timeline_require_event (self, event, error);
  if (row == TL_SYMBOL_NONE)
    return NULL;
  _tl_fold_init (&fold, self);
  standing = _tl_fold_event (&fold, row);
  _tl_fold_clear (&fold);
  return standing;
}
