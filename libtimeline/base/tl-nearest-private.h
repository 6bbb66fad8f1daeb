/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* Names compared regardless of case, and the one nearest to a name that does not exist.
 *
 *   wanted      candidates                             suggestion
 *   "Russia"    "rus" (Russian Federation), "prc"      ; there is "rus" (Russian Federation)
 *   "alledged"  "alleged", "confirmed"                 ; there is "alleged"
 *   "mars"      "rus" (Russian Federation), "prc"
 *
 * A candidate is an id with any number of texts: the id itself, its title, its aliases. It is near if one of these
 * differs from the wanted name in case only, in a few typing errors, or in that one of the two has more words. */

/* TEXT in the form that all spellings of it share which differ in case, or in how Unicode composes its letters. A
 * dotted capital I is an i, as in English: "TÜRKİYE" is "Türkiye". Free with g_free(). */
char *_tl_fold (const char *text);

/* Whether _tl_fold() makes FOLDED of TEXT, without making it of plain ASCII. */
gboolean _tl_fold_matches (const char *text, const char *folded);

typedef struct _TlNearestText TlNearestText;

typedef struct
{
  TlNearestText *wanted;
  const char *id;    /* the best candidate so far, borrowed; NULL: none is near */
  const char *label; /* its name, borrowed; may be NULL */
  gsize label_length;
  guint score; /* the less, the nearer */
  guint left;  /* texts that may still be compared: what a suggestion costs is bounded */
} TlNearest;

void _tl_nearest_init (TlNearest *self, const char *wanted);
void _tl_nearest_clear (TlNearest *self);

/* Compares TEXT, of LENGTH bytes, which is a name of the candidate ID. The order of the calls does not matter: of two
 * that are as near, the one whose id sorts first is taken. */
void _tl_nearest_offer (TlNearest *self, const char *text, gsize length, const char *id, const char *label,
                        gsize label_length);

/* "; there is "id" (label)", or "" if nothing is near. Free with g_free(). */
char *_tl_nearest_to_string (const TlNearest *self);

/* The same for a closed list, which ends in a NULL at an index above 0. */
char *_tl_nearest_of (const char *wanted, const char *const *names);
