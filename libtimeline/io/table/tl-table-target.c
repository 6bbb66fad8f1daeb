/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The names that columns have in the tables of analysts, and what they mean. */
#include "config.h"

#include "io/table/tl-table-target-private.h"
#include "base/tl-nearest-private.h"

#include <libtimeline/tl-link-type.h>
#include <string.h>

/* ---- targets ----------------------------------------------------------------------------------------------------- */

static const char *const names[TL_N_TARGETS] = {
  [TL_TARGET_ATTRIBUTE] = "attribute",
  [TL_TARGET_ID] = "id",
  [TL_TARGET_DATE] = "date",
  [TL_TARGET_START] = "start",
  [TL_TARGET_END] = "end",
  [TL_TARGET_YEAR] = "year",
  [TL_TARGET_MONTH] = "month",
  [TL_TARGET_DAY] = "day",
  [TL_TARGET_TIME] = "time",
  [TL_TARGET_END_YEAR] = "end-year",
  [TL_TARGET_END_MONTH] = "end-month",
  [TL_TARGET_END_DAY] = "end-day",
  [TL_TARGET_END_TIME] = "end-time",
  [TL_TARGET_DISPLAY_DATE] = "display-date",
  [TL_TARGET_KNOWN] = "known",
  [TL_TARGET_PUBLISHED] = "published",
  [TL_TARGET_TYPE] = "type",
  [TL_TARGET_TITLE] = "title",
  [TL_TARGET_DESCRIPTION] = "description",
  [TL_TARGET_PARTICIPANT] = "participant",
  [TL_TARGET_SPEAKER] = "speaker",
  [TL_TARGET_PLACE] = "place",
  [TL_TARGET_COUNTRY] = "country",
  [TL_TARGET_LAT] = "lat",
  [TL_TARGET_LON] = "lon",
  [TL_TARGET_SOURCE] = "source",
  [TL_TARGET_URL] = "url",
  [TL_TARGET_QUOTE] = "quote",
  [TL_TARGET_AUTHOR] = "author",
  [TL_TARGET_PUBLISHER] = "publisher",
  [TL_TARGET_STATUS] = "status",
  [TL_TARGET_TAG] = "tag",
  [TL_TARGET_MARKING] = "marking",
  [TL_TARGET_CAUSE] = "cause",
  [TL_TARGET_LINK] = "link",
  [TL_TARGET_ANSWER] = "answer",
  [TL_TARGET_EFFECT] = "effect",
  [TL_TARGET_SCORE] = "score",
  [TL_TARGET_CODING] = "coding",
  [TL_TARGET_ATTRIBUTES] = "attributes",
  [TL_TARGET_EARLIEST] = "earliest",
  [TL_TARGET_LATEST] = "latest",
  [TL_TARGET_PRECISION] = "precision",
  [TL_TARGET_JSON] = "json",
  [TL_TARGET_SOURCE_TITLE] = "source-title",
  [TL_TARGET_STORYLINE] = "slide",
  [TL_TARGET_IGNORE] = "ignore",
};

const char *
_tl_target_get_name (TlTarget target)
{
  return names[target];
}

TlTarget
_tl_target_find (const char *name)
{
  guint i = 0;

  while (i < TL_N_TARGETS && strcmp (names[i], name) != 0)
    i++;
  return (TlTarget) i;
}

char *
_tl_target_dup_names (void)
{
  const char *list[TL_N_TARGETS + 1] = { NULL };

  memcpy (list, names, sizeof names);
  return g_strjoinv (", ", (char **) list);
}

gboolean
_tl_target_is_date (TlTarget target)
{
  return target == TL_TARGET_DATE || target == TL_TARGET_START || target == TL_TARGET_END || target == TL_TARGET_KNOWN
         || target == TL_TARGET_PUBLISHED;
}

gboolean
_tl_target_is_single (TlTarget target)
{
  switch (target)
    {
    case TL_TARGET_ATTRIBUTE:
    case TL_TARGET_PARTICIPANT:
    case TL_TARGET_SPEAKER:
    case TL_TARGET_SOURCE:
    case TL_TARGET_URL:
    case TL_TARGET_QUOTE:
    case TL_TARGET_TAG:
    case TL_TARGET_CAUSE:
    case TL_TARGET_LINK:
    case TL_TARGET_ANSWER:
    case TL_TARGET_EFFECT:
    case TL_TARGET_SCORE:
    case TL_TARGET_CODING:
    case TL_TARGET_IGNORE:
      return FALSE;
    default:
      return TRUE;
    }
}

/* ---- header names ------------------------------------------------------------------------------------------------ */

/* In their folded form, the most specific first. */
static const struct
{
  TlTarget target;
  const char *detail;
  const char *names;
} synonyms[] = {
  { TL_TARGET_ID, NULL, "id eventid uid uuid key incidentid incidentnum docketnumber globaleventid" },
  { TL_TARGET_DATE, NULL,
    "date when datetime eventdate dateofevent occurred dateoccurred hdate datum fecha data 日期" },
  { TL_TARGET_START, NULL, "start startdate begin firstseen interactionstartdate investigationstart" },
  { TL_TARGET_END, NULL, "end enddate until finish lastseen interactionenddate hdateend investigationend" },
  { TL_TARGET_YEAR, NULL, "year année" },
  { TL_TARGET_MONTH, NULL, "month" },
  { TL_TARGET_DAY, NULL, "day" },
  { TL_TARGET_TIME, NULL, "time" },
  { TL_TARGET_END_YEAR, NULL, "endyear" },
  { TL_TARGET_END_MONTH, NULL, "endmonth" },
  { TL_TARGET_END_DAY, NULL, "endday" },
  { TL_TARGET_END_TIME, NULL, "endtime" },
  { TL_TARGET_DISPLAY_DATE, NULL, "displaydate" },
  { TL_TARGET_KNOWN, NULL, "known dateadded disclosed dateofdisclosure" },
  { TL_TARGET_PUBLISHED, NULL, "published publicationdate" },
  { TL_TARGET_TYPE, NULL, "type eventtype category kind class cameo cameocode eventcode plover" },
  { TL_TARGET_TITLE, NULL,
    "title headline event what name label subject summary incident ereignis événement titre evento" },
  { TL_TARGET_DESCRIPTION, NULL, "description text details detail note notes narrative beschreibung descripción" },
  { TL_TARGET_PARTICIPANT, "initiator",
    "initiator initiators sourceactor actor1 attacker statea who actors actor participants" },
  { TL_TARGET_PARTICIPANT, "target", "target targets recipient actor2 stateb" },
  { TL_TARGET_PARTICIPANT, "victim", "victim victims" },
  { TL_TARGET_PARTICIPANT, NULL, "others" },
  { TL_TARGET_SPEAKER, NULL, "speaker speakers saidby" },
  { TL_TARGET_PLACE, NULL, "place where location city venue" },
  { TL_TARGET_COUNTRY, NULL, "country" },
  { TL_TARGET_LAT, NULL, "lat latitude" },
  { TL_TARGET_LON, NULL, "lon lng long longitude" },
  { TL_TARGET_SOURCE, NULL, "source sources reference references quelle fuente" },
  { TL_TARGET_URL, NULL, "url urls link sourceurl" },
  { TL_TARGET_QUOTE, NULL, "quote quotes quotation" },
  { TL_TARGET_AUTHOR, NULL, "author" },
  { TL_TARGET_PUBLISHER, NULL, "publisher" },
  { TL_TARGET_STATUS, NULL, "status" },
  { TL_TARGET_TAG, NULL, "tags tag keywords topics" },
  { TL_TARGET_MARKING, NULL, "marking tlp" },
  { TL_TARGET_CAUSE, "causes", "causedby becauseof" },
  { TL_TARGET_ANSWER, "answered-by", "answers" },
  { TL_TARGET_ANSWER, "retaliated-by", "retaliatesfor" },
  { TL_TARGET_LINK, NULL, "links" },
  { TL_TARGET_EFFECT, NULL, "effects effect" },
  { TL_TARGET_ATTRIBUTES, NULL, "attributes" },
  { TL_TARGET_EARLIEST, NULL, "earliest" },
  { TL_TARGET_LATEST, NULL, "latest" },
  { TL_TARGET_PRECISION, NULL, "precision" },
  { TL_TARGET_JSON, NULL, "json" },
};

char *
_tl_target_fold_header (const char *name)
{
  g_autofree char *folded = _tl_fold_words (name);
  GString *plain = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != '_' && c != '-' && c != '.')
        g_string_append_unichar (plain, c);
    }
  if (plain->len > 0 && plain->str[plain->len - 1] == ':')
    g_string_truncate (plain, plain->len - 1);
  return g_string_free (plain, FALSE);
}

/* Where NAME is in a list of words, from 1; 0 if it is not there. */
static guint
find_word (const char *words, const char *name)
{
  gsize length = strlen (name);
  guint i = 1;

  for (; length > 0 && *words != '\0'; words += *words == ' ', i++)
    {
      gsize n = strcspn (words, " ");

      if (n == length && memcmp (words, name, n) == 0)
        return i;
      words += n;
    }
  return 0;
}

/* Sources_1, source2. */
static void
strip_number (char *folded)
{
  gsize length = strlen (folded), n = length;

  while (n > 0 && g_ascii_isdigit (folded[n - 1]))
    n--;
  if (n > 0 && n < length && (g_str_has_prefix (folded, "source") || g_str_has_prefix (folded, "url")))
    folded[n] = '\0';
}

/* Cause and effect are read from the header only where it says which is which. */
static const char *
find_link_type (const char *folded)
{
  for (guint i = 0; i < tl_link_type_get_n_builtin (); i++)
    {
      const char *id = tl_link_type_get_id (tl_link_type_get_builtin (i));
      g_autofree char *form = _tl_target_fold_header (id);

      if (strcmp (form, folded) == 0)
        return id;
    }
  return NULL;
}

static TlTarget
find_synonym (const char *folded, guint *rank, const char **detail)
{
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    {
      *rank = find_word (synonyms[i].names, folded);
      *detail = synonyms[i].detail;
      if (*rank > 0)
        return synonyms[i].target;
    }
  *detail = find_link_type (folded);
  return *detail != NULL ? TL_TARGET_LINK : TL_TARGET_ATTRIBUTE;
}

TlTarget
_tl_target_of_header (const char *name, guint *rank, const char **detail)
{
  g_autofree char *folded = _tl_target_fold_header (name);
  gboolean score = g_str_has_prefix (name, "score.");

  *rank = 0;
  *detail = NULL;
  if (score || g_str_has_prefix (name, "coding."))
    {
      *detail = strchr (name, '.') + 1;
      return score ? TL_TARGET_SCORE : TL_TARGET_CODING;
    }
  strip_number (folded);
  return find_synonym (folded, rank, detail);
}
