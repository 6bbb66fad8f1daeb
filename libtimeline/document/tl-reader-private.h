/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-progress-sink-private.h"

#include <libtimeline/tl-reader.h>

TlProgressSink *_tl_reader_get_progress_sink (TlReader *self);
/* Another with the same settings, which tells TELLER. */
TlReader *_tl_reader_copy (TlReader *self, TlProgressSink *sink);
/* Lists from now on the problems that OTHER found. */
void _tl_reader_share_problems (TlReader *self, TlReader *other);
