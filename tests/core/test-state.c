/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-state.h"

/* The times of a real plan, in its order, and how sure the places are. */
static const struct {
  const char *words;
  LaurelPlaceStatus place;
} PLAN[] = {
  { "9月1日-11月30日", LAUREL_PLACE_ONLINE },
  { "7月-10月", LAUREL_PLACE_MULTI },
  { "7月-10月", LAUREL_PLACE_MULTI },
  { "8月下旬", LAUREL_PLACE_ONLINE },
  { "8月-9月", LAUREL_PLACE_NONE },
  { "8月中旬-9月中旬", LAUREL_PLACE_NONE },
  { "8月-10月", LAUREL_PLACE_MULTI },
  { "8月-10月", LAUREL_PLACE_ONLINE },
  { "8月-11月", LAUREL_PLACE_ONLINE },
  { "9月7日-9日", LAUREL_PLACE_CONFIRMED },
  { "9月16日-18日", LAUREL_PLACE_ONLINE },
  { "9月中下旬", LAUREL_PLACE_TENTATIVE },
  { "9月中旬", LAUREL_PLACE_TENTATIVE },
  { "9月中旬", LAUREL_PLACE_TBD },
  { "9月中旬", LAUREL_PLACE_CONFIRMED },
  { "9月下旬", LAUREL_PLACE_ONLINE },
  { "9月", LAUREL_PLACE_NONE },
  { "9月", LAUREL_PLACE_CONFIRMED },
  { "9月-10月", LAUREL_PLACE_CONFIRMED },
  { "9月-10月", LAUREL_PLACE_ONLINE },
  { "9月-12月", LAUREL_PLACE_NONE },
  { "全年", LAUREL_PLACE_BY_APPOINTMENT },
};

typedef struct {
  int number;
  LaurelWindow window;
} Item;

static void
read_plan (Item *items)
{
  for (gsize i = 0; i < G_N_ELEMENTS (PLAN); i++) {
    g_auto (LaurelDateReading) reading = laurel_date_read (PLAN[i].words, 2022, NULL);

    items[i] = (Item) { i + 1, reading.window };
  }
}

static char *
list_in_state (const Item *items, LaurelState state, const char *day)
{
  GString *list = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (PLAN); i++)
    if (laurel_window_get_state (&items[i].window, laurel_day_from_iso (day)) == state)
      g_string_append_printf (list, " %d", items[i].number);

  return g_string_free (list, FALSE);
}

static void
test_plan_on_a_day (void)
{
  static const struct {
    LaurelState state;
    const char *items;
  } expected[] = {
    { LAUREL_STATE_UPCOMING, " 11 16" },
    { LAUREL_STATE_MAY_HAVE_BEGUN, " 19 20 21" },
    { LAUREL_STATE_UNDER_WAY, " 1 2 3 7 8 9 22" },
    { LAUREL_STATE_MAY_BE_NOW, " 12 13 14 15 17 18" },
    { LAUREL_STATE_MAY_HAVE_ENDED, " 5 6" },
    { LAUREL_STATE_OVER, " 4 10" },
    { LAUREL_STATE_UNKNOWN, "" },
  };
  Item items[G_N_ELEMENTS (PLAN)];

  read_plan (items);
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autofree char *list = list_in_state (items, expected[i].state, "2022-09-15");

    g_assert_cmpstr (list, ==, expected[i].items);
  }
}

static void
test_half_known (void)
{
  static const struct {
    const char *words;
    const char *day;
    LaurelState state;
  } cases[] = {
    { "10月底前", "2022-09-15", LAUREL_STATE_MAY_BE_NOW },
    { "10月底前", "2022-10-31", LAUREL_STATE_MAY_BE_NOW },
    { "10月底前", "2022-11-01", LAUREL_STATE_OVER },
    { "10月底前均可", "2022-10-31", LAUREL_STATE_UNDER_WAY },
    { "9月起", "2022-08-31", LAUREL_STATE_UPCOMING },
    { "9月起", "2022-09-15", LAUREL_STATE_MAY_HAVE_BEGUN },
    { "9月起", "2023-09-15", LAUREL_STATE_UNDER_WAY },
    { "9月开始", "2022-10-15", LAUREL_STATE_MAY_HAVE_ENDED },
    { "长期", "2022-10-15", LAUREL_STATE_UNDER_WAY },
    { "待定", "2022-10-15", LAUREL_STATE_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (LaurelDateReading) reading = laurel_date_read (cases[i].words, 2022, NULL);

    g_test_message ("%s on %s", cases[i].words, cases[i].day);
    g_assert_cmpint (laurel_window_get_state (&reading.window, laurel_day_from_iso (cases[i].day)),
                     ==, cases[i].state);
  }
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const Item *one = a, *other = b;
  int order = laurel_window_compare (&one->window, &other->window);

  return order != 0 ? order : one->number - other->number;
}

static void
test_order_by_date (void)
{
  static const int expected[] = { 22, 2, 3, 5, 7, 8, 9, 6, 4, 17, 18, 19, 20, 1, 21, 10, 13, 14, 15,
                                  12, 11, 16 };
  Item items[G_N_ELEMENTS (PLAN)];

  read_plan (items);
  qsort (items, G_N_ELEMENTS (items), sizeof (Item), compare_items);
  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    g_assert_cmpint (items[i].number, ==, expected[i]);
}

static void
test_to_settle (void)
{
  Item items[G_N_ELEMENTS (PLAN)];
  LaurelDay today = laurel_day_from_iso ("2022-08-20");
  LaurelWindow unknown = LAUREL_WINDOW_UNKNOWN;
  g_autoptr (GString) list = g_string_new (NULL);

  read_plan (items);
  for (gsize i = 0; i < G_N_ELEMENTS (PLAN); i++)
    if (laurel_window_needs_settling (&items[i].window, PLAN[i].place, today))
      g_string_append_printf (list, " %d", items[i].number);

  g_assert_cmpstr (list->str, ==, " 2 3 4 5 6 7 8 9 12 13 14 15 17 18 19 20 21");
  g_assert_true (laurel_window_needs_settling (&unknown, LAUREL_PLACE_CONFIRMED, today));
  g_assert_true (laurel_window_needs_settling (&items[9].window, LAUREL_PLACE_TBD, today));
  g_assert_false (laurel_window_needs_settling (&items[9].window, LAUREL_PLACE_TBD,
                                                laurel_day_from_iso ("2022-09-10")));
}

static void
test_names (void)
{
  for (int i = LAUREL_STATE_UNKNOWN; i <= LAUREL_STATE_OVER; i++) {
    g_assert_nonnull (laurel_state_to_string (i));
    g_assert_nonnull (laurel_state_get_label (i));
  }
  g_assert_cmpstr (laurel_state_to_string (LAUREL_STATE_MAY_BE_NOW), ==, "may-be-now");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/state/plan-on-a-day", test_plan_on_a_day);
  g_test_add_func ("/calendar/state/half-known", test_half_known);
  g_test_add_func ("/calendar/state/order-by-date", test_order_by_date);
  g_test_add_func ("/calendar/state/to-settle", test_to_settle);
  g_test_add_func ("/calendar/state/names", test_names);

  return g_test_run ();
}
