/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Printing answers and errors. */
#include "config.h"

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
  visible = tl_text_dup_visible (message);
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
  *self = (Listing){ .options = options, .text = g_string_new (NULL), .ok = TRUE };
  if (options->json)
    listing_open (self, NULL, '[');
}

void
listing_begin_members (Listing *self, const Options *options)
{
  *self = (Listing){ .options = options, .text = g_string_new (NULL), .ok = TRUE };
  if (options->json)
    listing_open (self, NULL, '{');
}

/* Goes to a new line, if the options say so, with the indentation of the items of an array or object DEPTH deep. */
static void
append_line_break (Listing *self, guint depth)
{
  if (self->options->pretty)
    g_string_append_printf (self->text, "\n%*s", (int) (2 * depth), "");
}

/* Everything before the text of an item. */
static void
begin_item (Listing *self, const char *name)
{
  if (self->depth > 0)
    {
      if (self->counts[self->depth - 1]++ > 0)
        g_string_append_c (self->text, ',');
      append_line_break (self, self->depth);
    }
  if (name == NULL)
    return;
  append_json_string (self->text, name);
  g_string_append (self->text, self->options->pretty ? ": " : ":");
}

void
listing_open (Listing *self, const char *name, char bracket)
{
  g_assert (self->depth < G_N_ELEMENTS (self->brackets));
  begin_item (self, name);
  g_string_append_c (self->text, bracket);
  self->brackets[self->depth] = bracket;
  self->counts[self->depth++] = 0;
}

void
listing_close (Listing *self)
{
  /* as json-c does it: only an answer that is an empty list is in one line */
  if (self->counts[--self->depth] > 0 || self->depth > 0)
    append_line_break (self, self->depth);
  g_string_append_c (self->text, self->brackets[self->depth] == '[' ? ']' : '}');
  listing_flush (self, 1 << 16);
}

void
listing_put (Listing *self, const char *name, struct json_object *value)
{
  const char *shown = serialize_json (self->options, value);

  begin_item (self, name);
  for (const char *p = shown; *p != '\0';)
    {
      gsize length = strcspn (p, "\n");

      g_string_append_len (self->text, p, (gssize) length);
      p += length;
      if (*p == '\n')
        {
          append_line_break (self, self->depth);
          p++;
        }
    }
  json_object_put (value);
  listing_flush (self, 1 << 16);
}

void
listing_put_text (Listing *self, const char *name, const char *text)
{
  begin_item (self, name);
  if (text != NULL)
    append_json_string (self->text, text);
  else
    g_string_append (self->text, "null");
  listing_flush (self, 1 << 16);
}

void
listing_add (Listing *self, struct json_object *item)
{
  self->n++;
  if (item != NULL)
    listing_put (self, NULL, item);
  else
    listing_flush (self, 1 << 16);
}

int
listing_end (Listing *self)
{
  while (self->depth > 0)
    listing_close (self);
  if (self->options->json)
    g_string_append_c (self->text, '\n');
  else if (self->n == 0 && self->nothing != NULL && isatty (STDOUT_FILENO))
    g_string_append_printf (self->text, "%s\n", self->nothing);
  listing_flush (self, 0);
  g_string_free (self->text, TRUE);
  if (self->ok && fflush (stdout) == 0)
    return STATUS_DONE;
  return fail (STATUS_WRONG, "standard output: %s", g_strerror (errno));
}
