/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-template.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "documents/laurel-art-reader.h"
#include "documents/laurel-box-reader.h"
#include "documents/laurel-input.h"
#include "documents/laurel-style-reader.h"
#include "documents/laurel-template-reader.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define FOLDER "/io/github/laurel/Laurel/templates/"
#define MM (72 / 25.4)

#define TEMPLATE_NAMES " language label kind title subject page grid numbering words styles " \
                       "fields inputs sections sheet art "
#define PAGE_NAMES " size landscape width height top right bottom left "
#define MIN_SIDE (10 * MM)
#define MAX_SIDE (2000 * MM)
#define SECTION_NAMES " when page folio blocks background boxes "
#define FOLIO_NAMES " text style gap inset "
#define BLOCK_NAMES " type when text style head small table date unsealed top height thickness " \
                    "colour columns levels "

static const char * const KINDS[] = {
  "text", "body", "mark", "rule", "gap", "table", "signature", "attachments", "closing",
  "timeline", NULL,
};

static const struct {
  const char *name;
  double width, height; /* mm */
} SIZES[] = {
  { "A4", 210, 297 },
  { "Letter", 215.9, 279.4 },
};

static void
column_free (LaurelColumn *column)
{
  g_free (column->title);
  g_free (column->text);
  g_free (column);
}

static void
block_free (LaurelBlock *block)
{
  g_free (block->name);
  g_free (block->when);
  g_free (block->text);
  g_free (block->table);
  g_free (block->date);
  g_free (block->unsealed);
  g_clear_pointer (&block->columns, g_ptr_array_unref);
  g_clear_pointer (&block->levels, g_ptr_array_unref);
  g_free (block);
}

static void
section_free (LaurelSection *section)
{
  g_free (section->when);
  g_free (section->folio);
  g_ptr_array_unref (section->blocks);
  g_free (section->background);
  g_ptr_array_unref (section->boxes);
  g_free (section);
}

static void
field_free (LaurelTemplateField *field)
{
  g_free (field->name);
  g_free (field->label_zh);
  g_free (field->label_en);
  g_free (field->text);
  g_free (field);
}

void
laurel_template_free (LaurelTemplate *self)
{
  g_free (self->language);
  g_free (self->kind);
  g_free (self->label_zh);
  g_free (self->label_en);
  g_free (self->title);
  g_free (self->subject);
  g_free (self->sheet);
  g_strfreev (self->numbering);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->styles);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->inputs);
  g_ptr_array_unref (self->sections);
  g_hash_table_unref (self->art);
  g_free (self);
}

static gboolean
find_size (const char *name, double *width, double *height)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SIZES); i++)
    if (g_str_equal (name, SIZES[i].name)) {
      *width = SIZES[i].width * MM;
      *height = SIZES[i].height * MM;
      return TRUE;
    }

  return FALSE;
}

static void
read_page_size (LaurelTemplateReader *reader, JsonObject *page, LaurelFrame *frame)
{
  g_autofree char *size = NULL;
  gboolean landscape = laurel_template_reader_get_boolean (reader, page, "landscape");

  if (json_object_has_member (page, "width")) {
    frame->width = laurel_template_reader_get_length (reader, page, "width", 0);
    frame->height = laurel_template_reader_get_length (reader, page, "height", 0);
    if (!(frame->width >= MIN_SIDE && frame->width <= MAX_SIDE) ||
        !(frame->height >= MIN_SIDE && frame->height <= MAX_SIDE))
      laurel_template_reader_fail (reader, _("A page is between 10 mm and 2 m wide and high."));
    return;
  }

  size = laurel_template_reader_dup_needed (reader, page, "size");
  if (size != NULL && !find_size (size, landscape ? &frame->height : &frame->width,
                                  landscape ? &frame->width : &frame->height))
    /* Translators: %s is the name of a paper size. */
    laurel_template_reader_fail (reader, _("The paper size “%s” is not known."), size);
}

static LaurelFrame
read_frame (LaurelTemplateReader *reader, JsonObject *page)
{
  LaurelFrame frame = { 0 };

  laurel_template_reader_check_names (reader, page, PAGE_NAMES);
  read_page_size (reader, page, &frame);
  frame.top = laurel_template_reader_get_length (reader, page, "top", 25 * MM);
  frame.right = laurel_template_reader_get_length (reader, page, "right", 25 * MM);
  frame.bottom = laurel_template_reader_get_length (reader, page, "bottom", 25 * MM);
  frame.left = laurel_template_reader_get_length (reader, page, "left", 25 * MM);
  if (frame.top + frame.bottom >= frame.height || frame.left + frame.right >= frame.width)
    laurel_template_reader_fail (reader, _("The margins leave no room on the page."));

  return frame;
}

static void
read_grid (LaurelTemplateReader *reader, JsonObject *root, LaurelFrame frame)
{
  JsonObject *grid = laurel_template_reader_get_object (reader, root, "grid");

  reader->grid.lines = laurel_template_reader_get_number (reader, grid, "lines", 0);
  reader->grid.characters = laurel_template_reader_get_number (reader, grid, "characters", 0);
  if (reader->grid.lines > 0)
    reader->grid.line = (frame.height - frame.top - frame.bottom) / reader->grid.lines;
  if (reader->grid.characters > 0)
    reader->grid.character = (frame.width - frame.left - frame.right) / reader->grid.characters;
}

/* Members come in the order they are written, so a style can be like one above. */
static void
read_styles (LaurelTemplateReader *reader, LaurelTemplate *self, JsonObject *root)
{
  JsonObject *styles = laurel_template_reader_get_object (reader, root, "styles");
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, styles);
  while (json_object_iter_next_ordered (&iter, &name, &node)) {
    g_autofree char *place = g_strdup_printf ("styles/%s", name);

    reader->place = place;
    laurel_style_read (reader, self->styles, name,
                       laurel_template_reader_get_object (reader, styles, name));
    reader->place = "styles";
  }
}

static LaurelStyle *
find_style (LaurelTemplateReader *reader, LaurelTemplate *self, JsonObject *object,
            const char *member)
{
  g_autofree char *name = laurel_template_reader_dup_text (reader, object, member);
  LaurelStyle *style = name ? g_hash_table_lookup (self->styles, name) : NULL;

  if (name != NULL && style == NULL)
    /* Translators: %s is the name of a style in a template. */
    laurel_template_reader_fail (reader, _("There is no style “%s”."), name);

  return style;
}

static void
read_columns (LaurelTemplateReader *reader, LaurelTemplate *self, JsonObject *object,
              LaurelBlock *block)
{
  JsonArray *array = laurel_template_reader_get_array (reader, object, "columns");

  block->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *entry = laurel_template_reader_get_element (reader, array, i);
    LaurelColumn *column = g_new0 (LaurelColumn, 1);
    double part = laurel_template_reader_get_number (reader, entry, "part", 0);

    laurel_template_reader_check_names (reader, entry, " title text style width part ");
    column->title = laurel_template_reader_dup_needed (reader, entry, "title");
    column->text = laurel_template_reader_dup_needed (reader, entry, "text");
    column->style = find_style (reader, self, entry, "style");
    column->width = laurel_template_reader_get_length (reader, entry, "width", -part);
    if (column->style == NULL || column->width == 0)
      laurel_template_reader_fail (reader, _("A column needs a style, and a width or a part."));
    g_ptr_array_add (block->columns, column);
  }
}

static void
read_levels (LaurelTemplateReader *reader, LaurelTemplate *self, JsonObject *object,
             LaurelBlock *block)
{
  JsonArray *array = laurel_template_reader_get_array (reader, object, "levels");

  block->levels = g_ptr_array_new ();
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonNode *node = json_array_get_element (array, i);
    const char *name = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
    LaurelStyle *style = name ? g_hash_table_lookup (self->styles, name) : NULL;

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

  if (!blank && block->style == NULL)
    laurel_template_reader_fail (reader, _("The block needs a style."));
  if (!blank && !drawn && block->text == NULL)
    laurel_template_reader_fail (reader, _("The block needs a text."));
  if (drawn && (block->table == NULL || block->head == NULL || block->columns->len == 0))
    laurel_template_reader_fail (reader, _("The block needs a table, columns and a head."));
  if (block->kind == LAUREL_BLOCK_TIMELINE && block->small == NULL)
    laurel_template_reader_fail (reader, _("The block needs a small style."));
}

static LaurelBlock *
read_block (LaurelTemplateReader *reader, LaurelTemplate *self, JsonObject *object)
{
  LaurelBlock *block = g_new0 (LaurelBlock, 1);

  laurel_template_reader_check_names (reader, object, BLOCK_NAMES);
  block->kind = laurel_template_reader_get_choice (reader, object, "type", KINDS, 0);
  block->name = g_strdup (reader->place);
  block->when = laurel_template_reader_dup_text (reader, object, "when");
  block->text = laurel_template_reader_dup_text (reader, object, "text");
  block->table = laurel_template_reader_dup_text (reader, object, "table");
  block->date = laurel_template_reader_dup_text (reader, object, "date");
  block->unsealed = laurel_template_reader_dup_text (reader, object, "unsealed");
  block->style = find_style (reader, self, object, "style");
  block->head = find_style (reader, self, object, "head");
  block->small = find_style (reader, self, object, "small");
  block->top = laurel_template_reader_get_length (reader, object, "top", 0);
  block->height = laurel_template_reader_get_length (reader, object, "height", 0);
  block->thickness = laurel_template_reader_get_length (reader, object, "thickness", 0.5);
  block->colour = laurel_template_reader_get_colour (reader, object, "colour");
  read_columns (reader, self, object, block);
  read_levels (reader, self, object, block);
  check_block (reader, block);

  return block;
}

static void
read_blocks (LaurelTemplateReader *reader, LaurelTemplate *self, JsonObject *object,
             LaurelSection *section, guint number)
{
  JsonArray *array = laurel_template_reader_get_array (reader, object, "blocks");

  section->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) block_free);
  for (guint i = 0; i < json_array_get_length (array); i++) {
    g_autofree char *place = g_strdup_printf ("sections/%u/blocks/%u", number, i + 1);

    reader->place = place;
    g_ptr_array_add (section->blocks,
                     read_block (reader, self,
                                 laurel_template_reader_get_element (reader, array, i)));
    reader->place = "sections";
  }
}

static void
read_section (LaurelTemplateReader *reader, LaurelTemplate *self, JsonObject *object,
              LaurelFrame frame, guint number)
{
  LaurelSection *section = g_new0 (LaurelSection, 1);
  JsonObject *folio = laurel_template_reader_get_object (reader, object, "folio");

  laurel_template_reader_check_names (reader, object, SECTION_NAMES);
  section->when = laurel_template_reader_dup_text (reader, object, "when");
  section->frame = json_object_has_member (object, "page")
                   ? read_frame (reader, laurel_template_reader_get_object (reader, object, "page"))
                   : frame;

  laurel_template_reader_check_names (reader, folio, FOLIO_NAMES);
  section->folio = laurel_template_reader_dup_text (reader, folio, "text");
  section->folio_style = find_style (reader, self, folio, "style");
  section->folio_gap = laurel_template_reader_get_length (reader, folio, "gap", 0);
  section->folio_inset = laurel_template_reader_get_length (reader, folio, "inset", -1);
  if (section->folio != NULL && section->folio_style == NULL)
    laurel_template_reader_fail (reader, _("The page number needs a style."));

  read_blocks (reader, self, object, section, number);
  section->background = laurel_template_reader_dup_text (reader, object, "background");
  section->boxes = laurel_box_reader_read_all (
    reader, self->styles, laurel_template_reader_get_array (reader, object, "boxes"),
    &section->frame, number);
  if (section->boxes->len > 0 && section->blocks->len > 0)
    laurel_template_reader_fail (reader, _("A section has blocks or boxes, not both."));
  g_ptr_array_add (self->sections, section);
}

static void
read_sections (LaurelTemplateReader *reader, LaurelTemplate *self, JsonObject *root,
               LaurelFrame frame)
{
  JsonArray *array = laurel_template_reader_get_array (reader, root, "sections");

  reader->place = "sections";
  for (guint i = 0; i < json_array_get_length (array); i++)
    read_section (reader, self, laurel_template_reader_get_element (reader, array, i), frame,
                  i + 1);
  if (self->sections->len == 0)
    laurel_template_reader_fail (reader, _("The template has no pages."));
}

static void
read_fields (LaurelTemplateReader *reader, LaurelTemplate *self, JsonObject *root)
{
  JsonArray *array = laurel_template_reader_get_array (reader, root, "fields");

  reader->place = "fields";
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *entry = laurel_template_reader_get_element (reader, array, i);
    JsonObject *label = laurel_template_reader_get_object (reader, entry, "label");
    LaurelTemplateField *field = g_new0 (LaurelTemplateField, 1);

    laurel_template_reader_check_names (reader, entry, " name label text lines mark ");
    field->name = laurel_template_reader_dup_needed (reader, entry, "name");
    field->label_zh = laurel_template_reader_dup_needed (reader, label, "zh");
    field->label_en = laurel_template_reader_dup_needed (reader, label, "en");
    field->text = laurel_template_reader_dup_needed (reader, entry, "text");
    field->lines = laurel_template_reader_get_boolean (reader, entry, "lines");
    field->mark = laurel_template_reader_get_boolean (reader, entry, "mark");
    g_ptr_array_add (self->fields, field);
  }
}

static void
read_words (LaurelTemplateReader *reader, LaurelTemplate *self, JsonObject *root)
{
  JsonObject *words = laurel_template_reader_get_object (reader, root, "words");
  g_autoptr (GStrvBuilder) numbering = g_strv_builder_new ();
  JsonArray *array = laurel_template_reader_get_array (reader, root, "numbering");
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  reader->place = "words";
  json_object_iter_init (&iter, words);
  while (json_object_iter_next (&iter, &name, &node))
    g_hash_table_replace (self->words, g_strdup (name),
                          laurel_template_reader_dup_text (reader, words, name));

  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonNode *pattern = json_array_get_element (array, i);

    if (json_node_get_value_type (pattern) == G_TYPE_STRING)
      g_strv_builder_add (numbering, json_node_get_string (pattern));
    else
      laurel_template_reader_fail (reader, _("A kind of numbers is no text."));
  }
  self->numbering = g_strv_builder_end (numbering);
}

/* Only a template that is offered in lists has a name and a kind. */
static void
read_label (LaurelTemplateReader *reader, LaurelTemplate *self, JsonObject *root)
{
  static const char * const KINDS_OF_DATA[] = { "", "certificate", "letter", "badge", "card",
                                                "label", "list", NULL };
  JsonObject *label = laurel_template_reader_get_object (reader, root, "label");
  int kind = laurel_template_reader_get_choice (reader, root, "kind", KINDS_OF_DATA, 0);

  if (kind == 0)
    return;

  self->kind = g_strdup (KINDS_OF_DATA[kind]);
  self->label_zh = laurel_template_reader_dup_needed (reader, label, "zh");
  self->label_en = laurel_template_reader_dup_needed (reader, label, "en");
}

static void
read_all (LaurelTemplateReader *reader, LaurelTemplate *self, JsonObject *root)
{
  LaurelFrame frame;

  laurel_template_reader_check_names (reader, root, TEMPLATE_NAMES);
  self->language = laurel_template_reader_dup_needed (reader, root, "language");
  read_label (reader, self, root);
  self->title = laurel_template_reader_dup_needed (reader, root, "title");
  self->subject = laurel_template_reader_dup_needed (reader, root, "subject");
  self->sheet = laurel_template_reader_dup_text (reader, root, "sheet");
  frame = read_frame (reader, laurel_template_reader_get_object (reader, root, "page"));
  read_grid (reader, root, frame);
  self->grid = reader->grid;
  read_words (reader, self, root);
  read_styles (reader, self, root);
  read_fields (reader, self, root);
  reader->place = "inputs";
  laurel_input_read_all (reader, laurel_template_reader_get_array (reader, root, "inputs"),
                         self->inputs);
  read_sections (reader, self, root, frame);
  reader->place = "art";
  laurel_art_reader_read (reader, laurel_template_reader_get_object (reader, root, "art"),
                          self->art);
}

/**
 * laurel_template_read:
 * @bytes: JSON
 *
 * Returns: (transfer full): the template, or %NULL with an error that names
 *   the part that is wrong
 */
LaurelTemplate *
laurel_template_read (GBytes *bytes, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (LaurelTemplate) self = NULL;
  LaurelTemplateReader reader = { .place = "template" };
  g_autoptr (GError) local = NULL;
  JsonNode *root;

  if (!laurel_json_is_safe (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes))) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                 _("The template is no JSON, or its parts are nested too deep."));
    return NULL;
  }
  if (!json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                   (gssize) g_bytes_get_size (bytes), &local)) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                 /* Translators: %s is where and why, a technical reason. */
                 _("The template is no JSON: %s"), local->message);
    return NULL;
  }

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root)) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                 _("The template is no JSON object."));
    return NULL;
  }

  self = g_new0 (LaurelTemplate, 1);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                        (GDestroyNotify) laurel_style_free);
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) field_free);
  self->inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_input_free);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);
  self->art = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                     (GDestroyNotify) g_bytes_unref);
  read_all (&reader, self, json_node_get_object (root));
  if (reader.error != NULL) {
    g_propagate_error (error, reader.error);
    return NULL;
  }

  return g_steal_pointer (&self);
}

/**
 * laurel_template_set_paper:
 * @self: a template nobody else has yet
 * @size: "A4" or "Letter"
 *
 * Chooses the paper; the margins stay. Cells are made for one paper and keep it.
 */
void
laurel_template_set_paper (LaurelTemplate *self, const char *size)
{
  double width, height;

  /* Neither do boxes, which stand where they were put. */
  if (self->grid.line > 0 || self->kind != NULL || !find_size (size, &width, &height))
    return;

  for (guint i = 0; i < self->sections->len; i++) {
    LaurelFrame *frame = &((LaurelSection *) g_ptr_array_index (self->sections, i))->frame;
    gboolean landscape = frame->width > frame->height;

    frame->width = landscape ? height : width;
    frame->height = landscape ? width : height;
  }
}

/**
 * laurel_template_dup_bytes:
 * @kind: the name of a template
 * @language: "zh" or "en"
 *
 * Returns: (transfer full) (nullable): the file of a template that comes with Laurel
 */
GBytes *
laurel_template_dup_bytes (const char *kind, const char *language)
{
  g_autofree char *path = g_strdup_printf (FOLDER "%s.%s.json", kind, language);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/**
 * laurel_template_load:
 * @kind: "announcement", "change-notice", "plan-history" or "year-plan"
 * @language: "zh" or "en"
 *
 * Returns: (transfer full): a template that comes with Laurel
 */
LaurelTemplate *
laurel_template_load (const char *kind, const char *language, GError **error)
{
  g_autoptr (GBytes) bytes = laurel_template_dup_bytes (kind, language);

  if (bytes != NULL)
    return laurel_template_read (bytes, error);

  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
               /* Translators: the name of a kind of document, and of a language. */
               _("There is no template “%s” in the language “%s”."), kind, language);
  return NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/**
 * laurel_template_list_names:
 *
 * Returns: (transfer full): the templates that come with Laurel, by name
 */
GStrv
laurel_template_list_names (void)
{
  g_auto (GStrv) files = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                                         NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GStrv names;

  for (char **file = files; file != NULL && *file != NULL; file++)
    if (g_str_has_suffix (*file, ".en.json")) {
      g_autofree char *name = g_strndup (*file, strlen (*file) - strlen (".en.json"));

      g_strv_builder_add (builder, name);
    }
  names = g_strv_builder_end (builder);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);

  return names;
}
