/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/events/tl-event-rows-private.h"

/* Reads events of GDELT 1.0 and 2.0. FALSE with the error set or reported. */
gboolean _tl_gdelt_read (TlIntake *intake, TlInput *input, GError **error);
/* Reads mentions: each becomes a citation of an event of the timeline that INTAKE fills. An error if it has no
 * events. */
gboolean _tl_gdelt_read_mentions (TlIntake *intake, TlInput *input, GError **error);
