/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/laurel-comparison.h"
#include "judging/scores/laurel-scoreboard-store.h"
#include "tool/laurel-tool-marks.h"
#include "tool/laurel-tool-scope.h"

#include <glib/gi18n-lib.h>

/* laurel judge compare: the same marks by two rules. */

#define N_SIDES LAUREL_COMPARISON_SIDES

static char *ballots_option;
static char *entries_option;
static char *parts_option;
static char *key_option;
static char *contest_option;
static char *stage_option;
static char *section_option;
static char *marks_of_option;
static char *marks_option;
static gboolean all_option;

static const GOptionEntry OPTIONS[] = {
  { "contest", 0, 0, G_OPTION_ARG_FILENAME, &contest_option,
    N_("The rules of this contest, fixed or not, beside another rule"), N_("CONTEST") },
  { "marks-of", 0, 0, G_OPTION_ARG_FILENAME, &marks_of_option,
    N_("By the marks of the released result of this contest"), N_("CONTEST") },
  { "marks", 0, 0, G_OPTION_ARG_FILENAME, &marks_option,
    N_("By the marks in a file, as of a rehearsal"), N_("FILE") },
  { "stage", 0, 0, G_OPTION_ARG_FILENAME, &stage_option,
    N_("Marks in this stage: its title or id; else the first with judges"), N_("STAGE") },
  { "section", 0, 0, G_OPTION_ARG_STRING, &section_option,
    N_("Of this category, group or division, where they are kept apart"), N_("NAME") },
  { "all", 0, 0, G_OPTION_ARG_NONE, &all_option, N_("Tell also what does not differ"), NULL },
  { "ballots", 0, 0, G_OPTION_ARG_FILENAME, &ballots_option,
    N_("Places that judges gave, instead of marks: judge, entry, place"), N_("FILE") },
  { "entries", 0, 0, G_OPTION_ARG_FILENAME, &entries_option,
    N_("What entries have, as a factor: entry and further columns"), N_("FILE") },
  { "parts", 0, 0, G_OPTION_ARG_FILENAME, &parts_option,
    N_("What entries have in each part: entry, part and further columns"), N_("FILE") },
  { "key", 0, 0, G_OPTION_ARG_STRING, &key_option,
    N_("For lots: what nobody could know before, as “9319./2.5.8.10.12./”"), N_("KEY") },
  { NULL },
};

typedef struct {
  LaurelRule *rules[N_SIDES];
  LaurelMarks *marks[N_SIDES];
  char *names[N_SIDES];
} Sides;

static void
sides_clear (Sides *self)
{
  for (guint i = 0; i < N_SIDES; i++) {
    g_clear_pointer (&self->rules[i], laurel_rule_free);
    g_clear_pointer (&self->marks[i], laurel_marks_free);
    g_free (self->names[i]);
  }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sides, sides_clear)

/* ---- telling ------------------------------------------------------------------------------ */

static void
add_sides (JsonBuilder *builder, const LaurelComparedEntry *entry)
{
  json_builder_set_member_name (builder, "places");
  json_builder_begin_array (builder);
  for (guint i = 0; i < N_SIDES; i++)
    if (entry->sides[i].place > 0)
      json_builder_add_int_value (builder, entry->sides[i].place);
    else
      json_builder_add_null_value (builder);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "scores");
  json_builder_begin_array (builder);
  for (guint i = 0; i < N_SIDES; i++)
    json_builder_add_string_value (builder, entry->sides[i].score);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "levels");
  json_builder_begin_array (builder);
  for (guint i = 0; i < N_SIDES; i++)
    json_builder_add_string_value (builder, entry->sides[i].level);
  json_builder_end_array (builder);
}

static void
add_flag (JsonBuilder *builder, const char *name, gboolean value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
tell_json (LaurelToolContext *context, const LaurelComparison *comparison)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  laurel_tool_begin (builder);
  json_builder_set_member_name (builder, "entries");
  json_builder_begin_array (builder);
  for (guint i = 0; i < comparison->entries->len; i++) {
    const LaurelComparedEntry *entry = &g_array_index (comparison->entries, LaurelComparedEntry, i);

    json_builder_begin_object (builder);
    laurel_tool_set_string (builder, "entry", entry->entry);
    add_sides (builder, entry);
    add_flag (builder, "moved", entry->has_moved);
    add_flag (builder, "level_changed", entry->has_other_level);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "moved");
  json_builder_add_int_value (builder, comparison->n_moved);
  json_builder_set_member_name (builder, "levels_changed");
  json_builder_add_int_value (builder, comparison->n_other_levels);
  laurel_tool_print_json (context, builder);
}

static char *
dup_place (const LaurelComparedPlace *place)
{
  return place->place > 0 ? g_strdup_printf ("%u%s", place->place, place->is_tied ? "=" : "")
                          : g_strdup ("–");
}

static void
tell_people (const LaurelComparison *comparison)
{
  for (guint i = 0; i < comparison->entries->len; i++) {
    const LaurelComparedEntry *entry = &g_array_index (comparison->entries, LaurelComparedEntry, i);
    const LaurelComparedPlace *one = &entry->sides[0], *other = &entry->sides[1];
    g_autofree char *before = dup_place (one);
    g_autofree char *after = dup_place (other);

    if (!all_option && !entry->has_moved && !entry->has_other_level)
      continue;
    laurel_print ("%6s → %-6s %10s → %-10s %s", before, after, one->score ? one->score : "–",
                  other->score ? other->score : "–", entry->entry);
    if (entry->has_other_level)
      laurel_print ("  %s → %s", one->level ? one->level : "–", other->level ? other->level : "–");
    laurel_print ("\n");
  }
  /* Translators: three numbers. */
  laurel_print (_("Entries: %u; other places: %u; other awards: %u\n"), comparison->entries->len,
                comparison->n_moved, comparison->n_other_levels);
}

/* ---- rules and marks of a contest --------------------------------------------------------- */

/* The latest version, which may not be fixed: of the section that is named, or for all. */
static LaurelContestRule *
load_own_rule (LaurelReader *reader, GError **error)
{
  g_autoptr (LaurelContest) contest = laurel_contest_find (reader, contest_option, error);
  g_autoptr (GPtrArray) rules =
    contest ? laurel_library_ask (reader, &LAUREL_RULES_OF_CONTEST,
                                  g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (contest))),
                                  error) : NULL;
  LaurelContestRule *found = NULL;

  for (guint i = 0; rules != NULL && i < rules->len; i++) {
    const char *section = laurel_contest_rule_get_section (rules->pdata[i]);
    gboolean is_named = section != NULL && g_strcmp0 (section, section_option) == 0;

    if (is_named || (found == NULL && laurel_contest_rule_get_section_id (rules->pdata[i]) == 0)) {
      found = rules->pdata[i];
      if (is_named)
        break;
    }
  }
  if (rules != NULL && found == NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("This contest has no rules yet."));

  return found ? g_object_ref (found) : NULL;
}

/* Whoever saw the marks could choose the rules by them. */
static gboolean
check_own_marks (LaurelContestRule *rule, GError **error)
{
  if (marks_of_option != NULL || marks_option != NULL || laurel_contest_rule_get_fixed (rule) > 0)
    return TRUE;

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("These rules are not fixed, so they are not tried on the contest's own "
                         "marks. Take those of an earlier result with --marks-of, or of a "
                         "rehearsal with --marks."));
  return FALSE;
}

static gboolean
read_evidence (Sides *sides, LaurelReader *reader, const LaurelEvidence *evidence, GError **error)
{
  g_auto (GStrv) judges = laurel_scoreboard_dup_judges (reader, evidence, error);

  for (guint i = 0; judges != NULL && i < N_SIDES; i++) {
    sides->marks[i] = laurel_evidence_get_marks (evidence, sides->rules[i],
                                                 (const char *const *) judges, error);
    if (sides->marks[i] == NULL) {
      g_prefix_error (error, "%s: ", sides->names[i]);
      return FALSE;
    }
  }

  return judges != NULL;
}

/* Whether the marks that are meant are no marks of the contest itself, or may be tried. */
static gboolean
check_settled (LaurelReader *reader, const LaurelToolScope *meant, LaurelContestRule *rule,
               GError **error)
{
  g_autoptr (LaurelContest) contest = laurel_contest_find (reader, meant->contest, error);
  g_autoptr (LaurelContestRule) fixed = NULL;
  LaurelScope scope;

  if (contest == NULL)
    return FALSE;
  if (laurel_row_get_id (LAUREL_ROW (contest)) != laurel_contest_rule_get_contest_id (rule))
    return TRUE;
  if (!laurel_tool_scope_find (meant, reader, &scope, error))
    return FALSE;
  fixed = laurel_scope_load_rule (reader, &scope, error);

  return fixed != NULL && laurel_scope_check_settled (reader, &scope, fixed, error);
}

/* Of an earlier season both what it was computed from, and by which rules. */
static gboolean
read_result (Sides *sides, LaurelReader *reader, LaurelContestRule *rule, GError **error)
{
  const LaurelToolScope scope = { marks_of_option, stage_option, section_option, TRUE, NULL };
  g_autoptr (LaurelScoreboard) board =
    check_settled (reader, &scope, rule, error)
      ? laurel_tool_scope_load_board (&scope, reader, error) : NULL;

  if (board == NULL)
    return FALSE;
  if (sides->rules[0] == NULL) {
    sides->rules[0] = g_steal_pointer (&board->rule);
    sides->names[0] = g_strdup (marks_of_option);
  }

  return read_evidence (sides, reader, board->evidence, error);
}

static gboolean
read_own (Sides *sides, LaurelReader *reader, LaurelContestRule *rule, GError **error)
{
  const LaurelToolScope scope = { contest_option, stage_option, section_option, FALSE, NULL };
  g_auto (GStrv) judges = NULL;
  g_autoptr (LaurelEvidence) evidence =
    check_settled (reader, &scope, rule, error)
      ? laurel_tool_scope_load_evidence (&scope, reader, &judges, error) : NULL;

  return evidence != NULL && read_evidence (sides, reader, evidence, error);
}

static gboolean
read_files (Sides *sides, LaurelToolContext *context, const char *path, GError **error)
{
  for (guint i = 0; i < N_SIDES; i++) {
    LaurelToolMarkFiles files = { sides->names[i], ballots_option ? ballots_option : path,
                                  ballots_option != NULL, FALSE, entries_option, parts_option };

    sides->rules[i]->lower_is_better |= files.are_ballots;
    sides->marks[i] = laurel_tool_marks_load (context, sides->rules[i], &files, error);
    if (sides->marks[i] == NULL)
      return FALSE;
  }

  return TRUE;
}

static gboolean
take_rule_file (Sides *sides, guint side, LaurelToolContext *context, const char *path,
                GError **error)
{
  sides->rules[side] = laurel_tool_marks_load_rule (context, path, error);
  sides->names[side] = g_strdup (path);

  return sides->rules[side] != NULL;
}

/* The contest's own rules stand on the right, beside a file or the rules of then. */
static gboolean
read_contest (Sides *sides, LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  LaurelReader *reader = library ? laurel_library_get_reader (library) : NULL;
  g_autoptr (LaurelContestRule) rule = reader ? load_own_rule (reader, error) : NULL;

  if (rule == NULL || !check_own_marks (rule, error) ||
      (context->n_words > 0 &&
       !take_rule_file (sides, 0, context, context->words[0], error)))
    return FALSE;
  sides->rules[1] = laurel_contest_rule_read (rule, error);
  sides->names[1] = g_strdup (contest_option);
  if (sides->rules[1] == NULL)
    return FALSE;
  if (marks_of_option != NULL)
    return read_result (sides, reader, rule, error);

  return marks_option ? read_files (sides, context, marks_option, error)
                      : read_own (sides, reader, rule, error);
}

/* ---- the command ----------------------------------------------------------------------------- */

static const char *
find_misuse (LaurelToolContext *context)
{
  if (contest_option == NULL && (marks_of_option || marks_option || stage_option || section_option))
    return _("--marks-of, --marks, --stage and --section are for a contest.");
  if (contest_option == NULL && context->n_words != (ballots_option ? 2 : 3))
    return _("It takes two rules and a file of marks, or --contest.");
  if (contest_option != NULL && context->n_words > 1)
    return _("Beside the rules of a contest there is one other.");
  if (contest_option != NULL && context->n_words == 0 && marks_of_option == NULL)
    return _("Name a rule to compare with, or an earlier contest with --marks-of.");
  if (marks_of_option != NULL && marks_option != NULL)
    return _("Either --marks-of or --marks.");
  if (contest_option != NULL && ballots_option != NULL)
    return _("--ballots is for files.");

  return NULL;
}

static gboolean
read_sides (Sides *sides, LaurelToolContext *context, GError **error)
{
  if (contest_option != NULL)
    return read_contest (sides, context, error);

  return take_rule_file (sides, 0, context, context->words[0], error) &&
         take_rule_file (sides, 1, context, context->words[1], error) &&
         read_files (sides, context, context->words[2], error);
}

static gboolean
compare (LaurelToolContext *context, GError **error)
{
  const char *misuse = find_misuse (context);
  g_auto (Sides) sides = { 0 };
  g_autoptr (LaurelComparison) comparison = NULL;
  guint side = 0;

  if (misuse != NULL) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, misuse);
    return FALSE;
  }
  if (!read_sides (&sides, context, error))
    return FALSE;
  comparison = laurel_comparison_new ((const LaurelRule *const *) sides.rules,
                                      (const LaurelMarks *const *) sides.marks, key_option, &side,
                                      error);
  if (comparison == NULL) {
    g_prefix_error (error, "%s: ", sides.names[side]);
    return FALSE;
  }

  for (guint i = 0; i < comparison->warnings->len; i++)
    laurel_tool_warn (context, comparison->warnings->pdata[i]);
  if (context->json)
    tell_json (context, comparison);
  else
    tell_people (comparison);

  return TRUE;
}

const LaurelToolCommand LAUREL_TOOL_COMPARE[] = {
  { "judge compare", N_("[RULE [RULE MARKS]]"),
    N_("Tells which places and awards differ between two rules"), 0, 3, OPTIONS, compare },
  { NULL },
};
