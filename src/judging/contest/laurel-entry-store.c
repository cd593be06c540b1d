/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/contest/laurel-entry-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "judging/contest/laurel-contest-day-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-writer.h"
#include "judging/laurel-draw.h"
#include "store/laurel-search-index.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about entries, but for their persons and those that look the same. */
#define IS_LATEST \
  "NOT EXISTS (SELECT 1 FROM result AS later WHERE later.stage_id = r.stage_id AND" \
  " later.category_id IS r.category_id AND later.group_id IS r.group_id AND later.division_id IS" \
  " r.division_id AND later.version > r.version)"
#define RELEASED(kind) "iif (sum (r." kind "_id = entry." kind "_id) > 0, '" kind " ', '')"
#define SELECT_ENTRY \
  "SELECT entry.id, entry.contest_id, entry.number, blind_number, entry.title, category_id," \
  " c.name, group_id, g.name, division_id, d.name, entry.organization_id, o.name," \
  " recommender_id, r.name, (SELECT group_concat (name, char (10)) FROM (SELECT name" \
  " FROM entry_person WHERE entry_id = entry.id ORDER BY position, id))," \
  " received, late_reason, entry.state, entry.reason, until, entry.fields, links," \
  " other_numbers, entry.note, (SELECT count (*) FROM placement WHERE entry_id = entry.id)," \
  " (SELECT " RELEASED ("category") " || " RELEASED ("group") " || " RELEASED ("division") \
  "  FROM result_place AS p JOIN result AS r ON r.id = p.result_id WHERE p.entry_id = entry.id" \
  "  AND " IS_LATEST ")" \
  " FROM entry LEFT JOIN contest_section AS c ON c.id = category_id" \
  " LEFT JOIN contest_section AS g ON g.id = group_id" \
  " LEFT JOIN contest_section AS d ON d.id = division_id" \
  " LEFT JOIN party AS o ON o.id = entry.organization_id" \
  " LEFT JOIN party AS r ON r.id = recommender_id"
#define BY_NUMBER " ORDER BY entry.number, entry.id"

#define MOST_HITS 200
#define EVERY_HIT 1000000

static const char *const TABLES[] = { "entry", "contest_section", "entry_person", "party",
                                      "placement", "result", "result_place", NULL };

/**
 * laurel_entry_list:
 * @reader: where to read
 * @contest: a contest
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelEntry): its entries, by number
 */
GPtrArray *
laurel_entry_list (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_ENTRY " WHERE entry.contest_id = ?1" BY_NUMBER, "x",
                         contest);

  return laurel_row_read_all (LAUREL_TYPE_ENTRY, rows, error);
}

static GPtrArray *
list_of_contest (LaurelReader *reader, GVariant *args, GError **error)
{
  gint64 contest;

  g_variant_get (args, "(x)", &contest);

  return laurel_entry_list (reader, contest, error);
}

static GArray *
list_keys (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 contest;

  g_variant_get (args, "(x)", &contest);
  rows = laurel_reader_query (reader, "SELECT id FROM entry WHERE contest_id = ?1" BY_NUMBER, "x",
                              contest);

  return laurel_statement_read_ids (rows, error);
}

static GPtrArray *
load_rows (LaurelReader *reader, const char *ids, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_ENTRY " WHERE entry.id IN"
                         " (SELECT value FROM json_each (?1))", "s", ids);

  return laurel_row_read_all (LAUREL_TYPE_ENTRY, rows, error);
}

const LaurelQuery LAUREL_ENTRIES_OF_CONTEST = {
  .name = "entries.of-contest",
  .summary = N_("The entries of a contest (its id), by number"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_entry_get_type,
  .run = list_of_contest,
  .keys = list_keys,
  .load = load_rows,
};

/* By their own words, and by those of who made or sent them. What others have of these words does
 * not count for a contest, so of that all hits are asked for. */
static GPtrArray *
list_matching (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autofree char *entries = NULL;
  g_autofree char *parties = NULL;
  g_autoptr (LaurelStatement) rows = NULL;
  const char *words;
  gint64 contest;
  int most;

  g_variant_get (args, "(x&s)", &contest, &words);
  most = contest != 0 ? EVERY_HIT : MOST_HITS;
  entries = laurel_search_index_find_in (reader, "entry", words, most, error);
  parties = entries ? laurel_search_index_find_in (reader, "party", words, most, error) : NULL;
  if (parties == NULL)
    return NULL;

  rows = laurel_reader_query (reader,
                              "WITH hit AS (SELECT value AS entry_id, key FROM json_each (?2)"
                              "  JOIN entry ON entry.id = value WHERE ?1 IN (0, contest_id)"
                              "  ORDER BY key LIMIT ?4) "
                              SELECT_ENTRY " LEFT JOIN hit ON hit.entry_id = entry.id"
                              " WHERE ?1 IN (0, entry.contest_id)"
                              " AND entry.id IN (SELECT entry_id FROM hit"
                              "  UNION SELECT entry_id FROM json_each (?3) AS p"
                              "  JOIN entry_person ON entry_person.party_id = p.value"
                              "  UNION SELECT e.id FROM json_each (?3) AS p"
                              "  JOIN entry AS e ON e.organization_id = p.value)"
                              " ORDER BY hit.key IS NULL, hit.key, entry.number, entry.id", "xssi",
                              contest, entries, parties, MOST_HITS);

  return laurel_row_read_all (LAUREL_TYPE_ENTRY, rows, error);
}

const LaurelQuery LAUREL_ENTRIES_MATCHING = {
  .name = "entries.matching",
  .summary = N_("The entries of a contest (its id, or 0 for all) that the words find, by their own "
                "words or their persons and organisation"),
  .tables = TABLES,
  .args = "(xs)",
  .row_type = laurel_entry_get_type,
  .run = list_matching,
};

/**
 * laurel_entry_load:
 * @reader: where to read
 * @id: which
 * @error: return location for an error
 *
 * Returns: (transfer full): the entry, or %NULL with @error set
 */
LaurelEntry *
laurel_entry_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_ENTRY " WHERE entry.id = ?1", "x", id);

  if (laurel_statement_next (row))
    return LAUREL_ENTRY (laurel_row_new_read (LAUREL_TYPE_ENTRY, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such entry (any more)."));
  return NULL;
}

/* ---- taking and editing ------------------------------------------------------------ */

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelEntryWriter) writer = NULL;
  g_autoptr (GVariant) fields = NULL;
  g_autoptr (LaurelEntry) entry = NULL;
  const char *title;
  gint64 contest, id;

  g_variant_get (args, "(x&s@a{ss})", &contest, &title, &fields);
  writer = laurel_entry_writer_new (txn, contest, error);
  id = writer ? laurel_entry_writer_add (writer, title, fields, error) : 0;
  entry = id != 0 ? laurel_entry_load (&txn->reader, id, error) : NULL;
  if (entry == NULL)
    return FALSE;

  /* Translators: %1$s is the title of an entry, %2$s the number that it was given. */
  laurel_txn_tell (txn, g_strdup_printf (_("Took in “%1$s” as %2$s"),
                                         laurel_entry_get_title (entry),
                                         laurel_entry_get_number (entry)));
  return TRUE;
}

const LaurelCommand LAUREL_ENTRY_ADD = {
  .name = "entry.add",
  .label = N_("Take in entry"),
  .summary = N_("Takes an entry in: contest, title, other fields"),
  .args = "(xsa{ss})",
  .apply = add,
};

/**
 * laurel_entry_check_move:
 * @reader: where to read
 * @id: an entry
 * @fields: an `a{ss}`: what is to be set
 * @reason: (nullable): why
 * @error: return location for a `LAUREL_RULE_ERROR`
 *
 * A result that was released is wrong as soon as an entry that has a place in it is of another
 * section. So whoever moves it says why, as whoever withdraws it does.
 *
 * Returns: whether the sections of the entry may become those that @fields name
 */
gboolean
laurel_entry_check_move (LaurelReader *reader, gint64 id, GVariant *fields, const char *reason,
                         GError **error)
{
#define MOVES(kind) \
  "SELECT number, s.name FROM entry JOIN result_place AS p ON p.entry_id = entry.id" \
  " JOIN result AS r ON r.id = p.result_id JOIN contest_section AS s ON s.id = entry." kind "_id" \
  " WHERE entry.id = ?1 AND r." kind "_id = s.id AND s.name <> ?2 AND " IS_LATEST
  static const char *const KINDS[][2] = {
    { "category", MOVES ("category") }, { "group", MOVES ("group") },
    { "division", MOVES ("division") },
  };
#undef MOVES

  for (gsize i = 0; i < G_N_ELEMENTS (KINDS) && (reason == NULL || *reason == '\0'); i++) {
    g_autofree char *name = NULL;
    g_autoptr (LaurelStatement) row = NULL;
    const char *text;

    if (!g_variant_lookup (fields, KINDS[i][0], "&s", &text))
      continue;
    name = laurel_text_dup_line (text);
    row = laurel_reader_query (reader, KINDS[i][1], "xs", id, name ? name : "");
    if (laurel_statement_next (row))
      /* Translators: %1$s is the number of an entry, %2$s a category, group or division. */
      return laurel_refuse (error, _("Entry %1$s has a place in the released result of “%2$s”. Say "
                                     "why it is moved (“reason”), and release a corrected version "
                                     "then."), laurel_statement_get_text (row, 0),
                            laurel_statement_get_text (row, 1));
    if (!laurel_statement_finish (row, error))
      return FALSE;
  }

  return TRUE;
}

/* Why is in the journal, and in no field of the entry. */
static GVariant *
dup_without_reason (GVariant *fields)
{
  GVariantBuilder rest = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  const char *name, *text;
  GVariantIter iter;

  g_variant_iter_init (&iter, fields);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text))
    if (!g_str_equal (name, "reason"))
      g_variant_builder_add (&rest, "{ss}", name, text);

  return g_variant_ref_sink (g_variant_builder_end (&rest));
}

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelEntry) entry = NULL;
  g_autoptr (LaurelEntryWriter) writer = NULL;
  g_autoptr (GVariant) fields = NULL, rest = NULL;
  const char *reason = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);
  g_variant_lookup (fields, "reason", "&s", &reason);
  rest = dup_without_reason (fields);
  entry = laurel_entry_load (&txn->reader, id, error);
  writer = entry ? laurel_entry_writer_new (txn, laurel_entry_get_contest_id (entry), error) : NULL;

  return writer != NULL && laurel_entry_check_move (&txn->reader, id, fields, reason, error) &&
         laurel_entry_writer_edit (writer, id, rest, error);
}

/* Where it says why, that is told. */
static char *
describe_edit (LaurelReader *reader, GVariant *args)
{
  g_autoptr (GVariant) fields = g_variant_get_child_value (args, 1);
  g_autoptr (LaurelStatement) row = NULL;
  const char *reason;
  gint64 id;

  if (!g_variant_lookup (fields, "reason", "&s", &reason) || *reason == '\0')
    return NULL;

  g_variant_get_child (args, 0, "x", &id);
  row = laurel_reader_query (reader, "SELECT number FROM entry WHERE id = ?1", "x", id);

  /* Translators: %1$s is the number of an entry, %2$s why it is moved to another section. */
  return laurel_statement_next (row) ? g_strdup_printf (_("Move entry %1$s: %2$s"),
                                                        laurel_statement_get_text (row, 0), reason)
                                     : NULL;
}

const LaurelCommand LAUREL_ENTRY_EDIT = {
  .name = "entry.edit",
  .label = N_("Edit entry"),
  .summary = N_("Sets fields of an entry: id, fields; with “reason” where it moves out of a "
                "section whose result was released"),
  .args = "(xa{ss})",
  .apply = edit,
  .describe = describe_edit,
};

/* ---- the form check ------------------------------------------------------------------ */

/* Withdrawn or shut out, and so out of all that comes next. */
static gboolean
is_out (LaurelEntry *entry)
{
  const char *state = laurel_entry_get_state (entry);

  return g_str_equal (state, "withdrawn") || g_str_equal (state, "disqualified");
}

static gboolean
check_reason (LaurelEntry *entry, const char *state, const char *reason, LaurelDay until,
              GError **error)
{
  gboolean to_complete = g_str_equal (state, "to-complete");
  const char *wrong = NULL;

  if (reason == NULL && !g_str_equal (state, "waiting") && !g_str_equal (state, "complete"))
    wrong = _("Whoever handed it in will ask why: write a reason.");
  else if (reason == NULL && is_out (entry))
    wrong = _("What was withdrawn or disqualified takes part again only for a reason: write it.");
  else if (to_complete && until == 0)
    wrong = _("Say until which day it is to be completed.");
  else if (!to_complete && until != 0)
    wrong = _("Only what is to be completed has a day for that.");
  if (wrong != NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED, wrong);

  return wrong == NULL;
}

static gboolean
set_state (LaurelTxn *txn, gint64 id, const char *state, const char *reason, const char *until,
           GError **error)
{
  g_autoptr (LaurelEntry) entry = laurel_entry_load (&txn->reader, id, error);
  g_autofree char *clean = laurel_text_dup_clean (reason);
  LaurelDay day;

  return entry != NULL &&
         laurel_contest_read_open_day (&txn->reader, laurel_entry_get_contest_id (entry), until,
                                       &day, error) &&
         check_reason (entry, state, clean, day, error) &&
         laurel_txn_exec (txn, error, "UPDATE entry SET state = ?2, reason = ?3, until = ?4"
                          " WHERE id = ?1", "xssD", id, state, clean, day);
}

static gboolean
check (LaurelTxn *txn, GVariant *args, GError **error)
{
  static const char *const STATES[] = { "waiting", "complete", "to-complete", "refused", NULL };
  g_autoptr (GVariantIter) ids = NULL;
  const char *state, *reason, *until;
  gint64 id;

  g_variant_get (args, "(ax&s&s&s)", &ids, &state, &reason, &until);
  if (!laurel_setter_check_choice (state, STATES, error))
    return FALSE;

  while (g_variant_iter_next (ids, "x", &id))
    if (!set_state (txn, id, state, reason, until, error))
      return FALSE;

  return TRUE;
}

const LaurelCommand LAUREL_ENTRIES_CHECK = {
  .name = "entries.check",
  .label = N_("Check form"),
  .summary = N_("Says what the form check of entries came to: their ids, “waiting”, “complete”, "
                "“to-complete” or “refused”, reason, until which day or “”"),
  .args = "(axsss)",
  .apply = check,
};

static gboolean
withdraw (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *reason;
  gint64 id;

  g_variant_get (args, "(x&s)", &id, &reason);

  return set_state (txn, id, "withdrawn", reason, NULL, error);
}

const LaurelCommand LAUREL_ENTRY_WITHDRAW = {
  .name = "entry.withdraw",
  .label = N_("Withdraw entry"),
  .summary = N_("Says that an entry was taken back: id, reason"),
  .args = "(xs)",
  .apply = withdraw,
};

static gboolean
disqualify (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *reason;
  gint64 id;

  g_variant_get (args, "(x&s)", &id, &reason);

  return set_state (txn, id, "disqualified", reason, NULL, error);
}

const LaurelCommand LAUREL_ENTRY_DISQUALIFY = {
  .name = "entry.disqualify",
  .label = N_("Disqualify entry"),
  .summary = N_("Shuts an entry out: id, reason"),
  .args = "(xs)",
  .apply = disqualify,
};

/* ---- blind numbers ------------------------------------------------------------------- */

static GArray *
list_unnumbered (LaurelReader *reader, gint64 contest, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT id FROM entry WHERE contest_id = ?1"
                         " AND blind_number IS NULL" BY_NUMBER, "x", contest);

  return laurel_statement_read_ids (rows, error);
}

/* In an order that the key gives, so that the number tells nothing. Those that have one
 * keep it, and those of entries that were merged are not given again. */
static gboolean
number_blind (LaurelTxn *txn, gint64 contest, const char *key, GArray *ids, GError **error)
{
  g_autoptr (GPtrArray) drawn = laurel_draw_take (ids->len, ids->len, key, LAUREL_DRAW_SHA256);
  gint64 first =
    laurel_reader_read_int (&txn->reader,
                            "SELECT ifnull (max (CAST (number AS INTEGER)), 0) FROM"
                            " (SELECT blind_number AS number FROM entry WHERE contest_id = ?1"
                            "  UNION ALL SELECT value FROM entry, json_each (other_blind_numbers)"
                            "  WHERE contest_id = ?1)", contest);

  for (guint i = 0; i < drawn->len; i++) {
    const LaurelDrawn *next = drawn->pdata[i];
    g_autofree char *number = g_strdup_printf ("%04" G_GINT64_FORMAT, first + i + 1);

    if (!laurel_txn_exec (txn, error, "UPDATE entry SET blind_number = ?2 WHERE id = ?1", "xs",
                          g_array_index (ids, gint64, next->item), number))
      return FALSE;
  }

  return TRUE;
}

static gboolean
blind (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelContest) contest = NULL;
  g_autoptr (GArray) ids = NULL;
  const char *key;
  gint64 id;

  g_variant_get (args, "(x&s)", &id, &key);
  contest = laurel_contest_load (&txn->reader, id, error);
  ids = contest ? list_unnumbered (&txn->reader, id, error) : NULL;
  if (ids == NULL)
    return FALSE;
  if (*key == '\0' || ids->len > LAUREL_DRAW_MOST) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("Numbers for blind judging need a key that nobody could know before, "
                           "and at most 65,536 entries."));
    return FALSE;
  }

  return number_blind (txn, id, key, ids, error);
}

static char *
describe_blind (LaurelReader *reader, GVariant *args)
{
  /* Translators: %s is a contest. */
  return laurel_contest_dup_label (reader, args, N_("Number “%s” for blind judging"));
}

const LaurelCommand LAUREL_ENTRIES_BLIND = {
  .name = "entries.blind",
  .label = N_("Number for blind judging"),
  .summary = N_("Gives the entries of a contest numbers by which judges know them: contest, a key "
                "that nobody could know before"),
  .args = "(xs)",
  .apply = blind,
  .describe = describe_blind,
};

/* ---- being found --------------------------------------------------------------------- */

const LaurelIndexer LAUREL_ENTRY_INDEXER = {
  .table = "entry",
  .words =
    "SELECT title || char (10) || number || ifnull (' ' || blind_number, '')"
    " || ifnull (' ' || note, '') FROM entry WHERE id = ?1",
};
