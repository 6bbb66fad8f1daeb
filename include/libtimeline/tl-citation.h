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
 * @TL_STANCE_ASSERTS: that it is so
 * @TL_STANCE_CONFIRMS: that it is so, as others said
 * @TL_STANCE_DENIES: that it is not so
 * @TL_STANCE_DOUBTS: that it may not be so
 *
 * What a source, or whom it quotes, says of an event or link.
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
 * @TL_ATTRIBUTION_NONE: not said
 * @TL_ATTRIBUTION_TECHNICAL: from technical evidence
 * @TL_ATTRIBUTION_UNOFFICIAL: by officials who do not speak for their state
 * @TL_ATTRIBUTION_OFFICIAL: by a state, officially
 * @TL_ATTRIBUTION_LEGAL: by a court or an indictment
 * @TL_ATTRIBUTION_SELF: by the author of the act
 *
 * By what right somebody is named as the author of an act.
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
 * Returns: its name, as in `denies`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_stance_to_string (TlStance stance);

/**
 * tl_attribution_to_string:
 * @attribution: an attribution
 *
 * Returns: (nullable): its name, as in `official`; %NULL for %TL_ATTRIBUTION_NONE
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_attribution_to_string (TlAttribution attribution);

/**
 * TlCitation:
 *
 * One use of a source by an event or link: where it says so, who speaks there, whether it asserts or denies, and the
 * date it gives. Accusations and denials stand side by side, each in a citation of its own.
 *
 * A value: atomically counted, built and then sealed, as [struct@Tl.Actor]. Adding it to an event or link copies it.
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
 * Copies all members of @self, for a citation that differs from it in some.
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
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_citation_unref (TlCitation *self);

/**
 * tl_citation_equal:
 * @self: a citation
 * @other: another
 *
 * Returns: whether all members of the two are equal
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_citation_equal (const TlCitation *self, const TlCitation *other);

/**
 * tl_citation_is_sealed:
 * @self: a citation
 *
 * Returns: whether a timeline holds it or gave it out, so that it cannot be changed any more
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
 * Returns: what it says of the event or link
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlStance tl_citation_get_stance (const TlCitation *self);

/**
 * tl_citation_set_stance:
 * @self: a citation that is not sealed
 * @stance: what it says of the event or link
 *
 * Sets how the source stands to what it is cited for.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_citation_set_stance (TlCitation *self, TlStance stance);

/**
 * tl_citation_get_speaker:
 * @self: a citation
 *
 * Returns: (nullable): the id of the actor who says so there
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_citation_get_speaker (const TlCitation *self);

/**
 * tl_citation_set_speaker:
 * @self: a citation that is not sealed
 * @speaker: (nullable): the id of the actor who says so there
 *
 * Sets who says it in the source.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_citation_set_speaker (TlCitation *self, const char *speaker);

/**
 * tl_citation_get_attribution:
 * @self: a citation
 *
 * Returns: by what right it names the author of the act
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlAttribution tl_citation_get_attribution (const TlCitation *self);

/**
 * tl_citation_set_attribution:
 * @self: a citation that is not sealed
 * @attribution: by what right it names the author of the act
 *
 * Sets what the statement rests on.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_citation_set_attribution (TlCitation *self, TlAttribution attribution);

/**
 * tl_citation_get_date:
 * @self: a citation
 *
 * Returns: (transfer none) (nullable): the date it gives
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const TlDate *tl_citation_get_date (const TlCitation *self);

/**
 * tl_citation_set_date:
 * @self: a citation that is not sealed
 * @date: (nullable): the date it gives
 *
 * Sets when it was said.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_citation_set_date (TlCitation *self, const TlDate *date);

/**
 * tl_citation_get_quote:
 * @self: a citation
 *
 * Returns: (nullable): its words
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_citation_get_quote (const TlCitation *self);

/**
 * tl_citation_set_quote:
 * @self: a citation that is not sealed
 * @quote: (nullable): its words
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
 * Returns: (nullable): where in the source, as in `§3` or `p. 12`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_citation_get_locator (const TlCitation *self);

/**
 * tl_citation_set_locator:
 * @self: a citation that is not sealed
 * @locator: (nullable): where in the source, as in `§3` or `p. 12`
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
 * Returns: how far this is to be believed, the digit of the Admiralty code: 1 (confirmed) to 6 (cannot be judged), 0
 * where not said
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
guint tl_citation_get_credibility (const TlCitation *self);

/**
 * tl_citation_set_credibility:
 * @self: a citation that is not sealed
 * @credibility: how far this is to be believed, the digit of the Admiralty code: 1 (confirmed) to 6 (cannot be judged),
 * 0 where not said
 *
 * Sets how credible the statement is, by the Admiralty system.
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
void tl_citation_set_credibility (TlCitation *self, guint credibility);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlCitation, tl_citation_unref)

G_END_DECLS
