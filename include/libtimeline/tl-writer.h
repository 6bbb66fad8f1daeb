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
 * Writes timelines as documents: to a file, a stream or memory, canonically: the same timeline gives the same bytes,
 * whatever order it was built in. It writes item after item and never holds the whole text, unless memory was asked
 * for.
 *
 * It may be used again and again, by one thread at a time.
 *
 * Since: 1.0
 */
#define TL_TYPE_WRITER (tl_writer_get_type ())

TL_AVAILABLE_IN_1_0
G_DECLARE_FINAL_TYPE (TlWriter, tl_writer, TL, WRITER, GObject)

/**
 * tl_writer_new:
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
 * @format: (nullable): the name of a format; %NULL for that of the file's name
 * @error: Return location for a #GError, or %NULL
 *
 * Sets the format to write, whatever the name of the file. Unless one is set, a file is written in the format that its
 * extension says, and one whose extension no format has is refused; a stream, memory, a pipe and a device get `json`.
 *
 * Returns: whether there is such a format and it is written; else %TL_ERROR_FORMAT
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_writer_set_format (TlWriter *self, const char *format, GError **error);

/**
 * tl_writer_set_option:
 * @self: a writer
 * @name: the name of an option
 * @value: (nullable): its value; %NULL for the default
 * @error: Return location for a #GError, or %NULL
 *
 * Sets an option of the format that is written, such as `indent` of `json`; see [method@Tl.Format.get_option]. Until a
 * format is set, whatever any format takes is accepted, and writing fails with the same error if the format that is
 * found does not take it.
 *
 * Returns: whether there is such an option and it takes the value; else %TL_ERROR_VALUE, which names those there are
 *
 * Sets whether the document is indented.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_writer_set_option (TlWriter *self, const char *name, const char *value, GError **error);

/**
 * tl_writer_get_n_losses:
 * @self: a writer
 *
 * JSON and JSON Lines carry everything. Other formats may not; each thing that the last writing could not carry, or
 * carried otherwise, is a loss.
 *
 * Returns: how many losses there were
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_writer_get_n_losses (TlWriter *self);

/**
 * tl_writer_get_loss:
 * @self: a writer
 * @index: from 0, in the order of writing
 *
 * The code of a loss is one of `dropped` (it is gone), `rounded` (a date made coarser, or finer than meant),
 * `flattened` (structure became text), `merged` (many became one), `renamed` (a foreign word for ours) and `hidden`
 * (carried beside the format, where other programs do not see it). See also [method@Tl.Problem.get_what] and
 * [method@Tl.Problem.get_id]; the message is the reason.
 *
 * Returns: (transfer none): the loss
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlProblem *tl_writer_get_loss (TlWriter *self, guint index);

/**
 * tl_writer_set_progress:
 * @self: a writer
 * @progress: (nullable) (scope notified) (closure progress_data) (destroy progress_destroy): told how much is written;
 * %NULL to tell nobody
 * @progress_data: what is given to @progress
 * @progress_destroy: (nullable): frees @progress_data when it is no longer needed
 *
 * How much is written is told in items, which are mostly events and links, of all that there are.
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
 * @path: (type filename): a file
 * @cancellable: (nullable): to stop it
 * @error: Return location for a #GError, or %NULL
 *
 * A regular file is written beside its place, synced and renamed into it (symbolic links followed, its mode kept), so
 * that a run that ends early leaves the old file; anything else (a pipe, `/dev/null`) is written through.
 *
 * Returns: whether it was written; else %TL_ERROR_FORMAT if no format was set and the name says none, or an error of
 * the file
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
 * @path: (type filename): a file
 * @cancellable: (nullable): to stop it
 * @callback: (scope async) (closure user_data): called when it is written
 * @user_data: what is given to @callback
 *
 * Writes a file as [method@Tl.Writer.write_file] does, in a thread, while the caller's main loop goes on. Until
 * @callback is called the timeline may be read, and must not be changed. @callback, and what
 * [method@Tl.Writer.set_progress] set, are called in the main context that was the thread's default when this was
 * called; there may be fewer calls than were to be told, but the last is.
 *
 * It writes with the settings that the writer has now: those may be changed at once. Once it is cancelled nothing is
 * told any more. Where @callback finds %G_IO_ERROR_CANCELLED the old file is there, or none; where cancelling came too
 * late, it finds that the file was written.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_writer_write_file_async (TlWriter *self, TlTimeline *timeline, const char *path, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);

/**
 * tl_writer_write_file_finish:
 * @self: a writer
 * @result: what the callback was given
 * @error: Return location for a #GError, or %NULL
 *
 * Ends a [method@Tl.Writer.write_file_async].
 *
 * Returns: whether it was written
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_writer_write_file_finish (TlWriter *self, GAsyncResult *result, GError **error);

/**
 * tl_writer_write_stream:
 * @self: a writer
 * @timeline: a timeline
 * @stream: a stream, which stays open and is flushed
 * @cancellable: (nullable): to stop it
 * @error: Return location for a #GError, or %NULL
 *
 * Writes a timeline to a stream.
 *
 * Returns: whether it was written
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
 * @length: (out) (optional): its length in bytes
 * @error: Return location for a #GError, or %NULL
 *
 * Writes a timeline to memory.
 *
 * Returns: (transfer full) (array length=length) (element-type guint8): the text, which ends in NUL
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_writer_write_data (TlWriter *self, TlTimeline *timeline, gsize *length, GError **error);

/**
 * tl_timeline_save:
 * @self: a timeline
 * @path: (type filename): a file
 * @error: Return location for a #GError, or %NULL
 *
 * Writes the timeline in the format of the name, compact and canonical, to a new file beside it, which then takes its
 * name: a run that ends early leaves the old file. See [class@Tl.Writer] for streams, memory and indentation.
 *
 * Returns: whether it was written
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_save (TlTimeline *self, const char *path, GError **error);

/**
 * tl_timeline_save_async:
 * @self: a timeline
 * @path: (type filename): a file
 * @monitor: (nullable): a monitor, or %NULL
 * @callback: (scope async) (closure user_data): the function to call when it is saved
 * @user_data: the data to pass to @callback
 *
 * Saves the timeline as [method@Tl.Timeline.save] does, in a thread, while the caller's main loop goes on. Until
 * @callback is called the timeline may be read, and must not be changed. The progress function of @monitor and
 * @callback are called in the main context that was the thread's default when this was called.
 *
 * Once the cancellable of @monitor is cancelled no progress is reported any more. Where @callback finds
 * %G_IO_ERROR_CANCELLED the old file is there, or none; where cancelling came too late, it finds that the file was
 * written.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_timeline_save_async (TlTimeline *self, const char *path, TlMonitor *monitor, GAsyncReadyCallback callback,
                             gpointer user_data);

/**
 * tl_timeline_save_finish:
 * @self: a timeline
 * @result: what the callback was given
 * @error: Return location for a #GError, or %NULL
 *
 * Ends a [method@Tl.Timeline.save_async].
 *
 * Returns: whether it was written
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_timeline_save_finish (TlTimeline *self, GAsyncResult *result, GError **error);

G_END_DECLS
