/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* One reading: its life, and how it reports what is wrong. */
#include "config.h"

#include "io/json/tl-json-reading-private.h"
#include "base/tl-error-private.h"
#include "model/noun/tl-problem-private.h"

#define SCRATCH_CHUNK (16 * 1024)

static void
forward_reference_clear (gpointer mention)
{
  g_clear_pointer (&((TlForwardReference *) mention)->path, g_free);
}

static void
deferred_check_clear (gpointer deferred)
{
  g_clear_pointer (&((TlDeferredCheck *) deferred)->path, g_free);
}

void
_tl_json_reading_init (TlJsonReading *self, GInputStream *stream, GCancellable *cancellable, TlTimeline *timeline)
{
  *self = (TlJsonReading){ 0 };
  _tl_json_parser_init (&self->parser, stream, cancellable);
  self->timeline = timeline;
  self->names = timeline != NULL ? &timeline->names : NULL;
  self->recent = timeline != NULL ? g_new0 (TlRecent, 1 << TL_RECENT_BITS) : NULL;
  self->pending = timeline != NULL ? g_new (TlPendingLink, TL_PENDING_LINKS) : NULL;
  self->scratch = _tl_arena_new (SCRATCH_CHUNK);
  self->text = g_string_new (NULL);
  self->forward_references = g_array_new (FALSE, FALSE, sizeof (TlForwardReference));
  g_array_set_clear_func (self->forward_references, forward_reference_clear);
  self->deferred_checks = g_array_new (FALSE, FALSE, sizeof (TlDeferredCheck));
  g_array_set_clear_func (self->deferred_checks, deferred_check_clear);
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_problem_unref);
}

void
_tl_json_reading_clear (TlJsonReading *self)
{
  _tl_json_parser_clear (&self->parser);
  g_clear_pointer (&self->recent, g_free);
  g_clear_pointer (&self->pending, g_free);
  g_clear_pointer (&self->scratch, _tl_arena_unref);
  g_string_free (self->text, TRUE);
  g_clear_pointer (&self->forward_references, g_array_unref);
  g_clear_pointer (&self->deferred_checks, g_array_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_error (&self->error);
}

/* NAME:LINE:COLUMN: PATH */
static char *
describe_place (const TlJsonReading *self, TlJsonPlace place, const char *path)
{
  return g_strdup_printf ("%s%s%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT "%s%s", self->name != NULL ? self->name : "",
                          self->name != NULL ? ":" : "", place.line, place.column, path[0] != '\0' ? ": " : "", path);
}

static const char *
code_of (const GError *error)
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

gboolean
_tl_json_reading_problem_at (TlJsonReading *self, TlJsonPlace place, const char *path, GError *problem)
{
  g_autofree char *where = describe_place (self, place, path);
  g_autoptr (GError) owned = problem;

  if (!_tl_json_reading_settle_links (self))
    return FALSE;
  if (self->collect && owned->domain == TL_ERROR)
    {
      g_ptr_array_add (self->problems,
                       _tl_problem_new (TL_SEVERITY_ERROR, code_of (owned), where, owned->message, NULL));
      if (self->problems->len < self->max_problems)
        return TRUE;
    }
  if (self->error == NULL)
    {
      self->error = g_steal_pointer (&owned);
      g_prefix_error (&self->error, "%s: ", where);
    }
  return FALSE;
}

gboolean
_tl_json_reading_broken (TlJsonReading *self)
{
  GError *error = g_steal_pointer (&self->parser.error);

  _tl_json_reading_settle_links (self);
  if (self->error == NULL && error->domain != TL_ERROR)
    self->error = error;
  else if (self->error == NULL)
    {
      g_autofree char *path = _tl_json_parser_dup_path (&self->parser);
      g_autofree char *where = describe_place (self, self->parser.place, path);

      g_prefix_error (&error, "%s: ", where);
      self->error = error;
    }
  else
    g_error_free (error);
  return FALSE;
}

gboolean
_tl_json_reading_problem (TlJsonReading *self, TlJsonToken token, GError *problem)
{
  g_autofree char *path = _tl_json_parser_dup_path (&self->parser);

  if (!_tl_json_reading_problem_at (self, self->parser.place, path, problem))
    return FALSE;
  return _tl_json_parser_skip (&self->parser, token) || _tl_json_reading_broken (self);
}

gboolean
_tl_json_reading_wrong (TlJsonReading *self, TlJsonToken token, TlError code, const char *format, ...)
{
  g_autofree char *message = NULL;
  GError *problem = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  _tl_error_set (&problem, code, "%s", message);
  return _tl_json_reading_problem (self, token, problem);
}
