/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-office.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

#include "exchange/laurel-archive.h"
#include "base/laurel-confinement.h"
#include "exchange/laurel-exchange-error.h"
#include "store/laurel-opening.h"

#define MAX_SECONDS 60

/* A run of LibreOffice, in a folder of its own: what it reads and writes, and the
 * settings it would otherwise share with the user's. */
typedef struct {
  GSubprocess *process;
  GError *error; /* (nullable) */
  gboolean done;
  gboolean late;
} Run;

/**
 * laurel_office_find:
 *
 * Returns: (transfer full) (nullable): LibreOffice, where it is installed
 */
char *
laurel_office_find (void)
{
  char *program = g_find_program_in_path ("soffice");

  return program != NULL ? program : g_find_program_in_path ("libreoffice");
}

static gboolean
refuse (GError **error)
{
  return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_DAMAGED,
                                    _("Open it in the program it came from and save it as .docx "
                                      "or .xlsx."),
                                    _("LibreOffice could not read the file."));
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *inner = g_build_filename (path, name, NULL);

    if (g_file_test (inner, G_FILE_TEST_IS_DIR) && !g_file_test (inner, G_FILE_TEST_IS_SYMLINK))
      remove_folder (inner);
    else
      g_unlink (inner);
  }
  g_rmdir (path);
}

/* It starts others; together they are a group, and end together. */
static void
set_up_child (gpointer data)
{
  setpgid (0, 0);
  laurel_confinement_enter ();
}

static void
end_group (GSubprocess *process)
{
  const char *identifier = g_subprocess_get_identifier (process);

  if (identifier != NULL)
    kill (-(pid_t) atoi (identifier), SIGKILL);
}

static void
on_waited (GObject *source, GAsyncResult *result, gpointer data)
{
  Run *run = data;

  g_subprocess_wait_finish (G_SUBPROCESS (source), result, &run->error);
  run->done = TRUE;
}

static gboolean
on_late (gpointer data)
{
  Run *run = data;

  run->late = TRUE;
  end_group (run->process);

  return G_SOURCE_REMOVE;
}

static gboolean
wait_for (Run *run, GCancellable *cancellable, GError **error)
{
  GMainContext *context = g_main_context_new ();
  GSource *clock = g_timeout_source_new_seconds (MAX_SECONDS);

  g_main_context_push_thread_default (context);
  g_source_set_callback (clock, on_late, run, NULL);
  g_source_attach (clock, context);
  g_subprocess_wait_async (run->process, cancellable, on_waited, run);
  while (!run->done)
    g_main_context_iteration (context, TRUE);
  g_source_destroy (clock);
  g_source_unref (clock);
  g_main_context_pop_thread_default (context);
  g_main_context_unref (context);

  if (run->error != NULL) {
    end_group (run->process);
    g_subprocess_wait (run->process, NULL, NULL);
    g_propagate_error (error, g_steal_pointer (&run->error));
    return FALSE;
  }
  if (run->late)
    return laurel_exchange_error_set (error, LAUREL_EXCHANGE_ERROR_TOO_LARGE,
                                      _("Open it in the program it came from and save it as "
                                        ".docx or .xlsx."),
                                      _("LibreOffice needed more than a minute for the file."));

  return TRUE;
}

static GSubprocess *
start (const char *program, const char *folder, const char *file, const char *to, GError **error)
{
  g_autofree char *profile = g_build_filename (folder, "profile", NULL);
  g_autofree char *uri = g_filename_to_uri (profile, NULL, NULL);
  g_autofree char *settings = g_strconcat ("-env:UserInstallation=", uri, NULL);
  const char *const command[] = {
    program, settings, "--headless", "--norestore", "--nolockcheck", "--convert-to", to,
    "--outdir", folder, file, NULL,
  };
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE |
                               G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  GSubprocess *process;

  g_subprocess_launcher_set_child_setup (launcher, set_up_child, NULL, NULL);
  g_subprocess_launcher_set_cwd (launcher, folder);
  process = g_subprocess_launcher_spawnv (launcher, command, NULL);
  if (process == NULL)
    refuse (error);

  return process;
}

static GBytes *
load (const char *path, GError **error)
{
  GStatBuf status;
  char *data;
  gsize size;

  if (g_stat (path, &status) != 0 || status.st_size > LAUREL_ARCHIVE_MAX_SIZE ||
      !laurel_opening_check (path, NULL) || !g_file_get_contents (path, &data, &size, NULL)) {
    refuse (error);
    return NULL;
  }

  return g_bytes_new_take (data, size);
}

static GBytes *
convert_in (const char    *folder,
            const char    *program,
            GBytes        *bytes,
            const char    *from,
            const char    *to,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autofree char *name = g_strconcat ("plan.", from, NULL);
  g_autofree char *result = g_strconcat ("plan.", to, NULL);
  g_autofree char *file = g_build_filename (folder, name, NULL);
  g_autofree char *converted = g_build_filename (folder, result, NULL);
  g_autoptr (GSubprocess) process = NULL;
  Run run = { 0 };

  if (!g_file_set_contents_full (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                 G_FILE_SET_CONTENTS_NONE, 0600, NULL)) {
    refuse (error);
    return NULL;
  }

  run.process = process = start (program, folder, file, to, error);
  if (process == NULL || !wait_for (&run, cancellable, error))
    return NULL;

  return load (converted, error);
}

/**
 * laurel_office_convert:
 * @program: LibreOffice
 * @bytes: a file
 * @from: the suffix of what it is
 * @to: the suffix of what it is to be
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Has LibreOffice turn a file into another kind, within a minute, in a folder
 * that is removed again.
 *
 * Returns: (transfer full): the other file, or %NULL
 */
GBytes *
laurel_office_convert (const char    *program,
                       GBytes        *bytes,
                       const char    *from,
                       const char    *to,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autofree char *folder = NULL;
  GBytes *converted;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  folder = g_dir_make_tmp ("laurel-XXXXXX", NULL);
  if (folder == NULL) {
    refuse (error);
    return NULL;
  }

  converted = convert_in (folder, program, bytes, from, to, cancellable, error);
  remove_folder (folder);

  return converted;
}
