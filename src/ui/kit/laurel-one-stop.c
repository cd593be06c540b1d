/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-one-stop.h"

/**
 * LaurelOneStop:
 *
 * Around a list: Tab comes to the row it was on last, and the next Tab leaves. A list of GTK 4.8
 * would stop at each of its rows, where the arrow keys go from row to row.
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

static gboolean
laurel_one_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (tab && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

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
