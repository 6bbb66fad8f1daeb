/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Writes rows in the shape of GDELT's events. Usage: make-gdelt N [57|58|61] > FILE
 *
 * The shares are those of real files: which cells are blank, how long names and addresses are, how many actors, places
 * and pages there are, and how often each returns. Codes are those of the library's own vocabulary; names are made
 * up. */
#include <libtimeline/libtimeline.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define N_PLACES 40000
#define N_NAMES 12
#define N_SITES 4000

typedef struct
{
  guint64 state;
  guint n_countries;
  const TlCountry *countries[300];
  guint n_codes;
  const TlEventType *codes[600];
  char *places[N_PLACES];     /* of version 2.0 */
  char *old_places[N_PLACES]; /* of version 1.0, without the code of the second level */
  char *sites[N_SITES];
  char url[256];
  guint width;
} Maker;

/* xorshift64*, so that every machine makes the same rows. */
static guint64
next_random (Maker *self)
{
  self->state ^= self->state >> 12;
  self->state ^= self->state << 25;
  self->state ^= self->state >> 27;
  return self->state * G_GUINT64_CONSTANT (2685821657736338717);
}

static double
next_share (Maker *self)
{
  return (double) (next_random (self) >> 11) / 9007199254740992.0;
}

static guint
below (Maker *self, guint n)
{
  return (guint) (next_share (self) * n);
}

/* A few of N come often and most seldom. */
static guint
skewed (Maker *self, guint n)
{
  return (guint) (pow (next_share (self), 3) * n);
}

/* ---- what there is ----------------------------------------------------------------------------------------------- */

static void
append_word (Maker *self, GString *out, gboolean upper)
{
  static const char *const syllables[] = {
    "ka", "ri", "mo", "ten", "sa", "lu", "vor", "ni", "bel", "dra", "ost", "hem"
  };
  guint n = 2 + below (self, 3);
  gsize begin = out->len;

  for (guint i = 0; i < n; i++)
    g_string_append (out, syllables[below (self, G_N_ELEMENTS (syllables))]);
  for (gsize i = begin; i < (upper ? out->len : begin + 1); i++)
    out->str[i] = g_ascii_toupper (out->str[i]);
}

static void
find_codes (Maker *self)
{
  for (guint i = 0; i < tl_country_get_n_builtin (); i++)
    {
      const TlCountry *country = tl_country_get_builtin (i);

      if (tl_country_get_code (country, "cameo") != NULL && tl_country_get_code (country, "fips10-4") != NULL)
        self->countries[self->n_countries++] = country;
    }
  for (guint i = 0; i < tl_event_type_get_n_builtin (); i++)
    {
      const TlEventType *type = tl_event_type_get_builtin (i);

      if (g_str_has_prefix (tl_event_type_get_id (type), "cameo-") && strlen (tl_event_type_get_cameo (type)) > 2)
        self->codes[self->n_codes++] = type;
    }
}

static void
make_place (Maker *self, guint i)
{
  const TlCountry *country = self->countries[skewed (self, self->n_countries)];
  const char *fips = tl_country_get_code (country, "fips10-4");
  guint type = i % 8 == 0 ? 1 : 2 + below (self, 4), region = below (self, 60);
  double lat = next_share (self) * 140 - 70, lon = next_share (self) * 340 - 170;
  GString *name = g_string_new (NULL);

  if (type > 1)
    {
      append_word (self, name, FALSE);
      g_string_append (name, ", ");
      append_word (self, name, FALSE);
      g_string_append (name, ", ");
    }
  g_string_append (name, tl_country_get_name (country));
  self->places[i] = g_strdup_printf ("%u\t%s\t%s\t%s%02u\t%u\t%.6g\t%.6g\t-%u", type, name->str, fips, fips, region,
                                     20000 + below (self, 60000), lat, lon, 100000 + below (self, 3000000));
  self->old_places[i] = g_strdup_printf ("%u\t%s\t%s\t%s%02u\t%.6g\t%.6g\t-%u", type, name->str, fips, fips, region,
                                         lat, lon, 100000 + below (self, 3000000));
  g_string_free (name, TRUE);
}

static void
prepare (Maker *self)
{
  find_codes (self);
  for (guint i = 0; i < N_PLACES; i++)
    make_place (self, i);
  for (guint i = 0; i < N_SITES; i++)
    {
      GString *site = g_string_new ("http://www.");

      append_word (self, site, FALSE);
      append_word (self, site, FALSE);
      g_string_append (site, ".com");
      self->sites[i] = g_string_free (site, FALSE);
    }
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

static void
put_actor (Maker *self, double share)
{
  static const char *const types[] = { "GOV", "MIL", "BUS", "MED", "EDU", "COP", "CVL", "JUD", "LEG", "OPP" };
  double kind = next_share (self);
  const TlCountry *country = self->countries[skewed (self, self->n_countries)];
  const char *code = kind < 0.8 ? tl_country_get_code (country, "cameo") : "";
  const char *type = kind > 0.56 ? types[skewed (self, G_N_ELEMENTS (types))] : "";
  g_autofree char *upper = g_ascii_strup (tl_country_get_name (country), -1);
  guint name = skewed (self, N_NAMES);

  if (next_share (self) >= share)
    {
      fputs ("\t\t\t\t\t\t\t\t\t", stdout);
      return;
    }
  if (name == 0 && kind < 0.8)
    printf ("%s%s\t%s", code, type, upper);
  else
    printf ("%s%s\t%s %c%c", code, type, kind < 0.8 ? upper : "MINISTER", 'A' + (char) name, 'Q' - (char) name);
  printf ("\t%s\t%s\t%s\t%s\t\t%s\t\t", code, next_share (self) < 0.01 ? "UNO" : "",
          next_share (self) < 0.01 ? "ara" : "", next_share (self) < 0.02 ? "MOS" : "", type);
}

static void
put_place (Maker *self, guint place, double share)
{
  putchar ('\t');
  if (next_share (self) < share)
    fputs (self->width == 61 ? self->places[place] : self->old_places[place], stdout);
  else
    fputs (self->width == 61 ? "0\t\t\t\t\t\t\t" : "0\t\t\t\t\t\t", stdout);
}

/* A page has one to nine events, which follow each other. */
static void
choose_page (Maker *self)
{
  GString *url;

  if (self->url[0] != '\0' && next_share (self) < 0.65)
    return;
  url = g_string_new (self->sites[skewed (self, N_SITES)]);
  g_string_append_printf (url, "/news/%u/", below (self, 100000));
  for (guint i = 0; i < 5 + below (self, 6); i++)
    {
      append_word (self, url, FALSE);
      g_string_append_c (url, '-');
    }
  g_string_append_printf (url, "%u.html", below (self, 10000));
  g_strlcpy (self->url, url->str, sizeof self->url);
  g_string_free (url, TRUE);
}

static void
put_counts (Maker *self)
{
  guint mentions = 1 + skewed (self, 20), sources = 1 + skewed (self, 3);
  static const guint round[] = { 10, 5, 4, 6, 2, 8 };

  if (next_share (self) < 0.7)
    mentions = round[skewed (self, G_N_ELEMENTS (round))];
  printf ("%u\t%u\t%u\t%.15g", mentions, sources, mentions, next_share (self) * 20 - 12);
}

static int
day_number (const GDate *date)
{
  return g_date_get_year (date) * 10000 + (int) g_date_get_month (date) * 100 + g_date_get_day (date);
}

/* Rows come in the order in which they were added; some are about a day long before. */
static void
put_row (Maker *self, guint i, guint n)
{
  guint added_day = 735000 + (guint) ((guint64) i * 365 / n);
  guint day = added_day - (next_share (self) < 0.09 ? below (self, 3650) : 0), place = skewed (self, N_PLACES), root;
  const TlEventType *type = self->codes[skewed (self, self->n_codes)];
  const char *code = tl_event_type_get_cameo (type);
  double score = 0;
  GDate date, added;

  g_date_clear (&date, 1);
  g_date_clear (&added, 1);
  g_date_set_julian (&date, day);
  g_date_set_julian (&added, added_day);
  printf ("%u\t%d\t%d\t%d\t%.4f\t", 400000000 + i * 2, day_number (&date), day_number (&date) / 100,
          g_date_get_year (&date), g_date_get_year (&date) + (double) g_date_get_day_of_year (&date) / 366);
  put_actor (self, 0.92);
  putchar ('\t');
  put_actor (self, 0.7);
  root = (guint) strtoul ((char[]){ code[0], code[1], 0 }, NULL, 10);
  tl_scale_get_score (tl_scale_lookup ("goldstein-gdelt"), code, &score);
  printf ("\t%d\t%s\t%.3s\t%02u\t%d\t%.1f\t", next_share (self) < 0.65, code, code, root,
          root < 6    ? 1
          : root < 9  ? 2
          : root < 14 ? 3
                      : 4,
          score);
  put_counts (self);
  put_place (self, next_share (self) < 0.6 ? place : skewed (self, N_PLACES), 0.9);
  put_place (self, next_share (self) < 0.6 ? place : skewed (self, N_PLACES), 0.65);
  put_place (self, place, 0.97);
  printf (self->width == 61 ? "\t%d%02u%02u00" : "\t%d", day_number (&added), i / 4 % 24, i % 4 * 15);
  choose_page (self);
  if (self->width > 57)
    printf ("\t%s", self->url);
  putchar ('\n');
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 0;
  Maker *self = g_new0 (Maker, 1);

  self->width = argc > 2 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 58;
  if (n == 0 || (self->width != 57 && self->width != 58 && self->width != 61))
    {
      fputs ("Usage: make-gdelt N [57|58|61] > FILE\n", stderr);
      return 2;
    }
  self->state = 20140519;
  prepare (self);
  for (guint i = 0; i < n; i++)
    put_row (self, i, n);
  for (guint i = 0; i < N_PLACES; i++)
    {
      g_free (self->places[i]);
      g_free (self->old_places[i]);
    }
  for (guint i = 0; i < N_SITES; i++)
    g_free (self->sites[i]);
  g_free (self);
  return fflush (stdout) == 0 ? 0 : 1;
}
