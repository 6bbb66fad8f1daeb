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
 * A [struct@Tl.Format] is known by its name, such as `json`. Unless one is set, the format is found from the content,
 * then from the name of the file; where the two contradict each other the content counts, and a note says so.
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
 * @error: Return location for a #GError, or %NULL
 *
 * Sets the format to read, whatever the content looks like.
 *
 * Returns: whether there is such a format and it is read; else %TL_ERROR_FORMAT
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_reader_set_format (TlReader *self, const char *format, GError **error);

/**
 * tl_reader_set_option:
 * @self: a reader
 * @name: the name of an option
 * @value: (nullable): its value; %NULL for the default
 * @error: Return location for a #GError, or %NULL
 *
 * Sets an option of the format that is read; see [method@Tl.Format.get_option]. Until a format is set, whatever any
 * format takes is accepted, and reading fails with the same error if the format that is found does not take it.
 *
 * Returns: whether there is such an option and it takes the value; else %TL_ERROR_VALUE, which names those there are
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_reader_set_option (TlReader *self, const char *name, const char *value, GError **error);

/**
 * tl_reader_set_limit:
 * @self: a reader
 * @limit: what
 * @most: how many at most; 0 for no limit, which is where all but the last begin
 *
 * Sets a limit.
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
 * tl_reader_set_progress:
 * @self: a reader
 * @progress: (nullable) (scope notified) (closure progress_data) (destroy progress_destroy): told how much is read;
 * %NULL to tell nobody
 * @progress_data: what is given to @progress
 * @progress_destroy: (nullable): frees @progress_data when it is no longer needed
 *
 * How much is read is told in bytes of the whole: of a regular file, or of memory. Of what has no known size, such as a
 * pipe, nothing but 0 is told until the end.
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
 * Problems are notes, such as that the content is not of the format that the name of the file says, and in collect mode
 * errors.
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
 * @error: Return location for a #GError, or %NULL
 *
 * Reads the timeline of a file.
 *
 * Returns: (transfer full): the timeline, with every index built; %NULL with one line that names the place: line,
 * column (in characters) and path. %TL_ERROR_PROBLEMS in collect mode if there were errors; %TL_ERROR_FORMAT if the
 * content is in no format that is read, with what it looks like
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_reader_read_file (TlReader *self, const char *path, GCancellable *cancellable, GError **error);

/**
 * tl_reader_read_file_async:
 * @self: a reader
 * @path: (type filename): a file
 * @cancellable: (nullable): to stop it
 * @callback: (scope async) (closure user_data): called when it is read
 * @user_data: what is given to @callback
 *
 * Reads a file as [method@Tl.Reader.read_file] does, in a thread, while the caller's main loop goes on. @callback, and
 * what [method@Tl.Reader.set_progress] set, are called in the main context that was the thread's default when this was
 * called; there may be fewer calls than were to be told, but the last is.
 *
 * It reads with the settings that the reader has now: those may be changed at once, and several files may be read at
 * the same time. Once it is cancelled nothing is told any more, and @callback always finds %G_IO_ERROR_CANCELLED.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_reader_read_file_async (TlReader *self, const char *path, GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);

/**
 * tl_reader_read_file_finish:
 * @self: a reader
 * @result: what the callback was given
 * @error: Return location for a #GError, or %NULL
 *
 * The problems that the reader lists are from now on those of this reading.
 *
 * Returns: (transfer full): the timeline, as from [method@Tl.Reader.read_file]; else %NULL
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_reader_read_file_finish (TlReader *self, GAsyncResult *result, GError **error);

/**
 * tl_reader_read_stream:
 * @self: a reader
 * @stream: a stream, which stays open
 * @name: (nullable): what to call it in messages and to find its format by
 * @cancellable: (nullable): to stop it
 * @error: Return location for a #GError, or %NULL
 *
 * Reads a timeline from a stream.
 *
 * Returns: (transfer full): the timeline, with every index built; %NULL with one line that names the place: line,
 * column (in characters) and path. %TL_ERROR_PROBLEMS in collect mode if there were errors; %TL_ERROR_FORMAT if the
 * content is in no format that is read, with what it looks like
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
 * @error: Return location for a #GError, or %NULL
 *
 * Reads a timeline from memory.
 *
 * Returns: (transfer full): the timeline, with every index built; %NULL with one line that names the place: line,
 * column (in characters) and path. %TL_ERROR_PROBLEMS in collect mode if there were errors; %TL_ERROR_FORMAT if the
 * content is in no format that is read, with what it looks like
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_reader_read_data (TlReader *self, const char *data, gssize length, GError **error);

/**
 * tl_timeline_load:
 * @path: (type filename): a file, or `-` for standard input
 * @error: Return location for a #GError, or %NULL
 *
 * Reads a file. See [class@Tl.Reader] for streams, memory, limits and every problem at once.
 *
 * Returns: (transfer full): the timeline of a file; the format is found from its content, then its name
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_timeline_load (const char *path, GError **error);

/**
 * tl_timeline_load_async:
 * @path: (type filename): a file
 * @monitor: (nullable): a monitor, or %NULL
 * @callback: (scope async) (closure user_data): the function to call when it is loaded
 * @user_data: the data to pass to @callback
 *
 * Loads a file as [func@Tl.Timeline.load] does, in a thread, while the caller's main loop goes on. The progress
 * function of @monitor and @callback are called in the main context that was the thread's default when this was called.
 * Once the cancellable of @monitor is cancelled no progress is reported any more, and @callback always finds
 * %G_IO_ERROR_CANCELLED.
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
 * @result: what the callback was given
 * @error: Return location for a #GError, or %NULL
 *
 * Ends a [func@Tl.Timeline.load_async].
 *
 * Returns: (transfer full): the timeline, as from [func@Tl.Timeline.load]; else %NULL
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTimeline *tl_timeline_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
