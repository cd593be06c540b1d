/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-switch-row.h"

/**
 * LaurelSwitchRow:
 *
 * A row with a switch. libadwaita 1.4 has AdwSwitchRow, with the same property;
 * then this file goes.
 */
struct _LaurelSwitchRow {
  AdwActionRow parent_instance;

  GtkSwitch *toggle;
};

G_DEFINE_FINAL_TYPE (LaurelSwitchRow, laurel_switch_row, ADW_TYPE_ACTION_ROW)

typedef enum {
  PROP_ACTIVE = 1,
} Prop;

static GParamSpec *props[PROP_ACTIVE + 1];

static void
on_active (LaurelSwitchRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTIVE]);
}

gboolean
laurel_switch_row_get_active (LaurelSwitchRow *self)
{
  g_return_val_if_fail (LAUREL_IS_SWITCH_ROW (self), FALSE);

  return gtk_switch_get_active (self->toggle);
}

void
laurel_switch_row_set_active (LaurelSwitchRow *self, gboolean active)
{
  g_return_if_fail (LAUREL_IS_SWITCH_ROW (self));

  gtk_switch_set_active (self->toggle, active);
}

static void
laurel_switch_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ACTIVE:
    g_value_set_boolean (value, laurel_switch_row_get_active (LAUREL_SWITCH_ROW (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_switch_row_set_property (GObject *object, guint prop_id, const GValue *value,
                                GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ACTIVE:
    laurel_switch_row_set_active (LAUREL_SWITCH_ROW (object), g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_switch_row_class_init (LaurelSwitchRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = laurel_switch_row_get_property;
  object_class->set_property = laurel_switch_row_set_property;

  props[PROP_ACTIVE] =
    g_param_spec_boolean ("active", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_switch_row_init (LaurelSwitchRow *self)
{
  self->toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->toggle), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE); /* the switch is: one stop is enough */
  g_signal_connect_swapped (self->toggle, "notify::active", G_CALLBACK (on_active), self);
}
