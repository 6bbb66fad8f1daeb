/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

/* The layout of the tables that data/generate.awk makes. Only this room uses them. */

#include "vocab/tl-vocab-private.h"

#include <libtimeline/tl-quad.h>

/* All texts are in one pool, each once. The tables have positions in the pool. Position 0 is the empty text and means
 * none.
 *
 *   _tl_vocab_texts   \0 event \0 Event \0 statement \0 Statement \0 010 \0 ...
 *                        ^1       ^7       ^13                         (without the blanks)
 *   _tl_event_types   { STATIC, NO_PARENT, NO_PARENT, { 1, 0, 7, 0, 0 } },
 *                     { STATIC, 0, NO_PARENT, { 13, 1, 23, 33, 0 } }, ...
 *
 * The tables have no pointers, so all processes share their pages. */
#define TL_VOCAB_STATIC (-1)
#define TL_VOCAB_NO_PARENT G_MAXUINT16

enum
{
  TL_EVENT_TYPE_ID,
  TL_EVENT_TYPE_PARENT,
  TL_EVENT_TYPE_LABEL,
  TL_EVENT_TYPE_CAMEO,
  TL_EVENT_TYPE_PLOVER,
  TL_EVENT_TYPE_N_TEXTS
};

/* A built-in type consists of this struct. A type that a caller made begins with it, and its texts follow
 * (tl-event-type.c). */
struct _TlEventType
{
  gint ref_count; /* TL_VOCAB_STATIC if built in */
  guint16 parent; /* number in the table, or TL_VOCAB_NO_PARENT */
  guint16 code;   /* the type of its code, if that is neither above nor below it */
  guint16 texts[TL_EVENT_TYPE_N_TEXTS];
};

enum
{
  TL_LINK_TYPE_ID,
  TL_LINK_TYPE_LABEL,
  TL_LINK_TYPE_N_TEXTS
};

struct _TlLinkType
{
  gint ref_count;
  guint16 family; /* TlLinkFamily */
  guint16 texts[TL_LINK_TYPE_N_TEXTS];
};

/* A scale is a range of rows, sorted by the bytes of their codes. */
typedef struct
{
  double score;
  guint16 code;
} TlScaleRow;

enum
{
  TL_SCALE_ID,
  TL_SCALE_SCHEME,
  TL_SCALE_VERSION,
  TL_SCALE_ORIGIN,
  TL_SCALE_N_TEXTS
};

struct _TlScale
{
  guint16 texts[TL_SCALE_N_TEXTS];
  guint16 first;
  guint16 n_rows;
  guint16 longest; /* length of its longest code in bytes */
};

/* The class of a code by a rule. */
typedef struct
{
  guint8 rule;
  guint8 quad;
  guint16 code;
} TlQuadRow;

/* The PLOVER category, mode and contexts of a CAMEO code. Rows are sorted by code; contexts are separated by "; ". */
typedef struct
{
  guint16 cameo;
  guint16 plover;
  guint16 mode;
  guint16 contexts;
} TlCrosswalkRow;

/* A category of PLOVER and its modes, separated by "; ". */
typedef struct
{
  guint16 category;
  guint16 modes;
} TlPloverRow;

extern const guint _tl_n_plover_rows, _tl_n_plover_contexts;
extern const TlPloverRow _tl_plover_rows[];
extern const guint16 _tl_plover_contexts[];
extern const guint _tl_n_quad_rows, _tl_n_crosswalk_rows;
extern const TlQuadRow _tl_quad_rows[];
extern const TlCrosswalkRow _tl_crosswalk_rows[];
extern const char _tl_vocab_texts[];
extern const guint _tl_n_event_types, _tl_n_link_types, _tl_n_scales;
extern const TlEventType _tl_event_types[];
extern const guint16 _tl_event_types_by_id[];
extern const TlLinkType _tl_link_types[];
extern const guint16 _tl_link_types_by_id[];
extern const TlScale _tl_scales[];
extern const TlScaleRow _tl_scale_rows[];

/* Finds a text of LENGTH bytes, which need not end with NUL. */
typedef struct
{
  const char *text;
  gsize length;
} TlVocabKey;

/* The row of a CAMEO code, or NULL. */
const TlCrosswalkRow *_tl_crosswalk_find (const char *cameo);

/* The text at PLACE, or NULL for place 0. */
const char *_tl_vocab_text (guint16 place);
/* Compares KEY and the text at PLACE by their bytes, like strcmp(). */
int _tl_vocab_compare (const TlVocabKey *key, guint16 place);
