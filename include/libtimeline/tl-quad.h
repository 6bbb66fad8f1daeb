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
 * TlQuad:
 * @TL_QUAD_NONE: the rule has no class for the act
 * @TL_QUAD_VERBAL_COOPERATION: 1, such as consulting or promising
 * @TL_QUAD_MATERIAL_COOPERATION: 2, such as aid
 * @TL_QUAD_VERBAL_CONFLICT: 3, such as accusing or threatening
 * @TL_QUAD_MATERIAL_CONFLICT: 4, such as sanctions or force
 *
 * The four classes of political acts (D. Duval and W. R. Thompson, "Reconsidering the Aggregate Relationship Between
 * Size, Economic Development, and Some Types of Foreign Policy Behavior", American Journal of Political Science 24,
 * 1980), with GDELT's numbers.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_QUAD_NONE,
  TL_QUAD_VERBAL_COOPERATION,
  TL_QUAD_MATERIAL_COOPERATION,
  TL_QUAD_VERBAL_CONFLICT,
  TL_QUAD_MATERIAL_CONFLICT,
} TlQuad;

/**
 * TlQuadRule:
 * @TL_QUAD_RULE_GDELT: by the root of the CAMEO code, as GDELT's QuadClass: 01 to 05, 06 to 09, 10 to 14, 15 to 20
 * @TL_QUAD_RULE_PLOVER: by the PLOVER category
 *
 * The table that defines the class of an act. Different tables are in use.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_QUAD_RULE_GDELT,
  TL_QUAD_RULE_PLOVER,
} TlQuadRule;

/**
 * tl_quad_from_code:
 * @rule: a rule
 * @code: a CAMEO code, such as `112`, or a PLOVER category, such as `ACCUSE`, with or without a mode after a hyphen
 *
 * Looks up the class of a code by its longest prefix that the rule has.
 *
 * Time complexity: O(rows of the table), of which there are fewer than 50.
 *
 * Returns: the class, or %TL_QUAD_NONE if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlQuad tl_quad_from_code (TlQuadRule rule, const char *code);

G_END_DECLS
