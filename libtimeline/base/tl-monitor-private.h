/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-progress-private.h"
#include "base/tl-progress-sink-private.h"

#include <libtimeline/tl-monitor.h>

/* Begins the progress of a verb that SELF watches; NULL: nobody does. SELF must outlive PROGRESS. */
void _tl_monitor_begin (const TlMonitor *self, TlProgress *progress);
/* Returns: (transfer full): the sink of SELF as it is now; an empty one for NULL. */
TlProgressSink *_tl_monitor_ref_sink (const TlMonitor *self);
