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
 * TlEventType:
 *
 * A kind of event, in a tree with one root, `event`. The library has types for all CAMEO codes (`cameo-112`) and, above
 * and between them, types with the names of diplomacy (`accusation`, `indictment`, `suspension-of-dialogue`). For
 * example, `cameo-1125`, an accusation of spying, is below `cameo-112`, which is below `accusation`, which is below
 * `cameo-11`, disapproval, which is below `statement`. A query for a type finds the events of all its descendants too.
 * A timeline may add types of its own below any of these with [method@Tl.Timeline.add_event_type].
 *
 * An event type is a value: reference-counted with atomic operations, and immutable once a timeline holds it. Built-in
 * types are never freed, and references to them are not counted.
 *
 * It is not an enumeration, because the tree is data that grows from release to release and is looked up by id.
 *
 * Since: 1.0
 */
typedef struct _TlEventType TlEventType;

#define TL_TYPE_EVENT_TYPE (tl_event_type_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_event_type_get_type (void) G_GNUC_CONST;

/**
 * tl_event_type_new:
 * @id: its id
 * @parent: (nullable): the id of its parent
 * @label: (nullable): its name for people
 *
 * Makes an event type. The timeline that you add it to checks that the id is free and that the parent exists.
 *
 * Returns: (transfer full): a new type, which you can add to a timeline
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEventType *tl_event_type_new (const char *id, const char *parent, const char *label);

/**
 * tl_event_type_ref:
 * @self: an event type
 *
 * Increases the reference count of an event type.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEventType *tl_event_type_ref (const TlEventType *self);

/**
 * tl_event_type_unref:
 * @self: (transfer full): an event type
 *
 * Decreases the reference count of an event type, and frees it when the count drops to zero. Built-in types are never
 * freed.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_type_unref (TlEventType *self);

/**
 * tl_event_type_get_id:
 * @self: an event type
 *
 * Gets the id of an event type.
 *
 * Returns: the id, such as `indictment`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_type_get_id (const TlEventType *self);

/**
 * tl_event_type_get_parent:
 * @self: an event type
 *
 * Gets the id of the parent of an event type.
 *
 * Returns: (nullable): the id, or %NULL for the root
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_type_get_parent (const TlEventType *self);

/**
 * tl_event_type_get_label:
 * @self: an event type
 *
 * Gets the name of an event type for people. Built-in types have English names.
 *
 * Returns: (nullable): the label
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_type_get_label (const TlEventType *self);

/**
 * tl_event_type_get_cameo:
 * @self: an event type
 *
 * Gets the CAMEO code of an event type. A type with a name of diplomacy has the code that an event would get if nothing
 * more were known about it: `statement` has `010`. Scores are looked up by this code.
 *
 * Returns: (nullable): the code, such as `173`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_type_get_cameo (const TlEventType *self);

/**
 * tl_event_type_set_cameo:
 * @self: an event type that no timeline holds yet
 * @code: (nullable): a CAMEO code
 *
 * Sets the CAMEO code of an event type, by which scores are looked up.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_type_set_cameo (TlEventType *self, const char *code);

/**
 * tl_event_type_get_plover:
 * @self: an event type
 *
 * Gets the PLOVER category of an event type.
 *
 * Returns: (nullable): the category, such as `COERCE`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_type_get_plover (const TlEventType *self);

/**
 * tl_event_type_set_plover:
 * @self: an event type that no timeline holds yet
 * @category: (nullable): a PLOVER category
 *
 * Sets the PLOVER category of an event type.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_type_set_plover (TlEventType *self, const char *category);

/**
 * tl_event_type_get_n_builtin:
 *
 * Gets the number of event types in the library.
 *
 * Returns: the number
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_event_type_get_n_builtin (void);

/**
 * tl_event_type_get_builtin:
 * @index: from 0 to [func@Tl.EventType.get_n_builtin] - 1
 *
 * Gets a built-in event type. The types are in the order of a table of contents: the root is first, and all descendants
 * of a type follow it immediately.
 *
 * Returns: (transfer none): the type
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlEventType *tl_event_type_get_builtin (guint index);

/**
 * tl_event_type_lookup:
 * @id: an id
 *
 * Looks up a built-in event type by id.
 *
 * Time complexity: O(log of the number of types).
 *
 * Returns: (transfer none) (nullable): the type, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlEventType *tl_event_type_lookup (const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlEventType, tl_event_type_unref)

G_END_DECLS
