/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-parcel-trouble-store.h"

#include "logistics/books/laurel-drive-store.h"
#include "logistics/parcels/laurel-parcel-moves.h"

#include <glib/gi18n-lib.h>

/* Which parcels are on the way for too long, or without a word for too long, as their carrier is
 * known for, which wait at a hub as long without a word, and of which something is lost. Where no
 * carrier is named, these are two weeks, and five days. */

/* Looked for among the balances that are not 0: most parcels are in no trouble. */
#define CANDIDATES \
  "WITH of (id) AS (SELECT holder FROM gift_balance WHERE in_drive = ?1 AND place = 'way' AND" \
  " quantity <> 0 AND place <> 'giver' UNION SELECT m.from_holder FROM gift_balance AS b JOIN" \
  " gift_move AS m ON m.gift_id = b.gift_id AND m.from_place = 'way' AND m.to_place = 'lost'" \
  " WHERE b.in_drive = ?1 AND b.place = 'lost' AND b.quantity <> 0 AND b.place <> 'giver' UNION" \
  " SELECT m.from_holder FROM gift_balance AS b JOIN point ON point.id = b.holder AND point.kind" \
  " = 'hub' JOIN gift_move AS m ON m.gift_id = b.gift_id AND m.from_place = 'way' AND m.to_place" \
  " = 'arrived' AND m.to_holder = point.id WHERE b.in_drive = ?1 AND b.place = 'arrived' AND" \
  " b.quantity <> 0 AND b.place <> 'giver')"
#define IS_ON_THE_WAY \
  "EXISTS (SELECT 1 FROM gift_balance WHERE holder = parcel.id AND place = 'way' AND quantity > 0)"
#define SELECT_FACTS \
  "SELECT parcel.id, parcel.number, party.name AS receiver, carrier.name AS carrier," \
  " parcel.waybill, ifnull (late, 14) AS late, ifnull (silent, 5) AS silent, " IS_ON_THE_WAY \
  " AS away, " LAUREL_PARCEL_LEFT ("max", "parcel.id") " AS sent, max (ifnull ((SELECT max" \
  " (substr (at, 1, 10)) FROM way_event WHERE parcel_id = parcel.id), ''), ifnull (" \
  LAUREL_PARCEL_LEFT ("max", "parcel.id") ", '')) AS heard, iif (EXISTS " \
  LAUREL_PARCEL_AT_HUB ("parcel.id") ", " LAUREL_PARCEL_CAME ("arrived", "parcel.id") ", NULL)" \
  " AS waits, " LAUREL_PARCEL_LOST ("parcel.id") " AS lost, " \
  LAUREL_PARCEL_CAME ("lost", "parcel.id") " AS gone FROM of JOIN parcel ON parcel.id = of.id" \
  " JOIN receiver ON receiver.id = parcel.receiver_id JOIN party ON party.id =" \
  " receiver.party_id LEFT JOIN carrier ON carrier.id = parcel.carrier_id"
#define DAYS_SINCE(day) "julianday (?2) - julianday (" day ")"
#define KIND \
  "CASE WHEN away AND " DAYS_SINCE ("sent") " > late THEN 'late' WHEN away AND " \
  DAYS_SINCE ("heard") " > silent THEN 'silent' WHEN " DAYS_SINCE ("waits") " > silent THEN" \
  " 'waiting' WHEN lost > 0 AND gone <= ?2 THEN 'lost' END AS kind"
#define SINCE \
  "CASE kind WHEN 'late' THEN sent WHEN 'silent' THEN heard WHEN 'waiting' THEN waits ELSE gone" \
  " END AS since"
#define SELECT_PARCEL_TROUBLE \
  CANDIDATES " SELECT id, number, receiver, carrier, waybill, kind, since, " DAYS_SINCE ("since") \
  ", lost FROM (SELECT id, number, receiver, carrier, waybill, kind, lost, " SINCE " FROM" \
  " (SELECT id, number, receiver, carrier, waybill, sent, heard, waits, gone, lost, " KIND \
  " FROM (" SELECT_FACTS "))) WHERE kind IS NOT NULL ORDER BY instr ('late silent waiting lost'," \
  " kind), since, number"

static const char *const TABLES[] = { "parcel", "carrier", "gift_balance", "gift_move", "party",
                                      "point", "receiver", "way_event", NULL };

static GPtrArray *
list_in_trouble (LaurelReader *reader, GVariant *args, GError **error)
{
  g_autoptr (LaurelStatement) rows = NULL;
  const char *text;
  LaurelDay day;
  gint64 drive;

  g_variant_get (args, "(x&s)", &drive, &text);
  if (!laurel_drive_read_day (text, &day, error))
    return NULL;

  rows = laurel_reader_query (reader, SELECT_PARCEL_TROUBLE, "xD", drive, day);

  return laurel_row_read_all (LAUREL_TYPE_PARCEL_TROUBLE, rows, error);
}

const LaurelQuery LAUREL_PARCELS_IN_TROUBLE = {
  .name = "parcels.in-trouble",
  .summary = N_("The parcels of a drive that are late, without a word for too long, waiting at a "
                "hub, or partly lost: drive, on which day or “”"),
  .tables = TABLES,
  .args = "(xs)",
  .row_type = laurel_parcel_trouble_get_type,
  .run = list_in_trouble,
};
