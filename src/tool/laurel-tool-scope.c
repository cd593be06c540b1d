/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-scope.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/scores/laurel-result-store.h"
#include "judging/scores/laurel-scoreboard-store.h"

#include <glib/gi18n-lib.h>

/* Whose marks a call means: of a contest, a stage of it, and a section that is kept apart. */

/* One section of several may be named alone. */
static gboolean
is_named (const char *scope, const char *name)
{
  g_auto (GStrv) sections = g_strsplit (scope, " · ", -1);

  return g_str_equal (scope, name) || g_strv_contains ((const char *const *) sections, name);
}

static gboolean
fail_choice (const LaurelToolScope *self, guint n, const GString *names, GError **error)
{
  if (names->len == 0)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("No entry takes part in this stage."));
  else if (n == 0)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %1$s is what was typed, %2$s a list of names. */
                 _("This stage keeps no “%1$s” apart. There are: %2$s."), self->section,
                 names->str);
  else
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is a list of names. */
                 _("This stage compares several groups of entries, each for itself. Say which is "
                   "meant with --section: %s."), names->str);

  return FALSE;
}

static gboolean
choose (const LaurelToolScope *self, LaurelReader *reader, GArray *scopes, LaurelScope *scope,
        GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < scopes->len; i++) {
    g_autofree char *name =
      laurel_scope_dup_name (reader, &g_array_index (scopes, LaurelScope, i), error);

    if (name == NULL)
      return FALSE;
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", *name != '\0' ? name : "–");
    if (self->section != NULL && !is_named (name, self->section))
      continue;
    *scope = g_array_index (scopes, LaurelScope, i);
    n++;
  }

  return n == 1 || fail_choice (self, n, names, error);
}

/**
 * laurel_tool_scope_find:
 * @self: what a call says
 * @reader: where to read
 * @scope: (out): what it means
 * @error: return location for an error
 */
gboolean
laurel_tool_scope_find (const LaurelToolScope *self, LaurelReader *reader, LaurelScope *scope,
                        GError **error)
{
  g_autoptr (LaurelContest) contest = laurel_contest_find (reader, self->contest, error);
  g_autoptr (LaurelContestStage) stage =
    contest ? laurel_contest_stage_find (reader, laurel_row_get_id (LAUREL_ROW (contest)),
                                         self->stage, error) : NULL;
  g_autoptr (GArray) scopes = stage ? laurel_scope_list (reader, stage, error) : NULL;

  return scopes != NULL && choose (self, reader, scopes, scope, error);
}

static gboolean
is_of_scope (LaurelResult *result, const LaurelScope *scope)
{
  return laurel_result_get_latest (result) && laurel_result_get_stage_id (result) == scope->stage &&
         laurel_result_get_category_id (result) == scope->sections[LAUREL_SECTION_CATEGORY] &&
         laurel_result_get_group_id (result) == scope->sections[LAUREL_SECTION_GROUP] &&
         laurel_result_get_division_id (result) == scope->sections[LAUREL_SECTION_DIVISION];
}

/**
 * laurel_tool_scope_find_result:
 * @self: what a call says
 * @reader: where to read
 * @error: return location for an error
 *
 * Returns: the id of the result that was released last, or 0 with @error set
 */
gint64
laurel_tool_scope_find_result (const LaurelToolScope *self, LaurelReader *reader, GError **error)
{
  g_autoptr (LaurelContestStage) stage = NULL;
  g_autoptr (GPtrArray) results = NULL;
  LaurelScope scope;

  if (!laurel_tool_scope_find (self, reader, &scope, error))
    return 0;
  stage = laurel_contest_stage_load (reader, scope.stage, error);
  if (stage != NULL)
    results = laurel_library_ask (reader, &LAUREL_RESULTS_OF_CONTEST,
                                  g_variant_new ("(x)",
                                                 laurel_contest_stage_get_contest_id (stage)),
                                  error);
  if (results == NULL)
    return 0;

  for (guint i = 0; i < results->len; i++)
    if (is_of_scope (results->pdata[i], &scope))
      return laurel_row_get_id (results->pdata[i]);

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                       _("No result of these was released yet."));
  return 0;
}

/* Of an exam and of a survey there are no marks, and a list without places would look as if nobody
 * had taken part. */
static gboolean
check_marked (LaurelReader *reader, const LaurelScope *scope, GError **error)
{
  g_autoptr (LaurelContestStage) stage = laurel_contest_stage_load (reader, scope->stage, error);
  const char *measure = stage ? laurel_contest_stage_get_measure (stage) : NULL;

  if (stage == NULL)
    return FALSE;
  if (!g_str_equal (measure, "exam") && !g_str_equal (measure, "survey"))
    return TRUE;

  return laurel_refuse (error,
                        /* Translators: %s is a stage of a contest. */
                        _("“%s” is not decided by marks. What came of an exam or a survey is in "
                          "its papers, and in the results that go out once they are released."),
                        laurel_contest_stage_get_title (stage));
}

/**
 * laurel_tool_scope_load_board:
 * @self: what a call says
 * @reader: where to read
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): who stands where now, or stood where when the result was
 *   released
 */
LaurelScoreboard *
laurel_tool_scope_load_board (const LaurelToolScope *self, LaurelReader *reader, GError **error)
{
  g_autoptr (LaurelContestRule) rule = NULL;
  LaurelScope scope;

  if (self->is_result) {
    gint64 result = laurel_tool_scope_find_result (self, reader, error);

    return result != 0 ? laurel_result_load_board (reader, result, error) : NULL;
  }

  if (!laurel_tool_scope_find (self, reader, &scope, error) ||
      !check_marked (reader, &scope, error))
    return NULL;
  rule = laurel_scope_load_rule (reader, &scope, error);

  return rule ? laurel_scoreboard_load (reader, &scope, rule, self->key, error) : NULL;
}

/**
 * laurel_tool_scope_load_evidence:
 * @self: what a call says
 * @reader: where to read
 * @judges: (out): what the judges are called
 * @error: return location for an error
 *
 * Marks are nobody's business before the rules are fixed: who saw them could choose rules.
 *
 * Returns: (transfer full) (nullable): the marks there are now
 */
LaurelEvidence *
laurel_tool_scope_load_evidence (const LaurelToolScope *self, LaurelReader *reader, GStrv *judges,
                                 GError **error)
{
  g_autoptr (LaurelContestRule) rule = NULL;
  g_autoptr (LaurelEvidence) evidence = NULL;
  LaurelScope scope;

  if (!laurel_tool_scope_find (self, reader, &scope, error))
    return NULL;
  rule = laurel_scope_load_rule (reader, &scope, error);
  evidence = rule ? laurel_scoreboard_load_evidence (reader, &scope, error) : NULL;
  *judges = evidence ? laurel_scoreboard_dup_judges (reader, evidence, error) : NULL;

  return *judges != NULL ? g_steal_pointer (&evidence) : NULL;
}

/**
 * laurel_tool_scope_load_marks:
 * @self: what a call says
 * @reader: where to read
 * @rule: (out) (transfer full): the fixed rule
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the marks there are now, settled by that rule
 */
LaurelMarks *
laurel_tool_scope_load_marks (const LaurelToolScope *self, LaurelReader *reader, LaurelRule **rule,
                              GError **error)
{
  g_auto (GStrv) judges = NULL;
  g_autoptr (LaurelEvidence) evidence =
    laurel_tool_scope_load_evidence (self, reader, &judges, error);
  g_autoptr (LaurelContestRule) fixed = NULL;
  LaurelScope scope;

  if (evidence == NULL || !laurel_tool_scope_find (self, reader, &scope, error))
    return NULL;
  fixed = laurel_scope_load_rule (reader, &scope, error);
  *rule = fixed ? laurel_contest_rule_read (fixed, error) : NULL;

  return *rule ? laurel_evidence_get_marks (evidence, *rule, (const char *const *) judges, error)
               : NULL;
}
