/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/noun/tl-nouns-private.h"

#include <string.h>

/* The getters and setters that all nouns share. They differ only in the noun and the member:
 *
 *   TL_NOUN (actor, TlActor)          type, copy, ref, unref, equal, is_sealed
 *   TL_TEXT (actor, TlActor, name)    tl_actor_get_name, tl_actor_set_name
 */

#define TL_IS_OPEN(self) ((self) != NULL && !((const TlValue *) (self))->sealed)

#define TL_NOUN(noun, Noun)                                                                                            \
  G_DEFINE_BOXED_TYPE (Noun, tl_##noun, tl_##noun##_ref, tl_##noun##_unref)                                            \
  Noun *tl_##noun##_copy (const Noun *self)                                                                            \
  {                                                                                                                    \
    g_return_val_if_fail (self != NULL, NULL);                                                                         \
    return _tl_value_dup (self);                                                                                       \
  }                                                                                                                    \
  Noun *tl_##noun##_ref (const Noun *self)                                                                             \
  {                                                                                                                    \
    g_return_val_if_fail (self != NULL, NULL);                                                                         \
    return _tl_value_ref (self);                                                                                       \
  }                                                                                                                    \
  void tl_##noun##_unref (Noun *self)                                                                                  \
  {                                                                                                                    \
    g_return_if_fail (self != NULL);                                                                                   \
    _tl_value_unref (self);                                                                                            \
  }                                                                                                                    \
  gboolean tl_##noun##_equal (const Noun *self, const Noun *other)                                                     \
  {                                                                                                                    \
    g_return_val_if_fail (self != NULL && other != NULL, FALSE);                                                       \
    return self == other || _tl_value_equal (self, other);                                                             \
  }                                                                                                                    \
  gboolean tl_##noun##_is_sealed (const Noun *self)                                                                    \
  {                                                                                                                    \
    g_return_val_if_fail (self != NULL, FALSE);                                                                        \
    return !TL_IS_OPEN (self);                                                                                         \
  }

#define TL_GET(noun, Noun, Type, member, nothing)                                                                      \
  Type tl_##noun##_get_##member (const Noun *self)                                                                     \
  {                                                                                                                    \
    g_return_val_if_fail (self != NULL, nothing);                                                                      \
    return self->member;                                                                                               \
  }

/* A getter with a name other than the member's: get_type is reserved by the type system. */
#define TL_GET_TYPE(noun, Noun)                                                                                        \
  const char *tl_##noun##_get_##noun##_type (const Noun *self)                                                         \
  {                                                                                                                    \
    g_return_val_if_fail (self != NULL, NULL);                                                                         \
    return self->type;                                                                                                 \
  }

#define TL_TEXT(noun, Noun, member)                                                                                    \
  TL_GET (noun, Noun, const char *, member, NULL)                                                                      \
  void tl_##noun##_set_##member (Noun *self, const char *member)                                                       \
  {                                                                                                                    \
    g_return_if_fail (TL_IS_OPEN (self));                                                                              \
    self->member = _tl_value_dup_text (self, member);                                                                  \
  }

#define TL_DATE(noun, Noun, member)                                                                                    \
  TL_GET (noun, Noun, const TlDate *, member, NULL)                                                                    \
  void tl_##noun##_set_##member (Noun *self, const TlDate *member)                                                     \
  {                                                                                                                    \
    g_return_if_fail (TL_IS_OPEN (self));                                                                              \
    _tl_value_set_date (self, &self->member, member);                                                                  \
  }

#define TL_CHOICE(noun, Noun, Type, member, last)                                                                      \
  TL_GET (noun, Noun, Type, member, (Type) 0)                                                                          \
  void tl_##noun##_set_##member (Noun *self, Type member)                                                              \
  {                                                                                                                    \
    g_return_if_fail (TL_IS_OPEN (self));                                                                              \
    g_return_if_fail ((guint) member <= (guint) (last));                                                               \
    self->member = (guint8) member;                                                                                    \
  }

#define TL_STRINGS(noun, Noun, adder, getter)                                                                          \
  void tl_##noun##_add_##adder (Noun *self, const char *adder)                                                         \
  {                                                                                                                    \
    g_return_if_fail (TL_IS_OPEN (self) && adder != NULL);                                                             \
    _tl_strings_add (&self->getter, self->value.arena, _tl_arena_strndup (self->value.arena, adder, strlen (adder)));  \
  }                                                                                                                    \
  void tl_##noun##_remove_##adder (Noun *self, const char *adder)                                                      \
  {                                                                                                                    \
    g_return_if_fail (TL_IS_OPEN (self) && adder != NULL);                                                             \
    _tl_strings_remove (&self->getter, adder);                                                                         \
  }                                                                                                                    \
  const char *const *tl_##noun##_get_##getter (const Noun *self)                                                       \
  {                                                                                                                    \
    g_return_val_if_fail (self != NULL, NULL);                                                                         \
    return self->getter.n > 0 ? self->getter.items : _tl_no_strings;                                                   \
  }

#define TL_KEYED(noun, Noun, member, map)                                                                              \
  const char *tl_##noun##_get_##member (const Noun *self, const char *key)                                             \
  {                                                                                                                    \
    g_return_val_if_fail (self != NULL && key != NULL, NULL);                                                          \
    return _tl_map_get (&self->map, key);                                                                              \
  }                                                                                                                    \
  void tl_##noun##_set_##member (Noun *self, const char *key, const char *value)                                       \
  {                                                                                                                    \
    g_return_if_fail (TL_IS_OPEN (self) && key != NULL);                                                               \
    _tl_map_set (&self->map, self->value.arena, key, value, TRUE);                                                     \
  }

/* PART is the name of one item of LIST. */
#define TL_PARTS(noun, Noun, part, list)                                                                               \
  void tl_##noun##_remove_##part (Noun *self, guint index)                                                             \
  {                                                                                                                    \
    g_return_if_fail (TL_IS_OPEN (self) && index < self->list.n);                                                      \
    _tl_list_remove (&self->list, index);                                                                              \
  }                                                                                                                    \
  guint tl_##noun##_get_n_##list (const Noun *self)                                                                    \
  {                                                                                                                    \
    g_return_val_if_fail (self != NULL, 0);                                                                            \
    return self->list.n;                                                                                               \
  }

#define TL_CITATIONS(noun, Noun)                                                                                       \
  TL_PARTS (noun, Noun, citation, citations)                                                                           \
  void tl_##noun##_add_citation (Noun *self, const TlCitation *citation)                                               \
  {                                                                                                                    \
    g_return_if_fail (TL_IS_OPEN (self) && citation != NULL);                                                          \
    _tl_list_add (&self->citations, self->value.arena, _tl_value_copy (citation, self->value.arena));                  \
    _tl_value_seal (self->citations.items[self->citations.n - 1]);                                                     \
  }                                                                                                                    \
  const TlCitation *tl_##noun##_get_citation (const Noun *self, guint index)                                           \
  {                                                                                                                    \
    g_return_val_if_fail (self != NULL && index < self->citations.n, NULL);                                            \
    return (const TlCitation *) self->citations.items[index];                                                          \
  }

#define TL_RECORD(noun, Noun)                                                                                          \
  void tl_##noun##_set_record (Noun *self, const TlDate *created, const TlDate *modified, const char *coder)           \
  {                                                                                                                    \
    g_return_if_fail (TL_IS_OPEN (self));                                                                              \
    self->record = NULL;                                                                                               \
    if (created == NULL && modified == NULL && coder == NULL)                                                          \
      return;                                                                                                          \
    self->record = _tl_value_new_in (&_tl_record_shape, self->value.arena);                                            \
    _tl_value_set_date (self->record, &self->record->created, created);                                                \
    _tl_value_set_date (self->record, &self->record->modified, modified);                                              \
    self->record->coder = _tl_value_dup_text (self, coder);                                                            \
  }                                                                                                                    \
  gboolean tl_##noun##_get_record (const Noun *self, const TlDate **created, const TlDate **modified,                  \
                                   const char **coder)                                                                 \
  {                                                                                                                    \
    const TlRecord *record;                                                                                            \
                                                                                                                       \
    g_return_val_if_fail (self != NULL, FALSE);                                                                        \
    record = self->record;                                                                                             \
    TL_OUT (created, record != NULL ? record->created : NULL);                                                         \
    TL_OUT (modified, record != NULL ? record->modified : NULL);                                                       \
    TL_OUT (coder, record != NULL ? record->coder : NULL);                                                             \
    return record != NULL;                                                                                             \
  }

#define TL_OUT(pointer, result)                                                                                        \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    if ((pointer) != NULL)                                                                                             \
      *(pointer) = (result);                                                                                           \
  }                                                                                                                    \
  G_STMT_END

extern const char *const _tl_no_strings[];

const char *_tl_map_get (const TlMap *self, const char *key);
/* Sets the text of KEY. An empty TEXT or NULL removes the pair. */
void _tl_map_set (TlMap *self, TlArena *arena, const char *key, const char *text, gboolean sorted);
