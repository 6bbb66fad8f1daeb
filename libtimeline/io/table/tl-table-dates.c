/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reads dates from the cells of a table, by rules that hold for whole columns. */
#include "config.h"

#include "io/table/tl-table-dates-private.h"
#include "base/tl-error-private.h"

#include <string.h>

gboolean
_tl_table_report_cell (const TlTablePlan *plan, const TlTableRow *row, guint column, TlIntake *intake, GError *problem)
{
  g_autofree char *path = NULL;
  TlPosition place = _tl_table_place (plan, row, (gint) column, &path);

  return _tl_intake_report (intake, &place, problem);
}

/* ---- what a column says ------------------------------------------------------------------------------------------ */

typedef enum
{
  FIRST_DAY,
  FIRST_MONTH,
  FIRST_AMBIGUOUS,
  FIRST_NO_YEAR,
  FIRST_NO_CENTURY,
  N_FIRSTS,
} First;

typedef struct
{
  guint64 row, line; /* of the first cell; 0: there is none */
  guint n;
  char *cell;
} Finding;

typedef struct
{
  guint n_cells;
  guint n_years;
  guint n_waiting; /* that have a date once the order is known: 10/11/12 */
  Finding firsts[N_FIRSTS];
} Facts;

static void
find_first (Facts *facts, First first, const TlTableRow *row, const char *cell)
{
  Finding *finding = &facts->firsts[first];

  if (finding->n++ > 0)
    return;
  finding->row = row->number;
  finding->line = row->line;
  finding->cell = g_strdup (cell);
}

/* Years alone, in a set or an interval of years too. */
static gboolean
has_no_months (const char *edtf)
{
  for (const char *p = edtf; p[0] != '\0'; p++)
    if (p[0] == '-' && p > edtf && g_ascii_isalnum (p[-1]))
      return FALSE;
  return TRUE;
}

static void
take_flags (Facts *facts, TlDateCellFlags flags, const TlTableRow *row, const char *cell)
{
  static const struct
  {
    TlDateCellFlags flag;
    First first;
  } kinds[] = { { TL_DATE_CELL_DAY_FIRST, FIRST_DAY },
                { TL_DATE_CELL_MONTH_FIRST, FIRST_MONTH },
                { TL_DATE_CELL_AMBIGUOUS, FIRST_AMBIGUOUS },
                { TL_DATE_CELL_NO_YEAR, FIRST_NO_YEAR },
                { TL_DATE_CELL_NO_CENTURY, FIRST_NO_CENTURY } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if ((flags & kinds[i].flag) != 0)
      find_first (facts, kinds[i].first, row, cell);
}

/* Counts how many cells are years, with 43 as one: a cell that is a date by itself is not read so. */
static void
learn_cell (Facts *facts, const TlTableColumn *column, const TlTableRow *row, const char *cell)
{
  TlDateCellRules years = column->rules;
  g_autoptr (TlDate) date = NULL, year = NULL;
  TlDateCellFlags flags, ignored;

  if (_tl_table_is_absent (cell))
    return;
  years.years = TRUE;
  date = _tl_date_cell_parse (cell, -1, &column->rules, &flags, NULL);
  if (date == NULL)
    year = _tl_date_cell_parse (cell, -1, &years, &ignored, NULL);
  else
    year = tl_date_ref (date);
  facts->n_cells++;
  facts->n_years += year != NULL && has_no_months (tl_date_get_edtf (year));
  if (date != NULL)
    take_flags (facts, flags, row, cell);
  else if ((flags & TL_DATE_CELL_AMBIGUOUS) != 0)
    facts->n_waiting++;
}

static void
learn (const TlTablePlan *plan, TlTable *table, Facts *facts)
{
  TlTableIter iter;
  TlTableRow row;

  _tl_table_iter_init (&iter, table, FALSE);
  while (_tl_table_iter_next (&iter, &row))
    for (guint i = 0; i < plan->n; i++)
      if (_tl_target_is_date (plan->columns[i].target))
        learn_cell (&facts[i], &plan->columns[i], &row, _tl_table_column_get (&plan->columns[i], row.cells[i]));
  _tl_table_iter_clear (&iter);
}

/* ---- what follows from it ---------------------------------------------------------------------------------------- */

static TlPosition
place_of_finding (const TlTablePlan *plan, guint column, const Finding *finding, char **path)
{
  return _tl_table_place (plan, &(TlTableRow){ .number = finding->row, .line = finding->line }, (gint) column, path);
}

static void
note_order (const TlTablePlan *plan, guint column, const Facts *facts, TlIntake *intake)
{
  gboolean day_first = plan->columns[column].rules.order == TL_DAY_ORDER_DAY_FIRST;
  const Finding *proof = &facts->firsts[day_first ? FIRST_DAY : FIRST_MONTH];
  g_autofree char *path = NULL;
  TlPosition place = place_of_finding (plan, column, proof, &path);

  _tl_intake_note (intake, "date-order", &place, "\"%s\" shows that the dates of this column have the %s first",
                   proof->cell, day_first ? "day" : "month");
}

static gboolean
refuse_orders (const TlTablePlan *plan, guint column, const Facts *facts, TlIntake *intake)
{
  const Finding *day = &facts->firsts[FIRST_DAY], *month = &facts->firsts[FIRST_MONTH];
  g_autofree char *path = NULL;
  TlPosition place = place_of_finding (plan, column, month->row > day->row ? month : day, &path);
  GError *problem = NULL;

  _tl_error_set (&problem, TL_ERROR_DATE,
                 "\"%s\" in row %" G_GUINT64_FORMAT " has the day first and \"%s\" in row %" G_GUINT64_FORMAT
                 " the month; set the option dates=dmy or dates=mdy",
                 day->cell, day->row, month->cell, month->row);
  return _tl_intake_report (intake, &place, problem);
}

/* A cell that proves an order proves it for those of the column that do not. */
static gboolean
settle_order (TlTablePlan *plan, guint column, const Facts *facts, TlIntake *intake)
{
  TlDateCellRules *rules = &plan->columns[column].rules;
  gboolean day = facts->firsts[FIRST_DAY].n > 0, month = facts->firsts[FIRST_MONTH].n > 0;

  if (rules->order != TL_DAY_ORDER_UNKNOWN)
    return TRUE;
  if (day && month)
    return refuse_orders (plan, column, facts, intake);
  if (day || month)
    rules->order = day ? TL_DAY_ORDER_DAY_FIRST : TL_DAY_ORDER_MONTH_FIRST;
  if ((day || month) && facts->firsts[FIRST_AMBIGUOUS].n + facts->n_waiting > 0)
    note_order (plan, column, facts, intake);
  return TRUE;
}

static void
warn_of (const TlTablePlan *plan, guint column, const Finding *finding, const char *code, const char *fact,
         const char *advice, TlIntake *intake)
{
  g_autofree char *path = NULL;
  TlPosition place;

  if (finding->n == 0)
    return;
  place = place_of_finding (plan, column, finding, &path);
  _tl_intake_warn (intake, code, &place, "%s: \"%s\" (%u cell%s); %s", fact, finding->cell, finding->n,
                   finding->n == 1 ? "" : "s", advice);
}

static void
warn_of_column (const TlTablePlan *plan, guint column, const Facts *facts, TlIntake *intake)
{
  const Finding *firsts = facts->firsts;

  if (plan->columns[column].rules.order == TL_DAY_ORDER_UNKNOWN && firsts[FIRST_DAY].n == 0)
    warn_of (plan, column, &firsts[FIRST_AMBIGUOUS], "ambiguous-date", "the day or the month is first",
             "both readings are kept; the option dates=dmy or dates=mdy decides", intake);
  warn_of (plan, column, &firsts[FIRST_NO_YEAR], "no-year", "the year is missing", "the option year gives it", intake);
  warn_of (plan, column, &firsts[FIRST_NO_CENTURY], "no-century", "the century is missing and left open",
           "the option pivot=1950 makes 50 to 49 be 1950 to 2049", intake);
}

static gboolean
settle_column (TlTablePlan *plan, guint column, const Facts *facts, TlIntake *intake)
{
  plan->columns[column].is_years = facts->n_years * 2 > facts->n_cells;
  if (!settle_order (plan, column, facts, intake))
    return FALSE;
  warn_of_column (plan, column, facts, intake);
  return TRUE;
}

gboolean
_tl_table_dates_settle (TlTablePlan *plan, TlTable *table, TlIntake *intake)
{
  g_autofree Facts *facts = g_new0 (Facts, plan->n);
  gboolean goes_on = TRUE;

  learn (plan, table, facts);
  for (guint i = 0; goes_on && i < plan->n; i++)
    if (_tl_target_is_date (plan->columns[i].target))
      goes_on = settle_column (plan, i, &facts[i], intake);
  for (guint i = 0; i < plan->n; i++)
    for (guint j = 0; j < N_FIRSTS; j++)
      g_free (facts[i].firsts[j].cell);
  return goes_on;
}

/* ---- cells ------------------------------------------------------------------------------------------------------- */

static TlDate *
annotate (const TlDate *date, const char *verbatim)
{
  if (date != NULL && strcmp (tl_date_get_edtf (date), verbatim) == 0)
    return tl_date_ref ((TlDate *) date);
  return tl_date_new_annotated (date, verbatim, NULL, FALSE);
}

/* What cannot be read is kept in words, if what can be kept is. */
static gboolean
forgive_date (const TlTablePlan *plan, guint column, const TlTableRow *row, TlIntake *intake, GError *problem,
              const char *verbatim, TlDate **date)
{
  if (!_tl_table_report_cell (plan, row, column, intake, problem))
    return FALSE;
  if (!intake->lenient)
    return TRUE;
  _tl_intake_forgive (intake);
  *date = annotate (NULL, verbatim);
  return TRUE;
}

/* By the rules of the column. */
static TlDate *
parse_date_cell (const TlTableColumn *column, const char *cell, TlDateCellFlags *flags, GError **error)
{
  TlDateCellRules years = column->rules;
  TlDate *date = _tl_date_cell_parse (cell, -1, &column->rules, flags, error);

  years.years = TRUE;
  if (*error == NULL || !column->is_years)
    return date;
  date = _tl_date_cell_parse (cell, -1, &years, flags, NULL);
  if (date != NULL)
    g_clear_error (error);
  return date;
}

/* Without the verbatim text. */
static gboolean
read_date_cell (const TlTablePlan *plan, guint column, const TlTableRow *row, TlIntake *intake, TlDate **date,
                TlDateCellFlags *flags, gboolean *kept)
{
  const char *cell = _tl_table_column_get (&plan->columns[column], row->cells[column]);
  GError *problem = NULL;

  *date = NULL;
  *flags = TL_DATE_CELL_UNDATED;
  *kept = FALSE;
  if (_tl_table_is_absent (cell))
    return TRUE;
  *date = parse_date_cell (&plan->columns[column], cell, flags, &problem);
  if (problem == NULL)
    return TRUE;
  *kept = TRUE;
  return forgive_date (plan, column, row, intake, problem, cell, date);
}

gboolean
_tl_table_dates_read (const TlTablePlan *plan, guint column, const TlTableRow *row, TlIntake *intake, TlDate **date)
{
  const char *cell = _tl_table_column_get (&plan->columns[column], row->cells[column]);
  g_autoptr (TlDate) bare = NULL;
  TlDateCellFlags flags;
  gboolean kept;

  *date = NULL;
  if (!read_date_cell (plan, column, row, intake, &bare, &flags, &kept))
    return FALSE;
  if (kept)
    *date = g_steal_pointer (&bare);
  else if (bare != NULL || !_tl_table_is_absent (cell))
    *date = annotate (bare, cell);
  return TRUE;
}

/* ---- start and end ----------------------------------------------------------------------------------------------- */

static const char *
edtf_of (const TlDate *date)
{
  return date != NULL && tl_date_get_edtf (date) != NULL ? tl_date_get_edtf (date) : "";
}

/* The words of the source for both, "19 May to 2 June"; "" if the cells are the expressions. */
static char *
dup_words (const TlTablePlan *plan, const TlTableRow *row, const TlDate *first, const TlDate *last)
{
  const char *start = _tl_table_plan_get (plan, row, TL_TARGET_START);
  const char *end = _tl_table_plan_get (plan, row, TL_TARGET_END);
  gboolean starts = !_tl_table_is_absent (start), ends = !_tl_table_is_absent (end);

  if ((!starts || strcmp (start, edtf_of (first)) == 0) && (!ends || strcmp (end, edtf_of (last)) == 0))
    return g_strdup ("");
  return g_strconcat (starts ? start : "", starts && ends ? " to " : "", ends ? end : "", NULL);
}

/* An interval takes an end that is a date by itself. A set, or an interval, is not. */
static gboolean
is_end (const TlDate *date)
{
  return date == NULL || strpbrk (tl_date_get_edtf (date), "/[{") == NULL;
}

static TlDate *
join (const TlDate *start, const TlDate *end, gboolean open, GError **error)
{
  g_autofree char *edtf = NULL;
  gint64 first, last;

  if (start != NULL && end != NULL && tl_date_equal (start, end))
    return tl_date_ref ((TlDate *) start);
  if (end == NULL && !open)
    return start != NULL ? tl_date_ref ((TlDate *) start) : NULL;
  if (!is_end (start) || !is_end (end))
    {
      _tl_error_set (error, TL_ERROR_DATE, "\"%s\" and \"%s\" cannot be the start and the end of one date",
                     edtf_of (start), edtf_of (end));
      return NULL;
    }
  if (start != NULL && end != NULL)
    {
      tl_date_get_start (start, &first, NULL);
      tl_date_get_end (end, NULL, &last);
      if (last < first)
        {
          _tl_error_set (error, TL_ERROR_DATE, "the end %s is before the start %s", edtf_of (end), edtf_of (start));
          return NULL;
        }
    }
  edtf = g_strconcat (edtf_of (start), "/", open ? ".." : edtf_of (end), NULL);
  return tl_date_new (edtf, error);
}

/* Lenient reading keeps the start alone. */
static gboolean
forgive_end (const TlTablePlan *plan, const TlTableRow *row, TlIntake *intake, GError *problem, const TlDate *start,
             const char *words, TlDate **date)
{
  if (!_tl_table_report_cell (plan, row, (guint) plan->single[TL_TARGET_END], intake, problem))
    return FALSE;
  if (!intake->lenient)
    return TRUE;
  _tl_intake_forgive (intake);
  *date = annotate (start, words);
  return TRUE;
}

/* A date in words only, of lenient reading, is no start or end. */
static void
drop_wordy (TlDate **date)
{
  if (*date != NULL && tl_date_get_edtf (*date) == NULL)
    g_clear_pointer (date, tl_date_unref);
}

static gboolean
read_span (const TlTablePlan *plan, const TlTableRow *row, TlIntake *intake, TlDate **date)
{
  gint start_column = plan->single[TL_TARGET_START], end_column = plan->single[TL_TARGET_END];
  g_autoptr (TlDate) start = NULL, end = NULL, both = NULL;
  g_autofree char *words = NULL;
  TlDateCellFlags flags, end_flags = 0;
  gboolean kept, end_kept = FALSE;
  GError *problem = NULL;

  if (start_column >= 0 && !read_date_cell (plan, (guint) start_column, row, intake, &start, &flags, &kept))
    return FALSE;
  if (end_column >= 0 && !read_date_cell (plan, (guint) end_column, row, intake, &end, &end_flags, &end_kept))
    return FALSE;
  words = dup_words (plan, row, start, end);
  drop_wordy (&start);
  drop_wordy (&end);
  both = join (start, end, (end_flags & TL_DATE_CELL_OPEN) != 0, &problem);
  if (problem != NULL)
    return forgive_end (plan, row, intake, problem, start, words, date);
  if (words[0] != '\0')
    *date = annotate (both, words);
  else
    *date = g_steal_pointer (&both);
  return TRUE;
}

/* ---- parts ------------------------------------------------------------------------------------------------------- */

typedef struct
{
  TlTarget year, month, day, time;
} Parts;

static const Parts start_parts = { TL_TARGET_YEAR, TL_TARGET_MONTH, TL_TARGET_DAY, TL_TARGET_TIME };
static const Parts end_parts = { TL_TARGET_END_YEAR, TL_TARGET_END_MONTH, TL_TARGET_END_DAY, TL_TARGET_END_TIME };

static gboolean
append_date_part (const TlTablePlan *plan, const TlTableRow *row, TlTarget target, GString *edtf, GError **error)
{
  const char *text = _tl_table_plan_get (plan, row, target);
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 1, target == TL_TARGET_MONTH || target == TL_TARGET_END_MONTH ? 12 : 31,
                                   &number, NULL))
    return _tl_error_set (error, TL_ERROR_DATE, "found \"%s\", expected the number of a %s", text,
                          _tl_target_get_name (target));
  g_string_append_printf (edtf, "-%02u", (guint) number);
  return TRUE;
}

/* Year -44 is 44 BC there, and there is no year 0. */
static gboolean
append_year (const TlTablePlan *plan, const char *text, GString *edtf, GError **error)
{
  gint64 year;

  if (!g_ascii_string_to_signed (text, 10, -9999, 9999, &year, NULL))
    return _tl_error_set (error, TL_ERROR_DATE, "found \"%s\", expected a year from -9999 to 9999", text);
  if (plan->is_storyline && year == 0)
    return _tl_error_set (error, TL_ERROR_DATE, "there is no year 0 before the year 1 in a table of TimelineJS");
  if (plan->is_storyline && year < 0)
    year++;
  g_string_append_printf (edtf, year < 0 ? "-%04d" : "%04d", (int) ABS (year));
  return TRUE;
}

/* hh:mm, or h:mm. */
static gboolean
append_time_part (const TlTablePlan *plan, const TlTableRow *row, TlTarget target, GString *edtf, GError **error)
{
  const char *text = _tl_table_plan_get (plan, row, target), *colon = strchr (text, ':');
  guint64 hour, minute;
  g_autofree char *first = colon != NULL ? g_strndup (text, (gsize) (colon - text)) : NULL;
  g_autofree char *second = colon != NULL ? g_strndup (colon + 1, 2) : NULL;

  if (first == NULL || !g_ascii_string_to_unsigned (first, 10, 0, 23, &hour, NULL)
      || !g_ascii_string_to_unsigned (second, 10, 0, 59, &minute, NULL)
      || (strlen (colon) != 3 && !(strlen (colon) == 6 && colon[3] == ':')))
    return _tl_error_set (error, TL_ERROR_DATE, "found the time \"%s\", expected hh:mm", text);
  g_string_append_printf (edtf, "T%02u:%02u%s", (guint) hour, (guint) minute, strlen (colon) == 6 ? colon + 3 : "");
  return TRUE;
}

static gboolean
append_parts (const TlTablePlan *plan, const TlTableRow *row, const Parts *parts, GString *edtf, TlTarget *at,
              GError **error)
{
  gboolean month = !_tl_table_is_absent (_tl_table_plan_get (plan, row, parts->month));
  gboolean day = !_tl_table_is_absent (_tl_table_plan_get (plan, row, parts->day));
  gboolean time = !_tl_table_is_absent (_tl_table_plan_get (plan, row, parts->time));

  *at = day && !month ? parts->day : time && !day ? parts->time : parts->year;
  if (*at != parts->year)
    return _tl_error_set (error, TL_ERROR_DATE, "there is a %s without a %s", day ? "day" : "time",
                          day ? "month" : "day");
  if (!append_year (plan, _tl_table_plan_get (plan, row, parts->year), edtf, error))
    return FALSE;
  *at = parts->month;
  if (month && !append_date_part (plan, row, *at, edtf, error))
    return FALSE;
  *at = parts->day;
  if (day && !append_date_part (plan, row, *at, edtf, error))
    return FALSE;
  *at = parts->time;
  return !time || append_time_part (plan, row, *at, edtf, error);
}

static TlDate *
parse_parts (const TlTablePlan *plan, const TlTableRow *row, TlTarget *at, GError **error)
{
  g_autoptr (GString) edtf = g_string_new (NULL);
  g_autoptr (TlDate) start = NULL, end = NULL;

  if (!append_parts (plan, row, &start_parts, edtf, at, error))
    return NULL;
  *at = TL_TARGET_DAY;
  start = tl_date_new (edtf->str, error);
  if (start == NULL || _tl_table_is_absent (_tl_table_plan_get (plan, row, TL_TARGET_END_YEAR)))
    return g_steal_pointer (&start);
  g_string_truncate (edtf, 0);
  if (!append_parts (plan, row, &end_parts, edtf, at, error))
    return NULL;
  *at = TL_TARGET_END_DAY;
  end = tl_date_new (edtf->str, error);
  *at = end != NULL ? TL_TARGET_END_YEAR : *at;
  return end != NULL ? join (start, end, FALSE, error) : NULL;
}

static gboolean
read_parts (const TlTablePlan *plan, const TlTableRow *row, TlIntake *intake, TlDate **date)
{
  const char *words = _tl_table_plan_get (plan, row, TL_TARGET_DISPLAY_DATE);
  g_autoptr (TlDate) bare = NULL;
  GError *problem = NULL;
  TlTarget at;

  if (_tl_table_is_absent (_tl_table_plan_get (plan, row, TL_TARGET_YEAR)))
    {
      if (words[0] != '\0')
        *date = annotate (NULL, words);
      return TRUE;
    }
  bare = parse_parts (plan, row, &at, &problem);
  if (bare == NULL)
    return forgive_date (plan, (guint) plan->single[plan->single[at] >= 0 ? at : TL_TARGET_YEAR], row, intake, problem,
                         _tl_table_plan_get (plan, row, TL_TARGET_YEAR), date);
  *date = words[0] != '\0' ? annotate (bare, words) : g_steal_pointer (&bare);
  return TRUE;
}

gboolean
_tl_table_dates_read_event (const TlTablePlan *plan, const TlTableRow *row, TlIntake *intake, TlDate **date)
{
  *date = NULL;
  if (plan->single[TL_TARGET_DATE] >= 0)
    return _tl_table_dates_read (plan, (guint) plan->single[TL_TARGET_DATE], row, intake, date);
  if (plan->single[TL_TARGET_START] >= 0 || plan->single[TL_TARGET_END] >= 0)
    return read_span (plan, row, intake, date);
  return plan->single[TL_TARGET_YEAR] < 0 || read_parts (plan, row, intake, date);
}
