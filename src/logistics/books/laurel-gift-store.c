/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-kind-store.h"
#include "logistics/books/laurel-gift-move-store.h"
#include "logistics/books/laurel-giver-label.h"
#include "logistics/books/laurel-point-store.h"
#include "logistics/laurel-money.h"
#include "store/laurel-setter.h"

/* All the SQL there is about gift lines. Their quantity is what their moves brought. */
#define IN_BOOKS(place) \
  "(SELECT ifnull (sum (quantity), 0) FROM gift_balance WHERE gift_id = gift.id AND place =" \
  " '" place "')"
#define BROUGHT(column) \
  "(SELECT " column " FROM gift_move WHERE gift_id = gift.id AND from_place = 'giver'" \
  " ORDER BY day, id LIMIT 1)"
#define WHERE_IT_IS \
  "(SELECT group_concat (place || ' ' || pieces, ' ') FROM (SELECT place, sum (quantity)" \
  " AS pieces FROM gift_balance WHERE gift_id = gift.id AND quantity > 0 GROUP BY place))"
#define SELECT_GIFT \
  "SELECT gift.id, gift.drive_id, gift.kind_id, gift_kind.name, gift_kind.unit," \
  " ifnull (gift.giver_id, 0), iif (gift.giver_id IS NULL, NULL, " LAUREL_GIVER_LABEL ")," \
  " ifnull (gift.promise_id, 0), ifnull (gift.spending_id, 0), gift.pack, gift.worth," \
  " gift.condition, gift.age_from, gift.age_to, ifnull (gift.weight, 0), ifnull (gift.volume, 0)," \
  " gift.shelf, gift.photo, gift.note, -" IN_BOOKS ("giver") ", " IN_BOOKS ("stock") ", " \
  BROUGHT ("document") ", " BROUGHT ("day") ", " WHERE_IT_IS " FROM gift JOIN gift_kind" \
  " ON gift_kind.id = gift.kind_id LEFT JOIN giver ON giver.id = gift.giver_id" \
  " LEFT JOIN party AS giver_party ON giver_party.id = giver.party_id"

static const char *const TABLES[] = { "gift", "gift_balance", "gift_kind", "gift_move", "giver",
                                      "party", NULL };

static GPtrArray *
list_of_drive (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 drive;

  g_variant_get (args, "(x)", &drive);
  rows = laurel_reader_query (reader, SELECT_GIFT " WHERE gift.drive_id = ?3 ORDER BY gift.id",
                              "ssx", LAUREL_GIVER_WORDS, drive);

  return laurel_row_read_all (LAUREL_TYPE_GIFT, rows, error);
}

const LaurelQuery LAUREL_GIFTS_OF_DRIVE = {
  .name = "gifts.of-drive",
  .summary = N_("The gift lines of a drive (its id), as they came in"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_gift_get_type,
  .run = list_of_drive,
};

static GPtrArray *
list_one (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 gift;

  g_variant_get (args, "(x)", &gift);
  rows = laurel_reader_query (reader, SELECT_GIFT " WHERE gift.id = ?3", "ssx", LAUREL_GIVER_WORDS,
                              gift);

  return laurel_row_read_all (LAUREL_TYPE_GIFT, rows, error);
}

const LaurelQuery LAUREL_GIFT_BY_ID = {
  .name = "gift.by-id",
  .summary = N_("A gift line (its id)"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_gift_get_type,
  .run = list_one,
};

static GPtrArray *
list_of_receiver (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 receiver;

  g_variant_get (args, "(x)", &receiver);
  rows = laurel_reader_query (reader, SELECT_GIFT " WHERE gift.id IN (SELECT gift_id FROM"
                              " gift_balance WHERE quantity > 0 AND ((place = 'handed' AND holder ="
                              " ?3) OR (place = 'arrived' AND holder IN (SELECT id FROM point WHERE"
                              " receiver_id = ?3)))) ORDER BY gift.id", "ssx", LAUREL_GIVER_WORDS,
                              receiver);

  return laurel_row_read_all (LAUREL_TYPE_GIFT, rows, error);
}

const LaurelQuery LAUREL_GIFTS_OF_RECEIVER = {
  .name = "gifts.of-receiver",
  .summary = N_("The gift lines of which a receiver (its id) has something, and who gave them"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_gift_get_type,
  .run = list_of_receiver,
};

/* Whether a row of a list came in already, as a gift or as a promise. */
gboolean
laurel_gift_has_source (LaurelReader *reader, gint64 drive, const char *source)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 FROM gift WHERE drive_id = ?1 AND source = ?2 UNION ALL"
                         " SELECT 1 FROM promise JOIN giver ON giver.id = giver_id WHERE drive_id ="
                         " ?1 AND source = ?2", "xs", drive, source);

  return laurel_statement_next (row);
}

/* ---- its fields ------------------------------------------------------------------------------ */

static gboolean
set_worth (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  gint64 fen = 0;

  if (text == NULL)
    return laurel_txn_exec (txn, error, "UPDATE gift SET worth = NULL WHERE id = ?1", "x", id);
  if (!laurel_money_read (text, &fen))
    /* Translators: %s is what somebody typed. */
    return laurel_refuse (error, _("“%s” is no amount of money: write yuan with at most two "
                                   "decimals, such as 1280 or 12.50."), text);

  return laurel_txn_exec (txn, error, "UPDATE gift SET worth = ?2 WHERE id = ?1", "xx", id, fen);
}

static const LaurelSetter SETTERS[] = {
  { "pack", "UPDATE gift SET pack = ifnull (?2, 1) WHERE id = ?1", laurel_drive_check_count, TRUE },
  { "worth", NULL, NULL, TRUE, set_worth },
  { "condition", "UPDATE gift SET condition = ?2 WHERE id = ?1", NULL, TRUE },
  { "age-from", "UPDATE gift SET age_from = ?2 WHERE id = ?1", laurel_setter_check_count, TRUE },
  { "age-to", "UPDATE gift SET age_to = ?2 WHERE id = ?1", laurel_setter_check_count, TRUE },
  { "weight", "UPDATE gift SET weight = ?2 WHERE id = ?1", laurel_setter_check_count, TRUE },
  { "volume", "UPDATE gift SET volume = ?2 WHERE id = ?1", laurel_setter_check_count, TRUE },
  { "shelf", "UPDATE gift SET shelf = ?2 WHERE id = ?1", NULL, TRUE },
  { "photo", "UPDATE gift SET photo = ?2 WHERE id = ?1", NULL, TRUE },
  { "source", "UPDATE gift SET source = ?2 WHERE id = ?1", NULL, TRUE },
  { "note", "UPDATE gift SET note = ?2 WHERE id = ?1", NULL, FALSE },
};

static gboolean
is_of_line (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SETTERS); i++)
    if (g_str_equal (SETTERS[i].name, name))
      return TRUE;

  return FALSE;
}

/* Those of a gift line, out of all that is said when it comes in: one look at each, since lists
 * have many thousands of lines. */
static GVariant *
pick_fields (GVariant *fields)
{
  g_auto (GVariantBuilder) picked = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  GVariantIter iter;
  const char *name, *text;

  g_variant_iter_init (&iter, fields);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text))
    if (*text != '\0' && is_of_line (name))
      g_variant_builder_add (&picked, "{ss}", name, text);

  return g_variant_ref_sink (g_variant_builder_end (&picked));
}

static gint64
read_id (GVariant *fields, const char *name)
{
  const char *text = laurel_drive_get_field (fields, name);

  return text ? g_ascii_strtoll (text, NULL, 10) : 0;
}

/* ---- coming in
 * ---------------------------------------------------------------------------------- */

/**
 * laurel_gift_get_next_receipt:
 * @reader: where to read
 * @drive: a drive
 *
 * Receipts without a number of their own are numbered in the order in which gifts come in.
 *
 * Returns: the next number
 */
gint64
laurel_gift_get_next_receipt (LaurelReader *reader, gint64 drive)
{
  return laurel_reader_read_int (reader, "SELECT 1 + ifnull (max (CAST (document AS INTEGER)), 0)"
                                 " FROM gift JOIN gift_move ON gift_id = gift.id WHERE drive_id ="
                                 " ?1 AND from_place = 'giver' AND document NOT GLOB '*[^0-9]*'",
                                 drive);
}

static char *
dup_receipt (LaurelReader *reader, gint64 drive, const char *given)
{
  return given ? g_strdup (given)
               : g_strdup_printf ("%04d", (int) laurel_gift_get_next_receipt (reader, drive));
}

static gboolean
check_giver (LaurelReader *reader, gint64 drive, gint64 giver, gint64 spending, GError **error)
{
  g_autoptr (LaurelStatement) row = NULL;

  if (giver == 0 && spending == 0)
    return laurel_refuse (error, _("Say who gave it, or what it was bought with."));

  row = laurel_reader_query (reader, "SELECT 1 WHERE (?2 = 0 OR EXISTS (SELECT 1 FROM giver WHERE"
                             " id = ?2 AND drive_id = ?1)) AND (?3 = 0 OR EXISTS (SELECT 1 FROM"
                             " cash WHERE id = ?3 AND drive_id = ?1 AND kind = 'spent'))", "xxx",
                             drive, giver, spending);
  if (laurel_statement_next (row))
    return TRUE;

  if (laurel_statement_finish (row, error))
    g_set_error_literal (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_NOT_FOUND,
                         _("The giver, or the spending, does not belong to this drive."));
  return FALSE;
}

static gboolean
bring (LaurelTxn *txn, gint64 drive, gint64 gift, gint64 quantity, GVariant *fields, GError **error)
{
  const char *at = laurel_drive_get_field (fields, "point");
  g_autofree char *receipt = dup_receipt (&txn->reader, drive,
                                          laurel_drive_get_field (fields, "receipt"));
  LaurelGiftSpot from = { LAUREL_GIFT_GIVER, 0, "" };
  LaurelGiftSpot to = { LAUREL_GIFT_RECEIVED, 0, "" };
  LaurelGiftMoveFacts facts = { .document = receipt };

  to.holder = laurel_point_find_or_add (txn, drive, "collection", at ? at : "", error);

  return to.holder != 0 &&
         laurel_drive_read_day (laurel_drive_get_field (fields, "day"), &facts.day, error) &&
         laurel_gift_move_insert (txn, gift, quantity, &from, &to, &facts, error) != 0;
}

/**
 * laurel_gift_add:
 * @txn: a transaction
 * @drive: a drive
 * @kind: of what kind it is, by its name
 * @quantity: how many pieces came
 * @giver: who gave them; 0 if they were bought
 * @fields: an `a{ss}`: "unit", "receipt", "day", "point", "promise", "spending", and those of the
 *   line
 * @error: return location for an error
 *
 * Returns: the id of a new gift line, with the move that brought it; 0 with @error set
 */
gint64
laurel_gift_add (LaurelTxn *txn, gint64 drive, const char *kind, gint64 quantity, gint64 giver,
                 GVariant *fields, GError **error)
{
  g_autoptr (GVariant) own = pick_fields (fields);
  gint64 spending = read_id (fields, "spending");
  gint64 kind_id, gift;

  if (!check_giver (&txn->reader, drive, giver, spending, error))
    return 0;
  kind_id = laurel_gift_kind_find_or_add (txn, drive, kind, laurel_drive_get_field (fields, "unit"),
                                          error);
  if (kind_id == 0)
    return 0;

  gift = laurel_txn_insert (txn, error, "gift",
                            "INSERT INTO gift (id, drive_id, kind_id, giver_id, promise_id,"
                            " spending_id) VALUES (?1, ?2, ?3, nullif (?4, 0), nullif (?5, 0),"
                            " nullif (?6, 0))", "xxxxx", drive, kind_id, giver,
                            read_id (fields, "promise"), spending);

  return gift != 0 &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), gift, own, error) &&
         bring (txn, drive, gift, quantity, fields, error) ? gift : 0;
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  const char *kind;
  gint64 drive, giver;
  int quantity;

  g_variant_get (args, "(x&six@a{ss})", &drive, &kind, &quantity, &giver, &fields);
  /* Translators: %1$d counts pieces, %2$s is a kind of gift. */
  laurel_txn_tell (txn, g_strdup_printf (_("Received %1$d “%2$s”"), quantity, kind));

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM drive WHERE id = ?1", drive, error) &&
         laurel_gift_add (txn, drive, kind, quantity, giver, fields, error) != 0;
}

const LaurelCommand LAUREL_GIFT_ADD = {
  .name = "gift.add",
  .label = N_("Receive gift"),
  .summary = N_("Takes a gift in: drive, kind, quantity, giver or 0, fields (“receipt”, “day”, "
                "“point”, “promise”, “spending”, “worth”, “weight”, “volume” and others)"),
  .args = "(xsixa{ss})",
  .apply = add,
};

static gboolean
edit (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) fields = NULL;
  gint64 id;

  g_variant_get (args, "(x@a{ss})", &id, &fields);

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM gift WHERE id = ?1", id, error) &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error);
}

const LaurelCommand LAUREL_GIFT_EDIT = {
  .name = "gift.edit",
  .label = N_("Edit gift"),
  .summary = N_("Sets fields of a gift line: id, fields"),
  .args = "(xa{ss})",
  .apply = edit,
};

/* ---- looking at it
 * ------------------------------------------------------------------------------ */

static gboolean
take_in (LaurelTxn *txn, gint64 gift, int quantity, const LaurelGiftSpot *to, const char *reason,
         LaurelDay day, GError **error)
{
  LaurelGiftSpot from = { LAUREL_GIFT_RECEIVED, 0, "" };
  LaurelGiftMoveFacts facts = { .day = day, .reason = reason };

  from.holder = laurel_reader_read_int (&txn->reader, "SELECT holder FROM gift_balance WHERE"
                                        " gift_id = ?1 AND place = 'received'"
                                        " ORDER BY quantity DESC, id", gift);

  return quantity == 0 ||
         laurel_gift_move_insert (txn, gift, quantity, &from, to, &facts, error) != 0;
}

static gboolean
inspect (LaurelTxn *txn, GVariant *args, GError **error)
{
  LaurelGiftSpot stock = { LAUREL_GIFT_STOCK, 0, "" };
  LaurelGiftSpot damaged = { LAUREL_GIFT_DAMAGED, 0, "" };
  const char *reason, *text;
  LaurelDay day;
  gint64 gift, drive;
  int good, bad;

  g_variant_get (args, "(xii&s&s)", &gift, &good, &bad, &reason, &text);
  drive = laurel_reader_read_int (&txn->reader, "SELECT drive_id FROM gift WHERE id = ?1", gift);
  if (!laurel_reader_require (&txn->reader, "SELECT 1 FROM gift WHERE id = ?1", gift, error) ||
      !laurel_drive_read_day (text, &day, error))
    return FALSE;

  stock.holder = laurel_point_find_or_add (txn, drive, "store", "", error);

  return stock.holder != 0 && take_in (txn, gift, good, &stock, NULL, day, error) &&
         take_in (txn, gift, bad, &damaged, *reason != '\0' ? reason : NULL, day, error);
}

const LaurelCommand LAUREL_GIFT_INSPECT = {
  .name = "gift.inspect",
  .label = N_("Inspect gift"),
  .summary = N_("Takes what was looked at into stock: gift, good pieces, damaged ones, why, day or "
                "“”"),
  .args = "(xiiss)",
  .apply = inspect,
};

const LaurelIndexer LAUREL_GIFT_INDEXER = {
  .table = "gift",
  .words =
    "SELECT ifnull (note, '') || ' ' || ifnull (shelf, '') || ' ' || ifnull (condition, '')"
    " FROM gift WHERE id = ?1 AND coalesce (note, shelf, condition) IS NOT NULL",
};
