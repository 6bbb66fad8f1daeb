/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* JSON and JSON Lines as formats. */
#include "config.h"

#include "io/json/tl-json-format-private.h"
#include "io/json/tl-json-reading-private.h"
#include "io/json/tl-json-writing-private.h"

#include <string.h>

/* Where the content was asked, it goes on being asked: a head may be longer than what was looked at. */
static gboolean
read_json_text (TlIntake *intake, TlInput *input, G_GNUC_UNUSED GError **error)
{
  return _tl_json_reading_document (intake, input, intake->format_given ? TL_JSON_ONE_TEXT : TL_JSON_EITHER);
}

static gboolean
read_json_lines (TlIntake *intake, TlInput *input, G_GNUC_UNUSED GError **error)
{
  return _tl_json_reading_document (intake, input, intake->format_given ? TL_JSON_LINES : TL_JSON_EITHER);
}

/* JSON carries everything: nothing is lost. */
static gboolean
write_json_text (TlTimeline *timeline, TlOutput *output, G_GNUC_UNUSED TlLosses *losses, GError **error)
{
  gboolean indent = strcmp (_tl_output_get_option (output, "indent"), "yes") == 0;

  return _tl_json_writing_document (timeline, output, indent, error);
}

static gboolean
write_json_lines (TlTimeline *timeline, TlOutput *output, G_GNUC_UNUSED TlLosses *losses, GError **error)
{
  return _tl_json_writing_lines (timeline, output, error);
}

static const char *const json_extensions[] = { "json", NULL };
static const char *const json_lines_extensions[] = { "jsonl", NULL };
static const char *const yes_or_no[] = { "yes", "no", NULL };

static const TlFormatOption json_options[] = {
  { "indent", yes_or_no, "no", "Whether each member has a line of its own, indented by two spaces.", TL_FORMAT_WRITE },
  { NULL, NULL, NULL, NULL, 0 },
};

const TlFormat _tl_json_format = {
  .name = "json",
  .label = "JSON",
  .media_type = "application/json",
  .extensions = json_extensions,
  .options = json_options,
  .sniff = _tl_json_sniff_text,
  .read = read_json_text,
  .write = write_json_text,
};

const TlFormat _tl_json_lines_format = {
  .name = "jsonl",
  .label = "JSON Lines",
  .media_type = "application/jsonl",
  .extensions = json_lines_extensions,
  .sniff = _tl_json_sniff_lines,
  .read = read_json_lines,
  .write = write_json_lines,
};
