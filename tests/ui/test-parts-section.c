/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"

#include "judging/contest/laurel-contest-section-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "ui/judging/laurel-contest-classes-section.h"
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

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

  g_test_add_func ("/judging/parts/refused-stays", test_refused_stays);

  return g_test_run ();
}
