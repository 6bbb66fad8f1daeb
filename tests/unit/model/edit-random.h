/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What the test of random changes works on: kinds of values, random values, and a naive model. */
#pragma once

#include "tl-test.h"

#define N_IDS 5 /* of a kind */

typedef gpointer (*Copy) (gconstpointer value);
typedef char *(*ToText) (gconstpointer value);
typedef gboolean (*Put) (TlTimeline *timeline, gconstpointer value, GError **error);
typedef gboolean (*Remove) (TlTimeline *timeline, const char *id, TlRemoveFlags flags, GError **error);

/* An id is the letter of its kind and a digit, so that every id in a text can be found. */
typedef struct
{
  char letter;
  Copy copy;
  GDestroyNotify unref;
  ToText to_text;
  Put add, replace;
  Remove remove;
} EditKind;

enum
{
  EVENT_TYPE,
  LINK_TYPE,
  ACTOR,
  SOURCE,
  TRACK,
  EVENT,
  LINK,
  N_KINDS
};

extern const EditKind edit_kinds[N_KINDS];

/* ---- random values ----------------------------------------------------------------------------------------------- */

/* Returns an id that may exist. It is valid until the eighth call after this one. */
const char *edit_pick (GRand *rand, guint kind);
gboolean edit_one_in (GRand *rand, int n);
TlLink *edit_make_link (GRand *rand);
gpointer edit_make_value (GRand *rand, guint kind, const char *id);

/* ---- the naive model --------------------------------------------------------------------------------------------- */

/* By kind: key to value. The key of a link without id consists of its ends and type. */
typedef struct
{
  GHashTable *values[N_KINDS];
} Naive;

void naive_init (Naive *self);
void naive_clear (Naive *self);
gboolean naive_has (const Naive *self, guint kind, const char *id);
void naive_put (Naive *self, guint kind, const char *key, gconstpointer value);
char *edit_link_key (const TlLink *link);
/* The number of values other than the one itself that name it. */
guint naive_count_holders (const Naive *self, guint of, const char *id);
/* Whether every id in the value exists. The first use of its own id, OWN, is left out. */
gboolean naive_has_all_of (const Naive *self, guint kind, gconstpointer value, const char *own);
/* Removes a value and all that depends on it. */
void naive_remove (Naive *self, guint of, const char *id);
