/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-import-entry.h"

#include <glib/gi18n-lib.h>

#include "ui/exchange/laurel-import-dialog.h"
#include "ui/kit/laurel-clipboard-table.h"
#include "ui/kit/laurel-dialog.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-run.h"

/*
 * The ways a plan comes to a window: chosen, dropped on it, or pasted.
 *
 * - `plan.import`: asks for a file
 * - `plan.paste`: takes the table on the clipboard, if there is one
 */

/* Lives as long as the window, which it belongs to. */
typedef struct {
  GtkWindow *window;
  LaurelSession *session;
} Entry;

static void
entry_free (gpointer data, GClosure *closure)
{
  Entry *entry = data;

  g_object_unref (entry->session);
  g_free (entry);
}

/* A library is opened, not read as a plan: reading one that is open would drop its
 * locks. */
static void
show_file (GtkWindow *window, LaurelSession *session, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  if (name != NULL && g_str_has_suffix (name, ".laurel")) {
    g_application_open (G_APPLICATION (gtk_window_get_application (window)), &file, 1, "");
    return;
  }

  if (laurel_check_writable (GTK_WIDGET (window), session))
    laurel_dialog_show_over (GTK_WINDOW (laurel_import_dialog_new_for_file (window, session, file)),
                             GTK_WIDGET (window));
}

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelSession) session = data;
  g_autoptr (GFile) file = laurel_file_dialog_finish (result, NULL);

  if (file)
    show_file (GTK_WINDOW (source), session, file);
}

static void
choose (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Entry *entry = data;
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  static const char *const SUFFIXES[] = {
    "docx", "xlsx", "odt", "ods", "pdf", "ics", "csv", "tsv", "txt", "html", "htm",
    "doc", "xls", "rtf", "wps", "et",
  };

  if (!laurel_check_writable (GTK_WIDGET (entry->window), entry->session))
    return;

  gtk_file_filter_set_name (filter, _("Plans (Word, Excel, OpenDocument, PDF, calendar, CSV, "
                                      "text)"));
  for (gsize i = 0; i < G_N_ELEMENTS (SUFFIXES); i++)
    gtk_file_filter_add_suffix (filter, SUFFIXES[i]);
  laurel_open_file_async (entry->window, _("Import a plan"), filter, on_file_chosen,
                          g_object_ref (entry->session));
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  Entry *entry = data;
  GSList *files = gdk_file_list_get_files (g_value_get_boxed (value));
  gboolean has_file = files != NULL;

  if (has_file)
    show_file (entry->window, entry->session, files->data);
  g_slist_free (files);

  return has_file;
}

/* Whoever presses Ctrl+V waits for something. */
static void
tell_no_table (GtkWindow *window)
{
  laurel_toast (GTK_WIDGET (window),
                _("There is no table on the clipboard. Copy the rows of a plan first."));
}

static void
on_pasted (GObject *source, GAsyncResult *result, gpointer data)
{
  GtkWindow *window = GTK_WINDOW (source);
  g_autoptr (GBytes) bytes = laurel_clipboard_table_read_finish (result, NULL);

  if (bytes != NULL) {
    g_autoptr (LaurelSession) session = NULL;

    g_object_get (window, "session", &session, NULL);
    laurel_dialog_show_over (
      GTK_WINDOW (laurel_import_dialog_new_for_bytes (window, session, bytes)),
      GTK_WIDGET (window));
  } else {
    tell_no_table (window);
  }
}

static void
paste (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Entry *entry = data;

  if (laurel_check_writable (GTK_WIDGET (entry->window), entry->session))
    laurel_clipboard_table_read_async (GTK_WIDGET (entry->window), on_pasted, NULL);
}

static Entry *
entry_new (GtkWindow *window, LaurelSession *session)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->window = window;
  entry->session = g_object_ref (session);

  return entry;
}

static void
add_action (GSimpleActionGroup *group, const char *name, GCallback activate, Entry *entry)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect_data (action, "activate", activate, entry, entry_free, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

/* Where a text is being typed, what is pasted is for the text: it comes first. */
static void
add_shortcut (GtkWindow *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_v, GDK_CONTROL_MASK),
                      gtk_named_action_new ("plan.paste")));
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}

/**
 * laurel_import_entry_add:
 * @window: a window on a library, with a session
 * @session: that session
 *
 * Lets plans come in.
 */
void
laurel_import_entry_add (GtkWindow *window, LaurelSession *session)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  add_action (group, "import", G_CALLBACK (choose), entry_new (window, session));
  add_action (group, "paste", G_CALLBACK (paste), entry_new (window, session));
  gtk_widget_insert_action_group (GTK_WIDGET (window), "plan", G_ACTION_GROUP (group));

  g_signal_connect_data (drop, "drop", G_CALLBACK (on_drop), entry_new (window, session),
                         entry_free, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (drop));
  add_shortcut (window);
}
