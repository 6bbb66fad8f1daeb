/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/tl-format-private.h"

/* Lists of formats, which end in NULL. Readers and writers use the built-in one; a test may give them its own. */
typedef const TlFormat *const *TlFormats;

TlFormats _tl_formats_get_builtin (void);

/* By name; by the extension of PATH, regardless of case. NULL if there is none. */
const TlFormat *_tl_formats_find (TlFormats self, const char *name);
const TlFormat *_tl_formats_find_by_path (TlFormats self, const char *path);

/* What follows the last dot of the last part of PATH, which may be NULL; NULL if that has none, or only a first one. */
const char *_tl_formats_get_extension (const char *path);

/* The names of those that are read or written, as in "csv, json and jsonl". */
char *_tl_formats_dup_names (TlFormats self, TlFormatUse use);
/* The same for words of any kind: WORDS ends in NULL. */
char *_tl_formats_dup_words (const char *const *words, const char *last);
