/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-line-row.h"

#include "base/laurel-compat.h"
#include "ui/kit/laurel-line-text.h"

/**
 * LaurelLineRow:
 *
 * A row of the store in a list: its name, below it what tells more, at the end how it stands, and
 * at the start maybe a picture.
 *
 * A list makes two hundred of them for each letter that somebody types, and may have twenty
 * thousand: so it writes its parts when its row changes, and places them itself, where bindings
 * would ask for each of them.
 */
typedef struct {
  LaurelRow *row;   /* (nullable): a recycled line has none */
  GtkWidget *start; /* (nullable): a square */
  LaurelLineText *name;
  LaurelLineText *about;
  LaurelLineText *state;
  char *spoken;     /* (nullable): how it stands, also where that is not written */
} LaurelLineRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LaurelLineRow, laurel_line_row, GTK_TYPE_WIDGET)

#define SPACING 12
#define MARGIN 6

typedef enum {
  PROP_ROW = 1,
} Prop;

static GParamSpec *props[PROP_ROW + 1];

static LaurelLineRowPrivate *
get_private (gpointer self)
{
  return laurel_line_row_get_instance_private (self);
}

/* ---- where its parts are -------------------------------------------------------- */

static int
measure (gpointer part, GtkOrientation orientation)
{
  int natural = 0;

  if (part != NULL)
    gtk_widget_measure (part, orientation, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* Where the words begin. */
static int
measure_start (LaurelLineRowPrivate *priv)
{
  return priv->start ? measure (priv->start, GTK_ORIENTATION_HORIZONTAL) + SPACING : 0;
}

static void
laurel_line_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                         int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  LaurelLineRowPrivate *priv = get_private (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = measure_start (priv) + laurel_line_text_get_width (priv->state);
  else
    *minimum = *natural = MAX (measure (priv->start, orientation),
                               measure (priv->name, orientation) +
                                 measure (priv->about, orientation));
}

/* Gives a part its place, counted from the start of the line. */
static void
place (GtkWidget *widget, gpointer part, int x, int y, int width, int height)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int at = rtl ? gtk_widget_get_width (widget) - x - width : x;

  gtk_widget_size_allocate (part, &(GtkAllocation) { at, y, width, height }, -1);
}

static void
laurel_line_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LaurelLineRowPrivate *priv = get_private (widget);
  int name = measure (priv->name, GTK_ORIENTATION_VERTICAL);
  int about = measure (priv->about, GTK_ORIENTATION_VERTICAL);
  int state_height = measure (priv->state, GTK_ORIENTATION_VERTICAL);
  int start = measure_start (priv), size = start - SPACING;
  int state = MIN (laurel_line_text_get_width (priv->state), MAX (width - start, 0));
  int rest = MAX (width - start - state - (state > 0 ? SPACING : 0), 0);
  int y = (height - name - about) / 2;

  if (priv->start != NULL)
    place (widget, priv->start, 0, (height - size) / 2, size, size);
  place (widget, priv->name, start, y, rest, name);
  place (widget, priv->about, start, y + name, MAX (width - start, 0), about);
  place (widget, priv->state, width - state, y + (name - state_height) / 2, state, state_height);
}

/* ---- what it says ------------------------------------------------------------------ */

/* Returns: (nullable): the row of the list that it is in, by itself or below a heading */
static GtkWidget *
find_item (LaurelLineRow *self)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW);
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  while (view != NULL && gtk_widget_get_parent (item) != view)
    item = gtk_widget_get_parent (item);

  return item;
}

/* The row of the list, which has the focus, is called by what is in it. */
static void
name_item (LaurelLineRow *self)
{
  LaurelLineRowPrivate *priv = get_private (self);
  GtkWidget *item = find_item (self);
  gboolean is_spoken = priv->spoken != NULL && *priv->spoken != '\0';
  g_autofree char *label = NULL;

  if (item == NULL)
    return;

  label = g_strdup_printf ("%s, %s%s%s", laurel_line_text_get_text (priv->name),
                           laurel_line_text_get_text (priv->about), is_spoken ? ", " : "",
                           is_spoken ? priv->spoken : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/**
 * laurel_line_row_write:
 * @name: what its row is called
 * @about: what tells more
 * @state: how it stands, or "" where all is well
 * @spoken: (nullable): the same for whoever hears it
 */
void
laurel_line_row_write (LaurelLineRow *self, const char *name, const char *about,
                       const char *state, const char *spoken)
{
  LaurelLineRowPrivate *priv = get_private (self);

  g_return_if_fail (LAUREL_IS_LINE_ROW (self));

  laurel_line_text_set_text (priv->name, name);
  laurel_line_text_set_text (priv->about, about);
  laurel_line_text_set_text (priv->state, state);
  gtk_widget_set_visible (GTK_WIDGET (priv->state), *state != '\0');
  laurel_set_str (&priv->spoken, spoken);
  name_item (self);
}

static void
show_row (LaurelLineRow *self)
{
  LAUREL_LINE_ROW_GET_CLASS (self)->show (self, get_private (self)->row);
}

static void
set_row (LaurelLineRow *self, LaurelRow *row)
{
  LaurelLineRowPrivate *priv = get_private (self);

  if (priv->row == row)
    return;

  if (priv->row != NULL)
    g_signal_handlers_disconnect_by_data (priv->row, self);
  g_set_object (&priv->row, row);
  if (row != NULL) {
    /* A row that stays may say something else. */
    g_signal_connect_swapped (row, "notify", G_CALLBACK (show_row), self);
    show_row (self);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROW]);
}

/* It has its row before it has a place. */
static void
laurel_line_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (laurel_line_row_parent_class)->root (widget);

  if (get_private (widget)->row != NULL)
    name_item (LAUREL_LINE_ROW (widget));
}

/* ---- the object ---------------------------------------------------------------------- */

static void
laurel_line_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ROW:
    g_value_set_object (value, get_private (object)->row);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_line_row_set_property (GObject *object, guint prop_id, const GValue *value,
                              GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_ROW:
    set_row (LAUREL_LINE_ROW (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_line_row_dispose (GObject *object)
{
  set_row (LAUREL_LINE_ROW (object), NULL);
  while (gtk_widget_get_first_child (GTK_WIDGET (object)) != NULL)
    gtk_widget_unparent (gtk_widget_get_first_child (GTK_WIDGET (object)));
  g_clear_pointer (&get_private (object)->spoken, g_free);

  G_OBJECT_CLASS (laurel_line_row_parent_class)->dispose (object);
}

static void
laurel_line_row_class_init (LaurelLineRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_line_row_get_property;
  object_class->set_property = laurel_line_row_set_property;
  object_class->dispose = laurel_line_row_dispose;
  widget_class->measure = laurel_line_row_measure;
  widget_class->size_allocate = laurel_line_row_size_allocate;
  widget_class->root = laurel_line_row_root;

  props[PROP_ROW] =
    g_param_spec_object ("row", NULL, NULL, LAUREL_TYPE_ROW,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static gpointer
add_part (LaurelLineRow *self, GtkWidget *part)
{
  gtk_widget_set_parent (part, GTK_WIDGET (self));

  return part;
}

static void
laurel_line_row_init (LaurelLineRow *self)
{
  LaurelLineRowPrivate *priv = get_private (self);

  gtk_widget_set_margin_top (GTK_WIDGET (self), MARGIN);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), MARGIN);
  priv->name = add_part (self, laurel_line_text_new (1, 0, NULL));
  priv->about = add_part (self, laurel_line_text_new (1, 0, "caption dim-label"));
  priv->state = add_part (self, laurel_line_text_new (1, 0, "caption"));
  gtk_widget_set_visible (GTK_WIDGET (priv->state), FALSE);
}

/**
 * laurel_line_row_set_start:
 * @start: (transfer floating): what stands before the words, once and for all
 */
void
laurel_line_row_set_start (LaurelLineRow *self, GtkWidget *start)
{
  LaurelLineRowPrivate *priv = get_private (self);

  g_return_if_fail (LAUREL_IS_LINE_ROW (self) && priv->start == NULL);

  gtk_widget_insert_after (start, GTK_WIDGET (self), NULL);
  priv->start = start;
}
