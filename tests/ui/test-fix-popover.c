/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-programme-store.h"
#include "store/laurel-lock.h"
#include "testlib/laurel-test-session.h"
#include "ui/calendar/laurel-fix-popover.h"
#include "ui/calendar/laurel-move-dialog.h"

#include <unistd.h>

typedef struct {
  LaurelTestFolder *folder;
  LaurelSession *session;
  GtkWidget *window;
  GtkWidget *popover;
} Fixture;

static void
open_window (Fixture *f)
{
  GtkWidget *button = gtk_button_new ();

  f->popover = g_object_ref_sink (
    g_object_new (LAUREL_TYPE_FIX_POPOVER, "session", f->session, NULL));
  gtk_widget_set_parent (f->popover, button);
  f->window = g_object_ref (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (f->window), button);
  gtk_window_present (GTK_WINDOW (f->window));
  gtk_test_widget_wait_for_draw (f->window);
}

/* What a frame still holds is let go of. */
static void
show_frames (void)
{
  for (int i = 0; i < 100; i++) {
    g_usleep (3000);
    while (g_main_context_iteration (NULL, FALSE))
      ;
  }
}

static void
close_window (Fixture *f)
{
  gtk_popover_popdown (GTK_POPOVER (f->popover));
  show_frames ();
  gtk_widget_unparent (f->popover);
  test_wait_for (test_is_last, f->popover);
  g_assert_finalize_object (f->popover);
  gtk_window_destroy (GTK_WINDOW (f->window));
  g_object_unref (f->window);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_setenv ("LAUREL_TODAY", "2025-09-02", TRUE);
  f->folder = laurel_test_dup_folder ();
  f->session = test_session_new (f->folder);
  open_window (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  close_window (f);
  test_session_free (f->session);
  laurel_test_remove_folder (f->folder);
}

static GtkEditable *
get_words (Fixture *f)
{
  return GTK_EDITABLE (gtk_widget_get_template_child (f->popover, LAUREL_TYPE_FIX_POPOVER,
                                                      "words"));
}

static void
show_for (Fixture *f, const char *number)
{
  laurel_session_set_activity (f->session, test_find_activity (f->session, number));
  gtk_popover_popup (GTK_POPOVER (f->popover));
}

static void
assert_offered (Fixture *f, const char *number, const char *words)
{
  show_for (f, number);
  g_assert_cmpstr (gtk_editable_get_text (get_words (f)), ==, words);
  gtk_popover_popdown (GTK_POPOVER (f->popover));
}

/* Whoever closes the window in the middle of a word finds it again, there and only there. */
static void
test_half_a_word_is_kept (Fixture *f, gconstpointer data)
{
  show_for (f, "13");
  gtk_editable_set_text (get_words (f), "15 Sep, or so");
  close_window (f);

  open_window (f);
  assert_offered (f, "14", "");
  assert_offered (f, "13", "15 Sep, or so");

  /* Another one was looked at meanwhile. */
  show_for (f, "14");
  gtk_editable_set_text (get_words (f), "perhaps 1");
  gtk_popover_popdown (GTK_POPOVER (f->popover));
  assert_offered (f, "13", "15 Sep, or so");
  assert_offered (f, "14", "perhaps 1");
}

/* What is applied, or taken away again, is done. */
static void
test_what_is_done_is_not_offered (Fixture *f, gconstpointer data)
{
  show_for (f, "13");
  gtk_editable_set_text (get_words (f), "15 Sep");
  gtk_popover_popdown (GTK_POPOVER (f->popover));
  show_for (f, "13");
  gtk_editable_set_text (get_words (f), "15 September");
  gtk_widget_activate_action (f->popover, "fix.apply", NULL);
  assert_offered (f, "13", "");

  show_for (f, "14");
  gtk_editable_set_text (get_words (f), "perhaps");
  gtk_popover_popdown (GTK_POPOVER (f->popover));
  show_for (f, "14");
  gtk_editable_set_text (get_words (f), "");
  close_window (f);
  open_window (f);
  assert_offered (f, "14", "");
}

static const struct {
  const char *words;
  const char *hint;
} HINTS[] = {
  { "", "Choose the day, or the first and the last day." },
  { "31 February", "The calendar has no such day as “31 February”." },
  { "whenever", "There is no date in “whenever” that Laurel understands." },
  { "15 September, or so", "15 September. Not understood: “or so”" },
  { "mid-September", "some day from 11 to 20 September\n"
                     "That is not yet a day, or a first and a last day." },
  { "15 September", "15 September" },
};

/* One thing at a time is wrong. */
static void
test_says_one_thing (Fixture *f, gconstpointer data)
{
  GtkLabel *reading = GTK_LABEL (gtk_widget_get_template_child (
    f->popover, LAUREL_TYPE_FIX_POPOVER, "reading"));

  show_for (f, "13");
  for (gsize i = 0; i < G_N_ELEMENTS (HINTS); i++) {
    gtk_editable_set_text (get_words (f), HINTS[i].words);
    g_assert_cmpstr (gtk_label_get_text (reading), ==, HINTS[i].hint);
  }
}

static void
on_settle (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_variant_get (parameter, "(xsss)", NULL, data, NULL, NULL);
}

static gboolean
is_chinese (gpointer session)
{
  LaurelProgramme *programme = laurel_session_get_programme (session);
  LaurelActivity *activity = test_find_activity (session, "13");

  return g_strcmp0 (laurel_programme_get_language (programme), "zh") == 0 && activity != NULL &&
         g_strcmp0 (laurel_activity_get_language (activity), "zh") == 0;
}

static void
speak_chinese (Fixture *f)
{
  gint64 id = laurel_row_get_id (LAUREL_ROW (laurel_session_get_programme (f->session)));
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", "language", "zh");
  laurel_session_run_async (f->session, &LAUREL_PROGRAMME_EDIT,
                            g_variant_new ("(xa{ss})", id, &fields), NULL, NULL);
  test_wait_for (is_chinese, f->session);
}

static void
assert_stored (Fixture *f, const char *typed, char **settled, const char *stored)
{
  show_for (f, "13");
  gtk_editable_set_text (get_words (f), typed);
  gtk_widget_activate_action (f->popover, "fix.apply", NULL);
  g_assert_cmpstr (*settled, ==, stored);
  g_clear_pointer (settled, g_free);
}

/* Whoever types in another language than the plan's is understood, and the plan keeps its own. */
static void
test_the_plan_keeps_its_language (Fixture *f, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) settle = g_simple_action_new ("settle", G_VARIANT_TYPE ("(xsss)"));
  char *words = NULL;

  g_signal_connect (settle, "activate", G_CALLBACK (on_settle), &words);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (settle));
  gtk_widget_insert_action_group (f->window, "calendar", G_ACTION_GROUP (actions));

  assert_stored (f, "9月15日", &words, "15 September");
  assert_stored (f, "15 September", &words, "15 September");
  speak_chinese (f);
  assert_stored (f, "15 September", &words, "9月15日");
  assert_stored (f, "9月15日", &words, "9月15日");
  gtk_widget_insert_action_group (f->window, "calendar", NULL);
}

static gboolean
is_mid_september (gpointer session)
{
  LaurelActivity *activity = test_find_activity (session, "13");

  return g_strcmp0 (laurel_activity_get_words (activity), "9月中旬") == 0;
}

/* So it is in the dialog that moves it. */
static void
test_a_move_keeps_it_too (Fixture *f, gconstpointer data)
{
  g_autoptr (GtkWidget) dialog = NULL;
  GObject *words;

  speak_chinese (f);
  laurel_session_set_activity (f->session, test_find_activity (f->session, "13"));
  laurel_move_dialog_present (f->window, f->session);
  dialog = g_list_model_get_item (gtk_window_get_toplevels (), 0);
  if (dialog == f->window) {
    g_object_unref (dialog);
    dialog = g_list_model_get_item (gtk_window_get_toplevels (), 1);
  }
  words = gtk_widget_get_template_child (dialog, G_OBJECT_TYPE (dialog), "words");
  gtk_editable_set_text (GTK_EDITABLE (words), "mid-September");
  gtk_widget_activate_action (dialog, "dialog.apply", NULL);
  test_wait_for (is_mid_september, f->session);
  test_wait_for (test_is_last, dialog);
}

/* While another program has the lock, the window goes on; the words are kept once it is free. */
static void
test_waits_for_nobody (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "laurel", "typed.lock", NULL);
  int lock = laurel_lock_wait (path);
  gint64 begun = g_get_monotonic_time ();

  g_assert_cmpint (lock, >=, 0);
  show_for (f, "13");
  gtk_editable_set_text (get_words (f), "15 Sep, or so");
  gtk_popover_popdown (GTK_POPOVER (f->popover));
  assert_offered (f, "14", "");
  assert_offered (f, "13", "15 Sep, or so");
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 5 * G_TIME_SPAN_SECOND);
  close (lock);
  close_window (f);

  open_window (f);
  assert_offered (f, "13", "15 Sep, or so");
}

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);
  gtk_init ();
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/fix-popover/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("half-a-word", test_half_a_word_is_kept);
  ADD ("one-thing", test_says_one_thing);
  ADD ("language", test_the_plan_keeps_its_language);
  ADD ("move", test_a_move_keeps_it_too);
  ADD ("waits-for-nobody", test_waits_for_nobody);
  ADD ("done", test_what_is_done_is_not_offered);
#undef ADD

  return g_test_run ();
}
