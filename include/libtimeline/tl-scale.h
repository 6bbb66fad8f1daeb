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
 * TlScale:
 *
 * A named, versioned table of conflict-cooperation scores by event code. Goldstein's scale ranges from -10 (conflict)
 * to +10 (cooperation). Different tables with this name are in use, so each scale names its origin: `goldstein-gdelt`
 * and `goldstein-icews` disagree on the denial of responsibility (016), on the request for diplomatic support (022),
 * and on breaking off negotiations (164) and mediation (165). `schrodt-plover` scores PLOVER's categories.
 *
 * Scales are built in, immutable and never freed. A copy is the scale itself.
 *
 * Since: 1.0
 */
typedef struct _TlScale TlScale;

#define TL_TYPE_SCALE (tl_scale_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_scale_get_type (void) G_GNUC_CONST;

/**
 * TL_SCALE_DEFAULT:
 *
 * The name of the scale by which events are scored unless another one is asked for: `goldstein-icews`. The library, its
 * bindings and the command use the same.
 *
 * Since: 1.0
 */
#define TL_SCALE_DEFAULT "goldstein-icews"

/**
 * tl_scale_get_n_builtin:
 *
 * Gets the number of scales in the library.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_scale_get_n_builtin (void);

/**
 * tl_scale_get_builtin:
 * @index: from 0 to [func@Tl.Scale.get_n_builtin] - 1
 *
 * Gets a scale. Scales are sorted by name.
 *
 * Returns: (transfer none): the scale
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlScale *tl_scale_get_builtin (guint index);

/**
 * tl_scale_lookup:
 * @id: a name, such as `goldstein-gdelt`
 *
 * Looks up a scale by name.
 *
 * Returns: (transfer none) (nullable): the scale, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlScale *tl_scale_lookup (const char *id);

/**
 * tl_scale_find:
 * @id: a name, as in `goldstein-gdelt`
 * @error: Return location for a #GError, or %NULL
 *
 * Looks up a scale as [func@Tl.Scale.lookup] does. If there is none the error names the one that is near, if any.
 *
 * Returns: (transfer none): the scale; %NULL with %TL_ERROR_REFERENCE if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlScale *tl_scale_find (const char *id, GError **error);

/**
 * tl_scale_get_id:
 * @self: a scale
 *
 * Gets the name of a scale.
 *
 * Returns: the name, such as `goldstein-gdelt`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_scale_get_id (const TlScale *self);

/**
 * tl_scale_get_scheme:
 * @self: a scale
 *
 * Gets the scheme whose codes a scale scores: `cameo` or `plover`. A code of `plover` is a category, or a category and
 * a mode joined by a hyphen, such as `CONSULT-visit`.
 *
 * Returns: the scheme
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_scale_get_scheme (const TlScale *self);

/**
 * tl_scale_get_version:
 * @self: a scale
 *
 * Gets the version of a scale, which changes when one of its scores changes.
 *
 * Returns: the version
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_scale_get_version (const TlScale *self);

/**
 * tl_scale_get_origin:
 * @self: a scale
 *
 * Gets the origin of the scores, in one line.
 *
 * Returns: the origin
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_scale_get_origin (const TlScale *self);

/**
 * tl_scale_get_score:
 * @self: a scale
 * @code: a code of the scheme that it scores, such as `173`
 * @score: (out): return location for the score; unchanged if there is none
 *
 * Looks up the score of a code. If the table has no row for @code, the row of its longest prefix counts; for PLOVER, a
 * prefix is the whole category.
 *
 * Time complexity: O(log of the number of rows), for each character of @code.
 *
 * Returns: %TRUE if there is a score
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_scale_get_score (const TlScale *self, const char *code, double *score);

G_END_DECLS
