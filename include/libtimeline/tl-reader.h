/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-format.h>
#include <libtimeline/tl-problem.h>
#include <libtimeline/tl-monitor.h>

G_BEGIN_DECLS

/**
 * TlLimit:
 * @TL_LIMIT_BYTES: bytes of input
 * @TL_LIMIT_ITEMS: actors, sources, tracks, types, events and links together
 * @TL_LIMIT_STRING: bytes in one string, number or unknown member
 * @TL_LIMIT_PROBLEMS: problems listed in collect mode and in lenient reading; 100 by default
 *
 * The limits that can be set on a reader of untrusted input.
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
 * Reads a document from a file, a stream or memory into a timeline. A reader stops at the first mistake or, in collect
 * mode, lists every mistake. It reads one item at a time and never holds the whole text.
 *
 * A [struct@Tl.Format] is identified by its name, such as `json`. If no format is set, the reader finds it from the
 * content, then from the name of the file. If the two contradict each other, the reader uses the content and adds a
 * note to its problems.
 *
 * A reader can be used any number of times, by one thread at a time.
 *
 * Since: 1.0
 */
#define TL_TYPE_READER (tl_reader_get_type ())

TL_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (TlReader, tl_reader, TL, READER, GObject)

/**
 * tl_reader_new:
 *
 * Creates a reader.
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
 * @format: (nullable): the name of a format, or %NULL to find the format
 * @error: Return location for a #GError, or %NULL
 *
 * Sets the format to read, regardless of the content.
 *
 * Returns: %TRUE if there is such a format and it can be read, otherwise %FALSE with %TL_ERROR_FORMAT
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_reader_set_format (TlReader *self, const char *format, GError **error);

/**
 * tl_reader_set_option:
 * @self: a reader
 * @name: the name of an option
 * @value: (nullable): the value of the option, or %NULL for the default
 * @error: Return location for a #GError, or %NULL
 *
 * Sets an option of the format to read; see [method@Tl.Format.get_option]. If no format is set, the reader accepts any
 * option and value that some format takes. Reading then fails with the same error if the format that it finds does not
 * take them.
 *
 * Returns: %TRUE if there is such an option and it takes the value, otherwise %FALSE with %TL_ERROR_VALUE and a message
 * that lists the options or values that exist
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_reader_set_option (TlReader *self, const char *name, const char *value, GError **error);

/**
 * tl_reader_set_limit:
 * @self: a reader
 * @limit: the limit to set
 * @most: the maximum, or 0 for no limit, the default of every limit except %TL_LIMIT_PROBLEMS
 *
 * Sets a limit. Reading fails if the input exceeds it; %TL_LIMIT_PROBLEMS only limits how many problems are listed.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_reader_set_limit (TlReader *self, TlLimit limit, guint64 most);

/**
 * tl_reader_set_collect:
 * @self: a reader
 * @collect: whether to list every problem in the content
 *
 * Sets collect mode. In collect mode the reader lists each violation of the format's rules and continues after it, and
 * returns no timeline if there were any. Input that is not JSON at all still stops the reader.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_reader_set_collect (TlReader *self, gboolean collect);

/**
 * tl_reader_set_lenient:
 * @self: a reader
 * @lenient: whether to keep what can be kept
 *
 * Sets lenient reading, which keeps what can be kept of a document that breaks rules of its format. Each mistake is a
 * problem of severity %TL_SEVERITY_ERROR, but the reader returns a timeline all the same:
 *
 * - a date that is not EDTF, also one that ends before it starts, keeps its words as `verbatim`;
 * - a link, citation, participant, effect or other part with anything wrong in it is left out, and so is what refers to
 *   something that does not exist;
 * - of two items with the same id the later one gets another id, such as `a-2`;
 * - an event of an unknown type becomes an `event`; an item without its id, or a member with a wrong value, is left
 * out.
 *
 * Input that is not JSON or not in the format, and input beyond a limit, still stops the reader. Lenient reading takes
 * precedence over collect mode.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_reader_set_lenient (TlReader *self, gboolean lenient);

/**
 * tl_reader_set_companions:
 * @self: a reader
 * @paths: (nullable) (array zero-terminated=1): names of files, or %NULL for none
 *
 * Sets the files that the next reads read together with each document, where its format has such. Beside a table of
 * events in CSV or TSV, these are tables of actors, sources, tracks and links, which a name that ends so says:
 * `actors.csv`, `salisbury-links.csv`. What a companion defines, such as the id of an actor, the document may use.
 * Reading a document in a format that is one file, such as JSON, fails with %TL_ERROR_FORMAT.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_reader_set_companions (TlReader *self, const char *const *paths);

/**
 * tl_reader_set_progress:
 * @self: a reader
 * @progress: (nullable) (scope notified) (closure progress_data) (destroy progress_destroy): the function to call, or
 * %NULL
 * @progress_data: the data to pass to @progress
 * @progress_destroy: (nullable): the function to free @progress_data with when it is no longer needed, or %NULL
 *
 * Sets the function that reports progress. The fraction is the number of bytes read divided by the size of the regular
 * file or the memory. If the size is not known, as for a pipe, the function reports 0 until the end.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_reader_set_progress (TlReader *self, TlProgressFunc progress, gpointer progress_data,
                             GDestroyNotify progress_destroy);

/**
 * tl_reader_get_n_problems:
 * @self: a reader
 *
 * Gets the number of problems that the last read found. Problems are notes, for example that the content is not in the
 * format that the file name suggests, and in collect mode and in lenient reading also errors.
 *
 * Returns: the number of problems
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_reader_get_n_problems (TlReader *self);

/**
 * tl_reader_get_n_errors:
 * @self: a reader
 *
 * Gets the number of errors that the last read found in collect mode or in lenient reading, with those beyond
 * %TL_LIMIT_PROBLEMS, which are not listed.
 *
 * Returns: the number of errors
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_reader_get_n_errors (TlReader *self);

/**
 * tl_reader_get_problem:
 * @self: a reader
 * @index: an index from 0, in order of the text
 *
 * Returns: (transfer none): the problem at @index
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlProblem *tl_reader_get_problem (TlReader *self, guint index);

/**
 * tl_reader_get_format:
 * @self: a reader
 *
 * Gets the format in which the last read found its content.
 *
 * Returns: (transfer none) (nullable): the format, or %NULL if nothing has been read, or in no readable format
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlFormat *tl_reader_get_format (TlReader *self);

/**
 * tl_reader_dup_mapping:
 * @self: a reader
 *
 * Gets what the last read took the columns of a table to be: the JSON text of a mapping, as in
 * `{"format":"libtimeline-mapping","version":1,…,"columns":{"When":"date","Comment":"attribute"}}`. Set as the option
 * `mapping`, after it has been edited where it is not what is meant, it makes the next read take the columns so.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if the last read was not that of a table
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_reader_dup_mapping (TlReader *self);

/**
 * tl_reader_read_file:
 * @self: a reader
 * @path: (type filename): the path of a file
 * @cancellable: (nullable): a #GCancellable, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * Reads a timeline from a file.
 *
 * Returns: (transfer full): the timeline, with every index built; on failure %NULL with a message of one line that
 * gives the line, the column (in characters) and the path. The error is %TL_ERROR_PROBLEMS if there were errors in
 * collect mode, and %TL_ERROR_FORMAT if the content is in no readable format; the message then says what the content
 * looks like
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_reader_read_file (TlReader *self, const char *path, GCancellable *cancellable, GError **error);

/**
 * tl_reader_read_file_async:
 * @self: a reader
 * @path: (type filename): the path of a file
 * @cancellable: (nullable): a #GCancellable, or %NULL
 * @callback: (scope async) (closure user_data): the function to call when the file is read
 * @user_data: the data to pass to @callback
 *
 * Reads a file as [method@Tl.Reader.read_file] does, but in another thread, so that the caller's main loop continues.
 * @callback and the function set with [method@Tl.Reader.set_progress] are called in the main context that was the
 * thread-default context when this function was called. Some progress reports may be skipped, but never the last.
 *
 * The operation uses the settings that the reader has when this function is called. The settings may be changed
 * immediately afterwards, and several files may be read at the same time. After @cancellable is cancelled no progress
 * is reported, and the operation always ends with %G_IO_ERROR_CANCELLED.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_reader_read_file_async (TlReader *self, const char *path, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);

/**
 * tl_reader_read_file_finish:
 * @self: a reader
 * @result: the #GAsyncResult passed to the callback
 * @error: Return location for a #GError, or %NULL
 *
 * Finishes an operation started with [method@Tl.Reader.read_file_async]. From then on the reader lists the problems of
 * this operation.
 *
 * Returns: (transfer full): the timeline as from [method@Tl.Reader.read_file], or %NULL on error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_reader_read_file_finish (TlReader *self, GAsyncResult *result, GError **error);

/**
 * tl_reader_read_stream:
 * @self: a reader
 * @stream: a stream, which is not closed
 * @name: (nullable): the name to use in messages and to find the format from
 * @cancellable: (nullable): a #GCancellable, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * Reads a timeline from a stream.
 *
 * Returns: (transfer full): the timeline, with every index built; on failure %NULL with a message of one line that
 * gives the line, the column (in characters) and the path. The error is %TL_ERROR_PROBLEMS if there were errors in
 * collect mode, and %TL_ERROR_FORMAT if the content is in no readable format; the message then says what the content
 * looks like
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_reader_read_stream (TlReader *self, GInputStream *stream, const char *name, GCancellable *cancellable,
                                   GError **error);

/**
 * tl_reader_read_data:
 * @self: a reader
 * @data: (nullable) (array length=length) (element-type guint8): the text; may be %NULL only if @length is 0
 * @length: the length of @data in bytes, or -1 if it is terminated by NUL
 * @error: Return location for a #GError, or %NULL
 *
 * Reads a timeline from memory.
 *
 * Returns: (transfer full): the timeline, with every index built; on failure %NULL with a message of one line that
 * gives the line, the column (in characters) and the path. The error is %TL_ERROR_PROBLEMS if there were errors in
 * collect mode, and %TL_ERROR_FORMAT if the content is in no readable format; the message then says what the content
 * looks like
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_reader_read_data (TlReader *self, const char *data, gssize length, GError **error);

/**
 * tl_timeline_load:
 * @path: (type filename): the path of a file, or `-` for standard input
 * @error: Return location for a #GError, or %NULL
 *
 * Loads a timeline from a file. The format is found from its content, then from its name. Use [class@Tl.Reader] to read
 * streams or memory, to set limits, or to collect every problem.
 *
 * Returns: (transfer full): the timeline, or %NULL on error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_timeline_load (const char *path, GError **error);

/**
 * tl_timeline_load_async:
 * @path: (type filename): the path of a file
 * @monitor: (nullable): a monitor, or %NULL
 * @callback: (scope async) (closure user_data): the function to call when the timeline is loaded
 * @user_data: the data to pass to @callback
 *
 * Loads a file as [func@Tl.Timeline.load] does, but in another thread, so that the caller's main loop continues. The
 * progress function of @monitor and @callback are called in the main context that was the thread-default context when
 * this function was called. After the cancellable of @monitor is cancelled no progress is reported, and the operation
 * always ends with %G_IO_ERROR_CANCELLED.
 *
 * |[<!-- language="C" -->
 * static void
 * on_loaded (GObject *object, GAsyncResult *result, gpointer user_data)
 * {
 *   g_autoptr (GError) error = NULL;
 *   g_autoptr (TlTimeline) timeline = tl_timeline_load_finish (result, &error);
 *   ...
 * }
 *
 *   tl_timeline_load_async ("timeline.json", monitor, on_loaded, window);
 * ]|
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_timeline_load_async (const char *path, TlMonitor *monitor, GAsyncReadyCallback callback, gpointer user_data);

/**
 * tl_timeline_load_finish:
 * @result: the #GAsyncResult passed to the callback
 * @error: Return location for a #GError, or %NULL
 *
 * Finishes an operation started with [func@Tl.Timeline.load_async].
 *
 * Returns: (transfer full): the timeline as from [func@Tl.Timeline.load], or %NULL on error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_timeline_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
