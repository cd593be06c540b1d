/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-form-focus.h"

/*
 * A list of rows lets the focus out of it, or does not let it in, where the next row has nothing to
 * focus, such as one that only tells how a date is read: what stands behind it could not be come to
 * by Tab. Here it goes on to the first row that has something.
 */

typedef gboolean (*Focus) (GtkWidget *widget, GtkDirectionType direction);

static Focus focus_list;
static Focus focus_scroller;

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

  if (focus_list (list, direction))
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

/* What scrolls says that it took the focus also where it may not, as around a page that only tells
 * something: Tab would stay where it was. */
static gboolean
focus_what_scrolls (GtkWidget *scroller, GtkDirectionType direction)
{
  if (!focus_scroller (scroller, direction))
    return FALSE;

  return gtk_widget_is_focus (scroller) || gtk_widget_get_focus_child (scroller) != NULL;
}

/* The class is kept for ever. */
static Focus
mend (GType type, Focus focus)
{
  GtkWidgetClass *klass = g_type_class_ref (type);
  Focus before = klass->focus;

  klass->focus = focus;

  return before;
}

/**
 * laurel_form_focus_mend:
 *
 * From now on, lets the focus pass rows that cannot have it, in all lists of rows, and pages that
 * have nothing to focus.
 */
void
laurel_form_focus_mend (void)
{
  if (focus_list != NULL)
    return;

  focus_list = mend (GTK_TYPE_LIST_BOX, focus_row);
  focus_scroller = mend (GTK_TYPE_SCROLLED_WINDOW, focus_what_scrolls);
}
