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
 * What a code of one scheme becomes in the other: a CAMEO code a category of PLOVER with a mode and contexts, or the
 * other way round; and what is lost. After PLOVER's own conversion table, draft 0.8 of 2021.
 *
 * A value: atomically counted, immutable.
 *
 * Since: 1.0
 */
typedef struct _TlCrosswalk TlCrosswalk;

#define TL_TYPE_CROSSWALK (tl_crosswalk_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_crosswalk_get_type (void) G_GNUC_CONST;

/**
 * tl_crosswalk_from_cameo:
 * @code: a CAMEO code, as in `1125`
 *
 * Time complexity: O(rows of the table), of which there are fewer than 300.
 *
 * Returns: (transfer full) (nullable): what it becomes in PLOVER; %NULL where PLOVER has nothing for it, as for all
 * statements and appeals (01, 02)
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCrosswalk *tl_crosswalk_from_cameo (const char *code);

/**
 * tl_crosswalk_from_plover:
 * @category: a category, as in `CONSULT`
 * @mode: (nullable): a mode of it, as in `visit`
 * @contexts: (nullable) (array zero-terminated=1): contexts, as in `military`
 *
 * The CAMEO code that says as much as possible of it and nothing more; of several alike the shortest, then the first.
 *
 * Time complexity: O(rows of the table * contexts).
 *
 * Returns: (transfer full) (nullable): what it becomes in CAMEO; %NULL where there is no such category
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCrosswalk *tl_crosswalk_from_plover (const char *category, const char *mode, const char *const *contexts);

/**
 * tl_crosswalk_ref:
 * @self: a crosswalk
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
 * Time complexity: O(1).
 *
 * Returns: the CAMEO code
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_crosswalk_get_cameo (const TlCrosswalk *self);

/**
 * tl_crosswalk_get_category:
 * @self: a crosswalk
 *
 * Time complexity: O(1).
 *
 * Returns: PLOVER's category
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_crosswalk_get_category (const TlCrosswalk *self);

/**
 * tl_crosswalk_get_mode:
 * @self: a crosswalk
 *
 * Time complexity: O(1).
 *
 * Returns: (nullable): the mode that the code stands for
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_crosswalk_get_mode (const TlCrosswalk *self);

/**
 * tl_crosswalk_get_contexts:
 * @self: a crosswalk
 *
 * Time complexity: O(1).
 *
 * Returns: (transfer none) (array zero-terminated=1): the contexts that the code stands for
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_crosswalk_get_contexts (const TlCrosswalk *self);

/**
 * tl_crosswalk_get_lost:
 * @self: a crosswalk
 *
 * Time complexity: O(1).
 *
 * Returns: (transfer none) (array zero-terminated=1): what is lost: from CAMEO, the other codes that become the same,
 * as in `cameo 0344`; from PLOVER, what the code cannot say, as in `mode visit` or `context cbrn`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_crosswalk_get_lost (const TlCrosswalk *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlCrosswalk, tl_crosswalk_unref)

/**
 * tl_plover_dup_categories:
 *
 * Time complexity: O(categories).
 *
 * Returns: (transfer full) (array zero-terminated=1): the categories of PLOVER, from verbal cooperation to material
 * conflict
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_plover_dup_categories (void);

/**
 * tl_plover_dup_modes:
 * @category: a category, as in `CONSULT`
 *
 * Time complexity: O(categories + modes).
 *
 * Returns: (transfer full) (array zero-terminated=1) (nullable): the modes it may have, in the order of their names;
 * %NULL where there is no such category
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_plover_dup_modes (const char *category);

/**
 * tl_plover_dup_contexts:
 *
 * Time complexity: O(contexts).
 *
 * Returns: (transfer full) (array zero-terminated=1): the contexts that an event of any category may have, in the order
 * of their names
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_plover_dup_contexts (void);

G_END_DECLS
