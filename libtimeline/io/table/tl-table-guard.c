/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Guards dates against the spreadsheet that a table went through. */
#include "config.h"

#include "io/table/tl-table-guard-private.h"
#include "io/table/tl-table-dates-private.h"
#include "base/tl-error-private.h"

#include <string.h>

typedef struct
{
  const TlTablePlan *plan;
  const TlTableRow *row;
  TlIntake *intake;
  const TlDate *date;
} Guard;

static gboolean
report_conflict (const Guard *self, TlTarget target, GError *problem)
{
  g_autofree char *path = NULL;
  TlPosition place = _tl_table_place (self->plan, self->row, self->plan->single[target], &path);

  return _tl_intake_report_as (self->intake, "date-conflict", &place, problem);
}

/* A guard is read like a date. FALSE with the problem set. */
static gboolean
read_guard (const Guard *self, TlTarget target, TlDate **guard, GError **problem)
{
  const char *cell = _tl_table_plan_get (self->plan, self->row, target);
  TlDateCellFlags flags;
  GError *cause = NULL;

  *guard = NULL;
  if (_tl_table_is_absent (cell))
    return TRUE;
  *guard =
      _tl_date_cell_parse (cell, -1, &self->plan->columns[self->plan->single[TL_TARGET_DATE]].rules, &flags, &cause);
  if (*guard != NULL)
    return TRUE;
  g_clear_error (&cause);
  return _tl_error_set (problem, TL_ERROR_DATE, "found \"%s\", expected a date or an empty cell", cell);
}

static gboolean
is_within_guards (const TlDate *date, const TlDate *earliest, const TlDate *latest)
{
  gint64 first, last, least = G_MININT64, most = G_MAXINT64;

  tl_date_get_start (date, &first, NULL);
  tl_date_get_end (date, NULL, &last);
  if (earliest != NULL)
    tl_date_get_start (earliest, &least, NULL);
  if (latest != NULL)
    tl_date_get_end (latest, NULL, &most);
  return first >= least && last <= most;
}

static gboolean
is_as_wide (const TlDate *date, const TlDate *earliest, const TlDate *latest)
{
  gint64 first, last, least, most;

  if (earliest == NULL || latest == NULL)
    return FALSE;
  tl_date_get_start (date, &first, NULL);
  tl_date_get_end (date, NULL, &last);
  tl_date_get_start (earliest, &least, NULL);
  tl_date_get_end (latest, NULL, &most);
  return first == least && last == most;
}

static gboolean
find_precision (const char *word, TlPrecision *precision)
{
  for (*precision = TL_PRECISION_SECOND; *precision <= TL_PRECISION_LONGER; (*precision)++)
    if (strcmp (tl_precision_to_string (*precision), word) == 0)
      return TRUE;
  return FALSE;
}

/* The month, year, decade or century of a day; NULL if it has none. */
static TlDate *
new_coarser (const TlDate *date, TlPrecision precision)
{
  static const struct
  {
    TlPrecision precision;
    gsize digits;     /* that are kept, with the hyphens between */
    const char *open; /* in place of the others */
  } kinds[] = { { TL_PRECISION_MINUTE, 16, "" }, { TL_PRECISION_DAY, 10, "" },    { TL_PRECISION_MONTH, 7, "" },
                { TL_PRECISION_YEAR, 4, "" },    { TL_PRECISION_DECADE, 3, "X" }, { TL_PRECISION_CENTURY, 2, "XX" } };
  const char *edtf = tl_date_get_edtf (date);
  gsize sign = edtf[0] == '-';

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].precision == precision && strlen (edtf) > sign + kinds[i].digits)
      {
        g_autofree char *kept = g_strndup (edtf, sign + kinds[i].digits);
        g_autofree char *coarser = g_strconcat (kept, kinds[i].open, NULL);

        return tl_date_new (coarser, NULL);
      }
  return NULL;
}

static gboolean
refuse_date (const Guard *self)
{
  const char *earliest = _tl_table_plan_get (self->plan, self->row, TL_TARGET_EARLIEST);
  const char *latest = _tl_table_plan_get (self->plan, self->row, TL_TARGET_LATEST);
  const char *precision = _tl_table_plan_get (self->plan, self->row, TL_TARGET_PRECISION);
  GError *problem = NULL;

  _tl_error_set (&problem, TL_ERROR_DATE,
                 "the date %s is not one from %s to %s with the precision %s; a spreadsheet may have changed it: "
                 "correct the date, or empty the other three cells",
                 tl_date_get_edtf (self->date), earliest[0] != '\0' ? earliest : "any day",
                 latest[0] != '\0' ? latest : "any day", precision[0] != '\0' ? precision : "of any kind");
  return report_conflict (self, TL_TARGET_DATE, problem);
}

/* Restores the date that was written, if the one that was read is part of it. */
static gboolean
restore_date (const Guard *self, TlPrecision precision, const TlDate *earliest, const TlDate *latest, TlDate **date)
{
  g_autoptr (TlDate) coarser = new_coarser (self->date, precision);
  g_autofree char *path = NULL;
  TlPosition place = _tl_table_place (self->plan, self->row, self->plan->single[TL_TARGET_DATE], &path);

  if (coarser == NULL || !is_as_wide (coarser, earliest, latest))
    return refuse_date (self);
  _tl_intake_warn (self->intake, "date-conflict", &place,
                   "the date %s is finer than the precision %s: it is read as %s", tl_date_get_edtf (self->date),
                   tl_precision_to_string (precision), tl_date_get_edtf (coarser));
  tl_date_unref (*date);
  *date = g_steal_pointer (&coarser);
  return TRUE;
}

gboolean
_tl_table_guard_date (const TlTablePlan *plan, const TlTableRow *row, TlIntake *intake, TlDate **date)
{
  const Guard self = { plan, row, intake, *date };
  g_autoptr (TlDate) earliest = NULL, latest = NULL;
  GError *problem = NULL;
  const char *word;
  TlPrecision precision;

  if (!plan->is_guarded || *date == NULL || tl_date_get_edtf (*date) == NULL)
    return TRUE;
  if (!read_guard (&self, TL_TARGET_EARLIEST, &earliest, &problem))
    return report_conflict (&self, TL_TARGET_EARLIEST, problem);
  if (!read_guard (&self, TL_TARGET_LATEST, &latest, &problem))
    return report_conflict (&self, TL_TARGET_LATEST, problem);
  if (!is_within_guards (*date, earliest, latest))
    return refuse_date (&self);
  word = _tl_table_plan_get (plan, row, TL_TARGET_PRECISION);
  if (_tl_table_is_absent (word))
    return TRUE;
  if (!find_precision (word, &precision))
    {
      _tl_error_set (&problem, TL_ERROR_VALUE, "found \"%s\", expected a precision such as day, month or year", word);
      return report_conflict (&self, TL_TARGET_PRECISION, problem);
    }
  return tl_date_get_precision (*date) >= precision || restore_date (&self, precision, earliest, latest, date);
}
