/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/books/laurel-promise-store.h"

#include "base/laurel-error.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-kind-store.h"
#include "logistics/books/laurel-giver-label.h"
#include "logistics/books/laurel-giver-store.h"

/* All the SQL there is about promises. They stand apart from the books: what is fulfilled is what
 * came of the gift lines that say which promise they are of. */
#define CAME \
  "(SELECT -ifnull (sum (gift_balance.quantity), 0) FROM gift JOIN gift_balance ON gift_id =" \
  " gift.id AND place = 'giver' WHERE gift.promise_id = promise.id) AS came"
#define SELECT_PROMISE \
  "SELECT id, giver_id, label, kind_id, kind, unit, quantity, min (came, quantity - withdrawn)," \
  " max (quantity - withdrawn - came, 0), withdrawn, max (came - quantity + withdrawn, 0), day," \
  " note, reason FROM (SELECT promise.*, giver.drive_id, giver.number, " LAUREL_GIVER_LABEL \
  " AS label," \
  " gift_kind.name AS kind, gift_kind.unit, " CAME " FROM promise JOIN giver ON giver.id =" \
                                                   " giver_id" \
  " LEFT JOIN party AS giver_party ON giver_party.id = giver.party_id" \
  " JOIN gift_kind ON gift_kind.id = promise.kind_id)"

static const char *const TABLES[] = { "promise", "gift", "gift_balance", "gift_kind", "giver",
                                      "party", NULL };

static GPtrArray *
list_of_drive (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 drive;

  g_variant_get (args, "(x)", &drive);
  rows = laurel_reader_query (reader, SELECT_PROMISE " WHERE drive_id = ?3 ORDER BY id", "ssx",
                              LAUREL_GIVER_WORDS, drive);

  return laurel_row_read_all (LAUREL_TYPE_PROMISE, rows, error);
}

const LaurelQuery LAUREL_PROMISES_OF_DRIVE = {
  .name = "promises.of-drive",
  .summary = N_("What was promised in a drive (its id), and what came of it"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_promise_get_type,
  .run = list_of_drive,
};

/**
 * laurel_promise_insert:
 * @txn: a transaction
 * @drive: a drive
 * @giver: a giver of it
 * @kind: what is promised, by the name of its kind
 * @quantity: how many pieces
 * @fields: its unit, day, note and source
 * @error: return location for an error
 *
 * Returns: the id of a new promise; 0 with @error set
 */
gint64
laurel_promise_insert (LaurelTxn *txn, gint64 drive, gint64 giver, const char *kind,
                       gint64 quantity, const LaurelGiftFields *fields, GError **error)
{
  g_autofree char *count = g_strdup_printf ("%" G_GINT64_FORMAT, quantity);
  gint64 kind_id;
  LaurelDay day;

  if (!laurel_giver_check_drive (&txn->reader, drive, giver, error) ||
      !laurel_drive_read_count (count, &quantity, error) ||
      !laurel_drive_read_day (fields->texts[LAUREL_GIFT_FIELD_DAY], &day, error))
    return 0;
  kind_id = laurel_gift_kind_find_or_add (txn, drive, kind, fields->texts[LAUREL_GIFT_FIELD_UNIT],
                                          error);

  return kind_id == 0 ? 0
         : laurel_txn_insert (txn, error, "promise",
                              "INSERT INTO promise (id, giver_id, kind_id, quantity, day, note,"
                              " source) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", "xxxDss", giver,
                                                kind_id, quantity,
                              day, fields->texts[LAUREL_GIFT_FIELD_NOTE],
                              fields->texts[LAUREL_GIFT_FIELD_SOURCE]);
}

static gboolean
add (LaurelTxn *txn, GVariant *args, GError **error)
{
  g_autoptr (GVariant) said = NULL;
  LaurelGiftFields fields;
  const char *kind;
  gint64 drive, giver;
  int quantity;

  g_variant_get (args, "(xx&si@a{ss})", &drive, &giver, &kind, &quantity, &said);
  laurel_gift_fields_read (&fields, said);
  /* Translators: %1$d counts pieces, %2$s is a kind of gift. */
  laurel_txn_tell (txn, g_strdup_printf (_("Noted a promise of %1$d “%2$s”"), quantity, kind));

  return laurel_promise_insert (txn, drive, giver, kind, quantity, &fields, error) != 0;
}

const LaurelCommand LAUREL_PROMISE_ADD = {
  .name = "promise.add",
  .label = N_("Note promise"),
  .summary = N_("Notes what somebody promised: drive, giver, kind, quantity, fields (“unit”, "
                "“day”, "
                "“note”)"),
  .args = "(xxsia{ss})",
  .apply = add,
};

static gboolean
withdraw (LaurelTxn *txn, GVariant *args, GError **error)
{
  gint64 id, outstanding;
  const char *reason;
  int quantity;

  g_variant_get (args, "(xi&s)", &id, &quantity, &reason);
  if (!laurel_reader_require (&txn->reader, "SELECT 1 FROM promise WHERE id = ?1", id, error))
    return FALSE;

  outstanding = laurel_reader_read_int (&txn->reader, "SELECT max (quantity - withdrawn - came, 0)"
                                        " FROM (SELECT promise.*, " CAME " FROM promise"
                                        " WHERE id = ?1)", id);
  if (quantity < 1 || quantity > outstanding)
    return laurel_refuse (error,
                          /* Translators: both count pieces. */
                          _("Of this promise %1$d are outstanding, and %2$d were to be "
                            "withdrawn."), (int) outstanding, quantity);
  if (*reason == '\0')
    return laurel_refuse (error, _("Write why it is withdrawn."));

  return laurel_txn_exec (txn, error, "UPDATE promise SET withdrawn = withdrawn + ?2, reason = ?3"
                          " WHERE id = ?1", "xis", id, quantity, reason);
}

const LaurelCommand LAUREL_PROMISE_WITHDRAW = {
  .name = "promise.withdraw",
  .label = N_("Withdraw promise"),
  .summary = N_("Withdraws some of what is outstanding of a promise: id, quantity, why"),
  .args = "(xis)",
  .apply = withdraw,
};
