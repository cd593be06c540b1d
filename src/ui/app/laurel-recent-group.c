/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-recent-group.h"

#include "ui/app/laurel-recent-row.h"

/**
 * LaurelRecentGroup:
 *
 * A list of the libraries that were open before; nothing where there are none.
 */
struct _LaurelRecentGroup {
  AdwBin parent_instance;

  GtkListBox *rows;

  GListModel *libraries; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelRecentGroup, laurel_recent_group, ADW_TYPE_BIN)

typedef enum {
  PROP_LIBRARIES = 1,
} Prop;

static GParamSpec *props[PROP_LIBRARIES + 1];

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  return laurel_recent_row_new (LAUREL_RECENT (item));
}

static void
on_items_changed (LaurelRecentGroup *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), self->libraries != NULL &&
                          g_list_model_get_n_items (self->libraries) > 0);
}

static void
take_libraries (LaurelRecentGroup *self, GListModel *libraries)
{
  if (self->libraries != NULL)
    g_signal_handlers_disconnect_by_func (self->libraries, on_items_changed, self);
  if (!g_set_object (&self->libraries, libraries))
    return;

  gtk_list_box_bind_model (self->rows, libraries, create_row, NULL, NULL);
  if (libraries != NULL)
    g_signal_connect_object (libraries, "items-changed", G_CALLBACK (on_items_changed), self,
                             G_CONNECT_SWAPPED);
  on_items_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LIBRARIES]);
}

static void
laurel_recent_group_get_property (GObject *object, guint prop_id, GValue *value,
                                  GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_LIBRARIES:
    g_value_set_object (value, LAUREL_RECENT_GROUP (object)->libraries);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_recent_group_set_property (GObject *object, guint prop_id, const GValue *value,
                                  GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_LIBRARIES:
    take_libraries (LAUREL_RECENT_GROUP (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_recent_group_dispose (GObject *object)
{
  g_clear_object (&LAUREL_RECENT_GROUP (object)->libraries);

  G_OBJECT_CLASS (laurel_recent_group_parent_class)->dispose (object);
}

static void
laurel_recent_group_class_init (LaurelRecentGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_recent_group_get_property;
  object_class->set_property = laurel_recent_group_set_property;
  object_class->dispose = laurel_recent_group_dispose;

  props[PROP_LIBRARIES] =
    g_param_spec_object ("libraries", NULL, NULL, G_TYPE_LIST_MODEL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/app/laurel-recent-group.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelRecentGroup, rows);
}

static void
laurel_recent_group_init (LaurelRecentGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
