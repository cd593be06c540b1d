/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/jury/laurel-panel-problem-store.h"
#include "judging/jury/laurel-placement-store.h"
#include "judging/laurel-assignment-reader.h"
#include "judging/laurel-assignment-reason.h"
#include "tool/laurel-tool-load.h"

#include <glib/gi18n-lib.h>

static char *contest_option;
static char *stage_option;
static gboolean dry_run_option;

static const GOptionEntry OPTIONS[] = {
  { "contest", 0, 0, G_OPTION_ARG_FILENAME, &contest_option,
    N_("The entries and judges of this contest: its title or id"), N_("CONTEST") },
  { "stage", 0, 0, G_OPTION_ARG_FILENAME, &stage_option,
    N_("In this stage of it: its title or id; else the first with judges"), N_("STAGE") },
  { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &dry_run_option, N_("Only say who would judge what"),
    NULL },
  { NULL },
};

static const char *
get_entry (const LaurelAssignmentProblem *problem, guint entry)
{
  return g_array_index (problem->entries, LaurelAssignmentEntry, entry).id;
}

static const char *
get_judge (const LaurelAssignmentProblem *problem, guint judge)
{
  return g_array_index (problem->judges, LaurelAssignmentJudge, judge).id;
}

static void
tell_pairs (JsonBuilder *builder, const LaurelAssignmentProblem *problem,
            const LaurelAssignment *answer)
{
  json_builder_set_member_name (builder, "assigned");
  json_builder_begin_array (builder);
  for (guint i = 0; i < answer->pairs->len; i++) {
    const LaurelPair *pair = &g_array_index (answer->pairs, LaurelPair, i);

    json_builder_begin_array (builder);
    json_builder_add_string_value (builder, get_entry (problem, pair->entry));
    json_builder_add_string_value (builder, get_judge (problem, pair->judge));
    json_builder_end_array (builder);
  }
  json_builder_end_array (builder);
}

static void
tell_missing (LaurelToolContext *context, JsonBuilder *builder,
              const LaurelAssignmentProblem *problem, const LaurelAssignment *answer)
{
  g_autoptr (LaurelAssignmentReasons) reasons = laurel_assignment_reasons_new (problem, answer);

  json_builder_set_member_name (builder, "short");
  json_builder_begin_array (builder);
  for (guint i = 0; i < answer->missing->len; i++) {
    guint missing = g_array_index (answer->missing, guint, i);
    const char *why;

    if (missing == 0)
      continue;
    why = laurel_assignment_reasons_get (reasons, i);
    if (!context->json)
      laurel_print (g_dngettext (GETTEXT_PACKAGE,
                                 /* Translators: the name of an entry, how many judges it lacks,
                                  * and why. */
                                 "%s lacks %u judge: %s\n", "%s lacks %u judges: %s\n", missing),
                    get_entry (problem, i), missing, why);
    json_builder_begin_object (builder);
    laurel_tool_set_string (builder, "entry", get_entry (problem, i));
    json_builder_set_member_name (builder, "missing");
    json_builder_add_int_value (builder, missing);
    laurel_tool_set_string (builder, "why", why);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
tell_loads (JsonBuilder *builder, const LaurelAssignmentProblem *problem,
            const LaurelAssignment *answer)
{
  json_builder_set_member_name (builder, "loads");
  json_builder_begin_object (builder);
  for (guint j = 0; j < answer->loads->len; j++) {
    json_builder_set_member_name (builder, get_judge (problem, j));
    json_builder_add_int_value (builder, g_array_index (answer->loads, guint, j));
  }
  json_builder_end_object (builder);
}

/* Each entry with its judges. */
static void
print_pairs (const LaurelAssignmentProblem *problem, const LaurelAssignment *answer)
{
  guint at = 0;

  for (guint i = 0; i < problem->entries->len; i++) {
    g_autoptr (GString) judges = g_string_new (NULL);

    for (; at < answer->pairs->len; at++) {
      const LaurelPair *pair = &g_array_index (answer->pairs, LaurelPair, at);

      if (pair->entry != i)
        break;
      /* Translators: what stands between the names of a list. */
      g_string_append_printf (judges, "%s%s", judges->len > 0 ? _(", ") : "",
                              get_judge (problem, pair->judge));
    }
    /* Translators: a line of a list: an entry, and who judges it. */
    laurel_print (_("%s: %s\n"), get_entry (problem, i), judges->str);
  }
}

static void
warn_of_search (LaurelToolContext *context, const LaurelAssignment *answer)
{
  if (!answer->is_searched)
    return;

  laurel_tool_warn (context, answer->is_proven
                               ? _("Who never shares an entry crosses what else is asked for, so "
                                   "it was searched for; nothing is better.")
                               : _("Who never shares an entry crosses what else is asked for, so "
                                   "it was searched for; something better may be found."));
}

static void
tell (LaurelToolContext *context, const LaurelAssignmentProblem *problem,
      const LaurelAssignment *answer)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *affinity = NULL;

  warn_of_search (context, answer);
  if (!context->json)
    print_pairs (problem, answer);
  laurel_tool_begin (builder);
  tell_pairs (builder, problem, answer);
  tell_missing (context, builder, problem, answer);
  tell_loads (builder, problem, answer);
  json_builder_set_member_name (builder, "unwelcome");
  json_builder_add_int_value (builder, answer->n_unwelcome);
  affinity = laurel_ratio_dup_exact (answer->affinity);
  laurel_tool_set_string (builder, "affinity", affinity);
  if (context->json)
    laurel_tool_print_json (context, builder);
}

static gboolean
assign_file (LaurelToolContext *context, GError **error)
{
  g_autoptr (JsonNode) root = laurel_tool_load_json (context, context->words[0], error);
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LaurelAssignmentProblem) problem = NULL;
  g_autoptr (LaurelAssignment) answer = NULL;

  if (root == NULL)
    return FALSE;
  problem = laurel_assignment_problem_read (json_node_get_object (root), warnings, error);
  if (problem != NULL)
    answer = laurel_assignment_solve (problem, context->cancellable, error);
  if (answer == NULL) {
    g_prefix_error (error, "%s: ", context->words[0]);
    return FALSE;
  }

  for (guint i = 0; i < warnings->len; i++)
    laurel_tool_warn (context, warnings->pdata[i]);
  tell (context, problem, answer);

  return TRUE;
}

static LaurelContestStage *
find_stage (LaurelReader *reader, GError **error)
{
  g_autoptr (LaurelContest) contest = laurel_contest_find (reader, contest_option, error);

  return contest ? laurel_contest_stage_find (reader, laurel_row_get_id (LAUREL_ROW (contest)),
                                              stage_option, error) : NULL;
}

/* What people decided, and what was printed, stays. */
static gboolean
assign_contest (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, !dry_run_option, error);
  LaurelReader *reader = library ? laurel_library_get_reader (library) : NULL;
  g_autoptr (LaurelContestStage) stage = reader ? find_stage (reader, error) : NULL;
  g_autoptr (LaurelPanelProblem) problem = NULL;
  g_autoptr (LaurelAssignment) answer = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };

  if (stage != NULL)
    problem = laurel_panel_problem_load (reader, stage, laurel_day_today (), error);
  if (problem != NULL)
    answer = laurel_assignment_solve (problem->problem, context->cancellable, error);
  if (answer == NULL)
    return FALSE;
  if (!dry_run_option &&
      !laurel_library_run (library, &LAUREL_PLACEMENTS_TAKE,
                           laurel_panel_problem_build (problem, stage, answer), context->actor,
                           &outcome, error))
    return FALSE;

  tell (context, problem->problem, answer);
  return TRUE;
}

static gboolean
assign (LaurelToolContext *context, GError **error)
{
  const char *wrong = NULL;

  if ((contest_option != NULL) == (context->n_words > 0))
    wrong = _("Name a file with a problem, or a contest with --contest.");
  else if (contest_option == NULL && (stage_option != NULL || dry_run_option))
    wrong = _("--stage and --dry-run are for a contest.");
  if (wrong != NULL) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, wrong);
    return FALSE;
  }

  return contest_option ? assign_contest (context, error) : assign_file (context, error);
}

const LaurelToolCommand LAUREL_TOOL_ASSIGN[] = {
  { "judge assign", N_("[PROBLEM]"), N_("Gives judges to entries, and says why where none is left"),
    0, 1, OPTIONS, assign },
  { NULL },
};
