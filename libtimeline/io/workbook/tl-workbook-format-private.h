/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-format-private.h"

extern const TlFormat _tl_xlsx_format;
extern const TlFormat _tl_ods_format;
