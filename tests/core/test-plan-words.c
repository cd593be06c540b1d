/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-series-edit-store.h"
#include "calendar/laurel-series-store.h"
#include "sample-library.h"

/* Which words may stand in a plan as its date: none that name what the calendar has not. */

static const struct {
  const char *words;
  gboolean possible;
} WORDS[] = {
  { "31 September", FALSE },
  { "30 February 2025", FALSE },
  { "9月31日", FALSE },
  { "9月8日-31日", FALSE },
  { "9 September – 7 September", FALSE },
  { "9月9日-7日", FALSE },
  { "Monday 9 September", FALSE },
  { "30 September", TRUE },
  { "9月30日", TRUE },
  { "when it suits", TRUE },
  { "中秋前后", TRUE },
  { "mid-September", TRUE },
  { "", TRUE },
};

static void
check (Fixture *f, const LaurelCommand *command, GVariant *args, gboolean possible)
{
  if (possible)
    do_undo_redo (f, command, args);
  else
    refuse (f, command, args, LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
}

static void
test_words_of_an_activity (Fixture *f, gconstpointer data)
{
  gint64 id = activity_of (f, "2025/13");

  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++) {
    g_test_message ("%s", WORDS[i].words);
    check (f, &LAUREL_ACTIVITY_WORD, g_variant_new ("(xs)", id, WORDS[i].words),
           WORDS[i].possible);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (i % 2 == 0 || !WORDS[i].possible)
      check (f, &LAUREL_ACTIVITY_EDIT, one_field (id, "words", WORDS[i].words),
             WORDS[i].possible);
}

static void
test_words_of_a_new_activity (Fixture *f, gconstpointer data)
{
  gint64 programme = laurel_test_read_int (f->library, "SELECT id FROM programme");

  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++)
    check (f, &LAUREL_ACTIVITY_ADD, g_variant_new_parsed ("(%x, {'title': 'Talk', 'words': %s})",
                                                          programme, WORDS[i].words),
           WORDS[i].possible);
}

static void
test_words_of_a_phase (Fixture *f, gconstpointer data)
{
  gint64 id = activity_of (f, "2025/13");
  gint64 phase;

  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++)
    check (f, &LAUREL_PHASE_ADD, g_variant_new ("(xss)", id, "Call", WORDS[i].words),
           WORDS[i].possible);

  phase = laurel_test_read_int (f->library, "SELECT max (id) FROM phase");
  laurel_test_run (f->library, &LAUREL_PHASE_EDIT, one_field (phase, "words", "August"));
  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++)
    check (f, &LAUREL_PHASE_EDIT, one_field (phase, "words", WORDS[i].words), WORDS[i].possible);
}

/* A list that is pasted is taken as it is, like a file; what is said of all is typed. */
static void
test_words_of_a_series (Fixture *f, gconstpointer data)
{
  gint64 id = activity_of (f, "2025/13");

  laurel_test_run (f->library, &LAUREL_SERIES_MAKE, g_variant_new_parsed (
    "(%x, [('North', '31 September', '', '', ''), ('South', 'June', '', '', '')])", id));
  g_assert_cmpint (laurel_test_read_int (f->library, "SELECT count (*) FROM activity"
                                         " WHERE words = '31 September' AND es IS NULL"), ==, 1);
  refuse (f, &LAUREL_SERIES_EDIT, g_variant_new_parsed ("(%x, {'words': '30 February'}, false)",
                                                        id), LAUREL_RULE_ERROR_NOT_UNDERSTOOD);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add ("/calendar/plan/words/activity", Fixture, NULL, set_up, test_words_of_an_activity,
              tear_down);
  g_test_add ("/calendar/plan/words/new-activity", Fixture, NULL, set_up,
              test_words_of_a_new_activity, tear_down);
  g_test_add ("/calendar/plan/words/phase", Fixture, NULL, set_up, test_words_of_a_phase,
              tear_down);
  g_test_add ("/calendar/plan/words/series", Fixture, NULL, set_up, test_words_of_a_series,
              tear_down);

  return g_test_run ();
}
