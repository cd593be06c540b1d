/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"

#include "base/laurel-settings.h"
#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-activity-off-store.h"
#include "calendar/laurel-activity-store.h"
#include "calendar/laurel-reminder-store.h"
#include "people/laurel-party-forget-store.h"
#include "people/laurel-party-store.h"
#include "store/laurel-claim.h"
#include "store/laurel-lock.h"
#include "ui/app/laurel-reminder-watch.h"

#include <unistd.h>

/* What an open library shows on the desktop: each reminder once, whenever its window is
 * closed, and as long as it is true. */

typedef struct {
  GApplication *application;
  GSettings *settings;
  LaurelTestFolder *folder;
  LaurelSession *session;
  LaurelStore *store;
  gint64 activity;
} Fixture;

/* ---- the desktop ------------------------------------------------------------ */

static GAsyncQueue *shown_now; /* (element-type utf8): what the desktop was told */

static GDBusMessage *
on_message (GDBusConnection *connection, GDBusMessage *message, gboolean incoming, gpointer data)
{
  const char *member = g_dbus_message_get_member (message);
  GVariant *body = g_dbus_message_get_body (message);
  g_autofree char *id = NULL;
  g_autoptr (GVariant) facts = NULL;
  const char *title = NULL;

  if (incoming && g_strcmp0 (member, "AddNotification") == 0) {
    g_variant_get (body, "(&ss@a{sv})", NULL, &id, &facts);
    g_variant_lookup (facts, "title", "&s", &title);
    g_async_queue_push (shown_now, g_strdup_printf ("+%s", title));
  } else if (incoming && g_strcmp0 (member, "RemoveNotification") == 0) {
    g_async_queue_push (shown_now, g_strdup ("-"));
  }

  return message;
}

static GDBusConnection *
become_desktop (const char *address)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = NULL;
  GDBusConnection *desktop = g_dbus_connection_new_for_address_sync (
    address, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
    G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, &error);

  g_assert_no_error (error);
  g_dbus_connection_add_filter (desktop, on_message, NULL, NULL);
  answer = g_dbus_connection_call_sync (desktop, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                        "org.freedesktop.DBus", "RequestName",
                                        g_variant_new ("(su)", "org.gtk.Notifications", 4), NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);

  return desktop;
}

/* What the desktop was told since it was asked last: its answer comes after all of it. */
static char *
take_shown (Fixture *f)
{
  GDBusConnection *own = g_application_get_dbus_connection (f->application);
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_sync (own, "org.gtk.Notifications", "/org/gtk/Notifications",
                                 "org.freedesktop.DBus.Peer", "Ping", NULL, NULL,
                                 G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  char *one;

  while ((one = g_async_queue_try_pop (shown_now)) != NULL)
    g_ptr_array_add (told, one);
  g_ptr_array_add (told, NULL);

  return g_strjoinv (" ", (char **) told->pdata);
}

/* ---- what is watched -------------------------------------------------------- */

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelOutcome) outcome = laurel_store_run_finish (LAUREL_STORE (source), result,
                                                               &error);

  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
run (Fixture *f, const LaurelCommand *command, GVariant *args)
{
  gboolean done = FALSE;

  laurel_store_run_async (f->store, command, args, on_run, &done);
  test_wait_for (is_true, &done);
}

static gboolean
has_rows (gpointer list)
{
  return g_list_model_get_n_items (list) > 0;
}

/* The sample season has some of its own. */
static void
remove_all (Fixture *f)
{
  g_autoptr (LaurelRowList) list = laurel_store_list (f->store, &LAUREL_REMINDERS_OF_PROGRAMME,
                                                      g_variant_new ("(x)", (gint64) 0));

  test_wait_for (has_rows, list);
  while (has_rows (list)) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (list), 0);
    guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

    run (f, &LAUREL_REMINDER_REMOVE, g_variant_new ("(x)", laurel_row_get_id (row)));
    while (g_list_model_get_n_items (G_LIST_MODEL (list)) == n)
      g_main_context_iteration (NULL, TRUE);
  }
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->application = g_application_new (LAUREL_APP_ID, G_APPLICATION_NON_UNIQUE);
  g_application_register (f->application, NULL, &error);
  g_assert_no_error (error);
  f->settings = laurel_settings_new ();
  g_settings_set_boolean (f->settings, "reminders", TRUE);
  f->folder = laurel_test_dup_folder ();
  f->session = test_session_new (f->folder);
  f->store = g_object_ref (laurel_session_get_store (f->session));
  f->activity = laurel_row_get_id (LAUREL_ROW (test_find_activity (f->session, "10")));
  remove_all (f);
  run (f, &LAUREL_REMINDER_ADD, g_variant_new ("(xxsss)", f->activity, (gint64) 0, "start-1w",
                                               "09:00", "Call Tao Yizhou"));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->store);
  test_session_free (f->session);
  g_assert_finalize_object (f->application);
  g_object_unref (f->settings);
  g_clear_pointer (&f->folder, laurel_test_remove_folder);
}

static LaurelReminderWatch *
new_watch (Fixture *f)
{
  return laurel_reminder_watch_new (f->application, f->store, f->settings);
}

static gboolean
is_over (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Until nothing is under way: a look takes some milliseconds. */
static void
settle (void)
{
  gboolean over = FALSE;

  g_timeout_add (250, is_over, &over);
  test_wait_for (is_true, &over);
}

/* As a window does that is closed. */
static void
close_watch (LaurelReminderWatch *watch)
{
  g_object_run_dispose (G_OBJECT (watch));
  g_object_unref (watch);
}

#define SHOWN "+Satisfied Customers congress"

static void
assert_shown (Fixture *f, const char *expected)
{
  g_autofree char *shown = NULL;

  settle ();
  shown = take_shown (f);
  g_assert_cmpstr (shown, ==, expected);
}

static void
test_it_is_shown_once (Fixture *f, gconstpointer data)
{
  LaurelReminderWatch *watch = new_watch (f);

  assert_shown (f, SHOWN);
  run (f, &LAUREL_ACTIVITY_EDIT,
       g_variant_new_parsed ("(%x, {'content': 'Bring a hat'})", f->activity));
  assert_shown (f, "");
  close_watch (watch);
  watch = new_watch (f);
  assert_shown (f, "");
  close_watch (watch);
  settle ();
}

/* Whenever the window is closed: before anything was read, when it was claimed and not
 * shown yet, or after. */
static void
test_closing_loses_nothing (Fixture *f, gconstpointer data)
{
  for (int n = 0; n < 6; n++) {
    g_autofree char *words = g_strdup_printf ("Round %d", n);
    LaurelReminderWatch *watch;

    if (n > 0)
      run (f, &LAUREL_REMINDER_ADD, g_variant_new ("(xxsss)", f->activity, (gint64) 0, "start-1w",
                                                   "09:00", words));
    watch = new_watch (f);
    for (int i = 0; i < n; i++) {
      g_usleep (20 * 1000);
      g_main_context_iteration (NULL, FALSE);
    }
    g_usleep (100 * 1000);
    close_watch (watch);
    settle ();
    watch = new_watch (f);
    assert_shown (f, SHOWN);
    close_watch (watch);
  }
  settle ();
}

/* ---- another process has the claims ------------------------------------------- */

typedef struct {
  GMutex mutex;
  GCond cond;
  int fd;
  gboolean closed;
} Other;

/* Lets go when the watch is closed, or when that takes too long: it waits for us. */
static gpointer
hold (gpointer data)
{
  Other *other = data;
  gint64 end = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;
  gboolean in_time;

  g_mutex_lock (&other->mutex);
  while (!other->closed && g_cond_wait_until (&other->cond, &other->mutex, end))
    continue;
  in_time = other->closed;
  g_mutex_unlock (&other->mutex);
  close (other->fd);

  return GINT_TO_POINTER (in_time);
}

static void
test_closing_waits_for_nobody (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "laurel", "claims.lock", NULL);
  Other other = { .fd = laurel_lock_wait (path) };
  GThread *thread;
  LaurelReminderWatch *watch = new_watch (f);

  g_assert_cmpint (other.fd, >=, 0);
  g_mutex_init (&other.mutex);
  g_cond_init (&other.cond);
  assert_shown (f, ""); /* it claims, and waits */
  thread = g_thread_new ("other", hold, &other);
  close_watch (watch);
  g_mutex_lock (&other.mutex);
  other.closed = TRUE;
  g_cond_signal (&other.cond);
  g_mutex_unlock (&other.mutex);
  g_assert_true (GPOINTER_TO_INT (g_thread_join (thread)));
  assert_shown (f, SHOWN);
  g_cond_clear (&other.cond);
  g_mutex_clear (&other.mutex);
}

/* ---- what is not true any more ---------------------------------------------- */

static gint64
find_first (Fixture *f, const LaurelQuery *query, GVariant *args)
{
  g_autoptr (LaurelRowList) list = laurel_store_list (f->store, query, args);
  g_autoptr (LaurelRow) row = NULL;

  test_wait_for (has_rows, list);
  row = g_list_model_get_item (G_LIST_MODEL (list), 0);

  return laurel_row_get_id (row);
}

static gint64
find_reminder (Fixture *f)
{
  return find_first (f, &LAUREL_REMINDERS_OF_ACTIVITY, g_variant_new ("(x)", f->activity));
}

static void
edit_words (Fixture *f)
{
  run (f, &LAUREL_REMINDER_EDIT,
       g_variant_new_parsed ("(%x, {'words': 'Call somebody else'})", find_reminder (f)));
}

static void
edit_when (Fixture *f)
{
  run (f, &LAUREL_REMINDER_EDIT,
       g_variant_new_parsed ("(%x, {'when': 'end'})", find_reminder (f)));
}

static void
edit_title (Fixture *f)
{
  run (f, &LAUREL_ACTIVITY_EDIT,
       g_variant_new_parsed ("(%x, {'title': 'Another congress'})", f->activity));
}

static void
move (Fixture *f)
{
  run (f, &LAUREL_ACTIVITY_MOVE, g_variant_new ("(xss)", f->activity, "20 October", ""));
}

static void
cancel (Fixture *f)
{
  run (f, &LAUREL_ACTIVITY_CANCEL, g_variant_new ("(xs)", f->activity, "rain"));
}

static void
remove_it (Fixture *f)
{
  run (f, &LAUREL_REMINDER_REMOVE, g_variant_new ("(x)", find_reminder (f)));
}

static void
forget_person (Fixture *f)
{
  run (f, &LAUREL_PERSON_FORGET,
       g_variant_new ("(x)", find_first (f, &LAUREL_PARTIES_MATCHING,
                                         g_variant_new ("(s)", "Tao Yizhou"))));
}

/* Shown by us, or by whoever was there before. */
static void
test_what_changes_is_taken_back (Fixture *f, gconstpointer data)
{
  void (*change) (Fixture *) = data;
  LaurelReminderWatch *watch = new_watch (f);

  assert_shown (f, SHOWN);
  change (f);
  assert_shown (f, "-");
  run (f, &LAUREL_PARTY_ADD, g_variant_new_parsed ("('person', 'Zoë', @a{ss} {})"));
  assert_shown (f, "");
  close_watch (watch);
  settle ();
}

static void
test_the_next_session_takes_it_back (Fixture *f, gconstpointer data)
{
  LaurelReminderWatch *watch = new_watch (f);

  assert_shown (f, SHOWN);
  close_watch (watch);
  cancel (f);
  assert_shown (f, "");
  watch = new_watch (f);
  assert_shown (f, "-");
  close_watch (watch);
  settle ();
}

/* That nothing more is to be shown does not keep what is not true. */
static void
test_also_when_nothing_is_shown_any_more (Fixture *f, gconstpointer data)
{
  LaurelReminderWatch *watch = new_watch (f);

  assert_shown (f, SHOWN);
  g_settings_set_boolean (f->settings, "reminders", FALSE);
  assert_shown (f, "");
  run (f, &LAUREL_REMINDER_ADD, g_variant_new ("(xxsss)", f->activity, (gint64) 0, "start-1w",
                                               "09:00", "Hats"));
  assert_shown (f, "");
  edit_title (f);
  assert_shown (f, "-");
  close_watch (watch);
  settle ();
}

int
main (int argc, char *argv[])
{
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_autoptr (GDBusConnection) desktop = NULL;
  int status;

  g_setenv ("LAUREL_TODAY", "2025-09-02", TRUE);
  g_setenv ("LAUREL_TIME", "10:00", TRUE);
  laurel_test_init (&argc, &argv);
  g_test_dbus_up (bus);
  shown_now = g_async_queue_new_full (g_free);
  desktop = become_desktop (g_test_dbus_get_bus_address (bus));

#define ADD(name, data, function) \
  g_test_add ("/app/reminder-watch/" name, Fixture, data, set_up, function, tear_down)
  ADD ("once", NULL, test_it_is_shown_once);
  ADD ("closing", NULL, test_closing_loses_nothing);
  ADD ("waiting", NULL, test_closing_waits_for_nobody);
  ADD ("next", NULL, test_the_next_session_takes_it_back);
  ADD ("off", NULL, test_also_when_nothing_is_shown_any_more);
#define CHANGE(name, change) ADD ("over/" name, change, test_what_changes_is_taken_back)
  CHANGE ("words", edit_words);
  CHANGE ("when", edit_when);
  CHANGE ("title", edit_title);
  CHANGE ("move", move);
  CHANGE ("cancel", cancel);
  CHANGE ("remove", remove_it);
  CHANGE ("forget", forget_person);
#undef CHANGE
#undef ADD

  status = g_test_run ();
  g_dbus_connection_close_sync (desktop, NULL, NULL);
  g_test_dbus_stop (bus);
  g_async_queue_unref (shown_now);

  return status;
}
