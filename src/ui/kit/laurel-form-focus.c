/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-form-focus.h"

/*
 * A list of rows lets the focus out of it, or does not let it in, where the next row has nothing to
 * focus, such as one that only tells how a date is read: what stands behind it could not be come to
 * by Tab. Here it goes on to the first row that has something.
 */

static gboolean (*focus_in_gtk) (GtkWidget *list, GtkDirectionType direction);

static GtkWidget *
get_next (GtkWidget *list, GtkWidget *row, gboolean back)
{
  if (row == NULL)
    return back ? gtk_widget_get_last_child (list) : gtk_widget_get_first_child (list);

  return back ? gtk_widget_get_prev_sibling (row) : gtk_widget_get_next_sibling (row);
}

/* Into another row it goes as Tab goes: arrows stop at one that is not focused as a whole. */
static gboolean
focus_row (GtkWidget *list, GtkDirectionType direction)
{
  gboolean back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;
  gboolean forth = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_DOWN;
  GtkWidget *row;

  if (focus_in_gtk (list, direction))
    return TRUE;
  if (!back && !forth)
    return FALSE;

  row = gtk_widget_get_focus_child (list);
  while ((row = get_next (list, row, back)) != NULL)
    if (gtk_widget_get_child_visible (row) &&
        gtk_widget_child_focus (row, back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD))
      return TRUE;

  return FALSE;
}

/**
 * laurel_form_focus_mend:
 *
 * Lets the focus pass rows that cannot have it, in all lists of rows from now on.
 */
void
laurel_form_focus_mend (void)
{
  GtkWidgetClass *klass;

  if (focus_in_gtk != NULL)
    return;

  klass = g_type_class_ref (GTK_TYPE_LIST_BOX); /* for ever */
  focus_in_gtk = klass->focus;
  klass->focus = focus_row;
}
