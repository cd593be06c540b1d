/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/calendar/laurel-activity-phases.h"

#include "calendar/laurel-phase-store.h"
#include "ui/calendar/laurel-phase-row.h"
#include "ui/calendar/laurel-phase-words.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelActivityPhases:
 *
 * The phases of an activity, in order, and where they contradict each other or
 * the activity.
 */
struct _LaurelActivityPhases {
  LaurelSection parent_instance;

  GtkListBox *list;
  GtkWidget *warning;
  GtkLabel *fault;

  GListStore *parts;    /* (element-type GListModel): what the list shows */
  GSignalGroup *watch;  /* of the session */
  LaurelRowList *phases; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (LaurelActivityPhases, laurel_activity_phases, LAUREL_TYPE_SECTION)

static void
on_apply (AdwEntryRow *entry, LaurelActivityPhases *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "calendar.add-phase", "(xss)",
                              laurel_section_get_target (LAUREL_SECTION (self)),
                              gtk_editable_get_text (GTK_EDITABLE (entry)), "");
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

static GtkWidget *
new_entry (LaurelActivityPhases *self)
{
  GtkWidget *entry = g_object_new (LAUREL_TYPE_FORM_ROW, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _("Add a phase"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (entry), TRUE);
  g_signal_connect (entry, "apply", G_CALLBACK (on_apply), self);

  return entry;
}

/* Phases may each lie within the activity, and yet not follow one another. */
static void
show_fault (LaurelActivityPhases *self)
{
  g_autoptr (GPtrArray) phases = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = self->phases ? g_list_model_get_n_items (G_LIST_MODEL (self->phases)) : 0;
  g_autofree char *fault = NULL;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (phases, g_list_model_get_item (G_LIST_MODEL (self->phases), i));

  fault = laurel_phases_dup_fault (phases);
  gtk_label_set_label (self->fault, fault ? fault : "");
  gtk_widget_set_visible (self->warning, fault != NULL);
}

/* The part behind the phases is the row that adds one. */
static GtkWidget *
new_row (gpointer item, gpointer data)
{
  LaurelSection *self = data;

  if (!LAUREL_IS_PHASE (item))
    return new_entry (LAUREL_ACTIVITY_PHASES (self));

  g_signal_handlers_disconnect_by_func (item, show_fault, self);
  g_signal_connect_object (item, "notify", G_CALLBACK (show_fault), self, G_CONNECT_SWAPPED);

  return g_object_new (LAUREL_TYPE_PHASE_ROW,
                       "activity", laurel_section_get_activity (self),
                       "phase", item,
                       NULL);
}

static void
show_phases (LaurelActivityPhases *self)
{
  LaurelSession *session = laurel_section_get_session (LAUREL_SECTION (self));
  gint64 id = laurel_section_get_target (LAUREL_SECTION (self));

  if (self->phases != NULL) {
    g_signal_handlers_disconnect_by_data (self->phases, self);
    g_list_store_remove (self->parts, 0);
  }
  g_clear_object (&self->phases);
  show_fault (self);
  if (id == 0)
    return;

  self->phases = laurel_store_list (laurel_session_get_store (session),
                                   &LAUREL_PHASES_OF_ACTIVITY, g_variant_new ("(x)", id));
  g_list_store_insert (self->parts, 0, self->phases);
  g_signal_connect_swapped (self->phases, "items-changed", G_CALLBACK (show_fault), self);
  show_fault (self);
}

static void
on_session (LaurelActivityPhases *self)
{
  g_signal_group_set_target (self->watch, laurel_section_get_session (LAUREL_SECTION (self)));
  show_phases (self);
}

static void
laurel_activity_phases_dispose (GObject *object)
{
  LaurelActivityPhases *self = LAUREL_ACTIVITY_PHASES (object);

  if (self->phases != NULL)
    g_signal_handlers_disconnect_by_data (self->phases, self);
  g_clear_object (&self->phases);
  g_clear_object (&self->parts);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (laurel_activity_phases_parent_class)->dispose (object);
}

static void
laurel_activity_phases_class_init (LaurelActivityPhasesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_activity_phases_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/calendar/laurel-activity-phases.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityPhases, fault);
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityPhases, list);
  gtk_widget_class_bind_template_child (widget_class, LaurelActivityPhases, warning);
}

static void
laurel_activity_phases_init (LaurelActivityPhases *self)
{
  g_autoptr (GtkStringList) tail = gtk_string_list_new ((const char *[]) { "", NULL });
  g_autoptr (GtkFlattenListModel) rows = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (self->parts, tail);
  rows = gtk_flatten_list_model_new (G_LIST_MODEL (g_object_ref (self->parts)));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (rows), new_row, self, NULL);

  self->watch = g_signal_group_new (LAUREL_TYPE_SESSION);
  g_signal_group_connect_swapped (self->watch, "notify::activity", G_CALLBACK (show_phases), self);
  g_signal_connect (self, "notify::session", G_CALLBACK (on_session), NULL);
}
