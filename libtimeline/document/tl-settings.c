/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The settings that readers and writers share. */
#include "config.h"

#include "document/tl-settings-private.h"
#include "base/tl-error-private.h"
#include "base/tl-nearest-private.h"

#include <string.h>

void
_tl_settings_init (TlSettings *self, TlFormatUse use)
{
  *self = (TlSettings){ .use = use, .formats = _tl_formats_get_builtin () };
  self->options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->sink = _tl_progress_sink_new (NULL, NULL, NULL);
}

void
_tl_settings_clear (TlSettings *self)
{
  g_clear_pointer (&self->options, g_hash_table_unref);
  g_clear_pointer (&self->sink, _tl_progress_sink_unref);
}

void
_tl_settings_copy (TlSettings *self, const TlSettings *other, TlProgressSink *sink)
{
  GHashTableIter iter;
  gpointer name, value;

  self->formats = other->formats;
  self->format = other->format;
  g_hash_table_iter_init (&iter, other->options);
  while (g_hash_table_iter_next (&iter, &name, &value))
    g_hash_table_replace (self->options, g_strdup (name), g_strdup (value));
  _tl_progress_sink_unref (self->sink);
  self->sink = _tl_progress_sink_ref (sink);
}

void
_tl_settings_set_progress (TlSettings *self, TlProgressFunc func, gpointer user_data, GDestroyNotify destroy)
{
  TlProgressSink *old = self->sink;

  self->sink = _tl_progress_sink_new (func, user_data, destroy);
  _tl_progress_sink_unref (old);
}

static const char *
verb_of_use (const TlSettings *self)
{
  return self->use == TL_FORMAT_READ ? "read" : "written";
}

static void
offer_name (TlNearest *nearest, const char *name)
{
  _tl_nearest_offer (nearest, name, strlen (name), name, NULL, 0);
}

/* Returns which format has the name nearest to NAME, as a part of a message. */
static char *
suggest_format (const TlSettings *self, const char *name)
{
  TlNearest nearest;
  char *suggestion;

  _tl_nearest_init (&nearest, name);
  for (TlFormats formats = self->formats; *formats != NULL; formats++)
    if (_tl_format_is_for (*formats, self->use))
      offer_name (&nearest, (*formats)->name);
  suggestion = _tl_nearest_to_string (&nearest);
  _tl_nearest_clear (&nearest);
  return suggestion;
}

gboolean
_tl_settings_set_format (TlSettings *self, const char *name, GError **error)
{
  const TlFormat *format = name != NULL ? _tl_formats_find (self->formats, name) : NULL;
  g_autofree char *known = NULL, *suggestion = NULL;

  if (name == NULL || (format != NULL && _tl_format_is_for (format, self->use)))
    {
      self->format = format;
      return TRUE;
    }
  if (format != NULL && format->missing != NULL)
    return _tl_error_set (error, TL_ERROR_FORMAT, "format \"%s\" is not built in: this build was made without %s", name,
                          format->missing);
  known = _tl_formats_dup_names (self->formats, self->use);
  if (format != NULL)
    return _tl_error_set (error, TL_ERROR_FORMAT, "format \"%s\" is not %s; the formats that are %s are %s", name,
                          verb_of_use (self), verb_of_use (self), known);
  suggestion = suggest_format (self, name);
  return _tl_error_set (error, TL_ERROR_FORMAT, "there is no format \"%s\"; the formats that are %s are %s%s", name,
                        verb_of_use (self), known, suggestion);
}

/* ---- options ----------------------------------------------------------------------------------------------------- */

/* The names of the options of FORMAT or, if that is NULL, of all formats, each once, and NULL. */
static GPtrArray *
list_option_names (const TlSettings *self, const TlFormat *format)
{
  GPtrArray *names = g_ptr_array_new ();

  for (TlFormats formats = self->formats; *formats != NULL; formats++)
    for (guint i = 0; (format == NULL || format == *formats) && i < tl_format_get_n_options (*formats); i++)
      if (((*formats)->options[i].use & self->use) != 0
          && !g_ptr_array_find_with_equal_func (names, (*formats)->options[i].name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) (*formats)->options[i].name);
  g_ptr_array_add (names, NULL);
  return names;
}

static gboolean
refuse_option (const TlSettings *self, const TlFormat *format, const char *name, GError **error)
{
  g_autoptr (GPtrArray) names = list_option_names (self, format);
  g_autofree char *known = NULL, *suggestion = NULL;

  if (names->len == 1 && format != NULL)
    return _tl_error_set (error, TL_ERROR_VALUE, "there is no option \"%s\": format \"%s\" takes none to be %s", name,
                          format->name, verb_of_use (self));
  if (names->len == 1)
    return _tl_error_set (error, TL_ERROR_VALUE, "there is no option \"%s\": no format takes one to be %s", name,
                          verb_of_use (self));
  known = _tl_formats_dup_words ((const char *const *) names->pdata, "and");
  suggestion = _tl_nearest_of (name, (const char *const *) names->pdata);
  if (format != NULL)
    return _tl_error_set (error, TL_ERROR_VALUE, "there is no option \"%s\" of format \"%s\", which takes %s%s", name,
                          format->name, known, suggestion);
  return _tl_error_set (error, TL_ERROR_VALUE, "there is no option \"%s\" of a format that is %s; known are %s%s", name,
                        verb_of_use (self), known, suggestion);
}

static gboolean
refuse_value (const TlFormatOption *option, const char *value, GError **error)
{
  g_autofree char *known = _tl_formats_dup_words (option->values, "or");
  g_autofree char *suggestion = _tl_nearest_of (value, option->values);

  return _tl_error_set (error, TL_ERROR_VALUE, "option \"%s\" cannot be \"%s\": it is %s%s", option->name, value, known,
                        suggestion);
}

/* Whether any format, or FORMAT unless that is NULL, takes the option. */
static gboolean
check_option (const TlSettings *self, const TlFormat *format, const char *name, const char *value, GError **error)
{
  const TlFormatOption *refused = NULL;

  for (TlFormats formats = self->formats; *formats != NULL; formats++)
    {
      const TlFormatOption *option =
          format == NULL || format == *formats ? _tl_format_find_option (*formats, self->use, name) : NULL;

      if (option != NULL && (value == NULL || _tl_format_option_takes (option, value)))
        return TRUE;
      refused = option != NULL ? option : refused;
    }
  return refused != NULL ? refuse_value (refused, value, error) : refuse_option (self, format, name, error);
}

gboolean
_tl_settings_set_option (TlSettings *self, const char *name, const char *value, GError **error)
{
  if (!check_option (self, self->format, name, value, error))
    return FALSE;
  if (value != NULL)
    g_hash_table_replace (self->options, g_strdup (name), g_strdup (value));
  else
    g_hash_table_remove (self->options, name);
  return TRUE;
}

gboolean
_tl_settings_check_options (const TlSettings *self, const TlFormat *format, GError **error)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, self->options);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (!check_option (self, format, name, value, error))
      return FALSE;
  return TRUE;
}
