/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-backups-group.h"

#include "base/laurel-settings.h"
#include "store/laurel-backup.h"
#include "ui/kit/laurel-day-words.h"
#include "ui/kit/laurel-file-dialog.h"
#include "ui/kit/laurel-report.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelBackupsGroup:
 *
 * Where backups are kept and how many there are; makes one, and restores one.
 *
 * ## Actions
 *
 * - `backups.choose-folder`: asks where they shall be kept
 * - `backups.make`: makes one now
 * - `backups.restore`: asks for one and for a new file, and opens that
 */
struct _LaurelBackupsGroup {
  AdwPreferencesGroup parent_instance;

  AdwActionRow *folder;
  AdwActionRow *kept;

  LaurelSession *session; /* (nullable) */
  GSettings *settings;    /* (nullable): once it is gone */
  GWeakRef main;          /* whose preferences these are: it may outlive them */
};

G_DEFINE_FINAL_TYPE (LaurelBackupsGroup, laurel_backups_group, ADW_TYPE_PREFERENCES_GROUP)

static char *
dup_folder (LaurelBackupsGroup *self)
{
  g_autofree char *chosen = laurel_settings_dup_string (self->settings, "backup-folder");

  return *chosen != '\0' ? g_steal_pointer (&chosen) : laurel_backup_dup_folder ();
}

static GtkWindow *
get_window (LaurelBackupsGroup *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* In the window of the library, once that of the preferences is closed. */
static void
report (LaurelBackupsGroup *self, const GError *error)
{
  g_autoptr (GtkWidget) main = g_weak_ref_get (&self->main);

  if (get_window (self) != NULL)
    laurel_report (GTK_WIDGET (self), error);
  else if (main != NULL && gtk_widget_get_visible (main))
    laurel_report (main, error);
}

static char *
format_kept (GPtrArray *backups)
{
  g_autofree char *at = NULL;

  if (backups->len == 0)
    return g_strdup (_("None yet"));

  at = laurel_day_words_of_moment (((LaurelBackup *) backups->pdata[0])->at / 1000);
  /* Translators: %u counts backups, %s is when the last one was made. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u backup, made %s",
                                       "%u backups, the last made %s", backups->len),
                          backups->len, at);
}

static void
show (LaurelBackupsGroup *self)
{
  g_autofree char *folder = dup_folder (self);
  g_autoptr (GPtrArray) backups = laurel_backup_list (folder, NULL);
  g_autofree char *kept = format_kept (backups);

  adw_action_row_set_subtitle (self->folder, folder);
  adw_action_row_set_subtitle (self->kept, kept);
}

/* ---- where ------------------------------------------------------------------------------ */

static void
on_folder_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelBackupsGroup) self = data;
  g_autoptr (GFile) folder = laurel_file_dialog_finish (result, NULL);

  if (folder == NULL || self->settings == NULL)
    return;
  if (g_file_peek_path (folder) == NULL) {
    laurel_toast (GTK_WIDGET (self), _("Choose a folder on this computer for the backups"));
    return;
  }

  laurel_settings_set_string (self->settings, "backup-folder", g_file_peek_path (folder));
  show (self);
}

static void
choose_folder (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelBackupsGroup *self = LAUREL_BACKUPS_GROUP (widget);

  laurel_choose_folder_async (get_window (self),
                              adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->folder)),
                              on_folder_chosen, g_object_ref (self));
}

/* ---- one now ------------------------------------------------------------------------------ */

/* On the keeper's thread. */
static gpointer
write_backup (LaurelReader *reader, GVariant *args, GError **error)
{
  const char *folder;
  char *path = NULL;

  g_variant_get (args, "^&ay", &folder);

  return laurel_backup_write (reader, folder, LAUREL_BACKUP_ASKED, &path, error) ? path : NULL;
}

static void
on_made (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelBackupsGroup) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = laurel_store_read_finish (LAUREL_STORE (source), result, &error);

  if (path == NULL)
    report (self, error);
  if (self->settings == NULL)
    return;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.make", TRUE);
  show (self);
}

static void
make (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelBackupsGroup *self = LAUREL_BACKUPS_GROUP (widget);
  g_autofree char *folder = dup_folder (self);

  gtk_widget_action_set_enabled (widget, "backups.make", FALSE);
  laurel_store_keep_async (laurel_session_get_store (self->session), write_backup,
                           g_variant_new ("^ay", folder), g_free, on_made, g_object_ref (self));
}

/* ---- one again ------------------------------------------------------------------------------ */

typedef struct {
  LaurelBackupsGroup *group;
  char *backup;
} Restore;

static void
restore_free (gpointer data)
{
  Restore *restore = data;

  g_object_unref (restore->group);
  g_free (restore->backup);
  g_free (restore);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Restore, restore_free)

/* On the keeper's thread, which is not the main one: the library that is open is
 * not touched. */
static gpointer
run_restore (LaurelReader *reader, GVariant *args, GError **error)
{
  const char *backup, *to;

  g_variant_get (args, "(^&ay^&ay)", &backup, &to);

  return laurel_backup_restore (backup, to, error) ? g_strdup (to) : NULL;
}

/* It is opened as was asked, whether or not the preferences are still there. */
static void
on_restored (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelBackupsGroup) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *to = laurel_store_read_finish (LAUREL_STORE (source), result, &error);
  g_autoptr (GFile) file = to ? g_file_new_for_path (to) : NULL;
  g_autoptr (GtkWindow) main = g_weak_ref_get (&self->main);
  GtkApplication *application = main ? gtk_window_get_application (main) : NULL;
  GtkWindow *window = get_window (self);

  if (file == NULL) {
    report (self, error);
    return;
  }

  if (application != NULL)
    g_application_open (G_APPLICATION (application), &file, 1, "");
  if (window != NULL)
    gtk_window_close (window);
}

static void
on_target_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Restore) restore = data;
  g_autoptr (GFile) file = laurel_file_dialog_finish (result, NULL);
  LaurelBackupsGroup *self = restore->group;

  if (file == NULL || g_file_peek_path (file) == NULL || self->session == NULL)
    return;

  laurel_store_keep_async (laurel_session_get_store (self->session), run_restore,
                           g_variant_new ("(^ay^ay)", restore->backup, g_file_peek_path (file)),
                           g_free, on_restored, g_object_ref (self));
}

static void
on_backup_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelBackupsGroup) self = data;
  g_autoptr (GFile) file = laurel_file_dialog_finish (result, NULL);
  Restore *restore;

  if (file == NULL || g_file_peek_path (file) == NULL || self->session == NULL)
    return;

  restore = g_new0 (Restore, 1);
  restore->group = g_object_ref (self);
  restore->backup = g_strdup (g_file_peek_path (file));
  laurel_save_file_async (get_window (self), _("Restore as"), _("Restored.laurel"), NULL,
                          on_target_chosen, restore);
}

static void
restore_one (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Backups"));
  gtk_file_filter_add_suffix (filter, "laurel");
  laurel_open_file_async (get_window (LAUREL_BACKUPS_GROUP (widget)), _("Restore a backup"), filter,
                          on_backup_chosen, g_object_ref (widget));
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_backups_group_dispose (GObject *object)
{
  LaurelBackupsGroup *self = LAUREL_BACKUPS_GROUP (object);

  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (laurel_backups_group_parent_class)->dispose (object);
}

static void
laurel_backups_group_finalize (GObject *object)
{
  g_weak_ref_clear (&LAUREL_BACKUPS_GROUP (object)->main);

  G_OBJECT_CLASS (laurel_backups_group_parent_class)->finalize (object);
}

static void
laurel_backups_group_class_init (LaurelBackupsGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_backups_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_backups_group_finalize;
  gtk_widget_class_install_action (widget_class, "backups.choose-folder", NULL, choose_folder);
  gtk_widget_class_install_action (widget_class, "backups.make", NULL, make);
  gtk_widget_class_install_action (widget_class, "backups.restore", NULL, restore_one);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/app/laurel-backups-group.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelBackupsGroup, folder);
  gtk_widget_class_bind_template_child (widget_class, LaurelBackupsGroup, kept);
}

static void
laurel_backups_group_init (LaurelBackupsGroup *self)
{
  g_weak_ref_init (&self->main, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_backups_group_begin:
 * @self: the group
 * @main: the window whose preferences these are, where it is told what comes when they are closed
 * @session: (nullable): of the library that is open
 * @settings: (nullable): what the folder is kept in
 *
 * Says what it is about, once.
 */
void
laurel_backups_group_begin (LaurelBackupsGroup *self, GtkWindow *main, LaurelSession *session,
                            GSettings *settings)
{
  g_return_if_fail (LAUREL_IS_BACKUPS_GROUP (self));

  g_weak_ref_set (&self->main, main);
  g_set_object (&self->session, session);
  g_set_object (&self->settings, settings);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.make", session != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.restore", session != NULL);
  show (self);
}
