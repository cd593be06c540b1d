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
  gint64 latest; /* the version that may have come of it, or 0 */
};

G_DEFINE_FINAL_TYPE (LaurelDecisionDialog, laurel_decision_dialog, LAUREL_TYPE_DIALOG)

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelDecisionDialog *self = LAUREL_DECISION_DIALOG (dialog);
  guint state = adw_combo_row_get_selected (ADW_COMBO_ROW (self->state));
  gboolean corrected;

  g_object_get (self->corrected, "active", &corrected, NULL);

  return g_variant_new ("(xsssx)", self->objection, LAUREL_OBJECTION_STATES[state],
                        gtk_editable_get_text (self->outcome), gtk_editable_get_text (self->day),
                        corrected ? self->latest : 0);
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
  g_autofree char *today = laurel_day_dup_iso (laurel_session_get_today (session));

  self->objection = laurel_row_get_id (LAUREL_ROW (objection));
  self->latest = latest;
  for (guint i = 0; LAUREL_OBJECTION_STATES[i] != NULL; i++)
    if (g_str_equal (LAUREL_OBJECTION_STATES[i], laurel_objection_get_state (objection)))
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->state), i);
  set_text (self->outcome, laurel_objection_get_outcome (objection));
  gtk_editable_set_text (self->day, decided ? decided : today);
  laurel_description_set_group (self->group, laurel_objection_get_words (objection));
  gtk_widget_set_visible (GTK_WIDGET (self->corrected), latest != 0);
  g_object_set (self->corrected, "active",
                latest != 0 && laurel_objection_get_corrected_id (objection) == latest, NULL);

  return GTK_WIDGET (self);
}
