/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-progress-sink-private.h"

#include <libtimeline/tl-writer.h>

TlProgressSink *_tl_writer_get_progress_sink (TlWriter *self);
/* Another with the same settings, which tells TELLER. */
TlWriter *_tl_writer_copy (TlWriter *self, TlProgressSink *sink);
