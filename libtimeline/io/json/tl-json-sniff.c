/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Whether the first bytes look like a document in JSON, and like one in lines: the structure of the first object. */
#include "config.h"

#include "io/json/tl-json-format-private.h"

#include <string.h>

#define SURE 95
#define EITHER 60 /* a head that is all there is: a document without items, as one text or as one line */
#define OTHER 10  /* JSON of somebody else's, or not of an object */

/* What the first object holds.
 *
 *   {"format":"libtimeline","version":1,"title":"x"}\n{"actor": ...
 *     ours                                          ends  one_line  more
 */
typedef struct
{
  gboolean is_object;
  gboolean ours;      /* its "format" is "libtimeline" */
  gboolean has_items; /* an array of what has lines of its own in JSON Lines */
  gboolean ends;      /* within what is looked at, */
  gboolean one_line;  /* and on the first line */
  gboolean more;      /* something comes after it */
} Glance;

static const guint8 *
pass_white (const guint8 *p, const guint8 *end)
{
  while (p < end && (*p == ' ' || *p == '\t' || *p == '\r' || *p == '\n'))
    p++;
  return p;
}

/* From an opening quote to what follows the closing one. */
static const guint8 *
pass_quoted (const guint8 *p, const guint8 *end)
{
  for (p++; p < end && *p != '"'; p++)
    if (*p == '\\')
      p++;
  return MIN (p + 1, end);
}

static gboolean
json_begins_with (const guint8 *p, const guint8 *end, const char *text)
{
  return (gsize) (end - p) >= strlen (text) && memcmp (p, text, strlen (text)) == 0;
}

/* A member of the first object: KEY points to its opening quote, VALUE to what comes after the colon. */
static void
glance_at_member (Glance *self, const guint8 *key, const guint8 *value, const guint8 *end)
{
  static const char *const arrays[] = { "\"actors\"", "\"sources\"", "\"tracks\"", "\"events\"", "\"links\"" };

  if (json_begins_with (key, end, "\"format\"") && json_begins_with (value, end, "\"libtimeline\""))
    self->ours = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    if (json_begins_with (key, end, arrays[i]) && value < end && *value == '[')
      self->has_items = TRUE;
}

/* A string at DEPTH, which in the outermost object is a key if a colon follows. */
static const guint8 *
glance_at_string (Glance *self, const guint8 *p, const guint8 *end, guint depth)
{
  const guint8 *after = pass_quoted (p, end), *colon = pass_white (after, end);

  if (depth == 1 && colon < end && *colon == ':')
    glance_at_member (self, p, pass_white (colon + 1, end), end);
  return after;
}

static void
glance_at (Glance *self, const guint8 *head, gsize length)
{
  const guint8 *end = head + length, *p = pass_white (head, end);
  guint depth = 0;

  *self = (Glance){ .is_object = p < end && *p == '{', .one_line = TRUE };
  /* once it is ours and holds items, the rest says nothing more */
  while (self->is_object && p < end && !self->ends && !(self->ours && self->has_items))
    {
      if (*p == '"')
        {
          p = glance_at_string (self, p, end, depth);
          continue;
        }
      depth += *p == '{' || *p == '[';
      depth -= *p == '}' || *p == ']';
      self->one_line = self->one_line && *p != '\n';
      self->ends = depth == 0;
      p++;
    }
  self->more = pass_white (p, end) < end;
}

guint
_tl_json_sniff_text (const guint8 *head, gsize length)
{
  const guint8 *p = pass_white (head, head + length);
  Glance glance;

  if (json_begins_with (p, head + length, "\xef\xbb\xbf")) /* which the parser refuses, with a message of its own */
    p = pass_white (p + 3, head + length);
  glance_at (&glance, p, length - (gsize) (p - head));
  if (!glance.is_object)
    return p < head + length && *p == '[' ? OTHER : 0;
  if (!glance.ours)
    return OTHER;
  if (!glance.ends || glance.has_items || !glance.one_line)
    return SURE;
  return glance.more ? 0 : EITHER;
}

guint
_tl_json_sniff_lines (const guint8 *head, gsize length)
{
  Glance glance;

  glance_at (&glance, head, length);
  if (!glance.ours || !glance.ends || glance.has_items || !glance.one_line)
    return 0;
  return glance.more ? SURE : EITHER - 1;
}
