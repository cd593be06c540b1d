/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-resource-item.h"

#include "calendar/laurel-resource.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelResourceItem:
 *
 * A place, a person or a team in a list: its name, what it is and where it belongs, and a tick that
 * chooses it beside others. The keys for that are the list's.
 */
struct _LaurelResourceItem {
  AdwBin parent_instance;

  LaurelResource *resource; /* (nullable): a recycled item has none */
  gboolean chosen;
};

G_DEFINE_FINAL_TYPE (LaurelResourceItem, laurel_resource_item, ADW_TYPE_BIN)

typedef enum {
  PROP_RESOURCE = 1,
  PROP_CHOSEN,
} Prop;

static GParamSpec *props[PROP_CHOSEN + 1];

static char *
format_kind (LaurelResourceItem *self, const char *kind, const char *parent)
{
  const char *label = kind ? laurel_resource_kind_get_label (kind) : NULL;

  if (label == NULL || parent == NULL)
    return g_strdup (label);

  /* Translators: what it is, such as “Room”, and what it belongs to. */
  return g_strdup_printf (_("%s · %s"), label, parent);
}

/* What has the focus in a list is the widget around this one. */
static void
show_name (LaurelResourceItem *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent != NULL && self->resource != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    laurel_resource_get_name (self->resource), -1);
}

static void
set_resource (LaurelResourceItem *self, LaurelResource *resource)
{
  if (!g_set_object (&self->resource, resource))
    return;

  show_name (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RESOURCE]);
}

/* The tick follows the list, and the list is told when it was the tick. */
static void
on_toggled (LaurelResourceItem *self, GtkCheckButton *tick)
{
  if (gtk_check_button_get_active (tick) != self->chosen)
    gtk_widget_activate_action (GTK_WIDGET (self), "listitem.select", "(bb)", TRUE, FALSE);
}

static void
set_chosen (LaurelResourceItem *self, gboolean chosen)
{
  if (self->chosen == chosen)
    return;

  self->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CHOSEN]);
}

static void
laurel_resource_item_get_property (GObject *object, guint prop_id, GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_RESOURCE:
    g_value_set_object (value, LAUREL_RESOURCE_ITEM (object)->resource);
    break;
  case PROP_CHOSEN:
    g_value_set_boolean (value, LAUREL_RESOURCE_ITEM (object)->chosen);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_resource_item_set_property (GObject *object, guint prop_id, const GValue *value,
                                   GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_RESOURCE:
    set_resource (LAUREL_RESOURCE_ITEM (object), g_value_get_object (value));
    break;
  case PROP_CHOSEN:
    set_chosen (LAUREL_RESOURCE_ITEM (object), g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_resource_item_dispose (GObject *object)
{
  g_clear_object (&LAUREL_RESOURCE_ITEM (object)->resource);

  G_OBJECT_CLASS (laurel_resource_item_parent_class)->dispose (object);
}

static void
laurel_resource_item_class_init (LaurelResourceItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_resource_item_get_property;
  object_class->set_property = laurel_resource_item_set_property;
  object_class->dispose = laurel_resource_item_dispose;

  props[PROP_RESOURCE] =
    g_param_spec_object ("resource", NULL, NULL, LAUREL_TYPE_RESOURCE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_CHOSEN] =
    g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-resource-item.ui");
  gtk_widget_class_bind_template_callback (widget_class, format_kind);
  gtk_widget_class_bind_template_callback (widget_class, on_toggled);
}

static void
laurel_resource_item_init (LaurelResourceItem *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::parent", G_CALLBACK (show_name), NULL);
}
