/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-losses-private.h"

/* Reads what was written into an intake. */
typedef gboolean (*TlReadBackFunc) (TlIntake *intake, gpointer user_data, GError **error);

/* Finds what FORMAT could not carry: READ reads what was written, and each difference from WRITTEN is a loss. So the
 * report names exactly what a reader misses. FALSE with the error set, also if what was written cannot be read. */
gboolean _tl_losses_find (TlLosses *self, TlTimeline *written, const TlFormat *format, TlReadBackFunc read,
                          gpointer user_data, GError **error);
/* The same for a text, which the format itself reads. */
gboolean _tl_losses_find_in_text (TlLosses *self, TlTimeline *written, const TlFormat *format, const GString *text,
                                  GError **error);
