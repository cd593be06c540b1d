/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-template-dialog.h"

#include "documents/laurel-template-store.h"
#include "ui/kit/laurel-form-row.h"

/**
 * LaurelTemplateDialog:
 *
 * Asks what a template of the library is to be called.
 */
struct _LaurelTemplateDialog {
  LaurelDialog parent_instance;

  GtkEditable *name;

  gint64 id;
};

G_DEFINE_FINAL_TYPE (LaurelTemplateDialog, laurel_template_dialog, LAUREL_TYPE_DIALOG)

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelTemplateDialog *self = LAUREL_TEMPLATE_DIALOG (dialog);

  return g_variant_new ("(xs)", self->id, gtk_editable_get_text (self->name));
}

static void
on_changed (LaurelTemplateDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 *gtk_editable_get_text (self->name) != '\0');
}

static void
laurel_template_dialog_class_init (LaurelTemplateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_TEMPLATE_RENAME;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-template-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelTemplateDialog, name);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
laurel_template_dialog_init (LaurelTemplateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_template_dialog_new:
 * @session: a session
 * @id: a template of the library
 * @name: what it is called
 */
GtkWidget *
laurel_template_dialog_new (LaurelSession *session, gint64 id, const char *name)
{
  LaurelTemplateDialog *self = g_object_new (LAUREL_TYPE_TEMPLATE_DIALOG, "session", session,
                                             NULL);

  self->id = id;
  gtk_editable_set_text (self->name, name);

  return GTK_WIDGET (self);
}
