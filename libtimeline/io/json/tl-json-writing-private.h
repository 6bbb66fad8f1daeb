/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/json/tl-json-out-private.h"
#include "model/tl-timeline-private.h"

/* Writes TIMELINE as one JSON text, or as lines. FALSE with OUT's error set. */
gboolean _tl_json_writing_document (TlJsonOut *out, TlTimeline *timeline);
gboolean _tl_json_writing_lines (TlJsonOut *out, TlTimeline *timeline);
