/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "drive-library.h"

#include "logistics/books/laurel-gift-move-store.h"
#include "logistics/parcels/laurel-parcel-content-store.h"
#include "logistics/parcels/laurel-parcel-hit-store.h"
#include "logistics/parcels/laurel-parcel-pack-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "logistics/parcels/laurel-parcel-way-store.h"
#include "logistics/receivers/laurel-receiver-store.h"

/* What was put into a parcel is known wherever it is, and by what it is found. */

static LaurelParcelContent *
get_content (Fixture *f, gint64 parcel)
{
  g_autoptr (GPtrArray) rows = ask (f, &LAUREL_CONTENT_OF_PARCEL, g_variant_new ("(x)", parcel));

  return rows->len > 0 ? g_object_ref (rows->pdata[0]) : NULL;
}

static void
assert_content (Fixture *f, gint64 parcel, int quantity, int packed, int lost)
{
  g_autoptr (LaurelParcelContent) content = get_content (f, parcel);

  g_assert_cmpint (laurel_parcel_content_get_quantity (content), ==, quantity);
  g_assert_cmpint (laurel_parcel_content_get_packed (content), ==, packed);
  g_assert_cmpint (laurel_parcel_content_get_lost (content), ==, lost);
  g_assert_cmpint (laurel_parcel_content_get_damaged (content), ==, 0);
}

static gint64
add_parcel (Fixture *f)
{
  gint64 drive = add_drive (f);

  run_f (f, &LAUREL_GIVER_ADD, "(" X ", 'Hexi Mill', 'anonymous', @a{ss} {})", drive);
  run_f (f, &LAUREL_GIFT_ADD, "(" X ", 'Book', 9, " X ", {'day': '2025-09-01', 'weight': '300'})",
         drive, newest (f, "giver"));
  run_f (f, &LAUREL_GIFT_INSPECT, "(" X ", 9, 0, '', '2025-09-01')", newest (f, "gift"));
  run_f (f, &LAUREL_RECEIVER_ADD, "(" X ", 'School A', 20, @a{ss} {})", drive);
  run_f (f, &LAUREL_PARCEL_ADD, "(" X ", @a{ss} {})", newest (f, "receiver"));

  return newest (f, "parcel");
}

/* What was taken out again, or never went in, was not in it; what was lost on the way was. */
static void
test_content_outlives_the_way (Fixture *f, gconstpointer data)
{
  gint64 parcel = add_parcel (f), gift = newest (f, "gift");
  g_autoptr (GPtrArray) sums = NULL;

  g_assert_null (get_content (f, parcel));
  run_f (f, &LAUREL_PARCEL_PACK, "(" X ", " X ", 6, '', '2025-09-02')", parcel, gift);
  run_f (f, &LAUREL_PARCEL_UNPACK, "(" X ", " X ", 1, '2025-09-02')", parcel, gift);
  assert_content (f, parcel, 5, 5, 0);
  run_f (f, &LAUREL_PARCEL_SEAL, "(" X ", '2025-09-03')", parcel);
  run_f (f, &LAUREL_PARCEL_SEND, "(" X ", 'RA473124829CN', '', '2025-09-03')", parcel);
  assert_content (f, parcel, 5, 0, 0);
  run_f (f, &LAUREL_PARCEL_ARRIVE, "(" X ", @x 0, [(" X ", 3)], '2025-09-06')", parcel, gift);
  run_f (f, &LAUREL_PARCEL_LOSE, "(" X ", 'fell into the river', '2025-09-07')", parcel);
  assert_content (f, parcel, 5, 0, 2);

  sums = ask (f, &LAUREL_PARCEL_SUMS, g_variant_new ("(x)", newest (f, "drive")));
  g_assert_cmpuint (sums->len, ==, 1);
  g_assert_cmpint (laurel_row_get_id (sums->pdata[0]), ==, parcel);
  g_assert_cmpint (laurel_parcel_sum_get_pieces (sums->pdata[0]), ==, 5);
  g_assert_cmpint (laurel_parcel_sum_get_weight (sums->pdata[0]), ==, 1500);
  g_assert_cmpint (laurel_parcel_sum_get_lost (sums->pdata[0]), ==, 2);
  g_assert_cmpint (laurel_parcel_sum_get_givers (sums->pdata[0]), ==, 1);
  g_assert_cmpint (laurel_parcel_sum_get_nameless (sums->pdata[0]), ==, 1);
}

/* Where each gift line of a kind is from, and no name that is not to be known. */
static void
test_content_tells_where_it_is_from (Fixture *f, gconstpointer data)
{
  gint64 parcel = add_parcel (f), drive = newest (f, "drive");
  g_autoptr (GPtrArray) rows = NULL;

  run_f (f, &LAUREL_PARCEL_PACK, "(" X ", " X ", 6, '', '2025-09-02')", parcel, newest (f, "gift"));
  run_f (f, &LAUREL_GIVER_ADD, "(" X ", 'Cedar Ltd', 'named', @a{ss} {})", drive);
  run_f (f, &LAUREL_GIFT_ADD, "(" X ", 'Book', 4, " X ", {'day': '2025-09-01', 'receipt': 'N-7'})",
         drive, newest (f, "giver"));
  run_f (f, &LAUREL_GIFT_INSPECT, "(" X ", 4, 0, '', '2025-09-01')", newest (f, "gift"));
  run_f (f, &LAUREL_PARCEL_PACK, "(" X ", " X ", 4, '', '2025-09-02')", parcel, newest (f, "gift"));
  rows = ask (f, &LAUREL_CONTENT_OF_PARCEL, g_variant_new ("(x)", parcel));
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (laurel_parcel_content_get_giver (rows->pdata[0]), ==, "Anonymous giver 1");
  g_assert_cmpstr (laurel_parcel_content_get_giver (rows->pdata[1]), ==, "Cedar Ltd");
  g_assert_cmpstr (laurel_parcel_content_get_receipt (rows->pdata[1]), ==, "N-7");
}

static void
assert_found (Fixture *f, const char *words, gint64 parcel)
{
  g_autoptr (GPtrArray) hits = ask (f, &LAUREL_PARCELS_FOUND, g_variant_new ("(s)", words));

  g_test_message ("%s", words);
  g_assert_cmpuint (hits->len, ==, parcel != 0 ? 1 : 0);
  if (parcel != 0)
    g_assert_cmpint (laurel_row_get_id (hits->pdata[0]), ==, parcel);
}

/* As it is printed, with spaces; or as its first signs; but no word of a few letters. */
static void
test_number_and_waybill_are_found (Fixture *f, gconstpointer data)
{
  gint64 parcel = add_parcel (f);

  run_f (f, &LAUREL_PARCEL_EDIT, "(" X ", {'waybill': 'RA473124829CN'})", parcel);
  assert_found (f, "P-0001", parcel);
  assert_found (f, "p-1", parcel);
  assert_found (f, "P-0002", 0);
  assert_found (f, "RA473124829CN", parcel);
  assert_found (f, "RA 4731 2482 9 CN", parcel);
  assert_found (f, "ra47312", parcel);
  assert_found (f, "RA4", 0);
  assert_found (f, "School", 0);
}

int
main (int argc, char *argv[])
{
  laurel_test_init (&argc, &argv);

#define ADD(path, function) \
  g_test_add ("/parcel-content/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("content-tells-where-it-is-from", test_content_tells_where_it_is_from);
  ADD ("content-outlives-the-way", test_content_outlives_the_way);
  ADD ("number-and-waybill-are-found", test_number_and_waybill_are_found);
#undef ADD

  return g_test_run ();
}
