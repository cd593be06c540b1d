/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-parcel-line.h"

#include "ui/logistics/laurel-drive-parcels.h"
#include "ui/logistics/laurel-parcel-words.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelParcelLine:
 *
 * A parcel in a list: its number, for whom it is and what is in it, its waybill, and how it
 * stands. Whether somebody should ask for it, the page around it knows.
 */
struct _LaurelParcelLine {
  AdwBin parent_instance;

  GtkLabel *number;
  GtkLabel *receiver;
  GtkLabel *about;
  GtkLabel *waybill;
  GtkLabel *state;

  LaurelParcel *parcel; /* (nullable): a recycled line has none */
};

G_DEFINE_FINAL_TYPE (LaurelParcelLine, laurel_parcel_line, ADW_TYPE_BIN)

typedef enum {
  PROP_ROW = 1,
} Prop;

static GParamSpec *props[PROP_ROW + 1];

/* The row of the list, which has the focus, is called by what is in it. */
static void
name_item (LaurelParcelLine *self, const char *number, const char *about, const char *state)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *label = NULL;

  if (item == NULL)
    return;

  label = g_strdup_printf ("%s, %s, %s, %s", number, laurel_parcel_get_receiver (self->parcel),
                           about, state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Writes its parts anew: the parcel says something else, or it is in trouble by now. */
void
laurel_parcel_line_show (LaurelParcelLine *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), LAUREL_TYPE_DRIVE_PARCELS);
  g_autofree char *number = NULL, *about = NULL, *state = NULL, *spaced = NULL;
  LaurelParcelTrouble *trouble;
  const char *style, *waybill;

  if (self->parcel == NULL)
    return;

  trouble = page ? laurel_drive_parcels_get_trouble (LAUREL_DRIVE_PARCELS (page),
                                                     laurel_row_get_id (LAUREL_ROW (self->parcel)))
                 : NULL;
  number = laurel_parcel_words_dup_number (self->parcel);
  about = laurel_parcel_words_dup_about (self->parcel,
                                         page ? laurel_drive_parcels_get_sum (
                                                  LAUREL_DRIVE_PARCELS (page),
                                                  laurel_row_get_id (LAUREL_ROW (self->parcel)))
                                              : NULL);
  state = laurel_parcel_words_dup_state (self->parcel,
                                         page ? laurel_drive_parcels_get_today (
                                                  LAUREL_DRIVE_PARCELS (page)) : 0);
  style = laurel_parcel_words_get_style (self->parcel, trouble);
  waybill = laurel_parcel_get_waybill (self->parcel);
  gtk_label_set_label (self->number, number);
  gtk_label_set_label (self->receiver, laurel_parcel_get_receiver (self->parcel));
  gtk_label_set_label (self->about, about);
  spaced = waybill ? laurel_parcel_words_dup_spaced (waybill) : NULL;
  gtk_label_set_label (self->waybill, spaced ? spaced : "");
  gtk_widget_set_visible (GTK_WIDGET (self->waybill), waybill != NULL);
  gtk_label_set_label (self->state, state);
  gtk_widget_set_css_classes (GTK_WIDGET (self->state),
                              (const char *[]) { "badge", style, NULL });
  name_item (self, number, about, state);
}

static void
set_parcel (LaurelParcelLine *self, LaurelParcel *parcel)
{
  if (self->parcel == parcel)
    return;

  if (self->parcel != NULL)
    g_signal_handlers_disconnect_by_data (self->parcel, self);
  g_set_object (&self->parcel, parcel);
  if (parcel != NULL)
    g_signal_connect_swapped (parcel, "notify", G_CALLBACK (laurel_parcel_line_show), self);
  laurel_parcel_line_show (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROW]);
}

/* It has its parcel before it has a place. */
static void
laurel_parcel_line_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (laurel_parcel_line_parent_class)->root (widget);

  laurel_parcel_line_show (LAUREL_PARCEL_LINE (widget));
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_parcel_line_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ROW:
    g_value_set_object (value, LAUREL_PARCEL_LINE (object)->parcel);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_parcel_line_set_property (GObject *object, guint prop_id, const GValue *value,
                                 GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ROW:
    set_parcel (LAUREL_PARCEL_LINE (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_parcel_line_dispose (GObject *object)
{
  set_parcel (LAUREL_PARCEL_LINE (object), NULL);

  G_OBJECT_CLASS (laurel_parcel_line_parent_class)->dispose (object);
}

static void
laurel_parcel_line_class_init (LaurelParcelLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_parcel_line_get_property;
  object_class->set_property = laurel_parcel_line_set_property;
  object_class->dispose = laurel_parcel_line_dispose;
  widget_class->root = laurel_parcel_line_root;

  props[PROP_ROW] =
    g_param_spec_object ("row", NULL, NULL, LAUREL_TYPE_PARCEL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/logistics/laurel-parcel-line.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelLine, about);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelLine, number);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelLine, receiver);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelLine, state);
  gtk_widget_class_bind_template_child (widget_class, LaurelParcelLine, waybill);
}

static void
laurel_parcel_line_init (LaurelParcelLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
