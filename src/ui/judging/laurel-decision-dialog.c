/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-decision-dialog.h"

#include "judging/scores/laurel-objection-store.h"
#include "judging/scores/laurel-decision-store.h"
#include "ui/judging/laurel-result-words.h"
#include "ui/kit/laurel-description.h"
#include "ui/kit/laurel-form-row.h"
#include "ui/kit/laurel-switch-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelDecisionDialog:
 *
 * Says what became of an objection, and why; and which version of the result came of it. What was
 * decided already is decided anew, with a reason.
 */
struct _LaurelDecisionDialog {
  LaurelDialog parent_instance;

  AdwPreferencesGroup *group;
  LaurelChoiceRow *state;
  GtkEditable *outcome;
  GtkEditable *day;
  GtkEditable *why;
  LaurelSwitchRow *corrected;

  LaurelObjection *objection;
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

static gboolean
is_decided (LaurelDecisionDialog *self)
{
  return laurel_objection_get_decided (self->objection) != NULL;
}

static gint64
get_corrected (LaurelDecisionDialog *self)
{
  return laurel_switch_row_get_active (self->corrected) && g_str_equal (get_state (self), "upheld")
           ? self->version : 0;
}

static gboolean
is_other (GtkEditable *row, const char *text)
{
  return g_strcmp0 (gtk_editable_get_text (row), text ? text : "") != 0;
}

/* That a version came of what stays decided as it was is no other decision. */
static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  LaurelDecisionDialog *self = LAUREL_DECISION_DIALOG (dialog);
  gint64 corrected = laurel_objection_get_corrected_id (self->objection);
  const char *state = laurel_objection_get_state (self->objection);
  gboolean is_anew = is_decided (self) &&
                     (!g_str_equal (get_state (self), state) ||
                      is_other (self->outcome, laurel_objection_get_outcome (self->objection)) ||
                      is_other (self->day, laurel_objection_get_decided (self->objection)) ||
                      (corrected != 0 && corrected != get_corrected (self)));

  return is_anew ? &LAUREL_OBJECTION_DECIDE_ANEW : &LAUREL_OBJECTION_DECIDE;
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelDecisionDialog *self = LAUREL_DECISION_DIALOG (dialog);
  gint64 id = laurel_row_get_id (LAUREL_ROW (self->objection));
  const char *outcome = gtk_editable_get_text (self->outcome);
  const char *day = gtk_editable_get_text (self->day);

  if (get_command (dialog) == &LAUREL_OBJECTION_DECIDE)
    return g_variant_new ("(xsssx)", id, get_state (self), outcome, day, get_corrected (self));

  return g_variant_new ("(xsssxs)", id, get_state (self), outcome, day, get_corrected (self),
                        gtk_editable_get_text (self->why));
}

static void
laurel_decision_dialog_finalize (GObject *object)
{
  g_clear_object (&LAUREL_DECISION_DIALOG (object)->objection);

  G_OBJECT_CLASS (laurel_decision_dialog_parent_class)->finalize (object);
}

static void
laurel_decision_dialog_class_init (LaurelDecisionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_decision_dialog_finalize;
  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
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
  gtk_widget_class_bind_template_child (widget_class, LaurelDecisionDialog, why);
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

  self->objection = g_object_ref (objection);
  self->version = corrected != 0 ? corrected : latest;
  for (guint i = 0; LAUREL_OBJECTION_STATES[i] != NULL; i++)
    if (g_str_equal (LAUREL_OBJECTION_STATES[i], laurel_objection_get_state (objection)))
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->state), i);
  set_text (self->outcome, laurel_objection_get_outcome (objection));
  gtk_editable_set_text (self->day, decided ? decided : today);
  laurel_description_set_group (self->group, laurel_objection_get_words (objection));
  g_object_set (self->corrected, "active", self->version != 0, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->why), is_decided (self));
  on_state_changed (self);

  return GTK_WIDGET (self);
}
