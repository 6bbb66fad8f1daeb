/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Printing answers and errors. */
#include "config.h"

#include "base/tl-visible-text-private.h"
#include "timeline.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* ---- failures ---------------------------------------------------------------------------------------------------- */

int
fail (int status, const char *format, ...)
{
  g_autofree char *message = NULL, *visible = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  visible = _tl_text_dup_visible (message);
  fprintf (stderr, "timeline: %s\n", visible);
  return status;
}

int
fail_error (int status, const GError *error)
{
  return fail (status, "%s", error->message);
}

/* ---- answers ----------------------------------------------------------------------------------------------------- */

int
print_text (const char *text, gsize length, int status)
{
  if (fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0)
    return status;
  return fail (STATUS_WRONG, "standard output: %s", g_strerror (errno));
}

int
answer_text (const GString *text, int status)
{
  return print_text (text->str, text->len, status);
}

int
answer_json (const Options *options, struct json_object *answer, int status)
{
  const char *text = serialize_json (options, answer);
  g_autofree char *shown = isatty (STDOUT_FILENO) ? dup_json_for_terminal (text) : NULL;
  g_autofree char *line = g_strconcat (shown != NULL ? shown : text, "\n", NULL);

  json_object_put (answer);
  return print_text (line, strlen (line), status);
}

int
answer_json_text (const Options *options, const GString *json, int status)
{
  g_autoptr (GString) out = options->pretty ? indent_json (json->str) : g_string_new (json->str);

  g_string_append_c (out, '\n');
  if (isatty (STDOUT_FILENO))
    {
      g_autofree char *shown = dup_json_for_terminal (out->str);

      g_string_assign (out, shown);
    }
  return answer_text (out, status);
}

static void
listing_flush (Listing *self, gsize most)
{
  if (self->text->len <= most)
    return;
  if (self->options->json && isatty (STDOUT_FILENO))
    {
      g_autofree char *shown = dup_json_for_terminal (self->text->str);

      g_string_assign (self->text, shown);
    }
  self->ok = self->ok && fwrite (self->text->str, 1, self->text->len, stdout) == self->text->len;
  g_string_truncate (self->text, 0);
}

void
listing_begin (Listing *self, const Options *options)
{
  *self = (Listing){ .options = options, .text = g_string_new (options->json ? "[" : NULL), .ok = TRUE };
}

void
listing_add (Listing *self, struct json_object *item)
{
  if (item != NULL)
    {
      g_autoptr (GString) shown = g_string_new (serialize_json (self->options, item));

      if (self->options->pretty)
        g_string_replace (shown, "\n", "\n  ", 0);
      g_string_append (self->text, self->n > 0 ? "," : "");
      g_string_append (self->text, self->options->pretty ? "\n  " : "");
      g_string_append_len (self->text, shown->str, (gssize) shown->len);
      json_object_put (item);
    }
  self->n++;
  listing_flush (self, 1 << 16);
}

int
listing_end (Listing *self)
{
  if (self->options->json)
    g_string_append (self->text, self->options->pretty && self->n > 0 ? "\n]\n" : "]\n");
  else if (self->n == 0 && self->nothing != NULL && isatty (STDOUT_FILENO))
    g_string_append_printf (self->text, "%s\n", self->nothing);
  listing_flush (self, 0);
  g_string_free (self->text, TRUE);
  if (self->ok && fflush (stdout) == 0)
    return STATUS_DONE;
  return fail (STATUS_WRONG, "standard output: %s", g_strerror (errno));
}
