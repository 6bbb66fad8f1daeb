/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Quad classes: verbal or material, cooperation or conflict. */
#include "config.h"

#include "vocab/tl-vocab-tables-private.h"

#include <string.h>

/* A prefix must be a whole code of the table: "112" begins with "11", but "AIDED" does not begin with "AID". */
static gboolean
begins_with (const char *code, const char *prefix)
{
  gsize length = strlen (prefix);

  return strncmp (code, prefix, length) == 0 && (!g_ascii_isupper (code[length]) || !g_ascii_isupper (prefix[0]));
}

TlQuad
tl_quad_from_code (TlQuadRule rule, const char *code)
{
  g_return_val_if_fail (code != NULL, TL_QUAD_NONE);
  for (guint i = 0; i < _tl_n_quad_rows; i++)
    if (_tl_quad_rows[i].rule == rule && begins_with (code, _tl_vocab_text (_tl_quad_rows[i].code)))
      return (TlQuad) _tl_quad_rows[i].quad;
  return TL_QUAD_NONE;
}
