/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-removal-store.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-release-store.h"
#include "series-library.h"

/* The commands about series undone: a state as text, what a command makes of it,
 * and the same text again. */

/* Everything that is recorded, and what is searched. */
static char *
dump_library (Fixture *fixture)
{
  g_autofree char *rows = laurel_test_dump (fixture->library);
  g_autofree char *search = laurel_test_dump_search (fixture->library);

  return g_strconcat (rows, search, NULL);
}

static void
test_removing_a_series_leaves_nothing_dangling (Fixture *fixture, gconstpointer data)
{
  gint64 one = add_activity (fixture);
  g_autofree char *before = dump_library (fixture);
  g_autofree char *after = NULL, *undone = NULL, *made = NULL;
  gint64 entry;

  make_three (fixture, "23");
  run (fixture, &LAUREL_PHASE_ADD, g_variant_new ("(xss)", id_of (fixture, "23.2"), "Eve", ""),
       NULL);
  run (fixture, &LAUREL_SERIES_EDIT,
       g_variant_new_parsed ("(%x, {'content': 'For all'}, false)", one), NULL);
  made = dump_library (fixture);
  entry = run (fixture, &LAUREL_ACTIVITY_REMOVE, g_variant_new ("(x)", one), NULL);
  assert_sound (fixture);
  after = dump_library (fixture);
  g_assert_null (strstr (after, "\"North\""));
  g_assert_null (strstr (after, "For all"));
  g_assert_null (strstr (after, "\"Eve\""));
  revert (fixture, entry);
  undone = dump_library (fixture);
  g_assert_cmpstr (made, ==, undone);
  g_assert_cmpstr (before, !=, undone);
}

static gint64
do_nth (Fixture *fixture, int n)
{
  gint64 three = id_of (fixture, "3");

  switch (n) {
  case 0:
    return run (fixture, &LAUREL_SERIES_ADD,
                g_variant_new_parsed ("(%x, [('West', '8 October', 'Hexi', 'tentative', 'New')])",
                                      three), NULL);
  case 1:
    return edit_all (fixture, "content", "For all", FALSE, NULL);
  case 2:
    return edit_all (fixture, "words", "late September", TRUE, NULL);
  case 3:
    return run (fixture, &LAUREL_SERIES_FIT, g_variant_new ("(x)", three), NULL);
  case 4:
    return run (fixture, &LAUREL_SERIES_TAKE_OUT, g_variant_new ("(x)", id_of (fixture, "3.1")),
                NULL);
  case 5:
    return run (fixture, &LAUREL_SERIES_REMOVE, g_variant_new ("(x)", three), NULL);
  case 6:
    return run (fixture, &LAUREL_ACTIVITY_REMOVE, g_variant_new ("(x)", id_of (fixture, "3.2")),
                NULL);
  case 7:
    return run (fixture, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", three, "rain"), NULL);
  case 8:
    return edit_one (fixture, "3.3", "status", "done");
  case 10:
    return run (fixture, &LAUREL_ACTIVITY_POSTPONE, g_variant_new ("(xs)", three, "rain"), NULL);
  case 9:
    return make_three (fixture, "7");
  default:
    return run (fixture, &LAUREL_RELEASE_MAKE,
                g_variant_new ("(xssss)", fixture->programme, "Fourth", "2025-09-03", "", ""),
                NULL);
  }
}

static void
test_each_undoes_to_the_same_dump (Fixture *fixture, gconstpointer data)
{
  make_three (fixture, "3");
  for (int n = 0; n <= 11; n++) {
    g_autofree char *before = dump_library (fixture);
    gint64 entry = do_nth (fixture, n);
    g_autofree char *done = dump_library (fixture);
    g_autofree char *undone = NULL;

    g_test_message ("%d", n);
    g_assert_cmpint (entry, !=, 0);
    g_assert_cmpstr (before, !=, done);
    revert (fixture, entry);
    undone = dump_library (fixture);
    g_assert_cmpstr (before, ==, undone);
  }
}

/* Any of them, in any order, whatever may be done; then all of it undone. */
static void
test_random_commands_undo_to_the_same_dump (Fixture *fixture, gconstpointer data)
{
  static const LaurelCommand *const OF_ONE[] = {
    &LAUREL_SERIES_FIT, &LAUREL_SERIES_TAKE_OUT, &LAUREL_SERIES_REMOVE, &LAUREL_ACTIVITY_REMOVE,
  };
  g_autofree char *before = dump_library (fixture);
  g_autofree char *undone = NULL;
  gint64 first = laurel_library_get_undo (fixture->library);

  for (int i = 0; i < 80; i++) {
    g_autoptr (GPtrArray) all = laurel_activity_list (reader_of (fixture), fixture->programme,
                                                      NULL);
    gint64 id = laurel_row_get_id (all->pdata[g_test_rand_int_range (0, (int) all->len)]);
    g_auto (LaurelOutcome) outcome = { 0 };
    g_autoptr (GError) error = NULL;
    int n = g_test_rand_int_range (0, 9);

    if (n < 3)
      laurel_library_run (fixture->library, n == 0 ? &LAUREL_SERIES_ADD : &LAUREL_SERIES_MAKE,
                          g_variant_new_parsed ("(%x, " THREE ")", id), "t", &outcome, &error);
    else if (n < 5)
      laurel_library_run (fixture->library, &LAUREL_SERIES_EDIT,
                          g_variant_new_parsed ("(%x, {'words': 'August', 'place': 'Hexi'}, %b)",
                                                id, n == 3), "t", &outcome, &error);
    else
      laurel_library_run (fixture->library, OF_ONE[n - 5], g_variant_new ("(x)", id), "t",
                          &outcome, &error);
    if (error != NULL)
      g_assert_true (error->domain == LAUREL_RULE_ERROR);
  }
  assert_sound (fixture);
  while (laurel_library_get_undo (fixture->library) != first)
    revert (fixture, laurel_library_get_undo (fixture->library));

  undone = dump_library (fixture);
  g_assert_cmpstr (before, ==, undone);
}

static void
test_twenty_eight_of_each_of_twenty_two_are_quick (Fixture *fixture, gconstpointer data)
{
  gint64 start = g_get_monotonic_time ();
  g_autofree char *order = NULL;

  for (int i = 1; i <= 22; i++) {
    g_autofree char *number = g_strdup_printf ("%d", i);
    GVariantBuilder members;

    g_variant_builder_init (&members, G_VARIANT_TYPE ("a(sssss)"));
    for (int k = 1; k <= 28; k++) {
      g_autofree char *title = g_strdup_printf ("Division %d of %d", k, i);

      g_variant_builder_add (&members, "(sssss)", title, "mid-September", "Hexi", "confirmed",
                             "Hexi branch");
    }
    run (fixture, &LAUREL_SERIES_MAKE,
         g_variant_new ("(xa(sssss))", id_of (fixture, number), &members), NULL);
  }
  g_assert_cmpint (g_get_monotonic_time () - start, <, 60 * G_USEC_PER_SEC);
  order = dup_order (fixture);
  g_assert_true (g_str_has_prefix (order, "1 (1.1) "));
  g_assert_true (g_str_has_suffix (order, " (22.28) "));
  g_assert_nonnull (strstr (order, "(13.28) 14 (14.1)"));
  assert_sound (fixture);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/calendar/series-undo/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("remove", test_removing_a_series_leaves_nothing_dangling);
  ADD ("undo", test_each_undoes_to_the_same_dump);
  ADD ("random-undo", test_random_commands_undo_to_the_same_dump);
  ADD ("many", test_twenty_eight_of_each_of_twenty_two_are_quick);
#undef ADD

  return g_test_run ();
}
