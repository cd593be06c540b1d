/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/logistics/laurel-flow-band.h"

/**
 * LaurelFlowBand:
 *
 * Tiles side by side, all equally wide, and behind them a band that is as high at each as the share
 * that came so far.
 */
struct _LaurelFlowBand {
  GtkWidget parent_instance;

  GPtrArray *fields; /* (element-type GtkWidget): what of each tile the band goes behind */
  GArray *shares;    /* (element-type double): of each, from 0 to 1 */
};

G_DEFINE_FINAL_TYPE (LaurelFlowBand, laurel_flow_band, GTK_TYPE_WIDGET)

/* Between two tiles the band goes from the height of one to that of the other. */
#define GAP 18

/* Where nothing came, the band is still seen. */
#define LEAST 3.0

#define BAR 4.0

typedef struct {
  double left;
  double right;
  double top;
  double bottom;
} Part;

static gboolean
find_part (LaurelFlowBand *self, guint number, Part *part)
{
  double share = g_array_index (self->shares, double, number);
  graphene_rect_t at;

  if (!gtk_widget_compute_bounds (self->fields->pdata[number], GTK_WIDGET (self), &at))
    return FALSE;

  part->left = at.origin.x;
  part->right = at.origin.x + at.size.width;
  part->top = at.origin.y;
  part->bottom = at.origin.y + MAX (at.size.height * share, LEAST);

  return TRUE;
}

/* From one tile to the one that stands beside it in the direction of reading. */
static void
draw_bridge (cairo_t *cr, const Part *from, const Part *to)
{
  gboolean rtl = to->left < from->left;
  double start = rtl ? from->left : from->right, end = rtl ? to->right : to->left;
  double middle = (start + end) / 2;

  cairo_move_to (cr, start, from->top);
  cairo_line_to (cr, end, to->top);
  cairo_line_to (cr, end, to->bottom);
  cairo_curve_to (cr, middle, to->bottom, middle, from->bottom, start, from->bottom);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
set_colour (LaurelFlowBand *self, cairo_t *cr, const char *name, double alpha)
{
  GdkRGBA colour = { 0.2, 0.5, 0.9, 1 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), name, &colour);
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, alpha);
}

static void
draw_tile (LaurelFlowBand *self, cairo_t *cr, const Part *part, const char *colour)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  set_colour (self, cr, colour, 0.14);
  cairo_rectangle (cr, part->left, part->top, part->right - part->left, part->bottom - part->top);
  cairo_fill (cr);
  set_colour (self, cr, colour, 1);
  cairo_rectangle (cr, rtl ? part->right - BAR : part->left, part->top, BAR,
                   part->bottom - part->top);
  cairo_fill (cr);
}

/* What was promised is not there yet, and what was handed out is where it should be. */
static const char *
get_colour (LaurelFlowBand *self, guint number)
{
  if (number == 0)
    return "light_5";

  return number + 1 == self->fields->len ? "success_bg_color" : "accent_bg_color";
}

static void
laurel_flow_band_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LaurelFlowBand *self = LAUREL_FLOW_BAND (widget);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                            (float) gtk_widget_get_height (widget));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &all);
  Part part, last = { 0 };

  for (guint i = 0; i < self->fields->len; i++) {
    if (!find_part (self, i, &part))
      break;
    draw_tile (self, cr, &part, get_colour (self, i));
    if (i > 0) {
      set_colour (self, cr, "accent_bg_color", 0.07);
      draw_bridge (cr, &last, &part);
    }
    last = part;
  }
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (laurel_flow_band_parent_class)->snapshot (widget, snapshot);
}

/**
 * laurel_flow_band_append:
 * @self: a band
 * @tile: (transfer floating): what stands next in it
 * @field: a part of @tile, behind which the band goes
 */
void
laurel_flow_band_append (LaurelFlowBand *self, GtkWidget *tile, GtkWidget *field)
{
  const double nothing = 0;

  g_return_if_fail (LAUREL_IS_FLOW_BAND (self));

  gtk_widget_insert_before (tile, GTK_WIDGET (self), NULL);
  g_ptr_array_add (self->fields, field);
  g_array_append_val (self->shares, nothing);
}

/**
 * laurel_flow_band_set_share:
 * @self: a band
 * @number: a tile, counted from 0
 * @share: how high the band is there, from 0 to 1
 */
void
laurel_flow_band_set_share (LaurelFlowBand *self, guint number, double share)
{
  g_return_if_fail (LAUREL_IS_FLOW_BAND (self) && number < self->shares->len);

  g_array_index (self->shares, double, number) = CLAMP (share, 0, 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
laurel_flow_band_dispose (GObject *object)
{
  LaurelFlowBand *self = LAUREL_FLOW_BAND (object);
  GtkWidget *child;

  g_ptr_array_set_size (self->fields, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (laurel_flow_band_parent_class)->dispose (object);
}

static void
laurel_flow_band_finalize (GObject *object)
{
  LaurelFlowBand *self = LAUREL_FLOW_BAND (object);

  g_ptr_array_unref (self->fields);
  g_array_unref (self->shares);

  G_OBJECT_CLASS (laurel_flow_band_parent_class)->finalize (object);
}

static void
laurel_flow_band_class_init (LaurelFlowBandClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_flow_band_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_flow_band_finalize;
  widget_class->snapshot = laurel_flow_band_snapshot;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
laurel_flow_band_init (LaurelFlowBand *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  self->fields = g_ptr_array_new ();
  self->shares = g_array_new (FALSE, FALSE, sizeof (double));
  gtk_box_layout_set_spacing (layout, GAP);
  gtk_box_layout_set_homogeneous (layout, TRUE);
}

/* Returns: (transfer floating): a band without tiles */
GtkWidget *
laurel_flow_band_new (void)
{
  return g_object_new (LAUREL_TYPE_FLOW_BAND, NULL);
}
