/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline claims, open: who supports, denies and doubts each claim; what is still open on a day. */
#include "config.h"

#include "timeline.h"

#include <math.h>
#include <string.h>

/* ---- claims ------------------------------------------------------------------------------------------------------ */

/* Calendar days; null if there is no answer, or if its time is unbounded. */
static struct json_object *
json_days (const TlStanding *standing)
{
  struct json_object *pair;
  gint64 fewest, most;

  if (!tl_standing_get_days_to_answer (standing, &fewest, &most))
    return NULL;
  pair = json_object_new_array ();
  json_object_array_add (pair, json_object_new_int64 (fewest));
  json_object_array_add (pair, json_object_new_int64 (most));
  return pair;
}

static struct json_object *
json_claim (const TlStanding *standing)
{
  struct json_object *object = json_object_new_object ();

  json_object_object_add (object, "id", json_text (tl_standing_get_event (standing)));
  json_object_object_add (object, "standing", json_text (tl_verdict_to_string (tl_standing_get_verdict (standing))));
  json_object_object_add (object, "supporters", json_strings (tl_standing_get_supporters (standing)));
  json_object_object_add (object, "deniers", json_strings (tl_standing_get_deniers (standing)));
  json_object_object_add (object, "doubters", json_strings (tl_standing_get_doubters (standing)));
  json_object_object_add (object, "independent_sources",
                          json_object_new_int64 (tl_standing_get_n_independent (standing)));
  json_object_object_add (object, "answered_by", json_strings (tl_standing_get_answers (standing)));
  json_object_object_add (object, "days_to_answer", json_days (standing));
  return object;
}

static void
append_side (GString *out, TlTimeline *timeline, const char *side, const char *const *ids)
{
  if (ids[0] == NULL)
    return;
  g_string_append (out, "  ");
  append_padded (out, side, 13);
  append_actors (out, timeline, ids);
  g_string_append_c (out, '\n');
}

static void
append_credibility (GString *out, const char *name, double credibility)
{
  g_autofree char *number = dup_hundredths (credibility);

  g_string_append (out, "  ");
  append_padded (out, name, 13);
  g_string_append_printf (out, "%s\n", number);
}

static void
append_judgements (GString *out, const TlStanding *standing)
{
  double against, credibility = tl_standing_get_credibility (standing, &against);
  const char *comma = "";

  for (guint i = TL_ATTRIBUTION_TECHNICAL; i <= TL_ATTRIBUTION_SELF; i++)
    if (tl_standing_get_n_attributed (standing, i) > 0)
      {
        g_string_append_printf (out, "%s%s %u", comma[0] == '\0' ? "  rests on     " : comma,
                                tl_attribution_to_string (i), tl_standing_get_n_attributed (standing, i));
        comma = ", ";
      }
  g_string_append (out, comma[0] != '\0' ? "\n" : "");
  if (!isnan (credibility))
    append_credibility (out, "credibility", credibility);
  if (!isnan (against))
    append_credibility (out, "of denials", against);
}

static void
append_days (GString *out, const TlStanding *standing)
{
  gint64 fewest, most;

  if (!tl_standing_get_days_to_answer (standing, &fewest, &most))
    return;
  g_string_append_printf (out, "  after        %" G_GINT64_FORMAT, fewest);
  if (fewest < most)
    g_string_append_printf (out, " to %" G_GINT64_FORMAT, most);
  g_string_append (out, fewest == 1 && most == 1 ? " day\n" : " days\n");
}

static void
append_claim (GString *out, Doubts *doubts, const TlStanding *standing)
{
  TlTimeline *timeline = doubts->timeline;
  g_autoptr (TlEvent) event = tl_timeline_lookup_event (timeline, tl_standing_get_event (standing));

  append_padded (out, tl_standing_get_event (standing), 24);
  g_string_append_printf (out, " %-10s", tl_verdict_to_string (tl_standing_get_verdict (standing)));
  append_padded (out, tl_event_get_title (event) != NULL ? tl_event_get_title (event) : "", 0);
  g_string_append_c (out, '\n');
  append_side (out, timeline, "supporters", tl_standing_get_supporters (standing));
  append_side (out, timeline, "deniers", tl_standing_get_deniers (standing));
  append_side (out, timeline, "doubters", tl_standing_get_doubters (standing));
  append_judgements (out, standing);
  append_events (out, doubts, "  answered by", 15, tl_standing_get_answers (standing));
  append_days (out, standing);
}

/* Parses --on D. Returns FALSE after it has printed that D is not EDTF. */
static gboolean
parse_day (const char *text, TlDate **day)
{
  g_autoptr (GError) error = NULL;

  if (text != NULL && (*day = read_given_date ("--on ", text, &error)) == NULL)
    {
      fail_error (STATUS_WRONG, error);
      return FALSE;
    }
  return TRUE;
}

/* The claims that the command line asks for: that of one event, the unanswered accusations, or all. */
static GPtrArray *
find_asked (TlTimeline *timeline, const char *event, gboolean unanswered, const TlDate *on, GError **error)
{
  GPtrArray *claims;
  TlStanding *standing;
  Progress progress;

  if (event != NULL)
    {
      standing = tl_timeline_find_standing (timeline, event, error);
      if (standing == NULL)
        return NULL;
      claims = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_standing_unref);
      g_ptr_array_add (claims, standing);
      return claims;
    }
  progress_begin (&progress);
  claims = unanswered ? tl_timeline_find_unanswered (timeline, on, progress.monitor, error)
                      : tl_timeline_find_claims (timeline, progress.monitor, error);
  progress_end (&progress);
  return claims;
}

int
timeline_command_claims (int argc, char **argv)
{
  g_autofree char *day = NULL;
  gboolean unanswered = FALSE;
  const GOptionEntry entries[] = { { "unanswered", 0, 0, G_OPTION_ARG_NONE, &unanswered,
                                     "Only accusations without an answer", NULL },
                                   { "on", 0, 0, G_OPTION_ARG_STRING, &day, "With --unanswered: as of D", "D" },
                                   G_OPTION_ENTRY_NULL };
  g_auto (Options) options = { 0 };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (Doubts) doubts = NULL;
  g_autoptr (TlDate) on = NULL;
  g_autoptr (GPtrArray) claims = NULL;
  g_autoptr (GError) error = NULL;
  Listing listing;

  if (!options_parse (&options, entries, "FILE [EVENT]", 1, 2, &argc, &argv))
    return STATUS_WRONG;
  if (unanswered && argc > 2)
    return fail (STATUS_WRONG, "--unanswered is for all accusations, not for one event");
  if (day != NULL && !unanswered)
    return fail (STATUS_WRONG, "--on needs --unanswered");
  if (!parse_day (day, &on))
    return STATUS_WRONG;
  timeline = load (&options, argv[1]);
  if (timeline == NULL)
    return STATUS_WRONG;
  claims = find_asked (timeline, argc > 2 ? argv[2] : NULL, unanswered, on, &error);
  if (claims == NULL)
    return fail (STATUS_NO, "%s: %s", argv[1], error->message);
  doubts = doubts_new (timeline);
  listing_begin (&listing, &options);
  for (guint i = 0; i < claims->len; i++)
    {
      if (!options.json)
        append_claim (listing.text, doubts, claims->pdata[i]);
      listing_add (&listing, options.json ? json_claim (claims->pdata[i]) : NULL);
    }
  return listing_end (&listing);
}

/* ---- open -------------------------------------------------------------------------------------------------------- */

static struct json_object *
json_open (const char *kind, const char *member, const char *id, gint64 earliest, gint64 latest)
{
  struct json_object *object = json_object_new_object (), *since = json_object_new_array ();

  json_object_array_add (since, json_instant (earliest));
  json_object_array_add (since, json_instant (latest));
  json_object_object_add (object, "kind", json_text (kind));
  json_object_object_add (object, member, json_text (id));
  json_object_object_add (object, "since", since);
  return object;
}

/* NAME is what an answer in text calls it. */
static void
add_open (Listing *listing, const char *kind, const char *member, const char *id, const char *name, gint64 earliest,
          gint64 latest)
{
  g_autofree char *since = tl_instant_to_string (earliest);

  if (listing->options->json)
    {
      listing_add (listing, json_open (kind, member, id, earliest, latest));
      return;
    }
  append_padded (listing->text, kind, 12);
  append_padded (listing->text, name, 28);
  g_string_append_printf (listing->text, " since %s\n", since != NULL ? since : "an unknown time");
  listing_add (listing, NULL);
}

static void
add_unanswered (Listing *listing, TlTimeline *timeline, const TlDate *on)
{
  g_autoptr (GPtrArray) claims = NULL;
  Progress progress;

  progress_begin (&progress);
  claims = tl_timeline_find_unanswered (timeline, on, progress.monitor, NULL);
  progress_end (&progress);
  for (guint i = 0; i < claims->len; i++)
    {
      const char *id = tl_standing_get_event (claims->pdata[i]);
      g_autoptr (TlEvent) event = tl_timeline_lookup_event (timeline, id);
      gint64 earliest = TL_INSTANT_PAST, latest = TL_INSTANT_FUTURE;

      if (tl_event_get_date (event) != NULL)
        tl_date_get_start (tl_event_get_date (event), &earliest, &latest);
      add_open (listing, "accusation", "id", id, id, earliest, latest);
    }
}

static void
add_suspended (Listing *listing, TlTimeline *timeline, const TlDate *on)
{
  g_autoptr (GPtrArray) states = tl_timeline_find_status (timeline, NULL, NULL, on, NULL);

  for (guint i = 0; i < states->len; i++)
    {
      const TlStatus *status = states->pdata[i];
      gint64 earliest, latest;

      if (strcmp (tl_status_get_state (status), "suspended") != 0)
        continue;
      tl_status_get_since (status, &earliest, &latest);
      add_open (listing, "suspension", "track", tl_status_get_track (status),
                shown_track (timeline, tl_status_get_track (status)), earliest, latest);
    }
}

int
timeline_command_open (int argc, char **argv)
{
  g_autofree char *day = NULL;
  const GOptionEntry entries[] = { { "on", 0, 0, G_OPTION_ARG_STRING, &day, "As of D", "D" }, G_OPTION_ENTRY_NULL };
  g_auto (Options) options = { 0 };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlDate) on = NULL;
  Listing listing;

  if (!options_parse (&options, entries, "FILE --on D", 1, 1, &argc, &argv))
    return STATUS_WRONG;
  if (day == NULL)
    return fail (STATUS_WRONG, "usage: timeline open FILE --on D");
  if (!parse_day (day, &on))
    return STATUS_WRONG;
  timeline = load (&options, argv[1]);
  if (timeline == NULL)
    return STATUS_WRONG;
  listing_begin (&listing, &options);
  add_unanswered (&listing, timeline, on);
  add_suspended (&listing, timeline, on);
  return listing_end (&listing);
}
