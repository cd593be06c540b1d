/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "row-field.h"
#include "testlib/laurel-test-session.h"

#include "judging/contest/laurel-contest-section-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "ui/judging/laurel-contest-classes-section.h"
#include "ui/judging/laurel-contest-stages-section.h"
#include "ui/kit/laurel-form-row.h"

#include <adwaita.h>

/* Adding to a contest: what is refused stays to be corrected, and what came in goes. */

typedef struct {
  LaurelSession *session;
  LaurelRowList *contests;
  GtkWidget *window;
  GtkWidget *section;
  GtkWidget *entry;
  gboolean answered;
  gboolean taken;
} Fixture;

static gboolean
is_loaded (gpointer list)
{
  return !laurel_row_list_get_loading (list);
}

static gboolean
is_answered (gpointer data)
{
  return ((Fixture *) data)->answered;
}

static gboolean
is_empty (gpointer data)
{
  return *gtk_editable_get_text (GTK_EDITABLE (((Fixture *) data)->entry)) == '\0';
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *f = data;
  g_autoptr (GError) error = NULL;

  f->taken = laurel_session_run_finish (LAUREL_SESSION (source), result, &error);
  f->answered = TRUE;
}

static void
on_add (GSimpleAction *action, GVariant *args, gpointer data)
{
  laurel_session_run_async (((Fixture *) data)->session, &LAUREL_SECTIONS_ADD, args, on_run, data);
}

static void
add (Fixture *f, const char *names)
{
  f->answered = FALSE;
  gtk_editable_set_text (GTK_EDITABLE (f->entry), names);
  g_signal_emit_by_name (f->entry, "apply");
  test_wait_for (is_answered, f);
}

static const GActionEntry ACTIONS[] = { { "add-classes", on_add, "(xsa(ss))" } };

static void
test_refused_stays (void)
{
  char *folder = laurel_test_dup_folder ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (LaurelContest) contest = NULL;
  Fixture f = { test_session_new (folder) };

  f.contests = laurel_store_list (laurel_session_get_store (f.session),
                                  &LAUREL_CONTESTS_OF_PROGRAMME,
                                  g_variant_new ("(x)", G_GINT64_CONSTANT (0)));
  test_wait_for (is_loaded, f.contests);
  contest = g_list_model_get_item (G_LIST_MODEL (f.contests), 0);
  f.section = g_object_new (LAUREL_TYPE_CONTEST_CLASSES_SECTION, "kind", "group", "session",
                            f.session, "contest", contest, NULL);
  g_object_ref_sink (f.section);
  f.entry = test_find_widget (f.section, LAUREL_TYPE_FORM_ROW);
  f.window = gtk_window_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), ACTIONS, G_N_ELEMENTS (ACTIONS), &f);
  gtk_widget_insert_action_group (f.window, "judging", G_ACTION_GROUP (actions));
  gtk_window_set_child (GTK_WINDOW (f.window), f.section);

  add (&f, "Youth, Masters; Youth");
  g_assert_true (f.taken);
  test_wait_for (is_empty, &f);

  add (&f, "Elders, Youth");
  g_assert_false (f.taken);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (f.entry)), ==, "Elders, Youth");

  gtk_window_destroy (GTK_WINDOW (f.window));
  g_assert_finalize_object (f.section);
  g_clear_object (&contest);
  g_object_unref (f.contests);
  test_wait_for (test_is_last, f.session);
  test_session_free (f.session);
  laurel_test_remove_folder (folder);
}

/* ---- stages ---------------------------------------------------------------------- */

static void
on_edit (GSimpleAction *action, GVariant *args, gpointer data)
{
  laurel_session_run_async (((Fixture *) data)->session, &LAUREL_STAGE_EDIT, args, on_run, data);
}

static const GActionEntry EDITS[] = { { "edit-stage", on_edit, "(xa{ss})" } };

static gboolean
has_stages (gpointer section)
{
  return test_find_widget (section, ADW_TYPE_EXPANDER_ROW) != NULL;
}

static gboolean
is_visible (gpointer row)
{
  return gtk_widget_get_visible (row);
}

static LaurelContest *
get_contest (LaurelRowList *contests, const char *title)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (contests)); i++) {
    g_autoptr (LaurelContest) contest = g_list_model_get_item (G_LIST_MODEL (contests), i);

    if (g_str_equal (laurel_contest_get_title (contest), title))
      return g_steal_pointer (&contest);
  }

  return NULL;
}

/* A stage takes place in a phase of its activity. */
static void
test_stages_say_when (void)
{
  char *folder = laurel_test_dup_folder ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (LaurelContest) contest = NULL;
  Fixture f = { test_session_new (folder) };
  GtkWidget *phase;

  f.contests = laurel_store_list (laurel_session_get_store (f.session),
                                  &LAUREL_CONTESTS_OF_PROGRAMME,
                                  g_variant_new ("(x)", G_GINT64_CONSTANT (0)));
  test_wait_for (is_loaded, f.contests);
  contest = get_contest (f.contests, "Workshop Stories");
  f.section = g_object_new (LAUREL_TYPE_CONTEST_STAGES_SECTION, "session", f.session, "contest",
                            contest, NULL);
  g_object_ref_sink (f.section);
  f.window = gtk_window_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (actions), EDITS, G_N_ELEMENTS (EDITS), &f);
  gtk_widget_insert_action_group (f.window, "judging", G_ACTION_GROUP (actions));
  gtk_window_set_child (GTK_WINDOW (f.window), f.section);
  test_wait_for (has_stages, f.section);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (test_find_widget (f.section,
                                                                     ADW_TYPE_EXPANDER_ROW)), TRUE);
  phase = find_field (f.section, "phase");
  test_wait_for (is_visible, phase);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (phase)), ==, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (phase), 1);
  test_wait_for (is_answered, &f);
  g_assert_true (f.taken);

  gtk_window_destroy (GTK_WINDOW (f.window));
  g_assert_finalize_object (f.section);
  g_clear_object (&contest);
  g_object_unref (f.contests);
  test_wait_for (test_is_last, f.session);
  test_session_free (f.session);
  laurel_test_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

  g_test_add_func ("/judging/parts/refused-stays", test_refused_stays);

  g_test_add_func ("/judging/parts/stages", test_stages_say_when);

  return g_test_run ();
}
