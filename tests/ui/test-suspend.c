/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-session.h"

#include "people/laurel-party-store.h"
#include "ui/app/laurel-suspend.h"

#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <unistd.h>

/* What was written last is in the one file before the computer sleeps. */

typedef struct {
  GDBusConnection *manager;
  LaurelTestFolder *folder;
  LaurelSession *session;
  char *log;
  guint object_id;
  int n_locks;    /* that were asked for */
  int lock;       /* our end of the last one; -1: none */
  char *what;     /* (nullable): what it was asked for */
} Fixture;

/* ---- a manager that gives locks --------------------------------------------- */

static const char MANAGER[] =
  "<node><interface name='org.freedesktop.login1.Manager'><method name='Inhibit'>"
  "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "<arg type='s' direction='in'/><arg type='h' direction='out'/></method></interface></node>";

/* The other end of a pipe: when nobody has it any more, ours says so. */
static void
on_inhibit (GDBusConnection *connection, const char *sender, const char *path,
            const char *interface, const char *method, GVariant *parameters,
            GDBusMethodInvocation *invocation, gpointer data)
{
  Fixture *f = data;
  g_autoptr (GUnixFDList) list = NULL;
  const char *what, *mode;
  int ends[2];

  g_variant_get (parameters, "(&s&s&s&s)", &what, NULL, NULL, &mode);
  g_free (f->what);
  f->what = g_strdup_printf ("%s %s", what, mode);
  g_assert_cmpint (pipe (ends), ==, 0);
  if (f->lock >= 0)
    close (f->lock);
  f->lock = ends[0];
  f->n_locks++;
  list = g_unix_fd_list_new_from_array (&ends[1], 1);
  g_dbus_method_invocation_return_value_with_unix_fd_list (invocation, g_variant_new ("(h)", 0),
                                                           list);
}

static gboolean
is_let_go (gpointer data)
{
  struct pollfd poll_fd = { .fd = ((Fixture *) data)->lock };

  return poll (&poll_fd, 1, 0) == 1 && (poll_fd.revents & POLLHUP);
}

static gboolean
has_lock (gpointer data)
{
  Fixture *f = data;

  return f->lock >= 0 && f->n_locks > 0;
}

static gboolean
has_second_lock (gpointer data)
{
  return ((Fixture *) data)->n_locks == 2;
}

static void
give_locks (Fixture *f)
{
  static const GDBusInterfaceVTable VTABLE = { .method_call = on_inhibit };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (MANAGER, NULL);

  f->object_id = g_dbus_connection_register_object (f->manager, "/org/freedesktop/login1",
                                                    node->interfaces[0], &VTABLE, f, NULL, NULL);
  g_assert_cmpuint (f->object_id, >, 0);
}

static gboolean
is_owner (GDBusConnection *manager)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_sync (manager, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                 "org.freedesktop.DBus", "RequestName",
                                 g_variant_new ("(su)", "org.freedesktop.login1", 4), NULL,
                                 G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  guint32 reply;

  g_assert_no_error (error);
  g_variant_get (answer, "(u)", &reply);

  return reply == 1 || reply == 4; /* it is now, or was already */
}

static GDBusConnection *
become_manager (const char *address)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *manager = g_dbus_connection_new_for_address_sync (
    address, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
    G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, &error);

  g_assert_no_error (error);
  /* The one before may not be gone yet. */
  while (!is_owner (manager))
    g_usleep (10000);

  return manager;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->lock = -1;
  f->manager = become_manager (g_getenv ("DBUS_SYSTEM_BUS_ADDRESS"));
  f->folder = laurel_test_dup_folder ();
  f->session = test_session_new (f->folder);
  f->log = laurel_test_dup_path (f->folder, "sample.laurel-wal");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  test_session_free (f->session);
  if (f->object_id != 0)
    g_dbus_connection_unregister_object (f->manager, f->object_id);
  g_dbus_connection_close_sync (f->manager, NULL, NULL);
  g_clear_object (&f->manager);
  if (f->lock >= 0)
    close (f->lock);
  g_free (f->what);
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

static void
write_something (Fixture *f)
{
  gboolean done = FALSE;

  laurel_store_run_async (laurel_session_get_store (f->session), &LAUREL_PARTY_ADD,
                          g_variant_new_parsed ("('person', 'Zoë', @a{ss} {})"), on_run, &done);
  test_wait_for (is_true, &done);
  g_assert_cmpint (measure (f->log), >, 0);
}

/* The computer waits for the file, and no longer. */
static void
test_the_computer_waits_for_the_file (Fixture *f, gconstpointer data)
{
  LaurelSuspend *suspend;

  give_locks (f);
  suspend = laurel_suspend_new (laurel_session_get_store (f->session));
  test_wait_for (has_lock, f);
  g_assert_cmpstr (f->what, ==, "sleep delay");
  g_assert_false (is_let_go (f));

  write_something (f);
  g_assert_false (is_let_go (f));
  say_sleep (f, TRUE);
  test_wait_for (is_let_go, f);
  g_assert_cmpint (measure (f->log), ==, 0);

  /* Awake again, it is ready for the next time. */
  g_assert_cmpint (f->n_locks, ==, 1);
  say_sleep (f, FALSE);
  test_wait_for (has_second_lock, f);
  g_assert_false (is_let_go (f));

  /* Closed, nobody is to wait. */
  laurel_suspend_free (suspend);
  test_wait_for (is_let_go, f);
}

/* A window that is closed while the computer falls asleep still lets go. */
static void
test_closing_lets_go (Fixture *f, gconstpointer data)
{
  LaurelSuspend *suspend;

  give_locks (f);
  suspend = laurel_suspend_new (laurel_session_get_store (f->session));
  test_wait_for (has_lock, f);
  write_something (f);
  say_sleep (f, TRUE);
  for (int i = 0; i < 3; i++)
    g_main_context_iteration (NULL, FALSE);
  laurel_suspend_free (suspend);
  test_wait_for (is_let_go, f);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  int status;

  laurel_test_init (&argc, &argv);
  g_test_dbus_up (bus);
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_test_dbus_get_bus_address (bus), TRUE);

  g_test_add ("/suspend/whole", Fixture, NULL, set_up, test_the_file_is_whole_before_sleep,
              tear_down);
  g_test_add ("/suspend/waits", Fixture, NULL, set_up, test_the_computer_waits_for_the_file,
              tear_down);
  g_test_add ("/suspend/closed", Fixture, NULL, set_up, test_closing_lets_go, tear_down);

  status = g_test_run ();
  g_test_dbus_stop (bus);

  return status;
}
