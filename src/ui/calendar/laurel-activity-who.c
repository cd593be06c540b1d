/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-activity-who.h"

#include "calendar/laurel-role-store.h"
#include "ui/calendar/laurel-role-entry.h"
#include "ui/calendar/laurel-role-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelActivityWho:
 *
 * Who does what for an activity, in the order in which it is printed. While the
 * activity names nobody, those of its series, or else of the season, are shown,
 * and cannot be changed from here.
 */
struct _LaurelActivityWho {
  LaurelSection parent_instance;

  GtkListBox *list;
  GtkLabel *inherited;

  GListStore *parts;    /* (element-type GListModel): what the list shows */
  GSignalGroup *watch;  /* of the session */
  LaurelRowList *roles; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelActivityWho, laurel_activity_who, LAUREL_TYPE_SECTION)

static gboolean
is_own (LaurelActivityWho *self, LaurelRole *role)
{
  return laurel_role_get_activity_id (role) == laurel_section_get_target (LAUREL_SECTION (self));
}

/* The part behind the roles is the row that adds one. */
static GtkWidget *
new_row (gpointer item, gpointer data)
{
  if (!LAUREL_IS_ROLE (item))
    return g_object_new (LAUREL_TYPE_ROLE_ENTRY, NULL);

  return g_object_new (LAUREL_TYPE_ROLE_ROW,
                       "editable", is_own (data, item),
                       "role", item,
                       NULL);
}

static void
on_roles_changed (LaurelActivityWho *self)
{
  g_autoptr (LaurelRole) first = g_list_model_get_item (G_LIST_MODEL (self->roles), 0);

  gtk_widget_set_visible (GTK_WIDGET (self->inherited), first != NULL && !is_own (self, first));
  if (first != NULL)
    gtk_label_set_label (self->inherited, laurel_role_get_activity_id (first) == 0
                                            ? _("of the whole season")
                                            : _("of the series"));
}

static void
show_roles (LaurelActivityWho *self)
{
  LaurelSession *session = laurel_section_get_session (LAUREL_SECTION (self));
  gint64 id = laurel_section_get_target (LAUREL_SECTION (self));

  if (self->roles != NULL) {
    g_signal_handlers_disconnect_by_data (self->roles, self);
    g_list_store_remove (self->parts, 0);
  }
  g_clear_object (&self->roles);
  if (id == 0)
    return;

  self->roles = laurel_store_list (laurel_session_get_store (session),
                                   &LAUREL_ROLES_OF_ACTIVITY, g_variant_new ("(x)", id));
  g_list_store_insert (self->parts, 0, self->roles);
  g_signal_connect_swapped (self->roles, "items-changed", G_CALLBACK (on_roles_changed), self);
  on_roles_changed (self);
}

static void
on_session (LaurelActivityWho *self)
{
  g_signal_group_set_target (self->watch, laurel_section_get_session (LAUREL_SECTION (self)));
  show_roles (self);
}

static void
add_role (GtkWidget *widget, const char *action_name, GVariant *args)
{
  const char *role, *kind, *name;

  g_variant_get (args, "(&s&s&s)", &role, &kind, &name);
  gtk_widget_activate_action (widget, "calendar.add-role", "(xsss)",
                              laurel_section_get_target (LAUREL_SECTION (widget)), role,
                              kind, name);
}

static void
laurel_activity_who_dispose (GObject *object)
{
  LaurelActivityWho *self = LAUREL_ACTIVITY_WHO (object);

  if (self->roles != NULL)
    g_signal_handlers_disconnect_by_data (self->roles, self);
  g_clear_object (&self->roles);
  g_clear_object (&self->parts);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (laurel_activity_who_parent_class)->dispose (object);
}

static void
laurel_activity_who_class_init (LaurelActivityWhoClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_activity_who_dispose;
  gtk_widget_class_install_action (widget_class, "who.add", "(sss)", add_role);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-activity-who.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityWho, inherited);
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityWho, list);
}

static void
laurel_activity_who_init (LaurelActivityWho *self)
{
  g_autoptr (GtkStringList) tail = gtk_string_list_new ((const char *[]) { "", NULL });
  g_autoptr (GtkFlattenListModel) rows = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (self->parts, tail);
  rows = gtk_flatten_list_model_new (G_LIST_MODEL (g_object_ref (self->parts)));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (rows), new_row, self, NULL);

  self->watch = g_signal_group_new (LAUREL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->watch, "notify::activity", G_CALLBACK (show_roles), self);
  g_signal_connect (self, "notify::session", G_CALLBACK (on_session), NULL);
}
