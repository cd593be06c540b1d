/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-register-section.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelRegisterSection:
 *
 * The ways to the register of the library and to checking a certificate: `documents.register`
 * and `certificate.verify`.
 */
struct _LaurelRegisterSection {
  AdwPreferencesGroup parent_instance;
};

G_DEFINE_FINAL_TYPE (LaurelRegisterSection, laurel_register_section, ADW_TYPE_PREFERENCES_GROUP)

static GtkWidget *
new_row (const char *title, const char *subtitle, const char *icon, const char *action)
{
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, "title", title, "subtitle", subtitle, NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);

  return row;
}

static void
laurel_register_section_class_init (LaurelRegisterSectionClass *klass)
{
}

static void
laurel_register_section_init (LaurelRegisterSection *self)
{
  GtkWidget *list = gtk_list_box_new ();

  g_object_set (self, "title", _("Issued"), NULL);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Issued"), -1);
  gtk_list_box_append (GTK_LIST_BOX (list),
                       new_row (_("Register"),
                                _("Every number that was given, to whom and what for"),
                                "go-next-symbolic", "documents.register"));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       new_row (_("Verify…"),
                                _("Whether a certificate is what was issued: from a PDF, a folder "
                                  "of them, a number or a code"),
                                "go-next-symbolic", "certificate.verify"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), list);
}
