/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/tl-timeline-private.h"

/* The rules a value keeps, applied where data enters. A reader applies those of single members as it reads them, at
 * their place; the API applies all when a value is added. */

/* Not empty, UTF-8, no control character. */
gboolean _tl_id_check (const char *noun, const char *id, GError **error);

/* A text of that member: a duration must be one. */
gboolean _tl_field_check_text (const TlField *field, const char *text, GError **error);
/* A number of that member: within its range. */
gboolean _tl_field_check_number (const TlField *field, double number, GError **error);

/* Every member by itself. */
gboolean _tl_value_check (gconstpointer value, GError **error);

/* Everything VALUE names is there. */
gboolean _tl_timeline_check_names (const TlTimeline *self, gconstpointer value, GError **error);

/* Members of one value against each other. */
gboolean _tl_track_check (const TlTrack *track, GError **error);
gboolean _tl_link_check (const TlLink *link, GError **error);

/* The states that its effects name are states of their tracks, which must be there. */
gboolean _tl_timeline_check_effects (const TlTimeline *self, const TlEvent *event, GError **error);
