/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-interest-veil-store.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>

/*
 * A person sees nothing of an entry in which he or she has an interest: no title, no number, nobody
 * who made it, who judges it and how many there are. These are the interests that keep a judge from
 * an entry, too (see laurel-interest-store.c), of whoever looks, be it a judge of the contest or
 * not.
 */

#define NOT_DISMISSED(kind) \
  " NOT EXISTS (SELECT 1 FROM main.interest AS d JOIN main.expert AS x ON x.id = d.expert_id" \
  " WHERE d.dismissed AND x.party_id = v.id AND d.entry_id = e.id AND d.kind = " kind ")"
#define TOLD \
  " FROM temp.viewer AS v JOIN main.expert AS x ON x.party_id = v.id JOIN main.interest AS i" \
  " ON i.expert_id = x.id AND i.dismissed = 0 AND (i.expires IS NULL OR i.expires >= v.day)"

/* Which entries, as the viewers and the day are. */
#define HIDDEN_ENTRY \
  "CREATE TEMP VIEW hidden_entry AS" \
  " SELECT e.id FROM temp.viewer AS v JOIN main.entry_person AS p ON p.party_id = v.id" \
  " JOIN main.entry AS e ON e.id = p.entry_id WHERE" NOT_DISMISSED ("'entrant'") \
  " UNION SELECT e.id FROM temp.viewer AS v JOIN main.party AS p ON p.id = v.id" \
  " JOIN main.entry AS e ON e.organization_id = p.organization_id" \
  " WHERE" NOT_DISMISSED ("'employer'") \
  " UNION SELECT e.id FROM temp.viewer AS v JOIN main.expert AS x ON x.party_id = v.id" \
  " JOIN main.expert_employer AS w ON w.expert_id = x.id" \
  "  AND (w.until IS NULL OR w.until >= v.day)" \
  " JOIN main.entry AS e ON e.organization_id = w.organization_id" \
  " WHERE" NOT_DISMISSED ("'employer'") \
  " UNION SELECT i.entry_id" TOLD " WHERE i.entry_id IS NOT NULL" \
  " UNION SELECT e.id" TOLD " JOIN main.entry AS e ON e.organization_id = i.party_id" \
  " WHERE" NOT_DISMISSED ("i.kind") \
  " UNION SELECT e.id" TOLD " JOIN main.entry AS e ON e.recommender_id = i.party_id" \
  " WHERE" NOT_DISMISSED ("i.kind") \
  " UNION SELECT e.id" TOLD " JOIN main.entry_person AS p ON p.party_id = i.party_id" \
  " JOIN main.entry AS e ON e.id = p.entry_id WHERE" NOT_DISMISSED ("i.kind")

#define IS_HIDDEN " IN (SELECT id FROM temp.hidden_entry)"

/* Persons who are known by nothing but what is hidden: that they are there tells of it. */
#define HIDDEN_PARTY \
  "CREATE TEMP VIEW hidden_party AS" \
  " SELECT p.party_id AS id FROM main.entry_person AS p WHERE p.entry_id" IS_HIDDEN \
  " AND p.party_id NOT IN (SELECT id FROM temp.viewer) AND NOT EXISTS (SELECT 1 FROM" \
  " main.entry_person AS o WHERE o.party_id = p.party_id AND o.entry_id NOT" IS_HIDDEN ")" \
  " AND NOT EXISTS (SELECT 1 FROM main.expert WHERE party_id = p.party_id)" \
  " AND NOT EXISTS (SELECT 1 FROM main.role WHERE party_id = p.party_id)" \
  " AND NOT EXISTS (SELECT 1 FROM main.resource WHERE party_id = p.party_id)" \
  " AND NOT EXISTS (SELECT 1 FROM main.issued WHERE party_id = p.party_id)" \
  " AND NOT EXISTS (SELECT 1 FROM main.result_place WHERE party_id = p.party_id)" \
  " AND NOT EXISTS (SELECT 1 FROM main.objection WHERE party_id = p.party_id)" \
  " AND NOT EXISTS (SELECT 1 FROM main.giver WHERE party_id = p.party_id)" \
  " AND NOT EXISTS (SELECT 1 FROM main.receiver WHERE party_id = p.party_id)"

#define IS_NOBODY " IN (SELECT id FROM temp.hidden_party)"

/* From whom nothing is hidden, what is gone is not either. */
#define SEES(table) \
  "SELECT 1 FROM " table " WHERE id = ?1" \
  " UNION ALL SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM temp.hidden_entry)"

/* Of what tells of all entries at once, the tables have the rest; a change is hidden as a whole. */
#define SEES_WHOLE(whole) \
  "SELECT 1 FROM " whole " UNION ALL SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM temp.hidden_entry)"
#define WHOLE_VOTE(table, vote) \
  "main." table " AS t WHERE t.id = ?1 AND NOT EXISTS (SELECT 1 FROM main.vote_choice AS c" \
  " WHERE c.vote_id = t." vote " AND c.entry_id" IS_HIDDEN ")"
#define WHOLE_RESULT \
  "main.result AS t WHERE t.id = ?1 AND NOT EXISTS (SELECT 1 FROM main.entry AS e" \
  " WHERE e.contest_id = t.contest_id AND e.id" IS_HIDDEN ")"

#define NO_EVIDENCE "{\"entries\":[],\"judges\":[],\"marks\":[],\"factors\":[]}"
#define NAMES_HIDDEN(list) "SELECT 1 FROM json_each (" list ") WHERE value" IS_HIDDEN
#define OF_HIDDEN " IN (SELECT id FROM main.placement WHERE entry_id" IS_HIDDEN ")"
#define VIEW(table, condition) \
  "CREATE TEMP VIEW " table " AS SELECT t.* FROM main." table " AS t WHERE " condition
#define VEIL(table, condition) { table, VIEW (table, condition), SEES (table) }

/* In this order: each may ask those before. */
const LaurelVeil LAUREL_INTEREST_VEILS[] = {
  { "hidden_entry", HIDDEN_ENTRY, NULL },
  { "hidden_party", HIDDEN_PARTY, NULL },
  VEIL ("entry", "id NOT" IS_HIDDEN),
  VEIL ("entry_person", "entry_id NOT" IS_HIDDEN),
  VEIL ("entry_apart", "entry_id NOT" IS_HIDDEN " AND other_id NOT" IS_HIDDEN),
  VEIL ("placement", "entry_id NOT" IS_HIDDEN),
  VEIL ("wish", "entry_id NOT" IS_HIDDEN),
  VEIL ("entry_factor", "entry_id NOT" IS_HIDDEN),
  VEIL ("deduction", "entry_id NOT" IS_HIDDEN),
  VEIL ("turn", "entry_id NOT" IS_HIDDEN),
  /* A protocol names all between whom lots were drawn. */
  { "lot_draw",
    "CREATE TEMP VIEW lot_draw AS SELECT t.id, t.stage_id, t.purpose, t.hall, t.number, t.declared,"
    " t.sources, iif (EXISTS (" NAMES_HIDDEN ("t.pool") "), '[]', t.pool) AS pool, t.reason,"
    " t.drawn, t.key, iif (EXISTS (" NAMES_HIDDEN ("t.pool") "), NULL, t.protocol) AS protocol"
    " FROM main.lot_draw AS t", SEES_WHOLE ("main.lot_draw AS t WHERE t.id = ?1 AND NOT EXISTS ("
    NAMES_HIDDEN ("t.pool") ")") },
  VEIL ("advance", "entry_id NOT" IS_HIDDEN),
  VEIL ("vote_choice", "entry_id NOT" IS_HIDDEN),
  /* A protocol tells of all that was voted on, and each ballot says something of it. */
  { "vote",
    "CREATE TEMP VIEW vote AS SELECT t.id, t.stage_id, t.position, t.title, t.kind, t.majority,"
    " t.quorum, t.members, t.seats, t.secret, t.closed, iif (EXISTS (SELECT 1 FROM"
    " main.vote_choice AS c WHERE c.vote_id = t.id AND c.entry_id" IS_HIDDEN "), NULL, t.protocol)"
    " AS protocol FROM main.vote AS t", SEES_WHOLE (WHOLE_VOTE ("vote", "id")) },
  { "ballot",
    "CREATE TEMP VIEW ballot AS SELECT t.id, t.vote_id, t.judge_id, (SELECT json_group_object (key,"
    " value) FROM json_each (t.content) WHERE CAST (key AS INTEGER) NOT" IS_HIDDEN ") AS content"
    " FROM main.ballot AS t", SEES_WHOLE (WHOLE_VOTE ("ballot", "vote_id")) },
  VEIL ("indicator_value", "entry_id NOT" IS_HIDDEN),
  VEIL ("result_place", "(entry_id IS NULL OR entry_id NOT" IS_HIDDEN ")"),
  /* What it was computed from has the marks of all entries. */
  { "result",
    "CREATE TEMP VIEW result AS SELECT t.id, t.contest_id, t.stage_id, t.category_id, t.group_id,"
    " t.division_id, t.version, t.rule_id, t.released, t.reason, t.key, iif (EXISTS (SELECT 1 FROM"
    " main.entry AS e WHERE e.contest_id = t.contest_id AND e.id" IS_HIDDEN "), '" NO_EVIDENCE "',"
    " t.evidence) AS evidence, t.digest, t.program FROM main.result AS t",
    SEES_WHOLE (WHOLE_RESULT) },
  VEIL ("objection", "(entry_id IS NULL OR entry_id NOT" IS_HIDDEN ")"),
  VEIL ("earlier_decision", "objection_id NOT IN (SELECT id FROM main.objection WHERE entry_id"
        IS_HIDDEN ")"),
  VEIL ("mark", "placement_id NOT" OF_HIDDEN),
  VEIL ("mark_check", "placement_id NOT" OF_HIDDEN),
  VEIL ("interest", "(entry_id IS NULL OR entry_id NOT" IS_HIDDEN ")"
        " AND (party_id IS NULL OR party_id NOT" IS_NOBODY ")"),
  VEIL ("party", "id NOT" IS_NOBODY),
  VEIL ("party_apart", "party_id NOT" IS_NOBODY " AND other_id NOT" IS_NOBODY),
  /* What was typed stands in the arguments, too. */
  { "journal",
    "CREATE TEMP VIEW journal AS SELECT j.id, j.at, j.actor, j.command, told.args, j.reverts,"
    " j.changeset, j.salt, j.kept, j.digest, j.schema FROM main.journal AS j"
    " LEFT JOIN main.journal AS told ON told.id = j.id"
    " AND (NOT EXISTS (SELECT 1 FROM temp.hidden_entry)"
    " OR (j.command NOT GLOB 'entr*' AND j.command NOT GLOB 'interest*'"
    " AND j.command NOT GLOB 'part*' AND j.command NOT GLOB 'pe*'"
    " AND j.command NOT GLOB 'ballot*' AND j.command NOT GLOB 'mark*'"
    " AND j.command NOT GLOB 'deduction*' AND j.command NOT GLOB 'factor*'"
    " AND j.command NOT GLOB 'value*' AND j.command NOT GLOB 'objection*'))", NULL },
  { "search_row", VIEW ("search_row", "NOT (kind = 'entry' AND row" IS_HIDDEN ")"
                        " AND NOT (kind = 'party' AND row" IS_NOBODY ")"), NULL },
  { NULL, NULL, NULL },
};

const char *const LAUREL_INTEREST_VEILING[] = { "interest", "expert", "expert_employer", "entry",
                                                "entry_person", "party", NULL };

/**
 * laurel_interest_check_whole:
 * @reader: where to read
 * @contest: a contest
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * Returns: whether all of the contest can be read there. What is hidden could not be computed with,
 *   and would be lost from what is computed.
 */
gboolean
laurel_interest_check_whole (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM main.entry WHERE contest_id = ?1"
                         " AND id NOT IN (SELECT id FROM entry)", "x", contest);

  if (!reader->veiled || !laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("You have an interest in an entry of this contest, of which you see "
                         "nothing. Let somebody else do this."));
  return FALSE;
}
