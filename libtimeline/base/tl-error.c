/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The error domain, and the function that sets every error. */
#include "config.h"

#include "base/tl-error-private.h"

#include <libtimeline/tl-text.h>

/* G_DEFINE_QUARK is not used: clang-format takes the dashes in its first argument for subtractions. */
GQuark
tl_error_quark (void)
{
  return g_quark_from_static_string ("tl-error-quark");
}

gboolean
_tl_error_set (GError **error, TlError code, const char *format, ...)
{
  g_autofree char *message = NULL, *visible = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  visible = tl_text_dup_visible (message);
  if (g_getenv ("TL_TRACE_ERRORS") != NULL)
    g_debug ("error %d: %s", code, visible);
  g_set_error_literal (error, TL_ERROR, code, visible);
  return FALSE;
}
