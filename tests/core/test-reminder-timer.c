/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/laurel-settings.h"
#include "testlib/laurel-test-library.h"
#include "tool/laurel-reminder-timer.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

/* The timer of the session: two files and a link, as they are written and taken away. */

#define NAME LAUREL_APP_ID "-reminders"

typedef struct {
  char *service;
  char *timer;
  char *link;
} Fixture;

/* GLib remembers where settings are: all tests have one folder. */
static char *config;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->service = g_build_filename (config, "systemd", "user", NAME ".service", NULL);
  f->timer = g_build_filename (config, "systemd", "user", NAME ".timer", NULL);
  f->link = g_build_filename (config, "systemd", "user", "timers.target.wants", NAME ".timer",
                              NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  laurel_reminder_timer_write ("/usr/bin/laurel", (const char *[]) { NULL }, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (f->service, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (f->timer, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (f->link, G_FILE_TEST_IS_SYMLINK));
  g_free (f->service);
  g_free (f->timer);
  g_free (f->link);
}

static void
write_timer (const char *program, const char *const *libraries)
{
  g_autoptr (GError) error = NULL;

  laurel_reminder_timer_write (program, libraries, &error);
  g_assert_no_error (error);
}

static char *
read_file (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
test_one_for_all_libraries (Fixture *f, gconstpointer data)
{
  static const char *const TWO[] = { "/home/a/one.laurel", "/home/a/our two.laurel", NULL };
  static const char *const ONE[] = { "/home/a/our two.laurel", NULL };
  g_autofree char *target = NULL, *timer = NULL;

  write_timer ("/usr/bin/laurel", TWO);
  {
    g_autofree char *service = read_file (f->service);

    g_assert_nonnull (strstr (service,
                              "\nType=oneshot\n"
                              "ExecStart=-\"/usr/bin/laurel\" plan remind due --notify --file"
                              " \"/home/a/one.laurel\"\n"
                              "ExecStart=-\"/usr/bin/laurel\" plan remind due --notify --file"
                              " \"/home/a/our two.laurel\"\n"));
  }
  timer = read_file (f->timer);
  g_assert_nonnull (strstr (timer, "\nOnCalendar=*:0/5\n"));
  target = realpath (f->link, NULL);
  g_assert_true (g_str_has_suffix (target, "/systemd/user/" NAME ".timer"));

  /* One of them goes, and again: it is as if it had never been. */
  write_timer ("/usr/bin/laurel", ONE);
  write_timer ("/usr/bin/laurel", ONE);
  {
    g_autofree char *service = read_file (f->service);

    g_assert_null (strstr (service, "one.laurel"));
    g_assert_nonnull (strstr (service, "our two.laurel"));
  }
}

/* Nothing in a name is more than a name. */
static void
test_names_are_quoted (Fixture *f, gconstpointer data)
{
  static const char *const ODD[] = { "/a/50% \"$HOME\" \\ 质量月\nExecStart=x.laurel", NULL };
  g_autofree char *service = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  write_timer ("/opt/la urel", ODD);
  service = read_file (f->service);
  g_assert_nonnull (strstr (service,
                            "ExecStart=-\"/opt/la urel\" plan remind due --notify --file"
                            " \"/a/50%% \\\"$$HOME\\\" \\\\ 质量月\\nExecStart=x.laurel\"\n"));
  lines = g_strsplit (service, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    n += g_str_has_prefix (lines[i], "ExecStart=");
  g_assert_cmpuint (n, ==, 1);
}

/* Such names are on old disks and in archives. systemd leaves out a line with such bytes. */
static void
test_a_name_of_any_bytes_is_kept (Fixture *f, gconstpointer data)
{
  static const char *const LATIN[] = { "/home/a/Qualit\xe4t 1.laurel", "/home/a/質量.laurel", NULL };
  g_autoptr (GSettings) settings = laurel_settings_new ();
  g_autofree char *service = NULL;
  g_auto (GStrv) kept = NULL;

  write_timer ("/usr/bin/laurel", LATIN);
  service = read_file (f->service);
  g_assert_true (g_utf8_validate (service, -1, NULL));
  g_assert_nonnull (strstr (service, "--file \"/home/a/Qualit\\xe4t 1.laurel\"\n"));
  g_assert_nonnull (strstr (service, "--file \"/home/a/質量.laurel\"\n"));

  if (settings == NULL) {
    g_test_skip ("there are no settings here");
    return;
  }
  laurel_reminder_libraries_note (settings, LATIN);
  kept = laurel_reminder_libraries_list (settings);
  g_assert_cmpstrv (kept, LATIN);
  g_settings_set_strv (settings, "reminder-libraries", (const char *[]) { "/old/path", NULL });
  g_strfreev (kept);
  kept = laurel_reminder_libraries_list (settings);
  g_assert_cmpstr (kept[0], ==, "/old/path");
}

/* What systemd says of it, where there is one to ask. */
static void
test_systemd_understands_it (Fixture *f, gconstpointer data)
{
  g_autofree char *program = g_find_program_in_path ("systemd-analyze");
  g_autofree char *true_program = g_find_program_in_path ("true");
  g_autofree char *said = NULL;
  const char *argv[] = { program, "--user", "verify", f->timer, NULL };
  g_auto (GStrv) env = g_environ_setenv (g_get_environ (), "XDG_RUNTIME_DIR", config, TRUE);
  int status;

  write_timer (true_program, (const char *[]) { "/a/50% \"$HOME\".laurel", NULL });
  if (program == NULL ||
      !g_spawn_sync (NULL, (char **) argv, env, 0, NULL, NULL, NULL, &said, &status, NULL) ||
      strstr (said, "Failed to initialize manager") != NULL) {
    g_test_skip ("there is no systemd-analyze that can be asked");
    return;
  }

  g_test_message ("%s", said);
  g_assert_null (strstr (said, NAME));
}

static void
test_where_it_cannot_be_written_it_fails (Fixture *f, gconstpointer data)
{
  static const char *const ONE[] = { "/home/a/one.laurel", NULL };
  g_autofree char *folder = g_path_get_dirname (f->link);
  g_autoptr (GError) error = NULL;

  g_rmdir (folder);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  g_assert_false (laurel_reminder_timer_write ("/usr/bin/laurel", ONE, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (g_unlink (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  int status;

  config = laurel_test_dup_folder ();
  g_setenv ("XDG_CONFIG_HOME", config, TRUE);
  laurel_test_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/tool/reminder-timer/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("libraries", test_one_for_all_libraries);
  ADD ("names", test_names_are_quoted);
  ADD ("bytes", test_a_name_of_any_bytes_is_kept);
  ADD ("systemd", test_systemd_understands_it);
  ADD ("fails", test_where_it_cannot_be_written_it_fails);
#undef ADD

  status = g_test_run ();
  laurel_test_remove_folder (config);

  return status;
}
