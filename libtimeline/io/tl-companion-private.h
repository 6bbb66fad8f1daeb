/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-input-private.h"
#include "io/tl-intake-private.h"

#include <sys/stat.h>

/* A file that is read together with a document, such as the actors of a table of events. Between the two calls, the
 * places of problems are in it. */
typedef struct
{
  TlInput input;
  GInputStream *stream;
  TlIntake *intake;
  const char *name; /* of the document */
} TlCompanion;

/* PATH is borrowed until the intake is cleared. FALSE with the error set. */
gboolean
_tl_companion_open (TlCompanion *self, TlIntake *intake, const TlInput *document, const char *path, GError **error);
void _tl_companion_close (TlCompanion *self);

/* Opens a file, or standard input for "-", and says what it is. NULL with the error set. */
GInputStream *_tl_input_open (const char *path, struct stat *status, GError **error);
