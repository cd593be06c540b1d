/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/judging/laurel-survey-rows.h"

#include "base/laurel-csv-cursor.h"
#include "base/laurel-ratio.h"
#include "ui/judging/laurel-measure-rows.h"
#include "ui/kit/laurel-form-row.h"

#include <glib/gi18n-lib.h>

/* Rows of a survey: who answered of each stratum, and what. */

/* ---- strata ---------------------------------------------------------------------------------- */

static char *
dup_about (gpointer item)
{
  g_autofree char *weight = NULL;
  g_autofree char *answers = NULL;
  g_autofree char *short_weight = NULL;
  int frame, asked, reminded, answered;
  LaurelRatio ratio;

  g_object_get (item, "frame", &frame, "asked", &asked, "reminded", &reminded, "answered",
                &answered, "weight", &weight, NULL);
  /* Translators: four numbers of people or organisations whom a survey asks. */
  answers = g_strdup_printf (_("%1$d in the frame, %2$d asked, %3$d reminded, %4$d answered"),
                             frame, asked, reminded, answered);
  if (weight == NULL || !laurel_ratio_read (weight, &ratio))
    return g_steal_pointer (&answers);

  short_weight = laurel_ratio_format (ratio, 2, LAUREL_ROUNDING_HALF_UP);
  /* Translators: %1$s are numbers of those whom a survey asks; %2$s is a number. */
  return g_strdup_printf (_("%1$s; each of them stands for %2$s"), answers, short_weight);
}

static G_DEFINE_QUARK (laurel-survey-rate, rate)
static G_DEFINE_QUARK (laurel-survey-population, population)

static void
tell_stratum (gpointer item, GParamSpec *pspec, GtkWidget *row)
{
  g_autofree char *stratum = NULL;
  g_autofree char *rate = NULL;
  g_autofree char *population = NULL;
  g_autofree char *percent = NULL;
  g_autofree char *about = dup_about (item);
  GtkWidget *label = g_object_get_qdata (G_OBJECT (row), rate_quark ());
  GtkWidget *entry = g_object_get_qdata (G_OBJECT (row), population_quark ());

  g_object_get (item, "stratum", &stratum, "rate", &rate, "population", &population, NULL);
  /* Translators: %s is a number: a percentage. */
  percent = rate ? g_strdup_printf (_("%s%%"), rate) : g_strdup ("–");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), stratum);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), about);
  gtk_label_set_label (GTK_LABEL (label), percent);
  gtk_editable_set_text (GTK_EDITABLE (entry), population ? population : "");
}

static void
on_apply (GtkWidget *entry, GtkWidget *row)
{
  gtk_widget_activate_action (row, "survey.put-population", "(ss)",
                              adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                              gtk_editable_get_text (GTK_EDITABLE (entry)));
}

/* @item: a #LaurelSurveyResponse; a #GtkListBoxCreateWidgetFunc */
GtkWidget *
laurel_survey_rows_new_stratum (gpointer item, gpointer data)
{
  GtkWidget *row = adw_expander_row_new (), *rate = gtk_label_new (NULL);
  GtkWidget *entry = g_object_new (LAUREL_TYPE_FORM_ROW, "title", _("How many there are in all"),
                                   "show-apply-button", TRUE, "input-purpose",
                                   GTK_INPUT_PURPOSE_DIGITS, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_widget_set_valign (rate, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (rate, "numeric");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), rate);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), entry);
  g_object_set_qdata (G_OBJECT (row), rate_quark (), rate);
  g_object_set_qdata (G_OBJECT (row), population_quark (), entry);
  g_signal_connect_object (entry, "apply", G_CALLBACK (on_apply), row, 0);
  g_signal_connect_object (item, "notify", G_CALLBACK (tell_stratum), row, 0);
  tell_stratum (item, NULL, row);

  return row;
}

/* ---- answers --------------------------------------------------------------------------------- */

/* @item: a #LaurelSurveyCell; a #GtkListBoxCreateWidgetFunc */
GtkWidget *
laurel_survey_rows_new_cell (gpointer item, gpointer data)
{
  g_autofree char *answer = NULL;
  g_autofree char *by = NULL;
  g_autofree char *weighted = NULL;
  g_autofree char *share = NULL;
  g_autofree char *percent = NULL;
  g_autofree char *about = NULL;
  g_autofree char *whole = NULL;
  int n, anonymous;
  GtkWidget *row;

  g_object_get (item, "answer", &answer, "by", &by, "count", &n, "anonymous", &anonymous,
                "weighted", &weighted, "share", &share, NULL);
  if (anonymous > 0)
    /* Translators: %1$d and %2$d count answers, %3$s is a number with a digit behind the point. */
    about = g_strdup_printf (_("%1$d answers and %2$d without a code; they stand for %3$s"), n,
                             anonymous, weighted);
  else
    /* Translators: %1$d counts answers, %2$s is a number with a digit behind the point. */
    about = g_strdup_printf (ngettext ("%1$d answer; it stands for %2$s",
                                       "%1$d answers; they stand for %2$s", (gulong) n), n,
                             weighted);
  whole = by != NULL && *by != '\0' ? g_strdup_printf ("%s · %s", by, about) : g_strdup (about);
  row = laurel_measure_rows_new (answer != NULL && *answer != '\0' ? answer : _("No answer"),
                                 whole);
  if (share != NULL)
    /* Translators: %s is a number: a percentage. */
    percent = g_strdup_printf (_("%s%%"), share);
  laurel_measure_rows_add_word (row, percent, "numeric");

  return row;
}

/* Returns: (transfer full): a table as CSV, with the names that the command line has */
char *
laurel_survey_rows_dup_csv (GListModel *cells)
{
  GString *text = g_string_new ("by,answer,count,anonymous,weighted,share\n");

  for (guint i = 0; i < g_list_model_get_n_items (cells); i++) {
    g_autoptr (GObject) cell = g_list_model_get_item (cells, i);
    g_autofree char *answer = NULL;
    g_autofree char *by = NULL;
    g_autofree char *weighted = NULL;
    g_autofree char *share = NULL;
    int n, anonymous;

    g_object_get (cell, "answer", &answer, "by", &by, "count", &n, "anonymous", &anonymous,
                  "weighted", &weighted, "share", &share, NULL);
    laurel_csv_append (text, by ? by : "");
    g_string_append_c (text, ',');
    laurel_csv_append (text, answer ? answer : "");
    g_string_append_printf (text, ",%d,%d,%s,%s\n", n, anonymous, weighted ? weighted : "",
                            share ? share : "");
  }

  return g_string_free (text, FALSE);
}
