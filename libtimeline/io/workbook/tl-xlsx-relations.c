/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Relationships of the parts of a .xlsx workbook. */
#include "config.h"

#include "io/workbook/tl-xlsx-private.h"
#include "base/tl-error-private.h"

#include <string.h>

#define MOST 100000

typedef struct
{
  const char *part;
  TlXlsxRelations *relations;
  gboolean stop; /* there are too many */
} Relations;

/* "../media/a.xml" of "xl/worksheets/sheet1.xml" is "xl/media/a.xml", and "/xl/a.xml" is that of the whole. */
static char *
resolve_target (const char *part, const char *target)
{
  g_autofree char *folder = g_path_get_dirname (part), *whole = NULL;
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  g_auto (GStrv) words = NULL;

  whole = target[0] == '/' ? g_strdup (target + 1) : g_strconcat (folder, "/", target, NULL);
  words = g_strsplit (whole, "/", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strcmp (words[i], "..") == 0 && steps->len > 0)
        g_ptr_array_set_size (steps, (gint) steps->len - 1);
      else if (strcmp (words[i], ".") != 0)
        g_ptr_array_add (steps, words[i]);
    }
  g_ptr_array_add (steps, NULL);
  return g_strjoinv ("/", (char **) steps->pdata);
}

static void
start_relation (const char *name, const char **keys, const char **values, gpointer user_data)
{
  Relations *self = user_data;
  const char *id = _tl_part_get (keys, values, "Id"), *target = _tl_part_get (keys, values, "Target");
  const char *type = _tl_part_get (keys, values, "Type"), *mode = _tl_part_get (keys, values, "TargetMode");
  const char *word = type != NULL ? strrchr (type, '/') : NULL;
  char *resolved;

  if (strcmp (name, "Relationship") != 0 || id == NULL || target == NULL)
    return;
  self->stop = g_hash_table_size (self->relations->by_id) >= MOST;
  resolved = g_strcmp0 (mode, "External") == 0 ? g_strdup (target) : resolve_target (self->part, target);
  if (word != NULL)
    g_hash_table_insert (self->relations->by_type, g_strdup (word + 1), g_strdup (resolved));
  g_hash_table_insert (self->relations->by_id, g_strdup (id), resolved);
}

static void
end_relation (G_GNUC_UNUSED const char *name, G_GNUC_UNUSED gpointer user_data)
{
}

gboolean
_tl_xlsx_read_relations (TlXlsxRelations *self, TlWorkbookArchive *archive, const char *part, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (part), *base = g_path_get_basename (part);
  g_autofree char *name = g_strconcat (folder, "/_rels/", base, ".rels", NULL);
  Relations relations = { .part = part, .relations = self };
  const TlPartParser parser = { start_relation, end_relation, NULL, &relations.stop };

  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->by_type = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (!_tl_workbook_archive_has (archive, name))
    return TRUE;
  if (!_tl_workbook_archive_parse (archive, name, &parser, &relations, error))
    return FALSE;
  return !relations.stop || _tl_error_set (error, TL_ERROR_LIMIT, "%s has more than %u relationships", name, MOST);
}

void
_tl_xlsx_relations_clear (TlXlsxRelations *self)
{
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->by_type, g_hash_table_unref);
}
