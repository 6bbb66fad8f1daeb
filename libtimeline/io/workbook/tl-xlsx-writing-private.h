/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-losses-private.h"
#include "io/tl-output-private.h"

/* Writes the events as a sheet. FALSE with the error set. */
gboolean _tl_xlsx_write (TlTimeline *timeline, TlOutput *output, TlLosses *losses, GError **error);
