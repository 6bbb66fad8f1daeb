/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The score and the class of an event. */
#include "config.h"

#include "model/query/tl-query-private.h"
#include "model/table/tl-record-private.h"
#include "reason/relations/tl-scoring-private.h"
#include "vocab/tl-vocab-private.h"

#include <libtimeline/tl-crosswalk.h>
#include <libtimeline/tl-series.h>
#include <math.h>
#include <string.h>

/* ---- by type ----------------------------------------------------------------------------------------------------- */

/* The PLOVER category of a type, with the mode that belongs to its CAMEO code. */
static char *
plover_code (const TlEventType *type)
{
  const char *category = tl_event_type_get_plover (type), *cameo = tl_event_type_get_cameo (type);
  g_autoptr (TlCrosswalk) crosswalk = cameo != NULL ? tl_crosswalk_from_cameo (cameo) : NULL;

  if (category == NULL || crosswalk == NULL || tl_crosswalk_get_mode (crosswalk) == NULL
      || strcmp (tl_crosswalk_get_category (crosswalk), category) != 0)
    return g_strdup (category);
  return g_strconcat (category, "-", tl_crosswalk_get_mode (crosswalk), NULL);
}

/* The type's own code in the scheme, or NULL. */
static char *
own_code (const TlScoring *self, guint32 number)
{
  const TlEventType *type = number < tl_event_type_get_n_builtin ()
                                ? tl_event_type_get_builtin (number)
                                : _tl_timeline_get_defined (self->timeline, TL_NAME_EVENT_TYPE, number);

  if (type == NULL)
    return NULL;
  return strcmp (self->scheme, "plover") == 0 ? plover_code (type) : g_strdup (tl_event_type_get_cameo (type));
}

/* Returns NAN if the table has no row for the code. LENGTH, unless NULL, gets the length of the part that it has. */
static double
score_code (const TlScoring *self, const char *code, gsize *length)
{
  double score = NAN;
  gsize found = self->scale != NULL ? _tl_scale_find (self->scale, code, &score) : 0;

  if (length != NULL)
    *length = found;
  return score;
}

static TlQuad
class_code (const TlScoring *self, const char *code)
{
  return tl_quad_from_code (strcmp (self->scheme, "plover") == 0 ? TL_QUAD_RULE_PLOVER : TL_QUAD_RULE_GDELT, code);
}

enum
{
  NOT_YET,
  ON_PATH,
  KNOWN,
};

/* The code of the type itself takes precedence over its parent. */
static void
score_own (TlScoring *self, guint32 type, guint32 above)
{
  g_autofree char *code = own_code (self, type);
  double score = code != NULL ? score_code (self, code, NULL) : NAN;
  TlQuad quad = code != NULL ? class_code (self, code) : TL_QUAD_NONE;

  self->scores[type] = isnan (score) && above != TL_SYMBOL_NONE ? self->scores[above] : score;
  self->quads[type] = (guint8) (quad == TL_QUAD_NONE && above != TL_SYMBOL_NONE ? self->quads[above] : quad);
}

/* A type without a row in the table inherits from the nearest type above it that has one. The path goes up to a type
 * that is already known and then down again, so all types together take linear time. Own types must not form a cycle;
 * ON_PATH ends the path if they do. */
static void
score_type (TlScoring *self, guint32 type, guint8 *known, GArray *path)
{
  guint32 at = type, above;

  g_array_set_size (path, 0);
  for (; at != TL_SYMBOL_NONE && known[at] == NOT_YET; at = _tl_event_type_parent (self->timeline, at))
    {
      known[at] = ON_PATH;
      g_array_append_val (path, at);
    }
  above = at != TL_SYMBOL_NONE && known[at] == KNOWN ? at : TL_SYMBOL_NONE;
  for (guint i = path->len; i > 0; i--)
    {
      guint32 next = g_array_index (path, guint32, i - 1);

      score_own (self, next, above);
      known[next] = KNOWN;
      above = next;
    }
}

void
_tl_scoring_init (TlScoring *self, TlTimeline *timeline, const TlScale *scale)
{
  guint32 n = timeline->names.symbols[TL_NAME_EVENT_TYPE].n;
  g_autofree guint8 *known = g_new0 (guint8, n);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint32));

  self->timeline = timeline;
  self->scale = scale;
  self->scheme = scale != NULL ? tl_scale_get_scheme (scale) : "cameo";
  self->scale_word =
      scale != NULL ? _tl_names_find (&timeline->names, TL_NAME_WORD, tl_scale_get_id (scale)) : TL_SYMBOL_NONE;
  self->scheme_word = _tl_names_find (&timeline->names, TL_NAME_WORD, self->scheme);
  self->scores = g_new (double, n);
  self->quads = g_new (guint8, n);
  for (guint32 type = 0; type < n; type++)
    score_type (self, type, known, path);
}

void
_tl_scoring_clear (TlScoring *self)
{
  g_free (self->scores);
  g_free (self->quads);
}

/* ---- by event ---------------------------------------------------------------------------------------------------- */

/* A coding, as numbers of words. In the record its members have this order: scheme, code, mode, coder. */
typedef struct
{
  guint32 scheme;
  guint32 code;
  guint32 mode;
} Coding;

static const guint8 *
read_coding (const guint8 *p, Coding *coding)
{
  const guint8 *next = _tl_record_pair (p, &_tl_coding_shape, &coding->scheme, &coding->code);
  const guint8 *mode = _tl_record_find (p, &_tl_coding_shape, 2);

  coding->mode = TL_SYMBOL_NONE;
  if (mode != NULL)
    _tl_record_number (mode, &coding->mode);
  return next;
}

static const char *
word (const TlScoring *self, guint32 number)
{
  return _tl_names_text (&self->timeline->names, TL_NAME_WORD, number);
}

/* How specific a coding is, if the table has LENGTH characters of its code; 0 if it has none. A longer CAMEO code is
 * more specific; a PLOVER code with a mode is more specific than one without. */
static gsize
rate_coding (const TlScoring *self, const Coding *coding, gsize length)
{
  if (length > 0 && strcmp (self->scheme, "plover") == 0)
    return 1 + (coding->mode != TL_SYMBOL_NONE);
  return length;
}

static char *
dup_code (const TlScoring *self, const Coding *coding)
{
  const char *code = word (self, coding->code);

  if (coding->mode != TL_SYMBOL_NONE && strcmp (self->scheme, "plover") == 0)
    return g_strconcat (code, "-", word (self, coding->mode), NULL);
  return g_strdup (code);
}

/* Takes the score and class of a coding if it has any and is more specific than the best one so far. */
static void
consider_coding (const TlScoring *self, const Coding *coding, gsize *best, double *score, TlQuad *quad)
{
  g_autofree char *code = dup_code (self, coding);
  gsize length = strlen (code), rating;
  double scored = self->scale != NULL ? score_code (self, code, &length) : NAN;
  TlQuad class = class_code (self, code);

  rating = rate_coding (self, coding, length);
  if (rating <= *best || (self->scale == NULL && class == TL_QUAD_NONE))
    return;
  *best = rating;
  *score = scored;
  *quad = class != TL_QUAD_NONE ? class : *quad;
}

/* Takes the score of the most specific coding that is in the table, the first if there are several. */
static void
score_codings (const TlScoring *self, const guint8 *p, double *score, TlQuad *quad)
{
  gsize best = 0;
  guint32 n;

  for (p = _tl_record_number (p, &n); n > 0; n--)
    {
      Coding coding;

      p = read_coding (p, &coding);
      if (coding.scheme == self->scheme_word && self->scheme_word != TL_SYMBOL_NONE)
        consider_coding (self, &coding, &best, score, quad);
    }
}

/* Reads the event's own score under the scale from a map of words to numbers. Returns the place after the map. */
static const guint8 *
find_score (const TlScoring *self, const guint8 *p, gboolean *found, double *score)
{
  guint32 n, scale;

  for (p = _tl_record_number (p, &n); n > 0; n--)
    {
      p = _tl_record_number (p, &scale);
      if (scale == self->scale_word && !*found)
        {
          memcpy (score, p, sizeof *score);
          *found = TRUE;
        }
      p += sizeof (double);
    }
  return p;
}

void
_tl_scoring_event (const TlScoring *self, guint32 row, const guint8 *from, double *score, TlQuad *quad)
{
  guint32 type = self->timeline->events.types[row];
  gboolean found = FALSE;
  double own = NAN;

  *score = self->scores[type];
  *quad = (TlQuad) self->quads[type];
  from = _tl_record_seek (from, &_tl_event_shape, TL_EVENT_FIELD_SCORES);
  if (_tl_record_is (from, TL_EVENT_FIELD_SCORES))
    from = find_score (self, from + 1, &found, &own);
  from = _tl_record_seek (from, &_tl_event_shape, TL_EVENT_FIELD_CODINGS);
  if (_tl_record_is (from, TL_EVENT_FIELD_CODINGS))
    score_codings (self, from + 1, score, quad);
  if (found)
    *score = own;
}

double
tl_timeline_find_score (TlTimeline *self, const char *event, const char *scale, GError **error)
{
  const TlScale *table;
  TlScoring scoring;
  double score;
  TlQuad quad;
  guint32 row;

  g_return_val_if_fail (TL_IS_TIMELINE (self) && event != NULL, NAN);
  table = tl_scale_find (scale != NULL ? scale : TL_SCALE_DEFAULT, error);
  row = table != NULL ? _tl_timeline_find_event (self, event) : TL_SYMBOL_NONE;
  if (table != NULL && row == TL_SYMBOL_NONE)
    _tl_timeline_report_missing (self, TL_NAME_EVENT, event, error);
  if (row == TL_SYMBOL_NONE)
    return NAN;
  _tl_scoring_init (&scoring, self, table);
  _tl_scoring_event (&scoring, row, self->events.records[row], &score, &quad);
  _tl_scoring_clear (&scoring);
  return score;
}
