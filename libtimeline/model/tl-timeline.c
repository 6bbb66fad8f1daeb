/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The timeline as an object: its life, its head, and the signal of its changes. */
#include "config.h"

#include "model/tl-timeline-private.h"

G_DEFINE_FINAL_TYPE (TlTimeline, tl_timeline, G_TYPE_OBJECT)

static const TlNameKind defined_kinds[] = { TL_NAME_ACTOR, TL_NAME_SOURCE, TL_NAME_TRACK, TL_NAME_EVENT_TYPE,
                                            TL_NAME_LINK_TYPE };

/* ---- life -------------------------------------------------------------------------------------------------------- */

static guint changed_signal;

static void
tl_timeline_init (TlTimeline *self)
{
  _tl_names_init (&self->names);
  for (guint i = 0; i < G_N_ELEMENTS (defined_kinds); i++)
    self->defined[defined_kinds[i]] = g_ptr_array_new ();
  self->scratch = g_string_new (NULL);
  g_mutex_init (&self->lock);
}

static void
tl_timeline_finalize (GObject *object)
{
  TlTimeline *self = TL_TIMELINE (object);

  _tl_timeline_drop_derived (self);
  g_clear_pointer (&self->states, g_hash_table_unref);
  for (guint i = 0; i < TL_N_NAMES; i++)
    {
      _tl_defined_free_all ((TlNameKind) i, self->defined[i]);
      _tl_defined_free_all ((TlNameKind) i, self->former[i]);
    }
  _tl_events_clear (&self->events);
  _tl_links_clear (&self->links);
  _tl_names_clear (&self->names);
  g_string_free (self->scratch, TRUE);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->description, g_free);
  g_clear_pointer (&self->language, g_free);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (tl_timeline_parent_class)->finalize (object);
}

static void
tl_timeline_class_init (TlTimelineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_timeline_finalize;
  changed_signal = g_signal_new ("changed", TL_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

TlTimeline *
tl_timeline_new (void)
{
  return g_object_new (TL_TYPE_TIMELINE, NULL);
}

/* ---- the signal -------------------------------------------------------------------------------------------------- */

void
_tl_timeline_notify_changed (TlTimeline *self)
{
  self->has_changed = TRUE;
  if (self->n_frozen > 0)
    return;
  self->has_changed = FALSE;
  g_signal_emit (self, changed_signal, 0);
}

void
tl_timeline_freeze_changed (TlTimeline *self)
{
  g_return_if_fail (TL_IS_TIMELINE (self));
  self->n_frozen++;
}

void
tl_timeline_thaw_changed (TlTimeline *self)
{
  g_return_if_fail (TL_IS_TIMELINE (self) && self->n_frozen > 0);
  self->n_frozen--;
  if (self->has_changed)
    _tl_timeline_notify_changed (self);
}

/* ---- head -------------------------------------------------------------------------------------------------------- */

static void
set_head (TlTimeline *self, char **member, const char *text)
{
  if (text != NULL && text[0] == '\0')
    text = NULL;
  if (g_strcmp0 (*member, text) == 0)
    return;
  g_free (*member);
  *member = g_strdup (text);
  _tl_timeline_notify_changed (self);
}

#define HEAD(member)                                                                                                   \
  const char *tl_timeline_get_##member (TlTimeline *self)                                                              \
  {                                                                                                                    \
    g_return_val_if_fail (TL_IS_TIMELINE (self), NULL);                                                                \
    return self->member;                                                                                               \
  }                                                                                                                    \
  void tl_timeline_set_##member (TlTimeline *self, const char *member)                                                 \
  {                                                                                                                    \
    g_return_if_fail (TL_IS_TIMELINE (self));                                                                          \
    set_head (self, &self->member, member);                                                                            \
  }

HEAD (title)
HEAD (description)
HEAD (language)

/* ---- settling ---------------------------------------------------------------------------------------------------- */

/* This is not done when the index is built, because other threads may then be reading the columns, which are moved
 * here. */
void
_tl_timeline_settle (TlTimeline *self)
{
  _tl_events_reserve (&self->events, self->names.symbols[TL_NAME_EVENT].n);
  _tl_events_settle (&self->events);
  _tl_links_settle (&self->links);
  for (guint i = 0; i < TL_N_NAMES; i++)
    _tl_symbols_settle (&self->names.symbols[i]);
}
