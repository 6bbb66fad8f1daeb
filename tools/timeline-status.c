/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline status: the states of the tracks between two actors. */
#include "config.h"

#include "timeline.h"

static struct json_object *
json_since (const TlStatus *status)
{
  struct json_object *pair;
  gint64 earliest, latest;

  if (!tl_status_get_since (status, &earliest, &latest))
    return NULL;
  pair = json_object_new_array ();
  json_object_array_add (pair, json_instant (earliest));
  json_object_array_add (pair, json_instant (latest));
  return pair;
}

static const char *
certainty_name (const TlStatus *status)
{
  return tl_status_get_certainty (status) == TL_CERTAINTY_CERTAIN ? "certain" : "possible";
}

static struct json_object *
json_status (const TlStatus *status)
{
  struct json_object *object = json_object_new_object ();

  json_object_object_add (object, "track", json_text (tl_status_get_track (status)));
  json_object_object_add (object, "state", json_text (tl_status_get_state (status)));
  json_object_object_add (object, "certainty", json_text (certainty_name (status)));
  json_object_object_add (object, "since", json_since (status));
  json_object_object_add (object, "by", json_text (tl_status_get_event (status)));
  return object;
}

/* Different readings have different events, or none: only the bounds are known. */
static char *
dup_bounds (gint64 earliest, gint64 latest)
{
  g_autofree char *first = tl_instant_to_string (earliest), *last = tl_instant_to_string (latest);

  if (first == NULL && last == NULL)
    return g_strdup ("since an unknown time");
  if (first == NULL)
    return g_strdup_printf ("since %s at the latest", last);
  if (last == NULL)
    return g_strdup_printf ("since %s at the earliest", first);
  return g_strdup_printf ("since %s to %s", first, last);
}

static char *
dup_since (TlTimeline *timeline, const TlStatus *status)
{
  g_autoptr (TlEvent) event = NULL;
  g_autofree char *date = NULL;
  gint64 earliest, latest;

  if (tl_status_get_event (status) == NULL)
    return tl_status_get_since (status, &earliest, &latest) ? dup_bounds (earliest, latest) : g_strdup ("");
  event = tl_timeline_lookup_event (timeline, tl_status_get_event (status));
  date = dup_date (tl_event_get_date (event));
  if (g_str_has_prefix (date, "from ") || g_str_has_prefix (date, "between ") || g_str_has_prefix (date, "until "))
    return g_strdup_printf ("by %s, %s", tl_event_get_id (event), date);
  return g_strdup_printf ("since %s, by %s", date, tl_event_get_id (event));
}

static char **
make_status_cells (TlTimeline *timeline, const TlStatus *status)
{
  char **cells = g_new0 (char *, 5);

  cells[0] = g_strdup (shown_track (timeline, tl_status_get_track (status)));
  cells[1] = g_strdup (tl_status_get_state (status));
  cells[2] = g_strdup (certainty_name (status));
  cells[3] = dup_since (timeline, status);
  return cells;
}

static void
add_states (Listing *listing, TlTimeline *timeline, const GPtrArray *answers)
{
  static const char *const blank[] = { "", "", "", "", NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  Table table;

  table_begin (&table, blank, "llll");
  for (guint i = 0; i < answers->len; i++)
    {
      char **cells = make_status_cells (timeline, answers->pdata[i]);

      table_measure (&table, (const char *const *) cells);
      g_ptr_array_add (rows, cells);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      table_append (&table, listing->text, rows->pdata[i]);
      listing_add (listing, NULL);
    }
}

int
timeline_command_status (int argc, char **argv)
{
  g_autofree char *day = NULL, *nothing = NULL;
  const GOptionEntry entries[] = {
    { "on", 0, 0, G_OPTION_ARG_STRING, &day, "The states on D, instead of the whole history", "D" }, G_OPTION_ENTRY_NULL
  };
  g_auto (Options) options = { 0 };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlDate) on = NULL;
  g_autoptr (GPtrArray) answers = NULL;
  g_autoptr (GError) error = NULL;
  Listing listing;

  if (!options_parse (&options, entries, "FILE A B", 3, 3, &argc, &argv))
    return STATUS_WRONG;
  if (day != NULL && (on = read_given_date ("--on ", day, &error)) == NULL)
    return fail_error (STATUS_WRONG, error);
  timeline = load (&options, argv[1]);
  if (timeline == NULL)
    return STATUS_WRONG;
  answers = tl_timeline_find_status (timeline, argv[2], argv[3], on, &error);
  if (answers == NULL)
    return fail (STATUS_NO, "%s: %s", argv[1], error->message);
  nothing = dup_nothing (timeline, "track", &argv[2]);
  listing_begin (&listing, &options);
  listing.nothing = nothing;
  for (guint i = 0; i < answers->len && options.json; i++)
    listing_add (&listing, json_status (answers->pdata[i]));
  if (!options.json)
    add_states (&listing, timeline, answers);
  return listing_end (&listing);
}
