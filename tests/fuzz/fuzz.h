/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* What the fuzz targets share: their table, and the bytes that the fuzzer gives, taken one choice after
 * another. */
#pragma once

#include <libtimeline/libtimeline.h>
#include <string.h>

typedef struct
{
  const char *name;
  void (*run) (const guint8 *data, gsize size);
} FuzzTarget;

/* NULL-terminated by name, in the order of their names */
extern const FuzzTarget fuzz_targets[];

/* Returns NULL where no target has the name. */
const FuzzTarget *fuzz_find_target (const char *name);

void fuzz_check (const guint8 *data, gsize size);
void fuzz_claims (const guint8 *data, gsize size);
void fuzz_date (const guint8 *data, gsize size);
void fuzz_date_cell (const guint8 *data, gsize size);
void fuzz_diff (const guint8 *data, gsize size);
void fuzz_edits (const guint8 *data, gsize size);
void fuzz_exchanges (const guint8 *data, gsize size);
void fuzz_gdelt (const guint8 *data, gsize size);
void fuzz_icews (const guint8 *data, gsize size);
void fuzz_infer (const guint8 *data, gsize size);
void fuzz_json (const guint8 *data, gsize size);
void fuzz_judge (const guint8 *data, gsize size);
void fuzz_merge (const guint8 *data, gsize size);
void fuzz_phrase (const guint8 *data, gsize size);
void fuzz_plover (const guint8 *data, gsize size);
void fuzz_query (const guint8 *data, gsize size);
void fuzz_reader (const guint8 *data, gsize size);
void fuzz_same (const guint8 *data, gsize size);
void fuzz_series (const guint8 *data, gsize size);
void fuzz_status (const guint8 *data, gsize size);
void fuzz_table (const guint8 *data, gsize size);
void fuzz_versions (const guint8 *data, gsize size);
void fuzz_why (const guint8 *data, gsize size);
void fuzz_without (const guint8 *data, gsize size);
void fuzz_workbook (const guint8 *data, gsize size);
void fuzz_writer (const guint8 *data, gsize size);

/* ---- what several targets assert --------------------------------------------------------------------------------- */

/* A date reads back from its text, and every question about it has an answer. */
void fuzz_assert_date (const TlDate *date);
/* A timeline written in FORMAT reads back to the same bytes. */
void fuzz_assert_round_trip (TlTimeline *timeline, const char *format);

/* Returns the timeline in FORMAT. */
char *fuzz_write (TlTimeline *timeline, const char *format);
/* Returns the timeline that a text in FORMAT is; that it can be read is asserted. */
TlTimeline *fuzz_read (const char *text, const char *format);
