/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-chart-view.h"

#include "documents/laurel-chart-paint.h"
#include "documents/laurel-chart-words.h"

/**
 * LaurelChartView:
 *
 * A chart, painted as it is printed; the keyboard reaches it, and a screen reader tells what it
 * shows. All of its numbers are in the table beside it.
 */
struct _LaurelChartView {
  GtkWidget parent_instance;

  LaurelChart *chart; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelChartView, laurel_chart_view, GTK_TYPE_WIDGET)

/* How much of the ink lines have, on whatever is behind them. */
#define SOFT 0.45

/* How much of the fill leads have. */
#define PALE 0.25

/* Captions are smaller than text, and so are charts. */
#define SMALLER 0.82

/* In pixels, whatever the resolution of fonts is. */
static double
get_size (GtkWidget *widget, PangoFontDescription **font)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  double size;

  *font = pango_font_description_copy (pango_context_get_font_description (context));
  size = (double) pango_font_description_get_size (*font) / PANGO_SCALE * SMALLER;
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

static LaurelColour
mix (LaurelColour front, LaurelColour behind, double share)
{
  return (LaurelColour) { front.red * share + behind.red * (1 - share),
                          front.green * share + behind.green * (1 - share),
                          front.blue * share + behind.blue * (1 - share) };
}

static LaurelChartLook
get_look (GtkWidget *widget, const PangoFontDescription *font)
{
  LaurelColour behind = look_up (widget, "view_bg_color", (LaurelColour) { 1, 1, 1 });
  LaurelColour fill = look_up (widget, "accent_bg_color", (LaurelColour) { 0.2, 0.5, 0.9 });
  LaurelColour ink;
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  ink = mix ((LaurelColour) { colour.red, colour.green, colour.blue }, behind, colour.alpha);

  return (LaurelChartLook) { font, {
    ink, mix (ink, behind, SOFT), fill, mix (fill, behind, PALE),
    look_up (widget, "warning_bg_color", (LaurelColour) { 0.9, 0.7, 0.1 }),
  } };
}

/* Each piece by itself: what is out of sight need not be painted. */
static void
laurel_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LaurelChartView *self = LAUREL_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  g_autoptr (PangoFontDescription) font = NULL;
  LaurelChartLook look;
  double size, y = 0;

  if (self->chart == NULL || width == 0)
    return;

  size = get_size (widget, &font);
  look = get_look (widget, font);
  for (guint piece = 0; piece < laurel_chart_parts_count (self->chart); piece++) {
    double height = laurel_chart_parts_get_height (self->chart, piece, size);
    cairo_t *cairo = gtk_snapshot_append_cairo (snapshot,
                                                &GRAPHENE_RECT_INIT (0, (float) y, (float) width,
                                                                     (float) height));

    cairo_translate (cairo, 0, y);
    laurel_chart_paint (self->chart, piece, cairo, width, &look);
    cairo_destroy (cairo);
    y += height;
  }
}

static void
laurel_chart_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  LaurelChartView *self = LAUREL_CHART_VIEW (widget);
  g_autoptr (PangoFontDescription) font = NULL;
  double size = get_size (widget, &font), height = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = (int) (size * 14);
    *natural = (int) (size * 24);
    return;
  }

  for (guint i = 0; self->chart != NULL && i < laurel_chart_parts_count (self->chart); i++)
    height += laurel_chart_parts_get_height (self->chart, i, size);
  *minimum = *natural = (int) (height + 0.999);
}

static void
laurel_chart_view_finalize (GObject *object)
{
  g_clear_pointer (&LAUREL_CHART_VIEW (object)->chart, laurel_chart_unref);

  G_OBJECT_CLASS (laurel_chart_view_parent_class)->finalize (object);
}

static void
laurel_chart_view_class_init (LaurelChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_chart_view_finalize;
  widget_class->measure = laurel_chart_view_measure;
  widget_class->snapshot = laurel_chart_view_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "chartview");
}

static void
laurel_chart_view_init (LaurelChartView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/* All of it, as long as anybody would listen to that; else what is to be seen in it. */
static char *
dup_told (const LaurelChart *chart)
{
  return chart->rows->len <= LAUREL_CHART_ROWS ? laurel_chart_words_of_all (chart)
                                               : laurel_chart_words_of_summary (chart);
}

/**
 * laurel_chart_view_show:
 * @self: a view
 * @chart: (nullable): what it shows
 */
void
laurel_chart_view_show (LaurelChartView *self, LaurelChart *chart)
{
  g_autofree char *told = chart ? dup_told (chart) : NULL;

  g_return_if_fail (LAUREL_IS_CHART_VIEW (self));

  g_clear_pointer (&self->chart, laurel_chart_unref);
  self->chart = chart ? laurel_chart_ref (chart) : NULL;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  chart ? laurel_chart_words_of_kind (chart->kind) : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, told ? told : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
