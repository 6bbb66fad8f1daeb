/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* Links that the cells of an event's row name:
 *
 *   caused-by     attack; triggers:summit@0.8     into the row
 *   answers       expulsion                       from the event in the cell
 *   denies        accusation                      from the row */
#include "config.h"

#include "io/table/tl-table-reading-private.h"
#include "base/tl-error-private.h"

#include <math.h>
#include <string.h>

/* "triggers:attack@0.9": a type before the colon only if there is such a type, a confidence only if it is a number. */
typedef struct
{
  char *type, *id;
  double confidence; /* NAN: none */
} Reference;

static void
reference_clear (Reference *self)
{
  g_free (self->type);
  g_free (self->id);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reference, reference_clear)

static gboolean
is_link_type (const TlTableReading *self, const char *id)
{
  const TlIntake *intake = self->intake;

  return tl_link_type_lookup (id) != NULL
         || _tl_timeline_is_defined (intake->timeline, TL_NAME_LINK_TYPE,
                                     _tl_names_find (intake->names, TL_NAME_LINK_TYPE, id));
}

static void
parse_reference (const TlTableReading *self, const char *item, Reference *reference)
{
  const char *colon = strchr (item, ':'), *at = strrchr (item, '@');
  g_autofree char *type = colon != NULL ? g_strndup (item, (gsize) (colon - item)) : NULL;
  char *end = NULL;

  *reference = (Reference){ NULL, NULL, NAN };
  if (type != NULL && is_link_type (self, g_strstrip (type)))
    {
      reference->type = g_steal_pointer (&type);
      item = colon + 1;
    }
  if (at != NULL && at > item && at[1] != '\0')
    {
      double number = g_ascii_strtod (at + 1, &end);

      reference->confidence = *end == '\0' && number >= 0 && number <= 1 ? number : NAN;
    }
  reference->id = isnan (reference->confidence) ? g_strdup (item) : g_strndup (item, (gsize) (at - item));
  g_strstrip (reference->id);
}

static gboolean
add_link (TlTableReading *self, guint column, const Reference *reference, const char *id)
{
  const TlTableColumn *of = &self->plan.columns[column];
  const char *type = reference->type != NULL ? reference->type : of->detail;
  gboolean from_row = of->target == TL_TARGET_LINK, exact;
  g_autoptr (TlLink) link = NULL;
  GError *problem = NULL;

  if (type == NULL)
    {
      _tl_error_set (&problem, TL_ERROR_VALUE, "\"%s\" names no type of link; expected type:id, as in triggers:%s",
                     reference->id, reference->id);
      return _tl_table_wrong (self, column, problem);
    }
  link = from_row ? tl_link_new (id, reference->id, type) : tl_link_new (reference->id, id, type);
  if (!isnan (reference->confidence))
    tl_link_set_confidence (link, reference->confidence);
  if (!_tl_table_leftovers_add_links (self, link, &exact))
    return FALSE;
  return exact || _tl_intake_add_value (self->intake, link);
}

static gboolean
read_links_of_cell (TlTableReading *self, guint column, const char *id)
{
  const char *at = _tl_table_column_get (&self->plan.columns[column], self->row.cells[column]), *item;

  if (_tl_table_is_absent (at))
    return TRUE;
  _tl_table_at (self, column);
  while ((item = _tl_table_next_item (self, &at, self->plan.split)) != NULL)
    {
      g_auto (Reference) reference = { 0 };

      parse_reference (self, item, &reference);
      if (!add_link (self, column, &reference, id))
        return FALSE;
    }
  return TRUE;
}

gboolean
_tl_table_read_links (TlTableReading *self, const char *id)
{
  for (guint i = 0; i < self->plan.n; i++)
    {
      TlTarget target = self->plan.columns[i].target;

      if ((target == TL_TARGET_CAUSE || target == TL_TARGET_LINK || target == TL_TARGET_ANSWER)
          && !read_links_of_cell (self, i, id))
        return FALSE;
    }
  return TRUE;
}
