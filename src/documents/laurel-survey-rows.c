/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-survey-rows.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "calendar/laurel-programme-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/measures/laurel-survey-store.h"
#include "judging/scores/laurel-reason.h"

#include <glib/gi18n-lib.h>

/*
 * Rows for a batch out of a survey: letters to those who have not answered, and how each question
 * was answered.
 */

/* What rows are made from. */
typedef struct {
  LaurelReader *reader;
  LaurelLibraryDraft *draft;
  LaurelContest *contest;
  LaurelProgramme *programme;
  LaurelContestStage *stage;
} Rows;

static void
rows_clear (Rows *self)
{
  g_clear_object (&self->contest);
  g_clear_object (&self->programme);
  g_clear_object (&self->stage);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rows, rows_clear)

static GPtrArray *
run (const Rows *self, const LaurelQuery *query, GVariant *args, GError **error)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (args);

  return query->run (self->reader, sunk, error);
}

static gint64
get_stage (const Rows *self)
{
  return laurel_row_get_id (LAUREL_ROW (self->stage));
}

static void
set (const Rows *self, const char *column, const char *text)
{
  laurel_library_draft_set (self->draft, column, text);
}

/* What a row has in a field. */
static void
set_field (const Rows *self, const char *column, gpointer row, const char *field)
{
  g_auto (GValue) value = G_VALUE_INIT, text = G_VALUE_INIT;

  g_object_get_property (row, field, &value);
  g_value_init (&text, G_TYPE_STRING);
  g_value_transform (&value, &text);
  set (self, column, g_value_get_string (&text));
}

/* ---- letters ------------------------------------------------------------------------------ */

/* Who has no name is told by the code, so that the letter goes to somebody. */
static gboolean
add_waiting (Rows *self, GError **error)
{
  g_autofree char *today = laurel_day_dup_iso (laurel_day_today ());
  g_autoptr (GPtrArray) units =
    run (self, &LAUREL_SURVEY_WAITING, g_variant_new ("(xs)", get_stage (self), today), error);

  for (guint i = 0; units != NULL && i < units->len; i++) {
    g_autofree char *name = NULL;

    g_object_get (units->pdata[i], "name", &name, NULL);
    laurel_library_draft_begin (self->draft);
    set_field (self, "name", units->pdata[i], name ? "name" : "code");
    set_field (self, "code", units->pdata[i], "code");
    set_field (self, "stratum", units->pdata[i], "stratum");
    set_field (self, "email", units->pdata[i], "mail");
    set (self, "occasion", laurel_contest_get_title (self->contest));
    set (self, "date", today);
    set (self, "issuer", laurel_programme_get_issuer (self->programme));
  }

  return units != NULL;
}

/* ---- tables ------------------------------------------------------------------------------- */

static gboolean
is_chinese (const Rows *self)
{
  return g_str_equal (laurel_programme_get_language (self->programme), "zh");
}

/* The question stands once. */
static void
add_cell (const Rows *self, const char *question, gpointer cell, gboolean is_first)
{
  g_autofree char *answer = NULL;
  g_autofree char *share = NULL;
  g_autofree char *percent = NULL;
  g_autofree char *told = NULL;
  int count, anonymous;

  g_object_get (cell, "answer", &answer, "share", &share, "count", &count, "anonymous", &anonymous,
                NULL);
  percent = share ? g_strdup_printf ("%s%%", share) : NULL;
  told = g_strdup_printf ("%d", count + anonymous);
  laurel_library_draft_begin (self->draft);
  set (self, "occasion", laurel_contest_get_title (self->contest));
  set (self, "stage", laurel_contest_stage_get_title (self->stage));
  if (is_first)
    set (self, "question", question);
  set (self, "answer", answer != NULL && *answer != '\0' ? answer
                       : is_chinese (self) ? "未作答" : "No answer");
  set (self, "count", told);
  set_field (self, "weighted", cell, "weighted");
  set (self, "share", percent);
}

static gboolean
add_tables (Rows *self, GError **error)
{
  g_autoptr (GPtrArray) questions =
    run (self, &LAUREL_SURVEY_QUESTIONS, g_variant_new ("(x)", get_stage (self)), error);

  for (guint i = 0; questions != NULL && i < questions->len; i++) {
    const char *question = laurel_reason_get_text (questions->pdata[i]);
    g_autoptr (GPtrArray) cells =
      run (self, &LAUREL_SURVEY_TABLE, g_variant_new ("(xss)", get_stage (self), question, ""),
           error);

    if (cells == NULL)
      return FALSE;
    for (guint k = 0; k < cells->len; k++)
      add_cell (self, question, cells->pdata[k], k == 0);
  }

  return questions != NULL;
}

/* ---- all of them -------------------------------------------------------------------------- */

/* Whether it is something of a survey. */
gboolean
laurel_survey_rows_is_known (const char *what)
{
  return g_str_equal (what, "survey-waiting") || g_str_equal (what, "survey-tables");
}

/* The first stage that is a survey. */
static gint64
find_stage (LaurelReader *reader, gint64 contest)
{
  return laurel_contest_find_measured (reader, contest, "survey");
}

/**
 * laurel_survey_rows_add:
 * @draft: rows for a batch
 * @reader: where to read
 * @what: "survey-waiting" for those who have not answered, or "survey-tables"
 * @contest: a contest
 * @stage: a stage of it that is a survey, or 0 for the first
 * @error: return location for an error
 */
gboolean
laurel_survey_rows_add (LaurelLibraryDraft *draft, LaurelReader *reader, const char *what,
                        gint64 contest, gint64 stage, GError **error)
{
  g_auto (Rows) self = { .reader = reader, .draft = draft };

  self.contest = laurel_contest_load (reader, contest, error);
  if (self.contest != NULL)
    self.programme = laurel_programme_load (reader,
                                            laurel_contest_get_programme_id (self.contest), error);
  if (self.programme != NULL)
    self.stage = laurel_contest_stage_load (reader, stage ? stage : find_stage (reader, contest),
                                            error);
  if (self.stage == NULL)
    return FALSE;

  return g_str_equal (what, "survey-waiting") ? add_waiting (&self, error)
                                              : add_tables (&self, error);
}
