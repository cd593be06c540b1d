/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-open.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "base/laurel-settings.h"
#include "tool/laurel-rooms.h"
#include "ui/app/laurel-application.h"
#include "ui/app/laurel-rescue.h"
#include "ui/kit/laurel-day-words.h"
#include "ui/kit/laurel-file-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/*
 * Opening a library, asking what to do when it cannot be opened as it should:
 * another Laurel has it, it is newer, it is no library at all. The task ends
 * when a library is open or the user gives up.
 */
typedef struct {
  GtkApplication *application;
  char *path;
  LaurelLibraryFlags flags;
  char *backup; /* (nullable): that is to be restored */
  char *to;     /* (nullable): the new library that is being made */
} Opening;

static void try (GTask *task);

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->application);
  g_free (opening->path);
  g_free (opening->backup);
  g_free (opening->to);
  g_free (opening);
}

static const char *
get_heading (const GError *error)
{
  if (error->domain != LAUREL_STORE_ERROR)
    return _("The library cannot be opened");

  switch ((LaurelStoreError) error->code) {
  case LAUREL_STORE_ERROR_BUSY:
    return _("This library is open elsewhere");
  case LAUREL_STORE_ERROR_NEWER:
    return _("This library needs a newer Laurel");
  case LAUREL_STORE_ERROR_FOREIGN:
    return _("This is not a library of Laurel");
  case LAUREL_STORE_ERROR_DAMAGED:
    return _("This library is damaged");
  case LAUREL_STORE_ERROR_READ_ONLY:
    return _("This library can only be read");
  case LAUREL_STORE_ERROR_MISSING:
    return _("The library is not there");
  case LAUREL_STORE_ERROR_FULL:
    return _("The disk is full");
  case LAUREL_STORE_ERROR_FAILED:
  case LAUREL_STORE_ERROR_CONFLICT:
  case LAUREL_STORE_ERROR_MOVED:
  case LAUREL_STORE_ERROR_IN_DOUBT:
  default:
    return _("The library cannot be opened");
  }
}

static gboolean
can_read (const GError *error)
{
  return g_error_matches (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_BUSY) ||
         g_error_matches (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_READ_ONLY);
}

static void ask (GTask *task, const GError *error);

/* The same file will not be another thing the next time. */
static gboolean
can_try_again (const GError *error)
{
  return !g_error_matches (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_FOREIGN) &&
         !g_error_matches (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_NEWER);
}

/* A question stands over a window, if need be over one that is still empty. */
static GtkWindow *
find_window (GTask *task)
{
  Opening *opening = g_task_get_task_data (task);
  GtkWindow *active = gtk_application_get_active_window (opening->application);

  while (ADW_IS_MESSAGE_DIALOG (active))
    active = gtk_window_get_transient_for (active);
  if (active == NULL) {
    active = laurel_application_get_next (LAUREL_APPLICATION (opening->application));
    gtk_window_present (active);
  }

  return active;
}

/* ---- a damaged library ------------------------------------------------------- */

/* What was found: the same can be done as before. */
static void
on_checked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree char *found = laurel_rescue_finish (result, NULL);
  g_autoptr (GError) error = g_error_new_literal (LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED,
                                                  found);

  ask (data, error);
}

static void
tell_losses (GTask *task, const char *losses)
{
  AdwMessageDialog *dialog;

  if (*losses == '\0')
    return;

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (find_window (task),
                                                       _("Not everything could be saved"), losses));
  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The new library is opened instead. */
static void
on_rescued (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autofree char *losses = laurel_rescue_finish (result, &error);

  if (losses == NULL) {
    ask (task, error);
    return;
  }

  g_free (opening->path);
  opening->path = g_steal_pointer (&opening->to);
  tell_losses (task, losses);
  try (task);
}

static void
on_place_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (GFile) file = laurel_file_dialog_finish (result, NULL);

  g_free (opening->to);
  opening->to = file ? g_file_get_path (file) : NULL;
  if (opening->to == NULL)
    try (task);
  else if (opening->backup != NULL)
    laurel_rescue_restore_async (opening->backup, opening->to, on_rescued, task);
  else
    laurel_rescue_salvage_async (opening->path, opening->to, on_rescued, task);
}

static void
ask_place (GTask *task)
{
  Opening *opening = g_task_get_task_data (task);
  g_autofree char *name = g_path_get_basename (opening->path);
  g_autofree char *stem = g_str_has_suffix (name, ".laurel")
                          ? g_strndup (name, strlen (name) - strlen (".laurel")) : g_strdup (name);
  g_autofree char *new_name = g_strconcat (stem, "-2.laurel", NULL);

  laurel_save_file_async (find_window (task), _("Save as a new library"), new_name, NULL,
                          on_place_chosen, task);
}

static void
on_backup_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (GFile) file = laurel_file_dialog_finish (result, NULL);

  opening->backup = file ? g_file_get_path (file) : NULL;
  if (opening->backup == NULL)
    try (task);
  else
    ask_place (task);
}

static void
rescue (GTask *task, const char *response)
{
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (GtkFileFilter) filter = NULL;

  g_clear_pointer (&opening->backup, g_free);
  if (g_str_equal (response, "check")) {
    laurel_rescue_check_async (opening->path, on_checked, task);
    return;
  }
  if (g_str_equal (response, "salvage")) {
    ask_place (task);
    return;
  }

  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _("Backups of Laurel"));
  gtk_file_filter_add_pattern (filter, "laurel-*.laurel");
  laurel_open_file_async (find_window (task), _("Choose a backup"), filter, on_backup_chosen, task);
}

/* ---- another one ------------------------------------------------------------- */

static void
on_other_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (GFile) file = laurel_file_dialog_finish (result, NULL);

  if (file == NULL) {
    try (g_steal_pointer (&task));
    return;
  }

  g_application_open (G_APPLICATION (opening->application), &file, 1, "");
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Another one is opened");
}

static void
choose_other (GTask *task)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Libraries of Laurel"));
  gtk_file_filter_add_pattern (filter, "*.laurel");
  laurel_open_file_async (find_window (task), _("Open a library"), filter, on_other_chosen, task);
}

/* ---- asking ------------------------------------------------------------------ */

static void
on_response (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  g_autoptr (GTask) task = data;
  Opening *opening = g_task_get_task_data (task);

  if (g_str_equal (response, "close")) {
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Dismissed");
    return;
  }

  if (g_str_equal (response, "read"))
    opening->flags = LAUREL_LIBRARY_READ_ONLY;
  if (g_str_equal (response, "read") || g_str_equal (response, "again"))
    try (g_steal_pointer (&task));
  else if (g_str_equal (response, "other"))
    choose_other (g_steal_pointer (&task));
  else
    rescue (g_steal_pointer (&task), response);
}

/* What is behind the heading, and what can be done. */
static char *
dup_body (const Opening *opening, const GError *error)
{
  g_autofree char *folder = NULL, *folder_name = NULL, *name = NULL;

  if (!g_error_matches (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_MISSING))
    return g_strdup (error->message);

  folder = g_path_get_dirname (opening->path);
  folder_name = g_filename_display_name (folder);
  name = g_filename_display_basename (opening->path);

  /* Translators: %1$s is a file, %2$s the folder it was in. */
  return laurel_quote (_("“%1$s” is not in “%2$s”. If it was moved or renamed, choose it where it "
                         "is now. If its disk is not connected, connect it and try again."),
                       name, folder_name);
}

static void
add_ways_out (AdwMessageDialog *dialog, const GError *error)
{
  gboolean missing = g_error_matches (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_MISSING);

  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  if (can_try_again (error))
    adw_message_dialog_add_response (dialog, "again", _("_Try again"));
  if (!can_try_again (error) || missing)
    adw_message_dialog_add_response (dialog, "other", _("_Choose another file…"));
  if (missing)
    adw_message_dialog_set_response_appearance (dialog, "other", ADW_RESPONSE_SUGGESTED);
}

static void
ask (GTask *task, const GError *error)
{
  Opening *opening = g_task_get_task_data (task);
  g_autofree char *body = dup_body (opening, error);
  AdwMessageDialog *dialog =
    ADW_MESSAGE_DIALOG (adw_message_dialog_new (find_window (task), get_heading (error), body));

  gtk_window_set_application (GTK_WINDOW (dialog), opening->application);
  add_ways_out (dialog, error);
  if (can_read (error) && (opening->flags & LAUREL_LIBRARY_READ_ONLY) == 0) {
    adw_message_dialog_add_response (dialog, "read", _("_Read only"));
    adw_message_dialog_set_response_appearance (dialog, "read", ADW_RESPONSE_SUGGESTED);
  }
  if (g_error_matches (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED))
    adw_message_dialog_add_responses (dialog, "check", _("C_heck it"), "salvage",
                                      _("_Save what can be read…"), "backup",
                                      _("Open a _backup…"), NULL);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  g_autoptr (GError) error = NULL;
  LaurelStore *store = laurel_store_open_finish (result, &error);

  if (store == NULL) {
    ask (task, error);
    return;
  }

  g_task_return_pointer (task, store, g_object_unref);
  g_object_unref (task);
}

static void
try (GTask *task)
{
  Opening *opening = g_task_get_task_data (task);

  laurel_store_open_async (opening->path, LAUREL_ROOMS, opening->flags, NULL, on_opened, task);
}

static GTask *
new_task (GtkApplication *application, const char *path, LaurelLibraryFlags flags,
          GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (application, NULL, callback, data);
  Opening *opening = g_new0 (Opening, 1);

  opening->application = g_object_ref (application);
  opening->path = g_strdup (path);
  opening->flags = flags;
  g_task_set_source_tag (task, new_task);
  g_task_set_name (task, "open library (asking)");
  g_task_set_task_data (task, opening, opening_free);

  return task;
}

/**
 * laurel_open_damaged_async:
 * @application: who asks
 * @path: a library of which a part could not be read
 * @callback: what to call then
 * @data: what to call it with
 *
 * As laurel_open_async(), but asks first what is to be done.
 */
void
laurel_open_damaged_async (GtkApplication *application, const char *path,
                           GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GError) error =
    g_error_new_literal (LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_DAMAGED,
                         _("A part of it cannot be read. The file is left as it is, whatever you "
                           "choose."));

  ask (new_task (application, path, 0, callback, data), error);
}

/**
 * laurel_open_async:
 * @application: who asks
 * @path: a library
 * @flags: how to open it
 * @callback: what to call then
 * @data: what to call it with
 */
void
laurel_open_async (GtkApplication *application, const char *path, LaurelLibraryFlags flags,
                   GAsyncReadyCallback callback, gpointer data)
{
  try (new_task (application, path, flags, callback, data));
}

/* Returns: (transfer full) (nullable): an open library, or %NULL with @error set */
LaurelStore *
laurel_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* (transfer full) (nullable): in which backup there is more, and how much the newest is worth. */
static char *
dup_where (LaurelStore *store, GSettings *settings)
{
  g_autofree char *chosen = laurel_settings_dup_string (settings, "backup-folder");
  g_autofree char *usual = laurel_backup_dup_folder ();
  g_autoptr (GPtrArray) newer = laurel_store_list_newer (store, *chosen ? chosen : usual);
  const LaurelBackup *backup = newer->len > 0 ? newer->pdata[0] : NULL;
  g_autofree char *when = backup ? laurel_day_words_of_moment (backup->at / 1000) : NULL;
  g_autofree char *name = backup ? g_filename_display_name (backup->path) : NULL;

  /* Translators: the first %s is when a backup was made, the second its file. */
  return backup ? g_strdup_printf (_("The backup of %1$s has more of it: “%2$s”. The help says how "
                                     "to go back to it."), when ? when : "?", name) : NULL;
}

/**
 * laurel_open_tell_missing:
 * @window: shows the library
 * @store: that library
 * @settings: where the backups are
 *
 * Says so when this computer has seen more in the library than is in it now: an
 * old copy was put back, or the disk did not keep what it was given.
 */
void
laurel_open_tell_missing (GtkWindow *window, LaurelStore *store, GSettings *settings)
{
  gulong n = (gulong) laurel_store_get_missing (store);
  g_autofree char *heading = NULL;
  g_autofree char *where = NULL;
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  if (n == 0)
    return;

  where = dup_where (store, settings);
  body = g_strjoin ("\n\n", _("This library is older than when it was last open here."),
                    where ? where : _("None of its backups has more."), NULL);

  /* Translators: commands are changes that were made: entries of the history. */
  heading = g_strdup_printf (ngettext ("%lu command seen on this computer is missing",
                                       "%lu commands seen on this computer are missing", n), n);
  dialog = adw_message_dialog_new (window, heading, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
