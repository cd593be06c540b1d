/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-deduction-store.h"

#include "base/laurel-error.h"
#include "base/laurel-ratio.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-day-store.h"
#include "judging/contest/laurel-contest-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about what entries lose, and about what they have of indicators. */

static const char *const TABLES[] = { "deduction", "entry", NULL };

#define SELECT_DEDUCTION \
  "SELECT deduction.id, stage_id, entry_id, number, points, deduction.reason, day FROM deduction" \
  " JOIN entry ON entry.id = entry_id"

static GPtrArray *
list_deductions (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 stage;

  g_variant_get (args, "(x)", &stage);
  rows = laurel_reader_query (reader, SELECT_DEDUCTION " WHERE stage_id = ?1"
                              " ORDER BY number, deduction.id", "x", stage);

  return laurel_row_read_all (LAUREL_TYPE_DEDUCTION, rows, error);
}

const LaurelQuery LAUREL_DEDUCTIONS_OF_STAGE = {
  .name = "deductions.of-stage",
  .summary = N_("The points that entries lose in a stage (its id), and what for"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_deduction_get_type,
  .run = list_deductions,
};

static gboolean
check_entry (LaurelReader *reader, gint64 stage, gint64 entry, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM entry JOIN contest_stage ON"
                         " contest_stage.contest_id = entry.contest_id WHERE contest_stage.id = ?1"
                         " AND entry.id = ?2", "xx", stage, entry);
  gboolean is_known = laurel_statement_next (row);

  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (!is_known)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("This entry and this stage are not of one contest (any more)."));

  return is_known;
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *points, *reason, *day;
  g_autofree char *clean = NULL;
  g_autofree char *exact = NULL;
  gint64 stage, entry;
  LaurelRatio number;
  LaurelDay on;

  g_variant_get (args, "(xx&s&s&s)", &stage, &entry, &points, &reason, &day);
  clean = laurel_text_dup_clean (reason);
  if (!check_entry (&txn->reader, stage, entry, error) ||
      !laurel_contest_read_open_day (&txn->reader, laurel_reader_read_int (
        &txn->reader, "SELECT contest_id FROM entry WHERE id = ?1", entry), day, &on, error))
    return FALSE;
  if (!laurel_ratio_read (points, &number) || number.over <= 0) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                 /* Translators: %s is what stands there. */
                 _("“%s” cannot be taken off: write a number above 0, as 2.5."), points);
    return FALSE;
  }
  if (clean == NULL) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("Points are taken off for a reason, which the result tells: write it."));
    return FALSE;
  }

  exact = laurel_ratio_dup_exact (number);
  return laurel_txn_insert (txn, error, "deduction", "INSERT INTO deduction (id, stage_id,"
                            " entry_id, points, reason, day) VALUES (?1, ?2, ?3, ?4, ?5,"
                            " ?6)", "xxssD", stage, entry, exact, clean, on) != 0;
}

const LaurelCommand LAUREL_DEDUCTION_ADD = {
  .name = "deduction.add",
  .label = N_("Take points off"),
  .summary = N_("Takes points off an entry after its marks are combined, as for what was found on "
                "site: stage, entry, points, reason, day or nothing"),
  .args = "(xxsss)",
  .apply = add,
};

static gboolean
remove_deduction (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 id;

  g_variant_get (args, "(x)", &id);

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM deduction WHERE id = ?1", id,
                                error) &&
         laurel_txn_exec (txn, error, "DELETE FROM deduction WHERE id = ?1", "x", id);
}

const LaurelCommand LAUREL_DEDUCTION_REMOVE = {
  .name = "deduction.remove",
  .label = N_("Give points back"),
  .summary = N_("Gives points back that were taken off: id"),
  .args = "(x)",
  .apply = remove_deduction,
};

/* ---- indicators ---------------------------------------------------------------------------- */

static const char *const VALUE_TABLES[] = { "indicator_value", "entry", NULL };

#define SELECT_VALUE \
  "SELECT indicator_value.id, stage_id, entry_id, number, indicator, value FROM indicator_value" \
  " JOIN entry ON entry.id = entry_id"

static GPtrArray *
list_values (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 stage;

  g_variant_get (args, "(x)", &stage);
  rows = laurel_reader_query (reader, SELECT_VALUE " WHERE stage_id = ?1"
                              " ORDER BY number, indicator_value.id", "x", stage);

  return laurel_row_read_all (LAUREL_TYPE_INDICATOR_VALUE, rows, error);
}

const LaurelQuery LAUREL_VALUES_OF_STAGE = {
  .name = "values.of-stage",
  .summary = N_("What entries have of the indicators of a stage (its id)"),
  .tables = VALUE_TABLES,
  .args = "(x)",
  .row_type = laurel_indicator_value_get_type,
  .run = list_values,
};

static gboolean
check_value (const char *indicator, const char *value, char **exact, GError **error)
{
  LaurelRatio number;

  if (*indicator == '\0') {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("It does not say of which indicator the number is."));
    return FALSE;
  }
  if (*value == '\0')
    return TRUE;
  if (laurel_ratio_read (value, &number)) {
    *exact = laurel_ratio_dup_exact (number);
    return TRUE;
  }

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
               /* Translators: what stands there, and the name of an indicator. */
               _("“%s” is no number for “%s”. Write it as 12.5, or leave it empty."), value,
               indicator);
  return FALSE;
}

static gboolean
put_value (LaurelTxn *txn, gint64 stage, gint64 entry, const char *indicator, const char *value,
           GError **error)
{
  g_autoptr (LaurelStatement) row = NULL;
  g_autofree char *exact = NULL;
  gint64 id;

  if (!check_entry (&txn->reader, stage, entry, error) ||
      !check_value (indicator, value, &exact, error))
    return FALSE;

  row = laurel_reader_query (&txn->reader, "SELECT id FROM indicator_value WHERE stage_id = ?1"
                             " AND entry_id = ?2 AND indicator = ?3", "xxs", stage, entry,
                             indicator);
  id = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;
  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (exact == NULL)
    return id == 0 || laurel_txn_exec (txn, error, "DELETE FROM indicator_value WHERE id = ?1", "x",
                                       id);
  if (id != 0)
    return laurel_txn_exec (txn, error, "UPDATE indicator_value SET value = ?2 WHERE id = ?1"
                            " AND value <> ?2", "xs", id, exact);

  return laurel_txn_insert (txn, error, "indicator_value", "INSERT INTO indicator_value (id,"
                            " stage_id, entry_id, indicator, value) VALUES (?1, ?2, ?3, ?4, ?5)",
                            "xxss", stage, entry, indicator, exact) != 0;
}

static gboolean
put_values (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariantIter) values = NULL;
  const char *indicator, *value;
  gint64 stage, entry;

  g_variant_get (args, "(xa(xss))", &stage, &values);
  while (g_variant_iter_next (values, "(x&s&s)", &entry, &indicator, &value))
    if (!put_value (txn, stage, entry, indicator, value, error))
      return FALSE;

  return TRUE;
}

/* The numbers are in the changeset. */
static GVariant *
record (GVariant *args)
{
  g_autoptr (GVariant) values = NULL;
  gint64 stage;

  g_variant_get (args, "(x@a(xss))", &stage, &values);

  return g_variant_new ("(xt)", stage, (guint64) g_variant_n_children (values));
}

const LaurelCommand LAUREL_VALUES_PUT = {
  .name = "values.put",
  .label = N_("Write indicators"),
  .summary = N_("Writes what entries have of indicators: stage; entry, indicator, and the number "
                "or nothing, for each"),
  .args = "(xa(xss))",
  .apply = put_values,
  .record = record,
};
