/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-contest-dialog.h"

#include "judging/contest/laurel-contest-store.h"
#include "ui/kit/laurel-activity-choice.h"
#include "ui/kit/laurel-form-row.h"

/**
 * LaurelContestDialog:
 *
 * Opens a contest for an activity of the season: which activity, what the contest is called,
 * and from when until when one can enter.
 */
struct _LaurelContestDialog {
  LaurelDialog parent_instance;

  AdwComboRow *activity;
  GtkEditable *name;
  GtkEditable *opens;
  GtkEditable *closes;
};

G_DEFINE_FINAL_TYPE (LaurelContestDialog, laurel_contest_dialog, LAUREL_TYPE_DIALOG)

static void
add_day (GVariantBuilder *fields, const char *name, GtkEditable *entry)
{
  const char *text = gtk_editable_get_text (entry);

  if (*text != '\0')
    g_variant_builder_add (fields, "{ss}", name, text);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelContestDialog *self = LAUREL_CONTEST_DIALOG (dialog);
  gpointer activity = adw_combo_row_get_selected_item (self->activity);
  GVariantBuilder fields;

  g_variant_builder_init (&fields, G_VARIANT_TYPE ("a{ss}"));
  add_day (&fields, "opens", self->opens);
  add_day (&fields, "closes", self->closes);

  return g_variant_new ("(xsa{ss})", activity ? laurel_row_get_id (activity) : 0,
                        gtk_editable_get_text (self->name), &fields);
}

static void
on_changed (LaurelContestDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 *gtk_editable_get_text (self->name) != '\0' &&
                                 adw_combo_row_get_selected_item (self->activity) != NULL);
}

/* A contest is mostly called like its activity. */
static void
on_activity (LaurelContestDialog *self)
{
  gpointer activity = adw_combo_row_get_selected_item (self->activity);

  if (activity != NULL)
    gtk_editable_set_text (self->name, laurel_activity_get_title (activity));
  on_changed (self);
}

static void
laurel_contest_dialog_class_init (LaurelContestDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_CONTEST_ADD;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-contest-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDialog, activity);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDialog, closes);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDialog, name);
  gtk_widget_class_bind_template_child (widget_class, LaurelContestDialog, opens);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
}

static void
laurel_contest_dialog_init (LaurelContestDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_contest_dialog_present:
 * @over: where it was asked for
 * @session: a session that shows a season
 */
void
laurel_contest_dialog_present (GtkWidget *over, LaurelSession *session)
{
  LaurelContestDialog *self = g_object_new (LAUREL_TYPE_CONTEST_DIALOG, "session", session, NULL);

  laurel_activity_choice_offer (self->activity, session);
  on_activity (self);
  g_signal_connect_object (self->activity, "notify::selected-item", G_CALLBACK (on_activity), self,
                           G_CONNECT_SWAPPED);
  laurel_dialog_present (LAUREL_DIALOG (self), over);
}
