/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline series: cooperation and conflict of two actors over time. */
#include "config.h"

#include "timeline.h"

#include <math.h>

/* A mean that is not there is null. */
static struct json_object *
json_mean (double mean)
{
  return isnan (mean) ? NULL : json_double (mean);
}

static struct json_object *
json_row (const TlSeriesRow *row)
{
  struct json_object *object = json_object_new_object (), *quads = json_object_new_array ();
  g_autofree char *period = tl_series_row_dup_period (row);

  json_object_object_add (object, "from", json_text (tl_series_row_get_from (row)));
  json_object_object_add (object, "to", json_text (tl_series_row_get_to (row)));
  json_object_object_add (object, "period", json_text (period));
  json_object_object_add (object, "count", json_object_new_int64 (tl_series_row_get_count (row)));
  json_object_object_add (object, "possible_count", json_object_new_int64 (tl_series_row_get_possible_count (row)));
  json_object_object_add (object, "sum", json_double (tl_series_row_get_sum (row)));
  json_object_object_add (object, "mean", json_mean (tl_series_row_get_mean (row)));
  json_object_object_add (object, "sum_low", json_double (tl_series_row_get_sum_low (row)));
  json_object_object_add (object, "sum_high", json_double (tl_series_row_get_sum_high (row)));
  json_object_object_add (object, "cooperation", json_double (tl_series_row_get_cooperation (row)));
  json_object_object_add (object, "conflict", json_double (tl_series_row_get_conflict (row)));
  for (TlQuad quad = TL_QUAD_VERBAL_COOPERATION; quad <= TL_QUAD_MATERIAL_CONFLICT; quad++)
    json_object_array_add (quads, json_object_new_int64 (tl_series_row_get_quad (row, quad)));
  json_object_object_add (object, "quad", quads);
  return object;
}

static void
append_heading (GString *out)
{
  g_string_append_printf (out, "%s%-16s %-16s %-10s %6s %6s %8s %7s  %-15s %s%s\n", bold_on (), "from", "to", "period",
                          "count", "most", "sum", "mean", "low to high", "quads", bold_off ());
}

static void
append_row (GString *out, const TlSeriesRow *row)
{
  g_autofree char *period = tl_series_row_dup_period (row);
  double mean = tl_series_row_get_mean (row);
  g_autofree char *mean_text = isnan (mean) ? g_strdup ("-") : g_strdup_printf ("%.2f", mean);
  g_autofree char *band =
      g_strdup_printf ("%.1f to %.1f", tl_series_row_get_sum_low (row), tl_series_row_get_sum_high (row));

  append_padded (out, tl_series_row_get_from (row), 16);
  g_string_append_c (out, ' ');
  append_padded (out, tl_series_row_get_to (row), 16);
  g_string_append_printf (out, " %-10s %6u %6u %8.1f %7s  %-15s", period, tl_series_row_get_count (row),
                          tl_series_row_get_possible_count (row), tl_series_row_get_sum (row), mean_text, band);
  for (TlQuad quad = TL_QUAD_VERBAL_COOPERATION; quad <= TL_QUAD_MATERIAL_CONFLICT; quad++)
    g_string_append_printf (out, " %u", tl_series_row_get_quad (row, quad));
  g_string_append_c (out, '\n');
}

static int
answer (const Options *options, const TlSeries *series)
{
  Listing listing;

  listing_begin (&listing, options);
  if (!options->json)
    append_heading (listing.text);
  for (guint i = 0; i < tl_series_get_n_rows (series); i++)
    {
      const TlSeriesRow *row = tl_series_get_row (series, i);

      if (!options->json)
        append_row (listing.text, row);
      listing_add (&listing, options->json ? json_row (row) : NULL);
    }
  return listing_end (&listing);
}

/* What to ask by the words after the options: FILE, or FILE A B. */
static TlSeriesQuery *
make_query (int argc, char **argv, TlPeriod period, const TlScale *scale, gboolean directed)
{
  TlSeriesQuery *query = tl_series_query_new ();

  if (argc > 3)
    tl_series_query_set_pair (query, argv[2], argv[3]);
  tl_series_query_set_period (query, period);
  tl_series_query_set_scale (query, scale);
  tl_series_query_set_directed (query, directed);
  return query;
}

int
timeline_command_series (int argc, char **argv)
{
  g_autofree char *by = NULL, *name = NULL;
  gboolean directed = FALSE;
  const GOptionEntry entries[] = {
    { "by", 0, 0, G_OPTION_ARG_STRING, &by, "Period: day, week, month (default), quarter or year", "PERIOD" },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &name, "Scale for the scores; default goldstein-icews", "NAME" },
    { "directed", 0, 0, G_OPTION_ARG_NONE, &directed, "Only acts of A on B; for all pairs, each direction apart",
      NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto (Options) options = { 0 };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlSeriesQuery) query = NULL;
  g_autoptr (TlSeries) series = NULL;
  g_autoptr (GError) error = NULL;
  TlPeriod period = TL_PERIOD_MONTH;
  const TlScale *scale;
  Progress progress;

  if (!options_parse (&options, entries, "FILE [A B]", 1, 3, &argc, &argv))
    return STATUS_WRONG;
  if (argc == 3)
    return fail (STATUS_WRONG, "a series needs two actors or none: series FILE [A B]");
  if (by != NULL && !tl_period_from_string (by, &period, &error))
    return fail (STATUS_WRONG, "--by: %s", error->message);
  scale = tl_scale_find (name != NULL ? name : "goldstein-icews", &error);
  if (scale == NULL)
    return fail (STATUS_WRONG, "%s; see 'timeline types scales'", error->message);
  timeline = load (&options, argv[1]);
  if (timeline == NULL)
    return STATUS_WRONG;
  query = make_query (argc, argv, period, scale, directed);
  progress_begin (&progress);
  series = tl_timeline_find_series (timeline, query, progress.monitor, &error);
  progress_end (&progress);
  if (series == NULL)
    return fail (STATUS_NO, "%s: %s", argv[1], error->message);
  return answer (&options, series);
}
