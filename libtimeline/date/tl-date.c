/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Dates: immutable EDTF expressions with their bounds. */
#include "config.h"

#include "date/tl-calendar-private.h"
#include "date/tl-date-expression-private.h"
#include "date/tl-date-hint-private.h"
#include "base/tl-error-private.h"
#include "base/tl-members-private.h"

#include <string.h>

/* Members that few dates have. */
typedef struct
{
  char *verbatim;
  char *label;
  char *unknown; /* members that the library does not know, as compact JSON without braces */
  gboolean inferred;
} Notes;

/* One block: the head, then the canonical text. A plain day takes 68 bytes. */
struct _TlDate
{
  gatomicrefcount ref_count;
  guint8 level;
  guint8 precision;
  guint8 flags;
  guint8 kind;
  guint8 part_flags[3];
  guint8 ends : 4; /* TlDateEnd of the start and, shifted by 2, of the end */
  guint8 has_edtf : 1;
  guint8 has_gaps : 1;
  guint8 fractions : 2; /* TlFractions */
  TlBounds bounds;
  Notes *notes;
  char edtf[];
};

G_DEFINE_BOXED_TYPE (TlDate, tl_date, tl_date_ref, tl_date_unref)

/* ---- life -------------------------------------------------------------------------------------------------------- */

static TlDate *
date_new (const TlExpression *expression, const char *text, gsize length)
{
  TlDate *self = g_malloc (sizeof *self + length + 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->level = (guint8) expression->level;
  self->precision = (guint8) expression->precision;
  self->flags = expression->flags;
  self->kind = (guint8) expression->kind;
  memcpy (self->part_flags, expression->part_flags, sizeof self->part_flags);
  self->ends = (guint8) (expression->ends[0] | expression->ends[1] << 2) & 15;
  self->has_edtf = TRUE;
  self->has_gaps = expression->gaps != FALSE;
  self->fractions = expression->fractions & 3;
  self->bounds = expression->bounds;
  self->notes = NULL;
  memcpy (self->edtf, text, length);
  self->edtf[length] = '\0';
  return self;
}

/* ---- plain dates ------------------------------------------------------------------------------------------------- */

/* The number that N characters form; negative if one of them is not a digit. */
static inline int
digits (const char *text, int n)
{
  int number = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = number * 10 + text[i] - '0';
    }
  return number;
}

/* The seconds of hh:mm:ss, followed by Z or +hh:mm, in LENGTH characters. Returns FALSE for any other form, which the
 * parser then handles. */
static gboolean
read_plain_time (const char *text, gsize length, int *seconds)
{
  int hour = digits (text, 2), minute = digits (text + 3, 2), second = digits (text + 6, 2), zone = 0;

  if (text[2] != ':' || text[5] != ':' || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0
      || second > 59)
    return FALSE;
  if (length == 14)
    {
      int hours = digits (text + 9, 2), minutes = digits (text + 12, 2);

      /* the canonical form of -00:00 is +00:00 */
      if ((text[8] != '+' && (text[8] != '-' || hours + minutes == 0)) || text[11] != ':' || hours < 0 || hours > 13
          || minutes < 0 || minutes > 59)
        return FALSE;
      zone = (hours * 3600 + minutes * 60) * (text[8] == '-' ? -1 : 1);
    }
  else if (text[8] != 'Z')
    return FALSE;
  *seconds = hour * 3600 + minute * 60 + second - zone;
  return TRUE;
}

/* The most frequent forms: YYYY-MM-DD, alone or with Thh:mm:ss and Z or +hh:mm. Returns NULL for any other form. */
static TlDate *
plain_date (const char *text, gsize length)
{
  TlExpression expression = { .precision = TL_PRECISION_DAY };
  int year, month, day, seconds = 0;
  gint64 first, last;

  if (text[4] != '-' || text[7] != '-')
    return NULL;
  year = digits (text, 4);
  month = digits (text + 5, 2);
  day = digits (text + 8, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > _tl_days_in_month (year, month))
    return NULL;
  if (length > 10)
    {
      if (text[10] != 'T' || !read_plain_time (text + 11, length - 11, &seconds))
        return NULL;
      expression.precision = TL_PRECISION_SECOND;
    }
  first = _tl_day_begin (year, month, day) + seconds;
  last = length > 10 ? first : first + 86399;
  expression.bounds = (TlBounds){ first, last, first, last };
  return date_new (&expression, text, length);
}

/* ---- any date ---------------------------------------------------------------------------------------------------- */

/* A canonical text is at most three times as long as its source ("+1" for the hours of a zone becomes "+01:00"), so a
 * short one fits on the stack. */
#define SHORT 80

static void
add_hint (GError **error, const char *edtf, gsize length)
{
  g_autofree char *hint = error != NULL && *error != NULL ? _tl_date_hint (edtf, length) : NULL;
  g_autofree char *message = hint != NULL ? g_strdup ((*error)->message) : NULL;

  if (hint == NULL)
    return;
  g_clear_error (error);
  g_set_error (error, TL_ERROR, TL_ERROR_DATE, "%s; perhaps %s is meant", message, hint);
}

TlDate *
_tl_date_new_len (const char *edtf, gsize length, GError **error)
{
  TlDate *self = length == 10 || length == 20 || length == 25 ? plain_date (edtf, length) : NULL;
  char room[3 * SHORT + 16] = "";
  GString on_stack = { room, 0, sizeof room };
  g_autoptr (GString) on_heap = length > SHORT ? g_string_new (NULL) : NULL;
  GString *text = on_heap != NULL ? on_heap : &on_stack;
  TlExpression expression;

  if (self != NULL)
    return self;
  if (!_tl_expression_parse (&expression, edtf, length, NULL, text, NULL, error))
    {
      add_hint (error, edtf, length);
      return NULL;
    }
  return date_new (&expression, text->str, text->len);
}

TlDate *
tl_date_new (const char *edtf, GError **error)
{
  g_return_val_if_fail (edtf != NULL, NULL);
  return _tl_date_new_len (edtf, strlen (edtf), error);
}

static char *
dup_text (const char *text)
{
  return text != NULL && text[0] != '\0' ? g_strdup (text) : NULL;
}

TlDate *
_tl_date_new_full (const TlDate *date, const char *verbatim, const char *label, gboolean inferred, const char *unknown)
{
  static const TlExpression nothing = { .precision = TL_PRECISION_LONGER,
                                        .bounds = { TL_INSTANT_PAST, TL_INSTANT_FUTURE, TL_INSTANT_PAST,
                                                    TL_INSTANT_FUTURE } };
  const char *edtf = date != NULL && date->has_edtf ? date->edtf : "";
  TlDate *self = date_new (&nothing, edtf, strlen (edtf));

  if (date != NULL)
    memcpy (&self->level, &date->level, G_STRUCT_OFFSET (TlDate, notes) - G_STRUCT_OFFSET (TlDate, level));
  self->has_edtf = edtf[0] != '\0';
  if ((verbatim == NULL || verbatim[0] == '\0') && (label == NULL || label[0] == '\0') && !inferred && unknown == NULL)
    return self;
  self->notes = g_new0 (Notes, 1);
  self->notes->verbatim = dup_text (verbatim);
  self->notes->label = dup_text (label);
  self->notes->inferred = inferred;
  self->notes->unknown = g_strdup (unknown);
  return self;
}

TlDate *
tl_date_new_annotated (const TlDate *date, const char *verbatim, const char *label, gboolean inferred)
{
  g_return_val_if_fail (date != NULL || (verbatim != NULL && verbatim[0] != '\0'), NULL);
  return _tl_date_new_full (date, verbatim, label, inferred, NULL);
}

TlDate *
tl_date_ref (const TlDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlDate *) self)->ref_count);
  return (TlDate *) self;
}

void
tl_date_unref (TlDate *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  if (self->notes != NULL)
    {
      g_free (self->notes->verbatim);
      g_free (self->notes->label);
      g_free (self->notes->unknown);
      g_free (self->notes);
    }
  g_free (self);
}

/* ---- getters ----------------------------------------------------------------------------------------------------- */

const TlBounds *
_tl_date_get_bounds (const TlDate *self)
{
  return &self->bounds;
}

gboolean
_tl_date_has_gaps (const TlDate *self)
{
  return self->has_gaps;
}

gboolean
_tl_date_is_interval (const TlDate *self)
{
  return self->kind == TL_DATE_INTERVAL;
}

gboolean
_tl_date_is_all_of (const TlDate *self)
{
  return self->kind == TL_DATE_ALL_OF;
}

guint8
_tl_date_get_fractions (const TlDate *self)
{
  return self->fractions;
}

const char *
_tl_date_get_unknown (const TlDate *self)
{
  return self->notes != NULL ? self->notes->unknown : NULL;
}

gboolean
_tl_date_is_annotated (const TlDate *self)
{
  return self->notes != NULL;
}

const char *
tl_date_get_edtf (const TlDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->has_edtf ? self->edtf : NULL;
}

const char *
tl_date_get_verbatim (const TlDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->notes != NULL ? self->notes->verbatim : NULL;
}

const char *
tl_date_get_label (const TlDate *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->notes != NULL ? self->notes->label : NULL;
}

gboolean
tl_date_is_inferred (const TlDate *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->notes != NULL && self->notes->inferred;
}

int
tl_date_get_level (const TlDate *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->level;
}

TlPrecision
tl_date_get_precision (const TlDate *self)
{
  g_return_val_if_fail (self != NULL, TL_PRECISION_LONGER);
  return (TlPrecision) self->precision;
}

const char *
tl_precision_to_string (TlPrecision precision)
{
  static const char *const names[] = { "second", "minute", "hour",    "day",        "month", "season",
                                       "year",   "decade", "century", "millennium", "longer" };

  g_return_val_if_fail ((guint) precision < G_N_ELEMENTS (names), NULL);
  return names[precision];
}

TlDateFlags
tl_date_get_flags (const TlDate *self)
{
  g_return_val_if_fail (self != NULL, TL_DATE_NONE);
  return (TlDateFlags) self->flags;
}

TlDateFlags
tl_date_get_component_flags (const TlDate *self, TlDateComponent component)
{
  g_return_val_if_fail (self != NULL && (guint) component < G_N_ELEMENTS (self->part_flags), TL_DATE_NONE);
  return (TlDateFlags) self->part_flags[component];
}

TlDateEnd
tl_date_get_start_kind (const TlDate *self)
{
  g_return_val_if_fail (self != NULL, TL_DATE_END_UNKNOWN);
  return (TlDateEnd) (self->ends & 3);
}

TlDateEnd
tl_date_get_end_kind (const TlDate *self)
{
  g_return_val_if_fail (self != NULL, TL_DATE_END_UNKNOWN);
  return (TlDateEnd) (self->ends >> 2 & 3);
}

void
tl_date_get_start (const TlDate *self, gint64 *earliest, gint64 *latest)
{
  g_return_if_fail (self != NULL);
  if (earliest != NULL)
    *earliest = self->bounds.earliest_start;
  if (latest != NULL)
    *latest = self->bounds.latest_start;
}

void
tl_date_get_end (const TlDate *self, gint64 *earliest, gint64 *latest)
{
  g_return_if_fail (self != NULL);
  if (earliest != NULL)
    *earliest = self->bounds.earliest_end;
  if (latest != NULL)
    *latest = self->bounds.latest_end;
}

static void
clear_piece (gpointer piece)
{
  g_free (((TlPiece *) piece)->text);
}

GArray *
_tl_date_get_pieces (const TlDate *self)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (TlPiece));
  g_autoptr (GString) text = g_string_new (NULL);
  TlExpression expression;

  g_array_set_clear_func (pieces, clear_piece);
  if (self->has_edtf)
    _tl_expression_parse (&expression, self->edtf, strlen (self->edtf), NULL, text, pieces, NULL);
  return pieces;
}

char **
tl_date_dup_members (const TlDate *self)
{
  g_autoptr (GArray) pieces = NULL;
  char **members;

  g_return_val_if_fail (self != NULL, NULL);
  if (self->kind != TL_DATE_ONE_OF && self->kind != TL_DATE_ALL_OF)
    return NULL;
  pieces = _tl_date_get_pieces (self);
  members = g_new0 (char *, pieces->len + 1);
  for (guint i = 0; i < pieces->len; i++)
    members[i] = g_steal_pointer (&g_array_index (pieces, TlPiece, i).text);
  return members;
}

void
tl_date_get_bounds (const TlDate *self, const gint64 *tolerance, TlBounds *bounds)
{
  g_autoptr (GString) text = NULL;
  TlExpression expression;

  g_return_if_fail (self != NULL && bounds != NULL);
  *bounds = self->bounds;
  if (tolerance == NULL || (self->flags & (TL_DATE_UNCERTAIN | TL_DATE_APPROXIMATE)) == 0)
    return;
  text = g_string_new (NULL);
  if (_tl_expression_parse (&expression, self->edtf, strlen (self->edtf), tolerance, text, NULL, NULL))
    *bounds = expression.bounds;
}

/* ---- comparing --------------------------------------------------------------------------------------------------- */

gboolean
tl_date_equal (const TlDate *a, const TlDate *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);
  if (a == b)
    return TRUE;
  return a->has_edtf == b->has_edtf && strcmp (a->edtf, b->edtf) == 0
         && g_strcmp0 (tl_date_get_verbatim (a), tl_date_get_verbatim (b)) == 0
         && g_strcmp0 (tl_date_get_label (a), tl_date_get_label (b)) == 0
         && !tl_date_is_inferred (a) == !tl_date_is_inferred (b)
         && _tl_members_same (_tl_date_get_unknown (a), _tl_date_get_unknown (b));
}

guint
tl_date_hash (const TlDate *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return g_str_hash (self->edtf);
}

static int
compare_bound (gint64 a, gint64 b)
{
  return a < b ? -1 : a > b;
}

int
tl_date_compare (const TlDate *a, const TlDate *b)
{
  int order;

  g_return_val_if_fail (a != NULL && b != NULL, 0);
  order = (int) b->has_edtf - (int) a->has_edtf;
  order = order != 0 ? order : compare_bound (a->bounds.earliest_start, b->bounds.earliest_start);
  order = order != 0 ? order : compare_bound (a->bounds.latest_start, b->bounds.latest_start);
  order = order != 0 ? order : compare_bound (a->bounds.earliest_end, b->bounds.earliest_end);
  order = order != 0 ? order : compare_bound (a->bounds.latest_end, b->bounds.latest_end);
  return order != 0 ? order : strcmp (a->edtf, b->edtf);
}

/* ---- instants ---------------------------------------------------------------------------------------------------- */

static void
write_two (char *out, int number)
{
  out[0] = (char) ('0' + number / 10);
  out[1] = (char) ('0' + number % 10);
}

char *
tl_instant_to_string (gint64 instant)
{
  char rest[] = "-00-00T00:00:00Z";
  char *text;
  TlCivil civil;
  int second;

  if (instant == TL_INSTANT_PAST || instant == TL_INSTANT_FUTURE)
    return NULL;
  civil = _tl_civil_from_instant (instant, &second);
  write_two (rest + 1, civil.month);
  write_two (rest + 4, civil.day);
  write_two (rest + 7, second / 3600);
  write_two (rest + 10, second / 60 % 60);
  write_two (rest + 13, second % 60);
  if (civil.year < 0 || civil.year > 9999)
    return g_strdup_printf ("%s%04" G_GINT64_FORMAT "%s", civil.year < 0 ? "-" : "+", ABS (civil.year), rest);
  text = g_malloc (4 + sizeof rest);
  write_two (text, (int) civil.year / 100);
  write_two (text + 2, (int) civil.year % 100);
  memcpy (text + 4, rest, sizeof rest);
  return text;
}
