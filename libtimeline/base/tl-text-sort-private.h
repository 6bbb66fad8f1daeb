/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-radix-sort-private.h"

/* Sorts ITEMS by the bytes of the text that has the number of each row in TEXTS; their keys are overwritten. Texts that
 * are equal are adjacent. Reads each text once, up to where it differs from its neighbours, however long the beginning
 * that many share, as addresses of pages do. */
void _tl_text_sort (const char *const *texts, TlRadixItem *items, guint32 n);
