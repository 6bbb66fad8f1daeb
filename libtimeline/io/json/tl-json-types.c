/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* A document's own types, read and written like the other nouns. */
#include "config.h"

#include "io/json/tl-json-types-private.h"
#include "io/json/tl-json-text-private.h"
#include "vocab/tl-vocab-private.h"

#include <string.h>

static const char *const families[] = { NULL, "causal", "reaction", "inhibition", "discourse", "structure", NULL };

static const TlField event_type_fields[] = {
  { .name = "id",
    .length = 2,
    .kind = TL_FIELD_ID,
    .flags = TL_FIELD_REQUIRED,
    .offset = G_STRUCT_OFFSET (TlEventTypeItem, id) },
  { .name = "parent", .length = 6, .kind = TL_FIELD_EVENT_TYPE, .offset = G_STRUCT_OFFSET (TlEventTypeItem, parent) },
  { .name = "label", .length = 5, .kind = TL_FIELD_TEXT, .offset = G_STRUCT_OFFSET (TlEventTypeItem, label) },
  { .name = "cameo", .length = 5, .kind = TL_FIELD_TEXT, .offset = G_STRUCT_OFFSET (TlEventTypeItem, cameo) },
  { .name = "plover", .length = 6, .kind = TL_FIELD_TEXT, .offset = G_STRUCT_OFFSET (TlEventTypeItem, plover) },
};
const TlShape _tl_event_type_shape = { "event type", sizeof (TlEventTypeItem), G_N_ELEMENTS (event_type_fields),
                                       event_type_fields };

static const TlField link_type_fields[] = {
  { .name = "id",
    .length = 2,
    .kind = TL_FIELD_ID,
    .flags = TL_FIELD_REQUIRED,
    .offset = G_STRUCT_OFFSET (TlLinkTypeItem, id) },
  { .name = "family",
    .length = 6,
    .kind = TL_FIELD_CHOICE,
    .flags = TL_FIELD_REQUIRED,
    .offset = G_STRUCT_OFFSET (TlLinkTypeItem, family),
    .choices = families },
  { .name = "label", .length = 5, .kind = TL_FIELD_TEXT, .offset = G_STRUCT_OFFSET (TlLinkTypeItem, label) },
};
const TlShape _tl_link_type_shape = { "link type", sizeof (TlLinkTypeItem), G_N_ELEMENTS (link_type_fields),
                                      link_type_fields };

char *
_tl_json_join_unknown (const TlMap *map)
{
  GString *text;

  if (map->n == 0)
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; i < map->n; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      _tl_json_append_unknown_name (text, map->pairs[i].key, strlen (map->pairs[i].key));
      g_string_append_c (text, ':');
      g_string_append (text, map->pairs[i].text);
    }
  return g_string_free (text, FALSE);
}

TlEventType *
_tl_event_type_from_item (const TlEventTypeItem *item)
{
  TlEventType *type = tl_event_type_new (item->id, item->parent, item->label);
  g_autofree char *unknown = _tl_json_join_unknown (&item->value.unknown);

  tl_event_type_set_cameo (type, item->cameo);
  tl_event_type_set_plover (type, item->plover);
  _tl_event_type_set_extra (type, unknown);
  return type;
}

TlLinkType *
_tl_link_type_from_item (const TlLinkTypeItem *item)
{
  TlLinkFamily family = item->family > 0 ? (TlLinkFamily) (item->family - 1) : TL_LINK_FAMILY_CAUSAL;
  TlLinkType *type = tl_link_type_new (item->id, family, item->label);
  g_autofree char *unknown = _tl_json_join_unknown (&item->value.unknown);

  _tl_link_type_set_extra (type, unknown);
  return type;
}

void
_tl_event_type_to_item (const TlEventType *type, TlEventTypeItem *item)
{
  item->id = tl_event_type_get_id (type);
  item->parent = tl_event_type_get_parent (type);
  item->label = tl_event_type_get_label (type);
  item->cameo = tl_event_type_get_cameo (type);
  item->plover = tl_event_type_get_plover (type);
}

void
_tl_link_type_to_item (const TlLinkType *type, TlLinkTypeItem *item)
{
  item->id = tl_link_type_get_id (type);
  item->family = (guint8) (tl_link_type_get_family (type) + 1);
  item->label = tl_link_type_get_label (type);
}
