/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "model/noun/tl-value-private.h"

/* JSON as text, by way of values. There are two writers, whose bytes are the same:
 *
 *   by value   packed record -> TlEvent (unpacked) -> this           any value, and indented text
 *   direct     packed record -----------------------> tl-json-direct  events and links as compact text
 *
 * Of an event with the columns "a" and "talks" and the record "title 5 Talks", this one is given a struct whose members
 * it goes through by their shape, key by key, and escapes each text. The other goes through the record, in which the
 * members are in the same order, and copies ,"type":"talks" whole: such pieces are quoted and escaped once for each
 * name. That is several times faster, but does not work for a value that is in no timeline, nor with indentation.
 *
 * The text is appended to a buffer; the caller keeps keys and values in turn. */
typedef struct
{
  GString *buffer; /* borrowed */
  gboolean pretty; /* indented by two spaces */
  guint depth;
  gboolean begun; /* whether the innermost object or array holds something */
} TlJsonOut;

void _tl_json_out_init (TlJsonOut *self, GString *buffer, gboolean pretty);

void _tl_json_out_begin (TlJsonOut *self, char bracket);
void _tl_json_out_end (TlJsonOut *self, char bracket);
/* The next item of an array. */
void _tl_json_out_item (TlJsonOut *self);
void _tl_json_out_key (TlJsonOut *self, const char *key);
void _tl_json_out_text (TlJsonOut *self, const char *text);
void _tl_json_out_number (TlJsonOut *self, double number);
/* Compact JSON, indented where all else is. */
void _tl_json_out_raw (TlJsonOut *self, const char *json);
void _tl_json_out_newline (TlJsonOut *self);

/* A date: its expression, or an object where there is more to it. */
void _tl_json_out_date (TlJsonOut *self, const TlDate *date);
/* A value by its shape; what holds its default or nothing is left out. */
void _tl_json_out_value (TlJsonOut *self, const TlValue *value);
/* The same without the braces. */
void _tl_json_out_members (TlJsonOut *self, const TlValue *value);
/* One member, if it holds anything. */
void _tl_json_out_field (TlJsonOut *self, const TlField *field, const TlValue *value);
void _tl_json_out_unknown (TlJsonOut *self, const TlMap *unknown);
