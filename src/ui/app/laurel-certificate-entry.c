/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-certificate-entry.h"

#include "ui/app/laurel-export-job.h"
#include "ui/app/laurel-verify-dialog.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/*
 * Certificates that come in to be checked, and the register that goes out.
 *
 * ## Actions
 *
 * - `certificate.verify`: asks which certificates are to be checked
 * - `certificate.save-list`: asks where the register shall go; its name says as what
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

static void
verify (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Entry *entry = data;

  laurel_verify_dialog_present (entry->session, gtk_window_get_child (entry->window));
}

/* ---- the register goes out -------------------------------------------------- */

typedef struct {
  GtkWidget *widget;
  LaurelSession *session;
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->session);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/* By what its name ends in; what ends in nothing known is a PDF. */
static LaurelExportFormat
get_format (const char *path)
{
  for (LaurelExportFormat format = 0; format < LAUREL_N_EXPORT_FORMATS; format++)
    if (laurel_export_has_issued (format)
        && g_str_has_suffix (path, laurel_export_get_suffix (format)))
      return format;

  return LAUREL_EXPORT_PDF;
}

static void
on_saved (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  g_autoptr (GError) error = NULL;

  if (laurel_export_job_finish (LAUREL_STORE (source), result, &error))
    laurel_toast (saving->widget, _("Saved"));
  else
    laurel_report (saving->widget, error);
}

static void
on_place_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) saving = data;
  LaurelStore *store = laurel_session_get_store (saving->session);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);
  LaurelExport what = { .issued = TRUE };

  if (path == NULL) {
    laurel_report (saving->widget, error);
    return;
  }

  what.format = get_format (path);
  laurel_export_job_async (store, &what, path, NULL, on_saved, g_steal_pointer (&saving));
}

static void
save_list (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  static const char *const SUFFIXES[] = { "pdf", "csv", "xlsx", "json" };
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Entry *entry = data;
  Saving *saving = g_new0 (Saving, 1);

  saving->widget = g_object_ref (gtk_window_get_child (entry->window));
  saving->session = g_object_ref (entry->session);
  gtk_file_filter_set_name (filter, _("PDF, CSV, XLSX or JSON"));
  for (gsize i = 0; i < G_N_ELEMENTS (SUFFIXES); i++)
    gtk_file_filter_add_suffix (filter, SUFFIXES[i]);
  laurel_save_file_async (entry->window, _("Save the list"), _("Register.pdf"), filter,
                          on_place_chosen, saving);
}

/* ---- both ------------------------------------------------------------------- */

static void
add_action (GSimpleActionGroup *group, const char *name, GCallback activate, GtkWindow *window,
            LaurelSession *session)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);
  Entry *entry = g_new0 (Entry, 1);

  entry->window = window;
  entry->session = g_object_ref (session);
  g_signal_connect_data (action, "activate", activate, entry, entry_free, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

/**
 * laurel_certificate_entry_add:
 * @window: a window on a library, with a session
 * @session: that session
 *
 * Lets certificates be checked, and the register go out.
 */
void
laurel_certificate_entry_add (GtkWindow *window, LaurelSession *session)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  add_action (group, "verify", G_CALLBACK (verify), window, session);
  add_action (group, "save-list", G_CALLBACK (save_list), window, session);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "certificate", G_ACTION_GROUP (group));
}
