/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-preferences.h"

#include "tool/laurel-settings.h"
#include "ui/kit/laurel-file-dialog.h"

/**
 * LaurelPreferences:
 *
 * The few things that are the user's and not the library's.
 */
struct _LaurelPreferences {
  AdwPreferencesWindow parent_instance;

  AdwEntryRow *actor;
  AdwActionRow *backups;
  AdwComboRow *order;
  AdwComboRow *first_weekday;

  GSettings *settings; /* (nullable) */
};

#define LAUREL_TYPE_PREFERENCES (laurel_preferences_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPreferences, laurel_preferences, LAUREL, PREFERENCES,
                      AdwPreferencesWindow)
G_DEFINE_FINAL_TYPE (LaurelPreferences, laurel_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static void
show_backups (LaurelPreferences *self)
{
  g_autofree char *folder = laurel_settings_dup_string (self->settings, "backup-folder");
  g_autofree char *usual = g_build_filename (g_get_user_data_dir (), "laurel", "backups", NULL);

  adw_action_row_set_subtitle (self->backups, *folder != '\0' ? folder : usual);
}

static void
on_folder_chosen (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelPreferences) self = data;
  g_autoptr (GFile) folder = laurel_file_dialog_finish (result, NULL);

  if (folder == NULL)
    return;

  laurel_settings_set_string (self->settings, "backup-folder", g_file_peek_path (folder));
  show_backups (self);
}

static void
choose_backups (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelPreferences *self = LAUREL_PREFERENCES (widget);

  laurel_choose_folder_async (GTK_WINDOW (self), adw_preferences_row_get_title (
                                ADW_PREFERENCES_ROW (self->backups)),
                              on_folder_chosen, g_object_ref (self));
}

static void
on_order (LaurelPreferences *self)
{
  static const char *const NICKS[] = { "plan", "date" };
  guint chosen = adw_combo_row_get_selected (self->order);

  if (self->settings != NULL && chosen < G_N_ELEMENTS (NICKS))
    g_settings_set_string (self->settings, "order", NICKS[chosen]);
}

/* In the order in which they are offered; 0 is as is the custom. */
static const int FIRST_WEEKDAYS[] = { 0, 1, 6, 7 };

static void
on_first_weekday (LaurelPreferences *self)
{
  guint chosen = adw_combo_row_get_selected (self->first_weekday);

  if (self->settings != NULL && chosen < G_N_ELEMENTS (FIRST_WEEKDAYS))
    g_settings_set_int (self->settings, "first-weekday", FIRST_WEEKDAYS[chosen]);
}

/* A day that is not offered stays as it is, as long as none is chosen. */
static void
show_first_weekday (LaurelPreferences *self)
{
  int day = g_settings_get_int (self->settings, "first-weekday");

  for (guint i = 0; i < G_N_ELEMENTS (FIRST_WEEKDAYS); i++)
    if (FIRST_WEEKDAYS[i] == day)
      adw_combo_row_set_selected (self->first_weekday, i);
}

static void
laurel_preferences_dispose (GObject *object)
{
  g_clear_object (&LAUREL_PREFERENCES (object)->settings);

  G_OBJECT_CLASS (laurel_preferences_parent_class)->dispose (object);
}

static void
laurel_preferences_class_init (LaurelPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_preferences_dispose;
  gtk_widget_class_install_action (widget_class, "preferences.choose-backups", NULL,
                                   choose_backups);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/app/laurel-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelPreferences, actor);
  gtk_widget_class_bind_template_child (widget_class, LaurelPreferences, backups);
  gtk_widget_class_bind_template_child (widget_class, LaurelPreferences, first_weekday);
  gtk_widget_class_bind_template_child (widget_class, LaurelPreferences, order);
  gtk_widget_class_bind_template_callback (widget_class, on_first_weekday);
  gtk_widget_class_bind_template_callback (widget_class, on_order);
}

static void
laurel_preferences_init (LaurelPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_preferences_present:
 * @parent: the window
 * @settings: (nullable): what they are kept in
 */
void
laurel_preferences_present (GtkWindow *parent, GSettings *settings)
{
  LaurelPreferences *self = g_object_new (LAUREL_TYPE_PREFERENCES, "transient-for", parent, NULL);

  g_set_object (&self->settings, settings);
  if (settings != NULL) {
    adw_combo_row_set_selected (self->order, (guint) g_settings_get_enum (settings, "order"));
    show_first_weekday (self);
  }
  laurel_settings_bind (settings, "actor", self->actor, "text");
  show_backups (self);
  gtk_window_present (GTK_WINDOW (self));
}
