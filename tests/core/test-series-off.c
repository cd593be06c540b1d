/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "series-library.h"

/* A series is cancelled and postponed with what belongs to it, and comes back with it. */

/* How they stand, and when: "3 planned September, 3.1 done 8 September (rain)". */
static char *
dup_stand (Fixture *fixture)
{
  g_autoptr (GPtrArray) all = laurel_activity_list (reader_of (fixture), fixture->programme, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++) {
    LaurelActivity *one = all->pdata[i];
    LaurelWindow window = laurel_activity_get_window (one);
    const char *words = laurel_activity_get_words (one);
    const char *reason = laurel_activity_get_reason (one);

    if (!g_str_has_prefix (laurel_activity_get_number (one), "23"))
      continue;
    g_string_append_printf (text, "%s%s %s", text->len ? ", " : "",
                            laurel_activity_get_number (one), laurel_activity_get_status (one));
    g_string_append_printf (text, " %s%s", words ? words : "-",
                            laurel_window_is_known (&window) ? "" : "?");
    if (reason != NULL)
      g_string_append_printf (text, " (%s)", reason);
  }

  return g_string_free (text, FALSE);
}

static void
assert_stand (Fixture *fixture, const char *stand)
{
  g_autofree char *found = dup_stand (fixture);

  g_assert_cmpstr (found, ==, stand);
}

/* Runs it, takes it back, and does it again. */
static void
do_undo_redo (Fixture *fixture, const LaurelCommand *command, GVariant *args)
{
  g_autofree char *before = laurel_test_dump (fixture->library);
  g_autofree char *after = NULL, *undone = NULL, *redone = NULL;
  gint64 entry = run (fixture, command, args, NULL);

  g_assert_cmpint (entry, !=, 0);
  after = laurel_test_dump (fixture->library);
  entry = laurel_test_revert (fixture->library, entry);
  undone = laurel_test_dump (fixture->library);
  g_assert_cmpstr (undone, ==, before);
  laurel_test_revert (fixture->library, entry);
  redone = laurel_test_dump (fixture->library);
  g_assert_cmpstr (redone, ==, after);
}

/* Number 23 with five: one done, two with a date, one cancelled alone, one postponed alone. */
static void
make_five (Fixture *fixture)
{
  add_activity (fixture);
  run (fixture, &LAUREL_ACTIVITY_WORD, g_variant_new ("(xs)", id_of (fixture, "23"), "September"),
       NULL);
  run (fixture, &LAUREL_SERIES_MAKE, g_variant_new_parsed (
    "(%x, [('A', '1 September', '', '', ''), ('B', 'around 8 September', '', '', ''),"
    " ('C', 'mid-September', '', '', ''), ('D', '9 September', '', '', ''),"
    " ('E', '9 September', '', '', '')])", id_of (fixture, "23")), NULL);
  edit_one (fixture, "23.1", "status", "done");
  run (fixture, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", id_of (fixture, "23.4"), "alone"),
       NULL);
  run (fixture, &LAUREL_ACTIVITY_POSTPONE, g_variant_new ("(xs)", id_of (fixture, "23.5"), "later"),
       NULL);
}

static const struct {
  const LaurelCommand *command;
  const char *reason;
  const char *off;
  const char *back; /* once the series has another date */
} CASES[] = {
  { &LAUREL_ACTIVITY_CANCEL, "rain",
    "23 cancelled September (rain), 23.1 done 1 September,"
    " 23.2 cancelled around 8 September (rain), 23.3 cancelled mid-September (rain),"
    " 23.4 cancelled 9 September (alone), 23.5 cancelled -? (rain)",
    "23 planned October, 23.1 done 1 September, 23.2 planned around 8 September,"
    " 23.3 planned mid-September, 23.4 cancelled 9 September (alone), 23.5 planned -?" },
  { &LAUREL_ACTIVITY_POSTPONE, "rain",
    "23 postponed -? (rain), 23.1 done 1 September, 23.2 postponed -? (rain),"
    " 23.3 postponed -? (rain), 23.4 cancelled 9 September (alone), 23.5 postponed -? (later)",
    "23 planned October, 23.1 done 1 September, 23.2 planned -?, 23.3 planned -?,"
    " 23.4 cancelled 9 September (alone), 23.5 postponed -? (later)" },
  { &LAUREL_ACTIVITY_POSTPONE, "",
    "23 postponed -?, 23.1 done 1 September, 23.2 postponed -?, 23.3 postponed -?,"
    " 23.4 cancelled 9 September (alone), 23.5 postponed -? (later)",
    "23 planned October, 23.1 done 1 September, 23.2 planned -?, 23.3 planned -?,"
    " 23.4 cancelled 9 September (alone), 23.5 postponed -? (later)" },
};

static void
test_a_series_takes_along_what_belongs_to_it (Fixture *fixture, gconstpointer data)
{
  gint64 first;

  make_five (fixture);
  first = laurel_library_get_undo (fixture->library);
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_auto (LaurelOutcome) outcome = { 0 };
    gint64 series = id_of (fixture, "23");

    g_test_message ("%s %s", CASES[i].command->name, CASES[i].reason);
    do_undo_redo (fixture, CASES[i].command, g_variant_new ("(xs)", series, CASES[i].reason));
    assert_stand (fixture, CASES[i].off);
    do_undo_redo (fixture, &LAUREL_ACTIVITY_MOVE, g_variant_new ("(xss)", series, "October", ""));
    assert_stand (fixture, CASES[i].back);
    assert_sound (fixture);
    g_assert_true (laurel_library_go_back_to (fixture->library, first, "tester", &outcome, NULL));
  }
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/calendar/series-off/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("takes-along", test_a_series_takes_along_what_belongs_to_it);
#undef ADD

  return g_test_run ();
}
