/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-exchange-query.h>

struct _TlExchangeQuery
{
  gatomicrefcount ref_count;
  char *first; /* NULL, with SECOND: all pairs */
  char *second;
  gint64 within; /* seconds; -1: answers by links only */
  char *measure; /* NULL: scores */
  const TlScale *scale;
  TlDate *on; /* NULL: the last day of the timeline */
};
