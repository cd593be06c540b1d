/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-measure-import-dialog.h"

#include "judging/measures/laurel-deduction-store.h"
#include "judging/measures/laurel-exam-store.h"
#include "judging/measures/laurel-survey-store.h"
#include "ui/judging/laurel-columns-choice.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-list-import.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelMeasureImportDialog:
 *
 * What is in a file of answers, numbers or addresses, before it comes in, all or none. It may have
 * a million rows: how far it is read and written is told, and both can be called off.
 */
struct _LaurelMeasureImportDialog {
  LaurelDialog parent_instance;

  GtkStack *faces;
  GtkProgressBar *bar;
  LaurelListImport *import;

  LaurelMeasureList list;
  gint64 stage;
  char *path;
  LaurelProgress *progress;
  LaurelMeasureDraft *draft; /* (nullable) */
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (LaurelMeasureImportDialog, laurel_measure_import_dialog, LAUREL_TYPE_DIALOG)

#define LOOK_EVERY 100 /* milliseconds */

static const struct {
  const char *title;
  const LaurelCommand *command;
} LISTS[] = {
  [LAUREL_MEASURE_LIST_ATTEMPTS] = { N_("Import attempts"), &LAUREL_EXAM_IMPORT },
  [LAUREL_MEASURE_LIST_VALUES] = { N_("Import indicators"), &LAUREL_VALUES_PUT },
  [LAUREL_MEASURE_LIST_FRAME] = { N_("Import whom to ask"), &LAUREL_SURVEY_FRAME },
  [LAUREL_MEASURE_LIST_RETURNS] = { N_("Import returns"), &LAUREL_SURVEY_TAKE },
};

/* ---- how far it is ----------------------------------------------------------------------- */

/* What tells nothing yet moves all the same. */
static gboolean
look (gpointer data)
{
  LaurelMeasureImportDialog *self = data;
  double fraction = laurel_progress_get_fraction (self->progress);

  if (fraction > 0)
    gtk_progress_bar_set_fraction (self->bar, fraction);
  else
    gtk_progress_bar_pulse (self->bar);

  return G_SOURCE_CONTINUE;
}

static void
begin (LaurelMeasureImportDialog *self, const char *words)
{
  g_clear_pointer (&self->progress, laurel_progress_unref);
  self->progress = laurel_progress_new ();
  gtk_progress_bar_set_fraction (self->bar, 0);
  gtk_progress_bar_set_text (self->bar, words);
  if (self->tick_id == 0)
    self->tick_id = g_timeout_add (LOOK_EVERY, look, self);
  gtk_stack_set_visible_child_name (self->faces, "working");
}

static void
end (LaurelMeasureImportDialog *self, const char *face)
{
  g_clear_handle_id (&self->tick_id, g_source_remove);
  gtk_stack_set_visible_child_name (self->faces, face);
}

/* ---- what is in it ----------------------------------------------------------------------- */

static char *
dup_summary (const LaurelMeasureDraft *draft)
{
  if (draft->n_faults > 0)
    /* Translators: %u counts rows of a file. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%u row is wrong: nothing comes in until it is corrected "
                                         "in the file.",
                                         "%u rows are wrong: nothing comes in until they are "
                                         "corrected in the file.", draft->n_faults),
                            draft->n_faults);

  /* Translators: %u counts rows of a file. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row comes in.", "%u rows come in.",
                                       draft->count), draft->count);
}

static void
show_draft (LaurelMeasureImportDialog *self, const LaurelMeasureDraft *draft)
{
  const guint counts[] = {
    [LAUREL_LIST_NEW] = draft->count, [LAUREL_LIST_CHANGED] = 0, [LAUREL_LIST_SAME] = 0,
    [LAUREL_LIST_WRONG] = draft->n_faults,
  };
  g_autofree char *summary = dup_summary (draft);

  laurel_list_import_show_sum (self->import, draft->rows, counts);
  if (draft->rows->is_complete)
    laurel_list_import_tell (self->import, summary);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 laurel_list_import_is_ready (self->import));
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelMeasureImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  LaurelMeasureDraft *draft = laurel_measure_import_job_run_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (draft != NULL)
    show_draft (self, draft);
  else
    laurel_list_import_fail (self->import, error);
  g_clear_pointer (&self->draft, laurel_measure_draft_free);
  self->draft = draft;
  end (self, "list");
}

static void
read_file (LaurelMeasureImportDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", FALSE);
  laurel_measure_import_job_run_async (laurel_dialog_get_session (LAUREL_DIALOG (self)),
                                       self->stage, self->list, self->path,
                                       laurel_list_import_build_maps (self->import),
                                       self->progress, on_read, g_object_ref (self));
}

/* What was read stays to be seen meanwhile, with what is chosen of its columns: mostly that is a
 * moment. */
static void
read_again (LaurelMeasureImportDialog *self)
{
  laurel_progress_cancel (self->progress);
  g_clear_pointer (&self->progress, laurel_progress_unref);
  self->progress = laurel_progress_new ();
  laurel_list_import_tell (self->import, _("Reading…"));
  read_file (self);
}

/* ---- taking it in ------------------------------------------------------------------------ */

static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  return LISTS[LAUREL_MEASURE_IMPORT_DIALOG (dialog)->list].command;
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelMeasureImportDialog *self = LAUREL_MEASURE_IMPORT_DIALOG (dialog);

  laurel_columns_choice_remember (self->import, laurel_dialog_get_session (dialog),
                                  self->draft->contest, self->draft->columns);
  begin (self, _("Importing…"));

  return self->draft->args;
}

static LaurelProgress *
get_progress (LaurelDialog *dialog)
{
  return LAUREL_MEASURE_IMPORT_DIALOG (dialog)->progress;
}

static void
refused (LaurelDialog *dialog)
{
  end (LAUREL_MEASURE_IMPORT_DIALOG (dialog), "list");
}

/* ---- the object -------------------------------------------------------------------------- */

static void
laurel_measure_import_dialog_dispose (GObject *object)
{
  LaurelMeasureImportDialog *self = LAUREL_MEASURE_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  if (self->progress != NULL)
    laurel_progress_cancel (self->progress);

  G_OBJECT_CLASS (laurel_measure_import_dialog_parent_class)->dispose (object);
}

static void
laurel_measure_import_dialog_finalize (GObject *object)
{
  LaurelMeasureImportDialog *self = LAUREL_MEASURE_IMPORT_DIALOG (object);

  g_clear_pointer (&self->progress, laurel_progress_unref);
  g_clear_pointer (&self->draft, laurel_measure_draft_free);
  g_free (self->path);

  G_OBJECT_CLASS (laurel_measure_import_dialog_parent_class)->finalize (object);
}

/* Who closes it does not want it any more. */
static gboolean
laurel_measure_import_dialog_close_request (GtkWindow *window)
{
  laurel_progress_cancel (LAUREL_MEASURE_IMPORT_DIALOG (window)->progress);

  return GTK_WINDOW_CLASS (laurel_measure_import_dialog_parent_class)->close_request (window);
}

static void
laurel_measure_import_dialog_class_init (LaurelMeasureImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_measure_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_measure_import_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = laurel_measure_import_dialog_close_request;
  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;
  LAUREL_DIALOG_CLASS (klass)->get_progress = get_progress;
  LAUREL_DIALOG_CLASS (klass)->refused = refused;

  g_type_ensure (LAUREL_TYPE_LIST_IMPORT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/laurel/ui/judging/laurel-measure-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelMeasureImportDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, LaurelMeasureImportDialog, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelMeasureImportDialog, import);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
}

static void
laurel_measure_import_dialog_init (LaurelMeasureImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_measure_import_dialog_new:
 * @session: a session
 * @stage: to which stage it comes
 * @list: what it is a list of
 * @path: the file
 */
GtkWidget *
laurel_measure_import_dialog_new (LaurelSession *session, LaurelContestStage *stage,
                                  LaurelMeasureList list, const char *path)
{
  LaurelMeasureImportDialog *self = g_object_new (LAUREL_TYPE_MEASURE_IMPORT_DIALOG, "session",
                                                  session, NULL);
  gsize n_headings;
  const LaurelListHeading *headings = laurel_measure_columns_get_headings (list, &n_headings);

  self->list = list;
  self->stage = laurel_row_get_id (LAUREL_ROW (stage));
  self->path = g_strdup (path);
  laurel_columns_choice_offer (self->import, headings, n_headings, NULL);
  gtk_window_set_title (GTK_WINDOW (self), g_dgettext (GETTEXT_PACKAGE, LISTS[list].title));
  begin (self, _("Reading…"));
  read_file (self);

  return GTK_WIDGET (self);
}

/* ---- which file ---------------------------------------------------------------------------- */

typedef struct {
  LaurelSession *session;
  LaurelContestStage *stage;
  GtkWidget *over;
  LaurelMeasureList list;
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
    laurel_dialog_present (
      LAUREL_DIALOG (laurel_measure_import_dialog_new (session, stage, wish->list, path)), over);
  else
    laurel_report (over, error);
}

/**
 * laurel_measure_import_ask:
 * @over: where it was asked for
 * @session: a session
 * @stage: to which stage it comes
 * @list: what it is a list of
 *
 * Asks for the file, and shows what is in it.
 */
void
laurel_measure_import_ask (GtkWidget *over, LaurelSession *session, LaurelContestStage *stage,
                           LaurelMeasureList list)
{
  static const char *const SUFFIXES[] = { "csv", "tsv", "txt", "xlsx", "ods" };
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  Wish *wish = g_new0 (Wish, 1);

  wish->session = g_object_ref (session);
  wish->stage = g_object_ref (stage);
  wish->over = g_object_ref (over);
  wish->list = list;
  gtk_file_filter_set_name (filter, _("Tables"));
  for (gsize i = 0; i < (list == LAUREL_MEASURE_LIST_ATTEMPTS ? 3 : G_N_ELEMENTS (SUFFIXES)); i++)
    gtk_file_filter_add_suffix (filter, SUFFIXES[i]);
  laurel_open_file_async (GTK_WINDOW (gtk_widget_get_root (over)),
                          g_dgettext (GETTEXT_PACKAGE, LISTS[list].title), filter, on_chosen, wish);
}
