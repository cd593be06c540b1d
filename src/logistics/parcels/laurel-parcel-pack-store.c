/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-parcel-pack-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-move-store.h"
#include "logistics/books/laurel-packed-for.h"
#include "logistics/parcels/laurel-carrier-store.h"
#include "logistics/parcels/laurel-parcel-limit.h"
#include "logistics/parcels/laurel-parcel-store.h"

#include <glib/gi18n-lib.h>

/* Packing, as long as a parcel is here. */

/* What was shared out to others and is not in parcels to them yet is theirs. */
#define SELECT_FREE \
  "SELECT (SELECT ifnull (sum (quantity), 0) FROM gift JOIN gift_balance ON gift_id = gift.id" \
  " AND place = 'stock' WHERE gift.kind_id = ?1) - (SELECT ifnull (sum (max (0, given - " \
  LAUREL_PACKED_FOR ("?1", "s.receiver_id") ")), 0) FROM allocation_share AS s WHERE" \
  " allocation_id = (SELECT max (id) FROM allocation WHERE kind_id = ?1) AND s.receiver_id <> ?2)"

static gboolean
check_free (LaurelReader *reader, gint64 gift, gint64 receiver, gint64 quantity, GError **error)
{
  gint64 kind = laurel_reader_read_int (reader, "SELECT kind_id FROM gift WHERE id = ?1", gift);
  g_autoptr (LaurelStatement) row = laurel_reader_query (reader, SELECT_FREE, "xx", kind, receiver);
  gint64 left = laurel_statement_next (row) ? laurel_statement_get_int64 (row, 0) : 0;
  g_autofree char *name = NULL;

  if (!laurel_statement_finish (row, error))
    return FALSE;
  if (left >= quantity)
    return TRUE;

  name = laurel_reader_dup_text (reader, "SELECT name FROM gift_kind WHERE id = ?1", kind);
  return laurel_refuse (error,
                        /* Translators: %1$s is a kind of gift; %2$d and %3$d count pieces. */
                        _("“%1$s”: %2$d are free, and %3$d were to be packed; the others are "
                          "reserved. Write a reason to pack them all the same."), name,
                        (int) MAX (left, 0), (int) quantity);
}

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
 * Puts pieces from stock into a parcel.
 */
gboolean
laurel_parcel_pack (LaurelTxn *txn, gint64 parcel, gint64 gift, gint64 quantity,
                    const char *reason, LaurelDay day, GError **error)
{
  LaurelGiftSpot from = { LAUREL_GIFT_STOCK, find_stock (&txn->reader, gift), "" };
  LaurelGiftSpot to = { LAUREL_GIFT_PACKED, parcel, "" };
  LaurelGiftMoveFacts facts = { .day = day, .reason = reason };

  return laurel_gift_move_insert (txn, gift, quantity, &from, &to, &facts, error) != 0;
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

  return (*reason != '\0' || check_free (&txn->reader, gift, laurel_parcel_get_receiver_id (parcel),
                                         quantity, error)) &&
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

static gboolean
check_limits (LaurelReader *reader, LaurelParcel *parcel, GError **error)
{
  g_autoptr (LaurelCarrier) carrier = NULL;
  gint64 id = laurel_parcel_get_carrier_id (parcel);

  if (id == 0)
    return TRUE;

  carrier = laurel_carrier_load (reader, id, error);

  return carrier != NULL && laurel_parcel_limit_check (parcel, carrier, error);
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

  return check_limits (&txn->reader, parcel, error) &&
         laurel_txn_exec (txn, error, "UPDATE parcel SET sealed = ?2 WHERE id = ?1 AND sealed IS"
                          " NULL", "xD", id, day);
}

const LaurelCommand LAUREL_PARCEL_SEAL = {
  .name = "parcel.seal",
  .label = N_("Seal parcel"),
  .summary = N_("Seals a parcel that is neither empty nor over a limit: parcel, day or “”"),
  .args = "(xs)",
  .apply = seal,
};

static gboolean
open_parcel (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (LaurelParcel) parcel = NULL;
  gint64 id;

  g_variant_get (args, "(x)", &id);
  parcel = laurel_parcel_load (&txn->reader, id, error);
  if (parcel == NULL)
    return FALSE;
  if (laurel_parcel_get_way (parcel) > 0 || laurel_parcel_get_packed (parcel) == 0)
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
