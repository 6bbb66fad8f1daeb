/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* Compares names regardless of case, and finds the name nearest to one that does not exist.
 *
 *   wanted      candidates                             suggestion
 *   "Russia"    "rus" (Russian Federation), "prc"      ; there is "rus" (Russian Federation)
 *   "alledged"  "alleged", "confirmed"                 ; there is "alleged"
 *   "mars"      "rus" (Russian Federation), "prc"
 *
 * A candidate is an id with any number of texts: the id itself, its title, its aliases. It is near if one of its texts
 * differs from the wanted name only in case, in a few typing errors, or in additional words in one of the two. */

/* Returns the case folding of TEXT: the same for all spellings that differ only in case or in how Unicode composes
 * their letters. A dotted capital I is an i, as in English: "TÜRKİYE" is "Türkiye". Free the result with g_free(). */
char *_tl_fold (const char *text);

/* Returns the form of a text in which words are searched: normalised (NFC) and folded. ASCII needs only one pass over
 * its bytes. Free the result with g_free(). */
char *_tl_fold_words (const char *text);

/* Returns whether _tl_fold() of TEXT is FOLDED. Does not allocate memory if TEXT is ASCII. */
gboolean _tl_fold_matches (const char *text, const char *folded);

typedef struct _TlNearestText TlNearestText;

typedef struct
{
  TlNearestText *wanted;
  const char *id;    /* the best candidate so far, borrowed; NULL if none is near */
  const char *label; /* its name, borrowed; may be NULL */
  gsize label_length;
  guint score; /* a smaller score is nearer */
  guint left;  /* texts that may still be compared: bounds the cost of a suggestion */
} TlNearest;

void _tl_nearest_init (TlNearest *self, const char *wanted);
void _tl_nearest_clear (TlNearest *self);

/* Compares TEXT, of LENGTH bytes, which is a name of the candidate ID. The order of the calls does not matter: of
 * two candidates that are equally near, the one whose id sorts first is taken. */
void _tl_nearest_offer (TlNearest *self, const char *text, gsize length, const char *id, const char *label,
                        gsize label_length);

/* Returns "; there is "id" (label)", or "" if nothing is near. Free the result with g_free(). */
char *_tl_nearest_to_string (const TlNearest *self);

/* The same for a closed list. The list ends with NULL at an index above 0. */
char *_tl_nearest_of (const char *wanted, const char *const *names);
