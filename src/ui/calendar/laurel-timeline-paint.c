/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-timeline-paint.h"

#include <adwaita.h>

/* From stripe to stripe of the hatching, across it. */
#define HATCH_STEP 5.f
#define HATCH_STRIPE 1.4f

static GdkRGBA
look_up (GtkWidget *widget, const char *name, double alpha)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA colour;

  /* Another theme may lack the name; then the text's colour will do. */
  if (!gtk_style_context_lookup_color (style, name, &colour))
    gtk_style_context_get_color (style, &colour);
  colour.alpha *= (float) alpha;

  return colour;
}

/**
 * laurel_timeline_palette_init:
 * @palette: (out caller-allocates): the colours
 * @widget: whose style they are looked up in
 */
void
laurel_timeline_palette_init (LaurelTimelinePalette *palette, GtkWidget *widget)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean strong = adw_style_manager_get_high_contrast (style);

  *palette = (LaurelTimelinePalette) {
    .ground = look_up (widget, "view_bg_color", 1),
    .text = look_up (widget, "view_fg_color", 1),
    .dim = look_up (widget, "view_fg_color", strong ? .9 : .6),
    .line = look_up (widget, "view_fg_color", strong ? .5 : .13),
    .faint_line = look_up (widget, "view_fg_color", strong ? .16 : .055),
    .shade = look_up (widget, "view_fg_color", strong ? .1 : .035),
    .band = look_up (widget, "accent_bg_color", strong ? .3 : .14),
    .hover = look_up (widget, "view_fg_color", .05),
    .core = look_up (widget, "accent_bg_color", 1),
    .edge = look_up (widget, strong ? "accent_color" : "accent_bg_color", strong ? 1 : .55),
    .hatch = look_up (widget, strong ? "accent_color" : "accent_bg_color", strong ? 1 : .58),
    .fill = look_up (widget, "accent_bg_color", .12),
    .thin = look_up (widget, "accent_bg_color", strong ? 1 : .6),
    .tentative = look_up (widget, "warning_color", 1),
    .missing = look_up (widget, "error_color", 1),
    .alarm = look_up (widget, "error_bg_color", 1),
    .alarm_text = look_up (widget, "error_fg_color", 1),
    .caution = look_up (widget, "warning_bg_color", 1),
    .caution_text = look_up (widget, "warning_fg_color", 1),
    .core_text = look_up (widget, "accent_fg_color", 1),
    .span_text = look_up (widget, "accent_color", 1),
  };
}

const GdkRGBA *
laurel_timeline_palette_get_tone (const LaurelTimelinePalette *palette, LaurelTimelineTone tone)
{
  switch (tone) {
  case LAUREL_TIMELINE_TONE_TENTATIVE:
    return &palette->tentative;
  case LAUREL_TIMELINE_TONE_MISSING:
    return &palette->missing;
  case LAUREL_TIMELINE_TONE_CALM:
  default:
    return &palette->dim;
  }
}

/* What is solid, by what it does not go together with. */
static const GdkRGBA *
get_core (const LaurelTimelineBrush *brush)
{
  switch (brush->grade) {
  case LAUREL_CLASH_CERTAIN:
    return &brush->palette->alarm;
  case LAUREL_CLASH_POSSIBLE:
    return &brush->palette->caution;
  case LAUREL_CLASH_NONE:
  default:
    return &brush->palette->core;
  }
}

static GdkRGBA
get_hatch (const LaurelTimelineBrush *brush)
{
  GdkRGBA colour = *get_core (brush);

  if (brush->grade == LAUREL_CLASH_NONE)
    return brush->palette->hatch;

  colour.alpha *= .8f;

  return colour;
}

/* On whole pixels, as wide as the next part leaves it: no seams between parts. */
static graphene_rect_t
place (const LaurelTimelineBrush *brush, double x, double width, double y, double height)
{
  double left = brush->mirrored ? brush->room - x - width : x;
  double start = (double) (int) (left + .5);
  double end = (double) (int) (left + width + .5);

  return GRAPHENE_RECT_INIT ((float) start, (float) y, (float) MAX (end - start, 1),
                             (float) height);
}

static void
paint_outline (GtkSnapshot *snapshot, const graphene_rect_t *rect, double radius, double width,
               const GdkRGBA *colour)
{
  GskRoundedRect outline;
  float w = (float) width;

  gsk_rounded_rect_init_from_rect (&outline, rect, (float) radius);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { w, w, w, w },
                              (GdkRGBA[4]) { *colour, *colour, *colour, *colour });
}

/**
 * laurel_timeline_paint_pill:
 *
 * Paints a rectangle with round corners.
 */
void
laurel_timeline_paint_pill (GtkSnapshot *snapshot, const graphene_rect_t *rect, double radius,
                            const GdkRGBA *colour)
{
  GskRoundedRect pill;

  gsk_rounded_rect_init_from_rect (&pill, rect, (float) radius);
  gtk_snapshot_push_rounded_clip (snapshot, &pill);
  gtk_snapshot_append_color (snapshot, colour, rect);
  gtk_snapshot_pop (snapshot);
}

/* Slanting stripes, as one node: a gradient that repeats itself. */
static void
paint_hatching (GtkSnapshot *snapshot, const graphene_rect_t *rect, const GdkRGBA *colour)
{
  const float soft = .5f / HATCH_STEP, stripe = HATCH_STRIPE / HATCH_STEP;
  const float across = HATCH_STEP * (float) G_SQRT2 / 2;
  GdkRGBA none = *colour;

  none.alpha = 0;
  gtk_snapshot_append_repeating_linear_gradient (
    snapshot, rect, &GRAPHENE_POINT_INIT (0, 0), &GRAPHENE_POINT_INIT (across, across),
    (GskColorStop[]) { { 0, none }, { soft, *colour }, { soft + stripe, *colour },
                       { 2 * soft + stripe, none }, { 1, none } }, 5);
}

static void
paint_core (GtkSnapshot *snapshot, const LaurelTimelineBrush *brush,
            const LaurelTimelinePart *part)
{
  graphene_rect_t rect = place (brush, part->x, part->width, brush->y, brush->height);

  if (brush->outlined)
    paint_outline (snapshot, &rect, 0, 1, &brush->palette->dim);
  else
    gtk_snapshot_append_color (snapshot, get_core (brush), &rect);
}

static void
paint_tail (GtkSnapshot *snapshot, const LaurelTimelineBrush *brush,
            const LaurelTimelinePart *part)
{
  const LaurelTimelinePalette *palette = brush->palette;
  graphene_rect_t rect = place (brush, part->x, part->width, brush->y, brush->height);
  const GdkRGBA hatch = get_hatch (brush);

  if (!brush->outlined)
    paint_hatching (snapshot, &rect, &hatch);
  paint_outline (snapshot, &rect, 0, 1,
                 brush->outlined                       ? &palette->dim
                 : brush->grade == LAUREL_CLASH_NONE ? &palette->edge : &hatch);
}

static void
paint_capsule (GtkSnapshot *snapshot, const LaurelTimelineBrush *brush,
               const LaurelTimelinePart *part)
{
  const LaurelTimelinePalette *palette = brush->palette;
  graphene_rect_t rect = place (brush, part->x, part->width, brush->y, brush->height);
  double radius = MIN (brush->height, rect.size.width) / 2;

  if (!brush->outlined && brush->grade == LAUREL_CLASH_NONE)
    laurel_timeline_paint_pill (snapshot, &rect, radius, &palette->fill);
  paint_outline (snapshot, &rect, radius, 1.5, brush->outlined ? &palette->dim : get_core (brush));
}

static void
paint_bead (GtkSnapshot *snapshot, const LaurelTimelineBrush *brush,
            const LaurelTimelinePart *part)
{
  double size = MAX (brush->height / 2, 4);
  double width = MAX (part->width - 6, size);
  graphene_rect_t rect = place (brush, part->x + (part->width - width) / 2, width,
                                brush->y + (brush->height - size) / 2, size);

  laurel_timeline_paint_pill (snapshot, &rect, size / 2,
                              brush->outlined ? &brush->palette->dim : get_core (brush));
}

static void
paint_line (GtkSnapshot *snapshot, const LaurelTimelineBrush *brush,
            const LaurelTimelinePart *part)
{
  graphene_rect_t rect = place (brush, part->x, part->width, brush->y + brush->height / 2 - 1, 3);

  gtk_snapshot_append_color (snapshot,
                             brush->outlined                       ? &brush->palette->dim
                             : brush->grade == LAUREL_CLASH_NONE ? &brush->palette->thin
                                                                   : get_core (brush),
                             &rect);
}

static void
paint_flag (GtkSnapshot *snapshot, const LaurelTimelineBrush *brush,
            const LaurelTimelinePart *part)
{
  const LaurelTimelinePalette *palette = brush->palette;
  graphene_rect_t rect = place (brush, part->x, part->width, brush->y - 2, brush->height + 4);
  double sign = brush->mirrored ? -1 : 1;
  double pole = brush->mirrored ? rect.origin.x + rect.size.width - 1 : rect.origin.x + 1;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &rect);

  gdk_cairo_set_source_rgba (cr, brush->alarmed    ? &palette->missing
                                 : brush->outlined ? &palette->dim : get_core (brush));
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, pole, rect.origin.y);
  cairo_line_to (cr, pole, rect.origin.y + rect.size.height);
  cairo_stroke (cr);
  cairo_move_to (cr, pole, rect.origin.y);
  cairo_line_to (cr, pole + sign * (rect.size.width - 2), rect.origin.y + brush->height * .32);
  cairo_line_to (cr, pole, rect.origin.y + brush->height * .68);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
paint_fade (GtkSnapshot *snapshot, const LaurelTimelineBrush *brush,
            const LaurelTimelinePart *part)
{
  graphene_rect_t rect = place (brush, part->x, part->width, brush->y, brush->height);
  float start = rect.origin.x + (brush->mirrored ? rect.size.width : 0);
  float end = rect.origin.x + (brush->mirrored ? 0 : rect.size.width);
  GdkRGBA none = *get_core (brush);

  none.alpha = 0;
  gtk_snapshot_append_linear_gradient (snapshot, &rect, &GRAPHENE_POINT_INIT (start, 0),
                                       &GRAPHENE_POINT_INIT (end, 0),
                                       (GskColorStop[]) { { 0, *get_core (brush) },
                                                          { 1, none } }, 2);
}

/**
 * laurel_timeline_paint_shape:
 * @snapshot: where to
 * @brush: how
 * @shape: what
 */
void
laurel_timeline_paint_shape (GtkSnapshot *snapshot, const LaurelTimelineBrush *brush,
                             const LaurelTimelineShape *shape)
{
  static void (*const PAINT[]) (GtkSnapshot *, const LaurelTimelineBrush *,
                                const LaurelTimelinePart *) = {
    [LAUREL_TIMELINE_PART_CORE] = paint_core,
    [LAUREL_TIMELINE_PART_TAIL] = paint_tail,
    [LAUREL_TIMELINE_PART_CAPSULE] = paint_capsule,
    [LAUREL_TIMELINE_PART_BEAD] = paint_bead,
    [LAUREL_TIMELINE_PART_LINE] = paint_line,
    [LAUREL_TIMELINE_PART_FLAG] = paint_flag,
    [LAUREL_TIMELINE_PART_FADE] = paint_fade,
  };

  for (guint i = 0; i < shape->n_parts; i++)
    PAINT[shape->parts[i].kind] (snapshot, brush, &shape->parts[i]);
}

/**
 * laurel_timeline_paint_clash:
 * @snapshot: where to
 * @palette: the colours
 * @grade: how sure it is; for %LAUREL_CLASH_NONE nothing is painted
 * @colour: (nullable): in place of the colour of the grade
 * @x: the left edge
 * @y: the upper edge
 * @size: how wide and high it is
 *
 * Paints a triangle: filled for what is certain, hollow for what is possible, so
 * that they differ without their colours, too.
 */
void
laurel_timeline_paint_clash (GtkSnapshot *snapshot, const LaurelTimelinePalette *palette,
                             LaurelClashGrade grade, const GdkRGBA *colour, double x, double y,
                             double size)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) size, (float) size);
  cairo_t *cr;

  if (grade == LAUREL_CLASH_NONE)
    return;
  if (colour == NULL)
    colour = grade == LAUREL_CLASH_CERTAIN ? &palette->missing : &palette->tentative;

  cr = gtk_snapshot_append_cairo (snapshot, &area);
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_set_line_width (cr, 1.5);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, x + size / 2, y + 1.5);
  cairo_line_to (cr, x + size - 1, y + size - 1.5);
  cairo_line_to (cr, x + 1, y + size - 1.5);
  cairo_close_path (cr);
  if (grade == LAUREL_CLASH_CERTAIN)
    cairo_fill_preserve (cr);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/**
 * laurel_timeline_paint_text:
 *
 * Paints a line of text so that its ink begins at @x, however it is aligned.
 */
void
laurel_timeline_paint_text (GtkSnapshot *snapshot, PangoLayout *layout, const GdkRGBA *colour,
                            double x, double y)
{
  PangoRectangle logical;

  pango_layout_get_pixel_extents (layout, NULL, &logical);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) ((int) x - logical.x),
                                                          (float) (int) y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}
