/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-void-dialog.h"

#include "base/laurel-quotes.h"
#include "documents/laurel-register-state-store.h"
#include "ui/documents/laurel-register-words.h"
#include "ui/kit/laurel-description.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelVoidDialog:
 *
 * Asks why what was issued is not valid any more, and since when.
 */
struct _LaurelVoidDialog {
  LaurelDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkEditable *reason;
  GtkEditable *day;

  LaurelIssued *issued; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelVoidDialog, laurel_void_dialog, LAUREL_TYPE_DIALOG)

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelVoidDialog *self = LAUREL_VOID_DIALOG (dialog);

  return g_variant_new ("(xss)", laurel_row_get_id (LAUREL_ROW (self->issued)),
                        gtk_editable_get_text (self->day), gtk_editable_get_text (self->reason));
}

static void
on_changed (LaurelVoidDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 *gtk_editable_get_text (self->reason) != '\0');
}

static void
laurel_void_dialog_dispose (GObject *object)
{
  g_clear_object (&LAUREL_VOID_DIALOG (object)->issued);

  G_OBJECT_CLASS (laurel_void_dialog_parent_class)->dispose (object);
}

static void
laurel_void_dialog_class_init (LaurelVoidDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_void_dialog_dispose;
  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_REGISTER_VOID;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-void-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelVoidDialog, day);
  gtk_widget_class_bind_template_child (widget_class, LaurelVoidDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LaurelVoidDialog, reason);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
laurel_void_dialog_init (LaurelVoidDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  on_changed (self);
}

/**
 * laurel_void_dialog_new:
 * @session: a session
 * @issued: what is to be declared void
 */
GtkWidget *
laurel_void_dialog_new (LaurelSession *session, LaurelIssued *issued)
{
  LaurelVoidDialog *self = g_object_new (LAUREL_TYPE_VOID_DIALOG, "session", session, NULL);
  g_autofree char *day = laurel_day_dup_iso (laurel_session_get_today (session));
  /* Translators: %1$s is a number, such as QM-2022-00001, %2$s whose it is. */
  g_autofree char *says = laurel_quote (_("%1$s of %2$s keeps its number and is not valid any "
                                          "more. Whoever checks it is told why. This cannot be "
                                          "undone; it can be reissued."),
                                        laurel_issued_get_number (issued),
                                        laurel_register_words_of_name (issued));

  self->issued = g_object_ref (issued);
  gtk_editable_set_text (self->day, day);
  laurel_description_set_group (self->group, says);

  return GTK_WIDGET (self);
}
