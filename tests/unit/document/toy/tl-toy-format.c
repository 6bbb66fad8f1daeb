/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The toy format: lines of four cells, read and written. */
#include "config.h"

#include "tl-toy-format.h"
#include "io/tl-input-private.h"
#include "io/tl-intake-private.h"
#include "io/tl-losses-private.h"
#include "io/tl-output-private.h"
#include "base/tl-error-private.h"

#include <string.h>

#define FIRST_LINE "#toy"
enum
{
  CELL_DATE,
  CELL_TYPE,
  CELL_TITLE,
  CELL_CAUSE,
  N_CELLS,
};

static guint
toy_sniff (const guint8 *head, gsize length)
{
  return length >= strlen (FIRST_LINE) && memcmp (head, FIRST_LINE, strlen (FIRST_LINE)) == 0 ? 100 : 0;
}

static const char *
separator_of (const char *option)
{
  return strcmp (option, "bar") == 0 ? "|" : "\t";
}

/* ---- reading ----------------------------------------------------------------------------------------------------- */

static void
toy_locate (const char *member, TlPosition *position, gpointer user_data)
{
  static char path[64];
  const guint *row = user_data;

  g_snprintf (path, sizeof path, "row %u, \"%s\"", *row, strcmp (member, "from") == 0 ? "cause" : member);
  position->path = path;
}

static gboolean
read_toy_line (TlIntake *intake, char **cells)
{
  g_autoptr (TlEvent) event = tl_event_new (cells[CELL_TITLE], cells[CELL_TYPE]);
  g_autoptr (TlLink) link = NULL;
  g_autoptr (TlDate) date = NULL;
  GError *problem = NULL;

  date = tl_date_new (cells[CELL_DATE], &problem);
  if (date == NULL)
    return _tl_intake_report (intake, &intake->place, problem);
  tl_event_set_date (event, date);
  tl_event_set_title (event, cells[CELL_TITLE]);
  if (!_tl_intake_add_value (intake, event))
    return FALSE;
  if (cells[CELL_CAUSE][0] == '\0')
    return TRUE;
  link = tl_link_new (cells[CELL_CAUSE], cells[CELL_TITLE], "causes");
  return _tl_intake_add_value (intake, link);
}

static gboolean
read_toy_row (TlIntake *intake, guint line, const char *text, const char *separator)
{
  g_auto (GStrv) cells = g_strsplit (text, separator, -1);
  g_autofree char *path = _tl_position_path_of_row (line - 1, NULL);
  GError *problem = NULL;

  _tl_intake_set_place (intake, &(TlPosition){ line, 1, path });
  if (g_strv_length (cells) == N_CELLS)
    return read_toy_line (intake, cells);
  _tl_error_set (&problem, TL_ERROR_SYNTAX, "found %u cells, expected %d", g_strv_length (cells), N_CELLS);
  return _tl_intake_report (intake, &intake->place, problem);
}

static gboolean
read_all (TlInput *input, GString *text, GError **error)
{
  char block[7]; /* so that lines are met in pieces */
  gssize n;

  while ((n = _tl_input_read (input, block, sizeof block, error)) > 0)
    g_string_append_len (text, block, n);
  return n == 0;
}

static gboolean
toy_read (TlIntake *intake, TlInput *input, GError **error)
{
  const char *separator = separator_of (_tl_intake_get_option (intake, "separator"));
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;
  guint row = 0;

  if (!read_all (input, text, error))
    return FALSE;
  lines = g_strsplit (text->str, "\n", -1);
  _tl_intake_set_locate (intake, toy_locate, &row);
  for (row = 1; lines[0] != NULL && lines[row] != NULL && lines[row][0] != '\0'; row++)
    if (!read_toy_row (intake, row + 1, lines[row], separator))
      return FALSE;
  if (row == 1)
    _tl_intake_note (intake, "no-events", &(TlPosition){ 1, 1, NULL }, "there is no line after the first");
  return TRUE;
}

/* ---- writing ----------------------------------------------------------------------------------------------------- */

/* The first cause; what the line has no cell for is lost. */
static char *
dup_cause (TlTimeline *timeline, const char *id, TlLosses *losses)
{
  g_autoptr (GPtrArray) links = tl_timeline_dup_incoming (timeline, id);
  char *cause = NULL;

  for (guint i = 0; i < links->len; i++)
    {
      const TlLink *link = links->pdata[i];
      g_autofree char *name =
          g_strjoin (" ", tl_link_get_from (link), tl_link_get_link_type (link), tl_link_get_to (link), NULL);

      if (cause == NULL && strcmp (tl_link_get_link_type (link), "causes") == 0)
        cause = g_strdup (tl_link_get_from (link));
      else
        _tl_losses_add (losses, TL_LOSS_DROPPED, "link", name, "A line has one cell for a cause.");
    }
  return cause != NULL ? cause : g_strdup ("");
}

static gboolean
write_toy_event (TlTimeline *timeline, const TlEvent *event, TlOutput *output, TlLosses *losses, GError **error)
{
  const char *separator = separator_of (_tl_output_get_option (output, "separator"));
  const char *id = tl_event_get_id (event);
  g_autofree char *cause = dup_cause (timeline, id, losses);
  const TlDate *date = tl_event_get_date (event);

  if (g_strcmp0 (tl_event_get_title (event), id) != 0)
    _tl_losses_add (losses, TL_LOSS_RENAMED, "event.title", id, "The title is the id, \"%s\".", id);
  g_string_append_printf (output->buffer, "%s%s%s%s%s%s%s\n", date != NULL ? tl_date_get_edtf (date) : "", separator,
                          tl_event_get_event_type (event), separator, id, separator, cause);
  return _tl_output_step (output, error);
}

static gboolean
toy_write (TlTimeline *timeline, TlOutput *output, TlLosses *losses, GError **error)
{
  if (tl_timeline_get_title (timeline) != NULL)
    _tl_losses_add (losses, TL_LOSS_DROPPED, "document.title", NULL, "There is no line for it.");
  g_string_append (output->buffer, FIRST_LINE "\n");
  for (guint i = 0; i < tl_timeline_get_n_events (timeline); i++)
    {
      g_autoptr (TlEvent) event = tl_timeline_dup_event (timeline, i);

      if (!write_toy_event (timeline, event, output, losses, error))
        return FALSE;
    }
  return TRUE;
}

/* ---- the format -------------------------------------------------------------------------------------------------- */

static const char *const toy_extensions[] = { "toy", "plaything", NULL };
static const char *const toy_separators[] = { "tab", "bar", NULL };
static const TlFormatOption toy_options[] = {
  { "separator", toy_separators, "tab", "What is between the cells.", TL_FORMAT_READ | TL_FORMAT_WRITE },
  { NULL, NULL, NULL, NULL, 0 },
};

const TlFormat tl_toy_format = {
  .name = "toy",
  .label = "Toy",
  .media_type = "text/x-toy",
  .extensions = toy_extensions,
  .options = toy_options,
  .sniff = toy_sniff,
  .read = toy_read,
  .write = toy_write,
};
