/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* A format and its options as the API shows them. The list of formats is in document/tl-formats.c. */
#include "config.h"

#include "io/tl-format-private.h"
#include "model/noun/tl-accessors-private.h"

#include <string.h>

/* Built in, so that there is nothing to copy or to free. */
static TlFormat *
format_copy (const TlFormat *self)
{
  return (TlFormat *) self;
}

static void
format_free (G_GNUC_UNUSED TlFormat *self)
{
}

static TlFormatOption *
format_option_copy (const TlFormatOption *self)
{
  return (TlFormatOption *) self;
}

static void
format_option_free (G_GNUC_UNUSED TlFormatOption *self)
{
}

G_DEFINE_BOXED_TYPE (TlFormat, tl_format, format_copy, format_free)
G_DEFINE_BOXED_TYPE (TlFormatOption, tl_format_option, format_option_copy, format_option_free)

/* ---- formats ----------------------------------------------------------------------------------------------------- */

const char *
tl_format_get_name (const TlFormat *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->name;
}

const char *
tl_format_get_label (const TlFormat *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->label;
}

const char *
tl_format_get_media_type (const TlFormat *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->media_type;
}

const char *const *
tl_format_get_extensions (const TlFormat *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->extensions;
}

gboolean
tl_format_is_read (const TlFormat *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->read != NULL;
}

gboolean
tl_format_is_written (const TlFormat *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->write != NULL;
}

guint
tl_format_get_n_options (const TlFormat *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);
  while (self->options != NULL && self->options[n].name != NULL)
    n++;
  return n;
}

const TlFormatOption *
tl_format_get_option (const TlFormat *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < tl_format_get_n_options (self), NULL);
  return &self->options[index];
}

gboolean
_tl_format_is_for (const TlFormat *self, TlFormatUse use)
{
  return use == TL_FORMAT_READ ? self->read != NULL : self->write != NULL;
}

/* ---- options ----------------------------------------------------------------------------------------------------- */

const char *
tl_format_option_get_name (const TlFormatOption *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->name;
}

const char *const *
tl_format_option_get_values (const TlFormatOption *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->values != NULL ? self->values : _tl_no_strings;
}

const char *
tl_format_option_get_default (const TlFormatOption *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->initial;
}

const char *
tl_format_option_get_summary (const TlFormatOption *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->summary;
}

gboolean
tl_format_option_is_for_reading (const TlFormatOption *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return (self->use & TL_FORMAT_READ) != 0;
}

gboolean
tl_format_option_is_for_writing (const TlFormatOption *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return (self->use & TL_FORMAT_WRITE) != 0;
}

const TlFormatOption *
_tl_format_find_option (const TlFormat *self, TlFormatUse use, const char *name)
{
  for (guint i = 0; i < tl_format_get_n_options (self); i++)
    if ((self->options[i].use & use) != 0 && strcmp (self->options[i].name, name) == 0)
      return &self->options[i];
  return NULL;
}

gboolean
_tl_format_option_takes (const TlFormatOption *self, const char *value)
{
  return self->values == NULL || g_strv_contains (self->values, value);
}

const char *
_tl_format_get_value (const TlFormat *self, GHashTable *given, const char *name)
{
  const char *value = given != NULL ? g_hash_table_lookup (given, name) : NULL;
  const TlFormatOption *option = _tl_format_find_option (self, TL_FORMAT_READ | TL_FORMAT_WRITE, name);

  g_return_val_if_fail (option != NULL, NULL);
  return value != NULL ? value : option->initial;
}
