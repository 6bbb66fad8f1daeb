/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Tracers: the choice of links to follow, and the memory that questions share. */
#include "config.h"

#include "reason/graph/tl-path-search-private.h"

G_DEFINE_BOXED_TYPE (TlTracer, tl_tracer, tl_tracer_ref, tl_tracer_unref)

TlTracer *
tl_tracer_new (TlTimeline *timeline)
{
  TlTracer *self;

  g_return_val_if_fail (TL_IS_TIMELINE (timeline), NULL);
  self = g_new0 (TlTracer, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->timeline = g_object_ref (timeline);
  self->families = 1u << TL_LINK_FAMILY_CAUSAL | 1u << TL_LINK_FAMILY_REACTION;
  return self;
}

TlTracer *
tl_tracer_ref (TlTracer *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
tl_tracer_unref (TlTracer *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_object_unref (self->timeline);
  g_strfreev (self->types);
  g_free (self->type_marks);
  for (guint i = 0; i < 2; i++)
    {
      g_free (self->numbers[i]);
      g_clear_pointer (&self->nodes[i], g_array_unref);
    }
  g_free (self->seen);
  g_free (self->reached);
  g_free (self->leading);
  g_free (self);
}

/* ---- settings ---------------------------------------------------------------------------------------------------- */

void
tl_tracer_set_family (TlTracer *self, TlLinkFamily family, gboolean follow)
{
  g_return_if_fail (self != NULL && (guint) family <= TL_LINK_FAMILY_STRUCTURE);
  if (follow)
    self->families |= 1u << family;
  else
    self->families &= ~(1u << family);
}

void
tl_tracer_set_types (TlTracer *self, const char *const *types)
{
  char **copy;

  g_return_if_fail (self != NULL);
  copy = g_strdupv ((char **) types);
  g_strfreev (self->types);
  self->types = copy;
}

void
tl_tracer_set_min_confidence (TlTracer *self, double min_confidence)
{
  g_return_if_fail (self != NULL);
  self->least = min_confidence;
}

/* ---- a question -------------------------------------------------------------------------------------------------- */

static void
mark_types (TlTracer *self)
{
  const TlNames *names = self->graph.names;

  g_clear_pointer (&self->type_marks, g_free);
  if (self->types == NULL)
    return;
  self->type_marks = g_new0 (guint8, (gsize) names->symbols[TL_NAME_LINK_TYPE].n + 1);
  for (guint i = 0; self->types[i] != NULL; i++)
    {
      guint32 number = _tl_names_find (names, TL_NAME_LINK_TYPE, self->types[i]);

      if (number != TL_SYMBOL_NONE)
        self->type_marks[number] = TRUE;
    }
}

void
_tl_tracer_begin (TlTracer *self)
{
  _tl_graph_init (&self->graph, self->timeline);
  mark_types (self);
  self->graph.families = self->families;
  self->graph.types = self->type_marks;
  self->graph.least = self->least;
  self->graph.plain = self->type_marks == NULL && self->least <= 0
                      && self->families == (1u << TL_LINK_FAMILY_CAUSAL | 1u << TL_LINK_FAMILY_REACTION);
  if (self->n_numbers >= self->graph.events->n)
    return;
  self->n_numbers = self->graph.events->n;
  for (guint i = 0; i < 2; i++)
    {
      g_free (self->numbers[i]);
      self->numbers[i] = g_new0 (guint32, self->n_numbers);
      if (self->nodes[i] == NULL)
        self->nodes[i] = g_array_new (FALSE, FALSE, sizeof (TlPathNode));
    }
}
