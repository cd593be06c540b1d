/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-parcel-pack-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-move-check-store.h"
#include "logistics/books/laurel-gift-move-store.h"
#include "logistics/parcels/laurel-carrier-store.h"
#include "logistics/parcels/laurel-parcel-limit.h"
#include "logistics/parcels/laurel-parcel-store.h"

#include <glib/gi18n-lib.h>

/* Packing, as long as a parcel is here. */

static gint64
find_stock (LaurelReader *reader, gint64 gift)
{
  gint64 there = laurel_reader_read_int (reader, "SELECT holder FROM gift_balance WHERE gift_id ="
                                         " ?1 AND place = 'stock' ORDER BY quantity DESC, id",
                                         gift);

  return there != 0 ? there
         : laurel_reader_read_int (reader, "SELECT point.id FROM point JOIN gift ON gift.drive_id ="
                                   " point.drive_id WHERE gift.id = ?1 AND kind = 'store' ORDER BY"
                                   " point.id", gift);
}

/* How much of it is in the store with the most of it, at the most what is asked for. Where all
 * stores together have too little, all that is asked for, so that it is refused. */
static gint64
count_there (LaurelReader *reader, gint64 gift, gint64 quantity)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT max (quantity), sum (quantity) FROM gift_balance"
                         " WHERE gift_id = ?1 AND place = 'stock'", "x", gift);
  gint64 most = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;

  return most > 0 && laurel_statement_get_int64 (row, 1) >= quantity ? MIN (most, quantity)
                                                                     : quantity;
}

/**
 * laurel_parcel_pack:
 * @txn: a transaction
 * @parcel: an open parcel
 * @gift: a gift line
 * @quantity: how many pieces
 * @reason: (nullable): why, if they are reserved for others: whoever asks looks at that
 * @day: when
 * @error: return location for an error
 *
 * Puts pieces from stock into a parcel, from several stores if need be.
 */
gboolean
laurel_parcel_pack (LaurelTxn *txn, gint64 parcel, gint64 gift, gint64 quantity,
                    const char *reason, LaurelDay day, GError **error)
{
  LaurelGiftSpot to = { LAUREL_GIFT_PACKED, parcel, "" };
  LaurelGiftMoveFacts facts = { .day = day, .reason = reason };
  gint64 left = quantity;

  do {
    LaurelGiftSpot from = { LAUREL_GIFT_STOCK, find_stock (&txn->reader, gift), "" };
    gint64 n = count_there (&txn->reader, gift, left);

    if (laurel_gift_move_insert (txn, gift, n, &from, &to, &facts, error) == 0)
      return FALSE;
    left -= n;
  } while (left > 0);

  return TRUE;
}

static gboolean
pack (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelParcel) parcel = NULL;
  const char *reason, *text;
  gint64 id, gift;
  LaurelDay day;
  int quantity;

  g_variant_get (args, "(xxi&s&s)", &id, &gift, &quantity, &reason, &text);
  parcel = laurel_parcel_load (&txn->reader, id, error);
  if (parcel == NULL || !laurel_drive_read_day (text, &day, error))
    return FALSE;

  /* Translators: %1$d counts pieces, %2$d is the number of a parcel. */
  laurel_txn_tell (txn, g_strdup_printf (_("Packed %1$d into parcel %2$d"), quantity,
                                         laurel_parcel_get_number (parcel)));

  return (*reason != '\0' ||
          laurel_gift_move_check_free (&txn->reader, gift, id, quantity, error)) &&
         laurel_parcel_pack (txn, id, gift, quantity, *reason != '\0' ? reason : NULL, day, error);
}

const LaurelCommand LAUREL_PARCEL_PACK = {
  .name = "parcel.pack",
  .label = N_("Pack"),
  .summary = N_("Puts pieces from stock into an open parcel: parcel, gift, quantity, why or “”, "
                "day "
                "or “”"),
  .args = "(xxiss)",
  .apply = pack,
};

static gboolean
unpack (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelParcel) parcel = NULL;
  LaurelGiftSpot from = { LAUREL_GIFT_PACKED, 0, "" };
  LaurelGiftSpot to = { LAUREL_GIFT_STOCK, 0, "" };
  LaurelGiftMoveFacts facts = { 0 };
  const char *text;
  gint64 gift;
  int quantity;

  g_variant_get (args, "(xxi&s)", &from.holder, &gift, &quantity, &text);
  parcel = laurel_parcel_load (&txn->reader, from.holder, error);
  if (parcel == NULL || !laurel_drive_read_day (text, &facts.day, error))
    return FALSE;

  to.holder = find_stock (&txn->reader, gift);

  return laurel_gift_move_insert (txn, gift, quantity, &from, &to, &facts, error) != 0;
}

const LaurelCommand LAUREL_PARCEL_UNPACK = {
  .name = "parcel.unpack",
  .label = N_("Unpack"),
  .summary = N_("Takes pieces out of an open parcel: parcel, gift, quantity, day or “”"),
  .args = "(xxis)",
  .apply = unpack,
};

/* ---- sealing
 * ------------------------------------------------------------------------------------ */

/* Of what is in a parcel: a kind that nobody weighed or measured, though the carrier asks. */
#define SELECT_UNKNOWN \
  "SELECT gift_kind.name FROM gift_balance AS b JOIN gift ON gift.id = b.gift_id JOIN gift_kind" \
  " ON gift_kind.id = gift.kind_id WHERE b.holder = ?1 AND b.place = 'packed' AND b.quantity > 0" \
  " AND ((?2 AND gift.weight IS NULL) OR (?3 AND gift.volume IS NULL)) ORDER BY b.id"

static gboolean
check_known (LaurelReader *reader, LaurelParcel *parcel, LaurelCarrier *carrier, GError **error)
{
  gboolean is_weighed = laurel_carrier_get_weight (carrier) > 0;
  gboolean is_measured = laurel_carrier_get_volume (carrier) > 0 &&
                         !laurel_parcel_is_measured (parcel);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, SELECT_UNKNOWN, "xii", laurel_row_get_id (LAUREL_ROW (parcel)),
                         is_weighed, is_measured);

  if (!laurel_statement_next (row))
    return laurel_statement_finish (row, error);

  /* Translators: %s is a kind of gift. */
  return laurel_refuse (error, _("Nobody knows what a piece of “%s” weighs, or how large it is: "
                                 "write "
                                 "it into the gift line, since the carrier has a limit."),
                        laurel_statement_get_text (row, 0));
}

/**
 * laurel_parcel_check_limits:
 * @reader: where to read
 * @parcel: a parcel that is here
 * @error: return location for a `LAUREL_RULE_ERROR` that names the limit, or what is not known
 *
 * Returns: whether its carrier, if it has one, takes it
 */
gboolean
laurel_parcel_check_limits (LaurelReader *reader, LaurelParcel *parcel, GError **error)
{
  g_autoptr (LaurelCarrier) carrier = NULL;
  gint64 id = laurel_parcel_get_carrier_id (parcel);

  if (id == 0)
    return TRUE;

  carrier = laurel_carrier_load (reader, id, error);

  return carrier != NULL && laurel_parcel_limit_check (parcel, carrier, error) &&
         check_known (reader, parcel, carrier, error);
}

static gboolean
seal (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelParcel) parcel = NULL;
  const char *text;
  LaurelDay day;
  gint64 id;

  g_variant_get (args, "(x&s)", &id, &text);
  parcel = laurel_parcel_load (&txn->reader, id, error);
  if (parcel == NULL || !laurel_drive_read_day (text, &day, error))
    return FALSE;
  if (laurel_parcel_get_packed (parcel) == 0)
    /* Translators: %d is the number of a parcel. */
    return laurel_refuse (error, _("Parcel %d is empty: there is nothing to seal."),
                          laurel_parcel_get_number (parcel));

  if (!laurel_parcel_check_limits (&txn->reader, parcel, error) ||
      !laurel_txn_exec (txn, error, "UPDATE parcel SET sealed = ?2 WHERE id = ?1 AND sealed IS"
                        " NULL", "xD", id, day))
    return FALSE;

  /* Translators: %d is the number of a parcel. */
  laurel_txn_tell (txn, g_strdup_printf (_("Sealed parcel %d"),
                                         laurel_parcel_get_number (parcel)));
  return TRUE;
}

const LaurelCommand LAUREL_PARCEL_SEAL = {
  .name = "parcel.seal",
  .label = N_("Seal parcel"),
  .summary = N_("Seals a parcel that is neither empty nor over a limit: parcel, day or “”"),
  .args = "(xs)",
  .apply = seal,
};

/* One that is empty under its seal can be opened, too: only so it is packed again. */
static gboolean
is_here (LaurelParcel *parcel)
{
  static const char *const STATES[] = { "open", "sealed", "empty", NULL };

  return g_strv_contains (STATES, laurel_parcel_get_state (parcel));
}

static gboolean
open_parcel (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelParcel) parcel = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  parcel = laurel_parcel_load (&txn->reader, id, error);
  if (parcel == NULL)
    return FALSE;
  if (!is_here (parcel))
    /* Translators: %d is the number of a parcel. */
    return laurel_refuse (error, _("Parcel %d has left: only one that is here can be opened."),
                          laurel_parcel_get_number (parcel));

  return laurel_txn_exec (txn, error, "UPDATE parcel SET sealed = NULL WHERE id = ?1 AND sealed IS"
                          " NOT NULL", "x", id);
}

const LaurelCommand LAUREL_PARCEL_OPEN = {
  .name = "parcel.open",
  .label = N_("Open parcel"),
  .summary = N_("Opens a sealed parcel that did not leave yet: parcel"),
  .args = "(x)",
  .apply = open_parcel,
};

static const char *const GUARDED[] = { "gift_balance", NULL };

/* What is on the way is not here: sending it can be undone. */
const LaurelGuard LAUREL_SEAL_GUARD = {
  .tables = GUARDED,
  .settled =
    "SELECT id, ifnull ((SELECT group_concat (gift_id || ' ' || quantity, ',') FROM gift_balance"
    " WHERE holder = parcel.id AND place = 'packed' AND quantity > 0), '') FROM parcel WHERE"
    " sealed IS NOT NULL AND NOT EXISTS (SELECT 1 FROM gift_balance WHERE holder = parcel.id AND"
    " place = 'way' AND quantity > 0)",
  .why = N_("A parcel with it is sealed: open it first."),
};
