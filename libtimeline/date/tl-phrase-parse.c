/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Parsing a phrase: the tree of the rules that its words fit. The first rule of the table that fits is taken. What was
 * found for a run of words is kept, so that the time is bounded by the number of runs times that of the rules. */
#include "config.h"

#include "date/tl-phrase-private.h"

#include <string.h>

typedef enum
{
  NOT_TRIED,
  IS_NONE,
  IS_PHRASE,
} RunState;

#define N_ENDS (TL_PHRASE_MAX_WORDS + 1)

struct _TlPhraseTree
{
  const TlPhraseLanguage *language;
  const TlPhraseWord *words;
  guint n;
  guint8 states[N_ENDS * N_ENDS]; /* RunState of the words from BEGIN to END, at BEGIN * N_ENDS + END */
  TlPhraseNode nodes[N_ENDS * N_ENDS];
};

static const TlPhraseNode *parse_run (TlPhraseTree *self, guint begin, guint end);

/* ---- classes ----------------------------------------------------------------------------------------------------- */

static gboolean
is_number (const TlPhraseWord *word, int min, int max)
{
  return (word->kind == TL_WORD_NUMBER || word->kind == TL_WORD_DIGITS) && word->value >= min && word->value <= max;
}

static gboolean
fits_builtin (TlPhraseClassId class, const TlPhraseWord *word)
{
  int value = word->value;

  switch (class)
    {
    case TL_CLASS_NUMBER:
      return is_number (word, 1, 999);
    case TL_CLASS_DAY:
      return (word->kind == TL_WORD_DIGITS || word->kind == TL_WORD_NTH || word->kind == TL_WORD_ORDINAL) && value >= 1
             && value <= 31;
    case TL_CLASS_NTH:
      return word->kind == TL_WORD_NTH && value >= 1 && value <= 31;
    case TL_CLASS_ORDINAL:
      return (word->kind == TL_WORD_NTH || word->kind == TL_WORD_ORDINAL) && value >= 1 && value <= 99;
    case TL_CLASS_YEAR:
      return is_number (word, 1000, 2999);
    case TL_CLASS_DECADE:
      return word->kind == TL_WORD_DECADE && value % 10 == 0 && value >= 1000;
    case TL_CLASS_SHORT:
      return word->kind == TL_WORD_SHORT && value % 10 == 0;
    case TL_CLASS_TWO:
      return word->kind == TL_WORD_DIGITS && word->length == 2;
    case TL_CLASS_ISO_DAY:
      return word->kind == TL_WORD_ISO_DAY;
    default:
      return FALSE;
    }
}

/* Adds the value of the class to V. */
static void
read_builtin (TlPhraseClassId class, const TlPhraseWord *word, int *v)
{
  if (class == TL_CLASS_ISO_DAY)
    memcpy (v, word->date, sizeof word->date);
  else
    v[0] = class == TL_CLASS_SHORT ? word->value / 10 : word->value;
}

/* Fits the words from BEGIN on with one way to write a class. */
static gboolean
fits_way (const TlPhraseTree *self, const TlPhraseClass *way, guint begin, int *value)
{
  const gint16 *items = self->language->items + way->first_item;
  int v[16] = { 0 };
  guint n = 0;

  for (guint i = 0; i < way->n_items; i++)
    {
      const TlPhraseWord *word = &self->words[begin + i];
      TlPhraseClassId class = items[i] < 0 ? (TlPhraseClassId) -items[i] : TL_CLASS_DATE;

      if (items[i] >= 0 ? word->literal != items[i] : !fits_builtin (class, word))
        return FALSE;
      if (items[i] < 0)
        read_builtin (class, word, v + n++);
    }
  *value = way->is_read ? v[way->value] : way->value;
  return !way->is_read || (*value >= way->min && *value <= way->max);
}

/* The number of words from BEGIN on that fit a class: the longest way to write it. 0 if none does. */
static guint
measure_class (const TlPhraseTree *self, int class, guint begin, guint end, int *v)
{
  guint longest = 0;
  int value;

  if (begin >= end)
    return 0;
  if (class <= TL_CLASS_ISO_DAY)
    {
      if (!fits_builtin ((TlPhraseClassId) class, &self->words[begin]))
        return 0;
      read_builtin ((TlPhraseClassId) class, &self->words[begin], v);
      return 1;
    }
  for (const TlPhraseClass *way = self->language->classes; way->n_items != 0; way++)
    if (way->class == class && way->n_items > longest && begin + way->n_items <= end
        && fits_way (self, way, begin, &value))
      {
        longest = way->n_items;
        *v = value;
      }
  return longest;
}

/* ---- rules ------------------------------------------------------------------------------------------------------- */

/* The items of a rule that are not fitted yet. */
typedef struct
{
  const gint16 *items;
  guint n_items;
  guint n_values;
  guint n_children;
} Rest;

static gboolean fit_rest (TlPhraseTree *self, TlPhraseNode *node, Rest rest, guint begin, guint end);

/* A phrase within the phrase: the shortest that leaves words that fit the rest. */
static gboolean
fit_phrase (TlPhraseTree *self, TlPhraseNode *node, Rest rest, guint begin, guint end)
{
  rest.items++;
  rest.n_items--;
  for (guint at = rest.n_items == 0 ? end : begin + 1; at + rest.n_items <= end; at++)
    {
      node->children[rest.n_children] = at > begin ? parse_run (self, begin, at) : NULL;
      if (node->children[rest.n_children] != NULL)
        {
          Rest after = rest;

          after.n_children++;
          if (fit_rest (self, node, after, at, end))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
fit_rest (TlPhraseTree *self, TlPhraseNode *node, Rest rest, guint begin, guint end)
{
  while (rest.n_items > 0)
    {
      int item = *rest.items;
      guint length = 1;

      if (begin + rest.n_items > end)
        return FALSE;
      if (item == -TL_CLASS_DATE)
        return fit_phrase (self, node, rest, begin, end);
      if (item < 0)
        length = measure_class (self, -item, begin, end, node->values + rest.n_values);
      else if (self->words[begin].literal != item)
        return FALSE;
      if (length == 0)
        return FALSE;
      rest.n_values += item == -TL_CLASS_ISO_DAY ? 3 : item < 0;
      begin += length;
      rest.items++;
      rest.n_items--;
    }
  return begin == end;
}

static const TlPhraseNode *
parse_run (TlPhraseTree *self, guint begin, guint end)
{
  guint run = begin * N_ENDS + end;
  TlPhraseNode *node = &self->nodes[run];

  if (self->states[run] != NOT_TRIED)
    return self->states[run] == IS_PHRASE ? node : NULL;
  self->states[run] = IS_NONE;
  for (const TlPhraseRule *rule = self->language->rules; rule->n_items != 0; rule++)
    {
      Rest rest = { self->language->items + rule->first_item, rule->n_items, 0, 0 };

      *node = (TlPhraseNode){ .rule = rule };
      if (fit_rest (self, node, rest, begin, end))
        {
          self->states[run] = IS_PHRASE;
          return node;
        }
    }
  return NULL;
}

TlPhraseTree *
_tl_phrase_parse (const TlPhraseLanguage *language, const TlPhraseWord *words, guint n)
{
  g_autoptr (TlPhraseTree) self = NULL;

  if (n == 0 || n > TL_PHRASE_MAX_WORDS)
    return NULL;
  self = g_new0 (TlPhraseTree, 1);
  self->language = language;
  self->words = words;
  self->n = n;
  return parse_run (self, 0, n) != NULL ? g_steal_pointer (&self) : NULL;
}

const TlPhraseNode *
_tl_phrase_tree_get_root (const TlPhraseTree *self)
{
  return &self->nodes[self->n];
}

void
_tl_phrase_tree_free (TlPhraseTree *self)
{
  g_free (self);
}
