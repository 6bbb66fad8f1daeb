/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Random changes of every kind against a naive model. After each change the timeline writes the same document as one
 * that is built anew from the model, and as the one that is read from that document. */
#include "config.h"

#include "edit-random.h"

#include <string.h>

#define N_STEPS 4000

/* ---- which values are valid ------------------------------------------------------------------------------------ */

static gboolean
has_state (const TlTrack *track, const char *state)
{
  return track != NULL && g_strv_contains (tl_track_get_states (track), state);
}

/* Whether the effects of an event are states of its tracks; of those named ID, of TRACK. */
static gboolean
has_states (const Naive *self, const TlEvent *event, const char *id, const TlTrack *track)
{
  for (guint i = 0; i < tl_event_get_n_effects (event); i++)
    {
      const char *other, *state;

      tl_event_get_effect (event, i, &other, &state);
      if (!has_state (g_strcmp0 (other, id) == 0 ? track : g_hash_table_lookup (self->values[TRACK], other), state))
        return FALSE;
    }
  return TRUE;
}

static gboolean
all_have_states (const Naive *self, const char *id, const TlTrack *track)
{
  GHashTableIter iter;
  gpointer event;

  g_hash_table_iter_init (&iter, self->values[EVENT]);
  while (g_hash_table_iter_next (&iter, NULL, &event))
    if (!has_states (self, event, id, track))
      return FALSE;
  return TRUE;
}

static const char *
parent_of (guint kind, gconstpointer value)
{
  return value == NULL ? NULL : kind == ACTOR ? tl_actor_get_parent (value) : tl_event_type_get_parent (value);
}

static gboolean
is_above_itself (const Naive *self, guint kind, const char *id, gconstpointer value)
{
  const char *above = parent_of (kind, value);

  for (; above != NULL && strcmp (above, id) != 0;)
    above = parent_of (kind, g_hash_table_lookup (self->values[kind], above));
  return above != NULL;
}

static gboolean
is_valid (const Naive *self, guint kind, const char *id, gconstpointer value, gboolean is_there)
{
  if (!naive_has_all_of (self, kind, value, id))
    return FALSE;
  switch (kind)
    {
    case EVENT_TYPE:
    case ACTOR:
      return !is_there || !is_above_itself (self, kind, id, value);
    case TRACK:
      return g_strv_length ((char **) tl_track_get_between (value)) != 1
             && (!is_there || all_have_states (self, id, value));
    case EVENT:
      return has_states (self, value, NULL, NULL);
    case LINK:
      return strcmp (tl_link_get_from (value), tl_link_get_to (value)) != 0;
    default:
      return TRUE;
    }
}

/* ---- the steps --------------------------------------------------------------------------------------------------- */

static void
change (TlTimeline *timeline, Naive *naive, GRand *rand, guint kind)
{
  g_autofree char *id = g_strdup (edit_pick (rand, kind)), *key = NULL;
  gpointer value = edit_make_value (rand, kind, id);
  gboolean is_there, is_new = edit_one_in (rand, 2), expected;

  key = kind == LINK ? edit_link_key (value) : g_strdup (id);
  is_there = naive_has (naive, kind, key);
  expected = is_there != is_new && is_valid (naive, kind, kind == LINK ? tl_link_get_id (value) : id, value, is_there);
  TL_CHECK_INT (key, (is_new ? edit_kinds[kind].add : edit_kinds[kind].replace) (timeline, value, NULL), expected);
  if (expected)
    naive_put (naive, kind, key, value);
  edit_kinds[kind].unref (value);
}

static void
remove_link (TlTimeline *timeline, Naive *naive, GRand *rand)
{
  g_autoptr (TlLink) link = edit_make_link (rand);
  g_autofree char *key = edit_link_key (link);
  const TlLink *other = g_hash_table_lookup (naive->values[LINK], key);
  gboolean expected = other != NULL && strcmp (tl_link_get_from (other), tl_link_get_from (link)) == 0
                      && strcmp (tl_link_get_to (other), tl_link_get_to (link)) == 0
                      && strcmp (tl_link_get_link_type (other), tl_link_get_link_type (link)) == 0;

  TL_CHECK_INT (key,
                tl_timeline_remove_link (timeline, tl_link_get_from (link), tl_link_get_to (link),
                                         tl_link_get_link_type (link), tl_link_get_id (link), NULL),
                expected);
  if (expected)
    g_hash_table_remove (naive->values[LINK], key);
}

static void
remove_one (TlTimeline *timeline, Naive *naive, GRand *rand, guint kind)
{
  const char *id = edit_pick (rand, kind);
  TlRemoveFlags flags = edit_one_in (rand, 3) ? TL_REMOVE_DEPENDENTS : TL_REMOVE_NONE;
  guint n = naive_count_holders (naive, kind, id);
  g_autofree char *more = n > 1 ? g_strdup_printf (" and %u more", n - 1) : g_strdup ("");
  gboolean is_there = naive_has (naive, kind, id);
  gboolean expected = is_there && (n == 0 || flags == TL_REMOVE_DEPENDENTS);
  g_autoptr (GError) error = NULL;

  TL_CHECK_INT (id, edit_kinds[kind].remove (timeline, id, flags, &error), expected);
  if (expected)
    naive_remove (naive, kind, id);
  else
    TL_CHECK (id, g_error_matches (error, TL_ERROR, is_there ? TL_ERROR_IN_USE : TL_ERROR_REFERENCE)
                      && (!is_there || g_str_has_suffix (error->message, more)));
}

/* A timeline built from the table. Actors and sources may name each other in a cycle: they are added bare, then
 * replaced. */
static void
build_kind (TlTimeline *timeline, const Naive *naive, guint kind)
{
  guint n = g_hash_table_size (naive->values[kind]);
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint round = 0; round <= n; round++)
    {
      GHashTableIter iter;
      gpointer key, value;

      g_hash_table_iter_init (&iter, naive->values[kind]);
      while (g_hash_table_iter_next (&iter, &key, &value))
        if (round == 0 && (kind == ACTOR || kind == SOURCE))
          {
            gpointer bare = kind == ACTOR ? (gpointer) tl_actor_new (key) : (gpointer) tl_source_new (key);

            TL_CHECK (key, edit_kinds[kind].add (timeline, bare, NULL));
            edit_kinds[kind].unref (bare);
          }
        else if (!g_hash_table_contains (done, key)
                 && (kind == ACTOR || kind == SOURCE ? edit_kinds[kind].replace : edit_kinds[kind].add) (timeline,
                                                                                                         value, NULL))
          g_hash_table_add (done, key);
    }
  TL_CHECK_INT (NULL, g_hash_table_size (done), n);
}

static TlTimeline *
build (const Naive *naive)
{
  TlTimeline *timeline = tl_timeline_new ();

  for (guint kind = 0; kind < N_KINDS; kind++)
    build_kind (timeline, naive, kind);
  return timeline;
}

static void
compare (TlTimeline *timeline, const Naive *naive)
{
  g_autofree char *json = tl_test_write_json (timeline), *built_json = NULL, *read_json = NULL;
  g_autoptr (TlTimeline) read = tl_test_read_json (json), built = build (naive);

  built_json = tl_test_write_json (built);
  read_json = tl_test_write_json (read);
  TL_CHECK_STR (NULL, json, built_json);
  TL_CHECK_STR (NULL, read_json, json);
}

static void
count_signal (TlTimeline *timeline, gpointer data)
{
  (void) timeline;
  (*(guint *) data)++;
}

static void
test_random (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  guint n_signals = 0;
  Naive naive;

  naive_init (&naive);
  g_signal_connect (timeline, "changed", G_CALLBACK (count_signal), &n_signals);
  for (guint step = 0; step < N_STEPS; step++)
    {
      guint kind = (guint) g_rand_int_range (rand, 0, N_KINDS);
      g_autofree char *before = tl_test_write_json (timeline), *after = NULL;
      guint last = n_signals;

      if (!edit_one_in (rand, 4))
        change (timeline, &naive, rand, kind);
      else if (kind == LINK)
        remove_link (timeline, &naive, rand);
      else
        remove_one (timeline, &naive, rand, kind);
      after = tl_test_write_json (timeline);
      TL_CHECK (NULL, strcmp (before, after) == 0 || n_signals == last + 1);
      TL_CHECK (NULL, n_signals <= last + 1);
      if (n_signals > last)
        compare (timeline, &naive);
    }
  TL_CHECK (NULL, n_signals > N_STEPS / 8);
  naive_clear (&naive);
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "random", test_random }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "edit-random", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
