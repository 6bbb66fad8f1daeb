/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <libtimeline/tl-event-type.h>
#include <libtimeline/tl-link-type.h>
#include <libtimeline/tl-scale.h>

/* The vocabulary: rows of static tables, which live for ever, and values of the same form on the heap. */

struct _TlEventType
{
  int ref_count; /* -1: static */
  gboolean sealed;
  const char *id;
  const char *parent;
  const char *label;
  const char *cameo;
  const char *plover;
  const char *extra; /* members the library does not know, compact JSON without braces */
};

struct _TlLinkType
{
  int ref_count; /* -1: static */
  TlLinkFamily family;
  const char *id;
  const char *label;
  const char *extra;
};

void _tl_event_type_seal (TlEventType *self);
void _tl_event_type_set_extra (TlEventType *self, const char *text);
const char *_tl_event_type_get_extra (const TlEventType *self);
void _tl_link_type_set_extra (TlLinkType *self, const char *text);
const char *_tl_link_type_get_extra (const TlLinkType *self);

/* The built-in type above the built-in type of that index; G_MAXUINT above the root. */
guint _tl_event_type_get_parent_index (guint index);
