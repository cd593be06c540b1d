/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-notice-store.h"

#include "base/laurel-error.h"
#include "documents/laurel-paper.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about notices of one's own. */
#define SELECT_NOTICE \
  "SELECT paper.id, paper.programme_id, activity_id, later_kind, from_release, to_release," \
  " fields, ifnull (json_extract (fields, '$.title'), activity.title)" \
  " FROM paper LEFT JOIN activity ON activity.id = activity_id" \
  " WHERE paper.programme_id = ?1" \
  " AND later_kind IN ('notice', 'invitation', 'publicity', 'letter') ORDER BY paper.id"

static const char *const TABLES[] = { "activity", "paper", NULL };

static GPtrArray *
list_of_programme (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 programme;

  g_variant_get (args, "(x)", &programme);
  rows = laurel_reader_query (reader, SELECT_NOTICE, "x", programme);

  return laurel_row_read_all (LAUREL_TYPE_PAPER_DRAFT, rows, error);
}

const LaurelQuery LAUREL_NOTICES_OF_PROGRAMME = {
  .name = "notices.of-programme",
  .summary = N_("The notices that were begun in a programme (its id): notices, invitations,"
                " publicity and letters"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_paper_draft_get_type,
  .run = list_of_programme,
};

/**
 * laurel_notice_find:
 * @reader: where to read
 * @id: of a notice of one's own
 * @subject: (out): what it is about
 * @error: return location for an error
 */
gboolean
laurel_notice_find (LaurelReader *reader, gint64 id, LaurelPaperSubject *subject, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT programme_id, activity_id, later_kind, from_release,"
                         " to_release FROM paper WHERE id = ?1 AND later_kind IN"
                         " ('notice', 'invitation', 'publicity', 'letter')", "x", id);
  gboolean found = laurel_statement_next (row);

  if (found)
    *subject = (LaurelPaperSubject) {
      .kind = g_intern_string (laurel_statement_get_text (row, 2)),
      .programme = laurel_statement_get_int64 (row, 0),
      .activity = laurel_statement_get_int64 (row, 1),
      .from = (int) laurel_statement_get_int64 (row, 3),
      .to = (int) laurel_statement_get_int64 (row, 4),
      .paper = id,
    };
  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (!found)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("There is no such notice."));

  return found;
}

static LaurelNoticeBlock *
read_block (LaurelStatement *row)
{
  LaurelNoticeKind kind = LAUREL_NOTICE_PARAGRAPH;
  LaurelNoticeBlock *block;

  laurel_notice_kind_read (laurel_statement_get_text (row, 1), &kind);
  block = laurel_notice_block_new (laurel_statement_get_text (row, 0), kind,
                                   (int) laurel_statement_get_int64 (row, 2));
  block->own = g_strdup (laurel_statement_get_text (row, 3));
  block->source = g_strdup (laurel_statement_get_text (row, 4));
  block->gone = laurel_statement_get_int64 (row, 5) != 0;

  return block;
}

/**
 * laurel_notice_load_blocks:
 * @reader: where to read
 * @subject: which paper
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelNoticeBlock): what was done to its blocks, in
 *   order; also those that were left out
 */
GPtrArray *
laurel_notice_load_blocks (LaurelReader *reader, const LaurelPaperSubject *subject,
                           GError **error)
{
  g_autoptr (GPtrArray) blocks = laurel_notice_blocks_new ();
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 paper;

  if (!laurel_paper_find (reader, subject, &paper, error))
    return NULL;

  rows = laurel_reader_query (reader, "SELECT name, kind, level, text, source, gone"
                              " FROM notice_block WHERE paper_id = ?1 ORDER BY position, id",
                              "x", paper);
  while (laurel_statement_next (rows))
    g_ptr_array_add (blocks, read_block (rows));

  return laurel_statement_finish (rows, error) ? g_steal_pointer (&blocks) : NULL;
}

static gboolean
check_kind (const char *kind, GError **error)
{
  if (laurel_paper_is_own (kind))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is what was given; the words in quotes stay as they are. */
               _("“%s” is no notice of one’s own: use “notice”, “invitation”, “publicity” or"
                 " “letter”."), kind);
  return FALSE;
}

/* An activity of another season has another plan. */
static gboolean
check_about (LaurelReader *reader, gint64 programme, gint64 activity, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT 1 FROM programme WHERE id = ?1 AND (?2 = 0 OR EXISTS"
                         " (SELECT 1 FROM activity WHERE id = ?2 AND programme_id = ?1))", "xx",
                         programme, activity);
  gboolean found = laurel_statement_next (row);

  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (!found)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("There is no such season, or the activity is not in it."));

  return found;
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) typed = NULL;
  g_autofree char *json = NULL;
  const char *kind;
  gint64 programme, activity;
  int from, to;

  g_variant_get (args, "(x&sxii@a{ss})", &programme, &kind, &activity, &from, &to, &typed);
  if (!check_kind (kind, error) || !check_about (&txn->reader, programme, activity, error))
    return FALSE;

  json = laurel_paper_merge_fields ("{}", typed);

  return laurel_txn_insert (txn, error, "paper",
                            "INSERT INTO paper (id, programme_id, activity_id, kind, later_kind,"
                            " from_release, to_release, fields)"
                            " VALUES (?1, ?2, nullif (?3, 0), 'announcement', ?4, nullif (?5, 0),"
                            " nullif (?6, 0), ?7)", "xxsiis", programme, activity, kind, from, to,
                            json) != 0;
}

const LaurelCommand LAUREL_NOTICE_ADD = {
  .name = "notice.add",
  .label = N_("Begin a notice"),
  .summary = N_("Begins a notice of one’s own: programme, kind, activity or 0, from, to, fields"),
  .args = "(xsxiia{ss})",
  .apply = add,
};

/* (nullable): what is typed in the fields of a notice */
static char *
load_json (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT fields FROM paper WHERE id = ?1 AND later_kind IN"
                         " ('notice', 'invitation', 'publicity', 'letter')", "x", id);
  g_autofree char *json = laurel_statement_next (row)
                          ? g_strdup (laurel_statement_get_text (row, 0)) : NULL;

  if (!laurel_statement_finish (row, error))
    return NULL;
  if (json == NULL)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("There is no such notice."));

  return g_steal_pointer (&json);
}

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) typed = NULL;
  g_autofree char *before = NULL;
  g_autofree char *json = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &typed);
  before = load_json (&txn->reader, id, error);
  if (before == NULL)
    return FALSE;

  json = laurel_paper_merge_fields (before, typed);

  return laurel_txn_exec (txn, error, "UPDATE paper SET fields = ?2 WHERE id = ?1", "xs", id,
                          json);
}

const LaurelCommand LAUREL_NOTICE_EDIT = {
  .name = "notice.edit",
  .label = N_("Edit notice"),
  .summary = N_("Keeps what was typed in the fields of a notice of one’s own: its id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
};

static gboolean
remove_notice (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autofree char *json = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  json = load_json (&txn->reader, id, error);
  if (json == NULL)
    return FALSE;

  laurel_txn_tell (txn, g_strdup (_("Removed the notice")));

  return laurel_txn_exec (txn, error, "DELETE FROM notice_block WHERE paper_id = ?1", "x", id) &&
         laurel_txn_exec (txn, error, "DELETE FROM paper WHERE id = ?1", "x", id);
}

const LaurelCommand LAUREL_NOTICE_REMOVE = {
  .name = "notice.remove",
  .label = N_("Remove notice"),
  .summary = N_("Removes a notice of one’s own (its id), with its blocks"),
  .args = "(x)",
  .apply = remove_notice,
};
