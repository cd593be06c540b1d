/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-live-declare-dialog.h"

#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/live/laurel-live-clock.h"
#include "ui/judging/laurel-choice-row.h"
#include "ui/judging/laurel-result-words.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelLiveDeclareDialog:
 *
 * Declares how long an entrant has, and what the audience sees of marks.
 */
struct _LaurelLiveDeclareDialog {
  LaurelDialog parent_instance;

  GtkEditable *talk;
  GtkEditable *questions;
  GtkEditable *warning;
  LaurelChoiceRow *screen;

  gint64 stage;
};

G_DEFINE_FINAL_TYPE (LaurelLiveDeclareDialog, laurel_live_declare_dialog, LAUREL_TYPE_DIALOG)

/* In the order of the choices. */
static const char *const SCREENS[] = { "nothing", "marks", "standing", NULL };
static const char *const SCREEN_NAMES[] = { N_("No marks"), N_("Marks of the entrant"),
                                            N_("Marks and the standing so far"), NULL };

/* What is no time goes as it is: the command says so. */
static void
add_span (GVariantBuilder *fields, const char *name, GtkEditable *row)
{
  const char *text = gtk_editable_get_text (row);
  g_autofree char *number = NULL;
  int seconds;

  if (*text == '\0')
    number = g_strdup ("0");
  else if (laurel_live_clock_read_span (text, &seconds))
    number = g_strdup_printf ("%d", seconds);
  g_variant_builder_add (fields, "{ss}", name, number ? number : text);
}

static GVariant *
dup_args (LaurelDialog *dialog)
{
  LaurelLiveDeclareDialog *self = LAUREL_LIVE_DECLARE_DIALOG (dialog);
  GVariantBuilder fields = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  add_span (&fields, "talk", self->talk);
  add_span (&fields, "questions", self->questions);
  add_span (&fields, "warning", self->warning);
  g_variant_builder_add (&fields, "{ss}", "screen",
                         SCREENS[adw_combo_row_get_selected (ADW_COMBO_ROW (self->screen))]);

  return g_variant_new ("(xa{ss})", self->stage, &fields);
}

static void
laurel_live_declare_dialog_class_init (LaurelLiveDeclareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  LAUREL_DIALOG_CLASS (klass)->command = &LAUREL_STAGE_EDIT;
  LAUREL_DIALOG_CLASS (klass)->dup_args = dup_args;

  g_type_ensure (LAUREL_TYPE_CHOICE_ROW);
  g_type_ensure (LAUREL_TYPE_FORM_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/laurel/ui/judging/laurel-live-declare-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveDeclareDialog, questions);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveDeclareDialog, screen);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveDeclareDialog, talk);
  gtk_widget_class_bind_template_child (widget_class, LaurelLiveDeclareDialog, warning);
}

static void
laurel_live_declare_dialog_init (LaurelLiveDeclareDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  laurel_result_words_choose (self->screen, SCREENS, SCREEN_NAMES);
}

static void
show_span (GtkEditable *row, int seconds)
{
  g_autofree char *text = seconds > 0 ? laurel_live_clock_dup_span (seconds) : g_strdup ("");

  gtk_editable_set_text (row, text);
}

/**
 * laurel_live_declare_dialog_new:
 * @session: a session
 * @stage: a stage before an audience
 */
GtkWidget *
laurel_live_declare_dialog_new (LaurelSession *session, LaurelContestStage *stage)
{
  LaurelLiveDeclareDialog *self = g_object_new (LAUREL_TYPE_LIVE_DECLARE_DIALOG, "session",
                                                session, NULL);
  guint i = 0;

  self->stage = laurel_row_get_id (LAUREL_ROW (stage));
  show_span (self->talk, laurel_contest_stage_get_talk (stage));
  show_span (self->questions, laurel_contest_stage_get_questions (stage));
  show_span (self->warning, laurel_contest_stage_get_warning (stage));
  while (SCREENS[i + 1] != NULL && !g_str_equal (SCREENS[i],
                                                 laurel_contest_stage_get_screen (stage)))
    i++;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->screen), i);

  return GTK_WIDGET (self);
}
