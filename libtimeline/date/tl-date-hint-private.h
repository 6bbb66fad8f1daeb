/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* The EDTF expression that a text which is not EDTF may have been meant as, or NULL if there is none. */
char *_tl_date_hint (const char *text, gsize length);
