/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-progress-sink-private.h"
#include "document/tl-formats-private.h"

#include <libtimeline/tl-reader.h>

TlProgressSink *_tl_reader_get_progress_sink (TlReader *self);
/* Another with the same settings, which reports to SINK. */
TlReader *_tl_reader_copy (TlReader *self, TlProgressSink *sink);
/* Lists from now on the problems that OTHER found. */
void _tl_reader_share_problems (TlReader *self, TlReader *other);
/* Reads the formats of a list of its own: for tests. */
void _tl_reader_set_formats (TlReader *self, TlFormats formats);
