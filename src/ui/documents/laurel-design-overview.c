/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-design-overview.h"

#include "documents/laurel-batch-fault.h"
#include "ui/documents/laurel-design-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * LaurelDesignOverview:
 *
 * The page of a template as a whole: how large it is, what is under it, which boxes are on it, and
 * what is wrong with them. Another size is a step of the designer. Its rows activate
 * `design.select` (`i`), its buttons `design.background` and `design.clear-background`.
 */
struct _LaurelDesignOverview {
  AdwBin parent_instance;

  GtkWidget *paper;
  GtkWidget *turn;
  GtkWidget *width;
  GtkWidget *height;
  GtkWidget *width_row;
  GtkWidget *height_row;
  GtkWidget *background;
  GtkWidget *clear;
  GtkWidget *boxes;

  LaurelDesigner *designer; /* (nullable) */
  gboolean own_size;        /* it is being typed, even while it is that of a paper */
  gboolean showing;         /* what changes now was not chosen */
};

G_DEFINE_FINAL_TYPE (LaurelDesignOverview, laurel_design_overview, ADW_TYPE_BIN)

/* ---- how large it is -------------------------------------------------------- */

static const struct {
  double width, height; /* mm */
} PAPERS[] = {
  { 210, 297 },
  { 215.9, 279.4 },
  { 148, 210 },
  { 105, 148 },
  { 297, 420 },
};

enum { PORTRAIT, LANDSCAPE };

/* (nullable): when nobody has chosen anything. */
static const LaurelFrame *
get_frame (LaurelDesignOverview *self)
{
  LaurelDesign *design = self->showing || self->designer == NULL
                         ? NULL : laurel_designer_get_design (self->designer);

  return design ? &laurel_design_get_section (design,
                                              laurel_designer_get_section (self->designer))->frame
                : NULL;
}

static guint
find_paper (const LaurelFrame *frame)
{
  double narrow = MIN (frame->width, frame->height), wide = MAX (frame->width, frame->height);
  guint i = 0;

  while (i < G_N_ELEMENTS (PAPERS) && (fabs (narrow - PAPERS[i].width * LAUREL_MM) > 0.5
                                       || fabs (wide - PAPERS[i].height * LAUREL_MM) > 0.5))
    i++;

  return i;
}

/* What cannot be is told, and shown as it was. */
static void
resize (LaurelDesignOverview *self, double width, double height)
{
  g_autoptr (GError) error = NULL;
  LaurelDesign *changed = laurel_design_resize (laurel_designer_get_design (self->designer),
                                                laurel_designer_get_section (self->designer),
                                                width, height, &error);

  if (changed != NULL) {
    laurel_designer_change (self->designer, changed, -1);
    return;
  }

  laurel_designer_refuse (self->designer, error);
  laurel_design_overview_show (self, self->designer);
}

static void
on_paper (LaurelDesignOverview *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->paper));
  const LaurelFrame *frame = get_frame (self);
  double narrow, wide;

  if (frame == NULL)
    return;

  self->own_size = selected >= G_N_ELEMENTS (PAPERS);
  if (self->own_size || selected == find_paper (frame)) {
    laurel_design_overview_show (self, self->designer);
    return;
  }

  narrow = PAPERS[selected].width * LAUREL_MM;
  wide = PAPERS[selected].height * LAUREL_MM;
  if (frame->width > frame->height)
    resize (self, wide, narrow);
  else
    resize (self, narrow, wide);
}

static void
on_turn (LaurelDesignOverview *self)
{
  gboolean landscape = adw_combo_row_get_selected (ADW_COMBO_ROW (self->turn)) == LANDSCAPE;
  const LaurelFrame *frame = get_frame (self);

  if (frame != NULL && landscape != (frame->width > frame->height))
    resize (self, frame->height, frame->width);
}

static double
get_length (GtkWidget *spin, double before)
{
  double value = gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)) * LAUREL_MM;

  /* What is shown is rounded; what nobody touched stays as it is. */
  return fabs (value - before) > 0.06 * LAUREL_MM ? value : before;
}

static void
on_length (LaurelDesignOverview *self)
{
  const LaurelFrame *frame = get_frame (self);
  double width, height;

  if (frame == NULL)
    return;

  width = get_length (self->width, frame->width);
  height = get_length (self->height, frame->height);
  if (width != frame->width || height != frame->height)
    resize (self, width, height);
}

static void
show_size (LaurelDesignOverview *self, const LaurelFrame *frame)
{
  guint paper = self->own_size ? G_N_ELEMENTS (PAPERS) : find_paper (frame);

  self->showing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->paper), paper);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->turn),
                              frame->width > frame->height ? LANDSCAPE : PORTRAIT);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->width), frame->width / LAUREL_MM);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->height), frame->height / LAUREL_MM);
  gtk_widget_set_visible (self->width_row, paper == G_N_ELEMENTS (PAPERS));
  gtk_widget_set_visible (self->height_row, paper == G_N_ELEMENTS (PAPERS));
  self->showing = FALSE;
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_design_overview_dispose (GObject *object)
{
  g_clear_object (&LAUREL_DESIGN_OVERVIEW (object)->designer);

  G_OBJECT_CLASS (laurel_design_overview_parent_class)->dispose (object);
}

static void
laurel_design_overview_class_init (LaurelDesignOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_design_overview_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-design-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignOverview, background);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignOverview, boxes);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignOverview, clear);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignOverview, height);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignOverview, height_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignOverview, paper);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignOverview, turn);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignOverview, width);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignOverview, width_row);
  gtk_widget_class_bind_template_callback (widget_class, on_length);
  gtk_widget_class_bind_template_callback (widget_class, on_paper);
  gtk_widget_class_bind_template_callback (widget_class, on_turn);
}

static void
laurel_design_overview_init (LaurelDesignOverview *self)
{
  const char *const papers[] = { _("A4"), _("Letter (paper)"), _("A5"), _("A6"), _("A3"),
                                 _("Another size"), NULL };
  const char *const turns[] = { _("Portrait"), _("Landscape"), NULL };
  g_autoptr (GtkStringList) sizes = gtk_string_list_new (papers);
  g_autoptr (GtkStringList) ways = gtk_string_list_new (turns);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self->paper), G_LIST_MODEL (sizes));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->turn), G_LIST_MODEL (ways));
  self->showing = FALSE;
}

/* ---- what is on it ---------------------------------------------------------- */

static GtkWidget *
new_row (guint index)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, "title-lines", 2, NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "i", (int) index);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "design.select");

  return row;
}

static const char *
find_fault (LaurelDesigner *designer, const LaurelBox *box)
{
  GPtrArray *faults = laurel_designer_get_faults (designer);

  for (guint i = 0; i < faults->len; i++) {
    const LaurelBatchFault *fault = g_ptr_array_index (faults, i);

    if (g_strcmp0 (fault->box, box->name) == 0)
      return fault->message;
  }

  return NULL;
}

/* Rows stay, so that the focus does: the n-th shows the n-th box. */
static void
show_boxes (LaurelDesignOverview *self, LaurelDesigner *designer, const LaurelSection *page)
{
  const LaurelTemplate *template =
    laurel_design_get_template (laurel_designer_get_design (designer));
  GtkListBox *list = GTK_LIST_BOX (self->boxes);
  GtkListBoxRow *row;

  for (guint i = 0; i < page->boxes->len; i++) {
    const LaurelBox *box = g_ptr_array_index (page->boxes, i);
    g_autofree char *words = laurel_design_words_of_box (template, box);
    const char *fault = find_fault (designer, box);

    row = gtk_list_box_get_row_at_index (list, (int) i);
    if (row == NULL) {
      row = GTK_LIST_BOX_ROW (new_row (i));
      gtk_list_box_append (list, GTK_WIDGET (row));
    }
    g_object_set (row, "title", words, "subtitle", fault ? fault : "", NULL);
    if (fault != NULL)
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
    else
      gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  }
  while ((row = gtk_list_box_get_row_at_index (list, (int) page->boxes->len)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  gtk_widget_set_visible (self->boxes, page->boxes->len > 0);
}

/**
 * laurel_design_overview_show:
 * @designer: whose page
 */
void
laurel_design_overview_show (LaurelDesignOverview *self, LaurelDesigner *designer)
{
  const LaurelSection *page =
    laurel_design_get_section (laurel_designer_get_design (designer),
                               laurel_designer_get_section (designer));

  g_return_if_fail (LAUREL_IS_DESIGN_OVERVIEW (self));

  g_set_object (&self->designer, designer);
  show_size (self, &page->frame);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->background),
                               page->background ? page->background : _("None"));
  gtk_widget_set_visible (self->clear, page->background != NULL);
  show_boxes (self, designer, page);
}
