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
 * @major: (out) (optional): the major version
 * @minor: (out) (optional): the minor version
 * @micro: (out) (optional): the micro version
 *
 * Tells the version of the library that runs, which may be newer than the headers a program was compiled against:
 * those are %TL_MAJOR_VERSION, %TL_MINOR_VERSION and %TL_MICRO_VERSION.
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
 * `TL_CHECK_VERSION ()` asks the same of the headers.
 *
 * Returns: whether the library that runs is of the same major version, and of that minor and micro version or a
 * newer one
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_check_version (guint major, guint minor, guint micro);

G_END_DECLS
