/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-key-row.h"

#include "ui/kit/laurel-fold-layout.h"
#include "ui/kit/laurel-wrap-layout.h"

enum {
  FOLD_WIDTH = 400,
  MARGIN = 12,
};

/**
 * LaurelKeyRow:
 *
 * What can be done by keys, and by which: several are parted by blanks, the first and the
 * last of some by three dots. The window of keys that GTK has is as wide as its longest
 * line, and no narrower; here the keys go below the words where they have no room.
 */
struct _LaurelKeyRow {
  AdwPreferencesRow parent_instance;

  GtkWidget *says;
  GtkWidget *line;
  char *keys; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelKeyRow, laurel_key_row, ADW_TYPE_PREFERENCES_ROW)

typedef enum {
  PROP_KEYS = 1,
} Prop;

static GParamSpec *props[PROP_KEYS + 1];

/* A screen reader says what is done and then the keys, by their names. */
static void
update_name (LaurelKeyRow *self)
{
  g_auto (GStrv) all = g_strsplit (self->keys ? self->keys : "", " ", -1);
  GString *name = g_string_new (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));

  for (guint i = 0; all[i] != NULL; i++) {
    g_auto (GStrv) ends = g_strsplit (all[i], "...", 2);

    for (guint j = 0; ends[j] != NULL; j++) {
      guint key;
      GdkModifierType with;
      g_autofree char *label = NULL;

      if (!gtk_accelerator_parse (ends[j], &key, &with))
        continue;
      label = gtk_accelerator_get_label (key, with);
      g_string_append_printf (name, "%s%s", j > 0 ? "\342\200\223" : ", ", label);
    }
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
  g_string_free (name, TRUE);
}

static void
set_keys (LaurelKeyRow *self, const char *keys)
{
  g_auto (GStrv) all = g_strsplit (keys ? keys : "", " ", -1);

  g_free (self->keys);
  self->keys = g_strdup (keys);
  for (guint i = 0; all[i] != NULL; i++)
    gtk_box_append (GTK_BOX (self->line), gtk_shortcut_label_new (all[i]));
  update_name (self);
}

static void
laurel_key_row_set_property (GObject *object, guint prop_id, const GValue *value,
                             GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_KEYS:
    set_keys (LAUREL_KEY_ROW (object), g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_key_row_finalize (GObject *object)
{
  g_free (LAUREL_KEY_ROW (object)->keys);

  G_OBJECT_CLASS (laurel_key_row_parent_class)->finalize (object);
}

static void
laurel_key_row_class_init (LaurelKeyRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = laurel_key_row_set_property;
  object_class->finalize = laurel_key_row_finalize;

  props[PROP_KEYS] =
    g_param_spec_string ("keys", NULL, NULL, NULL,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
share (GtkLayoutManager *layout, GtkWidget *child, int part)
{
  g_object_set (gtk_layout_manager_get_layout_child (layout, child), "share", part, NULL);
}

static void
laurel_key_row_init (LaurelKeyRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLayoutManager *fold = g_object_new (LAUREL_TYPE_FOLD_LAYOUT, "fold-width", FOLD_WIDTH,
                                         "column-spacing", MARGIN, "row-spacing", MARGIN / 2, NULL);

  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->line, g_object_new (LAUREL_TYPE_WRAP_LAYOUT, NULL));
  gtk_widget_set_valign (self->line, GTK_ALIGN_CENTER);
  self->says = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, NULL);
  g_object_bind_property (self, "title", self->says, "label", G_BINDING_SYNC_CREATE);
  g_signal_connect (self, "notify::title", G_CALLBACK (update_name), NULL);

  gtk_widget_set_layout_manager (box, fold);
  gtk_box_append (GTK_BOX (box), self->says);
  gtk_box_append (GTK_BOX (box), self->line);
  share (fold, self->says, 3);
  share (fold, self->line, 2);
  g_object_set (gtk_layout_manager_get_layout_child (fold, self->line), "whole", TRUE, NULL);
  g_object_set (box, "margin-start", MARGIN, "margin-end", MARGIN, "margin-top", MARGIN - 4,
                "margin-bottom", MARGIN - 4, NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}
