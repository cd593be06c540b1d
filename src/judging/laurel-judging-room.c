/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/laurel-judging-room.h"

#include "judging/contest/laurel-contest-field-store.h"
#include "judging/contest/laurel-contest-rule-store.h"
#include "judging/contest/laurel-contest-section-store.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-step-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-hit-store.h"
#include "judging/contest/laurel-entry-import-store.h"
#include "judging/contest/laurel-entry-lack-store.h"
#include "judging/contest/laurel-entry-merge-store.h"
#include "judging/contest/laurel-entry-person-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/contest/laurel-entry-twins-store.h"
#include "judging/contest/laurel-lot-draw-store.h"
#include "judging/contest/laurel-stage-entries-store.h"
#include "judging/jury/laurel-expert-store.h"
#include "judging/jury/laurel-interest-store.h"
#include "judging/jury/laurel-interest-veil-store.h"
#include "judging/jury/laurel-judge-import-store.h"
#include "judging/jury/laurel-judge-store.h"
#include "judging/jury/laurel-noted-wish-store.h"
#include "judging/jury/laurel-panel-draw-store.h"
#include "judging/jury/laurel-placement-range-store.h"
#include "judging/jury/laurel-placement-store.h"
#include "judging/live/laurel-turn-order-store.h"
#include "judging/live/laurel-turn-store.h"
#include "judging/measures/laurel-answer-page-store.h"
#include "judging/measures/laurel-deduction-store.h"
#include "judging/measures/laurel-exam-release-store.h"
#include "judging/measures/laurel-exam-store.h"
#include "judging/measures/laurel-survey-store.h"
#include "judging/scores/laurel-advance-store.h"
#include "judging/scores/laurel-award-store.h"
#include "judging/scores/laurel-decision-store.h"
#include "judging/scores/laurel-entry-factor-store.h"
#include "judging/scores/laurel-objection-store.h"
#include "judging/scores/laurel-obstacle-store.h"
#include "judging/scores/laurel-quota-store.h"
#include "judging/scores/laurel-result-change-store.h"
#include "judging/scores/laurel-result-scope-store.h"
#include "judging/scores/laurel-result-store.h"
#include "judging/scores/laurel-scope-state-store.h"
#include "judging/scores/laurel-scoreboard-store.h"
#include "judging/scores/laurel-sheet-mark-store.h"
#include "judging/scores/laurel-tie-lots-store.h"
#include "judging/votes/laurel-ballot-store.h"
#include "judging/votes/laurel-vote-advance-store.h"
#include "judging/votes/laurel-vote-store.h"
#include "judging/votes/laurel-voter-store.h"

static const LaurelCommand *const COMMANDS[] = {
  &LAUREL_ANSWERS_REMOVE,
  &LAUREL_BALLOTS_COUNT,
  &LAUREL_BALLOT_CAST,
  &LAUREL_CONTEST_ADD,
  &LAUREL_CONTEST_CALL,
  &LAUREL_CONTEST_COLUMNS,
  &LAUREL_CONTEST_EDIT,
  &LAUREL_CONTEST_REMOVE,
  &LAUREL_DEDUCTION_ADD,
  &LAUREL_DEDUCTION_REMOVE,
  &LAUREL_DRAW_DECLARE,
  &LAUREL_DRAW_TAKE,
  &LAUREL_ENTRIES_ADVANCE,
  &LAUREL_ENTRIES_ADVANCE_QUOTA,
  &LAUREL_ENTRIES_BLIND,
  &LAUREL_ENTRIES_CHECK,
  &LAUREL_ENTRIES_IMPORT,
  &LAUREL_ENTRY_ADD,
  &LAUREL_ENTRY_ADVANCE,
  &LAUREL_ENTRY_DISQUALIFY,
  &LAUREL_ENTRY_EDIT,
  &LAUREL_ENTRY_MERGE,
  &LAUREL_ENTRY_SET_PERSONS,
  &LAUREL_ENTRY_TELL_APART,
  &LAUREL_ENTRY_WITHDRAW,
  &LAUREL_EXAM_IMPORT,
  &LAUREL_EXAM_RELEASE,
  &LAUREL_EXPERT_ADD,
  &LAUREL_EXPERT_ADD_ABSENCE,
  &LAUREL_EXPERT_ADD_EMPLOYER,
  &LAUREL_EXPERT_EDIT,
  &LAUREL_EXPERT_REMOVE,
  &LAUREL_EXPERT_REMOVE_ABSENCE,
  &LAUREL_EXPERT_REMOVE_EMPLOYER,
  &LAUREL_FACTORS_PUT,
  &LAUREL_FIELD_ADD,
  &LAUREL_FIELD_EDIT,
  &LAUREL_FIELD_REMOVE,
  &LAUREL_INTEREST_ADD,
  &LAUREL_INTEREST_DISMISS,
  &LAUREL_INTEREST_EDIT,
  &LAUREL_INTEREST_REMOVE,
  &LAUREL_JUDGES_ANSWER,
  &LAUREL_JUDGES_APART,
  &LAUREL_JUDGES_IMPORT,
  &LAUREL_JUDGES_INVITE,
  &LAUREL_JUDGE_EDIT,
  &LAUREL_JUDGE_SEAT,
  &LAUREL_JUDGE_UNSEAT,
  &LAUREL_JUDGE_WISH,
  &LAUREL_LOTS_DECLARE,
  &LAUREL_MARKS_CHECK,
  &LAUREL_MARKS_IMPORT,
  &LAUREL_MARKS_IMPORT_WITH_FACTORS,
  &LAUREL_MARKS_PUT,
  &LAUREL_OBJECTION_ADD,
  &LAUREL_OBJECTION_DECIDE,
  &LAUREL_OBJECTION_DECIDE_ANEW,
  &LAUREL_OBJECTION_EDIT,
  &LAUREL_PLACEMENTS_CODE,
  &LAUREL_PLACEMENTS_FREE,
  &LAUREL_PLACEMENTS_PUT,
  &LAUREL_PLACEMENTS_TAKE,
  &LAUREL_PLACEMENT_FREE,
  &LAUREL_PLACEMENT_PUT,
  &LAUREL_QUOTA_FIX,
  &LAUREL_RESULT_PUBLISH,
  &LAUREL_RESULT_RELEASE,
  &LAUREL_RESULT_WAIVE,
  &LAUREL_RULE_FIX,
  &LAUREL_RULE_PUT,
  &LAUREL_RULE_REVISE,
  &LAUREL_SECTIONS_ADD,
  &LAUREL_SECTION_EDIT,
  &LAUREL_SECTION_REMOVE,
  &LAUREL_STAGE_ADD,
  &LAUREL_STAGE_EDIT,
  &LAUREL_STAGE_REMOVE,
  &LAUREL_STAGE_REORDER,
  &LAUREL_SURVEY_ASK,
  &LAUREL_SURVEY_FRAME,
  &LAUREL_SURVEY_REMIND,
  &LAUREL_SURVEY_STRATA,
  &LAUREL_SURVEY_TAKE,
  &LAUREL_TURNS_ARRANGE,
  &LAUREL_TURNS_DECLARE,
  &LAUREL_TURNS_DRAW,
  &LAUREL_TURN_CALL,
  &LAUREL_TURN_END,
  &LAUREL_TURN_REMOVE,
  &LAUREL_TURN_TIME,
  &LAUREL_VALUES_PUT,
  &LAUREL_VOTE_ADD,
  &LAUREL_VOTE_ADVANCE,
  &LAUREL_VOTE_CLOSE,
  &LAUREL_VOTE_EDIT,
  &LAUREL_VOTE_REMOVE,
  NULL,
};

static const LaurelQuery *const QUERIES[] = {
  &LAUREL_ANSWER_SOURCES_OF_STAGE,
  &LAUREL_AWARDS_OF_CONTEST,
  &LAUREL_BALLOTS_OF_VOTE,
  &LAUREL_CHANGES_OF_RESULT,
  &LAUREL_CHANGES_OF_SCOREBOARD,
  &LAUREL_CHOICES_OF_VOTE,
  &LAUREL_CONTESTS_OF_ACTIVITY,
  &LAUREL_CONTESTS_OF_PROGRAMME,
  &LAUREL_DEDUCTIONS_OF_STAGE,
  &LAUREL_DRAWS_OF_CONTEST,
  &LAUREL_ENTRIES_FOUND,
  &LAUREL_ENTRIES_MATCHING,
  &LAUREL_ENTRIES_OF_CONTEST,
  &LAUREL_ENTRIES_OF_STAGE,
  &LAUREL_ENTRY_LACKS,
  &LAUREL_ENTRY_TWINS_OF_CONTEST,
  &LAUREL_EXAM_NAMES,
  &LAUREL_EXAM_ORGANIZATIONS,
  &LAUREL_EXAM_PERSONS,
  &LAUREL_EXPERTS_ALL,
  &LAUREL_FACTORS_OF_STAGE,
  &LAUREL_FIELDS_OF_CONTEST,
  &LAUREL_INTERESTS_OF_CONTEST,
  &LAUREL_INTEREST_HINTS_OF_CONTEST,
  &LAUREL_JUDGES_OF_CONTEST,
  &LAUREL_LOT_DRAWS_OF_CONTEST,
  &LAUREL_MARKS_OF_STAGE,
  &LAUREL_MARK_MISMATCHES_OF_STAGE,
  &LAUREL_OBJECTIONS_OF_CONTEST,
  &LAUREL_OBSTACLES_OF_AWARDS,
  &LAUREL_OBSTACLES_OF_RESULT,
  &LAUREL_WARNINGS_OF_RESULT,
  &LAUREL_PERSONS_OF_ENTRY,
  &LAUREL_PLACEMENTS_BY_CODE,
  &LAUREL_PLACEMENTS_OF_STAGE,
  &LAUREL_PLACES_OF_RESULT,
  &LAUREL_QUOTA_OF_STAGE,
  &LAUREL_REASONS_OF_RESULT,
  &LAUREL_REASONS_OF_SCOREBOARD,
  &LAUREL_RESULTS_OF_CONTEST,
  &LAUREL_RESULT_SCOPES_OF_CONTEST,
  &LAUREL_RULES_OF_CONTEST,
  &LAUREL_SCOPES_OF_STAGE,
  &LAUREL_SCOREBOARD_OF_SCOPE,
  &LAUREL_SECTIONS_OF_CONTEST,
  &LAUREL_STAGES_OF_CONTEST,
  &LAUREL_STEPS_OF_CONTEST,
  &LAUREL_RESPONSE_OF_SURVEY,
  &LAUREL_SURVEY_QUESTIONS,
  &LAUREL_SURVEY_TABLE,
  &LAUREL_SURVEY_UNITS,
  &LAUREL_SURVEY_WAITING,
  &LAUREL_TURNS_OF_STAGE,
  &LAUREL_VALUES_OF_STAGE,
  &LAUREL_VOTERS_OF_VOTE,
  &LAUREL_VOTES_OF_CONTEST,
  &LAUREL_WISHES_OF_CONTEST,
  NULL,
};

static const LaurelIndexer *const INDEXERS[] = {
  &LAUREL_CONTEST_INDEXER,
  &LAUREL_ENTRY_INDEXER,
  NULL,
};

static const LaurelGuard *const GUARDS[] = {
  &LAUREL_PUBLICITY_GUARD,
  &LAUREL_QUOTA_GUARD,
  &LAUREL_RULE_GUARD,
  &LAUREL_VOTE_GUARD,
  NULL,
};

const LaurelRoom LAUREL_JUDGING_ROOM = {
  .name = "judging",
  .commands = COMMANDS,
  .queries = QUERIES,
  .indexers = INDEXERS,
  .veils = LAUREL_INTEREST_VEILS,
  .veiling = LAUREL_INTEREST_VEILING,
  .guards = GUARDS,
};
