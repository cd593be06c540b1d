/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-drive-dialog.h"

#include "logistics/books/laurel-drive-store.h"
#include "ui/kit/laurel-activity-choice.h"
#include "ui/kit/laurel-form-row.h"

/**
 * LaurelDriveDialog:
 *
 * Opens a drive for an activity of the season: which activity, what the drive is called, and from
 * when until when gifts are collected.
 */
struct _LaurelDriveDialog {
  LaurelDialog parent_instance;

  AdwComboRow *activity;
  GtkEditable *name;
  GtkEditable *opens;
  GtkEditable *closes;
};

G_DEFINE_FINAL_TYPE (LaurelDriveDialog, laurel_drive_dialog, LAUREL_TYPE_DIALOG)

static void
add_day (GVariantBuilder *fields, const char *name, GtkEditable *entry)
{
  const char *text = gtk_editable_get_text (entry);

  if (*text != '\0')
    g_variant_builder_add (fields, "{ss}", name, text);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelDriveDialog *self = LAUREL_DRIVE_DIALOG (dialog);
  gpointer activity = adw_combo_row_get_selected_item (self->activity);
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  add_day (&fields, "opens", self->opens);
  add_day (&fields, "closes", self->closes);

  return g_variant_new ("(xsa{ss})", activity ? laurel_row_get_id (activity) : 0,
                        gtk_editable_get_text (self->name), &fields);
}

static void
on_changed (LaurelDriveDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 *gtk_editable_get_text (self->name) != '\0' &&
                                 adw_combo_row_get_selected_item (self->activity) != NULL);
}

/* A drive is mostly called like its activity. */
static void
on_activity (LaurelDriveDialog *self)
{
  gpointer activity = adw_combo_row_get_selected_item (self->activity);

  if (activity != NULL)
    gtk_editable_set_text (self->name, laurel_activity_get_title (activity));
  on_changed (self);
}

static void
laurel_drive_dialog_class_init (LaurelDriveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_DRIVE_ADD;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-drive-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveDialog, activity);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveDialog, closes);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveDialog, name);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveDialog, opens);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
laurel_drive_dialog_init (LaurelDriveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_drive_dialog_present:
 * @over: where it was asked for
 * @session: a session that shows a season
 *
 * Returns: (transfer none): the dialog
 */
LaurelDialog *
laurel_drive_dialog_present (GtkWidget *over, LaurelSession *session)
{
  LaurelDriveDialog *self = g_object_new (LAUREL_TYPE_DRIVE_DIALOG, "session", session, NULL);

  laurel_activity_choice_offer (self->activity, session);
  on_activity (self);
  g_signal_connect_object (self->activity, "notify::selected-item", G_CALLBACK (on_activity), self,
                           G_CONNECT_SWAPPED);
  laurel_dialog_present (LAUREL_DIALOG (self), over);

  return LAUREL_DIALOG (self);
}
