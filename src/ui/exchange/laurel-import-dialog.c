/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "calendar/laurel-activity-place-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-plan-import-store.h"
#include "ui/exchange/laurel-import-args.h"
#include "ui/exchange/laurel-import-columns.h"
#include "ui/exchange/laurel-import-fault.h"
#include "ui/exchange/laurel-import-job.h"
#include "ui/exchange/laurel-import-preview.h"
#include "ui/exchange/laurel-import-target.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-report.h"

/**
 * LaurelImportDialog:
 *
 * Takes a plan in: reads the file on a worker, shows what is in it and how it
 * is understood, lets all of it be corrected, and then runs one command. Until
 * then the library knows nothing of it.
 *
 * ## Actions
 *
 * - `import.choose`: another file
 * - `import.column` (`(iu)`): takes a column of the file for another kind
 */
struct _LaurelImportDialog {
  LaurelReviewDialog parent_instance;

  AdwStatusPage *fault;
  AdwActionRow *fault_row;
  LaurelImportPreview *preview;

  LaurelWorker *worker;
  GCancellable *cancellable; /* of all that is for this window */
  GCancellable *reading;     /* (nullable): of the file that is read; new with each */
  GHashTable *places;     /* (nullable): those the library knows, once they are read */
  LaurelTable *table;     /* (nullable): what was read; with the worker while it reads again */
  LaurelImportPlan *plan; /* (nullable): nothing was read yet */
  GArray *kinds;          /* (nullable): what the columns are to be, until they are read so */
  char *name;             /* of the file, as the user knows it */
  gboolean again; /* the same table is read, with other columns */
  gboolean once_more; /* and so it will be, with those that were chosen meanwhile */
};

G_DEFINE_FINAL_TYPE (LaurelImportDialog, laurel_import_dialog, LAUREL_TYPE_REVIEW_DIALOG)

typedef enum {
  PROP_PLAN = 1,
} Prop;

static GParamSpec *props[PROP_PLAN + 1];

static void on_read_ready (GObject *source, GAsyncResult *result, gpointer data);

static LaurelSession *
get_session (LaurelImportDialog *self)
{
  return laurel_review_dialog_get_session (LAUREL_REVIEW_DIALOG (self));
}

static void
show_face (LaurelImportDialog *self, const char *face)
{
  laurel_review_dialog_show_face (LAUREL_REVIEW_DIALOG (self), face);
}

static void
begin_reading (LaurelImportDialog *self)
{
  laurel_review_dialog_begin (LAUREL_REVIEW_DIALOG (self), _("Reading the plan…"));
}

/* The name of the file, and once it is read of what kind it is. */
static void
show_name (LaurelImportDialog *self)
{
  g_autofree char *subtitle = NULL;
  int percent = self->plan ? laurel_import_plan_get_percent_read (self->plan) : 100;

  if (percent < 100)
    /* Translators: the name of a file, and how much of it is read: 40 %. */
    subtitle = g_strdup_printf (_("%1$s · reading, %2$d %%"), self->name, percent);
  else if (self->plan != NULL)
    /* Translators: the name of a file, and of what kind it is. */
    subtitle = g_strdup_printf (_("%1$s · %2$s"), self->name,
                                laurel_import_plan_get_draft (self->plan)->format);
  g_object_set (self, "subtitle", subtitle ? subtitle : self->name, NULL);
}

static int
get_this_year (LaurelImportDialog *self)
{
  int year, month, day;

  laurel_day_get_ymd (laurel_session_get_today (get_session (self)), &year, &month, &day);
  return year;
}

static void
stop_reading (LaurelImportDialog *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_file (LaurelImportDialog *self, GFile *file, GBytes *bytes)
{
  g_clear_pointer (&self->kinds, g_array_unref);
  g_clear_pointer (&self->table, laurel_table_free);
  stop_reading (self);
  self->reading = g_cancellable_new ();
  g_free (self->name);
  self->name = file ? g_file_get_basename (file) : g_strdup (_("Clipboard"));
  self->again = self->once_more = FALSE;
  begin_reading (self);
  laurel_import_read_async (self->worker, self, file, bytes, get_this_year (self), self->reading,
                            on_read_ready);
}

static void
set_plan (LaurelImportDialog *self, LaurelImportPlan *plan)
{
  g_set_object (&self->plan, plan);
  if (plan)
    g_object_connect (plan, "swapped-object-signal::notify::complete",
                      laurel_review_dialog_update, self,
                      "swapped-object-signal::notify::percent-read", show_name, self,
                      "swapped-object-signal::notify::n-taken", laurel_review_dialog_update, self,
                      "swapped-object-signal::notify::n-changed", laurel_review_dialog_update, self,
                      NULL);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLAN]);
  show_name (self);
  laurel_review_dialog_update (LAUREL_REVIEW_DIALOG (self));
}

static void
show_fault (LaurelImportDialog *self, const GError *error)
{
  laurel_import_fault_tell (self->fault, self->fault_row, self->name, error);
  set_plan (self, NULL);
  show_face (self, "fault");
}

/* One column after the other is put right: between the two there may be no plan
 * in the table, and nothing goes in; but what was corrected waits. */
static void
wait_for_columns (LaurelImportDialog *self, const GError *error)
{
  laurel_toast (GTK_WIDGET (self->preview), error->message);
  laurel_review_dialog_update (LAUREL_REVIEW_DIALOG (self));
  show_face (self, "preview");
}

/* The file is not read again, only its table. */
static void
read_again (LaurelImportDialog *self)
{
  self->again = TRUE;
  self->once_more = FALSE;
  laurel_review_dialog_update (LAUREL_REVIEW_DIALOG (self));
  begin_reading (self);
  laurel_import_again_async (self->worker, self, g_steal_pointer (&self->table), self->name,
                             get_this_year (self), g_array_copy (self->kinds), self->reading,
                             on_read_ready);
}

static void
on_read_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelImportDialog *self = LAUREL_IMPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelImportRead) read = laurel_import_read_finish (result, &error);
  g_autoptr (LaurelImportPlan) plan = NULL;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  if (read) {
    g_clear_pointer (&self->table, laurel_table_free);
    self->table = g_steal_pointer (&read->table);
  }
  if (self->table && self->once_more) {
    read_again (self);
    return;
  }
  if (read && read->error && self->again) {
    wait_for_columns (self, read->error);
    return;
  }
  if (read == NULL || read->error) {
    show_fault (self, read ? read->error : error);
    return;
  }

  g_clear_pointer (&self->kinds, g_array_unref);
  plan = laurel_import_plan_new (g_steal_pointer (&read->draft));
  if (self->again && self->plan)
    laurel_import_plan_take_edits (plan, self->plan);
  if (self->places)
    laurel_import_plan_set_places (plan, self->places);
  set_plan (self, plan);
  show_face (self, "preview");
  if (!self->again)
    laurel_import_preview_focus_rows (self->preview);
}

/* ---- what the library knows ------------------------------------------------- */

/* On the reader's thread. */
static gpointer
list_places (LaurelReader *reader, GVariant *args, GError **error)
{
  return laurel_activity_list_places (reader, error);
}

/* Without them the plan is read all the same. */
static void
on_places_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelImportDialog) self = data;

  self->places = laurel_store_read_finish (LAUREL_STORE (source), result, NULL);
  if (self->places && self->plan)
    laurel_import_plan_set_places (self->plan, self->places);
}

static void
read_places (LaurelImportDialog *self)
{
  laurel_store_read_async (laurel_session_get_store (get_session (self)), list_places,
                           g_variant_new ("()"), (GDestroyNotify) g_hash_table_unref,
                           self->cancellable, on_places_ready, g_object_ref (self));
}

/* ---- actions ---------------------------------------------------------------- */

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelImportDialog *self = LAUREL_IMPORT_DIALOG (source);
  g_autoptr (GFile) file = laurel_file_dialog_finish (result, NULL);

  if (file && !g_cancellable_is_cancelled (self->cancellable))
    read_file (self, file, NULL);
}

static void
choose (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  laurel_open_file_async (GTK_WINDOW (widget), _("Import a plan"), NULL, on_file_chosen, NULL);
}

/* What is chosen while the table is read waits until then; columns of a file that
 * gives way to another are nobody's. */
static void
choose_column (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelImportDialog *self = LAUREL_IMPORT_DIALOG (widget);
  guint kind;
  int place;

  if (self->plan == NULL || (self->table == NULL && !self->again))
    return;

  g_variant_get (parameter, "(iu)", &place, &kind);
  if (self->kinds == NULL)
    self->kinds = laurel_import_columns_list (laurel_import_plan_get_draft (self->plan));
  g_array_index (self->kinds, LaurelPlanColumnKind, place) = kind;

  self->once_more = self->table == NULL;
  if (!self->once_more)
    read_again (self);
}

/* ---- importing ---------------------------------------------------------------- */

static gboolean
is_complete (LaurelReviewDialog *dialog)
{
  LaurelImportDialog *self = LAUREL_IMPORT_DIALOG (dialog);

  return self->plan != NULL && self->kinds == NULL && laurel_import_plan_is_complete (self->plan);
}

static gboolean
is_by_hand (LaurelReviewDialog *dialog)
{
  LaurelImportPlan *plan = LAUREL_IMPORT_DIALOG (dialog)->plan;

  return plan != NULL && laurel_import_plan_is_corrected (plan);
}

static char *
dup_verb (LaurelReviewDialog *dialog, gboolean narrow)
{
  guint n_taken, n_changed;

  if (LAUREL_IMPORT_DIALOG (dialog)->plan == NULL)
    return NULL;
  if (narrow)
    return g_strdup (_("_Import"));

  g_object_get (LAUREL_IMPORT_DIALOG (dialog)->plan, "n-taken", &n_taken, "n-changed", &n_changed,
                NULL);
  if (n_changed > 0 && n_changed < n_taken)
    /* Translators: both count activities: %1$u are new, %2$u are there already. */
    return g_strdup_printf (_("_Import %1$u, change %2$u"), n_taken - n_changed, n_changed);
  if (n_changed > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         /* Translators: %u counts activities. */
                                         "C_hange %u activity", "C_hange %u activities",
                                         n_changed),
                            n_changed);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: %u counts activities. */
                                       "_Import %u activity", "_Import %u activities", n_taken),
                          n_taken);
}

static GVariant *
dup_args (LaurelReviewDialog *dialog)
{
  LaurelImportDialog *self = LAUREL_IMPORT_DIALOG (dialog);

  return laurel_import_args_make (self->plan, self->name);
}

static gboolean
fold (LaurelReviewDialog *dialog)
{
  return laurel_import_preview_fold (LAUREL_IMPORT_DIALOG (dialog)->preview);
}

static void
on_programmes_changed (LaurelImportDialog *self)
{
  if (laurel_import_target_show (get_session (self), self->plan))
    gtk_window_destroy (GTK_WINDOW (self));
}

/* It waits, hidden, until the session knows the season that was made. */
static gboolean
done (LaurelReviewDialog *dialog)
{
  LaurelSession *session = laurel_review_dialog_get_session (dialog);

  if (laurel_import_target_show (session, LAUREL_IMPORT_DIALOG (dialog)->plan))
    return TRUE;

  g_signal_connect_object (laurel_session_list_programmes (session), "items-changed",
                           G_CALLBACK (on_programmes_changed), dialog, G_CONNECT_SWAPPED);
  return FALSE;
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_import_dialog_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelImportDialog *self = LAUREL_IMPORT_DIALOG (object);

  switch ((Prop) prop_id) {
  case PROP_PLAN:
    g_value_set_object (value, self->plan);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

/* The window is closed; what still works for it has a reference, and is to end. */
static void
laurel_import_dialog_unrealize (GtkWidget *widget)
{
  g_cancellable_cancel (LAUREL_IMPORT_DIALOG (widget)->cancellable);
  stop_reading (LAUREL_IMPORT_DIALOG (widget));

  GTK_WIDGET_CLASS (laurel_import_dialog_parent_class)->unrealize (widget);
}

static void
laurel_import_dialog_dispose (GObject *object)
{
  LaurelImportDialog *self = LAUREL_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  stop_reading (self);
  g_clear_pointer (&self->worker, laurel_worker_leave);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (laurel_import_dialog_parent_class)->dispose (object);
}

static void
laurel_import_dialog_finalize (GObject *object)
{
  LaurelImportDialog *self = LAUREL_IMPORT_DIALOG (object);

  g_object_unref (self->cancellable);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_clear_pointer (&self->kinds, g_array_unref);
  g_clear_pointer (&self->table, laurel_table_free);
  g_free (self->name);

  G_OBJECT_CLASS (laurel_import_dialog_parent_class)->finalize (object);
}

static void
init_review (LaurelReviewDialogClass *klass)
{
  klass->command = &LAUREL_PLAN_IMPORT;
  klass->working = N_("Importing the plan…");
  klass->stopped = N_("Stopped. Nothing was imported.");
  klass->leave_heading = N_("Leave without importing?");
  klass->leave_body = N_("What you corrected here is lost. The file stays as it is.");
  klass->is_complete = is_complete;
  klass->is_by_hand = is_by_hand;
  klass->dup_verb = dup_verb;
  klass->dup_args = dup_args;
  klass->fold = fold;
  klass->done = done;
}

static void
laurel_import_dialog_class_init (LaurelImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_import_dialog_get_property;
  object_class->dispose = laurel_import_dialog_dispose;
  object_class->finalize = laurel_import_dialog_finalize;
  widget_class->unrealize = laurel_import_dialog_unrealize;
  init_review (LAUREL_REVIEW_DIALOG_CLASS (klass));

  props[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, LAUREL_TYPE_IMPORT_PLAN,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose);
  gtk_widget_class_install_action (widget_class, "import.column", "(iu)", choose_column);

  g_type_ensure (LAUREL_TYPE_IMPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/exchange/laurel-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelImportDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportDialog, fault_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportDialog, preview);
}

static void
laurel_import_dialog_init (LaurelImportDialog *self)
{
  self->worker = laurel_worker_new ("importer");
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_review_dialog_update (LAUREL_REVIEW_DIALOG (self));
}

static GtkWidget *
new_for (GtkWindow *parent, LaurelSession *session, GFile *file, GBytes *bytes)
{
  LaurelImportDialog *self =
    g_object_new (LAUREL_TYPE_IMPORT_DIALOG, "transient-for", parent, "session", session, NULL);

  read_places (self);
  read_file (self, file, bytes);
  show_name (self);

  return GTK_WIDGET (self);
}

/**
 * laurel_import_dialog_new_for_file:
 * @parent: (nullable): the window it is asked for in
 * @session: where it goes
 * @file: the file; it is read at once
 */
GtkWidget *
laurel_import_dialog_new_for_file (GtkWindow *parent, LaurelSession *session, GFile *file)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return new_for (parent, session, file, NULL);
}

/**
 * laurel_import_dialog_new_for_bytes:
 * @parent: (nullable): the window it is asked for in
 * @session: where it goes
 * @bytes: a table that was pasted
 */
GtkWidget *
laurel_import_dialog_new_for_bytes (GtkWindow *parent, LaurelSession *session, GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return new_for (parent, session, NULL, bytes);
}

/* (nullable): what is to go in, once it was read. */
LaurelImportPlan *
laurel_import_dialog_get_plan (LaurelImportDialog *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_DIALOG (self), NULL);

  return self->plan;
}
