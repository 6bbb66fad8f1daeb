/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Text for a terminal: what is shown, how wide it is, and when it is bold. */
#include "config.h"

#include "timeline.h"

#include <string.h>
#include <unistd.h>

#define ZERO_WIDTH_JOINER 0x200d
#define EMOJI_PRESENTATION 0xfe0f

static gboolean
is_regional_indicator (gunichar c)
{
  return c >= 0x1f1e6 && c <= 0x1f1ff;
}

static gboolean
is_skin_tone (gunichar c)
{
  return c >= 0x1f3fb && c <= 0x1f3ff;
}

/* The columns that C adds to the cluster that ends before it with BEFORE, whose width so far is WIDTH; 0 if it joins
 * that. A pair of regional indicators is one flag; the rest are the rules of Unicode Standard Annex 29 as far as a
 * character that joins has a width of its own. */
static int
count_added (gunichar before, gunichar c, int *width)
{
  int alone = g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1, added = alone;

  if (c == EMOJI_PRESENTATION)
    added = *width == 1 ? 1 : 0;
  else if (alone > 0 && (before == ZERO_WIDTH_JOINER || (is_skin_tone (c) && *width > 0)))
    added = 0;
  else if (is_regional_indicator (c) && is_regional_indicator (before) && *width == 1)
    added = 1;
  else if (alone > 0)
    *width = 0; /* a new cluster */
  *width += added;
  return added;
}

/* The number of columns that TEXT, which is visible text, takes in a terminal. */
static int
count_columns (const char *text)
{
  int n = 0, width = 0;
  gunichar before = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      n += count_added (before, g_utf8_get_char (text), &width);
      before = g_utf8_get_char (text);
    }
  return n;
}

int
columns (const char *text)
{
  g_autofree char *visible = tl_text_dup_visible (text);

  return count_columns (visible);
}

void
append_padded (GString *out, const char *text, int width)
{
  g_autofree char *visible = tl_text_dup_visible (text);

  g_string_append (out, visible);
  if (width > 0)
    for (int n = count_columns (visible); n < width; n++)
      g_string_append_c (out, ' ');
}

char *
dup_json_for_terminal (const char *json)
{
  GString *out = g_string_sized_new (strlen (json) + 1);

  for (const char *p = json; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0x80 && tl_text_is_hidden (c))
        g_string_append_printf (out, "\\u%04x", c);
      else
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

/* See https://no-color.org: an empty NO_COLOR is as good as none. */
static gboolean
is_colourful (void)
{
  const char *no_color = g_getenv ("NO_COLOR");

  return isatty (STDOUT_FILENO) && (no_color == NULL || no_color[0] == '\0')
         && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
}

const char *
bold_on (void)
{
  return is_colourful () ? "\033[1m" : "";
}

const char *
bold_off (void)
{
  return is_colourful () ? "\033[0m" : "";
}
