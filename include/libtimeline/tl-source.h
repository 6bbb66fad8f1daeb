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
 * TlReliability:
 * @TL_RELIABILITY_NONE: not given
 * @TL_RELIABILITY_A: completely reliable
 * @TL_RELIABILITY_B: usually reliable
 * @TL_RELIABILITY_C: fairly reliable
 * @TL_RELIABILITY_D: not usually reliable
 * @TL_RELIABILITY_E: unreliable
 * @TL_RELIABILITY_F: cannot be judged
 *
 * The reliability of a source: the letter of the Admiralty code (NATO AJP-2.1).
 *
 * Since: 1.0
 */
typedef enum
{
  TL_RELIABILITY_NONE,
  TL_RELIABILITY_A,
  TL_RELIABILITY_B,
  TL_RELIABILITY_C,
  TL_RELIABILITY_D,
  TL_RELIABILITY_E,
  TL_RELIABILITY_F,
} TlReliability;

/**
 * TlSource:
 *
 * A document that reports something: an article, a report, a record. A source that draws on another names it in
 * `derived_from`, so that copies are not counted as independent witnesses.
 *
 * A source is a value with an atomic reference count, which is built and then sealed, like [struct@Tl.Actor].
 *
 * Since: 1.0
 */
typedef struct _TlSource TlSource;

#define TL_TYPE_SOURCE (tl_source_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_source_get_type (void) G_GNUC_CONST;

/**
 * tl_source_new:
 * @id: an id, unique among the sources of a timeline
 *
 * Creates a source with an id and no other members.
 *
 * Returns: (transfer full): a source
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlSource *tl_source_new (const char *id);

/**
 * tl_source_copy:
 * @self: a source
 *
 * Copies all members of @self. Use it to change a source of a timeline: change the copy and pass it to
 * [method@Tl.Timeline.replace_source].
 *
 * Time complexity: O(size of @self).
 *
 * Returns: (transfer full): a copy that is not sealed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlSource *tl_source_copy (const TlSource *self);

/**
 * tl_source_ref:
 * @self: a source
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlSource *tl_source_ref (const TlSource *self);

/**
 * tl_source_unref:
 * @self: (transfer full): a source
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_source_unref (TlSource *self);

/**
 * tl_source_equal:
 * @self: a source
 * @other: another source
 *
 * Compares two sources.
 *
 * Returns: %TRUE if all members are equal
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_source_equal (const TlSource *self, const TlSource *other);

/**
 * tl_source_is_sealed:
 * @self: a source
 *
 * Checks whether a timeline holds or has returned @self. A sealed source can no longer be changed.
 *
 * Returns: %TRUE if @self is sealed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_source_is_sealed (const TlSource *self);

/**
 * tl_source_get_id:
 * @self: a source
 *
 * Returns: the id
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_source_get_id (const TlSource *self);

/**
 * tl_source_get_title:
 * @self: a source
 *
 * Returns: (nullable): the title
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_source_get_title (const TlSource *self);

/**
 * tl_source_set_title:
 * @self: a source that is not sealed
 * @title: (nullable): the title
 *
 * Sets the title.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_source_set_title (TlSource *self, const char *title);

/**
 * tl_source_get_author:
 * @self: a source
 *
 * Returns: (nullable): the author
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_source_get_author (const TlSource *self);

/**
 * tl_source_set_author:
 * @self: a source that is not sealed
 * @author: (nullable): the author
 *
 * Sets the author.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_source_set_author (TlSource *self, const char *author);

/**
 * tl_source_get_publisher:
 * @self: a source
 *
 * Returns: (nullable): the publisher
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_source_get_publisher (const TlSource *self);

/**
 * tl_source_set_publisher:
 * @self: a source that is not sealed
 * @publisher: (nullable): the publisher
 *
 * Sets the publisher.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_source_set_publisher (TlSource *self, const char *publisher);

/**
 * tl_source_get_url:
 * @self: a source
 *
 * Returns: (nullable): the URL
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_source_get_url (const TlSource *self);

/**
 * tl_source_set_url:
 * @self: a source that is not sealed
 * @url: (nullable): the URL
 *
 * Sets the URL.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_source_set_url (TlSource *self, const char *url);

/**
 * tl_source_get_language:
 * @self: a source
 *
 * Returns: (nullable): the language, as a BCP 47 tag
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_source_get_language (const TlSource *self);

/**
 * tl_source_set_language:
 * @self: a source that is not sealed
 * @language: (nullable): the language, as a BCP 47 tag
 *
 * Sets the language.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_source_set_language (TlSource *self, const char *language);

/**
 * tl_source_get_date:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): when the source was published
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlDate *tl_source_get_date (const TlSource *self);

/**
 * tl_source_set_date:
 * @self: a source that is not sealed
 * @date: (nullable): when the source was published
 *
 * Sets when the source was published.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_source_set_date (TlSource *self, const TlDate *date);

/**
 * tl_source_get_reliability:
 * @self: a source
 *
 * Returns: the reliability
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlReliability tl_source_get_reliability (const TlSource *self);

/**
 * tl_source_set_reliability:
 * @self: a source that is not sealed
 * @reliability: the reliability
 *
 * Sets how reliable the source is, according to the Admiralty code.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_source_set_reliability (TlSource *self, TlReliability reliability);

/**
 * tl_source_add_derived_from:
 * @self: a source that is not sealed
 * @derived_from: the id of a source that this one draws on
 *
 * Adds a source that this one draws on, after the existing ones. Sources that draw on one another count as one witness.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_source_add_derived_from (TlSource *self, const char *derived_from);

/**
 * tl_source_remove_derived_from:
 * @self: a source that is not sealed
 * @derived_from: the id of a source
 *
 * Removes a source from those that this one derives from. If it is not among them, nothing happens.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_source_remove_derived_from (TlSource *self, const char *derived_from);

/**
 * tl_source_get_derived_from:
 * @self: a source
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the sources that this one draws on
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_source_get_derived_from (const TlSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlSource, tl_source_unref)

G_END_DECLS
