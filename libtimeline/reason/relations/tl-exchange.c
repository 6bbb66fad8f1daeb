/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Exchanges and their collection as values. */
#include "config.h"

#include "reason/relations/tl-exchange-private.h"

#include <math.h>

G_DEFINE_BOXED_TYPE (TlExchange, tl_exchange, tl_exchange_ref, tl_exchange_unref)
G_DEFINE_BOXED_TYPE (TlExchanges, tl_exchanges, tl_exchanges_ref, tl_exchanges_unref)

/* ---- an exchange ------------------------------------------------------------------------------------------------- */

TlExchange *
_tl_exchange_new (const TlExchange *values, TlArena *names)
{
  TlExchange *self = g_new (TlExchange, 1);

  *self = *values;
  self->names = _tl_arena_ref (names);
  g_atomic_ref_count_init (&self->ref_count);
  return self;
}

TlExchange *
tl_exchange_ref (const TlExchange *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlExchange *) self)->ref_count);
  return (TlExchange *) self;
}

void
tl_exchange_unref (TlExchange *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  _tl_arena_unref (self->names);
  g_free (self);
}

const char *
tl_exchange_get_act (const TlExchange *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->act;
}

const char *
tl_exchange_get_answer (const TlExchange *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->answer;
}

const char *
tl_exchange_get_from (const TlExchange *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->from;
}

const char *
tl_exchange_get_to (const TlExchange *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->to;
}

gboolean
tl_exchange_get_days (const TlExchange *self, gint64 *fewest, gint64 *most)
{
  g_return_val_if_fail (self != NULL, FALSE);
  if (fewest != NULL)
    *fewest = self->days.fewest;
  if (most != NULL)
    *most = self->days.most;
  return self->days.most != G_MAXINT64;
}

TlCertainty
tl_exchange_get_certainty (const TlExchange *self)
{
  g_return_val_if_fail (self != NULL, TL_CERTAINTY_IMPOSSIBLE);
  return self->certainty;
}

gboolean
tl_exchange_is_linked (const TlExchange *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->linked;
}

gboolean
tl_exchange_is_like (const TlExchange *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->like;
}

static double
divide (const double values[2], double *act, double *answer)
{
  if (act != NULL)
    *act = values[0];
  if (answer != NULL)
    *answer = values[1];
  return values[0] != 0 ? values[1] / values[0] : NAN;
}

double
tl_exchange_get_ratio (const TlExchange *self, double *act, double *answer)
{
  g_return_val_if_fail (self != NULL, NAN);
  return divide (self->values, act, answer);
}

double
tl_exchange_get_score_ratio (const TlExchange *self, double *act, double *answer)
{
  g_return_val_if_fail (self != NULL, NAN);
  return divide (self->scores, act, answer);
}

/* ---- all of them ------------------------------------------------------------------------------------------------- */

TlExchanges *
_tl_exchanges_new (const TlScale *scale)
{
  TlExchanges *self = g_new0 (TlExchanges, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->exchanges = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_exchange_unref);
  self->unanswered = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_exchange_unref);
  self->ladders = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_ladder_unref);
  self->scale = scale;
  return self;
}

TlExchanges *
tl_exchanges_ref (const TlExchanges *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlExchanges *) self)->ref_count);
  return (TlExchanges *) self;
}

void
tl_exchanges_unref (TlExchanges *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->exchanges);
  g_ptr_array_unref (self->unanswered);
  g_ptr_array_unref (self->ladders);
  g_free (self);
}

guint
tl_exchanges_get_n_exchanges (const TlExchanges *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->exchanges->len;
}

const TlExchange *
tl_exchanges_get_exchange (const TlExchanges *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->exchanges->len, NULL);
  return self->exchanges->pdata[index];
}

guint
tl_exchanges_get_n_unanswered (const TlExchanges *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->unanswered->len;
}

const TlExchange *
tl_exchanges_get_unanswered (const TlExchanges *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->unanswered->len, NULL);
  return self->unanswered->pdata[index];
}

guint
tl_exchanges_get_n_ladders (const TlExchanges *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->ladders->len;
}

const TlLadder *
tl_exchanges_get_ladder (const TlExchanges *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->ladders->len, NULL);
  return self->ladders->pdata[index];
}

gint64
tl_exchanges_get_until (const TlExchanges *self)
{
  g_return_val_if_fail (self != NULL, TL_INSTANT_FUTURE);
  return self->until;
}

const char *
tl_exchanges_get_scale (const TlExchanges *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return tl_scale_get_id (self->scale);
}
