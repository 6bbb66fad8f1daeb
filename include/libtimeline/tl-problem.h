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
 * The severity of a problem.
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
 * Gets the name of a severity.
 *
 * Returns: the name, as in `warning`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_severity_to_string (TlSeverity severity);

/**
 * TlProblem:
 *
 * A mistake in a document or a timeline, or a loss when one was written. A problem has a message, a place and a
 * severity. Its code is the same in all releases.
 *
 * A problem is an immutable value with an atomic reference count.
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
 * Increases the reference count of @self by one.
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
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_problem_unref (TlProblem *self);

/**
 * tl_problem_get_severity:
 * @self: a problem
 *
 * Returns: the severity
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlSeverity tl_problem_get_severity (const TlProblem *self);

/**
 * tl_problem_get_code:
 * @self: a problem
 *
 * Returns: the code, as in `causal-cycle`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_problem_get_code (const TlProblem *self);

/**
 * tl_problem_get_where:
 * @self: a problem
 *
 * Returns: the place of the problem: `event pla-indictment`, or the line, column, item and path in a document, as in
 * `us.json:12:31: event "tiananmen" (events[27].date)`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_problem_get_where (const TlProblem *self);

/**
 * tl_problem_get_what:
 * @self: a problem
 *
 * Returns: (nullable): for a loss that a [class@Tl.Writer] lists, the kind of the item that was affected, or
 * `document`, with the member, as in `event.date`; %NULL for other problems
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_problem_get_what (const TlProblem *self);

/**
 * tl_problem_get_id:
 * @self: a problem
 *
 * Returns: (nullable): for a loss, the id of the item, or `from type to` for a link without id; %NULL for the document
 * itself and for other problems
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_problem_get_id (const TlProblem *self);

/**
 * tl_problem_get_message:
 * @self: a problem
 *
 * Returns: a message of one line that says what is wrong
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_problem_get_message (const TlProblem *self);

/**
 * tl_problem_get_chain:
 * @self: a problem
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the events concerned, in order; empty for
 * problems that concern no event, and for mistakes in a document, losses and merge conflicts
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
 * Checks the timeline for contradictions and gaps, such as cycles of causal links, causes after their effects, and
 * events without a source. Contradictions are reported as shortest chains of links that share none; the answer does not
 * depend on the order in which a timeline was built.
 *
 * Time complexity: O(events + links) unless links contradict the dates. The search for all contradictions is then
 * limited to a multiple of that; if it ends before it is done, that is a problem as well.
 *
 * Returns: (transfer container) (element-type TlProblem): every problem, the most severe first; %NULL with
 * %G_IO_ERROR_CANCELLED if the check was cancelled
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GPtrArray *tl_timeline_check (TlTimeline *self, TlMonitor *monitor, GError **error);

G_END_DECLS
