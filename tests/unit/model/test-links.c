/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Links added in different orders: a link that exists already is refused, and the canonical order is the same. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

#define N_EVENTS 220
#define N_LINKS 3000
#define N_TYPES 3

/* ---- what comes -------------------------------------------------------------------------------------------------- */

typedef struct
{
  guint from, to, type;
  guint id; /* 0: none; one that has an id of its own may be like any other */
} Triple;

typedef struct
{
  const char *name;
  char *(*dup_id) (guint i);
  GCompareFunc compare; /* NULL: as they were drawn */
} Row;

static char *
dup_counted (guint i)
{
  return g_strdup_printf ("e%u", i);
}

static char *
dup_mixed (guint i)
{
  return g_strdup_printf ("%08x", i * 2654435761u);
}

/* Ids that have the same first bytes, and the same bytes after these. */
static char *
dup_long (guint i)
{
  return g_strdup_printf ("2014-05-19-%s-%u", i % 2 == 0 ? "indictment" : "indictments-unsealed", i * 7919 % 997);
}

static int
compare_from (gconstpointer a, gconstpointer b)
{
  return (int) ((const Triple *) a)->from - (int) ((const Triple *) b)->from;
}

static int
compare_to (gconstpointer a, gconstpointer b)
{
  return (int) ((const Triple *) a)->to - (int) ((const Triple *) b)->to;
}

static const Row rows[] = {
  { "scattered", dup_mixed, NULL },           { "by from", dup_counted, compare_from },
  { "by to", dup_counted, compare_to },       { "mixed ids by from", dup_mixed, compare_from },
  { "long ids by to", dup_long, compare_to },
};

/* Few events have most links, so that some come again, and some groups are long; the last breaks any grouping. */
static Triple *
draw (const Row *row, GRand *random)
{
  Triple *triples = g_new (Triple, N_LINKS);

  for (guint i = 0; i < N_LINKS; i++)
    {
      guint from = (guint) g_rand_int_range (random, 0, g_rand_boolean (random) ? 8 : N_EVENTS);

      triples[i] =
          (Triple){ from, (from + (guint) g_rand_int_range (random, 1, N_EVENTS)) % N_EVENTS,
                    (guint) g_rand_int_range (random, 0, N_TYPES), g_rand_int_range (random, 0, 8) == 0 ? i + 1 : 0 };
    }
  if (row->compare != NULL)
    qsort (triples, N_LINKS - 1, sizeof *triples, row->compare);
  return triples;
}

static TlTimeline *
make_timeline (const Row *row, char **ids)
{
  TlTimeline *timeline = tl_timeline_new ();

  for (guint i = 0; i < N_EVENTS; i++)
    {
      g_autoptr (TlEvent) event = NULL;

      ids[i] = row->dup_id (i);
      event = tl_event_new (ids[i], "indictment");
      TL_CHECK (ids[i], tl_timeline_add_event (timeline, event, NULL));
    }
  return timeline;
}

static const char *
type_of (const Triple *triple)
{
  static const char *const types[] = { "causes", "triggers", "enables" };

  return types[triple->type];
}

static char *
dup_link_id (const Triple *triple)
{
  return triple->id > 0 ? g_strdup_printf ("link-%u", triple->id) : NULL;
}

/* Compares as links are sorted. The parts after a NULL do not count. */
static char *
dup_key (char **ids, const Triple *triple)
{
  g_autofree char *id = dup_link_id (triple);

  return g_strjoin ("\x01", ids[triple->from], type_of (triple), ids[triple->to], id, NULL);
}

/* ---- what is there ----------------------------------------------------------------------------------------------- */

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
check_order (const char *row, TlTimeline *timeline, GHashTable *there)
{
  guint n;
  g_autofree char **keys = (char **) g_hash_table_get_keys_as_array (there, &n);

  qsort (keys, n, sizeof *keys, compare_strings);
  TL_CHECK_INT (row, tl_timeline_get_n_links (timeline), n);
  for (guint i = 0; i < MIN (n, tl_timeline_get_n_links (timeline)); i++)
    {
      g_autoptr (TlLink) link = tl_timeline_dup_link (timeline, i);
      g_autofree char *key = g_strjoin ("\x01", tl_link_get_from (link), tl_link_get_link_type (link),
                                        tl_link_get_to (link), tl_link_get_id (link), NULL);

      TL_CHECK_STR (row, key, keys[i]);
    }
}

static void
add (const char *row, TlTimeline *timeline, char **ids, const Triple *triple, GHashTable *there)
{
  g_autofree char *key = dup_key (ids, triple), *id = dup_link_id (triple);
  g_autoptr (TlLink) link = tl_link_new (ids[triple->from], ids[triple->to], type_of (triple));
  gboolean is_new = !g_hash_table_contains (there, key);
  g_autoptr (GError) error = NULL;

  tl_link_set_id (link, id);
  TL_CHECK_INT (row, tl_timeline_add_link (timeline, link, &error), is_new);
  TL_CHECK (row, is_new ? error == NULL : g_error_matches (error, TL_ERROR, TL_ERROR_DUPLICATE));
  if (is_new)
    g_hash_table_add (there, g_steal_pointer (&key));
}

/* ---- tests ------------------------------------------------------------------------------------------------------- */

static void
check_row (const Row *row, guint remove_every)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2014);
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  char *ids[N_EVENTS + 1] = { NULL };
  g_autoptr (TlTimeline) timeline = make_timeline (row, ids);
  g_autofree Triple *triples = draw (row, random);

  for (guint i = 0; i < N_LINKS; i++)
    {
      add (row->name, timeline, ids, &triples[i], there);
      if (remove_every > 0 && i % remove_every == 0)
        {
          const Triple *old = &triples[g_rand_int_range (random, 0, (gint32) i + 1)];
          g_autofree char *key = dup_key (ids, old), *id = dup_link_id (old);

          TL_CHECK_INT (row->name,
                        tl_timeline_remove_link (timeline, ids[old->from], ids[old->to], type_of (old), id, NULL),
                        g_hash_table_remove (there, key));
        }
    }
  check_order (row->name, timeline, there);
  for (guint i = 0; i < N_EVENTS; i++)
    g_free (ids[i]);
}

static void
test_added (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_row (&rows[i], 0);
}

static void
test_removed (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_row (&rows[i], 3);
}

/* A document of the links, and one of those again where REPEATED is below N_LINKS. */
static char *
dup_document (char **ids, const Triple *triples, GHashTable *there, guint repeated)
{
  g_autoptr (GString) json = g_string_new ("{'format':'libtimeline','version':1,'events':[");

  for (guint i = 0; i < N_EVENTS; i++)
    g_string_append_printf (json, "%s{'id':'%s','type':'indictment'}", i > 0 ? "," : "", ids[i]);
  g_string_append (json, "],'links':[");
  for (guint i = 0; i < N_LINKS; i++)
    {
      char *key = dup_key (ids, &triples[i]);

      if (!g_hash_table_add (there, key) && i != repeated)
        continue;
      g_string_append_printf (json, "%s{'from':'%s','to':'%s','type':'%s'", i > 0 ? "," : "", ids[triples[i].from],
                              ids[triples[i].to], type_of (&triples[i]));
      if (triples[i].id > 0)
        g_string_append_printf (json, ",'id':'link-%u'", triples[i].id);
      g_string_append_c (json, '}');
    }
  g_string_append (json, "]}");
  return tl_test_json (json->str);
}

/* The place of one that came before, as far on as there is one. */
static guint
find_repeated (char **ids, const Triple *triples)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint repeated = 0;

  for (guint i = 0; i < N_LINKS; i++)
    if (!g_hash_table_add (seen, dup_key (ids, &triples[i])))
      repeated = i;
  return repeated;
}

static void
check_read (const Row *row)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1913);
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) again = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  char *ids[N_EVENTS + 1] = { NULL };
  g_autoptr (TlTimeline) timeline = make_timeline (row, ids), read = NULL;
  g_autofree Triple *triples = draw (row, random);
  guint repeated = find_repeated (ids, triples);
  g_autofree char *good = dup_document (ids, triples, there, N_LINKS);
  g_autofree char *bad = dup_document (ids, triples, again, repeated);
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GError) error = NULL;

  CU_ASSERT (repeated > 0);
  read = tl_test_read_json (good);
  check_order (row->name, read, there);
  for (guint i = 0; i < N_LINKS; i += 10) /* what was read is known when more is added */
    add (row->name, read, ids, &triples[i], there);
  CU_ASSERT_PTR_NULL (tl_reader_read_data (reader, bad, -1, &error));
  TL_CHECK (row->name, g_error_matches (error, TL_ERROR, TL_ERROR_DUPLICATE));
  for (guint i = 0; i < N_EVENTS; i++)
    g_free (ids[i]);
}

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_read (&rows[i]);
}

int
main (int argc, char **argv)
{
  CU_TestInfo links[] = {
    { "added", test_added },
    { "removed", test_removed },
    { "read", test_read },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "links", NULL, NULL, NULL, NULL, links },
    CU_SUITE_INFO_NULL,
  };

  return tl_test_main (argc, argv, suites);
}
