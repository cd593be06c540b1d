/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-cash-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-giver-label.h"
#include "logistics/books/laurel-giver-store.h"
#include "logistics/laurel-money.h"
#include "store/laurel-setter.h"

/* All the SQL there is about money, in fen. Lines are only ever added; one that never happened is
 * taken back by another. */
/* Beside an amount stands nobody who is named without one: the sums have to add up. */
#define IS_TOLD "cash.giver_id IS NOT NULL AND giver.naming <> 'without-amount'"
#define SELECT_CASH \
  "SELECT cash.id, cash.drive_id, cash.kind, cash.amount, cash.day," \
  " strftime ('%Y-%m-%dT%H:%M:%SZ', entered, 'unixepoch'), actor," \
  " iif (" IS_TOLD ", cash.giver_id, 0)," \
  " iif (" IS_TOLD ", " LAUREL_GIVER_LABEL ", NULL), reason, document," \
  " ifnull (reverses, 0), EXISTS (SELECT 1 FROM cash AS r WHERE r.reverses = cash.id) FROM cash" \
  " LEFT JOIN giver ON giver.id = cash.giver_id" \
  " LEFT JOIN party AS giver_party ON giver_party.id = giver.party_id"

static const char *const TABLES[] = { "cash", "giver", "party", NULL };

static GPtrArray *
list_of_drive (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 drive;

  g_variant_get (args, "(x)", &drive);
  rows = laurel_reader_query (reader, SELECT_CASH " WHERE cash.drive_id = ?3 ORDER BY cash.day,"
                              " cash.id", "ssx", LAUREL_GIVER_WORDS, drive);

  return laurel_row_read_all (LAUREL_TYPE_CASH, rows, error);
}

const LaurelQuery LAUREL_CASH_OF_DRIVE = {
  .name = "cash.of-drive",
  .summary = N_("The money of a drive (its id), in fen, in the order in which it moved"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_cash_get_type,
  .run = list_of_drive,
};

/* A line that takes another back counts against it. */
#define SUM(of) \
  "ifnull (sum (iif (kind = '" of "', iif (reverses IS NULL, amount, -amount), 0)), 0)"

/**
 * laurel_cash_sum:
 * @reader: where to read
 * @drive: a drive
 * @until: the last day that counts, or 0 for all
 * @sums: (out): what it comes to
 * @error: return location for a `LAUREL_STORE_ERROR`
 */
gboolean
laurel_cash_sum (LaurelReader *reader, gint64 drive, LaurelDay until, LaurelCashSums *sums,
                 GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT " SUM ("received") ", " SUM ("spent") ", " SUM ("cost")
                         ", " SUM ("returned") " FROM cash WHERE drive_id = ?1"
                         " AND (?2 IS NULL OR day <= ?2)", "xD", drive, until);

  if (laurel_statement_next (row))
    *sums = (LaurelCashSums) { laurel_statement_get_int64 (row, 0),
                               laurel_statement_get_int64 (row, 1),
                               laurel_statement_get_int64 (row, 2),
                               laurel_statement_get_int64 (row, 3) };

  return laurel_statement_finish (row, error);
}

/**
 * laurel_cash_check_in_hand:
 * @reader: where to read
 * @drive: a drive, or 0 for all
 * @error: return location for an error
 *
 * Returns: whether on no day less than nothing was in hand; what was taken back never happened
 */
gboolean
laurel_cash_check_in_hand (LaurelReader *reader, gint64 drive, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader,
                         "SELECT day, -hand FROM (SELECT day, id, sum (iif ((kind = 'received') ="
                         " (reverses IS NULL), amount, -amount)) OVER (PARTITION BY drive_id"
                         " ORDER BY day, ifnull (reverses, id)) AS hand FROM cash"
                         " WHERE ?1 IN (0, drive_id)) WHERE hand < 0 ORDER BY day, id LIMIT 1",
                         "x", drive);
  g_autofree char *day = NULL;
  g_autofree char *missing = NULL;

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  day = laurel_day_format (laurel_statement_get_day (row, 0), _("%-e %B %Y"));
  missing = laurel_money_dup_figures (laurel_statement_get_int64 (row, 1));
  /* Translators: %1$s is a day, %2$s an amount in yuan. */
  return laurel_refuse (error, _("On %1$s, %2$s yuan would be missing: so much was not in hand."),
                        day, missing);
}

static gint64
insert (LaurelTxn *txn, gint64 drive, const char *kind, gint64 amount, LaurelDay day, gint64 giver,
        const char *reason, const char *document, gint64 reverses, GError **error)
{
  gint64 id = laurel_txn_insert (txn, error, "cash",
                                 "INSERT INTO cash (id, drive_id, kind, amount, day, entered, "
                                 "actor,"
                                 " giver_id, reason, document, reverses) VALUES (?1, ?2, ?3, ?4,"
                                 " ?5,"
                                 " ?6, ?7, nullif (?8, 0), ?9, ?10, nullif (?11, 0))",
                                 "xsxDxsxssx", drive, kind, amount, day,
                                 txn->now, txn->actor, giver, reason,
                                 document, reverses);

  return id != 0 && laurel_cash_check_in_hand (&txn->reader, drive, error) ? id : 0;
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  static const char *const KINDS[] = { "received", "spent", "cost", "returned", NULL };
  g_autoptr (GVariant) fields = NULL;
  const char *kind, *amount, *text, *said;
  gint64 drive, giver, fen = 0;
  LaurelDay day;

  g_variant_get (args, "(x&s&s&s@a{ss})", &drive, &kind, &amount, &text, &fields);
  if (!laurel_reader_require (&txn->reader, "SELECT 1 FROM drive WHERE id = ?1", drive, error) ||
      !laurel_setter_check_choice (kind, KINDS, error) ||
      !laurel_drive_read_day (text, &day, error))
    return FALSE;
  if (!laurel_money_read (amount, &fen) || fen == 0)
    /* Translators: %s is what somebody typed. */
    return laurel_refuse (error, _("“%s” is no amount of money: write yuan with at most two "
                                   "decimals, such as 1280 or 12.50."), amount);

  said = laurel_drive_get_field (fields, "giver");
  giver = said ? g_ascii_strtoll (said, NULL, 10) : 0;
  if (said != NULL && !laurel_giver_check_drive (&txn->reader, drive, giver, error))
    return FALSE;

  /* Translators: %s is an amount in yuan. */
  laurel_txn_tell (txn, g_strdup_printf (_("Noted %s yuan"), amount));

  return insert (txn, drive, kind, fen, day, giver, laurel_drive_get_field (fields, "reason"),
                 laurel_drive_get_field (fields, "document"), 0, error) != 0;
}

const LaurelCommand LAUREL_CASH_ADD = {
  .name = "cash.add",
  .label = N_("Note money"),
  .summary = N_("Notes money: drive, “received”, “spent”, “cost” or “returned”, yuan, day or “”, "
                "fields (“giver”, “reason”, “document”)"),
  .args = "(xsssa{ss})",
  .apply = add,
};

/* What was bought with it came in, and would have cost nothing. */
static gboolean
check_bought (LaurelReader *reader, gint64 spending, GError **error)
{
  return laurel_reader_read_int (reader, "SELECT ifnull (-sum (quantity), 0) FROM gift JOIN"
                                 " gift_balance ON gift_id = gift.id AND place = 'giver' WHERE"
                                 " spending_id = ?1", spending) == 0 ||
         laurel_refuse (error, _("Gifts were bought with it: take back that they came in first."));
}

static gboolean
reverse (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) row = NULL;
  g_autofree char *kind = NULL;
  const char *reason;
  gint64 id, drive, amount, giver;
  LaurelDay day;
  gboolean is_done;

  g_variant_get (args, "(x&s)", &id, &reason);
  if (!laurel_reader_require (&txn->reader, "SELECT 1 FROM cash WHERE id = ?1", id, error))
    return FALSE;

  row = laurel_reader_query (&txn->reader,
                             "SELECT kind, drive_id, amount, day, ifnull (giver_id, 0), reverses IS"
                             " NOT NULL OR EXISTS (SELECT 1 FROM cash AS r WHERE r.reverses ="
                             " cash.id) FROM cash WHERE id = ?1", "x", id);
  laurel_statement_next (row);
  kind = g_strdup (laurel_statement_get_text (row, 0));
  drive = laurel_statement_get_int64 (row, 1);
  amount = laurel_statement_get_int64 (row, 2);
  day = laurel_statement_get_day (row, 3);
  giver = laurel_statement_get_int64 (row, 4);
  is_done = laurel_statement_get_int (row, 5);
  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (is_done)
    return laurel_refuse (error, _("This line was taken back already, or takes another back."));
  if (*reason == '\0')
    return laurel_refuse (error, _("Write why it is taken back."));
  if (!check_bought (&txn->reader, id, error))
    return FALSE;

  return insert (txn, drive, kind, amount, day, giver, reason, NULL, id, error) != 0;
}

const LaurelCommand LAUREL_CASH_REVERSE = {
  .name = "cash.reverse",
  .label = N_("Take money line back"),
  .summary = N_("Takes back money that never moved: a line, why"),
  .args = "(xs)",
  .apply = reverse,
};
