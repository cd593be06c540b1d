/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-party-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "people/laurel-party.h"
#include "store/laurel-blacken.h"
#include "store/laurel-forget.h"
#include "store/laurel-search-index.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about persons and organisations. */
#define SELECT_PARTY \
  "SELECT party.id, kind, name, short_name, english_name, phone, mail, note FROM party"

#define MOST_HITS 200

static const char *const TABLES[] = { "party", NULL };

static GPtrArray *
list_all (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_PARTY " ORDER BY name, party.id", "");

  return laurel_row_read_all (LAUREL_TYPE_PARTY, rows, error);
}

const LaurelQuery LAUREL_PARTIES_ALL = {
  .name = "parties.all",
  .summary = N_("Every person and organisation, by name"),
  .tables = TABLES,
  .args = "()",
  .row_type = laurel_party_get_type,
  .run = list_all,
};

static GPtrArray *
list_matching (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autofree char *json = NULL;
  g_autoptr (LaurelStatement) rows = NULL;
  const char *words;

  g_variant_get (args, "(&s)", &words);
  json = laurel_search_index_find_in (reader, "party", words, MOST_HITS, error);
  if (json == NULL)
    return NULL;

  rows = laurel_reader_query (reader,
                              SELECT_PARTY " JOIN json_each (?1) ON json_each.value = party.id"
                              " ORDER BY json_each.key", "s", json);

  return laurel_row_read_all (LAUREL_TYPE_PARTY, rows, error);
}

const LaurelQuery LAUREL_PARTIES_MATCHING = {
  .name = "parties.matching",
  .summary = N_("The persons and organisations that the words find, the best first"),
  .tables = TABLES,
  .args = "(s)",
  .row_type = laurel_party_get_type,
  .run = list_matching,
};

static gboolean
check_kind (const char *kind, GError **error)
{
  if (g_str_equal (kind, "person") || g_str_equal (kind, "organization"))
    return TRUE;

  g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
               /* Translators: %s is what was given; the two words in quotes stay as they are. */
               _("“%s” is neither “person” nor “organization”."), kind);
  return FALSE;
}

/**
 * laurel_party_find_or_add:
 * @txn: a transaction
 * @kind: "person" or "organization"
 * @name: its name, as written
 * @error: return location for an error
 *
 * Returns: the id of the first of that kind with that name, made if there is
 *   none; 0 with @error set
 */
gint64
laurel_party_find_or_add (LaurelTxn *txn, const char *kind, const char *name, GError **error)
{
  g_autofree char *clean = laurel_text_dup_clean (name);
  g_autoptr (LaurelStatement) row = NULL;

  if (!laurel_setter_check_filled (clean, error) || !check_kind (kind, error))
    return 0;

  row = laurel_reader_query (&txn->reader,
                             "SELECT id FROM party WHERE kind = ?1 AND name = ?2"
                             " ORDER BY id LIMIT 1", "ss", kind, clean);
  if (laurel_statement_next (row))
    return laurel_statement_get_int64 (row, 0);

  return laurel_statement_finish (row, error)
         ? laurel_txn_insert (txn, error, "party",
                              "INSERT INTO party (id, kind, name) VALUES (?1, ?2, ?3)",
                              "ss", kind, clean)
         : 0;
}

static const LaurelSetter SETTERS[] = {
  { "name", "UPDATE party SET name = ?2 WHERE id = ?1", laurel_setter_check_filled },
  { "short-name", "UPDATE party SET short_name = ?2 WHERE id = ?1", NULL },
  { "english-name", "UPDATE party SET english_name = ?2 WHERE id = ?1", NULL },
  { "phone", "UPDATE party SET phone = ?2 WHERE id = ?1", NULL },
  { "mail", "UPDATE party SET mail = ?2 WHERE id = ?1", NULL },
  { "note", "UPDATE party SET note = ?2 WHERE id = ?1", NULL },
};

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  g_autofree char *clean = NULL;
  const char *kind, *name;
  gint64 id;

  g_variant_get (args, "(&s&s@a{ss})", &kind, &name, &fields);
  clean = laurel_text_dup_clean (name);
  if (!check_kind (kind, error) || !laurel_setter_check_filled (clean, error))
    return FALSE;

  id = laurel_txn_insert (txn, error, "party",
                          "INSERT INTO party (id, kind, name) VALUES (?1, ?2, ?3)",
                          "ss", kind, clean);
  /* Translators: %s is a person or an organisation. */
  laurel_txn_tell (txn, g_strdup_printf (_("Added “%s”"), clean));

  return id != 0 &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error);
}

const LaurelCommand LAUREL_PARTY_ADD = {
  .name = "party.add",
  .label = N_("Add Person or Organisation"),
  .summary = N_("Makes a person or an organisation: kind, name, other fields"),
  .args = "(ssa{ss})",
  .apply = add,
};

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);

  return laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error);
}

const LaurelCommand LAUREL_PARTY_EDIT = {
  .name = "party.edit",
  .label = N_("Edit Person or Organisation"),
  .summary = N_("Sets fields of a person or an organisation: id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
};

static gboolean
check_same_kind (LaurelReader *reader, gint64 stays, gint64 goes, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT 1 FROM party AS a JOIN party AS b ON a.kind = b.kind"
                         " WHERE a.id = ?1 AND b.id = ?2 AND a.id <> b.id", "xx", stays, goes);

  if (laurel_statement_next (row))
    return TRUE;

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_REFUSED,
                         _("Only two persons, or two organisations, can be made one."));
  return FALSE;
}

/* Who is one person is taken as one, and by one activity once. */
static gboolean
merge_resources (LaurelTxn *txn, gint64 stays, gint64 goes, GError **error)
{
  return laurel_txn_exec (txn, error,
                          "DELETE FROM booking WHERE resource_id IN"
                          " (SELECT id FROM resource WHERE party_id = ?2) AND EXISTS"
                          " (SELECT 1 FROM booking AS b JOIN resource AS r ON r.id = b.resource_id"
                          "  WHERE r.party_id = ?1 AND b.activity_id = booking.activity_id"
                          "  AND b.phase_id IS booking.phase_id)", "xx", stays, goes) &&
         laurel_txn_exec (txn, error,
                          "UPDATE booking SET resource_id = b.id"
                          " FROM resource AS a, resource AS b WHERE a.id = booking.resource_id"
                          " AND a.party_id = ?2 AND b.party_id = ?1", "xx", stays, goes) &&
         laurel_txn_exec (txn, error,
                          "DELETE FROM resource WHERE party_id = ?2"
                          " AND EXISTS (SELECT 1 FROM resource AS b WHERE b.party_id = ?1)", "xx",
                          stays, goes) &&
         laurel_txn_exec (txn, error, "UPDATE resource SET party_id = ?1 WHERE party_id = ?2",
                          "xx", stays, goes);
}

/* What the one that stays does not say of itself, the other one does. Releases
 * keep the names as they were announced. */
static gboolean
merge (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 stays, goes;

  g_variant_get (args, "(xx)", &stays, &goes);

  return check_same_kind (&txn->reader, stays, goes, error) &&
         laurel_txn_exec (txn, error,
                          "UPDATE party SET short_name = ifnull (party.short_name, b.short_name),"
                          " english_name = ifnull (party.english_name, b.english_name),"
                          " phone = ifnull (party.phone, b.phone),"
                          " mail = ifnull (party.mail, b.mail), note = ifnull (party.note, b.note)"
                          " FROM party AS b WHERE party.id = ?1 AND b.id = ?2", "xx", stays,
                          goes) &&
         laurel_txn_exec (txn, error, "UPDATE role SET party_id = ?1 WHERE party_id = ?2", "xx",
                          stays, goes) &&
         merge_resources (txn, stays, goes, error) &&
         laurel_txn_exec (txn, error, "DELETE FROM party WHERE id = ?1", "x", goes);
}

const LaurelCommand LAUREL_PARTY_MERGE = {
  .name = "party.merge",
  .label = N_("Merge"),
  .summary = N_("Makes two persons or organisations one: the one that stays, the one that goes"),
  .args = "(xx)",
  .apply = merge,
};

static gboolean
check_is_person (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM party WHERE id = ?1 AND kind = 'person'", "x", id);

  if (laurel_statement_next (row))
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

/**
 * laurel_party_dup_traces:
 * @reader: where to read
 * @id: a person
 * @error: return location for an error
 *
 * Returns: (transfer full) (array zero-terminated=1): by what the person can be
 *   told, now and ever before
 */
char **
laurel_party_dup_traces (LaurelReader *reader, gint64 id, GError **error)
{
  static const char *const IDENTIFYING[] = { "name", "english_name", "phone", "mail", NULL };

  return laurel_forget_dup_texts (reader, "party", id, IDENTIFYING, error);
}

static gboolean
forget (LaurelTxn *txn, GVariant *args, GError **error)
{
  static const char *const COLUMNS[] = { "name", "short_name", "english_name", "phone", "mail",
                                         "note", NULL };
  g_auto (GStrv) texts = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  laurel_txn_tell (txn, g_strdup (_("Forgot a person")));
  if (!check_is_person (&txn->reader, id, error))
    return FALSE;

  texts = laurel_party_dup_traces (&txn->reader, id, error);

  return texts != NULL &&
         laurel_forget_row (txn, "party", id, COLUMNS, error) &&
         /* Translators: stands where the name of a forgotten person stood. */
         laurel_blacken (txn, (const char *const *) texts, _("(forgotten)"), error) &&
         laurel_txn_exec (txn, error, "DELETE FROM role WHERE party_id = ?1", "x", id) &&
         remove_resources (txn, id, error) &&
         laurel_txn_exec (txn, error, "DELETE FROM party WHERE id = ?1", "x", id);
}

const LaurelCommand LAUREL_PERSON_FORGET = {
  .name = "person.forget",
  .label = N_("Forget Person"),
  .summary = N_("Erases a person for good, here and in the journal: id"),
  .args = "(x)",
  .final = TRUE,
  .apply = forget,
  .backup = LAUREL_BACKUP_FORGET,
};

static char *
dup_words (LaurelReader *reader, gint64 id)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT name || ' ' || ifnull (short_name, '') || char (10)"
                         " || ifnull (english_name, '') || ' ' || ifnull (mail, '') || ' '"
                         " || ifnull (phone, '') || ' ' || ifnull (note, '')"
                         " FROM party WHERE id = ?1", "x", id);

  return laurel_statement_next (row) ? g_strdup (laurel_statement_get_text (row, 0)) : NULL;
}

const LaurelIndexer LAUREL_PARTY_INDEXER = {
  .table = "party",
  .dup_words = dup_words,
};
