/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-sheets.h"

#include "documents/laurel-imposition.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelBatchSheets:
 *
 * How small pages stand on paper: one each, or as many as there is room for, with marks where to
 * cut, and from which place on a sheet that is begun. Not there for pages that fill a sheet.
 */
struct _LaurelBatchSheets {
  AdwBin parent_instance;

  GtkWidget *paper;
  GtkWidget *marks;
  GtkWidget *first;
  LaurelBatchMaker *maker; /* (nullable) */
  gboolean showing;        /* what changes now was not chosen */
};

G_DEFINE_FINAL_TYPE (LaurelBatchSheets, laurel_batch_sheets, ADW_TYPE_BIN)

/* The first choice is one page each. */
static const char *const PAPERS[] = { NULL, "A4", "Letter" };

/* How many pages of the order stand on the paper; 0 when there is no room. */
static guint
count_places (const LaurelBatchOrder *order, const char *paper, gboolean marks)
{
  GPtrArray *sections = laurel_batch_order_get_template (order)->sections;
  const LaurelSection *section = g_ptr_array_index (sections, 0);
  LaurelImposition imposition;

  return laurel_imposition_init (&imposition, paper, section->frame.width, section->frame.height,
                                 marks, NULL) ? laurel_imposition_get_n (&imposition) : 0;
}

static void
on_chosen (LaurelBatchSheets *self)
{
  guint paper = adw_combo_row_get_selected (ADW_COMBO_ROW (self->paper));

  if (self->showing || paper >= G_N_ELEMENTS (PAPERS))
    return;

  laurel_batch_maker_set_sheets (
    self->maker, PAPERS[paper],
    paper > 0 && gtk_switch_get_active (GTK_SWITCH (self->marks)),
    paper > 0 ? (guint) gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->first)) - 1 : 0);
}

static GtkWidget *
add_row (GtkWidget *list, const char *title, GtkWidget *suffix)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "title", title, NULL);
  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), suffix);
  gtk_accessible_update_property (GTK_ACCESSIBLE (suffix), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_list_box_append (GTK_LIST_BOX (list), row);

  return row;
}

static guint
find_paper (const char *paper)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (PAPERS) && g_strcmp0 (PAPERS[i], paper) != 0)
    i++;

  return i;
}

static void
laurel_batch_sheets_dispose (GObject *object)
{
  g_clear_object (&LAUREL_BATCH_SHEETS (object)->maker);

  G_OBJECT_CLASS (laurel_batch_sheets_parent_class)->dispose (object);
}

static void
laurel_batch_sheets_class_init (LaurelBatchSheetsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = laurel_batch_sheets_dispose;
}

static void
laurel_batch_sheets_init (LaurelBatchSheets *self)
{
  const char *const papers[] = { _("One a page"), _("Several on A4"), _("Several on Letter"),
                                 NULL };
  g_autoptr (GListModel) model = G_LIST_MODEL (gtk_string_list_new (papers));
  GtkWidget *list = gtk_list_box_new ();

  self->showing = TRUE;
  self->paper = adw_combo_row_new ();
  g_object_set (self->paper, "title", _("Sheets"), "model", model, NULL);
  self->marks = gtk_switch_new ();
  self->first = gtk_spin_button_new_with_range (1, 1, 1);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Sheets"), -1);
  gtk_list_box_append (GTK_LIST_BOX (list), self->paper);
  add_row (list, _("Crop marks"), self->marks);
  add_row (list, _("First free place"), self->first);
  g_signal_connect_object (self->paper, "notify::selected", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->marks, "notify::active", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->first, "value-changed", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), list);
  self->showing = FALSE;
}

/**
 * laurel_batch_sheets_show:
 * @maker: whose sheets; it has an order
 */
void
laurel_batch_sheets_show (LaurelBatchSheets *self, LaurelBatchMaker *maker)
{
  const LaurelBatchOrder *order = laurel_batch_maker_get_order (maker);
  const char *paper = laurel_batch_order_get_paper (order);
  gboolean marks = laurel_batch_order_has_marks (order);
  guint n = paper != NULL ? count_places (order, paper, marks) : 1;
  gboolean can_mark = paper != NULL && count_places (order, paper, TRUE) > 0;

  g_return_if_fail (LAUREL_IS_BATCH_SHEETS (self));

  g_set_object (&self->maker, maker);
  self->showing = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self),
                          count_places (order, "A4", FALSE) > 1
                          && !laurel_template_is_list (laurel_batch_order_get_template (order)));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->paper), find_paper (paper));
  gtk_switch_set_active (GTK_SWITCH (self->marks), marks);
  gtk_widget_set_sensitive (gtk_widget_get_ancestor (self->marks, ADW_TYPE_ACTION_ROW), can_mark);
  gtk_spin_button_set_range (GTK_SPIN_BUTTON (self->first), 1, MAX (n, 1));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->first),
                             laurel_batch_order_get_first (order) + 1);
  gtk_widget_set_sensitive (gtk_widget_get_ancestor (self->first, ADW_TYPE_ACTION_ROW),
                            paper != NULL && n > 1);
  self->showing = FALSE;
}
