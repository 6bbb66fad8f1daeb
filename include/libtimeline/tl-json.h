/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once
#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <libtimeline/tl-actor.h>
#include <libtimeline/tl-citation.h>
#include <libtimeline/tl-difference.h>
#include <libtimeline/tl-event.h>
#include <libtimeline/tl-link.h>
#include <libtimeline/tl-source.h>
#include <libtimeline/tl-track.h>

G_BEGIN_DECLS

/* The nouns as JSON text: whole, in the form of the document; the members this library does not know, which are kept
 * and written back; and the attributes, whose values are JSON of the caller's own. json-c stays behind the scenes. */

/**
 * tl_actor_new_from_json:
 * @json: a JSON object, as in the document format
 * @length: its length in bytes, or -1 where it ends in NUL
 * @error: where to say what is wrong with it, with line, column and path
 *
 * Returns: (transfer full): the actor, not yet held by any timeline; its references are not looked up
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlActor *tl_actor_new_from_json (const char *json, gssize length, GError **error);

/**
 * tl_actor_to_json:
 * @self: an actor
 *
 * Returns: (transfer full): the JSON object, canonical and compact
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_actor_to_json (const TlActor *self);

/**
 * tl_actor_get_unknown:
 * @self: an actor
 * @name: the name of a member this library does not know
 *
 * Returns: (nullable): its value as JSON text
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_actor_get_unknown (const TlActor *self, const char *name);

/**
 * tl_actor_set_unknown:
 * @self: an actor that is not sealed
 * @name: the name of a member this library does not know
 * @json: (nullable): its value as JSON text; %NULL takes it away
 * @error: where to say what is wrong with @json
 *
 * Returns: whether @json is JSON
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_actor_set_unknown (TlActor *self, const char *name, const char *json, GError **error);

/**
 * tl_actor_dup_unknown_names:
 * @self: an actor
 *
 * Returns: (transfer full) (array zero-terminated=1): the names of the members this library does not know, in the
 * order they were read
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_actor_dup_unknown_names (const TlActor *self);

/**
 * tl_source_new_from_json:
 * @json: a JSON object, as in the document format
 * @length: its length in bytes, or -1 where it ends in NUL
 * @error: where to say what is wrong with it, with line, column and path
 *
 * Returns: (transfer full): the source, not yet held by any timeline; its references are not looked up
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlSource *tl_source_new_from_json (const char *json, gssize length, GError **error);

/**
 * tl_source_to_json:
 * @self: a source
 *
 * Returns: (transfer full): the JSON object, canonical and compact
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_source_to_json (const TlSource *self);

/**
 * tl_source_get_unknown:
 * @self: a source
 * @name: the name of a member this library does not know
 *
 * Returns: (nullable): its value as JSON text
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_source_get_unknown (const TlSource *self, const char *name);

/**
 * tl_source_set_unknown:
 * @self: a source that is not sealed
 * @name: the name of a member this library does not know
 * @json: (nullable): its value as JSON text; %NULL takes it away
 * @error: where to say what is wrong with @json
 *
 * Returns: whether @json is JSON
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_source_set_unknown (TlSource *self, const char *name, const char *json, GError **error);

/**
 * tl_source_dup_unknown_names:
 * @self: a source
 *
 * Returns: (transfer full) (array zero-terminated=1): the names of the members this library does not know, in the
 * order they were read
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_source_dup_unknown_names (const TlSource *self);

/**
 * tl_citation_new_from_json:
 * @json: a JSON object, as in the document format
 * @length: its length in bytes, or -1 where it ends in NUL
 * @error: where to say what is wrong with it, with line, column and path
 *
 * Returns: (transfer full): the citation, not yet held by any timeline; its references are not looked up
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCitation *tl_citation_new_from_json (const char *json, gssize length, GError **error);

/**
 * tl_citation_to_json:
 * @self: a citation
 *
 * Returns: (transfer full): the JSON object, canonical and compact
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_citation_to_json (const TlCitation *self);

/**
 * tl_citation_get_unknown:
 * @self: a citation
 * @name: the name of a member this library does not know
 *
 * Returns: (nullable): its value as JSON text
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_citation_get_unknown (const TlCitation *self, const char *name);

/**
 * tl_citation_set_unknown:
 * @self: a citation that is not sealed
 * @name: the name of a member this library does not know
 * @json: (nullable): its value as JSON text; %NULL takes it away
 * @error: where to say what is wrong with @json
 *
 * Returns: whether @json is JSON
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_citation_set_unknown (TlCitation *self, const char *name, const char *json, GError **error);

/**
 * tl_citation_dup_unknown_names:
 * @self: a citation
 *
 * Returns: (transfer full) (array zero-terminated=1): the names of the members this library does not know, in the
 * order they were read
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_citation_dup_unknown_names (const TlCitation *self);

/**
 * tl_event_new_from_json:
 * @json: a JSON object, as in the document format
 * @length: its length in bytes, or -1 where it ends in NUL
 * @error: where to say what is wrong with it, with line, column and path
 *
 * Returns: (transfer full): the event, not yet held by any timeline; its references are not looked up
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEvent *tl_event_new_from_json (const char *json, gssize length, GError **error);

/**
 * tl_event_to_json:
 * @self: an event
 *
 * Returns: (transfer full): the JSON object, canonical and compact
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_event_to_json (const TlEvent *self);

/**
 * tl_event_get_unknown:
 * @self: an event
 * @name: the name of a member this library does not know
 *
 * Returns: (nullable): its value as JSON text
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_get_unknown (const TlEvent *self, const char *name);

/**
 * tl_event_set_unknown:
 * @self: an event that is not sealed
 * @name: the name of a member this library does not know
 * @json: (nullable): its value as JSON text; %NULL takes it away
 * @error: where to say what is wrong with @json
 *
 * Returns: whether @json is JSON
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_set_unknown (TlEvent *self, const char *name, const char *json, GError **error);

/**
 * tl_event_dup_unknown_names:
 * @self: an event
 *
 * Returns: (transfer full) (array zero-terminated=1): the names of the members this library does not know, in the
 * order they were read
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_event_dup_unknown_names (const TlEvent *self);

/**
 * tl_event_get_attribute:
 * @self: an event
 * @key: a key
 *
 * Returns: (nullable): the value as JSON text, numbers to the last digit
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_get_attribute (const TlEvent *self, const char *key);

/**
 * tl_event_set_attribute:
 * @self: an event that is not sealed
 * @key: a key
 * @json: (nullable): the value as JSON text; %NULL takes it away
 * @error: where to say what is wrong with @json
 *
 * Returns: whether @json is JSON
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_set_attribute (TlEvent *self, const char *key, const char *json, GError **error);

/**
 * tl_event_dup_attribute_names:
 * @self: an event
 *
 * Returns: (transfer full) (array zero-terminated=1): the keys, sorted
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_event_dup_attribute_names (const TlEvent *self);

/**
 * tl_event_dup_attribute_string:
 * @self: an event
 * @key: a key
 *
 * Returns: (transfer full) (nullable): the value, where it is a JSON string
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_event_dup_attribute_string (const TlEvent *self, const char *key);

/**
 * tl_event_get_attribute_int64:
 * @self: an event
 * @key: a key
 * @value: (out): the value
 *
 * Returns: whether there is a value that is a whole number that fits
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_get_attribute_int64 (const TlEvent *self, const char *key, gint64 *value);

/**
 * tl_event_get_attribute_double:
 * @self: an event
 * @key: a key
 * @value: (out): the value
 *
 * Returns: whether there is a value that is a number
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_get_attribute_double (const TlEvent *self, const char *key, double *value);

/**
 * tl_event_get_attribute_boolean:
 * @self: an event
 * @key: a key
 * @value: (out): the value
 *
 * Returns: whether there is a value that is `true` or `false`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_get_attribute_boolean (const TlEvent *self, const char *key, gboolean *value);

/**
 * tl_link_new_from_json:
 * @json: a JSON object, as in the document format
 * @length: its length in bytes, or -1 where it ends in NUL
 * @error: where to say what is wrong with it, with line, column and path
 *
 * Returns: (transfer full): the link, not yet held by any timeline; its references are not looked up
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlLink *tl_link_new_from_json (const char *json, gssize length, GError **error);

/**
 * tl_link_to_json:
 * @self: a link
 *
 * Returns: (transfer full): the JSON object, canonical and compact
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_link_to_json (const TlLink *self);

/**
 * tl_link_get_unknown:
 * @self: a link
 * @name: the name of a member this library does not know
 *
 * Returns: (nullable): its value as JSON text
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_link_get_unknown (const TlLink *self, const char *name);

/**
 * tl_link_set_unknown:
 * @self: a link that is not sealed
 * @name: the name of a member this library does not know
 * @json: (nullable): its value as JSON text; %NULL takes it away
 * @error: where to say what is wrong with @json
 *
 * Returns: whether @json is JSON
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_link_set_unknown (TlLink *self, const char *name, const char *json, GError **error);

/**
 * tl_link_dup_unknown_names:
 * @self: a link
 *
 * Returns: (transfer full) (array zero-terminated=1): the names of the members this library does not know, in the
 * order they were read
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_link_dup_unknown_names (const TlLink *self);

/**
 * tl_link_get_attribute:
 * @self: a link
 * @key: a key
 *
 * Returns: (nullable): the value as JSON text, numbers to the last digit
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_link_get_attribute (const TlLink *self, const char *key);

/**
 * tl_link_set_attribute:
 * @self: a link that is not sealed
 * @key: a key
 * @json: (nullable): the value as JSON text; %NULL takes it away
 * @error: where to say what is wrong with @json
 *
 * Returns: whether @json is JSON
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_link_set_attribute (TlLink *self, const char *key, const char *json, GError **error);

/**
 * tl_link_dup_attribute_names:
 * @self: a link
 *
 * Returns: (transfer full) (array zero-terminated=1): the keys, sorted
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_link_dup_attribute_names (const TlLink *self);

/**
 * tl_link_dup_attribute_string:
 * @self: a link
 * @key: a key
 *
 * Returns: (transfer full) (nullable): the value, where it is a JSON string
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_link_dup_attribute_string (const TlLink *self, const char *key);

/**
 * tl_link_get_attribute_int64:
 * @self: a link
 * @key: a key
 * @value: (out): the value
 *
 * Returns: whether there is a value that is a whole number that fits
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_link_get_attribute_int64 (const TlLink *self, const char *key, gint64 *value);

/**
 * tl_link_get_attribute_double:
 * @self: a link
 * @key: a key
 * @value: (out): the value
 *
 * Returns: whether there is a value that is a number
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_link_get_attribute_double (const TlLink *self, const char *key, double *value);

/**
 * tl_link_get_attribute_boolean:
 * @self: a link
 * @key: a key
 * @value: (out): the value
 *
 * Returns: whether there is a value that is `true` or `false`
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_link_get_attribute_boolean (const TlLink *self, const char *key, gboolean *value);

/**
 * tl_track_new_from_json:
 * @json: a JSON object, as in the document format
 * @length: its length in bytes, or -1 where it ends in NUL
 * @error: where to say what is wrong with it, with line, column and path
 *
 * Returns: (transfer full): the track, not yet held by any timeline; its references are not looked up
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTrack *tl_track_new_from_json (const char *json, gssize length, GError **error);

/**
 * tl_track_to_json:
 * @self: a track
 *
 * Returns: (transfer full): the JSON object, canonical and compact
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_track_to_json (const TlTrack *self);

/**
 * tl_track_get_unknown:
 * @self: a track
 * @name: the name of a member this library does not know
 *
 * Returns: (nullable): its value as JSON text
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_track_get_unknown (const TlTrack *self, const char *name);

/**
 * tl_track_set_unknown:
 * @self: a track that is not sealed
 * @name: the name of a member this library does not know
 * @json: (nullable): its value as JSON text; %NULL takes it away
 * @error: where to say what is wrong with @json
 *
 * Returns: whether @json is JSON
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_track_set_unknown (TlTrack *self, const char *name, const char *json, GError **error);

/**
 * tl_track_dup_unknown_names:
 * @self: a track
 *
 * Returns: (transfer full) (array zero-terminated=1): the names of the members this library does not know, in the
 * order they were read
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_track_dup_unknown_names (const TlTrack *self);

/**
 * tl_difference_dup_old_json:
 * @self: a difference
 *
 * Time complexity: O(length of the text).
 *
 * Returns: (transfer full) (nullable): the member in the old timeline as compact JSON; %NULL where it was not there, or
 * where all was added or removed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_difference_dup_old_json (const TlDifference *self);

/**
 * tl_difference_dup_new_json:
 * @self: a difference
 *
 * Time complexity: O(length of the text).
 *
 * Returns: (transfer full) (nullable): the member in the new timeline, likewise
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_difference_dup_new_json (const TlDifference *self);

G_END_DECLS
