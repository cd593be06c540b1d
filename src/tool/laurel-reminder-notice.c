/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-reminder-notice.h"

#include "calendar/laurel-reminder-store.h"
#include "exchange/laurel-season-store.h"
#include "store/laurel-claim.h"
#include "store/laurel-library.h"
#include "tool/laurel-settings.h"

#include <glib/gi18n-lib.h>

/*
 * A reminder on the desktop, by the window or without one: whoever comes first.
 * Chosen, it opens its activity.
 */

#define USUAL_TIME "09:00"

/* What is to be shown by us: what nobody showed yet. When one cannot be noted, those
 * before it are, and the others wait. */
static gboolean
claim (GPtrArray *due, const char *file_id, LaurelMoment now, GError **error)
{
  for (guint i = 0; i < due->len;) {
    LaurelReminder *reminder = due->pdata[i];
    gboolean claimed;

    if (!laurel_claim_take (file_id, laurel_row_get_id (LAUREL_ROW (reminder)),
                            laurel_reminder_get_moment (reminder), now, &claimed,
                            i == 0 ? error : NULL)) {
      g_ptr_array_set_size (due, (int) i);
      return i > 0;
    }
    if (claimed)
      i++;
    else
      g_ptr_array_remove_index (due, i);
  }

  return TRUE;
}

/**
 * laurel_reminder_notice_take:
 * @reader: a library
 * @now: now
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type LaurelReminder): what is due and was not
 *   shown at this desk. The caller shows it: nobody else will.
 */
GPtrArray *
laurel_reminder_notice_take (LaurelReader *reader, LaurelMoment now, GError **error)
{
  g_autofree char *text = laurel_moment_dup_iso (now);
  g_autofree char *file_id = NULL;
  g_autoptr (GPtrArray) due =
    laurel_library_ask (reader, &LAUREL_REMINDERS_DUE,
                        g_variant_new ("(xs)", (gint64) 0, text), error);
  gint64 at;

  if (due == NULL || !laurel_season_read_origin (reader, &file_id, &at, error) ||
      !claim (due, file_id, now, error))
    return NULL;

  return g_steal_pointer (&due);
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
  g_autofree char *id = g_strdup_printf ("reminder-%" G_GINT64_FORMAT,
                                         laurel_row_get_id (LAUREL_ROW (reminder)));

  g_notification_set_body (notification, body);
  g_notification_set_default_action_and_target (notification, "app.show-activity", "(sxx)", path,
                                                laurel_reminder_get_programme_id (reminder),
                                                laurel_reminder_get_activity_id (reminder));
  g_application_send_notification (application, id, notification);
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
