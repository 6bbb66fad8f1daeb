/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Errors for names that do not exist, with a suggestion. No other file makes them. */
#include "config.h"

#include "base/tl-error-private.h"
#include "base/tl-nearest-private.h"
#include "model/table/tl-record-private.h"
#include "model/tl-timeline-private.h"

#include <string.h>

/* ---- candidates -------------------------------------------------------------------------------------------------- */

static void
offer_text (TlNearest *nearest, const char *text, const char *id, const char *label)
{
  if (text != NULL)
    _tl_nearest_offer (nearest, text, strlen (text), id, label, label != NULL ? strlen (label) : 0);
}

static void
offer_actor (TlNearest *nearest, const TlActor *actor)
{
  offer_text (nearest, actor->name, actor->id, actor->name);
  for (guint i = 0; i < actor->names.n; i++)
    offer_text (nearest, actor->names.pairs[i].text, actor->id, actor->name);
  for (guint i = 0; i < actor->aliases.n; i++)
    offer_text (nearest, actor->aliases.items[i], actor->id, actor->name);
}

/* Returns the label of a value, if its kind has one. */
static const char *
defined_label (TlNameKind kind, gconstpointer value)
{
  switch (kind)
    {
    case TL_NAME_ACTOR:
      return ((const TlActor *) value)->name;
    case TL_NAME_SOURCE:
      return ((const TlSource *) value)->title;
    case TL_NAME_TRACK:
      return ((const TlTrack *) value)->title;
    case TL_NAME_EVENT_TYPE:
      return tl_event_type_get_label (value);
    default:
      return tl_link_type_get_label (value);
    }
}

static gconstpointer
get_value (const TlTimeline *self, TlNameKind kind, guint32 number)
{
  if (!_tl_timeline_is_builtin (kind, number))
    return _tl_timeline_get_defined (self, kind, number);
  return kind == TL_NAME_EVENT_TYPE ? (gconstpointer) tl_event_type_get_builtin (number)
                                    : (gconstpointer) tl_link_type_get_builtin (number);
}

static void
offer_defined (TlNearest *nearest, const TlTimeline *self, TlNameKind kind)
{
  for (guint32 i = 0; nearest->left > 0 && i < self->names.symbols[kind].n; i++)
    {
      gconstpointer value = get_value (self, kind, i);
      const char *id = _tl_names_text (&self->names, kind, i);

      if (value == NULL)
        continue;
      offer_text (nearest, id, id, defined_label (kind, value));
      if (kind == TL_NAME_ACTOR)
        offer_actor (nearest, value);
      else
        offer_text (nearest, defined_label (kind, value), id, defined_label (kind, value));
    }
}

/* Titles are read from the records, in which each follows its length. */
static void
offer_events (TlNearest *nearest, const TlTimeline *self)
{
  for (guint32 row = 0; nearest->left > 0 && row < self->events.n; row++)
    {
      const char *id = _tl_names_text (&self->names, TL_NAME_EVENT, row);
      const guint8 *title;
      guint64 length = 0;

      if (!_tl_events_has (&self->events, row))
        continue;
      title = _tl_record_find (self->events.records[row], &_tl_event_shape, TL_EVENT_FIELD_TITLE);
      if (title != NULL)
        title = _tl_record_length (title, &length);
      _tl_nearest_offer (nearest, id, strlen (id), id, (const char *) title, length);
      if (title != NULL)
        _tl_nearest_offer (nearest, (const char *) title, length, id, (const char *) title, length);
    }
}

/* ---- messages ---------------------------------------------------------------------------------------------------- */

char *
_tl_timeline_suggest (const TlTimeline *self, TlNameKind kind, const char *name)
{
  TlNearest nearest;
  char *suggestion;

  _tl_nearest_init (&nearest, name);
  if (kind == TL_NAME_EVENT)
    offer_events (&nearest, self);
  else
    offer_defined (&nearest, self, kind);
  suggestion = _tl_nearest_to_string (&nearest);
  _tl_nearest_clear (&nearest);
  return suggestion;
}

gboolean
_tl_timeline_report_missing (const TlTimeline *self, TlNameKind kind, const char *name, GError **error)
{
  g_autofree char *suggestion = _tl_timeline_suggest (self, kind, name);

  return _tl_error_set (error, TL_ERROR_REFERENCE, "there is no %s \"%s\"%s", _tl_name_noun (kind), name, suggestion);
}

guint32
_tl_timeline_require (const TlTimeline *self, TlNameKind kind, const char *id, GError **error)
{
  guint32 number = _tl_names_find (&self->names, kind, id);

  if (_tl_timeline_is_defined (self, kind, number))
    return number;
  _tl_timeline_report_missing (self, kind, id, error);
  return TL_SYMBOL_NONE;
}

guint32
_tl_timeline_require_event (TlTimeline *self, const char *id, GError **error)
{
  return _tl_timeline_require (self, TL_NAME_EVENT, id, error);
}
