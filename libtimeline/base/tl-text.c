/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Text that is safe to show: one line, and nothing in it that controls a terminal or reorders what is around it. */
#include "config.h"

#include <libtimeline/tl-text.h>

#include <string.h>

/* Control codes, line and paragraph separators, and the marks, embeddings, overrides and isolates of the bidirectional
 * algorithm (Unicode Standard Annex 9, section 2). */
gboolean
tl_text_is_hidden (gunichar character)
{
  gunichar c = character;

  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e)
         || (c >= 0x2066 && c <= 0x2069);
}

static void
append_hidden (GString *out, gunichar c)
{
  if (c == '\n')
    g_string_append (out, "\\n");
  else if (c == '\t')
    g_string_append (out, "\\t");
  else if (c == '\r')
    g_string_append (out, "\\r");
  else
    g_string_append_printf (out, c < 0x100 ? "\\x%02x" : "\\u%04x", c);
}

static void
append_visible (GString *out, const char *text, gsize length)
{
  const char *end = text + length;

  while (text < end)
    {
      gunichar c = g_utf8_get_char_validated (text, end - text);
      const char *next = c < 0x110000 ? g_utf8_next_char (text) : text + 1;

      if (c >= 0x110000)
        g_string_append_printf (out, "\\x%02x", (guchar) *text);
      else if (tl_text_is_hidden (c))
        append_hidden (out, c);
      else
        g_string_append_len (out, text, next - text);
      text = next;
    }
}

char *
tl_text_dup_visible (const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;
  GString *out;

  if (text == NULL)
    return NULL;
  out = g_string_sized_new (length + 1);
  append_visible (out, text, length);
  return g_string_free (out, FALSE);
}
