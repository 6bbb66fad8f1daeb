/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-input-private.h"
#include "io/tl-intake-private.h"

/* Reads the sheet of events of a workbook, and sheets that are called actors, sources, tracks and links. FALSE with the
 * error set or reported. */
gboolean _tl_workbook_read_xlsx (TlIntake *intake, TlInput *input, GError **error);
gboolean _tl_workbook_read_ods (TlIntake *intake, TlInput *input, GError **error);
