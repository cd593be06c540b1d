/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-reminder-notice.h"

#include "base/laurel-settings.h"
#include "store/laurel-place.h"

#include <glib/gi18n-lib.h>

/*
 * A reminder on the desktop, by the window or without one: whoever comes first.
 * Chosen, it opens its activity.
 */

#define USUAL_TIME "09:00"

static char *
dup_id (gint64 reminder)
{
  return g_strdup_printf ("reminder-%" G_GINT64_FORMAT, reminder);
}

/**
 * laurel_reminder_notice_show:
 * @application: who shows it
 * @path: the library
 * @reminder: one that was taken
 *
 * Shows a reminder on the desktop.
 */
void
laurel_reminder_notice_show (GApplication *application, const char *path, LaurelReminder *reminder)
{
  g_autoptr (GNotification) notification =
    g_notification_new (laurel_reminder_get_title (reminder));
  g_autofree char *body = laurel_reminder_dup_body (reminder);
  g_autofree char *id = dup_id (laurel_row_get_id (LAUREL_ROW (reminder)));
  g_autofree char *uri = laurel_place_dup_uri (path);

  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (notification, "app.show-activity", "(sxx)", uri,
                                                laurel_reminder_get_programme_id (reminder),
                                                laurel_reminder_get_activity_id (reminder));
  g_application_send_notification (application, id, notification);
}

/**
 * laurel_reminder_notice_withdraw:
 * @application: who shows it
 * @reminder: the id of a reminder that was shown, by whatever process
 *
 * Takes a reminder from the desktop, if it is still there. Desktops that have only
 * the notifications of freedesktop.org let none but the process that showed it do so.
 */
void
laurel_reminder_notice_withdraw (GApplication *application, gint64 reminder)
{
  g_autofree char *id = dup_id (reminder);

  g_application_withdraw_notification (application, id);
}

static gboolean
is_there (GDBusConnection *bus, const char *method, const char *name)
{
  GVariant *args = g_str_equal (method, "GetNameOwner") ? g_variant_new ("(s)", name)
                                                        : g_variant_new ("(su)", name, 0);
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                 "org.freedesktop.DBus", method, args, NULL,
                                 G_DBUS_CALL_FLAGS_NONE, 5000, NULL, NULL);

  return answer != NULL;
}

/**
 * laurel_reminder_notice_can_be_seen:
 * @application: who would show something, registered
 * @error: return location for an error
 *
 * Whether there is a desktop that shows notifications. Where somebody only works
 * on the command line there is none, and what would be shown would be lost.
 */
gboolean
laurel_reminder_notice_can_be_seen (GApplication *application, GError **error)
{
  GDBusConnection *bus = g_application_get_dbus_connection (application);

  if (bus != NULL && (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS) ||
                      is_there (bus, "GetNameOwner", "org.gtk.Notifications") ||
                      is_there (bus, "GetNameOwner", "org.freedesktop.Notifications") ||
                      is_there (bus, "StartServiceByName", "org.freedesktop.Notifications")))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                       _("There is no desktop here that shows notifications."));
  return FALSE;
}

/* Returns: (transfer full): at what time of the day to remind, if nothing else is said */
char *
laurel_reminder_dup_usual_time (GSettings *settings)
{
  g_autofree char *time = laurel_settings_dup_string (settings, "reminder-time");

  return g_strdup (laurel_minute_from_text (time) >= 0 ? time : USUAL_TIME);
}
