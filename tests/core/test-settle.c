/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-settle.h"

static const struct {
  const char *words;
  LaurelPlaceStatus place;
  const char *settle; /* everything that is to be done, in order */
  const char *soon;
} CASES[] = {
  { "9月7日-9日", LAUREL_PLACE_CONFIRMED, "", NULL },
  { "9月7日-9日", LAUREL_PLACE_TENTATIVE, "confirm-place", "can begin in 18 days" },
  { "9月7日-9日", LAUREL_PLACE_TBD, "name-place", "can begin in 18 days" },
  { "9月中旬", LAUREL_PLACE_TBD, "fix-date name-place", "can begin in 22 days" },
  { "9月中下旬", LAUREL_PLACE_TENTATIVE, "fix-date confirm-place", "can begin in 22 days" },
  { "8月下旬", LAUREL_PLACE_ONLINE, "fix-date", "can begin in 1 day" },
  { "8月中旬-9月中旬", LAUREL_PLACE_NONE, "fix-date", "has begun" },
  { "8月", LAUREL_PLACE_NONE, "fix-date", "can begin now" },
  { "10月底前", LAUREL_PLACE_NONE, "fix-date", "ends in 72 days at the latest" },
  { "待定", LAUREL_PLACE_TBD, "give-date name-place", "no date" },
  { "待定", LAUREL_PLACE_NONE, "give-date", "no date" },
  { "9月下旬", LAUREL_PLACE_TBD, "", NULL },       /* too far away */
  { "8月上旬", LAUREL_PLACE_TENTATIVE, "", NULL }, /* over */
  { "9月19日", LAUREL_PLACE_TBD, "name-place", "can begin in 30 days" },
  { "9月20日", LAUREL_PLACE_TBD, "", NULL },
};

static void
test_what_is_to_be_settled (void)
{
  LaurelDay today = laurel_day_from_iso ("2022-08-20");

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_auto (LaurelDateReading) reading = laurel_date_read (CASES[i].words, 2022, NULL);
    LaurelSettle settle = laurel_settle_find (&reading.window, CASES[i].place, today);
    g_autofree char *soon = laurel_settle_dup_soon (&reading.window, today);
    g_autoptr (GString) list = g_string_new (NULL);

    g_test_message ("%s", CASES[i].words);
    for (; settle != 0; settle &= ~laurel_settle_get_first (settle)) {
      g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "",
                              laurel_settle_to_string (laurel_settle_get_first (settle)));
      g_assert_nonnull (laurel_settle_get_label (laurel_settle_get_first (settle)));
    }
    g_assert_cmpstr (list->str, ==, CASES[i].settle);
    if (CASES[i].soon != NULL)
      g_assert_cmpstr (soon, ==, CASES[i].soon);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/settle/what", test_what_is_to_be_settled);

  return g_test_run ();
}
