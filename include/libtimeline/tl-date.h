/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <glib-object.h>
#include <libtimeline/tl-bounds.h>
#include <libtimeline/tl-error.h>

G_BEGIN_DECLS

/**
 * TlDate:
 *
 * When something happened, exactly as far as it is known: an immutable Extended Date/Time Format expression (EDTF,
 * ISO 8601-2:2019, levels 0 to 2), optionally with the source's own words for it, a label, and a mark that it was
 * inferred and not read. A date known in words only has no expression; it is unbounded.
 *
 * `2014-05-19` is a day, `2014-05` some moment of a month, `2009~` around 2009, `2014-05-03/2014-05-09` an interval,
 * `[2014-06-12,2014-06-13]` one of two days, `201X` some year of a decade.
 *
 * Every date has four bounds, inclusive, in seconds since 1970-01-01T00:00:00Z in the proleptic Gregorian calendar:
 * the earliest and latest instant at which it may start, and the same for its end. An end without bound is
 * %TL_INSTANT_PAST or %TL_INSTANT_FUTURE.
 *
 * It is not an interval of instants (a [struct@GLib.DateTime] is one instant): it is what is known of one.
 *
 * A value: atomically counted, immutable, and so shared freely between threads.
 *
 * Since: 1.0
 */
typedef struct _TlDate TlDate;

#define TL_TYPE_DATE (tl_date_get_type ())

/**
 * TL_INSTANT_PAST:
 *
 * The bound of a date that has none towards the past.
 *
 * Since: 1.0
 */
#define TL_INSTANT_PAST ((gint64) (-G_GINT64_CONSTANT (9223372036854775807) - 1))

/**
 * TL_INSTANT_FUTURE:
 *
 * The bound of a date that has none towards the future.
 *
 * Since: 1.0
 */
#define TL_INSTANT_FUTURE G_GINT64_CONSTANT (9223372036854775807)

/**
 * TlPrecision:
 * @TL_PRECISION_SECOND: a second
 * @TL_PRECISION_MINUTE: a minute
 * @TL_PRECISION_HOUR: an hour
 * @TL_PRECISION_DAY: a day
 * @TL_PRECISION_MONTH: a month
 * @TL_PRECISION_SEASON: a season, quarter, four months or half a year
 * @TL_PRECISION_YEAR: a year
 * @TL_PRECISION_DECADE: a decade
 * @TL_PRECISION_CENTURY: a century
 * @TL_PRECISION_MILLENNIUM: a millennium
 * @TL_PRECISION_LONGER: more than that, or nothing known
 *
 * The span of the calendar that a date names; of an interval or a set, that of its coarsest member.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_PRECISION_SECOND,
  TL_PRECISION_MINUTE,
  TL_PRECISION_HOUR,
  TL_PRECISION_DAY,
  TL_PRECISION_MONTH,
  TL_PRECISION_SEASON,
  TL_PRECISION_YEAR,
  TL_PRECISION_DECADE,
  TL_PRECISION_CENTURY,
  TL_PRECISION_MILLENNIUM,
  TL_PRECISION_LONGER,
} TlPrecision;

/**
 * TlDateFlags:
 * @TL_DATE_NONE: nothing of the kind
 * @TL_DATE_UNCERTAIN: the source is not sure, `?`
 * @TL_DATE_APPROXIMATE: it is an estimate, `~`
 * @TL_DATE_UNSPECIFIED: digits are missing, `X`
 * @TL_DATE_LOCAL: a time of day without a zone, taken as UTC
 *
 * What a date says of itself. `%` is both uncertain and approximate.
 *
 * Since: 1.0
 */
typedef enum /*< flags >*/
{
  TL_DATE_NONE = 0,
  TL_DATE_UNCERTAIN = 1 << 0,
  TL_DATE_APPROXIMATE = 1 << 1,
  TL_DATE_UNSPECIFIED = 1 << 2,
  TL_DATE_LOCAL = 1 << 3,
} TlDateFlags;

/**
 * TlDateComponent:
 * @TL_DATE_COMPONENT_YEAR: the year
 * @TL_DATE_COMPONENT_MONTH: the month, or the season in its place
 * @TL_DATE_COMPONENT_DAY: the day of the month
 *
 * A part of a single date that may carry flags of its own.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_DATE_COMPONENT_YEAR,
  TL_DATE_COMPONENT_MONTH,
  TL_DATE_COMPONENT_DAY,
} TlDateComponent;

/**
 * TlDateEnd:
 * @TL_DATE_END_BOUNDED: a date stands there
 * @TL_DATE_END_OPEN: it is open, `..`
 * @TL_DATE_END_UNKNOWN: it exists and nobody knows it, an empty end
 *
 * What stands at either end of an interval.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_DATE_END_BOUNDED,
  TL_DATE_END_OPEN,
  TL_DATE_END_UNKNOWN,
} TlDateEnd;

/**
 * TlCertainty:
 * @TL_CERTAINTY_IMPOSSIBLE: no reading of the dates allows it
 * @TL_CERTAINTY_POSSIBLE: some reading does, another does not
 * @TL_CERTAINTY_CERTAIN: every reading does
 *
 * The three-valued answer to a question about dates.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_CERTAINTY_IMPOSSIBLE,
  TL_CERTAINTY_POSSIBLE,
  TL_CERTAINTY_CERTAIN,
} TlCertainty;

TL_AVAILABLE_IN_1_0
GType tl_date_get_type (void) G_GNUC_CONST;

/**
 * tl_date_new:
 * @edtf: an EDTF expression
 * @error: where to say what is wrong with it
 *
 * Reads an expression. An error is one line and names the column, what was found there and what was expected.
 *
 * Returns: (transfer full): the date; %NULL with %TL_ERROR_DATE where @edtf is not EDTF
 *
 * Time complexity: O(length), one allocation for a plain date.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDate *tl_date_new (const char *edtf, GError **error);

/**
 * tl_date_new_annotated: (constructor)
 * @date: (nullable): the expression; %NULL for a date known in words only
 * @verbatim: (nullable): the source's own words
 * @label: (nullable): how to show it to people, where that is neither
 * @inferred: whether somebody concluded it, and no source says it
 *
 * A date as @date, with these annotations in place of its own. Where @date is %NULL, @verbatim must not be empty.
 *
 * Returns: (transfer full): the date
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDate *tl_date_new_annotated (const TlDate *date, const char *verbatim, const char *label, gboolean inferred);

/**
 * tl_date_ref:
 * @self: a date
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDate *tl_date_ref (const TlDate *self);

/**
 * tl_date_unref:
 * @self: (transfer full): a date
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_date_unref (TlDate *self);

/**
 * tl_date_get_edtf:
 * @self: a date
 *
 * Returns: (nullable): the expression in canonical text; %NULL for a date in words only
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_date_get_edtf (const TlDate *self);

/**
 * tl_date_get_verbatim:
 * @self: a date
 *
 * Returns: (nullable): the source's own words
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_date_get_verbatim (const TlDate *self);

/**
 * tl_date_get_label:
 * @self: a date
 *
 * Returns: (nullable): how to show it to people
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_date_get_label (const TlDate *self);

/**
 * tl_date_is_inferred:
 * @self: a date
 *
 * Returns: whether somebody concluded it, and no source says it
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_date_is_inferred (const TlDate *self);

/**
 * tl_date_get_start:
 * @self: a date
 * @earliest: (out) (optional): the first second at which it may start, or %TL_INSTANT_PAST
 * @latest: (out) (optional): the last second at which it may start, or %TL_INSTANT_FUTURE
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_date_get_start (const TlDate *self, gint64 *earliest, gint64 *latest);

/**
 * tl_date_get_end:
 * @self: a date
 * @earliest: (out) (optional): the first second at which it may end, or %TL_INSTANT_PAST
 * @latest: (out) (optional): the last second at which it may end, or %TL_INSTANT_FUTURE
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_date_get_end (const TlDate *self, gint64 *earliest, gint64 *latest);

/**
 * tl_date_get_level:
 * @self: a date
 *
 * Returns: the lowest level of EDTF that knows such an expression: 0, 1 or 2
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
int tl_date_get_level (const TlDate *self);

/**
 * tl_date_get_precision:
 * @self: a date
 *
 * Returns: the span of the calendar that it names
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlPrecision tl_date_get_precision (const TlDate *self);

/**
 * tl_precision_to_string:
 * @precision: a precision
 *
 * Returns: its name: `second` to `millennium`, or `longer`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_precision_to_string (TlPrecision precision);

/**
 * tl_date_get_flags:
 * @self: a date
 *
 * Returns: what it says of itself, in any of its parts
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDateFlags tl_date_get_flags (const TlDate *self);

/**
 * tl_date_get_component_flags:
 * @self: a date
 * @component: a component
 *
 * Returns: what a single date says of that component; nothing for an interval or a set
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDateFlags tl_date_get_component_flags (const TlDate *self, TlDateComponent component);

/**
 * tl_date_get_start_kind:
 * @self: a date
 *
 * Returns: what stands at its start
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDateEnd tl_date_get_start_kind (const TlDate *self);

/**
 * tl_date_get_end_kind:
 * @self: a date
 *
 * Returns: what stands at its end
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDateEnd tl_date_get_end_kind (const TlDate *self);

/**
 * tl_date_dup_members:
 * @self: a date
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the members of a set, each an expression or a range
 * `a..b`; %NULL where it is no set
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_date_dup_members (const TlDate *self);

/**
 * tl_date_get_bounds:
 * @self: a date
 * @tolerance: (nullable) (array fixed-size=11): by how many seconds to widen what is qualified, a number for each
 *   [enum@Tl.Precision]; %NULL for none
 * @bounds: (out caller-allocates): the bounds
 *
 * All four bounds at once. EDTF gives `~`, `?` and `%` no width; a caller who has one for each precision passes it, and
 * what is qualified so then starts that much earlier and ends that much later: in 2014-05/2014-06~ only the end.
 *
 * Time complexity: O(1); with a tolerance that of parsing.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_date_get_bounds (const TlDate *self, const gint64 *tolerance, TlBounds *bounds);

/**
 * TlDateIter:
 *
 * The days, months or years that a date spans, in their order, each as a date: of 2014-05 its 31 days, of 2014-XX-25
 * twelve, of a set those of its members, each once.
 *
 * Since: 1.0
 */
typedef struct _TlDateIter TlDateIter;

#define TL_TYPE_DATE_ITER (tl_date_iter_get_type ())
TL_AVAILABLE_IN_1_0
GType tl_date_iter_get_type (void) G_GNUC_CONST;

/**
 * tl_date_iter_new:
 * @date: a date whose bounds are closed
 * @unit: %TL_PRECISION_DAY, %TL_PRECISION_MONTH or %TL_PRECISION_YEAR
 * @error: %TL_ERROR_DATE where it spans time without end
 *
 * Returns: (transfer full): an iterator that stands before the first; %NULL with an error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDateIter *tl_date_iter_new (const TlDate *date, TlPrecision unit, GError **error);

/**
 * tl_date_iter_next:
 * @self: an iterator
 *
 * Time complexity: O(members); of a date with X, of the days up to the next.
 *
 * Returns: (transfer full) (nullable): the next; %NULL behind the last
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDate *tl_date_iter_next (TlDateIter *self);

/**
 * tl_date_iter_copy:
 * @self: an iterator
 *
 * Returns: (transfer full): another at the same place
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDateIter *tl_date_iter_copy (const TlDateIter *self);

/**
 * tl_date_iter_free:
 * @self: (transfer full): an iterator
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_date_iter_free (TlDateIter *self);

/**
 * tl_date_new_from_datetime:
 * @datetime: a date-time
 *
 * Returns: (transfer full): the date, to the second, with the zone as an offset, and with microseconds where there are
 * any
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDate *tl_date_new_from_datetime (GDateTime *datetime);

/**
 * tl_date_to_datetime:
 * @self: a date
 *
 * Returns: (transfer full) (nullable): what a date of one second names, in its zone, with its fraction to the
 * microsecond; %NULL where the date names more than one second, or a year outside 1 to 9999
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GDateTime *tl_date_to_datetime (const TlDate *self);

/**
 * tl_date_new_from_iso8601:
 * @text: ISO 8601-1: a calendar, ordinal or week date, with a time or without, in the basic or extended form; such as
 *   20140519T123000,5+0200, 2014-139 or 2014-W21-1
 * @error: %TL_ERROR_DATE
 *
 * Returns: (transfer full): the date; a week is an interval of seven days. %NULL with an error that names the column
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDate *tl_date_new_from_iso8601 (const char *text, GError **error);

/**
 * tl_date_to_iso8601:
 * @self: a date
 *
 * Returns: (transfer full) (nullable): the date as ISO 8601-1 writes it; %NULL where it has no words for it: dates of
 * level 1 or 2, and those in words
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_date_to_iso8601 (const TlDate *self);

/**
 * tl_date_to_words:
 * @self: a date
 *
 * Returns: (transfer full): the date in plain English, as exactly as it is known: "19 May 2014", "around 1984",
 * "between 3 and 9 June 2014", "5 or 6 June 2013", "from 2009 on"; the source's own words, quoted, where there is
 * nothing else
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_date_to_words (const TlDate *self);

/**
 * tl_date_resolve:
 * @phrase: words about time in English, as news use them: "last Wednesday", "on Sunday", "three days later",
 *   "earlier this month", "in May", "since 2009"
 * @anchor: the day they were written on, or where that is vague, the days
 * @error: %TL_ERROR_PHRASE where the phrase is not known; %TL_ERROR_DATE where the anchor spans no or too many days
 *
 * What a phrase means when it is said on a day. Capitals, articles and commas make no difference. A phrase that may
 * mean two days gives the set of both, a vague anchor the set over its days; nothing is guessed. docs/dates.md lists
 * what is known.
 *
 * Time complexity: O(days of the anchor), of which there may be 366.
 *
 * Returns: (transfer full): the date, marked inferred, with the phrase as its words
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDate *tl_date_resolve (const char *phrase, const TlDate *anchor, GError **error);

/**
 * tl_date_equal:
 * @a: a date
 * @b: a date
 *
 * Returns: whether both have the same canonical text and the same annotations
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_date_equal (const TlDate *a, const TlDate *b);

/**
 * tl_date_hash:
 * @self: a date
 *
 * Returns: a hash that equal dates share
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_date_hash (const TlDate *self);

/**
 * tl_date_compare:
 * @a: a date
 * @b: a date
 *
 * A total order for sorting: by earliest start, latest start, earliest end, latest end, then by text; dates in words
 * only come last. It says nothing of what happened first: two uncertain dates may be in this order and happen in the
 * other.
 *
 * Returns: less than, equal to or greater than 0
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
int tl_date_compare (const TlDate *a, const TlDate *b);

/**
 * tl_instant_to_string:
 * @instant: seconds since 1970-01-01T00:00:00Z
 *
 * Returns: (transfer full) (nullable): `YYYY-MM-DDThh:mm:ssZ`, the year with at least four digits and beyond 9999 with
 * a `+`; %NULL for %TL_INSTANT_PAST and %TL_INSTANT_FUTURE
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_instant_to_string (gint64 instant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlDate, tl_date_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlDateIter, tl_date_iter_free)

G_END_DECLS
