/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-marks-import-dialog.h"

#include "exchange/laurel-marks-list.h"
#include "exchange/laurel-table-reader.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "ui/kit/laurel-file-dialog.h"
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

  GtkStack *faces;
  AdwStatusPage *fault;
  GtkLabel *summary;
  GtkLabel *obstacle;
  GtkStringList *lines;

  GCancellable *cancellable;
  gpointer draft; /* (nullable): not read yet, or not to be read */
};

G_DEFINE_FINAL_TYPE (LaurelMarksImportDialog, laurel_marks_import_dialog, LAUREL_TYPE_DIALOG)

/* It goes from the reader's thread to another one as a whole. */
typedef struct {
  LaurelTable *table;
  LaurelContestStage *stage;
  LaurelMarksList *list;
} Draft;

static void
draft_free (gpointer data)
{
  Draft *self = data;

  g_clear_pointer (&self->list, laurel_marks_list_free);
  g_clear_pointer (&self->table, laurel_table_free);
  g_clear_object (&self->stage);
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
  const Draft *draft = LAUREL_MARKS_IMPORT_DIALOG (dialog)->draft;

  return laurel_marks_list_build (draft->list, draft->stage);
}

/* ---- what is shown ------------------------------------------------------------------ */

static char *
format_fault (const LaurelFault *fault)
{
  const char *hint = fault->hint ? fault->hint : "";

  if (fault->level != LAUREL_FAULT_ERROR)
    return g_strjoin (" ", fault->message, fault->hint, NULL);
  if (fault->cell != NULL)
    /* Translators: %1$s is a cell, as C7, %2$s what is wrong with it, %3$s what to do. */
    return g_strdup_printf (_("⚠ Cell %1$s: %2$s %3$s"), fault->cell, fault->message, hint);

  /* Translators: %1$d is a line of a file, %2$s what is wrong, %3$s what to do. */
  return g_strdup_printf (_("⚠ Line %1$d: %2$s %3$s"), fault->line, fault->message, hint);
}

static char *
format_mark (const LaurelListMark *mark)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *what = NULL;
  const char *criterion = mark->named ? mark->named : mark->criterion.text;

  g_strv_builder_add (builder, mark->number ? mark->number : mark->entry.text);
  if (!mark->is_factor)
    g_strv_builder_add (builder, mark->judge.text);
  if (criterion != NULL && *criterion != '\0')
    g_strv_builder_add (builder, criterion);
  if (mark->part.text != NULL)
    g_strv_builder_add (builder, mark->part.text);
  words = g_strv_builder_end (builder);
  what = g_strjoinv (", ", words);

  return mark->state == LAUREL_LIST_NEW
         /* Translators: %1$s says whose mark it is and what for, %2$s is the mark. */
         ? g_strdup_printf (_("%1$s: %2$s · new"), what, mark->mark.text)
         /* Translators: %1$s says whose mark it is and what for, %2$s is the mark. */
         : g_strdup_printf (_("%1$s: %2$s · changed"), what, mark->mark.text);
}

static void
add_faults (GPtrArray *texts, LaurelMarksList *list, gboolean are_errors)
{
  for (guint i = 0; i < list->faults->len; i++) {
    const LaurelFault *fault = list->faults->pdata[i];

    if ((fault->level == LAUREL_FAULT_ERROR) == are_errors)
      g_ptr_array_add (texts, format_fault (fault));
  }
}

/* What is wrong comes first, and what is only worth knowing last. */
static void
show_lines (LaurelMarksImportDialog *self, LaurelMarksList *list)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  add_faults (texts, list, TRUE);
  for (guint i = 0; i < list->marks->len; i++) {
    const LaurelListMark *mark = list->marks->pdata[i];

    if (mark->state == LAUREL_LIST_NEW || mark->state == LAUREL_LIST_CHANGED)
      g_ptr_array_add (texts, format_mark (mark));
  }
  add_faults (texts, list, FALSE);
  g_ptr_array_add (texts, NULL);
  gtk_string_list_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                          (const char *const *) texts->pdata);
}

static gboolean
has_errors (LaurelMarksList *list)
{
  for (guint i = 0; i < list->faults->len; i++)
    if (((const LaurelFault *) list->faults->pdata[i])->level == LAUREL_FAULT_ERROR)
      return TRUE;

  return laurel_marks_list_count (list, LAUREL_LIST_WRONG) > 0;
}

static void
show_draft (LaurelMarksImportDialog *self)
{
  LaurelMarksList *list = ((const Draft *) self->draft)->list;
  guint n_new = laurel_marks_list_count (list, LAUREL_LIST_NEW);
  guint n_changed = laurel_marks_list_count (list, LAUREL_LIST_CHANGED);
  g_autofree char *summary =
    /* Translators: %u count marks. */
    g_strdup_printf (_("New: %u, changed: %u, the same: %u, wrong: %u"), n_new, n_changed,
                     laurel_marks_list_count (list, LAUREL_LIST_SAME),
                     laurel_marks_list_count (list, LAUREL_LIST_WRONG));
  gboolean is_wrong = has_errors (list);

  gtk_label_set_label (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->obstacle), is_wrong);
  show_lines (self, list);
  gtk_stack_set_visible_child_name (self->faces, "list");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 !is_wrong && n_new + n_changed > 0);
}

/* ---- reading -------------------------------------------------------------------------- */

/* On the reader's thread. */
static gpointer
read_draft (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  const char *path;
  gint64 stage;
  Draft *draft = g_new0 (Draft, 1);

  g_variant_get (args, "(^&ayx)", &path, &stage);
  bytes = laurel_table_load_file (path, NULL, error);
  draft->table = bytes ? laurel_table_read_bytes (bytes, NULL, error) : NULL;
  draft->stage = draft->table ? laurel_contest_stage_load (reader, stage, error) : NULL;
  draft->list = draft->stage ? laurel_marks_list_read (draft->table, reader, draft->stage, error)
                             : NULL;
  if (draft->list == NULL ||
      !laurel_marks_list_compare (draft->list, reader, draft->stage, error))
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

  if (draft == NULL) {
    g_autofree char *plain = g_markup_escape_text (error->message, -1);

    adw_status_page_set_description (self->fault, plain);
    gtk_stack_set_visible_child_name (self->faces, "fault");
    return;
  }

  self->draft = draft;
  show_draft (self);
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

  gtk_widget_class_set_template_from_resource (
    widget_class, "/laurel/ui/judging/laurel-marks-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelMarksImportDialog, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelMarksImportDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, LaurelMarksImportDialog, lines);
  gtk_widget_class_bind_template_child (widget_class, LaurelMarksImportDialog, obstacle);
  gtk_widget_class_bind_template_child (widget_class, LaurelMarksImportDialog, summary);
}

static void
laurel_marks_import_dialog_init (LaurelMarksImportDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", FALSE);
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

  laurel_store_read_async (laurel_session_get_store (session), read_draft,
                           g_variant_new ("(^ayx)", path, laurel_row_get_id (LAUREL_ROW (stage))),
                           draft_free, self->cancellable, on_read, g_object_ref (self));

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
