/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-input-private.h"
#include "io/json/tl-json-text-private.h"

/* A strict pull parser for JSON (RFC 8259) over a bounded buffer.
 *
 *   input -> [ consumed | token.... | not yet looked at | 0 ]      the buffer slides along; a token is always whole
 *                        ^token      ^position           ^end       in it
 *
 * json-c's tokener accepts what RFC 8259 forbids (NaN, single quotes, raw control characters, overlong UTF-8) and wants
 * a tree; this refuses all of it, counts lines and columns (in characters), and holds one token at a time. A key that
 * comes twice in an object is for the caller to see. In lines mode each line is a text of its own. */

#define TL_JSON_MAX_DEPTH 64

typedef enum
{
  TL_JSON_ERROR,
  TL_JSON_END, /* of the text */
  TL_JSON_OBJECT,
  TL_JSON_OBJECT_END,
  TL_JSON_ARRAY,
  TL_JSON_ARRAY_END,
  TL_JSON_KEY,
  TL_JSON_STRING,
  TL_JSON_NUMBER,
  TL_JSON_TRUE,
  TL_JSON_FALSE,
  TL_JSON_NULL,
} TlJsonToken;

typedef struct
{
  guint64 line;
  guint64 column;
} TlJsonPlace;

typedef struct
{
  gboolean is_array;
  gint64 index;     /* of the item in an array; -1 before the first */
  guint key_length; /* of the member in an object; 0 before the first */
  char key[TL_JSON_KEY_SHOWN + 4];
} TlJsonFrame;

typedef struct
{
  TlInput *input;     /* borrowed */
  guint64 max_string; /* 0: no limit */
  gboolean lines;     /* one text a line */

  char *buffer;
  gsize size;      /* without the padding */
  gsize position;  /* of what is next */
  gsize end;       /* of what is filled; a NUL follows */
  gsize token;     /* of the token being read: filling keeps the bytes from there on */
  guint64 offset;  /* of the buffer's first byte in the text */
  gboolean at_eof; /* the stream has no more */

  guint64 line;
  guint64 line_offset;   /* of the line's first byte in the text */
  guint64 continuations; /* UTF-8 continuation bytes in this line: they are no columns */

  int state;
  guint depth;
  TlJsonFrame frames[TL_JSON_MAX_DEPTH];

  TlJsonPlace place; /* of the token */
  const char *text;  /* of a key, string (unescaped) or number; does not end in NUL; until the next token */
  gsize length;
  gboolean escaped; /* whether the string held escapes, */
  gboolean foreign; /* or anything but ASCII */
  GString *unescaped;
  GError *error;  /* without place; set with TL_JSON_ERROR */
  GError *repeat; /* the first key that a copied value repeats, */
  TlJsonPlace repeat_place;
  char *repeat_path;
} TlJsonParser;

void _tl_json_parser_init (TlJsonParser *self, TlInput *input);
void _tl_json_parser_clear (TlJsonParser *self);

TlJsonToken _tl_json_parser_next (TlJsonParser *self);

/* The same where members of known names are expected: TL_JSON_KEY says that one stands next, and has not read it. It is
 * then passed with its colon where it is NAME, whose LENGTH is at most TL_JSON_NAME, and its value comes by
 * _tl_json_parser_value(); where it is none of those expected, _tl_json_parser_next() reads it.
 *
 *   QUOTED   "title":\0\0\0\0\0\0\0\0      sixteen bytes, compared as two words
 */
#define TL_JSON_NAME 12
TlJsonToken _tl_json_parser_member (TlJsonParser *self);
TlJsonToken _tl_json_parser_value (TlJsonParser *self);

static inline gboolean
_tl_json_parser_pass_name (TlJsonParser *self, const char quoted[16], guint length)
{
  const char *text = self->buffer + self->position;
  TlJsonFrame *frame = &self->frames[self->depth - 1];
  guint n = length + 3; /* with quotes and colon */
  guint64 a, b;

  memcpy (&a, text, sizeof a);
  memcpy (&b, quoted, sizeof b);
  if (n < sizeof a ? GUINT64_FROM_LE (a ^ b) << (64 - 8 * n) != 0 : a != b)
    return FALSE;
  if (n > sizeof a)
    {
      memcpy (&a, text + n - sizeof a, sizeof a);
      memcpy (&b, quoted + n - sizeof b, sizeof b);
      if (a != b)
        return FALSE;
    }
  memcpy (frame->key, quoted + 1, TL_JSON_NAME);
  frame->key_length = length;
  self->position += n;
  return TRUE;
}

/* Reads to the end of the value that began with TOKEN. */
gboolean _tl_json_parser_skip (TlJsonParser *self, TlJsonToken token);

/* Appends the value that began with TOKEN as compact JSON, numbers to the last digit. FALSE with the error set; where a
 * key is repeated, TRUE with that error in REPEAT, which is the caller's to take. */
gboolean _tl_json_parser_copy (TlJsonParser *self, TlJsonToken token, GString *out);

/* Where the token stands, as in "events[3].participants[0].actor"; "" at the top. */
char *_tl_json_parser_dup_path (const TlJsonParser *self);

/* What TOKEN is, for messages: "a string". */
const char *_tl_json_token_name (TlJsonToken token);

/* Bytes of the text read so far. */
guint64 _tl_json_parser_get_offset (const TlJsonParser *self);
