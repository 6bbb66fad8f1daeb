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
 * TlStance:
 * @TL_STANCE_ASSERTS: it says that this is true
 * @TL_STANCE_CONFIRMS: it says that this is true, as others said before
 * @TL_STANCE_DENIES: it says that this is not true
 * @TL_STANCE_DOUBTS: it says that this may not be true
 *
 * The stance that a source, or a speaker whom it quotes, takes on an event or link.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_STANCE_ASSERTS,
  TL_STANCE_CONFIRMS,
  TL_STANCE_DENIES,
  TL_STANCE_DOUBTS,
} TlStance;

/**
 * TlAttribution:
 * @TL_ATTRIBUTION_NONE: not given
 * @TL_ATTRIBUTION_TECHNICAL: from technical evidence
 * @TL_ATTRIBUTION_UNOFFICIAL: by officials who do not speak for their state
 * @TL_ATTRIBUTION_OFFICIAL: by a state, officially
 * @TL_ATTRIBUTION_LEGAL: by a court or an indictment
 * @TL_ATTRIBUTION_SELF: by the author of the act
 *
 * The basis on which somebody is named as the author of an act.
 *
 * Since: 1.0
 */
typedef enum
{
  TL_ATTRIBUTION_NONE,
  TL_ATTRIBUTION_TECHNICAL,
  TL_ATTRIBUTION_UNOFFICIAL,
  TL_ATTRIBUTION_OFFICIAL,
  TL_ATTRIBUTION_LEGAL,
  TL_ATTRIBUTION_SELF,
} TlAttribution;

/**
 * tl_stance_to_string:
 * @stance: a stance
 *
 * Gets the name of a stance.
 *
 * Returns: the name, as in `denies`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_stance_to_string (TlStance stance);

/**
 * tl_attribution_to_string:
 * @attribution: an attribution
 *
 * Gets the name of an attribution.
 *
 * Returns: (nullable): the name, as in `official`; %NULL for %TL_ATTRIBUTION_NONE
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_attribution_to_string (TlAttribution attribution);

/**
 * TlCitation:
 *
 * One use of a source by an event or link. A citation records the place in the source, the speaker, whether the
 * statement asserts or denies, and the date that it gives. An accusation and its denial are both kept, each in its own
 * citation.
 *
 * A citation is a value with an atomic reference count, which is built and then sealed, like [struct@Tl.Actor]. An
 * event or link stores a copy of each citation that is added to it.
 *
 * Since: 1.0
 */
typedef struct _TlCitation TlCitation;

#define TL_TYPE_CITATION (tl_citation_get_type ())

TL_AVAILABLE_IN_1_0
GType tl_citation_get_type (void) G_GNUC_CONST;

/**
 * tl_citation_new:
 * @source: the id of a source
 *
 * Creates a citation of a source.
 *
 * Returns: (transfer full): a citation that asserts
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCitation *tl_citation_new (const char *source);

/**
 * tl_citation_copy:
 * @self: a citation
 *
 * Copies all members of @self. Use it to get a citation that differs in some members.
 *
 * Time complexity: O(size of @self).
 *
 * Returns: (transfer full): a copy that is not sealed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCitation *tl_citation_copy (const TlCitation *self);

/**
 * tl_citation_ref:
 * @self: a citation
 *
 * Increases the reference count of @self by one.
 *
 * Returns: (transfer full): @self
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCitation *tl_citation_ref (const TlCitation *self);

/**
 * tl_citation_unref:
 * @self: (transfer full): a citation
 *
 * Decreases the reference count of @self by one, and frees @self when the count reaches 0.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_citation_unref (TlCitation *self);

/**
 * tl_citation_equal:
 * @self: a citation
 * @other: another citation
 *
 * Compares two citations.
 *
 * Returns: %TRUE if all members are equal
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_citation_equal (const TlCitation *self, const TlCitation *other);

/**
 * tl_citation_is_sealed:
 * @self: a citation
 *
 * Checks whether a timeline holds or has returned @self. A sealed citation can no longer be changed.
 *
 * Returns: %TRUE if @self is sealed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_citation_is_sealed (const TlCitation *self);

/**
 * tl_citation_get_source:
 * @self: a citation
 *
 * Returns: the id of the source
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_citation_get_source (const TlCitation *self);

/**
 * tl_citation_get_stance:
 * @self: a citation
 *
 * Returns: the stance on the event or link
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlStance tl_citation_get_stance (const TlCitation *self);

/**
 * tl_citation_set_stance:
 * @self: a citation that is not sealed
 * @stance: the stance on the event or link
 *
 * Sets the stance of the citation on the event or link that has it.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_citation_set_stance (TlCitation *self, TlStance stance);

/**
 * tl_citation_get_speaker:
 * @self: a citation
 *
 * Returns: (nullable): the id of the actor who makes the statement
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_citation_get_speaker (const TlCitation *self);

/**
 * tl_citation_set_speaker:
 * @self: a citation that is not sealed
 * @speaker: (nullable): the id of the actor who makes the statement
 *
 * Sets who makes the statement in the source.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_citation_set_speaker (TlCitation *self, const char *speaker);

/**
 * tl_citation_get_attribution:
 * @self: a citation
 *
 * Returns: the basis on which it names the author of the act
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlAttribution tl_citation_get_attribution (const TlCitation *self);

/**
 * tl_citation_set_attribution:
 * @self: a citation that is not sealed
 * @attribution: the basis on which it names the author of the act
 *
 * Sets the basis of the attribution.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_citation_set_attribution (TlCitation *self, TlAttribution attribution);

/**
 * tl_citation_get_date:
 * @self: a citation
 *
 * Returns: (transfer none) (nullable): the date that the source gives
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlDate *tl_citation_get_date (const TlCitation *self);

/**
 * tl_citation_set_date:
 * @self: a citation that is not sealed
 * @date: (nullable): the date that the source gives
 *
 * Sets the date that the source gives.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_citation_set_date (TlCitation *self, const TlDate *date);

/**
 * tl_citation_get_quote:
 * @self: a citation
 *
 * Returns: (nullable): the words of the source
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_citation_get_quote (const TlCitation *self);

/**
 * tl_citation_set_quote:
 * @self: a citation that is not sealed
 * @quote: (nullable): the words of the source
 *
 * Sets the words of the source.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_citation_set_quote (TlCitation *self, const char *quote);

/**
 * tl_citation_get_locator:
 * @self: a citation
 *
 * Returns: (nullable): the place in the source, as in `§3` or `p. 12`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_citation_get_locator (const TlCitation *self);

/**
 * tl_citation_set_locator:
 * @self: a citation that is not sealed
 * @locator: (nullable): the place in the source, as in `§3` or `p. 12`
 *
 * Sets the place in the source.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_citation_set_locator (TlCitation *self, const char *locator);

/**
 * tl_citation_get_credibility:
 * @self: a citation
 *
 * Returns: the credibility of the statement as the digit of the Admiralty code, from 1 (confirmed) to 6 (cannot be
 * judged), or 0 if not given
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_citation_get_credibility (const TlCitation *self);

/**
 * tl_citation_set_credibility:
 * @self: a citation that is not sealed
 * @credibility: the credibility of the statement as the digit of the Admiralty code, from 1 (confirmed) to 6 (cannot be
 * judged), or 0 if not given
 *
 * Sets how credible the statement is, according to the Admiralty code.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_citation_set_credibility (TlCitation *self, guint credibility);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlCitation, tl_citation_unref)

G_END_DECLS
