/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-timeline-private.h"

/* The values of a timeline that name a value to be removed, and what happens to them:
 *
 *   removed       names it                                    afterwards
 *   event         a link from it or to it                     the link is removed
 *   actor         an actor whose parent it is                 has no parent
 *                 an affiliation, a participant               is taken out of its actor, its event
 *                 a citation it speaks in                     is taken out: without a speaker, it would be the author's
 *                 a track between it and others               loses it; with one actor left, it is removed
 *   source        a citation                                  is taken out of its event, its link
 *                 a source derived from it                    loses the reference
 *   track         an effect                                   is taken out of its event
 *   event type    an event, a type below it                   has the removed type's parent, or none
 *   link type     a link                                      is removed
 *
 * The rule is in the shapes (tl-shapes.c): a part is removed if the reference is required, or decisive for the meaning
 * of the part; any other part loses the reference. */

/* Removes the value or event with that number. If others name it, the call fails with TL_ERROR_IN_USE, unless
 * DEPENDENTS is TRUE: then they are changed first.
 *
 * Time complexity: O(size of the timeline); constant for an event without links. */
gboolean _tl_timeline_remove (TlTimeline *self, TlNameKind kind, guint32 number, gboolean dependents, GError **error);

/* Does the same for every name that is mentioned but not defined, as a document with mistakes may leave them; but an
 * event of an unknown type gets the root type, and a track with one actor left is between nobody in particular.
 *
 * Time complexity: O(size of the timeline). */
void _tl_timeline_remove_undefined (TlTimeline *self);

/* Removes the value or event with that number, and makes every value that names it name HEIR instead, which is an id of
 * the same kind that exists. A list names HEIR once, and a part that would be there twice is left out. Returns the
 * number of values that were changed.
 *
 * Time complexity: O(size of the timeline). */
guint _tl_timeline_supersede (TlTimeline *self, TlNameKind kind, guint32 number, const char *heir);

/* Returns the number of a value that the timeline itself holds; TL_SYMBOL_NONE with the error set if there is none
 * or if it is built in. */
guint32 _tl_timeline_require_own (const TlTimeline *self, TlNameKind kind, const char *id, GError **error);

/* Returns whether TRACK has every state that an event sets in the track to be replaced by TRACK. */
gboolean _tl_timeline_check_states_kept (TlTimeline *self, const TlTrack *track, GError **error);
