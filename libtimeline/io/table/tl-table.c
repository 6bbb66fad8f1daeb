/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Keeps the rows of a table and lists them. */
#include "config.h"

#include "io/table/tl-table-private.h"

#include <string.h>

#define BLOCK (256 * 1024)

/* NULL for a block that has been freed. */
static void
free_block (gpointer block)
{
  if (block != NULL)
    g_byte_array_unref (block);
}

void
_tl_table_init (TlTable *self)
{
  *self = (TlTable){ .blocks = g_ptr_array_new_with_free_func (free_block) };
}

void
_tl_table_clear (TlTable *self)
{
  g_clear_pointer (&self->header, g_ptr_array_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
}

/* ---- adding ------------------------------------------------------------------------------------------------------ */

static GByteArray *
block_for_row (TlTable *self)
{
  GByteArray *last = self->blocks->len > 0 ? self->blocks->pdata[self->blocks->len - 1] : NULL;

  if (last != NULL && last->len < BLOCK)
    return last;
  last = g_byte_array_sized_new (BLOCK + BLOCK / 8);
  g_ptr_array_add (self->blocks, last);
  return last;
}

static void
append_number (GByteArray *block, guint64 number)
{
  g_byte_array_append (block, (const guint8 *) &number, sizeof number);
}

/* A row: its line, the number of its cells, the cells each with its NUL. */
static void
append_row (TlTable *self, guint64 line, const char *const *cells, guint n)
{
  GByteArray *block = block_for_row (self);

  append_number (block, line);
  append_number (block, n);
  for (guint i = 0; i < n; i++)
    g_byte_array_append (block, (const guint8 *) cells[i], (guint) strlen (cells[i]) + 1);
  self->n_rows++;
}

void
_tl_table_add (TlTable *self, guint64 line, const char *const *cells, guint n)
{
  if (self->header != NULL)
    {
      append_row (self, line, cells, n);
      return;
    }
  self->header_line = line;
  self->header = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->header, g_strdup (cells[i]));
}

/* ---- listing ----------------------------------------------------------------------------------------------------- */

void
_tl_table_iter_init (TlTableIter *self, TlTable *table, gboolean last)
{
  *self = (TlTableIter){ .table = table, .last = last, .cells = g_ptr_array_new () };
}

void
_tl_table_iter_clear (TlTableIter *self)
{
  g_clear_pointer (&self->cells, g_ptr_array_unref);
}

static guint64
take_number (TlTableIter *self, const GByteArray *block)
{
  guint64 number;

  memcpy (&number, block->data + self->offset, sizeof number);
  self->offset += sizeof number;
  return number;
}

/* The block of the next row, or NULL after the last one. */
static const GByteArray *
find_block (TlTableIter *self)
{
  GPtrArray *blocks = self->table->blocks;

  if (self->block < blocks->len && self->offset >= ((GByteArray *) blocks->pdata[self->block])->len)
    {
      if (self->last)
        g_clear_pointer ((GByteArray **) &blocks->pdata[self->block], g_byte_array_unref);
      self->block++;
      self->offset = 0;
    }
  return self->block < blocks->len ? blocks->pdata[self->block] : NULL;
}

gboolean
_tl_table_iter_next (TlTableIter *self, TlTableRow *row)
{
  const GByteArray *block = find_block (self);
  guint n;

  if (block == NULL)
    return FALSE;
  *row = (TlTableRow){ .number = ++self->n, .line = take_number (self, block) };
  if (self->table->sheet != NULL)
    row->number = row->line;
  n = (guint) take_number (self, block);
  g_ptr_array_set_size (self->cells, 0);
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (self->cells, block->data + self->offset);
      self->offset += strlen ((const char *) block->data + self->offset) + 1;
    }
  for (guint i = n; i < self->table->header->len; i++)
    g_ptr_array_add (self->cells, (gpointer) "");
  row->n = self->cells->len;
  row->cells = (const char **) self->cells->pdata;
  return TRUE;
}

/* ---- cells ------------------------------------------------------------------------------------------------------- */

static gsize
blank_at_start (const char *text, gsize length)
{
  if (length > 0 && g_ascii_isspace (text[0]))
    return 1;
  if (length > 1 && memcmp (text, "\xc2\xa0", 2) == 0)
    return 2;
  return length > 2 && memcmp (text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

static gsize
blank_at_end (const char *text, gsize length)
{
  if (length > 0 && g_ascii_isspace (text[length - 1]))
    return 1;
  if (length > 1 && memcmp (text + length - 2, "\xc2\xa0", 2) == 0)
    return 2;
  return length > 2 && memcmp (text + length - 3, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

const char *
_tl_table_trim (const char *text, gsize *length)
{
  gsize n;

  while ((n = blank_at_start (text, *length)) > 0)
    {
      text += n;
      *length -= n;
    }
  while ((n = blank_at_end (text, *length)) > 0)
    *length -= n;
  return text;
}
