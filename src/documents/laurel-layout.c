/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-layout.h"

#include "base/laurel-error.h"
#include "base/laurel-locale.h"
#include "documents/laurel-layout-private.h"
#include "documents/laurel-notice-draft.h"

#include <glib/gi18n-lib.h>

double
laurel_layout_get_width (LaurelLayout *self)
{
  const LaurelFrame *frame = &self->section->frame;

  return frame->width - frame->left - frame->right;
}

/**
 * laurel_layout_expand:
 * @self: the layout
 * @place: where in the template the text stands, for errors
 * @text: a template's text
 * @fields: the fields, or a row
 *
 * Returns: (transfer full): the text with its fields filled in
 */
LaurelText *
laurel_layout_expand (LaurelLayout *self, const char *place, const char *text,
                      LaurelFields *fields, GError **error)
{
  LaurelText *expanded = laurel_expander_expand (&self->expander, text, fields, error);

  if (expanded == NULL)
    g_prefix_error (error, "%s: ", place);

  return expanded;
}

/* Appends the lines of each paragraph; a paragraph ends with a line's end. */
static gboolean
append_paragraphs (LaurelLayout *self, LaurelText *text, const LaurelStyle *style, double width,
                   GPtrArray *lines, GError **error)
{
  gsize start = 0, length = strlen (text->text);

  while (start <= length) {
    const char *newline = strchr (text->text + start, '\n');
    gsize end = newline ? (gsize) (newline - text->text) : length;
    g_autoptr (GPtrArray) set = laurel_paragraph_set (self->fonts, text, start, end, style, width,
                                                      error);

    if (set == NULL)
      return FALSE;
    g_ptr_array_extend_and_steal (lines, g_steal_pointer (&set));
    start = end + 1;
  }

  return TRUE;
}

/**
 * laurel_layout_set_lines:
 * @self: the layout
 * @block: the block that @text is of
 * @text: a template's text
 * @fields: the fields, or a row
 * @style: how it is set
 * @width: the width it has
 *
 * Returns: (transfer full) (element-type LaurelLine): the lines
 */
GPtrArray *
laurel_layout_set_lines (LaurelLayout *self, const LaurelBlock *block, const char *text,
                         LaurelFields *fields, const LaurelStyle *style, double width,
                         GError **error)
{
  g_autoptr (LaurelText) expanded = laurel_layout_expand (self, block->name, text, fields, error);
  g_autoptr (GPtrArray) lines = NULL;

  if (expanded == NULL)
    return NULL;

  lines = laurel_paragraph_new_lines ();
  if (!append_paragraphs (self, expanded, style, width, lines, error))
    return NULL;

  return g_steal_pointer (&lines);
}

/**
 * laurel_layout_add_line:
 * @self: the layout
 * @items: where to
 * @line: a line
 * @style: how it was set
 * @x: where its width begins
 * @y: the upper edge of the line
 *
 * Returns: (transfer none): the item
 */
LaurelItem *
laurel_layout_add_line (LaurelLayout *self, GPtrArray *items, const LaurelLine *line,
                        const LaurelStyle *style, double x, double y)
{
  double baseline = y + style->leading / 2 + LAUREL_LAYOUT_BASELINE * line->size;
  LaurelItem *item = laurel_item_new (LAUREL_SHAPE_TEXT, x + line->x, baseline, line->width,
                                      line->size);

  item->text = g_strdup (line->text);
  item->glyphs = g_ptr_array_ref (line->glyphs);
  item->size = line->size;
  item->role = g_intern_string (style->role);
  item->colour = style->colour;
  item->tag = self->leaf ? self->leaf : style->tag;
  item->group = self->group;
  memcpy (item->within, self->within, sizeof item->within);
  g_ptr_array_add (items, item);

  return item;
}

void
laurel_layout_add_rule (GPtrArray *items, double x, double y, double width, double thickness,
                        LaurelColour colour)
{
  LaurelItem *item = laurel_item_new (LAUREL_SHAPE_FILL, x, y - thickness / 2, width, thickness);

  item->colour = colour;
  g_ptr_array_add (items, item);
}

static gboolean
is_present (LaurelLayout *self, const char *name, const char *when, gboolean *present,
            GError **error)
{
  const char *text;

  *present = TRUE;
  if (when == NULL)
    return TRUE;
  if (!laurel_fields_check (self->fields, when, error)) {
    g_prefix_error (error, "%s: ", name);
    return FALSE;
  }

  text = laurel_fields_get (self->fields, when);
  *present = text != NULL ? text[0] != '\0' : laurel_fields_get_n_rows (self->fields, when) > 0;

  return TRUE;
}

static gboolean
add_block (LaurelLayout *self, const LaurelBlock *block, GError **error)
{
  gboolean present;

  if (!is_present (self, block->name, block->when, &present, error))
    return FALSE;
  if (!present)
    return TRUE;

  switch (block->kind) {
  case LAUREL_BLOCK_TEXT:
  case LAUREL_BLOCK_BODY:
    return laurel_layout_add_text (self, block, error);
  case LAUREL_BLOCK_MARK:
    return laurel_layout_add_mark (self, block, error);
  case LAUREL_BLOCK_RULE:
    laurel_layout_add_rule_block (self, block);
    return TRUE;
  case LAUREL_BLOCK_GAP:
    laurel_flow_add_after (self->flow, block->height);
    return TRUE;
  case LAUREL_BLOCK_TABLE:
    return laurel_layout_add_table (self, block, error);
  case LAUREL_BLOCK_SIGNATURE:
    return laurel_layout_add_signature (self, block, error);
  case LAUREL_BLOCK_ATTACHMENTS:
    return laurel_layout_add_attachments (self, block, error);
  case LAUREL_BLOCK_CLOSING:
    return laurel_layout_add_closing (self, block, error);
  case LAUREL_BLOCK_TIMELINE:
    return laurel_layout_add_timeline (self, block, error);
  case LAUREL_BLOCK_DRAFT:
    return laurel_layout_add_draft (self, block, error);
  case LAUREL_BLOCK_CHART:
    return laurel_layout_add_chart (self, block, error);
  default:
    g_assert_not_reached ();
  }
}

/* Odd pages have their number at the right, even ones at the left. */
static gboolean
add_folio (LaurelLayout *self, LaurelPages *pages, guint index, GError **error)
{
  const LaurelSection *section = self->section;
  LaurelLeaf *sheet = g_ptr_array_index (pages->sheets, index);
  g_autofree char *number = g_strdup_printf ("%u", index + 1);
  LaurelBlock block = { .name = (char *) "folio" };
  LaurelStyle style = *section->folio_style;
  double inset = MAX (section->folio_inset, 0);
  g_autoptr (GPtrArray) lines = NULL;

  laurel_fields_set (self->fields, "page", number);
  style.align = section->folio_inset < 0 ? LAUREL_ALIGN_CENTRE
                : index % 2 == 0 ? LAUREL_ALIGN_RIGHT : LAUREL_ALIGN_LEFT;
  lines = laurel_layout_set_lines (self, &block, section->folio, self->fields, &style,
                                   laurel_layout_get_width (self) - 2 * inset, error);
  if (lines == NULL)
    return FALSE;

  self->group++;
  laurel_layout_add_line (self, sheet->items, g_ptr_array_index (lines, 0), &style,
                          section->frame.left + inset,
                          section->frame.height - section->frame.bottom + section->folio_gap);

  return TRUE;
}

static gboolean
add_section (LaurelLayout *self, LaurelPages *pages, GError **error)
{
  g_autoptr (LaurelFlow) flow = laurel_flow_new (&self->section->frame, &self->template->grid);
  guint first = pages->sheets->len;

  self->flow = flow;
  for (guint i = 0; i < self->section->blocks->len; i++)
    if (!add_block (self, g_ptr_array_index (self->section->blocks, i), error))
      return FALSE;

  laurel_flow_set_out (flow, pages);
  for (guint i = first; i < pages->sheets->len; i++)
    g_ptr_array_add (self->owners, (gpointer) self->section);

  return TRUE;
}

/* Of what there may be several of, as of results, each has pages of its own. */
static gboolean
add_sections (LaurelLayout *self, LaurelPages *pages, GError **error)
{
  LaurelFields *all = self->fields;
  const char *each = self->section->each;
  gboolean added = TRUE;

  if (each == NULL)
    return add_section (self, pages, error);
  if (!laurel_fields_check (all, each, error)) {
    g_prefix_error (error, "sections: ");
    return FALSE;
  }

  for (guint i = 0; added && i < laurel_fields_get_n_rows (all, each); i++) {
    self->fields = laurel_fields_get_row (all, each, i);
    added = add_section (self, pages, error);
  }
  self->fields = all;

  return added;
}

/* Pages are numbered when it is known how many there are. */
static gboolean
add_folios (LaurelLayout *self, LaurelPages *pages, GError **error)
{
  g_autofree char *n_pages = g_strdup_printf ("%u", pages->sheets->len);

  laurel_fields_set (self->fields, "pages", n_pages);
  for (guint i = 0; i < pages->sheets->len; i++) {
    self->section = g_ptr_array_index (self->owners, i);
    if (self->section->folio != NULL && !add_folio (self, pages, i, error))
      return FALSE;
  }

  return TRUE;
}

/* Whether the roles of all styles are there. */
gboolean
laurel_layout_check_roles (LaurelLayout *self, GError **error)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->template->styles);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    LaurelStyle *style = value;

    if (laurel_fonts_has_role (self->fonts, style->role))
      continue;
    g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TEMPLATE,
                 /* Translators: a style of a template, and a role of type ("kai"). */
                 _("styles/%s: There is no role “%s”."), style->name, style->role);
    return FALSE;
  }

  return TRUE;
}

/* A title broken into lines is one line in a list of files; Han need no space. */
static char *
expand_line (LaurelLayout *self, const char *place, const char *text, GError **error)
{
  g_autoptr (LaurelText) expanded = laurel_layout_expand (self, place, text, self->fields, error);
  g_auto (GStrv) lines = expanded ? g_strsplit (expanded->text, "\n", -1) : NULL;

  return lines ? g_strjoinv (g_str_equal (self->template->language, "zh") ? "" : " ", lines) : NULL;
}

/* What the PDF says of itself. */
gboolean
laurel_layout_fill_imprint (LaurelLayout *self, LaurelImprint *imprint, GError **error)
{
  imprint->title = expand_line (self, "title", self->template->title, error);
  if (imprint->title == NULL)
    return FALSE;
  imprint->subject = expand_line (self, "subject", self->template->subject, error);
  if (imprint->subject == NULL)
    return FALSE;

  imprint->language = g_strdup (self->template->language);
  imprint->author = g_strdup (laurel_fields_get (self->fields, "issuer"));
  imprint->date = g_strdup (laurel_fields_get (self->fields, "document.date"));

  return TRUE;
}

/* The labels stand in the template, in two languages; errors are told in the
 * window's, not in the document's. */
gboolean
laurel_layout_speaks_chinese (void)
{
  return g_str_equal (laurel_locale_get_language (), "zh");
}

static gboolean
fill_field (const LaurelTemplate *template, LaurelTemplateField *field, LaurelFields *fields,
            const char *own, GError **error)
{
  LaurelExpander expander = {
    template->language, template->words, (const char * const *) template->numbering,
  };
  g_autoptr (LaurelText) text = NULL;

  if (own == NULL) {
    text = laurel_expander_expand (&expander, field->text, fields, error);
    if (text == NULL) {
      g_prefix_error (error, "fields/%s: ", field->name);
      return FALSE;
    }
    /* A list ends with a line; the field it is in does not go on after it. */
    g_strchomp (text->text);
  }
  laurel_fields_set (fields, field->name, own ? own : text->text);
  laurel_fields_set_label (fields, field->name, laurel_layout_speaks_chinese () ? field->label_zh
                                                                  : field->label_en);

  return TRUE;
}

/**
 * laurel_layout_fill_fields:
 * @template: a template
 * @fields: the data's fields; gets the template's own
 * @overrides: (nullable) (element-type utf8 utf8): texts written instead
 *
 * Gives the template's fields their texts, each from those above it.
 */
gboolean
laurel_layout_fill_fields (const LaurelTemplate *template, LaurelFields *fields,
                           GHashTable *overrides, GError **error)
{
  for (guint i = 0; i < template->fields->len; i++) {
    LaurelTemplateField *field = g_ptr_array_index (template->fields, i);
    const char *own = overrides ? g_hash_table_lookup (overrides, field->name) : NULL;

    if (!fill_field (template, field, fields, own, error))
      return FALSE;
  }

  return TRUE;
}

/* Where nobody said what became of it, a draft is what the data say. */
static gboolean
fill_draft (const LaurelTemplate *template, LaurelFields *fields, GHashTable *overrides,
            GError **error)
{
  g_autoptr (GPtrArray) blocks = NULL;

  if (template->draft->len == 0 || laurel_fields_is_table (fields, LAUREL_NOTICE_DRAFT))
    return TRUE;

  blocks = laurel_notice_draft_make (template, fields, overrides, NULL, error);
  if (blocks != NULL)
    laurel_notice_draft_fill (blocks, fields);

  return blocks != NULL;
}

/* By who has the fonts. */
static LaurelPages *
compose (const LaurelTemplate *template, LaurelFonts *fonts, LaurelFields *fields,
         GHashTable *overrides, GError **error)
{
  g_autoptr (LaurelPages) pages = laurel_pages_new (fonts);
  g_autoptr (GPtrArray) owners = g_ptr_array_new ();
  LaurelLayout layout = {
    .owners = owners,
    .fonts = fonts,
    .template = template,
    .fields = fields,
    .expander = { template->language, template->words,
                  (const char * const *) template->numbering },
  };

  if (!laurel_layout_check_roles (&layout, error)
      || !laurel_layout_fill_fields (template, fields, overrides, error)
      || !fill_draft (template, fields, overrides, error)
      || !laurel_layout_fill_imprint (&layout, &pages->imprint, error))
    return NULL;

  laurel_fields_set (fields, "page", "1");
  laurel_fields_set (fields, "pages", "1");
  for (guint i = 0; i < template->sections->len; i++) {
    gboolean present;

    layout.section = g_ptr_array_index (template->sections, i);
    if (!is_present (&layout, "sections", layout.section->when, &present, error))
      return NULL;
    if (present && !add_sections (&layout, pages, error))
      return NULL;
  }

  return add_folios (&layout, pages, error) ? g_steal_pointer (&pages) : NULL;
}

/**
 * laurel_layout_compose:
 * @template: a template
 * @fields: the data's fields; gets the template's own
 * @overrides: (nullable) (element-type utf8 utf8): texts written instead
 *
 * Returns: (transfer full): the pages, or %NULL
 */
LaurelPages *
laurel_layout_compose (const LaurelTemplate *template, LaurelFields *fields,
                       GHashTable *overrides, GError **error)
{
  return laurel_layout_compose_like (template, NULL, fields, overrides, error);
}

/**
 * laurel_layout_compose_like:
 * @template: a template
 * @like: (nullable): pages whose fonts are shared
 * @fields: the data's fields; gets the template's own
 * @overrides: (nullable) (element-type utf8 utf8): texts written instead
 *
 * Returns: (transfer full): the pages, or %NULL
 */
LaurelPages *
laurel_layout_compose_like (const LaurelTemplate *template, LaurelPages *like,
                            LaurelFields *fields, GHashTable *overrides, GError **error)
{
  g_autoptr (LaurelFonts) fonts = laurel_fonts_new_like (like ? like->fonts : NULL,
                                                         template->language, error);
  LaurelPages *pages;

  if (fonts == NULL)
    return NULL;

  laurel_fonts_take (fonts);
  pages = compose (template, fonts, fields, overrides, error);
  laurel_fonts_give (fonts);

  return pages;
}
