/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "reason/tl-graph-private.h"

/* Who says what a citation says: its speaker, else the author of its source, which need not be an actor; NULL where
 * neither is named. CITATION is one that TIMELINE lent. */
const char *_tl_citation_speaker (const TlTimeline *timeline, const TlCitation *citation);
