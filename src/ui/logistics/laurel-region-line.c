/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-region-line.h"

#include "logistics/receivers/laurel-receiver.h"
#include "ui/logistics/laurel-receiver-line.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelRegionLine:
 *
 * A receiver in a list that is sorted by regions; the first of each has the region above it. A list
 * view of GTK 4.8 has no headings of its own, so a line looks at the one before it.
 */
struct _LaurelRegionLine {
  GtkBox parent_instance;

  GtkLabel *heading;
  LaurelReceiverLine *line;

  LaurelRow *row; /* (nullable): a recycled line has none */
  guint position; /* in the list view */
};

G_DEFINE_FINAL_TYPE (LaurelRegionLine, laurel_region_line, GTK_TYPE_BOX)

typedef enum {
  PROP_ROW = 1,
  PROP_POSITION,
} Prop;

static GParamSpec *props[PROP_POSITION + 1];

/* A #GCompareDataFunc: by regions, those without one at the end. */
int
laurel_region_line_compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const char *one = laurel_receiver_get_region (LAUREL_RECEIVER ((gpointer) a));
  const char *other = laurel_receiver_get_region (LAUREL_RECEIVER ((gpointer) b));

  if (one == NULL || other == NULL)
    return (one == NULL) - (other == NULL);

  return g_utf8_collate (one, other);
}

/* Returns: (transfer full) (nullable): the row of the line before it */
static LaurelReceiver *
dup_before (LaurelRegionLine *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *model = view ? gtk_list_view_get_model (GTK_LIST_VIEW (view)) : NULL;

  return model != NULL && self->position > 0 && self->position != GTK_INVALID_LIST_POSITION
         ? g_list_model_get_item (G_LIST_MODEL (model), self->position - 1) : NULL;
}

/* The heading is no part of what is chosen, and not drawn as such. */
static void
mark_item (LaurelRegionLine *self, gboolean is_first)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  if (item != NULL && is_first)
    gtk_widget_add_css_class (item, "begins");
  else if (item != NULL)
    gtk_widget_remove_css_class (item, "begins");
}

/**
 * laurel_region_line_show:
 *
 * Shows the region if the line before is of another one; to be called when that may be another
 * line now.
 */
void
laurel_region_line_show (LaurelRegionLine *self)
{
  const char *region =
    self->row ? laurel_receiver_get_region (LAUREL_RECEIVER (self->row)) : NULL;
  g_autoptr (LaurelReceiver) before = self->row ? dup_before (self) : NULL;
  const char *previous = before ? laurel_receiver_get_region (before) : NULL;
  gboolean is_first = self->row != NULL && self->position == 0 ? region != NULL
                      : before != NULL && g_strcmp0 (region, previous) != 0;

  gtk_label_set_label (self->heading, region ? region : _("Without a region"));
  gtk_widget_set_visible (GTK_WIDGET (self->heading), is_first);
  mark_item (self, is_first);
}

static void
laurel_region_line_map (GtkWidget *widget)
{
  laurel_region_line_show (LAUREL_REGION_LINE (widget));

  GTK_WIDGET_CLASS (laurel_region_line_parent_class)->map (widget);
}

static void
laurel_region_line_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LaurelRegionLine *self = LAUREL_REGION_LINE (object);

  switch ((Prop) prop_id) {
  case PROP_ROW:
    g_value_set_object (value, self->row);
    break;
  case PROP_POSITION:
    g_value_set_uint (value, self->position);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_region_line_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  LaurelRegionLine *self = LAUREL_REGION_LINE (object);

  switch ((Prop) prop_id) {
  case PROP_ROW:
    if (!g_set_object (&self->row, g_value_get_object (value)))
      return;
    break;
  case PROP_POSITION:
    self->position = g_value_get_uint (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
  laurel_region_line_show (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
laurel_region_line_dispose (GObject *object)
{
  g_clear_object (&LAUREL_REGION_LINE (object)->row);

  G_OBJECT_CLASS (laurel_region_line_parent_class)->dispose (object);
}

static void
laurel_region_line_class_init (LaurelRegionLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = laurel_region_line_get_property;
  object_class->set_property = laurel_region_line_set_property;
  object_class->dispose = laurel_region_line_dispose;
  widget_class->map = laurel_region_line_map;

  props[PROP_ROW] = g_param_spec_object ("row", NULL, NULL, LAUREL_TYPE_ROW, flags);
  props[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_RECEIVER_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-region-line.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelRegionLine, heading);
  gtk_widget_class_bind_template_child (widget_class, LaurelRegionLine, line);
}

static void
laurel_region_line_init (LaurelRegionLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
