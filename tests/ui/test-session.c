/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-store.h"
#include "testlib/laurel-test-session.h"

static void
test_shows_the_newest_season (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);

  g_assert_nonnull (laurel_session_get_programme (session));
  g_assert_null (laurel_session_get_activity (session));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (laurel_session_list_activities (
                      session))), ==, 30);

  test_session_free (session);
}

typedef struct {
  LaurelSession *session;
  char *told;
  gint64 entry;
  gboolean done;
} Deed;

static void
on_told (LaurelSession *session, gint64 entry, const char *text, Deed *deed)
{
  deed->entry = entry;
  g_free (deed->told);
  deed->told = g_strdup (text);
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  Deed *deed = data;

  laurel_session_run_finish (LAUREL_SESSION (source), result, &error);
  g_assert_no_error (error);
  deed->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Deed *) data)->done;
}

static gboolean
is_mid_september (gpointer data)
{
  return g_strcmp0 (laurel_activity_get_words (data), "mid-September") == 0;
}

static gboolean
is_fixed (gpointer data)
{
  LaurelWindow window = laurel_activity_get_window (data);

  return laurel_window_is_exact (&window);
}

static void
test_tells_what_can_be_reverted (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  g_autoptr (LaurelActivity) activity = g_object_ref (test_find_activity (session, "13"));
  Deed deed = { session, NULL, 0, FALSE };

  g_assert_true (is_mid_september (activity));
  g_signal_connect (session, "told", G_CALLBACK (on_told), &deed);
  laurel_session_run_async (session, &LAUREL_ACTIVITY_SETTLE,
                            g_variant_new ("(xsss)", laurel_row_get_id (LAUREL_ROW (activity)),
                                           "15 September", "", ""), on_run, &deed);
  test_wait_for (is_done, &deed);
  test_wait_for (is_fixed, activity);
  g_assert_cmpstr (deed.told, ==, "Settled “Exchange of good practice”");

  deed.done = FALSE;
  laurel_session_revert_async (session, deed.entry, on_run, &deed);
  test_wait_for (is_done, &deed);
  test_wait_for (is_mid_september, activity);

  g_free (deed.told);
  g_clear_object (&activity);
  test_session_free (session);
}

static gboolean
has_activity (gpointer data)
{
  return laurel_session_get_activity (data) != NULL;
}

static void
test_shows_what_is_asked_for_when_it_is_read (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  gint64 programme = laurel_row_get_id (LAUREL_ROW (laurel_session_get_programme (session)));
  gint64 id = laurel_row_get_id (LAUREL_ROW (test_find_activity (session, "7")));

  laurel_session_set_programme (session, NULL);
  g_assert_null (laurel_session_list_activities (session));
  laurel_session_show (session, programme, id);
  test_wait_for (has_activity, session);
  g_assert_cmpstr (laurel_activity_get_number (laurel_session_get_activity (session)), ==, "7");

  test_session_free (session);
}

static void
on_refused (GObject *source, GAsyncResult *result, gpointer data)
{
  Deed *deed = data;

  g_assert_false (laurel_session_run_finish (LAUREL_SESSION (source), result, NULL));
  deed->done = TRUE;
}

static gboolean
has_one_more (gpointer data)
{
  return g_list_model_get_n_items (G_LIST_MODEL (laurel_session_list_activities (data))) == 31;
}

static void
add_activity (Deed *deed, const char *field, GAsyncReadyCallback callback)
{
  g_auto (GVariantBuilder) fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  deed->done = FALSE;
  g_variant_builder_add (&fields, "{ss}", field, "New");
  laurel_session_run_async (deed->session, &LAUREL_ACTIVITY_ADD,
                            g_variant_new ("(xa{ss})", laurel_row_get_id (LAUREL_ROW (
                              laurel_session_get_programme (deed->session))), &fields), callback,
                            deed);
  test_wait_for (is_done, deed);
}

/* What was to be added and was refused is waited for no more. */
static void
test_goes_to_what_was_added_only (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  Deed deed = { .session = session };

  laurel_session_take_newest (session);
  add_activity (&deed, "colour", on_refused);
  add_activity (&deed, "title", on_run);
  test_wait_for (has_one_more, session);
  g_assert_null (laurel_session_get_activity (session));

  test_session_free (session);
}

static void
settle_meeting (Deed *deed, gint64 id)
{
  deed->done = FALSE;
  laurel_session_run_async (deed->session, &LAUREL_ACTIVITY_SETTLE,
                            g_variant_new ("(xsss)", id, "15 September", "", ""), on_run, deed);
  test_wait_for (is_done, deed);
}

/* What adds nothing, and another season, leave nothing to wait for. */
static void
test_waits_for_nothing_that_does_not_come (void)
{
  g_autoptr (LaurelTestFolder) folder = laurel_test_dup_folder ();
  LaurelSession *session = test_session_new (folder);
  gint64 programme = laurel_row_get_id (LAUREL_ROW (laurel_session_get_programme (session)));
  gint64 id = laurel_row_get_id (LAUREL_ROW (test_find_activity (session, "13")));
  Deed deed = { .session = session };

  settle_meeting (&deed, id);
  laurel_session_take_newest (session);
  settle_meeting (&deed, id);
  add_activity (&deed, "title", on_run);
  test_wait_for (has_one_more, session);
  g_assert_null (laurel_session_get_activity (session));

  laurel_session_take_newest (session);
  laurel_session_set_programme (session, NULL);
  laurel_session_show (session, programme, 0);
  test_wait_for (has_one_more, session);
  g_assert_null (laurel_session_get_activity (session));

  test_session_free (session);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add_func ("/kit/session/newest", test_shows_the_newest_season);
  g_test_add_func ("/kit/session/told", test_tells_what_can_be_reverted);
  g_test_add_func ("/kit/session/added", test_goes_to_what_was_added_only);
  g_test_add_func ("/kit/session/nothing-added", test_waits_for_nothing_that_does_not_come);
  g_test_add_func ("/kit/session/asked", test_shows_what_is_asked_for_when_it_is_read);

  return g_test_run ();
}
