/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-one-stop.h"

/**
 * LaurelOneStop:
 *
 * Around a list: Tab comes to the row that is selected, or else that it was on last, goes through
 * what there is in that row, and leaves. A list of GTK 4.8 would stop at each of its rows, where
 * the arrow keys go from row to row.
 */
struct _LaurelOneStop {
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (LaurelOneStop, laurel_one_stop, ADW_TYPE_BIN)

/**
 * laurel_one_stop_focus_child:
 * @bin: an #AdwBin that chooses where the focus goes when it is given to it
 * @direction: where the focus goes
 *
 * What #GtkWidgetClass.focus is to be for it: the focus leaves it backwards, too. By itself, GTK
 * would then offer the focus to it, as to the first stop of what is in it, and so it would come
 * back.
 *
 * Returns: whether the focus stays in it
 */
gboolean
laurel_one_stop_focus_child (GtkWidget *bin, GtkDirectionType direction)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (bin));

  return child != NULL && gtk_widget_child_focus (child, direction);
}

/**
 * laurel_one_stop_focus_first:
 * @widget: a widget of one child that chooses where the focus goes when it is given to it
 * @direction: where the focus goes
 *
 * As laurel_one_stop_focus_child(), for what is no #AdwBin.
 *
 * Returns: whether the focus stays in it
 */
gboolean
laurel_one_stop_focus_first (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL && gtk_widget_child_focus (child, direction);
}

/**
 * laurel_one_stop_add_list:
 * @row: a row that can be unfolded
 * @label: what its list is called
 *
 * What is unfolded by a row of libadwaita 1.2 is as many stops as it has rows.
 *
 * Returns: (transfer none): a list below the row that is one stop
 */
GtkListBox *
laurel_one_stop_add_list (AdwExpanderRow *row, const char *label)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *stop = g_object_new (LAUREL_TYPE_ONE_STOP, "child", list, NULL);
  GtkWidget *place = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", stop, "activatable", FALSE,
                                   "focusable", FALSE, NULL);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "unfolded");
  gtk_widget_add_css_class (place, "unfolded");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_expander_row_add_row (row, place);

  return GTK_LIST_BOX (list);
}

/* Returns: (nullable): the row of the list that the focus is in */
static GtkWidget *
find_row (GtkWidget *widget)
{
  while (widget != NULL && !GTK_IS_LIST_BOX_ROW (widget))
    widget = gtk_widget_get_focus_child (widget);

  return widget;
}

/* Returns: (nullable): the list view in it, if it has one */
static GtkWidget *
find_view (GtkWidget *widget)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));

  if (GTK_IS_SCROLLED_WINDOW (child))
    child = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (child));

  return GTK_IS_LIST_VIEW (child) ? child : NULL;
}

/* A list of GTK remembers where the focus was, but not when its rows are sorted anew, or when
 * another was selected from elsewhere, as by its number. It shows the row first: a row that is far
 * off has no widget. */
static gboolean
focus_selected (GtkWidget *view)
{
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (view));
  g_autoptr (GtkBitset) selected = model ? gtk_selection_model_get_selection (model) : NULL;

  if (selected == NULL || gtk_bitset_get_size (selected) != 1)
    return FALSE;

  gtk_widget_activate_action (view, "list.scroll-to-item", "u", gtk_bitset_get_minimum (selected));
  for (GtkWidget *row = gtk_widget_get_first_child (view); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0)
      return gtk_widget_grab_focus (row);

  return FALSE;
}

static gboolean
laurel_one_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (tab && gtk_widget_get_focus_child (widget) != NULL) {
    GtkWidget *row = find_row (widget);

    return row != NULL && gtk_widget_child_focus (row, direction);
  }
  if (tab && find_view (widget) != NULL && focus_selected (find_view (widget)))
    return TRUE;

  return laurel_one_stop_focus_child (widget, direction);
}

static void
laurel_one_stop_class_init (LaurelOneStopClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = laurel_one_stop_focus;
}

static void
laurel_one_stop_init (LaurelOneStop *self)
{
}
