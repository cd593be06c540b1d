/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "drive-library.h"

#include "logistics/books/laurel-gift-receipt-store.h"
#include "logistics/laurel-drive-import-store.h"
#include "logistics/parcels/laurel-way-event-store.h"

/* What comes into a drive: under which number, of which giver of which drive, and of which age. */

static void
assert_receipts (Fixture *f, const char *expected)
{
  g_autofree char *all = laurel_reader_dup_text (laurel_library_get_reader (f->library),
                                                 "SELECT group_concat (document, ' ') FROM (SELECT"
                                                 " document FROM gift_move WHERE from_place ="
                                                 " 'giver' AND ?1 = 0 ORDER BY id)", 0);

  g_assert_cmpstr (all, ==, expected);
}

static void
take (Fixture *f, gint64 drive, const char *receipt)
{
  run_f (f, &LAUREL_GIFT_TAKE, "(" X ", {'giver': 'Hexi Mill', 'item': 'Toy', 'quantity': '5',"
         " 'receipt': '%s'})", drive, receipt);
}

/* Numbers of invoices do not lead ours astray, and none of ours is given twice. */
static void
test_receipts_have_numbers_of_their_own (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f);

  take (f, drive, "");
  take (f, drive, "202609150001");
  take (f, drive, "99999999999999999999");
  take (f, drive, "");
  take (f, drive, "0004");
  take (f, drive, "R-9");
  take (f, drive, "0003");
  take (f, drive, "");
  run_f (f, &LAUREL_GIFT_ADD, "(" X ", 'Toy', 5, " X ", @a{ss} {})", drive, newest (f, "giver"));
  assert_receipts (f, "0001 202609150001 99999999999999999999 0002 0004 R-9 0003 0005 0006");
}

static void
test_receipts_of_a_list_are_not_given_again (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f);

  do_f (f, &LAUREL_GIFTS_IMPORT, "(" X ", '', '', [{'giver': 'A Mill', 'item': 'Toy', 'quantity':"
        " '1'}, {'giver': 'B Mill', 'item': 'Toy', 'quantity': '2', 'receipt': '0002'},"
        " {'giver': 'C Mill', 'item': 'Toy', 'quantity': '3', 'receipt': '20260915000112345678'},"
        " {'giver': 'D Mill', 'item': 'Toy', 'quantity': '4'}])", drive);
  assert_receipts (f, "0003 0002 20260915000112345678 0004");
}

/* Where the last ones are all of elsewhere, the one that is free is looked for among all. */
static void
test_the_next_receipt_is_free (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f);
  GString *rows = g_string_new ("{'giver': 'A Mill', 'item': 'Toy', 'quantity': '1', 'receipt':"
                                " '0601'}");

  for (int i = 0; i < 600; i++)
    g_string_append_printf (rows, ", {'giver': 'A Mill', 'item': 'Toy', 'quantity': '1', 'receipt':"
                            " '%04d'}", i + 1);
  run_f (f, &LAUREL_GIFTS_IMPORT, "(" X ", '', '', [%s])", drive, rows->str);
  g_assert_cmpint (laurel_gift_get_next_receipt (laurel_library_get_reader (f->library), drive), ==,
                   602);
  g_string_free (rows, TRUE);
}

static void
test_ages_go_upwards (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f), gift, kind;

  take (f, drive, "");
  gift = newest (f, "gift");
  kind = newest (f, "gift_kind");
  refuse_f (f, &LAUREL_GIFT_TAKE, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'giver': 'Hexi Mill', 'item':"
            " 'Toy', 'quantity': '5', 'age-from': '11', 'age-to': '10'})", drive);
  do_f (f, &LAUREL_GIFT_EDIT, "(" X ", {'age-from': '3', 'age-to': '5'})", gift);
  refuse_f (f, &LAUREL_GIFT_EDIT, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'age-from': '6'})", gift);
  refuse_f (f, &LAUREL_GIFT_EDIT, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'age-to': '2'})", gift);
  do_f (f, &LAUREL_GIFT_EDIT, "(" X ", {'age-from': '6', 'age-to': '8'})", gift);
  do_f (f, &LAUREL_GIFT_EDIT, "(" X ", {'age-to': '2', 'age-from': '1'})", gift);
  g_assert_cmpint (number_of (f, "SELECT age_from * 10 + age_to FROM gift"), ==, 12);
  do_f (f, &LAUREL_GIFT_EDIT, "(" X ", {'age-to': ''})", gift);
  g_assert_cmpint (number_of (f, "SELECT age_from * 10 + ifnull (age_to, 9) FROM gift"), ==, 19);

  do_f (f, &LAUREL_GIFT_KIND_EDIT, "(" X ", {'age-from': '10', 'age-to': '12'})", kind);
  refuse_f (f, &LAUREL_GIFT_KIND_EDIT, LAUREL_RULE_ERROR_REFUSED, "(" X ", {'age-to': '9'})", kind);
  do_f (f, &LAUREL_GIFT_KIND_EDIT, "(" X ", {'age-to': '9', 'age-from': '8'})", kind);
  refuse_f (f, &LAUREL_GIFT_KIND_ADD, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'Ball', 'piece',"
            " {'age-from': '5', 'age-to': '3'})", drive);
}

/* A giver, and what one promised, is of one drive. */
static void
test_givers_and_promises_are_of_the_drive (Fixture *f, gconstpointer data)
{
  gint64 other, drive, mill, stranger, promise;

  other = add_drive (f);
  run_f (f, &LAUREL_GIVER_ADD, "(" X ", 'Other Ltd', 'named', @a{ss} {})", other);
  stranger = newest (f, "giver");
  run_f (f, &LAUREL_PROMISE_ADD, "(" X ", " X ", 'Book', 50, @a{ss} {})", other, stranger);
  promise = newest (f, "promise");
  run_f (f, &LAUREL_DRIVE_ADD, "(" X ", 'Toys', @a{ss} {})", newest (f, "activity"));
  drive = newest (f, "drive");
  run_f (f, &LAUREL_GIVER_ADD, "(" X ", 'Mill Ltd', 'named', @a{ss} {})", drive);
  mill = newest (f, "giver");

  refuse_f (f, &LAUREL_PROMISE_ADD, LAUREL_RULE_ERROR_NOT_FOUND, "(" X ", " X ", 'Book', 5,"
            " @a{ss} {})", drive, stranger);
  refuse_f (f, &LAUREL_GIFT_ADD, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'Book', 5, " X ", {'promise':"
            " '" X "'})", drive, mill, promise);
  refuse_f (f, &LAUREL_CASH_ADD, LAUREL_RULE_ERROR_NOT_FOUND, "(" X ", 'received', '10', '',"
            " {'giver': '" X "'})", drive, stranger);

  /* Of its own drive, too, a promise is one giver's, and of one kind. */
  refuse_f (f, &LAUREL_GIFT_ADD, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'Ball', 5, " X ", {'promise':"
            " '" X "'})", other, stranger, promise);
  run_f (f, &LAUREL_GIVER_ADD, "(" X ", 'Third Ltd', 'named', @a{ss} {})", other);
  refuse_f (f, &LAUREL_GIFT_ADD, LAUREL_RULE_ERROR_REFUSED, "(" X ", 'Book', 5, " X ", {'promise':"
            " '" X "'})", other, newest (f, "giver"), promise);
  do_f (f, &LAUREL_GIFT_ADD, "(" X ", 'Book', 5, " X ", {'promise': '" X "'})", other, stranger,
        promise);
}

/* A word is no time, and what has not come yet has not happened on the way. */
static void
test_events_have_times (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f);

  refuse_f (f, &LAUREL_WAY_EVENTS_TAKE, LAUREL_RULE_ERROR_REFUSED, "(" X ", '', '',"
            " [('RA473124829CN', 'yesterday', 'Nanting', 'came')])", drive);
  refuse_f (f, &LAUREL_WAY_EVENTS_TAKE, LAUREL_RULE_ERROR_REFUSED, "(" X ", '', '',"
            " [('RA473124829CN', '2062-09-01 08:30', 'Nanting', 'came')])", drive);
  do_f (f, &LAUREL_WAY_EVENTS_TAKE, "(" X ", '', '', [('RA473124829CN', '2025/9/1 8:30', 'Nanting',"
        " 'came'), ('RA473124829CN', '2025-09-01T08:30', 'Nanting', 'came')])", drive);
  g_assert_cmpint (number_of (f, "SELECT count (*) FROM way_event WHERE at = '2025-09-01T08:30'"),
                   ==, 1);
}

/* What is left of a line that came in two moves is worth its part of what was said of all of it,
 * whichever of them is taken back. */
static void
test_worth_is_of_all_that_came (Fixture *f, gconstpointer data)
{
  gint64 drive = add_drive (f), first, second;

  run_f (f, &LAUREL_GIFT_TAKE, "(" X ", {'giver': 'Hexi Mill', 'item': 'Toy', 'quantity': '14',"
         " 'worth': '100.01'})", drive);
  first = newest (f, "gift_move");
  do_f (f, &LAUREL_GIFTS_MOVE, "(" X ", 6, 'giver', 'received:" X "', '', {'document': '0002'})",
        newest (f, "gift"), number_of (f, "SELECT to_holder FROM gift_move"));
  second = newest (f, "gift_move");
  do_f (f, &LAUREL_GIFT_MOVE_REVERSE, "(" X ", 2, 'only 4 came')", second);
  g_assert_cmpint (number_of (f, "SELECT worth FROM gift"), ==, 10001 * 18 / 20);
  do_f (f, &LAUREL_GIFT_MOVE_REVERSE, "(" X ", 0, 'none came')", second);
  g_assert_cmpint (number_of (f, "SELECT worth FROM gift"), ==, 10001 * 18 / 20 * 14 / 18);
  do_f (f, &LAUREL_GIFT_MOVE_REVERSE, "(" X ", 0, 'none came')", first);
  g_assert_cmpint (number_of (f, "SELECT worth IS NULL FROM gift"), ==, 1);
}

#define ADD(name, test) g_test_add ("/gift-intake/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  laurel_test_init (&argc, &argv);

  ADD ("receipts-have-numbers-of-their-own", test_receipts_have_numbers_of_their_own);
  ADD ("receipts-of-a-list-are-not-given-again", test_receipts_of_a_list_are_not_given_again);
  ADD ("the-next-receipt-is-free", test_the_next_receipt_is_free);
  ADD ("ages-go-upwards", test_ages_go_upwards);
  ADD ("givers-and-promises-are-of-the-drive", test_givers_and_promises_are_of_the_drive);
  ADD ("events-have-times", test_events_have_times);
  ADD ("worth-is-of-all-that-came", test_worth_is_of_all_that_came);

  return g_test_run ();
}
