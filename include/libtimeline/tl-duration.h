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
 * @text: an ISO 8601 duration, as in `P3D`, `PT90S`, `P1Y2M` or `P2W`
 * @shortest: (out) (optional): its least length in seconds, a year counted as 365 days and a month as 28
 * @longest: (out) (optional): its greatest length in seconds, a year counted as 366 days and a month as 31
 * @error: where to say what is wrong with @text
 *
 * Reads a duration that is not negative. Fractions of a second are read and rounded away.
 *
 * Returns: whether @text is a duration whose length fits in 64 bits; %TL_ERROR_DURATION else
 *
 * Time complexity: O(length of @text).
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_duration_parse (const char *text, gint64 *shortest, gint64 *longest, GError **error);

G_END_DECLS
