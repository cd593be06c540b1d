/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/judging/laurel-choice-row.h"
#include "ui/kit/laurel-entry-row.h"

/* (nullable): the row below @widget, or itself, that edits @field */
static inline GtkWidget *
find_field (GtkWidget *widget, const char *field)
{
  g_autofree char *own = NULL;

  if (LAUREL_IS_ENTRY_ROW (widget) || LAUREL_IS_CHOICE_ROW (widget))
    g_object_get (widget, "field", &own, NULL);
  if (g_strcmp0 (own, field) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_field (child, field);

    if (found != NULL)
      return found;
  }

  return NULL;
}
