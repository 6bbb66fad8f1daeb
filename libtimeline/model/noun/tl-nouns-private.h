/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/noun/tl-value-private.h"

#include <libtimeline/tl-actor.h>
#include <libtimeline/tl-citation.h>
#include <libtimeline/tl-event.h>
#include <libtimeline/tl-link.h>
#include <libtimeline/tl-source.h>
#include <libtimeline/tl-track.h>

/* The nouns as structs. The shapes in tl-shapes.c list their members in the order of the document. */

typedef struct
{
  TlValue value;
  TlDate *created;
  TlDate *modified;
  const char *coder;
} TlRecord;

typedef struct
{
  TlValue value;
  const char *actor;
  const char *office;
  TlDate *date;
} TlAffiliation;

struct _TlActor
{
  TlValue value;
  const char *id;
  guint8 kind;
  const char *name;
  TlMap names;
  TlStrings aliases;
  const char *parent;
  TlList affiliations;
  TlMap codes;
};

struct _TlSource
{
  TlValue value;
  const char *id;
  const char *title;
  const char *author;
  const char *publisher;
  TlDate *date;
  const char *url;
  const char *language;
  guint8 reliability;
  TlStrings derived_from;
};

struct _TlCitation
{
  TlValue value;
  const char *source;
  guint8 stance;
  const char *speaker;
  guint8 attribution;
  TlDate *date;
  const char *quote;
  const char *locator;
  guint8 credibility;
};

struct _TlTrack
{
  TlValue value;
  const char *id;
  TlStrings between;
  const char *title;
  TlStrings states;
  const char *initial;
};

typedef struct
{
  TlValue value;
  const char *actor;
  const char *role;
} TlParticipant;

typedef struct
{
  TlValue value;
  const char *name;
  const char *country;
  double lat;
  double lon;
} TlPlace;

typedef struct
{
  TlValue value;
  const char *scheme;
  const char *code;
  const char *mode;
  const char *coder;
} TlCoding;

typedef struct
{
  TlValue value;
  const char *track;
  const char *state;
} TlEffect;

struct _TlEvent
{
  TlValue value;
  const char *id;
  const char *type;
  TlDate *date;
  TlDate *known;
  const char *title;
  TlMap titles;
  const char *description;
  guint8 status;
  TlList participants;
  TlPlace *place;
  TlMap scores;
  TlList codings;
  TlList citations;
  TlList effects;
  TlStrings tags;
  const char *marking;
  TlRecord *record;
  TlMap attributes;
};

typedef struct
{
  TlValue value;
  const char *min;
  const char *max;
} TlLag;

struct _TlLink
{
  TlValue value;
  const char *id;
  const char *from;
  const char *to;
  const char *type;
  double confidence;
  TlLag *lag;
  const char *note;
  TlList citations;
  TlRecord *record;
  TlMap attributes;
};

/* The members of an event, and the columns of a link, by their index in the shape, for functions that read a record
 * without unpacking it. */
enum
{
  TL_EVENT_FIELD_ID,
  TL_EVENT_FIELD_TYPE,
  TL_EVENT_FIELD_DATE,
  TL_EVENT_FIELD_KNOWN,
  TL_EVENT_FIELD_TITLE,
  TL_EVENT_FIELD_TITLES,
  TL_EVENT_FIELD_DESCRIPTION,
  TL_EVENT_FIELD_STATUS,
  TL_EVENT_FIELD_PARTICIPANTS,
  TL_EVENT_FIELD_PLACE,
  TL_EVENT_FIELD_SCORES,
  TL_EVENT_FIELD_CODINGS,
  TL_EVENT_FIELD_CITATIONS,
  TL_EVENT_FIELD_EFFECTS,
  TL_EVENT_FIELD_TAGS,
  TL_EVENT_FIELD_MARKING,
  TL_EVENT_FIELD_RECORD,
  TL_EVENT_FIELD_ATTRIBUTES,
};

enum
{
  TL_LINK_FIELD_ID,
  TL_LINK_FIELD_FROM,
  TL_LINK_FIELD_TO,
  TL_LINK_FIELD_TYPE,
  TL_LINK_FIELD_CONFIDENCE,
  TL_LINK_FIELD_LAG,
};

extern const TlShape _tl_actor_shape, _tl_affiliation_shape, _tl_source_shape, _tl_citation_shape, _tl_track_shape,
    _tl_event_shape, _tl_participant_shape, _tl_place_shape, _tl_coding_shape, _tl_effect_shape, _tl_record_shape,
    _tl_link_shape, _tl_lag_shape;

extern const char *const _tl_actor_kinds[], *const _tl_reliabilities[], *const _tl_stances[], *const _tl_attributions[],
                                                                                                  *const _tl_statuses[];
