/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "documents/laurel-register-store.h"

#include "base/laurel-error.h"
#include "base/laurel-quotes.h"
#include "documents/laurel-key-ring.h"
#include "documents/laurel-number-series-store.h"
#include "documents/laurel-number-start-store.h"
#include "documents/laurel-signing-key-store.h"
#include "documents/laurel-template-issued-store.h"
#include "store/laurel-search-index.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>

/*
 * All the SQL there is about what was issued, but for what becomes of it later
 * (laurel-register-state-store.c).
 */
#define SELECT_ISSUED \
  "SELECT issued.id, issued.series_id, number_series.name, issued.written, issued.kind," \
  " issued.language, issued.party_id, issued.recipient, issued.organisation, issued.occasion," \
  " issued.award, issued.fields, issued.issued_on," \
  " strftime ('%Y-%m-%dT%H:%M:%SZ', issued.issued_at, 'unixepoch'), issued.issued_by," \
  " issued.prefix, lower (hex (issued.digest)), signing_key.key, lower (hex (issued.signature))," \
  " issued.prints, CASE WHEN issued.voided_on IS NOT NULL THEN 'void'" \
  " WHEN later.id IS NOT NULL THEN 'replaced' ELSE 'valid' END, issued.void_reason," \
  " issued.voided_on, earlier.written, later.written, issued.forgotten," \
  " CASE WHEN substr (issued.kind, 1, 4) = 'own:' THEN (SELECT min (name) FROM template_issued" \
  " WHERE template_issued.digest = substr (issued.kind, 5)) END, NULL, NULL FROM issued" \
  " JOIN number_series ON number_series.id = issued.series_id" \
  " LEFT JOIN signing_key ON signing_key.id = issued.signing_key_id" \
  " LEFT JOIN issued AS earlier ON earlier.id = issued.replaces_id" \
  " LEFT JOIN issued AS later ON later.replaces_id = issued.id"

#define MOST_HITS 200

static const char *const TABLES[] = { "issued", "number_series", "signing_key", "template_issued",
                                      NULL };

/* ---- reading ---------------------------------------------------------------- */

static GPtrArray *
list_all (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_ISSUED " ORDER BY issued.id DESC", "");
  GPtrArray *all = laurel_row_read_all (LAUREL_TYPE_ISSUED, rows, error);

  for (guint i = 0; all != NULL && i < all->len; i++)
    laurel_issued_prepare (all->pdata[i]);

  return all;
}

const LaurelQuery LAUREL_REGISTER_ALL = {
  .name = "register.all",
  .summary = N_("All that was issued, the newest first"),
  .tables = TABLES,
  .args = "()",
  .row_type = laurel_issued_get_type,
  .run = list_all,
};

static GPtrArray *
list_matching (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (GPtrArray) all = list_all (reader, NULL, error);
  g_auto (GStrv) wanted = NULL;
  GPtrArray *found;
  const char *words;

  if (all == NULL)
    return NULL;

  g_variant_get (args, "(&s)", &words);
  wanted = laurel_issued_dup_wanted (words);
  found = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    if (laurel_issued_matches (all->pdata[i], wanted))
      g_ptr_array_add (found, g_object_ref (all->pdata[i]));

  return found;
}

const LaurelQuery LAUREL_REGISTER_MATCHING = {
  .name = "register.matching",
  .summary = N_("What was issued, the newest first: words out of the number, the name, the "
                "organisation, the occasion or the award, or the pinyin of a name, or none"),
  .tables = TABLES,
  .args = "(s)",
  .row_type = laurel_issued_get_type,
  .run = list_matching,
};

/* Whoever types a number means that one, and not what only begins like it. */
static GPtrArray *
load_found (LaurelReader *reader, const char *ids, const char *words, GError **error)
{
  g_autofree char *number = g_strstrip (g_strdup (words));
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         SELECT_ISSUED " JOIN json_each (?1) ON json_each.value = issued.id"
                         " ORDER BY issued.written = ?2 COLLATE NOCASE DESC, json_each.key", "ss",
                         ids, number);

  return laurel_row_read_all (LAUREL_TYPE_ISSUED, rows, error);
}

static GPtrArray *
list_found (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autofree char *json = NULL;
  const char *words;

  g_variant_get (args, "(&s)", &words);
  json = laurel_search_index_find_in (reader, "issued", words, MOST_HITS, error);

  return json ? load_found (reader, json, words, error) : NULL;
}

const LaurelQuery LAUREL_REGISTER_FOUND = {
  .name = "register.found",
  .summary = N_("What was issued that the words find, the best first"),
  .tables = TABLES,
  .args = "(s)",
  .row_type = laurel_issued_get_type,
  .run = list_found,
};

/* Of who was forgotten, there are only the words that stay. */
const LaurelIndexer LAUREL_ISSUED_INDEXER = {
  .table = "issued",
  .words =
    "SELECT ifnull (recipient, '') || char (10) || written"
    " || ifnull (' ' || organisation, '') || ifnull (' ' || occasion, '')"
    " || ' ' || award FROM issued WHERE id = ?1",
};

static GPtrArray *
list_number (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  const char *number;

  g_variant_get (args, "(&s)", &number);
  rows = laurel_reader_query (reader, SELECT_ISSUED " WHERE issued.written = ?1", "s", number);

  return laurel_row_read_all (LAUREL_TYPE_ISSUED, rows, error);
}

const LaurelQuery LAUREL_REGISTER_NUMBER = {
  .name = "register.number",
  .summary = N_("What was issued under a number"),
  .tables = TABLES,
  .args = "(s)",
  .row_type = laurel_issued_get_type,
  .run = list_number,
};

/* Returns: (transfer full) (nullable): the row with this id */
LaurelIssued *
laurel_register_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_ISSUED " WHERE issued.id = ?1", "x", id);
  g_autoptr (GPtrArray) found = laurel_row_read_all (LAUREL_TYPE_ISSUED, rows, error);

  if (found != NULL && found->len == 0)
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such entry in the register."));

  return found != NULL && found->len > 0 ? g_object_ref (found->pdata[0]) : NULL;
}

/**
 * laurel_register_find:
 * @reader: where to read
 * @number: a number
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what was issued under it
 */
LaurelIssued *
laurel_register_find (LaurelReader *reader, const char *number, GError **error)
{
  g_autoptr (GVariant) args = g_variant_ref_sink (g_variant_new ("(s)", number));
  g_autoptr (GPtrArray) found = list_number (reader, args, error);

  if (found != NULL && found->len == 0)
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is a number, such as QM-2022-00001. */
                 _("The number “%s” was not given."), number);

  return found != NULL && found->len > 0 ? g_object_ref (found->pdata[0]) : NULL;
}

/**
 * laurel_register_uses_key:
 * @reader: where to read
 * @key: the id of a key
 * @uses: (out): whether something in the register is signed by it
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_register_uses_key (LaurelReader *reader, const char *key, gboolean *uses, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM issued JOIN signing_key"
                         " ON signing_key.id = signing_key_id WHERE signing_key.key = ?1 LIMIT 1",
                         "s", key);

  *uses = laurel_statement_next (row);

  return laurel_statement_finish (row, error);
}

/**
 * laurel_register_read_mark:
 * @reader: where to read
 * @id: of what was issued
 * @mark: (out) (nullable) (transfer full): by which its pages are known again, or %NULL where
 *   that was not kept
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_register_read_mark (LaurelReader *reader, gint64 id, char **mark, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT page FROM issued WHERE id = ?1", "x", id);

  *mark = laurel_statement_next (row) ? g_strdup (laurel_statement_get_text (row, 0)) : NULL;
  if (laurel_statement_finish (row, error))
    return TRUE;

  g_clear_pointer (mark, g_free);
  return FALSE;
}

/* ---- issuing ---------------------------------------------------------------- */

static gboolean
number_by (LaurelReader *reader, LaurelIssueBatch *batch, const LaurelSigningKey *key,
           GError **error)
{
  g_autoptr (LaurelNumberSeries) series =
    laurel_number_series_load (reader, batch->series, error);
  const char *pattern;
  LaurelNumberStart start;

  if (series == NULL || !laurel_issue_batch_check (batch, error))
    return FALSE;

  pattern = laurel_number_series_get_pattern (series);
  if (!laurel_number_start_find (reader, batch->series,
                                 laurel_issue_batch_get_year (batch, pattern), &start, error))
    return FALSE;
  if (batch->first != 0 && batch->first != start.next) {
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("Other numbers of the series were given meanwhile. Nothing was "
                           "issued: try again."));
    return FALSE;
  }

  laurel_issue_batch_number (batch, pattern, laurel_number_series_get_prefix (series), start.next,
                             key);
  return TRUE;
}

static gboolean
load_key (const LaurelIssueBatch *batch, LaurelSigningKey **key, GError **error)
{
  g_autofree char *folder = laurel_key_ring_dup_folder ();

  *key = batch->key ? laurel_key_ring_load (folder, batch->key, error) : NULL;

  return *key != NULL || batch->key == NULL;
}

/**
 * laurel_register_number:
 * @reader: where to read
 * @batch: what is to be issued
 * @error: return location for an error
 *
 * Says which numbers it will get, and what its codes will say, without giving them: so
 * the papers can be made first. Who gives them then (%LAUREL_REGISTER_ISSUE, with the
 * same batch) gives just these, or none if others were given meanwhile.
 */
gboolean
laurel_register_number (LaurelReader *reader, LaurelIssueBatch *batch, GError **error)
{
  g_autoptr (LaurelSigningKey) key = NULL;

  return load_key (batch, &key, error) && number_by (reader, batch, key, error);
}

/* Two series may come to write the same number. */
static gboolean
check_free (LaurelReader *reader, const char *number, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM issued WHERE written = ?1", "s", number);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is a number, such as QM-2022-00001. */
               _("The number “%s” was given already, by another pattern. Change the pattern of "
                 "the series."), number);
  return FALSE;
}

static GBytes *
read_hex (const char *hex)
{
  guint8 bytes[8];

  sodium_hex2bin (bytes, sizeof bytes, hex, 2 * sizeof bytes, NULL, NULL, NULL);

  return g_bytes_new (bytes, sizeof bytes);
}

/* What all of a batch have in common. */
typedef struct {
  LaurelIssueBatch *batch;
  LaurelNumberSeries *series;
  char *day;
  int year;
  gint64 start;
  gint64 key;
  gint64 replaces;
} Entry;

/* Of which year the numbers are, and from where they count. */
static gboolean
find_place (LaurelReader *reader, Entry *entry, GError **error)
{
  const char *pattern = laurel_number_series_get_pattern (entry->series);
  LaurelNumberStart start;

  entry->year = laurel_issue_batch_get_year (entry->batch, pattern);
  if (!laurel_number_start_find (reader, entry->batch->series, entry->year, &start, error))
    return FALSE;

  entry->start = start.id;
  return TRUE;
}

/* What replaces something is printed from the register, and counts when it is. */
static gboolean
insert (LaurelTxn *txn, const Entry *entry, guint i, GError **error)
{
  const LaurelIssueBatch *batch = entry->batch;
  const LaurelIssue *issue = batch->issues->pdata[i];
  g_autofree char *fields = laurel_issue_dup_fields (issue);
  g_autoptr (GBytes) digest = read_hex (issue->digest);
  g_autoptr (GBytes) signature =
    entry->key ? g_bytes_new (issue->signature, sizeof issue->signature) : NULL;

  return check_free (&txn->reader, issue->number, error) &&
         laurel_txn_insert (txn, error, "issued",
                            "INSERT INTO issued (id, series_id, year, n, written, kind, language,"
                            " party_id, recipient, organisation, occasion, award, fields,"
                            " issued_on, issued_at, issued_by, prefix, digest, signing_key_id,"
                            " signature, prints, replaces_id, start_id, page, place_id,"
                            " giver_id) VALUES"
                            " (?1, ?2,"
                            " ?3, ?4, ?5, ?6, ?7, nullif (?8, 0), ?9, ?10, ?11,"
                            " ifnull (?12, ''), ?13, ?14,"
                            " ?25, ?15, ?16, ?17,"
                            " nullif (?18, 0), ?19, ?20 = 0, nullif (?20, 0), nullif (?21, 0), ?22,"
                            " ifnull ((SELECT id FROM result_place WHERE id = ?23),"
                            " (SELECT place_id FROM issued WHERE id = ?20)),"
                            " ifnull ((SELECT id FROM giver WHERE id = ?24),"
                            " (SELECT giver_id FROM issued WHERE id = ?20)))",
                            "xiisssxssssssssbxbxxsxxx",
                            batch->series, entry->year, batch->first + (int) i, issue->number,
                            batch->kind, batch->language, issue->party, issue->recipient,
                            issue->organisation, issue->occasion, issue->award, fields,
                            entry->day, txn->actor,
                            laurel_number_series_get_prefix (entry->series), digest, entry->key,
                            signature, entry->replaces, entry->start,
                            issue->mark, laurel_issue_get_place (issue),
                            laurel_issue_get_giver (issue), txn->now) != 0;
}

/* What was done, with the numbers that were given. */
static void
tell (LaurelTxn *txn, const LaurelIssueBatch *batch)
{
  const LaurelIssue *first = batch->issues->pdata[0];
  const LaurelIssue *last = batch->issues->pdata[batch->issues->len - 1];

  if (batch->issues->len == 1)
    /* Translators: %s is a number, such as QM-2022-00001. */
    laurel_txn_tell (txn, laurel_quote (_("Issued %s"), first->number));
  else
    /* Translators: both are numbers, such as QM-2022-00001. */
    laurel_txn_tell (txn, laurel_quote (_("Issued %1$s to %2$s"), first->number, last->number));
}

/**
 * laurel_register_enter:
 * @txn: the transaction of a final command
 * @batch: what is issued
 * @replaces: the row that it replaces, or 0
 * @error: return location for an error
 *
 * Gives the numbers, signs, and writes it down.
 */
gboolean
laurel_register_enter (LaurelTxn *txn, LaurelIssueBatch *batch, gint64 replaces, GError **error)
{
  g_autoptr (LaurelSigningKey) key = NULL;
  g_autoptr (LaurelNumberSeries) series = NULL;
  g_autofree char *day = laurel_day_dup_iso (batch->issued_on);
  Entry entry = { .batch = batch, .day = day, .replaces = replaces };

  if (!laurel_template_keep_issued (txn, batch->kind, error) || !load_key (batch, &key, error)
      || !number_by (&txn->reader, batch, key, error))
    return FALSE;

  series = laurel_number_series_load (&txn->reader, batch->series, error);
  if (series == NULL || (key != NULL && !(entry.key = laurel_signing_key_enter (txn, key, error))))
    return FALSE;

  entry.series = series;
  if (!find_place (&txn->reader, &entry, error))
    return FALSE;
  for (guint i = 0; i < batch->issues->len; i++)
    if (!insert (txn, &entry, i, error))
      return FALSE;
  tell (txn, batch);

  return TRUE;
}

static gboolean
issue (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelIssueBatch) batch = laurel_issue_batch_read (args, error);

  return batch != NULL && laurel_register_enter (txn, batch, 0, error);
}

static gboolean
issue_printed (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) papers = g_variant_get_child_value (args, 0);
  g_autoptr (GVariant) marks = g_variant_get_child_value (args, 1);
  g_autoptr (LaurelIssueBatch) batch = laurel_issue_batch_read (papers, error);

  return batch != NULL && laurel_issue_batch_read_marks (batch, marks, error) &&
         laurel_register_enter (txn, batch, 0, error);
}

/* The rows are in the changeset. */
static GVariant *
record (GVariant *args)
{
  g_autoptr (GVariant) rows = g_variant_get_child_value (args, 6);
  const char *day, *kind;
  gint64 series;

  g_variant_get_child (args, 0, "x", &series);
  g_variant_get_child (args, 1, "&s", &day);
  g_variant_get_child (args, 2, "&s", &kind);

  return g_variant_new ("(xsst)", series, day, kind, (guint64) g_variant_n_children (rows));
}

const LaurelCommand LAUREL_REGISTER_ISSUE = {
  .name = "register.issue",
  .label = N_("Issue certificates"),
  .summary = N_("Gives numbers in order, signs and enters in the register: series, day, template, "
                "language, key, the first number or 0, rows of person, name, organisation, "
                "occasion, award, fields"),
  .args = LAUREL_ISSUE_ARGS,
  .final = TRUE,
  .apply = issue,
  .record = record,
};

static GVariant *
record_printed (GVariant *args)
{
  g_autoptr (GVariant) papers = g_variant_get_child_value (args, 0);

  return record (papers);
}

const LaurelCommand LAUREL_REGISTER_ISSUE_PRINTED = {
  .name = "register.issue-printed",
  .label = N_("Issue certificates"),
  .summary = N_("Gives numbers to pages that were made, and keeps by what each is known again: "
                "all that “register.issue” takes, marks"),
  .args = LAUREL_ISSUE_PRINTED_ARGS,
  .final = TRUE,
  .apply = issue_printed,
  .record = record_printed,
};

/* ---- checking --------------------------------------------------------------- */

static gboolean
is_signed_by_any (LaurelIssued *issued, GPtrArray *keys)
{
  g_autoptr (LaurelCredential) credential = laurel_issued_dup_credential (issued);

  for (guint i = 0; i < keys->len; i++)
    if (laurel_credential_is_signed_by (credential, keys->pdata[i]))
      return TRUE;

  return FALSE;
}

/* What was forgotten can be proved by the paper only, since a part of it is gone. */
static gboolean
is_whole (LaurelIssued *issued, GPtrArray *keys)
{
  g_autofree char *digest = NULL;

  if (laurel_issued_is_forgotten (issued))
    return TRUE;

  digest = laurel_credential_dup_digest (laurel_issued_get_recipient (issued),
                                         laurel_issued_get_organisation (issued));
  return g_strcmp0 (digest, laurel_issued_get_digest (issued)) == 0 &&
         (laurel_issued_get_key (issued) == NULL || is_signed_by_any (issued, keys));
}

static gboolean
look_at_signatures (LaurelReader *reader, char **fault, GError **error)
{
  g_autoptr (GPtrArray) keys = laurel_signing_key_list (reader, error);
  g_autoptr (GPtrArray) rows = keys ? list_all (reader, NULL, error) : NULL;

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (!is_whole (rows->pdata[i], keys)) {
      /* Translators: %s is a number, such as QM-2022-00001. */
      *fault = laurel_quote (_("“%s” is not as it was signed"),
                             laurel_issued_get_number (rows->pdata[i]));
      return TRUE;
    }

  return rows != NULL;
}

const LaurelRoomCheck LAUREL_SIGNATURE_CHECK = {
  .name = "signatures",
  .label = N_("Signatures of certificates"),
  .since = 13,
  .look = look_at_signatures,
};
