/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-clipboard-table.h"

#include <string.h>

/* A table, and not just a word that somebody has copied. */
static gboolean
is_table (GBytes *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  return size > 0 && (g_strstr_len (text, (gssize) size, "<table") ||
                      g_strstr_len (text, (gssize) size, "<TABLE") || memchr (text, '\t', size));
}

static void
return_none (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no table on the clipboard");
}

static void
on_spliced (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GOutputStream *memory = G_OUTPUT_STREAM (source);
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  if (g_output_stream_splice_finish (memory, result, &error) < 0) {
    g_task_return_error (task, error);
    return;
  }

  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  if (is_table (bytes))
    g_task_return_pointer (task, g_steal_pointer (&bytes), (GDestroyNotify) g_bytes_unref);
  else
    return_none (task);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GInputStream) stream =
    gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (stream == NULL)
    return_none (task);
  else
    g_output_stream_splice_async (memory, stream,
                                  G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE |
                                    G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                  G_PRIORITY_DEFAULT, NULL, on_spliced, g_object_ref (task));
}

/**
 * laurel_clipboard_table_read_async:
 * @widget: a widget on the screen whose clipboard it is
 * @callback: called when it is read
 * @data: for @callback
 *
 * Reads the table that somebody has copied, out of a spreadsheet or a page.
 */
void
laurel_clipboard_table_read_async (GtkWidget *widget, GAsyncReadyCallback callback, gpointer data)
{
  static const char *TYPES[] = { "text/html", "text/plain;charset=utf-8", NULL };
  GTask *task = g_task_new (widget, NULL, callback, data);

  g_task_set_source_tag (task, laurel_clipboard_table_read_async);
  g_task_set_name (task, "read a table of the clipboard");
  gdk_clipboard_read_async (gtk_widget_get_clipboard (widget), TYPES, G_PRIORITY_DEFAULT, NULL,
                            on_read, task);
}

/**
 * laurel_clipboard_table_read_finish:
 * @error: return location for an error: `G_IO_ERROR_NOT_FOUND` where there is no table
 *
 * Returns: (transfer full) (nullable): the table, as it was copied
 */
GBytes *
laurel_clipboard_table_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
