/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-plan-import-store.h"
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

/* ---- by a file -------------------------------------------------------------- */

static GVariant *
build_row (Fixture *fixture, const char *number, const char *what, const char *words,
           const char *day, const char *status, const char *reason)
{
  g_autoptr (LaurelActivity) one = find (fixture, number);

  return g_variant_new_parsed (
    "(%x, '', 2025, 'en', '', 'plan.csv', [(%x, %s, (%s, %s, ''), (%s, %s, %s, %s, %s, 'within',"
    " 1, 0), ('', 'none', ''), '', (0, 0), @a(sssi) [], @a(sss) [], (%s, %s, ''),"
    " @a(issssis) [], @a(isiiss) [], '')], ('', ''), @a(sss) [])", fixture->programme,
    laurel_row_get_id (LAUREL_ROW (one)), what, number, laurel_activity_get_title (one), words,
    day, day, day, day, status, reason);
}

/* What may have been done before. */
static void
prepare (Fixture *fixture, int n)
{
  static const char *const MEMBERS[] = { "23.2", "23.3", "23.5" };

  if (n == 1)
    run (fixture, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", id_of (fixture, "23"), "rain"),
         NULL);
  if (n == 2)
    run (fixture, &LAUREL_ACTIVITY_POSTPONE, g_variant_new ("(xs)", id_of (fixture, "23"), ""),
         NULL);
  if (n == 4)
    edit_one (fixture, "23.1", "status", "planned");
  for (gsize i = 0; n >= 3 && i < G_N_ELEMENTS (MEMBERS); i++)
    run (fixture, &LAUREL_ACTIVITY_CANCEL,
         g_variant_new ("(xs)", id_of (fixture, MEMBERS[i]), "storm"), NULL);
  if (n == 4)
    run (fixture, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", id_of (fixture, "23.1"), ""),
         NULL);
}

static void
go_back (Fixture *fixture, gint64 first)
{
  g_auto (LaurelOutcome) outcome = { 0 };

  g_assert_true (laurel_library_go_back_to (fixture->library, first, "tester", &outcome, NULL));
}

/* What is done, or off already, need not be in a file. */
static gboolean
is_past (Fixture *fixture, const char *number)
{
  g_autoptr (LaurelActivity) one = find (fixture, number);
  const char *status = laurel_activity_get_status (one);

  return g_str_equal (status, "done") || g_str_equal (status, "cancelled");
}

/* A file moves and cancels as a hand does. */
static void
test_a_file_does_as_a_hand_does (Fixture *fixture, gconstpointer data)
{
  static const char *const NUMBERS[] = { "23", "23.1", "23.2", "23.4", "23.5" };
  const guint step = 2 * laurel_test_stride (1) - 1; /* odd: moves and cancels take turns */
  gint64 first;

  make_five (fixture);
  first = laurel_library_get_undo (fixture->library);
  for (gsize i = 0; i < 2 * 5 * G_N_ELEMENTS (NUMBERS); i += step) {
    const char *number = NUMBERS[i / 10];
    g_autofree char *before = NULL, *by_hand = NULL, *by_file = NULL;
    gboolean moves = i % 2 == 0, stays;

    prepare (fixture, (int) (i / 2 % 5));
    before = dup_stand (fixture);
    g_test_message ("%s %s: %s", moves ? "move" : "cancel", number, before);
    stays = !moves && is_past (fixture, number);
    if (!stays)
      run (fixture, moves ? &LAUREL_ACTIVITY_MOVE : &LAUREL_ACTIVITY_CANCEL,
           moves ? g_variant_new ("(xss)", id_of (fixture, number), "8 October", "")
                 : g_variant_new ("(xs)", id_of (fixture, number), ""), NULL);
    by_hand = dup_stand (fixture);
    go_back (fixture, first);

    prepare (fixture, (int) (i / 2 % 5));
    if (stays)
      g_assert_cmpint (run (fixture, &LAUREL_PLAN_IMPORT,
                            build_row (fixture, number, "gone", "", "", "", ""), NULL), ==, 0);
    else
      do_undo_redo (fixture, &LAUREL_PLAN_IMPORT,
                    moves ? build_row (fixture, number, "moved", "8 October", "2025-10-08", "", "")
                          : build_row (fixture, number, "gone", "", "", "", ""));
    by_file = dup_stand (fixture);
    g_assert_cmpstr (by_file, ==, by_hand);
    assert_sound (fixture);
    go_back (fixture, first);
  }
}

static const struct {
  int before; /* as prepare() has it */
  const char *number;
  const char *words;
  const char *day;
  const char *status;
  const char *reason;
  const char *stand; /* of it */
} SAID[] = {
  /* Where it is said to be, and why. */
  { 0, "23.2", "8 October", "2025-10-08", "", "Hall closed",
    "23.2 planned 8 October (Hall closed)" },
  { 0, "23.2", "8 October", "2025-10-08", "announced", "Hall closed",
    "23.2 announced 8 October (Hall closed)" },
  { 0, "23.2", "8 October", "2025-10-08", "cancelled", "Storm", "23.2 cancelled 8 October (Storm)" },
  { 3, "23.2", "8 October", "2025-10-08", "cancelled", "", "23.2 cancelled 8 October (storm)" },
  { 3, "23.2", "8 October", "2025-10-08", "announced", "", "23.2 announced 8 October" },
  { 3, "23.2", "8 October", "2025-10-08", "done", "", "23.2 done 8 October" },
  { 3, "23.2", "soon", "", "", "", "23.2 planned soon?" },
  /* What is postponed without a date stays so. */
  { 0, "23.5", "soon", "", "", "", "23.5 postponed soon? (later)" },
  { 0, "23.5", "", "", "postponed", "", "23.5 postponed -? (later)" },
  { 0, "23.5", "", "", "planned", "", "23.5 planned -?" },
  { 0, "23.5", "9 October", "2025-10-09", "", "", "23.5 planned 9 October" },
};

static void
test_what_a_file_says_of_its_state (Fixture *fixture, gconstpointer data)
{
  gint64 first;

  make_five (fixture);
  first = laurel_library_get_undo (fixture->library);
  for (gsize i = 0; i < G_N_ELEMENTS (SAID); i++) {
    g_autofree char *stand = NULL;

    g_test_message ("%s %s %s", SAID[i].number, SAID[i].words, SAID[i].status);
    prepare (fixture, SAID[i].before);
    run (fixture, &LAUREL_PLAN_IMPORT,
         build_row (fixture, SAID[i].number, "moved", SAID[i].words, SAID[i].day, SAID[i].status,
                    SAID[i].reason), NULL);
    stand = dup_stand (fixture);
    g_assert_nonnull (strstr (stand, SAID[i].stand));
    go_back (fixture, first);
  }
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/calendar/series-off/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("takes-along", test_a_series_takes_along_what_belongs_to_it);
  ADD ("file", test_a_file_does_as_a_hand_does);
  ADD ("said", test_what_a_file_says_of_its_state);
#undef ADD

  return g_test_run ();
}
