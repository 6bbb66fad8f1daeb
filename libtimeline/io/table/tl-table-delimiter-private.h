/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* How many cells of the first line are names of columns that are known, with the best of the candidates. */
guint _tl_table_count_names (const guint8 *head, gsize length, const char *candidates);

/* Finds what separates the cells of a table whose first bytes are HEAD. WHOLE: there are no
 * more. ENCODING and GIVEN are the options, or NULL. CANDIDATES are tried in their order. HAS_LINE becomes whether the
 * first record is a line of Excel that names the delimiter, as in "sep=;". FALSE with the error set. */
gboolean
_tl_table_find_delimiter (const char *encoding, const guint8 *head, gsize length, gboolean whole, const char *given,
                          const char *candidates, char *delimiter, gboolean *has_line, GError **error);
