/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-template.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "documents/laurel-art-reader.h"
#include "documents/laurel-block-reader.h"
#include "documents/laurel-box-reader.h"
#include "documents/laurel-draft-reader.h"
#include "documents/laurel-input.h"
#include "documents/laurel-style-reader.h"
#include "documents/laurel-template-reader.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define FOLDER "/io/github/laurel/Laurel/templates/"
#define MM (72 / 25.4)

#define TEMPLATE_NAMES " language label kind title subject page grid numbering words styles " \
                       "fields inputs sections layouts draft sheet art model "
#define LAYOUT_NAMES " language kind model label page grid numbering styles sections art "
#define PAGE_NAMES " size landscape width height top right bottom left "
#define MIN_SIDE (10 * MM)
#define MAX_SIDE (2000 * MM)
#define MAX_CELLS 200
#define SECTION_NAMES " when each page folio blocks background boxes "
#define FOLIO_NAMES " text style gap inset "

static const struct {
  const char *name;
  double width, height; /* mm */
} SIZES[] = {
  { "A4", 210, 297 },
  { "Letter", 215.9, 279.4 },
};

static void
section_free (LaurelSection *section)
{
  g_free (section->when);
  g_free (section->each);
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

static void
template_clear (LaurelTemplate *self)
{
  g_free (self->language);
  g_free (self->kind);
  g_free (self->model);
  g_free (self->label_zh);
  g_free (self->label_en);
  g_free (self->title);
  g_free (self->subject);
  g_free (self->sheet);
  g_strfreev (self->layouts);
  g_strfreev (self->numbering);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->styles);
  g_ptr_array_unref (self->style_order);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->inputs);
  g_ptr_array_unref (self->draft);
  g_ptr_array_unref (self->sections);
  g_hash_table_unref (self->art);
}

void
laurel_template_unref (LaurelTemplate *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) template_clear);
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

/* Cells that can be seen; 0 when there are none. */
static int
read_cells (LaurelTemplateReader *reader, JsonObject *grid, const char *member)
{
  double number = laurel_template_reader_get_number (reader, grid, member, 0);

  if (number >= 0 && number <= MAX_CELLS)
    return (int) number;

  laurel_template_reader_fail (reader, _("A page has up to 200 lines, and a line up to 200 "
                                         "characters."));
  return 0;
}

static void
read_grid (LaurelTemplateReader *reader, JsonObject *root, LaurelFrame frame)
{
  JsonObject *grid = laurel_template_reader_get_object (reader, root, "grid");

  reader->grid.lines = read_cells (reader, grid, "lines");
  reader->grid.characters = read_cells (reader, grid, "characters");
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
    g_ptr_array_add (self->style_order, g_hash_table_lookup (self->styles, name));
    reader->place = "styles";
  }
}

static void
read_blocks (LaurelTemplateReader *reader, LaurelTemplate *self, JsonObject *object,
             LaurelSection *section, guint number)
{
  JsonArray *array = laurel_template_reader_get_array (reader, object, "blocks");

  section->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_block_free);
  for (guint i = 0; i < json_array_get_length (array); i++) {
    g_autofree char *place = g_strdup_printf ("sections/%u/blocks/%u", number, i + 1);

    reader->place = place;
    g_ptr_array_add (section->blocks,
                     laurel_block_read (reader, self->styles,
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
  section->each = laurel_template_reader_dup_text (reader, object, "each");
  section->frame = json_object_has_member (object, "page")
                   ? read_frame (reader, laurel_template_reader_get_object (reader, object, "page"))
                   : frame;

  laurel_template_reader_check_names (reader, folio, FOLIO_NAMES);
  section->folio = laurel_template_reader_dup_text (reader, folio, "text");
  section->folio_style = laurel_block_find_style (reader, self->styles, folio, "style");
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

static GStrv
read_list (LaurelTemplateReader *reader, JsonObject *object, const char *member)
{
  JsonArray *array = laurel_template_reader_get_array (reader, object, member);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonNode *entry = json_array_get_element (array, i);

    if (json_node_get_value_type (entry) == G_TYPE_STRING)
      g_strv_builder_add (builder, json_node_get_string (entry));
    else
      /* Translators: %s is a member of a template, a list. */
      laurel_template_reader_fail (reader, _("What “%s” lists is no text."), member);
  }

  return g_strv_builder_end (builder);
}

static void
read_words (LaurelTemplateReader *reader, LaurelTemplate *self, JsonObject *root)
{
  JsonObject *words = laurel_template_reader_get_object (reader, root, "words");
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  reader->place = "words";
  json_object_iter_init (&iter, words);
  while (json_object_iter_next (&iter, &name, &node))
    g_hash_table_replace (self->words, g_strdup (name),
                          laurel_template_reader_dup_text (reader, words, name));
}

/* Only a template that is offered in lists has a name and a kind. */
static void
read_label (LaurelTemplateReader *reader, LaurelTemplate *self, JsonObject *root)
{
  static const char * const KINDS_OF_DATA[] = { "", "certificate", "letter", "badge", "card",
                                                "label", "list", "layout", NULL };
  JsonObject *label = laurel_template_reader_get_object (reader, root, "label");
  int kind = laurel_template_reader_get_choice (reader, root, "kind", KINDS_OF_DATA, 0);

  if (kind == 0)
    return;

  self->kind = g_strdup (KINDS_OF_DATA[kind]);
  self->label_zh = laurel_template_reader_dup_needed (reader, label, "zh");
  self->label_en = laurel_template_reader_dup_needed (reader, label, "en");
}

static JsonNode *
parse (GBytes *bytes, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) fault = NULL;
  int line = 1, column = 1;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  JsonNode *root;

  if (!laurel_json_is_safe (text, (gssize) size)) {
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                 _("The template is no JSON, or its parts are nested too deep."));
    return NULL;
  }
  /* An empty file has no text at all. */
  if (size > 0 && !json_parser_load_from_data (parser, text, (gssize) size, &fault)) {
    laurel_json_find_fault (fault, &line, &column);
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                 _("The template is no JSON from line %1$d, column %2$d on."), line, column);
    return NULL;
  }

  root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return json_parser_steal_root (parser);

  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
               _("The template is no JSON object."));
  return NULL;
}

/* What it looks like: what somebody made of a layout, or one of its own; the first if @wanted is
 * none of them. */
static JsonNode *
load_layout (LaurelTemplateReader *reader, LaurelTemplate *self, const char *wanted, GBytes *own)
{
  const char *name = wanted != NULL && g_strv_contains ((const char *const *) self->layouts, wanted)
                     ? wanted : self->layouts[0];
  g_autofree char *path = g_strdup_printf (FOLDER "layouts/%s.%s.json", name, self->language);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  reader->place = "layouts";
  if (own != NULL)
    return parse (own, &reader->error);
  if (bytes == NULL) {
    /* Translators: %s is what a template calls a layout. */
    laurel_template_reader_fail (reader, _("There is no layout “%s”."), name);
    return NULL;
  }

  return parse (bytes, &reader->error);
}

static void
read_look (LaurelTemplateReader *reader, LaurelTemplate *self, JsonObject *root)
{
  LaurelFrame frame;

  frame = read_frame (reader, laurel_template_reader_get_object (reader, root, "page"));
  read_grid (reader, root, frame);
  self->grid = reader->grid;
  reader->place = "numbering";
  self->numbering = read_list (reader, root, "numbering");
  read_styles (reader, self, root);
  read_sections (reader, self, root, frame);
}

/* A layout is no paper: what is set in it brings its own title. */
static void
read_title (LaurelTemplateReader *reader, LaurelTemplate *self, JsonObject *root)
{
  self->model = laurel_template_reader_dup_text (reader, root, "model");
  if (laurel_template_is_layout (self)) {
    self->title = g_strdup ("");
    self->subject = g_strdup ("");
    return;
  }

  self->title = laurel_template_reader_dup_needed (reader, root, "title");
  self->subject = laurel_template_reader_dup_needed (reader, root, "subject");
}

static void
read_all (LaurelTemplateReader *reader, LaurelTemplate *self, JsonObject *root,
          const char *layout, GBytes *own)
{
  g_autoptr (JsonNode) look = NULL;

  laurel_template_reader_check_names (reader, root, TEMPLATE_NAMES);
  self->language = laurel_template_reader_dup_needed (reader, root, "language");
  self->layouts = read_list (reader, root, "layouts");
  read_label (reader, self, root);
  read_title (reader, self, root);
  self->sheet = laurel_template_reader_dup_text (reader, root, "sheet");
  read_words (reader, self, root);
  read_fields (reader, self, root);
  laurel_draft_read_all (reader, laurel_template_reader_get_array (reader, root, "draft"),
                         self->draft);
  reader->place = "inputs";
  laurel_input_read_all (reader, laurel_template_reader_get_array (reader, root, "inputs"),
                         self->inputs);

  if (self->layouts[0] != NULL && self->language != NULL)
    look = load_layout (reader, self, layout, own);
  if (look != NULL)
    laurel_template_reader_check_names (reader, json_node_get_object (look), LAYOUT_NAMES);
  reader->place = "template";
  read_look (reader, self, look != NULL ? json_node_get_object (look) : root);
  reader->place = "art";
  laurel_art_reader_read (reader, laurel_template_reader_get_object (reader, root, "art"),
                          self->art);
}

static LaurelTemplate *
read_template (GBytes *bytes, const char *layout, GBytes *own, GError **error)
{
  g_autoptr (JsonNode) root = parse (bytes, error);
  g_autoptr (LaurelTemplate) self = NULL;
  LaurelTemplateReader reader = { .place = "template" };

  if (root == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (LaurelTemplate);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                        (GDestroyNotify) laurel_style_free);
  self->style_order = g_ptr_array_new ();
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) field_free);
  self->inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_input_free);
  self->draft = laurel_draft_blocks_new ();
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);
  self->art = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                     (GDestroyNotify) g_bytes_unref);
  read_all (&reader, self, json_node_get_object (root), layout, own);
  if (reader.error != NULL) {
    g_propagate_error (error, reader.error);
    return NULL;
  }

  return g_steal_pointer (&self);
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
  return read_template (bytes, NULL, NULL, error);
}

/* Whether all rows of data are one document: of blocks, not of boxes. */
gboolean
laurel_template_is_list (const LaurelTemplate *self)
{
  return g_strcmp0 (self->kind, "list") == 0;
}

/* Whether it is what notices look like: their pages, styles and fixed words. */
gboolean
laurel_template_is_layout (const LaurelTemplate *self)
{
  return g_strcmp0 (self->kind, "layout") == 0;
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

  /* Neither do boxes. */
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
 * laurel_template_load_in:
 * @kind: "announcement", "award-notice", "change-notice", "plan-history", "notice" …
 * @language: "zh" or "en"
 * @layout: (nullable): one of its layouts; else it has the first
 * @own: (nullable): what somebody made of a layout, JSON; instead of @layout
 *
 * Returns: (transfer full): a template that comes with Laurel
 */
LaurelTemplate *
laurel_template_load_in (const char *kind, const char *language, const char *layout, GBytes *own,
                         GError **error)
{
  g_autoptr (GBytes) bytes = laurel_template_dup_bytes (kind, language);

  if (bytes != NULL)
    return read_template (bytes, layout, own, error);
  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
               /* Translators: the name of a kind of document, and of a language. */
               _("There is no template “%s” in the language “%s”."), kind, language);
  return NULL;
}

/* (transfer full): a template that comes with Laurel, in the first of its layouts */
LaurelTemplate *
laurel_template_load (const char *kind, const char *language, GError **error)
{
  return laurel_template_load_in (kind, language, NULL, NULL, error);
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
