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
 * @TL_RELIABILITY_NONE: not said
 * @TL_RELIABILITY_A: completely reliable
 * @TL_RELIABILITY_B: usually reliable
 * @TL_RELIABILITY_C: fairly reliable
 * @TL_RELIABILITY_D: not usually reliable
 * @TL_RELIABILITY_E: unreliable
 * @TL_RELIABILITY_F: cannot be judged
 *
 * The reliability of a source, the letter of the Admiralty code (NATO AJP-2.1).
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
 * A document that reports: an article, a report, a record. One that draws on another names it in `derived_from`, so
 * that copies are not counted as independent witnesses.
 *
 * A value: atomically counted, built and then sealed, as [struct@Tl.Actor].
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
 * Copies all members of @self, for a source that differs from it in some and takes its place with
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
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_source_unref (TlSource *self);

/**
 * tl_source_equal:
 * @self: a source
 * @other: another
 *
 * Returns: whether all members of the two are equal
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_source_equal (const TlSource *self, const TlSource *other);

/**
 * tl_source_is_sealed:
 * @self: a source
 *
 * Returns: whether a timeline holds it or gave it out, so that it cannot be changed any more
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
 * Returns: (nullable): who wrote it
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_source_get_author (const TlSource *self);

/**
 * tl_source_set_author:
 * @self: a source that is not sealed
 * @author: (nullable): who wrote it
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
 * Returns: (nullable): who published it
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_source_get_publisher (const TlSource *self);

/**
 * tl_source_set_publisher:
 * @self: a source that is not sealed
 * @publisher: (nullable): who published it
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
 * Returns: (nullable): where it is
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_source_get_url (const TlSource *self);

/**
 * tl_source_set_url:
 * @self: a source that is not sealed
 * @url: (nullable): where it is
 *
 * Sets the address.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_source_set_url (TlSource *self, const char *url);

/**
 * tl_source_get_language:
 * @self: a source
 *
 * Returns: (nullable): its language, a BCP 47 tag
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_source_get_language (const TlSource *self);

/**
 * tl_source_set_language:
 * @self: a source that is not sealed
 * @language: (nullable): its language, a BCP 47 tag
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
 * Returns: (transfer none) (nullable): when it was published
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlDate *tl_source_get_date (const TlSource *self);

/**
 * tl_source_set_date:
 * @self: a source that is not sealed
 * @date: (nullable): when it was published
 *
 * Sets when it was published.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_source_set_date (TlSource *self, const TlDate *date);

/**
 * tl_source_get_reliability:
 * @self: a source
 *
 * Returns: how far it is to be trusted
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlReliability tl_source_get_reliability (const TlSource *self);

/**
 * tl_source_set_reliability:
 * @self: a source that is not sealed
 * @reliability: how far it is to be trusted
 *
 * Sets how reliable it is, by the Admiralty system.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_source_set_reliability (TlSource *self, TlReliability reliability);

/**
 * tl_source_add_derived_from:
 * @self: a source that is not sealed
 * @derived_from: the id of a source it draws on
 *
 * Adds a source that this one draws on, behind those there are. Sources that draw on one another count as one witness.
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
 * Removes a source from those that this one derives from; nothing happens if it is not among them.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_source_remove_derived_from (TlSource *self, const char *derived_from);

/**
 * tl_source_get_derived_from:
 * @self: a source
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the sources it draws on
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *const *tl_source_get_derived_from (const TlSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlSource, tl_source_unref)

G_END_DECLS
