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
 * An event as an object, with properties that a user interface can bind to. A [class@Tl.EventModel] makes it when a
 * row is looked at.
 *
 * |[<!-- language="C" -->
 * g_autoptr (TlEventItem) item = g_list_model_get_item (model, 0);
 *
 * printf ("%s  %s\n", tl_event_item_get_date_text (item), tl_event_item_get_title (item));
 * ]|
 *
 * It shows the event as it stood when the item was made, and never changes: no property notifies. Where the event is
 * replaced, its row gets another item. It cannot be edited: events are values, which a timeline takes whole.
 *
 * It outlives its model and its timeline, and may be read and dropped in any thread.
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
 * Its id.
 *
 * Since: 1.0
 */

/**
 * TlEventItem:event-type:
 *
 * The id of its type.
 *
 * Since: 1.0
 */

/**
 * TlEventItem:title:
 *
 * Its title.
 *
 * Since: 1.0
 */

/**
 * TlEventItem:date-text:
 *
 * When it happened, for people.
 *
 * Since: 1.0
 */

/**
 * TlEventItem:status:
 *
 * How it stands.
 *
 * Since: 1.0
 */

/**
 * TlEventItem:earliest-start:
 *
 * It does not start before this second.
 *
 * Since: 1.0
 */

/**
 * TlEventItem:latest-start:
 *
 * It has started by this second.
 *
 * Since: 1.0
 */

/**
 * TlEventItem:earliest-end:
 *
 * It does not end before this second.
 *
 * Since: 1.0
 */

/**
 * TlEventItem:latest-end:
 *
 * It has ended by this second.
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
 * Returns: (transfer none): the id of its type
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
 * Returns: (transfer none) (nullable): when it happened, for people: the date's label, or else what
 * [method@Tl.Date.to_words] makes of it; %NULL where it has no date
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_item_get_date_text (TlEventItem *self);

/**
 * tl_event_item_get_status:
 * @self: an item
 *
 * Returns: how the event stands
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEventStatus tl_event_item_get_status (TlEventItem *self);

/**
 * tl_event_item_get_bounds:
 * @self: an item
 * @bounds: (out caller-allocates): between when and when it starts and ends; %TL_INSTANT_PAST and %TL_INSTANT_FUTURE
 * where it has no date
 *
 * The properties `earliest-start`, `latest-start`, `earliest-end` and `latest-end` are the same, one by one.
 *
 * Returns: whether it has a date
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_item_get_bounds (TlEventItem *self, TlBounds *bounds);

G_END_DECLS
