/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-intake-private.h"
#include "model/noun/tl-nouns-private.h"

/* Actors and sources that are made while events are read, each when it is first mentioned. They live in the arena of
 * the timeline's names and get further names until reading ends; those of a file read before are found again. */
#define TL_EVENT_ALIASES 8

/* Returns the number of the actor ID. *ACTOR is the actor if it has just been made and has only its id, else NULL.
 * Returns TL_SYMBOL_NONE if reading must stop. */
guint32 _tl_event_actors_take (TlIntake *intake, const char *id, gsize length, TlActor **actor);
/* Gives an actor a name; an actor that has another gets an alias, up to TL_EVENT_ALIASES. */
void _tl_event_actors_name (TlIntake *intake, guint32 number, const char *name, gsize length);
/* Sets what an actor is that has just been made. CODE may be NULL. */
void _tl_event_actors_describe (TlIntake *intake, TlActor *actor, TlActorKind kind, guint32 parent, const char *scheme,
                                const char *code);
/* Names the actors that have no name but a code of a country in SCHEME. */
void _tl_event_actors_finish (TlIntake *intake, const char *scheme);

/* Makes the source of NUMBER, which has an id and no value yet. *SOURCE may be changed until the next call. Returns
 * FALSE if reading must stop. */
gboolean _tl_event_sources_make (TlIntake *intake, guint32 number, TlSource **source);
/* Whether TEXT begins as the address of a page does. */
gboolean _tl_event_text_is_url (const char *text, gsize length);
