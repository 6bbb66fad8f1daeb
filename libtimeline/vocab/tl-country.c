/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Countries: their names and codes, from a generated table. */
#include "config.h"

#include <libtimeline/tl-country.h>
#include <stdlib.h>
#include <string.h>

/* Texts lie in one pool, each once, and the tables hold their places in it. Place 0 is the empty text: none. The tables
 * hold no pointer, so that they stay in pages that all processes share.
 *
 *   countries            { COUNTRY, { "Afghanistan", ..., "AF", "AFG", "004", "AF", "AFG", "700", ... } }, ...
 *   country_codes        AD -> Andorra   AE -> ...   ...   ZW -> Zimbabwe   ABW -> Aruba   ...
 *   country_codes_first  ^0 alpha-2                                         ^255 alpha-3          by scheme
 *   country_names        afghanistan -> Afghanistan   ...                                         folded
 *
 * The last two are sorted by the bytes of their texts. */
enum
{
  NAME,
  OWN_NAME,
  LANGUAGE,
  FIRST_CODE,
  ALPHA_2 = FIRST_CODE,
  ALPHA_3,
  NUMERIC,
  FIPS,
  CAMEO,
  COW,
  COW_ABBREVIATION,
  WIKIDATA,
  OTHER_NAMES,
  N_TEXTS
};

struct _TlCountry
{
  guint8 kind;
  guint16 texts[N_TEXTS];
};

/* A text that is looked for, and the number of the country that it finds. */
typedef struct
{
  guint16 text;
  guint16 country;
} CountryKey;

#include "vocab/tl-country-tables.inc"

/* In the order of the columns. */
static const char country_schemes[][sizeof "iso3166-1-alpha-2"] = {
  "iso3166-1-alpha-2", "iso3166-1-alpha-3", "iso3166-1-numeric", "fips10-4", "cameo", "cow",
  "cow-abbreviation",  "wikidata",
};

G_STATIC_ASSERT (G_N_ELEMENTS (country_schemes) == OTHER_NAMES - FIRST_CODE);
G_STATIC_ASSERT (G_N_ELEMENTS (country_codes_first) == G_N_ELEMENTS (country_schemes) + 1);

/* Longer than any code. */
#define CODE_SIZE 16

/* Built in, so that there is nothing to copy or to free. */
static TlCountry *
country_copy (const TlCountry *self)
{
  return (TlCountry *) self;
}

static void
country_free (G_GNUC_UNUSED TlCountry *self)
{
}

G_DEFINE_BOXED_TYPE (TlCountry, tl_country, country_copy, country_free)

const char *
tl_country_kind_to_string (TlCountryKind kind)
{
  static const char names[][sizeof "country"] = { "country", "former", "region" };

  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (names), NULL);
  return names[kind];
}

guint
tl_country_get_n_builtin (void)
{
  return G_N_ELEMENTS (countries);
}

const TlCountry *
tl_country_get_builtin (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (countries), NULL);
  return &countries[index];
}

/* ---- looking up -------------------------------------------------------------------------------------------------- */

static int
compare_country_key (const void *text, const void *element)
{
  return strcmp (text, country_texts + ((const CountryKey *) element)->text);
}

static const TlCountry *
find_country_key (const char *text, const CountryKey *keys, gsize n)
{
  const CountryKey *found = bsearch (text, keys, n, sizeof *keys, compare_country_key);

  return found != NULL ? &countries[found->country] : NULL;
}

/* The column of a scheme, or -1. "iso3166" is three schemes whose codes cannot be confused: CODE says which. */
static int
find_country_scheme (const char *scheme, const char *code)
{
  if (strcmp (scheme, "iso3166") == 0)
    return g_ascii_isdigit (code[0]) ? NUMERIC : strlen (code) == 2 ? ALPHA_2 : ALPHA_3;
  for (guint i = 0; i < G_N_ELEMENTS (country_schemes); i++)
    if (strcmp (scheme, country_schemes[i]) == 0)
      return FIRST_CODE + (int) i;
  return -1;
}

const TlCountry *
tl_country_find (const char *scheme, const char *code)
{
  char upper[CODE_SIZE];
  gsize length, first;
  int column;

  g_return_val_if_fail (scheme != NULL && code != NULL, NULL);
  length = strlen (code);
  column = find_country_scheme (scheme, code);
  if (column < 0 || length >= sizeof upper)
    return NULL;
  for (gsize i = 0; i <= length; i++)
    upper[i] = g_ascii_toupper (code[i]);
  first = country_codes_first[column - FIRST_CODE];
  return find_country_key (upper, country_codes + first, country_codes_first[column - FIRST_CODE + 1] - first);
}

/* NAME as the table has it, or NULL if it is not UTF-8. */
static char *
fold_country_name (const char *name)
{
  g_autofree char *composed = g_utf8_normalize (name, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autofree char *folded = composed != NULL ? g_utf8_casefold (composed, -1) : NULL;
  g_auto (GStrv) parts = folded != NULL ? g_strsplit (folded, "\u2019", -1) : NULL;

  return parts != NULL ? g_strjoinv ("'", parts) : NULL;
}

const TlCountry *
tl_country_find_by_name (const char *name)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  folded = fold_country_name (name);
  return folded != NULL ? find_country_key (folded, country_names, G_N_ELEMENTS (country_names)) : NULL;
}

/* ---- getters ----------------------------------------------------------------------------------------------------- */

static const char *
get_country_text (const TlCountry *self, guint which)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->texts[which] != 0 ? country_texts + self->texts[which] : NULL;
}

TlCountryKind
tl_country_get_kind (const TlCountry *self)
{
  g_return_val_if_fail (self != NULL, TL_COUNTRY_KIND_COUNTRY);
  return (TlCountryKind) self->kind;
}

const char *
tl_country_get_name (const TlCountry *self)
{
  return get_country_text (self, NAME);
}

const char *
tl_country_get_own_name (const TlCountry *self)
{
  return get_country_text (self, OWN_NAME);
}

const char *
tl_country_get_language (const TlCountry *self)
{
  return get_country_text (self, LANGUAGE);
}

const char *
tl_country_get_code (const TlCountry *self, const char *scheme)
{
  int column;

  g_return_val_if_fail (self != NULL && scheme != NULL, NULL);
  column = find_country_scheme (scheme, "");
  return column >= 0 ? get_country_text (self, (guint) column) : NULL;
}

char **
tl_country_dup_other_names (const TlCountry *self)
{
  const char *names = get_country_text (self, OTHER_NAMES);

  return g_strsplit (names != NULL ? names : "", "; ", -1);
}
