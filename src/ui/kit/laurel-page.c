/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-page.h"

#include "ui/kit/laurel-run.h"

/**
 * LaurelPage:
 *
 * A page of the window. It has a session, which its template looks at, and
 * actions that are commands: whatever stands on the page activates one with
 * the command's arguments, and the page hands them to the store. What is
 * refused is told where it was asked for; what is done is told by the session.
 */
typedef struct {
  LaurelSession *session; /* (nullable): not yet, or not any more */
} LaurelPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LaurelPage, laurel_page, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
} Prop;

static GParamSpec *props[PROP_SESSION + 1];

static void
run_command (GtkWidget *widget, const char *action_name, GVariant *args)
{
  LaurelPageClass *klass = LAUREL_PAGE_GET_CLASS (widget);
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (widget));

  for (gsize i = 0; session != NULL && i < klass->n_commands; i++)
    if (g_str_equal (klass->commands[i].action, action_name))
      laurel_run (widget, session, klass->commands[i].command, args);
}

/**
 * laurel_page_install_commands:
 * @klass: a class of pages, in its class_init
 * @commands: (array length=n_commands): its actions, a constant
 * @n_commands: how many
 *
 * Gives the page an action for each command.
 */
void
laurel_page_install_commands (LaurelPageClass *klass, const LaurelPageCommand *commands,
                              gsize n_commands)
{
  klass->commands = commands;
  klass->n_commands = n_commands;

  for (gsize i = 0; i < n_commands; i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), commands[i].action,
                                     commands[i].command->args, run_command);
}

/* (nullable) */
LaurelSession *
laurel_page_get_session (LaurelPage *self)
{
  LaurelPagePrivate *priv = laurel_page_get_instance_private (self);

  g_return_val_if_fail (LAUREL_IS_PAGE (self), NULL);

  return priv->session;
}

static void
laurel_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, laurel_page_get_session (LAUREL_PAGE (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LaurelPagePrivate *priv = laurel_page_get_instance_private (LAUREL_PAGE (object));

  switch ((Prop) prop_id) {
  case PROP_SESSION:
    if (g_set_object (&priv->session, g_value_get_object (value)))
      g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_page_dispose (GObject *object)
{
  LaurelPagePrivate *priv = laurel_page_get_instance_private (LAUREL_PAGE (object));

  g_clear_object (&priv->session);

  G_OBJECT_CLASS (laurel_page_parent_class)->dispose (object);
}

static void
laurel_page_class_init (LaurelPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = laurel_page_get_property;
  object_class->set_property = laurel_page_set_property;
  object_class->dispose = laurel_page_dispose;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_page_init (LaurelPage *self)
{
}
