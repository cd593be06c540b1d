/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-block-reader.h"

#include <glib/gi18n-lib.h>

#define BLOCK_NAMES " type when text style head small table date unsealed top height thickness " \
                    "colour columns levels chart padding "

#define PADDING 4.0 /* above and below the text of a row of a table, unless the template says it */

static const char * const KINDS[] = {
  "text", "body", "mark", "rule", "gap", "table", "signature", "attachments", "closing",
  "timeline", "draft", "chart", NULL,
};

static void
column_free (LaurelColumn *column)
{
  g_free (column->title);
  g_free (column->text);
  g_free (column->indent);
  g_free (column->when);
  g_free (column);
}

void
laurel_block_free (LaurelBlock *block)
{
  g_free (block->name);
  g_free (block->when);
  g_free (block->text);
  g_free (block->table);
  g_free (block->chart);
  g_free (block->date);
  g_free (block->unsealed);
  g_clear_pointer (&block->columns, g_ptr_array_unref);
  g_clear_pointer (&block->levels, g_ptr_array_unref);
  g_free (block);
}

/**
 * laurel_block_find_style:
 * @reader: the reader
 * @styles: (element-type utf8 LaurelStyle): the template's
 * @object: JSON
 * @member: its member that names one
 *
 * Returns: (transfer none) (nullable): that style
 */
LaurelStyle *
laurel_block_find_style (LaurelTemplateReader *reader, GHashTable *styles, JsonObject *object,
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
read_columns (LaurelTemplateReader *reader, GHashTable *styles, JsonObject *object,
              LaurelBlock *block)
{
  JsonArray *array = laurel_template_reader_get_array (reader, object, "columns");

  block->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *entry = laurel_template_reader_get_element (reader, array, i);
    LaurelColumn *column = g_new0 (LaurelColumn, 1);
    double part = laurel_template_reader_get_number (reader, entry, "part", 0);

    laurel_template_reader_check_names (reader, entry, " title text style width part indent when ");
    column->title = laurel_template_reader_dup_needed (reader, entry, "title");
    column->text = laurel_template_reader_dup_needed (reader, entry, "text");
    column->indent = laurel_template_reader_dup_text (reader, entry, "indent");
    column->when = laurel_template_reader_dup_text (reader, entry, "when");
    column->style = laurel_block_find_style (reader, styles, entry, "style");
    column->width = laurel_template_reader_get_length (reader, entry, "width", -part);
    if (column->style == NULL || column->width == 0)
      laurel_template_reader_fail (reader, _("A column needs a style, and a width or a part."));
    g_ptr_array_add (block->columns, column);
  }
}

static void
read_levels (LaurelTemplateReader *reader, GHashTable *styles, JsonObject *object,
             LaurelBlock *block)
{
  JsonArray *array = laurel_template_reader_get_array (reader, object, "levels");

  block->levels = g_ptr_array_new ();
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonNode *node = json_array_get_element (array, i);
    const char *name = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
    LaurelStyle *style = name ? g_hash_table_lookup (styles, name) : NULL;

    if (style == NULL)
      laurel_template_reader_fail (reader, _("A level of headings names no style."));
    g_ptr_array_add (block->levels, style);
  }
}

/* What a kind of block cannot be without. */
static void
check_block (LaurelTemplateReader *reader, const LaurelBlock *block)
{
  gboolean drawn = block->kind == LAUREL_BLOCK_TABLE || block->kind == LAUREL_BLOCK_TIMELINE;
  gboolean blank = block->kind == LAUREL_BLOCK_RULE || block->kind == LAUREL_BLOCK_GAP;
  gboolean is_draft = block->kind == LAUREL_BLOCK_DRAFT;

  if (!blank && block->style == NULL)
    laurel_template_reader_fail (reader, _("The block needs a style."));
  if (is_draft && (block->head == NULL || block->item == NULL || block->cell == NULL ||
                   block->figure == NULL || block->levels->len == 0))
    laurel_template_reader_fail (reader, _("The draft needs levels, a head, and styles named "
                                           "“item”, “cell” and “figure”."));
  if (!blank && !drawn && !is_draft && block->text == NULL)
    laurel_template_reader_fail (reader, _("The block needs a text."));
  if (drawn && (block->table == NULL || block->head == NULL || block->columns->len == 0))
    laurel_template_reader_fail (reader, _("The block needs a table, columns and a head."));
  if (block->kind == LAUREL_BLOCK_CHART && block->chart == NULL)
    laurel_template_reader_fail (reader, _("The block needs a chart."));
  if (block->kind == LAUREL_BLOCK_TIMELINE && block->small == NULL)
    laurel_template_reader_fail (reader, _("The block needs a small style."));
}

/**
 * laurel_block_read:
 * @reader: the reader
 * @styles: (element-type utf8 LaurelStyle): the template's
 * @object: a block, JSON
 *
 * Returns: (transfer full): the block
 */
LaurelBlock *
laurel_block_read (LaurelTemplateReader *reader, GHashTable *styles, JsonObject *object)
{
  LaurelBlock *block = g_new0 (LaurelBlock, 1);

  laurel_template_reader_check_names (reader, object, BLOCK_NAMES);
  block->kind = laurel_template_reader_get_choice (reader, object, "type", KINDS, 0);
  block->name = g_strdup (reader->place);
  block->when = laurel_template_reader_dup_text (reader, object, "when");
  block->text = laurel_template_reader_dup_text (reader, object, "text");
  block->table = laurel_template_reader_dup_text (reader, object, "table");
  block->chart = laurel_template_reader_dup_text (reader, object, "chart");
  block->date = laurel_template_reader_dup_text (reader, object, "date");
  block->unsealed = laurel_template_reader_dup_text (reader, object, "unsealed");
  block->style = laurel_block_find_style (reader, styles, object, "style");
  block->head = laurel_block_find_style (reader, styles, object, "head");
  block->small = laurel_block_find_style (reader, styles, object, "small");
  block->item = g_hash_table_lookup (styles, "item");
  block->cell = g_hash_table_lookup (styles, "cell");
  block->figure = g_hash_table_lookup (styles, "figure");
  block->top = laurel_template_reader_get_length (reader, object, "top", 0);
  block->height = laurel_template_reader_get_length (reader, object, "height", 0);
  block->thickness = laurel_template_reader_get_length (reader, object, "thickness", 0.5);
  block->padding = laurel_template_reader_get_length (reader, object, "padding", PADDING);
  block->colour = laurel_template_reader_get_colour (reader, object, "colour");
  read_columns (reader, styles, object, block);
  read_levels (reader, styles, object, block);
  check_block (reader, block);

  return block;
}
