/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-error.h>

/* Every error of the library is set by this function: set a breakpoint here to see the first. The message is one line,
 * whatever it quotes; see tl-text-private.h. If TL_TRACE_ERRORS is
 * in the environment, each error is also written to the log as a debug message. Returns FALSE, so that a caller can
 * `return _tl_error_set (...)`. */
gboolean _tl_error_set (GError **error, TlError code, const char *format, ...) G_GNUC_PRINTF (3, 4);
