/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Events that may be the same: they have the same type and participants, and their times may overlap. */
#include "config.h"

#include "reason/check/tl-check-private.h"

#include <string.h>

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Returns a key of type and participants, in any order, or NULL if there are no participants. */
static char *
dup_duplicate_key (const TlEvent *event)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < event->participants.n; i++)
    {
      const TlParticipant *participant = (const TlParticipant *) event->participants.items[i];

      g_ptr_array_add (parts, g_strconcat (participant->role, "\n", participant->actor, NULL));
    }
  if (parts->len == 0)
    return NULL;
  g_ptr_array_sort (parts, compare_texts);
  g_ptr_array_insert (parts, 0, g_strdup (event->type));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("\n\n", (char **) parts->pdata);
}

void
_tl_check_duplicate (TlCheck *self, const TlEvent *event, guint32 row, GHashTable *before)
{
  const TlBounds *bounds = &self->graph.events->bounds[row];
  g_autofree char *key =
      event->date != NULL && tl_date_get_edtf (event->date) != NULL ? dup_duplicate_key (event) : NULL;
  gpointer place;
  guint32 other;

  if (key == NULL)
    return;
  place = g_hash_table_lookup (before, key);
  other = GPOINTER_TO_UINT (place) - 1;
  if (place != NULL && self->graph.events->bounds[other].latest_end >= bounds->earliest_start)
    {
      guint32 rows[] = { other, row };
      g_autofree const char **ids = _tl_graph_ids (&self->graph, rows, 2);
      g_autofree char *where = g_strdup_printf ("event %s", event->id);

      _tl_check_add (self, TL_SEVERITY_NOTE, "likely-duplicate", where, ids,
                     "of the same type, the same participants and perhaps the same time as \"%s\"", ids[0]);
    }
  if (place == NULL || self->graph.events->bounds[other].latest_end < bounds->latest_end)
    g_hash_table_insert (before, g_steal_pointer (&key), GUINT_TO_POINTER (row + 1));
}
