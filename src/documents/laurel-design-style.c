/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-design-private.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "documents/laurel-drawing.h"

#include <glib/gi18n-lib.h>

/* Steps of the designer about styles, drawings and what is under the page. */

#define MAX_DRAWING (32 << 20) /* bytes */

/* In how many boxes the style is, by itself or by the value of a field. */
static guint
count_uses (const LaurelDesign *self, const LaurelStyle *style)
{
  GPtrArray *sections = laurel_design_get_template (self)->sections;
  guint n = 0;

  for (guint i = 0; i < sections->len; i++) {
    GPtrArray *boxes = ((LaurelSection *) g_ptr_array_index (sections, i))->boxes;

    for (guint j = 0; j < boxes->len; j++) {
      const LaurelBox *box = g_ptr_array_index (boxes, j);
      GHashTableIter iter;
      gpointer other;

      n += box->style == style;
      g_hash_table_iter_init (&iter, box->cases);
      while (g_hash_table_iter_next (&iter, NULL, &other))
        n += other == style;
    }
  }

  return n;
}

/* The style to change: that of the box, if no other box has it; else one like it. */
static JsonObject *
own_style (LaurelDesign *self, JsonObject *root, LaurelBoxPlace place)
{
  const LaurelStyle *style = laurel_design_get_box (self, place)->style;
  JsonObject *styles = json_object_get_object_member (root, "styles");
  g_autofree char *name = NULL;
  JsonObject *like;

  if (count_uses (self, style) <= 1)
    return json_object_get_object_member (styles, style->name);

  name = laurel_design_dup_free_name (styles, style->name);
  like = json_object_new ();
  json_object_set_string_member (like, "like", style->name);
  json_object_set_object_member (styles, name, like);
  json_object_set_string_member (laurel_design_find_box (root, place), "style", name);

  return json_object_get_object_member (styles, name);
}

/**
 * laurel_design_set_style_text:
 * @member: "role", "align" or "colour"
 *
 * Changes how the text of one box is set.
 */
LaurelDesign *
laurel_design_set_style_text (LaurelDesign *self, LaurelBoxPlace place, const char *member,
                              const char *value)
{
  JsonNode *root;
  JsonObject *style = own_style (self, laurel_design_begin (self, &root), place);

  json_object_set_string_member (style, member, value);

  return laurel_design_end (self, root, laurel_design_get_art (self));
}

/**
 * laurel_design_set_style_number:
 * @member: "size", "floor", "leading", "spacing" or "max_lines"
 *
 * Changes how the text of one box is set. With its size goes the height of its lines, and the
 * least size is no more than it.
 */
LaurelDesign *
laurel_design_set_style_number (LaurelDesign *self, LaurelBoxPlace place, const char *member,
                                double value)
{
  const LaurelStyle *before = laurel_design_get_box (self, place)->style;
  JsonNode *root;
  JsonObject *style = own_style (self, laurel_design_begin (self, &root), place);

  laurel_design_set_number (style, member, value);
  if (g_str_equal (member, "size")) {
    laurel_design_set_number (style, "leading", before->leading * value / before->size);
    if (before->floor > value)
      laurel_design_set_number (style, "floor", value);
  }

  return laurel_design_end (self, root, laurel_design_get_art (self));
}

/**
 * laurel_design_set_style_flag:
 * @member: "fit", "balance" or "bold"
 */
LaurelDesign *
laurel_design_set_style_flag (LaurelDesign *self, LaurelBoxPlace place, const char *member,
                              gboolean value)
{
  JsonNode *root;
  JsonObject *style = own_style (self, laurel_design_begin (self, &root), place);

  json_object_set_boolean_member (style, member, value);

  return laurel_design_end (self, root, laurel_design_get_art (self));
}

/* ---- drawings --------------------------------------------------------------- */

static char *
find_same (GHashTable *art, GBytes *bytes)
{
  GHashTableIter iter;
  gpointer name, there;

  g_hash_table_iter_init (&iter, art);
  while (g_hash_table_iter_next (&iter, &name, &there))
    if (g_bytes_equal (bytes, there))
      return g_strdup (name);

  return NULL;
}

static char *
dup_art_name (GHashTable *art, const char *file)
{
  g_autofree char *name = g_path_get_basename (file);
  g_autoptr (JsonObject) there = json_object_new ();
  GHashTableIter iter;
  gpointer taken;
  GBytes *shipped;

  g_hash_table_iter_init (&iter, art);
  while (g_hash_table_iter_next (&iter, &taken, NULL))
    json_object_set_null_member (there, taken);
  /* A name that Laurel has a drawing of means that one, where the file is left out. */
  shipped = laurel_drawing_dup_bytes (name);
  if (shipped != NULL) {
    json_object_set_null_member (there, name);
    g_bytes_unref (shipped);
  }

  return laurel_design_dup_free_name (there, name);
}

/* Returns: (transfer container) (element-type utf8 GBytes) (nullable): the drawings with one
 * more, of which @name says what it is called */
static GHashTable *
bring (const LaurelDesign *self, const char *file, GBytes *bytes, char **name, double *ratio,
       GError **error)
{
  GHashTable *there = laurel_design_get_art (self);
  g_autoptr (LaurelDrawing) drawing = NULL;
  GHashTable *art;
  GHashTableIter iter;
  gpointer key, value;

  if (g_bytes_get_size (bytes) > MAX_DRAWING) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                 /* Translators: %s is the name of a file. */
                 _("The drawing “%s” is larger than 32 MB. Make it smaller."), file);
    return NULL;
  }
  drawing = laurel_drawing_new (bytes, file, error);
  if (drawing == NULL)
    return NULL;

  *ratio = laurel_drawing_get_ratio (drawing);
  *name = find_same (there, bytes);
  if (*name == NULL)
    *name = dup_art_name (there, file);
  art = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  g_hash_table_iter_init (&iter, there);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_replace (art, g_strdup (key), g_bytes_ref (value));
  g_hash_table_replace (art, g_strdup (*name), g_bytes_ref (bytes));

  return art;
}

/* As large as there is room, with its own proportions, in the middle of that. */
static LaurelRect
fit_in (LaurelRect room, double ratio)
{
  double width = MIN (room.width, room.height * ratio);
  double height = width / ratio;

  return (LaurelRect) { room.x + (room.width - width) / 2, room.y + (room.height - height) / 2,
                        width, height };
}

/**
 * laurel_design_add_image:
 * @section: on which page, from 0
 * @file: what the file is called
 * @bytes: what is in it
 * @room: where there is room for it, in points
 * @place: (out): its place, over all others
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full) (nullable): with a box for the drawing, which it brings along
 */
LaurelDesign *
laurel_design_add_image (LaurelDesign *self, guint section, const char *file, GBytes *bytes,
                         LaurelRect room, LaurelBoxPlace *place, GError **error)
{
  g_autofree char *name = NULL;
  double ratio = 1;
  g_autoptr (GHashTable) art = bring (self, file, bytes, &name, &ratio, error);
  JsonNode *root;

  if (art == NULL)
    return NULL;

  laurel_design_put_box (self, laurel_design_begin (self, &root), section, LAUREL_BOX_IMAGE,
                         fit_in (room, ratio), name, place);

  return laurel_design_end (self, root, art);
}

/**
 * laurel_design_replace_image:
 * @place: a box with a drawing
 * @file: what the file is called
 * @bytes: what is in it
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full) (nullable): with that drawing in the box, which is as large as it was,
 *   as far as the proportions of the drawing allow
 */
LaurelDesign *
laurel_design_replace_image (LaurelDesign *self, LaurelBoxPlace place, const char *file,
                             GBytes *bytes, GError **error)
{
  const LaurelBox *box = laurel_design_get_box (self, place);
  g_autoptr (LaurelDesign) placed = NULL;
  g_autofree char *name = NULL;
  double ratio = 1;
  g_autoptr (GHashTable) art = bring (self, file, bytes, &name, &ratio, error);
  LaurelRect frame = laurel_box_get_frame (box);
  JsonNode *root;

  if (art == NULL)
    return NULL;

  placed = laurel_design_place_box (self, place, box->stretch ? frame : fit_in (frame, ratio));
  json_object_set_string_member (laurel_design_find_box (laurel_design_begin (placed, &root),
                                                         place), "file", name);

  return laurel_design_end (placed, root, art);
}

static JsonObject *
find_page (JsonObject *root, guint section)
{
  return json_array_get_object_element (json_object_get_array_member (root, "sections"), section);
}

/**
 * laurel_design_set_background:
 * @section: which page, from 0
 * @file: what the file is called
 * @bytes: what is in it
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full) (nullable): with the drawing under that page
 */
LaurelDesign *
laurel_design_set_background (LaurelDesign *self, guint section, const char *file, GBytes *bytes,
                              GError **error)
{
  g_autofree char *name = NULL;
  double ratio = 1;
  g_autoptr (GHashTable) art = bring (self, file, bytes, &name, &ratio, error);
  JsonNode *root;

  if (art == NULL)
    return NULL;

  json_object_set_string_member (find_page (laurel_design_begin (self, &root), section),
                                 "background", name);

  return laurel_design_end (self, root, art);
}

LaurelDesign *
laurel_design_remove_background (LaurelDesign *self, guint section)
{
  JsonNode *root;

  json_object_remove_member (find_page (laurel_design_begin (self, &root), section),
                             "background");

  return laurel_design_end (self, root, laurel_design_get_art (self));
}
