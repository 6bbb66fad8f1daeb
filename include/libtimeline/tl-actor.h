/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <glib-object.h>
#include <libtimeline/tl-date.h>

G_BEGIN_DECLS

/**
 * TlActorKind:
 * @TL_ACTOR_KIND_NONE: not given
 * @TL_ACTOR_KIND_STATE: a state
 * @TL_ACTOR_KIND_AGENCY: an agency, ministry or court of a state
 * @TL_ACTOR_KIND_ARMED_UNIT: an armed force or a unit of one
 * @TL_ACTOR_KIND_PERSON: a person
 * @TL_ACTOR_KIND_COMPANY: a company
 * @TL_ACTOR_KIND_ORGANISATION: an organisation, international or not
 * @TL_ACTOR_KIND_MEDIUM: a newspaper, broadcaster or site
 * @TL_ACTOR_KIND_GROUP: a group without an organisation
 *
 * The kind of an actor.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_ACTOR_KIND_NONE,
  TL_ACTOR_KIND_STATE,
  TL_ACTOR_KIND_AGENCY,
  TL_ACTOR_KIND_ARMED_UNIT,
  TL_ACTOR_KIND_PERSON,
  TL_ACTOR_KIND_COMPANY,
  TL_ACTOR_KIND_ORGANISATION,
  TL_ACTOR_KIND_MEDIUM,
  TL_ACTOR_KIND_GROUP,
} TlActorKind;

/**
 * TlActor:
 *
 * A party that acts: a state, an agency of it, a person in office. An agency names its `parent`. A person has
 * affiliations, each with an office and a date, so that an act can be counted as an act of the state in which the
 * person held an office on that day.
 *
 * An actor is a value with an atomic reference count, which is built and then sealed: it may be changed until a
 * timeline holds it; from then on it is immutable and any thread may read it. Strings and dates that it returns live as
 * long as the actor.
 *
 * Since: 1.0
 */
typedef struct _TlActor TlActor;

#define TL_TYPE_ACTOR (tl_actor_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_actor_get_type (void) G_GNUC_CONST;

/**
 * tl_actor_new:
 * @id: an id, unique among the actors of a timeline
 *
 * Creates an actor with an id and no other members.
 *
 * Returns: (transfer full): an actor
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlActor *tl_actor_new (const char *id);

/**
 * tl_actor_copy:
 * @self: an actor
 *
 * Copies all members of @self. Use it to change an actor of a timeline: change the copy and pass it to
 * [method@Tl.Timeline.replace_actor].
 *
 * Time complexity: O(size of @self).
 *
 * Returns: (transfer full): a copy that is not sealed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlActor *tl_actor_copy (const TlActor *self);

/**
 * tl_actor_ref:
 * @self: an actor
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlActor *tl_actor_ref (const TlActor *self);

/**
 * tl_actor_unref:
 * @self: (transfer full): an actor
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_unref (TlActor *self);

/**
 * tl_actor_equal:
 * @self: an actor
 * @other: another actor
 *
 * Compares two actors.
 *
 * Returns: %TRUE if all members are equal
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_actor_equal (const TlActor *self, const TlActor *other);

/**
 * tl_actor_is_sealed:
 * @self: an actor
 *
 * Checks whether a timeline holds or has returned @self. A sealed actor can no longer be changed.
 *
 * Returns: %TRUE if @self is sealed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_actor_is_sealed (const TlActor *self);

/**
 * tl_actor_get_id:
 * @self: an actor
 *
 * Returns: the id
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_actor_get_id (const TlActor *self);

/**
 * tl_actor_get_kind:
 * @self: an actor
 *
 * Returns: the kind of actor
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlActorKind tl_actor_get_kind (const TlActor *self);

/**
 * tl_actor_set_kind:
 * @self: an actor that is not sealed
 * @kind: the kind of actor
 *
 * Sets the kind of actor.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_set_kind (TlActor *self, TlActorKind kind);

/**
 * tl_actor_get_name:
 * @self: an actor
 *
 * Returns: (nullable): the name
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_actor_get_name (const TlActor *self);

/**
 * tl_actor_set_name:
 * @self: an actor that is not sealed
 * @name: (nullable): the name
 *
 * Sets the name.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_set_name (TlActor *self, const char *name);

/**
 * tl_actor_get_name_in:
 * @self: an actor
 * @language: a BCP 47 tag, as in `zh`
 *
 * Returns: (nullable): the name in that language
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_actor_get_name_in (const TlActor *self, const char *language);

/**
 * tl_actor_set_name_in:
 * @self: an actor that is not sealed
 * @language: a BCP 47 tag, as in `zh`
 * @value: (nullable): the name in that language
 *
 * Sets the name in one language.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_set_name_in (TlActor *self, const char *language, const char *value);

/**
 * tl_actor_add_alias:
 * @self: an actor that is not sealed
 * @alias: another name; [method@Tl.Timeline.find_actor] finds the actor by it if no other actor has it
 *
 * Adds an alias after the existing ones.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_add_alias (TlActor *self, const char *alias);

/**
 * tl_actor_remove_alias:
 * @self: an actor that is not sealed
 * @alias: the alias
 *
 * Removes an alias. If the actor does not have it, nothing happens.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_remove_alias (TlActor *self, const char *alias);

/**
 * tl_actor_get_aliases:
 * @self: an actor
 *
 * Returns: (transfer none) (array zero-terminated=1): the other names, in the order of addition
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_actor_get_aliases (const TlActor *self);

/**
 * tl_actor_get_parent:
 * @self: an actor
 *
 * Returns: (nullable): the id of the actor that it is part of
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_actor_get_parent (const TlActor *self);

/**
 * tl_actor_set_parent:
 * @self: an actor that is not sealed
 * @parent: (nullable): the id of the actor that it is part of
 *
 * Sets the actor that @self is part of.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_set_parent (TlActor *self, const char *parent);

/**
 * tl_actor_add_affiliation:
 * @self: an actor that is not sealed
 * @actor: the id of the actor that it belongs to
 * @office: (nullable): the office held there
 * @date: (nullable): the date of the affiliation
 *
 * Adds an affiliation after the existing ones.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_add_affiliation (TlActor *self, const char *actor, const char *office, const TlDate *date);

/**
 * tl_actor_remove_affiliation:
 * @self: an actor that is not sealed
 * @index: an index from 0, in the order of addition
 *
 * Removes an affiliation. The indexes of those after it decrease by one.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_remove_affiliation (TlActor *self, guint index);

/**
 * tl_actor_get_n_affiliations:
 * @self: an actor
 *
 * Returns: the number of affiliations
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_actor_get_n_affiliations (const TlActor *self);

/**
 * tl_actor_get_affiliation:
 * @self: an actor
 * @index: an index from 0, in the order of addition
 * @actor: (out) (optional) (transfer none): the id of the actor that it belongs to
 * @office: (out) (optional) (nullable) (transfer none): the office held there
 * @date: (out) (optional) (nullable) (transfer none): the date of the affiliation
 *
 * Gets the affiliation at @index.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_get_affiliation (const TlActor *self, guint index, const char **actor, const char **office,
                               const TlDate **date);

/**
 * tl_actor_get_code:
 * @self: an actor
 * @scheme: a scheme, as in `cameo`, `iso3166`, `wikidata`
 *
 * Returns: (nullable): the code in that scheme
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_actor_get_code (const TlActor *self, const char *scheme);

/**
 * tl_actor_set_code:
 * @self: an actor that is not sealed
 * @scheme: a scheme, as in `cameo`, `iso3166`, `wikidata`
 * @value: (nullable): the code in that scheme
 *
 * Sets the code of the actor in one scheme.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_actor_set_code (TlActor *self, const char *scheme, const char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlActor, tl_actor_unref)

G_END_DECLS
