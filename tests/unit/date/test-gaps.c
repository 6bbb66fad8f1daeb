/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Dates with gaps: windows and relations against their members, which the tests enumerate themselves. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

#define DAY 86400
#define MAY 1398902400 /* 2014-05-01T00:00:00Z */
#define N_DAYS 6
#define HALVES (2 * N_DAYS) /* windows begin and end at midnight and at noon */

/* The days of May 2014 in SET, one bit each from the first on, between BRACKETS. */
static char *
set_text (guint set, const char *brackets)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_c (text, brackets[0]);
  for (guint day = 0; day < N_DAYS; day++)
    if ((set & 1u << day) != 0)
      g_string_append_printf (text, "%s2014-05-%02u", text->len > 1 ? "," : "", day + 1);
  g_string_append_c (text, brackets[1]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_contiguous (guint set)
{
  guint low = set & -set;

  return ((set + low) & set) == 0;
}

static TlBounds
span (gint64 first, gint64 last)
{
  return (TlBounds){ first, last, first, last };
}

static TlBounds
day_bounds (guint day)
{
  return span (MAY + day * DAY, MAY + day * DAY + DAY - 1);
}

/* Whether a time anywhere within BOUNDS is in the window. */
static TlCertainty
judge (const TlBounds *bounds, gint64 since, gint64 until)
{
  if (bounds->earliest_start > until || bounds->latest_end < since)
    return TL_CERTAINTY_IMPOSSIBLE;
  return bounds->latest_start <= until && bounds->earliest_end >= since ? TL_CERTAINTY_CERTAIN : TL_CERTAINTY_POSSIBLE;
}

/* [a,b] is certain if all members are; {a,b} if one is. Without gaps, {a,b} is the interval from a to b. */
static TlCertainty
judge_set (guint set, gboolean all_of, gint64 since, gint64 until)
{
  guint n[3] = { 0 }, first = 0, last = 0;

  for (guint day = 0; day < N_DAYS; day++)
    if ((set & 1u << day) != 0)
      {
        TlBounds bounds = day_bounds (day);

        n[judge (&bounds, since, until)]++;
        first = n[0] + n[1] + n[2] == 1 ? day : first;
        last = day;
      }
  if (all_of && is_contiguous (set))
    {
      TlBounds from = day_bounds (first), to = day_bounds (last);

      return judge (&(TlBounds){ from.earliest_start, from.latest_start, to.earliest_end, to.latest_end }, since,
                    until);
    }
  if (n[TL_CERTAINTY_POSSIBLE] + n[TL_CERTAINTY_CERTAIN] == 0)
    return TL_CERTAINTY_IMPOSSIBLE;
  if (all_of)
    return n[TL_CERTAINTY_CERTAIN] > 0 ? TL_CERTAINTY_CERTAIN : TL_CERTAINTY_POSSIBLE;
  return n[TL_CERTAINTY_IMPOSSIBLE] + n[TL_CERTAINTY_POSSIBLE] == 0 ? TL_CERTAINTY_CERTAIN : TL_CERTAINTY_POSSIBLE;
}

/* ---- windows ----------------------------------------------------------------------------------------------------- */

static void
add_dated (TlTimeline *timeline, const char *id, const char *edtf)
{
  g_autoptr (TlEvent) event = tl_event_new (id, "accusation");
  g_autoptr (TlDate) date = tl_date_new (edtf, NULL);
  gboolean ok;

  tl_event_set_date (event, date);
  ok = tl_timeline_add_event (timeline, event, NULL);
  TL_CHECK (edtf, date != NULL && ok);
}

static TlQuery *
window_new (gint64 since, gint64 until)
{
  g_autofree char *from = tl_instant_to_string (since), *to = tl_instant_to_string (until);
  g_autoptr (TlDate) first = tl_date_new (from, NULL), last = tl_date_new (to, NULL);
  TlQuery *query = tl_query_new ();

  tl_query_set_window (query, first, last);
  return query;
}

/* Looks for all events in the window. FOUND gets the certainty of each by the number that is its id. */
static guint
find_matches (TlTimeline *timeline, gint64 since, gint64 until, TlCertainty *found, guint n)
{
  g_autoptr (TlQuery) query = window_new (since, until);
  g_autoptr (TlEventIter) iter = tl_timeline_query (timeline, query, NULL);
  guint count = 0, listed = 0;

  for (guint i = 0; i < n; i++)
    found[i] = TL_CERTAINTY_IMPOSSIBLE;
  for (; tl_event_iter_next (iter); listed++)
    found[g_ascii_strtoull (tl_event_iter_get_id (iter), NULL, 10)] = tl_event_iter_get_match (iter);
  TL_CHECK (NULL, tl_timeline_count (timeline, query, &count, NULL));
  TL_CHECK_INT (NULL, count, listed);
  return count;
}

/* Event 2 * SET is one of the days in SET, event 2 * SET + 1 all of them. */
static void
test_windows (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  guint n = 2u << N_DAYS, wrong = 0, inside = 0;
  TlCertainty found[2u << N_DAYS];

  for (guint i = 2; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i), *edtf = set_text (i / 2, i % 2 == 0 ? "[]" : "{}");

      add_dated (timeline, id, edtf);
    }
  for (guint from = 0; from < HALVES; from++)
    for (guint to = from; to < HALVES; to++)
      {
        gint64 since = MAY + from * (DAY / 2), until = MAY + (to + 1) * (DAY / 2) - 1;

        inside += find_matches (timeline, since, until, found, n);
        for (guint i = 2; i < n; i++)
          wrong += found[i] != judge_set (i / 2, i % 2 == 1, since, until);
      }
  TL_CHECK_INT (NULL, wrong, 0);
  TL_CHECK (NULL, inside > 0);
}

/* What was known on a day, and the accusations that are open on it, depend on the first member only. */
static void
test_first_member (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  guint wrong = 0;

  for (guint i = 2; i < 2u << N_DAYS; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i), *edtf = set_text (i / 2, i % 2 == 0 ? "[]" : "{}");

      add_dated (timeline, id, edtf);
    }
  for (guint day = 0; day < N_DAYS; day++)
    {
      g_autofree char *text = g_strdup_printf ("2014-05-%02u", day + 1);
      g_autoptr (TlDate) on = tl_date_new (text, NULL);
      g_autoptr (TlTimeline) known = tl_timeline_dup_as_of (timeline, on, NULL, NULL);
      g_autoptr (GPtrArray) open = tl_timeline_find_unanswered (timeline, on, NULL, NULL);
      guint expected = 0;

      for (guint i = 2; i < 2u << N_DAYS; i++)
        {
          g_autofree char *id = g_strdup_printf ("%u", i);
          g_autoptr (TlEvent) event = tl_timeline_lookup_event (known, id);
          gboolean may_have_been = g_bit_nth_lsf (i / 2, -1) <= (gint) day;

          wrong += (event != NULL) != may_have_been;
          expected += may_have_been;
        }
      TL_CHECK_INT (text, open->len, expected);
    }
  TL_CHECK_INT (NULL, wrong, 0);
}

/* ---- masks ------------------------------------------------------------------------------------------------------- */

#define FIRST_YEAR 2000
#define N_YEARS 100

/* The days of the century that a mask may mean, as bounds; of a mask without a day, the months. */
static GArray *
enumerate_mask (const char *mask)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (TlBounds));
  gsize length = strlen (mask);

  for (int year = FIRST_YEAR; year < FIRST_YEAR + N_YEARS; year++)
    for (int month = 1; month <= 12; month++)
      for (int day = 1; day <= (length == 7 ? 1 : g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
           day++)
        {
          g_autofree char *text = g_strdup_printf ("%04d-%02d-%02d", year, month, day);
          gboolean matches = TRUE;
          TlBounds bounds;
          GDate date;

          for (gsize i = 0; i < length; i++)
            matches = matches && (mask[i] == 'X' || mask[i] == text[i]);
          if (!matches)
            continue;
          g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
          bounds.earliest_start = ((gint64) g_date_get_julian (&date) - 719163) * DAY;
          if (length == 7)
            g_date_add_months (&date, 1);
          else
            g_date_add_days (&date, 1);
          bounds.latest_end = ((gint64) g_date_get_julian (&date) - 719163) * DAY - 1;
          bounds = span (bounds.earliest_start, bounds.latest_end);
          g_array_append_val (members, bounds);
        }
  return members;
}

static TlCertainty
judge_members (const GArray *members, gint64 since, gint64 until)
{
  TlCertainty found[3] = { 0 };

  for (guint i = 0; i < members->len; i++)
    found[judge (&g_array_index (members, TlBounds, i), since, until)]++;
  if (found[TL_CERTAINTY_POSSIBLE] + found[TL_CERTAINTY_CERTAIN] == 0)
    return TL_CERTAINTY_IMPOSSIBLE;
  return found[TL_CERTAINTY_CERTAIN] == members->len ? TL_CERTAINTY_CERTAIN : TL_CERTAINTY_POSSIBLE;
}

static const char *const years[] = { "2014", "201X", "20X4" };
static const char *const months[] = { "-05", "-0X", "-X1", "-X2", "-XX" };
static const char *const days[] = { "", "-15", "-1X", "-X5", "-X9", "-29", "-3X", "-XX" };
#define N_MASKS (G_N_ELEMENTS (years) * G_N_ELEMENTS (months) * G_N_ELEMENTS (days))

static void
test_masks (void)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (17);
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  TlCertainty found[N_MASKS];
  guint wrong = 0, some = 0;

  for (guint i = 0; i < N_MASKS; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      g_autofree char *edtf =
          g_strconcat (years[i / G_N_ELEMENTS (days) / G_N_ELEMENTS (months)],
                       months[i / G_N_ELEMENTS (days) % G_N_ELEMENTS (months)], days[i % G_N_ELEMENTS (days)], NULL);

      add_dated (timeline, id, edtf);
      g_ptr_array_add (members, enumerate_mask (edtf));
    }
  for (guint round = 0; round < 300; round++)
    {
      gint64 since = 946684800 + (gint64) g_rand_int_range (rand, 4700, 5600) * DAY;
      gint64 until = since + (gint64) g_rand_int_range (rand, 1, round % 3 == 0 ? 4000 : 40) * DAY - 1;

      some += find_matches (timeline, since, until, found, N_MASKS);
      for (guint i = 0; i < N_MASKS; i++)
        wrong += found[i] != judge_members (members->pdata[i], since, until);
    }
  TL_CHECK_INT (NULL, wrong, 0);
  TL_CHECK (NULL, some > 0);
}

/* ---- relations --------------------------------------------------------------------------------------------------- */

/* The members of a set with gaps; of a set without gaps, its bounds. */
static guint
list_set (guint set, gboolean all_of, TlBounds *members)
{
  guint n = 0;

  for (guint day = 0; day < N_DAYS; day++)
    if ((set & 1u << day) != 0)
      members[n++] = day_bounds (day);
  if (!is_contiguous (set))
    return n;
  if (all_of)
    members[0] = (TlBounds){ members[0].earliest_start, members[0].latest_start, members[n - 1].earliest_end,
                             members[n - 1].latest_end };
  else
    members[0] = span (members[0].earliest_start, members[n - 1].latest_end);
  return 1;
}

static guint
relate_lists (const TlBounds *a, guint n_a, const TlBounds *b, guint n_b)
{
  guint relations = 0;

  for (guint i = 0; i < n_a; i++)
    for (guint j = 0; j < n_b; j++)
      relations |= tl_relations_find (&a[i], &b[j]);
  return relations;
}

static void
test_sets (void)
{
  guint wrong = 0, narrowed = 0;
  TlBounds a[N_DAYS], b[N_DAYS];

  for (guint i = 2; i < 2u << N_DAYS; i++)
    {
      g_autofree char *first = set_text (i / 2, i % 2 == 0 ? "[]" : "{}");
      g_autoptr (TlDate) date = tl_date_new (first, NULL);
      guint n_a = list_set (i / 2, i % 2 == 1, a);

      for (guint j = 2; j < 2u << N_DAYS; j++)
        {
          g_autofree char *second = set_text (j / 2, j % 2 == 0 ? "[]" : "{}");
          g_autoptr (TlDate) other = tl_date_new (second, NULL);
          guint n_b = list_set (j / 2, j % 2 == 1, b), found = tl_date_find_relations (date, other);

          wrong += found != relate_lists (a, n_a, b, n_b);
          narrowed += n_a > 1 && found != TL_RELATION_ALL;
        }
    }
  TL_CHECK_INT (NULL, wrong, 0);
  TL_CHECK (NULL, narrowed > 0);
}

/* Masks with gaps, an interval that ends in one, and days, months and intervals to compare them with. */
static void
test_mask_relations (void)
{
  static const char *const masks[] = { "2014-05-X5", "2014-0X-15", "2014-X1", "20X4-05-15", "201X-05", "2014-XX-29" };
  static const char *const others[] = { "2014-05-05",
                                        "2014-05-06",
                                        "2014-05-15",
                                        "2014-05",
                                        "2014-06",
                                        "2014",
                                        "2014-05-05/2014-05-15",
                                        "2014-05-14/2014-05-16",
                                        "2014-01",
                                        "2013/2015" };

  for (guint i = 0; i < G_N_ELEMENTS (masks); i++)
    for (guint j = 0; j < G_N_ELEMENTS (others); j++)
      {
        g_autoptr (GArray) members = enumerate_mask (masks[i]);
        g_autoptr (TlDate) date = tl_date_new (masks[i], NULL), other = tl_date_new (others[j], NULL);
        g_autofree char *row = g_strjoin (" ", masks[i], others[j], NULL);
        TlBounds bounds;
        guint expected;

        tl_date_get_bounds (other, NULL, &bounds);
        expected = relate_lists ((const TlBounds *) (gpointer) members->data, members->len, &bounds, 1);
        TL_CHECK_INT (row, tl_date_find_relations (date, other), expected);
        TL_CHECK_INT (row, tl_date_find_relations (other, date), tl_relations_converse ((TlRelations) expected));
      }
}

static void
test_overlaps (void)
{
  static const struct
  {
    const char *a, *b;
    TlCertainty overlaps, before;
  } rows[] = {
    { "[2014-10-08,2014-10-15]", "2014-10-11", TL_CERTAINTY_IMPOSSIBLE, TL_CERTAINTY_POSSIBLE },
    { "[2014-10-08,2014-10-15]", "2014-10-15", TL_CERTAINTY_POSSIBLE, TL_CERTAINTY_POSSIBLE },
    { "[2014-10-08,2014-10-15]", "2014-10-07/2014-10-16", TL_CERTAINTY_CERTAIN, TL_CERTAINTY_IMPOSSIBLE },
    { "[2014-10-08,2014-10-15]", "2014-10-07/2014-10-09", TL_CERTAINTY_POSSIBLE, TL_CERTAINTY_IMPOSSIBLE },
    { "{2014-10-08,2014-10-15}", "2014-10-11", TL_CERTAINTY_IMPOSSIBLE, TL_CERTAINTY_POSSIBLE },
    { "{2014-10-08,2014-10-15}", "2014-10-07/2014-10-09", TL_CERTAINTY_CERTAIN, TL_CERTAINTY_IMPOSSIBLE },
    { "{2014-10-08,2014-10-15}", "2014-10-16", TL_CERTAINTY_IMPOSSIBLE, TL_CERTAINTY_CERTAIN },
    { "[2014-10-08,2014-10-15]", "[2014-10-09,2014-10-14]", TL_CERTAINTY_IMPOSSIBLE, TL_CERTAINTY_POSSIBLE },
    { "1560-XX-25", "1560-07-01", TL_CERTAINTY_IMPOSSIBLE, TL_CERTAINTY_POSSIBLE },
    { "1560-XX-25", "1560-07", TL_CERTAINTY_POSSIBLE, TL_CERTAINTY_POSSIBLE },
    { "XX15-06-16", "2014", TL_CERTAINTY_IMPOSSIBLE, TL_CERTAINTY_POSSIBLE },
    { "XX15-06-16", "2015", TL_CERTAINTY_POSSIBLE, TL_CERTAINTY_POSSIBLE },
    { "20X4-22", "2014-05", TL_CERTAINTY_IMPOSSIBLE, TL_CERTAINTY_POSSIBLE },
    { "20X4-24", "2015-01", TL_CERTAINTY_POSSIBLE, TL_CERTAINTY_POSSIBLE },
    { "20X4-24", "2014-01", TL_CERTAINTY_IMPOSSIBLE, TL_CERTAINTY_POSSIBLE },
    { "-00X4-05", "-0043", TL_CERTAINTY_IMPOSSIBLE, TL_CERTAINTY_POSSIBLE },
    { "-00X4-05", "-0044", TL_CERTAINTY_POSSIBLE, TL_CERTAINTY_POSSIBLE },
    { "[1667,1760-12..]", "1700", TL_CERTAINTY_IMPOSSIBLE, TL_CERTAINTY_POSSIBLE },
    { "[..1983,1990]", "1985", TL_CERTAINTY_IMPOSSIBLE, TL_CERTAINTY_POSSIBLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlDate) a = tl_date_new (rows[i].a, NULL), b = tl_date_new (rows[i].b, NULL);
      g_autofree char *row = g_strjoin (" ", rows[i].a, rows[i].b, NULL);

      TL_CHECK_INT (row, tl_date_overlaps (a, b), rows[i].overlaps);
      TL_CHECK_INT (row, tl_date_overlaps (b, a), rows[i].overlaps);
      TL_CHECK_INT (row, tl_date_is_before (a, b), rows[i].before);
    }
}

/* An interval whose start or end is masked has a member for each of both. */
static void
test_intervals (void)
{
  static const struct
  {
    const char *a, *b;
    TlRelations asked;
    TlCertainty expected;
  } rows[] = {
    { "2014-05-X5/2014-05-31", "2014-05-10/2014-05-12", TL_RELATION_STARTED_BY, TL_CERTAINTY_IMPOSSIBLE },
    { "2014-05-X5/2014-05-31", "2014-05-15/2014-05-16", TL_RELATION_STARTED_BY, TL_CERTAINTY_POSSIBLE },
    { "2014-05-01/2014-05-X5", "2014-05-11/2014-05-12", TL_RELATION_FINISHED_BY, TL_CERTAINTY_IMPOSSIBLE },
    { "2014-05-01/2014-05-X5", "2014-05-11/2014-05-15", TL_RELATION_FINISHED_BY, TL_CERTAINTY_POSSIBLE },
    { "2014-05-X5/2014-05-X5", "2014-05-15/2014-05-25", TL_RELATION_EQUALS, TL_CERTAINTY_POSSIBLE },
    { "2014-05-X5/..", "2014-05-06/2014-05-14", TL_RELATION_OVERLAPPED_BY, TL_CERTAINTY_IMPOSSIBLE },
    { "../2014-05-X5", "2014-05-26/..", TL_RELATION_BEFORE | TL_RELATION_MEETS, TL_CERTAINTY_CERTAIN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlDate) a = tl_date_new (rows[i].a, NULL), b = tl_date_new (rows[i].b, NULL);
      g_autofree char *row = g_strjoin (" ", rows[i].a, rows[i].b, NULL);

      TL_CHECK_INT (row, tl_relations_judge (tl_date_find_relations (a, b), rows[i].asked), rows[i].expected);
    }
}

/* ---- many members ------------------------------------------------------------------------------------------------ */

/* A set of every second second. */
static char *
every_second (guint n)
{
  GString *text = g_string_new ("[");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *instant = tl_instant_to_string (MAY + 2 * (gint64) i);

      g_string_append_printf (text, "%s%s", i > 0 ? "," : "", instant);
    }
  g_string_append_c (text, ']');
  return g_string_free (text, FALSE);
}

static void
test_limit (void)
{
  static const struct
  {
    const char *date, *other;
    TlCertainty overlaps;
  } rows[] = {
    { "XXXX-06-16", "2014-06-17", TL_CERTAINTY_IMPOSSIBLE },    /* 10,000 members */
    { "1XXX-XX-25", "1560-07-01", TL_CERTAINTY_POSSIBLE },      /* 12,000 */
    { "XXXX-02-29", "2015", TL_CERTAINTY_IMPOSSIBLE },          /* leap years only */
    { "XXXX-XX-XX", "2015", TL_CERTAINTY_POSSIBLE },            /* no gaps */
    { "XXXX-06-16", "XXXX-06-17", TL_CERTAINTY_IMPOSSIBLE },    /* each with each */
    { "XXXX-06-16/XXXX-06-17", "2014", TL_CERTAINTY_POSSIBLE }, /* ten million */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlDate) date = tl_date_new (rows[i].date, NULL), other = tl_date_new (rows[i].other, NULL);

      TL_CHECK_INT (rows[i].date, tl_date_overlaps (date, other), rows[i].overlaps);
      TL_CHECK_INT (rows[i].date, tl_date_overlaps (other, date), rows[i].overlaps);
    }
}

static void
test_long_sets (void)
{
  g_autofree char *most = every_second (10000), *beyond = every_second (10001);
  g_autoptr (TlDate) listed = tl_date_new (most, NULL), whole = tl_date_new (beyond, NULL);
  g_autofree char *odd = tl_instant_to_string (MAY + 1);
  g_autoptr (TlDate) between = tl_date_new (odd, NULL), day = tl_date_new ("2014-05-01", NULL);

  TL_CHECK_INT (NULL, tl_date_overlaps (listed, between), TL_CERTAINTY_IMPOSSIBLE);
  TL_CHECK_INT (NULL, tl_date_overlaps (whole, between), TL_CERTAINTY_POSSIBLE);
  TL_CHECK_INT (NULL, tl_date_find_relations (listed, between),
                TL_RELATION_MEETS | TL_RELATION_MET_BY | TL_RELATION_AFTER);
  /* pairs that may touch are compared up to a limit; then the bounds answer */
  TL_CHECK (NULL, (tl_date_find_relations (listed, listed) & TL_RELATION_EQUALS) != 0);
  TL_CHECK (NULL, (tl_date_find_relations (listed, day) & TL_RELATION_DURING) != 0);
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "windows", test_windows },
    { "first-member", test_first_member },
    { "masks", test_masks },
    { "sets", test_sets },
    { "mask-relations", test_mask_relations },
    { "overlaps", test_overlaps },
    { "intervals", test_intervals },
    { "limit", test_limit },
    { "long-sets", test_long_sets },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "gaps", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
