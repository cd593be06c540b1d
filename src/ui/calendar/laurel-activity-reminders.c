/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-activity-reminders.h"

#include "calendar/laurel-phase-store.h"
#include "calendar/laurel-phase.h"
#include "calendar/laurel-reminder-store.h"
#include "ui/calendar/laurel-reminder-choices.h"
#include "ui/calendar/laurel-reminder-row.h"
#include "ui/kit/laurel-menu-label.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelActivityReminders:
 *
 * Of what one wants to be reminded about an activity or its phases, and a menu of
 * when one usually does.
 */
struct _LaurelActivityReminders {
  LaurelSection parent_instance;

  GtkListBox *list;
  GtkWidget *nothing;
  GtkMenuButton *button;

  GSignalGroup *watch;          /* of the session */
  GSignalGroup *watch_activity;
  LaurelRowList *reminders;     /* (nullable) */
  LaurelRowList *phases;        /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelActivityReminders, laurel_activity_reminders, LAUREL_TYPE_SECTION)

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const char *when;
  gint64 phase;

  g_variant_get (parameter, "(x&s)", &phase, &when);
  gtk_widget_activate_action (widget, "session.remind", "(xxs)",
                              laurel_section_get_target (LAUREL_SECTION (widget)), phase, when);
}

static GtkWidget *
new_row (gpointer item, gpointer data)
{
  return g_object_new (LAUREL_TYPE_REMINDER_ROW, "reminder", item, NULL);
}

/* ---- when to add one -------------------------------------------------------- */

static void
append_phase (GMenu *menu, LaurelPhase *phase)
{
  g_autofree char *title = laurel_menu_label_dup (laurel_phase_get_title (phase));
  LaurelWindow window = laurel_phase_get_window (phase);
  g_autoptr (GMenuModel) choices =
    laurel_reminder_choices_new_menu (laurel_row_get_id (LAUREL_ROW (phase)),
                                      laurel_window_is_deadline (&window));

  g_menu_append_submenu (menu, title, choices);
}

/* What the activity offers, and a menu in it for each of its phases. */
static void
show_choices (LaurelActivityReminders *self)
{
  LaurelActivity *activity = laurel_section_get_activity (LAUREL_SECTION (self));
  GListModel *phases = G_LIST_MODEL (self->phases);
  guint n = phases ? g_list_model_get_n_items (phases) : 0;
  g_autoptr (GMenuModel) menu = NULL;
  g_autoptr (GMenu) parts = g_menu_new ();
  LaurelWindow window;

  if (activity == NULL)
    return;

  window = laurel_activity_get_window (activity);
  menu = laurel_reminder_choices_new_menu (0, laurel_window_is_deadline (&window));
  for (guint i = 0; i < n; i++) {
    g_autoptr (LaurelPhase) phase = g_list_model_get_item (phases, i);

    append_phase (parts, phase);
  }
  if (n > 0)
    g_menu_append_section (G_MENU (menu), _("Phases"), G_MENU_MODEL (parts));
  gtk_menu_button_set_menu_model (self->button, menu);
}

/* ---- what there is ---------------------------------------------------------- */

static void
on_reminders (LaurelActivityReminders *self)
{
  gboolean any = self->reminders != NULL &&
                 g_list_model_get_n_items (G_LIST_MODEL (self->reminders)) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self->list), any);
  gtk_widget_set_visible (self->nothing, !any);
}

static void
forget_lists (LaurelActivityReminders *self)
{
  if (self->reminders != NULL)
    g_signal_handlers_disconnect_by_data (self->reminders, self);
  if (self->phases != NULL)
    g_signal_handlers_disconnect_by_data (self->phases, self);
  g_clear_object (&self->reminders);
  g_clear_object (&self->phases);
}

static void
show_activity (LaurelActivityReminders *self)
{
  LaurelSession *session = laurel_section_get_session (LAUREL_SECTION (self));
  gint64 id = laurel_section_get_target (LAUREL_SECTION (self));

  forget_lists (self);
  g_signal_group_set_target (self->watch_activity,
                             laurel_section_get_activity (LAUREL_SECTION (self)));
  if (id != 0) {
    LaurelStore *store = laurel_session_get_store (session);

    self->reminders = laurel_store_list (store, &LAUREL_REMINDERS_OF_ACTIVITY,
                                         g_variant_new ("(x)", id));
    self->phases = laurel_store_list (store, &LAUREL_PHASES_OF_ACTIVITY,
                                      g_variant_new ("(x)", id));
    g_signal_connect_swapped (self->reminders, "items-changed", G_CALLBACK (on_reminders), self);
    g_signal_connect_swapped (self->phases, "items-changed", G_CALLBACK (show_choices), self);
  }
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->reminders), new_row, NULL, NULL);
  on_reminders (self);
  show_choices (self);
}

static void
on_session (LaurelActivityReminders *self)
{
  g_signal_group_set_target (self->watch, laurel_section_get_session (LAUREL_SECTION (self)));
  show_activity (self);
}

static void
laurel_activity_reminders_dispose (GObject *object)
{
  LaurelActivityReminders *self = LAUREL_ACTIVITY_REMINDERS (object);

  forget_lists (self);
  g_clear_object (&self->watch);
  g_clear_object (&self->watch_activity);

  G_OBJECT_CLASS (laurel_activity_reminders_parent_class)->dispose (object);
}

static void
laurel_activity_reminders_class_init (LaurelActivityRemindersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_activity_reminders_dispose;
  gtk_widget_class_install_action (widget_class, "reminders.add", "(xs)", add);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-activity-reminders.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityReminders, button);
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityReminders, list);
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityReminders, nothing);
}

static void
laurel_activity_reminders_init (LaurelActivityReminders *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->watch = g_signal_group_new (LAUREL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->watch, "notify::activity", G_CALLBACK (show_activity),
                                  self);
  self->watch_activity = g_signal_group_new (LAUREL_TYPE_ACTIVITY);
  g_signal_group_connect_swapped (self->watch_activity, "notify::es", G_CALLBACK (show_choices),
                                  self);
  g_signal_connect (self, "notify::session", G_CALLBACK (on_session), NULL);
}
