/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "date/tl-date-private.h"

/* What every noun is made of, so that reading, writing, storing, copying and comparing are written once.
 *
 * A value is a struct whose members are described by a shape:
 *
 *   TlLink  { TlValue value; const char *id, *from, *to, *type; double confidence; TlLag *lag; TlList citations; ... }
 *   shape   "link"  { "id": id } { "from": event, required } ... { "lag": object of shape lag } { "citations": list }
 * ...
 *
 * Strings, lists and parts live in the value's arena; a part (a citation of an event) shares its owner's. */
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

/* Key to value; kept sorted by key, except for unknown members, which stay as read. */
typedef struct
{
  TlPair *pairs;
  guint n;
  guint capacity;
} TlMap;

typedef struct
{
  const char **items; /* ends in NULL once there is any */
  guint n;
  guint capacity;
} TlStrings;

typedef struct
{
  TlArena *arena;
  const TlShape *shape;
  TlMap unknown; /* members this library does not know: name to compact JSON */
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
  TL_FIELD_TEXT,     /* const char *: free text; NULL and never "" where there is none */
  TL_FIELD_ID,       /* const char *: the value's own id */
  TL_FIELD_SYMBOL,   /* const char *: a word that repeats: a role, a scheme, a tag */
  TL_FIELD_DURATION, /* const char *: ISO 8601 */
  TL_FIELD_ACTOR,    /* const char *: the id of one */
  TL_FIELD_SOURCE,
  TL_FIELD_TRACK,
  TL_FIELD_EVENT,
  TL_FIELD_EVENT_TYPE,
  TL_FIELD_LINK_TYPE,
  TL_FIELD_DATE,   /* TlDate * */
  TL_FIELD_CHOICE, /* guint8: an index into a closed list; 0 is the default, or nothing */
  TL_FIELD_DIGIT,  /* guint8: a whole number from min to max; 0 is nothing */
  TL_FIELD_FLAG,   /* gboolean */
  TL_FIELD_NUMBER, /* double; NAN is nothing */
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
  TL_FIELD_COLUMN = 1 << 1,   /* a timeline keeps it in a column, not in the record */
  TL_FIELD_DECISIVE = 1 << 2, /* optional, but a value that has it would say something else without it */
} TlFieldFlags;

typedef struct
{
  const char *name;
  TlFieldKind kind;
  TlFieldFlags flags;
  gsize offset;
  const TlShape *shape;       /* of the parts */
  const char *const *choices; /* ends in a NULL at index > 0; index 0 may be NULL: nothing */
  double min, max;            /* of a number or digit */
  guint8 length;              /* of the name */
  guint8 number;              /* among the members of all nouns, from 1 on; 0: of none */
  char quoted[16];            /* "name": as it stands in JSON, of members of events and links and of their parts */
} TlField;

#define TL_ALL_FIELDS 96 /* more than there are members in all shapes */

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

/* A value with an arena of its own: the two are freed together. */
gpointer _tl_value_new (const TlShape *shape);
gpointer _tl_value_new_in (const TlShape *shape, TlArena *arena);
gpointer _tl_value_ref (gconstpointer self);
void _tl_value_unref (gpointer self);
/* Deep. */
gpointer _tl_value_copy (gconstpointer self, TlArena *arena);
/* The same with an arena of its own. It may be changed; its parts are sealed, as those of any value. */
gpointer _tl_value_dup (gconstpointer self);
gboolean _tl_value_equal (gconstpointer a, gconstpointer b);
void _tl_value_seal (gpointer self);
/* The same for one member of two values of one shape. */
void _tl_field_copy (const TlField *field, TlValue *to, const TlValue *from, TlArena *arena);
gboolean _tl_field_equal (const TlField *field, const TlValue *a, const TlValue *b);

/* ---- members; the text is copied ---- */

const TlField *_tl_shape_find (const TlShape *shape, const char *name, gsize length);
const char *_tl_value_dup_text (gpointer self, const char *text);
void _tl_value_set_date (gpointer self, TlDate **member, const TlDate *date);
void _tl_strings_add (TlStrings *self, TlArena *arena, const char *text);
/* Takes out every text that equals TEXT. */
void _tl_strings_remove (TlStrings *self, const char *text);
void _tl_list_add (TlList *self, TlArena *arena, gpointer part);
void _tl_list_remove (TlList *self, guint index);
/* The pair of that key, new where there was none; SORTED keeps the order by key. */
TlPair *_tl_map_put (TlMap *self, TlArena *arena, const char *key, gboolean sorted);
TlPair *_tl_map_find (const TlMap *self, const char *key);
void _tl_map_remove (TlMap *self, const char *key);
/* For many at once: append each, then sort; the key of a repeated pair, or NULL. */
TlPair *_tl_map_append (TlMap *self, TlArena *arena, const char *key, gsize length);
/* The same with a key that lives as long as the map. */
TlPair *_tl_map_append_key (TlMap *self, TlArena *arena, const char *key);
const char *_tl_map_sort (TlMap *self);
