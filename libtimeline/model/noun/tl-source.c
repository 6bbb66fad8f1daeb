/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Sources: documents that report. */
#include "config.h"

#include "model/noun/tl-accessors-private.h"

TL_NOUN (source, TlSource)
TL_GET (source, TlSource, const char *, id, NULL)
TL_TEXT (source, TlSource, title)
TL_TEXT (source, TlSource, author)
TL_TEXT (source, TlSource, publisher)
TL_DATE (source, TlSource, date)
TL_TEXT (source, TlSource, url)
TL_TEXT (source, TlSource, language)
TL_CHOICE (source, TlSource, TlReliability, reliability, TL_RELIABILITY_F)
TL_STRINGS (source, TlSource, derived_from, derived_from)

TlSource *
tl_source_new (const char *id)
{
  TlSource *self;

  g_return_val_if_fail (id != NULL, NULL);
  self = _tl_value_new (&_tl_source_shape);
  self->id = _tl_value_dup_text (self, id);
  return self;
}
