/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "drive-library.h"

#include "calendar/laurel-activity-removal-store.h"
#include "logistics/books/laurel-gift-intake-store.h"
#include "logistics/books/laurel-gift-move-store.h"
#include "logistics/books/laurel-gift-move.h"
#include "logistics/books/laurel-stock-count-store.h"
#include "logistics/laurel-drive-import-store.h"
#include "logistics/parcels/laurel-carrier-store.h"
#include "logistics/parcels/laurel-parcel-fill-store.h"
#include "logistics/parcels/laurel-parcel-load-store.h"
#include "logistics/parcels/laurel-parcel-pack-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "logistics/parcels/laurel-parcel-trouble-store.h"
#include "logistics/parcels/laurel-parcel-way-store.h"
#include "logistics/parcels/laurel-way-event-store.h"
#include "logistics/receivers/laurel-allocation-store.h"
#include "logistics/receivers/laurel-assortment-store.h"
#include "logistics/receivers/laurel-handover-store.h"
#include "logistics/receivers/laurel-need-store.h"
#include "logistics/receivers/laurel-receiver-store.h"

#include <string.h>

/* A drive: what is shared out and packed, what a carrier tells, and that nobody learns a name that is
 * not to be known. */

static void
assert_if (Fixture *f, int total, const char *method, int floor, const char *expected)
{
  g_autofree char *given = dup_given (f, ask (f, &LAUREL_SHARES_IF,
                                              g_variant_new ("(xisi)", newest (f, "gift_kind"),
                                                             total, method, floor)));

  g_assert_cmpstr (given, ==, expected);
}

static void
test_what_there_is_is_shared_by_size (Fixture *f, gconstpointer data)
{
  static const int SIZES[] = { 38, 52, 27, 61, 45, 19, 33, 74, 28, 23 };
  gint64 drive = stocked (f, "Book set", 500, "");
  g_autoptr (GPtrArray) shares = NULL;
  LaurelAllocationShare *third;

  add_receivers (f, drive, "Book set", SIZES, NULL, 10);
  assert_if (f, -1, "", -1, "48 65 34 76 56 24 41 92 35 29");
  do_f (f, &LAUREL_ALLOCATION_MAKE, "(" X ", -1, '', -1)", newest (f, "gift_kind"));
  shares = ask (f, &LAUREL_SHARES_OF_ALLOCATION, g_variant_new ("(x)", newest (f, "allocation")));
  third = shares->pdata[2];
  g_assert_cmpstr (laurel_allocation_share_get_quota (third), ==, "135/4");
  g_assert_cmpstr (laurel_allocation_share_get_why (third), ==, "rounded-up");
  refuse_f (f, &LAUREL_ALLOCATION_CHANGE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 35, 'more children')",
            laurel_row_get_id (LAUREL_ROW (third)));
  refuse_f (f, &LAUREL_ALLOCATION_CHANGE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 30, '')",
            laurel_row_get_id (LAUREL_ROW (third)));
  do_f (f, &LAUREL_ALLOCATION_CHANGE, "(" X ", 30, 'a class moved away')",
        laurel_row_get_id (LAUREL_ROW (third)));
}

static void
test_nobody_gets_more_than_is_needed (Fixture *f, gconstpointer data)
{
  static const int SIZES[] = { 38, 38, 31, 47 };
  static const int NEEDS[] = { 21, 20, 6, 16 };
  gint64 drive = stocked (f, "Book set", 100, "");

  add_receivers (f, drive, "Book set", SIZES, NEEDS, 4);
  assert_if (f, 50, "", 0, "14 14 6 16");
  assert_if (f, 100, "", 0, "21 20 6 16"); /* the rest stays in stock */
  refuse_f (f, &LAUREL_ALLOCATION_MAKE, LAUREL_RULE_ERROR_CONTRADICTION, "(" X ", 50, '', 7)",
            newest (f, "gift_kind"));
}

static void
test_floors_are_kept (Fixture *f, gconstpointer data)
{
  static const int SIZES[] = { 50, 30, 15, 5 };
  static const int NEEDS[] = { 25, 25, 25, 25 };
  gint64 drive = stocked (f, "Book set", 60, "");

  add_receivers (f, drive, "Book set", SIZES, NEEDS, 4);
  assert_if (f, -1, "largest-remainder", 6, "25 19 10 6");
  refuse_f (f, &LAUREL_ALLOCATION_MAKE, LAUREL_RULE_ERROR_CONTRADICTION, "(" X ", 20, '', 6)",
            newest (f, "gift_kind"));
}

/* Ten sets give 4 4 2, eleven give 5 5 1: the help tells of it. */
static void
test_one_more_can_be_one_less (Fixture *f, gconstpointer data)
{
  static const int SIZES[] = { 6, 6, 2 };
  gint64 drive = stocked (f, "Book set", 11, "");

  add_receivers (f, drive, "Book set", SIZES, NULL, 3);
  assert_if (f, 10, "", 0, "4 4 2");
  assert_if (f, 11, "", 0, "5 5 1");
  assert_if (f, 12, "sainte-lague", 0, "5 5 2");
}

/* Three receivers with small, middle and big children; X is for small ones, Z for big ones. */
static void
test_several_kinds_go_where_they_suit (Fixture *f, gconstpointer data)
{
  static const int CHILDREN[][3] = { { 4, 3, 3 }, { 2, 5, 1 }, { 0, 2, 4 } };
  static const struct {
    const char *kind;
    int quantity, from, to;
  } KINDS[] = { { "X", 8, 3, 3 }, { "Y", 3, 3, 5 }, { "Z", 4, 5, 5 } };
  gint64 drive = add_drive (f);

  run_f (f, &LAUREL_GIVER_ADD, "(" X ", 'Hexi Mill', 'named', @a{ss} {})", drive);
  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++) {
    run_f (f, &LAUREL_GIFT_ADD, "(" X ", '%s', %d, " X ", @a{ss} {})", drive, KINDS[i].kind,
           KINDS[i].quantity, newest (f, "giver"));
    run_f (f, &LAUREL_GIFT_INSPECT, "(" X ", %d, 0, '', '')", newest (f, "gift"), KINDS[i].quantity);
    run_f (f, &LAUREL_GIFT_KIND_EDIT, "(" X ", {'age-from': '%d', 'age-to': '%d'})",
           newest (f, "gift_kind"), KINDS[i].from, KINDS[i].to);
  }
  for (int i = 0; i < 3; i++) {
    run_f (f, &LAUREL_RECEIVER_ADD, "(" X ", 'School %c', 0, @a{ss} {})", drive, 'A' + i);
    for (int k = 0; k < 3; k++)
      run_f (f, &LAUREL_SCHOOL_CLASS_PUT, "(" X ", 'Class %d', %d, %d, %d)", newest (f, "receiver"),
             k, CHILDREN[i][k], k + 3, k + 3);
  }
  do_f (f, &LAUREL_ASSORTMENT_MAKE, "(" X ",)", drive);
  g_assert_cmpint (number_of (f, "SELECT sum (given) FROM allocation_share"), ==, 13);
  g_assert_cmpint (number_of (f, "SELECT sum (given) FROM allocation_share WHERE receiver_id ="
                              " (SELECT min (id) FROM receiver)"), ==, 6);
  g_assert_cmpint (number_of (f, "SELECT sum (given) FROM allocation_share WHERE receiver_id ="
                              " (SELECT max (id) FROM receiver)"), ==, 3);
  g_assert_cmpint (number_of (f, "SELECT total FROM allocation ORDER BY id"), ==, 6);
}

/* ---- parcels ------------------------------------------------------------------------------------ */

/* Six pieces of 7 6 6 5 3 3 kg, 15 kg a parcel: two parcels, where first fit needs three. */
static void
test_parcels_are_as_few_as_there_can_be (Fixture *f, gconstpointer data)
{
  static const int WEIGHTS[] = { 7, 6, 6, 5, 3, 3 };
  gint64 drive = add_drive (f);

  run_f (f, &LAUREL_GIVER_ADD, "(" X ", 'Hexi Mill', 'named', @a{ss} {})", drive);
  run_f (f, &LAUREL_RECEIVER_ADD, "(" X ", 'Village school', 60, @a{ss} {})", drive);
  run_f (f, &LAUREL_CARRIER_ADD, "(" X ", 'Post', {'weight': '15000'})", drive);
  for (gsize i = 0; i < G_N_ELEMENTS (WEIGHTS); i++) {
    run_f (f, &LAUREL_GIFT_ADD, "(" X ", 'Toy', 1, " X ", {'weight': '%d000', 'day': '2025-09-01'})",
           drive, newest (f, "giver"), WEIGHTS[i]);
    run_f (f, &LAUREL_GIFT_INSPECT, "(" X ", 1, 0, '', '2025-09-02')", newest (f, "gift"));
  }
  run_f (f, &LAUREL_ALLOCATION_MAKE, "(" X ", -1, '', -1)", newest (f, "gift_kind"));
  do_f (f, &LAUREL_PARCELS_FILL, "(" X ", " X ", '2025-09-03')", drive, newest (f, "carrier"));
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM parcel"), ==, 2);
  g_assert_cmpint (number_of (f, "SELECT max (w) FROM (SELECT sum (weight) AS w FROM gift_balance"
                              " JOIN gift ON gift.id = gift_id WHERE place = 'packed' GROUP BY"
                              " holder)"), ==, 15000);
  assert_accounts (f, drive, "received 0, stock 0, packed 6, way 0, arrived 0, damaged 0, lost 0,"
                   " handed 0, returned 0, disposed 0");
}

/* Packs of ten, as long as the carrier takes so many pieces; who cannot be packed for is named. */
static void
test_packs_count_their_pieces (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f);
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;

  run_f (f, &LAUREL_GIVER_ADD, "(" X ", 'Hexi Mill', 'named', @a{ss} {})", drive);
  run_f (f, &LAUREL_RECEIVER_ADD, "(" X ", 'Village school', 60, @a{ss} {})", drive);
  run_f (f, &LAUREL_CARRIER_ADD, "(" X ", 'Post', {'pieces': '10', 'weight': '5000'})", drive);
  run_f (f, &LAUREL_GIFT_ADD, "(" X ", 'Book', 40, " X ", {'pack': '10', 'weight': '100', 'day':"
         " '2025-09-01'})", drive, newest (f, "giver"));
  run_f (f, &LAUREL_GIFT_INSPECT, "(" X ", 40, 0, '', '2025-09-02')", newest (f, "gift"));
  run_f (f, &LAUREL_ALLOCATION_MAKE, "(" X ", -1, '', -1)", newest (f, "gift_kind"));
  do_f (f, &LAUREL_PARCELS_FILL, "(" X ", " X ", '2025-09-03')", drive, newest (f, "carrier"));
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM parcel"), ==, 4);

  laurel_test_revert (f->library, laurel_library_get_undo (f->library));
  run_f (f, &LAUREL_CARRIER_ADD, "(" X ", 'Bicycle', {'weight': '50'})", drive);
  g_assert_false (laurel_library_run (f->library, &LAUREL_PARCELS_FILL,
                                      g_variant_new ("(xxs)", drive, newest (f, "carrier"), ""),
                                      "Test", &outcome, &error));
  g_assert_nonnull (strstr (error->message, "Book for Village school: "));
}

static void
test_what_is_reserved_is_not_packed_for_others (Fixture *f, gconstpointer data)
{
  static const int SIZES[] = { 1, 1 };
  gint64 drive = stocked (f, "Book set", 10, "");
  gint64 first = 0, parcel;

  add_receivers (f, drive, "Book set", SIZES, NULL, 2);
  first = number_of (f, "SELECT min (id) FROM receiver");
  run_f (f, &LAUREL_ALLOCATION_MAKE, "(" X ", -1, '', -1)", newest (f, "gift_kind"));
  run_f (f, &LAUREL_PARCEL_ADD, "(" X ", @a{ss} {})", first);
  parcel = newest (f, "parcel");
  refuse_f (f, &LAUREL_PARCEL_PACK, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", 6, '',"
            " '2025-09-03')", parcel, newest (f, "gift"));
  do_f (f, &LAUREL_PARCEL_PACK, "(" X ", " X ", 5, '', '2025-09-03')", parcel, newest (f, "gift"));
  do_f (f, &LAUREL_PARCEL_PACK, "(" X ", " X ", 1, 'the other school closed', '2025-09-03')", parcel,
        newest (f, "gift"));
  do_f (f, &LAUREL_PARCEL_UNPACK, "(" X ", " X ", 1, '2025-09-03')", parcel, newest (f, "gift"));
}

static void
test_a_parcel_over_a_limit_is_not_sealed (Fixture *f, gconstpointer data)
{
  static const int SIZES[] = { 1 };
  gint64 drive = stocked (f, "Toy", 4, ", 'weight': '500', 'volume': '1000'");
  gint64 parcel;

  add_receivers (f, drive, "Toy", SIZES, NULL, 1);
  run_f (f, &LAUREL_CARRIER_ADD, "(" X ", 'Post', {'weight': '1500', 'girth': '2000'})", drive);
  run_f (f, &LAUREL_PARCEL_ADD, "(" X ", {'carrier': '" X "', 'length': '600', 'width': '400',"
         " 'height': '300'})", newest (f, "receiver"), newest (f, "carrier"));
  parcel = newest (f, "parcel");
  refuse_f (f, &LAUREL_PARCEL_SEAL, LAUREL_RULE_ERROR_REFUSED, "(" X ", '')", parcel);
  run_f (f, &LAUREL_PARCEL_PACK, "(" X ", " X ", 4, '', '2025-09-03')", parcel, newest (f, "gift"));
  refuse_f (f, &LAUREL_PARCEL_SEAL, LAUREL_RULE_ERROR_REFUSED, "(" X ", '')", parcel);
  run_f (f, &LAUREL_PARCEL_UNPACK, "(" X ", " X ", 1, '2025-09-03')", parcel, newest (f, "gift"));
  do_f (f, &LAUREL_PARCEL_SEAL, "(" X ", '2025-09-04')", parcel);
  do_f (f, &LAUREL_PARCEL_OPEN, "(" X ",)", parcel);
  run_f (f, &LAUREL_CARRIER_EDIT, "(" X ", {'girth': '1999'})", newest (f, "carrier"));
  refuse_f (f, &LAUREL_PARCEL_SEAL, LAUREL_RULE_ERROR_REFUSED, "(" X ", '')", parcel);
}

static guint
count_rows (Fixture *f, const LaurelQuery *query, GVariant *args)
{
  g_autoptr (GPtrArray) rows = ask (f, query, args);

  return rows->len;
}

/* The same event twice is one; a waybill that no parcel has waits until one does. */
static void
test_what_carriers_tell_is_kept_once (Fixture *f, gconstpointer data)
{
  static const int SIZES[] = { 1 };
  gint64 drive = stocked (f, "Toy", 4, "");
  gint64 parcel;
  g_autoptr (GPtrArray) troubles = NULL;
  g_autoptr (GPtrArray) moves = NULL;

  add_receivers (f, drive, "Toy", SIZES, NULL, 1);
  run_f (f, &LAUREL_SCHOOL_CLASS_PUT, "(" X ", 'Class 2', 9, 3, 4)", newest (f, "receiver"));
  run_f (f, &LAUREL_PARCEL_ADD, "(" X ", @a{ss} {})", newest (f, "receiver"));
  parcel = newest (f, "parcel");
  run_f (f, &LAUREL_PARCEL_PACK, "(" X ", " X ", 4, '', '2025-09-03')", parcel, newest (f, "gift"));
  run_f (f, &LAUREL_PARCEL_SEAL, "(" X ", '2025-09-03')", parcel);
  do_f (f, &LAUREL_WAY_EVENTS_TAKE, "(" X ", 'post.csv', '', [('RA 4731 2482 9CN',"
        " '2025-09-05T08:30', 'Nanting', 'accepted'), ('RA473124829CN', '2025-09-05T08:30',"
        " 'Nanting', 'accepted')])", drive);
  g_assert_cmpuint (count_rows (f, &LAUREL_EVENTS_ASIDE, g_variant_new ("(x)", drive)), ==, 1);
  run_f (f, &LAUREL_PARCEL_SEND, "(" X ", 'RA473124829CN', '', '2025-09-04')", parcel);
  g_assert_cmpuint (count_rows (f, &LAUREL_EVENTS_ASIDE, g_variant_new ("(x)", drive)), ==, 0);
  g_assert_cmpuint (count_rows (f, &LAUREL_EVENTS_OF_PARCEL, g_variant_new ("(x)", parcel)), ==, 1);

  g_assert_cmpuint (count_rows (f, &LAUREL_PARCELS_IN_TROUBLE,
                                g_variant_new ("(xs)", drive, "2025-09-10")), ==, 0);
  troubles = ask (f, &LAUREL_PARCELS_IN_TROUBLE, g_variant_new ("(xs)", drive, "2025-09-11"));
  g_assert_cmpuint (troubles->len, ==, 1);
  g_assert_cmpstr (laurel_parcel_trouble_get_kind (troubles->pdata[0]), ==, "silent");
  g_assert_cmpint (laurel_parcel_trouble_get_days (troubles->pdata[0]), ==, 6);
  g_clear_pointer (&troubles, g_ptr_array_unref);
  troubles = ask (f, &LAUREL_PARCELS_IN_TROUBLE, g_variant_new ("(xs)", drive, "2025-09-19"));
  g_assert_cmpstr (laurel_parcel_trouble_get_kind (troubles->pdata[0]), ==, "late");

  run_f (f, &LAUREL_PARCEL_ARRIVE, "(" X ", @x 0, @a(xi) [], '2025-09-19')", parcel);
  do_f (f, &LAUREL_HANDOVER_TAKE, "(" X ", 'Class 2', 'H-1', 'Lin', [(" X ", 3)], '2025-09-20',"
        " 'https://photos.example/1')", newest (f, "receiver"), newest (f, "gift"));
  moves = ask (f, &LAUREL_MOVES_OF_GIFT, g_variant_new ("(x)", newest (f, "gift")));
  g_assert_cmpstr (laurel_gift_move_get_photo (moves->pdata[moves->len - 1]), ==,
                   "https://photos.example/1");
  refuse_f (f, &LAUREL_HANDOVER_TAKE, LAUREL_RULE_ERROR_REFUSED, "(" X ", '', 'H-1', '', [(" X ", 1)],"
            " '2025-09-20', '')", newest (f, "receiver"), newest (f, "gift"));
  refuse_f (f, &LAUREL_HANDOVER_TAKE, LAUREL_RULE_ERROR_REFUSED, "(" X ", '', 'H-1', 'Lin', [(" X ", 2)],"
            " '2025-09-20', '')", newest (f, "receiver"), newest (f, "gift"));
}

static void
test_counting_finds_and_loses (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 10, "");
  gint64 gift = newest (f, "gift");

  do_f (f, &LAUREL_STOCK_COUNT, "(" X ", 'C-1', [(" X ", 8)], '2025-09-10')", drive, gift);
  assert_accounts (f, drive, "received 0, stock 8, packed 0, way 0, arrived 0, damaged 0, lost 2,"
                   " handed 0, returned 0, disposed 0");
  do_f (f, &LAUREL_STOCK_COUNT, "(" X ", 'C-2', [(" X ", 11)], '2025-09-11')", drive, gift);
  assert_accounts (f, drive, "received 0, stock 11, packed 0, way 0, arrived 0, damaged 0, lost 0,"
                   " handed 0, returned 0, disposed 0");
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM gift"), ==, 2);

  /* Entered once more, the sheet would find what it found. */
  refuse_f (f, &LAUREL_STOCK_COUNT, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 'C-2', [(" X ", 11)], '2025-09-11')", drive, gift);
  /* Of two figures for one line nobody knows which was counted. */
  refuse_f (f, &LAUREL_STOCK_COUNT, LAUREL_RULE_ERROR_REFUSED,
            "(" X ", 'C-3', [(" X ", 5), (" X ", 17)], '2025-09-12')", drive, gift, gift);
}

/* A sheet is compared with what the books said when it was counted. */
static void
test_a_count_is_of_its_day (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 10, "");
  gint64 gift = newest (f, "gift");
  g_autofree char *args = g_strdup_printf ("(" X ", 4, 'stock:" X "', 'lost', '2025-09-20', {'reason':"
                                           " 'r'})", gift, newest (f, "point"));

  run_f (f, &LAUREL_GIFTS_MOVE, args, 0);
  run_f (f, &LAUREL_STOCK_COUNT, "(" X ", 'C-1', [(" X ", 10)], '2025-09-10')", drive, gift);
  assert_accounts (f, drive, "received 0, stock 6, packed 0, way 0, arrived 0, damaged 0, lost 4,"
                   " handed 0, returned 0, disposed 0");
  do_f (f, &LAUREL_STOCK_COUNT, "(" X ", 'C-2', [(" X ", 9)], '2025-09-11')", drive, gift);
  assert_accounts (f, drive, "received 0, stock 5, packed 0, way 0, arrived 0, damaged 0, lost 5,"
                   " handed 0, returned 0, disposed 0");

  /* What was lost later is not what is found. */
  do_f (f, &LAUREL_STOCK_COUNT, "(" X ", 'C-3', [(" X ", 12)], '2025-09-09')", drive, gift);
  assert_accounts (f, drive, "received 0, stock 7, packed 0, way 0, arrived 0, damaged 0, lost 5,"
                   " handed 0, returned 0, disposed 0");
}

/* ---- who wants no name --------------------------------------------------------------------------- */

#define SECRET "Yin Wuming"

static void
assert_secret (const char *text, const char *where)
{
  if (text == NULL || strstr (text, "Wuming") == NULL)
    return;

  g_error ("%s tells: %s", where, text);
}

static void
search_rows (GPtrArray *rows, const char *where)
{
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    g_autofree GParamSpec **pspecs = NULL;
    guint n;

    pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (rows->pdata[i]), &n);
    for (guint k = 0; k < n; k++) {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (rows->pdata[i], pspecs[k]->name, &value);
      if (G_VALUE_HOLDS_STRING (&value))
        assert_secret (g_value_get_string (&value), where);
    }
  }
}

/* Every query that asks for nothing, or for the id of one thing, of the drive. */
static void
search_queries (Fixture *f, gint64 drive)
{
  gint64 ids[] = { 0, drive, newest (f, "gift"), newest (f, "giver") };

  for (LaurelRooms rooms = LAUREL_ROOMS; *rooms != NULL; rooms++)
    for (gsize i = 0; (*rooms)->queries[i] != NULL; i++) {
      const LaurelQuery *query = (*rooms)->queries[i];
      gboolean takes_id = g_str_equal (query->args, "(x)");

      for (gsize k = 0; k < (takes_id ? G_N_ELEMENTS (ids) : 1); k++) {
        g_autoptr (GPtrArray) rows = NULL;

        if (takes_id)
          rows = laurel_library_ask (laurel_library_get_reader (f->library), query,
                                     g_variant_new ("(x)", ids[k]), NULL);
        else if (g_str_equal (query->args, "()"))
          rows = laurel_library_ask (laurel_library_get_reader (f->library), query,
                                     g_variant_new ("()"), NULL);
        else if (g_str_equal (query->args, "(s)"))
          rows = laurel_library_ask (laurel_library_get_reader (f->library), query,
                                     g_variant_new ("(s)", SECRET), NULL);
        search_rows (rows, query->name);
      }
    }
}

static void
test_who_wants_no_name_has_none (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f), giver;
  g_autoptr (GPtrArray) givers = NULL;
  g_autofree char *found = NULL;

  do_f (f, &LAUREL_GIVER_ADD, "(" X ", '" SECRET "', 'anonymous', {'kind': 'person', 'phone':"
        " '0000-555-0100'})", drive);
  giver = newest (f, "giver");
  run_f (f, &LAUREL_PROMISE_ADD, "(" X ", " X ", 'Toy', 5, @a{ss} {})", drive, giver);
  run_f (f, &LAUREL_GIFT_ADD, "(" X ", 'Toy', 5, " X ", {'worth': '99.50'})", drive, giver);
  run_f (f, &LAUREL_CASH_ADD, "(" X ", 'received', '10', '', {'giver': '" X "'})", drive, giver);
  run_f (f, &LAUREL_GIVER_ADD, "(" X ", 'Alpha Mill', 'named', @a{ss} {})", drive);
  search_queries (f, drive);
  found = laurel_test_dump_search (f->library);
  assert_secret (found, "the search index");

  givers = ask (f, &LAUREL_GIVERS_OF_DRIVE, g_variant_new ("(x)", drive));
  g_assert_cmpuint (givers->len, ==, 2);
  g_assert_cmpstr (laurel_giver_get_label (givers->pdata[0]), ==, "Alpha Mill");
  g_assert_cmpstr (laurel_giver_get_label (givers->pdata[1]), ==, "Anonymous giver 1");

  /* Once a name may be told, it is found; and then it is not any more. */
  do_f (f, &LAUREL_GIVER_EDIT, "(" X ", {'naming': 'named'})", giver);
  g_assert_cmpuint (count_rows (f, &LAUREL_PARTIES_MATCHING, g_variant_new ("(s)", SECRET)), ==, 1);
  do_f (f, &LAUREL_GIVER_EDIT, "(" X ", {'naming': 'anonymous'})", giver);
  g_assert_cmpuint (count_rows (f, &LAUREL_PARTIES_MATCHING, g_variant_new ("(s)", SECRET)), ==, 0);
  search_queries (f, drive);
}

/* What was given stays in the books when the giver is forgotten. */
static void
test_a_forgotten_giver_is_unknown (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f);
  g_autoptr (GPtrArray) givers = NULL;

  run_f (f, &LAUREL_GIVER_ADD, "(" X ", '" SECRET "', 'anonymous', {'kind': 'person'})", drive);
  run_f (f, &LAUREL_GIFT_ADD, "(" X ", 'Toy', 5, " X ", @a{ss} {})", drive, newest (f, "giver"));
  run_f (f, &LAUREL_PERSON_FORGET, "(" X ",)", newest (f, "party"));
  givers = ask (f, &LAUREL_GIVERS_OF_DRIVE, g_variant_new ("(x)", drive));
  g_assert_cmpstr (laurel_giver_get_label (givers->pdata[0]), ==, "Unknown giver 1");
  g_assert_cmpint (number_of (f, "SELECT sum (quantity) FROM gift_balance WHERE place = 'received'"),
                   ==, 5);
}

/* Whatever is only noted can be noted otherwise; what stands in the books cannot be taken out. */
static void
test_what_is_noted_can_be_changed (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 4, "");

  do_f (f, &LAUREL_DRIVE_EDIT, "(" X ", {'title': 'Toys', 'method': 'sainte-lague', 'floor': '2'})",
        drive);
  refuse_f (f, &LAUREL_DRIVE_EDIT, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'opens': '2025-09-02',"
            " 'closes': '2025-09-01'})", drive);
  refuse_f (f, &LAUREL_DRIVE_REMOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", drive);
  do_f (f, &LAUREL_GIFT_KIND_ADD, "(" X ", 'Crayons', 'box', @a{ss} {})", drive);
  refuse_f (f, &LAUREL_GIFT_KIND_ADD, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'Crayons', 'pack', @a{ss}"
            " {})", drive);
  do_f (f, &LAUREL_GIFT_EDIT, "(" X ", {'shelf': 'A 3', 'worth': '12.50', 'condition': 'new'})",
        newest (f, "gift"));
  g_assert_cmpint (number_of (f, "SELECT worth FROM gift"), ==, 1250);
  refuse_f (f, &LAUREL_GIFT_EDIT, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'worth': '1.005'})",
            newest (f, "gift"));
  do_f (f, &LAUREL_POINT_EDIT, "(" X ", {'name': 'Main hall'})", newest (f, "point"));
  run_f (f, &LAUREL_RECEIVER_ADD, "(" X ", 'Village school', 60, @a{ss} {})", drive);
  do_f (f, &LAUREL_RECEIVER_EDIT, "(" X ", {'address': '云南省怒江傈僳族自治州福贡县上帕镇'})",
        newest (f, "receiver"));
  g_assert_cmpint (number_of (f, "SELECT code FROM receiver"), ==, 533323);
  run_f (f, &LAUREL_ALLOCATION_MAKE, "(" X ", -1, '', 0)",
         number_of (f, "SELECT min (id) FROM gift_kind"));
  do_f (f, &LAUREL_ALLOCATION_REMOVE, "(" X ",)", newest (f, "allocation"));
  run_f (f, &LAUREL_PARCEL_ADD, "(" X ", @a{ss} {})", newest (f, "receiver"));
  do_f (f, &LAUREL_PARCEL_REMOVE, "(" X ",)", newest (f, "parcel"));
  run_f (f, &LAUREL_PARCEL_ADD, "(" X ", @a{ss} {})", newest (f, "receiver"));
  run_f (f, &LAUREL_PARCEL_PACK, "(" X ", " X ", 1, '', '')", newest (f, "parcel"),
         newest (f, "gift"));
  refuse_f (f, &LAUREL_PARCEL_REMOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)", newest (f, "parcel"));
}

/* A list is one entry, and so is a truck load. */
static void
test_many_go_together (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f), first, second;

  do_f (f, &LAUREL_GIFTS_IMPORT, "(" X ", 'gifts.csv', '', [{'giver': 'Hexi Mill', 'item': 'Toy',"
        " 'quantity': '6', 'promised': '8', 'unit': 'piece'}, {'giver': 'Tao Min', 'kind': 'person',"
        " 'naming': 'anonymous', 'item': 'Toy', 'promised': '3'}])", drive);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM promise"), ==, 2);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM gift WHERE promise_id IS NOT NULL"), ==, 1);
  do_f (f, &LAUREL_RECEIVERS_IMPORT, "(" X ", 'schools.csv', '', [{'receiver': 'Hill School',"
        " 'class': 'A', 'size': '4'}, {'receiver': 'Hill School', 'class': 'B', 'size': '5'}])",
        drive);
  g_assert_cmpint (number_of (f, "SELECT size FROM receiver"), ==, 9);
  do_f (f, &LAUREL_NEEDS_IMPORT, "(" X ", 'needs.csv', '', [{'receiver': 'Hill School', 'item':"
        " 'Toy', 'quantity': '6'}])", drive);
  refuse_f (f, &LAUREL_NEEDS_IMPORT, LAUREL_RULE_ERROR_REFUSED, "(" X ", '', '', [{'receiver':"
            " 'Other School', 'item': 'Toy', 'quantity': '6'}])", drive);
  do_f (f, &LAUREL_GIFTS_STOCK, "(" X ", '')", drive);

  for (int i = 0; i < 2; i++) {
    run_f (f, &LAUREL_PARCEL_ADD, "(" X ", @a{ss} {})", newest (f, "receiver"));
    run_f (f, &LAUREL_PARCEL_PACK, "(" X ", " X ", 3, '', '')", newest (f, "parcel"),
           newest (f, "gift"));
  }
  second = newest (f, "parcel");
  first = second - 1;
  do_f (f, &LAUREL_PARCELS_SEAL, "([" X ", " X "], '')", first, second);
  do_f (f, &LAUREL_PARCELS_SEND, "([" X ", " X "], 'Driver Su', '')", first, second);
  do_f (f, &LAUREL_PARCELS_ARRIVE, "([" X ", " X "], '')", first, second);
  refuse_f (f, &LAUREL_PARCELS_ARRIVE, LAUREL_RULE_ERROR_REFUSED, "([" X "], '')", first);
  refuse_f (f, &LAUREL_PARCELS_SEAL, LAUREL_RULE_ERROR_REFUSED, "(@ax [], '')%s", "");
  g_assert_cmpuint (count_rows (f, &LAUREL_GIFTS_AT_RECEIVER,
                                g_variant_new ("(x)", newest (f, "receiver"))), ==, 1);
  assert_accounts (f, drive, "received 0, stock 0, packed 0, way 0, arrived 6, damaged 0, lost 0,"
                   " handed 0, returned 0, disposed 0");
}

static void
test_an_activity_with_a_drive_stays (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f);

  refuse_f (f, &LAUREL_ACTIVITY_REMOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ",)",
            newest (f, "activity"));
  do_f (f, &LAUREL_DRIVE_REMOVE, "(" X ",)", drive);
  do_f (f, &LAUREL_ACTIVITY_REMOVE, "(" X ",)", newest (f, "activity"));
}

#define ADD(name, test) g_test_add ("/drive/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

  ADD ("what-there-is-is-shared-by-size", test_what_there_is_is_shared_by_size);
  ADD ("nobody-gets-more-than-is-needed", test_nobody_gets_more_than_is_needed);
  ADD ("floors-are-kept", test_floors_are_kept);
  ADD ("one-more-can-be-one-less", test_one_more_can_be_one_less);
  ADD ("several-kinds-go-where-they-suit", test_several_kinds_go_where_they_suit);
  ADD ("parcels-are-as-few-as-there-can-be", test_parcels_are_as_few_as_there_can_be);
  ADD ("packs-count-their-pieces", test_packs_count_their_pieces);
  ADD ("what-is-reserved-is-not-packed-for-others", test_what_is_reserved_is_not_packed_for_others);
  ADD ("a-parcel-over-a-limit-is-not-sealed", test_a_parcel_over_a_limit_is_not_sealed);
  ADD ("what-carriers-tell-is-kept-once", test_what_carriers_tell_is_kept_once);
  ADD ("counting-finds-and-loses", test_counting_finds_and_loses);
  ADD ("a-count-is-of-its-day", test_a_count_is_of_its_day);
  ADD ("who-wants-no-name-has-none", test_who_wants_no_name_has_none);
  ADD ("a-forgotten-giver-is-unknown", test_a_forgotten_giver_is_unknown);
  ADD ("what-is-noted-can-be-changed", test_what_is_noted_can_be_changed);
  ADD ("many-go-together", test_many_go_together);
  ADD ("an-activity-with-a-drive-stays", test_an_activity_with_a_drive_stays);

  return g_test_run ();
}
