/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing the JSON parser beside json-c: where both read a text, they read the same. */
#include "fuzz.h"

#include "tl-judge.h"

void
fuzz_judge (const guint8 *data, gsize size)
{
  g_assert_cmpint (tl_judge ((const char *) data, size), !=, TL_JUDGED_DIFFERENT);
}
