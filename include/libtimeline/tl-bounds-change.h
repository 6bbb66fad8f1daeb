/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-bounds.h>

G_BEGIN_DECLS

/**
 * TlBoundsChange:
 *
 * An event whose bounds changed: an inference makes them more exact, a counterfactual less exact.
 *
 * A change of bounds is an immutable value with an atomic reference count. A reference to one keeps all others of the
 * same answer.
 *
 * Since: 1.0
 */
typedef struct _TlBoundsChange TlBoundsChange;

#define TL_TYPE_BOUNDS_CHANGE (tl_bounds_change_get_type ())
TL_AVAILABLE_IN_1_0
GType tl_bounds_change_get_type (void) G_GNUC_CONST;

/**
 * tl_bounds_change_ref:
 * @self: a change of bounds
 *
 * Increases by one the reference count that all changes of the same answer share.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlBoundsChange *tl_bounds_change_ref (const TlBoundsChange *self);

/**
 * tl_bounds_change_unref:
 * @self: (transfer full): a change of bounds
 *
 * Decreases that reference count by one, and frees all changes of the answer when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_bounds_change_unref (TlBoundsChange *self);

/**
 * tl_bounds_change_get_event:
 * @self: a change of bounds
 *
 * Returns: the id of the event
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_bounds_change_get_event (const TlBoundsChange *self);

/**
 * tl_bounds_change_get_before:
 * @self: a change of bounds
 *
 * Gets the bounds before the change: for an inference, those of the event's date; for a counterfactual, those inferred
 * with all events and links.
 *
 * Returns: (transfer none): the bounds
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlBounds *tl_bounds_change_get_before (const TlBoundsChange *self);

/**
 * tl_bounds_change_get_after:
 * @self: a change of bounds
 *
 * Gets the bounds after the change: for an inference, those that the links leave; for a counterfactual, those inferred
 * without what was removed.
 *
 * Returns: (transfer none): the bounds
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlBounds *tl_bounds_change_get_after (const TlBoundsChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlBoundsChange, tl_bounds_change_unref)

G_END_DECLS
