/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-activity-bar.h"

#include <math.h>

/* Around the bar, for the ring of the focus; and between the bar and words. */
#define MARGIN 4.0
#define GAP 8.0
#define CAPTION_SCALE 0.84
/* Of the triangle that says that something does not go together. */
#define SIGN_SIZE 11.0

/* A deadline among the phases, as a flag on the activity's bar. */
typedef struct {
  LaurelTimelineShape shape;
  LaurelPhase *phase;
  PangoLayout *words;
  gboolean outside;
} Mark;

/**
 * LaurelActivityBar:
 *
 * One row of a timeline: an activity, or a phase of one, as a bar whose form says
 * how sure its date is, with its place behind it. Deadlines among the phases are
 * flags on the bar of the activity, as long as the phases have no rows of their
 * own.
 *
 * It draws itself, keeps the texts of its row, and is what the focus and a screen
 * reader come to. What is done to it is the timeline's business, which has many
 * fewer bars than rows and gives a bar another row when its own is out of sight.
 */
struct _LaurelActivityBar {
  GtkWidget parent_instance;

  const LaurelTimelinePalette *palette;
  LaurelTimelineRow row; /* both nullable: a bar in the pool has none */
  LaurelWindow window;

  LaurelTimelineAxis axis;
  LaurelTimelineShape shape;
  LaurelTimelineTone tone;
  GArray *marks; /* (element-type Mark) */
  double bar_height;
  double words_x;
  double start;
  double end;
  double room; /* how much of it can be seen */
  char *fault; /* (nullable) */

  PangoLayout *number; /* (nullable): made when asked for, like the other two */
  PangoLayout *title;  /* (nullable) */
  PangoLayout *words;  /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelActivityBar, laurel_activity_bar, GTK_TYPE_WIDGET)

static PangoLayout *
make_layout (LaurelActivityBar *self, const char *text, double scale, gboolean struck)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoAttrList *attrs = pango_attr_list_new ();

  if (scale != 1)
    pango_attr_list_insert (attrs, pango_attr_scale_new (scale));
  if (struck)
    pango_attr_list_insert (attrs, pango_attr_strikethrough_new (TRUE));
  pango_attr_list_insert (attrs, pango_attr_font_features_new ("tnum=1"));
  /* Han characters are drawn as the plan's language draws them. */
  if (g_strcmp0 (laurel_activity_get_language (self->row.activity), "zh") == 0)
    pango_attr_list_insert (attrs,
                            pango_attr_language_new (pango_language_from_string ("zh-cn")));
  pango_layout_set_attributes (layout, attrs);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_attr_list_unref (attrs);

  return layout;
}

static double
get_layout_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static void
clear_mark (gpointer data)
{
  Mark *mark = data;

  g_clear_object (&mark->phase);
  g_clear_object (&mark->words);
}

static void
add_mark (LaurelActivityBar *self, LaurelPhase *phase)
{
  LaurelWindow window = laurel_phase_get_window (phase);
  Mark mark = { .outside = laurel_timeline_phase_is_outside (self->row.activity, phase) };

  if (!laurel_window_is_deadline (&window))
    return;

  mark.phase = g_object_ref (phase);
  mark.words = make_layout (self, laurel_phase_get_title (phase), CAPTION_SCALE, FALSE);
  g_array_append_val (self->marks, mark);
}

static void
make_words (LaurelActivityBar *self)
{
  g_autofree char *words = laurel_timeline_row_dup_words (&self->row, &self->tone);

  g_clear_object (&self->words);
  if (*words != '\0')
    self->words = make_layout (self, words, CAPTION_SCALE, FALSE);
}

static void
update_name (LaurelActivityBar *self, gboolean expanded, gboolean has_parts)
{
  g_autofree char *name = laurel_timeline_row_dup_name (&self->row);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->fault ? self->fault : "", -1);
  if (has_parts && self->row.phase == NULL)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, expanded,
                                 -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED);
}

static void
clear_texts (LaurelActivityBar *self)
{
  g_clear_object (&self->number);
  g_clear_object (&self->title);
  g_clear_object (&self->words);
  g_array_set_size (self->marks, 0);
}

static double
get_sign_width (LaurelActivityBar *self)
{
  return self->row.conflicts != NULL ? SIGN_SIZE + GAP / 2 : 0;
}

/* The flags of deadlines, and where the words have room behind them. */
static void
place_marks (LaurelActivityBar *self, const LaurelTimelineAxis *axis)
{
  double words = self->words ? get_layout_width (self->words) + get_sign_width (self) + GAP : 0;
  double end = self->shape.end;

  for (guint i = 0; i < self->marks->len; i++) {
    Mark *mark = &g_array_index (self->marks, Mark, i);
    LaurelWindow window = laurel_phase_get_window (mark->phase);

    laurel_timeline_shape_init (&mark->shape, &window, axis);
    if (i == 0 && self->shape.n_parts == 0)
      self->start = self->end = end = mark->shape.start;
    self->start = MIN (self->start, mark->shape.start);
    self->end = MAX (self->end, mark->shape.end + get_layout_width (mark->words) + GAP);
    if (mark->shape.start < end + words + GAP && mark->shape.end > end)
      end = mark->shape.end + get_layout_width (mark->words) + GAP / 2;
  }

  self->words_x = end + GAP;
  self->end = MAX (self->end, end + words);
}

static void
paint_marks (LaurelActivityBar *self, GtkSnapshot *snapshot, LaurelTimelineBrush *brush,
             double offset)
{
  for (guint i = 0; i < self->marks->len; i++) {
    Mark *mark = &g_array_index (self->marks, Mark, i);
    LaurelTimelineShape shape = mark->shape;
    double x = shape.end + offset + GAP / 4;
    int width, height;

    shape.parts[0].x += offset;
    brush->alarmed = mark->outside;
    laurel_timeline_paint_shape (snapshot, brush, &shape);
    pango_layout_get_pixel_size (mark->words, &width, &height);
    laurel_timeline_paint_text (snapshot, mark->words,
                                mark->outside ? &self->palette->missing : &self->palette->dim,
                                brush->mirrored ? brush->room - x - width : x,
                                round ((gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2.));
  }
}

static void
paint_words (LaurelActivityBar *self, GtkSnapshot *snapshot, const LaurelTimelineBrush *brush,
             double offset)
{
  double sign = self->words_x + offset;
  double x = sign + get_sign_width (self);
  int width, height;

  laurel_timeline_paint_clash (snapshot, self->palette,
                               laurel_conflict_find_grade (
                                 laurel_timeline_row_find_conflict (&self->row)), NULL,
                               brush->mirrored ? brush->room - sign - SIGN_SIZE : sign,
                               round ((gtk_widget_get_height (GTK_WIDGET (self)) - SIGN_SIZE) / 2),
                               SIGN_SIZE);
  pango_layout_get_pixel_size (self->words, &width, &height);
  if (x + width > self->room && x < self->room) {
    pango_layout_set_ellipsize (self->words, PANGO_ELLIPSIZE_END);
    pango_layout_set_width (self->words, (int) (self->room - x) * PANGO_SCALE);
    pango_layout_get_pixel_size (self->words, &width, NULL);
  }
  laurel_timeline_paint_text (snapshot, self->words,
                              laurel_timeline_palette_get_tone (self->palette, self->tone),
                              brush->mirrored ? brush->room - x - width : x,
                              round ((gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2.));
  pango_layout_set_width (self->words, -1); /* its width is asked for */
}

static void
paint_focus (LaurelActivityBar *self, GtkSnapshot *snapshot, const LaurelTimelineBrush *brush,
             double offset)
{
  double start = self->shape.n_parts > 0 ? self->shape.start + offset - 3 : 0;
  double end = self->shape.n_parts > 0 ? self->shape.end + offset + 3 : brush->room;
  double x = brush->mirrored ? brush->room - end : start;
  GskRoundedRect ring;
  GdkRGBA colour = self->palette->core;

  colour.alpha = .6f;
  gsk_rounded_rect_init_from_rect (&ring,
                                   &GRAPHENE_RECT_INIT ((float) x, (float) brush->y - 4,
                                                        (float) (end - start),
                                                        (float) brush->height + 8),
                                   6);
  gtk_snapshot_append_border (snapshot, &ring, (float[4]) { 2, 2, 2, 2 },
                              (GdkRGBA[4]) { colour, colour, colour, colour });
}

/* The days on which it may meet what it does not go together with; what is worst is
 * painted last. */
static void
paint_clashes (LaurelActivityBar *self, GtkSnapshot *snapshot, LaurelTimelineBrush brush,
               const LaurelTimelineShape *shape)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  for (guint i = self->row.conflicts ? self->row.conflicts->len : 0; i-- > 0;) {
    LaurelConflict *conflict = g_ptr_array_index (self->row.conflicts, i);
    LaurelDay first = laurel_conflict_get_first (conflict);
    LaurelDay last = laurel_conflict_get_last (conflict);
    double offset = MARGIN - self->start;
    double start = first != 0 ? laurel_timeline_axis_get_x (&self->axis, first) + offset : 0;
    double end = last != 0 ? laurel_timeline_axis_get_x (&self->axis, last + 1) + offset
                           : brush.room;

    end = MAX (end, start + LAUREL_TIMELINE_LEAST_WIDTH);
    brush.grade = laurel_conflict_find_grade (conflict);
    gtk_snapshot_push_clip (snapshot,
                            &GRAPHENE_RECT_INIT ((float) (brush.mirrored ? brush.room - end
                                                                         : start), 0,
                                                 (float) (end - start), (float) height));
    laurel_timeline_paint_shape (snapshot, &brush, shape);
    gtk_snapshot_pop (snapshot);
  }
}

static void
laurel_activity_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LaurelActivityBar *self = LAUREL_ACTIVITY_BAR (widget);
  double offset = MARGIN - self->start;
  LaurelTimelineShape shape = self->shape;
  LaurelTimelineBrush brush = {
    .palette = self->palette,
    .room = gtk_widget_get_width (widget),
    .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
    .y = floor ((gtk_widget_get_height (widget) - self->bar_height) / 2),
    .height = self->bar_height,
  };

  if (self->row.activity == NULL)
    return;

  brush.outlined = laurel_timeline_row_is_cancelled (&self->row);
  brush.alarmed = self->row.phase != NULL &&
                  laurel_timeline_phase_is_outside (self->row.activity, self->row.phase);
  for (guint i = 0; i < shape.n_parts; i++)
    shape.parts[i].x += offset;
  laurel_timeline_paint_shape (snapshot, &brush, &shape);
  paint_clashes (self, snapshot, brush, &shape);
  paint_marks (self, snapshot, &brush, offset);
  if (self->words)
    paint_words (self, snapshot, &brush, offset);
  if (gtk_widget_has_visible_focus (widget))
    paint_focus (self, snapshot, &brush, offset);
}

static void
laurel_activity_bar_state_flags_changed (GtkWidget *widget, GtkStateFlags before)
{
  gtk_widget_queue_draw (widget);

  GTK_WIDGET_CLASS (laurel_activity_bar_parent_class)->state_flags_changed (widget, before);
}

static void
laurel_activity_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  *minimum = *natural = 1;
}

static void
laurel_activity_bar_dispose (GObject *object)
{
  LaurelActivityBar *self = LAUREL_ACTIVITY_BAR (object);

  laurel_activity_bar_unbind (self);

  G_OBJECT_CLASS (laurel_activity_bar_parent_class)->dispose (object);
}

static void
laurel_activity_bar_finalize (GObject *object)
{
  LaurelActivityBar *self = LAUREL_ACTIVITY_BAR (object);

  g_array_unref (self->marks);

  G_OBJECT_CLASS (laurel_activity_bar_parent_class)->finalize (object);
}

static void
laurel_activity_bar_class_init (LaurelActivityBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = laurel_activity_bar_dispose;
  object_class->finalize = laurel_activity_bar_finalize;
  widget_class->measure = laurel_activity_bar_measure;
  widget_class->snapshot = laurel_activity_bar_snapshot;
  widget_class->state_flags_changed = laurel_activity_bar_state_flags_changed;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "activitybar");
}

static void
laurel_activity_bar_init (LaurelActivityBar *self)
{
  self->marks = g_array_new (FALSE, TRUE, sizeof (Mark));
  g_array_set_clear_func (self->marks, clear_mark);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

/**
 * laurel_activity_bar_new:
 * @palette: the colours; they outlive the bar
 */
GtkWidget *
laurel_activity_bar_new (const LaurelTimelinePalette *palette)
{
  LaurelActivityBar *self = g_object_new (LAUREL_TYPE_ACTIVITY_BAR, NULL);

  self->palette = palette;

  return GTK_WIDGET (self);
}

/**
 * laurel_activity_bar_bind:
 * @self: a bar
 * @row: what it shows from now on
 * @phases: (nullable) (element-type LaurelPhase): the phases of the activity
 * @expanded: whether they have rows of their own
 *
 * Everything is read anew, also when it is the row that the bar has.
 */
void
laurel_activity_bar_bind (LaurelActivityBar *self, const LaurelTimelineRow *row,
                          GPtrArray *phases, gboolean expanded)
{
  g_return_if_fail (LAUREL_IS_ACTIVITY_BAR (self));

  g_set_object (&self->row.activity, row->activity);
  g_set_object (&self->row.phase, row->phase);
  g_clear_pointer (&self->row.conflicts, g_ptr_array_unref);
  self->row.conflicts = row->conflicts ? g_ptr_array_ref (row->conflicts) : NULL;
  self->row.n_members = row->n_members;
  self->window = laurel_timeline_row_get_window (row);
  g_free (self->fault);
  self->fault = laurel_timeline_row_dup_fault (row, phases);

  clear_texts (self);
  make_words (self);
  for (guint i = 0; row->phase == NULL && !expanded && phases && i < phases->len; i++)
    add_mark (self, g_ptr_array_index (phases, i));
  update_name (self, expanded, phases != NULL || row->n_members > 0);
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* It waits in the back until it is another row's: it has no name to be said.
 * It could be focused all the same, as that cannot change while allocating. */
void
laurel_activity_bar_unbind (LaurelActivityBar *self)
{
  g_return_if_fail (LAUREL_IS_ACTIVITY_BAR (self));

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  clear_texts (self);
  g_clear_object (&self->row.activity);
  g_clear_object (&self->row.phase);
  g_clear_pointer (&self->row.conflicts, g_ptr_array_unref);
  g_clear_pointer (&self->fault, g_free);
  self->shape.n_parts = 0;
}

/**
 * laurel_activity_bar_set_axis:
 * @self: a bar
 * @axis: where days are
 * @bar_height: how high what is solid is
 */
void
laurel_activity_bar_set_axis (LaurelActivityBar *self, const LaurelTimelineAxis *axis,
                              double bar_height)
{
  LaurelTimelineShape before = self->shape;
  double words_before = self->words_x;

  g_return_if_fail (LAUREL_IS_ACTIVITY_BAR (self));

  self->axis = *axis;
  laurel_timeline_shape_init (&self->shape, &self->window, axis);
  self->start = self->shape.start;
  self->end = self->shape.end;
  place_marks (self, axis);
  if (self->bar_height != bar_height || self->words_x != words_before ||
      memcmp (&before, &self->shape, sizeof before) != 0)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->bar_height = bar_height;
}

/**
 * laurel_activity_bar_set_room:
 * @self: a bar
 * @room: how much of it can be seen, from its beginning
 *   (words that reach beyond end in an ellipsis)
 */
void
laurel_activity_bar_set_room (LaurelActivityBar *self, double room)
{
  g_return_if_fail (LAUREL_IS_ACTIVITY_BAR (self));

  if (room != self->room && MIN (self->room, room) < laurel_activity_bar_get_width (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->room = room;
}

/**
 * laurel_activity_bar_set_preview:
 * @self: a bar
 * @preview: (nullable): when it would be, or %NULL to show when it is
 */
void
laurel_activity_bar_set_preview (LaurelActivityBar *self, const LaurelWindow *preview)
{
  g_return_if_fail (LAUREL_IS_ACTIVITY_BAR (self));

  self->window = preview ? *preview : laurel_timeline_row_get_window (&self->row);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
laurel_activity_bar_set_selected (LaurelActivityBar *self, gboolean selected)
{
  g_return_if_fail (LAUREL_IS_ACTIVITY_BAR (self));

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
                               selected ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                        : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}

gboolean
laurel_activity_bar_shows (LaurelActivityBar *self, const LaurelTimelineRow *row)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY_BAR (self), FALSE);

  return self->row.activity == row->activity && self->row.phase == row->phase;
}

/**
 * laurel_activity_bar_is_dated:
 *
 * Returns: whether it has a place on the axis
 */
gboolean
laurel_activity_bar_is_dated (LaurelActivityBar *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY_BAR (self), FALSE);

  return self->shape.n_parts > 0 || self->marks->len > 0;
}

const LaurelTimelineShape *
laurel_activity_bar_get_shape (LaurelActivityBar *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY_BAR (self), NULL);

  return &self->shape;
}

/**
 * laurel_activity_bar_get_start:
 *
 * Returns: where on the axis the widget begins
 */
double
laurel_activity_bar_get_start (LaurelActivityBar *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY_BAR (self), 0);

  return self->start - MARGIN;
}

/**
 * laurel_activity_bar_get_width:
 *
 * Returns: how wide the widget is, with the words behind the bar
 */
double
laurel_activity_bar_get_width (LaurelActivityBar *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY_BAR (self), 0);

  return ceil (self->end - self->start + 2 * MARGIN);
}

/**
 * laurel_activity_bar_get_fault:
 *
 * Returns: (nullable): what contradicts itself in it
 */
const char *
laurel_activity_bar_get_fault (LaurelActivityBar *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY_BAR (self), NULL);

  return self->fault;
}

/**
 * laurel_activity_bar_get_number:
 *
 * Returns: (transfer none): the number of the row, to be painted in its column
 */
PangoLayout *
laurel_activity_bar_get_number (LaurelActivityBar *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY_BAR (self), NULL);

  if (self->number == NULL)
    self->number = make_layout (self, self->row.phase
                                        ? "" : laurel_activity_get_number (self->row.activity),
                                CAPTION_SCALE, FALSE);

  return self->number;
}

/**
 * laurel_activity_bar_get_title:
 *
 * Returns: (transfer none): the title of the row
 */
PangoLayout *
laurel_activity_bar_get_title (LaurelActivityBar *self)
{
  g_return_val_if_fail (LAUREL_IS_ACTIVITY_BAR (self), NULL);

  if (self->title == NULL) {
    self->title = make_layout (self, laurel_timeline_row_get_title (&self->row), 1,
                               laurel_timeline_row_is_cancelled (&self->row));
    pango_layout_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  }

  return self->title;
}
