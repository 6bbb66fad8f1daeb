/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Citations: one use of a source, with who says so and who denies it. */
#include "config.h"

#include "model/noun/tl-accessors-private.h"

TL_NOUN (citation, TlCitation)
TL_GET (citation, TlCitation, const char *, source, NULL)
TL_CHOICE (citation, TlCitation, TlStance, stance, TL_STANCE_DOUBTS)
TL_TEXT (citation, TlCitation, speaker)
TL_CHOICE (citation, TlCitation, TlAttribution, attribution, TL_ATTRIBUTION_SELF)
TL_DATE (citation, TlCitation, date)
TL_TEXT (citation, TlCitation, quote)
TL_TEXT (citation, TlCitation, locator)
TL_CHOICE (citation, TlCitation, guint, credibility, 6)

const char *
tl_stance_to_string (TlStance stance)
{
  g_return_val_if_fail ((guint) stance <= TL_STANCE_DOUBTS, NULL);
  return _tl_stances[stance];
}

const char *
tl_attribution_to_string (TlAttribution attribution)
{
  g_return_val_if_fail ((guint) attribution <= TL_ATTRIBUTION_SELF, NULL);
  return _tl_attributions[attribution];
}

TlCitation *
tl_citation_new (const char *source)
{
  TlCitation *self;

  g_return_val_if_fail (source != NULL, NULL);
  self = _tl_value_new (&_tl_citation_shape);
  self->source = _tl_value_dup_text (self, source);
  return self;
}
