/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-losses-private.h"

/* Reads what was written into an intake. */
typedef gboolean (*TlReadBackFunc) (TlIntake *intake, gpointer user_data, GError **error);

/* Finds what FORMAT could not carry: READ reads what was written, and each difference from WRITTEN is a loss. So the
 * report names exactly what a reader misses. Returns TlDifference values; NULL with the error set, also if what was
 * written cannot be read. */
GPtrArray *_tl_losses_compare (TlTimeline *written, const TlFormat *format, TlReadBackFunc read, gpointer user_data,
                               GError **error);
/* The same for a text, which the format itself reads. */
GPtrArray *_tl_losses_compare_text (TlTimeline *written, const TlFormat *format, const GString *text, GError **error);
/* Adds a loss for each difference. HIDDEN: the format carries it where other programs do not see it. */
void _tl_losses_add_differences (TlLosses *self, const GPtrArray *differences, gboolean hidden);
