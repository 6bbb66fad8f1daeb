/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/noun/tl-value-private.h"

/* Splits compact JSON that a reader wrote, such as "x":1,"y":{"z":[2,3]}, into values and names, with the names as they
 * are written. TEXT may be NULL. */
void _tl_unknown_split (TlArena *arena, const char *text, TlMap *members);

/* The known members of objects that have no shape; each list ends in NULL. Those of all others are in tl-shapes.c. */
extern const char *const _tl_document_members[], *const _tl_types_members[], *const _tl_event_type_members[],
                                                                                 *const _tl_link_type_members[],
                                                                                     *const _tl_date_members[];
