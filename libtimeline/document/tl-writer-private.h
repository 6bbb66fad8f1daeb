/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-progress-sink-private.h"
#include "document/tl-formats-private.h"

#include <libtimeline/tl-writer.h>

TlProgressSink *_tl_writer_get_progress_sink (TlWriter *self);
/* Another with the same settings, which reports to SINK. */
TlWriter *_tl_writer_copy (TlWriter *self, TlProgressSink *sink);
/* Lists from now on what was lost when OTHER wrote. */
void _tl_writer_share_losses (TlWriter *self, TlWriter *other);
/* Writes the formats of a list of its own: for tests. */
void _tl_writer_set_formats (TlWriter *self, TlFormats formats);
