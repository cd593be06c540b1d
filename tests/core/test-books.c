/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "drive-library.h"

#include "logistics/books/laurel-kind-account-store.h"
#include "logistics/laurel-drive-import-store.h"
#include "logistics/parcels/laurel-parcel-pack-store.h"
#include "logistics/parcels/laurel-parcel-store.h"
#include "logistics/parcels/laurel-parcel-way-store.h"
#include "logistics/receivers/laurel-receiver-store.h"

#include <string.h>

/* The books of a drive: what is where, that it always adds up, and that no late paper breaks it. */

typedef struct {
  gint64 drive;
  gint64 giver;
  gint64 gift;
  gint64 shelf;
  gint64 stock;
  gint64 hub;
  gint64 school;
  gint64 at_school;
  gint64 parcel[2];
} Story;

/* A gift that came in, all of it, and two parcels for one school. */
static Story
begin (Fixture *f, int quantity, const char *fields)
{
  Story s = { .drive = add_drive (f) };

  run_f (f, &LAUREL_POINT_ADD, "(" X ", 'store', 'Main store', @a{ss} {})", s.drive);
  s.stock = newest (f, "point");
  run_f (f, &LAUREL_POINT_ADD, "(" X ", 'hub', 'County town', @a{ss} {})", s.drive);
  s.hub = newest (f, "point");
  run_f (f, &LAUREL_GIVER_ADD, "(" X ", 'Hexi Mill', 'named', @a{ss} {})", s.drive);
  s.giver = newest (f, "giver");
  run_f (f, &LAUREL_PROMISE_ADD, "(" X ", " X ", 'Picture book', 100, @a{ss} {})", s.drive,
         s.giver);
  run_f (f, &LAUREL_GIFT_ADD, "(" X ", 'Picture book', %d, " X ", {'promise': '" X "', 'day':"
         " '2025-09-01'%s})", s.drive, quantity, s.giver, newest (f, "promise"), fields);
  s.gift = newest (f, "gift");
  s.shelf = newest (f, "point");
  run_f (f, &LAUREL_RECEIVER_ADD, "(" X ", 'Village school', 60, @a{ss} {})", s.drive);
  s.school = newest (f, "receiver");
  for (int i = 0; i < 2; i++) {
    run_f (f, &LAUREL_PARCEL_ADD, "(" X ", @a{ss} {})", s.school);
    s.parcel[i] = newest (f, "parcel");
  }

  return s;
}

static void
pack_and_seal (Fixture *f, const Story *s, int which, int quantity)
{
  do_f (f, &LAUREL_PARCEL_PACK, "(" X ", " X ", %d, '', '2025-09-03')", s->parcel[which], s->gift,
        quantity);
  do_f (f, &LAUREL_PARCEL_SEAL, "(" X ", '2025-09-03')", s->parcel[which]);
}

static void
assert_promise (Fixture *f, gint64 drive, int fulfilled, int outstanding, int withdrawn, int extra)
{
  g_autoptr (GPtrArray) rows = ask (f, &LAUREL_PROMISES_OF_DRIVE, g_variant_new ("(x)", drive));
  LaurelPromise *promise = rows->pdata[0];

  g_assert_cmpint (laurel_promise_get_fulfilled (promise), ==, fulfilled);
  g_assert_cmpint (laurel_promise_get_outstanding (promise), ==, outstanding);
  g_assert_cmpint (laurel_promise_get_withdrawn (promise), ==, withdrawn);
  g_assert_cmpint (laurel_promise_get_extra (promise), ==, extra);
  g_assert_cmpint (fulfilled + outstanding + withdrawn, ==, laurel_promise_get_quantity (promise));
}

/* Promise 100; come 96, 90 of them good; 50 and 40 packed; of the 50 sent 48 arrive. */
static void
test_a_loss_and_a_find_are_in_the_books (Fixture *f, gconstpointer data)
{
  Story s = begin (f, 96, "");

  do_f (f, &LAUREL_GIFT_INSPECT, "(" X ", 90, 6, 'wet', '2025-09-02')", s.gift);
  pack_and_seal (f, &s, 0, 50);
  pack_and_seal (f, &s, 1, 40);
  do_f (f, &LAUREL_PARCEL_SEND, "(" X ", 'RA473124829CN', '', '2025-09-04')", s.parcel[0]);
  do_f (f, &LAUREL_PARCEL_ARRIVE, "(" X ", @x 0, [(" X ", 48)], '2025-09-08')", s.parcel[0],
        s.gift);
  s.at_school = newest (f, "point");
  do_f (f, &LAUREL_PARCEL_LOSE, "(" X ", 'the carrier says so', '2025-09-20')", s.parcel[0]);
  move (f, s.gift, 45, "arrived", s.at_school, "handed", s.school, "2025-09-21");
  move (f, s.gift, 1, "lost", 0, "arrived", s.hub, "2025-09-22");
  move (f, s.gift, 4, "damaged", 0, "stock", s.stock, "2025-09-23");
  assert_accounts (f, s.drive, "received 0, stock 4, packed 40, way 0, arrived 4, damaged 2, lost 1,"
                   " handed 45, returned 0, disposed 0");
  assert_promise (f, s.drive, 96, 4, 0, 0);
  refuse_f (f, &LAUREL_PROMISE_WITHDRAW, LAUREL_RULE_ERROR_REFUSED, "(" X ", 4, '')",
            newest (f, "promise"));
  do_f (f, &LAUREL_PROMISE_WITHDRAW, "(" X ", 4, 'the truck burnt')", newest (f, "promise"));
  assert_promise (f, s.drive, 96, 0, 4, 0);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM promise WHERE reason = 'the truck burnt'"),
                   ==, 1);
  refuse_f (f, &LAUREL_PROMISE_WITHDRAW, LAUREL_RULE_ERROR_REFUSED, "(" X ", 1, 'gone')",
            newest (f, "promise"));
  run_f (f, &LAUREL_GIFT_ADD, "(" X ", 'Picture book', 7, " X ", {'promise': '" X "'})", s.drive,
         s.giver, newest (f, "promise"));
  assert_promise (f, s.drive, 96, 0, 4, 7);
}

/* 120 come; one parcel goes over a hub, the other comes back; a sheet is corrected, and a count. */
static void
test_what_comes_back_is_inspected_again (Fixture *f, gconstpointer data)
{
  Story s = begin (f, 120, "");
  gint64 handed;

  do_f (f, &LAUREL_GIFT_INSPECT, "(" X ", 117, 3, 'torn', '2025-09-02')", s.gift);
  pack_and_seal (f, &s, 0, 60);
  pack_and_seal (f, &s, 1, 48);
  do_f (f, &LAUREL_PARCEL_SEND, "(" X ", '', 'Driver Gao', '2025-09-04')", s.parcel[0]);
  do_f (f, &LAUREL_PARCEL_SEND, "(" X ", '', 'Driver Gao', '2025-09-04')", s.parcel[1]);
  do_f (f, &LAUREL_PARCEL_ARRIVE, "(" X ", " X ", @a(xi) [], '2025-09-06')", s.parcel[0], s.hub);
  do_f (f, &LAUREL_PARCEL_FORWARD, "(" X ", '', 'Driver Su', '2025-09-07')", s.parcel[0]);
  do_f (f, &LAUREL_PARCEL_ARRIVE, "(" X ", @x 0, [(" X ", 58)], '2025-09-08')", s.parcel[0],
        s.gift);
  s.at_school = newest (f, "point");
  do_f (f, &LAUREL_PARCEL_LOSE, "(" X ", 'overdue', '2025-09-20')", s.parcel[0]);
  handed = move (f, s.gift, 58, "arrived", s.at_school, "handed", s.school, "2025-09-21");
  do_f (f, &LAUREL_GIFT_MOVE_REVERSE, "(" X ", 6, 'the sheet says 52')", handed);
  do_f (f, &LAUREL_PARCEL_ARRIVE, "(" X ", " X ", @a(xi) [], '2025-09-22')", s.parcel[1], s.stock);
  move (f, s.gift, 48, "arrived", s.stock, "received", s.shelf, "2025-09-23");
  do_f (f, &LAUREL_GIFT_INSPECT, "(" X ", 47, 1, 'wet', '2025-09-24')", s.gift);
  move (f, s.gift, 1, "stock", s.stock, "lost", 0, "2025-09-25");
  move (f, s.gift, 2, "lost", 0, "arrived", s.at_school, "2025-09-26");
  move (f, s.gift, 5, "arrived", s.at_school, "handed", s.school, "2025-09-27");
  move (f, s.gift, 3, "damaged", 0, "disposed", 0, "2025-09-28");
  assert_accounts (f, s.drive, "received 0, stock 55, packed 0, way 0, arrived 3, damaged 1, lost 1,"
                   " handed 57, returned 0, disposed 3");
}

static void
assert_refused (Fixture *f, const LaurelCommand *command, const char *args, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) parsed = g_variant_parse (G_VARIANT_TYPE (command->args), args, NULL, NULL,
                                                 &error);
  g_auto (LaurelOutcome) outcome = { 0 };

  g_assert_no_error (error);
  g_assert_false (laurel_library_run (f->library, command, parsed, "tester", &outcome, &error));
  g_assert_cmpstr (error->message, ==, sentence);
}

/* 10 in on 3 September, 8 packed on the 5th; then a paper says that 5 were given back on the 4th. */
static void
test_a_late_paper_cannot_break_the_past (Fixture *f, gconstpointer data)
{
  Story s = begin (f, 10, "");
  g_autofree char *args = NULL, *early = NULL;
  g_autofree char *then = NULL;
  g_autofree char *entered = NULL;

  move (f, s.gift, 10, "received", s.shelf, "stock", s.stock, "2025-09-03");
  run_f (f, &LAUREL_PARCEL_PACK, "(" X ", " X ", 8, '', '2025-09-05')", s.parcel[0], s.gift);
  args = g_strdup_printf ("(" X ", 5, 'stock:" X "', 'returned', '2025-09-04', {'document': 'R9'})",
                          s.gift, s.stock);
  assert_refused (f, &LAUREL_GIFTS_MOVE, args, "“Picture book” (In stock, Main store): on "
                  "5 September 2025 3 are missing, which left on that day. Take back what is wrong "
                  "about it first.");
  early = g_strdup_printf ("(" X ", 2, 'stock:" X "', 'returned', '2025-09-02', {'document': 'R8'})",
                           s.gift, s.stock);
  assert_refused (f, &LAUREL_GIFTS_MOVE, early, "“Picture book” (In stock, Main store): on "
                  "2 September 2025, 0 were there, and 2 were asked for. They are there since "
                  "3 September 2025: look at the day.");
  then = dup_accounts_on (f, s.drive, "2025-09-04", "day");
  g_assert_true (g_str_has_prefix (then, "received 0, stock 10, packed 0,"));
  entered = dup_accounts_on (f, s.drive, "2025-09-04", "entered");
  g_assert_true (g_str_has_prefix (entered, "received 0, stock 0, packed 0,"));
  assert_accounts (f, s.drive, "received 0, stock 2, packed 8, way 0, arrived 0, damaged 0, lost 0,"
                   " handed 0, returned 0, disposed 0");
}

static void
test_what_there_is_no_way_for_is_refused (Fixture *f, gconstpointer data)
{
  Story s = begin (f, 10, "");
  g_autofree char *up = g_strdup_printf ("(" X ", 1, 'received:" X "', 'handed:" X "', '', {'signer':"
                                         " 'Lin', 'document': 'S'})", s.gift, s.shelf, s.school);
  g_autofree char *many = g_strdup_printf ("(" X ", 11, 'received:" X "', 'stock:" X "', '2025-09-02'"
                                           ", @a{ss} {})", s.gift, s.shelf, s.stock);

  assert_refused (f, &LAUREL_GIFTS_MOVE, up, "There is no way from “Received” to “Handed out”.");
  assert_refused (f, &LAUREL_GIFTS_MOVE, many, "“Picture book” (Received, Collection point): 10 are "
                  "there, and 11 were asked for.");
  refuse_f (f, &LAUREL_GIFTS_MOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ", -1, 'received:" X "', 'stock:"
            X "', '', @a{ss} {})", s.gift, s.shelf, s.stock);
  refuse_f (f, &LAUREL_GIFTS_MOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 1, 'received:" X "',"
            " 'damaged', '', @a{ss} {})", s.gift, s.shelf);
  refuse_f (f, &LAUREL_GIFTS_MOVE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 1, 'received', 'damaged', '',"
            " {'reason': 'wet'})", s.gift);
  refuse_f (f, &LAUREL_PARCEL_SEAL, LAUREL_RULE_ERROR_REFUSED, "(" X ", '')", s.parcel[0]);
  run_f (f, &LAUREL_GIFT_INSPECT, "(" X ", 10, 0, '', '2025-09-02')", s.gift);
  pack_and_seal (f, &s, 0, 5);
  refuse_f (f, &LAUREL_PARCEL_PACK, LAUREL_RULE_ERROR_REFUSED, "(" X ", " X ", 1, '', '2025-09-04')",
            s.parcel[0], s.gift);
  refuse_f (f, &LAUREL_PARCEL_SEND, LAUREL_RULE_ERROR_REFUSED, "(" X ", '', '', '2025-09-04')",
            s.parcel[0]);
  refuse_f (f, &LAUREL_PARCEL_SEND, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'RA473124828CN', '', "
            "'2025-09-04')", s.parcel[0]);
}

static void
test_a_reversal_is_never_reversed (Fixture *f, gconstpointer data)
{
  Story s = begin (f, 10, "");
  gint64 moved = move (f, s.gift, 8, "received", s.shelf, "stock", s.stock, "2025-09-03");

  do_f (f, &LAUREL_GIFT_MOVE_REVERSE, "(" X ", 3, 'counted twice')", moved);
  refuse_f (f, &LAUREL_GIFT_MOVE_REVERSE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 1, 'no')",
            newest (f, "gift_move"));
  refuse_f (f, &LAUREL_GIFT_MOVE_REVERSE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 6, 'too many')",
            moved);
  refuse_f (f, &LAUREL_GIFT_MOVE_REVERSE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 1, '')", moved);
  move (f, s.gift, 5, "stock", s.stock, "lost", 0, "2025-09-04");
  refuse_f (f, &LAUREL_GIFT_MOVE_REVERSE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 0, 'all')", moved);
  assert_accounts (f, s.drive, "received 5, stock 0, packed 0, way 0, arrived 0, damaged 0, lost 5,"
                   " handed 0, returned 0, disposed 0");
}

/* Undoing a move by itself, after others followed it on its account, would leave a hole. */
static void
test_a_move_that_others_followed_is_not_undone_alone (Fixture *f, gconstpointer data)
{
  Story s = begin (f, 10, "");
  g_autofree char *args = g_strdup_printf ("(" X ", 10, 'received:" X "', 'stock:" X "',"
                                           " '2025-09-03', @a{ss} {})", s.gift, s.shelf, s.stock);
  gint64 entry = run (f, &LAUREL_GIFTS_MOVE, args);
  g_auto (LaurelOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;
  gint64 away = move (f, s.gift, 10, "stock", s.stock, "lost", 0, "2025-09-04");

  run_f (f, &LAUREL_GIFT_MOVE_REVERSE, "(" X ", 0, 'was there')", away);
  g_assert_false (laurel_library_revert (f->library, entry, "tester", &outcome, &error));
  g_assert_error (error, LAUREL_STORE_ERROR, LAUREL_STORE_ERROR_CONFLICT);
}

static void
test_money_is_never_less_than_nothing (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f);
  LaurelCashSums sums;
  g_autoptr (GError) error = NULL;
  gint64 spent;

  run_f (f, &LAUREL_CASH_ADD, "(" X ", 'received', '5000', '2025-09-01', @a{ss} {})", drive);
  do_f (f, &LAUREL_CASH_ADD, "(" X ", 'spent', '4999.99', '2025-09-03', {'reason': 'backpacks'})",
        drive);
  spent = newest (f, "cash");
  refuse_f (f, &LAUREL_CASH_ADD, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'cost', '0.02', '2025-09-02',"
            " @a{ss} {})", drive);
  refuse_f (f, &LAUREL_CASH_ADD, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'cost', '1.005', '', @a{ss}"
            " {})", drive);
  run_f (f, &LAUREL_CASH_ADD, "(" X ", 'cost', '0.01', '2025-09-02', @a{ss} {})", drive);
  run_f (f, &LAUREL_GIFT_ADD, "(" X ", 'Backpack', 120, 0, {'spending': '" X "'})", drive, spent);
  g_assert_true (laurel_cash_sum (laurel_library_get_reader (f->library), drive, 0, &sums, &error));
  g_assert_cmpint (sums.received, ==, 500000);
  g_assert_cmpint (sums.spent, ==, 499999);
  g_assert_cmpint (sums.received - sums.spent - sums.costs - sums.returned, ==, 0);
  refuse_f (f, &LAUREL_CASH_REVERSE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'not bought')", spent);
  do_f (f, &LAUREL_GIFT_MOVE_REVERSE, "(" X ", 0, 'never came')", newest (f, "gift_move"));
  do_f (f, &LAUREL_CASH_REVERSE, "(" X ", 'not bought')", spent);
  refuse_f (f, &LAUREL_CASH_REVERSE, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'twice')", spent);
  refuse_f (f, &LAUREL_GIFT_ADD, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'Backpack', 1, 0, @a{ss} {})",
            drive);
}

/* ---- random moves --------------------------------------------------------------------------------- */

#define N_MOVES 90

/* Most of these are ways, and some are not. */
static const char *const WAYS[] = {
  "giver received", "received stock", "received damaged", "stock packed", "packed stock",
  "packed way", "way arrived", "way lost", "arrived lost", "stock lost", "lost arrived",
  "lost stock", "arrived way", "arrived received", "arrived handed", "handed arrived",
  "received returned", "damaged disposed", "damaged stock", "stock handed", "way stock",
  "disposed giver",
};

static char *
dup_any_spot (const Story *s, const char *place)
{
  gint64 points[] = { s->shelf, s->stock, s->hub };
  gint64 holder = g_str_equal (place, "arrived") ? points[g_test_rand_int_range (0, 3)]
                  : g_str_equal (place, "received") ? s->shelf
                  : g_str_equal (place, "stock") ? s->stock
                  : g_str_equal (place, "packed") || g_str_equal (place, "way")
                  ? s->parcel[g_test_rand_int_range (0, 2)]
                  : g_str_equal (place, "handed") ? s->school : 0;

  return holder ? g_strdup_printf ("%s:" X, place, holder) : g_strdup (place);
}

static GVariant *
any_move (const Story *s)
{
  g_auto (GStrv) ends = g_strsplit (WAYS[g_test_rand_int_range (0, G_N_ELEMENTS (WAYS))], " ", 2);
  g_autofree char *from = dup_any_spot (s, ends[0]);
  g_autofree char *to = dup_any_spot (s, ends[1]);
  g_autofree char *args =
    g_strdup_printf ("(" X ", %d, '%s', '%s', '2025-09-%02d', {'reason': 'r', 'document': 'd',"
                     " 'signer': 's'})", s->gift, g_test_rand_int_range (1, 5), from, to,
                     g_test_rand_int_range (10, 16));

  return g_variant_parse (G_VARIANT_TYPE (LAUREL_GIFTS_MOVE.args), args, NULL, NULL, NULL);
}

static gint64
sum_all (Fixture *f)
{
  return number_of (f, "SELECT sum (quantity) FROM gift_balance");
}

/* Whatever is tried: the books balance after it, and all of it undone leaves no trace. */
static void
test_random_moves_balance (Fixture *f, gconstpointer data)
{
  Story s = begin (f, 40, "");
  gint64 first = number_of (f, "SELECT max (id) FROM journal");
  gint64 came = newest (f, "gift_move");
  g_autofree char *before = dump (f);
  g_autofree char *after = NULL;
  int n_done = 0;

  for (int i = 0; i < 2; i++)
    run_f (f, &LAUREL_PARCEL_EDIT, "(" X ", {'driver': 'Gao'})", s.parcel[i]);
  for (int i = 0; i < N_MOVES; i++) {
    g_autoptr (GVariant) args = any_move (&s);
    g_autoptr (GError) error = NULL;
    g_auto (LaurelOutcome) outcome = { 0 };
    gboolean reverses = g_test_rand_int_range (0, 5) == 0 && newest (f, "gift_move") != came;
    gboolean known;
    g_autofree char *fault = NULL;

    if (g_test_rand_int_range (0, 9) == 0)
      laurel_library_run (f->library, &LAUREL_PARCEL_SEAL,
                          g_variant_new ("(xs)", s.parcel[i % 2], "2025-09-01"), "tester", &outcome,
                          NULL);
    else if (reverses)
      laurel_library_run (f->library, &LAUREL_GIFT_MOVE_REVERSE,
                          g_variant_new ("(xis)", newest (f, "gift_move"), 0, "r"), "tester",
                          &outcome, NULL);
    else
      laurel_library_run (f->library, &LAUREL_GIFTS_MOVE, args, "tester", &outcome, &error);
    n_done += outcome.entry != 0;
    fault = laurel_books_dup_fault (laurel_library_get_reader (f->library), s.drive, &known, &error);
    g_assert_true (known);
    g_assert_cmpstr (fault, ==, NULL);
    g_assert_cmpint (sum_all (f), ==, 0);
  }
  g_assert_cmpint (n_done, >, 4);

  while (laurel_library_get_undo (f->library) > first)
    laurel_test_revert (f->library, laurel_library_get_undo (f->library));
  after = dump (f);
  g_assert_cmpstr (after, ==, before);
}

/* Any of the moves, none of them more often than others. */
static gint64
any_id (Fixture *f, const char *table)
{
  g_autofree char *count = g_strdup_printf ("SELECT count (*) FROM %s", table);
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("SELECT id FROM %s ORDER BY id LIMIT 1 OFFSET %d", table,
                         g_test_rand_int_range (0, (int) number_of (f, count)));

  return number_of (f, sql);
}

/* One of many changes: a move, one that is taken back, money, or an earlier entry undone by
 * itself. */
static void
change_anything (Fixture *f, const Story *s, gint64 first)
{
  static const char *const KINDS[] = { "received", "received", "spent", "cost", "returned" };
  int what = g_test_rand_int_range (0, 10);
  g_auto (LaurelOutcome) outcome = { 0 };

  if (what < 5) {
    g_autoptr (GVariant) args = any_move (s);

    laurel_library_run (f->library, &LAUREL_GIFTS_MOVE, args, "tester", &outcome, NULL);
  } else if (what < 7) {
    laurel_library_run (f->library, &LAUREL_GIFT_MOVE_REVERSE,
                        g_variant_new ("(xis)", any_id (f, "gift_move"),
                                       g_test_rand_int_range (0, 4), "r"), "tester", &outcome,
                        NULL);
  } else if (what < 8) {
    g_autofree char *yuan = g_strdup_printf ("%d", g_test_rand_int_range (1, 9));
    g_autofree char *day = g_strdup_printf ("2025-09-%02d", g_test_rand_int_range (10, 16));

    laurel_library_run (f->library, &LAUREL_CASH_ADD,
                        g_variant_new ("(xsss@a{ss})", s->drive,
                                       KINDS[g_test_rand_int_range (0, G_N_ELEMENTS (KINDS))], yuan,
                                       day, g_variant_new_array (G_VARIANT_TYPE ("{ss}"), NULL, 0)),
                        "tester", &outcome, NULL);
  } else {
    gint64 entry = any_id (f, "journal");

    if (entry > first)
      laurel_library_revert (f->library, entry, "tester", &outcome, NULL);
  }
}

/* Days are mended, moves taken back, and entries undone out of their order: the books are sound
 * after each, on every day. */
static void
test_no_order_of_changes_breaks_the_past (Fixture *f, gconstpointer data)
{
  Story s = begin (f, 12, "");
  gint64 first = number_of (f, "SELECT max (id) FROM journal");
  gint64 n_reverts;

  for (int i = 0; i < 2; i++)
    run_f (f, &LAUREL_PARCEL_EDIT, "(" X ", {'driver': 'Gao'})", s.parcel[i]);
  for (int i = 0; i < 400; i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *fault = NULL;
    gboolean known;

    change_anything (f, &s, first);
    fault = laurel_books_dup_fault (laurel_library_get_reader (f->library), s.drive, &known, &error);
    g_assert_true (known);
    g_assert_cmpstr (fault, ==, NULL);
  }
  n_reverts = number_of (f, "SELECT count (*) FROM journal WHERE command = 'journal.revert'");
  g_assert_cmpint (n_reverts, >, 4);
}

/* What was entered on a day too late, and taken back, does not stand in the way of the right day. */
static void
test_a_late_day_can_be_set_right (Fixture *f, gconstpointer data)
{
  Story s = begin (f, 20, "");
  gint64 wrong;

  wrong = move (f, s.gift, 20, "received", s.shelf, "stock", s.stock, "2025-09-30");
  run_f (f, &LAUREL_GIFT_MOVE_REVERSE, "(" X ", 0, 'Was on the 3rd')", wrong);
  move (f, s.gift, 20, "received", s.shelf, "stock", s.stock, "2025-09-03");
  move (f, s.gift, 20, "stock", s.stock, "lost", 0, "2025-09-29");
}

/* A balance that somebody changed behind the books is found, and where. */
static void
test_a_wrong_balance_is_found (Fixture *f, gconstpointer data)
{
  Story s = begin (f, 10, "");
  g_autoptr (GError) error = NULL;
  g_autofree char *fault = NULL;
  gboolean known;

  laurel_test_exec (f->library, "UPDATE gift_balance SET quantity = 9 WHERE place = 'received'");
  fault = laurel_books_dup_fault (laurel_library_get_reader (f->library), s.drive, &known, &error);
  g_assert_cmpstr (fault, ==, "“Picture book” (Received): the books say 9, and the moves come to 10");
  laurel_test_exec (f->library, "UPDATE gift_balance SET quantity = 10 WHERE place = 'received'");
  g_clear_pointer (&fault, g_free);

  /* So is one that does not count in its drive. */
  laurel_test_exec (f->library, "UPDATE gift_balance SET in_drive = NULL WHERE place = 'received'");
  fault = laurel_books_dup_fault (laurel_library_get_reader (f->library), s.drive, &known, &error);
  g_assert_cmpstr (fault, ==, "“Picture book” (Received): the books say 0, and the moves come to 10");
  laurel_test_exec (f->library, "UPDATE gift_balance SET in_drive = (SELECT id FROM drive)"
                    " WHERE place = 'received'");
}

/* What never came is worth nothing; the rest is worth its part of what was said, until somebody
 * says it anew. */
static void
test_what_never_came_is_worth_nothing (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 10, ", 'worth': '1000'"), gift = newest (f, "gift"), came;
  g_autoptr (GPtrArray) givers = NULL;
  gint64 worth;

  came = number_of (f, "SELECT min (id) FROM gift_move");
  run_f (f, &LAUREL_GIFT_MOVE_REVERSE, "(" X ", 7, 'typo')", newest (f, "gift_move"));
  g_assert_cmpint (number_of (f, "SELECT worth FROM gift"), ==, 100000);
  do_f (f, &LAUREL_GIFT_MOVE_REVERSE, "(" X ", 7, 'only 3 came')", came);
  g_assert_cmpint (number_of (f, "SELECT worth FROM gift"), ==, 30000);
  givers = ask (f, &LAUREL_GIVERS_OF_DRIVE, g_variant_new ("(x)", drive));
  g_object_get (givers->pdata[0], "worth", &worth, NULL);
  g_assert_cmpint (worth, ==, 30000);

  run_f (f, &LAUREL_GIFT_EDIT, "(" X ", {'worth': '450'})", gift);
  run_f (f, &LAUREL_GIFT_MOVE_REVERSE, "(" X ", 0, 'typo')",
         number_of (f, "SELECT max (id) FROM gift_move WHERE reverses IS NULL"));
  run_f (f, &LAUREL_GIFT_MOVE_REVERSE, "(" X ", 1, 'only 2 came')", came);
  g_assert_cmpint (number_of (f, "SELECT worth FROM gift"), ==, 30000);
  run_f (f, &LAUREL_GIFT_MOVE_REVERSE, "(" X ", 0, 'none came')", came);
  g_assert_cmpint (number_of (f, "SELECT worth IS NULL FROM gift"), ==, 1);
}

/* What is bought is bought with money that was spent before, and is given by nobody. */
static void
test_what_is_bought_was_paid_for (Fixture *f, gconstpointer data)
{
  gint64 drive = stocked (f, "Toy", 10, ""), giver = newest (f, "giver"), spending;
  const char *bought = "(" X ", 'Pen', 5, " X ", {'spending': '" X "', 'day': '%s'})";

  run_f (f, &LAUREL_CASH_ADD, "(" X ", 'received', '100', '2025-09-01', @a{ss} {})", drive);
  run_f (f, &LAUREL_CASH_ADD, "(" X ", 'spent', '60', '2025-09-03', @a{ss} {})", drive);
  spending = newest (f, "cash");
  refuse_f (f, &LAUREL_GIFT_ADD, LAUREL_RULE_ERROR_REFUSED, bought, drive, giver, spending,
            "2025-09-04");
  refuse_f (f, &LAUREL_GIFT_ADD, LAUREL_RULE_ERROR_REFUSED, bought, drive, (gint64) 0, spending,
            "2025-09-02");
  run_f (f, &LAUREL_CASH_REVERSE, "(" X ", 'never paid')", spending);
  refuse_f (f, &LAUREL_GIFT_ADD, LAUREL_RULE_ERROR_REFUSED, bought, drive, (gint64) 0, spending,
            "2025-09-04");
  refuse_f (f, &LAUREL_GIFT_ADD, LAUREL_RULE_ERROR_REFUSED, bought, drive, (gint64) 0,
            newest (f, "cash"), "2025-09-04");
  run_f (f, &LAUREL_CASH_ADD, "(" X ", 'spent', '60', '2025-09-03', @a{ss} {})", drive);
  run_f (f, &LAUREL_GIFT_ADD, bought, drive, (gint64) 0, newest (f, "cash"), "2025-09-03");
}

static gint64
get_count (gpointer row, const char *field)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_INT64);
  g_object_get_property (row, field, &value);

  return g_value_get_int64 (&value);
}

/* Each line may have a million pieces, and of lines there may be as many as come. */
static void
test_sums_are_as_large_as_they_are (Fixture *f, gconstpointer data)
{
  const gint64 all = 2200 * G_GINT64_CONSTANT (1000000);
  gint64 drive = add_drive (f);
  g_autoptr (GString) rows = g_string_new ("[");
  g_autoptr (GPtrArray) accounts = NULL;
  g_autoptr (GPtrArray) by_kind = NULL;
  g_autoptr (GPtrArray) givers = NULL;
  g_autoptr (GPtrArray) kinds = NULL;

  for (guint i = 0; i < 2200; i++)
    g_string_append_printf (rows, "%s{'giver': 'Mill', 'item': 'Toy', 'quantity': '1000000',"
                            " 'receipt': 'b%u'}", i > 0 ? "," : "", i);
  run_f (f, &LAUREL_GIFTS_IMPORT, "(" X ", 'big.csv', '', %s])", drive, rows->str);
  accounts = ask (f, &LAUREL_ACCOUNTS_OF_DRIVE, g_variant_new ("(xss)", drive, "", "day"));
  by_kind = ask (f, &LAUREL_ACCOUNTS_BY_KIND, g_variant_new ("(xs)", drive, ""));
  givers = ask (f, &LAUREL_GIVERS_OF_DRIVE, g_variant_new ("(x)", drive));
  kinds = ask (f, &LAUREL_KINDS_OF_DRIVE, g_variant_new ("(x)", drive));
  g_assert_cmpint (get_count (accounts->pdata[0], "quantity"), ==, all);
  g_assert_cmpint (get_count (by_kind->pdata[0], "in-all"), ==, all);
  g_assert_cmpint (get_count (by_kind->pdata[0], "received"), ==, all);
  g_assert_cmpint (get_count (givers->pdata[0], "quantity"), ==, all);
  g_assert_cmpint (get_count (kinds->pdata[0], "in-all"), ==, all);
}

#define ADD(name, test) g_test_add ("/books/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

  ADD ("a-loss-and-a-find-are-in-the-books", test_a_loss_and_a_find_are_in_the_books);
  ADD ("what-comes-back-is-inspected-again", test_what_comes_back_is_inspected_again);
  ADD ("a-late-paper-cannot-break-the-past", test_a_late_paper_cannot_break_the_past);
  ADD ("what-there-is-no-way-for-is-refused", test_what_there_is_no_way_for_is_refused);
  ADD ("a-reversal-is-never-reversed", test_a_reversal_is_never_reversed);
  ADD ("a-move-that-others-followed-is-not-undone-alone",
       test_a_move_that_others_followed_is_not_undone_alone);
  ADD ("money-is-never-less-than-nothing", test_money_is_never_less_than_nothing);
  ADD ("random-moves-balance", test_random_moves_balance);
  ADD ("no-order-of-changes-breaks-the-past", test_no_order_of_changes_breaks_the_past);
  ADD ("a-late-day-can-be-set-right", test_a_late_day_can_be_set_right);
  ADD ("a-wrong-balance-is-found", test_a_wrong_balance_is_found);
  ADD ("what-never-came-is-worth-nothing", test_what_never_came_is_worth_nothing);
  ADD ("what-is-bought-was-paid-for", test_what_is_bought_was_paid_for);
  ADD ("sums-are-as-large-as-they-are", test_sums_are_as_large_as_they_are);

  return g_test_run ();
}
