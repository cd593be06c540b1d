/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-reminder-row.h"

#include "calendar/laurel-reminder.h"
#include "ui/calendar/laurel-activity-words.h"
#include "ui/calendar/laurel-reminder-choices.h"
#include "ui/kit/laurel-entry-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelReminderRow:
 *
 * A reminder of an activity: when it is, and on which day as the plan stands. It
 * opens to change it.
 */
struct _LaurelReminderRow {
  AdwExpanderRow parent_instance;

  GtkButton *done;
  AdwComboRow *when;
  GtkStringList *choices;

  LaurelReminder *reminder; /* (nullable) */
  GPtrArray *texts;         /* (element-type utf8): what each choice is for the command */
  gboolean showing;         /* what is chosen is what is stored */
};

G_DEFINE_FINAL_TYPE (LaurelReminderRow, laurel_reminder_row, ADW_TYPE_EXPANDER_ROW)

typedef enum {
  PROP_REMINDER = 1,
} Prop;

static GParamSpec *props[PROP_REMINDER + 1];

static gint64
get_id (LaurelReminderRow *self)
{
  return laurel_row_get_id (LAUREL_ROW (self->reminder));
}

static void
remove_reminder (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "calendar.remove-reminder", "(x)",
                              get_id (LAUREL_REMINDER_ROW (widget)));
}

static void
toggle_done (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelReminderRow *self = LAUREL_REMINDER_ROW (widget);

  gtk_widget_activate_action (widget, "calendar.do-reminder", "(xb)", get_id (self),
                              laurel_reminder_get_done (self->reminder) == 0);
}

static void
on_when (LaurelReminderRow *self)
{
  guint chosen = adw_combo_row_get_selected (self->when);
  GVariantBuilder fields;

  if (self->showing || self->reminder == NULL || chosen >= self->texts->len)
    return;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&fields, "{ss}", "when", self->texts->pdata[chosen]);
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.edit-reminder", "(xa{ss})",
                              get_id (self), &fields);
}

/* ---- what is shown ---------------------------------------------------------- */

static void
add_choice (LaurelReminderRow *self, const char *text, gboolean deadline)
{
  g_autofree char *words = laurel_reminder_choice_describe (text, deadline);

  g_ptr_array_add (self->texts, g_strdup (text));
  gtk_string_list_append (self->choices, words);
}

/* What is stored may be none of those that are offered: then it stands before them. */
static void
show_when (LaurelReminderRow *self)
{
  LaurelReminderWhen when = laurel_reminder_get_when (self->reminder);
  g_autofree char *stored = laurel_reminder_when_dup_text (&when);
  gboolean deadline, offered = g_strv_contains (LAUREL_REMINDER_CHOICES, stored);
  guint found = 0;

  g_object_get (self->reminder, "deadline", &deadline, NULL);
  self->showing = TRUE;
  gtk_string_list_splice (self->choices, 0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->choices)), NULL);
  g_ptr_array_set_size (self->texts, 0);
  if (!offered)
    add_choice (self, stored, deadline);
  for (guint i = 0; LAUREL_REMINDER_CHOICES[i] != NULL; i++) {
    if (g_str_equal (LAUREL_REMINDER_CHOICES[i], stored))
      found = self->texts->len;
    add_choice (self, LAUREL_REMINDER_CHOICES[i], deadline);
  }
  adw_combo_row_set_selected (self->when, found);
  self->showing = FALSE;
}

static char *
dup_moment (LaurelReminder *reminder)
{
  LaurelDay day = laurel_reminder_get_day (reminder);
  g_autofree char *weekday = NULL, *date = NULL, *time = NULL, *days = NULL;

  if (laurel_reminder_get_state (reminder, laurel_moment_now ()) == LAUREL_REMINDER_OFF)
    return g_strdup (_("Not while the activity is cancelled"));
  if (day == 0)
    return g_strdup (_("Waits for a date"));

  weekday = laurel_day_dup_weekday (day);
  date = laurel_day_dup_near (day, laurel_day_today ());
  time = laurel_minute_dup_text (laurel_reminder_get_minute (reminder));
  /* Translators: a weekday, and a day. */
  days = g_strdup_printf (_("%1$s, %2$s"), weekday, date);

  if (laurel_reminder_get_done (reminder) != 0)
    /* Translators: a reminder whose words are followed; %s is the day it was for. */
    return g_strdup_printf (_("Done · %s"), days);

  /* Translators: the day of a reminder, and the time. */
  return g_strdup_printf (_("%1$s · %2$s"), days, time);
}

static char *
dup_subtitle (LaurelReminder *reminder)
{
  const char *words = laurel_reminder_get_words (reminder);
  g_autofree char *moment = dup_moment (reminder);

  if (words == NULL)
    return g_steal_pointer (&moment);

  /* Translators: when a reminder is, and what it says. */
  return g_strdup_printf (_("%1$s · %2$s"), moment, words);
}

/* What the button makes of it. */
static void
show_done (LaurelReminderRow *self)
{
  gboolean done = laurel_reminder_get_done (self->reminder) != 0;
  const char *tip = done ? _("Mark this reminder as still to be done")
                         : _("Mark this reminder as done");

  gtk_widget_set_visible (GTK_WIDGET (self->done), laurel_reminder_get_day (self->reminder) != 0);
  gtk_button_set_icon_name (self->done, done ? "edit-undo-symbolic" : "object-select-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->done), tip);
}

static void
show_reminder (LaurelReminderRow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (self->reminder == NULL)
    return;

  title = laurel_reminder_describe (self->reminder);
  subtitle = dup_subtitle (self->reminder);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  show_done (self);
  show_when (self);
}

static void
on_reminder (LaurelReminderRow *self)
{
  if (self->reminder != NULL)
    g_signal_connect_object (self->reminder, "notify", G_CALLBACK (show_reminder), self,
                             G_CONNECT_SWAPPED);
  show_reminder (self);
}

/* ---- the object ------------------------------------------------------------- */

static void
laurel_reminder_row_get_property (GObject *object, guint prop_id, GValue *value,
                                  GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_REMINDER:
    g_value_set_object (value, LAUREL_REMINDER_ROW (object)->reminder);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_reminder_row_set_property (GObject *object, guint prop_id, const GValue *value,
                                  GParamSpec *pspec)
{
  switch ((Prop) prop_id) {
  case PROP_REMINDER:
    if (g_set_object (&LAUREL_REMINDER_ROW (object)->reminder, g_value_get_object (value)))
      g_object_notify_by_pspec (object, pspec);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
laurel_reminder_row_dispose (GObject *object)
{
  g_clear_object (&LAUREL_REMINDER_ROW (object)->reminder);

  G_OBJECT_CLASS (laurel_reminder_row_parent_class)->dispose (object);
}

static void
laurel_reminder_row_finalize (GObject *object)
{
  g_ptr_array_unref (LAUREL_REMINDER_ROW (object)->texts);

  G_OBJECT_CLASS (laurel_reminder_row_parent_class)->finalize (object);
}

static void
laurel_reminder_row_class_init (LaurelReminderRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = laurel_reminder_row_get_property;
  object_class->set_property = laurel_reminder_row_set_property;
  object_class->dispose = laurel_reminder_row_dispose;
  object_class->finalize = laurel_reminder_row_finalize;

  props[PROP_REMINDER] =
    g_param_spec_object ("reminder", NULL, NULL, LAUREL_TYPE_REMINDER,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (LAUREL_TYPE_ENTRY_ROW);
  gtk_widget_class_install_action (widget_class, "reminder.remove", NULL, remove_reminder);
  gtk_widget_class_install_action (widget_class, "reminder.toggle-done", NULL, toggle_done);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-reminder-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelReminderRow, choices);
  gtk_widget_class_bind_template_child (widget_class, LaurelReminderRow, done);
  gtk_widget_class_bind_template_child (widget_class, LaurelReminderRow, when);
  gtk_widget_class_bind_template_callback (widget_class, on_when);
}

static void
laurel_reminder_row_init (LaurelReminderRow *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::reminder", G_CALLBACK (on_reminder), NULL);
}
