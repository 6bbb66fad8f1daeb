/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Inference: a solved network as a value that the caller can keep. */
#include "config.h"

#include "base/tl-monitor-private.h"
#include "reason/dates/tl-bounds-change-private.h"
#include "reason/dates/tl-network-private.h"

#include <libtimeline/tl-inference.h>

struct _TlInferenceStep
{
  gatomicrefcount ref_count;
  TlArena *names; /* holds the id */
  const char *event;
  TlInstant bound;
  gint64 earliest;
  gint64 latest;
  char *constraint; /* NULL: the last step */
  TlLink *link;     /* NULL: no link requires it */
};

/* An inference keeps its network and searches for the links that move a bound only when a caller asks for them. The
 * network refers to links by row, and the timeline may have changed by then, so the rows of the links are copied. */
struct _TlInference
{
  gatomicrefcount ref_count;
  TlTimeline *timeline; /* kept for its names */
  TlNetwork network;
  TlLinkCore *links;
  guint32 *ids; /* NULL: no link has one */
  gboolean consistent;
  TlBoundsChanges *tightened;
  GArray *rows;     /* guint32: rows of the tightened events */
  GPtrArray *steps; /* TlInferenceStep */
};

G_DEFINE_BOXED_TYPE (TlInference, tl_inference, tl_inference_ref, tl_inference_unref)
G_DEFINE_BOXED_TYPE (TlInferenceStep, tl_inference_step, tl_inference_step_ref, tl_inference_step_unref)

/* ---- life -------------------------------------------------------------------------------------------------------- */

static TlInference *
inference_new (TlTimeline *timeline)
{
  TlInference *self = g_new0 (TlInference, 1);
  const TlLinkColumns *links = &timeline->links;

  g_atomic_ref_count_init (&self->ref_count);
  self->timeline = g_object_ref (timeline);
  self->links = g_memdup2 (links->rows, links->n * sizeof *links->rows);
  self->ids = links->ids != NULL ? g_memdup2 (links->ids, links->n * sizeof *links->ids) : NULL;
  self->tightened = _tl_bounds_changes_new (timeline->names.arena);
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_inference_step_unref);
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
  _tl_bounds_changes_unref (self->tightened);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->steps);
  g_free (self->links);
  g_free (self->ids);
  g_object_unref (self->timeline);
  g_free (self);
}

/* ---- solving ----------------------------------------------------------------------------------------------------- */

static const char *
event_of (const TlInference *self, guint32 row)
{
  return _tl_names_text (&self->timeline->names, TL_NAME_EVENT, row);
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
      const TlBounds *given = &network->graph.events->bounds[row];
      TlBounds found = _tl_network_get_found (network, row);

      if (!is_tightened (given, &found))
        continue;
      _tl_bounds_changes_add (self->tightened, event_of (self, row), given, &found);
      g_array_append_val (self->rows, row);
    }
}

static void
add_step (TlInference *self, guint32 instant, const TlConstraint *constraint)
{
  const TlNetwork *network = &self->network;
  TlInferenceStep *step = g_new0 (TlInferenceStep, 1);

  g_atomic_ref_count_init (&step->ref_count);
  step->names = _tl_arena_ref (self->timeline->names.arena);
  step->event = event_of (self, _tl_instant_row (instant, network->n_rows));
  step->bound = _tl_instant_kind (instant, network->n_rows);
  step->earliest = _tl_network_given (network, instant, 0);
  step->latest = _tl_network_given (network, instant, 1);
  if (constraint != NULL)
    step->constraint = _tl_constraint_to_string (constraint, &network->graph);
  if (constraint != NULL && constraint->link != TL_SYMBOL_NONE)
    step->link = link_of (self, constraint->link);
  g_ptr_array_add (self->steps, step);
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

/* Solving gives some chain that contradicts itself; the caller gets a shortest one. */
static void
list_contradiction (TlInference *self, const GArray *chain)
{
  g_autoptr (GPtrArray) found = _tl_network_find_contradictions (&self->network, chain, 1, NULL);

  if (found->len > 0)
    list_steps (self, found->pdata[0]);
}

/* Frees the memory that a solved network no longer needs, and drops the pointers that the next change of the timeline
 * would invalidate. */
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
tl_timeline_infer (TlTimeline *self, TlMonitor *monitor, GError **error)
{
  g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (TlInference) inference = NULL;
  TlProgress progress;

  g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);
  inference = inference_new (self);
  _tl_network_init (&inference->network, self, (TlGone){ NULL, NULL }, FALSE);
  _tl_monitor_begin (monitor, &progress);
  inference->network.progress = &progress;
  inference->network.end = 1;
  inference->consistent = _tl_network_solve (&inference->network, chain);
  if (inference->consistent)
    {
      _tl_network_choose_evidence (&inference->network);
      list_tightened (inference);
    }
  else if (!_tl_progress_is_stopped (&progress))
    list_contradiction (inference, chain);
  settle_inference (inference);
  return _tl_progress_end (&progress, error) ? g_steal_pointer (&inference) : NULL;
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
  return self->tightened->n;
}

const TlBoundsChange *
tl_inference_get_tightened (const TlInference *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->tightened->n, NULL);
  return &self->tightened->items[index];
}

GPtrArray *
tl_inference_dup_near_evidence (const TlInference *self, guint index, guint n_links, gboolean *more)
{
  g_autoptr (GArray) constraints = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  gboolean cut = FALSE;
  GPtrArray *links;
  guint32 start;

  g_return_val_if_fail (self != NULL && index < self->rows->len, NULL);
  start = g_array_index (self->rows, guint32, index);
  for (guint i = TL_INSTANT_START; i <= TL_INSTANT_END; i++)
    for (guint side = 0; side < 2; side++)
      cut = _tl_network_trace (&self->network, start + i * self->network.n_rows, side, n_links, constraints) || cut;
  links = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_link_unref);
  for (guint i = 0; i < constraints->len; i++)
    {
      guint32 row = _tl_network_constraint (&self->network, g_array_index (constraints, guint32, i)).link;

      if (g_hash_table_add (seen, GUINT_TO_POINTER (row + 1)))
        g_ptr_array_add (links, link_of (self, row));
    }
  if (more != NULL)
    *more = cut;
  return links;
}

GPtrArray *
tl_inference_dup_evidence (const TlInference *self, guint index)
{
  return tl_inference_dup_near_evidence (self, index, G_MAXUINT, NULL);
}

guint
tl_inference_get_n_steps (const TlInference *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->steps->len;
}

const TlInferenceStep *
tl_inference_get_step (const TlInference *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->steps->len, NULL);
  return self->steps->pdata[index];
}

/* ---- a step ------------------------------------------------------------------------------------------------------ */

TlInferenceStep *
tl_inference_step_ref (const TlInferenceStep *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlInferenceStep *) self)->ref_count);
  return (TlInferenceStep *) self;
}

void
tl_inference_step_unref (TlInferenceStep *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  _tl_arena_unref (self->names);
  g_free (self->constraint);
  g_clear_pointer (&self->link, tl_link_unref);
  g_free (self);
}

const char *
tl_inference_step_get_event (const TlInferenceStep *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->event;
}

const char *
tl_inference_step_get_bound (const TlInferenceStep *self)
{
  static const char *const bounds[] = { "start", "end", "known" };

  g_return_val_if_fail (self != NULL, NULL);
  return bounds[self->bound];
}

gint64
tl_inference_step_get_earliest (const TlInferenceStep *self)
{
  g_return_val_if_fail (self != NULL, TL_INSTANT_PAST);
  return self->earliest;
}

gint64
tl_inference_step_get_latest (const TlInferenceStep *self)
{
  g_return_val_if_fail (self != NULL, TL_INSTANT_FUTURE);
  return self->latest;
}

const char *
tl_inference_step_get_constraint (const TlInferenceStep *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->constraint;
}

const TlLink *
tl_inference_step_get_link (const TlInferenceStep *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->link;
}
