/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-text-file.h"

#include "base/laurel-quotes.h"
#include "store/laurel-opening.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What goes into a file as text. */

typedef struct {
  GtkWidget *widget;
  GBytes *text;
} Wish;

static void
wish_free (Wish *wish)
{
  g_object_unref (wish->widget);
  g_bytes_unref (wish->text);
  g_free (wish);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wish, wish_free)

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Wish) wish = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *text = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error)) {
    laurel_report (wish->widget, error);
    return;
  }

  /* Translators: %s is the name of a file. */
  text = laurel_quote (_("Wrote “%s”"), name);
  laurel_toast (wish->widget, text);
}

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Wish) wish = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);
  g_autoptr (GFile) file = path ? g_file_new_for_path (path) : NULL;
  GBytes *text = wish->text;

  if (file == NULL || !laurel_opening_check (path, &error)) {
    laurel_report (wish->widget, error);
    return;
  }

  g_file_replace_contents_bytes_async (file, text, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                       on_written, g_steal_pointer (&wish));
}

/**
 * laurel_text_file_save:
 * @widget: where it was asked for
 * @title: what is asked
 * @name: the name to begin with
 * @text: what is written
 *
 * Asks where, and writes it there.
 */
void
laurel_text_file_save (GtkWidget *widget, const char *title, const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  laurel_text_file_save_bytes (widget, title, name, _("Text"), bytes);
}

/**
 * laurel_text_file_save_bytes:
 * @widget: where it was asked for
 * @title: what is asked
 * @name: the name to begin with
 * @kind: what such files are called
 * @bytes: what is written
 *
 * Asks where, and writes it there.
 */
void
laurel_text_file_save_bytes (GtkWidget *widget, const char *title, const char *name,
                             const char *kind, GBytes *bytes)
{
  const char *point = strrchr (name, '.');
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Wish *wish = g_new0 (Wish, 1);

  wish->widget = g_object_ref (widget);
  wish->text = g_bytes_ref (bytes);
  gtk_file_filter_set_name (filter, kind);
  gtk_file_filter_add_suffix (filter, point ? point + 1 : "txt");
  laurel_save_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), title, name, filter,
                          on_chosen, wish);
}
