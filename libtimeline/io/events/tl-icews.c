/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reads events of ICEWS: a table with tabs and a header, whose columns are found by their names. */
#include "config.h"

#include "io/events/tl-event-actors-private.h"
#include "io/events/tl-event-rows-private.h"
#include "io/events/tl-gdelt-memo-private.h"
#include "io/events/tl-icews-private.h"
#include "base/tl-error-private.h"
#include "base/tl-members-private.h"

#include <libtimeline/tl-country.h>
#include <libtimeline/tl-event-type.h>
#include <math.h>
#include <string.h>

enum
{
  EVENT_ID,
  EVENT_DATE,
  SOURCE_NAME,
  SOURCE_SECTORS,
  SOURCE_COUNTRY,
  EVENT_TEXT,
  CAMEO_CODE,
  INTENSITY,
  TARGET_NAME,
  TARGET_SECTORS,
  TARGET_COUNTRY,
  STORY_ID,
  SENTENCE_NUMBER,
  PUBLISHER,
  CITY,
  DISTRICT,
  PROVINCE,
  COUNTRY,
  LATITUDE,
  LONGITUDE,
  N_COLUMNS
};

static const char *const column_names[N_COLUMNS] = {
  "Event ID",      "Event Date",      "Source Name", "Source Sectors",  "Source Country", "Event Text", "CAMEO Code",
  "Intensity",     "Target Name",     "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher",
  "City",          "District",        "Province",    "Country",         "Latitude",       "Longitude",
};

typedef struct
{
  TlIntake *intake;
  TlEventRows rows;
  TlEventLine line;
  guint columns[N_COLUMNS]; /* in the file */
  guint n_cells;
  char *cells[N_COLUMNS]; /* of the row; NULL: absent */
  GHashTable *unknown;    /* codes that were warned of */
  gboolean stopped;
} Icews;

/* ---- what is wrong ----------------------------------------------------------------------------------------------- */

static gboolean
refuse_icews (Icews *self, guint column, GError *problem)
{
  guint place = column < N_COLUMNS ? self->columns[column] : TL_EVENT_COLUMN;

  self->stopped =
      !_tl_event_line_wrong (&self->line, self->intake, place, column < N_COLUMNS ? column_names[column] : NULL, problem);
  return FALSE;
}

static gboolean
refuse_icews_cell (Icews *self, guint column, const char *expected)
{
  GError *problem = NULL;

  if (self->cells[column] == NULL)
    _tl_error_set (&problem, TL_ERROR_MISSING, "the cell is empty, expected %s", expected);
  else
    _tl_error_set (&problem, TL_ERROR_VALUE, "\"%.100s\" is not %s", self->cells[column], expected);
  return refuse_icews (self, column, problem);
}

/* ---- actors ------------------------------------------------------------------------------------------------------ */

/* Letters and digits of ASCII in lower case; runs of others are a hyphen. A name that has none is hashed. */
static char *
make_slug (const char *name)
{
  GString *slug = g_string_new (NULL);
  g_autofree char *sum = NULL;

  for (const char *p = name; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (slug, g_ascii_tolower (*p));
    else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');
  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
  if (slug->len == 0)
    {
      sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);
      g_string_printf (slug, "a-%.12s", sum);
    }
  return g_string_free (slug, FALSE);
}

/* In the order in which they decide. */
static const struct
{
  const char *word;
  TlEventKind kind;
} sector_kinds[] = {
  { "Military", TL_EVENT_KIND_ARMED_UNIT },
  { "Government", TL_EVENT_KIND_AGENCY },
  { "Executive", TL_EVENT_KIND_AGENCY },
  { "Business", TL_EVENT_KIND_COMPANY },
  { "Media", TL_EVENT_KIND_MEDIUM },
  { "Non-Governmental", TL_EVENT_KIND_ORGANISATION },
  { "International Government Organization", TL_EVENT_KIND_ORGANISATION },
  { "International Organization", TL_EVENT_KIND_ORGANISATION },
  { "Nongovernmental Organizations", TL_EVENT_KIND_ORGANISATION },
};

static gboolean
has_sector (char **sectors, const char *word)
{
  for (guint i = 0; sectors[i] != NULL; i++)
    if (g_str_has_prefix (sectors[i], word))
      return TRUE;
  return FALSE;
}

static TlEventKind
find_sector_kind (char **sectors)
{
  for (guint i = 0; i < G_N_ELEMENTS (sector_kinds); i++)
    if (has_sector (sectors, sector_kinds[i].word))
      return sector_kinds[i].kind;
  return TL_EVENT_KIND_NONE;
}
