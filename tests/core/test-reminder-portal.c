/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "testlib/laurel-test-library.h"
#include "tool/laurel-reminder-portal.h"

/* Asking the desktop to remind while Laurel is closed, where no timer can be set. */

#define PATH "/org/freedesktop/portal/desktop"

/* How the desktop answers. */
typedef struct {
  gboolean there;
  guint code;
  gboolean granted;
} Desktop;

typedef struct {
  const Desktop *desktop;
  GDBusConnection *portal;
  guint object_id;
  char *asked; /* (nullable): for what */
} Fixture;

static const char BACKGROUND[] =
  "<node><interface name='org.freedesktop.portal.Background'><method name='RequestBackground'>"
  "<arg type='s' direction='in'/><arg type='a{sv}' direction='in'/>"
  "<arg type='o' direction='out'/></method></interface></node>";

static GDBusConnection *
connect_to_bus (void)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection = g_dbus_connection_new_for_address_sync (
    g_getenv ("DBUS_SESSION_BUS_ADDRESS"), G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
    G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, &error);

  g_assert_no_error (error);

  return connection;
}

/* The answer comes before the call returns: whoever listens only then misses it. */
static void
on_request (GDBusConnection *connection, const char *sender, const char *path,
            const char *interface, const char *method, GVariant *parameters,
            GDBusMethodInvocation *invocation, gpointer data)
{
  Fixture *f = data;
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  g_autofree char *name = g_strdelimit (g_strdup (sender + 1), ".", '_');
  g_autofree char *request = NULL, *command = NULL;
  g_autofree const char **words = NULL;
  const char *token;
  gboolean autostart;
  GVariantBuilder facts;

  g_assert_true (g_variant_lookup (options, "handle_token", "&s", &token));
  g_assert_true (g_variant_lookup (options, "autostart", "b", &autostart));
  g_assert_true (g_variant_lookup (options, "commandline", "^a&s", &words));
  command = g_strjoinv (" ", (char **) words);
  f->asked = g_strdup_printf ("%s: %s", command, autostart ? "yes" : "no");
  request = g_strdup_printf (PATH "/request/%s/%s", name, token);
  g_variant_builder_init (&facts, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&facts, "{sv}", "background",
                         g_variant_new_boolean (f->desktop->granted));
  g_variant_builder_add (&facts, "{sv}", "autostart",
                         g_variant_new_boolean (f->desktop->granted && autostart));
  g_dbus_connection_emit_signal (connection, sender, request, "org.freedesktop.portal.Request",
                                 "Response", g_variant_new ("(ua{sv})", f->desktop->code, &facts),
                                 NULL);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", request));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  static const GDBusInterfaceVTable VTABLE = { .method_call = on_request };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (BACKGROUND, NULL);
  g_autoptr (GVariant) answer = NULL;

  f->desktop = data;
  f->portal = connect_to_bus ();
  if (!f->desktop->there)
    return;

  f->object_id = g_dbus_connection_register_object (f->portal, PATH, node->interfaces[0], &VTABLE,
                                                    f, NULL, NULL);
  answer = g_dbus_connection_call_sync (f->portal, "org.freedesktop.DBus",
                                        "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "RequestName",
                                        g_variant_new ("(su)", "org.freedesktop.portal.Desktop",
                                                       4), NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                                        NULL, NULL);
  g_assert_nonnull (answer);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->object_id != 0)
    g_dbus_connection_unregister_object (f->portal, f->object_id);
  g_dbus_connection_close_sync (f->portal, NULL, NULL);
  g_object_unref (f->portal);
  g_free (f->asked);
}

static void
on_answer (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
ask (Fixture *f, gboolean wanted, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  laurel_reminder_portal_ask_async (wanted, on_answer, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return laurel_reminder_portal_ask_finish (result, error);
}

static void
test_it_is_granted (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ask (f, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (f->asked, ==, "laurel plan remind watch: yes");
  g_clear_pointer (&f->asked, g_free);
  g_assert_true (ask (f, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (f->asked, ==, "laurel plan remind watch: no");
}

static void
test_it_is_refused (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ask (f, TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
}

static void
test_there_is_no_portal (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ask (f, TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

int
main (int argc, char *argv[])
{
  static const Desktop GRANTS = { TRUE, 0, TRUE }, DENIES = { TRUE, 0, FALSE };
  static const Desktop CLOSES = { TRUE, 1, FALSE }, NONE = { FALSE, 0, FALSE };
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  int status;

  laurel_test_init (&argc, &argv);
  g_test_dbus_up (bus);

#define ADD(name, desktop, function) \
  g_test_add ("/tool/reminder-portal/" name, Fixture, &desktop, set_up, function, tear_down)
  ADD ("granted", GRANTS, test_it_is_granted);
  ADD ("denied", DENIES, test_it_is_refused);
  ADD ("closed", CLOSES, test_it_is_refused);
  ADD ("none", NONE, test_there_is_no_portal);
#undef ADD

  status = g_test_run ();
  g_test_dbus_stop (bus);

  return status;
}
