/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-reminder-timer.h"

#include "store/laurel-place.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/*
 * A timer of the user's session (systemd's) that looks every few minutes for what is
 * due in libraries, so that somebody is reminded while no window is open. All of
 * it are two small files and a link, which go away with the last library.
 */

#define TIMER LAUREL_APP_ID "-reminders.timer"
#define SERVICE LAUREL_APP_ID "-reminders.service"

/* Soon after logging in, and then every five minutes: that is what it costs nothing. */
static const char TIMER_TEXT[] =
  "# Written by Laurel, and taken away by it: Preferences, Reminders.\n"
  "[Unit]\n"
  "Description=Looks for reminders of Laurel that are due\n"
  "\n"
  "[Timer]\n"
  "OnStartupSec=1min\n"
  "OnCalendar=*:0/5\n"
  "AccuracySec=15s\n"
  "\n"
  "[Install]\n"
  "WantedBy=timers.target\n";

static char *
dup_path (const char *name)
{
  return g_build_filename (g_get_user_config_dir (), "systemd", "user", name, NULL);
}

static char *
dup_link (void)
{
  return dup_path ("timers.target.wants" G_DIR_SEPARATOR_S TIMER);
}

/**
 * laurel_reminder_libraries_list:
 * @settings: what they are kept in
 *
 * Returns: (transfer full) (array zero-terminated=1): the files of the libraries that
 *   remind while they are closed, of whatever bytes their names are
 */
char **
laurel_reminder_libraries_list (GSettings *settings)
{
  g_auto (GStrv) places = g_settings_get_strv (settings, "reminder-libraries");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; places[i] != NULL; i++) {
    g_autofree char *path = laurel_place_from_text (places[i]);

    if (path != NULL)
      g_strv_builder_add (builder, path);
  }

  return g_strv_builder_end (builder);
}

/**
 * laurel_reminder_libraries_note:
 * @settings: what they are kept in
 * @libraries: (array zero-terminated=1): the files of the libraries
 *
 * Takes note of the libraries that remind while they are closed.
 */
void
laurel_reminder_libraries_note (GSettings *settings, const char *const *libraries)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) places = NULL;

  for (; *libraries != NULL; libraries++) {
    g_autofree char *uri = laurel_place_dup_uri (*libraries);

    g_strv_builder_add (builder, uri);
  }

  places = g_strv_builder_end (builder);
  g_settings_set_strv (settings, "reminder-libraries", (const char *const *) places);
}

/**
 * laurel_reminder_timer_is_possible:
 * @why: (out) (optional): a sentence that says why not
 *
 * Returns: whether there is a timer to be had here
 */
gboolean
laurel_reminder_timer_is_possible (const char **why)
{
  const char *reason = NULL;

  if (!g_file_test ("/run/systemd/system", G_FILE_TEST_IS_DIR))
    reason = _("This computer has no systemd, whose timer does this. Leave Laurel open to be "
               "reminded.");
  if (why != NULL)
    *why = reason;

  return reason == NULL;
}

/* Returns: (transfer full): this program, or, if it was replaced meanwhile, the new one */
char *
laurel_reminder_timer_dup_program (void)
{
  g_autofree char *program = laurel_place_dup_real ("/proc/self/exe");
  char *found = NULL;

  if (g_str_has_prefix (program, "/proc/"))
    found = g_find_program_in_path ("laurel");

  return found ? found : g_steal_pointer (&program);
}

/* As a word of ExecStart=: quoted, and nothing in it is expanded. In these files there
 * is no byte that is not UTF-8. */
static void
append_word (GString *text, const char *word)
{
  gboolean valid = g_utf8_validate (word, -1, NULL);

  g_string_append_c (text, '"');
  for (const char *p = word; *p != '\0'; p++) {
    if (!valid && (guchar) *p >= 0x80) {
      g_string_append_printf (text, "\\x%02x", (guchar) *p);
      continue;
    }
    if (*p == '"' || *p == '\\')
      g_string_append_c (text, '\\');
    else if (*p == '%' || *p == '$')
      g_string_append_c (text, *p);
    if (*p == '\n')
      g_string_append (text, "\\n");
    else
      g_string_append_c (text, *p);
  }
  g_string_append_c (text, '"');
}

/* Each library for itself: that one is gone keeps nobody from the others. */
static char *
dup_service (const char *program, const char *const *libraries)
{
  GString *text = g_string_new ("# Written by Laurel, and taken away by it: Preferences, "
                                "Reminders.\n"
                                "[Unit]\n"
                                "Description=Shows reminders of Laurel that are due\n"
                                "\n"
                                "[Service]\n"
                                "Type=oneshot\n");

  for (; *libraries != NULL; libraries++) {
    g_string_append (text, "ExecStart=-");
    append_word (text, program);
    g_string_append (text, " plan remind due --notify --file ");
    append_word (text, *libraries);
    g_string_append_c (text, '\n');
  }

  return g_string_free (text, FALSE);
}

static gboolean
fail (const char *path, GError **error)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
               /* Translators: the first %s is a file, the second why, in the system's words. */
               _("The timer “%s” cannot be set: %s."), path, g_strerror (code));
  return FALSE;
}

static gboolean
write_files (const char *program, const char *const *libraries, GError **error)
{
  g_autofree char *timer = dup_path (TIMER);
  g_autofree char *service = dup_path (SERVICE);
  g_autofree char *link = dup_link ();
  g_autofree char *folder = g_path_get_dirname (link);
  g_autofree char *text = dup_service (program, libraries);

  if (g_mkdir_with_parents (folder, 0755) != 0)
    return fail (folder, error);
  if (!g_file_set_contents (service, text, -1, error) ||
      !g_file_set_contents (timer, TIMER_TEXT, -1, error))
    return FALSE;

  return symlink (".." G_DIR_SEPARATOR_S TIMER, link) == 0 || errno == EEXIST ||
         fail (link, error);
}

static gboolean
remove_file (char *path, GError **error)
{
  g_autofree char *owned = path;

  return g_unlink (owned) == 0 || errno == ENOENT || fail (owned, error);
}

/**
 * laurel_reminder_timer_write:
 * @program: this program
 * @libraries: (array zero-terminated=1): those that remind while they are closed
 * @error: return location for an error
 *
 * Writes the timer, or takes it away when there is no library.
 */
gboolean
laurel_reminder_timer_write (const char *program, const char *const *libraries, GError **error)
{
  if (*libraries != NULL)
    return write_files (program, libraries, error);

  return remove_file (dup_link (), error) && remove_file (dup_path (TIMER), error) &&
         remove_file (dup_path (SERVICE), error);
}

/* ---- now -------------------------------------------------------------------- */

#define MANAGER \
  "org.freedesktop.systemd1", "/org/freedesktop/systemd1", "org.freedesktop.systemd1.Manager"

static void
on_begun (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (answer != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_reloaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  gboolean wanted = GPOINTER_TO_INT (g_task_get_task_data (task));
  GError *error = NULL;
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (answer == NULL)
    g_task_return_error (task, error);
  else if (wanted)
    g_dbus_connection_call (G_DBUS_CONNECTION (source), MANAGER, "RestartUnit",
                            g_variant_new ("(ss)", TIMER, "replace"), NULL,
                            G_DBUS_CALL_FLAGS_NONE, -1, NULL, on_begun, g_steal_pointer (&task));
  else
    g_task_return_boolean (task, TRUE);
}

/* A timer that goes is stopped before its file is forgotten; that it did not go is no
 * matter. */
static void
on_stopped (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  g_dbus_connection_call (G_DBUS_CONNECTION (source), MANAGER, "Reload", NULL, NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, on_reloaded, data);
}

static void
on_bus (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  gboolean wanted = GPOINTER_TO_INT (g_task_get_task_data (task));
  GError *error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);

  if (bus == NULL)
    g_task_return_error (task, error);
  else if (wanted)
    g_dbus_connection_call (bus, MANAGER, "Reload", NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                            on_reloaded, g_steal_pointer (&task));
  else
    g_dbus_connection_call (bus, MANAGER, "StopUnit", g_variant_new ("(ss)", TIMER, "replace"),
                            NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, on_stopped,
                            g_steal_pointer (&task));
}

/**
 * laurel_reminder_timer_begin_async:
 * @wanted: whether it was written, or taken away
 * @callback: what is called then
 * @data: for it
 *
 * Tells the session, so that it holds from now on and not from the next login.
 */
void
laurel_reminder_timer_begin_async (gboolean wanted, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);

  g_task_set_source_tag (task, laurel_reminder_timer_begin_async);
  g_task_set_name (task, "laurel_reminder_timer_begin_async");
  g_task_set_task_data (task, GINT_TO_POINTER (wanted), NULL);
  g_bus_get (G_BUS_TYPE_SESSION, NULL, on_bus, g_steal_pointer (&task));
}

gboolean
laurel_reminder_timer_begin_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
