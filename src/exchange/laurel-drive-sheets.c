/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-drive-sheets.h"

#include "base/laurel-day.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/laurel-money.h"
#include "logistics/parcels/laurel-parcel-content-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "logistics/parcels/laurel-parcel-sum.h"
#include "store/laurel-library.h"

#include <glib/gi18n-lib.h>

/* What is of a drive as tables that go out: gift lines under the headings by which they are known
 * when they come in, and parcels. Whoever wants no name has none here. */

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
add_number (LaurelSheet *sheet, gint64 number)
{
  laurel_sheet_take (sheet, g_strdup_printf ("%" G_GINT64_FORMAT, number));
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

/* What was put into it, also when that has left it again. */
static void
add_parcel (LaurelSheet *sheet, LaurelParcel *parcel, LaurelParcelSum *sum)
{
  gint64 weight = sum ? laurel_parcel_sum_get_weight (sum) : 0;
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
  add_number (sheet, sum ? laurel_parcel_sum_get_pieces (sum) : 0);
  add_number (sheet, weight);
  add (sheet, carrier);
  add (sheet, laurel_parcel_get_waybill (parcel));
  add (sheet, driver);
  add (sheet, sealed);
  add (sheet, sent);
  add (sheet, arrived);
  add_number (sheet, MAX (weight, laurel_parcel_get_charged (parcel)));
}

static GHashTable *
index_rows (GPtrArray *rows)
{
  GHashTable *index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++) {
    gint64 id = laurel_row_get_id (rows->pdata[i]);

    g_hash_table_insert (index, g_memdup2 (&id, sizeof id), rows->pdata[i]);
  }

  return index;
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
  g_autoptr (GPtrArray) sums = parcels ? ask (reader, &LAUREL_PARCEL_SUMS, drive, error) : NULL;
  g_autoptr (GHashTable) sum_of = NULL;
  LaurelSheet *sheet;

  if (sums == NULL)
    return NULL;

  sum_of = index_rows (sums);

  sheet = laurel_sheet_new_with (_("Parcels"), PARCEL_COLUMNS, G_N_ELEMENTS (PARCEL_COLUMNS));
  for (guint i = 0; i < parcels->len; i++) {
    gint64 id = laurel_row_get_id (parcels->pdata[i]);

    add_parcel (sheet, parcels->pdata[i], g_hash_table_lookup (sum_of, &id));
  }

  return sheet;
}
