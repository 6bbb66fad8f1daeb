/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline series: cooperation and conflict of two actors over time. */
#include "config.h"

#include "timeline.h"

#include <math.h>

static struct json_object *
json_row (const TlSeries *series, const TlSeriesRow *row)
{
  struct json_object *object = json_object_new_object (), *quads = json_object_new_array ();
  g_autofree char *period = tl_series_row_dup_period (row);

  json_object_object_add (object, "from", json_text (tl_series_row_get_from (row)));
  json_object_object_add (object, "to", json_text (tl_series_row_get_to (row)));
  json_object_object_add (object, "period", json_text (period));
  json_object_object_add (object, "count", json_object_new_int64 (tl_series_row_get_count (row)));
  json_object_object_add (object, "possible_count", json_object_new_int64 (tl_series_row_get_possible_count (row)));
  json_object_object_add (object, "sum", json_double (tl_series_row_get_sum (row)));
  json_object_object_add (object, "mean", json_double (tl_series_row_get_mean (row)));
  json_object_object_add (object, "sum_low", json_double (tl_series_row_get_sum_low (row)));
  json_object_object_add (object, "sum_high", json_double (tl_series_row_get_sum_high (row)));
  json_object_object_add (object, "cooperation", json_double (tl_series_row_get_cooperation (row)));
  json_object_object_add (object, "conflict", json_double (tl_series_row_get_conflict (row)));
  for (TlQuad quad = TL_QUAD_VERBAL_COOPERATION; quad <= TL_QUAD_MATERIAL_CONFLICT; quad++)
    json_object_array_add (quads, json_object_new_int64 (tl_series_row_get_quad (row, quad)));
  json_object_object_add (object, "quad", quads);
  json_object_object_add (object, "scale", json_text (tl_series_get_scale (series)));
  return object;
}

static const char *const headings[] = { "from", "to",  "period", "count", "most", "sum",
                                        "mean", "low", "high",   "quads", NULL };

/* A mean may have any number of decimals; people need few of them. */
static double
round_mean (double mean)
{
  return fabs (mean) < 1e9 ? rint (mean * 1e4) / 1e4 : mean;
}

static char **
make_cells (TlTimeline *timeline, const TlSeriesRow *row)
{
  char **cells = g_new0 (char *, G_N_ELEMENTS (headings));

  cells[0] = g_strdup (shown_actor (timeline, tl_series_row_get_from (row)));
  cells[1] = g_strdup (shown_actor (timeline, tl_series_row_get_to (row)));
  cells[2] = tl_series_row_dup_period (row);
  cells[3] = g_strdup_printf ("%u", tl_series_row_get_count (row));
  cells[4] = g_strdup_printf ("%u", tl_series_row_get_possible_count (row));
  cells[5] = dup_decimal (tl_series_row_get_sum (row));
  cells[6] = dup_decimal (round_mean (tl_series_row_get_mean (row)));
  cells[7] = dup_decimal (tl_series_row_get_sum_low (row));
  cells[8] = dup_decimal (tl_series_row_get_sum_high (row));
  cells[9] = g_strdup_printf ("%u %u %u %u", tl_series_row_get_quad (row, TL_QUAD_VERBAL_COOPERATION),
                              tl_series_row_get_quad (row, TL_QUAD_MATERIAL_COOPERATION),
                              tl_series_row_get_quad (row, TL_QUAD_VERBAL_CONFLICT),
                              tl_series_row_get_quad (row, TL_QUAD_MATERIAL_CONFLICT));
  return cells;
}

/* Rows are made twice, to be measured and to be printed, so that memory does not grow with their number. */
static void
measure (Table *table, TlTimeline *timeline, const TlSeries *series)
{
  table_begin (table, headings, "lllrrrrrrl");
  for (guint i = 0; i < tl_series_get_n_rows (series); i++)
    {
      g_auto (GStrv) cells = make_cells (timeline, tl_series_get_row (series, i));

      table_measure (table, (const char *const *) cells);
    }
}

static void
append_heading (GString *out, const Table *table, const TlSeries *series)
{
  g_string_append_printf (out, "scores by %s; - is not known\n", tl_series_get_scale (series));
  table_append_heading (table, out, headings);
}

static int
answer (const Options *options, TlTimeline *timeline, const TlSeries *series, char *const *actors)
{
  g_autofree char *nothing = dup_nothing (timeline, "events", actors);
  Listing listing;
  Table table;

  listing_begin (&listing, options);
  listing.nothing = nothing;
  if (!options->json)
    {
      measure (&table, timeline, series);
      if (tl_series_get_n_rows (series) > 0)
        append_heading (listing.text, &table, series);
    }
  for (guint i = 0; i < tl_series_get_n_rows (series); i++)
    {
      const TlSeriesRow *row = tl_series_get_row (series, i);
      g_auto (GStrv) cells = options->json ? NULL : make_cells (timeline, row);

      if (cells != NULL)
        table_append (&table, listing.text, (const char *const *) cells);
      listing_add (&listing, options->json ? json_row (series, row) : NULL);
    }
  return listing_end (&listing);
}

/* What to ask by the words after the options: FILE, or FILE A B. */
static void
set_pair (TlSeriesQuery *query, int argc, char **argv)
{
  if (argc > 3)
    tl_series_query_set_pair (query, argv[2], argv[3]);
}

int
timeline_command_series (int argc, char **argv)
{
  g_autofree char *by = NULL, *name = NULL;
  gboolean directed = FALSE, empty = FALSE;
  const GOptionEntry entries[] = {
    { "by", 0, 0, G_OPTION_ARG_STRING, &by, "Period: day, week, month (default), quarter or year", "PERIOD" },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &name, "Scale for the scores; default " TL_SCALE_DEFAULT, "NAME" },
    { "directed", 0, 0, G_OPTION_ARG_NONE, &directed, "Only acts of A on B; for all pairs, each direction apart",
      NULL },
    { "empty", 0, 0, G_OPTION_ARG_NONE, &empty, "Also periods between two others in which nothing happened", NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto (Options) options = { 0 };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlSeriesQuery) query = tl_series_query_new ();
  g_autoptr (TlSeries) series = NULL;
  g_autoptr (GError) error = NULL;
  TlPeriod period = TL_PERIOD_MONTH;
  Progress progress;

  if (!options_parse (&options, entries, "FILE [A B]", 1, 3, &argc, &argv))
    return STATUS_WRONG;
  if (argc == 3)
    return fail (STATUS_WRONG, "a series needs two actors or none: series FILE [A B]");
  if (by != NULL && !tl_period_from_string (by, &period, &error))
    return fail (STATUS_WRONG, "--by: %s", error->message);
  if (name != NULL && !tl_series_query_set_scale (query, name, &error))
    return fail (STATUS_WRONG, "%s; see 'timeline types scales'", error->message);
  timeline = load (&options, argv[1]);
  if (timeline == NULL)
    return STATUS_WRONG;
  set_pair (query, argc, argv);
  tl_series_query_set_period (query, period);
  tl_series_query_set_directed (query, directed);
  tl_series_query_set_empty (query, empty);
  progress_begin (&progress);
  series = tl_timeline_find_series (timeline, query, progress.monitor, &error);
  progress_end (&progress);
  if (series == NULL)
    return fail (STATUS_NO, "%s: %s", argv[1], error->message);
  return answer (&options, timeline, series, argc > 3 ? &argv[2] : NULL);
}
