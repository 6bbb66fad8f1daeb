/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <glib.h>
#include <libtimeline/tl-version.h>

/* Availability and deprecation of symbols by release, as in GLib. Before it includes the header, a program may define
 * the releases that it supports. The compiler then warns about symbols outside this range:
 *
 *   TL_VERSION_MIN_REQUIRED   the oldest release: warns about symbols that were deprecated in it or before it
 *   TL_VERSION_MAX_ALLOWED    the newest release: warns about symbols that were added after it
 *
 * Each is one of TL_VERSION_x_y, or G_ENCODE_VERSION (x, y). If neither is defined, both are the release of the
 * headers. An odd minor number is a development release on the way to the next even one.
 *
 * TL_DISABLE_DEPRECATION_WARNINGS disables both warnings. */

#ifndef _TL_EXTERN
#define _TL_EXTERN extern __attribute__ ((visibility ("default")))
#endif

#ifdef TL_DISABLE_DEPRECATION_WARNINGS
#define TL_DEPRECATED _TL_EXTERN
#define TL_DEPRECATED_FOR(f) _TL_EXTERN
#define TL_UNAVAILABLE(major, minor) _TL_EXTERN
#else
#define TL_DEPRECATED G_DEPRECATED _TL_EXTERN
#define TL_DEPRECATED_FOR(f) G_DEPRECATED_FOR (f) _TL_EXTERN
#define TL_UNAVAILABLE(major, minor) G_UNAVAILABLE (major, minor) _TL_EXTERN
#endif

#define TL_VERSION_1_0 (G_ENCODE_VERSION (1, 0))
#define TL_VERSION_CUR_STABLE (G_ENCODE_VERSION (TL_MAJOR_VERSION, TL_MINOR_VERSION + (TL_MINOR_VERSION % 2)))

#ifndef TL_VERSION_MAX_ALLOWED
#define TL_VERSION_MAX_ALLOWED (TL_VERSION_CUR_STABLE)
#endif
#ifndef TL_VERSION_MIN_REQUIRED
#if TL_VERSION_MAX_ALLOWED < TL_VERSION_CUR_STABLE
#define TL_VERSION_MIN_REQUIRED (TL_VERSION_MAX_ALLOWED)
#else
#define TL_VERSION_MIN_REQUIRED (TL_VERSION_CUR_STABLE)
#endif
#endif
#if TL_VERSION_MAX_ALLOWED < TL_VERSION_MIN_REQUIRED
#error "TL_VERSION_MAX_ALLOWED must be >= TL_VERSION_MIN_REQUIRED"
#endif

#if TL_VERSION_MAX_ALLOWED < TL_VERSION_1_0
#define TL_AVAILABLE_IN_1_0 TL_UNAVAILABLE (1, 0)
#else
#define TL_AVAILABLE_IN_1_0 _TL_EXTERN
#endif

#if TL_VERSION_MIN_REQUIRED >= TL_VERSION_1_0
#define TL_DEPRECATED_IN_1_0 TL_DEPRECATED
#define TL_DEPRECATED_IN_1_0_FOR(f) TL_DEPRECATED_FOR (f)
#else
#define TL_DEPRECATED_IN_1_0 _TL_EXTERN
#define TL_DEPRECATED_IN_1_0_FOR(f) _TL_EXTERN
#endif
