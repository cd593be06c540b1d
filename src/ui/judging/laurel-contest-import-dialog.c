/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-import-dialog.h"

#include "exchange/laurel-entries-list.h"
#include "exchange/laurel-judges-list.h"
#include "judging/contest/laurel-entry-import-store.h"
#include "judging/jury/laurel-judge-import-store.h"
#include "ui/judging/laurel-columns-choice.h"
#include "ui/kit/laurel-clipboard-table.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-list-import.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelContestImportDialog:
 *
 * Takes a list of entries or of judges in: reads the file, shows what each column is taken
 * for, what is wrong, and what is new or changes, and then runs one command. All of it goes in
 * or nothing, unless rows with which something is wrong are to be left out.
 */
struct _LaurelContestImportDialog {
  LaurelDialog parent_instance;

  LaurelListImport *import;

  GCancellable *cancellable;
  LaurelContestImportDraft *draft; /* (nullable): not read yet, or not to be read */
  LaurelImportKind kind;
  gint64 contest;
  char *path;                      /* (nullable): it was pasted */
  GBytes *bytes;                   /* (nullable): not read yet */
  gboolean is_offered;             /* what its columns can hold */
};

G_DEFINE_FINAL_TYPE (LaurelContestImportDialog, laurel_contest_import_dialog, LAUREL_TYPE_DIALOG)

static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  return LAUREL_CONTEST_IMPORT_DIALOG (dialog)->kind == LAUREL_IMPORT_ENTRIES
         ? &LAUREL_ENTRIES_IMPORT : &LAUREL_JUDGES_IMPORT;
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelContestImportDialog *self = LAUREL_CONTEST_IMPORT_DIALOG (dialog);
  g_autofree char *name = self->path ? g_filename_display_basename (self->path)
                                     : g_strdup (_("Pasted list"));

  return self->kind == LAUREL_IMPORT_ENTRIES
         ? laurel_entries_list_build (self->draft->list, self->draft->contest, name)
         : laurel_judges_list_build (self->draft->list, self->draft->contest, name);
}

/* ---- what is shown ------------------------------------------------------------------ */

static void
show_readiness (LaurelContestImportDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 laurel_list_import_is_ready (self->import));
}

/* What a contest asks for is known when the list is read, and can be chosen then. */
static void
offer_fields (LaurelContestImportDialog *self, const LaurelContestImportDraft *draft)
{
  gsize n;
  const LaurelListHeading *headings = self->kind == LAUREL_IMPORT_ENTRIES
                                        ? laurel_entries_list_get_headings (&n)
                                        : laurel_judges_list_get_headings (&n);

  laurel_columns_choice_offer (self->import, headings, n,
                               self->kind == LAUREL_IMPORT_ENTRIES ? draft->form : NULL);
}

/* ---- reading -------------------------------------------------------------------------- */

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelContestImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  LaurelContestImportDraft *draft =
    laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (draft != NULL && self->bytes == NULL)
    self->bytes = g_bytes_ref (draft->bytes);
  if (draft != NULL && !self->is_offered)
    offer_fields (self, draft);
  self->is_offered |= draft != NULL;
  if (draft != NULL)
    laurel_list_import_show (self->import, draft->list);
  else
    laurel_list_import_fail (self->import, error);
  g_clear_pointer (&self->draft, laurel_contest_import_draft_free);
  self->draft = draft;
}

static void
free_draft (gpointer draft)
{
  laurel_contest_import_draft_free (draft);
}

/* Reads it, again if it was read before: what it is taken for may have changed. */
static void
read_list (LaurelContestImportDialog *self)
{
  LaurelSession *session = laurel_dialog_get_session (LAUREL_DIALOG (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", FALSE);
  laurel_store_read_async (laurel_session_get_store (session), laurel_contest_import_draft_read,
                           laurel_contest_import_draft_build_args (self->path, self->bytes,
                                                                   self->contest, self->kind,
                                                                   laurel_list_import_build_maps (
                                                                     self->import)),
                           free_draft, self->cancellable, on_read, g_object_ref (self));
}

/* ---- the object ------------------------------------------------------------------------- */

static void
laurel_contest_import_dialog_dispose (GObject *object)
{
  g_cancellable_cancel (LAUREL_CONTEST_IMPORT_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (laurel_contest_import_dialog_parent_class)->dispose (object);
}

static void
laurel_contest_import_dialog_finalize (GObject *object)
{
  LaurelContestImportDialog *self = LAUREL_CONTEST_IMPORT_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->draft, laurel_contest_import_draft_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->path);

  G_OBJECT_CLASS (laurel_contest_import_dialog_parent_class)->finalize (object);
}

static void
laurel_contest_import_dialog_class_init (LaurelContestImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_contest_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_contest_import_dialog_finalize;
  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_LIST_IMPORT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/laurel/ui/judging/laurel-contest-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelContestImportDialog, import);
  gtk_widget_class_bind_template_callback (widget_class, read_list);
  gtk_widget_class_bind_template_callback (widget_class, show_readiness);
}

static void
laurel_contest_import_dialog_init (LaurelContestImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
new_for (LaurelSession *session, LaurelContest *contest, LaurelImportKind kind, const char *path,
         GBytes *bytes)
{
  LaurelContestImportDialog *self =
    g_object_new (LAUREL_TYPE_CONTEST_IMPORT_DIALOG, "session", session, NULL);

  self->path = g_strdup (path);
  self->bytes = bytes ? g_bytes_ref (bytes) : NULL;
  self->kind = kind;
  self->contest = laurel_row_get_id (LAUREL_ROW (contest));
  gtk_window_set_title (GTK_WINDOW (self), kind == LAUREL_IMPORT_ENTRIES ? _("Import entries")
                                                                         : _("Import judges"));
  read_list (self);

  return GTK_WIDGET (self);
}

/**
 * laurel_contest_import_dialog_new:
 * @session: a session
 * @contest: to which contest it comes
 * @kind: what it is a list of
 * @path: the file
 */
GtkWidget *
laurel_contest_import_dialog_new (LaurelSession *session, LaurelContest *contest,
                                  LaurelImportKind kind, const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return new_for (session, contest, kind, path, NULL);
}

/**
 * laurel_contest_import_dialog_new_for_bytes:
 * @session: a session
 * @contest: to which contest it comes
 * @kind: what it is a list of
 * @bytes: a table that was pasted
 */
GtkWidget *
laurel_contest_import_dialog_new_for_bytes (LaurelSession *session, LaurelContest *contest,
                                            LaurelImportKind kind, GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return new_for (session, contest, kind, NULL, bytes);
}

typedef struct {
  LaurelSession *session;
  LaurelContest *contest;
  GtkWidget *over;
  LaurelImportKind kind;
} Wish;

static Wish *
wish_new (GtkWidget *over, LaurelSession *session, LaurelContest *contest, LaurelImportKind kind)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->session = g_object_ref (session);
  wish->contest = g_object_ref (contest);
  wish->over = g_object_ref (over);
  wish->kind = kind;

  return wish;
}

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Wish *wish = data;
  g_autoptr (LaurelSession) session = wish->session;
  g_autoptr (LaurelContest) contest = wish->contest;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);
  g_autoptr (GtkWidget) over = wish->over;

  if (path != NULL)
    laurel_dialog_present (
      LAUREL_DIALOG (laurel_contest_import_dialog_new (session, contest, wish->kind, path)), over);
  else
    laurel_report (over, error);
}

/**
 * laurel_contest_import_ask:
 * @over: where it was asked for
 * @session: a session
 * @contest: to which contest it comes
 * @kind: what it is a list of
 *
 * Asks for the file, and shows what is in it.
 */
void
laurel_contest_import_ask (GtkWidget *over, LaurelSession *session, LaurelContest *contest,
                           LaurelImportKind kind)
{
  laurel_open_list_async (over, kind == LAUREL_IMPORT_ENTRIES ? _("Import entries")
                                                              : _("Import judges"),
                          on_chosen, wish_new (over, session, contest, kind));
}

static void
on_pasted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Wish *wish = data;
  g_autoptr (LaurelSession) session = wish->session;
  g_autoptr (LaurelContest) contest = wish->contest;
  g_autoptr (GtkWidget) over = wish->over;
  g_autoptr (GBytes) bytes = laurel_clipboard_table_read_finish (result, NULL);

  if (bytes == NULL)
    laurel_toast (over, _("There is no table on the clipboard. Copy the rows of a list first."));
  else if (gtk_widget_get_root (over) != NULL)
    laurel_dialog_present (
      LAUREL_DIALOG (laurel_contest_import_dialog_new_for_bytes (session, contest, wish->kind,
                                                                 bytes)), over);
}

/**
 * laurel_contest_import_paste:
 * @over: where it was asked for
 * @session: a session
 * @contest: to which contest it comes
 * @kind: what it is a list of
 *
 * Takes the table on the clipboard, and shows what is in it.
 */
void
laurel_contest_import_paste (GtkWidget *over, LaurelSession *session, LaurelContest *contest,
                             LaurelImportKind kind)
{
  laurel_clipboard_table_read_async (over, on_pasted, wish_new (over, session, contest, kind));
}
