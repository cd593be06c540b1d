/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A library with a drive: points, receivers, a giver, parcels, and short words for what moves. */

#pragma once

#include "contest-library.h"

#include "logistics/books/laurel-books-check-store.h"
#include "logistics/books/laurel-cash-store.h"
#include "logistics/books/laurel-drive-store.h"
#include "logistics/books/laurel-gift-balance-store.h"
#include "logistics/books/laurel-gift-intake-store.h"
#include "logistics/books/laurel-gift-kind-store.h"
#include "logistics/books/laurel-gift-move-store.h"
#include "logistics/books/laurel-gift-store.h"
#include "logistics/books/laurel-giver-store.h"
#include "logistics/books/laurel-point-store.h"
#include "logistics/books/laurel-promise-store.h"
#include "logistics/receivers/laurel-allocation-store.h"
#include "logistics/receivers/laurel-need-store.h"
#include "logistics/receivers/laurel-receiver-store.h"

/* Returns the id of a new drive in a new activity. */
static inline gint64
add_drive (Fixture *f)
{
  run_f (f, &LAUREL_PROGRAMME_ADD, "('Season', 2025, 'en', '')");
  run_f (f, &LAUREL_ACTIVITY_ADD, "(" X ", {'title': 'Charity drive', 'number': '6'})",
         newest (f, "programme"));
  run_f (f, &LAUREL_DRIVE_ADD, "(" X ", 'Books for all', @a{ss} {})", newest (f, "activity"));

  return newest (f, "drive");
}

/* Moves pieces and returns the id of the move; @from and @to with a %d for what holds them. */
static inline gint64
move (Fixture *f, gint64 gift, int quantity, const char *from, gint64 from_id, const char *to,
      gint64 to_id, const char *day)
{
  g_autofree char *here = from_id ? g_strdup_printf ("%s:" X, from, from_id) : g_strdup (from);
  g_autofree char *there = to_id ? g_strdup_printf ("%s:" X, to, to_id) : g_strdup (to);

  run_f (f, &LAUREL_GIFTS_MOVE, "(" X ", %d, '%s', '%s', '%s', {'reason': 'as the sheet says',"
         " 'document': 'S1', 'signer': 'Lin'})", gift, quantity, here, there, day);

  return newest (f, "gift_move");
}

/* How much is where, in all: the ten places in the order of the flow. */
static inline char *
dup_accounts_on (Fixture *f, gint64 drive, const char *until, const char *by)
{
  g_autoptr (GPtrArray) rows = ask (f, &LAUREL_ACCOUNTS_OF_DRIVE,
                                    g_variant_new ("(xss)", drive, until, by));
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (all, "%s%s %" G_GINT64_FORMAT, i > 0 ? ", " : "",
                            laurel_gift_account_get_place (rows->pdata[i]),
                            laurel_gift_account_get_quantity (rows->pdata[i]));

  return g_string_free (all, FALSE);
}

static inline void
assert_accounts (Fixture *f, gint64 drive, const char *expected)
{
  g_autofree char *now = dup_accounts_on (f, drive, "", "day");
  g_autofree char *then = dup_accounts_on (f, drive, "9999-12-31", "day");

  g_assert_cmpstr (now, ==, expected);
  g_assert_cmpstr (then, ==, expected);
}

/* A drive with so many pieces of a kind in stock; returns it. */
static inline gint64
stocked (Fixture *f, const char *kind, int quantity, const char *fields)
{
  gint64 drive = add_drive (f);

  run_f (f, &LAUREL_GIVER_ADD, "(" X ", 'Hexi Mill', 'named', @a{ss} {})", drive);
  run_f (f, &LAUREL_GIFT_ADD, "(" X ", '%s', %d, " X ", {'day': '2025-09-01'%s})", drive, kind,
         quantity, newest (f, "giver"), fields);
  run_f (f, &LAUREL_GIFT_INSPECT, "(" X ", %d, 0, '', '2025-09-02')", newest (f, "gift"), quantity);

  return drive;
}

/* Receivers with these sizes, and needs where there are any. */
static inline void
add_receivers (Fixture *f, gint64 drive, const char *kind, const int *sizes, const int *needs,
               int n)
{
  for (int i = 0; i < n; i++) {
    run_f (f, &LAUREL_RECEIVER_ADD, "(" X ", 'School %c', %d, @a{ss} {})", drive, 'A' + i, sizes[i]);
    if (needs != NULL)
      run_f (f, &LAUREL_NEED_PUT, "(" X ", '%s', '', %d)", newest (f, "receiver"), kind, needs[i]);
  }
}

/* Takes @shares. */
static inline char *
dup_given (Fixture *f, GPtrArray *shares)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < shares->len; i++)
    g_string_append_printf (all, "%s%d", i > 0 ? " " : "",
                            laurel_allocation_share_get_given (shares->pdata[i]));
  g_ptr_array_unref (shares);

  return g_string_free (all, FALSE);
}
