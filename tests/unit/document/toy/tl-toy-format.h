/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-format-private.h"

/* A format for tests, to show what a format takes: this folder, and one line in a list.
 *
 *   #toy
 *   2014-05-19|indictment|Five officers|
 *   2014-05|suspension-of-dialogue|No more talks|Five officers
 *
 * Date, type, title and the title of what caused it, which may come later. The title is the id. */
extern const TlFormat tl_toy_format;
