/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "result-fixture.h"

#include "ui/judging/laurel-decision-dialog.h"
#include "ui/judging/laurel-objection-dialog.h"
#include "ui/judging/laurel-objection-row.h"
#include "ui/judging/laurel-publicity-dialog.h"
#include "ui/judging/laurel-result-words.h"
#include "ui/judging/laurel-trial-dialog.h"
#include "ui/judging/laurel-trial-job.h"
#include "ui/kit/laurel-form-row.h"

/* What is asked of a result, on a contest of two entries: how long it is public, what is said
 * against it and decided, and what other rules come to. */

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
check_goes (GtkWidget *dialog)
{
  g_object_ref (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_test_widget_wait_for_draw (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

static void
test_dialogs_go (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelResultScope) scope = load_first (f, &LAUREL_RESULT_SCOPES_OF_CONTEST);
  g_autoptr (LaurelObjection) objection = load_first (f, &LAUREL_OBJECTIONS_OF_CONTEST);
  gint64 result = laurel_result_scope_get_result_id (scope);

  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  check_goes (laurel_publicity_dialog_new (f->session, scope, FALSE));
  check_goes (laurel_publicity_dialog_new (f->session, scope, TRUE));
  check_goes (laurel_objection_dialog_new (f->session, result, NULL));
  check_goes (laurel_objection_dialog_new (f->session, result, objection));
  check_goes (laurel_decision_dialog_new (f->session, objection, result));
}

/* Once decided, it is decided anew with a reason, and the row tells both. */
static void
test_an_objection_is_decided_anew (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelObjection) before = load_first (f, &LAUREL_OBJECTIONS_OF_CONTEST), after = NULL;
  GtkWidget *dialog = laurel_decision_dialog_new (f->session, before, 0);
  g_autoptr (GtkWidget) row = NULL;

  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  g_object_ref (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_test_widget_wait_for_draw (dialog);
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, LAUREL_TYPE_FORM_ROW,
                                                 "Reason, which the objector is told")), "No.");
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, LAUREL_TYPE_FORM_ROW,
                                                 "Why it is decided anew")), "It came late.");
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);

  after = load_first (f, &LAUREL_OBJECTIONS_OF_CONTEST);
  row = g_object_ref_sink (laurel_objection_row_new (after, NULL));
  g_assert_true (says (row, "Decided anew: It came late.\nBefore (2025-10-14): Upheld. It is."));
  g_assert_true (says (row, "_Decide anew…"));
  g_assert_finalize_object (g_steal_pointer (&row));
}

/* Below the choices, what two rules come to. */
static gboolean
says_same (gpointer widget)
{
  return says (widget, "Both give the same places");
}

static gboolean
says_else (gpointer widget)
{
  return !says_same (widget);
}

/* Fixed rules on the marks of the contest; z-scores of two marks are refused. */
static void
test_rules_stand_side_by_side (Fixture *f, gconstpointer data)
{
  GtkWidget *dialog = laurel_trial_dialog_new (f->session, f->contest), *other;

  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  g_object_ref (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  test_wait_for (says_same, dialog);
  other = find_row (dialog, ADW_TYPE_COMBO_ROW, "The other");
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (other))), ==,
                    12);
  adw_combo_row_set_selected (ADW_COMBO_ROW (other), 7);
  test_wait_for (says_else, dialog);

  gtk_window_destroy (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

static gboolean
has_choices (gpointer row)
{
  return adw_combo_row_get_model (row) != NULL;
}

/* While other rules are written, only what others got is taken; a file may be called anything. */
static void
test_a_draft_is_tried_elsewhere (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_strdup_printf ("%s/\377.csv", f->folder);
  g_autoptr (GVariant) args = g_variant_ref_sink (laurel_trial_build (NULL, path, RULE, RULE));
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog = laurel_trial_dialog_new (f->session, f->contest), *row;
  LaurelComparison *comparison;
  GListModel *marks;

  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  g_object_ref (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  row = find_row (dialog, ADW_TYPE_COMBO_ROW, "Marks");
  test_wait_for (has_choices, row);
  marks = adw_combo_row_get_model (ADW_COMBO_ROW (row));
  for (guint i = 0; i < g_list_model_get_n_items (marks); i++) {
    g_autoptr (GtkStringObject) item = g_list_model_get_item (marks, i);

    g_assert_false (g_str_has_prefix (gtk_string_object_get_string (item), "Now:"));
  }

  g_file_set_contents (path, "entry,judge,mark\n1,Wei,5\n2,Wei,6\n", -1, &error);
  g_assert_no_error (error);
  comparison = laurel_trial_read (NULL, args, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (comparison->entries->len, ==, 2);
  laurel_trial_free (comparison);

  gtk_window_destroy (GTK_WINDOW (dialog));
  test_wait_for (test_is_last, dialog);
  g_assert_finalize_object (dialog);
}

/* Whoever makes the time longer finds it as it is; in a sentence days are in words. */
static void
test_a_period_is_changed_as_it_is (Fixture *f, gconstpointer data)
{
  g_autoptr (LaurelResultScope) scope = load_first (f, &LAUREL_RESULT_SCOPES_OF_CONTEST);
  GtkWidget *dialog = laurel_publicity_dialog_new (f->session, scope, FALSE);
  LaurelDialogClass *klass = LAUREL_DIALOG_GET_CLASS (dialog);
  g_autoptr (GVariant) args = g_variant_ref_sink (klass->dup_args (LAUREL_DIALOG (dialog)));
  g_autofree char *text = g_variant_print (args, FALSE);
  g_autofree char *words = laurel_result_words_dup_period (scope);

  g_assert_true (g_str_has_suffix (text, ", '2025-10-09', 5, 'natural', '')"));
  g_assert_cmpstr (words, ==, "Public from 9 Oct 2025 to 13 Oct 2025");
  show_page (f, LAUREL_TYPE_CONTEST_RESULT);
  check_goes (dialog);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  g_setenv ("LAUREL_TODAY", "2025-10-09", TRUE);
  gtk_init ();
  adw_init ();

#define ADD(name, data, function) \
  g_test_add ("/result-dialogs/" name, Fixture, data, set_up, function, tear_down)
  ADD ("dialogs", "decided", test_dialogs_go);
  ADD ("anew", "decided", test_an_objection_is_decided_anew);
  ADD ("period", "public", test_a_period_is_changed_as_it_is);
  ADD ("trial", "decided", test_rules_stand_side_by_side);
  ADD ("trial of a draft", "drafted", test_a_draft_is_tried_elsewhere);
#undef ADD

  return g_test_run ();
}
