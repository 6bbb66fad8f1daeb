/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The list model of events: its rows against the query's own answers, who an item is and for how long, and what a view
 * that only listens to items-changed ends up showing. */
#include "config.h"

#include "view/tl-event-item-private.h"
#include "tl-test.h"

#define N_STEPS 300

static gboolean
add (TlTimeline *timeline, const char *id, const char *edtf, const char *title)
{
  g_autoptr (TlEvent) event = tl_event_new (id, "talks");
  g_autoptr (TlDate) date = edtf != NULL ? tl_date_new (edtf, NULL) : NULL;
  guint index;

  tl_event_set_date (event, date);
  tl_event_set_title (event, title);
  return tl_timeline_get_event_index (timeline, id, &index) ? tl_timeline_replace_event (timeline, event, NULL)
                                                            : tl_timeline_add_event (timeline, event, NULL);
}

/* a 2011, b 2012, c 2013, d 2014, e 2015 */
static TlTimeline *
make_timeline (void)
{
  TlTimeline *timeline = tl_timeline_new ();

  for (int i = 0; i < 5; i++)
    {
      const char id[] = { (char) ('a' + i), '\0' };
      g_autofree char *year = g_strdup_printf ("%d", 2011 + i);

      TL_CHECK (id, add (timeline, id, year, NULL));
    }
  return timeline;
}

static char *
ids_of (GListModel *model)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (TlEventItem) item = g_list_model_get_item (model, i);

      g_string_append (ids, tl_event_item_get_id (item));
    }
  return g_string_free (ids, FALSE);
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

static void
test_rows (void)
{
  static const struct
  {
    const char *since, *until;
    guint limit;
    const char *expected;
  } rows[] = {
    { NULL, NULL, 0, "abcde" }, { "2012", "2013", 0, "bc" }, { "2014", NULL, 0, "de" },
    { NULL, NULL, 3, "abc" },   { "2020", NULL, 0, "" },
  };
  g_autoptr (TlTimeline) timeline = make_timeline ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlQuery) query = tl_query_new ();
      g_autoptr (TlDate) since = rows[i].since != NULL ? tl_date_new (rows[i].since, NULL) : NULL;
      g_autoptr (TlDate) until = rows[i].until != NULL ? tl_date_new (rows[i].until, NULL) : NULL;
      g_autoptr (TlEventModel) model = NULL;
      g_autofree char *ids = NULL;
      guint count = 99, n_items = 98;

      tl_query_set_window (query, since, until);
      tl_query_set_limit (query, rows[i].limit);
      model = tl_event_model_new (timeline, query, NULL);
      ids = ids_of (G_LIST_MODEL (model));
      TL_CHECK_STR (rows[i].expected, ids, rows[i].expected);
      TL_CHECK (rows[i].expected, tl_timeline_count (timeline, query, &count, NULL));
      g_object_get (model, "n-items", &n_items, NULL);
      TL_CHECK_INT (rows[i].expected, n_items, count);
      TL_CHECK (rows[i].expected, tl_event_model_get_query (model) == query);
      TL_CHECK (rows[i].expected, g_list_model_get_item (G_LIST_MODEL (model), count) == NULL);
    }
}

static void
test_type (void)
{
  g_autoptr (TlTimeline) timeline = make_timeline ();
  g_autoptr (TlEventModel) model = tl_event_model_new (timeline, NULL, NULL);
  g_autoptr (TlTimeline) same = NULL;
  g_autoptr (TlQuery) query = NULL;
  GType type = G_TYPE_INVALID;

  g_object_get (model, "item-type", &type, "timeline", &same, "query", &query, NULL);
  TL_CHECK (NULL, type == TL_TYPE_EVENT_ITEM);
  TL_CHECK (NULL, g_list_model_get_item_type (G_LIST_MODEL (model)) == TL_TYPE_EVENT_ITEM);
  TL_CHECK (NULL, same == timeline && tl_event_model_get_timeline (model) == timeline);
  TL_CHECK (NULL, query == NULL && tl_event_model_get_query (model) == NULL);
}

static void
test_unknown (void)
{
  g_autoptr (TlTimeline) timeline = make_timeline ();
  g_autoptr (TlQuery) query = tl_query_new ();
  g_autoptr (TlEventModel) model = tl_event_model_new (timeline, NULL, NULL);
  g_autoptr (GError) error = NULL, again = NULL;
  g_autofree char *ids = NULL;

  tl_query_set_type (query, "no-such");
  TL_CHECK (NULL, tl_event_model_new (timeline, query, &error) == NULL);
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_REFERENCE));
  TL_CHECK (NULL, !tl_event_model_set_query (model, query, &again));
  TL_CHECK (NULL, g_error_matches (again, TL_ERROR, TL_ERROR_REFERENCE));
  TL_CHECK (NULL, tl_event_model_get_query (model) == NULL);
  ids = ids_of (G_LIST_MODEL (model));
  TL_CHECK_STR (NULL, ids, "abcde");
}

/* ---- items ------------------------------------------------------------------------------------------------------- */

/* From 2014-05-01T00:00:00Z to 2014-05-31T23:59:59Z. */
#define MAY_START 1398902400
#define MAY_END 1401580799

static void
test_properties (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (TlEventModel) model = NULL;
  g_autoptr (TlEventItem) item = NULL;
  g_autoptr (TlEvent) event = NULL;
  g_autofree char *id = NULL, *type = NULL, *title = NULL, *text = NULL;
  gint64 bounds[4] = { 0 };
  TlBounds same = { 0 };
  int status = -1;

  TL_CHECK (NULL, add (timeline, "x", "2014-05", "In May"));
  model = tl_event_model_new (timeline, NULL, NULL);
  item = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_object_get (item, "event", &event, "id", &id, "event-type", &type, "title", &title, "date-text", &text, "status",
                &status, "earliest-start", &bounds[0], "latest-start", &bounds[1], "earliest-end", &bounds[2],
                "latest-end", &bounds[3], NULL);
  TL_CHECK (NULL, event == tl_event_item_get_event (item));
  TL_CHECK_STR (NULL, id, "x");
  TL_CHECK_STR (NULL, type, "talks");
  TL_CHECK_STR (NULL, title, "In May");
  TL_CHECK_STR (NULL, text, "May 2014");
  TL_CHECK_INT (NULL, status, TL_EVENT_STATUS_REPORTED);
  TL_CHECK_INT (NULL, bounds[0], MAY_START);
  TL_CHECK_INT (NULL, bounds[1], MAY_END);
  TL_CHECK_INT (NULL, bounds[2], MAY_START);
  TL_CHECK_INT (NULL, bounds[3], MAY_END);
  TL_CHECK (NULL, tl_event_item_get_bounds (item, &same));
  TL_CHECK_INT (NULL, same.earliest_start, MAY_START);
  TL_CHECK_INT (NULL, same.latest_end, MAY_END);
}

static void
test_dates (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (TlDate) plain = tl_date_new ("2014", NULL);
  g_autoptr (TlDate) labelled = tl_date_new_annotated (plain, NULL, "the year of the bear", FALSE);
  g_autoptr (TlEvent) event = tl_event_new ("a", "talks");
  g_autoptr (TlEventModel) model = NULL;
  g_autoptr (TlEventItem) first = NULL, undated = NULL;
  TlBounds bounds;

  tl_event_set_date (event, labelled);
  TL_CHECK (NULL, tl_timeline_add_event (timeline, event, NULL) && add (timeline, "b", NULL, NULL));
  model = tl_event_model_new (timeline, NULL, NULL);
  first = g_list_model_get_item (G_LIST_MODEL (model), 0);
  undated = g_list_model_get_item (G_LIST_MODEL (model), 1);
  TL_CHECK_STR (NULL, tl_event_item_get_date_text (first), "the year of the bear");
  TL_CHECK_STR (NULL, tl_event_item_get_date_text (undated), NULL);
  TL_CHECK_STR (NULL, tl_event_item_get_title (undated), NULL);
  TL_CHECK (NULL, !tl_event_item_get_bounds (undated, &bounds));
  TL_CHECK (NULL, bounds.earliest_start == TL_INSTANT_PAST && bounds.latest_end == TL_INSTANT_FUTURE);
}

/* As long as somebody holds an item, the model returns the same object. The model itself holds none. */
static void
test_identity (void)
{
  g_autoptr (TlTimeline) timeline = make_timeline ();
  g_autoptr (TlEventModel) model = tl_event_model_new (timeline, NULL, NULL);
  g_autoptr (TlEventItem) held = g_list_model_get_item (G_LIST_MODEL (model), 2);

  for (guint i = 0; i < 5; i++)
    {
      TlEventItem *item = g_list_model_get_item (G_LIST_MODEL (model), i);

      TL_CHECK_INT (NULL, item == held, i == 2);
      g_object_add_weak_pointer (G_OBJECT (item), (gpointer *) &item);
      g_object_unref (item);
      TL_CHECK_INT (NULL, item == NULL, i != 2);
      if (item != NULL)
        g_object_remove_weak_pointer (G_OBJECT (item), (gpointer *) &item);
    }
}

static gpointer
drop_elsewhere (gpointer item)
{
  g_object_unref (item);
  return NULL;
}

static void
test_outlives (void)
{
  TlTimeline *timeline = make_timeline ();
  TlEventModel *model = tl_event_model_new (timeline, NULL, NULL);
  TlEventItem *item = g_list_model_get_item (G_LIST_MODEL (model), 1);

  g_object_unref (timeline);
  g_object_unref (model);
  TL_CHECK_STR (NULL, tl_event_item_get_id (item), "b");
  TL_CHECK_STR (NULL, tl_event_item_get_date_text (item), "2012");
  g_thread_join (g_thread_new ("dropper", drop_elsewhere, item));
}

static void
test_cache (void)
{
  TlItemCache *cache = _tl_item_cache_new ();
  TlEventItem *first = _tl_event_item_new (tl_event_new ("x", "talks"), cache, 7, 1), *second, *again;

  TL_CHECK (NULL, _tl_item_cache_get (cache, 8, 1) == NULL && _tl_item_cache_get (cache, 7, 2) == NULL);
  again = _tl_item_cache_get (cache, 7, 1);
  TL_CHECK (NULL, again == first);
  g_object_unref (again);
  second = _tl_event_item_new (tl_event_new ("x", "talks"), cache, 7, 2);
  TL_CHECK_INT (NULL, _tl_item_cache_get_size (cache), 1);
  /* the one that was replaced does not take the entry of the other with it */
  g_object_unref (first);
  TL_CHECK_INT (NULL, _tl_item_cache_get_size (cache), 1);
  g_object_unref (second);
  TL_CHECK_INT (NULL, _tl_item_cache_get_size (cache), 0);
  _tl_item_cache_unref (cache);
}

/* ---- changes ----------------------------------------------------------------------------------------------------- */

typedef struct
{
  int position, removed, added;
  guint n_calls;
} Told;

static void
note (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  (void) model;
  *(Told *) data = (Told){ (int) position, (int) removed, (int) added, ((Told *) data)->n_calls + 1 };
}

static void
count (GObject *object, GParamSpec *spec, gpointer data)
{
  (void) object;
  (void) spec;
  (*(guint *) data)++;
}

/* One edit: "+id=year", "-id", or "=id" to put the event there once more. */
static gboolean
edit (TlTimeline *timeline, const char *text)
{
  const char id[] = { text[1], '\0' };

  if (text[0] == '-')
    return tl_timeline_remove_event (timeline, id, TL_REMOVE_NONE, NULL);
  if (text[0] == '+')
    return add (timeline, id, text + 3, NULL);
  return add (timeline, id, "2013", "replaced");
}

static void
test_follow (void)
{
  static const struct
  {
    const char *edits;
    int position, removed, added; /* -1: no signal */
    const char *expected;
  } rows[] = {
    { "", -1, 0, 0, "abcde" },           { "+x=2016", 5, 0, 1, "abcdex" },  { "+x=2010", 0, 0, 1, "xabcde" },
    { "+x=2013-07", 3, 0, 1, "abcxde" }, { "-a", 0, 1, 0, "bcde" },         { "-c", 2, 1, 0, "abde" },
    { "-e", 4, 1, 0, "abcd" },           { "=c", 2, 1, 1, "abcde" },        { "-b +x=2014-06", 1, 3, 3, "acdxe" },
    { "+a=2014-06", 0, 4, 4, "bcdae" },  { "-a -b -c -d -e", 0, 5, 0, "" }, { "-c +c=2013", 2, 1, 1, "abcde" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlTimeline) timeline = make_timeline ();
      g_autoptr (TlEventModel) model = tl_event_model_new (timeline, NULL, NULL);
      g_auto (GStrv) edits = g_strsplit (rows[i].edits, " ", -1);
      Told told = { -1, 0, 0, 0 };
      g_autofree char *ids = NULL;
      guint n_notified = 0;

      g_signal_connect (model, "items-changed", G_CALLBACK (note), &told);
      g_signal_connect (model, "notify::n-items", G_CALLBACK (count), &n_notified);
      tl_timeline_freeze_changed (timeline);
      for (guint j = 0; edits[j] != NULL; j++)
        TL_CHECK (rows[i].edits, edit (timeline, edits[j]));
      TL_CHECK_INT (rows[i].edits, told.n_calls, 0);
      tl_timeline_thaw_changed (timeline);
      ids = ids_of (G_LIST_MODEL (model));
      TL_CHECK_STR (rows[i].edits, ids, rows[i].expected);
      TL_CHECK_INT (rows[i].edits, told.position, rows[i].position);
      TL_CHECK_INT (rows[i].edits, told.removed, rows[i].removed);
      TL_CHECK_INT (rows[i].edits, told.added, rows[i].added);
      TL_CHECK_INT (rows[i].edits, told.n_calls, rows[i].position >= 0);
      TL_CHECK_INT (rows[i].edits, n_notified, rows[i].removed != rows[i].added);
    }
}

/* Who is held stays the same object where its event stays, and only there. */
static void
test_follow_identity (void)
{
  g_autoptr (TlTimeline) timeline = make_timeline ();
  g_autoptr (TlEventModel) model = tl_event_model_new (timeline, NULL, NULL);
  g_autoptr (TlEventItem) a = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_autoptr (TlEventItem) c = g_list_model_get_item (G_LIST_MODEL (model), 2);
  g_autoptr (TlEventItem) d = g_list_model_get_item (G_LIST_MODEL (model), 3);
  g_autoptr (TlEventItem) new_a = NULL, new_c = NULL, new_d = NULL;

  TL_CHECK (NULL, edit (timeline, "-b") && edit (timeline, "=c"));
  new_a = g_list_model_get_item (G_LIST_MODEL (model), 0);
  new_c = g_list_model_get_item (G_LIST_MODEL (model), 1);
  new_d = g_list_model_get_item (G_LIST_MODEL (model), 2);
  TL_CHECK (NULL, new_a == a && new_d == d && new_c != c);
  TL_CHECK_STR (NULL, tl_event_item_get_title (c), NULL);
  TL_CHECK_STR (NULL, tl_event_item_get_title (new_c), "replaced");
}

/* While the signal is held back: as many rows, and nothing breaks. */
static void
test_held_back (void)
{
  g_autoptr (TlTimeline) timeline = make_timeline ();
  g_autoptr (TlEventModel) model = tl_event_model_new (timeline, NULL, NULL);
  g_autoptr (TlEventItem) item = NULL;
  g_autofree char *ids = NULL;

  tl_timeline_freeze_changed (timeline);
  TL_CHECK (NULL, edit (timeline, "-b") && edit (timeline, "+x=2010"));
  ids = ids_of (G_LIST_MODEL (model));
  TL_CHECK_STR (NULL, ids, "abcde");
  item = g_list_model_get_item (G_LIST_MODEL (model), 1);
  TL_CHECK_STR (NULL, tl_event_item_get_date_text (item), NULL);
  tl_timeline_thaw_changed (timeline);
}

/* A query whose actor is removed has no rows; the actor is put back, and so are they. */
static void
test_unanswerable (void)
{
  g_autoptr (TlTimeline) timeline = make_timeline ();
  g_autoptr (TlActor) actor = tl_actor_new ("usa");
  g_autoptr (TlEvent) event = tl_event_new ("x", "talks");
  g_autoptr (TlQuery) query = tl_query_new ();
  g_autoptr (TlEventModel) model = NULL;

  tl_event_add_participant (event, "usa", "host");
  tl_query_set_actor (query, "usa");
  TL_CHECK (NULL, tl_timeline_add_actor (timeline, actor, NULL) && tl_timeline_add_event (timeline, event, NULL));
  model = tl_event_model_new (timeline, query, NULL);
  TL_CHECK_INT (NULL, g_list_model_get_n_items (G_LIST_MODEL (model)), 1);
  TL_CHECK (NULL, tl_timeline_remove_actor (timeline, "usa", TL_REMOVE_DEPENDENTS, NULL));
  TL_CHECK_INT (NULL, g_list_model_get_n_items (G_LIST_MODEL (model)), 0);
  TL_CHECK (NULL, tl_timeline_add_actor (timeline, actor, NULL) && tl_timeline_replace_event (timeline, event, NULL));
  TL_CHECK_INT (NULL, g_list_model_get_n_items (G_LIST_MODEL (model)), 1);
}

/* A model that is gone no longer follows. */
static void
test_gone (void)
{
  g_autoptr (TlTimeline) timeline = make_timeline ();
  TlEventModel *model = tl_event_model_new (timeline, NULL, NULL);

  g_object_unref (model);
  TL_CHECK (NULL, edit (timeline, "-b"));
  TL_CHECK_INT (NULL, G_OBJECT (timeline)->ref_count, 1);
}

static void
test_set_query (void)
{
  g_autoptr (TlTimeline) timeline = make_timeline ();
  g_autoptr (TlEventModel) model = tl_event_model_new (timeline, NULL, NULL);
  g_autoptr (TlQuery) query = tl_query_new ();
  Told told = { -1, 0, 0, 0 };
  guint n_notified = 0;

  tl_query_set_limit (query, 2);
  g_signal_connect (model, "items-changed", G_CALLBACK (note), &told);
  g_signal_connect (model, "notify::query", G_CALLBACK (count), &n_notified);
  TL_CHECK (NULL, tl_event_model_set_query (model, query, NULL));
  TL_CHECK (NULL, told.position == 2 && told.removed == 3 && told.added == 0);
  TL_CHECK (NULL, tl_event_model_set_query (model, NULL, NULL));
  TL_CHECK (NULL, told.position == 2 && told.removed == 0 && told.added == 3);
  TL_CHECK_INT (NULL, n_notified, 2);
}

/* ---- a view ------------------------------------------------------------------------------------------------------ */

static void
take_over (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  GPtrArray *shown = data;

  if (removed > 0)
    g_ptr_array_remove_range (shown, position, removed);
  for (guint i = position; i < position + added; i++)
    g_ptr_array_insert (shown, (int) i, g_list_model_get_item (model, i));
}

static void
change_at_random (TlTimeline *timeline, GRand *rand, guint step)
{
  g_autofree char *id = g_strdup_printf ("e%d", g_rand_int_range (rand, 0, 40));
  g_autofree char *year = g_strdup_printf ("%d", g_rand_int_range (rand, 1990, 2010));
  g_autofree char *title = g_strdup_printf ("step %u", step);
  guint index;

  if (g_rand_int_range (rand, 0, 3) > 0 || !tl_timeline_get_event_index (timeline, id, &index))
    TL_CHECK (id, add (timeline, id, g_rand_boolean (rand) ? year : NULL, title));
  else
    TL_CHECK (id, tl_timeline_remove_event (timeline, id, TL_REMOVE_NONE, NULL));
}

/* A view that does nothing but follow items-changed shows what the timeline holds, whatever is edited between. */
static void
test_view (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (TlEventModel) model = tl_event_model_new (timeline, NULL, NULL);
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  g_signal_connect (model, "items-changed", G_CALLBACK (take_over), shown);
  for (guint step = 0; step < N_STEPS; step++)
    {
      gboolean is_held = g_rand_boolean (rand);

      if (is_held)
        tl_timeline_freeze_changed (timeline);
      for (int i = g_rand_int_range (rand, 0, 4); i > 0; i--)
        change_at_random (timeline, rand, step);
      if (is_held)
        tl_timeline_thaw_changed (timeline);
      TL_CHECK_INT (NULL, shown->len, tl_timeline_get_n_events (timeline));
      for (guint i = 0; i < MIN (shown->len, tl_timeline_get_n_events (timeline)); i++)
        {
          g_autoptr (TlEvent) event = tl_timeline_dup_event (timeline, i);

          TL_CHECK (tl_event_get_id (event), tl_event_equal (event, tl_event_item_get_event (shown->pdata[i])));
        }
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "rows", test_rows },
    { "type", test_type },
    { "unknown", test_unknown },
    { "properties", test_properties },
    { "dates", test_dates },
    { "identity", test_identity },
    { "outlives", test_outlives },
    { "cache", test_cache },
    { "follow", test_follow },
    { "follow-identity", test_follow_identity },
    { "held-back", test_held_back },
    { "set-query", test_set_query },
    { "unanswerable", test_unanswerable },
    { "gone", test_gone },
    { "view", test_view },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "event-model", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
