/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The actors and sources that an option names. A country and an address are added to the document if it lacks them. */
#include "config.h"

#include "timeline.h"

/* ---- actors ------------------------------------------------------------------------------------------------------ */

static const char *const country_schemes[] = { "iso3166", "cameo" };

/* Codes that are numbers, or that other schemes give to other countries, are not taken for names. */
static const TlCountry *
find_country (const char *name)
{
  const TlCountry *country = tl_country_find_by_name (name);

  for (guint i = 0; country == NULL && !g_ascii_isdigit (name[0]) && i < G_N_ELEMENTS (country_schemes); i++)
    country = tl_country_find (country_schemes[i], name);
  return country != NULL && tl_country_get_kind (country) != TL_COUNTRY_KIND_REGION ? country : NULL;
}

/* The three letters of ISO 3166-1; a former state may have some other code only. */
static char *
dup_country_id (const TlCountry *country)
{
  static const char *const schemes[] = { "iso3166", "cameo", "cow-abbreviation" };
  const char *code = NULL;

  for (guint i = 0; code == NULL && i < G_N_ELEMENTS (schemes); i++)
    code = tl_country_get_code (country, schemes[i]);
  return g_ascii_strdown (code != NULL ? code : tl_country_get_name (country), -1);
}

static const char *
add_country (Change *change, const TlCountry *country, const char *name, GError **error)
{
  static const char *const schemes[] = { "iso3166", "cameo", "wikidata" };
  g_autofree char *id = dup_country_id (country);
  g_autoptr (TlActor) actor = tl_actor_new (id);

  tl_actor_set_kind (actor, TL_ACTOR_KIND_STATE);
  tl_actor_set_name (actor, tl_country_get_name (country));
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    tl_actor_set_code (actor, schemes[i], tl_country_get_code (country, schemes[i]));
  if (!tl_timeline_add_actor (change->timeline, actor, error))
    {
      g_prefix_error (error, "\"%s\" is the country %s, but ", name, tl_country_get_name (country));
      return NULL;
    }
  change_note (change, "added the state \"%s\" (%s)", id, tl_country_get_name (country));
  return tl_actor_get_id (tl_timeline_lookup_actor (change->timeline, id));
}

static gboolean
is_named_like (const TlActor *actor, const TlCountry *country)
{
  const char *const *aliases = tl_actor_get_aliases (actor);

  if (tl_actor_get_name (actor) != NULL && tl_country_find_by_name (tl_actor_get_name (actor)) == country)
    return TRUE;
  for (guint i = 0; aliases[i] != NULL; i++)
    if (tl_country_find_by_name (aliases[i]) == country)
      return TRUE;
  return FALSE;
}

static gboolean
is_country (const TlActor *actor, const TlCountry *country)
{
  TlActorKind kind = tl_actor_get_kind (actor);

  if (kind != TL_ACTOR_KIND_STATE && kind != TL_ACTOR_KIND_NONE)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (country_schemes); i++)
    {
      const char *code = tl_actor_get_code (actor, country_schemes[i]);

      if (code != NULL && tl_country_find (country_schemes[i], code) == country)
        return TRUE;
    }
  return is_named_like (actor, country);
}

/* The actor of the document that is a country, by whatever name; *N is how many are. */
static const TlActor *
find_country_actor (TlTimeline *timeline, const TlCountry *country, guint *n)
{
  const TlActor *found = NULL;

  *n = 0;
  for (guint i = 0; i < tl_timeline_get_n_actors (timeline); i++)
    {
      const TlActor *actor = tl_timeline_get_actor (timeline, i);

      if (!is_country (actor, country))
        continue;
      found = actor;
      (*n)++;
    }
  return found;
}

const char *
need_actor (Change *change, const char *name, GError **error)
{
  g_autoptr (GError) missing = NULL;
  const TlActor *actor = tl_timeline_find_actor (change->timeline, name, &missing);
  const TlCountry *country = actor == NULL ? find_country (name) : NULL;
  guint n = 0;

  if (country != NULL)
    actor = find_country_actor (change->timeline, country, &n);
  if (country != NULL && n == 0)
    return add_country (change, country, name, error);
  if (actor != NULL && n <= 1)
    return tl_actor_get_id (actor);
  g_propagate_error (error, g_steal_pointer (&missing));
  return NULL;
}

/* ---- sources ----------------------------------------------------------------------------------------------------- */

static const TlSource *
find_source_by_url (TlTimeline *timeline, const char *url)
{
  for (guint i = 0; i < tl_timeline_get_n_sources (timeline); i++)
    if (g_strcmp0 (tl_source_get_url (tl_timeline_get_source (timeline, i)), url) == 0)
      return tl_timeline_get_source (timeline, i);
  return NULL;
}

const char *
need_source (Change *change, const char *name, GError **error)
{
  const TlSource *known = tl_timeline_lookup_source (change->timeline, name);
  gboolean is_url = g_str_has_prefix (name, "http://") || g_str_has_prefix (name, "https://");
  g_autoptr (TlSource) source = NULL;

  if (known == NULL && is_url)
    known = find_source_by_url (change->timeline, name);
  if (known != NULL)
    return tl_source_get_id (known);
  if (!is_url)
    return name; /* the timeline refuses the event that cites it, and says what is near */
  source = tl_source_new (name);
  tl_source_set_url (source, name);
  if (!tl_timeline_add_source (change->timeline, source, error))
    return NULL;
  change_note (change, "added the source \"%s\"", name);
  return tl_source_get_id (tl_timeline_lookup_source (change->timeline, name));
}
