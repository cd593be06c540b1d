/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-removal-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-agenda-item.h"
#include "calendar/laurel-agenda-store.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-phase.h"
#include "calendar/laurel-plan-copy-store.h"
#include "calendar/laurel-plan-copy.h"
#include "calendar/laurel-reminder-store.h"
#include "sample-library.h"
#include "store/laurel-check.h"

/* Reminders in a library: what the commands make of them, and that all of it can
 * be taken back. */

/* The sample season without its own. */
static void
set_up_without (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) own = NULL;

  set_up (f, data);
  own = ask (f, &LAUREL_REMINDERS_OF_PROGRAMME, g_variant_new ("(x)", (gint64) 0));
  for (guint i = 0; i < own->len; i++)
    laurel_test_run (f->library, &LAUREL_REMINDER_REMOVE,
                     g_variant_new ("(x)", laurel_row_get_id (own->pdata[i])));
}

/* ---- the state as text ------------------------------------------------------ */

static char *
dup_line (LaurelReminder *reminder)
{
  g_autofree char *says = laurel_reminder_describe (reminder);
  g_autofree char *moment = laurel_moment_dup_iso (laurel_reminder_get_moment (reminder));
  const char *words = laurel_reminder_get_words (reminder);

  return g_strdup_printf ("%s %s: %s%s%s\n", moment ? moment : "?",
                          laurel_reminder_get_activity (reminder), says, words ? ", " : "",
                          words ? words : "");
}

static char *
dup_lines (Fixture *f, const LaurelQuery *query, GVariant *args)
{
  g_autoptr (GPtrArray) reminders = ask (f, query, args);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < reminders->len; i++) {
    g_autofree char *line = dup_line (reminders->pdata[i]);

    g_string_append (lines, line);
  }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
assert_of (Fixture *f, const char *name, const char *expected)
{
  g_autofree char *lines = dup_lines (f, &LAUREL_REMINDERS_OF_ACTIVITY,
                                      g_variant_new ("(x)", activity_of (f, name)));

  g_assert_cmpstr (lines, ==, expected);
}

static void
assert_due (Fixture *f, const char *now, const char *expected)
{
  g_autofree char *lines = dup_lines (f, &LAUREL_REMINDERS_DUE,
                                      g_variant_new ("(xs)", G_GINT64_CONSTANT (0), now));

  g_assert_cmpstr (lines, ==, expected);
}

static gint64
phase_of (Fixture *f, const char *name, guint n)
{
  g_autoptr (GPtrArray) phases = ask (f, &LAUREL_PHASES_OF_ACTIVITY,
                                      g_variant_new ("(x)", activity_of (f, name)));

  return laurel_row_get_id (phases->pdata[n]);
}

static GVariant *
build (Fixture *f, const char *name, gint64 phase, const char *when, const char *words)
{
  return g_variant_new ("(xxsss)", activity_of (f, name), phase, when, "09:00", words);
}

static void
add (Fixture *f, const char *name, gint64 phase, const char *when, const char *words)
{
  g_assert_cmpint (laurel_test_run (f->library, &LAUREL_REMINDER_ADD,
                                    build (f, name, phase, when, words)), !=, 0);
}

static gint64
first_of (Fixture *f, const char *name)
{
  g_autoptr (GPtrArray) reminders = ask (f, &LAUREL_REMINDERS_OF_ACTIVITY,
                                         g_variant_new ("(x)", activity_of (f, name)));

  return laurel_row_get_id (reminders->pdata[0]);
}

static void
assert_sound (Fixture *f)
{
  g_autoptr (GPtrArray) findings = laurel_check_library (f->library);

  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((LaurelCheckResult *) findings->pdata[i])->fault, ==, NULL);
}

/* ---- one at a time ---------------------------------------------------------- */

static void
test_each_command_undoes (Fixture *f, gconstpointer data)
{
  gint64 id;
  g_autofree char *phase = g_strdup_printf ("%" G_GINT64_FORMAT, phase_of (f, "2025/3", 1));

  do_undo_redo (f, &LAUREL_REMINDER_ADD, build (f, "2025/3", 0, "start-1w", " Print  badges "));
  do_undo_redo (f, &LAUREL_REMINDER_ADD, build (f, "2025/3", phase_of (f, "2025/3", 1), "end", ""));
  id = first_of (f, "2025/3");
  do_undo_redo (f, &LAUREL_REMINDER_EDIT, one_field (id, "when", "end-3d"));
  do_undo_redo (f, &LAUREL_REMINDER_EDIT, one_field (id, "time", "18:30"));
  do_undo_redo (f, &LAUREL_REMINDER_EDIT, one_field (id, "words", ""));
  do_undo_redo (f, &LAUREL_REMINDER_EDIT, one_field (id, "phase", phase));
  do_undo_redo (f, &LAUREL_REMINDER_EDIT, one_field (id, "phase", ""));
  do_undo_redo (f, &LAUREL_REMINDER_DO, g_variant_new ("(xb)", id, TRUE));
  laurel_test_run (f->library, &LAUREL_REMINDER_DO, g_variant_new ("(xb)", id, TRUE));
  do_undo_redo (f, &LAUREL_REMINDER_DO, g_variant_new ("(xb)", id, FALSE));
  do_undo_redo (f, &LAUREL_REMINDER_REMOVE, g_variant_new ("(x)", id));
  assert_sound (f);
}

static void
test_what_cannot_be_is_refused (Fixture *f, gconstpointer data)
{
  gint64 of_five = phase_of (f, "2025/5", 0), id;
  g_autofree char *phase = g_strdup_printf ("%" G_GINT64_FORMAT, of_five);

  refuse (f, &LAUREL_REMINDER_ADD, build (f, "2025/3", of_five, "start", ""),
          LAUREL_RULE_ERROR_NOT_FOUND);
  refuse (f, &LAUREL_REMINDER_ADD, build (f, "2025/3", 7, "start", ""),
          LAUREL_RULE_ERROR_NOT_FOUND);
  refuse (f, &LAUREL_REMINDER_ADD, build (f, "2025/3", 0, "soon", ""),
          LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
  refuse (f, &LAUREL_REMINDER_ADD,
          g_variant_new_parsed ("(int64 7, int64 0, 'start', '09:00', '')"),
          LAUREL_RULE_ERROR_NOT_FOUND);
  refuse (f, &LAUREL_REMINDER_ADD,
          g_variant_new ("(xxsss)", activity_of (f, "2025/3"), (gint64) 0, "start", "nine", ""),
          LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
  add (f, "2025/3", 0, "start", "");
  id = first_of (f, "2025/3");
  refuse (f, &LAUREL_REMINDER_EDIT, one_field (id, "when", "soon"),
          LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
  refuse (f, &LAUREL_REMINDER_EDIT, one_field (id, "time", "25:00"),
          LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
  refuse (f, &LAUREL_REMINDER_EDIT, one_field (id, "phase", phase), LAUREL_RULE_ERROR_NOT_FOUND);
  refuse (f, &LAUREL_REMINDER_EDIT, one_field (id, "colour", "red"), LAUREL_RULE_ERROR_NOT_FOUND);
  refuse (f, &LAUREL_REMINDER_EDIT, one_field (7, "when", "start"), LAUREL_RULE_ERROR_NOT_FOUND);
  refuse (f, &LAUREL_REMINDER_REMOVE, g_variant_new_parsed ("(int64 7,)"),
          LAUREL_RULE_ERROR_NOT_FOUND);
  refuse (f, &LAUREL_REMINDER_DO, g_variant_new_parsed ("(int64 7, true)"),
          LAUREL_RULE_ERROR_NOT_FOUND);
  laurel_test_run (f->library, &LAUREL_ACTIVITY_POSTPONE,
                   g_variant_new ("(xs)", activity_of (f, "2025/3"), ""));
  refuse (f, &LAUREL_REMINDER_DO, g_variant_new ("(xb)", id, TRUE), LAUREL_RULE_ERROR_REFUSED);
}

static void
test_the_same_is_not_added_twice (Fixture *f, gconstpointer data)
{
  add (f, "2025/3", 0, "start-1w", "Print badges");
  g_assert_cmpint (laurel_test_run (f->library, &LAUREL_REMINDER_ADD,
                                    build (f, "2025/3", 0, "start-7d", "Print badges ")), ==, 0);
  add (f, "2025/3", 0, "start-1w", "");
  g_assert_cmpint (laurel_test_run (f->library, &LAUREL_REMINDER_ADD,
                                    build (f, "2025/3", 0, "start-1w", "")), ==, 0);
  assert_of (f, "2025/3", "2025-06-24T09:00 2025/3: 1 week before it starts, Print badges\n"
                          "2025-06-24T09:00 2025/3: 1 week before it starts\n");
}

/* ---- days that move --------------------------------------------------------- */

static void
test_it_follows_what_it_is_about (Fixture *f, gconstpointer data)
{
  gint64 three = activity_of (f, "2025/3"), final = phase_of (f, "2025/3", 1);

  add (f, "2025/3", 0, "start-1w", "");
  add (f, "2025/3", final, "end-3d", "Cups");
  add (f, "2025/5", phase_of (f, "2025/5", 0), "deadline-1d", "");
  assert_of (f, "2025/3", "2025-06-24T09:00 2025/3: 1 week before it starts\n"
                          "2025-10-28T09:00 2025/3: National final · 3 days before its last day,"
                          " Cups\n");
  assert_of (f, "2025/5", "2025-10-30T09:00 2025/5: Review by experts · 1 day before the"
                          " deadline\n");

  laurel_test_run (f->library, &LAUREL_ACTIVITY_MOVE,
                   g_variant_new ("(xss)", three, "15 September – 30 October", ""));
  laurel_test_run (f->library, &LAUREL_PHASE_EDIT, one_field (final, "words", "28–30 October"));
  assert_of (f, "2025/3", "2025-09-08T09:00 2025/3: 1 week before it starts\n"
                          "2025-10-27T09:00 2025/3: National final · 3 days before its last day,"
                          " Cups\n");

  /* Without a date it waits, and when it is off there is nothing to remind of. */
  laurel_test_run (f->library, &LAUREL_PHASE_EDIT, one_field (final, "words", "to be announced"));
  assert_of (f, "2025/3", "2025-09-08T09:00 2025/3: 1 week before it starts\n"
                          "? 2025/3: National final · 3 days before its last day, Cups\n");
  assert_due (f, "2025-09-08", "2025-09-08T09:00 2025/3: 1 week before it starts\n");
  assert_due (f, "2025-09-08T08:59", "");
  assert_due (f, "2025-09-15", "2025-09-08T09:00 2025/3: 1 week before it starts\n");
  assert_due (f, "2025-09-16", "");
  laurel_test_run (f->library, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", three, "rain"));
  assert_due (f, "2025-09-08", "");
}

static void
test_due_is_of_a_season_or_of_all (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelActivity) three = laurel_plan_find_activity (reader_of (f), "2025/3", NULL);
  gint64 programme = laurel_activity_get_programme_id (three);
  g_autofree char *own = NULL, *other = NULL;
  g_autoptr (GError) error = NULL;

  add (f, "2025/3", 0, "start", "");
  own = dup_lines (f, &LAUREL_REMINDERS_DUE, g_variant_new ("(xs)", programme, "2025-07-01"));
  other = dup_lines (f, &LAUREL_REMINDERS_DUE, g_variant_new ("(xs)", programme + 1,
                                                              "2025-07-01"));
  g_assert_cmpstr (own, ==, "2025-07-01T09:00 2025/3: On its earliest day\n");
  g_assert_cmpstr (other, ==, "");
  g_assert_null (laurel_library_ask (reader_of (f), &LAUREL_REMINDERS_DUE,
                                     g_variant_new ("(xs)", programme, "today"), &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
}

/* ---- the agenda ------------------------------------------------------------- */

static char *
dup_head_of_agenda (Fixture *f, const char *today)
{
  g_autoptr (LaurelActivity) three = laurel_plan_find_activity (reader_of (f), "2025/3", NULL);
  g_autoptr (GPtrArray) lines =
    ask (f, &LAUREL_AGENDA,
         g_variant_new ("(xs)", laurel_activity_get_programme_id (three), today));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++) {
    g_autofree char *title = NULL, *when = NULL;

    g_object_get (lines->pdata[i], "title", &title, "when", &when, NULL);
    if (laurel_agenda_item_is_reminder (lines->pdata[i]))
      g_string_append_printf (text, "%u: %s, %s\n", i, title, when);
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_it_stands_on_the_agenda_of_its_day (Fixture *f, gconstpointer data)
{
  g_autofree char *before = NULL, *on = NULL, *after = NULL, *late = NULL;
  g_autofree char *off = NULL;

  add (f, "2025/10", 0, "start-1w", "Print badges");
  add (f, "2025/5", phase_of (f, "2025/5", 0), "start-1w", "");
  before = dup_head_of_agenda (f, "2025-08-31");
  on = dup_head_of_agenda (f, "2025-09-01");
  after = dup_head_of_agenda (f, "2025-09-02");
  g_assert_cmpstr (before, ==, "");
  g_assert_cmpstr (on, ==, "1: Satisfied Customers congress, 09:00 · Print badges · 8–10 Sept.\n");
  g_assert_cmpstr (after, ==, "1: Satisfied Customers congress, 1 September · Print badges ·"
                              " 8–10 Sept.\n");
  late = dup_head_of_agenda (f, "2025-09-09");
  g_assert_cmpstr (late, ==, "");
  laurel_test_run (f->library, &LAUREL_ACTIVITY_CANCEL,
                   g_variant_new ("(xs)", activity_of (f, "2025/10"), "rain"));
  off = dup_head_of_agenda (f, "2025-09-01");
  g_assert_cmpstr (off, ==, "");
}

/* Until it is done; and when it moves on, again. */
static void
test_what_is_done_is_done_until_it_moves_on (Fixture *f, gconstpointer data)
{
  gint64 ten = activity_of (f, "2025/10"), id;
  g_autofree char *done = NULL, *again = NULL;

  add (f, "2025/10", 0, "start-1w", "Print badges");
  id = first_of (f, "2025/10");
  assert_due (f, "2025-09-02", "2025-09-01T09:00 2025/10: 1 week before it starts, Print badges\n");
  g_assert_cmpint (laurel_test_run (f->library, &LAUREL_REMINDER_DO,
                                    g_variant_new ("(xb)", id, TRUE)), !=, 0);
  g_assert_cmpint (laurel_test_run (f->library, &LAUREL_REMINDER_DO,
                                    g_variant_new ("(xb)", id, TRUE)), ==, 0);
  assert_due (f, "2025-09-02", "");
  done = dup_head_of_agenda (f, "2025-09-02");
  g_assert_cmpstr (done, ==, "");

  /* What moves back was done; what moves on is to be done again. */
  laurel_test_run (f->library, &LAUREL_ACTIVITY_MOVE, g_variant_new ("(xss)", ten, "7 Sept.", ""));
  assert_due (f, "2025-09-01", "");
  laurel_test_run (f->library, &LAUREL_ACTIVITY_MOVE, g_variant_new ("(xss)", ten, "9 Sept.", ""));
  assert_due (f, "2025-09-02", "2025-09-02T09:00 2025/10: 1 week before it starts, Print badges\n");
  laurel_test_run (f->library, &LAUREL_REMINDER_DO, g_variant_new ("(xb)", id, TRUE));
  assert_due (f, "2025-09-02", "");
  laurel_test_run (f->library, &LAUREL_REMINDER_DO, g_variant_new ("(xb)", id, FALSE));
  again = dup_head_of_agenda (f, "2025-09-02");
  g_assert_cmpstr (again, ==, "1: Satisfied Customers congress, 09:00 · Print badges · 9 Sept.\n");
}

/* ---- what goes with it ------------------------------------------------------ */

static void
test_what_is_removed_takes_its_reminders_along (Fixture *f, gconstpointer data)
{
  gint64 programme;

  add (f, "2025/3", 0, "start-1w", "");
  add (f, "2025/3", phase_of (f, "2025/3", 1), "end", "");
  do_undo_redo (f, &LAUREL_PHASE_REMOVE, g_variant_new ("(x)", phase_of (f, "2025/3", 1)));
  assert_of (f, "2025/3", "2025-06-24T09:00 2025/3: 1 week before it starts\n");

  {
    g_autoptr (LaurelActivity) three = laurel_plan_find_activity (reader_of (f), "2025/3", NULL);

    programme = laurel_activity_get_programme_id (three);
  }
  laurel_test_run (f->library, &LAUREL_ACTIVITY_ADD,
                   g_variant_new_parsed ("(%x, {'title': 'Extra', 'number': '99',"
                                         " 'words': '3 October'})", programme));
  add (f, "2025/99", 0, "start", "");
  do_undo_redo (f, &LAUREL_ACTIVITY_REMOVE, g_variant_new ("(x)", activity_of (f, "2025/99")));
  assert_due (f, "2025-10-03", "");
  assert_sound (f);
}

static void
test_a_copy_of_the_plan_reminds_too (Fixture *f, gconstpointer data)
{
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xsmsb)"));
  g_autoptr (LaurelActivity) three = laurel_plan_find_activity (reader_of (f), "2025/3", NULL);

  add (f, "2025/3", 0, "start-1w", "Badges 2025");
  add (f, "2025/3", phase_of (f, "2025/3", 1), "end-3d", "Cups");
  g_variant_builder_add (&rows, "(xsmsb)", laurel_row_get_id (LAUREL_ROW (three)), "", NULL,
                         FALSE);
  do_undo_redo (f, &LAUREL_PLAN_COPY_TO_YEAR,
                g_variant_new (LAUREL_PLAN_COPY_ARGS, laurel_activity_get_programme_id (three),
                               2026, (gint64) 0, "", FALSE, &rows));
  assert_of (f, "2026/1", "2026-06-24T09:00 2026/1: 1 week before it starts, Badges 2026\n"
                          "2026-10-28T09:00 2026/1: National final · 3 days before its last day,"
                          " Cups\n");
  assert_of (f, "2025/3", "2025-06-24T09:00 2025/3: 1 week before it starts, Badges 2025\n"
                          "2025-10-28T09:00 2025/3: National final · 3 days before its last day,"
                          " Cups\n");
  assert_sound (f);
}

/* A reminder of a phase of another activity is no reminder. */
static void
test_check_finds_what_does_not_belong_together (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;
  gboolean found = FALSE;

  add (f, "2025/3", phase_of (f, "2025/3", 0), "start", "");
  laurel_test_exec (f->library, "UPDATE reminder SET phase_id = (SELECT id FROM phase WHERE"
                                " activity_id <> reminder.activity_id LIMIT 1)");
  findings = laurel_check_library (f->library);
  for (guint i = 0; i < findings->len; i++) {
    LaurelCheckResult *result = findings->pdata[i];

    found |= g_strcmp0 (result->name, "reminders") == 0 && result->fault != NULL;
  }
  g_assert_true (found);
}

/* ---- all of it -------------------------------------------------------------- */

/* Any of them, whatever may be done, among commands that change what they are
 * about; then all of it undone. */
static void
do_random (Fixture *f, gint64 activity)
{
  static const char *const WHENS[] = { "start-1w", "end-3d", "start", "deadline+2d", "soon" };
  static const char *const WORDS[] = { "8 October", "mid-October", "to be announced" };
  g_autoptr (GPtrArray) all = ask (f, &LAUREL_REMINDERS_OF_PROGRAMME,
                                   g_variant_new ("(x)", (gint64) 0));
  g_autoptr (GPtrArray) phases = ask (f, &LAUREL_PHASES_OF_ACTIVITY,
                                      g_variant_new ("(x)", activity));
  gint64 phase = phases->len > 0 && g_test_rand_bit () ? laurel_row_get_id (phases->pdata[0]) : 0;
  gint64 id = all->len > 0 ? laurel_row_get_id (all->pdata[(guint) g_test_rand_int () % all->len])
                           : 7;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;
  const char *when = WHENS[g_test_rand_int_range (0, G_N_ELEMENTS (WHENS))];
  int n = g_test_rand_int_range (0, 12);

  if (n < 5)
    laurel_library_run (f->library, &LAUREL_REMINDER_ADD,
                        g_variant_new ("(xxsss)", activity, phase, when, "09:00", ""), "t",
                        &outcome, &error);
  else if (n < 7)
    laurel_library_run (f->library, &LAUREL_REMINDER_EDIT, one_field (id, "when", when), "t",
                        &outcome, &error);
  else if (n == 7)
    laurel_library_run (f->library, &LAUREL_REMINDER_REMOVE, g_variant_new ("(x)", id), "t",
                        &outcome, &error);
  else if (n > 9)
    laurel_library_run (f->library, &LAUREL_REMINDER_DO, g_variant_new ("(xb)", id, n == 10), "t",
                        &outcome, &error);
  else if (n == 8 && phase != 0)
    laurel_library_run (f->library, &LAUREL_PHASE_REMOVE, g_variant_new ("(x)", phase), "t",
                        &outcome, &error);
  else
    laurel_library_run (f->library, &LAUREL_ACTIVITY_MOVE,
                        g_variant_new ("(xss)", activity,
                                       WORDS[g_test_rand_int_range (0, G_N_ELEMENTS (WORDS))], ""),
                        "t", &outcome, &error);
  if (error != NULL)
    g_assert_true (error->domain == LAUREL_RULE_ERROR);
}

static void
test_random_commands_undo_to_the_same_dump (Fixture *f, gconstpointer data)
{
  g_autofree char *before = laurel_test_dump (f->library);
  g_autofree char *undone = NULL;
  gint64 first = laurel_library_get_undo (f->library);
  g_autoptr (LaurelActivity) three = laurel_plan_find_activity (reader_of (f), "2025/3", NULL);
  g_autoptr (GPtrArray) activities =
    laurel_activity_list (reader_of (f), laurel_activity_get_programme_id (three), NULL);

  for (int i = 0; i < 120; i++) {
    guint k = (guint) g_test_rand_int_range (0, (int) activities->len);

    do_random (f, laurel_row_get_id (activities->pdata[k]));
  }
  assert_sound (f);
  while (laurel_library_get_undo (f->library) != first)
    laurel_test_revert (f->library, laurel_library_get_undo (f->library));

  undone = laurel_test_dump (f->library);
  g_assert_cmpstr (before, ==, undone);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/calendar/reminders/" name, Fixture, NULL, set_up_without, function, tear_down)
  ADD ("undo", test_each_command_undoes);
  ADD ("refused", test_what_cannot_be_is_refused);
  ADD ("same", test_the_same_is_not_added_twice);
  ADD ("moves", test_it_follows_what_it_is_about);
  ADD ("agenda", test_it_stands_on_the_agenda_of_its_day);
  ADD ("done", test_what_is_done_is_done_until_it_moves_on);
  ADD ("due", test_due_is_of_a_season_or_of_all);
  ADD ("removed", test_what_is_removed_takes_its_reminders_along);
  ADD ("copied", test_a_copy_of_the_plan_reminds_too);
  ADD ("check", test_check_finds_what_does_not_belong_together);
  ADD ("random-undo", test_random_commands_undo_to_the_same_dump);
#undef ADD

  return g_test_run ();
}
