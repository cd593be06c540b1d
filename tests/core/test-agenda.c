/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-agenda.h"
#include "calendar/laurel-date-reader.h"

static const struct {
  const char *words;
  LaurelAgendaSection section;
  const char *day; /* by which it stands there */
} CASES[] = {
  { "9月15日", LAUREL_AGENDA_TODAY, "2022-09-15" },
  { "9月13日-15日", LAUREL_AGENDA_TODAY, "2022-09-15" },
  { "9月15日-18日", LAUREL_AGENDA_TODAY, "2022-09-18" },
  { "10月底前", LAUREL_AGENDA_TODAY, "2022-10-31" },
  { "9月16日-18日", LAUREL_AGENDA_EXACT, "2022-09-16" },
  { "9月中旬", LAUREL_AGENDA_WITHIN, "2022-09-20" },
  { "9月", LAUREL_AGENDA_WITHIN, "2022-09-30" },
  { "10月下旬", LAUREL_AGENDA_WITHIN, "2022-10-31" },
  /* What has not begun is not running. */
  { "10月-12月", LAUREL_AGENDA_WITHIN, "2022-12-31" },
  { "10月5日-11月", LAUREL_AGENDA_WITHIN, "2022-11-30" },
  { "10月5日-12月31日", LAUREL_AGENDA_EXACT, "2022-10-05" },
  { "10月5日起", LAUREL_AGENDA_EXACT, "2022-10-05" },
  { "9月15日起", LAUREL_AGENDA_RUNNING, NULL },
  { "9月中旬-10月", LAUREL_AGENDA_RUNNING, "2022-10-31" },
  { "9月1日-11月30日", LAUREL_AGENDA_RUNNING, "2022-11-30" },
  { "8月-10月", LAUREL_AGENDA_RUNNING, "2022-10-31" },
  { "全年", LAUREL_AGENDA_RUNNING, "2022-12-31" },
  { "9月1日起", LAUREL_AGENDA_RUNNING, NULL },
  { "长期", LAUREL_AGENDA_RUNNING, NULL },
  { "待定", LAUREL_AGENDA_NO_DATE, NULL },
  { "8月下旬", LAUREL_AGENDA_OVER, "2022-08-31" },
  { "9月7日-9日", LAUREL_AGENDA_OVER, "2022-09-09" },
  { "8月底前", LAUREL_AGENDA_OVER, "2022-08-31" },
};

static void
test_sections (void)
{
  LaurelDay today = laurel_day_from_iso ("2022-09-15");

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_auto (LaurelDateReading) reading = laurel_date_read (CASES[i].words, 2022, NULL);

    g_test_message ("%s", CASES[i].words);
    g_assert_cmpint (laurel_agenda_find_section (&reading.window, today), ==, CASES[i].section);
  }
}

/* The soonest first, but of what is over the latest; what has no end comes last. */
static void
test_order (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_auto (LaurelDateReading) reading = laurel_date_read (CASES[i].words, 2022, NULL);
    LaurelDay day = laurel_agenda_get_day (&reading.window, CASES[i].section);

    g_test_message ("%s", CASES[i].words);
    if (CASES[i].day != NULL)
      g_assert_cmpint (ABS (day), ==, laurel_day_from_iso (CASES[i].day));
    else
      g_assert_cmpint (day, ==, CASES[i].section == LAUREL_AGENDA_NO_DATE ? 0 : G_MAXINT32);
    g_assert_cmpint (day < 0, ==, CASES[i].section == LAUREL_AGENDA_OVER);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/agenda/sections", test_sections);
  g_test_add_func ("/calendar/agenda/order", test_order);

  return g_test_run ();
}
