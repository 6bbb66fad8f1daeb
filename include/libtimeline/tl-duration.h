/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-error.h>

G_BEGIN_DECLS

/**
 * tl_duration_parse:
 * @text: an ISO 8601 duration, such as `P3D`, `PT90S`, `P1Y2M` or `P2W`
 * @shortest: (out) (optional): return location for its shortest length in seconds, with years of 365 days and months of
 *   28
 * @longest: (out) (optional): return location for its longest length in seconds, with years of 366 days and months of
 *   31
 * @error: return location for a #GError, or %NULL
 *
 * Parses a duration. It must not be negative, and its length must fit into 64 bits; otherwise the error is a
 * %TL_ERROR_DURATION. Fractions of a second are accepted and rounded.
 *
 * Time complexity: O(length of @text).
 *
 * Returns: %TRUE on success, %FALSE with an error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_duration_parse (const char *text, gint64 *shortest, gint64 *longest, GError **error);

G_END_DECLS
