/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-rule-trial.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/scores/laurel-result-store.h"
#include "judging/scores/laurel-scoreboard-store.h"

#include <glib/gi18n-lib.h>

/* What both rules are tried on, and by which rule it was marked. */
typedef struct {
  LaurelEvidence *evidence;
  LaurelRule *own;
} Ground;

static void
ground_clear (Ground *self)
{
  g_clear_pointer (&self->evidence, laurel_evidence_free);
  g_clear_pointer (&self->own, laurel_rule_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ground, ground_clear)

static gboolean
read_result (Ground *self, LaurelReader *reader, gint64 result, GError **error)
{
  g_autoptr (LaurelScoreboard) board = laurel_result_load_board (reader, result, error);

  if (board == NULL)
    return FALSE;

  self->evidence = g_steal_pointer (&board->evidence);
  self->own = g_steal_pointer (&board->rule);

  return TRUE;
}

/* Whoever saw the marks could choose the rules by them, so these must be fixed before, and none
 * may be on its way. */
static gboolean
read_scope (Ground *self, LaurelReader *reader, const LaurelScope *scope, GError **error)
{
  g_autoptr (LaurelContestRule) fixed = laurel_scope_load_rule (reader, scope, error);

  if (fixed == NULL || !laurel_scope_check_settled (reader, scope, fixed, error))
    return FALSE;

  self->own = laurel_contest_rule_read (fixed, error);
  self->evidence = self->own ? laurel_scoreboard_load_evidence (reader, scope, error) : NULL;

  return self->evidence != NULL;
}

/* Returns: (transfer full) (nullable): a rule as it was written */
static LaurelRule *
read_rule (const char *text, GError **error)
{
  g_autoptr (JsonNode) root = laurel_json_parse (text);

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return laurel_rule_read (json_node_get_object (root), error);

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("This is not a rule."));
  return NULL;
}

static gboolean
read_sides (const LaurelRuleTrial *self, const Ground *ground, LaurelReader *reader,
            LaurelRule **rules, LaurelMarks **marks, GError **error)
{
  g_auto (GStrv) judges = laurel_scoreboard_dup_judges (reader, ground->evidence, error);

  for (guint i = 0; judges != NULL && i < LAUREL_COMPARISON_SIDES; i++) {
    const LaurelRule *rule = ground->own;

    if (self->rules[i] != NULL) {
      rules[i] = read_rule (self->rules[i], error);
      rule = rules[i];
    }
    marks[i] = rule ? laurel_evidence_get_marks (ground->evidence, rule,
                                                 (const char *const *) judges, error) : NULL;
    if (marks[i] == NULL)
      return FALSE;
  }

  return judges != NULL;
}

/**
 * laurel_rule_trial_run:
 * @self: a trial
 * @reader: where to read
 * @error: return location for an error, as where marks do not fit a rule
 *
 * Returns: (transfer full) (nullable): what both give the entries
 */
LaurelComparison *
laurel_rule_trial_run (const LaurelRuleTrial *self, LaurelReader *reader, GError **error)
{
  g_auto (Ground) ground = { NULL, NULL };
  g_autoptr (LaurelRule) one = NULL, other = NULL;
  g_autoptr (LaurelMarks) marks_one = NULL, marks_other = NULL;
  LaurelRule *rules[LAUREL_COMPARISON_SIDES] = { NULL, NULL };
  LaurelMarks *marks[LAUREL_COMPARISON_SIDES] = { NULL, NULL };
  gboolean read;
  guint side;

  if (!(self->result != 0 ? read_result (&ground, reader, self->result, error)
                          : read_scope (&ground, reader, &self->scope, error)))
    return NULL;

  read = read_sides (self, &ground, reader, rules, marks, error);
  one = rules[0];
  other = rules[1];
  marks_one = marks[0];
  marks_other = marks[1];
  if (!read)
    return NULL;

  return laurel_comparison_new (
    (const LaurelRule *[]) { one ? one : ground.own, other ? other : ground.own },
    (const LaurelMarks *[]) { marks_one, marks_other }, LAUREL_RULE_TRIAL_KEY, &side, error);
}
