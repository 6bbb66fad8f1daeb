/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-date-parse-private.h"

typedef enum
{
  TL_DATE_SINGLE,
  TL_DATE_INTERVAL,
  TL_DATE_ONE_OF, /* [a,b..c] */
  TL_DATE_ALL_OF, /* {a,b..c} */
} TlDateKind;

/* What a whole expression says. */
typedef struct
{
  TlDateKind kind;
  int level;
  TlPrecision precision;
  guint8 flags;
  guint8 part_flags[3]; /* of a single date */
  guint8 ends[2];       /* TlDateEnd */
  TlBounds bounds;
} TlExpression;

/* Reads the whole of TEXT; its canonical text goes behind OUT, and where ITEMS is not NULL, a copy of the text of each
 * member of a set. FALSE with TL_ERROR_DATE. */
gboolean _tl_expression_parse (TlExpression *self, const char *text, gsize length, GString *out, GPtrArray *items,
                               GError **error);
