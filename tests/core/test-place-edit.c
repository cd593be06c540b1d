/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-place-edit.h"

/* What is typed where a place stands, and what becomes of the place. */

static const struct {
  const char *typed;
  LaurelPlaceStatus before;
  const char *place;
  LaurelPlaceStatus status;
} CASES[] = {
  /* A place that was to be announced is planned as soon as it has a name. */
  { "Hexi", LAUREL_PLACE_TBD, "Hexi", LAUREL_PLACE_TENTATIVE },
  { "the large hall", LAUREL_PLACE_TBD, "the large hall", LAUREL_PLACE_TENTATIVE },
  { "合肥", LAUREL_PLACE_TBD, "合肥", LAUREL_PLACE_TENTATIVE },
  { "  Hexi ", LAUREL_PLACE_TBD, "Hexi", LAUREL_PLACE_TENTATIVE },
  { "", LAUREL_PLACE_TBD, NULL, LAUREL_PLACE_TBD },
  /* The words themselves may say how sure it is. */
  { "Hexi (tentative)", LAUREL_PLACE_TBD, "Hexi", LAUREL_PLACE_TENTATIVE },
  { "Hexi (tentative)", LAUREL_PLACE_CONFIRMED, "Hexi", LAUREL_PLACE_TENTATIVE },
  { "青岛（拟定）", LAUREL_PLACE_NONE, "青岛", LAUREL_PLACE_TENTATIVE },
  { "to be announced", LAUREL_PLACE_CONFIRMED, NULL, LAUREL_PLACE_TBD },
  { "地点待定", LAUREL_PLACE_NONE, NULL, LAUREL_PLACE_TBD },
  { "Online", LAUREL_PLACE_TBD, "Online", LAUREL_PLACE_ONLINE },
  { "在线", LAUREL_PLACE_CONFIRMED, "在线", LAUREL_PLACE_ONLINE },
  { "北京、上海", LAUREL_PLACE_TBD, "北京、上海", LAUREL_PLACE_MULTI },
  { "合肥", LAUREL_PLACE_ONLINE, "合肥", LAUREL_PLACE_CONFIRMED },
  /* Otherwise it is as sure as it was. */
  { "Hexi", LAUREL_PLACE_TENTATIVE, "Hexi", LAUREL_PLACE_TENTATIVE },
  { "Hexi", LAUREL_PLACE_CONFIRMED, "Hexi", LAUREL_PLACE_CONFIRMED },
  { "Hexi", LAUREL_PLACE_NONE, "Hexi", LAUREL_PLACE_CONFIRMED },
  { "the blue room", LAUREL_PLACE_MULTI, "the blue room", LAUREL_PLACE_MULTI },
  /* No place any more. */
  { "", LAUREL_PLACE_TENTATIVE, NULL, LAUREL_PLACE_TBD },
  { " ", LAUREL_PLACE_CONFIRMED, NULL, LAUREL_PLACE_NONE },
  { "", LAUREL_PLACE_ONLINE, NULL, LAUREL_PLACE_ONLINE },
  { "", LAUREL_PLACE_NONE, NULL, LAUREL_PLACE_NONE },
};

static void
test_what_is_typed_says_where_it_is (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_auto (LaurelPlaceWords) edited =
      laurel_place_edit_read (CASES[i].typed, CASES[i].before, NULL, NULL);

    g_test_message ("%s, %s", CASES[i].typed, laurel_place_status_to_string (CASES[i].before));
    g_assert_cmpstr (edited.place, ==, CASES[i].place);
    g_assert_cmpstr (laurel_place_status_to_string (edited.status), ==,
                     laurel_place_status_to_string (CASES[i].status));
    g_assert_false (edited.place != NULL && edited.status == LAUREL_PLACE_TBD);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/place-edit/typed", test_what_is_typed_says_where_it_is);

  return g_test_run ();
}
