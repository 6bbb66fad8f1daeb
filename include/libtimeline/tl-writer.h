/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

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
 * @format: (nullable): the name of a format; %NULL for that of the file's name, else `json`
 * @error: where to say what is wrong
 *
 * Returns: whether there is such a format; else %TL_ERROR_FORMAT
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_writer_set_format (TlWriter *self, const char *format, GError **error);

/**
 * tl_writer_set_pretty:
 * @self: a writer
 * @pretty: whether to indent by two spaces
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_writer_set_pretty (TlWriter *self, gboolean pretty);

/**
 * tl_writer_write_file:
 * @self: a writer
 * @timeline: a timeline
 * @path: (type filename): a file
 * @cancellable: (nullable): to stop it
 * @error: where to say what is wrong
 *
 * A regular file is written beside its place, synced and renamed into it (symbolic links followed, its mode kept), so
 * that a run that ends early leaves the old file; anything else (a pipe, `/dev/null`) is written through.
 *
 * Returns: whether it was written
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_writer_write_file (TlWriter *self, TlTimeline *timeline, const char *path, GCancellable *cancellable,
                               GError **error);

/**
 * tl_writer_write_stream:
 * @self: a writer
 * @timeline: a timeline
 * @stream: a stream, which stays open and is flushed
 * @cancellable: (nullable): to stop it
 * @error: where to say what is wrong
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
 * @error: where to say what is wrong
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
 * @error: where to say what is wrong
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

G_END_DECLS
