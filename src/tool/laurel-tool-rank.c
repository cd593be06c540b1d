/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-tool-commands.h"

#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "judging/laurel-explanation.h"
#include "judging/laurel-ranking-levels.h"
#include "judging/scores/laurel-result-store.h"
#include "tool/laurel-tool-load.h"
#include "tool/laurel-tool-marks.h"
#include "tool/laurel-tool-rank-exam.h"
#include "tool/laurel-tool-scope.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_MARKS 15

static char *ballots_option;
static char *entries_option;
static char *parts_option;
static char *evidence_option;
static char *attempts_option;
static char *key_option;
static char *explain_option;
static char *contest_option;
static char *stage_option;
static char *section_option;
static gboolean result_option;

static const GOptionEntry OPTIONS[] = {
  { "contest", 0, 0, G_OPTION_ARG_FILENAME, &contest_option,
    N_("Of a contest in the library: its title or id"), N_("CONTEST") },
  { "stage", 0, 0, G_OPTION_ARG_FILENAME, &stage_option,
    N_("In this stage of it: its title or id; else the first with judges"), N_("STAGE") },
  { "section", 0, 0, G_OPTION_ARG_STRING, &section_option,
    N_("Of this category, group or division, where they are kept apart"), N_("NAME") },
  { "result", 0, 0, G_OPTION_ARG_NONE, &result_option,
    N_("The result as it was released last, not what stands now"), NULL },
  { "ballots", 0, 0, G_OPTION_ARG_FILENAME, &ballots_option,
    N_("Places that judges gave, instead of marks: judge, entry, place"), N_("FILE") },
  { "entries", 0, 0, G_OPTION_ARG_FILENAME, &entries_option,
    N_("What entries have, as a factor: entry and further columns"), N_("FILE") },
  { "parts", 0, 0, G_OPTION_ARG_FILENAME, &parts_option,
    N_("What entries have in each part: entry, part and further columns"), N_("FILE") },
  { "evidence", 0, 0, G_OPTION_ARG_FILENAME, &evidence_option,
    N_("Of a released result, out of “judge bundle”: all that it was computed from"), N_("FILE") },
  { "attempts", 0, 0, G_OPTION_ARG_FILENAME, &attempts_option,
    N_("Of an exam, besides --evidence: all its attempts, out of “judge bundle”"), N_("FILE") },
  { "key", 0, 0, G_OPTION_ARG_STRING, &key_option,
    N_("For lots: what nobody could know before, as “9319./2.5.8.10.12./”"), N_("KEY") },
  { "explain", 0, 0, G_OPTION_ARG_STRING, &explain_option,
    N_("Tell only how this entry got its place"), N_("NAME") },
  { NULL },
};

typedef struct {
  LaurelToolContext *context;
  JsonBuilder *builder;
  const LaurelRule *rule;
  const LaurelMarks *marks;
  const LaurelRanking *ranking;
  const GPtrArray *levels; /* (nullable): of each place */
  const char *key;         /* (nullable): by which lots were drawn */
  const char *digest;      /* (nullable): of the result */
} Telling;

static const char *
get_entry (const Telling *self, guint entry)
{
  return laurel_marks_get_name (self->marks, LAUREL_NAMES_ENTRIES, entry);
}

static char *
dup_score (const Telling *self, const LaurelRankedEntry *place)
{
  LaurelScore score = self->ranking->tally->scores[place->entry];

  return score.is_there ? laurel_score_format (score, self->rule->digits, self->rule->rounding)
                        : NULL;
}

/* ---- for programs ------------------------------------------------------------ */

static void
add_strings (JsonBuilder *builder, const char *name, const GPtrArray *strings)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < strings->len; i++)
    json_builder_add_string_value (builder, strings->pdata[i]);
  json_builder_end_array (builder);
}

static void
add_place (const Telling *self, guint i)
{
  const LaurelRankedEntry *place = &g_array_index (self->ranking->places, LaurelRankedEntry, i);
  LaurelScore total = self->ranking->tally->scores[place->entry];
  g_autofree char *score = dup_score (self, place);
  g_autofree char *exact = total.is_there && total.is_exact ? laurel_ratio_dup_exact (total.exact)
                                                            : NULL;
  g_autoptr (GPtrArray) counted = laurel_tally_list_marks (self->ranking->tally,
                                                         place->entry, FALSE);
  g_autoptr (GPtrArray) dropped = laurel_tally_list_marks (self->ranking->tally,
                                                         place->entry, TRUE);
  g_autoptr (GPtrArray) steps = laurel_explanation_list (self->rule, self->marks, self->ranking,
                                                         place);

  json_builder_begin_object (self->builder);
  laurel_tool_set_string (self->builder, "entry", get_entry (self, place->entry));
  json_builder_set_member_name (self->builder, "place");
  if (place->place > 0)
    json_builder_add_int_value (self->builder, place->place);
  else
    json_builder_add_null_value (self->builder);
  json_builder_set_member_name (self->builder, "tied");
  json_builder_add_boolean_value (self->builder, place->is_tied);
  laurel_tool_set_string (self->builder, "score", score);
  laurel_tool_set_string (self->builder, "exact", exact);
  if (self->levels != NULL)
    laurel_tool_set_string (self->builder, "level", self->levels->pdata[i]);
  add_strings (self->builder, "steps", steps);
  add_strings (self->builder, "counted", counted);
  add_strings (self->builder, "dropped", dropped);
  json_builder_end_object (self->builder);
}

static void
add_judges (const Telling *self)
{
  const double *severities = self->ranking->tally->severities;

  json_builder_set_member_name (self->builder, "judges");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < laurel_marks_count (self->marks, LAUREL_NAMES_JUDGES); i++) {
    json_builder_begin_object (self->builder);
    laurel_tool_set_string (self->builder, "judge",
                            laurel_marks_get_name (self->marks, LAUREL_NAMES_JUDGES, i));
    json_builder_set_member_name (self->builder, "severity");
    if (severities != NULL && !isnan (severities[i]))
      json_builder_add_double_value (self->builder, severities[i]);
    else
      json_builder_add_null_value (self->builder);
    json_builder_end_object (self->builder);
  }
  json_builder_end_array (self->builder);
}

/* What it takes to draw the lots again. */
static void
add_draw (const Telling *self)
{
  g_autoptr (GPtrArray) pool = g_ptr_array_new ();

  for (guint i = 0; i < self->ranking->pool->len; i++)
    g_ptr_array_add (pool, (char *) get_entry (self, g_array_index (self->ranking->pool, guint,
                                                                    i)));
  json_builder_set_member_name (self->builder, "draw");
  json_builder_begin_object (self->builder);
  add_strings (self->builder, "pool", pool);
  laurel_tool_set_string (self->builder, "key", self->key);
  laurel_tool_set_string (self->builder, "hash", "sha256");
  json_builder_end_object (self->builder);
}

static void
tell_json (const Telling *self)
{
  laurel_tool_begin (self->builder);
  json_builder_set_member_name (self->builder, "places");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < self->ranking->places->len; i++) {
    const LaurelRankedEntry *place = &g_array_index (self->ranking->places, LaurelRankedEntry, i);

    if (explain_option == NULL || g_str_equal (get_entry (self, place->entry), explain_option))
      add_place (self, i);
  }
  json_builder_end_array (self->builder);
  add_judges (self);
  if (self->ranking->pool != NULL)
    add_draw (self);
  if (self->digest != NULL)
    laurel_tool_set_string (self->builder, "digest", self->digest);
  laurel_tool_print_json (self->context, self->builder);
}

/* ---- for people --------------------------------------------------------------- */

static char *
dup_place (const LaurelRankedEntry *place)
{
  return place->place > 0 ? g_strdup_printf ("%u%s", place->place, place->is_tied ? "=" : "")
                          : g_strdup ("–");
}

/* What counts, and in brackets what was dropped; parts stand one after the other. */
static char *
dup_arithmetic (const Telling *self, guint entry)
{
  const LaurelTally *tally = self->ranking->tally;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint u = tally->first_units[entry]; u < tally->first_units[entry + 1]; u++) {
    const LaurelUnit *unit = &g_array_index (tally->units, LaurelUnit, u);
    g_autoptr (GString) dropped = g_string_new (NULL);

    g_string_append (text, u > tally->first_units[entry] ? ";" : "");
    for (guint i = unit->first; i < unit->first + MIN (unit->n, MOST_MARKS); i++) {
      const LaurelScoreSheet *sheet = &g_array_index (tally->sheets, LaurelScoreSheet, i);
      g_autofree char *mark = laurel_ratio_dup_short (sheet->total);

      g_string_append_printf (sheet->is_dropped ? dropped : text, " %s", mark);
    }
    g_string_append (text, unit->n > MOST_MARKS ? " …" : "");
    if (dropped->len > 0)
      g_string_append_printf (text, " (%s)", dropped->str + 1);
  }

  return g_strdup (text->str);
}

static void
print_steps (const GPtrArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    laurel_print ("        %s\n", (const char *) steps->pdata[i]);
}

static void
print_place (const Telling *self, guint i)
{
  const LaurelRankedEntry *place = &g_array_index (self->ranking->places, LaurelRankedEntry, i);
  const char *level = self->levels ? self->levels->pdata[i] : NULL;
  g_autofree char *number = dup_place (place);
  g_autofree char *score = dup_score (self, place);
  g_autofree char *arithmetic = explain_option ? g_strdup ("")
                                               : dup_arithmetic (self, place->entry);
  g_autoptr (GPtrArray) steps =
    explain_option ? laurel_explanation_list (self->rule, self->marks, self->ranking, place)
                   : laurel_explanation_list_tie (self->rule, self->marks, self->ranking, place);

  laurel_print ("%6s  %10s  %s%s%s%s%s\n", number, score ? score : "–",
                get_entry (self, place->entry), level ? " · " : "", level ? level : "",
                *arithmetic ? " " : "", arithmetic);
  print_steps (steps);
}

static void
print_judges (const Telling *self)
{
  const double *severities = self->ranking->tally->severities;

  if (severities == NULL || explain_option != NULL)
    return;

  laurel_print ("\n%s\n", _("What each judge gives more or less than an average one:"));
  for (guint i = 0; i < laurel_marks_count (self->marks, LAUREL_NAMES_JUDGES); i++)
    if (!isnan (severities[i]))
      laurel_print ("%+18.3f  %s\n", severities[i],
                    laurel_marks_get_name (self->marks, LAUREL_NAMES_JUDGES, i));
}

/* With this anybody can draw the lots again. */
static void
print_draw (const Telling *self)
{
  const GArray *pool = self->ranking->pool;

  if (pool == NULL)
    return;

  /* Translators: %s is digits and signs. */
  laurel_print (_("\nLots were drawn by RFC 3797 with SHA-256 and the key %s, from this pool in "
                  "this order:\n"), self->key);
  for (guint i = 0; i < pool->len; i++)
    laurel_print ("%6u  %s\n", i + 1, get_entry (self, g_array_index (pool, guint, i)));
}

static void
tell_people (const Telling *self)
{
  for (guint i = 0; i < self->ranking->places->len; i++) {
    const LaurelRankedEntry *place = &g_array_index (self->ranking->places, LaurelRankedEntry, i);

    if (explain_option == NULL || g_str_equal (get_entry (self, place->entry), explain_option))
      print_place (self, i);
  }
  print_judges (self);
  print_draw (self);
  if (self->digest != NULL)
    /* Translators: %s is a long hexadecimal number. */
    laurel_print (_("\nDigest of the result: %s\n"), self->digest);
}

/* ---- the command --------------------------------------------------------------- */

static gboolean
check_usage (LaurelToolContext *context, LaurelToolMarkFiles *files, GError **error)
{
  *files = (LaurelToolMarkFiles) {
    .rule = context->words[0],
    .marks = ballots_option ? ballots_option : context->words[1],
    .are_ballots = ballots_option != NULL,
    .entries = entries_option,
    .parts = parts_option,
  };
  if ((ballots_option != NULL) != (context->n_words > 1))
    return TRUE;

  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _("It takes a file of marks, or one of --ballots."));
  return FALSE;
}

static gboolean
check_explain (const LaurelMarks *marks, GError **error)
{
  guint entry;

  if (explain_option == NULL ||
      laurel_marks_find (marks, LAUREL_NAMES_ENTRIES, explain_option, &entry))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
               /* Translators: %s is what was typed. */
               _("There is no entry “%s” among the marks."), explain_option);
  return FALSE;
}

static void
tell (const Telling *self)
{
  for (guint i = 0; i < self->ranking->warnings->len; i++)
    laurel_tool_warn (self->context, self->ranking->warnings->pdata[i]);
  if (self->context->json)
    tell_json (self);
  else
    tell_people (self);
}

static gboolean
rank_files (LaurelToolContext *context, GError **error)
{
  g_autoptr (LaurelRule) rule = NULL;
  g_autoptr (LaurelMarks) marks = NULL;
  g_autoptr (LaurelRanking) ranking = NULL;
  g_autoptr (GPtrArray) levels = NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  LaurelToolMarkFiles files;

  if (!check_usage (context, &files, error))
    return FALSE;
  rule = laurel_tool_marks_load_rule (context, context->words[0], error);
  if (rule == NULL)
    return FALSE;
  rule->lower_is_better |= files.are_ballots;
  marks = laurel_tool_marks_load (context, rule, &files, error);
  if (marks == NULL || !check_explain (marks, error))
    return FALSE;
  ranking = laurel_ranking_new (rule, marks, key_option, error);
  if (ranking == NULL)
    return FALSE;

  levels = rule->levels->len > 0 ? laurel_ranking_levels_cut (rule, ranking) : NULL;
  tell (&(Telling) { context, builder, rule, marks, ranking, levels, key_option });
  return TRUE;
}

/* The judges of evidence are numbers: whoever is forgotten is not in it. */
static GStrv
dup_judges (const LaurelEvidence *evidence)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < evidence->judges->len; i++) {
    g_autofree char *name = g_strdup_printf ("%u", i + 1);

    g_strv_builder_add (names, name);
  }

  return g_strv_builder_end (names);
}

static LaurelScoreboard *
count_evidence (const char *content, const char *text, GError **error)
{
  g_autoptr (JsonNode) node = laurel_json_parse (content);
  JsonObject *object = node && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  LaurelRule *rule = object ? laurel_rule_read (object, error) : NULL;
  LaurelEvidence *evidence = rule ? laurel_evidence_read (text, NULL) : NULL;
  g_auto (GStrv) judges = evidence ? dup_judges (evidence) : NULL;

  if (evidence != NULL)
    return laurel_scoreboard_new (evidence, rule, (const char *const *) judges, key_option, error);

  g_clear_pointer (&rule, laurel_rule_free);
  if (error != NULL && *error == NULL)
    laurel_refuse (error, _("These are not the rules and the evidence of a result, or they are "
                            "damaged. Take both out of the bundle once more."));
  return NULL;
}

/* With everything that a released result was computed from, deductions and indicators, too. */
static gboolean
rank_evidence (LaurelToolContext *context, GError **error)
{
  g_autofree char *content = laurel_tool_load_words (context, context->words[0], error);
  g_autofree char *text = content ? laurel_tool_load_words (context, evidence_option, error) : NULL;
  g_autoptr (LaurelScoreboard) board = text ? count_evidence (content, text, error) : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *digest = NULL;

  if (board == NULL || !check_explain (board->marks, error))
    return FALSE;

  digest = laurel_result_dup_digest (content, text, board);
  tell (&(Telling) { context, builder, board->rule, board->marks, board->ranking, board->levels,
                     board->key, digest });
  return TRUE;
}

static gboolean
rank_contest (LaurelToolContext *context, GError **error)
{
  const LaurelToolScope scope = { contest_option, stage_option, section_option, result_option,
                                  key_option };
  g_autoptr (LaurelLibrary) library = laurel_tool_open (context, FALSE, error);
  g_autoptr (LaurelScoreboard) board =
    library ? laurel_tool_scope_load_board (&scope, laurel_library_get_reader (library), error)
            : NULL;
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (board == NULL || !check_explain (board->marks, error))
    return FALSE;

  tell (&(Telling) { context, builder, board->rule, board->marks, board->ranking, board->levels,
                     board->key });
  return TRUE;
}

static gboolean
rank (LaurelToolContext *context, GError **error)
{
  const char *wrong = NULL;

  if ((contest_option != NULL) == (context->n_words > 0))
    wrong = _("Name a file with a rule, or a contest with --contest.");
  else if (contest_option == NULL && (stage_option || section_option || result_option))
    wrong = _("--stage, --section and --result are for a contest.");
  else if (contest_option != NULL && (ballots_option || entries_option || parts_option ||
                                      evidence_option))
    wrong = _("--ballots, --entries, --parts and --evidence are for files.");
  else if (evidence_option != NULL && (context->n_words > 1 || ballots_option || entries_option ||
                                       parts_option))
    wrong = _("--evidence has all marks: name no other files than the rules.");
  else if (attempts_option != NULL && (evidence_option == NULL || explain_option || key_option))
    wrong = _("--attempts is of an exam, and stands beside --evidence.");
  if (wrong != NULL) {
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, wrong);
    return FALSE;
  }

  return contest_option ? rank_contest (context, error)
         : attempts_option ? laurel_tool_rank_exam (context, context->words[0], evidence_option,
                                                    attempts_option, error)
         : evidence_option ? rank_evidence (context, error) : rank_files (context, error);
}

const LaurelToolCommand LAUREL_TOOL_RANK[] = {
  { "judge rank", N_("[RULE [MARKS]]"), N_("Makes places of marks, and tells how"), 0, 2, OPTIONS,
    rank },
  { NULL },
};
