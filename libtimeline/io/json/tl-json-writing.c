/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Writing a whole document from the columns, item after item. */
#include "config.h"

#include "io/json/tl-json-direct-private.h"
#include "io/json/tl-json-types-private.h"
#include "io/json/tl-json-writing-private.h"
#include "base/tl-bytes-private.h"
#include "vocab/tl-vocab-private.h"

#define SCRATCH_CHUNK (16 * 1024)

/* Where an item goes: into the array that is open, or onto a line of its own. */
typedef struct
{
  TlJsonOut *out;
  TlOutput *output;
  GError **error;
  TlTimeline *timeline;
  TlArena *scratch;
  TlJsonDirect direct;
  const char *line; /* the member that names the item in a line; NULL in a document */
} Writing;

static void
begin_item (Writing *self)
{
  if (self->line == NULL)
    {
      _tl_json_out_item (self->out);
      return;
    }
  _tl_json_out_begin (self->out, '{');
  _tl_json_out_key (self->out, self->line);
}

static gboolean
end_item (Writing *self)
{
  if (self->line != NULL)
    {
      _tl_json_out_end (self->out, '}');
      _tl_json_out_newline (self->out);
    }
  return _tl_output_step (self->output, self->error);
}

static gboolean
put_item (Writing *self, const TlValue *value, const char *unknown)
{
  begin_item (self);
  _tl_json_out_begin (self->out, '{');
  _tl_json_out_members (self->out, value);
  if (unknown != NULL)
    {
      _tl_json_out_item (self->out);
      _tl_json_out_raw (self->out, unknown);
    }
  _tl_json_out_end (self->out, '}');
  _tl_arena_reset (self->scratch);
  return end_item (self);
}

/* ---- items of each kind, in canonical order ---------------------------------------------------------------------- */

static gboolean
put_values (Writing *self, TlNameKind kind)
{
  const GPtrArray *sorted = _tl_timeline_get_index (self->timeline)->sorted[kind];

  for (guint i = 0; i < sorted->len; i++)
    if (!put_item (self, sorted->pdata[i], NULL))
      return FALSE;
  return TRUE;
}

static gboolean
put_event_types (Writing *self)
{
  const GPtrArray *sorted = _tl_timeline_get_index (self->timeline)->sorted[TL_NAME_EVENT_TYPE];

  for (guint i = 0; i < sorted->len; i++)
    {
      TlEventTypeItem *item = _tl_value_new_in (&_tl_event_type_shape, self->scratch);

      _tl_event_type_to_item (sorted->pdata[i], item);
      if (!put_item (self, &item->value, _tl_event_type_get_extra (sorted->pdata[i])))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_link_types (Writing *self)
{
  const GPtrArray *sorted = _tl_timeline_get_index (self->timeline)->sorted[TL_NAME_LINK_TYPE];

  for (guint i = 0; i < sorted->len; i++)
    {
      TlLinkTypeItem *item = _tl_value_new_in (&_tl_link_type_shape, self->scratch);

      _tl_link_type_to_item (sorted->pdata[i], item);
      if (!put_item (self, &item->value, _tl_link_type_get_extra (sorted->pdata[i])))
        return FALSE;
    }
  return TRUE;
}

/* The same as begin_item () and end_item () around each of many. */
static inline void
begin_row (Writing *self)
{
  if (self->line != NULL)
    begin_item (self);
  else if (self->out->begun)
    _tl_bytes_put_byte (self->out->buffer, ',');
  self->out->begun = TRUE;
}

static inline gboolean
end_row (Writing *self)
{
  return self->line != NULL ? end_item (self) : _tl_output_step (self->output, self->error);
}

static gboolean
put_rows (Writing *self, const guint32 *rows, guint32 n,
          void (*expect) (const TlJsonDirect *direct, const guint32 *rows),
          void (*put) (TlJsonDirect *direct, guint32 row))
{
  for (guint32 i = 0; i < n; i++)
    {
      if (i + TL_EXPECTED < n)
        expect (&self->direct, rows + i);
      begin_row (self);
      put (&self->direct, rows[i]);
      if (!end_row (self))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_events (Writing *self)
{
  const TlIndex *index = _tl_timeline_get_index (self->timeline);

  if (!self->out->pretty)
    return put_rows (self, index->order, index->n_events, _tl_json_direct_expect_event, _tl_json_direct_event);
  for (guint32 i = 0; i < index->n_events; i++)
    {
      TlEvent *event = _tl_value_new_in (&_tl_event_shape, self->scratch);

      _tl_events_get (&self->timeline->events, index->order[i], event, &self->timeline->names);
      if (!put_item (self, &event->value, NULL))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_links (Writing *self)
{
  const guint32 *rows = _tl_timeline_get_link_order (self->timeline);

  if (!self->out->pretty)
    return put_rows (self, rows, self->timeline->links.n_live, _tl_json_direct_expect_link, _tl_json_direct_link);
  for (guint32 i = 0; i < self->timeline->links.n_live; i++)
    {
      TlLink *link = _tl_value_new_in (&_tl_link_shape, self->scratch);

      _tl_links_get (&self->timeline->links, rows[i], link, &self->timeline->names);
      if (!put_item (self, &link->value, NULL))
        return FALSE;
    }
  return TRUE;
}

/* ---- the document ------------------------------------------------------------------------------------------------ */

static void
put_head (Writing *self)
{
  TlJsonOut *out = self->out;
  const struct
  {
    const char *key;
    const char *text;
  } texts[] = { { "title", self->timeline->title },
                { "description", self->timeline->description },
                { "language", self->timeline->language } };

  _tl_json_out_key (out, "format");
  _tl_json_out_text (out, "libtimeline");
  _tl_json_out_key (out, "version");
  _tl_json_out_number (out, 1);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].text != NULL)
      {
        _tl_json_out_key (out, texts[i].key);
        _tl_json_out_text (out, texts[i].text);
      }
}

static gboolean
put_array (Writing *self, const char *key, guint n, gboolean (*put) (Writing *self))
{
  gboolean ok;

  if (n == 0)
    return TRUE;
  _tl_json_out_key (self->out, key);
  _tl_json_out_begin (self->out, '[');
  ok = put (self);
  _tl_json_out_end (self->out, ']');
  return ok;
}

static gboolean
put_actors (Writing *self)
{
  return put_values (self, TL_NAME_ACTOR);
}

static gboolean
put_sources (Writing *self)
{
  return put_values (self, TL_NAME_SOURCE);
}

static gboolean
put_tracks (Writing *self)
{
  return put_values (self, TL_NAME_TRACK);
}

static gboolean
put_types (Writing *self)
{
  TlTimeline *timeline = self->timeline;
  guint n_events = tl_timeline_get_n_event_types (timeline), n_links = tl_timeline_get_n_link_types (timeline);
  gboolean ok;

  if (n_events == 0 && n_links == 0 && timeline->unknown_types.n == 0)
    return TRUE;
  _tl_json_out_key (self->out, "types");
  _tl_json_out_begin (self->out, '{');
  ok = put_array (self, "events", n_events, put_event_types) && put_array (self, "links", n_links, put_link_types);
  _tl_json_out_unknown (self->out, &timeline->unknown_types);
  _tl_json_out_end (self->out, '}');
  return ok;
}

static void
writing_init (Writing *self, TlJsonOut *out, TlTimeline *timeline, TlOutput *output, GError **error)
{
  *self = (Writing){
    .out = out, .output = output, .error = error, .timeline = timeline, .scratch = _tl_arena_new (SCRATCH_CHUNK)
  };
  _tl_json_direct_init (&self->direct, timeline, output->buffer);
}

static void
writing_clear (Writing *self)
{
  _tl_json_direct_clear (&self->direct);
  _tl_arena_unref (self->scratch);
}

gboolean
_tl_json_writing_document (TlTimeline *timeline, TlOutput *output, gboolean pretty, GError **error)
{
  TlJsonOut json, *out = &json;
  Writing self;
  gboolean ok;

  _tl_json_out_init (out, output->buffer, pretty);
  writing_init (&self, out, timeline, output, error);
  _tl_json_out_begin (out, '{');
  put_head (&self);
  ok = put_array (&self, "actors", tl_timeline_get_n_actors (timeline), put_actors)
       && put_array (&self, "sources", tl_timeline_get_n_sources (timeline), put_sources) && put_types (&self)
       && put_array (&self, "tracks", tl_timeline_get_n_tracks (timeline), put_tracks)
       && put_array (&self, "events", tl_timeline_get_n_events (timeline), put_events)
       && put_array (&self, "links", tl_timeline_get_n_links (timeline), put_links);
  _tl_json_out_unknown (out, &timeline->unknown);
  _tl_json_out_end (out, '}');
  _tl_json_out_newline (out);
  writing_clear (&self);
  return ok;
}

/* ---- lines ------------------------------------------------------------------------------------------------------- */

gboolean
_tl_json_writing_lines (TlTimeline *timeline, TlOutput *output, GError **error)
{
  const struct
  {
    const char *line;
    gboolean (*put) (Writing *self);
  } kinds[] = { { "actor", put_actors },
                { "source", put_sources },
                { "event_type", put_event_types },
                { "link_type", put_link_types },
                { "track", put_tracks },
                { "event", put_events },
                { "link", put_links } };
  TlJsonOut json, *out = &json;
  Writing self;
  gboolean ok = TRUE;

  _tl_json_out_init (out, output->buffer, FALSE);
  writing_init (&self, out, timeline, output, error);
  _tl_json_out_begin (out, '{');
  put_head (&self);
  if (timeline->unknown_types.n > 0)
    {
      _tl_json_out_key (out, "types");
      _tl_json_out_begin (out, '{');
      _tl_json_out_unknown (out, &timeline->unknown_types);
      _tl_json_out_end (out, '}');
    }
  _tl_json_out_unknown (out, &timeline->unknown);
  _tl_json_out_end (out, '}');
  _tl_json_out_newline (out);
  for (guint i = 0; ok && i < G_N_ELEMENTS (kinds); i++)
    {
      self.line = kinds[i].line;
      ok = kinds[i].put (&self);
    }
  writing_clear (&self);
  return ok;
}
