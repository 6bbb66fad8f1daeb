/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* One date of a cell: numbers, names of months, quarters, weeks and eras, in the orders in which people write them. */
#include "config.h"

#include "date/tl-date-cell-parts-private.h"

/* ---- pieces ------------------------------------------------------------------------------------------------------ */

static gboolean
take_cell_word (TlCellReader *reader, TlCellWord word)
{
  gboolean found = _tl_cell_token_is_word (_tl_cell_reader_peek (reader, 0), word);

  reader->at += found;
  return found;
}

/* A hyphen, slash or dot without blanks around it: 19-May-2014. */
static gunichar
glued_sign_at (const TlCellReader *reader, guint ahead)
{
  const TlCellToken *sign = _tl_cell_reader_peek (reader, ahead), *next = _tl_cell_reader_peek (reader, ahead + 1);

  if (sign->kind != TL_CELL_SIGN || !sign->glued || !next->glued)
    return 0;
  return sign->sign == '-' || sign->sign == '/' || sign->sign == '.' ? sign->sign : 0;
}

/* The number of tokens of an era there: BC, av. J.-C., v. Chr. */
static guint
measure_cell_era (const TlCellReader *reader, guint ahead, gint8 *era)
{
  const TlCellToken *token = _tl_cell_reader_peek (reader, ahead);
  guint i = ahead + 1;

  *era = token->word == TL_CELL_WORD_BC || token->word == TL_CELL_WORD_BEFORE_CHRIST ? -1 : 1;
  if (_tl_cell_token_is_word (token, TL_CELL_WORD_BC) || _tl_cell_token_is_word (token, TL_CELL_WORD_AD))
    return 1;
  if (token->kind != TL_CELL_WORD
      || (token->word != TL_CELL_WORD_BEFORE_CHRIST && token->word != TL_CELL_WORD_AFTER_CHRIST
          && token->month != 4)) /* "apr. J.-C." */
    return 0;
  if (_tl_cell_token_is_word (_tl_cell_reader_peek (reader, i), TL_CELL_WORD_CHRIST))
    return 2;
  if (!_tl_cell_token_is_word (_tl_cell_reader_peek (reader, i++), TL_CELL_WORD_J))
    return 0;
  i += _tl_cell_token_is_sign (_tl_cell_reader_peek (reader, i), '-');
  return _tl_cell_token_is_word (_tl_cell_reader_peek (reader, i), TL_CELL_WORD_ABOUT) ? i + 1 - ahead : 0;
}

static void
set_cell_year (TlCellDate *date, const TlCellToken *number)
{
  date->year = (gint) number->value;
  date->year_digits = number->digits;
}

/* Whether the number there can be the year of a month or day before it, and not the hour or the next day. */
static gboolean
is_cell_year (const TlCellReader *reader, guint ahead)
{
  const TlCellToken *number = _tl_cell_reader_peek (reader, ahead), *next = _tl_cell_reader_peek (reader, ahead + 1);
  gint8 era;

  return number->kind == TL_CELL_NUMBER && !number->ordinal && !_tl_cell_time_is_next (reader, ahead)
         && (next->month == 0 || measure_cell_era (reader, ahead + 1, &era) > 0);
}

/* A year after a month. JOINT is the sign that was between the day and the month. */
static void
take_cell_year (TlCellReader *reader, TlCellDate *date, gunichar joint)
{
  guint ahead = 0;
  gunichar sign = glued_sign_at (reader, 0);
  const TlCellToken *token = _tl_cell_reader_peek (reader, 0);

  if (sign != 0 && (sign == joint || _tl_cell_reader_peek (reader, 1)->digits >= 3))
    ahead = 1;
  else if (_tl_cell_token_is_sign (token, ',') || _tl_cell_token_is_word (token, TL_CELL_WORD_OF))
    ahead = 1;
  date->apostrophe = _tl_cell_token_is_sign (_tl_cell_reader_peek (reader, ahead), '\'');
  ahead += date->apostrophe;
  if (!is_cell_year (reader, ahead))
    {
      date->apostrophe = FALSE;
      return;
    }
  set_cell_year (date, _tl_cell_reader_peek (reader, ahead));
  reader->at += ahead + 1;
}

static gboolean
set_cell_day (TlCellReader *reader, TlCellDate *date, guint value)
{
  if (value < 1 || value > 31)
    return _tl_cell_reader_refuse (reader, "has no day %u", value);
  date->day = (guint8) value;
  return TRUE;
}

/* ---- dates that begin with a number ------------------------------------------------------------------------------ */

/* The number of tokens before a month after a day: 19 May, 19-May, 19 de mayo. -1: there is no month. */
static gint
find_month_after (const TlCellReader *reader, guint ahead)
{
  gint8 era;

  if (measure_cell_era (reader, ahead, &era) > 0)
    return -1;
  if (_tl_cell_reader_peek (reader, ahead)->month != 0)
    return 0;
  if ((glued_sign_at (reader, ahead) != 0
       || _tl_cell_token_is_word (_tl_cell_reader_peek (reader, ahead), TL_CELL_WORD_OF))
      && _tl_cell_reader_peek (reader, ahead + 1)->month != 0)
    return 1;
  return -1;
}

/* 19 May 2014; 2014 May 19, 2014-May. */
static gboolean
read_around_month (TlCellReader *reader, TlCellDate *date, const TlCellToken *number, guint before)
{
  gunichar joint = glued_sign_at (reader, 1);
  const TlCellToken *day;

  date->month = _tl_cell_reader_peek (reader, 1 + before)->month;
  reader->at += 2 + before;
  if (number->digits <= 2)
    {
      take_cell_year (reader, date, joint);
      return set_cell_day (reader, date, number->value);
    }
  set_cell_year (date, number);
  day = _tl_cell_reader_peek (reader, glued_sign_at (reader, 0) != 0);
  if (day->kind != TL_CELL_NUMBER || day->digits > 2 || _tl_cell_time_is_next (reader, glued_sign_at (reader, 0) != 0))
    return TRUE;
  reader->at += 1 + (glued_sign_at (reader, 0) != 0);
  return set_cell_day (reader, date, day->value);
}

/* 2014年5月19日, 2014年5月, 2014年, 5月19日. */
static gboolean
read_chinese_parts (TlCellReader *reader, TlCellDate *date)
{
  static const gunichar signs[] = { 0x5E74, 0x6708, 0x65E5 };
  guint values[3] = { 0 };
  guint n = 0;

  for (guint i = 0; i < 3; i++)
    {
      const TlCellToken *number = _tl_cell_reader_peek (reader, 0);

      if (number->kind != TL_CELL_NUMBER || !_tl_cell_token_is_sign (_tl_cell_reader_peek (reader, 1), signs[i])
          || (n > 0 && values[i - 1] == 0))
        continue;
      if (i == 0)
        set_cell_year (date, number);
      if (i > 0 && (number->value < 1 || number->value > (i == 1 ? 12 : 31)))
        return _tl_cell_reader_refuse (reader, "has no %s %u", i == 1 ? "month" : "day", number->value);
      values[i] = number->value;
      reader->at += 2;
      n++;
    }
  date->month = (guint8) values[1];
  date->day = (guint8) values[2];
  return n > 0 && (values[1] != 0 || (values[2] == 0 && values[0] != 0));
}

/* Q2, H1, W21 after a year: the word and its number. AHEAD is the word. */
static gboolean
read_part_of_year (TlCellReader *reader, TlCellDate *date, guint ahead)
{
  const TlCellToken *word = _tl_cell_reader_peek (reader, ahead), *number = _tl_cell_reader_peek (reader, ahead + 1);
  guint most = word->word == TL_CELL_WORD_QUARTER ? 4 : word->word == TL_CELL_WORD_HALF ? 2 : 53;

  if (number->kind != TL_CELL_NUMBER || number->digits > 2 || number->ordinal)
    return FALSE;
  if (number->value < 1 || number->value > most)
    return _tl_cell_reader_refuse (reader, "has no such quarter, half or week: the last is %u", most);
  if (word->word == TL_CELL_WORD_WEEK)
    date->week = (guint8) number->value;
  else
    date->month = (guint8) ((word->word == TL_CELL_WORD_QUARTER ? 32 : 39) + number->value);
  reader->at += ahead + 2;
  return TRUE;
}

static gboolean
is_part_of_year (const TlCellToken *token)
{
  return _tl_cell_token_is_word (token, TL_CELL_WORD_QUARTER) || _tl_cell_token_is_word (token, TL_CELL_WORD_HALF)
         || _tl_cell_token_is_word (token, TL_CELL_WORD_WEEK);
}

/* 2014 Q2, 2014-W21, 2014-W21-1. */
static gboolean
read_year_and_part (TlCellReader *reader, TlCellDate *date, guint ahead)
{
  const TlCellToken *day;

  set_cell_year (date, _tl_cell_reader_peek (reader, 0));
  if (!read_part_of_year (reader, date, ahead))
    return FALSE;
  day = _tl_cell_reader_peek (reader, 1);
  if (date->week == 0 || glued_sign_at (reader, 0) != '-' || day->kind != TL_CELL_NUMBER || day->digits != 1
      || day->value == 0)
    return TRUE;
  date->day_of_week = (guint8) day->value;
  reader->at += 2;
  return TRUE;
}

/* 2Q14, 1H 2014. */
static gboolean
read_counted_part (TlCellReader *reader, TlCellDate *date)
{
  const TlCellToken *number = _tl_cell_reader_peek (reader, 0), *word = _tl_cell_reader_peek (reader, 1);
  gboolean quarter = word->word == TL_CELL_WORD_QUARTER;

  if (number->value < 1 || number->value > (quarter ? 4 : 2) || !is_cell_year (reader, 2))
    return FALSE;
  date->month = (guint8) ((quarter ? 32 : 39) + number->value);
  set_cell_year (date, _tl_cell_reader_peek (reader, 2));
  reader->at += 3;
  return TRUE;
}

/* A number without a month: a year, a day of the month at the other end of a span, or "21, 2014". */
static gboolean
read_bare_number (TlCellReader *reader, TlCellDate *date, const TlCellToken *number)
{
  guint comma = _tl_cell_token_is_sign (_tl_cell_reader_peek (reader, 1), ',');
  const TlCellToken *year = _tl_cell_reader_peek (reader, 1 + comma);

  if (number->digits <= 2 && year->digits >= 3 && is_cell_year (reader, 1 + comma))
    {
      set_cell_year (date, year);
      reader->at += 2 + comma;
      return set_cell_day (reader, date, number->value);
    }
  set_cell_year (date, number);
  date->bare = TRUE;
  date->ordinal = number->ordinal;
  reader->at++;
  return TRUE;
}

static gboolean
read_number_first (TlCellReader *reader, TlCellDate *date)
{
  const TlCellToken *number = _tl_cell_reader_peek (reader, 0), *next = _tl_cell_reader_peek (reader, 1);
  guint hyphen = _tl_cell_token_is_sign (next, '-');
  gint before = find_month_after (reader, 1);

  if (next->kind == TL_CELL_SIGN && (next->sign == 0x5E74 || next->sign == 0x6708))
    return read_chinese_parts (reader, date);
  if (_tl_cell_time_is_next (reader, 0))
    return _tl_cell_reader_refuse (reader, "has a time without a day before it");
  if (before >= 0)
    return read_around_month (reader, date, number, (guint) before);
  if (number->digits == 4 && is_part_of_year (_tl_cell_reader_peek (reader, 1 + hyphen)))
    return read_year_and_part (reader, date, 1 + hyphen);
  if (number->digits == 1 && is_part_of_year (next) && next->word != TL_CELL_WORD_WEEK)
    return read_counted_part (reader, date);
  if (_tl_cell_numbers_read (reader, date))
    return TRUE;
  return reader->why[0] == '\0' && read_bare_number (reader, date, number);
}

/* ---- dates that begin with a word -------------------------------------------------------------------------------- */

/* Nov-14 is 14 November or November 2014. */
static gboolean
refuse_month_and_two_digits (TlCellReader *reader, const TlCellDate *date, guint value)
{
  return _tl_cell_reader_refuse (reader,
                                 "has two readings: write XXXX-%02u-%02u for the day, or the year with four digits, "
                                 "such as 20%02u-%02u, for the month",
                                 date->month, value, value, date->month);
}

/* May 19, 2014; May 2014; May 19; May. */
static gboolean
read_month_first (TlCellReader *reader, TlCellDate *date)
{
  gunichar joint = glued_sign_at (reader, 1);
  guint ahead = joint != 0 ? 1 : 0;
  const TlCellToken *number;
  gint8 era;

  date->month = _tl_cell_reader_peek (reader, 0)->month;
  reader->at++;
  number = _tl_cell_reader_peek (reader, ahead);
  if (number->kind != TL_CELL_NUMBER || number->digits > 2 || _tl_cell_time_is_next (reader, ahead)
      || _tl_cell_reader_peek (reader, ahead + 1)->month != 0 || measure_cell_era (reader, ahead + 1, &era) > 0)
    {
      take_cell_year (reader, date, joint);
      return TRUE;
    }
  reader->at += ahead + 1;
  if (number->value > 31 || number->value == 0)
    {
      set_cell_year (date, number);
      return TRUE;
    }
  take_cell_year (reader, date, joint);
  if (joint != 0 && date->year_digits == 0)
    return refuse_month_and_two_digits (reader, date, number->value);
  return set_cell_day (reader, date, number->value);
}

/* AD 79. */
static gboolean
read_era_first (TlCellReader *reader, TlCellDate *date)
{
  const TlCellToken *number = _tl_cell_reader_peek (reader, 1);

  if (number->kind != TL_CELL_NUMBER || number->digits > 4)
    return FALSE;
  set_cell_year (date, number);
  date->bare = TRUE;
  date->era = 1;
  reader->at += 2;
  return TRUE;
}

/* Q2 2014, H1 2014, W21 2014, spring 2013: the year after the part. */
static gboolean
read_part_first (TlCellReader *reader, TlCellDate *date)
{
  const TlCellToken *word = _tl_cell_reader_peek (reader, 0);
  guint ahead;

  if (word->word >= TL_CELL_WORD_SPRING && word->word <= TL_CELL_WORD_WINTER)
    {
      date->month = (guint8) (21 + word->word - TL_CELL_WORD_SPRING);
      reader->at++;
    }
  else if (!read_part_of_year (reader, date, 0))
    return FALSE;
  ahead = glued_sign_at (reader, 0) != 0 || _tl_cell_token_is_sign (_tl_cell_reader_peek (reader, 0), ',')
          || _tl_cell_token_is_word (_tl_cell_reader_peek (reader, 0), TL_CELL_WORD_OF);
  date->apostrophe = _tl_cell_token_is_sign (_tl_cell_reader_peek (reader, ahead), '\'');
  ahead += date->apostrophe;
  if (!is_cell_year (reader, ahead))
    return FALSE;
  set_cell_year (date, _tl_cell_reader_peek (reader, ahead));
  reader->at += ahead + 1;
  return TRUE;
}

static gboolean
read_word_first (TlCellReader *reader, TlCellDate *date)
{
  const TlCellToken *token = _tl_cell_reader_peek (reader, 0), *next = _tl_cell_reader_peek (reader, 1);

  if (token->month != 0)
    return read_month_first (reader, date);
  if (_tl_cell_token_is_word (token, TL_CELL_WORD_AD))
    return read_era_first (reader, date);
  if (is_part_of_year (token) || (token->word >= TL_CELL_WORD_SPRING && token->word <= TL_CELL_WORD_WINTER))
    return read_part_first (reader, date);
  if (!_tl_cell_token_is_sign (token, '\'') || next->kind != TL_CELL_NUMBER || next->digits != 2)
    return FALSE;
  date->apostrophe = TRUE;
  set_cell_year (date, next);
  reader->at += 2;
  return TRUE;
}

/* ---- before and after the date ----------------------------------------------------------------------------------- */

/* "mar. 20 mai 2014": Tuesday in French, because a month follows the day. */
static gboolean
is_cell_weekday (const TlCellReader *reader)
{
  const TlCellToken *token = _tl_cell_reader_peek (reader, 0);
  guint ahead = 1 + _tl_cell_token_is_sign (_tl_cell_reader_peek (reader, 1), ',');

  if (token->weekday == 0 || token->month == 0)
    return token->weekday != 0;
  return _tl_cell_reader_peek (reader, ahead)->kind == TL_CELL_NUMBER && find_month_after (reader, ahead + 1) >= 0;
}

static void
take_cell_weekday (TlCellReader *reader, TlCellDate *date)
{
  if (!is_cell_weekday (reader))
    return;
  date->weekday = _tl_cell_reader_peek (reader, 0)->weekday;
  reader->at++;
  if (_tl_cell_token_is_sign (_tl_cell_reader_peek (reader, 0), '-')
      && _tl_cell_token_is_word (_tl_cell_reader_peek (reader, 1), TL_CELL_WORD_FEIRA))
    reader->at += 2;
  reader->at += _tl_cell_token_is_sign (_tl_cell_reader_peek (reader, 0), ',');
  while (take_cell_word (reader, TL_CELL_WORD_ARTICLE))
    continue;
}

/* Words that narrow a date without a limit of their own ("late May") and marks of doubt. */
static void
take_cell_prefixes (TlCellReader *reader, TlCellDate *date)
{
  for (;;)
    {
      const TlCellToken *token = _tl_cell_reader_peek (reader, 0);

      if (token->word == TL_CELL_WORD_ABOUT || _tl_cell_token_is_sign (token, '~'))
        date->marks |= TL_CELL_APPROXIMATE;
      else if (token->word == TL_CELL_WORD_PERHAPS)
        date->marks |= TL_CELL_UNCERTAIN;
      else if (token->word != TL_CELL_WORD_ARTICLE && token->word != TL_CELL_WORD_PART)
        return;
      reader->at++;
      if (token->word == TL_CELL_WORD_PART && _tl_cell_token_is_sign (_tl_cell_reader_peek (reader, 0), '-'))
        reader->at++;
    }
}

static void
take_cell_suffixes (TlCellReader *reader, TlCellDate *date)
{
  for (;;)
    {
      const TlCellToken *token = _tl_cell_reader_peek (reader, 0);

      if (_tl_cell_token_is_sign (token, '?'))
        date->marks |= TL_CELL_UNCERTAIN;
      else if (_tl_cell_token_is_sign (token, '~') || token->word == TL_CELL_WORD_ABOUT)
        date->marks |= TL_CELL_APPROXIMATE;
      else
        return;
      reader->at++;
    }
}

gboolean
_tl_cell_date_read (TlCellReader *reader, TlCellDate *date)
{
  const TlCellToken *token;
  guint era_tokens;
  gint8 era;

  *date = (TlCellDate){ 0 };
  take_cell_prefixes (reader, date);
  take_cell_weekday (reader, date);
  token = _tl_cell_reader_peek (reader, 0);
  if (token->kind == TL_CELL_NUMBER ? !read_number_first (reader, date) : !read_word_first (reader, date))
    return FALSE;
  era_tokens = date->era == 0 && date->year_digits > 0 ? measure_cell_era (reader, 0, &era) : 0;
  if (era_tokens > 0)
    date->era = era;
  reader->at += era_tokens;
  if (date->day != 0 && !_tl_cell_time_read (reader, date))
    return FALSE;
  take_cell_suffixes (reader, date);
  return TRUE;
}
