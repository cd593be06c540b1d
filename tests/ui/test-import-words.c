/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/exchange/laurel-import-words.h"

#include "calendar/laurel-date-reader.h"

static const struct {
  const char *was;
  const char *is;
  const char *told;
} CHANGES[] = {
  { "mid-September", "30 September", "some day from 11 to 20 September → 30 September" },
  { "8-10 September", "1 September - 30 November", "8–10 September → 1 September – 30 November" },
  { "1 September - 30 November 1900", "1 September - 30 November",
    "1 September – 30 November 1900 → 1 September – 30 November 2022" },
  { "5 May", "5 May 2023", "5 May 2022 → 5 May 2023" },
  { "soon", "5 May", "soon → 5 May" },
  { "5 May", "", "5 May → —" },
};

static LaurelWindow
read_window (const char *words)
{
  g_auto (LaurelDateReading) reading = laurel_date_read (words, 2022, NULL);

  return reading.window;
}

/* Both in one style, and years with both or none. */
static void
test_two_dates_are_told_in_one_style (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CHANGES); i++) {
    LaurelPlanExisting existing = { .words = CHANGES[i].was,
                                    .window = read_window (CHANGES[i].was) };
    LaurelPlanRow row = { .reading = { .words = (char *) CHANGES[i].is,
                                       .window = read_window (CHANGES[i].is) } };
    LaurelPlanChange change = { .fields = LAUREL_PLAN_FIELD_DATE };
    g_autofree char *told = laurel_import_words_of_change (&row, &existing, &change, 2022);
    g_autofree char *line = g_strconcat ("Date: ", CHANGES[i].told, NULL);

    g_assert_cmpstr (told, ==, line);
  }
}

static void
test_by_appointment_is_said_once (void)
{
  LaurelPlanCell reading = { .sureness = LAUREL_SURENESS_SURE,
                             .window = read_window ("all year"),
                             .place_status = LAUREL_PLACE_BY_APPOINTMENT };
  g_autofree char *whenever = laurel_import_words_of_reading (&reading, 2022);
  g_autofree char *there = NULL;
  g_autofree char *told = NULL;

  g_assert_cmpstr (whenever, ==, "all year · by appointment");
  reading.window.extent = LAUREL_EXTENT_ON_DEMAND;
  told = laurel_import_words_of_reading (&reading, 2022);
  reading.place = (char *) "Hexi";
  there = laurel_import_words_of_reading (&reading, 2022);
  g_assert_cmpstr (told, ==, "all year, on request");
  g_assert_cmpstr (there, ==, "all year, on request · Hexi");
}

static void
test_a_phase_with_marks_of_its_own (void)
{
  LaurelFinding finding = { .kind = LAUREL_FINDING_PHASE, .title = (char *) "“品牌大会”公布结果",
                            .window = read_window ("5 May") };
  g_autofree char *told = laurel_import_words_of_finding (&finding, 2022);

  g_assert_cmpstr (told, ==, "Phase “‘品牌大会’公布结果”: 5 May");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/import-words/by-appointment", test_by_appointment_is_said_once);
  g_test_add_func ("/exchange/import-words/dates", test_two_dates_are_told_in_one_style);
  g_test_add_func ("/exchange/import-words/phase", test_a_phase_with_marks_of_its_own);

  return g_test_run ();
}
