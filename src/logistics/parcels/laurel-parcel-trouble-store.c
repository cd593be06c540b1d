/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "logistics/parcels/laurel-parcel-trouble-store.h"

#include "logistics/books/laurel-drive-store.h"

#include <glib/gi18n-lib.h>

/* Which parcels are on the way for too long, or without a word for too long, as their carrier is
 * known for. Where no carrier is named, these are two weeks, and five days. */
#define SELECT_PARCEL_TROUBLE \
  "SELECT id, number, receiver, carrier, waybill, iif (days > late, 'late', 'silent'), iif " \
  "(days >" \
  " late, sent, heard), iif (days > late, days, quiet) FROM (SELECT parcel.id, parcel.number," \
  " party.name AS receiver, carrier.name AS carrier, parcel.waybill, ifnull (late, 14) AS late," \
  " ifnull (silent, 5) AS silent, sent, heard, julianday (?2) - julianday (sent) AS days," \
  " julianday (?2) - julianday (heard) AS quiet FROM parcel JOIN receiver ON receiver.id =" \
  " parcel.receiver_id JOIN party ON party.id = receiver.party_id LEFT JOIN carrier ON" \
  " carrier.id =" \
  " parcel.carrier_id JOIN (SELECT p.id AS of, (SELECT max (day) FROM gift_move WHERE to_holder =" \
  " p.id AND to_place = 'way' AND reverses IS NULL) AS sent, max (ifnull ((SELECT max (substr" \
  " (at, 1," \
  " 10)) FROM way_event WHERE parcel_id = p.id), ''), ifnull ((SELECT max (day) FROM gift_move" \
  " WHERE" \
  " to_holder = p.id AND to_place = 'way' AND reverses IS NULL), '')) AS heard FROM parcel AS" \
  " p WHERE" \
  " EXISTS (SELECT 1 FROM gift_balance WHERE holder = p.id AND place = 'way' AND quantity > 0))" \
  " ON of = parcel.id WHERE parcel.drive_id = ?1) WHERE days > late OR quiet > silent" \
  " ORDER BY days > late DESC, iif (days > late, sent, heard), number"

static const char *const TABLES[] = { "parcel", "carrier", "gift_balance", "gift_move", "party",
                                      "receiver", "way_event", NULL };

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
  .summary = N_("The parcels of a drive that are late, or without a word for too long: drive, on "
                "which day or “”"),
  .tables = TABLES,
  .args = "(xs)",
  .row_type = laurel_parcel_trouble_get_type,
  .run = list_in_trouble,
};
