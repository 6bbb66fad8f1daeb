/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-arena-private.h"
#include "date/tl-days-private.h"

#include <libtimeline/tl-exchange.h>

struct _TlExchange
{
  gatomicrefcount ref_count;
  TlArena *names; /* holds the ids */
  const char *act;
  const char *answer; /* NULL: none */
  const char *from;
  const char *to;
  TlDays days;
  TlCertainty certainty;
  gboolean linked;
  gboolean like;
  double scores[2]; /* of the act and of the answer; NAN: none */
  double values[2]; /* of the measure */
};

struct _TlLadder
{
  gatomicrefcount ref_count;
  TlArena *names;
  GPtrArray *acts;  /* ids, ends with NULL */
  GPtrArray *turns; /* likewise */
  TlTrend trend;
};

struct _TlExchanges
{
  gatomicrefcount ref_count;
  GPtrArray *exchanges;  /* TlExchange */
  GPtrArray *unanswered; /* likewise */
  GPtrArray *ladders;
  gint64 until;
  const TlScale *scale;
};

/* Copies VALUES, apart from its reference count. */
TlExchange *_tl_exchange_new (const TlExchange *values, TlArena *names);
TlLadder *_tl_ladder_new (TlArena *names);
/* Appends an act to a ladder. VALUE is what it is compared by, NAN if it has none; the greater, the more hostile. */
typedef struct
{
  TlLadder *ladder;
  const char *last; /* the last act that had a value */
  double value;
  int direction; /* of the last step that is not level */
} TlClimb;
void _tl_ladder_climb (TlClimb *self, const char *act, double value);
/* Ends the ladder with its trend. */
TlLadder *_tl_ladder_end (TlClimb *self);
TlExchanges *_tl_exchanges_new (const TlScale *scale);
