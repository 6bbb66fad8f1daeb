/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/json/tl-json-out-private.h"
#include "io/tl-output-private.h"
#include "model/tl-timeline-private.h"

/* Writes TIMELINE as one JSON text, or as lines. FALSE with the error set. */
gboolean _tl_json_writing_document (TlTimeline *timeline, TlOutput *output, gboolean pretty, GError **error);
gboolean _tl_json_writing_lines (TlTimeline *timeline, TlOutput *output, GError **error);
