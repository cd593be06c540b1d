/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-giver-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-giver-label.h"
#include "people/laurel-party-drive-store.h"
#include "people/laurel-party-order.h"
#include "people/laurel-party-store.h"
#include "store/laurel-setter.h"

/* All the SQL there is about givers.
 *
 * Who wants no name is a party all the same, since the drive has to thank and to be able to forget;
 * but it is sealed: in no list of people and in no search. No query of this room gives its name. */
#define OF_IT(from) "(SELECT " from " = giver.id)"
#define SELECT_GIVER \
  "SELECT giver.id, giver.drive_id, giver.number, " LAUREL_GIVER_LABEL " AS label, giver.naming," \
  " iif (giver.naming IN ('anonymous', 'unknown'), 0, ifnull (giver.party_id, 0)), giver.note, " \
  OF_IT ("count (*) FROM gift WHERE giver_id") ", " \
  OF_IT ("-ifnull (sum (quantity), 0) FROM gift JOIN gift_balance ON gift_id = gift.id" \
         " AND place = 'giver' WHERE giver_id") ", " \
  OF_IT ("iif (giver.naming = 'named', ifnull (sum (worth), 0), 0) FROM gift WHERE giver_id") ", " \
  OF_IT ("ifnull (sum (quantity), 0) FROM promise WHERE giver_id") \
  " FROM giver LEFT JOIN party AS giver_party ON giver_party.id = giver.party_id"
static const char *const TABLES[] = { "giver", "gift", "gift_balance", "party", "promise", NULL };

/* Whoever has a number for a name is in the order of those. */
static const char *
get_name (gconstpointer row)
{
  LaurelGiver *giver = LAUREL_GIVER ((gpointer) row);
  const char *naming = laurel_giver_get_naming (giver);

  return g_str_equal (naming, "named") || g_str_equal (naming, "without-amount")
         ? laurel_giver_get_label (giver) : NULL;
}

static GPtrArray *
list_of_drive (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelPartyOrder) order = laurel_party_order_new (g_get_language_names ()[0]);
  g_autoptr (LaurelStatement) rows = NULL;
  GPtrArray *givers;
  gint64 drive;

  g_variant_get (args, "(x)", &drive);
  rows = laurel_reader_query (reader, SELECT_GIVER " WHERE giver.drive_id = ?3 ORDER BY"
                              " giver.number", "ssx", LAUREL_GIVER_WORDS, drive);
  givers = laurel_row_read_all (LAUREL_TYPE_GIVER, rows, error);
  if (givers != NULL)
    laurel_party_order_sort (order, givers, get_name);

  return givers;
}

const LaurelQuery LAUREL_GIVERS_OF_DRIVE = {
  .name = "givers.of-drive",
  .summary = N_("Who gives in a drive (its id), by what they are called; who wants no name has "
                "none"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_giver_get_type,
  .run = list_of_drive,
};

/**
 * laurel_giver_check_drive:
 * @reader: where to read
 * @drive: a drive
 * @giver: a giver
 * @error: return location for an error
 *
 * Whoever gives in one drive is somebody else in another.
 */
gboolean
laurel_giver_check_drive (LaurelReader *reader, gint64 drive, gint64 giver, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM giver WHERE id = ?1 AND drive_id = ?2", "xx", giver,
                         drive);

  if (laurel_statement_next (row))
    return TRUE;

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("The giver does not belong to this drive."));
  return FALSE;
}

static gboolean
check_naming (const char *naming, GError **error)
{
  static const char *const NAMINGS[] = { "named", "without-amount", "anonymous", "unknown", NULL };

  return laurel_setter_check_choice (naming, NAMINGS, error);
}

/* ---- who is sealed --------------------------------------------------------------------------- */

/* A party of which nothing is known here but that it gives without a name. */
#define SEAL \
  "UPDATE party SET sealed = 1 WHERE id = ?1 AND sealed = 0" \
  " AND NOT EXISTS (SELECT 1 FROM giver WHERE party_id = ?1 AND naming <> 'anonymous')" \
  " AND " LAUREL_PARTY_ONLY_GIVES
#define UNSEAL \
  "UPDATE party SET sealed = 0 WHERE id = ?1 AND sealed = 1 AND EXISTS (SELECT 1 FROM giver" \
  " WHERE party_id = ?1 AND naming <> 'anonymous')"

static gint64
find_party (LaurelReader *reader, const char *kind, const char *name, const char *phone)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT id FROM party WHERE kind = ?1 AND name = ?2 AND (?3 IS"
                         " NULL OR phone IS NULL OR phone = ?3) ORDER BY phone IS NOT ?3, sealed,"
                         " id LIMIT 1", "sss", kind, name, phone);

  return laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;
}

/* Who is meant by a name and a telephone; made if nobody is. */
static gint64
settle_party (LaurelTxn *txn, const char *name, const char *naming, const LaurelGiftFields *fields,
              GError **error)
{
  const char *given = fields->texts[LAUREL_GIFT_FIELD_GIVER_KIND];
  const char *kind = given ? given : laurel_giver_guess_kind (name);
  const char *phone = fields->texts[LAUREL_GIFT_FIELD_PHONE];
  g_autofree char *clean = laurel_text_dup_line (name);
  gint64 known = clean ? find_party (&txn->reader, kind, clean, phone) : 0;
  gboolean is_new = known == 0;

  if (!is_new)
    return known;

  known = laurel_party_insert (txn, kind, name, error);
  if (known == 0 ||
      !laurel_txn_exec (txn, error, "UPDATE party SET phone = ?2, sealed = ?3 WHERE id = ?1"
                        " AND (?2 IS NOT NULL OR ?3)", "xsi", known, phone,
                        g_str_equal (naming, "anonymous")))
    return 0;

  return known;
}

static gint64
insert (LaurelTxn *txn, gint64 drive, gint64 party, const char *naming, GError **error)
{
  return laurel_txn_insert (txn, error, "giver",
                            "INSERT INTO giver (id, drive_id, number, party_id, naming) VALUES (?1,"
                            " ?2, (SELECT 1 + ifnull (max (number), 0) FROM giver WHERE drive_id ="
                            " ?2), nullif (?3, 0), ?4)", "xxs", drive, party, naming);
}

/**
 * laurel_giver_dup_naming:
 * @reader: where to read
 * @drive: a drive
 * @name: (nullable): the giver's name
 * @phone: (nullable): its telephone
 *
 * Who wanted no name once is not named by a list that does not say.
 *
 * Returns: (transfer full): how a giver is named of whom nobody says it: as the drive does already,
 *   or "named"; "unknown" for one without a name
 */
char *
laurel_giver_dup_naming (LaurelReader *reader, gint64 drive, const char *name, const char *phone)
{
  g_autofree char *clean = laurel_text_dup_line (name);
  g_autoptr (LaurelStatement) row = NULL;

  if (clean == NULL)
    return g_strdup ("unknown");

  row = laurel_reader_query (reader, "SELECT naming FROM party JOIN giver ON party_id = party.id"
                             " WHERE name = ?2 AND drive_id = ?1 AND (?3 IS NULL OR phone IS NULL"
                             " OR phone = ?3) ORDER BY instr ('named without-amount anonymous',"
                             " naming) LIMIT 1", "xss", drive, clean, phone);

  return g_strdup (laurel_statement_next (row) ? laurel_statement_get_text (row, 0) : "named");
}

/**
 * laurel_giver_find_or_add:
 * @txn: a transaction
 * @drive: a drive
 * @name: the giver's name, or "" for one whom nobody knows
 * @naming: "named", "without-amount", "anonymous" or "unknown"
 * @fields: the kind of giver, and a telephone
 * @error: return location for an error
 *
 * Returns: the id of a giver who wants to be named so, made if there is none; 0 with @error set
 */
gint64
laurel_giver_find_or_add (LaurelTxn *txn, gint64 drive, const char *name, const char *naming,
                          const LaurelGiftFields *fields, GError **error)
{
  g_autoptr (LaurelStatement) row = NULL;
  gint64 party = 0, giver;

  if (!check_naming (naming, error))
    return 0;
  if (!g_str_equal (naming, "unknown")) {
    party = settle_party (txn, name, naming, fields, error);
    if (party == 0)
      return 0;
  }

  row = party == 0
        ? laurel_reader_query (&txn->reader, "SELECT id FROM giver WHERE drive_id = ?1 AND "
                                             "party_id IS"
                               " NULL AND naming = ?2 ORDER BY id", "xs", drive, naming)
        : laurel_reader_query (&txn->reader, "SELECT id FROM giver WHERE +drive_id = ?1 AND "
                                             "party_id"
                               " = ?3 AND naming = ?2 ORDER BY id", "xsx", drive, naming, party);
  if (laurel_statement_next (row))
    return laurel_statement_get_int64 (row, 0);

  /* Who gave without a name before, and is named now, is in the lists again. */
  giver = laurel_statement_finish (row, error) ? insert (txn, drive, party, naming, error) : 0;

  return giver != 0 && (party == 0 || laurel_txn_exec (txn, error, UNSEAL, "x", party)) ? giver
                                                                                       : 0;
}

static gboolean
settle_seal (LaurelTxn *txn, gint64 giver, GError **error)
{
  gint64 party = laurel_reader_read_int (&txn->reader, "SELECT party_id FROM giver WHERE id = ?1",
                                         giver);

  return party == 0 || (laurel_txn_exec (txn, error, SEAL, "x", party) &&
                        laurel_txn_exec (txn, error, UNSEAL, "x", party));
}

static gboolean
set_naming (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  gint64 party = laurel_reader_read_int (&txn->reader, "SELECT party_id FROM giver WHERE id = ?1",
                                         id);

  if (!check_naming (text, error))
    return FALSE;
  if (party == 0 && !g_str_equal (text, "unknown"))
    return laurel_refuse (error, _("Nobody knows this giver: add one with a name instead."));
  if (party != 0 && g_str_equal (text, "unknown"))
    return laurel_refuse (error, _("This giver is known. For one who wants no name, say "
                                   "“anonymous”."));

  return laurel_txn_exec (txn, error, "UPDATE giver SET naming = ?2 WHERE id = ?1", "xs", id,
                          text) &&
         settle_seal (txn, id, error);
}

static const LaurelSetter SETTERS[] = {
  { "naming", NULL, NULL, TRUE, set_naming },
  { "note", "UPDATE giver SET note = ?2 WHERE id = ?1", NULL, FALSE },
};

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) said = NULL;
  LaurelGiftFields fields;
  const char *name, *naming, *note;
  gint64 drive, giver;

  g_variant_get (args, "(x&s&s@a{ss})", &drive, &name, &naming, &said);
  laurel_gift_fields_read (&fields, said);
  if (!laurel_reader_require (&txn->reader, "SELECT 1 FROM drive WHERE id = ?1", drive, error))
    return FALSE;

  giver = laurel_giver_find_or_add (txn, drive, name, naming, &fields, error);
  note = fields.texts[LAUREL_GIFT_FIELD_NOTE];

  return giver != 0 &&
         (note == NULL || laurel_txn_exec (txn, error, "UPDATE giver SET note = ?2 WHERE id = ?1",
                                           "xs", giver, note));
}

/* The arguments have the name, of whoever wants none, too. */
static GVariant *
record_add (GVariant *args)
{
  g_autoptr (GVariant) fields = NULL;
  const char *name, *naming;
  gint64 drive;

  g_variant_get (args, "(x&s&s@a{ss})", &drive, &name, &naming, &fields);

  return g_variant_new ("(xs)", drive, naming);
}

const LaurelCommand LAUREL_GIVER_ADD = {
  .name = "giver.add",
  .label = N_("Add giver"),
  .summary = N_("Adds a giver: drive, name or “”, “named”, “without-amount”, “anonymous” or "
                "“unknown”, fields (“kind”, “phone”, “note”)"),
  .args = "(xssa{ss})",
  .apply = add,
  .record = record_add,
};

/* Whoever wants no name has none here. */
static gboolean
tell_edited (LaurelTxn *txn, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT " LAUREL_GIVER_LABEL " FROM giver LEFT JOIN party"
                         " AS giver_party ON giver_party.id = giver.party_id WHERE giver.id = ?3",
                         "ssx", LAUREL_GIVER_WORDS, id);

  if (laurel_statement_next (row))
    /* Translators: %s is a drive, or a receiver, a kind of gift and the like of one. */
    laurel_txn_tell (txn, g_strdup_printf (_("Edited “%s”"), laurel_statement_get_text (row, 0)));

  return laurel_statement_finish (row, error);
}

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM giver WHERE id = ?1", id, error) &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error) &&
         tell_edited (txn, id, error);
}

const LaurelCommand LAUREL_GIVER_EDIT = {
  .name = "giver.edit",
  .label = N_("Edit giver"),
  .summary = N_("Sets fields of a giver: id, “naming”, “note”"),
  .args = "(xa{ss})",
  .apply = edit,
};
