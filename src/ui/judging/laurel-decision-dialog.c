/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-decision-dialog.h"

#include "judging/scores/laurel-objection-store.h"
#include "ui/judging/laurel-result-words.h"
#include "ui/kit/laurel-description.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-switch-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelDecisionDialog:
 *
 * Says what became of an objection, and why; and which version of the result came of it.
 */
struct _LaurelDecisionDialog {
  LaurelDialog parent_instance;

  AdwPreferencesGroup *group;
  LaurelChoiceRow *state;
  GtkEditable *outcome;
  GtkEditable *day;
  LaurelSwitchRow *corrected;

  gint64 objection;
  gint64 version; /* that came of it, or may have, or 0 */
};

G_DEFINE_FINAL_TYPE (LaurelDecisionDialog, laurel_decision_dialog, LAUREL_TYPE_DIALOG)

static const char *
get_state (LaurelDecisionDialog *self)
{
  return LAUREL_OBJECTION_STATES[adw_combo_row_get_selected (ADW_COMBO_ROW (self->state))];
}

/* Only of what was right something comes. */
static void
on_state_changed (LaurelDecisionDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->corrected),
                          self->version != 0 && g_str_equal (get_state (self), "upheld"));
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelDecisionDialog *self = LAUREL_DECISION_DIALOG (dialog);
  gboolean corrected;

  g_object_get (self->corrected, "active", &corrected, NULL);

  return g_variant_new ("(xsssx)", self->objection, get_state (self),
                        gtk_editable_get_text (self->outcome), gtk_editable_get_text (self->day),
                        corrected && g_str_equal (get_state (self), "upheld") ? self->version : 0);
}

static void
laurel_decision_dialog_class_init (LaurelDecisionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_OBJECTION_DECIDE;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_CHOICE_ROW);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  g_type_ensure (LAUREL_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-decision-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelDecisionDialog, corrected);
  gtk_widget_class_bind_template_child (widget_class, LaurelDecisionDialog, day);
  gtk_widget_class_bind_template_child (widget_class, LaurelDecisionDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LaurelDecisionDialog, outcome);
  gtk_widget_class_bind_template_child (widget_class, LaurelDecisionDialog, state);
}

static void
laurel_decision_dialog_init (LaurelDecisionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_result_words_choose (self->state, LAUREL_OBJECTION_STATES, LAUREL_OBJECTION_STATE_NAMES);
  g_signal_connect_swapped (self->state, "notify::selected", G_CALLBACK (on_state_changed), self);
}

static void
set_text (GtkEditable *row, const char *text)
{
  gtk_editable_set_text (row, text ? text : "");
}

/**
 * laurel_decision_dialog_new:
 * @session: a session
 * @objection: what is decided
 * @latest: a version of the result after the one that was objected to, or 0
 */
GtkWidget *
laurel_decision_dialog_new (LaurelSession *session, LaurelObjection *objection, gint64 latest)
{
  LaurelDecisionDialog *self = g_object_new (LAUREL_TYPE_DECISION_DIALOG, "session", session, NULL);
  const char *decided = laurel_objection_get_decided (objection);
  gint64 corrected = laurel_objection_get_corrected_id (objection);
  g_autofree char *today = laurel_day_dup_iso (laurel_session_get_today (session));

  self->objection = laurel_row_get_id (LAUREL_ROW (objection));
  self->version = corrected != 0 ? corrected : latest;
  for (guint i = 0; LAUREL_OBJECTION_STATES[i] != NULL; i++)
    if (g_str_equal (LAUREL_OBJECTION_STATES[i], laurel_objection_get_state (objection)))
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->state), i);
  set_text (self->outcome, laurel_objection_get_outcome (objection));
  gtk_editable_set_text (self->day, decided ? decided : today);
  laurel_description_set_group (self->group, laurel_objection_get_words (objection));
  g_object_set (self->corrected, "active", self->version != 0, NULL);
  on_state_changed (self);

  return GTK_WIDGET (self);
}
