/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>
#include <string.h>

/* A high bit in each of eight bytes that a JSON string does not hold as it stands: control characters, quotes,
 * backslashes. Only the first is sure: a borrow may mark bytes behind it (H. Warren, "Hacker's Delight", section 6-1,
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

/* The first of sixteen bytes that a JSON string does not hold as it stands, or, where HIGH is 0x80, that is not ASCII;
 * TL_JSON_BLOCK where there is none. */
static inline guint
_tl_json_find_special (const char *text, guint8 high)
{
  typedef guint8 Bytes __attribute__ ((vector_size (TL_JSON_BLOCK)));
  typedef guint64 Halves __attribute__ ((vector_size (TL_JSON_BLOCK)));
  Bytes block;
  Halves halves;

  memcpy (&block, text, sizeof block);
  halves = (Halves) ((block < 0x20) | (block == '"') | (block == '\\') | ((block & high) != 0));
  if (halves[0] != 0)
    return (guint) __builtin_ctzll (GUINT64_FROM_LE (halves[0])) / 8;
  return halves[1] != 0 ? 8 + (guint) __builtin_ctzll (GUINT64_FROM_LE (halves[1])) / 8 : TL_JSON_BLOCK;
}

/* TEXT as a JSON string with its quotes, escaped as little as RFC 8259 allows. */
void _tl_json_append_string (GString *out, const char *text, gsize length);

/* A finite number as the shortest decimal that reads back equal: TL_JSON_NUMBER_SIZE bytes at TO, at most. Returns where
 * it ends. */
#define TL_JSON_NUMBER_SIZE 32
char *_tl_json_put_number (char *to, double number);
void _tl_json_append_number (GString *out, double number);

/* The double nearest to a JSON number. */
double _tl_json_read_number (const char *text, gsize length);
