/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The events of a query as a list model. Items are made when a view asks for them. */
#include "config.h"

#include "view/tl-event-item-private.h"
#include "model/tl-timeline-private.h"

#include <libtimeline/tl-event-model.h>

/* A row of the model, and a stamp that changes when its event is replaced. A row keeps its number when other events are
 * added or removed; see tl-columns-private.h. */
typedef struct
{
  guint n;
  guint32 *rows;
  guint64 *stamps;
} Shown;

struct _TlEventModel
{
  GObject parent_instance;
  TlTimeline *timeline;
  TlQuery *query; /* NULL: all */
  Shown shown;
  TlItemCache *cache;
};

typedef enum
{
  PROP_TIMELINE = 1,
  PROP_QUERY,
  PROP_ITEM_TYPE,
  PROP_N_ITEMS,
  N_PROPS,
} Property;

static void tl_event_model_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TlEventModel, tl_event_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, tl_event_model_list_init))

/* ---- rows -------------------------------------------------------------------------------------------------------- */

static void
shown_clear (Shown *self)
{
  g_free (self->rows);
  g_free (self->stamps);
  *self = (Shown){ 0 };
}

/* Putting an event into a row always makes a new record, so its address is part of the stamp. The columns are included
 * in case equal records are one day stored once. */
static guint64
stamp_of (const TlTimeline *timeline, guint32 row)
{
  const TlEventColumns *events = &timeline->events;
  guint64 columns = ((guint64) events->types[row] << 32 | events->dates[row])
                    ^ ((guint64) events->known[row] << 8 | events->statuses[row]);

  return (guint64) (gsize) events->records[row] ^ columns * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
}

static gboolean
find_shown (TlTimeline *timeline, const TlQuery *query, Shown *shown, GError **error)
{
  g_autoptr (TlEventIter) iter = tl_timeline_query (timeline, query, error);
  g_autoptr (GArray) rows = NULL;
  const guint32 *order;

  if (iter == NULL)
    return FALSE;
  order = _tl_timeline_get_index (timeline)->order;
  rows = g_array_sized_new (FALSE, FALSE, sizeof (guint32), query == NULL ? tl_timeline_get_n_events (timeline) : 0);
  while (tl_event_iter_next (iter))
    g_array_append_val (rows, order[tl_event_iter_get_index (iter)]);
  shown->n = rows->len;
  shown->rows = g_new (guint32, rows->len);
  shown->stamps = g_new (guint64, rows->len);
  for (guint i = 0; i < shown->n; i++)
    {
      shown->rows[i] = g_array_index (rows, guint32, i);
      shown->stamps[i] = stamp_of (timeline, shown->rows[i]);
    }
  return TRUE;
}

static gboolean
is_same (const Shown *a, guint i, const Shown *b, guint j)
{
  return a->rows[i] == b->rows[j] && a->stamps[i] == b->stamps[j];
}

/* Takes SHOWN, and reports the rows between the equal beginning and the equal end as changed. */
static void
show (TlEventModel *self, Shown *shown)
{
  Shown old = self->shown;
  guint least = MIN (old.n, shown->n), before = 0, behind = 0;

  while (before < least && is_same (&old, before, shown, before))
    before++;
  while (behind < least - before && is_same (&old, old.n - 1 - behind, shown, shown->n - 1 - behind))
    behind++;
  self->shown = *shown;
  *shown = (Shown){ 0 };
  if (old.n > before + behind || self->shown.n > before + behind)
    g_list_model_items_changed (G_LIST_MODEL (self), before, old.n - before - behind, self->shown.n - before - behind);
  if (old.n != self->shown.n)
    g_object_notify (G_OBJECT (self), "n-items");
  shown_clear (&old);
}

/* ---- the list ---------------------------------------------------------------------------------------------------- */

static GType
get_item_type (GListModel *model)
{
  (void) model;
  return TL_TYPE_EVENT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return TL_EVENT_MODEL (model)->shown.n;
}

/* If the timeline was changed and the model not yet refreshed, a view may ask for an event that was removed. */
static TlEvent *
dup_event (TlTimeline *timeline, guint32 row)
{
  if (_tl_events_has (&timeline->events, row))
    return _tl_timeline_dup_event_row (timeline, row);
  return tl_event_new (_tl_names_text (&timeline->names, TL_NAME_EVENT, row), "event");
}

static gpointer
get_item (GListModel *model, guint position)
{
  TlEventModel *self = TL_EVENT_MODEL (model);
  TlEventItem *item;
  guint64 stamp;
  guint32 row;

  if (position >= self->shown.n)
    return NULL;
  row = self->shown.rows[position];
  stamp = self->shown.stamps[position];
  item = _tl_item_cache_get (self->cache, row, stamp);
  return item != NULL ? item : _tl_event_item_new (dup_event (self->timeline, row), self->cache, row, stamp);
}

static void
tl_event_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* ---- the object -------------------------------------------------------------------------------------------------- */

static void
tl_event_model_init (TlEventModel *self)
{
  self->cache = _tl_item_cache_new ();
}

static void
tl_event_model_finalize (GObject *object)
{
  TlEventModel *self = TL_EVENT_MODEL (object);

  shown_clear (&self->shown);
  g_clear_pointer (&self->cache, _tl_item_cache_unref);
  g_clear_pointer (&self->query, tl_query_unref);
  g_clear_object (&self->timeline);
  G_OBJECT_CLASS (tl_event_model_parent_class)->finalize (object);
}

static void
tl_event_model_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  TlEventModel *self = TL_EVENT_MODEL (object);

  switch ((Property) id)
    {
    case PROP_TIMELINE:
      g_value_set_object (value, self->timeline);
      break;
    case PROP_QUERY:
      g_value_set_boxed (value, self->query);
      break;
    case PROP_ITEM_TYPE:
      g_value_set_gtype (value, TL_TYPE_EVENT_ITEM);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->shown.n);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
tl_event_model_class_init (TlEventModelClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamSpec *properties[N_PROPS] = {
    [PROP_TIMELINE] = g_param_spec_object ("timeline", NULL, NULL, TL_TYPE_TIMELINE, flags),
    [PROP_QUERY] = g_param_spec_boxed ("query", NULL, NULL, TL_TYPE_QUERY, flags),
    [PROP_ITEM_TYPE] = g_param_spec_gtype ("item-type", NULL, NULL, G_TYPE_OBJECT, flags),
    [PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags),
  };

  object_class->finalize = tl_event_model_finalize;
  object_class->get_property = tl_event_model_get_property;
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

TlEventModel *
tl_event_model_new (TlTimeline *timeline, const TlQuery *query, GError **error)
{
  TlEventModel *self;
  Shown shown;

  g_return_val_if_fail (TL_IS_TIMELINE (timeline), NULL);
  if (!find_shown (timeline, query, &shown, error))
    return NULL;
  self = g_object_new (TL_TYPE_EVENT_MODEL, NULL);
  self->timeline = g_object_ref (timeline);
  self->query = query != NULL ? tl_query_ref (query) : NULL;
  self->shown = shown;
  return self;
}

/* ---- verbs ------------------------------------------------------------------------------------------------------- */

TlTimeline *
tl_event_model_get_timeline (TlEventModel *self)
{
  g_return_val_if_fail (TL_IS_EVENT_MODEL (self), NULL);
  return self->timeline;
}

const TlQuery *
tl_event_model_get_query (TlEventModel *self)
{
  g_return_val_if_fail (TL_IS_EVENT_MODEL (self), NULL);
  return self->query;
}

gboolean
tl_event_model_set_query (TlEventModel *self, const TlQuery *query, GError **error)
{
  g_autoptr (TlQuery) old = NULL;
  Shown shown;

  g_return_val_if_fail (TL_IS_EVENT_MODEL (self) && self->timeline != NULL, FALSE);
  if (!find_shown (self->timeline, query, &shown, error))
    return FALSE;
  old = self->query;
  self->query = query != NULL ? tl_query_ref (query) : NULL;
  show (self, &shown);
  if (old != self->query)
    g_object_notify (G_OBJECT (self), "query");
  return TRUE;
}

gboolean
tl_event_model_refresh (TlEventModel *self, GError **error)
{
  g_return_val_if_fail (TL_IS_EVENT_MODEL (self), FALSE);
  return tl_event_model_set_query (self, self->query, error);
}
