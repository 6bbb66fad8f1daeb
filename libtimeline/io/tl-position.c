/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Places in what is read, as messages name them. */
#include "config.h"

#include "io/tl-position-private.h"

#include <string.h>

char *
_tl_position_to_string (const TlPosition *self, const char *document)
{
  GString *text = g_string_new (document);

  if (self->line > 0)
    g_string_append_printf (text, "%s%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, text->len > 0 ? ":" : "", self->line,
                            self->column);
  if (self->path != NULL && self->path[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? ": " : "", self->path);
  return g_string_free (text, FALSE);
}

char *
_tl_position_path_of_row (guint64 row, const char *column)
{
  if (column == NULL)
    return g_strdup_printf ("row %" G_GUINT64_FORMAT, row);
  return g_strdup_printf ("row %" G_GUINT64_FORMAT ", \"%s\"", row, column);
}

/* Columns are A to Z, AA to ZZ, AAA and so on: digits from 1 to 26, and no zero. */
static void
prepend_letters (GString *text, guint column)
{
  guint64 left = (guint64) column + 1;

  for (; left > 0; left = (left - 1) / 26)
    g_string_prepend_c (text, (char) ('A' + (left - 1) % 26));
}

/* A name that is not made of letters and digits alone is quoted, as in a formula. */
char *
_tl_position_path_of_cell (const char *sheet, guint64 row, guint column)
{
  GString *text = g_string_new (NULL);
  gboolean plain = TRUE;

  for (const char *p = sheet; *p != '\0'; p = g_utf8_next_char (p))
    plain = plain && (g_unichar_isalnum (g_utf8_get_char (p)) || *p == '_');
  prepend_letters (text, column);
  g_string_prepend (text, plain ? "!" : "'!");
  if (plain)
    g_string_prepend (text, sheet);
  else
    {
      g_autoptr (GString) quoted = g_string_new (sheet);

      g_string_replace (quoted, "'", "''", 0);
      g_string_prepend (text, quoted->str);
      g_string_prepend_c (text, '\'');
    }
  g_string_append_printf (text, "%" G_GUINT64_FORMAT, row);
  return g_string_free (text, FALSE);
}
