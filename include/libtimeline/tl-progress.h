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
 * @fraction: the part of the work that is done, from 0 to 1
 * @user_data: the data that was set with the function
 *
 * The type of a progress function. An operation that may take long calls it to report how much of its work is done, at
 * most once every few thousand items. It is called in the thread that started the operation. If the name of the
 * operation's function ends in `async`, it is called in the main context from which that function was called, while the
 * work is done in another thread. @fraction never decreases, and is 1 in the last call if the operation succeeds. The
 * progress function must not change the timeline. To stop the operation, it may cancel the [class@Gio.Cancellable] of
 * the [struct@Tl.Monitor], or the one that was passed to the operation.
 *
 * An operation fails with %G_IO_ERROR_CANCELLED soon after it is cancelled, and leaves nothing half done.
 *
 * Since: 1.0
 */
typedef void (*TlProgressFunc) (double fraction, gpointer user_data);

G_END_DECLS
