/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/table/tl-table-mapping-private.h"
#include "io/table/tl-table-private.h"
#include "io/tl-input-private.h"
#include "io/tl-intake-private.h"

/* How the text of a table was read. */
typedef struct
{
  char delimiter;
  const char *encoding; /* borrowed from the intake, the mapping, or static */
} TlTableForm;

/* Reads the rows of a table from text whose cells end at one of DELIMITERS. MAPPING may be NULL. FALSE with the error
 * set or reported. */
gboolean _tl_table_fill (TlTable *table, const TlTableMapping *mapping, TlIntake *intake, TlInput *input,
                         const char *delimiters, TlTableForm *form, GError **error);
