/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-drive-sheets.h"

#include "base/laurel-day.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/laurel-money.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "store/laurel-library.h"

#include <glib/gi18n-lib.h>

/* What is of a drive as tables that go out: gift lines under the headings by which they are
 * known when
 * they come in, and parcels. Whoever wants no name has none here. */

static const LaurelSheetColumn GIFT_COLUMNS[] = {
  { N_("Receipt"), LAUREL_SHEET_TEXT, 12 },
  { N_("Day"), LAUREL_SHEET_TEXT, 12 },
  { N_("Giver"), LAUREL_SHEET_TEXT, 28 },
  { N_("Item"), LAUREL_SHEET_TEXT, 24 },
  { N_("Quantity"), LAUREL_SHEET_NUMBER, 10 },
  { N_("Unit"), LAUREL_SHEET_TEXT, 8 },
  { N_("Worth"), LAUREL_SHEET_TEXT, 12 },
  { N_("In stock"), LAUREL_SHEET_NUMBER, 10 },
  { N_("Shelf"), LAUREL_SHEET_TEXT, 12 },
  { N_("Note"), LAUREL_SHEET_TEXT, 30 },
};

static const LaurelSheetColumn PARCEL_COLUMNS[] = {
  { N_("Number"), LAUREL_SHEET_NUMBER, 8 },
  { N_("Receiver"), LAUREL_SHEET_TEXT, 28 },
  { N_("State"), LAUREL_SHEET_TEXT, 10 },
  { N_("Quantity"), LAUREL_SHEET_NUMBER, 10 },
  { N_("Weight, g"), LAUREL_SHEET_NUMBER, 10 },
  { N_("Carrier"), LAUREL_SHEET_TEXT, 18 },
  { N_("Waybill"), LAUREL_SHEET_TEXT, 22 },
  { N_("Driver"), LAUREL_SHEET_TEXT, 18 },
  { N_("Sealed"), LAUREL_SHEET_TEXT, 12 },
  { N_("Sent"), LAUREL_SHEET_TEXT, 12 },
  { N_("Arrived"), LAUREL_SHEET_TEXT, 12 },
  { N_("Charged, g"), LAUREL_SHEET_NUMBER, 10 },
};

static void
add (LaurelSheet *sheet, const char *text)
{
  laurel_sheet_add (sheet, text ? text : "");
}

static void
add_number (LaurelSheet *sheet, int number)
{
  laurel_sheet_take (sheet, g_strdup_printf ("%d", number));
}

static void
add_money (LaurelSheet *sheet, const char *fen)
{
  laurel_sheet_take (sheet, fen ? laurel_money_dup_figures (g_ascii_strtoll (fen, NULL, 10))
                                : g_strdup (""));
}

static GPtrArray *
ask (LaurelReader *reader, const LaurelQuery *query, gint64 id, GError **error)
{
  return laurel_library_ask (reader, query, g_variant_new ("(x)", id), error);
}

static void
add_gift (LaurelSheet *sheet, LaurelGift *gift)
{
  g_autofree char *receipt = NULL;
  g_autofree char *day = NULL;
  g_autofree char *worth = NULL;
  g_autofree char *shelf = NULL;
  g_autofree char *note = NULL;

  g_object_get (gift, "receipt", &receipt, "day", &day, "worth", &worth, "shelf", &shelf, "note",
                &note, NULL);
  add (sheet, receipt);
  add (sheet, day);
  add (sheet, laurel_gift_get_giver (gift));
  add (sheet, laurel_gift_get_kind (gift));
  add_number (sheet, laurel_gift_get_quantity (gift));
  add (sheet, laurel_gift_get_unit (gift));
  add_money (sheet, worth);
  add_number (sheet, laurel_gift_get_stock (gift));
  add (sheet, shelf);
  add (sheet, note);
}

/**
 * laurel_gifts_make_sheet:
 * @reader: where to read
 * @drive: a drive
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): its gift lines, as they came in
 */
LaurelSheet *
laurel_gifts_make_sheet (LaurelReader *reader, gint64 drive, GError **error)
{
  g_autoptr (GPtrArray) gifts = ask (reader, &LAUREL_GIFTS_OF_DRIVE, drive, error);
  LaurelSheet *sheet;

  if (gifts == NULL)
    return NULL;

  sheet = laurel_sheet_new_with (_("Gifts"), GIFT_COLUMNS, G_N_ELEMENTS (GIFT_COLUMNS));
  for (guint i = 0; i < gifts->len; i++)
    add_gift (sheet, gifts->pdata[i]);

  return sheet;
}

static void
add_parcel (LaurelSheet *sheet, LaurelParcel *parcel)
{
  g_autofree char *carrier = NULL;
  g_autofree char *driver = NULL;
  g_autofree char *sealed = NULL;
  g_autofree char *sent = NULL;
  g_autofree char *arrived = NULL;

  g_object_get (parcel, "carrier", &carrier, "driver", &driver, "sealed", &sealed, "sent", &sent,
                "arrived", &arrived, NULL);
  add_number (sheet, laurel_parcel_get_number (parcel));
  add (sheet, laurel_parcel_get_receiver (parcel));
  add (sheet, laurel_parcel_get_state (parcel));
  add_number (sheet, laurel_parcel_get_pieces (parcel));
  add_number (sheet, laurel_parcel_get_weight (parcel));
  add (sheet, carrier);
  add (sheet, laurel_parcel_get_waybill (parcel));
  add (sheet, driver);
  add (sheet, sealed);
  add (sheet, sent);
  add (sheet, arrived);
  add_number (sheet, laurel_parcel_get_charged (parcel));
}

/**
 * laurel_parcels_make_sheet:
 * @reader: where to read
 * @drive: a drive
 * @error: return location for a `LAUREL_STORE_ERROR`
 *
 * Returns: (transfer full): its parcels, by number
 */
LaurelSheet *
laurel_parcels_make_sheet (LaurelReader *reader, gint64 drive, GError **error)
{
  g_autoptr (GPtrArray) parcels = ask (reader, &LAUREL_PARCELS_OF_DRIVE, drive, error);
  LaurelSheet *sheet;

  if (parcels == NULL)
    return NULL;

  sheet = laurel_sheet_new_with (_("Parcels"), PARCEL_COLUMNS, G_N_ELEMENTS (PARCEL_COLUMNS));
  for (guint i = 0; i < parcels->len; i++)
    add_parcel (sheet, parcels->pdata[i]);

  return sheet;
}
