/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reads events of ICEWS: a table with tabs and a header, whose columns are found by their names. */
#include "config.h"

#include "io/events/tl-event-actors-private.h"
#include "io/events/tl-event-rows-private.h"
#include "io/events/tl-gdelt-memo-private.h"
#include "io/events/tl-icews-format-private.h"
#include "base/tl-error-private.h"

#include <libtimeline/tl-country.h>
#include <libtimeline/tl-event-type.h>
#include <math.h>
#include <string.h>

enum
{
  EVENT_ID,
  EVENT_DATE,
  SOURCE_NAME,
  SOURCE_SECTORS,
  SOURCE_COUNTRY,
  EVENT_TEXT,
  CAMEO_CODE,
  INTENSITY,
  TARGET_NAME,
  TARGET_SECTORS,
  TARGET_COUNTRY,
  STORY_ID,
  SENTENCE_NUMBER,
  PUBLISHER,
  CITY,
  DISTRICT,
  PROVINCE,
  COUNTRY,
  LATITUDE,
  LONGITUDE,
  N_COLUMNS
};

static const char *const column_names[N_COLUMNS] = {
  "Event ID",  "Event Date",  "Source Name",    "Source Sectors", "Source Country", "Event Text",      "CAMEO Code",
  "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID",       "Sentence Number", "Publisher",
  "City",      "District",    "Province",       "Country",        "Latitude",       "Longitude",
};

typedef struct
{
  TlIntake *intake;
  TlEventRows rows;
  TlEventLine line;
  guint columns[N_COLUMNS]; /* in the file */
  guint n_cells;
  char *cells[N_COLUMNS]; /* of the row; NULL: absent */
  GHashTable *unknown;    /* codes that were warned of */
  gboolean stopped;
} Icews;

/* ---- what is wrong ----------------------------------------------------------------------------------------------- */

static gboolean
refuse_icews (Icews *self, guint column, GError *problem)
{
  guint place = column < N_COLUMNS ? self->columns[column] : TL_EVENT_COLUMN;

  self->stopped = !_tl_event_line_wrong (&self->line, self->intake, place,
                                         column < N_COLUMNS ? column_names[column] : NULL, problem);
  return FALSE;
}

static gboolean
refuse_icews_cell (Icews *self, guint column, const char *expected)
{
  GError *problem = NULL;

  if (self->cells[column] == NULL)
    _tl_error_set (&problem, TL_ERROR_MISSING, "the cell is empty, expected %s", expected);
  else
    _tl_error_set (&problem, TL_ERROR_VALUE, "\"%.100s\" is not %s", self->cells[column], expected);
  return refuse_icews (self, column, problem);
}

/* ---- actors ------------------------------------------------------------------------------------------------------ */

/* Letters and digits of ASCII in lower case; runs of others are a hyphen. A name that has none is hashed. */
static char *
make_slug (const char *name)
{
  GString *slug = g_string_new (NULL);
  g_autofree char *sum = NULL;

  for (const char *p = name; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (slug, g_ascii_tolower (*p));
    else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  if (slug->len == 0)
    {
      sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);
      g_string_printf (slug, "a-%.12s", sum);
    }
  return g_string_free (slug, FALSE);
}

/* In the order in which they decide. */
static const struct
{
  const char *word;
  TlActorKind kind;
} sector_kinds[] = {
  { "Government", TL_ACTOR_KIND_AGENCY },
  { "Executive", TL_ACTOR_KIND_AGENCY },
  { "Military", TL_ACTOR_KIND_ARMED_UNIT },
  { "Business", TL_ACTOR_KIND_COMPANY },
  { "Media", TL_ACTOR_KIND_MEDIUM },
  { "International Government Organization", TL_ACTOR_KIND_ORGANISATION },
  { "Nongovernmental Organizations / Activists", TL_ACTOR_KIND_ORGANISATION },
  { "Nongovernmental Organization (International)", TL_ACTOR_KIND_ORGANISATION },
};

static TlActorKind
find_sector_kind (char **sectors)
{
  for (guint i = 0; i < G_N_ELEMENTS (sector_kinds); i++)
    if (g_strv_contains ((const char *const *) sectors, sector_kinds[i].word))
      return sector_kinds[i].kind;
  return TL_ACTOR_KIND_NONE;
}

/* "sectors" is no member of the format, and is kept as an unknown one. */
static void
keep_sectors (TlIntake *intake, TlActor *actor, char **sectors)
{
  g_autoptr (GString) json = g_string_new ("[");
  TlArena *arena = intake->names->arena;

  for (guint i = 0; sectors[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      _tl_event_text_quote (json, sectors[i], strlen (sectors[i]));
    }
  g_string_append_c (json, ']');
  if (json->len > 2)
    _tl_map_put (&actor->value.unknown, arena, "sectors", FALSE)->text =
        _tl_arena_strndup (arena, json->str, json->len);
}

/* The actor NAME, made if it is not there; SECTORS and COUNTRY may be NULL. TL_SYMBOL_NONE if reading must stop. */
static guint32
take_icews_actor (TlIntake *intake, const char *name, const char *sectors, const char *country)
{
  g_autofree char *id = make_slug (name);
  g_auto (GStrv) list = g_strsplit (sectors != NULL ? sectors : "", ",", -1);
  guint32 number, parent = TL_SYMBOL_NONE;
  TlActor *actor;
  gboolean is_country = g_strcmp0 (name, country) == 0 || (sectors == NULL && tl_country_find_by_name (name) != NULL);

  number = _tl_event_actors_take (intake, id, strlen (id), &actor);
  if (number == TL_SYMBOL_NONE)
    return number;
  _tl_event_actors_name (intake, number, name, strlen (name));
  if (actor == NULL)
    return number;
  if (!is_country && country != NULL)
    {
      parent = take_icews_actor (intake, country, NULL, country);
      if (parent == TL_SYMBOL_NONE)
        return parent;
    }
  _tl_event_actors_describe (intake, actor, is_country ? TL_ACTOR_KIND_STATE : find_sector_kind (list),
                             parent != number ? parent : TL_SYMBOL_NONE, NULL, NULL);
  keep_sectors (intake, actor, list);
  return number;
}

/* Both sides may be one actor. */
static gboolean
add_icews_actor (Icews *self, TlEvent *event, guint column, const char *role)
{
  guint32 number;

  if (self->cells[column] == NULL)
    return TRUE;
  number = take_icews_actor (self->intake, self->cells[column], self->cells[column + 1], self->cells[column + 2]);
  if (number == TL_SYMBOL_NONE)
    {
      self->stopped = TRUE;
      return FALSE;
    }
  tl_event_add_participant (event, _tl_names_text (self->intake->names, TL_NAME_ACTOR, number), role);
  return TRUE;
}

/* ---- cells ------------------------------------------------------------------------------------------------------- */

static TlEvent *
begin_icews_event (Icews *self)
{
  const char *day = self->cells[EVENT_DATE], *number = self->cells[EVENT_ID], *code = self->cells[CAMEO_CODE];
  g_autoptr (TlDate) date = day != NULL && strlen (day) == 10 ? tl_date_new (day, NULL) : NULL;
  g_autofree char *id = NULL, *legal = NULL;
  gboolean known = FALSE;
  const char *type;
  TlEvent *event;

  if (number == NULL)
    {
      refuse_icews_cell (self, EVENT_ID, "a number");
      return NULL;
    }
  if (date == NULL)
    {
      refuse_icews_cell (self, EVENT_DATE, "a day, YYYY-MM-DD");
      return NULL;
    }
  type = code != NULL ? _tl_cameo_find_type (code, &known) : "event";
  if (code != NULL && !known && g_hash_table_size (self->unknown) < 100
      && g_hash_table_add (self->unknown, g_strdup (code)))
    _tl_intake_warn (self->intake, "unknown-code", &self->intake->place,
                     "CAMEO has no code \"%s\"; the events with it are of type \"%s\"", code, type);
  legal = _tl_event_text_dup_id (number, strlen (number));
  id = g_strdup_printf ("icews-%s-%.4s%.2s%.2s", legal, day, day + 5, day + 8);
  event = tl_event_new (id, type);
  tl_event_set_date (event, date);
  if (code != NULL)
    tl_event_add_coding (event, "cameo", code, NULL, NULL);
  return event;
}

/* The text of the event is that of its type, as ICEWS words it; another is kept. */
static void
add_icews_text (Icews *self, TlEvent *event)
{
  const TlEventType *type = tl_event_type_lookup (tl_event_get_event_type (event));
  const char *text = self->cells[EVENT_TEXT];
  g_autoptr (GString) json = NULL;

  if (text == NULL || g_ascii_strcasecmp (text, tl_event_type_get_label (type)) == 0)
    return;
  json = g_string_new ("{\"text\":");
  _tl_event_text_quote (json, text, strlen (text));
  g_string_append_c (json, '}');
  _tl_map_put (&event->attributes, event->value.arena, "icews", TRUE)->text =
      _tl_arena_strndup (event->value.arena, json->str, json->len);
}

static gboolean
read_icews_number (Icews *self, guint column, double most, double *number)
{
  const char *text = self->cells[column];

  *number = NAN;
  return text == NULL || (_tl_event_text_to_number (text, strlen (text), number) && fabs (*number) <= most);
}

static gboolean
add_icews_place (Icews *self, TlEvent *event)
{
  const TlCountry *country = self->cells[COUNTRY] != NULL ? tl_country_find_by_name (self->cells[COUNTRY]) : NULL;
  const char *alpha = country != NULL ? tl_country_get_code (country, "iso3166-1-alpha-3") : NULL;
  g_autofree char *lower = alpha != NULL ? g_ascii_strdown (alpha, -1) : NULL;
  g_autoptr (GString) name = g_string_new (NULL);
  double lat, lon;

  if (!read_icews_number (self, LATITUDE, 90, &lat))
    return refuse_icews_cell (self, LATITUDE, "a latitude in degrees");
  if (!read_icews_number (self, LONGITUDE, 180, &lon))
    return refuse_icews_cell (self, LONGITUDE, "a longitude in degrees");
  for (guint i = CITY; i <= COUNTRY; i++)
    if (self->cells[i] != NULL)
      g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", self->cells[i]);
  if (name->len > 0 || !isnan (lat) || !isnan (lon))
    tl_event_set_place (event, name->len > 0 ? name->str : NULL, lower, lat, lon);
  return TRUE;
}

static gboolean
add_icews_source (Icews *self, TlEvent *event)
{
  const char *story = self->cells[STORY_ID], *sentence = self->cells[SENTENCE_NUMBER];
  const char *publisher = self->cells[PUBLISHER];
  g_autofree char *legal = NULL, *id = NULL, *locator = NULL;
  g_autoptr (TlCitation) citation = NULL;
  TlNames *names = self->intake->names;
  TlSource *source;
  guint32 number;

  if (story == NULL)
    return TRUE;
  legal = _tl_event_text_dup_id (story, strlen (story));
  id = g_strconcat ("icews-story-", legal, NULL);
  number = _tl_names_intern (names, TL_NAME_SOURCE, id);
  if (_tl_timeline_get_defined (self->intake->timeline, TL_NAME_SOURCE, number) == NULL)
    {
      if (!_tl_event_sources_make (self->intake, number, &source))
        {
          self->stopped = TRUE;
          return FALSE;
        }
      source->publisher = publisher != NULL ? _tl_arena_strndup (names->arena, publisher, strlen (publisher)) : NULL;
    }
  citation = tl_citation_new (id);
  locator = sentence != NULL ? g_strdup_printf ("sentence %s", sentence) : NULL;
  tl_citation_set_locator (citation, locator);
  tl_event_add_citation (event, citation);
  return TRUE;
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

/* The same row twice is one event. */
static gboolean
add_icews_event (Icews *self, TlEvent *event)
{
  TlTimeline *timeline = self->intake->timeline;
  guint32 row = _tl_timeline_find_event (timeline, tl_event_get_id (event));
  g_autoptr (TlEvent) other = row != TL_SYMBOL_NONE ? _tl_timeline_dup_event_row (timeline, row) : NULL;

  if (other != NULL && _tl_value_equal (other, event))
    {
      _tl_intake_note (self->intake, "merged-row", &self->intake->place, "the row repeats event \"%s\"",
                       tl_event_get_id (event));
      return TRUE;
    }
  return _tl_intake_add_value (self->intake, event);
}

static gboolean
read_icews_row (Icews *self)
{
  g_autoptr (TlEvent) event = begin_icews_event (self);
  double score;

  if (event == NULL || !add_icews_place (self, event))
    return FALSE;
  if (!read_icews_number (self, INTENSITY, 100, &score))
    return refuse_icews_cell (self, INTENSITY, "a number");
  if (!isnan (score))
    tl_event_set_score (event, "goldstein-icews", score);
  add_icews_text (self, event);
  if (!add_icews_actor (self, event, SOURCE_NAME, "initiator") || !add_icews_actor (self, event, TARGET_NAME, "target")
      || !add_icews_source (self, event))
    return FALSE;
  tl_event_set_record (event, NULL, NULL, "ICEWS");
  self->stopped = !add_icews_event (self, event);
  return !self->stopped;
}

static gboolean
is_absent_cell (const char *text, gsize length)
{
  return length == 0 || (length == 2 && memcmp (text, "NA", 2) == 0);
}

static void
clear_icews_cells (Icews *self)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    g_clear_pointer (&self->cells[i], g_free);
}

static void
take_icews_row (Icews *self)
{
  GError *problem = NULL;

  _tl_intake_set_place (self->intake, &(TlPosition){ self->line.line, 1, NULL });
  if (self->line.n_cells != self->n_cells)
    {
      _tl_error_set (&problem, TL_ERROR_SYNTAX, "the row has %u cells, the header %u", self->line.n_cells,
                     self->n_cells);
      refuse_icews (self, N_COLUMNS, problem);
      return;
    }
  for (guint i = 0; i < N_COLUMNS; i++)
    if (!is_absent_cell (_tl_event_line_cell (&self->line, self->columns[i]),
                         _tl_event_line_length (&self->line, self->columns[i])))
      self->cells[i] = _tl_event_line_dup (&self->line, self->columns[i]);
  read_icews_row (self);
  clear_icews_cells (self);
}

/* ---- header ------------------------------------------------------------------------------------------------------ */

static gboolean
find_icews_column (Icews *self, guint column)
{
  gsize length = strlen (column_names[column]);

  for (guint i = 0; i < MIN (self->line.n_cells, TL_EVENT_CELLS); i++)
    if (_tl_event_line_length (&self->line, i) == length
        && memcmp (_tl_event_line_cell (&self->line, i), column_names[column], length) == 0)
      {
        self->columns[column] = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_icews_header (Icews *self, GError **error)
{
  TlPosition place = { 1, 1, NULL };
  GError *problem = NULL;

  if (!_tl_event_rows_next (&self->rows, &self->line, error))
    {
      if (error != NULL && *error != NULL)
        return FALSE;
      _tl_error_set (&problem, TL_ERROR_SYNTAX, "the file is empty, expected a header with the names of the columns");
      return _tl_intake_stop (self->intake, &place, problem);
    }
  self->n_cells = self->line.n_cells;
  for (guint i = 0; i < N_COLUMNS; i++)
    if (!find_icews_column (self, i))
      {
        _tl_error_set (&problem, TL_ERROR_MISSING, "the header has no column \"%s\"", column_names[i]);
        return _tl_intake_stop (self->intake, &place, problem);
      }
  return TRUE;
}

static gboolean
read_icews (TlIntake *intake, TlInput *input, GError **error)
{
  Icews self = { .intake = intake };
  GError *problem = NULL;
  gboolean ok;

  _tl_event_rows_init (&self.rows, intake, input);
  self.unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ok = read_icews_header (&self, &problem);
  while (ok && !self.stopped && _tl_event_rows_next (&self.rows, &self.line, &problem))
    take_icews_row (&self);
  ok = ok && !self.stopped && problem == NULL && intake->error == NULL;
  if (ok)
    _tl_event_rows_finish (&self.rows);
  _tl_event_rows_clear (&self.rows);
  g_hash_table_unref (self.unknown);
  if (problem != NULL)
    g_propagate_error (error, problem);
  return ok;
}

/* ---- the format -------------------------------------------------------------------------------------------------- */

static guint
sniff_icews (const guint8 *head, gsize length)
{
  static const char begin[] = "Event ID\tEvent Date\tSource Name";
  gsize mark = length >= 3 && memcmp (head, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  return length - mark >= sizeof begin - 1 && memcmp (head + mark, begin, sizeof begin - 1) == 0 ? 95 : 0;
}

static const char *const icews_extensions[] = { NULL };

const TlFormat _tl_icews_format = {
  .name = "icews",
  .label = "ICEWS events",
  .media_type = "text/tab-separated-values",
  .extensions = icews_extensions,
  .sniff = sniff_icews,
  .read = read_icews,
};
