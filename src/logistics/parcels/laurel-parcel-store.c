/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-parcel-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-account.h"
#include "logistics/laurel-waybill.h"
#include "logistics/parcels/laurel-parcel-moves.h"
#include "logistics/parcels/laurel-parcel-pack-store.h"
#include "store/laurel-search-index.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* All the SQL there is about parcels as they are. What becomes of them is in
 * laurel-parcel-way-store.c.
 * The state of one is not stored: it is what its seal and the books say. */
#define HELD(place, what) \
  "(SELECT min (ifnull (sum (" what "), 0), 2147483647) FROM gift_balance AS b JOIN gift" \
  " ON gift.id = b.gift_id WHERE b.holder = parcel.id AND b.place " place ")"
/* Of those that go to its receiver, it is the nth of so many. */
#define COUNTED \
  "(SELECT count (*) FROM parcel AS p WHERE p.receiver_id = parcel.receiver_id) AS of," \
  " (SELECT count (*) FROM parcel AS p WHERE p.receiver_id = parcel.receiver_id AND p.number <=" \
  " parcel.number) AS nth"
#define UNCOUNTED "0 AS of, 0 AS nth"
/* The same of all of them at once: each parcel by itself would look at all the others. */
#define ALL_COUNTED \
  "count (*) OVER (PARTITION BY parcel.receiver_id) AS of, row_number () OVER (PARTITION BY" \
  " parcel.receiver_id ORDER BY parcel.number) AS nth"
#define SELECT_PARCELS(counted, where) \
  "SELECT id, drive_id, number, receiver_id, receiver, carrier_id, carrier, hub_id, hub, length," \
  " width, height, sealed, waybill, driver, load, note, packed, way, packed + way, weight," \
  " volume," \
  " of, nth, CASE WHEN way > 0 THEN 'way' WHEN packed > 0 THEN iif (sealed IS NULL, 'open'," \
  " 'sealed') WHEN came IS NOT NULL THEN iif (" LAUREL_PARCEL_HANDED ("it.id", "it.receiver_id") \
  ", 'handed', 'arrived') WHEN sent IS NOT NULL THEN 'lost' ELSE 'empty'" \
  " END AS state, sent, came, divisor, lost FROM (SELECT parcel.id, parcel.drive_id," \
  " parcel.number, parcel.receiver_id, party.name AS receiver, ifnull (parcel.carrier_id, 0) AS" \
  " carrier_id, carrier.name AS carrier, ifnull (hub_id, 0) AS hub_id, hub.name AS hub, length," \
  " width, height," \
  " parcel.sealed AS sealed, waybill, driver, load, parcel.note, " \
  HELD ("= 'packed'", "b.quantity") " AS packed, " \
  HELD ("= 'way'", "b.quantity") " AS way, " \
  HELD ("IN ('packed', 'way')", "b.quantity * gift.weight") " AS weight, " \
  HELD ("IN ('packed', 'way')", "b.quantity * gift.volume") " AS volume, " \
  counted ", " LAUREL_PARCEL_LEFT ("min", "parcel.id") " AS sent, " \
  LAUREL_PARCEL_CAME ("arrived", "parcel.id") " AS came, ifnull (divisor, 0) AS divisor, " \
  LAUREL_PARCEL_LOST ("parcel.id") " AS lost FROM parcel JOIN receiver" \
  " ON receiver.id = parcel.receiver_id JOIN party ON party.id = receiver.party_id" \
  " LEFT JOIN carrier ON carrier.id = parcel.carrier_id LEFT JOIN point AS hub ON hub.id = hub_id" \
  where ") AS it"
#define SELECT_PARCEL SELECT_PARCELS (COUNTED, "")

static const char *const TABLES[] = { "parcel", "carrier", "gift", "gift_balance", "gift_move",
                                      "party", "point", "receiver", NULL };

static GPtrArray *
list_of_drive (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 drive;

  g_variant_get (args, "(x)", &drive);
  rows = laurel_reader_query (reader, SELECT_PARCELS (ALL_COUNTED, " WHERE parcel.drive_id = ?1")
                              " ORDER BY number", "x", drive);

  return laurel_row_read_all (LAUREL_TYPE_PARCEL, rows, error);
}

const LaurelQuery LAUREL_PARCELS_OF_DRIVE = {
  .name = "parcels.of-drive",
  .summary = N_("The parcels of a drive (its id): to whom, what they weigh, where they are"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_parcel_get_type,
  .run = list_of_drive,
};

#define MOST_HITS 200

/* Returns: the number of a parcel that is written as on its label, P-0003; or 0 */
static int
read_label (const char *words)
{
  guint64 number;

  return g_ascii_strncasecmp (words, "P-", strlen ("P-")) == 0 &&
         g_ascii_string_to_unsigned (words + strlen ("P-"), 10, 1, G_MAXINT, &number, NULL)
         ? (int) number : 0;
}

static GPtrArray *
list_matching (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  g_autofree char *json = NULL;
  const char *words;

  g_variant_get (args, "(&s)", &words);
  json = laurel_search_index_find_in (reader, "parcel", words, MOST_HITS, error);
  if (json == NULL)
    return NULL;

  rows = laurel_reader_query (reader, SELECT_PARCEL " WHERE id IN (SELECT value FROM json_each"
                              " (?1)) OR number = ?2 ORDER BY id", "si", json,
                              read_label (words));

  return laurel_row_read_all (LAUREL_TYPE_PARCEL, rows, error);
}

const LaurelQuery LAUREL_PARCELS_MATCHING = {
  .name = "parcels.matching",
  .summary = N_("The parcels that the words find, as by their waybills"),
  .tables = TABLES,
  .args = "(s)",
  .row_type = laurel_parcel_get_type,
  .run = list_matching,
};

/**
 * laurel_parcel_load:
 * @reader: where to read
 * @id: which
 * @error: return location for an error
 *
 * Which of those to its receiver it is is not read: commands load thousands of them.
 *
 * Returns: (transfer full): the parcel, or %NULL with @error set
 */
LaurelParcel *
laurel_parcel_load (LaurelReader *reader, gint64 id, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_PARCELS (UNCOUNTED, " WHERE parcel.id = ?1"), "x", id);

  if (laurel_statement_next (row))
    return LAUREL_PARCEL (laurel_row_new_read (LAUREL_TYPE_PARCEL, row));

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("There is no such parcel (any more)."));
  return NULL;
}

/* Returns: the number of a parcel that somebody wrote: 3, P-0003, or an SSCC; or 0 */
static int
read_number (LaurelReader *reader, gint64 drive, const char *name)
{
  const char *digits = g_ascii_strncasecmp (name, "P-", 2) == 0 ? name + 2 : name;
  g_autofree char *prefix =
    laurel_reader_dup_text (reader, "SELECT gs1_prefix FROM drive WHERE id = ?1", drive);
  guint64 number;

  return g_ascii_string_to_unsigned (digits, 10, 1, G_MAXINT, &number, NULL)
         ? (int) number : laurel_waybill_read_serial (name, prefix);
}

/**
 * laurel_parcel_find:
 * @reader: where to read
 * @drive: the id of a drive
 * @name: the number of a parcel of it (3, P-0003, its SSCC), or its waybill
 * @error: return location for an error
 *
 * Returns: (transfer full): the parcel, or %NULL with @error set
 */
LaurelParcel *
laurel_parcel_find (LaurelReader *reader, gint64 drive, const char *name, GError **error)
{
  g_auto (LaurelWaybill) waybill = laurel_waybill_read (name, LAUREL_WAYBILL_UNKNOWN);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_PARCEL " WHERE drive_id = ?1 AND (number = ?2 OR waybill ="
                         " ?3) ORDER BY number = ?2 DESC", "xis", drive,
                         read_number (reader, drive, name), waybill.number);

  if (laurel_statement_next (row))
    return LAUREL_PARCEL (laurel_row_new_read (LAUREL_TYPE_PARCEL, row));

  if (laurel_statement_finish (row, error))
    g_set_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                 /* Translators: %s is what somebody typed. */
                 _("This drive has no parcel “%s”. Say its number, such as P-0001, or its "
                   "waybill."), name);
  return NULL;
}

/**
 * laurel_parcel_list_content:
 * @reader: where to read
 * @parcel: a parcel
 * @place: "packed" or "way", or "" for both
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full) (element-type LaurelGiftAccount): what is in it
 */
GPtrArray *
laurel_parcel_list_content (LaurelReader *reader, gint64 parcel, const char *place, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader,
                         "SELECT b.id, b.gift_id, gift_kind.name, b.place, b.holder, NULL, b.class,"
                         " b.quantity FROM gift_balance AS b JOIN gift ON gift.id = b.gift_id"
                         " JOIN gift_kind ON gift_kind.id = gift.kind_id WHERE b.holder = ?1"
                         " AND b.place IN ('packed', 'way') AND ?2 IN ('', b.place)"
                         " AND b.quantity > 0 ORDER BY gift_kind.position, b.gift_id", "xs", parcel,
                         place);

  return laurel_row_read_all (LAUREL_TYPE_GIFT_ACCOUNT, rows, error);
}

static GPtrArray *
list_in_parcel (LaurelReader *reader, GVariant *args, GError **error)
{
  gint64 parcel;

  g_variant_get (args, "(x)", &parcel);

  return laurel_parcel_list_content (reader, parcel, "", error);
}

static const char *const CONTENT_TABLES[] = { "gift_balance", "gift", "gift_kind", NULL };

const LaurelQuery LAUREL_GIFTS_IN_PARCEL = {
  .name = "gifts.in-parcel",
  .summary = N_("What is in a parcel (its id)"),
  .tables = CONTENT_TABLES,
  .args = "(x)",
  .row_type = laurel_gift_account_get_type,
  .run = list_in_parcel,
};

/* ---- its fields ------------------------------------------------------------------------------ */

/* Who else has it, and what was told of it before anybody did. */
static gboolean
set_waybill (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  g_auto (LaurelWaybill) waybill = laurel_waybill_read (text ? text : "", LAUREL_WAYBILL_UNKNOWN);
  gint64 other;

  if (!laurel_txn_exec (txn, error, "UPDATE parcel SET waybill = ?2 WHERE id = ?1", "xs", id,
                        text ? waybill.number : NULL) ||
      !laurel_txn_exec (txn, error, "UPDATE way_event SET parcel_id = ?1 WHERE parcel_id IS NULL "
                                    "AND"
                        " waybill = ?2 AND drive_id = (SELECT drive_id FROM parcel WHERE id = ?1)",
                        "xs", id, waybill.number))
    return FALSE;
  other = text == NULL ? 0
          : laurel_reader_read_int (&txn->reader, "SELECT p.number FROM parcel JOIN parcel AS p"
                                    " ON p.waybill = parcel.waybill AND p.drive_id ="
                                    " parcel.drive_id AND p.id <> parcel.id WHERE parcel.id = ?1",
                                    id);

  return other == 0 ||
         /* Translators: %1$s is the number of a waybill, %2$d of a parcel. */
         laurel_refuse (error, _("Parcel %2$d has the waybill “%1$s” already."), text, (int) other);
}

/* A waybill is kept as it is typed, unless its own digits say that it is mistyped, or it cannot be
 * one of its carrier: whichever of the two was written first. */
static gboolean
check_waybill (LaurelReader *reader, gint64 id, GError **error)
{
  g_autofree char *text = laurel_reader_dup_text (reader, "SELECT waybill FROM parcel"
                                                  " WHERE id = ?1", id);
  g_autofree char *carrier =
    laurel_reader_dup_text (reader, "SELECT kind FROM carrier WHERE id = (SELECT carrier_id"
                            " FROM parcel WHERE id = ?1)", id);
  LaurelWaybillKind kind = LAUREL_WAYBILL_UNKNOWN;
  g_auto (LaurelWaybill) waybill = { 0 };
  g_autofree char *reason = NULL;

  if (text == NULL)
    return TRUE;
  if (carrier != NULL)
    laurel_waybill_kind_read (carrier, &kind);
  waybill = laurel_waybill_read (text, kind);
  if (waybill.check < LAUREL_WAYBILL_WRONG_DIGIT)
    return TRUE;

  reason = laurel_waybill_dup_reason (&waybill);
  /* Translators: %1$s is a number, %2$s a sentence that says what is wrong with it. */
  return laurel_refuse (error, _("“%1$s” is mistyped: %2$s"), text, reason);
}

/* What is none here, or of another drive, is not found. */
static gboolean
set_part (LaurelTxn *txn, gint64 id, const char *text, const char *check, const char *sql,
          GError **error)
{
  gint64 part = text ? g_ascii_strtoll (text, NULL, 10) : 0;
  g_autoptr (LaurelStatement) row = laurel_reader_query (&txn->reader, check, "xx", id, part);

  if (text != NULL && !g_str_equal (text, "0") && !laurel_statement_next (row))
    return laurel_statement_finish (row, error) &&
           laurel_reader_require (&txn->reader, "SELECT 1 WHERE ?1 <> ?1", part, error);

  return laurel_txn_exec (txn, error, sql, "xx", id, part);
}

#define OF_DRIVE " AND drive_id = (SELECT drive_id FROM parcel WHERE id = ?1)"

static gboolean
set_carrier (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  return set_part (txn, id, text, "SELECT 1 FROM carrier WHERE id = ?2" OF_DRIVE,
                   "UPDATE parcel SET carrier_id = nullif (?2, 0) WHERE id = ?1", error);
}

static gboolean
set_hub (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  return set_part (txn, id, text, "SELECT 1 FROM point WHERE id = ?2 AND kind = 'hub'" OF_DRIVE,
                   "UPDATE parcel SET hub_id = nullif (?2, 0) WHERE id = ?1", error);
}

#undef OF_DRIVE

static const LaurelSetter SETTERS[] = {
  { "carrier", NULL, NULL, TRUE, set_carrier },
  { "hub", NULL, NULL, TRUE, set_hub },
  { "waybill", NULL, NULL, TRUE, set_waybill },
  { "driver", "UPDATE parcel SET driver = ?2 WHERE id = ?1", NULL, TRUE },
  { "load", "UPDATE parcel SET load = ?2 WHERE id = ?1", NULL, TRUE },
  { "length", "UPDATE parcel SET length = ?2 WHERE id = ?1", laurel_drive_check_count, TRUE },
  { "width", "UPDATE parcel SET width = ?2 WHERE id = ?1", laurel_drive_check_count, TRUE },
  { "height", "UPDATE parcel SET height = ?2 WHERE id = ?1", laurel_drive_check_count, TRUE },
  { "note", "UPDATE parcel SET note = ?2 WHERE id = ?1", NULL, FALSE },
};

static gboolean
has_field (GVariant *fields, const char *const *names)
{
  for (; *names != NULL; names++)
    if (g_variant_lookup (fields, *names, "&s", NULL))
      return TRUE;

  return FALSE;
}

/* What holds of a sealed parcel, and of one on the way, is not edited away. */
static gboolean
check_whole (LaurelReader *reader, gint64 id, GVariant *fields, GError **error)
{
  static const char *const BOUNDS[] = { "carrier", "length", "width", "height", NULL };
  static const char *const TAKERS[] = { "waybill", "driver", NULL };
  gboolean is_bound = has_field (fields, BOUNDS);
  g_autoptr (LaurelParcel) parcel = NULL;

  if (!is_bound && !has_field (fields, TAKERS))
    return TRUE;

  parcel = laurel_parcel_load (reader, id, error);
  if (parcel == NULL)
    return FALSE;
  if (laurel_parcel_get_way (parcel) > 0 && laurel_parcel_get_waybill (parcel) == NULL &&
      laurel_parcel_get_driver (parcel) == NULL)
    /* Translators: %d is the number of a parcel. */
    return laurel_refuse (error, _("Parcel %d has neither a waybill nor a driver: say who takes "
                                   "it."), laurel_parcel_get_number (parcel));

  return !is_bound || !g_str_equal (laurel_parcel_get_state (parcel), "sealed") ||
         laurel_parcel_check_limits (reader, parcel, error);
}

gboolean
laurel_parcel_set_fields (LaurelTxn *txn, gint64 id, GVariant *fields, GError **error)
{
  static const char *const NUMBERED[] = { "waybill", "carrier", NULL };

  return laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error) &&
         (!has_field (fields, NUMBERED) || check_waybill (&txn->reader, id, error)) &&
         check_whole (&txn->reader, id, fields, error);
}

/**
 * laurel_parcel_insert:
 * @txn: a transaction
 * @receiver: for whom it is
 * @carrier: who takes it, or 0
 * @error: return location for an error
 *
 * Returns: the id of a new, empty parcel with the next number; 0 with @error set
 */
gint64
laurel_parcel_insert (LaurelTxn *txn, gint64 receiver, gint64 carrier, GError **error)
{
  gint64 drive =
    laurel_reader_read_int (&txn->reader, "SELECT drive_id FROM receiver WHERE id = ?1", receiver);

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM receiver WHERE id = ?1", receiver,
                                error)
         ? laurel_txn_insert (txn, error, "parcel",
                              "INSERT INTO parcel (id, drive_id, number, receiver_id, carrier_id)"
                              " VALUES (?1, ?2, (SELECT 1 + ifnull (max (number), 0) FROM parcel"
                              " WHERE drive_id = ?2), ?3, nullif (?4, 0))", "xxx", drive, receiver,
                              carrier)
         : 0;
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  gint64 receiver, id;

  g_variant_get (args, "(x@a{ss})", &receiver, &fields);
  id = laurel_parcel_insert (txn, receiver, 0, error);

  return id != 0 && laurel_parcel_set_fields (txn, id, fields, error);
}

const LaurelCommand LAUREL_PARCEL_ADD = {
  .name = "parcel.add",
  .label = N_("Add parcel"),
  .summary = N_("Opens a new parcel: receiver, fields (“carrier”, “hub”, “length”, “width”, "
                "“height” in mm and others)"),
  .args = "(xa{ss})",
  .apply = add,
};

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelParcel) parcel = NULL;
  g_autoptr (GVariant) fields = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);
  parcel = laurel_parcel_load (&txn->reader, id, error);
  if (parcel == NULL || !laurel_parcel_set_fields (txn, id, fields, error))
    return FALSE;

  /* Translators: %d is the number of a parcel. */
  laurel_txn_tell (txn, g_strdup_printf (_("Edited parcel %d"),
                                         laurel_parcel_get_number (parcel)));
  return TRUE;
}

const LaurelCommand LAUREL_PARCEL_EDIT = {
  .name = "parcel.edit",
  .label = N_("Edit parcel"),
  .summary = N_("Sets fields of a parcel: id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
};

static gboolean
remove_parcel (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelParcel) parcel = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  parcel = laurel_parcel_load (&txn->reader, id, error);
  if (parcel == NULL)
    return FALSE;
  if (laurel_reader_read_int (&txn->reader, "SELECT EXISTS (SELECT 1 FROM gift_balance WHERE "
                                            "place IN"
                              " ('packed', 'way') AND holder = ?1) OR EXISTS (SELECT 1 FROM"
                              " way_event"
                              " WHERE parcel_id = ?1)", id))
    /* Translators: %d is the number of a parcel. */
    return laurel_refuse (error, _("Parcel %d stands in the books: it stays, even if it is empty."),
                          laurel_parcel_get_number (parcel));

  return laurel_txn_exec (txn, error, "DELETE FROM parcel WHERE id = ?1", "x", id);
}

const LaurelCommand LAUREL_PARCEL_REMOVE = {
  .name = "parcel.remove",
  .label = N_("Remove parcel"),
  .summary = N_("Takes a parcel out in which there never was anything: id"),
  .args = "(x)",
  .apply = remove_parcel,
};

const LaurelIndexer LAUREL_PARCEL_INDEXER = {
  .table = "parcel",
  .words =
    "SELECT printf ('%d', number) || char (10) || ifnull (waybill, '') || ' ' || ifnull (driver, "
    "'')"
    " || ' ' || ifnull (load, '') || ' ' || ifnull (note, '') FROM parcel WHERE id = ?1",
};
