/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "drive-library.h"

#include "logistics/books/laurel-stock-count-store.h"
#include "logistics/parcels/laurel-carrier-store.h"
#include "logistics/parcels/laurel-parcel-fill-store.h"
#include "logistics/parcels/laurel-parcel-pack-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "logistics/receivers/laurel-assortment-store.h"
#include "store/laurel-live-list.h"

#include <string.h>

/* What is shared out in more than one wave, and packed from where it is. */

static const int TWO[] = { 1, 1 };

/* More of the kind that is there comes into stock; returns its gift line. */
static gint64
bring (Fixture *f, gint64 drive, const char *kind, int quantity)
{
  run_f (f, &LAUREL_GIFT_ADD, "(" X ", '%s', %d, " X ", {'day': '2025-09-05', 'weight': '500'})",
         drive, kind, quantity, newest (f, "giver"));
  run_f (f, &LAUREL_GIFT_INSPECT, "(" X ", %d, 0, '', '2025-09-05')", newest (f, "gift"), quantity);

  return newest (f, "gift");
}

static char *
dup_shared (Fixture *f)
{
  return dup_given (f, ask (f, &LAUREL_SHARES_OF_ALLOCATION,
                            g_variant_new ("(x)", newest (f, "allocation"))));
}

static gint64
packed_for (Fixture *f, gint64 receiver)
{
  g_autofree char *sql = g_strdup_printf ("SELECT sum (quantity) FROM gift_balance JOIN parcel"
                                          " ON parcel.id = holder WHERE place = 'packed'"
                                          " AND receiver_id = " X, receiver);

  return number_of (f, sql);
}

/* ---- waves -------------------------------------------------------------------------------------- */

/* A hundred are shared out and packed, forty come later: each gets half of all of them. */
static void
test_a_second_wave_is_packed (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 100, "");
  gint64 kind = newest (f, "gift_kind"), first, second;
  g_autofree char *given = NULL;
  g_autoptr (GPtrArray) kinds = NULL;
  g_autoptr (GPtrArray) shares = NULL;

  add_receivers (f, drive, "Toy", TWO, NULL, 2);
  second = newest (f, "receiver");
  first = second - 1;
  run_f (f, &LAUREL_CARRIER_ADD, "(" X ", 'Post', @a{ss} {})", drive);
  do_f (f, &LAUREL_ALLOCATION_MAKE, "(" X ", -1, '', -1)", kind);
  do_f (f, &LAUREL_PARCELS_FILL, "(" X ", " X ", '2025-09-03')", drive, newest (f, "carrier"));
  bring (f, drive, "Toy", 40);
  do_f (f, &LAUREL_ALLOCATION_MAKE, "(" X ", -1, '', -1)", kind);
  given = dup_shared (f);
  g_assert_cmpstr (given, ==, "70 70");
  shares = ask (f, &LAUREL_SHARES_OF_ALLOCATION, g_variant_new ("(x)", newest (f, "allocation")));
  g_assert_cmpint (laurel_allocation_share_get_packed (shares->pdata[0]), ==, 50);
  kinds = ask (f, &LAUREL_KINDS_OF_DRIVE, g_variant_new ("(x)", drive));
  g_assert_cmpint (laurel_gift_kind_get_reserved (kinds->pdata[0]), ==, 40);
  do_f (f, &LAUREL_PARCELS_FILL, "(" X ", " X ", '2025-09-06')", drive, newest (f, "carrier"));
  g_assert_cmpint (packed_for (f, first), ==, 70);
  g_assert_cmpint (packed_for (f, second), ==, 70);
}

/* Who has more than a fair half keeps it, and the others get what comes; nobody beyond the need. */
static void
test_what_is_packed_is_a_part_of_the_share (Fixture *f, gconstpointer data)
{
  static const int NEEDS[] = { 20, 60 };
  gint64 drive = stocked (f, "Toy", 20, "");
  gint64 kind = newest (f, "gift_kind");
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;

  add_receivers (f, drive, "Toy", TWO, NEEDS, 2);
  run_f (f, &LAUREL_PARCEL_ADD, "(" X ", @a{ss} {})", newest (f, "receiver") - 1);
  run_f (f, &LAUREL_PARCEL_PACK, "(" X ", " X ", 20, '', '2025-09-03')", newest (f, "parcel"),
         newest (f, "gift"));
  bring (f, drive, "Toy", 30);
  do_f (f, &LAUREL_ALLOCATION_MAKE, "(" X ", -1, '', -1)", kind);
  all = dup_shared (f);
  g_assert_cmpstr (all, ==, "20 30");
  do_f (f, &LAUREL_ALLOCATION_MAKE, "(" X ", 10, '', -1)", kind);
  some = dup_shared (f);
  g_assert_cmpstr (some, ==, "20 10");
  refuse_f (f, &LAUREL_ALLOCATION_MAKE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 31, '', -1)", kind);
}

/* What broke before its parcel left was not packed for anybody. */
static void
test_what_broke_is_packed_again (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 10, "");
  gint64 parcel;

  add_receivers (f, drive, "Toy", TWO, NULL, 1);
  run_f (f, &LAUREL_CARRIER_ADD, "(" X ", 'Post', @a{ss} {})", drive);
  do_f (f, &LAUREL_ALLOCATION_MAKE, "(" X ", 6, '', -1)", newest (f, "gift_kind"));
  do_f (f, &LAUREL_PARCELS_FILL, "(" X ", " X ", '2025-09-03')", drive, newest (f, "carrier"));
  parcel = newest (f, "parcel");
  move (f, newest (f, "gift"), 2, "packed", parcel, "damaged", 0, "2025-09-03");
  do_f (f, &LAUREL_PARCELS_FILL, "(" X ", " X ", '2025-09-04')", drive, newest (f, "carrier"));
  g_assert_cmpint (packed_for (f, newest (f, "receiver")), ==, 6);
}

/* All kinds or none, and the one that cannot be shared out is named. */
static void
test_all_kinds_are_shared_out_or_none (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 10, "");
  gint64 toy = newest (f, "gift_kind"), zebra;
  g_autofree char *args = NULL;
  g_autoptr (GVariant) parsed = NULL;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;

  bring (f, drive, "Zebra", 1);
  zebra = newest (f, "gift_kind");
  add_receivers (f, drive, "Toy", TWO, NULL, 2);
  args = g_strdup_printf ("([@x " X ", " X "], @i -1, '', @i 2)", toy, zebra);
  parsed = g_variant_ref_sink (g_variant_new_parsed (args));
  g_assert_false (laurel_library_run (f->library, &LAUREL_ALLOCATIONS_MAKE, parsed, "tester",
                                      &outcome, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_CONTRADICTION);
  g_assert_true (g_str_has_prefix (error->message, "Zebra: "));
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM allocation"), ==, 0);
  do_f (f, &LAUREL_ALLOCATIONS_MAKE, "([" X ", " X "], -1, '', 0)", toy, zebra);
  g_assert_cmpint (number_of (f, "SELECT sum (total) FROM allocation"), ==, 11);
}

/* Each child has one piece, whenever it came; a toy that is for some ages of a class is not for it. */
static void
test_a_second_wave_of_several_kinds (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 3, "");
  gint64 second;
  g_autofree char *given = NULL;

  add_receivers (f, drive, "Toy", TWO, NULL, 2);
  second = newest (f, "receiver");
  run_f (f, &LAUREL_GIFT_KIND_EDIT, "(" X ", {'age-from': '3', 'age-to': '5'})",
         newest (f, "gift_kind"));
  run_f (f, &LAUREL_SCHOOL_CLASS_PUT, "(" X ", 'Small', 4, 3, 4)", second - 1);
  run_f (f, &LAUREL_SCHOOL_CLASS_PUT, "(" X ", 'Small', 4, 4, 5)", second);
  run_f (f, &LAUREL_SCHOOL_CLASS_PUT, "(" X ", 'Middle', 9, 5, 6)", second);
  run_f (f, &LAUREL_PARCEL_ADD, "(" X ", @a{ss} {})", second);
  run_f (f, &LAUREL_PARCEL_PACK, "(" X ", " X ", 3, '', '2025-09-03')", newest (f, "parcel"),
         newest (f, "gift"));
  bring (f, drive, "Toy", 20);
  do_f (f, &LAUREL_ASSORTMENT_MAKE, "(" X ",)", drive);
  given = dup_shared (f);
  g_assert_cmpstr (given, ==, "4 4"); /* three of the second school's are packed */
}

/* ---- packing ------------------------------------------------------------------------------------ */

static void
test_what_is_reserved_is_not_moved_either (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 10, "");
  gint64 gift = newest (f, "gift"), store, parcel;

  add_receivers (f, drive, "Toy", TWO, NULL, 2);
  store = number_of (f, "SELECT holder FROM gift_balance WHERE place = 'stock'");
  do_f (f, &LAUREL_ALLOCATION_MAKE, "(" X ", -1, '', -1)", newest (f, "gift_kind"));
  run_f (f, &LAUREL_PARCEL_ADD, "(" X ", @a{ss} {})", newest (f, "receiver"));
  parcel = newest (f, "parcel");
  refuse_f (f, &LAUREL_GIFTS_MOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 6, 'stock:" X "', 'packed:" X
            "', '2025-09-03', @a{ss} {})", gift, store, parcel);
  do_f (f, &LAUREL_GIFTS_MOVE, "(" X ", 5, 'stock:" X "', 'packed:" X "', '2025-09-03', @a{ss} {})",
        gift, store, parcel);
  move (f, gift, 1, "stock", store, "packed", parcel, "2025-09-03"); /* with a reason */
}

/* Half of a gift line is in another store: all of it is packed, and what is missing is told. */
static void
test_a_line_in_two_stores_is_packed (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 6, "");
  gint64 gift, there;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;

  run_f (f, &LAUREL_GIFT_ADD, "(" X ", 'Toy', 4, " X ", {'day': '2025-09-01'})", drive,
         newest (f, "giver"));
  gift = newest (f, "gift");
  there = number_of (f, "SELECT holder FROM gift_balance WHERE place = 'received'");
  run_f (f, &LAUREL_POINT_ADD, "(" X ", 'store', 'Second store', @a{ss} {})", drive);
  run_f (f, &LAUREL_GIFT_INSPECT, "(" X ", 2, 0, '', '2025-09-02')", gift);
  move (f, gift, 2, "received", there, "stock", newest (f, "point"), "2025-09-02");
  add_receivers (f, drive, "Toy", TWO, NULL, 1);
  run_f (f, &LAUREL_CARRIER_ADD, "(" X ", 'Post', @a{ss} {})", drive);
  do_f (f, &LAUREL_ALLOCATION_MAKE, "(" X ", -1, '', -1)", newest (f, "gift_kind"));
  move (f, gift, 1, "stock", newest (f, "point"), "damaged", 0, "2025-09-02");
  g_assert_true (laurel_library_run (f->library, &LAUREL_PARCELS_FILL,
                                     g_variant_new ("(xxs)", drive, newest (f, "carrier"),
                                                    "2025-09-03"), "tester", &outcome, &error));
  g_assert_no_error (error);
  g_assert_cmpint (packed_for (f, newest (f, "receiver")), ==, 9);
  g_assert_nonnull (strstr (outcome.told, "1 that was"));
}

/* What is not there was lost from both. */
static void
test_a_line_in_two_stores_is_counted (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f), gift, there;

  run_f (f, &LAUREL_GIVER_ADD, "(" X ", 'Hexi Mill', 'named', @a{ss} {})", drive);
  run_f (f, &LAUREL_GIFT_ADD, "(" X ", 'Toy', 9, " X ", {'day': '2025-09-01'})", drive,
         newest (f, "giver"));
  gift = newest (f, "gift");
  there = number_of (f, "SELECT holder FROM gift_balance WHERE place = 'received'");
  run_f (f, &LAUREL_GIFT_INSPECT, "(" X ", 5, 0, '', '2025-09-02')", gift);
  run_f (f, &LAUREL_POINT_ADD, "(" X ", 'store', 'Second store', @a{ss} {})", drive);
  move (f, gift, 4, "received", there, "stock", newest (f, "point"), "2025-09-02");
  do_f (f, &LAUREL_STOCK_COUNT, "(" X ", 'C-1', [(" X ", 2)], '2025-09-10')", drive, gift);
  assert_accounts (f, drive, "received 0, stock 2, packed 0, way 0, arrived 0, damaged 0, lost 7,"
                   " handed 0, returned 0, disposed 0");
}

static void
follow (Fixture *f, LaurelLiveList *live, LaurelChanges *changes)
{
  LaurelListJob *job = laurel_live_list_start (live, changes);
  g_autoptr (GError) error = NULL;
  LaurelListResult *result = laurel_list_job_run (job, laurel_library_get_reader (f->library),
                                                  &error);

  g_assert_no_error (error);
  laurel_live_list_take (live, result, NULL);
  laurel_list_job_free (job);
}

static void
assert_line (LaurelRowList *list, guint position, int stock, int pack)
{
  g_autoptr (GObject) gift = g_list_model_get_item (G_LIST_MODEL (list), position);
  int is_there, in_one;

  g_object_get (gift, "stock", &is_there, "pack", &in_one, NULL);
  g_assert_cmpint (is_there, ==, stock);
  g_assert_cmpint (in_one, ==, pack);
}

/* After a move, and after it is undone, one gift line is read anew, and not all the others. */
static void
test_a_move_is_of_one_line (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 9, ""), first = newest (f, "gift");
  g_autoptr (LaurelRowList) list = NULL;
  g_autoptr (LaurelLiveList) live = NULL;
  g_auto (LaurelOutcome) moved = { 0 };
  g_auto (LaurelOutcome) undone = { 0 };
  g_autoptr (GError) error = NULL;

  bring (f, drive, "Toy", 5);
  add_receivers (f, drive, "Toy", TWO, NULL, 1);
  run_f (f, &LAUREL_PARCEL_ADD, "(" X ", @a{ss} {})", newest (f, "receiver"));
  live = laurel_live_list_new (&LAUREL_GIFTS_OF_DRIVE, g_variant_new ("(x)", drive), &list);
  follow (f, live, NULL);
  assert_line (list, 0, 9, 1);
  laurel_test_exec (f->library, "UPDATE gift SET pack = 7");

  g_assert_true (laurel_library_run (f->library, &LAUREL_PARCEL_PACK,
                                     g_variant_new ("(xxiss)", newest (f, "parcel"), first, 4, "",
                                                    "2025-09-06"), "tester", &moved, &error));
  follow (f, live, moved.changes);
  assert_line (list, 0, 5, 7);
  assert_line (list, 1, 5, 1);
  g_assert_true (laurel_library_revert (f->library, moved.entry, "tester", &undone, &error));
  follow (f, live, undone.changes);
  assert_line (list, 0, 9, 7);
  assert_line (list, 1, 5, 1);
  laurel_test_exec (f->library, "UPDATE gift SET pack = 1"); /* as the journal has it */
}

static int
get_reserved (Fixture *f, gint64 drive)
{
  g_autoptr (GPtrArray) kinds = ask (f, &LAUREL_KINDS_OF_DRIVE, g_variant_new ("(x)", drive));

  return (int) laurel_gift_kind_get_reserved (kinds->pdata[0]);
}

/* What it replaced does not come back. */
static void
test_what_is_taken_back_reserves_nothing (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 20, ""), kind = newest (f, "gift_kind");

  add_receivers (f, drive, "Toy", TWO, NULL, 2);
  run_f (f, &LAUREL_ALLOCATION_MAKE, "(" X ", -1, '', -1)", kind);
  run_f (f, &LAUREL_ALLOCATION_MAKE, "(" X ", 10, '', -1)", kind);
  g_assert_cmpint (get_reserved (f, drive), ==, 10);
  do_f (f, &LAUREL_ALLOCATION_REMOVE, "(" X ",)", newest (f, "allocation"));
  g_assert_cmpint (get_reserved (f, drive), ==, 0);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM allocation"), ==, 0);
}

/* Nobody's reason is thrown away by the way. */
static void
test_what_was_changed_by_hand_stays (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 20, ""), kind = newest (f, "gift_kind");
  g_autoptr (GPtrArray) shares = NULL;
  g_autofree char *by_hand = NULL;
  g_autofree char *anew = NULL;

  add_receivers (f, drive, "Toy", TWO, NULL, 2);
  run_f (f, &LAUREL_ALLOCATION_MAKE, "(" X ", -1, '', -1)", kind);
  shares = ask (f, &LAUREL_SHARES_OF_ALLOCATION, g_variant_new ("(x)", newest (f, "allocation")));
  run_f (f, &LAUREL_ALLOCATION_CHANGE, "(" X ", 7, 'they move')",
         laurel_row_get_id (shares->pdata[0]));
  refuse_f (f, &LAUREL_ALLOCATION_MAKE, LAUREL_RULE_ERROR_REFUSED, "(" X ", -1, '', -1)", kind);
  refuse_f (f, &LAUREL_ALLOCATIONS_MAKE, LAUREL_RULE_ERROR_REFUSED, "([@x " X "], -1, '', -1)",
            kind);
  by_hand = dup_shared (f);
  g_assert_cmpstr (by_hand, ==, "7 10");

  do_f (f, &LAUREL_ALLOCATIONS_REPLACE, "([@x " X "], -1, '', -1)", kind);
  anew = dup_shared (f);
  g_assert_cmpstr (anew, ==, "10 10");
  run_f (f, &LAUREL_ALLOCATION_MAKE, "(" X ", -1, '', -1)", kind);
}

/* In proportion to no children there is nothing to share out. */
static void
test_nothing_is_shared_by_no_size (Fixture *f, gconstpointer data)
{
  static const int NONE[] = { 0, 0 };
  gint64 drive = stocked (f, "Toy", 10, ""), kind = newest (f, "gift_kind");
  g_autofree char *given = NULL;

  add_receivers (f, drive, "Toy", NONE, NULL, 2);
  refuse_f (f, &LAUREL_ALLOCATION_MAKE, LAUREL_RULE_ERROR_REFUSED, "(" X ", -1, '', -1)", kind);
  run_f (f, &LAUREL_ALLOCATION_MAKE, "(" X ", -1, '', 2)", kind);
  given = dup_shared (f);
  g_assert_cmpstr (given, ==, "2 2");
  g_assert_cmpint (get_reserved (f, drive), ==, 4);
}

#define ADD(name, test) g_test_add ("/waves/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

  ADD ("a-second-wave-is-packed", test_a_second_wave_is_packed);
  ADD ("what-is-packed-is-a-part-of-the-share", test_what_is_packed_is_a_part_of_the_share);
  ADD ("what-broke-is-packed-again", test_what_broke_is_packed_again);
  ADD ("all-kinds-are-shared-out-or-none", test_all_kinds_are_shared_out_or_none);
  ADD ("a-second-wave-of-several-kinds", test_a_second_wave_of_several_kinds);
  ADD ("what-is-reserved-is-not-moved-either", test_what_is_reserved_is_not_moved_either);
  ADD ("a-line-in-two-stores-is-packed", test_a_line_in_two_stores_is_packed);
  ADD ("a-line-in-two-stores-is-counted", test_a_line_in_two_stores_is_counted);
  ADD ("a-move-is-of-one-line", test_a_move_is_of_one_line);
  ADD ("what-is-taken-back-reserves-nothing", test_what_is_taken_back_reserves_nothing);
  ADD ("what-was-changed-by-hand-stays", test_what_was_changed_by_hand_stays);
  ADD ("nothing-is-shared-by-no-size", test_nothing_is_shared_by_no_size);

  return g_test_run ();
}
