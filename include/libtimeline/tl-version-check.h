/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-version-macros.h>

G_BEGIN_DECLS

/**
 * tl_get_version:
 * @major: (out) (optional): return location for the major version
 * @minor: (out) (optional): return location for the minor version
 * @micro: (out) (optional): return location for the micro version
 *
 * Gets the version of the library at run time. It may be newer than the headers that the program was compiled with,
 * whose version is %TL_MAJOR_VERSION, %TL_MINOR_VERSION and %TL_MICRO_VERSION.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_get_version (guint *major, guint *minor, guint *micro);

/**
 * tl_check_version:
 * @major: required major version
 * @minor: required minor version
 * @micro: required micro version
 *
 * Checks the version of the library at run time. `TL_CHECK_VERSION ()` checks the version of the headers.
 *
 * Returns: %TRUE if the library has this major version, and this minor and micro version or a newer one
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_check_version (guint major, guint minor, guint micro);

G_END_DECLS
