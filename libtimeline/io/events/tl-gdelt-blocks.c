/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Blocks of cells of GDELT: actors, places and counts, and what becomes of each. */
#include "config.h"

#include "io/events/tl-event-actors-private.h"
#include "io/events/tl-gdelt-blocks-private.h"

#include <libtimeline/tl-country.h>
#include <math.h>
#include <string.h>

void
_tl_gdelt_blocks_init (TlGdeltBlocks *self, TlIntake *intake)
{
  self->intake = intake;
  self->text = g_string_new (NULL);
  self->actors = g_new0 (TlGdeltActor, (gsize) 1 << TL_GDELT_ACTOR_BITS);
  self->places = g_new0 (TlGdeltPlace, (gsize) 1 << TL_GDELT_PLACE_BITS);
  self->counts = g_new0 (TlGdeltCounts, (gsize) 1 << TL_GDELT_COUNT_BITS);
}

void
_tl_gdelt_blocks_clear (TlGdeltBlocks *self)
{
  g_string_free (self->text, TRUE);
  g_clear_pointer (&self->actors, g_free);
  g_clear_pointer (&self->places, g_free);
  g_clear_pointer (&self->counts, g_free);
}

/* ---- keys -------------------------------------------------------------------------------------------------------- */

/* Up to eight bytes after a row may be read. */
static inline guint64
hash_block (const char *bytes, gsize length)
{
  const guint64 prime = G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  guint64 hash = length * prime, word;

  for (; length >= 8; length -= 8, bytes += 8)
    {
      memcpy (&word, bytes, 8);
      hash = (hash ^ word) * prime;
      hash ^= hash >> 32;
    }
  memcpy (&word, bytes, 8);
  word = length > 0 ? GUINT64_FROM_LE (word) << (8 * (8 - length)) : 0;
  hash = (hash ^ word) * prime;
  return hash ^ hash >> 29;
}

static inline gboolean
is_block (const TlGdeltKey *key, guint64 hash, const char *bytes, gsize length)
{
  return key->hash == hash && key->length == length && length > 0 && memcmp (key->bytes, bytes, length) == 0;
}

/* A block that is too long is made again each time. */
static void
keep_block (TlGdeltKey *key, guint64 hash, const char *bytes, gsize length)
{
  key->hash = hash;
  key->length = length <= TL_GDELT_KEY ? (guint16) length : 0;
  memcpy (key->bytes, bytes, key->length);
}

/* ---- pieces ------------------------------------------------------------------------------------------------------ */

static guint32
intern_piece (TlGdeltBlocks *self)
{
  if (self->text->len == 0)
    return TL_SYMBOL_NONE;
  return _tl_symbols_intern (&self->intake->names->symbols[TL_NAME_PIECE], self->text->str, self->text->len);
}

/* ,"name":value unless the cell is blank. */
static void
append_cell (TlGdeltBlocks *self, const TlEventRows *rows, guint column, const char *name, gboolean number)
{
  const char *text = _tl_event_rows_cell (rows, column);
  gsize length = _tl_event_rows_length (rows, column);

  if (length == 0)
    return;
  g_string_append_printf (self->text, ",\"%s\":", name);
  if (number && _tl_event_text_is_number (text, length))
    g_string_append_len (self->text, text, (gssize) length);
  else
    _tl_event_text_quote (self->text, text, length);
}

/* ---- actors ------------------------------------------------------------------------------------------------------ */

static const char *const actor_keys[TL_GDELT_ACTOR_CELLS] = {
  [3] = "KnownGroupCode", [4] = "EthnicCode", [5] = "Religion1Code", [6] = "Religion2Code",
  [7] = "Type1Code",      [8] = "Type2Code",  [9] = "Type3Code",
};

static guint32
make_actor_piece (TlGdeltBlocks *self, const TlEventRows *rows, guint column, guint side)
{
  char key[32];

  g_string_truncate (self->text, 0);
  for (guint i = 3; i < TL_GDELT_ACTOR_CELLS; i++)
    {
      g_snprintf (key, sizeof key, "Actor%u%s", side + 1, actor_keys[i]);
      append_cell (self, rows, column + i, key, FALSE);
    }
  return intern_piece (self);
}

static const struct
{
  char type[4];
  TlEventKind kind;
} type_kinds[] = {
  { "GOV", TL_EVENT_KIND_AGENCY },       { "JUD", TL_EVENT_KIND_AGENCY },       { "LEG", TL_EVENT_KIND_AGENCY },
  { "SPY", TL_EVENT_KIND_AGENCY },       { "MIL", TL_EVENT_KIND_ARMED_UNIT },   { "BUS", TL_EVENT_KIND_COMPANY },
  { "MNC", TL_EVENT_KIND_COMPANY },      { "MED", TL_EVENT_KIND_MEDIUM },       { "IGO", TL_EVENT_KIND_ORGANISATION },
  { "NGO", TL_EVENT_KIND_ORGANISATION }, { "UIS", TL_EVENT_KIND_ORGANISATION },
};

/* The country that CODE is, or that it begins with if WHOLE is FALSE, regardless of case. */
static const TlCountry *
find_cameo_country (const char *code, gboolean whole)
{
  g_autofree char *first = g_strndup (code, 3);

  return whole && strlen (code) != 3 ? NULL : tl_country_find ("cameo", first);
}

/* Codes of peoples are written in lower case, and some are otherwise those of countries: "chn" is no state. */
static gboolean
is_people (const char *code)
{
  return g_ascii_islower (code[0]) && g_ascii_islower (code[1]) && g_ascii_islower (code[2]);
}

static TlEventKind
find_kind (const char *code, const char *type)
{
  const TlCountry *country = is_people (code) ? NULL : find_cameo_country (code, TRUE);

  if (country != NULL && tl_country_get_kind (country) != TL_COUNTRY_KIND_REGION)
    return TL_EVENT_KIND_STATE;
  for (guint i = 0; i < G_N_ELEMENTS (type_kinds); i++)
    if (strcmp (type_kinds[i].type, type) == 0)
      return type_kinds[i].kind;
  return TL_EVENT_KIND_GROUP;
}

static char *
dup_actor_id (const char *code)
{
  g_autofree char *legal = _tl_event_text_dup_id (code, strlen (code));
  g_autofree char *lower = g_ascii_strdown (legal, -1);

  return g_strconcat (is_people (code) && find_cameo_country (code, FALSE) != NULL ? "ethnic-" : "", lower, NULL);
}

/* Returns the number of the actor of CODE; TYPE is its first. COUNTRY is that of an actor that is more than a country;
 * NULL if there is none. */
static guint32
take_code (TlIntake *intake, const char *code, const char *type, const char *country)
{
  g_autofree char *id = dup_actor_id (code);
  TlActor *actor;
  guint32 number = _tl_event_actors_take (intake, id, strlen (id), &actor), parent = TL_SYMBOL_NONE;

  if (actor == NULL)
    return number;
  if (country != NULL)
    {
      parent = take_code (intake, country, "", NULL);
      if (parent == TL_SYMBOL_NONE)
        return TL_SYMBOL_NONE;
    }
  _tl_event_actors_describe (intake, actor, find_kind (code, type), parent, "cameo", code);
  return number;
}

static gboolean
make_actor (TlGdeltBlocks *self, const TlEventRows *rows, guint column, TlGdeltActor *block)
{
  g_autofree char *code = _tl_event_rows_dup (rows, column), *type = _tl_event_rows_dup (rows, column + 7);
  g_autofree char *country = _tl_event_rows_dup (rows, column + 2);
  gboolean below = country[0] != '\0' && strlen (code) > strlen (country);

  block->actor = TL_SYMBOL_NONE;
  if (code[0] == '\0')
    return TRUE;
  block->actor = take_code (self->intake, code, type, below ? country : NULL);
  if (block->actor == TL_SYMBOL_NONE)
    return FALSE;
  _tl_event_actors_name (self->intake, block->actor, _tl_event_rows_cell (rows, column + 1),
                         _tl_event_rows_length (rows, column + 1));
  return TRUE;
}

const TlGdeltActor *
_tl_gdelt_blocks_actor (TlGdeltBlocks *self, const TlEventRows *rows, guint column, guint side)
{
  const char *bytes = _tl_event_rows_cell (rows, column);
  gsize length = rows->starts[column + TL_GDELT_ACTOR_CELLS] - 1 - rows->starts[column];
  guint64 hash = hash_block (bytes, length) ^ side;
  TlGdeltActor *block = &self->actors[hash & ((1 << TL_GDELT_ACTOR_BITS) - 1)];

  if (G_LIKELY (is_block (&block->key, hash, bytes, length)))
    return block;
  if (!make_actor (self, rows, column, block))
    return NULL;
  block->piece = make_actor_piece (self, rows, column, side);
  keep_block (&block->key, hash, bytes, length);
  return block;
}

/* ---- places ------------------------------------------------------------------------------------------------------ */

/* In the order of the cells; version 1.0 has no code of the second level. */
static const struct
{
  const char *name;
  gboolean number;
  gboolean of_place; /* of the action: the event has it as its place */
} place_keys[] = {
  { "Type", TRUE, FALSE },      { "FullName", FALSE, TRUE }, { "CountryCode", FALSE, FALSE },
  { "ADM1Code", FALSE, FALSE }, { "ADM2Code", FALSE, FALSE }, { "Lat", TRUE, TRUE },
  { "Long", TRUE, TRUE },       { "FeatureID", FALSE, FALSE },
};

/* Attributes end with the place of the action. */
static guint32
make_place_piece (TlGdeltBlocks *self, const TlEventRows *rows, guint column, guint n, guint side)
{
  static const char *const sides[] = { "Actor1Geo", "Actor2Geo", "ActionGeo" };
  char key[32];

  g_string_truncate (self->text, 0);
  for (guint i = 0; i < G_N_ELEMENTS (place_keys); i++)
    {
      if ((i == 4 && n == 7) || (side == TL_GDELT_ACTION && place_keys[i].of_place))
        continue;
      g_snprintf (key, sizeof key, "%s_%s", sides[side], place_keys[i].name);
      append_cell (self, rows, column + i - (i > 4 && n == 7), key, place_keys[i].number);
    }
  if (side == TL_GDELT_ACTION)
    g_string_append_c (self->text, '}');
  return intern_piece (self);
}

/* Returns FALSE if the cell is no coordinate. A blank and "#" mean none. */
static gboolean
read_coordinate (const TlEventRows *rows, guint column, double most, double *number)
{
  const char *text = _tl_event_rows_cell (rows, column);
  gsize length = _tl_event_rows_length (rows, column);

  *number = NAN;
  if (length == 0 || (length == 1 && text[0] == '#'))
    return TRUE;
  return _tl_event_text_to_number (text, length, number) && fabs (*number) <= most;
}

static guint32
take_country (TlIntake *intake, const TlEventRows *rows, guint column)
{
  g_autofree char *code = _tl_event_rows_dup (rows, column), *lower = NULL;
  const TlCountry *country = code[0] != '\0' ? tl_country_find ("fips10-4", code) : NULL;
  const char *alpha = country != NULL ? tl_country_get_code (country, "iso3166-1-alpha-3") : NULL;

  if (alpha == NULL)
    return TL_SYMBOL_NONE;
  lower = g_ascii_strdown (alpha, -1);
  return _tl_names_intern (intake->names, TL_NAME_WORD, lower);
}

const TlGdeltPlace *
_tl_gdelt_blocks_place (TlGdeltBlocks *self, const TlEventRows *rows, guint column, guint n, guint side)
{
  const char *bytes = _tl_event_rows_cell (rows, column);
  gsize length = rows->starts[column + n] - 1 - rows->starts[column];
  guint64 hash = hash_block (bytes, length);
  TlGdeltPlace *block = &self->places[hash & ((1 << TL_GDELT_PLACE_BITS) - 1)];

  if (G_UNLIKELY (!is_block (&block->key, hash, bytes, length)))
    {
      keep_block (&block->key, hash, bytes, length);
      for (guint i = 0; i < TL_GDELT_SIDES; i++)
        block->pieces[i] = TL_SYMBOL_NONE;
      block->country = take_country (self->intake, rows, column + 2);
      block->wrong = -1;
      if (!read_coordinate (rows, column + n - 3, 90, &block->lat))
        block->wrong = (gint8) (n - 3);
      else if (!read_coordinate (rows, column + n - 2, 180, &block->lon))
        block->wrong = (gint8) (n - 2);
    }
  if (G_UNLIKELY (block->pieces[side] == TL_SYMBOL_NONE))
    block->pieces[side] = make_place_piece (self, rows, column, n, side);
  return block;
}

/* ---- counts ------------------------------------------------------------------------------------------------------ */

/* What follows is the tone. */
guint32
_tl_gdelt_blocks_counts (TlGdeltBlocks *self, const TlEventRows *rows)
{
  const char *bytes = _tl_event_rows_cell (rows, TL_GDELT_MENTIONS);
  gsize length = rows->starts[TL_GDELT_TONE] - 1 - rows->starts[TL_GDELT_MENTIONS];
  gboolean has_tone = _tl_event_rows_length (rows, TL_GDELT_TONE) > 0;
  guint64 hash = hash_block (bytes, length) ^ has_tone;
  TlGdeltCounts *block = &self->counts[hash & ((1 << TL_GDELT_COUNT_BITS) - 1)];

  if (G_LIKELY (is_block (&block->key, hash, bytes, length)))
    return block->piece;
  g_string_truncate (self->text, 0);
  append_cell (self, rows, TL_GDELT_MENTIONS, "NumMentions", TRUE);
  append_cell (self, rows, TL_GDELT_SOURCES, "NumSources", TRUE);
  append_cell (self, rows, TL_GDELT_ARTICLES, "NumArticles", TRUE);
  if (has_tone)
    g_string_append (self->text, ",\"AvgTone\":");
  keep_block (&block->key, hash, bytes, length);
  block->piece = intern_piece (self);
  return block->piece;
}

guint32
_tl_gdelt_blocks_head (TlGdeltBlocks *self, const TlEventRows *rows)
{
  const char *root = _tl_event_rows_cell (rows, TL_GDELT_ROOT), *quad = _tl_event_rows_cell (rows, TL_GDELT_QUAD);
  gsize root_length = _tl_event_rows_length (rows, TL_GDELT_ROOT);
  gsize quad_length = _tl_event_rows_length (rows, TL_GDELT_QUAD);
  char key[2] = { root_length == 1 ? *root : '\0', quad_length == 1 ? *quad : '\0' };
  gboolean kept = root_length < 2 && quad_length < 2;
  guint64 hash = ((guint64) (guint8) key[0] << 8 | (guint8) key[1]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> 32;
  TlGdeltCounts *block = &self->counts[hash & ((1 << TL_GDELT_COUNT_BITS) - 1)];

  if (G_LIKELY (kept && is_block (&block->key, hash, key, sizeof key)))
    return block->piece;
  g_string_assign (self->text, "{");
  if (key[0] == '1' || key[0] == '0')
    g_string_append_printf (self->text, "\"root\":%s,", key[0] == '1' ? "true" : "false");
  g_string_append (self->text, "\"title\":\"made\"");
  if (key[0] != '1' && key[0] != '0')
    append_cell (self, rows, TL_GDELT_ROOT, "IsRootEvent", TRUE);
  append_cell (self, rows, TL_GDELT_QUAD, "QuadClass", TRUE);
  keep_block (&block->key, hash, key, kept ? sizeof key : 0);
  block->piece = intern_piece (self);
  return block->piece;
}
