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
 * TlBounds:
 * @earliest_start: it does not start before this second
 * @latest_start: it has started by this second
 * @earliest_end: it does not end before this second
 * @latest_end: it has ended by this second
 *
 * The bounds of an uncertain interval: four instants, in seconds since 1970-01-01T00:00:00Z, all inclusive. The
 * interval is a run of seconds whose first and last second are within these bounds. %TL_INSTANT_PAST and
 * %TL_INSTANT_FUTURE mean that there is no bound.
 *
 * |[
 * 2014-05 (some moment of May):   |=start=======================|
 *                                 |=end=========================|
 * 2014-05/2014-06:                |=start======|=end============|
 * ]|
 *
 * Always earliest_start <= latest_start, earliest_end <= latest_end, earliest_start <= earliest_end and latest_start <=
 * latest_end. The type is a plain struct: you can put it on the stack and copy it by assignment.
 *
 * Since: 1.0
 */
typedef struct _TlBounds TlBounds;
struct _TlBounds
{
  gint64 earliest_start;
  gint64 latest_start;
  gint64 earliest_end;
  gint64 latest_end;
};

#define TL_TYPE_BOUNDS (tl_bounds_get_type ())
TL_AVAILABLE_IN_1_0
GType tl_bounds_get_type (void) G_GNUC_CONST;

/**
 * tl_bounds_copy:
 * @self: bounds
 *
 * Copies bounds to the heap. This function is for bindings; in C, use assignment.
 *
 * Returns: (transfer full): a copy
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlBounds *tl_bounds_copy (const TlBounds *self);

/**
 * tl_bounds_free:
 * @self: (transfer full): a copy
 *
 * Frees a copy made with [method@Tl.Bounds.copy].
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_bounds_free (TlBounds *self);

G_END_DECLS
