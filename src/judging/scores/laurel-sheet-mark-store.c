/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/scores/laurel-sheet-mark-store.h"

#include "base/laurel-error.h"
#include "judging/contest/laurel-contest-stage-store.h"
#include "judging/contest/laurel-contest-store.h"
#include "judging/contest/laurel-entry-store.h"
#include "judging/scores/laurel-mark-writer.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is that reads marks as they were given. */
#define SELECT_MARK \
  "SELECT mark.id, placement_id, entry_id, judge_id, criterion, part, value FROM mark" \
  " JOIN placement ON placement.id = placement_id"

static const char *const TABLES[] = { "mark", "placement", NULL };

static GPtrArray *
list_of_stage (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 stage;

  g_variant_get (args, "(x)", &stage);
  rows = laurel_reader_query (reader, SELECT_MARK " WHERE stage_id = ?1 ORDER BY mark.id", "x",
                              stage);

  return laurel_row_read_all (LAUREL_TYPE_SHEET_MARK, rows, error);
}

static GArray *
list_keys (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 stage;

  g_variant_get (args, "(x)", &stage);
  rows = laurel_reader_query (reader, "SELECT mark.id FROM mark JOIN placement ON placement.id ="
                              " placement_id WHERE stage_id = ?1 ORDER BY mark.id", "x", stage);

  return laurel_statement_read_ids (rows, error);
}

static GPtrArray *
load_marks (LaurelReader *reader, const char *ids, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_MARK " WHERE mark.id IN (SELECT value FROM json_each (?1))",
                         "s", ids);

  return laurel_row_read_all (LAUREL_TYPE_SHEET_MARK, rows, error);
}

const LaurelQuery LAUREL_MARKS_OF_STAGE = {
  .name = "marks.of-stage",
  .summary = N_("What judges gave in a stage (its id)"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_sheet_mark_get_type,
  .run = list_of_stage,
  .keys = list_keys,
  .load = load_marks,
};

/* ---- typed twice -------------------------------------------------------------------- */

static const char *const MISMATCH_TABLES[] = { "mark", "mark_check", "placement", "entry", "judge",
                                               "expert", "party", NULL };

/* What only one of them typed differs, too, once both have typed something of the sheet. Of what
 * takes no part any more nothing can be typed, so nothing differs. */
#define FIELDS_TYPED_TWICE \
  "(SELECT m.placement_id, m.criterion, m.part FROM mark AS m WHERE m.placement_id IN" \
  "  (SELECT placement_id FROM mark_check) UNION SELECT c.placement_id, c.criterion, c.part FROM" \
  "  mark_check AS c WHERE EXISTS (SELECT 1 FROM mark WHERE placement_id = c.placement_id))"
#define FROM_MISMATCHES \
  " FROM " FIELDS_TYPED_TWICE " AS s JOIN placement AS p ON p.id = s.placement_id JOIN entry ON" \
  " entry.id = p.entry_id LEFT JOIN mark AS m ON m.placement_id = p.id AND m.criterion =" \
  " s.criterion AND m.part = s.part LEFT JOIN mark_check AS c ON c.placement_id = p.id" \
  " AND c.criterion = s.criterion AND c.part = s.part"
#define WHERE_MISMATCHES \
  " WHERE p.stage_id = ?1 AND NOT " LAUREL_ENTRY_IS_OUT \
  " AND ((m.id IS NULL) <> (c.id IS NULL) OR m.value IS NOT c.value)"

static GPtrArray *
list_mismatches (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 stage;

  g_variant_get (args, "(x)", &stage);
  rows = laurel_reader_query (
    reader,
    "SELECT ifnull (m.id, c.id), p.id, entry.number, party.name, p.code, s.criterion, s.part,"
    " iif (m.id IS NULL, '', ifnull (m.value, '" LAUREL_MARK_ABSTAINED "')),"
    " iif (c.id IS NULL, '', ifnull (c.value, '" LAUREL_MARK_ABSTAINED "'))" FROM_MISMATCHES
    " JOIN judge ON judge.id = p.judge_id JOIN expert ON expert.id = judge.expert_id LEFT JOIN"
    " party ON party.id = expert.party_id" WHERE_MISMATCHES
    " ORDER BY entry.number, judge.position, s.part, s.criterion", "x", stage);

  return laurel_row_read_all (LAUREL_TYPE_MARK_MISMATCH, rows, error);
}

/**
 * laurel_sheet_mark_count_mismatches:
 * @reader: where to read
 * @scope: of which entries
 * @first: (out) (optional) (transfer full): the number of the first one, or %NULL
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: in how many fields of sheets what two people typed differs; or -1 with @error set
 */
int
laurel_sheet_mark_count_mismatches (LaurelReader *reader, const LaurelScope *scope, char **first,
                                    GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT count (*), min (entry.number)" FROM_MISMATCHES
                         WHERE_MISMATCHES " AND (?2 = 0 OR category_id = ?2) AND (?3 = 0 OR"
                         " group_id = ?3) AND (?4 = 0 OR division_id = ?4)", "xxxx", scope->stage,
                         scope->sections[0], scope->sections[1], scope->sections[2]);
  int n = laurel_statement_next (row) ? laurel_statement_get_int (row, 0) : 0;
  g_autofree char *number = n > 0 ? g_strdup (laurel_statement_get_text (row, 1)) : NULL;

  if (!laurel_statement_finish (row, error))
    return -1;
  if (first != NULL)
    *first = g_steal_pointer (&number);

  return n;
}

/**
 * laurel_sheet_mark_query_typed_by_one:
 * @reader: where to read
 * @scope: of which entries
 *
 * Returns: (transfer full): rows with an actor, and the numbers of the entries that have a sheet of
 *   which both typings were begun by that actor
 */
LaurelStatement *
laurel_sheet_mark_query_typed_by_one (LaurelReader *reader, const LaurelScope *scope)
{
  return laurel_reader_query (
    reader,
    "WITH typed AS (SELECT command, json_extract (args, '$[0]') AS sheet, actor, min (id) FROM"
    " journal WHERE EXISTS (SELECT 1 FROM mark_check JOIN placement ON placement.id = placement_id"
    " WHERE stage_id = ?1) AND command IN ('marks.put', 'marks.check') AND reverts IS NULL AND"
    " args NOT NULL GROUP BY command, sheet) SELECT actor, group_concat (number, ', ') FROM (SELECT"
    " DISTINCT one.actor, entry.number FROM typed AS one JOIN typed AS other ON other.sheet ="
    " one.sheet AND other.actor = one.actor AND one.command = 'marks.put' AND other.command ="
    " 'marks.check'"
    " JOIN placement AS p ON p.id = one.sheet JOIN entry ON entry.id = p.entry_id WHERE p.stage_id"
    " = ?1 AND (?2 = 0 OR category_id = ?2) AND (?3 = 0 OR group_id = ?3) AND (?4 = 0 OR"
    " division_id = ?4) AND NOT " LAUREL_ENTRY_IS_OUT " AND EXISTS"
    " (SELECT 1 FROM mark WHERE placement_id = p.id) AND EXISTS (SELECT 1 FROM mark_check WHERE"
    " placement_id = p.id) ORDER BY one.actor, entry.number) GROUP BY actor ORDER BY actor", "xxxx",
    scope->stage, scope->sections[0], scope->sections[1], scope->sections[2]);
}

/* ---- counted by section -------------------------------------------------------------- */

#define SECTIONS "ifnull (category_id, 0), ifnull (group_id, 0), ifnull (division_id, 0)"

static GArray *
read_counts (LaurelStatement *rows, GError **error)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (LaurelSectionCount));

  while (laurel_statement_next (rows)) {
    LaurelSectionCount count = { .marks = laurel_statement_get_int (rows, 3),
                                 .n = laurel_statement_get_int (rows, 4) };

    for (int kind = 0; kind < LAUREL_N_SECTION_KINDS; kind++)
      count.sections[kind] = laurel_statement_get_int64 (rows, kind);
    g_array_append_val (counts, count);
  }

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&counts) : NULL;
}

/**
 * laurel_sheet_mark_count_sheets:
 * @reader: where to read
 * @stage: a stage
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelSectionCount) (nullable): how many sheets there are
 *   of entries that take part, by their sections and by how many marks stand on them
 */
GArray *
laurel_sheet_mark_count_sheets (LaurelReader *reader, gint64 stage, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT " SECTIONS ", n, count (*) FROM (SELECT entry_id,"
                         " count (mark.id) AS n FROM placement LEFT JOIN mark ON placement_id ="
                         " placement.id WHERE stage_id = ?1 GROUP BY placement.id) JOIN entry ON"
                         " entry.id = entry_id WHERE entry.state IN ('waiting', 'complete') AND"
                         " " LAUREL_ENTRY_CAME_TO ("?1") " GROUP BY 1, 2, 3, 4", "x", stage);

  return read_counts (rows, error);
}

/**
 * laurel_sheet_mark_count_all_mismatches:
 * @reader: where to read
 * @stage: a stage
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelSectionCount) (nullable): as
 *   laurel_sheet_mark_count_mismatches() tells of each scope, by the sections of entries
 */
GArray *
laurel_sheet_mark_count_all_mismatches (LaurelReader *reader, gint64 stage, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT " SECTIONS ", 0, count (*)" FROM_MISMATCHES
                         WHERE_MISMATCHES " GROUP BY 1, 2, 3", "x", stage);

  return read_counts (rows, error);
}

const LaurelQuery LAUREL_MARK_MISMATCHES_OF_STAGE = {
  .name = "marks.mismatches",
  .summary = N_("Where what two people typed off a sheet of a stage (its id) differs"),
  .tables = MISMATCH_TABLES,
  .args = "(x)",
  .row_type = laurel_mark_mismatch_get_type,
  .run = list_mismatches,
};

/* ---- writing ------------------------------------------------------------------------ */

static gboolean
write_sheet (LaurelTxn *txn, GVariant *args, gboolean is_check, GError **error)
{
  g_autoptr (LaurelMarkWriter) writer = NULL;
  g_autoptr (GVariantIter) marks = NULL;
  const char *criterion, *part, *value;
  gint64 placement, stage;

  g_variant_get (args, "(xa(sss))", &placement, &marks);
  stage = laurel_reader_read_int (&txn->reader, "SELECT stage_id FROM placement WHERE id = ?1",
                                  placement);
  if (stage == 0) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("This judge does not judge this entry (any more)."));
    return FALSE;
  }
  writer = laurel_mark_writer_new (txn, stage, is_check, FALSE, error);
  if (writer == NULL)
    return FALSE;

  while (g_variant_iter_next (marks, "(&s&s&s)", &criterion, &part, &value))
    if (!laurel_mark_writer_put (writer, placement, criterion, part, value, error))
      return FALSE;

  return TRUE;
}

static gboolean
put (LaurelTxn *txn, GVariant *args, GError **error)
{
  return write_sheet (txn, args, FALSE, error);
}

/* What was marked of a sheet, where that is one thing: the criterion, the part, or both. */
static char *
dup_field (GVariant *args)
{
  g_autoptr (GVariant) marks = g_variant_get_child_value (args, 1);
  const char *criterion, *part;

  if (g_variant_n_children (marks) != 1)
    return NULL;

  g_variant_get_child (marks, 0, "(&s&s&s)", &criterion, &part, NULL);
  if (*criterion == '\0' || *part == '\0')
    return *criterion == '\0' && *part == '\0' ? NULL
           : g_strdup (*criterion != '\0' ? criterion : part);

  return g_strdup_printf ("%s, %s", criterion, part);
}

static LaurelStatement *
read_sheet (LaurelReader *reader, GVariant *args)
{
  gint64 placement;

  g_variant_get_child (args, 0, "x", &placement);

  return laurel_reader_query (reader, "SELECT entry.number, ifnull (party.name, '–') FROM"
                              " placement JOIN entry ON entry.id = entry_id JOIN judge ON judge.id"
                              " = judge_id JOIN expert ON expert.id = judge.expert_id LEFT JOIN"
                              " party ON party.id = expert.party_id WHERE placement.id = ?1", "x",
                              placement);
}

static char *
describe_put (LaurelReader *reader, GVariant *args)
{
  g_autoptr (LaurelStatement) row = read_sheet (reader, args);
  g_autofree char *field = dup_field (args);

  if (!laurel_statement_next (row))
    return NULL;
  if (field == NULL)
    /* Translators: the number of an entry, and a judge. */
    return g_strdup_printf (_("Mark entry %1$s: %2$s"), laurel_statement_get_text (row, 0),
                            laurel_statement_get_text (row, 1));

  /* Translators: the number of an entry, a judge, and what the mark is for. */
  return g_strdup_printf (_("Mark entry %1$s: %2$s, %3$s"), laurel_statement_get_text (row, 0),
                          laurel_statement_get_text (row, 1), field);
}

static char *
describe_check (LaurelReader *reader, GVariant *args)
{
  g_autoptr (LaurelStatement) row = read_sheet (reader, args);
  g_autofree char *field = dup_field (args);

  if (!laurel_statement_next (row))
    return NULL;
  if (field == NULL)
    /* Translators: the number of an entry, and a judge. */
    return g_strdup_printf (_("Type sheet of entry %1$s again: %2$s"),
                            laurel_statement_get_text (row, 0), laurel_statement_get_text (row, 1));

  /* Translators: the number of an entry, a judge, and what the mark is for. */
  return g_strdup_printf (_("Type sheet of entry %1$s again: %2$s, %3$s"),
                          laurel_statement_get_text (row, 0), laurel_statement_get_text (row, 1),
                          field);
}

const LaurelCommand LAUREL_MARKS_PUT = {
  .name = "marks.put",
  .label = N_("Mark"),
  .summary = N_("Writes what a judge gave an entry: placement; criterion, part, and the mark, "
                "“abstained” or nothing, for each"),
  .args = "(xa(sss))",
  .apply = put,
  .describe = describe_put,
};

/* One person makes the same mistake twice. Where nobody says who types, that cannot be known, as
 * the name of an account may be that of a desk: then it is told. */
static gboolean
check_other (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) row = NULL;
  gboolean is_same, is_person;
  gint64 placement;

  g_variant_get_child (args, 0, "x", &placement);
  row = laurel_reader_query (&txn->reader, "SELECT actor = ?2, EXISTS (SELECT 1 FROM party"
                             " WHERE kind = 'person' AND name = ?2) FROM journal WHERE command ="
                             " 'marks.put' AND reverts IS NULL AND json_extract (args, '$[0]') = ?1"
                             " ORDER BY id LIMIT 1", "xs", placement, txn->actor);
  is_same = laurel_statement_next (row) && laurel_statement_get_int (row, 0);
  is_person = is_same && laurel_statement_get_int (row, 1);
  if (is_same && !is_person)
    /* Translators: %s is the name of an account. */
    laurel_txn_tell (txn, g_strdup_printf (_("“%s” typed this sheet the first time, too"),
                                           txn->actor));

  return laurel_statement_finish (row, error) &&
         (!is_person ||
          /* Translators: %s is a person. */
          laurel_refuse (error, _("“%s” typed this sheet the first time. What is typed twice is "
                                  "typed by two people."), txn->actor));
}

static gboolean
check (LaurelTxn *txn, GVariant *args, GError **error)
{
  return check_other (txn, args, error) && write_sheet (txn, args, TRUE, error);
}

const LaurelCommand LAUREL_MARKS_CHECK = {
  .name = "marks.check",
  .label = N_("Type sheet again"),
  .summary = N_("Writes what a second person typed off a sheet, to be compared: as “marks.put”"),
  .args = "(xa(sss))",
  .apply = check,
  .describe = describe_check,
};

static gboolean
import_marks (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelMarkWriter) writer = NULL;
  g_autoptr (GVariantIter) marks = NULL;
  const char *criterion, *part, *value;
  gint64 stage, placement;
  gsize count;

  g_variant_get (args, "(xa(xsss))", &stage, &marks);
  count = g_variant_iter_n_children (marks);
  writer = laurel_mark_writer_new (txn, stage, FALSE, TRUE, error);
  if (writer == NULL)
    return FALSE;

  while (g_variant_iter_next (marks, "(x&s&s&s)", &placement, &criterion, &part, &value))
    if (!laurel_mark_writer_put (writer, placement, criterion, part, value, error))
      return FALSE;

  laurel_txn_tell (txn, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                      /* Translators: %1$lu counts, %2$s is a
                                                       * stage of a contest. */
                                                      "Took in %1$lu mark of “%2$s”",
                                                      "Took in %1$lu marks of “%2$s”", count),
                                         (gulong) count,
                                         laurel_contest_stage_get_title (
                                           laurel_mark_writer_get_stage (writer))));
  return TRUE;
}

/* The marks are in the changeset. */
static GVariant *
record (GVariant *args)
{
  g_autoptr (GVariant) marks = NULL;
  gint64 stage;

  g_variant_get (args, "(x@a(xsss))", &stage, &marks);

  return g_variant_new ("(xt)", stage, (guint64) g_variant_n_children (marks));
}

const LaurelCommand LAUREL_MARKS_IMPORT = {
  .name = "marks.import",
  .label = N_("Import marks"),
  .summary = N_("Takes in marks of a stage, all or none: stage; placement, criterion, part and "
                "mark of each"),
  .args = "(xa(xsss))",
  .apply = import_marks,
  .record = record,
};
