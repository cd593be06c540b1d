/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-batch-written.h"

#include "ui/documents/laurel-paper-print.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-toast.h"

#include <glib/gi18n-lib.h>

static void
on_shown (GObject *source, GAsyncResult *result, gpointer data)
{
  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, NULL))
    laurel_toast (GTK_WIDGET (source), _("There is no program on this computer that shows "
                                         "folders."));
}

static void
show_folder (GSimpleAction *action, GVariant *folder, gpointer window)
{
  g_autofree char *uri = g_filename_to_uri (g_variant_get_bytestring (folder), NULL, NULL);

  if (uri != NULL)
    gtk_show_uri_full (window, uri, GDK_CURRENT_TIME, NULL, on_shown, NULL);
}

/* The toast outlives the page that it is about, so its action is the window's. */
static void
add_action (GtkWindow *window)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action =
    g_simple_action_new ("show-folder", G_VARIANT_TYPE_BYTESTRING);

  g_signal_connect_object (action, "activate", G_CALLBACK (show_folder), window, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (window), "written", G_ACTION_GROUP (group));
}

static AdwToastOverlay *
find_overlay (GtkWidget *widget)
{
  if (ADW_IS_TOAST_OVERLAY (widget))
    return ADW_TOAST_OVERLAY (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    AdwToastOverlay *found = find_overlay (child);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/**
 * laurel_batch_written_tell:
 * @window: where to
 * @words: what was written
 * @path: a file, or a folder
 *
 * Says so, with a button that opens the folder.
 */
void
laurel_batch_written_tell (GtkWindow *window, const char *words, const char *path)
{
  AdwToastOverlay *overlay = find_overlay (GTK_WIDGET (window));
  g_autoptr (AdwToast) toast = laurel_toast_new (GTK_WIDGET (window), words);
  g_autofree char *folder = g_file_test (path, G_FILE_TEST_IS_DIR) ? g_strdup (path)
                                                                  : g_path_get_dirname (path);

  if (overlay == NULL) {
    laurel_toast (GTK_WIDGET (window), words);
    return;
  }

  add_action (window);
  adw_toast_set_button_label (toast, _("Open folder"));
  adw_toast_set_action_target_value (toast, g_variant_new_bytestring (folder));
  adw_toast_set_action_name (toast, "written.show-folder");
  laurel_toast_show (overlay, toast);
}

/* Translators: %1$u counts letters, %2$s is a folder. */
static char *
dup_letters (const LaurelBatchResult *result, const char *name)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u letter was saved in “%2$s”",
                                       "%1$u letters were saved in “%2$s”", result->n_files),
                          result->n_files, name);
}

static void
tell_written (GtkWindow *window, const LaurelBatchResult *result)
{
  g_autofree char *name = g_filename_display_basename (result->path);
  g_autofree char *words =
    result->aim == LAUREL_BATCH_LETTERS ? dup_letters (result, name)
    : result->aim == LAUREL_BATCH_FILE
      /* Translators: %1$s is a file, %2$u counts pages. */
      ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "“%1$s” was saved, %2$u page",
                                      "“%1$s” was saved, %2$u pages", result->n_pages),
                         name, result->n_pages)
      /* Translators: %1$u counts files, %2$s is a folder. */
      : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u file was saved in “%2$s”",
                                      "%1$u files were saved in “%2$s”", result->n_files),
                         result->n_files, name);

  laurel_batch_written_tell (window, words, result->path);
}

/**
 * laurel_batch_written_take:
 * @window: where to
 * @result: what came of all rows
 * @title: what the print queue calls it
 *
 * Says what was written, or asks for the printer.
 */
void
laurel_batch_written_take (GtkWindow *window, const LaurelBatchResult *result, const char *title)
{
  if (result->aim == LAUREL_BATCH_PRINTER)
    laurel_paper_print_run (GTK_WIDGET (window), result->pdf, title);
  else
    tell_written (window, result);
}
