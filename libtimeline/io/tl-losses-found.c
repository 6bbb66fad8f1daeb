/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Losses of a format that can be read as well: the differences between a timeline and what is read of it. */
#include "config.h"

#include "io/tl-losses-found-private.h"
#include "io/tl-input-private.h"
#include "io/tl-intake-private.h"
#include "base/tl-error-private.h"

#include <libtimeline/tl-difference.h>
#include <libtimeline/tl-json.h>
#include <string.h>

/* ---- one difference ---------------------------------------------------------------------------------------------- */

static char *
dup_what (const TlDifference *difference)
{
  const char *kind = tl_difference_get_kind (difference), *member = tl_difference_get_member (difference);

  if (strcmp (kind, "timeline") == 0)
    kind = "document";
  else if (g_str_has_suffix (kind, " type"))
    kind = "type";
  return member != NULL ? g_strconcat (kind, ".", member, NULL) : g_strdup (kind);
}

static char *
dup_loss_id (const TlDifference *difference)
{
  const char *from, *to, *type;

  if (tl_difference_get_id (difference) == NULL && tl_difference_get_link (difference, &from, &to, &type))
    return g_strjoin (" ", from, type, to, NULL);
  return g_strdup (tl_difference_get_id (difference));
}

static gboolean
is_nothing (const char *json)
{
  return json == NULL || strcmp (json, "null") == 0 || strcmp (json, "[]") == 0 || strcmp (json, "{}") == 0;
}

static void
add_change (TlLosses *self, const TlDifference *difference, const char *what, const char *id)
{
  g_autofree char *new = tl_difference_dup_new_json (difference);
  const char *member = tl_difference_get_member (difference);
  gboolean is_date = strcmp (member, "date") == 0 || strcmp (member, "known") == 0;

  if (is_nothing (new))
    _tl_losses_add (self, TL_LOSS_DROPPED, what, id, "The format has no place for it.");
  else if (is_date)
    _tl_losses_add (self, TL_LOSS_ROUNDED, what, id, "It reads back as %s.", new);
  else
    _tl_losses_add (self, TL_LOSS_FLATTENED, what, id, "It reads back as %.200s%s.", new,
                    strlen (new) > 200 ? " ..." : "");
}

static void
add_difference (TlLosses *self, const TlDifference *difference, gboolean hidden)
{
  g_autofree char *what = dup_what (difference), *id = dup_loss_id (difference);

  if (hidden)
    {
      _tl_losses_add (self, TL_LOSS_HIDDEN, what, id, "It is carried as JSON, which other programs do not show.");
      return;
    }
  switch (tl_difference_get_change (difference))
    {
    case TL_CHANGE_REMOVED:
      _tl_losses_add (self, TL_LOSS_DROPPED, what, id, "The format has no place for it.");
      break;
    case TL_CHANGE_ADDED:
      _tl_losses_add (self, TL_LOSS_FLATTENED, what, id, "It is made on reading, of something that has another form.");
      break;
    case TL_CHANGE_CHANGED:
    default:
      add_change (self, difference, what, id);
      break;
    }
}

/* ---- reading what was written ------------------------------------------------------------------------------------ */

static TlTimeline *
read_back (const TlFormat *format, TlReadBackFunc read, gpointer user_data, GError **error)
{
  g_autoptr (TlTimeline) timeline = tl_timeline_new ();
  g_autoptr (GError) problem = NULL;
  TlIntake intake;
  gboolean ok;

  _tl_intake_init (&intake, timeline);
  intake.format = format;
  intake.format_given = TRUE;
  ok = read (&intake, user_data, &problem) && _tl_intake_finish (&intake);
  if (!ok)
    _tl_error_set (error, TL_ERROR_VALUE,
                   "the format %s cannot hold this timeline: what was written cannot be read: %s", format->name,
                   problem != NULL        ? problem->message
                   : intake.error != NULL ? intake.error->message
                                          : "unknown");
  _tl_intake_clear (&intake);
  if (!ok)
    return NULL;
  _tl_timeline_settle (timeline);
  return g_steal_pointer (&timeline);
}

GPtrArray *
_tl_losses_compare (TlTimeline *written, const TlFormat *format, TlReadBackFunc read, gpointer user_data,
                    GError **error)
{
  g_autoptr (TlTimeline) timeline = read_back (format, read, user_data, error);

  return timeline != NULL ? tl_timeline_find_differences (written, timeline, NULL, error) : NULL;
}

void
_tl_losses_add_differences (TlLosses *self, const GPtrArray *differences, gboolean hidden)
{
  for (guint i = 0; i < differences->len; i++)
    add_difference (self, differences->pdata[i], hidden);
}

typedef struct
{
  const TlFormat *format;
  const GString *text;
} Text;

static gboolean
read_written_text (TlIntake *intake, gpointer user_data, GError **error)
{
  const Text *self = user_data;
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (self->text->str, (gssize) self->text->len, NULL);
  TlInput input;
  gboolean ok;

  _tl_input_init (&input, stream, NULL, NULL);
  ok = self->format->read (intake, &input, error);
  _tl_input_clear (&input);
  return ok;
}

GPtrArray *
_tl_losses_compare_text (TlTimeline *written, const TlFormat *format, const GString *text, GError **error)
{
  return _tl_losses_compare (written, format, read_written_text, &(Text){ format, text }, error);
}
