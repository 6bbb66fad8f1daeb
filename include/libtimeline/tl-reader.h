/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-problem.h>

G_BEGIN_DECLS

/**
 * TlLimit:
 * @TL_LIMIT_BYTES: bytes of input
 * @TL_LIMIT_ITEMS: actors, sources, tracks, types, events and links together
 * @TL_LIMIT_STRING: bytes in one string, number or unknown member
 * @TL_LIMIT_PROBLEMS: problems listed in collect mode; 100 unless set
 *
 * What a reader of untrusted input may be told not to exceed.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_LIMIT_BYTES,
  TL_LIMIT_ITEMS,
  TL_LIMIT_STRING,
  TL_LIMIT_PROBLEMS,
} TlLimit;

/**
 * TlReader:
 *
 * Reads documents into timelines: from a file, a stream or memory; stopping at the first mistake, or in collect mode
 * listing them all. It takes one item after the other and never holds the whole text.
 *
 * Formats are known by name: `json` and `jsonl` (JSON Lines). Without one, the format is found from the content, then
 * from the name of the file.
 *
 * It may be used again and again, by one thread at a time.
 *
 * Since: 1.0
 */
#define TL_TYPE_READER (tl_reader_get_type ())

TL_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (TlReader, tl_reader, TL, READER, GObject)

/**
 * tl_reader_new:
 *
 * Returns: (transfer full): a reader
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlReader *tl_reader_new (void);

/**
 * tl_reader_set_format:
 * @self: a reader
 * @format: (nullable): the name of a format; %NULL to find it
 * @error: where to say what is wrong
 *
 * Returns: whether there is such a format; else %TL_ERROR_FORMAT
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_reader_set_format (TlReader *self, const char *format, GError **error);

/**
 * tl_reader_set_limit:
 * @self: a reader
 * @limit: what
 * @most: how many at most; 0 for no limit, which is where all but the last begin
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_reader_set_limit (TlReader *self, TlLimit limit, guint64 most);

/**
 * tl_reader_set_collect:
 * @self: a reader
 * @collect: whether to list every problem of the content
 *
 * In collect mode reading goes on behind a broken rule of the format, lists it, and loads nothing; what is not JSON
 * at all still ends it.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_reader_set_collect (TlReader *self, gboolean collect);

/**
 * tl_reader_get_n_problems:
 * @self: a reader
 *
 * Returns: how many problems the last reading found
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_reader_get_n_problems (TlReader *self);

/**
 * tl_reader_get_problem:
 * @self: a reader
 * @index: from 0, in the order of the text
 *
 * Returns: (transfer none): the problem
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlProblem *tl_reader_get_problem (TlReader *self, guint index);

/**
 * tl_reader_read_file:
 * @self: a reader
 * @path: (type filename): a file
 * @cancellable: (nullable): to stop it
 * @error: where to say what is wrong
 *
 * Returns: (transfer full): the timeline, with every index built; %NULL with one line that names the place: line,
 * column (in characters) and path. %TL_ERROR_PROBLEMS in collect mode where any were found
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_reader_read_file (TlReader *self, const char *path, GCancellable *cancellable, GError **error);

/**
 * tl_reader_read_stream:
 * @self: a reader
 * @stream: a stream, which stays open
 * @name: (nullable): what to call it in messages and to find its format by
 * @cancellable: (nullable): to stop it
 * @error: where to say what is wrong
 *
 * Returns: (transfer full): the timeline, with every index built; %NULL with one line that names the place: line,
 * column (in characters) and path. %TL_ERROR_PROBLEMS in collect mode where any were found
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_reader_read_stream (TlReader *self, GInputStream *stream, const char *name, GCancellable *cancellable,
                                   GError **error);

/**
 * tl_reader_read_data:
 * @self: a reader
 * @data: (nullable) (array length=length) (element-type guint8): the text; %NULL with a length of 0 only
 * @length: its length in bytes, or -1 where it ends in NUL
 * @error: where to say what is wrong
 *
 * Returns: (transfer full): the timeline, with every index built; %NULL with one line that names the place: line,
 * column (in characters) and path. %TL_ERROR_PROBLEMS in collect mode where any were found
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_reader_read_data (TlReader *self, const char *data, gssize length, GError **error);

/**
 * tl_timeline_load:
 * @path: (type filename): a file, or `-` for standard input
 * @error: where to say what is wrong
 *
 * Reads a file. See [class@Tl.Reader] for streams, memory, limits and every problem at once.
 *
 * Returns: (transfer full): the timeline of a file; the format is found from its content, then its name
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_timeline_load (const char *path, GError **error);

G_END_DECLS
