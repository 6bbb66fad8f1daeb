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
 * When something happened, exactly as far as it is known. A date is an immutable Extended Date/Time Format expression
 * (EDTF, ISO 8601-2:2019, levels 0 to 2), with optional annotations: the source's own words, a label, and a flag that
 * says that it was inferred. A date that is known in words only has no expression, and is unbounded.
 *
 * For example, `2014-05-19` is a day, `2014-05` some moment of a month, `2009~` around 2009, `2014-05-03/2014-05-09` an
 * interval, `[2014-06-12,2014-06-13]` one of two days, and `201X` some year of a decade.
 *
 * Every date has four bounds, inclusive, in seconds since 1970-01-01T00:00:00Z in the proleptic Gregorian calendar: the
 * earliest and the latest instant at which it may start, and the earliest and the latest instant at which it may end. A
 * missing bound is %TL_INSTANT_PAST or %TL_INSTANT_FUTURE.
 *
 * A date is not an instant, as a [struct@GLib.DateTime] is. It describes what is known of one.
 *
 * A date is a value: reference-counted with atomic operations and immutable, so threads may share it.
 *
 * Since: 1.0
 */
typedef struct _TlDate TlDate;

#define TL_TYPE_DATE (tl_date_get_type ())

/**
 * TL_INSTANT_PAST:
 *
 * The bound of a date that is unbounded towards the past.
 *
 * Since: 1.0
 */
#define TL_INSTANT_PAST ((gint64) (-G_GINT64_CONSTANT (9223372036854775807) - 1))

/**
 * TL_INSTANT_FUTURE:
 *
 * The bound of a date that is unbounded towards the future.
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
 * @TL_PRECISION_SEASON: a season, a quarter, four months or half a year
 * @TL_PRECISION_YEAR: a year
 * @TL_PRECISION_DECADE: a decade
 * @TL_PRECISION_CENTURY: a century
 * @TL_PRECISION_MILLENNIUM: a millennium
 * @TL_PRECISION_LONGER: more than a millennium, or unknown
 *
 * The unit of the calendar that a date names. For an interval or a set, it is that of the coarsest member.
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
 * @TL_DATE_NONE: no flag
 * @TL_DATE_UNCERTAIN: the source is not sure, `?`
 * @TL_DATE_APPROXIMATE: the date is an estimate, `~`
 * @TL_DATE_UNSPECIFIED: digits are missing, `X`
 * @TL_DATE_LOCAL: a time of day without a zone, interpreted as UTC
 *
 * The qualifiers of a date. `%` in an expression sets both %TL_DATE_UNCERTAIN and %TL_DATE_APPROXIMATE.
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
 * A part of a single date that may have flags of its own.
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
 * @TL_DATE_END_BOUNDED: the end is a date
 * @TL_DATE_END_OPEN: the interval is open at this end, `..`
 * @TL_DATE_END_UNKNOWN: the interval has an end, but it is unknown; the text is empty
 *
 * The kind of the start or the end of an interval.
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
 * @TL_CERTAINTY_IMPOSSIBLE: no reading of the dates makes it true
 * @TL_CERTAINTY_POSSIBLE: some readings make it true, others do not
 * @TL_CERTAINTY_CERTAIN: every reading makes it true
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

/**
 * TlTense:
 * @TL_TENSE_UNKNOWN: the sentence is not known
 * @TL_TENSE_PAST: it says what happened
 * @TL_TENSE_FUTURE: it says what will happen
 * @TL_TENSE_EITHER: it may say either
 *
 * The tense of the sentence in which a phrase about time was said. It decides which May "in May" is.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_TENSE_UNKNOWN,
  TL_TENSE_PAST,
  TL_TENSE_FUTURE,
  TL_TENSE_EITHER,
} TlTense;

TL_AVAILABLE_IN_1_0
GType tl_date_get_type (void) G_GNUC_CONST;

/**
 * tl_date_new:
 * @edtf: an EDTF expression
 * @error: return location for a #GError, or %NULL
 *
 * Parses an EDTF expression. The error message is one line with the column, the text found there and what was expected.
 *
 * Time complexity: O(length), with one allocation for a plain date.
 *
 * Returns: (transfer full): a new date, or %NULL with %TL_ERROR_DATE if @edtf is not EDTF
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDate *tl_date_new (const char *edtf, GError **error);

/**
 * tl_date_new_annotated: (constructor)
 * @date: (nullable): the expression, or %NULL for a date that is known in words only
 * @verbatim: (nullable): the source's own words
 * @label: (nullable): a text for people, if it differs from both
 * @inferred: whether somebody concluded the date, and no source states it
 *
 * Makes a date with the expression of @date and these annotations in place of its own. If @date is %NULL, @verbatim
 * must not be empty.
 *
 * Returns: (transfer full): a new date
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDate *tl_date_new_annotated (const TlDate *date, const char *verbatim, const char *label, gboolean inferred);

/**
 * tl_date_ref:
 * @self: a date
 *
 * Increases the reference count of a date.
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
 * Decreases the reference count of a date, and frees it when the count drops to zero.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_date_unref (TlDate *self);

/**
 * tl_date_get_edtf:
 * @self: a date
 *
 * Gets the EDTF expression of a date in canonical form.
 *
 * Returns: (nullable): the expression, or %NULL if the date is known in words only
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_date_get_edtf (const TlDate *self);

/**
 * tl_date_get_verbatim:
 * @self: a date
 *
 * Gets the source's own words for a date.
 *
 * Returns: (nullable): the words
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_date_get_verbatim (const TlDate *self);

/**
 * tl_date_get_label:
 * @self: a date
 *
 * Gets the text that is shown to people in place of the expression.
 *
 * Returns: (nullable): the label
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_date_get_label (const TlDate *self);

/**
 * tl_date_is_inferred:
 * @self: a date
 *
 * Returns whether somebody concluded the date, and no source states it.
 *
 * Returns: %TRUE if the date is inferred
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_date_is_inferred (const TlDate *self);

/**
 * tl_date_get_start:
 * @self: a date
 * @earliest: (out) (optional): return location for the first second at which it may start, or %TL_INSTANT_PAST
 * @latest: (out) (optional): return location for the last second at which it may start, or %TL_INSTANT_FUTURE
 *
 * Gets the bounds of the start of a date.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_date_get_start (const TlDate *self, gint64 *earliest, gint64 *latest);

/**
 * tl_date_get_end:
 * @self: a date
 * @earliest: (out) (optional): return location for the first second at which it may end, or %TL_INSTANT_PAST
 * @latest: (out) (optional): return location for the last second at which it may end, or %TL_INSTANT_FUTURE
 *
 * Gets the bounds of the end of a date.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_date_get_end (const TlDate *self, gint64 *earliest, gint64 *latest);

/**
 * tl_date_get_level:
 * @self: a date
 *
 * Gets the lowest level of EDTF that has expressions of this kind.
 *
 * Returns: 0, 1 or 2
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
int tl_date_get_level (const TlDate *self);

/**
 * tl_date_get_precision:
 * @self: a date
 *
 * Gets the unit of the calendar that a date names.
 *
 * Returns: the precision
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlPrecision tl_date_get_precision (const TlDate *self);

/**
 * tl_precision_to_string:
 * @precision: a precision
 *
 * Gets the name of a precision.
 *
 * Returns: `second` to `millennium`, or `longer`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_precision_to_string (TlPrecision precision);

/**
 * tl_date_get_flags:
 * @self: a date
 *
 * Gets the flags of all parts of a date.
 *
 * Returns: the flags
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
 * Gets the flags of one component of a single date.
 *
 * Returns: the flags; %TL_DATE_NONE for an interval or a set
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDateFlags tl_date_get_component_flags (const TlDate *self, TlDateComponent component);

/**
 * tl_date_get_start_kind:
 * @self: a date
 *
 * Gets whether the start of a date is bounded, open or unknown.
 *
 * Returns: the kind of its start
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDateEnd tl_date_get_start_kind (const TlDate *self);

/**
 * tl_date_get_end_kind:
 * @self: a date
 *
 * Gets whether the end of a date is bounded, open or unknown.
 *
 * Returns: the kind of its end
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDateEnd tl_date_get_end_kind (const TlDate *self);

/**
 * tl_date_dup_members:
 * @self: a date
 *
 * Lists the members of a set, each an expression or a range `a..b`.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): the members, or %NULL if the date is not a set
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_date_dup_members (const TlDate *self);

/**
 * tl_date_get_bounds:
 * @self: a date
 * @tolerance: (nullable) (array fixed-size=11): the number of seconds by which to extend qualified parts, one for each
 *   [enum@Tl.Precision], or %NULL for none
 * @bounds: (out caller-allocates): return location for the bounds
 *
 * Gets all four bounds of a date. EDTF gives `~`, `?` and `%` no width. A caller who has a width for each precision can
 * pass it: a qualified start is then that much earlier, and a qualified end that much later. In 2014-05/2014-06~ only
 * the end is extended.
 *
 * Time complexity: O(1); with a tolerance, that of parsing the expression.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_date_get_bounds (const TlDate *self, const gint64 *tolerance, TlBounds *bounds);

/**
 * TlDateIter:
 *
 * Iterates over the days, months or years that a date spans, in order, each as a date. 2014-05 has 31 days, and
 * 2014-XX-25 has twelve. A set has the days of its members, each once.
 *
 * Since: 1.0
 */
typedef struct _TlDateIter TlDateIter;

#define TL_TYPE_DATE_ITER (tl_date_iter_get_type ())
TL_AVAILABLE_IN_1_0
GType tl_date_iter_get_type (void) G_GNUC_CONST;

/**
 * tl_date_iter_new:
 * @date: a date with closed bounds
 * @unit: %TL_PRECISION_DAY, %TL_PRECISION_MONTH or %TL_PRECISION_YEAR
 * @error: return location for a #GError, or %NULL
 *
 * Makes an iterator that is before the first day, month or year of @date. A date that is unbounded is a %TL_ERROR_DATE.
 *
 * Returns: (transfer full): a new iterator, or %NULL with an error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDateIter *tl_date_iter_new (const TlDate *date, TlPrecision unit, GError **error);

/**
 * tl_date_iter_next:
 * @self: an iterator
 *
 * Advances the iterator and returns the date that it reaches.
 *
 * Time complexity: O(members); for a date with X, O(days up to the next date).
 *
 * Returns: (transfer full) (nullable): the next date, or %NULL at the end
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDate *tl_date_iter_next (TlDateIter *self);

/**
 * tl_date_iter_copy:
 * @self: an iterator
 *
 * Copies an iterator, with its position.
 *
 * Returns: (transfer full): a new iterator
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDateIter *tl_date_iter_copy (const TlDateIter *self);

/**
 * tl_date_iter_free:
 * @self: (transfer full): an iterator
 *
 * Frees an iterator.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_date_iter_free (TlDateIter *self);

/**
 * tl_date_new_from_datetime:
 * @datetime: a date-time
 *
 * Makes a date with the precision of a second, with the zone as an offset, and with microseconds if there are any.
 *
 * Returns: (transfer full): a new date
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDate *tl_date_new_from_datetime (GDateTime *datetime);

/**
 * tl_date_to_datetime:
 * @self: a date
 *
 * Converts a date of one second to a [struct@GLib.DateTime] in its zone, with its fraction to the microsecond.
 *
 * Returns: (transfer full) (nullable): the date-time, or %NULL if the date names more than one second, or a year
 *   outside 1 to 9999
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
GDateTime *tl_date_to_datetime (const TlDate *self);

/**
 * tl_date_new_from_iso8601:
 * @text: an ISO 8601-1 date: a calendar, ordinal or week date, with or without a time, in the basic or extended format,
 *   such as 20140519T123000,5+0200, 2014-139 or 2014-W21-1
 * @error: return location for a #GError, or %NULL
 *
 * Parses an ISO 8601-1 date. A week is an interval of seven days. The error is a %TL_ERROR_DATE whose message has the
 * column.
 *
 * Returns: (transfer full): a new date, or %NULL with an error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDate *tl_date_new_from_iso8601 (const char *text, GError **error);

/**
 * tl_date_to_iso8601:
 * @self: a date
 *
 * Converts a date to ISO 8601-1, which cannot express dates of level 1 or 2.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL for dates of level 1 or 2 and dates that are known in words
 *   only
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_date_to_iso8601 (const TlDate *self);

/**
 * tl_date_to_words:
 * @self: a date
 *
 * Converts a date to plain English, as exactly as it is known and not more exactly: "19 May 2014", "around 1984",
 * "between 3 and 9 June 2014", "5 or 6 June 2013", "from 2009 on". A date that is known in words only becomes these
 * words in quotation marks.
 *
 * Returns: (transfer full): the text
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_date_to_words (const TlDate *self);

/**
 * tl_date_resolve:
 * @phrase: a phrase about time, as used in news, in UTF-8: "last Wednesday", "on Sunday", "three days later", "earlier
 *   this month", "in May", "since 2009", "the third quarter", "a few weeks ago"
 * @anchor: (nullable): the day on which the phrase was written or, if that is vague, the days; %NULL if it is unknown
 * @error: return location for a #GError, or %NULL
 *
 * Finds the date that a phrase means when it is said on a day. This is [func@Tl.Date.resolve_full] for an unknown tense
 * and the language of the phrase's script.
 *
 * Time complexity: O(length of the phrase + days of the anchor), of which there may be 366.
 *
 * Returns: (transfer full): the date, marked as inferred, with the phrase as its words; %NULL with an error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDate *tl_date_resolve (const char *phrase, const TlDate *anchor, GError **error);

/**
 * tl_date_resolve_full:
 * @phrase: a phrase about time, in UTF-8
 * @anchor: (nullable): the day on which the phrase was written or, if that is vague, the days; %NULL if it is unknown
 * @tense: the tense of the sentence
 * @language: (nullable): "en" or "zh", or %NULL to choose by the script of the phrase
 * @error: return location for a #GError, or %NULL
 *
 * Finds the date that a phrase means when it is said on a day. Case, articles, commas and quotation marks make no
 * difference. The function does not guess: if a phrase can mean two dates, the result is the set of both, and if the
 * anchor is vague, the set over its days. The result is never more exact than the words. The day of an anchor with a
 * zone is the day in that zone.
 *
 * The known phrases are, by kind, with English examples; docs/dates.md gives their meanings:
 *
 * - days: "today", "tonight", "the day before yesterday", "last night";
 * - weekdays: "Sunday", "last Wednesday", "this past Sunday", "noon Thursday", "Tuesday night", "Friday of last week";
 * - units: "this week", "last month", "next year", "the week before last", "the end of the year", "last weekend";
 * - parts of units up to or from the day: "earlier this week", "later this month";
 * - counts: "three days ago", "in three weeks", "a year and a half ago", "nearly two years ago", "a few weeks ago";
 * - lasting up to or from the day: "in the last three days", "the past year";
 * - months and days: "May", "last May", "May last year", "May 19", "the 19th", "March 4, 2018", "4 March 2018";
 * - seasons, quarters, halves: "last summer", "the winter of 2013-14", "the third quarter", "Q3 2014", "the first half
 *   of 2014";
 * - years: "2009", "44 BC", "the nineties", "the 1990s", "the 1st century";
 * - with a word around them: "early May", "about two weeks ago", "since May", "until Friday", "before 2009", "by
 *   Friday", "after May 19", "from Monday to Friday", "from May to July 2013", "between May and July", "in 2009 or
 *   2010", "three days after May 19".
 *
 * Chinese has the same kinds. Each language is a table, `data/phrases/LANGUAGE.tsv`.
 *
 * A weekday, day or month without a year is in the past, the present one included, if @tense is %TL_TENSE_PAST, and in
 * the future if it is %TL_TENSE_FUTURE. %TL_TENSE_EITHER gives both. With %TL_TENSE_UNKNOWN it is the past one, except
 * after "until", "by" and "before": there it is either, if it is ahead in the same week, month or year.
 *
 * An unknown phrase or language is a %TL_ERROR_PHRASE, and so is a phrase that needs a day if @anchor is %NULL. An
 * anchor that is unbounded is a %TL_ERROR_DATE, one of more than 366 days a %TL_ERROR_PHRASE.
 *
 * Time complexity: O(length of the phrase + days of the anchor).
 *
 * Returns: (transfer full): the date, marked as inferred, with the phrase as its words; %NULL with an error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlDate *
tl_date_resolve_full (const char *phrase, const TlDate *anchor, TlTense tense, const char *language, GError **error);

/**
 * tl_date_equal:
 * @a: a date
 * @b: another date
 *
 * Compares the canonical text and the annotations of two dates.
 *
 * Returns: %TRUE if they are equal
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_date_equal (const TlDate *a, const TlDate *b);

/**
 * tl_date_hash:
 * @self: a date
 *
 * Computes a hash value. Dates that are equal by [method@Tl.Date.equal] have the same hash.
 *
 * Returns: the hash
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_date_hash (const TlDate *self);

/**
 * tl_date_compare:
 * @a: a date
 * @b: another date
 *
 * Compares two dates for sorting: by earliest start, latest start, earliest end, latest end, then text. Dates that are
 * known in words only come last. The order is total. It does not say which date was first: two uncertain dates may have
 * this order and happen in the other.
 *
 * Returns: a number less than, equal to or greater than 0
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
int tl_date_compare (const TlDate *a, const TlDate *b);

/**
 * tl_instant_to_string:
 * @instant: seconds since 1970-01-01T00:00:00Z
 *
 * Formats an instant as `YYYY-MM-DDThh:mm:ssZ`. The year has at least four digits, and a `+` if it is beyond 9999.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL for %TL_INSTANT_PAST and %TL_INSTANT_FUTURE
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_instant_to_string (gint64 instant);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlDate, tl_date_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlDateIter, tl_date_iter_free)

G_END_DECLS
