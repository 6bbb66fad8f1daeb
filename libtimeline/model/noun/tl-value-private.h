/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "date/tl-date-private.h"

/* The common base of all nouns, so that reading, writing, storing, copying and comparing are written once.
 *
 * A value is a struct whose members are described by a shape:
 *
 *   TlLink  { TlValue value; const char *id, *from, *to, *type; double confidence; TlLag *lag; TlList citations; ... }
 *   shape   "link"  { "id": id } { "from": event, required } ... { "lag": object of shape lag } { "citations": list }
 * ...
 *
 * Strings, lists and parts live in the value's arena; a part (such as a citation of an event) shares the
 * arena of its owner. */
typedef struct _TlShape TlShape;

typedef struct
{
  const char *key;
  union
  {
    const char *text;
    double number;
  };
} TlPair;

/* Pairs of key and value, sorted by key. Unknown members are not sorted: they keep the order in which they were
 * read. */
typedef struct
{
  TlPair *pairs;
  guint n;
  guint capacity;
} TlMap;

typedef struct
{
  const char **items; /* terminated by NULL once it has an item */
  guint n;
  guint capacity;
} TlStrings;

typedef struct
{
  TlArena *arena;
  const TlShape *shape;
  TlMap unknown; /* members that this library does not know: name to compact JSON */
  gboolean sealed;
} TlValue;

typedef struct
{
  TlValue **items;
  guint n;
  guint capacity;
} TlList;

typedef enum
{
  TL_FIELD_TEXT,     /* const char *: free text; if there is none, NULL and not "" */
  TL_FIELD_ID,       /* const char *: the value's own id */
  TL_FIELD_SYMBOL,   /* const char *: a word that repeats: a role, a scheme, a tag */
  TL_FIELD_DURATION, /* const char *: ISO 8601 */
  TL_FIELD_ACTOR,    /* const char *: the id of an actor */
  TL_FIELD_SOURCE,
  TL_FIELD_TRACK,
  TL_FIELD_EVENT,
  TL_FIELD_EVENT_TYPE,
  TL_FIELD_LINK_TYPE,
  TL_FIELD_DATE,   /* TlDate * */
  TL_FIELD_CHOICE, /* guint8: an index into a closed list; 0 is the default, or unset */
  TL_FIELD_DIGIT,  /* guint8: a whole number from min to max; 0 if unset */
  TL_FIELD_FLAG,   /* gboolean */
  TL_FIELD_NUMBER, /* double; NAN if unset */
  TL_FIELD_TEXTS,  /* TlStrings of the kinds above: free texts, words, ids */
  TL_FIELD_SYMBOLS,
  TL_FIELD_ACTORS,
  TL_FIELD_SOURCES,
  TL_FIELD_TEXT_MAP, /* TlMap to texts, to numbers, to compact JSON */
  TL_FIELD_NUMBER_MAP,
  TL_FIELD_JSON_MAP,
  TL_FIELD_OBJECT, /* a part, or NULL */
  TL_FIELD_LIST,   /* TlList of parts */
} TlFieldKind;

typedef enum
{
  TL_FIELD_REQUIRED = 1 << 0,
  TL_FIELD_COLUMN = 1 << 1,   /* a timeline stores it in a column, not in the record */
  TL_FIELD_DECISIVE = 1 << 2, /* optional, but a value that has it would have another meaning without it */
} TlFieldFlags;

typedef struct
{
  const char *name;
  TlFieldKind kind;
  TlFieldFlags flags;
  gsize offset;
  const TlShape *shape;       /* of the parts */
  const char *const *choices; /* ends in a NULL at an index above 0; index 0 may be NULL: unset */
  double min, max;            /* of a number or digit */
  guint8 length;              /* of the name */
  guint8 number;              /* index among the members of all nouns, from 1; 0 if in no noun */
  char quoted[16];            /* "name": as written in JSON, for members of events, links and their parts */
} TlField;

#define TL_ALL_FIELDS 96 /* greater than the number of members in all shapes */

struct _TlShape
{
  const char *noun;
  gsize size;
  guint n_fields;
  const TlField *fields;
};

#define TL_FIELD(type, value, field) (*(type *) (gpointer) ((char *) (value) + (field)->offset))
#define TL_FIELD_CONST(type, value, field) (*(const type *) (gconstpointer) ((const char *) (value) + (field)->offset))

/* ---- life ---- */

/* Returns a value with an arena of its own. The two are freed together. */
gpointer _tl_value_new (const TlShape *shape);
gpointer _tl_value_new_in (const TlShape *shape, TlArena *arena);
gpointer _tl_value_ref (gconstpointer self);
void _tl_value_unref (gpointer self);
/* Returns a deep copy in ARENA. */
gpointer _tl_value_copy (gconstpointer self, TlArena *arena);
/* Returns a deep copy with an arena of its own. The copy may be changed, but its parts are sealed, as those of any
 * value. */
gpointer _tl_value_dup (gconstpointer self);
gboolean _tl_value_equal (gconstpointer a, gconstpointer b);
/* Equal values have equal hashes. */
guint _tl_value_hash (gconstpointer self);
void _tl_value_seal (gpointer self);
/* Copies one member between two values of the same shape. */
void _tl_field_copy (const TlField *field, TlValue *to, const TlValue *from, TlArena *arena);
gboolean _tl_field_equal (const TlField *field, const TlValue *a, const TlValue *b);

/* Adds to SELF, which is not sealed, what OTHER, of the same shape, has and it lacks: members, entries of maps, items
 * of lists. DIFFER is called for each member that both have with different values, of which SELF's is kept. It is
 * called with the name of the member and what each says, as a person would write it. Ids are left alone.
 *
 * Time complexity: O(size of both). */
typedef void (*TlDifferFunc) (const char *member, const char *kept, const char *left, gpointer user_data);
void _tl_value_unite (gpointer self, gconstpointer other, TlDifferFunc differ, gpointer user_data);

/* ---- members; the text is copied ---- */

const TlField *_tl_shape_find (const TlShape *shape, const char *name, gsize length);
const char *_tl_value_dup_text (gpointer self, const char *text);
void _tl_value_set_date (gpointer self, TlDate **member, const TlDate *date);
void _tl_strings_add (TlStrings *self, TlArena *arena, const char *text);
/* Removes every text that equals TEXT. */
void _tl_strings_remove (TlStrings *self, const char *text);
void _tl_list_add (TlList *self, TlArena *arena, gpointer part);
void _tl_list_remove (TlList *self, guint index);
/* Returns the pair with KEY, which is added if it is missing. If SORTED, the map is kept in the order of its keys. */
TlPair *_tl_map_put (TlMap *self, TlArena *arena, const char *key, gboolean sorted);
TlPair *_tl_map_find (const TlMap *self, const char *key);
void _tl_map_remove (TlMap *self, const char *key);
/* To add many pairs, append each and then sort. Sorting returns the key of a repeated pair, or NULL. */
TlPair *_tl_map_append (TlMap *self, TlArena *arena, const char *key, gsize length);
/* The same, without a copy of KEY, which must live as long as the map. */
TlPair *_tl_map_append_key (TlMap *self, TlArena *arena, const char *key);
const char *_tl_map_sort (TlMap *self);
