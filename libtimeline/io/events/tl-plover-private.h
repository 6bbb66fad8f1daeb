/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-intake-private.h"

#include <json-c/json.h>

/* One reading of records of PLOVER, each a small tree of JSON. */
typedef struct
{
  TlIntake *intake;
  GHashTable *unknown; /* categories that were warned of */
  GHashTable *types;   /* ids of types by category and mode */
  TlPosition place;    /* of the record */
  const char *id;      /* of the record; NULL: it has none */
  gboolean stopped;    /* no more is read */
} TlPlover;

/* Adds the event of RECORD, which is an object, to the intake, or reports what is wrong with it. */
void _tl_plover_read_record (TlPlover *self, struct json_object *record);
