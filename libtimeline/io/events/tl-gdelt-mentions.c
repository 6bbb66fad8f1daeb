/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Reads mentions of GDELT 2.0, each a citation of an event that has been read before. */
#include "config.h"

#include "io/events/tl-event-actors-private.h"
#include "io/events/tl-event-pack-private.h"
#include "io/events/tl-event-rows-private.h"
#include "io/events/tl-gdelt-memo-private.h"
#include "io/events/tl-gdelt-private.h"
#include "base/tl-error-private.h"

#define ID_PREFIX "gdelt-"
#define ID_DIGITS 20

enum
{
  MENTION_EVENT,
  MENTION_EVENT_TIME,
  MENTION_TIME,
  MENTION_TYPE,
  MENTION_PUBLISHER,
  MENTION_SOURCE,
  MENTION_SENTENCE,
  MENTION_OFFSETS,
  MENTION_CELLS = 16
};

/* What goes into the unknown member "gdelt" of the citation, by column. */
static const char *const mention_keys[MENTION_CELLS] = {
  [3] = "MentionType",      [7] = "Actor1CharOffset", [8] = "Actor2CharOffset",
  [9] = "ActionCharOffset", [10] = "InRawText",       [11] = "Confidence",
  [12] = "MentionDocLen",   [13] = "MentionDocTone",  [14] = "MentionDocTranslationInfo",
  [15] = "Extras",
};

/* A citation that waits for the record of its event to be made anew: its bytes are in a buffer. */
typedef struct
{
  guint32 event;
  guint32 length;
  gsize at;
} Waiting;

/* So many bytes wait at most; then the records of their events are made. */
#define MOST_WAITING (16 * 1024 * 1024)

typedef struct
{
  TlIntake *intake;
  TlEventRows rows;
  TlEventLine line;
  TlGdeltMemo *memo;
  GArray *waiting; /* Waiting */
  GString *bytes;
  GString *json;
  guint32 word; /* "gdelt" */
  gboolean stopped;
  guint64 n_strange; /* mentions of events that are not there */
  guint64 first_strange;
} Mentions;

static gboolean
refuse_mention (Mentions *self, guint column, const char *name, GError *problem)
{
  self->stopped = !_tl_event_line_wrong (&self->line, self->intake, column, name, problem);
  return FALSE;
}

/* ---- records of events ------------------------------------------------------------------------------------------- */

static gint
compare_waiting (gconstpointer a, gconstpointer b)
{
  const Waiting *x = a, *y = b;

  if (x->event != y->event)
    return x->event < y->event ? -1 : 1;
  return x->at < y->at ? -1 : x->at > y->at;
}

/* Returns the first byte after N citations. */
static const guint8 *
skip_citations (const guint8 *p, guint32 n)
{
  for (; n > 0; n--)
    p = _tl_record_skip (p, &_tl_citation_shape);
  return p;
}

/* The record of the event of the first of WAITING with N more citations. */
static void
add_citations (Mentions *self, const Waiting *waiting, guint n)
{
  TlEventColumns *events = &self->intake->timeline->events;
  const guint8 *old = events->records[waiting->event], *end = _tl_record_skip (old, &_tl_event_shape);
  const guint8 *member = _tl_record_seek (old, &_tl_event_shape, TL_EVENT_FIELD_CITATIONS), *items = member,
               *rest = member;
  g_autoptr (GString) record = g_string_sized_new (1024);
  char number[TL_BYTES_NUMBER + 1];
  guint32 n_old = 0;
  char *stored;

  if (_tl_record_is (member, TL_EVENT_FIELD_CITATIONS))
    {
      items = _tl_record_number (member + 1, &n_old);
      rest = skip_citations (items, n_old);
    }
  _tl_bytes_put (record, old, (gsize) (member - old));
  _tl_bytes_put (record, number, (gsize) (_tl_pack_name (number, TL_EVENT_FIELD_CITATIONS, n_old + n) - number));
  _tl_bytes_put (record, items, (gsize) (rest - items));
  for (guint i = 0; i < n; i++)
    _tl_bytes_put (record, self->bytes->str + waiting[i].at, waiting[i].length);
  _tl_bytes_put (record, rest, (gsize) (end - rest));
  stored = _tl_arena_alloc_bytes (self->intake->names->arena, record->len);
  memcpy (stored, record->str, record->len);
  events->records[waiting->event] = (const guint8 *) stored;
}

static void
add_waiting (Mentions *self)
{
  const Waiting *waiting = (const Waiting *) (gpointer) self->waiting->data;
  guint next;

  g_array_sort (self->waiting, compare_waiting);
  for (guint i = 0; i < self->waiting->len; i = next)
    {
      for (next = i + 1; next < self->waiting->len && waiting[next].event == waiting[i].event; next++)
        ;
      add_citations (self, &waiting[i], next - i);
    }
  g_array_set_size (self->waiting, 0);
  g_string_truncate (self->bytes, 0);
}

/* ---- rows -------------------------------------------------------------------------------------------------------- */

static guint32
find_mentioned (Mentions *self)
{
  char id[sizeof ID_PREFIX + ID_DIGITS] = ID_PREFIX;
  gsize length = _tl_event_line_length (&self->line, MENTION_EVENT);
  guint32 number;

  if (length > ID_DIGITS)
    return TL_SYMBOL_NONE;
  memcpy (id + sizeof ID_PREFIX - 1, self->line.text, length);
  number = _tl_symbols_find (&self->intake->names->symbols[TL_NAME_EVENT], id, sizeof ID_PREFIX - 1 + length);
  return _tl_events_has (&self->intake->timeline->events, number) ? number : TL_SYMBOL_NONE;
}

/* Returns TL_SYMBOL_NONE if reading must stop. */
static guint32
take_mention_source (Mentions *self)
{
  TlNames *names = self->intake->names;
  g_autofree char *id = _tl_event_text_dup_id (_tl_event_line_cell (&self->line, MENTION_SOURCE),
                                               _tl_event_line_length (&self->line, MENTION_SOURCE));
  guint32 number = _tl_names_intern (names, TL_NAME_SOURCE, id);
  gsize length = _tl_event_line_length (&self->line, MENTION_PUBLISHER);
  TlSource *source = _tl_timeline_get_defined (self->intake->timeline, TL_NAME_SOURCE, number);

  if (source == NULL)
    {
      if (!_tl_event_sources_make (self->intake, number, &source))
        return TL_SYMBOL_NONE;
      if (_tl_event_text_is_url (source->id, strlen (source->id)))
        source->url = source->id;
      else
        source->title = source->id;
    }
  if (source->publisher == NULL && length > 0)
    source->publisher = _tl_arena_strndup (names->arena, _tl_event_line_cell (&self->line, MENTION_PUBLISHER), length);
  return number;
}

static void
write_mention_json (Mentions *self)
{
  g_string_assign (self->json, "{");
  for (guint i = 0; i < MENTION_CELLS; i++)
    {
      const char *text = _tl_event_line_cell (&self->line, i);
      gsize length = _tl_event_line_length (&self->line, i);

      if (mention_keys[i] == NULL || length == 0)
        continue;
      g_string_append_printf (self->json, "%s\"%s\":", self->json->len > 1 ? "," : "", mention_keys[i]);
      if (_tl_event_text_is_number (text, length))
        g_string_append_len (self->json, text, (gssize) length);
      else
        _tl_event_text_quote (self->json, text, length);
    }
  g_string_append_c (self->json, '}');
}

static void
pack_mention (Mentions *self, guint32 event, guint32 source, guint32 date)
{
  gsize length = _tl_event_line_length (&self->line, MENTION_SENTENCE);
  g_autofree char *sentence = _tl_event_line_dup (&self->line, MENTION_SENTENCE);
  g_autofree char *locator = g_strconcat ("sentence ", sentence, NULL);
  Waiting waiting = { event, 0, self->bytes->len };
  char *begin, *to;

  write_mention_json (self);
  begin = to = _tl_bytes_room (self->bytes, self->json->len + length + 64);
  to = _tl_pack_name (to, TL_CITATION_FIELD_SOURCE, source);
  if (date != TL_SYMBOL_NONE)
    to = _tl_pack_name (to, TL_CITATION_FIELD_DATE, date);
  if (length > 0)
    to = _tl_pack_text (to, TL_CITATION_FIELD_LOCATOR, locator, strlen (locator));
  *to++ = (char) TL_RECORD_UNKNOWN;
  to = _tl_pack_number (_tl_pack_number (to, 1), self->word);
  to = _tl_pack_number (to, self->json->len);
  memcpy (to, self->json->str, self->json->len + 1);
  to = _tl_pack_end (to + self->json->len + 1);
  waiting.length = (guint32) (to - begin);
  self->bytes->len += waiting.length;
  g_array_append_val (self->waiting, waiting);
}

static gboolean
read_mention (Mentions *self)
{
  GError *problem = NULL;
  guint32 event, source, date = TL_SYMBOL_NONE;

  if (self->line.n_cells != MENTION_CELLS)
    {
      _tl_error_set (&problem, TL_ERROR_SYNTAX, "the line has %u cells, expected 16 of mentions", self->line.n_cells);
      return refuse_mention (self, TL_EVENT_COLUMN, NULL, problem);
    }
  event = find_mentioned (self);
  if (event == TL_SYMBOL_NONE)
    {
      if (self->n_strange++ == 0)
        self->first_strange = self->line.line;
      return TRUE;
    }
  if (_tl_event_line_length (&self->line, MENTION_SOURCE) == 0)
    {
      _tl_error_set (&problem, TL_ERROR_MISSING, "the cell is empty, expected the address of a page");
      return refuse_mention (self, MENTION_SOURCE, "MentionIdentifier", problem);
    }
  if (_tl_event_line_length (&self->line, MENTION_TIME) > 0)
    {
      date = _tl_gdelt_memo_day (self->memo, &self->line, MENTION_TIME)->date;
      if (date == TL_SYMBOL_NONE)
        {
          _tl_error_set (&problem, TL_ERROR_VALUE, "the cell is not an instant, YYYYMMDDhhmmss");
          return refuse_mention (self, MENTION_TIME, "MentionTimeDate", problem);
        }
    }
  source = take_mention_source (self);
  self->stopped = source == TL_SYMBOL_NONE;
  if (self->stopped)
    return FALSE;
  pack_mention (self, event, source, date);
  return TRUE;
}

/* ---- the whole --------------------------------------------------------------------------------------------------- */

static void
warn_of_strangers (Mentions *self)
{
  if (self->n_strange > 0)
    _tl_intake_warn (self->intake, "ignored-object", &(TlPosition){ self->first_strange, 1, NULL },
                     "%" G_GUINT64_FORMAT
                     " mentions from here on are of events that have not been read; they are left out",
                     self->n_strange);
}

static gboolean
read_mentions (Mentions *self)
{
  GError *problem = NULL;

  while (!self->stopped && _tl_event_rows_next (&self->rows, &self->line, &problem))
    {
      read_mention (self);
      if (self->bytes->len > MOST_WAITING)
        add_waiting (self);
    }
  if (problem != NULL)
    return _tl_intake_stop (self->intake, &(TlPosition){ 0, 0, NULL }, problem);
  if (self->stopped || self->intake->error != NULL)
    return FALSE;
  add_waiting (self);
  warn_of_strangers (self);
  _tl_event_rows_finish (&self->rows);
  return TRUE;
}

gboolean
_tl_gdelt_read_mentions (TlIntake *intake, TlInput *input, G_GNUC_UNUSED GError **error)
{
  Mentions self = { .intake = intake };
  GError *problem = NULL;
  gboolean ok;

  if (intake->timeline->events.n_live == 0)
    {
      _tl_error_set (&problem, TL_ERROR_FORMAT,
                     "these are mentions of events of GDELT, which are read beside the events: "
                     "--also, or tl_reader_set_companions ()");
      return _tl_intake_stop (intake, &(TlPosition){ 1, 1, NULL }, problem);
    }
  _tl_timeline_drop_derived (intake->timeline);
  _tl_event_rows_init (&self.rows, intake, input);
  self.memo = _tl_gdelt_memo_new (intake);
  self.waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
  self.bytes = g_string_new (NULL);
  self.json = g_string_new (NULL);
  self.word = _tl_names_intern (intake->names, TL_NAME_WORD, "gdelt");
  ok = read_mentions (&self);
  _tl_event_rows_clear (&self.rows);
  _tl_gdelt_memo_free (self.memo);
  g_array_unref (self.waiting);
  g_string_free (self.bytes, TRUE);
  g_string_free (self.json, TRUE);
  return ok;
}
