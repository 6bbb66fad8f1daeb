/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Queries: conditions that events must meet. */
#include "config.h"

#include "model/query/tl-query-private.h"
#include "base/tl-nearest-private.h"

G_DEFINE_BOXED_TYPE (TlQuery, tl_query, tl_query_ref, tl_query_unref)

static void
set_bounds (TlQuery *self, gint64 since, gint64 until)
{
  self->window = (TlBounds){ since, since, until, until };
}

TlQuery *
tl_query_new (void)
{
  TlQuery *self = g_new0 (TlQuery, 1);

  g_atomic_ref_count_init (&self->ref_count);
  set_bounds (self, TL_INSTANT_PAST, TL_INSTANT_FUTURE);
  self->status = -1;
  return self;
}

TlQuery *
tl_query_ref (const TlQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlQuery *) self)->ref_count);
  return (TlQuery *) self;
}

void
tl_query_unref (TlQuery *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->type);
  g_free (self->actor);
  g_free (self->other);
  g_free (self->tag);
  g_free (self->source);
  g_strfreev (self->words);
  g_free (self);
}

void
tl_query_set_window (TlQuery *self, const TlDate *since, const TlDate *until)
{
  g_return_if_fail (self != NULL);
  set_bounds (self, since != NULL ? _tl_date_get_bounds (since)->earliest_start : TL_INSTANT_PAST,
              until != NULL ? _tl_date_get_bounds (until)->latest_end : TL_INSTANT_FUTURE);
}

void
tl_query_set_certainly (TlQuery *self, gboolean certainly)
{
  g_return_if_fail (self != NULL);
  self->certainly = certainly;
}

static void
set_query_text (char **member, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*member);
  *member = copy;
}

void
tl_query_set_type (TlQuery *self, const char *type)
{
  g_return_if_fail (self != NULL);
  set_query_text (&self->type, type);
}

void
tl_query_set_actor (TlQuery *self, const char *actor)
{
  g_return_if_fail (self != NULL);
  set_query_text (&self->actor, actor);
  self->dyad = FALSE;
}

void
tl_query_set_dyad (TlQuery *self, const char *a, const char *b)
{
  g_return_if_fail (self != NULL && a != NULL && b != NULL);
  set_query_text (&self->actor, a);
  set_query_text (&self->other, b);
  self->dyad = TRUE;
}

void
tl_query_set_tag (TlQuery *self, const char *tag)
{
  g_return_if_fail (self != NULL);
  set_query_text (&self->tag, tag);
}

void
tl_query_set_source (TlQuery *self, const char *source)
{
  g_return_if_fail (self != NULL);
  set_query_text (&self->source, source);
}

void
tl_query_set_status (TlQuery *self, TlEventStatus status)
{
  g_return_if_fail (self != NULL);
  self->status = (int) status;
}

/* The words are separated by any white space and are normalised and folded, so that neither case nor composition
 * matters. */
void
tl_query_set_words (TlQuery *self, const char *words)
{
  g_autofree char *folded = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  g_return_if_fail (self != NULL);
  g_clear_pointer (&self->words, g_strfreev);
  if (words == NULL)
    return;
  folded = _tl_fold_words (words);
  parts = g_strsplit_set (folded, " \t\n\r", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] != '\0')
      g_strv_builder_add (builder, parts[i]);
  self->words = g_strv_builder_end (builder);
}

void
tl_query_set_limit (TlQuery *self, guint limit)
{
  g_return_if_fail (self != NULL);
  self->limit = limit;
}
