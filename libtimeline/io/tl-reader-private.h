/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-relay-private.h"

#include <libtimeline/tl-reader.h>

TlTeller *_tl_reader_get_teller (TlReader *self);
/* Another with the same settings, which tells TELLER. */
TlReader *_tl_reader_copy (TlReader *self, TlTeller *teller);
/* Lists from now on the problems that OTHER found. */
void _tl_reader_share_problems (TlReader *self, TlReader *other);
