/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-role-entry.h"

#include "base/laurel-compat.h"
#include "calendar/laurel-plan-words.h"
#include "ui/kit/laurel-access.h"
#include "ui/kit/laurel-language.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelRoleEntry:
 *
 * Adds somebody to those who do something for an activity: a role, a name, and
 * whether that is an organisation or a person.
 */
struct _LaurelRoleEntry {
  AdwEntryRow parent_instance;

  char *role;
  char *kind;
};

G_DEFINE_FINAL_TYPE (LaurelRoleEntry, laurel_role_entry, ADW_TYPE_ENTRY_ROW)

typedef enum {
  PROP_ROLE = 1,
  PROP_KIND,
} Prop;

static GParamSpec *props[PROP_KIND + 1];

static void
on_apply (LaurelRoleEntry *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "who.add", "(sss)", self->role, self->kind,
                              gtk_editable_get_text (GTK_EDITABLE (self)));
  gtk_editable_set_text (GTK_EDITABLE (self), "");
}

static char *
format_role (LaurelRoleEntry *self, const char *role)
{
  return g_strdup (laurel_role_get_label (role, laurel_language_get_own ()));
}

static void
laurel_role_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ROLE:
    g_value_set_string (value, LAUREL_ROLE_ENTRY (object)->role);
    break;
  case PROP_KIND:
    g_value_set_string (value, LAUREL_ROLE_ENTRY (object)->kind);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_role_entry_set_property (GObject *object, guint prop_id, const GValue *value,
                                GParamSpec *pspec)
{
  LaurelRoleEntry *self = LAUREL_ROLE_ENTRY (object);
  gboolean changed = FALSE;

  switch ((Prop) prop_id) {
  case PROP_ROLE:
    changed = laurel_set_str (&self->role, g_value_get_string (value));
    break;
  case PROP_KIND:
    changed = laurel_set_str (&self->kind, g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
laurel_role_entry_finalize (GObject *object)
{
  g_free (LAUREL_ROLE_ENTRY (object)->role);
  g_free (LAUREL_ROLE_ENTRY (object)->kind);

  G_OBJECT_CLASS (laurel_role_entry_parent_class)->finalize (object);
}

static void
laurel_role_entry_class_init (LaurelRoleEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_role_entry_get_property;
  object_class->set_property = laurel_role_entry_set_property;
  object_class->finalize = laurel_role_entry_finalize;

  props[PROP_ROLE] = g_param_spec_string ("role", NULL, NULL, NULL, flags);
  props[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_install_property_action (widget_class, "role.choose", "role");
  gtk_widget_class_install_property_action (widget_class, "role.choose-kind", "kind");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-role-entry.ui");
  gtk_widget_class_bind_template_callback (widget_class, format_role);
  gtk_widget_class_bind_template_callback (widget_class, on_apply);
}

static void
laurel_role_entry_init (LaurelRoleEntry *self)
{
  self->role = g_strdup ("carry-out");
  self->kind = g_strdup ("organization");
  laurel_access_open_entry (ADW_ENTRY_ROW (self));
  gtk_widget_init_template (GTK_WIDGET (self));
}
