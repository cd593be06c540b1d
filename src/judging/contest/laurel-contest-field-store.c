/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-contest-field-store.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "base/laurel-ratio.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-day-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about the form of a contest. */
#define SELECT_FIELD \
  "SELECT id, contest_id, position, label, kind, required, hidden, choices FROM contest_field"

static const char *const TABLES[] = { "contest_field", NULL };

static const char *const KINDS[] = { "line", "text", "number", "day", "choice", "link", NULL };

/**
 * laurel_contest_field_list:
 * @reader: where to read
 * @contest: a contest
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelContestField): its form, in order
 */
GPtrArray *
laurel_contest_field_list (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_FIELD " WHERE contest_id = ?1 ORDER BY position, id", "x",
                         contest);

  return laurel_row_read_all (LAUREL_TYPE_CONTEST_FIELD, rows, error);
}

static GPtrArray *
list_of_contest (LaurelReader *reader, GVariant *args, GError **error)
{
  gint64 contest;

  g_variant_get (args, "(x)", &contest);

  return laurel_contest_field_list (reader, contest, error);
}

const LaurelQuery LAUREL_FIELDS_OF_CONTEST = {
  .name = "fields.of-contest",
  .summary = N_("What is asked of the entries of a contest (its id), in order"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_contest_field_get_type,
  .run = list_of_contest,
};

/* ---- answers ------------------------------------------------------------------- */

static gboolean
is_choice (LaurelContestField *field, const char *text)
{
  const char *choices = laurel_contest_field_get_choices (field);
  g_auto (GStrv) words = laurel_json_dup_words (choices);

  return choices == NULL || g_strv_contains ((const char *const *) words, text);
}

/**
 * laurel_contest_field_dup_answer:
 * @field: what was asked for
 * @text: (nullable): what was answered
 * @year: of days that do not say theirs
 *
 * Returns: (transfer full) (nullable): the answer as it is kept: a day, however it was written, as
 *   "2025-09-30", if it is one
 */
char *
laurel_contest_field_dup_answer (LaurelContestField *field, const char *text, int year)
{
  LaurelDay day;

  return text != NULL && g_str_equal (laurel_contest_field_get_kind (field), "day") &&
                 laurel_contest_read_words (text, year, &day, NULL)
           ? laurel_day_dup_iso (day) : g_strdup (text);
}

/**
 * laurel_contest_field_dup_fault:
 * @field: what is asked for
 * @text: what somebody answered
 *
 * Returns: (transfer full) (nullable): what is wrong with the answer
 */
char *
laurel_contest_field_dup_fault (LaurelContestField *field, const char *text)
{
  const char *kind = laurel_contest_field_get_kind (field);
  const char *label = laurel_contest_field_get_label (field);
  LaurelRatio number;
  LaurelDay day;

  if (g_str_equal (kind, "number") && !laurel_ratio_read (text, &number))
    /* Translators: %1$s is what was typed, %2$s what was asked for. */
    return g_strdup_printf (_("“%1$s” is no number, as “%2$s” asks for."), text, label);
  if (g_str_equal (kind, "day") && !laurel_day_read (text, &day, NULL))
    /* Translators: %1$s is what was typed, %2$s what was asked for. */
    return g_strdup_printf (_("“%1$s” is no day, as “%2$s” asks for."), text, label);
  if (g_str_equal (kind, "choice") && !is_choice (field, text))
    /* Translators: %1$s is what was typed, %2$s what was asked for. */
    return g_strdup_printf (_("“%1$s” is none of the answers that “%2$s” allows."), text, label);

  return NULL;
}

/* ---- the form -------------------------------------------------------------------- */

static gboolean
check_kind (const char *text, GError **error)
{
  return laurel_setter_check_choice (text, KINDS, error);
}

/* Choices come a line each. */
static gboolean
set_choices (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  g_autofree char *json = laurel_json_dup_list (text);

  return laurel_txn_exec (txn, error, "UPDATE contest_field SET choices = ?2 WHERE id = ?1", "xs",
                          id, json);
}

static const LaurelSetter SETTERS[] = {
  { "label", "UPDATE contest_field SET label = ?2 WHERE id = ?1", laurel_setter_check_name, TRUE },
  { "kind", "UPDATE contest_field SET kind = ?2 WHERE id = ?1", check_kind, TRUE },
  { "required", "UPDATE contest_field SET required = ?2 = 'yes' WHERE id = ?1",
    laurel_contest_check_flag, TRUE },
  { "hidden", "UPDATE contest_field SET hidden = ?2 = 'yes' WHERE id = ?1",
    laurel_contest_check_flag, TRUE },
  { "choices", NULL, NULL, FALSE, set_choices },
};

/* Lists that come in are read by what their columns are called. */
static gboolean
check_alone (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT own.label FROM contest_field AS own JOIN contest_field AS"
                         " other USING (contest_id) WHERE own.id = ?1 AND other.id <> own.id"
                         " AND other.label = own.label COLLATE NOCASE", "x", id);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  /* Translators: %s is a question of the form of a contest. */
  return laurel_refuse (error, _("“%s” is asked for already. Call this question something else."),
                        laurel_statement_get_text (row, 0));
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContest) contest = NULL;
  g_autoptr (GVariant) fields = NULL;
  g_autofree char *clean = NULL;
  const char *label, *kind;
  gint64 contest_id, id;

  g_variant_get (args, "(x&s&s@a{ss})", &contest_id, &label, &kind, &fields);
  clean = laurel_text_dup_line (label);
  contest = laurel_contest_load (&txn->reader, contest_id, error);
  if (contest == NULL || !laurel_setter_check_name (clean, error) || !check_kind (kind, error))
    return FALSE;

  id = laurel_txn_insert (txn, error, "contest_field",
                          "INSERT INTO contest_field (id, contest_id, position, label, kind,"
                          " required, hidden) VALUES (?1, ?2, (SELECT 1 + ifnull (max"
                          " (position), -1) FROM contest_field WHERE contest_id = ?2), ?3, ?4, 0,"
                          " 0)",
                          "xss", contest_id, clean, kind);

  return id != 0 &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error) &&
         check_alone (&txn->reader, id, error);
}

const LaurelCommand LAUREL_FIELD_ADD = {
  .name = "field.add",
  .label = N_("Add form field"),
  .summary = N_("Asks for one more thing of entries: contest, label, kind, other fields"),
  .args = "(xssa{ss})",
  .apply = add,
};

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM contest_field WHERE id = ?1", id,
                                error) &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error) &&
         check_alone (&txn->reader, id, error);
}

const LaurelCommand LAUREL_FIELD_EDIT = {
  .name = "field.edit",
  .label = N_("Edit form field"),
  .summary = N_("Sets fields of what is asked of entries: id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
};

/* The answers go with the question. */
static gboolean
remove_field (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 id;

  g_variant_get (args, "(x)", &id);

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM contest_field WHERE id = ?1", id,
                                error) &&
         laurel_txn_exec (txn, error,
                          "UPDATE entry SET fields = nullif (json_remove (fields, '$.\"' || ?1"
                          " || '\"'), '{}') WHERE contest_id = (SELECT contest_id"
                          " FROM contest_field WHERE id = ?1)"
                          " AND json_type (fields, '$.\"' || ?1 || '\"') IS NOT NULL", "x", id) &&
         laurel_txn_exec (txn, error, "DELETE FROM contest_field WHERE id = ?1", "x", id);
}

const LaurelCommand LAUREL_FIELD_REMOVE = {
  .name = "field.remove",
  .label = N_("Remove form field"),
  .summary = N_("Asks for something no more, and forgets the answers: id"),
  .args = "(x)",
  .apply = remove_field,
};
