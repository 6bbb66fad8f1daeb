/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "base/tl-progress-private.h"
#include "model/noun/tl-value-private.h"

#include <gio/gio.h>

/* A direct JSON writer: text goes into a buffer, the buffer to a stream when it is full. Compact, or indented by two
 * spaces. Whoever calls it keeps keys and values in turn. */
typedef struct
{
  GString *buffer;
  GOutputStream *stream; /* borrowed; NULL: all stays in the buffer */
  GCancellable *cancellable;
  TlProgress *progress; /* borrowed; NULL: nobody is told how many items are written */
  gboolean pretty;
  guint depth;
  gboolean begun; /* whether something stands in the innermost object or array */
  GError *error;
} TlJsonOut;

void _tl_json_out_init (TlJsonOut *self, GOutputStream *stream, GCancellable *cancellable, gboolean pretty);
void _tl_json_out_clear (TlJsonOut *self);

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

/* The buffer holds at least that much when it goes to the stream. */
#define TL_JSON_OUT_FULL (64 * 1024)

/* Hands a full buffer, or with ALL any, to the stream. FALSE with the error set. */
gboolean _tl_json_out_flush (TlJsonOut *self, gboolean all);
