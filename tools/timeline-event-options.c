/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The options of add and set that say what an event is, and the changes that they make. */
#include "config.h"

#include "timeline.h"

#include <string.h>

void
event_options_clear (EventOptions *self)
{
  char **texts[] = { &self->id, &self->type, &self->date, &self->known, &self->title, &self->status };
  char ***lists[] = { &self->initiators, &self->targets, &self->speakers, &self->sources, &self->quotes, &self->tags };

  g_clear_pointer (&self->on, tl_date_unref);
  g_clear_pointer (&self->known_on, tl_date_unref);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (lists[i], g_strfreev);
}

/* An empty text removes a member. */
static gboolean
is_removal (const char *text)
{
  return text[0] == '\0';
}

static gboolean
check_texts (char *const *texts, GError **error)
{
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    if (!g_utf8_validate (texts[i], -1, NULL))
      {
        g_set_error (error, TL_ERROR, TL_ERROR_VALUE, "\"%s\" is not UTF-8", texts[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
check_all_texts (const EventOptions *self, GError **error)
{
  char *single[] = { self->id, self->type, self->title, self->status };
  char *const *lists[] = { self->initiators, self->targets, self->speakers, self->sources, self->quotes, self->tags };

  for (guint i = 0; i < G_N_ELEMENTS (single); i++)
    if (single[i] != NULL && !check_texts ((char *[]){ single[i], NULL }, error))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (!check_texts (lists[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
read_event_date (const char *name, const char *text, TlDate **date, GError **error)
{
  if (text == NULL || is_removal (text))
    return TRUE;
  *date = read_given_date (name, text, error);
  return *date != NULL;
}

gboolean
event_options_parse (EventOptions *self, Options *options, gboolean is_new, int *argc, char ***argv)
{
  const GOptionEntry entries[] = {
    { "type", 0, 0, G_OPTION_ARG_STRING, &self->type, "Type of the event", "T" },
    { "date", 0, 0, G_OPTION_ARG_STRING, &self->date, "When it happened: EDTF, or words such as \"early March 2018\"",
      "D" },
    { "known", 0, 0, G_OPTION_ARG_STRING, &self->known, "When it became known, if not when it happened", "D" },
    { "title", 0, 0, G_OPTION_ARG_STRING, &self->title, "Title", "TEXT" },
    { "status", 0, 0, G_OPTION_ARG_STRING, &self->status, "Status, such as confirmed or alleged", "S" },
    { "initiator", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->initiators, "Actor that acts (repeatable)", "A" },
    { "target", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->targets, "Actor that is acted upon (repeatable)", "A" },
    { "speaker", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->speakers, "Actor that speaks (repeatable)", "A" },
    { "source", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->sources, "Source, by id or address (repeatable)", "S" },
    { "quote", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->quotes,
      "Words of the source: the first quote is from the first source, and so on", "TEXT" },
    { "tag", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->tags, "Tag (repeatable)", "T" },
    { is_new ? "id" : NULL, 0, 0, G_OPTION_ARG_STRING, &self->id,
      "Id of the event; by default it is made from its title, or type, and date", "ID" },
    G_OPTION_ENTRY_NULL
  };
  int n = is_new ? 1 : 2;
  g_autoptr (GError) error = NULL;

  if (!options_parse (options, entries, is_new ? "FILE" : "FILE EVENT", n, n, argc, argv))
    return FALSE;
  if (check_all_texts (self, &error) && read_event_date ("--date ", self->date, &self->on, &error)
      && read_event_date ("--known ", self->known, &self->known_on, &error))
    return TRUE;
  fail_error (STATUS_WRONG, error);
  return FALSE;
}

gboolean
event_options_has_any (const EventOptions *self)
{
  return self->type != NULL || self->date != NULL || self->known != NULL || self->title != NULL || self->status != NULL
         || self->initiators != NULL || self->targets != NULL || self->speakers != NULL || self->sources != NULL
         || self->quotes != NULL || self->tags != NULL;
}

/* ---- single members ---------------------------------------------------------------------------------------------- */

static gboolean
apply_status (const char *text, TlEvent *event, GError **error)
{
  TlEventStatus status = TL_EVENT_STATUS_REPORTED;

  if (text == NULL)
    return TRUE;
  if (!is_removal (text) && !tl_event_status_from_string (text, &status, error))
    {
      g_prefix_error (error, "--status: ");
      return FALSE;
    }
  tl_event_set_status (event, status);
  return TRUE;
}

static gboolean
apply_texts (const EventOptions *self, TlEvent *event, GError **error)
{
  if (self->type != NULL && is_removal (self->type))
    {
      g_set_error (error, TL_ERROR, TL_ERROR_MISSING, "--type is empty, but an event has a type");
      return FALSE;
    }
  if (self->type != NULL)
    tl_event_set_event_type (event, self->type);
  if (self->title != NULL)
    tl_event_set_title (event, is_removal (self->title) ? NULL : self->title);
  return TRUE;
}

static void
apply_dates (const EventOptions *self, TlEvent *event)
{
  if (self->date != NULL)
    tl_event_set_date (event, self->on);
  if (self->known != NULL)
    tl_event_set_known (event, self->known_on);
}

/* ---- lists ------------------------------------------------------------------------------------------------------- */

static gboolean
has_participant (const TlEvent *event, const char *actor, const char *role)
{
  for (guint i = 0; i < tl_event_get_n_participants (event); i++)
    {
      const char *other, *its_role;

      tl_event_get_participant (event, i, &other, &its_role);
      if (strcmp (actor, other) == 0 && strcmp (role, its_role) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A participant that stays keeps its place, and what the library does not know of it. */
static void
keep_participants (TlEvent *event, const char *role, GPtrArray *actors)
{
  for (guint i = tl_event_get_n_participants (event); i-- > 0;)
    {
      const char *actor, *its_role;

      tl_event_get_participant (event, i, &actor, &its_role);
      if (strcmp (role, its_role) == 0 && !g_ptr_array_find_with_equal_func (actors, actor, g_str_equal, NULL))
        tl_event_remove_participant (event, i);
    }
}

static gboolean
apply_participants (char *const *names, const char *role, Change *change, TlEvent *event, GError **error)
{
  g_autoptr (GPtrArray) actors = g_ptr_array_new ();

  if (names == NULL)
    return TRUE;
  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *actor = is_removal (names[i]) ? "" : need_actor (change, names[i], error);

      if (actor == NULL)
        return FALSE;
      if (!is_removal (actor))
        g_ptr_array_add (actors, (gpointer) actor);
    }
  keep_participants (event, role, actors);
  for (guint i = 0; i < actors->len; i++)
    if (!has_participant (event, actors->pdata[i], role))
      tl_event_add_participant (event, actors->pdata[i], role);
  return TRUE;
}

static void
apply_tags (char *const *tags, TlEvent *event)
{
  g_auto (GStrv) before = g_strdupv ((char **) tl_event_get_tags (event));

  if (tags == NULL)
    return;
  for (guint i = 0; before[i] != NULL; i++)
    tl_event_remove_tag (event, before[i]);
  for (guint i = 0; tags[i] != NULL; i++)
    if (!is_removal (tags[i]) && !g_strv_contains (tl_event_get_tags (event), tags[i]))
      tl_event_add_tag (event, tags[i]);
}

/* ---- citations --------------------------------------------------------------------------------------------------- */

static GPtrArray *
dup_citations (const TlEvent *event)
{
  GPtrArray *citations = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_citation_unref);

  for (guint i = 0; i < tl_event_get_n_citations (event); i++)
    g_ptr_array_add (citations, tl_citation_copy (tl_event_get_citation (event, i)));
  return citations;
}

/* Takes the first citation of SOURCE out of CITATIONS, or makes one. */
static TlCitation *
take_citation (GPtrArray *citations, const char *source)
{
  for (guint i = 0; i < citations->len; i++)
    if (strcmp (tl_citation_get_source (citations->pdata[i]), source) == 0)
      return g_ptr_array_steal_index (citations, i);
  return tl_citation_new (source);
}

/* The citations of the sources that are given, in that order. What an event says already of a source stays. */
static gboolean
choose_citations (const EventOptions *self, Change *change, GPtrArray *citations, GError **error)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_citation_unref);

  g_ptr_array_extend_and_steal (before, g_ptr_array_ref (citations));
  for (guint i = 0; self->sources[i] != NULL; i++)
    {
      const char *source = is_removal (self->sources[i]) ? "" : need_source (change, self->sources[i], error);

      if (source == NULL)
        return FALSE;
      if (!is_removal (source))
        g_ptr_array_add (citations, take_citation (before, source));
    }
  return TRUE;
}

static gboolean
apply_quotes (char *const *quotes, GPtrArray *citations, GError **error)
{
  guint n = g_strv_length ((char **) quotes);

  if (n > citations->len)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_VALUE, "--quote is given %u time%s, but the event cites %u source%s", n,
                   n == 1 ? "" : "s", citations->len, citations->len == 1 ? "" : "s");
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    tl_citation_set_quote (citations->pdata[i], is_removal (quotes[i]) ? NULL : quotes[i]);
  return TRUE;
}

static gboolean
apply_citations (const EventOptions *self, Change *change, TlEvent *event, GError **error)
{
  g_autoptr (GPtrArray) citations = dup_citations (event);

  if ((self->sources != NULL && !choose_citations (self, change, citations, error))
      || (self->quotes != NULL && !apply_quotes (self->quotes, citations, error)))
    return FALSE;
  if (self->sources == NULL && self->quotes == NULL)
    return TRUE;
  while (tl_event_get_n_citations (event) > 0)
    tl_event_remove_citation (event, 0);
  for (guint i = 0; i < citations->len; i++)
    tl_event_add_citation (event, citations->pdata[i]);
  return TRUE;
}

/* ---- all --------------------------------------------------------------------------------------------------------- */

gboolean
event_options_apply (const EventOptions *self, Change *change, TlEvent *event, GError **error)
{
  apply_tags (self->tags, event);
  apply_dates (self, event);
  return apply_texts (self, event, error) && apply_status (self->status, event, error)
         && apply_participants (self->initiators, "initiator", change, event, error)
         && apply_participants (self->targets, "target", change, event, error)
         && apply_participants (self->speakers, "speaker", change, event, error)
         && apply_citations (self, change, event, error);
}
