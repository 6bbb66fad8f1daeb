/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-losses-private.h"
#include "io/tl-output-private.h"

/* Writes the events of a timeline as a table with DELIMITER between cells. */
gboolean
_tl_table_write_text (TlTimeline *timeline, TlOutput *output, TlLosses *losses, char delimiter, GError **error);
