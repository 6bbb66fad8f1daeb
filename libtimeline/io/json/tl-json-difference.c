/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The values of a difference as JSON. */
#include "config.h"

#include "io/json/tl-json-out-private.h"
#include "io/json/tl-json-text-private.h"
#include "reason/versions/tl-difference-private.h"

#include <libtimeline/tl-json.h>
#include <string.h>

/* The member is written in an object of its own, of which only its value is wanted: {"title":"Indictment"} */
static char *
field_json (const TlField *field, const TlValue *value)
{
  gsize before = strlen ("{\"\":") + strlen (field->name);
  g_autoptr (GString) text = g_string_new (NULL);
  TlJsonOut out;

  _tl_json_out_init (&out, text, FALSE);
  _tl_json_out_begin (&out, '{');
  _tl_json_out_field (&out, field, value);
  return text->len > before ? g_strdup (text->str + before) : NULL;
}

static char *
dup_json (const TlDifference *self, guint side)
{
  GString *text;

  if (self->field != NULL)
    return field_json (self->field, self->values[side]);
  if (self->texts[side] == NULL || self->raw)
    return g_strdup (self->texts[side]);
  text = g_string_new (NULL);
  _tl_json_append_string (text, self->texts[side], strlen (self->texts[side]));
  return g_string_free (text, FALSE);
}

char *
tl_difference_dup_old_json (const TlDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return dup_json (self, 0);
}

char *
tl_difference_dup_new_json (const TlDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return dup_json (self, 1);
}
