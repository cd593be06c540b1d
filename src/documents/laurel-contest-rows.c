/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-contest-rows.h"

#include "base/laurel-day.h"
#include "base/laurel-error.h"
#include "base/laurel-json.h"
#include "calendar/laurel-programme-store.h"
#include "documents/laurel-award-rows.h"
#include "documents/laurel-draw-rows.h"
#include "documents/laurel-quota-rows.h"
#include "documents/laurel-survey-rows.h"
#include "documents/laurel-vote-rows.h"
#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "judging/jury/laurel-placement-store.h"
#include "judging/laurel-rule.h"

#include <glib/gi18n-lib.h>

/*
 * Rows for a batch out of a contest: its judges, its entries, a score sheet for each that a judge
 * has to judge, and the protocol of its draw. Where it is judged blind, sheets and lists of judges
 * tell the number by which judges know an entry, and nothing else of it.
 */

/* What rows are made from. */
typedef struct {
  LaurelReader *reader;
  LaurelLibraryDraft *draft;
  LaurelContest *contest;
  LaurelProgramme *programme;
  gint64 stage;          /* or 0 for the first with judges */
  GPtrArray *judges;     /* (element-type LaurelJudge) */
  GPtrArray *placements; /* (nullable) (element-type LaurelPlacement) */
  GHashTable *entries;   /* (element-type gint64 LaurelEntry) */
} Rows;

static void
rows_clear (Rows *self)
{
  g_clear_object (&self->contest);
  g_clear_object (&self->programme);
  g_clear_pointer (&self->judges, g_ptr_array_unref);
  g_clear_pointer (&self->placements, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rows, rows_clear)

static gboolean
is_chinese (const Rows *self)
{
  return g_str_equal (laurel_programme_get_language (self->programme), "zh");
}

static void
set (Rows *self, const char *column, const char *text)
{
  laurel_library_draft_set (self->draft, column, text);
}

static void
begin (Rows *self)
{
  laurel_library_draft_begin (self->draft);
  set (self, "occasion", laurel_contest_get_title (self->contest));
  set (self, "issuer", laurel_programme_get_issuer (self->programme));
}

/* What judges know of an entry. */
static char *
dup_seen (Rows *self, LaurelEntry *entry)
{
  const char *blind = laurel_entry_get_blind_number (entry);

  if (laurel_contest_is_blind (self->contest))
    return g_strdup (blind ? blind : "–");

  return g_strdup_printf ("%s %s", laurel_entry_get_number (entry), laurel_entry_get_title (entry));
}

static LaurelEntry *
find_entry (Rows *self, gint64 id)
{
  return g_hash_table_lookup (self->entries, &id);
}

/* ---- lists --------------------------------------------------------------------------- */

/* @is_short: as it stands in a column, and not in a sentence */
static const char *
get_role (const Rows *self, LaurelJudge *judge, gboolean is_short)
{
  static const char *const ROLES[][5] = {
    { "judge", "评审委员会委员", "a member of the jury", "委员", "Member" },
    { "chair", "评审委员会主任委员", "chair of the jury", "主任委员", "Chair" },
    { "alternate", "评审委员会候补委员", "an alternate member of the jury", "候补委员", "Alternate" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ROLES); i++)
    if (g_str_equal (ROLES[i][0], laurel_judge_get_role (judge)))
      return ROLES[i][(is_chinese (self) ? 1 : 2) + (is_short ? 2 : 0)];

  return NULL;
}

/* What a judge has to judge, a line each. */
static char *
dup_load (Rows *self, LaurelJudge *judge, guint *count)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  gint64 id = laurel_row_get_id (LAUREL_ROW (judge));

  *count = 0;
  for (guint i = 0; self->placements != NULL && i < self->placements->len; i++) {
    LaurelPlacement *placement = self->placements->pdata[i];
    LaurelEntry *entry = find_entry (self, laurel_placement_get_entry_id (placement));
    g_autofree char *seen = entry ? dup_seen (self, entry) : NULL;

    if (laurel_placement_get_judge_id (placement) != id || seen == NULL)
      continue;
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", seen);
    (*count)++;
  }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
add_judges (Rows *self)
{
  g_autofree char *today = laurel_day_dup_iso (laurel_day_today ());

  for (guint i = 0; i < self->judges->len; i++) {
    LaurelJudge *judge = self->judges->pdata[i];
    guint count;
    g_autofree char *load = dup_load (self, judge, &count);
    g_autofree char *number = g_strdup_printf ("%u", count);

    if (g_str_equal (laurel_judge_get_state (judge), "declined") ||
        laurel_judge_get_name (judge) == NULL)
      continue;
    begin (self);
    set (self, "name", laurel_judge_get_name (judge));
    set (self, "organisation", laurel_judge_get_organization (judge));
    set (self, "role", get_role (self, judge, FALSE));
    set (self, "duty", get_role (self, judge, TRUE));
    set (self, "date", today);
    set (self, "phone", laurel_judge_get_phone (judge));
    set (self, "section", laurel_judge_get_section_id (judge) != 0
                            ? laurel_judge_get_section (judge)
                            : is_chinese (self) ? "全部作品" : "All entries");
    set (self, "entries", load);
    set (self, "count", number);
  }
}

/* In whatever order they were given to it, judges stand in that of the jury. */
static char *
dup_judges (Rows *self, gint64 entry)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; self->placements != NULL && i < self->placements->len; i++) {
    LaurelPlacement *placement = self->placements->pdata[i];

    if (laurel_placement_get_entry_id (placement) == entry)
      g_string_append_printf (names, "%s%s",
                              names->len == 0 ? "" : is_chinese (self) ? "、" : ", ",
                              laurel_placement_get_judge (placement));
  }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
dup_makers (Rows *self, LaurelEntry *entry)
{
  g_autoptr (GString) names = g_string_new (laurel_entry_get_persons (entry));

  g_string_replace (names, "\n", is_chinese (self) ? "、" : ", ", 0);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static gboolean
takes_part (LaurelEntry *entry)
{
  static const char *const OUT[] = { "refused", "withdrawn", "disqualified", NULL };

  return !g_strv_contains (OUT, laurel_entry_get_state (entry));
}

static void
add_entry (Rows *self, LaurelEntry *entry)
{
  g_autofree char *judges = dup_judges (self, laurel_row_get_id (LAUREL_ROW (entry)));
  g_autofree char *makers = dup_makers (self, entry);

  begin (self);
  set (self, "number", laurel_entry_get_number (entry));
  set (self, "blind-number", laurel_entry_get_blind_number (entry));
  set (self, "title", laurel_entry_get_title (entry));
  set (self, "name", makers);
  set (self, "organisation", laurel_entry_get_organization (entry));
  set (self, "category", laurel_entry_get_category (entry));
  set (self, "group", laurel_entry_get_group (entry));
  set (self, "division", laurel_entry_get_division (entry));
  set (self, "recommender", laurel_entry_get_recommender (entry));
  set (self, "judges", judges);
}

static void
add_entries (Rows *self, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    if (takes_part (entries->pdata[i]))
      add_entry (self, entries->pdata[i]);
}

/* ---- score sheets ---------------------------------------------------------------------- */

static char *
dup_ratio (LaurelRatio ratio)
{
  return laurel_ratio_dup_exact (ratio);
}

/* What a criterion counts, and what marks it can get. Returns: "" where there is nothing to tell */
static char *
dup_bounds (Rows *self, const LaurelRule *rule, const LaurelCriterion *criterion)
{
  g_autofree char *weight = dup_ratio (criterion->weight);
  g_autofree char *min = dup_ratio (rule->min);
  g_autofree char *max = dup_ratio (rule->max);
  g_autofree char *range = rule->has_min && rule->has_max ? g_strdup_printf ("%s–%s", min, max)
                                                          : NULL;

  if (rule->criteria->len > 1 && range != NULL)
    return g_strdup_printf (is_chinese (self) ? "（权重 %s，%s）" : " (weight %s, %s)", weight, range);
  if (rule->criteria->len > 1)
    return g_strdup_printf (is_chinese (self) ? "（权重 %s）" : " (weight %s)", weight);
  if (range != NULL)
    return g_strdup_printf (is_chinese (self) ? "（%s）" : " (%s)", range);

  return g_strdup ("");
}

/* What a judge writes down: a line for each criterion, with its weight and the marks. The place for
 * the mark stands first, so that all of them stand one below another. */
static char *
dup_criteria (Rows *self, const LaurelRule *rule)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < rule->criteria->len; i++) {
    const LaurelCriterion *criterion = laurel_rule_get_criterion (rule, i);
    const char *name = *criterion->name ? criterion->name : is_chinese (self) ? "评分" : "Mark";
    g_autofree char *bounds = dup_bounds (self, rule, criterion);

    g_string_append_printf (lines, "%s________ %s%s", i > 0 ? "\n" : "", name, bounds);
  }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/* Returns: (transfer full) (nullable): what the latest rules ask for; %NULL with @error set */
static char *
read_criteria (Rows *self, GError **error)
{
  g_autoptr (GVariant) args =
    g_variant_ref_sink (g_variant_new ("(x)", laurel_row_get_id (LAUREL_ROW (self->contest))));
  g_autoptr (GPtrArray) rules = LAUREL_RULES_OF_CONTEST.run (self->reader, args, error);
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (LaurelRule) rule = NULL;

  if (rules == NULL)
    return NULL;
  if (rules->len == 0) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                 /* Translators: %s is a contest. */
                 _("“%s” has no rules yet, so nobody knows what to mark. Write them first."),
                 laurel_contest_get_title (self->contest));
    return NULL;
  }

  root = laurel_json_parse (laurel_contest_rule_get_content (rules->pdata[0]));
  rule = root != NULL && JSON_NODE_HOLDS_OBJECT (root)
         ? laurel_rule_read (json_node_get_object (root), error) : laurel_rule_new_plain ();

  return rule ? dup_criteria (self, rule) : NULL;
}

/* Sheets on paper are told apart by their codes; giving them is a command, and this only reads. */
static gboolean
check_codes (Rows *self, GError **error)
{
  for (guint i = 0; self->placements != NULL && i < self->placements->len; i++)
    if (laurel_placement_get_code (self->placements->pdata[i]) == NULL) {
      g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                           _("The score sheets have no codes yet. Give them codes first, with "
                             "“placements.code”: from then on the assignment keeps them."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
add_sheets (Rows *self, GError **error)
{
  g_autofree char *criteria = check_codes (self, error) ? read_criteria (self, error) : NULL;

  if (criteria == NULL)
    return FALSE;

  for (guint i = 0; self->placements != NULL && i < self->placements->len; i++) {
    LaurelPlacement *placement = self->placements->pdata[i];
    LaurelEntry *entry = find_entry (self, laurel_placement_get_entry_id (placement));
    g_autofree char *seen = entry ? dup_seen (self, entry) : NULL;

    if (seen == NULL || laurel_placement_get_judge (placement) == NULL)
      continue;
    begin (self);
    set (self, "name", laurel_placement_get_judge (placement));
    set (self, "entry", seen);
    set (self, "category", laurel_entry_get_category (entry));
    set (self, "group", laurel_entry_get_group (entry));
    set (self, "criteria", criteria);
    set (self, "code", laurel_placement_get_code (placement));
  }

  return TRUE;
}

/* ---- all of them ---------------------------------------------------------------------------- */

/* Whether it is something of a contest. */
gboolean
laurel_contest_rows_is_known (const char *what)
{
  static const char *const KNOWN[] = { "judges", "entries", "sheets", "draw", "quota", NULL };

  return g_strv_contains (KNOWN, what) || laurel_award_rows_is_known (what) ||
         laurel_vote_rows_is_known (what) || laurel_survey_rows_is_known (what);
}

static void
index_entries (Rows *self, GPtrArray *entries)
{
  self->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  for (guint i = 0; i < entries->len; i++) {
    gint64 id = laurel_row_get_id (entries->pdata[i]);

    g_hash_table_insert (self->entries, g_memdup2 (&id, sizeof id),
                         g_object_ref (entries->pdata[i]));
  }
}

/* A contest without a stage for judges has nothing placed. */
static gboolean
read_placements (Rows *self, GError **error)
{
  gint64 contest = laurel_row_get_id (LAUREL_ROW (self->contest));
  g_autoptr (LaurelContestStage) first = NULL;

  if (self->stage == 0) {
    first = laurel_contest_stage_find (self->reader, contest, NULL, NULL);
    self->stage = first ? laurel_row_get_id (LAUREL_ROW (first)) : 0;
  }
  self->placements = laurel_placement_list (self->reader, self->stage, error);

  return self->placements != NULL;
}

/**
 * laurel_contest_rows_add:
 * @draft: rows for a batch
 * @reader: where to read
 * @what: "judges", "entries", "sheets", "draw" or "quota", or what laurel_award_rows_add(),
 *   laurel_survey_rows_add() or laurel_vote_rows_add() knows
 * @contest: a contest
 * @stage: a stage of it, or 0 for the first with judges
 * @entry: for "reasons", the one that is meant, or the section, or ""
 * @error: return location for an error
 */
gboolean
laurel_contest_rows_add (LaurelLibraryDraft *draft, LaurelReader *reader, const char *what,
                         gint64 contest, gint64 stage, const char *entry, GError **error)
{
  g_auto (Rows) self = { .reader = reader, .draft = draft, .stage = stage };
  g_autoptr (GPtrArray) entries = NULL;

  if (laurel_survey_rows_is_known (what))
    return laurel_survey_rows_add (draft, reader, what, contest, stage, error);
  if (laurel_award_rows_is_known (what))
    return laurel_award_rows_add (draft, reader, what, contest, stage,
                                  g_str_equal (what, "reasons") ? entry : "", error);

  if (laurel_vote_rows_is_known (what))
    return laurel_vote_rows_add (draft, reader, what, contest, stage, error);
  if (g_str_equal (what, "quota"))
    return laurel_quota_rows_add (draft, reader, contest, stage, error);
  if (g_str_equal (what, "draw"))
    return laurel_draw_rows_add (draft, reader, contest, error);

  self.contest = laurel_contest_load (reader, contest, error);
  if (self.contest != NULL)
    self.programme = laurel_programme_load (reader,
                                            laurel_contest_get_programme_id (self.contest), error);
  if (self.programme != NULL)
    self.judges = laurel_judge_list (reader, contest, error);
  entries = self.judges ? laurel_entry_list (reader, contest, error) : NULL;
  if (entries == NULL || !read_placements (&self, error))
    return FALSE;

  index_entries (&self, entries);
  if (g_str_equal (what, "sheets"))
    return add_sheets (&self, error);
  if (g_str_equal (what, "judges"))
    add_judges (&self);
  else
    add_entries (&self, entries);

  return TRUE;
}
