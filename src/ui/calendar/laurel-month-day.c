/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-month-day.h"

#include "ui/calendar/laurel-month-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SIDE 8
#define CAPTION_SCALE .8
/* Of a name, less says nothing. */
#define LEAST_NAME 40

/**
 * LaurelMonthDay:
 *
 * A cell of the sheet of a month: its number, what is special about the day, and
 * its shade. The focus comes to it, and a screen reader hears the day and how much
 * there is on it. What is on it stands above it, and is not its child.
 */
struct _LaurelMonthDay {
  GtkWidget parent_instance;

  const LaurelMonthFrame *frame;
  LaurelDay day;
  char *special; /* (nullable): a holiday's name */
  gboolean target;

  PangoLayout *number; /* (nullable): made when it is painted, like the other */
  PangoLayout *name;   /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelMonthDay, laurel_month_day, GTK_TYPE_WIDGET)

static void
clear_texts (LaurelMonthDay *self)
{
  g_clear_object (&self->number);
  g_clear_object (&self->name);
}

static PangoLayout *
make_layout (LaurelMonthDay *self, const char *text, double scale, gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoAttrList *attrs = pango_attr_list_new ();

  pango_attr_list_insert (attrs, pango_attr_scale_new (scale));
  pango_attr_list_insert (attrs, pango_attr_font_features_new ("tnum=1"));
  if (bold)
    pango_attr_list_insert (attrs, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attrs);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_attr_list_unref (attrs);

  return layout;
}

static void
make_texts (LaurelMonthDay *self)
{
  g_autofree char *number = NULL;
  int year, month, day;

  if (self->number != NULL)
    return;

  laurel_day_get_ymd (self->day, &year, &month, &day);
  number = g_strdup_printf ("%d", day);
  self->number = make_layout (self, number, 1, self->day == self->frame->today);
  if (self->special != NULL)
    self->name = make_layout (self, self->special, CAPTION_SCALE, FALSE);
}

static double
flip (LaurelMonthDay *self, double x, double width)
{
  GtkWidget *widget = GTK_WIDGET (self);

  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
           ? gtk_widget_get_width (widget) - x - width : x;
}

static gboolean
is_outside (LaurelMonthDay *self)
{
  return laurel_month_get_first (self->day) != laurel_month_get_first (self->frame->month);
}

static void
paint_ground (LaurelMonthDay *self, GtkSnapshot *snapshot)
{
  const LaurelTimelinePalette *palette = &self->frame->palette;
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, width, height);

  if (laurel_holiday_index_is_off (self->frame->holidays, self->day))
    gtk_snapshot_append_color (snapshot, &palette->shade, &all);
  if (self->target)
    gtk_snapshot_append_color (snapshot, &palette->band, &all);
  gtk_snapshot_append_color (snapshot, &palette->line, &GRAPHENE_RECT_INIT (0, 0, width, 1));
  gtk_snapshot_append_color (snapshot, &palette->line,
                             &GRAPHENE_RECT_INIT ((float) flip (self, width - 1, 1), 0, 1,
                                                  height));
}

/* Returns: where it ends */
static double
paint_number (LaurelMonthDay *self, GtkSnapshot *snapshot)
{
  const LaurelTimelinePalette *palette = &self->frame->palette;
  GdkRGBA colour = is_outside (self) ? palette->dim : palette->text;
  double disc = self->frame->text_height + 7, x = SIDE;
  int width, height;

  pango_layout_get_pixel_size (self->number, &width, &height);
  if (is_outside (self))
    colour.alpha *= .65f;
  if (self->day == self->frame->today) {
    x = MAX (SIDE - 3, 2);
    laurel_timeline_paint_pill (snapshot,
                                &GRAPHENE_RECT_INIT ((float) flip (self, x, disc), 4,
                                                     (float) disc, (float) disc),
                                disc / 2, &palette->core);
    laurel_timeline_paint_text (snapshot, self->number, &palette->core_text,
                                flip (self, x, disc) + round ((disc - width) / 2),
                                4 + floor ((disc - height) / 2));
    return x + disc;
  }

  laurel_timeline_paint_text (snapshot, self->number, &colour, flip (self, x, width),
                              4 + floor ((disc - height) / 2));

  return x + width;
}

static void
paint_name (LaurelMonthDay *self, GtkSnapshot *snapshot, double x)
{
  double room = gtk_widget_get_width (GTK_WIDGET (self)) - x - SIDE;
  double disc = self->frame->text_height + 7;
  int width, height;

  if (self->name == NULL)
    return;

  pango_layout_set_width (self->name, -1);
  pango_layout_get_pixel_size (self->name, &width, NULL);
  if (room < MIN (width, LEAST_NAME))
    return;

  pango_layout_set_width (self->name, (int) room * PANGO_SCALE);
  pango_layout_get_pixel_size (self->name, &width, &height);
  laurel_timeline_paint_text (snapshot, self->name, &self->frame->palette.dim,
                              flip (self, x + room - width, width),
                              4 + floor ((disc - height) / 2));
}

static void
paint_focus (LaurelMonthDay *self, GtkSnapshot *snapshot)
{
  GdkRGBA colour = self->frame->palette.core;
  GskRoundedRect ring;

  colour.alpha = .6f;
  gsk_rounded_rect_init_from_rect (
    &ring,
    &GRAPHENE_RECT_INIT (1, 2, (float) gtk_widget_get_width (GTK_WIDGET (self)) - 3,
                         (float) gtk_widget_get_height (GTK_WIDGET (self)) - 3), 5);
  gtk_snapshot_append_border (snapshot, &ring, (float[4]) { 2, 2, 2, 2 },
                              (GdkRGBA[4]) { colour, colour, colour, colour });
}

static void
laurel_month_day_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LaurelMonthDay *self = LAUREL_MONTH_DAY (widget);

  if (self->day == 0)
    return;

  make_texts (self);
  paint_ground (self, snapshot);
  paint_name (self, snapshot, paint_number (self, snapshot) + SIDE);
  if (gtk_widget_has_visible_focus (widget))
    paint_focus (self, snapshot);
}

static void
laurel_month_day_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                          int *minimum, int *natural, int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural = 1;
}

static void
laurel_month_day_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (laurel_month_day_parent_class)->css_changed (widget, change);

  clear_texts (LAUREL_MONTH_DAY (widget));
}

static void
laurel_month_day_state_flags_changed (GtkWidget *widget, GtkStateFlags before)
{
  gtk_widget_queue_draw (widget);

  GTK_WIDGET_CLASS (laurel_month_day_parent_class)->state_flags_changed (widget, before);
}

static gboolean
on_query_tooltip (LaurelMonthDay *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, self->special);

  return self->special != NULL;
}

static void
on_pressed (GtkGestureClick *gesture, int n_press, double x, double y, LaurelMonthDay *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
laurel_month_day_dispose (GObject *object)
{
  clear_texts (LAUREL_MONTH_DAY (object));

  G_OBJECT_CLASS (laurel_month_day_parent_class)->dispose (object);
}

static void
laurel_month_day_finalize (GObject *object)
{
  g_free (LAUREL_MONTH_DAY (object)->special);

  G_OBJECT_CLASS (laurel_month_day_parent_class)->finalize (object);
}

static void
laurel_month_day_class_init (LaurelMonthDayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = laurel_month_day_dispose;
  object_class->finalize = laurel_month_day_finalize;
  widget_class->css_changed = laurel_month_day_css_changed;
  widget_class->measure = laurel_month_day_measure;
  widget_class->snapshot = laurel_month_day_snapshot;
  widget_class->state_flags_changed = laurel_month_day_state_flags_changed;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_css_name (widget_class, "monthday");
}

static void
laurel_month_day_init (LaurelMonthDay *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * laurel_month_day_new:
 * @frame: what it has in common with others
 */
GtkWidget *
laurel_month_day_new (const LaurelMonthFrame *frame)
{
  LaurelMonthDay *self = g_object_new (LAUREL_TYPE_MONTH_DAY, NULL);

  self->frame = frame;

  return GTK_WIDGET (self);
}

/* What a screen reader says: Tuesday, 2 September 2025, today, 3 activities. */
static char *
dup_label (LaurelMonthDay *self, guint n_items)
{
  g_autofree char *date = laurel_month_dup_day_name (self->day);
  g_autofree char *count =
    /* Translators: how many there are on a day. */
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u activity", "%u activities", n_items),
                     n_items);
  const char *parts[5];
  guint n = 0;

  parts[n++] = date;
  if (self->day == self->frame->today)
    parts[n++] = C_("a day of the calendar", "today");
  if (self->special != NULL)
    parts[n++] = self->special;
  if (n_items > 0)
    parts[n++] = count;
  parts[n] = NULL;

  return g_strjoinv (_(", "), (char **) parts);
}

/**
 * laurel_month_day_show:
 * @self: a cell
 * @day: the day it stands for from now on
 * @n_items: how much there is on it
 */
void
laurel_month_day_show (LaurelMonthDay *self, LaurelDay day, guint n_items)
{
  g_autofree char *label = NULL;

  g_return_if_fail (LAUREL_IS_MONTH_DAY (self));

  self->day = day;
  g_free (self->special);
  self->special = laurel_holiday_index_dup_name (self->frame->holidays, day);
  clear_texts (self);
  label = dup_label (self, n_items);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

LaurelDay
laurel_month_day_get_day (LaurelMonthDay *self)
{
  g_return_val_if_fail (LAUREL_IS_MONTH_DAY (self), 0);

  return self->day;
}

/* Shows that what is being dragged would be on it. */
void
laurel_month_day_set_target (LaurelMonthDay *self, gboolean target)
{
  g_return_if_fail (LAUREL_IS_MONTH_DAY (self));

  if (self->target == target)
    return;

  self->target = target;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
