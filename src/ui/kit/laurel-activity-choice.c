/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-activity-choice.h"

#include <glib/gi18n-lib.h>

static char *
format_activity (gpointer item)
{
  /* Translators: the number of an activity, and its title. */
  return g_strdup_printf (_("%1$s  %2$s"), laurel_activity_get_number (item),
                          laurel_activity_get_title (item));
}

/* Of a row of libadwaita the list would cut what is longer than twenty characters: the parts of a
 * series would all read the same. */
static void
set_up_choice (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "max-width-chars", 44, "hexpand", TRUE, NULL);
  GtkWidget *image = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), image);
  g_object_bind_property (item, "selected", image, "visible", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, box);
}

static void
show_choice (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *words = format_activity (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (label), words);
}

/**
 * laurel_activity_choice_offer:
 * @row: a row to choose from
 * @session: a session that shows a season
 *
 * Offers the activities of the season, and chooses the one that is selected in it.
 */
void
laurel_activity_choice_offer (AdwComboRow *row, LaurelSession *session)
{
  LaurelActivity *activity = laurel_session_get_activity (session);
  GListModel *activities = G_LIST_MODEL (laurel_session_list_activities (session));
  g_autoptr (GtkExpression) words =
    gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (format_activity), NULL,
                                 NULL);
  g_autoptr (GtkListItemFactory) choices = gtk_signal_list_item_factory_new ();

  g_signal_connect (choices, "setup", G_CALLBACK (set_up_choice), NULL);
  g_signal_connect (choices, "bind", G_CALLBACK (show_choice), NULL);
  adw_combo_row_set_expression (row, words);
  adw_combo_row_set_list_factory (row, choices);
  adw_combo_row_set_model (row, activities);
  for (guint i = 0; i < g_list_model_get_n_items (activities); i++) {
    g_autoptr (GObject) item = g_list_model_get_item (activities, i);

    if (item == (gpointer) activity)
      adw_combo_row_set_selected (row, i);
  }
}
