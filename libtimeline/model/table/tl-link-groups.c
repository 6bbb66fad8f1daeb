/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Finds whether a link exists, as long as links are grouped by one of their ends. */
#include "config.h"

#include "model/table/tl-link-groups-private.h"
#include "base/tl-bits-private.h"

#include <string.h>

#define LONG_GROUP 64 /* the longest group whose links are compared one by one */

typedef struct
{
  guint32 *begun; /* one bit per event: whether it has had a group; NULL if links are scattered */
  guint32 *last;  /* one bit per event: whether it is the other end of a link in the last group */
  guint32 begin;  /* the row of the first link in the last group */
} Grouping;

struct _TlLinkGroups
{
  Grouping by[2]; /* from and to */
  guint32 n_words;
};

TlLinkGroups *
_tl_link_groups_new (void)
{
  TlLinkGroups *self = g_new0 (TlLinkGroups, 1);

  self->n_words = 16;
  for (guint i = 0; i < 2; i++)
    {
      self->by[i].begun = g_new0 (guint32, self->n_words);
      self->by[i].last = g_new0 (guint32, self->n_words);
    }
  return self;
}

static void
scatter (Grouping *self)
{
  g_clear_pointer (&self->begun, g_free);
  g_clear_pointer (&self->last, g_free);
}

void
_tl_link_groups_free (TlLinkGroups *self)
{
  scatter (&self->by[0]);
  scatter (&self->by[1]);
  g_free (self);
}

gsize
_tl_link_groups_get_size (const TlLinkGroups *self)
{
  gsize n_arrays = 0;

  for (guint i = 0; i < 2; i++)
    n_arrays += self->by[i].begun != NULL ? 2 : 0;
  return sizeof *self + n_arrays * self->n_words * sizeof (guint32);
}

/* ---- adding ------------------------------------------------------------------------------------------------------ */

static void
grow_groups (TlLinkGroups *self, guint32 event)
{
  guint32 before = self->n_words;

  self->n_words = MAX (event / 32 + 1, before * 2);
  for (guint i = 0; i < 2; i++)
    if (self->by[i].begun != NULL)
      {
        self->by[i].begun = g_renew (guint32, self->by[i].begun, self->n_words);
        self->by[i].last = g_renew (guint32, self->by[i].last, self->n_words);
        memset (self->by[i].begun + before, 0, sizeof (guint32) * (self->n_words - before));
        memset (self->by[i].last + before, 0, sizeof (guint32) * (self->n_words - before));
      }
}

static void
begin_group (Grouping *self, const TlLinkCore *rows, guint near, guint32 row)
{
  for (guint32 i = self->begin; i < row; i++)
    self->last[rows[i].ends[1 - near] / 32] = 0;
  self->begin = row;
  _tl_bits_add (self->begun, rows[row].ends[near]);
}

static void
add_to_grouping (Grouping *self, const TlLinkCore *rows, guint near, guint32 row)
{
  if (self->begun == NULL)
    return;
  if (row == 0 || rows[row].ends[near] != rows[row - 1].ends[near])
    {
      if (_tl_bits_has (self->begun, rows[row].ends[near]))
        {
          scatter (self);
          return;
        }
      begin_group (self, rows, near, row);
    }
  _tl_bits_add (self->last, rows[row].ends[1 - near]);
}

gboolean
_tl_link_groups_add (TlLinkGroups *self, const TlLinkColumns *links)
{
  guint32 row = links->n - 1, event = MAX (links->rows[row].from, links->rows[row].to);

  if (event / 32 >= self->n_words)
    grow_groups (self, event);
  for (guint i = 0; i < 2; i++)
    add_to_grouping (&self->by[i], links->rows, i, row);
  return self->by[0].begun != NULL || self->by[1].begun != NULL;
}

/* ---- finding ----------------------------------------------------------------------------------------------------- */

static gboolean
find_in_last_group (const Grouping *self, const TlLinkColumns *links, guint32 from, guint32 to, guint32 type,
                    guint32 *row)
{
  if (links->n - self->begin > LONG_GROUP)
    return FALSE;
  for (*row = self->begin; *row < links->n; (*row)++)
    if (_tl_link_core_is (&links->rows[*row], from, to, type) && _tl_links_id (links, *row) == TL_SYMBOL_NONE)
      return TRUE;
  *row = TL_SYMBOL_NONE;
  return TRUE;
}

gboolean
_tl_link_groups_find (const TlLinkGroups *self, const TlLinkColumns *links, guint32 from, guint32 to, guint32 type,
                      guint32 *row)
{
  const guint32 ends[] = { from, to }, last[] = { links->rows[links->n - 1].from, links->rows[links->n - 1].to };

  *row = TL_SYMBOL_NONE;
  if (MAX (from, to) / 32 >= self->n_words)
    return TRUE;
  for (guint i = 0; i < 2; i++)
    {
      const Grouping *by = &self->by[i];

      if (by->begun == NULL)
        continue;
      if (!_tl_bits_has (by->begun, ends[i]))
        return TRUE;
      if (ends[i] == last[i]
          && (!_tl_bits_has (by->last, ends[1 - i]) || find_in_last_group (by, links, from, to, type, row)))
        return TRUE;
    }
  return FALSE;
}
