/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-design-edit.h"
#include "documents/laurel-drawing-child.h"
#include "testlib/laurel-test-library.h"

/* The size of a page is a step, and what is on it goes along. */

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 0.01)
#define HALF 0.70710678

static LaurelDesign *
copy_shipped (const char *name)
{
  g_autoptr (GError) error = NULL;
  LaurelDesign *design = laurel_design_new_shipped (name, "en", &error);

  g_assert_no_error (error);
  return design;
}

static const LaurelBox *
find_box (const LaurelDesign *design, const char *name)
{
  GPtrArray *boxes = laurel_design_get_section (design, 0)->boxes;

  for (guint i = 0; i < boxes->len; i++)
    if (g_str_equal (((LaurelBox *) g_ptr_array_index (boxes, i))->name, name))
      return g_ptr_array_index (boxes, i);

  g_assert_not_reached ();
}

static LaurelDesign *
resize (LaurelDesign *design, double width, double height)
{
  g_autoptr (GError) error = NULL;
  LaurelDesign *resized = laurel_design_resize (design, 0, width, height, &error);

  g_assert_no_error (error);
  NEAR (laurel_design_get_section (resized, 0)->frame.width, width);
  NEAR (laurel_design_get_section (resized, 0)->frame.height, height);

  return resized;
}

/* Half a sheet looks as the sheet does. */
static void
test_half_a_sheet (void)
{
  g_autoptr (LaurelDesign) whole = copy_shipped ("award-wreath");
  g_autoptr (LaurelDesign) half = resize (whole, 297 * LAUREL_MM * HALF, 210 * LAUREL_MM * HALF);
  const char *const names[] = { "name", "qr", "seal", "reason", "number" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    const LaurelBox *before = find_box (whole, names[i]), *after = find_box (half, names[i]);

    NEAR (after->x, before->x * HALF);
    NEAR (after->y, before->y * HALF);
    NEAR (after->width, before->width * HALF);
    NEAR (after->height, before->height * HALF);
    if (before->style != NULL)
      NEAR (after->style->size, before->style->size * HALF);
  }
}

/* Turned, the page is filled; what is square stays so, and nothing stands outside. */
static void
test_turned (void)
{
  g_autoptr (LaurelDesign) lying = copy_shipped ("award");
  const LaurelFrame *frame = &laurel_design_get_section (lying, 0)->frame;
  g_autoptr (LaurelDesign) standing = resize (lying, frame->height, frame->width);
  const LaurelBox *name = find_box (standing, "name"), *code = find_box (standing, "qr");

  NEAR (name->x + name->width / 2, frame->height / 2);
  g_assert_cmpfloat_with_epsilon (name->y, find_box (lying, "name")->y / HALF, 0.05);
  NEAR (code->width, 70);
  NEAR (code->height, code->width);
}

/* Each that comes with Laurel can have each size, and comes back. */
static void
test_all_shipped (void)
{
  g_auto (GStrv) names = laurel_template_list_names ();

  for (char **name = names; *name != NULL; name++) {
    g_autoptr (LaurelDesign) design = laurel_design_new_shipped (*name, "en", NULL);
    const LaurelFrame *frame;
    g_autoptr (LaurelDesign) small = NULL, back = NULL;

    if (design == NULL)
      continue;
    g_test_message ("%s", *name);
    frame = &laurel_design_get_section (design, 0)->frame;
    small = resize (design, 105 * LAUREL_MM, 148 * LAUREL_MM);
    back = resize (small, frame->width, frame->height);
    for (guint i = 0; i < laurel_design_get_section (design, 0)->boxes->len; i++)
      g_assert_cmpfloat_with_epsilon (
        laurel_design_get_box (back, (LaurelBoxPlace) { 0, i })->x,
        laurel_design_get_box (design, (LaurelBoxPlace) { 0, i })->x, 0.1);
  }
}

static void
test_refused (void)
{
  g_autoptr (LaurelDesign) design = copy_shipped ("award");
  g_autoptr (GError) error = NULL;

  g_assert_null (laurel_design_resize (design, 0, 20000, 20000, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  if (laurel_drawing_child_is_meant (argc, argv))
    return laurel_drawing_child_main ();

  laurel_test_init (&argc, &argv);

  g_test_add_func ("/design-size/half-a-sheet", test_half_a_sheet);
  g_test_add_func ("/design-size/turned", test_turned);
  g_test_add_func ("/design-size/all-shipped", test_all_shipped);
  g_test_add_func ("/design-size/refused", test_refused);

  return g_test_run ();
}
