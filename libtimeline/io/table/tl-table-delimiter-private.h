/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* How many cells of the first line are names of columns that are known, with the best of the candidates. */
guint _tl_table_count_names (const guint8 *head, gsize length, const char *candidates);

/* The first bytes of a table. */
typedef struct
{
  const char *encoding; /* the option, or NULL */
  const guint8 *bytes;
  gsize length;
  gboolean whole; /* there are no more */
  guint before;   /* records before the header */
} TlTableHead;

/* Finds what separates the cells of a table. GIVEN is the option, or NULL. CANDIDATES are tried in their order.
 * HAS_LINE becomes whether the first record is a line of Excel that names the delimiter, as in "sep=;". FALSE with the
 * error set. */
gboolean _tl_table_find_delimiter (const TlTableHead *head, const char *given, const char *candidates, char *delimiter,
                                   gboolean *has_line, GError **error);
