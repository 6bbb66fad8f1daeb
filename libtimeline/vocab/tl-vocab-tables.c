/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The tables of the vocabulary, generated from data/ when the library is built, and their pool of texts. */
#include "config.h"

#include "vocab/tl-vocab-tables-private.h"

#include <string.h>

#include "vocab/tl-vocab-tables.inc"

const char *
_tl_vocab_text (guint16 place)
{
  return place != 0 ? _tl_vocab_texts + place : NULL;
}

int
_tl_vocab_compare (const TlVocabKey *key, guint16 place)
{
  const char *text = _tl_vocab_texts + place;
  gsize length = strlen (text);
  /* not strncmp(): KEY may contain a zero byte, and no byte of TEXT after its own may be read */
  int order = memcmp (key->text, text, MIN (key->length, length));

  return order != 0 ? order : (key->length > length) - (key->length < length);
}
