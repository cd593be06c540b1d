/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-box-reader.h"

#include "documents/laurel-box.h"

#include <glib/gi18n-lib.h>

#define BOX_NAMES " type name when text style by cases x top baseline width height middle upward " \
                  "turned thickness colour file alt stretch "
#define EPSILON 0.01

static const char * const KINDS[] = { "text", "qr", "line", "seal", "image", "bars", NULL };

void
laurel_box_free (LaurelBox *self)
{
  g_free (self->name);
  g_free (self->when);
  g_free (self->text);
  g_free (self->by);
  g_clear_pointer (&self->cases, g_hash_table_unref);
  g_free (self->file);
  g_free (self->alt);
  g_free (self);
}

static LaurelStyle *
find_style (LaurelTemplateReader *reader, GHashTable *styles, JsonObject *object,
            const char *member)
{
  g_autofree char *name = laurel_template_reader_dup_text (reader, object, member);
  LaurelStyle *style = name ? g_hash_table_lookup (styles, name) : NULL;

  if (name != NULL && style == NULL)
    /* Translators: %s is the name of a style in a template. */
    laurel_template_reader_fail (reader, _("There is no style “%s”."), name);

  return style;
}

static void
read_cases (LaurelTemplateReader *reader, GHashTable *styles, JsonObject *object, LaurelBox *box)
{
  JsonObject *cases = laurel_template_reader_get_object (reader, object, "cases");
  JsonObjectIter iter;
  const char *value;
  JsonNode *node;

  box->by = laurel_template_reader_dup_text (reader, object, "by");
  box->cases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  json_object_iter_init (&iter, cases);
  while (json_object_iter_next (&iter, &value, &node))
    g_hash_table_insert (box->cases, g_strdup (value), find_style (reader, styles, cases, value));

  if ((box->by != NULL) != (g_hash_table_size (box->cases) > 0))
    laurel_template_reader_fail (reader, _("A style by a field needs the field and its cases."));
}

static void
read_place (LaurelTemplateReader *reader, JsonObject *object, LaurelBox *box)
{
  box->on_baseline = json_object_has_member (object, "baseline");
  box->x = laurel_template_reader_get_length (reader, object, "x", 0);
  box->y = laurel_template_reader_get_length (reader, object,
                                              box->on_baseline ? "baseline" : "top", 0);
  box->width = laurel_template_reader_get_length (reader, object, "width", 0);
  box->height = laurel_template_reader_get_length (reader, object, "height", 0);
  if (box->kind == LAUREL_BOX_QR || box->kind == LAUREL_BOX_SEAL)
    box->height = box->width;
}

/* What a kind of box cannot be without. */
static void
check_box (LaurelTemplateReader *reader, const LaurelBox *box, const LaurelFrame *page)
{
  if (box->kind == LAUREL_BOX_TEXT && (box->style == NULL || box->text == NULL))
    laurel_template_reader_fail (reader, _("The box needs a text and a style."));
  if (box->kind == LAUREL_BOX_QR && box->text == NULL)
    laurel_template_reader_fail (reader, _("The box needs a text."));
  if (box->kind == LAUREL_BOX_BARS && (box->text == NULL || box->height <= 0))
    laurel_template_reader_fail (reader, _("The box needs a text and a height."));
  if (box->kind == LAUREL_BOX_IMAGE && (box->file == NULL || box->height <= 0))
    laurel_template_reader_fail (reader, _("The box needs a file and a height."));
  if (box->width <= 0)
    laurel_template_reader_fail (reader, _("The box needs a width."));
  if (box->x < -EPSILON || box->y < -EPSILON || box->x + box->width > page->width + EPSILON
      || box->y + box->height > page->height + EPSILON)
    laurel_template_reader_fail (reader, _("The box stands outside of the page. Move it, or make "
                                           "it smaller."));
}

static LaurelBox *
read_box (LaurelTemplateReader *reader, GHashTable *styles, JsonObject *object,
          const LaurelFrame *page)
{
  LaurelBox *box = g_new0 (LaurelBox, 1);

  laurel_template_reader_check_names (reader, object, BOX_NAMES);
  box->kind = laurel_template_reader_get_choice (reader, object, "type", KINDS, 0);
  box->name = laurel_template_reader_dup_text (reader, object, "name");
  if (box->name == NULL)
    box->name = g_strdup (reader->place);
  box->when = laurel_template_reader_dup_text (reader, object, "when");
  box->text = laurel_template_reader_dup_text (reader, object, "text");
  box->style = find_style (reader, styles, object, "style");
  read_cases (reader, styles, object, box);
  read_place (reader, object, box);
  box->upward = laurel_template_reader_get_boolean (reader, object, "upward");
  box->in_middle = laurel_template_reader_get_boolean (reader, object, "middle");
  box->turned = laurel_template_reader_get_boolean (reader, object, "turned");
  box->thickness = laurel_template_reader_get_length (reader, object, "thickness", 0.5);
  box->colour = laurel_template_reader_get_colour (reader, object, "colour");
  box->file = laurel_template_reader_dup_text (reader, object, "file");
  box->stretch = laurel_template_reader_get_boolean (reader, object, "stretch");
  box->alt = laurel_template_reader_dup_text (reader, object, "alt");
  check_box (reader, box, page);

  return box;
}

/* What it is called, for the place of a fault; that the name is a text is told where it is read. */
static const char *
get_name (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "name");

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

/**
 * laurel_box_reader_read_all:
 * @reader: the reader
 * @styles: (element-type utf8 LaurelStyle): the template's
 * @array: the boxes
 * @page: the page they stand on
 * @section: which section that is, from 1
 *
 * Returns: (transfer full) (element-type LaurelBox): the boxes
 */
GPtrArray *
laurel_box_reader_read_all (LaurelTemplateReader *reader, GHashTable *styles, JsonArray *array,
                            const LaurelFrame *page, guint section)
{
  GPtrArray *boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_box_free);

  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *object = laurel_template_reader_get_element (reader, array, i);
    const char *name = get_name (object);
    g_autofree char *place = name ? g_strdup_printf ("sections/%u/boxes/%s", section, name)
                                  : g_strdup_printf ("sections/%u/boxes/%u", section, i + 1);

    reader->place = place;
    g_ptr_array_add (boxes, read_box (reader, styles, object, page));
    reader->place = "sections";
  }

  return boxes;
}
