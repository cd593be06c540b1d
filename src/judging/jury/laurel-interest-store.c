/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/jury/laurel-interest-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-day-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/jury/laurel-expert-store.h"
#include "judging/jury/laurel-interest-words.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about conflicts of interest.
 *
 * What keeps a judge and an entry apart: what somebody told, of the entry or of a person or
 * organisation that has to do with it, and that has not expired on the day ?2; and, told or not,
 * that the judge made the entry, or works where it comes from. Unless people looked at that entry
 * and dismissed it. */
#define SELECT_INTEREST \
  "SELECT interest.id, interest.expert_id, person.name, entry_id, entry.number, entry.title," \
  " interest.party_id, party.name, interest.kind, source, day, expires, interest.note," \
  " dismissed FROM interest JOIN expert ON expert.id = interest.expert_id" \
  " LEFT JOIN party AS person ON person.id = expert.party_id" \
  " LEFT JOIN entry ON entry.id = entry_id LEFT JOIN party ON party.id = interest.party_id"
#define EMPLOYERS \
  "(SELECT expert.id AS expert_id, organization_id, NULL AS until FROM expert JOIN party" \
  " ON party.id = expert.party_id WHERE organization_id IS NOT NULL" \
  " UNION ALL SELECT expert_id, organization_id, until FROM expert_employer)"
#define TOLD \
  " interest.dismissed = 0 AND (interest.expires IS NULL OR interest.expires >= ?2)" \
  " AND judge.contest_id = ?1 AND entry.contest_id = ?1"
#define NOT_DISMISSED(kind) \
  " NOT EXISTS (SELECT 1 FROM interest AS d WHERE d.dismissed AND d.expert_id = judge.expert_id" \
  " AND d.entry_id = entry.id AND d.kind = " kind ")"
#define TOLD_OF_PARTY TOLD " AND" NOT_DISMISSED ("interest.kind")
#define WITH_JUDGE " JOIN judge ON judge.expert_id = interest.expert_id"
#define CONFLICTS_WHERE(more) \
  "SELECT judge.id AS judge_id, entry.id AS entry_id, interest.kind AS kind FROM interest" \
  WITH_JUDGE " JOIN entry ON entry.id = interest.entry_id WHERE" TOLD more \
  " UNION SELECT judge.id, entry.id, interest.kind FROM interest" WITH_JUDGE \
  " JOIN entry ON entry.organization_id = interest.party_id WHERE" TOLD_OF_PARTY more \
  " UNION SELECT judge.id, entry.id, interest.kind FROM interest" WITH_JUDGE \
  " JOIN entry ON entry.recommender_id = interest.party_id WHERE" TOLD_OF_PARTY more \
  " UNION SELECT judge.id, entry.id, interest.kind FROM interest" WITH_JUDGE \
  " JOIN entry_person ON entry_person.party_id = interest.party_id" \
  " JOIN entry ON entry.id = entry_person.entry_id WHERE" TOLD_OF_PARTY more \
  " UNION SELECT judge.id, entry.id, 'entrant' FROM judge JOIN expert" \
  " ON expert.id = judge.expert_id JOIN entry_person ON entry_person.party_id = expert.party_id" \
  " JOIN entry ON entry.id = entry_person.entry_id WHERE judge.contest_id = ?1" \
  " AND entry.contest_id = ?1 AND" NOT_DISMISSED ("'entrant'") more \
  " UNION SELECT judge.id, entry.id, 'employer' FROM judge JOIN " EMPLOYERS " AS w" \
  " ON w.expert_id = judge.expert_id JOIN entry ON entry.organization_id = w.organization_id" \
  " WHERE judge.contest_id = ?1 AND entry.contest_id = ?1" \
  " AND (w.until IS NULL OR w.until >= ?2) AND" NOT_DISMISSED ("'employer'") more
#define CONFLICTS CONFLICTS_WHERE ("")
/* Of one judge ?3 and one entry ?4 only: many are asked for in turn. */
#define CONFLICTS_OF_PAIR CONFLICTS_WHERE (" AND judge.id = ?3 AND entry.id = ?4")

static const char *const TABLES[] = { "interest", "entry", "entry_person", "expert",
                                      "expert_employer", "judge", "party", NULL };

static GPtrArray *
list_of_contest (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 contest;

  g_variant_get (args, "(x)", &contest);
  rows = laurel_reader_query (reader, SELECT_INTEREST " WHERE interest.expert_id IN (SELECT"
                              " expert_id FROM judge WHERE contest_id = ?1)"
                              " AND (entry.contest_id = ?1 OR entry_id IS NULL)"
                              " ORDER BY person.name, interest.expert_id, entry.number,"
                              " interest.id", "x", contest);

  return laurel_row_read_all (LAUREL_TYPE_INTEREST, rows, error);
}

const LaurelQuery LAUREL_INTERESTS_OF_CONTEST = {
  .name = "interests.of-contest",
  .summary = N_("The conflicts of interest of the judges of a contest (its id), as they were told"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_interest_get_type,
  .run = list_of_contest,
};

/* ---- what keeps apart ---------------------------------------------------------------- */

static void
pair_clear (LaurelInterestPair *pair)
{
  g_free (pair->kind);
}

/**
 * laurel_interest_list_pairs:
 * @reader: where to read
 * @contest: a contest
 * @day: on which day
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelInterestPair): which judges of it must not
 *   judge which entries; two of them twice where there are two reasons
 */
GArray *
laurel_interest_list_pairs (LaurelReader *reader, gint64 contest, LaurelDay day, GError **error)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (LaurelInterestPair));
  g_autoptr (LaurelStatement) rows = laurel_reader_query (reader, CONFLICTS, "xD", contest, day);

  g_array_set_clear_func (pairs, (GDestroyNotify) pair_clear);
  while (laurel_statement_next (rows)) {
    LaurelInterestPair pair = { laurel_statement_get_int64 (rows, 0),
                                laurel_statement_get_int64 (rows, 1),
                                g_strdup (laurel_statement_get_text (rows, 2)) };

    g_array_append_val (pairs, pair);
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&pairs) : NULL;
}

/**
 * laurel_interest_count_sheets:
 * @reader: where to read
 * @contest: a contest
 * @day: on which day
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * What was released stands, and nobody judges it any more.
 *
 * Returns: how many score sheets a judge has of an entry that he or she must not judge, or -1
 *   with @error set
 */
gint64
laurel_interest_count_sheets (LaurelReader *reader, gint64 contest, LaurelDay day, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT count (DISTINCT sheet.id) FROM (" CONFLICTS ") AS c"
                         " JOIN placement AS sheet ON sheet.judge_id = c.judge_id"
                         " AND sheet.entry_id = c.entry_id JOIN entry ON entry.id = c.entry_id"
                         " WHERE entry.state IN ('waiting', 'complete') AND NOT EXISTS (SELECT 1"
                         " FROM result_place AS p JOIN result ON result.id = p.result_id"
                         " WHERE p.entry_id = sheet.entry_id AND result.stage_id ="
                         " sheet.stage_id)", "xD", contest, day);
  gint64 n = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;

  return laurel_statement_finish (row, error) ? n : -1;
}

/**
 * laurel_interest_check_marked:
 * @reader: where to read
 * @contest: a contest
 * @stage: a stage of it
 * @sections: (array fixed-size=3): the category, group and division of the entries, or 0 for any
 * @error: return location for a `LAUREL_RULE_ERROR` that says who has marked what
 *
 * An interest that was noted after the marks keeps them from counting as one noted before would
 * have kept them out, until somebody decides.
 *
 * Returns: whether no judge has given an entry a mark that he or she must not judge today
 */
gboolean
laurel_interest_check_marked (LaurelReader *reader, gint64 contest, gint64 stage,
                              const gint64 *sections, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT ifnull (party.name, '–'), entry.number, c.kind FROM ("
                         CONFLICTS ") AS c JOIN placement AS sheet ON sheet.judge_id = c.judge_id"
                         " AND sheet.entry_id = c.entry_id JOIN entry ON entry.id = c.entry_id"
                         " JOIN judge ON judge.id = c.judge_id JOIN expert ON expert.id ="
                         " judge.expert_id LEFT JOIN party ON party.id = expert.party_id"
                         " WHERE sheet.stage_id = ?3 AND entry.state IN ('waiting', 'complete',"
                         " 'to-complete') AND (?4 = 0 OR category_id = ?4) AND (?5 = 0 OR group_id"
                         " = ?5) AND (?6 = 0 OR division_id = ?6) AND EXISTS (SELECT 1 FROM mark"
                         " WHERE placement_id = sheet.id AND value NOT NULL)"
                         " ORDER BY entry.number, judge.position LIMIT 1", "xDxxxx", contest,
                         laurel_day_today (), stage, sections[0], sections[1], sections[2]);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  return laurel_refuse (error,
                        /* Translators: %1$s is a person, %2$s the number of an entry, %3$s why,
                         * such as “employer”. */
                        _("“%1$s” has marked entry %2$s, but has a conflict of interest, %3$s. Say "
                          "that the judge abstained, or dismiss the conflict with a reason."),
                        laurel_statement_get_text (row, 0), laurel_statement_get_text (row, 1),
                        laurel_interest_words_get (laurel_statement_get_text (row, 2)));
}

/**
 * laurel_interest_check:
 * @reader: where to read
 * @contest: a contest
 * @judge: a judge of it
 * @entry: an entry of it
 * @error: return location for a `LAUREL_RULE_ERROR` that says why not
 *
 * Returns: whether the judge may judge it today
 */
gboolean
laurel_interest_check (LaurelReader *reader, gint64 contest, gint64 judge, gint64 entry,
                       GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT c.kind, party.name, entry.number FROM (" CONFLICTS_OF_PAIR
                         ") AS c JOIN judge ON judge.id = c.judge_id JOIN expert ON expert.id ="
                         " judge.expert_id LEFT JOIN party ON party.id = expert.party_id"
                         " JOIN entry ON entry.id = c.entry_id", "xDxx", contest,
                         laurel_day_today (), judge, entry);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %1$s is a person, %2$s the number of an entry, %3$s why, such as
                * “employer”. */
               _("“%1$s” must not judge entry %2$s: conflict of interest, %3$s."),
               laurel_statement_get_text (row, 1), laurel_statement_get_text (row, 2),
               laurel_interest_words_get (laurel_statement_get_text (row, 0)));
  return FALSE;
}

/* ---- what may keep apart --------------------------------------------------------------- */

#define JUDGES \
  " FROM judge JOIN expert ON expert.id = judge.expert_id JOIN party ON party.id =" \
  " expert.party_id"
/* Which organisations of judges and of entries are one, by a name or by their code: each two of
 * them are compared once, and not once for every judge and every entry. */
#define NAMES_OF(those) \
  "(SELECT id, name FROM party WHERE id IN " those \
  " UNION SELECT id, short_name FROM party WHERE id IN " those \
  " UNION SELECT party.id, json_extract (value, '$.text') FROM party, json_each (names)" \
  "  WHERE party.id IN " those ")"
#define OF_JUDGES \
  "(SELECT w.organization_id FROM judge JOIN " EMPLOYERS " AS w" \
  " ON w.expert_id = judge.expert_id WHERE judge.contest_id = ?1)"
#define OF_ENTRIES "(SELECT organization_id FROM entry WHERE contest_id = ?1)"
#define SAME_ORGANIZATIONS \
  "(SELECT a.id AS mine, b.id AS theirs FROM " NAMES_OF (OF_JUDGES) " AS a" \
  " JOIN " NAMES_OF (OF_ENTRIES) " AS b ON a.name = b.name" \
  " UNION SELECT a.id, b.id FROM party AS a JOIN party AS b ON a.code = b.code" \
  "  WHERE a.id IN " OF_JUDGES " AND b.id IN " OF_ENTRIES ")"
#define SELECT_HINT \
  "SELECT row_number () OVER (ORDER BY h.name, entry.number, h.kind), h.expert_id, h.name," \
  " h.entry_id, entry.number, entry.title, h.kind, h.evidence FROM (" \
  "SELECT judge.expert_id AS expert_id, party.name AS name, entry_person.entry_id AS entry_id," \
  " 'entrant' AS kind, entry_person.name AS evidence" JUDGES " JOIN entry_person" \
  " ON entry_person.name = party.name AND entry_person.party_id <> party.id" \
  " WHERE judge.contest_id = ?1" \
  " UNION SELECT judge.expert_id, party.name, entry_person.entry_id, 'employer', o.name" JUDGES \
  " JOIN " EMPLOYERS " AS w ON w.expert_id = expert.id JOIN party AS o ON o.id =" \
  " w.organization_id JOIN party AS p ON p.organization_id = o.id JOIN entry_person" \
  " ON entry_person.party_id = p.id WHERE judge.contest_id = ?1 AND p.id <> party.id" \
  " UNION SELECT judge.expert_id, party.name, entry.id, 'employer', o.name || ' – ' || s.name" \
  JUDGES " JOIN " EMPLOYERS " AS w ON w.expert_id = expert.id CROSS JOIN " SAME_ORGANIZATIONS \
  " AS same ON same.mine = w.organization_id JOIN party AS o ON o.id = same.mine" \
  " JOIN party AS s ON s.id = same.theirs CROSS JOIN entry ON entry.organization_id = s.id" \
  " WHERE judge.contest_id = ?1 AND entry.contest_id = ?1 AND (s.id <> o.id OR w.until < ?2)" \
  " UNION SELECT judge.expert_id, party.name, entry.id, 'recommender', o.name" JUDGES \
  " JOIN " EMPLOYERS " AS w ON w.expert_id = expert.id JOIN party AS o ON o.id =" \
  " w.organization_id JOIN entry ON entry.recommender_id = o.id WHERE judge.contest_id = ?1" \
  " UNION SELECT judge.expert_id, party.name, entry.id, 'co-author'," \
  " other.number || ' ' || other.title" JUDGES " JOIN entry_person AS mine ON mine.party_id =" \
  " party.id JOIN entry AS other ON other.id = mine.entry_id JOIN entry_person AS theirs" \
  " ON theirs.entry_id = other.id AND theirs.party_id <> party.id JOIN entry_person AS again" \
  " ON again.party_id = theirs.party_id JOIN entry ON entry.id = again.entry_id" \
  " WHERE judge.contest_id = ?1 AND entry.contest_id = ?1 AND entry.id <> other.id) AS h" \
  " JOIN entry ON entry.id = h.entry_id WHERE entry.contest_id = ?1" \
  " AND NOT EXISTS (SELECT 1 FROM interest AS i WHERE i.expert_id = h.expert_id" \
  "  AND i.entry_id = h.entry_id AND i.kind = h.kind)" \
  " AND (h.expert_id, h.entry_id) NOT IN (SELECT j.expert_id, c.entry_id FROM (" CONFLICTS \
  ") AS c JOIN judge AS j ON j.id = c.judge_id)" \
  " ORDER BY 1"

static GPtrArray *
list_hints (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 contest;

  g_variant_get (args, "(x)", &contest);
  rows = laurel_reader_query (reader, SELECT_HINT, "xD", contest, laurel_day_today ());

  return laurel_row_read_all (LAUREL_TYPE_INTEREST_HINT, rows, error);
}

const LaurelQuery LAUREL_INTEREST_HINTS_OF_CONTEST = {
  .name = "interests.suggested",
  .summary = N_("What the records suggest of the judges of a contest (its id): same names, former "
                "and renamed employers, recommending bodies, earlier entries"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_interest_hint_get_type,
  .run = list_hints,
};

/* ---- noting it ---------------------------------------------------------------------------- */

static gboolean
check_kind (const char *text, GError **error)
{
  return laurel_setter_check_choice (text, LAUREL_INTEREST_KINDS, error);
}

static gboolean
check_source (const char *text, GError **error)
{
  static const char *const SOURCES[] = { "judge", "entrant", "staff", "records", NULL };

  return laurel_setter_check_choice (text, SOURCES, error);
}

static gboolean
read_day (LaurelReader *reader, gint64 id, const char *text, LaurelDay *day, GError **error)
{
  gint64 contest =
    laurel_reader_read_int (reader, "SELECT contest_id FROM entry JOIN interest"
                            " ON entry.id = entry_id WHERE interest.id = ?1", id);

  return laurel_contest_read_open_day (reader, contest, text, day, error);
}

static gboolean
set_day (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  LaurelDay day;

  return read_day (&txn->reader, id, text, &day, error) &&
         laurel_txn_exec (txn, error, "UPDATE interest SET day = ?2 WHERE id = ?1", "xD", id, day);
}

static gboolean
set_expires (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  LaurelDay day;

  return read_day (&txn->reader, id, text, &day, error) &&
         laurel_txn_exec (txn, error, "UPDATE interest SET expires = ?2 WHERE id = ?1", "xD", id,
                          day);
}

static const LaurelSetter SETTERS[] = {
  { "kind", "UPDATE interest SET kind = ?2 WHERE id = ?1", check_kind, TRUE },
  { "source", "UPDATE interest SET source = ?2 WHERE id = ?1", check_source, TRUE },
  { "day", NULL, NULL, TRUE, set_day },
  { "expires", NULL, NULL, TRUE, set_expires },
  { "note", "UPDATE interest SET note = ?2 WHERE id = ?1", NULL, FALSE },
};

static gboolean
check_target (LaurelReader *reader, gint64 entry, gint64 party, GError **error)
{
  if ((entry == 0) != (party == 0))
    return entry != 0
           ? laurel_reader_require (reader, "SELECT 1 FROM entry WHERE id = ?1", entry, error)
           : laurel_reader_require (reader, "SELECT 1 FROM party WHERE id = ?1", party, error);

  g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                       _("An interest is in one entry, or in one person or organisation."));
  return FALSE;
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *kind, *source, *day, *expires, *note;
  g_autoptr (LaurelExpert) expert = NULL;
  g_autofree char *clean = NULL;
  LaurelDay told, last;
  gint64 id, entry, party, contest;

  g_variant_get (args, "(xxx&s&s&s&s&s)", &id, &entry, &party, &kind, &source, &day, &expires,
                 &note);
  clean = laurel_text_dup_clean (note);
  expert = laurel_expert_load (&txn->reader, id, error);
  contest = laurel_reader_read_int (&txn->reader, "SELECT contest_id FROM entry WHERE id = ?1",
                                    entry);

  return expert != NULL && check_target (&txn->reader, entry, party, error) &&
         check_kind (kind, error) && check_source (source, error) &&
         laurel_contest_read_open_day (&txn->reader, contest, day, &told, error) &&
         laurel_contest_read_open_day (&txn->reader, contest, expires, &last, error) &&
         laurel_txn_insert (txn, error, "interest",
                            "INSERT INTO interest (id, expert_id, entry_id, party_id, kind, source,"
                            " day, expires, note, dismissed) VALUES (?1, ?2, nullif (?3, 0),"
                            " nullif (?4, 0), ?5, ?6, ?7, ?8, ?9, 0)", "xxxssDDs", id, entry,
                            party, kind, source, told, last, clean) != 0;
}

const LaurelCommand LAUREL_INTEREST_ADD = {
  .name = "interest.add",
  .label = N_("Note conflict of interest"),
  .summary = N_("Notes a conflict of interest: expert, entry or 0, person or organisation or 0, "
                "kind, who told it, which day, until when it counts, note"),
  .args = "(xxxsssss)",
  .apply = add,
};

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM interest WHERE id = ?1", id, error) &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error);
}

const LaurelCommand LAUREL_INTEREST_EDIT = {
  .name = "interest.edit",
  .label = N_("Edit conflict of interest"),
  .summary = N_("Sets fields of a conflict of interest: id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
};

static gboolean
remove_interest (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 id;

  g_variant_get (args, "(x)", &id);

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM interest WHERE id = ?1", id, error) &&
         laurel_txn_exec (txn, error, "DELETE FROM interest WHERE id = ?1", "x", id);
}

const LaurelCommand LAUREL_INTEREST_REMOVE = {
  .name = "interest.remove",
  .label = N_("Remove conflict of interest"),
  .summary = N_("Takes a conflict of interest out that was noted by mistake: id"),
  .args = "(x)",
  .apply = remove_interest,
};

/* What was told goes; why it was dismissed is written anew only where it is another reason. */
static gboolean
write_dismissal (LaurelTxn *txn, gint64 expert, gint64 entry, const char *kind, const char *note,
                 GError **error)
{
  return laurel_txn_exec (txn, error, "DELETE FROM interest WHERE expert_id = ?1 AND entry_id = ?2"
                          " AND kind = ?3 AND NOT dismissed", "xxs", expert, entry, kind) &&
         laurel_txn_exec (txn, error, "UPDATE interest SET day = ?4, note = ?5"
                          " WHERE expert_id = ?1 AND entry_id = ?2 AND kind = ?3 AND dismissed"
                          " AND note IS NOT ?5", "xxsDs", expert, entry, kind,
                          laurel_day_today (), note) &&
         laurel_txn_insert (txn, error, "interest",
                            "INSERT INTO interest (id, expert_id, entry_id, kind, source, day,"
                            " note, dismissed) SELECT ?1, ?2, ?3, ?4, 'staff', ?5, ?6, 1 WHERE NOT"
                            " EXISTS (SELECT 1 FROM interest WHERE expert_id = ?2"
                            " AND entry_id = ?3 AND kind = ?4 AND dismissed)", "xxsDs", expert,
                            entry, kind, laurel_day_today (), note) != 0;
}

static gboolean
dismiss (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelExpert) expert = NULL;
  g_autofree char *clean = NULL;
  const char *kind, *note;
  gint64 id, entry;

  g_variant_get (args, "(xx&s&s)", &id, &entry, &kind, &note);
  clean = laurel_text_dup_clean (note);
  if (clean == NULL) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("Whoever challenges the jury will ask why: write a reason."));
    return FALSE;
  }
  expert = laurel_expert_load (&txn->reader, id, error);

  return expert != NULL && check_target (&txn->reader, entry, 0, error) &&
         check_kind (kind, error) &&
         write_dismissal (txn, id, entry, kind, clean, error);
}

const LaurelCommand LAUREL_INTEREST_DISMISS = {
  .name = "interest.dismiss",
  .label = N_("Dismiss conflict of interest"),
  .summary = N_("Says that somebody looked, and found no conflict of interest: expert, entry, "
                "kind, why"),
  .args = "(xxss)",
  .apply = dismiss,
};
