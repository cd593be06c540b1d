/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-card-private.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "documents/laurel-box.h"
#include "documents/laurel-code-item-private.h"
#include "documents/laurel-input.h"
#include "documents/laurel-layout-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_SET 4096 /* lines that are kept set: what a batch says on each page */

struct _LaurelCard {
  LaurelTemplate *template;
  LaurelFonts *fonts;
  LaurelLayout layout;
  GHashTable *drawings; /* of LaurelDrawing, by the name of the file */
  GHashTable *set;      /* lists of lines, by how and what */
  LaurelBatchNotes *notes; /* (nullable): what is set is noted there; not owned */
};

/* What a template brings along that comes with Laurel anyway need not be looked at by a child. */
static LaurelDrawing *
open_drawing (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GBytes) own = laurel_drawing_dup_bytes (name);

  return bytes != NULL && (own == NULL || !g_bytes_equal (bytes, own))
         ? laurel_drawing_new (bytes, name, error) : laurel_drawing_load (name, error);
}

static gboolean
load_drawing (LaurelCard *self, const char *name, const char *place, GError **error)
{
  GBytes *bytes = name ? g_hash_table_lookup (self->template->art, name) : NULL;
  LaurelDrawing *drawing;

  if (name == NULL || g_hash_table_contains (self->drawings, name))
    return TRUE;

  drawing = open_drawing (bytes, name, error);
  if (drawing == NULL) {
    g_prefix_error (error, "%s: ", place);
    return FALSE;
  }
  g_hash_table_insert (self->drawings, g_strdup (name), drawing);

  return TRUE;
}

/* What a box's text names is checked with no data in it, so that a template that is wrong
 * is wrong at once. */
static gboolean
check_box (LaurelCard *self, const LaurelBox *box, LaurelFields *fields, GError **error)
{
  g_autoptr (LaurelText) text = NULL;

  if ((box->when != NULL && !laurel_fields_check (fields, box->when, error)) ||
      (box->by != NULL && !laurel_fields_check (fields, box->by, error))) {
    g_prefix_error (error, "%s: ", box->name);
    return FALSE;
  }
  if (box->text != NULL) {
    text = laurel_layout_expand (&self->layout, box->name, box->text, fields, error);
    if (text == NULL)
      return FALSE;
  }

  return load_drawing (self, box->file, box->name, error);
}

static gboolean
check_sections (LaurelCard *self, GError **error)
{
  g_autoptr (LaurelFields) fields = laurel_card_new_fields (self);

  for (guint i = 0; i < self->template->sections->len; i++) {
    LaurelSection *section = g_ptr_array_index (self->template->sections, i);

    if (!load_drawing (self, section->background, "background", error))
      return FALSE;
    for (guint j = 0; j < section->boxes->len; j++)
      if (!check_box (self, g_ptr_array_index (section->boxes, j), fields, error))
        return FALSE;
  }

  return TRUE;
}

/* Drawings take long to be read; those that are the same are taken over. */
static void
take_drawings (LaurelCard *self, LaurelCard *like)
{
  GHashTableIter iter;
  gpointer name, drawing;

  g_hash_table_iter_init (&iter, like->drawings);
  while (g_hash_table_iter_next (&iter, &name, &drawing)) {
    GBytes *there = g_hash_table_lookup (like->template->art, name);
    GBytes *here = g_hash_table_lookup (self->template->art, name);

    if (there == here || (there != NULL && here != NULL && g_bytes_equal (there, here)))
      g_hash_table_insert (self->drawings, g_strdup (name), laurel_drawing_ref (drawing));
  }
}

/**
 * laurel_card_new:
 * @template: (transfer full): a template of boxes
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): the template, ready to be set
 */
LaurelCard *
laurel_card_new (LaurelTemplate *template, GError **error)
{
  return laurel_card_new_like (template, NULL, error);
}

/**
 * laurel_card_new_like:
 * @template: (transfer full): a template of boxes
 * @like: (nullable): the card of a template that differs little: its fonts and drawings are
 *   taken over
 * @error: return location for a `LAUREL_DOCUMENT_ERROR`
 *
 * Returns: (transfer full): the template, ready to be set
 */
LaurelCard *
laurel_card_new_like (LaurelTemplate *template, LaurelCard *like, GError **error)
{
  g_autoptr (LaurelCard) self = g_new0 (LaurelCard, 1);

  self->template = template;
  self->drawings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) laurel_drawing_unref);
  self->set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                     (GDestroyNotify) g_ptr_array_unref);
  if (like != NULL)
    take_drawings (self, like);
  self->fonts = like != NULL && g_str_equal (like->template->language, template->language)
                  ? laurel_fonts_ref (like->fonts) : laurel_fonts_new (template->language, error);
  if (self->fonts == NULL)
    return NULL;

  self->layout = (LaurelLayout) {
    .fonts = self->fonts,
    .template = template,
    .expander = { template->language, template->words,
                  (const char * const *) template->numbering },
  };
  if (!laurel_layout_check_roles (&self->layout, error) || !check_sections (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
laurel_card_free (LaurelCard *self)
{
  g_hash_table_unref (self->set);
  g_hash_table_unref (self->drawings);
  g_clear_pointer (&self->fonts, laurel_fonts_unref);
  laurel_template_unref (self->template);
  g_free (self);
}

LaurelTemplate *
laurel_card_get_template (LaurelCard *self)
{
  return self->template;
}

LaurelFonts *
laurel_card_get_fonts (LaurelCard *self)
{
  return self->fonts;
}

/**
 * laurel_card_set_notes:
 * @notes: (nullable): what is set from now on is noted there
 */
void
laurel_card_set_notes (LaurelCard *self, LaurelBatchNotes *notes)
{
  self->notes = notes;
}

/* Returns: (transfer full): the template's fields, all empty */
LaurelFields *
laurel_card_new_fields (LaurelCard *self)
{
  return laurel_input_make_fields (self->template->inputs);
}

/* ---- boxes ------------------------------------------------------------------ */

/* A page on its way. */
typedef struct {
  LaurelCard *card;
  LaurelFields *fields;
  LaurelLeaf *sheet;
  guint row;
  GPtrArray *faults;
} Setting;

static void
add_fault (Setting *self, const LaurelBox *box, LaurelText *text, GError *error)
{
  const char *field = text != NULL ? laurel_text_get_fault (text) : NULL;
  guint before = self->faults->len;

  laurel_batch_fault_add (self->faults, self->row, field != NULL ? field : box->name, error);
  if (self->faults->len > before)
    ((LaurelBatchFault *) g_ptr_array_index (self->faults, before))->box = g_strdup (box->name);
  g_error_free (error);
}

static const LaurelStyle *
get_style (Setting *self, const LaurelBox *box)
{
  const LaurelStyle *other =
    box->by != NULL ? g_hash_table_lookup (box->cases, laurel_fields_get (self->fields, box->by))
                    : NULL;

  return other != NULL ? other : box->style;
}

static GPtrArray *
set_paragraphs (Setting *self, const LaurelBox *box, LaurelText *text, const LaurelStyle *style,
                GError **error)
{
  g_autoptr (GPtrArray) lines = laurel_paragraph_new_lines ();
  gsize start = 0, length = strlen (text->text);

  while (start <= length) {
    const char *newline = strchr (text->text + start, '\n');
    gsize end = newline ? (gsize) (newline - text->text) : length;
    g_autoptr (GPtrArray) set = laurel_paragraph_set (self->card->fonts, text, start, end, style,
                                                      box->width, error);

    if (set == NULL)
      return NULL;
    g_ptr_array_extend_and_steal (lines, g_steal_pointer (&set));
    start = end + 1;
  }

  return g_steal_pointer (&lines);
}

/* The lines of a text; most of what a batch says it says on each page. */
static GPtrArray *
set_lines (Setting *self, const LaurelBox *box, LaurelText *text, const LaurelStyle *style,
           GError **error)
{
  GHashTable *set = self->card->set;
  g_autofree char *key = g_strdup_printf ("%s\x1f%.3f\x1f%s", style->name, box->width,
                                          text->text);
  GPtrArray *lines = g_hash_table_lookup (set, key);

  if (lines != NULL)
    return g_ptr_array_ref (lines);

  lines = set_paragraphs (self, box, text, style, error);
  if (lines == NULL)
    return NULL;

  if (g_hash_table_size (set) >= MAX_SET)
    g_hash_table_remove_all (set);
  g_hash_table_insert (set, g_steal_pointer (&key), g_ptr_array_ref (lines));

  return lines;
}

/* A line that was made smaller is less high. */
static double
get_leading (const LaurelStyle *style, const LaurelLine *line)
{
  return style->leading * line->size / style->size;
}

static double
get_height (GPtrArray *lines, const LaurelStyle *style)
{
  double height = 0;

  for (guint i = 0; i < lines->len; i++)
    height += get_leading (style, g_ptr_array_index (lines, i));

  return height;
}

/* Where the upper edge of the first line is. */
static double
get_top (const LaurelBox *box, GPtrArray *lines, const LaurelStyle *style)
{
  const LaurelLine *first = g_ptr_array_index (lines, 0);
  double leading = get_leading (style, first), more = get_height (lines, style) - leading;

  if (box->on_baseline)
    return box->y - LAUREL_LAYOUT_BASELINE * first->size - leading / 2
           - (box->upward ? more : more / 2);
  if (box->in_middle)
    return box->y + (box->height - leading - more) / 2;

  return box->y;
}

static gboolean
check_height (const LaurelBox *box, GPtrArray *lines, const LaurelStyle *style, LaurelText *text,
              GError **error)
{
  g_autofree char *shown = NULL;

  if (box->on_baseline || box->height <= 0 || get_height (lines, style) <= box->height + 0.5)
    return TRUE;

  shown = laurel_text_dup_short (text->text, LAUREL_PARAGRAPH_TOLD);
  text->fault = strlen (text->text);
  g_set_error (error, LAUREL_DOCUMENT_ERROR, LAUREL_DOCUMENT_ERROR_TOO_LONG,
               /* Translators: a text that does not fit, and the name of its place. */
               _("“%s” is too long for its place (%s). Shorten it."), shown, box->name);
  return FALSE;
}

static void
add_text (Setting *self, const LaurelBox *box)
{
  GError *error = NULL;
  const LaurelStyle *style = get_style (self, box);
  LaurelLayout *layout = &self->card->layout;
  g_autoptr (LaurelText) text = laurel_layout_expand (layout, box->name, box->text, self->fields,
                                                      &error);
  g_autoptr (GPtrArray) lines = text ? set_lines (self, box, text, style, &error) : NULL;
  double y;

  if (lines == NULL || !check_height (box, lines, style, text, &error)) {
    add_fault (self, box, text, error);
    return;
  }

  if (self->card->notes != NULL)
    laurel_batch_notes_add (self->card->notes, self->card->fonts, text, lines, style, self->row);
  y = get_top (box, lines, style);
  layout->group++;
  for (guint i = 0; i < lines->len; i++) {
    const LaurelLine *line = g_ptr_array_index (lines, i);
    double leading = get_leading (style, line);

    if (line->text[0] != '\0')
      laurel_layout_add_line (layout, self->sheet->items, line, style, box->x,
                              y + leading / 2 - style->leading / 2);
    y += leading;
  }
}

/* For who does not see it: as the template says, or else by what it is. */
static void
name_figure (Setting *self, const LaurelBox *box, LaurelItem *item)
{
  item->tag = "Figure";
  item->alt = g_intern_string (box->alt ? box->alt
                               : laurel_code_item_get_alt (box->kind,
                                                           self->card->template->language));
}

static void
add_code (Setting *self, const LaurelBox *box)
{
  GError *error = NULL;
  g_autoptr (LaurelText) text = laurel_layout_expand (&self->card->layout, box->name, box->text,
                                                      self->fields, &error);
  LaurelItem *item = text ? laurel_code_item_new (box, text->text, &error) : NULL;

  if (item == NULL) {
    add_fault (self, box, NULL, error);
    return;
  }

  name_figure (self, box, item);
  g_ptr_array_add (self->sheet->items, item);
}

static void
add_seal (Setting *self, const LaurelBox *box)
{
  LaurelItem *item = laurel_item_new (LAUREL_SHAPE_SEAL, box->x, box->y, box->width, box->height);

  item->colour = box->colour;
  item->stroke = box->thickness;
  name_figure (self, box, item);
  g_ptr_array_add (self->sheet->items, item);
}

static LaurelItem *
add_drawing (Setting *self, const char *name, double x, double y, double width, double height)
{
  LaurelItem *item = laurel_item_new (LAUREL_SHAPE_DRAWING, x, y, width, height);

  item->drawing = laurel_drawing_ref (g_hash_table_lookup (self->card->drawings, name));
  g_ptr_array_add (self->sheet->items, item);

  return item;
}

static void
turn_items (Setting *self, const LaurelBox *box, guint first)
{
  for (guint i = first; i < self->sheet->items->len; i++) {
    LaurelItem *item = g_ptr_array_index (self->sheet->items, i);

    item->turned = TRUE;
    item->turn_x = box->x + box->width / 2;
    item->turn_y = box->y + box->height / 2;
  }
}

/* An organisation that is the recipient itself is named once. */
static gboolean
repeats_name (Setting *self, const LaurelBox *box)
{
  return box->kind == LAUREL_BOX_TEXT && g_strcmp0 (box->text, "{{organisation}}") == 0 &&
         g_strcmp0 (laurel_fields_get (self->fields, "organisation"),
                    laurel_fields_get (self->fields, "name")) == 0;
}

static void
add_box (Setting *self, const LaurelBox *box)
{
  guint first = self->sheet->items->len;

  if ((box->when != NULL && laurel_fields_get (self->fields, box->when)[0] == '\0') ||
      repeats_name (self, box))
    return;

  switch (box->kind) {
  case LAUREL_BOX_TEXT:
    add_text (self, box);
    break;
  case LAUREL_BOX_BARS:
  case LAUREL_BOX_QR:
    add_code (self, box);
    break;
  case LAUREL_BOX_LINE:
    laurel_layout_add_rule (self->sheet->items, box->x, box->y, box->width, box->thickness,
                            box->colour);
    break;
  case LAUREL_BOX_SEAL:
    add_seal (self, box);
    break;
  case LAUREL_BOX_IMAGE:
    name_figure (self, box, add_drawing (self, box->file, box->x, box->y, box->width,
                                         box->height));
    break;
  default:
    g_assert_not_reached ();
  }

  if (box->turned)
    turn_items (self, box, first);
}

/* Boxes of which something is wrong are left out. */
static GPtrArray *
set_sheets (LaurelCard *self, LaurelFields *fields, guint row, GPtrArray *faults)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) laurel_leaf_free);
  Setting setting = { self, fields, NULL, row, faults };

  laurel_card_check_filled (self, fields, row, faults);
  for (guint i = 0; i < self->template->sections->len; i++) {
    const LaurelSection *section = g_ptr_array_index (self->template->sections, i);

    setting.sheet = laurel_leaf_new (section->frame.width, section->frame.height);
    g_ptr_array_add (sheets, setting.sheet);
    if (section->background != NULL)
      add_drawing (&setting, section->background, 0, 0, section->frame.width,
                   section->frame.height)->ground = TRUE;
    for (guint j = 0; j < section->boxes->len; j++)
      add_box (&setting, g_ptr_array_index (section->boxes, j));
  }

  return sheets;
}

/**
 * laurel_card_set:
 * @self: a card
 * @fields: the texts
 * @row: which row they are, for faults
 * @faults: (element-type LaurelBatchFault): gets what is wrong
 *
 * Returns: (transfer full) (element-type LaurelLeaf) (nullable): its pages, or %NULL when
 *   something is wrong
 */
GPtrArray *
laurel_card_set (LaurelCard *self, LaurelFields *fields, guint row, GPtrArray *faults)
{
  guint before = faults->len;
  g_autoptr (GPtrArray) sheets = set_sheets (self, fields, row, faults);

  return faults->len == before ? g_steal_pointer (&sheets) : NULL;
}

/**
 * laurel_card_fill_imprint:
 * @self: a card
 * @fields: its texts
 * @imprint: (inout): what a PDF of it says of itself
 */
gboolean
laurel_card_fill_imprint (LaurelCard *self, LaurelFields *fields, LaurelImprint *imprint,
                          GError **error)
{
  const char *date = laurel_fields_get (fields, "date");

  self->layout.fields = fields;
  if (!laurel_layout_fill_imprint (&self->layout, imprint, error))
    return FALSE;
  if (imprint->date == NULL && date != NULL && laurel_day_from_iso (date) != 0)
    imprint->date = g_strdup (date);

  return TRUE;
}

static LaurelPages *
compose (LaurelCard *self, LaurelFields *fields, GPtrArray *sheets, GPtrArray *faults)
{
  g_autoptr (LaurelPages) pages = laurel_pages_new (self->fonts);
  g_autoptr (GError) error = NULL;

  if (!laurel_card_fill_imprint (self, fields, &pages->imprint, &error)) {
    laurel_batch_fault_add (faults, 1, "title", error);
    return NULL;
  }
  g_ptr_array_extend_and_steal (pages->sheets, g_ptr_array_ref (sheets));

  return g_steal_pointer (&pages);
}

/**
 * laurel_card_compose:
 * @self: a card
 * @fields: the texts
 * @row: from which row of the data they are
 * @faults: (element-type LaurelBatchFault): gets what is wrong
 *
 * Returns: (transfer full) (nullable): its pages as a document of their own, or %NULL when
 *   something is wrong
 */
LaurelPages *
laurel_card_compose (LaurelCard *self, LaurelFields *fields, guint row, GPtrArray *faults)
{
  g_autoptr (GPtrArray) sheets = laurel_card_set (self, fields, row, faults);

  return sheets != NULL ? compose (self, fields, sheets, faults) : NULL;
}

/**
 * laurel_card_prove:
 * @self: a card
 * @fields: the texts
 * @faults: (element-type LaurelBatchFault): gets what is wrong
 *
 * For who designs it: the same pages, but boxes of which something is wrong are left out.
 *
 * Returns: (transfer full) (nullable): its pages as a document of their own
 */
LaurelPages *
laurel_card_prove (LaurelCard *self, LaurelFields *fields, GPtrArray *faults)
{
  g_autoptr (GPtrArray) sheets = set_sheets (self, fields, 1, faults);

  return compose (self, fields, sheets, faults);
}
