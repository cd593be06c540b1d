/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/kit/laurel-wrap-layout.h"

#define SPACING 6 /* between children, and between lines */

/**
 * LaurelWrapLayout:
 *
 * Puts children one after the other as words stand in a line, and goes on in a new line
 * where the next has no room. One that is wider than a line gets the line. libadwaita
 * 1.7 has AdwWrapLayout; then this file goes.
 */
struct _LaurelWrapLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (LaurelWrapLayout, laurel_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Where a line is at. */
typedef struct {
  int x;
  int y;
  int height;
} Line;

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* Finds the place of @child, of @width at the most, and goes on behind it. */
static GtkAllocation
add (Line *line, GtkWidget *child, int width)
{
  GtkAllocation place;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &place.width, NULL, NULL);
  place.width = MIN (place.width, width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL,
                      NULL);
  if (line->x > 0 && line->x + place.width > width) {
    line->y += line->height + SPACING;
    line->x = line->height = 0;
  }
  place.x = line->x;
  place.y = line->y;
  line->x += place.width + SPACING;
  line->height = MAX (line->height, place.height);

  return place;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  int least = 0, all = 0;

  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child))) {
    int min, nat;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &nat, NULL, NULL);
    least = MAX (least, min);
    all += nat + (all > 0 ? SPACING : 0);
  }

  *minimum = least;
  *natural = all;
}

static void
laurel_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                            GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  Line line = { 0 };

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    measure_width (widget, minimum, natural);
    return;
  }

  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    add (&line, child, for_size < 0 ? G_MAXINT : for_size);
  *minimum = *natural = line.y + line.height;
}

static void
laurel_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                             int baseline)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Line line = { 0 };

  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child))) {
    GtkAllocation place = add (&line, child, width);

    if (mirrored)
      place.x = width - place.x - place.width;
    gtk_widget_size_allocate (child, &place, -1);
  }
}

static GtkSizeRequestMode
laurel_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
laurel_wrap_layout_class_init (LaurelWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = laurel_wrap_layout_measure;
  manager_class->allocate = laurel_wrap_layout_allocate;
  manager_class->get_request_mode = laurel_wrap_layout_get_request_mode;
}

static void
laurel_wrap_layout_init (LaurelWrapLayout *self)
{
}
