/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "result-fixture.h"

#include "ui/judging/laurel-chart-panel.h"
#include "ui/judging/laurel-contest-awards.h"
#include "ui/judging/laurel-objection-row.h"
#include "ui/judging/laurel-result-place-row.h"
#include "ui/judging/laurel-result-version-row.h"

/* The steps of a contest that come last, on a contest of two entries: a result that is not
 * released, one that is, what is said against it, and its awards. */

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  test_wait_for (test_is_last, f->page);
  g_assert_finalize_object (f->page);
  g_object_unref (f->contests);
  test_wait_for (test_is_last, f->session);
  test_session_free (f->session);
  laurel_test_remove_folder (f->folder);
}

static void
test_what_keeps_it_back_is_told (Fixture *f, gconstpointer data)
{
  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  await_row (f, ADW_TYPE_ACTION_ROW, "Nothing is marked yet");
  await_row (f, ADW_TYPE_ACTION_ROW, "Fewer than the"); /* and what does not */
  g_assert_null (find_row (f->page, LAUREL_TYPE_RESULT_PLACE_ROW, ""));
  g_assert_null (find_row (f->page, ADW_TYPE_EXPANDER_ROW, "Statistics"));
}

static gboolean
tells_mean (gpointer place)
{
  return says (place, "Mean of 1: ");
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, label);

  return found;
}

/* Presses Tab; returns what has the focus then. */
static GtkWidget *
tab (Fixture *f)
{
  gtk_widget_child_focus (f->window, GTK_DIR_TAB_FORWARD);

  return gtk_window_get_focus (GTK_WINDOW (f->window));
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

/* Tab goes through the place that is open and then on, and not through all of them. */
static void
check_stops (Fixture *f, GtkWidget *place)
{
  GtkWidget *copy = find_button (place, "Copy why as text"), *focus;
  guint n = 0;

  test_wait_for (is_mapped, copy);
  gtk_window_set_focus (GTK_WINDOW (f->window), NULL);
  do
    focus = tab (f);
  while (focus != copy && ++n < 40);
  g_assert_true (focus == copy);
  while (gtk_widget_is_ancestor (focus, place))
    focus = tab (f);
  g_assert_null (gtk_widget_get_ancestor (focus, LAUREL_TYPE_RESULT_PLACE_ROW));
}

static void
on_print (GSimpleAction *action, GVariant *parameter, gpointer printed)
{
  *(GVariant **) printed = g_variant_ref (parameter);
}

/* The window makes a page of one place, by its entry's number. */
static void
check_prints (Fixture *f, GtkWidget *place)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action =
    g_simple_action_new ("place", G_VARIANT_TYPE ("(sxxsss)"));
  g_autoptr (GVariant) printed = NULL;
  g_autofree char *expected =
    g_strdup_printf ("('reasons', " X ", " X ", 'place-reasons', 'Tried · 0002', '0002')",
                     f->contest, f->stage);
  g_autofree char *text = NULL;

  g_signal_connect (action, "activate", G_CALLBACK (on_print), &printed);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (f->window, "documents", G_ACTION_GROUP (group));
  g_signal_emit_by_name (find_button (place, "Print why as a page…"), "clicked");
  text = printed ? g_variant_print (printed, FALSE) : NULL;
  g_assert_cmpstr (text, ==, expected);
  gtk_widget_insert_action_group (f->window, "documents", NULL);
}

static void
test_places_tell_their_reasons (Fixture *f, gconstpointer data)
{
  GtkWidget *place, *version;

  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  place = await_row (f, LAUREL_TYPE_RESULT_PLACE_ROW, "Work 2");
  g_assert_nonnull (find_row (f->page, LAUREL_TYPE_RESULT_PLACE_ROW, "Work 1"));
  gtk_test_accessible_assert_property (test_find_widget (place, ADW_TYPE_ACTION_ROW),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "1, Work 2, First, 10.00");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (place), TRUE);
  test_wait_for (tells_mean, place);
  g_signal_emit_by_name (find_button (place, "Copy why as text"), "clicked");
  g_assert_true (gdk_clipboard_is_local (gtk_widget_get_clipboard (place)));
  check_prints (f, place);
  check_stops (f, place);
  await_row (f, ADW_TYPE_EXPANDER_ROW, "Statistics");
  g_assert_true (gtk_widget_get_visible (test_find_widget (f->page, LAUREL_TYPE_CHART_PANEL)));
  await_row (f, LAUREL_TYPE_OBJECTION_ROW, "1. Tao Min");
  await_row (f, ADW_TYPE_ACTION_ROW, "Cannot be objected to");
  version = await_row (f, LAUREL_TYPE_RESULT_VERSION_ROW, "Version 2");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (version), TRUE);
  await_row (f, ADW_TYPE_ACTION_ROW, "0002  Work 2");
}

static double
get_top (Fixture *f, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, f->page, &bounds));

  return (double) bounds.origin.y;
}

static gboolean
is_below (gpointer data)
{
  Fixture *f = data;
  GtkWidget *place = find_row (f->page, LAUREL_TYPE_RESULT_PLACE_ROW, "Work 2");
  GtkWidget *objection = find_row (f->page, LAUREL_TYPE_OBJECTION_ROW, "1. Tao Min");

  return objection != NULL && get_top (f, objection) > get_top (f, place);
}

/* What waits for a decision stands above the places, be they ever so many; then below them. */
static void
test_who_decides_finds_it_first (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelObjection) objection = load_first (f, &LAUREL_OBJECTIONS_OF_CONTEST);
  GtkWidget *place, *row;

  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  place = await_row (f, LAUREL_TYPE_RESULT_PLACE_ROW, "Work 2");
  row = await_row (f, LAUREL_TYPE_OBJECTION_ROW, "1. Tao Min");
  gtk_test_widget_wait_for_draw (f->page);
  g_assert_cmpfloat (get_top (f, row), <, get_top (f, place));
  g_assert_true (says (f->page, "1 objection waits for a decision"));

  test_session_run (f->session, &LAUREL_OBJECTION_DECIDE,
                    g_variant_new ("(xsssx)", laurel_row_get_id (LAUREL_ROW (objection)),
                                   "rejected", "It is not.", "2025-10-14",
                                   G_GINT64_CONSTANT (0)));
  test_wait_for (is_below, f);
}

static void
test_awards_are_listed (Fixture *f, gconstpointer data)
{
  show_page (f, LAUREL_TYPE_CONTEST_AWARDS);
  await_row (f, ADW_TYPE_ACTION_ROW, "0002  Work 2");
  g_assert_null (find_row (f->page, ADW_TYPE_ACTION_ROW, "0001  Work 1"));
}

static void
test_awards_say_what_they_wait_for (Fixture *f, gconstpointer data)
{
  show_page (f, LAUREL_TYPE_CONTEST_AWARDS);
  await_row (f, ADW_TYPE_ACTION_ROW, "The result is not released yet.");
}

/* Before anything is released it is told how many go on, and why. */
static void
test_who_goes_on_is_told_beforehand (Fixture *f, gconstpointer data)
{
  GtkWidget *row;

  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  row = await_row (f, ADW_TYPE_ACTION_ROW, "All entries");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "1 of 2. Share 1.00, exactly");
  g_assert_true (says (f->page, "1 goes on in all, by largest remainders"));
  g_assert_false (says (f->page, "to nobody"));
}

/* Five may, and there are two. */
static void
test_empty_places_are_told (Fixture *f, gconstpointer data)
{
  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  await_row (f, ADW_TYPE_ACTION_ROW, "All entries");
  g_assert_true (says (f->page, "5 go on in all, by largest remainders"));
  g_assert_true (says (f->page, "3 of 5 places go to nobody: there are no more entries"));
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  g_setenv ("LAUREL_TODAY", "2025-10-09", TRUE);
  gtk_init ();
  adw_init ();

#define ADD(name, data, function) \
  g_test_add ("/result-page/" name, Fixture, data, set_up, function, tear_down)
  ADD ("obstacles", NULL, test_what_keeps_it_back_is_told);
  ADD ("places", "decided", test_places_tell_their_reasons);
  ADD ("waiting objection", "objected", test_who_decides_finds_it_first);
  ADD ("awards", "decided", test_awards_are_listed);
  ADD ("waiting", NULL, test_awards_say_what_they_wait_for);
  ADD ("quota", "quota", test_who_goes_on_is_told_beforehand);
  ADD ("vacant", "vacant", test_empty_places_are_told);
#undef ADD

  return g_test_run ();
}
