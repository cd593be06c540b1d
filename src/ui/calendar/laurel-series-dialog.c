/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-series-dialog.h"

#include "calendar/laurel-activity-place-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-series-list.h"
#include "calendar/laurel-series-store.h"
#include "exchange/laurel-series-file.h"
#include "store/laurel-worker.h"
#include "ui/calendar/laurel-activity-menu.h"
#include "ui/calendar/laurel-series-item.h"
#include "ui/kit/laurel-confirm.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelSeriesDialog:
 *
 * Takes a list, one activity a line, and makes a series of an activity with it, or
 * adds to one. While the list is written it shows how each line is read; what is
 * doubtful is underlined in the list, and said below.
 *
 * ## Actions
 *
 * - `series.open-file`: takes the list out of a file, a table of any kind
 * - `series.discard`: goes, and the list with it
 */
struct _LaurelSeriesDialog {
  LaurelDialog parent_instance;

  GtkWidget *example;
  GtkLabel *heading;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkTextTag *doubt;
  GtkLabel *counts;
  GtkWidget *preview;
  GtkNoSelection *selection;

  LaurelActivity *activity;  /* (nullable) */
  gboolean adds;             /* to a series that is there */
  GHashTable *places;        /* (nullable) (element-type utf8): those the library knows */
  GPtrArray *lines;          /* (element-type LaurelSeriesLine): how the list is read */
  GListStore *items;         /* (element-type LaurelSeriesItem) */
  LaurelWorker *worker;      /* (nullable): reads files */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (LaurelSeriesDialog, laurel_series_dialog, LAUREL_TYPE_DIALOG)

static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  return LAUREL_SERIES_DIALOG (dialog)->adds ? &LAUREL_SERIES_ADD : &LAUREL_SERIES_MAKE;
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelSeriesDialog *self = LAUREL_SERIES_DIALOG (dialog);

  return g_variant_new ("(x@a" LAUREL_SERIES_MEMBER ")",
                        laurel_row_get_id (LAUREL_ROW (self->activity)),
                        laurel_series_list_build (self->lines));
}

/* ---- reading ---------------------------------------------------------------- */

static void
underline (LaurelSeriesDialog *self, const LaurelSeriesLine *line)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (self->buffer, &start, line->line - 1);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  gtk_text_buffer_apply_tag (self->buffer, self->doubt, &start, &end);
}

static void
count (LaurelSeriesDialog *self, guint n_doubtful)
{
  guint n = self->lines->len;
  /* Translators: how many activities a list has. */
  g_autofree char *all = g_strdup_printf (ngettext ("%u activity", "%u activities", n), n);
  g_autofree char *doubtful = NULL;
  g_autofree char *text = NULL;

  if (n == 0)
    text = g_strdup (_("Nothing written yet."));
  else if (n_doubtful == 0)
    text = g_steal_pointer (&all);
  else
    doubtful = g_strdup_printf (
      /* Translators: of how many lines it is doubtful how they are meant. */
      ngettext ("%u to look at", "%u to look at", n_doubtful), n_doubtful);
  if (text == NULL)
    /* Translators: how many activities there are, and how many of them are to be looked at. */
    text = g_strdup_printf (_("%1$s, %2$s"), all, doubtful);

  gtk_label_set_label (self->counts, text);
  /* An empty list would keep who walks by Tab. */
  gtk_widget_set_can_focus (self->preview, n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", n > 0);
}

static void
show_lines (LaurelSeriesDialog *self, const LaurelSeriesListContext *context)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_doubtful = 0;

  for (guint i = 0; i < self->lines->len; i++) {
    const LaurelSeriesLine *line = self->lines->pdata[i];

    g_ptr_array_add (items, laurel_series_item_new (line, context));
    if (line->warnings->len == 0)
      continue;
    n_doubtful++;
    underline (self, line);
  }

  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  count (self, n_doubtful);
}

static void
read_list (LaurelSeriesDialog *self)
{
  LaurelSeriesListContext context = { .knows_place = laurel_activity_is_place_in,
                                      .user_data = self->places };
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  if (self->activity == NULL)
    return;

  context.year = laurel_activity_get_year (self->activity);
  context.habits = laurel_activity_get_habits (self->activity);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->doubt, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);

  gtk_widget_set_visible (self->example, *text == '\0');
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = laurel_series_list_read (text, &context);
  show_lines (self, &context);
  /* A text that grew is measured in the middle of the next frame, and what scrolls beside it then
   * has no place any more, unless all of it is given one before. */
  gtk_widget_queue_resize (GTK_WIDGET (self->view));
}

/* From how a line is read to the line. */
static void
go_to_line (LaurelSeriesDialog *self, guint position)
{
  const LaurelSeriesLine *line = self->lines->pdata[position];
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line (self->buffer, &iter, line->line - 1);
  gtk_text_buffer_place_cursor (self->buffer, &iter);
  gtk_text_view_scroll_to_iter (self->view, &iter, 0.1, FALSE, 0, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* On the reader's thread. */
static gpointer
list_places (LaurelReader *reader, GVariant *args, GError **error)
{
  return laurel_activity_list_places (reader, error);
}

/* Without them the list is read all the same. */
static void
on_places_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelSeriesDialog) self = data;
  GHashTable *places = laurel_store_read_finish (LAUREL_STORE (source), result, NULL);

  g_clear_pointer (&self->places, g_hash_table_unref);
  self->places = places;
  if (!g_cancellable_is_cancelled (self->cancellable))
    read_list (self);
}

/* ---- files ------------------------------------------------------------------ */

typedef struct {
  GFile *file;
  GCancellable *cancellable;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->file);
  g_object_unref (job->cancellable);
  g_free (job);
}

/* On the worker. */
static gpointer
load_file (gpointer input, GError **error)
{
  Job *job = input;

  return laurel_series_file_load (job->file, job->cancellable, error);
}

/* What stands there already stays before it. */
static void
on_file_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelSeriesDialog *self = LAUREL_SERIES_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_task_propagate_pointer (G_TASK (result), &error);
  GtkTextIter end;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (text == NULL) {
    laurel_report (GTK_WIDGET (self->view), error);
    return;
  }

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_get_end_iter (self->buffer, &end);
  if (!gtk_text_iter_starts_line (&end))
    gtk_text_buffer_insert (self->buffer, &end, "\n", 1);
  gtk_text_buffer_insert (self->buffer, &end, text, -1);
  gtk_text_buffer_end_user_action (self->buffer);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelSeriesDialog *self = LAUREL_SERIES_DIALOG (source);
  g_autoptr (GFile) file = laurel_file_dialog_finish (result, NULL);

  if (file != NULL && !g_cancellable_is_cancelled (self->cancellable))
    laurel_series_dialog_take_file (self, file);
}

static void
open_file (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_open_file_async (GTK_WINDOW (widget), _("Open a list or a table"), NULL, on_file_chosen,
                          NULL);
}

/**
 * laurel_series_dialog_take_file:
 * @self: a dialog
 * @file: a file with a list or a table
 *
 * Puts behind what is written what stands in @file, as soon as it is read.
 */
void
laurel_series_dialog_take_file (LaurelSeriesDialog *self, GFile *file)
{
  GTask *task;
  Job *job;

  g_return_if_fail (LAUREL_IS_SERIES_DIALOG (self));

  if (self->worker == NULL)
    self->worker = laurel_worker_new ("series");
  job = g_new0 (Job, 1);
  job->file = g_object_ref (file);
  job->cancellable = g_object_ref (self->cancellable);
  task = g_task_new (self, self->cancellable, on_file_ready, NULL);
  g_task_set_source_tag (task, laurel_series_dialog_take_file);
  g_task_set_name (task, "read a list");
  laurel_worker_push (self->worker, task, load_file, job, job_free, g_free);
}

/* ---- the dialog ------------------------------------------------------------- */

static void
discard (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_window_destroy (GTK_WINDOW (widget));
}

static gboolean
laurel_series_dialog_close_request (GtkWindow *window)
{
  LaurelSeriesDialog *self = LAUREL_SERIES_DIALOG (window);

  if (self->lines->len == 0)
    return GTK_WINDOW_CLASS (laurel_series_dialog_parent_class)->close_request (window);

  laurel_confirm (GTK_WIDGET (self), _("Leave without the list?"),
                  _("What is written here is lost. The season stays as it is."), _("_Leave"),
                  "series.discard", NULL);
  return GDK_EVENT_STOP;
}

static void
laurel_series_dialog_dispose (GObject *object)
{
  LaurelSeriesDialog *self = LAUREL_SERIES_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->worker, laurel_worker_leave);
  g_clear_object (&self->activity);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (laurel_series_dialog_parent_class)->dispose (object);
}

static void
laurel_series_dialog_finalize (GObject *object)
{
  LaurelSeriesDialog *self = LAUREL_SERIES_DIALOG (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (laurel_series_dialog_parent_class)->finalize (object);
}

static void
laurel_series_dialog_class_init (LaurelSeriesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = laurel_series_dialog_dispose;
  object_class->finalize = laurel_series_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = laurel_series_dialog_close_request;
  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_SERIES_ITEM);
  gtk_widget_class_install_action (widget_class, "series.discard", NULL, discard);
  gtk_widget_class_install_action (widget_class, "series.open-file", NULL, open_file);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK,
                                       "series.open-file", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-series-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelSeriesDialog, buffer);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeriesDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeriesDialog, doubt);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeriesDialog, example);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeriesDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeriesDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeriesDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, LaurelSeriesDialog, view);
  gtk_widget_class_bind_template_callback (widget_class, go_to_line);
  gtk_widget_class_bind_template_callback (widget_class, read_list);
}

static void
laurel_series_dialog_init (LaurelSeriesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  self->lines = g_ptr_array_new ();
  self->items = g_list_store_new (LAUREL_TYPE_SERIES_ITEM);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->items));
}

/**
 * laurel_series_dialog_new:
 * @session: a session
 * @activity: what is to be many; or a series, to which more are to be added
 */
GtkWidget *
laurel_series_dialog_new (LaurelSession *session, LaurelActivity *activity)
{
  LaurelSeriesDialog *self = g_object_new (LAUREL_TYPE_SERIES_DIALOG, "session", session, NULL);
  /* Translators: the number and the title of an activity. */
  g_autofree char *heading = g_strdup_printf (_("%s  %s"), laurel_activity_get_number (activity),
                                              laurel_activity_get_title (activity));

  self->activity = g_object_ref (activity);
  self->adds = laurel_activity_is_series (session, activity);
  gtk_window_set_title (GTK_WINDOW (self), self->adds ? _("Add to series") : _("Make a series"));
  g_object_set (self, "verb", self->adds ? _("_Add") : _("_Make"), NULL);
  gtk_label_set_label (self->heading, heading);
  read_list (self);
  laurel_store_read_async (laurel_session_get_store (session), list_places, g_variant_new ("()"),
                           (GDestroyNotify) g_hash_table_unref, self->cancellable, on_places_ready,
                           g_object_ref (self));

  return GTK_WIDGET (self);
}

/* Asks for the list. */
void
laurel_series_dialog_present (GtkWidget *over, LaurelSession *session, LaurelActivity *activity)
{
  GtkWidget *dialog = laurel_series_dialog_new (session, activity);

  laurel_dialog_present (LAUREL_DIALOG (dialog), over);
  gtk_widget_grab_focus (GTK_WIDGET (LAUREL_SERIES_DIALOG (dialog)->view));
}
