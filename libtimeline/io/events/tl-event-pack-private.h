/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-bytes-private.h"
#include "model/noun/tl-nouns-private.h"
#include "model/table/tl-record-private.h"

/* Writing a record of an event member by member, in the order of the shape: see tl-record-private.h. Each function
 * returns where the next byte goes; the caller has made room for all of them. */

/* The members of parts, by their index in the shape. */
enum
{
  TL_PARTICIPANT_FIELD_ACTOR,
  TL_PARTICIPANT_FIELD_ROLE
};
enum
{
  TL_PLACE_FIELD_NAME,
  TL_PLACE_FIELD_COUNTRY,
  TL_PLACE_FIELD_LAT,
  TL_PLACE_FIELD_LON
};
enum
{
  TL_CODING_FIELD_SCHEME,
  TL_CODING_FIELD_CODE
};
enum
{
  TL_CITATION_FIELD_SOURCE = 0,
  TL_CITATION_FIELD_DATE = 4,
  TL_CITATION_FIELD_LOCATOR = 6
};
enum
{
  TL_RECORD_FIELD_CODER = 2
};

static inline char *
_tl_pack_number (char *to, guint64 number)
{
  return to + _tl_bytes_encode (to, number);
}

/* The index of a member, before its value. */
static inline char *
_tl_pack_field (char *to, guint field)
{
  *to++ = (char) (field + 1);
  return to;
}

static inline char *
_tl_pack_end (char *to)
{
  *to++ = 0;
  return to;
}

/* A member whose value is a name or date. */
static inline char *
_tl_pack_name (char *to, guint field, guint32 number)
{
  return _tl_pack_number (_tl_pack_field (to, field), number);
}

static inline char *
_tl_pack_double (char *to, double number)
{
  memcpy (to, &number, sizeof number);
  return to + sizeof number;
}

static inline char *
_tl_pack_text (char *to, guint field, const char *text, gsize length)
{
  to = _tl_pack_number (_tl_pack_field (to, field), length);
  memcpy (to, text, length);
  return _tl_pack_end (to + length);
}

/* A piece of JSON that is shared; none if NUMBER is TL_SYMBOL_NONE, and *N is the count of them. */
static inline char *
_tl_pack_piece (char *to, guint32 number, guint *n)
{
  if (number == TL_SYMBOL_NONE)
    return to;
  ++*n;
  return _tl_pack_number (to, (guint64) number + 1);
}
