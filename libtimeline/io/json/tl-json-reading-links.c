/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reading links: their ends looked for several at once. */
#include "config.h"

#include "io/json/tl-json-reading-items-private.h"
#include "io/json/tl-json-reading-packed-private.h"
#include "io/json/tl-json-reading-value-private.h"
#include "base/tl-error-private.h"
#include "model/tl-validate-private.h"

#include <string.h>

/* ---- what is wrong ----------------------------------------------------------------------------------------------- */

static gboolean
report_link (TlJsonReading *self, TlJsonPlace place, gint64 index, const char *member, GError *problem)
{
  g_autofree char *path = _tl_json_reading_dup_link_path (index), *longer = g_strconcat (path, ".", member, NULL);

  return _tl_json_reading_problem_at (self, place, longer, problem);
}

/* A link from an event to itself, or one that is there already. PLACES are those of its members. */
static gboolean
refuse_link (TlJsonReading *self, const TlLink *link, const TlJsonPlace *places, gint64 index)
{
  GError *problem = NULL;
  guint member;

  if (!_tl_link_check (link, &problem))
    member = link->from == link->to ? TL_LINK_FIELD_TO : TL_LINK_FIELD_LAG;
  else
    {
      _tl_intake_set_repeated_link (&problem, link);
      member = link->id != NULL ? TL_LINK_FIELD_ID : TL_LINK_FIELD_FROM;
    }
  return report_link (self, places[member], index, _tl_link_shape.fields[member].name, problem);
}

static gboolean
refuse_row (TlJsonReading *self, const TlLinkRow *row, const TlJsonPlace *places, gint64 index)
{
  TlLink link = { .from = _tl_names_text (self->names, TL_NAME_EVENT, row->from),
                  .to = _tl_names_text (self->names, TL_NAME_EVENT, row->to),
                  .type = _tl_names_text (self->names, TL_NAME_LINK_TYPE, row->type),
                  .id = _tl_names_text (self->names, TL_NAME_LINK, row->id) };

  return refuse_link (self, &link, places, index);
}

/* ---- adding ------------------------------------------------------------------------------------------------------ */

static gboolean
has_link (TlJsonReading *self, const TlLinkRow *link)
{
  return _tl_links_find (&self->timeline->links, link->from, link->to, link->type, link->id,
                         self->names->symbols[0].key)
         != TL_SYMBOL_NONE;
}

static gboolean
add_row (TlJsonReading *self, const TlLinkRow *row, const GString *record, const TlJsonPlace *places, gint64 index)
{
  if (row->from == row->to || has_link (self, row))
    return refuse_row (self, row, places, index);
  _tl_links_add_row (&self->timeline->links, row, record, self->names);
  return TRUE;
}

static gboolean
check_lag (TlJsonReading *self, const TlLink *link, const TlJsonPlace *places, gint64 index)
{
  g_autofree char *path = NULL, *longer = NULL;

  if (link->lag == NULL)
    return TRUE;
  path = _tl_json_reading_dup_link_path (index);
  longer = g_strconcat (path, ".lag", NULL);
  return _tl_intake_check_lag (
      self->intake, link, &(TlPosition){ places[TL_LINK_FIELD_LAG].line, places[TL_LINK_FIELD_LAG].column, longer });
}

/* Reports what is wrong with a link that has all it needs. ROW becomes that of another id if the link has one that is
 * repeated and may be changed. */
static gboolean
check_read_link (TlJsonReading *self, TlLink *link, TlLinkRow *row, const TlJsonPlace *places)
{
  gint64 index = _tl_json_reading_get_link_index (self, self->parser.depth);
  gboolean is_right = _tl_link_check (link, NULL);

  if (!is_right || has_link (self, row))
    {
      if (!refuse_link (self, link, places, index))
        return FALSE;
      if (!is_right || link->id == NULL || !_tl_json_reading_rename (self, TL_NAME_LINK, &link->value))
        return TRUE;
      row->id = _tl_names_intern (self->names, TL_NAME_LINK, link->id);
    }
  return check_lag (self, link, places, index);
}

/* A link with anything wrong is left out. */
static gboolean
add_whole_link (TlJsonReading *self, TlLink *link, const TlJsonPlace *places, const TlIntakeMark *mark)
{
  TlIntake *intake = self->intake;
  gboolean whole = link->from != NULL && link->to != NULL && link->type != NULL;
  TlLinkRow row;

  if (whole)
    {
      row.id = link->id != NULL ? _tl_names_intern (self->names, TL_NAME_LINK, link->id) : TL_SYMBOL_NONE;
      row.from = _tl_symbol_number (link->from);
      row.to = _tl_symbol_number (link->to);
      row.type = _tl_symbol_number (link->type);
      if (!check_read_link (self, link, &row, places))
        return FALSE;
    }
  if (whole && intake->n_faults == mark->n_faults)
    _tl_links_add (&self->timeline->links, link, self->names, self->timeline->scratch, TRUE);
  else
    _tl_intake_leave_out (intake, mark);
  return TRUE;
}

/* ---- links that wait --------------------------------------------------------------------------------------------- */

static void
settle_pending (TlJsonReading *self, TlPendingLink *link)
{
  guint32 *const numbers[] = { &link->row.from, &link->row.to };

  for (guint i = 0; i < 2; i++)
    if (link->lengths[i] > 0)
      *numbers[i] =
          _tl_json_reading_settle_end (self, link->texts[i], link->lengths[i], link->hashes[i], link->places[i],
                                       link->index, _tl_link_shape.fields[TL_LINK_FIELD_FROM + i].name);
  _tl_links_expect (&self->timeline->links, &(TlLinkCore){ { { link->row.from, link->row.to } }, link->row.type },
                    self->names->symbols[0].key);
}

static void
expect_ends (TlJsonReading *self, guint n)
{
  guint32 hashes[2 * TL_PENDING_LINKS];
  guint n_hashes = 0;

  G_STATIC_ASSERT (2 * TL_PENDING_LINKS <= TL_SYMBOLS_AT_ONCE);
  for (guint i = 0; i < 2 * n; i++)
    if (self->pending[i / 2].lengths[i % 2] > 0)
      hashes[n_hashes++] = self->pending[i / 2].hashes[i % 2];
  _tl_symbols_expect (&self->names->symbols[TL_NAME_EVENT], hashes, n_hashes);
}

gboolean
_tl_json_reading_settle_links (TlJsonReading *self)
{
  const GString nothing = { (char *) "", 1, 1 };
  guint n = self->n_pending;

  if (n == 0)
    return TRUE;
  self->n_pending = 0; /* what is wrong with one of them is reported as if none came after it */
  expect_ends (self, n);
  for (guint i = 0; i < n; i++)
    settle_pending (self, &self->pending[i]);
  for (guint i = 0; i < n; i++)
    {
      const TlPendingLink *link = &self->pending[i];
      TlJsonPlace places[] = { [TL_LINK_FIELD_FROM] = link->places[0], [TL_LINK_FIELD_TO] = link->places[1] };

      if (!add_row (self, &link->row, &nothing, places, link->index))
        return FALSE;
    }
  return TRUE;
}

/* Whether a link may wait: nothing but its ends, type and confidence. */
static gboolean
may_wait (const TlPacked *packed, const GString *record)
{
  return record->len == 1 && packed->texts[TL_LINK_FIELD_ID] == NULL
         && (packed->texts[TL_LINK_FIELD_FROM] == NULL || packed->lengths[TL_LINK_FIELD_FROM] < TL_PENDING_TEXT)
         && (packed->texts[TL_LINK_FIELD_TO] == NULL || packed->lengths[TL_LINK_FIELD_TO] < TL_PENDING_TEXT);
}

static gboolean
let_wait (TlJsonReading *self, const TlPacked *packed, const TlLinkRow *row, const TlJsonPlace *places)
{
  TlPendingLink *link = &self->pending[self->n_pending++];

  link->row = *row;
  link->index = _tl_json_reading_get_link_index (self, self->parser.depth);
  for (guint i = 0; i < 2; i++)
    {
      guint field = TL_LINK_FIELD_FROM + i;

      link->places[i] = places[field];
      link->lengths[i] = packed->texts[field] != NULL ? (guint8) packed->lengths[field] : 0;
      link->hashes[i] = packed->hashes[field];
      if (packed->texts[field] != NULL && packed->texts[field] != link->texts[i])
        memcpy (link->texts[i], packed->texts[field], link->lengths[i]);
    }
  return self->n_pending < TL_PENDING_LINKS || _tl_json_reading_settle_links (self);
}

static gboolean
add_packed_link (TlJsonReading *self, TlPacked *packed, const TlJsonPlace *places)
{
  GString *record = self->timeline->scratch;
  TlIntakeMark mark = _tl_intake_mark (self->intake);
  TlLink *link = (TlLink *) packed->value;
  TlLinkRow row = { .id = TL_SYMBOL_NONE,
                    .from = packed->numbers[TL_LINK_FIELD_FROM],
                    .to = packed->numbers[TL_LINK_FIELD_TO],
                    .type = packed->numbers[TL_LINK_FIELD_TYPE],
                    .confidence = link->confidence };

  if (!packed->whole && may_wait (packed, record))
    return let_wait (self, packed, &row, places);
  if (!_tl_json_reading_settle_links (self))
    return FALSE;
  if (!packed->whole)
    _tl_json_reading_settle_ends (self, packed, places, self->parser.depth);
  if ((packed->seen >> TL_LINK_FIELD_LAG & 1) != 0)
    _tl_json_reading_make_whole (self, packed, record);
  if (packed->whole)
    return add_whole_link (self, link, places, &mark);
  row.from = packed->numbers[TL_LINK_FIELD_FROM];
  row.to = packed->numbers[TL_LINK_FIELD_TO];
  if (packed->texts[TL_LINK_FIELD_ID] != NULL)
    row.id = _tl_names_intern (self->names, TL_NAME_LINK, packed->texts[TL_LINK_FIELD_ID]);
  return add_row (self, &row, record, places, _tl_json_reading_get_link_index (self, self->parser.depth));
}

gboolean
_tl_json_reading_link (TlJsonReading *self)
{
  TlLink *link = _tl_value_new_in (&_tl_link_shape, self->scratch);
  TlJsonPlace places[TL_MAX_FIELDS];
  TlIntakeMark mark = _tl_intake_mark (self->intake);
  TlPacked packed;

  if (self->collect)
    {
      if (!_tl_json_reading_value (self, link, places))
        return FALSE;
      _tl_json_reading_name_item (self, &link->value);
      return add_whole_link (self, link, places, &mark);
    }
  return _tl_json_reading_packed (self, &packed, &link->value, self->timeline->scratch, places)
         && add_packed_link (self, &packed, places);
}
