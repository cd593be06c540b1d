/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <libical/ical.h>

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-booking-store.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-release-store.h"
#include "exchange/laurel-ics-writer.h"
#include "season-calendar.h"

/* ---- nothing is lost -------------------------------------------------------- */

static void
test_sample_comes_back (Fixture *f, gconstpointer data)
{
  assert_comes_back (f->library);
}

/* What a text can hold and a line cannot. */
static void
test_odd_texts_come_back (Fixture *f, gconstpointer data)
{
  static const char *const FIELDS[] = { "title", "place", "modality", "content" };
  static const char *const TEXTS[] = {
    "a\\n,;:\"b\"", "中文，很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长。",
    "BEGIN:VEVENT", " lead and trail ", "=1+1", "👩‍👩‍👧‍👦 ̈ é",
  };
  gint64 id = activity_of (f, "2025/13");

  for (gsize field = 0; field < G_N_ELEMENTS (FIELDS); field++)
    for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++) {
      laurel_test_run (f->library, &LAUREL_ACTIVITY_EDIT, one_field (id, FIELDS[field], TEXTS[i]));
      g_test_message ("%s: %s", FIELDS[field], TEXTS[i]);
      assert_comes_back (f->library);
    }
}

static void
test_every_kind_of_date_comes_back (Fixture *f, gconstpointer data)
{
  static const char *const WORDS[] = {
    "9 September", "7–9 September", "mid September", "early to mid September", "all year",
    "by 30 September", "from 5 October", "about 20 September", "to be announced",
    "first half of 2025", "2025-09-1X", "[2025-09-11..2025-09-20]",
    "when it suits", "beginning of March", "third quarter",
  };
  gint64 id = activity_of (f, "2025/13");

  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++) {
    g_test_message ("%s", WORDS[i]);
    laurel_test_run (f->library, &LAUREL_ACTIVITY_WORD, g_variant_new ("(xs)", id, WORDS[i]));
    assert_comes_back (f->library);
  }
  laurel_test_run (f->library, &LAUREL_ACTIVITY_SET_WINDOW,
                   g_variant_new ("(x(ssss)si)", id, "2025-09-01", "2025-09-03", "2025-09-20",
                                  "2025-09-25", "within", 4));
  assert_comes_back (f->library);
}

static void
test_phases_and_statuses_come_back (Fixture *f, gconstpointer data)
{
  gint64 id = activity_of (f, "2025/14");

  laurel_test_run (f->library, &LAUREL_PHASE_ADD, g_variant_new ("(xss)", id, "Same", "August"));
  laurel_test_run (f->library, &LAUREL_PHASE_ADD,
                   g_variant_new ("(xss)", id, "Same", "when it suits"));
  laurel_test_run (f->library, &LAUREL_PHASE_ADD, g_variant_new ("(xss)", id, "Last", ""));
  laurel_test_exec (f->library, "UPDATE phase SET gap = 3, place = 'Hall, 2' WHERE title = 'Last'");
  laurel_test_exec (f->library, "UPDATE programme SET habits = 'thirds'");
  for (int i = 0; i < 6; i++) {
    static const char *const STATUSES[] = { "planned", "announced", "under-way", "done",
                                            "postponed", "cancelled" };
    g_autofree char *sql = g_strdup_printf ("UPDATE activity SET status = '%s', reason = 'a; b'"
                                            " WHERE number = '%d'", STATUSES[i], i + 5);

    laurel_test_exec (f->library, sql);
  }
  assert_comes_back (f->library);
}

/* ---- what others read ------------------------------------------------------- */

/* Fixed dates are busy and confirmed; the rest is neither. */
static void
test_events_say_what_is_sure (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) bytes = write_draft (f->library);
  g_autofree char *text = dup_text (bytes);

  /* 1: exact; 14: a window and a place to be decided; 10: exact, in a city. */
  assert_lines (bytes, "1", "DTSTART", "DTSTART;VALUE=DATE:20250901");
  assert_lines (bytes, "1", "DTEND", "DTEND;VALUE=DATE:20251201");
  assert_lines (bytes, "1", "STATUS", "STATUS:CONFIRMED");
  assert_lines (bytes, "1", "TRANSP", "TRANSP:OPAQUE");
  assert_lines (bytes, "13", "STATUS", "STATUS:TENTATIVE");
  assert_lines (bytes, "13", "TRANSP", "TRANSP:TRANSPARENT");
  assert_lines (bytes, "13", "X-MICROSOFT", "X-MICROSOFT-CDO-BUSYSTATUS:FREE");
  assert_lines (bytes, "13", "X-LAUREL-EXTENT", "X-LAUREL-EXTENT:within");
  g_assert_nonnull (strstr (text, "METHOD:PUBLISH\r\n"));
}

static void
test_what_has_no_day_is_a_task (Fixture *f, gconstpointer data)
{
  gint64 id = activity_of (f, "2025/13");
  g_autoptr (GBytes) deadline = NULL;
  g_autoptr (GBytes) open = NULL;

  laurel_test_run (f->library, &LAUREL_ACTIVITY_WORD,
                   g_variant_new ("(xs)", id, "by 30 September"));
  deadline = write_draft (f->library);
  assert_lines (deadline, "13", "BEGIN:V", "BEGIN:VTODO");
  assert_lines (deadline, "13", "DUE", "DUE;VALUE=DATE:20250930");
  assert_lines (deadline, "13", "DTSTART", "");
  assert_lines (deadline, "13", "STATUS", "STATUS:NEEDS-ACTION");

  laurel_test_run (f->library, &LAUREL_ACTIVITY_WORD,
                   g_variant_new ("(xs)", id, "to be announced"));
  open = write_draft (f->library);
  assert_lines (open, "13", "BEGIN:V", "BEGIN:VTODO");
  assert_lines (open, "13", "DUE", "");
}

static void
release (Fixture *f, const char *day)
{
  laurel_test_run (f->library, &LAUREL_RELEASE_MAKE,
                   g_variant_new ("(xssss)", season_of (f->library), "", day, "", ""));
}

/* SEQUENCE counts released changes of date, place and status; the UID never
 * changes. */
static void
test_sequence_counts_what_was_released (Fixture *f, gconstpointer data)
{
  gint64 id = activity_of (f, "2025/1");
  g_autoptr (GBytes) first = write_released (f->library);
  g_autofree char *uid = find_lines (first, "1", "UID:activity");
  g_autoptr (GBytes) moved = NULL;
  g_autoptr (GBytes) named = NULL;
  g_autoptr (GBytes) cancelled = NULL;

  assert_lines (first, "1", "SEQUENCE", "SEQUENCE:0");
  assert_lines (first, "1", "LAST-MODIFIED", "LAST-MODIFIED:20250520T000000Z");
  laurel_test_run (f->library, &LAUREL_ACTIVITY_MOVE,
                   g_variant_new ("(xss)", id, "2 September – 30 November", ""));
  named = write_draft (f->library);
  assert_lines (named, "1", "SEQUENCE", "SEQUENCE:0");
  g_clear_pointer (&named, g_bytes_unref);

  release (f, "2025-08-25");
  moved = write_released (f->library);
  assert_lines (moved, "1", "SEQUENCE", "SEQUENCE:1");
  assert_lines (moved, "1", "LAST-MODIFIED", "LAST-MODIFIED:20250825T000000Z");
  assert_lines (moved, "1", "DTSTART", "DTSTART;VALUE=DATE:20250902");
  assert_lines (moved, "1", "UID:activity", uid);

  laurel_test_run (f->library, &LAUREL_ACTIVITY_EDIT, one_field (id, "title", "Another title"));
  release (f, "2025-08-26");
  named = write_released (f->library);
  assert_lines (named, "1", "SEQUENCE", "SEQUENCE:1");
  assert_lines (named, "1", "SUMMARY:A", "SUMMARY:Another title");

  laurel_test_run (f->library, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", id, "no room"));
  release (f, "2025-08-27");
  cancelled = write_released (f->library);
  assert_lines (cancelled, "1", "SEQUENCE", "SEQUENCE:2");
  assert_lines (cancelled, "1", "STATUS", "STATUS:CANCELLED");
  assert_lines (cancelled, "1", "UID:activity", uid);
}

/* The file that was announced says nothing of what is not. */
static void
test_released_plan_is_not_the_draft (Fixture *f, gconstpointer data)
{
  gint64 id = activity_of (f, "2025/1");
  g_autoptr (GBytes) bytes = NULL;

  laurel_test_run (f->library, &LAUREL_ACTIVITY_EDIT, one_field (id, "title", "Not announced"));
  bytes = write_released (f->library);
  assert_lines (bytes, "1", "SUMMARY:K", "SUMMARY:Knowledge contest for every craft");
}

static void
test_same_library_is_the_same_file (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) one = write_draft (f->library);
  g_autoptr (GBytes) two = write_draft (f->library);

  g_assert_true (g_bytes_equal (one, two));
}

static void
test_lines_are_folded_between_characters (Fixture *f, gconstpointer data)
{
  gint64 id = activity_of (f, "2025/13");
  g_autoptr (GBytes) bytes = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;
  g_autofree char *title = g_strnfill (2000, 'x');
  guint n_folded = 0;

  /* Characters of one to four bytes, at every place of a line. */
  for (int i = 0; i < 1990; i += 10)
    memcpy (title + i, "é中👩a", 10);
  laurel_test_run (f->library, &LAUREL_ACTIVITY_EDIT, one_field (id, "title", title));
  bytes = write_draft (f->library);
  text = dup_text (bytes);
  lines = g_strsplit (text, "\r\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    g_assert_cmpuint (strlen (*line), <=, 75);
    g_assert_true (g_utf8_validate (*line, -1, NULL));
    g_assert_null (strpbrk (*line, "\r\n"));
    n_folded += **line == ' ' ? 1 : 0;
  }
  g_assert_cmpuint (n_folded, >, 20);
}

static int
count (const char *text, const char *word)
{
  int n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    n++;

  return n;
}

/* No text of ours is like that, but a line of it must end. */
static void
test_octets_that_are_no_text_end (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelIcsWriter) writer = laurel_ics_writer_new ();
  g_autofree char *odd = g_strnfill (200, '\x80');
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  gsize n = 0;

  laurel_ics_writer_add (writer, "X", odd);
  bytes = laurel_ics_writer_finish (writer);
  text = dup_text (bytes);
  lines = g_strsplit (text, "\r\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    g_assert_cmpuint (strlen (*line), <=, 75);
    for (const char *at = *line; *at != '\0'; at++)
      n += *at == '\x80' ? 1 : 0;
  }
  g_assert_cmpuint (n, ==, 200);
}

/* libical knows neither participants nor our properties, and must not trip over
 * them. */
static void
test_libical_reads_it (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  icalcomponent *calendar, *event;
  int n_errors, n_events = 0, n_activities = 0;

  laurel_test_run (f->library, &LAUREL_BOOKING_TAKE,
                   g_variant_new ("(xsss)", activity_of (f, "2025/1"), "venue", "Hall; 2, \"B\"",
                                  "held"));
  bytes = write_draft (f->library);
  text = dup_text (bytes);
  calendar = icalparser_parse_string (text);
  g_assert_nonnull (calendar);
  g_assert_cmpint (count (text, "X-LAUREL-TAKES;X-KIND=venue;X-RANK=1:Hall\\; 2"), >=, 1);
  /* What kind of participant one is, is newer than libical 3: it says so, and goes on. */
  n_errors = icalcomponent_count_errors (calendar);
  g_assert_cmpint (n_errors, ==, count (text, "PARTICIPANT-TYPE:"));
  g_assert_cmpint (icalproperty_get_method (icalcomponent_get_first_property (
                     calendar, ICAL_METHOD_PROPERTY)), ==, ICAL_METHOD_PUBLISH);
  for (event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT)) {
    struct icaltimetype start = icalcomponent_get_dtstart (event);

    n_events++;
    n_activities += g_str_has_prefix (icalcomponent_get_uid (event), "activity-") ? 1 : 0;
    g_assert_true (start.is_date && icaltime_is_valid_time (start));
    g_assert_nonnull (icalcomponent_get_summary (event));
  }
  g_assert_cmpint (n_activities, >, 15);
  g_assert_cmpint (n_events, >, n_activities);
  event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
  g_assert_cmpstr (icalcomponent_get_summary (event), ==, "Knowledge contest for every craft");
  g_assert_cmpint (icalcomponent_get_dtend (event).month, ==, 12);
  icalcomponent_free (calendar);
}

/* What another program moved is taken as moved, and told. */
static void
test_what_was_moved_elsewhere_is_moved (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) bytes = write_draft (f->library);
  g_autofree char *text = dup_text (bytes);
  g_autoptr (GString) moved = g_string_new (text);
  g_autoptr (GBytes) changed = NULL;
  g_autofree char *differs = NULL;

  g_assert_cmpuint (g_string_replace (moved, "DTSTART;VALUE=DATE:20250901\r\n"
                                      "DTEND;VALUE=DATE:20251201", "DTSTART;VALUE=DATE:20250903"
                                      "\r\nDTEND;VALUE=DATE:20251203", 1), ==, 1);
  changed = g_bytes_new (moved->str, moved->len);
  differs = compare_plan (f->library, changed);
  g_assert_cmpstr (differs, ==, "0 new, 1 moved, 0 edited, 0 gone, 29 same");
}

/* A calendar of somebody else goes into a season without taking its numbers. */
static void
test_other_calendars_get_numbers_of_their_own (Fixture *f, gconstpointer data)
{
  static const char FILE[] =
    "BEGIN:VCALENDAR\nNAME:2025 Month of Good Work\nBEGIN:VEVENT\nDTSTART:20250301\n"
    "SUMMARY:Quite another thing\nEND:VEVENT\nEND:VCALENDAR\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (FILE, sizeof FILE - 1);
  g_autofree char *before = laurel_test_dump (f->library);
  g_autofree char *after = NULL;
  gint64 entry = laurel_test_run (f->library, &LAUREL_RELEASE_MAKE,
                                  g_variant_new ("(xssss)", season_of (f->library), "x",
                                                 "2025-09-01", "", ""));

  laurel_test_revert (f->library, entry);
  entry = import_plan (f->library, bytes);
  g_assert_cmpint (laurel_test_read_int (f->library, "SELECT count (*) FROM activity"
                                         " WHERE number = '23' AND title LIKE 'Quite%'"), ==, 1);
  laurel_test_revert (f->library, entry);
  after = laurel_test_dump (f->library);
  g_assert_cmpstr (after, ==, before);
}

#define ADD(name, function) \
  g_test_add ("/ics-writer/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  ADD ("sample-comes-back", test_sample_comes_back);
  ADD ("octets-that-are-no-text-end", test_octets_that_are_no_text_end);
  ADD ("odd-texts-come-back", test_odd_texts_come_back);
  ADD ("every-kind-of-date-comes-back", test_every_kind_of_date_comes_back);
  ADD ("phases-and-statuses-come-back", test_phases_and_statuses_come_back);
  ADD ("events-say-what-is-sure", test_events_say_what_is_sure);
  ADD ("what-has-no-day-is-a-task", test_what_has_no_day_is_a_task);
  ADD ("sequence-counts-what-was-released", test_sequence_counts_what_was_released);
  ADD ("released-plan-is-not-the-draft", test_released_plan_is_not_the_draft);
  ADD ("same-library-is-the-same-file", test_same_library_is_the_same_file);
  ADD ("lines-are-folded-between-characters", test_lines_are_folded_between_characters);
  ADD ("libical-reads-it", test_libical_reads_it);
  ADD ("what-was-moved-elsewhere-is-moved", test_what_was_moved_elsewhere_is_moved);
  ADD ("other-calendars-get-numbers-of-their-own", test_other_calendars_get_numbers_of_their_own);

  return g_test_run ();
}
