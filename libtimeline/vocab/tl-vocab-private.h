/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

/* Functions of the vocabulary for other rooms, in addition to its public API. */

#include "base/tl-symbols-private.h"

#include <libtimeline/tl-event-type.h>
#include <libtimeline/tl-link-type.h>
#include <libtimeline/tl-scale.h>

/* The number of a built-in type, or -1. ID has LENGTH bytes and need not end with NUL. O(log of the number of
 * types). */
gint _tl_event_type_find (const char *id, gsize length);
gint _tl_link_type_find (const char *id, gsize length);
/* The ids of the built-in types, in the order of their numbers. */
extern const TlSymbolConstant _tl_event_type_symbols[], _tl_link_type_symbols[];
/* G_MAXUINT for the root. All descendants of a built-in type follow it immediately, as in a table of contents. */
guint _tl_event_type_get_parent_index (guint index);
/* The number of the built-in type of the code of a built-in type, if that is on another branch; else G_MAXUINT. */
guint _tl_event_type_get_code_index (guint index);

/* JSON members of a document's own type that the library does not know, as compact text without braces:
 * "k":1,"m":"x" */
void _tl_event_type_set_extra (TlEventType *self, const char *text);
const char *_tl_event_type_get_extra (const TlEventType *self);
void _tl_link_type_set_extra (TlLinkType *self, const char *text);
const char *_tl_link_type_get_extra (const TlLinkType *self);

/* Called when a timeline takes the type: it is immutable from then on. Has no effect on a built-in type. */
void _tl_event_type_seal (TlEventType *self);
void _tl_link_type_seal (TlLinkType *self);

/* NAME has LENGTH bytes. Returns FALSE, and leaves FAMILY unchanged, if there is no such family. */
gboolean _tl_link_family_from_string (const char *name, gsize length, TlLinkFamily *family);

/* The length of the prefix of CODE whose row in the table gives the SCORE; 0 if there is none. */
gsize _tl_scale_find (const TlScale *self, const char *code, double *score);
