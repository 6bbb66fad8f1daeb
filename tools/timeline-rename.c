/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline rename, unite: another id for an item, one item in place of two; what names them follows. */
#include "config.h"

#include "timeline.h"

/* ---- rename ------------------------------------------------------------------------------------------------------ */

int
timeline_command_rename (int argc, char **argv)
{
  g_auto (Options) options = { .change = TRUE };
  g_auto (Change) change = { 0 };
  g_auto (Item) item = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *kind = NULL;
  const GOptionEntry entries[] = { { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, ITEM_KIND_HELP, "KIND" },
                                   G_OPTION_ENTRY_NULL };
  guint n;

  if (!options_parse (&options, entries, "FILE OLD NEW", 3, 3, &argc, &argv))
    return STATUS_WRONG;
  if (!change_begin (&change, &options, argv[1]))
    return STATUS_WRONG;
  if (!item_find (&item, change.timeline, (char *[]){ argv[2], NULL }, kind, &error)
      || !item_rename (&item, change.timeline, argv[3], &n, &error))
    return change_refuse (&change, error);
  return change_end_number (&change, n);
}

/* ---- unite ------------------------------------------------------------------------------------------------------- */

static gboolean
unite_actors (TlTimeline *timeline, const char *keep, const char *other, guint *n, GPtrArray **differences,
              GError **error)
{
  const TlActor *first = tl_timeline_find_actor (timeline, keep, error);
  const TlActor *second = first != NULL ? tl_timeline_find_actor (timeline, other, error) : NULL;

  return second != NULL
         && tl_timeline_unite_actors (timeline, tl_actor_get_id (first), tl_actor_get_id (second), n, differences,
                                      error);
}

/* Both are actors unless both ids are those of sources. */
static gboolean
unite (TlTimeline *timeline, char *const *ids, const char *kind, guint *n, GPtrArray **differences, GError **error)
{
  gboolean actors =
      tl_timeline_lookup_actor (timeline, ids[0]) != NULL && tl_timeline_lookup_actor (timeline, ids[1]) != NULL;
  gboolean sources =
      tl_timeline_lookup_source (timeline, ids[0]) != NULL && tl_timeline_lookup_source (timeline, ids[1]) != NULL;

  if (kind != NULL && !g_str_equal (kind, "actor") && !g_str_equal (kind, "source"))
    g_set_error (error, TL_ERROR, TL_ERROR_VALUE, "--kind is actor or source, not \"%s\"", kind);
  else if (kind == NULL && actors && sources)
    g_set_error (error, TL_ERROR, TL_ERROR_VALUE,
                 "\"%s\" and \"%s\" are the ids of actors and of sources; choose with --kind", ids[0], ids[1]);
  else if (kind != NULL ? g_str_equal (kind, "source") : sources)
    return tl_timeline_unite_sources (timeline, ids[0], ids[1], n, differences, error);
  else
    return unite_actors (timeline, ids[0], ids[1], n, differences, error);
  return FALSE;
}

int
timeline_command_unite (int argc, char **argv)
{
  g_auto (Options) options = { .change = TRUE };
  g_auto (Change) change = { 0 };
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *kind = NULL;
  const GOptionEntry entries[] = { { "kind", 0, 0, G_OPTION_ARG_STRING, &kind,
                                     "Kind of the two, if both ids are those of both: actor, source", "KIND" },
                                   G_OPTION_ENTRY_NULL };
  guint n;

  if (!options_parse (&options, entries, "FILE KEEP OTHER", 3, 3, &argc, &argv))
    return STATUS_WRONG;
  if (!change_begin (&change, &options, argv[1]))
    return STATUS_WRONG;
  if (!unite (change.timeline, argv + 2, kind, &n, &differences, &error))
    return change_refuse (&change, error);
  for (guint i = 0; i < differences->len; i++)
    change_note (&change, "%s: %s", tl_problem_get_where (differences->pdata[i]),
                 tl_problem_get_message (differences->pdata[i]));
  return change_end_number (&change, n);
}
