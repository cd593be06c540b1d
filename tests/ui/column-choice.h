/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "testlib/laurel-test-session.h"

#include <adwaita.h>

/*
 * What the columns of a list that comes in hold, as chosen in the popover of its dialog.
 */

static inline AdwComboRow *
column_choice_find_below (GtkWidget *widget, const char *heading)
{
  if (ADW_IS_COMBO_ROW (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), heading))
    return ADW_COMBO_ROW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    AdwComboRow *found = column_choice_find_below (child, heading);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* Returns: the choice of a column, by its heading */
static inline AdwComboRow *
column_choice_find (GtkWidget *dialog, const char *heading)
{
  GtkWidget *button = test_find_widget (dialog, GTK_TYPE_MENU_BUTTON);
  AdwComboRow *row = column_choice_find_below (
    GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), heading);

  g_assert_nonnull (row);
  return row;
}

static inline void
column_choice_check (GtkWidget *dialog, const char *heading, const char *label)
{
  AdwComboRow *row = column_choice_find (dialog, heading);

  g_assert_cmpstr (gtk_string_object_get_string (adw_combo_row_get_selected_item (row)), ==,
                   label);
}

static inline void
column_choice_set (GtkWidget *dialog, const char *heading, const char *label)
{
  AdwComboRow *row = column_choice_find (dialog, heading);
  GListModel *model = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (GtkStringObject) each = g_list_model_get_item (model, i);

    if (g_str_equal (gtk_string_object_get_string (each), label)) {
      adw_combo_row_set_selected (row, i);
      return;
    }
  }

  g_assert_not_reached ();
}
