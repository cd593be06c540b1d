/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-plan-import-store.h"
#include "ui/exchange/laurel-import-args.h"
#include "ui/exchange/laurel-import-columns.h"
#include "ui/exchange/laurel-import-fault.h"
#include "ui/exchange/laurel-import-job.h"
#include "ui/exchange/laurel-import-preview.h"
#include "ui/exchange/laurel-import-target.h"
#include "ui/kit/laurel-confirm.h"
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
 * - `import.run`: takes in what is ticked
 * - `import.cancel`: does not
 * - `import.discard`: the same, with all that was corrected
 * - `import.back`: folds the rows that are open; where none is, cancels
 * - `import.choose`: another file
 * - `import.leave-rows`: goes on to the button that imports
 * - `import.column` (`(iu)`): takes a column of the file for another kind
 */
struct _LaurelImportDialog {
  AdwWindow parent_instance;

  GtkWidget *faces;
  GtkWidget *fault;
  GtkWidget *fault_row;
  GtkWidget *import_button;
  GtkWidget *preview;

  LaurelSession *session;
  LaurelWorker *worker;
  GCancellable *cancellable;
  GHashTable *places;     /* (nullable): those the library knows, once they are read */
  LaurelTable *table;     /* (nullable): what was read; with the worker while it reads again */
  LaurelImportPlan *plan; /* (nullable): nothing was read yet */
  GArray *kinds;          /* (nullable): what the columns are to be, until they are read so */
  char *name;             /* of the file, as the user knows it */
  guint spinner_id;
  gboolean narrow;
  gboolean running;
  gboolean again; /* the same table is read, with other columns */
};

G_DEFINE_FINAL_TYPE (LaurelImportDialog, laurel_import_dialog, ADW_TYPE_WINDOW)

typedef enum {
  PROP_SESSION = 1,
  PROP_PLAN,
  PROP_SUBTITLE,
  PROP_NARROW,
} Prop;

static GParamSpec *props[PROP_NARROW + 1];

enum {
  PATIENCE = 200,     /* ms before a spinner is shown */
  NARROW_WIDTH = 560,
};

static void on_read_ready (GObject *source, GAsyncResult *result, gpointer data);

static void
show_face (LaurelImportDialog *self, const char *face)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  gtk_stack_set_visible_child_name (GTK_STACK (self->faces), face);
}

static gboolean
on_patience_ends (gpointer data)
{
  LaurelImportDialog *self = LAUREL_IMPORT_DIALOG (data);

  self->spinner_id = 0;
  show_face (self, "reading");
  return G_SOURCE_REMOVE;
}

static void
update_run (LaurelImportDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run",
                                 self->plan && !self->running && self->kinds == NULL &&
                                   laurel_import_plan_is_complete (self->plan));
  gtk_widget_set_visible (self->import_button, self->plan != NULL);
}

static void
begin_reading (LaurelImportDialog *self)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  self->spinner_id = g_timeout_add (PATIENCE, on_patience_ends, self);
}

static int
get_this_year (LaurelImportDialog *self)
{
  int year, month, day;

  laurel_day_get_ymd (laurel_session_get_today (self->session), &year, &month, &day);
  return year;
}

static void
read_file (LaurelImportDialog *self, GFile *file, GBytes *bytes)
{
  g_clear_pointer (&self->kinds, g_array_unref);
  g_free (self->name);
  self->name = file ? g_file_get_basename (file) : g_strdup (_("Clipboard"));
  self->again = FALSE;
  begin_reading (self);
  laurel_import_read_async (self->worker, self, file, bytes, get_this_year (self),
                            self->cancellable, on_read_ready);
}

static void
set_plan (LaurelImportDialog *self, LaurelImportPlan *plan)
{
  g_set_object (&self->plan, plan);
  if (plan)
    g_signal_connect_object (plan, "notify::complete", G_CALLBACK (update_run), self,
                             G_CONNECT_SWAPPED);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLAN]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUBTITLE]);
  update_run (self);
}

static void
show_fault (LaurelImportDialog *self, const GError *error)
{
  laurel_import_fault_tell (ADW_STATUS_PAGE (self->fault), ADW_ACTION_ROW (self->fault_row),
                            self->name, error);
  set_plan (self, NULL);
  show_face (self, "fault");
}

/* One column after the other is put right: between the two there may be no plan
 * in the table, and nothing goes in; but what was corrected waits. */
static void
wait_for_columns (LaurelImportDialog *self, const GError *error)
{
  laurel_toast (self->faces, error->message);
  update_run (self);
  show_face (self, "preview");
}

static void
on_read_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  LaurelImportDialog *self = LAUREL_IMPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelImportRead) read = laurel_import_read_finish (result, &error);
  g_autoptr (LaurelImportPlan) plan = NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (read) {
    g_clear_pointer (&self->table, laurel_table_free);
    self->table = g_steal_pointer (&read->table);
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
    laurel_import_preview_focus_rows (LAUREL_IMPORT_PREVIEW (self->preview));
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
  laurel_store_read_async (laurel_session_get_store (self->session), list_places,
                           g_variant_new ("()"), (GDestroyNotify) g_hash_table_unref,
                           self->cancellable, on_places_ready, g_object_ref (self));
}

/* ---- actions ---------------------------------------------------------------- */

static void
cancel (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
discard (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_cancellable_cancel (LAUREL_IMPORT_DIALOG (widget)->cancellable);
  gtk_window_destroy (GTK_WINDOW (widget));
}

static void
go_back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelImportDialog *self = LAUREL_IMPORT_DIALOG (widget);

  if (!laurel_import_preview_fold (LAUREL_IMPORT_PREVIEW (self->preview)))
    gtk_window_close (GTK_WINDOW (widget));
}

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

/* The file is not read again, only its table. */
static void
leave_rows (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_grab_focus (LAUREL_IMPORT_DIALOG (widget)->import_button);
}

static void
choose_column (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelImportDialog *self = LAUREL_IMPORT_DIALOG (widget);
  guint kind;
  int place;

  if (self->table == NULL || self->plan == NULL)
    return;

  g_variant_get (parameter, "(iu)", &place, &kind);
  if (self->kinds == NULL)
    self->kinds = laurel_import_columns_list (laurel_import_plan_get_draft (self->plan));
  g_array_index (self->kinds, LaurelPlanColumnKind, place) = kind;

  self->again = TRUE;
  update_run (self);
  begin_reading (self);
  laurel_import_again_async (self->worker, self, g_steal_pointer (&self->table), self->name,
                             get_this_year (self), g_array_copy (self->kinds), self->cancellable,
                             on_read_ready);
}

static void
on_programmes_changed (LaurelImportDialog *self)
{
  if (laurel_import_target_show (self->session, self->plan))
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
on_run_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelImportDialog) self = data;
  g_autoptr (GError) error = NULL;

  self->running = FALSE;
  if (self->session == NULL)
    return;
  if (!laurel_session_run_finish (LAUREL_SESSION (source), result, &error)) {
    update_run (self);
    laurel_report (self->faces, error);
    return;
  }

  if (laurel_import_target_show (self->session, self->plan)) {
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }
  gtk_widget_hide (GTK_WIDGET (self));
  g_signal_connect_object (laurel_session_list_programmes (self->session), "items-changed",
                           G_CALLBACK (on_programmes_changed), self, G_CONNECT_SWAPPED);
}

static void
run (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelImportDialog *self = LAUREL_IMPORT_DIALOG (widget);

  self->running = TRUE;
  update_run (self);
  laurel_session_run_async (self->session, &LAUREL_PLAN_IMPORT,
                            laurel_import_args_make (self->plan, self->name), on_run_ready,
                            g_object_ref (self));
}

/* ---- closures --------------------------------------------------------------- */

static char *
format_import (LaurelImportDialog *self, guint n_taken, gboolean narrow)
{
  if (narrow)
    return g_strdup (_("_Import"));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: %u counts activities. */
                                       "_Import %u activity", "_Import %u activities", n_taken),
                          n_taken);
}

static char *
dup_subtitle (LaurelImportDialog *self)
{
  if (self->plan == NULL)
    return g_strdup (self->name);

  /* Translators: the name of a file, and of what kind it is. */
  return g_strdup_printf (_("%1$s · %2$s"), self->name,
                          laurel_import_plan_get_draft (self->plan)->format);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_import_dialog_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LaurelImportDialog *self = LAUREL_IMPORT_DIALOG (widget);

  if (self->narrow != (width < NARROW_WIDTH)) {
    self->narrow = width < NARROW_WIDTH;
    if (self->narrow)
      gtk_widget_add_css_class (widget, "narrow");
    else
      gtk_widget_remove_css_class (widget, "narrow");
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
  }

  GTK_WIDGET_CLASS (laurel_import_dialog_parent_class)->size_allocate (widget, width, height,
                                                                       baseline);
}

static gboolean
laurel_import_dialog_close_request (GtkWindow *window)
{
  LaurelImportDialog *self = LAUREL_IMPORT_DIALOG (window);

  /* What is being stored is not stopped any more; the window goes by itself. */
  if (self->running)
    return GDK_EVENT_STOP;
  if (self->plan && laurel_import_plan_is_corrected (self->plan)) {
    laurel_confirm (GTK_WIDGET (self), _("Leave without importing?"),
                    _("What you corrected here is lost. The file stays as it is."),
                    _("_Leave"), "import.discard", NULL);
    return GDK_EVENT_STOP;
  }
  g_cancellable_cancel (self->cancellable);

  return GTK_WINDOW_CLASS (laurel_import_dialog_parent_class)->close_request (window);
}

static void
laurel_import_dialog_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelImportDialog *self = LAUREL_IMPORT_DIALOG (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_PLAN:
    g_value_set_object (value, self->plan);
    break;
  case PROP_SUBTITLE:
    g_value_take_string (value, dup_subtitle (self));
    break;
  case PROP_NARROW:
    g_value_set_boolean (value, self->narrow);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_import_dialog_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  LaurelImportDialog *self = LAUREL_IMPORT_DIALOG (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    self->session = g_value_dup_object (value);
    break;
  case PROP_PLAN:
  case PROP_SUBTITLE:
  case PROP_NARROW:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_import_dialog_dispose (GObject *object)
{
  LaurelImportDialog *self = LAUREL_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  g_clear_pointer (&self->worker, laurel_worker_free);
  g_clear_object (&self->plan);
  g_clear_object (&self->session);

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
laurel_import_dialog_class_init (LaurelImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_import_dialog_get_property;
  object_class->set_property = laurel_import_dialog_set_property;
  object_class->dispose = laurel_import_dialog_dispose;
  object_class->finalize = laurel_import_dialog_finalize;
  widget_class->size_allocate = laurel_import_dialog_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = laurel_import_dialog_close_request;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, LAUREL_TYPE_IMPORT_PLAN, told);
  props[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, told);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, told);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "import.run", NULL, run);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "import.discard", NULL, discard);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose);
  gtk_widget_class_install_action (widget_class, "import.column", "(iu)", choose_column);
  gtk_widget_class_install_action (widget_class, "import.leave-rows", NULL, leave_rows);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "import.run", NULL);

  g_type_ensure (LAUREL_TYPE_IMPORT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/exchange/laurel-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelImportDialog, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportDialog, fault_row);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, LaurelImportDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, format_import);
}

static void
laurel_import_dialog_init (LaurelImportDialog *self)
{
  self->worker = laurel_worker_new ("importer");
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  update_run (self);
}

static GtkWidget *
new_for (GtkWindow *parent, LaurelSession *session, GFile *file, GBytes *bytes)
{
  LaurelImportDialog *self =
    g_object_new (LAUREL_TYPE_IMPORT_DIALOG, "transient-for", parent, "session", session, NULL);

  read_places (self);
  read_file (self, file, bytes);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUBTITLE]);

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

/* "quick", "reading", "fault" or "preview". */
const char *
laurel_import_dialog_get_face (LaurelImportDialog *self)
{
  g_return_val_if_fail (LAUREL_IS_IMPORT_DIALOG (self), NULL);

  return gtk_stack_get_visible_child_name (GTK_STACK (self->faces));
}
