/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline remove: removing an item from a document. */
#include "config.h"

#include "timeline.h"

#define SHOWN 10 /* items that went or changed with it */

/* ---- what else goes or changes ----------------------------------------------------------------------------------- */

static TlTimeline *
dup_timeline (TlTimeline *timeline, GError **error)
{
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autofree char *json = tl_writer_write_data (writer, timeline, NULL, error);

  return json != NULL ? tl_reader_read_data (reader, json, -1, error) : NULL;
}

static void
note_difference (Change *change, const TlDifference *difference)
{
  const char *from, *to, *type;
  const char *verb = tl_difference_get_change (difference) == TL_CHANGE_REMOVED ? "removed" : "changed";

  if (tl_difference_get_id (difference) != NULL)
    change_note (change, "%s: %s \"%s\"", verb, tl_difference_get_kind (difference), tl_difference_get_id (difference));
  else if (tl_difference_get_link (difference, &from, &to, &type))
    change_note (change, "%s: the link \"%s\" %s \"%s\"", verb, from, type, to);
}

static gboolean
is_removed_item (const TlDifference *difference, const Item *item)
{
  return g_strcmp0 (tl_difference_get_id (difference), item->id) == 0
         && g_strcmp0 (tl_difference_get_kind (difference), item_noun (item)) == 0;
}

static gboolean
note_others (Change *change, TlTimeline *before, const Item *item, GError **error)
{
  g_autoptr (GPtrArray) differences = tl_timeline_find_differences (before, change->timeline, NULL, error);
  guint n = 0;

  for (guint i = 0; differences != NULL && i < differences->len; i++)
    if (!is_removed_item (differences->pdata[i], item) && n++ < SHOWN)
      note_difference (change, differences->pdata[i]);
  if (n > SHOWN)
    change_note (change, "and %u more", n - SHOWN);
  return differences != NULL;
}

static gboolean
remove_with_others (Change *change, const Item *item, GError **error)
{
  g_autoptr (TlTimeline) before = dup_timeline (change->timeline, error);

  return before != NULL && item_remove (item, change->timeline, TL_REMOVE_DEPENDENTS, error)
         && note_others (change, before, item, error);
}

/* ---- remove ------------------------------------------------------------------------------------------------------ */

int
timeline_command_remove (int argc, char **argv)
{
  g_auto (Options) options = { .change = TRUE };
  g_auto (Change) change = { 0 };
  g_auto (Item) item = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *kind = NULL;
  gboolean cascade = FALSE, ok;
  const GOptionEntry entries[] = { { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, ITEM_KIND_HELP, "KIND" },
                                   { "cascade", 0, 0, G_OPTION_ARG_NONE, &cascade,
                                     "Remove what cannot be without it, and its name elsewhere; say what", NULL },
                                   G_OPTION_ENTRY_NULL };

  if (!options_parse (&options, entries, "FILE ID | FILE FROM TYPE TO", 2, 4, &argc, &argv))
    return STATUS_WRONG;
  if (argc - 1 == 3)
    return fail (STATUS_WRONG, "usage: timeline remove FILE ID | FILE FROM TYPE TO");
  if (!change_begin (&change, &options, argv[1]))
    return STATUS_WRONG;
  ok = item_find (&item, change.timeline, argv + 2, kind, &error)
       && (cascade ? remove_with_others (&change, &item, &error)
                   : item_remove (&item, change.timeline, TL_REMOVE_NONE, &error));
  if (g_error_matches (error, TL_ERROR, TL_ERROR_IN_USE))
    return fail (STATUS_WRONG, "%s: %s; --cascade removes it all the same", change.path, error->message);
  return ok ? change_end (&change, item_name (&item)) : change_refuse (&change, error);
}
