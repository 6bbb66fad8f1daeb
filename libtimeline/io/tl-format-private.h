/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-format.h>
#include <libtimeline/tl-timeline.h>

/* The seam between documents and formats. A format is one constant of TlFormat in a folder of its own; one line of
 * document/tl-formats.c lists it, and nothing else in the library knows it:
 *
 *   TlReader -> TlInput  (bytes)   -> read  -> TlIntake (values, problems) -> TlTimeline
 *   TlWriter -> TlTimeline         -> write -> TlOutput (bytes), TlLosses (what could not be carried)
 *
 * A format that is only read has no write(), and one that is only written no read(). Nothing here depends on json-c or
 * on any other parser. */
typedef struct _TlIntake TlIntake;
typedef struct _TlInput TlInput;
typedef struct _TlOutput TlOutput;
typedef struct _TlLosses TlLosses;

typedef enum
{
  TL_FORMAT_READ = 1 << 0,
  TL_FORMAT_WRITE = 1 << 1,
} TlFormatUse;

struct _TlFormatOption
{
  const char *name;
  const char *const *values; /* ends in NULL; NULL: any text */
  const char *initial;       /* its value unless another is set; NULL: none */
  const char *summary;       /* one sentence */
  TlFormatUse use;           /* who takes it: a reader, a writer, or both */
};

struct _TlFormat
{
  const char *name;
  const char *label;
  const char *media_type;
  const char *const *extensions; /* without the dot, compared without case; ends in NULL */
  const TlFormatOption *options; /* ends in a row without a name; NULL: none */
  gboolean takes_companions;     /* read() reads the files that the intake names, too */
  const char *missing;           /* the library without which this build neither reads nor writes it; NULL: it does */
  /* How sure the first bytes are of this format: 0 no .. 100 sure. HEAD is the whole content, or at least 64 KiB of it.
   * What may be something else as well is below TL_SNIFF_SURE. NULL: found by the name of the file only. */
  guint (*sniff) (const guint8 *head, gsize length);
  /* FALSE with the error set, or, of read(), reported to the intake, which knows the place. */
  gboolean (*read) (TlIntake *intake, TlInput *input, GError **error);
  gboolean (*write) (TlTimeline *timeline, TlOutput *output, TlLosses *losses, GError **error);
};

/* What goes before the name of the file. */
#define TL_SNIFF_SURE 50

gboolean _tl_format_is_for (const TlFormat *self, TlFormatUse use);
/* The option of that name that readers or writers take; NULL if there is none. */
const TlFormatOption *_tl_format_find_option (const TlFormat *self, TlFormatUse use, const char *name);
gboolean _tl_format_option_takes (const TlFormatOption *self, const char *value);
/* The value in GIVEN, which maps names to values, else the initial one. There must be such an option. */
const char *_tl_format_get_value (const TlFormat *self, GHashTable *given, const char *name);
