/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What a table that we wrote carries as JSON, in its column json, beside the cells that every program shows:
 *
 *   id      type     ...  json
 *                         {"actor":{"id":"usa","name":"United States"}}      rows without an event: the head, actors,
 *                         {"link":{"from":"a","to":"b","type":"triggers"}}   sources, types, tracks and links
 *   a       leak     ...  {"id":"a","type":"leak","titles":{...}}            the exact event
 *
 * A cell is made anew of the exact value. Where it is the same, the exact value is taken. Where it is not, somebody
 * edited the cell, and the cell is taken. */
#include "config.h"

#include "io/json/tl-json-format-private.h"
#include "io/table/tl-table-cells-private.h"
#include "io/table/tl-table-reading-private.h"
#include "base/tl-error-private.h"
#include "io/tl-input-private.h"
#include "model/noun/tl-nouns-private.h"

#include <libtimeline/tl-json.h>
#include <math.h>
#include <string.h>

/* Links between the same events and of the same type. */
typedef struct
{
  GPtrArray *links; /* TlLink */
  gboolean used;
} Parallel;

struct _TlTableLeftovers
{
  GString *lines;     /* of the rows without an event, but for links */
  GHashTable *links;  /* "from type to" to Parallel */
  GPtrArray *ordered; /* the same Parallel, in the order of the rows; borrowed */
};

static void
parallel_free (gpointer parallel)
{
  g_ptr_array_unref (((Parallel *) parallel)->links);
  g_free (parallel);
}

static const char *
get_json_cell (const TlTableReading *self)
{
  return _tl_table_plan_get (&self->plan, &self->row, TL_TARGET_JSON);
}

gboolean
_tl_table_leftovers_has (const TlTableReading *self)
{
  return self->leftovers != NULL && get_json_cell (self)[0] != '\0'
         && _tl_table_plan_get (&self->plan, &self->row, TL_TARGET_ID)[0] == '\0';
}

static gboolean
report_json (TlTableReading *self, GError *problem)
{
  return _tl_table_wrong (self, (guint) self->plan.single[TL_TARGET_JSON], problem);
}

/* ---- rows without an event --------------------------------------------------------------------------------------- */

static char *
dup_triple (const TlLink *link)
{
  return g_strjoin (" ", link->from, link->type, link->to, NULL);
}

static gboolean
keep_link (TlTableReading *self, const char *json, gsize length)
{
  GError *problem = NULL;
  TlLink *link = tl_link_new_from_json (json, (gssize) length, &problem);
  g_autofree char *key = link != NULL ? dup_triple (link) : NULL;
  Parallel *parallel;

  if (link == NULL)
    return report_json (self, problem);
  parallel = g_hash_table_lookup (self->leftovers->links, key);
  if (parallel == NULL)
    {
      parallel = g_new0 (Parallel, 1);
      parallel->links = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_link_unref);
      g_hash_table_insert (self->leftovers->links, g_steal_pointer (&key), parallel);
      g_ptr_array_add (self->leftovers->ordered, parallel);
    }
  g_ptr_array_add (parallel->links, link);
  return TRUE;
}

static gboolean
keep_line (TlTableReading *self)
{
  static const char link[] = "{\"link\":";
  const char *line = get_json_cell (self);
  gsize length = strlen (line);

  if (g_str_has_prefix (line, link) && length > sizeof link)
    return keep_link (self, line + sizeof link - 1, length - sizeof link);
  if (g_str_has_prefix (line, "{\"format\":"))
    g_string_prepend (g_string_prepend (self->leftovers->lines, "\n"), line);
  else
    g_string_append_printf (self->leftovers->lines, "%s\n", line);
  return TRUE;
}

static gboolean
read_lines (TlTableReading *self)
{
  const GString *lines = self->leftovers->lines;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (lines->str, (gssize) lines->len, NULL);
  GError *problem = NULL;
  TlInput input;
  gboolean ok;

  if (lines->len == 0)
    return TRUE;
  _tl_input_init (&input, stream, self->intake->name, NULL);
  ok = _tl_json_lines_format.read (self->intake, &input, &problem);
  _tl_input_clear (&input);
  _tl_intake_set_locate (self->intake, NULL, NULL);
  return ok || (problem != NULL && report_json (self, problem));
}

gboolean
_tl_table_leftovers_begin (TlTableReading *self, TlTable *table)
{
  TlTableIter iter;
  gboolean ok = TRUE;

  if (!self->plan.is_guarded || self->plan.single[TL_TARGET_JSON] < 0)
    return TRUE;
  self->leftovers = g_new0 (TlTableLeftovers, 1);
  self->leftovers->lines = g_string_new (NULL);
  self->leftovers->links = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, parallel_free);
  self->leftovers->ordered = g_ptr_array_new ();
  _tl_table_iter_init (&iter, table, FALSE);
  while (ok && _tl_table_iter_next (&iter, &self->row))
    ok = !_tl_table_leftovers_has (self) || keep_line (self);
  _tl_table_iter_clear (&iter);
  ok = ok && read_lines (self);
  _tl_table_values_learn (&self->values);
  return ok;
}

void
_tl_table_leftovers_clear (TlTableReading *self)
{
  if (self->leftovers == NULL)
    return;
  g_string_free (self->leftovers->lines, TRUE);
  g_hash_table_unref (self->leftovers->links);
  g_ptr_array_unref (self->leftovers->ordered);
  g_clear_pointer (&self->leftovers, g_free);
}

/* ---- events ------------------------------------------------------------------------------------------------------ */

/* Whether the cell of COLUMN is not what we would write for EXACT. */
static gboolean
was_edited (const TlTableReading *self, guint column, const TlEvent *exact, GString *cell, const char **member)
{
  const TlTableColumn *of = &self->plan.columns[column];
  const char *text;
  gsize length;

  if (!_tl_table_cells_render (self->intake->timeline, exact, of->header, cell, member))
    return FALSE;
  g_string_replace (cell, "\r\n", "\n", 0);
  g_string_replace (cell, "\r", "\n", 0);
  length = cell->len;
  text = _tl_table_trim (cell->str, &length);
  cell->str[(gsize) (text - cell->str) + length] = '\0';
  return strcmp (text, _tl_table_column_get (of, self->row.cells[column])) != 0;
}

/* The exact citation of a source keeps what has no column, such as its stance. */
static void
merge_citations (TlEvent *exact, const TlEvent *edited)
{
  TlList kept = exact->citations;

  exact->citations = (TlList){ NULL, 0, 0 };
  for (guint i = 0; i < edited->citations.n; i++)
    {
      TlCitation *citation = _tl_value_copy (edited->citations.items[i], exact->value.arena);

      for (guint j = 0; j < kept.n; j++)
        {
          TlCitation *old = (TlCitation *) kept.items[j];

          if (old == NULL || strcmp (old->source, citation->source) != 0)
            continue;
          old->speaker = citation->speaker;
          old->quote = citation->quote;
          citation = old;
          kept.items[j] = NULL;
          break;
        }
      _tl_list_add (&exact->citations, exact->value.arena, citation);
    }
}

static void
take_edited (TlEvent *exact, const TlEvent *edited, const char *member)
{
  const TlField *field = _tl_shape_find (exact->value.shape, member, strlen (member));

  if (strcmp (member, "citations") == 0)
    merge_citations (exact, edited);
  else
    _tl_field_copy (field, &exact->value, &edited->value, exact->value.arena);
}

static void
note_edited (TlTableReading *self, guint column, const char *member)
{
  _tl_table_at (self, column);
  _tl_intake_note (self->intake, "edited-elsewhere", &self->intake->place,
                   "the cell was edited: the event has its %s from the cell, and not from the column json", member);
}

/* Members whose cells were edited come from the cells; each once, however many columns it has. */
static void
take_edited_members (TlTableReading *self, TlEvent *exact, const TlEvent *edited)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) cell = g_string_new (NULL);
  g_autoptr (TlEvent) before = tl_event_copy (exact);
  const char *member;

  for (guint i = 0; i < self->plan.n; i++)
    if (was_edited (self, i, before, cell, &member) && g_hash_table_add (taken, (gpointer) member))
      {
        note_edited (self, i, member);
        take_edited (exact, edited, member);
      }
}

gboolean
_tl_table_leftovers_restore (TlTableReading *self, TlEvent **event)
{
  const char *json = self->leftovers != NULL ? get_json_cell (self) : "";
  g_autoptr (TlEvent) parsed = NULL, exact = NULL;
  GError *problem = NULL;

  if (json[0] == '\0')
    return TRUE;
  parsed = tl_event_new_from_json (json, -1, &problem);
  if (parsed == NULL)
    return report_json (self, problem);
  exact = tl_event_copy (parsed);
  exact->id = _tl_value_dup_text (exact, (*event)->id);
  take_edited_members (self, exact, *event);
  tl_event_unref (*event);
  *event = g_steal_pointer (&exact);
  return TRUE;
}

/* ---- links ------------------------------------------------------------------------------------------------------- */

static gboolean
add_exact_links (TlTableReading *self, Parallel *parallel)
{
  parallel->used = TRUE;
  for (guint i = 0; i < parallel->links->len; i++)
    if (!_tl_intake_add_value (self->intake, parallel->links->pdata[i]))
      return FALSE;
  return TRUE;
}

static gboolean
same_confidence (const TlLink *a, const TlLink *b)
{
  return (isnan (a->confidence) && isnan (b->confidence)) || a->confidence == b->confidence;
}

gboolean
_tl_table_leftovers_add_links (TlTableReading *self, const TlLink *link, gboolean *found)
{
  g_autofree char *key = self->leftovers != NULL ? dup_triple (link) : NULL;
  Parallel *parallel = key != NULL ? g_hash_table_lookup (self->leftovers->links, key) : NULL;
  TlLink *changed;

  *found = parallel != NULL;
  if (parallel == NULL || parallel->used)
    return TRUE;
  if (!same_confidence (link, parallel->links->pdata[0]))
    {
      changed = tl_link_copy (parallel->links->pdata[0]);
      changed->confidence = link->confidence;
      tl_link_unref (parallel->links->pdata[0]);
      parallel->links->pdata[0] = changed;
      _tl_intake_note (self->intake, "edited-elsewhere", &self->intake->place,
                       "the link %s has its confidence from the cell, and not from the column json", key);
    }
  return add_exact_links (self, parallel);
}

/* A link of a type of our own is in a cell, unless somebody took it out. */
static gboolean
was_removed (const TlTableReading *self, const TlLink *link)
{
  const gint *single = self->plan.single;
  gboolean has_cells = FALSE;

  for (guint i = 0; i < self->plan.n; i++)
    has_cells = has_cells || self->plan.columns[i].target == TL_TARGET_CAUSE;
  return has_cells && single[TL_TARGET_JSON] >= 0 && tl_link_type_lookup (link->type) != NULL;
}

gboolean
_tl_table_leftovers_finish (TlTableReading *self)
{
  for (guint i = 0; self->leftovers != NULL && i < self->leftovers->ordered->len; i++)
    {
      Parallel *parallel = self->leftovers->ordered->pdata[i];
      const TlLink *link = parallel->links->pdata[0];
      g_autofree char *key = dup_triple (link);

      if (parallel->used)
        continue;
      if (was_removed (self, link))
        _tl_intake_note (self->intake, "edited-elsewhere", &(TlPosition){ 0, 0, NULL },
                         "no cell names the link %s: it is left out", key);
      else if (!add_exact_links (self, parallel))
        return FALSE;
    }
  return TRUE;
}
