/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-spread-view.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelSpreadView:
 *
 * How judges mark, drawn as it is printed; the keyboard reaches it, and its table is what a screen
 * reader tells, and its tooltip.
 */
struct _LaurelSpreadView {
  GtkWidget parent_instance;

  LaurelChartSpread *chart;
};

G_DEFINE_FINAL_TYPE (LaurelSpreadView, laurel_spread_view, GTK_TYPE_WIDGET)

/* In pixels, whatever the resolution of fonts is. */
static double
get_size (GtkWidget *widget, PangoFontDescription **font)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  double size;

  *font = pango_font_description_copy (pango_context_get_font_description (context));
  size = (double) pango_font_description_get_size (*font) / PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (*font))
    size *= pango_cairo_context_get_resolution (context) > 0
              ? pango_cairo_context_get_resolution (context) / 72 : 96.0 / 72;
  pango_font_description_set_absolute_size (*font, size * PANGO_SCALE);

  return size;
}

static LaurelColour
look_up (GtkWidget *widget, const char *name, LaurelColour otherwise)
{
  GdkRGBA colour;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour))
    return otherwise;

  return (LaurelColour) { colour.red, colour.green, colour.blue };
}

static void
laurel_spread_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LaurelSpreadView *self = LAUREL_SPREAD_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (PangoFontDescription) font = NULL;
  LaurelChartLook look;
  GdkRGBA ink;
  cairo_t *cairo;

  if (self->chart == NULL || width == 0)
    return;

  get_size (widget, &font);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  look = (LaurelChartLook) {
    font, { ink.red, ink.green, ink.blue },
    look_up (widget, "borders", (LaurelColour) { 0.6, 0.6, 0.6 }),
    look_up (widget, "accent_bg_color", (LaurelColour) { 0.2, 0.5, 0.9 }),
    look_up (widget, "warning_bg_color", (LaurelColour) { 0.9, 0.7, 0.1 }),
  };
  cairo = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width,
                                                                    (float) height));
  laurel_chart_spread_draw (self->chart, cairo, width, &look);
  cairo_destroy (cairo);
}

static void
laurel_spread_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  LaurelSpreadView *self = LAUREL_SPREAD_VIEW (widget);
  g_autoptr (PangoFontDescription) font = NULL;
  double size = get_size (widget, &font);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = (int) (size * 12);
    *natural = (int) (size * 20);
  } else {
    *minimum = *natural =
      self->chart ? (int) (laurel_chart_spread_get_height (self->chart, size) + 1) : 0;
  }
}

static void
laurel_spread_view_finalize (GObject *object)
{
  g_clear_pointer (&LAUREL_SPREAD_VIEW (object)->chart, laurel_chart_spread_free);

  G_OBJECT_CLASS (laurel_spread_view_parent_class)->finalize (object);
}

static void
laurel_spread_view_class_init (LaurelSpreadViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_spread_view_finalize;
  widget_class->measure = laurel_spread_view_measure;
  widget_class->snapshot = laurel_spread_view_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "spreadview");
}

static void
laurel_spread_view_init (LaurelSpreadView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("How the judges mark"), -1);
}

GtkWidget *
laurel_spread_view_new (void)
{
  return g_object_new (LAUREL_TYPE_SPREAD_VIEW, NULL);
}

/**
 * laurel_spread_view_show:
 * @self: a view
 * @chart: (transfer full) (nullable): what it shows
 */
void
laurel_spread_view_show (LaurelSpreadView *self, LaurelChartSpread *chart)
{
  g_autofree char *table = chart ? laurel_chart_spread_dup_table (chart) : NULL;

  g_return_if_fail (LAUREL_IS_SPREAD_VIEW (self));

  g_clear_pointer (&self->chart, laurel_chart_spread_free);
  self->chart = chart;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  table ? table : "", -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), table);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
