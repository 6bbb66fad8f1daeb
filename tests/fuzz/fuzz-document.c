/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Makes documents of bytes, line by line. */
#include "fuzz-document.h"

#define N_TIMED 4

/* How many there are of each kind, so that every reference can be made to hit. */
typedef struct
{
  FuzzBytes *bytes;
  GPtrArray *lines;
  GHashTable *links; /* of those without id: ends and type */
  guint actors, sources, tracks, event_types, link_types, events;
  guint states[4]; /* of each track */
} Maker;

/* ---- choices ----------------------------------------------------------------------------------------------------- */

guint
fuzz_take (FuzzBytes *self, guint n)
{
  guint byte;

  if (self->left == 0)
    return 0;
  byte = *self->data++;
  self->left--;
  return byte % n;
}

const char *
fuzz_take_text (FuzzBytes *self, const char *const *texts, guint n)
{
  return texts[fuzz_take (self, n)];
}

static gboolean
take_one_in (FuzzBytes *self, guint n)
{
  return fuzz_take (self, n) == n - 1;
}

/* Returns an EDTF expression, or NULL. */
static char *
take_edtf (FuzzBytes *self)
{
  static const char *const texts[] = {
    "2014",
    "2014-05",
    "2014-03/2014-06",
    "../2014-04",
    "2014-04/..",
    "/2014-05",
    "2014-05/",
    "2014~",
    "2014-05?",
    "2014-05-1X",
    "201X",
    "XXXX",
    "2014-XX-03",
    "XXXX-05-19",
    "[2014-03,2014-07]",
    "{2014-03-01,2014-05-02}",
    "[..2014-04]",
    "[2014-04..]",
    "2014-22",
    "2014-05-19T10:00:00Z",
    "Y-170000002",
    "Y17E7",
    "-0044",
    "1950S2",
    "2014-05-19/..",
    "2014-05-01%/..",
    "{2013..2015}",
    "2014-05-19T23:59:59Z",
    "20XX-XX-XX",
    "2014-05-31/2014",
    "2014-05-19T10:00+08:00",
    "9999-12-31",
  };
  guint kind = fuzz_take (self, 4);

  if (kind == 0)
    return NULL;
  if (kind == 1)
    return g_strdup (FUZZ_TAKE_TEXT (self, texts));
  return g_strdup_printf ("2014-%02u-%02u", 1 + fuzz_take (self, 12), 1 + fuzz_take (self, 28));
}

TlDate *
fuzz_take_date (FuzzBytes *self)
{
  g_autofree char *edtf = take_edtf (self);
  g_autoptr (GError) error = NULL;
  TlDate *date = edtf != NULL ? tl_date_new (edtf, &error) : NULL;

  g_assert_no_error (error);
  return date;
}

char *
fuzz_dup_id (char letter, guint index)
{
  /* one id has what a terminal, a quoting rule or a sort may stumble over */
  return g_strdup_printf (index == 3 ? "%c \\u202e\\\"\\u00e9%u" : "%c%u", letter, index);
}

const char *
fuzz_take_event (FuzzBytes *self, TlTimeline *timeline)
{
  guint n = MIN (tl_timeline_get_n_events (timeline), 256);

  return n > 0 ? tl_timeline_get_event_id (timeline, fuzz_take (self, n)) : NULL;
}

const char *
fuzz_take_actor (FuzzBytes *self, TlTimeline *timeline)
{
  guint n = MIN (tl_timeline_get_n_actors (timeline), 256);

  return n > 0 ? tl_actor_get_id (tl_timeline_get_actor (timeline, fuzz_take (self, n))) : NULL;
}

/* ---- parts of an item -------------------------------------------------------------------------------------------- */

/* Appends JSON written in single quotes. */
static void append (GString *out, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
append (GString *out, const char *format, ...)
{
  gsize start = out->len;
  va_list args;

  va_start (args, format);
  g_string_append_vprintf (out, format, args);
  va_end (args);
  for (gsize i = start; i < out->len; i++)
    if (out->str[i] == '\'')
      out->str[i] = '"';
}

/* Appends a member that names one of N things, if there are any. */
static void
append_reference (Maker *self, GString *out, const char *member, char letter, guint n)
{
  g_autofree char *id = n > 0 ? fuzz_dup_id (letter, fuzz_take (self->bytes, n)) : NULL;

  if (id != NULL)
    append (out, ",'%s':'%s'", member, id);
}

static void
append_date (Maker *self, GString *out, const char *member)
{
  g_autofree char *edtf = take_edtf (self->bytes);
  guint form = fuzz_take (self->bytes, 8);

  if (form == 7)
    append (out, ",'%s':{'verbatim':'some day'}", member);
  else if (edtf != NULL && form == 6)
    append (out, ",'%s':{'edtf':'%s','verbatim':'then','inferred':true,'x-d':0}", member, edtf);
  else if (edtf != NULL)
    append (out, ",'%s':'%s'", member, edtf);
}

static void
append_unknown (Maker *self, GString *out)
{
  static const char *const members[] = {
    "",
    "",
    "",
    "",
    ",'x-a':1.50",
    ",'unknown':{'b':[],'a':{'c':null,'\\u0000':'\\u0000'}}",
    ",'x-a':[1e400,-0,'\\ud83d\\ude00'],'x-b':''",
    ",'nam':'near'",
  };

  append (out, "%s", FUZZ_TAKE_TEXT (self->bytes, members));
}

static void
append_citations (Maker *self, GString *out)
{
  static const char *const stances[] = { "asserts", "confirms", "denies", "doubts" };
  static const char *const rest[] = { "", ",'credibility':1", ",'credibility':6", ",'quote':'q'", ",'locator':'p. 1'" };
  static const char *const attributions[] = { "technical", "unofficial", "official", "legal", "self" };
  guint n = self->sources > 0 ? fuzz_take (self->bytes, 4) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *source = fuzz_dup_id ('s', fuzz_take (self->bytes, self->sources));

      append (out, "%s{'source':'%s','stance':'%s'%s", i == 0 ? ",'citations':[" : ",", source,
              FUZZ_TAKE_TEXT (self->bytes, stances), FUZZ_TAKE_TEXT (self->bytes, rest));
      if (take_one_in (self->bytes, 2))
        append_reference (self, out, "speaker", 'a', self->actors);
      if (take_one_in (self->bytes, 3))
        append (out, ",'attribution':'%s'", FUZZ_TAKE_TEXT (self->bytes, attributions));
      if (take_one_in (self->bytes, 3))
        append_date (self, out, "date");
      append (out, "}");
    }
  append (out, "%s", n > 0 ? "]" : "");
}

/* ---- nouns ------------------------------------------------------------------------------------------------------- */

static void
add_line (Maker *self, GString *line)
{
  g_ptr_array_add (self->lines, g_string_free (line, FALSE));
}

static GString *
start_line (const char *kind, char letter, guint index)
{
  g_autofree char *id = fuzz_dup_id (letter, index);
  GString *line = g_string_new (NULL);

  append (line, "{'%s':{'id':'%s'", kind, id);
  return line;
}

static void
append_affiliations (Maker *self, GString *line)
{
  static const char *const offices[] = { "", ",'office':'spokesman'", ",'office':'a0'" };
  guint n = fuzz_take (self->bytes, 4);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = fuzz_dup_id ('a', fuzz_take (self->bytes, self->actors));

      append (line, "%s{'actor':'%s'%s", i == 0 ? ",'affiliations':[" : ",", id, FUZZ_TAKE_TEXT (self->bytes, offices));
      append_date (self, line, "date");
      append (line, "}");
    }
  append (line, "%s", n > 0 ? "]" : "");
}

static void
make_actor (Maker *self, guint index)
{
  static const char *const kinds[] = { "", ",'kind':'state'", ",'kind':'agency'", ",'kind':'person'",
                                       ",'kind':'group'" };
  static const char *const names[] = { "", ",'name':'One'", ",'name':'a1','aliases':['Two','One']",
                                       ",'names':{'zh':'\\u7f8e','de':'Eins'},'aliases':['a0']",
                                       ",'name':'\\u001b[2J','codes':{'cameo':'USA','iso3166':'USA'}" };
  GString *line = start_line ("actor", 'a', index);

  append (line, "%s%s", FUZZ_TAKE_TEXT (self->bytes, kinds), FUZZ_TAKE_TEXT (self->bytes, names));
  if (take_one_in (self->bytes, 2))
    append_reference (self, line, "parent", 'a', self->actors);
  append_affiliations (self, line);
  append_unknown (self, line);
  append (line, "}}");
  add_line (self, line);
}

static void
make_source (Maker *self, guint index)
{
  static const char *const rest[] = { "", ",'reliability':'A'", ",'reliability':'F','language':'zh'",
                                      ",'title':'T','publisher':'One','url':'u'" };
  static const char *const authors[] = { "", ",'author':'One'", ",'author':'a1'", ",'author':'nobody'" };
  GString *line = start_line ("source", 's', index);
  guint n = fuzz_take (self->bytes, 3);

  append (line, "%s%s", FUZZ_TAKE_TEXT (self->bytes, rest), FUZZ_TAKE_TEXT (self->bytes, authors));
  append_date (self, line, "date");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = fuzz_dup_id ('s', fuzz_take (self->bytes, self->sources));

      append (line, "%s'%s'", i == 0 ? ",'derived_from':[" : ",", id);
    }
  append (line, "%s", n > 0 ? "]" : "");
  append_unknown (self, line);
  append (line, "}}");
  add_line (self, line);
}

static void
make_track (Maker *self, guint index)
{
  static const char *const states[] = { "", ",'states':['on']", ",'states':['on','off']",
                                        ",'states':['on','off','half']" };
  GString *line = start_line ("track", 't', index);

  self->states[index] = fuzz_take (self->bytes, 4);
  append (line, "%s", states[self->states[index]]);
  if (self->states[index] > 0 && take_one_in (self->bytes, 2))
    append (line, ",'initial':'on'");
  if (self->actors > 1 && take_one_in (self->bytes, 2))
    {
      guint first = fuzz_take (self->bytes, self->actors), step = fuzz_take (self->bytes, self->actors - 1);
      g_autofree char *a = fuzz_dup_id ('a', first), *b = fuzz_dup_id ('a', (first + 1 + step) % self->actors);

      append (line, ",'between':['%s','%s']", a, b);
    }
  append_unknown (self, line);
  append (line, "}}");
  add_line (self, line);
}

static void
make_types (Maker *self)
{
  static const char *const parents[] = { "talks", "accusation", "denial", "sanction" };
  static const char *const families[] = { "causal", "reaction", "inhibition", "discourse", "structure" };
  static const char *const codes[] = { "", ",'cameo':'036','plover':'AGREE'", ",'label':'L','cameo':'1724'" };

  for (guint i = 0; i < self->event_types; i++)
    {
      GString *line = start_line ("event_type", 'y', i);
      guint parent = fuzz_take (self->bytes, 6);
      g_autofree char *id = i > 0 ? fuzz_dup_id ('y', i - 1) : NULL;

      if (parent < 4)
        append (line, ",'parent':'%s'", parents[parent]);
      else if (parent == 4 && id != NULL)
        append (line, ",'parent':'%s'", id);
      append (line, "%s}}", FUZZ_TAKE_TEXT (self->bytes, codes));
      add_line (self, line);
    }
  for (guint i = 0; i < self->link_types; i++)
    {
      GString *line = start_line ("link_type", 'k', i);

      append (line, ",'family':'%s'}}", FUZZ_TAKE_TEXT (self->bytes, families));
      add_line (self, line);
    }
}

/* ---- events and links -------------------------------------------------------------------------------------------- */

static void
append_participants (Maker *self, GString *line)
{
  static const char *const roles[] = { "initiator", "target", "speaker", "victim", "host", "own" };
  guint n = self->actors > 0 ? fuzz_take (self->bytes, 6) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = fuzz_dup_id ('a', fuzz_take (self->bytes, self->actors));

      append (line, "%s{'actor':'%s','role':'%s'}", i == 0 ? ",'participants':[" : ",", id,
              FUZZ_TAKE_TEXT (self->bytes, roles));
    }
  append (line, "%s", n > 0 ? "]" : "");
}

static void
append_effects (Maker *self, GString *line)
{
  static const char *const states[] = { "on", "off", "half" };
  guint n = self->tracks > 0 ? fuzz_take (self->bytes, 4) : 0, written = 0;

  for (guint i = 0; i < n; i++)
    {
      guint track = fuzz_take (self->bytes, self->tracks);
      g_autofree char *id = fuzz_dup_id ('t', track);

      if (self->states[track] > 0)
        append (line, "%s{'track':'%s','state':'%s'}", written++ == 0 ? ",'effects':[" : ",", id,
                fuzz_take_text (self->bytes, states, self->states[track]));
    }
  append (line, "%s", written > 0 ? "]" : "");
}

static void
append_event_type (Maker *self, GString *line)
{
  static const char *const types[] = {
    "talks", "accusation", "denial", "sanction", "espionage", "indictment", "apology"
  };
  guint type = fuzz_take (self->bytes, G_N_ELEMENTS (types) + self->event_types);

  if (type < G_N_ELEMENTS (types))
    append (line, ",'type':'%s'", types[type]);
  else
    {
      g_autofree char *id = fuzz_dup_id ('y', type - G_N_ELEMENTS (types));

      append (line, ",'type':'%s'", id);
    }
}

static void
make_event (Maker *self, guint index)
{
  static const char *const statuses[] = { "",       "confirmed", "alleged",      "disputed",
                                          "denied", "planned",   "hypothetical", "retracted" };
  static const char *const scores[] = { "",
                                        ",'scores':{'goldstein-gdelt':-9.5}",
                                        ",'scores':{'own':0,'goldstein-gdelt':1e-300}",
                                        ",'codings':[{'scheme':'cameo','code':'173'}]",
                                        ",'codings':[{'scheme':'plover','code':'COERCE','mode':'arrest','coder':'c'}]",
                                        ",'codings':[{'scheme':'cameo','code':'0'},{'scheme':'cameo','code':'1724'}]" };
  static const char *const texts[] = { "",
                                       ",'title':'the talks'",
                                       ",'title':'The TALKS','tags':['cyber','b']",
                                       ",'description':'cafe\\u0301','titles':{'zh':'\\u7f8e'}",
                                       ",'marking':'TLP:RED','tags':['cyber']",
                                       ",'place':{'name':'P','country':'usa','lat':-90,'lon':180}" };
  static const char *const attributes[] = { "", "", "", ",'attributes':{'count':31}",
                                            ",'attributes':{'count':'many','n':[]}" };
  GString *line = start_line ("event", 'e', index);
  const char *status = FUZZ_TAKE_TEXT (self->bytes, statuses);

  append_event_type (self, line);
  append_date (self, line, "date");
  append (line, *status != '\0' ? ",'status':'%s'" : "%s", status);
  append_participants (self, line);
  append_effects (self, line);
  append_citations (self, line);
  append (line, "%s%s%s", FUZZ_TAKE_TEXT (self->bytes, scores), FUZZ_TAKE_TEXT (self->bytes, texts),
          FUZZ_TAKE_TEXT (self->bytes, attributes));
  if (take_one_in (self->bytes, 4))
    append_date (self, line, "known");
  append_unknown (self, line);
  append (line, "}}");
  add_line (self, line);
}

/* Appends the id that a link needs because another has its ends and type, or has by choice. */
static void
append_link_id (Maker *self, GString *line, guint index, guint from, guint to, guint type)
{
  gboolean unnamed =
      take_one_in (self->bytes, 2) && g_hash_table_add (self->links, GUINT_TO_POINTER ((from * 256 + to) * 256 + type));

  if (!unnamed)
    append (line, ",'id':'l%u'", index);
}

static void
make_link (Maker *self, guint index)
{
  /* the first N_TIMED measure a lag */
  static const char *const types[] = { "causes",  "triggers", "answered-by", "enables",    "precedes",
                                       "part-of", "confirms", "denies",      "doubts",     "accuses-of",
                                       "reports", "prevents", "ends",        "contradicts" };
  static const char *const lags[] = { "",
                                      "",
                                      "",
                                      ",'lag':{'min':'P1D','max':'P9D'}",
                                      ",'lag':{'max':'P0D'}",
                                      ",'lag':{'min':'P1M'}",
                                      ",'lag':{'min':'P1Y2M3DT4H'}",
                                      ",'note':'N'" };
  guint from = fuzz_take (self->bytes, self->events), step = fuzz_take (self->bytes, self->events - 1);
  guint to = (from + 1 + step) % self->events, type = fuzz_take (self->bytes, G_N_ELEMENTS (types) + self->link_types);
  guint confidence = fuzz_take (self->bytes, 12);
  g_autofree char *source = fuzz_dup_id ('e', from), *target = fuzz_dup_id ('e', to);
  g_autofree char *own = type < G_N_ELEMENTS (types) ? NULL : fuzz_dup_id ('k', type - G_N_ELEMENTS (types));
  GString *line = g_string_new (NULL);

  append (line, "{'link':{'from':'%s','to':'%s','type':'%s'", source, target, own != NULL ? own : types[type]);
  append_link_id (self, line, index, from, to, type);
  if (confidence <= 10)
    append (line, ",'confidence':%u.%u", confidence / 10, confidence % 10);
  if (type < N_TIMED)
    append (line, "%s", FUZZ_TAKE_TEXT (self->bytes, lags));
  append_citations (self, line);
  append_unknown (self, line);
  append (line, "}}");
  add_line (self, line);
}

/* ---- documents --------------------------------------------------------------------------------------------------- */

static void
make_all (Maker *self)
{
  guint n_links = self->events > 1 ? fuzz_take (self->bytes, 24) : 0;

  make_types (self);
  for (guint i = 0; i < self->actors; i++)
    make_actor (self, i);
  for (guint i = 0; i < self->sources; i++)
    make_source (self, i);
  for (guint i = 0; i < self->tracks; i++)
    make_track (self, i);
  /* links first: what makes a document nasty gets its bytes even if they are few */
  for (guint i = 0; i < n_links; i++)
    make_link (self, i);
  for (guint i = 0; i < self->events; i++)
    make_event (self, i);
}

GPtrArray *
fuzz_take_lines (FuzzBytes *self)
{
  static const char *const heads[] = { "", ",'title':'T'", ",'title':'T','language':'zh','description':'D'",
                                       ",'x-h':[0]" };
  g_autoptr (GHashTable) links = g_hash_table_new (NULL, NULL);
  GString *head = g_string_new (NULL);
  Maker maker = { .bytes = self, .lines = g_ptr_array_new_with_free_func (g_free), .links = links };

  append (head, "{'format':'libtimeline','version':1%s}", FUZZ_TAKE_TEXT (self, heads));
  add_line (&maker, head);
  maker.events = fuzz_take (self, 11);
  maker.actors = fuzz_take (self, 6);
  maker.sources = fuzz_take (self, 5);
  maker.tracks = fuzz_take (self, G_N_ELEMENTS (maker.states));
  maker.event_types = fuzz_take (self, 4);
  maker.link_types = fuzz_take (self, 3);
  make_all (&maker);
  return maker.lines;
}

TlTimeline *
fuzz_read_lines (const GPtrArray *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) lines->pdata[i]);
  return fuzz_read (text->str, "jsonl");
}

TlTimeline *
fuzz_take_timeline (FuzzBytes *self)
{
  g_autoptr (GPtrArray) lines = fuzz_take_lines (self);

  return fuzz_read_lines (lines);
}
