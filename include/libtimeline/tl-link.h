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
 * A typed, directed edge between two events. It reads as a sentence, `from` *type* `to`: the indictment *triggers* the
 * suspension.
 *
 * If a link has no confidence, its confidence is unknown, which is not the same as certain; chains count it as 1. A
 * link without an id is identified by its events and type.
 *
 * A link is a value with an atomic reference count, which is built and then sealed, like [struct@Tl.Actor].
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
 * @to: the id of another event
 * @type: the id of a link type
 *
 * Creates a link with its two ends and its type, and no other members.
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
 * Copies all members of @self. Use it to change a link of a timeline: change the copy and pass it to
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
 * Increases the reference count of @self by one.
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
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_link_unref (TlLink *self);

/**
 * tl_link_equal:
 * @self: a link
 * @other: another link
 *
 * Compares two links.
 *
 * Returns: %TRUE if all members are equal
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_link_equal (const TlLink *self, const TlLink *other);

/**
 * tl_link_is_sealed:
 * @self: a link
 *
 * Checks whether a timeline holds or has returned @self. A sealed link can no longer be changed.
 *
 * Returns: %TRUE if @self is sealed
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
 * Sets the id. A link need not have one.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_link_set_id (TlLink *self, const char *id);

/**
 * tl_link_get_from:
 * @self: a link
 *
 * Returns: the id of the event that the link comes from
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_link_get_from (const TlLink *self);

/**
 * tl_link_get_to:
 * @self: a link
 *
 * Returns: the id of the event that the link goes to
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_link_get_to (const TlLink *self);

/**
 * tl_link_get_link_type:
 * @self: a link
 *
 * Returns: the id of the link type
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_link_get_link_type (const TlLink *self);

/**
 * tl_link_get_confidence:
 * @self: a link
 *
 * Returns: the confidence, from 0 to 1, or NAN if it is unknown
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
double tl_link_get_confidence (const TlLink *self);

/**
 * tl_link_set_confidence:
 * @self: a link that is not sealed
 * @confidence: the confidence, from 0 to 1, or NAN if it is unknown
 *
 * Sets the confidence in the link.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_link_set_confidence (TlLink *self, double confidence);

/**
 * tl_link_set_lag:
 * @self: a link that is not sealed
 * @min: (nullable): the shortest time from cause to effect, as an ISO 8601 duration
 * @max: (nullable): the longest time, likewise
 *
 * Sets the bounds of the time from cause to effect. If both are %NULL, the link has no lag.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_link_set_lag (TlLink *self, const char *min, const char *max);

/**
 * tl_link_get_lag:
 * @self: a link
 * @min: (out) (optional) (nullable) (transfer none): the shortest time from cause to effect
 * @max: (out) (optional) (nullable) (transfer none): the longest time
 *
 * Gets the bounds of the time from cause to effect.
 *
 * Returns: %TRUE if the link has a lag
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_link_get_lag (const TlLink *self, const char **min, const char **max);

/**
 * tl_link_get_note:
 * @self: a link
 *
 * Returns: (nullable): the note
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_link_get_note (const TlLink *self);

/**
 * tl_link_set_note:
 * @self: a link that is not sealed
 * @note: (nullable): the note
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
 * Adds a citation after the existing ones.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_link_add_citation (TlLink *self, const TlCitation *citation);

/**
 * tl_link_remove_citation:
 * @self: a link that is not sealed
 * @index: an index from 0, in the order of addition
 *
 * Removes a citation. The indexes of those after it decrease by one.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_link_remove_citation (TlLink *self, guint index);

/**
 * tl_link_get_n_citations:
 * @self: a link
 *
 * Returns: the number of citations
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_link_get_n_citations (const TlLink *self);

/**
 * tl_link_get_citation:
 * @self: a link
 * @index: an index from 0, in the order of addition
 *
 * Returns: (transfer none): the citation at @index
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlCitation *tl_link_get_citation (const TlLink *self, guint index);

/**
 * tl_link_set_record:
 * @self: a link that is not sealed
 * @created: (nullable): when the entry was created
 * @modified: (nullable): when it was last changed
 * @coder: (nullable): who created it
 *
 * Sets who created this entry and when. If all three are %NULL, the record is removed.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_link_set_record (TlLink *self, const TlDate *created, const TlDate *modified, const char *coder);

/**
 * tl_link_get_record:
 * @self: a link
 * @created: (out) (optional) (nullable) (transfer none): when the entry was created
 * @modified: (out) (optional) (nullable) (transfer none): when it was last changed
 * @coder: (out) (optional) (nullable) (transfer none): who created it
 *
 * Gets who created this entry and when.
 *
 * Returns: %TRUE if there is a record
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_link_get_record (const TlLink *self, const TlDate **created, const TlDate **modified, const char **coder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlLink, tl_link_unref)

G_END_DECLS
