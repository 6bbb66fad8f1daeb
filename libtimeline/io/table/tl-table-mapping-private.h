/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/table/tl-table-target-private.h"

/* A file that says what the columns of a table are, where their names do not, or not as the analyst means it. */
typedef enum
{
  TL_MAPPED_STRING,
  TL_MAPPED_NUMBER,
  TL_MAPPED_BOOLEAN,
} TlMappedAs;

typedef struct
{
  TlTarget target;
  char *detail;       /* role, name of the attribute, scale, scheme, language, type of link; or NULL */
  GHashTable *values; /* char * to char *: words of the table to ours; or NULL */
  TlMappedAs as;
  char *order; /* of the days and months of a column of dates: dmy or mdy; or NULL */
} TlTableMappingColumn;

typedef struct
{
  GHashTable *columns;   /* header to TlTableMappingColumn */
  GHashTable *constants; /* of every event: target to value */
  GHashTable *options;   /* of the format: name to value, such as dates=mdy */
  char **id_columns;     /* from which ids are made; or NULL */
  char *prefix;          /* of these */
  char *sheet;           /* of a workbook; NULL: the first. A table of text has no sheets */
  guint header;          /* which record has the names of the columns, from 1 */
  guint skip;            /* records between the header and the first row */
} TlTableMapping;

/* Reads the text of a mapping. NULL with the error set. */
TlTableMapping *_tl_table_mapping_new (const char *json, GError **error);
void _tl_table_mapping_free (TlTableMapping *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTableMapping, _tl_table_mapping_free)
