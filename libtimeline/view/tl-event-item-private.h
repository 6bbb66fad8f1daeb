/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-event-item.h>

/* The items of a model that somebody holds, by the row of their event; none is kept alive by it.
 *
 *   row 17 -> { stamp, weak -> TlEventItem }          the item, when it goes, takes its entry out
 *
 * The stamp is whatever changes when the event in the row does. An item may go in any thread, hence the lock. */
typedef struct _TlItemCache TlItemCache;

TlItemCache *_tl_item_cache_new (void);
TlItemCache *_tl_item_cache_ref (TlItemCache *self);
void _tl_item_cache_unref (TlItemCache *self);

/* A reference to the item of that row and stamp; NULL where nobody holds one. */
TlEventItem *_tl_item_cache_get (TlItemCache *self, guint32 row, guint64 stamp);
guint _tl_item_cache_get_size (TlItemCache *self);

/* A new item, which CACHE knows from now on. Takes EVENT. */
TlEventItem *_tl_event_item_new (TlEvent *event, TlItemCache *cache, guint32 row, guint64 stamp);
