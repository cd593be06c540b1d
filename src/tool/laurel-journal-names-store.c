/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "tool/laurel-journal-names-store.h"

/*
 * What people call a row of any table: an activity by its number and its title, what
 * belongs to an activity by that too.
 */

#define OF_CONTEST " JOIN contest ON contest.id = contest_id"
#define OF_EXPERT " JOIN expert ON expert.id = expert_id" \
  " LEFT JOIN party ON party.id = expert.party_id"
#define OF_SHEET(table) "SELECT party.name || ' – ' || " ENTRY " FROM " table \
  " JOIN placement ON placement.id = placement_id JOIN judge ON judge.id = judge_id" OF_EXPERT \
  " JOIN entry ON entry.id = entry_id WHERE " table ".id = ?1"
#define RESULT "contest.title || ' ' || result.version"
#define ENTRY "entry.number || ' ' || entry.title"
#define ACTIVITY(alias) alias ".number || ' ' || " alias ".title"

static const struct {
  const char *table;
  const char *query;
} NAMES[] = {
  { "activity", "SELECT " ACTIVITY ("activity") " FROM activity WHERE id = ?1" },
  { "advance", "SELECT " ENTRY " FROM advance JOIN entry ON entry.id = entry_id"
    " WHERE advance.id = ?1" },
  { "allocation", "SELECT name FROM allocation JOIN gift_kind ON gift_kind.id = kind_id"
    " WHERE allocation.id = ?1" },
  { "allocation_share", "SELECT party.name FROM allocation_share JOIN receiver"
    " ON receiver.id = receiver_id JOIN party ON party.id = party_id"
    " WHERE allocation_share.id = ?1" },
  { "ballot", "SELECT vote.title FROM ballot JOIN vote ON vote.id = vote_id WHERE ballot.id = ?1" },
  { "booking", "SELECT coalesce (resource.name, party.name) || ' – ' || " ACTIVITY ("activity")
    " FROM booking JOIN activity ON activity.id = activity_id"
    " JOIN resource ON resource.id = resource_id LEFT JOIN party ON party.id = party_id"
    " WHERE booking.id = ?1" },
  { "carrier", "SELECT name FROM carrier WHERE id = ?1" },
  { "contest", "SELECT title FROM contest WHERE id = ?1" },
  { "contest_field", "SELECT label || ' – ' || contest.title FROM contest_field" OF_CONTEST
    " WHERE contest_field.id = ?1" },
  { "contest_rule", "SELECT contest.title || ' ' || version FROM contest_rule" OF_CONTEST
    " WHERE contest_rule.id = ?1" },
  { "contest_section", "SELECT name || ' – ' || contest.title FROM contest_section" OF_CONTEST
    " WHERE contest_section.id = ?1" },
  { "contest_stage", "SELECT contest_stage.title || ' – ' || contest.title FROM contest_stage"
    OF_CONTEST " WHERE contest_stage.id = ?1" },
  { "deduction", "SELECT " ENTRY " FROM deduction JOIN entry ON entry.id = entry_id"
    " WHERE deduction.id = ?1" },
  { "draw", "SELECT contest.title || ' ' || number FROM draw" OF_CONTEST " WHERE draw.id = ?1" },
  { "drive", "SELECT title FROM drive WHERE id = ?1" },
  { "entry", "SELECT " ENTRY " FROM entry WHERE id = ?1" },
  { "entry_factor", "SELECT " ENTRY " FROM entry_factor JOIN entry ON entry.id = entry_id"
    " WHERE entry_factor.id = ?1" },
  { "entry_person", "SELECT name || ' – ' || " ENTRY " FROM entry_person"
    " JOIN entry ON entry.id = entry_id WHERE entry_person.id = ?1" },
  { "expert", "SELECT name FROM expert JOIN party ON party.id = party_id WHERE expert.id = ?1" },
  { "expert_absence", "SELECT party.name FROM expert_absence" OF_EXPERT
    " WHERE expert_absence.id = ?1" },
  { "expert_employer", "SELECT party.name FROM expert_employer" OF_EXPERT
    " WHERE expert_employer.id = ?1" },
  { "gift", "SELECT name FROM gift JOIN gift_kind ON gift_kind.id = kind_id WHERE gift.id = ?1" },
  { "gift_kind", "SELECT name FROM gift_kind WHERE id = ?1" },
  { "gift_move", "SELECT name FROM gift_move JOIN gift ON gift.id = gift_id JOIN gift_kind"
    " ON gift_kind.id = kind_id WHERE gift_move.id = ?1" },
  { "giver", "SELECT iif (naming IN ('anonymous', 'unknown'), '#' || number, name) FROM giver"
    " LEFT JOIN party ON party.id = party_id WHERE giver.id = ?1" },
  { "holiday", "SELECT name FROM holiday WHERE id = ?1" },
  { "indicator_value", "SELECT indicator || ' – ' || " ENTRY " FROM indicator_value"
    " JOIN entry ON entry.id = entry_id WHERE indicator_value.id = ?1" },
  { "interest", "SELECT party.name || ifnull (' – ' || " ENTRY ", '') FROM interest" OF_EXPERT
    " LEFT JOIN entry ON entry.id = entry_id WHERE interest.id = ?1" },
  { "issued", "SELECT written FROM issued WHERE id = ?1" },
  { "judge", "SELECT party.name || ' – ' || contest.title FROM judge" OF_EXPERT OF_CONTEST
    " WHERE judge.id = ?1" },
  { "mark", OF_SHEET ("mark") },
  { "mark_check", OF_SHEET ("mark_check") },
  { "need", "SELECT party.name || ' – ' || gift_kind.name FROM need JOIN receiver ON receiver.id ="
    " receiver_id JOIN party ON party.id = party_id JOIN gift_kind ON gift_kind.id = kind_id"
    " WHERE need.id = ?1" },
  { "number_series", "SELECT name FROM number_series WHERE id = ?1" },
  { "objection", "SELECT objection.number || ' – ' || contest.title FROM objection"
    " JOIN result ON result.id = result_id" OF_CONTEST " WHERE objection.id = ?1" },
  { "paper", "SELECT coalesce (" ACTIVITY ("activity") ", programme.title)"
    " FROM paper JOIN programme ON programme.id = paper.programme_id"
    " LEFT JOIN activity ON activity.id = activity_id WHERE paper.id = ?1" },
  { "parcel", "SELECT number || ' – ' || party.name FROM parcel JOIN receiver ON receiver.id ="
    " receiver_id JOIN party ON party.id = party_id WHERE parcel.id = ?1" },
  { "party", "SELECT iif (sealed = 1, '…', name) FROM party WHERE id = ?1" },
  { "party_apart", "SELECT one.name || ' – ' || other.name FROM party_apart"
    " JOIN party AS one ON one.id = party_id JOIN party AS other ON other.id = other_id"
    " WHERE party_apart.id = ?1" },
  { "phase", "SELECT phase.title || ' – ' || " ACTIVITY ("activity")
    " FROM phase JOIN activity ON activity.id = activity_id WHERE phase.id = ?1" },
  { "placement", "SELECT party.name || ' – ' || " ENTRY " FROM placement JOIN judge"
    " ON judge.id = judge_id" OF_EXPERT " JOIN entry ON entry.id = entry_id"
    " WHERE placement.id = ?1" },
  { "point", "SELECT name FROM point WHERE id = ?1" },
  { "programme", "SELECT title FROM programme WHERE id = ?1" },
  { "promise", "SELECT name FROM promise JOIN gift_kind ON gift_kind.id = kind_id"
    " WHERE promise.id = ?1" },
  { "publicity", "SELECT " RESULT " FROM publicity JOIN result ON result.id = result_id"
    OF_CONTEST " WHERE publicity.id = ?1" },
  { "receiver", "SELECT name FROM receiver JOIN party ON party.id = party_id WHERE receiver.id = "
                "?1" },
  { "receiver_class", "SELECT party.name || ' – ' || receiver_class.name FROM receiver_class JOIN"
    " receiver ON receiver.id = receiver_id JOIN party ON party.id = party_id"
    " WHERE receiver_class.id = ?1" },
  { "release", "SELECT number || coalesce (' ' || nullif (title, ''), '')"
    " FROM release WHERE id = ?1" },
  { "reminder", "SELECT " ACTIVITY ("activity") " FROM reminder"
    " JOIN activity ON activity.id = activity_id WHERE reminder.id = ?1" },
  { "resource", "SELECT coalesce (resource.name, party.name) FROM resource"
    " LEFT JOIN party ON party.id = party_id WHERE resource.id = ?1" },
  { "result", "SELECT " RESULT " FROM result" OF_CONTEST " WHERE result.id = ?1" },
  { "result_place", "SELECT coalesce (" ENTRY ", party.name) FROM result_place"
    " LEFT JOIN entry ON entry.id = entry_id LEFT JOIN party ON party.id = result_place.party_id"
    " WHERE result_place.id = ?1" },
  { "role", "SELECT party.name || ' – ' || coalesce (" ACTIVITY ("activity") ", programme.title)"
    " FROM role JOIN party ON party.id = party_id"
    " LEFT JOIN programme ON programme.id = role.programme_id"
    " LEFT JOIN activity ON activity.id = activity_id WHERE role.id = ?1" },
  { "series_field", "SELECT " ACTIVITY ("activity") " FROM series_field"
    " JOIN activity ON activity.id = series_field.series_id WHERE series_field.id = ?1" },
  { "signing_key", "SELECT issuer FROM signing_key WHERE id = ?1" },
  { "snapshot", "SELECT " ACTIVITY ("snapshot") " FROM snapshot WHERE id = ?1" },
  { "survey_stratum", "SELECT name FROM survey_stratum WHERE id = ?1" },
  { "survey_unit", "SELECT code FROM survey_unit WHERE id = ?1" },
  { "template", "SELECT name FROM template WHERE id = ?1" },
  { "template_art", "SELECT template.name || ' – ' || template_art.name FROM template_art"
    " JOIN template ON template.id = template_id WHERE template_art.id = ?1" },
  { "template_issued", "SELECT name FROM template_issued WHERE id = ?1" },
  { "turn", "SELECT " ENTRY " FROM turn JOIN entry ON entry.id = entry_id WHERE turn.id = ?1" },
  { "vote", "SELECT title FROM vote WHERE id = ?1" },
  { "vote_choice", "SELECT " ENTRY " FROM vote_choice JOIN entry ON entry.id = entry_id"
    " WHERE vote_choice.id = ?1" },
  { "way_event", "SELECT waybill FROM way_event WHERE id = ?1" },
  { "wish", "SELECT party.name || ' – ' || " ENTRY " FROM wish JOIN judge ON judge.id = judge_id"
    OF_EXPERT " JOIN entry ON entry.id = entry_id WHERE wish.id = ?1" },
};

/**
 * laurel_journal_dup_name:
 * @reader: where to read
 * @table: a table
 * @id: a row of it
 *
 * Returns: (transfer full) (nullable): what it is called now; %NULL when it is gone
 */
char *
laurel_journal_dup_name (LaurelReader *reader, const char *table, gint64 id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autoptr (LaurelStatement) row = NULL;

    if (!g_str_equal (NAMES[i].table, table))
      continue;
    row = laurel_reader_query (reader, NAMES[i].query, "x", id);
    return laurel_statement_next (row) ? g_strdup (laurel_statement_get_text (row, 0)) : NULL;
  }

  return NULL;
}

/**
 * laurel_journal_has_name:
 * @table: a table
 *
 * Returns: whether its rows are called something
 */
gboolean
laurel_journal_has_name (const char *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
    if (g_str_equal (NAMES[i].table, table))
      return TRUE;

  return FALSE;
}
