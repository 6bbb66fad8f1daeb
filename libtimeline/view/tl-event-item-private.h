/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-event-item.h>

/* The items of a model that are in use, by the row of their event. The table has weak references only.
 *
 *   row 17 -> { stamp, weak -> TlEventItem }          an item removes its entry when it is freed
 *
 * The stamp changes when the event in the row changes. An item may be freed in any thread, so the table has a lock. */
typedef struct _TlItemCache TlItemCache;

TlItemCache *_tl_item_cache_new (void);
TlItemCache *_tl_item_cache_ref (TlItemCache *self);
void _tl_item_cache_unref (TlItemCache *self);

/* A new reference to the item of this row and stamp, or NULL if there is none. */
TlEventItem *_tl_item_cache_get (TlItemCache *self, guint32 row, guint64 stamp);
guint _tl_item_cache_get_size (TlItemCache *self);

/* Makes an item and adds it to CACHE. Takes EVENT. */
TlEventItem *_tl_event_item_new (TlEvent *event, TlItemCache *cache, guint32 row, guint64 stamp);
