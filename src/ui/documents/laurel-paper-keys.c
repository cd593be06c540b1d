/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-paper-keys.h"

/* The keys of the actions of #LaurelPaperView. */
void
laurel_paper_keys_add (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    GdkModifierType with;
    const char *action;
  } SHORTCUTS[] = {
    { GDK_KEY_Page_Down, 0, "paper.next" },
    { GDK_KEY_Page_Up, 0, "paper.previous" },
    { GDK_KEY_KP_Page_Down, 0, "paper.next" },
    { GDK_KEY_KP_Page_Up, 0, "paper.previous" },
    { GDK_KEY_Home, GDK_CONTROL_MASK, "paper.first" },
    { GDK_KEY_End, GDK_CONTROL_MASK, "paper.last" },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "paper.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "paper.zoom-in" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "paper.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "paper.zoom-out" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "paper.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "paper.zoom-fit" },
    { GDK_KEY_KP_0, GDK_CONTROL_MASK, "paper.zoom-fit" },
    { GDK_KEY_f, GDK_CONTROL_MASK, "paper.find" },
    { GDK_KEY_c, GDK_CONTROL_MASK, "paper.copy" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (SHORTCUTS); i++)
    gtk_widget_class_add_binding_action (widget_class, SHORTCUTS[i].key, SHORTCUTS[i].with,
                                         SHORTCUTS[i].action, NULL);
}
