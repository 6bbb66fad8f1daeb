/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What a text that is not EDTF may have been meant as: a date in another style, or EDTF of 2012. */
#include "config.h"

#include "date/tl-date-expression-private.h"
#include "date/tl-date-hint-private.h"
#include "date/tl-phrase-private.h"

#include <stdio.h>
#include <string.h>

#define MAX_LENGTH 80 /* longer texts are no slips of style */

/* Three numbers with the same separator: 2018-3-4, 2014/05/19, 2014.5.19. The year is first; days and months in another
 * order are ambiguous. */
static char *
hint_at_numbers (const char *text)
{
  int year, month, day, length = 0;
  char first, second;

  if (strspn (text, "0123456789-/.") != strlen (text)
      || sscanf (text, "%4d%c%2d%c%2d%n", &year, &first, &month, &second, &day, &length) != 5 || text[length] != '\0'
      || strcspn (text, "-/.") != 4 || first != second || month < 1 || day < 1)
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/* 2018-3, 2014/5. */
static char *
hint_at_month (const char *text)
{
  int year, month, length = 0;
  char separator;

  if (strspn (text, "0123456789-/.") != strlen (text)
      || sscanf (text, "%4d%c%2d%n", &year, &separator, &month, &length) != 3 || text[length] != '\0'
      || strcspn (text, "-/.") != 4 || month < 1 || month > 12)
    return NULL;
  return g_strdup_printf ("%04d-%02d", year, month);
}

/* 1990-1995, 20180304, 500. */
static char *
hint_at_years (const char *text)
{
  gsize length = strlen (text), digits = strspn (text, "0123456789");

  if (length == 9 && digits == 4 && text[4] == '-' && strspn (text + 5, "0123456789") == 4)
    return g_strdup_printf ("%.4s/%s", text, text + 5);
  if (digits != length)
    return NULL;
  if (length == 8)
    return g_strdup_printf ("%.4s-%.2s-%s", text, text + 4, text + 6);
  return length == 3 ? g_strdup_printf ("0%s", text) : NULL;
}

/* EDTF of 2012: u for an unspecified digit, y for a long year, "open" and "unknown" for ends, ?~ for both flags. */
static char *
hint_at_2012 (const char *text)
{
  static const char *const changes[][2] = { { "unknown", "" }, { "open", ".." }, { "?~", "%" }, { "~?", "%" } };
  GString *out = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_string_replace (out, changes[i][0], changes[i][1], 0);
  for (char *p = out->str; *p != '\0'; p++)
    if (*p == 'u' || *p == 'x')
      *p = 'X';
    else if (*p == 'y' || *p == 'e' || *p == 't' || *p == 'z')
      *p = (char) g_ascii_toupper (*p);
  return g_string_free (out, FALSE);
}

static gboolean
is_edtf (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  TlExpression expression;

  return _tl_expression_parse (&expression, text, strlen (text), NULL, out, NULL, NULL);
}

char *
_tl_date_hint (const char *text, gsize length)
{
  static char *(*const hints[]) (const char *) = { hint_at_numbers, hint_at_month, hint_at_years, hint_at_2012,
                                                   _tl_phrase_to_edtf };
  g_autofree char *whole = NULL, *stripped = NULL;

  if (length > MAX_LENGTH || memchr (text, '\0', length) != NULL || !g_utf8_validate (text, (gssize) length, NULL))
    return NULL;
  whole = g_strndup (text, length);
  stripped = g_strstrip (g_strdup (whole));
  if (strcmp (whole, stripped) != 0 && is_edtf (stripped))
    return g_steal_pointer (&stripped);
  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    {
      g_autofree char *hint = hints[i](stripped);

      if (hint != NULL && is_edtf (hint))
        return g_steal_pointer (&hint);
    }
  return NULL;
}
