/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Inference: the solved network as an answer of its own. */
#include "config.h"

#include "reason/dates/tl-network-private.h"

#include <libtimeline/tl-inference.h>

typedef struct
{
  guint32 row;
  TlBounds given;
} Tightened;

typedef struct
{
  guint32 row;
  TlInstant bound;
  gint64 earliest;
  gint64 latest;
  char *constraints;
  guint32 link; /* TL_SYMBOL_NONE: none */
} Step;

/* The network is kept, so that the links behind a bound are looked for only when somebody asks. It names links by their
 * rows, which are copied: the timeline may have changed by then. */
struct _TlInference
{
  gatomicrefcount ref_count;
  TlTimeline *timeline; /* for its names */
  TlNetwork network;
  TlLinkCore *links;
  guint32 *ids; /* NULL: no link has one */
  gboolean consistent;
  GArray *tightened; /* Tightened */
  GArray *steps;     /* Step */
};

G_DEFINE_BOXED_TYPE (TlInference, tl_inference, tl_inference_ref, tl_inference_unref)

/* ---- life -------------------------------------------------------------------------------------------------------- */

static void
clear_step (gpointer step)
{
  g_free (((Step *) step)->constraints);
}

static TlInference *
inference_new (TlTimeline *timeline)
{
  TlInference *self = g_new0 (TlInference, 1);
  const TlLinkColumns *links = &timeline->links;

  g_atomic_ref_count_init (&self->ref_count);
  self->timeline = g_object_ref (timeline);
  self->links = g_memdup2 (links->rows, links->n * sizeof *links->rows);
  self->ids = links->ids != NULL ? g_memdup2 (links->ids, links->n * sizeof *links->ids) : NULL;
  self->tightened = g_array_new (FALSE, FALSE, sizeof (Tightened));
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (self->steps, clear_step);
  return self;
}

TlInference *
tl_inference_ref (const TlInference *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlInference *) self)->ref_count);
  return (TlInference *) self;
}

void
tl_inference_unref (TlInference *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  _tl_network_clear (&self->network);
  g_array_unref (self->tightened);
  g_array_unref (self->steps);
  g_free (self->links);
  g_free (self->ids);
  g_object_unref (self->timeline);
  g_free (self);
}

/* ---- finding it -------------------------------------------------------------------------------------------------- */

static gboolean
is_tightened (const TlBounds *given, const TlBounds *found)
{
  return given->earliest_start != found->earliest_start || given->latest_start != found->latest_start
         || given->earliest_end != found->earliest_end || given->latest_end != found->latest_end;
}

static void
list_tightened (TlInference *self)
{
  const TlNetwork *network = &self->network;

  for (guint32 i = 0; i < network->graph.index->n_events; i++)
    {
      guint32 row = network->graph.index->order[i];
      Tightened tightened = { row, network->graph.events->bounds[row] };
      TlBounds found = _tl_network_get_found (network, row);

      if (is_tightened (&tightened.given, &found))
        g_array_append_val (self->tightened, tightened);
    }
}

static void
add_step (TlInference *self, guint32 instant, const TlConstraint *constraint)
{
  const TlNetwork *network = &self->network;
  Step step = { _tl_instant_row (instant, network->n_rows),
                _tl_instant_kind (instant, network->n_rows),
                _tl_network_given (network, instant, 0),
                _tl_network_given (network, instant, 1),
                constraint != NULL ? _tl_constraint_to_string (constraint, &network->graph) : NULL,
                constraint != NULL ? constraint->link : TL_SYMBOL_NONE };

  g_array_append_val (self->steps, step);
}

static void
list_steps (TlInference *self, const GArray *chain)
{
  for (guint i = 0; i < chain->len; i++)
    {
      TlConstraint constraint = _tl_network_constraint (&self->network, g_array_index (chain, guint32, i));

      add_step (self, constraint.earlier, &constraint);
      if (i + 1 == chain->len)
        add_step (self, constraint.later, NULL);
    }
}

/* What is needed no longer once it is solved, and what the next change of the timeline frees. */
static void
settle_inference (TlInference *self)
{
  TlNetwork *network = &self->network;

  for (guint side = 0; side < 2; side++)
    {
      g_clear_pointer (&network->start[side], g_free);
      g_clear_pointer (&network->numbers[side], g_free);
    }
  g_clear_pointer (&network->effects, g_free);
  g_clear_pointer (&network->begins, g_free);
  g_clear_pointer (&network->sequence, g_free);
  g_clear_pointer (&network->components, g_free);
  network->graph.index = NULL;
  network->links = self->links;
  network->progress = NULL;
}

TlInference *
tl_timeline_infer (TlTimeline *self, GCancellable *cancellable, TlProgressFunc progress, gpointer progress_data,
                   GError **error)
{
  g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (TlInference) inference = NULL;
  TlProgress told;

  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  inference = inference_new (self);
  _tl_network_init (&inference->network, self, (TlGone){ NULL, NULL }, FALSE);
  _tl_progress_init (&told, cancellable, progress, progress_data);
  inference->network.progress = &told;
  inference->network.end = 1;
  inference->consistent = _tl_network_solve (&inference->network, chain);
  if (inference->consistent)
    list_tightened (inference);
  else
    list_steps (inference, chain);
  settle_inference (inference);
  return _tl_progress_end (&told, error) ? g_steal_pointer (&inference) : NULL;
}

/* ---- getters ----------------------------------------------------------------------------------------------------- */

gboolean
tl_inference_is_consistent (const TlInference *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->consistent;
}

guint
tl_inference_get_n_tightened (const TlInference *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->tightened->len;
}

static const char *
event_of (const TlInference *self, guint32 row)
{
  return _tl_names_text (&self->timeline->names, TL_NAME_EVENT, row);
}

const char *
tl_inference_get_tightened (const TlInference *self, guint index, TlBounds *given, TlBounds *inferred)
{
  const Tightened *tightened;

  g_return_val_if_fail (self != NULL && index < self->tightened->len, NULL);
  tightened = &g_array_index (self->tightened, Tightened, index);
  if (given != NULL)
    *given = tightened->given;
  if (inferred != NULL)
    *inferred = _tl_network_get_found (&self->network, tightened->row);
  return event_of (self, tightened->row);
}

static TlLink *
link_of (const TlInference *self, guint32 row)
{
  TlLink *link = tl_link_new (event_of (self, self->links[row].from), event_of (self, self->links[row].to),
                              _tl_names_text (&self->timeline->names, TL_NAME_LINK_TYPE, self->links[row].type));

  if (self->ids != NULL && self->ids[row] != TL_SYMBOL_NONE)
    tl_link_set_id (link, _tl_names_text (&self->timeline->names, TL_NAME_LINK, self->ids[row]));
  return link;
}

GPtrArray *
tl_inference_dup_evidence (const TlInference *self, guint index)
{
  g_autoptr (GArray) constraints = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *links;
  guint32 start;

  g_return_val_if_fail (self != NULL && index < self->tightened->len, NULL);
  start = g_array_index (self->tightened, Tightened, index).row;
  for (guint i = TL_INSTANT_START; i <= TL_INSTANT_END; i++)
    for (guint side = 0; side < 2; side++)
      _tl_network_trace (&self->network, start + i * self->network.n_rows, side, constraints);
  links = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_link_unref);
  for (guint i = 0; i < constraints->len; i++)
    {
      guint32 row = _tl_network_constraint (&self->network, g_array_index (constraints, guint32, i)).link;

      if (g_hash_table_add (seen, GUINT_TO_POINTER (row + 1)))
        g_ptr_array_add (links, link_of (self, row));
    }
  return links;
}

guint
tl_inference_get_n_steps (const TlInference *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->steps->len > 0 ? self->steps->len - 1 : 0;
}

const char *
tl_inference_get_step (const TlInference *self, guint index, const char **bound, gint64 *earliest, gint64 *latest,
                       const char **constraints)
{
  static const char *const bounds[] = { "start", "end", "known" };
  const Step *step;

  g_return_val_if_fail (self != NULL && index < self->steps->len, NULL);
  step = &g_array_index (self->steps, Step, index);
  if (bound != NULL)
    *bound = bounds[step->bound];
  if (earliest != NULL)
    *earliest = step->earliest;
  if (latest != NULL)
    *latest = step->latest;
  if (constraints != NULL)
    *constraints = step->constraints;
  return event_of (self, step->row);
}

TlLink *
tl_inference_dup_step_link (const TlInference *self, guint index)
{
  guint32 row;

  g_return_val_if_fail (self != NULL && index + 1 < self->steps->len, NULL);
  row = g_array_index (self->steps, Step, index).link;
  return row != TL_SYMBOL_NONE ? link_of (self, row) : NULL;
}
