/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Mentions of GDELT: citations of events that have been read before. */
#include "config.h"

#include "tl-test.h"

#include "io/events/tl-gdelt-format-private.h"
#include "io/tl-input-private.h"
#include "io/tl-intake-private.h"

#include <string.h>

#define BLANKS_24 "\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t"
/* 57 cells: id, day, 24 blanks, code, 30 blanks */
#define EVENT(id) id "\t20140519\t" BLANKS_24 "010" BLANKS_24 "\t\t\t\t\t\t\n"

static const char events[] = EVENT ("1") EVENT ("2") EVENT ("3");

static gboolean
read_text (TlIntake *intake, const TlFormat *format, const char *text)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  GError *error = NULL;
  TlInput input;
  gboolean ok;

  _tl_input_init (&input, stream, NULL, NULL);
  intake->format = format;
  ok = format->read (intake, &input, &error);
  _tl_input_clear (&input);
  CU_ASSERT_PTR_NULL (error);
  return ok;
}

/* Returns the citations of all events, and the error or the first warning. */
static char *
read_both (const char *mentions, char **complaint)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autofree char *json = NULL;
  TlIntake intake;
  GString *found = g_string_new (NULL);

  *complaint = NULL;
  _tl_intake_init (&intake, timeline);
  CU_ASSERT (read_text (&intake, &_tl_gdelt_format, events));
  if (!read_text (&intake, &_tl_gdelt_mentions_format, mentions))
    *complaint = g_strdup (intake.error->message);
  else if (intake.problems->len > 0)
    *complaint = g_strdup (tl_problem_get_message (intake.problems->pdata[0]));
  _tl_intake_clear (&intake);
  _tl_timeline_settle (timeline);
  json = tl_test_write_json (timeline);
  for (const char *p = strstr (json, "\"citations\":"); p != NULL; p = strstr (p + 1, "\"citations\":"))
    g_string_append_printf (found, "%.*s\n", (int) (strstr (p, ",\"record\"") - p - 12), p + 12);
  return g_string_free (found, FALSE);
}

#define OWN "[{'source':'gdelt-1.0'}]"
#define MENTION(id, page, sentence)                                                                                    \
  id "\t20140519230000\t20140520010000\t1\texample.org\t" page "\t" sentence "\t-1\t30\t40\t1\t50\t2000\t-2.5\t\t\n"
#define CITATION(page, sentence)                                                                                       \
  "{'source':'" page "','date':'2014-05-20T01:00:00Z','locator':'sentence " sentence "','gdelt':{'MentionType':1,"     \
  "'Actor1CharOffset':-1,'Actor2CharOffset':30,'ActionCharOffset':40,'InRawText':1,'Confidence':50,'MentionDocLen':"   \
  "2000,'MentionDocTone':-2.5}}"

static const struct
{
  const char *name, *mentions, *citations, *complaint;
} rows[] = {
  { "none", "", OWN "\n" OWN "\n" OWN "\n", NULL },
  { "one", MENTION ("2", "http://a.example/", "4"),
    OWN "\n[{'source':'gdelt-1.0'}," CITATION ("http://a.example/", "4") "]\n" OWN "\n", NULL },
  { "several, in any order",
    MENTION ("3", "http://b.example/", "2") MENTION ("1", "http://a.example/", "1")
        MENTION ("3", "http://a.example/", "9"),
    "[{'source':'gdelt-1.0'}," CITATION ("http://a.example/", "1") "]\n" OWN "\n[{'source':'gdelt-1.0'}," CITATION (
        "http://b.example/", "2") "," CITATION ("http://a.example/", "9") "]\n",
    NULL },
  { "of other events", MENTION ("7", "http://a.example/", "1") MENTION ("8", "http://a.example/", "1"),
    OWN "\n" OWN "\n" OWN "\n", "2 mentions from here on are of events that have not been read; they are left out" },
  { "too few cells", "1\t2\t3\n", OWN "\n" OWN "\n" OWN "\n", "1:1: the line has 3 cells, expected 16 of mentions" },
  { "no page", MENTION ("1", "", "1"), OWN "\n" OWN "\n" OWN "\n",
    "1:47: row 1, \"MentionIdentifier\": the cell is empty, expected the address of a page" },
  { "no instant", "1\t2\t3\t1\tx\thttp://a.example/\t1\t\t\t\t\t\t\t\t\t\n", OWN "\n" OWN "\n" OWN "\n",
    "1:5: row 1, \"MentionTimeDate\": the cell is not an instant, YYYYMMDDhhmmss" },
};

static void
test_mentions (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *complaint = NULL, *expected = tl_test_json (rows[i].citations);
      g_autofree char *found = read_both (rows[i].mentions, &complaint);

      TL_CHECK_STR (rows[i].name, complaint, rows[i].complaint);
      TL_CHECK_STR (rows[i].name, found, expected);
    }
}

/* The publisher of a page is that of the mention. */
static void
test_publisher (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  TlIntake intake;
  const TlSource *source;

  _tl_intake_init (&intake, timeline);
  CU_ASSERT (read_text (&intake, &_tl_gdelt_format, events));
  CU_ASSERT (read_text (&intake, &_tl_gdelt_mentions_format, MENTION ("2", "http://a.example/", "4")));
  _tl_intake_clear (&intake);
  source = tl_timeline_lookup_source (timeline, "http://a.example/");
  CU_ASSERT_PTR_NOT_NULL_FATAL (source);
  CU_ASSERT_STRING_EQUAL (tl_source_get_publisher (source), "example.org");
  CU_ASSERT_STRING_EQUAL (tl_source_get_url (source), "http://a.example/");
}

/* By themselves they are recognised, and are an error that says what they are. */
static void
test_alone (void)
{
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TlTimeline) timeline = tl_reader_read_data (reader, MENTION ("2", "http://a.example/", "4"), -1, &error);

  CU_ASSERT_PTR_NULL (timeline);
  TL_CHECK_STR ("alone", error->message,
                "1:1: these are mentions of events of GDELT, which are read beside the events: "
                "--also, or tl_reader_set_companions ()");
}

static CU_TestInfo tests[] = {
  { "mentions", test_mentions },
  { "publisher", test_publisher },
  { "alone", test_alone },
  CU_TEST_INFO_NULL,
};

int
main (int argc, char **argv)
{
  CU_SuiteInfo suites[] = { { "mentions", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
