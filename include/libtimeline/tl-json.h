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

/* The nouns as JSON text: complete items in the document format; members that the library does not know, which it keeps
 * and writes back; and attributes, whose values are any JSON. json-c is not visible to programs. */

/**
 * tl_actor_new_from_json:
 * @json: a JSON object, as in the document format
 * @length: its length in bytes, or -1 if it ends with NUL
 * @error: return location for a #GError, or %NULL
 *
 * Parses an actor. References to other items are not looked up. The error message has the line, column and path.
 *
 * Returns: (transfer full): a new actor that no timeline holds, or %NULL with an error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlActor *tl_actor_new_from_json (const char *json, gssize length, GError **error);

/**
 * tl_actor_to_json:
 * @self: an actor
 *
 * Writes an actor as a JSON object in canonical, compact form.
 *
 * Returns: (transfer full): the JSON text
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_actor_to_json (const TlActor *self);

/**
 * tl_actor_get_unknown:
 * @self: an actor
 * @name: the name of a member that the library does not know
 *
 * Gets the value of an unknown member.
 *
 * Returns: (nullable): the value as JSON text, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_actor_get_unknown (const TlActor *self, const char *name);

/**
 * tl_actor_set_unknown:
 * @self: an actor that is not sealed
 * @name: the name of a member that the library does not know
 * @json: (nullable): the value as JSON text, or %NULL to remove the member
 * @error: return location for a #GError, or %NULL
 *
 * Sets or removes an unknown member. Unknown members are kept and written back.
 *
 * Returns: %TRUE on success, %FALSE with an error if @json is not JSON
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_actor_set_unknown (TlActor *self, const char *name, const char *json, GError **error);

/**
 * tl_actor_dup_unknown_names:
 * @self: an actor
 *
 * Lists the names of the members that the library does not know, in the order in which they were read.
 *
 * Returns: (transfer full) (array zero-terminated=1): the names
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_actor_dup_unknown_names (const TlActor *self);

/**
 * tl_source_new_from_json:
 * @json: a JSON object, as in the document format
 * @length: its length in bytes, or -1 if it ends with NUL
 * @error: return location for a #GError, or %NULL
 *
 * Parses a source. References to other items are not looked up. The error message has the line, column and path.
 *
 * Returns: (transfer full): a new source that no timeline holds, or %NULL with an error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlSource *tl_source_new_from_json (const char *json, gssize length, GError **error);

/**
 * tl_source_to_json:
 * @self: a source
 *
 * Writes a source as a JSON object in canonical, compact form.
 *
 * Returns: (transfer full): the JSON text
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_source_to_json (const TlSource *self);

/**
 * tl_source_get_unknown:
 * @self: a source
 * @name: the name of a member that the library does not know
 *
 * Gets the value of an unknown member.
 *
 * Returns: (nullable): the value as JSON text, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_source_get_unknown (const TlSource *self, const char *name);

/**
 * tl_source_set_unknown:
 * @self: a source that is not sealed
 * @name: the name of a member that the library does not know
 * @json: (nullable): the value as JSON text, or %NULL to remove the member
 * @error: return location for a #GError, or %NULL
 *
 * Sets or removes an unknown member. Unknown members are kept and written back.
 *
 * Returns: %TRUE on success, %FALSE with an error if @json is not JSON
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_source_set_unknown (TlSource *self, const char *name, const char *json, GError **error);

/**
 * tl_source_dup_unknown_names:
 * @self: a source
 *
 * Lists the names of the members that the library does not know, in the order in which they were read.
 *
 * Returns: (transfer full) (array zero-terminated=1): the names
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_source_dup_unknown_names (const TlSource *self);

/**
 * tl_citation_new_from_json:
 * @json: a JSON object, as in the document format
 * @length: its length in bytes, or -1 if it ends with NUL
 * @error: return location for a #GError, or %NULL
 *
 * Parses a citation. References to other items are not looked up. The error message has the line, column and path.
 *
 * Returns: (transfer full): a new citation that no timeline holds, or %NULL with an error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlCitation *tl_citation_new_from_json (const char *json, gssize length, GError **error);

/**
 * tl_citation_to_json:
 * @self: a citation
 *
 * Writes a citation as a JSON object in canonical, compact form.
 *
 * Returns: (transfer full): the JSON text
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_citation_to_json (const TlCitation *self);

/**
 * tl_citation_get_unknown:
 * @self: a citation
 * @name: the name of a member that the library does not know
 *
 * Gets the value of an unknown member.
 *
 * Returns: (nullable): the value as JSON text, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_citation_get_unknown (const TlCitation *self, const char *name);

/**
 * tl_citation_set_unknown:
 * @self: a citation that is not sealed
 * @name: the name of a member that the library does not know
 * @json: (nullable): the value as JSON text, or %NULL to remove the member
 * @error: return location for a #GError, or %NULL
 *
 * Sets or removes an unknown member. Unknown members are kept and written back.
 *
 * Returns: %TRUE on success, %FALSE with an error if @json is not JSON
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_citation_set_unknown (TlCitation *self, const char *name, const char *json, GError **error);

/**
 * tl_citation_dup_unknown_names:
 * @self: a citation
 *
 * Lists the names of the members that the library does not know, in the order in which they were read.
 *
 * Returns: (transfer full) (array zero-terminated=1): the names
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_citation_dup_unknown_names (const TlCitation *self);

/**
 * tl_event_new_from_json:
 * @json: a JSON object, as in the document format
 * @length: its length in bytes, or -1 if it ends with NUL
 * @error: return location for a #GError, or %NULL
 *
 * Parses an event. References to other items are not looked up. The error message has the line, column and path.
 *
 * Returns: (transfer full): a new event that no timeline holds, or %NULL with an error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlEvent *tl_event_new_from_json (const char *json, gssize length, GError **error);

/**
 * tl_event_to_json:
 * @self: an event
 *
 * Writes an event as a JSON object in canonical, compact form.
 *
 * Returns: (transfer full): the JSON text
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_event_to_json (const TlEvent *self);

/**
 * tl_event_get_unknown:
 * @self: an event
 * @name: the name of a member that the library does not know
 *
 * Gets the value of an unknown member.
 *
 * Returns: (nullable): the value as JSON text, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_get_unknown (const TlEvent *self, const char *name);

/**
 * tl_event_set_unknown:
 * @self: an event that is not sealed
 * @name: the name of a member that the library does not know
 * @json: (nullable): the value as JSON text, or %NULL to remove the member
 * @error: return location for a #GError, or %NULL
 *
 * Sets or removes an unknown member. Unknown members are kept and written back.
 *
 * Returns: %TRUE on success, %FALSE with an error if @json is not JSON
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_set_unknown (TlEvent *self, const char *name, const char *json, GError **error);

/**
 * tl_event_dup_unknown_names:
 * @self: an event
 *
 * Lists the names of the members that the library does not know, in the order in which they were read.
 *
 * Returns: (transfer full) (array zero-terminated=1): the names
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
 * Gets the value of an attribute.
 *
 * Returns: (nullable): the value as JSON text, with every digit of a number, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_event_get_attribute (const TlEvent *self, const char *key);

/**
 * tl_event_set_attribute:
 * @self: an event that is not sealed
 * @key: a key
 * @json: (nullable): the value as JSON text, or %NULL to remove the attribute
 * @error: return location for a #GError, or %NULL
 *
 * Sets or removes an attribute.
 *
 * Returns: %TRUE on success, %FALSE with an error if @json is not JSON
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_set_attribute (TlEvent *self, const char *key, const char *json, GError **error);

/**
 * tl_event_dup_attribute_names:
 * @self: an event
 *
 * Lists the keys of all attributes, sorted.
 *
 * Returns: (transfer full) (array zero-terminated=1): the keys
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
 * Gets the value of an attribute that is a JSON string.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if there is no such string
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_event_dup_attribute_string (const TlEvent *self, const char *key);

/**
 * tl_event_get_attribute_int64:
 * @self: an event
 * @key: a key
 * @value: (out): return location for the value
 *
 * Gets the value of an attribute that is a whole number of 64 bits.
 *
 * Returns: %TRUE if there is such a number
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_get_attribute_int64 (const TlEvent *self, const char *key, gint64 *value);

/**
 * tl_event_get_attribute_double:
 * @self: an event
 * @key: a key
 * @value: (out): return location for the value
 *
 * Gets the value of an attribute that is a number.
 *
 * Returns: %TRUE if there is such a number
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_get_attribute_double (const TlEvent *self, const char *key, double *value);

/**
 * tl_event_get_attribute_boolean:
 * @self: an event
 * @key: a key
 * @value: (out): return location for the value
 *
 * Gets the value of an attribute that is `true` or `false`.
 *
 * Returns: %TRUE if there is such a value
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_event_get_attribute_boolean (const TlEvent *self, const char *key, gboolean *value);

/**
 * tl_link_new_from_json:
 * @json: a JSON object, as in the document format
 * @length: its length in bytes, or -1 if it ends with NUL
 * @error: return location for a #GError, or %NULL
 *
 * Parses a link. References to other items are not looked up. The error message has the line, column and path.
 *
 * Returns: (transfer full): a new link that no timeline holds, or %NULL with an error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlLink *tl_link_new_from_json (const char *json, gssize length, GError **error);

/**
 * tl_link_to_json:
 * @self: a link
 *
 * Writes a link as a JSON object in canonical, compact form.
 *
 * Returns: (transfer full): the JSON text
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_link_to_json (const TlLink *self);

/**
 * tl_link_get_unknown:
 * @self: a link
 * @name: the name of a member that the library does not know
 *
 * Gets the value of an unknown member.
 *
 * Returns: (nullable): the value as JSON text, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_link_get_unknown (const TlLink *self, const char *name);

/**
 * tl_link_set_unknown:
 * @self: a link that is not sealed
 * @name: the name of a member that the library does not know
 * @json: (nullable): the value as JSON text, or %NULL to remove the member
 * @error: return location for a #GError, or %NULL
 *
 * Sets or removes an unknown member. Unknown members are kept and written back.
 *
 * Returns: %TRUE on success, %FALSE with an error if @json is not JSON
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_link_set_unknown (TlLink *self, const char *name, const char *json, GError **error);

/**
 * tl_link_dup_unknown_names:
 * @self: a link
 *
 * Lists the names of the members that the library does not know, in the order in which they were read.
 *
 * Returns: (transfer full) (array zero-terminated=1): the names
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
 * Gets the value of an attribute.
 *
 * Returns: (nullable): the value as JSON text, with every digit of a number, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_link_get_attribute (const TlLink *self, const char *key);

/**
 * tl_link_set_attribute:
 * @self: a link that is not sealed
 * @key: a key
 * @json: (nullable): the value as JSON text, or %NULL to remove the attribute
 * @error: return location for a #GError, or %NULL
 *
 * Sets or removes an attribute.
 *
 * Returns: %TRUE on success, %FALSE with an error if @json is not JSON
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_link_set_attribute (TlLink *self, const char *key, const char *json, GError **error);

/**
 * tl_link_dup_attribute_names:
 * @self: a link
 *
 * Lists the keys of all attributes, sorted.
 *
 * Returns: (transfer full) (array zero-terminated=1): the keys
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
 * Gets the value of an attribute that is a JSON string.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if there is no such string
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_link_dup_attribute_string (const TlLink *self, const char *key);

/**
 * tl_link_get_attribute_int64:
 * @self: a link
 * @key: a key
 * @value: (out): return location for the value
 *
 * Gets the value of an attribute that is a whole number of 64 bits.
 *
 * Returns: %TRUE if there is such a number
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_link_get_attribute_int64 (const TlLink *self, const char *key, gint64 *value);

/**
 * tl_link_get_attribute_double:
 * @self: a link
 * @key: a key
 * @value: (out): return location for the value
 *
 * Gets the value of an attribute that is a number.
 *
 * Returns: %TRUE if there is such a number
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_link_get_attribute_double (const TlLink *self, const char *key, double *value);

/**
 * tl_link_get_attribute_boolean:
 * @self: a link
 * @key: a key
 * @value: (out): return location for the value
 *
 * Gets the value of an attribute that is `true` or `false`.
 *
 * Returns: %TRUE if there is such a value
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_link_get_attribute_boolean (const TlLink *self, const char *key, gboolean *value);

/**
 * tl_track_new_from_json:
 * @json: a JSON object, as in the document format
 * @length: its length in bytes, or -1 if it ends with NUL
 * @error: return location for a #GError, or %NULL
 *
 * Parses a track. References to other items are not looked up. The error message has the line, column and path.
 *
 * Returns: (transfer full): a new track that no timeline holds, or %NULL with an error
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
TlTrack *tl_track_new_from_json (const char *json, gssize length, GError **error);

/**
 * tl_track_to_json:
 * @self: a track
 *
 * Writes a track as a JSON object in canonical, compact form.
 *
 * Returns: (transfer full): the JSON text
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_track_to_json (const TlTrack *self);

/**
 * tl_track_get_unknown:
 * @self: a track
 * @name: the name of a member that the library does not know
 *
 * Gets the value of an unknown member.
 *
 * Returns: (nullable): the value as JSON text, or %NULL if there is none
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
const char *tl_track_get_unknown (const TlTrack *self, const char *name);

/**
 * tl_track_set_unknown:
 * @self: a track that is not sealed
 * @name: the name of a member that the library does not know
 * @json: (nullable): the value as JSON text, or %NULL to remove the member
 * @error: return location for a #GError, or %NULL
 *
 * Sets or removes an unknown member. Unknown members are kept and written back.
 *
 * Returns: %TRUE on success, %FALSE with an error if @json is not JSON
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_track_set_unknown (TlTrack *self, const char *name, const char *json, GError **error);

/**
 * tl_track_dup_unknown_names:
 * @self: a track
 *
 * Lists the names of the members that the library does not know, in the order in which they were read.
 *
 * Returns: (transfer full) (array zero-terminated=1): the names
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char **tl_track_dup_unknown_names (const TlTrack *self);

/**
 * tl_difference_dup_old_json:
 * @self: a difference
 *
 * Gets the value of the member in the old timeline.
 *
 * Time complexity: O(length of the text).
 *
 * Returns: (transfer full) (nullable): the value as compact JSON, or %NULL if the member was missing, or if the whole
 *   item was added or removed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_difference_dup_old_json (const TlDifference *self);

/**
 * tl_difference_dup_new_json:
 * @self: a difference
 *
 * Gets the value of the member in the new timeline.
 *
 * Time complexity: O(length of the text).
 *
 * Returns: (transfer full) (nullable): the value as compact JSON, or %NULL if the member is missing, or if the whole
 *   item was added or removed
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_difference_dup_new_json (const TlDifference *self);

G_END_DECLS
