/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-welcome.h"

#include "ui/app/laurel-recent-group.h"
#include "ui/kit/laurel-session.h"

/**
 * LaurelWelcome:
 *
 * What an empty library shows: the ways in, and the libraries that were open
 * before. Each is an action of the program or the window.
 */
struct _LaurelWelcome {
  AdwBin parent_instance;

  GtkWidget *import;
  GtkWidget *recent;

  LaurelSession *session; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelWelcome, laurel_welcome, ADW_TYPE_BIN)

typedef enum {
  PROP_SESSION = 1,
} Prop;

static GParamSpec *props[PROP_SESSION + 1];

/* Whoever comes here begins with a plan, but for who is typing in the search. */
static void
take_focus (LaurelWelcome *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !GTK_IS_EDITABLE (focus))
    gtk_widget_grab_focus (self->import);
}

/* Only who sees them wants them to be read. */
static void
laurel_welcome_map (GtkWidget *widget)
{
  LaurelWelcome *self = LAUREL_WELCOME (widget);
  LaurelStore *store = self->session ? laurel_session_get_store (self->session) : NULL;
  g_autoptr (LaurelRecentList) libraries = NULL;

  GTK_WIDGET_CLASS (laurel_welcome_parent_class)->map (widget);
  take_focus (self);

  if (store == NULL)
    return;

  libraries = laurel_recent_list_new (gtk_recent_manager_get_default (),
                                      laurel_store_get_path (store));
  g_object_set (self->recent, "libraries", libraries, NULL);
}

static void
laurel_welcome_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SESSION:
    g_value_set_object (value, LAUREL_WELCOME (object)->session);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_welcome_set_property (GObject *object, guint prop_id, const GValue *value,
                             GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_SESSION:
    if (g_set_object (&LAUREL_WELCOME (object)->session, g_value_get_object (value)))
      g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_welcome_dispose (GObject *object)
{
  g_clear_object (&LAUREL_WELCOME (object)->session);

  G_OBJECT_CLASS (laurel_welcome_parent_class)->dispose (object);
}

static void
laurel_welcome_class_init (LaurelWelcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_welcome_get_property;
  object_class->set_property = laurel_welcome_set_property;
  object_class->dispose = laurel_welcome_dispose;
  widget_class->map = laurel_welcome_map;

  props[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, LAUREL_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_RECENT_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/laurel/ui/app/laurel-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelWelcome, import);
  gtk_widget_class_bind_template_child (widget_class, LaurelWelcome, recent);
}

static void
laurel_welcome_init (LaurelWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
