/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-confirm.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GtkWidget *widget;
  char *action;
  GVariant *parameter; /* (nullable) */
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->widget);
  g_clear_pointer (&question->parameter, g_variant_unref);
  g_free (question->action);
  g_free (question);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Question *question = data;

  if (g_str_equal (response, "do"))
    gtk_widget_activate_action_variant (question->widget, question->action, question->parameter);
}

/**
 * laurel_confirm:
 * @widget: where it is asked
 * @heading: the question
 * @body: what it means
 * @label: the verb on the button that does it
 * @action: what it does: an action of @widget
 * @parameter: (nullable) (transfer floating): its parameter
 *
 * Asks before something that cannot be undone, or leaves the computer. What can
 * be undone is not asked about.
 */
void
laurel_confirm (GtkWidget *widget, const char *heading, const char *body, const char *label,
                const char *action, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window, heading, body));
  Question *question = g_new0 (Question, 1);

  question->widget = g_object_ref (widget);
  question->action = g_strdup (action);
  question->parameter = parameter ? g_variant_ref_sink (parameter) : NULL;

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "do", label, NULL);
  adw_message_dialog_set_response_appearance (dialog, "do", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
