/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Converting codes from CAMEO to PLOVER and back. */
#include "config.h"

#include "vocab/tl-vocab-tables-private.h"

#include <libtimeline/tl-crosswalk.h>
#include <string.h>

struct _TlCrosswalk
{
  gatomicrefcount ref_count;
  const TlCrosswalkRow *row;
  char **contexts;
  char **lost;
};

G_DEFINE_BOXED_TYPE (TlCrosswalk, tl_crosswalk, tl_crosswalk_ref, tl_crosswalk_unref)

/* ---- life and getters -------------------------------------------------------------------------------------------- */

TlCrosswalk *
tl_crosswalk_ref (const TlCrosswalk *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlCrosswalk *) self)->ref_count);
  return (TlCrosswalk *) self;
}

void
tl_crosswalk_unref (TlCrosswalk *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_strfreev (self->contexts);
  g_strfreev (self->lost);
  g_free (self);
}

const char *
tl_crosswalk_get_cameo (const TlCrosswalk *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return _tl_vocab_text (self->row->cameo);
}

const char *
tl_crosswalk_get_category (const TlCrosswalk *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return _tl_vocab_text (self->row->plover);
}

const char *
tl_crosswalk_get_mode (const TlCrosswalk *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return _tl_vocab_text (self->row->mode);
}

const char *const *
tl_crosswalk_get_contexts (const TlCrosswalk *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return (const char *const *) self->contexts;
}

const char *const *
tl_crosswalk_get_lost (const TlCrosswalk *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return (const char *const *) self->lost;
}

/* ---- making one -------------------------------------------------------------------------------------------------- */

static char **
list_contexts (const TlCrosswalkRow *row)
{
  const char *contexts = _tl_vocab_text (row->contexts);

  return g_strsplit (contexts != NULL ? contexts : "", "; ", -1);
}

static TlCrosswalk *
crosswalk_new (const TlCrosswalkRow *row, GStrvBuilder *lost)
{
  TlCrosswalk *self = g_new0 (TlCrosswalk, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->row = row;
  self->contexts = list_contexts (row);
  self->lost = g_strv_builder_end (lost);
  return self;
}

static void
add_lost (GStrvBuilder *lost, const char *what, const char *name)
{
  g_autofree char *text = g_strconcat (what, " ", name, NULL);

  g_strv_builder_add (lost, text);
}

/* Texts of the pool are equal if and only if their positions are. */
static gboolean
same_in_plover (const TlCrosswalkRow *a, const TlCrosswalkRow *b)
{
  return a->plover == b->plover && a->mode == b->mode && a->contexts == b->contexts;
}

const TlCrosswalkRow *
_tl_crosswalk_find (const char *cameo)
{
  TlVocabKey key = { cameo, strlen (cameo) };
  guint low = 0, high = _tl_n_crosswalk_rows;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int c = _tl_vocab_compare (&key, _tl_crosswalk_rows[middle].cameo);

      if (c == 0)
        return &_tl_crosswalk_rows[middle];
      if (c < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

TlCrosswalk *
tl_crosswalk_from_cameo (const char *code)
{
  g_autoptr (GStrvBuilder) lost = g_strv_builder_new ();
  const TlCrosswalkRow *row;

  g_return_val_if_fail (code != NULL, NULL);
  row = _tl_crosswalk_find (code);
  if (row == NULL)
    return NULL;
  for (guint i = 0; i < _tl_n_crosswalk_rows; i++)
    if (&_tl_crosswalk_rows[i] != row && same_in_plover (&_tl_crosswalk_rows[i], row))
      add_lost (lost, "cameo", _tl_vocab_text (_tl_crosswalk_rows[i].cameo));
  return crosswalk_new (row, lost);
}

/* How much of the request a row expresses. A row may express less, but nothing else. Negative: it does not match. */
static int
rate (const TlCrosswalkRow *row, const char *mode, const char *const *contexts)
{
  g_auto (GStrv) has = list_contexts (row);
  int n = 0;

  if (row->mode != 0 && g_strcmp0 (_tl_vocab_text (row->mode), mode) != 0)
    return -1;
  for (; has[n] != NULL; n++)
    if (contexts == NULL || !g_strv_contains (contexts, has[n]))
      return -1;
  return 8 * (row->mode != 0) + n; /* a mode weighs more than any number of contexts in the table */
}

/* Rows are sorted by code. Of rows that express the same, prefer a shorter code, then an earlier one. */
static const TlCrosswalkRow *
choose (const char *category, const char *mode, const char *const *contexts)
{
  const TlCrosswalkRow *chosen = NULL;
  int most = -1;

  for (guint i = 0; i < _tl_n_crosswalk_rows; i++)
    {
      const TlCrosswalkRow *row = &_tl_crosswalk_rows[i];
      int rating = strcmp (_tl_vocab_text (row->plover), category) == 0 ? rate (row, mode, contexts) : -1;

      if (rating > most
          || (rating == most && rating >= 0
              && strlen (_tl_vocab_text (row->cameo)) < strlen (_tl_vocab_text (chosen->cameo))))
        {
          chosen = row;
          most = rating;
        }
    }
  return chosen;
}

TlCrosswalk *
tl_crosswalk_from_plover (const char *category, const char *mode, const char *const *contexts)
{
  g_autoptr (GStrvBuilder) lost = g_strv_builder_new ();
  const TlCrosswalkRow *row;
  g_auto (GStrv) has = NULL;

  g_return_val_if_fail (category != NULL, NULL);
  row = choose (category, mode, contexts);
  if (row == NULL)
    return NULL;
  if (mode != NULL && row->mode == 0)
    add_lost (lost, "mode", mode);
  has = list_contexts (row);
  for (guint i = 0; contexts != NULL && contexts[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) has, contexts[i]))
      add_lost (lost, "context", contexts[i]);
  return crosswalk_new (row, lost);
}

/* ---- the vocabulary of PLOVER ------------------------------------------------------------------------------------ */

char **
tl_plover_dup_categories (void)
{
  char **categories = g_new0 (char *, _tl_n_plover_rows + 1);

  for (guint i = 0; i < _tl_n_plover_rows; i++)
    categories[i] = g_strdup (_tl_vocab_text (_tl_plover_rows[i].category));
  return categories;
}

char **
tl_plover_dup_modes (const char *category)
{
  g_return_val_if_fail (category != NULL, NULL);
  for (guint i = 0; i < _tl_n_plover_rows; i++)
    {
      const char *modes = _tl_vocab_text (_tl_plover_rows[i].modes);

      if (strcmp (_tl_vocab_text (_tl_plover_rows[i].category), category) == 0)
        return g_strsplit (modes != NULL ? modes : "", "; ", -1);
    }
  return NULL;
}

char **
tl_plover_dup_contexts (void)
{
  char **contexts = g_new0 (char *, _tl_n_plover_contexts + 1);

  for (guint i = 0; i < _tl_n_plover_contexts; i++)
    contexts[i] = g_strdup (_tl_vocab_text (_tl_plover_contexts[i]));
  return contexts;
}
