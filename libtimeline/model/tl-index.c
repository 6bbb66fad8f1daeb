/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Building the orders and the adjacency of a timeline from its columns. */
#include "config.h"

#include "model/tl-index-private.h"
#include "vocab/tl-vocab-private.h"

#include <string.h>

/* ---- canonical order of events ----------------------------------------------------------------------------------- */

typedef struct
{
  guint64 key; /* earliest start, made to sort as unsigned; undated last */
  guint32 row;
} Keyed;

typedef struct
{
  const TlEventColumns *events;
  const TlNames *names;
} Sorting;

static guint64
sort_key (const TlEventColumns *events, const TlNames *names, guint32 row)
{
  const TlDate *date = _tl_names_date (names, events->dates[row]);

  if (date == NULL || tl_date_get_edtf (date) == NULL)
    return G_MAXUINT64;
  return (guint64) events->bounds[row].earliest_start ^ (G_GUINT64_CONSTANT (1) << 63);
}

/* Among equal keys. */
static int
compare_ties (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Sorting *sorting = user_data;
  guint32 left = ((const Keyed *) a)->row, right = ((const Keyed *) b)->row;
  gint64 x = sorting->events->bounds[left].latest_start, y = sorting->events->bounds[right].latest_start;

  if (x != y)
    return x < y ? -1 : 1;
  return strcmp (_tl_names_text (sorting->names, TL_NAME_EVENT, left),
                 _tl_names_text (sorting->names, TL_NAME_EVENT, right));
}

/* One pass of a least-significant-digit radix sort; false where all digits are the same and nothing was moved. */
static gboolean
radix_pass (const Keyed *from, Keyed *to, guint32 n, guint shift)
{
  guint32 counts[2048] = { 0 };
  guint32 sum = 0;

  for (guint32 i = 0; i < n; i++)
    counts[from[i].key >> shift & 2047]++;
  if (n > 0 && counts[from[0].key >> shift & 2047] == n)
    return FALSE;
  for (guint i = 0; i < 2048; i++)
    {
      guint32 count = counts[i];

      counts[i] = sum;
      sum += count;
    }
  for (guint32 i = 0; i < n; i++)
    to[counts[from[i].key >> shift & 2047]++] = from[i];
  return TRUE;
}

/* Returns whichever of the two arrays holds the result; frees the other. */
static Keyed *
radix_sort (Keyed *keyed, guint32 n)
{
  Keyed *other = g_new (Keyed, n);

  for (guint shift = 0; shift < 64; shift += 11)
    if (radix_pass (keyed, other, n, shift))
      {
        Keyed *swapped = keyed;

        keyed = other;
        other = swapped;
      }
  g_free (other);
  return keyed;
}

static gboolean
is_sorted (const Keyed *keyed, guint32 n)
{
  for (guint32 i = 1; i < n; i++)
    if (keyed[i - 1].key > keyed[i].key)
      return FALSE;
  return TRUE;
}

static void
sort_ties (Keyed *keyed, guint32 n, Sorting *sorting)
{
  for (guint32 i = 0, end; i < n; i = end)
    {
      gboolean sorted = TRUE;

      for (end = i + 1; end < n && keyed[end].key == keyed[i].key; end++)
        sorted = sorted && compare_ties (&keyed[end - 1], &keyed[end], sorting) <= 0;
      if (!sorted)
        g_qsort_with_data (keyed + i, (int) (end - i), sizeof (Keyed), compare_ties, sorting);
    }
}

static void
sort_events (TlIndex *self, const TlEventColumns *events, const TlNames *names)
{
  Sorting sorting = { events, names };
  Keyed *keyed = g_new (Keyed, events->n_live);
  guint32 n = 0;

  for (guint32 row = 0; row < events->n; row++)
    if (_tl_events_has (events, row))
      keyed[n++] = (Keyed){ sort_key (events, names, row), row };
  if (!is_sorted (keyed, n))
    keyed = radix_sort (keyed, n);
  sort_ties (keyed, n, &sorting);
  self->n_events = n;
  self->order = g_new (guint32, n);
  self->rank = g_new (guint32, events->n);
  for (guint32 i = 0; i < n; i++)
    {
      self->order[i] = keyed[i].row;
      self->rank[keyed[i].row] = i;
    }
  g_free (keyed);
}

/* ---- ends of events ---------------------------------------------------------------------------------------------- */

static gboolean
is_dated (const TlEventColumns *events, const TlNames *names, guint32 row)
{
  const TlDate *date = _tl_names_date (names, events->dates[row]);

  return date != NULL && tl_date_get_edtf (date) != NULL;
}

static void
sort_ends (TlIndex *self, const TlEventColumns *events, const TlNames *names)
{
  Keyed *keyed;

  for (self->n_dated = self->n_events; self->n_dated > 0 && !is_dated (events, names, self->order[self->n_dated - 1]);)
    self->n_dated--;
  keyed = g_new (Keyed, (gsize) self->n_dated + 1);
  for (guint32 i = 0; i < self->n_dated; i++)
    keyed[i] =
        (Keyed){ (guint64) events->bounds[self->order[i]].latest_end ^ (G_GUINT64_CONSTANT (1) << 63), self->order[i] };
  if (!is_sorted (keyed, self->n_dated))
    keyed = radix_sort (keyed, self->n_dated);
  self->ends = g_new (guint32, (gsize) self->n_dated + 1);
  for (guint32 i = 0; i < self->n_dated; i++)
    self->ends[i] = keyed[i].row;
  g_free (keyed);
}

static void
find_lasts (TlIndex *self, const TlEventColumns *events)
{
  guint32 n_blocks = self->n_dated / TL_INDEX_BLOCK + 1;

  self->lasts = g_new (gint64, n_blocks);
  for (guint32 block = 0; block < n_blocks; block++)
    self->lasts[block] = TL_INSTANT_PAST;
  for (guint32 i = 0; i < self->n_dated; i++)
    self->lasts[i / TL_INDEX_BLOCK] = MAX (self->lasts[i / TL_INDEX_BLOCK], events->bounds[self->order[i]].latest_end);
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

/* ---- adjacency --------------------------------------------------------------------------------------------------- */

static gboolean
is_causal (guint8 family)
{
  return family == TL_LINK_FAMILY_CAUSAL || family == TL_LINK_FAMILY_REACTION;
}

void
_tl_adjacency_init (TlAdjacency *self, const guint32 *near, const guint32 *far, const TlLinkColumns *links,
                    const guint8 *families, guint32 n_rows)
{
  self->start = g_new0 (guint32, (gsize) n_rows + 2);
  self->links = g_new (guint32, links->n_live);
  self->ends = g_new (guint32, links->n_live);
  for (guint32 row = 0; row < links->n; row++)
    if (_tl_links_has (links, row))
      self->start[near[row] + 2]++;
  for (guint32 i = 2; i < n_rows + 2; i++)
    self->start[i] += self->start[i - 1];
  /* start[i + 1] is where the next link of row i goes, and ends as the start of row i + 1 */
  for (guint32 row = 0; row < links->n; row++)
    if (_tl_links_has (links, row))
      {
        guint32 place = self->start[near[row] + 1]++;

        self->links[place] = row;
        self->ends[place] = far[row] | (is_causal (families[links->types[row]]) ? 0 : TL_END_ASIDE);
      }
}

void
_tl_adjacency_clear (TlAdjacency *self)
{
  g_free (self->start);
  g_free (self->links);
  g_free (self->ends);
}

/* ---- canonical order of links ------------------------------------------------------------------------------------ */

static int
compare_names (const TlNames *names, TlNameKind kind, guint32 a, guint32 b)
{
  return a == b ? 0 : strcmp (_tl_names_text (names, kind, a), _tl_names_text (names, kind, b));
}

int
_tl_index_compare_links (const TlLinkColumns *links, const TlNames *names, guint32 a, guint32 b)
{
  int c = compare_names (names, TL_NAME_EVENT, links->from[a], links->from[b]);

  if (c == 0)
    c = compare_names (names, TL_NAME_LINK_TYPE, links->types[a], links->types[b]);
  if (c == 0)
    c = compare_names (names, TL_NAME_EVENT, links->to[a], links->to[b]);
  if (c == 0)
    c = g_strcmp0 (_tl_names_text (names, TL_NAME_LINK, _tl_links_id (links, a)),
                   _tl_names_text (names, TL_NAME_LINK, _tl_links_id (links, b)));
  return c;
}

static int
compare_ids (gconstpointer a, gconstpointer b, gpointer names)
{
  return compare_names (names, TL_NAME_EVENT, ((const Keyed *) a)->row, ((const Keyed *) b)->row);
}

/* How many bytes all ids of events begin with alike. */
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

/* The first eight bytes of an id behind those that all have, as a number that sorts like them. */
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

/* The numbers of all events' ids in the order of the ids: by eight bytes at once, and only where these are the same by
 * what follows. */
static Keyed *
sort_event_ids (const TlNames *names)
{
  const TlSymbols *ids = &names->symbols[TL_NAME_EVENT];
  gsize common = find_common (names);
  Keyed *keyed = g_new (Keyed, (gsize) ids->n + 1);

  for (guint32 i = 0; i < ids->n; i++)
    keyed[i] = (Keyed){ id_key (ids->texts[i], common), i };
  if (!is_sorted (keyed, ids->n))
    keyed = radix_sort (keyed, ids->n);
  for (guint32 i = 0, end; i < ids->n; i = end)
    {
      for (end = i + 1; end < ids->n && keyed[end].key == keyed[i].key; end++)
        ;
      if (end - i > 1)
        g_qsort_with_data (keyed + i, (int) (end - i), sizeof (Keyed), compare_ids, (gpointer) names);
    }
  return keyed;
}

static int
compare_types (gconstpointer a, gconstpointer b, gpointer names)
{
  return compare_names (names, TL_NAME_LINK_TYPE, *(const guint32 *) a, *(const guint32 *) b);
}

/* The place of each link type's id among all. */
static guint32 *
rank_types (const TlNames *names)
{
  guint32 n = names->symbols[TL_NAME_LINK_TYPE].n;
  g_autofree guint32 *types = g_new (guint32, (gsize) n + 1);
  guint32 *ranks = g_new (guint32, (gsize) n + 1);

  for (guint32 i = 0; i < n; i++)
    types[i] = i;
  g_qsort_with_data (types, (int) n, sizeof *types, compare_types, (gpointer) names);
  for (guint32 i = 0; i < n; i++)
    ranks[types[i]] = i;
  return ranks;
}

typedef struct
{
  const TlIndex *index;
  const TlLinkColumns *links;
  const TlNames *names;
  const Keyed *events; /* in the order of their ids */
  const guint32 *ids;  /* place of each event's id among all */
  const guint32 *types;
} LinkSorting;

/* Of links that come from one event: the key is the places of type and to. */
static int
compare_out (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const LinkSorting *sorting = user_data;
  const Keyed *left = a, *right = b;

  if (left->key != right->key)
    return left->key < right->key ? -1 : 1;
  return _tl_index_compare_links (sorting->links, sorting->names, left->row, right->row);
}

#define FEW 12 /* links of one event, and mostly there are fewer, are sorted by insertion */

static void
sort_out (Keyed *out, guint32 n, LinkSorting *sorting)
{
  if (n > FEW)
    {
      g_qsort_with_data (out, (int) n, sizeof *out, compare_out, sorting);
      return;
    }
  for (guint32 i = 1; i < n; i++)
    {
      Keyed moved = out[i];
      guint32 j = i;

      for (; j > 0 && compare_out (&out[j - 1], &moved, sorting) > 0; j--)
        out[j] = out[j - 1];
      out[j] = moved;
    }
}

/* What the events some places on will need: first where their links stand, then these, then what they hold. */
#define AHEAD 8

static void
expect_out (const LinkSorting *sorting, const Keyed *events)
{
  const TlAdjacency *out = &sorting->index->out;
  const guint32 *soon = &out->start[events[AHEAD].row], *next = &out->start[events[AHEAD / 2].row];

  __builtin_prefetch (&out->start[events[3 * AHEAD].row]);
  __builtin_prefetch (&out->links[out->start[events[2 * AHEAD].row]]);
  for (guint32 j = soon[0]; j < MIN (soon[1], soon[0] + FEW); j++)
    {
      __builtin_prefetch (&sorting->links->to[out->links[j]]);
      __builtin_prefetch (&sorting->links->types[out->links[j]]);
    }
  for (guint32 j = next[0]; j < MIN (next[1], next[0] + FEW); j++)
    __builtin_prefetch (&sorting->ids[sorting->links->to[out->links[j]]]);
}

/* Event after event in the order of their ids, and of each what comes from it: few links are compared at a time. */
static void
sort_all_out (LinkSorting *sorting, guint32 n_events, guint32 *rows)
{
  const TlAdjacency *out = &sorting->index->out;
  g_autoptr (GArray) keyed = g_array_new (FALSE, FALSE, sizeof (Keyed));

  for (guint32 i = 0; i < n_events; i++)
    {
      const guint32 *start = &out->start[sorting->events[i].row];

      if (i + 3 * AHEAD < n_events)
        expect_out (sorting, sorting->events + i);
      g_array_set_size (keyed, start[1] - start[0]);
      for (guint32 j = start[0]; j < start[1]; j++)
        {
          guint32 row = out->links[j];
          guint64 type = sorting->types[sorting->links->types[row]];

          g_array_index (keyed, Keyed, j - start[0]) =
              (Keyed){ type << 32 | sorting->ids[sorting->links->to[row]], row };
        }
      sort_out ((Keyed *) (gpointer) keyed->data, keyed->len, sorting);
      for (guint32 j = 0; j < keyed->len; j++)
        *rows++ = g_array_index (keyed, Keyed, j).row;
    }
}

static void
sort_links (const TlIndex *self, const TlLinkColumns *links, const TlNames *names, guint32 *rows)
{
  g_autofree Keyed *events = sort_event_ids (names);
  guint32 n_events = names->symbols[TL_NAME_EVENT].n;
  g_autofree guint32 *ids = g_new (guint32, (gsize) n_events + 1), *types = rank_types (names);
  LinkSorting sorting = { self, links, names, events, ids, types };

  for (guint32 i = 0; i < n_events; i++)
    ids[events[i].row] = i;
  sort_all_out (&sorting, n_events, rows);
}

/* As they are where they came from a canonical document. */
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

/* ---- the whole --------------------------------------------------------------------------------------------------- */

/* Actors, sources and tracks begin with their value and id alike; types are asked. */
typedef struct
{
  TlValue value;
  const char *id;
} WithId;

static int
compare_values (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const WithId *const *) a)->id, (*(const WithId *const *) b)->id);
}

static int
compare_event_types (gconstpointer a, gconstpointer b)
{
  return strcmp (tl_event_type_get_id (*(const TlEventType *const *) a),
                 tl_event_type_get_id (*(const TlEventType *const *) b));
}

static int
compare_link_types (gconstpointer a, gconstpointer b)
{
  return strcmp (tl_link_type_get_id (*(const TlLinkType *const *) a),
                 tl_link_type_get_id (*(const TlLinkType *const *) b));
}

static GPtrArray *
sort_defined (TlNameKind kind, GPtrArray *defined)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < defined->len; i++)
    if (defined->pdata[i] != NULL)
      g_ptr_array_add (sorted, defined->pdata[i]);
  g_ptr_array_sort (sorted, kind == TL_NAME_EVENT_TYPE  ? compare_event_types
                            : kind == TL_NAME_LINK_TYPE ? compare_link_types
                                                        : compare_values);
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

TlIndex *
_tl_index_new (const TlEventColumns *events, const TlLinkColumns *links, const TlNames *names,
               GPtrArray *const defined[TL_N_NAMES])
{
  TlIndex *self = g_new0 (TlIndex, 1);

  sort_events (self, events, names);
  sort_ends (self, events, names);
  find_lasts (self, events);
  self->families = list_families (names, defined[TL_NAME_LINK_TYPE]);
  _tl_adjacency_init (&self->out, links->from, links->to, links, self->families, events->n);
  _tl_adjacency_init (&self->in, links->to, links->from, links, self->families, events->n);
  for (guint i = 0; i < TL_N_NAMES; i++)
    if (defined[i] != NULL)
      self->sorted[i] = sort_defined ((TlNameKind) i, defined[i]);
  self->size = sizeof (gint64) * (self->n_dated / TL_INDEX_BLOCK + 1)
               + sizeof (guint32)
                     * (self->n_dated + (gsize) self->n_events + events->n
                        + 2 * ((gsize) events->n + 2 + 2 * (gsize) links->n_live));
  return self;
}

void
_tl_index_free (TlIndex *self)
{
  g_free (self->order);
  g_free (self->rank);
  g_free (self->ends);
  g_free (self->lasts);
  _tl_adjacency_clear (&self->out);
  _tl_adjacency_clear (&self->in);
  g_free (self->families);
  for (guint i = 0; i < TL_N_NAMES; i++)
    g_clear_pointer (&self->sorted[i], g_ptr_array_unref);
  g_free (self);
}
