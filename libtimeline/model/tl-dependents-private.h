/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-timeline-private.h"

/* What else in a timeline names a thing that is to be removed, and what becomes of it:
 *
 *   removed       names it                                    afterwards
 *   event         a link from it or to it                     the link is removed
 *   actor         an actor it is the parent of                has no parent
 *                 an affiliation, a participant               is taken out of its actor, its event
 *                 a citation it speaks in                     is taken out: it would be taken for the author's word
 *                 a track between it and others               loses it; with one left it is removed as well
 *   source        a citation                                  is taken out of its event, its link
 *                 a source derived from it                    loses the mention
 *   track         an effect                                   is taken out of its event
 *   event type    an event, a type below it                   has the removed type's parent, or none
 *   link type     a link                                      is removed
 *
 * The rule is in the shapes (tl-shapes.c): a part that must have the reference goes, as does one of whose meaning it is
 * decisive; any other loses the reference. */

/* Removes the value or event of that number. Where others name it, that is refused with TL_ERROR_IN_USE, or if
 * DEPENDENTS they are changed first.
 *
 * Time complexity: O(size of the timeline); constant for an event without links. */
gboolean _tl_timeline_remove (TlTimeline *self, TlNameKind kind, guint32 number, gboolean dependents, GError **error);

/* The number of a value that the timeline itself holds; TL_SYMBOL_NONE with the error set where there is none, or where
 * it is built in. */
guint32 _tl_timeline_require_own (const TlTimeline *self, TlNameKind kind, const char *id, GError **error);

/* Whether every state of the track that TRACK would replace, as far as an event sets it, is a state of TRACK. */
gboolean _tl_timeline_check_states_kept (TlTimeline *self, const TlTrack *track, GError **error);
