/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <gio/gio.h>
#include <libtimeline/tl-version-macros.h>

G_BEGIN_DECLS

/**
 * TlProgressFunc:
 * @fraction: how much is done, from 0 to 1
 * @user_data: the data that was set with the function
 *
 * The type of a function that a verb which may take long calls to report how much of its work is done: in the thread
 * that called the verb, every few thousand items at most; for a verb whose name ends in `async`, in the main context
 * from which that was called, while the work is done elsewhere. @fraction never falls, and is 1 in the last call of a
 * verb that succeeds. The function must not change the timeline; to stop the verb, it may cancel the
 * [class@Gio.Cancellable] of the [struct@Tl.Monitor], or the one that was given with the verb.
 *
 * A verb returns with %G_IO_ERROR_CANCELLED soon after that is cancelled, and leaves nothing half done.
 *
 * Since: 1.0
 */
typedef void (*TlProgressFunc) (double fraction, gpointer user_data);

G_END_DECLS
