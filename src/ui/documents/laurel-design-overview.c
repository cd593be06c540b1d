/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-design-overview.h"

#include "documents/laurel-batch-fault.h"
#include "ui/documents/laurel-design-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelDesignOverview:
 *
 * The page of a template as a whole: what is under it, which boxes are on it, and what is wrong
 * with them. Its rows activate `design.select` (`i`), its buttons `design.background` and
 * `design.clear-background`.
 */
struct _LaurelDesignOverview {
  AdwBin parent_instance;

  GtkWidget *size;
  GtkWidget *background;
  GtkWidget *clear;
  GtkWidget *boxes;
};

G_DEFINE_FINAL_TYPE (LaurelDesignOverview, laurel_design_overview, ADW_TYPE_BIN)

static void
laurel_design_overview_class_init (LaurelDesignOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-design-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignOverview, background);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignOverview, boxes);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignOverview, clear);
  gtk_widget_class_bind_template_child (widget_class, LaurelDesignOverview, size);
}

static void
laurel_design_overview_init (LaurelDesignOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

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
  g_autofree char *size = NULL;

  g_return_if_fail (LAUREL_IS_DESIGN_OVERVIEW (self));

  /* Translators: the width and the height of a page. */
  size = g_strdup_printf (_("%1$.0f × %2$.0f mm"), page->frame.width / LAUREL_MM,
                          page->frame.height / LAUREL_MM);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->size), size);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->background),
                               page->background ? page->background : _("None"));
  gtk_widget_set_visible (self->clear, page->background != NULL);
  show_boxes (self, designer, page);
}
