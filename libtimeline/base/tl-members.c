/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Members of objects in compact JSON: comparing them regardless of their order, and the names that U+0000 would end. */
#include "config.h"

#include "base/tl-members-private.h"

#include <string.h>

const char *
_tl_members_string_end (const char *p)
{
  for (p++; *p != '"'; p++)
    if (*p == '\\')
      p++;
  return p + 1;
}

const char *
_tl_members_value_end (const char *p, const char *end)
{
  guint depth = 0;

  while (p < end && (depth > 0 || *p != ','))
    {
      if (*p == '"')
        {
          p = _tl_members_string_end (p);
          continue;
        }
      if (*p == '{' || *p == '[')
        depth++;
      else if (*p == '}' || *p == ']')
        depth--;
      p++;
    }
  return p;
}

/* A member, or an item of an array: from the name to the end of the value. */
typedef struct
{
  const char *begin;
  const char *value; /* an item of an array begins with its value */
  const char *end;
} Part;

static GArray *
list_members (const char *p, const char *end, gboolean named)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));

  while (p < end)
    {
      Part part = { p, named ? _tl_members_string_end (p) + 1 : p, NULL };

      part.end = _tl_members_value_end (part.value, end);
      g_array_append_val (parts, part);
      p = part.end + 1;
    }
  return parts;
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const Part *x = a, *y = b;
  gsize m = (gsize) (x->value - x->begin), n = (gsize) (y->value - y->begin);
  int c = memcmp (x->begin, y->begin, MIN (m, n));

  return c != 0 ? c : m < n ? -1 : m > n;
}

static void append_sorted_value (GString *out, const char *p, const char *end);

static void
append_sorted_parts (GString *out, const char *p, const char *end, gboolean named)
{
  g_autoptr (GArray) parts = list_members (p, end, named);

  if (named)
    g_array_sort (parts, compare_parts);
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      if (i > 0)
        g_string_append_c (out, ',');
      g_string_append_len (out, part->begin, part->value - part->begin);
      append_sorted_value (out, part->value, part->end);
    }
}

/* Values are nested as deep as the parser allows, so the recursion is bounded. */
static void
append_sorted_value (GString *out, const char *p, const char *end)
{
  if (*p != '{' && *p != '[')
    {
      g_string_append_len (out, p, end - p);
      return;
    }
  g_string_append_c (out, *p);
  append_sorted_parts (out, p + 1, end - 1, *p == '{');
  g_string_append_c (out, end[-1]);
}

/* A list of members has a colon after its first string; a value that is a string ends with it. */
static char *
dup_sorted (const char *text, gsize length)
{
  GString *out = g_string_sized_new (length);

  if (*text == '"' && *_tl_members_string_end (text) == ':')
    append_sorted_parts (out, text, text + length, TRUE);
  else
    append_sorted_value (out, text, text + length);
  return g_string_free (out, FALSE);
}

/* Another order of members has the same length. */
gboolean
_tl_members_same (const char *a, const char *b)
{
  g_autofree char *x = NULL, *y = NULL;
  gsize length;

  if (g_strcmp0 (a, b) == 0)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;
  length = strlen (a);
  if (strlen (b) != length)
    return FALSE;
  x = dup_sorted (a, length);
  y = dup_sorted (b, length);
  return strcmp (x, y) == 0;
}

/* ---- names ------------------------------------------------------------------------------------------------------- */

#define MARK "\xef\xb7\x90" /* U+FDD0 */

static gboolean
is_mark (const char *p, const char *end)
{
  return end - p >= 3 && memcmp (p, MARK, 3) == 0;
}

gboolean
_tl_members_is_name_coded (const char *name, gsize length)
{
  const char *end = name + length;

  for (const char *p = name; p < end; p++)
    if (*p == '\0' || is_mark (p, end))
      return TRUE;
  return FALSE;
}

void
_tl_members_code_name (GString *out, const char *name, gsize length)
{
  const char *end = name + length;

  for (const char *p = name; p < end; p++)
    if (*p == '\0')
      g_string_append (out, MARK "0");
    else if (is_mark (p, end))
      {
        g_string_append (out, MARK ".");
        p += 2;
      }
    else
      g_string_append_c (out, *p);
}

void
_tl_members_decode_name (GString *out, const char *coded)
{
  const char *end = coded + strlen (coded);

  for (const char *p = coded; p < end; p++)
    if (is_mark (p, end) && (p[3] == '0' || p[3] == '.'))
      {
        g_string_append_len (out, p[3] == '0' ? "" : MARK, p[3] == '0' ? 1 : 3);
        p += 3;
      }
    else
      g_string_append_c (out, *p);
}
