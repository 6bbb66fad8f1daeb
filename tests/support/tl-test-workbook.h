/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Workbooks made in memory, for tests: zip archives whose parts are not compressed. */
#pragma once

#include <glib.h>

typedef struct
{
  GByteArray *bytes;
  GByteArray *directory;
  guint n;
} TlTestZip;

void tl_test_zip_init (TlTestZip *self);
void tl_test_zip_clear (TlTestZip *self);
/* A part as it is, or, with a LENGTH of what it inflates to, its raw deflate data. */
void tl_test_zip_add (TlTestZip *self, const char *name, const char *text, gsize n);
void
tl_test_zip_add_deflated (TlTestZip *self, const char *name, const guint8 *data, gsize n, guint32 crc, gsize inflated);
/* The directory at the end. */
void tl_test_zip_end (TlTestZip *self);
/* The bytes that a zip archive checks a part by. */
guint32 tl_test_crc (const guint8 *data, gsize n);
