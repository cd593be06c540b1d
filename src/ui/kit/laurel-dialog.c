/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-dialog.h"

#include "base/laurel-compat.h"
#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "ui/kit/laurel-form-focus.h"
#include "ui/kit/laurel-heading.h"
#include "ui/kit/laurel-report.h"

/**
 * LaurelDialog:
 *
 * Asks for a command's arguments. It closes when the command is done; when it
 * is refused, it says why below the page, over which nothing comes, and stays as it is.
 *
 * ## Signals
 *
 * - `given-up`: it goes, and its command was not run
 *
 * ## Actions
 *
 * - `dialog.apply`: runs the command
 */
typedef struct {
  GtkRevealer *refused;
  GtkLabel *fault;

  LaurelSession *session; /* (nullable) */
  GtkWidget *page;        /* (nullable) */
  char *verb;
  gboolean is_running; /* what is asked for is being done, or was */
} LaurelDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LaurelDialog, laurel_dialog, ADW_TYPE_WINDOW)

typedef enum {
  PROP_SESSION = 1,
  PROP_PAGE,
  PROP_VERB,
} Prop;

static GParamSpec *props[PROP_VERB + 1];
static guint given_up;

/**
 * laurel_dialog_show_fault:
 * @self: a dialog
 * @fault: (nullable): what is wrong with what was typed
 *
 * Says it where refusals are said, below all that is scrolled; without a fault what was refused
 * before is said no more.
 */
void
laurel_dialog_show_fault (LaurelDialog *self, const char *fault)
{
  LaurelDialogPrivate *priv = laurel_dialog_get_instance_private (self);

  g_return_if_fail (LAUREL_IS_DIALOG (self));

  if (fault != NULL)
    gtk_label_set_label (priv->fault, fault);
  gtk_revealer_set_reveal_child (priv->refused, fault != NULL);
}

static void
tell (LaurelDialogPrivate *priv, const GError *error)
{
  g_autofree char *sentence = NULL;

  if (error->domain != LAUREL_RULE_ERROR) {
    laurel_report (priv->page, error);
    return;
  }

  sentence = laurel_quotes_nest (g_strdup (error->message));
  gtk_label_set_label (priv->fault, sentence);
  gtk_revealer_set_reveal_child (priv->refused, TRUE);
}

static void
on_run_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelDialog) self = data;
  g_autoptr (GError) error = NULL;
  LaurelDialogPrivate *priv = laurel_dialog_get_instance_private (self);

  if (laurel_session_run_finish (LAUREL_SESSION (source), result, &error)) {
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }

  /* Who has closed it meanwhile does not want it any more. */
  if (priv->page == NULL)
    return;

  priv->is_running = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply", TRUE);
  if (LAUREL_DIALOG_GET_CLASS (self)->refused != NULL)
    LAUREL_DIALOG_GET_CLASS (self)->refused (self);
  tell (priv, error);
}

static void
apply (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelDialogClass *klass = LAUREL_DIALOG_GET_CLASS (widget);
  LaurelDialogPrivate *priv = laurel_dialog_get_instance_private (LAUREL_DIALOG (widget));
  const LaurelCommand *command =
    klass->get_command ? klass->get_command (LAUREL_DIALOG (widget)) : klass->command;
  /* First: it may make the progress anew. */
  GVariant *args = klass->dup_args (LAUREL_DIALOG (widget));
  LaurelProgress *progress =
    klass->get_progress ? klass->get_progress (LAUREL_DIALOG (widget)) : NULL;

  priv->is_running = TRUE;
  gtk_widget_action_set_enabled (widget, "dialog.apply", FALSE);
  gtk_revealer_set_reveal_child (priv->refused, FALSE);
  laurel_session_run_watched_async (laurel_dialog_get_session (LAUREL_DIALOG (widget)), command,
                                    args, progress, on_run_ready, g_object_ref (widget));
}

/* (nullable) */
LaurelSession *
laurel_dialog_get_session (LaurelDialog *self)
{
  LaurelDialogPrivate *priv = laurel_dialog_get_instance_private (self);

  g_return_val_if_fail (LAUREL_IS_DIALOG (self), NULL);

  return priv->session;
}

/* Who waits for something holds it for longer, and GTK 4.8 would look for the window when it
 * goes at last. */
static void
on_parent_gone (GtkWidget *parent, GtkWindow *window)
{
  g_autoptr (GtkWindow) held = g_object_ref (window);

  gtk_window_destroy (held);
  gtk_window_set_transient_for (held, NULL);
}

/**
 * laurel_dialog_show_over:
 * @window: a dialog
 * @over: (nullable): a widget in the window it belongs to
 *
 * Shows it over that window, at first no larger than that, and lets it go with it.
 */
void
laurel_dialog_show_over (GtkWindow *window, GtkWidget *over)
{
  GtkRoot *root = over ? gtk_widget_get_root (over) : NULL;
  int width, height;

  g_return_if_fail (GTK_IS_WINDOW (window));

  laurel_heading_wrap_all (GTK_WIDGET (window));
  if (GTK_IS_WINDOW (root)) {
    gtk_window_get_default_size (window, &width, &height);
    gtk_window_set_default_size (window, MIN (width, gtk_widget_get_width (GTK_WIDGET (root))),
                                 MIN (height, gtk_widget_get_height (GTK_WIDGET (root))));
    gtk_window_set_transient_for (window, GTK_WINDOW (root));
    gtk_window_set_destroy_with_parent (window, TRUE);
    g_signal_connect_object (root, "destroy", G_CALLBACK (on_parent_gone), window, 0);
  }
  gtk_window_present (window);
}

/* Shows the dialog over the window that @over is in; one can type at once. */
void
laurel_dialog_present (LaurelDialog *self, GtkWidget *over)
{
  LaurelDialogPrivate *priv = laurel_dialog_get_instance_private (self);

  g_return_if_fail (LAUREL_IS_DIALOG (self));

  laurel_dialog_show_over (GTK_WINDOW (self), over);
  gtk_widget_child_focus (priv->page, GTK_DIR_TAB_FORWARD);
}

static void
laurel_dialog_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelDialogPrivate *priv = laurel_dialog_get_instance_private (LAUREL_DIALOG (object));

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, priv->session);
    break;
  case PROP_PAGE:
    g_value_set_object (value, priv->page);
    break;
  case PROP_VERB:
    g_value_set_string (value, priv->verb);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_dialog_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LaurelDialogPrivate *priv = laurel_dialog_get_instance_private (LAUREL_DIALOG (object));
  gboolean changed = FALSE;

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    changed = g_set_object (&priv->session, g_value_get_object (value));
    break;
  case PROP_PAGE:
    changed = g_set_object (&priv->page, g_value_get_object (value));
    break;
  case PROP_VERB:
    changed = laurel_set_str (&priv->verb, g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
laurel_dialog_dispose (GObject *object)
{
  LaurelDialogPrivate *priv = laurel_dialog_get_instance_private (LAUREL_DIALOG (object));

  if (priv->page != NULL && !priv->is_running)
    g_signal_emit (object, given_up, 0);
  g_clear_object (&priv->session);
  g_clear_object (&priv->page);
  g_clear_pointer (&priv->verb, g_free);

  G_OBJECT_CLASS (laurel_dialog_parent_class)->dispose (object);
}

static void
laurel_dialog_class_init (LaurelDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_dialog_get_property;
  object_class->set_property = laurel_dialog_set_property;
  object_class->dispose = laurel_dialog_dispose;
  laurel_form_focus_mend ();

  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION, flags);
  props[PROP_PAGE] = g_param_spec_object ("page", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_VERB] = g_param_spec_string ("verb", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  given_up = g_signal_new ("given-up", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                           NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "dialog.apply", NULL, apply);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/laurel/ui/kit/laurel-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, LaurelDialog, fault);
  gtk_widget_class_bind_template_child_private (widget_class, LaurelDialog, refused);
}

static void
laurel_dialog_init (LaurelDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
