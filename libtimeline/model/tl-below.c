/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The actors directly below each actor. */
#include "config.h"

#include "model/tl-below-private.h"
#include "model/noun/tl-nouns-private.h"

typedef struct
{
  guint32 above;
  guint32 actor;
  const TlDate *date; /* of the affiliation, or NULL */
} Edge;

static void
add_edge_up (const TlNames *names, GArray *edges, const char *above, guint32 actor, const TlDate *date)
{
  Edge edge = { _tl_names_find (names, TL_NAME_ACTOR, above), actor, date };

  g_array_append_val (edges, edge);
}

static GArray *
list_edges_up (const GPtrArray *actors, const TlNames *names)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (Edge));

  for (guint32 i = 0; i < actors->len; i++)
    {
      const TlActor *actor = actors->pdata[i];

      if (actor != NULL && actor->parent != NULL)
        add_edge_up (names, edges, actor->parent, i, NULL);
      for (guint j = 0; actor != NULL && j < actor->affiliations.n; j++)
        {
          const TlAffiliation *affiliation = (const TlAffiliation *) actor->affiliations.items[j];

          add_edge_up (names, edges, affiliation->actor, i, affiliation->date);
        }
    }
  return edges;
}

TlBelow *
_tl_below_new (const GPtrArray *actors, const TlNames *names)
{
  g_autoptr (GArray) edges = list_edges_up (actors, names);
  guint32 n = names->symbols[TL_NAME_ACTOR].n;
  TlBelow *below = g_new0 (TlBelow, 1);

  below->start = g_new0 (guint32, (gsize) n + 2);
  below->actors = g_new (guint32, (gsize) edges->len + 1);
  below->dates = g_new (const TlDate *, (gsize) edges->len + 1);
  for (guint i = 0; i < edges->len; i++)
    below->start[g_array_index (edges, Edge, i).above + 2]++;
  for (guint32 i = 2; i < n + 2; i++)
    below->start[i] += below->start[i - 1];
  for (guint i = 0; i < edges->len; i++)
    {
      const Edge *edge = &g_array_index (edges, Edge, i);
      guint32 place = below->start[edge->above + 1]++;

      below->actors[place] = edge->actor;
      below->dates[place] = edge->date;
    }
  return below;
}

void
_tl_below_free (TlBelow *self)
{
  g_free (self->start);
  g_free (self->actors);
  g_free (self->dates);
  g_free (self);
}
