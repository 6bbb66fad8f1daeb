/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Every answer about any timeline, as texts that can be compared. */
#pragma once

#include "tl-test.h"

typedef struct
{
  const char *name;
  void (*append) (TlTimeline *timeline, GString *out);
} SameAnswer;

#define SAME_ANSWERS 12
/* NULL-terminated by name */
extern const SameAnswer same_answers[SAME_ANSWERS + 1];
