/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-plan-copy-store.h"
#include "calendar/laurel-plan-copy-there.h"
#include "calendar/laurel-programme-store.h"
#include "calendar/laurel-role-store.h"
#include "calendar/laurel-series-edit-store.h"
#include "calendar/laurel-series-own.h"
#include "calendar/laurel-series-store.h"
#include "exchange/laurel-season.h"
#include "sample-library.h"
#include "testlib/laurel-test-plain.h"

/* A series in the copy of a season, and as it goes out. */

static gint64
programme_of (Fixture *f)
{
  return laurel_test_read_int (f->library, "SELECT min (id) FROM programme");
}

/* The sample season, in which 3 is a series: South has its own words of all. */
static void
set_up_series (Fixture *f, gconstpointer data)
{
  gint64 three;

  set_up (f, data);
  take_series_out (f->library);
  three = activity_of (f, "2025/3");
  laurel_test_run (f->library, &LAUREL_SERIES_MAKE,
                   g_variant_new_parsed ("(%x, [('North', '8 September', 'Hexi', 'confirmed',"
                                         " 'North branch'), ('South', 'mid-September', 'Hexi',"
                                         " 'tentative', ''), ('East', '', 'Hexi', 'confirmed',"
                                         " '')])", three));
  laurel_test_run (f->library, &LAUREL_SERIES_EDIT,
                   g_variant_new_parsed ("(%x, {'content': 'Three speeches of 2025',"
                                         " 'place-status': 'confirmed', 'words': 'September'},"
                                         " true)", three));
  laurel_test_run (f->library, &LAUREL_ACTIVITY_EDIT,
                   one_field (activity_of (f, "2025/3.2"), "content", "Two speeches"));
}

static GPtrArray *
list_season (Fixture *f, gint64 programme)
{
  return ask (f, &LAUREL_ACTIVITIES_OF_PROGRAMME, g_variant_new ("(x)", programme));
}

static gint64
get_newest (Fixture *f)
{
  return laurel_test_read_int (f->library, "SELECT max (id) FROM programme");
}

/* The numbers that were told before are those that there are now. */
static void
assert_numbers (Fixture *f, GPtrArray *going, GHashTable *numbers)
{
  g_autoptr (GPtrArray) all = list_season (f, get_newest (f));

  g_assert_cmpuint (g_hash_table_size (numbers), ==, going->len);
  for (guint i = 0; i < going->len; i++) {
    gint64 id = laurel_row_get_id (going->pdata[i]);
    guint n_found = 0;

    for (guint k = 0; k < all->len; k++)
      if (g_str_equal (laurel_activity_get_title (all->pdata[k]),
                       laurel_plan_copy_get_title (going->pdata[i]))) {
        g_assert_cmpstr (laurel_activity_get_number (all->pdata[k]), ==,
                         g_hash_table_lookup (numbers, &id));
        n_found++;
      }
    g_assert_cmpuint (n_found, ==, 1);
  }
}

static void
copy_into (Fixture *f, gint64 into, GPtrArray *copies, GPtrArray *going)
{
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xsmsb)"));
  g_autoptr (GPtrArray) there = into ? list_season (f, into) : g_ptr_array_new ();
  g_autoptr (GHashTable) numbers = laurel_plan_copy_list_numbers (copies, going, there);

  for (guint i = 0; i < going->len; i++)
    g_variant_builder_add (&rows, "(xsmsb)", laurel_row_get_id (going->pdata[i]), "", NULL, FALSE);
  do_undo_redo (f, &LAUREL_PLAN_COPY_TO_YEAR,
                g_variant_new (LAUREL_PLAN_COPY_ARGS, programme_of (f), 2026, into, "", FALSE,
                               &rows));
  assert_numbers (f, going, numbers);
}

static GPtrArray *
list_copies (Fixture *f)
{
  return ask (f, &LAUREL_PLAN_COPIES, g_variant_new ("(xi)", programme_of (f), 2026));
}

static void
copy (Fixture *f, const char *without)
{
  g_autoptr (GPtrArray) copies = list_copies (f);
  g_autoptr (GPtrArray) going = g_ptr_array_new ();

  for (guint i = 0; i < copies->len; i++)
    if (g_strcmp0 (laurel_plan_copy_get_number (copies->pdata[i]), without) != 0)
      g_ptr_array_add (going, copies->pdata[i]);
  copy_into (f, 0, copies, going);
}

/* "1 2 3 (3.1) …": in brackets, what belongs to something. */
static char *
dup_order (Fixture *f)
{
  g_autoptr (GPtrArray) all = list_season (f, get_newest (f));
  GString *order = g_string_new (" ");

  for (guint i = 0; i < all->len; i++)
    g_string_append_printf (order, laurel_activity_get_series_id (all->pdata[i]) ? "(%s) " : "%s ",
                            laurel_activity_get_number (all->pdata[i]));

  return g_string_free (order, FALSE);
}

static const struct {
  const char *without;
  const char *order;
  const char *last;
} COPIES[] = {
  { NULL, " 1 2 3 (3.1) (3.2) (3.3) 4 ", " 22 " },
  /* What is left out leaves no gap in the numbers. */
  { "2", " 1 2 (2.1) (2.2) (2.3) 3 ", " 21 " },
  { "3.1", " 1 2 3 (3.1) (3.2) 4 ", " 22 " },
  /* Without the whole, each is an activity of its own. */
  { "3", " 1 2 3 4 5 6 ", " 24 " },
};

static void
test_a_series_is_copied_whole (Fixture *f, gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *order = NULL, *fault = NULL;

  copy (f, COPIES[i].without);
  order = dup_order (f);
  g_assert_true (g_str_has_prefix (order, COPIES[i].order));
  g_assert_true (g_str_has_suffix (order, COPIES[i].last));
  g_assert_true (LAUREL_SERIES_CHECK.look (reader_of (f), &fault, NULL));
  g_assert_cmpstr (fault, ==, NULL);
}

/* One that is taken alone belongs to the series that is there already. */
static void
test_one_joins_the_series_that_is_there (Fixture *f, gconstpointer data)
{
  g_auto (GVariantBuilder) rows = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(xsmsb)"));
  g_autofree char *order = NULL, *fault = NULL;
  gint64 into;

  copy (f, "3.2");
  into = get_newest (f);
  g_variant_builder_add (&rows, "(xsmsb)", activity_of (f, "2025/3.2"), "", NULL, FALSE);
  do_undo_redo (f, &LAUREL_PLAN_COPY_TO_YEAR,
                g_variant_new (LAUREL_PLAN_COPY_ARGS, programme_of (f), 2026, into, "", FALSE,
                               &rows));
  order = dup_order (f);
  g_assert_true (g_str_has_prefix (order, " 1 2 3 (3.1) (3.2) (3.3) 4 "));
  g_assert_true (LAUREL_SERIES_CHECK.look (reader_of (f), &fault, NULL));
  g_assert_cmpstr (fault, ==, NULL);
}

#define CONTEST "'Eleventh Workshop Stories contest'"

static const struct {
  const char *there; /* number and title of what the season has */
  gboolean whole;    /* whether the series comes, too */
  const char *order;
} INTO[] = {
  { "('1', 'Fair')", TRUE, " 1 2 (2.1) (2.2) (2.3) " },
  { "('1', " CONTEST ")", FALSE, " 1 (1.1) (1.2) (1.3) " },
  { "('1', " CONTEST "), ('1.1', 'Other')", FALSE, " 1 (1.2) (1.3) (1.4) 1.1 " },
  { "('1', " CONTEST "), ('1.2', 'Other')", FALSE, " 1 (1.1) (1.3) (1.4) 1.2 " },
  { "('1', 'Fair'), ('2.1', 'Other')", TRUE, " 1 2.1 3 (3.1) (3.2) (3.3) " },
  { "('1', 'Fair'), ('A1', 'Other')", TRUE, " 1 A1 2 (2.1) (2.2) (2.3) " },
  /* What counts no more. */
  { "('1', 'Fair'), ('2147483647', 'Other')", TRUE, " 1 2147483647 2 (2.1) (2.2) (2.3) " },
  { "('1', 'Fair'), ('999999999', 'Other')", TRUE, " 1 999999999 2 (2.1) (2.2) (2.3) " },
  { "('12345678901234', 'Other')", TRUE, " 12345678901234 1 (1.1) (1.2) (1.3) " },
  { "('99999999999999999999', 'Other')", TRUE, " 99999999999999999999 1 (1.1) (1.2) (1.3) " },
  { "('-5', 'Other')", TRUE, " -5 1 (1.1) (1.2) (1.3) " },
};

/* No number is given twice, whatever the season has. */
static void
test_no_number_stands_twice (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) copies = list_copies (f);

  for (gsize i = 0; i < G_N_ELEMENTS (INTO); i++) {
    g_autoptr (GPtrArray) going = g_ptr_array_new ();
    g_autofree char *title = g_strdup_printf ("Season %u", (guint) i);
    g_autofree char *sql = NULL, *order = NULL;
    gint64 into;

    laurel_test_run (f->library, &LAUREL_PROGRAMME_ADD,
                     g_variant_new ("(siss)", title, 2026, "en", ""));
    into = get_newest (f);
    sql = g_strdup_printf ("INSERT INTO activity (id, programme_id, position, number, title, extent,"
                           " min_days, approximate, open_start, open_end, place_status, status)"
                           " SELECT %u + row_number () OVER (), %" G_GINT64_FORMAT ","
                           " row_number () OVER (), column1, column2,"
                           " 'within', 1, 0, 0, 0, 'none', 'planned' FROM (VALUES %s)",
                           (guint) (10 * i), into, INTO[i].there);
    laurel_test_exec (f->library, sql);
    for (guint k = 0; k < copies->len; k++)
      if (g_str_has_prefix (laurel_plan_copy_get_number (copies->pdata[k]),
                            INTO[i].whole ? "3" : "3."))
        g_ptr_array_add (going, copies->pdata[k]);
    g_test_message ("%s", INTO[i].there);
    copy_into (f, into, copies, going);
    order = dup_order (f);
    g_assert_cmpstr (order, ==, INTO[i].order);
  }
}

/* What is added by itself has a number that somebody could have typed, too. */
static void
test_what_is_added_counts_on (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *there;
    const char *order;
  } cases[] = {
    { "-5", " -5 1 " }, { "7.2", " 7.2 8 " }, { "A12", " A12 1 " }, { "999999999", " 999999999 1 " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *title = g_strdup_printf ("Season %u", (guint) i);
    g_autofree char *sql = NULL, *order = NULL;
    gint64 programme;

    laurel_test_run (f->library, &LAUREL_PROGRAMME_ADD,
                     g_variant_new ("(siss)", title, 2026, "en", ""));
    programme = laurel_test_read_int (f->library, "SELECT max (id) FROM programme");
    sql = g_strdup_printf ("UPDATE activity SET number = '%s' WHERE programme_id = %"
                           G_GINT64_FORMAT, cases[i].there, programme);
    laurel_test_run (f->library, &LAUREL_ACTIVITY_ADD,
                     g_variant_new_parsed ("(%x, {'title': 'One'})", programme));
    laurel_test_exec (f->library, sql);
    do_undo_redo (f, &LAUREL_ACTIVITY_ADD,
                  g_variant_new_parsed ("(%x, {'title': 'Other'})", programme));
    order = dup_order (f);
    g_assert_cmpstr (order, ==, cases[i].order);
  }
}

/* Who differs goes on doing so; but no date was said of all in the new year. */
static void
test_what_was_said_of_all_is_copied (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) own = NULL;
  gint64 three;

  copy (f, NULL);
  three = activity_of (f, "2026/3");
  own = ask (f, &LAUREL_SERIES_CHANGED_ALONE, g_variant_new ("(x)", three));
  g_assert_cmpuint (own->len, ==, 1);
  g_assert_cmpint (laurel_series_own_get_activity_id (own->pdata[0]), ==,
                   activity_of (f, "2026/3.2"));
  g_assert_cmpstr (laurel_series_own_get_value (own->pdata[0]), ==, "Two speeches");
  g_assert_cmpstr (laurel_series_own_get_said (own->pdata[0]), ==, "Three speeches of 2026");
  g_assert_cmpint (laurel_test_read_int (f->library,
                                         "SELECT count (*) FROM series_field"
                                         " WHERE field = 'words'"), ==, 1);
}

static char *
dup_roles (LaurelSeason *season, const char *number)
{
  GString *roles = g_string_new (NULL);

  for (guint i = 0; i < season->activities->len; i++) {
    LaurelSeasonActivity *activity = season->activities->pdata[i];

    for (guint k = 0; g_str_equal (activity->number, number) && k < activity->roles->len; k++)
      g_string_append_printf (roles, "%s;",
                              g_array_index (activity->roles, LaurelSeasonRole, k).name);
  }

  return g_string_free (roles, FALSE);
}

/* Who takes part in what is the same in a file as in the window. */
static void
test_organisers_go_out_with_each (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelSeason) season = laurel_season_load (reader_of (f), programme_of (f), NULL);
  g_autofree char *whole = dup_roles (season, "3");
  g_autofree char *north = dup_roles (season, "3.1");
  g_autofree char *south = dup_roles (season, "3.2");

  g_assert_cmpstr (whole, !=, "");
  g_assert_cmpstr (north, ==, "North branch;");
  g_assert_cmpstr (south, ==, whole);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (COPIES); i++) {
    g_autofree char *name = g_strdup_printf ("/series-copy/whole/%" G_GSIZE_FORMAT, i);

    g_test_add (name, Fixture, GSIZE_TO_POINTER (i), set_up_series, test_a_series_is_copied_whole,
                tear_down);
  }
  g_test_add ("/series-copy/said", Fixture, NULL, set_up_series,
              test_what_was_said_of_all_is_copied, tear_down);
  g_test_add ("/series-copy/joins", Fixture, NULL, set_up_series,
              test_one_joins_the_series_that_is_there, tear_down);
  g_test_add ("/series-copy/numbers", Fixture, NULL, set_up_series, test_no_number_stands_twice,
              tear_down);
  g_test_add ("/series-copy/added", Fixture, NULL, set_up_series, test_what_is_added_counts_on,
              tear_down);
  g_test_add ("/series-copy/organisers", Fixture, NULL, set_up_series,
              test_organisers_go_out_with_each, tear_down);

  return g_test_run ();
}
