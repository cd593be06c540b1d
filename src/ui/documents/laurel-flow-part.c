/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-flow-part.h"

#include "documents/laurel-design-layout.h"
#include "ui/documents/laurel-design-text.h"
#include "ui/documents/laurel-design-words.h"
#include "ui/documents/laurel-flow-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * LaurelFlowPart:
 *
 * What a layout puts around the text of a notice: its fixed words, its rules and its white, one
 * of them at a time. Each change is a step.
 */
struct _LaurelFlowPart {
  AdwBin parent_instance;

  GtkWidget *part;
  GtkWidget *text;
  GtkWidget *colour;
  GtkWidget *colour_row;
  GtkWidget *thickness;
  GtkWidget *thickness_row;
  GtkWidget *top;
  GtkWidget *top_row;
  GtkWidget *height;
  GtkWidget *height_row;

  LaurelDesigner *designer; /* (nullable) */
  GArray *blocks;           /* of int: those in the list */
  GStrv labels;             /* (nullable): what they are called */
  int block;                /* which one is shown */
  int shown;                /* of which the text is shown, or -2 */
  char *said;               /* (nullable): its text, as the layout has it */
  gboolean typing;          /* the text is not stored yet */
  gboolean showing;         /* what changes now was not chosen */
};

G_DEFINE_FINAL_TYPE (LaurelFlowPart, laurel_flow_part, ADW_TYPE_BIN)

#define NONE -2

static LaurelDesign *
get_design (LaurelFlowPart *self)
{
  return laurel_designer_get_design (self->designer);
}

/* (nullable): the page number is no block. */
static const LaurelBlock *
get_block (LaurelFlowPart *self)
{
  return self->block >= 0 ? laurel_design_get_block (get_design (self), self->block) : NULL;
}

/* What cannot be is told, and shown as it was. */
static void
take (LaurelFlowPart *self, const char *member, GVariant *value)
{
  g_autoptr (GError) error = NULL;
  LaurelDesign *changed =
    laurel_design_set_block (get_design (self), self->block, member, value, &error);

  if (changed != NULL) {
    laurel_designer_change (self->designer, changed, -1);
    return;
  }

  laurel_designer_refuse (self->designer, error);
  laurel_flow_part_show (self, self->designer);
}

/* ---- the words -------------------------------------------------------------- */

/* A text that is wrong is told beside it, and nothing is changed. */
static void
on_typed (LaurelFlowPart *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  LaurelDesign *changed = laurel_design_set_block (get_design (self), self->block, "text",
                                                   g_variant_new_string (text), &error);
  g_autofree char *words = NULL;

  words = error ? laurel_flow_words_of_fault (get_design (self), error->message) : NULL;
  laurel_design_text_set_fault (LAUREL_DESIGN_TEXT (self->text), words);
  self->typing = TRUE;
  if (changed != NULL)
    laurel_designer_try (self->designer, changed);
}

static void
on_left (LaurelFlowPart *self)
{
  self->typing = FALSE;
  if (self->designer != NULL)
    laurel_designer_keep (self->designer);
}

static const char *
get_text (LaurelFlowPart *self)
{
  const LaurelBlock *block = get_block (self);

  return block ? block->text : laurel_design_get_section (get_design (self), 0)->folio;
}

/* What is being typed stays, unless it is another part, or the text was changed elsewhere. */
static void
show_text (LaurelFlowPart *self)
{
  const char *text = get_text (self);
  gboolean same = self->shown == self->block
                  && (self->typing || g_strcmp0 (self->said, text) == 0);

  self->shown = self->block;
  g_free (self->said);
  self->said = g_strdup (text);
  gtk_widget_set_visible (self->text, text != NULL);
  if (same || text == NULL)
    return;

  laurel_design_text_set_text (LAUREL_DESIGN_TEXT (self->text), text);
  laurel_design_text_set_fault (LAUREL_DESIGN_TEXT (self->text), NULL);
}

/* ---- rules and white -------------------------------------------------------- */

static void
on_colour (LaurelFlowPart *self)
{
  GdkRGBA colour;
  g_autofree char *text = NULL;

  if (self->showing || get_block (self) == NULL)
    return;

  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (self->colour), &colour);
  text = laurel_design_words_of_colour (&colour);
  take (self, "colour", g_variant_new_string (text));
}

/* What is shown is rounded: what nobody touched stays as it is. */
static void
take_number (LaurelFlowPart *self, GtkWidget *spin, const char *member, double before)
{
  double value = gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin));

  if (fabs (value - before) > 0.051)
    take (self, member, g_variant_new_double (value));
}

static void
on_number (LaurelFlowPart *self, GtkWidget *spin)
{
  const LaurelBlock *block = self->showing || self->designer == NULL ? NULL : get_block (self);

  if (block == NULL)
    return;
  if (spin == self->thickness)
    take_number (self, spin, "thickness", block->thickness);
  else if (spin == self->top)
    take_number (self, spin, "top", block->top);
  else
    take_number (self, spin, "height", block->height);
}

static void
show_numbers (LaurelFlowPart *self)
{
  const LaurelBlock *block = get_block (self);
  gboolean rule = block != NULL && block->kind == LAUREL_BLOCK_RULE;
  gboolean mark = block != NULL && block->kind == LAUREL_BLOCK_MARK;
  gboolean gap = block != NULL && block->kind == LAUREL_BLOCK_GAP;
  gboolean ending = block != NULL && (block->kind == LAUREL_BLOCK_SIGNATURE
                                      || block->kind == LAUREL_BLOCK_ATTACHMENTS);

  gtk_widget_set_visible (self->colour_row, rule);
  gtk_widget_set_visible (self->thickness_row, rule);
  gtk_widget_set_visible (self->top_row, rule || mark || ending);
  gtk_widget_set_visible (self->height_row, rule || mark || gap);
  if (block == NULL)
    return;

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->thickness), block->thickness);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->top), block->top);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->height), block->height);
  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (self->colour),
                              &(GdkRGBA) { (float) block->colour.red, (float) block->colour.green,
                                           (float) block->colour.blue, 1 });
}

/* ---- which of them ---------------------------------------------------------- */

static void
add_part (LaurelFlowPart *self, GStrvBuilder *labels, int block)
{
  g_autofree char *label = laurel_flow_words_of_block (get_design (self), block);

  if (label == NULL)
    return;

  g_array_append_val (self->blocks, block);
  g_strv_builder_add (labels, label);
}

/* In the order of the page. */
static void
show_parts (LaurelFlowPart *self)
{
  const LaurelSection *section = laurel_design_get_section (get_design (self), 0);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint selected = 0;
  GStrv labels;

  g_array_set_size (self->blocks, 0);
  for (int i = 0; i < (int) section->blocks->len; i++)
    add_part (self, builder, i);
  if (section->folio != NULL)
    add_part (self, builder, LAUREL_DESIGN_FOLIO);
  labels = g_strv_builder_end (builder);
  if (self->labels == NULL || !g_strv_equal ((const char *const *) self->labels,
                                             (const char *const *) labels)) {
    g_autoptr (GtkStringList) list = gtk_string_list_new ((const char *const *) labels);

    adw_combo_row_set_model (ADW_COMBO_ROW (self->part), G_LIST_MODEL (list));
  }
  g_strfreev (self->labels);
  self->labels = labels;
  for (guint i = 0; i < self->blocks->len; i++)
    if (g_array_index (self->blocks, int, i) == self->block)
      selected = i;
  self->block = self->blocks->len > 0 ? g_array_index (self->blocks, int, selected)
                                      : LAUREL_DESIGN_FOLIO;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->part), selected);
}

static void
on_part (LaurelFlowPart *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->part));

  if (self->showing || selected >= self->blocks->len)
    return;

  on_left (self);
  self->block = g_array_index (self->blocks, int, selected);
  laurel_flow_part_show (self, self->designer);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_flow_part_dispose (GObject *object)
{
  g_clear_object (&LAUREL_FLOW_PART (object)->designer);

  G_OBJECT_CLASS (laurel_flow_part_parent_class)->dispose (object);
}

static void
laurel_flow_part_finalize (GObject *object)
{
  LaurelFlowPart *self = LAUREL_FLOW_PART (object);

  g_array_unref (self->blocks);
  g_strfreev (self->labels);
  g_free (self->said);

  G_OBJECT_CLASS (laurel_flow_part_parent_class)->finalize (object);
}

static void
laurel_flow_part_class_init (LaurelFlowPartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_flow_part_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_flow_part_finalize;
  g_type_ensure (LAUREL_TYPE_DESIGN_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-flow-part.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPart, colour);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPart, colour_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPart, height);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPart, height_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPart, part);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPart, text);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPart, thickness);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPart, thickness_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPart, top);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowPart, top_row);
  gtk_widget_class_bind_template_callback (widget_class, on_colour);
  gtk_widget_class_bind_template_callback (widget_class, on_left);
  gtk_widget_class_bind_template_callback (widget_class, on_number);
  gtk_widget_class_bind_template_callback (widget_class, on_part);
  gtk_widget_class_bind_template_callback (widget_class, on_typed);
}

static void
laurel_flow_part_init (LaurelFlowPart *self)
{
  self->blocks = g_array_new (FALSE, FALSE, sizeof (int));
  self->shown = NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_flow_part_show:
 * @designer: of a layout
 */
void
laurel_flow_part_show (LaurelFlowPart *self, LaurelDesigner *designer)
{
  g_return_if_fail (LAUREL_IS_FLOW_PART (self));

  if (g_set_object (&self->designer, designer))
    laurel_design_text_offer_notice (LAUREL_DESIGN_TEXT (self->text),
                                     laurel_design_get_template (get_design (self))->language);
  self->showing = TRUE;
  show_parts (self);
  show_text (self);
  show_numbers (self);
  self->showing = FALSE;
}
