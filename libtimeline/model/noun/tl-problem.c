/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Problems of a document or timeline, and losses. */
#include "config.h"

#include "model/noun/tl-accessors-private.h"
#include "model/noun/tl-problem-private.h"

#include <libtimeline/tl-text.h>

struct _TlProblem
{
  gatomicrefcount ref_count;
  TlSeverity severity;
  const char *code; /* static */
  const char *what; /* what was lost, interned; NULL if the problem is not a loss */
  char *id;         /* the id of the noun that lost it; NULL for the document itself or if nothing is lost */
  char *where;
  char *message;
  char **chain;
};

G_DEFINE_BOXED_TYPE (TlProblem, tl_problem, tl_problem_ref, tl_problem_unref)

TlProblem *
_tl_problem_new (TlSeverity severity, const char *code, const char *where, const char *message,
                 const char *const *chain)
{
  TlProblem *self = g_new0 (TlProblem, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->severity = severity;
  self->code = code;
  self->where = tl_text_dup_visible (where);
  self->message = tl_text_dup_visible (message);
  self->chain = g_strdupv ((char **) chain);
  return self;
}

TlProblem *
_tl_problem_new_loss (const char *code, const char *what, const char *id, const char *why)
{
  g_autofree char *where = g_strconcat (what, id != NULL ? " " : NULL, id, NULL);
  TlProblem *self = _tl_problem_new (TL_SEVERITY_NOTE, code, where, why, NULL);

  self->what = g_intern_string (what);
  self->id = g_strdup (id);
  return self;
}

TlProblem *
tl_problem_ref (const TlProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlProblem *) self)->ref_count);
  return (TlProblem *) self;
}

void
tl_problem_unref (TlProblem *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->id);
  g_free (self->where);
  g_free (self->message);
  g_strfreev (self->chain);
  g_free (self);
}

TlSeverity
tl_problem_get_severity (const TlProblem *self)
{
  g_return_val_if_fail (self != NULL, TL_SEVERITY_ERROR);
  return self->severity;
}

const char *
tl_problem_get_code (const TlProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->code;
}

const char *
tl_problem_get_what (const TlProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->what;
}

const char *
tl_problem_get_id (const TlProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->id;
}

const char *
tl_problem_get_where (const TlProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->where;
}

const char *
tl_problem_get_message (const TlProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->message;
}

const char *const *
tl_problem_get_chain (const TlProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->chain != NULL ? (const char *const *) self->chain : _tl_no_strings;
}

const char *
tl_severity_to_string (TlSeverity severity)
{
  static const char *const names[] = { "note", "warning", "error" };

  g_return_val_if_fail ((guint) severity < G_N_ELEMENTS (names), NULL);
  return names[severity];
}
