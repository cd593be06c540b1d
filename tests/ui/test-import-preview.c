/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "import-fixture.h"
#include "testlib/laurel-test-session.h"

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_dialog (fixture);
  laurel_store_close (fixture->store);
  g_assert_finalize_object (fixture->session);
  settle ();
  g_object_unref (fixture->store);
  laurel_test_remove_folder (fixture->folder);
}

#define ROWS "No.\tTitle\tDate and place\n" \
             "1\tKnowledge contest\t1 September - 30 November, online\n" \
             "2\tGrand meeting\tmid-September, Hexi\n"

static void
import_text (Fixture *fixture, const char *text, guint count)
{
  read_text (fixture, text);
  gtk_widget_activate_action (fixture->dialog, "import.run", NULL);
  WAIT_UNTIL (count_activities (fixture) == count);
}

static GtkWidget *
find_child (GtkWidget *widget, GType type, const char *id)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (id == NULL || g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type, id);

  return found;
}

/* ---- the year of where it goes ------------------------------------------------ */

/* What the popover says of the year. */
static const char *
find_year_fault (Fixture *fixture)
{
  const LaurelPlanDraft *draft = get_plan_draft (fixture);

  for (guint i = 0; i < draft->faults->len; i++) {
    const LaurelFault *fault = draft->faults->pdata[i];

    if (fault->code == LAUREL_EXCHANGE_ERROR_YEAR_UNKNOWN)
      return fault->message;
  }

  return "";
}

static void
go_into (Fixture *fixture, guint which, int year)
{
  GtkWidget *target = find_child (fixture->dialog, ADW_TYPE_COMBO_ROW, "target");
  GtkWidget *spin = find_child (fixture->dialog, GTK_TYPE_SPIN_BUTTON, "year");

  adw_combo_row_set_selected (ADW_COMBO_ROW (target), which);
  WAIT_UNTIL (get_plan_row (fixture, 0)->reading.window.es == laurel_day_new (year, 9, 1));
  g_assert_cmpint (laurel_import_plan_get_year (get_plan (fixture)), ==, year);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin)), ==, year);
}

static void
test_the_year_follows_where_it_goes (Fixture *fixture, gconstpointer data)
{
  import_text (fixture, "Good Work 2022\n" ROWS, 2);

  read_text (fixture, ROWS);
  go_into (fixture, 0, 2025);
  g_assert_null (strstr (find_year_fault (fixture), "Good Work"));
  go_into (fixture, 1, 2022);
  g_assert_nonnull (strstr (find_year_fault (fixture), "that of “Good Work 2022”"));
  WAIT_UNTIL (laurel_import_row_get_news (get_row (fixture, 0)) == LAUREL_IMPORT_SAME);
  WAIT_UNTIL (laurel_import_row_get_news (get_row (fixture, 1)) == LAUREL_IMPORT_SAME);
  g_assert_false (laurel_import_plan_is_corrected (get_plan (fixture)));
  go_into (fixture, 0, 2025);

  /* Whoever types a year means it. */
  laurel_import_plan_set_year (get_plan (fixture), 2023);
  go_into (fixture, 1, 2023);
  go_into (fixture, 0, 2023);
}

/* A file that says its year keeps it. */
static void
test_a_year_that_is_said_stays (Fixture *fixture, gconstpointer data)
{
  import_text (fixture, "Good Work 2022\n" ROWS, 2);

  read_text (fixture, "Good Work 2024\n" ROWS);
  go_into (fixture, 1, 2024);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  g_setenv ("LAUREL_TODAY", "2025-09-02", TRUE);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/import-preview/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("the-year-follows-where-it-goes", test_the_year_follows_where_it_goes);
  ADD ("a-year-that-is-said-stays", test_a_year_that_is_said_stays);
#undef ADD

  return g_test_run ();
}
