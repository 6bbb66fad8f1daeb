/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Events as objects for user interfaces, and the table of the items in use. */
#include "config.h"

#include "view/tl-event-item-private.h"
#include "date/tl-date-private.h"

#include <libtimeline/tl-enums.h>

struct _TlEventItem
{
  GObject parent_instance;
  TlEvent *event;
  char *date_text;
  TlBounds bounds;
  TlItemCache *cache;
  guint32 row;
};

typedef enum
{
  PROP_EVENT = 1,
  PROP_ID,
  PROP_EVENT_TYPE,
  PROP_TITLE,
  PROP_DATE_TEXT,
  PROP_STATUS,
  PROP_EARLIEST_START,
  PROP_LATEST_START,
  PROP_EARLIEST_END,
  PROP_LATEST_END,
  N_PROPS,
} Property;

G_DEFINE_FINAL_TYPE (TlEventItem, tl_event_item, G_TYPE_OBJECT)

/* ---- the cache --------------------------------------------------------------------------------------------------- */

struct _TlItemCache
{
  gatomicrefcount ref_count;
  GMutex lock;
  GHashTable *entries;
};

typedef struct
{
  GWeakRef weak;
  const TlEventItem *item; /* never dereferenced: identifies the owner of the entry */
  guint64 stamp;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_weak_ref_clear (&entry->weak);
  g_free (entry);
}

TlItemCache *
_tl_item_cache_new (void)
{
  TlItemCache *self = g_new0 (TlItemCache, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lock);
  self->entries = g_hash_table_new_full (NULL, NULL, NULL, entry_free);
  return self;
}

TlItemCache *
_tl_item_cache_ref (TlItemCache *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
_tl_item_cache_unref (TlItemCache *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->entries);
  g_mutex_clear (&self->lock);
  g_free (self);
}

TlEventItem *
_tl_item_cache_get (TlItemCache *self, guint32 row, guint64 stamp)
{
  TlEventItem *item = NULL;
  Entry *entry;

  g_mutex_lock (&self->lock);
  entry = g_hash_table_lookup (self->entries, GUINT_TO_POINTER (row));
  if (entry != NULL && entry->stamp == stamp)
    item = g_weak_ref_get (&entry->weak);
  g_mutex_unlock (&self->lock);
  return item;
}

guint
_tl_item_cache_get_size (TlItemCache *self)
{
  guint size;

  g_mutex_lock (&self->lock);
  size = g_hash_table_size (self->entries);
  g_mutex_unlock (&self->lock);
  return size;
}

static void
cache_put (TlItemCache *self, TlEventItem *item, guint64 stamp)
{
  Entry *entry = g_new0 (Entry, 1);

  g_weak_ref_init (&entry->weak, item);
  entry->item = item;
  entry->stamp = stamp;
  g_mutex_lock (&self->lock);
  g_hash_table_replace (self->entries, GUINT_TO_POINTER (item->row), entry);
  g_mutex_unlock (&self->lock);
}

/* The row may have another item by now. */
static void
cache_forget (TlItemCache *self, const TlEventItem *item)
{
  Entry *entry;

  g_mutex_lock (&self->lock);
  entry = g_hash_table_lookup (self->entries, GUINT_TO_POINTER (item->row));
  if (entry != NULL && entry->item == item)
    g_hash_table_remove (self->entries, GUINT_TO_POINTER (item->row));
  g_mutex_unlock (&self->lock);
}

/* ---- the object -------------------------------------------------------------------------------------------------- */

static void
tl_event_item_init (TlEventItem *self)
{
  self->bounds = TL_BOUNDS_NONE;
}

static void
tl_event_item_finalize (GObject *object)
{
  TlEventItem *self = TL_EVENT_ITEM (object);

  if (self->cache != NULL)
    cache_forget (self->cache, self);
  g_clear_pointer (&self->cache, _tl_item_cache_unref);
  g_clear_pointer (&self->event, tl_event_unref);
  g_clear_pointer (&self->date_text, g_free);
  G_OBJECT_CLASS (tl_event_item_parent_class)->finalize (object);
}

static void
tl_event_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  TlEventItem *self = TL_EVENT_ITEM (object);

  switch ((Property) id)
    {
    case PROP_EVENT:
      g_value_set_boxed (value, self->event);
      break;
    case PROP_ID:
      g_value_set_string (value, tl_event_item_get_id (self));
      break;
    case PROP_EVENT_TYPE:
      g_value_set_string (value, tl_event_item_get_event_type (self));
      break;
    case PROP_TITLE:
      g_value_set_string (value, tl_event_item_get_title (self));
      break;
    case PROP_DATE_TEXT:
      g_value_set_string (value, self->date_text);
      break;
    case PROP_STATUS:
      g_value_set_enum (value, (int) tl_event_item_get_status (self));
      break;
    case PROP_EARLIEST_START:
      g_value_set_int64 (value, self->bounds.earliest_start);
      break;
    case PROP_LATEST_START:
      g_value_set_int64 (value, self->bounds.latest_start);
      break;
    case PROP_EARLIEST_END:
      g_value_set_int64 (value, self->bounds.earliest_end);
      break;
    case PROP_LATEST_END:
      g_value_set_int64 (value, self->bounds.latest_end);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static GParamSpec *
text_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
instant_property (const char *name)
{
  return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
tl_event_item_class_init (TlEventItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamSpec *properties[N_PROPS] = {
    [PROP_EVENT] = g_param_spec_boxed ("event", NULL, NULL, TL_TYPE_EVENT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS),
    [PROP_ID] = text_property ("id"),
    [PROP_EVENT_TYPE] = text_property ("event-type"),
    [PROP_TITLE] = text_property ("title"),
    [PROP_DATE_TEXT] = text_property ("date-text"),
    [PROP_STATUS] = g_param_spec_enum ("status", NULL, NULL, TL_TYPE_EVENT_STATUS, TL_EVENT_STATUS_REPORTED,
                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS),
    [PROP_EARLIEST_START] = instant_property ("earliest-start"),
    [PROP_LATEST_START] = instant_property ("latest-start"),
    [PROP_EARLIEST_END] = instant_property ("earliest-end"),
    [PROP_LATEST_END] = instant_property ("latest-end"),
  };

  object_class->finalize = tl_event_item_finalize;
  object_class->get_property = tl_event_item_get_property;
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/* Computes all texts now, so that reading an item changes nothing and is safe in any thread. */
TlEventItem *
_tl_event_item_new (TlEvent *event, TlItemCache *cache, guint32 row, guint64 stamp)
{
  TlEventItem *self = g_object_new (TL_TYPE_EVENT_ITEM, NULL);
  const TlDate *date = tl_event_get_date (event);

  self->event = event;
  if (date != NULL)
    {
      self->date_text =
          tl_date_get_label (date) != NULL ? g_strdup (tl_date_get_label (date)) : tl_date_to_words (date);
      self->bounds = *_tl_date_get_bounds (date);
    }
  self->row = row;
  self->cache = _tl_item_cache_ref (cache);
  cache_put (cache, self, stamp);
  return self;
}

/* ---- getters ----------------------------------------------------------------------------------------------------- */

/* An item made with g_object_new() is empty. */
#define HAS_EVENT(self) (TL_IS_EVENT_ITEM (self) && (self)->event != NULL)

const TlEvent *
tl_event_item_get_event (TlEventItem *self)
{
  g_return_val_if_fail (HAS_EVENT (self), NULL);
  return self->event;
}

const char *
tl_event_item_get_id (TlEventItem *self)
{
  g_return_val_if_fail (HAS_EVENT (self), NULL);
  return tl_event_get_id (self->event);
}

const char *
tl_event_item_get_event_type (TlEventItem *self)
{
  g_return_val_if_fail (HAS_EVENT (self), NULL);
  return tl_event_get_event_type (self->event);
}

const char *
tl_event_item_get_title (TlEventItem *self)
{
  g_return_val_if_fail (HAS_EVENT (self), NULL);
  return tl_event_get_title (self->event);
}

const char *
tl_event_item_get_date_text (TlEventItem *self)
{
  g_return_val_if_fail (HAS_EVENT (self), NULL);
  return self->date_text;
}

TlEventStatus
tl_event_item_get_status (TlEventItem *self)
{
  g_return_val_if_fail (HAS_EVENT (self), TL_EVENT_STATUS_REPORTED);
  return tl_event_get_status (self->event);
}

gboolean
tl_event_item_get_bounds (TlEventItem *self, TlBounds *bounds)
{
  g_return_val_if_fail (HAS_EVENT (self) && bounds != NULL, FALSE);
  *bounds = self->bounds;
  return tl_event_get_date (self->event) != NULL;
}
