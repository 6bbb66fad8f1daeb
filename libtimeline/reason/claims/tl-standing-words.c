/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The doubt about an event in words: "alleged; denied by Russia". */
#include "config.h"

#include "reason/claims/tl-standing-private.h"

/* More names than this are counted. */
#define MOST_NAMES 3

static void
append_part (GString *out, const char *part)
{
  g_string_append (out, out->len > 0 ? "; " : "");
  g_string_append (out, part);
}

static const char *
name_of (TlTimeline *timeline, const char *id)
{
  const TlActor *actor = tl_timeline_lookup_actor (timeline, id);

  return actor != NULL && tl_actor_get_name (actor) != NULL ? tl_actor_get_name (actor) : id;
}

/* "denied by Russia, China and 4 others" */
static void
append_side (GString *out, const char *said, TlTimeline *timeline, char *const *names)
{
  guint n = g_strv_length ((char **) names), shown = n > MOST_NAMES + 1 ? MOST_NAMES : n;

  if (n == 0)
    return;
  append_part (out, said);
  for (guint i = 0; i < shown; i++)
    {
      const char *between = i == 0 ? " by " : i + 1 == n ? " and " : ", ";

      g_string_append_printf (out, "%s%s", between, name_of (timeline, names[i]));
    }
  if (shown < n)
    g_string_append_printf (out, " and %u others", n - shown);
}

/* The status if it is one of doubt, else the verdict if it is; NULL if neither is. "denied by Russia" needs no further
 * "denied". */
static const char *
find_doubt (const TlStanding *self)
{
  gboolean named = self->deniers[0] != NULL;

  if (self->status == TL_EVENT_STATUS_DENIED)
    return named ? NULL : "denied";
  if (self->status != TL_EVENT_STATUS_REPORTED && self->status != TL_EVENT_STATUS_CONFIRMED)
    return tl_event_status_to_string (self->status);
  if (self->verdict == TL_VERDICT_CONTESTED || (self->verdict == TL_VERDICT_DENIED && !named))
    return tl_verdict_to_string (self->verdict);
  return NULL;
}

char *
tl_standing_dup_doubt (const TlStanding *self, TlTimeline *timeline)
{
  const char *doubt;
  GString *out;

  g_return_val_if_fail (self != NULL && TL_IS_TIMELINE (timeline), NULL);
  doubt = find_doubt (self);
  out = g_string_new (NULL);
  if (doubt != NULL)
    append_part (out, doubt);
  append_side (out, "denied", timeline, self->deniers);
  append_side (out, "doubted", timeline, self->doubters);
  return g_string_free (out, out->len == 0);
}
