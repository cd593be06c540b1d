/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-more-list.h"

#include "ui/kit/laurel-one-stop.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelMoreList:
 *
 * A boxed list of what there may be thousands of: as many at first as anybody reads, and a button
 * that shows more.
 */
struct _LaurelMoreList {
  AdwBin parent_instance;

  GtkWidget *list;
  GtkWidget *more;

  char *label;              /* (nullable): what the list is called */
  GtkSliceListModel *slice; /* what is shown of it */
};

G_DEFINE_FINAL_TYPE (LaurelMoreList, laurel_more_list, ADW_TYPE_BIN)

#define FIRST 40
#define MORE 200

typedef enum {
  PROP_LABEL = 1,
} Prop;

static GParamSpec *props[PROP_LABEL + 1];

static void
show_more (LaurelMoreList *self)
{
  GListModel *all = gtk_slice_list_model_get_model (self->slice);
  guint n = all ? g_list_model_get_n_items (all) : 0;

  gtk_widget_set_visible (self->list, n > 0);
  gtk_widget_set_visible (self->more, n > gtk_slice_list_model_get_size (self->slice));
}

static void
on_more (LaurelMoreList *self)
{
  gtk_slice_list_model_set_size (self->slice, gtk_slice_list_model_get_size (self->slice) + MORE);
  show_more (self);
}

/**
 * laurel_more_list_show:
 * @self: a list
 * @all: (nullable): what there is
 * @create: makes a row
 * @data: (nullable): for @create
 */
void
laurel_more_list_show (LaurelMoreList *self, GListModel *all, GtkListBoxCreateWidgetFunc create,
                       gpointer data)
{
  GListModel *before = gtk_slice_list_model_get_model (self->slice);

  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, show_more, self);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), NULL, NULL, NULL, NULL);
  gtk_slice_list_model_set_model (self->slice, all);
  gtk_slice_list_model_set_size (self->slice, FIRST);
  if (all != NULL) {
    g_signal_connect_object (all, "items-changed", G_CALLBACK (show_more), self,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (self->slice), create, data,
                             NULL);
  }
  show_more (self);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_more_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_LABEL:
    g_value_set_string (value, LAUREL_MORE_LIST (object)->label);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_more_list_set_property (GObject *object, guint prop_id, const GValue *value,
                               GParamSpec *pspec)
{
  LaurelMoreList *self = LAUREL_MORE_LIST (object);

  switch ((Prop) prop_id) {
  case PROP_LABEL:
    g_free (self->label);
    self->label = g_value_dup_string (value);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    self->label ? self->label : "", -1);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_more_list_dispose (GObject *object)
{
  g_clear_object (&LAUREL_MORE_LIST (object)->slice);

  G_OBJECT_CLASS (laurel_more_list_parent_class)->dispose (object);
}

static void
laurel_more_list_finalize (GObject *object)
{
  g_free (LAUREL_MORE_LIST (object)->label);

  G_OBJECT_CLASS (laurel_more_list_parent_class)->finalize (object);
}

static void
laurel_more_list_class_init (LaurelMoreListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = laurel_more_list_get_property;
  object_class->set_property = laurel_more_list_set_property;
  object_class->dispose = laurel_more_list_dispose;
  object_class->finalize = laurel_more_list_finalize;

  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
laurel_more_list_init (LaurelMoreList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *stop = g_object_new (LAUREL_TYPE_ONE_STOP, NULL);

  self->slice = gtk_slice_list_model_new (NULL, 0, FIRST);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  self->more = gtk_button_new_with_mnemonic (_("Show _more"));
  gtk_widget_set_halign (self->more, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->more, "flat");
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (on_more), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (stop), self->list);
  gtk_box_append (GTK_BOX (box), stop);
  gtk_box_append (GTK_BOX (box), self->more);
  adw_bin_set_child (ADW_BIN (self), box);
  show_more (self);
}
