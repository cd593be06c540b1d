/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"

#include "people/laurel-party-store.h"
#include "ui/app/laurel-suspend.h"

#include <glib/gstdio.h>

/* What was written last is in the one file before the computer sleeps. */

typedef struct {
  GTestDBus *bus;
  GDBusConnection *manager;
  LaurelTestFolder *folder;
  LaurelSession *session;
  char *log;
} Fixture;

static GDBusConnection *
become_manager (const char *address)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = NULL;
  GDBusConnection *manager = g_dbus_connection_new_for_address_sync (
    address, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
    G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, &error);

  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (manager, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                        "org.freedesktop.DBus", "RequestName",
                                        g_variant_new ("(su)", "org.freedesktop.login1", 4), NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);

  return manager;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (f->bus);
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address (f->bus), TRUE);
  f->manager = become_manager (g_test_dbus_get_bus_address (f->bus));
  f->folder = laurel_test_dup_folder ();
  f->session = test_session_new (f->folder);
  f->log = laurel_test_dup_path (f->folder, "sample.laurel-wal");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  test_session_free (f->session);
  g_clear_object (&f->manager);
  g_test_dbus_stop (f->bus);
  g_clear_object (&f->bus);
  g_clear_pointer (&f->folder, laurel_test_remove_folder);
  g_free (f->log);
}

static goffset
measure (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? status.st_size : 0;
}

static gboolean
is_whole (gpointer data)
{
  return measure (data) == 0;
}

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
say_sleep (Fixture *f, gboolean before)
{
  g_assert_true (g_dbus_connection_emit_signal (f->manager, NULL, "/org/freedesktop/login1",
                                                "org.freedesktop.login1.Manager",
                                                "PrepareForSleep", g_variant_new ("(b)", before),
                                                NULL));
}

static void
test_the_file_is_whole_before_sleep (Fixture *f, gconstpointer data)
{
  LaurelStore *store = laurel_session_get_store (f->session);
  LaurelSuspend *suspend = laurel_suspend_new (store);
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SYSTEM, NULL, NULL);
  gboolean done = FALSE;
  gint64 start;

  g_assert_nonnull (bus);

  start = g_get_monotonic_time ();
  laurel_store_run_async (store, &LAUREL_PARTY_ADD,
                          g_variant_new_parsed ("('person', 'Zoë', @a{ss} {})"), on_run, &done);
  test_wait_for (is_true, &done);
  g_assert_cmpint (measure (f->log), >, 0);

  say_sleep (f, FALSE); /* it woke up */
  say_sleep (f, TRUE);
  test_wait_for (is_whole, f->log);
  /* It would have become so by itself, but not so soon. */
  if (g_get_monotonic_time () - start > 2 * G_USEC_PER_SEC)
    g_test_skip ("The machine is too slow to tell.");

  laurel_suspend_free (suspend);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

  g_test_add ("/suspend/whole", Fixture, NULL, set_up, test_the_file_is_whole_before_sleep,
              tear_down);

  return g_test_run ();
}
