/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Comparison of names regardless of case, and suggestions for a name that does not exist. */
#include "config.h"

#include "base/tl-nearest-private.h"

#include <libtimeline/tl-name.h>
#include <string.h>

#define MOST_COMPARED 10000 /* texts compared for one suggestion */
#define MOST_LETTERS 64     /* letters compared of a text; the rest is ignored */
#define MOST_WORDS 12
#define MOST_SHOWN 60 /* letters of a label */

/* The highest number of differing words that is counted: more differences cost the same. */
#define MOST_EXTRA 8
/* Greater than any number of typing errors, so that a whole name that is near is preferred to one that shares a
 * word. */
#define BY_WORDS 4

/* ---- case -------------------------------------------------------------------------------------------------------- */

/* Removes each dot above (U+0307) that follows an i: the case folding of a dotted capital I leaves one. */
static char *
without_dots (char *folded)
{
  char *to = folded;

  for (const char *from = folded; *from != '\0';)
    if (to > folded && to[-1] == 'i' && memcmp (from, "\xcc\x87", 2) == 0)
      from += 2;
    else
      *to++ = *from++;
  *to = '\0';
  return folded;
}

/* Canonical caseless matching (The Unicode Standard, section 3.13) on compatibility decompositions. */
char *
_tl_fold (const char *text)
{
  g_autofree char *decomposed = NULL, *folded = NULL, *again = NULL;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  if (decomposed == NULL)
    return g_strdup (text);
  folded = g_utf8_casefold (decomposed, -1);
  again = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  return without_dots (g_steal_pointer (&again));
}

/* Composed letters stay composed, so that a word ending in e is not found in one ending in é. Folding may decompose. */
char *
_tl_fold_words (const char *text)
{
  g_autofree char *composed = NULL, *folded = NULL, *again = NULL;

  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  if (composed == NULL)
    return g_strdup (text);
  folded = g_utf8_casefold (composed, -1);
  again = g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);
  return without_dots (g_steal_pointer (&again));
}

gboolean
_tl_fold_matches (const char *text, const char *folded)
{
  g_autofree char *mine = NULL;

  if (g_str_is_ascii (text))
    return g_ascii_strcasecmp (text, folded) == 0;
  mine = _tl_fold (text);
  return strcmp (mine, folded) == 0;
}

/* ---- texts in letters and words ---------------------------------------------------------------------------------- */

typedef struct
{
  guint begin;
  guint length;
} Word;

/* A folded text, truncated if it is long.
 *
 *   letters   r u s s i a n   f e d e r a t i o n
 *   words     |0, 7|          |8, 10|                */
struct _TlNearestText
{
  gunichar letters[MOST_LETTERS];
  guint n;
  Word words[MOST_WORDS];
  guint n_words;
};

static void
split_into_words (TlNearestText *self)
{
  gboolean inside = FALSE;

  for (guint i = 0; i < self->n; i++)
    {
      gboolean is_letter = g_unichar_isalnum (self->letters[i]) || g_unichar_ismark (self->letters[i]);

      if (is_letter && !inside && self->n_words == MOST_WORDS)
        return;
      if (is_letter && !inside)
        self->words[self->n_words++] = (Word){ i, 0 };
      if (is_letter)
        self->words[self->n_words - 1].length++;
      inside = is_letter;
    }
}

/* TEXT need not be terminated after LENGTH bytes. It is valid UTF-8 unless it is a name that the caller gave. */
static void
fill_text (TlNearestText *self, const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, MIN (length, 4 * MOST_LETTERS));
  g_autofree char *valid = g_utf8_make_valid (copy, -1), *folded = _tl_fold (valid);
  const char *p = folded;

  self->n = self->n_words = 0;
  for (; *p != '\0' && self->n < MOST_LETTERS; p = g_utf8_next_char (p))
    self->letters[self->n++] = g_utf8_get_char (p);
  split_into_words (self);
}

/* ---- typing errors ----------------------------------------------------------------------------------------------- */

/* Counts letters that are omitted, added, wrong or swapped with the next: the distance of Damerau and Levenshtein in
 * which no letter is changed twice (F. J. Damerau, "A technique for computer detection and correction of spelling
 * errors", Communications of the ACM 7, 1964). */
static guint
count_errors (const gunichar *a, guint n, const gunichar *b, guint m)
{
  guint rows[3][MOST_LETTERS + 1];
  guint *before = rows[0], *last = rows[1], *row = rows[2];

  for (guint j = 0; j <= m; j++)
    last[j] = j;
  for (guint i = 1; i <= n; i++)
    {
      guint *spare = before;

      row[0] = i;
      for (guint j = 1; j <= m; j++)
        {
          row[j] = MIN (MIN (last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
      before = last;
      last = row;
      row = spare;
    }
  return last[m];
}

static guint
count_between (guint a, guint b)
{
  return a > b ? a - b : b - a;
}

/* A different number is not a typing error: "e12" is no misspelling of "e13". */
static gboolean
have_same_digits (const TlNearestText *a, const TlNearestText *b)
{
  guint i = 0, j = 0;

  for (;; i++, j++)
    {
      while (i < a->n && !g_unichar_isdigit (a->letters[i]))
        i++;
      while (j < b->n && !g_unichar_isdigit (b->letters[j]))
        j++;
      if (i == a->n || j == b->n)
        return i == a->n && j == b->n;
      if (a->letters[i] != b->letters[j])
        return FALSE;
    }
}

/* Allows one error for each three letters, but no more than three. */
static gboolean
is_misspelt (const TlNearestText *a, const TlNearestText *b, guint *score)
{
  guint most = MIN (MAX (a->n, b->n) / 3, BY_WORDS - 1);

  if (count_between (a->n, b->n) > most || !have_same_digits (a, b))
    return FALSE;
  *score = count_errors (a->letters, a->n, b->letters, b->n);
  return *score <= most;
}

/* ---- words ------------------------------------------------------------------------------------------------------- */

#define SHORTEST_WORD 4 /* shorter words, such as "the" and "of", are ignored */
#define NO_WORD G_MAXUINT

/* Returns 0 for equal words, 1 if one begins with the other, 2 for a typing error. */
static guint
compare_words (const TlNearestText *a, Word x, const TlNearestText *b, Word y)
{
  guint least = MIN (x.length, y.length);

  if (least < SHORTEST_WORD)
    return NO_WORD;
  if (memcmp (a->letters + x.begin, b->letters + y.begin, least * sizeof (gunichar)) == 0)
    return x.length == y.length ? 0 : 1;
  if (least > SHORTEST_WORD && count_between (x.length, y.length) < 2 && have_same_digits (a, b)
      && count_errors (a->letters + x.begin, x.length, b->letters + y.begin, y.length) == 1)
    return 2;
  return NO_WORD;
}

static guint
find_like_word (const TlNearestText *a, Word word, const TlNearestText *b)
{
  guint best = NO_WORD;

  for (guint i = 0; i < b->n_words && best > 0; i++)
    best = MIN (best, compare_words (a, word, b, b->words[i]));
  return best;
}

/* Returns whether all words of A that are not too short are in B. */
static gboolean
is_contained (const TlNearestText *a, const TlNearestText *b, guint *score)
{
  guint n = 0, sum = 0;

  for (guint i = 0; i < a->n_words; i++)
    if (a->words[i].length >= SHORTEST_WORD)
      {
        guint found = find_like_word (a, a->words[i], b);

        if (found == NO_WORD)
          return FALSE;
        sum += found;
        n++;
      }
  *score = BY_WORDS + sum + MIN (count_between (a->n_words, b->n_words), MOST_EXTRA);
  return n > 0;
}

static gboolean
is_near (const TlNearestText *wanted, const TlNearestText *text, guint *score)
{
  if (is_misspelt (wanted, text, score) || is_contained (wanted, text, score))
    return TRUE;
  return 2 * text->n_words >= wanted->n_words && is_contained (text, wanted, score);
}

/* ---- the nearest ------------------------------------------------------------------------------------------------- */

void
_tl_nearest_init (TlNearest *self, const char *wanted)
{
  *self = (TlNearest){ .wanted = g_new (TlNearestText, 1), .score = G_MAXUINT, .left = MOST_COMPARED };
  fill_text (self->wanted, wanted, strlen (wanted));
}

void
_tl_nearest_clear (TlNearest *self)
{
  g_clear_pointer (&self->wanted, g_free);
}

void
_tl_nearest_offer (TlNearest *self, const char *text, gsize length, const char *id, const char *label,
                   gsize label_length)
{
  TlNearestText candidate;
  guint score;

  if (self->left == 0)
    return;
  self->left--;
  fill_text (&candidate, text, length);
  if (!is_near (self->wanted, &candidate, &score) || score > self->score
      || (score == self->score && strcmp (self->id, id) <= 0))
    return;
  self->score = score;
  self->id = id;
  self->label = label;
  self->label_length = label_length;
}

char *
_tl_nearest_to_string (const TlNearest *self)
{
  g_autofree char *label = NULL, *cut = NULL;
  gboolean is_long;

  if (self->id == NULL)
    return g_strdup ("");
  if (self->label == NULL
      || (strlen (self->id) == self->label_length && memcmp (self->id, self->label, self->label_length) == 0))
    return g_strdup_printf ("; there is \"%s\"", self->id);
  label = g_strdelimit (g_strndup (self->label, self->label_length), "\n\r\t", ' ');
  is_long = g_utf8_strlen (label, -1) > MOST_SHOWN;
  cut = g_utf8_substring (label, 0, MIN (g_utf8_strlen (label, -1), MOST_SHOWN));
  return g_strdup_printf ("; there is \"%s\" (%s%s)", self->id, cut, is_long ? "…" : "");
}

char *
_tl_nearest_of (const char *wanted, const char *const *names)
{
  TlNearest nearest;
  char *suggestion;

  _tl_nearest_init (&nearest, wanted);
  for (guint i = 0; i == 0 || names[i] != NULL; i++)
    if (names[i] != NULL)
      _tl_nearest_offer (&nearest, names[i], strlen (names[i]), names[i], NULL, 0);
  suggestion = _tl_nearest_to_string (&nearest);
  _tl_nearest_clear (&nearest);
  return suggestion;
}

const char *
tl_name_find_nearest (const char *name, const char *const *names)
{
  TlNearest nearest;
  const char *found;

  g_return_val_if_fail (name != NULL && names != NULL, NULL);
  _tl_nearest_init (&nearest, name);
  for (guint i = 0; nearest.left > 0 && names[i] != NULL; i++)
    _tl_nearest_offer (&nearest, names[i], strlen (names[i]), names[i], NULL, 0);
  found = nearest.id;
  _tl_nearest_clear (&nearest);
  return found;
}
