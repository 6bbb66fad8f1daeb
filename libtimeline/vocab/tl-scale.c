/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Scales: conflict-cooperation scores by event code, from generated tables.
 *
 * Goldstein, J. S.: A Conflict-Cooperation Scale for WEIS Events Data. Journal of Conflict Resolution 36 (1992),
 * 369-385; carried over to CAMEO by those who publish the tables. data/README.md says how these differ. */
#include "config.h"

#include "vocab/tl-vocab-tables-private.h"

#include <stdlib.h>
#include <string.h>

/* Scales are built in, so there is nothing to copy or free. */
static TlScale *
scale_copy (const TlScale *self)
{
  return (TlScale *) self;
}

static void
scale_free (G_GNUC_UNUSED TlScale *self)
{
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
    if (strcmp (tl_scale_get_id (&_tl_scales[i]), id) == 0)
      return &_tl_scales[i];
  return NULL;
}

const char *
tl_scale_get_id (const TlScale *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return _tl_vocab_text (self->texts[TL_SCALE_ID]);
}

const char *
tl_scale_get_scheme (const TlScale *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return _tl_vocab_text (self->texts[TL_SCALE_SCHEME]);
}

const char *
tl_scale_get_version (const TlScale *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return _tl_vocab_text (self->texts[TL_SCALE_VERSION]);
}

const char *
tl_scale_get_origin (const TlScale *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return _tl_vocab_text (self->texts[TL_SCALE_ORIGIN]);
}

static int
compare_code (const void *key, const void *element)
{
  return _tl_vocab_compare (key, ((const TlScaleRow *) element)->code);
}

/* Each digit of a CAMEO code is more specific. A category of PLOVER is a whole word: "AIDED" does not begin with
 * "AID". */
static gboolean
may_end (const char *code, gsize length)
{
  return !g_ascii_isupper (code[length - 1]) || !g_ascii_isupper (code[length]);
}

gsize
_tl_scale_find (const TlScale *self, const char *code, double *score)
{
  TlVocabKey key = { code, 0 };

  for (key.length = strnlen (code, self->longest); key.length > 0; key.length--)
    {
      const TlScaleRow *row = bsearch (&key, _tl_scale_rows + self->first, self->n_rows, sizeof *row, compare_code);

      if (row == NULL || !may_end (code, key.length))
        continue;
      *score = row->score;
      return key.length;
    }
  return 0;
}

gboolean
tl_scale_get_score (const TlScale *self, const char *code, double *score)
{
  g_return_val_if_fail (self != NULL && code != NULL && score != NULL, FALSE);
  return _tl_scale_find (self, code, score) > 0;
}
