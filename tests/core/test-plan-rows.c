/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-plan-import-store.h"
#include "sample-library.h"

/* What comes as a row of a plan is what may be set by hand, and is refused in the same
 * words. */

#define ROW_OF(id, what, number, extent, place_status, quota, phases, status, bookings) \
  "[(" id ", '" what "', ('" number "', 'One', ''), ('', '', '', '', '', '" extent "', 1, 0)," \
  " ('Hexi', '" place_status "', ''), '', (" quota "), @a(sssi) [" phases "], @a(sss) []," \
  " ('" status "', '', ''), @a(issssis) [" bookings "], @a(isiiss) [], '')]"

#define ROW(number, extent, place_status, quota, phases, status, bookings) \
  ROW_OF ("int64 0", "new", number, extent, place_status, quota, phases, status, bookings)

static const struct {
  const char *rows;
  const char *message; /* NULL: it is fine */
} ROWS[] = {
  { ROW ("1", "within", "none", "0, 0", "", "", ""), NULL },
  { ROW ("1", "on-demand", "tentative", "2, 10", "", "announced", ""), NULL },
  { ROW ("1", "within", "none", "2, 0", "", "", ""), NULL },
  { ROW ("1", "within", "none", "2, 2", "", "", ""), NULL },
  { ROW ("1", "within", "none", "10, 2", "", "", ""),
    "At least 10 are more than at most 2. Change the other number first." },
  { ROW ("1", "within", "none", "-5, 2", "", "", ""), "“-5” is not a whole number." },
  { ROW ("1", "within", "none", "0, -2", "", "", ""), "“-2” is not a whole number." },
  { ROW ("1", "now and then", "none", "0, 0", "", "", ""),
    "“now and then” is neither “within” nor “through” nor “on-demand”." },
  { ROW ("1", "within", "maybe", "0, 0", "", "", ""),
    "“maybe” does not say how sure a place is: use “confirmed”, “tentative”, “tbd”, “online”, "
    "“multi”, “by-appointment” or “none”." },
  { ROW ("1", "within", "none", "0, 0", "", "lost", ""),
    "“lost” is no state of an activity: use “planned”, “announced”, “under-way”, “done”, "
    "“postponed” or “cancelled”." },
  { ROW ("1", "within", "none", "0, 0", "('A', 'May', '', 3)", "", ""), NULL },
  { ROW ("1", "within", "none", "0, 0", "('A', 'May', '', -3)", "", ""),
    "“-3” is not a whole number." },
  { ROW ("1", "within", "none", "0, 0", "", "", "(0, 'venue', 'Hall 9', '', '', 0, '')"), NULL },
  { ROW ("1", "within", "none", "0, 0", "", "", "(0, 'venue', 'Hall 9', 'Hexi', '', 2, '')"), NULL },
  { ROW ("1", "within", "none", "0, 0", "", "", "(0, 'venue', 'Hall 9', '', '', -3, '')"),
    "-3 is no rank: they count 1, 2, 3 …" },
  { ROW ("1", "within", "none", "0, 0", "", "", "(0, 'city', 'Hexi', '', '', 0, '')"),
    "“Hexi” is a city, which nobody takes. Choose a venue in it." },
  { ROW ("1", "within", "none", "0, 0", "", "", "(0, 'venue', ' ', '', '', 0, '')"),
    "The name cannot be empty: type one first." },
  { ROW ("13.2", "within", "none", "0, 0", "", "", ""), NULL },
  { ROW ("12345678901234", "within", "none", "0, 0", "", "", ""),
    "“12345678901234” cannot be the number of an activity: notices cite it. Write it like 13, "
    "3.2 or A-4." },
  { ROW ("first thing", "within", "none", "0, 0", "", "", ""),
    "“first thing” cannot be the number of an activity: notices cite it. Write it like 13, 3.2 "
    "or A-4." },
  { ROW ("1", "within", "none", "0, 0", "('A', 'May', '', 0)", "",
         "(1, 'venue', 'Hall 9', '', '', 0, '')"), NULL },
  { ROW ("1", "within", "none", "0, 0", "('A', 'May', '', 0)", "",
         "(2, 'venue', 'Hall 9', '', '', 0, '')"), "There is no such phase (any more)." },
};

static GVariant *
build (const char *programme, const char *rows)
{
  g_autofree char *text = g_strdup_printf ("(int64 %s, 'Next', 2026, 'en', '', '', %s, ('', ''),"
                                           " @a(sss) [])", programme, rows);
  g_autoptr (GError) error = NULL;
  GVariant *args = g_variant_parse (G_VARIANT_TYPE (LAUREL_PLAN_IMPORT_ARGS), text, NULL, NULL,
                                    &error);

  g_assert_no_error (error);
  return args;
}

static void
assert_row (Fixture *f, const char *programme, const char *rows, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autofree char *before = laurel_test_dump (f->library);
  g_autofree char *after = NULL;

  g_test_message ("%s", rows);
  laurel_library_run (f->library, &LAUREL_PLAN_IMPORT, build (programme, rows), "tester", &outcome,
                      &error);
  g_assert_cmpstr (error ? error->message : NULL, ==, message);
  if (error == NULL)
    laurel_test_revert (f->library, outcome.entry);
  else
    g_assert_true (error->domain == LAUREL_RULE_ERROR);
  after = laurel_test_dump (f->library);
  g_assert_cmpstr (after, ==, before);
}

static void
test_rows_are_what_may_be_set (Fixture *f, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    assert_row (f, "0", ROWS[i].rows, ROWS[i].message);
}

/* One that is there may have a number that is none any more. */
static void
test_numbers_that_are_there_may_stay (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *what;
    const char *number;
    gboolean fits;
  } CASES[] = {
    { "edited", "12345678901234", TRUE }, { "edited", "12345678901235", FALSE },
    { "both", "12345678901235", FALSE },  { "edited", "77", TRUE },
    { "moved", "12345678901235", TRUE },
  };
  g_autofree char *programme = NULL;
  gint64 id = activity_of (f, "2025/13");

  programme = g_strdup_printf ("%" G_GINT64_FORMAT,
                               laurel_test_read_int (f->library, "SELECT id FROM programme"));
  laurel_test_exec (f->library, "UPDATE activity SET number = '12345678901234'"
                    " WHERE number = '13'");
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *number = g_strdup_printf ("int64 %" G_GINT64_FORMAT, id);
    g_autofree char *rows =
      g_strdup_printf (ROW_OF ("%s", "%s", "%s", "within", "none", "0, 0", "", "", ""), number,
                       CASES[i].what, CASES[i].number);
    g_autofree char *message =
      g_strdup_printf ("“%s” cannot be the number of an activity: notices cite it. Write it like "
                       "13, 3.2 or A-4.", CASES[i].number);

    assert_row (f, programme, rows, CASES[i].fits ? NULL : message);
  }
}

/* What is typed is made clean, and so is what is in a file; but the cell is kept. */
static void
test_texts_are_made_clean (Fixture *f, gconstpointer data)
{
  static const char DIRTY[] = "(int64 0, 'new', ('%u \\u202e', ' Beta \\u202egnirob\\n\\u0007end ',"
                              " '\\u202ecell'), ('so\\u0007on', '', '', '', '', 'within', 1, 0),"
                              " ('Hall\\u2066 1', 'none', 'by\\u0007 coach'), 'All\\u202e\\nof it', (0, 0),"
                              " @a(sssi) [('Eve', 'May', 'Ha\\u0007ll', 0)],"
                              " [('host', 'organization', 'Us\\u202e'), ('host', 'organization', 'Us')],"
                              " ('planned', 'Why\\u0007', ''), [(0, 'venue', 'Hall\\u202e 9', '', '', 0, '')],"
                              " @a(isiiss) [], '')";
  GString *rows = g_string_new ("[");
  g_autoptr (GPtrArray) all = NULL;
  gint64 programme;

  for (guint i = 1; i <= 40; i++) {
    g_string_append_printf (rows, i > 1 ? ", " : "");
    /* What says nothing more waits for others. */
    if (i % 2 == 0)
      g_string_append_printf (rows, DIRTY, i);
    else
      g_string_append_printf (rows, "(int64 0, 'new', ('%u', 'Beta gnirob\\n end\\u202e', ''),"
                              " ('', '', '', '', '', 'within', 1, 0), ('', 'none', ''), '', (0, 0),"
                              " @a(sssi) [], @a(sss) [], ('', '', ''), @a(issssis) [],"
                              " @a(isiiss) [], '')", i);
  }
  g_string_append_c (rows, ']');
  do_undo_redo (f, &LAUREL_PLAN_IMPORT, build ("0", rows->str));
  programme = laurel_test_read_int (f->library, "SELECT max (id) FROM programme");
  all = ask (f, &LAUREL_ACTIVITIES_OF_PROGRAMME, g_variant_new ("(x)", programme));
  g_assert_cmpuint (all->len, ==, 40);
  for (guint i = 0; i < all->len; i++) {
    LaurelActivity *one = all->pdata[i];
    g_autofree char *number = g_strdup_printf ("%u", i + 1);

    g_assert_cmpstr (laurel_activity_get_number (one), ==, number);
    if (i % 2 == 0) {
      g_assert_cmpstr (laurel_activity_get_title (one), ==, "Beta gnirob  end");
      continue;
    }
    g_assert_cmpstr (laurel_activity_get_title (one), ==, "Beta gnirob end");
    g_assert_cmpstr (laurel_activity_get_raw (one), ==, "\u202ecell");
    g_assert_cmpstr (laurel_activity_get_words (one), ==, "soon");
    g_assert_cmpstr (laurel_activity_get_place (one), ==, "Hall 1");
    g_assert_cmpstr (laurel_activity_get_modality (one), ==, "by coach");
    g_assert_cmpstr (laurel_activity_get_content (one), ==, "All\nof it");
    g_assert_cmpstr (laurel_activity_get_reason (one), ==, "Why");
  }
  g_assert_cmpint (laurel_test_read_int (f->library,
                                         "SELECT count (*) FROM phase WHERE place = 'Hall'"), ==,
                   20);
  g_assert_cmpint (laurel_test_read_int (f->library,
                                         "SELECT count (*) FROM role JOIN party ON party.id ="
                                         " party_id WHERE name = 'Us'"), ==, 20);
  g_assert_cmpint (laurel_test_read_int (f->library,
                                         "SELECT count (*) FROM resource WHERE name = 'Hall 9'"),
                   ==, 1);
  g_string_free (rows, TRUE);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add ("/calendar/plan-rows/refused", Fixture, NULL, set_up, test_rows_are_what_may_be_set,
              tear_down);
  g_test_add ("/calendar/plan-rows/numbers", Fixture, NULL, set_up,
              test_numbers_that_are_there_may_stay, tear_down);
  g_test_add ("/calendar/plan-rows/clean", Fixture, NULL, set_up, test_texts_are_made_clean,
              tear_down);

  return g_test_run ();
}
