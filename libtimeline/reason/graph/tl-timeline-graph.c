/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The questions of a tracer as methods of a timeline. Each makes a tracer that follows all causal links. */
#include "config.h"

#include <libtimeline/tl-tracer.h>

GPtrArray *
tl_timeline_find_causes (TlTimeline *self, const char *event, guint depth, double min_confidence, GError **error)
{
  g_autoptr (TlTracer) tracer = tl_tracer_new (self);

  return tracer != NULL ? tl_tracer_find_causes (tracer, event, depth, min_confidence, error) : NULL;
}

GPtrArray *
tl_timeline_find_effects (TlTimeline *self, const char *event, guint depth, double min_confidence, GError **error)
{
  g_autoptr (TlTracer) tracer = tl_tracer_new (self);

  return tracer != NULL ? tl_tracer_find_effects (tracer, event, depth, min_confidence, error) : NULL;
}

GPtrArray *
tl_timeline_find_roots (TlTimeline *self, const char *event, TlChainRule rule, GError **error)
{
  g_autoptr (TlTracer) tracer = tl_tracer_new (self);

  return tracer != NULL ? tl_tracer_find_roots (tracer, event, rule, error) : NULL;
}

TlChain *
tl_timeline_find_path (TlTimeline *self, const char *from, const char *to, TlChainRule rule, GError **error)
{
  g_autoptr (TlTracer) tracer = tl_tracer_new (self);

  return tracer != NULL ? tl_tracer_find_path (tracer, from, to, rule, error) : NULL;
}

char **
tl_timeline_find_pivots (TlTimeline *self, const char *event, GError **error)
{
  g_autoptr (TlTracer) tracer = tl_tracer_new (self);

  return tracer != NULL ? tl_tracer_find_pivots (tracer, event, error) : NULL;
}

GPtrArray *
tl_timeline_find_redundant (TlTimeline *self)
{
  g_autoptr (TlTracer) tracer = tl_tracer_new (self);

  return tracer != NULL ? tl_tracer_find_redundant (tracer) : NULL;
}

TlOrder *
tl_timeline_find_order (TlTimeline *self)
{
  g_autoptr (TlTracer) tracer = tl_tracer_new (self);

  return tracer != NULL ? tl_tracer_find_order (tracer) : NULL;
}
