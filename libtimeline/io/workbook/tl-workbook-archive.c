/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The parts of a workbook: a zip archive, inflated in pieces and parsed as XML within limits. */
#include "config.h"

#include "io/workbook/tl-workbook-archive-private.h"
#include "base/tl-error-private.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define PIECE (64 * 1024)
#define LONGEST_RUN (16 * 1024 * 1024) /* of text, or of one tag */

typedef struct archive Zip;

static void
zip_free (Zip *self)
{
  archive_read_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Zip, zip_free)

static gboolean
refuse_zip (Zip *zip, GError **error)
{
  const char *message = archive_error_string (zip);
  g_autofree char *valid = message != NULL ? g_utf8_make_valid (message, -1) : g_strdup ("unknown");

  return _tl_error_set (error, TL_ERROR_SYNTAX, "the zip archive of the workbook is broken: %s",
                        g_strdelimit (valid, "\r\n", ' '));
}

/* The directory at the end of the archive says what is in it, so no part is inflated to find the next one. */
static Zip *
open_zip (const TlWorkbookArchive *self, GError **error)
{
  g_autoptr (Zip) zip = archive_read_new ();

  archive_read_support_format_zip_seekable (zip);
  if (archive_read_open_memory (zip, self->bytes->data, self->bytes->len) == ARCHIVE_OK)
    return g_steal_pointer (&zip);
  refuse_zip (zip, error);
  return NULL;
}

static const char *
get_name (struct archive_entry *entry)
{
  const char *name = archive_entry_pathname_utf8 (entry);

  name = name != NULL ? name : archive_entry_pathname (entry);
  return name != NULL && g_utf8_validate (name, -1, NULL) ? name : "";
}

/* ---- opening ----------------------------------------------------------------------------------------------------- */

static gboolean
read_bytes (TlWorkbookArchive *self, TlInput *input, GError **error)
{
  g_autofree guint8 *piece = g_malloc (PIECE);
  gssize n;

  while ((n = _tl_input_read (input, piece, PIECE, error)) > 0)
    {
      g_byte_array_append (self->bytes, piece, (guint) n);
      if (self->bytes->len > TL_WORKBOOK_BYTES)
        return _tl_error_set (error, TL_ERROR_LIMIT, "the workbook is longer than %" G_GUINT64_FORMAT " bytes",
                              TL_WORKBOOK_BYTES);
    }
  return n == 0;
}

static gboolean
list_archive_parts (TlWorkbookArchive *self, GError **error)
{
  g_autoptr (Zip) zip = open_zip (self, error);
  struct archive_entry *entry;
  int status = ARCHIVE_OK;

  while (zip != NULL && ((status = archive_read_next_header (zip, &entry)) == ARCHIVE_OK || status == ARCHIVE_WARN))
    {
      if (archive_entry_is_encrypted (entry) > 0)
        return _tl_error_set (error, TL_ERROR_FORMAT, "the workbook is encrypted: save it without a password");
      if (g_hash_table_size (self->names) >= TL_WORKBOOK_ENTRIES)
        return _tl_error_set (error, TL_ERROR_LIMIT, "the workbook has more than %u parts", TL_WORKBOOK_ENTRIES);
      if (!g_hash_table_add (self->names, g_strdup (get_name (entry))))
        return _tl_error_set (error, TL_ERROR_SYNTAX, "the workbook has two parts \"%s\"", get_name (entry));
    }
  return zip != NULL && (status == ARCHIVE_EOF || refuse_zip (zip, error));
}

gboolean
_tl_workbook_archive_open (TlWorkbookArchive *self, TlInput *input, GError **error)
{
  *self = (TlWorkbookArchive){ .bytes = g_byte_array_new (), .max_inflated = TL_WORKBOOK_INFLATED };
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (input->max_bytes > 0)
    self->max_inflated = MIN (self->max_inflated, input->max_bytes);
  return read_bytes (self, input, error) && list_archive_parts (self, error);
}

void
_tl_workbook_archive_clear (TlWorkbookArchive *self)
{
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
}

gboolean
_tl_workbook_archive_has (const TlWorkbookArchive *self, const char *name)
{
  return g_hash_table_contains (self->names, name);
}

/* ---- XML --------------------------------------------------------------------------------------------------------- */

typedef struct
{
  const char *name; /* of the part */
  const TlPartParser *parser;
  gpointer user_data;
  guint depth;
  guint64 n_calls; /* of the functions below */
  gsize run;       /* bytes since the last of them: the parser keeps what it has of a text or a tag until its end */
} Part;

static const char *
without_prefix (const char *name)
{
  const char *colon = strrchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

const char *
_tl_part_get (const char **keys, const char **values, const char *name)
{
  for (guint i = 0; keys[i] != NULL; i++)
    if (strcmp (without_prefix (keys[i]), name) == 0)
      return values[i];
  return NULL;
}

static void
start_element (GMarkupParseContext *context, const char *name, const char **keys, const char **values,
               gpointer user_data, GError **error)
{
  Part *self = user_data;

  (void) context;
  self->n_calls++;
  if (self->depth++ >= TL_WORKBOOK_DEPTH)
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_PARSE, "elements are nested deeper than %u", TL_WORKBOOK_DEPTH);
  else if (!*self->parser->stop)
    self->parser->start (without_prefix (name), keys, values, self->user_data);
}

static void
end_element (GMarkupParseContext *context, const char *name, gpointer user_data, GError **error)
{
  Part *self = user_data;

  (void) context;
  (void) error;
  self->n_calls++;
  self->depth--;
  if (!*self->parser->stop)
    self->parser->end (without_prefix (name), self->user_data);
}

static void
take_text (GMarkupParseContext *context, const char *text, gsize length, gpointer user_data, GError **error)
{
  Part *self = user_data;

  (void) context;
  (void) error;
  self->n_calls++;
  if (self->parser->text != NULL && !*self->parser->stop)
    self->parser->text (text, length, self->user_data);
}

/* A remark or a declaration. */
static void
skip_remark (G_GNUC_UNUSED GMarkupParseContext *context, G_GNUC_UNUSED const char *text, G_GNUC_UNUSED gsize length,
             gpointer user_data, G_GNUC_UNUSED GError **error)
{
  ((Part *) user_data)->n_calls++;
}

static const GMarkupParser markup = {
  .start_element = start_element, .end_element = end_element, .text = take_text, .passthrough = skip_remark
};

/* ---- parsing ----------------------------------------------------------------------------------------------------- */

static gboolean
push_piece (TlWorkbookArchive *self, Part *part, GMarkupParseContext *context, const char *piece, gsize n,
            GError **error)
{
  guint64 n_calls = part->n_calls;
  g_autoptr (GError) problem = NULL;

  self->n_inflated += n;
  if (self->n_inflated > self->max_inflated)
    return _tl_error_set (error, TL_ERROR_LIMIT,
                          "the workbook is longer than the limit of %" G_GUINT64_FORMAT " bytes once it is inflated",
                          self->max_inflated);
  if (!g_markup_parse_context_parse (context, piece, (gssize) n, &problem))
    return _tl_error_set (error, TL_ERROR_SYNTAX, "%s is no XML of a workbook: %s", part->name,
                          g_strdelimit (problem->message, "\r\n", ' '));
  part->run = part->n_calls == n_calls ? part->run + n : 0;
  return part->run <= LONGEST_RUN
         || _tl_error_set (error, TL_ERROR_LIMIT, "%s has a text longer than %u bytes", part->name, LONGEST_RUN);
}

static gboolean
inflate (TlWorkbookArchive *self, Part *part, Zip *zip, GMarkupParseContext *context, GError **error)
{
  g_autofree char *piece = g_malloc (PIECE);
  g_autoptr (GError) problem = NULL;
  guint64 size = 0;
  gssize n = 0;

  while (!*part->parser->stop && (n = archive_read_data (zip, piece, PIECE)) > 0)
    {
      size += (guint64) n;
      if (size > TL_WORKBOOK_PART)
        return _tl_error_set (error, TL_ERROR_LIMIT,
                              "%s is longer than %" G_GUINT64_FORMAT " bytes once it is inflated", part->name,
                              TL_WORKBOOK_PART);
      if (!push_piece (self, part, context, piece, (gsize) n, error))
        return FALSE;
    }
  if (n < 0)
    return refuse_zip (zip, error);
  if (*part->parser->stop || g_markup_parse_context_end_parse (context, &problem))
    return TRUE;
  return _tl_error_set (error, TL_ERROR_SYNTAX, "%s is no XML of a workbook: %s", part->name,
                        g_strdelimit (problem->message, "\r\n", ' '));
}

gboolean
_tl_workbook_archive_parse (TlWorkbookArchive *self, const char *name, const TlPartParser *parser, gpointer user_data,
                            GError **error)
{
  g_autoptr (Zip) zip = open_zip (self, error);
  g_autoptr (GMarkupParseContext) context = NULL;
  Part part = { .name = name, .parser = parser, .user_data = user_data };
  struct archive_entry *entry;
  int status = ARCHIVE_OK;

  if (zip == NULL)
    return FALSE;
  while ((status = archive_read_next_header (zip, &entry)) == ARCHIVE_OK || status == ARCHIVE_WARN)
    {
      if (strcmp (get_name (entry), name) != 0)
        continue;
      context = g_markup_parse_context_new (&markup, G_MARKUP_TREAT_CDATA_AS_TEXT, &part, NULL);
      return inflate (self, &part, zip, context, error);
    }
  return _tl_error_set (error, TL_ERROR_SYNTAX, "the workbook has no part \"%s\"", name);
}
