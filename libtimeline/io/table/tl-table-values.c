/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Finds or makes the actors, sources and types that cells name. */
#include "config.h"

#include "io/table/tl-table-values-private.h"
#include "base/tl-nearest-private.h"
#include "base/tl-error-private.h"
#include "model/noun/tl-nouns-private.h"

#include <libtimeline/tl-country.h>
#include <string.h>

static const char *
remember (GHashTable *words, const char *word, const char *id)
{
  char *copy = g_strdup (id);

  g_hash_table_replace (words, g_strdup (word), copy);
  return copy;
}

/* ---- which actors there are -------------------------------------------------------------------------------------- */

/* A name that two actors have names neither; an id always names its actor. */
static void
index_name (TlTableValues *self, const char *name, const char *id)
{
  g_autofree char *folded = name != NULL ? _tl_fold (name) : NULL;
  const char *held = folded != NULL ? g_hash_table_lookup (self->actors, folded) : NULL;
  g_autofree char *held_folded = held != NULL ? _tl_fold (held) : NULL;

  if (folded == NULL || (held != NULL && strcmp (held_folded, folded) == 0))
    return;
  remember (self->actors, folded, held == NULL || strcmp (held, id) == 0 ? id : "");
}

static void
index_actor_names (TlTableValues *self, const TlActor *actor)
{
  index_name (self, actor->name, actor->id);
  for (guint i = 0; i < actor->names.n; i++)
    index_name (self, actor->names.pairs[i].text, actor->id);
  for (guint i = 0; i < actor->aliases.n; i++)
    index_name (self, actor->aliases.items[i], actor->id);
  for (guint i = 0; i < actor->codes.n; i++)
    index_name (self, actor->codes.pairs[i].text, actor->id);
}

static void
learn_actors (TlTableValues *self)
{
  const GPtrArray *actors = self->intake->timeline->defined[TL_NAME_ACTOR];

  for (guint i = 0; i < actors->len; i++)
    if (actors->pdata[i] != NULL)
      index_name (self, ((const TlActor *) actors->pdata[i])->id, ((const TlActor *) actors->pdata[i])->id);
  for (guint i = 0; i < actors->len; i++)
    if (actors->pdata[i] != NULL)
      index_actor_names (self, actors->pdata[i]);
}

void
_tl_table_values_init (TlTableValues *self, TlIntake *intake)
{
  self->intake = intake;
  self->actors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->types = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  _tl_table_values_learn (self);
}

/* A title or address that two sources have names neither. */
static void
learn_source_text (TlTableValues *self, const char *text, const char *id)
{
  const char *held = text != NULL ? g_hash_table_lookup (self->titles, text) : NULL;

  if (text != NULL)
    remember (self->titles, text, held == NULL || strcmp (held, id) == 0 ? id : "");
}

static void
learn_sources (TlTableValues *self)
{
  const GPtrArray *sources = self->intake->timeline->defined[TL_NAME_SOURCE];

  for (guint i = 0; i < sources->len; i++)
    {
      const TlSource *source = sources->pdata[i];

      if (source == NULL)
        continue;
      learn_source_text (self, source->title, source->id);
      learn_source_text (self, source->url, source->id);
    }
}

void
_tl_table_values_learn (TlTableValues *self)
{
  learn_actors (self);
  learn_sources (self);
}

void
_tl_table_values_clear (TlTableValues *self)
{
  g_clear_pointer (&self->actors, g_hash_table_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
  g_clear_pointer (&self->sources, g_hash_table_unref);
  g_clear_pointer (&self->types, g_hash_table_unref);
}

char *
_tl_table_dup_slug (const char *text, const char *prefix)
{
  GString *slug = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (slug, g_ascii_tolower (*p));
    else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  if (slug->len == 0)
    {
      g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

      g_string_printf (slug, "%s%.12s", prefix, hash);
    }
  return g_string_free (slug, FALSE);
}

/* The slug of TEXT that no other item of KIND has. */
static char *
dup_free_slug (TlTableValues *self, TlNameKind kind, const char *text, const char *prefix)
{
  g_autofree char *slug = _tl_table_dup_slug (text, prefix);
  TlIntake *intake = self->intake;

  if (!_tl_timeline_is_defined (intake->timeline, kind, _tl_names_find (intake->names, kind, slug)))
    return g_steal_pointer (&slug);
  return _tl_intake_dup_free_id (intake, kind, slug);
}

/* ---- actors ------------------------------------------------------------------------------------------------------ */

/* A number is none: the tables of states have different ones, and 630 is Iran in one of them and Puerto Rico in
 * another. */
static const TlCountry *
find_state (const char *text)
{
  static const char *const schemes[] = { "iso3166", "cameo" };
  const TlCountry *country = tl_country_find_by_name (text);

  if (text[strspn (text, "0123456789")] == '\0')
    return NULL;
  for (guint i = 0; country == NULL && i < G_N_ELEMENTS (schemes); i++)
    country = tl_country_find (schemes[i], text);
  return country;
}

static TlActor *
new_country (TlTableValues *self, const char *text, const TlCountry *country)
{
  const char *code = tl_country_get_code (country, "iso3166-1-alpha-3");
  g_autofree char *id = g_ascii_strdown (code != NULL ? code : tl_country_get_code (country, "cameo"), -1);
  TlActor *actor = tl_actor_new (id);

  tl_actor_set_name (actor, tl_country_get_name (country));
  tl_actor_set_kind (actor, TL_ACTOR_KIND_STATE);
  if (code != NULL)
    tl_actor_set_code (actor, "iso3166", code);
  if (strcmp (text, id) != 0)
    _tl_intake_note (self->intake, "country", &self->intake->place, "\"%s\" is taken to be %s, the state \"%s\"", text,
                     tl_country_get_name (country), id);
  return actor;
}

/* A state of the table of countries, or an actor called TEXT. */
static TlActor *
new_actor (TlTableValues *self, const char *text)
{
  const TlCountry *country = self->by_id ? NULL : find_state (text);
  g_autofree char *id = NULL;
  TlActor *actor;

  if (self->by_id)
    return tl_actor_new (text);
  if (country != NULL
      && (tl_country_get_code (country, "iso3166-1-alpha-3") != NULL || tl_country_get_code (country, "cameo") != NULL))
    return new_country (self, text, country);
  id = dup_free_slug (self, TL_NAME_ACTOR, text, "a-");
  actor = tl_actor_new (id);
  tl_actor_set_name (actor, text);
  return actor;
}

static const char *
make_actor (TlTableValues *self, const char *text, const char *folded)
{
  g_autoptr (TlActor) actor = new_actor (self, text);
  const char *id = tl_actor_get_id (actor);
  g_autofree char *folded_id = _tl_fold (id);

  if (g_hash_table_contains (self->actors, folded_id))
    return remember (self->actors, folded, id);
  if (!_tl_intake_add_value (self->intake, actor))
    return NULL;
  remember (self->actors, folded_id, id);
  return remember (self->actors, folded, id);
}

const char *
_tl_table_values_actor (TlTableValues *self, const char *text)
{
  g_autofree char *folded = _tl_fold (text);
  const char *id = g_hash_table_lookup (self->actors, folded);
  GError *problem = NULL;

  if (id == NULL)
    return make_actor (self, text, folded);
  if (id[0] != '\0')
    return id;
  _tl_error_set (&problem, TL_ERROR_REFERENCE, "\"%s\" names more than one actor; write the id", text);
  return _tl_intake_report (self->intake, &self->intake->place, problem) ? "" : NULL;
}

/* ---- sources ----------------------------------------------------------------------------------------------------- */

static gboolean
is_url (const char *text)
{
  return g_str_has_prefix (text, "http://") || g_str_has_prefix (text, "https://");
}

/* Where in TEXT a URL begins; NULL if there is none. */
static const char *
find_url (const char *text)
{
  while (*text != '\0' && !is_url (text))
    text++;
  return *text != '\0' ? text : NULL;
}

/* A URL ends before a blank. What ends a phrase is no part of it, nor is a parenthesis that is opened before it. */
static gsize
length_of_url (const char *url)
{
  gsize length = strcspn (url, " \t\n|\"<>");
  gboolean opened = memchr (url, '(', length) != NULL;

  while (length > 0 && (strchr (".,;:", url[length - 1]) != NULL || (url[length - 1] == ')' && !opened)))
    length--;
  return length;
}

/* The words around a URL, "" if there are none. */
static char *
dup_title (const char *text, const char *url, gsize length)
{
  GString *title = g_string_new_len (text, url - text);
  const char *after = url + length;

  while (title->len > 0 && strchr (" \t\n,:;-(", title->str[title->len - 1]) != NULL)
    {
      after += title->str[title->len - 1] == '(' && after[0] == ')';
      g_string_truncate (title, title->len - 1);
    }
  after += strspn (after, title->len > 0 ? " \t\n" : " \t\n,:;-)");
  g_string_append_printf (title, "%s%s", title->len > 0 && g_ascii_isalnum (after[0]) ? " " : "", after);
  return g_strchomp (g_string_free (title, FALSE));
}

static void
set_details (TlSource *source, const TlTableSource *details)
{
  if (details->url != NULL)
    tl_source_set_url (source, details->url);
  if (details->title != NULL)
    tl_source_set_title (source, details->title);
  if (details->author != NULL)
    tl_source_set_author (source, details->author);
  if (details->publisher != NULL)
    tl_source_set_publisher (source, details->publisher);
  if (details->date != NULL)
    tl_source_set_date (source, details->date);
}

/* The words of the cell name the source; without any, the URL does. */
static TlSource *
find_source_words (TlTableValues *self, const char *text)
{
  const char *url = find_url (text);
  gsize length = url == NULL ? 0 : url == text && strpbrk (text, " \t\n") == NULL ? strlen (text) : length_of_url (url);
  g_autofree char *title = url != NULL ? dup_title (text, url, length) : g_strdup (text);
  g_autofree char *address = url != NULL ? g_strndup (url, length) : NULL;
  g_autofree char *id = title[0] != '\0' ? dup_free_slug (self, TL_NAME_SOURCE, title, "s-") : g_strdup (address);
  TlSource *source = tl_source_new (id);

  if (title[0] != '\0')
    tl_source_set_title (source, title);
  if (address != NULL)
    tl_source_set_url (source, address);
  return source;
}

static TlSource *
new_source (TlTableValues *self, const char *text)
{
  return self->by_id ? tl_source_new (text) : find_source_words (self, text);
}

static const char *
make_source (TlTableValues *self, const char *text, const TlTableSource *details)
{
  g_autoptr (TlSource) source = new_source (self, text);
  const char *id = tl_source_get_id (source);
  TlIntake *intake = self->intake;

  if (_tl_timeline_is_defined (intake->timeline, TL_NAME_SOURCE, _tl_names_find (intake->names, TL_NAME_SOURCE, id)))
    return remember (self->sources, text, id);
  set_details (source, details);
  return _tl_intake_add_value (intake, source) ? remember (self->sources, text, id) : NULL;
}

const char *
_tl_table_values_source (TlTableValues *self, const char *text, const TlTableSource *details)
{
  const char *id = g_hash_table_lookup (self->sources, text);
  TlIntake *intake = self->intake;

  if (id != NULL)
    return id;
  if (_tl_timeline_is_defined (intake->timeline, TL_NAME_SOURCE, _tl_names_find (intake->names, TL_NAME_SOURCE, text)))
    return remember (self->sources, text, text);
  id = g_hash_table_lookup (self->titles, text);
  if (id != NULL && id[0] != '\0')
    return remember (self->sources, text, id);
  return make_source (self, text, details);
}

/* ---- types ------------------------------------------------------------------------------------------------------- */

static const TlEventType *
get_type (TlTableValues *self, guint32 number)
{
  if (number < tl_event_type_get_n_builtin ())
    return tl_event_type_get_builtin (number);
  return _tl_timeline_get_defined (self->intake->timeline, TL_NAME_EVENT_TYPE, number);
}

static gboolean
is_type_called (const TlEventType *type, const char *word, const char *folded)
{
  const char *cameo = tl_event_type_get_cameo (type), *plover = tl_event_type_get_plover (type);

  return _tl_fold_matches (tl_event_type_get_id (type), folded)
         || (tl_event_type_get_label (type) != NULL && _tl_fold_matches (tl_event_type_get_label (type), folded))
         || g_strcmp0 (cameo, word) == 0 || (plover != NULL && g_ascii_strcasecmp (plover, word) == 0);
}

const char *
_tl_table_values_find_type (TlTableValues *self, const char *word)
{
  g_autofree char *folded = _tl_fold (word), *cameo = g_strconcat ("cameo-", word, NULL);
  guint32 n = self->intake->names->symbols[TL_NAME_EVENT_TYPE].n;

  for (guint32 i = 0; i < n; i++)
    {
      const TlEventType *type = get_type (self, i);

      if (type != NULL && is_type_called (type, word, folded))
        return tl_event_type_get_id (type);
    }
  return tl_event_type_lookup (cameo) != NULL ? tl_event_type_get_id (tl_event_type_lookup (cameo)) : NULL;
}

/* The empty id stands for a word that is no type. */
const char *
_tl_table_values_type (TlTableValues *self, const char *word, gboolean *known)
{
  const char *id = g_hash_table_lookup (self->types, word);

  if (id == NULL)
    {
      id = _tl_table_values_find_type (self, word);
      if (id == NULL)
        _tl_intake_warn (self->intake, "renamed-type", &self->intake->place,
                         "\"%s\" is no type: the events have the type \"event\" and this word as a tag", word);
      id = remember (self->types, word, id != NULL ? id : "");
    }
  *known = id[0] != '\0';
  return *known ? id : "event";
}
