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
 * The events that answer a query as a [iface@Gio.ListModel] of [class@Tl.EventItem], in canonical order: what a list
 * view or a column view shows.
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
 * A row costs twelve bytes. Its item is made when it is asked for, and is the same object for as long as anybody holds
 * it; the model itself holds none.
 *
 * It follows the timeline: each change emits one [signal@Gio.ListModel::items-changed] for the rows between the first
 * and the last that differ, and none if nothing does: events that came, went, moved, or were replaced. That takes as
 * long as the query; many changes at once are better made between [method@Tl.Timeline.freeze_changed] and
 * [method@Tl.Timeline.thaw_changed]. While these hold the signal back the model has as many rows as before, and a row
 * whose event was removed shows its id alone. A query that cannot be answered any more, since the actor, type or source
 * that it names was removed, has no rows until it can be again.
 *
 * It keeps its timeline alive. It belongs to one thread, which must be the one that changes the timeline, if any does.
 *
 * It does not sort or filter by other rules than a query's: a `GtkSortListModel` or `GtkFilterListModel` upon it does.
 *
 * Since: 1.0
 */
#define TL_TYPE_EVENT_MODEL (tl_event_model_get_type ())

TL_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (TlEventModel, tl_event_model, TL, EVENT_MODEL, GObject)

/**
 * TlEventModel:timeline:
 *
 * Whose events it shows.
 *
 * Since: 1.0
 */

/**
 * TlEventModel:query:
 *
 * Which events it shows; %NULL for all.
 *
 * Since: 1.0
 */

/**
 * TlEventModel:item-type:
 *
 * The type of its items: [class@Tl.EventItem].
 *
 * Since: 1.0
 */

/**
 * TlEventModel:n-items:
 *
 * How many rows it has.
 *
 * Since: 1.0
 */

/**
 * tl_event_model_new:
 * @timeline: a timeline
 * @query: (nullable): which events; %NULL for all
 * @error: where to say what is wrong
 *
 * Time complexity: as [method@Tl.Timeline.query] read to its end.
 *
 * Returns: (transfer full): a model; %NULL with %TL_ERROR_REFERENCE where the query names an actor, type or source
 * that does not exist
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEventModel *tl_event_model_new (TlTimeline *timeline, const TlQuery *query, GError **error);

/**
 * tl_event_model_get_timeline:
 * @self: a model
 *
 * Returns: (transfer none): its timeline
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_event_model_get_timeline (TlEventModel *self);

/**
 * tl_event_model_get_query:
 * @self: a model
 *
 * Returns: (transfer none) (nullable): which events it shows; %NULL for all
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlQuery *tl_event_model_get_query (TlEventModel *self);

/**
 * tl_event_model_set_query:
 * @self: a model
 * @query: (nullable): which events; %NULL for all
 * @error: where to say what is wrong
 *
 * Shows the events of another query. One [signal@Gio.ListModel::items-changed] reports the rows that differ.
 *
 * Returns: whether the query could be answered; else the model is as it was: %TL_ERROR_REFERENCE where the query
 * names an actor, type or source that does not exist
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_model_set_query (TlEventModel *self, const TlQuery *query, GError **error);

G_END_DECLS
