/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reading, whatever the format: its life, and how it reports what is wrong. */
#include "config.h"

#include "io/tl-intake-private.h"
#include "base/tl-error-private.h"
#include "model/noun/tl-problem-private.h"
#include "model/tl-dependents-private.h"
#include "model/tl-validate-private.h"
#include "vocab/tl-vocab-private.h"

#include <string.h>

#define SCRATCH_CHUNK (16 * 1024)

/* A name, or an event whose effects name a state, and where; the path is owned. */
typedef struct
{
  TlNameKind kind;
  guint32 number;
  TlPosition place;
  const char *name; /* of the document; borrowed */
} TlForwardReference;

typedef struct
{
  guint32 row;
  TlPosition place;
  const char *name;
} TlDeferredCheck;

/* A link with a lag whose type comes later. */
typedef struct
{
  TlLink *link;
  TlPosition place;
  const char *name;
} TlDeferredLag;

static void
clear_forward_reference (gpointer reference)
{
  g_free ((char *) ((TlForwardReference *) reference)->place.path);
}

static void
clear_deferred_check (gpointer check)
{
  g_free ((char *) ((TlDeferredCheck *) check)->place.path);
}

static void
clear_deferred_lag (gpointer lag)
{
  _tl_value_unref (((TlDeferredLag *) lag)->link);
  g_free ((char *) ((TlDeferredLag *) lag)->place.path);
}

void
_tl_intake_init (TlIntake *self, TlTimeline *timeline)
{
  *self = (TlIntake){ .timeline = timeline, .max_problems = G_MAXUINT };
  self->names = timeline != NULL ? &timeline->names : NULL;
  self->scratch = _tl_arena_new (SCRATCH_CHUNK);
  self->forward_references = g_array_new (FALSE, FALSE, sizeof (TlForwardReference));
  g_array_set_clear_func (self->forward_references, clear_forward_reference);
  self->deferred_checks = g_array_new (FALSE, FALSE, sizeof (TlDeferredCheck));
  g_array_set_clear_func (self->deferred_checks, clear_deferred_check);
  self->deferred_lags = g_array_new (FALSE, FALSE, sizeof (TlDeferredLag));
  g_array_set_clear_func (self->deferred_lags, clear_deferred_lag);
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_problem_unref);
  self->path_starts = g_array_new (FALSE, FALSE, sizeof (guint));
}

void
_tl_intake_clear (TlIntake *self)
{
  g_clear_pointer (&self->scratch, _tl_arena_unref);
  g_clear_pointer (&self->forward_references, g_array_unref);
  g_clear_pointer (&self->deferred_checks, g_array_unref);
  g_clear_pointer (&self->deferred_lags, g_array_unref);
  g_clear_pointer (&self->suffixes, g_hash_table_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->path_starts, g_array_unref);
  g_clear_error (&self->error);
  g_clear_pointer (&self->mapping, g_free);
}

const char *
_tl_intake_get_option (const TlIntake *self, const char *name)
{
  return _tl_format_get_value (self->format, self->options, name);
}

/* ---- what is wrong ----------------------------------------------------------------------------------------------- */

static const char *
code_of_error (const GError *error)
{
  switch (error->code)
    {
    case TL_ERROR_DATE:
      return "invalid-date";
    case TL_ERROR_DURATION:
      return "invalid-duration";
    case TL_ERROR_ID:
      return "invalid-id";
    case TL_ERROR_DUPLICATE:
      return "duplicate";
    case TL_ERROR_REFERENCE:
      return "dangling-reference";
    case TL_ERROR_MISSING:
      return "missing-member";
    case TL_ERROR_TYPE:
      return "wrong-type";
    default:
      return "invalid-value";
    }
}

static void
list_problem (TlIntake *self, TlSeverity severity, const char *code, const TlPosition *place, const char *message)
{
  g_autofree char *where = _tl_position_to_string (place, self->name);
  guint start = (guint) (strlen (where) - (place->path != NULL ? strlen (place->path) : 0));

  g_ptr_array_add (self->problems, _tl_problem_new (severity, code, where, message, NULL));
  g_array_append_val (self->path_starts, start);
}

gboolean
_tl_intake_report (TlIntake *self, const TlPosition *place, GError *problem)
{
  return _tl_intake_report_as (self, code_of_error (problem), place, problem);
}

gboolean
_tl_intake_report_as (TlIntake *self, const char *code, const TlPosition *place, GError *problem)
{
  if (!self->collect || problem->domain != TL_ERROR)
    return _tl_intake_stop (self, place, problem);
  if (self->n_errors++ < self->max_problems)
    list_problem (self, TL_SEVERITY_ERROR, code, place, problem->message);
  self->n_faults++;
  g_error_free (problem);
  return TRUE;
}

void
_tl_intake_forgive (TlIntake *self)
{
  self->n_faults--;
}

/* The first that is reported is the first in the document. What is not the document's fault has no place in it. */
gboolean
_tl_intake_stop (TlIntake *self, const TlPosition *place, GError *error)
{
  g_autofree char *where = _tl_position_to_string (place, self->name);

  if (self->error != NULL)
    {
      g_error_free (error);
      return FALSE;
    }
  if (error->domain == TL_ERROR && where[0] != '\0')
    g_prefix_error (&error, "%s: ", where);
  self->error = error;
  return FALSE;
}

/* Notes and warnings are listed up to the limit of problems. */
static void G_GNUC_PRINTF (5, 0) note (TlIntake *self, TlSeverity severity, const char *code, const TlPosition *place,
                                       const char *message, va_list args)
{
  g_autofree char *text = NULL;

  if (self->n_notes++ >= self->max_problems)
    return;
  text = g_strdup_vprintf (message, args);
  list_problem (self, severity, code, place, text);
}

void
_tl_intake_note (TlIntake *self, const char *code, const TlPosition *place, const char *message, ...)
{
  va_list args;

  va_start (args, message);
  note (self, TL_SEVERITY_NOTE, code, place, message, args);
  va_end (args);
}

void
_tl_intake_warn (TlIntake *self, const char *code, const TlPosition *place, const char *message, ...)
{
  va_list args;

  va_start (args, message);
  note (self, TL_SEVERITY_WARNING, code, place, message, args);
  va_end (args);
}

gboolean
_tl_intake_count_item (TlIntake *self, GError **error)
{
  if (self->max_items == 0 || self->n_items++ < self->max_items)
    return TRUE;
  return _tl_error_set (error, TL_ERROR_LIMIT, "more than the limit of %" G_GUINT64_FORMAT " items", self->max_items);
}

void
_tl_intake_set_repeated_id (GError **problem, TlNameKind kind, const char *id)
{
  _tl_error_set (problem, TL_ERROR_DUPLICATE, "%s \"%s\" is there already", _tl_name_noun (kind), id);
}

void
_tl_intake_set_repeated_link (GError **problem, const TlLink *link)
{
  if (link->id != NULL)
    _tl_error_set (problem, TL_ERROR_DUPLICATE, "link \"%s\" is there already", link->id);
  else
    _tl_error_set (problem, TL_ERROR_DUPLICATE, "the link \"%s\" %s \"%s\" is there already, and neither has an id",
                   link->from, link->type, link->to);
}

/* The last suffix is kept, so that an id repeated many times is not tried with all of them each time. */
char *
_tl_intake_dup_free_id (TlIntake *self, TlNameKind kind, const char *id)
{
  char *key = g_strdup_printf ("%u %s", (guint) kind, id), *free_id = NULL;
  guint suffix;

  if (self->suffixes == NULL)
    self->suffixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  suffix = MAX (GPOINTER_TO_UINT (g_hash_table_lookup (self->suffixes, key)), 1);
  do
    {
      g_free (free_id);
      free_id = g_strdup_printf ("%s-%u", id, ++suffix);
    }
  while (_tl_names_find (self->names, kind, free_id) != TL_SYMBOL_NONE);
  g_hash_table_replace (self->suffixes, key, GUINT_TO_POINTER (suffix));
  return free_id;
}

/* ---- items that are being read ----------------------------------------------------------------------------------- */

TlIntakeMark
_tl_intake_mark (const TlIntake *self)
{
  return (TlIntakeMark){ self->problems->len, self->forward_references->len, self->deferred_checks->len,
                         self->deferred_lags->len, self->n_faults };
}

static void
name_path (TlPosition *place, const char *name)
{
  char *path = (char *) place->path; /* owned */

  place->path = g_strdup_printf ("%s (%s)", name, path != NULL ? path : "");
  g_free (path);
}

void
_tl_intake_name_problems (TlIntake *self, const TlIntakeMark *mark, const char *name)
{
  for (guint i = mark->n_problems; i < self->problems->len; i++)
    {
      const TlProblem *old = self->problems->pdata[i];
      const char *where = tl_problem_get_where (old);
      guint start = g_array_index (self->path_starts, guint, i);
      g_autofree char *named = g_strdup_printf ("%.*s%s (%s)", (int) start, where, name, where + start);

      self->problems->pdata[i] = _tl_problem_new (tl_problem_get_severity (old), tl_problem_get_code (old), named,
                                                  tl_problem_get_message (old), NULL);
      tl_problem_unref ((TlProblem *) old);
    }
  for (guint i = mark->n_references; i < self->forward_references->len; i++)
    name_path (&g_array_index (self->forward_references, TlForwardReference, i).place, name);
  for (guint i = mark->n_checks; i < self->deferred_checks->len; i++)
    name_path (&g_array_index (self->deferred_checks, TlDeferredCheck, i).place, name);
  for (guint i = mark->n_lags; i < self->deferred_lags->len; i++)
    name_path (&g_array_index (self->deferred_lags, TlDeferredLag, i).place, name);
}

void
_tl_intake_leave_out (TlIntake *self, const TlIntakeMark *mark)
{
  if (!self->lenient)
    return;
  g_array_set_size (self->forward_references, mark->n_references);
  g_array_set_size (self->deferred_checks, mark->n_checks);
  g_array_set_size (self->deferred_lags, mark->n_lags);
  self->n_faults = mark->n_faults;
}

/* ---- what is resolved at the end --------------------------------------------------------------------------------- */

void
_tl_intake_take_reference (TlIntake *self, TlNameKind kind, guint32 number, TlPosition place)
{
  TlForwardReference reference = { kind, number, place, self->name };

  g_array_append_val (self->forward_references, reference);
}

gboolean
_tl_intake_check_effects (TlIntake *self, const TlEvent *event, guint32 row, const TlPosition *place)
{
  TlDeferredCheck deferred = { row, *place, self->name };
  GError *problem = NULL;

  for (guint i = 0; i < event->effects.n; i++)
    {
      const TlEffect *effect = (const TlEffect *) event->effects.items[i];

      if (effect->track == NULL || effect->state == NULL)
        return TRUE; /* a problem already */
      if (!self->lenient
          && _tl_timeline_is_defined (self->timeline, TL_NAME_TRACK,
                                      _tl_names_find (self->names, TL_NAME_TRACK, effect->track)))
        continue;
      deferred.place.path = g_strdup (place->path);
      g_array_append_val (self->deferred_checks, deferred);
      return TRUE;
    }
  return _tl_timeline_check_effects (self->timeline, event, &problem) || _tl_intake_report (self, place, problem);
}

gboolean
_tl_intake_check_lag (TlIntake *self, const TlLink *link, const TlPosition *place)
{
  TlDeferredLag deferred = { NULL, *place, self->name };
  GError *problem = NULL;

  if (link->lag == NULL)
    return TRUE;
  if (!_tl_timeline_is_defined (self->timeline, TL_NAME_LINK_TYPE,
                                _tl_names_find (self->names, TL_NAME_LINK_TYPE, link->type)))
    {
      deferred.link = _tl_value_dup (link);
      deferred.place.path = g_strdup (place->path);
      g_array_append_val (self->deferred_lags, deferred);
      return TRUE;
    }
  return _tl_timeline_check_lag (self->timeline, link, &problem) || _tl_intake_report (self, place, problem);
}

/* A suggestion compares a name with all others. Only the first problems get one, so that reading stays linear. */
#define MOST_SUGGESTIONS 10

static gboolean
resolve_forward_references (TlIntake *self)
{
  guint n_missing = 0;

  for (guint i = 0; i < self->forward_references->len; i++)
    {
      const TlForwardReference *reference = &g_array_index (self->forward_references, TlForwardReference, i);
      GError *problem = NULL;
      const char *name;

      if (_tl_timeline_is_defined (self->timeline, reference->kind, reference->number))
        continue;
      self->name = reference->name;
      name = _tl_names_text (self->names, reference->kind, reference->number);
      if (n_missing++ < MOST_SUGGESTIONS)
        _tl_timeline_report_missing (self->timeline, reference->kind, name, &problem);
      else
        _tl_error_set (&problem, TL_ERROR_REFERENCE, "there is no %s \"%s\"", _tl_name_noun (reference->kind), name);
      if (!_tl_intake_report (self, &reference->place, problem))
        return FALSE;
    }
  if (self->lenient && n_missing > 0)
    _tl_timeline_remove_undefined (self->timeline);
  return TRUE;
}

/* Leaves out each effect that sets a state which its track does not have. Those on unknown tracks are gone already. */
static void
leave_out_effects (TlIntake *self, TlEvent *event, const TlPosition *place)
{
  TlList kept = event->effects;
  guint n = 0;

  for (guint i = 0; i < kept.n; i++)
    {
      GError *problem = NULL;

      event->effects.items = &kept.items[i];
      event->effects.n = 1;
      if (_tl_timeline_check_effects (self->timeline, event, &problem))
        kept.items[n++] = kept.items[i];
      else
        _tl_intake_report (self, place, problem);
    }
  event->effects = kept;
  event->effects.n = n;
  if (n < kept.n)
    _tl_timeline_put_event (self->timeline, event);
}

static gboolean
run_deferred_checks (TlIntake *self)
{
  for (guint i = 0; i < self->deferred_checks->len; i++)
    {
      const TlDeferredCheck *deferred = &g_array_index (self->deferred_checks, TlDeferredCheck, i);
      TlEvent *event = _tl_value_new_in (&_tl_event_shape, self->scratch);
      GError *problem = NULL;
      gboolean ok;

      self->name = deferred->name;
      _tl_events_get (&self->timeline->events, deferred->row, event, self->names);
      if (self->lenient)
        {
          leave_out_effects (self, event, &deferred->place);
          _tl_arena_reset (self->scratch);
          continue;
        }
      ok = !_tl_timeline_check_names (self->timeline, event, NULL) || /* a problem already */
           _tl_timeline_check_effects (self->timeline, event, &problem);
      _tl_arena_reset (self->scratch);
      if (!ok && !_tl_intake_report (self, &deferred->place, problem))
        return FALSE;
    }
  return TRUE;
}

static void
drop_link (TlIntake *self, const TlLink *link)
{
  guint32 id = link->id != NULL ? _tl_names_find (self->names, TL_NAME_LINK, link->id) : TL_SYMBOL_NONE;
  guint32 row =
      _tl_links_find (&self->timeline->links, _tl_names_find (self->names, TL_NAME_EVENT, link->from),
                      _tl_names_find (self->names, TL_NAME_EVENT, link->to),
                      _tl_names_find (self->names, TL_NAME_LINK_TYPE, link->type), id, self->names->symbols[0].key);

  if (row != TL_SYMBOL_NONE)
    _tl_timeline_drop_link (self->timeline, row);
}

static gboolean
check_deferred_lags (TlIntake *self)
{
  for (guint i = 0; i < self->deferred_lags->len; i++)
    {
      const TlDeferredLag *deferred = &g_array_index (self->deferred_lags, TlDeferredLag, i);
      guint32 number = _tl_names_find (self->names, TL_NAME_LINK_TYPE, deferred->link->type);
      GError *problem = NULL;

      if (!_tl_timeline_is_defined (self->timeline, TL_NAME_LINK_TYPE, number) /* a problem already */
          || _tl_timeline_check_lag (self->timeline, deferred->link, &problem))
        continue;
      self->name = deferred->name;
      if (!_tl_intake_report (self, &deferred->place, problem))
        return FALSE;
      if (self->lenient)
        drop_link (self, deferred->link);
    }
  return TRUE;
}

static void
drop_type_parent (TlIntake *self, guint number)
{
  TlEventType *type = tl_event_type_copy (_tl_timeline_get_defined (self->timeline, TL_NAME_EVENT_TYPE, number));

  tl_event_type_set_parent (type, NULL);
  _tl_event_type_seal (type);
  _tl_timeline_define (self->timeline, TL_NAME_EVENT_TYPE, number, type);
}

/* Own types are found by going up: one that meets itself hangs on no root. A step counter per type would do as well;
 * the walk marks each type with the number of the walk that saw it first, so all walks together are linear. */
static gboolean
check_type_tree (TlIntake *self)
{
  const GPtrArray *own = self->timeline->defined[TL_NAME_EVENT_TYPE];
  g_autofree guint *seen_in = g_new0 (guint, own->len + 1);

  for (guint i = 0; i < own->len; i++)
    for (guint j = i; j < own->len && own->pdata[j] != NULL;)
      {
        const char *parent = tl_event_type_get_parent (own->pdata[j]);
        GError *problem = NULL;

        if (seen_in[j] == i + 1)
          {
            _tl_error_set (&problem, TL_ERROR_VALUE, "event type \"%s\" is above itself",
                           tl_event_type_get_id (own->pdata[j]));
            if (!_tl_intake_report (self, &self->place, problem))
              return FALSE;
            if (self->lenient)
              drop_type_parent (self, j);
            break;
          }
        if (seen_in[j] != 0 || parent == NULL)
          break;
        seen_in[j] = i + 1;
        j = _tl_names_find (self->names, TL_NAME_EVENT_TYPE, parent);
      }
  return TRUE;
}

gboolean
_tl_intake_finish (TlIntake *self)
{
  const char *name = self->name;
  gboolean ok = resolve_forward_references (self) && run_deferred_checks (self) && check_deferred_lags (self);

  self->name = name;
  return ok && check_type_tree (self);
}
