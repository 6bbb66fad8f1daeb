/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "vocab/tl-vocab-private.h"

/* The tables made from data/, seen by this room only. */

typedef struct {
  const char *code;
  double score;
} TlScaleRow;

struct _TlScale
{
  const char *id;
  const char *version;
  const char *origin;
  const TlScaleRow *rows; /* by code */
  guint n_rows;
};

extern const TlEventType *const _tl_event_types; /* parents before children */
extern const guint *const _tl_event_type_parents;
extern const guint16 *const _tl_event_type_order; /* by id */
extern const TlLinkType *const _tl_link_types;
extern const TlScale *const _tl_scales;
extern const guint _tl_n_event_types, _tl_n_link_types, _tl_n_scales;
