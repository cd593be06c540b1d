/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/receivers/laurel-handover-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-account.h"
#include "logistics/books/laurel-gift-move-stands.h"
#include "logistics/books/laurel-gift-move-store.h"
#include "logistics/books/laurel-point-store.h"

#include <glib/gi18n-lib.h>

/* What a signed sheet says was handed out at a receiver, and what is there to be handed out. */

static GPtrArray *
list_at_receiver (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 receiver;

  g_variant_get (args, "(x)", &receiver);
  rows = laurel_reader_query (reader,
                              "SELECT b.id, b.gift_id, gift_kind.name, b.place, b.holder, NULL,"
                              " b.class, b.quantity FROM gift_balance AS b JOIN point ON point.id ="
                              " b.holder JOIN gift ON gift.id = b.gift_id JOIN gift_kind ON"
                              " gift_kind.id = gift.kind_id WHERE b.place = 'arrived' AND"
                              " b.quantity"
                              " > 0 AND point.receiver_id = ?1 ORDER BY gift_kind.position,"
                              " b.gift_id", "x", receiver);

  return laurel_row_read_all (LAUREL_TYPE_GIFT_ACCOUNT, rows, error);
}

static const char *const TABLES[] = { "gift_balance", "gift", "gift_kind", "point", NULL };

const LaurelQuery LAUREL_GIFTS_AT_RECEIVER = {
  .name = "gifts.at-receiver",
  .summary = N_("What arrived at a receiver (its id) and was not handed out yet"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_gift_account_get_type,
  .run = list_at_receiver,
};

static gboolean
hand_lines (LaurelTxn *txn, GVariantIter *lines, const LaurelGiftSpot *from,
            const LaurelGiftSpot *to, const LaurelGiftMoveFacts *facts, int *total, GError **error)
{
  gint64 gift;
  int quantity;

  while (g_variant_iter_next (lines, "(xi)", &gift, &quantity)) {
    if (laurel_gift_move_insert (txn, gift, quantity, from, to, facts, error) == 0)
      return FALSE;
    *total += quantity;
  }

  return *total > 0 || laurel_refuse (error, _("The sheet has no line."));
}

static void
tell (LaurelTxn *txn, gint64 point, int total)
{
  int left = (int) laurel_reader_read_int (&txn->reader, "SELECT ifnull (sum (quantity), 0) FROM"
                                           " gift_balance WHERE place = 'arrived' AND holder = ?1",
                                           point);

  laurel_txn_tell (txn, left == 0
                        /* Translators: %d counts pieces. */
                        ? g_strdup_printf (_("Handed out %d: all that arrived"), total)
                        /* Translators: both count pieces. */
                        : g_strdup_printf (_("Handed out %1$d; %2$d that arrived are still there"),
                                           total, left));
}

/* One sheet may be of several classes, and is entered once for each. */
static gboolean
check_new (LaurelReader *reader, const LaurelGiftSpot *to, const char *sheet, GError **error)
{
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT m.day FROM gift_move AS m WHERE m.to_holder = ?1 AND"
                         " m.to_place = 'handed' AND m.class = ?2 AND m.document = ?3 AND "
                         LAUREL_GIFT_MOVE_STANDS ("m") " ORDER BY m.id", "xss", to->holder,
                         to->class_name, sheet);

  return laurel_gift_move_check_sheet (row, sheet, error);
}

static gboolean
take (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariantIter) lines = NULL;
  LaurelGiftSpot from = { LAUREL_GIFT_ARRIVED, 0, "" };
  LaurelGiftSpot to = { LAUREL_GIFT_HANDED, 0, "" };
  LaurelGiftMoveFacts facts = { 0 };
  const char *sheet, *signer, *text, *photo;
  int total = 0;

  g_variant_get (args, "(x&s&s&sa(xi)&s&s)", &to.holder, &to.class_name, &sheet, &signer, &lines,
                 &text, &photo);
  facts.document = *sheet != '\0' ? sheet : NULL;
  facts.signer = *signer != '\0' ? signer : NULL;
  facts.photo = *photo != '\0' ? photo : NULL;
  if (!laurel_reader_require (&txn->reader, "SELECT 1 FROM receiver WHERE id = ?1", to.holder,
                              error) ||
      !laurel_drive_read_day (text, &facts.day, error))
    return FALSE;

  from.holder = laurel_point_of_receiver (txn, to.holder, error);
  if (from.holder == 0 || !check_new (&txn->reader, &to, sheet, error) ||
      !hand_lines (txn, lines, &from, &to, &facts, &total, error))
    return FALSE;

  tell (txn, from.holder, total);
  return TRUE;
}

const LaurelCommand LAUREL_HANDOVER_TAKE = {
  .name = "handover.take",
  .label = N_("Enter hand-over sheet"),
  .summary = N_("Notes what was handed out: receiver, class or “”, sheet, who signed, lines of "
                "gift "
                "and quantity, day or “”, a link to a photo or “”"),
  .args = "(xsssa(xi)ss)",
  .apply = take,
};
