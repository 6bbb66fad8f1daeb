/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The links of several timelines side by side. */
#include "config.h"

#include "reason/versions/tl-difference-private.h"

#include <string.h>

void
_tl_link_join_init (TlLinkJoin *self, TlTimeline *const *timelines, guint n)
{
  *self = (TlLinkJoin){ .n = n, .turn = n };
  for (guint i = 0; i < n; i++)
    self->cursors[i] =
        (TlLinkCursor){ timelines[i], _tl_timeline_get_link_order (timelines[i]), timelines[i]->links.n_live, 0 };
}

/* Moves a cursor to its next link with, or without, an id. Returns FALSE if there is none. */
static gboolean
seek (TlLinkCursor *self, gboolean with_id)
{
  while (self->at < self->n
         && (_tl_links_id (&self->timeline->links, self->order[self->at]) != TL_SYMBOL_NONE) != with_id)
    self->at++;
  return self->at < self->n;
}

/* Compares two links by from, type and to, as the canonical order does. */
static int
compare (const TlLinkCursor *a, const TlLinkCursor *b)
{
  const TlLinkCore *x = &a->timeline->links.rows[a->order[a->at]], *y = &b->timeline->links.rows[b->order[b->at]];
  const TlNames *names[] = { &a->timeline->names, &b->timeline->names };
  int c = strcmp (_tl_names_text (names[0], TL_NAME_EVENT, x->from), _tl_names_text (names[1], TL_NAME_EVENT, y->from));

  if (c == 0)
    c = strcmp (_tl_names_text (names[0], TL_NAME_LINK_TYPE, x->type),
                _tl_names_text (names[1], TL_NAME_LINK_TYPE, y->type));
  if (c == 0)
    c = strcmp (_tl_names_text (names[0], TL_NAME_EVENT, x->to), _tl_names_text (names[1], TL_NAME_EVENT, y->to));
  return c;
}

/* Returns the rows of the smallest link under all cursors, and moves the cursors that are at that link. */
static gboolean
next_without_id (TlLinkJoin *self, guint32 *rows)
{
  const TlLinkCursor *least = NULL;
  gboolean same[G_N_ELEMENTS (self->cursors)] = { FALSE };

  for (guint i = 0; i < self->n; i++)
    if (seek (&self->cursors[i], FALSE) && (least == NULL || compare (&self->cursors[i], least) < 0))
      least = &self->cursors[i];
  if (least == NULL)
    return FALSE;
  for (guint i = 0; i < self->n; i++)
    same[i] = self->cursors[i].at < self->cursors[i].n && compare (&self->cursors[i], least) == 0;
  for (guint i = 0; i < self->n; i++)
    rows[i] = same[i] ? self->cursors[i].order[self->cursors[i].at++] : TL_SYMBOL_NONE;
  return TRUE;
}

static guint32
find_id (const TlLinkCursor *self, const char *id)
{
  const TlLinkColumns *links = &self->timeline->links;
  guint32 number = _tl_names_find (&self->timeline->names, TL_NAME_LINK, id);

  return number != TL_SYMBOL_NONE && number < links->n_row_of_id ? links->row_of_id[number] : TL_SYMBOL_NONE;
}

/* Returns each id once, in the turn of the first timeline that has it. */
static gboolean
next_with_id (TlLinkJoin *self, guint32 *rows)
{
  TlLinkCursor *cursor = &self->cursors[self->turn];

  while (seek (cursor, TRUE))
    {
      guint32 row = cursor->order[cursor->at++];
      const char *id = _tl_names_text (&cursor->timeline->names, TL_NAME_LINK, cursor->timeline->links.ids[row]);
      gboolean told = FALSE;

      for (guint i = 0; i < self->n; i++)
        {
          rows[i] = find_id (&self->cursors[i], id);
          told = told || (i < self->turn && rows[i] != TL_SYMBOL_NONE);
        }
      if (!told)
        return TRUE;
    }
  return FALSE;
}

gboolean
_tl_link_join_next (TlLinkJoin *self, guint32 *rows)
{
  if (self->turn == self->n)
    {
      if (next_without_id (self, rows))
        return TRUE;
      for (guint i = 0; i < self->n; i++)
        self->cursors[i].at = 0;
      self->turn = 0;
    }
  for (; self->turn < self->n; self->turn++)
    if (next_with_id (self, rows))
      return TRUE;
  self->turn = self->n - 1;
  return FALSE;
}
