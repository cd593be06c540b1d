/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-holiday-store.h"
#include "testlib/laurel-test-session.h"
#include "ui/calendar/laurel-clash-index.h"
#include "ui/calendar/laurel-day-off-words.h"
#include "ui/calendar/laurel-month-sheet.h"
#include "ui/calendar/laurel-month-strip.h"
#include "ui/calendar/laurel-month-view.h"

#define MONDAY 1
#define SUNDAY 7

/**
 * Fixture:
 *
 * A month of the sample season in a window, and a page around it that keeps what it
 * is asked.
 */
typedef struct {
  LaurelTestFolder *folder;
  LaurelSession *session;
  GtkWidget *view;
  GtkWidget *window;
  char *asked; /* (nullable) */
} Fixture;

static void
keep_asked (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GVariant) id = g_variant_is_container (parameter)
                              ? g_variant_get_child_value (parameter, 0)
                              : g_variant_ref (parameter);
  LaurelRow *row = laurel_row_list_find (laurel_session_list_activities (fixture->session),
                                         g_variant_get_int64 (id));
  g_autofree char *text = g_variant_print (parameter, FALSE);
  const char *rest = strchr (text, ',');

  g_free (fixture->asked);
  fixture->asked = g_strdup_printf ("%s %s%s", g_action_get_name (G_ACTION (action)),
                                    laurel_activity_get_number (LAUREL_ACTIVITY (row)),
                                    rest ? rest : "");
}

static const GActionEntry ACTIONS[] = {
  { "open", keep_asked, "x", NULL, NULL, { 0 } },
  { "fix", keep_asked, "x", NULL, NULL, { 0 } },
  { "move-to", keep_asked, "x", NULL, NULL, { 0 } },
  { "shift", keep_asked, "(xiib)", NULL, NULL, { 0 } },
};

static LaurelMonthSheet *
get_sheet (Fixture *fixture)
{
  return LAUREL_MONTH_SHEET (test_find_widget (fixture->view, LAUREL_TYPE_MONTH_SHEET));
}

static char *
dup_month (Fixture *fixture)
{
  int month;
  char *iso;

  g_object_get (fixture->view, "month", &month, NULL);
  iso = laurel_day_dup_iso (month);
  iso[7] = '\0';

  return iso;
}

static void
assert_month (Fixture *fixture, const char *expected)
{
  g_autofree char *month = dup_month (fixture);

  g_assert_cmpstr (month, ==, expected);
}

static gboolean
has_bars (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GListModel) phases = NULL;

  g_object_get (fixture->session, "phases", &phases, NULL);

  return phases != NULL && !laurel_row_list_get_loading (LAUREL_ROW_LIST (phases));
}

static void
settle (Fixture *fixture)
{
  gtk_test_widget_wait_for_draw (fixture->view);
  gtk_test_widget_wait_for_draw (fixture->view);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_setenv ("LAUREL_TODAY", "2025-09-02", TRUE);
  fixture->folder = laurel_test_dup_folder ();
  fixture->session = test_session_new (fixture->folder);
  g_object_set (fixture->session, "first-weekday", MONDAY, NULL);
  fixture->view =
    g_object_ref_sink (g_object_new (LAUREL_TYPE_MONTH_VIEW, "session", fixture->session, NULL));
  fixture->window = adw_window_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), ACTIONS, G_N_ELEMENTS (ACTIONS),
                                   fixture);
  gtk_widget_insert_action_group (fixture->window, "calendar", G_ACTION_GROUP (actions));
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->view);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 640);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_wait_for (has_bars, fixture);
  settle (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (fixture->view);
  test_session_free (fixture->session);
  laurel_test_remove_folder (fixture->folder);
  g_free (fixture->asked);
}

/* ---- what is shown -------------------------------------------------------------- */

static void
add_bar (GtkWidget *widget, GString *text)
{
  const LaurelMonthItem *item =
    LAUREL_IS_MONTH_BAR (widget) ? laurel_month_bar_get_item (LAUREL_MONTH_BAR (widget)) : NULL;
  LaurelDay first, last;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_bar (child, text);
  if (item == NULL || !gtk_widget_get_child_visible (widget))
    return;

  laurel_month_bar_get_days (LAUREL_MONTH_BAR (widget), &first, &last);
  g_string_append_printf (text, "%s%s%s", text->len > 0 ? " " : "",
                          laurel_activity_get_number (item->row.activity),
                          item->row.phase ? "p" : "");
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  double one = g_ascii_strtod (*(char *const *) a, NULL);
  double other = g_ascii_strtod (*(char *const *) b, NULL);

  return (one > other) - (one < other);
}

/* The numbers of all bars in a widget, each once, in order; a phase with a "p". */
static char *
dup_bars (GtkWidget *widget)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_auto (GStrv) all = NULL;

  add_bar (widget, text);
  all = g_strsplit (text->str, " ", -1);
  for (guint i = 0; all[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (words, all[i], g_str_equal, NULL))
      g_ptr_array_add (words, all[i]);
  g_ptr_array_sort (words, compare_words);
  g_ptr_array_add (words, NULL);

  return g_strjoinv (" ", (char **) words->pdata);
}

static GtkWidget *
get_strip (Fixture *fixture, LaurelMonthPlace place)
{
  GtkWidget *box = gtk_widget_get_parent (GTK_WIDGET (get_sheet (fixture)));

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (LAUREL_IS_MONTH_STRIP (child) &&
        laurel_month_strip_get_place (LAUREL_MONTH_STRIP (child)) == place)
      return child;

  g_assert_not_reached ();
}

#define MORE_THAN_THERE_IS_ROOM_FOR NULL

static const struct {
  int turn;
  const char *month;
  const char *days;
  const char *sometime;
} PAGES[] = {
  { 0, "2025-09", "1 3.1 3.2 3.5 3.8 10 11", MORE_THAN_THERE_IS_ROOM_FOR },
  { 1, "2025-10", "1 5p", "3p 8p 19p 21p" },
  { 1, "2025-11", "1 5p", "5p 21p" },
  { -4, "2025-07", "", "" },
  { 1, "2025-08", "", "4" },
  { 5, "2026-01", "", "" },
};

/* What has days is on them, what has none stands above, and nothing is in both. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (PAGES); i++) {
    g_autofree char *days = NULL;
    g_autofree char *sometime = NULL;

    g_test_message ("%s", PAGES[i].month);
    laurel_month_view_turn (LAUREL_MONTH_VIEW (fixture->view), PAGES[i].turn);
    settle (fixture);
    assert_month (fixture, PAGES[i].month);
    days = dup_bars (GTK_WIDGET (get_sheet (fixture)));
    g_assert_cmpstr (days, ==, PAGES[i].days);
    sometime = dup_bars (get_strip (fixture, LAUREL_MONTH_PLACE_SOMETIME));
    if (PAGES[i].sometime != MORE_THAN_THERE_IS_ROOM_FOR)
      g_assert_cmpstr (sometime, ==, PAGES[i].sometime);
  }
}

static GtkWidget *
find_day (Fixture *fixture, const char *iso)
{
  for (GtkWidget *week = gtk_widget_get_first_child (GTK_WIDGET (get_sheet (fixture)));
       week != NULL; week = gtk_widget_get_next_sibling (week)) {
    GtkWidget *day = gtk_widget_get_child_visible (week)
                       ? laurel_month_week_get_day (LAUREL_MONTH_WEEK (week),
                                                    laurel_day_from_iso (iso)) : NULL;

    if (day != NULL)
      return day;
  }

  return NULL;
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  GtkWidget *today = find_day (fixture, "2025-09-02"), *other = find_day (fixture, "2025-09-09");
  GtkWidget *sheet = GTK_WIDGET (get_sheet (fixture));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_widget_get_parent (today)),
                                   GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (today), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (today), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Tuesday, 2 September 2025, today, 1 activity");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (other), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Tuesday, 9 September 2025, 2 activities");
  g_assert_true (gtk_widget_get_focusable (today));
}

static void
test_first_weekday (Fixture *fixture, gconstpointer data)
{
  LaurelDay first, last;

  laurel_month_sheet_get_days (get_sheet (fixture), &first, &last);
  g_assert_cmpint (laurel_day_get_weekday (first), ==, MONDAY);
  g_object_set (fixture->session, "first-weekday", SUNDAY, NULL);
  settle (fixture);
  laurel_month_sheet_get_days (get_sheet (fixture), &first, &last);
  g_assert_cmpint (laurel_day_get_weekday (first), ==, SUNDAY);
  g_assert_nonnull (find_day (fixture, "2025-08-31"));
}

static gboolean
has_national_day (gpointer data)
{
  Fixture *fixture = data;
  GListModel *list = G_LIST_MODEL (laurel_session_list_holidays (fixture->session));

  return g_list_model_get_n_items (list) == 2;
}

static const struct {
  const char *words;
  const char *warning;
} DAYS_OFF[] = {
  { "1 October", "1 October is National Day, a day off." },
  { "30 September – 2 October", "1 October is National Day, a day off." },
  { "2 October", NULL },
  { "11 October", NULL }, /* a weekend that is worked */
  { "early October", NULL },
  { "1 September – 30 November", NULL },
  { "soon", NULL },
};

/* A day off is told of by its name, where one chooses days, and before one has. */
static void
test_days_off (Fixture *fixture, gconstpointer data)
{
  GtkWidget *day;

  laurel_session_run_async (fixture->session, &LAUREL_HOLIDAYS_IMPORT,
                            g_variant_new_parsed ("('list', [('2025-10-01', 'National Day', 'off'),"
                                                  " ('2025-10-11', 'National Day', 'worked')])"),
                            NULL, NULL);
  test_wait_for (has_national_day, fixture);
  for (guint i = 0; i < G_N_ELEMENTS (DAYS_OFF); i++) {
    g_autofree char *warning =
      laurel_words_dup_day_off (fixture->session, DAYS_OFF[i].words, 2025, NULL);

    g_test_message ("%s", DAYS_OFF[i].words);
    g_assert_cmpstr (warning, ==, DAYS_OFF[i].warning);
  }

  laurel_month_view_turn (LAUREL_MONTH_VIEW (fixture->view), 1);
  settle (fixture);
  day = find_day (fixture, "2025-10-01");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (day), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Wednesday, 1 October 2025, National Day, 1 activity");
  day = find_day (fixture, "2025-10-11");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (day), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Saturday, 11 October 2025, worked for National Day, "
                                       "1 activity");
}

static const struct {
  const char *number;
  const char *first;
  const char *last;
  LaurelClashGrade grade;
} CLASHES[] = {
  { "1", "2025-09-08", "2025-09-14", LAUREL_CLASH_CERTAIN },
  { "1", "2025-09-01", "2025-09-07", LAUREL_CLASH_NONE },
  { "1", "2025-09-15", "2025-09-21", LAUREL_CLASH_NONE },
  { "10", "2025-09-08", "2025-09-10", LAUREL_CLASH_CERTAIN },
  { "13", "2025-09-01", "2025-09-30", LAUREL_CLASH_POSSIBLE },
  { "15", "2025-09-01", "2025-09-30", LAUREL_CLASH_NONE },
  /* Its phases go beyond it: that is no clash. */
  { "5", "2025-09-01", "2025-12-31", LAUREL_CLASH_NONE },
};

static gboolean
has_conflicts (gpointer data)
{
  g_autoptr (GListModel) conflicts = NULL;

  g_object_get (((Fixture *) data)->session, "conflicts", &conflicts, NULL);

  return g_list_model_get_n_items (conflicts) > 0;
}

/* What does not go together is told of on its days, and of nothing else. */
static void
test_clashes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LaurelClashIndex) index = laurel_clash_index_new ();
  g_autoptr (GListModel) conflicts = NULL;

  test_wait_for (has_conflicts, fixture);
  g_object_get (fixture->session, "conflicts", &conflicts, NULL);
  laurel_clash_index_set_list (index, conflicts);
  for (guint i = 0; i < G_N_ELEMENTS (CLASHES); i++) {
    gint64 id =
      laurel_row_get_id (LAUREL_ROW (test_find_activity (fixture->session, CLASHES[i].number)));
    LaurelConflict *worst =
      laurel_conflicts_find_worst (laurel_clash_index_find (index, id),
                                   laurel_day_from_iso (CLASHES[i].first),
                                   laurel_day_from_iso (CLASHES[i].last));

    g_test_message ("%s from %s", CLASHES[i].number, CLASHES[i].first);
    g_assert_cmpint (laurel_conflict_find_grade (worst), ==, CLASHES[i].grade);
  }
  g_assert_nonnull (laurel_clash_index_find_fault (
    index, laurel_row_get_id (LAUREL_ROW (test_find_activity (fixture->session, "5")))));
}

/* ---- keys ------------------------------------------------------------------------- */

static void
act (Fixture *fixture, const char *action, const char *parameter)
{
  g_autoptr (GVariant) value =
    parameter ? g_variant_ref_sink (g_variant_new_parsed (parameter)) : NULL;
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  g_clear_pointer (&fixture->asked, g_free);
  g_assert_true (gtk_widget_activate_action_variant (focus, action, value));
  settle (fixture);
}

/* Where the focus is: a day, or an activity's number. */
static char *
dup_focus (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  const LaurelMonthItem *item;

  if (LAUREL_IS_MONTH_DAY (focus))
    return laurel_day_dup_iso (laurel_month_day_get_day (LAUREL_MONTH_DAY (focus)));

  g_assert_true (LAUREL_IS_MONTH_BAR (focus));
  item = laurel_month_bar_get_item (LAUREL_MONTH_BAR (focus));

  return g_strdup (item ? laurel_activity_get_number (item->row.activity) : "more");
}

static const struct {
  const char *action;
  const char *parameter;
  const char *focus;
  const char *month;
} WAYS[] = {
  { "sheet.go", "(1, 0)", "2025-09-03", "2025-09" },
  { "sheet.go", "(0, 1)", "1", "2025-09" },
  { "sheet.go", "(0, 1)", "2025-09-10", "2025-09" },
  { "sheet.go", "(0, 1)", "1", "2025-09" },
  { "sheet.go", "(0, 1)", "10", "2025-09" },
  { "sheet.go", "(0, -1)", "1", "2025-09" },
  { "sheet.go", "(0, -1)", "2025-09-10", "2025-09" },
  { "sheet.go", "(0, -1)", "1", "2025-09" },
  { "sheet.go", "(0, -1)", "2025-09-03", "2025-09" },
  { "sheet.go", "(-1, 0)", "2025-09-02", "2025-09" },
  { "sheet.go", "(0, -1)", "2025-08-26", "2025-08" },
  { "month.turn", "1", "2025-09-26", "2025-09" },
  { "month.turn", "1", "2025-10-26", "2025-10" },
  { "month.today", NULL, "2025-09-02", "2025-09" },
  { "sheet.go", "(-1, 0)", "2025-09-01", "2025-09" },
  { "sheet.go", "(-1, 0)", "2025-08-31", "2025-08" },
};

static void
test_ways (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->view);
  for (guint i = 0; i < G_N_ELEMENTS (WAYS); i++) {
    g_autofree char *focus = NULL;

    g_test_message ("%u: %s %s", i, WAYS[i].action, WAYS[i].parameter);
    act (fixture, WAYS[i].action, WAYS[i].parameter);
    focus = dup_focus (fixture);
    g_assert_cmpstr (focus, ==, WAYS[i].focus);
    assert_month (fixture, WAYS[i].month);
  }
}

static const struct {
  const char *action;
  const char *parameter;
  const char *asked;
} ASKS[] = {
  { "bar.ask", "'calendar.open'", "open 10" },
  { "bar.ask", "'calendar.fix'", "fix 10" },
  { "bar.ask", "'calendar.move-to'", "move-to 10" },
  { "bar.shift", "(0, 1, false)", "shift 10, 0, 1, false)" },
  { "bar.shift", "(1, -1, false)", "shift 10, 1, -1, false)" },
  { "bar.shift", "(0, 1, true)", "shift 10, 0, 1, true)" },
};

static void
test_asks (Fixture *fixture, gconstpointer data)
{
  LaurelActivity *activity = test_find_activity (fixture->session, "10");

  laurel_session_set_activity (fixture->session, activity);
  settle (fixture);
  gtk_widget_grab_focus (fixture->view);
  for (guint i = 0; i < G_N_ELEMENTS (ASKS); i++) {
    act (fixture, ASKS[i].action, ASKS[i].parameter);
    g_assert_cmpstr (fixture->asked, ==, ASKS[i].asked);
  }
}

/* Selecting is the session's, and keeps the page. */
static void
test_selects (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (fixture->view);
  act (fixture, "sheet.go", "(0, 1)");
  act (fixture, "bar.select", NULL);
  g_assert_true (laurel_session_get_activity (fixture->session) ==
                 test_find_activity (fixture->session, "1"));
  act (fixture, "month.turn", "2");
  assert_month (fixture, "2025-11");
}

/* What is selected elsewhere is looked for. */
static void
test_seeks (Fixture *fixture, gconstpointer data)
{
  laurel_session_set_activity (fixture->session, test_find_activity (fixture->session, "4"));
  settle (fixture);
  assert_month (fixture, "2025-08");
  laurel_session_set_activity (fixture->session, test_find_activity (fixture->session, "11"));
  settle (fixture);
  assert_month (fixture, "2025-09");
}

static gboolean
is_in_november (gpointer data)
{
  g_autofree char *month = dup_month (data);

  return g_str_equal (month, "2025-11");
}

/* The focus stays on what is moved, wherever that takes it. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  LaurelActivity *activity = test_find_activity (fixture->session, "11");
  gint64 id = laurel_row_get_id (LAUREL_ROW (activity));
  g_autofree char *focus = NULL;

  laurel_session_set_activity (fixture->session, activity);
  settle (fixture);
  gtk_widget_grab_focus (fixture->view);
  laurel_session_run_async (fixture->session, &LAUREL_ACTIVITY_EDIT,
                            g_variant_new_parsed ("(%x, {'words': '5–6 November'})", id), NULL,
                            NULL);
  test_wait_for (is_in_november, fixture);
  settle (fixture);
  focus = dup_focus (fixture);
  g_assert_cmpstr (focus, ==, "11");
}

/* In little room, what is too much is told of, and shown when asked for. */
static void
test_more (Fixture *fixture, gconstpointer data)
{
  static const char *const NUMBERS[] = { "11", "12", "13", "14", "15", "16", "17", "18" };
  GtkWidget *more, *popover = NULL;
  g_autofree char *shown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (NUMBERS); i++) {
    LaurelActivity *activity = test_find_activity (fixture->session, NUMBERS[i]);

    laurel_session_run_async (fixture->session, &LAUREL_ACTIVITY_EDIT,
                              g_variant_new_parsed ("(%x, {'words': '10 September'})",
                                                    laurel_row_get_id (LAUREL_ROW (activity))),
                              NULL, NULL);
  }
  while (!(more = laurel_month_sheet_find_more (get_sheet (fixture),
                                                laurel_day_from_iso ("2025-09-10"))) ||
         laurel_month_bar_get_item (LAUREL_MONTH_BAR (more)) != NULL ||
         laurel_activity_get_window (test_find_activity (fixture->session, "18")).es !=
         laurel_day_from_iso ("2025-09-10"))
    g_main_context_iteration (NULL, TRUE);
  settle (fixture);
  more = laurel_month_sheet_find_more (get_sheet (fixture), laurel_day_from_iso ("2025-09-10"));
  g_assert_true (LAUREL_IS_MONTH_BAR (more));
  gtk_widget_grab_focus (more);
  act (fixture, "bar.select", NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (fixture->view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      popover = child;
  g_assert_nonnull (popover);
  shown = dup_bars (popover);
  g_assert_cmpstr (shown, ==, "1 10 11 12 13 14 15 16 17 18");
  gtk_popover_popdown (GTK_POPOVER (popover));
  while (g_main_context_iteration (NULL, FALSE))
    continue;

  /* Open, it goes with the view. */
  gtk_widget_grab_focus (more);
  act (fixture, "bar.select", NULL);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

  g_test_add ("/month-view/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add ("/month-view/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/month-view/first-weekday", Fixture, NULL, set_up, test_first_weekday, tear_down);
  g_test_add ("/month-view/days-off", Fixture, NULL, set_up, test_days_off, tear_down);
  g_test_add ("/month-view/clashes", Fixture, NULL, set_up, test_clashes, tear_down);
  g_test_add ("/month-view/ways", Fixture, NULL, set_up, test_ways, tear_down);
  g_test_add ("/month-view/asks", Fixture, NULL, set_up, test_asks, tear_down);
  g_test_add ("/month-view/selects", Fixture, NULL, set_up, test_selects, tear_down);
  g_test_add ("/month-view/seeks", Fixture, NULL, set_up, test_seeks, tear_down);
  g_test_add ("/month-view/follows", Fixture, NULL, set_up, test_follows, tear_down);
  g_test_add ("/month-view/more", Fixture, NULL, set_up, test_more, tear_down);

  return g_test_run ();
}
