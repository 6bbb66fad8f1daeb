/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Saving: whole or not at all; links followed, modes kept; a full disk and a missing folder leave the old file. */
#include "config.h"

#include "tl-test.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *folder;

static int
make_folder (void)
{
  folder = g_dir_make_tmp ("tl-save-XXXXXX", NULL);
  return folder == NULL;
}

static int
remove_folder (void)
{
  int left = g_rmdir (folder);

  g_free (folder);
  return left; /* a temporary file that stayed makes this fail */
}

static char *
path_of (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static TlTimeline *
timeline_of (guint n)
{
  TlTimeline *timeline = tl_timeline_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("event-%08u", i);
      g_autoptr (TlEvent) event = tl_event_new (id, "talks");

      tl_timeline_add_event (timeline, event, NULL);
    }
  return timeline;
}

static void
test_there_and_back (void)
{
  static const char *const names[] = { "a.json", "a.jsonl" };
  g_autoptr (TlTimeline) timeline = timeline_of (3000);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = path_of (names[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (TlTimeline) again = NULL;

      TL_CHECK (path, tl_timeline_save (timeline, path, &error));
      again = tl_timeline_load (path, &error);
      TL_CHECK_STR (path, error != NULL ? error->message : NULL, NULL);
      TL_CHECK_INT (path, again != NULL ? tl_timeline_get_n_events (again) : 0, 3000);
      g_unlink (path);
    }
}

static void
test_mode_and_link (void)
{
  g_autofree char *path = path_of ("real.json"), *link = path_of ("link.json");
  g_autoptr (TlTimeline) timeline = timeline_of (1);
  struct stat info;

  TL_CHECK (NULL, g_file_set_contents (path, "old", -1, NULL));
  TL_CHECK (NULL, g_chmod (path, 0640) == 0 && symlink ("real.json", link) == 0);
  TL_CHECK (NULL, tl_timeline_save (timeline, link, NULL));
  TL_CHECK (NULL, g_lstat (link, &info) == 0 && S_ISLNK (info.st_mode));
  TL_CHECK (NULL, g_stat (path, &info) == 0 && (info.st_mode & 07777) == 0640 && info.st_size > 3);
  g_unlink (link);
  g_unlink (path);
}

/* A new file gets the mode that the umask leaves. */
static void
test_new_mode (void)
{
  g_autofree char *path = path_of ("new.json");
  g_autoptr (TlTimeline) timeline = timeline_of (1);
  mode_t mask = umask (027);
  struct stat info;

  TL_CHECK (NULL, tl_timeline_save (timeline, path, NULL));
  umask (mask);
  TL_CHECK (NULL, g_stat (path, &info) == 0 && (info.st_mode & 07777) == 0640);
  g_unlink (path);
}

/* The stream fails when the buffer is first flushed, as on a full disk. */
static void
test_full (void)
{
  g_autoptr (TlTimeline) timeline = timeline_of (3000);
  g_autoptr (GError) error = NULL;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    return;
  TL_CHECK (NULL, !tl_timeline_save (timeline, "/dev/full", &error));
  TL_CHECK (NULL, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE));
  TL_CHECK (NULL, error != NULL && g_str_has_prefix (error->message, "/dev/full: "));
}

static void
test_missing_folder (void)
{
  g_autofree char *path = g_build_filename (folder, "none", "a.json", NULL);
  g_autoptr (TlTimeline) timeline = timeline_of (1);
  g_autoptr (GError) error = NULL;

  TL_CHECK (NULL, !tl_timeline_save (timeline, path, &error));
  TL_CHECK (NULL, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND));
}

static void
test_cancelled (void)
{
  g_autofree char *path = path_of ("kept.json"), *text = NULL;
  g_autoptr (TlTimeline) timeline = timeline_of (3000);
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  TL_CHECK (NULL, g_file_set_contents (path, "old", -1, NULL));
  g_cancellable_cancel (cancellable);
  TL_CHECK (NULL, !tl_writer_write_file (writer, timeline, path, cancellable, &error));
  TL_CHECK (NULL, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  TL_CHECK (NULL, g_file_get_contents (path, &text, NULL, NULL));
  TL_CHECK_STR (NULL, text, "old");
  g_unlink (path);
}

static void
test_unknown_format (void)
{
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autoptr (GError) error = NULL;

  TL_CHECK (NULL, !tl_writer_set_format (writer, "yaml", &error));
  TL_CHECK (NULL, g_error_matches (error, TL_ERROR, TL_ERROR_FORMAT));
}

int
main (int argc, char **argv)
{
  CU_TestInfo tests[] = {
    { "there-and-back", test_there_and_back },
    { "mode-and-link", test_mode_and_link },
    { "new-mode", test_new_mode },
    { "full", test_full },
    { "missing-folder", test_missing_folder },
    { "cancelled", test_cancelled },
    { "unknown-format", test_unknown_format },
    CU_TEST_INFO_NULL,
  };
  CU_SuiteInfo suites[] = { { "save", make_folder, remove_folder, NULL, NULL, tests }, CU_SUITE_INFO_NULL };

  return tl_test_main (argc, argv, suites);
}
