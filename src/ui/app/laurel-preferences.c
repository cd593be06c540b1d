/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-preferences.h"

#include "base/laurel-quotes.h"
#include "base/laurel-settings.h"
#include "calendar/laurel-programme-store.h"
#include "ui/app/laurel-actor-group.h"
#include "ui/app/laurel-backups-group.h"
#include "ui/app/laurel-reminders-group.h"
#include "ui/kit/laurel-dialog.h"
#include "ui/kit/laurel-run.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelPreferences:
 *
 * The few things that are the user's and not the library's.
 */
struct _LaurelPreferences {
  AdwPreferencesWindow parent_instance;

  LaurelActorGroup *actor;
  LaurelBackupsGroup *backups;
  LaurelRemindersGroup *reminders;
  AdwComboRow *habits;
  AdwComboRow *order;
  AdwComboRow *first_weekday;

  GSettings *settings;    /* (nullable) */
  LaurelSession *session; /* (nullable) */
};

#define LAUREL_TYPE_PREFERENCES (laurel_preferences_get_type ())
G_DECLARE_FINAL_TYPE (LaurelPreferences, laurel_preferences, LAUREL, PREFERENCES,
                      AdwPreferencesWindow)
G_DEFINE_FINAL_TYPE (LaurelPreferences, laurel_preferences, ADW_TYPE_PREFERENCES_WINDOW)

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

/* What 月初, 月中 and 月底 mean belongs to the season: its documents say so. */
static const char *const HABITS[] = { "narrow", "thirds" };

enum { TITLE_COLUMNS = 44 }; /* its row is as wide as the others */

static LaurelProgramme *
get_programme (LaurelPreferences *self)
{
  return self->session ? laurel_session_get_programme (self->session) : NULL;
}

static void
show_habits (LaurelPreferences *self)
{
  LaurelProgramme *programme = get_programme (self);
  g_autofree char *habits = NULL;
  g_autofree char *says = NULL, *brief = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->habits), programme != NULL);
  if (programme == NULL)
    return;

  g_object_get (programme, "habits", &habits, NULL);
  /* Translators: %s is the title of a season. */
  says = laurel_quote (_("What the beginning, middle and end of a month mean in “%s”"),
                       laurel_programme_get_title (programme));
  brief = laurel_quotes_dup_short (says, TITLE_COLUMNS);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->habits), brief);
  adw_combo_row_set_selected (self->habits, g_strcmp0 (habits, HABITS[1]) == 0 ? 1 : 0);
}

static void
on_habits (LaurelPreferences *self)
{
  LaurelProgramme *programme = get_programme (self);
  guint chosen = adw_combo_row_get_selected (self->habits);
  g_autofree char *habits = NULL;
  GVariantBuilder fields;

  if (programme == NULL || chosen >= G_N_ELEMENTS (HABITS))
    return;

  g_object_get (programme, "habits", &habits, NULL);
  if (g_strcmp0 (habits, HABITS[chosen]) == 0)
    return;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", "habits", HABITS[chosen]);
  laurel_run (GTK_WIDGET (self), self->session, &LAUREL_PROGRAMME_EDIT,
              g_variant_new ("(xa{ss})", laurel_row_get_id (LAUREL_ROW (programme)), &fields));
}

static GPtrArray *
list_groups (LaurelPreferences *self)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->actor != NULL) {
    g_ptr_array_add (groups, g_object_ref (self->actor));
    g_ptr_array_add (groups, g_object_ref (self->backups));
    g_ptr_array_add (groups, g_object_ref (self->reminders));
  }

  return groups;
}

/* libadwaita 1.2 holds the groups of a window of preferences beyond its end: what they
 * have of the library would stay with them. */
static void
laurel_preferences_dispose (GObject *object)
{
  LaurelPreferences *self = LAUREL_PREFERENCES (object);
  g_autoptr (GPtrArray) groups = list_groups (self);

  g_clear_object (&self->session);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (laurel_preferences_parent_class)->dispose (object);

  for (guint i = 0; i < groups->len; i++)
    if (gtk_widget_get_parent (groups->pdata[i]) == NULL)
      g_object_run_dispose (groups->pdata[i]);
}

static void
laurel_preferences_class_init (LaurelPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_preferences_dispose;
  g_type_ensure (LAUREL_TYPE_ACTOR_GROUP);
  g_type_ensure (LAUREL_TYPE_BACKUPS_GROUP);
  g_type_ensure (LAUREL_TYPE_REMINDERS_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/app/laurel-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelPreferences, actor);
  gtk_widget_class_bind_template_child (widget_class, LaurelPreferences, backups);
  gtk_widget_class_bind_template_child (widget_class, LaurelPreferences, first_weekday);
  gtk_widget_class_bind_template_callback (widget_class, on_first_weekday);
  gtk_widget_class_bind_template_child (widget_class, LaurelPreferences, habits);
  gtk_widget_class_bind_template_child (widget_class, LaurelPreferences, order);
  gtk_widget_class_bind_template_child (widget_class, LaurelPreferences, reminders);
  gtk_widget_class_bind_template_callback (widget_class, on_habits);
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
 * @session: (nullable): of the library that it shows
 * @settings: (nullable): what they are kept in
 */
void
laurel_preferences_present (GtkWindow *parent, LaurelSession *session, GSettings *settings)
{
  LaurelPreferences *self = g_object_new (LAUREL_TYPE_PREFERENCES, NULL);

  g_set_object (&self->session, session);
  g_set_object (&self->settings, settings);
  if (settings != NULL) {
    adw_combo_row_set_selected (self->order, (guint) g_settings_get_enum (settings, "order"));
    show_first_weekday (self);
  }
  laurel_actor_group_begin (self->actor, session, settings);
  laurel_backups_group_begin (self->backups, parent, session, settings);
  laurel_reminders_group_begin (self->reminders, session, settings);
  show_habits (self);
  laurel_dialog_show_over (GTK_WINDOW (self), GTK_WIDGET (parent));
}
