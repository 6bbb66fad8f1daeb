/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Members that the library does not know. They are kept, but often they are known ones that somebody misspelt. */
#include "config.h"

#include "base/tl-nearest-private.h"
#include "date/tl-date-private.h"
#include "model/noun/tl-unknown-private.h"
#include "reason/check/tl-check-private.h"
#include "vocab/tl-vocab-private.h"

#include <string.h>

/* A name in one kind of object, however often it occurs there. */
typedef struct
{
  guint order; /* of the first occurrence */
  guint n;
  const char *noun;         /* static */
  const TlShape *shape;     /* that lists the known names, */
  const char *const *known; /* or these do */
  char *where;
  char *name;
} Unknown;

/* An item: what the place of a problem is made of. */
typedef struct
{
  const char *noun; /* NULL: the document */
  const char *id;
  const TlLink *link; /* NULL: no link */
} Item;

static void
unknown_free (gpointer unknown)
{
  g_free (((Unknown *) unknown)->where);
  g_free (((Unknown *) unknown)->name);
  g_free (unknown);
}

static char *
dup_where (const Item *item)
{
  if (item->link != NULL)
    return g_strdup_printf ("link %s %s %s", item->link->from, item->link->type, item->link->to);
  return item->noun != NULL ? g_strdup_printf ("%s %s", item->noun, item->id) : g_strdup ("document");
}

/* ---- finding ----------------------------------------------------------------------------------------------------- */

/* Returns whether a name is meant for others: its author says so, or it tells an editor which schema to use. */
static gboolean
is_exempt (const Item *item, const char *name)
{
  return g_str_has_prefix (name, "x-") || (item->noun == NULL && item->link == NULL && strcmp (name, "$schema") == 0);
}

/* KIND has the noun and the known names of the object. */
static void
note_members (TlCheck *self, const Item *item, const TlMap *members, const Unknown *kind)
{
  for (guint i = 0; i < members->n; i++)
    {
      const char *name = members->pairs[i].key;
      char *key;
      Unknown *unknown;

      if (is_exempt (item, name))
        continue;
      if (self->unknown == NULL)
        self->unknown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unknown_free);
      key = g_strdup_printf ("%s %s", kind->noun, name);
      unknown = g_hash_table_lookup (self->unknown, key);
      if (unknown == NULL)
        {
          unknown = g_memdup2 (kind, sizeof *kind);
          unknown->order = g_hash_table_size (self->unknown);
          unknown->where = dup_where (item);
          unknown->name = g_strdup (name);
          g_hash_table_insert (self->unknown, g_steal_pointer (&key), unknown);
        }
      g_free (key);
      unknown->n++;
    }
}

static void
note_text (TlCheck *self, const Item *item, const char *text, const Unknown *kind)
{
  g_autoptr (TlArena) arena = NULL;
  TlMap members = { 0 };

  if (text == NULL)
    return;
  arena = _tl_arena_new (256);
  _tl_unknown_split (arena, text, &members);
  note_members (self, item, &members, kind);
}

static void
note_value (TlCheck *self, const Item *item, const TlValue *value)
{
  static const Unknown of_date = { .noun = "date", .known = _tl_date_members };

  if (value->unknown.n > 0)
    note_members (self, item, &value->unknown, &(Unknown){ .noun = value->shape->noun, .shape = value->shape });
  for (guint i = 0; i < value->shape->n_fields; i++)
    {
      const TlField *field = &value->shape->fields[i];

      if (field->kind == TL_FIELD_DATE)
        {
          const TlDate *date = TL_FIELD_CONST (TlDate *, value, field);

          if (date != NULL)
            note_text (self, item, _tl_date_get_unknown (date), &of_date);
        }
      else if (field->kind == TL_FIELD_OBJECT && TL_FIELD_CONST (TlValue *, value, field) != NULL)
        note_value (self, item, TL_FIELD_CONST (TlValue *, value, field));
      else if (field->kind == TL_FIELD_LIST)
        for (guint j = 0; j < TL_FIELD_CONST (TlList, value, field).n; j++)
          note_value (self, item, TL_FIELD_CONST (TlList, value, field).items[j]);
    }
}

void
_tl_check_event_members (TlCheck *self, const TlEvent *event)
{
  note_value (self, &(Item){ .noun = "event", .id = event->id }, &event->value);
}

static void
note_defined (TlCheck *self, TlNameKind kind)
{
  static const Unknown of_event_type = { .noun = "event type", .known = _tl_event_type_members };
  static const Unknown of_link_type = { .noun = "link type", .known = _tl_link_type_members };
  const GPtrArray *sorted = self->graph.index->sorted[kind];

  for (guint i = 0; i < sorted->len; i++)
    {
      gconstpointer value = sorted->pdata[i];
      Item item = { .noun = _tl_name_noun (kind), .id = _tl_defined_get_id (kind, value) };

      if (kind == TL_NAME_EVENT_TYPE)
        note_text (self, &item, _tl_event_type_get_extra (value), &of_event_type);
      else if (kind == TL_NAME_LINK_TYPE)
        note_text (self, &item, _tl_link_type_get_extra (value), &of_link_type);
      else
        note_value (self, &item, value);
    }
}

/* Only a link with a record may have unknown members. */
static void
note_links (TlCheck *self)
{
  const guint32 *order = _tl_timeline_get_link_order (self->timeline);
  const TlLinkColumns *links = self->graph.links;

  for (guint32 i = 0; links->records != NULL && i < links->n_live; i++)
    {
      const TlLink *link;

      if (links->records[order[i]] == NULL)
        continue;
      link = _tl_links_unpack (links, order[i], self->graph.names, self->scratch);
      note_value (self, &(Item){ .link = link }, &link->value);
      _tl_arena_reset (self->scratch);
    }
}

void
_tl_check_members (TlCheck *self)
{
  static const Unknown of_document = { .noun = "document", .known = _tl_document_members };
  static const Unknown of_types = { .noun = "types", .known = _tl_types_members };
  static const TlNameKind kinds[] = { TL_NAME_ACTOR, TL_NAME_SOURCE, TL_NAME_TRACK, TL_NAME_EVENT_TYPE,
                                      TL_NAME_LINK_TYPE };

  note_members (self, &(Item){ NULL, NULL, NULL }, &self->timeline->unknown, &of_document);
  note_members (self, &(Item){ NULL, NULL, NULL }, &self->timeline->unknown_types, &of_types);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    note_defined (self, kinds[i]);
  note_links (self);
}

/* ---- reporting --------------------------------------------------------------------------------------------------- */

static char *
suggest_member (const Unknown *self)
{
  const char *names[64] = { NULL };

  if (self->shape == NULL)
    return _tl_nearest_of (self->name, self->known);
  for (guint i = 0; i < self->shape->n_fields && i + 1 < G_N_ELEMENTS (names); i++)
    names[i] = self->shape->fields[i].name;
  return _tl_nearest_of (self->name, names);
}

static const char *
article_of (const char *noun)
{
  if (strcmp (noun, "document") == 0 || strcmp (noun, "types") == 0)
    return "the";
  return strchr ("aeiou", noun[0]) != NULL ? "an" : "a";
}

static int
compare_occurrences (gconstpointer a, gconstpointer b)
{
  const Unknown *x = *(const Unknown *const *) a, *y = *(const Unknown *const *) b;

  return x->order < y->order ? -1 : x->order > y->order;
}

void
_tl_check_report_members (TlCheck *self)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;

  if (self->unknown == NULL)
    return;
  g_hash_table_iter_init (&iter, self->unknown);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (sorted, value);
  g_ptr_array_sort (sorted, compare_occurrences);
  for (guint i = 0; i < sorted->len; i++)
    {
      const Unknown *unknown = sorted->pdata[i];
      g_autofree char *suggestion = suggest_member (unknown);
      g_autofree char *others = unknown->n > 1 ? g_strdup_printf (" (%u more like it)", unknown->n - 1) : NULL;

      _tl_check_add (self, TL_SEVERITY_NOTE, "unknown-member", unknown->where, NULL,
                     "%s %s has no member \"%s\": it is kept, but neither it nor anything in it is read%s%s",
                     article_of (unknown->noun), unknown->noun, unknown->name, others != NULL ? others : "",
                     suggestion);
    }
  g_clear_pointer (&self->unknown, g_hash_table_unref);
}
