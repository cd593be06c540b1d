/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-plan-line-private.h"

#include "ui/calendar/laurel-plan-row.h"

/*
 * Where the parts of a line stand: the number before the words, what is not sure
 * and what can be done behind them, or below them where there is little room.
 */

#define SPACING 12
#define BELOW 6

/* Below this width, words that have no room beside the rest have it below them. */
#define FOLD_WIDTH 480

static int
measure_width (gpointer part)
{
  int width = 0;

  if (part != NULL && gtk_widget_should_layout (part))
    gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);

  return width;
}

static int
measure_height (gpointer part, int width)
{
  int height = 0;

  if (part != NULL && gtk_widget_should_layout (part))
    gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static gboolean
shows_head (LaurelPlanLine *self)
{
  return self->head != NULL && gtk_widget_get_visible (GTK_WIDGET (self->head));
}

static int
measure_parts (gpointer *parts, gsize n_parts)
{
  int sum = 0;

  for (gsize i = 0; i < n_parts; i++) {
    int width = measure_width (parts[i]);

    sum += width > 0 ? width + SPACING : 0;
  }

  return sum;
}

/* What stands beside the words: the number before them, and the rest after. */
static int
measure_beside (LaurelPlanLine *self)
{
  gpointer parts[] = { self->number, self->sign, self->badge, self->button };

  return measure_parts (parts, G_N_ELEMENTS (parts));
}

/* The sign, and the button of a reminder, which is a sign, too, stand at the end always. */
static gboolean
may_fold (LaurelPlanLine *self, gpointer part)
{
  return part != NULL && gtk_widget_should_layout (part) &&
         (part == (gpointer) self->badge ||
          (part == (gpointer) self->button && !laurel_plan_row_is_reminder (self->row)));
}

/* Whether the badge and the button stand below the words in @width, since the words would have to
 * be broken beside them. */
static gboolean
is_folded (LaurelPlanLine *self, int width)
{
  int room = width - measure_beside (self);

  if (width < 0 || width >= FOLD_WIDTH || self->title == NULL ||
      (!may_fold (self, self->badge) && !may_fold (self, self->button)))
    return FALSE;

  return laurel_line_text_get_width (self->title) > room ||
         laurel_line_text_get_width (self->detail) > room;
}

/* How wide the words may be in @width. */
static int
get_room (LaurelPlanLine *self, int width)
{
  gpointer parts[] = { self->number, self->sign, self->badge, self->button };

  if (is_folded (self, width))
    for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
      if (may_fold (self, parts[i]))
        parts[i] = NULL;

  return MAX (width - measure_parts (parts, G_N_ELEMENTS (parts)), 0);
}

/* Whether both that stand below the words have room on one line. */
static gboolean
is_one_line (LaurelPlanLine *self, int room)
{
  return !may_fold (self, self->badge) || !may_fold (self, self->button) ||
         measure_width (self->badge) + SPACING + measure_width (self->button) <= room;
}

static int
measure_below (LaurelPlanLine *self, int room)
{
  int badge = may_fold (self, self->badge) ? measure_height (self->badge, -1) : 0;
  int button = may_fold (self, self->button) ? measure_height (self->button, -1) : 0;

  if (is_one_line (self, room))
    return BELOW + MAX (badge, button);

  return BELOW + badge + BELOW + button;
}

static int
measure_words (LaurelPlanLine *self, int width)
{
  return measure_height (self->title, width) + measure_height (self->detail, width);
}

static void
laurel_plan_line_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                          int *minimum, int *natural, int *minimum_baseline,
                          int *natural_baseline)
{
  LaurelPlanLine *self = LAUREL_PLAN_LINE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = *natural = measure_beside (self);
  } else if (shows_head (self)) {
    *minimum = *natural = measure_height (self->head, for_size);
  } else {
    gpointer parts[] = { self->number, self->sign, self->badge, self->button };

    gboolean folded = is_folded (self, for_size);
    int room = for_size < 0 ? -1 : get_room (self, for_size);

    *minimum = measure_words (self, room) + (folded ? measure_below (self, room) : 0);
    for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
      if (!folded || !may_fold (self, parts[i]))
        *minimum = MAX (*minimum, measure_height (parts[i], -1));
    *natural = *minimum;
  }
}

/* Gives a part its place, counted from the start of the line. */
static void
place (LaurelPlanLine *self, gpointer part, int x, int y, int width, int height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int at = rtl ? gtk_widget_get_width (GTK_WIDGET (self)) - x - width : x;

  gtk_widget_size_allocate (part, &(GtkAllocation) { at, y, width, height }, -1);
}

static void
place_middle (LaurelPlanLine *self, gpointer part, int x, int width, int height)
{
  int own = measure_height (part, -1);

  place (self, part, x, (height - own) / 2, width, own);
}

/* The badge at the start of the words, the button at their end, or below each other. */
static void
place_below (LaurelPlanLine *self, int start, int y, int room)
{
  gboolean one_line = is_one_line (self, room);
  int height = measure_below (self, room) - BELOW;
  gpointer parts[] = { self->badge, self->button };

  y += BELOW;
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++) {
    int own = measure_width (parts[i]), high = measure_height (parts[i], -1);

    if (!may_fold (self, parts[i]))
      continue;
    place (self, parts[i],
           one_line && parts[i] == (gpointer) self->button ? start + MAX (room - own, 0) : start,
           one_line ? y + (height - high) / 2 : y, own, high);
    if (!one_line)
      y += high + BELOW;
  }
}

static void
laurel_plan_line_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LaurelPlanLine *self = LAUREL_PLAN_LINE (widget);
  gpointer after[] = { self->button, self->badge, self->sign };
  int start = measure_width (self->number) + SPACING, end = width;
  gboolean folded = !shows_head (self) && is_folded (self, width);
  int room = get_room (self, width), y;

  if (shows_head (self)) {
    place (self, self->head, 0, 0, width, height);
    return;
  }
  if (self->number == NULL)
    return;

  place_middle (self, self->number, 0, start - SPACING, height);
  y = (height - measure_words (self, room) - (folded ? measure_below (self, room) : 0)) / 2;
  place (self, self->title, start, y, room, measure_height (self->title, room));
  place (self, self->detail, start, y + measure_height (self->title, room), room,
         measure_height (self->detail, room));
  if (folded)
    place_below (self, start, y + measure_words (self, room), room);
  for (gsize i = 0; i < G_N_ELEMENTS (after); i++) {
    int own = measure_width (after[i]);

    if (own == 0 || (folded && may_fold (self, after[i])))
      continue;
    place_middle (self, after[i], end - own, own, height);
    end -= own + SPACING;
  }
}

static GtkSizeRequestMode
laurel_plan_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

void
laurel_plan_line_init_layout (GtkWidgetClass *klass)
{
  klass->measure = laurel_plan_line_measure;
  klass->size_allocate = laurel_plan_line_size_allocate;
  klass->get_request_mode = laurel_plan_line_get_request_mode;
}
