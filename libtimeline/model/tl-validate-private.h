/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-timeline-private.h"

/* The rules for values, which are applied to all data that enters the library. A reader applies the rules for single
 * members as it reads them, with their place in the document; the API applies all rules when a value is added. */

/* Checks that ID is not empty, is UTF-8 and has no control character. */
gboolean _tl_id_check (const char *noun, const char *id, GError **error);

/* Checks a text of that member: the text of a duration must be a duration. */
gboolean _tl_field_check_text (const TlField *field, const char *text, GError **error);
/* Checks that a number of that member is within its range. */
gboolean _tl_field_check_number (const TlField *field, double number, GError **error);

/* Checks every member by itself. */
gboolean _tl_value_check (gconstpointer value, GError **error);

/* Checks that everything VALUE names exists. */
gboolean _tl_timeline_check_names (const TlTimeline *self, gconstpointer value, GError **error);

/* Returns whether a track says between whom it is, but names fewer than two different actors. */
gboolean _tl_track_has_few_actors (const TlTrack *track);

/* Checks the members of one value against each other. */
gboolean _tl_track_check (const TlTrack *track, GError **error);
gboolean _tl_link_check (const TlLink *link, GError **error);

/* Checks that a lag is only on a link whose type, which must exist, measures one. */
gboolean _tl_timeline_check_lag (const TlTimeline *self, const TlLink *link, GError **error);

/* Checks that the states in the effects of EVENT are states of their tracks, which must exist. */
gboolean _tl_timeline_check_effects (const TlTimeline *self, const TlEvent *event, GError **error);
