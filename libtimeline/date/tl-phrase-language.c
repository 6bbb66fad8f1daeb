/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The languages of phrases: their tables, and which of them a phrase is in. */
#include "config.h"

#include "base/tl-error-private.h"
#include "date/tl-phrase-private.h"
#include "date/tl-phrase-tables.inc"

#include <string.h>

static const TlPhraseLanguage *
find_by_name (const char *name, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (strcmp (languages[i].name, name) == 0)
        return &languages[i];
      g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", languages[i].name);
    }
  _tl_error_set (error, TL_ERROR_PHRASE, "the language \"%s\" has no table of phrases: expected %s", name, known->str);
  return NULL;
}

static gboolean
has_script (const char *phrase, const char *code)
{
  guint32 tag = 0;

  for (int i = 0; i < 4; i++)
    tag = tag << 8 | (guint8) code[i];
  for (const char *p = phrase; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == g_unicode_script_from_iso15924 (tag))
      return TRUE;
  return FALSE;
}

const TlPhraseLanguage *
_tl_phrase_language_find (const char *name, const char *phrase, GError **error)
{
  if (name != NULL)
    return find_by_name (name, error);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (has_script (phrase, languages[i].script))
      return &languages[i];
  return &languages[0];
}
