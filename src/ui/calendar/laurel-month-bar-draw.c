/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-month-bar-private.h"

#include "ui/calendar/laurel-month-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Inside a bar; between its texts; around a chip's dot. */
#define PADDING 8.0
#define CHIP_PADDING 11.0
#define GAP 6.0
#define DOT 7.0
#define SIGN 10.0
#define RADIUS 5.0
/* What goes on for longer is drawn softly, or it would be all one sees. */
#define LONG_DAYS 8
#define CAPTION_SCALE .86

/* ---- texts ------------------------------------------------------------------ */

static PangoLayout *
make_layout (LaurelMonthBar *self, const char *text, gboolean bold, gboolean struck)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoAttrList *attrs = pango_attr_list_new ();

  pango_attr_list_insert (attrs, pango_attr_scale_new (CAPTION_SCALE));
  pango_attr_list_insert (attrs, pango_attr_font_features_new ("tnum=1"));
  if (bold)
    pango_attr_list_insert (attrs, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (struck)
    pango_attr_list_insert (attrs, pango_attr_strikethrough_new (TRUE));
  /* Han characters are drawn as the plan's language draws them. */
  if (self->item.row.activity != NULL &&
      g_strcmp0 (laurel_activity_get_language (self->item.row.activity), "zh") == 0)
    pango_attr_list_insert (attrs,
                            pango_attr_language_new (pango_language_from_string ("zh-cn")));
  pango_layout_set_attributes (layout, attrs);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_attr_list_unref (attrs);

  return layout;
}

static gboolean
begins (LaurelMonthBar *self)
{
  return self->first == self->item.first;
}

static gboolean
ends (LaurelMonthBar *self)
{
  return self->last == self->item.last;
}

/* Of a segment, what is on its days. */
static LaurelClashGrade
find_grade (LaurelMonthBar *self)
{
  gboolean whole = self->form == LAUREL_MONTH_BAR_CHIP;

  return laurel_conflict_find_grade (
    laurel_conflicts_find_worst (self->item.row.conflicts, whole ? 0 : self->first,
                                 whole ? LAUREL_DAY_NEVER : self->last));
}

/* A chip has its sign, and little room; a segment says it where it is. */
static char *
dup_place (LaurelMonthBar *self)
{
  LaurelTimelineRow row = self->item.row;
  LaurelTimelineTone ignored;

  if (self->form == LAUREL_MONTH_BAR_CHIP || find_grade (self) == LAUREL_CLASH_NONE)
    row.conflicts = NULL;
  if (self->form == LAUREL_MONTH_BAR_SEGMENT && !begins (self) &&
      find_grade (self) != LAUREL_CLASH_NONE)
    return laurel_conflict_dup_words (
      laurel_conflicts_find_worst (self->item.row.conflicts, self->first, self->last));
  if (self->form == LAUREL_MONTH_BAR_SEGMENT && !begins (self))
    return g_strdup ("");

  return laurel_timeline_row_dup_words (&row, self->form == LAUREL_MONTH_BAR_CHIP ? &self->tone
                                                                                  : &ignored);
}

static char *
dup_detail (LaurelMonthBar *self)
{
  if (self->form == LAUREL_MONTH_BAR_CHIP)
    return laurel_month_item_dup_days (&self->item, self->first);
  if (begins (self) && !ends (self))
    return laurel_month_item_dup_end (&self->item);

  return NULL;
}

static void
make_texts (LaurelMonthBar *self)
{
  gboolean struck = laurel_timeline_row_is_cancelled (&self->item.row);
  g_autofree char *title = laurel_month_item_dup_title (&self->item);
  g_autofree char *detail = dup_detail (self);
  g_autofree char *place = NULL;

  if (self->title != NULL)
    return;

  self->title = make_layout (self, title, self->form == LAUREL_MONTH_BAR_SEGMENT, struck);
  if (detail != NULL)
    self->detail = make_layout (self, detail, FALSE, FALSE);
  place = dup_place (self);
  if (*place != '\0')
    self->place = make_layout (self, place, FALSE, FALSE);
}

static void
make_more (LaurelMonthBar *self)
{
  /* Translators: how many more there are on a day than there is room for. */
  g_autofree char *text = g_strdup_printf (_("+%u"), self->n_more);

  if (self->title == NULL)
    self->title = make_layout (self, text, TRUE, FALSE);
}

/* They are made anew when they are needed next. */
void
laurel_month_bar_clear_texts (LaurelMonthBar *self)
{
  g_clear_object (&self->title);
  g_clear_object (&self->detail);
  g_clear_object (&self->place);
}

static double
get_layout_width (PangoLayout *layout)
{
  int width = 0;

  if (layout != NULL)
    pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static double
get_text_width (LaurelMonthBar *self)
{
  double width = get_layout_width (self->title);

  if (self->detail != NULL)
    width += GAP + get_layout_width (self->detail);
  if (self->place != NULL)
    width += GAP + get_layout_width (self->place) +
             (self->tone == LAUREL_TIMELINE_TONE_CALM ? 0 : 2 * GAP);

  return width;
}

/* ---- painting --------------------------------------------------------------- */

/* From where reading begins. */
static double
flip (LaurelMonthBar *self, double x, double width)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
           ? gtk_widget_get_width (widget) - x - width : x;
}

/* Returns: where the next text begins */
static double
paint_text (LaurelMonthBar *self, GtkSnapshot *snapshot, PangoLayout *layout,
            const GdkRGBA *colour, double x, double end)
{
  double width = get_layout_width (layout);
  int height;

  if (layout == NULL || end - x < PADDING)
    return x;

  pango_layout_set_width (layout, width > end - x ? (int) (end - x) * PANGO_SCALE : -1);
  width = MIN (width, end - x);
  pango_layout_get_pixel_size (layout, NULL, &height);
  laurel_timeline_paint_text (snapshot, layout, colour, flip (self, x, width),
                              floor ((gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2.));
  pango_layout_set_width (layout, -1);

  return x + width + GAP;
}

static double
paint_sign (LaurelMonthBar *self, GtkSnapshot *snapshot, const GdkRGBA *colour, double x)
{
  LaurelClashGrade grade = find_grade (self);
  double y = floor ((gtk_widget_get_height (GTK_WIDGET (self)) - SIGN) / 2);

  laurel_timeline_paint_clash (snapshot, self->palette, grade, colour, flip (self, x, SIGN), y,
                               SIGN);

  return grade == LAUREL_CLASH_NONE ? x : x + SIGN + GAP / 2;
}

/* Round where it begins and ends, in either direction of reading. */
static void
init_outline (LaurelMonthBar *self, GskRoundedRect *outline, double radius)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float start = (float) (begins (self) ? radius : 0), end = (float) (ends (self) ? radius : 0);
  graphene_size_t left = GRAPHENE_SIZE_INIT (mirrored ? end : start, mirrored ? end : start);
  graphene_size_t right = GRAPHENE_SIZE_INIT (mirrored ? start : end, mirrored ? start : end);

  gsk_rounded_rect_init (outline,
                         &GRAPHENE_RECT_INIT (0, 0,
                                              (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                              (float) gtk_widget_get_height (GTK_WIDGET (self))),
                         &left, &right, &right, &left);
}

static void
paint_border (GtkSnapshot *snapshot, const GskRoundedRect *outline, float width,
              const GdkRGBA *colour)
{
  gtk_snapshot_append_border (snapshot, outline, (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { *colour, *colour, *colour, *colour });
}

/* The ground of a segment, and the colour of what is written on it. */
static void
get_colours (LaurelMonthBar *self, GdkRGBA *ground, GdkRGBA *text)
{
  const LaurelTimelinePalette *palette = self->palette;
  LaurelClashGrade grade = find_grade (self);
  gboolean is_long = self->item.last - self->item.first >= LONG_DAYS;

  *ground = grade == LAUREL_CLASH_CERTAIN    ? palette->alarm
            : grade == LAUREL_CLASH_POSSIBLE ? palette->caution : palette->core;
  *text = grade == LAUREL_CLASH_CERTAIN    ? palette->alarm_text
          : grade == LAUREL_CLASH_POSSIBLE ? palette->caution_text : palette->core_text;
  if (!is_long && self->item.row.phase == NULL)
    return;

  ground->alpha *= .2f;
  *text = grade == LAUREL_CLASH_CERTAIN    ? palette->missing
          : grade == LAUREL_CLASH_POSSIBLE ? palette->tentative : palette->span_text;
}

static void
paint_segment (LaurelMonthBar *self, GtkSnapshot *snapshot)
{
  double x = PADDING, end = gtk_widget_get_width (GTK_WIDGET (self)) - 4;
  GskRoundedRect outline;
  GdkRGBA ground, text, soft;

  get_colours (self, &ground, &text);
  init_outline (self, &outline, RADIUS);
  if (laurel_timeline_row_is_cancelled (&self->item.row)) {
    text = self->palette->dim;
    paint_border (snapshot, &outline, 1, &self->palette->dim);
  } else {
    gtk_snapshot_push_rounded_clip (snapshot, &outline);
    gtk_snapshot_append_color (snapshot, &ground, &outline.bounds);
    gtk_snapshot_pop (snapshot);
  }
  if (self->selected)
    paint_border (snapshot, &outline, 2, &self->palette->text);

  soft = text;
  soft.alpha *= .85f;
  x = paint_sign (self, snapshot, &text, x);
  x = paint_text (self, snapshot, self->title, &text, x, end);
  x = paint_text (self, snapshot, self->detail, &soft, x, end);
  paint_text (self, snapshot, self->place, &soft, x, end);
}

/* A last day: a flag, and words. */
static void
paint_flag (LaurelMonthBar *self, GtkSnapshot *snapshot)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  LaurelTimelineShape shape = {
    .parts = { { LAUREL_TIMELINE_PART_FLAG, 4, LAUREL_TIMELINE_FLAG_WIDTH } }, .n_parts = 1,
  };
  LaurelTimelineBrush brush = {
    .palette = self->palette, .room = width, .y = 4, .height = height - 8,
    .mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
    .outlined = laurel_timeline_row_is_cancelled (&self->item.row),
    .grade = find_grade (self),
  };
  GskRoundedRect outline;

  init_outline (self, &outline, RADIUS);
  if (self->selected)
    paint_border (snapshot, &outline, 2, &self->palette->core);
  if (self->item.row.phase != NULL)
    brush.alarmed = laurel_timeline_phase_is_outside (self->item.row.activity,
                                                      self->item.row.phase);
  laurel_timeline_paint_shape (snapshot, &brush, &shape);
  paint_text (self, snapshot, self->title, brush.alarmed ? &self->palette->missing
                                                         : &self->palette->text,
              LAUREL_TIMELINE_FLAG_WIDTH + 8, width - 2);
}

/* What is not sure of a place stands on a ground of its own. */
static void
paint_badge (LaurelMonthBar *self, GtkSnapshot *snapshot, double x, double end)
{
  const GdkRGBA *colour = laurel_timeline_palette_get_tone (self->palette, self->tone);
  double width = MIN (get_layout_width (self->place) + 2 * GAP, end - x);
  GdkRGBA ground = self->tone == LAUREL_TIMELINE_TONE_MISSING ? self->palette->alarm
                                                              : self->palette->caution;
  graphene_rect_t pill;

  if (self->place == NULL || end - x < 3 * GAP)
    return;
  if (self->tone == LAUREL_TIMELINE_TONE_CALM) {
    paint_text (self, snapshot, self->place, colour, x, end);
    return;
  }

  ground.alpha *= self->tone == LAUREL_TIMELINE_TONE_MISSING ? .15f : .28f;
  pill = GRAPHENE_RECT_INIT ((float) flip (self, x, width), 4, (float) width,
                             (float) gtk_widget_get_height (GTK_WIDGET (self)) - 8);
  laurel_timeline_paint_pill (snapshot, &pill, pill.size.height / 2, &self->palette->ground);
  laurel_timeline_paint_pill (snapshot, &pill, pill.size.height / 2, &ground);
  paint_text (self, snapshot, self->place, colour, x + GAP, x + width - GAP + 1);
}

static void
paint_chip (LaurelMonthBar *self, GtkSnapshot *snapshot)
{
  const LaurelTimelinePalette *palette = self->palette;
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  gboolean off = laurel_timeline_row_is_cancelled (&self->item.row);
  const GdkRGBA *edge = off ? &palette->dim : &palette->core;
  double x = CHIP_PADDING, end = width - CHIP_PADDING;
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height),
                                   (float) height / 2);
  if (!off)
    laurel_timeline_paint_pill (snapshot, &outline.bounds, height / 2, &palette->fill);
  paint_border (snapshot, &outline, self->selected ? 2.5f : 1, edge);

  if (find_grade (self) != LAUREL_CLASH_NONE) {
    x = paint_sign (self, snapshot, NULL, x - 2) + 1;
  } else {
    laurel_timeline_paint_pill (snapshot,
                                &GRAPHENE_RECT_INIT ((float) flip (self, x, DOT),
                                                     (float) floor ((height - DOT) / 2),
                                                     (float) DOT, (float) DOT), DOT / 2, edge);
    x += DOT + GAP;
  }
  x = paint_text (self, snapshot, self->title, off ? &palette->dim : &palette->text, x, end);
  x = paint_text (self, snapshot, self->detail, &palette->dim, x, end);
  paint_badge (self, snapshot, x, end + GAP);
}

static void
paint_focus (LaurelMonthBar *self, GtkSnapshot *snapshot)
{
  gboolean chip = self->form == LAUREL_MONTH_BAR_CHIP;
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self)) + 6;
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self)) + 6;
  GskRoundedRect ring;
  GdkRGBA colour = self->palette->core;

  colour.alpha = .6f;
  gsk_rounded_rect_init_from_rect (&ring, &GRAPHENE_RECT_INIT (-3, -3, width, height),
                                   chip ? height / 2 : (float) RADIUS + 2);
  paint_border (snapshot, &ring, 2, &colour);
}

static void
laurel_month_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LaurelMonthBar *self = LAUREL_MONTH_BAR (widget);

  if (self->form == LAUREL_MONTH_BAR_MORE) {
    make_more (self);
    paint_text (self, snapshot, self->title, &self->palette->dim, PADDING,
                gtk_widget_get_width (widget));
  } else if (self->item.row.activity != NULL) {
    make_texts (self);
    if (self->form == LAUREL_MONTH_BAR_CHIP)
      paint_chip (self, snapshot);
    else if (self->item.place == LAUREL_MONTH_PLACE_FLAG)
      paint_flag (self, snapshot);
    else
      paint_segment (self, snapshot);
  }
  if (gtk_widget_has_visible_focus (widget))
    paint_focus (self, snapshot);
}

/* Returns: how wide it would like to be, with all its words */
double
laurel_month_bar_get_natural (LaurelMonthBar *self)
{
  make_texts (self);

  return ceil (get_text_width (self) + 2 * CHIP_PADDING + DOT + GAP);
}

void
laurel_month_bar_init_drawing (GtkWidgetClass *klass)
{
  klass->snapshot = laurel_month_bar_snapshot;
}
