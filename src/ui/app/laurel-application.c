/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-application.h"

#include "base/laurel-settings.h"
#include "store/laurel-place.h"
#include "ui/app/laurel-about.h"
#include "ui/app/laurel-keys.h"
#include "ui/app/laurel-last-library.h"
#include "ui/app/laurel-leave.h"
#include "ui/app/laurel-main-window.h"
#include "ui/app/laurel-open.h"
#include "ui/app/laurel-preferences.h"
#include "ui/app/laurel-recent-list.h"
#include "ui/app/laurel-sample-library.h"
#include "ui/app/laurel-search-provider.h"
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
  LaurelMainWindow *next; /* (nullable), weak: is built while its library is opened */
  GHashTable *opening;    /* (element-type utf8): paths of those that are being opened */
  LaurelLookup *lookup;
  LaurelSearchProvider *search;
  int width;           /* of new windows, or 0: as remembered */
  int height;
};

G_DEFINE_FINAL_TYPE (LaurelApplication, laurel_application, ADW_TYPE_APPLICATION)

/* So long does a program wait that was started without a window. */
#define IDLE_SECONDS 10

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

/* Where a window is to be, or go to. */
typedef struct {
  gint64 programme;
  gint64 activity;   /* or 0 */
  const char *words; /* (nullable): that are searched for */
  guint time;        /* of what the user did */
} Aim;

typedef struct {
  LaurelApplication *application;
  char *path;
  gboolean taken; /* nobody else opens it meanwhile */
  LaurelLibraryFlags flags;
  gboolean damaged;
  Aim aim;
  char *words;    /* (nullable): of the aim */
} Opening;

static Opening *
opening_new (LaurelApplication *application, const char *path, LaurelLibraryFlags flags,
             const Aim *aim)
{
  Opening *self = g_new0 (Opening, 1);

  self->application = g_object_ref (application);
  g_application_hold (G_APPLICATION (application));
  self->path = g_strdup (path);
  self->flags = flags;
  self->aim = *aim;
  self->aim.words = self->words = g_strdup (aim->words);

  return self;
}

static void
opening_free (Opening *self)
{
  laurel_lookup_resume (self->application->lookup);
  if (self->taken)
    g_hash_table_remove (self->application->opening, self->path);
  g_application_release (G_APPLICATION (self->application));
  g_object_unref (self->application);
  g_free (self->path);
  g_free (self->words);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

/* It stood below a question, and the user gave up: not while that is still being closed. */
static void
drop_next (gpointer data)
{
  LaurelApplication *self = data;

  if (self->next != NULL && gtk_widget_get_visible (GTK_WIDGET (self->next)) &&
      g_hash_table_size (self->opening) == 0)
    gtk_window_destroy (GTK_WINDOW (self->next));
  g_application_release (G_APPLICATION (self));
}

/**
 * laurel_application_get_next:
 * @self: the program
 *
 * Returns: (transfer none): the window that shows the library that is opened next
 */
GtkWindow *
laurel_application_get_next (LaurelApplication *self)
{
  g_return_val_if_fail (LAUREL_IS_APPLICATION (self), NULL);

  if (self->next == NULL)
    g_set_weak_pointer (&self->next, laurel_main_window_new ());

  return GTK_WINDOW (self->next);
}

static void
present (LaurelMainWindow *window, const Aim *aim)
{
  GtkWidget *widget = GTK_WIDGET (window);

  if (aim->activity != 0)
    gtk_widget_activate_action (widget, "session.show", "(xx)", aim->programme, aim->activity);
  if (aim->words != NULL)
    gtk_widget_activate_action (widget, "window.search-for", "s", aim->words);
  gtk_window_present_with_time (GTK_WINDOW (window), aim->time);
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  LaurelApplication *self = opening->application;
  g_autoptr (LaurelStore) store = laurel_open_finish (result, NULL);
  LaurelMainWindow *window;

  if (store == NULL) {
    g_application_hold (G_APPLICATION (self));
    g_idle_add_once (drop_next, self);
    return;
  }

  window = LAUREL_MAIN_WINDOW (laurel_application_get_next (self));
  g_clear_weak_pointer (&self->next);
  gtk_window_set_application (GTK_WINDOW (window), GTK_APPLICATION (self));
  laurel_main_window_show_store (window, store, self->settings);
  if (self->width > 0)
    gtk_window_set_default_size (GTK_WINDOW (window), self->width, self->height);
  laurel_last_library_note (self->settings, laurel_store_get_path (store));
  present (window, &opening->aim);
  laurel_recent_list_add (gtk_recent_manager_get_default (), laurel_store_get_path (store));
  laurel_open_tell_missing (GTK_WINDOW (window), store, self->settings);
}

/* Once: a file that is opened twice in one process loses its locks. */
static void
on_looks_over (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Opening) opening = data;
  LaurelApplication *self = opening->application;
  GtkApplication *application = GTK_APPLICATION (self);
  g_autofree char *path = laurel_lookup_pause_finish (result);
  LaurelMainWindow *window = find_window (self, path);
  LaurelLibraryFlags flags;

  if (window != NULL) {
    present (window, &opening->aim);
    return;
  }
  if (!g_hash_table_add (self->opening, g_strdup (path)))
    return;

  g_free (opening->path);
  opening->path = g_strdup (path);
  opening->taken = TRUE;
  flags = opening->flags;
  if (opening->damaged)
    laurel_open_damaged_async (application, path, on_opened, g_steal_pointer (&opening));
  else
    laurel_open_async (application, path, flags, on_opened, g_steal_pointer (&opening));
  laurel_application_get_next (self);
}

static void
open_library (LaurelApplication *self, const char *path, LaurelLibraryFlags flags,
              const Aim *aim)
{
  laurel_lookup_pause_async (self->lookup, path, on_looks_over,
                             opening_new (self, path, flags, aim));
}

/* The user's own is made when there is none. */
static LaurelLibraryFlags
get_flags (const char *path)
{
  g_autofree char *own = laurel_own_library_dup_path ();

  return g_str_equal (path, own) ? LAUREL_LIBRARY_CREATE : 0;
}

static void
on_activate_result (LaurelApplication *self, const char *path, gint64 programme, gint64 activity,
                    guint time)
{
  const Aim aim = { .programme = programme, .activity = activity, .time = time };

  open_library (self, path, 0, &aim);
}

/* In the window that was used last, or in the library that was. */
static void
on_launch_search (LaurelApplication *self, const char *words, guint time)
{
  const Aim aim = { .words = words, .time = time };
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *path = laurel_last_library_dup_path ();

  while (window != NULL && !LAUREL_IS_MAIN_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window != NULL)
    present (LAUREL_MAIN_WINDOW (window), &aim);
  else
    open_library (self, path, get_flags (path), &aim);
}

static void
laurel_application_activate (GApplication *application)
{
  LaurelApplication *self = LAUREL_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  const Aim aim = { 0 };
  g_autofree char *path = NULL;

  if (window != NULL) {
    gtk_window_present (window);
    return;
  }

  path = laurel_own_library_dup_path ();
  open_library (self, path, LAUREL_LIBRARY_CREATE, &aim);
}

static void
laurel_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  const Aim aim = { 0 };

  for (int i = 0; i < n_files; i++) {
    g_autofree char *path = g_file_get_path (files[i]);

    if (path != NULL)
      open_library (LAUREL_APPLICATION (application), path, 0, &aim);
  }
}

/* ---- actions ---------------------------------------------------------------- */

/* What a reminder on the desktop leads to, even when no window is open. */
static void
show_activity (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Aim aim = { .time = GDK_CURRENT_TIME };
  g_autofree char *path = NULL;
  const char *place;

  g_variant_get (parameter, "(&sxx)", &place, &aim.programme, &aim.activity);
  path = laurel_place_from_text (place);
  if (path != NULL)
    open_library (data, path, 0, &aim);
}

static void
on_file_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelApplication) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = laurel_file_dialog_finish (result, &error);
  g_autofree char *path = file ? g_file_get_path (file) : NULL;
  const Aim aim = { 0 };

  if (path != NULL)
    open_library (self, path, 0, &aim);
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
open_recent (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const Aim aim = { 0 };

  open_library (data, g_variant_get_bytestring (parameter), 0, &aim);
}

static void
forget_recent (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  laurel_recent_list_remove (gtk_recent_manager_get_default (),
                             g_variant_get_bytestring (parameter));
}

static void
on_sample_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelApplication) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_sample_library_make_finish (result, &error);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  const Aim aim = { 0 };

  if (path != NULL)
    open_library (self, path, 0, &aim);
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
  const Aim aim = { 0 };
  g_autofree char *path = NULL;
  Opening *opening;

  while (window != NULL && !LAUREL_IS_MAIN_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window == NULL)
    return;

  path = g_strdup (laurel_store_get_path (laurel_main_window_get_store (
                     LAUREL_MAIN_WINDOW (window))));
  opening = opening_new (self, path, 0, &aim);
  opening->damaged = TRUE;
  laurel_leave_at_once (LAUREL_MAIN_WINDOW (window));
  laurel_lookup_pause_async (self->lookup, path, on_looks_over, opening);
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
  { "open-recent", open_recent, "ay" },
  { "forget-recent", forget_recent, "ay" },
  { "import", import },
  { "preferences", preferences },
  { "help", help },
  { "about", about },
  { "quit", quit },
  { "sample", sample },
  { "save-copy", save_copy },
  { "rescue", rescue },
  { "show-activity", show_activity, "(sxx)" },
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

static gboolean
laurel_application_dbus_register (GApplication *application, GDBusConnection *connection,
                                  const char *path, GError **error)
{
  LaurelApplication *self = LAUREL_APPLICATION (application);
  g_autofree char *search = g_strconcat (path, "/SearchProvider", NULL);

  return G_APPLICATION_CLASS (laurel_application_parent_class)
           ->dbus_register (application, connection, path, error) &&
         laurel_search_provider_export (self->search, connection, search, error);
}

static void
laurel_application_dbus_unregister (GApplication *application, GDBusConnection *connection,
                                    const char *path)
{
  laurel_search_provider_unexport (LAUREL_APPLICATION (application)->search);

  G_APPLICATION_CLASS (laurel_application_parent_class)
    ->dbus_unregister (application, connection, path);
}

static void
laurel_application_startup (GApplication *application)
{
  LaurelApplication *self = LAUREL_APPLICATION (application);

  G_APPLICATION_CLASS (laurel_application_parent_class)->startup (application);

  laurel_keys_add (GTK_APPLICATION (self));
  laurel_access_init ();
  self->settings = laurel_settings_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), ACTIONS, G_N_ELEMENTS (ACTIONS), self);
  gtk_window_set_default_icon_name (LAUREL_APP_ID);
  /* The desktop that started it to ask something may ask again soon. */
  if (g_application_get_flags (application) & G_APPLICATION_IS_SERVICE)
    g_application_set_inactivity_timeout (application, IDLE_SECONDS * 1000);
}

static void
laurel_application_shutdown (GApplication *application)
{
  LaurelApplication *self = LAUREL_APPLICATION (application);

  if (self->next != NULL)
    gtk_window_destroy (GTK_WINDOW (self->next));

  G_APPLICATION_CLASS (laurel_application_parent_class)->shutdown (application);
}

static void
laurel_application_finalize (GObject *object)
{
  LaurelApplication *self = LAUREL_APPLICATION (object);

  g_clear_object (&self->search);
  g_clear_pointer (&self->lookup, laurel_lookup_free);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->opening, g_hash_table_unref);

  G_OBJECT_CLASS (laurel_application_parent_class)->finalize (object);
}

static void
laurel_application_class_init (LaurelApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_application_finalize;
  application_class->activate = laurel_application_activate;
  application_class->open = laurel_application_open;
  application_class->dbus_register = laurel_application_dbus_register;
  application_class->dbus_unregister = laurel_application_dbus_unregister;
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
  self->lookup = laurel_lookup_new ();
  self->search = laurel_search_provider_new (GTK_APPLICATION (self), self->lookup);
  g_signal_connect_swapped (self->search, "activate-result", G_CALLBACK (on_activate_result),
                            self);
  g_signal_connect_swapped (self->search, "launch-search", G_CALLBACK (on_launch_search), self);
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
