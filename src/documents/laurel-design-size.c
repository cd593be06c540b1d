/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-design-private.h"

#include <math.h>

/*
 * Another size of page. What is on it goes along: places by the page's width and height, type and
 * what keeps its proportions by both alike. So the half of a sheet looks as the sheet did, a page
 * that was turned has type of the same size, and turned back it is as it was.
 */

#define SAME 0.01 /* points */

typedef struct {
  double across;
  double down;
  double type;
} Scale;

static JsonObject *
find_section (JsonObject *root, guint section)
{
  return json_array_get_object_element (json_object_get_array_member (root, "sections"), section);
}

static gboolean
has_own_page (JsonObject *root, guint section)
{
  return json_object_has_member (find_section (root, section), "page");
}

static void
set_page (JsonObject *page, const LaurelFrame *before, const Scale *scale)
{
  json_object_remove_member (page, "size");
  json_object_remove_member (page, "landscape");
  laurel_design_set_length (page, "width", before->width * scale->across);
  laurel_design_set_length (page, "height", before->height * scale->down);
  laurel_design_set_length (page, "top", before->top * scale->down);
  laurel_design_set_length (page, "right", before->right * scale->across);
  laurel_design_set_length (page, "bottom", before->bottom * scale->down);
  laurel_design_set_length (page, "left", before->left * scale->across);
}

/* ---- what is on it ---------------------------------------------------------- */

/* Where something begins whose middle goes along and whose size has a scale of its own. */
static double
move (double from, double size, double way, double scale)
{
  return (from + size / 2) * way - size * scale / 2;
}

static void
scale_box (JsonObject *object, const LaurelBox *box, const Scale *scale)
{
  gboolean kept = laurel_box_get_ratio (box) > 0;
  double across = kept ? scale->type : scale->across, down = kept ? scale->type : scale->down;

  laurel_design_set_length (object, "x", move (box->x, box->width, scale->across, across));
  laurel_design_set_length (object, "width", box->width * across);
  laurel_design_set_length (object, box->on_baseline ? "baseline" : "top",
                            kept ? move (box->y, box->height, scale->down, down)
                                 : box->y * scale->down);
  if (json_object_has_member (object, "height"))
    laurel_design_set_length (object, "height", box->height * down);
  if (json_object_has_member (object, "thickness"))
    laurel_design_set_number (object, "thickness", box->thickness * scale->type);
}

static void
scale_boxes (const LaurelDesign *self, JsonObject *root, guint section, const Scale *scale)
{
  GPtrArray *boxes = laurel_design_get_section (self, section)->boxes;

  for (guint i = 0; i < boxes->len; i++)
    scale_box (laurel_design_find_box (root, (LaurelBoxPlace) { section, i }),
               g_ptr_array_index (boxes, i), scale);
}

static void
scale_member (JsonObject *object, const char *member, double value, const Scale *scale)
{
  if (json_object_has_member (object, member))
    laurel_design_set_number (object, member, value * scale->type);
}

static void
scale_styles (const LaurelDesign *self, JsonObject *root, const Scale *scale)
{
  GHashTable *styles = laurel_design_get_template (self)->styles;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, json_object_get_object_member (root, "styles"));
  while (json_object_iter_next (&iter, &name, &node)) {
    const LaurelStyle *style = g_hash_table_lookup (styles, name);
    JsonObject *object = json_node_get_object (node);

    scale_member (object, "size", style->size, scale);
    scale_member (object, "floor", style->floor, scale);
    scale_member (object, "leading", style->leading, scale);
    scale_member (object, "before", style->before, scale);
    scale_member (object, "after", style->after, scale);
  }
}

/* ---- the step --------------------------------------------------------------- */

/**
 * laurel_design_resize:
 * @self: a template of boxes
 * @section: one of its pages, from 0; those that have their size with it change, too
 * @width: how wide it is to be, in points
 * @height: how high
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full) (nullable): with a page of that size, and what is on it in proportion
 */
LaurelDesign *
laurel_design_resize (LaurelDesign *self, guint section, double width, double height,
                      GError **error)
{
  const LaurelFrame *before = &laurel_design_get_section (self, section)->frame;
  Scale scale = { width / before->width, height / before->height, 0 };
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  JsonObject *object;
  gboolean own;

  if (fabs (width - before->width) < SAME && fabs (height - before->height) < SAME)
    return laurel_design_ref (self);

  scale.type = sqrt (scale.across * scale.down);
  object = laurel_design_begin (self, &root);
  own = has_own_page (object, section);
  for (guint i = 0; i < laurel_design_get_template (self)->sections->len; i++)
    if (own ? i == section : !has_own_page (object, i))
      scale_boxes (self, object, i, &scale);
  set_page (json_object_get_object_member (own ? find_section (object, section) : object, "page"),
            before, &scale);
  scale_styles (self, object, &scale);
  text = json_to_string (root, FALSE);

  return laurel_design_new (text, laurel_design_get_art (self), error);
}
