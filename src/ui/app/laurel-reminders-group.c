/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/app/laurel-reminders-group.h"

#include "base/laurel-moment.h"
#include "base/laurel-quotes.h"
#include "base/laurel-settings.h"
#include "tool/laurel-reminder-notice.h"
#include "tool/laurel-reminder-portal.h"
#include "tool/laurel-reminder-timer.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-report.h"
#include "ui/kit/laurel-switch-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelRemindersGroup:
 *
 * Whether reminders are shown on the desktop: while a library is open, and, by a
 * timer of the session, while it is not.
 */
struct _LaurelRemindersGroup {
  AdwPreferencesGroup parent_instance;

  LaurelSwitchRow *open;
  LaurelSwitchRow *closed;
  GtkEditable *time;

  GSettings *settings; /* (nullable) */
  char *library;       /* (nullable): the file that is open */
  gboolean showing;    /* the switch shows what is */
};

G_DEFINE_FINAL_TYPE (LaurelRemindersGroup, laurel_reminders_group, ADW_TYPE_PREFERENCES_GROUP)

/* ---- while it is closed ----------------------------------------------------- */

/* (array zero-terminated=1): the libraries that remind, with this one or without */
static char **
list_libraries (LaurelRemindersGroup *self, gboolean with)
{
  g_auto (GStrv) old = laurel_reminder_libraries_list (self->settings);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (gsize i = 0; old[i] != NULL; i++)
    if (!g_str_equal (old[i], self->library))
      g_strv_builder_add (builder, old[i]);
  if (with)
    g_strv_builder_add (builder, self->library);

  return g_strv_builder_end (builder);
}

static void
show_closed (LaurelRemindersGroup *self)
{
  g_auto (GStrv) libraries = laurel_reminder_libraries_list (self->settings);

  self->showing = TRUE;
  laurel_switch_row_set_active (self->closed,
                                g_strv_contains ((const char *const *) libraries, self->library));
  self->showing = FALSE;
}

/* The files are there: at the latest with the next login it holds. */
static void
on_begun (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelRemindersGroup) self = data;
  g_autoptr (GError) error = NULL;

  if (!laurel_reminder_timer_begin_finish (result, &error))
    laurel_toast (GTK_WIDGET (self), _("This holds from the next time you log in."));
}

static void
set_timer (LaurelRemindersGroup *self, const char *const *libraries)
{
  g_autofree char *program = laurel_reminder_timer_dup_program ();
  g_autoptr (GError) error = NULL;

  if (!laurel_reminder_timer_write (program, libraries, &error)) {
    laurel_report (GTK_WIDGET (self), error);
    show_closed (self);
    return;
  }

  laurel_reminder_libraries_note (self->settings, libraries);
  laurel_reminder_timer_begin_async (*libraries != NULL, on_begun, g_object_ref (self));
}

/* What the desktop does not let us do is not switched on. */
static void
on_asked (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LaurelRemindersGroup) self = data;
  g_autoptr (GError) error = NULL;
  gboolean granted = laurel_reminder_portal_ask_finish (result, &error);

  if (self->settings == NULL) /* closed */
    return;

  if (!granted) {
    g_auto (GStrv) libraries = list_libraries (self, FALSE);

    laurel_reminder_libraries_note (self->settings, (const char *const *) libraries);
    show_closed (self);
  }
  laurel_toast (GTK_WIDGET (self),
                granted ? _("This holds from the next time you log in.") : error->message);
}

static void
on_closed (LaurelRemindersGroup *self)
{
  gboolean wanted = laurel_switch_row_get_active (self->closed);
  g_auto (GStrv) libraries = NULL;

  if (self->showing || self->library == NULL || self->settings == NULL)
    return;

  libraries = list_libraries (self, wanted);
  if (!laurel_reminder_portal_is_meant ()) {
    set_timer (self, (const char *const *) libraries);
    return;
  }

  laurel_reminder_libraries_note (self->settings, (const char *const *) libraries);
  laurel_reminder_portal_ask_async (*libraries != NULL, on_asked, g_object_ref (self));
}

/* ---- the time --------------------------------------------------------------- */

/* What is no time is not kept, and looks so. */
static void
on_time (LaurelRemindersGroup *self)
{
  const char *text = gtk_editable_get_text (self->time);

  if (laurel_minute_from_text (text) >= 0) {
    gtk_widget_remove_css_class (GTK_WIDGET (self->time), "error");
    laurel_settings_set_string (self->settings, "reminder-time", text);
  } else {
    gtk_widget_add_css_class (GTK_WIDGET (self->time), "error");
  }
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_reminders_group_dispose (GObject *object)
{
  g_clear_object (&LAUREL_REMINDERS_GROUP (object)->settings);

  G_OBJECT_CLASS (laurel_reminders_group_parent_class)->dispose (object);
}

static void
laurel_reminders_group_finalize (GObject *object)
{
  g_free (LAUREL_REMINDERS_GROUP (object)->library);

  G_OBJECT_CLASS (laurel_reminders_group_parent_class)->finalize (object);
}

static void
laurel_reminders_group_class_init (LaurelRemindersGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_reminders_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = laurel_reminders_group_finalize;
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/app/laurel-reminders-group.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelRemindersGroup, closed);
  gtk_widget_class_bind_template_child (widget_class, LaurelRemindersGroup, open);
  gtk_widget_class_bind_template_child (widget_class, LaurelRemindersGroup, time);
  gtk_widget_class_bind_template_callback (widget_class, on_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_time);
}

static void
laurel_reminders_group_init (LaurelRemindersGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_what (LaurelRemindersGroup *self)
{
  g_autofree char *name = g_filename_display_basename (self->library);

  if (laurel_reminder_portal_is_meant ())
    /* Translators: %s is the name of a file. */
    return g_strdup_printf (_("Of “%s”: Laurel looks every five minutes, without a window, if the "
                              "desktop lets it"), name);

  /* Translators: %s is the name of a file. */
  return laurel_quote (_("Of “%s”: a timer looks every five minutes, even without a window"),
                       name);
}

/**
 * laurel_reminders_group_begin:
 * @self: a new group
 * @session: (nullable): of the library that the window shows
 * @settings: (nullable): what they are kept in
 */
void
laurel_reminders_group_begin (LaurelRemindersGroup *self, LaurelSession *session,
                              GSettings *settings)
{
  g_autofree char *time = laurel_reminder_dup_usual_time (settings);
  g_autofree char *what = NULL;
  const char *why;
  gboolean possible = laurel_reminder_timer_is_possible (&why) ||
                      laurel_reminder_portal_is_meant ();

  g_return_if_fail (LAUREL_IS_REMINDERS_GROUP (self));

  gtk_editable_set_text (self->time, time);
  g_set_object (&self->settings, settings);
  gtk_widget_set_sensitive (GTK_WIDGET (self->open), settings != NULL);
  laurel_settings_bind (settings, "reminders", self->open, "active");
  if (session != NULL)
    self->library = g_strdup (laurel_store_get_path (laurel_session_get_store (session)));
  gtk_widget_set_visible (GTK_WIDGET (self->closed), session != NULL && settings != NULL);
  if (session == NULL || settings == NULL)
    return;

  show_closed (self);
  what = dup_what (self);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->closed), possible ? what : why);
  gtk_widget_set_sensitive (GTK_WIDGET (self->closed),
                            possible || laurel_switch_row_get_active (self->closed));
}
