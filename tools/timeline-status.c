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
static void
append_since (GString *out, gint64 earliest, gint64 latest)
{
  g_autofree char *first = tl_instant_to_string (earliest), *last = tl_instant_to_string (latest);

  if (first == NULL && last == NULL)
    g_string_append (out, "since an unknown time");
  else if (first == NULL)
    g_string_append_printf (out, "since %s at the latest", last);
  else if (last == NULL)
    g_string_append_printf (out, "since %s at the earliest", first);
  else
    g_string_append_printf (out, "since %s to %s", first, last);
}

static void
append_status (GString *out, TlTimeline *timeline, const TlStatus *status)
{
  g_autoptr (TlEvent) event = NULL;
  gint64 earliest, latest;
  gboolean begun = tl_status_get_since (status, &earliest, &latest);

  append_padded (out, tl_status_get_track (status), 26);
  g_string_append_c (out, ' ');
  append_padded (out, tl_status_get_state (status), 14);
  g_string_append_c (out, ' ');
  append_padded (out, certainty_name (status), 9);
  if (tl_status_get_event (status) != NULL)
    {
      g_string_append (out, "since ");
      event = tl_timeline_lookup_event (timeline, tl_status_get_event (status));
      append_padded (out, shown_date (tl_event_get_date (event)), 0);
      g_string_append (out, ", by ");
      append_padded (out, tl_event_get_id (event), 0);
    }
  else if (begun)
    append_since (out, earliest, latest);
  g_string_append_c (out, '\n');
}

int
timeline_command_status (int argc, char **argv)
{
  g_autofree char *day = NULL;
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
  listing_begin (&listing, &options);
  for (guint i = 0; i < answers->len; i++)
    {
      if (!options.json)
        append_status (listing.text, timeline, answers->pdata[i]);
      listing_add (&listing, options.json ? json_status (answers->pdata[i]) : NULL);
    }
  return listing_end (&listing);
}
