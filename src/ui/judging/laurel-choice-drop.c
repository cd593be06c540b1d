/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-choice-drop.h"

#include <glib/gi18n-lib.h>

/* What shows the choice inside the button is nothing to stop at. */
static void
pass_by (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget))
    return;

  gtk_widget_set_focusable (widget, FALSE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    pass_by (child);
}

/**
 * laurel_choice_drop_name:
 * @choice: a list of texts that comes up from a button, with a tooltip that says of what
 *
 * Names the button inside, which has the focus, by what is chosen. GTK 4.8 leaves that out.
 */
void
laurel_choice_drop_name (GtkDropDown *choice)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (choice);
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (choice));
  const char *what = gtk_widget_get_tooltip_text (GTK_WIDGET (choice));
  /* Translators: what is chosen in a list, after what the list is of, for a screen reader. */
  g_autofree char *label = g_strdup_printf (_("%1$s: %2$s"), what,
                                            chosen ? gtk_string_object_get_string (chosen) : "");

  for (GtkWidget *child = gtk_widget_get_first_child (button); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    pass_by (child);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}
