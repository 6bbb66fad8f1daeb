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

static gboolean
is_circle (const TlNetwork *network, const GArray *chain)
{
  return _tl_network_constraint (network, g_array_index (chain, guint32, 0)).earlier
         == _tl_network_constraint (network, g_array_index (chain, guint32, chain->len - 1)).later;
}

static void
report_chain (TlCheck *self, const TlNetwork *network, const GArray *chain, gboolean doubtful)
{
  guint n_links;
  g_autofree const char **ids = list_chain (network, chain, &n_links);
  g_autofree char *where = g_strdup_printf ("event %s", ids[0]);

  _tl_check_add (self, doubtful ? TL_SEVERITY_NOTE : TL_SEVERITY_ERROR, "contradiction", where, ids,
                 is_circle (network, chain) ? "%u links in a circle contradict each other whatever the dates, from "
                                              "\"%s\" back to it%s"
                                            : "%u links in a row contradict the dates, from \"%s\" on%s",
                 n_links, ids[0], doubtful ? ", if what is alleged or disputed happened" : "");
  for (guint i = 0; i < chain->len; i++)
    {
      guint32 link = _tl_network_constraint (network, g_array_index (chain, guint32, i)).link;

      if (link != TL_SYMBOL_NONE)
        self->reported[link] = TRUE;
    }
}

/* The work on a hostile timeline is limited, which must not pass in silence. */
static void
report_rest (TlCheck *self, guint n, gboolean doubtful)
{
  _tl_check_add (self, doubtful ? TL_SEVERITY_NOTE : TL_SEVERITY_ERROR, "more-contradictions", "timeline", NULL,
                 "after %u contradictions the search was ended; the dates and the other links contradict each other as "
                 "well%s",
                 n, doubtful ? ", if what is alleged or disputed happened" : "");
}

/* Links that are reported already do not count, so that they hide no contradiction of others. Returns whether nothing
 * is left that contradicts. */
static gboolean
check_network (TlCheck *self, gboolean doubtful)
{
  g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (guint32));
  gboolean finished = TRUE;
  TlNetwork network;

  _tl_network_init (&network, self->timeline, (TlGone){ NULL, self->reported }, doubtful);
  network.progress = &self->progress;
  network.end = doubtful ? 0.8 : 0.7;
  if (!_tl_network_solve (&network, chain) && !_tl_progress_is_stopped (&self->progress))
    {
      g_autoptr (GPtrArray) found = _tl_network_find_contradictions (&network, chain, 0, &finished);

      for (guint i = 0; i < found->len; i++)
        report_chain (self, &network, found->pdata[i], doubtful);
      if (!finished && !_tl_progress_is_stopped (&self->progress))
        report_rest (self, found->len, doubtful);
    }
  _tl_network_clear (&network);
  return finished;
}

void
_tl_check_contradictions (TlCheck *self)
{
  if (check_network (self, FALSE))
    check_network (self, TRUE);
}
