/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-page.h"

#include "ui/kit/laurel-form-focus.h"
#include "ui/kit/laurel-heading.h"
#include "ui/kit/laurel-report.h"

/**
 * LaurelPage:
 *
 * A page of the window. It has a session, which its template looks at, and
 * actions that are commands: whatever stands on the page activates one with
 * the command's arguments, and the page hands them to the store. What is
 * refused is told where it was asked for; what is done is told by the session.
 *
 * A text that was refused is kept, by the action, the row and the field it was for:
 * whoever comes back to that field finds it there ([class@Draft]).
 */
typedef struct {
  LaurelSession *session; /* (nullable): not yet, or not any more */
  GHashTable *refused;    /* (element-type utf8 utf8) */
} LaurelPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LaurelPage, laurel_page, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
} Prop;

static GParamSpec *props[PROP_SESSION + 1];

enum {
  ASKED,
  REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- what was refused ------------------------------------------------------- */

typedef struct {
  LaurelPage *page;
  char *key;  /* (nullable): it was no text */
  char *text;
} Asked;

static char *
make_key (const char *action, gint64 target, const char *field)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT " %s", action, target, field ? field : "");
}

/* A text comes as `(xs)`, or as `(xa{ss})` with the one field it is for. */
static void
remember_text (Asked *asked, const char *action, GVariant *args)
{
  const char *field = NULL, *text;
  gint64 target;

  if (g_variant_is_of_type (args, G_VARIANT_TYPE ("(xs)"))) {
    g_variant_get (args, "(x&s)", &target, &text);
  } else if (g_variant_is_of_type (args, G_VARIANT_TYPE ("(xa{ss})"))) {
    g_autoptr (GVariant) fields = NULL;

    g_variant_get (args, "(x@a{ss})", &target, &fields);
    if (g_variant_n_children (fields) != 1)
      return;
    g_variant_get_child (fields, 0, "{&s&s}", &field, &text);
  } else {
    return;
  }

  asked->key = make_key (action, target, field);
  asked->text = g_strdup (text);
}

static void
asked_free (Asked *asked)
{
  g_object_unref (asked->page);
  g_free (asked->key);
  g_free (asked->text);
  g_free (asked);
}

static void
on_command_ready (GObject *source, GAsyncResult *result, gpointer data)
{
  Asked *asked = data;
  LaurelPagePrivate *priv = laurel_page_get_instance_private (asked->page);
  g_autoptr (GError) error = NULL;
  gboolean done = laurel_session_run_finish (LAUREL_SESSION (source), result, &error);

  if (asked->key != NULL && done) {
    g_hash_table_remove (priv->refused, asked->key);
  } else if (asked->key != NULL) {
    g_hash_table_replace (priv->refused, g_steal_pointer (&asked->key),
                          g_steal_pointer (&asked->text));
    g_signal_emit (asked->page, signals[REFUSED], 0);
  }
  if (!done)
    laurel_report (GTK_WIDGET (asked->page), error);
  asked_free (asked);
}

/**
 * laurel_page_get_refused:
 * @self: a page
 * @action: the action that was to store a text
 * @target: the id of the row it was for
 * @field: (nullable): its field
 *
 * Returns: (nullable): the text, if the last one for that was refused
 */
const char *
laurel_page_get_refused (LaurelPage *self, const char *action, gint64 target, const char *field)
{
  LaurelPagePrivate *priv = laurel_page_get_instance_private (self);
  g_autofree char *key = NULL;

  g_return_val_if_fail (LAUREL_IS_PAGE (self), NULL);

  key = make_key (action, target, field);

  return g_hash_table_lookup (priv->refused, key);
}

/* Returns: (nullable): any text that was refused, and not given up */
const char *
laurel_page_find_refused (LaurelPage *self)
{
  LaurelPagePrivate *priv = laurel_page_get_instance_private (self);
  gpointer text = NULL;
  GHashTableIter iter;

  g_return_val_if_fail (LAUREL_IS_PAGE (self), NULL);

  g_hash_table_iter_init (&iter, priv->refused);

  return g_hash_table_iter_next (&iter, NULL, &text) ? text : NULL;
}

/* The user gave it up. */
void
laurel_page_forget_refused (LaurelPage *self, const char *action, gint64 target,
                            const char *field)
{
  LaurelPagePrivate *priv = laurel_page_get_instance_private (self);
  g_autofree char *key = NULL;

  g_return_if_fail (LAUREL_IS_PAGE (self));

  key = make_key (action, target, field);
  g_hash_table_remove (priv->refused, key);
}

/* ---- commands --------------------------------------------------------------- */

static void
run_command (GtkWidget *widget, const char *action_name, GVariant *args)
{
  LaurelPageClass *klass = LAUREL_PAGE_GET_CLASS (widget);
  LaurelSession *session = laurel_page_get_session (LAUREL_PAGE (widget));

  for (gsize i = 0; session != NULL && i < klass->n_commands; i++)
    if (g_str_equal (klass->commands[i].action, action_name)) {
      Asked *asked = g_new0 (Asked, 1);

      asked->page = LAUREL_PAGE (g_object_ref (widget));
      remember_text (asked, action_name, args);
      g_signal_emit (widget, signals[ASKED], 0);
      laurel_session_run_async (session, klass->commands[i].command, args, on_command_ready,
                                asked);
    }
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
laurel_page_finalize (GObject *object)
{
  LaurelPagePrivate *priv = laurel_page_get_instance_private (LAUREL_PAGE (object));

  g_hash_table_unref (priv->refused);

  G_OBJECT_CLASS (laurel_page_parent_class)->finalize (object);
}

static void
laurel_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (laurel_page_parent_class)->constructed (object);

  laurel_heading_wrap_all (GTK_WIDGET (object));
}

static void
laurel_page_class_init (LaurelPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = laurel_page_constructed;
  object_class->get_property = laurel_page_get_property;
  object_class->set_property = laurel_page_set_property;
  object_class->dispose = laurel_page_dispose;
  object_class->finalize = laurel_page_finalize;
  laurel_form_focus_mend ();

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * LaurelPage::asked:
   * @self: a page
   *
   * Somebody asked for a command: what comes of it is known later.
   */
  signals[ASKED] = g_signal_new ("asked", LAUREL_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  /**
   * LaurelPage::refused:
   * @self: a page
   *
   * A text was refused, and is kept.
   */
  signals[REFUSED] = g_signal_new ("refused", LAUREL_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
laurel_page_init (LaurelPage *self)
{
  LaurelPagePrivate *priv = laurel_page_get_instance_private (self);

  priv->refused = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}
