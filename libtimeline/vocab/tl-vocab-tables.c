/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* The tables of the vocabulary, made from data/ when the library is built. */
#include "config.h"

#include "vocab/tl-vocab-tables-private.h"

#include "vocab/tl-vocab-tables.inc"

const TlEventType *const _tl_event_types = event_types;
const guint *const _tl_event_type_parents = event_type_parents;
const guint16 *const _tl_event_type_order = event_type_order;
const TlLinkType *const _tl_link_types = link_types;
const TlScale *const _tl_scales = scales;
const guint _tl_n_event_types = G_N_ELEMENTS (event_types);
const guint _tl_n_link_types = G_N_ELEMENTS (link_types);
const guint _tl_n_scales = G_N_ELEMENTS (scales);
