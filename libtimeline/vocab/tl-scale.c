/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Scales: tables of scores by code. */
#include "config.h"

#include "vocab/tl-vocab-tables-private.h"

#include <string.h>

static TlScale *
scale_copy (TlScale *self)
{
  return self;
}

static void
scale_free (TlScale *self)
{
  (void) self; /* static */
}

G_DEFINE_BOXED_TYPE (TlScale, tl_scale, scale_copy, scale_free)

guint
tl_scale_get_n_builtin (void)
{
  return _tl_n_scales;
}

const TlScale *
tl_scale_get_builtin (guint index)
{
  g_return_val_if_fail (index < _tl_n_scales, NULL);
  return &_tl_scales[index];
}

const TlScale *
tl_scale_lookup (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);
  for (guint i = 0; i < _tl_n_scales; i++)
    if (strcmp (_tl_scales[i].id, id) == 0)
      return &_tl_scales[i];
  return NULL;
}

const char *
tl_scale_get_id (const TlScale *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->id;
}

const char *
tl_scale_get_version (const TlScale *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->version;
}

const char *
tl_scale_get_origin (const TlScale *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->origin;
}

/* The first LENGTH bytes of CODE, found exactly; NULL where the table has no such row. */
static const TlScaleRow *
find_row (const TlScale *self, const char *code, gsize length)
{
  guint low = 0, high = self->n_rows;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      int order = strncmp (code, self->rows[middle].code, length);

      if (order == 0 && self->rows[middle].code[length] == '\0')
        return &self->rows[middle];
      if (order <= 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

gboolean
tl_scale_get_score (const TlScale *self, const char *code, double *score)
{
  g_return_val_if_fail (self != NULL && code != NULL && score != NULL, FALSE);
  for (gsize length = strlen (code); length > 0; length--)
    {
      const TlScaleRow *row = find_row (self, code, length);

      if (row == NULL)
        continue;
      *score = row->score;
      return TRUE;
    }
  return FALSE;
}
