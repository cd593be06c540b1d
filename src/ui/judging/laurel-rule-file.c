/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-rule-file.h"

#include "exchange/laurel-table-reader.h"
#include "ui/kit/laurel-file-dialog.h"

#include <glib/gi18n-lib.h>

/* Rules out of a file that somebody chooses. */

/* On the reader's thread. */
static gpointer
read_file (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  const char *path;

  g_variant_get (args, "(^&ay)", &path);
  bytes = laurel_table_load_file (path, NULL, error);

  return bytes ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  char *content = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (content != NULL)
    g_task_return_pointer (task, content, g_free);
  else
    g_task_return_error (task, error);
}

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  LaurelSession *session = g_task_get_task_data (task);
  GError *error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);

  if (path == NULL)
    g_task_return_error (task, error);
  else
    laurel_store_read_async (laurel_session_get_store (session), read_file,
                             g_variant_new ("(^ay)", path), g_free, NULL, on_read,
                             g_object_ref (task));
}

/**
 * laurel_rule_file_read_async:
 * @over: where it was asked for
 * @session: a session
 * @callback: what to call when the file is read
 * @data: what to call it with
 *
 * Asks for a file of rules, and reads it.
 */
void
laurel_rule_file_read_async (GtkWidget *over, LaurelSession *session,
                             GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  GTask *task = g_task_new (NULL, NULL, callback, data);

  g_task_set_source_tag (task, laurel_rule_file_read_async);
  g_task_set_name (task, "read rules");
  g_task_set_task_data (task, g_object_ref (session), g_object_unref);
  gtk_file_filter_set_name (filter, _("Rules"));
  gtk_file_filter_add_suffix (filter, "json");
  laurel_open_file_async (GTK_WINDOW (gtk_widget_get_root (over)), _("Import rules"), filter,
                          on_chosen, task);
}

/* Returns: (transfer full) (nullable): what is in it */
char *
laurel_rule_file_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
