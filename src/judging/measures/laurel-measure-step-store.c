/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-measure-step-store.h"


#include <glib/gi18n-lib.h>

/* All the SQL there is about how far what is counted has come. */

/* Who takes part so far: nobody waits for the numbers of the others. */
#define TAKES_PART "entry.state IN ('waiting', 'complete')"

void
laurel_measure_step_clear (LaurelMeasureStep *self)
{
  g_clear_pointer (&self->told, g_free);
  g_clear_pointer (&self->blocks, g_free);
}

static int
count (LaurelReader *reader, const char *sql, gint64 id)
{
  return (int) MAX (laurel_reader_read_int (reader, sql, id), 0);
}

static void
tell_exam (LaurelReader *reader, gint64 stage, LaurelMeasureStep *self)
{
  int n = count (reader, "SELECT ifnull (sum (count), 0) FROM answer_page WHERE stage_id = ?1",
                 stage);

  /* Translators: %d counts attempts at an exam. */
  self->told = n == 0 ? g_strdup (_("No attempts yet"))
               : g_strdup_printf (ngettext ("%d attempt", "%d attempts", (gulong) n), n);
  self->blocks = n == 0 ? g_strdup (_("Import the attempts.")) : NULL;
}

static void
tell_index (LaurelReader *reader, gint64 stage, LaurelMeasureStep *self)
{
  int n = count (reader, "SELECT count (DISTINCT entry_id) FROM indicator_value JOIN entry"
                 " ON entry.id = entry_id WHERE stage_id = ?1 AND " TAKES_PART, stage);
  int of = count (reader, "SELECT count (*) FROM entry JOIN contest_stage AS s ON s.contest_id ="
                  " entry.contest_id WHERE s.id = ?1 AND " TAKES_PART, stage);

  /* Translators: two numbers of entries: those with numbers, and all. */
  self->told = g_strdup_printf (_("%1$d of %2$d with numbers"), n, of);
  self->blocks = n < of || n == 0 ? g_strdup (_("Import what entries have of the indicators."))
                                  : NULL;
}

static void
tell_survey (LaurelReader *reader, gint64 stage, LaurelMeasureStep *self)
{
  int n = count (reader, "SELECT count (answered) FROM survey_unit WHERE stage_id = ?1", stage);
  int of = count (reader, "SELECT count (*) FROM survey_unit WHERE stage_id = ?1", stage);

  /* Translators: two numbers: those who answered a survey, and those whom it asks. */
  self->told = of == 0 ? g_strdup (_("Nobody to ask yet"))
                       : g_strdup_printf (_("%1$d of %2$d answered"), n, of);
  self->blocks = of == 0  ? g_strdup (_("Import whom the survey asks."))
                 : n == 0 ? g_strdup (_("Import the returns.")) : NULL;
}

static void
tell (LaurelReader *reader, gint64 stage, const char *measure, LaurelMeasureStep *self)
{
  laurel_measure_step_clear (self);
  if (g_str_equal (measure, "exam"))
    tell_exam (reader, stage, self);
  else if (g_str_equal (measure, "index"))
    tell_index (reader, stage, self);
  else
    tell_survey (reader, stage, self);
}

/**
 * laurel_measure_step_read:
 * @reader: where to read
 * @contest: a contest
 * @self: (out): what is counted in it; laurel_measure_step_clear() frees what it has
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_measure_step_read (LaurelReader *reader, gint64 contest, LaurelMeasureStep *self,
                          GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT id, measure FROM contest_stage WHERE contest_id = ?1"
                         " AND kind <> 'form-check' ORDER BY position, id", "x", contest);
  gboolean has_judged = FALSE;

  *self = (LaurelMeasureStep) { 0 };
  while (laurel_statement_next (rows)) {
    const char *measure = laurel_statement_get_text (rows, 1);

    if (g_str_equal (measure, "marks")) {
      has_judged = TRUE;
      continue;
    }
    self->has_entries |= g_str_equal (measure, "index");
    self->has_rules |= !g_str_equal (measure, "survey");
    tell (reader, laurel_statement_get_int64 (rows, 0), measure, self);
  }
  self->has_none_judged = !has_judged && self->told != NULL;
  if (laurel_statement_finish (rows, error))
    return TRUE;

  laurel_measure_step_clear (self);
  return FALSE;
}
