/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-bounds.h>
#include <libtimeline/tl-event.h>

G_BEGIN_DECLS

/**
 * TlEventItem:
 *
 * An event as an object, with properties that a user interface can bind to. A [class@Tl.EventModel] creates an item
 * when its row is requested.
 *
 * |[<!-- language="C" -->
 * g_autoptr (TlEventItem) item = g_list_model_get_item (model, 0);
 *
 * printf ("%s  %s\n", tl_event_item_get_date_text (item), tl_event_item_get_title (item));
 * ]|
 *
 * An item shows the event at the time when the item was created. It never changes, so no property notifies. If the
 * event is replaced, its row gets another item. An item cannot be edited: events are values, which are replaced as a
 * whole.
 *
 * An item can outlive its model and its timeline. Any thread may read it and release it.
 *
 * Since: 1.0
 */
#define TL_TYPE_EVENT_ITEM (tl_event_item_get_type ())

TL_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (TlEventItem, tl_event_item, TL, EVENT_ITEM, GObject)

/**
 * TlEventItem:event:
 *
 * The event, with all its members.
 *
 * Since: 1.0
 */

/**
 * TlEventItem:id:
 *
 * The id of the event.
 *
 * Since: 1.0
 */

/**
 * TlEventItem:event-type:
 *
 * The id of the event's type.
 *
 * Since: 1.0
 */

/**
 * TlEventItem:title:
 *
 * The title of the event.
 *
 * Since: 1.0
 */

/**
 * TlEventItem:date-text:
 *
 * When the event happened, in words for people.
 *
 * Since: 1.0
 */

/**
 * TlEventItem:status:
 *
 * The status of the event.
 *
 * Since: 1.0
 */

/**
 * TlEventItem:earliest-start:
 *
 * The earliest second in which the event can start.
 *
 * Since: 1.0
 */

/**
 * TlEventItem:latest-start:
 *
 * The latest second by which the event has started.
 *
 * Since: 1.0
 */

/**
 * TlEventItem:earliest-end:
 *
 * The earliest second in which the event can end.
 *
 * Since: 1.0
 */

/**
 * TlEventItem:latest-end:
 *
 * The latest second by which the event has ended.
 *
 * Since: 1.0
 */

/**
 * tl_event_item_get_event:
 * @self: an item
 *
 * Returns: (transfer none): the event, with all its members
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlEvent *tl_event_item_get_event (TlEventItem *self);

/**
 * tl_event_item_get_id:
 * @self: an item
 *
 * Returns: (transfer none): the id
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_item_get_id (TlEventItem *self);

/**
 * tl_event_item_get_event_type:
 * @self: an item
 *
 * Returns: (transfer none): the id of the event's type
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_item_get_event_type (TlEventItem *self);

/**
 * tl_event_item_get_title:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_item_get_title (TlEventItem *self);

/**
 * tl_event_item_get_date_text:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): when the event happened, in words for people: the date's label, or the result of
 * [method@Tl.Date.to_words] if the date has none; %NULL if the event has no date
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_item_get_date_text (TlEventItem *self);

/**
 * tl_event_item_get_status:
 * @self: an item
 *
 * Returns: the status of the event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEventStatus tl_event_item_get_status (TlEventItem *self);

/**
 * tl_event_item_get_bounds:
 * @self: an item
 * @bounds: (out caller-allocates): Return location for the bounds of the event's start and end: %TL_INSTANT_PAST and
 * %TL_INSTANT_FUTURE if it has no date
 *
 * Gets the bounds of the event. The properties `earliest-start`, `latest-start`, `earliest-end` and `latest-end` have
 * the same values.
 *
 * Returns: %TRUE if the event has a date
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_item_get_bounds (TlEventItem *self, TlBounds *bounds);

G_END_DECLS
