/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing why: causes, effects, roots, paths, cycles and redundant links against the closure of the causal
 * links, made by brute force. */
#include "fuzz-document.h"

#define MOST 16

typedef struct
{
  guint n;
  gboolean direct[MOST][MOST], reached[MOST][MOST];
} Closure;

static gboolean
is_causal (TlTimeline *timeline, const TlLink *link)
{
  const TlLinkType *type = tl_timeline_lookup_link_type (timeline, tl_link_get_link_type (link));

  if (type == NULL)
    type = tl_link_type_lookup (tl_link_get_link_type (link));
  return tl_link_type_get_family (type) == TL_LINK_FAMILY_CAUSAL
         || tl_link_type_get_family (type) == TL_LINK_FAMILY_REACTION;
}

static void
close_over (Closure *self)
{
  memcpy (self->reached, self->direct, sizeof self->direct);
  for (guint k = 0; k < self->n; k++)
    for (guint i = 0; i < self->n; i++)
      for (guint j = 0; j < self->n; j++)
        self->reached[i][j] |= self->reached[i][k] && self->reached[k][j];
}

static void
init_closure (Closure *self, TlTimeline *timeline)
{
  memset (self, 0, sizeof *self);
  self->n = tl_timeline_get_n_events (timeline);
  g_assert_cmpuint (self->n, <=, MOST);
  for (guint i = 0; i < tl_timeline_get_n_links (timeline); i++)
    {
      g_autoptr (TlLink) link = tl_timeline_dup_link (timeline, i);
      guint from, to;

      g_assert_true (tl_timeline_get_event_index (timeline, tl_link_get_from (link), &from));
      g_assert_true (tl_timeline_get_event_index (timeline, tl_link_get_to (link), &to));
      self->direct[from][to] |= is_causal (timeline, link);
    }
  close_over (self);
}

static void
assert_chain (TlTimeline *timeline, const TlChain *chain)
{
  const char *const *path = tl_chain_get_path (chain);

  g_assert_true (tl_chain_get_confidence (chain) >= 0 && tl_chain_get_confidence (chain) <= 1);
  g_assert_cmpuint (tl_chain_get_depth (chain), <=, tl_chain_get_n_links (chain));
  for (guint i = 0; i < tl_chain_get_n_links (chain); i++)
    {
      g_autoptr (TlLink) link = tl_chain_dup_link (chain, timeline, i);

      g_assert_cmpstr (tl_link_get_from (link), ==, path[i]);
      g_assert_cmpstr (tl_link_get_to (link), ==, path[i + 1]);
      g_assert_true (is_causal (timeline, link));
    }
}

/* Asserts that the far ends of chains are the events to which the mark is set, but for the event itself. */
static void
assert_ends (TlTimeline *timeline, const GPtrArray *chains, const gboolean *marks, guint event)
{
  guint expected = 0, found = 0;

  for (guint i = 0; i < tl_timeline_get_n_events (timeline); i++)
    expected += marks[i] && i != event;
  for (guint i = 0; i < chains->len; i++)
    {
      guint end;

      assert_chain (timeline, chains->pdata[i]);
      g_assert_true (tl_timeline_get_event_index (timeline, tl_chain_get_event (chains->pdata[i]), &end));
      g_assert_true (marks[end]);
      found += end != event;
    }
  g_assert_cmpuint (found, ==, expected);
}

static void
assert_event (TlTimeline *timeline, const Closure *closure, guint event)
{
  const char *id = tl_timeline_get_event_id (timeline, event);
  g_autoptr (GPtrArray) causes = tl_timeline_find_causes (timeline, id, 0, 0, NULL);
  g_autoptr (GPtrArray) effects = tl_timeline_find_effects (timeline, id, 0, 0, NULL), roots = NULL;
  gboolean leading[MOST], root[MOST];

  for (guint i = 0; i < closure->n; i++)
    {
      leading[i] = root[i] = closure->reached[i][event];
      for (guint j = 0; j < closure->n; j++)
        root[i] &= !closure->direct[j][i];
    }
  assert_ends (timeline, causes, leading, event);
  assert_ends (timeline, effects, closure->reached[event], event);
  for (TlChainRule rule = TL_CHAIN_PRODUCT; rule <= TL_CHAIN_SHORTEST; rule++)
    {
      g_clear_pointer (&roots, g_ptr_array_unref);
      roots = tl_timeline_find_roots (timeline, id, rule, NULL);
      assert_ends (timeline, roots, root, event);
    }
}

static void
assert_paths (TlTimeline *timeline, const Closure *closure, guint from)
{
  for (guint to = 0; to < closure->n; to++)
    {
      g_autoptr (TlChain) chain =
          tl_timeline_find_path (timeline, tl_timeline_get_event_id (timeline, from),
                                 tl_timeline_get_event_id (timeline, to), (TlChainRule) (to % 3), NULL);

      if (to == from)
        continue;
      g_assert_cmpint (chain != NULL, ==, closure->reached[from][to]);
      if (chain != NULL)
        assert_chain (timeline, chain);
    }
}

/* Without its redundant links a timeline has the same closure. */
static void
assert_redundant (TlTimeline *timeline, const Closure *closure)
{
  g_autoptr (GPtrArray) redundant = tl_timeline_find_redundant (timeline);
  Closure after;

  for (guint i = 0; i < redundant->len; i++)
    {
      const TlLink *link = redundant->pdata[i];

      g_assert_true (tl_timeline_remove_link (timeline, tl_link_get_from (link), tl_link_get_to (link),
                                              tl_link_get_link_type (link), tl_link_get_id (link), NULL));
    }
  init_closure (&after, timeline);
  g_assert_true (memcmp (after.reached, closure->reached, sizeof after.reached) == 0);
}

void
fuzz_why (const guint8 *data, gsize size)
{
  FuzzBytes bytes = { data, size };
  g_autoptr (TlTimeline) timeline = fuzz_take_timeline (&bytes);
  g_autoptr (TlOrder) order = tl_timeline_find_order (timeline);
  gboolean acyclic = TRUE;
  Closure closure;

  init_closure (&closure, timeline);
  for (guint i = 0; i < closure.n; i++)
    {
      acyclic &= !closure.reached[i][i];
      assert_event (timeline, &closure, i);
      assert_paths (timeline, &closure, i);
    }
  g_assert_cmpint (tl_order_is_acyclic (order), ==, acyclic);
  assert_redundant (timeline, &closure);
}
