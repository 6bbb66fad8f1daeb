/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Types of a timeline's own, beside the built-in ones. */
#include "config.h"

#include "tl-test.h"

static void
test_own_types (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (TlEventType) type = tl_event_type_new ("hotline-test", "talks", "Test of the hotline");
  g_autoptr (TlEventType) orphan = tl_event_type_new ("x", "no-such", NULL);
  g_autoptr (TlLinkType) link = tl_link_type_new ("embarrasses", TL_LINK_FAMILY_CAUSAL, NULL);
  g_autoptr (GError) error = NULL;

  tl_event_type_set_cameo (type, "036");
  TL_CHECK (NULL, tl_timeline_add_event_type (timeline, type, &error));
  TL_CHECK (NULL, !tl_timeline_add_event_type (timeline, type, &error));
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_DUPLICATE));
  g_clear_error (&error);
  TL_CHECK (NULL, !tl_timeline_add_event_type (timeline, orphan, &error));
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_REFERENCE));
  TL_CHECK (NULL, tl_timeline_add_link_type (timeline, link, NULL));
  TL_CHECK (NULL, tl_timeline_lookup_event_type (timeline, "hotline-test") == type);
  TL_CHECK (NULL, tl_timeline_lookup_event_type (timeline, "talks") == tl_event_type_lookup ("talks"));
  TL_CHECK_INT (NULL, tl_timeline_get_n_event_types (timeline), 1);
  TL_CHECK_INT (NULL, tl_timeline_get_n_link_types (timeline), 1);
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "own-types", test_own_types }, CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "own-types", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
