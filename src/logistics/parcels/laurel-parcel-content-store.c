/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-parcel-content-store.h"

#include "logistics/books/laurel-giver-label.h"

#include <glib/gi18n-lib.h>

/* All the SQL there is about what was put into parcels. What is in one now is in the balances; what
 * was in one that has arrived is in the moves alone. */

/* Of a move, how many pieces it put into the parcel that is asked for; what was taken out again, or
 * taken back, counts against it. */
#define IF_PUT(parcel) \
  "CASE WHEN from_place = 'stock' AND to_place = 'packed' AND to_holder = " parcel \
  " THEN quantity WHEN from_place = 'packed' AND to_place = 'stock' AND from_holder = " parcel \
  " THEN -quantity ELSE 0 END"
#define IF_GONE(from, to, parcel) \
  "CASE WHEN from_place = '" from "' AND to_place = '" to "' AND from_holder = " parcel \
  " THEN quantity WHEN from_place = '" to "' AND to_place = '" from "' AND to_holder = " parcel \
  " AND reverses IS NOT NULL THEN -quantity ELSE 0 END"
#define SELECT_PARCEL_CONTENT \
  "SELECT gift.id, gift_kind.name, put, (SELECT ifnull (sum (quantity), 0) FROM gift_balance" \
  " WHERE gift_id = gift.id AND place = 'packed' AND holder = ?3), lost, damaged," \
  " iif (gift.giver_id IS NULL, NULL, " LAUREL_GIVER_LABEL "), (SELECT document FROM gift_move" \
  " WHERE gift_id = gift.id AND from_place = 'giver' ORDER BY day, id LIMIT 1) FROM (SELECT" \
  " gift_id, sum (" IF_PUT ("?3") ") AS put, sum (" IF_GONE ("way", "lost", "?3") ") AS lost," \
  " sum (" IF_GONE ("packed", "damaged", "?3") ") AS damaged FROM gift_move WHERE id IN" \
  " (SELECT id FROM gift_move WHERE to_holder = ?3 UNION SELECT id FROM gift_move WHERE" \
  " from_holder = ?3) GROUP BY gift_id) JOIN gift ON gift.id = gift_id JOIN gift_kind ON" \
  " gift_kind.id = kind_id LEFT JOIN giver ON giver.id = gift.giver_id LEFT JOIN party AS" \
  " giver_party ON giver_party.id = giver.party_id WHERE put > 0 ORDER BY gift_kind.position," \
  " gift_kind.id, gift.id"

static const char *const TABLES[] = { "gift_move", "gift_balance", "gift", "gift_kind", "giver",
                                      "party", NULL };

static GPtrArray *
list_content (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 parcel;

  g_variant_get (args, "(x)", &parcel);
  rows = laurel_reader_query (reader, SELECT_PARCEL_CONTENT, "ssx", LAUREL_GIVER_WORDS, parcel);

  return laurel_row_read_all (LAUREL_TYPE_PARCEL_CONTENT, rows, error);
}

const LaurelQuery LAUREL_CONTENT_OF_PARCEL = {
  .name = "content.of-parcel",
  .summary = N_("What was put into a parcel (its id), also when it has left or arrived"),
  .tables = TABLES,
  .args = "(x)",
  .row_type = laurel_parcel_content_get_type,
  .run = list_content,
};

#define NAMELESS "naming IN ('anonymous', 'unknown')"
#define SELECT_PARCEL_SUM \
  "SELECT parcel, sum (put), sum (put * ifnull (gift.weight, 0)), sum (lost), count" \
  " (DISTINCT giver_id), count (DISTINCT iif (" NAMELESS ", giver_id, NULL)) FROM (SELECT" \
  " parcel, gift_id, sum (put) AS put, sum (lost) AS lost FROM (SELECT to_holder AS" \
  " parcel, gift_id, quantity AS put, 0 AS lost FROM gift_move WHERE from_place = 'stock'" \
  " AND to_place = 'packed' UNION ALL SELECT from_holder, gift_id, -quantity, 0 FROM" \
  " gift_move WHERE from_place = 'packed' AND to_place = 'stock' UNION ALL SELECT" \
  " from_holder, gift_id, 0, quantity FROM gift_move WHERE from_place = 'way' AND to_place =" \
  " 'lost' UNION ALL SELECT to_holder, gift_id, 0, -quantity FROM gift_move WHERE" \
  " from_place = 'lost' AND to_place = 'way') WHERE parcel IN (SELECT id FROM parcel WHERE" \
  " drive_id = ?1) GROUP BY parcel, gift_id HAVING sum (put) > 0) JOIN gift ON gift.id =" \
  " gift_id LEFT JOIN giver ON giver.id = giver_id GROUP BY parcel"

static const char *const SUM_TABLES[] = { "gift_move", "gift", "giver", "parcel", NULL };

static GPtrArray *
list_sums (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  gint64 drive;

  g_variant_get (args, "(x)", &drive);
  rows = laurel_reader_query (reader, SELECT_PARCEL_SUM, "x", drive);

  return laurel_row_read_all (LAUREL_TYPE_PARCEL_SUM, rows, error);
}

const LaurelQuery LAUREL_PARCEL_SUMS = {
  .name = "parcels.sums",
  .summary = N_("How many pieces were put into the parcels of a drive (its id), what they weigh, "
                "and what was lost of them"),
  .tables = SUM_TABLES,
  .args = "(x)",
  .row_type = laurel_parcel_sum_get_type,
  .run = list_sums,
};
