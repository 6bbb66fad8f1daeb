/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#if !defined(TL_H_INSIDE) && !defined(TL_COMPILATION)
#error "Only <libtimeline/libtimeline.h> can be included directly."
#endif

#include <glib-object.h>
#include <libtimeline/tl-version-macros.h>

G_BEGIN_DECLS

/**
 * tl_text_dup_visible:
 * @text: (nullable) (type filename): any bytes, such as a title or the name of a file
 *
 * Makes a copy of a text that is safe to print on a terminal, on one line. Control codes and the characters that change
 * the direction of writing are escaped as `\n`, `\t`, `\r`, `\x1b` or `\u202e`, and bytes that are not UTF-8 as `\xff`.
 * The messages of errors and problems are in this form already.
 *
 * Time complexity: O(length of @text)
 *
 * Returns: (nullable) (transfer full): the copy; %NULL if @text is %NULL
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
char *tl_text_dup_visible (const char *text);

/**
 * tl_text_is_hidden:
 * @character: a character
 *
 * Checks whether [func@Tl.text_dup_visible] escapes a character: a control code, a separator of lines or paragraphs, or
 * a mark, embedding, override or isolate of the bidirectional algorithm (Unicode Standard Annex 9, section 2).
 *
 * Time complexity: O(1)
 *
 * Returns: %TRUE if it is escaped
 *
 * Since: 1.0
 */
TL_AVAILABLE_IN_1_0
gboolean tl_text_is_hidden (gunichar character);

G_END_DECLS
