/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Merging at random, and every small list against every other: the rule on sets of bits, and that the order of merging
 * does not matter where nothing conflicts. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

#define FORMAT "{'format':'libtimeline','version':1"

/* ---- three sides of a small world -------------------------------------------------------------------------------- */

#define N 6

/* A small world in which nothing that one side adds is named like what another adds, and nothing that one side changes
 * is changed by another, so that nothing conflicts: base holds events 0 to N; side S changes only members, items and
 * events of its own, and the places and links of every third event. */
static const struct
{
  const char *list, *key, *prefix, *value;
} lists[] = { { "participants", "actor", "a", "role" },
              { "codings", "scheme", "c", "code" },
              { "citations", "source", "s", "quote" },
              { "effects", "track", "t", "state" } };

static char *
list_item (guint list, guint owner, gboolean is_new)
{
  return g_strdup_printf ("{'%s':'%s%u','%s':'%s'}", lists[list].key, lists[list].prefix, owner, lists[list].value,
                          is_new ? "new" : "old");
}

/* An item of each side, of which SIDE has changed its own. */
static void
append_lists (GString *json, guint side)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_string_append_printf (json, ",'%s':[", lists[i].list);
      for (guint owner = 1; owner <= 3; owner++)
        {
          g_autofree char *item = list_item (i, owner, owner == side);

          g_string_append_printf (json, "%s%s", owner > 1 ? "," : "", item);
        }
      g_string_append_c (json, ']');
    }
}

/* SIDE is 0 where nobody changes it; it removes a tag, adds a tag and an attribute, and changes the rest. */
static void
append_event (GString *json, guint i, guint side)
{
  static const char *const members[] = { "x-nothing", "title", "description", "marking" };
  guint moved = side == i % 3 + 1 ? side : 0;

  g_string_append_printf (json, "%s{'id':'e%u','type':'talks','%s':'by %u','tags':['all'", i > 0 ? "," : "", i,
                          members[side], side);
  for (guint other = 1; other <= 3; other++)
    if (other != side)
      g_string_append_printf (json, ",'r%u'", other);
  if (side > 0)
    g_string_append_printf (json, ",'a%u'", side);
  g_string_append_printf (json, "],'place':{'lat':%u,'lon':-%u},'attributes':{'n%u':%u}", moved, moved, side, side);
  append_lists (json, side);
  g_string_append_c (json, '}');
}

static char *
random_side (GRand *rand, guint side, gboolean changed[3][N])
{
  g_autoptr (GString) json = g_string_new (
      FORMAT
      ",'actors':[{'id':'a1'},{'id':'a2'},{'id':'a3'}],'sources':[{'id':'s1'},{'id':'s2'},{'id':'s3'}],'tracks':[");
  g_autoptr (GString) links = g_string_new ("{'from':'e0','to':'e1','type':'causes'}");

  for (guint i = 1; i <= 3; i++)
    g_string_append_printf (json, "%s{'id':'t%u','states':['old','new']}", i > 1 ? "," : "", i);
  g_string_append (json, "],'events':[");
  for (guint i = 0; i < N; i++)
    {
      gboolean does = side > 0 && g_rand_int_range (rand, 0, 2) == 1, turns = does && side == i % 3 + 1;
      guint next = (i + 1) % N;

      if (side > 0)
        changed[side - 1][i] = does;
      append_event (json, i, does ? side : 0);
      g_string_append_printf (links, ",{'id':'k%u','from':'e%u','to':'e%u','type':'%s'}", i, turns ? next : i,
                              turns ? i : next, turns ? "ends" : "causes");
    }
  if (side > 0)
    g_string_append_printf (json, ",{'id':'new%u','type':'talks'}", side);
  for (guint i = 0; side > 0 && i < 3; i++)
    {
      guint a = (guint) g_rand_int_range (rand, 0, N), b = (a + 1 + (guint) g_rand_int_range (rand, 0, N - 1)) % N;

      g_string_append_printf (links, ",{'id':'l%u-%u','from':'e%u','to':'e%u','type':'denies'}", side, i, a, b);
    }
  g_string_append_printf (json, "],'links':[%s]}", links->str);
  return g_string_free (g_steal_pointer (&json), FALSE);
}

static TlTimeline *
merge (TlTimeline *base, TlTimeline *ours, TlTimeline *theirs)
{
  g_autoptr (GPtrArray) conflicts = NULL;
  TlTimeline *merged = tl_timeline_merge (base, ours, theirs, &conflicts, NULL, NULL);

  TL_CHECK_INT ("conflicts", conflicts->len, 0);
  return merged;
}

static guint
count (const char *text, const char *quoted)
{
  g_autofree char *what = tl_test_json (quoted);
  g_auto (GStrv) pieces = g_strsplit (text, what, -1);

  return g_strv_length (pieces) - 1;
}

/* All that anybody changed is there, and nothing else. */
static void
check_changes (const char *text, gboolean changed[3][N])
{
  guint n_turned = 0;

  for (guint side = 1; side <= 3; side++)
    {
      g_autofree char *kept = g_strdup_printf (",'r%u'", side);
      g_autofree char *place = g_strdup_printf ("{'lat':%u,'lon':-%u}", side, side);
      guint n = 0, n_moved = 0;

      for (guint i = 0; i < N; i++)
        {
          n += changed[side - 1][i];
          n_moved += side == i % 3 + 1 && changed[side - 1][i];
        }
      n_turned += n_moved;
      TL_CHECK_INT (place, count (text, place), n_moved);
      TL_CHECK_INT (kept, count (text, kept), N - n);
      for (guint list = 0; list < G_N_ELEMENTS (lists); list++)
        {
          g_autofree char *was = list_item (list, side, FALSE), *is = list_item (list, side, TRUE);

          TL_CHECK_INT (is, count (text, is), n);
          TL_CHECK_INT (was, count (text, was), N - n);
        }
    }
  TL_CHECK_INT (NULL, count (text, "'type':'ends'"), n_turned);
}

static void
test_associative (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1648);

  for (guint round = 0; round < 200; round++)
    {
      TlTimeline *sides[4];
      gboolean changed[3][N];
      g_autoptr (TlTimeline) ab = NULL;
      g_autoptr (TlTimeline) bc = NULL;
      g_autoptr (TlTimeline) left = NULL;
      g_autoptr (TlTimeline) right = NULL;
      g_autofree char *left_text = NULL, *right_text = NULL;

      for (guint side = 0; side < 4; side++)
        {
          g_autofree char *json = random_side (rand, side, changed);

          sides[side] = tl_test_read_json (json);
        }
      ab = merge (sides[0], sides[1], sides[2]);
      bc = merge (sides[0], sides[2], sides[3]);
      left = merge (sides[0], ab, sides[3]);
      right = merge (sides[0], sides[1], bc);
      left_text = tl_test_write_json (left);
      right_text = tl_test_write_json (right);
      TL_CHECK_STR (NULL, left_text, right_text);
      TL_CHECK_INT (NULL, tl_timeline_get_n_events (left), N + 3);
      TL_CHECK_INT (NULL, tl_timeline_get_n_links (left), 1 + N + 9);
      check_changes (left_text, changed);
      for (guint i = 0; i < N; i++)
        for (guint side = 0; side < 3; side++)
          {
            g_autofree char *id = g_strdup_printf ("e%u", i), *tag = g_strdup_printf ("a%u", side + 1);
            g_autoptr (TlEvent) event = tl_timeline_lookup_event (left, id);

            TL_CHECK_INT (tag, g_strv_contains (tl_event_get_tags (event), tag), changed[side][i]);
          }
      for (guint side = 0; side < 4; side++)
        g_object_unref (sides[side]);
    }
}

/* ---- small lists ------------------------------------------------------------------------------------------------- */

/* Who may take part: x in three roles, y in one. A list of them is a mask of four bits. */
#define MASKS 16

static TlTimeline *
read_mask (guint mask)
{
  static const char *const participants[] = {
    "{'actor':'x','role':'0'}",
    "{'actor':'x','role':'1'}",
    "{'actor':'x','role':'2'}",
    "{'actor':'y','role':'3'}",
  };
  g_autoptr (GString) json =
      g_string_new (FORMAT ",'actors':[{'id':'x'},{'id':'y'}],'events':[{'id':'e','type':'talks','participants':[");
  gboolean any = FALSE;

  for (guint bit = 0; bit < G_N_ELEMENTS (participants); bit++)
    if ((mask & 1u << bit) != 0)
      {
        g_string_append_printf (json, "%s%s", any ? "," : "", participants[bit]);
        any = TRUE;
      }
  g_string_append (json, "]}]}");
  return tl_test_read_json (json->str);
}

static guint
tell_mask (TlTimeline *timeline)
{
  g_autoptr (TlEvent) event = tl_timeline_lookup_event (timeline, "e");
  guint mask = 0;

  for (guint i = 0; i < tl_event_get_n_participants (event); i++)
    {
      const char *role;

      tl_event_get_participant (event, i, NULL, &role);
      TL_CHECK_INT ("twice", mask & 1u << (role[0] - '0'), 0);
      mask |= 1u << (role[0] - '0');
    }
  return mask;
}

/* The rule, actor by actor, on masks. */
static guint
merge_masks (guint base, guint ours, guint theirs, guint *n_conflicts)
{
  static const guint actors[] = { 7, 8 };
  guint merged = 0;

  *n_conflicts = 0;
  for (guint i = 0; i < G_N_ELEMENTS (actors); i++)
    {
      guint b = base & actors[i], o = ours & actors[i], t = theirs & actors[i];
      guint gone_in_both = b & ~o & ~t, ours_new = o & ~b, theirs_new = t & ~b;
      gboolean differ = (ours_new & ~theirs_new) != 0 && (theirs_new & ~ours_new) != 0;
      gboolean one_only = (ours_new == 0) != (theirs_new == 0);

      *n_conflicts += gone_in_both != 0 && (differ || one_only);
      if (gone_in_both != 0 && (differ || one_only)) /* one side is taken whole */
        merged |= ours_new != 0 ? o : t;
      else
        merged |= (b & o & t) | ours_new | theirs_new;
    }
  return merged;
}

static void
check_associative (TlTimeline *const *masks, GRand *rand, guint *n_plain)
{
  const guint at[] = { (guint) g_rand_int_range (rand, 0, MASKS), (guint) g_rand_int_range (rand, 0, MASKS),
                       (guint) g_rand_int_range (rand, 0, MASKS), (guint) g_rand_int_range (rand, 0, MASKS) };
  g_autofree char *row = g_strdup_printf ("%u: %u, %u, %u", at[0], at[1], at[2], at[3]);
  guint n[4], ab = merge_masks (at[0], at[1], at[2], &n[0]), bc = merge_masks (at[0], at[2], at[3], &n[1]);
  g_autoptr (TlTimeline) left = tl_timeline_merge (masks[at[0]], masks[ab], masks[at[3]], NULL, NULL, NULL);
  g_autoptr (TlTimeline) right = tl_timeline_merge (masks[at[0]], masks[at[1]], masks[bc], NULL, NULL, NULL);

  merge_masks (at[0], ab, at[3], &n[2]);
  merge_masks (at[0], at[1], bc, &n[3]);
  if (n[0] + n[1] + n[2] + n[3] > 0)
    return;
  ++*n_plain;
  TL_CHECK_INT (row, tell_mask (left), tell_mask (right));
}

/* Every list of a few items against every other. */
static void
test_small_lists (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1815);
  TlTimeline *masks[MASKS];
  guint n_plain = 0;

  for (guint i = 0; i < MASKS; i++)
    masks[i] = read_mask (i);
  for (guint i = 0; i < MASKS * MASKS * MASKS; i++)
    {
      guint base = i / (MASKS * MASKS), ours = i / MASKS % MASKS, theirs = i % MASKS, n, merged_mask;
      g_autofree char *row = g_strdup_printf ("%u: %u, %u", base, ours, theirs);
      g_autoptr (GPtrArray) conflicts = NULL;
      g_autoptr (TlTimeline) merged =
          tl_timeline_merge (masks[base], masks[ours], masks[theirs], &conflicts, NULL, NULL);

      merged_mask = merge_masks (base, ours, theirs, &n);
      TL_CHECK_INT (row, tell_mask (merged), merged_mask);
      TL_CHECK_INT (row, conflicts->len, n);
    }
  for (guint i = 0; i < 4000; i++)
    check_associative (masks, rand, &n_plain);
  TL_CHECK (NULL, n_plain > 1000);
  for (guint i = 0; i < MASKS; i++)
    g_object_unref (masks[i]);
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "associative", test_associative }, { "small-lists", test_small_lists }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "merge-random", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
