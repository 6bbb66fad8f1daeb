/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Events as cells of a table. What has no cell is found afterwards, by reading the table: see tl-losses-private.h. */
#include "config.h"

#include "io/table/tl-table-cells-private.h"
#include "io/json/tl-json-text-private.h"
#include "model/noun/tl-nouns-private.h"

#include <math.h>
#include <string.h>

#define SCRATCH_CHUNK (8 * 1024)

/* The event that is being written, and where it is. */
typedef struct
{
  TlTimeline *timeline;
  const TlEvent *event;
  guint32 row;      /* of the timeline; of use for links only */
  TlArena *scratch; /* likewise */
} Row;

/* ---- items of a cell --------------------------------------------------------------------------------------------- */

static void
begin_item (GString *cell)
{
  if (cell->len > 0)
    g_string_append (cell, " | ");
}

/* A bar that is no separator has a backslash before it. */
static void
append_escaped (GString *cell, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '|')
        g_string_append_c (cell, '\\');
      g_string_append_c (cell, *p);
    }
}

static void
append_item (GString *cell, const char *text)
{
  begin_item (cell);
  append_escaped (cell, text);
}

/* KEY, a character and TEXT. */
static void
append_pair (GString *cell, const char *key, char between, const char *text)
{
  append_item (cell, key);
  g_string_append_c (cell, between);
  append_escaped (cell, text);
}

/* ---- dates ------------------------------------------------------------------------------------------------------- */

static void
put_date (const TlDate *date, GString *cell)
{
  const char *edtf = date != NULL ? tl_date_get_edtf (date) : NULL;

  if (edtf == NULL && date != NULL)
    edtf = tl_date_get_verbatim (date);
  g_string_append (cell, edtf != NULL ? edtf : "");
}

static void
put_event_date (const Row *row, GString *cell)
{
  put_date (row->event->date, cell);
}

static void
put_known (const Row *row, GString *cell)
{
  put_date (row->event->known, cell);
}

/* A day, unless the date is finer. No day is of a year that takes more than four digits. */
static void
put_instant (const TlDate *date, gint64 instant, GString *cell)
{
  g_autofree char *text = tl_instant_to_string (instant);

  if (text == NULL || strcspn (text + (text[0] == '-'), "T") > strlen ("YYYY-MM-DD"))
    return;
  if (tl_date_get_precision (date) >= TL_PRECISION_DAY)
    *strchr (text, 'T') = '\0';
  g_string_append (cell, text);
}

static gboolean
has_bounds (const TlDate *date)
{
  return date != NULL && tl_date_get_edtf (date) != NULL;
}

static void
put_earliest (const Row *row, GString *cell)
{
  gint64 earliest;

  if (!has_bounds (row->event->date))
    return;
  tl_date_get_start (row->event->date, &earliest, NULL);
  put_instant (row->event->date, earliest, cell);
}

static void
put_latest (const Row *row, GString *cell)
{
  gint64 latest;

  if (!has_bounds (row->event->date))
    return;
  tl_date_get_end (row->event->date, NULL, &latest);
  put_instant (row->event->date, latest, cell);
}

/* "words" keeps words that look like a date from being read as one. */
static void
put_precision (const Row *row, GString *cell)
{
  const TlDate *date = row->event->date;

  if (date != NULL)
    g_string_append (cell, has_bounds (date) ? tl_precision_to_string (tl_date_get_precision (date)) : "words");
}

/* ---- texts ------------------------------------------------------------------------------------------------------- */

static void
put_text (const char *text, GString *cell)
{
  if (text != NULL)
    g_string_append (cell, text);
}

static void
put_id (const Row *row, GString *cell)
{
  put_text (row->event->id, cell);
}

static void
put_type (const Row *row, GString *cell)
{
  put_text (row->event->type, cell);
}

static void
put_title (const Row *row, GString *cell)
{
  put_text (row->event->title, cell);
}

static void
put_description (const Row *row, GString *cell)
{
  put_text (row->event->description, cell);
}

static void
put_status (const Row *row, GString *cell)
{
  put_text (tl_event_status_to_string ((TlEventStatus) row->event->status), cell);
}

static void
put_marking (const Row *row, GString *cell)
{
  put_text (row->event->marking, cell);
}

static void
put_tags (const Row *row, GString *cell)
{
  for (guint i = 0; i < row->event->tags.n; i++)
    append_item (cell, row->event->tags.items[i]);
}

/* ---- participants ------------------------------------------------------------------------------------------------ */

static void
put_role (const Row *row, const char *role, GString *cell)
{
  for (guint i = 0; i < row->event->participants.n; i++)
    {
      const TlParticipant *participant = (const TlParticipant *) row->event->participants.items[i];

      if (strcmp (participant->role, role) == 0)
        append_item (cell, participant->actor);
    }
}

static void
put_initiators (const Row *row, GString *cell)
{
  put_role (row, "initiator", cell);
}

static void
put_targets (const Row *row, GString *cell)
{
  put_role (row, "target", cell);
}

/* Who speaks in which source; then those who take part as speakers. */
static void
put_speakers (const Row *row, GString *cell)
{
  for (guint i = 0; i < row->event->citations.n; i++)
    {
      const TlCitation *citation = (const TlCitation *) row->event->citations.items[i];

      if (citation->speaker != NULL)
        append_pair (cell, citation->source, '/', citation->speaker);
    }
  put_role (row, "speaker", cell);
}

static void
put_others (const Row *row, GString *cell)
{
  static const char *const roles[] = { "initiator", "target", "speaker", NULL };

  for (guint i = 0; i < row->event->participants.n; i++)
    {
      const TlParticipant *participant = (const TlParticipant *) row->event->participants.items[i];

      if (!g_strv_contains (roles, participant->role))
        append_pair (cell, participant->role, '=', participant->actor);
    }
}

/* ---- place ------------------------------------------------------------------------------------------------------- */

static void
put_place (const Row *row, GString *cell)
{
  put_text (row->event->place != NULL ? row->event->place->name : NULL, cell);
}

static void
put_country (const Row *row, GString *cell)
{
  put_text (row->event->place != NULL ? row->event->place->country : NULL, cell);
}

static void
put_degrees (double degrees, GString *cell)
{
  if (!isnan (degrees))
    _tl_json_append_number (cell, degrees);
}

static void
put_lat (const Row *row, GString *cell)
{
  if (row->event->place != NULL)
    put_degrees (row->event->place->lat, cell);
}

static void
put_lon (const Row *row, GString *cell)
{
  if (row->event->place != NULL)
    put_degrees (row->event->place->lon, cell);
}

/* ---- sources ----------------------------------------------------------------------------------------------------- */

static void
put_sources (const Row *row, GString *cell)
{
  for (guint i = 0; i < row->event->citations.n; i++)
    append_item (cell, ((const TlCitation *) row->event->citations.items[i])->source);
}

static const char *
get_url (const Row *row, const TlCitation *citation)
{
  const TlSource *source = tl_timeline_lookup_source (row->timeline, citation->source);

  return source != NULL ? source->url : NULL;
}

static const char *
get_quote (const Row *row, const TlCitation *citation)
{
  (void) row;
  return citation->quote;
}

/* One item for each source, in their order; "-" is none. */
static void
put_beside_sources (const Row *row, const char *(*get) (const Row *row, const TlCitation *citation), GString *cell)
{
  gboolean any = FALSE;

  for (guint i = 0; i < row->event->citations.n; i++)
    {
      const char *text = get (row, (const TlCitation *) row->event->citations.items[i]);

      any = any || text != NULL;
      append_item (cell, text != NULL ? text : "-");
    }
  if (!any)
    g_string_truncate (cell, 0);
}

static void
put_urls (const Row *row, GString *cell)
{
  put_beside_sources (row, get_url, cell);
}

static void
put_quotes (const Row *row, GString *cell)
{
  put_beside_sources (row, get_quote, cell);
}

/* ---- links ------------------------------------------------------------------------------------------------------- */

/* Links of types that the timeline defines itself are left out, since the types are not in the table. */
static void
append_link (const Row *row, guint32 number, gboolean into, GString *cell)
{
  const TlLink *link = _tl_links_unpack (&row->timeline->links, number, &row->timeline->names, row->scratch);

  if (tl_link_type_lookup (link->type) == NULL)
    return;
  append_pair (cell, link->type, ':', into ? link->from : link->to);
  if (isnan (link->confidence))
    return;
  g_string_append_c (cell, '@');
  _tl_json_append_number (cell, link->confidence);
}

/* Whether a link differs from the one before by its id only: without ids, there can be one of them. */
static gboolean
repeats_link (const TlTimeline *timeline, const TlAdjacency *links, guint32 first, guint32 i)
{
  const TlLinkCore *rows = timeline->links.rows;

  return i > first && links->ends[i] == links->ends[i - 1]
         && rows[links->links[i]].type == rows[links->links[i - 1]].type;
}

/* Links of which chains are made are in the row of the effect, others in that of the event that they come from. */
static void
put_links_of (const Row *row, gboolean into, GString *cell)
{
  const TlIndex *index = _tl_timeline_get_index (row->timeline);
  const TlAdjacency *links = into ? &index->in : &index->out;

  guint32 first = links->start[row->row];

  for (guint32 i = first; i < links->start[row->row + 1]; i++)
    if (((links->ends[i] & TL_END_ASIDE) == 0) == into && !repeats_link (row->timeline, links, first, i))
      append_link (row, links->links[i], into, cell);
}

static void
put_causes (const Row *row, GString *cell)
{
  put_links_of (row, TRUE, cell);
}

static void
put_links (const Row *row, GString *cell)
{
  put_links_of (row, FALSE, cell);
}

/* ---- effects and attributes -------------------------------------------------------------------------------------- */

static void
put_effects (const Row *row, GString *cell)
{
  for (guint i = 0; i < row->event->effects.n; i++)
    {
      const TlEffect *effect = (const TlEffect *) row->event->effects.items[i];

      append_pair (cell, effect->track, '=', effect->state);
    }
}

static void
put_attributes (const Row *row, GString *cell)
{
  const TlMap *attributes = &row->event->attributes;

  for (guint i = 0; i < attributes->n; i++)
    {
      g_string_append_c (cell, i == 0 ? '{' : ',');
      _tl_json_append_string (cell, attributes->pairs[i].key, strlen (attributes->pairs[i].key));
      g_string_append_printf (cell, ":%s", attributes->pairs[i].text);
    }
  if (attributes->n > 0)
    g_string_append_c (cell, '}');
}

/* ---- columns ----------------------------------------------------------------------------------------------------- */

static const struct
{
  const char *name;
  const char *member; /* of the event; NULL: its id, or links */
  void (*put) (const Row *row, GString *cell);
  TlTableCellKind kind;
} columns[] = {
  { "id", NULL, put_id, TL_CELL_TEXT },
  { "type", "type", put_type, TL_CELL_TEXT },
  { "date", "date", put_event_date, TL_CELL_DATE },
  { "earliest", "date", put_earliest, TL_CELL_DATE },
  { "latest", "date", put_latest, TL_CELL_DATE },
  { "precision", "date", put_precision, TL_CELL_TEXT },
  { "known", "known", put_known, TL_CELL_DATE },
  { "title", "title", put_title, TL_CELL_TEXT },
  { "description", "description", put_description, TL_CELL_TEXT },
  { "status", "status", put_status, TL_CELL_TEXT },
  { "initiators", "participants", put_initiators, TL_CELL_TEXT },
  { "targets", "participants", put_targets, TL_CELL_TEXT },
  { "speakers", "citations", put_speakers, TL_CELL_TEXT },
  { "others", "participants", put_others, TL_CELL_TEXT },
  { "place", "place", put_place, TL_CELL_TEXT },
  { "country", "place", put_country, TL_CELL_TEXT },
  { "lat", "place", put_lat, TL_CELL_NUMBER },
  { "lon", "place", put_lon, TL_CELL_NUMBER },
  { "sources", "citations", put_sources, TL_CELL_TEXT },
  { "urls", "citations", put_urls, TL_CELL_TEXT },
  { "quotes", "citations", put_quotes, TL_CELL_TEXT },
  { "tags", "tags", put_tags, TL_CELL_TEXT },
  { "marking", "marking", put_marking, TL_CELL_TEXT },
  { "caused-by", NULL, put_causes, TL_CELL_TEXT },
  { "links", NULL, put_links, TL_CELL_TEXT },
  { "effects", "effects", put_effects, TL_CELL_TEXT },
  { "attributes", "attributes", put_attributes, TL_CELL_TEXT },
};

static void
add_column (TlTableCells *self, const char *prefix, const char *name, const char *detail)
{
  GString *cell = g_string_new (NULL);

  g_ptr_array_add (self->header, g_strconcat (prefix, name, NULL));
  g_ptr_array_add (self->details, (gpointer) detail);
  g_ptr_array_add (self->cells, cell);
}

/* The scales and the schemes of codings that the events have, each once. */
static void
find_details (TlTableCells *self, GHashTable *scales, GHashTable *schemes)
{
  const TlIndex *index = _tl_timeline_get_index (self->timeline);

  for (guint32 i = 0; i < index->n_events; i++)
    {
      const TlEvent *event =
          _tl_events_unpack (&self->timeline->events, index->order[i], &self->timeline->names, self->scratch);

      for (guint j = 0; j < event->scores.n; j++)
        if (!g_hash_table_contains (scales, event->scores.pairs[j].key))
          g_hash_table_add (scales, g_strdup (event->scores.pairs[j].key));
      for (guint j = 0; j < event->codings.n; j++)
        if (!g_hash_table_contains (schemes, ((const TlCoding *) event->codings.items[j])->scheme))
          g_hash_table_add (schemes, g_strdup (((const TlCoding *) event->codings.items[j])->scheme));
      _tl_arena_reset (self->scratch);
    }
}

static void
add_details (TlTableCells *self, const char *prefix, GHashTable *names)
{
  g_autoptr (GList) sorted = g_list_sort (g_hash_table_get_keys (names), (GCompareFunc) strcmp);

  for (GList *l = sorted; l != NULL; l = l->next)
    {
      add_column (self, prefix, l->data, NULL);
      self->details->pdata[self->details->len - 1] =
          (char *) self->header->pdata[self->header->len - 1] + strlen (prefix);
    }
}

static void
free_cell (gpointer cell)
{
  g_string_free (cell, TRUE);
}

void
_tl_table_cells_init (TlTableCells *self, TlTimeline *timeline, gboolean has_json)
{
  g_autoptr (GHashTable) scales = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) schemes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->timeline = timeline;
  self->has_json = has_json;
  self->scratch = _tl_arena_new (SCRATCH_CHUNK);
  self->header = g_ptr_array_new_with_free_func (g_free);
  self->details = g_ptr_array_new ();
  self->cells = g_ptr_array_new_with_free_func (free_cell);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, "", columns[i].name, NULL);
  find_details (self, scales, schemes);
  add_details (self, "score.", scales);
  add_details (self, "coding.", schemes);
  if (has_json)
    add_column (self, "", "json", NULL);
}

void
_tl_table_cells_clear (TlTableCells *self)
{
  _tl_arena_unref (self->scratch);
  g_ptr_array_unref (self->header);
  g_ptr_array_unref (self->details);
  g_ptr_array_unref (self->cells);
}

static gboolean
is_score (const TlTableCells *self, guint column)
{
  return g_str_has_prefix (self->header->pdata[column], "score.");
}

TlTableCellKind
_tl_table_cells_get_kind (const TlTableCells *self, guint column)
{
  if (column < G_N_ELEMENTS (columns))
    return columns[column].kind;
  return is_score (self, column) ? TL_CELL_NUMBER : TL_CELL_TEXT;
}

/* The first coding of a scheme. */
static void
put_coding (const TlEvent *event, const char *scheme, GString *cell)
{
  for (guint i = 0; i < event->codings.n; i++)
    {
      const TlCoding *coding = (const TlCoding *) event->codings.items[i];

      if (strcmp (coding->scheme, scheme) == 0)
        {
          put_text (coding->code, cell);
          return;
        }
    }
}

static void
put_score (const TlEvent *event, const char *scale, GString *cell)
{
  const TlPair *pair = _tl_map_find (&event->scores, scale);

  if (pair != NULL)
    _tl_json_append_number (cell, pair->number);
}

static void
put_cell (const TlTableCells *self, const TlEvent *event, guint32 row, guint column, GString *cell)
{
  const char *detail = self->details->pdata[column];

  if (column < G_N_ELEMENTS (columns))
    columns[column].put (&(Row){ self->timeline, event, row, self->scratch }, cell);
  else if (detail != NULL && is_score (self, column))
    put_score (event, detail, cell);
  else if (detail != NULL)
    put_coding (event, detail, cell);
}

void
_tl_table_cells_empty (TlTableCells *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    g_string_truncate (self->cells->pdata[i], 0);
}

void
_tl_table_cells_set_event (TlTableCells *self, guint32 row)
{
  const TlEvent *event = _tl_events_unpack (&self->timeline->events, row, &self->timeline->names, self->scratch);

  _tl_table_cells_empty (self);
  for (guint i = 0; i < self->cells->len; i++)
    put_cell (self, event, row, i, self->cells->pdata[i]);
  _tl_arena_reset (self->scratch);
}

void
_tl_table_cells_set_json (TlTableCells *self, const char *json, gsize length)
{
  g_return_if_fail (self->has_json);
  g_string_append_len (self->cells->pdata[self->cells->len - 1], json, (gssize) length);
}

gboolean
_tl_table_cells_render (TlTimeline *timeline, const TlEvent *event, const char *header, GString *cell,
                        const char **member)
{
  gboolean score = g_str_has_prefix (header, "score.");

  g_string_truncate (cell, 0);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (strcmp (columns[i].name, header) == 0)
      {
        *member = columns[i].member;
        if (*member != NULL)
          columns[i].put (&(Row){ timeline, event, 0, NULL }, cell);
        return *member != NULL;
      }
  *member = score ? "scores" : "codings";
  if (score)
    put_score (event, strchr (header, '.') + 1, cell);
  else if (g_str_has_prefix (header, "coding."))
    put_coding (event, strchr (header, '.') + 1, cell);
  else
    return FALSE;
  return TRUE;
}
