/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-party-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "people/laurel-party-field-store.h"
#include "people/laurel-party-order.h"
#include "people/laurel-party-rule.h"
#include "people/laurel-party.h"
#include "store/laurel-search-index.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* All the SQL there is about persons and organisations. Whoever is sealed, since nothing is
 * known of
 * them but that they give without a name, is in no list here.
 *
 * What tells two of one name apart is the organisation, or the address, and the
 * last digits of the telephone; where there is neither, the mail, the post, and at
 * last the row. */
#define DIGITS "replace (replace (ifnull (party.phone, ''), '-', ''), ' ', '')"
#define HAS_NAMESAKE \
  " EXISTS (SELECT 1 FROM party AS b WHERE b.name = party.name AND b.kind = party.kind" \
  " AND b.id <> party.id AND b.sealed = 0)"
#define TELLING \
  " coalesce (nullif (trim (coalesce (o.name, party.address, '') ||" \
  " iif (length (" DIGITS ") > 4, ' …' || substr (" DIGITS ", -4), '')), '')," \
  " party.mail, party.post, '#' || (party.id & 0xffffffff))"
#define LISTED(column) \
  " ifnull ((SELECT group_concat (json_extract (value, '$.text'), char (10))" \
  " FROM json_each (party." column ")), '')"
#define LINE(column) " ifnull (" column ", '') || char (10) ||"
#define SELECT_PARTY \
  "SELECT party.id, party.kind, party.name, party.short_name, party.english_name, party.phone," \
  " party.mail, party.note, party.name_since, party.code, party.post, party.address," \
  " party.postcode, party.organization_id, o.name," \
  " iif (" HAS_NAMESAKE "," TELLING ", NULL)," \
  " coalesce (iif (" HAS_NAMESAKE "," TELLING ", NULL)," \
  " o.name || ifnull (' · ' || party.post, ''), party.post)," \
  LINE ("party.name") LINE ("party.short_name") LISTED ("names") "," \
  LINE ("party.english_name") LINE ("party.phone") LINE (DIGITS) LINE ("party.mail") \
  LINE ("party.code") LINE ("o.name") LISTED ("contacts") \
  " FROM party LEFT JOIN party AS o ON o.id = party.organization_id"

#define MOST_HITS 200

static const char *const TABLES[] = { "party", NULL };

static GPtrArray *
read_parties (LaurelStatement *rows, GError **error)
{
  g_autoptr (GPtrArray) list = laurel_row_read_all (LAUREL_TYPE_PARTY, rows, error);

  for (guint i = 0; list != NULL && i < list->len; i++)
    laurel_party_prepare (list->pdata[i]);

  return g_steal_pointer (&list);
}

typedef struct {
  char *key;
  gint64 id;
  LaurelParty *party;
} Listed;

static int
compare_listed (gconstpointer a, gconstpointer b)
{
  const Listed *one = a, *other = b;
  int order = strcmp (one->key, other->key);

  if (order != 0)
    return order;

  return (one->id > other->id) - (one->id < other->id);
}

/* Alphabets are many, and SQLite knows none: so the names are put in order here. */
static GPtrArray *
sort_parties (GPtrArray *list)
{
  g_autoptr (LaurelPartyOrder) order = laurel_party_order_new (g_get_language_names ()[0]);
  g_autofree Listed *listed = g_new0 (Listed, list->len + 1);
  GPtrArray *sorted = g_ptr_array_new_full (list->len, g_object_unref);

  for (guint i = 0; i < list->len; i++) {
    LaurelParty *party = list->pdata[i];

    listed[i] = (Listed) { laurel_party_order_dup_key (order, laurel_party_get_name (party)),
                           laurel_row_get_id (LAUREL_ROW (party)), party };
  }
  qsort (listed, list->len, sizeof *listed, compare_listed);
  for (guint i = 0; i < list->len; i++) {
    g_ptr_array_add (sorted, g_object_ref (listed[i].party));
    g_free (listed[i].key);
  }

  return sorted;
}

static GPtrArray *
list_all (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = laurel_reader_query (reader, SELECT_PARTY
                                                          " WHERE party.sealed = 0", "");
  g_autoptr (GPtrArray) list = read_parties (rows, error);

  return list != NULL ? sort_parties (list) : NULL;
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
                              SELECT_PARTY " JOIN json_each (?1) AS hit ON hit.value = party.id"
                              " ORDER BY hit.key", "s", json);

  return read_parties (rows, error);
}

const LaurelQuery LAUREL_PARTIES_MATCHING = {
  .name = "parties.matching",
  .summary = N_("The persons and organisations that the words find, the best first"),
  .tables = TABLES,
  .args = "(s)",
  .row_type = laurel_party_get_type,
  .run = list_matching,
};

/* Who may be the same: of the same kind, with a name, a former name or a code in
 * common, and nobody said that they are two. A telephone or a mail is an office's
 * too often to tell. */
static GPtrArray *
list_like (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  rows = laurel_reader_query (reader,
                              SELECT_PARTY ", party AS me WHERE me.id = ?1 AND party.id <> ?1"
                              " AND party.kind = me.kind AND party.sealed = 0 AND me.sealed = 0"
                              " AND (party.name = me.name OR party.code = me.code"
                              "  OR party.name = me.english_name OR party.name = me.short_name"
                              "  OR party.english_name = me.name OR party.short_name = me.name"
                              "  OR EXISTS (SELECT 1 FROM json_each (me.names)"
                              "   WHERE json_extract (value, '$.text') = party.name)"
                              "  OR EXISTS (SELECT 1 FROM json_each (party.names)"
                              "   WHERE json_extract (value, '$.text') = me.name))"
                              " AND NOT EXISTS (SELECT 1 FROM party_apart"
                              "  WHERE party_id = min (?1, party.id)"
                              "  AND other_id = max (?1, party.id))"
                              " ORDER BY party.id", "x", id);

  return read_parties (rows, error);
}

static const char *const LIKE_TABLES[] = { "party", "party_apart", NULL };

const LaurelQuery LAUREL_PARTIES_LIKE = {
  .name = "parties.like",
  .summary = N_("Who may be the same as a person or an organisation (its id)"),
  .tables = LIKE_TABLES,
  .args = "(x)",
  .row_type = laurel_party_get_type,
  .run = list_like,
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

static gboolean
check_name (const char *kind, const char *name, GError **error)
{
  return !g_str_equal (kind, "person") || laurel_identity_check (name, error);
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

  if (!laurel_setter_check_name (clean, error) || !check_kind (kind, error) ||
      !check_name (kind, clean, error))
    return 0;

  row = laurel_reader_query (&txn->reader,
                             "SELECT id FROM party WHERE kind = ?1 AND name = ?2"
                             " AND sealed = 0 ORDER BY id LIMIT 1", "ss", kind, clean);
  if (laurel_statement_next (row))
    return laurel_statement_get_int64 (row, 0);

  return laurel_statement_finish (row, error)
         ? laurel_txn_insert (txn, error, "party",
                              "INSERT INTO party (id, kind, name) VALUES (?1, ?2, ?3)",
                              "ss", kind, clean)
         : 0;
}

/**
 * laurel_party_list_called:
 * @reader: where to read
 * @name: a name, as written
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type gint64): the persons of that name who are in the lists
 */
GArray *
laurel_party_list_called (LaurelReader *reader, const char *name, GError **error)
{
  g_autofree char *clean = laurel_text_dup_clean (name);
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, "SELECT id FROM party WHERE kind = 'person' AND name = ?1"
                         " AND sealed = 0 ORDER BY id", "s", clean);

  return laurel_statement_read_ids (rows, error);
}

/**
 * laurel_party_insert:
 * @txn: a transaction
 * @kind: "person" or "organization"
 * @name: its name, as written
 * @error: return location for an error
 *
 * Returns: the id of a new one, whoever else has that name; 0 with @error set
 */
gint64
laurel_party_insert (LaurelTxn *txn, const char *kind, const char *name, GError **error)
{
  g_autofree char *clean = laurel_text_dup_clean (name);

  if (!check_kind (kind, error) || !laurel_setter_check_name (clean, error) ||
      !check_name (kind, clean, error))
    return 0;

  return laurel_txn_insert (txn, error, "party",
                            "INSERT INTO party (id, kind, name) VALUES (?1, ?2, ?3)",
                            "ss", kind, clean);
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  const char *kind, *name;
  gint64 id;

  g_variant_get (args, "(&s&s@a{ss})", &kind, &name, &fields);
  id = laurel_party_insert (txn, kind, name, error);
  /* Translators: %s is a person or an organisation. */
  laurel_txn_tell (txn, g_strdup_printf (_("Added “%s”"), name));

  return id != 0 &&
         laurel_party_set_fields (txn, id, fields, error);
}

const LaurelCommand LAUREL_PARTY_ADD = {
  .name = "party.add",
  .label = N_("Add person or organisation"),
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

  return laurel_party_set_fields (txn, id, fields, error);
}

const LaurelCommand LAUREL_PARTY_EDIT = {
  .name = "party.edit",
  .label = N_("Edit person or organisation"),
  .summary = N_("Sets fields of a person or an organisation: id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
};

const LaurelIndexer LAUREL_PARTY_INDEXER = {
  .table = "party",
  .words =
    "SELECT name || ' ' || ifnull (short_name, '')"
    " || ifnull ((SELECT ' ' || group_concat (json_extract (value, '$.text'),"
    " ' ') FROM json_each (names)), '') || char (10)"
    " || ifnull (english_name, '') || ' ' || ifnull (mail, '') || ' '"
    " || ifnull (phone, '') || ' ' || ifnull (note, '')"
    " || ifnull (' ' || post, '') || ifnull (' ' || code, '')"
    " || ifnull (' ' || address, '') || ifnull (' ' || postcode, '')"
    " || ifnull ((SELECT ' ' || group_concat (json_extract (value, '$.text'),"
    " ' ') FROM json_each (contacts)), '') FROM party WHERE id = ?1 AND sealed = 0",
};
