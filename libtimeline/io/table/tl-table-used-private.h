/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/table/tl-table-plan-private.h"

/* The mapping that a table was read with, whether it was given or found, as JSON: a file to edit and to read the table
 * with the next time. ENCODING may be NULL. Free it with g_free(). */
char *_tl_table_dup_used_mapping (const TlTablePlan *plan, char delimiter, const char *encoding);
