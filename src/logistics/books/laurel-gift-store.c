/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-ages-store.h"
#include "logistics/books/laurel-gift-kind-store.h"
#include "logistics/books/laurel-gift-move-store.h"
#include "logistics/books/laurel-gift-receipt-store.h"
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
/* Whoever is named without it is told with no worth anywhere. */
#define WORTH "iif (giver.naming = 'without-amount', NULL, gift.worth)"
#define SELECT_GIFT \
  "SELECT gift.id, gift.drive_id, gift.kind_id, gift_kind.name, gift_kind.unit," \
  " ifnull (gift.giver_id, 0), iif (gift.giver_id IS NULL, NULL, " LAUREL_GIVER_LABEL ")," \
  " ifnull (gift.promise_id, 0), ifnull (gift.spending_id, 0), gift.pack, " WORTH "," \
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

static GArray *
list_keys (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 drive;

  g_variant_get (args, "(x)", &drive);
  rows = laurel_reader_query (reader, "SELECT id FROM gift WHERE drive_id = ?1 ORDER BY id", "x",
                              drive);

  return laurel_statement_read_ids (rows, error);
}

static GPtrArray *
load_rows (LaurelReader *reader, const char *ids, GError **error)
{
  g_autoptr (LaurelStatement) rows =
    laurel_reader_query (reader, SELECT_GIFT " WHERE gift.id IN (SELECT value FROM json_each (?3))",
                         "sss", LAUREL_GIVER_WORDS, ids);

  return laurel_row_read_all (LAUREL_TYPE_GIFT, rows, error);
}

/* A move changes what one gift line has; its balances stay when it is undone. */
static const LaurelQueryLink LINKS[] = {
  { "gift_balance",
    "SELECT gift_id FROM gift_balance WHERE id IN (SELECT value FROM json_each (?1))" },
  { "gift_move", "SELECT gift_id FROM gift_move WHERE id IN (SELECT value FROM json_each (?1))" },
  { NULL },
};

const LaurelQuery LAUREL_GIFTS_OF_DRIVE = {
  .name = "gifts.of-drive",
  .summary = N_("The gift lines of a drive (its id), as they came in"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_gift_get_type,
  .run = list_of_drive,
  .keys = list_keys,
  .load = load_rows,
  .links = LINKS,
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

/* ---- its fields ------------------------------------------------------------------------------ */

static gboolean
check_worth (const char *text, GError **error)
{
  return text == NULL || laurel_money_check (text, error);
}

/* In fen, or -1 for what nobody says. */
static gint64
read_worth (const char *text)
{
  gint64 fen;

  return text != NULL && laurel_money_read (text, &fen) ? fen : -1;
}

static gboolean
set_worth (LaurelTxn *txn, gint64 id, const char *text, GError **error)
{
  return laurel_txn_exec (txn, error, "UPDATE gift SET worth = nullif (?2, -1) WHERE id = ?1", "xx",
                          id, read_worth (text));
}

/* In the order of the fields of a gift. Of the two ages either may be set first: what they come to
 * in the end was looked at before. */
static const LaurelSetter SETTERS[] = {
  { "pack", "UPDATE gift SET pack = ifnull (?2, 1) WHERE id = ?1", laurel_drive_check_count, TRUE },
  { "worth", NULL, check_worth, TRUE, set_worth },
  { "condition", "UPDATE gift SET condition = ?2 WHERE id = ?1", NULL, TRUE },
  { "age-from", "UPDATE gift SET age_from = ?2, age_to = iif (age_to < ?2, NULL, age_to)"
    " WHERE id = ?1", laurel_setter_check_count, TRUE },
  { "age-to", "UPDATE gift SET age_to = ?2, age_from = iif (age_from > ?2, NULL, age_from)"
    " WHERE id = ?1", laurel_setter_check_count, TRUE },
  { "weight", "UPDATE gift SET weight = ?2 WHERE id = ?1", laurel_setter_check_count, TRUE },
  { "volume", "UPDATE gift SET volume = ?2 WHERE id = ?1", laurel_setter_check_count, TRUE },
  { "shelf", "UPDATE gift SET shelf = ?2 WHERE id = ?1", NULL, TRUE },
  { "photo", "UPDATE gift SET photo = ?2 WHERE id = ?1", NULL, TRUE },
  { "source", "UPDATE gift SET source = ?2 WHERE id = ?1", NULL, TRUE },
  { "note", "UPDATE gift SET note = ?2 WHERE id = ?1", NULL, FALSE },
};

#define AGE_FROM (LAUREL_GIFT_FIELD_AGE_FROM - LAUREL_GIFT_FIELD_PACK)
#define AGE_TO (LAUREL_GIFT_FIELD_AGE_TO - LAUREL_GIFT_FIELD_PACK)

G_STATIC_ASSERT (G_N_ELEMENTS (SETTERS) == LAUREL_GIFT_N_FIELDS - LAUREL_GIFT_FIELD_PACK);

/* ---- coming in
 * ---------------------------------------------------------------------------------- */

static char *
dup_receipt (LaurelReader *reader, gint64 drive, const char *given)
{
  return given ? g_strdup (given)
               : laurel_gift_dup_receipt (laurel_gift_get_next_receipt (reader, drive));
}

static gboolean
check_giver (LaurelReader *reader, gint64 drive, gint64 giver, gint64 spending, GError **error)
{
  g_autoptr (LaurelStatement) row = NULL;

  if ((giver == 0) == (spending == 0))
    return laurel_refuse (error, giver == 0 ? _("Say who gave it, or what it was bought with.")
                                 : _("What was bought was given by nobody: say who gave it or what "
                                     "it was bought with, and not both."));

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

/* Nothing is bought with what was never spent, or before it was. */
static gboolean
check_spending (LaurelReader *reader, gint64 spending, const char *text, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT day, reverses IS NOT NULL OR EXISTS (SELECT 1 FROM cash AS"
                         " r WHERE r.reverses = cash.id) FROM cash WHERE id = ?1", "x", spending);
  LaurelDay day, spent;

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);
  if (laurel_statement_get_int (row, 1))
    return laurel_refuse (error, _("That spending was taken back: nothing was bought with it."));

  spent = laurel_statement_get_day (row, 0);
  if (!laurel_drive_read_day (text, &day, error))
    return FALSE;

  return day >= spent ||
         laurel_refuse (error, _("It cannot have come in before the day on which it was bought."));
}

/* A gift fulfils what its giver promised, and nothing else. */
static gboolean
check_promise (LaurelReader *reader, const LaurelGiftOrigin *origin, GError **error)
{
  g_autoptr (LaurelStatement) row = NULL;

  if (origin->promise == 0)
    return TRUE;

  row = laurel_reader_query (reader, "SELECT 1 FROM promise WHERE id = ?1 AND giver_id = ?2 AND"
                             " kind_id = ?3", "xxx", origin->promise, origin->giver, origin->kind);

  return laurel_statement_next (row) ||
         (laurel_statement_finish (row, error) &&
          laurel_refuse (error, _("That promise is another giver's, or of another kind of gift.")));
}

/* What a new line says, as laurel_setter_apply() would write it; %NULL with @error set. */
static GPtrArray *
clean_texts (const LaurelGiftFields *fields, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_full (G_N_ELEMENTS (SETTERS), g_free);

  for (gsize i = 0; i < G_N_ELEMENTS (SETTERS); i++) {
    const char *text = fields->texts[LAUREL_GIFT_FIELD_PACK + i];
    char *clean = SETTERS[i].is_line ? laurel_text_dup_line (text) : laurel_text_dup_clean (text);

    g_ptr_array_add (texts, clean);
    if (clean != NULL && SETTERS[i].check != NULL && !SETTERS[i].check (clean, error))
      return NULL;
  }

  return laurel_gift_check_ages (texts->pdata[AGE_FROM], texts->pdata[AGE_TO], error)
         ? g_steal_pointer (&texts) : NULL;
}

static gint64
insert (LaurelTxn *txn, const LaurelGiftOrigin *origin, const LaurelGiftFields *fields,
        GError **error)
{
  g_autoptr (GPtrArray) texts = clean_texts (fields, error);
  gpointer *each = texts ? texts->pdata : NULL;

  if (texts == NULL)
    return 0;

  return laurel_txn_insert (txn, error, "gift",
                            "INSERT INTO gift (id, drive_id, kind_id, giver_id, promise_id,"
                            " spending_id, pack, worth, condition, age_from, age_to, weight,"
                            " volume, shelf, photo, source, note) VALUES (?1, ?2, ?3,"
                            " nullif (?4, 0), nullif (?5, 0), nullif (?6, 0), ifnull (?7, 1),"
                            " nullif (?8, -1), ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
                            "xxxxxsxsssssssss", origin->drive, origin->kind, origin->giver,
                            origin->promise, origin->spending, each[0], read_worth (each[1]),
                            each[2], each[3], each[4], each[5], each[6], each[7], each[8], each[9],
                            each[10]);
}

/**
 * laurel_gift_insert:
 * @txn: a transaction
 * @origin: where it comes from, all of it of one drive
 * @quantity: how many pieces came
 * @fields: its receipt, its day, and those of the line
 * @error: return location for an error
 *
 * Returns: the id of a new gift line, with the move that brought it; 0 with @error set
 */
gint64
laurel_gift_insert (LaurelTxn *txn, const LaurelGiftOrigin *origin, gint64 quantity,
                    const LaurelGiftFields *fields, GError **error)
{
  g_autofree char *receipt = dup_receipt (&txn->reader, origin->drive,
                                          fields->texts[LAUREL_GIFT_FIELD_RECEIPT]);
  LaurelGiftMoveFacts facts = { .document = receipt };
  gint64 gift;

  if (!laurel_drive_read_day (fields->texts[LAUREL_GIFT_FIELD_DAY], &facts.day, error))
    return 0;
  gift = insert (txn, origin, fields, error);

  if (gift == 0 || laurel_gift_move_bring (txn, gift, quantity, origin->point, &facts, error) == 0)
    return 0;

  return gift;
}

static gint64
read_id (const char *text)
{
  return text ? g_ascii_strtoll (text, NULL, 10) : 0;
}

/**
 * laurel_gift_add:
 * @txn: a transaction
 * @drive: a drive
 * @kind: of what kind it is, by its name
 * @quantity: how many pieces came
 * @giver: who gave them; 0 if they were bought
 * @fields: its unit, receipt, day, point, promise and spending, and those of the line
 * @error: return location for an error
 *
 * Returns: the id of a new gift line, with the move that brought it; 0 with @error set
 */
gint64
laurel_gift_add (LaurelTxn *txn, gint64 drive, const char *kind, gint64 quantity, gint64 giver,
                 const LaurelGiftFields *fields, GError **error)
{
  const char *point = fields->texts[LAUREL_GIFT_FIELD_POINT];
  LaurelGiftOrigin origin = {
    .drive = drive,
    .giver = giver,
    .promise = read_id (fields->texts[LAUREL_GIFT_FIELD_PROMISE]),
    .spending = read_id (fields->texts[LAUREL_GIFT_FIELD_SPENDING]),
  };

  if (!check_giver (&txn->reader, drive, giver, origin.spending, error) ||
      !check_spending (&txn->reader, origin.spending, fields->texts[LAUREL_GIFT_FIELD_DAY], error))
    return 0;
  origin.kind = laurel_gift_kind_find_or_add (txn, drive, kind,
                                              fields->texts[LAUREL_GIFT_FIELD_UNIT], error);
  origin.point = origin.kind && check_promise (&txn->reader, &origin, error)
                 ? laurel_point_find_or_add (txn, drive, "collection", point ? point : "", error)
                 : 0;

  return origin.point != 0 ? laurel_gift_insert (txn, &origin, quantity, fields, error) : 0;
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) said = NULL;
  LaurelGiftFields fields;
  const char *kind;
  gint64 drive, giver;
  int quantity;

  g_variant_get (args, "(x&six@a{ss})", &drive, &kind, &quantity, &giver, &said);
  laurel_gift_fields_read (&fields, said);
  /* Translators: %1$d counts pieces, %2$s is a kind of gift. */
  laurel_txn_tell (txn, g_strdup_printf (_("Received %1$d “%2$s”"), quantity, kind));

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM drive WHERE id = ?1", drive, error) &&
         laurel_gift_add (txn, drive, kind, quantity, giver, &fields, error) != 0;
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
         laurel_gift_ages_check_edit (&txn->reader, "SELECT age_from, age_to FROM gift WHERE id ="
                                      " ?1", id, fields, error) &&
         laurel_setter_apply (txn, SETTERS, G_N_ELEMENTS (SETTERS), id, fields, error) &&
         laurel_drive_tell_edited (txn, "SELECT name FROM gift_kind WHERE id = (SELECT kind_id"
                                   " FROM gift WHERE id = ?1)", id);
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
