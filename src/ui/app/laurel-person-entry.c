/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-person-entry.h"

#include "base/laurel-quotes.h"
#include "store/laurel-opening.h"

#include "documents/laurel-person-record.h"
#include "ui/exchange/laurel-people-dialog.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-language.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/*
 * How people come to a window, and what is kept of one goes out.
 *
 * - `person.import`: asks for a list
 * - `person.export` (`(xs)`): asks where all that is kept about a person, by id and
 *   name, shall go
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

/* ---- a list comes in ------------------------------------------------------------------ */

static void
on_list_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelSession) session = data;
  g_autoptr (GFile) file = laurel_file_dialog_finish (result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL)
    laurel_dialog_present (LAUREL_DIALOG (laurel_people_dialog_new (session,
                                                                    g_file_peek_path (file))),
                           gtk_window_get_child (GTK_WINDOW (source)));
}

static void
import_list (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  static const char *const SUFFIXES[] = { "csv", "tsv", "xlsx", "ods", "txt", "docx", "html" };
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Entry *entry = data;

  gtk_file_filter_set_name (filter, _("Lists (Excel, CSV, OpenDocument, Word, text)"));
  for (gsize i = 0; i < G_N_ELEMENTS (SUFFIXES); i++)
    gtk_file_filter_add_suffix (filter, SUFFIXES[i]);
  laurel_open_file_async (entry->window, _("Import people"), filter, on_list_chosen,
                          g_object_ref (entry->session));
}

/* ---- what is kept goes out -------------------------------------------------------------- */

typedef struct {
  GtkWidget *widget;
  LaurelSession *session;
  GFile *file; /* (nullable): not chosen yet */
  gint64 person;
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->widget);
  g_object_unref (export->session);
  g_clear_object (&export->file);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) export = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *text = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error)) {
    laurel_report (export->widget, error);
    return;
  }

  /* Translators: %s is the name of a file. */
  text = laurel_quote (_("Wrote “%s”"), name);
  laurel_toast (export->widget, text);
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) export = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = laurel_store_read_finish (LAUREL_STORE (source), result, &error);
  GFile *file = export->file;

  if (bytes == NULL) {
    laurel_report (export->widget, error);
    return;
  }

  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL,
                                       on_written, g_steal_pointer (&export));
}

/* On the reader's thread. */
static gpointer
make_record (LaurelReader *reader, GVariant *args, GError **error)
{
  const char *path, *language;
  gint64 person;

  g_variant_get (args, "(x^&ay&s)", &person, &path, &language);
  if (!laurel_opening_check (path, error))
    return NULL;

  return laurel_person_record_write (reader, person, path, language, error);
}

static void
on_place_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) export = data;
  LaurelStore *store = laurel_session_get_store (export->session);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);
  GVariant *args;

  if (path == NULL) {
    laurel_report (export->widget, error);
    return;
  }

  export->file = g_file_new_for_path (path);
  args = g_variant_new ("(x^ays)", export->person, path, laurel_language_get_own ());
  laurel_store_read_async (store, make_record, args, (GDestroyNotify) g_bytes_unref, NULL, on_made,
                           g_steal_pointer (&export));
}

static void
export_person (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *file = NULL;
  Entry *entry = data;
  Export *export = g_new0 (Export, 1);
  const char *name;

  g_variant_get (parameter, "(x&s)", &export->person, &name);
  export->widget = g_object_ref (gtk_window_get_child (entry->window));
  export->session = g_object_ref (entry->session);
  gtk_file_filter_set_name (filter, _("PDF, or JSON for programs"));
  gtk_file_filter_add_suffix (filter, "pdf");
  gtk_file_filter_add_suffix (filter, "json");
  file = g_strdup_printf ("%s.pdf", name);
  g_strdelimit (file, "/\\:*?\"<>|", '_');
  laurel_save_file_async (entry->window, _("Export all that is kept"), file, filter,
                          on_place_chosen, export);
}

/* ---- both --------------------------------------------------------------------------------- */

static void
add_action (GSimpleActionGroup *group, const char *name, const char *type, GCallback activate,
            GtkWindow *window, LaurelSession *session)
{
  g_autoptr (GSimpleAction) action =
    g_simple_action_new (name, type ? G_VARIANT_TYPE (type) : NULL);
  Entry *entry = g_new0 (Entry, 1);

  entry->window = window;
  entry->session = g_object_ref (session);
  g_signal_connect_data (action, "activate", activate, entry, entry_free, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

/**
 * laurel_person_entry_add:
 * @window: a window on a library, with a session
 * @session: that session
 *
 * Lets people come in, and what is kept of one go out.
 */
void
laurel_person_entry_add (GtkWindow *window, LaurelSession *session)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  add_action (group, "import", NULL, G_CALLBACK (import_list), window, session);
  add_action (group, "export", "(xs)", G_CALLBACK (export_person), window, session);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "person", G_ACTION_GROUP (group));
}
