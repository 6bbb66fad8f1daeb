/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline causes, effects, why: the chains of causal links to or from an event. */
#include "config.h"

#include "timeline.h"

#include <string.h>

/* Appends each line of TEXT after INDENT blanks. */
static void
append_lines (GString *out, const char *text, int indent)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0')
      {
        g_string_append_printf (out, "%*s", indent, "");
        append_padded (out, lines[i], 0);
        g_string_append_c (out, '\n');
      }
}

/* ---- causes, effects --------------------------------------------------------------------------------------------- */

/* What was asked about the chains of an event. */
typedef struct
{
  const Options *options;
  const char *event;
  gboolean effects;
  gboolean no_paths;
  Doubts *doubts;
} Asked;

/* {"status","standing"} */
static void
put_standing (Listing *listing, TlStandings *standings, const char *event)
{
  g_autoptr (TlStanding) standing = tl_standings_find (standings, event, NULL);

  listing_put_text (listing, "status", tl_event_status_to_string (tl_standing_get_status (standing)));
  listing_put_text (listing, "standing", tl_verdict_to_string (tl_standing_get_verdict (standing)));
}

static gboolean
put_path_event (const char *event, gpointer listing)
{
  listing_put_text (listing, NULL, event);
  return TRUE;
}

/* Without a list of the path in memory if the chain leads to the event asked about. */
static void
put_path (Listing *listing, const Asked *asked, const TlChain *chain)
{
  const char *const *path = asked->effects ? tl_chain_get_path (chain) : NULL;

  listing_open (listing, "path", '[');
  for (guint i = 0; path != NULL && path[i] != NULL; i++)
    listing_put_text (listing, NULL, path[i]);
  if (path == NULL)
    tl_chain_foreach (chain, put_path_event, listing);
  listing_close (listing);
}

static void
put_chain (Listing *listing, const Asked *asked, const TlChain *chain)
{
  listing_open (listing, NULL, '{');
  listing_put_text (listing, "id", tl_chain_get_event (chain));
  listing_put (listing, "depth", json_object_new_int64 (tl_chain_get_depth (chain)));
  listing_put (listing, "confidence", json_double (tl_chain_get_confidence (chain)));
  listing_put_text (listing, "via", tl_chain_get_via (chain));
  if (!asked->no_paths)
    put_path (listing, asked, chain);
  put_standing (listing, asked->doubts->standings, tl_chain_get_event (chain));
  listing_close (listing);
}

static void
add_chain (Rows *rows, const Asked *asked, const TlChain *chain)
{
  g_autoptr (TlEvent) event = tl_timeline_lookup_event (asked->doubts->timeline, tl_chain_get_event (chain));
  GString *below = g_string_new ("                     ");
  char **cells = g_new0 (char *, 5);

  cells[0] = g_strdup_printf ("%u", tl_chain_get_depth (chain));
  cells[1] = dup_hundredths (tl_chain_get_confidence (chain));
  cells[2] = dup_date (tl_event_get_date (event));
  cells[3] = dup_title (asked->doubts, event);
  if (!asked->no_paths)
    append_chain_path (below, asked->doubts, chain, asked->event, asked->effects);
  rows_add (rows, cells, g_string_free (below, asked->no_paths));
}

/* A chain makes its path when it is first asked for it, so each chain is freed after it is printed. */
static int
answer_chains (const Asked *asked, GPtrArray *chains, const char *nothing)
{
  static const char *const headings[] = { "depth", "confidence", "date", "", NULL };
  gsize n;
  g_autofree gpointer *items = g_ptr_array_steal (chains, &n);
  Listing listing;
  Rows rows;

  listing_begin (&listing, asked->options);
  listing.nothing = nothing;
  rows_begin (&rows, &listing, headings, "rrll");
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (TlChain) chain = items[i];

      if (asked->options->json)
        put_chain (&listing, asked, chain);
      else
        add_chain (&rows, asked, chain);
    }
  rows_end (&rows);
  return listing_end (&listing);
}

#define NO_PATHS_ENTRY(variable)                                                                                       \
  {                                                                                                                    \
    "no-paths", 0, 0, G_OPTION_ARG_NONE, variable, "Leave out the paths, which may be very long together", NULL        \
  }

static int
find_chains (int argc, char **argv, gboolean effects)
{
  g_auto (Options) options = { 0 };
  Asked asked = { &options, NULL, effects, FALSE, NULL };
  int depth = 0;
  double min_confidence = 0.0;
  const GOptionEntry entries[] = { { "depth", 0, 0, G_OPTION_ARG_INT, &depth, "Only events at most N links away", "N" },
                                   { "min-confidence", 0, 0, G_OPTION_ARG_DOUBLE, &min_confidence,
                                     "Only events whose strongest chain has at least confidence C", "C" },
                                   NO_PATHS_ENTRY (&asked.no_paths),
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (GPtrArray) chains = NULL;
  g_autoptr (Doubts) doubts = NULL;
  g_autoptr (GError) error = NULL;

  if (!options_parse (&options, entries, "FILE EVENT", 2, 2, &argc, &argv))
    return STATUS_WRONG;
  if (depth < 0)
    return fail (STATUS_WRONG, "--depth %d is negative", depth);
  if (!(min_confidence >= 0.0 && min_confidence <= 1.0))
    return fail (STATUS_WRONG, "--min-confidence %g is outside 0 to 1", min_confidence);
  timeline = load (&options, argv[1]);
  if (timeline == NULL)
    return STATUS_WRONG;
  chains = effects ? tl_timeline_find_effects (timeline, argv[2], (guint) depth, min_confidence, &error)
                   : tl_timeline_find_causes (timeline, argv[2], (guint) depth, min_confidence, &error);
  if (chains == NULL)
    return fail (STATUS_NO, "%s: %s", argv[1], error->message);
  asked.event = argv[2];
  asked.doubts = doubts = doubts_new (timeline);
  return answer_chains (&asked, chains,
                        min_confidence > 0.0 ? "no chain has that confidence"
                        : effects            ? "the document names no effect of it"
                                             : "the document names no cause for it");
}

int
timeline_command_causes (int argc, char **argv)
{
  return find_chains (argc, argv, FALSE);
}

int
timeline_command_effects (int argc, char **argv)
{
  return find_chains (argc, argv, TRUE);
}

/* ---- why, in JSON ------------------------------------------------------------------------------------------------ */

static void
put_why (Listing *listing, const Asked *asked, const TlChain *chain)
{
  g_autoptr (TlLink) weakest = tl_chain_dup_link (chain, asked->doubts->timeline, tl_chain_get_weakest (chain));

  listing_open (listing, NULL, '{');
  listing_put_text (listing, "root", tl_chain_get_event (chain));
  listing_put (listing, "confidence", json_double (tl_chain_get_confidence (chain)));
  listing_put (listing, "weakest", json_link (weakest));
  if (asked->no_paths)
    listing_put_text (listing, "via", tl_chain_get_via (chain));
  else
    put_path (listing, asked, chain);
  listing_close (listing);
}

/* The events of all chains, each once. */
typedef struct
{
  Listing *listing;
  const Asked *asked;
  GHashTable *seen;  /* ids, borrowed from the chains */
  GPtrArray *events; /* of a chain, from its root on: those not seen before, and the next */
  gboolean joined;   /* that one was seen before */
} PathEvents;

static gboolean
note_event (const char *event, gpointer data)
{
  PathEvents *self = data;

  g_ptr_array_add (self->events, (gpointer) event);
  self->joined = !g_hash_table_add (self->seen, (gpointer) event);
  return !self->joined;
}

/* With paths left out, each event has the next one on its chain. */
static void
put_path_events (PathEvents *self, const TlChain *chain)
{
  const char *const *events;
  guint n;

  g_ptr_array_set_size (self->events, 0);
  tl_chain_foreach (chain, note_event, self);
  events = (const char *const *) self->events->pdata;
  n = self->events->len;
  for (guint i = 0; i < n - (self->joined ? 1 : 0); i++)
    {
      listing_open (self->listing, events[i], '{');
      put_standing (self->listing, self->asked->doubts->standings, events[i]);
      if (self->asked->no_paths)
        listing_put_text (self->listing, "via", i + 1 < n ? events[i + 1] : NULL);
      listing_close (self->listing);
    }
}

static int
answer_why_in_json (const Asked *asked, GPtrArray *chains)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) events = g_ptr_array_new ();
  Listing listing;
  PathEvents path_events = { &listing, asked, seen, events, FALSE };

  listing_begin_members (&listing, asked->options);
  listing_put_text (&listing, "event", asked->event);
  listing_open (&listing, "chains", '[');
  for (guint i = 0; i < chains->len; i++)
    put_why (&listing, asked, chains->pdata[i]);
  listing_close (&listing);
  listing_open (&listing, "events", '{');
  for (guint i = 0; i < chains->len; i++)
    put_path_events (&path_events, chains->pdata[i]);
  listing_close (&listing);
  return listing_end (&listing);
}

/* ---- why, in text ------------------------------------------------------------------------------------------------ */

/* The events of the chains described so far. */
typedef struct
{
  GHashTable *seen;  /* ids, borrowed from the chains */
  const char *joint; /* where a chain comes to one of them; NULL if it does not */
  guint n;           /* links before it */
} Described;

static gboolean
find_joint (const char *event, gpointer data)
{
  Described *self = data;

  if (g_hash_table_contains (self->seen, event))
    self->joint = event;
  else
    self->n++;
  return self->joint == NULL;
}

static gboolean
note_described (const char *event, gpointer seen)
{
  return g_hash_table_add (seen, (gpointer) event);
}

/* Chains that lead through one event go on alike from there. A long end that has been described is not repeated. */
static void
append_sentences (GString *out, const Asked *asked, const TlChain *chain, GHashTable *seen)
{
  guint n = tl_chain_get_n_links (chain);
  Described described = { seen, NULL, 0 };
  g_autofree char *story = NULL, *line = NULL;
  g_autoptr (TlEvent) joint = NULL;

  tl_chain_foreach (chain, find_joint, &described);
  tl_chain_foreach (chain, note_described, seen);
  if (described.joint == NULL || n <= described.n + MOST_LINKS_SHOWN)
    described.n = n;
  story = tl_standings_describe_chain (asked->doubts->standings, chain, described.n);
  append_lines (out, story, 6);
  if (described.n == n)
    return;
  joint = tl_timeline_lookup_event (asked->doubts->timeline, described.joint);
  line = g_strdup_printf ("From “%s” on it is the chain above (%u more links).",
                          tl_event_get_title (joint) != NULL ? tl_event_get_title (joint) : described.joint,
                          n - described.n);
  append_lines (out, line, 6);
}

/* The sentences of the chain have the doubts; without them, the link has. */
static void
append_weakest (GString *out, const Asked *asked, const TlLink *link)
{
  const char *from = tl_link_get_from (link), *to = tl_link_get_to (link);
  g_autofree char *line =
      g_strdup_printf ("The weakest link: %s%s %s %s%s.", from, asked->no_paths ? find_doubt (asked->doubts, from) : "",
                       tl_link_get_link_type (link), to, asked->no_paths ? find_doubt (asked->doubts, to) : "");

  append_lines (out, line, 6);
}

static void
append_why (GString *out, const Asked *asked, const TlChain *chain, GHashTable *seen)
{
  g_autofree char *confidence = dup_hundredths (tl_chain_get_confidence (chain));
  g_autoptr (TlLink) weakest = tl_chain_dup_link (chain, asked->doubts->timeline, tl_chain_get_weakest (chain));

  g_string_append_printf (out, "%s%s  ", bold_on (), confidence);
  append_padded (out, tl_chain_get_event (chain), 0);
  g_string_append (out, bold_off ());
  if (asked->no_paths)
    append_padded (out, find_doubt (asked->doubts, tl_chain_get_event (chain)), 0);
  g_string_append_c (out, '\n');
  if (!asked->no_paths)
    append_sentences (out, asked, chain, seen);
  if (tl_chain_get_n_links (chain) > 1)
    append_weakest (out, asked, weakest);
}

static int
answer_why_in_text (const Asked *asked, GPtrArray *chains)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Listing listing;

  listing_begin (&listing, asked->options);
  if (chains->len == 0)
    g_string_append (listing.text, "The document names no cause for it.\n");
  for (guint i = 0; i < chains->len; i++)
    {
      append_why (listing.text, asked, chains->pdata[i], seen);
      listing_add (&listing, NULL);
    }
  return listing_end (&listing);
}

/* ---- why --------------------------------------------------------------------------------------------------------- */

int
timeline_command_why (int argc, char **argv)
{
  g_autofree char *rule = NULL;
  g_auto (Options) options = { 0 };
  Asked asked = { &options, NULL, FALSE, FALSE, NULL };
  const GOptionEntry entries[] = { { "rule", 0, 0, G_OPTION_ARG_STRING, &rule,
                                     "Strength of a chain: product (default) or minimum of its links", "RULE" },
                                   NO_PATHS_ENTRY (&asked.no_paths),
                                   G_OPTION_ENTRY_NULL };
  g_autoptr (TlTimeline) timeline = NULL;
  g_autoptr (GPtrArray) chains = NULL;
  g_autoptr (Doubts) doubts = NULL;
  g_autoptr (GError) error = NULL;
  gboolean minimum;

  if (!options_parse (&options, entries, "FILE EVENT", 2, 2, &argc, &argv))
    return STATUS_WRONG;
  minimum = g_strcmp0 (rule, "minimum") == 0;
  if (rule != NULL && !minimum && strcmp (rule, "product") != 0)
    return fail (STATUS_WRONG, "--rule is product or minimum, not \"%s\"", rule);
  timeline = load (&options, argv[1]);
  if (timeline == NULL)
    return STATUS_WRONG;
  chains = tl_timeline_find_roots (timeline, argv[2], minimum ? TL_CHAIN_MINIMUM : TL_CHAIN_PRODUCT, &error);
  if (chains == NULL)
    return fail (STATUS_NO, "%s: %s", argv[1], error->message);
  asked.event = argv[2];
  asked.doubts = doubts = doubts_new (timeline);
  return options.json ? answer_why_in_json (&asked, chains) : answer_why_in_text (&asked, chains);
}
