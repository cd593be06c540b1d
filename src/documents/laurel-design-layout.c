/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-design-layout.h"

#include "base/laurel-json.h"
#include "documents/laurel-design-private.h"

#include <math.h>

/*
 * Steps of the designer of layouts. What somebody typed may be wrong: then there is no step, and
 * the error says what is wrong and where.
 */

#define SAME 0.001 /* points */

static LaurelDesign *
end (LaurelDesign *self, JsonNode *root, GError **error)
{
  g_autoptr (JsonNode) owned = root;
  g_autofree char *text = json_to_string (root, FALSE);
  g_autoptr (LaurelDesign) changed = laurel_design_new (text, laurel_design_get_art (self), error);

  return changed != NULL && laurel_design_check_fields (changed, error)
         ? g_steal_pointer (&changed) : NULL;
}

/* (nullable): the style of that name. */
const LaurelStyle *
laurel_design_find_style (const LaurelDesign *self, const char *name)
{
  return g_hash_table_lookup (laurel_design_get_template (self)->styles, name);
}

/**
 * laurel_design_get_block:
 * @block: which one of a layout, from 0
 *
 * Returns: (transfer none) (nullable): the block
 */
const LaurelBlock *
laurel_design_get_block (const LaurelDesign *self, int block)
{
  GPtrArray *blocks = laurel_design_get_section (self, 0)->blocks;

  return block >= 0 && block < (int) blocks->len ? g_ptr_array_index (blocks, block) : NULL;
}

/* ---- the page --------------------------------------------------------------- */

static JsonObject *
get_section (JsonObject *root)
{
  return json_array_get_object_element (json_object_get_array_member (root, "sections"), 0);
}

/* A section may have a page of its own. */
static JsonObject *
find_page (JsonObject *root)
{
  JsonObject *section = get_section (root);

  return json_object_get_object_member (json_object_has_member (section, "page") ? section : root,
                                        "page");
}

static void
change (JsonObject *page, const char *member, double before, double after)
{
  if (!(fabs (after - before) <= SAME))
    laurel_design_set_length (page, member, after);
}

/**
 * laurel_design_set_page:
 * @frame: its pages, in points
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full) (nullable): the layout with pages of that size, and these margins
 */
LaurelDesign *
laurel_design_set_page (LaurelDesign *self, const LaurelFrame *frame, GError **error)
{
  const LaurelFrame *before = &laurel_design_get_section (self, 0)->frame;
  JsonNode *root;
  JsonObject *page = find_page (laurel_design_begin (self, &root));

  if (fabs (frame->width - before->width) > SAME || fabs (frame->height - before->height) > SAME) {
    json_object_remove_member (page, "size");
    json_object_remove_member (page, "landscape");
    laurel_design_set_length (page, "width", frame->width);
    laurel_design_set_length (page, "height", frame->height);
  }
  change (page, "top", before->top, frame->top);
  change (page, "right", before->right, frame->right);
  change (page, "bottom", before->bottom, frame->bottom);
  change (page, "left", before->left, frame->left);

  return end (self, root, error);
}

/**
 * laurel_design_set_grid:
 * @lines: how many lines a page has
 * @characters: how many characters a line has
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Of a layout in cells; what is measured in them changes with them.
 */
LaurelDesign *
laurel_design_set_grid (LaurelDesign *self, int lines, int characters, GError **error)
{
  JsonNode *root;
  JsonObject *object = laurel_design_begin (self, &root);
  JsonObject *grid = json_object_new ();

  json_object_set_int_member (grid, "lines", lines);
  json_object_set_int_member (grid, "characters", characters);
  json_object_set_object_member (object, "grid", grid);

  return end (self, root, error);
}

/* ---- styles and blocks ------------------------------------------------------ */

static void
set_member (JsonObject *object, const char *member, GVariant *value)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    json_object_set_string_member (object, member, g_variant_get_string (value, NULL));
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
    json_object_set_boolean_member (object, member, g_variant_get_boolean (value));
  else
    laurel_design_set_number (object, member, g_variant_get_double (value));
}

/* With the size of the type goes the height of its lines, unless they stand in cells. */
static void
follow_size (JsonObject *style, const LaurelStyle *before, double size)
{
  if (!(size > 0))
    return;
  if (!before->snap)
    laurel_design_set_number (style, "leading", before->leading * size / before->size);
  if (before->floor > size)
    laurel_design_set_number (style, "floor", size);
}

/**
 * laurel_design_set_style:
 * @style: the name of a style
 * @member: "role", "size", "leading", "before", "after", "indent", "hang", "spacing", "align",
 *   "colour", "bold" …
 * @value: (transfer floating): a string, a boolean, or a number (`d`): in points, or in em
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Styles that are like it, and do not say that themselves, change with it.
 *
 * Returns: (transfer full) (nullable): the layout with the style so
 */
LaurelDesign *
laurel_design_set_style (LaurelDesign *self, const char *style, const char *member,
                         GVariant *value, GError **error)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (value);
  const LaurelStyle *before = laurel_design_find_style (self, style);
  JsonNode *root;
  JsonObject *object;

  g_return_val_if_fail (before != NULL, NULL);

  object = laurel_design_begin (self, &root);
  object = json_object_get_object_member (json_object_get_object_member (object, "styles"), style);
  set_member (object, member, owned);
  if (g_str_equal (member, "size"))
    follow_size (object, before, g_variant_get_double (owned));

  return end (self, root, error);
}

/**
 * laurel_design_set_block:
 * @block: which one, from 0; `LAUREL_DESIGN_FOLIO`: the page number
 * @member: "text", "colour", "thickness", "height" or "top"
 * @value: (transfer floating): a string, or a number (`d`) in points
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full) (nullable): the layout with the block so
 */
LaurelDesign *
laurel_design_set_block (LaurelDesign *self, int block, const char *member, GVariant *value,
                         GError **error)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (value);
  JsonNode *root;
  JsonObject *section = get_section (laurel_design_begin (self, &root));
  JsonObject *object;

  if (block == LAUREL_DESIGN_FOLIO)
    object = json_object_get_object_member (section, "folio");
  else
    object = json_array_get_object_element (json_object_get_array_member (section, "blocks"),
                                            (guint) block);
  set_member (object, member, owned);

  return end (self, root, error);
}
