/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-gift-intake-store.h"

#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-move-store.h"
#include "logistics/books/laurel-point-store.h"

#include <glib/gi18n-lib.h>

/* Taking all into stock at once, after what is damaged was set aside. */

typedef struct {
  gint64 gift;
  gint64 holder;
  gint64 quantity;
} Waiting;

static GArray *
list_waiting (LaurelReader *reader, gint64 drive, GError **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Waiting));
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT gift_id, holder, quantity FROM gift JOIN gift_balance ON"
                         " gift_id = gift.id WHERE drive_id = ?1 AND place = 'received' AND"
                         " quantity"
                         " > 0 ORDER BY gift_id, holder", "x", drive);

  while (laurel_statement_next (row)) {
    Waiting waiting = { laurel_statement_get_int64 (row, 0), laurel_statement_get_int64 (row, 1),
                        laurel_statement_get_int64 (row, 2) };

    g_array_append_val (list, waiting);
  }

  return laurel_statement_finish (row, error) ? g_steal_pointer (&list) : NULL;
}

static gboolean
stock (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GArray) waiting = NULL;
  LaurelGiftSpot to = { LAUREL_GIFT_STOCK, 0, "" };
  LaurelGiftMoveFacts facts = { 0 };
  const char *text;
  int total = 0;
  gint64 drive;

  g_variant_get (args, "(x&s)", &drive, &text);
  if (!laurel_reader_require (&txn->reader, "SELECT 1 FROM drive WHERE id = ?1", drive, error) ||
      !laurel_drive_read_day (text, &facts.day, error))
    return FALSE;

  waiting = list_waiting (&txn->reader, drive, error);
  to.holder = waiting && waiting->len > 0
              ? laurel_point_find_or_add (txn, drive, "store", "", error) : 0;
  if (waiting == NULL || (waiting->len > 0 && to.holder == 0))
    return FALSE;

  for (guint i = 0; i < waiting->len; i++) {
    const Waiting *each = &g_array_index (waiting, Waiting, i);
    LaurelGiftSpot from = { LAUREL_GIFT_RECEIVED, each->holder, "" };

    if (laurel_gift_move_insert (txn, each->gift, each->quantity, &from, &to, &facts, error) == 0)
      return FALSE;
    total += (int) each->quantity;
  }

  /* Translators: %d counts pieces. */
  laurel_txn_tell (txn, g_strdup_printf (_("Took %d into stock"), total));
  return TRUE;
}

const LaurelCommand LAUREL_GIFTS_STOCK = {
  .name = "gifts.stock",
  .label = N_("Take all into stock"),
  .summary = N_("Takes all into stock that was received and is in order: drive, day or “”"),
  .args = "(xs)",
  .apply = stock,
};
