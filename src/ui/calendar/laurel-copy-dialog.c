/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-copy-dialog.h"

#include "calendar/laurel-plan-copy-store.h"
#include "ui/calendar/laurel-copy-preview.h"
#include "ui/kit/laurel-confirm.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelCopyDialog:
 *
 * Copies a season to another year: shows what each activity would be there, lets
 * all of it be changed, and then runs one command. The window shows the season
 * that was made, or added to.
 *
 * ## Actions
 *
 * - `copy.run`: copies what is ticked
 * - `copy.cancel`: does not
 * - `copy.discard`: the same, with all that was put in by hand
 * - `copy.back`: folds the rows that are open; where none is, cancels
 * - `copy.leave-rows`: goes on to the button that copies
 */
struct _LaurelCopyDialog {
  AdwWindow parent_instance;

  GtkWidget *copy_button;
  GtkWidget *fault;
  GtkWidget *faces;
  GtkWidget *preview;
  GtkLabel *work;

  LaurelSession *session;
  LaurelCopyPlan *plan; /* (nullable): once it is gone */
  guint spinner_id;
  gboolean narrow;
  gboolean running;
};

G_DEFINE_FINAL_TYPE (LaurelCopyDialog, laurel_copy_dialog, ADW_TYPE_WINDOW)

typedef enum {
  PROP_SESSION = 1,
  PROP_PLAN,
  PROP_NARROW,
} Prop;

static GParamSpec *props[PROP_NARROW + 1];

enum {
  PATIENCE = 200,     /* ms before a spinner is shown */
  NARROW_WIDTH = 560,
};

/* ---- faces ------------------------------------------------------------------ */

static void
show_face (LaurelCopyDialog *self, const char *face)
{
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  gtk_stack_set_visible_child_name (GTK_STACK (self->faces), face);
}

static gboolean
on_patience_ends (gpointer data)
{
  LaurelCopyDialog *self = LAUREL_COPY_DIALOG (data);

  self->spinner_id = 0;
  gtk_stack_set_visible_child_name (GTK_STACK (self->faces), "working");

  return G_SOURCE_REMOVE;
}

/* What is quick is not announced. */
static void
begin_work (LaurelCopyDialog *self, const char *words)
{
  gtk_label_set_label (self->work, words);
  if (self->spinner_id == 0)
    self->spinner_id = g_timeout_add (PATIENCE, on_patience_ends, self);
}

static void
update_run (LaurelCopyDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "copy.run",
                                 self->plan != NULL && !self->running &&
                                   laurel_copy_plan_is_complete (self->plan));
}

/* The preview stays while another year is read, unless that takes long. */
static void
on_plan (LaurelCopyDialog *self)
{
  const GError *error = laurel_copy_plan_get_error (self->plan);
  gboolean loading, first;

  g_object_get (self->plan, "loading", &loading, NULL);
  update_run (self);
  if (self->running)
    return;
  if (loading && error == NULL) {
    begin_work (self, _("Reading the season…"));
    return;
  }

  first = g_strcmp0 (laurel_copy_dialog_get_face (self), "preview") != 0;
  if (error != NULL) {
    adw_status_page_set_description (ADW_STATUS_PAGE (self->fault), error->message);
    show_face (self, "fault");
  } else if (g_list_model_get_n_items (laurel_copy_plan_list_rows (self->plan)) == 0) {
    show_face (self, "empty");
  } else {
    show_face (self, "preview");
    if (first)
      laurel_copy_preview_focus (LAUREL_COPY_PREVIEW (self->preview));
  }
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
  gtk_window_destroy (GTK_WINDOW (widget));
}

static void
go_back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelCopyDialog *self = LAUREL_COPY_DIALOG (widget);

  if (!laurel_copy_preview_fold (LAUREL_COPY_PREVIEW (self->preview)))
    gtk_window_close (GTK_WINDOW (widget));
}

static void
leave_rows (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelCopyDialog *self = LAUREL_COPY_DIALOG (widget);

  gtk_widget_child_focus (gtk_widget_get_parent (self->copy_button), GTK_DIR_TAB_FORWARD);
}

static void
on_run_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelCopyDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = laurel_session_run_finish (LAUREL_SESSION (source), result, &error);

  self->running = FALSE;
  if (self->plan == NULL)
    return;
  if (!done) {
    on_plan (self);
    laurel_report (self->faces, error);
    return;
  }

  if (laurel_copy_plan_get_into (self->plan) != 0)
    laurel_session_show (LAUREL_SESSION (source), laurel_copy_plan_get_into (self->plan), 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
run (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelCopyDialog *self = LAUREL_COPY_DIALOG (widget);

  self->running = TRUE;
  update_run (self);
  begin_work (self, _("Copying the season…"));
  if (laurel_copy_plan_get_into (self->plan) == 0)
    laurel_session_take_newest (self->session);
  laurel_session_run_async (self->session, &LAUREL_PLAN_COPY_TO_YEAR,
                            laurel_copy_plan_dup_args (self->plan), on_run_ready,
                            g_object_ref (self));
}

/* ---- closures --------------------------------------------------------------- */

static char *
format_copy (LaurelCopyDialog *self, guint n_taken, gboolean narrow)
{
  if (narrow || n_taken == 0)
    return g_strdup (_("_Copy"));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       /* Translators: %u counts activities. */
                                       "_Copy %u activity", "_Copy %u activities", n_taken),
                          n_taken);
}

static LaurelProgramme *
find_from (LaurelCopyDialog *self, LaurelCopyPlan *plan)
{
  return plan ? g_object_ref (laurel_copy_plan_get_from (plan)) : NULL;
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_copy_dialog_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LaurelCopyDialog *self = LAUREL_COPY_DIALOG (widget);

  if (self->narrow != (width < NARROW_WIDTH)) {
    self->narrow = width < NARROW_WIDTH;
    if (self->narrow)
      gtk_widget_add_css_class (widget, "narrow");
    else
      gtk_widget_remove_css_class (widget, "narrow");
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
  }

  GTK_WIDGET_CLASS (laurel_copy_dialog_parent_class)->size_allocate (widget, width, height,
                                                                     baseline);
}

static gboolean
laurel_copy_dialog_close_request (GtkWindow *window)
{
  LaurelCopyDialog *self = LAUREL_COPY_DIALOG (window);

  /* What is being stored is not stopped any more; the window goes by itself. */
  if (self->running)
    return GDK_EVENT_STOP;
  if (self->plan != NULL && laurel_copy_plan_is_by_hand (self->plan)) {
    laurel_confirm (GTK_WIDGET (self), _("Leave without copying?"),
                    _("What you put in here is lost. The season stays as it is."),
                    _("_Leave"), "copy.discard", NULL);
    return GDK_EVENT_STOP;
  }

  return GTK_WINDOW_CLASS (laurel_copy_dialog_parent_class)->close_request (window);
}

static void
laurel_copy_dialog_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelCopyDialog *self = LAUREL_COPY_DIALOG (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, self->session);
    break;
  case PROP_PLAN:
    g_value_set_object (value, self->plan);
    break;
  case PROP_NARROW:
    g_value_set_boolean (value, self->narrow);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_copy_dialog_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  LaurelCopyDialog *self = LAUREL_COPY_DIALOG (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    self->session = g_value_dup_object (value);
    break;
  case PROP_PLAN:
  case PROP_NARROW:
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_copy_dialog_constructed (GObject *object)
{
  LaurelCopyDialog *self = LAUREL_COPY_DIALOG (object);

  G_OBJECT_CLASS (laurel_copy_dialog_parent_class)->constructed (object);

  self->plan = laurel_copy_plan_new (self->session);
  g_signal_connect_object (self->plan, "notify::loading", G_CALLBACK (on_plan), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "notify::n-taken", G_CALLBACK (update_run), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "notify::obstacle", G_CALLBACK (update_run), self,
                           G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (object, props[PROP_PLAN]);
  on_plan (self);
}

static void
laurel_copy_dialog_dispose (GObject *object)
{
  LaurelCopyDialog *self = LAUREL_COPY_DIALOG (object);

  g_clear_handle_id (&self->spinner_id, g_source_remove);
  g_clear_object (&self->plan);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (laurel_copy_dialog_parent_class)->dispose (object);
}

static void
laurel_copy_dialog_class_init (LaurelCopyDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->constructed = laurel_copy_dialog_constructed;
  object_class->get_property = laurel_copy_dialog_get_property;
  object_class->set_property = laurel_copy_dialog_set_property;
  object_class->dispose = laurel_copy_dialog_dispose;
  widget_class->size_allocate = laurel_copy_dialog_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = laurel_copy_dialog_close_request;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, LAUREL_TYPE_COPY_PLAN, told);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, told);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_action (widget_class, "copy.run", NULL, run);
  gtk_widget_class_install_action (widget_class, "copy.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "copy.discard", NULL, discard);
  gtk_widget_class_install_action (widget_class, "copy.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "copy.leave-rows", NULL, leave_rows);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "copy.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "copy.run",
                                       NULL);

  g_type_ensure (LAUREL_TYPE_COPY_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-copy-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyDialog, copy_button);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyDialog, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyDialog, fault);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, LaurelCopyDialog, work);
  gtk_widget_class_bind_template_callback (widget_class, find_from);
  gtk_widget_class_bind_template_callback (widget_class, format_copy);
}

static void
laurel_copy_dialog_init (LaurelCopyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_copy_dialog_new:
 * @parent: (nullable): the window it is asked for in
 * @session: a session that shows a season
 */
GtkWidget *
laurel_copy_dialog_new (GtkWindow *parent, LaurelSession *session)
{
  g_return_val_if_fail (LAUREL_IS_SESSION (session), NULL);
  g_return_val_if_fail (laurel_session_get_programme (session) != NULL, NULL);

  return g_object_new (LAUREL_TYPE_COPY_DIALOG, "transient-for", parent, "session", session, NULL);
}

/* What is to be copied. */
LaurelCopyPlan *
laurel_copy_dialog_get_plan (LaurelCopyDialog *self)
{
  g_return_val_if_fail (LAUREL_IS_COPY_DIALOG (self), NULL);

  return self->plan;
}

/* "quick", "working", "empty", "fault" or "preview". */
const char *
laurel_copy_dialog_get_face (LaurelCopyDialog *self)
{
  g_return_val_if_fail (LAUREL_IS_COPY_DIALOG (self), NULL);

  return gtk_stack_get_visible_child_name (GTK_STACK (self->faces));
}
