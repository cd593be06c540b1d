/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-library.h"
#include "ui/kit/laurel-fold-layout.h"
#include "ui/kit/laurel-wrap-layout.h"

enum {
  WIDE = 100,
  HIGH = 20,
};

static GtkWidget *
new_box (GType layout)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

  gtk_widget_set_layout_manager (box, g_object_new (layout, NULL));

  return box;
}

static GtkWidget *
add (GtkWidget *box, int width)
{
  GtkWidget *child = gtk_drawing_area_new ();

  gtk_widget_set_size_request (child, width, HIGH);
  gtk_box_append (GTK_BOX (box), child);

  return child;
}

static int
measure_height (GtkWidget *box, int width)
{
  int height;

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static void
allocate (GtkWidget *box, int width)
{
  gtk_widget_size_allocate (box, &(GtkAllocation) { 0, 0, width, measure_height (box, width) }, -1);
}

static void
assert_place (GtkWidget *child, int x, int y, int width)
{
  GtkAllocation place;

  gtk_widget_get_allocation (child, &place);
  g_assert_cmpint (place.x, ==, x);
  g_assert_cmpint (place.y, ==, y);
  g_assert_cmpint (place.width, ==, width);
}

/* 6 lie between two of them. */
static void
test_wraps_what_has_no_room (void)
{
  GtkWidget *box = new_box (LAUREL_TYPE_WRAP_LAYOUT);
  GtkWidget *one = add (box, WIDE), *hidden = add (box, WIDE), *two = add (box, WIDE);

  gtk_widget_set_visible (hidden, FALSE);
  g_assert_cmpint (measure_height (box, 2 * WIDE + 6), ==, HIGH);
  g_assert_cmpint (measure_height (box, 2 * WIDE + 5), ==, 2 * HIGH + 6);
  allocate (box, 2 * WIDE + 6);
  assert_place (one, 0, 0, WIDE);
  assert_place (two, WIDE + 6, 0, WIDE);
  allocate (box, WIDE + 50);
  assert_place (two, 0, HIGH + 6, WIDE);

  gtk_widget_set_direction (box, GTK_TEXT_DIR_RTL);
  allocate (box, WIDE + 50);
  assert_place (one, 50, 0, WIDE);
  assert_place (two, 50, HIGH + 6, WIDE);
  g_assert_finalize_object (box);
}

/* Of 400, halves are 200 each: one that needs 300 gets that if it is to be whole. */
static void
test_whole_children_are_not_cut (void)
{
  GtkWidget *box = new_box (LAUREL_TYPE_FOLD_LAYOUT);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (box);
  GtkWidget *one = add (box, WIDE), *two = add (box, 3 * WIDE);

  allocate (box, 4 * WIDE);
  assert_place (one, 0, 0, 2 * WIDE);
  g_object_set (gtk_layout_manager_get_layout_child (layout, two), "whole", TRUE, NULL);
  allocate (box, 4 * WIDE);
  assert_place (one, 0, 0, WIDE);
  assert_place (two, WIDE, 0, 3 * WIDE);
  allocate (box, 8 * WIDE);
  assert_place (one, 0, 0, 4 * WIDE);
  g_assert_finalize_object (box);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  gtk_init ();

  g_test_add_func ("/kit/layouts/wrap", test_wraps_what_has_no_room);
  g_test_add_func ("/kit/layouts/whole", test_whole_children_are_not_cut);

  return g_test_run ();
}
