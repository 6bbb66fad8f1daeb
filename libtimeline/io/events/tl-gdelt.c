/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reads events of GDELT, row by row, into the columns and packed records of the timeline. */
#include "config.h"

#include "io/events/tl-event-actors-private.h"
#include "io/events/tl-event-pack-private.h"
#include "io/events/tl-gdelt-blocks-private.h"
#include "io/events/tl-gdelt-memo-private.h"
#include "io/events/tl-gdelt-private.h"
#include "base/tl-error-private.h"
#include "model/table/tl-record-private.h"

#include <math.h>

#define ID_PREFIX "gdelt-"
#define ID_DIGITS 20
#define BATCH 16

/* Where the columns are that not all widths have in the same place. */
typedef struct
{
  guint n_cells;
  guint n_place; /* cells of a place; those of the actors and of the action follow each other */
  guint added;
  guint url; /* 0: none */
  const char *source;
  const char *source_title;
} Layout;

static const Layout layouts[] = {
  { 57, 7, 56, 0, "gdelt-1.0", "GDELT 1.0" },
  { 58, 7, 56, 57, "gdelt-1.0", "GDELT 1.0" },
  { 61, 8, 59, 60, "gdelt-2.0", "GDELT 2.0" },
};

/* Words that every record has. */
typedef struct
{
  guint32 roles[2];
  guint32 scale, scheme, coder, gdelt;
} Words;

/* A row, with what its cells are. */
typedef struct
{
  TlEventLine cells;
  const Layout *layout; /* NULL: it is refused */
  const char *url;      /* of its source, or the id of that */
  gsize url_length;
  guint32 url_hash;
  guint32 id_hash;
  char id[sizeof ID_PREFIX + ID_DIGITS];
  gsize id_length;
  TlGdeltHashes hashes;

  guint32 actors[2];
  guint32 actor_pieces[2];
  guint32 place_pieces[TL_GDELT_SIDES];
  guint32 country; /* of the action, like what follows */
  double lat;
  double lon;
  const TlGdeltCode *code;
  guint32 date;
  guint32 known;
  guint32 added;
  guint32 source;
  double score;
} GdeltRow;

typedef struct
{
  TlIntake *intake;
  TlEventRows rows;
  TlGdeltBlocks blocks;
  TlGdeltMemo *memo;
  Words words;
  gboolean attributes; /* whether they are kept */
  gboolean stopped;    /* no more is read */
  guint64 n_merged;
  guint64 first_merged; /* line */
  GdeltRow *batch;
} Gdelt;

/* ---- what is wrong ----------------------------------------------------------------------------------------------- */

/* Returns FALSE, like what calls these: the row cannot be used, and if STOPPED is set, no other is read. */
static gboolean
refuse_gdelt_row (Gdelt *self, const GdeltRow *row, guint column, const char *name, GError *problem)
{
  self->stopped = !_tl_event_line_wrong (&row->cells, self->intake, column, name, problem);
  return FALSE;
}

static gboolean
refuse_gdelt_cell (Gdelt *self, const GdeltRow *row, guint column, const char *name, const char *expected)
{
  g_autofree char *text = _tl_event_line_dup (&row->cells, column);
  GError *problem = NULL;

  _tl_error_set (&problem, TL_ERROR_VALUE, "\"%.100s\" is not %s", text, expected);
  return refuse_gdelt_row (self, row, column, name, problem);
}

static gboolean
refuse_width (Gdelt *self, const GdeltRow *row)
{
  GError *problem = NULL;

  _tl_error_set (&problem, TL_ERROR_SYNTAX,
                 "the line has %u cells, expected 57 or 58 of GDELT 1.0 or 61 of GDELT 2.0%s", row->cells.n_cells,
                 row->cells.n_cells == 16 ? "; 16 are those of mentions, which are read beside their events" : "");
  return refuse_gdelt_row (self, row, TL_EVENT_COLUMN, NULL, problem);
}

static gboolean
stop_reading (Gdelt *self)
{
  self->stopped = TRUE;
  return FALSE;
}

/* ---- sources ----------------------------------------------------------------------------------------------------- */

static gboolean
describe_source (Gdelt *self, guint32 number, const char *title)
{
  TlSource *source;

  if (_tl_timeline_get_defined (self->intake->timeline, TL_NAME_SOURCE, number) != NULL)
    return TRUE;
  if (!_tl_event_sources_make (self->intake, number, &source))
    return FALSE;
  if (title != NULL)
    source->title = title;
  else if (_tl_event_text_is_url (source->id, _tl_symbol_length (source->id)))
    source->url = source->id;
  else
    source->title = source->id;
  return TRUE;
}

/* The page of a row, or what it is published as where no page is given. */
static void
find_page (Gdelt *self, GdeltRow *row)
{
  guint column = row->layout->url;

  row->url = column > 0 ? _tl_event_line_cell (&row->cells, column) : "";
  row->url_length = column > 0 ? _tl_event_line_length (&row->cells, column) : 0;
  if (row->url_length == 0)
    {
      row->url = row->layout->source;
      row->url_length = strlen (row->url);
    }
  row->url_hash = _tl_symbols_hash (&self->intake->names->symbols[TL_NAME_SOURCE], row->url, row->url_length);
}

static gboolean
take_source (Gdelt *self, GdeltRow *row)
{
  TlSymbols *sources = &self->intake->names->symbols[TL_NAME_SOURCE];
  const char *title = row->url == row->layout->source ? row->layout->source_title : NULL;
  g_autofree char *legal = row->cells.plain ? NULL : _tl_event_text_dup_id (row->url, row->url_length);

  if (legal != NULL)
    row->source = _tl_symbols_intern (sources, legal, strlen (legal));
  else
    row->source = _tl_symbols_intern_hashed (sources, row->url, row->url_length, row->url_hash);
  return describe_source (self, row->source, title) || stop_reading (self);
}

/* ---- cells ------------------------------------------------------------------------------------------------------- */

static gboolean
take_dates (Gdelt *self, GdeltRow *row)
{
  const TlGdeltDay *day = _tl_gdelt_memo_day (self->memo, &row->cells, TL_GDELT_DATE);

  row->date = day->date;
  row->known = row->added = TL_SYMBOL_NONE;
  if (row->date == TL_SYMBOL_NONE || _tl_event_line_length (&row->cells, TL_GDELT_DATE) != 8)
    return refuse_gdelt_cell (self, row, TL_GDELT_DATE, "SQLDATE", "a day, YYYYMMDD");
  if (_tl_event_line_length (&row->cells, row->layout->added) == 0)
    return TRUE;
  day = _tl_gdelt_memo_day (self->memo, &row->cells, row->layout->added);
  row->added = day->date;
  if (row->added == TL_SYMBOL_NONE)
    return refuse_gdelt_cell (self, row, row->layout->added, "DATEADDED",
                              "a day, YYYYMMDD, or an instant, YYYYMMDDhhmmss");
  if (day->day != row->date)
    row->known = day->date;
  return TRUE;
}

static gboolean
take_actors (Gdelt *self, GdeltRow *row)
{
  for (guint i = 0; i < 2; i++)
    {
      const TlGdeltActor *actor = _tl_gdelt_blocks_actor (&self->blocks, &row->cells, i, row->hashes.actors[i]);

      if (actor == NULL)
        return stop_reading (self);
      row->actors[i] = actor->actor;
      row->actor_pieces[i] = actor->pieces[i];
    }
  return TRUE;
}

static gboolean
take_places (Gdelt *self, GdeltRow *row)
{
  static const char *const names[][2] = { { "Actor1Geo_Lat", "Actor1Geo_Long" },
                                          { "Actor2Geo_Lat", "Actor2Geo_Long" },
                                          { "ActionGeo_Lat", "ActionGeo_Long" } };
  guint n = row->layout->n_place, column = TL_GDELT_PLACES;
  const TlGdeltPlace *place = NULL;

  for (guint i = 0; i < TL_GDELT_SIDES; i++, column += n)
    {
      place = _tl_gdelt_blocks_place (&self->blocks, &row->cells, n, i, row->hashes.places[i]);
      if (place->wrong >= 0)
        return refuse_gdelt_cell (self, row, column + (guint) place->wrong, names[i][(guint) place->wrong != n - 3],
                                  "a coordinate in degrees");
      row->place_pieces[i] = place->pieces[i];
    }
  row->country = place->country;
  row->lat = place->lat;
  row->lon = place->lon;
  return TRUE;
}

static gboolean
take_code_and_score (Gdelt *self, GdeltRow *row)
{
  row->code = _tl_gdelt_memo_code (self->memo, &row->cells, TL_GDELT_CODE);
  row->score = _tl_gdelt_memo_score (self->memo, &row->cells, TL_GDELT_GOLDSTEIN);
  return !isnan (row->score) || _tl_event_line_length (&row->cells, TL_GDELT_GOLDSTEIN) == 0
         || refuse_gdelt_cell (self, row, TL_GDELT_GOLDSTEIN, "GoldsteinScale", "a number");
}

/* ---- records ----------------------------------------------------------------------------------------------------- */

/* What is between two parts of a title, and before and after. */
#define DASH " \xe2\x80\x93 "
#define DASH_LENGTH (sizeof DASH - 1)

static char *
pack_title_text (char *to, const GdeltRow *row)
{
  gsize first = _tl_event_line_length (&row->cells, TL_GDELT_ACTOR1 + 1);
  gsize second = _tl_event_line_length (&row->cells, TL_GDELT_ACTOR2 + 1);

  if (first > 0)
    {
      memcpy (to, _tl_event_line_cell (&row->cells, TL_GDELT_ACTOR1 + 1), first);
      memcpy (to + first, DASH, DASH_LENGTH);
      to += first + DASH_LENGTH;
    }
  memcpy (to, row->code->label, row->code->label_length);
  to += row->code->label_length;
  if (second == 0)
    return to;
  memcpy (to, DASH, DASH_LENGTH);
  memcpy (to + DASH_LENGTH, _tl_event_line_cell (&row->cells, TL_GDELT_ACTOR2 + 1), second);
  return to + DASH_LENGTH + second;
}

static char *
pack_title (char *to, const GdeltRow *row)
{
  gsize first = _tl_event_line_length (&row->cells, TL_GDELT_ACTOR1 + 1);
  gsize second = _tl_event_line_length (&row->cells, TL_GDELT_ACTOR2 + 1);
  gsize length =
      row->code->label_length + (first > 0 ? first + DASH_LENGTH : 0) + (second > 0 ? second + DASH_LENGTH : 0);

  to = _tl_pack_number (_tl_pack_field (to, TL_EVENT_FIELD_TITLE), length);
  return _tl_pack_end (pack_title_text (to, row));
}

static char *
pack_participants (const Words *words, char *to, const GdeltRow *row)
{
  guint n = (row->actors[0] != TL_SYMBOL_NONE) + (row->actors[1] != TL_SYMBOL_NONE);

  if (n == 0)
    return to;
  to = _tl_pack_number (_tl_pack_field (to, TL_EVENT_FIELD_PARTICIPANTS), n);
  for (guint i = 0; i < 2; i++)
    if (row->actors[i] != TL_SYMBOL_NONE)
      {
        to = _tl_pack_name (to, TL_PARTICIPANT_FIELD_ACTOR, row->actors[i]);
        to = _tl_pack_end (_tl_pack_name (to, TL_PARTICIPANT_FIELD_ROLE, words->roles[i]));
      }
  return to;
}

static char *
pack_place (char *to, const GdeltRow *row)
{
  guint column = TL_GDELT_PLACES + TL_GDELT_ACTION * row->layout->n_place + 1;
  const char *name = _tl_event_line_cell (&row->cells, column);
  gsize length = _tl_event_line_length (&row->cells, column);

  if (length == 0 && row->country == TL_SYMBOL_NONE && isnan (row->lat) && isnan (row->lon))
    return to;
  to = _tl_pack_field (to, TL_EVENT_FIELD_PLACE);
  if (length > 0)
    to = _tl_pack_text (to, TL_PLACE_FIELD_NAME, name, length);
  if (row->country != TL_SYMBOL_NONE)
    to = _tl_pack_name (to, TL_PLACE_FIELD_COUNTRY, row->country);
  if (!isnan (row->lat))
    to = _tl_pack_double (_tl_pack_field (to, TL_PLACE_FIELD_LAT), row->lat);
  if (!isnan (row->lon))
    to = _tl_pack_double (_tl_pack_field (to, TL_PLACE_FIELD_LON), row->lon);
  return _tl_pack_end (to);
}

/* The score, the code and the source. */
static char *
pack_figures (const Words *words, char *to, const GdeltRow *row)
{
  if (!isnan (row->score))
    {
      to = _tl_pack_number (_tl_pack_field (to, TL_EVENT_FIELD_SCORES), 1);
      to = _tl_pack_double (_tl_pack_number (to, words->scale), row->score);
    }
  if (row->code->code != TL_SYMBOL_NONE)
    {
      to = _tl_pack_number (_tl_pack_field (to, TL_EVENT_FIELD_CODINGS), 1);
      to = _tl_pack_name (to, TL_CODING_FIELD_SCHEME, words->scheme);
      to = _tl_pack_end (_tl_pack_name (to, TL_CODING_FIELD_CODE, row->code->code));
    }
  to = _tl_pack_number (_tl_pack_field (to, TL_EVENT_FIELD_CITATIONS), 1);
  to = _tl_pack_name (to, TL_CITATION_FIELD_SOURCE, row->source);
  if (row->added != TL_SYMBOL_NONE)
    to = _tl_pack_name (to, TL_CITATION_FIELD_DATE, row->added);
  to = _tl_pack_end (to);
  to = _tl_pack_name (_tl_pack_field (to, TL_EVENT_FIELD_RECORD), TL_RECORD_FIELD_CODER, words->coder);
  return _tl_pack_end (to);
}

/* The tone differs from row to row; it is the one piece that is not shared. */
static char *
pack_tone (char *to, const GdeltRow *row, guint *n)
{
  const char *text = _tl_event_line_cell (&row->cells, TL_GDELT_TONE);
  gsize length = _tl_event_line_length (&row->cells, TL_GDELT_TONE);
  g_autoptr (GString) quoted = NULL;

  if (length == 0)
    return to;
  if (G_UNLIKELY (!_tl_event_text_is_number (text, length)))
    {
      quoted = g_string_new (NULL);
      _tl_event_text_quote (quoted, text, length);
      text = quoted->str;
      length = quoted->len;
    }
  ++*n;
  to = _tl_pack_number (_tl_pack_number (to, 0), length);
  memcpy (to, text, length);
  return to + length;
}

static char *
pack_attributes (Gdelt *self, char *to, const GdeltRow *row)
{
  char *count;
  guint n = 0;

  to = _tl_pack_number (_tl_pack_field (to, TL_EVENT_FIELD_ATTRIBUTES), 1);
  to = _tl_pack_end (_tl_pack_number (to, self->words.gdelt)); /* 0: pieces follow */
  count = to++;
  to = _tl_pack_piece (to, _tl_gdelt_blocks_head (&self->blocks, &row->cells), &n);
  to = _tl_pack_piece (to, row->actor_pieces[0], &n);
  to = _tl_pack_piece (to, row->actor_pieces[1], &n);
  to = _tl_pack_piece (to, _tl_gdelt_blocks_counts (&self->blocks, &row->cells), &n);
  to = pack_tone (to, row, &n);
  for (guint i = 0; i < TL_GDELT_SIDES; i++)
    to = _tl_pack_piece (to, row->place_pieces[i], &n);
  *count = (char) n;
  return to;
}

/* Texts are cells as they are, or quoted, which doubles them at most, and a label. */
static void
pack_record (Gdelt *self, const GdeltRow *row)
{
  GString *record = self->intake->timeline->scratch;
  char *to;

  record->len = 0;
  to = _tl_bytes_room (record, 3 * row->cells.length + row->code->label_length + 512);
  to = pack_title (to, row);
  to = pack_participants (&self->words, to, row);
  to = pack_place (to, row);
  to = pack_figures (&self->words, to, row);
  to = _tl_pack_end (self->attributes ? pack_attributes (self, to, row) : to);
  record->len = (gsize) (to - record->str);
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

static gboolean
is_same_event (const TlEventColumns *events, guint32 number, const TlEventRow *event, const GString *record)
{
  const guint8 *other = events->records[number];

  return events->types[number] == event->type && events->dates[number] == event->date
         && events->known[number] == event->known
         && (gsize) (_tl_record_skip (other, &_tl_event_shape) - other) == record->len
         && memcmp (other, record->str, record->len) == 0;
}

static gboolean
merge_gdelt_event (Gdelt *self, const GdeltRow *row, guint32 number, const TlEventRow *event)
{
  GError *problem = NULL;

  if (!is_same_event (&self->intake->timeline->events, number, event, self->intake->timeline->scratch))
    {
      _tl_intake_set_repeated_id (&problem, TL_NAME_EVENT, _tl_names_text (self->intake->names, TL_NAME_EVENT, number));
      g_prefix_error (&problem, "the row differs from the one before: ");
      return refuse_gdelt_row (self, row, TL_GDELT_ID, "GLOBALEVENTID", problem);
    }
  if (self->n_merged++ == 0)
    self->first_merged = row->cells.line;
  return TRUE;
}

static gboolean
store_event (Gdelt *self, const GdeltRow *row)
{
  TlIntake *intake = self->intake;
  TlEventRow event = { .type = row->code->type, .date = row->date, .known = row->known };
  guint32 number =
      _tl_symbols_intern_hashed (&intake->names->symbols[TL_NAME_EVENT], row->id, row->id_length, row->id_hash);
  GError *problem = NULL;

  if (G_UNLIKELY (_tl_events_has (&intake->timeline->events, number)))
    return merge_gdelt_event (self, row, number, &event);
  if (!_tl_intake_count_item (intake, &problem))
    {
      _tl_intake_stop (intake, &(TlPosition){ row->cells.line, 1, NULL }, problem);
      return stop_reading (self);
    }
  _tl_events_put_row (&intake->timeline->events, number, &event, intake->timeline->scratch, intake->names);
  return TRUE;
}

static gboolean
read_row (Gdelt *self, GdeltRow *row)
{
  if (row->layout == NULL)
    return refuse_width (self, row);
  if (row->id_length == 0)
    return refuse_gdelt_cell (self, row, TL_GDELT_ID, "GLOBALEVENTID", "a number of at most 20 digits");
  if (!take_dates (self, row) || !take_places (self, row) || !take_code_and_score (self, row)
      || !take_actors (self, row) || !take_source (self, row))
    return FALSE;
  pack_record (self, row);
  return store_event (self, row);
}

/* ---- batches ----------------------------------------------------------------------------------------------------- */

static const Layout *
find_layout (guint n_cells)
{
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    if (layouts[i].n_cells == n_cells)
      return &layouts[i];
  return NULL;
}

/* What is looked up for a row is hashed, and asked for, before the rows of its batch are read. */
static void
expect_row (Gdelt *self, GdeltRow *row)
{
  gsize length = _tl_event_line_length (&row->cells, TL_GDELT_ID);

  row->layout = find_layout (row->cells.n_cells);
  row->id_length = 0;
  if (row->layout == NULL || length > ID_DIGITS || !_tl_event_text_is_digits (row->cells.text, length))
    return;
  memcpy (row->id, ID_PREFIX, sizeof ID_PREFIX - 1);
  memcpy (row->id + sizeof ID_PREFIX - 1, row->cells.text, length);
  row->id_length = length + sizeof ID_PREFIX - 1;
  row->id_hash = _tl_symbols_hash (&self->intake->names->symbols[TL_NAME_EVENT], row->id, row->id_length);
  find_page (self, row);
  _tl_gdelt_blocks_expect (&self->blocks, &row->cells, row->layout->n_place, &row->hashes);
}

/* Returns the number of rows that are in the buffer together, up to BATCH. */
static guint
gather_rows (Gdelt *self, GError **error)
{
  guint n = 0;

  while (n < BATCH && _tl_event_rows_next (&self->rows, &self->batch[n].cells, error))
    {
      expect_row (self, &self->batch[n]);
      if (!_tl_event_rows_is_near (&self->rows, &self->batch[n++].cells))
        break;
    }
  return n;
}

static void
read_batch (Gdelt *self, guint n)
{
  guint32 hashes[BATCH];
  guint n_hashes = 0;

  for (guint i = 0; i < n; i++)
    if (self->batch[i].id_length > 0)
      hashes[n_hashes++] = self->batch[i].url_hash;
  _tl_symbols_expect (&self->intake->names->symbols[TL_NAME_SOURCE], hashes, n_hashes);
  for (guint i = 0; i < n && !self->stopped; i++)
    read_row (self, &self->batch[i]);
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

static void
gdelt_init (Gdelt *self, TlIntake *intake, TlInput *input)
{
  static const char *const words[] = { "initiator", "target", "goldstein-gdelt", "cameo", "GDELT", "gdelt" };
  guint32 numbers[G_N_ELEMENTS (words)];

  *self = (Gdelt){ .intake = intake, .batch = g_new (GdeltRow, BATCH) };
  _tl_event_rows_init (&self->rows, intake, input);
  _tl_gdelt_blocks_init (&self->blocks, intake);
  self->memo = _tl_gdelt_memo_new (intake);
  self->attributes = strcmp (_tl_intake_get_option (intake, "attributes"), "yes") == 0;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    numbers[i] = _tl_names_intern (intake->names, TL_NAME_WORD, words[i]);
  self->words = (Words){ { numbers[0], numbers[1] }, numbers[2], numbers[3], numbers[4], numbers[5] };
}

static void
gdelt_clear (Gdelt *self)
{
  _tl_event_rows_clear (&self->rows);
  _tl_gdelt_blocks_clear (&self->blocks);
  _tl_gdelt_memo_free (self->memo);
  g_free (self->batch);
}

static void
gdelt_finish (Gdelt *self)
{
  _tl_event_actors_finish (self->intake, "cameo");
  _tl_event_rows_finish (&self->rows);
  if (self->n_merged > 0)
    _tl_intake_note (self->intake, "merged-row", &(TlPosition){ self->first_merged, 1, NULL },
                     "%" G_GUINT64_FORMAT
                     " rows from here on repeat an event and are equal to it in all cells; each is "
                     "read once",
                     self->n_merged);
}

gboolean
_tl_gdelt_read (TlIntake *intake, TlInput *input, GError **error)
{
  GError *problem = NULL;
  gboolean ok;
  Gdelt self;
  guint n;

  _tl_timeline_drop_derived (intake->timeline);
  gdelt_init (&self, intake, input);
  while (!self.stopped && problem == NULL && intake->error == NULL && (n = gather_rows (&self, &problem)) > 0)
    read_batch (&self, n);
  ok = !self.stopped && problem == NULL && intake->error == NULL;
  if (ok)
    gdelt_finish (&self);
  gdelt_clear (&self);
  if (problem != NULL)
    g_propagate_error (error, problem);
  return ok;
}
