/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-progress-private.h"
#include "base/tl-progress-sink-private.h"

#include <libtimeline/tl-monitor.h>

/* Initialises PROGRESS for a function that reports to SELF. SELF may be NULL; otherwise it must outlive PROGRESS. */
void _tl_monitor_begin (const TlMonitor *self, TlProgress *progress);
/* Returns: (transfer full): the current sink of SELF, or an empty sink if SELF is NULL. */
TlProgressSink *_tl_monitor_ref_sink (const TlMonitor *self);
