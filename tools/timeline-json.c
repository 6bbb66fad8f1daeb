/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* JSON in answers: its members, its layout, and numbers as they are printed. */
#include "config.h"

#include "timeline.h"

#include <math.h>

/* ---- layout ------------------------------------------------------------------------------------------------------ */

const char *
serialize_json (const Options *options, struct json_object *value)
{
  int layout = options->pretty ? JSON_C_TO_STRING_PRETTY | JSON_C_TO_STRING_SPACED : JSON_C_TO_STRING_PLAIN;

  return json_object_to_json_string_ext (value, JSON_C_TO_STRING_NOSLASHESCAPE | layout);
}

/* Goes to a new line before the next member or item. */
static void
append_break (GString *out, guint depth)
{
  g_string_append_printf (out, "\n%*s", (int) (2 * depth), "");
}

/* Indents compact JSON. Numbers keep their digits, which a parser might round. */
GString *
indent_json (const char *json)
{
  GString *out = g_string_new (NULL);
  gboolean quoted = FALSE;
  guint depth = 0;

  for (const char *p = json; *p != '\0'; p++)
    {
      gboolean closes = !quoted && (*p == '}' || *p == ']');

      if (closes)
        depth--;
      if (closes && p[-1] != '{' && p[-1] != '[')
        append_break (out, depth);
      g_string_append_c (out, *p);
      if (quoted && *p == '\\')
        g_string_append_c (out, *++p);
      else if (*p == '"')
        quoted = !quoted;
      else if (!quoted && *p == ':')
        g_string_append_c (out, ' ');
      else if (!quoted && *p == ',')
        append_break (out, depth);
      else if (!quoted && (*p == '{' || *p == '['))
        {
          depth++;
          if (p[1] != '}' && p[1] != ']')
            append_break (out, depth);
        }
    }
  return out;
}

/* Most strings need no escapes. */
void
append_json_string (GString *out, const char *text)
{
  struct json_object *string;
  const char *p = text;

  while ((guchar) *p >= ' ' && *p != '"' && *p != '\\')
    p++;
  if (*p == '\0')
    {
      g_string_append_c (out, '"');
      g_string_append_len (out, text, p - text);
      g_string_append_c (out, '"');
      return;
    }
  string = json_object_new_string (text);
  g_string_append (out, json_object_to_json_string_ext (string, JSON_C_TO_STRING_NOSLASHESCAPE));
  json_object_put (string);
}

/* ---- members ----------------------------------------------------------------------------------------------------- */

struct json_object *
json_text (const char *text)
{
  return text != NULL ? json_object_new_string (text) : NULL;
}

/* Fills TEXT with the shortest decimal that reads back equal. A double holds 15 digits of any decimal, so if fewer
 * suffice, 15 give the same ones and zeros, which %g drops; only below DBL_MIN it holds fewer. */
static void
print_decimal (double number, char text[G_ASCII_DTOSTR_BUF_SIZE])
{
  char format[8];

  for (int precision = fabs (number) < DBL_MIN ? 1 : DBL_DIG; precision <= 17; precision++)
    {
      g_snprintf (format, sizeof format, "%%.%dg", precision);
      g_ascii_formatd (text, G_ASCII_DTOSTR_BUF_SIZE, format, number);
      if (g_ascii_strtod (text, NULL) == number)
        return;
    }
}

static gboolean
is_whole (double number)
{
  return number == floor (number) && fabs (number) < 1e15;
}

struct json_object *
json_double (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (number))
    return NULL;
  if (is_whole (number))
    return json_object_new_int64 ((gint64) number);
  print_decimal (number, text);
  return json_object_new_double_s (number, text);
}

char *
dup_decimal (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (number))
    return g_strdup ("-");
  if (is_whole (number))
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) number);
  print_decimal (number, text);
  return g_strdup (text);
}

char *
dup_hundredths (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (isnan (number) ? "-" : g_ascii_formatd (text, sizeof text, "%.2f", number));
}

struct json_object *
json_instant (gint64 instant)
{
  g_autofree char *text = tl_instant_to_string (instant);

  return json_text (text);
}

struct json_object *
json_strings (const char *const *strings)
{
  struct json_object *array = json_object_new_array ();

  for (guint i = 0; strings[i] != NULL; i++)
    json_object_array_add (array, json_object_new_string (strings[i]));
  return array;
}

struct json_object *
json_link (const TlLink *link)
{
  struct json_object *object = json_object_new_object ();

  json_object_object_add (object, "from", json_text (tl_link_get_from (link)));
  json_object_object_add (object, "to", json_text (tl_link_get_to (link)));
  json_object_object_add (object, "type", json_text (tl_link_get_link_type (link)));
  if (tl_link_get_id (link) != NULL)
    json_object_object_add (object, "id", json_text (tl_link_get_id (link)));
  return object;
}
