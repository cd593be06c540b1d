/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "column-choice.h"
#include "scores-fixture.h"

#include "base/laurel-error.h"
#include "judging/jury/laurel-interest-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "people/laurel-party-store.h"
#include "ui/judging/laurel-marks-import-dialog.h"
#include "ui/judging/laurel-marks-missing.h"
#include "ui/judging/laurel-mismatch-row.h"

#include <sqlite3.h>

/* The marks of the sample season's contest that is being marked: where they are typed. */

static void
tear_down (Fixture *f, gconstpointer data)
{
  test_wait_for (test_is_last, f->desk);
  g_assert_finalize_object (f->desk);
  close_session (f);
}

/* ---- the desk ------------------------------------------------------------------------ */

static guint
find_sheet (Fixture *f, gboolean begun)
{
  const LaurelScoreBook *book = get_book (f);

  for (guint i = 0; i < book->sheets->len; i++)
    if (laurel_score_book_count (book, LAUREL_TYPING_FIRST, i) == (begun ? book->n_fields : 0))
      return i;

  g_assert_not_reached ();
}

static gboolean
is_stored (gpointer data)
{
  const Wanted *wanted = data;
  const LaurelBookMark *mark =
    laurel_score_book_get_mark (get_book (wanted->f), LAUREL_TYPING_FIRST, wanted->sheet,
                                wanted->field);

  return mark->state == wanted->state &&
         (mark->id != 0) == (wanted->state != LAUREL_BOOK_EMPTY);
}

static void
wait_for_mark (Fixture *f, guint sheet, guint field, LaurelBookState state)
{
  Wanted wanted = { f, sheet, field, state };

  test_wait_for (is_stored, &wanted);
}

static gboolean
has_sheet (gpointer data)
{
  const Wanted *wanted = data;
  const LaurelBookSheet *sheet = laurel_score_book_get_sheet (get_book (wanted->f), wanted->sheet);

  return laurel_standing_find_sheet (laurel_score_desk_get_standing (wanted->f->desk),
                                     sheet->entry, sheet->judge, 0) != NULL;
}

/* What is typed is shown, ranked and stored, in whichever way it is written; an undo is seen. */
static void
test_a_sheet_is_typed (Fixture *f, gconstpointer data)
{
  guint sheet = find_sheet (f, FALSE);
  Wanted wanted = { f, sheet, 0, LAUREL_BOOK_MARKED };
  put (f, LAUREL_TYPING_FIRST, sheet, 0, "81");
  put (f, LAUREL_TYPING_FIRST, sheet, 1, "７９");
  put (f, LAUREL_TYPING_FIRST, sheet, 2, " 83,0 ");
  g_assert_cmpuint (laurel_score_book_count (get_book (f), LAUREL_TYPING_FIRST, sheet), ==, 3);
  test_wait_for (has_sheet, &wanted);
  for (guint field = 0; field < 3; field++)
    wait_for_mark (f, sheet, field, LAUREL_BOOK_MARKED);
  check_standing (f);

  test_session_undo (f->session);
  wait_for_mark (f, sheet, 2, LAUREL_BOOK_EMPTY);
  g_assert_cmpuint (f->refused, ==, 0);
}

static void
test_the_rules_refuse (Fixture *f, gconstpointer data)
{
  static const char *const WRONG[] = { "101", "-1", "80.5", "ten" };
  guint sheet = find_sheet (f, FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (WRONG); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (laurel_score_desk_put (f->desk, LAUREL_TYPING_FIRST, sheet, 0, WRONG[i],
                                           &error));
    g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED);
  }
  g_assert_cmpuint (laurel_score_book_count (get_book (f), LAUREL_TYPING_FIRST, sheet), ==, 0);
}

static gboolean
is_refused (gpointer data)
{
  return ((Fixture *) data)->refused > 1;
}

/* The expert who is the judge of a sheet. */
static gint64
find_expert (Fixture *f, guint sheet)
{
  g_autoptr (LaurelRowList) judges =
    list (f, &LAUREL_JUDGES_OF_CONTEST,
          g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (f->contest))));
  guint judge = laurel_score_book_get_sheet (get_book (f), sheet)->judge;
  LaurelRow *row = laurel_row_list_find (judges,
                                         laurel_score_book_get_judge (get_book (f), judge)->id);

  return laurel_judge_get_expert_id (LAUREL_JUDGE (row));
}

/* What the library refuses is taken back, and the places with it; also where it was typed anew
 * before the first answer came. */
static void
test_the_library_refuses (Fixture *f, gconstpointer data)
{
  guint sheet = find_sheet (f, TRUE);
  const LaurelBookSheet *on = laurel_score_book_get_sheet (get_book (f), sheet);
  LaurelBookMark before = *laurel_score_book_get_mark (get_book (f), LAUREL_TYPING_FIRST, sheet, 0);

  test_session_run (f->session, &LAUREL_INTEREST_ADD,
                    g_variant_new ("(xxxsssss)", find_expert (f, sheet),
                                   laurel_score_book_get_entry (get_book (f), on->entry)->id,
                                   (gint64) 0, "adviser", "judge", "", "", ""));
  put (f, LAUREL_TYPING_FIRST, sheet, 0, "1");
  put (f, LAUREL_TYPING_FIRST, sheet, 0, "2");
  test_wait_for (is_refused, f);
  g_assert_cmpint (laurel_ratio_compare (laurel_score_book_get_mark (get_book (f),
                                                                     LAUREL_TYPING_FIRST, sheet,
                                                                     0)->value, before.value),
                   ==, 0);
  check_standing (f);
}

static gboolean
has_error (gpointer desk)
{
  return laurel_score_desk_get_error (desk) != NULL;
}

/* What is shown stays when it cannot be read anew, and that is told. */
static void
test_what_cannot_be_read_stays (Fixture *f, gconstpointer data)
{
  const LaurelScoreBook *book = get_book (f);
  guint sheet = find_sheet (f, TRUE);
  LaurelBookMark before = *laurel_score_book_get_mark (book, LAUREL_TYPING_FIRST, sheet, 0);
  g_autofree char *file = laurel_test_dup_path (f->folder, "sample.laurel");
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (file, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 5000);
  g_assert_cmpint (sqlite3_exec (db, "ALTER TABLE placement RENAME TO gone", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  test_session_run (f->session, &LAUREL_PARTY_ADD,
                    g_variant_new_parsed ("('person', 'Wei Lan', @a{ss} {})"));
  test_wait_for (has_error, f->desk);
  g_assert_cmpuint (f->refused, ==, 1);
  g_assert_true (get_book (f) == book);
  g_assert_cmpint (laurel_ratio_compare (laurel_score_book_get_mark (book, LAUREL_TYPING_FIRST,
                                                                     sheet, 0)->value,
                                         before.value), ==, 0);
  g_assert_nonnull (laurel_score_desk_get_standing (f->desk));
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

/* ---- keys ---------------------------------------------------------------------------- */

static LaurelBookMark
get_mark (Fixture *f, guint sheet, guint field)
{
  return *laurel_score_book_get_mark (get_book (f), LAUREL_TYPING_FIRST, sheet, field);
}

/* Each value waits for Enter, and after the last there is no more: what the hand types then is of
 * somebody else. */
static void
test_keys_do_the_same_in_each_cell (Fixture *f, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *grid = g_object_ref_sink (g_object_new (LAUREL_TYPE_MARK_GRID, NULL));
  guint sheet = find_sheet (f, FALSE), at;
  const LaurelBookSheet *on = laurel_score_book_get_sheet (get_book (f), sheet);
  guint last = laurel_score_book_get_entry (get_book (f), on->entry)->first +
               laurel_score_book_get_entry (get_book (f), on->entry)->n - 1;

  gtk_window_set_child (GTK_WINDOW (window), grid);
  gtk_window_present (GTK_WINDOW (window));
  laurel_mark_grid_show (LAUREL_MARK_GRID (grid), f->desk,
                         laurel_mark_table_new (get_book (f), LAUREL_MARK_VIEW_ENTRY, on->entry),
                         LAUREL_TYPING_FIRST);
  laurel_mark_grid_go_to (LAUREL_MARK_GRID (grid), sheet, 0);
  press (grid, GDK_KEY_a);
  g_assert_true (laurel_mark_grid_get_sheet (LAUREL_MARK_GRID (grid), &at));
  g_assert_cmpuint (at, ==, sheet);
  g_assert_cmpint (get_mark (f, sheet, 0).state, ==, LAUREL_BOOK_EMPTY);
  press (test_find_widget (grid, GTK_TYPE_TEXT), GDK_KEY_Return);
  g_assert_cmpint (get_mark (f, sheet, 0).state, ==, LAUREL_BOOK_ABSTAINED);
  type (grid, GDK_KEY_7);
  g_assert_cmpint (get_mark (f, sheet, 1).value.over, ==, 7);

  laurel_mark_grid_go_to (LAUREL_MARK_GRID (grid), last, 2);
  type (grid, GDK_KEY_8);
  type (grid, GDK_KEY_9);
  g_assert_cmpint (get_mark (f, last, 2).value.over, ==, 8);
  press (grid, GDK_KEY_Delete);
  g_assert_cmpint (get_mark (f, last, 2).state, ==, LAUREL_BOOK_EMPTY);
  type (grid, GDK_KEY_8);
  press (grid, GDK_KEY_Up);
  press (grid, GDK_KEY_Down);
  type (grid, GDK_KEY_9);
  g_assert_cmpint (get_mark (f, last, 2).value.over, ==, 9);
  wait_for_mark (f, last, 2, LAUREL_BOOK_MARKED);

  gtk_window_destroy (GTK_WINDOW (window));
  test_wait_for (test_is_last, grid);
  g_assert_finalize_object (grid);
}

/* ---- what is missing ----------------------------------------------------------------- */

static gboolean
shows_why_not (gpointer page)
{
  GtkWidget *missing = test_find_widget (page, LAUREL_TYPE_MARKS_MISSING);

  return missing != NULL && gtk_widget_get_mapped (missing);
}

/* Where rules are not fixed, that is said, and the way there is shown. */
static void
test_a_button_leads_on (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelContest) contest = find_contest (f, "Teams of state works");
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = g_object_ref_sink (g_object_new (LAUREL_TYPE_CONTEST_SCORES, "session",
                                                     f->session, "contest", contest, NULL));
  GtkWidget *status;

  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  test_wait_for (shows_why_not, page);
  status = test_find_widget (test_find_widget (page, LAUREL_TYPE_MARKS_MISSING),
                             ADW_TYPE_STATUS_PAGE);
  g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (status)), ==,
                   "The rules are not fixed yet");

  gtk_window_destroy (GTK_WINDOW (window));
  test_wait_for (test_is_last, page);
  g_assert_finalize_object (page);
}

/* By what its tooltip says. */
static GtkDropDown *
find_drop (GtkWidget *widget, const char *tooltip)
{
  if (GTK_IS_DROP_DOWN (widget) &&
      g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0)
    return GTK_DROP_DOWN (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkDropDown *found = find_drop (child, tooltip);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* Goes through all who are offered; each has sheets. Returns: how many they are */
static guint
count_offered (GtkWidget *page)
{
  LaurelMarkGrid *grid = LAUREL_MARK_GRID (test_find_widget (page, LAUREL_TYPE_MARK_GRID));
  GtkDropDown *who = find_drop (page, "Judge");
  guint n = g_list_model_get_n_items (gtk_drop_down_get_model (who)), sheet;

  gtk_drop_down_set_selected (who, 0);
  for (guint i = 0; i < n; i++) {
    g_assert_cmpuint (gtk_drop_down_get_selected (who), ==, i);
    g_assert_true (laurel_mark_grid_get_sheet (grid, &sheet));
    gtk_widget_activate_action (GTK_WIDGET (grid), "scores.next", NULL);
  }
  g_assert_cmpuint (gtk_drop_down_get_selected (who), ==, 0);

  return n;
}

/* One of the judges judges nothing of the second group, and has no grid there. */
static void
test_who_judges_elsewhere_is_left_out (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelContest) contest = find_contest (f, "New craft brands");
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = g_object_ref_sink (g_object_new (LAUREL_TYPE_CONTEST_SCORES, "session",
                                                     f->session, "contest", contest, NULL));
  guint n;

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  test_wait_for (shows_marks, page);
  gtk_drop_down_set_selected (find_drop (page, "How the marks are looked at"),
                              LAUREL_MARK_VIEW_JUDGE);
  n = count_offered (page);
  gtk_drop_down_set_selected (find_drop (page, "Whose entries are compared"), 1);
  test_wait_for (shows_marks, page);
  g_assert_cmpuint (count_offered (page) + 1, ==, n);

  gtk_window_destroy (GTK_WINDOW (window));
  test_wait_for (test_is_last, page);
  g_assert_finalize_object (page);
}

static gboolean
shows_mismatch (gpointer page)
{
  return test_find_widget (page, LAUREL_TYPE_MISMATCH_ROW) != NULL;
}

/* Each mark that is typed again is read by itself: until then it differs, too. */
static gboolean
shows_one_mismatch (gpointer page)
{
  GtkWidget *row = test_find_widget (page, LAUREL_TYPE_MISMATCH_ROW);

  return row != NULL && gtk_widget_get_next_sibling (row) == NULL;
}

static gboolean
shows_no_mismatch (gpointer page)
{
  return !shows_mismatch (page);
}

/* What two people typed differently is shown until it is settled, and the page goes. */
static void
test_a_mismatch_is_settled (Fixture *f, gconstpointer data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = g_object_ref_sink (g_object_new (LAUREL_TYPE_CONTEST_SCORES, "session",
                                                     f->session, "contest", f->contest, NULL));
  guint sheet = find_sheet (f, TRUE);

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  test_wait_for (shows_marks, page);
  for (guint field = 0; field < 3; field++) {
    g_autofree char *same =
      laurel_ratio_dup_short (laurel_score_book_get_mark (get_book (f), LAUREL_TYPING_FIRST, sheet,
                                                          field)->value);

    put (f, LAUREL_TYPING_SECOND, sheet, field, field == 1 ? "12" : same);
  }
  test_wait_for (shows_one_mismatch, page);
  g_signal_emit_by_name (test_find_widget (page, LAUREL_TYPE_MISMATCH_ROW), "settled",
                         LAUREL_TYPING_SECOND);
  test_wait_for (shows_no_mismatch, page);
  wait_for_mark (f, sheet, 1, LAUREL_BOOK_MARKED);
  while (laurel_score_book_get_mark (get_book (f), LAUREL_TYPING_FIRST, sheet, 1)->value.over != 12)
    g_main_context_iteration (NULL, TRUE);

  gtk_window_destroy (GTK_WINDOW (window));
  test_wait_for (test_is_last, page);
  g_assert_finalize_object (page);
}

/* ---- a file -------------------------------------------------------------------------- */

static char *
write_file (Fixture *f, const char *name, const char *text)
{
  char *path = laurel_test_dup_path (f->folder, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));

  return path;
}

/* Returns: whether a label that is seen says so */
static gboolean
tells (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
      strstr (gtk_label_get_label (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (tells (child, text))
      return TRUE;

  return FALSE;
}

static GtkWidget *
open_file (Fixture *f, const char *path, const char *told)
{
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (LaurelRowList) stages =
    list (f, &LAUREL_STAGES_OF_CONTEST,
          g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (f->contest))));
  GtkWidget *dialog;

  stage = g_list_model_get_item (G_LIST_MODEL (stages), 0);
  dialog = g_object_ref (laurel_marks_import_dialog_new (f->session, stage, path));
  laurel_dialog_present (LAUREL_DIALOG (dialog), NULL);
  while (!tells (dialog, told))
    g_main_context_iteration (NULL, TRUE);

  return dialog;
}

/* Of a list with a row for each mark, and of one with a column for each criterion. What is wrong is
 * told by its cell, and then nothing comes in. */
static void
test_a_file_is_taken_in (Fixture *f, gconstpointer data)
{
  guint sheet = find_sheet (f, FALSE);
  const LaurelBookSheet *on = laurel_score_book_get_sheet (get_book (f), sheet);
  const char *number = laurel_score_book_get_entry (get_book (f), on->entry)->number;
  const char *judge = laurel_score_book_get_judge (get_book (f), on->judge)->name;
  g_autofree char *wrong = g_strdup_printf ("entry,judge,criterion,mark\n%s,%s,Content,81\n"
                                            "%s,%s,Telling,181\n", number, judge, number, judge);
  g_autofree char *wide = g_strdup_printf ("entry,judge,Content,Telling,Effect\n%s,%s,81,79,83\n",
                                           number, judge);
  g_autofree char *wrong_path = write_file (f, "wrong.csv", wrong);
  g_autofree char *wide_path = write_file (f, "wide.csv", wide);
  GtkWidget *dialog = open_file (f, wrong_path, "D3: 181 is above the highest mark, 100.");

  g_assert_true (tells (dialog, "New: 1, changed: 0, nothing to change: 0, wrong: 1"));
  g_assert_true (tells (dialog, "All of them go in, or none"));
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  g_assert_cmpuint (laurel_score_book_count (get_book (f), LAUREL_TYPING_FIRST, sheet), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);

  dialog = open_file (f, wide_path, "New: 3, changed: 0");
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  for (guint field = 0; field < 3; field++)
    wait_for_mark (f, sheet, field, LAUREL_BOOK_MARKED);
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

/* Waits for what is told then. */
static void
choose (GtkWidget *dialog, const char *heading, const char *label, const char *told)
{
  column_choice_set (dialog, heading, label);
  while (!tells (dialog, told))
    g_main_context_iteration (NULL, TRUE);
}

/* Where no heading tells, somebody does, and it is remembered for the next file. */
static void
test_columns_are_told (Fixture *f, gconstpointer data)
{
  guint sheet = find_sheet (f, FALSE);
  const LaurelBookSheet *on = laurel_score_book_get_sheet (get_book (f), sheet);
  const char *number = laurel_score_book_get_entry (get_book (f), on->entry)->number;
  const char *judge = laurel_score_book_get_judge (get_book (f), on->judge)->name;
  g_autofree char *text = g_strdup_printf ("piece,by whom,what for,given,typed by\n"
                                           "%s,%s,Content,81,Li\n", number, judge);
  g_autofree char *path = write_file (f, "long.csv", text);
  GtkWidget *dialog = open_file (f, path, "No column is known to hold “Entry number”.");

  g_assert_false (tells (dialog, "not full yet"));
  choose (dialog, "piece", "Entry number", "No column is known to hold “Mark”.");
  choose (dialog, "given", "Mark", "No column is known to hold “Judge”.");
  g_assert_cmpuint (adw_combo_row_get_selected (column_choice_find (dialog, "given")), !=, 0);
  choose (dialog, "by whom", "Judge", "by whom → Judge");
  choose (dialog, "what for", "Criterion", "New: 1, changed: 0, nothing to change: 0, wrong: 0");
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  wait_for_mark (f, sheet, 0, LAUREL_BOOK_MARKED);
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);

  dialog = open_file (f, path, "nothing to change: 1");
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

/* Marks below the name of nobody keep a list out, until the column is left out. */
static void
test_a_column_of_nobody_is_left_out (Fixture *f, gconstpointer data)
{
  guint sheet = find_sheet (f, FALSE);
  const LaurelBookSheet *on = laurel_score_book_get_sheet (get_book (f), sheet);
  const char *number = laurel_score_book_get_entry (get_book (f), on->entry)->number;
  const char *judge = laurel_score_book_get_judge (get_book (f), on->judge)->name;
  g_autofree char *text = g_strdup_printf ("entry,judge,Content,Guess\n%s,%s,81,7\n", number,
                                           judge);
  g_autofree char *path = write_file (f, "wide.csv", text);
  GtkWidget *dialog = open_file (f, path, "“Guess” is no judge of this contest");

  g_assert_true (tells (dialog, "All of them go in, or none"));
  choose (dialog, "Guess", "Left out", "Guess (left out)");
  g_assert_false (tells (dialog, "All of them go in, or none"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/contest-scores/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("types", test_a_sheet_is_typed);
  ADD ("rules", test_the_rules_refuse);
  ADD ("library", test_the_library_refuses);
  ADD ("unread", test_what_cannot_be_read_stays);
  ADD ("keys", test_keys_do_the_same_in_each_cell);
  ADD ("elsewhere", test_who_judges_elsewhere_is_left_out);
  ADD ("mismatch", test_a_mismatch_is_settled);
  ADD ("missing", test_a_button_leads_on);
  ADD ("file", test_a_file_is_taken_in);
  ADD ("columns", test_columns_are_told);
  ADD ("nobody", test_a_column_of_nobody_is_left_out);
#undef ADD

  return g_test_run ();
}
