/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-relay-private.h"

#include <libtimeline/tl-writer.h>

TlTeller *_tl_writer_get_teller (TlWriter *self);
/* Another with the same settings, which tells TELLER. */
TlWriter *_tl_writer_copy (TlWriter *self, TlTeller *teller);
