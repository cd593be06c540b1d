/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-shift-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-series-store.h"
#include "sample-library.h"

/* What is off stays off, for the reason that was given, until somebody says when it is. */

static char *
read_state (Fixture *f, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelActivity) activity = laurel_activity_load (reader_of (f), id, &error);
  const char *reason = laurel_activity_get_reason (activity);

  g_assert_no_error (error);
  return g_strconcat (laurel_activity_get_status (activity), reason ? ": " : "", reason, NULL);
}

#define assert_state(f, id, expected) \
  G_STMT_START { \
    g_autofree char *state_ = read_state (f, id); \
    g_assert_cmpstr (state_, ==, expected); \
  } G_STMT_END

static void
run_in_vain (Fixture *f, const LaurelCommand *command, GVariant *args)
{
  g_autofree char *before = laurel_test_dump (f->library);
  g_autofree char *after = NULL;

  g_assert_cmpint (laurel_test_run (f->library, command, args), ==, 0);
  after = laurel_test_dump (f->library);
  g_assert_cmpstr (after, ==, before);
}

static const struct {
  const LaurelCommand *command;
  const char *status;
} OFF[] = {
  { &LAUREL_ACTIVITY_CANCEL, "cancelled" },
  { &LAUREL_ACTIVITY_POSTPONE, "postponed" },
};

static void
test_off_twice (Fixture *f, gconstpointer data)
{
  gint64 id = activity_of (f, "2025/13");

  for (gsize i = 0; i < G_N_ELEMENTS (OFF); i++) {
    g_autofree char *told = g_strconcat (OFF[i].status, ": no money", NULL);
    g_autofree char *better = g_strconcat (OFF[i].status, ": no hall", NULL);

    do_undo_redo (f, OFF[i].command, g_variant_new ("(xs)", id, "no money"));
    assert_state (f, id, told);
    run_in_vain (f, OFF[i].command, g_variant_new ("(xs)", id, ""));
    run_in_vain (f, OFF[i].command, g_variant_new ("(xs)", id, " no money "));
    assert_state (f, id, told);
    do_undo_redo (f, OFF[i].command, g_variant_new ("(xs)", id, "no hall"));
    assert_state (f, id, better);
  }

  /* The reason for one thing is none for another. */
  do_undo_redo (f, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", id, ""));
  assert_state (f, id, "cancelled");
}

static void
test_place_of_what_is_off (Fixture *f, gconstpointer data)
{
  gint64 id = activity_of (f, "2025/13");

  for (gsize i = 0; i < G_N_ELEMENTS (OFF); i++) {
    g_autofree char *told = g_strconcat (OFF[i].status, ": no money", NULL);
    g_autofree char *place = g_strdup_printf ("Place %u", (guint) i);

    laurel_test_run (f->library, OFF[i].command, g_variant_new ("(xs)", id, "no money"));
    do_undo_redo (f, &LAUREL_ACTIVITY_SETTLE, g_variant_new ("(xsss)", id, "", place, ""));
    assert_state (f, id, told);
    laurel_test_run (f->library, &LAUREL_ACTIVITY_EDIT, one_field (id, "place-status",
                                                                   "tentative"));
    do_undo_redo (f, &LAUREL_ACTIVITY_SETTLE, g_variant_new ("(xsss)", id, "", "", ""));
    assert_state (f, id, told);
  }
}

/* Neither a key nor a pointer brings back what was cancelled. */
static void
test_shift_of_what_is_cancelled (Fixture *f, gconstpointer data)
{
  gint64 id = activity_of (f, "2025/13");

  laurel_test_run (f->library, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", id, "no money"));
  refuse (f, &LAUREL_ACTIVITY_SHIFT, g_variant_new ("(xiib)", id, 0, 1, FALSE),
          LAUREL_RULE_ERROR_REFUSED);
  refuse (f, &LAUREL_ACTIVITY_SHIFT, g_variant_new ("(xiib)", id, 0, 1, TRUE),
          LAUREL_RULE_ERROR_REFUSED);
  assert_state (f, id, "cancelled: no money");
}

static void
test_words_bring_back (Fixture *f, gconstpointer data)
{
  static const struct {
    const LaurelCommand *command;
    const char *args;
  } BACK[] = {
    { &LAUREL_ACTIVITY_MOVE, "(%x, '12 September', '')" },
    { &LAUREL_ACTIVITY_SETTLE, "(%x, '12 September', '', '')" },
    { &LAUREL_ACTIVITY_WORD, "(%x, '12 September')" },
  };
  gint64 id = activity_of (f, "2025/13");

  for (gsize i = 0; i < G_N_ELEMENTS (BACK); i++) {
    g_auto (LaurelOutcome) outcome = { 0 };
    g_autoptr (GError) error = NULL;

    laurel_test_run (f->library, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", id, "no money"));
    laurel_library_run (f->library, BACK[i].command, g_variant_new_parsed (BACK[i].args, id),
                        "tester", &outcome, &error);
    g_assert_no_error (error);
    g_assert_true (g_str_has_suffix (outcome.told, "takes place again"));
    assert_state (f, id, "planned");
  }
}

/* A series that is cancelled again is cancelled with all in it, as it was. */
static void
test_series_off_twice (Fixture *f, gconstpointer data)
{
  gint64 id = activity_of (f, "2025/13");
  gint64 north;

  laurel_test_run (f->library, &LAUREL_SERIES_MAKE, g_variant_new_parsed (
    "(%x, [('North', 'June', '', '', ''), ('South', 'June', '', '', '')])", id));
  north = laurel_test_read_int (f->library, "SELECT id FROM activity WHERE title = 'North'");
  laurel_test_run (f->library, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", id, "no money"));
  assert_state (f, north, "cancelled: no money");
  run_in_vain (f, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", id, ""));
  assert_state (f, id, "cancelled: no money");
  assert_state (f, north, "cancelled: no money");
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add ("/calendar/plan/off/place", Fixture, NULL, set_up, test_place_of_what_is_off,
              tear_down);
  g_test_add ("/calendar/plan/off/series-twice", Fixture, NULL, set_up, test_series_off_twice,
              tear_down);
  g_test_add ("/calendar/plan/off/shift", Fixture, NULL, set_up, test_shift_of_what_is_cancelled,
              tear_down);
  g_test_add ("/calendar/plan/off/twice", Fixture, NULL, set_up, test_off_twice, tear_down);
  g_test_add ("/calendar/plan/off/words", Fixture, NULL, set_up, test_words_bring_back, tear_down);

  return g_test_run ();
}
