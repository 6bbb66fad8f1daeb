/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Splitting a cell into numbers, words and signs. */
#include "config.h"

#include "date/tl-date-cell-parts-private.h"

#include <stdarg.h>
#include <string.h>

#define LONG_DASH 0x2013

gboolean
_tl_cell_reader_refuse (TlCellReader *self, const gchar *format, ...)
{
  va_list args;

  if (self->why[0] != '\0')
    return FALSE;
  va_start (args, format);
  g_vsnprintf (self->why, sizeof self->why, format, args);
  va_end (args);
  return FALSE;
}

/* ---- characters -------------------------------------------------------------------------------------------------- */

static gunichar
cell_character (const TlCellReader *reader, gsize at)
{
  guchar c = at < reader->length ? (guchar) reader->text[at] : 0;

  return c < 0x80 ? c : g_utf8_get_char (reader->text + at);
}

static gsize
cell_character_size (gunichar c)
{
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

/* A letter of Latin as a small letter without accent; 0: none. ' ' is an accent of its own, which is left out. */
static gchar
plain_cell_letter (gunichar c)
{
  static const gchar latin[] = "aaaaaaaceeeeiiiidnooooo.ouuuuyts"; /* from U+00E0 on */

  if (c < 0x80)
    return g_ascii_isalpha ((gchar) c) ? g_ascii_tolower ((gchar) c) : '\0';
  if (c >= 0x300 && c < 0x370)
    return ' ';
  if (c >= 0xC0 && c < 0xE0)
    c += 0x20;
  return c >= 0xE0 && c < 0x100 && c != 0xF7 ? latin[c - 0xE0] : '\0';
}

static gunichar
plain_cell_sign (gunichar c)
{
  if (c == 0x2010 || c == 0x2011 || c == 0x2212)
    return '-';
  if (c >= 0x2012 && c <= 0x2015)
    return LONG_DASH;
  if (c == 0x2018 || c == 0x2019)
    return '\'';
  return c == 0x5E74 || c == 0x6708 || c == 0x65E5 /* year, month and day in Chinese */
                 || (c < 0x80 && strchr ("-/.,:+?~()[]'", (int) c) != NULL)
             ? c
             : 0;
}

/* ---- tokens ------------------------------------------------------------------------------------------------------ */

static gsize
read_cell_digits (const TlCellReader *reader, gsize at, TlCellToken *token)
{
  guint n = 0;

  token->kind = TL_CELL_NUMBER;
  for (; at < reader->length && g_ascii_isdigit (reader->text[at]); at++, n++)
    if (n < 9)
      token->value = token->value * 10 + (guint) (reader->text[at] - '0');
  token->digits = (guint8) MIN (n, 9);
  return at;
}

/* Letters. "a.m." and "B.C.E." are words without dots. */
static gsize
read_cell_letters (const TlCellReader *reader, gsize at, gchar *name, gsize *length)
{
  gsize run = 0;

  for (;;)
    {
      gunichar c = cell_character (reader, at);
      gchar plain = c != 0 ? plain_cell_letter (c) : '\0';

      if (plain != '\0')
        {
          if (plain != ' ' && *length < TL_CELL_WORD_SIZE)
            name[(*length)++] = plain;
          run += plain != ' ';
          at += cell_character_size (c);
        }
      else if (c == '.' && run == 1 && plain_cell_letter (cell_character (reader, at + 1)) > ' '
               && plain_cell_letter (cell_character (reader, at + 2)) == '\0')
        {
          at++;
          run = 0;
        }
      else
        return at;
    }
}

/* st, nd, rd, th; er, re, e; o, a. */
static gboolean
is_cell_ordinal (const gchar *name, gsize length)
{
  static const gchar *const endings[] = { "st", "nd", "rd", "th", "er", "re", "e", "o", "a", "ste" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (strlen (endings[i]) == length && memcmp (endings[i], name, length) == 0)
      return TRUE;
  return FALSE;
}

static gsize
read_cell_word (const TlCellReader *reader, gsize at, TlCellToken *token, TlCellToken *previous)
{
  gchar name[TL_CELL_WORD_SIZE + 1] = "";
  gsize length = 0;

  at = read_cell_letters (reader, at, name, &length);
  if (token->glued && previous != NULL && previous->kind == TL_CELL_NUMBER && previous->digits <= 2
      && is_cell_ordinal (name, length))
    {
      previous->ordinal = TRUE;
      return at;
    }
  token->kind = TL_CELL_WORD;
  token->month = _tl_cell_name_month (name, length);
  if (token->month == 0 || token->month == 3) /* "mar." is March, and Tuesday in French */
    token->weekday = _tl_cell_name_weekday (name, length);
  if (token->month == 0)
    token->word = (guint8) _tl_cell_name_word (name, length);
  return at;
}

/* The dot of an abbreviation or of a German ordinal, which means nothing more. */
static gboolean
is_silent_dot (const TlCellReader *reader, gsize at, const TlCellToken *previous)
{
  return cell_character (reader, at) == '.' && previous != NULL
         && (previous->kind == TL_CELL_WORD
             || (previous->kind == TL_CELL_NUMBER && !g_ascii_isdigit ((gchar) cell_character (reader, at + 1))));
}

/* Reads what begins at AT, and leaves the token empty if that means nothing. */
static gsize
read_cell_token (const TlCellReader *reader, gsize at, TlCellToken *token, TlCellToken *previous)
{
  gunichar c = cell_character (reader, at);

  if (c < 0x80 && g_ascii_isdigit ((gchar) c))
    return read_cell_digits (reader, at, token);
  if (plain_cell_letter (c) > ' ')
    return read_cell_word (reader, at, token, previous);
  if (is_silent_dot (reader, at, previous) && token->glued)
    return at + 1;
  if ((c == 0xBA || c == 0xAA || c == 0xB0) && token->glued && previous != NULL && previous->kind == TL_CELL_NUMBER)
    {
      previous->ordinal = TRUE; /* 1º */
      return at + cell_character_size (c);
    }
  token->kind = TL_CELL_SIGN;
  token->sign = plain_cell_sign (c);
  return at + cell_character_size (c);
}

static gsize
skip_cell_blanks (const TlCellReader *reader, gsize at)
{
  for (;;)
    {
      gunichar c = cell_character (reader, at);

      if (at >= reader->length || !(c < 0x80 ? g_ascii_isspace ((gchar) c) : g_unichar_isspace (c) || c == 0xFEFF))
        return at;
      at += cell_character_size (c);
    }
}

gboolean
_tl_cell_reader_split (TlCellReader *self)
{
  gsize at = 0;

  self->n = self->at = 0;
  while (at < self->length)
    {
      gsize begin = skip_cell_blanks (self, at);
      TlCellToken token = { .glued = begin == at && at > 0, .begin = (guint16) begin };

      if (begin >= self->length)
        break;
      at = read_cell_token (self, begin, &token, self->n > 0 ? &self->tokens[self->n - 1] : NULL);
      token.end = (guint16) at;
      if (token.kind == TL_CELL_END)
        continue;
      if (self->n == TL_CELL_MAX_TOKENS)
        return FALSE;
      self->tokens[self->n++] = token;
    }
  self->tokens[self->n] = (TlCellToken){ .kind = TL_CELL_END };
  return TRUE;
}
