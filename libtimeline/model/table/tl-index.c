/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Building the orders and the adjacency of a timeline from its columns. */
#include "config.h"

#include "base/tl-bits-private.h"
#include "base/tl-compressed-rows-private.h"
#include "base/tl-radix-sort-private.h"
#include "model/table/tl-index-private.h"
#include "base/tl-text-sort-private.h"
#include "vocab/tl-vocab-private.h"

#include <string.h>

/* ---- canonical order of events ----------------------------------------------------------------------------------- */

typedef struct
{
  const TlEventColumns *events;
  const TlNames *names;
} Sorting;

static gboolean
is_dated (const TlEventColumns *events, const TlNames *names, guint32 row)
{
  const TlDate *date = _tl_names_date (names, events->dates[row]);

  return date != NULL && tl_date_get_edtf (date) != NULL;
}

/* Compares events with the same earliest start. */
static int
compare_ties (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Sorting *sorting = user_data;
  guint32 left = ((const TlRadixItem *) a)->row, right = ((const TlRadixItem *) b)->row;
  gint64 x = sorting->events->bounds[left].latest_start, y = sorting->events->bounds[right].latest_start;

  if (x != y)
    return x < y ? -1 : 1;
  return strcmp (_tl_names_text (sorting->names, TL_NAME_EVENT, left),
                 _tl_names_text (sorting->names, TL_NAME_EVENT, right));
}

#define AHEAD 8

static void
expect_tie (const TlRadixItem *items, guint32 n, gconstpointer user_data)
{
  const Sorting *sorting = user_data;
  const char *const *ids = sorting->names->symbols[TL_NAME_EVENT].texts;

  if (n <= 2 * AHEAD)
    return;
  __builtin_prefetch (&ids[items[2 * AHEAD].row]);
  __builtin_prefetch (&sorting->events->bounds[items[2 * AHEAD].row]);
  __builtin_prefetch (ids[items[AHEAD].row]);
}

/* Returns the dated events by their earliest start, followed by the undated events. */
static TlRadixItem *
sort_by_start (TlIndex *self, const Sorting *sorting)
{
  const TlEventColumns *events = sorting->events;
  TlRadixItem *items = g_new (TlRadixItem, (gsize) events->n_live + 1);
  guint32 n = 0;

  for (guint32 row = 0; row < events->n; row++)
    if (_tl_events_has (events, row) && is_dated (events, sorting->names, row))
      items[n++] = (TlRadixItem){ _tl_radix_key (events->bounds[row].earliest_start), row };
  self->n_dated = n;
  for (guint32 row = 0; n < events->n_live && row < events->n; row++)
    if (_tl_events_has (events, row) && !is_dated (events, sorting->names, row))
      items[n++] = (TlRadixItem){ 0, row };
  _tl_radix_sort (items, self->n_dated);
  _tl_radix_sort_ties (items, self->n_dated, compare_ties, expect_tie, (gpointer) sorting);
  _tl_radix_sort_ties (items + self->n_dated, n - self->n_dated, compare_ties, NULL, (gpointer) sorting);
  return items;
}

static void
sort_events (TlIndex *self, const TlEventColumns *events, const TlNames *names)
{
  Sorting sorting = { events, names };
  g_autofree TlRadixItem *items = sort_by_start (self, &sorting);

  self->n_events = events->n_live;
  self->order = g_new (guint32, self->n_events);
  self->rank = g_new (guint32, events->n);
  for (guint32 i = 0; i < self->n_events; i++)
    {
      self->order[i] = items[i].row;
      self->rank[items[i].row] = i;
    }
}

/* ---- ends of events ---------------------------------------------------------------------------------------------- */

/* Sorts the dated events by their latest end, and finds the latest end in each block of the canonical order. */
static void
sort_ends (TlIndex *self, const TlEventColumns *events)
{
  g_autofree TlRadixItem *items = g_new (TlRadixItem, (gsize) self->n_dated + 1);
  guint32 n_blocks = self->n_dated / TL_INDEX_BLOCK + 1;

  self->lasts = g_new (gint64, n_blocks);
  for (guint32 block = 0; block < n_blocks; block++)
    self->lasts[block] = TL_INSTANT_PAST;
  for (guint32 i = 0; i < self->n_dated; i++)
    {
      gint64 end = events->bounds[self->order[i]].latest_end;

      items[i] = (TlRadixItem){ _tl_radix_key (end), self->order[i] };
      self->lasts[i / TL_INDEX_BLOCK] = MAX (self->lasts[i / TL_INDEX_BLOCK], end);
    }
  _tl_radix_sort (items, self->n_dated);
  self->ends = g_new (guint32, self->n_dated);
  for (guint32 i = 0; i < self->n_dated; i++)
    self->ends[i] = items[i].row;
}

guint32
_tl_index_find_start (const TlIndex *self, const TlEventColumns *events, gint64 until)
{
  guint32 low = 0, high = self->n_dated;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (events->bounds[self->order[middle]].earliest_start <= until)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

guint32
_tl_index_count_ended (const TlIndex *self, const TlEventColumns *events, gint64 since)
{
  guint32 low = 0, high = self->n_dated;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (events->bounds[self->ends[middle]].latest_end < since)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
list_gaps (TlIndex *self, const TlEventColumns *events)
{
  guint32 n = 0;

  for (guint32 row = 0; row < events->n; row++)
    n += _tl_events_has_gaps (events, row) && _tl_events_has (events, row);
  self->gaps = g_new (guint32, n);
  for (guint32 row = 0; self->n_gaps < n; row++)
    if (_tl_events_has_gaps (events, row) && _tl_events_has (events, row))
      self->gaps[self->n_gaps++] = row;
}

/* ---- adjacency --------------------------------------------------------------------------------------------------- */

static gboolean
is_causal (guint8 family)
{
  return family == TL_LINK_FAMILY_CAUSAL || family == TL_LINK_FAMILY_REACTION;
}

/* Returns one bit per row: whether it has any link. Few events have effects, so code that visits many events tests
 * this bit first. */
static guint32 *
mark_some (const guint32 *start, guint32 n_rows)
{
  guint32 *some = _tl_bits_new (n_rows);

  for (guint32 row = 0; row < n_rows; row++)
    if (start[row + 1] > start[row])
      _tl_bits_add (some, row);
  return some;
}

void
_tl_adjacency_init (TlAdjacency *self, guint near, const TlLinkColumns *links, const guint8 *families, guint32 n_rows)
{
  guint32 aside = 0;

  self->start = _tl_rows_new (n_rows);
  self->links = g_new (guint32, (gsize) links->n_live + 1);
  self->ends = g_new (guint32, (gsize) links->n_live + 1);
  for (guint32 row = 0; row < links->n; row++)
    if (_tl_links_has (links, row))
      _tl_rows_count (self->start, links->rows[row].ends[near]);
  _tl_rows_sum (self->start, n_rows);
  for (guint32 row = 0; row < links->n; row++)
    if (_tl_links_has (links, row))
      {
        const TlLinkCore *link = &links->rows[row];
        guint32 place = _tl_rows_place (self->start, link->ends[near]);

        self->links[place] = row;
        self->ends[place] = link->ends[1 - near] | (is_causal (families[link->type]) ? 0 : TL_END_ASIDE);
        aside |= self->ends[place] & TL_END_ASIDE;
      }
  self->any_aside = aside > 0;
  self->some = mark_some (self->start, n_rows);
}

/* Sorts the links of each row. Two timelines that hold the same then follow links in the same order, whatever the order
 * in which their links were added. */
typedef struct
{
  TlAdjacency *adjacency;
  guint near;
  const TlLinkColumns *links;
  const TlNames *names;
  const guint32 *rank; /* NULL: the rows are in canonical order */
} Arranging;

static inline guint32
far_rank (const Arranging *self, guint32 place)
{
  guint32 row = self->adjacency->ends[place] & ~TL_END_ASIDE;

  return self->rank != NULL ? self->rank[row] : row;
}

static int
compare_parallel (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Arranging *self = user_data;

  return _tl_index_compare_links (self->links, self->names, ((const TlRadixItem *) a)->row,
                                  ((const TlRadixItem *) b)->row);
}

/* Parallel links count as out of order, so that they are compared. */
static gboolean
are_links_arranged (const Arranging *self, guint32 begin, guint32 end)
{
  for (guint32 i = begin + 1; i < end; i++)
    if (far_rank (self, i - 1) >= far_rank (self, i))
      return FALSE;
  return TRUE;
}

static void
arrange_row (Arranging *self, guint32 begin, guint32 end, GArray *room)
{
  TlAdjacency *adjacency = self->adjacency;
  guint32 n = end - begin;
  TlRadixItem *items;

  if (room->len < n)
    g_array_set_size (room, n);
  items = (TlRadixItem *) (gpointer) room->data;
  for (guint32 i = 0; i < n; i++)
    items[i] = (TlRadixItem){ (guint64) far_rank (self, begin + i) << 1 | adjacency->ends[begin + i] >> 31,
                              adjacency->links[begin + i] };
  _tl_radix_sort (items, n);
  _tl_radix_sort_ties (items, n, compare_parallel, NULL, self);
  for (guint32 i = 0; i < n; i++)
    {
      adjacency->links[begin + i] = items[i].row;
      adjacency->ends[begin + i] =
          self->links->rows[items[i].row].ends[1 - self->near] | (guint32) (items[i].key & 1) << 31;
    }
}

static void
arrange_links (Arranging *self, guint32 n_rows)
{
  g_autoptr (GArray) room = g_array_new (FALSE, FALSE, sizeof (TlRadixItem));
  const guint32 *start = self->adjacency->start;

  for (guint32 row = 0; row < n_rows; row++)
    if (start[row + 1] - start[row] > 1 && !are_links_arranged (self, start[row], start[row + 1]))
      arrange_row (self, start[row], start[row + 1], room);
}

void
_tl_adjacency_clear (TlAdjacency *self)
{
  g_free (self->start);
  g_free (self->some);
  g_free (self->links);
  g_free (self->ends);
}

/* ---- the whole index --------------------------------------------------------------------------------------------- */

/* Actors, sources and tracks all begin with their value and id. The id of a type is returned by a function. */
typedef struct
{
  TlValue value;
  const char *id;
} WithId;

static const char *
get_defined_id (TlNameKind kind, gconstpointer value)
{
  return kind == TL_NAME_EVENT_TYPE  ? tl_event_type_get_id (value)
         : kind == TL_NAME_LINK_TYPE ? tl_link_type_get_id (value)
                                     : ((const WithId *) value)->id;
}

static GPtrArray *
sort_defined (TlNameKind kind, const GPtrArray *defined)
{
  g_autofree TlRadixItem *items = g_new (TlRadixItem, (gsize) defined->len + 1);
  g_autofree const char **ids = g_new (const char *, (gsize) defined->len + 1);
  GPtrArray *sorted;
  guint32 n = 0;

  for (guint32 i = 0; i < defined->len; i++)
    if (defined->pdata[i] != NULL)
      {
        ids[i] = get_defined_id (kind, defined->pdata[i]);
        items[n++].row = i;
      }
  _tl_text_sort (ids, items, n);
  sorted = g_ptr_array_sized_new (n);
  for (guint32 i = 0; i < n; i++)
    g_ptr_array_add (sorted, defined->pdata[items[i].row]);
  return sorted;
}

static guint8 *
list_families (const TlNames *names, GPtrArray *own)
{
  guint32 n = names->symbols[TL_NAME_LINK_TYPE].n;
  guint8 *families = g_new0 (guint8, n);

  for (guint32 i = 0; i < n; i++)
    {
      const TlLinkType *type = i < tl_link_type_get_n_builtin () ? tl_link_type_get_builtin (i)
                               : i < own->len                    ? own->pdata[i]
                                                                 : NULL;

      families[i] = type != NULL ? (guint8) tl_link_type_get_family (type) : 0;
    }
  return families;
}

static gboolean
are_rows_in_order (const TlIndex *self, const TlEventColumns *events)
{
  if (self->n_events != events->n)
    return FALSE;
  for (guint32 i = 0; i < self->n_events; i++)
    if (self->order[i] != i)
      return FALSE;
  return TRUE;
}

static void
init_adjacencies (TlIndex *self, const TlEventColumns *events, const TlLinkColumns *links, const TlNames *names)
{
  const guint32 *rank = are_rows_in_order (self, events) ? NULL : self->rank;
  Arranging out = { &self->out, 0, links, names, rank }, in = { &self->in, 1, links, names, rank };

  _tl_adjacency_init (&self->out, 0, links, self->families, events->n);
  _tl_adjacency_init (&self->in, 1, links, self->families, events->n);
  arrange_links (&out, events->n);
  arrange_links (&in, events->n);
}

TlIndex *
_tl_index_new (const TlEventColumns *events, const TlLinkColumns *links, const TlNames *names,
               GPtrArray *const defined[TL_N_NAMES])
{
  TlIndex *self = g_new0 (TlIndex, 1);

  sort_events (self, events, names);
  sort_ends (self, events);
  list_gaps (self, events);
  self->families = list_families (names, defined[TL_NAME_LINK_TYPE]);
  init_adjacencies (self, events, links, names);
  for (guint i = 0; i < TL_N_NAMES; i++)
    if (defined[i] != NULL)
      self->sorted[i] = sort_defined ((TlNameKind) i, defined[i]);
  self->size = sizeof (gint64) * (self->n_dated / TL_INDEX_BLOCK + 1)
               + sizeof (guint32)
                     * (self->n_dated + (gsize) self->n_gaps + self->n_events + events->n
                        + 2 * ((gsize) events->n + 2 + _tl_bits_words (events->n) + 2 * (gsize) links->n_live));
  return self;
}

void
_tl_index_free (TlIndex *self)
{
  g_free (self->order);
  g_free (self->rank);
  g_free (self->ends);
  g_free (self->lasts);
  g_free (self->gaps);
  _tl_adjacency_clear (&self->out);
  _tl_adjacency_clear (&self->in);
  g_free (self->families);
  for (guint i = 0; i < TL_N_NAMES; i++)
    g_clear_pointer (&self->sorted[i], g_ptr_array_unref);
  g_free (self);
}
