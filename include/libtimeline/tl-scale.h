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
 * A named, versioned table of conflict-cooperation scores by event code: from -10 (conflict) to +10 (cooperation) in
 * Goldstein's. Tables of one name in circulation differ, so each keeps its origin: `goldstein-gdelt` and
 * `goldstein-icews` disagree on the denial of responsibility (016), on the request for diplomatic support (022) and on
 * breaking off negotiations (164) and mediation (165). `schrodt-plover` scores PLOVER's categories.
 *
 * Built in, immutable, lives for ever: a copy is the scale itself.
 *
 * Since: 1.0
 */
typedef struct _TlScale TlScale;

#define TL_TYPE_SCALE (tl_scale_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_scale_get_type (void) G_GNUC_CONST;

/**
 * tl_scale_get_n_builtin:
 *
 * Returns: how many scales are built into the library
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_scale_get_n_builtin (void);

/**
 * tl_scale_get_builtin:
 * @index: from 0 to [func@Tl.Scale.get_n_builtin] - 1
 *
 * Scales come in the order of their names.
 *
 * Returns: (transfer none): the scale
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlScale *tl_scale_get_builtin (guint index);

/**
 * tl_scale_lookup:
 * @id: a name, as in `goldstein-gdelt`
 *
 * Returns: (transfer none) (nullable): the scale of that name
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
 * Returns: its name, as in `goldstein-gdelt`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_scale_get_id (const TlScale *self);

/**
 * tl_scale_get_scheme:
 * @self: a scale
 *
 * Returns: the scheme whose codes it scores: `cameo`, or `plover`, where a code is a category, or a category and a mode
 * with a hyphen between them, as in `CONSULT-visit`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_scale_get_scheme (const TlScale *self);

/**
 * tl_scale_get_version:
 * @self: a scale
 *
 * Returns: the version of its figures, another whenever one of them changes
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_scale_get_version (const TlScale *self);

/**
 * tl_scale_get_origin:
 * @self: a scale
 *
 * Returns: where its figures come from, in one line
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_scale_get_origin (const TlScale *self);

/**
 * tl_scale_get_score:
 * @self: a scale
 * @code: a code of the scheme it scores, as in `173`
 * @score: (out): the score of @code or, where the table has no such row, of the longest code it has that @code begins
 *   with, of PLOVER's a whole category; left alone where there is none
 *
 * Returns: whether there is one
 *
 * Time complexity: O(log of the number of rows), for each character of @code.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_scale_get_score (const TlScale *self, const char *code, double *score);

G_END_DECLS
