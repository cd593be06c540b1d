/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-judge-answer-dialog.h"

#include "judging/jury/laurel-judge-store.h"
#include "ui/kit/laurel-description.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelJudgeAnswerDialog:
 *
 * Notes that judges were asked, and by when they answer; or what they answered, on which day,
 * and why they do not come.
 */
struct _LaurelJudgeAnswerDialog {
  LaurelDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkEditable *day;
  GtkEditable *by;
  GtkEditable *reason;

  GArray *judges; /* (element-type gint64) (nullable) */
  char *state;
};

G_DEFINE_FINAL_TYPE (LaurelJudgeAnswerDialog, laurel_judge_answer_dialog, LAUREL_TYPE_DIALOG)

static gboolean
is_state (LaurelJudgeAnswerDialog *self, const char *state)
{
  return g_strcmp0 (self->state, state) == 0;
}

static const LaurelCommand *
get_command (LaurelDialog *dialog)
{
  return is_state (LAUREL_JUDGE_ANSWER_DIALOG (dialog), "invited") ? &LAUREL_JUDGES_INVITE
                                                                   : &LAUREL_JUDGES_ANSWER;
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelJudgeAnswerDialog *self = LAUREL_JUDGE_ANSWER_DIALOG (dialog);
  GVariant *ids = g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, self->judges->data,
                                             self->judges->len, sizeof (gint64));
  const char *day = gtk_editable_get_text (self->day);

  if (is_state (self, "invited"))
    return g_variant_new ("(@axss)", ids, day, gtk_editable_get_text (self->by));

  return g_variant_new ("(@axsss)", ids, self->state, day, gtk_editable_get_text (self->reason));
}

static void
laurel_judge_answer_dialog_finalize (GObject *object)
{
  LaurelJudgeAnswerDialog *self = LAUREL_JUDGE_ANSWER_DIALOG (object);

  g_clear_pointer (&self->judges, g_array_unref);
  g_free (self->state);

  G_OBJECT_CLASS (laurel_judge_answer_dialog_parent_class)->finalize (object);
}

static void
laurel_judge_answer_dialog_class_init (LaurelJudgeAnswerDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = laurel_judge_answer_dialog_finalize;
  LAUREL_DIALOG_CLASS (klass)->get_command = get_command;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-judge-answer-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelJudgeAnswerDialog, by);
  gtk_widget_class_bind_template_child (widget_class, LaurelJudgeAnswerDialog, day);
  gtk_widget_class_bind_template_child (widget_class, LaurelJudgeAnswerDialog, group);
  gtk_widget_class_bind_template_child (widget_class, LaurelJudgeAnswerDialog, reason);
}

static void
laurel_judge_answer_dialog_init (LaurelJudgeAnswerDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * laurel_judge_answer_dialog_new:
 * @session: a session
 * @judges: (element-type gint64): which judges
 * @about: who they are, a sentence
 * @state: "invited", "accepted" or "declined"
 */
GtkWidget *
laurel_judge_answer_dialog_new (LaurelSession *session, GArray *judges, const char *about,
                                const char *state)
{
  LaurelJudgeAnswerDialog *self = g_object_new (LAUREL_TYPE_JUDGE_ANSWER_DIALOG, "session",
                                                session, NULL);
  g_autofree char *today = laurel_day_dup_iso (laurel_session_get_today (session));
  gboolean invited = g_str_equal (state, "invited");

  self->judges = g_array_ref (judges);
  self->state = g_strdup (state);
  gtk_editable_set_text (self->day, today);
  laurel_description_set_group (self->group, about);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->day),
                                 invited ? _("Asked on") : _("Answered on"));
  gtk_widget_set_visible (GTK_WIDGET (self->by), invited);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), g_str_equal (state, "declined"));
  gtk_window_set_title (GTK_WINDOW (self), invited ? _("Ask") : _("Answer"));

  return GTK_WIDGET (self);
}
