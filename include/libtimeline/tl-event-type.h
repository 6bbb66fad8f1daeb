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
 * A kind of event, in one tree with one root, `event`. The library knows all CAMEO codes (`cameo-112`) and, above and
 * between them, a diplomat's names (`accusation`, `indictment`, `suspension-of-dialogue`): `cameo-1125`, an accusation
 * of spying, stands below `cameo-112`, that below `accusation`, that below `cameo-11`, disapproval, that below
 * `statement`. Who asks for a type finds all that is below it. A timeline may add types of its own below any of them
 * with [method@Tl.Timeline.add_event_type].
 *
 * A value: atomically counted; immutable once a timeline holds it. The built-in ones live for ever, and counting
 * references to them does nothing.
 *
 * It is not an enumeration: the tree is data, which grows from release to release, and is asked by id.
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
 * @parent: (nullable): the id of the type above it
 * @label: (nullable): its name for people
 *
 * Makes a type. Whether the id is free and the parent exists is judged by the timeline that it is added to.
 *
 * Returns: (transfer full): a type to be added to a timeline
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEventType *tl_event_type_new (const char *id, const char *parent, const char *label);

/**
 * tl_event_type_copy:
 * @self: an event type
 *
 * Copies all members of @self, for a type that differs from it in some and takes its place with
 * [method@Tl.Timeline.replace_event_type]. The copy of a built-in type is a type of a timeline's own.
 *
 * Time complexity: O(size of @self).
 *
 * Returns: (transfer full): a copy that is not sealed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEventType *tl_event_type_copy (const TlEventType *self);

/**
 * tl_event_type_ref:
 * @self: an event type
 *
 * Returns: (transfer full): @self, with one more reference
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEventType *tl_event_type_ref (const TlEventType *self);

/**
 * tl_event_type_unref:
 * @self: (transfer full): an event type
 *
 * Gives back a reference; the last one frees a type that is not built in.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_type_unref (TlEventType *self);

/**
 * tl_event_type_get_id:
 * @self: an event type
 *
 * Returns: its id, as in `indictment`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_type_get_id (const TlEventType *self);

/**
 * tl_event_type_get_parent:
 * @self: an event type
 *
 * Returns: (nullable): the id of the type above it, none for the root
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_type_get_parent (const TlEventType *self);

/**
 * tl_event_type_set_parent:
 * @self: an event type that no timeline holds
 * @parent: (nullable): the id of the type above it
 *
 * Puts @self below another type. Whether that exists is judged by the timeline that @self is added to.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_type_set_parent (TlEventType *self, const char *parent);

/**
 * tl_event_type_get_label:
 * @self: an event type
 *
 * Returns: (nullable): its name for people, in English where it is built in
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_type_get_label (const TlEventType *self);

/**
 * tl_event_type_set_label:
 * @self: an event type that no timeline holds
 * @label: (nullable): its name for people
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_type_set_label (TlEventType *self, const char *label);

/**
 * tl_event_type_get_cameo:
 * @self: an event type
 *
 * A diplomat's name has the code that an event known no closer would be given: `statement` has `010`. Scales are
 * looked up by it.
 *
 * Returns: (nullable): its code in CAMEO, as in `173`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_type_get_cameo (const TlEventType *self);

/**
 * tl_event_type_set_cameo:
 * @self: an event type that no timeline holds yet
 * @code: (nullable): its code in CAMEO
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_type_set_cameo (TlEventType *self, const char *code);

/**
 * tl_event_type_get_plover:
 * @self: an event type
 *
 * Returns: (nullable): its category in PLOVER, as in `COERCE`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_type_get_plover (const TlEventType *self);

/**
 * tl_event_type_set_plover:
 * @self: an event type that no timeline holds yet
 * @category: (nullable): its category in PLOVER
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_event_type_set_plover (TlEventType *self, const char *category);

/**
 * tl_event_type_get_n_builtin:
 *
 * Returns: how many event types are built into the library
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_event_type_get_n_builtin (void);

/**
 * tl_event_type_get_builtin:
 * @index: from 0 to [func@Tl.EventType.get_n_builtin] - 1
 *
 * Built-in types come like the contents of a book: first the root, and every type at once followed by all that is
 * below it.
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
 * Returns: (transfer none) (nullable): the built-in type of that id
 *
 * Time complexity: O(log of the number of types).
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlEventType *tl_event_type_lookup (const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlEventType, tl_event_type_unref)

G_END_DECLS
