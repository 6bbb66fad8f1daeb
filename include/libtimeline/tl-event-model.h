/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-event-item.h>
#include <libtimeline/tl-query.h>

G_BEGIN_DECLS

/**
 * TlEventModel:
 *
 * A [iface@Gio.ListModel] of [class@Tl.EventItem] with the events that match a query, in canonical order, for a list
 * view or a column view.
 *
 * |[<!-- language="C" -->
 * g_autoptr (TlQuery) query = tl_query_new ();
 * g_autoptr (TlEventModel) model = NULL;
 *
 * tl_query_set_actor (query, "usa");
 * model = tl_event_model_new (timeline, query, &error);
 * gtk_single_selection_set_model (selection, G_LIST_MODEL (model));
 * ]|
 *
 * A row takes twelve bytes. The model creates the item of a row on request and returns the same object while anything
 * holds a reference to it. The model itself holds no references to items.
 *
 * The model follows the timeline. If a change added, removed, moved or replaced events of the model, it emits one
 * [signal@Gio.ListModel::items-changed] for the rows from the first to the last that differ; otherwise it emits none.
 * This takes as long as the query. Make many changes at once between [method@Tl.Timeline.freeze_changed] and
 * [method@Tl.Timeline.thaw_changed]. While the signal is held back the model keeps its number of rows, and a row whose
 * event was removed shows only its id. If the actor, type or source that the query names is removed, the model has no
 * rows until the query can be answered again.
 *
 * The model holds a reference to its timeline. It belongs to one thread; if the timeline is changed, the same thread
 * must change it.
 *
 * The model sorts and filters only as a query does. Put a `GtkSortListModel` or `GtkFilterListModel` on top of it for
 * other rules.
 *
 * Since: 1.0
 */
#define TL_TYPE_EVENT_MODEL (tl_event_model_get_type ())

TL_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (TlEventModel, tl_event_model, TL, EVENT_MODEL, GObject)

/**
 * TlEventModel:timeline:
 *
 * The timeline whose events the model shows.
 *
 * Since: 1.0
 */

/**
 * TlEventModel:query:
 *
 * The query that selects the events; %NULL for all events.
 *
 * Since: 1.0
 */

/**
 * TlEventModel:item-type:
 *
 * The type of the items: [class@Tl.EventItem].
 *
 * Since: 1.0
 */

/**
 * TlEventModel:n-items:
 *
 * The number of rows.
 *
 * Since: 1.0
 */

/**
 * tl_event_model_new:
 * @timeline: a timeline
 * @query: (nullable): a query, or %NULL for all events
 * @error: Return location for a #GError, or %NULL
 *
 * Creates a model of the events that match a query.
 *
 * Time complexity: that of [method@Tl.Timeline.query] and of iterating to its end.
 *
 * Returns: (transfer full): a model; %NULL with %TL_ERROR_REFERENCE if the query names an actor, type or source that
 * does not exist
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEventModel *tl_event_model_new (TlTimeline *timeline, const TlQuery *query, GError **error);

/**
 * tl_event_model_get_timeline:
 * @self: a model
 *
 * Returns: (transfer none): the timeline
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_event_model_get_timeline (TlEventModel *self);

/**
 * tl_event_model_get_query:
 * @self: a model
 *
 * Returns: (transfer none) (nullable): the query, or %NULL for all events
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlQuery *tl_event_model_get_query (TlEventModel *self);

/**
 * tl_event_model_set_query:
 * @self: a model
 * @query: (nullable): a query, or %NULL for all events
 * @error: Return location for a #GError, or %NULL
 *
 * Replaces the query of the model. One [signal@Gio.ListModel::items-changed] reports the rows that differ.
 *
 * Returns: %TRUE if the query could be answered; otherwise the model is unchanged and the error is %TL_ERROR_REFERENCE:
 * the query names an actor, type or source that does not exist
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_model_set_query (TlEventModel *self, const TlQuery *query, GError **error);

G_END_DECLS
