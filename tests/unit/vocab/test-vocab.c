/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The tree of event types and the types of links: whole, in order, found by id; and types that a caller makes. */
#include "config.h"

#include "tl-test.h"

#include "vocab/tl-vocab-private.h"

#include <string.h>

/* ---- the tree ---------------------------------------------------------------------------------------------------- */

static gboolean
is_code (const char *id)
{
  return g_str_has_prefix (id, "cameo-");
}

/* Whether the built-in type INDEX is TOP or below it. */
static gboolean
is_within (guint index, guint top)
{
  while (index != G_MAXUINT && index != top)
    index = _tl_event_type_get_parent_index (index);
  return index == top;
}

/* The next CAMEO code above the built-in type INDEX, without its "cameo-"; NULL if there is none. */
static const char *
code_above (guint index)
{
  while ((index = _tl_event_type_get_parent_index (index)) != G_MAXUINT)
    {
      const char *id = tl_event_type_get_id (tl_event_type_get_builtin (index));

      if (is_code (id))
        return id + strlen ("cameo-");
    }
  return NULL;
}

static void
test_tree (void)
{
  CU_ASSERT_STRING_EQUAL (tl_event_type_get_id (tl_event_type_get_builtin (0)), "event");
  CU_ASSERT_PTR_NULL (tl_event_type_get_parent (tl_event_type_get_builtin (0)));
  CU_ASSERT_EQUAL (_tl_event_type_get_parent_index (0), G_MAXUINT);
  for (guint i = 1; i < tl_event_type_get_n_builtin (); i++)
    {
      const TlEventType *type = tl_event_type_get_builtin (i);
      const char *id = tl_event_type_get_id (type);
      guint parent = _tl_event_type_get_parent_index (i);

      TL_CHECK (id, parent < i);
      if (parent >= i)
        continue;
      TL_CHECK_STR (id, tl_event_type_get_parent (type), tl_event_type_get_id (tl_event_type_get_builtin (parent)));
      /* what is below a type follows it at once */
      TL_CHECK (id, is_within (i - 1, parent));
    }
}

static void
test_labels (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < tl_event_type_get_n_builtin (); i++)
    {
      const TlEventType *type = tl_event_type_get_builtin (i);
      const char *id = tl_event_type_get_id (type), *label = tl_event_type_get_label (type);

      TL_CHECK (id, label != NULL && g_ascii_isupper (label[0]) && g_str_is_ascii (label));
      if (label == NULL)
        continue;
      TL_CHECK (id, g_ascii_isalpha (label[strlen (label) - 1]) && strlen (label) <= 60);
      TL_CHECK (id, g_hash_table_add (seen, (gpointer) label));
    }
}

/* CAMEO 1.1b3: a root, and for each of its codes of three digits, from 0 on, how many of four it has, from 1 on. */
static const struct
{
  const char *root, *n_subcodes;
} cameo[] = {
  { "01", "0000000000" }, { "02", "040446000" },  { "03", "0404460000" }, { "04", "0000000" }, { "05", "00000000" },
  { "06", "00000" },      { "07", "000000" },     { "08", "04042034" },   { "09", "00000" },   { "10", "040446000" },
  { "11", "0050000" },    { "12", "0444600000" }, { "13", "0340000050" }, { "14", "044444" },  { "15", "000000" },
  { "16", "0030003" },    { "17", "0240000" },    { "18", "0034000" },    { "19", "0000020" }, { "20", "00002" },
};

static guint
check_code (const char *code)
{
  g_autofree char *id = g_strconcat ("cameo-", code, NULL);
  g_autofree char *shorter = strlen (code) > 2 ? g_strndup (code, strlen (code) - 1) : NULL;
  const TlEventType *type = tl_event_type_lookup (id);

  TL_CHECK (id, type != NULL);
  if (type == NULL)
    return 0;
  TL_CHECK_STR (id, tl_event_type_get_cameo (type), code);
  /* whatever names stand between, a query for a code finds all that begin with it */
  TL_CHECK_STR (id, code_above ((guint) _tl_event_type_find (id, strlen (id))), shorter);
  return 1;
}

static void
test_cameo (void)
{
  guint n = 0, n_codes = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cameo); i++)
    {
      n += check_code (cameo[i].root);
      for (guint j = 0; cameo[i].n_subcodes[j] != '\0'; j++)
        {
          char base[8];

          g_snprintf (base, sizeof base, "%s%u", cameo[i].root, j);
          n += check_code (base);
          for (int k = 1; k <= cameo[i].n_subcodes[j] - '0'; k++)
            {
              char code[8];

              g_snprintf (code, sizeof code, "%s%d", base, k);
              n += check_code (code);
            }
        }
    }
  for (guint i = 0; i < tl_event_type_get_n_builtin (); i++)
    n_codes += is_code (tl_event_type_get_id (tl_event_type_get_builtin (i)));
  CU_ASSERT_EQUAL (n, n_codes);
}

static void
test_plover (void)
{
  static const char *const categories[] = { "ACCUSE",  "AGREE",     "AID",      "ASSAULT",  "COERCE", "CONCEDE",
                                            "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST",  "REJECT", "REQUEST",
                                            "RETREAT", "SANCTION",  "SUPPORT",  "THREATEN", NULL };

  for (guint i = 0; i < tl_event_type_get_n_builtin (); i++)
    {
      const TlEventType *type = tl_event_type_get_builtin (i);
      const char *plover = tl_event_type_get_plover (type);

      if (plover != NULL)
        TL_CHECK (tl_event_type_get_id (type), g_strv_contains (categories, plover));
    }
}

/* ---- a diplomat's names ------------------------------------------------------------------------------------------ */

/* The two types that a reader calls an expulsion and CAMEO a reduction of relations. */
static gboolean
is_away_from_its_code (const char *id)
{
  return strcmp (id, "expulsion-of-diplomat") == 0 || strcmp (id, "persona-non-grata") == 0;
}

/* A name that has a code is above it, or is one of the narrower things that the code includes, and below it. */
static void
test_names_near_codes (void)
{
  for (guint i = 0; i < tl_event_type_get_n_builtin (); i++)
    {
      const TlEventType *type = tl_event_type_get_builtin (i);
      const char *id = tl_event_type_get_id (type), *code = tl_event_type_get_cameo (type);
      g_autofree char *coded = g_strconcat ("cameo-", code, NULL);
      gint index;

      if (code == NULL || is_code (id) || is_away_from_its_code (id))
        continue;
      index = _tl_event_type_find (coded, strlen (coded));
      TL_CHECK (id, index >= 0);
      TL_CHECK (id, g_strcmp0 (code_above (i), code) == 0 || (index >= 0 && is_within ((guint) index, i)));
    }
}

static void
test_names (void)
{
  static const struct
  {
    const char *name, *below, *code, *plover;
  } rows[] = {
    { "statement", "event", "010", NULL },
    { "accusation", "statement", "112", "ACCUSE" },
    { "denial", "statement", "016", NULL },
    { "policy-announcement", "statement", "010", NULL },
    { "warning", "threat", "130", "THREATEN" },
    { "indictment", "cameo-173", "173", "COERCE" },
    { "arrest", "cameo-173", "173", "COERCE" },
    { "trial", "cameo-173", "173", "COERCE" },
    { "sanction", "reduction-of-relations", "163", "COERCE" },
    { "embargo", "sanction", "163", "COERCE" },
    { "expulsion", "coercion", "174", "COERCE" },
    { "expulsion-of-diplomat", "expulsion", "161", "SANCTION" },
    { "persona-non-grata", "expulsion-of-diplomat", "161", "SANCTION" },
    { "attack", "use-of-force", "190", "ASSAULT" },
    { "poisoning", "cameo-182", "182", "ASSAULT" },
    { "treaty-in-force", "cameo-057", "057", "SUPPORT" },
    { "sanctions-lifted", "easing-of-sanctions", "085", "RETREAT" },
    { "demarche", "diplomacy", NULL, NULL },
    { "data-breach", "cyber-operation", NULL, NULL },
    { "death", "event", NULL, NULL },
    { "recall-of-ambassador", "cameo-161", "161", "SANCTION" },
    { "suspension-of-dialogue", "cameo-16", "164", "SANCTION" },
    { "resumption-of-dialogue", "talks", "046", "CONSULT" },
    { "talks", "diplomacy", "046", "CONSULT" },
    { "summit", "talks", "040", "CONSULT" },
    { "agreement", "diplomacy", "057", "SUPPORT" },
    { "withdrawal", "cameo-16", "166", "SANCTION" },
    { "protest", "conflict", "140", "PROTEST" },
    { "diplomatic-protest", "statement", "114", "ACCUSE" },
    { "cyber-operation", "coercion", NULL, NULL },
    { "leak", "disclosure", NULL, NULL },
    { "espionage", "covert-activity", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const TlEventType *type = tl_event_type_lookup (rows[i].name);
      gint index = _tl_event_type_find (rows[i].name, strlen (rows[i].name));
      gint below = _tl_event_type_find (rows[i].below, strlen (rows[i].below));

      TL_CHECK (rows[i].name, type != NULL && below >= 0 && is_within ((guint) index, (guint) below));
      if (type == NULL)
        continue;
      TL_CHECK_STR (rows[i].name, tl_event_type_get_cameo (type), rows[i].code);
      TL_CHECK_STR (rows[i].name, tl_event_type_get_plover (type), rows[i].plover);
    }
}

static void
test_query_by_name (void)
{
  static const struct
  {
    const char *asked, *type;
    gboolean found;
  } rows[] = {
    { "accusation", "cameo-112", TRUE },      { "accusation", "cameo-1125", TRUE },
    { "accusation", "cameo-111", FALSE },     { "statement", "cameo-1125", TRUE },
    { "cameo-11", "accusation", TRUE },       { "denial", "dismissal", TRUE },
    { "talks", "cameo-046", TRUE },           { "talks", "cameo-041", TRUE },
    { "talks", "cameo-042", FALSE }, /* a visit */
    { "talks", "cameo-036", FALSE }, /* only promised */
    { "offer-of-talks", "cameo-036", TRUE },  { "cameo-03", "cameo-036", TRUE },
    { "sanction", "cameo-163", TRUE },        { "suspension-of-dialogue", "cameo-164", TRUE },
    { "cyber-operation", "cameo-176", TRUE }, { "cyber-operation", "cyber-espionage", TRUE },
    { "expulsion", "cameo-174", TRUE },       { "protest", "cameo-1453", TRUE },
    { "protest", "cameo-114", FALSE },        { "use-of-force", "cameo-2042", TRUE },
    { "talks", "opening-of-dialogue", TRUE }, { "cameo-173", "indictment", TRUE },
    { "indictment", "cameo-173", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint asked = _tl_event_type_find (rows[i].asked, strlen (rows[i].asked));
      gint type = _tl_event_type_find (rows[i].type, strlen (rows[i].type));
      g_autofree char *row = g_strdup_printf ("%s in %s", rows[i].type, rows[i].asked);

      TL_CHECK (row, asked >= 0 && type >= 0);
      TL_CHECK_INT (row, is_within ((guint) type, (guint) asked), rows[i].found);
    }
}

/* What a diplomat expects below what. */
static void
test_below (void)
{
  g_autoptr (GPtrArray) rows = tl_test_read_table ("vocab", "below.tsv");

  TL_CHECK (NULL, rows->len > 100);
  for (guint i = 0; i < rows->len; i++)
    {
      char **cells = rows->pdata[i];
      gint type = _tl_event_type_find (cells[0], strlen (cells[0]));
      gint asked = _tl_event_type_find (cells[1], strlen (cells[1]));
      g_autofree char *row = g_strdup_printf ("%s in %s", cells[0], cells[1]);

      TL_CHECK (row, type >= 0 && asked >= 0 && type != asked && is_within ((guint) type, (guint) asked));
    }
}

static void
test_query (void)
{
  g_autoptr (TlTimeline) timeline =
      tl_test_read_json ("{'format':'libtimeline','version':1,'events':["
                         "{'id':'a','type':'expulsion-of-diplomat'},{'id':'b','type':'persona-non-grata'},"
                         "{'id':'c','type':'cameo-174'},{'id':'d','type':'recall-of-ambassador'},"
                         "{'id':'e','type':'ours'},{'id':'f','type':'ours-below'}],"
                         "'types':{'events':[{'id':'ours','parent':'leak','label':'Ours','cameo':'112'},"
                         "{'id':'ours-below','parent':'ours','label':'Below ours'}]}}");
  static const struct
  {
    const char *type;
    guint n;
  } rows[] = {
    { "expulsion", 3 },
    { "expulsion-of-diplomat", 2 },
    { "cameo-174", 1 },
    { "recall", 1 },
    { "conflict", 4 },
    /* types elsewhere whose own code is below, and what is below them */
    { "reduction-of-relations", 3 },
    { "cameo-16", 3 },
    { "cameo-161", 3 },
    { "cameo-160", 0 },
    { "persona-non-grata", 1 },
    { "accusation", 2 },
    { "cameo-112", 2 },
    { "cameo-1121", 0 },
    { "leak", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TlQuery) query = tl_query_new ();
      g_autoptr (GError) error = NULL;
      guint n = 0;

      tl_query_set_type (query, rows[i].type);
      TL_CHECK (rows[i].type, tl_timeline_count (timeline, query, &n, &error));
      TL_CHECK_INT (rows[i].type, n, rows[i].n);
    }
}

/* ---- looking up -------------------------------------------------------------------------------------------------- */

static void
test_find_all (void)
{
  for (guint i = 0; i < tl_event_type_get_n_builtin (); i++)
    {
      const TlEventType *type = tl_event_type_get_builtin (i);
      const char *id = tl_event_type_get_id (type);
      g_autofree char *longer = g_strconcat (id, "!", NULL);

      TL_CHECK (id, tl_event_type_lookup (id) == type);
      TL_CHECK_INT (id, _tl_event_type_find (longer, strlen (id)), i);
      TL_CHECK_INT (id, _tl_event_type_find (longer, strlen (longer)), -1);
    }
  for (guint i = 0; i < tl_link_type_get_n_builtin (); i++)
    {
      const TlLinkType *type = tl_link_type_get_builtin (i);
      const char *id = tl_link_type_get_id (type);

      TL_CHECK (id, tl_link_type_lookup (id) == type);
      TL_CHECK_INT (id, _tl_link_type_find (id, strlen (id)), i);
      TL_CHECK_INT (id, _tl_link_type_find (id, strlen (id) - 1), -1);
    }
}

static void
test_find_nothing (void)
{
  static const char *const ids[] = { "",         "Event",    "event ",    " event",
                                     "cameo",    "cameo-",   "cameo-0",   "cameo-1",
                                     "cameo-21", "cameo-00", "cameo-14 ", "cameo-99999",
                                     "zzz",      "~",        "!",         "\xc3\xa9v\xc3\xa9nement" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      TL_CHECK (ids[i], tl_event_type_lookup (ids[i]) == NULL);
      TL_CHECK (ids[i], tl_link_type_lookup (ids[i]) == NULL);
    }
  CU_ASSERT_EQUAL (_tl_event_type_find ("event\0x", 7), -1);
  CU_ASSERT_EQUAL (_tl_event_type_find ("event\0", 6), -1);
  CU_ASSERT_EQUAL (_tl_link_type_find ("ends\0ends", 9), -1);
}

/* ---- links ------------------------------------------------------------------------------------------------------- */

static void
test_links (void)
{
  static const struct
  {
    const char *id;
    TlLinkFamily family;
    const char *label;
  } rows[] = {
    { "causes", TL_LINK_FAMILY_CAUSAL, "causes" },
    { "triggers", TL_LINK_FAMILY_CAUSAL, "triggers" },
    { "contributes-to", TL_LINK_FAMILY_CAUSAL, "contributes to" },
    { "enables", TL_LINK_FAMILY_CAUSAL, "enables" },
    { "motivates", TL_LINK_FAMILY_CAUSAL, "motivates" },
    { "provokes", TL_LINK_FAMILY_REACTION, "provokes" },
    { "answered-by", TL_LINK_FAMILY_REACTION, "is answered by" },
    { "retaliated-by", TL_LINK_FAMILY_REACTION, "is met with retaliation by" },
    { "prevents", TL_LINK_FAMILY_INHIBITION, "prevents" },
    { "ends", TL_LINK_FAMILY_INHIBITION, "ends" },
    { "accuses-of", TL_LINK_FAMILY_DISCOURSE, "accuses of" },
    { "confirms", TL_LINK_FAMILY_DISCOURSE, "confirms" },
    { "denies", TL_LINK_FAMILY_DISCOURSE, "denies" },
    { "contradicts", TL_LINK_FAMILY_DISCOURSE, "contradicts" },
    { "doubts", TL_LINK_FAMILY_DISCOURSE, "doubts" },
    { "reports", TL_LINK_FAMILY_DISCOURSE, "reports" },
    { "reveals", TL_LINK_FAMILY_DISCOURSE, "reveals" },
    { "part-of", TL_LINK_FAMILY_STRUCTURE, "is part of" },
    { "precedes", TL_LINK_FAMILY_STRUCTURE, "precedes" },
    { "same-as", TL_LINK_FAMILY_STRUCTURE, "is the same as" },
  };

  CU_ASSERT_EQUAL (tl_link_type_get_n_builtin (), G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows) && i < tl_link_type_get_n_builtin (); i++)
    {
      const TlLinkType *type = tl_link_type_get_builtin (i);

      TL_CHECK_STR (rows[i].id, tl_link_type_get_id (type), rows[i].id);
      TL_CHECK_INT (rows[i].id, tl_link_type_get_family (type), rows[i].family);
      TL_CHECK_STR (rows[i].id, tl_link_type_get_label (type), rows[i].label);
    }
}

static void
test_families (void)
{
  static const char *const names[] = { "causal", "reaction", "inhibition", "discourse", "structure" };
  TlLinkFamily family = TL_LINK_FAMILY_DISCOURSE;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      TlLinkFamily read = (TlLinkFamily) G_N_ELEMENTS (names);

      TL_CHECK_STR (names[i], tl_link_family_to_string ((TlLinkFamily) i), names[i]);
      TL_CHECK (names[i], _tl_link_family_from_string (names[i], strlen (names[i]), &read));
      TL_CHECK_INT (names[i], read, i);
    }
  CU_ASSERT_FALSE (_tl_link_family_from_string ("causal", 5, &family));
  CU_ASSERT_FALSE (_tl_link_family_from_string ("Causal", 6, &family));
  CU_ASSERT_FALSE (_tl_link_family_from_string ("", 0, &family));
  CU_ASSERT_EQUAL (family, TL_LINK_FAMILY_DISCOURSE);
}

/* ---- types of a caller's own ------------------------------------------------------------------------------------- */

static void
test_own_event_type (void)
{
  char id[] = "hotline-test";
  g_autoptr (TlEventType) type = tl_event_type_new (id, "talks", NULL);
  TlEventType *copy = g_boxed_copy (TL_TYPE_EVENT_TYPE, type);

  id[0] = 'x'; /* the type has a copy of its own */
  CU_ASSERT_PTR_EQUAL (copy, type);
  tl_event_type_set_cameo (type, "041");
  tl_event_type_set_cameo (type, "036");
  tl_event_type_set_plover (type, "AGREE");
  _tl_event_type_set_extra (type, "\"k\":1");
  _tl_event_type_seal (type);
  g_boxed_free (TL_TYPE_EVENT_TYPE, copy);
  CU_ASSERT_STRING_EQUAL (tl_event_type_get_id (type), "hotline-test");
  CU_ASSERT_STRING_EQUAL (tl_event_type_get_parent (type), "talks");
  CU_ASSERT_PTR_NULL (tl_event_type_get_label (type));
  CU_ASSERT_STRING_EQUAL (tl_event_type_get_cameo (type), "036");
  CU_ASSERT_STRING_EQUAL (tl_event_type_get_plover (type), "AGREE");
  CU_ASSERT_STRING_EQUAL (_tl_event_type_get_extra (type), "\"k\":1");
  CU_ASSERT_PTR_NULL (tl_event_type_lookup ("hotline-test"));
}

static void
test_own_link_type (void)
{
  g_autoptr (TlLinkType) type = tl_link_type_new ("embarrasses", TL_LINK_FAMILY_REACTION, "embarrasses");
  TlLinkType *copy = g_boxed_copy (TL_TYPE_LINK_TYPE, type);

  CU_ASSERT_PTR_EQUAL (copy, type);
  CU_ASSERT_PTR_NULL (_tl_link_type_get_extra (type));
  _tl_link_type_set_extra (type, "\"k\":1");
  _tl_link_type_set_extra (type, "\"k\":2");
  g_boxed_free (TL_TYPE_LINK_TYPE, copy);
  CU_ASSERT_STRING_EQUAL (tl_link_type_get_id (type), "embarrasses");
  CU_ASSERT_STRING_EQUAL (tl_link_type_get_label (type), "embarrasses");
  CU_ASSERT_EQUAL (tl_link_type_get_family (type), TL_LINK_FAMILY_REACTION);
  CU_ASSERT_STRING_EQUAL (_tl_link_type_get_extra (type), "\"k\":2");
}

/* A reference to a built-in type allocates nothing, and dropping it frees nothing. */
static void
test_builtin_life (void)
{
  const TlEventType *event_type = tl_event_type_lookup ("talks");
  const TlLinkType *link_type = tl_link_type_lookup ("triggers");

  for (guint i = 0; i < 3; i++)
    {
      CU_ASSERT_PTR_EQUAL (tl_event_type_ref (event_type), event_type);
      CU_ASSERT_PTR_EQUAL (tl_link_type_ref (link_type), link_type);
    }
  for (guint i = 0; i < 9; i++)
    {
      tl_event_type_unref ((TlEventType *) event_type);
      tl_link_type_unref ((TlLinkType *) link_type);
    }
  _tl_event_type_seal ((TlEventType *) event_type);
  CU_ASSERT_STRING_EQUAL (tl_event_type_get_id (event_type), "talks");
  CU_ASSERT_STRING_EQUAL (tl_link_type_get_id (link_type), "triggers");
  CU_ASSERT_PTR_NULL (_tl_event_type_get_extra (event_type));
  CU_ASSERT_PTR_NULL (_tl_link_type_get_extra (link_type));
}

static void
count_criticals (G_GNUC_UNUSED const char *domain, GLogLevelFlags level, G_GNUC_UNUSED const char *message, gpointer n)
{
  *(guint *) n += (level & G_LOG_LEVEL_CRITICAL) != 0;
}

/* What is sealed or built in is not changed: each try is a caller's bug, reported and without effect. */
static void
test_sealed (void)
{
  g_autoptr (TlEventType) type = tl_event_type_new ("own", NULL, NULL);
  TlEventType *builtin = (TlEventType *) tl_event_type_lookup ("talks");
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_LEVEL_ERROR);
  guint n = 0;
  GLogFunc handler = g_log_set_default_handler (count_criticals, &n);

  _tl_event_type_seal (type);
  tl_event_type_set_cameo (type, "036");
  tl_event_type_set_plover (type, "AGREE");
  tl_event_type_set_cameo (builtin, "036");
  tl_event_type_set_plover (builtin, NULL);
  g_log_set_default_handler (handler, NULL);
  g_log_set_always_fatal (fatal);
  CU_ASSERT_EQUAL (n, 4);
  CU_ASSERT_PTR_NULL (tl_event_type_get_cameo (type));
  CU_ASSERT_PTR_NULL (tl_event_type_get_plover (type));
  CU_ASSERT_STRING_EQUAL (tl_event_type_get_cameo (builtin), "046");
  CU_ASSERT_STRING_EQUAL (tl_event_type_get_plover (builtin), "CONSULT");
}

int
main (int argc, char **argv)
{
  CU_TestInfo tree[] = {
    { "tree", test_tree },
    { "labels", test_labels },
    { "cameo", test_cameo },
    { "plover", test_plover },
    { "names-near-codes", test_names_near_codes },
    { "names", test_names },
    { "query-by-name", test_query_by_name },
    { "below", test_below },
    { "query", test_query },
    CU_TEST_INFO_NULL,
  };
  CU_TestInfo find[] = {
    { "all", test_find_all },
    { "nothing", test_find_nothing },
    CU_TEST_INFO_NULL,
  };
  CU_TestInfo links[] = {
    { "types", test_links },
    { "families", test_families },
    CU_TEST_INFO_NULL,
  };
  CU_TestInfo life[] = {
    { "own-event-type", test_own_event_type },
    { "own-link-type", test_own_link_type },
    { "builtin", test_builtin_life },
    { "sealed", test_sealed },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = {
    { "tree", NULL, NULL, NULL, NULL, tree },
    { "find", NULL, NULL, NULL, NULL, find },
    { "links", NULL, NULL, NULL, NULL, links },
    { "life", NULL, NULL, NULL, NULL, life },
    CU_SUITE_INFO_NULL,
  };

  return tl_test_main (argc, argv, suites);
}
