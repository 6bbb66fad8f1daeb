/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <glib-object.h>
#include <libtimeline/tl-monitor.h>
#include <libtimeline/tl-timeline.h>

G_BEGIN_DECLS

/**
 * TlSeverity:
 * @TL_SEVERITY_NOTE: worth a look
 * @TL_SEVERITY_WARNING: probably wrong
 * @TL_SEVERITY_ERROR: wrong
 *
 * How bad a problem is.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_SEVERITY_NOTE,
  TL_SEVERITY_WARNING,
  TL_SEVERITY_ERROR,
} TlSeverity;

/**
 * tl_severity_to_string:
 * @severity: a severity
 *
 * Returns: its name, as in `warning`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_severity_to_string (TlSeverity severity);

/**
 * TlProblem:
 *
 * Something wrong with a document or a timeline, or lost when one was written: what, where, how bad. The code is stable
 * from release to release.
 *
 * A value: atomically counted, immutable.
 *
 * Since: 1.0
 */
typedef struct _TlProblem TlProblem;

#define TL_TYPE_PROBLEM (tl_problem_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_problem_get_type (void) G_GNUC_CONST;

/**
 * tl_problem_ref:
 * @self: a problem
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlProblem *tl_problem_ref (const TlProblem *self);

/**
 * tl_problem_unref:
 * @self: (transfer full): a problem
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_problem_unref (TlProblem *self);

/**
 * tl_problem_get_severity:
 * @self: a problem
 *
 * Returns: how bad it is
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlSeverity tl_problem_get_severity (const TlProblem *self);

/**
 * tl_problem_get_code:
 * @self: a problem
 *
 * Returns: its code, as in `causal-cycle`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_problem_get_code (const TlProblem *self);

/**
 * tl_problem_get_where:
 * @self: a problem
 *
 * Returns: where it is: `event pla-indictment`, or the line, column and path in a document
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_problem_get_where (const TlProblem *self);

/**
 * tl_problem_get_what:
 * @self: a problem
 *
 * Returns: (nullable): of a loss that a [class@Tl.Writer] lists, what was concerned: the kind of an item, or
 * `document`, with the member, as in `event.date`; %NULL of other problems
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_problem_get_what (const TlProblem *self);

/**
 * tl_problem_get_id:
 * @self: a problem
 *
 * Returns: (nullable): of a loss, the id of the item, or `from type to` of a link without one; %NULL of the document
 * itself and of other problems
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_problem_get_id (const TlProblem *self);

/**
 * tl_problem_get_message:
 * @self: a problem
 *
 * Returns: what is wrong, one line
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_problem_get_message (const TlProblem *self);

/**
 * tl_problem_get_chain:
 * @self: a problem
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the events concerned, in turn; empty where that is
 * said already
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_problem_get_chain (const TlProblem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlProblem, tl_problem_unref)

/**
 * tl_timeline_check:
 * @self: a timeline
 * @monitor: (nullable): a monitor, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * Whether the timeline can be: cycles of causal links, causes after their effects, events without a source.
 *
 * Time complexity: O(events + links).
 *
 * Returns: (transfer container) (element-type TlProblem): every problem, the worst first; %NULL with
 * %G_IO_ERROR_CANCELLED where it was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *tl_timeline_check (TlTimeline *self, TlMonitor *monitor, GError **error);

G_END_DECLS
