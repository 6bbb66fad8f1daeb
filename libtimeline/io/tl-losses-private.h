/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-format-private.h"

#include <libtimeline/tl-problem.h>

/* What a format could not carry, in the order in which it was written: items canonically, members as in the schema. */
typedef enum
{
  TL_LOSS_DROPPED,   /* gone */
  TL_LOSS_ROUNDED,   /* a date made coarser, or finer than meant */
  TL_LOSS_FLATTENED, /* structure became text */
  TL_LOSS_MERGED,    /* many became one */
  TL_LOSS_RENAMED,   /* a foreign word for ours */
  TL_LOSS_HIDDEN,    /* carried beside the format, where other programs do not see it */
} TlLossCode;

struct _TlLosses
{
  GPtrArray *items; /* TlProblem */
};

void _tl_losses_init (TlLosses *self);
void _tl_losses_clear (TlLosses *self);

/* WHAT is the kind of an item, or "document", with the member: "event.date". ID is the item's, or NULL for the
 * document; of a link without one it is "from type to". WHY is one sentence in English. */
void _tl_losses_add (TlLosses *self, TlLossCode code, const char *what, const char *id, const char *why, ...)
    G_GNUC_PRINTF (5, 6);
