/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "scores-fixture.h"

#include "judging/contest/laurel-contest-rule-store.h"

/* What multiplies entries, as how difficult they are: where it is typed. */

static void
tear_down (Fixture *f, gconstpointer data)
{
  test_wait_for (test_is_last, f->desk);
  g_assert_finalize_object (f->desk);
  close_session (f);
}

static gboolean
is_later (gpointer rules)
{
  g_autoptr (LaurelContestRule) rule = g_list_model_get_item (rules, 0);

  return laurel_contest_rule_get_fixed (rule) == 0;
}

/* The rules of the contest, which name a factor from now on. */
static void
name_factor (Fixture *f)
{
  g_autoptr (LaurelRowList) rules =
    list (f, &LAUREL_RULES_OF_CONTEST,
          g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (f->contest))));
  g_autoptr (LaurelContestRule) rule = g_list_model_get_item (G_LIST_MODEL (rules), 0);
  g_autoptr (LaurelContestRule) later = NULL;
  g_autoptr (GString) content = g_string_new (laurel_contest_rule_get_content (rule));

  g_string_insert (content, 1, "\"factor\": \"difficulty\", ");
  test_session_run (f->session, &LAUREL_RULE_REVISE, g_variant_new (
    "(xss)", laurel_row_get_id (LAUREL_ROW (rule)), content->str, "Forgotten."));
  test_wait_for (is_later, rules);
  later = g_list_model_get_item (G_LIST_MODEL (rules), 0);
  test_session_run (f->session, &LAUREL_RULE_FIX,
                    g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (later))));
}

static gboolean
has_factors (gpointer desk)
{
  const LaurelScoreBook *book = laurel_score_desk_get_book (desk);

  return book != NULL && book->n_factors == 1;
}

static gboolean
is_factor_stored (gpointer data)
{
  const Wanted *wanted = data;
  const LaurelBookMark *mark = laurel_score_book_get_mark (get_book (wanted->f),
                                                           LAUREL_TYPING_FACTORS, wanted->sheet,
                                                           wanted->field);

  return mark->state == wanted->state &&
         (mark->id != 0) == (wanted->state != LAUREL_BOOK_EMPTY);
}

static gboolean
lacks_factor (gpointer desk)
{
  const LaurelStanding *standing = laurel_score_desk_get_standing (desk);

  return standing != NULL && standing->trouble != NULL &&
         strstr (standing->trouble, "has no “difficulty”. Fill it in.") != NULL;
}

/* Typed like marks, row by row: what cannot multiply is refused where it is typed, what can is
 * stored, asked for of all others, and taken back by an undo. */
static void
test_factors_are_typed (Fixture *f, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *grid = g_object_ref_sink (g_object_new (LAUREL_TYPE_MARK_GRID, NULL));
  GtkWidget *text = test_find_widget (grid, GTK_TYPE_TEXT);
  Wanted first = { f, 0, 0, LAUREL_BOOK_MARKED }, none = { f, 0, 0, LAUREL_BOOK_EMPTY };
  g_autofree char *says = NULL;
  guint at;

  name_factor (f);
  test_wait_for (has_factors, f->desk);
  gtk_window_set_child (GTK_WINDOW (window), grid);
  gtk_window_present (GTK_WINDOW (window));
  laurel_mark_grid_show (LAUREL_MARK_GRID (grid), f->desk,
                         laurel_mark_table_new (get_book (f), LAUREL_MARK_VIEW_FACTORS, 0),
                         LAUREL_TYPING_FACTORS);
  gtk_widget_grab_focus (grid);
  g_assert_false (laurel_mark_grid_get_sheet (LAUREL_MARK_GRID (grid), &at));
  g_assert_cmpuint (laurel_mark_grid_get_entry (LAUREL_MARK_GRID (grid)), ==, 0);
  g_object_get (grid, "says", &says, NULL);
  g_assert_true (g_str_has_suffix (says, " – difficulty: not filled in"));

  type (grid, GDK_KEY_0);
  g_assert_true (gtk_widget_has_css_class (text, "error"));
  press (text, GDK_KEY_Escape);
  type (grid, GDK_KEY_3);
  g_assert_cmpuint (laurel_mark_grid_get_entry (LAUREL_MARK_GRID (grid)), ==, 1);
  test_wait_for (is_factor_stored, &first);
  test_wait_for (lacks_factor, f->desk);
  test_session_undo (f->session);
  test_wait_for (is_factor_stored, &none);
  g_assert_cmpuint (f->refused, ==, 0);

  for (guint i = 0; i < get_book (f)->entries->len; i++)
    put (f, LAUREL_TYPING_FACTORS, i, 0, i % 2 == 0 ? "2,8" : "1.5");
  test_wait_for (is_factor_stored, &first);
  check_standing (f);

  gtk_window_destroy (GTK_WINDOW (window));
  test_wait_for (test_is_last, grid);
  g_assert_finalize_object (grid);
}

static GtkDropDown *
find_view (GtkWidget *widget)
{
  if (GTK_IS_DROP_DOWN (widget) &&
      g_strcmp0 (gtk_widget_get_tooltip_text (widget), "How the marks are looked at") == 0)
    return GTK_DROP_DOWN (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkDropDown *found = find_view (child);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* The first button beside it that stays pressed. */
static GtkToggleButton *
find_second (GtkWidget *page)
{
  GtkWidget *at = GTK_WIDGET (find_view (page));

  while (!GTK_IS_TOGGLE_BUTTON (at))
    at = gtk_widget_get_next_sibling (at);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (at)), ==, "Second _typing");

  return GTK_TOGGLE_BUTTON (at);
}

static gboolean
has_view_of_factors (gpointer page)
{
  GListModel *views = gtk_drop_down_get_model (find_view (page));

  return g_list_model_get_n_items (views) == LAUREL_MARK_VIEW_FACTORS + 1 &&
         g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (views),
                                                  LAUREL_MARK_VIEW_FACTORS), "Factor: difficulty");
}

/* The page offers them where the rules name them, and only there. */
static void
test_factors_are_offered (Fixture *f, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = g_object_ref_sink (g_object_new (LAUREL_TYPE_CONTEST_SCORES, "session",
                                                     f->session, "contest", f->contest, NULL));
  g_autofree char *says = NULL;

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  test_wait_for (shows_marks, page);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (find_view (page))), ==, 3);
  name_factor (f);
  test_wait_for (has_view_of_factors, page);
  gtk_drop_down_set_selected (find_view (page), LAUREL_MARK_VIEW_FACTORS);
  g_object_get (test_find_widget (page, LAUREL_TYPE_MARK_GRID), "says", &says, NULL);
  g_assert_true (g_str_has_suffix (says, " – difficulty: not filled in"));
  /* Whoever types a second time is still that one after a look at them. */
  gtk_toggle_button_set_active (find_second (page), TRUE);
  gtk_drop_down_set_selected (find_view (page), LAUREL_MARK_VIEW_ALL);
  g_assert_true (gtk_toggle_button_get_active (find_second (page)));

  gtk_window_destroy (GTK_WINDOW (window));
  test_wait_for (test_is_last, page);
  g_assert_finalize_object (page);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/contest-factors/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("typed", test_factors_are_typed);
  ADD ("offered", test_factors_are_offered);
#undef ADD

  return g_test_run ();
}
