/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>
#include <string.h>

#define TL_JSON_HIGH_BITS G_GUINT64_CONSTANT (0x8080808080808080)

/* A high bit in each of eight bytes that a JSON string does not hold as it stands: control characters, quotes,
 * backslashes, and where HIGH is TL_JSON_HIGH_BITS, what is not ASCII. Only the first is sure: a borrow may mark bytes
 * behind it (H. Warren, "Hacker's Delight", section 6-1, "Find first 0-byte"). */
static inline guint64
_tl_json_specials (const char *text, guint64 high)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 word, quotes, slashes;

  memcpy (&word, text, sizeof word);
  word = GUINT64_FROM_LE (word);
  quotes = word ^ ones * '"';
  slashes = word ^ ones * '\\';
  return ((((word - ones * 0x20) & ~word) | ((quotes - ones) & ~quotes) | ((slashes - ones) & ~slashes))
          & TL_JSON_HIGH_BITS)
         | (word & high);
}

static inline guint
_tl_json_first_special (guint64 specials)
{
  return (guint) __builtin_ctzll (specials) / 8;
}

/* Whether any of sixteen bytes is one that a JSON string does not hold as it stands, or not ASCII where HIGH is 0x80.
 */
typedef guint8 TlJsonBlock __attribute__ ((vector_size (16)));

static inline gboolean
_tl_json_block_is_special (const char *text, guint8 high)
{
  typedef guint64 Halves __attribute__ ((vector_size (16)));
  TlJsonBlock block;
  Halves halves;

  memcpy (&block, text, sizeof block);
  halves = (Halves) ((block < 0x20) | (block == '"') | (block == '\\') | ((block & high) != 0));
  return (halves[0] | halves[1]) != 0;
}

/* TEXT as a JSON string with its quotes, escaped as little as RFC 8259 allows. */
void _tl_json_append_string (GString *out, const char *text, gsize length);

/* A finite number as the shortest decimal that reads back equal. */
void _tl_json_append_number (GString *out, double number);

/* The double nearest to a JSON number. */
double _tl_json_read_number (const char *text, gsize length);
