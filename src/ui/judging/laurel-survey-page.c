/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-survey-page.h"

#include "base/laurel-day.h"
#include "judging/measures/laurel-answer-page-store.h"
#include "judging/measures/laurel-survey-store.h"
#include "judging/scores/laurel-reason.h"
#include "ui/judging/laurel-measure-import-dialog.h"
#include "ui/judging/laurel-measure-rows.h"
#include "ui/judging/laurel-more-list.h"
#include "ui/judging/laurel-survey-rows.h"
#include "ui/judging/laurel-text-file.h"
#include "ui/kit/laurel-run.h"
#include "ui/kit/laurel-wrap-layout.h"

#include <glib/gi18n-lib.h>

/**
 * LaurelSurveyPage:
 *
 * A survey: whom it asks, who has answered and who is to be reminded, for how many each of them
 * stands, and what came of it, question by question.
 *
 * ## Actions
 *
 * - `survey.import-frame`, `survey.import-returns`: ask for a file
 * - `survey.ask`, `survey.remind`: note that letters went out today
 * - `survey.letters`: letters to those who have not answered
 * - `survey.put-population` (`(ss)`): says how many there are of a stratum
 * - `survey.save`: the table that is shown, as CSV
 * - `survey.print`: all tables as pages
 */
struct _LaurelSurveyPage {
  LaurelMeasurePage parent_instance;

  GtkStack *faces;
  GtkLabel *title;
  GtkLabel *counts;
  AdwPreferencesRow *not_asked;
  AdwPreferencesRow *waiting;
  LaurelMoreList *strata;
  GtkWidget *tables_group;
  AdwComboRow *question;
  AdwComboRow *by;
  LaurelMoreList *cells;
  GtkWidget *files_group;
  LaurelMoreList *sources;

  LaurelRowList *response;  /* (nullable): by stratum */
  LaurelRowList *questions; /* (nullable) */
  LaurelRowList *table;     /* (nullable): of the question that is chosen */
  LaurelRowList *files;     /* (nullable) */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (LaurelSurveyPage, laurel_survey_page, LAUREL_TYPE_MEASURE_PAGE)

static guint
count (gpointer list)
{
  return list ? g_list_model_get_n_items (list) : 0;
}

static gint64
get_stage (LaurelSurveyPage *self)
{
  return laurel_measure_page_get_id (LAUREL_MEASURE_PAGE (self));
}

/* ---- who answered -------------------------------------------------------------------------- */

typedef struct {
  int frame;
  int asked;
  int answered;
} Counts;

static Counts
count_all (LaurelSurveyPage *self)
{
  Counts all = { 0 };

  for (guint i = 0; i < count (self->response); i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->response), i);
    Counts one;

    g_object_get (row, "frame", &one.frame, "asked", &one.asked, "answered", &one.answered, NULL);
    all.frame += one.frame;
    all.asked += one.asked;
    all.answered += one.answered;
  }

  return all;
}

static void
show_letters (LaurelSurveyPage *self, const Counts *all)
{
  int not_asked = all->frame - all->asked, waiting = MAX (all->asked - all->answered, 0);
  g_autofree char *first =
    /* Translators: %d counts people or organisations. */
    g_strdup_printf (ngettext ("%d was not asked yet", "%d were not asked yet",
                               (gulong) not_asked), not_asked);
  g_autofree char *later =
    /* Translators: %d counts people or organisations. */
    g_strdup_printf (ngettext ("%d was asked and has not answered",
                               "%d were asked and have not answered", (gulong) waiting), waiting);

  adw_preferences_row_set_title (self->not_asked, first);
  adw_preferences_row_set_title (self->waiting, later);
  gtk_widget_set_visible (GTK_WIDGET (self->not_asked), not_asked > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->waiting), waiting > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "survey.ask", not_asked > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "survey.remind", waiting > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "survey.letters", waiting > 0);
}

static void
show_response (LaurelSurveyPage *self)
{
  Counts all = count_all (self);
  g_autofree char *counts = NULL;

  if (self->response == NULL || laurel_row_list_get_loading (self->response))
    return;

  /* Translators: two numbers: those who answered a survey, and those whom it asks. */
  counts = g_strdup_printf (_("%1$d of %2$d answered"), all.answered, all.frame);
  gtk_label_set_label (self->counts, counts);
  show_letters (self, &all);
  gtk_stack_set_visible_child_name (self->faces, all.frame > 0 || count (self->files) > 0
                                                 ? "tables" : "empty");
}

static void
on_response (LaurelSurveyPage *self, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->response), i);

    g_signal_connect_object (row, "notify", G_CALLBACK (show_response), self, G_CONNECT_SWAPPED);
  }
  show_response (self);
}

/* ---- tables -------------------------------------------------------------------------------- */

/* Returns: (transfer full): the question that is chosen in a row, or "" */
static char *
dup_question (LaurelSurveyPage *self, AdwComboRow *row)
{
  guint chosen = adw_combo_row_get_selected (row);
  g_autoptr (LaurelReason) question = NULL;

  if (row == self->by && chosen-- == 0)
    return g_strdup ("");
  if (chosen < count (self->questions))
    question = g_list_model_get_item (G_LIST_MODEL (self->questions), chosen);

  return g_strdup (question ? laurel_reason_get_text (question) : "");
}

static void
clear_table (LaurelSurveyPage *self)
{
  laurel_more_list_show (self->cells, NULL, NULL, NULL);
  g_clear_object (&self->table);
}

static void
on_question (LaurelSurveyPage *self)
{
  g_autofree char *question = NULL;
  g_autofree char *by = NULL;

  if (self->is_filling)
    return;

  clear_table (self);
  question = dup_question (self, self->question);
  by = dup_question (self, self->by);
  if (*question == '\0')
    return;

  self->table = laurel_measure_page_list (LAUREL_MEASURE_PAGE (self), &LAUREL_SURVEY_TABLE,
                                          g_variant_new ("(xss)", get_stage (self), question, by));
  laurel_more_list_show (self->cells, G_LIST_MODEL (self->table), laurel_survey_rows_new_cell,
                         NULL);
}

static void
offer (AdwComboRow *row, GtkStringList *names)
{
  guint before = adw_combo_row_get_selected (row);

  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (row, before < count (names) ? before : 0);
}

static void
on_questions (LaurelSurveyPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) others = gtk_string_list_new (NULL);

  gtk_string_list_append (others, _("Nothing"));
  for (guint i = 0; i < count (self->questions); i++) {
    g_autoptr (LaurelReason) question = g_list_model_get_item (G_LIST_MODEL (self->questions), i);

    gtk_string_list_append (names, laurel_reason_get_text (question));
    gtk_string_list_append (others, laurel_reason_get_text (question));
  }
  self->is_filling = TRUE;
  offer (self->question, names);
  offer (self->by, others);
  self->is_filling = FALSE;
  gtk_widget_set_visible (self->tables_group, count (self->questions) > 0);
  on_question (self);
}

static void
on_files (LaurelSurveyPage *self)
{
  gtk_widget_set_visible (self->files_group, count (self->files) > 0);
  show_response (self);
}

/* ---- what is looked at --------------------------------------------------------------------- */

static void
forget (LaurelSurveyPage *self)
{
  clear_table (self);
  laurel_more_list_show (self->strata, NULL, NULL, NULL);
  laurel_more_list_show (self->sources, NULL, NULL, NULL);
  g_clear_object (&self->response);
  g_clear_object (&self->questions);
  g_clear_object (&self->files);
}

static LaurelRowList *
watch (LaurelSurveyPage *self, const LaurelQuery *query, GCallback callback, GCallback loaded)
{
  LaurelRowList *list = laurel_measure_page_list (LAUREL_MEASURE_PAGE (self), query,
                                                  g_variant_new ("(x)", get_stage (self)));

  g_signal_connect_object (list, "items-changed", callback, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::loading", loaded, self, G_CONNECT_SWAPPED);

  return list;
}

static void
read_survey (LaurelMeasurePage *page, gint64 stage)
{
  LaurelSurveyPage *self = LAUREL_SURVEY_PAGE (page);

  forget (self);
  if (stage == 0)
    return;

  gtk_label_set_label (self->title,
                       laurel_contest_stage_get_title (laurel_measure_page_get_stage (page)));
  gtk_stack_set_visible_child_name (self->faces, "reading");
  self->files = watch (self, &LAUREL_ANSWER_SOURCES_OF_STAGE, G_CALLBACK (on_files),
                       G_CALLBACK (on_files));
  self->response = watch (self, &LAUREL_RESPONSE_OF_SURVEY, G_CALLBACK (on_response),
                          G_CALLBACK (show_response));
  self->questions = watch (self, &LAUREL_SURVEY_QUESTIONS, G_CALLBACK (on_questions),
                           G_CALLBACK (on_questions));
  laurel_more_list_show (self->strata, G_LIST_MODEL (self->response),
                         laurel_survey_rows_new_stratum, NULL);
  laurel_more_list_show (self->sources, G_LIST_MODEL (self->files), laurel_measure_rows_new_source,
                         NULL);
  on_questions (self);
  on_files (self);
}

/* ---- actions ------------------------------------------------------------------------------- */

static void
import (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (widget));
  LaurelContestStage *stage = laurel_measure_page_get_stage (LAUREL_MEASURE_PAGE (widget));

  if (stage != NULL && laurel_check_writable (widget, session))
    laurel_measure_import_ask (widget, session, stage,
                               g_str_equal (action_name, "survey.import-frame")
                               ? LAUREL_MEASURE_LIST_FRAME : LAUREL_MEASURE_LIST_RETURNS);
}

static void
note (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelSession *session = laurel_contest_page_get_session (LAUREL_CONTEST_PAGE (widget));
  g_autofree char *today = laurel_day_dup_iso (laurel_session_get_today (session));

  gtk_widget_activate_action (widget,
                              g_str_equal (action_name, "survey.ask") ? "judging.note-asked"
                                                                      : "judging.note-reminded",
                              "(xs)", get_stage (LAUREL_SURVEY_PAGE (widget)), today);
}

/* The number of one stratum is stored with those of the others. */
static void
put_population (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelSurveyPage *self = LAUREL_SURVEY_PAGE (widget);
  g_auto (GVariantBuilder) strata = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sx)"));
  const char *name, *text;

  g_variant_get (parameter, "(&s&s)", &name, &text);
  for (guint i = 0; i < count (self->response); i++) {
    g_autoptr (LaurelRow) row = g_list_model_get_item (G_LIST_MODEL (self->response), i);
    g_autofree char *stratum = NULL;
    g_autofree char *population = NULL;
    const char *number;
    gint64 n;

    g_object_get (row, "stratum", &stratum, "population", &population, NULL);
    number = g_str_equal (stratum, name) ? text : population ? population : "";
    if (*number != '\0')
      /* What is no number is refused as 0 is. */
      g_variant_builder_add (&strata, "(sx)", stratum,
                             g_ascii_string_to_signed (number, 10, 1, G_MAXINT64, &n, NULL) ? n
                                                                                            : 0);
  }
  gtk_widget_activate_action (widget, "judging.put-strata", "(xa(sx))", get_stage (self), &strata);
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelSurveyPage *self = LAUREL_SURVEY_PAGE (widget);
  gboolean are_letters = g_str_equal (action_name, "survey.letters");
  LaurelContest *contest = laurel_contest_page_get_contest (LAUREL_CONTEST_PAGE (self));

  if (contest != NULL)
    gtk_widget_activate_action (widget, "documents.contest", "(sxxss)",
                                are_letters ? "survey-waiting" : "survey-tables",
                                laurel_row_get_id (LAUREL_ROW (contest)), get_stage (self),
                                are_letters ? "survey-letter" : "survey-tables",
                                laurel_contest_get_title (contest));
}

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  LaurelSurveyPage *self = LAUREL_SURVEY_PAGE (widget);
  g_autofree char *text = self->table ? laurel_survey_rows_dup_csv (G_LIST_MODEL (self->table))
                                      : NULL;

  if (text != NULL)
    laurel_text_file_save (widget, _("Save the table"), "survey.csv", text);
}

/* ---- the object ------------------------------------------------------------------------------ */

static void
laurel_survey_page_dispose (GObject *object)
{
  LaurelSurveyPage *self = LAUREL_SURVEY_PAGE (object);

  g_clear_object (&self->response);
  g_clear_object (&self->questions);
  g_clear_object (&self->table);
  g_clear_object (&self->files);

  G_OBJECT_CLASS (laurel_survey_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/laurel/ui/judging/laurel-survey-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LaurelSurveyPage, by);
  gtk_widget_class_bind_template_child (widget_class, LaurelSurveyPage, cells);
  gtk_widget_class_bind_template_child (widget_class, LaurelSurveyPage, counts);
  gtk_widget_class_bind_template_child (widget_class, LaurelSurveyPage, faces);
  gtk_widget_class_bind_template_child (widget_class, LaurelSurveyPage, files_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelSurveyPage, not_asked);
  gtk_widget_class_bind_template_child (widget_class, LaurelSurveyPage, question);
  gtk_widget_class_bind_template_child (widget_class, LaurelSurveyPage, sources);
  gtk_widget_class_bind_template_child (widget_class, LaurelSurveyPage, strata);
  gtk_widget_class_bind_template_child (widget_class, LaurelSurveyPage, tables_group);
  gtk_widget_class_bind_template_child (widget_class, LaurelSurveyPage, title);
  gtk_widget_class_bind_template_child (widget_class, LaurelSurveyPage, waiting);
  gtk_widget_class_bind_template_callback (widget_class, on_question);
}

static void
laurel_survey_page_class_init (LaurelSurveyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = laurel_survey_page_dispose;
  LAUREL_MEASURE_PAGE_CLASS (klass)->read = read_survey;
  gtk_widget_class_install_action (widget_class, "survey.ask", NULL, note);
  gtk_widget_class_install_action (widget_class, "survey.import-frame", NULL, import);
  gtk_widget_class_install_action (widget_class, "survey.import-returns", NULL, import);
  gtk_widget_class_install_action (widget_class, "survey.letters", NULL, print);
  gtk_widget_class_install_action (widget_class, "survey.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "survey.put-population", "(ss)", put_population);
  gtk_widget_class_install_action (widget_class, "survey.remind", NULL, note);
  gtk_widget_class_install_action (widget_class, "survey.save", NULL, save);

  g_type_ensure (LAUREL_TYPE_MORE_LIST);
  g_type_ensure (LAUREL_TYPE_WRAP_LAYOUT);
  bind_template (widget_class);
}

static void
laurel_survey_page_init (LaurelSurveyPage *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_filling = FALSE;
}
