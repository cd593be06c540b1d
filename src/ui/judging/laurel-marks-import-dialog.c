/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-marks-import-dialog.h"

#include "exchange/laurel-marks-list.h"
#include "exchange/laurel-table-reader.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "ui/judging/laurel-columns-choice.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-list-import.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelMarksImportDialog:
 *
 * Takes marks in from a file: a row for each, for each sheet, or for each entry. It shows what is
 * wrong, cell by cell, and which marks are new or change; all of them go in, or none.
 */
struct _LaurelMarksImportDialog {
  LaurelDialog parent_instance;

  LaurelListImport *import;

  GCancellable *cancellable;
  gint64 stage;
  char *path;
  gpointer draft; /* (nullable): not read yet, or not to be read */
};

G_DEFINE_FINAL_TYPE (LaurelMarksImportDialog, laurel_marks_import_dialog, LAUREL_TYPE_DIALOG)

/* It goes from the reader's thread to another one as a whole. */
typedef struct {
  LaurelTable *table;
  LaurelContestStage *stage;
  LaurelMarksList *list;
  LaurelContestList *rows; /* the same, as it is shown */
  char *columns;           /* what the contest is to remember of them */
} Draft;

static void
draft_free (gpointer data)
{
  Draft *self = data;

  g_clear_pointer (&self->rows, laurel_contest_list_free);
  g_clear_pointer (&self->list, laurel_marks_list_free);
  g_clear_pointer (&self->table, laurel_table_free);
  g_clear_object (&self->stage);
  g_free (self->columns);
  g_free (self);
}

static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  const Draft *draft = LAUREL_MARKS_IMPORT_DIALOG (dialog)->draft;

  return laurel_marks_list_get_command (draft->list);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelMarksImportDialog *self = LAUREL_MARKS_IMPORT_DIALOG (dialog);
  const Draft *draft = self->draft;

  laurel_columns_choice_remember (self->import, laurel_dialog_get_session (dialog),
                                  laurel_contest_stage_get_contest_id (draft->stage),
                                  draft->columns);

  return laurel_marks_list_build (draft->list, draft->stage);
}

/* ---- what is shown ------------------------------------------------------------------ */

static void
show_readiness (LaurelMarksImportDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 laurel_list_import_is_ready (self->import));
}

/* A row may have a mark of each judge: marks are counted. */
static void
show_draft (LaurelMarksImportDialog *self, const Draft *draft)
{
  guint counts[LAUREL_LIST_WRONG + 1];

  for (int state = LAUREL_LIST_NEW; state <= LAUREL_LIST_WRONG; state++)
    counts[state] = laurel_marks_list_count (draft->list, (LaurelListState) state);
  laurel_list_import_show_sum (self->import, draft->rows, counts);
}

/* ---- reading -------------------------------------------------------------------------- */

static gboolean
read_list (Draft *self, LaurelReader *reader, GHashTable *told, GError **error)
{
  g_autoptr (LaurelContest) contest =
    laurel_contest_load (reader, laurel_contest_stage_get_contest_id (self->stage), error);

  self->list = contest ? laurel_marks_list_read (self->table, reader, self->stage, told, error)
                       : NULL;
  /* Before its columns are known nobody asks which marks it lacks. */
  if (self->list == NULL ||
      (self->list->needed == NULL &&
       !laurel_marks_list_compare (self->list, reader, self->stage, error)))
    return FALSE;

  self->rows = laurel_marks_list_dup_rows (self->list);
  self->columns = laurel_contest_list_dup_columns (self->rows, laurel_contest_get_columns (contest),
                                                   LAUREL_MARKS_PREFIX);
  return TRUE;
}

/* On the reader's thread. */
static gpointer
read_draft (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GHashTable) told = NULL;
  g_autoptr (GVariant) maps = NULL;
  const char *path;
  gint64 stage;
  Draft *draft = g_new0 (Draft, 1);

  g_variant_get (args, "(^&ayx@a{ss})", &path, &stage, &maps);
  told = laurel_list_import_read_maps (maps);
  bytes = laurel_table_load_file (path, NULL, error);
  draft->table = bytes ? laurel_table_read_bytes (bytes, NULL, error) : NULL;
  draft->stage = draft->table ? laurel_contest_stage_load (reader, stage, error) : NULL;
  if (draft->stage == NULL || !read_list (draft, reader, told, error))
    g_clear_pointer (&draft, draft_free);

  return draft;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelMarksImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  Draft *draft = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (draft != NULL)
    show_draft (self, draft);
  else
    laurel_list_import_fail (self->import, error);
  g_clear_pointer (&self->draft, draft_free);
  self->draft = draft;
}

/* Reads it, again if it was read before: what its columns hold may have been chosen. */
static void
read_file (LaurelMarksImportDialog *self)
{
  LaurelSession *session = laurel_dialog_get_session (LAUREL_DIALOG (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", FALSE);
  laurel_store_read_async (laurel_session_get_store (session), read_draft,
                           g_variant_new ("(^ayx@a{ss})", self->path, self->stage,
                                          laurel_list_import_build_maps (self->import)),
                           draft_free, self->cancellable, on_read, g_object_ref (self));
}

/* ---- the object ------------------------------------------------------------------------- */

static void
laurel_marks_import_dialog_dispose (GObject *object)
{
  g_cancellable_cancel (LAUREL_MARKS_IMPORT_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (laurel_marks_import_dialog_parent_class)->dispose (object);
}

static void
laurel_marks_import_dialog_finalize (GObject *object)
{
  LaurelMarksImportDialog *self = LAUREL_MARKS_IMPORT_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->draft, draft_free);
  g_free (self->path);

  G_OBJECT_CLASS (laurel_marks_import_dialog_parent_class)->finalize (object);
}

static void
laurel_marks_import_dialog_class_init (LaurelMarksImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_marks_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_marks_import_dialog_finalize;
  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_LIST_IMPORT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/laurel/ui/judging/laurel-marks-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelMarksImportDialog, import);
  gtk_widget_class_bind_template_callback (widget_class, read_file);
  gtk_widget_class_bind_template_callback (widget_class, show_readiness);
}

static void
laurel_marks_import_dialog_init (LaurelMarksImportDialog *self)
{
  gsize n_headings;
  const LaurelListHeading *headings = laurel_marks_list_get_headings (&n_headings);

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_columns_choice_offer (self->import, headings, n_headings, NULL);
}

/**
 * laurel_marks_import_dialog_new:
 * @session: a session
 * @stage: whose marks they are
 * @path: the file
 */
GtkWidget *
laurel_marks_import_dialog_new (LaurelSession *session, LaurelContestStage *stage,
                                const char *path)
{
  LaurelMarksImportDialog *self =
    g_object_new (LAUREL_TYPE_MARKS_IMPORT_DIALOG, "session", session, NULL);

  self->stage = laurel_row_get_id (LAUREL_ROW (stage));
  self->path = g_strdup (path);
  read_file (self);

  return GTK_WIDGET (self);
}

typedef struct {
  LaurelSession *session;
  LaurelContestStage *stage;
  GtkWidget *over;
} Wish;

static void
on_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Wish *wish = data;
  g_autoptr (LaurelSession) session = wish->session;
  g_autoptr (LaurelContestStage) stage = wish->stage;
  g_autoptr (GtkWidget) over = wish->over;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_file_dialog_finish_path (result, &error);

  if (path != NULL)
    laurel_dialog_present (LAUREL_DIALOG (laurel_marks_import_dialog_new (session, stage, path)),
                           over);
  else
    laurel_report (over, error);
}

/**
 * laurel_marks_import_ask:
 * @over: where it was asked for
 * @session: a session
 * @stage: whose marks they are
 *
 * Asks for the file, and shows what is in it.
 */
void
laurel_marks_import_ask (GtkWidget *over, LaurelSession *session, LaurelContestStage *stage)
{
  Wish *wish = g_new0 (Wish, 1);

  *wish = (Wish) { g_object_ref (session), g_object_ref (stage), g_object_ref (over) };
  laurel_open_list_async (over, _("Import marks"), on_chosen, wish);
}
