/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline series: cooperation and conflict of two actors over time. */
#include "config.h"

#include "timeline.h"

static struct json_object *
json_row (const TlSeries *series)
{
  struct json_object *object = json_object_new_object (), *quads = json_object_new_array ();
  g_autofree char *period = tl_series_dup_period (series);
  guint possible, count = tl_series_get_count (series, &possible);
  double low, high, mean, sum = tl_series_get_sum (series, &low, &high);

  json_object_object_add (object, "from", json_text (tl_series_get_from (series)));
  json_object_object_add (object, "to", json_text (tl_series_get_to (series)));
  json_object_object_add (object, "period", json_text (period));
  json_object_object_add (object, "count", json_object_new_int64 (count));
  json_object_object_add (object, "possible_count", json_object_new_int64 (possible));
  json_object_object_add (object, "sum", json_double (sum));
  json_object_object_add (object, "mean", tl_series_get_mean (series, &mean) ? json_double (mean) : NULL);
  json_object_object_add (object, "sum_low", json_double (low));
  json_object_object_add (object, "sum_high", json_double (high));
  json_object_object_add (object, "cooperation", json_double (tl_series_get_cooperation (series)));
  json_object_object_add (object, "conflict", json_double (tl_series_get_conflict (series)));
  for (TlQuad quad = TL_QUAD_VERBAL_COOPERATION; quad <= TL_QUAD_MATERIAL_CONFLICT; quad++)
    json_object_array_add (quads, json_object_new_int64 (tl_series_get_quad (series, quad)));
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
append_row (GString *out, const TlSeries *series)
{
  g_autofree char *period = tl_series_dup_period (series);
  guint possible, count = tl_series_get_count (series, &possible);
  double low, high, mean, sum = tl_series_get_sum (series, &low, &high);
  g_autofree char *mean_text = tl_series_get_mean (series, &mean) ? g_strdup_printf ("%.2f", mean) : g_strdup ("-");
  g_autofree char *band = g_strdup_printf ("%.1f to %.1f", low, high);

  append_padded (out, tl_series_get_from (series), 16);
  g_string_append_c (out, ' ');
  append_padded (out, tl_series_get_to (series), 16);
  g_string_append_printf (out, " %-10s %6u %6u %8.1f %7s  %-15s", period, count, possible, sum, mean_text, band);
  for (TlQuad quad = TL_QUAD_VERBAL_COOPERATION; quad <= TL_QUAD_MATERIAL_CONFLICT; quad++)
    g_string_append_printf (out, " %u", tl_series_get_quad (series, quad));
  g_string_append_c (out, '\n');
}

static int
answer (const Options *options, TlSeries *series)
{
  Listing listing;

  listing_begin (&listing, options);
  if (!options->json)
    append_heading (listing.text);
  while (tl_series_next (series))
    {
      if (!options->json)
        append_row (listing.text, series);
      listing_add (&listing, options->json ? json_row (series) : NULL);
    }
  return listing_end (&listing);
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
  g_autoptr (TlSeries) series = NULL;
  g_autoptr (GError) error = NULL;
  TlPeriod period = TL_PERIOD_MONTH;
  const TlScale *scale;
  Progress progress;

  if (!options_parse (&options, entries, "FILE [A B]", 1, 3, &argc, &argv))
    return STATUS_WRONG;
  if (argc == 3)
    return fail (STATUS_WRONG, "a series needs two actors or none: series FILE [A B]");
  if (by != NULL && !tl_period_from_string (by, &period))
    return fail (STATUS_WRONG, "--by is day, week, month, quarter or year, not \"%s\"", by);
  scale = tl_scale_lookup (name != NULL ? name : "goldstein-icews");
  if (scale == NULL)
    return fail (STATUS_WRONG, "there is no scale \"%s\"; see 'timeline types scales'", name);
  timeline = load (&options, argv[1]);
  if (timeline == NULL)
    return STATUS_WRONG;
  progress_begin (&progress);
  series = tl_timeline_find_series (timeline, argc > 3 ? argv[2] : NULL, argc > 3 ? argv[3] : NULL, period, scale,
                                    directed, NULL, progress_show, &progress, &error);
  progress_end (&progress);
  if (series == NULL)
    return fail (STATUS_NO, "%s: %s", argv[1], error->message);
  return answer (&options, series);
}
