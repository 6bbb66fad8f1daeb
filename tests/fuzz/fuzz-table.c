/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Fuzzing tables: five bytes are the limits, the format and the options, and the rest is the table; after a byte 30
 * each, tables of actors, sources, tracks and links, and a mapping. What is read is written and reads back, and with
 * the mapping that it was read with, a table is the same timeline. */
#include "fuzz-document.h"

#include <glib/gstdio.h>

#define COMPANIONS 4
#define PARTS (1 + COMPANIONS + 1)

typedef struct
{
  char *parts[PARTS]; /* NULL: there is none */
  gsize lengths[PARTS];
  char *directory;
  char *paths[COMPANIONS + 1];
} Tables;

static void
split_parts (Tables *self, FuzzBytes *bytes)
{
  const char *at = (const char *) bytes->data, *end = at + bytes->left;

  for (guint i = 0; at <= end && i < PARTS; i++)
    {
      const char *stop = memchr (at, 30, (gsize) (end - at));

      stop = stop != NULL ? stop : end;
      self->parts[i] = g_malloc ((gsize) (stop - at) + 1);
      memcpy (self->parts[i], at, (gsize) (stop - at));
      self->parts[i][stop - at] = '\0';
      self->lengths[i] = (gsize) (stop - at);
      at = stop + 1;
    }
}

/* The companions are files, since a reader takes their names. */
static void
write_companions (Tables *self)
{
  static const char *const names[] = { "actors.csv", "sources.csv", "tracks.csv", "links.csv" };
  guint n = 0;

  for (guint i = 0; i < COMPANIONS; i++)
    {
      if (self->lengths[i + 1] == 0)
        continue;
      if (self->directory == NULL)
        self->directory = g_dir_make_tmp ("fuzz-table-XXXXXX", NULL);
      self->paths[n] = g_build_filename (self->directory, names[i], NULL);
      g_assert_true (g_file_set_contents_full (self->paths[n], self->parts[i + 1], (gssize) self->lengths[i + 1],
                                               G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      n++;
    }
}

static void
tables_clear (Tables *self)
{
  for (guint i = 0; i < PARTS; i++)
    g_free (self->parts[i]);
  for (guint i = 0; i < COMPANIONS && self->paths[i] != NULL; i++)
    {
      g_unlink (self->paths[i]);
      g_free (self->paths[i]);
    }
  if (self->directory != NULL)
    g_rmdir (self->directory);
  g_free (self->directory);
}

static void
set_limits (FuzzBytes *bytes, TlReader *reader)
{
  guint flags = fuzz_take (bytes, 32);

  g_assert_true (tl_reader_set_format (reader, fuzz_take (bytes, 2) == 0 ? "csv" : "tsv", NULL));
  tl_reader_set_collect (reader, (flags & 1) != 0);
  tl_reader_set_lenient (reader, (flags & 2) != 0);
  if ((flags & 4) != 0)
    tl_reader_set_limit (reader, TL_LIMIT_ITEMS, 5);
  if ((flags & 8) != 0)
    tl_reader_set_limit (reader, TL_LIMIT_STRING, 20);
  if ((flags & 16) != 0)
    tl_reader_set_limit (reader, TL_LIMIT_PROBLEMS, 2);
}

static void
set_options (FuzzBytes *bytes, TlReader *reader)
{
  static const struct
  {
    const char *name;
    const char *values[4];
  } options[] = { { "dates", { NULL, "dmy", "mdy", NULL } },      { "pivot", { NULL, "1950", "x", "99999" } },
                  { "year", { NULL, "2014", NULL, "-1" } },       { "years", { NULL, "yes", "no", NULL } },
                  { "serial", { NULL, "1900", "1904", NULL } },   { "decimal", { NULL, ",", ".", NULL } },
                  { "split", { NULL, ",", ";|", "" } },           { "delimiter", { NULL, ";", "tab", "|" } },
                  { "type", { NULL, "talks", "nothing", NULL } }, { "encoding", { NULL, "utf-16le", "latin1", "x" } } };
  guint bits = fuzz_take (bytes, 256);

  bits |= fuzz_take (bytes, 256) << 8;
  bits |= fuzz_take (bytes, 16) << 16;
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    g_assert_true (tl_reader_set_option (reader, options[i].name, options[i].values[(bits >> (2 * i)) & 3], NULL));
}

static TlTimeline *
read_table (TlReader *reader, const Tables *tables)
{
  g_autoptr (GError) error = NULL;
  TlTimeline *timeline = tl_reader_read_data (reader, tables->parts[0], (gssize) tables->lengths[0], &error);

  g_assert_true ((timeline == NULL) == (error != NULL));
  if (error != NULL)
    g_assert_true (strchr (error->message, '\n') == NULL && g_utf8_validate (error->message, -1, NULL));
  for (guint i = 0; i < tl_reader_get_n_problems (reader); i++)
    {
      const TlProblem *problem = tl_reader_get_problem (reader, i);

      g_assert_true (g_utf8_validate (tl_problem_get_message (problem), -1, NULL));
      g_assert_true (g_utf8_validate (tl_problem_get_where (problem), -1, NULL));
    }
  return timeline;
}

static void
assert_mapping (TlReader *reader, const Tables *tables, TlTimeline *timeline)
{
  g_autofree char *mapping = tl_reader_dup_mapping (reader), *first = fuzz_write (timeline, "json"), *second = NULL;
  g_autoptr (TlTimeline) again = NULL;

  g_assert_nonnull (mapping);
  g_assert_true (tl_reader_set_option (reader, "mapping", mapping, NULL));
  again = read_table (reader, tables);
  g_assert_nonnull (again);
  second = fuzz_write (again, "json");
  g_assert_cmpstr (first, ==, second);
}

void
fuzz_table (const guint8 *data, gsize size)
{
  FuzzBytes bytes = { data, size };
  Tables tables = { 0 };
  g_autoptr (TlReader) reader = tl_reader_new ();
  g_autoptr (TlTimeline) timeline = NULL;

  set_limits (&bytes, reader);
  set_options (&bytes, reader);
  split_parts (&tables, &bytes);
  write_companions (&tables);
  tl_reader_set_companions (reader, (const char *const *) tables.paths);
  if (tables.parts[PARTS - 1] != NULL && g_utf8_validate (tables.parts[PARTS - 1], -1, NULL))
    g_assert_true (tl_reader_set_option (reader, "mapping", tables.parts[PARTS - 1], NULL));
  timeline = tables.parts[0] != NULL ? read_table (reader, &tables) : NULL;
  if (timeline != NULL)
    {
      fuzz_assert_round_trip (timeline, "json");
      assert_mapping (reader, &tables, timeline);
    }
  tables_clear (&tables);
}
