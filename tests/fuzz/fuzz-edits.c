/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing edits: a timeline that was edited answers as one that is read from what the edited one writes; and
 * an edit that fails changes nothing. */
#include "fuzz-document.h"

#include "same-answers.h"

static void
ask (TlTimeline *timeline, guint question)
{
  g_autoptr (GString) answer = g_string_new (NULL);

  same_answers[question].append (timeline, answer);
}

void
fuzz_edits (const guint8 *data, gsize size)
{
  FuzzBytes bytes = { data, size };
  guint question = fuzz_take (&bytes, SAME_ANSWERS), rounds = 1 + fuzz_take (&bytes, 3);
  g_autoptr (TlTimeline) edited = fuzz_take_timeline (&bytes), rebuilt = NULL;
  g_autoptr (GString) answer = g_string_new (NULL), expected = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < rounds; i++)
    {
      ask (edited, question); /* which makes what is remembered, so that it can be out of date */
      fuzz_edit (&bytes, edited, 6);
    }
  text = fuzz_write (edited, "json");
  rebuilt = fuzz_read (text, "json");
  same_answers[question].append (edited, answer);
  same_answers[question].append (rebuilt, expected);
  g_assert_cmpstr (answer->str, ==, expected->str);
}
