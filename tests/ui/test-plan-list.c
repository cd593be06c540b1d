/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-phase-store.h"
#include "testlib/laurel-test-session.h"
#include "ui/calendar/laurel-plan-line.h"
#include "ui/calendar/laurel-plan-list.h"
#include "ui/kit/laurel-line-text.h"

typedef struct {
  LaurelTestFolder *folder;
  LaurelSession *session;
  GtkWidget *list;
  GtkWidget *window;
} Fixture;

static GListModel *
get_lines (Fixture *fixture)
{
  g_autoptr (GListModel) lines = NULL;

  g_object_get (fixture->list, "lines", &lines, NULL);

  return lines; /* the list keeps it */
}

static gboolean
is_read (gpointer data)
{
  GListModel *lines = get_lines (data);

  return lines != NULL && g_list_model_get_n_items (lines) > 0;
}

/* The lines as they are read, one below the other: "# head", "13", and of a phase "13p". */
static char *
dup_lines (Fixture *fixture)
{
  GListModel *lines = get_lines (fixture);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (lines, i);
    g_autofree char *activity = NULL;
    g_autofree char *title = NULL;
    g_autofree char *head = NULL;

    g_object_get (row, "activity", &activity, "title", &title, NULL);
    if (g_object_class_find_property (G_OBJECT_GET_CLASS (row), "head") != NULL)
      g_object_get (row, "head", &head, NULL);
    g_string_append_printf (text, "%s%s%s%s", i > 0 ? " " : "", head ? "# " : "",
                            head ? head : strrchr (activity, '/') + 1,
                            title != NULL && strstr (title, " · ") ? "p" : "");
  }

  return g_string_free (text, FALSE);
}

static void
set_up (Fixture *fixture, gconstpointer settles)
{
  g_setenv ("LAUREL_TODAY", "2025-09-02", TRUE);
  fixture->folder = laurel_test_dup_folder ();
  fixture->session = test_session_new_plain (fixture->folder);
  fixture->list = g_object_ref_sink (
    g_object_new (LAUREL_TYPE_PLAN_LIST, "settles", GPOINTER_TO_INT (settles), "session",
                  fixture->session, NULL));
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->list);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_for (is_read, fixture);
  gtk_test_widget_wait_for_draw (fixture->list);
}

static void
tear_down (Fixture *fixture, gconstpointer settles)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (fixture->list);
  test_session_free (fixture->session);
  laurel_test_remove_folder (fixture->folder);
}

static void
test_agenda (Fixture *fixture, gconstpointer settles)
{
  g_autofree char *lines = dup_lines (fixture);

  g_assert_cmpstr (lines, ==,
                   "# Today, and the next deadlines 14 5p # Exact days 10 11"
                   " # Within a window 19p 13 14 15 12 16 17 18 19p 21p 19p 3p 8p 19p 21p 5p 21p"
                   " # Running 6 5 2 3 7 8 19 1 9 21 22 # No date 20 # Over 4");
}

static gboolean
is_first_exact (gpointer data)
{
  g_autofree char *lines = dup_lines (data);

  return strstr (lines, "# Exact days 13 10") != NULL;
}

/* What is settled moves to where it stands now, and stays selected. */
static void
test_moves (Fixture *fixture, gconstpointer settles)
{
  LaurelActivity *activity = test_find_activity (fixture->session, "13");
  gint64 id = laurel_row_get_id (LAUREL_ROW (activity));

  laurel_session_set_activity (fixture->session, activity);
  laurel_session_run_async (fixture->session, &LAUREL_ACTIVITY_EDIT,
                            g_variant_new_parsed ("(%x, {'words': '5 September'})", id), NULL,
                            NULL);
  test_wait_for (is_first_exact, fixture);
  g_assert_true (laurel_session_get_activity (fixture->session) == activity);
}

static gboolean
is_second_phase_there (gpointer data)
{
  g_autofree char *lines = dup_lines (data);

  return strstr (lines, "# Exact days 10 11 13p") != NULL && strstr (lines, " 8p 13p 19p ") != NULL;
}

/* A phase has a line where its days are; what runs is told by its activity; what is selected is
 * the activity's own line. */
static void
test_phases (Fixture *fixture, gconstpointer settles)
{
  static const char *const PHASES[][2] = {
    { "Follow-up", "October – November" }, { "Set-up", "14–15 October" },
    { "Dismantling", "October" },
  };
  LaurelActivity *activity = test_find_activity (fixture->session, "13");
  GtkWidget *line;
  g_autoptr (LaurelRow) row = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (PHASES); i++)
    laurel_session_run_async (fixture->session, &LAUREL_PHASE_ADD,
                              g_variant_new ("(xss)", laurel_row_get_id (LAUREL_ROW (activity)),
                                             PHASES[i][0], PHASES[i][1]), NULL, NULL);
  test_wait_for (is_second_phase_there, fixture);
  laurel_session_set_activity (fixture->session, activity);
  gtk_widget_grab_focus (fixture->list);
  line = gtk_widget_get_first_child (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  g_object_get (line, "row", &row, NULL);
  g_assert_cmpint (laurel_row_get_id (row), ==, laurel_row_get_id (LAUREL_ROW (activity)));
}

/* What was selected elsewhere is selected here as soon as it is read. */
static void
test_selected_before (Fixture *fixture, gconstpointer settles)
{
  LaurelActivity *activity = test_find_activity (fixture->session, "13");
  Fixture late = *fixture;

  laurel_session_set_activity (fixture->session, activity);
  late.list = g_object_ref_sink (g_object_new (LAUREL_TYPE_PLAN_LIST, "session", fixture->session,
                                               NULL));
  late.window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (late.window), late.list);
  gtk_window_present (GTK_WINDOW (late.window));
  test_wait_for (is_read, &late);
  gtk_test_widget_wait_for_draw (late.list);
  g_assert_true (laurel_session_get_activity (fixture->session) == activity);

  gtk_window_destroy (GTK_WINDOW (late.window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (late.list);
}

/* The line of an activity itself, where it can be seen. */
static GtkWidget *
find_line (Fixture *fixture, LaurelActivity *activity)
{
  GtkWidget *view = test_find_widget (fixture->list, GTK_TYPE_LIST_VIEW);

  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    g_autoptr (LaurelRow) row = NULL;
    graphene_rect_t bounds;

    g_object_get (gtk_widget_get_first_child (child), "row", &row, NULL);
    if (row != NULL && laurel_row_get_id (row) == laurel_row_get_id (LAUREL_ROW (activity)) &&
        gtk_widget_get_mapped (child) &&
        gtk_widget_compute_bounds (child, fixture->list, &bounds) && bounds.origin.y >= 0 &&
        bounds.origin.y + bounds.size.height <= gtk_widget_get_height (fixture->list))
      return child;
  }

  return NULL;
}

/* What is selected elsewhere, as by a search, is to be seen here; also when one comes here. */
static void
test_shows_what_is_selected (Fixture *fixture, gconstpointer settles)
{
  LaurelActivity *last = test_find_activity (fixture->session, "4");
  LaurelActivity *first = test_find_activity (fixture->session, "10");
  GtkWidget *line;

  gtk_widget_set_margin_bottom (fixture->list, 400);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 700);
  gtk_test_widget_wait_for_draw (fixture->list);
  g_assert_null (find_line (fixture, last));
  laurel_session_set_activity (fixture->session, last);
  gtk_test_widget_wait_for_draw (fixture->list);
  line = find_line (fixture, last);
  g_assert_nonnull (line);
  g_assert_true (gtk_widget_get_state_flags (line) & GTK_STATE_FLAG_SELECTED);

  gtk_widget_set_visible (fixture->list, FALSE);
  laurel_session_set_activity (fixture->session, first);
  gtk_test_widget_wait_for_draw (fixture->window);
  gtk_widget_set_visible (fixture->list, TRUE);
  gtk_test_widget_wait_for_draw (fixture->list);
  gtk_test_widget_wait_for_draw (fixture->list);
  g_assert_nonnull (find_line (fixture, first));
}

static void
test_settle (Fixture *fixture, gconstpointer settles)
{
  g_autofree char *lines = dup_lines (fixture);

  g_assert_cmpstr (lines, ==, "2 3 5 6 7 8 9 17 18 19 21 12 13 14 15 16 20");
}

/* How far from the top of @line its button is, and where the lowest of its words end, in @width. */
static void
lay_out (GtkWidget *line, int width, float *button_top, float *words_end)
{
  int height;

  gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_allocate (line, width, height, -1, NULL);
  *words_end = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (line); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    graphene_rect_t bounds;

    if (!gtk_widget_get_visible (child) || !gtk_widget_compute_bounds (child, line, &bounds))
      continue;
    g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, height);
    g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, width);
    if (GTK_IS_BUTTON (child))
      *button_top = bounds.origin.y;
    else if (LAUREL_IS_LINE_TEXT (child) && bounds.origin.x > 0)
      *words_end = MAX (*words_end, bounds.origin.y + bounds.size.height);
  }
}

/* Where there is little room the button stands below the words, and not beside a column of them. */
static void
test_narrow (Fixture *fixture, gconstpointer settles)
{
  GtkWidget *line = test_find_widget (fixture->list, LAUREL_TYPE_PLAN_LINE);
  float button_top, words_end;

  lay_out (line, 700, &button_top, &words_end);
  g_assert_cmpfloat (button_top, <, words_end);
  lay_out (line, 320, &button_top, &words_end);
  g_assert_cmpfloat (button_top, >=, words_end);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

  g_test_add ("/plan-list/agenda", Fixture, FALSE, set_up, test_agenda, tear_down);
  g_test_add ("/plan-list/moves", Fixture, FALSE, set_up, test_moves, tear_down);
  g_test_add ("/plan-list/phases", Fixture, FALSE, set_up, test_phases, tear_down);
  g_test_add ("/plan-list/selected-before", Fixture, FALSE, set_up, test_selected_before,
              tear_down);
  g_test_add ("/plan-list/shows-selected", Fixture, FALSE, set_up, test_shows_what_is_selected,
              tear_down);
  g_test_add ("/plan-list/settle", Fixture, GINT_TO_POINTER (TRUE), set_up, test_settle,
              tear_down);
  g_test_add ("/plan-list/narrow", Fixture, GINT_TO_POINTER (TRUE), set_up, test_narrow,
              tear_down);

  return g_test_run ();
}
