/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-error.h"
#include "calendar/laurel-date-reader.h"
#include "calendar/laurel-reminder-rule.h"
#include "store/laurel-claim.h"
#include "testlib/laurel-test-library.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

/* When reminders are, and that each comes once. */

static LaurelReminderWhen
read_when (const char *text)
{
  g_autoptr (GError) error = NULL;
  LaurelReminderWhen when;

  laurel_reminder_when_read (text, &when, &error);
  g_assert_no_error (error);

  return when;
}

/* ---- what is written -------------------------------------------------------- */

static void
test_what_is_written_is_read_and_described (void)
{
  static const struct {
    const char *text, *written, *of_days, *of_deadline;
  } CASES[] = {
    { "start", "start", "On its earliest day", "On its earliest day" },
    { "start-1d", "start-1d", "1 day before it starts", "1 day before it starts" },
    { "start-7d", "start-1w", "1 week before it starts", "1 week before it starts" },
    { "start-2w", "start-2w", "2 weeks before it starts", "2 weeks before it starts" },
    { "start-10d", "start-10d", "10 days before it starts", "10 days before it starts" },
    { "start+1d", "start+1d", "1 day after it starts", "1 day after it starts" },
    { "end", "end", "On its last day", "On the day of the deadline" },
    { "deadline", "end", "On its last day", "On the day of the deadline" },
    { "deadline-3d", "end-3d", "3 days before its last day", "3 days before the deadline" },
    { "end+2w", "end+2w", "2 weeks after its last day", "2 weeks after the deadline" },
    { "start-0d", "start", "On its earliest day", "On its earliest day" },
  };
  static const char *const BAD[] = {
    "", "begin-1w", "start-", "start-w", "start1w", "start-1", "start-1m", "start--1d", "startd",
    "start-1w ", "start-3661d", "start-99999w", "start-523w", "endless", "start- 1d",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    LaurelReminderWhen when = read_when (CASES[i].text);
    g_autofree char *written = laurel_reminder_when_dup_text (&when);
    g_autofree char *days = laurel_reminder_when_describe (&when, FALSE);
    g_autofree char *deadline = laurel_reminder_when_describe (&when, TRUE);

    g_assert_cmpstr (written, ==, CASES[i].written);
    g_assert_cmpstr (days, ==, CASES[i].of_days);
    g_assert_cmpstr (deadline, ==, CASES[i].of_deadline);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (BAD); i++) {
    g_autoptr (GError) error = NULL;
    LaurelReminderWhen when;

    g_test_message ("%s", BAD[i]);
    g_assert_false (laurel_reminder_when_read (BAD[i], &when, &error));
    g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
  }
}

static void
test_times_are_read (void)
{
  static const struct {
    const char *text;
    int minute;
  } CASES[] = {
    { "00:00", 0 }, { "9:00", 540 }, { "09:05", 545 }, { "23:59", 1439 }, { "24:00", -1 },
    { "09:60", -1 }, { "9", -1 }, { "9:5", -1 }, { "", -1 }, { "09:00:00", -1 }, { "-1:00", -1 },
    { ":30", -1 }, { "9h00", -1 }, { NULL, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_cmpint (laurel_minute_from_text (CASES[i].text), ==, CASES[i].minute);
}

/* ---- days ------------------------------------------------------------------- */

/* The day of a reminder of something that the plan puts into words, in a year. */
static const struct {
  const char *words;
  int year;
  const char *when;
  const char *day; /* or NULL */
} DAYS[] = {
  /* Ends of months, and of years. */
  { "10 September", 2025, "start-1w", "2025-09-03" },
  { "1 September", 2025, "start-1d", "2025-08-31" },
  { "1 September – 30 November", 2025, "start-1w", "2025-08-25" },
  { "1 September – 30 November", 2025, "end-3d", "2025-11-27" },
  { "1 September – 30 November", 2025, "end+1d", "2025-12-01" },
  { "5 January", 2026, "start-1w", "2025-12-29" },
  { "31 December", 2025, "end+1d", "2026-01-01" },
  /* Leap days. */
  { "1 March", 2024, "start-1d", "2024-02-29" },
  { "1 March", 2025, "start-1d", "2025-02-28" },
  { "29 February", 2024, "start+1w", "2024-03-07" },
  { "February", 2024, "end", "2024-02-29" },
  { "February", 2025, "end", "2025-02-28" },
  { "7 March", 2024, "start-1w", "2024-02-29" },
  /* Weeks are of seven days, whatever the clock does in them. */
  { "2 April", 2025, "start-1w", "2025-03-26" },
  { "27 October", 2025, "start-2w", "2025-10-13" },
  /* Windows count from their earliest and their latest day. */
  { "mid-September", 2025, "start-1w", "2025-09-04" },
  { "mid-September", 2025, "end", "2025-09-20" },
  { "about 10 September", 2025, "start-1w", "2025-09-03" },
  { "July – October", 2025, "start", "2025-07-01" },
  { "July – October", 2025, "end-1w", "2025-10-24" },
  { "late August", 2025, "start-1w", "2025-08-14" },
  { "9月中下旬", 2025, "start-1w", "2025-09-04" },
  { "全年", 2025, "end", "2025-12-31" },
  /* Deadlines have a latest day only, and what is open has no end. */
  { "by the end of October", 2025, "deadline-3d", "2025-10-28" },
  { "by 15 October", 2025, "deadline", "2025-10-15" },
  { "by 15 October", 2025, "start-1w", NULL },
  { "from 3 September", 2025, "start-2d", "2025-09-01" },
  { "from 3 September", 2025, "end", NULL },
  /* What has no date waits. */
  { "to be announced", 2025, "start-1w", NULL },
  { "待定", 2025, "end", NULL },
};

static void
test_days_follow_the_plan (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (DAYS); i++) {
    g_auto (LaurelDateReading) reading =
      laurel_date_read (DAYS[i].words, DAYS[i].year, &LAUREL_DATE_HABITS_NARROW);
    LaurelReminderWhen when = read_when (DAYS[i].when);
    LaurelDay anchor = when.anchor == LAUREL_REMINDER_START ? reading.window.es
                                                            : reading.window.le;
    g_autofree char *day = laurel_day_dup_iso (laurel_reminder_when_get_day (&when, anchor));

    g_test_message ("%s, %s", DAYS[i].words, DAYS[i].when);
    g_assert_cmpstr (day, ==, DAYS[i].day);
  }
}

/* ---- states ----------------------------------------------------------------- */

static void
test_states_at_a_moment (void)
{
  static const struct {
    const char *when, *anchor, *status, *now, *state, *done;
  } CASES[] = {
    { "start-1w", "2025-09-10", "planned", "2025-09-03T08:59", "coming" },
    { "start-1w", "2025-09-10", "planned", "2025-09-03T09:00", "due" },
    { "start-1w", "2025-09-10", "planned", "2025-09-02T23:59", "coming" },
    /* Who was away is told until it has come, and for a week in any case. */
    { "start-1w", "2025-09-10", "planned", "2025-09-10T23:59", "due" },
    { "start-1w", "2025-09-10", "planned", "2025-09-11T00:00", "missed" },
    { "start-4w", "2025-09-10", "planned", "2025-09-10T12:00", "due" },
    { "start-4w", "2025-09-10", "planned", "2025-09-11T12:00", "missed" },
    { "start-1d", "2025-09-10", "planned", "2025-09-16T12:00", "due" },
    { "start-1d", "2025-09-10", "planned", "2025-09-17T00:00", "missed" },
    { "end+2w", "2025-09-10", "done", "2025-09-24T09:00", "due" },
    { "end+2w", "2025-09-10", "done", "2025-10-01T23:59", "due" },
    { "end+2w", "2025-09-10", "done", "2025-10-02T00:00", "missed" },
    { "start", NULL, "planned", "2025-09-10T09:00", "waiting" },
    { "start", NULL, "postponed", "2025-09-10T09:00", "waiting" },
    { "start", "2025-09-10", "postponed", "2025-09-10T09:00", "due" },
    { "start", "2025-09-10", "cancelled", "2025-09-10T09:00", "off" },
    { "start", NULL, "cancelled", "2025-09-10T09:00", "off" },
    { "start", "2025-09-10", "under-way", "2025-09-10T09:00", "due" },
    /* Done of that day, or of a later one that it had; not of an earlier one. */
    { "start-1w", "2025-09-10", "planned", "2025-09-03T09:00", "done", "2025-09-03" },
    { "start-1w", "2025-09-10", "planned", "2025-09-01T09:00", "done", "2025-09-03" },
    { "start-1w", "2025-09-10", "planned", "2025-12-01T09:00", "done", "2025-09-03" },
    { "start-1w", "2025-09-10", "planned", "2025-09-03T09:00", "done", "2025-09-30" },
    { "start-1w", "2025-09-10", "planned", "2025-09-03T09:00", "due", "2025-09-02" },
    { "start-1w", "2025-09-10", "planned", "2025-09-03T08:59", "coming", "2025-09-02" },
    { "start-1w", "2025-09-10", "cancelled", "2025-09-03T09:00", "off", "2025-09-03" },
    { "start-1w", NULL, "planned", "2025-09-03T09:00", "waiting", "2025-09-03" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    LaurelReminderWhen when = read_when (CASES[i].when);
    LaurelReminderState state =
      laurel_reminder_find_state (&when, laurel_day_from_iso (CASES[i].anchor), 9 * 60,
                                  laurel_day_from_iso (CASES[i].done), CASES[i].status,
                                  laurel_moment_from_iso (CASES[i].now));

    g_test_message ("%s %s %s", CASES[i].when, CASES[i].anchor, CASES[i].now);
    g_assert_cmpstr (laurel_reminder_state_to_string (state), ==, CASES[i].state);
  }
}

/* An hour that is left out, and one that comes twice, by central European time: a
 * reminder at 02:30 comes on both days, at the first moment that is not before it. */
static void
test_summer_time_leaves_nothing_out (void)
{
  static const struct {
    const char *instant, *anchor, *wall, *state;
  } CASES[] = {
    { "2025-03-30T00:59:00Z", "2025-03-30", "2025-03-30T01:59", "coming" },
    { "2025-03-30T01:00:00Z", "2025-03-30", "2025-03-30T03:00", "due" },
    { "2025-10-26T00:29:00Z", "2025-10-26", "2025-10-26T02:29", "coming" },
    { "2025-10-26T00:30:00Z", "2025-10-26", "2025-10-26T02:30", "due" },
    { "2025-10-26T01:29:00Z", "2025-10-26", "2025-10-26T02:29", "coming" },
    { "2025-10-26T01:30:00Z", "2025-10-26", "2025-10-26T02:30", "due" },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("CET-1CEST,M3.5.0,M10.5.0/3");

  g_assert_nonnull (zone);
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 (CASES[i].instant, NULL);
    g_autoptr (GDateTime) local = g_date_time_to_timezone (instant, zone);
    LaurelMoment now = laurel_moment_new_local (local);
    g_autofree char *wall = laurel_moment_dup_iso (now);
    LaurelReminderWhen when = { LAUREL_REMINDER_START, 0 };
    LaurelReminderState state =
      laurel_reminder_find_state (&when, laurel_day_from_iso (CASES[i].anchor), 150, 0, "planned",
                                  now);

    g_assert_cmpstr (wall, ==, CASES[i].wall);
    g_assert_cmpstr (laurel_reminder_state_to_string (state), ==, CASES[i].state);
  }
}

/* ---- never twice ------------------------------------------------------------ */

static void
free_says (gpointer data)
{
  g_free (((LaurelClaim *) data)->says);
}

static void
add_claim (GArray *claims, gint64 row, const char *due, const char *says)
{
  const LaurelClaim claim = { .row = row, .due = laurel_moment_from_iso (due),
                              .says = g_strdup (says) };

  g_array_append_val (claims, claim);
}

static GArray *
new_claims (void)
{
  GArray *claims = g_array_new (FALSE, FALSE, sizeof (LaurelClaim));

  g_array_set_clear_func (claims, free_says);

  return claims;
}

/* Of all that is due, as "taken taken | over over". */
static char *
settle (const char *library, GArray *claims, gboolean tell, const char *now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) over = NULL;
  GString *text = g_string_new (NULL);

  laurel_claim_settle (library, claims, tell, laurel_moment_from_iso (now), &over, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < claims->len; i++)
    if (g_array_index (claims, LaurelClaim, i).taken)
      g_string_append_printf (text, "%d ", (int) g_array_index (claims, LaurelClaim, i).row);
  g_string_append_c (text, '|');
  for (guint i = 0; i < over->len; i++)
    g_string_append_printf (text, " %d", (int) g_array_index (over, gint64, i));

  return g_string_free (text, FALSE);
}

static gboolean
claim (const char *library, gint64 id, const char *due, const char *now)
{
  g_autoptr (GArray) claims = new_claims ();
  g_autofree char *text = NULL;

  add_claim (claims, id, due, "x");
  text = settle (library, claims, TRUE, now);

  return g_array_index (claims, LaurelClaim, 0).taken;
}

static LaurelMoment
told_at (const char *library, gint64 id)
{
  g_autoptr (GHashTable) told = laurel_claim_list_told (library);
  const LaurelMoment *at = g_hash_table_lookup (told, &id);

  return at ? *at : 0;
}

static void
test_what_was_shown_is_not_shown_again_unless_it_moves (void)
{
  g_assert_true (claim ("a", 1, "2025-09-03T09:00", "2025-09-03T09:07"));
  g_assert_false (claim ("a", 1, "2025-09-03T09:00", "2025-09-03T09:08"));
  g_assert_cmpint (told_at ("a", 1), ==,
                   laurel_moment_from_iso ("2025-09-03T09:07"));

  /* Another reminder, and the same number in another library. */
  g_assert_true (claim ("a", 2, "2025-09-03T09:00", "2025-09-03T09:08"));
  g_assert_true (claim ("b", 1, "2025-09-03T09:00", "2025-09-03T09:08"));

  /* It moved back, or was set to an earlier time: it was told. */
  g_assert_false (claim ("a", 1, "2025-09-01T09:00", "2025-09-03T10:00"));
  g_assert_false (claim ("a", 1, "2025-09-03T09:07", "2025-09-03T10:00"));

  /* It moved on: it is told once more, and then not again. */
  g_assert_true (claim ("a", 1, "2025-09-08T09:00", "2025-09-08T09:00"));
  g_assert_false (claim ("a", 1, "2025-09-08T09:00", "2025-09-09T09:00"));

  /* The hour that comes twice, and a flight to the west. */
  g_assert_true (claim ("a", 3, "2025-10-26T02:30", "2025-10-26T02:30"));
  g_assert_false (claim ("a", 3, "2025-10-26T02:30", "2025-10-26T02:31"));
  g_assert_false (claim ("a", 3, "2025-10-26T02:30", "2025-10-26T02:30"));
}

/* Told before its time it is told for that time, and for no later one. */
static void
test_what_is_told_early_is_told_for_its_time (void)
{
  g_assert_true (claim ("early", 1, "2025-10-01T09:00", "2025-09-03T09:00"));
  g_assert_cmpint (told_at ("early", 1), ==, laurel_moment_from_iso ("2025-10-01T09:00"));
  g_assert_false (claim ("early", 1, "2025-10-01T09:00", "2025-10-01T09:00"));
  g_assert_true (claim ("early", 1, "2025-10-02T09:00", "2025-10-02T09:00"));
}

/* What stands on the desktop is taken back when it is not true any more, once. */
static void
test_what_is_not_true_any_more_is_over (void)
{
  static const struct {
    const char *due;  /* of rows 1, 2 and 3, what each says; "-" is not due */
    gboolean tell;
    const char *expected;
  } CASES[] = {
    { "abc", TRUE, "1 2 3 |" },
    { "abc", TRUE, "|" },
    { "a-c", TRUE, "| 2" },
    { "a-c", TRUE, "|" },
    { "axd", FALSE, "| 3" },
    { "axd", TRUE, "|" },   /* both were told; only that is said no more */
    { "---", FALSE, "| 1" },
    { "abc", TRUE, "|" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GArray) claims = new_claims ();
    g_autofree char *found = NULL;

    for (int k = 0; k < 3; k++) {
      const char says[] = { CASES[i].due[k], '\0' };

      if (*says != '-')
        add_claim (claims, k + 1, "2025-09-03T09:00", says);
    }
    found = settle ("over", claims, CASES[i].tell, "2025-09-03T09:00");
    g_assert_cmpstr (found, ==, CASES[i].expected);
  }
}

/* One after another they would be written to the disk forty times. */
static void
test_all_are_noted_at_once (void)
{
  g_autoptr (GArray) claims = new_claims ();
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "laurel", "claims.ini", NULL);
  g_autofree char *found = NULL;
  GStatBuf before, after;

  for (int i = 1; i <= 40; i++)
    add_claim (claims, i, "2025-09-03T09:00", "x");

  g_assert_true (claim ("once", 99, "2025-09-03T09:00", "2025-09-03T09:00"));
  g_assert_cmpint (g_stat (path, &before), ==, 0);
  found = settle ("once", claims, TRUE, "2025-09-03T09:00");
  g_assert_true (g_str_has_prefix (found, "1 2 3 4 "));
  g_assert_true (g_str_has_suffix (found, " 39 40 | 99"));
  g_assert_cmpint (g_stat (path, &after), ==, 0);
  g_assert_cmpint (after.st_size, >, before.st_size);

  /* And what changes nothing is not written at all. */
  before = after;
  g_clear_pointer (&found, g_free);
  found = settle ("once", claims, TRUE, "2025-09-03T09:01");
  g_assert_cmpstr (found, ==, "|");
  g_assert_cmpint (g_stat (path, &after), ==, 0);
  g_assert_cmpint (after.st_ino, ==, before.st_ino);
}

/* Each of many processes wants to show each of many reminders. */
static void
claim_all (int to)
{
  for (int i = 1; i <= 40; i++) {
    g_autofree char *line = g_strdup_printf ("%d\n", i);
    gssize length = (gssize) strlen (line);

    if (claim ("many", i, "2025-09-03T09:00", "2025-09-03T09:00"))
      g_assert_cmpint (write (to, line, (gsize) length), ==, length);
  }
  _exit (0);
}

static void
test_of_many_processes_one_shows_it (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) all = g_string_new (NULL);
  g_auto (GStrv) lines = NULL;
  char part[512];
  int ends[2];
  gssize n;

  g_assert_cmpint (pipe (ends), ==, 0);
  for (int i = 0; i < 6; i++)
    if (fork () == 0)
      claim_all (ends[1]);
  close (ends[1]);
  while ((n = read (ends[0], part, sizeof part)) > 0)
    g_string_append_len (all, part, n);
  close (ends[0]);
  for (int i = 0; i < 6; i++) {
    int status;

    wait (&status);
    g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  }

  lines = g_strsplit (g_strchomp (all->str), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 40);
  for (int i = 0; lines[i] != NULL; i++)
    g_assert_true (g_hash_table_add (seen, g_strdup (lines[i])));
}

/* What cannot be noted is not shown: it would be shown again and again. */
static void
test_what_cannot_be_noted_is_refused (void)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "laurel", "claims.lock",
                                            NULL);
  g_autoptr (GArray) claims = new_claims ();
  g_autoptr (GArray) over = NULL;
  g_autoptr (GError) error = NULL;

  add_claim (claims, 8, "2025-09-03T09:00", "x");
  add_claim (claims, 9, "2025-09-03T09:00", "x");
  g_unlink (path);
  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_false (laurel_claim_settle ("a", claims, TRUE,
                                       laurel_moment_from_iso ("2025-09-03T09:00"), &over,
                                       &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FAILED);
  g_assert_null (over);
  for (guint i = 0; i < claims->len; i++)
    g_assert_false (g_array_index (claims, LaurelClaim, i).taken);
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/calendar/reminder-rule/written", test_what_is_written_is_read_and_described);
  g_test_add_func ("/calendar/reminder-rule/times", test_times_are_read);
  g_test_add_func ("/calendar/reminder-rule/days", test_days_follow_the_plan);
  g_test_add_func ("/calendar/reminder-rule/states", test_states_at_a_moment);
  g_test_add_func ("/calendar/reminder-rule/summer-time", test_summer_time_leaves_nothing_out);
  g_test_add_func ("/calendar/reminder-rule/once",
                   test_what_was_shown_is_not_shown_again_unless_it_moves);
  g_test_add_func ("/calendar/reminder-rule/early", test_what_is_told_early_is_told_for_its_time);
  g_test_add_func ("/calendar/reminder-rule/over", test_what_is_not_true_any_more_is_over);
  g_test_add_func ("/calendar/reminder-rule/at-once", test_all_are_noted_at_once);
  g_test_add_func ("/calendar/reminder-rule/processes", test_of_many_processes_one_shows_it);
  g_test_add_func ("/calendar/reminder-rule/refused", test_what_cannot_be_noted_is_refused);

  return g_test_run ();
}
