/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-design-edit.h"
#include "documents/laurel-drawing-child.h"
#include "documents/laurel-snap.h"
#include "testlib/laurel-test-library.h"

#include <string.h>

/* Images keep their proportions, unless somebody says otherwise. */

#define NEAR(a, b) g_assert_cmpfloat_with_epsilon (a, b, 0.003) /* a thousandth of a mm */
#define PAGE_WIDTH 800
#define PAGE_HEIGHT 600
#define CORNER (LAUREL_EDGE_RIGHT | LAUREL_EDGE_BOTTOM)

static const LaurelRect OTHERS[] = { { 100, 200, 200, 40 }, { 500, 300, 100, 100 } };

static void
assert_rect (LaurelRect rect, const double *wanted)
{
  NEAR (rect.x, wanted[0]);
  NEAR (rect.y, wanted[1]);
  NEAR (rect.width, wanted[2]);
  NEAR (rect.height, wanted[3]);
}

/* The nearer edge snaps, and the other follows; what would leave the page does not snap. */
static void
test_what_keeps_its_proportions_snaps_so (void)
{
  const LaurelSnap snap = {
    .frame = { PAGE_WIDTH, PAGE_HEIGHT, 30, 40, 30, 40 },
    .others = OTHERS,
    .n_others = G_N_ELEMENTS (OTHERS),
    .reach = 4,
  };
  g_autoptr (GArray) guides = g_array_new (FALSE, FALSE, sizeof (LaurelGuide));
  const LaurelRect loose = { 500, 598.1, 258, 1.9 };
  const double by_right[4] = { 140, 100, 160, 40 }, by_left[4] = { 100, 100.75, 77, 19.25 };
  const double as_it_was[4] = { loose.x, loose.y, loose.width, loose.height };

  assert_rect (laurel_snap_size (&snap, (LaurelRect) { 140, 100, 158, 39.5 }, CORNER, 4, guides),
               by_right);
  g_assert_cmpuint (guides->len, ==, 1);
  g_array_set_size (guides, 0);
  assert_rect (laurel_snap_size (&snap, (LaurelRect) { 97, 100, 80, 20 },
                                 LAUREL_EDGE_LEFT | LAUREL_EDGE_TOP, 4, guides),
               by_left);
  g_array_set_size (guides, 0);
  assert_rect (laurel_snap_size (&snap, loose, CORNER, 258 / 1.9, guides), as_it_was);
  g_assert_cmpuint (guides->len, ==, 0);
}

#define WIDE_SVG "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>" \
                 "<rect width='40' height='20'/></svg>"
#define HIGH_SVG "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='40'>" \
                 "<rect width='20' height='40'/></svg>"

static void
take (LaurelDesign **design, LaurelDesign *step)
{
  laurel_design_unref (*design);
  *design = step;
}

/* In its place, as large as its own proportions allow; as large as it was where those are free. */
static void
test_an_image_is_replaced (void)
{
  g_autoptr (LaurelDesign) design = laurel_design_new_shipped ("award", "zh", NULL);
  g_autoptr (GBytes) wide = g_bytes_new_static (WIDE_SVG, strlen (WIDE_SVG));
  g_autoptr (GBytes) high = g_bytes_new_static (HIGH_SVG, strlen (HIGH_SVG));
  g_autoptr (GBytes) broken = g_bytes_new_static ("<svg", 4);
  g_autoptr (GError) error = NULL;
  LaurelRect room = { 100, 100, 100, 100 }, frame;
  LaurelBoxPlace place;

  take (&design, laurel_design_add_image (design, 0, "wide.svg", wide, room, &place, &error));
  NEAR (laurel_box_get_ratio (laurel_design_get_box (design, place)), 2);
  take (&design, laurel_design_replace_image (design, place, "high.svg", high, &error));
  g_assert_no_error (error);
  frame = laurel_box_get_frame (laurel_design_get_box (design, place));
  NEAR (frame.width, 25);
  NEAR (frame.height, 50);
  NEAR (frame.x + frame.width / 2, 150);
  NEAR (frame.y + frame.height / 2, 150);
  g_assert_cmpstr (laurel_design_get_box (design, place)->file, ==, "high.svg");
  g_assert_cmpuint (g_hash_table_size (laurel_design_get_art (design)), ==, 2);

  take (&design, laurel_design_set_box_stretch (design, place, TRUE));
  NEAR (laurel_box_get_ratio (laurel_design_get_box (design, place)), 0);
  take (&design, laurel_design_replace_image (design, place, "wide.svg", wide, &error));
  NEAR (laurel_box_get_frame (laurel_design_get_box (design, place)).height, 50);
  take (&design, laurel_design_set_box_stretch (design, place, FALSE));
  NEAR (laurel_box_get_ratio (laurel_design_get_box (design, place)), 0.5);

  g_assert_null (laurel_design_replace_image (design, place, "half.svg", broken, &error));
  g_assert_nonnull (strstr (error->message, "half.svg"));
}

int
main (int argc, char *argv[])
{
  if (laurel_drawing_child_is_meant (argc, argv))
    return laurel_drawing_child_main ();

  laurel_test_init (&argc, &argv);

  g_test_add_func ("/design-image/snaps", test_what_keeps_its_proportions_snaps_so);
  g_test_add_func ("/design-image/replaced", test_an_image_is_replaced);

  return g_test_run ();
}
