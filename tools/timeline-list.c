/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline list, show: events with filters; one event with all its members. */
#include "config.h"

#include "timeline.h"

#include <string.h>

/* ---- list -------------------------------------------------------------------------------------------------------- */

typedef struct
{
  char *since, *until, *actor, *between, *type, *status, *tag, *source, *text;
  gboolean certainly;
  int limit;
} Filter;

static void
filter_clear (Filter *filter)
{
  char *texts[] = { filter->since,  filter->until, filter->actor,  filter->between, filter->type,
                    filter->status, filter->tag,   filter->source, filter->text };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Filter, filter_clear)

/* Whether the window between the two dates is empty. */
static gboolean
ends_first (const TlDate *since, const TlDate *until)
{
  TlBounds first, last;

  tl_date_get_bounds (since, NULL, &first);
  tl_date_get_bounds (until, NULL, &last);
  return last.latest_end < first.earliest_start;
}

static gboolean
set_window (TlQuery *query, const Filter *filter, GError **error)
{
  g_autoptr (TlDate) since = NULL, until = NULL;

  if (filter->since != NULL && (since = read_given_date ("--since ", filter->since, error)) == NULL)
    return FALSE;
  if (filter->until != NULL && (until = read_given_date ("--until ", filter->until, error)) == NULL)
    return FALSE;
  if (since != NULL && until != NULL && ends_first (since, until))
    {
      g_set_error (error, TL_ERROR, TL_ERROR_VALUE, "--since \"%s\" is after --until \"%s\"", filter->since,
                   filter->until);
      return FALSE;
    }
  tl_query_set_window (query, since, until);
  return TRUE;
}

static gboolean
set_dyad (TlQuery *query, const char *between, GError **error)
{
  g_auto (GStrv) pair = g_strsplit (between, ",", -1);

  if (g_strv_length (pair) != 2 || pair[0][0] == '\0' || pair[1][0] == '\0')
    {
      g_set_error (error, TL_ERROR, TL_ERROR_VALUE, "--between needs two actors, such as usa,chn, not \"%s\"", between);
      return FALSE;
    }
  tl_query_set_dyad (query, pair[0], pair[1]);
  return TRUE;
}

static gboolean
fill_query (TlQuery *query, const Filter *filter, GError **error)
{
  TlEventStatus status;

  if (filter->between != NULL && filter->actor != NULL)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_VALUE, "--actor and --between exclude each other");
      return FALSE;
    }
  if (filter->status != NULL && !tl_event_status_from_string (filter->status, &status, error))
    return FALSE;
  if (filter->limit < 0)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_VALUE, "--limit %d is negative", filter->limit);
      return FALSE;
    }
  if (!set_window (query, filter, error) || (filter->between != NULL && !set_dyad (query, filter->between, error)))
    return FALSE;
  if (filter->status != NULL)
    tl_query_set_status (query, status);
  if (filter->actor != NULL)
    tl_query_set_actor (query, filter->actor);
  tl_query_set_type (query, filter->type);
  tl_query_set_tag (query, filter->tag);
  tl_query_set_source (query, filter->source);
  tl_query_set_words (query, filter->text);
  tl_query_set_certainly (query, filter->certainly);
  tl_query_set_limit (query, (guint) filter->limit);
  return TRUE;
}

static struct json_object *
json_bound (void (*get) (const TlDate *, gint64 *, gint64 *), const TlDate *date)
{
  struct json_object *pair = json_object_new_array ();
  gint64 earliest = TL_INSTANT_PAST, latest = TL_INSTANT_FUTURE;

  if (date != NULL)
    get (date, &earliest, &latest);
  json_object_array_add (pair, json_instant (earliest));
  json_object_array_add (pair, json_instant (latest));
  return pair;
}

static struct json_object *
json_participants (const TlEvent *event)
{
  struct json_object *array = json_object_new_array ();

  for (guint i = 0; i < tl_event_get_n_participants (event); i++)
    {
      struct json_object *object = json_object_new_object ();
      const char *actor, *role;

      tl_event_get_participant (event, i, &actor, &role);
      json_object_object_add (object, "actor", json_text (actor));
      json_object_object_add (object, "role", json_text (role));
      json_object_array_add (array, object);
    }
  return array;
}

static struct json_object *
json_match (TlStandings *standings, TlEventIter *iter)
{
  const TlEvent *event = tl_event_iter_get_event (iter);
  const TlDate *date = tl_event_get_date (event);
  struct json_object *object = json_object_new_object ();

  json_object_object_add (object, "id", json_text (tl_event_get_id (event)));
  json_object_object_add (object, "type", json_text (tl_event_get_event_type (event)));
  json_object_object_add (object, "date", date != NULL ? json_text (tl_date_get_edtf (date)) : NULL);
  json_object_object_add (object, "start", json_bound (tl_date_get_start, date));
  json_object_object_add (object, "end", json_bound (tl_date_get_end, date));
  json_object_object_add (object, "title", json_text (tl_event_get_title (event)));
  json_object_object_add (object, "match",
                          json_text (tl_event_iter_get_match (iter) == TL_CERTAINTY_CERTAIN ? "certain" : "possible"));
  json_add_standing (object, standings, tl_event_get_id (event));
  json_object_object_add (object, "participants", json_participants (event));
  return object;
}

static void
add_match (Rows *rows, Doubts *doubts, TlEventIter *iter)
{
  const TlEvent *event = tl_event_iter_get_event (iter);
  char **cells = g_new0 (char *, 5);

  cells[0] = g_strdup (tl_event_iter_get_match (iter) == TL_CERTAINTY_CERTAIN ? "" : "?");
  cells[1] = dup_date (tl_event_get_date (event));
  cells[2] = g_strdup (tl_event_get_id (event));
  cells[3] = dup_title (doubts, event);
  rows_add (rows, cells, NULL);
}

static int
answer_list (const Options *options, TlTimeline *timeline, TlEventIter *iter)
{
  static const char *const headings[] = { "", "", "", "", NULL };
  g_autoptr (Doubts) doubts = doubts_new (timeline);
  Listing listing;
  Rows rows;

  listing_begin (&listing, options);
  listing.nothing = "no event matches";
  rows_begin (&rows, &listing, headings, "llll");
  while (tl_event_iter_next (iter))
    if (options->json)
      listing_add (&listing, json_match (doubts->standings, iter));
    else
      add_match (&rows, doubts, iter);
  rows_end (&rows);
  return listing_end (&listing);
}

int
timeline_command_list (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_auto (Filter) filter = { 0 };
  const GOptionEntry entries[] = {
    { "since", 0, 0, G_OPTION_ARG_STRING, &filter.since, "Only events from the earliest bound of D on", "D" },
    { "until", 0, 0, G_OPTION_ARG_STRING, &filter.until, "Only events up to the latest bound of D", "D" },
    { "actor", 0, 0, G_OPTION_ARG_STRING, &filter.actor, "Only events with A, or an actor that acts for A", "A" },
    { "between", 0, 0, G_OPTION_ARG_STRING, &filter.between, "Only events with both A and B", "A,B" },
    { "type", 0, 0, G_OPTION_ARG_STRING, &filter.type, "Only events of type T or one of its descendants", "T" },
    { "status", 0, 0, G_OPTION_ARG_STRING, &filter.status, "Only events with status S", "S" },
    { "tag", 0, 0, G_OPTION_ARG_STRING, &filter.tag, "Only events with tag T", "T" },
    { "source", 0, 0, G_OPTION_ARG_STRING, &filter.source, "Only events that cite source S", "S" },
    { "text", 0, 0, G_OPTION_ARG_STRING, &filter.text, "Only events that contain all WORDS", "WORDS" },
    { "certainly", 0, 0, G_OPTION_ARG_NONE, &filter.certainly, "Only events that are certainly in the window", NULL },
    { "limit", 0, 0, G_OPTION_ARG_INT, &filter.limit, "At most N events", "N" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlQuery) query = tl_query_new ();
  g_autoptr (TlEventIter) iter = NULL;
  g_autoptr (GError) error = NULL;

  if (!options_parse (&options, entries, "FILE", 1, 1, &argc, &argv))
    return STATUS_WRONG;
  if (!fill_query (query, &filter, &error))
    return fail_error (STATUS_WRONG, error);
  timeline = load (&options, argv[1]);
  if (timeline == NULL)
    return STATUS_WRONG;
  iter = tl_timeline_query (timeline, query, &error);
  return iter != NULL ? answer_list (&options, timeline, iter) : fail (STATUS_NO, "%s: %s", argv[1], error->message);
}

/* ---- show -------------------------------------------------------------------------------------------------------- */

static struct json_object *
json_links (const GPtrArray *links)
{
  struct json_object *array = json_object_new_array ();

  for (guint i = 0; i < links->len; i++)
    json_object_array_add (array, json_link (links->pdata[i]));
  return array;
}

static void
append_member (GString *json, const char *name, struct json_object *value)
{
  g_string_append_printf (
      json, ",\"%s\":%s", name,
      json_object_to_json_string_ext (value, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE));
  json_object_put (value);
}

static void
append_text_member (GString *out, const char *name, const char *text)
{
  if (text == NULL)
    return;
  append_padded (out, name, 13);
  append_padded (out, text, 0);
  g_string_append_c (out, '\n');
}

static void
append_date_member (GString *out, const char *name, const TlDate *date)
{
  g_autofree char *words = dup_date (date);

  append_text_member (out, name, words);
}

static void
append_participants (GString *out, TlTimeline *timeline, const TlEvent *event)
{
  for (guint i = 0; i < tl_event_get_n_participants (event); i++)
    {
      const char *actor, *role;

      tl_event_get_participant (event, i, &actor, &role);
      append_text_member (out, role, shown_actor (timeline, actor));
    }
}

static void
append_citations (GString *out, TlTimeline *timeline, const TlEvent *event)
{
  static const char *const stances[] = { "asserts", "confirms", "denies", "doubts" };

  for (guint i = 0; i < tl_event_get_n_citations (event); i++)
    {
      const TlCitation *citation = tl_event_get_citation (event, i);
      g_autoptr (GString) line = g_string_new (shown_source (timeline, tl_citation_get_source (citation)));

      if (tl_citation_get_locator (citation) != NULL)
        g_string_append_printf (line, ", %s", tl_citation_get_locator (citation));
      if (tl_citation_get_speaker (citation) != NULL)
        g_string_append_printf (line, ", %s", shown_actor (timeline, tl_citation_get_speaker (citation)));
      if (tl_citation_get_date (citation) != NULL)
        {
          g_autofree char *date = dup_date (tl_citation_get_date (citation));

          g_string_append_printf (line, ", %s", date);
        }
      if (tl_citation_get_quote (citation) != NULL)
        g_string_append_printf (line, ": “%s”", tl_citation_get_quote (citation));
      append_text_member (out, stances[tl_citation_get_stance (citation)], line->str);
    }
}

/* Those who take a side on the event, in its citations or in statements about it. */
static void
append_side_member (GString *out, TlTimeline *timeline, const char *side, const char *const *ids)
{
  g_autoptr (GString) names = g_string_new (NULL);

  append_actors (names, timeline, ids);
  append_text_member (out, side, names->len > 0 ? names->str : NULL);
}

static char *
dup_event_name (TlTimeline *timeline, const char *id)
{
  g_autoptr (TlEvent) event = tl_timeline_lookup_event (timeline, id);
  const char *title = event != NULL ? tl_event_get_title (event) : NULL;

  return title != NULL ? g_strdup_printf ("%s (%s)", title, id) : g_strdup (id);
}

/* The sentence of a link, in which "it" is the event that is shown. */
static void
append_links (GString *out, TlTimeline *timeline, const char *event, const GPtrArray *links, const char *heading)
{
  for (guint i = 0; i < links->len; i++)
    {
      const char *from = tl_link_get_from (links->pdata[i]), *to = tl_link_get_to (links->pdata[i]);
      const char *label = shown_link_type (timeline, tl_link_get_link_type (links->pdata[i]));
      g_autofree char *other = dup_event_name (timeline, strcmp (from, event) == 0 ? to : from);
      g_autofree char *line = strcmp (from, event) == 0 ? g_strdup_printf ("it %s %s", label, other)
                                                        : g_strdup_printf ("%s %s it", other, label);

      append_text_member (out, i == 0 ? heading : "", line);
    }
}

static void
append_event (GString *out, TlTimeline *timeline, const TlEvent *event, const TlStanding *standing)
{
  g_string_append_printf (out, "%s", bold_on ());
  append_padded (out, tl_event_get_title (event) != NULL ? tl_event_get_title (event) : tl_event_get_id (event), 0);
  g_string_append_printf (out, "%s\n", bold_off ());
  append_text_member (out, "id", tl_event_get_id (event));
  append_text_member (out, "type", tl_event_get_event_type (event));
  append_date_member (out, "date", tl_event_get_date (event));
  if (tl_event_get_date (event) != NULL)
    {
      append_text_member (out, "edtf", tl_date_get_edtf (tl_event_get_date (event)));
      append_text_member (out, "as said", tl_date_get_verbatim (tl_event_get_date (event)));
    }
  if (tl_event_get_known (event) != NULL)
    append_date_member (out, "known", tl_event_get_known (event));
  append_text_member (out, "status", tl_event_status_to_string (tl_event_get_status (event)));
  append_text_member (out, "standing", tl_verdict_to_string (tl_standing_get_verdict (standing)));
  append_side_member (out, timeline, "supporters", tl_standing_get_supporters (standing));
  append_side_member (out, timeline, "deniers", tl_standing_get_deniers (standing));
  append_side_member (out, timeline, "doubters", tl_standing_get_doubters (standing));
  append_participants (out, timeline, event);
  append_text_member (out, "description", tl_event_get_description (event));
  append_citations (out, timeline, event);
}

static int
answer_event (const Options *options, TlTimeline *timeline, const TlEvent *event)
{
  g_autoptr (GPtrArray) incoming = tl_timeline_dup_incoming (timeline, tl_event_get_id (event));
  g_autoptr (GPtrArray) outgoing = tl_timeline_dup_outgoing (timeline, tl_event_get_id (event));
  g_autoptr (TlStanding) standing = tl_timeline_find_standing (timeline, tl_event_get_id (event), NULL);
  g_autofree char *json = tl_event_to_json (event);
  g_autoptr (GString) text = g_string_new (NULL);

  if (!options->json)
    {
      append_event (text, timeline, event, standing);
      append_links (text, timeline, tl_event_get_id (event), incoming, "incoming");
      append_links (text, timeline, tl_event_get_id (event), outgoing, "outgoing");
      return answer_text (text, STATUS_DONE);
    }
  g_string_append_len (text, json, (gssize) strlen (json) - 1);
  append_member (text, "standing", json_text (tl_verdict_to_string (tl_standing_get_verdict (standing))));
  append_member (text, "supporters", json_strings (tl_standing_get_supporters (standing)));
  append_member (text, "deniers", json_strings (tl_standing_get_deniers (standing)));
  append_member (text, "doubters", json_strings (tl_standing_get_doubters (standing)));
  append_member (text, "incoming", json_links (incoming));
  append_member (text, "outgoing", json_links (outgoing));
  g_string_append_c (text, '}');
  return answer_json_text (options, text, STATUS_DONE);
}

int
timeline_command_show (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (TlEvent) event = NULL;
  g_autoptr (GError) error = NULL;

  if (!options_parse (&options, NULL, "FILE EVENT", 2, 2, &argc, &argv))
    return STATUS_WRONG;
  timeline = load (&options, argv[1]);
  if (timeline == NULL)
    return STATUS_WRONG;
  event = tl_timeline_find_event (timeline, argv[2], &error);
  if (event == NULL)
    return fail (STATUS_NO, "%s: %s", argv[1], error->message);
  return answer_event (&options, timeline, event);
}
