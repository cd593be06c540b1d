/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "judging/measures/laurel-answer-page-store.h"

#include "base/laurel-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* All the SQL there is about pages of answers. */

struct _LaurelAnswerPages {
  LaurelTxn *txn;
  gint64 stage;
  char *source;
  char *columns;
  gint64 position;
  gboolean is_known;
  guint count;
};

void
laurel_answer_pages_free (LaurelAnswerPages *self)
{
  g_free (self->source);
  g_free (self->columns);
  g_free (self);
}

static gboolean
is_digest (const char *text)
{
  return strlen (text) == 64 && text[strspn (text, "0123456789abcdef")] == '\0';
}

/**
 * laurel_answer_pages_new:
 * @txn: the transaction
 * @stage: of which stage they are
 * @source: the SHA-256 of the file that they come from
 * @columns: JSON: what stands in which column of a row
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what takes the pages
 */
LaurelAnswerPages *
laurel_answer_pages_new (LaurelTxn *txn, gint64 stage, const char *source, const char *columns,
                         GError **error)
{
  g_autoptr (LaurelAnswerPages) self = g_new0 (LaurelAnswerPages, 1);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT ifnull (max (position) + 1, 0), total (source = ?2)"
                         " FROM answer_page WHERE stage_id = ?1", "xs", stage, source);

  if (!is_digest (source)) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_UNDERSTOOD,
                         _("A file is known by its SHA-256: 64 hexadecimal digits."));
    return NULL;
  }
  self->txn = txn;
  self->stage = stage;
  self->source = g_strdup (source);
  self->columns = g_strdup (columns);
  if (laurel_statement_next (row)) {
    self->position = laurel_statement_get_int64 (row, 0);
    self->is_known = laurel_statement_get_int (row, 1) > 0;
  }

  return laurel_statement_finish (row, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * laurel_answer_pages_is_known:
 * @self: what takes pages
 *
 * Returns: whether that very file came in already: then nothing is to be added
 */
gboolean
laurel_answer_pages_is_known (LaurelAnswerPages *self)
{
  return self->is_known;
}

/**
 * laurel_answer_pages_add:
 * @self: what takes pages
 * @count: how many rows it has
 * @content: they as CSV
 * @error: return location for an error
 */
gboolean
laurel_answer_pages_add (LaurelAnswerPages *self, guint count, const char *content, GError **error)
{
  self->count += count;

  return laurel_txn_insert (self->txn, error, "answer_page", "INSERT INTO answer_page (id,"
                            " stage_id, source, position, count, columns, content)"
                            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", "xsxiss", self->stage,
                            self->source, self->position++, (int) count, self->columns,
                            content) != 0;
}

/**
 * laurel_answer_pages_finish:
 * @self: what took pages
 * @file: what the file is called
 * @error: return location for an error
 *
 * Tells what came in.
 */
gboolean
laurel_answer_pages_finish (LaurelAnswerPages *self, const char *file, GError **error)
{
  if (!self->is_known && self->count == 0) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("There is not one row in it."));
    return FALSE;
  }

  if (!self->is_known)
    laurel_txn_tell (self->txn,
                     g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                   /* Translators: %1$u counts, %2$s is a file. */
                                                   "Took in %1$u row of “%2$s”",
                                                   "Took in %1$u rows of “%2$s”", self->count),
                                      self->count, file));
  return TRUE;
}

/**
 * laurel_answer_source_load_known:
 * @reader: a reader
 * @stage: a stage
 * @source: the SHA-256 of a file
 * @is_known: (out): whether that very file came in to it already
 * @error: return location for an error
 */
gboolean
laurel_answer_source_load_known (LaurelReader *reader, gint64 stage, const char *source,
                                 gboolean *is_known, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM answer_page WHERE stage_id = ?1 AND source = ?2",
                         "xs", stage, source);

  *is_known = laurel_statement_next (row);

  return laurel_statement_finish (row, error);
}

/* ---- the files ----------------------------------------------------------------------------- */

static const char *const TABLES[] = { "answer_page", NULL };

#define SELECT_SOURCE \
  "SELECT min (id), stage_id, source, sum (count), count (*) FROM answer_page WHERE stage_id = ?1" \
  " GROUP BY source ORDER BY min (position)"

static GPtrArray *
list_sources (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 stage;

  g_variant_get (args, "(x)", &stage);
  rows = laurel_reader_query (reader, SELECT_SOURCE, "x", stage);

  return laurel_row_read_all (LAUREL_TYPE_ANSWER_SOURCE, rows, error);
}

const LaurelQuery LAUREL_ANSWER_SOURCES_OF_STAGE = {
  .name = "answers.sources",
  .summary = N_("The files of attempts or answers of a stage (its id) that came in"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_answer_source_get_type,
  .run = list_sources,
};

/* A result that was counted from it can be counted again only with the file itself. */
static gboolean
tell_results (LaurelTxn *txn, gint64 stage, const char *source, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT max (version) FROM result JOIN json_each (evidence,"
                         " '$.sources') AS file WHERE stage_id = ?1 AND json_extract (file.value,"
                         " '$[0]') = ?2", "xs", stage, source);
  int version = laurel_statement_next (row) ? laurel_statement_get_int (row, 0) : 0;

  if (version > 0)
    /* Translators: %d is the version of a result. */
    laurel_txn_tell (txn, g_strdup_printf (_("Version %d of the result was counted from this file: "
                                             "keep the file, since it cannot be counted again "
                                             "without it"), version));

  return laurel_statement_finish (row, error);
}

static gboolean
remove_source (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *source;
  gint64 stage;

  g_variant_get (args, "(x&s)", &stage, &source);
  if (laurel_reader_read_int (&txn->reader, "SELECT measure = 'survey' FROM contest_stage"
                              " WHERE id = ?1", stage) != 0) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("Who answered a survey was noted with the returns: undo their import."));
    return FALSE;
  }

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM contest_stage WHERE id = ?1", stage,
                                error) &&
         tell_results (txn, stage, source, error) &&
         laurel_txn_exec (txn, error, "DELETE FROM answer_page WHERE stage_id = ?1"
                          " AND source = ?2", "xs", stage, source);
}

const LaurelCommand LAUREL_ANSWERS_REMOVE = {
  .name = "answers.remove",
  .label = N_("Remove file of answers"),
  .summary = N_("Takes a file of attempts or answers out again: stage, SHA-256"),
  .args = "(xs)",
  .apply = remove_source,
};
