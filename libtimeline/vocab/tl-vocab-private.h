/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

/* What the vocabulary hands to the other rooms beside its public API. */

#include <libtimeline/tl-event-type.h>
#include <libtimeline/tl-link-type.h>
#include <libtimeline/tl-scale.h>

/* The number of a built-in type, or -1. ID has LENGTH bytes and need not end in a zero. O(log of the types). */
gint _tl_event_type_find (const char *id, gsize length);
gint _tl_link_type_find (const char *id, gsize length);
/* G_MAXUINT for the root. Built-in types lie like a book's contents: all that is below a type follows it at once. */
guint _tl_event_type_get_parent_index (guint index);

/* Unknown JSON members of a document's own type, as compact text without braces: "k":1,"m":"x" */
void _tl_event_type_set_extra (TlEventType *self, const char *text);
const char *_tl_event_type_get_extra (const TlEventType *self);
void _tl_link_type_set_extra (TlLinkType *self, const char *text);
const char *_tl_link_type_get_extra (const TlLinkType *self);

/* From here on a timeline holds the type and nobody changes it. Nothing happens to a built-in type. */
void _tl_event_type_seal (TlEventType *self);
void _tl_link_type_seal (TlLinkType *self);

/* NAME has LENGTH bytes; FALSE leaves FAMILY alone. */
gboolean _tl_link_family_from_string (const char *name, gsize length, TlLinkFamily *family);

/* How much of CODE the row of the table has that gives it its SCORE; 0 where there is none. */
gsize _tl_scale_find (const TlScale *self, const char *code, double *score);
