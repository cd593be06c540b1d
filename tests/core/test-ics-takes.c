/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-booking-state-store.h"
#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-release-store.h"
#include "season-calendar.h"

/* A hall of that name in two cities, and one in none; a person of a team; held, and
 * confirmed; by an activity, and by its second phase. */
static void
test_what_is_taken_comes_back (Fixture *f, gconstpointer data)
{
  static const char *const RESOURCES[][2] = {
    { "city", "North, \"N\"; \\" }, { "city", "South" }, { "venue", "Hall" },
    { "venue", "Hall" }, { "venue", "Hall" }, { "room", "Room 1: big" },
    { "team", "Stage, lights" }, { "person", "Lu; Bo" },
  };
  gint64 ids[G_N_ELEMENTS (RESOURCES)], activity = activity_of (f, "2025/14");
  g_autoptr (GBytes) bytes = NULL;
  gint64 phase;

  for (gsize i = 0; i < G_N_ELEMENTS (RESOURCES); i++) {
    gint64 parent = i == 2 ? ids[0] : i == 3 ? ids[1] : i == 5 ? ids[3] : i == 7 ? ids[6] : 0;

    laurel_test_run (f->library, &LAUREL_RESOURCE_ADD,
                     g_variant_new ("(ssxs)", RESOURCES[i][0], RESOURCES[i][1], parent, ""));
    ids[i] = laurel_test_read_int (f->library, "SELECT max (id) FROM resource");
  }
  laurel_test_run (f->library, &LAUREL_PHASE_ADD, g_variant_new ("(xss)", activity, "One", ""));
  laurel_test_run (f->library, &LAUREL_PHASE_ADD, g_variant_new ("(xss)", activity, "One", ""));
  phase = laurel_test_read_int (f->library, "SELECT max (id) FROM phase");
  for (gsize i = 2; i < G_N_ELEMENTS (RESOURCES); i++)
    laurel_test_run (f->library, &LAUREL_BOOKING_HOLD,
                     g_variant_new ("(xxxi)", ids[i], activity, i & 1 ? phase : 0, (int) i));
  laurel_test_run (f->library, &LAUREL_BOOKING_BOOK,
                   g_variant_new ("(xxx)", ids[5], activity, G_GINT64_CONSTANT (0)));
  laurel_test_run (f->library, &LAUREL_BOOKING_NOTE,
                   g_variant_new ("(xs)", laurel_test_read_int (f->library,
                                                                "SELECT max (id) FROM booking"),
                                  "key: at the porter's;\nring, twice"));
  bytes = write_draft (f->library);
  assert_lines (bytes, "14", "X-LAUREL-TAKES;X-KIND=team;X-RANK=6:",
                "X-LAUREL-TAKES;X-KIND=team;X-RANK=6:Stage\\, lights");
  assert_lines (bytes, "14", "X-LAUREL-TAKES;X-KIND=room:",
                "X-LAUREL-TAKES;X-KIND=room:Room 1: big\\nHall\\nSouth\\n"
                "key: at the porter's\\;\\nring\\, twice");
  assert_comes_back (f->library);
}

/* What an import takes is given back with it, and taken once, however often the file
 * says it. */
static void
test_what_is_taken_is_undone (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  g_autofree char *path = g_build_filename (folder, "b.laurel", NULL);
  g_autoptr (LaurelLibrary) other = laurel_library_open (path, LAUREL_ROOMS,
                                                         LAUREL_LIBRARY_CREATE, NULL);
  static const char CALENDAR[] =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nNAME:Fairs\r\n"
    "BEGIN:VEVENT\r\nUID:a\r\n"
    "DTSTART;VALUE=DATE:20250901\r\nSUMMARY:Fair\r\n"
    "X-LAUREL-TAKES;X-KIND=venue;X-RANK=2:Hall\r\n"
    "X-LAUREL-TAKES;X-KIND=venue:Hall\r\n"
    "X-LAUREL-TAKES;X-KIND=city:Town\r\n"
    "X-LAUREL-TAKES;X-KIND=venue:\r\n"
    "X-LAUREL-TAKES:Nothing\r\n"
    "X-LAUREL-TAKES;X-KIND=venue;X-RANK=none:Yard\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (CALENDAR, strlen (CALENDAR));
  g_autofree char *before = laurel_test_dump (other);
  g_autofree char *undone = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  gint64 entry;

  laurel_library_set_backup_folder (other, folder);
  entry = import_plan (other, bytes);
  g_assert_cmpint (laurel_test_read_int (other, "SELECT count (*) FROM booking"), ==, 2);
  g_assert_cmpint (laurel_test_read_int (other, "SELECT sum (rank) FROM booking"), ==, 3);
  g_assert_cmpint (laurel_test_read_int (other, "SELECT count (*) FROM resource"), ==, 2);
  g_assert_true (laurel_library_revert (other, entry, "tester", &outcome, NULL));
  undone = laurel_test_dump (other);
  g_assert_cmpstr (undone, ==, before);
}

/* Who holds what is nothing for those who are given an activity, or what was
 * announced. */
static void
test_what_is_taken_stays_in_the_house (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelSeason) season = NULL;
  g_autoptr (GBytes) draft = NULL;
  g_autofree char *whole = NULL;

  laurel_test_run (f->library, &LAUREL_RELEASE_MAKE,
                   g_variant_new ("(xssss)", season_of (f->library), "All", "2025-09-02", "", ""));
  laurel_test_run (f->library, &LAUREL_BOOKING_TAKE,
                   g_variant_new ("(xsss)", activity_of (f, "2025/1"), "venue", "Hall", "held"));
  season = laurel_season_load (reader_of (f), season_of (f->library), NULL);
  for (int one = 0; one < 2; one++) {
    g_autoptr (GBytes) bytes = one ? laurel_season_write_one (season, season->activities->pdata[0])
                                   : write_released (f->library);
    g_autofree char *text = dup_text (bytes);

    g_assert_nonnull (strstr (text, "BEGIN:V"));
    g_assert_null (strstr (text, "X-LAUREL-TAKES"));
  }
  draft = write_draft (f->library);
  whole = dup_text (draft);
  g_assert_nonnull (strstr (whole, "X-LAUREL-TAKES;X-KIND=venue;X-RANK=1:Hall\r\n"));
}

#define ADD(name, function) \
  g_test_add ("/ics-takes/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  ADD ("what-is-taken-comes-back", test_what_is_taken_comes_back);
  ADD ("what-is-taken-is-undone", test_what_is_taken_is_undone);
  ADD ("what-is-taken-stays-in-the-house", test_what_is_taken_stays_in_the_house);

  return g_test_run ();
}
