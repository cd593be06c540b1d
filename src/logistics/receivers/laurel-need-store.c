/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/receivers/laurel-need-store.h"

#include "base/laurel-error.h"
#include "base/laurel-text.h"
#include "logistics/books/laurel-gift-kind-store.h"
#include "logistics/books/laurel-gift-way.h"
#include "logistics/receivers/laurel-receiver-store.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about needs. */
#define SELECT_NEED \
  "SELECT need.id, need.receiver_id, party.name, need.kind_id, gift_kind.name, gift_kind.unit," \
  " need.class, need.quantity FROM need JOIN receiver ON receiver.id = need.receiver_id" \
  " JOIN party ON party.id = receiver.party_id JOIN gift_kind ON gift_kind.id = need.kind_id"

static const char *const TABLES[] = { "need", "gift_kind", "party", "receiver", NULL };

static GPtrArray *
list_of_drive (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 drive;

  g_variant_get (args, "(x)", &drive);
  rows = laurel_reader_query (reader, SELECT_NEED " WHERE receiver.drive_id = ?1"
                              " ORDER BY receiver.position, receiver.id, gift_kind.position,"
                              " need.id", "x", drive);

  return laurel_row_read_all (LAUREL_TYPE_NEED, rows, error);
}

const LaurelQuery LAUREL_NEEDS_OF_DRIVE = {
  .name = "needs.of-drive",
  .summary = N_("What is needed in a drive (its id), receiver by receiver"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_need_get_type,
  .run = list_of_drive,
};

static gint64
find (LaurelReader *reader, gint64 receiver, gint64 kind, const char *class_name, gint64 *quantity)
{
  g_autofree char *clean = laurel_text_dup_line (class_name);
  g_autoptr (LaurelStatement) row =
    laurel_reader_query (reader, "SELECT id, quantity FROM need WHERE receiver_id = ?1 AND"
                         " kind_id = ?2 AND class = ?3", "xxs", receiver, kind,
                         clean ? clean : "");

  if (!laurel_statement_next (row))
    return 0;

  *quantity = laurel_statement_get_int64 (row, 1);
  return laurel_statement_get_int64 (row, 0);
}

/**
 * laurel_need_find:
 * @reader: where to read
 * @receiver: a receiver
 * @kind: what it needs, by the name of its kind
 * @class_name: of which class, or ""
 * @quantity: (out): how many pieces, where it is there
 *
 * Returns: the id of what was said of it already, or 0
 */
gint64
laurel_need_find (LaurelReader *reader, gint64 receiver, const char *kind, const char *class_name,
                  gint64 *quantity)
{
  gint64 drive =
    laurel_reader_read_int (reader, "SELECT drive_id FROM receiver WHERE id = ?1", receiver);

  return find (reader, receiver, laurel_gift_kind_find (reader, drive, kind), class_name, quantity);
}

/**
 * laurel_need_put:
 * @txn: a transaction
 * @receiver: a receiver
 * @kind: what it needs, by the name of its kind
 * @unit: (nullable): what that is counted by
 * @class_name: of which class, or ""
 * @quantity: how many pieces; 0 for none
 * @error: return location for an error
 */
gboolean
laurel_need_put (LaurelTxn *txn, gint64 receiver, const char *kind, const char *unit,
                 const char *class_name, gint64 quantity, GError **error)
{
  g_autofree char *clean = laurel_text_dup_line (class_name);
  gint64 drive =
    laurel_reader_read_int (&txn->reader, "SELECT drive_id FROM receiver WHERE id = ?1", receiver);
  gint64 kind_id, known, before;

  if (quantity < 0 || quantity > LAUREL_GIFT_MOST)
    /* Translators: %d is what somebody typed. */
    return laurel_refuse (error, _("Nobody needs %d pieces."), (int) quantity);
  kind_id = laurel_gift_kind_find_or_add (txn, drive, kind, unit, error);
  if (kind_id == 0)
    return FALSE;

  known = find (&txn->reader, receiver, kind_id, class_name, &before);
  if (known != 0)
    return laurel_txn_exec (txn, error, "UPDATE need SET quantity = ?2 WHERE id = ?1", "xx", known,
                            quantity);

  return laurel_txn_insert (txn, error, "need",
                            "INSERT INTO need (id, receiver_id, kind_id, class, quantity) VALUES"
                            " (?1, ?2, ?3, ?4, ?5)", "xxsx", receiver, kind_id, clean ? clean : "",
                            quantity) != 0;
}

static gboolean
put (LaurelTxn *txn, GVariant *args, GError **error)
{
  const char *kind, *class_name;
  gint64 receiver;
  int quantity;

  g_variant_get (args, "(x&s&si)", &receiver, &kind, &class_name, &quantity);

  return laurel_reader_require (&txn->reader, "SELECT 1 FROM receiver WHERE id = ?1", receiver,
                                error) &&
         laurel_need_put (txn, receiver, kind, NULL, class_name, quantity, error) &&
         laurel_receiver_tell_edited (txn, receiver);
}

const LaurelCommand LAUREL_NEED_PUT = {
  .name = "need.put",
  .label = N_("Set need"),
  .summary = N_("Says how many pieces a receiver needs: receiver, kind, class or “”, quantity"),
  .args = "(xssi)",
  .apply = put,
};
