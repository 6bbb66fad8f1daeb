/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The canonical order of links. */
#include "config.h"

#include "model/table/tl-index-private.h"
#include "base/tl-radix-sort-private.h"

#include <string.h>

static int
compare_names (const TlNames *names, TlNameKind kind, guint32 a, guint32 b)
{
  return a == b ? 0 : strcmp (_tl_names_text (names, kind, a), _tl_names_text (names, kind, b));
}

int
_tl_index_compare_links (const TlLinkColumns *links, const TlNames *names, guint32 a, guint32 b)
{
  int c = compare_names (names, TL_NAME_EVENT, links->rows[a].from, links->rows[b].from);

  if (c == 0)
    c = compare_names (names, TL_NAME_LINK_TYPE, links->rows[a].type, links->rows[b].type);
  if (c == 0)
    c = compare_names (names, TL_NAME_EVENT, links->rows[a].to, links->rows[b].to);
  if (c == 0)
    c = g_strcmp0 (_tl_names_text (names, TL_NAME_LINK, _tl_links_id (links, a)),
                   _tl_names_text (names, TL_NAME_LINK, _tl_links_id (links, b)));
  return c;
}

static int
compare_ids (gconstpointer a, gconstpointer b, gpointer names)
{
  return compare_names (names, TL_NAME_EVENT, ((const TlRadixItem *) a)->row, ((const TlRadixItem *) b)->row);
}

/* Returns the length of the prefix that the ids of all events share. */
static gsize
find_common (const TlNames *names)
{
  const TlSymbols *ids = &names->symbols[TL_NAME_EVENT];
  gsize common = ids->n > 0 ? strlen (ids->texts[0]) : 0;

  for (guint32 i = 1; i < ids->n; i++)
    {
      gsize n = 0;

      while (n < common && ids->texts[i][n] == ids->texts[0][n])
        n++;
      common = n;
    }
  return common;
}

/* Returns the eight bytes of an id after the common prefix, as a number that sorts like them. */
static guint64
id_key (const char *id, gsize common)
{
  guint64 key = 0;

  for (guint i = 0; i < 8 && (i == 0 || (key & 0xff) != 0); i++)
    key = key << 8 | (guint8) id[common + i];
  while (key != 0 && key >> 56 == 0)
    key <<= 8;
  return key;
}

/* Returns the numbers of all events' ids in the order of the ids. The ids are sorted by eight bytes at once, and
 * only ids with equal keys are compared further. */
static TlRadixItem *
sort_event_ids (const TlNames *names)
{
  const TlSymbols *ids = &names->symbols[TL_NAME_EVENT];
  gsize common = find_common (names);
  TlRadixItem *keyed = g_new (TlRadixItem, (gsize) ids->n + 1);

  for (guint32 i = 0; i < ids->n; i++)
    keyed[i] = (TlRadixItem){ id_key (ids->texts[i], common), i };
  _tl_radix_sort (keyed, ids->n);
  _tl_radix_sort_ties (keyed, ids->n, compare_ids, NULL, (gpointer) names);
  return keyed;
}

static int
compare_type_numbers (gconstpointer a, gconstpointer b, gpointer names)
{
  return compare_names (names, TL_NAME_LINK_TYPE, *(const guint32 *) a, *(const guint32 *) b);
}

/* Returns the place of each link type's id in the order of the ids. */
static guint32 *
rank_types (const TlNames *names)
{
  guint32 n = names->symbols[TL_NAME_LINK_TYPE].n;
  g_autofree guint32 *types = g_new (guint32, (gsize) n + 1);
  guint32 *ranks = g_new (guint32, (gsize) n + 1);

  for (guint32 i = 0; i < n; i++)
    types[i] = i;
  g_qsort_with_data (types, (int) n, sizeof *types, compare_type_numbers, (gpointer) names);
  for (guint32 i = 0; i < n; i++)
    ranks[types[i]] = i;
  return ranks;
}

typedef struct
{
  const TlIndex *index;
  const TlLinkColumns *links;
  const TlNames *names;
  const TlRadixItem *events; /* in the order of their ids */
  const guint32 *ids;        /* place of each event's id in that order */
  const guint32 *types;
} LinkSorting;

/* Compares links with the same ends and type. */
static int
compare_alike (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const LinkSorting *sorting = user_data;

  return _tl_index_compare_links (sorting->links, sorting->names, ((const TlRadixItem *) a)->row,
                                  ((const TlRadixItem *) b)->row);
}

/* Prefetches data of events some places ahead: first the positions of their links, then the links, then the data of
 * the links. */
#define AHEAD 8
#define FEW 16 /* most links of an event that are prefetched */

static void
expect_out (const LinkSorting *sorting, const TlRadixItem *events)
{
  const TlAdjacency *out = &sorting->index->out;
  const guint32 *next = &out->start[events[AHEAD].row];
  guint32 soon = out->start[events[2 * AHEAD].row];

  __builtin_prefetch (&out->start[events[3 * AHEAD].row]);
  __builtin_prefetch (&out->links[soon]);
  __builtin_prefetch (&out->ends[soon]);
  for (guint32 j = next[0]; j < MIN (next[1], next[0] + FEW); j++)
    {
      __builtin_prefetch (&sorting->links->rows[out->links[j]].type);
      __builtin_prefetch (&sorting->ids[out->ends[j] & ~TL_END_ASIDE]);
    }
}

/* Sorts the links from EVENT by the places of their type and far end. */
static guint32
sort_out (LinkSorting *sorting, guint32 event, GArray *room, guint32 *rows)
{
  const TlAdjacency *out = &sorting->index->out;
  guint32 begin = out->start[event], n = out->start[event + 1] - begin;
  TlRadixItem *keyed;

  if (room->len < n)
    g_array_set_size (room, n);
  keyed = (TlRadixItem *) (gpointer) room->data;
  for (guint32 i = 0; i < n; i++)
    {
      guint32 row = out->links[begin + i];
      guint64 type = sorting->types[sorting->links->rows[row].type];

      keyed[i] = (TlRadixItem){ type << 32 | sorting->ids[out->ends[begin + i] & ~TL_END_ASIDE], row };
    }
  _tl_radix_sort (keyed, n);
  _tl_radix_sort_ties (keyed, n, compare_alike, NULL, sorting);
  for (guint32 i = 0; i < n; i++)
    rows[i] = keyed[i].row;
  return n;
}

/* Sorts the links of one event after another, in the order of their ids: each sort is of few links. */
static void
sort_all_out (LinkSorting *sorting, guint32 n_events, guint32 *rows)
{
  g_autoptr (GArray) room = g_array_new (FALSE, FALSE, sizeof (TlRadixItem));

  for (guint32 i = 0; i < n_events; i++)
    {
      if (i + 3 * AHEAD < n_events)
        expect_out (sorting, sorting->events + i);
      rows += sort_out (sorting, sorting->events[i].row, room, rows);
    }
}

static void
sort_links (const TlIndex *self, const TlLinkColumns *links, const TlNames *names, guint32 *rows)
{
  g_autofree TlRadixItem *events = sort_event_ids (names);
  guint32 n_events = names->symbols[TL_NAME_EVENT].n;
  g_autofree guint32 *ids = g_new (guint32, (gsize) n_events + 1), *types = rank_types (names);
  LinkSorting sorting = { self, links, names, events, ids, types };

  for (guint32 i = 0; i < n_events; i++)
    ids[events[i].row] = i;
  sort_all_out (&sorting, n_events, rows);
}

/* Returns whether the links are in order already, as they are if they were read from a canonical document. */
static gboolean
are_sorted (const TlLinkColumns *links, const TlNames *names)
{
  if (links->n != links->n_live)
    return FALSE;
  for (guint32 row = 1; row < links->n; row++)
    if (_tl_index_compare_links (links, names, row - 1, row) > 0)
      return FALSE;
  return TRUE;
}

guint32 *
_tl_index_sort_links (const TlIndex *self, const TlLinkColumns *links, const TlNames *names)
{
  guint32 *rows = g_new (guint32, (gsize) links->n_live + 1);

  if (!are_sorted (links, names))
    sort_links (self, links, names, rows);
  else
    for (guint32 row = 0; row < links->n; row++)
      rows[row] = row;
  return rows;
}
