/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-design-box.h"

#include "ui/documents/laurel-design-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelDesignBox:
 *
 * A box of a template, over the page that shows it: what the focus and a screen reader come to.
 * It draws only that it is there; the page draws what is in it.
 */
struct _LaurelDesignBox {
  GtkWidget parent_instance;

  guint index;
  LaurelRect frame; /* in points */
};

G_DEFINE_FINAL_TYPE (LaurelDesignBox, laurel_design_box, GTK_TYPE_WIDGET)

static void
laurel_design_box_class_init (LaurelDesignBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "designbox");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
laurel_design_box_init (LaurelDesignBox *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/* @index: which box of the page, from 0 */
GtkWidget *
laurel_design_box_new (guint index)
{
  LaurelDesignBox *self = g_object_new (LAUREL_TYPE_DESIGN_BOX, NULL);

  self->index = index;

  return GTK_WIDGET (self);
}

guint
laurel_design_box_get_index (LaurelDesignBox *self)
{
  g_return_val_if_fail (LAUREL_IS_DESIGN_BOX (self), 0);

  return self->index;
}

/* Where it is on the page, in points. */
LaurelRect
laurel_design_box_get_frame (LaurelDesignBox *self)
{
  return self->frame;
}

static char *
describe (LaurelRect frame, const char *fault)
{
  g_autofree char *place = laurel_design_words_of_place (frame);

  return fault ? g_strjoin (". ", place, fault, NULL) : g_steal_pointer (&place);
}

/**
 * laurel_design_box_show:
 * @template: whose box it is
 * @box: the box
 * @selected: whether it is the one that is changed
 * @fault: (nullable): why it cannot be set
 */
void
laurel_design_box_show (LaurelDesignBox *self, const LaurelTemplate *template,
                        const LaurelBox *box, gboolean selected, const char *fault)
{
  g_autofree char *name = laurel_design_words_of_box (template, box);
  g_autofree char *place = NULL;

  g_return_if_fail (LAUREL_IS_DESIGN_BOX (self));

  self->frame = laurel_box_get_frame (box);
  place = describe (self->frame, fault);
  /* GTK describes what has a tooltip by that: so first the one, and then the other. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), fault);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected,
                               -1);
  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}
