/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-error.h>

/* The one seam through which every error of the library is raised: break here to see the first.
 * With TL_TRACE_ERRORS in the environment each is also written to the log as a debug message.
 * Returns FALSE, so that a caller can `return _tl_error_set (...)`. */
gboolean _tl_error_set (GError **error, TlError code, const char *format, ...) G_GNUC_PRINTF (3, 4);
