/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The shared strings of a .xlsx workbook. */
#include "config.h"

#include "io/workbook/tl-xlsx-private.h"
#include "base/tl-error-private.h"

#include <string.h>

#define MOST_STRINGS 10000000
#define MOST_TEXT (128 * 1024 * 1024)

/* ---- characters that XML cannot hold ----------------------------------------------------------------------------- */

/* "_x000D_"; 0: it is no such word, or no character that a text can have. */
static gunichar
parse_escape (const char *at)
{
  gunichar c = 0;

  if (at[0] != '_' || at[1] != 'x')
    return 0;
  for (guint i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (at[i]))
        return 0;
      c = c * 16 + (gunichar) g_ascii_xdigit_value (at[i]);
    }
  return at[6] == '_' && g_unichar_validate (c) ? c : 0;
}

void
_tl_xlsx_append_decoded (GString *out, const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      gunichar c = parse_escape (at);

      if (c == 0)
        {
          g_string_append_c (out, *at);
          continue;
        }
      g_string_append_unichar (out, c);
      at += 6;
    }
}

/* ---- parsing ----------------------------------------------------------------------------------------------------- */

typedef struct
{
  TlXlsx *xlsx;
  GString *item; /* of the string that is being read */
  gboolean in_item, in_text;
  guint phonetic; /* within how many elements with the pronunciation */
  gboolean stop, too_long;
} Strings;

static void
start_string (const char *name, G_GNUC_UNUSED const char **keys, G_GNUC_UNUSED const char **values, gpointer user_data)
{
  Strings *self = user_data;

  if (strcmp (name, "si") == 0)
    {
      self->in_item = TRUE;
      g_string_truncate (self->item, 0);
    }
  self->phonetic += strcmp (name, "rPh") == 0;
  self->in_text = strcmp (name, "t") == 0 && self->in_item && self->phonetic == 0;
}

static void
end_string (const char *name, gpointer user_data)
{
  Strings *self = user_data;
  TlXlsx *xlsx = self->xlsx;
  guint32 start = (guint32) xlsx->strings->len;

  self->in_text = FALSE;
  self->phonetic -= strcmp (name, "rPh") == 0;
  if (strcmp (name, "si") != 0)
    return;
  self->in_item = FALSE;
  g_array_append_val (xlsx->string_starts, start);
  _tl_xlsx_append_decoded (xlsx->strings, self->item->str);
  g_string_append_c (xlsx->strings, '\0');
  self->too_long = xlsx->string_starts->len > MOST_STRINGS || xlsx->strings->len > MOST_TEXT;
  self->stop = self->too_long;
}

static void
take_string (const char *text, gsize length, gpointer user_data)
{
  Strings *self = user_data;

  if (self->in_text)
    g_string_append_len (self->item, text, (gssize) length);
  self->too_long = self->stop = self->item->len > MOST_TEXT;
}

gboolean
_tl_xlsx_read_strings (TlXlsx *self, GError **error)
{
  g_autoptr (GString) item = g_string_new (NULL);
  Strings strings = { .xlsx = self, .item = item };
  const TlPartParser parser = { start_string, end_string, take_string, &strings.stop };

  if (self->strings_part == NULL)
    return TRUE;
  if (!_tl_workbook_archive_parse (self->archive, self->strings_part, &parser, &strings, error))
    return FALSE;
  if (!strings.too_long)
    return TRUE;
  return _tl_error_set (error, TL_ERROR_LIMIT, "%s has more than %u strings, or more than %u bytes of them",
                        self->strings_part, MOST_STRINGS, MOST_TEXT);
}
