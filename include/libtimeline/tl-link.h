/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <glib-object.h>
#include <libtimeline/tl-citation.h>
#include <libtimeline/tl-date.h>

G_BEGIN_DECLS

/**
 * TlLink:
 *
 * A typed, directed edge between two events. It reads as a sentence: `from` *type* `to`, the indictment *triggers*
 * the suspension.
 *
 * A confidence that is not given is unknown, which is not the same as certain, though chains count it as 1. A link
 * without an id is known by its events and type.
 *
 * A value: atomically counted, built and then sealed, as [struct@Tl.Actor].
 *
 * Since: 1.0
 */
typedef struct _TlLink TlLink;

#define TL_TYPE_LINK (tl_link_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_link_get_type (void) G_GNUC_CONST;

/**
 * tl_link_new:
 * @from: the id of an event
 * @to: the id of another
 * @type: the id of a link type
 *
 * Returns: (transfer full): a link
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlLink *tl_link_new (const char *from, const char *to, const char *type);

/**
 * tl_link_copy:
 * @self: a link
 *
 * Copies all members of @self, for a link that differs from it in some and takes its place with
 * [method@Tl.Timeline.replace_link].
 *
 * Time complexity: O(size of @self).
 *
 * Returns: (transfer full): a copy that is not sealed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlLink *tl_link_copy (const TlLink *self);

/**
 * tl_link_ref:
 * @self: a link
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlLink *tl_link_ref (const TlLink *self);

/**
 * tl_link_unref:
 * @self: (transfer full): a link
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_link_unref (TlLink *self);

/**
 * tl_link_equal:
 * @self: a link
 * @other: another
 *
 * Returns: whether all members of the two are equal
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_link_equal (const TlLink *self, const TlLink *other);

/**
 * tl_link_is_sealed:
 * @self: a link
 *
 * Returns: whether a timeline holds it or gave it out, so that it cannot be changed any more
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_link_is_sealed (const TlLink *self);

/**
 * tl_link_get_id:
 * @self: a link
 *
 * Returns: (nullable): the id
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_link_get_id (const TlLink *self);

/**
 * tl_link_set_id:
 * @self: a link that is not sealed
 * @id: (nullable): the id
 *
 * Sets the id, which a link may have.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_link_set_id (TlLink *self, const char *id);

/**
 * tl_link_get_from:
 * @self: a link
 *
 * Returns: the id of the event it comes from
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_link_get_from (const TlLink *self);

/**
 * tl_link_get_to:
 * @self: a link
 *
 * Returns: the id of the event it goes to
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_link_get_to (const TlLink *self);

/**
 * tl_link_get_link_type:
 * @self: a link
 *
 * Returns: the id of its type
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_link_get_link_type (const TlLink *self);

/**
 * tl_link_get_confidence:
 * @self: a link
 *
 * Returns: how sure it is, 0 to 1; NAN where not said
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_link_get_confidence (const TlLink *self);

/**
 * tl_link_set_confidence:
 * @self: a link that is not sealed
 * @confidence: how sure it is, 0 to 1; NAN where not said
 *
 * Sets how confident one is of the link.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_link_set_confidence (TlLink *self, double confidence);

/**
 * tl_link_set_lag:
 * @self: a link that is not sealed
 * @min: (nullable): the least time from cause to effect, an ISO 8601 duration
 * @max: (nullable): the greatest
 *
 * Neither takes the lag away.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_link_set_lag (TlLink *self, const char *min, const char *max);

/**
 * tl_link_get_lag:
 * @self: a link
 * @min: (out) (optional) (nullable) (transfer none): the least time from cause to effect
 * @max: (out) (optional) (nullable) (transfer none): the greatest
 *
 * Returns: whether a lag is given
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_link_get_lag (const TlLink *self, const char **min, const char **max);

/**
 * tl_link_get_note:
 * @self: a link
 *
 * Returns: (nullable): a remark
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_link_get_note (const TlLink *self);

/**
 * tl_link_set_note:
 * @self: a link that is not sealed
 * @note: (nullable): a remark
 *
 * Sets a note.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_link_set_note (TlLink *self, const char *note);

/**
 * tl_link_add_citation:
 * @self: a link that is not sealed
 * @citation: a citation, which is copied
 *
 * Adds a citation, behind those there are.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_link_add_citation (TlLink *self, const TlCitation *citation);

/**
 * tl_link_remove_citation:
 * @self: a link that is not sealed
 * @index: from 0, in the order given
 *
 * Removes a citation; the places of those after it move up by one.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_link_remove_citation (TlLink *self, guint index);

/**
 * tl_link_get_n_citations:
 * @self: a link
 *
 * Returns: how many citations it rests on
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_link_get_n_citations (const TlLink *self);

/**
 * tl_link_get_citation:
 * @self: a link
 * @index: from 0
 *
 * Returns: (transfer none): the citation, in the order given
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlCitation *tl_link_get_citation (const TlLink *self, guint index);

/**
 * tl_link_set_record:
 * @self: a link that is not sealed
 * @created: (nullable): when the entry was made
 * @modified: (nullable): when it was last changed
 * @coder: (nullable): who made it
 *
 * Says who keeps this entry; nothing of all that takes the record away.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_link_set_record (TlLink *self, const TlDate *created, const TlDate *modified, const char *coder);

/**
 * tl_link_get_record:
 * @self: a link
 * @created: (out) (optional) (nullable) (transfer none): when the entry was made
 * @modified: (out) (optional) (nullable) (transfer none): when it was last changed
 * @coder: (out) (optional) (nullable) (transfer none): who made it
 *
 * Returns: whether there is a record
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_link_get_record (const TlLink *self, const TlDate **created, const TlDate **modified, const char **coder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlLink, tl_link_unref)

G_END_DECLS
