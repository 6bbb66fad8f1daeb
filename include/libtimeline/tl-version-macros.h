/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <glib.h>
#include <libtimeline/tl-version.h>

/* Availability of a symbol by release, in the manner of GLib: define TL_VERSION_MIN_REQUIRED and
 * TL_VERSION_MAX_ALLOWED before the include to be warned of what is too old or too new. */

#ifndef _TL_EXTERN
#define _TL_EXTERN extern __attribute__ ((visibility ("default")))
#endif

#define TL_VERSION_1_0 (G_ENCODE_VERSION (1, 0))
#define TL_VERSION_CUR_STABLE (G_ENCODE_VERSION (TL_MAJOR_VERSION, TL_MINOR_VERSION + (TL_MINOR_VERSION % 2)))

#ifndef TL_VERSION_MIN_REQUIRED
#define TL_VERSION_MIN_REQUIRED (TL_VERSION_CUR_STABLE)
#endif
#ifndef TL_VERSION_MAX_ALLOWED
#define TL_VERSION_MAX_ALLOWED (TL_VERSION_CUR_STABLE)
#endif

#if TL_VERSION_MAX_ALLOWED < TL_VERSION_1_0
#define TL_AVAILABLE_IN_1_0 G_UNAVAILABLE (1, 0) _TL_EXTERN
#else
#define TL_AVAILABLE_IN_1_0 _TL_EXTERN
#endif
