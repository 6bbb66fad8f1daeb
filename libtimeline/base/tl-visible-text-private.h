/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* Appends TEXT with control codes and directional characters as \n, \t, \r, \x1b or \u202e, and bytes that are not
 * UTF-8 as \xff. */
void _tl_text_append_visible (GString *out, const char *text, gsize length);
/* A copy of TEXT in this form; NULL for NULL. */
char *_tl_text_dup_visible (const char *text);
/* Whether a character is escaped. */
gboolean _tl_text_is_hidden (gunichar c);
