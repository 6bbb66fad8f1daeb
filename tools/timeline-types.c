/* SPDX-License-Identifier: LGPL-2.1-or-later
 * SPDX-FileCopyrightText: the libtimeline developers */

/* timeline types: prints the built-in vocabulary. */
#include "config.h"

#include "timeline.h"

#include <string.h>

static struct json_object *
json_row (const char *const *names, const char *const *texts)
{
  struct json_object *object = json_object_new_object ();

  for (guint i = 0; names[i] != NULL; i++)
    json_object_object_add (object, names[i], json_text (texts[i]));
  return object;
}

/* The depth of a built-in type in the tree, for the indent. */
static int
depth_of (const TlEventType *type)
{
  int depth = 0;

  while (tl_event_type_get_parent (type) != NULL)
    {
      type = tl_event_type_lookup (tl_event_type_get_parent (type));
      depth++;
    }
  return depth;
}

static void
append_row (GString *out, int indent, const char *const *texts)
{
  const int widths[] = { 44 - indent, 8, 12 };

  for (int i = 0; i < indent; i++)
    g_string_append_c (out, ' ');
  for (guint i = 0; texts[i] != NULL; i++)
    {
      append_padded (out, texts[i], i < G_N_ELEMENTS (widths) && texts[i + 1] != NULL ? widths[i] : 0);
      g_string_append (out, texts[i + 1] != NULL ? " " : "\n");
    }
}

static void
add_events (struct json_object *array, GString *out)
{
  static const char *const names[] = { "id", "parent", "label", "cameo", "plover", NULL };

  for (guint i = 0; i < tl_event_type_get_n_builtin (); i++)
    {
      const TlEventType *type = tl_event_type_get_builtin (i);
      const char *cameo = tl_event_type_get_cameo (type), *plover = tl_event_type_get_plover (type);
      const char *const texts[] = { tl_event_type_get_id (type), tl_event_type_get_parent (type),
                                    tl_event_type_get_label (type), cameo, plover };
      const char *const shown[] = { texts[0], cameo != NULL ? cameo : "", plover != NULL ? plover : "", texts[2],
                                    NULL };

      json_object_array_add (array, json_row (names, texts));
      append_row (out, 2 * depth_of (type), shown);
    }
}

static void
add_links (struct json_object *array, GString *out)
{
  static const char *const names[] = { "id", "family", "label", NULL };

  for (guint i = 0; i < tl_link_type_get_n_builtin (); i++)
    {
      const TlLinkType *type = tl_link_type_get_builtin (i);
      const char *const texts[] = { tl_link_type_get_id (type),
                                    tl_link_family_to_string (tl_link_type_get_family (type)),
                                    tl_link_type_get_label (type), NULL };

      json_object_array_add (array, json_row (names, texts));
      append_padded (out, texts[0], 17);
      append_padded (out, texts[1], 12);
      g_string_append_printf (out, "%s\n", texts[2]);
    }
}

static void
add_scales (struct json_object *array, GString *out)
{
  static const char *const names[] = { "id", "version", "origin", NULL };

  for (guint i = 0; i < tl_scale_get_n_builtin (); i++)
    {
      const TlScale *scale = tl_scale_get_builtin (i);
      const char *const texts[] = { tl_scale_get_id (scale), tl_scale_get_version (scale), tl_scale_get_origin (scale),
                                    NULL };

      json_object_array_add (array, json_row (names, texts));
      append_padded (out, texts[0], 18);
      append_padded (out, texts[1], 10);
      g_string_append_printf (out, "%s\n", texts[2]);
    }
}

static struct json_object *
json_crosswalk (const TlCrosswalk *crosswalk)
{
  struct json_object *object = json_object_new_object ();

  json_object_object_add (object, "cameo", json_text (tl_crosswalk_get_cameo (crosswalk)));
  json_object_object_add (object, "plover", json_text (tl_crosswalk_get_category (crosswalk)));
  json_object_object_add (object, "mode", json_text (tl_crosswalk_get_mode (crosswalk)));
  json_object_object_add (object, "contexts", json_strings (tl_crosswalk_get_contexts (crosswalk)));
  json_object_object_add (object, "lost", json_strings (tl_crosswalk_get_lost (crosswalk)));
  return object;
}

static void
append_crosswalk (GString *out, const TlCrosswalk *crosswalk)
{
  const char *mode = tl_crosswalk_get_mode (crosswalk);
  g_autofree char *contexts = g_strjoinv (" ", (char **) tl_crosswalk_get_contexts (crosswalk));
  g_autofree char *lost = g_strjoinv (", ", (char **) tl_crosswalk_get_lost (crosswalk));

  g_string_append_printf (out, "%-5s %-10s %-15s %-24s%s%s\n", tl_crosswalk_get_cameo (crosswalk),
                          tl_crosswalk_get_category (crosswalk), mode != NULL ? mode : "", contexts,
                          lost[0] != '\0' ? " the same as " : "", lost);
}

/* A code without a category in PLOVER: all of it is lost. */
static void
add_lost (struct json_object *array, GString *out, const char *cameo)
{
  g_autofree char *lost = g_strconcat ("cameo ", cameo, NULL);
  struct json_object *object = json_object_new_object ();

  json_object_object_add (object, "cameo", json_text (cameo));
  json_object_object_add (object, "plover", NULL);
  json_object_object_add (object, "mode", NULL);
  json_object_object_add (object, "contexts", json_object_new_array ());
  json_object_object_add (object, "lost", json_strings ((const char *[]){ lost, NULL }));
  json_object_array_add (array, object);
  g_string_append_printf (out, "%-5s nothing in PLOVER\n", cameo);
}

/* All CAMEO codes of the tree. */
static void
add_crosswalk (struct json_object *array, GString *out)
{
  for (guint i = 0; i < tl_event_type_get_n_builtin (); i++)
    {
      const TlEventType *type = tl_event_type_get_builtin (i);
      const char *cameo = tl_event_type_get_cameo (type);
      g_autoptr (TlCrosswalk) crosswalk = NULL;

      if (!g_str_has_prefix (tl_event_type_get_id (type), "cameo-"))
        continue;
      crosswalk = tl_crosswalk_from_cameo (cameo);
      if (crosswalk == NULL)
        {
          add_lost (array, out, cameo);
          continue;
        }
      json_object_array_add (array, json_crosswalk (crosswalk));
      append_crosswalk (out, crosswalk);
    }
}

static void
add_plover (struct json_object *array, GString *out)
{
  g_auto (GStrv) categories = tl_plover_dup_categories ();

  for (guint i = 0; categories[i] != NULL; i++)
    {
      g_auto (GStrv) modes = tl_plover_dup_modes (categories[i]);
      g_autofree char *list = g_strjoinv (" ", modes);
      TlQuad quad = tl_quad_from_code (TL_QUAD_RULE_PLOVER, categories[i]);
      struct json_object *object = json_object_new_object ();

      json_object_object_add (object, "category", json_text (categories[i]));
      json_object_object_add (object, "quad", json_object_new_int64 (quad));
      json_object_object_add (object, "modes", json_strings ((const char *const *) modes));
      json_object_array_add (array, object);
      g_string_append_printf (out, "%-10s %d  %s\n", categories[i], quad, list);
    }
}

static void
add_contexts (struct json_object *array, GString *out)
{
  g_auto (GStrv) contexts = tl_plover_dup_contexts ();

  for (guint i = 0; contexts[i] != NULL; i++)
    {
      struct json_object *object = json_object_new_object ();

      json_object_object_add (object, "id", json_text (contexts[i]));
      json_object_array_add (array, object);
      g_string_append_printf (out, "%s\n", contexts[i]);
    }
}

int
timeline_command_types (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*add) (struct json_object *array, GString *out);
  } kinds[] = { { "events", add_events }, { "links", add_links },       { "scales", add_scales },
                { "plover", add_plover }, { "contexts", add_contexts }, { "crosswalk", add_crosswalk } };
  g_auto (Options) options = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);
  const char *wanted;

  if (!options_parse (&options, NULL, "[events|links|scales|plover|contexts|crosswalk]", 0, 1, &argc, &argv))
    return STATUS_WRONG;
  wanted = argc > 1 ? argv[1] : kinds[0].name;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].name, wanted) == 0)
      {
        struct json_object *array = json_object_new_array ();

        kinds[i].add (array, text);
        if (options.json)
          return answer_json (&options, array, STATUS_DONE);
        json_object_put (array);
        return answer_text (text, STATUS_DONE);
      }
  return fail (STATUS_WRONG, "types lists events, links, scales, plover, contexts or crosswalk, not \"%s\"", wanted);
}
