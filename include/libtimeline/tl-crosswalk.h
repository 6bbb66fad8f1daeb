/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <glib-object.h>
#include <libtimeline/tl-error.h>

G_BEGIN_DECLS

/**
 * TlCrosswalk:
 *
 * A conversion of a code from one scheme to another: a CAMEO code to a PLOVER category with a mode and contexts, or the
 * reverse; and what the conversion loses. The table is PLOVER's own conversion table, draft 0.8 of 2021.
 *
 * A crosswalk is a value: reference-counted with atomic operations and immutable.
 *
 * Since: 1.0
 */
typedef struct _TlCrosswalk TlCrosswalk;

#define TL_TYPE_CROSSWALK (tl_crosswalk_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_crosswalk_get_type (void) G_GNUC_CONST;

/**
 * tl_crosswalk_from_cameo:
 * @code: a CAMEO code, such as `1125`
 *
 * Converts a CAMEO code to PLOVER. PLOVER has no categories for statements and appeals (01, 02).
 *
 * Time complexity: O(rows of the table), of which there are fewer than 300.
 *
 * Returns: (transfer full) (nullable): the conversion, or %NULL if PLOVER has no category for @code
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCrosswalk *tl_crosswalk_from_cameo (const char *code);

/**
 * tl_crosswalk_from_plover:
 * @category: a category, such as `CONSULT`
 * @mode: (nullable): a mode of the category, such as `visit`
 * @contexts: (nullable) (array zero-terminated=1): contexts, such as `military`
 *
 * Finds the CAMEO code that expresses as much of the arguments as possible, and nothing else. If several codes are
 * equally good, it is the shortest, and of these the first.
 *
 * Time complexity: O(rows of the table * contexts).
 *
 * Returns: (transfer full) (nullable): the conversion, or %NULL if there is no such category
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCrosswalk *tl_crosswalk_from_plover (const char *category, const char *mode, const char *const *contexts);

/**
 * tl_crosswalk_ref:
 * @self: a crosswalk
 *
 * Increases the reference count of a crosswalk.
 *
 * Time complexity: O(1).
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCrosswalk *tl_crosswalk_ref (const TlCrosswalk *self);

/**
 * tl_crosswalk_unref:
 * @self: (transfer full): a crosswalk
 *
 * Decreases the reference count of a crosswalk, and frees it when the count drops to zero.
 *
 * Time complexity: O(length of its contexts and of what is lost).
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_crosswalk_unref (TlCrosswalk *self);

/**
 * tl_crosswalk_get_cameo:
 * @self: a crosswalk
 *
 * Gets the CAMEO code.
 *
 * Time complexity: O(1).
 *
 * Returns: the code
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_crosswalk_get_cameo (const TlCrosswalk *self);

/**
 * tl_crosswalk_get_category:
 * @self: a crosswalk
 *
 * Gets the PLOVER category.
 *
 * Time complexity: O(1).
 *
 * Returns: the category
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_crosswalk_get_category (const TlCrosswalk *self);

/**
 * tl_crosswalk_get_mode:
 * @self: a crosswalk
 *
 * Gets the PLOVER mode that the CAMEO code implies.
 *
 * Time complexity: O(1).
 *
 * Returns: (nullable): the mode, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_crosswalk_get_mode (const TlCrosswalk *self);

/**
 * tl_crosswalk_get_contexts:
 * @self: a crosswalk
 *
 * Gets the PLOVER contexts that the CAMEO code implies.
 *
 * Time complexity: O(1).
 *
 * Returns: (transfer none) (array zero-terminated=1): the contexts
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_crosswalk_get_contexts (const TlCrosswalk *self);

/**
 * tl_crosswalk_get_lost:
 * @self: a crosswalk
 *
 * Lists what the conversion loses. From CAMEO, it is the other codes with the same result, such as `cameo 0344`. From
 * PLOVER, it is what the CAMEO code cannot express, such as `mode visit` or `context cbrn`.
 *
 * Time complexity: O(1).
 *
 * Returns: (transfer none) (array zero-terminated=1): what is lost
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_crosswalk_get_lost (const TlCrosswalk *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlCrosswalk, tl_crosswalk_unref)

/**
 * tl_plover_dup_categories:
 *
 * Lists the categories of PLOVER, from verbal cooperation to material conflict.
 *
 * Time complexity: O(categories).
 *
 * Returns: (transfer full) (array zero-terminated=1): the categories
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_plover_dup_categories (void);

/**
 * tl_plover_dup_modes:
 * @category: a category, such as `CONSULT`
 *
 * Lists the modes that a category may have, sorted by name.
 *
 * Time complexity: O(categories + modes).
 *
 * Returns: (transfer full) (array zero-terminated=1) (nullable): the modes, or %NULL if there is no such category
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_plover_dup_modes (const char *category);

/**
 * tl_plover_dup_contexts:
 *
 * Lists the contexts that an event of any category may have, sorted by name.
 *
 * Time complexity: O(contexts).
 *
 * Returns: (transfer full) (array zero-terminated=1): the contexts
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_plover_dup_contexts (void);

G_END_DECLS
