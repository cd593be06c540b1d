/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-removal-store.h"
#include "calendar/laurel-release-store.h"
#include "calendar/laurel-role-store.h"
#include "calendar/laurel-snapshot-store.h"
#include "series-library.h"

/* What the commands about series make of the sample season. */

/* ---- making, adding, taking apart ------------------------------------------- */

static void
test_members_stand_right_behind_their_series (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelActivity) north = NULL;

  make_three (fixture, "3");
  assert_order (fixture, " 2 3 (3.1) (3.2) (3.3) 4 ");
  run (fixture, &LAUREL_SERIES_ADD,
       g_variant_new_parsed ("(%x, [('West', '', '', '', '')])", id_of (fixture, "3")), NULL);
  assert_order (fixture, " 2 3 (3.1) (3.2) (3.3) (3.4) 4 ");
  make_three (fixture, "22");
  make_three (fixture, "1");
  assert_order (fixture, "1 (1.1) (1.2) (1.3) 2 3 (3.1) (3.2) (3.3) (3.4) 4 ");
  assert_order (fixture, " 22 (22.1) (22.2) (22.3) ");

  north = find (fixture, "3.1");
  g_assert_cmpstr (laurel_activity_get_title (north), ==, "North");
  g_assert_cmpstr (laurel_activity_get_words (north), ==, "8 September");
  g_assert_cmpstr (laurel_activity_get_place (north), ==, "Hexi");
  g_assert_cmpstr (laurel_activity_get_place_status (north), ==, "confirmed");
  g_assert_cmpint (laurel_activity_get_series_id (north), ==, id_of (fixture, "3"));
  assert_sound (fixture);
}

static void
test_who_is_taken_out_stands_behind_the_others (Fixture *fixture, gconstpointer data)
{
  make_three (fixture, "3");
  run (fixture, &LAUREL_SERIES_TAKE_OUT, g_variant_new ("(x)", id_of (fixture, "3.1")), NULL);
  assert_order (fixture, " 3 (3.2) (3.3) 3.1 4 ");
  run (fixture, &LAUREL_SERIES_TAKE_OUT, g_variant_new ("(x)", id_of (fixture, "3.3")), NULL);
  assert_order (fixture, " 3 (3.2) 3.3 3.1 4 ");

  /* A number that is taken is not given again. */
  run (fixture, &LAUREL_SERIES_ADD,
       g_variant_new_parsed ("(%x, [('West', '', '', '', '')])", id_of (fixture, "3")), NULL);
  assert_order (fixture, " 3 (3.2) (3.4) 3.3 3.1 4 ");
  run (fixture, &LAUREL_SERIES_REMOVE, g_variant_new ("(x)", id_of (fixture, "3")), NULL);
  assert_order (fixture, " 3 3.2 3.4 3.3 3.1 4 ");
  assert_sound (fixture);
}

static void
test_what_cannot_be_is_refused (Fixture *fixture, gconstpointer data)
{
  gint64 three, first;

  make_three (fixture, "3");
  three = id_of (fixture, "3");
  first = id_of (fixture, "3.1");
  refuse (fixture, &LAUREL_SERIES_MAKE, g_variant_new_parsed ("(%x, " THREE ")", three),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (fixture, &LAUREL_SERIES_MAKE, g_variant_new_parsed ("(%x, " THREE ")", first),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (fixture, &LAUREL_SERIES_MAKE,
          g_variant_new_parsed ("(%x, @a(sssss) [])", id_of (fixture, "4")),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (fixture, &LAUREL_SERIES_MAKE,
          g_variant_new_parsed ("(%x, [('North', '', '', '', ''), (' ', '', '', '', '')])",
                                id_of (fixture, "4")), LAUREL_RULE_ERROR_REFUSED);
  refuse (fixture, &LAUREL_SERIES_MAKE,
          g_variant_new_parsed ("(%x, [('North', '', '', 'perhaps', '')])", id_of (fixture, "4")),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (fixture, &LAUREL_SERIES_MAKE, g_variant_new_parsed ("(int64 7, " THREE ")"),
          LAUREL_RULE_ERROR_NOT_FOUND);
  refuse (fixture, &LAUREL_SERIES_ADD, g_variant_new_parsed ("(%x, " THREE ")",
                                                             id_of (fixture, "4")),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (fixture, &LAUREL_SERIES_TAKE_OUT, g_variant_new ("(x)", three),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (fixture, &LAUREL_SERIES_FIT, g_variant_new ("(x)", first), LAUREL_RULE_ERROR_REFUSED);
  refuse (fixture, &LAUREL_SERIES_EDIT,
          g_variant_new_parsed ("(%x, {'quota-min': '9', 'quota-max': '5'}, true)", three),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (fixture, &LAUREL_ACTIVITY_EDIT,
          g_variant_new_parsed ("(%x, {'quota-min': '9', 'quota-max': '5'})", first),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (fixture, &LAUREL_SERIES_EDIT,
          g_variant_new_parsed ("(%x, {'title': 'All alike'}, true)", three),
          LAUREL_RULE_ERROR_NOT_FOUND);
  refuse (fixture, &LAUREL_SERIES_EDIT,
          g_variant_new_parsed ("(%x, {'place': 'Hexi'}, true)", id_of (fixture, "4")),
          LAUREL_RULE_ERROR_REFUSED);
}

/* ---- editing together ------------------------------------------------------- */

/* "3.1 words=8 September/late September", a line each. */
static char *
dup_changed_alone (Fixture *fixture)
{
  g_autoptr (GPtrArray) rows =
    laurel_library_ask (reader_of (fixture), &LAUREL_SERIES_CHANGED_ALONE,
                        g_variant_new ("(x)", id_of (fixture, "3")), NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++) {
    g_autoptr (LaurelActivity) activity =
      laurel_activity_load (reader_of (fixture),
                            laurel_series_own_get_activity_id (rows->pdata[i]), NULL);
    const char *value = laurel_series_own_get_value (rows->pdata[i]);
    const char *said = laurel_series_own_get_said (rows->pdata[i]);

    g_string_append_printf (text, "%s %s=%s/%s\n", laurel_activity_get_number (activity),
                            laurel_series_own_get_field (rows->pdata[i]), value ? value : "",
                            said ? said : "");
  }

  return g_string_free (text, FALSE);
}

static void
assert_changed_alone (Fixture *fixture, const char *expected)
{
  g_autofree char *text = dup_changed_alone (fixture);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_what_was_changed_alone_stays (Fixture *fixture, gconstpointer data)
{
  g_autofree char *some = NULL, *all = NULL;

  make_three (fixture, "3");
  assert_changed_alone (fixture, "");
  edit_all (fixture, "words", "late September", FALSE, &some);
  g_assert_nonnull (strstr (some, "2 keep what they were given alone."));
  assert_changed_alone (fixture, "3.1 words=8 September/late September\n"
                                 "3.2 words=mid-September/late September\n");

  /* Who follows, follows again; who does not is left again. */
  edit_all (fixture, "words", "early October", FALSE, NULL);
  assert_changed_alone (fixture, "3.1 words=8 September/early October\n"
                                 "3.2 words=mid-September/early October\n");
  edit_all (fixture, "words", "mid-September", TRUE, &all);
  g_assert_null (strstr (all, "keep"));
  assert_changed_alone (fixture, "");

  /* And when all were alike, one that is changed is alone. */
  edit_one (fixture, "3.3", "content", "With a prize of its own.");
  assert_changed_alone (fixture, "");
  edit_all (fixture, "content", "Three speeches.", FALSE, NULL);
  assert_changed_alone (fixture, "3.3 content=With a prize of its own./Three speeches.\n");
  edit_one (fixture, "3.3", "content", "Three speeches.");
  assert_changed_alone (fixture, "");
  edit_one (fixture, "3.2", "content", "");
  assert_changed_alone (fixture, "3.2 content=/Three speeches.\n");
}

static void
test_where_no_place_is_known_nothing_was_changed (Fixture *fixture, gconstpointer data)
{
  make_three (fixture, "3");
  edit_all (fixture, "place-status", "tbd", FALSE, NULL);
  assert_changed_alone (fixture, "3.1 place-status=confirmed/tbd\n");
  edit_all (fixture, "place-status", "none", FALSE, NULL);
  assert_changed_alone (fixture, "3.1 place-status=confirmed/\n");
}

/* ---- the whole by its parts ------------------------------------------------- */

static void
assert_status (Fixture *fixture, const char *number, const char *status)
{
  g_autoptr (LaurelActivity) activity = find (fixture, number);

  g_assert_cmpstr (laurel_activity_get_status (activity), ==, status);
}

static void
test_a_series_is_fitted_to_its_members (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelActivity) three = NULL;
  LaurelWindow window;

  make_three (fixture, "3");
  run (fixture, &LAUREL_ACTIVITY_MOVE,
       g_variant_new ("(xss)", id_of (fixture, "3.3"), "October", ""), NULL);
  run (fixture, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", id_of (fixture, "3.3"), ""), NULL);
  run (fixture, &LAUREL_SERIES_FIT, g_variant_new ("(x)", id_of (fixture, "3")), NULL);
  three = find (fixture, "3");
  window = laurel_activity_get_window (three);
  g_assert_cmpint (window.es, ==, laurel_day_new (2025, 9, 8));
  g_assert_cmpint (window.ls, ==, laurel_day_new (2025, 9, 8));
  g_assert_cmpint (window.ee, ==, laurel_day_new (2025, 9, 11));
  g_assert_cmpint (window.le, ==, laurel_day_new (2025, 9, 20));

  /* Again, there is nothing to be done, and nothing is noted. */
  g_assert_cmpint (run (fixture, &LAUREL_SERIES_FIT, g_variant_new ("(x)", id_of (fixture, "3")),
                        NULL), ==, 0);
}

static void
test_the_series_follows_the_state_of_its_members (Fixture *fixture, gconstpointer data)
{
  make_three (fixture, "3");
  edit_one (fixture, "3.1", "status", "done");
  assert_status (fixture, "3", "under-way");
  run (fixture, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", id_of (fixture, "3.2"), ""), NULL);
  edit_one (fixture, "3.3", "status", "done");
  assert_status (fixture, "3", "done");
  run (fixture, &LAUREL_ACTIVITY_MOVE,
       g_variant_new ("(xss)", id_of (fixture, "3.2"), "October", ""), NULL);
  assert_status (fixture, "3", "under-way");
}

static void
test_cancelling_a_series_leaves_what_was_done (Fixture *fixture, gconstpointer data)
{
  make_three (fixture, "3");
  edit_one (fixture, "3.1", "status", "done");
  run (fixture, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", id_of (fixture, "3"), "rain"),
       NULL);
  assert_status (fixture, "3", "cancelled");
  assert_status (fixture, "3.1", "done");
  assert_status (fixture, "3.2", "cancelled");
  assert_status (fixture, "3.3", "cancelled");
}

/* What is off stays off, whatever is said of all; and how it stands is said of all who
 * can follow, each time. */
static void
test_what_is_off_keeps_its_own (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelActivity) two = NULL;
  g_autofree char *told = NULL, *again = NULL;

  make_three (fixture, "3");
  run (fixture, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", id_of (fixture, "3.2"), "rain"),
       NULL);
  edit_all (fixture, "words", "October", TRUE, &told);
  g_assert_nonnull (strstr (told, "1 keeps what it was given alone."));
  assert_status (fixture, "3.2", "cancelled");
  two = find (fixture, "3.2");
  g_assert_cmpstr (laurel_activity_get_reason (two), ==, "rain");

  run (fixture, &LAUREL_RELEASE_MAKE,
       g_variant_new ("(xssss)", fixture->programme, "Fourth", "2025-09-03", "", ""), NULL);
  edit_all (fixture, "status", "under-way", FALSE, &again);
  g_assert_nonnull (strstr (again, "1 keeps what it was given alone."));
  assert_status (fixture, "3.1", "under-way");
  assert_status (fixture, "3.2", "cancelled");
  assert_status (fixture, "3.3", "under-way");
  edit_all (fixture, "status", "done", FALSE, NULL);
  assert_status (fixture, "3.3", "done");
}

static void
test_what_was_cancelled_with_its_series_comes_back_with_it (Fixture *fixture, gconstpointer data)
{
  make_three (fixture, "3");
  run (fixture, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", id_of (fixture, "3.1"), "alone"),
       NULL);
  run (fixture, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", id_of (fixture, "3"), "rain"),
       NULL);
  run (fixture, &LAUREL_ACTIVITY_MOVE,
       g_variant_new ("(xss)", id_of (fixture, "3"), "October", ""), NULL);
  assert_status (fixture, "3.1", "cancelled");
  assert_status (fixture, "3.2", "planned");
  edit_one (fixture, "3.2", "content", "In the open air.");
  assert_status (fixture, "3", "planned");
}

static void
test_the_series_follows_who_comes_and_goes (Fixture *fixture, gconstpointer data)
{
  make_three (fixture, "3");
  edit_one (fixture, "3.1", "status", "done");
  edit_one (fixture, "3.2", "status", "done");
  run (fixture, &LAUREL_SERIES_TAKE_OUT, g_variant_new ("(x)", id_of (fixture, "3.3")), NULL);
  assert_status (fixture, "3", "done");
  run (fixture, &LAUREL_SERIES_ADD,
       g_variant_new_parsed ("(%x, [('West', '', '', '', '')])", id_of (fixture, "3")), NULL);
  assert_status (fixture, "3", "under-way");
}

/* However it was written, what is stored is what was said. */
static void
test_a_number_is_said_as_it_is_kept (Fixture *fixture, gconstpointer data)
{
  make_three (fixture, "3");
  edit_all (fixture, "quota-max", "007", FALSE, NULL);
  assert_changed_alone (fixture, "");
}

static void
test_what_was_announced_of_a_series_is_not_removed (Fixture *fixture, gconstpointer data)
{
  gint64 one = add_activity (fixture);

  make_three (fixture, "23");
  run (fixture, &LAUREL_RELEASE_MAKE,
       g_variant_new ("(xssss)", fixture->programme, "Fourth", "2025-09-03", "", ""), NULL);
  run (fixture, &LAUREL_SERIES_ADD, g_variant_new_parsed ("(%x, [('West', '', '', '', '')])", one),
       NULL);
  refuse (fixture, &LAUREL_ACTIVITY_REMOVE, g_variant_new ("(x)", one), LAUREL_RULE_ERROR_REFUSED);
  refuse (fixture, &LAUREL_ACTIVITY_REMOVE, g_variant_new ("(x)", id_of (fixture, "23.1")),
          LAUREL_RULE_ERROR_REFUSED);
  run (fixture, &LAUREL_ACTIVITY_REMOVE, g_variant_new ("(x)", id_of (fixture, "23.4")), NULL);
  assert_sound (fixture);
}

/* ---- organisers ------------------------------------------------------------- */

static char *
dup_organisers (Fixture *fixture, const char *number)
{
  gint64 id = id_of (fixture, number);
  g_autoptr (GPtrArray) roles = laurel_library_ask (reader_of (fixture), &LAUREL_ROLES_OF_ACTIVITY,
                                                    g_variant_new ("(x)", id), NULL);
  g_autoptr (GPtrArray) draft = laurel_snapshots_load (reader_of (fixture), fixture->programme, 0,
                                                       NULL);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < roles->len; i++)
    g_string_append_printf (names, "%s;", laurel_role_get_name (roles->pdata[i]));

  /* What is announced is what is shown. */
  for (guint i = 0; i < draft->len; i++)
    for (guint k = 0; laurel_snapshot_get_activity_id (draft->pdata[i]) == id && k < roles->len; k++)
      g_assert_nonnull (strstr (laurel_snapshot_get_roles (draft->pdata[i]),
                                laurel_role_get_name (roles->pdata[k])));

  return g_string_free (names, FALSE);
}

static void
assert_organisers (Fixture *fixture, const char *number, const char *names)
{
  g_autofree char *found = dup_organisers (fixture, number);

  g_assert_cmpstr (found, ==, names);
}

static void
test_organisers_are_its_own_or_the_series_or_the_seasons (Fixture *fixture, gconstpointer data)
{
  gint64 one = add_activity (fixture);
  g_autofree char *season = NULL;

  make_three (fixture, "23");
  season = dup_organisers (fixture, "23");
  g_assert_cmpstr (season, !=, "");
  assert_organisers (fixture, "23.1", "Hexi branch;");
  assert_organisers (fixture, "23.2", season);
  run (fixture, &LAUREL_ROLE_ADD, g_variant_new ("(xsss)", one, "host", "organization", "All of us"),
       NULL);
  assert_organisers (fixture, "23", "All of us;");
  assert_organisers (fixture, "23.1", "Hexi branch;");
  assert_organisers (fixture, "23.2", "All of us;");
}

static char *
dup_series_fault (Fixture *fixture)
{
  char *fault = NULL;

  g_assert_true (LAUREL_SERIES_CHECK.look (reader_of (fixture), &fault, NULL));
  return fault;
}

static void
test_members_of_another_season_and_of_members_are_found (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *sql;
    const char *fault;
  } FAULTS[] = {
    { "UPDATE activity SET series_id = (SELECT id FROM activity WHERE number = '3.1')"
      " WHERE number = '3.2'",
      "“South” belongs to “North”, which belongs to a series itself" },
    { "UPDATE activity SET programme_id = (SELECT max (id) FROM programme) WHERE number = '3.1'",
      "“North” belongs to “Tenth Workshop Stories contest”, which is of another season" },
  };
  g_autofree char *none = NULL;

  make_three (fixture, "3");
  run (fixture, &LAUREL_PROGRAMME_ADD, g_variant_new ("(siss)", "Next", 2026, "en", ""), NULL);
  none = dup_series_fault (fixture);
  g_assert_cmpstr (none, ==, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (FAULTS); i++) {
    g_autofree char *fault = NULL;
    gint64 ids[2] = { id_of (fixture, "3.1"), id_of (fixture, "3.2") };

    laurel_test_exec (fixture->library, FAULTS[i].sql);
    fault = dup_series_fault (fixture);
    g_assert_cmpstr (fault, ==, FAULTS[i].fault);
    laurel_test_exec (fixture->library,
                      "UPDATE activity SET series_id = (SELECT id FROM activity"
                      " WHERE number = '3'), programme_id = (SELECT programme_id FROM activity"
                      " WHERE number = '3') WHERE number IN ('3.1', '3.2')");
    g_assert_cmpint (ids[0], ==, id_of (fixture, "3.1"));
    g_assert_cmpint (ids[1], ==, id_of (fixture, "3.2"));
  }
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/calendar/series-commands/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("order", test_members_stand_right_behind_their_series);
  ADD ("take-out", test_who_is_taken_out_stands_behind_the_others);
  ADD ("refused", test_what_cannot_be_is_refused);
  ADD ("alone", test_what_was_changed_alone_stays);
  ADD ("no-place", test_where_no_place_is_known_nothing_was_changed);
  ADD ("fit", test_a_series_is_fitted_to_its_members);
  ADD ("follow", test_the_series_follows_the_state_of_its_members);
  ADD ("cancel", test_cancelling_a_series_leaves_what_was_done);
  ADD ("off", test_what_is_off_keeps_its_own);
  ADD ("comes-back", test_what_was_cancelled_with_its_series_comes_back_with_it);
  ADD ("comes-and-goes", test_the_series_follows_who_comes_and_goes);
  ADD ("number", test_a_number_is_said_as_it_is_kept);
  ADD ("announced", test_what_was_announced_of_a_series_is_not_removed);
  ADD ("organisers", test_organisers_are_its_own_or_the_series_or_the_seasons);
  ADD ("check", test_members_of_another_season_and_of_members_are_found);
#undef ADD

  return g_test_run ();
}
