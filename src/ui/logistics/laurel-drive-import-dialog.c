/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-drive-import-dialog.h"

#include "exchange/laurel-fault.h"
#include "exchange/laurel-table-reader.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/laurel-drive-import-store.h"
#include "logistics/parcels/laurel-way-event-store.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-list-import.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * LaurelDriveImportDialog:
 *
 * Takes a list into a drive: reads the file, shows what is wrong and what is new or changes, and
 * then runs one command. All of it goes in or nothing, unless rows with which something is wrong
 * are to be left out.
 */
struct _LaurelDriveImportDialog {
  LaurelDialog parent_instance;

  GtkCheckButton *new_units;
  LaurelListImport *import;

  GCancellable *cancellable;
  struct Draft *draft; /* (nullable): not read yet, or not to be read */
  LaurelDriveListKind kind;
  LaurelDrive *drive;
  char *path;
};

G_DEFINE_FINAL_TYPE (LaurelDriveImportDialog, laurel_drive_import_dialog, LAUREL_TYPE_DIALOG)

/* It goes from the reader's thread to another one as a whole. */
typedef struct Draft {
  LaurelTable *table;
  LaurelDrive *drive;
  LaurelContestList *list;
} Draft;

static void
draft_free (gpointer data)
{
  Draft *self = data;

  g_clear_pointer (&self->list, laurel_contest_list_free);
  g_clear_pointer (&self->table, laurel_table_free);
  g_clear_object (&self->drive);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Draft, draft_free)

/* On the reader's thread. */
static gpointer
read_draft (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (Draft) self = g_new0 (Draft, 1);
  g_autoptr (GHashTable) maps = NULL;
  g_autoptr (GVariant) told = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *id = NULL;
  const char *path;
  gboolean new_units;
  gint64 drive;
  int kind;

  g_variant_get (args, "(^&ayxib@a{ss})", &path, &drive, &kind, &new_units, &told);
  maps = laurel_list_import_read_maps (told);
  id = g_strdup_printf ("%" G_GINT64_FORMAT, drive);
  bytes = laurel_table_load_file (path, NULL, error);
  self->table = bytes ? laurel_table_read_bytes (bytes, NULL, error) : NULL;
  self->drive = self->table ? laurel_drive_find (reader, id, error) : NULL;
  self->list = self->drive ? laurel_drive_list_read_any (self->table,
                                                         (LaurelDriveListKind) kind, self->drive,
                                                         maps, error) : NULL;
  if (self->list == NULL)
    return NULL;

  laurel_drive_list_compare (self->list, (LaurelDriveListKind) kind, reader, self->drive,
                             new_units);

  return g_steal_pointer (&self);
}

static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  switch (LAUREL_DRIVE_IMPORT_DIALOG (dialog)->kind) {
  case LAUREL_DRIVE_LIST_GIFTS:
    return &LAUREL_GIFTS_IMPORT;
  case LAUREL_DRIVE_LIST_RECEIVERS:
    return &LAUREL_RECEIVERS_IMPORT;
  case LAUREL_DRIVE_LIST_NEEDS:
    return &LAUREL_NEEDS_IMPORT;
  case LAUREL_DRIVE_LIST_WAYBILLS:
  default:
    return &LAUREL_WAY_EVENTS_TAKE;
  }
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelDriveImportDialog *self = LAUREL_DRIVE_IMPORT_DIALOG (dialog);
  g_autofree char *name = g_filename_display_basename (self->path);

  return laurel_drive_list_build (self->draft->list, self->kind, self->draft->drive, name);
}

/* ---- what is shown --------------------------------------------------------------------------- */

/* Whether units are asked about: only where one was never used, which its remedy tells. */
static gboolean
asks_for_units (LaurelDriveImportDialog *self, LaurelContestList *list)
{
  if (gtk_check_button_get_active (self->new_units))
    return TRUE;

  for (guint i = 0; i < list->faults->len; i++) {
    const LaurelFault *fault = list->faults->pdata[i];

    if (fault->hint != NULL && strstr (fault->hint, "--new-units") != NULL)
      return TRUE;
  }

  return FALSE;
}

static void
show_readiness (LaurelDriveImportDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 laurel_list_import_is_ready (self->import));
}

/* ---- reading --------------------------------------------------------------------------------- */

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelDriveImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  Draft *draft = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (draft != NULL) {
    laurel_list_import_show (self->import, draft->list);
    gtk_widget_set_visible (GTK_WIDGET (self->new_units), asks_for_units (self, draft->list));
  } else {
    laurel_list_import_fail (self->import, error);
  }
  g_clear_pointer (&self->draft, draft_free);
  self->draft = draft;
}

/* Reads it, again if units that were never used here are taken now. */
static void
read_list (LaurelDriveImportDialog *self)
{
  LaurelSession *session = laurel_dialog_get_session (LAUREL_DIALOG (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", FALSE);
  laurel_store_read_async (laurel_session_get_store (session), read_draft,
                           g_variant_new ("(^ayxib@a{ss})", self->path,
                                          laurel_row_get_id (LAUREL_ROW (self->drive)),
                                          (int) self->kind,
                                          gtk_check_button_get_active (self->new_units),
                                          laurel_list_import_build_maps (self->import)),
                           draft_free, self->cancellable, on_read, g_object_ref (self));
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_drive_import_dialog_dispose (GObject *object)
{
  g_cancellable_cancel (LAUREL_DRIVE_IMPORT_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (laurel_drive_import_dialog_parent_class)->dispose (object);
}

static void
laurel_drive_import_dialog_finalize (GObject *object)
{
  LaurelDriveImportDialog *self = LAUREL_DRIVE_IMPORT_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->draft, draft_free);
  g_clear_object (&self->drive);
  g_free (self->path);

  G_OBJECT_CLASS (laurel_drive_import_dialog_parent_class)->finalize (object);
}

static void
laurel_drive_import_dialog_class_init (LaurelDriveImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_drive_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_drive_import_dialog_finalize;
  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_LIST_IMPORT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/laurel/ui/logistics/laurel-drive-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveImportDialog, new_units);
  gtk_widget_class_bind_template_child (widget_class, LaurelDriveImportDialog, import);
  gtk_widget_class_bind_template_callback (widget_class, read_list);
  gtk_widget_class_bind_template_callback (widget_class, show_readiness);
}

static void
laurel_drive_import_dialog_init (LaurelDriveImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
get_title (LaurelDriveListKind kind)
{
  switch (kind) {
  case LAUREL_DRIVE_LIST_GIFTS:
    return _("Import gifts");
  case LAUREL_DRIVE_LIST_RECEIVERS:
    return _("Import receivers");
  case LAUREL_DRIVE_LIST_NEEDS:
    return _("Import needs");
  case LAUREL_DRIVE_LIST_WAYBILLS:
  default:
    return _("Import a carrier’s list");
  }
}

/**
 * laurel_drive_import_dialog_new:
 * @session: a session
 * @drive: to which drive it comes
 * @kind: what it is a list of
 * @path: the file
 */
GtkWidget *
laurel_drive_import_dialog_new (LaurelSession *session, LaurelDrive *drive,
                                LaurelDriveListKind kind, const char *path)
{
  g_auto (GStrv) fields = laurel_drive_list_dup_fields (kind);
  g_auto (GStrv) labels = laurel_drive_list_dup_labels (kind);
  LaurelDriveImportDialog *self =
    g_object_new (LAUREL_TYPE_DRIVE_IMPORT_DIALOG, "session", session, "title", get_title (kind),
                  NULL);

  self->path = g_strdup (path);
  self->kind = kind;
  self->drive = g_object_ref (drive);
  laurel_list_import_set_fields (self->import, (const char *const *) fields,
                                 (const char *const *) labels, NULL);
  read_list (self);

  return GTK_WIDGET (self);
}

typedef struct {
  LaurelSession *session;
  LaurelDrive *drive;
  GtkWidget *over;
  LaurelDriveListKind kind;
} Wish;

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Wish *wish = data;
  g_autoptr (LaurelSession) session = wish->session;
  g_autoptr (LaurelDrive) drive = wish->drive;
  g_autoptr (GtkWidget) over = wish->over;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);

  if (path != NULL)
    laurel_dialog_present (LAUREL_DIALOG (laurel_drive_import_dialog_new (session, drive,
                                                                          wish->kind, path)),
                           over);
  else
    laurel_report (over, error);
}

/**
 * laurel_drive_import_ask:
 * @over: where it was asked for
 * @session: a session
 * @drive: to which drive it comes
 * @kind: what it is a list of
 *
 * Asks for the file, and shows what is in it.
 */
void
laurel_drive_import_ask (GtkWidget *over, LaurelSession *session, LaurelDrive *drive,
                         LaurelDriveListKind kind)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->session = g_object_ref (session);
  wish->drive = g_object_ref (drive);
  wish->over = g_object_ref (over);
  wish->kind = kind;
  laurel_open_list_async (over, get_title (kind), on_chosen, wish);
}
