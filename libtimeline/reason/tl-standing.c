/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Standing: who says that an event is so, and who denies it. */
#include "config.h"

#include "base/tl-error-private.h"
#include "model/tl-nouns-private.h"
#include "reason/tl-graph-private.h"

#include <libtimeline/tl-standing.h>
#include <string.h>

struct _TlStanding
{
  gatomicrefcount ref_count;
  TlVerdict verdict;
  char **supporters;
  char **deniers;
};

G_DEFINE_BOXED_TYPE (TlStanding, tl_standing, tl_standing_ref, tl_standing_unref)

TlStanding *
tl_standing_ref (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_atomic_ref_count_inc (&((TlStanding *) self)->ref_count);
  return (TlStanding *) self;
}

void
tl_standing_unref (TlStanding *self)
{
  g_return_if_fail (self != NULL);
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_strfreev (self->supporters);
  g_strfreev (self->deniers);
  g_free (self);
}

TlVerdict
tl_standing_get_verdict (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, TL_VERDICT_ASSERTED);
  return self->verdict;
}

const char *const *
tl_standing_get_supporters (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return (const char *const *) self->supporters;
}

const char *const *
tl_standing_get_deniers (const TlStanding *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return (const char *const *) self->deniers;
}

const char *
tl_verdict_to_string (TlVerdict verdict)
{
  static const char *const names[] = { "asserted", "confirmed", "contested", "denied", "retracted" };

  g_return_val_if_fail ((guint) verdict < G_N_ELEMENTS (names), NULL);
  return names[verdict];
}

/* ---- folding ----------------------------------------------------------------------------------------------------- */

/* Names in the order they came, each once. */
typedef struct
{
  GPtrArray *list;
  GHashTable *seen; /* borrows from the list */
} Names;

typedef struct
{
  TlTimeline *timeline;
  TlGraph graph;
  Names supporters;
  Names deniers;
  guint n_for; /* also of those without a name */
  guint n_against;
  gboolean confirmed;
} Fold;

static void
add_once (const Names *names, const char *name)
{
  char *copy;

  if (name == NULL || g_hash_table_contains (names->seen, name))
    return;
  copy = g_strdup (name);
  g_ptr_array_add (names->list, copy);
  g_hash_table_add (names->seen, copy);
}

static const char *
who_says (const Fold *self, const TlCitation *citation)
{
  guint32 number = _tl_names_find (self->graph.names, TL_NAME_SOURCE, citation->source);
  const TlSource *source = _tl_timeline_get_defined (self->timeline, TL_NAME_SOURCE, number);

  return citation->speaker != NULL ? citation->speaker : source->author;
}

static void
fold_citations (Fold *self, const TlEvent *event)
{
  for (guint i = 0; i < event->citations.n; i++)
    {
      const TlCitation *citation = (const TlCitation *) event->citations.items[i];

      if (citation->stance == TL_STANCE_ASSERTS || citation->stance == TL_STANCE_CONFIRMS)
        {
          self->n_for++;
          self->confirmed |= citation->stance == TL_STANCE_CONFIRMS;
          add_once (&self->supporters, who_says (self, citation));
        }
      else if (citation->stance == TL_STANCE_DENIES)
        {
          self->n_against++;
          add_once (&self->deniers, who_says (self, citation));
        }
    }
}

static void
add_speakers (const TlEvent *statement, const Names *names)
{
  for (guint i = 0; i < statement->participants.n; i++)
    {
      const TlParticipant *part = (const TlParticipant *) statement->participants.items[i];

      if (strcmp (part->role, "speaker") == 0 || strcmp (part->role, "initiator") == 0)
        add_once (names, part->actor);
    }
}

/* Statements that speak of the event: their speakers, else their initiators, take a side. */
static void
fold_statement (Fold *self, guint32 link)
{
  const char *type = _tl_names_text (self->graph.names, TL_NAME_LINK_TYPE, self->graph.links->types[link]);
  gboolean confirms = strcmp (type, "confirms") == 0;
  g_autoptr (TlEvent) statement = NULL;

  if (!confirms && strcmp (type, "denies") != 0 && strcmp (type, "contradicts") != 0)
    return;
  statement = _tl_timeline_dup_event_row (self->timeline, self->graph.links->from[link]);
  if (statement->status == TL_EVENT_STATUS_RETRACTED || statement->status == TL_EVENT_STATUS_HYPOTHETICAL
      || statement->status == TL_EVENT_STATUS_PLANNED)
    return;
  self->confirmed |= confirms;
  *(confirms ? &self->n_for : &self->n_against) += 1;
  add_speakers (statement, confirms ? &self->supporters : &self->deniers);
}

static TlVerdict
judge (const Fold *self, const TlEvent *event)
{
  if (event->status == TL_EVENT_STATUS_RETRACTED)
    return TL_VERDICT_RETRACTED;
  if (self->n_against > 0)
    return self->n_for > 0 ? TL_VERDICT_CONTESTED : TL_VERDICT_DENIED;
  if (event->status == TL_EVENT_STATUS_DENIED)
    return TL_VERDICT_DENIED;
  return self->confirmed || event->status == TL_EVENT_STATUS_CONFIRMED ? TL_VERDICT_CONFIRMED : TL_VERDICT_ASSERTED;
}

static void
init_names (Names *names)
{
  names->list = g_ptr_array_new ();
  names->seen = g_hash_table_new (g_str_hash, g_str_equal);
}

static char **
end_names (Names *names)
{
  g_hash_table_unref (names->seen);
  g_ptr_array_add (names->list, NULL);
  return (char **) g_ptr_array_free (names->list, FALSE);
}

TlStanding *
tl_timeline_find_standing (TlTimeline *self, const char *event, GError **error)
{
  g_autoptr (TlEvent) value = NULL;
  Fold fold = { .timeline = self };
  const TlAdjacency *in;
  TlStanding *standing;
  guint32 row;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && event != NULL, NULL);
  row = _tl_timeline_find_event (self, event);
  if (row == TL_SYMBOL_NONE)
    {
      _tl_error_set (error, TL_ERROR_REFERENCE, "there is no event \"%s\"", event);
      return NULL;
    }
  _tl_graph_init (&fold.graph, self);
  init_names (&fold.supporters);
  init_names (&fold.deniers);
  value = _tl_timeline_dup_event_row (self, row);
  fold_citations (&fold, value);
  in = &fold.graph.index->in;
  for (guint32 i = in->start[row]; i < in->start[row + 1]; i++)
    fold_statement (&fold, in->links[i]);
  standing = g_new0 (TlStanding, 1);
  g_atomic_ref_count_init (&standing->ref_count);
  standing->verdict = judge (&fold, value);
  standing->supporters = end_names (&fold.supporters);
  standing->deniers = end_names (&fold.deniers);
  return standing;
}
