/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-progress-sink-private.h"
#include "document/tl-formats-private.h"

/* What a reader and a writer have in common: the format, its options, whom to tell how far the work is. */
typedef struct
{
  TlFormatUse use;
  TlFormats formats;
  const TlFormat *format; /* NULL: to be found */
  GHashTable *options;    /* names to values, as given */
  TlProgressSink *sink;
} TlSettings;

void _tl_settings_init (TlSettings *self, TlFormatUse use);
void _tl_settings_clear (TlSettings *self);
/* SELF, which is initialised, becomes as OTHER is, but reports to SINK. */
void _tl_settings_copy (TlSettings *self, const TlSettings *other, TlProgressSink *sink);

gboolean _tl_settings_set_format (TlSettings *self, const char *name, GError **error);
/* VALUE may be NULL: as if it had not been given. */
gboolean _tl_settings_set_option (TlSettings *self, const char *name, const char *value, GError **error);
void _tl_settings_set_progress (TlSettings *self, TlProgressFunc func, gpointer user_data, GDestroyNotify destroy);

/* Whether FORMAT, which has been found, takes all options that were given. */
gboolean _tl_settings_check_options (const TlSettings *self, const TlFormat *format, GError **error);
