/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Random changes of every kind against a naive model: a table of values by id, in which what a removal takes along is
 * done by hand on copies. After each change the timeline writes the same document as one that is built anew from the
 * table, and as the one that is read from that document. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

#define N_IDS 5 /* of a kind */
#define N_STEPS 4000

/* ---- the kinds --------------------------------------------------------------------------------------------------- */

/* Types have no JSON of their own: the ids in them, quoted, will do. */
static char *
event_type_to_text (const TlEventType *type)
{
  return g_strdup_printf ("\"%s\" \"%s\"", tl_event_type_get_id (type), tl_event_type_get_parent (type));
}

static char *
link_type_to_text (const TlLinkType *type)
{
  return g_strdup_printf ("\"%s\"", tl_link_type_get_id (type));
}

typedef gpointer (*Copy) (gconstpointer value);
typedef char *(*ToText) (gconstpointer value);
typedef gboolean (*Put) (TlTimeline *timeline, gconstpointer value, GError **error);
typedef gboolean (*Remove) (TlTimeline *timeline, const char *id, TlRemoveFlags flags, GError **error);

/* An id is the letter of its kind and a digit, so that every id in a text can be told. */
static const struct
{
  char letter;
  Copy copy;
  GDestroyNotify unref;
  ToText to_text;
  Put add, replace;
  Remove remove;
} kinds[] = {
  { 'y', (Copy) tl_event_type_copy, (GDestroyNotify) tl_event_type_unref, (ToText) event_type_to_text,
    (Put) tl_timeline_add_event_type, (Put) tl_timeline_replace_event_type, tl_timeline_remove_event_type },
  { 'k', (Copy) tl_link_type_copy, (GDestroyNotify) tl_link_type_unref, (ToText) link_type_to_text,
    (Put) tl_timeline_add_link_type, (Put) tl_timeline_replace_link_type, tl_timeline_remove_link_type },
  { 'a', (Copy) tl_actor_copy, (GDestroyNotify) tl_actor_unref, (ToText) tl_actor_to_json, (Put) tl_timeline_add_actor,
    (Put) tl_timeline_replace_actor, tl_timeline_remove_actor },
  { 's', (Copy) tl_source_copy, (GDestroyNotify) tl_source_unref, (ToText) tl_source_to_json,
    (Put) tl_timeline_add_source, (Put) tl_timeline_replace_source, tl_timeline_remove_source },
  { 't', (Copy) tl_track_copy, (GDestroyNotify) tl_track_unref, (ToText) tl_track_to_json, (Put) tl_timeline_add_track,
    (Put) tl_timeline_replace_track, tl_timeline_remove_track },
  { 'e', (Copy) tl_event_copy, (GDestroyNotify) tl_event_unref, (ToText) tl_event_to_json, (Put) tl_timeline_add_event,
    (Put) tl_timeline_replace_event, tl_timeline_remove_event },
  { 'l', (Copy) tl_link_copy, (GDestroyNotify) tl_link_unref, (ToText) tl_link_to_json, (Put) tl_timeline_add_link,
    (Put) tl_timeline_replace_link, NULL },
};

enum
{
  EVENT_TYPE,
  LINK_TYPE,
  ACTOR,
  SOURCE,
  TRACK,
  EVENT,
  LINK,
  N_KINDS
};

/* ---- the naive model --------------------------------------------------------------------------------------------- */

/* By kind: key to value. A link without id has its ends and type for a key. */
typedef struct
{
  GHashTable *values[N_KINDS];
} Naive;

static void
naive_init (Naive *self)
{
  for (guint i = 0; i < N_KINDS; i++)
    self->values[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, kinds[i].unref);
}

static void
naive_clear (Naive *self)
{
  for (guint i = 0; i < N_KINDS; i++)
    g_hash_table_unref (self->values[i]);
}

static gboolean
has (const Naive *self, guint kind, const char *id)
{
  return g_hash_table_contains (self->values[kind], id);
}

static char *
link_key (const TlLink *link)
{
  if (tl_link_get_id (link) != NULL)
    return g_strdup (tl_link_get_id (link));
  return g_strdup_printf ("%s %s %s", tl_link_get_from (link), tl_link_get_link_type (link), tl_link_get_to (link));
}

static gboolean
mentions (guint kind, gconstpointer value, const char *id)
{
  g_autofree char *text = kinds[kind].to_text (value), *quoted = g_strdup_printf ("\"%s\"", id);

  return strstr (text, quoted) != NULL;
}

/* How many values other than the one itself name it. */
static guint
count_holders (const Naive *self, guint of, const char *id)
{
  guint n = 0;

  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      GHashTableIter iter;
      gpointer key, value;

      g_hash_table_iter_init (&iter, self->values[kind]);
      while (g_hash_table_iter_next (&iter, &key, &value))
        n += (kind != of || strcmp (key, id) != 0) && mentions (kind, value, id);
    }
  return n;
}

/* Whether every id in the value exists; OWN, its own, need not the first time. */
static gboolean
refers_to_what_is_there (const Naive *self, guint kind, gconstpointer value, const char *own)
{
  g_autofree char *text = kinds[kind].to_text (value);
  gboolean own_seen = FALSE;

  for (const char *p = text; p[0] != '\0'; p++)
    for (guint i = 0; i < N_KINDS; i++)
      if (p[0] == '"' && p[1] == kinds[i].letter && g_ascii_isdigit (p[2]) && p[3] == '"')
        {
          const char id[] = { p[1], p[2], '\0' };

          if (!own_seen && g_strcmp0 (id, own) == 0)
            own_seen = TRUE;
          else if (!has (self, i, id))
            return FALSE;
        }
  return TRUE;
}

static void
put (Naive *self, guint kind, const char *key, gconstpointer value)
{
  g_hash_table_insert (self->values[kind], g_strdup (key), kinds[kind].copy (value));
}

/* ---- taking along, by hand --------------------------------------------------------------------------------------- */

static void
cut_actor (TlActor *actor, const char *id)
{
  if (g_strcmp0 (tl_actor_get_parent (actor), id) == 0)
    tl_actor_set_parent (actor, NULL);
  for (guint i = tl_actor_get_n_affiliations (actor); i-- > 0;)
    {
      const char *other;

      tl_actor_get_affiliation (actor, i, &other, NULL, NULL);
      if (strcmp (other, id) == 0)
        tl_actor_remove_affiliation (actor, i);
    }
}

static gboolean
is_of (const TlCitation *citation, const char *id)
{
  return strcmp (tl_citation_get_source (citation), id) == 0 || g_strcmp0 (tl_citation_get_speaker (citation), id) == 0;
}

static void
cut_event (TlEvent *event, const char *id, const char *heir)
{
  const char *other;

  if (strcmp (tl_event_get_event_type (event), id) == 0)
    tl_event_set_event_type (event, heir != NULL ? heir : "event");
  for (guint i = tl_event_get_n_participants (event); i-- > 0;)
    {
      tl_event_get_participant (event, i, &other, NULL);
      if (strcmp (other, id) == 0)
        tl_event_remove_participant (event, i);
    }
  for (guint i = tl_event_get_n_effects (event); i-- > 0;)
    {
      tl_event_get_effect (event, i, &other, NULL);
      if (strcmp (other, id) == 0)
        tl_event_remove_effect (event, i);
    }
  for (guint i = tl_event_get_n_citations (event); i-- > 0;)
    if (is_of (tl_event_get_citation (event, i), id))
      tl_event_remove_citation (event, i);
}

/* FALSE where the link cannot be without. */
static gboolean
cut_link (TlLink *link, const char *id)
{
  for (guint i = tl_link_get_n_citations (link); i-- > 0;)
    if (is_of (tl_link_get_citation (link, i), id))
      tl_link_remove_citation (link, i);
  return strcmp (tl_link_get_from (link), id) != 0 && strcmp (tl_link_get_to (link), id) != 0
         && strcmp (tl_link_get_link_type (link), id) != 0;
}

static gboolean
cut (guint kind, gpointer value, const char *id, const char *heir)
{
  switch (kind)
    {
    case EVENT_TYPE:
      tl_event_type_set_parent (value, heir);
      return TRUE;
    case ACTOR:
      cut_actor (value, id);
      return TRUE;
    case SOURCE:
      tl_source_remove_derived_from (value, id);
      return TRUE;
    case TRACK:
      tl_track_remove_actor (value, id);
      return g_strv_length ((char **) tl_track_get_between (value)) >= 2;
    case EVENT:
      cut_event (value, id, heir);
      return TRUE;
    default:
      return cut_link (value, id);
    }
}

static void
naive_remove (Naive *self, guint of, const char *id)
{
  g_autofree char *heir = of == EVENT_TYPE
                              ? g_strdup (tl_event_type_get_parent (g_hash_table_lookup (self->values[EVENT_TYPE], id)))
                              : NULL;
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_free);

  g_hash_table_remove (self->values[of], id);
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      g_autoptr (GList) keys = g_hash_table_get_keys (self->values[kind]);

      for (GList *l = keys; l != NULL; l = l->next)
        {
          gpointer value = g_hash_table_lookup (self->values[kind], l->data), copy;

          if (!mentions (kind, value, id))
            continue;
          copy = kinds[kind].copy (value);
          if (cut (kind, copy, id, heir))
            g_hash_table_insert (self->values[kind], g_strdup (l->data), copy);
          else
            {
              kinds[kind].unref (copy);
              if (kind == TRACK)
                g_ptr_array_add (tracks, g_strdup (l->data));
              else
                g_hash_table_remove (self->values[kind], l->data);
            }
        }
    }
  for (guint i = 0; i < tracks->len; i++)
    naive_remove (self, TRACK, tracks->pdata[i]);
}

/* ---- random values ----------------------------------------------------------------------------------------------- */

/* An id that may be there: lent until the next but seven. */
static const char *
pick (GRand *rand, guint kind)
{
  static char ids[8][3];
  static guint next;
  char *id = ids[next++ % 8];

  id[0] = kinds[kind].letter;
  id[1] = (char) ('0' + g_rand_int_range (rand, 0, N_IDS));
  id[2] = '\0';
  return id;
}

static gboolean
one_in (GRand *rand, int n)
{
  return g_rand_int_range (rand, 0, n) == 0;
}

static TlCitation *
make_citation (GRand *rand)
{
  TlCitation *citation = tl_citation_new (pick (rand, SOURCE));

  if (one_in (rand, 3))
    tl_citation_set_speaker (citation, pick (rand, ACTOR));
  tl_citation_set_quote (citation, one_in (rand, 2) ? "so it is" : NULL);
  return citation;
}

static TlActor *
make_actor (GRand *rand, const char *id)
{
  TlActor *actor = tl_actor_new (id);

  tl_actor_set_name (actor, one_in (rand, 2) ? "Somebody" : NULL);
  if (one_in (rand, 3))
    tl_actor_set_parent (actor, pick (rand, ACTOR));
  for (; one_in (rand, 3);)
    tl_actor_add_affiliation (actor, pick (rand, ACTOR), "member", NULL);
  return actor;
}

static TlTrack *
make_track (GRand *rand, const char *id)
{
  static const char *const states[] = { "on", "off", "half" };
  TlTrack *track = tl_track_new (id);

  for (guint i = 0; i < N_IDS; i++)
    {
      const char actor[] = { 'a', (char) ('0' + (int) i), '\0' };

      if (one_in (rand, 3))
        tl_track_add_actor (track, actor);
    }
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (!one_in (rand, 4))
      tl_track_add_state (track, states[i]);
  for (guint i = one_in (rand, 3) ? 0 : 40; i < 40; i++) /* so many that they are hashed */
    {
      g_autofree char *state = g_strdup_printf ("state %u", i);

      tl_track_add_state (track, state);
    }
  return track;
}

static TlEvent *
make_event (GRand *rand, const char *id)
{
  TlEvent *event = tl_event_new (id, one_in (rand, 2) ? pick (rand, EVENT_TYPE) : "talks");

  for (; one_in (rand, 2);)
    tl_event_add_participant (event, pick (rand, ACTOR), "host");
  for (; one_in (rand, 3);)
    {
      g_autoptr (TlCitation) citation = make_citation (rand);

      tl_event_add_citation (event, citation);
    }
  if (one_in (rand, 2))
    tl_event_add_effect (event, pick (rand, TRACK), one_in (rand, 2) ? "on" : "half");
  return event;
}

static TlLink *
make_link (GRand *rand)
{
  TlLink *link =
      tl_link_new (pick (rand, EVENT), pick (rand, EVENT), one_in (rand, 2) ? pick (rand, LINK_TYPE) : "causes");

  if (one_in (rand, 2))
    tl_link_set_id (link, pick (rand, LINK));
  tl_link_set_confidence (link, g_rand_int_range (rand, 0, 5) / 4.0);
  for (; one_in (rand, 3);)
    {
      g_autoptr (TlCitation) citation = make_citation (rand);

      tl_link_add_citation (link, citation);
    }
  return link;
}

static gpointer
make_value (GRand *rand, guint kind, const char *id)
{
  TlSource *source;

  switch (kind)
    {
    case EVENT_TYPE:
      return tl_event_type_new (id,
                                one_in (rand, 3)   ? "talks"
                                : one_in (rand, 3) ? NULL
                                                   : pick (rand, EVENT_TYPE),
                                NULL);
    case LINK_TYPE:
      return tl_link_type_new (id, (TlLinkFamily) g_rand_int_range (rand, 0, 5), NULL);
    case ACTOR:
      return make_actor (rand, id);
    case SOURCE:
      source = tl_source_new (id);
      for (; one_in (rand, 3);)
        tl_source_add_derived_from (source, pick (rand, SOURCE));
      return source;
    case TRACK:
      return make_track (rand, id);
    case EVENT:
      return make_event (rand, id);
    default:
      return make_link (rand);
    }
}

/* ---- what is expected of a value --------------------------------------------------------------------------------- */

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
  if (!refers_to_what_is_there (self, kind, value, id))
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
  g_autofree char *id = g_strdup (pick (rand, kind)), *key = NULL;
  gpointer value = make_value (rand, kind, id);
  gboolean is_there, is_new = one_in (rand, 2), expected;

  key = kind == LINK ? link_key (value) : g_strdup (id);
  is_there = has (naive, kind, key);
  expected = is_there != is_new && is_valid (naive, kind, kind == LINK ? tl_link_get_id (value) : id, value, is_there);
  TL_CHECK_INT (key, (is_new ? kinds[kind].add : kinds[kind].replace) (timeline, value, NULL), expected);
  if (expected)
    put (naive, kind, key, value);
  kinds[kind].unref (value);
}

static void
remove_link (TlTimeline *timeline, Naive *naive, GRand *rand)
{
  g_autoptr (TlLink) link = make_link (rand);
  g_autofree char *key = link_key (link);
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
  const char *id = pick (rand, kind);
  TlRemoveFlags flags = one_in (rand, 3) ? TL_REMOVE_DEPENDENTS : TL_REMOVE_NONE;
  guint n = count_holders (naive, kind, id);
  g_autofree char *more = n > 1 ? g_strdup_printf (" and %u more", n - 1) : g_strdup ("");
  gboolean is_there = has (naive, kind, id);
  gboolean expected = is_there && (n == 0 || flags == TL_REMOVE_DEPENDENTS);
  g_autoptr (GError) error = NULL;

  TL_CHECK_INT (id, kinds[kind].remove (timeline, id, flags, &error), expected);
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

            TL_CHECK (key, kinds[kind].add (timeline, bare, NULL));
            kinds[kind].unref (bare);
          }
        else if (!g_hash_table_contains (done, key)
                 && (kind == ACTOR || kind == SOURCE ? kinds[kind].replace : kinds[kind].add) (timeline, value, NULL))
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

      if (!one_in (rand, 4))
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
