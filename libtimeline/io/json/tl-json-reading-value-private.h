/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */
#pragma once

#include "io/json/tl-json-reading-private.h"

/* Within reading: what values and packed records have in common. Each returns whether reading goes on. */

/* The number of the token's text among the names of that kind, which come to hold it. Names that came lately are found
 * without the table: they are most. */
guint32 _tl_json_reading_take_number (TlJsonReading *self, TlNameKind kind);
/* The same text, interned where it is a name of a timeline, else in ARENA. */
const char *_tl_json_reading_take_name (TlJsonReading *self, TlNameKind kind, TlArena *arena);
/* The number of the date in the token; TL_SYMBOL_NONE where it is wrong. */
gboolean _tl_json_reading_take_date (TlJsonReading *self, guint32 *number);
/* Lenient: the words of a date that is not EDTF, which is reported: a date of these words alone, or NULL if there are
 * none. Takes PROBLEM. Sets GOES_ON. */
TlDate *_tl_json_reading_keep_words (TlJsonReading *self, const char *words, gboolean *goes_on, GError *problem);
/* Reports that the token is no date. Takes PROBLEM. */
gboolean _tl_json_reading_wrong_date (TlJsonReading *self, GError *problem);

/* The number of the token's text where that came lately, else TL_SYMBOL_NONE. */
guint32 _tl_json_reading_find_recent (const TlJsonReading *self, TlNameKind kind);
/* Eight bytes of TEXT may be looked at, however long it is. */
void _tl_json_reading_remember (TlJsonReading *self, TlNameKind kind, const char *text, gsize length, guint32 number);

/* Whether TOKEN is a text that FIELD of a NOUN may hold: USABLE. */
gboolean _tl_json_reading_check_text (TlJsonReading *self, const TlField *field, const char *noun, TlJsonToken token,
                                      gboolean *usable);
gboolean _tl_json_reading_wrong_type (TlJsonReading *self, TlJsonToken token, const char *expected);

/* Reads the value of a member into VALUE. */
gboolean _tl_json_reading_field (TlJsonReading *self, const TlField *field, TlValue *value, TlJsonToken token);
/* The members of an object that are left, SEEN ones gone, and whether all required ones came. PLACE is the object's. */
gboolean
_tl_json_reading_members (TlJsonReading *self, TlValue *value, guint64 seen, TlJsonPlace *places, TlJsonPlace place);
gboolean _tl_json_reading_check_required (TlJsonReading *self, const TlShape *shape, guint64 seen, TlJsonPlace place);
