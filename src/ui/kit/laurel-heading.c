/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-heading.h"

static void
wrap (GtkWidget *group)
{
  GtkWidget *label = group;

  while (label != NULL && !GTK_IS_LABEL (label))
    label = gtk_widget_get_first_child (label);
  if (label != NULL)
    g_object_set (label, "ellipsize", PANGO_ELLIPSIZE_NONE, "wrap", TRUE, NULL);
}

/**
 * laurel_heading_wrap_all:
 * @within: a widget
 *
 * Lets the titles of the groups in it go on in a second line where large text or a
 * narrow window leaves them no room. libadwaita 1.2 cuts them; later versions do this
 * themselves.
 */
void
laurel_heading_wrap_all (GtkWidget *within)
{
  g_return_if_fail (GTK_IS_WIDGET (within));

  if (ADW_IS_PREFERENCES_GROUP (within)) {
    wrap (within);
    return;
  }

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    laurel_heading_wrap_all (child);
}
