/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/documents/laurel-issue-dialog.h"

#include "base/laurel-number-pattern.h"
#include "base/laurel-text.h"
#include "documents/laurel-issue-twin-store.h"
#include "documents/laurel-number-series-store.h"
#include "ui/documents/laurel-batch-papers.h"
#include "ui/documents/laurel-issue-job.h"
#include "ui/kit/laurel-description.h"
#include "ui/kit/laurel-dialog.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-switch-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelIssueDialog:
 *
 * Asks before papers are issued, and says what will be done: which numbers they get, on which day,
 * who signs, and how many rows are left out. What was issued already is left out unless somebody
 * wants it again. Where there is no series of numbers yet, a first one is made.
 *
 * ## Actions
 *
 * - `issue.apply`: issues them
 */
struct _LaurelIssueDialog {
  AdwWindow parent_instance;

  AdwPreferencesPage *page;
  AdwPreferencesGroup *form;
  AdwComboRow *series;
  GtkWidget *name;
  GtkWidget *pattern;
  GtkWidget *day;
  GtkWidget *again;
  LaurelSwitchRow *leave_out;
  AdwActionRow *numbers;
  AdwActionRow *signer;
  AdwActionRow *rest;
  AdwActionRow *dated;
  GtkWidget *numbered;
  GtkWidget *nobody;

  LaurelSession *session;
  LaurelBatchOrder *order; /* as it is when it is asked */
  LaurelBatchPapers papers;
  LaurelIssueOutlook *outlook; /* (nullable): not looked yet */
  GCancellable *counting;      /* (nullable): which numbers they get */
  GTask *task;                 /* (nullable): who asked knows */
};

G_DEFINE_FINAL_TYPE (LaurelIssueDialog, laurel_issue_dialog, ADW_TYPE_WINDOW)

#define MOST_SHOWN 20

void
laurel_issue_wish_free (LaurelIssueWish *self)
{
  g_array_unref (self->twins);
  g_free (self->series);
  g_free (self);
}

/* ---- what is said ----------------------------------------------------------- */

static const char *
get_text (GtkWidget *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static gboolean
has_series (LaurelIssueDialog *self)
{
  return self->outlook->series[0] != NULL;
}

static const char *
get_series (LaurelIssueDialog *self)
{
  return self->outlook->series[adw_combo_row_get_selected (self->series)];
}

static gboolean
leaves_out (LaurelIssueDialog *self)
{
  return self->outlook->twins->len > 0 && laurel_switch_row_get_active (self->leave_out);
}

static guint
count_papers (LaurelIssueDialog *self)
{
  return self->papers.n
         - (leaves_out (self) ? laurel_issue_twin_count (self->outlook->twins) : 0);
}

/* 0 if none is typed. */
static LaurelDay
get_day (LaurelIssueDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (get_text (self->day)));

  return laurel_day_from_iso (text);
}

static char *
dup_day (LaurelDay day)
{
  return laurel_day_format (day, _("%-e %b %Y"));
}

/* ---- what will be done ------------------------------------------------------ */

static void
tell_numbers (LaurelIssueDialog *self, const char *first, const char *last)
{
  /* Translators: two numbers, such as QM-2022-00001 and QM-2022-00096. */
  g_autofree char *words = g_str_equal (first, last)
                           ? g_strdup (first) : g_strdup_printf (_("%1$s to %2$s"), first, last);

  adw_action_row_set_subtitle (self->numbers, words);
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelIssueDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) numbers = laurel_issue_numbers_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->outlook == NULL)
    return;

  if (numbers != NULL)
    tell_numbers (self, numbers[0], numbers[1]);
  else
    adw_action_row_set_subtitle (self->numbers, error->message);
}

/* A series that is made now begins with 1. */
static gboolean
tell_first_numbers (LaurelIssueDialog *self, LaurelDay day, guint n)
{
  g_autofree char *pattern = laurel_text_dup_line (get_text (self->pattern));
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL, *last = NULL;
  int year, month, day_of_month;

  if (pattern == NULL || !laurel_number_pattern_check (pattern, &error)) {
    adw_action_row_set_subtitle (self->numbers, error ? error->message : "");
    return FALSE;
  }

  laurel_day_get_ymd (day, &year, &month, &day_of_month);
  first = laurel_number_pattern_format (pattern, 1, year);
  last = laurel_number_pattern_format (pattern, (int) n, year);
  tell_numbers (self, first, last);

  return *get_text (self->name) != '\0';
}

static void
stop_counting (LaurelIssueDialog *self)
{
  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

/* Returns: whether they can be given */
static gboolean
show_numbers (LaurelIssueDialog *self)
{
  LaurelDay day = get_day (self);
  guint n = count_papers (self);

  stop_counting (self);
  if (day == 0 || n == 0) {
    adw_action_row_set_subtitle (self->numbers, n == 0 ? _("None: nothing is left to issue") : "");
    return FALSE;
  }
  if (!has_series (self))
    return tell_first_numbers (self, day, n);

  self->counting = g_cancellable_new ();
  laurel_issue_numbers_async (self->session, get_series (self), day, n, self->counting, on_counted,
                              g_object_ref (self));

  return TRUE;
}

static void
show_rest (LaurelIssueDialog *self)
{
  guint n = laurel_batch_order_get_n_rows (self->order) - count_papers (self);
  /* Translators: %u counts rows of a table. */
  g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows", n),
                                            n);

  adw_action_row_set_subtitle (self->rest, words);
  gtk_widget_set_visible (GTK_WIDGET (self->rest), n > 0);
}

static void
show_day (LaurelIssueDialog *self)
{
  LaurelDay day = get_day (self);
  gboolean other = day != 0 && self->papers.has_day && self->papers.day != day;
  g_autofree char *said = other && self->papers.day != 0 ? dup_day (self->papers.day) : NULL;
  g_autofree char *words = NULL;

  if (day == 0)
    gtk_widget_add_css_class (self->day, "error");
  else
    gtk_widget_remove_css_class (self->day, "error");
  /* Translators: %s is a day. */
  words = said ? g_strdup_printf (_("The pages say %s"), said)
               : g_strdup (_("The pages do not all say one day"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->dated), words);
  gtk_widget_set_visible (GTK_WIDGET (self->dated), other);
}

static void
show_outcome (LaurelIssueDialog *self)
{
  g_autofree char *title = NULL;
  guint n;

  if (self->outlook == NULL)
    return;

  n = count_papers (self);
  title = g_strdup_printf (
    /* Translators: %u counts papers, such as certificates. */
    g_dngettext (GETTEXT_PACKAGE, "Issue %u paper?", "Issue %u papers?", n), n);
  gtk_window_set_title (GTK_WINDOW (self), title);
  show_day (self);
  show_rest (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "issue.apply", show_numbers (self));
}

static void
show_signer (LaurelIssueDialog *self)
{
  const LaurelIssueOutlook *outlook = self->outlook;
  /* Translators: %s is the name of an association or a person. */
  g_autofree char *words = outlook->has_key ? g_strdup (outlook->signer)
                           : g_strdup_printf (_("%s, with a key that is made now"),
                                              outlook->signer);

  adw_action_row_set_subtitle (self->signer, words);
}

static void
add_twin (LaurelIssueDialog *self, const LaurelIssueTwin *twin)
{
  g_autofree char *day = dup_day (twin->issued_on);
  /* Translators: %1$s is a number, such as QM-2022-00001, %2$s a day. */
  g_autofree char *words = g_strdup_printf (_("%1$s, issued on %2$s"), twin->number, day);
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, "title", twin->recipient, "subtitle", words, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->again), row);
}

static void
show_twins (LaurelIssueDialog *self)
{
  const GPtrArray *twins = self->outlook->twins;
  guint n = laurel_issue_twin_count (twins);
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->again, n > 0);
  if (n == 0)
    return;

  words = g_strdup_printf (
    /* Translators: %u counts papers, such as certificates. */
    g_dngettext (GETTEXT_PACKAGE, "%u of these papers is in the register and valid.",
                 "%u of these papers are in the register and valid.", n), n);
  laurel_description_set_group (ADW_PREFERENCES_GROUP (self->again), words);
  for (guint i = 0; i < MIN (twins->len, MOST_SHOWN); i++)
    add_twin (self, twins->pdata[i]);
}

static void
take_outlook (LaurelIssueDialog *self, LaurelIssueOutlook *outlook)
{
  g_autoptr (GtkStringList) choices =
    gtk_string_list_new ((const char * const *) outlook->series);

  self->outlook = outlook;
  gtk_widget_set_visible (GTK_WIDGET (self->series), has_series (self));
  gtk_widget_set_visible (self->name, !has_series (self));
  gtk_widget_set_visible (self->pattern, !has_series (self));
  gtk_widget_set_visible (self->numbered, self->papers.numbered >= 0);
  gtk_widget_set_visible (self->nobody, self->papers.nobody >= 0);
  adw_combo_row_set_model (self->series, G_LIST_MODEL (choices));
  show_signer (self);
  show_twins (self);
  show_outcome (self);
}

/* ---- the answer ------------------------------------------------------------- */

static GArray *
list_twins (LaurelIssueDialog *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; leaves_out (self) && i < self->outlook->twins->len; i++) {
    const LaurelIssueTwin *twin = self->outlook->twins->pdata[i];
    guint row = laurel_batch_papers_find_row (self->order, twin->at);

    g_array_append_val (rows, row);
  }

  return rows;
}

static void
answer (LaurelIssueDialog *self, char *series)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);
  LaurelIssueWish *wish = g_new0 (LaurelIssueWish, 1);

  wish->series = series;
  wish->day = get_day (self);
  wish->twins = list_twins (self);
  gtk_window_destroy (GTK_WINDOW (self));
  g_task_return_pointer (task, wish, (GDestroyNotify) laurel_issue_wish_free);
}

static void
on_added (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelIssueDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean added = laurel_session_run_finish (LAUREL_SESSION (source), result, &error);

  if (self->task == NULL)
    return;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "issue.apply", TRUE);
  if (added)
    answer (self, laurel_text_dup_line (get_text (self->name)));
  else
    laurel_report (GTK_WIDGET (self->page), error);
}

static void
apply (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelIssueDialog *self = LAUREL_ISSUE_DIALOG (widget);

  if (has_series (self)) {
    answer (self, g_strdup (get_series (self)));
    return;
  }

  gtk_widget_action_set_enabled (widget, "issue.apply", FALSE);
  laurel_session_run_async (self->session, &LAUREL_NUMBER_SERIES_ADD,
                            g_variant_new ("(sss)", get_text (self->name),
                                           get_text (self->pattern), ""),
                            on_added, g_object_ref (self));
}

/* ---- the object ------------------------------------------------------------- */

static void
give_up (LaurelIssueDialog *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Nothing was issued");
}

static gboolean
laurel_issue_dialog_close_request (GtkWindow *window)
{
  give_up (LAUREL_ISSUE_DIALOG (window));

  return GTK_WINDOW_CLASS (laurel_issue_dialog_parent_class)->close_request (window);
}

static void
laurel_issue_dialog_dispose (GObject *object)
{
  LaurelIssueDialog *self = LAUREL_ISSUE_DIALOG (object);

  give_up (self);
  stop_counting (self);
  g_clear_pointer (&self->outlook, laurel_issue_outlook_free);
  g_clear_pointer (&self->order, laurel_batch_order_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_issue_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LaurelIssueDialog, page);
  gtk_widget_class_bind_template_child (widget_class, LaurelIssueDialog, form);
  gtk_widget_class_bind_template_child (widget_class, LaurelIssueDialog, series);
  gtk_widget_class_bind_template_child (widget_class, LaurelIssueDialog, name);
  gtk_widget_class_bind_template_child (widget_class, LaurelIssueDialog, pattern);
  gtk_widget_class_bind_template_child (widget_class, LaurelIssueDialog, day);
  gtk_widget_class_bind_template_child (widget_class, LaurelIssueDialog, again);
  gtk_widget_class_bind_template_child (widget_class, LaurelIssueDialog, leave_out);
  gtk_widget_class_bind_template_child (widget_class, LaurelIssueDialog, numbers);
  gtk_widget_class_bind_template_child (widget_class, LaurelIssueDialog, signer);
  gtk_widget_class_bind_template_child (widget_class, LaurelIssueDialog, rest);
  gtk_widget_class_bind_template_child (widget_class, LaurelIssueDialog, dated);
  gtk_widget_class_bind_template_child (widget_class, LaurelIssueDialog, numbered);
  gtk_widget_class_bind_template_child (widget_class, LaurelIssueDialog, nobody);
  gtk_widget_class_bind_template_callback (widget_class, show_outcome);
}

static void
laurel_issue_dialog_class_init (LaurelIssueDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_issue_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = laurel_issue_dialog_close_request;

  gtk_widget_class_install_action (widget_class, "issue.apply", NULL, apply);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/documents/laurel-issue-dialog.ui");
  bind_children (widget_class);
}

static void
laurel_issue_dialog_init (LaurelIssueDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_set_text (GTK_EDITABLE (self->pattern), "{year}-{n:5}");
  laurel_description_set_group (
    self->form, _("Each gets the next number and is entered in the register, signed. This cannot "
                  "be undone: a number that was given can only be declared void."));
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelIssueDialog) self = data;
  GError *error = NULL;
  LaurelIssueOutlook *outlook = laurel_issue_outlook_finish (result, &error);
  GtkWidget *over = g_task_get_task_data (self->task);

  if (outlook == NULL) {
    g_autoptr (GTask) task = g_steal_pointer (&self->task);

    gtk_window_destroy (GTK_WINDOW (self));
    g_task_return_error (task, error);
    return;
  }
  if (gtk_widget_get_root (over) == NULL) {
    laurel_issue_outlook_free (outlook);
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }

  take_outlook (self, outlook);
  laurel_dialog_show_over (GTK_WINDOW (self), over);
  gtk_widget_child_focus (GTK_WIDGET (self->page), GTK_DIR_TAB_FORWARD);
}

/**
 * laurel_issue_dialog_ask_async:
 * @over: where it is asked
 * @session: whose register
 * @order: what is to be issued; there is nothing wrong with it
 *
 * Asks whether and how it is issued.
 */
void
laurel_issue_dialog_ask_async (GtkWidget *over, LaurelSession *session,
                               const LaurelBatchOrder *order, GAsyncReadyCallback callback,
                               gpointer data)
{
  LaurelIssueDialog *self = g_object_new (LAUREL_TYPE_ISSUE_DIALOG, NULL);
  LaurelDay today = laurel_session_get_today (session);
  g_autoptr (LaurelIssueBatch) papers = laurel_batch_papers_make_issue (order, today);
  g_autofree char *day = NULL;

  self->task = g_task_new (session, NULL, callback, data);
  g_task_set_source_tag (self->task, laurel_issue_dialog_ask_async);
  g_task_set_name (self->task, "ask how to issue");
  g_task_set_task_data (self->task, g_object_ref (over), g_object_unref);
  self->session = g_object_ref (session);
  self->order = laurel_batch_order_copy (order);
  laurel_batch_papers_read (&self->papers, self->order);
  day = laurel_day_dup_iso (self->papers.day != 0 ? self->papers.day : today);
  gtk_editable_set_text (GTK_EDITABLE (self->day), day);
  laurel_issue_outlook_async (session, papers, on_looked, g_object_ref (self));
}

/* Returns: (transfer full): how to issue it; G_IO_ERROR_CANCELLED if it is not */
LaurelIssueWish *
laurel_issue_dialog_ask_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
