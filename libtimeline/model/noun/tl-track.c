/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Tracks: strands of a relation, with a state at every instant. */
#include "config.h"

#include "model/noun/tl-accessors-private.h"

TL_NOUN (track, TlTrack)
TL_GET (track, TlTrack, const char *, id, NULL)
TL_TEXT (track, TlTrack, title)
TL_TEXT (track, TlTrack, initial)

TlTrack *
tl_track_new (const char *id)
{
  TlTrack *self;

  g_return_val_if_fail (id != NULL, NULL);
  self = _tl_value_new (&_tl_track_shape);
  self->id = _tl_value_dup_text (self, id);
  return self;
}

TL_STRINGS (track, TlTrack, actor, between)
TL_STRINGS (track, TlTrack, state, states)
