/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-save-copy.h"

#include "base/laurel-quotes.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/*
 * All of a library in a new file: to take along, or to save it when its own file
 * has gone or may not be written.
 */
typedef struct {
  GtkWidget *widget;
  LaurelStore *store;
  char *path;
} Copy;

static void
copy_free (Copy *copy)
{
  g_object_unref (copy->widget);
  g_object_unref (copy->store);
  g_free (copy->path);
  g_free (copy);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copy, copy_free)

static Copy *
copy_new (GtkWidget *widget, LaurelStore *store, const char *path)
{
  Copy *copy = g_new0 (Copy, 1);

  copy->widget = g_object_ref (widget);
  copy->store = g_object_ref (store);
  copy->path = g_strdup (path);

  return copy;
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Copy) copy = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (!laurel_store_save_copy_finish (copy->store, result, &error)) {
    laurel_report (copy->widget, error);
    return;
  }

  name = g_filename_display_basename (copy->path);
  /* Translators: %s is the name of a file. */
  text = laurel_quote (_("Saved a copy: “%s”"), name);
  laurel_toast (copy->widget, text);
}

/**
 * laurel_save_copy_to:
 * @widget: where it is told
 * @store: an open store
 * @path: where there is nothing yet
 */
void
laurel_save_copy_to (GtkWidget *widget, LaurelStore *store, const char *path)
{
  laurel_store_save_copy_async (store, path, on_saved, copy_new (widget, store, path));
}

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Copy) copy = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);

  if (path == NULL)
    laurel_report (copy->widget, error);
  else
    laurel_save_copy_to (copy->widget, copy->store, path);
}

/**
 * laurel_save_copy:
 * @widget: where it is told, in a window
 * @store: an open store
 *
 * Asks for a place, and saves a copy there.
 */
void
laurel_save_copy (GtkWidget *widget, LaurelStore *store)
{
  g_autofree char *name = g_path_get_basename (laurel_store_get_path (store));

  laurel_save_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _("Save a copy"), name, NULL,
                          on_chosen, copy_new (widget, store, NULL));
}
