/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <glib-object.h>
#include <libtimeline/tl-version-macros.h>

G_BEGIN_DECLS

/**
 * TlFormatOption:
 *
 * An option of a format: its name, the values that it takes, and its default. See [method@Tl.Reader.set_option] and
 * [method@Tl.Writer.set_option].
 *
 * Options are built in, immutable, and valid for the life of the process: a copy is the option itself.
 *
 * Since: 1.0
 */
typedef struct _TlFormatOption TlFormatOption;

#define TL_TYPE_FORMAT_OPTION (tl_format_option_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_format_option_get_type (void) G_GNUC_CONST;

/**
 * tl_format_option_get_name:
 * @self: an option
 *
 * Returns: its name, as in `indent`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_format_option_get_name (const TlFormatOption *self);

/**
 * tl_format_option_get_values:
 * @self: an option
 *
 * Returns: (transfer none) (array zero-terminated=1): the values that it takes; empty if it takes any text
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_format_option_get_values (const TlFormatOption *self);

/**
 * tl_format_option_get_default:
 * @self: an option
 *
 * Returns: (nullable): the default value, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_format_option_get_default (const TlFormatOption *self);

/**
 * tl_format_option_get_summary:
 * @self: an option
 *
 * Returns: what it does, in one sentence
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_format_option_get_summary (const TlFormatOption *self);

/**
 * tl_format_option_is_for_reading:
 * @self: an option
 *
 * Checks whether a reader takes the option.
 *
 * Returns: whether a reader takes it
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_format_option_is_for_reading (const TlFormatOption *self);

/**
 * tl_format_option_is_for_writing:
 * @self: an option
 *
 * Checks whether a writer takes the option.
 *
 * Returns: whether a writer takes it
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_format_option_is_for_writing (const TlFormatOption *self);

/**
 * TlFormat:
 *
 * A format in which documents are read, written, or both: its name, the extensions of its files, the options that it
 * takes. Every list of formats, such as in an error message or in the output of `timeline formats`, is made from these
 * values.
 *
 * Formats are built in, immutable, and valid for the life of the process: a copy is the format itself. Programs cannot
 * add formats.
 *
 * Since: 1.0
 */
typedef struct _TlFormat TlFormat;

#define TL_TYPE_FORMAT (tl_format_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_format_get_type (void) G_GNUC_CONST;

/**
 * tl_format_get_n_builtin:
 *
 * Returns: the number of formats that the library knows
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_format_get_n_builtin (void);

/**
 * tl_format_get_builtin:
 * @index: an index from 0 to [func@Tl.Format.get_n_builtin] - 1
 *
 * Returns: (transfer none): the format
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlFormat *tl_format_get_builtin (guint index);

/**
 * tl_format_lookup:
 * @name: a name, as in `json`
 *
 * Looks up a format by its name.
 *
 * Returns: (transfer none) (nullable): the format, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlFormat *tl_format_lookup (const char *name);

/**
 * tl_format_lookup_by_path:
 * @path: (type filename): the name of a file, which need not exist
 *
 * Looks up a format by the extension of @path, that is, the text after the last `.` of its last component, regardless
 * of case. A reader examines the content of the file first.
 *
 * Returns: (transfer none) (nullable): the format that has this extension, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlFormat *tl_format_lookup_by_path (const char *path);

/**
 * tl_format_get_name:
 * @self: a format
 *
 * Returns: its name, as in `jsonl`, which [method@Tl.Reader.set_format] and [method@Tl.Writer.set_format] take
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_format_get_name (const TlFormat *self);

/**
 * tl_format_get_label:
 * @self: a format
 *
 * Returns: its name for people, as in `JSON Lines`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_format_get_label (const TlFormat *self);

/**
 * tl_format_get_media_type:
 * @self: a format
 *
 * Returns: its media type, as in `application/json`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_format_get_media_type (const TlFormat *self);

/**
 * tl_format_get_extensions:
 * @self: a format
 *
 * Returns: (transfer none) (array zero-terminated=1): the extensions of its files without the dot, the usual one first
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_format_get_extensions (const TlFormat *self);

/**
 * tl_format_is_read:
 * @self: a format
 *
 * Checks whether documents in the format can be read.
 *
 * Returns: whether a [class@Tl.Reader] reads it
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_format_is_read (const TlFormat *self);

/**
 * tl_format_is_written:
 * @self: a format
 *
 * Checks whether documents in the format can be written.
 *
 * Returns: whether a [class@Tl.Writer] writes it
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_format_is_written (const TlFormat *self);

/**
 * tl_format_get_n_options:
 * @self: a format
 *
 * Returns: the number of its options
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_format_get_n_options (const TlFormat *self);

/**
 * tl_format_get_option:
 * @self: a format
 * @index: an index from 0 to [method@Tl.Format.get_n_options] - 1
 *
 * Returns: (transfer none): the option
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlFormatOption *tl_format_get_option (const TlFormat *self, guint index);

G_END_DECLS
