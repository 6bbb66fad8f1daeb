/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/noun/tl-value-private.h"

#include <libtimeline/tl-event-type.h>
#include <libtimeline/tl-link-type.h>

/* A document's own types, in the shape of the other nouns while they are read and written. */
typedef struct
{
  TlValue value;
  const char *id;
  const char *parent;
  const char *label;
  const char *cameo;
  const char *plover;
} TlEventTypeItem;

typedef struct
{
  TlValue value;
  const char *id;
  guint8 family; /* TlLinkFamily + 1 */
  const char *label;
} TlLinkTypeItem;

extern const TlShape _tl_event_type_shape, _tl_link_type_shape;

TlEventType *_tl_event_type_from_item (const TlEventTypeItem *item);
TlLinkType *_tl_link_type_from_item (const TlLinkTypeItem *item);
/* Fills a new ITEM, which borrows from TYPE. Unknown members are kept as separate text. */
void _tl_event_type_to_item (const TlEventType *type, TlEventTypeItem *item);
void _tl_link_type_to_item (const TlLinkType *type, TlLinkTypeItem *item);

/* "name":json,"name":json as one text; NULL if there are none. */
char *_tl_json_join_unknown (const TlMap *map);
