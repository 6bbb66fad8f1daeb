/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing the promise that the order of a document's items is of no consequence: a shuffled document answers
 * alike. */
#include "fuzz-document.h"

#include "same-answers.h"

static void
shuffle (GPtrArray *lines, guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = lines->len; i > 2; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 1, (int) i);
      gpointer line = lines->pdata[i - 1];

      lines->pdata[i - 1] = lines->pdata[j];
      lines->pdata[j] = line;
    }
}

void
fuzz_same (const guint8 *data, gsize size)
{
  FuzzBytes bytes = { data, size };
  guint question = fuzz_take (&bytes, SAME_ANSWERS), seed = fuzz_take (&bytes, 256);
  g_autoptr (GPtrArray) lines = fuzz_take_lines (&bytes);
  g_autoptr (TlTimeline) first = fuzz_read_lines (lines), second = NULL;
  g_autoptr (GString) answer = g_string_new (NULL), other = g_string_new (NULL);

  shuffle (lines, seed);
  second = fuzz_read_lines (lines);
  same_answers[question].append (first, answer);
  same_answers[question].append (second, other);
  g_assert_cmpstr (answer->str, ==, other->str);
}
