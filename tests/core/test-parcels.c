/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "drive-library.h"

#include "logistics/parcels/laurel-carrier-store.h"
#include "logistics/parcels/laurel-parcel-fill-store.h"
#include "logistics/parcels/laurel-parcel-pack-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "logistics/parcels/laurel-parcel-trouble-store.h"
#include "logistics/parcels/laurel-parcel-way-store.h"
#include "logistics/receivers/laurel-handover-store.h"

/* What goes wrong with parcels, and what is handed out. */

static const int TWO[] = { 1, 1 };

/* A parcel of @quantity toys to the newest receiver; returns it. */
static gint64
pack (Fixture *f, gint64 gift, int quantity, gint64 carrier)
{
  run_f (f, &LAUREL_PARCEL_ADD, "(" X ", {'carrier': '" X "'})", newest (f, "receiver"), carrier);
  run_f (f, &LAUREL_PARCEL_PACK, "(" X ", " X ", %d, '', '2025-09-03')", newest (f, "parcel"), gift,
         quantity);

  return newest (f, "parcel");
}

static void
test_limits_hold_until_a_parcel_leaves (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 9000, "");
  gint64 gift = newest (f, "gift"), post, light, parcel;

  add_receivers (f, drive, "Toy", TWO, NULL, 1);
  run_f (f, &LAUREL_CARRIER_ADD, "(" X ", 'Light', {'weight': '1000'})", drive);
  light = newest (f, "carrier");
  run_f (f, &LAUREL_CARRIER_ADD, "(" X ", 'Post', {'weight': '40000'})", drive);
  post = newest (f, "carrier");
  parcel = pack (f, gift, 20, post);
  refuse_f (f, &LAUREL_PARCEL_SEAL, LAUREL_RULE_ERROR_REFUSED, "(" X ", '2025-09-03')", parcel);
  run_f (f, &LAUREL_GIFT_EDIT, "(" X ", {'weight': '100'})", gift);
  do_f (f, &LAUREL_PARCEL_SEAL, "(" X ", '2025-09-03')", parcel);
  refuse_f (f, &LAUREL_PARCEL_EDIT, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'carrier': '" X "'})",
            parcel, light);
  run_f (f, &LAUREL_GIFT_EDIT, "(" X ", {'weight': '30000'})", gift);
  refuse_f (f, &LAUREL_PARCEL_SEND, LAUREL_RULE_ERROR_REFUSED, "(" X ", '', 'Su', '2025-09-04')",
            parcel);
  run_f (f, &LAUREL_GIFT_EDIT, "(" X ", {'weight': '100'})", gift);
  do_f (f, &LAUREL_PARCEL_SEND, "(" X ", '', 'Su', '2025-09-04')", parcel);

  /* 4,295 t are 32,704 g where a number has 32 bits. */
  parcel = pack (f, gift, 4295, post);
  run_f (f, &LAUREL_GIFT_EDIT, "(" X ", {'weight': '1000000'})", gift);
  refuse_f (f, &LAUREL_PARCEL_SEAL, LAUREL_RULE_ERROR_REFUSED, "(" X ", '2025-09-03')", parcel);
}

/* What a sealed parcel has in it stays so, whatever is undone; its sending can be undone. */
static void
test_packing_is_not_undone_under_a_seal (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 9, ""), parcel, packing;
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;

  add_receivers (f, drive, "Toy", TWO, NULL, 1);
  run_f (f, &LAUREL_CARRIER_ADD, "(" X ", 'Post', @a{ss} {})", drive);
  parcel = pack (f, newest (f, "gift"), 4, newest (f, "carrier"));
  packing = number_of (f, "SELECT max (id) FROM journal");
  do_f (f, &LAUREL_PARCEL_SEAL, "(" X ", '2025-09-03')", parcel);
  g_assert_false (laurel_library_revert (f->library, packing, "tester", &outcome, &error));
  g_assert_error (error, LAUREL_RULE_ERROR, LAUREL_RULE_ERROR_FINAL);
  do_f (f, &LAUREL_PARCEL_SEND, "(" X ", '', 'Su', '2025-09-04')", parcel);
}

/* One that was emptied under its seal by an older Laurel is opened, and packed again. */
static void
test_an_empty_seal_is_opened (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 9, "");

  add_receivers (f, drive, "Toy", TWO, NULL, 1);
  run_f (f, &LAUREL_PARCEL_ADD, "(" X ", @a{ss} {})", newest (f, "receiver"));
  laurel_test_exec (f->library, "UPDATE parcel SET sealed = '2025-09-03'");
  do_f (f, &LAUREL_PARCEL_OPEN, "(" X ",)", newest (f, "parcel"));
  do_f (f, &LAUREL_PARCEL_PACK, "(" X ", " X ", 1, '', '2025-09-03')", newest (f, "parcel"),
        newest (f, "gift"));
}

/* ---- on the way --------------------------------------------------------------------------------- */

typedef struct {
  gint64 drive;
  gint64 receiver;
  gint64 gift;
  gint64 parcel;
} Sent;

/* Twenty toys on the way to the first of two schools. */
static Sent
send (Fixture *f)
{
  Sent sent = { .drive = stocked (f, "Toy", 30, "") };

  sent.gift = newest (f, "gift");
  add_receivers (f, sent.drive, "Toy", TWO, NULL, 2);
  sent.receiver = newest (f, "receiver");
  run_f (f, &LAUREL_CARRIER_ADD, "(" X ", 'Post', @a{ss} {})", sent.drive);
  sent.parcel = pack (f, sent.gift, 20, newest (f, "carrier"));
  run_f (f, &LAUREL_PARCEL_SEAL, "(" X ", '2025-09-03')", sent.parcel);
  run_f (f, &LAUREL_PARCEL_SEND, "(" X ", 'RA473124829CN', '', '2025-09-03')", sent.parcel);

  return sent;
}

static gint64
add_hub (Fixture *f, gint64 drive)
{
  run_f (f, &LAUREL_POINT_ADD, "(" X ", 'hub', 'County town', @a{ss} {})", drive);

  return newest (f, "point");
}

/* The parcel, and what is wrong with it on a day; "" for nothing. */
static char *
dup_trouble (Fixture *f, gint64 drive, const char *day)
{
  g_autoptr (GPtrArray) rows = ask (f, &LAUREL_PARCELS_IN_TROUBLE,
                                    g_variant_new ("(xs)", drive, day));
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (all, "%s%s %d", i > 0 ? ", " : "",
                            laurel_parcel_trouble_get_kind (rows->pdata[i]),
                            laurel_parcel_trouble_get_days (rows->pdata[i]));

  return g_string_free (all, FALSE);
}

static void
assert_trouble (Fixture *f, gint64 drive, const char *day, const char *expected)
{
  g_autofree char *trouble = dup_trouble (f, drive, day);

  g_assert_cmpstr (trouble, ==, expected);
}

/* Who takes it on from a hub is said, and nobody takes that away while it is on the way. */
static void
test_somebody_has_what_is_on_the_way (Fixture *f, gconstpointer data)
{
  Sent sent = send (f);
  gint64 hub = add_hub (f, sent.drive);

  refuse_f (f, &LAUREL_PARCEL_EDIT, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'waybill': ''})",
            sent.parcel);
  run_f (f, &LAUREL_PARCEL_ARRIVE, "(" X ", " X ", @a(xi) [], '2025-09-06')", sent.parcel, hub);
  assert_trouble (f, sent.drive, "2025-09-11", "");
  assert_trouble (f, sent.drive, "2025-09-12", "waiting 6");
  refuse_f (f, &LAUREL_PARCEL_FORWARD, LAUREL_RULE_ERROR_REFUSED, "(" X ", '', '', '2025-09-12')",
            sent.parcel);
  do_f (f, &LAUREL_PARCEL_FORWARD, "(" X ", '', 'Driver Su', '2025-09-12')", sent.parcel);
  assert_trouble (f, sent.drive, "2025-09-13", "");
}

/* The waybill of one leg, and who drove it, are not those of the next. */
static void
test_each_leg_has_its_own_carrier (Fixture *f, gconstpointer data)
{
  Sent sent = send (f);
  gint64 hub = add_hub (f, sent.drive);
  g_autoptr (GPtrArray) parcels = NULL;

  run_f (f, &LAUREL_PARCEL_ARRIVE, "(" X ", " X ", @a(xi) [], '2025-09-06')", sent.parcel, hub);
  do_f (f, &LAUREL_PARCEL_FORWARD, "(" X ", '', 'Driver Su', '2025-09-07')", sent.parcel);
  parcels = ask (f, &LAUREL_PARCELS_OF_DRIVE, g_variant_new ("(x)", sent.drive));
  g_assert_null (laurel_parcel_get_waybill (parcels->pdata[0]));
  g_assert_cmpstr (laurel_parcel_get_driver (parcels->pdata[0]), ==, "Driver Su");
  g_clear_pointer (&parcels, g_ptr_array_unref);

  run_f (f, &LAUREL_PARCEL_ARRIVE, "(" X ", " X ", @a(xi) [], '2025-09-08')", sent.parcel, hub);
  do_f (f, &LAUREL_PARCEL_FORWARD, "(" X ", 'RB473124829CN', '', '2025-09-09')", sent.parcel);
  parcels = ask (f, &LAUREL_PARCELS_OF_DRIVE, g_variant_new ("(x)", sent.drive));
  g_assert_cmpstr (laurel_parcel_get_waybill (parcels->pdata[0]), ==, "RB473124829CN");
  g_assert_null (laurel_parcel_get_driver (parcels->pdata[0]));
}

static void
test_what_was_taken_back_did_not_leave (Fixture *f, gconstpointer data)
{
  Sent sent = send (f);
  g_autoptr (GPtrArray) parcels = NULL;
  g_autofree char *day = NULL;

  do_f (f, &LAUREL_GIFT_MOVE_REVERSE, "(" X ", 0, 'it stands here')", newest (f, "gift_move"));
  parcels = ask (f, &LAUREL_PARCELS_OF_DRIVE, g_variant_new ("(x)", sent.drive));
  g_assert_cmpstr (laurel_parcel_get_state (parcels->pdata[0]), ==, "sealed");
  g_object_get (parcels->pdata[0], "sent", &day, NULL);
  g_assert_null (day);
  do_f (f, &LAUREL_PARCEL_OPEN, "(" X ",)", sent.parcel);
}

/* Two of twenty came: the eighteen that are lost are told, until they are found. */
static void
test_what_is_lost_is_told (Fixture *f, gconstpointer data)
{
  Sent sent = send (f);
  g_autoptr (GPtrArray) parcels = NULL;
  int lost;

  run_f (f, &LAUREL_PARCEL_ARRIVE, "(" X ", @x 0, [(" X ", 2)], '2025-09-05')", sent.parcel,
         sent.gift);
  run_f (f, &LAUREL_PARCEL_LOSE, "(" X ", 'the carrier says so', '2025-09-08')", sent.parcel);
  parcels = ask (f, &LAUREL_PARCELS_OF_DRIVE, g_variant_new ("(x)", sent.drive));
  g_object_get (parcels->pdata[0], "lost", &lost, NULL);
  g_assert_cmpint (lost, ==, 18);
  assert_trouble (f, sent.drive, "2025-09-10", "lost 2");
  move (f, sent.gift, 18, "lost", 0, "arrived", newest (f, "point"), "2025-09-11");
  assert_trouble (f, sent.drive, "2025-09-12", "");
}

static void
assert_shares (Fixture *f, const char *expected)
{
  g_autofree char *given =
    dup_given (f, ask (f, &LAUREL_SHARES_IF, g_variant_new ("(xisi)", newest (f, "gift_kind"), -1,
                                                            "", -1)));

  g_assert_cmpstr (given, ==, expected);
}

/* Ten are in stock; of the twenty that were packed for the second school, eighteen are lost. */
static void
test_what_is_lost_is_owed_again (Fixture *f, gconstpointer data)
{
  Sent sent = send (f);
  gint64 point, found, stock;

  assert_shares (f, "10 20");
  run_f (f, &LAUREL_PARCEL_ARRIVE, "(" X ", @x 0, [(" X ", 2)], '2025-09-05')", sent.parcel,
         sent.gift);
  point = newest (f, "point");
  run_f (f, &LAUREL_PARCEL_LOSE, "(" X ", 'the carrier says so', '2025-09-08')", sent.parcel);
  assert_shares (f, "6 6");

  /* What is found there came after all; what is found here can go to either. */
  found = move (f, sent.gift, 18, "lost", 0, "arrived", point, "2025-09-11");
  assert_shares (f, "10 20");
  run_f (f, &LAUREL_GIFT_MOVE_REVERSE, "(" X ", 12, 'six, not eighteen')", found);
  assert_shares (f, "9 9");
  stock = number_of (f, "SELECT holder FROM gift_balance WHERE place = 'stock'");
  move (f, sent.gift, 4, "lost", 0, "stock", stock, "2025-09-12");
  assert_shares (f, "11 11");

  /* What never was lost is not owed: that the carrier said so was about another parcel. */
  run_f (f, &LAUREL_GIFT_MOVE_REVERSE, "(" X ", 8, 'another parcel')",
         number_of (f, "SELECT id FROM gift_move WHERE from_place = 'way' AND to_place = 'lost'"));
  assert_shares (f, "14 16");
}

/* Whatever comes first, the number is of the carrier; one that was named later is asked, too. */
static void
test_a_waybill_is_of_its_carrier (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 9, ""), ups, ems, parcel;

  add_receivers (f, drive, "Toy", TWO, NULL, 1);
  run_f (f, &LAUREL_CARRIER_ADD, "(" X ", 'UPS', {'kind': 'ups'})", drive);
  ups = newest (f, "carrier");
  run_f (f, &LAUREL_CARRIER_ADD, "(" X ", 'EMS', {'kind': 'ems'})", drive);
  ems = newest (f, "carrier");
  run_f (f, &LAUREL_PARCEL_ADD, "(" X ", @a{ss} {})", newest (f, "receiver"));
  parcel = newest (f, "parcel");
  refuse_f (f, &LAUREL_PARCEL_EDIT, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'waybill': '12345',"
            " 'carrier': '" X "'})", parcel, ups);
  refuse_f (f, &LAUREL_PARCEL_EDIT, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'carrier': '" X "',"
            " 'waybill': '12345'})", parcel, ups);
  do_f (f, &LAUREL_PARCEL_EDIT, "(" X ", {'waybill': '12345'})", parcel);
  refuse_f (f, &LAUREL_PARCEL_EDIT, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'carrier': '" X "'})",
            parcel, ups);
  do_f (f, &LAUREL_PARCEL_EDIT, "(" X ", {'carrier': '" X "'})", parcel, ems);
  refuse_f (f, &LAUREL_PARCEL_EDIT, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'waybill':"
            " 'RA473124828CN'})", parcel);
  do_f (f, &LAUREL_PARCEL_EDIT, "(" X ", {'waybill': 'RA473124829CN'})", parcel);
}

/* Nothing of a parcel is of another drive. */
static void
test_parcels_keep_to_their_drive (Fixture *f, gconstpointer data)
{
  gint64 other = add_drive (f), carrier, hub = add_hub (f, other);
  Sent sent;

  run_f (f, &LAUREL_CARRIER_ADD, "(" X ", 'Theirs', @a{ss} {})", other);
  carrier = newest (f, "carrier");
  sent = send (f);
  refuse_f (f, &LAUREL_PARCEL_EDIT, LAUREL_RULE_ERROR_NOT_FOUND, "(" X ", {'carrier': '" X "'})",
            sent.parcel, carrier);
  refuse_f (f, &LAUREL_PARCEL_EDIT, LAUREL_RULE_ERROR_NOT_FOUND, "(" X ", {'carrier': 'Post'})",
            sent.parcel);
  refuse_f (f, &LAUREL_PARCEL_EDIT, LAUREL_RULE_ERROR_NOT_FOUND, "(" X ", {'hub': '" X "'})",
            sent.parcel, hub);
  refuse_f (f, &LAUREL_PARCELS_FILL, LAUREL_RULE_ERROR_NOT_FOUND, "(" X ", " X ", '')", sent.drive,
            carrier);
}

/* 60 × 40 × 30 cm of 3 kg are charged as 12 kg where 6,000 cm³ make a kilogram. */
static void
test_what_is_charged_is_told (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 9, ", 'weight': '1000', 'volume': '3000'");
  g_autoptr (GPtrArray) parcels = NULL;
  gint64 parcel;

  add_receivers (f, drive, "Toy", TWO, NULL, 1);
  run_f (f, &LAUREL_CARRIER_ADD, "(" X ", 'Air', {'divisor': '6000'})", drive);
  parcel = pack (f, newest (f, "gift"), 3, newest (f, "carrier"));
  parcels = ask (f, &LAUREL_PARCELS_OF_DRIVE, g_variant_new ("(x)", drive));
  g_assert_cmpint (laurel_parcel_get_charged (parcels->pdata[0]), ==, 3000);
  g_clear_pointer (&parcels, g_ptr_array_unref);
  run_f (f, &LAUREL_PARCEL_EDIT, "(" X ", {'length': '600', 'width': '400', 'height': '300'})",
         parcel);
  parcels = ask (f, &LAUREL_PARCELS_OF_DRIVE, g_variant_new ("(x)", drive));
  g_assert_cmpint (laurel_parcel_get_charged (parcels->pdata[0]), ==, 12000);
}

/* ---- handed out --------------------------------------------------------------------------------- */

static void
test_a_sheet_is_taken_once (Fixture *f, gconstpointer data)
{
  Sent sent = send (f);

  run_f (f, &LAUREL_PARCEL_ARRIVE, "(" X ", @x 0, @a(xi) [], '2025-09-05')", sent.parcel);
  run_f (f, &LAUREL_SCHOOL_CLASS_PUT, "(" X ", 'C1', 9, 3, 4)", sent.receiver);
  refuse_f (f, &LAUREL_HANDOVER_TAKE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'C2', 'S-7', 'Lin', [(" X
            ", 4)], '2025-09-06', '')", sent.receiver, sent.gift);
  do_f (f, &LAUREL_HANDOVER_TAKE, "(" X ", 'C1', 'S-7', 'Lin', [(" X ", 4)], '2025-09-06', '')",
        sent.receiver, sent.gift);
  refuse_f (f, &LAUREL_HANDOVER_TAKE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'C1', 'S-7', 'Lin', [(" X
            ", 4)], '2025-09-06', '')", sent.receiver, sent.gift);
  do_f (f, &LAUREL_HANDOVER_TAKE, "(" X ", '', 'S-7', 'Lin', [(" X ", 4)], '2025-09-06', '')",
        sent.receiver, sent.gift);
  run_f (f, &LAUREL_GIFT_MOVE_REVERSE, "(" X ", 0, 'three, not four')", newest (f, "gift_move"));
  do_f (f, &LAUREL_HANDOVER_TAKE, "(" X ", '', 'S-7', 'Lin', [(" X ", 3)], '2025-09-06', '')",
        sent.receiver, sent.gift);
}

#define MOVE "(" X ", 1, '%s:" X "', '%s:" X "', '2025-09-09', {'reason': 'r', 'document': 'd'," \
             " 'signer': 's'})"

/* What arrived at one school is handed out there, and nothing is in stock at a school. */
static void
test_places_are_what_they_are (Fixture *f, gconstpointer data)
{
  Sent sent = send (f);
  gint64 other = sent.receiver - 1, hub = add_hub (f, sent.drive), there, elsewhere;
  gint64 received = number_of (f, "SELECT holder FROM gift_balance WHERE place = 'received'");

  run_f (f, &LAUREL_PARCEL_ARRIVE, "(" X ", @x 0, [(" X ", 10)], '2025-09-05')", sent.parcel,
         sent.gift);
  there = newest (f, "point");
  refuse_f (f, &LAUREL_GIFTS_MOVE, LAUREL_RULE_ERROR_REFUSED, MOVE, sent.gift, "arrived", there,
            "handed", other);
  refuse_f (f, &LAUREL_GIFTS_MOVE, LAUREL_RULE_ERROR_REFUSED, MOVE, sent.gift, "arrived", there,
            "received", there);
  refuse_f (f, &LAUREL_GIFTS_MOVE, LAUREL_RULE_ERROR_REFUSED, MOVE, sent.gift, "arrived", there,
            "way", sent.parcel);
  do_f (f, &LAUREL_GIFTS_MOVE, MOVE, sent.gift, "arrived", there, "received", received);
  do_f (f, &LAUREL_GIFTS_MOVE, MOVE, sent.gift, "arrived", there, "handed", sent.receiver);

  /* Another school's parcel does not arrive at this one, but at a hub it may. */
  elsewhere = pack (f, sent.gift, 2, newest (f, "carrier"));
  g_assert_cmpint (elsewhere, !=, sent.parcel);
  run_f (f, &LAUREL_PARCEL_ADD, "(" X ", {'carrier': '" X "'})", other, newest (f, "carrier"));
  run_f (f, &LAUREL_PARCEL_PACK, "(" X ", " X ", 2, '', '2025-09-05')", newest (f, "parcel"),
         sent.gift);
  run_f (f, &LAUREL_PARCEL_SEAL, "(" X ", '2025-09-05')", newest (f, "parcel"));
  run_f (f, &LAUREL_PARCEL_SEND, "(" X ", '', 'Su', '2025-09-05')", newest (f, "parcel"));
  refuse_f (f, &LAUREL_PARCEL_ARRIVE, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", @a(xi) [],"
            " '2025-09-06')", newest (f, "parcel"), there);
  do_f (f, &LAUREL_PARCEL_ARRIVE, "(" X ", " X ", @a(xi) [], '2025-09-06')", newest (f, "parcel"),
        hub);
  do_f (f, &LAUREL_GIFTS_MOVE, MOVE, sent.gift, "arrived", hub, "handed", other);
}

static void
assert_state (Fixture *f, gint64 id, const char *state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LaurelParcel) parcel =
    laurel_parcel_load (laurel_library_get_reader (f->library), id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (laurel_parcel_get_state (parcel), ==, state);
}

static void
hand (Fixture *f, Sent sent, int quantity, const char *sheet)
{
  run_f (f, &LAUREL_HANDOVER_TAKE, "(" X ", '', '%s', 'Lin', [(" X ", %d)], '2025-09-06', '')",
         sent.receiver, sheet, sent.gift, quantity);
}

/* A parcel is handed out when all of it is, and what came with a later one is no part of it. */
static void
test_what_was_handed_out_is_told (Fixture *f, gconstpointer data)
{
  Sent sent = send (f);
  gint64 later, there;

  run_f (f, &LAUREL_PARCEL_ARRIVE, "(" X ", @x 0, @a(xi) [], '2025-09-05')", sent.parcel);
  there = newest (f, "point");
  assert_state (f, sent.parcel, "arrived");
  hand (f, sent, 12, "S-1");
  assert_state (f, sent.parcel, "arrived");

  later = pack (f, sent.gift, 4, newest (f, "carrier"));
  run_f (f, &LAUREL_PARCEL_SEAL, "(" X ", '2025-09-05')", later);
  run_f (f, &LAUREL_PARCEL_SEND, "(" X ", '', 'Su', '2025-09-05')", later);
  run_f (f, &LAUREL_PARCEL_ARRIVE, "(" X ", @x 0, @a(xi) [], '2025-09-05')", later);
  hand (f, sent, 8, "S-2");
  assert_state (f, sent.parcel, "handed");
  assert_state (f, later, "arrived");
  hand (f, sent, 3, "S-3");
  assert_state (f, later, "arrived");
  run_f (f, &LAUREL_GIFTS_MOVE, "(" X ", 1, 'arrived:" X "', 'lost', '2025-09-09', {'reason': 'r'})",
         sent.gift, there);
  assert_state (f, later, "handed");
}

#define ADD(name, test) g_test_add ("/parcels/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

  ADD ("limits-hold-until-a-parcel-leaves", test_limits_hold_until_a_parcel_leaves);
  ADD ("packing-is-not-undone-under-a-seal", test_packing_is_not_undone_under_a_seal);
  ADD ("an-empty-seal-is-opened", test_an_empty_seal_is_opened);
  ADD ("somebody-has-what-is-on-the-way", test_somebody_has_what_is_on_the_way);
  ADD ("each-leg-has-its-own-carrier", test_each_leg_has_its_own_carrier);
  ADD ("what-was-taken-back-did-not-leave", test_what_was_taken_back_did_not_leave);
  ADD ("what-is-lost-is-told", test_what_is_lost_is_told);
  ADD ("what-is-lost-is-owed-again", test_what_is_lost_is_owed_again);
  ADD ("a-waybill-is-of-its-carrier", test_a_waybill_is_of_its_carrier);
  ADD ("parcels-keep-to-their-drive", test_parcels_keep_to_their_drive);
  ADD ("what-is-charged-is-told", test_what_is_charged_is_told);
  ADD ("a-sheet-is-taken-once", test_a_sheet_is_taken_once);
  ADD ("places-are-what-they-are", test_places_are_what_they_are);
  ADD ("what-was-handed-out-is-told", test_what_was_handed_out_is_told);

  return g_test_run ();
}
