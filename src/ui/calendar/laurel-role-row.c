/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-role-row.h"

#include "calendar/laurel-plan-words.h"
#include "calendar/laurel-role.h"
#include "ui/kit/laurel-language.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelRoleRow:
 *
 * Who does one thing for an activity, with a menu to say it otherwise.
 */
struct _LaurelRoleRow {
  AdwPreferencesRow parent_instance;

  LaurelRole *role; /* (nullable) */
  gboolean editable;
};

G_DEFINE_FINAL_TYPE (LaurelRoleRow, laurel_role_row, ADW_TYPE_PREFERENCES_ROW)

typedef enum {
  PROP_ROLE = 1,
  PROP_EDITABLE,
} Prop;

static GParamSpec *props[PROP_EDITABLE + 1];

static gint64
get_id (GtkWidget *widget)
{
  return laurel_row_get_id (LAUREL_ROW (LAUREL_ROLE_ROW (widget)->role));
}

static void
change (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "calendar.change-role", "(xs)", get_id (widget),
                              g_variant_get_string (parameter, NULL));
}

/* The neighbour is asked for its place: positions may have gaps. */
static LaurelRole *
get_neighbour (GtkWidget *widget)
{
  return widget != NULL && LAUREL_IS_ROLE_ROW (widget) ? LAUREL_ROLE_ROW (widget)->role : NULL;
}

static void
move_up (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelRole *before = get_neighbour (gtk_widget_get_prev_sibling (widget));

  if (before != NULL)
    gtk_widget_activate_action (widget, "calendar.reorder-role", "(xi)", get_id (widget),
                                laurel_role_get_position (before));
}

static void
move_down (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelRole *after = get_neighbour (gtk_widget_get_next_sibling (widget));

  if (after != NULL)
    gtk_widget_activate_action (widget, "calendar.reorder-role", "(xi)", get_id (widget),
                                laurel_role_get_position (after) + 1);
}

static void
remove_role (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "calendar.remove-role", "(x)", get_id (widget));
}

static void
show_party (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "session.show-party", "x",
                              laurel_role_get_party_id (LAUREL_ROLE_ROW (widget)->role));
}

static char *
format_role (LaurelRoleRow *self, const char *role)
{
  return g_strdup (laurel_role_get_label (role, laurel_language_get_own ()));
}

static void
laurel_role_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelRoleRow *self = LAUREL_ROLE_ROW (object);

  switch ((Prop) prop_id) {
  case PROP_ROLE:
    g_value_set_object (value, self->role);
    break;
  case PROP_EDITABLE:
    g_value_set_boolean (value, self->editable);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_role_row_set_property (GObject *object, guint prop_id, const GValue *value,
                              GParamSpec *pspec)
{
  LaurelRoleRow *self = LAUREL_ROLE_ROW (object);

  switch ((Prop) prop_id) {
  case PROP_ROLE:
    if (g_set_object (&self->role, g_value_get_object (value)))
      g_object_notify_by_pspec (object, pspec);
    break;
  case PROP_EDITABLE:
    self->editable = g_value_get_boolean (value);
    g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_role_row_dispose (GObject *object)
{
  LaurelRoleRow *self = LAUREL_ROLE_ROW (object);

  g_clear_object (&self->role);

  G_OBJECT_CLASS (laurel_role_row_parent_class)->dispose (object);
}

static void
laurel_role_row_class_init (LaurelRoleRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_role_row_get_property;
  object_class->set_property = laurel_role_row_set_property;
  object_class->dispose = laurel_role_row_dispose;

  props[PROP_ROLE] = g_param_spec_object ("role", NULL, NULL, LAUREL_TYPE_ROLE,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                          G_PARAM_STATIC_STRINGS);
  /* Whether it is this list's to change. */
  props[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                               G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_ROLE);
  gtk_widget_class_install_action (widget_class, "role.change", "s", change);
  gtk_widget_class_install_action (widget_class, "role.down", NULL, move_down);
  gtk_widget_class_install_action (widget_class, "role.remove", NULL, remove_role);
  gtk_widget_class_install_action (widget_class, "role.show", NULL, show_party);
  gtk_widget_class_install_action (widget_class, "role.up", NULL, move_up);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-role-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, format_role);
}

static void
laurel_role_row_init (LaurelRoleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
