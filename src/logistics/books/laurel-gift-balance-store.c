/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-balance-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-gift-holder.h"
#include "store/laurel-setter.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about how many pieces are where.
 *
 * Balances are kept with each move, since adding a hundred thousand moves up takes ten times as
 * long as reading what they come to. What they were on another day is added up. */
#define BY_PLACE(place) \
  " ORDER BY instr ('giver received stock packed way arrived damaged lost handed returned" \
  " disposed', " place ")"

static const char *const TABLES[] = { "gift_balance", "gift", "gift_kind", "gift_move", "parcel",
                                      "party", "point", "receiver", NULL };

/* Each place once, those where nothing is, too. */
#define PLACES \
  "WITH place (id, name) AS (VALUES (1, 'received'), (2, 'stock'), (3, 'packed'), (4, 'way')," \
  " (5, 'arrived'), (6, 'damaged'), (7, 'lost'), (8, 'handed'), (9, 'returned'), (10, 'disposed'))"
/* Of each place by itself: so only what is somewhere is looked at, in the index that has nothing
 * else. */
#define SELECT_NOW \
  PLACES " SELECT id, 0, NULL, name, 0, NULL, NULL, (SELECT ifnull (sum (quantity), 0) FROM" \
  " gift_balance WHERE in_drive = ?1 AND place = name AND quantity <> 0 AND place <> 'giver')" \
  " FROM place ORDER BY id"
#define UNTIL " AND iif (?3 = 'entered', date (entered, 'unixepoch'), day) <= ?2"
#define SELECT_THEN \
  PLACES " SELECT place.id, 0, NULL, place.name, 0, NULL, NULL, ifnull (sum (quantity), 0)" \
  " FROM place LEFT JOIN (SELECT to_place AS at, quantity FROM gift JOIN gift_move" \
  " ON gift_id = gift.id WHERE drive_id = ?1" UNTIL " UNION ALL SELECT from_place, -quantity" \
  " FROM gift JOIN gift_move ON gift_id = gift.id WHERE drive_id = ?1" UNTIL ")" \
  " ON at = place.name GROUP BY place.id"

static GPtrArray *
list_of_drive (LaurelReader *reader, GVariant *args, GError **error)
{
  static const char *const BYS[] = { "day", "entered", NULL };
  g_autoptr (LaurelStatement) rows = NULL;
  const char *until, *by;
  gint64 drive;

  g_variant_get (args, "(x&s&s)", &drive, &until, &by);
  if (!laurel_setter_check_choice (by, BYS, error) ||
      !laurel_setter_check_day (*until != '\0' ? until : NULL, error))
    return NULL;

  rows = *until == '\0' ? laurel_reader_query (reader, SELECT_NOW, "x", drive)
                        : laurel_reader_query (reader, SELECT_THEN, "xss", drive, until, by);

  return laurel_row_read_all (LAUREL_TYPE_GIFT_ACCOUNT, rows, error);
}

const LaurelQuery LAUREL_ACCOUNTS_OF_DRIVE = {
  .name = "accounts.of-drive",
  .summary = N_("How many pieces are where: a drive, until which day or “”, by “day” or “entered”"),
  .tables = TABLES,
  .args = "(xss)",
  .row_type = laurel_gift_account_get_type,
  .run = list_of_drive,
};

static GPtrArray *
list_of_gift (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 gift;

  g_variant_get (args, "(x)", &gift);
  rows = laurel_reader_query (reader,
                              "SELECT b.id, b.gift_id, gift_kind.name, b.place, b.holder, "
                              LAUREL_GIFT_HOLDER_LABEL ("b.place", "b.holder") ", b.class,"
                                                                               " b.quantity"
                              " FROM gift_balance AS b JOIN gift ON gift.id = b.gift_id"
                              " JOIN gift_kind ON gift_kind.id = gift.kind_id"
                              " WHERE b.gift_id = ?1 AND b.quantity <> 0 AND b.place <> 'giver'"
                              BY_PLACE ("b.place") ", b.id", "x", gift);

  return laurel_row_read_all (LAUREL_TYPE_GIFT_ACCOUNT, rows, error);
}

const LaurelQuery LAUREL_ACCOUNTS_OF_GIFT = {
  .name = "accounts.of-gift",
  .summary = N_("Where the pieces of a gift line (its id) are"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_gift_account_get_type,
  .run = list_of_gift,
};

#define OF_SPOT " WHERE gift_id = ?1 AND place = ?2 AND holder = ?3 AND class = ?4"

/* Returns: how many pieces of a gift line are there now */
gint64
laurel_gift_balance_read (LaurelReader *reader, gint64 gift, const LaurelGiftSpot *spot)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT quantity FROM gift_balance" OF_SPOT, "xsxs", gift,
                         laurel_gift_place_to_string (spot->place), spot->holder,
                         spot->class_name);

  return laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;
}

/* Returns: how many pieces of a gift line were in such places, whosever, at the end of a day */
gint64
laurel_gift_balance_read_day (LaurelReader *reader, gint64 gift, LaurelGiftPlace place,
                              LaurelDay day)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT ifnull (sum (iif (to_place = ?2, quantity, 0) -"
                         " iif (from_place = ?2, quantity, 0)), 0) FROM gift_move"
                         " WHERE gift_id = ?1 AND day <= ?3", "xsD", gift,
                         laurel_gift_place_to_string (place), day);

  return laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;
}

/* Returns: (transfer full): what people call it: the place, and which one */
char *
laurel_gift_spot_dup_label (LaurelReader *reader, const LaurelGiftSpot *spot)
{
  const char *place = laurel_gift_place_get_label (spot->place);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT " LAUREL_GIFT_HOLDER_LABEL ("?1", "?2"), "sx",
                         laurel_gift_place_to_string (spot->place), spot->holder);
  const char *holder = laurel_statement_next (row) ? laurel_statement_get_text (row, 0) : NULL;

  if (holder == NULL)
    return g_strdup (place);

  /* Translators: %1$s is a place, such as “In stock”, %2$s which one: a store, a parcel, a
   * school. */
  return g_strdup_printf (_("%1$s, %2$s"), place, holder);
}

/* ---- what may leave
 * ---------------------------------------------------------------------------- */

/* What the account had after each move, in the order in which they happened. What was taken back
 * never happened: a reversal stands where its original does. */
#define SELECT_RUNNING \
  "SELECT at, origin, sum (q) OVER (ORDER BY at, origin) FROM (SELECT ifnull (reverses, id)" \
  " AS origin, day AS at, quantity AS q FROM gift_move WHERE gift_id = ?1 AND to_place = ?2" \
  " AND to_holder = ?3 AND iif (?2 = 'handed', class, '') = ?4 UNION ALL" \
  " SELECT ifnull (reverses, id), day, -quantity FROM gift_move WHERE gift_id = ?1" \
  " AND from_place = ?2 AND from_holder = ?3 AND iif (?2 = 'handed', class, '') = ?4)" \
  " ORDER BY at, origin"

/* What is lacking, and since when. */
typedef struct {
  gint64 there;     /* at the time itself */
  LaurelDay enough; /* since when they are all there, if only later */
  LaurelDay since;
  gint64 missing;
} Lack;

/* Where nothing happened later to the gift line, what is there is what the books say now. */
static gboolean
is_latest (LaurelReader *reader, gint64 gift, const LaurelGiftTime *time)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT 1 WHERE EXISTS (SELECT 1 FROM gift_move WHERE gift_id = ?1"
                         " AND day > ?2) OR (?3 <> 0 AND EXISTS (SELECT 1 FROM gift_move WHERE"
                         " gift_id = ?1 AND day = ?2 AND id > ?3))", "xDx", gift, time->day,
                         time->origin);

  return !laurel_statement_next (row);
}

static gboolean
is_later (LaurelDay day, gint64 origin, const LaurelGiftTime *time)
{
  return day > time->day || (day == time->day && time->origin != 0 && origin > time->origin);
}

/* Goes through the moves: what was there at @time, and whether it is still enough after each later
 * one. */
static gboolean
find_lack (LaurelReader *reader, gint64 gift, const LaurelGiftSpot *spot,
           const LaurelGiftTime *time, gint64 quantity, Lack *lack, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_RUNNING, "xsxs", gift,
                         laurel_gift_place_to_string (spot->place), spot->holder,
                         spot->class_name);

  *lack = (Lack) { 0 };
  while (laurel_statement_next (row)) {
    LaurelDay at = laurel_statement_get_day (row, 0);
    gint64 running = laurel_statement_get_int64 (row, 2);

    gboolean later = is_later (at, laurel_statement_get_int64 (row, 1), time);

    if (later && lack->enough == 0 && running >= quantity)
      lack->enough = at;
    if (!later)
      lack->there = running;
    else if (lack->since == 0 && running < quantity) {
      lack->since = at;
      lack->missing = quantity - running;
    }
  }

  return laurel_statement_finish (row, error);
}

/* Who dates something before it can have been is told since when it can. */
static gboolean
refuse_there (const char *kind, const char *label, gint64 quantity, LaurelDay day,
              const Lack *lack, GError **error)
{
  g_autofree char *on = laurel_day_format (day, _("%-e %B %Y"));
  g_autofree char *enough = lack->enough != 0 ? laurel_day_format (lack->enough, _("%-e %B %Y"))
                                              : NULL;

  if (enough != NULL)
    return laurel_refuse (error,
                          /* Translators: %1$s is a kind of gift, %2$s a place, such as “In stock”;
                           * %3$d and %4$d count pieces, %5$s and %6$s are days. */
                          _("“%1$s” (%2$s): on %5$s, %3$d were there, and %4$d were asked for. "
                            "They are there since %6$s: look at the day."), kind, label,
                          (int) lack->there, (int) quantity, on, enough);

  return laurel_refuse (error,
                        /* Translators: %1$s is a kind of gift, %2$s a place, such as “In stock”;
                         * %3$d and %4$d count pieces. */
                        _("“%1$s” (%2$s): %3$d are there, and %4$d were asked for."), kind,
                        label, (int) lack->there, (int) quantity);
}

static gboolean
refuse_lack (LaurelReader *reader, gint64 gift, const LaurelGiftSpot *spot, gint64 quantity,
             LaurelDay day, const Lack *lack, GError **error)
{
  g_autofree char *label = laurel_gift_spot_dup_label (reader, spot);
  g_autofree char *kind =
    laurel_reader_dup_text (reader, "SELECT name FROM gift_kind WHERE id = (SELECT kind_id FROM"
                            " gift WHERE id = ?1)", gift);
  g_autofree char *since = NULL;

  if (lack->there < quantity)
    return refuse_there (kind, label, quantity, day, lack, error);

  since = laurel_day_format (lack->since, _("%-e %B %Y"));
  return laurel_refuse (error,
                        /* Translators: %1$s is a kind of gift, %2$s a place, %4$d counts pieces
                         * that
                         * were moved on later, on the day %3$s. */
                        _("“%1$s” (%2$s): on %3$s %4$d are missing, which left on that day. Take "
                          "back what is wrong about it first."), kind, label, since,
                        (int) lack->missing);
}

/**
 * laurel_gift_balance_check:
 * @reader: where to read
 * @gift: a gift line
 * @spot: what would have less
 * @time: since when
 * @quantity: how many less
 * @error: return location for an error
 *
 * Returns: whether they were there at that time, and none is missing later
 */
gboolean
laurel_gift_balance_check (LaurelReader *reader, gint64 gift, const LaurelGiftSpot *spot,
                           const LaurelGiftTime *time, gint64 quantity, GError **error)
{
  Lack lack;

  if (spot->place == LAUREL_GIFT_GIVER ||
      (is_latest (reader, gift, time) && laurel_gift_balance_read (reader, gift, spot) >= quantity))
    return TRUE;
  if (!find_lack (reader, gift, spot, time, quantity, &lack, error))
    return FALSE;

  return (lack.there >= quantity && lack.since == 0) ||
         refuse_lack (reader, gift, spot, quantity, time->day, &lack, error);
}

/**
 * laurel_gift_balance_begin:
 * @txn: a transaction
 * @gift: a gift line
 * @spot: of which it has no balance yet
 * @quantity: what it begins with
 * @error: return location for an error
 *
 * Begins to keep what the moves come to.
 */
gboolean
laurel_gift_balance_begin (LaurelTxn *txn, gint64 gift, const LaurelGiftSpot *spot, gint64 quantity,
                           GError **error)
{
  return laurel_txn_insert (txn, error, "gift_balance",
                            "INSERT INTO gift_balance (id, in_drive, gift_id, place, holder, class,"
                            " quantity, moves) VALUES (?1, (SELECT drive_id FROM gift WHERE id ="
                            " ?2), ?2, ?3, ?4, ?5, ?6, 1)", "xsxsx", gift,
                            laurel_gift_place_to_string (spot->place), spot->holder,
                            spot->class_name, quantity) != 0;
}

/**
 * laurel_gift_balance_add:
 * @txn: a transaction
 * @gift: a gift line
 * @spot: what has more now
 * @quantity: how many; negative: fewer
 * @error: return location for an error
 *
 * Keeps what the moves come to; whoever adds a move calls this for both of its ends.
 */
gboolean
laurel_gift_balance_add (LaurelTxn *txn, gint64 gift, const LaurelGiftSpot *spot, gint64 quantity,
                         GError **error)
{
  const char *place = laurel_gift_place_to_string (spot->place);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (&txn->reader, "SELECT id FROM gift_balance" OF_SPOT, "xsxs", gift, place,
                         spot->holder, spot->class_name);

  if (laurel_statement_next (row))
    return laurel_txn_exec (txn, error, "UPDATE gift_balance SET quantity = quantity + ?2,"
                            " moves = moves + 1 WHERE id = ?1", "xx",
                            laurel_statement_get_int64 (row, 0), quantity);

  return laurel_statement_finish (row, error) &&
         laurel_gift_balance_begin (txn, gift, spot, quantity, error);
}
