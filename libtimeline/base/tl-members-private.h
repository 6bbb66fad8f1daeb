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
