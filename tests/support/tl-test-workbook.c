/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Makes zip archives, as PKWARE's APPNOTE.TXT has them. */
#include "tl-test-workbook.h"

#include <string.h>

void
tl_test_zip_init (TlTestZip *self)
{
  *self = (TlTestZip){ .bytes = g_byte_array_new (), .directory = g_byte_array_new () };
}

void
tl_test_zip_clear (TlTestZip *self)
{
  g_byte_array_unref (self->bytes);
  g_byte_array_unref (self->directory);
}

guint32
tl_test_crc (const guint8 *data, gsize n)
{
  guint32 crc = 0xffffffffu;

  for (gsize i = 0; i < n; i++)
    {
      crc ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = crc >> 1 ^ (0xedb88320u & (0u - (crc & 1)));
    }
  return ~crc;
}

static void
put (GByteArray *out, guint64 number, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      guint8 byte = (guint8) (number >> (8 * i));

      g_byte_array_append (out, &byte, 1);
    }
}

static void
put_entry (GByteArray *out, const char *name, guint method, guint32 crc, gsize stored, gsize inflated)
{
  put (out, 0, 2);
  put (out, method, 2);
  put (out, 0x00210000, 4); /* 1980-01-01 */
  put (out, crc, 4);
  put (out, stored, 4);
  put (out, inflated, 4);
  put (out, strlen (name), 2);
  put (out, 0, 2);
}

static void
add_entry (TlTestZip *self, const char *name, const guint8 *data, gsize n, guint method, guint32 crc, gsize inflated)
{
  gsize offset = self->bytes->len;

  put (self->bytes, 0x04034b50, 4);
  put (self->bytes, 20, 2);
  put_entry (self->bytes, name, method, crc, n, inflated);
  g_byte_array_append (self->bytes, (const guint8 *) name, (guint) strlen (name));
  g_byte_array_append (self->bytes, data, (guint) n);
  put (self->directory, 0x02014b50, 4);
  put (self->directory, 20, 2);
  put (self->directory, 20, 2);
  put_entry (self->directory, name, method, crc, n, inflated);
  for (guint i = 0; i < 5; i++) /* a remark, a disk, kinds of data */
    put (self->directory, 0, 2);
  put (self->directory, offset, 4);
  g_byte_array_append (self->directory, (const guint8 *) name, (guint) strlen (name));
  self->n++;
}

void
tl_test_zip_add (TlTestZip *self, const char *name, const char *text, gsize n)
{
  add_entry (self, name, (const guint8 *) text, n, 0, tl_test_crc ((const guint8 *) text, n), n);
}

void
tl_test_zip_add_deflated (TlTestZip *self, const char *name, const guint8 *data, gsize n, guint32 crc, gsize inflated)
{
  add_entry (self, name, data, n, 8, crc, inflated);
}

void
tl_test_zip_end (TlTestZip *self)
{
  gsize offset = self->bytes->len;

  g_byte_array_append (self->bytes, self->directory->data, self->directory->len);
  put (self->bytes, 0x06054b50, 4);
  put (self->bytes, 0, 4);
  put (self->bytes, self->n, 2);
  put (self->bytes, self->n, 2);
  put (self->bytes, self->directory->len, 4);
  put (self->bytes, offset, 4);
  put (self->bytes, 0, 2);
}
