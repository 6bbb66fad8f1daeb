/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Text without the markup of HTML. */
#include "config.h"

#include "io/tl-html-text-private.h"

#include <string.h>

/* ---- entities ---------------------------------------------------------------------------------------------------- */

/* Those that editors write by themselves. */
static const struct
{
  const char *name;
  gunichar character;
} entities[] = { { "amp", '&' },      { "lt", '<' },       { "gt", '>' },        { "quot", '"' },
                 { "apos", '\'' },    { "nbsp", 0xa0 },    { "ndash", 0x2013 },  { "mdash", 0x2014 },
                 { "lsquo", 0x2018 }, { "rsquo", 0x2019 }, { "ldquo", 0x201c },  { "rdquo", 0x201d },
                 { "laquo", 0xab },   { "raquo", 0xbb },   { "hellip", 0x2026 }, { "shy", 0xad } };

#define LONGEST_ENTITY 10

/* "#38", "#x26". */
static gunichar
parse_number_entity (const char *name)
{
  gboolean hex = name[1] == 'x' || name[1] == 'X';
  guint64 code;

  if (!g_ascii_string_to_unsigned (name + (hex ? 2 : 1), hex ? 16 : 10, 1, 0x10ffff, &code, NULL))
    return 0;
  if (!g_unichar_validate ((gunichar) code) || (code < ' ' && code != '\t' && code != '\n'))
    return 0xfffd;
  return (gunichar) code;
}

static gunichar
find_entity (const char *name)
{
  if (name[0] == '#')
    return parse_number_entity (name);
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (strcmp (entities[i].name, name) == 0)
      return entities[i].character;
  return 0;
}

/* Appends the character of the entity at "&", or "&" itself. Returns where the text goes on. */
static const char *
take_entity (const char *at, GString *text)
{
  gsize length = 1 + strcspn (at + 1, "; <&\n");
  g_autofree char *name = length <= LONGEST_ENTITY && at[length] == ';' ? g_strndup (at + 1, length - 1) : NULL;
  gunichar character = name != NULL && name[0] != '\0' ? find_entity (name) : 0;

  if (character == 0)
    {
      g_string_append_c (text, '&');
      return at + 1;
    }
  g_string_append_unichar (text, character);
  return at + length + 1;
}

/* ---- tags -------------------------------------------------------------------------------------------------------- */

static gboolean
is_tag_called (const char *tag, const char *name)
{
  gsize length = strlen (name);

  return g_ascii_strncasecmp (tag, name, length) == 0 && !g_ascii_isalnum (tag[length]);
}

/* Where the tag or comment at "<" ends; NULL if it is neither. */
static const char *
find_tag_end (const char *at)
{
  char quote = '\0';

  if (g_str_has_prefix (at, "<!--"))
    {
      const char *end = strstr (at + 4, "-->");

      return end != NULL ? end + 3 : NULL;
    }
  if (!g_ascii_isalpha (at[1]) && at[1] != '/' && at[1] != '!')
    return NULL;
  for (at++; *at != '\0' && (quote != '\0' || *at != '>'); at++)
    if (quote != '\0' ? *at == quote : *at == '"' || *at == '\'')
      quote = quote != '\0' ? '\0' : *at;
  return *at == '>' ? at + 1 : NULL;
}

static void
append_line_end (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

char *
_tl_html_dup_text (const char *html, gboolean *had_tags)
{
  GString *text = g_string_new (NULL);
  gboolean closed = TRUE; /* a tag that is never closed makes all later ones text, too */

  while (*html != '\0')
    {
      const char *end = *html == '<' && closed ? find_tag_end (html) : NULL;

      if (end != NULL)
        {
          if (is_tag_called (html + 1, "br") || is_tag_called (html + 1, "/p"))
            append_line_end (text);
          else
            *had_tags = TRUE;
          html = end;
          continue;
        }
      closed = closed && (*html != '<' || !(g_ascii_isalpha (html[1]) || html[1] == '/' || html[1] == '!'));
      if (*html == '&')
        html = take_entity (html, text);
      else
        g_string_append_c (text, *html++);
    }
  return g_strstrip (g_string_free (text, FALSE));
}
