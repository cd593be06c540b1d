/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "people/laurel-party-merge-store.h"

#include "base/laurel-error.h"
#include "people/laurel-party-contest-store.h"
#include "people/laurel-party-drive-store.h"
#include "people/laurel-party-list.h"
#include "people/laurel-party-move.h"
#include "people/laurel-taken-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about making two one.
 *
 * What the one that stays does not say of itself, the other one does; where both
 * say something, nothing is lost: a name becomes another name, a telephone a
 * further contact, and the rest a line of the note. What moves is found by one
 * statement, so that what the preview shows is what is done. */
#define MOVE(number, kind, column) \
  " SELECT " number ", '" kind "', s." column ", g." column ", 0 FROM s, g" \
  " WHERE g." column " <> ifnull (s." column ", '') UNION ALL"
#define COUNT(number, kind, from) \
  " SELECT " number ", '" kind "', NULL, NULL, count (*) FROM " from " HAVING count (*) > 0"
#define SAME_ROLE \
  " EXISTS (SELECT 1 FROM role AS r WHERE r.party_id = ?1 AND r.role = role.role" \
  " AND r.activity_id IS role.activity_id AND r.programme_id IS role.programme_id)"
#define SELECT_MOVES \
  "WITH s AS (SELECT party.*, o.name AS organization FROM party LEFT JOIN party AS o" \
  " ON o.id = party.organization_id WHERE party.id = ?1)," \
  " g AS (SELECT party.*, o.name AS organization FROM party LEFT JOIN party AS o" \
  " ON o.id = party.organization_id WHERE party.id = ?2)" \
  MOVE ("1", "name", "name") MOVE ("2", "short-name", "short_name") \
  MOVE ("3", "english-name", "english_name") MOVE ("4", "code", "code") \
  MOVE ("5", "organization", "organization") MOVE ("6", "post", "post") \
  MOVE ("7", "phone", "phone") MOVE ("8", "mail", "mail") MOVE ("9", "address", "address") \
  MOVE ("10", "postcode", "postcode") MOVE ("11", "note", "note") \
  COUNT ("12", "names", "g, json_each (g.names)") " UNION ALL" \
  COUNT ("13", "contacts", "g, json_each (g.contacts)") " UNION ALL" \
  COUNT ("14", "roles", "role WHERE party_id = ?2 AND NOT" SAME_ROLE) " UNION ALL" \
  COUNT ("15", "roles-both", "role WHERE party_id = ?2 AND" SAME_ROLE) " UNION ALL" \
  COUNT ("16", "bookings", "booking JOIN resource ON resource.id = resource_id" \
         " WHERE resource.party_id = ?2") " UNION ALL" \
  COUNT ("17", "people", "party WHERE organization_id = ?2") " UNION ALL" \
  COUNT ("18", "issued", "issued WHERE party_id = ?2") " UNION ALL" \
  COUNT ("19", "entries", "entry WHERE ?2 IN (organization_id, recommender_id) OR id IN" \
         " (SELECT entry_id FROM entry_person WHERE party_id = ?2)") " UNION ALL" \
  COUNT ("20", "juries", "judge JOIN expert ON expert.id = expert_id" \
         " WHERE expert.party_id = ?2") " ORDER BY 1"

static const char *const TABLES[] = { "booking", "entry", "entry_person", "expert", "issued",
                                      "judge", "party", "resource", "role", NULL };

static GPtrArray *
list_moves (LaurelReader *reader, gint64 stays, gint64 goes, GError **error)
{
  g_autoptr (LaurelStatement) rows = laurel_reader_query (reader, SELECT_MOVES, "xx", stays, goes);

  return laurel_row_read_all (LAUREL_TYPE_PARTY_MOVE, rows, error);
}

static GPtrArray *
list_preview (LaurelReader *reader, GVariant *args, GError **error)
{
  gint64 stays, goes;

  g_variant_get (args, "(xx)", &stays, &goes);

  return list_moves (reader, stays, goes, error);
}

const LaurelQuery LAUREL_PARTY_MERGE_PREVIEW = {
  .name = "party.merge-preview",
  .summary = N_("What merging moves: the one that stays, the one that goes"),
  .tables = TABLES,
  .args = "(xx)",
  .row_type = laurel_party_move_get_type,
  .run = list_preview,
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

/* ---- what both say ---------------------------------------------------------------- */

typedef struct {
  char *names;    /* (nullable) */
  char *contacts; /* (nullable) */
  char *note;     /* (nullable) */
} Kept;

static void
kept_clear (Kept *kept)
{
  g_free (kept->names);
  g_free (kept->contacts);
  g_free (kept->note);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Kept, kept_clear)

static gboolean
read_kept (LaurelReader *reader, gint64 stays, gint64 goes, Kept *kept, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT s.names, g.names, s.contacts, g.contacts, s.note"
                         " FROM party AS s, party AS g WHERE s.id = ?1 AND g.id = ?2", "xx", stays,
                         goes);

  if (laurel_statement_next (row)) {
    kept->names = laurel_party_list_join (laurel_statement_get_text (row, 0),
                                          laurel_statement_get_text (row, 1));
    kept->contacts = laurel_party_list_join (laurel_statement_get_text (row, 2),
                                             laurel_statement_get_text (row, 3));
    kept->note = g_strdup (laurel_statement_get_text (row, 4));
  }

  return laurel_statement_finish (row, error);
}

static void
keep (char **list, const char *text, const char *kind)
{
  g_autofree char *was = *list;

  if (laurel_party_list_has (was, text))
    *list = g_steal_pointer (&was);
  else
    *list = laurel_party_list_add (was, (const char *const[]) { "text", text, "kind", kind, NULL });
}

static void
keep_line (char **note, const char *line)
{
  g_autofree char *was = *note;

  *note = was ? g_strconcat (was, "\n", line, NULL) : g_strdup (line);
}

static gboolean
keep_move (Kept *kept, LaurelPartyMove *move, GError **error)
{
  const char *kind = laurel_party_move_get_kind (move);
  const char *here = laurel_party_move_get_here (move);
  const char *there = laurel_party_move_get_there (move);
  g_autofree char *line = NULL;

  if (there == NULL || here == NULL)
    return TRUE;

  if (g_str_equal (kind, "code")) {
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION,
                 /* Translators: both are codes. */
                 _("Their unified social credit codes differ, “%1$s” and “%2$s”: these are two "
                   "organisations. If one of the codes is wrong, correct it first."), here, there);
    return FALSE;
  }
  if (g_str_has_suffix (kind, "name")) {
    keep (&kept->names, there, "other");
  } else if (g_str_equal (kind, "phone") || g_str_equal (kind, "mail")) {
    keep (&kept->contacts, there, kind);
  } else if (g_str_equal (kind, "note")) {
    keep_line (&kept->note, there);
  } else {
    line = laurel_party_move_dup_title (move);
    keep_line (&kept->note, line);
  }

  return TRUE;
}

static gboolean
merge_fields (LaurelTxn *txn, gint64 stays, gint64 goes, GError **error)
{
  g_autoptr (GPtrArray) moves = list_moves (&txn->reader, stays, goes, error);
  g_auto (Kept) kept = { 0 };

  if (moves == NULL || !read_kept (&txn->reader, stays, goes, &kept, error))
    return FALSE;

  for (guint i = 0; i < moves->len; i++)
    if (!keep_move (&kept, moves->pdata[i], error))
      return FALSE;

  return laurel_txn_exec (txn, error,
                          "UPDATE party SET names = ?3, contacts = ?4, note = ifnull (?5, b.note),"
                          " short_name = ifnull (party.short_name, b.short_name),"
                          " english_name = ifnull (party.english_name, b.english_name),"
                          " phone = ifnull (party.phone, b.phone),"
                          " mail = ifnull (party.mail, b.mail), code = ifnull (party.code, b.code),"
                          " post = ifnull (party.post, b.post),"
                          " address = ifnull (party.address, b.address),"
                          " postcode = ifnull (party.postcode, b.postcode),"
                          " organization_id = nullif (ifnull (party.organization_id,"
                          "  b.organization_id), ?1)"
                          " FROM party AS b WHERE party.id = ?1 AND b.id = ?2", "xxsss", stays,
                          goes, kept.names, kept.contacts, kept.note);
}

/* ---- what is theirs ---------------------------------------------------------------- */

/* Who is one person is taken as one. */
static gboolean
merge_resources (LaurelTxn *txn, gint64 stays, gint64 goes, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (&txn->reader, "SELECT a.id, b.id FROM resource AS a, resource AS b"
                         " WHERE a.party_id = ?1 AND b.party_id = ?2", "xx", stays, goes);
  gboolean well = !laurel_statement_next (rows) ||
                  laurel_taken_merge (txn, laurel_statement_get_int64 (rows, 0),
                                      laurel_statement_get_int64 (rows, 1), error);

  return well && laurel_statement_finish (rows, error) &&
         laurel_txn_exec (txn, error, "UPDATE resource SET party_id = ?1 WHERE party_id = ?2",
                          "xx", stays, goes);
}

/* Nobody hosts the same thing twice. */
static gboolean
merge_roles (LaurelTxn *txn, gint64 stays, gint64 goes, GError **error)
{
  return laurel_txn_exec (txn, error, "DELETE FROM role WHERE party_id = ?2 AND" SAME_ROLE, "xx",
                          stays, goes) &&
         laurel_txn_exec (txn, error, "UPDATE role SET party_id = ?1 WHERE party_id = ?2", "xx",
                          stays, goes);
}

/* Who is not the one that goes, is not the one that stays either. (Not by adding
 * and taking away: ids go up to the end of what 64 bits hold.) */
#define NOT_GOING "iif (party_apart.party_id = ?2, party_apart.other_id, party_apart.party_id)"

static gboolean
merge_apart (LaurelTxn *txn, gint64 stays, gint64 goes, GError **error)
{
  return laurel_txn_exec (txn, error,
                          "DELETE FROM party_apart WHERE ?2 IN (party_id, other_id) AND"
                          " (?1 IN (party_id, other_id) OR EXISTS (SELECT 1 FROM party_apart AS a"
                          "  WHERE a.party_id = min (?1, " NOT_GOING ")"
                          "  AND a.other_id = max (?1, " NOT_GOING ")))", "xx", stays, goes) &&
         laurel_txn_exec (txn, error,
                          "UPDATE party_apart SET party_id = min (?1, " NOT_GOING "),"
                          " other_id = max (?1, " NOT_GOING ") WHERE ?2 IN (party_id, other_id)",
                          "xx", stays, goes);
}

/* Returns: (nullable): the name of one who is there */
static char *
dup_name (LaurelReader *reader, gint64 party)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT name FROM party WHERE id = ?1", "x", party);

  return laurel_statement_next (row) ? g_strdup (laurel_statement_get_text (row, 0)) : NULL;
}

/* Who goes has a name as long as it was not done, or was undone. */
static char *
describe_merge (LaurelReader *reader, GVariant *args)
{
  g_autofree char *kept = NULL;
  g_autofree char *gone = NULL;
  gint64 stays, goes;

  g_variant_get (args, "(xx)", &stays, &goes);
  kept = dup_name (reader, stays);
  gone = dup_name (reader, goes);
  if (kept == NULL)
    return NULL;
  if (gone == NULL)
    /* Translators: %s is a person or an organisation, which another one was made part of. */
    return g_strdup_printf (_("Merge into “%s”"), kept);

  /* Translators: two persons or organisations: the one that goes, and the one that stays. */
  return g_strdup_printf (_("Merge “%1$s” into “%2$s”"), gone, kept);
}

/* Releases keep the names as they were announced, and papers as they were made. */
static gboolean
merge (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autofree char *kept = NULL;
  g_autofree char *gone = NULL;
  gint64 stays, goes;

  g_variant_get (args, "(xx)", &stays, &goes);
  kept = dup_name (&txn->reader, stays);
  gone = dup_name (&txn->reader, goes);
  /* Translators: two persons or organisations: the one that went, and the one that stays. */
  laurel_txn_tell (txn, g_strdup_printf (_("Merged “%1$s” into “%2$s”"), gone ? gone : "",
                                         kept ? kept : ""));

  return check_same_kind (&txn->reader, stays, goes, error) &&
         merge_fields (txn, stays, goes, error) &&
         merge_roles (txn, stays, goes, error) &&
         merge_resources (txn, stays, goes, error) &&
         merge_apart (txn, stays, goes, error) &&
         laurel_party_contest_merge (txn, stays, goes, error) &&
         laurel_party_drive_merge (txn, stays, goes, error) &&
         laurel_txn_exec (txn, error, "UPDATE issued SET party_id = ?1 WHERE party_id = ?2", "xx",
                          stays, goes) &&
         laurel_txn_exec (txn, error, "UPDATE party SET organization_id = nullif (?1, id)"
                          " WHERE organization_id = ?2", "xx", stays, goes) &&
         laurel_txn_exec (txn, error, "DELETE FROM party WHERE id = ?1", "x", goes);
}

const LaurelCommand LAUREL_PARTY_MERGE = {
  .name = "party.merge",
  .label = N_("Merge"),
  .summary = N_("Makes two persons or organisations one: the one that stays, the one that goes"),
  .args = "(xx)",
  .apply = merge,
  .describe = describe_merge,
};

static gboolean
tell_apart (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) row = NULL;
  gint64 one, other;

  g_variant_get (args, "(xx)", &one, &other);
  if (!check_same_kind (&txn->reader, one, other, error))
    return FALSE;

  row = laurel_reader_query (&txn->reader, "SELECT 1 FROM party_apart WHERE party_id ="
                             " min (?1, ?2) AND other_id = max (?1, ?2)", "xx", one, other);
  if (laurel_statement_next (row))
    return TRUE;

  return laurel_statement_finish (row, error) &&
         laurel_txn_insert (txn, error, "party_apart",
                            "INSERT INTO party_apart (id, party_id, other_id)"
                            " VALUES (?1, min (?2, ?3), max (?2, ?3))", "xx", one, other) != 0;
}

const LaurelCommand LAUREL_PARTY_TELL_APART = {
  .name = "party.tell-apart",
  .label = N_("Tell Apart"),
  .summary = N_("Says that two of one name are not the same: their ids"),
  .args = "(xx)",
  .apply = tell_apart,
};
