/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-review-dialog.h"

#include "base/laurel-compat.h"
#include "ui/kit/laurel-confirm.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelReviewDialog:
 *
 * Shows what a command would do with many rows, lets all of it be changed, and then
 * runs it. Whoever cancels while it runs is back at the rows as they were decided;
 * nothing of it is done then.
 *
 * ## Actions
 *
 * - `review.run`: runs the command
 * - `review.cancel`: does not, or stops it
 * - `review.discard`: the same, with all that was decided
 * - `review.back`: folds the rows that are open; where none is, cancels
 * - `review.leave-rows`: goes on to the buttons, as from the last stop to the first
 */
typedef struct {
  GtkWidget *cancel_button;
  GtkWidget *run_button;
  GtkStack *faces;
  GtkLabel *work;
  GtkProgressBar *bar;

  LaurelSession *session; /* (nullable): once it is gone */
  GtkWidget *preview;     /* (nullable) */
  GtkWidget *fault;       /* (nullable) */
  GtkWidget *empty;       /* (nullable) */
  char *subtitle;
  LaurelProgress *progress; /* (nullable): of what runs */
  guint spinner_id;
  guint progress_id;
  gboolean narrow;
} LaurelReviewDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LaurelReviewDialog, laurel_review_dialog, ADW_TYPE_WINDOW)

typedef enum {
  PROP_SESSION = 1,
  PROP_PREVIEW,
  PROP_FAULT,
  PROP_EMPTY,
  PROP_SUBTITLE,
} Prop;

static GParamSpec *props[PROP_SUBTITLE + 1];

enum {
  PATIENCE = 200,     /* ms before it is said what is waited for */
  STEP = 100,         /* ms after which the bar is moved again */
  NARROW_WIDTH = 560,
};

static LaurelReviewDialogPrivate *
get_priv (gpointer self)
{
  return laurel_review_dialog_get_instance_private (LAUREL_REVIEW_DIALOG (self));
}

/* ---- faces ------------------------------------------------------------------ */

static gboolean
on_patience_ends (gpointer self)
{
  get_priv (self)->spinner_id = 0;
  gtk_stack_set_visible_child_name (get_priv (self)->faces, "working");

  return G_SOURCE_REMOVE;
}

/**
 * laurel_review_dialog_begin:
 * @words: what is waited for, as a sentence with an ellipsis
 *
 * Until a face is shown; what is quick is not announced.
 */
void
laurel_review_dialog_begin (LaurelReviewDialog *self, const char *words)
{
  LaurelReviewDialogPrivate *priv = get_priv (self);

  gtk_label_set_label (priv->work, words);
  if (priv->spinner_id == 0)
    priv->spinner_id = g_timeout_add (PATIENCE, on_patience_ends, self);
}

/**
 * laurel_review_dialog_show_face:
 * @face: "preview", "fault" or "empty"
 */
void
laurel_review_dialog_show_face (LaurelReviewDialog *self, const char *face)
{
  LaurelReviewDialogPrivate *priv = get_priv (self);

  g_clear_handle_id (&priv->spinner_id, g_source_remove);
  gtk_stack_set_visible_child_name (priv->faces, face);
}

/* "quick", "working", "empty", "fault" or "preview". */
const char *
laurel_review_dialog_get_face (LaurelReviewDialog *self)
{
  g_return_val_if_fail (LAUREL_IS_REVIEW_DIALOG (self), NULL);

  return gtk_stack_get_visible_child_name (get_priv (self)->faces);
}

/* (nullable): once it is gone. */
LaurelSession *
laurel_review_dialog_get_session (LaurelReviewDialog *self)
{
  g_return_val_if_fail (LAUREL_IS_REVIEW_DIALOG (self), NULL);

  return get_priv (self)->session;
}

gboolean
laurel_review_dialog_get_running (LaurelReviewDialog *self)
{
  g_return_val_if_fail (LAUREL_IS_REVIEW_DIALOG (self), FALSE);

  return get_priv (self)->progress != NULL;
}

/* What the button says, and whether it can be pressed, may have changed. */
void
laurel_review_dialog_update (LaurelReviewDialog *self)
{
  LaurelReviewDialogClass *klass = LAUREL_REVIEW_DIALOG_GET_CLASS (self);
  LaurelReviewDialogPrivate *priv = get_priv (self);
  g_autofree char *verb = klass->dup_verb (self, priv->narrow);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.run",
                                 priv->progress == NULL && klass->is_complete (self));
  gtk_widget_set_visible (priv->run_button, verb != NULL);
  if (verb != NULL)
    gtk_button_set_label (GTK_BUTTON (priv->run_button), verb);
}

/* ---- running ---------------------------------------------------------------- */

/* What is done with every row is still to be written down. */
static gboolean
on_step (gpointer self)
{
  LaurelReviewDialogPrivate *priv = get_priv (self);
  double fraction = laurel_progress_get_fraction (priv->progress);

  if (fraction < 1)
    gtk_progress_bar_set_fraction (priv->bar, fraction);
  else
    gtk_progress_bar_pulse (priv->bar);

  return G_SOURCE_CONTINUE;
}

static void
end_progress (LaurelReviewDialogPrivate *priv)
{
  g_clear_handle_id (&priv->progress_id, g_source_remove);
  g_clear_pointer (&priv->progress, laurel_progress_unref);
}

static void
take_failure (LaurelReviewDialog *self, const GError *error)
{
  LaurelReviewDialogPrivate *priv = get_priv (self);

  gtk_widget_hide (GTK_WIDGET (priv->bar));
  laurel_review_dialog_update (self);
  laurel_review_dialog_show_face (self, "preview");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    laurel_toast (GTK_WIDGET (priv->faces), _(LAUREL_REVIEW_DIALOG_GET_CLASS (self)->stopped));
  else
    laurel_report (GTK_WIDGET (priv->faces), error);
}

static void
on_run_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelReviewDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = laurel_session_run_finish (LAUREL_SESSION (source), result, &error);

  end_progress (get_priv (self));
  if (get_priv (self)->session == NULL)
    return;

  if (!done)
    take_failure (self, error);
  else if (LAUREL_REVIEW_DIALOG_GET_CLASS (self)->done (self))
    gtk_window_destroy (GTK_WINDOW (self));
  else
    gtk_widget_hide (GTK_WIDGET (self));
}

static void
run (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelReviewDialogClass *klass = LAUREL_REVIEW_DIALOG_GET_CLASS (widget);
  LaurelReviewDialog *self = LAUREL_REVIEW_DIALOG (widget);
  LaurelReviewDialogPrivate *priv = get_priv (self);

  priv->progress = laurel_progress_new ();
  priv->progress_id = g_timeout_add (STEP, on_step, self);
  gtk_progress_bar_set_fraction (priv->bar, 0);
  gtk_widget_show (GTK_WIDGET (priv->bar));
  laurel_review_dialog_update (self);
  laurel_review_dialog_begin (self, _(klass->working));
  laurel_session_run_watched_async (priv->session, klass->command, klass->dup_args (self),
                                    priv->progress, on_run_ready, g_object_ref (self));
}

/* ---- the other actions ------------------------------------------------------ */

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
  LaurelReviewDialog *self = LAUREL_REVIEW_DIALOG (widget);

  if (laurel_review_dialog_get_running (self) ||
      !LAUREL_REVIEW_DIALOG_GET_CLASS (self)->fold (self))
    gtk_window_close (GTK_WINDOW (widget));
}

static void
leave_rows (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelReviewDialogPrivate *priv = get_priv (widget);

  gtk_widget_grab_focus (priv->cancel_button);
}

/* What runs is stopped, and the rows come back; unless it is done already. */
static gboolean
laurel_review_dialog_close_request (GtkWindow *window)
{
  LaurelReviewDialogClass *klass = LAUREL_REVIEW_DIALOG_GET_CLASS (window);
  LaurelReviewDialogPrivate *priv = get_priv (window);

  if (priv->progress != NULL) {
    laurel_progress_cancel (priv->progress);
    return GDK_EVENT_STOP;
  }
  if (klass->is_by_hand (LAUREL_REVIEW_DIALOG (window))) {
    laurel_confirm (GTK_WIDGET (window), _(klass->leave_heading), _(klass->leave_body),
                    _("_Leave"), "review.discard", NULL);
    return GDK_EVENT_STOP;
  }

  return GTK_WINDOW_CLASS (laurel_review_dialog_parent_class)->close_request (window);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_review_dialog_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LaurelReviewDialogPrivate *priv = get_priv (widget);

  if (priv->narrow != (width < NARROW_WIDTH)) {
    priv->narrow = width < NARROW_WIDTH;
    if (priv->narrow)
      gtk_widget_add_css_class (widget, "narrow");
    else
      gtk_widget_remove_css_class (widget, "narrow");
    laurel_review_dialog_update (LAUREL_REVIEW_DIALOG (widget));
  }

  GTK_WIDGET_CLASS (laurel_review_dialog_parent_class)->size_allocate (widget, width, height,
                                                                       baseline);
}

static void
laurel_review_dialog_get_property (GObject *object, guint prop_id, GValue *value,
                                   GParamSpec *pspec)
{
  LaurelReviewDialogPrivate *priv = get_priv (object);

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, priv->session);
    break;
  case PROP_PREVIEW:
    g_value_set_object (value, priv->preview);
    break;
  case PROP_FAULT:
    g_value_set_object (value, priv->fault);
    break;
  case PROP_EMPTY:
    g_value_set_object (value, priv->empty);
    break;
  case PROP_SUBTITLE:
    g_value_set_string (value, priv->subtitle);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_review_dialog_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  LaurelReviewDialogPrivate *priv = get_priv (object);
  gboolean changed = FALSE;

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    changed = g_set_object (&priv->session, g_value_get_object (value));
    break;
  case PROP_PREVIEW:
    changed = g_set_object (&priv->preview, g_value_get_object (value));
    break;
  case PROP_FAULT:
    changed = g_set_object (&priv->fault, g_value_get_object (value));
    break;
  case PROP_EMPTY:
    changed = g_set_object (&priv->empty, g_value_get_object (value));
    break;
  case PROP_SUBTITLE:
    changed = laurel_set_str (&priv->subtitle, g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
laurel_review_dialog_dispose (GObject *object)
{
  LaurelReviewDialogPrivate *priv = get_priv (object);

  g_clear_handle_id (&priv->spinner_id, g_source_remove);
  end_progress (priv);
  g_clear_object (&priv->preview);
  g_clear_object (&priv->fault);
  g_clear_object (&priv->empty);
  g_clear_object (&priv->session);
  g_clear_pointer (&priv->subtitle, g_free);

  G_OBJECT_CLASS (laurel_review_dialog_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags written =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                                             written | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_PREVIEW] = g_param_spec_object ("preview", NULL, NULL, GTK_TYPE_WIDGET, written);
  props[PROP_FAULT] = g_param_spec_object ("fault", NULL, NULL, GTK_TYPE_WIDGET, written);
  props[PROP_EMPTY] = g_param_spec_object ("empty", NULL, NULL, GTK_TYPE_WIDGET, written);
  props[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, written);
  g_object_class_install_properties (klass, G_N_ELEMENTS (props), props);
}

static void
laurel_review_dialog_class_init (LaurelReviewDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_review_dialog_get_property;
  object_class->set_property = laurel_review_dialog_set_property;
  object_class->dispose = laurel_review_dialog_dispose;
  widget_class->size_allocate = laurel_review_dialog_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = laurel_review_dialog_close_request;
  install_properties (object_class);

  gtk_widget_class_install_action (widget_class, "review.run", NULL, run);
  gtk_widget_class_install_action (widget_class, "review.cancel", NULL, cancel);
  gtk_widget_class_install_action (widget_class, "review.discard", NULL, discard);
  gtk_widget_class_install_action (widget_class, "review.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "review.leave-rows", NULL, leave_rows);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "review.back", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/kit/laurel-review-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, LaurelReviewDialog, bar);
  gtk_widget_class_bind_template_child_private (widget_class, LaurelReviewDialog, cancel_button);
  gtk_widget_class_bind_template_child_private (widget_class, LaurelReviewDialog, faces);
  gtk_widget_class_bind_template_child_private (widget_class, LaurelReviewDialog, run_button);
  gtk_widget_class_bind_template_child_private (widget_class, LaurelReviewDialog, work);
}

static void
laurel_review_dialog_init (LaurelReviewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
