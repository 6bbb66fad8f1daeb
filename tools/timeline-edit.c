/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline edit: an item of a document in an editor, checked before it is saved, as visudo does. */
#include "config.h"

#include "timeline.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* ---- the editor -------------------------------------------------------------------------------------------------- */

static const char *
find_editor (void)
{
  const char *const names[] = { "VISUAL", "EDITOR" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *editor = g_getenv (names[i]);

      if (editor != NULL && editor[0] != '\0')
        return editor;
    }
  return "vi";
}

/* An editor may come with options, so that the shell takes it apart. system() keeps an interrupt from ending this
 * program while the editor, which may use it, goes on. */
static gboolean
run_editor (const char *path, GError **error)
{
  const char *editor = find_editor ();
  g_autofree char *quoted = g_shell_quote (path);
  g_autofree char *command = g_strdup_printf ("%s %s", editor, quoted);
  int status = system (command);

  if (status == 0)
    return TRUE;
  if (status > 0 && WIFEXITED (status))
    g_set_error (error, TL_ERROR, TL_ERROR_VALUE, "nothing is changed, because the editor \"%s\" failed with status %d",
                 editor, WEXITSTATUS (status));
  else
    g_set_error (error, TL_ERROR, TL_ERROR_VALUE, "nothing is changed, because the editor \"%s\" was ended", editor);
  return FALSE;
}

/* Returns whether to edit again. */
static gboolean
ask_again (void)
{
  g_autofree char *line = NULL;
  size_t size = 0;
  char *read = NULL;

  fputs ("Edit again? [Y/n] ", stderr);
  fflush (stderr);
  if (getline (&read, &size, stdin) > 0)
    line = g_ascii_strdown (g_strstrip (read), -1);
  free (read);
  return line != NULL && line[0] != 'n' && line[0] != 'q';
}

/* ---- the text ---------------------------------------------------------------------------------------------------- */

/* A new file that only the user can read, with the item in it. */
static char *
write_text (const char *text, GError **error)
{
  g_autofree char *path = NULL;
  int descriptor = g_file_open_tmp ("timeline-XXXXXX.json", &path, error);

  if (descriptor < 0)
    return NULL;
  close (descriptor);
  if (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, error))
    return g_steal_pointer (&path);
  g_unlink (path);
  return NULL;
}

static char *
dup_indented_json (const Item *item, TlTimeline *timeline, GError **error)
{
  g_autofree char *json = item_dup_json (item, timeline, error);
  GString *text;

  if (json == NULL)
    return NULL;
  text = indent_json (json);
  if (!g_str_has_suffix (text->str, "\n"))
    g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

/* A change that brings in an error is taken back, so that the next one is compared with what was there before. */
static gboolean
take_text (Change *change, Item *item, const char *before, const char *text, GError **error)
{
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, TL_ERROR, TL_ERROR_SYNTAX, "the edited text is not UTF-8");
      return FALSE;
    }
  if (!item_replace (item, change->timeline, text, error))
    {
      g_prefix_error (error, "the edited text: ");
      return FALSE;
    }
  if (change_check (change, error))
    return TRUE;
  item_replace (item, change->timeline, before, NULL);
  return FALSE;
}

typedef enum
{
  EDIT_DONE,
  EDIT_NOTHING, /* the text is as it was */
  EDIT_REFUSED,
} Edit;

/* The editor runs until the text can be taken or, on a terminal, the user gives up. */
static Edit
edit_item (Change *change, Item *item, const char *path, const char *before, GError **error)
{
  gboolean terminal = isatty (STDIN_FILENO) && isatty (STDERR_FILENO);

  while (run_editor (path, error))
    {
      g_autofree char *text = NULL;

      if (!g_file_get_contents (path, &text, NULL, error))
        return EDIT_REFUSED;
      if (strcmp (text, before) == 0)
        return EDIT_NOTHING;
      if (take_text (change, item, before, text, error))
        return EDIT_DONE;
      if (!terminal)
        return EDIT_REFUSED;
      fail (STATUS_WRONG, "%s", (*error)->message);
      if (!ask_again ())
        return EDIT_REFUSED;
      g_clear_error (error);
    }
  return EDIT_REFUSED;
}

/* ---- edit -------------------------------------------------------------------------------------------------------- */

/* What the user wrote is kept if it is right but cannot be saved. */
static int
save_edit (Change *change, const Item *item, const char *path)
{
  int status = change_end (change, item_name (item));

  if (status == STATUS_DONE)
    g_unlink (path);
  else
    fail (status, "what you wrote is in %s", path);
  return status;
}

static int
edit (Change *change, Item *item)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dup_indented_json (item, change->timeline, &error);
  g_autofree char *path = before != NULL ? write_text (before, &error) : NULL;
  Edit result = path != NULL ? edit_item (change, item, path, before, &error) : EDIT_REFUSED;

  if (result == EDIT_DONE)
    return save_edit (change, item, path);
  if (path != NULL)
    g_unlink (path);
  if (result == EDIT_REFUSED)
    return change_refuse (change, error);
  return fail (STATUS_DONE, "%s: nothing is changed", change->path);
}

int
timeline_command_edit (int argc, char **argv)
{
  g_auto (Options) options = { .change = TRUE };
  g_auto (Change) change = { 0 };
  g_auto (Item) item = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *kind = NULL;
  const GOptionEntry entries[] = { { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, ITEM_KIND_HELP, "KIND" },
                                   G_OPTION_ENTRY_NULL };

  if (!options_parse (&options, entries, "FILE ID | FILE FROM TYPE TO", 2, 4, &argc, &argv))
    return STATUS_WRONG;
  if (argc - 1 == 3)
    return fail (STATUS_WRONG, "usage: timeline edit FILE ID | FILE FROM TYPE TO");
  if (!change_begin (&change, &options, argv[1]))
    return STATUS_WRONG;
  if (!item_find (&item, change.timeline, argv + 2, kind, &error))
    return change_refuse (&change, error);
  return edit (&change, &item);
}
