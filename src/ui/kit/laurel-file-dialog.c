/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-file-dialog.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

/*
 * The desktop's own file dialogs. GTK 4.10 has GtkFileDialog, which is what
 * these functions look like; then this file goes.
 */

static void
on_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (response == GTK_RESPONSE_ACCEPT
      && gtk_file_chooser_get_select_multiple (GTK_FILE_CHOOSER (dialog)))
    g_task_return_pointer (task, gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog)),
                           g_object_unref);
  else if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Dismissed");

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static GtkFileChooser *
new_chooser (GtkWindow *parent, const char *title, GtkFileChooserAction action, const char *verb)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (title, parent, action, verb, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);

  return GTK_FILE_CHOOSER (native);
}

static void
show (GtkFileChooser *chooser, GtkFileFilter *filter, GTask *task)
{
  g_task_set_source_tag (task, show);
  g_task_set_check_cancellable (task, FALSE);
  if (filter != NULL)
    gtk_file_chooser_add_filter (chooser, filter);
  g_signal_connect (chooser, "response", G_CALLBACK (on_response), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * laurel_open_file_async:
 * @parent: the window
 * @title: what is asked
 * @filter: (nullable): which files are shown
 * @callback: what to call then
 * @data: what to call it with
 */
void
laurel_open_file_async (GtkWindow *parent, const char *title, GtkFileFilter *filter,
                        GAsyncReadyCallback callback, gpointer data)
{
  show (new_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open")), filter,
        g_task_new (parent, NULL, callback, data));
}

/**
 * laurel_open_list_async:
 * @over: where it was asked for
 * @title: what is asked
 * @callback: for laurel_file_dialog_finish_path()
 * @data: for the callback
 *
 * Asks for one file with a list in it, of whatever kind Laurel reads one from.
 */
void
laurel_open_list_async (GtkWidget *over, const char *title, GAsyncReadyCallback callback,
                        gpointer data)
{
  static const char *const SUFFIXES[] = { "csv", "tsv", "xlsx", "xls", "ods", "txt", "docx",
                                          "html" };
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Lists (Excel, CSV, OpenDocument, Word, text)"));
  for (gsize i = 0; i < G_N_ELEMENTS (SUFFIXES); i++)
    gtk_file_filter_add_suffix (filter, SUFFIXES[i]);
  laurel_open_file_async (GTK_WINDOW (gtk_widget_get_root (over)), title, filter, callback, data);
}

/**
 * laurel_save_file_async:
 * @parent: the window
 * @title: what is asked
 * @name: the name to begin with
 * @filter: (nullable): which files are shown
 * @callback: what to call then
 * @data: what to call it with
 */
void
laurel_save_file_async (GtkWindow *parent, const char *title, const char *name,
                        GtkFileFilter *filter, GAsyncReadyCallback callback, gpointer data)
{
  GtkFileChooser *chooser = new_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"));

  gtk_file_chooser_set_current_name (chooser, name);
  show (chooser, filter, g_task_new (parent, NULL, callback, data));
}

void
laurel_choose_folder_async (GtkWindow *parent, const char *title, GAsyncReadyCallback callback,
                            gpointer data)
{
  show (new_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Choose")), NULL,
        g_task_new (parent, NULL, callback, data));
}

/* Asks for one file or several; laurel_file_dialog_finish_files() has them. */
void
laurel_open_files_async (GtkWindow *parent, const char *title, GtkFileFilter *filter,
                         GAsyncReadyCallback callback, gpointer data)
{
  GtkFileChooser *chooser = new_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"));

  gtk_file_chooser_set_select_multiple (chooser, TRUE);
  show (chooser, filter, g_task_new (parent, NULL, callback, data));
}

/* Returns: (transfer full): the files, each a #GFile; G_IO_ERROR_CANCELLED if there are none */
GListModel *
laurel_file_dialog_finish_files (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Returns: (transfer full): what was chosen; G_IO_ERROR_CANCELLED if nothing was */
GFile *
laurel_file_dialog_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Returns: (transfer full): where it is on this computer, or %NULL with @error set
 * when nothing was chosen, or a place that no path leads to */
char *
laurel_file_dialog_finish_path (GAsyncResult *result, GError **error)
{
  g_autoptr (GFile) file = laurel_file_dialog_finish (result, error);
  char *path = file ? g_file_get_path (file) : NULL;

  if (file != NULL && path == NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("Laurel cannot write there. Choose a folder of this computer."));

  return path;
}
