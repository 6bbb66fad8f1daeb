/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Makes an event of a record of PLOVER. */
#include "config.h"

#include "io/events/tl-event-actors-private.h"
#include "io/events/tl-event-rows-private.h"
#include "io/events/tl-plover-private.h"
#include "base/tl-error-private.h"

#include <libtimeline/tl-country.h>
#include <libtimeline/tl-crosswalk.h>
#include <libtimeline/tl-event-type.h>
#include <math.h>
#include <string.h>

/* ---- members of a record ----------------------------------------------------------------------------------------- */

/* Members that become something of ours; each has an old spelling. */
static const char *const plover_keys[][2] = {
  { "id", "id" },
  { "date", "date" },
  { "time", "time" },
  { "enddate", "enddate" },
  { "endtime", "endtime" },
  { "event", "event" },
  { "mode", "mode" },
  { "context", "context" },
  { "actor", "source" },
  { "recipient", "target" },
  { "event_text", "eventText" },
  { "event_loc", "eventLoc" },
  { "event_scale", "eventScale" },
  { "quad_code", "quadCode" },
  { "cite_info", "citeInfo" },
  { "text_info", "textInfo" },
  { "text", "text" },
  { "link", "link" },
  { "coder", "coder" },
  { "coded_date", "dateCoded" },
  { "comment", "comment" },
};

static struct json_object *
get_plover (struct json_object *record, const char *key)
{
  struct json_object *value = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (plover_keys); i++)
    if (strcmp (plover_keys[i][0], key) == 0 && !json_object_object_get_ex (record, key, &value))
      json_object_object_get_ex (record, plover_keys[i][1], &value);
  return value;
}

/* A text that is not empty, or NULL. */
static const char *
as_text (struct json_object *value)
{
  const char *text = json_object_is_type (value, json_type_string) ? json_object_get_string (value) : NULL;

  return text != NULL && text[0] != '\0' ? text : NULL;
}

static const char *
get_plover_text (struct json_object *record, const char *key)
{
  return as_text (get_plover (record, key));
}

/* A list, or one value that takes the place of a list. An empty text is none. */
static guint
count_plover (struct json_object *value)
{
  if (json_object_is_type (value, json_type_array))
    return (guint) json_object_array_length (value);
  return value != NULL && !(json_object_is_type (value, json_type_string) && as_text (value) == NULL);
}

static struct json_object *
nth_plover (struct json_object *value, guint i)
{
  return json_object_is_type (value, json_type_array) ? json_object_array_get_idx (value, i) : value;
}

static const char *
write_plover (struct json_object *value)
{
  return json_object_to_json_string_ext (value, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE);
}

/* ---- what is wrong ----------------------------------------------------------------------------------------------- */

static gboolean
refuse_plover (TlPlover *self, const char *member, TlError code, const char *format, ...) G_GNUC_PRINTF (4, 5);

static gboolean
refuse_plover (TlPlover *self, const char *member, TlError code, const char *format, ...)
{
  g_autofree char *path = self->id != NULL ? g_strdup_printf ("record \"%s\", \"%s\"", self->id, member)
                                           : g_strdup_printf ("\"%s\"", member);
  TlPosition place = { self->place.line, self->place.column, path };
  g_autofree char *message = NULL;
  GError *problem = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  _tl_error_set (&problem, code, "%s", message);
  self->stopped = !_tl_intake_report (self->intake, &place, problem);
  if (!self->stopped && self->intake->lenient)
    _tl_intake_forgive (self->intake);
  return FALSE;
}

/* ---- dates ------------------------------------------------------------------------------------------------------- */

static gboolean
read_plover_date (TlPlover *self, struct json_object *record, TlEvent *event)
{
  const char *day = get_plover_text (record, "date"), *time = get_plover_text (record, "time");
  const char *end = get_plover_text (record, "enddate"), *end_time = get_plover_text (record, "endtime");
  g_autoptr (GString) edtf = g_string_new (day);
  g_autoptr (TlDate) date = NULL;
  g_autoptr (GError) error = NULL;

  if (day == NULL)
    return refuse_plover (self, "date", TL_ERROR_MISSING, "the record has no date");
  if (time != NULL)
    g_string_append_printf (edtf, "T%s", time);
  if (end != NULL)
    g_string_append_printf (edtf, "/%s", end);
  if (end != NULL && end_time != NULL)
    g_string_append_printf (edtf, "T%s", end_time);
  date = tl_date_new (edtf->str, &error);
  if (date == NULL)
    return refuse_plover (self, "date", TL_ERROR_DATE, "%s", error->message);
  tl_event_set_date (event, date);
  return TRUE;
}

/* ---- types ------------------------------------------------------------------------------------------------------- */

/* The type of the first of the shortest codes of CAMEO that have the category and the mode, whatever their contexts;
 * NULL if there is none. */
static const char *
find_type_of_mode (const char *category, const char *mode)
{
  const char *best = NULL;

  for (guint i = 0; i < tl_event_type_get_n_builtin (); i++)
    {
      const TlEventType *type = tl_event_type_get_builtin (i);
      const char *id = tl_event_type_get_id (type);
      g_autoptr (TlCrosswalk) crosswalk =
          g_str_has_prefix (id, "cameo-") ? tl_crosswalk_from_cameo (tl_event_type_get_cameo (type)) : NULL;

      if (crosswalk != NULL && g_strcmp0 (tl_crosswalk_get_category (crosswalk), category) == 0
          && g_strcmp0 (tl_crosswalk_get_mode (crosswalk), mode) == 0 && (best == NULL || strlen (id) < strlen (best)))
        best = id;
    }
  return best;
}

/* The type that says most of the category and mode, and no other mode. */
static const char *
find_plover_words (const char *category, const char *mode)
{
  g_autofree char *upper = g_ascii_strup (category, -1), *lower = mode != NULL ? g_ascii_strdown (mode, -1) : NULL;
  g_autoptr (TlCrosswalk) crosswalk = tl_crosswalk_from_plover (upper, NULL, NULL);
  g_autofree char *id = crosswalk != NULL ? g_strconcat ("cameo-", tl_crosswalk_get_cameo (crosswalk), NULL) : NULL;
  const char *of_mode = lower != NULL ? find_type_of_mode (upper, lower) : NULL;
  const TlEventType *type = id != NULL ? tl_event_type_lookup (id) : NULL;

  return of_mode != NULL ? of_mode : type != NULL ? tl_event_type_get_id (type) : NULL;
}

/* So many pairs of a category and a mode are remembered. */
#define MOST_TYPES 1000

static const char *
find_plover_type (TlPlover *self, const char *category, const char *mode)
{
  g_autofree char *key = g_strconcat (category, "/", mode, NULL);
  const char *type = g_hash_table_lookup (self->types, key);

  if (type == NULL)
    {
      type = find_plover_words (category, mode);
      if (type != NULL && g_hash_table_size (self->types) < MOST_TYPES)
        g_hash_table_insert (self->types, g_steal_pointer (&key), (gpointer) type);
    }
  if (type != NULL)
    return type;
  if (g_hash_table_size (self->unknown) < 100 && g_hash_table_add (self->unknown, g_strdup (category)))
    _tl_intake_warn (self->intake, "unknown-code", &(TlPosition){ self->place.line, self->place.column, "\"event\"" },
                     "PLOVER has no category \"%s\"; the events of it are of type \"event\"", category);
  return "event";
}

/* The first category has the mode; each further one is a coding of its own. */
static gboolean
add_plover_codings (TlPlover *self, struct json_object *events, struct json_object *modes, TlEvent *event)
{
  guint n = count_plover (events), n_modes = count_plover (modes);

  for (guint i = 0; i < n; i++)
    {
      const char *category = as_text (nth_plover (events, i));

      if (category == NULL)
        return refuse_plover (self, "event", TL_ERROR_TYPE, "a category is no text");
      tl_event_add_coding (event, "plover", category, i < n_modes ? as_text (nth_plover (modes, i)) : NULL, NULL);
    }
  return TRUE;
}

/* ---- actors ------------------------------------------------------------------------------------------------------ */

static const char *
get_entity (struct json_object *entity, const char *key, const char *old)
{
  struct json_object *value = NULL;

  if (!json_object_object_get_ex (entity, key, &value))
    json_object_object_get_ex (entity, old, &value);
  return as_text (value);
}

static TlActorKind
find_plover_kind (const char *code, const char *sector)
{
  const TlCountry *country = tl_country_find ("cameo", code);

  if (sector == NULL && country != NULL && tl_country_get_kind (country) != TL_COUNTRY_KIND_REGION)
    return TL_ACTOR_KIND_STATE;
  if (sector == NULL)
    return TL_ACTOR_KIND_NONE;
  return strcmp (sector, "MIL") == 0                                  ? TL_ACTOR_KIND_ARMED_UNIT
         : strcmp (sector, "GOV") == 0 || strcmp (sector, "JUD") == 0 ? TL_ACTOR_KIND_AGENCY
                                                                      : TL_ACTOR_KIND_NONE;
}

/* CODE is that of a country or of a kind of actor; SECTOR may be NULL. */
static guint32
take_plover_code (TlPlover *self, const char *code, const char *sector)
{
  g_autofree char *both = g_strconcat (code, sector, NULL), *legal = _tl_event_text_dup_id (both, strlen (both));
  g_autofree char *id = g_ascii_strdown (legal, -1);
  guint32 number, parent = TL_SYMBOL_NONE;
  TlActor *actor;

  number = _tl_event_actors_take (self->intake, id, strlen (id), &actor);
  if (actor == NULL)
    return number;
  if (sector != NULL)
    {
      parent = take_plover_code (self, code, NULL);
      if (parent == TL_SYMBOL_NONE)
        return parent;
    }
  _tl_event_actors_describe (self->intake, actor, find_plover_kind (code, sector), parent, "cameo", both);
  return number;
}

static guint32
take_plover_name (TlPlover *self, const char *name)
{
  g_autofree char *legal = _tl_event_text_dup_id (name, strlen (name)), *id = g_ascii_strdown (legal, -1);
  TlActor *actor;

  return _tl_event_actors_take (self->intake, id, strlen (id), &actor);
}

static gboolean
add_plover_actor (TlPlover *self, struct json_object *entity, const char *member, const char *role, TlEvent *event)
{
  gboolean is_text = json_object_is_type (entity, json_type_string);
  const char *name = is_text ? as_text (entity) : NULL, *code = NULL, *sector = NULL, *wikidata = NULL;
  TlArena *arena = self->intake->names->arena;
  TlActor *actor;
  guint32 number;

  if (!is_text && !json_object_is_type (entity, json_type_object))
    return refuse_plover (self, member, TL_ERROR_TYPE, "an actor is neither an object nor a text");
  if (!is_text)
    {
      name = get_entity (entity, "entity_text", "actorText");
      code = get_entity (entity, "code", "code");
      sector = get_entity (entity, "sector", "sector");
      wikidata = get_entity (entity, "identifier_id", "identifierId");
    }
  if (code == NULL && name == NULL)
    return refuse_plover (self, member, TL_ERROR_MISSING, "an actor has neither a code nor a name");
  number = code != NULL ? take_plover_code (self, code, sector) : take_plover_name (self, name);
  if (number == TL_SYMBOL_NONE)
    {
      self->stopped = TRUE;
      return FALSE;
    }
  if (name != NULL)
    _tl_event_actors_name (self->intake, number, name, strlen (name));
  actor = _tl_timeline_get_defined (self->intake->timeline, TL_NAME_ACTOR, number);
  if (wikidata != NULL && _tl_map_find (&actor->codes, "wikidata") == NULL)
    _tl_map_put (&actor->codes, arena, "wikidata", TRUE)->text = _tl_arena_strndup (arena, wikidata, strlen (wikidata));
  tl_event_add_participant (event, actor->id, role);
  return TRUE;
}

static gboolean
add_plover_actors (TlPlover *self, struct json_object *record, const char *member, const char *role, TlEvent *event)
{
  struct json_object *entities = get_plover (record, member);
  guint n = count_plover (entities);

  for (guint i = 0; i < n; i++)
    if (!add_plover_actor (self, nth_plover (entities, i), member, role, event))
      return FALSE;
  return TRUE;
}

/* What an entity has beyond these is kept with the event. */
static gboolean
has_more (struct json_object *entities)
{
  static const char *const known[] = { "entity_text",   "actorText",    "code", "sector",
                                       "identifier_id", "identifierId", NULL };
  guint n = count_plover (entities);

  for (guint i = 0; i < n; i++)
    {
      struct json_object *entity = nth_plover (entities, i);
      struct json_object_iter member;

      if (!json_object_is_type (entity, json_type_object))
        continue;
      json_object_object_foreachC (entity, member)
      {
        if (member.val != NULL && !g_strv_contains (known, member.key))
          return TRUE;
      }
    }
  return FALSE;
}

/* ---- sources ----------------------------------------------------------------------------------------------------- */

/* Longest text that is a quotation, in characters. */
#define QUOTE_LENGTH 300

static const char *
keep_plover_text (TlPlover *self, struct json_object *info, const char *key)
{
  struct json_object *value = NULL;
  const char *text = json_object_object_get_ex (info, key, &value) ? as_text (value) : NULL;

  return text != NULL ? _tl_arena_strndup (self->intake->names->arena, text, strlen (text)) : NULL;
}

/* The source is the page, or else what cites it. Returns NULL with STOPPED unset if the record names neither. */
static TlCitation *
cite_plover (TlPlover *self, struct json_object *record)
{
  struct json_object *info = get_plover (record, "cite_info");
  const char *url = json_object_is_type (info, json_type_object) ? get_entity (info, "url", "url") : NULL;
  const char *cited = json_object_is_type (info, json_type_object) ? get_entity (info, "citation", "citation") : NULL;
  g_autofree char *id = NULL;
  TlSource *source;
  guint32 number;

  if (url == NULL && cited == NULL)
    return NULL;
  id = url != NULL ? _tl_event_text_dup_id (url, strlen (url)) : _tl_event_text_dup_id (cited, strlen (cited));
  number = _tl_names_intern (self->intake->names, TL_NAME_SOURCE, id);
  if (_tl_timeline_get_defined (self->intake->timeline, TL_NAME_SOURCE, number) == NULL)
    {
      if (!_tl_event_sources_make (self->intake, number, &source))
        {
          self->stopped = TRUE;
          return NULL;
        }
      source->url = keep_plover_text (self, info, "url");
      source->title = keep_plover_text (self, info, "title");
      source->publisher = keep_plover_text (self, info, "publication");
      source->language = keep_plover_text (self, info, "language");
    }
  return tl_citation_new (id);
}

/* Returns whether the text of the record went into a citation. */
static gboolean
add_plover_citation (TlPlover *self, struct json_object *record, TlEvent *event)
{
  g_autoptr (TlCitation) citation = cite_plover (self, record);
  const char *text = get_plover_text (record, "text"), *locator = get_plover_text (record, "text_info");
  gboolean quoted = citation != NULL && text != NULL && g_utf8_strlen (text, -1) <= QUOTE_LENGTH;

  if (citation == NULL)
    return FALSE;
  tl_citation_set_locator (citation, locator);
  tl_citation_set_quote (citation, quoted ? text : NULL);
  tl_event_add_citation (event, citation);
  return quoted;
}

/* ---- attributes -------------------------------------------------------------------------------------------------- */

static void
put_plover (GString *json, const char *key, struct json_object *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (json, "%s\"%s\":%s", json->len > 1 ? "," : "", key, write_plover (value));
}

static void
add_plover_attributes (struct json_object *record, gboolean quoted, TlEvent *event)
{
  static const char *const kept[] = { "context", "quad_code", "event_loc", "link", "comment" };
  g_autoptr (GString) json = g_string_new ("{");
  struct json_object *info = get_plover (record, "text_info"), *cite = get_plover (record, "cite_info");

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    put_plover (json, kept[i], get_plover (record, kept[i]));
  if (has_more (get_plover (record, "actor")))
    put_plover (json, "actor", get_plover (record, "actor"));
  if (has_more (get_plover (record, "recipient")))
    put_plover (json, "recipient", get_plover (record, "recipient"));
  if (event->citations.n == 0 || as_text (info) == NULL)
    put_plover (json, "text_info", info);
  if (!quoted)
    put_plover (json, "text", get_plover (record, "text"));
  put_plover (json, "cite_info", cite);
  g_string_append_c (json, '}');
  if (json->len > 2)
    _tl_map_put (&event->attributes, event->value.arena, "plover", TRUE)->text =
        _tl_arena_strndup (event->value.arena, json->str, json->len);
}

/* Where it was: an object with a name, or the name. */
static void
add_plover_place (struct json_object *record, TlEvent *event)
{
  struct json_object *place = get_plover (record, "event_loc");
  const char *name =
      json_object_is_type (place, json_type_object) ? get_entity (place, "name", "name") : as_text (place);

  if (name != NULL)
    tl_event_set_place (event, name, NULL, NAN, NAN);
}

static gboolean
is_plover_key (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (plover_keys); i++)
    if (strcmp (plover_keys[i][0], key) == 0 || strcmp (plover_keys[i][1], key) == 0)
      return TRUE;
  return FALSE;
}

/* Members that PLOVER's manual does not have stay what they are, unless their name is one of an event of ours. */
static void
keep_other_members (struct json_object *record, TlEvent *event)
{
  TlArena *arena = event->value.arena;
  struct json_object_iter member;

  json_object_object_foreachC (record, member)
  {
    const char *text = write_plover (member.val);
    gboolean ours = _tl_shape_find (&_tl_event_shape, member.key, strlen (member.key)) != NULL;
    g_autofree char *name = g_strconcat (ours ? "plover-" : "", member.key, NULL);

    if (!is_plover_key (member.key))
      _tl_map_put (&event->value.unknown, arena, name, FALSE)->text = _tl_arena_strndup (arena, text, strlen (text));
  }
}

static gboolean
add_plover_figures (TlPlover *self, struct json_object *record, TlEvent *event)
{
  struct json_object *scale = get_plover (record, "event_scale");
  const char *coded = get_plover_text (record, "coded_date"), *coder = get_plover_text (record, "coder");
  g_autoptr (TlDate) created = coded != NULL ? tl_date_new (coded, NULL) : NULL;

  if (coded != NULL && created == NULL)
    return refuse_plover (self, "coded_date", TL_ERROR_DATE, "\"%.100s\" is not a date", coded);
  if (created != NULL || coder != NULL)
    tl_event_set_record (event, created, NULL, coder);
  if (json_object_is_type (scale, json_type_double) || json_object_is_type (scale, json_type_int))
    tl_event_set_score (event, "schrodt-plover", json_object_get_double (scale));
  return TRUE;
}

/* ---- records ----------------------------------------------------------------------------------------------------- */

static gboolean
add_plover_event (TlPlover *self, struct json_object *record, TlEvent *event)
{
  gboolean quoted;

  if (count_plover (get_plover (record, "actor")) == 0)
    return refuse_plover (self, "actor", TL_ERROR_MISSING, "the record has no actor");
  if (!read_plover_date (self, record, event)
      || !add_plover_codings (self, get_plover (record, "event"), get_plover (record, "mode"), event)
      || !add_plover_actors (self, record, "actor", "initiator", event)
      || !add_plover_actors (self, record, "recipient", "target", event) || !add_plover_figures (self, record, event))
    return FALSE;
  quoted = add_plover_citation (self, record, event);
  if (self->stopped)
    return FALSE;
  add_plover_place (record, event);
  add_plover_attributes (record, quoted, event);
  keep_other_members (record, event);
  _tl_intake_set_place (self->intake, &self->place);
  self->stopped = !_tl_intake_add_value (self->intake, event);
  return !self->stopped;
}

void
_tl_plover_read_record (TlPlover *self, struct json_object *record)
{
  struct json_object *events = get_plover (record, "event"), *modes = get_plover (record, "mode");
  const char *id = get_plover_text (record, "id"), *category = as_text (nth_plover (events, 0));
  g_autoptr (TlEvent) event = NULL;

  self->id = id;
  if (category != NULL && strcmp (category, "DOCUMENT") == 0)
    return;
  if (id == NULL)
    refuse_plover (self, "id", TL_ERROR_MISSING, "the record has no id");
  else if (category == NULL)
    refuse_plover (self, "event", TL_ERROR_MISSING, "the record has no category of PLOVER");
  else
    {
      event = tl_event_new (id, find_plover_type (self, category, as_text (nth_plover (modes, 0))));
      tl_event_set_title (event, get_plover_text (record, "event_text"));
      add_plover_event (self, record, event);
    }
}
