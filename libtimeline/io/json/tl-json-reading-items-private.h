/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/json/tl-json-reading-private.h"

typedef enum
{
  TL_ITEM_ACTOR,
  TL_ITEM_SOURCE,
  TL_ITEM_TRACK,
  TL_ITEM_EVENT_TYPE,
  TL_ITEM_LINK_TYPE,
  TL_ITEM_EVENT,
  TL_ITEM_LINK,
  TL_N_ITEMS,
} TlItem;

/* Its member in a line of JSON Lines, and its array in a document; NULL for types, which have theirs within "types". */
const char *_tl_item_line (TlItem item);
const char *_tl_item_array (TlItem item);

/* Reads what began with TOKEN: an object into the timeline, or an array of them. */
gboolean _tl_json_reading_item (TlJsonReading *self, TlItem item, TlJsonToken token);
gboolean _tl_json_reading_items (TlJsonReading *self, TlItem item, TlJsonToken token);

/* Reads the link that began with the token. */
gboolean _tl_json_reading_link (TlJsonReading *self);
