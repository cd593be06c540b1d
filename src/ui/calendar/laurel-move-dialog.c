/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-move-dialog.h"

#include "calendar/laurel-activity-date-store.h"
#include "calendar/laurel-date-reader.h"
#include "ui/calendar/laurel-activity-words.h"
#include "ui/calendar/laurel-day-off-words.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-switch-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelMoveDialog:
 *
 * Moves the chosen activity to a date in words, and shows while they are typed
 * how they are read: what dragging does, without a mouse. Where a part of them is
 * not understood it may have been meant as a part of the date, so that has to be
 * agreed to.
 */
struct _LaurelMoveDialog {
  LaurelDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkEditable *words;
  AdwActionRow *reading;
  AdwActionRow *warning;
  GtkImage *light;
  LaurelSwitchRow *sure;
  GtkEditable *reason;

  gint64 activity; /* id */
};

G_DEFINE_FINAL_TYPE (LaurelMoveDialog, laurel_move_dialog, LAUREL_TYPE_DIALOG)

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelMoveDialog *self = LAUREL_MOVE_DIALOG (dialog);
  LaurelActivity *activity = laurel_session_get_activity (laurel_dialog_get_session (dialog));
  const char *typed = gtk_editable_get_text (self->words);
  g_autofree char *words = activity ? laurel_activity_dup_typed (activity, typed)
                                    : g_strdup (typed);

  return g_variant_new ("(xss)", self->activity, words, gtk_editable_get_text (self->reason));
}

static void
show_day_off (LaurelMoveDialog *self, LaurelActivity *activity, const char *words)
{
  g_autofree char *warning =
    laurel_words_dup_day_off (laurel_dialog_get_session (LAUREL_DIALOG (self)), words,
                              laurel_activity_get_year (activity),
                              laurel_activity_get_habits (activity));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->warning), warning ? warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning), warning != NULL);
}

static void
show_ready (LaurelMoveDialog *self)
{
  LaurelSession *session = laurel_dialog_get_session (LAUREL_DIALOG (self));
  LaurelActivity *activity = session ? laurel_session_get_activity (session) : NULL;
  LaurelLight light;

  if (activity == NULL)
    return;

  light = laurel_words_get_light (gtk_editable_get_text (self->words),
                                  laurel_activity_get_year (activity),
                                  laurel_activity_get_habits (activity));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 light != LAUREL_LIGHT_TEXT_ONLY &&
                                 (!gtk_widget_get_visible (GTK_WIDGET (self->sure)) ||
                                  laurel_switch_row_get_active (self->sure)));
}

/* What was agreed to were other words. */
static void
ask_if_sure (LaurelMoveDialog *self, LaurelActivity *activity, LaurelLight light,
             const char *words)
{
  g_auto (LaurelDateReading) reading =
    laurel_date_read (words, laurel_activity_get_year (activity),
                      laurel_activity_get_habits (activity));

  gtk_widget_set_visible (GTK_WIDGET (self->sure),
                          light == LAUREL_LIGHT_PARTLY && reading.rest != NULL &&
                          *reading.rest != '\0');
  laurel_switch_row_set_active (self->sure, FALSE);
}

static void
on_words (LaurelMoveDialog *self)
{
  LaurelSession *session = laurel_dialog_get_session (LAUREL_DIALOG (self));
  LaurelActivity *activity = session ? laurel_session_get_activity (session) : NULL;
  const char *words = gtk_editable_get_text (self->words);
  g_autofree char *reading = NULL;
  LaurelLight light;

  if (activity == NULL)
    return;

  light = laurel_words_get_light (words, laurel_activity_get_year (activity),
                                  laurel_activity_get_habits (activity));
  reading = laurel_words_dup_reading (words, laurel_activity_get_year (activity),
                                      laurel_activity_get_habits (activity));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reading), reading);
  laurel_light_show (light, self->light);
  show_day_off (self, activity, words);
  ask_if_sure (self, activity, light, words);
  show_ready (self);
}

static void
laurel_move_dialog_class_init (LaurelMoveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_ACTIVITY_MOVE;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-move-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelMoveDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LaurelMoveDialog, light);
  gtk_widget_class_bind_template_child (widget_class, LaurelMoveDialog, reading);
  gtk_widget_class_bind_template_child (widget_class, LaurelMoveDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, LaurelMoveDialog, sure);
  gtk_widget_class_bind_template_child (widget_class, LaurelMoveDialog, warning);
  gtk_widget_class_bind_template_child (widget_class, LaurelMoveDialog, words);
  gtk_widget_class_bind_template_callback (widget_class, on_words);
  gtk_widget_class_bind_template_callback (widget_class, show_ready);
}

static void
laurel_move_dialog_init (LaurelMoveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_move_dialog_present:
 * @over: where it was asked for
 * @session: a session in which an activity is chosen
 */
void
laurel_move_dialog_present (GtkWidget *over, LaurelSession *session)
{
  LaurelActivity *activity = laurel_session_get_activity (session);
  const char *words = activity ? laurel_activity_get_words (activity) : NULL;
  g_autofree char *title = NULL;
  LaurelMoveDialog *self;

  if (activity == NULL)
    return;

  self = g_object_new (LAUREL_TYPE_MOVE_DIALOG, "session", session, NULL);
  self->activity = laurel_row_get_id (LAUREL_ROW (activity));
  title = g_markup_escape_text (laurel_activity_get_title (activity), -1);
  adw_preferences_group_set_title (self->group, title);
  gtk_editable_set_text (self->words, words ? words : "");
  on_words (self);
  laurel_dialog_present (LAUREL_DIALOG (self), over);
}
