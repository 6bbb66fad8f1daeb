/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Participants whose office another actor held at the time. */
#include "config.h"

#include "date/tl-date-members-private.h"
#include "reason/check/tl-check-private.h"

#include <libtimeline/tl-relations.h>

/* An actor that held an office, and when. The holders of an office are in the order of the actors. */
typedef struct
{
  const TlActor *actor;
  const char *office;
  const TlDate *date;
} Holder;

static GArray *
find_office (TlOffices *self, const TlAffiliation *affiliation)
{
  g_autofree char *key = g_strconcat (affiliation->office, "\n", affiliation->actor, NULL);
  GArray *holders = g_hash_table_lookup (self->offices, key);

  if (holders != NULL)
    return holders;
  holders = g_array_new (FALSE, FALSE, sizeof (Holder));
  g_hash_table_insert (self->offices, g_steal_pointer (&key), holders);
  return holders;
}

static void
list_offices (TlOffices *self, const TlActor *actor)
{
  GPtrArray *held = g_ptr_array_new ();

  for (guint i = 0; i < actor->affiliations.n; i++)
    {
      const TlAffiliation *affiliation = (const TlAffiliation *) actor->affiliations.items[i];
      Holder holder = { actor, affiliation->office, affiliation->date };
      GArray *holders;

      if (affiliation->office == NULL || affiliation->date == NULL)
        continue;
      holders = find_office (self, affiliation);
      if (holders->len == 0 || g_array_index (holders, Holder, holders->len - 1).actor != actor)
        g_ptr_array_add (held, holders);
      g_array_append_val (holders, holder);
    }
  g_hash_table_insert (self->held, (gpointer) actor->id, held);
}

void
_tl_offices_init (TlOffices *self, TlTimeline *timeline)
{
  self->offices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->held = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < tl_timeline_get_n_actors (timeline); i++)
    list_offices (self, tl_timeline_get_actor (timeline, i));
}

void
_tl_offices_clear (TlOffices *self)
{
  g_hash_table_unref (self->offices);
  g_hash_table_unref (self->held);
}

/* Like tl_date_overlaps(), but in time linear in the text of one date: there may be many pairs. If both dates have
 * gaps, the second is judged by its bounds. */
static TlCertainty
overlap_at_once (const TlDate *a, const TlDate *b)
{
  return _tl_date_has_gaps (a) ? _tl_date_match (a, _tl_date_get_bounds (b))
                               : _tl_date_match (b, _tl_date_get_bounds (a));
}

/* Returns another holder who certainly held the office on DATE, or NULL if there is none or if ACTOR may have held it
 * then. */
static const Holder *
find_other (const GArray *holders, const TlActor *actor, const TlDate *date)
{
  const Holder *other = NULL;

  for (guint i = 0; i < holders->len; i++)
    {
      const Holder *holder = &g_array_index (holders, Holder, i);
      TlCertainty then = overlap_at_once (date, holder->date);

      if (holder->actor == actor && then != TL_CERTAINTY_IMPOSSIBLE)
        return NULL;
      if (holder->actor != actor && then == TL_CERTAINTY_CERTAIN && other == NULL)
        other = holder;
    }
  return other;
}

static void
check_participant (TlCheck *self, const TlEvent *event, const TlActor *actor, const GPtrArray *held)
{
  const char *const chain[] = { event->id, NULL };
  g_autofree char *where = g_strdup_printf ("event %s", event->id);

  for (guint i = 0; i < held->len; i++)
    {
      const Holder *other = find_other (held->pdata[i], actor, event->date);

      if (other != NULL)
        _tl_check_add (self, TL_SEVERITY_WARNING, "office-of-another", where, chain,
                       "\"%s\" takes part, but the office \"%s\" was held by \"%s\" then", actor->id, other->office,
                       other->actor->id);
    }
}

void
_tl_check_offices (TlCheck *self, const TlEvent *event, const TlOffices *offices)
{
  if (event->date == NULL || tl_date_get_edtf (event->date) == NULL)
    return;
  for (guint i = 0; i < event->participants.n; i++)
    {
      const char *id = ((const TlParticipant *) event->participants.items[i])->actor;
      const GPtrArray *held = g_hash_table_lookup (offices->held, id);

      if (held != NULL && held->len > 0)
        check_participant (self, event, tl_timeline_lookup_actor (self->timeline, id), held);
    }
}
