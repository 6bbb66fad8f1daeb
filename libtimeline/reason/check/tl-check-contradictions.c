/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Dates that contradict each other through several links. */
#include "config.h"

#include "reason/check/tl-check-private.h"
#include "reason/dates/tl-network-private.h"

/* Returns the ids of the events along the chain, and sets N_LINKS to its number of links. */
static const char **
list_chain (const TlNetwork *network, const GArray *chain, guint *n_links)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  *n_links = 0;
  for (guint i = 0; i < chain->len; i++)
    {
      TlConstraint constraint = _tl_network_constraint (network, g_array_index (chain, guint32, i));
      guint32 ends[] = { _tl_instant_row (constraint.earlier, network->n_rows),
                         _tl_instant_row (constraint.later, network->n_rows) };

      *n_links += constraint.link != TL_SYMBOL_NONE;
      if (rows->len == 0)
        g_array_append_val (rows, ends[0]);
      if (g_array_index (rows, guint32, rows->len - 1) != ends[1])
        g_array_append_val (rows, ends[1]);
    }
  return _tl_graph_ids (&network->graph, (const guint32 *) (gpointer) rows->data, rows->len);
}

/* Returns FALSE if there is a contradiction. It does not report a chain of one link: the check of the links does that.
 */
static gboolean
check_network (TlCheck *self, gboolean doubtful)
{
  g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree const char **ids = NULL;
  TlNetwork network;
  gboolean consistent;
  guint n_links = 0;

  _tl_network_init (&network, self->timeline, (TlGone){ NULL, NULL }, doubtful);
  network.progress = &self->progress;
  network.end = doubtful ? 0.8 : 0.7;
  consistent = _tl_network_solve (&network, chain);
  if (chain->len > 0)
    ids = list_chain (&network, chain, &n_links);
  if (n_links > 1)
    {
      g_autofree char *where = g_strdup_printf ("event %s", ids[0]);

      _tl_check_add (self, doubtful ? TL_SEVERITY_NOTE : TL_SEVERITY_ERROR, "contradiction", where, ids,
                     "%u links in a row contradict the dates, from \"%s\" on%s", n_links, ids[0],
                     doubtful ? ", if what is alleged or disputed happened" : "");
    }
  _tl_network_clear (&network);
  return consistent;
}

void
_tl_check_contradictions (TlCheck *self)
{
  if (check_network (self, FALSE))
    check_network (self, TRUE);
}
