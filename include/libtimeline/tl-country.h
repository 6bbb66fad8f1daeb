/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <glib-object.h>
#include <libtimeline/tl-error.h>

G_BEGIN_DECLS

/**
 * TlCountry:
 *
 * A country, with its names and with its codes in the schemes that event data use. The same letters mean different
 * countries in different schemes: `CH` is Switzerland in ISO 3166-1 and China in FIPS 10-4, and `AUS` is Australia in
 * ISO 3166-1 and Austria in the Correlates of War data. A code is therefore always looked up in a scheme:
 *
 * | scheme | what | example |
 * |---|---|---|
 * | `iso3166` | ISO 3166-1, any of the next three; the code of a country is the one of three letters | `CHN` |
 * | `iso3166-1-alpha-2` | two letters | `CN` |
 * | `iso3166-1-alpha-3` | three letters | `CHN` |
 * | `iso3166-1-numeric` | three digits | `156` |
 * | `fips10-4` | FIPS 10-4, the places of GDELT | `CH` |
 * | `cameo` | CAMEO, the actors of GDELT | `CHN` |
 * | `cow` | the number of a state in the Correlates of War data | `710` |
 * | `cow-abbreviation` | its abbreviation there | `CHN` |
 * | `wikidata` | the item in Wikidata | `Q148` |
 *
 * The table has all entries of ISO 3166-1, Kosovo, former states that one of these schemes has a code for, and the
 * regions that CAMEO codes like countries. See [enum@Tl.CountryKind].
 *
 * Built in, immutable, and valid for the life of the process: a copy is the country itself. A country is not an actor:
 * a timeline has its own actors, whose codes an application can look up here.
 *
 * Since: 1.0
 */
typedef struct _TlCountry TlCountry;

/**
 * TlCountryKind:
 * @TL_COUNTRY_KIND_COUNTRY: a country or territory of today
 * @TL_COUNTRY_KIND_FORMER: a state that no longer exists, such as the Soviet Union
 * @TL_COUNTRY_KIND_REGION: a region that CAMEO codes like a country: a continent, a part of one, or a part of a country
 *
 * The kind of a [struct@Tl.Country].
 *
 * Since: 1.0
 */
typedef enum
{
  TL_COUNTRY_KIND_COUNTRY,
  TL_COUNTRY_KIND_FORMER,
  TL_COUNTRY_KIND_REGION
} TlCountryKind;

#define TL_TYPE_COUNTRY (tl_country_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_country_get_type (void) G_GNUC_CONST;

/**
 * tl_country_kind_to_string:
 * @kind: a kind
 *
 * Gets the name of a kind.
 *
 * Returns: `country`, `former` or `region`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_country_kind_to_string (TlCountryKind kind);

/**
 * tl_country_get_n_builtin:
 *
 * Gets the number of countries that are built into the library.
 *
 * Returns: the number of countries
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_country_get_n_builtin (void);

/**
 * tl_country_get_builtin:
 * @index: an index from 0 to [func@Tl.Country.get_n_builtin] - 1
 *
 * Gets a country by its number. Countries are sorted by kind, and those of one kind by the bytes of their names.
 *
 * Returns: (transfer none): the country
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlCountry *tl_country_get_builtin (guint index);

/**
 * tl_country_find:
 * @scheme: a scheme of codes, as in `cameo`; see [struct@Tl.Country]
 * @code: a code, in upper or lower case, as in `RUS`
 *
 * Finds the country that has a code. Within a scheme, each code belongs to one country.
 *
 * Returns: (transfer none) (nullable): the country, or %NULL if no country has the code or there is no such scheme
 *
 * Time complexity: O(log n), where n is the number of countries.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlCountry *tl_country_find (const char *scheme, const char *code);

/**
 * tl_country_find_by_name:
 * @name: a name in UTF-8, as in `Russian Federation`
 *
 * Finds the country that has a name: its English name, its name in its own language, or one of its other names. Case,
 * in the sense of g_utf8_casefold(), makes no difference, and neither does the composition of letters and accents, nor
 * whether an apostrophe is typed or typeset. Each name belongs to one country; an ambiguous name, such as `Korea`, is
 * not found. Codes are not names: see [func@Tl.Country.find].
 *
 * Returns: (transfer none) (nullable): the country, or %NULL if no country has the name
 *
 * Time complexity: O(log n), where n is the number of names, and linear in the length of @name.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlCountry *tl_country_find_by_name (const char *name);

/**
 * tl_country_get_kind:
 * @self: a country
 *
 * Gets whether @self is a country of today, a former one or a region.
 *
 * Returns: the kind
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCountryKind tl_country_get_kind (const TlCountry *self);

/**
 * tl_country_get_name:
 * @self: a country
 *
 * Gets the short English name.
 *
 * Returns: the name, as in `Russia`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_country_get_name (const TlCountry *self);

/**
 * tl_country_get_own_name:
 * @self: a country
 *
 * Gets the name of the country in a language of its own. A country with several languages is named in one of them;
 * [method@Tl.Country.get_language] says in which.
 *
 * Returns: (nullable): the name in UTF-8, as in `Россия`, or %NULL
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_country_get_own_name (const TlCountry *self);

/**
 * tl_country_get_language:
 * @self: a country
 *
 * Gets the language of [method@Tl.Country.get_own_name].
 *
 * Returns: (nullable): a language tag (BCP 47), as in `ru` or `zh-Hans`, or %NULL if there is no own name
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_country_get_language (const TlCountry *self);

/**
 * tl_country_get_code:
 * @self: a country
 * @scheme: a scheme of codes, as in `fips10-4`; see [struct@Tl.Country]
 *
 * Gets the code of the country in a scheme.
 *
 * Returns: (nullable): the code, or %NULL if the country has none or there is no such scheme
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_country_get_code (const TlCountry *self, const char *scheme);

/**
 * tl_country_dup_other_names:
 * @self: a country
 *
 * Gets the other names of the country: official and inverted names, abbreviations, spellings, earlier names.
 *
 * Returns: (transfer full) (array zero-terminated=1): the names, as in `Russian Federation`; an empty array if the
 *   country has no other name
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_country_dup_other_names (const TlCountry *self);

G_END_DECLS
