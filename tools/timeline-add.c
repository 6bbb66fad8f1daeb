/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline add, set: adding an event to a document, changing one. */
#include "config.h"

#include "timeline.h"

#define MOST_OF_ID 80 /* bytes made from texts */

/* ---- ids --------------------------------------------------------------------------------------------------------- */

/* Appends the letters and digits of TEXT in lower case, with one hyphen in place of what is between them. */
static void
append_slug (GString *id, const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");
  gboolean apart = id->len > 0;

  for (const char *p = ascii; *p != '\0' && id->len < MOST_OF_ID; p++)
    {
      if (!g_ascii_isalnum (*p))
        {
          apart = id->len > 0;
          continue;
        }
      if (apart)
        g_string_append_c (id, '-');
      g_string_append_c (id, g_ascii_tolower (*p));
      apart = FALSE;
    }
}

/* A title in another script than Latin leaves nothing. */
static char *
dup_stem (const EventOptions *given)
{
  GString *id = g_string_new (NULL);

  if (given->title != NULL)
    append_slug (id, given->title);
  if (id->len == 0 || !g_ascii_isalpha (id->str[0]))
    {
      g_string_truncate (id, 0);
      append_slug (id, given->type);
    }
  if (given->on != NULL)
    append_slug (id, tl_date_get_edtf (given->on));
  return g_string_free (id, FALSE);
}

static char *
dup_free_id (TlTimeline *timeline, const EventOptions *given)
{
  g_autofree char *stem = dup_stem (given);
  char *id = g_strdup (stem);

  for (guint n = 2; tl_timeline_get_event_index (timeline, id, NULL); n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, n);
    }
  return id;
}

/* ---- commands ---------------------------------------------------------------------------------------------------- */

int
timeline_command_add (int argc, char **argv)
{
  g_auto (Options) options = { .change = TRUE };
  g_auto (EventOptions) given = { 0 };
  g_auto (Change) change = { 0 };
  g_autoptr (TlEvent) event = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (!event_options_parse (&given, &options, TRUE, &argc, &argv))
    return STATUS_WRONG;
  if (given.type == NULL)
    return fail (STATUS_WRONG, "add: --type is missing; 'timeline types events' lists the types");
  if (!change_begin (&change, &options, argv[1]))
    return STATUS_WRONG;
  id = given.id != NULL ? g_strdup (given.id) : dup_free_id (change.timeline, &given);
  event = tl_event_new (id, given.type);
  if (!event_options_apply (&given, &change, event, &error) || !tl_timeline_add_event (change.timeline, event, &error))
    return change_refuse (&change, error);
  return change_end (&change, id);
}

int
timeline_command_set (int argc, char **argv)
{
  g_auto (Options) options = { .change = TRUE };
  g_auto (EventOptions) given = { 0 };
  g_auto (Change) change = { 0 };
  g_autoptr (TlEvent) old = NULL, event = NULL;
  g_autoptr (GError) error = NULL;

  if (!event_options_parse (&given, &options, FALSE, &argc, &argv))
    return STATUS_WRONG;
  if (!event_options_has_any (&given))
    return fail (STATUS_WRONG, "set: no option says what to change; see 'timeline set --help'");
  if (!change_begin (&change, &options, argv[1]))
    return STATUS_WRONG;
  old = tl_timeline_find_event (change.timeline, argv[2], &error);
  if (old == NULL)
    return change_refuse (&change, error);
  event = tl_event_copy (old);
  if (!event_options_apply (&given, &change, event, &error)
      || !tl_timeline_replace_event (change.timeline, event, &error))
    return change_refuse (&change, error);
  return change_end (&change, argv[2]);
}
