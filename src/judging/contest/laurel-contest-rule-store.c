/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-contest-rule-store.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-section-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about the rules of contests. */
#define SELECT_RULE \
  "SELECT contest_rule.id, contest_rule.contest_id, section_id, contest_section.name, version," \
  " content, reason, fixed, digest FROM contest_rule" \
  " LEFT JOIN contest_section ON contest_section.id = section_id"

static const char *const TABLES[] = { "contest_rule", "contest_section", NULL };

static GPtrArray *
list_of_contest (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 contest;

  g_variant_get (args, "(x)", &contest);
  rows = laurel_reader_query (reader, SELECT_RULE " WHERE contest_rule.contest_id = ?1"
                              " ORDER BY section_id, version DESC", "x", contest);

  return laurel_row_read_all (LAUREL_TYPE_CONTEST_RULE, rows, error);
}

const LaurelQuery LAUREL_RULES_OF_CONTEST = {
  .name = "rules.of-contest",
  .summary = N_("The rules of a contest (its id), all versions, the latest first"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_contest_rule_get_type,
  .run = list_of_contest,
};

/* By what it can be told that fixed rules are still the same. */
char *
laurel_contest_rule_dup_digest (const char *content)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
}

/* Returns: (transfer full) (nullable): the latest version, or %NULL, also with @error set */
static LaurelContestRule *
load_latest (LaurelReader *reader, gint64 contest, gint64 section_id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_RULE " WHERE contest_rule.contest_id = ?1"
                         " AND section_id IS nullif (?2, 0) ORDER BY version DESC LIMIT 1", "xx",
                         contest, section_id);

  if (laurel_statement_next (row))
    return LAUREL_CONTEST_RULE (laurel_row_new_read (LAUREL_TYPE_CONTEST_RULE, row));

  laurel_statement_finish (row, error);
  return NULL;
}

/**
 * laurel_contest_rule_list_fixed:
 * @reader: where to read
 * @contest: a contest
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelContestRule) (nullable): the rules that count now:
 *   the latest fixed version of those for all, and of each section's own
 */
GPtrArray *
laurel_contest_rule_list_fixed (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_RULE " WHERE contest_rule.contest_id = ?1"
                         " AND fixed NOT NULL AND NOT EXISTS (SELECT 1 FROM contest_rule AS later"
                         " WHERE later.contest_id = ?1 AND later.section_id IS"
                         " contest_rule.section_id AND later.fixed NOT NULL"
                         " AND later.version > contest_rule.version)", "x", contest);

  return laurel_row_read_all (LAUREL_TYPE_CONTEST_RULE, rows, error);
}

/**
 * laurel_contest_rule_load:
 * @reader: where to read
 * @id: which
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the rules
 */
LaurelContestRule *
laurel_contest_rule_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_RULE " WHERE contest_rule.id = ?1", "x", id);

  if (laurel_statement_next (row))
    return LAUREL_CONTEST_RULE (laurel_row_new_read (LAUREL_TYPE_CONTEST_RULE, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There are no such rules (any more)."));
  return NULL;
}

static LaurelRule *
read_content (const char *content, GError **error)
{
  g_autoptr (JsonNode) root = laurel_json_parse (content);

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return laurel_rule_read (json_node_get_object (root), error);

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                       _("The rules are no JSON object. Export those of a contest to see how they "
                         "are written."));
  return NULL;
}

/**
 * laurel_contest_rule_read:
 * @self: a version of rules
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: (transfer full) (nullable): what it says
 */
LaurelRule *
laurel_contest_rule_read (LaurelContestRule *self, GError **error)
{
  return read_content (laurel_contest_rule_get_content (self), error);
}

static gboolean
check_content (const char *content, GError **error)
{
  g_autoptr (LaurelRule) rule = read_content (content, error);

  return rule != NULL;
}

static gboolean
insert (LaurelTxn *txn, gint64 contest, gint64 section_id, int version, const char *content,
        const char *reason, GError **error)
{
  return laurel_txn_insert (txn, error, "contest_rule",
                            "INSERT INTO contest_rule (id, contest_id, section_id, version,"
                            " content, reason) VALUES (?1, ?2, nullif (?3, 0), ?4, ?5, ?6)",
                            "xxiss", contest, section_id, version, content, reason) != 0;
}

static gboolean
put (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContest) contest = NULL;
  g_autoptr (LaurelContestRule) latest = NULL;
  g_autoptr (GError) failed = NULL;
  const char *content;
  gint64 id, section_id;

  g_variant_get (args, "(xx&s)", &id, &section_id, &content);
  contest = laurel_contest_load (&txn->reader, id, error);
  if (contest == NULL || !laurel_contest_section_check (&txn->reader, id, section_id, error) ||
      !check_content (content, error))
    return FALSE;

  latest = load_latest (&txn->reader, id, section_id, &failed);
  if (failed != NULL) {
    g_propagate_error (error, g_steal_pointer (&failed));
    return FALSE;
  }
  if (latest == NULL)
    return insert (txn, id, section_id, 1, content, NULL, error);
  if (laurel_contest_rule_get_fixed (latest) != 0) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("These rules are fixed. To change them, begin a new version, with a "
                           "reason."));
    return FALSE;
  }

  return laurel_txn_exec (txn, error, "UPDATE contest_rule SET content = ?2 WHERE id = ?1"
                          " AND content <> ?2", "xs", laurel_row_get_id (LAUREL_ROW (latest)),
                          content);
}

static char *
describe_put (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is a contest. */
  return laurel_contest_dup_label (reader, args, N_("Write the rules of “%s”"));
}

const LaurelCommand LAUREL_RULE_PUT = {
  .name = "rule.put",
  .label = N_("Write rules"),
  .summary = N_("Writes rules that are not fixed: contest, category, group or division, or 0 for "
                "all without their own, JSON as “judge rank” takes it"),
  .args = "(xxs)",
  .apply = put,
  .describe = describe_put,
};

/* What could give no result is not fixed: nobody could correct it any more. */
static gboolean
check_stages (LaurelReader *reader, LaurelContestRule *self, GError **error)
{
  g_autoptr (LaurelRule) rule = laurel_contest_rule_read (self, error);
  g_autoptr (GVariant) args =
    g_variant_ref_sink (g_variant_new ("(x)", laurel_contest_rule_get_contest_id (self)));
  g_autoptr (GPtrArray) stages = rule ? LAUREL_STAGES_OF_CONTEST.run (reader, args, error) : NULL;

  for (guint i = 0; stages != NULL && i < stages->len; i++) {
    g_autofree char *fault = laurel_contest_stage_dup_drop_fault (stages->pdata[i], rule);

    if (fault != NULL)
      return laurel_refuse (error, "%s", fault);
  }

  return stages != NULL;
}

/* What is compared by these rules: entries of their section, or those of which no section has its
 * own, that are fixed. */
#define IS_RULED \
  "iif (?2 <> 0, ?2 IN (category_id, group_id, division_id), NOT EXISTS (SELECT 1 FROM" \
  " contest_rule AS own WHERE own.contest_id = ?1 AND own.fixed NOT NULL AND own.section_id IN" \
  " (category_id, group_id, division_id)))"
#define COUNT_MARKS \
  "SELECT (SELECT count (*) FROM mark JOIN placement AS p ON p.id = placement_id JOIN entry ON" \
  " entry.id = p.entry_id WHERE contest_id = ?1 AND " IS_RULED ") + (SELECT count (*) FROM" \
  " indicator_value AS v JOIN entry ON entry.id = v.entry_id WHERE contest_id = ?1 AND " \
  IS_RULED ")"
#define COUNT_FACTORS \
  "SELECT (SELECT count (*) FROM entry_factor AS v JOIN entry ON entry.id = v.entry_id WHERE" \
  " contest_id = ?1 AND " IS_RULED ") + (SELECT count (*) FROM deduction AS v JOIN entry ON" \
  " entry.id = v.entry_id WHERE contest_id = ?1 AND " IS_RULED ")"
#define COUNT_ATTEMPTS \
  "SELECT ifnull (sum (count), 0) FROM answer_page JOIN contest_stage ON contest_stage.id =" \
  " stage_id WHERE contest_id = ?1 AND measure = 'exam' AND ?2 = 0"

static int
count (LaurelReader *reader, LaurelContestRule *rule, const char *sql)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, sql, "xx", laurel_contest_rule_get_contest_id (rule),
                         laurel_contest_rule_get_section_id (rule));

  return laurel_statement_next (row) ? laurel_statement_get_int (row, 0) : 0;
}

/* Returns: (transfer full) (nullable): that something was seen before the rules were fixed */
static char *
dup_late (LaurelReader *reader, LaurelContestRule *rule)
{
  int marks = count (reader, rule, COUNT_MARKS);
  int more = count (reader, rule, COUNT_FACTORS);
  int attempts = marks + more == 0 ? count (reader, rule, COUNT_ATTEMPTS) : 0;

  if (more > 0)
    /* Translators: %d counts marks, what multiplies entries and what is deducted, together; after
     * the reason for other rules. */
    return g_strdup_printf (ngettext ("Fixed when %d mark, factor or deduction was in already.",
                                      "Fixed when %d marks, factors and deductions were in "
                                      "already.", (gulong) (marks + more)), marks + more);
  if (marks > 0)
    /* Translators: %d counts marks; after the reason for other rules. */
    return g_strdup_printf (ngettext ("Fixed when %d mark was in already.",
                                      "Fixed when %d marks were in already.", (gulong) marks),
                            marks);
  if (attempts > 0)
    /* Translators: %d counts attempts at an exam; after the reason for other rules. */
    return g_strdup_printf (ngettext ("Fixed when %d attempt was in already.",
                                      "Fixed when %d attempts were in already.",
                                      (gulong) attempts), attempts);

  return NULL;
}

/* Whoever has seen marks can choose the rules by them. That may be right, as after an objection,
 * and it is told with them for good.
 *
 * Returns: (transfer full) (nullable): why there is this version */
static char *
dup_reason (LaurelReader *reader, LaurelContestRule *rule)
{
  const char *reason = laurel_contest_rule_get_reason (rule);
  g_autofree char *late = dup_late (reader, rule);

  if (late == NULL)
    return g_strdup (reason);

  /* Translators: two sentences: why there are other rules, and that marks were seen before. */
  return reason ? g_strdup_printf (_("%1$s %2$s"), reason, late) : g_steal_pointer (&late);
}

static gboolean
fix (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContestRule) rule = NULL;
  g_autofree char *digest = NULL, *reason = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  rule = laurel_contest_rule_load (&txn->reader, id, error);
  if (rule == NULL)
    return FALSE;
  if (laurel_contest_rule_get_fixed (rule) != 0)
    return TRUE;
  if (!check_stages (&txn->reader, rule, error))
    return FALSE;

  digest = laurel_contest_rule_dup_digest (laurel_contest_rule_get_content (rule));
  /* Translators: %1$d is the version of rules, %2$s hexadecimal digits. */
  laurel_txn_tell (txn, g_strdup_printf (_("Fixed version %1$d of the rules: %2$s"),
                                         laurel_contest_rule_get_version (rule), digest));

  reason = dup_reason (&txn->reader, rule);
  return laurel_txn_exec (txn, error, "UPDATE contest_rule SET fixed = ?2, digest = ?3,"
                          " reason = ?4 WHERE id = ?1", "xxss", id,
                          txn->now, digest, reason);
}

const LaurelCommand LAUREL_RULE_FIX = {
  .name = "rule.fix",
  .label = N_("Fix rules"),
  .summary = N_("Fixes rules, with time and digest, before marks are seen: id"),
  .args = "(x)",
  .final = TRUE,
  .apply = fix,
};

static const char *const GUARDED[] = { "contest_rule", NULL };

const LaurelGuard LAUREL_RULE_GUARD = {
  .tables = GUARDED,
  .settled = "SELECT id, json_array (version, content, reason) FROM contest_rule"
             " WHERE fixed NOT NULL",
  .why = N_("These rules are fixed."),
};

static gboolean
check_latest (LaurelReader *reader, LaurelContestRule *rule, GError **error)
{
  g_autoptr (LaurelContestRule) latest =
    load_latest (reader, laurel_contest_rule_get_contest_id (rule),
                 laurel_contest_rule_get_section_id (rule), error);
  const char *wrong = NULL;

  if (latest == NULL)
    return FALSE;

  if (laurel_contest_rule_get_version (latest) != laurel_contest_rule_get_version (rule))
    wrong = _("There is a later version of these rules.");
  else if (laurel_contest_rule_get_fixed (rule) == 0)
    wrong = _("These rules are not fixed yet: they can be written as they are to be.");
  if (wrong != NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, wrong);

  return wrong == NULL;
}

static gboolean
revise (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContestRule) rule = NULL;
  g_autofree char *clean = NULL;
  const char *content, *reason;
  gint64 id;

  g_variant_get (args, "(x&s&s)", &id, &content, &reason);
  clean = laurel_text_dup_clean (reason);
  if (clean == NULL) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("Fixed rules are changed for a reason, which every result tells: write "
                           "it."));
    return FALSE;
  }
  rule = laurel_contest_rule_load (&txn->reader, id, error);

  return rule != NULL && check_latest (&txn->reader, rule, error) &&
         check_content (content, error) &&
         insert (txn, laurel_contest_rule_get_contest_id (rule),
                 laurel_contest_rule_get_section_id (rule),
                 laurel_contest_rule_get_version (rule) + 1, content, clean, error);
}

const LaurelCommand LAUREL_RULE_REVISE = {
  .name = "rule.revise",
  .label = N_("Revise rules"),
  .summary = N_("Begins a later version of fixed rules: id, JSON, reason"),
  .args = "(xss)",
  .apply = revise,
};
