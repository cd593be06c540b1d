/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-flow-frame.h"

#include "documents/laurel-design-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * LaurelFlowFrame:
 *
 * The pages of a layout: how large they are, their margins, and, where its text stands in cells,
 * how many of them. Each change is a step.
 */
struct _LaurelFlowFrame {
  AdwBin parent_instance;

  GtkWidget *paper;
  GtkWidget *width;
  GtkWidget *height;
  GtkWidget *width_row;
  GtkWidget *height_row;
  GtkWidget *top;
  GtkWidget *bottom;
  GtkWidget *left;
  GtkWidget *right;
  GtkWidget *lines;
  GtkWidget *characters;
  GtkWidget *lines_row;
  GtkWidget *characters_row;

  LaurelDesigner *designer; /* (nullable) */
  gboolean own_size;        /* it is being typed, even while it is that of a paper */
  gboolean showing;         /* what changes now was not chosen */
};

G_DEFINE_FINAL_TYPE (LaurelFlowFrame, laurel_flow_frame, ADW_TYPE_BIN)

static const struct {
  double width, height; /* mm */
} PAPERS[] = {
  { 210, 297 },
  { 215.9, 279.4 },
  { 148, 210 },
};

/* (nullable): when nobody has chosen anything. */
static LaurelDesign *
get_design (LaurelFlowFrame *self)
{
  return self->showing || self->designer == NULL ? NULL
                                                 : laurel_designer_get_design (self->designer);
}

/* What cannot be is told, and shown as it was. */
static void
take (LaurelFlowFrame *self, LaurelDesign *changed, GError **error)
{
  if (changed != NULL) {
    laurel_designer_change (self->designer, changed, -1);
    return;
  }

  laurel_designer_refuse (self->designer, *error);
  laurel_flow_frame_show (self, self->designer);
}

static guint
find_paper (const LaurelFrame *frame)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (PAPERS)
         && (fabs (frame->width - PAPERS[i].width * LAUREL_MM) > 0.5
             || fabs (frame->height - PAPERS[i].height * LAUREL_MM) > 0.5))
    i++;

  return i;
}

static void
on_paper (LaurelFlowFrame *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->paper));
  LaurelDesign *design = get_design (self);
  g_autoptr (GError) error = NULL;
  LaurelFrame frame;

  if (design == NULL)
    return;

  frame = laurel_design_get_section (design, 0)->frame;
  self->own_size = selected >= G_N_ELEMENTS (PAPERS);
  if (self->own_size || selected == find_paper (&frame)) {
    laurel_flow_frame_show (self, self->designer);
    return;
  }

  frame.width = PAPERS[selected].width * LAUREL_MM;
  frame.height = PAPERS[selected].height * LAUREL_MM;
  take (self, laurel_design_set_page (design, &frame, &error), &error);
}

static void
take_length (GtkWidget *spin, double *length)
{
  double value = gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)) * LAUREL_MM;

  /* What is shown is rounded; what nobody touched stays as it is. */
  if (fabs (value - *length) > 0.06 * LAUREL_MM)
    *length = value;
}

static void
on_length (LaurelFlowFrame *self)
{
  LaurelDesign *design = get_design (self);
  g_autoptr (GError) error = NULL;
  LaurelFrame frame, before;

  if (design == NULL)
    return;

  before = frame = laurel_design_get_section (design, 0)->frame;
  take_length (self->width, &frame.width);
  take_length (self->height, &frame.height);
  take_length (self->top, &frame.top);
  take_length (self->right, &frame.right);
  take_length (self->bottom, &frame.bottom);
  take_length (self->left, &frame.left);
  if (memcmp (&frame, &before, sizeof frame) != 0)
    take (self, laurel_design_set_page (design, &frame, &error), &error);
}

static void
on_grid (LaurelFlowFrame *self)
{
  LaurelDesign *design = get_design (self);
  g_autoptr (GError) error = NULL;
  int lines = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->lines));
  int characters = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->characters));
  const LaurelGrid *grid;

  if (design == NULL)
    return;

  grid = &laurel_design_get_template (design)->grid;
  if (grid->lines != lines || grid->characters != characters)
    take (self, laurel_design_set_grid (design, lines, characters, &error), &error);
}

static void
laurel_flow_frame_dispose (GObject *object)
{
  g_clear_object (&LAUREL_FLOW_FRAME (object)->designer);

  G_OBJECT_CLASS (laurel_flow_frame_parent_class)->dispose (object);
}

static void
laurel_flow_frame_class_init (LaurelFlowFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_flow_frame_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-flow-frame.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowFrame, bottom);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowFrame, characters);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowFrame, characters_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowFrame, height);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowFrame, height_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowFrame, left);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowFrame, lines);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowFrame, lines_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowFrame, paper);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowFrame, right);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowFrame, top);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowFrame, width);
  gtk_widget_class_bind_template_child (widget_class, LaurelFlowFrame, width_row);
  gtk_widget_class_bind_template_callback (widget_class, on_grid);
  gtk_widget_class_bind_template_callback (widget_class, on_length);
  gtk_widget_class_bind_template_callback (widget_class, on_paper);
}

static void
laurel_flow_frame_init (LaurelFlowFrame *self)
{
  const char *const papers[] = { _("A4"), _("Letter (paper)"), _("A5"), _("Another size"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (papers);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self->paper), G_LIST_MODEL (list));
  self->showing = FALSE;
}

static void
show_length (GtkWidget *spin, double points)
{
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), points / LAUREL_MM);
}

/**
 * laurel_flow_frame_show:
 * @designer: of a layout
 */
void
laurel_flow_frame_show (LaurelFlowFrame *self, LaurelDesigner *designer)
{
  LaurelDesign *design = laurel_designer_get_design (designer);
  const LaurelFrame *frame = &laurel_design_get_section (design, 0)->frame;
  const LaurelGrid *grid = &laurel_design_get_template (design)->grid;
  guint paper;

  g_return_if_fail (LAUREL_IS_FLOW_FRAME (self));

  g_set_object (&self->designer, designer);
  self->showing = TRUE;
  paper = self->own_size ? G_N_ELEMENTS (PAPERS) : find_paper (frame);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->paper), paper);
  show_length (self->width, frame->width);
  show_length (self->height, frame->height);
  show_length (self->top, frame->top);
  show_length (self->right, frame->right);
  show_length (self->bottom, frame->bottom);
  show_length (self->left, frame->left);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->lines), grid->lines);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->characters), grid->characters);
  gtk_widget_set_visible (self->width_row, paper == G_N_ELEMENTS (PAPERS));
  gtk_widget_set_visible (self->height_row, paper == G_N_ELEMENTS (PAPERS));
  gtk_widget_set_visible (self->lines_row, grid->lines > 0);
  gtk_widget_set_visible (self->characters_row, grid->characters > 0);
  self->showing = FALSE;
}
