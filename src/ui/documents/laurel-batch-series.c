/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-series.h"

#include "base/laurel-text.h"
#include "documents/laurel-number-series-store.h"
#include "ui/kit/laurel-form-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/*
 * Asks before papers are issued, and for the series of their numbers; where there is none yet, a
 * first one is made.
 */

typedef struct {
  GtkWidget *widget;
  LaurelSession *session;
  guint n;
  GtkWidget *series;  /* (nullable): to choose from */
  GtkWidget *name;    /* (nullable): of a new one */
  GtkWidget *pattern; /* likewise */
  char *made;         /* (nullable): a new one's name */
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->session);
  g_free (self->made);
  g_free (self);
}

/* ---- what there is ---------------------------------------------------------- */

static gpointer
list_series (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) all =
    laurel_library_ask (reader, &LAUREL_NUMBER_SERIES_ALL, g_variant_new ("()"), error);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (all == NULL)
    return NULL;

  for (guint i = 0; i < all->len; i++)
    g_strv_builder_add (names, laurel_number_series_get_name (all->pdata[i]));

  return g_strv_builder_end (names);
}

/* ---- the question ----------------------------------------------------------- */

static void
on_added (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Question *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (laurel_session_run_finish (LAUREL_SESSION (source), result, &error))
    g_task_return_pointer (task, g_steal_pointer (&self->made), g_free);
  else
    g_task_return_error (task, error);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  g_autoptr (GTask) task = data;
  Question *self = g_task_get_task_data (task);

  if (!g_str_equal (response, "issue")) {
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Nothing was issued");
  } else if (self->series != NULL) {
    GtkStringObject *chosen = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self->series));

    g_task_return_pointer (task, g_strdup (gtk_string_object_get_string (chosen)), g_free);
  } else {
    const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));

    self->made = laurel_text_dup_line (name); /* as it is stored, and found again */
    laurel_session_run_async (self->session, &LAUREL_NUMBER_SERIES_ADD,
                              g_variant_new ("(sss)", name,
                                             gtk_editable_get_text (GTK_EDITABLE (self->pattern)),
                                             ""),
                              on_added, g_object_ref (task));
  }
}

static GtkWidget *
add_entry (GtkWidget *list, const char *title, const char *text)
{
  GtkWidget *row = g_object_new (LAUREL_TYPE_FORM_ROW, NULL);

  g_object_set (row, "title", title, "text", text, NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), row);

  return row;
}

static GtkWidget *
new_form (Question *self, char **names)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  if (names[0] != NULL) {
    g_autoptr (GtkStringList) choices = gtk_string_list_new ((const char * const *) names);

    self->series = adw_combo_row_new ();
    g_object_set (self->series, "title", _("Series of numbers"), "model", choices, NULL);
    gtk_list_box_append (GTK_LIST_BOX (list), self->series);
  } else {
    self->name = add_entry (list, _("Name of the first series"), _("Certificates"));
    self->pattern = add_entry (list, _("Its numbers"), "{year}-{n:5}");
  }

  return list;
}

static void
ask (GTask *task, char **names)
{
  Question *self = g_task_get_task_data (task);
  GtkRoot *root = gtk_widget_get_root (self->widget);
  /* Translators: %u counts papers, such as certificates. */
  g_autofree char *heading = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "Issue %u paper?", "Issue %u papers?", self->n), self->n);
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading,
    _("Each gets the next number and is entered in the register, signed. This cannot be undone: a "
      "number that was given can only be declared void."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "issue",
                                    _("_Issue and save…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "issue",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), new_form (self, names));
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), g_object_ref (task));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_auto (GStrv) names = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (names != NULL)
    ask (task, names);
  else
    g_task_return_error (task, error);
}

/**
 * laurel_batch_series_ask_async:
 * @widget: where it is asked
 * @session: whose register
 * @n: how many papers are issued
 */
void
laurel_batch_series_ask_async (GtkWidget *widget, LaurelSession *session, guint n,
                               GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (session, NULL, callback, data);
  Question *self = g_new0 (Question, 1);

  self->widget = g_object_ref (widget);
  self->session = g_object_ref (session);
  self->n = n;
  g_task_set_source_tag (task, laurel_batch_series_ask_async);
  g_task_set_name (task, "ask for a series");
  g_task_set_task_data (task, self, question_free);
  laurel_store_read_async (laurel_session_get_store (session), list_series, g_variant_new ("()"),
                           (GDestroyNotify) g_strfreev, NULL, on_listed, task);
}

/* Returns: (transfer full): the name of a series; G_IO_ERROR_CANCELLED if nothing is issued */
char *
laurel_batch_series_ask_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
