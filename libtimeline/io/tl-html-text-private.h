/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include <glib.h>

/* The text of a fragment of HTML, for formats whose text is HTML:
 *
 *   <p class="lead">A &amp; B</p>C<br>D   ->   A & B, line end, C, line end, D
 *
 * Tags and comments are removed; <br> and </p> are line ends; entities are decoded. Nothing is evaluated, and the
 * content of an element stays as text, whatever the element. A "<" that begins no tag, and an entity that is not known,
 * are text. HAD_TAGS becomes TRUE if tags other than <br> and </p> were removed, and is not changed otherwise. */
char *_tl_html_dup_text (const char *html, gboolean *had_tags);
