/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-history-store.h"
#include "calendar/laurel-history.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-release-store.h"
#include "calendar/laurel-role-store.h"
#include "calendar/laurel-snapshot-store.h"
#include "people/laurel-party-forget-store.h"
#include "people/laurel-party-store.h"
#include "sample-library.h"

#include <locale.h>

/* The history of a plan: what was announced when, why, by whom and by which notice. */

static gint64
programme_of (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelProgramme) programme = laurel_plan_find_programme (reader_of (f), "2025",
                                                                      &error);

  g_assert_no_error (error);
  return laurel_row_get_id (LAUREL_ROW (programme));
}

static void
release (Fixture *f, const char *day, const char *notice, const char *reason)
{
  laurel_test_run (f->library, &LAUREL_RELEASE_MAKE,
                   g_variant_new ("(xssss)", programme_of (f), "", day, notice, reason));
}

/* Returns the entry that undoes it: it is announced already, so that a release does not
 * change it. */
static gint64
add_entry (Fixture *f, const char *number, const char *title, const char *words,
           const char *place)
{
  return laurel_test_run (f->library, &LAUREL_ACTIVITY_ADD, g_variant_new_parsed (
    "(%x, {'number': %s, 'title': %s, 'words': %s, 'place': %s, 'place-status': 'confirmed',"
    " 'status': 'announced'})", programme_of (f), number, title, words, place));
}

static gint64
add (Fixture *f, const char *number, const char *title, const char *words, const char *place)
{
  add_entry (f, number, title, words, place);

  return laurel_test_read_int (f->library, "SELECT max (id) FROM activity");
}

/* What was announced cannot be removed; but a library may have lost it. */
static void
lose (Fixture *f, gint64 id)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM activity WHERE id = %" G_GINT64_FORMAT, id);

  laurel_test_exec (f->library, sql);
}

/* A line for each: "2 2025-09-04 Moved from … | why | who | notice". */
static char *
dump (GPtrArray *items)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++) {
    LaurelHistoryItem *item = items->pdata[i];
    g_autofree char *day = laurel_day_dup_iso (laurel_history_item_get_day (item));
    const char *why = laurel_history_item_get_why (item);
    const char *who = laurel_history_item_get_who (item);
    const char *notice = laurel_history_item_get_notice (item);

    g_string_append_printf (text, "%d %s %s | %s | %s | %s\n",
                            laurel_history_item_get_release (item), day,
                            laurel_history_item_get_words (item), why ? why : "-",
                            who ? who : "-", notice ? notice : "-");
  }

  return g_string_free (text, FALSE);
}

static char *
dump_activity (Fixture *f, gint64 id)
{
  g_autoptr (GPtrArray) items = ask (f, &LAUREL_HISTORY_OF_ACTIVITY, g_variant_new ("(x)", id));

  return dump (items);
}

/* ---- an activity ------------------------------------------------------------ */

/* One activity through everything that can be announced of it. */
static void
test_everything_that_is_announced_is_told (Fixture *f, gconstpointer data)
{
  gint64 id = add (f, "90", "Open day", "8 September", "Hall 1");
  g_autofree char *told = NULL;

  release (f, "2025-09-01", "N 1", "");
  laurel_test_run (f->library, &LAUREL_ACTIVITY_MOVE,
                   g_variant_new ("(xss)", id, "12 October", "The hall is being painted."));
  laurel_test_run (f->library, &LAUREL_ACTIVITY_EDIT, one_field (id, "place", "Hall 2"));
  release (f, "2025-09-04", "N 2", "Two dates had to move.");
  laurel_test_run (f->library, &LAUREL_ACTIVITY_EDIT, one_field (id, "title", "Open days"));
  laurel_test_run (f->library, &LAUREL_ACTIVITY_EDIT, one_field (id, "content", "All about it."));
  laurel_test_run (f->library, &LAUREL_ACTIVITY_EDIT, one_field (id, "number", "91"));
  release (f, "2025-09-05", "", "Names were mended.");
  laurel_test_run (f->library, &LAUREL_ACTIVITY_POSTPONE, g_variant_new ("(xs)", id, "Storm."));
  release (f, "2025-09-06", "N 4", "");
  laurel_test_run (f->library, &LAUREL_ACTIVITY_MOVE, g_variant_new ("(xss)", id, "1 December",
                                                                     ""));
  release (f, "2025-09-07", "N 5", "");
  laurel_test_run (f->library, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", id, "No speaker."));
  release (f, "2025-09-08", "N 6", "");
  lose (f, id);
  release (f, "2025-09-09", "N 7", "It will not come back.");

  told = dump_activity (f, id);
  g_assert_cmpstr (told, ==,
    "4 2025-09-01 Announced: 8 September, Hall 1 | - | Tester | N 1\n"
    "5 2025-09-04 Moved from 8 September to 12 October (outside what was announced before)"
    " | The hall is being painted. | Tester | N 2\n"
    "5 2025-09-04 Place changed from Hall 1 to Hall 2"
    " | The hall is being painted. | Tester | N 2\n"
    "6 2025-09-05 Renamed from “Open day” to “Open days” | Names were mended. | Tester | -\n"
    "6 2025-09-05 Description changed | Names were mended. | Tester | -\n"
    "6 2025-09-05 Renumbered from 90 to 91 | Names were mended. | Tester | -\n"
    "7 2025-09-06 Postponed. It was: 12 October | Storm. | Tester | N 4\n"
    "8 2025-09-07 Takes place after all: 1 December, Hall 2 | - | Tester | N 5\n"
    "9 2025-09-08 Cancelled. It was: 1 December, Hall 2 | No speaker. | Tester | N 6\n"
    "10 2025-09-09 Taken out of the plan. It was: 1 December, Hall 2"
    " | It will not come back. | Tester | N 7\n");
}

/* What was taken out and comes back is not announced for the first time. */
static void
test_what_comes_back_is_announced_again (Fixture *f, gconstpointer data)
{
  gint64 entry = add_entry (f, "90", "Open day", "8 September", "Hall 1");
  gint64 id = activity_of (f, "2025/90");
  g_autofree char *told = NULL;

  release (f, "2025-09-01", "", "");
  entry = laurel_test_revert (f->library, entry);
  release (f, "2025-09-02", "", "");
  laurel_test_revert (f->library, entry);
  release (f, "2025-09-03", "", "");

  told = dump_activity (f, id);
  g_assert_cmpstr (told, ==,
    "4 2025-09-01 Announced: 8 September, Hall 1 | - | Tester | -\n"
    "5 2025-09-02 Taken out of the plan. It was: 8 September, Hall 1 | - | Tester | -\n"
    "6 2025-09-03 Announced again: 8 September, Hall 1 | - | Tester | -\n");
}

/* Days that were set without words are told in the words of a plan, and days that
 * changed under the same words are told as days. */
static void
test_days_are_told_where_words_are_not (Fixture *f, gconstpointer data)
{
  gint64 id = add (f, "90", "Open day", "", "Hall 1");
  g_autofree char *told = NULL;

  release (f, "2025-09-01", "", "");
  laurel_test_exec (f->library, "UPDATE activity SET es = '2025-09-08', ls = '2025-09-08',"
                    " ee = '2025-09-09', le = '2025-09-09', extent = 'through'"
                    " WHERE number = '90'");
  release (f, "2025-09-02", "", "");
  laurel_test_exec (f->library, "UPDATE activity SET words = 'early' || char (10) || 'on'"
                    " WHERE number = '90'");
  release (f, "2025-09-03", "", "");
  laurel_test_exec (f->library, "UPDATE activity SET es = '2025-09-07', ls = '2025-09-07'"
                    " WHERE number = '90'");
  release (f, "2025-09-04", "", "");

  told = dump_activity (f, id);
  g_assert_cmpstr (told, ==,
    "4 2025-09-01 Announced: Hall 1 | - | Tester | -\n"
    "5 2025-09-02 Date announced: 8–9 September | - | Tester | -\n"
    "6 2025-09-03 Moved from 8–9 September to early on | - | Tester | -\n"
    "7 2025-09-04 Moved from 8–9 September to 7–9 September"
    " (outside what was announced before) | - | Tester | -\n");
}

/* Days without words are told as the season means the parts of a month, in the history and
 * in a change notice. */
static void
test_days_are_told_as_the_season_means_them (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *habits;
    const char *told;
  } HABITS[] = {
    { "narrow", "Date announced: the beginning of September" },
    { "thirds", "Date announced: some day from 1 to 5 September" },
  };
  gint64 id = add (f, "90", "Open day", "", "Hall 1");

  release (f, "2025-09-01", "", "");
  laurel_test_exec (f->library, "UPDATE activity SET es = '2025-09-01', ls = '2025-09-05',"
                    " ee = '2025-09-01', le = '2025-09-05' WHERE number = '90'");
  release (f, "2025-09-02", "", "");
  for (gsize i = 0; i < G_N_ELEMENTS (HABITS); i++) {
    g_autofree char *told = NULL;

    laurel_test_exec (f->library, i == 0 ? "UPDATE programme SET habits = 'narrow'"
                                         : "UPDATE programme SET habits = 'thirds'");
    told = dump_activity (f, id);
    g_assert_nonnull (strstr (told, HABITS[i].told));
  }
}

/* ---- a season --------------------------------------------------------------- */

static char *
dump_season (Fixture *f)
{
  g_autoptr (GPtrArray) releases = ask (f, &LAUREL_HISTORY_OF_SEASON,
                                        g_variant_new ("(x)", programme_of (f)));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < releases->len; i++) {
    LaurelHistoryRelease *release = releases->pdata[i];

    g_string_append_printf (text, "%d of %d: %s (%d) by %s\n",
                            laurel_history_release_get_number (release),
                            laurel_history_release_get_activities (release),
                            laurel_history_release_get_words (release),
                            laurel_history_release_get_changed (release),
                            laurel_history_release_get_actor (release));
  }

  return g_string_free (text, FALSE);
}

/* One that is moved and edited is one that is changed. A release of nothing but numbers
 * is counted, too. */
static void
test_each_release_says_how_much_it_changed (Fixture *f, gconstpointer data)
{
  gint64 id = add (f, "90", "Open day", "8 September", "Hall 1");
  g_autofree char *season = NULL;

  release (f, "2025-09-01", "", "");
  laurel_test_run (f->library, &LAUREL_ACTIVITY_EDIT, one_field (id, "title", "Open days"));
  laurel_test_run (f->library, &LAUREL_ACTIVITY_MOVE, g_variant_new ("(xss)", id, "9 September",
                                                                     ""));
  release (f, "2025-09-02", "", "");
  laurel_test_run (f->library, &LAUREL_ACTIVITY_EDIT, one_field (id, "number", "91"));
  release (f, "2025-09-03", "", "");

  season = dump_season (f);
  g_assert_cmpstr (season, ==,
    "1 of 22: 22 announced (22) by tester\n"
    "2 of 22: 2 moved · 1 called off (3) by tester\n"
    "3 of 22: 1 moved · 1 called off (2) by tester\n"
    "4 of 31: 9 announced · 3 moved (12) by Tester\n"
    "5 of 31: 1 moved · 1 changed otherwise (1) by Tester\n"
    "6 of 31: 1 changed otherwise (1) by Tester\n");
}

/* The sum of what is told of the activities is what is told of the season. */
static void
test_the_season_is_its_activities (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) all = ask (f, &LAUREL_HISTORY_CHANGES,
                                   g_variant_new ("(x)", programme_of (f)));
  g_autoptr (GPtrArray) activities = ask (f, &LAUREL_ACTIVITIES_OF_PROGRAMME,
                                          g_variant_new ("(x)", programme_of (f)));
  guint n = 0;

  for (guint i = 0; i < activities->len; i++) {
    g_autoptr (GPtrArray) own =
      ask (f, &LAUREL_HISTORY_OF_ACTIVITY,
           g_variant_new ("(x)", laurel_row_get_id (activities->pdata[i])));

    /* Only the draft has those that belong to the series. */
    g_assert_cmpint (own->len > 0, ==, laurel_activity_get_series_id (activities->pdata[i]) == 0);
    n += own->len;
  }
  g_assert_cmpuint (all->len, ==, n);
}

/* ---- on a day --------------------------------------------------------------- */

/* Which release holds on which day; 0 before anything was said. A later one overrules,
 * also where it is dated before. */
static void
test_what_was_said_on_a_day (Fixture *f, gconstpointer data)
{
  static const struct { const char *day; int release; const char *words_of_21; } CASES[] = {
    { "2025-01-01", 0, NULL },
    { "2025-05-19", 0, NULL },
    { "2025-05-20", 1, "September – November" },
    { "2025-07-07", 1, "September – November" },
    { "2025-07-08", 2, "September – November" },
    { "2025-08-18", 2, "September – November" },
    { "2025-08-19", 3, "September – December" },
    { "2025-09-09", 3, "September – December" },
    { "2025-09-10", 5, "1 November" },
    { "2025-09-30", 5, "1 November" },
  };
  gint64 programme = programme_of (f);
  gint64 id = activity_of (f, "2025/21");
  g_autoptr (GPtrArray) releases = NULL;

  laurel_test_run (f->library, &LAUREL_ACTIVITY_MOVE, g_variant_new ("(xss)", id, "30 October",
                                                                     ""));
  release (f, "2025-09-20", "", "");
  laurel_test_run (f->library, &LAUREL_ACTIVITY_MOVE, g_variant_new ("(xss)", id, "1 November",
                                                                     ""));
  release (f, "2025-09-10", "", "");
  releases = ask (f, &LAUREL_RELEASES_OF_PROGRAMME, g_variant_new ("(x)", programme));

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    LaurelRelease *held =
      laurel_history_find_release (releases, laurel_day_from_iso (CASES[i].day));
    g_autoptr (GPtrArray) plan = ask (f, &LAUREL_SNAPSHOTS_ON_DAY,
                                      g_variant_new ("(xs)", programme, CASES[i].day));
    const char *words = NULL;

    g_test_message ("%s", CASES[i].day);
    g_assert_cmpint (held ? laurel_release_get_number (held) : 0, ==, CASES[i].release);
    g_assert_cmpuint (plan->len, ==, CASES[i].release == 0 ? 0 : CASES[i].release < 4 ? 22 : 30);
    for (guint j = 0; j < plan->len; j++)
      if (laurel_snapshot_get_activity_id (plan->pdata[j]) == id)
        words = laurel_snapshot_get_words (plan->pdata[j]);
    g_assert_cmpstr (words, ==, CASES[i].words_of_21);
  }
}

static void
test_what_is_no_day_is_refused (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (laurel_library_ask (reader_of (f), &LAUREL_SNAPSHOTS_ON_DAY,
                                     g_variant_new ("(xs)", programme_of (f), "someday"), &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
}

/* ---- numbers ---------------------------------------------------------------- */

/* A number names who has it now, and only where nobody does, who had it last. */
static void
test_a_number_is_found_as_it_was (Fixture *f, gconstpointer data)
{
  gint64 programme = programme_of (f);
  gint64 old = add (f, "90", "Open day", "8 September", "Hall 1");
  gint64 young;
  g_autoptr (GError) error = NULL;

  release (f, "2025-09-01", "", "");
  lose (f, old);
  g_assert_cmpint (laurel_history_find_activity (reader_of (f), programme, "90", &error), ==, old);
  young = add (f, "90", "Closing day", "9 September", "Hall 1");
  g_assert_cmpint (laurel_history_find_activity (reader_of (f), programme, "90", &error), ==,
                   young);
  g_assert_no_error (error);

  g_assert_cmpint (laurel_history_find_activity (reader_of (f), programme, "999", &error), ==, 0);
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND);
}

/* ---- names ------------------------------------------------------------------ */

/* Who is forgotten is not in what was announced, nor among those who announced. */
static void
test_who_is_forgotten_does_not_come_back (Fixture *f, gconstpointer data)
{
  gint64 id = add (f, "90", "Open day", "8 September", "Hall 1");
  g_auto (LaurelOutcome) released = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  gint64 person;

  laurel_test_run (f->library, &LAUREL_PARTY_ADD,
                   g_variant_new_parsed ("('person', 'Ada Quill', @a{ss} {})"));
  person = laurel_test_find_party (f->library, "Ada Quill");
  release (f, "2025-09-01", "", "");
  laurel_test_run (f->library, &LAUREL_ROLE_ADD,
                   g_variant_new ("(xsss)", id, "host", "person", "Ada Quill"));
  laurel_test_run (f->library, &LAUREL_ACTIVITY_MOVE,
                   g_variant_new ("(xss)", id, "9 September", "Ada Quill is away."));
  g_assert_true (laurel_library_run (f->library, &LAUREL_RELEASE_MAKE,
                                     g_variant_new ("(xssss)", programme_of (f), "",
                                                    "2025-09-02", "", "Ada Quill asked for it."),
                                     "Ada Quill", &released, &error));
  told = dump_activity (f, id);
  g_assert_nonnull (strstr (told, "Ada Quill is away. | Ada Quill"));
  g_assert_nonnull (strstr (told, "Organisers"));

  laurel_test_run (f->library, &LAUREL_PERSON_FORGET, g_variant_new ("(x)", person));
  g_clear_pointer (&told, g_free);
  told = dump_activity (f, id);
  g_assert_null (strstr (told, "Ada"));
  g_assert_null (strstr (told, "Quill"));
  g_assert_nonnull (strstr (told, "Moved from 8 September to 9 September"));
}

/* Who announced it is in what is undone and done again. */
static void
test_a_release_keeps_who_made_it (Fixture *f, gconstpointer data)
{
  add (f, "90", "Open day", "8 September", "Hall 1");
  do_undo_redo (f, &LAUREL_RELEASE_MAKE,
                g_variant_new ("(xssss)", programme_of (f), "", "2025-09-01", "N 1", "Why not."));
  g_assert_cmpint (laurel_test_read_int (f->library, "SELECT count (*) FROM release"
                                         " WHERE number = 4 AND actor = 'Tester'"), ==, 1);
}

/* ---- sentences -------------------------------------------------------------- */

static void
test_sentences (void)
{
  static const struct { LaurelTold told; const char *words; } CASES[] = {
    { { "announced", NULL, NULL }, "Announced" },
    { { "returned", NULL, "May" }, "Announced again: May" },
    { { "gone", NULL, NULL }, "Taken out of the plan" },
    { { "cancelled", NULL, NULL }, "Cancelled" },
    { { "cancelled", "May", NULL }, "Cancelled. It was: May" },
    { { "postponed", NULL, NULL }, "Postponed" },
    { { "postponed", "May", "June" }, "Postponed from May to June" },
    { { "postponed", NULL, "June" }, "Postponed to June" },
    { { "resumed", NULL, NULL }, "Takes place after all" },
    { { "moved", "May", NULL }, "Date withdrawn. It was: May" },
    { { "moved", NULL, "June" }, "Date announced: June" },
    { { "moved", NULL, NULL }, "Date changed" },
    { { "moved", "May", "June", NULL, TRUE },
      "Moved from May to June (outside what was announced before)" },
    { { "place", NULL, "Hexi" }, "Place announced: Hexi" },
    { { "place", "Hexi", NULL }, "Place withdrawn. It was: Hexi" },
    { { "modality", "talk", "walk" }, "Way of holding changed from talk to walk" },
    { { "content", "Long", "Longer" }, "Description changed" },
    { { "roles", NULL, "Hosted by: A" }, "Organisers announced: Hosted by: A" },
    { { "phases", "Entry", NULL }, "Phases withdrawn. They were: Entry" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *words = laurel_history_dup_words (&CASES[i].told);

    g_assert_cmpstr (words, ==, CASES[i].words);
  }
}

#define ADD(name, function) \
  g_test_add ("/calendar/history/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/calendar/history/sentences", test_sentences);
  ADD ("activity", test_everything_that_is_announced_is_told);
  ADD ("again", test_what_comes_back_is_announced_again);
  ADD ("days", test_days_are_told_where_words_are_not);
  ADD ("habits", test_days_are_told_as_the_season_means_them);
  ADD ("season", test_each_release_says_how_much_it_changed);
  ADD ("sum", test_the_season_is_its_activities);
  ADD ("on-a-day", test_what_was_said_on_a_day);
  ADD ("no-day", test_what_is_no_day_is_refused);
  ADD ("number", test_a_number_is_found_as_it_was);
  ADD ("forgotten", test_who_is_forgotten_does_not_come_back);
  ADD ("undone", test_a_release_keeps_who_made_it);

  return g_test_run ();
}
