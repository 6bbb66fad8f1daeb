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
 * TlLinkFamily:
 * @TL_LINK_FAMILY_CAUSAL: one event brought the other about; the effect does not start before the cause
 * @TL_LINK_FAMILY_REACTION: one event answers the other; it does not start before the other was known
 * @TL_LINK_FAMILY_INHIBITION: one event prevents or ends the other; chains do not follow it
 * @TL_LINK_FAMILY_DISCOURSE: one event is a statement about the other
 * @TL_LINK_FAMILY_STRUCTURE: part and whole, earlier and later, or the same event twice
 *
 * The kind of relation that a link type expresses. Links of the families causal and reaction are the *causal links*:
 * chains follow them.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_LINK_FAMILY_CAUSAL,
  TL_LINK_FAMILY_REACTION,
  TL_LINK_FAMILY_INHIBITION,
  TL_LINK_FAMILY_DISCOURSE,
  TL_LINK_FAMILY_STRUCTURE,
} TlLinkFamily;

/**
 * tl_link_family_to_string:
 * @family: a family
 *
 * Gets the name of a family.
 *
 * Returns: the name, such as `causal`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_link_family_to_string (TlLinkFamily family);

/**
 * TlLinkType:
 *
 * A kind of link. It reads as a sentence: the indictment *triggers* the suspension. A timeline may add types of its own
 * with [method@Tl.Timeline.add_link_type].
 *
 * A link type is a value: reference-counted with atomic operations and immutable. Built-in types are never freed.
 *
 * Since: 1.0
 */
typedef struct _TlLinkType TlLinkType;

#define TL_TYPE_LINK_TYPE (tl_link_type_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_link_type_get_type (void) G_GNUC_CONST;

/**
 * tl_link_type_new:
 * @id: its id
 * @family: its family
 * @label: (nullable): the verb of its sentence
 *
 * Makes a link type. The timeline that you add it to checks that the id is free.
 *
 * Returns: (transfer full): a new type, which you can add to a timeline
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlLinkType *tl_link_type_new (const char *id, TlLinkFamily family, const char *label);

/**
 * tl_link_type_ref:
 * @self: a link type
 *
 * Increases the reference count of a link type.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlLinkType *tl_link_type_ref (const TlLinkType *self);

/**
 * tl_link_type_unref:
 * @self: (transfer full): a link type
 *
 * Decreases the reference count of a link type, and frees it when the count drops to zero. Built-in types are never
 * freed.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_link_type_unref (TlLinkType *self);

/**
 * tl_link_type_get_id:
 * @self: a link type
 *
 * Gets the id of a link type.
 *
 * Returns: the id, such as `answered-by`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_link_type_get_id (const TlLinkType *self);

/**
 * tl_link_type_get_family:
 * @self: a link type
 *
 * Gets the family of a link type.
 *
 * Returns: the family
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlLinkFamily tl_link_type_get_family (const TlLinkType *self);

/**
 * tl_link_type_get_label:
 * @self: a link type
 *
 * Gets the verb of the sentence that a link of this type forms.
 *
 * Returns: (nullable): the verb, such as `is answered by`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_link_type_get_label (const TlLinkType *self);

/**
 * tl_link_type_get_n_builtin:
 *
 * Gets the number of link types in the library.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_link_type_get_n_builtin (void);

/**
 * tl_link_type_get_builtin:
 * @index: from 0 to [func@Tl.LinkType.get_n_builtin] - 1
 *
 * Gets a built-in link type. The types are in the order of the vocabulary table.
 *
 * Returns: (transfer none): the type
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlLinkType *tl_link_type_get_builtin (guint index);

/**
 * tl_link_type_lookup:
 * @id: an id
 *
 * Looks up a built-in link type by id.
 *
 * Time complexity: O(log of the number of types).
 *
 * Returns: (transfer none) (nullable): the type, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlLinkType *tl_link_type_lookup (const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlLinkType, tl_link_type_unref)

G_END_DECLS
