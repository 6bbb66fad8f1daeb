/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Finds the values that name a value to be removed or superseded, and changes or removes them. */
#include "config.h"

#include "base/tl-error-private.h"
#include "model/tl-dependents-private.h"
#include "model/tl-validate-private.h"

#include <string.h>

#define SCRATCH_CHUNK (16 * 1024)
#define ROOT_TYPE "event" /* the root of all event types */

/* A removal. First all dependents are found, then they are changed. */
typedef struct
{
  TlTimeline *timeline;
  guint8 *doomed[TL_N_NAMES]; /* by number, whether it is to be removed; NULL if none of that kind is */
  const char *heir;           /* what is named in place of the doomed value, or NULL */
  gboolean superseded;        /* the heir is of the same kind, and takes the place of a doomed value everywhere */
  gboolean undefined;         /* names without a value are doomed */
  TlArena *scratch;           /* for one event or link at a time */
  char *holder;               /* the first that names a doomed value */
  guint n_holders;
} Removal;

static void
doom (Removal *self, TlNameKind kind, guint32 number)
{
  if (self->doomed[kind] == NULL)
    self->doomed[kind] = g_new0 (guint8, self->timeline->names.symbols[kind].n);
  self->doomed[kind][number] = TRUE;
}

static gboolean
is_doomed (const Removal *self, TlNameKind kind, const char *id)
{
  guint32 number;

  if (id == NULL || self->doomed[kind] == NULL)
    return FALSE;
  number = _tl_names_find (&self->timeline->names, kind, id);
  return number != TL_SYMBOL_NONE && self->doomed[kind][number];
}

/* ---- values by their shape --------------------------------------------------------------------------------------- */

static gboolean names_doomed (const Removal *self, const TlValue *value);

static gboolean
field_names_doomed (const Removal *self, const TlField *field, const TlValue *value)
{
  TlNameKind kind = _tl_name_kind (field->kind);
  const TlStrings *strings;
  const TlList *list;

  switch (field->kind)
    {
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
      strings = &TL_FIELD_CONST (TlStrings, value, field);
      for (guint i = 0; i < strings->n; i++)
        if (is_doomed (self, kind, strings->items[i]))
          return TRUE;
      return FALSE;
    case TL_FIELD_LIST:
      list = &TL_FIELD_CONST (TlList, value, field);
      for (guint i = 0; i < list->n; i++)
        if (names_doomed (self, list->items[i]))
          return TRUE;
      return FALSE;
    case TL_FIELD_ACTOR:
    case TL_FIELD_SOURCE:
    case TL_FIELD_TRACK:
    case TL_FIELD_EVENT:
    case TL_FIELD_EVENT_TYPE:
    case TL_FIELD_LINK_TYPE:
      return is_doomed (self, kind, TL_FIELD_CONST (char *, value, field));
    default:
      return FALSE;
    }
}

static gboolean
names_doomed (const Removal *self, const TlValue *value)
{
  for (guint i = 0; i < value->shape->n_fields; i++)
    if (field_names_doomed (self, &value->shape->fields[i], value))
      return TRUE;
  return FALSE;
}

/* ---- removing references ----------------------------------------------------------------------------------------- */

static gboolean strip (const Removal *self, TlValue *value);

/* An heir is named once. */
static void
strip_strings (const Removal *self, TlNameKind kind, TlValue *value, TlStrings *strings)
{
  gboolean has_heir = FALSE;
  guint n = 0;

  for (guint i = 0; i < strings->n; i++)
    {
      const char *text = strings->items[i];
      gboolean is_heir;

      if (is_doomed (self, kind, text))
        text = self->superseded ? _tl_value_dup_text (value, self->heir) : NULL;
      is_heir = text != NULL && self->superseded && strcmp (text, self->heir) == 0;
      if (text != NULL && !(is_heir && has_heir))
        strings->items[n++] = text;
      has_heir |= is_heir;
    }
  if (n < strings->n)
    strings->items[n] = NULL;
  strings->n = n;
}

/* The parts of a list that name nothing that is superseded. */
static GHashTable *
collect_unchanged_parts (const Removal *self, const TlList *list)
{
  GHashTable *parts = g_hash_table_new (_tl_value_hash, _tl_value_equal);

  for (guint i = 0; i < list->n; i++)
    if (!names_doomed (self, list->items[i]))
      g_hash_table_add (parts, list->items[i]);
  return parts;
}

/* A part that comes to name the heir is left out if the list has the same part otherwise. */
static void
strip_list (const Removal *self, TlList *list)
{
  g_autoptr (GHashTable) others = NULL;
  guint n = 0;

  for (guint i = 0; i < list->n; i++)
    {
      TlValue *part = list->items[i];
      gboolean renamed = self->superseded && names_doomed (self, part);

      if (renamed && others == NULL)
        others = collect_unchanged_parts (self, list);
      if (strip (self, part) && (!renamed || g_hash_table_add (others, part)))
        list->items[n++] = part;
    }
  list->n = n;
}

static gboolean
strip_field (const Removal *self, const TlField *field, TlValue *value)
{
  TlNameKind kind = _tl_name_kind (field->kind);

  switch (field->kind)
    {
    case TL_FIELD_ACTORS:
    case TL_FIELD_SOURCES:
      strip_strings (self, kind, value, &TL_FIELD (TlStrings, value, field));
      return TRUE;
    case TL_FIELD_LIST:
      strip_list (self, &TL_FIELD (TlList, value, field));
      return TRUE;
    case TL_FIELD_EVENT_TYPE:
      if (is_doomed (self, kind, TL_FIELD (const char *, value, field)))
        TL_FIELD (const char *, value, field) = self->heir != NULL ? self->heir : ROOT_TYPE;
      return TRUE;
    case TL_FIELD_ACTOR:
    case TL_FIELD_SOURCE:
    case TL_FIELD_TRACK:
    case TL_FIELD_EVENT:
    case TL_FIELD_LINK_TYPE:
      if (!is_doomed (self, kind, TL_FIELD (const char *, value, field)))
        return TRUE;
      TL_FIELD (const char *, value, field) = self->superseded ? _tl_value_dup_text (value, self->heir) : NULL;
      return self->superseded || (field->flags & (TL_FIELD_REQUIRED | TL_FIELD_DECISIVE)) == 0;
    default:
      return TRUE;
    }
}

/* Removes from VALUE, which is not sealed, all references to doomed values, or makes them name the heir. Returns FALSE
 * if VALUE cannot exist without one of them. */
static gboolean
strip (const Removal *self, TlValue *value)
{
  for (guint i = 0; i < value->shape->n_fields; i++)
    if (!strip_field (self, &value->shape->fields[i], value))
      return FALSE;
  return TRUE;
}

/* ---- finding dependents ------------------------------------------------------------------------------------------ */

static gboolean
any_doomed (const Removal *self, const TlNameKind *kinds, guint n)
{
  for (guint i = 0; i < n; i++)
    if (self->doomed[kinds[i]] != NULL)
      return TRUE;
  return FALSE;
}

/* Notes a value that names a doomed value. Takes ownership of NAME. */
static void
note_holder (Removal *self, char *name)
{
  if (self->n_holders++ == 0)
    self->holder = name;
  else
    g_free (name);
}

static const TlNameKind values[] = { TL_NAME_ACTOR, TL_NAME_SOURCE, TL_NAME_TRACK };

static gboolean
defined_names_doomed (const Removal *self, TlNameKind kind, guint32 number)
{
  gconstpointer value = _tl_timeline_get_defined (self->timeline, kind, number);

  if (value == NULL || (self->doomed[kind] != NULL && self->doomed[kind][number]))
    return FALSE;
  if (kind == TL_NAME_EVENT_TYPE)
    return is_doomed (self, kind, tl_event_type_get_parent (value));
  return names_doomed (self, value);
}

/* Returns whether the event must be examined. Mostly its columns suffice to decide this. */
static gboolean
may_name_doomed (const Removal *self, guint32 row)
{
  const TlEventColumns *events = &self->timeline->events;

  if (!_tl_events_has (events, row))
    return FALSE;
  return self->doomed[TL_NAME_ACTOR] != NULL || self->doomed[TL_NAME_SOURCE] != NULL
         || (self->doomed[TL_NAME_TRACK] != NULL && _tl_events_has_effects (events, row))
         || (self->doomed[TL_NAME_EVENT_TYPE] != NULL && self->doomed[TL_NAME_EVENT_TYPE][events->types[row]]);
}

static gboolean
may_link_name_doomed (const Removal *self, guint32 row)
{
  const TlLinkColumns *links = &self->timeline->links;
  const TlLinkCore *link = &links->rows[row];
  const guint8 *events = self->doomed[TL_NAME_EVENT], *types = self->doomed[TL_NAME_LINK_TYPE];

  if (!_tl_links_has (links, row))
    return FALSE;
  if ((events != NULL && (events[link->from] || events[link->to])) || (types != NULL && types[link->type]))
    return TRUE;
  return (self->doomed[TL_NAME_ACTOR] != NULL || self->doomed[TL_NAME_SOURCE] != NULL) && links->records != NULL
         && links->records[row] != NULL;
}

/* Returns the event if it names a doomed value, otherwise NULL. The event is borrowed from the scratch arena, and
 * valid until the next call. */
static TlEvent *
get_event_that_names (Removal *self, guint32 row)
{
  TlEvent *event;

  if (!may_name_doomed (self, row))
    return NULL;
  _tl_arena_reset (self->scratch);
  event = _tl_value_new_in (&_tl_event_shape, self->scratch);
  _tl_events_get (&self->timeline->events, row, event, &self->timeline->names);
  return names_doomed (self, &event->value) ? event : NULL;
}

static TlLink *
get_link_that_names (Removal *self, guint32 row)
{
  TlLink *link;

  if (!may_link_name_doomed (self, row))
    return NULL;
  _tl_arena_reset (self->scratch);
  link = _tl_value_new_in (&_tl_link_shape, self->scratch);
  _tl_links_get (&self->timeline->links, row, link, &self->timeline->names);
  return names_doomed (self, &link->value) ? link : NULL;
}

static void
note_all_defined (Removal *self, TlNameKind kind)
{
  for (guint32 i = 0; i < self->timeline->defined[kind]->len; i++)
    if (defined_names_doomed (self, kind, i))
      note_holder (
          self, g_strdup_printf ("%s \"%s\"", _tl_name_noun (kind), _tl_names_text (&self->timeline->names, kind, i)));
}

/* Finds the values that name a doomed value: the first in the order of kinds and rows, and their number. */
static void
find_holders (Removal *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    note_all_defined (self, values[i]);
  note_all_defined (self, TL_NAME_EVENT_TYPE);
  for (guint32 row = 0; row < self->timeline->events.n; row++)
    {
      const TlEvent *event = get_event_that_names (self, row);

      if (event != NULL)
        note_holder (self, g_strdup_printf ("event \"%s\"", event->id));
    }
  for (guint32 row = 0; row < self->timeline->links.n; row++)
    {
      const TlLink *link = get_link_that_names (self, row);

      if (link != NULL && link->id != NULL)
        note_holder (self, g_strdup_printf ("link \"%s\"", link->id));
      else if (link != NULL)
        note_holder (self, g_strdup_printf ("the link \"%s\" %s \"%s\"", link->from, link->type, link->to));
    }
}

/* ---- changing dependents ----------------------------------------------------------------------------------------- */

/* Dooms the tracks that would have fewer than two actors. */
static void
doom_tracks (Removal *self)
{
  const GPtrArray *tracks = self->timeline->defined[TL_NAME_TRACK];

  for (guint32 i = 0; i < tracks->len; i++)
    {
      const TlTrack *track = tracks->pdata[i];
      guint n_left = 0;

      for (guint j = 0; track != NULL && j < track->between.n; j++)
        n_left += !is_doomed (self, TL_NAME_ACTOR, track->between.items[j]);
      if (track != NULL && n_left < track->between.n && n_left < 2)
        doom (self, TL_NAME_TRACK, i);
    }
}

static gpointer
dup_without_doomed (const Removal *self, TlNameKind kind, gconstpointer value)
{
  TlEventType *type;
  gpointer copy;

  if (kind == TL_NAME_EVENT_TYPE)
    {
      type = tl_event_type_copy (value);
      tl_event_type_set_parent (type, self->heir);
      return type;
    }
  copy = _tl_value_dup (value);
  strip (self, copy);
  if (self->undefined && kind == TL_NAME_TRACK && _tl_track_has_few_actors (copy))
    ((TlTrack *) copy)->between.n = 0;
  return copy;
}

static void
change_defined (Removal *self, TlNameKind kind)
{
  for (guint32 i = 0; i < self->timeline->defined[kind]->len; i++)
    if (defined_names_doomed (self, kind, i))
      {
        gpointer changed = dup_without_doomed (self, kind, _tl_timeline_get_defined (self->timeline, kind, i));

        _tl_timeline_define (self->timeline, kind, i, changed);
        _tl_defined_seal (kind, changed);
      }
}

static void
change_events (Removal *self)
{
  for (guint32 row = 0; row < self->timeline->events.n; row++)
    {
      TlEvent *event = get_event_that_names (self, row);

      if (event != NULL && strip (self, &event->value))
        _tl_timeline_put_event (self->timeline, event);
    }
}

/* A changed link gets a new row. The loop does not examine these new rows. */
static void
change_links (Removal *self)
{
  guint32 n = self->timeline->links.n;

  for (guint32 row = 0; row < n; row++)
    {
      TlLink *link = get_link_that_names (self, row);

      if (link == NULL)
        continue;
      _tl_timeline_drop_link (self->timeline, row);
      if (strip (self, &link->value))
        _tl_timeline_put_link (self->timeline, link);
    }
}

static void
change_holders (Removal *self)
{
  static const TlNameKind of_events[] = { TL_NAME_ACTOR, TL_NAME_SOURCE, TL_NAME_TRACK, TL_NAME_EVENT_TYPE };
  static const TlNameKind of_links[] = { TL_NAME_ACTOR, TL_NAME_SOURCE, TL_NAME_EVENT, TL_NAME_LINK_TYPE };

  if (self->doomed[TL_NAME_ACTOR] != NULL && !self->undefined && !self->superseded)
    doom_tracks (self);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    change_defined (self, values[i]);
  change_defined (self, TL_NAME_EVENT_TYPE);
  if (any_doomed (self, of_events, G_N_ELEMENTS (of_events)))
    change_events (self);
  if (any_doomed (self, of_links, G_N_ELEMENTS (of_links)))
    change_links (self);
}

static void
remove_doomed (Removal *self)
{
  TlTimeline *timeline = self->timeline;

  for (guint kind = 0; kind < TL_N_NAMES; kind++)
    for (guint32 i = 0; self->doomed[kind] != NULL && i < timeline->names.symbols[kind].n; i++)
      {
        if (!self->doomed[kind][i])
          continue;
        if (kind == TL_NAME_EVENT)
          _tl_events_remove (&timeline->events, i);
        else
          _tl_timeline_define (timeline, (TlNameKind) kind, i, NULL);
      }
}

/* ---- removing ---------------------------------------------------------------------------------------------------- */

static void
removal_init (Removal *self, TlTimeline *timeline, TlNameKind kind, guint32 number)
{
  *self = (Removal){ .timeline = timeline, .scratch = _tl_arena_new (SCRATCH_CHUNK) };
  doom (self, kind, number);
  if (kind == TL_NAME_EVENT_TYPE)
    self->heir = tl_event_type_get_parent (_tl_timeline_get_defined (timeline, kind, number));
}

static void
removal_clear (Removal *self)
{
  for (guint i = 0; i < TL_N_NAMES; i++)
    g_free (self->doomed[i]);
  g_free (self->holder);
  _tl_arena_unref (self->scratch);
}

/* "event "x"", "event "x" and 11 more" */
static char *
describe_holders (const char *first, guint n)
{
  return n > 1 ? g_strdup_printf ("%s and %u more", first, n - 1) : g_strdup (first);
}

static gboolean
is_free (Removal *self, TlNameKind kind, guint32 number, GError **error)
{
  g_autofree char *holders = NULL;

  find_holders (self);
  if (self->n_holders == 0)
    return TRUE;
  holders = describe_holders (self->holder, self->n_holders);
  return _tl_error_set (error, TL_ERROR_IN_USE, "%s \"%s\" is named by %s", _tl_name_noun (kind),
                        _tl_names_text (&self->timeline->names, kind, number), holders);
}

gboolean
_tl_timeline_remove (TlTimeline *self, TlNameKind kind, guint32 number, gboolean dependents, GError **error)
{
  gboolean is_alone = kind == TL_NAME_EVENT && _tl_timeline_count_links_of (self, number) == 0;
  gboolean done;
  Removal removal;

  if (is_alone)
    {
      _tl_timeline_drop_derived (self);
      _tl_events_remove (&self->events, number);
      return TRUE;
    }
  removal_init (&removal, self, kind, number);
  done = dependents || is_free (&removal, kind, number, error);
  if (done)
    {
      _tl_timeline_drop_derived (self);
      if (dependents)
        change_holders (&removal);
      remove_doomed (&removal);
    }
  removal_clear (&removal);
  return done;
}

guint
_tl_timeline_supersede (TlTimeline *self, TlNameKind kind, guint32 number, const char *heir)
{
  guint n;
  Removal removal;

  removal_init (&removal, self, kind, number);
  removal.heir = heir;
  removal.superseded = TRUE;
  find_holders (&removal);
  n = removal.n_holders;
  _tl_timeline_drop_derived (self);
  if (n > 0)
    change_holders (&removal);
  remove_doomed (&removal);
  removal_clear (&removal);
  return n;
}

void
_tl_timeline_remove_undefined (TlTimeline *self)
{
  static const TlNameKind kinds[] = { TL_NAME_ACTOR, TL_NAME_SOURCE,     TL_NAME_TRACK,
                                      TL_NAME_EVENT, TL_NAME_EVENT_TYPE, TL_NAME_LINK_TYPE };
  Removal removal = { .timeline = self, .undefined = TRUE, .scratch = _tl_arena_new (SCRATCH_CHUNK) };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint32 number = 0; number < self->names.symbols[kinds[i]].n; number++)
      if (!_tl_timeline_is_defined (self, kinds[i], number))
        doom (&removal, kinds[i], number);
  _tl_timeline_drop_derived (self);
  change_holders (&removal);
  removal_clear (&removal);
}

guint32
_tl_timeline_require_own (const TlTimeline *self, TlNameKind kind, const char *id, GError **error)
{
  guint32 number = _tl_timeline_require (self, kind, id, error);

  if (number == TL_SYMBOL_NONE || !_tl_timeline_is_builtin (kind, number))
    return number;
  _tl_error_set (error, TL_ERROR_REFERENCE, "%s \"%s\" is built in: a timeline changes its own only",
                 _tl_name_noun (kind), id);
  return TL_SYMBOL_NONE;
}

/* ---- states ------------------------------------------------------------------------------------------------------ */

static const char *
find_lost_state (const TlEvent *event, const TlTrack *track)
{
  for (guint i = 0; i < event->effects.n; i++)
    {
      const TlEffect *effect = (const TlEffect *) event->effects.items[i];
      gboolean found = strcmp (effect->track, track->id) != 0;

      for (guint j = 0; !found && j < track->states.n; j++)
        found = strcmp (track->states.items[j], effect->state) == 0;
      if (!found)
        return effect->state;
    }
  return NULL;
}

gboolean
_tl_timeline_check_states_kept (TlTimeline *self, const TlTrack *track, GError **error)
{
  g_autofree char *state = NULL, *holders = NULL;
  Removal changed;

  removal_init (&changed, self, TL_NAME_TRACK, _tl_names_find (&self->names, TL_NAME_TRACK, track->id));
  for (guint32 row = 0; row < self->events.n; row++)
    {
      const TlEvent *event = get_event_that_names (&changed, row);
      const char *lost = event != NULL ? find_lost_state (event, track) : NULL;

      if (lost == NULL)
        continue;
      if (state == NULL)
        state = g_strdup (lost);
      note_holder (&changed, g_strdup_printf ("event \"%s\"", event->id));
    }
  if (changed.n_holders > 0)
    holders = describe_holders (changed.holder, changed.n_holders);
  removal_clear (&changed);
  return holders == NULL
         || _tl_error_set (error, TL_ERROR_IN_USE, "track \"%s\" needs the state \"%s\", which is set by %s", track->id,
                           state, holders);
}
