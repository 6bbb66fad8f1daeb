/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The nouns as data: the members of each in the document's order, with their kinds and closed lists. */
#include "config.h"

#include "model/noun/tl-nouns-private.h"

#include <math.h>

const char *const _tl_actor_kinds[] = { NULL,      "state",        "agency", "armed-unit", "person",
                                        "company", "organisation", "medium", "group",      NULL };
const char *const _tl_reliabilities[] = { NULL, "A", "B", "C", "D", "E", "F", NULL };
const char *const _tl_stances[] = { "asserts", "confirms", "denies", "doubts", NULL };
const char *const _tl_attributions[] = { NULL, "technical", "unofficial", "official", "legal", "self", NULL };
const char *const _tl_statuses[] = { "reported", "confirmed",    "alleged",   "disputed", "denied",
                                     "planned",  "hypothetical", "retracted", NULL };

enum
{
  BEFORE = __COUNTER__
};

#define MEMBER(Struct, member, kind_)                                                                                  \
  .name = #member, .length = sizeof #member - 1, .quoted = "\"" #member "\":", .kind = TL_FIELD_##kind_,               \
  .offset = G_STRUCT_OFFSET (Struct, member), .number = __COUNTER__ - BEFORE
#define REQUIRED .flags = TL_FIELD_REQUIRED
#define COLUMN .flags = TL_FIELD_COLUMN
#define REQUIRED_COLUMN .flags = TL_FIELD_REQUIRED | TL_FIELD_COLUMN
#define SHAPE(noun_, Struct, fields_)                                                                                  \
  {                                                                                                                    \
    noun_, sizeof (Struct), G_N_ELEMENTS (fields_), fields_                                                            \
  }

static const TlField record_fields[] = {
  { MEMBER (TlRecord, created, DATE) },
  { MEMBER (TlRecord, modified, DATE) },
  { MEMBER (TlRecord, coder, SYMBOL) },
};
const TlShape _tl_record_shape = SHAPE ("record", TlRecord, record_fields);

static const TlField affiliation_fields[] = {
  { MEMBER (TlAffiliation, actor, ACTOR), REQUIRED },
  { MEMBER (TlAffiliation, office, TEXT) },
  { MEMBER (TlAffiliation, date, DATE) },
};
const TlShape _tl_affiliation_shape = SHAPE ("affiliation", TlAffiliation, affiliation_fields);

static const TlField actor_fields[] = {
  { MEMBER (TlActor, id, ID), REQUIRED },
  { MEMBER (TlActor, kind, CHOICE), .choices = _tl_actor_kinds },
  { MEMBER (TlActor, name, TEXT) },
  { MEMBER (TlActor, names, TEXT_MAP) },
  { MEMBER (TlActor, aliases, TEXTS) },
  { MEMBER (TlActor, parent, ACTOR) },
  { MEMBER (TlActor, affiliations, LIST), .shape = &_tl_affiliation_shape },
  { MEMBER (TlActor, codes, TEXT_MAP) },
};
const TlShape _tl_actor_shape = SHAPE ("actor", TlActor, actor_fields);

static const TlField source_fields[] = {
  { MEMBER (TlSource, id, ID), REQUIRED },
  { MEMBER (TlSource, title, TEXT) },
  { MEMBER (TlSource, author, TEXT) },
  { MEMBER (TlSource, publisher, TEXT) },
  { MEMBER (TlSource, date, DATE) },
  { MEMBER (TlSource, url, TEXT) },
  { MEMBER (TlSource, language, TEXT) },
  { MEMBER (TlSource, reliability, CHOICE), .choices = _tl_reliabilities },
  { MEMBER (TlSource, derived_from, SOURCES) },
};
const TlShape _tl_source_shape = SHAPE ("source", TlSource, source_fields);

static const TlField citation_fields[] = {
  { MEMBER (TlCitation, source, SOURCE), REQUIRED },
  { MEMBER (TlCitation, stance, CHOICE), .choices = _tl_stances },
  { MEMBER (TlCitation, speaker, ACTOR), .flags = TL_FIELD_DECISIVE },
  { MEMBER (TlCitation, attribution, CHOICE), .choices = _tl_attributions },
  { MEMBER (TlCitation, date, DATE) },
  { MEMBER (TlCitation, quote, TEXT) },
  { MEMBER (TlCitation, locator, TEXT) },
  { MEMBER (TlCitation, credibility, DIGIT), .min = 1, .max = 6 },
};
const TlShape _tl_citation_shape = SHAPE ("citation", TlCitation, citation_fields);

static const TlField track_fields[] = {
  { MEMBER (TlTrack, id, ID), REQUIRED }, { MEMBER (TlTrack, between, ACTORS) }, { MEMBER (TlTrack, title, TEXT) },
  { MEMBER (TlTrack, states, SYMBOLS) },  { MEMBER (TlTrack, initial, SYMBOL) },
};
const TlShape _tl_track_shape = SHAPE ("track", TlTrack, track_fields);

static const TlField participant_fields[] = {
  { MEMBER (TlParticipant, actor, ACTOR), REQUIRED },
  { MEMBER (TlParticipant, role, SYMBOL), REQUIRED },
};
const TlShape _tl_participant_shape = SHAPE ("participant", TlParticipant, participant_fields);

static const TlField place_fields[] = {
  { MEMBER (TlPlace, name, TEXT) },
  { MEMBER (TlPlace, country, SYMBOL) },
  { MEMBER (TlPlace, lat, NUMBER), .min = -90, .max = 90 },
  { MEMBER (TlPlace, lon, NUMBER), .min = -180, .max = 180 },
};
const TlShape _tl_place_shape = SHAPE ("place", TlPlace, place_fields);

static const TlField coding_fields[] = {
  { MEMBER (TlCoding, scheme, SYMBOL), REQUIRED },
  { MEMBER (TlCoding, code, SYMBOL), REQUIRED },
  { MEMBER (TlCoding, mode, SYMBOL) },
  { MEMBER (TlCoding, coder, SYMBOL) },
};
const TlShape _tl_coding_shape = SHAPE ("coding", TlCoding, coding_fields);

static const TlField effect_fields[] = {
  { MEMBER (TlEffect, track, TRACK), REQUIRED },
  { MEMBER (TlEffect, state, SYMBOL), REQUIRED },
};
const TlShape _tl_effect_shape = SHAPE ("effect", TlEffect, effect_fields);

static const TlField event_fields[] = {
  [TL_EVENT_FIELD_ID] = { MEMBER (TlEvent, id, ID), REQUIRED_COLUMN },
  [TL_EVENT_FIELD_TYPE] = { MEMBER (TlEvent, type, EVENT_TYPE), REQUIRED_COLUMN },
  [TL_EVENT_FIELD_DATE] = { MEMBER (TlEvent, date, DATE), COLUMN },
  [TL_EVENT_FIELD_KNOWN] = { MEMBER (TlEvent, known, DATE), COLUMN },
  [TL_EVENT_FIELD_TITLE] = { MEMBER (TlEvent, title, TEXT) },
  [TL_EVENT_FIELD_TITLES] = { MEMBER (TlEvent, titles, TEXT_MAP) },
  [TL_EVENT_FIELD_DESCRIPTION] = { MEMBER (TlEvent, description, TEXT) },
  [TL_EVENT_FIELD_STATUS] = { MEMBER (TlEvent, status, CHOICE), COLUMN, .choices = _tl_statuses },
  [TL_EVENT_FIELD_PARTICIPANTS] = { MEMBER (TlEvent, participants, LIST), .shape = &_tl_participant_shape },
  [TL_EVENT_FIELD_PLACE] = { MEMBER (TlEvent, place, OBJECT), .shape = &_tl_place_shape },
  [TL_EVENT_FIELD_SCORES] = { MEMBER (TlEvent, scores, NUMBER_MAP) },
  [TL_EVENT_FIELD_CODINGS] = { MEMBER (TlEvent, codings, LIST), .shape = &_tl_coding_shape },
  [TL_EVENT_FIELD_CITATIONS] = { MEMBER (TlEvent, citations, LIST), .shape = &_tl_citation_shape },
  [TL_EVENT_FIELD_EFFECTS] = { MEMBER (TlEvent, effects, LIST), .shape = &_tl_effect_shape },
  [TL_EVENT_FIELD_TAGS] = { MEMBER (TlEvent, tags, SYMBOLS) },
  [TL_EVENT_FIELD_MARKING] = { MEMBER (TlEvent, marking, SYMBOL) },
  [TL_EVENT_FIELD_RECORD] = { MEMBER (TlEvent, record, OBJECT), .shape = &_tl_record_shape },
  [TL_EVENT_FIELD_ATTRIBUTES] = { MEMBER (TlEvent, attributes, JSON_MAP) },
};
const TlShape _tl_event_shape = SHAPE ("event", TlEvent, event_fields);

static const TlField lag_fields[] = {
  { MEMBER (TlLag, min, DURATION) },
  { MEMBER (TlLag, max, DURATION) },
};
const TlShape _tl_lag_shape = SHAPE ("lag", TlLag, lag_fields);

static const TlField link_fields[] = {
  [TL_LINK_FIELD_ID] = { MEMBER (TlLink, id, ID), COLUMN },
  [TL_LINK_FIELD_FROM] = { MEMBER (TlLink, from, EVENT), REQUIRED_COLUMN },
  [TL_LINK_FIELD_TO] = { MEMBER (TlLink, to, EVENT), REQUIRED_COLUMN },
  [TL_LINK_FIELD_TYPE] = { MEMBER (TlLink, type, LINK_TYPE), REQUIRED_COLUMN },
  [TL_LINK_FIELD_CONFIDENCE] = { MEMBER (TlLink, confidence, NUMBER), COLUMN, .min = 0, .max = 1 },
  [TL_LINK_FIELD_LAG] = { MEMBER (TlLink, lag, OBJECT), .shape = &_tl_lag_shape },
  { MEMBER (TlLink, note, TEXT) },
  { MEMBER (TlLink, citations, LIST), .shape = &_tl_citation_shape },
  { MEMBER (TlLink, record, OBJECT), .shape = &_tl_record_shape },
  { MEMBER (TlLink, attributes, JSON_MAP) },
};
const TlShape _tl_link_shape = SHAPE ("link", TlLink, link_fields);

G_STATIC_ASSERT (__COUNTER__ - BEFORE <= TL_ALL_FIELDS);
