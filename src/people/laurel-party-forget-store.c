/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-party-forget-store.h"

#include "base/laurel-error.h"
#include "people/laurel-party-contest-store.h"
#include "people/laurel-party-drive-store.h"
#include "store/laurel-blacken.h"
#include "store/laurel-forget.h"
#include "store/laurel-ids.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/*
 * Forgetting a person, and not who has the same name: a longer name that holds this
 * one is someone else's, and where the same name stands and no id says whose it is,
 * nobody can tell. Such places are counted, and people say what is done with them.
 */

static gboolean
check_is_person (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM party WHERE id = ?1 AND kind = 'person'", "x", id);

  if (laurel_statement_next (row) || laurel_party_drive_only_gives (reader, id))
    return TRUE;

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such person (any more)."));
  return FALSE;
}

/* Nobody is taken who is not known. */
static gboolean
remove_resources (LaurelTxn *txn, gint64 party, GError **error)
{
  return laurel_txn_exec (txn, error,
                          "DELETE FROM booking WHERE resource_id IN"
                          " (SELECT id FROM resource WHERE party_id = ?1)", "x", party) &&
         laurel_txn_exec (txn, error, "DELETE FROM resource WHERE party_id = ?1", "x", party);
}

/* The ids under which a person stood: the own one, and those that were merged
 * into it and are gone. Who came back when the merging was undone is someone else. */
static GArray *
list_ids (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         "WITH RECURSIVE merged (entry, stays, goes) AS"
                         " (SELECT max (id), json_extract (args, '$[0]'),"
                         "  json_extract (args, '$[1]') FROM journal WHERE command ="
                         "  'party.merge' AND reverts IS NULL AND args IS NOT NULL GROUP BY 3),"
                         " meant (id) AS (VALUES (?1) UNION SELECT goes FROM merged"
                         "  JOIN meant ON stays = meant.id"
                         "  WHERE NOT EXISTS (SELECT 1 FROM party WHERE party.id = goes))"
                         " SELECT id FROM meant", "x", id);

  return laurel_statement_read_ids (rows, error);
}

static const char *const IDENTIFYING[] = { "name", "english_name", "phone", "mail", "names",
                                           "contacts", NULL };
static const char *const COLUMNS[] = { "name", "short_name", "english_name", "phone", "mail",
                                       "note", "names", "contacts", "code", "post", "address",
                                       "postcode", NULL };

static char **
dup_texts (LaurelReader *reader, const GArray *ids, const char *const *columns, GError **error)
{
  return laurel_forget_dup_texts (reader, "party", (const gint64 *) (gpointer) ids->data, ids->len,
                                  columns, error);
}

/**
 * laurel_party_dup_traces:
 * @reader: where to read
 * @id: a person
 * @error: return location for an error
 *
 * Returns: (transfer full) (array zero-terminated=1): by what the person, and who
 *   was merged into it, can be told, now and ever before
 */
char **
laurel_party_dup_traces (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (GArray) ids = list_ids (reader, id, error);

  return ids ? dup_texts (reader, ids, IDENTIFYING, error) : NULL;
}

/* What tells of others, and whether it is enough that the text is part of it, as it is
 * of a person's longer name. An organisation that is called after someone is spared
 * only when it is called the same. */
#define OTHERS " WHERE p.id NOT IN (SELECT value FROM json_each (?1))"
#define SELECT_OTHERS \
  "SELECT p.id, p.kind = 'person', value FROM party AS p," \
  " json_each (json_array (p.name, p.short_name, p.english_name))" OTHERS \
  " UNION ALL SELECT p.id, p.kind = 'person', json_extract (value, '$.text') FROM party AS p," \
  " json_each (p.names)" OTHERS \
  " UNION ALL SELECT p.id, 0, value FROM party AS p, json_each (json_array (p.phone, p.mail," \
  " p.note, p.code, p.post, p.address, p.postcode))" OTHERS \
  " UNION ALL SELECT p.id, 0, json_extract (value, '$.text') FROM party AS p," \
  " json_each (p.contacts)" OTHERS

static LaurelSpare *
read_spare (LaurelReader *reader, const GArray *ids, GError **error)
{
  g_autoptr (LaurelSpare) spare = laurel_spare_new ();
  g_auto (GStrv) texts = dup_texts (reader, ids, COLUMNS, error);
  g_autofree char *json = laurel_ids_dup_json ((const gint64 *) (gpointer) ids->data, ids->len);
  g_autoptr (LaurelStatement) row = NULL;

  if (texts == NULL)
    return NULL;

  row = laurel_reader_query (reader, SELECT_OTHERS, "s", json);
  while (laurel_statement_next (row)) {
    const char *of_other = laurel_statement_get_text (row, 2);

    for (char **text = texts; of_other != NULL && *text != NULL; text++)
      if (g_str_equal (of_other, *text) ||
          (laurel_statement_get_int (row, 1) && strstr (of_other, *text) != NULL))
        laurel_spare_add (spare, *text, of_other, laurel_statement_get_int64 (row, 0));
  }

  return laurel_statement_finish (row, error) ? g_steal_pointer (&spare) : NULL;
}

static gint64
count_shared (LaurelReader *reader, const GArray *ids, const char *const *texts,
              const LaurelSpare *spare, GError **error)
{
  return laurel_blacken_count_shared (reader, "party", (const gint64 *) (gpointer) ids->data,
                                      ids->len, texts, spare, error);
}

/**
 * laurel_party_count_shared:
 * @reader: where to read
 * @id: a person
 * @error: return location for an error
 *
 * Returns: in how many places a name stands that the person shares with others, so
 *   that nobody can tell who is meant; -1 when there was an error
 */
gint64
laurel_party_count_shared (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (GArray) ids = list_ids (reader, id, error);
  g_auto (GStrv) texts = ids ? dup_texts (reader, ids, IDENTIFYING, error) : NULL;
  g_autoptr (LaurelSpare) spare = texts ? read_spare (reader, ids, error) : NULL;

  return spare ? count_shared (reader, ids, (const char *const *) texts, spare, error) : -1;
}

/* What was issued keeps its number, its signature and the digest of the name. */
#define EMPTY_ISSUED \
  "UPDATE issued SET party_id = NULL, recipient = NULL, organisation = NULL, fields = NULL," \
  " page = NULL, forgotten = 1"

static gboolean
empty_issued (LaurelTxn *txn, gint64 party, GError **error)
{
  return laurel_txn_exec (txn, error, EMPTY_ISSUED " WHERE party_id = ?1", "x", party);
}

/* Where only the name stood, @instead stands now; and what was signed is not whole
 * where it stands in the award. */
static gboolean
empty_blackened (LaurelTxn *txn, const char *instead, GError **error)
{
  return laurel_txn_exec (txn, error, EMPTY_ISSUED " WHERE recipient = ?1", "s", instead) &&
         laurel_txn_exec (txn, error, "UPDATE issued SET forgotten = 1, page = NULL"
                          " WHERE forgotten = 0"
                          " AND instr (printf ('%s %s %s', recipient, organisation, award), ?1)",
                          "s", instead);
}

static gboolean
remove_person (LaurelTxn *txn, gint64 id, GError **error)
{
  return laurel_txn_exec (txn, error, "DELETE FROM role WHERE party_id = ?1", "x", id) &&
         remove_resources (txn, id, error) &&
         laurel_party_contest_forget (txn, id, error) &&
         laurel_party_drive_forget (txn, id, error) &&
         laurel_txn_exec (txn, error, "DELETE FROM party_apart WHERE party_id = ?1"
                          " OR other_id = ?1", "x", id) &&
         laurel_txn_exec (txn, error, "DELETE FROM party WHERE id = ?1", "x", id);
}

/* What was left, since it may be someone else. */
static void
tell_left (LaurelTxn *txn, gint64 left)
{
  laurel_txn_tell (txn, left == 0
                          ? g_strdup (_("Forgot a person"))
                          /* Translators: %lu is how many. */
                          : g_strdup_printf (ngettext ("Forgot a person. %lu place was left that "
                                                       "may mean someone else",
                                                       "Forgot a person. %lu places were left "
                                                       "that may mean someone else",
                                                       (gulong) left), (gulong) left));
}

static gboolean
forget_ids (LaurelTxn *txn, gint64 id, const GArray *ids, const char *const *texts,
            LaurelSpare *spare, GError **error)
{
  const gint64 *each = (const gint64 *) (gpointer) ids->data;
  /* Translators: stands where the name of a forgotten person stood. */
  const char *instead = _("(forgotten)");

  return laurel_forget_rows (txn, "party", each, ids->len, COLUMNS, spare, error) &&
         empty_issued (txn, id, error) &&
         laurel_blacken (txn, "party", texts, instead, spare, error) &&
         empty_blackened (txn, instead, error) &&
         remove_person (txn, id, error);
}

static gboolean
forget (LaurelTxn *txn, gint64 id, gboolean take_shared, GError **error)
{
  g_autoptr (GArray) ids = NULL;
  g_auto (GStrv) texts = NULL;
  g_autoptr (LaurelSpare) spare = NULL;
  gint64 left;

  tell_left (txn, 0);
  if (!check_is_person (&txn->reader, id, error))
    return FALSE;

  ids = list_ids (&txn->reader, id, error);
  texts = ids ? dup_texts (&txn->reader, ids, IDENTIFYING, error) : NULL;
  spare = texts ? read_spare (&txn->reader, ids, error) : NULL;
  if (spare == NULL)
    return FALSE;
  spare->take_shared = take_shared;
  left = take_shared ? 0
                     : count_shared (&txn->reader, ids, (const char *const *) texts, spare, error);
  if (left < 0 || !forget_ids (txn, id, ids, (const char *const *) texts, spare, error))
    return FALSE;
  tell_left (txn, left);

  return TRUE;
}

static gboolean
forget_surely (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 id;

  g_variant_get (args, "(x)", &id);

  return forget (txn, id, FALSE, error);
}

const LaurelCommand LAUREL_PERSON_FORGET = {
  .name = "person.forget",
  .label = N_("Forget person"),
  .summary = N_("Erases a person for good, here and in the journal, and leaves what may mean "
                "someone of the same name: id"),
  .args = "(x)",
  .final = TRUE,
  .apply = forget_surely,
  .backup = LAUREL_BACKUP_FORGET,
};

static gboolean
forget_shared (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 id;

  g_variant_get (args, "(x)", &id);

  return forget (txn, id, TRUE, error);
}

const LaurelCommand LAUREL_PERSON_FORGET_SHARED = {
  .name = "person.forget-shared",
  .label = N_("Forget person"),
  .summary = N_("Erases a person for good, and their name also where it may mean someone else of "
                "the same name: id"),
  .args = "(x)",
  .final = TRUE,
  .apply = forget_shared,
  .backup = LAUREL_BACKUP_FORGET,
};
