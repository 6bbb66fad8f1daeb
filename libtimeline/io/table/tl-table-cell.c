/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The cell that is being read: its place, its items, its number. */
#include "config.h"

#include "io/table/tl-table-dates-private.h"
#include "io/table/tl-table-reading-private.h"
#include "base/tl-error-private.h"

#include <math.h>
#include <string.h>

void
_tl_table_at (TlTableReading *self, guint column)
{
  g_autofree char *path = NULL;
  TlPosition place = _tl_table_place (&self->plan, &self->row, (gint) column, &path);

  g_string_assign (self->path, path);
  place.path = self->path->str;
  _tl_intake_set_place (self->intake, &place);
}

gboolean
_tl_table_wrong (TlTableReading *self, guint column, GError *problem)
{
  return _tl_table_report_cell (&self->plan, &self->row, column, self->intake, problem);
}

/* Where a URL at the beginning of an item ends: before a blank. NULL if there is none. */
static const char *
find_url_end (const char *item)
{
  item += strspn (item, " \t\n");
  if (!g_str_has_prefix (item, "http://") && !g_str_has_prefix (item, "https://"))
    return NULL;
  return item + strcspn (item, " \t\n");
}

/* Within a URL, "," and ";" end the item only before another URL; after one, "," does so in any case. */
static gboolean
ends_item (const char *at, const char *url_end, const char *separators)
{
  if (*at == ',' && at + 1 == url_end && find_url_end (url_end) != NULL)
    return TRUE;
  if (strchr (separators, *at) == NULL)
    return FALSE;
  return (*at != ',' && *at != ';') || url_end == NULL || at + 1 >= url_end || g_str_has_prefix (at + 1, "http://")
         || g_str_has_prefix (at + 1, "https://");
}

const char *
_tl_table_next_item (TlTableReading *self, const char **at, const char *separators)
{
  gsize length;
  const char *item, *url_end;

  do
    {
      if (**at == '\0')
        return NULL;
      g_string_truncate (self->item, 0);
      for (url_end = find_url_end (*at); **at != '\0' && !ends_item (*at, url_end, separators); ++*at)
        {
          if ((*at)[0] == '\\' && (*at)[1] == '|')
            ++*at;
          g_string_append_c (self->item, **at);
        }
      if (**at != '\0')
        ++*at;
      length = self->item->len;
      item = _tl_table_trim (self->item->str, &length);
      self->item->str[(gsize) (item - self->item->str) + length] = '\0';
    }
  while (length == 0);
  return item;
}

gboolean
_tl_table_parse_number (const TlTableReading *self, const char *text, double *number, GError **error)
{
  g_autofree char *plain = g_strdup (text);
  char *end;

  if (self->plan.decimal == ',' && strchr (plain, ',') != NULL)
    *strchr (plain, ',') = '.';
  *number = g_ascii_strtod (plain, &end);
  if (end > plain && *end == '\0' && isfinite (*number))
    return TRUE;
  if (strchr (text, ',') != NULL && self->plan.decimal == '.')
    return _tl_error_set (error, TL_ERROR_VALUE,
                          "found \"%s\", expected a number with a point; the option decimal=, reads commas", text);
  return _tl_error_set (error, TL_ERROR_VALUE, "found \"%s\", expected a number", text);
}
