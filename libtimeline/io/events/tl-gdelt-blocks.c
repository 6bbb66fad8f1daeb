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

static inline gsize
slot_of (guint64 hash, guint bits)
{
  return (gsize) (hash & ((G_GUINT64_CONSTANT (1) << bits) - 2));
}

static inline const char *
get_actor (const TlEventLine *row, guint side, gsize *length)
{
  guint column = TL_GDELT_ACTOR1 + side * TL_GDELT_ACTOR_CELLS;

  *length = row->starts[column + TL_GDELT_ACTOR_CELLS] - 1 - row->starts[column];
  return _tl_event_line_cell (row, column);
}

static inline const char *
get_place (const TlEventLine *row, guint n, guint side, gsize *length)
{
  guint column = TL_GDELT_PLACES + side * n;

  *length = row->starts[column + n] - 1 - row->starts[column];
  return _tl_event_line_cell (row, column);
}

/* A slot takes three lines of the cache, of which the first says most. */
static inline void
expect_slots (gconstpointer slot, gsize size)
{
  for (gsize i = 0; i < 2 * size; i += 64)
    __builtin_prefetch ((const char *) slot + i);
}

void
_tl_gdelt_blocks_expect (const TlGdeltBlocks *self, const TlEventLine *row, guint n, TlGdeltHashes *hashes)
{
  const char *bytes;
  gsize length;

  for (guint i = 0; i < 2; i++)
    {
      bytes = get_actor (row, i, &length);
      hashes->actors[i] = hash_block (bytes, length);
      expect_slots (&self->actors[slot_of (hashes->actors[i], TL_GDELT_ACTOR_BITS)], sizeof *self->actors);
    }
  for (guint i = 0; i < TL_GDELT_SIDES; i++)
    {
      bytes = get_place (row, n, i, &length);
      hashes->places[i] = hash_block (bytes, length);
      expect_slots (&self->places[slot_of (hashes->places[i], TL_GDELT_PLACE_BITS)], sizeof *self->places);
    }
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
append_cell (TlGdeltBlocks *self, const TlEventLine *row, guint column, const char *name, gboolean number)
{
  const char *text = _tl_event_line_cell (row, column);
  gsize length = _tl_event_line_length (row, column);

  if (length == 0)
    return;
  g_string_append (self->text, ",\"");
  g_string_append (self->text, name);
  g_string_append (self->text, "\":");
  if (number && _tl_event_text_is_number (text, length))
    g_string_append_len (self->text, text, (gssize) length);
  else
    _tl_event_text_quote (self->text, text, length);
}

/* ---- actors ------------------------------------------------------------------------------------------------------ */

static const char *const actor_keys[2][TL_GDELT_ACTOR_CELLS] = {
  { NULL, NULL, NULL, "Actor1KnownGroupCode", "Actor1EthnicCode", "Actor1Religion1Code", "Actor1Religion2Code",
    "Actor1Type1Code", "Actor1Type2Code", "Actor1Type3Code" },
  { NULL, NULL, NULL, "Actor2KnownGroupCode", "Actor2EthnicCode", "Actor2Religion1Code", "Actor2Religion2Code",
    "Actor2Type1Code", "Actor2Type2Code", "Actor2Type3Code" },
};

static guint32
make_actor_piece (TlGdeltBlocks *self, const TlEventLine *row, guint side)
{
  guint column = TL_GDELT_ACTOR1 + side * TL_GDELT_ACTOR_CELLS;

  g_string_truncate (self->text, 0);
  for (guint i = 3; i < TL_GDELT_ACTOR_CELLS; i++)
    append_cell (self, row, column + i, actor_keys[side][i], FALSE);
  return intern_piece (self);
}

static const struct
{
  char type[4];
  TlActorKind kind;
} type_kinds[] = {
  { "GOV", TL_ACTOR_KIND_AGENCY },       { "JUD", TL_ACTOR_KIND_AGENCY },       { "LEG", TL_ACTOR_KIND_AGENCY },
  { "SPY", TL_ACTOR_KIND_AGENCY },       { "MIL", TL_ACTOR_KIND_ARMED_UNIT },   { "BUS", TL_ACTOR_KIND_COMPANY },
  { "MNC", TL_ACTOR_KIND_COMPANY },      { "MED", TL_ACTOR_KIND_MEDIUM },       { "IGO", TL_ACTOR_KIND_ORGANISATION },
  { "NGO", TL_ACTOR_KIND_ORGANISATION }, { "UIS", TL_ACTOR_KIND_ORGANISATION },
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

static TlActorKind
find_kind (const char *code, const char *type)
{
  const TlCountry *country = is_people (code) ? NULL : find_cameo_country (code, TRUE);

  if (country != NULL && tl_country_get_kind (country) != TL_COUNTRY_KIND_REGION)
    return TL_ACTOR_KIND_STATE;
  for (guint i = 0; i < G_N_ELEMENTS (type_kinds); i++)
    if (strcmp (type_kinds[i].type, type) == 0)
      return type_kinds[i].kind;
  return TL_ACTOR_KIND_GROUP;
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
make_gdelt_actor (TlGdeltBlocks *self, const TlEventLine *row, guint column, TlGdeltActor *block)
{
  g_autofree char *code = _tl_event_line_dup (row, column), *type = _tl_event_line_dup (row, column + 7);
  g_autofree char *country = _tl_event_line_dup (row, column + 2);
  gboolean below = country[0] != '\0' && strlen (code) > strlen (country);

  block->actor = TL_SYMBOL_NONE;
  if (code[0] == '\0')
    return TRUE;
  block->actor = take_code (self->intake, code, type, below ? country : NULL);
  if (block->actor == TL_SYMBOL_NONE)
    return FALSE;
  _tl_event_actors_name (self->intake, block->actor, _tl_event_line_cell (row, column + 1),
                         _tl_event_line_length (row, column + 1));
  return TRUE;
}

const TlGdeltActor *
_tl_gdelt_blocks_actor (TlGdeltBlocks *self, const TlEventLine *row, guint side, guint64 hash)
{
  gsize length;
  const char *bytes = get_actor (row, side, &length);
  TlGdeltActor *block = &self->actors[slot_of (hash, TL_GDELT_ACTOR_BITS)];

  if (!is_block (&block->key, hash, bytes, length) && !is_block (&(++block)->key, hash, bytes, length))
    {
      block--;
      block[1] = block[0];
      block->key.length = 0;
      if (!make_gdelt_actor (self, row, TL_GDELT_ACTOR1 + side * TL_GDELT_ACTOR_CELLS, block))
        return NULL;
      block->pieces[0] = block->pieces[1] = TL_GDELT_NOT_MADE;
      keep_block (&block->key, hash, bytes, length);
    }
  if (G_UNLIKELY (block->pieces[side] == TL_GDELT_NOT_MADE))
    block->pieces[side] = make_actor_piece (self, row, side);
  return block;
}

/* ---- places ------------------------------------------------------------------------------------------------------ */

/* In the order of the cells; version 1.0 has no ADM2Code. What the place of the event has is left out for the
 * action. */
#define PLACE_CELLS 8
#define ADM2_CELL 4
static const char *const place_keys[TL_GDELT_SIDES][PLACE_CELLS] = {
  { "Actor1Geo_Type", "Actor1Geo_FullName", "Actor1Geo_CountryCode", "Actor1Geo_ADM1Code", "Actor1Geo_ADM2Code",
    "Actor1Geo_Lat", "Actor1Geo_Long", "Actor1Geo_FeatureID" },
  { "Actor2Geo_Type", "Actor2Geo_FullName", "Actor2Geo_CountryCode", "Actor2Geo_ADM1Code", "Actor2Geo_ADM2Code",
    "Actor2Geo_Lat", "Actor2Geo_Long", "Actor2Geo_FeatureID" },
  { "ActionGeo_Type", NULL, "ActionGeo_CountryCode", "ActionGeo_ADM1Code", "ActionGeo_ADM2Code", NULL, NULL,
    "ActionGeo_FeatureID" },
};
static const gboolean place_numbers[PLACE_CELLS] = { TRUE, FALSE, FALSE, FALSE, FALSE, TRUE, TRUE, FALSE };

/* Attributes end with the place of the action. */
static guint32
make_place_piece (TlGdeltBlocks *self, const TlEventLine *row, guint n, guint side)
{
  guint column = TL_GDELT_PLACES + side * n;

  g_string_truncate (self->text, 0);
  for (guint i = 0; i < PLACE_CELLS; i++)
    if (place_keys[side][i] != NULL && (i != ADM2_CELL || n == PLACE_CELLS))
      append_cell (self, row, column + i - (i > ADM2_CELL && n < PLACE_CELLS), place_keys[side][i], place_numbers[i]);
  if (side == TL_GDELT_ACTION)
    g_string_append_c (self->text, '}');
  return intern_piece (self);
}

/* Returns FALSE if the cell is no coordinate. A blank and "#" mean none. */
static gboolean
read_coordinate (const TlEventLine *row, guint column, double most, double *number)
{
  const char *text = _tl_event_line_cell (row, column);
  gsize length = _tl_event_line_length (row, column);

  *number = NAN;
  if (length == 0 || (length == 1 && text[0] == '#'))
    return TRUE;
  return _tl_event_text_to_number (text, length, number) && fabs (*number) <= most;
}

static guint32
take_country (TlIntake *intake, const TlEventLine *row, guint column)
{
  g_autofree char *code = _tl_event_line_dup (row, column), *lower = NULL;
  const TlCountry *country = code[0] != '\0' ? tl_country_find ("fips10-4", code) : NULL;
  const char *alpha = country != NULL ? tl_country_get_code (country, "iso3166-1-alpha-3") : NULL;

  if (alpha == NULL)
    return TL_SYMBOL_NONE;
  lower = g_ascii_strdown (alpha, -1);
  return _tl_names_intern (intake->names, TL_NAME_WORD, lower);
}

static void
make_place (TlGdeltBlocks *self, const TlEventLine *row, guint column, guint n, TlGdeltPlace *block)
{
  for (guint i = 0; i < TL_GDELT_SIDES; i++)
    block->pieces[i] = TL_GDELT_NOT_MADE;
  block->country = take_country (self->intake, row, column + 2);
  block->wrong = -1;
  if (!read_coordinate (row, column + n - 3, 90, &block->lat))
    block->wrong = (gint8) (n - 3);
  else if (!read_coordinate (row, column + n - 2, 180, &block->lon))
    block->wrong = (gint8) (n - 2);
}

const TlGdeltPlace *
_tl_gdelt_blocks_place (TlGdeltBlocks *self, const TlEventLine *row, guint n, guint side, guint64 hash)
{
  gsize length;
  const char *bytes = get_place (row, n, side, &length);
  TlGdeltPlace *block = &self->places[slot_of (hash, TL_GDELT_PLACE_BITS)];

  if (!is_block (&block->key, hash, bytes, length) && !is_block (&(++block)->key, hash, bytes, length))
    {
      block--;
      block[1] = block[0];
      keep_block (&block->key, hash, bytes, length);
      make_place (self, row, TL_GDELT_PLACES + side * n, n, block);
    }
  if (G_UNLIKELY (block->pieces[side] == TL_GDELT_NOT_MADE))
    block->pieces[side] = make_place_piece (self, row, n, side);
  return block;
}

/* ---- counts ------------------------------------------------------------------------------------------------------ */

/* What follows is the tone. */
guint32
_tl_gdelt_blocks_counts (TlGdeltBlocks *self, const TlEventLine *row)
{
  const char *bytes = _tl_event_line_cell (row, TL_GDELT_MENTIONS);
  gsize length = row->starts[TL_GDELT_TONE] - 1 - row->starts[TL_GDELT_MENTIONS];
  gboolean has_tone = _tl_event_line_length (row, TL_GDELT_TONE) > 0;
  guint64 hash = hash_block (bytes, length) ^ has_tone;
  TlGdeltCounts *block = &self->counts[hash & ((1 << TL_GDELT_COUNT_BITS) - 1)];

  if (G_LIKELY (is_block (&block->key, hash, bytes, length)))
    return block->piece;
  g_string_truncate (self->text, 0);
  append_cell (self, row, TL_GDELT_MENTIONS, "NumMentions", TRUE);
  append_cell (self, row, TL_GDELT_SOURCES, "NumSources", TRUE);
  append_cell (self, row, TL_GDELT_ARTICLES, "NumArticles", TRUE);
  if (has_tone)
    g_string_append (self->text, ",\"AvgTone\":");
  keep_block (&block->key, hash, bytes, length);
  block->piece = intern_piece (self);
  return block->piece;
}

guint32
_tl_gdelt_blocks_head (TlGdeltBlocks *self, const TlEventLine *row)
{
  const char *root = _tl_event_line_cell (row, TL_GDELT_ROOT), *quad = _tl_event_line_cell (row, TL_GDELT_QUAD);
  gsize root_length = _tl_event_line_length (row, TL_GDELT_ROOT);
  gsize quad_length = _tl_event_line_length (row, TL_GDELT_QUAD);
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
    append_cell (self, row, TL_GDELT_ROOT, "IsRootEvent", TRUE);
  append_cell (self, row, TL_GDELT_QUAD, "QuadClass", TRUE);
  keep_block (&block->key, hash, key, kept ? sizeof key : 0);
  block->piece = intern_piece (self);
  return block->piece;
}
