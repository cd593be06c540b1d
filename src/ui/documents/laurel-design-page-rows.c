/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-design-page-private.h"

#include "ui/documents/laurel-batch-library.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/*
 * The half of the page that says what the template is tried with:
 *
 * - `design.example`, `design.longest`, `design.rarest`
 * - `design.next-row`, `design.previous-row`: before the first row there is the example
 * - `design.table`, `design.library`: asks for other rows
 */

static void
choose_row (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDesignPage *self = LAUREL_DESIGN_PAGE (widget);
  int row = laurel_design_data_get_row (self->data);
  guint longest = 0, rarest = 0;

  laurel_design_data_get_extremes (self->data, &longest, &rarest);
  if (g_str_equal (action_name, "design.example"))
    row = -1;
  else if (g_str_equal (action_name, "design.longest"))
    row = (int) longest;
  else if (g_str_equal (action_name, "design.rarest"))
    row = (int) rarest;
  else
    row += g_str_equal (action_name, "design.next-row") ? 1 : -1;
  laurel_design_data_set_row (self->data, row);
}

static void
on_table_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelDesignPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = laurel_file_dialog_finish (result, &error);
  g_autoptr (LaurelBatchOrigin) origin = file ? laurel_batch_origin_new_file (file) : NULL;

  if (origin != NULL && self->data != NULL)
    laurel_design_data_open (self->data, origin, TRUE);
  else if (error != NULL)
    laurel_report (GTK_WIDGET (self), error);
}

static void
choose_table (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const SUFFIXES[] = { "csv", "tsv", "txt", "xlsx", "xls", "ods", "json" };
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Tables"));
  for (gsize i = 0; i < G_N_ELEMENTS (SUFFIXES); i++)
    gtk_file_filter_add_suffix (filter, SUFFIXES[i]);
  laurel_open_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _("Open a table"), filter,
                          on_table_chosen, g_object_ref (widget));
}

static void
on_rows_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelDesignPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelBatchOrigin) origin = laurel_batch_library_ask_finish (result, &error);

  if (origin != NULL && self->data != NULL)
    laurel_design_data_open (self->data, origin, TRUE);
  else if (error != NULL)
    laurel_report (GTK_WIDGET (self), error);
}

static void
choose_library (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_batch_library_ask_async (widget, LAUREL_DESIGN_PAGE (widget)->session, on_rows_chosen,
                                  g_object_ref (widget));
}

/* Other data is shown. */
void
laurel_design_page_show_rows (LaurelDesignPage *self)
{
  g_autoptr (GHashTable) texts = laurel_design_data_dup_texts (self->data);
  g_autofree char *label = laurel_design_data_dup_label (self->data);
  int row = laurel_design_data_get_row (self->data);
  int n = (int) laurel_design_data_get_n_rows (self->data);
  guint longest, rarest;
  gboolean known = laurel_design_data_get_extremes (self->data, &longest, &rarest);

  laurel_designer_set_texts (self->designer, texts);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->position), label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "design.previous-row", row >= 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "design.next-row", row + 1 < n);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "design.longest", known);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "design.rarest", known);
}

/* The actions that choose the data. */
void
laurel_design_page_install_rows (GtkWidgetClass *widget_class)
{
  static const char *const ROWS[] = {
    "design.example", "design.longest", "design.rarest", "design.next-row", "design.previous-row",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    gtk_widget_class_install_action (widget_class, ROWS[i], NULL, choose_row);
  gtk_widget_class_install_action (widget_class, "design.table", NULL, choose_table);
  gtk_widget_class_install_action (widget_class, "design.library", NULL, choose_library);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "design.next-row",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "design.previous-row",
                                       NULL);
}
