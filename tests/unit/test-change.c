/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Differences and merging: case by case, with what is still named, and at random. */
#include "config.h"

#include "tl-test.h"

#include <string.h>

#define FORMAT "{\"format\":\"libtimeline\",\"version\":1"

/* A document of one event, or of none. */
static char *
document (const char *event)
{
  return g_strdup_printf (FORMAT ",\"actors\":[{\"id\":\"x\"},{\"id\":\"y\"}],"
                                 "\"sources\":[{\"id\":\"s\"},{\"id\":\"t\"}],"
                                 "\"tracks\":[{\"id\":\"k\",\"states\":[\"on\",\"off\",\"lost\"]},"
                                 "{\"id\":\"l\",\"states\":[\"on\",\"off\"]}]%s%s%s}\n",
                          event[0] != '\0' ? ",\"events\":[" : "", event, event[0] != '\0' ? "]" : "");
}

static char *
list_places (const GPtrArray *conflicts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < conflicts->len; i++)
    {
      TL_CHECK_STR (NULL, tl_problem_get_code (conflicts->pdata[i]), "merge-conflict");
      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", tl_problem_get_where (conflicts->pdata[i]));
    }
  return g_string_free (text, FALSE);
}

/* ---- merging ----------------------------------------------------------------------------------------------------- */

static void
check_merge (const char *const documents[4], const char *places)
{
  g_autoptr (TlTimeline) base = tl_test_read_json (documents[0]);
  g_autoptr (TlTimeline) ours = tl_test_read_json (documents[1]);
  g_autoptr (TlTimeline) theirs = tl_test_read_json (documents[2]);
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (TlTimeline) merged = tl_timeline_merge (base, ours, theirs, &conflicts, NULL, NULL, NULL, NULL);
  g_autofree char *text = tl_test_write_json (merged), *found = list_places (conflicts);
  g_autoptr (TlTimeline) again = tl_test_read_json (text);

  TL_CHECK_STR (documents[1], text, documents[3]);
  TL_CHECK_STR (documents[1], found, places);
}

static void
test_merges (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("diplomacy", "merges.tsv");

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = rows->pdata[i];
      char *documents[4];

      for (guint j = 0; j < 4; j++)
        documents[j] = document (row[j]);
      check_merge ((const char *const *) documents, row[4]);
      for (guint j = 0; j < 4; j++)
        g_free (documents[j]);
    }
}

/* What one removed and the other names comes back, and with it what it names in turn. */
static void
test_named (void)
{
#define DOC(members) FORMAT members "}\n"
#define A "{\"id\":\"a\",\"type\":\"talks\"}"
#define B "{\"id\":\"b\",\"type\":\"talks\"}"
#define AB "{\"from\":\"a\",\"to\":\"b\",\"type\":\"causes\"}"
#define T1 ",\"tracks\":[{\"id\":\"t\",\"states\":[\"on\"]}]"
#define T2 ",\"tracks\":[{\"id\":\"t\",\"states\":[\"on\",\"off\"]}]"
#define SETS "{\"id\":\"a\",\"type\":\"talks\",\"effects\":[{\"track\":\"t\",\"state\":\"off\"}]}"
  static const struct
  {
    const char *const documents[4];
    const char *places;
  } rows[] = {
    { { DOC (",\"events\":[" A "," B "]"), DOC (",\"events\":[" A "]"),
        DOC (",\"events\":[" A "," B "],\"links\":[" AB "]"), DOC (",\"events\":[" A "," B "],\"links\":[" AB "]") },
      "event b" },
    { { DOC (",\"actors\":[{\"id\":\"p\",\"parent\":\"q\"},{\"id\":\"q\"}],\"events\":[" A "]"),
        DOC (",\"events\":[" A "]"),
        DOC (",\"actors\":[{\"id\":\"p\",\"parent\":\"q\"},{\"id\":\"q\"}],\"events\":[{\"id\":\"a\",\"type\":"
             "\"talks\",\"participants\":[{\"actor\":\"p\",\"role\":\"host\"}]}]"),
        DOC (",\"actors\":[{\"id\":\"p\",\"parent\":\"q\"},{\"id\":\"q\"}],\"events\":[{\"id\":\"a\",\"type\":"
             "\"talks\",\"participants\":[{\"actor\":\"p\",\"role\":\"host\"}]}]") },
      "actor p, actor q" },
    { { DOC (T2 ",\"events\":[" A "]"), DOC (T1 ",\"events\":[" A "]"), DOC (T2 ",\"events\":[" SETS "]"),
        DOC (T2 ",\"events\":[" SETS "]") },
      "track t" },
    { { DOC (",\"types\":{\"events\":[{\"id\":\"own\",\"parent\":\"above\"},{\"id\":\"above\"}]}"), DOC (""),
        DOC (",\"types\":{\"events\":[{\"id\":\"above\"},{\"id\":\"own\",\"parent\":\"above\"}]},\"events\":[{\"id\":"
             "\"a\",\"type\":\"own\"}]"),
        DOC (",\"types\":{\"events\":[{\"id\":\"above\"},{\"id\":\"own\",\"parent\":\"above\"}]},\"events\":[{\"id\":"
             "\"a\",\"type\":\"own\"}]") },
      "event type own, event type above" },
    /* own types by member; links by what they join, and by id */
    { { DOC (",\"types\":{\"events\":[{\"id\":\"own\",\"label\":\"A\"}],\"links\":[{\"id\":\"l\",\"family\":"
             "\"causal\"}]}"),
        DOC (",\"types\":{\"events\":[{\"id\":\"own\",\"label\":\"B\"}],\"links\":[{\"id\":\"l\",\"family\":"
             "\"causal\"}]}"),
        DOC (",\"types\":{\"events\":[{\"id\":\"own\",\"label\":\"A\",\"cameo\":\"11\",\"x\":1}],\"links\":[{\"id\":"
             "\"l\",\"family\":\"reaction\",\"label\":\"L\"}]}"),
        DOC (",\"types\":{\"events\":[{\"id\":\"own\",\"label\":\"B\",\"cameo\":\"11\",\"x\":1}],\"links\":[{\"id\":"
             "\"l\",\"family\":\"reaction\",\"label\":\"L\"}]}") },
      "" },
    { { DOC (",\"title\":\"A\",\"events\":[" A "," B "],\"links\":[" AB "]"),
        DOC (",\"title\":\"B\",\"events\":[" A "," B "],\"links\":[{\"from\":\"a\",\"to\":\"b\",\"type\":\"causes\","
             "\"confidence\":0.5}]"),
        DOC (",\"title\":\"C\",\"events\":[" A "," B "],\"links\":[{\"from\":\"a\",\"to\":\"b\",\"type\":\"causes\","
             "\"note\":\"N\"},{\"id\":\"x\",\"from\":\"a\",\"to\":\"b\",\"type\":\"causes\"}]"),
        DOC (",\"title\":\"B\",\"events\":[" A "," B "],\"links\":[{\"from\":\"a\",\"to\":\"b\",\"type\":\"causes\","
             "\"confidence\":0.5,\"note\":\"N\"},{\"id\":\"x\",\"from\":\"a\",\"to\":\"b\",\"type\":\"causes\"}]") },
      "timeline: title" },
    /* each by itself is well, but not together: ours is kept */
    { { DOC (",\"events\":[" A "," B "],\"links\":[" AB "]"),
        DOC (",\"events\":[" A "," B "],\"links\":[{\"from\":\"a\",\"to\":\"b\",\"type\":\"causes\",\"lag\":{\"min\":"
             "\"P9D\"}}]"),
        DOC (",\"events\":[" A "," B "],\"links\":[{\"from\":\"a\",\"to\":\"b\",\"type\":\"causes\",\"lag\":{\"max\":"
             "\"P3D\"}}]"),
        DOC (",\"events\":[" A "," B "],\"links\":[{\"from\":\"a\",\"to\":\"b\",\"type\":\"causes\",\"lag\":{\"min\":"
             "\"P9D\"}}]") },
      "link a causes b" },
    { { DOC (",\"events\":[" A "," B "],\"links\":[{\"id\":\"x\",\"from\":\"a\",\"to\":\"b\",\"type\":\"causes\"}]"),
        DOC (",\"events\":[" A "," B "],\"links\":[{\"id\":\"x\",\"from\":\"b\",\"to\":\"a\",\"type\":\"causes\"}]"),
        DOC (",\"events\":[" A "," B "]"),
        DOC (",\"events\":[" A "," B "],\"links\":[{\"id\":\"x\",\"from\":\"b\",\"to\":\"a\",\"type\":\"causes\"}]") },
      "link x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_merge (rows[i].documents, rows[i].places);
}

/* What a link joins and how is one unit: two ends from two sides would make a third link, which nobody wrote. */
static void
test_link_ends (void)
{
#define ENDS(from, to) "{\"id\":\"k\",\"from\":\"" from "\",\"to\":\"" to "\",\"type\":\"causes\"}"
#define LINKS(link)                                                                                                    \
  FORMAT ",\"events\":[" A "," B                                                                                       \
         ",{\"id\":\"c\",\"type\":\"talks\"},{\"id\":\"d\",\"type\":\"talks\"}],\"links\":[" link "]}\n"
  static const struct
  {
    const char *const documents[4];
    const char *places;
  } rows[] = {
    { { LINKS (ENDS ("a", "b")), LINKS (ENDS ("c", "b")), LINKS (ENDS ("a", "d")), LINKS (ENDS ("c", "b")) },
      "link k: from, to, type" },
    { { LINKS (ENDS ("a", "b")), LINKS (ENDS ("c", "b")), LINKS (ENDS ("c", "b")), LINKS (ENDS ("c", "b")) }, "" },
    { { LINKS (ENDS ("a", "b")), LINKS (ENDS ("a", "b")), LINKS (ENDS ("a", "d")), LINKS (ENDS ("a", "d")) }, "" },
    { { LINKS (ENDS ("a", "b")), LINKS (ENDS ("c", "b")),
        LINKS ("{\"id\":\"k\",\"from\":\"a\",\"to\":\"b\",\"type\":\"causes\",\"note\":\"N\"}"),
        LINKS ("{\"id\":\"k\",\"from\":\"c\",\"to\":\"b\",\"type\":\"causes\",\"note\":\"N\"}") },
      "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    check_merge (rows[i].documents, rows[i].places);
}

/* A document of own event types, each "id<parent", or "id" alone. */
static char *
type_document (const char *types)
{
  g_auto (GStrv) list = g_strsplit (types, " ", -1);
  GString *json = g_string_new (FORMAT);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (list[i], "<", 2);

      g_string_append_printf (json, "%s{\"id\":\"%s\"", i == 0 ? ",\"types\":{\"events\":[" : ",", pair[0]);
      if (pair[1] != NULL)
        g_string_append_printf (json, ",\"parent\":\"%s\"", pair[1]);
      g_string_append_c (json, '}');
    }
  return g_string_free (g_string_append (json, list[0] != NULL ? "]}}\n" : "}\n"), FALSE);
}

/* Two that each put a type elsewhere may together make a circle of the tree:
 *
 *     base    ours     theirs    both
 *     p   q   q        p         p -> q
 *             p        q         q -> p                                                                             */
static void
test_type_circles (void)
{
  static const struct
  {
    const char *base, *ours, *theirs, *merged, *places;
  } rows[] = {
    { "p q", "p<q q", "p q<p", "p<q q", "event type q: parent" },
    { "p<talks q<talks", "p<q q<talks", "p<talks q<p", "p<q q<talks", "event type q: parent" },
    { "p<talks q<talks", "p<talks q<p", "p<q q<talks", "p<talks q<p", "event type p: parent" },
    { "p q r", "p<q q r", "p q<r r<p", "p<q q r", "event type q: parent, event type r: parent" },
    { "p q r", "p<q q r", "p q<r r", "p<q q<r r", "" },
    { "p q r s", "p<q q r<s s", "p q<p r s<r", "p<q q r<s s", "event type q: parent, event type s: parent" },
    /* by way of a type that only theirs has */
    { "p q", "p<q q", "n<p p q<n", "n<p p<q q", "event type q: parent" },
    /* beside the circle there is what hangs on it */
    { "h<p p q", "h<p p<q q", "h<p p q<p", "h<p p<q q", "event type q: parent" },
    /* what ours has come back for it: theirs removed it, having put the type elsewhere */
    { "o p<o q", "o p<o q<p", "p<q q", "o p<o q<p", "event type p: parent, event type o" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *const texts[] = { rows[i].base, rows[i].ours, rows[i].theirs, rows[i].merged };
      char *documents[4];

      for (guint j = 0; j < 4; j++)
        documents[j] = type_document (texts[j]);
      check_merge ((const char *const *) documents, rows[i].places);
      for (guint j = 0; j < 4; j++)
        g_free (documents[j]);
    }
}

/* What a conflict says shows in what the two differ. */
static void
test_messages (void)
{
#define EVENT(members) DOC (",\"sources\":[{\"id\":\"s\"}],\"events\":[{\"id\":\"e\",\"type\":\"talks\"" members "}]")
#define TYPE(members) DOC (",\"types\":{\"events\":[{\"id\":\"p\"" members "}]}")
#define LINK_TYPE(members) DOC (",\"types\":{\"links\":[{\"id\":\"p\",\"family\":\"causal\"" members "}]}")
  static const struct
  {
    const char *base, *ours, *theirs, *message;
  } rows[] = {
    { EVENT (",\"date\":\"2014\""), EVENT (",\"date\":{\"edtf\":\"2014\",\"inferred\":true}"),
      EVENT (",\"date\":{\"edtf\":\"2014\",\"verbatim\":\"that year\"}"),
      "event e: date: changed by both: ours \"2014 (inferred)\", theirs \"2014 (verbatim: that year)\"; ours is kept" },
    { EVENT (""), EVENT (",\"date\":{\"verbatim\":\"then\"}"),
      EVENT (",\"date\":{\"verbatim\":\"then\",\"label\":\"L\",\"x\":[1]}"),
      "event e: date: changed by both: ours \"(verbatim: then)\", theirs \"(verbatim: then; label: L; \"x\":[1])\"; "
      "ours is kept" },
    { EVENT (",\"title\":\"A\""), EVENT (""), EVENT (",\"title\":\"B\""),
      "event e: title: changed by both: ours nothing, theirs \"B\"; theirs is kept" },
    { EVENT (",\"citations\":[{\"source\":\"s\"}]"),
      EVENT (",\"citations\":[{\"source\":\"s\",\"stance\":\"denies\",\"credibility\":2}]"),
      EVENT (",\"citations\":[{\"source\":\"s\",\"quote\":\"Q\"},{\"source\":\"s\",\"locator\":\"p. 1\"}]"),
      "event e: citations.s: changed by both: ours \"s denies 2\", theirs \"s asserts Q; s asserts p. 1\"; ours is "
      "kept" },
    { EVENT (",\"citations\":[{\"source\":\"s\"}]"), EVENT (""),
      EVENT (",\"citations\":[{\"source\":\"s\",\"quote\":\"Q\"}]"),
      "event e: citations.s: removed by ours, but changed by theirs; it is kept" },
    { TYPE (""), TYPE (",\"x\":1,\"y\":{\"a\":[\"},\\\"\",2]}"), TYPE (",\"y\":\"b,c\",\"z\":3"),
      "event type p.y: changed by both: ours \"{\"a\":[\"},\\\"\",2]}\", theirs \"\"b,c\"\"; ours is kept" },
    { LINK_TYPE (",\"x\":1"), LINK_TYPE (""), LINK_TYPE (",\"x\":2"),
      "link type p.x: changed by both: ours nothing, theirs \"2\"; theirs is kept" },
    { TYPE (""), DOC (",\"types\":{\"events\":[{\"id\":\"p\"},{\"id\":\"q\",\"parent\":\"p\"}]}"),
      DOC (",\"types\":{\"events\":[{\"id\":\"p\",\"parent\":\"q\"},{\"id\":\"q\"}]}"),
      "event type p: parent: below theirs, \"q\", it would stand above itself; ours, none, is kept" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlTimeline) base = tl_test_read_json (rows[i].base);
      g_autoptr (TlTimeline) ours = tl_test_read_json (rows[i].ours);
      g_autoptr (TlTimeline) theirs = tl_test_read_json (rows[i].theirs);
      g_autoptr (GPtrArray) conflicts = NULL;
      g_autoptr (TlTimeline) merged = tl_timeline_merge (base, ours, theirs, &conflicts, NULL, NULL, NULL, NULL);
      g_autofree char *message = NULL;

      TL_CHECK_INT (rows[i].message, conflicts->len, 1);
      message = g_strconcat (tl_problem_get_where (conflicts->pdata[0]), ": ",
                             tl_problem_get_message (conflicts->pdata[0]), NULL);
      TL_CHECK_STR (rows[i].message, message, rows[i].message);
    }
}

/* Members of an own type that the library does not know are merged one by one. */
static void
test_unknown_of_types (void)
{
  check_merge ((const char *const[]){ TYPE (",\"x\":1,\"g\":0"), TYPE (",\"x\":1,\"y\":{\"a\":[\",\"]}"),
                                      TYPE (",\"x\":2,\"g\":0,\"z\":\"}\""),
                                      TYPE (",\"x\":2,\"y\":{\"a\":[\",\"]},\"z\":\"}\"") },
               "");
}

/* ---- differences ------------------------------------------------------------------------------------------------- */

static void
test_differences (void)
{
  static const struct
  {
    const char *old, *new, *found;
  } rows[] = {
    { "", "", "" },
    { "", ",\"title\":\"A\"", "~timeline - title null \"A\"" },
    { ",\"title\":\"A\",\"x\":[1, 2]", ",\"title\":\"B\"", "~timeline - title \"A\" \"B\"; ~timeline - x [1,2] null" },
    { ",\"events\":[" A "]", ",\"events\":[" B "]", "-event a; +event b" },
    { ",\"events\":[" A "]", ",\"events\":[{\"id\":\"a\",\"type\":\"summit\",\"tags\":[\"x\"],\"y\":1.50}]",
      "~event a type \"talks\" \"summit\"; ~event a tags null [\"x\"]; ~event a y null 1.50" },
    { ",\"events\":[{\"id\":\"a\",\"type\":\"talks\",\"date\":\"2014\",\"status\":\"confirmed\"}]",
      ",\"events\":[{\"id\":\"a\",\"type\":\"talks\",\"date\":{\"edtf\":\"2014\",\"verbatim\":\"then\"}}]",
      "~event a date \"2014\" {\"edtf\":\"2014\",\"verbatim\":\"then\"}; ~event a status \"confirmed\" null" },
    { ",\"actors\":[{\"id\":\"x\"},{\"id\":\"y\",\"kind\":\"state\"}]", ",\"actors\":[{\"id\":\"y\"},{\"id\":\"z\"}]",
      "-actor x; ~actor y kind \"state\" null; +actor z" },
    { ",\"events\":[" A "," B "],\"links\":[" AB "]", ",\"events\":[" A "," B "]", "-link - a causes b" },
    { ",\"events\":[" A "," B "],\"links\":[" AB "]",
      ",\"events\":[" A "," B "],\"links\":[{\"from\":\"a\",\"to\":\"b\",\"type\":\"causes\",\"confidence\":0.5},{"
      "\"from\":\"a\",\"to\":\"b\",\"type\":\"enables\"},{\"id\":\"l\",\"from\":\"b\",\"to\":\"a\",\"type\":\"ends\"}]",
      "~link - confidence null 0.5; +link - a enables b; +link l b ends a" },
    { ",\"events\":[" A "," B "],\"links\":[{\"id\":\"l\",\"from\":\"b\",\"to\":\"a\",\"type\":\"ends\"}]",
      ",\"events\":[" A "," B "],\"links\":[{\"id\":\"l\",\"from\":\"a\",\"to\":\"b\",\"type\":\"ends\"}]",
      "~link l from \"b\" \"a\"; ~link l to \"a\" \"b\"" },
    { ",\"types\":{\"events\":[{\"id\":\"o\",\"parent\":\"talks\"}],\"x\":1}",
      ",\"types\":{\"events\":[{\"id\":\"o\",\"y\":2}],\"x\":3}",
      "~timeline - x 1 3; ~event type o parent \"talks\" null; ~event type o * null {\"y\":2}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *old_text = g_strconcat (FORMAT, rows[i].old, "}", NULL);
      g_autofree char *new_text = g_strconcat (FORMAT, rows[i].new, "}", NULL);
      g_autoptr (TlTimeline) old = tl_test_read_json (old_text);
      g_autoptr (TlTimeline) new = tl_test_read_json (new_text);
      g_autoptr (GPtrArray) differences = tl_timeline_find_differences (old, new, NULL, NULL, NULL, NULL);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint j = 0; j < differences->len; j++)
        {
          const TlDifference *difference = differences->pdata[j];
          TlChange change = tl_difference_get_change (difference);
          const char *id = tl_difference_get_id (difference), *from, *to, *type;
          g_autofree char *was = tl_difference_dup_old_json (difference);
          g_autofree char *is = tl_difference_dup_new_json (difference);

          g_string_append_printf (found, "%s%c%s %s", j > 0 ? "; " : "", "+-~"[change],
                                  tl_difference_get_kind (difference), id != NULL ? id : "-");
          if (change == TL_CHANGE_CHANGED)
            g_string_append_printf (found, " %s %s %s", tl_difference_get_member (difference),
                                    was != NULL ? was : "null", is != NULL ? is : "null");
          else if (tl_difference_get_link (difference, &from, &to, &type))
            g_string_append_printf (found, " %s %s %s", from, type, to);
        }
      TL_CHECK_STR (rows[i].new, found->str, rows[i].found);
    }
}

/* ---- at random --------------------------------------------------------------------------------------------------- */

#define N 6
#define TRACK(id) "{\"id\":\"" id "\",\"states\":[\"on\",\"off\"]}"
#define WORLD                                                                                                          \
  ",\"actors\":[{\"id\":\"x1\"},{\"id\":\"x2\"},{\"id\":\"x3\"}],\"sources\":[{\"id\":\"s1\"},{\"id\":\"s2\"},"        \
  "{\"id\":\"s3\"}],\"tracks\":[" TRACK ("t1") "," TRACK ("t2") "," TRACK ("t3") "]"

/* Items of each kind, of which side S changes those about S: actor xS, source sS, scheme cS, track tS. */
static void
append_items (GString *json, guint side)
{
  static const struct
  {
    const char *name, *about, *member, *was, *is;
  } lists[] = { { "participants", "actor\":\"x", "role", "initiator", "target" },
                { "codings", "scheme\":\"c", "code", "01", "016" },
                { "citations", "source\":\"s", "stance", "denies", "doubts" },
                { "effects", "track\":\"t", "state", "on", "off" } };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_string_append_printf (json, ",\"%s\":[", lists[i].name);
      for (guint about = 1; about <= 3; about++)
        g_string_append_printf (json, "%s{\"%s%u\",\"%s\":\"%s\"}", about > 1 ? "," : "", lists[i].about, about,
                                lists[i].member, about == side ? lists[i].is : lists[i].was);
      if (side > 0 && strcmp (lists[i].name, "citations") == 0)
        g_string_append_printf (json, ",{\"source\":\"s1\",\"locator\":\"by %u\"}", side);
      g_string_append_c (json, ']');
    }
}

/* What three sides changed of an event is all there. */
static void
check_items (const TlEvent *event, gboolean changed[3][N], guint i)
{
  guint n_changed = 0;

  for (guint side = 0; side < 3; side++)
    {
      g_autofree char *actor = g_strdup_printf ("x%u", side + 1), *about = g_strdup_printf ("%u", side + 1);
      gboolean is = changed[side][i];
      guint n_target = 0, n_016 = 0, n_off = 0;

      n_changed += is;
      for (guint j = 0; j < tl_event_get_n_participants (event); j++)
        {
          const char *who, *role;

          tl_event_get_participant (event, j, &who, &role);
          n_target += strcmp (who, actor) == 0 && strcmp (role, "target") == 0;
        }
      for (guint j = 0; j < tl_event_get_n_codings (event); j++)
        {
          const char *scheme, *code;

          tl_event_get_coding (event, j, &scheme, &code, NULL, NULL);
          n_016 += strcmp (scheme + 1, about) == 0 && strcmp (code, "016") == 0;
        }
      for (guint j = 0; j < tl_event_get_n_effects (event); j++)
        {
          const char *track, *state;

          tl_event_get_effect (event, j, &track, &state);
          n_off += strcmp (track + 1, about) == 0 && strcmp (state, "off") == 0;
        }
      TL_CHECK_INT (actor, n_target, is);
      TL_CHECK_INT (actor, n_016, is);
      TL_CHECK_INT (actor, n_off, is);
    }
  TL_CHECK_INT (NULL, tl_event_get_n_participants (event), 3);
  TL_CHECK_INT (NULL, tl_event_get_n_citations (event), 3 + n_changed);
}

/* A small world in which nothing that one side adds is named like what another adds, so that nothing conflicts: base
 * holds events 0 to N; side S changes only members and events of its own. */
static char *
random_side (GRand *rand, guint side, gboolean changed[3][N])
{
  g_autoptr (GString) json = g_string_new (FORMAT WORLD ",\"events\":[");
  static const char *const members[] = { "title", "description", "marking" };

  for (guint i = 0; i < N; i++)
    {
      /* each side removes tag "r<side>" of some, adds tags and citations of its own, changes items about its own */
      gboolean does = side > 0 && g_rand_int_range (rand, 0, 2) == 1;

      if (side > 0)
        changed[side - 1][i] = does;
      g_string_append_printf (json, "%s{\"id\":\"e%u\",\"type\":\"talks\"", i > 0 ? "," : "", i);
      if (does)
        g_string_append_printf (json, ",\"%s\":\"by %u\"", members[side - 1], side);
      g_string_append (json, ",\"tags\":[\"all\"");
      for (guint other = 1; other <= 3; other++)
        if (!(does && other == side))
          g_string_append_printf (json, ",\"r%u\"", other);
      if (does)
        g_string_append_printf (json, ",\"a%u\"", side);
      g_string_append_c (json, ']');
      append_items (json, does ? side : 0);
      g_string_append_printf (json, ",\"x%u\":1,\"attributes\":{\"n%u\":%u}}", 0u, does ? side : 0, does ? side : 0);
    }
  if (side > 0)
    g_string_append_printf (json, ",{\"id\":\"new%u\",\"type\":\"talks\"}", side);
  g_string_append (json, "],\"links\":[{\"from\":\"e0\",\"to\":\"e1\",\"type\":\"causes\"}");
  for (guint i = 0; side > 0 && i < 3; i++)
    {
      guint a = (guint) g_rand_int_range (rand, 0, N), b = (a + 1 + (guint) g_rand_int_range (rand, 0, N - 1)) % N;

      g_string_append_printf (json, ",{\"id\":\"l%u-%u\",\"from\":\"e%u\",\"to\":\"e%u\",\"type\":\"causes\"}", side, i,
                              a, b);
    }
  g_string_append (json, "]}");
  return g_string_free (g_steal_pointer (&json), FALSE);
}

static TlTimeline *
merge (TlTimeline *base, TlTimeline *ours, TlTimeline *theirs)
{
  g_autoptr (GPtrArray) conflicts = NULL;
  TlTimeline *merged = tl_timeline_merge (base, ours, theirs, &conflicts, NULL, NULL, NULL, NULL);

  TL_CHECK_INT ("conflicts", conflicts->len, 0);
  return merged;
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
      TL_CHECK_INT (NULL, tl_timeline_get_n_links (left), 1 + 9);
      for (guint i = 0; i < N; i++)
        {
          g_autofree char *id = g_strdup_printf ("e%u", i);
          g_autoptr (TlEvent) event = tl_timeline_lookup_event (left, id);

          check_items (event, changed, i);
        }
      for (guint i = 0; i < N; i++)
        for (guint side = 0; side < 3; side++)
          {
            g_autofree char *id = g_strdup_printf ("e%u", i), *tag = g_strdup_printf ("a%u", side + 1);
            g_autofree char *gone = g_strdup_printf ("r%u", side + 1);
            g_autoptr (TlEvent) event = tl_timeline_lookup_event (left, id);

            TL_CHECK_INT (tag, g_strv_contains (tl_event_get_tags (event), tag), changed[side][i]);
            TL_CHECK_INT (gone, g_strv_contains (tl_event_get_tags (event), gone), !changed[side][i]);
          }
      for (guint side = 0; side < 4; side++)
        g_object_unref (sides[side]);
    }
}

/* Merging with oneself, or with nothing changed, gives the same document. */
static void
test_identities (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data/model/everything.json", NULL);
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) whole = tl_reader_read_file (reader, path, NULL, NULL);
  g_autoptr (TlTimeline) empty = tl_timeline_new ();
  TlTimeline *const cases[][3] = { { whole, whole, whole }, { empty, whole, whole }, { empty, whole, empty },
                                   { empty, empty, whole }, { whole, empty, whole }, { whole, whole, empty } };
  g_autofree char *text = tl_test_write_json (whole), *nothing = tl_test_write_json (empty);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlTimeline) merged = merge (cases[i][0], cases[i][1], cases[i][2]);
      g_autofree char *found = tl_test_write_json (merged);
      g_autoptr (GPtrArray) differences =
          tl_timeline_find_differences (merged, i < 4 ? whole : empty, NULL, NULL, NULL, NULL);

      TL_CHECK_STR (NULL, found, i < 4 ? text : nothing);
      TL_CHECK_INT (NULL, differences->len, 0);
    }
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = { { "merges", test_merges },           { "named", test_named },
                          { "link-ends", test_link_ends },     { "type-circles", test_type_circles },
                          { "messages", test_messages },       { "unknown-of-types", test_unknown_of_types },
                          { "differences", test_differences }, { "associative", test_associative },
                          { "identities", test_identities },   CU_TEST_INFO_NULL };
  CU_SuiteInfo suites[] = { { "change", NULL, NULL, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
