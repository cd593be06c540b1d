/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-application.h"

#include "store/laurel-place.h"
#include "ui/app/laurel-about.h"
#include "ui/app/laurel-open.h"
#include "ui/app/laurel-preferences.h"
#include "ui/app/laurel-sample-library.h"
#include "tool/laurel-settings.h"
#include "ui/app/laurel-main-window.h"
#include "ui/kit/laurel-access.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelApplication:
 *
 * The program: one instance a session, a window for each library that is open.
 */
struct _LaurelApplication {
  AdwApplication parent_instance;

  GSettings *settings;    /* (nullable) */
  LaurelMainWindow *next; /* (nullable): is built while its library is opened */
  GHashTable *opening;    /* (element-type utf8): paths of those that are being opened */
  char *wanted_path;      /* (nullable): the library of the activity to go to */
  gint64 wanted;          /* which is this one */
  int width;           /* of new windows, or 0: as remembered */
  int height;
};

G_DEFINE_FINAL_TYPE (LaurelApplication, laurel_application, ADW_TYPE_APPLICATION)

/* ---- libraries -------------------------------------------------------------- */

static LaurelMainWindow *
find_window (LaurelApplication *self, const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (LAUREL_IS_MAIN_WINDOW (l->data) &&
        g_strcmp0 (laurel_store_get_path (laurel_main_window_get_store (l->data)), path) == 0)
      return l->data;

  return NULL;
}

/* Goes to the activity that was asked for, if it is in this window's library. */
static void
show_wanted (LaurelApplication *self, LaurelMainWindow *window)
{
  LaurelStore *store = laurel_main_window_get_store (window);

  if (g_strcmp0 (laurel_store_get_path (store), self->wanted_path) != 0)
    return;

  g_clear_pointer (&self->wanted_path, g_free);
  gtk_widget_activate_action (GTK_WIDGET (window), "session.show", "(xx)", (gint64) 0,
                              self->wanted);
}

typedef struct {
  LaurelApplication *application;
  char *path;
} Opening;

static Opening *
opening_new (LaurelApplication *application, const char *path)
{
  Opening *self = g_new0 (Opening, 1);

  self->application = g_object_ref (application);
  self->path = g_strdup (path);

  return self;
}

static void
opening_free (Opening *self)
{
  g_hash_table_remove (self->application->opening, self->path);
  g_object_unref (self->application);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  LaurelApplication *self = opening->application;
  g_autoptr (LaurelStore) store = laurel_open_finish (result, NULL);
  LaurelMainWindow *window;

  g_application_release (G_APPLICATION (self));
  if (store == NULL)
    return;

  window = self->next ? g_steal_pointer (&self->next) : laurel_main_window_new ();
  gtk_window_set_application (GTK_WINDOW (window), GTK_APPLICATION (self));
  laurel_main_window_show_store (window, store, self->settings);
  if (self->width > 0)
    gtk_window_set_default_size (GTK_WINDOW (window), self->width, self->height);
  laurel_settings_set_string (self->settings, "last-library", laurel_store_get_path (store));
  show_wanted (self, window);
  gtk_window_present (GTK_WINDOW (window));
  laurel_open_tell_missing (GTK_WINDOW (window), store);
}

/* Once: a file that is opened twice in one process loses its locks. */
static void
open_library (LaurelApplication *self, const char *given, LaurelLibraryFlags flags)
{
  g_autofree char *path = laurel_place_dup_real (given);
  LaurelMainWindow *window = find_window (self, path);

  if (window != NULL) {
    show_wanted (self, window);
    gtk_window_present (GTK_WINDOW (window));
    return;
  }
  if (!g_hash_table_add (self->opening, g_strdup (path)))
    return;

  g_application_hold (G_APPLICATION (self));
  laurel_open_async (GTK_APPLICATION (self), path, flags, on_opened,
                     opening_new (self, path));
  if (self->next == NULL)
    self->next = laurel_main_window_new ();
}

static void
laurel_application_activate (GApplication *application)
{
  LaurelApplication *self = LAUREL_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *path = NULL;

  if (window != NULL) {
    gtk_window_present (window);
    return;
  }

  path = g_build_filename (g_get_user_data_dir (), "laurel", "library.laurel", NULL);
  open_library (self, path, LAUREL_LIBRARY_CREATE);
}

static void
laurel_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++) {
    g_autofree char *path = g_file_get_path (files[i]);

    if (path != NULL)
      open_library (LAUREL_APPLICATION (application), path, 0);
  }
}

/* ---- actions ---------------------------------------------------------------- */

/* What a reminder on the desktop leads to, even when no window is open. */
static void
show_activity (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LaurelApplication *self = data;
  const char *path;

  g_free (self->wanted_path);
  g_variant_get (parameter, "(&sx)", &path, &self->wanted);
  self->wanted_path = laurel_place_dup_real (path);
  open_library (self, path, 0);
}

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelApplication) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = laurel_file_dialog_finish (result, &error);
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (path != NULL)
    open_library (self, path, 0);
  else if (error != NULL)
    laurel_report (GTK_WIDGET (source), error);
}

static void
open (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LaurelApplication *self = data;
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Libraries of Laurel"));
  gtk_file_filter_add_pattern (filter, "*.laurel");
  laurel_open_file_async (gtk_application_get_active_window (GTK_APPLICATION (self)),
                          _("Open a library"), filter, on_file_chosen, g_object_ref (self));
}

static void
on_sample_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelApplication) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_sample_library_make_finish (result, &error);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (path != NULL)
    open_library (self, path, 0);
  else if (window != NULL)
    laurel_report (GTK_WIDGET (window), error);
}

static void
sample (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  laurel_sample_library_make_async (on_sample_made, g_object_ref (data));
}

/* The window knows where a plan goes. */
static void
import (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "plan.import", NULL);
}

/* Also asked for by a dialog in front of the window. */
static void
save_copy (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  while (window != NULL && !LAUREL_IS_MAIN_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "library.save-copy", NULL);
}

/* A part of an open library could not be read: it is closed, and what can be done
 * is asked. */
static void
rescue (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LaurelApplication *self = data;
  GtkWindow *window = gtk_application_get_active_window (data);
  g_autofree char *path = NULL;

  while (window != NULL && !LAUREL_IS_MAIN_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window == NULL)
    return;

  path = g_strdup (laurel_store_get_path (laurel_main_window_get_store (
                     LAUREL_MAIN_WINDOW (window))));
  g_application_hold (G_APPLICATION (self));
  gtk_window_close (window);
  laurel_open_damaged_async (GTK_APPLICATION (self), path, on_opened, opening_new (self, path));
}

static void
preferences (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  LaurelApplication *self = data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  LaurelSession *session = LAUREL_IS_MAIN_WINDOW (window)
                           ? laurel_main_window_get_session (LAUREL_MAIN_WINDOW (window)) : NULL;

  laurel_preferences_present (window, session, self->settings);
}

static void
on_help_shown (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    laurel_toast (GTK_WIDGET (source),
                  _("There is no help reader on this computer. Install Yelp to read the help."));
}

static void
help (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWindow *window = gtk_application_get_active_window (data);

  if (window != NULL)
    gtk_show_uri_full (window, "help:laurel", GDK_CURRENT_TIME, NULL, on_help_shown, NULL);
}

static void
about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  laurel_about_present (gtk_application_get_active_window (data));
}

static void
quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static const GActionEntry ACTIONS[] = {
  { "open", open },
  { "import", import },
  { "preferences", preferences },
  { "help", help },
  { "about", about },
  { "quit", quit },
  { "sample", sample },
  { "save-copy", save_copy },
  { "rescue", rescue },
  { "show-activity", show_activity, "(sx)" },
};

static const struct {
  const char *action;
  const char *accels[2];
} ACCELS[] = {
  { "app.open", { "<Control>o" } },
  { "app.import", { "<Control>i" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.help", { "F1" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
};

/* ---- the object ------------------------------------------------------------- */

static int
laurel_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  LaurelApplication *self = LAUREL_APPLICATION (application);
  const char *text = NULL;

  if (g_variant_dict_lookup (options, "size", "&s", &text) &&
      sscanf (text, "%dx%d", &self->width, &self->height) != 2) {
    g_printerr ("%s\n", _("A size is written like 360x640."));
    return 2;
  }

  return -1;
}

/* GLib tells of an option that there is not, and means it by 1; here that is what
 * failed, and wrong usage is 2. */
static gboolean
laurel_application_local_command_line (GApplication *application, char ***arguments, int *status)
{
  gboolean optional = g_strv_length (*arguments) > 1 && (*arguments)[1][0] == '-';
  gboolean handled = G_APPLICATION_CLASS (laurel_application_parent_class)
                       ->local_command_line (application, arguments, status);

  if (handled && optional && *status == 1 && !g_application_get_is_registered (application))
    *status = 2;

  return handled;
}

static void
laurel_application_startup (GApplication *application)
{
  LaurelApplication *self = LAUREL_APPLICATION (application);

  G_APPLICATION_CLASS (laurel_application_parent_class)->startup (application);

  laurel_access_init ();
  self->settings = laurel_settings_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), ACTIONS, G_N_ELEMENTS (ACTIONS), self);
  for (gsize i = 0; i < G_N_ELEMENTS (ACCELS); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), ACCELS[i].action,
                                           (const char *[]) { ACCELS[i].accels[0], NULL });
  gtk_window_set_default_icon_name (LAUREL_APP_ID);
}

static void
laurel_application_shutdown (GApplication *application)
{
  LaurelApplication *self = LAUREL_APPLICATION (application);

  if (self->next != NULL)
    gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->next)));

  G_APPLICATION_CLASS (laurel_application_parent_class)->shutdown (application);
}

static void
laurel_application_finalize (GObject *object)
{
  LaurelApplication *self = LAUREL_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->opening, g_hash_table_unref);
  g_free (self->wanted_path);

  G_OBJECT_CLASS (laurel_application_parent_class)->finalize (object);
}

static void
laurel_application_class_init (LaurelApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_application_finalize;
  application_class->activate = laurel_application_activate;
  application_class->open = laurel_application_open;
  application_class->startup = laurel_application_startup;
  application_class->shutdown = laurel_application_shutdown;
  application_class->handle_local_options = laurel_application_handle_local_options;
  application_class->local_command_line = laurel_application_local_command_line;
}

static void
laurel_application_init (LaurelApplication *self)
{
  /* For tests and pictures. */
  static const GOptionEntry HIDDEN[] = {
    { "size", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, NULL, NULL, NULL },
    { NULL },
  };

  self->opening = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_application_add_main_option_entries (G_APPLICATION (self), HIDDEN);
}

LaurelApplication *
laurel_application_new (void)
{
  return g_object_new (LAUREL_TYPE_APPLICATION,
                       "application-id", LAUREL_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/laurel",
                       NULL);
}
