/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-reminder-portal.h"

#include <glib/gi18n-lib.h>

/*
 * In a Flatpak no timer can be set. There the desktop is asked, through its portal, to
 * start `laurel plan remind watch` when somebody logs in, and to let it run without a
 * window. It may ask the user, and say no.
 */

#define NAME "org.freedesktop.portal.Desktop"
#define PATH "/org/freedesktop/portal/desktop"

typedef struct {
  GDBusConnection *bus; /* (nullable): there is none yet */
  gboolean wanted;
  char *request; /* where the answer comes from */
  guint answer_id;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *self = data;

  g_clear_object (&self->bus);
  g_free (self->request);
  g_free (self);
}

/* Whether this is a Flatpak. */
gboolean
laurel_reminder_portal_is_meant (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

/* FALSE when there is nobody any more who waits for it. */
static gboolean
stop_waiting (GTask *task)
{
  Asking *asking = g_task_get_task_data (task);
  guint id = asking->answer_id;

  asking->answer_id = 0;
  if (id != 0)
    g_dbus_connection_signal_unsubscribe (asking->bus, id);

  return id != 0;
}

static void
on_answer (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
           const char *signal, GVariant *parameters, gpointer data)
{
  g_autoptr (GTask) task = g_object_ref (data);
  Asking *asking = g_task_get_task_data (task);
  g_autoptr (GVariant) facts = NULL;
  gboolean background = FALSE, autostart = FALSE;
  guint code = 2;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ua{sv})")))
    g_variant_get (parameters, "(u@a{sv})", &code, &facts);
  if (facts != NULL) {
    g_variant_lookup (facts, "background", "b", &background);
    g_variant_lookup (facts, "autostart", "b", &autostart);
  }

  if (!stop_waiting (task))
    return;
  if (code == 0 && (!asking->wanted || (background && autostart)))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "%s",
                             _("The desktop does not let Laurel remind while it is closed."));
}

static void
on_asked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (answer != NULL || !stop_waiting (task))
    return;

  g_dbus_error_strip_remote_error (error);
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           /* Translators: %s is why, in words of the system. */
                           _("This desktop cannot let Laurel remind while it is closed: %s"),
                           error->message);
}

/* Where the portal will answer: known before it is asked, or the answer may be missed. */
static char *
dup_request (GDBusConnection *bus, const char *token)
{
  g_autofree char *sender = g_strdup (g_dbus_connection_get_unique_name (bus) + 1);

  return g_strdup_printf (PATH "/request/%s/%s", g_strdelimit (sender, ".", '_'), token);
}

static GVariant *
build_options (gboolean wanted, const char *token)
{
  static const char *const COMMAND[] = { "laurel", "plan", "remind", "watch", NULL };
  GVariantBuilder options;

  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "handle_token", g_variant_new_string (token));
  g_variant_builder_add (&options, "{sv}", "reason",
                         g_variant_new_string (_("Reminders are shown when they are due.")));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (wanted));
  g_variant_builder_add (&options, "{sv}", "commandline", g_variant_new_strv (COMMAND, -1));
  g_variant_builder_add (&options, "{sv}", "dbus-activatable", g_variant_new_boolean (FALSE));

  return g_variant_builder_end (&options);
}

static void
ask (GTask *task, GDBusConnection *bus)
{
  Asking *asking = g_task_get_task_data (task);
  g_autofree char *token = g_strdup_printf ("laurel%u", g_random_int ());
  GVariant *args = g_variant_new ("(s@a{sv})", "", build_options (asking->wanted, token));

  asking->bus = g_object_ref (bus);
  asking->request = dup_request (bus, token);
  asking->answer_id =
    g_dbus_connection_signal_subscribe (bus, NAME, "org.freedesktop.portal.Request", "Response",
                                        asking->request, NULL, G_DBUS_SIGNAL_FLAGS_NONE,
                                        on_answer, g_object_ref (task), g_object_unref);
  g_dbus_connection_call (bus, NAME, PATH, "org.freedesktop.portal.Background",
                          "RequestBackground", args, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                          on_asked, g_object_ref (task));
}

static void
on_bus (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);

  if (bus != NULL)
    ask (task, bus);
  else
    g_task_return_error (task, error);
}

/**
 * laurel_reminder_portal_ask_async:
 * @wanted: whether Laurel is to remind while it is closed
 * @callback: what is called when that is granted or refused
 * @data: for it
 *
 * Asks the desktop. It holds from the next login.
 */
void
laurel_reminder_portal_ask_async (gboolean wanted, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Asking *asking = g_new0 (Asking, 1);

  asking->wanted = wanted;
  g_task_set_source_tag (task, laurel_reminder_portal_ask_async);
  g_task_set_name (task, "ask to remind in the background");
  g_task_set_task_data (task, asking, asking_free);
  g_bus_get (G_BUS_TYPE_SESSION, NULL, on_bus, g_steal_pointer (&task));
}

gboolean
laurel_reminder_portal_ask_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
