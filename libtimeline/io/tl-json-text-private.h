/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* TEXT as a JSON string with its quotes, escaped as little as RFC 8259 allows. */
void _tl_json_append_string (GString *out, const char *text, gsize length);

/* A finite number as the shortest decimal that reads back equal. */
void _tl_json_append_number (GString *out, double number);

/* The double nearest to a JSON number. */
double _tl_json_read_number (const char *text, gsize length);
