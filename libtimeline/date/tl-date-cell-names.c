/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The names of months and weekdays in seven languages, and the other words of dates in cells. */
#include "config.h"

#include "date/tl-date-cell-parts-private.h"

#include <string.h>

typedef struct
{
  const gchar *name;
  guint8 value;
} CellName;

/* English, French, German, Spanish, Italian, Portuguese, Dutch; without accents. A name may be cut after three letters.
 * Short forms that are not the beginning of a name have rows of their own. */
static const CellName cell_months[] = {
  { "january", 1 },    { "janvier", 1 },   { "januar", 1 },    { "janner", 1 },     { "janeiro", 1 },
  { "januari", 1 },    { "enero", 1 },     { "gennaio", 1 },   { "february", 2 },   { "fevrier", 2 },
  { "februar", 2 },    { "febrero", 2 },   { "febbraio", 2 },  { "fevereiro", 2 },  { "februari", 2 },
  { "march", 3 },      { "mars", 3 },      { "marz", 3 },      { "maerz", 3 },      { "mrz", 3 },
  { "marzo", 3 },      { "marco", 3 },     { "maart", 3 },     { "mrt", 3 },        { "april", 4 },
  { "avril", 4 },      { "abril", 4 },     { "aprile", 4 },    { "may", 5 },        { "mai", 5 },
  { "mayo", 5 },       { "maggio", 5 },    { "maio", 5 },      { "mei", 5 },        { "june", 6 },
  { "juin", 6 },       { "juni", 6 },      { "junio", 6 },     { "giugno", 6 },     { "junho", 6 },
  { "july", 7 },       { "juillet", 7 },   { "juli", 7 },      { "julio", 7 },      { "luglio", 7 },
  { "julho", 7 },      { "august", 8 },    { "aout", 8 },      { "agosto", 8 },     { "augustus", 8 },
  { "september", 9 },  { "sept", 9 },      { "septembre", 9 }, { "septiembre", 9 }, { "setiembre", 9 },
  { "settembre", 9 },  { "setembro", 9 },  { "october", 10 },  { "octobre", 10 },   { "oktober", 10 },
  { "octubre", 10 },   { "ottobre", 10 },  { "outubro", 10 },  { "november", 11 },  { "novembre", 11 },
  { "noviembre", 11 }, { "novembro", 11 }, { "december", 12 }, { "decembre", 12 },  { "dezember", 12 },
  { "diciembre", 12 }, { "dicembre", 12 }, { "dezembro", 12 },
};

static const CellName cell_weekdays[] = {
  { "monday", 1 },    { "lundi", 1 },    { "montag", 1 },    { "lunes", 1 },     { "lunedi", 1 },   { "segunda", 1 },
  { "maandag", 1 },   { "tuesday", 2 },  { "mardi", 2 },     { "dienstag", 2 },  { "martes", 2 },   { "martedi", 2 },
  { "terca", 2 },     { "dinsdag", 2 },  { "wednesday", 3 }, { "mercredi", 3 },  { "mittwoch", 3 }, { "miercoles", 3 },
  { "mercoledi", 3 }, { "quarta", 3 },   { "woensdag", 3 },  { "thursday", 4 },  { "jeudi", 4 },    { "donnerstag", 4 },
  { "jueves", 4 },    { "giovedi", 4 },  { "quinta", 4 },    { "donderdag", 4 }, { "friday", 5 },   { "vendredi", 5 },
  { "freitag", 5 },   { "viernes", 5 },  { "venerdi", 5 },   { "sexta", 5 },     { "vrijdag", 5 },  { "saturday", 6 },
  { "samedi", 6 },    { "samstag", 6 },  { "sonnabend", 6 }, { "sabado", 6 },    { "sabato", 6 },   { "zaterdag", 6 },
  { "sunday", 7 },    { "dimanche", 7 }, { "sonntag", 7 },   { "domingo", 7 },   { "domenica", 7 }, { "zondag", 7 },
};

/* German and Dutch have weekdays of two letters. */
static const CellName cell_short_weekdays[] = {
  { "mo", 1 }, { "ma", 1 }, { "di", 2 }, { "mi", 3 }, { "wo", 3 }, { "do", 4 },
  { "fr", 5 }, { "vr", 5 }, { "sa", 6 }, { "za", 6 }, { "so", 7 }, { "zo", 7 },
};

static const CellName cell_words[] = {
  { "the", TL_CELL_WORD_ARTICLE },
  { "on", TL_CELL_WORD_ARTICLE },
  { "in", TL_CELL_WORD_ARTICLE },
  { "le", TL_CELL_WORD_ARTICLE },
  { "el", TL_CELL_WORD_ARTICLE },
  { "il", TL_CELL_WORD_ARTICLE },
  { "den", TL_CELL_WORD_ARTICLE },
  { "op", TL_CELL_WORD_ARTICLE },
  { "em", TL_CELL_WORD_ARTICLE },
  { "of", TL_CELL_WORD_OF },
  { "de", TL_CELL_WORD_OF },
  { "del", TL_CELL_WORD_OF },
  { "di", TL_CELL_WORD_OF },
  { "do", TL_CELL_WORD_OF },
  { "c", TL_CELL_WORD_ABOUT },
  { "ca", TL_CELL_WORD_ABOUT },
  { "circa", TL_CELL_WORD_ABOUT },
  { "about", TL_CELL_WORD_ABOUT },
  { "approx", TL_CELL_WORD_ABOUT },
  { "approximately", TL_CELL_WORD_ABOUT },
  { "around", TL_CELL_WORD_ABOUT },
  { "perhaps", TL_CELL_WORD_PERHAPS },
  { "possibly", TL_CELL_WORD_PERHAPS },
  { "uncertain", TL_CELL_WORD_PERHAPS },
  { "early", TL_CELL_WORD_PART },
  { "mid", TL_CELL_WORD_PART },
  { "late", TL_CELL_WORD_PART },
  { "before", TL_CELL_WORD_BEFORE },
  { "by", TL_CELL_WORD_BEFORE },
  { "prior", TL_CELL_WORD_PRIOR },
  { "after", TL_CELL_WORD_AFTER },
  { "since", TL_CELL_WORD_SINCE },
  { "from", TL_CELL_WORD_FROM },
  { "until", TL_CELL_WORD_UNTIL },
  { "till", TL_CELL_WORD_UNTIL },
  { "to", TL_CELL_WORD_TO },
  { "through", TL_CELL_WORD_TO },
  { "between", TL_CELL_WORD_BETWEEN },
  { "and", TL_CELL_WORD_AND },
  { "ongoing", TL_CELL_WORD_ONGOING },
  { "present", TL_CELL_WORD_ONGOING },
  { "now", TL_CELL_WORD_ONGOING },
  { "current", TL_CELL_WORD_ONGOING },
  { "onward", TL_CELL_WORD_ONWARDS },
  { "onwards", TL_CELL_WORD_ONWARDS },
  { "date", TL_CELL_WORD_DATE },
  { "bc", TL_CELL_WORD_BC },
  { "bce", TL_CELL_WORD_BC },
  { "ac", TL_CELL_WORD_BC }, /* a. C. */
  { "ad", TL_CELL_WORD_AD },
  { "ce", TL_CELL_WORD_AD },
  { "dc", TL_CELL_WORD_AD }, /* d. C. */
  { "av", TL_CELL_WORD_BEFORE_CHRIST },
  { "avant", TL_CELL_WORD_BEFORE_CHRIST },
  { "v", TL_CELL_WORD_BEFORE_CHRIST },
  { "ap", TL_CELL_WORD_AFTER_CHRIST },
  { "apr", TL_CELL_WORD_AFTER_CHRIST },
  { "apres", TL_CELL_WORD_AFTER_CHRIST },
  { "n", TL_CELL_WORD_AFTER_CHRIST },
  { "chr", TL_CELL_WORD_CHRIST },
  { "j", TL_CELL_WORD_J },
  { "jc", TL_CELL_WORD_CHRIST },
  { "q", TL_CELL_WORD_QUARTER },
  { "h", TL_CELL_WORD_HALF },
  { "w", TL_CELL_WORD_WEEK },
  { "week", TL_CELL_WORD_WEEK },
  { "kw", TL_CELL_WORD_WEEK },
  { "spring", TL_CELL_WORD_SPRING },
  { "summer", TL_CELL_WORD_SUMMER },
  { "autumn", TL_CELL_WORD_AUTUMN },
  { "fall", TL_CELL_WORD_AUTUMN },
  { "winter", TL_CELL_WORD_WINTER },
  { "am", TL_CELL_WORD_AM },
  { "pm", TL_CELL_WORD_PM },
  { "at", TL_CELL_WORD_AT },
  { "t", TL_CELL_WORD_T },
  { "z", TL_CELL_WORD_UTC },
  { "utc", TL_CELL_WORD_UTC },
  { "gmt", TL_CELL_WORD_UTC },
  { "est", TL_CELL_WORD_ZONE },
  { "edt", TL_CELL_WORD_ZONE },
  { "cst", TL_CELL_WORD_ZONE },
  { "cdt", TL_CELL_WORD_ZONE },
  { "mst", TL_CELL_WORD_ZONE },
  { "ist", TL_CELL_WORD_ZONE },
  { "pst", TL_CELL_WORD_ZONE },
  { "bst", TL_CELL_WORD_ZONE },
  { "ast", TL_CELL_WORD_ZONE },
  { "feira", TL_CELL_WORD_FEIRA },
};

/* The value of the names that begin with NAME, if all of them have the same: "jui" may be June or July in French. */
static guint8
find_cell_prefix (const CellName *names, guint n, const gchar *name, gsize length)
{
  guint8 found = 0;

  for (guint i = 0; i < n; i++)
    {
      if (names[i].name[0] != name[0] || names[i].name[1] != name[1] || strncmp (names[i].name, name, length) != 0)
        continue;
      if (found != 0 && found != names[i].value)
        return 0;
      found = names[i].value;
    }
  return found;
}

static guint8
find_cell_name (const CellName *names, guint n, const gchar *name, gsize length)
{
  for (guint i = 0; i < n; i++)
    if (names[i].name[0] == name[0] && strncmp (names[i].name, name, length) == 0 && names[i].name[length] == '\0')
      return names[i].value;
  return 0;
}

guint8
_tl_cell_name_month (const gchar *name, gsize length)
{
  return length >= 3 ? find_cell_prefix (cell_months, G_N_ELEMENTS (cell_months), name, length) : 0;
}

guint8
_tl_cell_name_weekday (const gchar *name, gsize length)
{
  if (length == 2)
    return find_cell_name (cell_short_weekdays, G_N_ELEMENTS (cell_short_weekdays), name, length);
  return length >= 3 ? find_cell_prefix (cell_weekdays, G_N_ELEMENTS (cell_weekdays), name, length) : 0;
}

TlCellWord
_tl_cell_name_word (const gchar *name, gsize length)
{
  return (TlCellWord) find_cell_name (cell_words, G_N_ELEMENTS (cell_words), name, length);
}
