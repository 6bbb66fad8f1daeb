/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Links: typed, directed edges between events. */
#include "config.h"

#include "model/noun/tl-accessors-private.h"

#include <math.h>

TL_NOUN (link, TlLink)
TL_TEXT (link, TlLink, id)
TL_GET (link, TlLink, const char *, from, NULL)
TL_GET (link, TlLink, const char *, to, NULL)
TL_GET_TYPE (link, TlLink)
TL_GET (link, TlLink, double, confidence, NAN)
TL_TEXT (link, TlLink, note)
TL_CITATIONS (link, TlLink)
TL_RECORD (link, TlLink)

TlLink *
tl_link_new (const char *from, const char *to, const char *type)
{
  TlLink *self;

  g_return_val_if_fail (from != NULL && to != NULL && type != NULL, NULL);
  self = _tl_value_new (&_tl_link_shape);
  self->from = _tl_value_dup_text (self, from);
  self->to = _tl_value_dup_text (self, to);
  self->type = _tl_value_dup_text (self, type);
  return self;
}

void
tl_link_set_confidence (TlLink *self, double confidence)
{
  g_return_if_fail (TL_IS_OPEN (self));
  g_return_if_fail (isnan (confidence) || (confidence >= 0.0 && confidence <= 1.0));
  self->confidence = confidence;
}

void
tl_link_set_lag (TlLink *self, const char *min, const char *max)
{
  g_return_if_fail (TL_IS_OPEN (self));
  self->lag = NULL;
  if (min == NULL && max == NULL)
    return;
  self->lag = _tl_value_new_in (&_tl_lag_shape, self->value.arena);
  self->lag->min = _tl_value_dup_text (self, min);
  self->lag->max = _tl_value_dup_text (self, max);
}

gboolean
tl_link_get_lag (const TlLink *self, const char **min, const char **max)
{
  g_return_val_if_fail (self != NULL, FALSE);
  TL_OUT (min, self->lag != NULL ? self->lag->min : NULL);
  TL_OUT (max, self->lag != NULL ? self->lag->max : NULL);
  return self->lag != NULL;
}
