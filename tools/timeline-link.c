/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline link: adding a link between two events of a document. */
#include "config.h"

#include "timeline.h"

#include <string.h>

typedef struct
{
  char *id;
  char *confidence;
  char *note;
  char *lag_min;
  char *lag_max;
  char **sources;
} LinkOptions;

static void
link_options_clear (LinkOptions *self)
{
  g_free (self->id);
  g_free (self->confidence);
  g_free (self->note);
  g_free (self->lag_min);
  g_free (self->lag_max);
  g_strfreev (self->sources);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LinkOptions, link_options_clear)

static gboolean
link_options_parse (LinkOptions *self, Options *options, int *argc, char ***argv)
{
  const GOptionEntry entries[] = {
    { "confidence", 0, 0, G_OPTION_ARG_STRING, &self->confidence, "How sure the link is, from 0 to 1", "C" },
    { "note", 0, 0, G_OPTION_ARG_STRING, &self->note, "Why there is a link", "TEXT" },
    { "lag-min", 0, 0, G_OPTION_ARG_STRING, &self->lag_min, "The least time from cause to effect, such as P2D",
      "DURATION" },
    { "lag-max", 0, 0, G_OPTION_ARG_STRING, &self->lag_max, "The most time from cause to effect", "DURATION" },
    { "source", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->sources, "Source, by id or address (repeatable)", "S" },
    { "id", 0, 0, G_OPTION_ARG_STRING, &self->id, "Id of the link; by default it has none", "ID" },
    G_OPTION_ENTRY_NULL
  };

  return options_parse (options, entries, "FILE FROM TYPE TO", 4, 4, argc, argv);
}

static gboolean
apply_confidence (const char *text, TlLink *link, GError **error)
{
  char *end = NULL;
  double number;

  if (text == NULL)
    return TRUE;
  number = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !(number >= 0 && number <= 1))
    {
      g_set_error (error, TL_ERROR, TL_ERROR_VALUE, "--confidence is \"%s\", but must be a number from 0 to 1", text);
      return FALSE;
    }
  tl_link_set_confidence (link, number);
  return TRUE;
}

static gboolean
apply_sources (char *const *sources, Change *change, TlLink *link, GError **error)
{
  for (guint i = 0; sources != NULL && sources[i] != NULL; i++)
    {
      const char *source = need_source (change, sources[i], error);
      g_autoptr (TlCitation) citation = NULL;

      if (source == NULL)
        return FALSE;
      citation = tl_citation_new (source);
      tl_link_add_citation (link, citation);
    }
  return TRUE;
}

static gboolean
add_link (const LinkOptions *self, Change *change, TlLink *link, GError **error)
{
  if (self->id != NULL)
    tl_link_set_id (link, self->id);
  if (self->note != NULL)
    tl_link_set_note (link, self->note);
  if (self->lag_min != NULL || self->lag_max != NULL)
    tl_link_set_lag (link, self->lag_min, self->lag_max);
  return apply_confidence (self->confidence, link, error) && apply_sources (self->sources, change, link, error)
         && tl_timeline_add_link (change->timeline, link, error);
}

/* An event that is not there is answered as every command does. */
static gboolean
has_both_ends (TlTimeline *timeline, const char *from, const char *to, GError **error)
{
  g_autoptr (TlEvent) first = tl_timeline_find_event (timeline, from, error);
  g_autoptr (TlEvent) second = first != NULL ? tl_timeline_find_event (timeline, to, error) : NULL;

  return second != NULL;
}

int
timeline_command_link (int argc, char **argv)
{
  g_auto (Options) options = { .change = TRUE };
  g_auto (LinkOptions) given = { 0 };
  g_auto (Change) change = { 0 };
  g_autoptr (TlLink) link = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (!link_options_parse (&given, &options, &argc, &argv) || !change_begin (&change, &options, argv[1]))
    return STATUS_WRONG;
  link = tl_link_new (argv[2], argv[4], argv[3]);
  if (!has_both_ends (change.timeline, argv[2], argv[4], &error) || !add_link (&given, &change, link, &error))
    return change_refuse (&change, error);
  sentence = g_strjoin (" ", argv[2], argv[3], argv[4], NULL);
  return change_end (&change, given.id != NULL ? given.id : sentence);
}
