/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* json-c as a judge of the parser: where both accept a text, they must have read the same from it. */
#pragma once

#include <glib.h>

typedef enum
{
  TL_JUDGED_NEITHER,   /* reads it */
  TL_JUDGED_JSONC,     /* alone reads it: it is laxer */
  TL_JUDGED_HERE,      /* alone is it read */
  TL_JUDGED_SAME,      /* both read the same */
  TL_JUDGED_DIFFERENT, /* both read it, and not the same */
} TlJudged;

/* A text as the parser copies it, without white space, escaped as little as may be; NULL where it is not JSON. */
char *tl_judge_compact (const char *text, gsize length);

TlJudged tl_judge (const char *text, gsize length);
