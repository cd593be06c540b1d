/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-entry-factor-store.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/laurel-marks.h"
#include "judging/scores/laurel-mark-writer.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is that writes what multiplies entries, or reads it as it was written. */

static GPtrArray *
list_of_stage (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 stage;

  g_variant_get (args, "(x)", &stage);
  rows = laurel_reader_query (reader, "SELECT id, entry_id, part, value FROM entry_factor"
                              " WHERE stage_id = ?1 ORDER BY id", "x", stage);

  return laurel_row_read_all (LAUREL_TYPE_ENTRY_FACTOR, rows, error);
}

static const char *const TABLES[] = { "entry_factor", NULL };

const LaurelQuery LAUREL_FACTORS_OF_STAGE = {
  .name = "factors.of-stage",
  .summary = N_("What multiplies entries in a stage (its id), or parts of them"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_entry_factor_get_type,
  .run = list_of_stage,
};

/* ---- writing -------------------------------------------------------------------------- */

static gboolean
check_factor (LaurelReader *reader, gint64 stage, gint64 entry, const char *value, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM entry JOIN contest_stage ON"
                         " contest_stage.contest_id = entry.contest_id WHERE contest_stage.id = ?1"
                         " AND entry.id = ?2", "xx", stage, entry);
  gboolean is_known = laurel_statement_next (row);
  LaurelRatio factor;

  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (!is_known) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("This entry and this stage are not of one contest (any more)."));
    return FALSE;
  }

  return *value == '\0' || laurel_marks_read_factor (value, &factor, error);
}

static gboolean
put_factor (LaurelTxn *txn, LaurelMarkWriter *writer, gint64 stage, gint64 entry, const char *part,
            const char *value, GError **error)
{
  g_autoptr (LaurelStatement) row = NULL;
  gint64 id;

  if (!check_factor (&txn->reader, stage, entry, value, error) ||
      (*value != '\0' && !laurel_mark_writer_check_factor (writer, entry, part, error)))
    return FALSE;

  row = laurel_reader_query (&txn->reader, "SELECT id FROM entry_factor WHERE stage_id = ?1"
                             " AND entry_id = ?2 AND part = ?3", "xxs", stage, entry, part);
  id = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;
  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (*value == '\0')
    return id == 0 || laurel_txn_exec (txn, error, "DELETE FROM entry_factor WHERE id = ?1", "x",
                                       id);
  if (id != 0)
    return laurel_txn_exec (txn, error, "UPDATE entry_factor SET value = ?2 WHERE id = ?1"
                            " AND value <> ?2", "xs", id, value);

  return laurel_txn_insert (txn, error, "entry_factor", "INSERT INTO entry_factor (id, stage_id,"
                            " entry_id, part, value) VALUES (?1, ?2, ?3, ?4, ?5)", "xxss", stage,
                            entry, part, value) != 0;
}

static gboolean
put_factors (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariantIter) factors = NULL;
  g_autoptr (LaurelMarkWriter) writer = NULL;
  const char *part, *value;
  gint64 stage, entry;

  g_variant_get (args, "(xa(xss))", &stage, &factors);
  writer = laurel_mark_writer_new (txn, stage, FALSE, FALSE, error);
  if (writer == NULL)
    return FALSE;

  while (g_variant_iter_next (factors, "(x&s&s)", &entry, &part, &value))
    if (!put_factor (txn, writer, stage, entry, part, value, error))
      return FALSE;

  return TRUE;
}

static char *
describe_put (LaurelReader *reader, GVariant *args)
{
  g_autoptr (GVariant) factors = g_variant_get_child_value (args, 1);
  g_autoptr (LaurelStatement) row = NULL;
  gint64 entry;

  if (g_variant_n_children (factors) != 1)
    return NULL;

  g_variant_get_child (factors, 0, "(x&s&s)", &entry, NULL, NULL);
  row = laurel_reader_query (reader, "SELECT number FROM entry WHERE id = ?1", "x", entry);

  /* Translators: %s is the number of an entry. */
  return laurel_statement_next (row) ? g_strdup_printf (_("Write factor of entry %s"),
                                                        laurel_statement_get_text (row, 0)) : NULL;
}

const LaurelCommand LAUREL_FACTORS_PUT = {
  .name = "factors.put",
  .label = N_("Write factors"),
  .summary = N_("Writes what multiplies entries, as how difficult they are: stage; entry, part or "
                "nothing, and the number or nothing, for each"),
  .args = "(xa(xss))",
  .apply = put_factors,
  .describe = describe_put,
};

/* ---- both at once --------------------------------------------------------------------- */

static gboolean
import (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelMarkWriter) writer = NULL;
  g_autoptr (GVariantIter) marks = NULL, factors = NULL;
  const char *criterion, *part, *value;
  gint64 stage, of;

  g_variant_get (args, "(xa(xsss)a(xss))", &stage, &marks, &factors);
  writer = laurel_mark_writer_new (txn, stage, FALSE, TRUE, error);
  if (writer == NULL)
    return FALSE;

  while (g_variant_iter_next (marks, "(x&s&s&s)", &of, &criterion, &part, &value))
    if (!laurel_mark_writer_put (writer, of, criterion, part, value, error))
      return FALSE;
  while (g_variant_iter_next (factors, "(x&s&s)", &of, &part, &value))
    if (!put_factor (txn, writer, stage, of, part, value, error))
      return FALSE;

  /* Translators: %s is a stage of a contest. */
  laurel_txn_tell (txn, g_strdup_printf (_("Took in marks and factors of “%s”"),
                                         laurel_contest_stage_get_title (
                                           laurel_mark_writer_get_stage (writer))));
  return TRUE;
}

/* They are in the changeset. */
static GVariant *
record (GVariant *args)
{
  g_autoptr (GVariant) marks = g_variant_get_child_value (args, 1);
  g_autoptr (GVariant) factors = g_variant_get_child_value (args, 2);
  gint64 stage;

  g_variant_get_child (args, 0, "x", &stage);

  return g_variant_new ("(xtt)", stage, (guint64) g_variant_n_children (marks),
                        (guint64) g_variant_n_children (factors));
}

const LaurelCommand LAUREL_MARKS_IMPORT_WITH_FACTORS = {
  .name = "marks.import-with-factors",
  .label = N_("Import marks"),
  .summary = N_("Takes in marks of a stage and what multiplies its entries, all or none: stage; "
                "placement, criterion, part and mark of each; entry, part and number of each"),
  .args = "(xa(xsss)a(xss))",
  .apply = import,
  .record = record,
};
