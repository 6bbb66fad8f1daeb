/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* Compact JSON that the library keeps as text: valid, without white space outside strings, each string escaped in the
 * one way in which the library writes it.
 *
 *   "x":1,"y":{"z":[2,3]}       members, as they are between the braces of an object
 *   {"z":[2,3]}                 a value
 */

/* Returns the end of the JSON string whose opening quote is at P. */
const char *_tl_members_string_end (const char *p);
/* Returns the end of the value at P: a comma outside strings, arrays and objects, or END. */
const char *_tl_members_value_end (const char *p, const char *end);

/* Returns whether two values, or two lists of members, are the same regardless of the order of the members of objects.
 * Numbers are compared as texts. NULL is only the same as NULL. */
gboolean _tl_members_same (const char *a, const char *b);

/* A name of an unknown member may hold U+0000, which would end it. It is kept with the noncharacter U+FDD0 (Unicode,
 * section 23.7) and a letter in its place:
 *
 *   U+0000    U+FDD0 "0"
 *   U+FDD0    U+FDD0 "."
 */
gboolean _tl_members_is_name_coded (const char *name, gsize length);
/* Appends the form in which a name is kept. */
void _tl_members_code_name (GString *out, const char *name, gsize length);
/* Appends the name itself, which may hold U+0000. */
void _tl_members_decode_name (GString *out, const char *coded);
