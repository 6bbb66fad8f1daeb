/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-format.h>
#include <libtimeline/tl-monitor.h>
#include <libtimeline/tl-problem.h>
#include <libtimeline/tl-timeline.h>

G_BEGIN_DECLS

/**
 * TlWriter:
 *
 * Writes a timeline as a document to a file, a stream or memory. The output is canonical: equal timelines give the same
 * bytes, regardless of the order in which they were built. A writer writes one item at a time and holds the whole text
 * only when it writes to memory.
 *
 * A writer can be used any number of times, by one thread at a time.
 *
 * Since: 1.0
 */
#define TL_TYPE_WRITER (tl_writer_get_type ())

TL_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (TlWriter, tl_writer, TL, WRITER, GObject)

/**
 * tl_writer_new:
 *
 * Creates a writer.
 *
 * Returns: (transfer full): a writer
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlWriter *tl_writer_new (void);

/**
 * tl_writer_set_format:
 * @self: a writer
 * @format: (nullable): the name of a format, or %NULL to find it from the file name
 * @error: Return location for a #GError, or %NULL
 *
 * Sets the format to write, regardless of the file name. If no format is set, a file is written in the format of its
 * extension, and an extension that belongs to no format is refused. A stream, memory, a pipe or a device gets `json`.
 *
 * Returns: %TRUE if there is such a format and it can be written, otherwise %FALSE with %TL_ERROR_FORMAT
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_writer_set_format (TlWriter *self, const char *format, GError **error);

/**
 * tl_writer_set_option:
 * @self: a writer
 * @name: the name of an option
 * @value: (nullable): the value of the option, or %NULL for the default
 * @error: Return location for a #GError, or %NULL
 *
 * Sets an option of the format to write, such as `indent` of `json`; see [method@Tl.Format.get_option]. If no format is
 * set, the writer accepts any option and value that some format takes. Writing then fails with the same error if the
 * format that it finds does not take them.
 *
 * Returns: %TRUE if there is such an option and it takes the value, otherwise %FALSE with %TL_ERROR_VALUE and a message
 * that lists the options or values that exist
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_writer_set_option (TlWriter *self, const char *name, const char *value, GError **error);

/**
 * tl_writer_set_force:
 * @self: a writer
 * @force: whether to replace a protected or changed file
 *
 * Sets whether [method@Tl.Writer.write_file] replaces a file that nobody may write, and a file that another program has
 * changed since the timeline was read from it or saved to it. By default it does not.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_writer_set_force (TlWriter *self, gboolean force);

/**
 * tl_writer_get_n_losses:
 * @self: a writer
 *
 * Gets the number of losses of the last write. JSON and JSON Lines lose nothing. With other formats, each thing that
 * could not be written, or was written differently, is a loss.
 *
 * Returns: the number of losses
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_writer_get_n_losses (TlWriter *self);

/**
 * tl_writer_get_loss:
 * @self: a writer
 * @index: an index from 0, in order of writing
 *
 * Gets a loss of the last write. The code of a loss is one of `dropped` (it was not written), `rounded` (a date became
 * coarser, or finer than intended), `flattened` (structure became text), `merged` (several became one), `renamed` (a
 * word of the format replaced a word of the library) and `hidden` (it was written outside the format proper, where
 * other programs do not see it). See also [method@Tl.Problem.get_what] and [method@Tl.Problem.get_id]; the message is
 * the reason.
 *
 * Returns: (transfer none): the loss at @index at @index
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlProblem *tl_writer_get_loss (TlWriter *self, guint index);

/**
 * tl_writer_set_progress:
 * @self: a writer
 * @progress: (nullable) (scope notified) (closure progress_data) (destroy progress_destroy): the function to call, or
 * %NULL
 * @progress_data: the data to pass to @progress
 * @progress_destroy: (nullable): the function to free @progress_data with when it is no longer needed, or %NULL
 *
 * Sets the function that reports progress. The fraction is the number of items written, which are mostly events and
 * links, divided by the number of all items.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_writer_set_progress (TlWriter *self, TlProgressFunc progress, gpointer progress_data,
                             GDestroyNotify progress_destroy);

/**
 * tl_writer_write_file:
 * @self: a writer
 * @timeline: a timeline
 * @path: (type filename): the path of a file
 * @cancellable: (nullable): a #GCancellable, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * Writes a timeline to a file. For a regular file, the writer writes a new file in the same folder, syncs it and
 * renames it to @path, so that an interrupted write leaves the old file and nothing else. It follows symbolic links. It
 * keeps the owner, the group, the mode, the access control list and the extended attributes of the file as far as the
 * system lets it; if the group cannot be kept, the permissions of the group are removed. Anything else (a pipe,
 * `/dev/null`, `/dev/stdout`, `/dev/fd/3`) is written through, from where it is.
 *
 * Unless [method@Tl.Writer.set_force] says otherwise, a file that is write-protected is not replaced, nor is the file
 * that @timeline was read from or last saved to if its device, inode, size or time of modification is another than
 * then. Two programs that save one file thus do not undo each other's changes without a word.
 *
 * Returns: %TRUE if it was written, otherwise %FALSE with %TL_ERROR_FORMAT if no format is set and the name gives none,
 * with %G_IO_ERROR_PERMISSION_DENIED if the file is write-protected, with %G_IO_ERROR_WRONG_ETAG if it has changed, or
 * with another file error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_writer_write_file (TlWriter *self, TlTimeline *timeline, const char *path, GCancellable *cancellable,
                               GError **error);

/**
 * tl_writer_write_file_async:
 * @self: a writer
 * @timeline: a timeline
 * @path: (type filename): the path of a file
 * @cancellable: (nullable): a #GCancellable, or %NULL
 * @callback: (scope async) (closure user_data): the function to call when the file is written
 * @user_data: the data to pass to @callback
 *
 * Writes a file as [method@Tl.Writer.write_file] does, but in another thread, so that the caller's main loop continues.
 * Until @callback is called the timeline may be read but must not be changed. @callback and the function set with
 * [method@Tl.Writer.set_progress] are called in the main context that was the thread-default context when this function
 * was called. Some progress reports may be skipped, but never the last.
 *
 * The operation uses the settings that the writer has when this function is called. The settings may be changed
 * immediately afterwards. After @cancellable is cancelled no progress is reported. If the operation ends with
 * %G_IO_ERROR_CANCELLED, the old file is unchanged, or there is still none. If it was cancelled too late, it succeeds
 * and the file was written.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_writer_write_file_async (TlWriter *self, TlTimeline *timeline, const char *path, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);

/**
 * tl_writer_write_file_finish:
 * @self: a writer
 * @result: the #GAsyncResult passed to the callback
 * @error: Return location for a #GError, or %NULL
 *
 * Finishes an operation started with [method@Tl.Writer.write_file_async].
 *
 * Returns: %TRUE if it was written, %FALSE on error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_writer_write_file_finish (TlWriter *self, GAsyncResult *result, GError **error);

/**
 * tl_writer_write_stream:
 * @self: a writer
 * @timeline: a timeline
 * @stream: a stream, which is flushed but not closed
 * @cancellable: (nullable): a #GCancellable, or %NULL
 * @error: Return location for a #GError, or %NULL
 *
 * Writes a timeline to a stream.
 *
 * Returns: %TRUE if it was written, %FALSE on error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_writer_write_stream (TlWriter *self, TlTimeline *timeline, GOutputStream *stream, GCancellable *cancellable,
                                 GError **error);

/**
 * tl_writer_write_data:
 * @self: a writer
 * @timeline: a timeline
 * @length: (out) (optional): Return location for the length of the text in bytes
 * @error: Return location for a #GError, or %NULL
 *
 * Writes a timeline to memory.
 *
 * Returns: (transfer full) (array length=length) (element-type guint8): the text, terminated by NUL, or %NULL on error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_writer_write_data (TlWriter *self, TlTimeline *timeline, gsize *length, GError **error);

/**
 * tl_timeline_save:
 * @self: a timeline
 * @path: (type filename): the path of a file
 * @error: Return location for a #GError, or %NULL
 *
 * Saves the timeline in the format of the file's extension, in compact and canonical form. The text is written to a new
 * file in the same folder, which is then renamed to @path, so that an interrupted write leaves the old file. Use
 * [class@Tl.Writer] to write to streams or memory, or to indent the text.
 *
 * Returns: %TRUE if it was written, %FALSE on error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_save (TlTimeline *self, const char *path, GError **error);

/**
 * tl_timeline_save_async:
 * @self: a timeline
 * @path: (type filename): the path of a file
 * @monitor: (nullable): a monitor, or %NULL
 * @callback: (scope async) (closure user_data): the function to call when the timeline is saved
 * @user_data: the data to pass to @callback
 *
 * Saves the timeline as [method@Tl.Timeline.save] does, but in another thread, so that the caller's main loop
 * continues. Until @callback is called the timeline may be read but must not be changed. The progress function of
 * @monitor and @callback are called in the main context that was the thread-default context when this function was
 * called.
 *
 * After the cancellable of @monitor is cancelled no progress is reported. If the operation ends with
 * %G_IO_ERROR_CANCELLED, the old file is unchanged, or there is still none. If it was cancelled too late, it succeeds
 * and the file was written.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_timeline_save_async (TlTimeline *self, const char *path, TlMonitor *monitor, GAsyncReadyCallback callback,
                             gpointer user_data);

/**
 * tl_timeline_save_finish:
 * @self: a timeline
 * @result: the #GAsyncResult passed to the callback
 * @error: Return location for a #GError, or %NULL
 *
 * Finishes an operation started with [method@Tl.Timeline.save_async].
 *
 * Returns: %TRUE if it was written, %FALSE on error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_save_finish (TlTimeline *self, GAsyncResult *result, GError **error);

G_END_DECLS
