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
 * tl_name_find_nearest:
 * @name: a name that does not exist, in UTF-8
 * @names: (array zero-terminated=1): the names that exist
 *
 * Finds the name that was probably meant, for a message such as `there is no command "lits"; there is "list"`. Names
 * are near if they differ only in case, in a few typing errors, or in additional words in one of the two. The messages
 * of the library use the same rule. Of two names that are equally near, the one that sorts first is taken. At most
 * 10,000 names are compared, by their first 64 letters.
 *
 * Time complexity: O(n) for n names
 *
 * Returns: (nullable) (transfer none): an element of @names, or %NULL if none is near
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_name_find_nearest (const char *name, const char *const *names);

G_END_DECLS
