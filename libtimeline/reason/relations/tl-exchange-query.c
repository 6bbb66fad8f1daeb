/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* A query for exchanges. */
#include "config.h"

#include "reason/relations/tl-exchange-query-private.h"

#include <libtimeline/tl-duration.h>

G_DEFINE_BOXED_TYPE (TlExchangeQuery, tl_exchange_query, tl_exchange_query_ref, tl_exchange_query_unref)

TlExchangeQuery *
tl_exchange_query_new (void)
{
  TlExchangeQuery *self = g_new0 (TlExchangeQuery, 1);

  self->within = -1;
  self->scale = tl_scale_lookup (TL_SCALE_DEFAULT);
  g_atomic_ref_count_init (&self->ref_count);
  return self;
}

TlExchangeQuery *
tl_exchange_query_ref (const TlExchangeQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlExchangeQuery *) self)->ref_count);
  return (TlExchangeQuery *) self;
}

void
tl_exchange_query_unref (TlExchangeQuery *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->first);
  g_free (self->second);
  g_free (self->measure);
  g_clear_pointer (&self->on, tl_date_unref);
  g_free (self);
}

static void
set_text (char **text, const char *value)
{
  char *old = *text;

  *text = g_strdup (value);
  g_free (old);
}

void
tl_exchange_query_set_pair (TlExchangeQuery *self, const char *first, const char *second)
{
  g_return_if_fail (self != NULL && (first == NULL) == (second == NULL));
  set_text (&self->first, first);
  set_text (&self->second, second);
}

gboolean
tl_exchange_query_set_within (TlExchangeQuery *self, const char *duration, GError **error)
{
  gint64 longest = -1;

  g_return_val_if_fail (self != NULL, FALSE);
  if (duration != NULL && !tl_duration_parse (duration, NULL, &longest, error))
    return FALSE;
  self->within = longest;
  return TRUE;
}

void
tl_exchange_query_set_measure (TlExchangeQuery *self, const char *attribute)
{
  g_return_if_fail (self != NULL);
  set_text (&self->measure, attribute);
}

gboolean
tl_exchange_query_set_scale (TlExchangeQuery *self, const char *scale, GError **error)
{
  const TlScale *found;

  g_return_val_if_fail (self != NULL && scale != NULL, FALSE);
  found = tl_scale_find (scale, error);
  self->scale = found != NULL ? found : self->scale;
  return found != NULL;
}

void
tl_exchange_query_set_on (TlExchangeQuery *self, TlDate *on)
{
  TlDate *old;

  g_return_if_fail (self != NULL);
  old = self->on;
  self->on = on != NULL ? tl_date_ref (on) : NULL;
  g_clear_pointer (&old, tl_date_unref);
}
