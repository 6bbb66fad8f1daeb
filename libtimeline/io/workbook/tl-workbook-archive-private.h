/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-input-private.h"

/* A workbook is a zip archive of XML texts, its parts. It is kept in memory as it is, and each part is inflated as it
 * is parsed:
 *
 *   bytes (zip) -> part "xl/workbook.xml" -> pieces -> GMarkup
 *
 * Nothing is unpacked to a disk, and no entity is looked up. The limits hold for what is inflated, so a small file
 * cannot become a large one in memory. */
typedef struct
{
  GByteArray *bytes;
  GHashTable *names;    /* of the parts */
  guint64 max_inflated; /* bytes, in total */
  guint64 n_inflated;
} TlWorkbookArchive;

#define TL_WORKBOOK_ENTRIES 10000
#define TL_WORKBOOK_SHEETS 1000
#define TL_WORKBOOK_INFLATED (G_GUINT64_CONSTANT (1) << 30)
#define TL_WORKBOOK_PART (G_GUINT64_CONSTANT (1) << 29)
#define TL_WORKBOOK_BYTES (G_GUINT64_CONSTANT (1) << 28)
#define TL_WORKBOOK_DEPTH 64

/* Reads all of INPUT and lists its parts. FALSE with the error set. Call _tl_workbook_archive_clear() in any case. */
gboolean _tl_workbook_archive_open (TlWorkbookArchive *self, TlInput *input, GError **error);
void _tl_workbook_archive_clear (TlWorkbookArchive *self);
gboolean _tl_workbook_archive_has (const TlWorkbookArchive *self, const char *name);

/* What a part is parsed with. Names come without their prefix: "x:c" is "c". */
typedef struct
{
  void (*start) (const char *name, const char **keys, const char **values, gpointer user_data);
  void (*end) (const char *name, gpointer user_data);
  void (*text) (const char *text, gsize length, gpointer user_data); /* NULL: text is left out */
  const gboolean *stop; /* parsing ends once it is TRUE, without an error */
} TlPartParser;

/* FALSE with the error set, also if there is no part of that NAME. */
gboolean _tl_workbook_archive_parse (TlWorkbookArchive *self, const char *name, const TlPartParser *parser,
                                     gpointer user_data, GError **error);

/* The value of an attribute by its name without a prefix, or NULL. */
const char *_tl_part_get (const char **keys, const char **values, const char *name);
