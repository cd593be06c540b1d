/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/people/laurel-party-line.h"

#include "people/laurel-party.h"
#include "ui/kit/laurel-line-text.h"
#include "ui/people/laurel-party-face.h"

/**
 * LaurelPartyLine:
 *
 * A person or an organisation in a list: a face, the name, and below it what tells
 * those of one name apart.
 *
 * A list makes two hundred of them for each letter that somebody types, so it writes
 * its parts when its row changes, where bindings would ask for each by itself.
 */
struct _LaurelPartyLine {
  GtkWidget parent_instance;

  LaurelParty *row; /* (nullable): a recycled line has none */
  LaurelPartyFace *face;
  LaurelLineText *name;
  LaurelLineText *about;
};

G_DEFINE_FINAL_TYPE (LaurelPartyLine, laurel_party_line, GTK_TYPE_WIDGET)

#define SPACING 12
#define MARGIN 6

typedef enum {
  PROP_ROW = 1,
} Prop;

static GParamSpec *props[PROP_ROW + 1];

static int
measure (gpointer part, GtkOrientation orientation, int for_size)
{
  int natural = 0;

  gtk_widget_measure (part, orientation, for_size, NULL, &natural, NULL, NULL);

  return natural;
}

/* Where the words begin. */
static int
measure_start (LaurelPartyLine *self)
{
  return measure (self->face, GTK_ORIENTATION_HORIZONTAL, -1) + SPACING;
}

static void
laurel_party_line_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  LaurelPartyLine *self = LAUREL_PARTY_LINE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = measure_start (self);
  else
    *minimum = *natural = MAX (measure (self->face, GTK_ORIENTATION_VERTICAL, -1),
                               measure (self->name, GTK_ORIENTATION_VERTICAL, -1) +
                                 measure (self->about, GTK_ORIENTATION_VERTICAL, -1));
}

/* Gives a part its place, counted from the start of the line. */
static void
place (LaurelPartyLine *self, gpointer part, int x, int y, int width, int height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int at = rtl ? gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x;

  gtk_widget_size_allocate (part, &(GtkAllocation) { at, y, width, height }, -1);
}

static void
laurel_party_line_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LaurelPartyLine *self = LAUREL_PARTY_LINE (widget);
  int start = measure_start (self), size = start - SPACING;
  int name = measure (self->name, GTK_ORIENTATION_VERTICAL, -1);
  int about = measure (self->about, GTK_ORIENTATION_VERTICAL, -1);
  int y = (height - name - about) / 2;

  place (self, self->face, 0, (height - size) / 2, size, size);
  place (self, self->name, start, y, MAX (width - start, 0), name);
  place (self, self->about, start, y + name, MAX (width - start, 0), about);
}

/* The row of the list, which has the focus, is called by what is in it. */
static void
name_item (LaurelPartyLine *self, const char *name, const char *about)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *label = g_strdup_printf ("%s, %s", name, about);

  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
}

static void
show_row (LaurelPartyLine *self)
{
  const char *name = laurel_party_get_name (self->row);
  const char *about = laurel_party_get_text (self->row, "about");

  laurel_party_face_set_name (self->face, name);
  laurel_line_text_set_text (self->name, name);
  laurel_line_text_set_text (self->about, about);
  name_item (self, name, about);
}

static void
set_row (LaurelPartyLine *self, LaurelParty *row)
{
  if (self->row == row)
    return;

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_set_object (&self->row, row);
  if (row != NULL) {
    /* A row that stays may say something else. */
    g_signal_connect_swapped (row, "notify", G_CALLBACK (show_row), self);
    show_row (self);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROW]);
}

/* It has its row before it has a place. */
static void
laurel_party_line_root (GtkWidget *widget)
{
  LaurelPartyLine *self = LAUREL_PARTY_LINE (widget);

  GTK_WIDGET_CLASS (laurel_party_line_parent_class)->root (widget);

  if (self->row != NULL)
    name_item (self, laurel_party_get_name (self->row),
               laurel_party_get_text (self->row, "about"));
}

static void
laurel_party_line_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ROW:
    g_value_set_object (value, LAUREL_PARTY_LINE (object)->row);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_party_line_set_property (GObject *object, guint prop_id, const GValue *value,
                                GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ROW:
    set_row (LAUREL_PARTY_LINE (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_party_line_dispose (GObject *object)
{
  LaurelPartyLine *self = LAUREL_PARTY_LINE (object);

  set_row (self, NULL);
  while (gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (GTK_WIDGET (self)));

  G_OBJECT_CLASS (laurel_party_line_parent_class)->dispose (object);
}

static void
laurel_party_line_class_init (LaurelPartyLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_party_line_get_property;
  object_class->set_property = laurel_party_line_set_property;
  object_class->dispose = laurel_party_line_dispose;
  widget_class->measure = laurel_party_line_measure;
  widget_class->size_allocate = laurel_party_line_size_allocate;
  widget_class->root = laurel_party_line_root;

  props[PROP_ROW] =
    g_param_spec_object ("row", NULL, NULL, LAUREL_TYPE_PARTY,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static gpointer
add_part (LaurelPartyLine *self, GtkWidget *part)
{
  gtk_widget_set_parent (part, GTK_WIDGET (self));

  return part;
}

static void
laurel_party_line_init (LaurelPartyLine *self)
{
  gtk_widget_set_margin_top (GTK_WIDGET (self), MARGIN);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), MARGIN);
  self->face = add_part (self, g_object_new (LAUREL_TYPE_PARTY_FACE, NULL));
  self->name = add_part (self, laurel_line_text_new (1, 0, NULL));
  self->about = add_part (self, laurel_line_text_new (1, 0, "caption dim-label"));
}
