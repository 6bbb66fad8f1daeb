/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>
#include <string.h>

/* A high bit in each of eight bytes that a JSON string does not hold as it stands: control characters, quotes,
 * backslashes. Only the first is sure: a borrow may mark bytes after it (H. Warren, "Hacker's Delight", section 6-1,
 * "Find first 0-byte"). */
static inline guint64
_tl_json_specials (const char *text)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 word, quotes, slashes;

  memcpy (&word, text, sizeof word);
  word = GUINT64_FROM_LE (word);
  quotes = word ^ ones * '"';
  slashes = word ^ ones * '\\';
  return (((word - ones * 0x20) & ~word) | ((quotes - ones) & ~quotes) | ((slashes - ones) & ~slashes)) & ones * 0x80;
}

#define TL_JSON_BLOCK 16

typedef guint8 TlJsonBytes __attribute__ ((vector_size (TL_JSON_BLOCK)));
typedef guint64 TlJsonHalves __attribute__ ((vector_size (TL_JSON_BLOCK)));

/* Sets each of sixteen bytes that a JSON string does not hold as it stands to 0xff, the others to 0. */
static inline TlJsonBytes
_tl_json_mark_special (TlJsonBytes block)
{
  return (TlJsonBytes) ((block < 0x20) | (block == '"') | (block == '\\'));
}

/* The first of sixteen bytes that a JSON string does not hold as it stands, or, where HIGH is 0x80, that is not ASCII;
 * TL_JSON_BLOCK if there is none. */
static inline guint
_tl_json_find_special (const char *text, guint8 high)
{
  TlJsonBytes block;
  TlJsonHalves halves;

  memcpy (&block, text, sizeof block);
  halves = (TlJsonHalves) (_tl_json_mark_special (block) | (TlJsonBytes) ((block & high) != 0));
  if (halves[0] != 0)
    return (guint) __builtin_ctzll (GUINT64_FROM_LE (halves[0])) / 8;
  return halves[1] != 0 ? 8 + (guint) __builtin_ctzll (GUINT64_FROM_LE (halves[1])) / 8 : TL_JSON_BLOCK;
}

static inline gboolean
_tl_json_is_plain (TlJsonBytes marks)
{
  TlJsonHalves halves = (TlJsonHalves) marks;

  return (halves[0] | halves[1]) == 0;
}

/* Copies fewer than sixteen bytes; FALSE where one wants to be escaped. */
static inline gboolean
_tl_json_copy_short (char *to, const char *text, gsize length)
{
  gsize i = 0;

  if (length >= 8)
    {
      TlJsonHalves halves;
      guint64 first, last;

      memcpy (&first, text, 8);
      memcpy (&last, text + length - 8, 8);
      memcpy (to, &first, 8);
      memcpy (to + length - 8, &last, 8);
      halves = (TlJsonHalves){ first, last };
      return _tl_json_is_plain (_tl_json_mark_special ((TlJsonBytes) halves));
    }
  for (; i < length && (guint8) text[i] >= 0x20 && text[i] != '"' && text[i] != '\\'; i++)
    to[i] = text[i];
  return i == length;
}

/* The same for any length: by blocks, the last of which may overlap the one before. */
static inline gboolean
_tl_json_copy_plain (char *to, const char *text, gsize length)
{
  TlJsonBytes block, marks = { 0 };

  if (length < sizeof block)
    return _tl_json_copy_short (to, text, length);
  for (gsize i = 0; i + sizeof block < length; i += sizeof block)
    {
      memcpy (&block, text + i, sizeof block);
      memcpy (to + i, &block, sizeof block);
      marks |= _tl_json_mark_special (block);
    }
  memcpy (&block, text + length - sizeof block, sizeof block);
  memcpy (to + length - sizeof block, &block, sizeof block);
  return _tl_json_is_plain (marks | _tl_json_mark_special (block));
}

/* TEXT as a JSON string with its quotes, escaped as little as RFC 8259 allows. */
void _tl_json_append_string (GString *out, const char *text, gsize length);
/* The same for the name of an unknown member, in the form in which it is kept: see tl-members-private.h. */
void _tl_json_append_unknown_name (GString *out, const char *coded, gsize length);

/* A finite number as the shortest decimal that reads back equal: TL_JSON_NUMBER_SIZE bytes at TO, at most. Returns
 * where it ends. */
#define TL_JSON_NUMBER_SIZE 32
char *_tl_json_put_number (char *to, double number);
void _tl_json_append_number (GString *out, double number);

/* The double nearest to a JSON number. */
double _tl_json_read_number (const char *text, gsize length);

/* How many bytes of TEXT a message shows: whole characters, 60 bytes at most. */
#define TL_JSON_KEY_SHOWN 60
int _tl_json_shown (const char *text, gsize length);
