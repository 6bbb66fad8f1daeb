/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "reason/claims/tl-standing-private.h"

#include <libtimeline/tl-standings.h>

TlTimeline *_tl_standings_get_timeline (const TlStandings *self);
/* What tl_standing_dup_doubt() says of EVENT, which the timeline holds; NULL if nobody doubts it. SELF keeps the text:
 * an event that many chains share is judged once. */
const char *_tl_standings_find_doubt (TlStandings *self, const char *event);
