/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-survey-store.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "base/laurel-ratio.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-day-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/measures/laurel-answer-page-store.h"
#include "judging/measures/laurel-answer-rows.h"
#include "judging/measures/laurel-survey-rule.h"
#include "judging/measures/laurel-survey-unit.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about whom a survey asks, and what comes back. */

static const char *const TABLES[] = { "survey_unit", "survey_stratum", NULL };

#define SELECT_UNIT \
  "SELECT id, stage_id, stratum, code, name, mail, asked, reminded, answered FROM survey_unit"

static GPtrArray *
list_units (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 stage;

  g_variant_get (args, "(x)", &stage);
  rows = laurel_reader_query (reader, SELECT_UNIT " WHERE stage_id = ?1 ORDER BY code, id", "x",
                              stage);

  return laurel_row_read_all (LAUREL_TYPE_SURVEY_UNIT, rows, error);
}

const LaurelQuery LAUREL_SURVEY_UNITS = {
  .name = "survey.units",
  .summary = N_("Whom a survey (its stage) asks"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_survey_unit_get_type,
  .run = list_units,
};

static GPtrArray *
list_waiting (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  const char *day;
  gint64 stage;

  g_variant_get (args, "(x&s)", &stage, &day);
  if (!laurel_setter_check_day (day, error))
    return NULL;
  rows = laurel_reader_query (reader, SELECT_UNIT " WHERE stage_id = ?1 AND asked <= ?2"
                              " AND (answered IS NULL OR answered > ?2) ORDER BY stratum, code, id",
                              "xs", stage, day);

  return laurel_row_read_all (LAUREL_TYPE_SURVEY_UNIT, rows, error);
}

const LaurelQuery LAUREL_SURVEY_WAITING = {
  .name = "survey.waiting",
  .summary = N_("Who was asked by a survey and has not answered by a day: stage, day"),
  .tables = TABLES,
  .args = "(xs)",
  .row_type = laurel_survey_unit_get_type,
  .run = list_waiting,
};

/* ---- the frame ----------------------------------------------------------------------------- */

static gboolean
check_survey (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelContestStage) stage = laurel_contest_stage_load (reader, id, error);

  if (stage == NULL)
    return FALSE;
  if (g_strcmp0 (laurel_contest_stage_get_measure (stage), "survey") == 0)
    return TRUE;

  /* Translators: %s is a stage of a contest. */
  return laurel_refuse (error, _("“%s” is no survey. Let its “measure” be “survey”."),
                        laurel_contest_stage_get_title (stage));
}

/**
 * laurel_survey_load_codes:
 * @reader: a reader
 * @stage: a stage that is a survey
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type utf8 utf8) (nullable): when each whom it asks answered,
 *   or "", by code
 */
GHashTable *
laurel_survey_load_codes (LaurelReader *reader, gint64 stage, GError **error)
{
  g_autoptr (GHashTable) codes = laurel_survey_codes_new ();
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT code, ifnull (answered, '') FROM survey_unit"
                         " WHERE stage_id = ?1", "x", stage);

  while (laurel_statement_next (rows))
    g_hash_table_insert (codes, g_strdup (laurel_statement_get_text (rows, 0)),
                         g_strdup (laurel_statement_get_text (rows, 1)));

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&codes) : NULL;
}

static gboolean
add_unit (LaurelTxn *txn, gint64 stage, GHashTable *codes, GVariant *unit, GError **error)
{
  const char *words[LAUREL_SURVEY_N_FIELDS];
  g_auto (GStrv) clean = g_new0 (char *, LAUREL_SURVEY_N_FIELDS + 1);

  g_variant_get (unit, "(&s&s&s&s)", &words[0], &words[1], &words[2], &words[3]);
  for (int i = 0; i < LAUREL_SURVEY_N_FIELDS; i++) {
    g_autofree char *line = laurel_text_dup_line (words[i]);

    clean[i] = g_strdup (line ? line : "");
  }

  return laurel_survey_check_unit (codes, clean, NULL, error) &&
         laurel_txn_insert (txn, error, "survey_unit", "INSERT INTO survey_unit (id, stage_id,"
                            " stratum, code, name, mail) VALUES (?1, ?2, ?3, ?4, nullif (?5, ''),"
                            " nullif (?6, ''))", "xssss", stage, clean[0], clean[1], clean[2],
                            clean[3]) != 0;
}

static gboolean
take_frame (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariantIter) units = NULL;
  g_autoptr (GHashTable) codes = NULL;
  g_autoptr (GVariant) unit = NULL;
  gint64 stage;

  g_variant_get (args, "(xa(ssss))", &stage, &units);
  if (!check_survey (&txn->reader, stage, error))
    return FALSE;
  codes = laurel_survey_load_codes (&txn->reader, stage, error);
  if (codes == NULL)
    return FALSE;

  while ((unit = g_variant_iter_next_value (units)) != NULL) {
    if (!add_unit (txn, stage, codes, unit, error))
      return FALSE;
    g_clear_pointer (&unit, g_variant_unref);
  }

  return TRUE;
}

/* The units are in the changeset. */
static GVariant *
record_frame (GVariant *args)
{
  g_autoptr (GVariant) units = NULL;
  gint64 stage;

  g_variant_get (args, "(x@a(ssss))", &stage, &units);

  return g_variant_new ("(xt)", stage, (guint64) g_variant_n_children (units));
}

const LaurelCommand LAUREL_SURVEY_FRAME = {
  .name = "survey.frame",
  .label = N_("Import sampling frame"),
  .summary = N_("Says whom a survey asks, all or none: stage; stratum, code, name and mail of "
                "each"),
  .args = "(xa(ssss))",
  .apply = take_frame,
  .record = record_frame,
  .backup = LAUREL_BACKUP_IMPORT,
};

static gboolean
has_stratum (LaurelReader *reader, gint64 stage, const char *name)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM survey_stratum WHERE stage_id = ?1 AND name = ?2",
                         "xs", stage, name);

  return laurel_statement_next (row);
}

static gboolean
put_strata (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariantIter) strata = NULL;
  const char *name;
  gint64 stage, population;
  int position = 0;

  g_variant_get (args, "(xa(sx))", &stage, &strata);
  if (!check_survey (&txn->reader, stage, error) ||
      !laurel_txn_exec (txn, error, "DELETE FROM survey_stratum WHERE stage_id = ?1", "x", stage))
    return FALSE;

  while (g_variant_iter_next (strata, "(&sx)", &name, &population)) {
    g_autofree char *clean = laurel_text_dup_line (name);

    if (clean == NULL || population <= 0)
      /* Translators: %s is the name of a stratum, or nothing. */
      return laurel_refuse (error, _("A stratum needs a name, and how many there are of it, above "
                                     "0: “%s”."), name);
    if (has_stratum (&txn->reader, stage, clean))
      /* Translators: %s is the name of a stratum. */
      return laurel_refuse (error, _("“%s” is there twice: add up how many there are of it."),
                            clean);
    if (laurel_txn_insert (txn, error, "survey_stratum", "INSERT INTO survey_stratum (id, stage_id,"
                           " position, name, population) VALUES (?1, ?2, ?3, ?4, ?5)", "xisx",
                           stage, position++, clean, population) == 0)
      return FALSE;
  }

  return TRUE;
}

const LaurelCommand LAUREL_SURVEY_STRATA = {
  .name = "survey.strata",
  .label = N_("Write strata"),
  .summary = N_("Says how many there are of which those whom a survey asks were drawn: stage; name "
                "and number of each stratum"),
  .args = "(xa(sx))",
  .apply = put_strata,
};

/* ---- letters ------------------------------------------------------------------------------- */

static gboolean
read_day (LaurelReader *reader, gint64 stage, const char *text, LaurelDay *day, GError **error)
{
  return laurel_contest_read_day (reader, laurel_reader_read_int (
    reader, "SELECT contest_id FROM contest_stage WHERE id = ?1", stage), text, day, error);
}

static gboolean
note_day (LaurelTxn *txn, GVariant *args, const char *sql, GError **error)
{
  const char *text;
  LaurelDay day;
  gint64 stage;

  g_variant_get (args, "(x&s)", &stage, &text);

  return check_survey (&txn->reader, stage, error) &&
         read_day (&txn->reader, stage, text, &day, error) &&
         laurel_txn_exec (txn, error, sql, "xD", stage, day);
}

static gboolean
note_asked (LaurelTxn *txn, GVariant *args, GError **error)
{
  return note_day (txn, args, "UPDATE survey_unit SET asked = ?2 WHERE stage_id = ?1"
                   " AND asked IS NULL", error);
}

const LaurelCommand LAUREL_SURVEY_ASK = {
  .name = "survey.ask",
  .label = N_("Note as asked"),
  .summary = N_("Notes that those whom a survey had not asked yet were asked: stage, day"),
  .args = "(xs)",
  .apply = note_asked,
};

static gboolean
note_reminded (LaurelTxn *txn, GVariant *args, GError **error)
{
  return note_day (txn, args, "UPDATE survey_unit SET reminded = ?2 WHERE stage_id = ?1"
                   " AND asked NOT NULL AND answered IS NULL AND reminded IS NOT ?2", error);
}

const LaurelCommand LAUREL_SURVEY_REMIND = {
  .name = "survey.remind",
  .label = N_("Note as reminded"),
  .summary = N_("Notes that those who had not answered a survey were reminded: stage, day"),
  .args = "(xs)",
  .apply = note_reminded,
};

/* ---- returns ------------------------------------------------------------------------------- */

typedef struct {
  LaurelTxn *txn;
  GHashTable *codes;
  gint64 stage;
  LaurelDay day;
} Taking;

static gboolean
take_return (char *const *fields, gpointer data, GError **error)
{
  Taking *self = data;
  g_autofree char *day = laurel_day_dup_iso (self->day);

  if (!laurel_survey_check_return (self->codes, fields[0], day, error))
    return FALSE;

  return *fields[0] == '\0' ||
         laurel_txn_exec (self->txn, error, "UPDATE survey_unit SET answered = ?3"
                          " WHERE stage_id = ?1 AND code = ?2", "xsD", self->stage, fields[0],
                          self->day);
}

/* Returns: (transfer full) (nullable): the columns, of which the first is the code */
static GStrv
read_columns (const char *json, GError **error)
{
  g_auto (GStrv) columns = laurel_json_dup_words (json);

  if (columns != NULL && g_strv_length (columns) > 1 && g_str_equal (columns[0], "code"))
    return g_steal_pointer (&columns);

  laurel_refuse (error, _("The columns of returns are a list of texts: “code” first, and then the "
                          "questions."));
  return NULL;
}

static gboolean
take_pages (Taking *self, LaurelAnswerPages *pages, guint n_columns, GVariantIter *iter,
            GError **error)
{
  const char *content;
  guint32 count;

  while (!laurel_answer_pages_is_known (pages) &&
         g_variant_iter_next (iter, "(u&s)", &count, &content)) {
    guint n;

    if (!laurel_answer_rows_read (content, n_columns, take_return, self, &n, error) ||
        !laurel_answer_pages_add (pages, n, content, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
take (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariantIter) iter = NULL;
  g_autoptr (LaurelAnswerPages) pages = NULL;
  g_autoptr (GHashTable) codes = NULL;
  g_auto (GStrv) columns = NULL;
  const char *source, *file, *json, *day;
  Taking self = { .txn = txn };

  g_variant_get (args, "(x&s&s&s&sa(us))", &self.stage, &source, &file, &json, &day, &iter);
  if (!check_survey (&txn->reader, self.stage, error) ||
      !read_day (&txn->reader, self.stage, day, &self.day, error))
    return FALSE;
  columns = read_columns (json, error);
  codes = columns ? laurel_survey_load_codes (&txn->reader, self.stage, error) : NULL;
  pages = codes ? laurel_answer_pages_new (txn, self.stage, source, json, error) : NULL;
  self.codes = codes;

  return pages != NULL && take_pages (&self, pages, g_strv_length (columns), iter, error) &&
         laurel_answer_pages_finish (pages, file, error);
}

/* The returns are in the changeset. */
static GVariant *
record_take (GVariant *args)
{
  g_autoptr (GVariant) pages = NULL;
  const char *source, *file, *columns, *day;
  gint64 stage;

  g_variant_get (args, "(x&s&s&s&s@a(us))", &stage, &source, &file, &columns, &day, &pages);

  return g_variant_new ("(xsss)", stage, source, file, day);
}

const LaurelCommand LAUREL_SURVEY_TAKE = {
  .name = "survey.take",
  .label = N_("Import returns"),
  .summary = N_("Takes returns of a survey in, all or none: stage, SHA-256 and name of the file, "
                "columns as JSON, the day, and of each page how many rows and their CSV"),
  .args = "(xssssa(us))",
  .apply = take,
  .record = record_take,
  .backup = LAUREL_BACKUP_IMPORT,
};
