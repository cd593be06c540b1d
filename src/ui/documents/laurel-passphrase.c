/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-passphrase.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Asks for a passphrase: for a new one twice, since nobody sees what is typed. */

#define LEAST 8

typedef struct {
  GtkWidget *dialog;
  GtkWidget *first;
  GtkWidget *again; /* (nullable) */
} Question;

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
on_changed (Question *self)
{
  gboolean same = self->again == NULL || g_str_equal (get_text (self->first),
                                                      get_text (self->again));

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self->dialog), "go",
                                           same && strlen (get_text (self->first)) >= LEAST);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  g_autoptr (GTask) task = data;
  Question *self = g_task_get_task_data (task);

  if (g_str_equal (response, "go"))
    g_task_return_pointer (task, g_strdup (get_text (self->first)), g_free);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No passphrase was given");
}

static GtkWidget *
add_row (Question *self, GtkWidget *list, const char *title)
{
  GtkWidget *row = adw_password_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (on_changed), self);

  return row;
}

/**
 * laurel_passphrase_ask_async:
 * @widget: where it is asked
 * @is_new: whether it is made up, and not the one of before
 */
void
laurel_passphrase_ask_async (GtkWidget *widget, gboolean is_new, GAsyncReadyCallback callback,
                             gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GTask *task = g_task_new (widget, NULL, callback, data);
  Question *self = g_new0 (Question, 1);
  GtkWidget *list = gtk_list_box_new ();
  AdwMessageDialog *dialog;

  g_task_set_source_tag (task, laurel_passphrase_ask_async);
  g_task_set_name (task, "ask for a passphrase");
  g_task_set_task_data (task, self, g_free);
  self->dialog = adw_message_dialog_new (
    GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _("Passphrase of the secret key"),
    is_new ? _("At least eight characters. Without it nobody can use the file, and nobody can find "
               "it out: keep it apart from the file.")
           : _("The one that the file was saved with."));
  dialog = ADW_MESSAGE_DIALOG (self->dialog);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  self->first = add_row (self, list, _("Passphrase"));
  self->again = is_new ? add_row (self, list, _("The same again")) : NULL;
  adw_message_dialog_set_extra_child (dialog, list);
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "go",
                                    is_new ? _("_Save") : _("_Open"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "go", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "go");
  on_changed (self);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Returns: (transfer full): it, to be wiped; G_IO_ERROR_CANCELLED if there is none */
char *
laurel_passphrase_ask_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
