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
 * An uncertain interval: four instants, in seconds since 1970-01-01T00:00:00Z, all inclusive. It is some run of
 * seconds, from its first to its last, whose first and last lie within; %TL_INSTANT_PAST and %TL_INSTANT_FUTURE stand
 * for no bound.
 *
 * |[
 * 2014-05 (some moment of May):   |=start=======================|
 *                                 |=end=========================|
 * 2014-05/2014-06:                |=start======|=end============|
 * ]|
 *
 * Always earliest_start <= latest_start, earliest_end <= latest_end, earliest_start <= earliest_end and
 * latest_start <= latest_end. It is a plain struct: it lies on the stack and is copied by assignment.
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
 * Returns: (transfer full): a copy on the heap, for bindings
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlBounds *tl_bounds_copy (const TlBounds *self);

/**
 * tl_bounds_free:
 * @self: (transfer full): a copy
 *
 * Frees what [method@Tl.Bounds.copy] gave.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_bounds_free (TlBounds *self);

G_END_DECLS
