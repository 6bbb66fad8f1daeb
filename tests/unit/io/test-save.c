/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Saving: whole or not at all; links followed, modes kept; a full disk and a missing folder leave the old file; what is
 * protected, or changed by another program, is replaced by force only. */
#include "config.h"

#include "tl-test.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef HAVE_SYS_XATTR_H
#include <sys/xattr.h>
#endif

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

/* Links that lead nowhere are an error, and stay. */
static void
test_link_loop (void)
{
  g_autofree char *one = path_of ("one.json"), *other = path_of ("other.json");
  g_autoptr (TlTimeline) timeline = timeline_of (1);
  g_autoptr (GError) error = NULL;
  struct stat info;

  TL_CHECK (NULL, symlink ("one.json", other) == 0 && symlink ("other.json", one) == 0);
  TL_CHECK (NULL, !tl_timeline_save (timeline, one, &error));
  TL_CHECK (NULL, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS));
  TL_CHECK (NULL, g_lstat (one, &info) == 0 && S_ISLNK (info.st_mode));
  g_unlink (one);
  g_unlink (other);
}

/* Names up to the longest that a file system takes, of one byte and of three bytes a character. */
static void
test_long_names (void)
{
  g_autoptr (TlTimeline) timeline = timeline_of (1);

  for (guint length = 235; length <= 255; length++)
    for (guint wide = 0; wide < 2; wide++)
      {
        g_autoptr (GString) name = g_string_new (NULL);
        g_autofree char *path = NULL;
        g_autoptr (GError) error = NULL;

        while (name->len + 5 + (wide ? 3 : 1) <= length)
          g_string_append (name, wide ? "中" : "a");
        while (name->len + 5 < length)
          g_string_append_c (name, 'b');
        g_string_append (name, ".json");
        path = path_of (name->str);
        for (guint twice = 0; twice < 2; twice++)
          TL_CHECK (name->str, tl_timeline_save (timeline, path, &error));
        g_unlink (path);
      }
}

static void
test_protected (void)
{
  g_autofree char *path = path_of ("protected.json"), *text = NULL;
  g_autoptr (TlTimeline) timeline = timeline_of (1);
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autoptr (GError) error = NULL;
  struct stat info;

  TL_CHECK (NULL, g_file_set_contents (path, "old", -1, NULL) && g_chmod (path, 0440) == 0);
  TL_CHECK (NULL, !tl_timeline_save (timeline, path, &error));
  TL_CHECK (NULL, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED));
  TL_CHECK (NULL, g_file_get_contents (path, &text, NULL, NULL) && strcmp (text, "old") == 0);
  tl_writer_set_force (writer, TRUE);
  TL_CHECK (NULL, tl_writer_write_file (writer, timeline, path, NULL, NULL));
  TL_CHECK (NULL, g_stat (path, &info) == 0 && (info.st_mode & 07777) == 0440 && info.st_size > 3);
  g_unlink (path);
}

/* Two programs read one file; the one that saves second has not seen what the first saved. */
static void
test_changed (void)
{
  g_autofree char *path = path_of ("shared.json"), *link = path_of ("link.json");
  g_autoptr (TlTimeline) made = timeline_of (2), first = NULL, second = NULL;
  g_autoptr (TlWriter) writer = tl_writer_new ();
  g_autoptr (GError) error = NULL;

  TL_CHECK (NULL, tl_timeline_save (made, path, NULL) && symlink ("shared.json", link) == 0);
  first = tl_timeline_load (path, NULL);
  second = tl_timeline_load (path, NULL);
  TL_CHECK (NULL, tl_timeline_save (first, path, NULL) && tl_timeline_save (first, path, NULL));
  TL_CHECK (NULL, !tl_timeline_save (second, path, &error));
  TL_CHECK (NULL, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG));
  TL_CHECK (NULL, !tl_timeline_save (second, link, NULL));
  tl_writer_set_force (writer, TRUE);
  TL_CHECK (NULL, tl_writer_write_file (writer, second, path, NULL, NULL));
  TL_CHECK (NULL, tl_timeline_save (second, path, NULL));
  TL_CHECK (NULL, !tl_timeline_save (made, path, NULL)); /* saved there once, too */
  TL_CHECK (NULL, g_unlink (path) == 0 && tl_timeline_save (first, path, NULL));
  g_unlink (link);
  g_unlink (path);
}

/* A descriptor is written through from where it is. */
static void
test_descriptor (void)
{
  g_autofree char *path = path_of ("log"), *name = NULL, *text = NULL;
  g_autoptr (TlTimeline) timeline = timeline_of (1);
  g_autoptr (TlWriter) writer = tl_writer_new ();
  int descriptor;

  TL_CHECK (NULL, g_file_set_contents (path, "first\n", -1, NULL));
  descriptor = g_open (path, O_WRONLY | O_APPEND, 0);
  name = g_strdup_printf ("/dev/fd/%d", descriptor);
  TL_CHECK (NULL, tl_writer_set_format (writer, "jsonl", NULL));
  for (guint i = 0; i < 2; i++)
    TL_CHECK (name, tl_writer_write_file (writer, timeline, name, NULL, NULL));
  close (descriptor);
  TL_CHECK (name, g_file_get_contents (path, &text, NULL, NULL) && g_str_has_prefix (text, "first\n{"));
  TL_CHECK (name, text != NULL && strstr (text, "event-00000000") != g_strrstr (text, "event-00000000"));
  TL_CHECK (name, !tl_writer_write_file (writer, timeline, name, NULL, NULL));
  g_unlink (path);
}

#ifdef HAVE_SYS_XATTR_H
static void
test_extended_attributes (void)
{
  g_autofree char *path = path_of ("attributes.json");
  g_autoptr (TlTimeline) timeline = timeline_of (1);
  char value[8] = { 0 };

  TL_CHECK (NULL, g_file_set_contents (path, "old", -1, NULL));
  if (setxattr (path, "user.origin", "notes", 5, 0) == 0)
    {
      TL_CHECK (NULL, tl_timeline_save (timeline, path, NULL));
      TL_CHECK (NULL, getxattr (path, "user.origin", value, sizeof value) == 5 && strcmp (value, "notes") == 0);
    }
  g_unlink (path);
}
#else
static void
test_extended_attributes (void)
{
}
#endif

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
    { "link-loop", test_link_loop },
    { "long-names", test_long_names },
    { "protected", test_protected },
    { "changed", test_changed },
    { "descriptor", test_descriptor },
    { "extended-attributes", test_extended_attributes },
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
