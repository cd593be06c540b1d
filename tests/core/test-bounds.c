/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-programme-store.h"
#include "sample-library.h"

/* Days that are set by hand: lists and documents print the words, so these follow. */

static const struct {
  const char *habits; /* of the season, which is of 2025 */
  const char *language;
  const char *words;  /* before */
  const char *days;   /* es ls ee le, extent, least days */
  const char *now;    /* the words after, or NULL */
} BOUNDS[] = {
  { "narrow", "en", "8 May", "('2025-10-01', '2025-10-01', '2025-10-01', '2025-10-01'), 'within', 1",
    "1 October" },
  { "narrow", "zh", "5月8日", "('2025-10-01', '2025-10-01', '2025-10-03', '2025-10-03'), 'through', 1",
    "10月1日-3日" },
  { "narrow", "en", "mid-May", "('2025-09-11', '2025-09-20', '2025-09-11', '2025-09-20'), 'within', 1",
    "mid-September" },
  { "narrow", "en", "8 May", "('2026-01-08', '2026-01-08', '2026-01-08', '2026-01-08'), 'within', 1",
    "8 January 2026" },
  { "narrow", "en", "from 8 May", "('', '', '', '2025-10-31'), 'within', 1", "by the end of October" },
  { "thirds", "zh", "5月上旬", "('2025-09-01', '2025-09-05', '2025-09-01', '2025-09-05'), 'within', 1",
    "9月1日-5日内某日" },
  { "narrow", "zh", "5月上旬", "('2025-09-01', '2025-09-05', '2025-09-01', '2025-09-05'), 'within', 1",
    "9月初" },
  /* The same days, filled otherwise. */
  { "narrow", "en", "8 to 10 May", "('2025-05-08', '2025-05-08', '2025-05-10', '2025-05-10'),"
    " 'on-demand', 1", "8 to 10 May" },
  { "narrow", "en", "mid-May", "('2025-05-11', '2025-05-20', '2025-05-11', '2025-05-20'),"
    " 'through', 1", "mid-May" },
  /* What words mean that say no day may be told, a day after another; but not that
   * they mean something else. */
  { "narrow", "en", "when the osmanthus blooms", "('2025-09-20', '', '', ''), 'within', 1",
    "when the osmanthus blooms" },
  { "narrow", "en", "when the osmanthus blooms",
    "('2025-09-20', '2025-09-30', '2025-09-20', '2025-09-30'), 'within', 1",
    "when the osmanthus blooms" },
  { NULL, "en", NULL, "('2025-10-01', '2025-10-01', '2025-10-01', '2025-10-01'), 'within', 1",
    "1 October" },
  /* Days that are taken away take along what says them. */
  { "narrow", "en", "8 May", "('', '', '', ''), 'within', 1", NULL },
  { "narrow", "en", "when the osmanthus blooms", "('', '', '', ''), 'within', 2",
    "when the osmanthus blooms" },
  { "narrow", "en", "", "('2025-10-01', '2025-10-01', '2025-10-01', '2025-10-01'), 'within', 1",
    "1 October" },
};

static gint64
add (Fixture *f, gint64 programme, const char *words)
{
  laurel_test_run (f->library, &LAUREL_ACTIVITY_ADD, g_variant_new_parsed (
    "(%x, {'title': 'Open day', 'words': %s})", programme, words));

  return laurel_test_read_int (f->library, "SELECT max (id) FROM activity");
}

static gint64
make_season (Fixture *f, const char *language, const char *habits)
{
  gint64 id = laurel_test_read_int (f->library, "SELECT max (id) FROM programme");
  g_autofree char *title = NULL;

  title = g_strdup_printf ("Days after %" G_GINT64_FORMAT, id);
  laurel_test_run (f->library, &LAUREL_PROGRAMME_ADD,
                   g_variant_new ("(siss)", title, 2025, language, ""));
  id = laurel_test_read_int (f->library, "SELECT max (id) FROM programme");
  laurel_test_run (f->library, &LAUREL_PROGRAMME_EDIT, one_field (id, "habits", habits));

  return id;
}

static void
test_words_follow_the_days (Fixture *f, gconstpointer data)
{
  gint64 id = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (BOUNDS); i++) {
    g_autofree char *args = g_strconcat ("(%x, ", BOUNDS[i].days, ")", NULL);
    g_autoptr (LaurelActivity) activity = NULL;

    /* Without words of its own it goes on with the one before it. */
    if (BOUNDS[i].words != NULL)
      id = add (f, make_season (f, BOUNDS[i].language, BOUNDS[i].habits), BOUNDS[i].words);
    g_test_message ("%s %s", BOUNDS[i].words, BOUNDS[i].days);
    do_undo_redo (f, &LAUREL_ACTIVITY_SET_WINDOW, g_variant_new_parsed (args, id));
    activity = laurel_activity_load (reader_of (f), id, NULL);
    g_assert_cmpstr (laurel_activity_get_words (activity), ==, BOUNDS[i].now);
  }
}

/* Words that say these days already are as good as any. */
static void
test_words_that_say_it_stay (Fixture *f, gconstpointer data)
{
  gint64 id = add (f, make_season (f, "en", "narrow"), "8 until 10 May");
  g_autoptr (LaurelActivity) activity = NULL;

  laurel_test_exec (f->library, "UPDATE activity SET es = '2025-05-01'"
                    " WHERE words = '8 until 10 May'");
  do_undo_redo (f, &LAUREL_ACTIVITY_SET_WINDOW, g_variant_new_parsed (
    "(%x, ('2025-05-08', '2025-05-08', '2025-05-10', '2025-05-10'), 'through', 1)", id));
  activity = laurel_activity_load (reader_of (f), id, NULL);
  g_assert_cmpstr (laurel_activity_get_words (activity), ==, "8 until 10 May");
}

/* ---- one of them ------------------------------------------------------------ */

static const struct {
  const char *fields;
  const char *message; /* NULL: it is taken */
  const char *words;
} TYPED[] = {
  { "{'es': '2025-09-09'}", "The earliest start is after the latest start.", NULL },
  { "{'le': '2025-09-12', 'ee': '2025-09-12'}", NULL, "8–12 September" },
  { "{'ls': ' 2025-09-10 '}", NULL,
    "some day from 8 to 10 September to 12 September" },
  { "{'min-days': '3'}", NULL,
    "some day from 8 to 10 September to 12 September" },
  { "{'min-days': '3 days'}", "“3 days” is not a whole number.", NULL },
  { "{'min-days': '-3'}", "“-3” is not a whole number.", NULL },
  { "{'min-days': '0'}", "It must take at least one day.", NULL },
  { "{'min-days': '12'}", "It takes more days than there are from its start to its end.", NULL },
  { "{'min-days': ''}", NULL,
    "some day from 8 to 10 September to 12 September" },
  { "{'extent': 'on-demand'}", NULL,
    "some day from 8 to 10 September to 12 September" },
  { "{'extent': 'now and then'}",
    "“now and then” is neither “within” nor “through” nor “on-demand”.", NULL },
  { "{'es': 'soon'}", "“soon” is not a day. Write it like 2025-09-15.", NULL },
  { "{'colour': 'red'}", "There is no field “colour” to set.", NULL },
};

/* What is typed of one leaves the others. */
static void
test_one_is_typed (Fixture *f, gconstpointer data)
{
  gint64 id = add (f, make_season (f, "en", "narrow"), "8–10 September");

  for (gsize i = 0; i < G_N_ELEMENTS (TYPED); i++) {
    g_autofree char *text = g_strconcat ("(%x, ", TYPED[i].fields, ")", NULL);
    g_autoptr (LaurelActivity) activity = NULL;
    g_autoptr (GError) error = NULL;
    g_auto (LaurelOutcome) outcome = { 0 };

    g_test_message ("%s", TYPED[i].fields);
    if (TYPED[i].message == NULL) {
      do_undo_redo (f, &LAUREL_ACTIVITY_SET_DAYS, g_variant_new_parsed (text, id));
      activity = laurel_activity_load (reader_of (f), id, NULL);
      g_assert_cmpstr (laurel_activity_get_words (activity), ==, TYPED[i].words);
      continue;
    }
    g_assert_false (laurel_library_run (f->library, &LAUREL_ACTIVITY_SET_DAYS,
                                        g_variant_new_parsed (text, id), "tester", &outcome,
                                        &error));
    g_assert_cmpstr (error->message, ==, TYPED[i].message);
  }
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add ("/calendar/bounds/words", Fixture, NULL, set_up, test_words_follow_the_days,
              tear_down);
  g_test_add ("/calendar/bounds/words-that-say-it", Fixture, NULL, set_up,
              test_words_that_say_it_stay, tear_down);
  g_test_add ("/calendar/bounds/one", Fixture, NULL, set_up, test_one_is_typed, tear_down);

  return g_test_run ();
}
